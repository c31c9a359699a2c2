"""Who dictated and who typed: initials and log-in names of two to four letters in the lines that close a report.

Letters alone prove nothing, so each form needs its label, its slash or its place in the line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from cxrflow.reports.normalise import SOMEBODY
from cxrflow.reports.recognisers.base import CERTAIN
from cxrflow.reports.recognisers.tokens import ReportTokens

_WHEN = r"(?:\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{2,4})?|\d{1,2}:?\d\d(?:[ \t\n]?[AaPp]\.?[Mm]\.?)?)"
_MASKED_WHEN = rf"(?:{_WHEN}|\x01+)"
_NUMBERED = "|".join("0123456789\x01")


def _compiled(forms: tuple[str | tuple[str, str], ...]) -> list[tuple[frozenset[str], re.Pattern[str]]]:
    """Forms with what a text in small letters must hold, one of them at least, for a form to be looked for, if any."""
    pairs = ((("", form) if isinstance(form, str) else form) for form in forms)
    return [(frozenset(filter(None, cues.split("|"))), re.compile(form)) for cues, form in pairs]


# In these any two or three letters are somebody's, be they a word: /MD on a line of its own, initials US.
_PROVING = _compiled(
    (
        ("/", r"(?:\A|\n)[ \t]*/([A-Z]{2,3})[ \t]*(?=\n|\Z)"),  # /AB on a line of its own
        ("/", r"(?:\A|\n)[ \t]*/([a-z]{2,3})(?=[ ]{2}|[ ][DT]:)"),  # /abc  D: 3/4/2019
        (
            "/",
            rf"{SOMEBODY}[ ]?/[ ]?(?!auth|adm|acc|ref|tel)([a-z]{{2,4}})(?=[ \t]*(?:\n|\Z)|[ ]{{2}}|[ ][\d\x01])",
        ),  # Roe / abc
        (
            _NUMBERED,
            r"(?<![\w.])([A-Z]\.[ ]?[A-Z]\.)(?=,?[ ]\d{1,3}[ -]?(?:[MF]\b|y/?o|yrs?\b|year))",
        ),  # Case 3: Q.W., 44 F
        (
            _NUMBERED,
            r"(?:\A|\n)[ \t]*(?!M\.?D|D\.?O|R\.?[NT]|N\.?P|P\.?A)((?:[A-Z]\.?){2,3}),[ ](?=\d{6,}\b)",
        ),  # QW, 83918288
        ("=", r"(?i:operator(?:s?name)?|tech(?:nologist)?|reader|radiographer|user|performed_?by)=([A-Z]{2,3})\b"),
        ("home", r"(?i:\bread[ ](?:at|from)[ ]home)[ ]([A-Z]{2,3})(?=,?[ ][\d\x01])"),
        (
            "mailed|typed|sent|faxed|filed|scanned|dictated|keyed",
            r"(?i:\b(?:mailed|typed|sent|faxed|filed|scanned|dictated|keyed))[^\n.]{0,40}[\d\x01][ ]"
            r"([A-Z]{2,3}|[a-z]{2,3})\s*\Z",
        ),
        ("/", r"(?:\A|\n)[ \t]*([A-Z]{2,3}/[a-z]{2,3})(?=[ ]{2}|[ ](?:D&T|[DT]:|Copies|cc))"),
        ("-", r"(?<=[.!?)\w\n ])[ ]?-{1,2}[ ]?([A-Z]{2,3})[ \t]*\Z"),  # -AB behind the last sentence
        (
            "transcribed|typed|dictated",
            r"(?i:\b(?:transcribed|typed|dictated))[^\n.:]{0,24}[ \t](?i:by)[ \t]+([A-Za-z]{2,3})[ \t]*(?=\n|\Z)",
        ),
        (_NUMBERED, rf"(?:\A|\n)[ \t]*([a-z]{{3}}|[A-Z]{{3}})[ \t]+{_MASKED_WHEN}[ \t]+{_MASKED_WHEN}[ \t]*(?=\n|\Z)"),
        (
            "auth|typed|transcribed|dict|tr:|tr.|tr ",
            r"(?i:\b(?:auth|typed|transcribed|dict|tr))\.?[ \t]*:?[ \t]+([a-z]{2,3}|[A-Z]{2,3})(?=[ ]{2}|"
            r"[ \t]*(?:\n|\Z))",
        ),
        ("tech", r"(?i:\btech(?:nologist)?)[ \t]*:[ \t]*([A-Z]{2,3})(?=[ ]{2}|[ \t]*(?:\n|\Z))"),
        ("initials", r"(?i:\binitials)[ \t]*[:-]?[ \t]+([A-Z]{2,3})(?![\w'])"),
        (
            "resident|attending|fellow|tech|radiologist",
            r"\b(?i:by|per|with)[ ](?i:resident|attending|fellow|tech|radiologist)[ ]"
            r"(?!MD|RN|DO|NP|PA|RT|IR|ED|ER|ICU|CT|US|MR|OR)([A-Z]{2,3})(?=[.,;)\n]|\Z|[ ]at\b)",
        ),  # by resident JT
        (
            "verif",
            r"(?i:\bverif\w*(?:[ \t]+\w+)?)[ \t]*:[^\n(]{3,50}\((?!MD|RN|DO|NP|PA|CT)([A-Z]{2,3})\)"
            r"(?![ \t]*\w+[ \t]+[a-z])",
        ),
        # Prelim (QW, 1455); comment 3/4/2019 14:20 (kax): ; assistant (QZ) at 16:53
        (
            "(",
            r"(?i:\b(?:prelim|preliminary|final|note|comment|addendum|read|overread|assistant|coordinator|clerk|tech|"
            r"technologist|resident|reader|desk|secretary))\b[^\n().]{0,24}\(([A-Z]{2,3}|[a-z]{2,3})"
            rf"(?=,[ ]{_MASKED_WHEN}\)|\)[ ]?:|\)[ ](?i:at|on)[ ][\d\x01])",
        ),
        ('"', r'(?:\A|[\n ])"([A-Z]{2}|[a-z]{2}):[ ](?=[\w])'),  # a note between quotation marks: "QW: ETT high"
        ("/", r"(?:\A|\n)[^\n]{0,40}[A-Za-z\u00c0-\u024f]{3}[ ]?/[ ]?([a-z]{2,3})[ \t]*(?=\n[ \t]*T:|\n?\Z)"),
        ("/", r"\n[ \t]*/([a-z]{2,3})[ \t]*\n?\Z"),
        (
            "rdg|visum|sekr|typ|steno|rpt by|interp",
            r"(?i:\b(?:rdg|visum|sekr|typ|typed|stenographer|rpt by|interp))\.?[ ]?:?[ ]([A-Z]{2,3}|[a-z]{2,3})"
            r"(?=[ \t]*(?:[,;\n]|\Z)|[ ]{2}|\.(?:\s|\Z))",
        ),
    )
)
_FORMS = _compiled(
    (
        ("/|:", r"(?<!\S)((?!MD|DO)[A-Z]{2,3}[ ]?[/:][ ]?[a-z]{2,3})[ \t]*(?=\n|\Z)"),  # JS/ab
        ("/", r"(?<!\S)((?!AP|PA)[A-Z]{2}/[a-z]{3})(?=[ ](?:\d{1,4}[-/.]\d|\d{8}\b|\x01))"),  # QW/abc 20240804
        ("/", r"(?:M\.?D\.?|D\.O\.?|DO)[ \t]*/[ \t]*([A-Za-z]{2,3})(?![\w/])"),  # Jane Roe MD/ab
        # T: 3/4/2019 15:22 ab
        (_NUMBERED, rf"\bT[ :][ \t\n]*{_WHEN}[ \t\n]*(?:{_WHEN})?[ \t\n]*/?[ \t]*([A-Za-z]{{2,3}})\b(?![ \t]?:)"),
        (_NUMBERED, rf"{_WHEN}[ \t]*\n[ \t]*([a-z]{{3}}|[A-Z]{{3}})[ \t]*\Z"),  # after the signature's time
        r"(?:M\.?D\.?|D\.?O\.?)[ \t]*\n[ \t]*([a-z]{3}|[A-Z]{3})[ \t]*\Z",  # abc under the last signature
        (
            "transcr|typist|typed|trans|initials|tr:|tr-|tr ",
            r"(?i:\b(?:transcriptionist|transcriber|typist|transcribed[ \t]+by|typed[ \t]+by|trans|initials|tr))"
            r"[ \t]*[:-]?[ \t\n]+([A-Za-z]{2,3})(?![\w'])",
        ),
        ("by", rf"{_WHEN}(?:[ \t]?(?i:h|hrs|hours)\b)?[ \t]+by[ \t]+([A-Z]{{2,3}})(?![\w-])"),  # at 1420h by KJT
        (
            "transcribed|typed|dictated|read|reviewed|signed",
            r"(?i:\b(?:transcribed|typed|dictated|read|reviewed|signed)(?:[ \t]+by)?)[ \t]*:[ \t]*"
            rf"([A-Za-z]{{2,3}}/[A-Za-z]{{2,3}}|[A-Za-z]{{2,3}}(?=[ \t]+{_WHEN}))(?![\w/])",
        ),  # Transcribed: mlk 3-14-15
        (
            "wet",
            r"(?i:\bwet[ -]?read)(?:[ \t]+by)?[ \t]*:?[ \t\n]+"
            r"((?!(?:by|BY|on|ON|at|AT|the|THE|was|WAS)\b)[A-Za-z]{2,4})"
            r"(?=\s+(?:[\d\x01]|(?i:mon|tue|wed|thu|fri|sat|sun)))",
        ),  # WET READ: ABcd MON 3:45 PM
        (
            "verif|radiologist|attending|resident|staff",
            r"(?i:\bverif\w*|\bradiologist|\battending|\bresident|\bstaff)[^\n(]{0,50}\(([A-Z]{2,3})\)(?![ "
            r"\t]*\w+[ \t]+[a-z])",
        ),
    )
)
# These only where the letters are in no list of words and short forms.
_STRANGE = _compiled(
    (
        r"\x01[ \t]+([a-z]{3})[ \t]*(?=\n|\Z)",  # Transcribed 3/4/2019 1522 abc
        (
            _NUMBERED,
            rf"(?:\A|\n)[ \t]*([A-Z]{{2,3}}|[a-z]{{3}})[ \t]+{_MASKED_WHEN}[ \t]*(?:{_MASKED_WHEN}[ \t]*)?(?=\n|\Z)",
        ),
        (
            "trans|typed|typist|keyed|entered|dict|auth|tb |tb:|tb.|tb/|tb-|td |td:|td.|td/|td-|tr |tr:|tr.|tr/|tr-",
            r"\b(?i:trans(?:cri\w+)?|typed|typist|keyed|entered|dict\w*|t[bdr]|auth)\.?(?i:[ ](?:by|id|initials|code))*"
            r"[ \t]*[:/-]?[ \t]+([A-Z]{2,3}|[a-z]{2,3})(?![\w'])",
        ),
        (
            "rn |np |pa |rt |nurse |resident |fellow |tech |technologist |reader |radiologist |attending |signed |"
            "initialed |by ",
            r"\b(?:RN|NP|PA|RT|(?i:nurse|resident|fellow|tech|technologist|reader|radiologist|attending|signed|"
            r"initialed|by))"
            r"[ ]([A-Z]{2,3})(?=[.,;)\n]|[ ]*\Z|[ ](?i:informed|notified|aware|called|paged|at|on)\b|[ ]\x01)",
        ),
        ("(", r"\(([A-Z]{2,3}[/:][a-z]{2,3})\)"),
        (
            "anesth|anaesth|surgeon|operator|float|registrar|fellow|intern|grapher|technolog",
            r"(?i:\b(?:ana?esth\w*|surgeon|operator|float|registrar|fellow|intern|radiographer|technologist))"
            r"(?:[ ]?:[ ][A-Z]\w+)?[ ]\(([A-Z]{2,3})\)",
        ),  # Anesthesia: Roe (QW), night float (QW)
        ("/|:", r"(?<![\w:/])([A-Z]{2,3}[:/][A-Z]{2,3})[ \t]*(?=\n|\Z)"),  # PL:CP that closes a line
        (
            "prelim|final|audited|checked|verified|validated|vetted|reported|authori|read|reviewed|signed",
            r"(?i:\b(?:prelim\w*|final|audited|checked|verified|validated|vetted|reported|authori[sz]ed|read|"
            r"reviewed|signed)"
            r"(?:[ ]by)?)[ :.]{1,2}([a-z]{2,3}|[A-Z]{2,3})(?=[,;.]?[ \n](?:on[ ])?[\d\x01]|,[ ]final|[ \t]*(?:\n|\Z))",
        ),
        (_NUMBERED, r"(?<=[.:;][ ])([A-Z]{2,3})[ ](?:\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}|\x01)"),  # Agree. PL 3/4/2019
        (" by | per ", r"(?<=\w[ ])(?i:by|per)[ ]([A-Z]{2,3}|[a-z]{2,3})(?=[.,;)\n]|[ ](?:on|at)[ ]|[ ][\d\x01]|\Z)"),
        ("/", r"(?:\A|\n)[ \t]*([a-z]{2,3}/[a-z]{2,3})[ \t]*(?=\n|\Z)"),
        (",", r",[ ]([A-Z]{2,3})\.?\s*\Z"),  # OK to start feeds, QW.
        r"(?<=[.!?])[ \n]([A-Z]{2,3})\s*(?:\Z|\n\s*\n)",  # told at 4 pm. QW
        ("[", r"\[([A-Z]{2,3})\]"),
        ("/", rf"{SOMEBODY}[ ]?/[ ]?([A-Z]{{2,3}})[ \t]*(?=\n|\Z)"),  # Roe/QW
        ("/", r"(?:\A|\n)[ \t]*[A-Z][^\W\d_]+[ ][A-Z]\.?[ ]?/[ ]?([a-z]{2,3})[ \t]*(?=\n|\Z)"),  # Roe R / qwz
        ("present", r"(?i:\bpresent)[ ]?:[ ]([A-Z]{2}(?:,[ ][A-Z]{2})*)(?=[,.;\n])"),
        ("/|-", r"(?<=[.!?)])[ ](?:/|--?[ ]?)([A-Z]{2,3})(?=[ \t]*(?:\n|\Z))"),
    )
)
_CUES = frozenset().union(*(cues for forms in (_PROVING, _FORMS, _STRANGE) for cues, _ in forms))
# Behind who does it, before a mark, in text that is not all in capitals: any two letters but what may stand there.
_BY_TWO = re.compile(
    r"\b(?i:by|per|tech|technologist|technician|radiographer|typist|transcriptionist|operator|reader|scribe|recorder)"
    r"[ ]?:?[ ]([A-Z]{2})(?=[.,;)](?:\s|\Z)|[ ]*(?:\n|\Z)|[ ][\d\x01])"
)
_NEVER_DOERS = frozenset(
    (
        *("ct", "us", "mr", "ir", "ed", "er", "or", "iv", "gi", "gu", "id", "cv", "pa", "ap", "rt", "rn", "md"),
        *("do", "np", "ng", "og", "et", "im", "po", "sc", "pe", "bp", "hr", "ob", "pt", "ot", "st", "hx", "dx"),
        *("cc", "ms", "am", "pm", "kv", "ma", "gp", "ho", "mo", "rr", "ra", "la", "lv", "rv", "uk", "eu", "nm"),
        *("fm", "bm", "vs", "ls", "dr", "hd"),
    )
)
_WORDS = frozenset(
    (
        *("the", "and", "for", "was", "not", "see", "of", "at", "on", "by", "to", "in", "is", "md", "rn", "as", "am"),
        *("job", "doc", "dob", "cxr", "mrn", "acc", "ref"),
        *("kl", "pm", "ct", "mri", "us", "ed", "er", "or", "ir", "icu", "ems", "ent", "mr", "mrs", "ms", "dr", "id"),
    )
)
_SHORT_FORMS = frozenset(
    (
        *("pa", "ap", "np", "do", "rt", "lt", "iv", "gi", "gu", "cv", "ip", "op", "ll", "cc", "po", "fu", "os", "tb"),
        *("est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "gmt", "utc", "bst", "cet", "ist", "aest", "sast"),
        *("ok", "og"),
        *("bm", "cr", "dx", "nm", "hd", "ms", "dm", "pt", "ot", "ob", "rr", "sp", "no", "my", "we", "it", "an", "he"),
    )
)


def signatures(tokens: ReportTokens, known: Callable[[str], bool]) -> Iterator[tuple[int, int, float]]:
    """(first token, token after the last, score) of initials. `known`: whether letters are a word or a short form."""
    if tokens.case == "mixed":
        for match in _BY_TWO.finditer(tokens.text):
            if match[1].lower() not in _NEVER_DOERS:
                place = tokens.starts.index(match.start(1))
                yield place, place + 1, CERTAIN
    small = tokens.text.lower()
    present = {cue for cue in _CUES if cue in small}
    for forms in (_PROVING, _FORMS, _STRANGE):
        for cues, form in forms:
            if cues and cues.isdisjoint(present):
                continue
            for match in form.finditer(tokens.text):
                letters = match[1].lower()
                if letters in _WORDS and forms is not _PROVING:
                    continue
                parts = re.findall("[a-z]+", letters)
                if forms is _FORMS and ": " in match[1] and known(parts[-1]):
                    continue  # ETT: out
                if forms is _STRANGE and any(part in _SHORT_FORMS or known(part) for part in parts):
                    continue
                places = [p for p, start in enumerate(tokens.starts) if match.start(1) <= start < match.end(1)]
                if places:
                    yield places[0], places[-1] + 1, CERTAIN
