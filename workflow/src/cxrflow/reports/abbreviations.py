"""Abbreviations written out where their meaning is certain, and left alone where it is not.

In: a clean text and the lexicon's meanings. Out: the text with decided short forms expanded, and what was replaced
where; outside those places the text is as it came.

Each meaning of a short form is scored by its cues within the sentence: 2 for what stands next to it (1 where that
stands beside anything, as "mild" does), 1 for a word in the window, one half for any word of its topic, minus the same
for cues against. The best meaning wins only with a score of 1 and a lead of 1, so that a word of another meaning's
topic is enough to leave what a single cue would decide. Where the sentence decides nothing, the cues of the sentences
around it are read too, and the best must score 2; a meaning that needs no cue is written where they hold none of
another. Else the short form stays. Passes repeat until nothing changes (an expanded neighbour can decide the next one),
so that a second call changes nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace

from cxrflow.config.reports import ExpandOptions
from cxrflow.errors import CxrflowError
from cxrflow.reports.lexicon import Abbreviation, Cues, american
from cxrflow.reports.literal_forms import explained, part_of_code, stands_for_itself
from cxrflow.reports.normalise import hide_marks
from cxrflow.reports.replacements import Replacement, composed, replaced

_LETTERS = "A-Za-z\u00c0-\u024f"
# A word; "65yo" is a number and a word. Hangul is no part of a word: RLLF에 is RLLF and a particle.
_WORD = re.compile(
    rf"[{_LETTERS}_][0-9{_LETTERS}_]*|[0-9]+(?:(?!(?:yo|yrs?)\b)[{_LETTERS}_][0-9{_LETTERS}_]*)?", re.ASCII
)
_SENTENCE_END = re.compile(r"[.!?:;]\s|\n\s*\n|;|\x01{10}")  # ten hidden characters or more are a section tag
_MOST_PASSES = 20  # a pass decides what the pass before has made certain; no report needs more than a few
_BEYOND = 15  # words on either side, of any sentence, asked where the sentence decides nothing,
_DECIDES = 1.0, 1.0  # the score that decides within the sentence, and its lead;
_DECIDES_BEYOND = 2.0, 1.5  # and beyond it, where one word is too little
_TOPICAL = 0.5  # what words of a meaning's topic add
# What stands beside a meaning of any kind: next to the short form it counts as a word of the window does.
_LOOSE = {
    *("#", "on", "by", "from", "to", "at", "post", "after", "due", "s p", "status post", "h o", "history of", "hx of"),
    *("prior", "previous", "recent", "known", "acute", "chronic", "stable", "unchanged", "worsening", "suspected"),
    *("severe", "mild", "moderate", "small", "large", "high", "low", "elevated", "possible", "daily"),
    *("left", "right", "bilateral", "lt", "rt", "l", "r"),
}
_ASKS = {"any", "is", "are", "has", "have", "can", "could", "please"}  # "RA: any change?" is no heading
_ANY_HEADING = {"exam", "examination", "indication", "history", "reason"}  # whatever is examined stands behind them
_PARTED = re.compile(r"[,;:()]")
# What stands before a sentence: the text's start, an end of sentence, a section tag; then a bullet or number.
_OPENING = re.compile(
    r"(?:^|(?<![RrLl]t)(?<!ilat)[.!?:]\s|\n|\[(?:FINDINGS|IMPRESSION)\]\s)[\s\-*\u2022>(]*(?:\d+[.)]\s*)?$"
)
# A word that begins a sentence even in small letters: the full stop before it ended one ("effusion decr. no PTX").
_BEGINS = {"no", "not", "without", "there", "the", "a", "an", "otherwise"}
_BEGINS_FINDING = {"mild", "small", "stable", "new", "right", "left", "bilateral", "moderate", "large", "trace"}
_ENDS_NO_SENTENCE = {"laterality", "severity", "uncertainty", "modifier"}  # senses of words that need another behind
_ARTICLE = re.compile(r"(?<![\w/-])(a|an|A|An|AN)[ \t]+$")
# An apostrophe and s that no noun follows: "bilateral eff's."
_PLURAL_SIGN = re.compile(
    r"['\u2019][sS](?=\s*(?:$|[.,;:)\n])|\s+(?:and|or|are|were|have|with|without|in|on|at|seen|noted)\b)"
)
_BOTH = re.compile(r"\bboth\s$", re.IGNORECASE)  # "both UL" are lobes
_LETTER_NAME = re.compile(r"(?:hepatitis|type|vitamin|group|influenza)\s+$", re.IGNORECASE)  # hepatitis A
_VOWEL = re.compile(r"(?!eu|uni|us[eu]|ur[ei]|one)[aeiou]|hour", re.IGNORECASE)


@dataclass(frozen=True)
class Expansion:
    """The text written out, its replacements in order, and the short forms left for want of cues."""

    text: str
    replacements: tuple[Replacement, ...]
    abstained: tuple[str, ...]

    @property
    def expanded(self) -> tuple[tuple[str, str], ...]:
        """(short form, meaning) of every replacement."""
        return tuple((r.short, r.meaning) for r in self.replacements)


@dataclass(frozen=True)
class _Found:
    start: int
    end: int
    senses: tuple[Abbreviation, ...]
    plural: bool


class Expander:
    """Expands abbreviations. Holds lookup tables only; one object serves any number of texts."""

    def __init__(self, abbreviations: Iterable[Abbreviation], options: ExpandOptions) -> None:
        self.options = options
        self._exact: dict[str, list[Abbreviation]] = {}
        self._folded: dict[str, list[Abbreviation]] = {}
        symbols: list[Abbreviation] = []
        for entry in abbreviations:
            if re.search(r"\W", entry.short):
                symbols.append(entry)
            if entry.case == "any":
                self._folded.setdefault(entry.short.lower(), []).append(entry)
            else:
                self._exact.setdefault(entry.short, []).append(entry)
        known = set(self._folded) | {short.lower() for short in self._exact}
        self._known = known | {short + "s" for short in known}
        self._symbol = _symbol_pattern(symbols)
        self._sign = re.compile(_signs(symbols))

    def expand(self, text: str) -> Expansion:
        """Expand until nothing changes. Marks (`___`, `XXXX`, `[NAME]`) and what touches them are never altered.

        Raises CxrflowError for a lexicon whose expansions hold short forms of their own, in a circle.
        """
        done: list[Replacement] = []
        for _ in range(_MOST_PASSES):
            replacements, abstained = self._one_pass(text)
            if not replacements:
                return Expansion(text, tuple(done), tuple(abstained))
            done = composed(done, replacements, text)
            text = replaced(text, replacements)
        raise CxrflowError(
            f"abbreviations.csv: the expansion of '{done[-1].short}' holds a short form, expanded again without end"
        )

    def _one_pass(self, text: str) -> tuple[list[Replacement], list[str]]:
        hidden = hide_marks(text)
        words = [(m.start(), m.end()) for m in _WORD.finditer(hidden)]
        lower = [hidden[start:end].lower() for start, end in words]
        candidates = [span for span, word in zip(words, lower, strict=True) if word in self._known]
        has_symbol = self._sign.search(hidden) is not None
        if not candidates and not has_symbol:
            return [], []
        plain = _WORD.findall(self._symbol.sub(" ", hidden)) if has_symbol else [hidden[s:e] for s, e in words]
        capitals = self._is_capitals(plain)  # the letters of "F/U" say nothing
        found = self._find(hidden, candidates, has_symbol, capitals)
        if not found:
            return [], []
        context, explanations = _Context(hidden, words, lower), explained(hidden)
        replacements: list[Replacement] = []
        abstained: list[str] = []
        for item in found:
            short = text[item.start : item.end]
            if _defined_here(hidden, item) or stands_for_itself(hidden, item.start, item.end):
                continue
            if short in explanations:
                sense = _explained_as(item, explanations[short])
                if sense is None:
                    continue
            else:
                sense = self._decide(item, context)
            if sense is None:
                abstained.append(short)
                continue
            if sense.policy == "kept" or (sense.policy == "common" and self.options.keep_common):
                continue
            plural_end = _plural_end(hidden, item, sense)
            long = sense.plural if plural_end and sense.plural else sense.expansion
            start, article = _article(hidden, item, long, capitals)
            end = plural_end or _skip_full_stop(hidden, item, sense, capitals)
            long = _without_repetition(long, hidden, end)
            if replacements and not hidden[replacements[-1].end : start].strip():
                replacements[-1] = _without_its_end(replacements[-1], long)  # "PCP PNA"
            written = article + _fit(long, text, item, capitals, replacements[-1].end if replacements else 0)
            replacements.append(Replacement(start, end, written, short, sense.expansion))
        return replacements, abstained

    def _find(self, hidden: str, words: list[tuple[int, int]], has_symbol: bool, capitals: bool) -> list[_Found]:
        found: list[_Found] = []
        taken: set[int] = set()
        if has_symbol:
            for match in self._symbol.finditer(hidden):
                senses = self._senses(match[0].replace(" ", ""), capitals)
                if senses:
                    found.append(_Found(match.start(), match.end(), senses, False))
                    taken.update(range(match.start(), match.end()))
        for start, end in words:
            short = hidden[start:end]
            senses, plural = self._senses(short, capitals), False
            if not senses and short[-1] == "s" and end - start > 2:
                senses = tuple(s for s in self._senses(short[:-1], capitals) if s.plural)
                plural = True
            if not senses or not taken.isdisjoint(range(start, end)) or part_of_code(hidden, start, end):
                continue
            found.append(_Found(start, end, senses, plural))
        found.sort(key=lambda item: item.start)
        return found

    def _is_capitals(self, words: list[str]) -> bool:
        """Whether letter case says nothing: all words are capitals, those left aside that always are."""
        plain = "".join(word for word in words if word not in self._exact and word.lower() not in self._folded)
        capitals = sum(map(str.isupper, plain))
        return capitals > 0 and capitals > 9 * sum(map(str.islower, plain))

    def _senses(self, short: str, capitals: bool) -> tuple[Abbreviation, ...]:
        senses = self._exact.get(short, [])
        folded = self._folded.get(short.lower())
        if not senses and not folded:
            return ()
        return tuple([s for s in senses if not (capitals and s.case == "mixed")] + (folded or []))

    def _decide(self, item: _Found, context: _Context) -> Abbreviation | None:
        """The one meaning whose score is positive and above all others, or None: first by the words of the sentence,
        then, where they say nothing or speak for two, by all that stand around."""
        if len(item.senses) == 1 and item.senses[0].policy in ("always", "common") and not item.senses[0].cues_against:
            return item.senses[0]
        before, after, near = context.around(item, self.options.window)
        place = _Place(before, after, near, near)
        decided = _best(item, place, *_DECIDES)
        if decided is not None:
            return decided
        place = replace(place, near=place.near | context.beyond(item, _BEYOND))
        decided = _best(item, place, *_DECIDES_BEYOND)
        return decided or _by_default(item, place)


@dataclass(frozen=True)
class _Place:
    """What stands directly before and after a short form, and in its window; `sentence` the window's words of its own
    sentence, where a topic counts."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    sentence: set[str]
    near: set[str]


