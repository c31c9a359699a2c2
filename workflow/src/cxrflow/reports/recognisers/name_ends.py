"""Where a name is over: what stands behind its last word, and whether a word of reports or English ends it.

In: tokens and the place of a word. Out: yes or no. The questions are those `NameGrammar` asks while it walks along a
name.
"""

from __future__ import annotations

import re

from cxrflow.reports.recognisers.name_words import NAMES_THAT_ARE_WORDS, TITLES
from cxrflow.reports.recognisers.tokens import ReportTokens
from cxrflow.reports.recognisers.whole_names import WholeNames

# What may stand after a whole name. In capitals it tells "IRIS GREEN WAS" from "DR. SATO LEFT LUNG".
_AFTER_NAME = re.compile(
    r"[ \t]*(?:$|'s?\b|[,.;:()/|\n\x01]|-[ \t]|(?:M\.?D|D\.?O|R\.?N|N\.?P|PA-C|PH\.?D|MRN|DOB|was|is|has|at|on|and|"
    r"or|of|in|for|by|who|were|are|have|had|under|before|after|into|today|back|took|spoke|phoned|gave|sent|read|told|"
    r"saw|agree|presented|to|via|from|with|regarding|office|agrees|agreed|as|notified|noted|stated|called|said|"
    r"reviewed|acknowledged|understood|"
    r"returned|requested|presents?|earlier|later|"
    r"again|directly|personally|through|twice|about|attests?|concurs|aware|will|without|both|requests|"
    r"underwent|feels|myself|"
    r"[a-z]{2,}ed)\b|[ \t]\d|  |[ \t](?-i:[A-Z]{2,5}):)",
    re.IGNORECASE,
)
_MARK = re.compile(r"[ \t]*(?:[,.;)(\n]|\Z)")
_AFTER_READ = re.compile(r"[ ]*(?:\(|\d{1,2}:?\d\d\b|(?:AND|AT|DATE)\b|[,.;)\n]|\Z)")
_NEXT_LABEL = re.compile(r"((?:[A-Za-z]+[ ]){0,2}[A-Za-z]+)[ ]?:(?!\d)")
_LINE_LABEL = re.compile(r"(?:[^\W\d_]+[./]?(?:[ ](?=[^\n]{0,24}:)|(?=[./:]))/?){1,4}[ ]?:")


