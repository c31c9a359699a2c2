"""Hospitals, clinics and other institutions, in English and Korean.

An institution is a head word (hospital, medical center, 병원) with a proper name before or after it; "outside
hospital" and "the clinic" name nobody and stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from cxrflow.reports.lexicon import ClinicalAllow, PhiCues
from cxrflow.reports.recognisers.base import CERTAIN, LIKELY, ReportRecogniser, Span
from cxrflow.reports.recognisers.eastern_places import EasternHospitals
from cxrflow.reports.recognisers.institution_forms import institution_forms
from cxrflow.reports.recognisers.institution_phrases import InstitutionPhrases, tail_end
from cxrflow.reports.recognisers.institution_short_names import ShortInstitutions
from cxrflow.reports.recognisers.tokens import Phrases, ReportTokens

_LABELLED = re.compile(
    r"\b(?i:(?:(?:reading|imaging|performing|ordering|referring|sending|outside|originating|requesting|source)[ ])?"
    r"(?:facility|site|location|institution|hospital|clinic|practice|cent(?:er|re))|client|performed at|employer|"
    r"sent from|images from|company|"
    r"school|dispensary|health cent(?:er|re)|medical cent(?:er|re)|university)[ \t]*:[ \t]*"
    r"((?!Department|Dept|Division|DEPARTMENT|DEPT|DIVISION)[A-Z][\w'&-]*(?:\.?[ ](?:[A-Z][\w'&-]*|of|the)){0,6})"
    r"(?=[ \t]*(?:[,;(\n]|  |\Z))"
)  # Client: Jericho Medical Group
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
_TOWN = re.compile(r",[ \n]((?:[A-Z][\w'-]{3,})(?:[ ][A-Z][\w'-]{3,})?)")
_CLINIC_NUMBER = re.compile(r"(?:[ ]Clínica|[ ]Clinica|[ ]CLÍNICA|[ ]HGZ|[ ]UMF)[ ]\d{1,3}\b")  # IMSS Clínica 42
_NUMBERED = re.compile(r"[ ](?:No\.?|Nr\.?|№|n°|N°|nº)[ ]?\d{1,3}\b")  # Polyclinic No. 4
_GROUP = re.compile(r"[ \n](?i:associates|group|partners|consultants|services|center)\b")
_SIDES = frozenset(("north", "south", "east", "west"))
# Before the names of those whom institutions are named after.
_HONOURS = frozenset(
    ("sta", "sto", "govt", "sheikh", "shaikh", "sultan", "alhaji", "shri", "shree", "sri", "smt", "pandit")
)
_RANKS = frozenset(
    ("dr", "sgt", "capt", "cpt", "col", "lt", "maj", "gen", "sir", "lady", "lord", "dame", "rev", "chief")
)
_CLOSING = frozenset(("memorial", "general", "regional", "infirmary"))
# What is written short in a name: St. Luke's, Sta. Elena, Szpital św. Jacka.
_ABBREVIATED = frozenset(("st", "sts", "mt", "ste", "sta", "sto", "ft", "pt", "św", "im", "dr", "govt"))
_BEFORE_PLACE = frozenset(("from", "at", "to", "by", "of", "in", "with", "via", "for"))
_LABELS = frozenset(("location", "site", "facility", "client"))
_NOT_IN_NAMES = frozenset(
    ("client", "director", "site", "facility", "seen", "report", "study", "film", "films", "ct", "prior", "comparison")
) | {"since", "known"}
# Behind a preposition, whatever is written with capitals, and what tells that an institution is meant.
_BEHIND_PREPOSITION = re.compile(
    r"\b(?:from|to|at|by|with)(?:[ ]the)?[ \t\n]+"
    r"((?:The[ ]|St\.?[ \t])?[A-Z][a-z'-]+(?:[A-Z][a-z]+)?(?:[ \t][A-Z][a-z'-]+(?:[A-Z][a-z]+)?){0,3})"
)
_TRANSFER = re.compile(
    r"\b(?:transferred|transfer|admitted|referred|discharged|sent|arrived|seen|treated|imaging|study|studies|films?|"
    r"performed|obtained|exam|examination|radiographs?|scanned|imaged|imported|forwarded|faxed|returned|returning|back|"
    r"followed|follow-up|works|working|employed|enrolled|booked|scheduled|done|intubated|evaluated|visit|appointment|"
    r"priors?|cd|disc|care|carer|resident|staff)[ \t]+\Z",
    re.IGNORECASE,
)
_CLOSES = re.compile(r"[ ]?[.,;:)\n]|[ ](?:on|for|with|in|by|and|via|to|who|where|since)\b")
# Heads grown onto what is treated or who is: Lungenklinik, Regionshospitalet, Herzzentrum.
_GROWN = (
    *(
        "klinik",
        "kliniken",
        "klinikum",
        "zentrum",
        "krankenhaus",
        "spital",
        "hospital",
        "hospitalet",
        "sjukhus",
        "sjukhuset",
    ),
    *("sykehus", "sykehuset", "sygehus", "sygehuset", "ziekenhuis", "sairaala", "kórház", "hospiz", "stift", "heim"),
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
        self.before_of = cues.words("facility_before_of")
        self.name_parts = cues.words("facility_name_parts")
        self.landmarks = cues.words("facility_landmarks")
        words = allow.vocabulary | allow.function_words | allow.roles
        self.ordinary = words - self.name_parts - self.landmarks
        self.stops = (allow.roles - self.generic - self.name_parts) | _NOT_IN_NAMES
        self._countries = cues.words("countries") | cues.words("months") | cues.words("weekdays")
        self._short_names = ShortInstitutions(
            known, short_forms, self.stops | {title.replace(".", "") for title in cues.phrases("credentials")}
        )
        institutions = cues.phrases("institutions")
        self.institutions = Phrases((name, name) for name in institutions if not re.search("[가-힣]", name))
        self._phrases = InstitutionPhrases(cues, allow, known)
        self._eastern = EasternHospitals(cues, (name for name in institutions if re.search("[가-힣]", name)))

    def find(self, tokens: ReportTokens) -> Iterator[Span]:
        for first, end, _ in self.heads.find(tokens):
            if any(re.match(r"\.\s", tokens.gap(p)) and len(tokens.words[p - 1]) > 4 for p in range(first + 1, end)):
                continue  # Chest clear. Hospital day 4
            span = self._institution(tokens, first, end)
            if span:
                yield "HOSPITAL", *span, LIKELY
        if tokens.case != "small":
            yield from self._by_opening(tokens)
            yield from self._grown(tokens)
            for start, end in self._short_names.find(tokens):
                yield "HOSPITAL", start, end, LIKELY
        yield from self._by_last_word(tokens)
        for start, end in institution_forms(tokens, self._known, self._proper):
            yield "HOSPITAL", start, end, LIKELY
        for match in _LABELLED.finditer(tokens.text) if ":" in tokens.text else ():
            value = [word for word in re.findall("[a-z]+", match[1].lower()) if len(word) > 1]
            ends = value[-1:] and (value[-1] in self.last_words or value[-1] in self.weak_heads)
            if ends and len(value) > 1 or any(not self._known(word) for word in value):
                yield "HOSPITAL", match.start(1), match.end(1), LIKELY
        for first, end, _ in self.institutions.find(tokens):
            capital = tokens.raw(first)[0].isupper() or tokens.case == "small"
            if capital and not _CLASSIFIES.match(tokens.text, tokens.ends[end - 1]):
                stop = self._continued(tokens, end)
                yield "HOSPITAL", tokens.starts[first], tokens.ends[stop - 1], CERTAIN
        yield from self._by_weak_head(tokens)
        if tokens.case != "small":
            for start, end in self._phrases.find(tokens):
                yield "HOSPITAL", start, end, LIKELY
        if tokens.case == "mixed":
            yield from self._by_capitals(tokens)
        if not tokens.text.isascii():
            for start, end in self._eastern.find(tokens.text):
                yield "HOSPITAL", start, end, LIKELY

    def _by_opening(self, tokens: ReportTokens) -> Iterator[Span]:
        """`Hospital Santa Casa do Ipê`: a word that opens names of institutions, and a word that is none behind it."""
        for first, end, _ in self.openings.find(tokens):
            if tokens.raw(first)[0].isupper():
                stop = self._continued(tokens, end)
                name = end + 1 if tokens.words[end : end + 1] == ["the"] else end  # Our Lady of the Plains
                follows = name < len(tokens) and tokens.gap(name) == " " and tokens.raw(name)[0].isupper()
                if stop == end and follows and tokens.words[name] in self.landmarks | _SIDES:
                    stop = name + 1  # Camp Harrow
                number = _CLINIC_NUMBER.match(tokens.text, tokens.ends[end - 1])
                if stop == end and number:
                    yield "HOSPITAL", tokens.starts[first], number.end(), LIKELY
                if stop > end:
                    yield "HOSPITAL", tokens.starts[first], tail_end(tokens.text, tokens.ends[stop - 1]), LIKELY

    def _grown(self, tokens: ReportTokens) -> Iterator[Span]:
        """`Lungenklinik Heiligenborn`: a head grown onto another word, and the name behind or before it."""
        for word in tokens.index:
            if len(word) > 8 and word.endswith(_GROWN) and not self._known(word):
                for position in tokens.index[word]:
                    stop = self._continued(tokens, position + 1)
                    start = self._before(tokens, position)[0]
                    if tokens.raw(position)[0].isupper():
                        yield "HOSPITAL", tokens.starts[start], tokens.ends[stop - 1], LIKELY

    def _continued(self, tokens: ReportTokens, end: int) -> int:
        """Token after the last of a name that goes on behind a head: capitals, the last of them no word of English.

        `Naval Hospital Port Angelus`, `Sick Kids of Winnemac`; not `Mercy Hospital Chest Clinic`.
        """
        stop, position = end, end
        while position < len(tokens) and position - end < 7:
            gap = tokens.gap(position)
            if not re.fullmatch(r"[ -]|'|\. ", gap) or "." in gap and tokens.words[position - 1] not in _ABBREVIATED:
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
            elif stop > end and word in self.name_parts | self.landmarks:
                stop = position  # Mercy Ottumwa West
        return stop

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
                    name in self.landmarks or not self._known(name) or named and name not in self.ordinary
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
                if name == "jude":
                    continue  # St. Jude Medical makes pacemakers
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
                    proper = (name_like or placed and name in self.landmarks) and (placed or marked)
                if proper:
                    group = _GROUP.match(tokens.text, tokens.ends[position])
                    end = group.end() if group else tokens.ends[position]
                    yield "HOSPITAL", tokens.starts[start], end, LIKELY

    def _leads(self, tokens: ReportTokens, position: int) -> bool:
        return tokens.words[position] in self.landmarks and tokens.raw(position)[0].isupper()

    def _by_capitals(self, tokens: ReportTokens) -> Iterator[Span]:
        """Places only capitals give away: transferred from Mercy."""
        for match in _BEHIND_PREPOSITION.finditer(tokens.text):
            words = [word for word in re.findall("[a-z]+", match[1].lower()) if len(word) > 1 and word != "the"]
            if not words or not all(map(self._proper, words)) or words[0] in self._countries:
                continue
            moved = _TRANSFER.search(tokens.text[max(0, match.start() - 16) : match.start()]) is not None
            named = any(word in self.landmarks or not self._known(word) for word in words)
            here = match[0].startswith(("at", "from")) and len(words) > 1 and _CLOSES.match(tokens.text, match.end())
            if moved or named and here:
                yield "HOSPITAL", match.start(1), match.end(1), LIKELY

    def _proper(self, word: str) -> bool:
        """Whether a small-letter word can be the name of an institution."""
        return word not in self.ordinary and word not in self.generic

    def _institution(self, tokens: ReportTokens, first: int, end: int) -> tuple[int, int] | None:
        """Characters of the institution around a head word, or None where nothing names it."""
        start, named = self._before(tokens, first)
        if not named and tokens.case == "mixed" and tokens.raw(first)[0].isupper():
            start, named = self._behind_preposition(tokens, first)
        if named and start and tokens.words[start - 1] == "dr" and tokens.raw(first)[0].islower():
            return None  # Dr Roe clinic
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
                and ("." not in tokens.gap(following) or tokens.words[following - 1] in _ABBREVIATED)
            ):
                word, raw = tokens.words[following], tokens.raw(following)
                proper = raw[0].isupper() and word not in self.ordinary
                if tokens.case != "mixed":
                    proper = proper and (word in self.landmarks or not self._known(word))
                if not proper and not (word in self.connectors and word not in ("for", "and", "at")):
                    break
                following += 1
                named = named or proper
                if proper:
                    stop = following
        number = _NUMBERED.match(tokens.text, tokens.ends[end - 1])
        if not named and number:
            return tokens.starts[start], number.end()
        if not named:
            return None
        if not owner and stop > end and tokens.words[end] == "at":
            start = end + 1  # clinic at Blue Mesa
        if stop == end:
            stop = self._continued(tokens, end)
        second = _SECOND_HEAD.match(tokens.text, tokens.ends[stop - 1])
        return tokens.starts[self._honoured(tokens, start, first)], self._with_town(
            tokens, tail_end(tokens.text, second.end() if second else tokens.ends[stop - 1])
        )

    def _behind_preposition(self, tokens: ReportTokens, first: int) -> tuple[int, bool]:
        """First token of a run of capitals from a preposition to a head, one of them no word of institutions."""
        start = first
        while start and first - start < 4 and tokens.gap(start) == " " and tokens.raw(start - 1).istitle():
            start -= 1
        named = any(word not in self.generic | self.stops for word in tokens.words[start:first])
        named = (
            named and start > 0 and tokens.words[start - 1] in ("at", "from", "to") and tokens.raw(start - 1).islower()
        )
        return (start, True) if named else (first, False)

    def _honoured(self, tokens: ReportTokens, start: int, head: int) -> int:
        """Where a name begins with what stands before it: Our Lady of Calvary, Dr. Rossetti Memorial Hospital."""
        before = tokens.words[start - 1] if start and tokens.gap(start) in (" ", ". ", ".") else ""
        lady = before == "our" and tokens.words[start] == "lady"
        doctor = before in _RANKS and tokens.raw(head)[0].isupper()
        return start - 1 if lady or doctor or before in _HONOURS else start

    def _with_town(self, tokens: ReportTokens, end: int) -> int:
        """Where an institution's name ends with its town: General Hospital, Nandipur."""
        town = _TOWN.match(tokens.text, end)
        if town is None or any(self._known(word) for word in re.findall(r"[^\W\d_]+", town[1].lower())):
            return end
        return town.end(1)

    def _before(self, tokens: ReportTokens, first: int) -> tuple[int, bool]:
        """First token of the proper name that ends before `first`, and whether there is one."""
        start, named, current = first, False, first - 1
        while current >= 0 and first - current <= 7:
            gap = tokens.gap(current + 1)
            if not re.fullmatch(r"[ \t]{1,2}|\.[ \t]{0,2}|'|-|[ \t]*&[ \t]*|\.?[ \t]?\n|/", gap):
                break
            word, raw = tokens.words[current], tokens.raw(current)
            if "\n" in gap and not tokens.is_wrapped(current + 1) and (word in self.ordinary or current < first - 1):
                break
            if gap.startswith(".") and word not in _ABBREVIATED | {"u", "v", "a"}:
                break
            if word in _BEFORE_PLACE and word != "of" or len(word) == 1 and word != "s" and gap == "\n":
                break
            if len(word) == 1 and word != "s" and tokens.text[tokens.starts[current] - 1] not in " \n(":
                break  # 80F nursing home resident
            if word == "of" and (current == 0 or tokens.words[current - 1] not in self.before_of):
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
                short = raw.isupper() and len(raw) < 5 and tokens.raw(first)[0].islower()  # CF clinic
                proper = self._proper(word) and not short or word in self.name_parts
                if word in self.ordinary and word not in self.name_parts and ("\n" in gap or word not in self.generic):
                    break
            else:
                verb = word.endswith(("ed", "ing")) and self._known(word) and word not in self.landmarks
                if not raw[0].isalpha() or verb or word in self.ordinary and word not in self.name_parts:
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
            below = "\n" in tokens.gap(current) and not tokens.is_wrapped(current)
            if below or word in self.stops or (word.endswith("ed") and self._known(word)):
                return current if past_of else start
            if word == "of":
                if current < 2 or tokens.words[current - 2] not in self.before_of:
                    return current
                past_of = True
            current -= 1
        return current if current == 0 or re.search(r"[:;(,\n]", tokens.gap(current)) else start
