"""Text before anything is decided on it: repaired, its marks hidden, its identity as a hash.

In: a report as a source delivers it (entities, CRLF, NUL, BOM, zero-width and direction marks, full-width forms).
Out: `clean` text, on which every offset of the audit counts; `hide_marks` for code that must not look inside a
de-identification mark; `normalised_hash`, equal for texts that differ only in case, spacing, punctuation or marks.
"""

from __future__ import annotations

import html
import re
import unicodedata
from typing import get_args

from cxrflow.config.reports import PhiKind
from cxrflow.io.hashing import sha256_text

# Kinds a mask is written with, `[NAME]`; section tags of the training text look alike and are as untouchable.
MASK_KINDS: tuple[str, ...] = get_args(PhiKind)
SECTION_TAGS = ("FINDINGS", "IMPRESSION")

# MIMIC-CXR writes ___, Open-I XXXX, MIMIC-II/III [** ... **].
_MARK = re.compile(
    r"_{2,}|X{4,}|\[\*\*[^\]\n]{0,80}\*\*\]|\[(?:" + "|".join(MASK_KINDS + SECTION_TAGS) + r")\]",
)
_HIDDEN = "\x01"  # no letter, no digit, no white space; `clean` removes it from texts
_OF_SOMEBODY = ("[NAME]", "[WARD]", "[HOSPITAL]")
SOMEBODY = "\x02"  # likewise, where it matters that somebody, or where somebody is, stood there

_CONTROL = re.compile(
    # C0 and C1 controls but tab and newline; soft hyphen; zero-width, direction and BOM marks; noncharacter
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]"
)
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# Of these, what is no byte of a letter read wrongly: it goes first, since it may stand within such a letter.
_NO_BYTE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]"
)
_NEWLINES = re.compile("\r\n|\r|\x85|\u2028|\u2029")
_WRITTEN_OUT = re.compile(r"(?:\\r)?\\n|\\r|\\t(?![a-z])")  # CheXpert Plus writes line ends as a backslash and a letter
_SURROGATE = re.compile("[\ud800-\udfff]")
# Tags of web pages; those that begin a line become one. "< 2 mm" is no tag.
_BREAKING_TAG = re.compile(r"<(?:br|/?p|/?div|/?li|/?[uo]l|/?tr|/?table|/?h[1-6])\b[^<>\n]{0,80}>", re.IGNORECASE)
_OTHER_TAG = re.compile(
    r"</?(?:b|i|u|em|strong|span|font|td|th|tbody|html|head|body|pre|sup|sub|a)(?:\s[^<>\n]{0,200})?/?>", re.IGNORECASE
)
# UTF-8 that was read as CP1252: a lead byte and as many continuations as it announces.
_CONTINUATION = "[\u0080-\u00bf" + "".join(bytes([b]).decode("cp1252", "ignore") for b in range(0x80, 0xA0)) + "]"
_MOJIBAKE = re.compile(
    f"[\u00c2-\u00df]{_CONTINUATION}|[\u00e0-\u00ef]{_CONTINUATION}{{2}}|[\u00f0-\u00f4]{_CONTINUATION}{{3}}"
)
_KOREAN_AS_LATIN = re.compile("[\u00a1-\u00fe]{4,}")  # EUC-KR read as Latin: no Western word has four such letters
_FOLDED = str.maketrans(
    {
        "\u2010": "-",
        "\u2011": "-",
        "\u2012": "-",
        "\u2013": "-",
        "\u2212": "-",
        "\u2018": "'",
        "\u2019": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u2044": "/",
        **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},  # full-width ASCII
    }
)


def clean(text: str) -> str:
    """Repair a text without changing what it says.

    HTML entities become characters and tags disappear, UTF-8 or EUC-KR that was read as Latin is read again, line ends
    become newlines, control, zero-width and direction characters disappear, dashes, quotes and full-width forms become
    ASCII, composed characters are composed (NFC).
    """
    for _ in range(3):  # sources that escape twice
        unescaped = html.unescape(text) if "&" in text else text
        if unescaped == text:
            break
        text = unescaped
    if "<" in text:
        text = _OTHER_TAG.sub("", _BREAKING_TAG.sub("\n", text))
    if not text.isascii():
        text = _NO_BYTE.sub("", text)
        text = _MOJIBAKE.sub(_read_as_utf8, _KOREAN_AS_LATIN.sub(_read_as_korean, text))
        text = _SURROGATE.sub("\ufffd", text)
        text = unicodedata.normalize("NFC", text)
        text = _SPACES.sub(" ", text).translate(_FOLDED)
    if "\\" in text:
        text = _WRITTEN_OUT.sub(lambda match: "\t" if match[0] == "\\t" else "\n", text)
    text = _NEWLINES.sub("\n", text)
    cleaned = _CONTROL.sub("", text)
    if cleaned == text or cleaned.isascii():
        return cleaned
    return clean(cleaned)  # letters that a control character stood between may be one in another encoding


def _read_as_utf8(match: re.Match[str]) -> str:
    try:
        # CP1252 leaves five bytes undefined; a reader puts the control character of that number there
        return b"".join(c.encode("latin-1" if ord(c) < 0x100 else "cp1252") for c in match[0]).decode("utf-8")
    except UnicodeError:
        return match[0]


def _read_as_korean(match: re.Match[str]) -> str:
    data = match[0].encode("latin-1")
    korean = data.decode("euc_kr", "ignore")
    plausible = 2 * len(korean) == len(data) and all("\uac00" <= c <= "\ud7a3" for c in korean)
    return korean if plausible and not _is_utf8(data) else match[0]


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def hide_marks(text: str, somebody: str = _HIDDEN) -> str:
    """The text at the same length, each de-identification mark overwritten by a character that is part of no word.

    `somebody` is that character for the masks of names, wards and hospitals.
    """
    if "_" not in text and "X" not in text and "[" not in text:
        return text
    return _MARK.sub(lambda mark: (somebody if mark[0] in _OF_SOMEBODY else _HIDDEN) * len(mark[0]), text)


def marks(text: str) -> list[tuple[int, int]]:
    """Start and end of every de-identification mark and section tag."""
    return [mark.span() for mark in _MARK.finditer(text)]


def has_words(text: str) -> bool:
    """Whether anything but marks, punctuation and white space is left."""
    return re.search(r"[^\W_]", hide_marks(text)) is not None


def one_line(text: str) -> str:
    """White space collapsed to single blanks, as sections are stored."""
    return " ".join(text.split())


def normalised_hash(text: str) -> str:
    """SHA-256 of the text with case, white space, punctuation and de-identification marks folded away.

    Two studies with equal hashes carry the same training text: a positive in the loss, one answer in retrieval.
    Section tags do not count either, and decimal points and the signs of orders (`<`, `>`, `=`) do: "4.5 cm" is not
    "45 cm".
    """
    text = hide_marks(unicodedata.normalize("NFKC", clean(text))).casefold()
    text = re.sub(r"(?<=\d)\.(?=\d)", "\x02", text)
    text = re.sub(r"[^\w<>=\x02]|_", " ", text)
    return sha256_text(" ".join(text.split()))
