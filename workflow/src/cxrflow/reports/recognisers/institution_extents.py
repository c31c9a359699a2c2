"""Where an institution's name begins and ends around a word that tells one: a hospital's head word, or what opens it.

In: report tokens and the place of that word. Out: first and last token, or characters, of the whole name; None where
nothing names the institution (outside hospital, the clinic).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from cxrflow.reports.lexicon import ClinicalAllow, PhiCues
from cxrflow.reports.recognisers.institution_phrases import tail_end
from cxrflow.reports.recognisers.tokens import ReportTokens

# Piedmont Open MRI and Imaging
_SECOND_HEAD = re.compile(
    r"(?:[ ](?:MRI|CT|X-Ray))?[ ](?i:and|&)[ ](?:MRI|Imaging|IMAGING|Radiology|Rehab(?:ilitation)?|REHAB|"
    r"Wellness|Clinics?|"
    r"CLINICS?|Diagnostics|Healthcare|Hospice|Surgery[ ]Center|Medical[ ]Cent(?:er|re)|Research|Nursing)\b"
)
_TOWN = re.compile(r",[ \n]((?:[A-Z][\w'-]{3,})(?:[ ][A-Z][\w'-]{3,})?)")
_NUMBERED = re.compile(r"[ ](?:No\.?|Nr\.?|№|n°|N°|nº)[ ]?\d{1,3}\b")  # Polyclinic No. 4
# What is written short in a name: St. Luke's, Sta. Elena, Szpital św. Jacka.
_ABBREVIATED = frozenset(("st", "sts", "mt", "ste", "sta", "sto", "ft", "pt", "św", "im", "dr", "govt"))
_ABBREVIATED |= {"univ", "gen", "mem", "reg", "comm", "natl", "nat", "intl"}
BEFORE_PLACE = frozenset(("from", "at", "to", "by", "of", "in", "with", "via", "for"))
LABELS = frozenset(("location", "site", "facility", "client"))
_NOT_IN_NAMES = frozenset(
    ("client", "director", "site", "facility", "seen", "report", "study", "film", "films", "ct", "prior", "comparison")
) | {"since", "known", "hod"}
# Before the names of those whom institutions are named after.
_HONOURS = frozenset(
    (
        "sta",
        "sto",
        "govt",
        "sheikha",
        "shaikha",
        "tun",
        "tunku",
        "dato",
        "datuk",
        "raja",
        "nawab",
        "begum",
        "sheikh",
        "shaikh",
        "sultan",
        "alhaji",
        "shri",
        "shree",
        "sri",
        "smt",
        "pandit",
    )
)
_CARE = frozenset(("health", "healthcare", "care"))
_WORKERS = frozenset(
    (
        *("worker", "workers", "visitor", "visitors", "professional", "professionals", "provider", "providers"),
        *("assistant", "assistants"),
    )
)
# Words of institutions that tell no clinic: the Naval clinic is anywhere.
_CLINICS = frozenset(("clinic", "clinics", "dispensary", "practice"))
_KINDS = frozenset(
    (
        *("army", "base", "city", "community", "county", "district", "doctors", "general", "government", "naval"),
        *("physicians", "private", "provincial", "specialist", "specialty", "speciality", "state", "surgery", "tribal"),
        *("indian", "medicine", "university"),
    )
)
_RANKS = frozenset(
    ("dr", "sgt", "capt", "cpt", "col", "lt", "maj", "gen", "sir", "lady", "lord", "dame", "rev", "chief")
)


class InstitutionExtents:
    """Which words belong to an institution's name, by the word lists and by how they are written."""

    def __init__(
        self, cues: PhiCues, allow: ClinicalAllow, known: Callable[[str], bool], short_forms: frozenset[str]
    ) -> None:
        self._known = known
        self._short_forms = short_forms
        self.generic = cues.words("facility_generic")
        self.connectors = cues.words("facility_connectors")
        self.before_of = cues.words("facility_before_of")
        self.name_parts = cues.words("facility_name_parts")
        self.landmarks = cues.words("facility_landmarks")
        words = allow.vocabulary | allow.function_words | allow.roles
        self.ordinary = words - self.name_parts - self.landmarks
        self._titles = cues.words("titles")
        self._asked = cues.words("people_reached_by") | {"refer", "alert"}
        self._kinds = self.generic | _KINDS
        self.stops = (allow.roles - self.generic - self.name_parts) | _NOT_IN_NAMES

    def around(self, tokens: ReportTokens, first: int, end: int) -> tuple[int, int] | None:
        """Characters of the institution around a head word, or None where nothing names it."""
        if tokens.words[end - 1] in _CARE and tokens.words[end : end + 1] and tokens.words[end] in _WORKERS:
            return None  # young healthcare worker
        start, named = self.before(tokens, first)
        if named and tokens.words[end - 1] in _CLINICS and self._kinds.issuperset(tokens.words[start:first]):
            named = self._with_town(tokens, tokens.ends[end - 1]) > tokens.ends[end - 1]  # Naval clinic
        if not named and tokens.case == "mixed" and tokens.raw(first)[0].isupper():
            start, named = self._behind_preposition(tokens, first)
        if named and start and tokens.words[start - 1] in self._titles and tokens.raw(first)[0].islower():
            return None  # Dr Roe clinic, Miss Jane Roe's clinic
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
            stop = self.continued(tokens, end)
        second = _SECOND_HEAD.match(tokens.text, tokens.ends[stop - 1])
        return tokens.starts[self._honoured(tokens, start, first)], self._with_town(
            tokens, tail_end(tokens.text, second.end() if second else tokens.ends[stop - 1])
        )

    def before(self, tokens: ReportTokens, first: int) -> tuple[int, bool]:
        """First token of the proper name that ends before `first`, and whether there is one."""
        start, named, current = first, False, first - 1
        while current >= 0 and first - current <= 7:
            gap = tokens.gap(current + 1)
            if not re.fullmatch(r"[ \t]{1,2}|\.[ \t]{0,2}|'[ ]?|-|[ \t]*&[ \t]*|\.?[ \t]?\n|/", gap):
                break
            word, raw = tokens.words[current], tokens.raw(current)
            if "\n" in gap and not tokens.is_wrapped(current + 1) and (word in self.ordinary or current < first - 1):
                break
            initial = len(word) == 1 and raw.isupper() and tokens.case == "mixed"  # Dwight D. Mansfield
            if gap.startswith(".") and not (initial or word in _ABBREVIATED | {"u", "v", "a"}):
                break
            if word in BEFORE_PLACE and word != "of" or len(word) == 1 and word != "s" and gap == "\n":
                break
            if len(word) == 1 and word != "s" and tokens.text[tokens.starts[current] - 1] not in " \n(&":
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
                proper = self.is_proper(word) and not short or word in self.name_parts
                if word in self._asked and current == first - 1:
                    break  # Tell clinic
                if word in self.ordinary and word not in self.name_parts and ("\n" in gap or word not in self.generic):
                    break
            else:
                verb = word.endswith(("ed", "ing")) and self._known(word) and word not in self.landmarks
                verb = verb or word in self._asked and current == first - 1
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
        return self.whole(tokens, start) if named else start, named

    def whole(self, tokens: ReportTokens, start: int) -> int:
        """Words before a proper name belong to it up to a preposition or colon (from Three Rivers Hospital)."""
        current, past_of = start, False
        while current and start - current < 6 and re.fullmatch(r"[ \t]|[ \t]?\n|'", tokens.gap(current)):
            raw, word = tokens.raw(current - 1), tokens.words[current - 1]
            if word in BEFORE_PLACE and word != "of":
                lower = tokens.raw(current) == "the"
                return current + 1 if lower and current < start else current
            if not raw[0].isupper() and word not in self.connectors and word != "s" or not raw[0].isalpha():
                return start
            if word in LABELS or "\n" in tokens.gap(current) and current < start:
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

    def continued(self, tokens: ReportTokens, end: int) -> int:
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
            if tokens.case == "mixed" and raw.isupper() and 2 < len(raw) < 5 and tokens.raw(position - 1).istitle():
                break  # Brackenrigg Infirmary IEP transfer
            position += 1
            if not self._known(word) and word not in self._short_forms:
                stop = position
            elif stop > end and word in self.name_parts | self.landmarks:
                stop = position  # Mercy Ottumwa West
        while end < stop < len(tokens) and tokens.gap(stop) == "-":
            stop += 1  # Sainte-Agathe-des-Pins
        return stop

    def is_proper(self, word: str) -> bool:
        """Whether a small-letter word can be the name of an institution."""
        return word not in self.ordinary and word not in self.generic

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
        nun = before in ("sister", "mother", "brother", "father") and tokens.raw(start - 1).istitle()
        nun = nun and tokens.words[start + 1 : start + 2] == ["s"]  # Sister Margaret's Hospital
        nun = nun or before == "sister" and tokens.case == "capitals" and tokens.words[start] in self.landmarks
        return start - 1 if lady or doctor or nun or before in _HONOURS else start

    def _with_town(self, tokens: ReportTokens, end: int) -> int:
        """Where an institution's name ends with its town: General Hospital, Nandipur."""
        town = _TOWN.match(tokens.text, end)
        if town is None or any(self._known(word) for word in re.findall(r"[^\W\d_]+", town[1].lower())):
            return end
        return town.end(1)
