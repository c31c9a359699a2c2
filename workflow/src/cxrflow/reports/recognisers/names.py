"""How a person's name is written in Latin letters: from a token on, where does the name end?

In: tokens and the position after a cue. Out: the position after the last token of a name (the same position for none).
What counts as a name token depends on the cue's strength (`title` > `label` > `phrase`) and on whether letter case
says anything in this text.
"""

from __future__ import annotations

import re

from cxrflow.reports.recognisers.name_ends import NameEnds
from cxrflow.reports.recognisers.name_words import NAMES_THAT_ARE_WORDS, PARTICLES
from cxrflow.reports.recognisers.tokens import ReportTokens
from cxrflow.reports.recognisers.whole_names import DEGREE_HERE

_SUFFIXES = {"jr", "sr", "ii", "iii", "iv"}
# In capitals, behind a title and a name that is a word as well: DR. MAY, DR PAGE NOTIFIED.
_TITLE_CLOSED = re.compile(
    r"[.,;)]|[ \t]*\n|\Z|[ ](?:AND|CALLED|PAGED|NOTIFIED|INFORMED|TOLD|AWARE|AGREES?|ORDERED|REQUESTED|VIA|BY|ON|AT|"
    r"FROM|(?<=MAY )WAS|(?<=PAGE )WAS|(?<=WILL )WAS)\b"
)
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
_PLAIN_GAP = re.compile(r" |-|'|\^")
DEGREE_NEXT = re.compile(r"[ \t]*(?:,?[ \t]*(M\.?D|D\.?O|R\.?N|N\.?P|PA-C)\b|[,;)])")
_WRAP_GAP = re.compile(r"[ \t]*\n[ \t]*")


