"""Names that only capitals give away: a capitalised word that is in no list of words, beside another one.

For text without a cue: "Thank you for sending Agnieszka Rice". Where all is in capitals, at least one word of a pair
must be no word of English or of reports, and the other one must close the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxrflow.reports.recognisers.base import CUED, LIKELY
from cxrflow.reports.recognisers.name_words import NAMES_THAT_ARE_WORDS, PARTICLES, TITLES
from cxrflow.reports.recognisers.names import DEGREE_NEXT, NameGrammar
from cxrflow.reports.recognisers.tokens import ReportTokens

_ARTICLES = {"the", "a", "an", "this", "no"}
_ACTS = {
    *("took", "phoned", "called", "answered", "agrees", "reviewed", "acknowledged", "notified", "paged", "aware"),
    *("returns", "underwent", "presents", "presented", "requests", "verbalized", "declined", "denies", "feels"),
}
_BEFORE_NAME = ("to", "with", "by", "from", "w", "and")


class NamesByCapitals:
    """Yields (first token, token after the last, score)."""

    def __init__(
        self, grammar: NameGrammar, eponyms: frozenset[str], verbs: frozenset[str], nouns: frozenset[str]
    ) -> None:
        """`verbs` of telling; `nouns` that follow an eponym (catheter, needle), so that no name ends in one."""
        self.grammar, self.eponyms, self.verbs, self.nouns = grammar, eponyms, verbs, nouns

    def find(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        if tokens.case != "small":
            yield from self._pairs(tokens)
        if tokens.case == "mixed":
            yield from self._communicated(tokens)

    def _pairs(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """Two or more words side by side that look like given and family name."""
        strange = [position for position in tokens.capitalised if self.is_strange(tokens, position)]
        done = 0
        for position in strange:
            if position < done:
                continue
            first, end = self._around(tokens, position)
            told = first > 0 and tokens.words[first - 1] in (*_BEFORE_NAME, "of", "for")
            colon = tokens.following(end - 1).startswith(":") and not told
            label = colon and self.grammar.is_known(tokens.words[end - 1])
            if end - first > 1 and not label:  # Img Loc:
                yield first, end, LIKELY
                done = end

    def _around(self, tokens: ReportTokens, position: int) -> tuple[int, int]:
        """The name around a strange word: a given name before it, initials, particles and a family name after it."""
        first, end = position, position + 1
        inverted = first > 0 and self._family_before(tokens, first) > 0
        while end < len(tokens):
            following = end
            if (
                len(tokens.words[following]) == 1
                and tokens.raw(following).isupper()
                and tokens.gap(following) in (" ", "\n")
                and not (
                    tokens.raw(following) in "LR" and tokens.case == "capitals" and tokens.following(following) == " "
                )
            ):
                if inverted:
                    break  # nothing follows the initial of Ito, Violet I.
                following += 1  # an initial
                if following >= len(tokens) or not re.fullmatch(r"\.?[ \n]", tokens.gap(following)):
                    break
                if "\n" in tokens.gap(following) and self.grammar.opens_label(tokens, following):
                    break
            elif (
                tokens.gap(following) == " "
                and tokens.words[following] not in PARTICLES
                and self.grammar.is_over(tokens, following)
            ):
                if any(tokens.gap(p) not in ("-", "'") for p in range(first + 1, end)):
                    break
            elif (
                tokens.gap(following) in ("-", "'")
                and tokens.words[following] != "s"
                and tokens.raw(following).isalpha()
            ):
                end = following + 1
                continue
            elif tokens.gap(following) != " " and (inverted or not self._wrapped(tokens, following)):
                break
            while (
                following + 1 < len(tokens)
                and tokens.words[following] in PARTICLES
                and self._spaced(tokens, following + 1)
            ):
                following += 1
            if not self.is_strange(tokens, following) and not self._closes(tokens, following, end - first > 1):
                if following > end and tokens.raw(end).istitle() and len(tokens.words[end]) > 1:
                    end += 1  # Arjun Le
                break
            end = following + 1
        if end == first + 1 and tokens.at_line_start(first) and end < len(tokens) and tokens.gap(end) in (",", ", "):
            end += tokens.words[end] in self.grammar.given and tokens.raw(end)[0].isupper()  # BEAUCHAMP, WILL O
            if end > first + 1 and end < len(tokens) and len(tokens.words[end]) == 1 and tokens.gap(end) == " ":
                end += tokens.raw(end).isupper() and self.grammar.ends_name(tokens, end)
        while first and tokens.gap(first) == "-" and tokens.raw(first - 1)[0].isupper():
            first -= 1  # the Marie of Marie-Claire
        before = first - 1
        initial = before > 0 and len(tokens.words[before]) == 1 and tokens.gap(first) in (". ", " ")
        before -= initial  # Ebony J. Mark
        if before >= 0 and tokens.gap(before + 1) == " " and self._leads(tokens, before, end, initial):
            first = before
        one = all(tokens.gap(p) == "-" for p in range(first + 1, end))
        before = self._family_before(tokens, first) if first and one else 0
        if before:
            first -= before
            initial = end < len(tokens) and len(tokens.words[end]) == 1 and tokens.raw(end).isupper()
            end += initial and tokens.gap(end) == " " and self.grammar.ends_name(tokens, end)
        return first, end

    def _leads(self, tokens: ReportTokens, position: int, end: int, initial: bool) -> bool:
        """Whether a word before a strange one is a given name: a known one, or a capital mid-sentence (Ebony Roe).

        end: token after the strange name; initial: whether one stands between (Pierce H. Roe).
        """
        word, raw = tokens.words[position], tokens.raw(position)
        if word in self.grammar.given:
            return raw[0].isupper()
        if not (tokens.punctuated or initial) or not raw[0].isupper() or len(word) < 3 or word in self.eponyms:
            return False
        if word in self.grammar.cue_words:
            return False
        opens = tokens.at_line_start(position) or tokens.gap(position) == ". "
        if opens and raw.istitle() and tokens.words[end : end + 1] and tokens.words[end] in _ACTS:
            return True  # Rod Roe called back
        if word in self.grammar.vocabulary:
            return False
        if word in self.grammar.family_words and (raw.istitle() or tokens.case == "capitals"):
            return True  # Pierce Roszak
        lower = position > 0 and tokens.gap(position) in (" ", " (") and tokens.raw(position - 1).islower()
        if tokens.case == "capitals":  # with HOPE ROSZAK, but not TO REACH ROSZAK
            return self.introduced(tokens, position) and tokens.words[position - 1] != "to"
        return (lower or self.introduced(tokens, position)) and raw.istitle()

    def _given_at(self, tokens: ReportTokens, position: int) -> int:
        """First token of the given name before a family name: over an initial and over a hyphen."""
        before = position - 1
        if before > 0 and len(tokens.words[before]) == 1:
            before -= 1
        while before > 0 and tokens.gap(before) == "-":
            before -= 1
        return before

    def told(self, tokens: ReportTokens, position: int, last: int) -> bool:
        """Whether what stands around a strange word and a term make them a name: Chau Leak on a line, by Chau Leak."""
        given = tokens.words[position]
        plain = tokens.case == "capitals" and self.grammar.is_known(given)  # WITHOUT FRANK EDEMA
        if given in self.grammar.given and not plain or self.introduced(tokens, position):
            return True
        before, after = tokens.gap(position), tokens.text[tokens.ends[last] : tokens.ends[last] + 8]
        if re.match(r"'s\b", after, re.IGNORECASE) or re.fullmatch(r",[ \n]", before) and re.match(",| and", after):
            return True
        ahead = tokens.words[last + 1 : last + 4]
        if ahead[:1] and ahead[0] in ("was", "were", "is", "has") and self.verbs.intersection(ahead):
            return True  # Isolde Large was told
        if ahead[:1] and tokens.gap(last + 1) == " (" and self.grammar.is_role(tokens, last + 1):
            return True  # Tevita Born (fellow)
        if ahead[:1] and ahead[0] in _ACTS:
            return True  # Isolde Large took the message
        if tokens.at_line_start(position) and re.match(r"[ \t]*(?:\n|$)|,|[ \t]+(?:\(?\d{1,4}[-/:]|\(?\x01)", after):
            return True
        if re.search(r"/[ \t]|--[ \t]?$|[(\[;][ \t]?$", before):
            return True
        lower = position > 0 and before == " " and tokens.raw(position - 1).islower()
        return lower and tokens.words[position - 1] in self.grammar.function_words - _ARTICLES

    def introduced(self, tokens: ReportTokens, position: int) -> bool:
        """Whether a word before the given name leads up to a person: by, with, a role, a label."""
        if position == 0:
            return False
        before, gap = tokens.words[position - 1], tokens.gap(position)
        if before in _BEFORE_NAME or self.grammar.is_role(tokens, position - 1):
            return re.fullmatch(r"[ \t]|[ \t]?\n|[ \t]?:[ \t]+", gap) is not None
        return before in self.grammar.cue_words and re.fullmatch(r"[ \t]|,[ \t]|[ \t]?:[ \t]+", gap) is not None

    def _family_before(self, tokens: ReportTokens, first: int) -> int:
        """Number of tokens of the family name before a comma: CASE,RENSKE or, at a line's start, `Case, Renske`."""
        gap, last = tokens.gap(first), first - 1
        raw = tokens.raw(last)
        role = self.grammar.is_role(tokens, last)
        if "\n" in gap and (tokens.at_line_start(last) or tokens.words[last - 1] in TITLES):
            return 0  # Thanks, and Dear Dr. Roe, before the next line
        if not re.fullmatch(r",[ \n]?", gap) or len(raw) < 2 or not raw[0].isupper() or role:
            return 0
        start = last
        while start:  # Lopez-Ortega, St. Clair, von Trapp
            word, joined = tokens.words[start - 1], tokens.gap(start)
            part = joined == "-" and tokens.raw(start - 1)[0].isupper() and len(word) > 1
            if not part and not (word in PARTICLES and joined in (" ", ". ")):
                break
            start -= 1
        if gap != "," and self.grammar.is_ordinary(raw.lower()) and raw.lower() not in self.grammar.family_words:
            return 0  # TRAUMA ACTIVATION, JANE ROE
        initial = start > 0 and len(tokens.words[start - 1]) == 1 and re.fullmatch(r"\. | ", tokens.gap(start))
        if initial or start and tokens.gap(start) == " " and self.is_strange(tokens, start - 1):
            return 0  # Jane Roe, Sam Poe: a list
        word = tokens.words[last]
        function = word in self.grammar.function_words and word != "do" and word not in NAMES_THAT_ARE_WORDS
        if function or word in self.grammar.cue_words and not (gap == "," and word in NAMES_THAT_ARE_WORDS):
            return 0  # dictated not read, Jane Roe
        cued = start > 0 and tokens.words[start - 1] in self.grammar.cue_words and ":" not in tokens.gap(start)
        certain = gap == "," or cued or tokens.at_line_start(start) or tokens.words[start - 1] in self.grammar.roles
        if certain or (not self.grammar.is_known(tokens.words[last]) and tokens.case == "mixed"):
            return first - start
        return 0

    def _spaced(self, tokens: ReportTokens, position: int) -> bool:
        return tokens.gap(position) in (" ", "-", "\n") or (
            tokens.gap(position) == ". " and tokens.words[position - 1] == "st"
        )

    def _wrapped(self, tokens: ReportTokens, position: int) -> bool:
        if re.fullmatch(r" ?\n", tokens.gap(position)) is None or self.grammar.heads_line(tokens, position):
            return False
        if self.grammar.opens_label(tokens, position):
            return False  # Alien registration no.: 1234
        degree = DEGREE_NEXT.match(tokens.text, tokens.ends[position])
        if self.is_strange(tokens, position) or degree and (degree[1] or not self.grammar.is_term(tokens, position)):
            return True
        raw = tokens.raw(position)
        if tokens.words[position] in PARTICLES and position + 1 < len(tokens) and self._spaced(tokens, position + 1):
            return tokens.case == "mixed" and self.is_strange(tokens, position + 1)  # Wiremu / De Vries
        if tokens.case != "mixed" or not raw.istitle() or tokens.following(position).startswith(":"):
            return False
        first = self._given_at(tokens, position)
        listed = first > 0 and re.search(r"[,:;] ?\Z|\(\Z", tokens.gap(first)) is not None
        if listed and ":" in tokens.gap(first) and first == position - 1 and self.grammar.is_term(tokens, position):
            return False  # Tech: Roe / Image 4
        if first > 0 and self.grammar.is_role(tokens, first - 1) and self.grammar.ends_name(tokens, position):
            return not self.grammar.is_verb(tokens.words[position])  # RT Gunnhild / Bridges
        acts = tokens.gap(first) == ". " and tokens.words[position + 1 : position + 2]
        if acts and acts[0] in _ACTS:
            return True  # Nkechi / Silver agrees
        lower = listed or first > 0 and tokens.gap(first) in (" ", "\n") and tokens.raw(first - 1).islower()
        return lower and tokens.words[first - 1] not in _ARTICLES and self.grammar.ends_name(tokens, position)

    def _closes(self, tokens: ReportTokens, position: int, enough: bool = False) -> bool:
        """Whether a word of English is the family name: capitalised in running text, and the name is over after it."""
        raw, word = tokens.raw(position), tokens.words[position]
        if not raw[0].isupper() or not raw[0].isalpha() or self.grammar.is_role(tokens, position):
            return False
        known = self.grammar.is_known(word) and word not in self.grammar.family_words
        if known and self.grammar.ends_with_initial(tokens, position):
            return False  # Roe J. No effusion
        if self.grammar.opens_clause(tokens, position):
            return False
        before = self._given_at(tokens, position)
        if len(raw) == 2:  # Le, Ma, He
            if not enough and self.grammar.in_running_text(tokens, position):
                return True
            allowed = (
                raw.istitle() if tokens.case == "mixed" else word == "he" or word not in self.grammar.function_words
            )
            return allowed and self.grammar.ends_name(tokens, position)
        if (
            not enough
            and self.grammar.in_running_text(tokens, position)
            and tokens.words[position - 1] not in self.eponyms
        ):
            alone = tokens.gap(before).startswith(". ") and tokens.following(position).startswith(".")
            term = self.grammar.is_term(tokens, position) or alone and self.grammar.is_known(word)  # HeartMate Pump.
            return not self.grammar.is_verb(word) and not (term and not self.told(tokens, before, position))
        if word in self.grammar.function_words:
            mark = re.match(r"[ \t]*[,.;)\n]", tokens.text[tokens.ends[position] :][:4]) is not None
            capitals = tokens.case == "capitals" and mark and self.told(tokens, before, position)
            named = capitals or raw.istitle() and self.grammar.ends_name(tokens, position)
            return len(raw) > 3 and word in self.grammar.family_words and named
        if len(raw) < 3:
            return False
        if word in self.grammar.given or tokens.case == "mixed" and raw.istitle():
            if self.grammar.is_verb(word) and word not in self.grammar.family_words:
                return False
            if known and not tokens.punctuated and not self.grammar.ends_line(tokens, position):
                return False  # Erin Two identifiers
            if enough or word in self.eponyms or self.grammar.is_ordinary(word):
                if self.grammar.is_term(tokens, position) and not self.told(tokens, before, position):
                    return False  # Xience Stent.
                return (
                    self.grammar.given_before(tokens, position)
                    and not enough
                    or self.grammar.ends_name(tokens, position)
                )
            return not self.grammar.is_verb(word)
        if (
            word in self.nouns
            or tokens.case != "capitals"
            or self.grammar.is_verb(word)
            or not self.grammar.ends_name(tokens, position)
        ):
            return False
        return word not in self.grammar.vocabulary or self.told(
            tokens, before, position
        )  # not RANSON SCORE, DENVER SHUNT

    def _communicated(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """A capitalised unknown word after `to`, `with`, `by` in a sentence that tells who was told."""
        for word in self.verbs.intersection(tokens.index):
            for position in tokens.index[word]:
                for first in range(position + 1, min(position + 14, len(tokens))):
                    if re.search(r"[.!?]\s|\n\s*\n", tokens.gap(first)) and len(tokens.words[first - 1]) > 2:
                        break
                    told = tokens.words[first - 1] in _BEFORE_NAME and re.fullmatch(r"\s*:?\s*", tokens.gap(first))
                    if told and self._unlisted(tokens, first):
                        end = self.grammar.end(tokens, first, "phrase")
                        if end > first:
                            yield first, end, CUED

    def _unlisted(self, tokens: ReportTokens, position: int) -> bool:
        """A capitalised word (Smith, McDonald) that is in no list of clinical words or eponyms."""
        raw, word = tokens.raw(position), tokens.words[position]
        return (
            len(raw) > 2
            and raw[0].isupper()
            and raw[1:].lower() != raw[1:].upper()
            and not raw.isupper()
            and not self.grammar.is_ordinary(word)
            and word not in self.eponyms
        )

    def _short_given(self, tokens: ReportTokens, position: int) -> bool:
        """Whether a given name of two letters leads a name: by Xu Carpenter, Ed Golden; not Hx Cough."""
        raw, word, following = tokens.raw(position), tokens.words[position], position + 1
        if not raw.istitle() or not re.search("[aeiouy]", word) or following >= len(tokens):
            return False
        if tokens.gap(following) != " " or not tokens.raw(following)[0].isupper():
            return False
        return not self.grammar.is_known(word) or word in self.grammar.given and word not in self.grammar.function_words

    def is_strange(self, tokens: ReportTokens, position: int) -> bool:
        """A capitalised word that is in no list at all, or a given name."""
        if self.grammar.is_syllable_pair(tokens, position):
            return True
        raw, word = tokens.raw(position), tokens.words[position]
        if len(raw) == 2 and tokens.case == "mixed":
            return self._short_given(tokens, position)
        if len(raw) < 3 or not raw[0].isupper() or not raw[0].isalpha():
            return False
        if word in self.grammar.given:
            return word not in self.eponyms and not self.grammar.is_ordinary(word)
        if word in self.grammar.cue_words:
            return False  # Referrer, Transcriptionist
        short = raw.isupper() and word in self.grammar.acronyms
        if tokens.case == "mixed" and raw.isupper() or short or word in self.grammar.credentials:
            return False  # an abbreviation
        return not self.grammar.is_known(word)
