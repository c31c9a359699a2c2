"""Text before anything is decided on it: repaired, its marks hidden, its identity as a hash.

In: a report as a source delivers it (entities, CRLF, NUL, BOM, zero-width and direction marks, full-width forms).
Out: `clean` text, on which every offset of the audit counts; `hide_marks` for code that must not look inside a
de-identification mark; `normalised_hash`, equal for texts that differ only in case, spacing, punctuation or marks.
"""

from __future__ import annotations

import html
import re
import unicodedata

from cxrflow.io.hashing import sha256_text

# Kinds a mask is written with, `[NAME]`; section tags of the training text look alike and are as untouchable.
MASK_KINDS = (
    "NAME",
    "MRN",
    "ACCESSION",
    "RRN",
    "ID",
    "PHONE",
    "DATE",
    "TIME",
    "AGE",
    "HOSPITAL",
    "WARD",
    "ADDRESS",
    "EMAIL",
    "URL",
    "DEVICE",
)
SECTION_TAGS = ("FINDINGS", "IMPRESSION")

# MIMIC-CXR writes ___, Open-I XXXX, MIMIC-II/III [** ... **].
_MARK = re.compile(
    r"_{2,}|X{4,}|\[\*\*[^\]\n]{0,80}\*\*\]|\[(?:" + "|".join(MASK_KINDS + SECTION_TAGS) + r")\]",
)
_HIDDEN = "\x01"  # no letter, no digit, no white space; `clean` removes it from texts

_CONTROL = re.compile(
    # C0 and C1 controls but tab and newline; soft hyphen; zero-width, direction and BOM marks; noncharacter
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]"
)
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_NEWLINES = re.compile("\r\n|\r|\x85|\u2028|\u2029")
_WRITTEN_OUT = re.compile(r"(?:\\r)?\\n|\\r|\\t(?![a-z])")  # CheXpert Plus writes line ends as a backslash and a letter
_SURROGATE = re.compile("[\ud800-\udfff]")
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

    HTML entities become characters, line ends become newlines, control, zero-width and direction characters
    disappear, dashes, quotes and full-width forms become ASCII, composed characters are composed (NFC).
    """
    for _ in range(3):  # sources that escape twice
        unescaped = html.unescape(text) if "&" in text else text
        if unescaped == text:
            break
        text = unescaped
    if not text.isascii():
        text = _SURROGATE.sub("\ufffd", text)
        text = unicodedata.normalize("NFC", text)
        text = _SPACES.sub(" ", text).translate(_FOLDED)
    if "\\" in text:
        text = _WRITTEN_OUT.sub(lambda match: "\t" if match[0] == "\\t" else "\n", text)
    text = _NEWLINES.sub("\n", text)
    return _CONTROL.sub("", text)


def hide_marks(text: str) -> str:
    """The text at the same length, each de-identification mark overwritten by a character that is part of no word."""
    if "_" not in text and "X" not in text and "[" not in text:
        return text
    return _MARK.sub(lambda mark: _HIDDEN * len(mark[0]), text)


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
