"""Abbreviations written out where their meaning is certain, and left alone where it is not.

In: a clean text and the lexicon's meanings. Out: the text with decided short forms expanded, and what was replaced
where; outside those places the text is as it came.

Each meaning of a short form is scored by its cues within the sentence: 2 for what stands next to it (1 where that
stands beside anything, as "mild" does), 1 for a word in the window (one half where any report may hold it, as
"effusion"), one half for any word of its topic, minus the same for cues against; no word counts twice. The best
meaning wins only with the score of `certainty` and a lead of 1, so that a word of another meaning's topic is enough to
leave what a single cue would decide. Where the clause speaks for another meaning than the sentence, the short form
stays; where the sentence speaks for two, a clause that does so clearly decides. Where neither decides, the cues of the
sentences around are read too, and the best must score 2; a meaning that needs no cue, or any one, is written where
they hold none of another. Else the short form stays. Passes repeat until nothing changes (an expanded neighbour can
decide the next one), so that a second call changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from cxrflow.config.reports import ExpandOptions
from cxrflow.errors import CxrflowError
from cxrflow.reports.abbreviation_context import WORD, Context, Place, long_forms_of_cues
from cxrflow.reports.lexicon import Abbreviation, Cues
from cxrflow.reports.literal_forms import explained, part_of_code, stands_for_itself
from cxrflow.reports.normalise import hide_marks
from cxrflow.reports.replacements import Replacement, composed, replaced

_MOST_PASSES = 20  # a pass decides what the pass before has made certain; no report needs more than a few
_BEYOND = 15  # words on either side, of any sentence, asked where the sentence decides nothing,
_LEAD = 1.0  # of the score that decides within the sentence before any other;
_DECIDES_CLAUSE = 2.5, 2.5  # score and lead of the clause, where the sentence speaks for two;
_DECIDES_BEYOND = 2.0, 1.5  # and beyond it, where one word is too little
_TOPICAL = 0.5  # what words of a meaning's topic add
_GENERAL = 0.5  # what a cue of the window lacks that any report may hold
# What stands beside a meaning of any kind: next to the short form it counts as a word of the window does.
_LOOSE = {
    *("#", "on", "by", "from", "to", "at", "post", "after", "due", "s p", "status post", "h o", "history of", "hx of"),
    *("prior", "previous", "recent", "known", "acute", "chronic", "stable", "unchanged", "worsening", "suspected"),
    *("severe", "mild", "moderate", "small", "large", "high", "low", "elevated", "possible", "daily"),
    *("left", "right", "bilateral", "lt", "rt", "l", "r"),
}
# What stands before a sentence: the text's start, an end of sentence, a section tag; then a bullet or number.
_OPENING = re.compile(
    r"(?:^|(?<![RrLl]t)(?<!ilat)[.!?:]\s|\n|\[(?:FINDINGS|IMPRESSION)\]\s)[\s\-*\u2022>(]*(?:\d+[.)]\s*)?$"
)
# A word that begins a sentence even in small letters: the full stop before it ended one ("effusion decr. no PTX").
_BEGINS = {"no", "not", "without", "there", "the", "a", "an", "otherwise"}
_BEGINS_FINDING = {"mild", "small", "stable", "new", "right", "left", "bilateral", "moderate", "large", "trace"}
_DEFAULTS = ("always", "likely")
_ENDS_NO_SENTENCE = {"laterality", "severity", "uncertainty", "modifier"}  # senses of words that need another behind
_ARTICLE = re.compile(r"(?<![\w/-])(a|an|A|An|AN)[ \t]+$")
_BOTH = re.compile(r"\bboth\s$", re.IGNORECASE)  # "both UL" are lobes
# "Two enlarged LN", but not "two LN stations"
_COUNTED = re.compile(
    r"\b(?:two|three|four|five|several|multiple|many)\s(?:(?:small|large|enlarged|new|old|prior|black|loose|bloody)\s)?$",
    re.IGNORECASE,
)
_ENDS = r"\s*(?:$|[.,;:)\n])|\s+(?:and|or|are|were|have|with|without|in|on|at|seen|noted|today)\b"
_NO_NOUN = re.compile(_ENDS)
_PLURAL_SIGN = re.compile(rf"['\u2019][sS](?={_ENDS})")  # "bilateral eff's."
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
        entries = tuple(abbreviations)
        for entry in entries:
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
        self._long_forms = long_forms_of_cues(entries)

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
        words = [(m.start(), m.end()) for m in WORD.finditer(hidden)]
        lower = [hidden[start:end].lower() for start, end in words]
        candidates = [span for span, word in zip(words, lower, strict=True) if word in self._known]
        symbols = list(self._symbol.finditer(hidden)) if self._sign.search(hidden) else []
        if not candidates and not symbols:
            return [], []
        plain = WORD.findall(_without(hidden, symbols)) if symbols else [hidden[s:e] for s, e in words]
        capitals = self._is_capitals(plain)  # the letters of "F/U" say nothing
        found = self._find(hidden, candidates, symbols, capitals)
        if not found:
            return [], []
        context, explanations = Context(hidden, words, lower, self._long_forms), explained(hidden)
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

    def _find(
        self, hidden: str, words: list[tuple[int, int]], symbols: list[re.Match[str]], capitals: bool
    ) -> list[_Found]:
        found: list[_Found] = []
        taken: set[int] = set()
        for match in symbols:
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

    def _decide(self, item: _Found, context: Context) -> Abbreviation | None:
        """The one meaning whose score is positive and above all others, or None: first by the words of the sentence,
        unless the clause says otherwise, then, where they say nothing or speak for two, by all that stand around."""
        if len(item.senses) == 1 and item.senses[0].policy in ("always", "common") and not item.senses[0].cues_against:
            return item.senses[0]
        place = context.around(item.start, item.end, self.options.window)
        decided = _best(item, place, self.options.certainty, _LEAD)
        if place.clause != place.near:
            clause = replace(place, sentence=place.clause, near=place.clause)
            if decided is None:
                decided = _best(item, clause, *_DECIDES_CLAUSE)
            else:
                own = _best(item, clause, self.options.certainty, _LEAD)
                if own is not None and own.expansion != decided.expansion:
                    return None
        if decided is not None:
            return decided
        place = replace(place, near=place.near | context.beyond(item.start, item.end, _BEYOND))
        decided = _best(item, place, *_DECIDES_BEYOND)
        return decided or _by_default(item, place)


def _best(item: _Found, place: Place, least: float, lead: float) -> Abbreviation | None:
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


def _by_default(item: _Found, place: Place) -> Abbreviation | None:
    """The meaning that needs no cue, or any one, where nothing speaks against it, and for no other as much."""
    default = next((s for s in item.senses if s.policy in _DEFAULTS or (s.policy == "common" and not s.cues_for)), None)
    if default is None or _weight(default.cues_against, place):
        return None
    own = _weight(default.cues_for, place)
    if default.policy == "likely" and not own > 0:
        return None
    others = (sense for sense in item.senses if sense.expansion != default.expansion)
    return None if any(0 < _weight(sense.cues_for, place) >= own for sense in others) else default


def _weight(cues: Cues, place: Place) -> float:
    before, after = _beside(cues.before, place.before), _beside(cues.after, place.after)
    weight = before + after
    hits = cues.near & place.near
    if hits:  # but for what counts where it stands beside
        if before:
            hits -= {place.before[0]}
        if after:
            hits -= {place.after[0]}
    if cues.near_prefixes:
        hits |= {word for word in place.near if word.startswith(cues.near_prefixes) and word not in cues.near}
    if hits:
        weight += len(hits) - _GENERAL * len(hits & cues.general)
    return weight + _TOPICAL * (not cues.topical.isdisjoint(place.sentence))


def _beside(cues: frozenset[str], words: tuple[str, ...]) -> int:
    """2 for a cue among the words next to the short form, 1 for one that says little (`_LOOSE`)."""
    if cues.isdisjoint(words):
        return 0
    return 2 if any(word in cues and word not in _LOOSE for word in words) else 1


def _without(text: str, matches: list[re.Match[str]]) -> str:
    """The text with a blank for each match."""
    ends = [0, *(match.end() for match in matches)]
    starts = [*(match.start() for match in matches), len(text)]
    return " ".join(text[end:start] for end, start in zip(ends, starts, strict=True))


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
    """End of a short form in the plural, "effs", "eff's", "both UL" or "two LN"; 0 for the singular. "Pt's", "ETT's
    tip" own."""
    of_two = sense.sense == "anatomy" and _BOTH.search(hidden, max(0, item.start - 6), item.start)
    if item.plural or (of_two and sense.plural):
        return item.end
    if (
        sense.plural
        and _NO_NOUN.match(hidden, item.end)
        and _COUNTED.search(hidden, max(0, item.start - 18), item.start)
    ):
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
