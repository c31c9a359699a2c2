"""Names before a degree or a trade: `Jane Q. Smith, M.D.`, `SMITH RT(R)`, `John Doe, MRN 12345`.

From the credential the name is walked back, word by word, to where it can only begin. In: tokens. Out: (first token,
token after the last, score).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxrflow.reports.recognisers.base import CERTAIN, LIKELY
from cxrflow.reports.recognisers.name_words import PARTICLES
from cxrflow.reports.recognisers.names import NameGrammar
from cxrflow.reports.recognisers.tokens import Phrases, ReportTokens

_DEGREE = re.compile(r"M\.?D\b|M\.?B\.?B\.?S|Ph\.?D|PHD|R\.?N\b|F\.?R\.?C\.?R|D\.O\.|RT\(R")
_TRADES = ("DO", "NP", "PA", "RT", "FN", "AR", "AP", "AC", "CR", "LP", "DN", "DP", "DD")  # after a comma only

_NOT = re.compile(r"[ \n](?i:not)\b")  # LAY FLAT, DO NOT sedate


class NamesBeforeCredentials:
    """Yields (first token, token after the last, score)."""

    def __init__(self, grammar: NameGrammar, credentials: tuple[str, ...], labels: Phrases[str]) -> None:
        """`labels`: what a degree may end as well, so that no name stands before it (Reading MD)."""
        self.grammar, self.labels = grammar, labels
        letters = sorted({re.sub(r"\W", "", c) for c in credentials}, key=len, reverse=True)
        # M.D. and MD alike; capitals only, so that "do" and "pa" stay words
        dotted = [r"\.?".join(map(re.escape, c)) + r"\.?" if len(c) <= 3 else re.escape(c) for c in letters] + [
            "PA-C",
            "Ph\\.?D\\.?",
            "MRN|DOB",  # John Doe, MRN 12345
        ]
        self.credential = re.compile(r"[ \t]*[,(]?[ \t]{0,2}(?:" + "|".join(dotted) + r")(?![A-Za-z])")
        self.credential_words = {c.lower() for c in letters} | {"m", "d", "r", "n", "ph", "pa", "mrn", "dob"}

    def find(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """`Jane Q. Smith, M.D.`: walk back from the credential."""
        labels = {end for _, end, label in self.labels.find(tokens) if " " in label}  # Reading MD
        for word in self.credential_words.intersection(tokens.index):
            for position in tokens.index[word]:
                match = position and self.credential.match(tokens.text, tokens.ends[position - 1])
                if not match or position + 1 in labels or _NOT.match(tokens.text, match.end()):
                    continue
                degree = match[0].lstrip(" \t,(")
                proves = _DEGREE.match(degree) is not None or (
                    match[0].lstrip().startswith(",") and degree[:2] in _TRADES
                )
                first = self._name_before(tokens, position, proves)
                alone = first == position - 1
                if alone and (degree[:2] in _TRADES or not proves) and self._is_term_alone(tokens.words[first]):
                    continue  # ETT, RT in place
                if alone and "," not in match[0] and self._no_name(tokens, first, match.end()):
                    continue
                if first < position:
                    yield first, position, CERTAIN if proves else LIKELY

    def _is_term_alone(self, word: str) -> bool:
        """Whether a word alone before letters that may mean something else is one of reports or a short form."""
        return word in self.grammar.vocabulary - self.grammar.family_words or word in self.grammar.acronyms

    def _no_name(self, tokens: ReportTokens, position: int, end: int) -> bool:
        """Whether a word alone before a degree is none: Notify MD, Resp MD: Jane Roe, End Of Report RN Jane Roe."""
        word = tokens.words[position]
        if word in self.grammar.cue_words or re.match(r"[ \t]*[:|=]", tokens.text[end : end + 4]):
            return True
        if word in self.grammar.vocabulary:
            return not tokens.punctuated or tokens.case == "mixed" and tokens.raw(position).isupper()  # PICC RN
        return self.grammar.is_known(word) and word not in self.grammar.family_words and word not in self.grammar.given

    def _name_before(self, tokens: ReportTokens, end: int, proves: bool) -> int:
        """First token of the name that ends before `end`. Where a degree proves it, the last word may be any word."""
        first, taken = end, 0
        while first > 0 and end - first < 6:
            previous = first - 1
            raw, word, gap = tokens.raw(previous), tokens.words[previous], tokens.gap(first)
            if first < end and not re.fullmatch(r"[ \t]{1,3}|\.[ \t]{0,2}|-|'|[ \t]*\n[ \t]*|,[ \t]?", gap):
                break
            if first < end and (gap.startswith(".") and len(word) > 1 and word not in ("st", "jr", "sr")):
                break
            if first < end and gap == "-" and raw.isalpha():
                first = previous
                continue
            if raw.islower() and previous and tokens.gap(previous) == "-":  # the ji of Eun-ji
                first, taken = previous, taken + 1
                continue
            if word in PARTICLES and taken and (raw.islower() or tokens.case == "capitals"):
                first = previous
                continue
            initial = len(raw) == 1 and first < end and gap in (" ", ". ")
            if not raw[0].isupper() or self.grammar.is_role(tokens, previous):
                break
            if word in self.credential_words and not initial:
                break
            if len(raw) == 1:  # an initial, or the O of O'Brien; not the A of "Reader A"
                if not taken and gap.startswith("'") or taken > 1:
                    break
                first = previous
                continue
            if "," in gap and taken != 1 and first < end:
                break
            joined = first < end and gap in ("-", "'")
            ordinary = self.grammar.is_ordinary(word) and word not in self.grammar.given
            if taken == 0:
                ordinary = word in self.grammar.function_words if proves else ordinary
                if (
                    ordinary
                    and proves
                    and raw[0].isupper()
                    and previous
                    and self.grammar.may_be_given(tokens, previous - 1)
                ):
                    first, taken = previous, 1
                    continue
            elif taken > 1:
                ordinary = self.grammar.is_known(word) and not joined and word not in self.grammar.given
            if ordinary or word in self.grammar.function_words and word not in self.grammar.given:
                break
            first = previous
            taken += not joined
        return first