class NameGrammar(NameEnds):
    """Decides which tokens make up a name."""

    def end(self, tokens: ReportTokens, position: int, cue: str, comma: bool = False) -> int:
        """Token after the last one of the name that begins at `position`; `position` itself where none does.

        `cue` is "title", "label" or "phrase". With `comma`, "SMITH, JOHN A." is one name.
        """
        current = position
        taken = spaced = 0
        family_first = False
        while current < len(tokens) and taken < 5:
            if taken and not self._continues(tokens, current, comma, given_only=spaced == 0):
                break
            word = tokens.words[current]
            if "," in tokens.gap(current) and taken and spaced:
                break  # Jane Roe, Sam Poe: a list
            spaced += taken > 0 and tokens.gap(current) not in ("-", "'") and len(word) > 1
            if spaced > 1 and self.is_over(tokens, current):
                break  # by Jane Roe Greenfield filter in place
            if taken > 1 and self._is_label(tokens, current):
                break  # Patient: ROE, JANE REFERRING: …
            degree = len(word) == 1 and DEGREE_HERE.match(tokens.text, tokens.starts[current])
            if degree and (taken or not re.match(r"\.? [A-Z]", tokens.text[degree.end() :][:3])):
                break  # Jane Roe M.D., but Dr. M.D. Roe
            if family_first and "\n" in tokens.gap(current) and len(word) > 1:
                break  # SMITH, JOHN on a line of its own
            family_first |= taken > 0 and "," in tokens.gap(current)
            if family_first and len(tokens.words[current - 1]) == 1 and taken > 2:
                break  # nothing follows the initial of SMITH, JOHN A.
            if taken and word == "s" and tokens.gap(current) == "'":
                break
            if taken and word in _SUFFIXES:
                current += 1
                break
            particles = self._particles(tokens, current, cue)
            if particles:
                current += particles + 1
                taken += 2
                spaced = 0 if current - particles - 1 == position else 1  # De la Cruz, Maria
                continue
            second = cue == "label" and spaced == 1 and taken == 1 and self._is_second(tokens, current)
            second = second and not self.opens_clause(tokens, current)
            if not second and not self._is_name(tokens, current, cue, first=taken == 0, comma=comma):
                break
            current += 1
            taken += 1
        if current == position + 1 and cue == "phrase" and len(tokens.words[position]) < 2:
            return position  # a lone letter after "per" or "by" is no name
        return current

    def _leads_on(self, tokens: ReportTokens, current: int) -> bool:
        """Whether a word of English in capitals, or one that leads up to a name itself, stands where a name could."""
        word, raw = tokens.words[current], tokens.raw(current)
        if word in self.family_words or word in self.given:
            return False
        return word in self.cue_words or raw.isupper() and (word in _SUFFIXES or len(word) > 1 and self.is_known(word))

    def _opens(self, tokens: ReportTokens, current: int, comma: bool) -> bool:
        """Whether a word of reports begins a name, by what follows it: `May Sato`, and with `comma` `WIRE,SCOTT`."""
        word, raw, following = tokens.words[current], tokens.raw(current), current + 1
        if not raw[0].isupper() or len(raw) < 2 or following >= len(tokens) or self.is_role(tokens, current):
            return False
        other, gap = tokens.words[following], tokens.gap(following)
        function = other in self.function_words and len(other) > 1
        if gap == "," and other in self.given and tokens.raw(following)[0].isupper():
            return True  # North,Will
        if not tokens.raw(following)[0].isupper() or function or self.is_role(tokens, following):
            return False
        strange = not self.is_known(other) and other not in self.credentials
        comma |= gap == ","
        if gap in (",", ", ") and comma and word in NAMES_THAT_ARE_WORDS:
            return len(other) > 1 and (strange or other in self.given)  # He, Scott
        family = word not in self.function_words or word in self.family_words and len(word) > 2  # Page, Eilidh
        if gap == ", " and word in self.family_words and other in self.given and not self.is_known(other):
            return True  # verified by Read, Pooja
        if gap in (",", ", ") and comma and family:
            return len(other) > 1 and (strange or other in self.given or gap == ",")
        if gap == " " and len(other) == 1 and following + 1 < len(tokens):  # May T. Sato
            family = following + 1
            strange = tokens.gap(family) == ". " and not self.is_known(tokens.words[family])  # RICH Z. ROSZAK
            strange = strange and word not in self.function_words
            return tokens.raw(family)[0].isupper() and (word in self.given or strange)
        if gap not in (" ", "-") and not _WRAP_GAP.fullmatch(gap):
            return False
        if word in self.given:
            return strange or self._closes(tokens, following) or bool(self._particles(tokens, following, "phrase"))
        return strange and tokens.case == "mixed" and word not in self.function_words and not self.is_ordinary(word)

    def _is_second(self, tokens: ReportTokens, current: int) -> bool:
        """Whether a capital behind a given name, or behind a word in no list, is the family name a label is given."""
        before, word = tokens.words[current - 1], tokens.words[current]
        if tokens.gap(current) != " " or not tokens.raw(current)[0].isupper() or len(word) < 3:
            return False
        if self.is_known(before) and before not in self.given or self.is_role(tokens, current):
            return False
        if tokens.case == "capitals" and self.is_ordinary(word) and word not in self.family_words:
            return False  # NURSE IN CHARGE: BLESSING INFORMED
        return word not in self.function_words and word not in self.credentials and not self._is_label(tokens, current)

    def _only_given(self, tokens: ReportTokens, position: int) -> int:
        """Place of the given name before a token where no further part of a name stands before that; else -1."""
        before = position - 1
        if before < 0 or tokens.words[before] not in self.given or tokens.gap(position) != " ":
            return -1
        strange = before > 0 and tokens.raw(before - 1)[0].isupper() and not self.is_known(tokens.words[before - 1])
        return -1 if strange and tokens.gap(before) in (" ", ", ", ",") else before

    def _behind_initial(self, tokens: ReportTokens, position: int) -> bool:
        """Whether a given name and an initial stand before a token, which then is the family name: LUZ J. TO."""
        if position < 2 or len(tokens.words[position - 1]) > 1 or tokens.gap(position) != ". ":
            return False
        given, word = position - 2, tokens.words[position]
        if tokens.gap(given + 1) != " " or "," in tokens.gap(given) and tokens.raw(given - 1)[0].isupper():
            return False
        if tokens.words[given] not in self.given and (
            len(tokens.words[given]) < 3 or self.is_known(tokens.words[given])
        ):
            return False
        if tokens.words[given] not in self.given and word not in self.family_words and self.is_known(word):
            return False  # Roe J. No effusion
        return word in NAMES_THAT_ARE_WORDS or word in self.family_words or not self.is_term(tokens, position)

    def _particles(self, tokens: ReportTokens, current: int, cue: str) -> int:
        """Number of particles (`van der`, `St.`) before a name at `current`; 0 where no name follows."""
        following = current
        while following < len(tokens) and following - current < 3 and tokens.words[following] in PARTICLES:
            following += 1
            if following >= len(tokens) or not re.fullmatch(r"\.?[ \t]*[ \t\n]", tokens.gap(following)):
                return 0
        if following == current or self.is_ordinary(tokens.words[following]):
            return 0
        if tokens.case == "mixed":
            return following - current if tokens.raw(following)[0].isupper() else 0
        return following - current if cue == "title" else 0

    def _continues(self, tokens: ReportTokens, current: int, comma: bool, given_only: bool) -> bool:
        gap = tokens.gap(current)
        if _PLAIN_GAP.fullmatch(gap):
            return True
        previous, word = tokens.words[current - 1], tokens.words[current]
        initial = len(previous) == 1 or previous in _SUFFIXES or previous in ("st", "wm", "jos", "chas")
        if re.fullmatch(r"\.[ \t]{0,2}-?|\.[ \t]?\n", gap):
            return initial and ("\n" not in gap or not tokens.following(current).startswith(":"))
        if re.fullmatch(r",[ \t]*\n?[ \t]*", gap):
            if word in self.credentials:
                return False
            if previous in self.credentials or previous in self.roles or "\n" in gap and not comma:
                return False
            capital = tokens.raw(current)[0].isupper() and len(word) > 1
            if gap == "," and given_only and capital and word in self.given:
                return True
            if not comma and self._goes_on(tokens, current):
                return False  # Dr. Roe, Jane Poe and Sam Doe
            if len(word) < 4 and tokens.raw(current).isupper() and tokens.raw(current - 1).istitle():
                return False  # Jane Roe, ED
            return comma or (capital and tokens.case == "mixed" and (word in self.given or not self.is_known(word)))
        return _WRAP_GAP.fullmatch(gap) is not None and "\n" in gap and self._wraps(tokens, current, given_only)

    def _wraps(self, tokens: ReportTokens, current: int, given_only: bool) -> bool:
        """Whether a line was broken within the name: Verified by: Thomas / Starr."""
        if self.heads_line(tokens, current) or self.opens_label(tokens, current):
            return False
        previous, word, following = tokens.words[current - 1], tokens.words[current], current + 1
        while following < len(tokens) and tokens.words[following] in PARTICLES:
            following += 1
        opens = given_only and tokens.case == "mixed" and following < len(tokens) and tokens.raw(following).istitle()
        if opens and word in PARTICLES:
            return tokens.gap(following) == " "
        if opens and len(word) == 1 and tokens.raw(current).isupper() and tokens.gap(following) == ". ":
            return True
        colon = tokens.following(current).lstrip(" \t").startswith(":") or self._is_label(tokens, current)
        if (
            not tokens.raw(current)[0].isupper()
            or colon
            or word in self.function_words
            or self.is_role(tokens, current)
        ):
            return False
        if len(previous) > 1 and previous not in self.given and self.is_known(previous):
            return False
        family = word in self.family_words and previous in self.given or not self.is_term(tokens, current)
        if family and given_only and tokens.case == "mixed" and self.ends_name(tokens, current):
            return True
        degree = DEGREE_NEXT.match(tokens.text, tokens.ends[current])
        return not self.is_known(word) or degree is not None and (bool(degree[1]) or word not in self.vocabulary)

    def _goes_on_in_small(self, tokens: ReportTokens, current: int) -> bool:
        """Whether small letters follow, so that without marks a sentence begins: his wife Jane He worked as."""
        return current + 1 < len(tokens) and tokens.gap(current + 1) == " " and tokens.raw(current + 1).islower()

    def _is_name(self, tokens: ReportTokens, current: int, cue: str, first: bool, comma: bool) -> bool:
        word, raw = tokens.words[current], tokens.raw(current)
        if not raw[0].isalpha() or raw[0] >= "\uac00" or raw == "pt":
            return False
        if not first and tokens.gap(current) == "-":  # Min-jun, Garcia-Lopez
            return len(word) > 1 and word not in self.roles
        if len(word) == 1:  # an initial
            return (
                raw.isupper()
                and tokens.following(current)[:1] not in (":", "/")
                and not re.match(r"-?\d", tokens.text[tokens.ends[current] : tokens.ends[current] + 2])
                and (
                    word not in "ai"
                    or cue == "title"
                    and self._capital_behind(tokens, current)
                    or not first
                    and (self.ends_name(tokens, current) or self._role_next(tokens, current))
                    or re.match(r"\.|[ \t]*[\n(]|  |$", tokens.following(current)) is not None
                )
            )
        if not first and self.opens_clause(tokens, current):
            return False
        if not first and raw[0].isupper():
            if tokens.gap(current) == "," and word in self.given or self._behind_initial(tokens, current):
                return True  # PHAN,MAY and LUZ J. TO
            if word == "do" and current == self._only_given(tokens, current) + 1:
                return True  # VALENTINA DO: the degree would follow a family name
        if not first and (
            word in self.credentials
            and raw != "Do"
            or (
                len(word) < 4
                and word not in self.family_words
                or not self.given_before(tokens, current)
                and self.is_known(self._word_before(tokens, current))
            )
            and tokens.following(current).startswith(":")
            and self.is_known(word)
        ):
            return False  # "SMITH MD", "KIM SEX: M"
        if first and self.is_syllable_pair(tokens, current):
            return True
        if first and cue != "title" and tokens.case == "mixed" and self._leads_on(tokens, current):
            return False
        if first and cue != "title" and word in self.credentials and raw != "Do":
            return False
        if first and cue != "title" and tokens.following(current).startswith(":") and self.is_known(word):
            return False  # the next label
        if first and cue != "title" and self._opens(tokens, current, comma):
            return True
        if tokens.case != "mixed" or raw.islower():
            if cue == "title" and first:
                if word in NAMES_THAT_ARE_WORDS or word in self.function_words and word in self.family_words:  # DR. HE.
                    return tokens.case != "mixed" and _TITLE_CLOSED.match(tokens.text, tokens.ends[current]) is not None
                says = raw.islower() and tokens.case == "mixed" and self.is_verb(word)  # Dr. said, Prof wants
                says &= not word.endswith("ing")  # Dr. browning
                return not says and word not in self.function_words and not self.is_role(tokens, current)
            if raw.islower() and tokens.case == "mixed" and (cue != "label" or not first or self.is_known(word)):
                return False
            if first and raw.isupper() and cue == "phrase":
                return not self.is_known(word) or (
                    not self.is_ordinary(word) and not self.is_verb(word) and self.ends_name(tokens, current)
                )
            if first or not raw.isupper():
                return not self.is_ordinary(word)
            return not self.is_known(word) or self._closes(tokens, current)
        if not raw[0].isupper():
            return False
        if cue == "title" and first:
            if word in NAMES_THAT_ARE_WORDS or word in self.function_words or self.is_role(tokens, current):
                return raw.istitle() and (word in NAMES_THAT_ARE_WORDS or word not in _AFTER_TITLE_NEVER)
            return True
        if first:
            return not self.is_ordinary(word)
        if raw.isupper() and len(raw) <= 5:  # "Dr. Smith ICU"
            return not self.is_ordinary(word) and tokens.raw(current - 1).isupper()
        # A capital in mid-sentence after a name goes on with the name: Becky Sharp, Amy White.
        if self.is_role(tokens, current):
            return False
        if "," in tokens.gap(current) and word in self.given:
            return True  # Ito, May
        term = word in self.vocabulary and word not in self.family_words
        initial = len(tokens.words[current - 1]) == 1 and self.ends_with_initial(tokens, current)
        if initial and word not in self.family_words and (term or self.is_known(word)):
            return False  # Dr. Evans M. Findings
        if self.in_running_text(tokens, current) and tokens.words[current - 1] not in self.eponyms:
            return not self.is_verb(word) or word in self.family_words
        if word in self.function_words:  # Lwazi Page, Ines He
            mark = re.match(r"[,.:;)\n]", tokens.text[tokens.ends[current] : tokens.ends[current] + 1]) is not None
            if word in NAMES_THAT_ARE_WORDS and tokens.words[current - 1] in self.given:
                return raw.istitle() and (tokens.punctuated or not self._goes_on_in_small(tokens, current))
            if word in self.family_words and len(word) > 3 and self._capital_next(tokens, current):
                return raw.istitle()  # Mary Read Ceftriaxone started
            return raw.istitle() and (mark or len(word) > 3 and self.ends_name(tokens, current))
        if self.given_before(tokens, current) and not raw.isupper():
            if not tokens.punctuated and word not in self.family_words and self.is_known(word):
                return self.ends_line(tokens, current) and not term  # Erin Two identifiers
            return not self.is_verb(word) or word in self.family_words
        if word in self.eponyms:  # "by Jane Sato Hodgkin lymphoma" in text without punctuation
            return self.ends_name(tokens, current)
        return not self.is_known(word) or self._closes(tokens, current)