class _Context:
    """The words of a text by sentence, computed once a pass."""

    def __init__(self, hidden: str, words: list[tuple[int, int]], lower: list[str]) -> None:
        self.hidden = hidden
        self.words = words
        self.ends = [end for _, end in words]
        self.lower = [american(word) for word in lower]
        self.sentence: list[int] = []
        number, previous = 0, 0
        for start, end in words:
            gap = hidden[previous:start]
            if len(gap) > 1 and _SENTENCE_END.search(gap) and not _mid_sentence_stop(hidden, previous, gap, start):
                number += 1
            self.sentence.append(number)
            previous = end

    def around(self, item: _Found, window: int) -> tuple[tuple[str, ...], tuple[str, ...], set[str]]:
        """What stands directly before and directly after, and the words of the window in the sentence.

        Directly: the one word and the two ("#" for a number, "^" and "$" where there is no second). A comma, a
        parenthesis and the like part what they stand between. A short form with a colon is a heading: ":" stands
        after it, alone and with the next word, and the sentence that it heads is its own. The word of a heading
        (`Sputum: NG`) is near what begins its sentence.
        """
        first = bisect_right(self.ends, item.start)
        last = first
        while last < len(self.words) and self.words[last][0] < item.end:
            last += 1
        own = self.sentence[first] if first < len(self.words) else -1
        heads = self.hidden.startswith(": ", item.end) and last < len(self.words) and self.lower[last] not in _ASKS
        low = first
        while low > 0 and first - low < window and self.sentence[low - 1] == own:
            low -= 1
        high = last
        headed = self.sentence[last] if heads else own
        while high < len(self.words) and high - last < window and self.sentence[high] in (own, headed):
            high += 1
        before, after = (), ()
        if low < first and not self._parted(self.words[first - 1][1], item.start):
            word = _name(self.lower[first - 1])
            second = low < first - 1 and not self._parted(self.words[first - 2][1], self.words[first - 1][0])
            before = word, f"{_name(self.lower[first - 2]) if second else '^'} {word}"
        if heads:
            after = ":", f": {_name(self.lower[last])}"
        elif last < high and not self._parted(item.end, self.words[last][0]):
            word = _name(self.lower[last])
            second = last + 1 < high and not self._parted(self.words[last][1], self.words[last + 1][0])
            after = word, f"{word} {_name(self.lower[last + 1]) if second else '$'}"
        near = set(self.lower[low:first]) | set(self.lower[last:high])
        if 0 < low == first and self.hidden[self.words[first - 1][1] : item.start] == ": ":
            near |= {self.lower[first - 1]} - _ANY_HEADING
        return before, after, near

    def beyond(self, item: _Found, window: int) -> set[str]:
        """The words of the window, whatever sentences they stand in."""
        first = bisect_right(self.ends, item.start)
        last = first
        while last < len(self.words) and self.words[last][0] < item.end:
            last += 1
        return set(self.lower[max(0, first - window) : first]) | set(self.lower[last : last + window])

    def _parted(self, start: int, end: int) -> bool:
        return end - start > 1 and _PARTED.search(self.hidden, start, end) is not None


