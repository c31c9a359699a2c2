"""Hospitals, clinics and other institutions, in English and Korean.

An institution is a head word (hospital, medical center, 병원) with a proper name before or after it; "outside
hospital" and "the clinic" name nobody and stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from cxrflow.reports.lexicon import ClinicalAllow, PhiCues
from cxrflow.reports.normalise import SOMEBODY
from cxrflow.reports.recognisers.base import CERTAIN, LIKELY, ReportRecogniser, Span
from cxrflow.reports.recognisers.eastern_places import EasternHospitals
from cxrflow.reports.recognisers.institution_extents import BEFORE_PLACE, LABELS, InstitutionExtents
from cxrflow.reports.recognisers.institution_fields import InstitutionFields
from cxrflow.reports.recognisers.institution_forms import institution_forms
from cxrflow.reports.recognisers.institution_phrases import InstitutionPhrases, tail_end
from cxrflow.reports.recognisers.institution_short_names import ShortInstitutions
from cxrflow.reports.recognisers.tokens import Phrases, ReportTokens

_OF_A_PLACE = re.compile(r"[ ](?:of|at)[ ](?:the[ ])?([A-Z][a-z]{2,})(?:[ ][A-Z][a-z]{2,})?\b")
# What opens a classification, and no hospital, by the same name: Stanford type A, Mayo score.
_CLASSIFIES = re.compile(
    r"(?:'s)?[ \n-](?:[a-z]+[ ])?(?:type|criteria|classification|class|score|stage|scale|grade|grading|"
    r"protocol|method|system|brace|"
    r"risk|calculator|prediction|resuscitation|cross-like|running|"
    r"syndrome|formula|equation|model|rule|rules|clip|tube|catheter|treadmill|[AB]\b)",
    re.IGNORECASE,
)
_CLINIC_NUMBER = re.compile(r"(?:[ ]Clínica|[ ]Clinica|[ ]CLÍNICA|[ ]HGZ|[ ]UMF)[ ]\d{1,3}\b")  # IMSS Clínica 42
_GROUP = re.compile(r"[ \n](?i:associates|group|partners|consultants|services|center)\b")
_SIDES = frozenset(("north", "south", "east", "west"))
_CLOSING = frozenset(("memorial", "general", "regional", "infirmary"))
# Behind a preposition, whatever is written with capitals, and what tells that an institution is meant.
_BEHIND_PREPOSITION = re.compile(
    r"\b(?:[Ff]rom|to|at|by|with)(?:[ ]the)?[ \t\n]+"
    r"((?:The[ ]|St\.?[ \t])?[A-Z][a-z'-]+(?:[A-Z][a-z]+)?(?:[ \t](?:of[ ])?[A-Z][a-z'-]+(?:[A-Z][a-z]+)?){0,3})"
)
# From Sunrise of Hanley, cough: at the head of a sentence.
_FROM = re.compile(r"(?:\A|\n|[.:][ ])[ \t]*\Z")
# Outside Trinity film
_OUTSIDE = re.compile(
    r"\b(?i:outside)[ ]([A-Z][a-z]{3,}(?:[ ][A-Z][a-z]{3,})?)[ ](?i:films?|ct|mri|cxr|stud(?:y|ies)|radiographs?|"
    r"images?|imaging|reports?|exams?|scans?)\b"
)
_TRANSFER = re.compile(
    r"\b(?:transfer(?:red)?|transported|transport|admit(?:ted)?|accepted|referred|repatriated|retrieved|"
    r"airlifted|flown|"
    r"discharged|sent|arrived|came|coming|comes|brought(?:[ ]in)?|seen|treated|imaging|stud(?:y|ies)|films?|priors?|"
    r"performed|obtained|exams?|examination|radiographs?|x-?rays?|images?|scans?|ct|mri|cxr|reports?|records?|"
    r"disc|cd|dvd|"
    r"scanned|imaged|imported|uploaded|forwarded|faxed|returned|returning|back|followed|follow-up|works|working|worked|"
    r"employed|enrolled|booked|scheduled|done|intubated|evaluated|visit|appointment|care|carer|resident|staff|"
    r"hospitali[sz]ed|inpatient|outpatient|stay|stayed|lives|living|resides|residing|staying|incarcerated|detained|"
    r"surgery|operated|biopsy|biops(?:ied|ies)|transplant(?:ed)?|chemo(?:therapy)?|radiotherapy|dialysis|dialy[sz]ed|"
    r"diagnosed|delivered|born|screened|tested|vaccinated|student|teaches|session|clinic|known|presented|presents)"
    r"[ \t]+\Z",
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
        self._extents = InstitutionExtents(cues, allow, known, short_forms)
        self.openings = Phrases((head, head) for head in ("va", *cues.phrases("facility_heads_before")))
        self.last_words = cues.words("facility_last_words")
        self.heads = Phrases((head, head) for head in cues.phrases("facility_heads"))
        self.weak_heads = cues.words("facility_weak_heads")
        self._countries = (
            cues.words("countries") | set(cues.phrases("regions")) | cues.words("months") | cues.words("weekdays")
        )
        self._credentials = self._extents.stops | {
            title.replace(".", "").lower() for title in cues.phrases("credentials")
        }
        self._short_names = ShortInstitutions(known, short_forms, self._credentials)
        institutions = cues.phrases("institutions")
        self.institutions = Phrases((name, name) for name in institutions if not re.search("[가-힣]", name))
        self._fields = InstitutionFields(known, self.last_words | self.weak_heads, self._extents.landmarks, short_forms)
        self._phrases = InstitutionPhrases(cues, allow, known)
        self._eastern = EasternHospitals(cues, (name for name in institutions if re.search("[가-힣]", name)))

    def find(self, tokens: ReportTokens) -> Iterator[Span]:
        tokens = tokens.raised
        for first, end, _ in self.heads.find(tokens):
            if any(re.match(r"\.\s", tokens.gap(p)) and len(tokens.words[p - 1]) > 4 for p in range(first + 1, end)):
                continue  # Chest clear. Hospital day 4
            span = self._extents.around(tokens, first, end)
            if span:
                yield "HOSPITAL", *span, LIKELY
        if tokens.case != "small":
            yield from self._by_opening(tokens)
            yield from self._grown(tokens)
            for start, end in self._short_names.find(tokens):
                yield "HOSPITAL", start, end, LIKELY
        yield from self._by_last_word(tokens)
        for start, end in institution_forms(tokens, self._known, self._extents.is_proper):
            yield "HOSPITAL", start, end, LIKELY
        for start, end in self._fields.find(tokens):
            yield "HOSPITAL", start, end, LIKELY
        for first, end, _ in self.institutions.find(tokens):
            if tokens.raw(first)[0].isupper() and not _CLASSIFIES.match(tokens.text, tokens.ends[end - 1]):
                stop = self._extents.continued(tokens, end)
                yield "HOSPITAL", tokens.starts[first], self._with_place(tokens.text, tokens.ends[stop - 1]), CERTAIN
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
            if tokens.raw(first)[0].isupper() and tokens.following(end - 1) != "-":  # VA-BC, a degree
                stop = self._extents.continued(tokens, end)
                name = end + 1 if tokens.words[end : end + 1] == ["the"] else end  # Our Lady of the Plains
                follows = name < len(tokens) and tokens.gap(name) == " " and tokens.raw(name)[0].isupper()
                while stop == end and follows and tokens.words[name] in self._extents.landmarks | _SIDES:
                    name += 1  # Camp Harrow, VAMC Copper Falls
                    follows = name < len(tokens) and tokens.gap(name) == " " and tokens.raw(name)[0].isupper()
                if name > end and tokens.words[name - 1] in self._extents.landmarks | _SIDES and stop == end:
                    stop = name
                elif stop == end and first and tokens.words[first - 1] in BEFORE_PLACE:
                    stop = self._titles(tokens, end)  # at VA Great Basin East
                number = _CLINIC_NUMBER.match(tokens.text, tokens.ends[end - 1])
                if stop == end and number:
                    yield "HOSPITAL", tokens.starts[first], number.end(), LIKELY
                if stop > end:
                    end_of_name = tail_end(tokens.text, tokens.ends[stop - 1])
                    yield "HOSPITAL", tokens.starts[first], self._with_place(tokens.text, end_of_name), LIKELY

    def _titles(self, tokens: ReportTokens, end: int) -> int:
        """Token after the last of the capitalised words that go on from `end`, none of them a word of reports."""
        stop = position = end
        while position < len(tokens) and position - end < 4 and tokens.gap(position) == " ":
            word = tokens.words[position]
            if tokens.raw(position).istitle() and self._extents.is_proper(word):
                stop = position + 1
            elif word not in self._extents.connectors or not tokens.raw(position).islower():
                break
            position += 1
        return stop

    def _with_place(self, text: str, end: int) -> int:
        """Where a name ends with the place it is of: Holy Cross of the Plains, Mount Carmel of Westerly."""
        place = _OF_A_PLACE.match(text, end)
        if place is None or place[1].lower() in self._extents.ordinary:
            return end
        named = not self._known(place[1].lower()) or place[1].lower() in self._extents.landmarks
        return place.end() if named else end

    def _grown(self, tokens: ReportTokens) -> Iterator[Span]:
        """`Lungenklinik Heiligenborn`: a head grown onto another word, and the name behind or before it."""
        for word in tokens.index:
            if len(word) > 8 and word.endswith(_GROWN) and not self._known(word):
                for position in tokens.index[word]:
                    stop = self._extents.continued(tokens, position + 1)
                    start = self._extents.before(tokens, position)[0]
                    if tokens.raw(position)[0].isupper():
                        yield "HOSPITAL", tokens.starts[start], tokens.ends[stop - 1], LIKELY

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
                    if previous in BEFORE_PLACE | self._extents.stops or not (raw[0].isupper() or previous == "s"):
                        break
                    if "\n" in tokens.gap(first) and position - first > 1:
                        break  # two words or more on a line of their own
                    first -= 1
                names = tokens.words[first:position]
                named = word in _CLOSING or word in ("va", "vamc")  # they close names of ordinary words too: North Fork
                after = (
                    first == 0
                    or tokens.words[first - 1] in BEFORE_PLACE
                    or tokens.words[first - 1] in LABELS
                    or (named and tokens.words[first - 1] == "and")
                    or re.search(rf"[:;(\n,\x01{SOMEBODY}]", tokens.gap(first))
                )
                proper = any(
                    name in self._extents.landmarks
                    or len(name) > 2  # dc home
                    and not self._known(name)
                    or named
                    and name not in self._extents.ordinary
                    for name in names
                )
                if names and not self._known(names[-1]) and word in _CLOSING and tokens.case == "mixed":
                    after = True  # Kettering Memorial, whatever stands before it
                if after and proper and not any(name in self._extents.stops for name in names if name != "st"):
                    yield "HOSPITAL", tokens.starts[first], tokens.ends[position], LIKELY

    def _by_weak_head(self, tokens: ReportTokens) -> Iterator[Span]:
        """Northfield Imaging; where all is in capitals only after a preposition or a mark, and of an unknown word."""
        for word in self.weak_heads.intersection(tokens.index):
            for position in tokens.index[word]:
                before = position - 1
                if before < 0 or tokens.gap(position) != " " or not tokens.raw(position)[0].isupper():
                    continue
                name, start = tokens.words[before], before
                if name == "jude" or name == "dear" or name in self._credentials:
                    continue  # St. Jude Medical makes pacemakers; Jane Roe, FCPS Radiology
                while start and tokens.gap(start) == " " and self._leads(tokens, start - 1):
                    start -= 1  # Park Avenue Imaging
                if name in self._extents.generic and start == before and self._is_strange(tokens, before - 1):
                    start -= 1  # Murrabeen Satellite Dialysis
                led = start < before
                start = (
                    self._extents.whole(tokens, start) if tokens.case == "mixed" else start
                )  # from Metro West Imaging
                placed = start > 0 and tokens.words[start - 1] in BEFORE_PLACE
                if tokens.case == "mixed":
                    proper = tokens.raw(before).istitle() and len(name) > 2 and (led or self._extents.is_proper(name))
                else:
                    alone = re.match(r"[ \t]*(?:\n|\Z)", tokens.text[tokens.ends[position] :]) is not None
                    marked = start == 0 or re.search(r"[:;(\n,]", tokens.gap(start)) is not None
                    placed = placed or start > 0 and tokens.words[start - 1] in ("facility", "hospital")
                    name_like = (
                        not (self._known(name) or name in self._extents.generic)
                        or self._extents.is_proper(name)
                        and marked
                        and alone
                    )
                    proper = (name_like or placed and name in self._extents.landmarks) and (placed or marked)
                    proper = proper or len(name) > 4 and not self._known(name)
                if proper:
                    group = _GROUP.match(tokens.text, tokens.ends[position])
                    end = group.end() if group else tokens.ends[position]
                    yield "HOSPITAL", tokens.starts[start], end, LIKELY

    def _is_strange(self, tokens: ReportTokens, position: int) -> bool:
        """Whether a word before a blank is written with a capital and is no word of English."""
        title = position >= 0 and tokens.gap(position + 1) == " " and tokens.raw(position).istitle()
        return title and not self._known(tokens.words[position])

    def _leads(self, tokens: ReportTokens, position: int) -> bool:
        return tokens.words[position] in self._extents.landmarks and tokens.raw(position)[0].isupper()

    def _by_capitals(self, tokens: ReportTokens) -> Iterator[Span]:
        """Places only capitals give away: transferred from Mercy."""
        for match in _BEHIND_PREPOSITION.finditer(tokens.text):
            words = [
                word
                for word in re.findall("[a-z]+", match[1].lower())
                if len(word) > 1 and word not in ("the", "of", "st")
            ]
            if (
                not words
                or not all(map(self._extents.is_proper, words))
                or " ".join(words) in self._countries
                or words[0] in self._countries - self._extents.landmarks
            ):
                continue
            moved = _TRANSFER.search(tokens.text[max(0, match.start() - 16) : match.start()]) is not None
            named = any(word in self._extents.landmarks or not self._known(word) for word in words)
            here = match[0].startswith(("at", "from")) and _CLOSES.match(tokens.text, match.end())
            heads = match[0].startswith("From") and _FROM.search(tokens.text[max(0, match.start() - 3) : match.start()])
            here = here and (len(words) > 1 or match[1].startswith("The "))
            if moved or named and here or heads and _CLOSES.match(tokens.text, match.end()):
                yield "HOSPITAL", match.start(1), match.end(1), LIKELY
        for match in _OUTSIDE.finditer(tokens.text):
            if all(map(self._extents.is_proper, match[1].lower().split())):
                yield "HOSPITAL", match.start(1), match.end(1), LIKELY
