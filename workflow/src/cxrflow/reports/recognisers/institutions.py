"""Hospitals, clinics and other institutions, in English and Korean.

An institution is a head word (hospital, medical center, 병원) with a proper name before or after it; "outside
hospital" and "the clinic" name nobody and stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from cxrflow.reports.lexicon import ClinicalAllow, PhiCues
from cxrflow.reports.normalise import SOMEBODY
from cxrflow.reports.recognisers.base import CERTAIN, LIKELY, ReportRecogniser, Span, one_of
from cxrflow.reports.recognisers.tokens import Phrases, ReportTokens

# Words of the vocabulary that are parts of institutions' names all the same (Lakeside Community Hospital).
_NAME_PARTS = frozenset(
    (
        *("general", "community", "regional", "memorial", "university", "national", "children", "county", "city"),
        *("state", "veterans", "va", "methodist", "baptist", "presbyterian", "lutheran", "adventist", "catholic"),
        *("doctors", "physicians", "mercy", "providence", "north", "south", "east", "west", "central"),
        *("base", "district", "royal", "provincial", "federal", "government", "cottage", "army", "naval", "indian"),
        *("tribal", "medicine", "pediatric", "paediatric", "specialty", "speciality", "specialist", "private"),
    )
)
# What stands before "of" in an institution's name, so that "Jane Roe of Calvary Hospital" begins at Calvary.
_BEFORE_OF = frozenset(
    (
        *("lady", "queen", "king", "university", "hospital", "hospitals", "college", "institute", "center", "centre"),
        *("clinic", "school", "sisters", "daughters", "house", "city", "heart", "church", "health", "children"),
    )
)
_LABELLED = re.compile(
    r"\b(?i:facility|site|client|clinic|hospital|institution|reading location|imaging location|performing location|"
    r"performed at|imaging center|referring facility|sending facility)[ \t]*:[ \t]*"
    r"((?!Department|Dept|Division|DEPARTMENT|DEPT|DIVISION)[A-Z][\w'&-]*(?:\.?[ ](?:[A-Z][\w'&-]*|of|the)){0,6})"
    r"(?=[ \t]*(?:[,;(\n]|  |\Z))"
)  # Client: Jericho Medical Group
_SAINT = re.compile(r"\b(?:St\.?|Saint|ST\.?|SAINT)[ \t\n][A-Z](?:[a-z]+'s|[A-Z]+'S)\b(?![ \t]+(?:valve|VALVE))")
# What opens a classification, and no hospital, by the same name: Stanford type A, Mayo score.
_CLASSIFIES = re.compile(
    r"(?:'s)?[ \n-](?:[a-z]+[ ])?(?:type|criteria|classification|class|score|stage|scale|grade|grading|"
    r"protocol|method|system|brace|"
    r"syndrome|formula|equation|model|rule|rules|clip|tube|catheter|treadmill|[AB]\b)",
    re.IGNORECASE,
)
# Piedmont Open MRI and Imaging
_SECOND_HEAD = re.compile(
    r"(?:[ ](?:MRI|CT|X-Ray))?[ ](?i:and|&)[ ](?:MRI|Imaging|IMAGING|Radiology|Rehab(?:ilitation)?|REHAB|"
    r"Wellness|Clinics?|"
    r"CLINICS?|Diagnostics|Healthcare|Hospice|Surgery[ ]Center|Medical[ ]Cent(?:er|re)|Research|Nursing)\b"
)
# A hospital's short name behind what comes from there or goes there: outside films from PVMC, fax from GSH to TUH.
_SENT = (
    r"\b(?i:fax|faxed|prelim|preliminary|films?|images?|imaging|ct|cxr|mri|study|studies|scans?|exams?|priors?|osh|"
    r"transfer|transferred|xfer|transported|sent|came|coming|arrived|arriving|referred|admitted|discharged|"
    r"seen|treated|"
    r"read|done|performed|obtained|rads?|radiologist|physician|report|reports|disc|cd|pacs|records?|patient|pt)"
    r"[ \n](?i:at|from|to|for|via)[ \n]"
)
_SHORT_NAME = r"[A-Z]{2,7}(?:-[A-Z][A-Za-z]*)?"
_SHORT_NAMES = re.compile(rf"{_SENT}({_SHORT_NAME})\b(?![./]\w)(?:[ ](?:and|to|or|&|AND|TO)[ ]({_SHORT_NAME})\b)?")
_SITE = re.compile(
    rf"(?:\b(?i:site|facility|osh|hospital|clinic)[ ]*:[ ]*|"
    rf"{SOMEBODY}(?:,?[ ][A-Z]{{2,4}})?,[ ])({_SHORT_NAME})\b(?=[ ]*(?:[.,;\n]|\Z))"
)
# How short names of hospitals end: medical center, hospital, health system.
_ENDS_OF_SHORT_NAMES = re.compile(r"(?:MC|VAMC|CH|GH|UH|MH|RH|SH|VH|HS|HC|DGH)(?:-|\Z)")
# Harrow Lane Surgery, as British practices are called
_SURGERY = re.compile(
    r"\b(?:[A-Z][a-z']+[ ]){1,2}(?:Lane|Road|Street|Park|House|Hill|Green|Court|Way|Bridge|Cross|Avenue|Gardens)[ ]"
    r"Surgery\b"
)
_PRACTICE = re.compile(
    r"(?:[,:;(]|\b(?:from|at|of|to))[ \n]((?:[A-Z][a-z']+[ ]){1,2})(?:Surgery|Practice)(?=[ \t]*(?:[.,;)\n]|\Z))"
)
_OF_A_PLACE = re.compile(
    r"\b(?!Mac|Mc)[A-Z][a-z]+[A-Z][a-z]+ of ([A-Z][a-z]+)"
    r"(?: (?:Bay|Beach|City|County|Falls|Hill|Hills|Lake|Park|Valley))?\b"
)  # RadPartners of Tyler Bay
_GROUP = re.compile(r"[ \n](?i:associates|group|partners|consultants|services|center)\b")
_CLOSING = frozenset(("memorial", "general", "regional", "infirmary"))
_BEFORE_PLACE = frozenset(("from", "at", "to", "by", "of", "in", "with", "via", "for"))
_LABELS = frozenset(("location", "site", "facility", "client"))
_NOT_IN_NAMES = frozenset(
    (
        "client",
        "director",
        "site",
        "facility",
        "seen",
        "report",
        "study",
        "film",
        "films",
        "ct",
        "prior",
        "comparison",
        "since",
        "known",
    )
)
# Words of reports or of English that institutions are named by (Lake View Hospital, Good Shepherd Medical Center).
_STREET_LIKE = frozenset(
    (
        *("white", "green", "lake", "point", "grand", "st", "view", "hill", "hills", "valley", "spring"),
        *("springs", "grove", "ridge", "park", "beach", "bay", "river", "rivers", "creek", "oaks", "meadow"),
        *("meadows", "field", "fields", "vista", "high", "fair", "good", "clear", "long", "great", "blue"),
        *("red", "golden", "silver", "holy", "sacred", "shepherd", "samaritan", "cross", "gate", "haven"),
        *("island", "mountain", "heights", "lady", "crown", "bend", "forks", "basin", "saints", "saint"),
        *("family", "angels", "trinity", "grace", "faith", "hope", "peace", "spirit", "king", "queen"),
        *("christ", "lord", "rosary", "savior", "redeemer", "calvary", "zion", "eden", "harbor", "shore"),
        *("shores", "cape", "fort", "port", "mill", "mills", "bridge", "bridges", "falls", "rock", "rocks"),
        *("stone", "hollow", "glen", "dale", "plains", "prairie", "canyon", "mesa", "desert", "isle"),
        *("woods", "wood", "woodland", "forest", "pine", "pines", "cedar", "oak", "elm", "maple", "willow"),
        *("leaf", "rose", "garden", "gardens", "sun", "sunrise", "sunset", "star", "eagle", "hawk", "fox"),
        *("bear", "deer", "wolf", "swan", "twin", "little", "big", "old", "new", "upper", "lower", "company", "line"),
        *("pass", "fork", "flats", "corners", "crossing", "junction", "square", "station", "ferry", "gap"),
        *("avenue", "highland"),
        *("notch", "summit", "peak", "tree", "trees", "crest", "sandy", "stony", "rocky", "bluff", "cove"),
    )
)
# What departments are called, so that of clinics by the same ending only proper names are left: 단비내과.
_DEPARTMENT_KO = (
    "호흡기|순환기|소화기|심장|종양|신장|혈액|감염|류마티스|내분비|알레르기|알러지|일반|흉부|신경|정형|성형|간담|위장|대장|유방|혈관|"
    "소아|노년|중환자|통합|본원|타원|같은|당시|외부|이전|개인|의원|대학"
)
_GENERIC_HOSPITAL_KO = re.compile(
    r"(?:타|본|이|그|저|외부|상급|대학|종합|개인|다른|이전)[가-힣]?병원|[가-힣]{0,2}대학교?"
)
_TRANSFER = re.compile(
    r"\b(?i:transferred|transfer|admitted|referred|discharged|sent|arrived|seen|treated|imaging|study|studies|films?|"
    r"performed|obtained|exam|examination|radiographs?)[ \t]+(?i:from|to|at|by)[ \t]+"
    r"((?:St\.?[ \t])?[A-Z][a-z'-]+(?:[ \t][A-Z][a-z'-]+){0,3})"
)


class HospitalRecogniser(ReportRecogniser):
    """Names of hospitals, clinics and other institutions."""

    kinds = ("HOSPITAL",)

    def __init__(
        self, cues: PhiCues, allow: ClinicalAllow, known: Callable[[str], bool], short_forms: frozenset[str]
    ) -> None:
        super().__init__()
        self._known = known
        self._short_forms = short_forms
        self.openings = Phrases((head, head) for head in cues.phrases("facility_heads_before"))
        self.last_words = cues.words("facility_last_words")
        self.heads = Phrases((head, head) for head in cues.phrases("facility_heads"))
        self.weak_heads = cues.words("facility_weak_heads")
        self.generic = cues.words("facility_generic")
        self.connectors = cues.words("facility_connectors")
        words = allow.vocabulary | allow.function_words | allow.roles
        self.ordinary = words - _NAME_PARTS - _STREET_LIKE
        self.stops = (allow.roles - self.generic - _NAME_PARTS) | _NOT_IN_NAMES
        institutions = cues.phrases("institutions")
        self.institutions = Phrases((name, name) for name in institutions if not re.search("[가-힣]", name))
        self.generic_ko = cues.words("generic_hospitals_ko")
        korean = sorted((name for name in institutions if re.search("[가-힣]", name)), key=len, reverse=True)
        self._hospital_ko = one_of(
            rf"(?:{'|'.join(korean)})(?:학교|대학교)?(?:[가-힣]{{0,4}}병원)?",
            r"(?:[가-힣A-Za-z]{1,12}(?:대학교|대학|대)[ \t]?)?[가-힣A-Za-z]{2,12}"
            r"(?:병원|의료원|의원|메디컬센터|클리닉|보건소|요양원|한의원|보훈병원)",
            r"[가-힣]{1,12}대학교(?:[ \t]?(?:부속)?(?:병원|의료원|메디컬센터))?",
            rf"(?<![가-힣])(?!{_DEPARTMENT_KO})[가-힣]{{2,6}}(?:내과|소아과|안과|가정의학과)"
            r"(?=에서|의|로|[ \t](?:외부|원장|CT|흉부|촬영|의뢰))",
            rf"(?<=병원 )(?!{_DEPARTMENT_KO})[가-힣]{{2,6}}(?:내과|외과|소아과|안과|가정의학과)(?![가-힣])",
            r"(?<![가-힣])(?!소아|본원|타원|진단|마취)[가-힣]{2,8}(?:정형외과|이비인후과|산부인과|재활의학과|비뇨기과|검진센터|건강증진센터)",
        )

    def find(self, tokens: ReportTokens) -> Iterator[Span]:
        for first, end, _ in self.heads.find(tokens):
            if any(re.match(r"\.\s", tokens.gap(p)) and len(tokens.words[p - 1]) > 4 for p in range(first + 1, end)):
                continue  # Chest clear. Hospital day 4
            span = self._institution(tokens, first, end)
            if span:
                yield "HOSPITAL", *span, LIKELY
        if tokens.case != "small":
            yield from self._by_opening(tokens)
            yield from self._by_short_name(tokens)
        yield from self._by_last_word(tokens)
        for match in _OF_A_PLACE.finditer(tokens.text):
            if not self._known(match[1].lower()):
                yield "HOSPITAL", match.start(), match.end(), LIKELY
        for match in _SURGERY.finditer(tokens.text):
            yield "HOSPITAL", match.start(), match.end(), LIKELY
        for match in _PRACTICE.finditer(tokens.text):
            if not any(self._known(word) for word in match[1].lower().split()):
                yield "HOSPITAL", match.start(1), match.end(), LIKELY
        for match in _SAINT.finditer(tokens.text):
            yield "HOSPITAL", match.start(), match.end(), LIKELY
        for match in _LABELLED.finditer(tokens.text):
            words = [word for word in re.findall("[a-z]+", match[1].lower()) if len(word) > 1]
            ends = words[-1:] and (words[-1] in self.last_words or words[-1] in self.weak_heads)
            if ends and len(words) > 1 or any(not self._known(word) for word in words):
                yield "HOSPITAL", match.start(1), match.end(1), LIKELY
        for first, end, _ in self.institutions.find(tokens):
            capital = tokens.raw(first)[0].isupper() or tokens.case == "small"
            if capital and not _CLASSIFIES.match(tokens.text, tokens.ends[end - 1]):
                stop = self._continued(tokens, end)
                yield "HOSPITAL", tokens.starts[first], tokens.ends[stop - 1], CERTAIN
        yield from self._by_weak_head(tokens)
        if tokens.case == "mixed":
            yield from self._by_capitals(tokens)
        if tokens.has_hangul:
            yield from self._korean(tokens.text)

    def _by_opening(self, tokens: ReportTokens) -> Iterator[Span]:
        """`Hospital Santa Casa do Ipê`: a word that opens names of institutions, and a word that is none behind it."""
        for first, end, _ in self.openings.find(tokens):
            if tokens.raw(first)[0].isupper():
                stop = self._continued(tokens, end)
                if stop > end:
                    yield "HOSPITAL", tokens.starts[first], tokens.ends[stop - 1], LIKELY

    def _continued(self, tokens: ReportTokens, end: int) -> int:
        """Token after the last of a name that goes on behind a head: capitals, the last of them no word of English.

        `Naval Hospital Port Angelus`, `Sick Kids of Winnemac`; not `Mercy Hospital Chest Clinic`.
        """
        stop, position = end, end
        while position < len(tokens) and position - end < 7:
            gap = tokens.gap(position)
            if (
                not re.fullmatch(r"[ -]|'|\. ", gap)
                or "." in gap
                and tokens.words[position - 1] not in ("st", "mt", "ste")
            ):
                break
            word, raw = tokens.words[position], tokens.raw(position)
            if word in self.connectors and word not in ("and", "for", "at", "&"):
                position += 1
                continue
            if not raw[0].isupper() or word in self.ordinary and word not in ("city", "county"):
                break
            position += 1
            if not self._known(word) and word not in self._short_forms:
                stop = position
            elif stop > end and word in _NAME_PARTS:
                stop = position  # Mercy Ottumwa West
        return stop

    def _by_short_name(self, tokens: ReportTokens) -> Iterator[Span]:
        """PVMC and the like; in a text all in capitals, and behind a name, only by how they end."""
        for pattern in (_SHORT_NAMES, _SITE):
            for match in pattern.finditer(tokens.text):
                for group in range(1, match.lastindex + 1):
                    word = re.match("[a-z]+", match[group].lower())[0]
                    if len(word) < 3 or self._known(word) or word in self._short_forms or word in self.stops:
                        continue
                    ends = _ENDS_OF_SHORT_NAMES.search(match[group]) is not None
                    if ends or tokens.case == "mixed" and not match[0].startswith(SOMEBODY):
                        yield "HOSPITAL", match.start(group), match.end(group), LIKELY

    def _by_last_word(self, tokens: ReportTokens) -> Iterator[Span]:
        """`from Kettering Memorial`: after a preposition or a label, a proper name and a word that ends such names."""
        if tokens.case == "small":
            return
        for word in self.last_words.intersection(tokens.index):
            for position in tokens.index[word]:
                if position == 0 or not tokens.raw(position)[0].isupper() or tokens.gap(position) not in (" ", "\n"):
                    continue
                if tokens.following(position) == "-":
                    continue  # SERIAL VA-53589
                first = position
                while first and position - first < 4 and re.fullmatch(r"[ \n]|\. |'", tokens.gap(first)):
                    raw, previous = tokens.raw(first - 1), tokens.words[first - 1]
                    if previous in _BEFORE_PLACE | self.stops or not (raw[0].isupper() or previous == "s"):
                        break
                    if "\n" in tokens.gap(first) and position - first > 1:
                        break  # two words or more on a line of their own
                    first -= 1
                names = tokens.words[first:position]
                named = word in _CLOSING or word in ("va", "vamc")  # they close names of ordinary words too: North Fork
                after = (
                    first == 0
                    or tokens.words[first - 1] in _BEFORE_PLACE
                    or tokens.words[first - 1] in _LABELS
                    or (named and tokens.words[first - 1] == "and")
                    or re.search(r"[:;(\n,]", tokens.gap(first))
                )
                proper = any(
                    name in _STREET_LIKE or not self._known(name) or named and name not in self.ordinary
                    for name in names
                )
                if names and not self._known(names[-1]) and word in _CLOSING and tokens.case == "mixed":
                    after = True  # Kettering Memorial, whatever stands before it
                if after and proper and not any(name in self.stops for name in names):
                    yield "HOSPITAL", tokens.starts[first], tokens.ends[position], LIKELY

    def _by_weak_head(self, tokens: ReportTokens) -> Iterator[Span]:
        """Northfield Imaging; where all is in capitals only after a preposition or a mark, and of an unknown word."""
        for word in self.weak_heads.intersection(tokens.index):
            for position in tokens.index[word]:
                before = position - 1
                if before < 0 or tokens.gap(position) != " " or not tokens.raw(position)[0].isupper():
                    continue
                name, start = tokens.words[before], before
                while start and tokens.gap(start) == " " and self._leads(tokens, start - 1):
                    start -= 1  # Park Avenue Imaging
                start = self._whole(tokens, start) if tokens.case == "mixed" else start  # from Metro West Imaging
                placed = start > 0 and tokens.words[start - 1] in _BEFORE_PLACE
                if tokens.case == "mixed":
                    proper = tokens.raw(before).istitle() and len(name) > 2 and self._proper(name)
                else:
                    alone = re.match(r"[ \t]*(?:\n|\Z)", tokens.text[tokens.ends[position] :]) is not None
                    marked = start == 0 or re.search(r"[:;(\n,]", tokens.gap(start)) is not None
                    name_like = not self._known(name) or self._proper(name) and marked and alone
                    proper = (name_like or placed and name in _STREET_LIKE) and (placed or marked)
                if proper:
                    group = _GROUP.match(tokens.text, tokens.ends[position])
                    end = group.end() if group else tokens.ends[position]
                    yield "HOSPITAL", tokens.starts[start], end, LIKELY

    def _leads(self, tokens: ReportTokens, position: int) -> bool:
        return tokens.words[position] in _STREET_LIKE and tokens.raw(position)[0].isupper()

    def _by_capitals(self, tokens: ReportTokens) -> Iterator[Span]:
        """Places only capitals give away: transferred from Mercy."""
        for match in _TRANSFER.finditer(tokens.text):
            if all(self._proper(word) for word in re.findall("[a-z]+", match[1].lower()) if len(word) > 1):
                yield "HOSPITAL", match.start(1), match.end(1), LIKELY

    def _proper(self, word: str) -> bool:
        """Whether a small-letter word can be the name of an institution."""
        return word not in self.ordinary and word not in self.generic

    def _institution(self, tokens: ReportTokens, first: int, end: int) -> tuple[int, int] | None:
        """Characters of the institution around a head word, or None where nothing names it."""
        start, named = self._before(tokens, first)
        stop = end
        owner = named
        if (
            stop < len(tokens)
            and tokens.words[stop] in ("of", "at", "for")
            and re.fullmatch(r"[ \t]+|[ \t]?\n", tokens.gap(stop))
        ):
            following = stop + 1
            while (
                following < len(tokens)
                and following - stop <= 5
                and re.fullmatch(
                    r"[ \t]{1,2}|\. ?" + (r"|[ \t]?\n" if following == stop + 1 else ""), tokens.gap(following)
                )
                and ("." not in tokens.gap(following) or tokens.words[following - 1] in ("st", "mt", "ste"))
            ):
                word, raw = tokens.words[following], tokens.raw(following)
                proper = raw[0].isupper() and word not in self.ordinary
                if tokens.case != "mixed":
                    proper = proper and (word in _STREET_LIKE or not self._known(word))
                if not proper and not (word in self.connectors and word not in ("for", "and", "at")):
                    break
                following += 1
                named = named or proper
                if proper:
                    stop = following
        if not named:
            return None
        if not owner and stop > end and tokens.words[end] == "at":
            start = end + 1  # clinic at Blue Mesa
        if stop == end:
            stop = self._continued(tokens, end)
        second = _SECOND_HEAD.match(tokens.text, tokens.ends[stop - 1])
        return tokens.starts[start], second.end() if second else tokens.ends[stop - 1]

    def _before(self, tokens: ReportTokens, first: int) -> tuple[int, bool]:
        """First token of the proper name that ends before `first`, and whether there is one."""
        start, named, current = first, False, first - 1
        while current >= 0 and first - current <= 7:
            gap = tokens.gap(current + 1)
            if not re.fullmatch(r"[ \t]{1,2}|\.[ \t]{0,2}|'|-|[ \t]*&[ \t]*|\.?[ \t]?\n|/", gap):
                break
            word, raw = tokens.words[current], tokens.raw(current)
            if gap.startswith(".") and word not in ("st", "mt", "ste", "u", "v", "a"):
                break
            if word in _BEFORE_PLACE and word != "of" or len(word) == 1 and word != "s" and gap == "\n":
                break
            if word == "of" and (current == 0 or tokens.words[current - 1] not in _BEFORE_OF):
                break
            if word == "s" or word in self.connectors:
                if named and raw.istitle() and word == "the" or raw == "THE" and tokens.at_line_start(current):
                    return current, named
                if named and raw[0].isupper() and word not in ("the", "of", "at", "for", "and"):
                    start = current  # St. Mary's
                current -= 1
                continue
            if tokens.case == "mixed":
                saint = current > 0 and tokens.words[current - 1] in ("st", "saint", "mt", "mount")
                if not (raw[0].isupper() or saint) or not raw[0].isalpha():
                    break
                proper = self._proper(word) or word in _NAME_PARTS
                if word in self.ordinary and word not in _NAME_PARTS and ("\n" in gap or word not in self.generic):
                    break
            else:
                verb = word.endswith(("ed", "ing")) and self._known(word) and word not in _STREET_LIKE
                if not raw[0].isalpha() or verb or word in self.ordinary and word not in _NAME_PARTS:
                    break
                proper = word not in self.generic
            if (
                word in self.generic
                and not proper
                and word in ("the", "outside", "outlying", "referring", "our", "another", "this")
            ):
                break
            named = named or proper
            start = current
            current -= 1
        return self._whole(tokens, start) if named else start, named

    def _whole(self, tokens: ReportTokens, start: int) -> int:
        """Words before a proper name belong to it up to a preposition or colon (from Three Rivers Hospital)."""
        current, past_of = start, False
        while current and start - current < 6 and re.fullmatch(r"[ \t]|[ \t]?\n|'", tokens.gap(current)):
            raw, word = tokens.raw(current - 1), tokens.words[current - 1]
            if word in _BEFORE_PLACE and word != "of":
                return current
            if not raw[0].isupper() and word not in self.connectors and word != "s" or not raw[0].isalpha():
                return start
            if word in _LABELS or "\n" in tokens.gap(current) and current < start:
                return current  # Facility All Saints Medical Center
            below = "\n" in tokens.gap(current) and word in self.ordinary and word not in _NAME_PARTS
            if below or word in self.stops or (word.endswith("ed") and self._known(word)):
                return current if past_of else start
            if word == "of":
                if current < 2 or tokens.words[current - 2] not in _BEFORE_OF:
                    return current
                past_of = True
            current -= 1
        return current if current == 0 or re.search(r"[:;(,\n]", tokens.gap(current)) else start

    def _korean(self, text: str) -> Iterator[Span]:
        for match in self._hospital_ko.finditer(text):
            if match[0] not in self.generic_ko and not _GENERIC_HOSPITAL_KO.fullmatch(match[0]):
                yield "HOSPITAL", match.start(), match.end(), LIKELY