def _name(word: str) -> str:
    return "#" if word.isdigit() else word


def _mid_sentence_stop(hidden: str, previous: int, gap: str, start: int) -> bool:
    """A full stop after a truncation (`Rt. lung`) or an initial, or before a small letter, ends no sentence."""
    if not gap.startswith(". ") or "\n\n" in gap:
        return False
    return (
        hidden[start].islower()
        or _truncated_before(hidden, previous, start)
        or re.search(r"\b(?:by|with|to|dr\.?) [A-Z]$", hidden[max(0, previous - 7) : previous]) is not None
    )


def _truncated_before(hidden: str, previous: int, start: int) -> bool:
    """`Rt. Lung`, `RT. LUNG` and `Rt. lung` are one; behind the capitals of `Hx RT. Chest` a sentence begins."""
    found = re.search(r"\b(?:rt|lt|bilat|dr|vs)$", hidden[max(0, previous - 6) : previous], re.I)
    return found is not None and not (found[0].isupper() and hidden[start + 1 : start + 2].islower())


def _best(item: _Found, place: _Place, least: float, lead: float) -> Abbreviation | None:
    """The meaning that scores at least so much, and leads by so much before any other; or None."""
    scores: dict[str, tuple[float, Abbreviation]] = {}
    for sense in item.senses:
        score = _weight(sense.cues_for, place) - _weight(sense.cues_against, place)
        if sense.expansion not in scores or score > scores[sense.expansion][0]:
            scores[sense.expansion] = (score, sense)
    ranked = sorted(scores.values(), key=lambda pair: -pair[0])
    if ranked[0][0] < least or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < lead):
        return None
    return ranked[0][1]


