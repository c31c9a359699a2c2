"""Numbers that point to a person, a visit or a machine: record and accession numbers, social security, serials.

In a chest report no clinical quantity has six digits in a row, nor does one mix letters with five digits, so such a
value is an identifier whatever stands before it; shorter values need a label.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from cxrflow.reports.lexicon import PhiCues
from cxrflow.reports.normalise import SOMEBODY
from cxrflow.reports.recognisers.base import AFTER_SOMEBODY, CERTAIN, LIKELY, ReportRecogniser, Span, one_of, spans
from cxrflow.reports.recognisers.tokens import Phrases, ReportTokens

_SEPARATOR = re.compile(
    r"[ \t]*(?:\(?(?:no|num|number|nbr|nr|id|n°|nº)(?:\b\.?|(?<=[°º]))\)?)?"
    r"[ \t]*(?:[:#=]{1,2}|\bis\b|\bwas\b|\bof\b|은|는|-[ \t])[ \t]*#?[ \t]*(?:\n[ \t]*)?",
    re.IGNORECASE,
)
_PLAIN_SEPARATOR = re.compile(r"[ \t.]*(?:\n[ \t]*)?\(?")
_VALUE = re.compile(
    # MED 000 967 7793, UR 814871, C.C. 67.575.564
    r"(?:(?-i:(?!(?:DATE|TIME|DOB|TIP|AT|ON|OF|CM|MM|THE|AND|WAS|IS|FROM|TO|SIZE|AGE|SEX|ROOM|BED|WARD|NEW|OLD)\b)"
    r"[A-Z]{1,4}|(?:[A-Z]\.){2,3})[ \t/-]{1,2}(?=[A-Z]{0,2}\d[\d .-]{2,}[\dA-Z]))?"
    r"[A-Za-z]{0,8}(?:[-_/.][A-Za-z]{0,4}){0,2}\d[\dA-Za-z]*(?:[-_/.][\dA-Za-z]+)*"
    r"(?:[ \t]\d{2,}(?![\d./:]|[ \t]?(?:mm|cm|year|yr|y/?o|월|일|시|세)))*",  # 943 476 5919
    re.IGNORECASE,
)
# workstation RADPC04, SN 45XK-9921
_BEFORE_MIXED = re.compile(r"[ \t]+(?=[A-Z]{2,8}-?[A-Z]*-?\d{2,}\b|\d{2,4}[A-Z]{1,3}-?\d{2,}\b)")
_LABEL_IN_VALUE = re.compile(r"([A-Z]{3,5})[ :]+")
_CODED_VALUE = re.compile(r"[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]+)+")  # DX-ROOM-A: a value of device labels without digits
_DATE_LIKE = re.compile(
    r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:T.*)?|\d{1,2}[-/. ]?[A-Za-z]{3,9}[-/. ]?\d{2,4}|(?:19|20)\d{6}|(?:19|"
    r"20)\d\d[-/]\d\d?|\d\d?/(?:19|20)\d\d|\d{4}-[A-Za-z]{3}-\d\d?|[A-Za-z]{3,9}[-/]\d{1,2}[-/]\d{2,4}"
)

_AGED = re.compile(r"\d{1,3}[- ]?(?:years?|yr|y/?o|months?|weeks?|days?)\b", re.IGNORECASE)
_THREE_DIGITS = re.compile(r"\d{3}")
_SSN = re.compile(r"(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])")
_RUN = re.compile(r"(?<![\d.])\d{6,}(?:[A-Z](?!\w))?(?!\d|\.\d)(?:-\d{1,3}(?![\d.-]))?")
_CODED = re.compile(
    r"(?<![\w-])(?:"
    r"[A-Za-z]{1,6}[-_]?\d{2,}(?:[-_]\d+)*[-_]\d{3,}|"  # RAD-2019-001234, CXR19-12345
    r"[A-Za-z]{1,4}[-_]?\d{5,}(?:-\d+|[A-Za-z])?|[A-Za-z]{2,6}[-_]\d{4,}(?:-\d+)?|"  # A1234567, A1234567-02, DX-1234
    r"\d{2,4}-\d{5,}(?:-\d{1,2})?|\d{1,4}[A-Z]{2,3}\d{3,}|"  # 19-001234, 42AB1234
    r"\d{2,4}-[A-Za-z]{1,4}-\d{3,}|\d{4}[A-Za-z]{1,3}\d{4,}|"  # 19-CR-00123, 2019CR001234
    r"\d[A-Z][A-Z\d]\d-?[A-Z][A-Z\d]\d-?[A-Z]{2}\d\d|"  # 1EG4-TE5-MK73, a Medicare beneficiary
    r"\d{2,3}-\d{2,3}-\d{2,3}(?:-\d+)?|\d{4,}-\d{4,}|"  # 12-34-56, 2019-00123
    r"\d{5,}-\d{2,4}|\d{3,}/\d\d/\d{3,}|"  # 45678-123, 1234/56/7890
    r"\d{2,3}/\d{5,8}|\d{5,}/\d{2,4}"  # 67/56835: a folder and its year
    r")(?![\w-])"
)
_NATIONAL = one_of(
    r"(?<![\w.,-])\d{1,3}(?:\.\d{3}){2,3}(?:-[\dkK]\d?)?(?![\w-]|\.\d)",  # 98.547.298-9, 123.456.789-00: RUT, CPF, DNI
    r"(?<![\w.-])\d{2,}\.\d{4,}\.\d+(?![\w-]|\.\d)",  # 58.98963.4
    r"(?<![\w.-])\d\d\.\d\d\.\d\d-\d{3}\.\d\d(?!\w)",  # Belgium
    r"(?<![\w.-])756\.\d{4}\.\d{4}\.\d\d(?!\w)",  # Switzerland
    r"(?<![\w.-])\d{4}[ ]\d{4}[ ]\d{4}(?:[ ]\d{4})?(?![\w-])",  # Aadhaar, health cards
    r"(?<![\w.-])\d{3}[ -]\d{3}[ -]\d{3,4}(?![\w-]|[ ]?(?:mm|cm))",  # NHS, SIN
    r"(?<![\w.-])\d{6}[ ]\d{4}[ ]\d\d[ ]?\d(?!\w)",  # South Africa
    r"(?<![\w.-])\d{6}[ ]\d{5}(?!\w)",  # Norway
    r"(?<![\w.-])A\d{3}[ -]\d{3}[ -]\d{3}(?!\w)",  # aliens in the United States
    r"(?<![\w.-])\d{4}[ -]?\d{3}[ -]?\d{3}[ -]?[A-Z]{2}(?![\w-])",  # Ontario, with its version code
    r"(?<![\w.-])[12][ ]\d\d[ ]\d\d[ ]\d\d[ ]\d{3}[ ]\d{3}(?:[ ]\d\d)?(?!\w)",  # France
    r"(?<![\w.-])\d{4}[ ]\d{5}[ ]\d(?:[ ]?[-/ ][ ]?\d)?(?!\w)",  # Australia
    r"(?<![\w.-])\d{6}[-+A]\d{3}[\dA-Y](?!\w)",  # Finland, Sweden, Denmark
    r"(?<![\w.-])[A-Z]{2}[ ]\d\d[ ]\d\d[ ]\d\d[ ][A-D](?!\w)",  # United Kingdom, National Insurance
    r"(?<![\w.-])[A-Z]{0,2}\d{6,8}\([\dA-Z]\)",  # Hong Kong
    r"(?<![\w.-])\d{6}-\d\d-\d{4}(?!\w)",  # Malaysia
    r"(?<![\w.-])\d{3}-\d{4}-\d{7}-\d(?!\w)",  # Emirates
    r"(?<![\w.-])1\.2\.\d{3,}(?:\.\d+){3,}",  # DICOM unique identifiers
)
# A word of letters and five digits at least, joined by marks: 82G457512, CR/49/09377, 5754-197-333-MK
# Behind who signed, his registration: [NAME], FRCR, GMC 12345
_OF_SIGNER = re.compile(
    AFTER_SOMEBODY + r"(?:\(?[A-Z][A-Za-z.]{1,12}[ \t,.:/(-]+){0,4}(?:(?:no|nr|reg|n°|nº)[.:]*[ \t]*|#[ \t]?)?"
    r"([A-Z]{0,3}[ .-]?(?!(?:19|20)\d\d\b)\d{4,}[A-Z]{0,2})(?![\w:/-]|\.\d|[ \t]?(?:h|hrs|mm|cm|ml)\b)"
)
_NUMBERED = re.compile(
    r"(?:\bno[.:]|\b(?:dip|dipl|lic|reg|cert|certificate|col|colegiado|coleg|matr|tescil|albo|crm|ced|prof|member|"
    r"permit|seaman's book|gold card|white card|card|pass|badge|warrant|licence|license|registration)\.?"
    r"(?:[ ](?:no|nr|num|number|id)\b)?\.?:?|\bnr[.:]|n[°º]\.?|№)[ \t]?#?([A-Z]{0,3}-?\d{4,}[A-Z]?)"
    r"(?![\w:/-]|\.\d|[ \t]?(?:mm|cm|ml)\b)|"
    # badge number A-4471, run # 20-1133, whatever is numbered
    r"(?<!image )(?<!series )(?<!slice )(?<!frame )\b(?:number|num|no|id|nr)\b[.:]?[ ]?#?[ ]?"
    r"((?!(?:is|was|are|to|of|on|for)\b)[A-Z]{1,4}[-/ ]?\d{3,}(?:[-/]\d+)*|\d{1,4}[-/]\d{3,}|\d{4,}[A-Z]?)"
    r"(?![\w:/-]|\.\d|[ \t]?(?:mm|cm|ml|cc|mg|cells)\b)",
    re.IGNORECASE,
)
_LAST_FOUR = re.compile(
    r"\b(?:last[ -]?(?:4|four)(?:[ ](?:of[ ])?(?:ssn|ss|social|digits|mrn))*|(?:ssn?|social|card|mrn|"
    r"account)[ ]ending(?:[ ]in)?)"
    r"(?:[ ]is|[ ]was)?[ :#=-]*([A-Z]?\d{4})(?!\d)|(?<!\w)(?:x{2,3}|[*#]{3})-(?:xx|[*#]{2})-(\d{4})(?!\d)",
    re.IGNORECASE,
)
# Who typed, by a number: Typist T06, transcribed by: 916, Trans: 5/26 (064)
_TYPIST = re.compile(
    r"\b(?:typist|typed|transcribed|transcriptionist|transcriber|keyed|clerk|trans|secretary|sec|mt)\b(?:[ \t]+by\b)?"
    r"[ \t:#.(]*(?:(?:no|nr|id|code|initials)\b[ .:#]*)?"
    r"(?:\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?[ ]?\((?=\d+\)))?([A-Za-z]{0,3}-?\d{2,6})(?![\w:/%]|[.-]\d|[ \t](?:mm|cm|"
    r"[A-Za-z]{3}[a-z]*[ ]\d{2,4}))",
    re.IGNORECASE,
)
_WHO_TYPES = frozenset(
    """
    typist typed transcribed transcriptionist transcriber keyed clerk trans secretary sec mt
    """.split()  # noqa: SIM905 - easier to read and to add to than a list
)
# A letter beside a figure, or two capitals beside a hyphen: without, no machine is named.
_HAS_NAMED = re.compile(r"[A-Za-z]{1,3}[-_]?\d|\d[A-Z]|[A-Z]-[A-Z]")
# Where a film was taken or read: scanner CT1ED, read on JIPTCS-284, logged in HOMEWS2, unit XRPORT-B
_STATION = re.compile(
    rf"(?:{SOMEBODY}(?:,?[ ][A-Z]{{2,5}})?[ ](?:on|at|from|via)|"
    r"\b(?i:(?:scanner|machine|unit|device|workstation|station|console|system|equipment|modality|detector)"
    r"(?:[ ](?:id|no|name|used|is|was))?|logged[ ](?:in(?:to)?|on(?:to)?)|"
    r"(?:read|reported|dictated|viewed|interpreted|signed|finali[sz]ed|verified|printed|acquired|scanned|imported|"
    r"exported|exposed|performed|done|taken|processed|reviewed|from home)[ ](?:on|at|from|via|by|to)))"
    r"(?i:[ ]?[:#,]?[ \n](?:on[ ]|at[ ]|the[ ]|pacs[ ]|workstation[ ]|station[ ])?)"
    r"((?=[A-Z\d_-]*\d|[A-Z]{4,}-[A-Z]\b)(?!(?:CT|MR|PET|AP|PA)\b[^-_]|"
    r"[A-Z]{1,3}O2)[A-Z]{2,}[A-Z\d]*(?:[-_][A-Z\d]+)*)(?![\w/-])"
)
# Of no list and with a number behind: the log-in kpatel3, the stations RADMOB12, XR-ROOM3
_LOG_IN = re.compile(r"(?<![\w.@/-])([a-z]{4,12})\d{1,3}(?![\w@/-]|\.\w)")
_NAMED_STATION = re.compile(
    r"(?<![\w-])(?:([A-Z]{5,9})[-_]?[A-Z]?\d{1,4}|[A-Z]{2,6}[-_](?!RADS|COV|[TLCSBV]\d|"
    r"O2)([A-Z]{1,6})\d{1,3})(?![\w-]|\.\d)"
)
# Rooms and machines of a department: CTICU-DR05, RAD-PORT-96
_ROOM_CODE = re.compile(
    r"(?<![\w-])(?!HLA|HER|SARS|COVID|TTF|CK|IL|PD)[A-Z]{2,8}(?:\d{1,3}[-_][A-Z]{2,5}|"
    r"[-_](?!RADS)[A-Z]{2,5}\d{1,3})(?![\w-])|"
    r"(?<![\w-])[A-Z]{2,8}\d{0,2}[-_](?:DR|CR|CT|MR|XR|PX|DX|FL|US|PORT|PORTABLE|MOBILE|ROOM|RM|WS|PC|PACS|STN|"
    r"UNIT)[-_]?\d{1,3}"
    r"[A-Z]?(?![\w-])"
)
# Of these even a letter and a figure are the name of a machine: scanner B2, workstation rad-14
_NAMED_MACHINE = re.compile(
    r"\b(?:scanner|workstation|wkstn|console|reading station|pacs station|x-ray machine|xray machine|machine|ct unit|"
    r"mr unit|portable unit|mobile unit|dr unit|cr unit|logged in(?:to)?|logged on(?:to)?)(?:[ ](?:id|no|name|was|is))?"
    r"[ ]?[:#,=]?[ ]?(?:at[ ]|on[ ])?((?=[A-Z_-]*\d)[A-Z][A-Z\d]*(?:[-_][A-Z\d]+)*|\d{1,3}[A-Z]{1,3})"
    r"(?![\w/%]|[.,-]\d)",
    re.IGNORECASE,
)
_MACHINE = re.compile(r"(?:[A-Z]{1,4}-?)?\d{1,2}[ ]?(?:号機|號機|号室|호기)")
_CHUNK = re.compile(r"(?<![\w.,])(?=[A-Za-z./_-]{0,9}\d)[A-Za-z\d]+(?:[-./_][A-Za-z\d]+)*(?!\w)")
_MEASURED = re.compile(
    r"(?:(?:\d+(?:[.,/x-]\d+)*(?:mm|cm|ml|mg|mcg|ug|kg|iu|units?|hu|cc|hz|khz|mhz|kv|kvp|mas|ma|ms|bpm|hrs?|hours|mgy|"
    r"usv|msv|st|nd|rd|th|yo|yrs?|am|pm)|\d{1,4}(?:[.,/x-]\d{1,4})*[mlgukxhzp])(?:[/x-]|$))+|"
    r"[TLCStlcs]?\d{1,2}(?:[-/][TLCStlcs]?\d{1,2})*|\d{2}x\d{2}",
    re.IGNORECASE,
)
# T: 5/11/2022 T30
_TYPED_BEHIND_DATE = re.compile(r"\d[/:-]\d{2,4}(?:[ ]?[ap]m)?[ \t]+([A-Za-z]{1,3}\d{2,4})(?=[ \t]*(?:\n|\Z))")
_SETTING = re.compile(r"peep|fio2|simv|prvc|kvp|mas\b", re.IGNORECASE)  # 14/450/PEEP
_VISTA_CASE = re.compile(
    r"\(case[ \t]+(\d{1,6})[ \t\n]+(?:complete|examined|waiting|transcribed|cancelled)", re.IGNORECASE
)
_HOST = re.compile(
    r"(?<![\w-])[A-Z]*(?:PACS|RADWS|RADPC|WKS|WKSTN|SRV|HOST|NODE|READ|WS|DRX?|XR|CR|"
    r"PORT)[A-Z]*(?:-[A-Z]{2,})?-?\d{2,4}[A-Z]?(?![\w-])"
)
# Who typed and when: al/nkf18, WN:re
_TYPED = one_of(
    r"[\n;/\d\x01\x02][ \t/]*((?!(?:ap|pa|lat|ct|mr|xr|us|im|bp|"
    r"hr)\b)[A-Za-z]{2,3}:[A-Za-z]{2,4}\d{0,3})(?=[ \t]*\.?[ \t]*(?:\n|\Z))",
    r"(?<![\w/])([a-z]{2,4}/[a-z]{2,4}\d{1,4})(?![\w/])",
    r"(?:\bM\.?D\.?|\bD\.?O\.?)[ ]?/[ ]?([A-Za-z]{2,4}\d{0,4})(?=[ \t]*(?:\n|\Z))",  # MD /JT832
    r"\n/([A-Za-z]{2,3}/[A-Za-z]{2,4}\d{0,4})(?![\w/])",
    r"\b(?i:transcribed|typed|transcriptionist|dictated|signed|"
    r"initials?)\b[^\n]{0,30}?[ :]([A-Za-z]{2,3}[:/][A-Za-z]{2,4}\d{0,4})(?![\w/])",
)
_TYPED_JOINT = re.compile(r"[A-Za-z]:[A-Za-z]|[A-Za-z.][ ]?/[ ]?[A-Za-z]")  # without one there is none of these
_TYPED_ON_LINE = re.compile(
    r"\n[ \t]*((?!(?:ap|pa|lat|ct|mr|xr|us|ob|gi|and|rt|lt)\b)[A-Za-z]{2,3}[/:-](?!(?:lat|ap|pa|gyn|gu|or|lt|"
    r"rt)\b)[A-Za-z]{2,4}\d{0,4}|"
    r"[A-Za-z]{2,4}[/:-]?\d{2,4})[ \t]*(?=\n|\Z)"
)


class IdentifierRecogniser(ReportRecogniser):
    """Record, accession, social-security and serial numbers."""

    kinds = ("MRN", "ACCESSION", "ID", "DEVICE")

    def __init__(self, cues: PhiCues, known: Callable[[str], bool]) -> None:
        """`known`: whether a small-letter word is a word at all."""
        super().__init__()
        self._known = known
        guarded = set(cues.phrases("id_labels_guarded"))
        labels = [(label, kind) for kind in self.kinds for label in cues.phrases("id_labels", kind)]
        self.labels = Phrases((label, (kind, label in guarded)) for label, kind in labels)
        self._single_labels = frozenset(label for label, _ in labels if label.isalpha())

    def find(self, tokens: ReportTokens) -> Iterator[Span]:
        text = tokens.text
        if ":" in text or "/" in text:
            yield from spans(_TYPED_ON_LINE, text, "ID", LIKELY)
        if _TYPED_JOINT.search(text):
            yield from spans(_TYPED, text, "ID", LIKELY)
        if not tokens.has_digit:
            return
        yield from self._labelled(tokens)
        yield from spans(_TYPED_BEHIND_DATE, text, "ID", CERTAIN)
        if not _WHO_TYPES.isdisjoint(tokens.index):
            yield from spans(_TYPIST, text, "ID", CERTAIN)
        if _HAS_NAMED.search(text):
            yield from self._machines(text)
        if not text.isascii():
            yield from spans(_MACHINE, text, "DEVICE", LIKELY)
        yield from spans(_VISTA_CASE, text, "ACCESSION", CERTAIN)
        yield from spans(_CODED, text, "ID", LIKELY)
        yield from spans(_HOST, text, "DEVICE", LIKELY)
        if not _THREE_DIGITS.search(text):
            return
        yield from spans(_SSN, text, "ID", CERTAIN)
        yield from spans(_RUN, text, "ID", CERTAIN)
        yield from spans(_NATIONAL, text, "ID", LIKELY)
        yield from spans(_OF_SIGNER, text, "ID", LIKELY)
        yield from spans(_NUMBERED, text, "ID", LIKELY)
        yield from spans(_LAST_FOUR, text, "ID", CERTAIN)
        for match in _CHUNK.finditer(text):
            if _is_code(match[0]):
                yield "ID", match.start(), match.end(), LIKELY

    def _machines(self, text: str) -> Iterator[Span]:
        """Scanners, workstations and who is logged in on them, by what they are called."""
        for match in _STATION.finditer(text):
            if not _DATE_LIKE.fullmatch(match[1]) and len(match[1]) > 3:
                yield "DEVICE", match.start(1), match.end(1), LIKELY
        for kind, pattern in (("ID", _LOG_IN), ("DEVICE", _NAMED_STATION)):
            for match in pattern.finditer(text):
                word = match[match.lastindex].lower()
                if not self._known(word) and not word.endswith("o"):  # paco2
                    yield kind, match.start(), match.end(), LIKELY
        yield from spans(_ROOM_CODE, text, "DEVICE", LIKELY)
        for match in _NAMED_MACHINE.finditer(text):
            if not _MEASURED.fullmatch(match[1]):
                yield "DEVICE", match.start(1), match.end(1), LIKELY

    def _labelled(self, tokens: ReportTokens) -> Iterator[Span]:
        text = tokens.text
        for first, end, (kind, guarded) in self.labels.find(tokens):
            if guarded and tokens.raw(first) == "MR" and tokens.following(end - 1).startswith("."):
                continue  # the title
            start = tokens.ends[end - 1]
            separator = _SEPARATOR.match(text, start) or _PLAIN_SEPARATOR.match(text, start)
            plain = separator.re is _PLAIN_SEPARATOR
            mixed = _BEFORE_MIXED.match(text, start) if kind == "DEVICE" and plain else None
            value = _VALUE.match(text, separator.end())
            if value is None and kind == "DEVICE" and (not plain or not guarded):
                value = _CODED_VALUE.match(text, separator.end())
            if value is None or plain and (len(value[0]) < 3 or _DATE_LIKE.fullmatch(value[0])):
                continue
            if plain and guarded and not mixed and not _stands_alone(value[0]):
                continue
            if kind == "DEVICE" and re.fullmatch(r"\d{1,2}\.\d{1,2}", value[0]):
                continue  # tube: 2.5 cm above the carina
            if value[0].isdigit() and len(value[0]) <= 2 - (kind == "MRN"):
                continue  # "case 1", "study 2 of 3"
            if _AGED.match(text, value.start()):
                continue  # reason for exam: 69-year-old
            start = value.start()
            label = _LABEL_IN_VALUE.match(value[0])
            council = tokens.words[first][:3] in ("reg", "lic")  # Reg. KMC 48413
            if label and not council and label[1].lower() in self._single_labels:
                start += label.end()  # Patient: HKID K482213(5)
            yield kind, start, value.end(), CERTAIN


def _stands_alone(value: str) -> bool:
    """Whether a value is an identifier behind a label that is an ordinary word too, without a mark between them."""
    digits = sum(map(str.isdigit, value))
    if (
        _DATE_LIKE.fullmatch(value)
        or _MEASURED.fullmatch(value)
        or re.fullmatch(r"[\d.]+|\d+-\d+", value)
        and digits < 5
    ):
        return False
    return digits >= 5 or digits == 4 and re.search("[A-Za-z]", value) is not None


def _is_code(value: str) -> bool:
    """Whether a word of letters and digits is a number of something, and no date, quantity or level."""
    digits = sum(map(str.isdigit, value))
    if digits < 5 or not re.search("[A-Za-z]", value) or not re.search(r"\d{3}", value) or _SETTING.search(value):
        return False
    value = re.sub(r"\A[A-Z]{2,3}/(?=\d)", "", value)  # CT/07/16/2014: what was done, and when
    return not _DATE_LIKE.fullmatch(value) and not _MEASURED.fullmatch(value) and not re.search(r"[A-Za-z]{7,}", value)
