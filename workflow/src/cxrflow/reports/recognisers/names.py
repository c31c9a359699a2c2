"""How a person's name is written in Latin letters: from a token on, where does the name end?

In: tokens and the position after a cue. Out: the position after the last token of a name (the same position for none).
What counts as a name token depends on the cue's strength (`title` > `label` > `phrase`) and on whether letter case
says anything in this text.
"""

from __future__ import annotations

import re

from cxrflow.reports.lexicon import ClinicalAllow, PhiCues
from cxrflow.reports.recognisers.tokens import ReportTokens

_PARTICLES = {
    "van",
    "von",
    "der",
    "den",
    "de",
    "del",
    "della",
    "di",
    "da",
    "dos",
    "du",
    "la",
    "le",
    "bin",
    "ibn",
    "al",
    "el",
    "st",
    "ter",
}
_SUFFIXES = {"jr", "sr", "ii", "iii", "iv"}
# Never part of a name, even after "Dr": sentences go on after an elided name ("Dr. at 3 pm").
_AFTER_TITLE_NEVER = {
    "the",
    "at",
    "on",
    "by",
    "from",
    "to",
    "who",
    "was",
    "is",
    "has",
    "for",
    "of",
    "and",
    "with",
    "this",
    "via",
    "in",
}
_NAMES_THAT_ARE_WORDS = {"an", "so", "do", "may", "will", "in", "my", "no", "on", "to", "up"}
_ORDINARY_ENDING = re.compile(
    r"(?:tion|tions|itis|osis|emia|pathy|ectomy|graphy|scopy|graphic|megaly|plasty|ically|ular|ious|ical|eous|ility|ities|ment|ments|ness|ingly|ated|ating|ural|ary|sized|related)$"
)
_PLAIN_GAP = re.compile(r" |-|'|\^")
_WRAP_GAP = re.compile(r"[ \t]*\n[ \t]*")


class NameGrammar:
    """Decides which tokens make up a name."""

    def __init__(self, cues: PhiCues, allow: ClinicalAllow) -> None:
        self.function_words = allow.function_words
        self.roles = allow.roles
        self.vocabulary = allow.vocabulary | allow.function_words | allow.roles
        self.given = cues.words("given_names")
        self.credentials = {c.lower().replace(".", "") for c in cues.phrases("credentials")}

    def is_ordinary(self, word: str) -> bool:
        """Whether a small-letter word is known to be, or looks like, no name."""
        return word in self.vocabulary or (len(word) >= 7 and _ORDINARY_ENDING.search(word) is not None)

    def end(self, tokens: ReportTokens, position: int, cue: str, comma: bool = False) -> int:
        """Token after the last one of the name that begins at `position`; `position` itself where none does.

        `cue` is "title", "label" or "phrase". With `comma`, "SMITH, JOHN A." is one name.
        """
        current = position
        taken = 0
        while current < len(tokens) and taken < 5:
            if taken and not self._continues(tokens, current, comma):
                break
            word = tokens.words[current]
            if taken and word in _SUFFIXES:
                current += 1
                break
            particles = self._particles(tokens, current, cue)
            if particles:
                current += particles + 1
                taken += 2
                continue
            if not self._is_name(tokens, current, cue, first=taken == 0):
                break
            current += 1
            taken += 1
        if current == position + 1 and cue == "phrase" and len(tokens.words[position]) < 2:
            return position  # a lone letter after "per" or "by" is no name
        return current

    def _particles(self, tokens: ReportTokens, current: int, cue: str) -> int:
        """Number of particles (`van der`, `St.`) before a name at `current`; 0 where no name follows."""
        following = current
        while following < len(tokens) and following - current < 3 and tokens.words[following] in _PARTICLES:
            following += 1
            if following >= len(tokens) or not re.fullmatch(r"\.?[ \t]+", tokens.gap(following)):
                return 0
        if following == current or self.is_ordinary(tokens.words[following]):
            return 0
        if tokens.case == "mixed":
            return following - current if tokens.raw(following)[0].isupper() else 0
        return following - current if cue == "title" else 0

    def _continues(self, tokens: ReportTokens, current: int, comma: bool) -> bool:
        gap = tokens.gap(current)
        if _PLAIN_GAP.fullmatch(gap):
            return True
        previous, word = tokens.words[current - 1], tokens.words[current]
        initial = len(previous) == 1 or previous in _SUFFIXES or previous in ("st", "wm", "jos", "chas")
        if re.fullmatch(r"\.[ \t]{0,2}-?", gap):
            return initial
        if re.fullmatch(r",[ \t]*", gap):
            return comma and word not in self.credentials
        if _WRAP_GAP.fullmatch(gap) and "\n" in gap:
            colon = tokens.following(current).lstrip(" \t").startswith(":")
            known = word in self.given or previous in self.given or len(previous) == 1
            return tokens.case == "mixed" and tokens.raw(current)[0].isupper() and known and not colon
        return False

    def _is_name(self, tokens: ReportTokens, current: int, cue: str, first: bool) -> bool:
        word, raw = tokens.words[current], tokens.raw(current)
        if not raw[0].isalpha() or raw[0] >= "\uac00":
            return False
        if not first and tokens.gap(current) == "-":  # Min-jun, Garcia-Lopez
            return len(word) > 1 and word not in self.roles
        if len(word) == 1:  # an initial
            return (
                raw.isupper()
                and tokens.following(current)[:1] != ":"
                and (word not in "ai" or tokens.following(current)[:1] == ".")
            )
        if not first and (word in self.credentials or tokens.following(current).startswith(":")):
            return False  # "SMITH MD", "KIM SEX: M"
        if tokens.case != "mixed" or raw.islower():
            if cue == "title" and first:
                return word not in self.function_words and word not in self.roles
            if raw.islower() and tokens.case == "mixed" and not (cue == "label" and first):
                return False
            return not self.is_ordinary(word)
        if not raw[0].isupper():
            return False
        if cue == "title" and first:
            if word in _NAMES_THAT_ARE_WORDS:
                return raw.istitle()
            return word not in _AFTER_TITLE_NEVER and word not in self.function_words
        if first:
            return not self.is_ordinary(word)
        if raw.isupper() and len(raw) <= 5:  # "Dr. Smith ICU"
            return not self.is_ordinary(word) and tokens.raw(current - 1).isupper()
        # A capital in mid-sentence after a name goes on with the name: Becky Sharp, Amy White.
        return (
            word not in self.function_words and word not in self.roles and not tokens.following(current).startswith(":")
        )