def _by_default(item: _Found, place: _Place) -> Abbreviation | None:
    """The meaning that needs no cue, where nothing speaks against it, and for no other as much as for it."""
    default = next((s for s in item.senses if s.policy == "always" or (s.policy == "common" and not s.cues_for)), None)
    if default is None or _weight(default.cues_against, place):
        return None
    own = _weight(default.cues_for, place)
    others = (sense for sense in item.senses if sense.expansion != default.expansion)
    return None if any(0 < _weight(sense.cues_for, place) >= own for sense in others) else default


def _weight(cues: Cues, place: _Place) -> float:
    weight = _beside(cues.before, place.before) + _beside(cues.after, place.after) + len(cues.near & place.near)
    if cues.near_prefixes:
        weight += sum(1 for word in place.near if word.startswith(cues.near_prefixes) and word not in cues.near)
    return weight + _TOPICAL * (not cues.topical.isdisjoint(place.sentence))


def _beside(cues: frozenset[str], words: tuple[str, ...]) -> int:
    """2 for a cue among the words next to the short form, 1 for one that says little (`_LOOSE`)."""
    if cues.isdisjoint(words):
        return 0
    return 2 if any(word in cues and word not in _LOOSE for word in words) else 1


def _defined_here(hidden: str, item: _Found) -> bool:
    """`right upper lobe (RUL)` and `RUL (right upper lobe)` already say what they mean."""
    for sense in item.senses:
        long = sense.expansion.lower()
        before = hidden[max(0, item.start - len(long) - 2) : item.start].lower()
        after = hidden[item.end : item.end + len(long) + 2].lower()
        if after == f" ({long}" or (after.startswith(")") and before == f"{long} ("):
            return True
    return False


