"""Names by the sum of what speaks for them: the word itself, what leads up to it, what follows.

No single sign proves that `Savage` is a person; `attn: Savage`, `Savage asked for`, `Savage's office` and `Savage
(resident)` each add enough. In: tokens. Out: (first token, token after the last, score). The weights are small whole
numbers set by hand; where letter case says nothing, more is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxrflow.reports.lexicon import PhiCues
from cxrflow.reports.recognisers.base import CERTAIN
from cxrflow.reports.recognisers.name_words import NAMES_THAT_ARE_WORDS, PARTICLES
from cxrflow.reports.recognisers.names import NameGrammar
from cxrflow.reports.recognisers.tokens import ReportTokens

_ENOUGH = 5
_ENOUGH_IN_CAPITALS = 6
_NEVER = -99
# What the word says.
_STRANGE, _FAMILY, _SHORT, _FAMILY_TERM, _ENGLISH, _TERM = 3, 2, 1, 0, -1, -3
# What stands before it and behind it.
_LED, _SAID_BY, _BESIDE_ROLE, _INSIDE = 4, 3, 3, 2
_ACTS, _OWNS, _IN_ROLE, _AGED, _OF_TEAM, _REACHED_AT, _ENDS = 5, 5, 5, 5, 3, 2, 1

_LEAD_GAP = re.compile(r"[ \t]*[:@]?[ \t]*\n?[ \t]*")
_AUXILIARIES = {
    "was",
    "were",
    "is",
    "are",
    "has",
    "have",
    "had",
    "been",
    "both",
    "also",
    "then",
    "will",
    "again",
    "kindly",
}
_PASSIVE = {"notified", "informed", "aware", "updated", "alerted", "contacted", "bleeped", "phoned"}
_OBJECTS = {
    "a",
    "an",
    "the",
    "this",
    "these",
    "that",
    "him",
    "her",
    "it",
    "them",
    "us",
    "me",
    "my",
    "his",
    "their",
    "our",
}
_ANYBODY = {"child", "infant", "newborn", "baby", "boy", "girl", "man", "woman", "male", "female", "farmer", "driver"}
_PERSONAL = {"who", "whom", "herself", "himself", "aged"}
_AGE = re.compile(
    r"[ \t]?[,(]?[ \t\n]{0,2}(?:is[ \t]an?[ \t]|an?[ \t])?(?:age[d:]?[ \t])?\d{1,3}[ \t]?-?"
    r"(?:(?:y\.?/?o|yrs?|years?|month|months|mo|weeks?|wk|days?)\b|[ \t]?[/-]?[ \t]?[MF](?![\w/]))",
    re.IGNORECASE,
)
_GAUGE = re.compile(r"[ ]\d{1,2}F\b")  # a drain of 28 French, and no woman of that age
_LENGTH = re.compile(
    r"[ ](?:(?:[1-9]|1[0-4])[ ]?m\b|\d{1,3}[ ]?(?:months?|mo|weeks?|wk|days?)\b(?![ -]old))"
)  # Fell 3 m, Delay 14 months
_NUMBER = re.compile(
    r"[ \t]?,?[ \t\n](?:\(?(?:pager|pgr|beeper|bleep|cell|mobile|phone|tel|ext\.?|extension|dect|locator|contact)"
    r"[ :#.]*\d|\(?x\d|\(?\d{3}[-.) ][ ]?\d{3}[-. ]\d{4}|\d{3}-\d{4}\b|\x01)",
    re.IGNORECASE,
)
# What stands behind a drug, a score, a label: 300 mg, 14., -2, no. 5
_AMOUNT = re.compile(
    r"-\d|[ ]?\d{1,3}(?:[.,]\d+)?(?:[ ]?(?:%|mg|mcg|µg|ml|g|kg|kv|kvp|mm|cm|u|units|iu|fr|cc|mmol|gy)\b|[ ]?%|"
    r"\.?[ ]?\)|/\d{3}|\.(?=\s|\Z))|\.?[- ]{0,2}(?:no|nr)\b",
    re.IGNORECASE,
)
_ROLE_BRACKET = re.compile(r"[ ]?\([ ]?|,[ \n]")
_CAPITAL_GAPS = (" ", "-", "'")
_DEGREE = re.compile(r"(?:M\. ?D|D\. ?O|R\. ?N|N\. ?P|P\. ?A|R\. ?T|B\. ?S|D\. ?P)\b")


class NamesByEvidence:
    """Weighs every word with a capital that could begin a name."""

    def __init__(self, grammar: NameGrammar, cues: PhiCues) -> None:
        self.beside = cues.words("role_before_name") | cues.words("relations")
        self.grammar = grammar
        self.leads = cues.words("people_reached_by")
        self.acts = cues.words("people_do")
        self.acts_on = cues.words("people_do_it")
        self.belongings = cues.words("people_own")
        self.no_owners = cues.words("no_owners")
        self.eponym_nouns = cues.words("eponym_nouns")
        self.countries = cues.words("countries")
        self.no_initials = cues.words("no_initials")
        self.numbered = cues.words("lettered")

    def find(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        if tokens.case == "small":
            return
        enough = _ENOUGH if tokens.case == "mixed" else _ENOUGH_IN_CAPITALS
        done = 0
        for first in tokens.capitalised:
            if first < done or not self._begins(tokens, first):
                continue
            core, end, shape = self._chunk(tokens, first)
            if core == end:
                continue
            word = self._word(tokens, core)
            if word == _NEVER:
                continue
            total = word + shape + self._before(tokens, first, word)
            if total + _ACTS < enough:
                continue  # nothing that may follow would do
            total += self._behind(tokens, end)
            if word == _FAMILY_TERM and _GAUGE.match(tokens.text, tokens.ends[end - 1]):
                continue
            lasts = word < _STRANGE and tokens.words[core] not in self.grammar.given
            if lasts and _LENGTH.match(tokens.text, tokens.ends[end - 1]):
                continue
            if total >= enough:
                done = end
                if shape == 0 and not (end < len(tokens) and tokens.words[end] in self.acts | self.acts_on):
                    done = max(end, self.grammar.end(tokens, core, "phrase"))
                yield first, done, CERTAIN

    def _begins(self, tokens: ReportTokens, position: int) -> bool:
        raw = tokens.raw(position)
        if not raw[0].isalpha() or raw[0] >= "\uac00":
            return False
        if position == 0 or tokens.gap(position) not in _CAPITAL_GAPS:
            return True
        before = tokens.raw(position - 1)
        if tokens.gap(position) != " ":
            return not before[0].isupper()
        # In mid-name only where what is before is no part of one.
        return tokens.case != "mixed" or not before[0].isupper() or self._word(tokens, position - 1) < _FAMILY

    def _chunk(self, tokens: ReportTokens, first: int) -> tuple[int, int, int]:
        """(first word that is no initial, token after the last, what the form adds) of what could be a name."""
        core, shape = first, 0
        while core < len(tokens) and core - first < 3 and self._is_initial(tokens, core):
            core += 1
        if core > first:
            if core >= len(tokens) or not tokens.raw(core)[0].isupper() or len(tokens.words[core]) < 2:
                return core, core, 0
            if not re.fullmatch(r"\.?[ ]?", tokens.gap(core)):
                return core, core, 0
            shape = 4 if core - first > 1 and "." in tokens.gap(core) else 1  # K. S. Line
        elif len(tokens.words[first]) < 2:
            return core, core, 0
        end = core
        while end < len(tokens) and end - core < 3 and tokens.words[end] in PARTICLES and tokens.words[end] != "st":
            end += 1
        if end > core and (
            end >= len(tokens) or tokens.gap(end) not in (" ", ". ") or not tokens.raw(end)[0].isupper()
        ):
            return core, core, 0
        core, end = end, end + 1
        while (
            end < len(tokens)
            and tokens.gap(end) in ("-", "'")
            and tokens.raw(end)[0].isupper()
            and len(tokens.raw(end)) > 1
        ):
            end += 1
        if shape == 0 and self._given_behind(tokens, core, end):
            return core, end + 1, 4 if tokens.gap(end) == "," else 3
        if shape == 0 and end < len(tokens) and self._initials_behind(tokens, end):
            return core, end + 1, 2
        return core, end, shape

    def _is_initial(self, tokens: ReportTokens, position: int) -> bool:
        raw = tokens.raw(position)
        if (
            len(raw) > 2
            or not raw.isupper()
            or not raw.isalpha()
            or _DEGREE.match(tokens.text, tokens.starts[position])
        ):
            return False
        if position and (tokens.gap(position) in ("", "/", "-", "'") or tokens.words[position - 1] in self.numbered):
            return False
        following = tokens.following(position)
        if len(raw) == 1:
            return following in (".", ". ", " ")
        return len(raw) == 2 and tokens.case == "mixed" and following == " " and raw.lower() not in self.no_initials

    def _given_behind(self, tokens: ReportTokens, core: int, end: int) -> bool:
        """Whether a given name stands behind a family name: ROE,JANE without a blank, or ROE Jane in mixed text."""
        if end >= len(tokens) or not tokens.raw(end)[0].isupper() or len(tokens.words[end]) < 3:
            return False
        word, gap = tokens.words[end], tokens.gap(end)
        if word in self.grammar.known or word not in self.grammar.given and self.grammar.is_known(word):
            return False
        if gap == ",":
            return True
        capitals = tokens.case == "mixed" and tokens.raw(core).isupper() and tokens.raw(end).istitle()
        return capitals and len(tokens.words[core]) > 2 and gap in (" ", ", ")

    def _initials_behind(self, tokens: ReportTokens, position: int) -> bool:
        """Whether initials stand behind a family name: Sokolova T, O'Rourke,R, Cullinane GH."""
        raw, gap = tokens.raw(position), tokens.gap(position)
        if (
            gap not in (" ", ",")
            and (gap != ", " or len(raw) > 1)
            or not raw.isalpha()
            or not raw.isupper()
            or len(raw) > 3
        ):
            return False
        if _DEGREE.match(tokens.text, tokens.starts[position]):
            return False
        word = raw.lower()
        if len(raw) > 1 and (word in self.no_initials or word in self.grammar.credentials or tokens.case != "mixed"):
            return False
        if len(raw) > 2 and (word in self.grammar.acronyms or word in self.grammar.known or word in self.grammar.roles):
            return False
        if len(raw) == 1 and (
            gap == ", " and raw in "LR" or re.match(r"\d|-\d|[ ]?[:/]", tokens.following(position) or "")
        ):
            return False
        return (
            re.match(
                r"\.?(?:[ \t]*(?:[,;:()|\n.]|/(?![oO]\b)|\Z|-[ ])|[ ](?:\d|[a-z(]|\x01))",
                tokens.text[tokens.ends[position] :][:6],
            )
            is not None
        )

    def _word(self, tokens: ReportTokens, position: int) -> int:
        """What a word says by itself."""
        grammar, word, raw = self.grammar, tokens.words[position], tokens.raw(position)
        if len(word) < 2 or not raw[0].isupper() or raw[0] >= "\uac00" or word in grammar.credentials and raw != "Do":
            return _NEVER
        if word in NAMES_THAT_ARE_WORDS:
            return (
                _ENGLISH if tokens.case == "mixed" and raw.istitle() and not tokens.at_line_start(position) else _NEVER
            )
        if word in grammar.function_words & grammar.family_words and len(word) > 3 and tokens.case == "mixed":
            inside = raw.istitle() and not tokens.at_line_start(position) and "." not in tokens.gap(position)
            return _FAMILY_TERM if inside else _NEVER  # Page, Still
        if word in grammar.function_words or grammar.is_role(tokens, position) and word not in grammar.given:
            return _NEVER
        if tokens.case == "mixed" and raw.isupper() and (len(raw) < 5 or word in grammar.vocabulary):
            inverted = (
                len(raw) > 2 and word not in grammar.acronyms and self._given_behind(tokens, position, position + 1)
            )
            if not inverted or word in grammar.vocabulary and word not in grammar.family_words:
                return _NEVER  # an abbreviation, a heading
        if word in self.countries:
            return _FAMILY_TERM
        if word in grammar.given and word not in grammar.known:
            return _STRANGE
        if word in grammar.cue_words and word not in grammar.family_words:
            return _NEVER
        if word in _ANYBODY:
            return _NEVER
        if word in self.beside and (tokens.at_line_start(position) or "." in tokens.gap(position)):
            return _NEVER  # Miner, 61 years old
        if word in grammar.eponyms:
            return _FAMILY_TERM if word in grammar.family_words else _TERM
        if word in grammar.vocabulary or grammar.is_ordinary(word):
            return _FAMILY_TERM if word in grammar.family_words else _TERM
        if not grammar.is_known(word) and word not in grammar.acronyms:
            acronym = tokens.case == "mixed" and raw.isupper() and len(word) < 6
            return _SHORT if acronym or len(word) < 3 else _STRANGE
        if grammar.is_verb(word) and word not in grammar.family_words:
            return _TERM
        if word in grammar.family_words or word in grammar.given:
            return _FAMILY
        return _ENGLISH if tokens.case == "mixed" and tokens.punctuated else _TERM

    def _before(self, tokens: ReportTokens, first: int, word: int) -> int:
        """What leads up to a name: `texted`, `attn:`, in mid-sentence also that the word has a capital."""
        if first == 0:
            return int(not tokens.text[tokens.ends[0] :].startswith(":"))
        gap, before = tokens.gap(first), tokens.words[first - 1]
        middle = self._inside(tokens, first)
        if before in self.leads and _LEAD_GAP.fullmatch(gap):
            return _LED + middle
        if middle and before in self.beside:
            return _LED + 1
        if before in ("by", "per") and gap in (" ", "\n"):
            return _SAID_BY + middle
        if self.grammar.is_role(tokens, first - 1) and gap in (" (", ", ", "/"):
            return _BESIDE_ROLE
        if gap.startswith(":") and tokens.words[first] in self.grammar.given and word == _STRANGE:
            return 1  # Carer at the home: Despina.
        if before == "then" and middle:
            return _SAID_BY
        if tokens.case == "capitals" and word >= _STRANGE and before in ("with", "to", "from") and gap in (" ", "\n"):
            return _INSIDE
        if before in ("and", "&") and gap in (" ", "\n") and first > 1 and self._word(tokens, first - 2) >= _FAMILY:
            return _INSIDE * middle + 1
        if middle:
            return _INSIDE
        behind_mark = tokens.case == "mixed" and tokens.raw(first).istitle() and gap in (", ", "; ", " (", " - ", "/")
        if behind_mark and tokens.punctuated:
            return _INSIDE
        wrapped = gap == "\n" and tokens.raw(first - 1).islower() or gap == " " and tokens.raw(first - 1).isupper()
        return int(wrapped and tokens.case == "mixed" and tokens.raw(first).istitle())

    def _inside(self, tokens: ReportTokens, position: int) -> bool:
        """Whether a capital stands in mid-sentence, which in English only names have."""
        if tokens.case != "mixed" or not tokens.punctuated or tokens.gap(position) != " ":
            return False
        return tokens.raw(position - 1).islower() and tokens.raw(position).istitle()

    def _behind(self, tokens: ReportTokens, end: int) -> int:
        """What follows a name: what only people do, have or are."""
        if end >= len(tokens):
            return _ENDS
        text, place = tokens.text, tokens.ends[end - 1]
        if _AGE.match(text, place):
            return _AGED
        if _AMOUNT.match(text, place):
            return _TERM
        gap, word = tokens.gap(end), tokens.words[end]
        if gap in (" ", "-", "\n") and word in self.eponym_nouns:
            return _TERM
        if gap.startswith("'"):
            position = end + (word == "s")
            owned = tokens.words[position : position + 3]
            near = owned[:1] and re.fullmatch(r"'?[ \n]", tokens.gap(position))
            if near and tokens.words[end - 1] not in self.no_owners and self.belongings.intersection(owned[:2]):
                return _OWNS
            return 0
        if _NUMBER.match(text, place):
            return _REACHED_AT
        if _ROLE_BRACKET.fullmatch(gap) and gap.strip():
            skip = end + (word in ("the", "our", "a", "an", "his", "her"))
            role = skip < len(tokens) and (
                self.grammar.is_role(tokens, skip) or tokens.words[skip] in self.grammar.credentials
            )
            if role:
                return _IN_ROLE if "(" in gap else _OF_TEAM
            if word in _PERSONAL:
                return _IN_ROLE
            return _ENDS
        if gap in (" ", "\n"):
            position = end
            while position < end + 3 and position < len(tokens) and tokens.words[position] in _AUXILIARIES:
                position += 1
            if self._acts(tokens, position, auxiliary=position > end):
                return _ACTS
            if word in ("and", "&") and end + 1 < len(tokens) and self._acts_after_next(tokens, end + 1):
                return _ACTS
            if word in ("from", "of", "in", "on", "with") and end + 1 < len(tokens):
                skip = end + 1 + (tokens.words[end + 1] in ("the", "our"))
                if skip < len(tokens) and self.grammar.is_role(tokens, skip):
                    acts = skip + 1 < len(tokens) and tokens.words[skip + 1] in self.acts | self.acts_on
                    return _ACTS if acts else _OF_TEAM
            if word in self.grammar.credentials and self._acts(tokens, end + 1, auxiliary=False):
                return _ACTS  # Good NP informed
        return _ENDS if self.grammar.ends_name(tokens, end - 1) else 0

    def _acts_after_next(self, tokens: ReportTokens, position: int) -> bool:
        """Whether another name and a verb of people follow: Roe and al-Poe informed."""
        other, end, _ = self._chunk(tokens, position)
        if (
            end >= len(tokens)
            or other == end
            or not (tokens.raw(other)[0].isupper() or tokens.words[position] in PARTICLES)
        ):
            return False
        return tokens.gap(end) == " " and self._acts(tokens, end, auxiliary=False)

    def _acts(self, tokens: ReportTokens, position: int, auxiliary: bool) -> bool:
        """Whether a verb of people stands here, with its object where things are said to be done by it as well."""
        if position >= len(tokens):
            return False
        word, following = tokens.words[position], position + 1
        if word in _PASSIVE:
            return True
        if auxiliary and word.endswith("ed"):
            return False  # was reviewed, has been placed
        if word in self.acts:
            return True
        return word in self.acts_on and following < len(tokens) and tokens.words[following] in _OBJECTS