class NameEnds(WholeNames):
    """Tells the end of a name."""

    def is_over(self, tokens: ReportTokens, current: int) -> bool:
        """Whether a word of reports or English behind given and family name is no further family name."""
        word = tokens.words[current]
        if not self.is_known(word):
            return False
        family = word in self.family_words and word not in self.vocabulary
        if family and not self.is_known(tokens.words[current - 1]) and _MARK.match(tokens.text, tokens.ends[current]):
            return False  # PHYLLIS SOBCZAK GRAVES,
        if word in self.eponyms:
            return True
        if tokens.case == "mixed" and tokens.punctuated:
            if tokens.words[current - 1] in self.given and self.ends_name(tokens, current):
                return False  # Mary Ann Barium
            if word not in self.vocabulary:
                return word not in self.family_words
        return word not in self.family_words or tokens.words[current - 1] not in self.given

    def ends_name(self, tokens: ReportTokens, position: int) -> bool:
        """Whether what follows a token can follow a whole name: punctuation, a degree, "was", "at", the next label."""
        if _AFTER_NAME.match(tokens.text, tokens.ends[position]) is not None:
            return True
        return position + 1 < len(tokens) and self._is_label(tokens, position + 1)

    def opens_label(self, tokens: ReportTokens, position: int) -> bool:
        """Whether the line that begins at a token opens with a label of a few words: Alien registration no.: 1234."""
        return _LINE_LABEL.match(tokens.text, tokens.starts[position]) is not None

    def ends_with_initial(self, tokens: ReportTokens, position: int) -> bool:
        """Whether family name and initial stand before a token, so that nothing of the name follows: Evans M."""
        if position < 2 or tokens.gap(position - 1) != " " or self.given_before(tokens, position):
            return False
        return tokens.raw(position - 2).istitle() and len(tokens.words[position - 2]) > 2

    def ends_line(self, tokens: ReportTokens, position: int) -> bool:
        """Whether a token is the last of its line, or a column, a bracket or what people do or undergo follows."""
        if position + 1 < len(tokens) and tokens.words[position + 1] in self.cue_words:
            return True
        return (
            re.match(r"[ ]?\(|[ ]{2}|[ ][-/]|[ \t]*(?:[\n,.;]|\Z)", tokens.text[tokens.ends[position] :][:4])
            is not None
        )

    def heads_line(self, tokens: ReportTokens, current: int) -> bool:
        """Whether a word of reports begins a line because the one before ended: Resident: Roe / Heart is large."""
        start = tokens.starts[current]
        line = tokens.text.rfind("\n", 0, max(0, tokens.text.rfind("\n", 0, start)))
        return start - line < 40 and self.is_term(tokens, current)

    def _is_label(self, tokens: ReportTokens, position: int) -> bool:
        """Whether up to three known words and a colon begin at a token: READING:, Date of Birth:."""
        label = _NEXT_LABEL.match(tokens.text, tokens.starts[position])
        return label is not None and all(self.is_known(word) for word in label[1].lower().split())

    def _closes(self, tokens: ReportTokens, current: int) -> bool:
        """Whether a word of reports ends a name: what is before it is no such word, and the name is over after it."""
        word = tokens.words[current]
        if len(word) < 4 and tokens.following(current).startswith(":"):
            return False  # PCP:
        before = self._word_before(tokens, current)
        joined = current > 1 and tokens.gap(current - 1) == "-"  # HONG-AN FOX
        if before in TITLES and len(tokens.words[current - 1]) == 1:
            return word in self.family_words and self.ends_name(tokens, current)  # DR. B BURNS
        if before not in self.given and self.is_known(before) and not joined:
            return False
        if self.is_role(tokens, current) or self.is_verb(word) and word not in self.family_words:
            return False
        titled = current > 1 and tokens.words[current - 2] in TITLES
        if titled and word in self.vocabulary and word not in self.family_words and before not in self.given:
            return False  # DR. SATO LEFT WITH
        given = before in self.given and not self.is_known(before)
        if given and word in self.family_words and word not in self.vocabulary:
            return True  # PROVIDER: SOLANGE DYE FINDINGS
        if given and word == "read" and _AFTER_READ.match(tokens.text, tokens.ends[current]):
            return True
        if word in self.family_words - self.function_words and self._name_follows(tokens, current):
            return True  # DICTATED BY ROB BLOCK LUZ SORENSEN REVIEWED
        if word in self.function_words and word != "he":  # TECHNOLOGIST YEVGENIA READ.
            mark = re.match(r"[ \t]*(?:[,.;)\n]|\Z)", tokens.text[tokens.ends[current] :][:4]) is not None
            if word in NAMES_THAT_ARE_WORDS and before in self.given and not self.is_known(before):
                return mark or tokens.words[current + 1 : current + 2] in (["was"], ["has"], ["had"])
            return len(word) > 3 and word in self.family_words and mark and tokens.case == "capitals"
        unlisted = self.is_ordinary(word) and word not in self.family_words and not given
        if tokens.case == "capitals" and unlisted and len(tokens.words[current - 1]) > 1:
            return False  # WIFE MAIR PRESENT.
        return self.ends_name(tokens, current)

    def _word_before(self, tokens: ReportTokens, position: int) -> str:
        """The word before a token, over an initial; empty where none is."""
        return next((word for word in reversed(tokens.words[max(0, position - 2) : position]) if len(word) > 1), "")

    def _capital_behind(self, tokens: ReportTokens, position: int) -> bool:
        return position + 1 < len(tokens) and tokens.gap(position + 1) == " " and tokens.raw(position + 1).istitle()

    def _capital_next(self, tokens: ReportTokens, position: int) -> bool:
        """Whether a token behind a given name or an unknown word is followed by a capital: it begins no sentence."""
        before, following = tokens.words[position - 1], position + 1
        if self.is_known(before) and before not in self.given:
            return False
        return following == len(tokens) or tokens.gap(following) == " " and tokens.raw(following)[0].isupper()

    def _role_next(self, tokens: ReportTokens, position: int) -> bool:
        return position + 1 < len(tokens) and self.is_role(tokens, position + 1)

    def _goes_on(self, tokens: ReportTokens, position: int) -> bool:
        """Whether a given name has a family name of its own behind it, perhaps behind an initial."""
        following = position + 1
        if following < len(tokens) and len(tokens.words[following]) == 1 and tokens.gap(following) == " ":
            following += 1
        if following >= len(tokens) or not re.fullmatch(r"[ \n]|\. ", tokens.gap(following)):
            return False
        return tokens.raw(following)[0].isupper() and not self.is_role(tokens, following)

    def _name_follows(self, tokens: ReportTokens, position: int) -> bool:
        """Whether the next word can only begin another name."""
        following = position + 1
        if following >= len(tokens) or tokens.gap(following) != " " or len(tokens.words[following]) < 3:
            return False
        word = tokens.words[following]
        return tokens.raw(following)[0].isupper() and (word in self.given or not self.is_known(word))