def _explained_as(item: _Found, meaning: str) -> Abbreviation | None:
    """The meaning by which the text explains the short form, where the lexicon has it."""
    return next((s for s in item.senses if s.expansion.lower().replace("-", " ") == meaning), None)


def _skip_full_stop(hidden: str, item: _Found, sense: Abbreviation, capitals: bool) -> int:
    """End of the short form, its full stop included where that only marks a truncation: `Rt. lung`, `approx. 3 cm`."""
    following = re.match(r"\.[ \t]+(\w+)", hidden[item.end : item.end + 40])
    truncated = sense.short.isalpha() and (not sense.short.isupper() or capitals)
    if not following or not truncated:
        return item.end
    word = following[1]
    goes_on = sense.sense in _ENDS_NO_SENTENCE
    if capitals:
        truncation = goes_on and word.lower() in sense.cues_for.after
    elif word.lower() in _BEGINS or (not goes_on and word in _BEGINS_FINDING):
        truncation = False
    else:
        truncation = word[0].islower() or (goes_on and word.isupper() and len(word) > 1) or word.isdigit()
    return item.end + 1 if truncation else item.end


def _plural_end(hidden: str, item: _Found, sense: Abbreviation) -> int:
    """End of a short form in the plural, "effs", "eff's" or "both UL"; 0 for the singular. "Pt's", "ETT's tip" own."""
    of_two = sense.sense == "anatomy" and _BOTH.search(hidden, max(0, item.start - 6), item.start)
    if item.plural or (of_two and sense.plural):
        return item.end
    written = _PLURAL_SIGN.match(hidden, item.end)
    return written.end() if written and sense.plural and sense.sense != "person" else 0


def _without_repetition(long: str, hidden: str, end: int) -> str:
    """Without its last word where the text says it again: "PCP pneumonia", "ETT tube"."""
    following = re.match(r"[ \t]+(\w+)", hidden[end : end + 40])
    first, _, last = long.rpartition(" ")
    return first if first and following and following[1].lower() == last.lower() else long


def _without_its_end(before: Replacement, long: str) -> Replacement:
    """A replacement without its last words where the next one says them again."""
    end = " " + long.lower()
    return replace(before, written=before.written[: -len(end)]) if before.written.lower().endswith(end) else before


def _article(hidden: str, item: _Found, long: str, capitals: bool) -> tuple[int, str]:
    """Start of the replacement and what goes before the long form: the other article where the long form wants it."""
    match = _ARTICLE.search(hidden, max(0, item.start - 6), item.start)
    if not match:
        return item.start, ""
    article = match[1]
    wanted = "an" if _VOWEL.match(long) else "a"
    before = hidden[: match.start()]
    if article.lower() == wanted or _LETTER_NAME.search(before[-12:]):
        return item.start, ""
    if article[0] == "A" and not capitals and not _OPENING.search(before[-14:]):
        return item.start, ""  # a capital A inside a sentence is a name
    wanted = wanted.upper() if capitals else wanted.capitalize() if article[0] == "A" else wanted
    return match.start(), wanted + match[0][len(article) :]


def _fit(long: str, text: str, item: _Found, capitals: bool, position: int) -> str:
    """The expansion in the letter case of its place, with the blanks that `w/effusion`, `65yo` and `흉수↑` lack.

    A full stop before `position` is the last short form's own (`vs. CHF`) and opens no sentence.
    """
    short, before, after = text[item.start : item.end], text[item.start - 1 : item.start], text[item.end : item.end + 1]
    low = max(0, item.start - 14)
    if capitals:
        long = long.upper()
    elif short[0].isupper():
        opening = _OPENING.search(text[low : item.start])
        if opening and low + opening.start() >= position:
            long = long[0].upper() + long[1:]
    if before.isalnum():
        long = " " + long
    if not short[-1].isalnum() and after.isalnum():
        long += " "
    return long


def _symbol_pattern(symbols: list[Abbreviation]) -> re.Pattern[str]:
    """One pattern for short forms that are no plain words: `w/o`, `R > L`, `C-spine`, `↑`."""
    alternatives = []
    for short in sorted({s.short for s in symbols}, key=lambda s: (-len(s), s)):
        body = re.sub("[<>]", r" ?\g<0> ?", re.escape(short))
        left = r"(?<![\w/\x01-])" if short[0].isalnum() else ""
        right = r"(?![0-9A-Za-z_/\x01-])" if short[-1].isalnum() else ""
        if short == "y/o":
            left = r"(?<![A-Za-z/\x01-])"
        elif short == "w/":
            right = r"(?!\x01|[ou]\b)"
        elif short in "↑↓":  # ↑↑ and ↑↓ say more than one arrow does
            left, right = "(?<![↑↓→])", r"(?![↑↓→]|(?:ed|ing)\b)"
        alternatives.append(left + body + right)
    reach = max((re.search(r"\W", s.short).start() for s in symbols), default=0)
    # The look-ahead turns down most words at once: a sign must stand near.
    return re.compile(rf"(?=\w{{0,{reach}}} ?{_signs(symbols)})(?:{'|'.join(alternatives)})", re.IGNORECASE)


def _signs(symbols: list[Abbreviation]) -> str:
    """Pattern of one sign of the short forms; one that never matches where none has a sign."""
    signs = "".join(sorted({c for s in symbols for c in s.short if not c.isalnum()}))
    return f"[{re.escape(signs)}]" if signs else "(?!)"
