"""Findings and impression, out of a whole report.

In: a clean text. Out: `Sections`: findings, impression, the other sections by name, and the body, which is what a
report without either says. `training_text` puts them into the form every text encoder is trained on.

`mimic` follows MIT-LCP's section_parser for MIMIC-CXR: a header is capitals after a newline and one blank, closed by a
colon; after a header the next is looked for past the first newline; spellings are normalised; a header that names the
examination opens findings; empty sections drop; with neither, what follows the first blank line of the last section
counts; of sections that occur twice the last counts. Two slips are not copied: there 'ndication' is an impression,
and a section that holds only the mark ___ counts as text.

`free` reads the header list of the lexicon at line starts (with or without colon) and within lines (with colon). A
blank line ends a section of context (history, technique, …); what follows is the report's narrative, and its findings
where an impression but no findings have a header. Nothing is taken out of a history where there are findings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from cxrflow.config.reports import SectionsOptions
from cxrflow.reports.lexicon import SectionHeaders
from cxrflow.reports.normalise import has_words, hide_marks, one_line
from cxrflow.reports.sentences import split_sentences

_MIMIC_HEADER = re.compile(r"\n ([A-Z ()/,-]+):\s")
_MIMIC_MAIN = ("impression", "findings", "history", "comparison", "addendum")
# Sections whose header may stand inside a line; the others are ordinary words there ("Study: ...").
_INLINE = {
    "findings",
    "impression",
    "findings and impression",
    "history",
    "indication",
    "comparison",
    "technique",
    "recommendations",
    "addendum",
}
# Sections whose header may go without a colon, on a line of its own or in capitals before its text.
_BARE = {"findings", "impression", "findings and impression", "end of impression", "addendum", "wet read"}
# Sections of context that hold a few words; people write the report behind them without a header of its own.
_CONTEXT = {"history", "indication", "comparison", "technique", "examination"}
_UNNAMED = ("preamble", "narrative", "after context")
_CONCLUSIONS = ("impression", "findings and impression")
_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")
_CODE = re.compile(r"\W*\d+\s*(?:-|[A-Z])")  # "SUMMARY: 1-NO ABNORMALITY" of Stanford's reports sums nothing up
_DATE_ALONE = re.compile(r"^(?:_{3,}|X{4}|\[\w+\])\.")  # "COMPARISON: ___.  Lungs are clear."
_FULL_LINE = 50  # a shorter line was ended by its writer, not by the width of the page
# A short line that a letter, figure or bracket ends, before one that begins as a sentence does.
_STATEMENT_END = re.compile(rf"^([^\n]{{2,{_FULL_LINE}}}[\w)\]%])[ \t]*\n(?=[ \t]*[A-Z\uac00-\ud7a3\[])", re.MULTILINE)
_ORNAMENT = (
    r"[ \t#*=\u25a0-\u25ff\u2022\u00b7\u203b\u261e\u2605\u2606\u25b6>_-]*[<\[({\u3010]?[ \t]*(?:\d{1,2}[.)][ \t]*)?"
)
_CLOSING = re.compile(
    r"[ \t*_]*\(?s?\)?[ \t*_]*(?:[:\uff1a>)\]}\u3011=]+[ \t:\uff1a*-]*|-{1,2}[ \t]+|\.[ \t]+|[ \t*_]*$)"
)
# "판독: <name> / 2017-01-30 22:10": who read it and when, under a word that heads an impression elsewhere.
_SIGNED = re.compile(
    r"[ \t:\uff1a]*(?:[\uac00-\ud7a3]{2,4}|\[NAME\]|_{3,})[ \t]*"
    r"(?:(?:선생님?|교수|전문의|M\.?D\.?)[ \t]*"
    r"|[/,(]?[ \t]*(?:(?:19|20)\d\d[-./년]|\[DATE\])[\d./: \t\[\]A-Z년월일-]*\)?[ \t]*)+$",
    re.MULTILINE,
)
_RULED_OFF = re.compile(r"\n[ \t]*_{6,}.*", re.DOTALL)  # MIMIC-CXR rules off addenda and wet reads above the report
_TITLE_LINE = re.compile(
    r"^[ \t*=_-]*(?:(?:final|radiology|preliminary|chest|imaging|x-?ray)[ \t]+)*report[ \t*=_-]*$|^[ \t*=_-]+$",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True)
class Sections:
    """Sections of one report on one line each; `body` is filled only where findings and impression are both empty."""

    findings: str
    impression: str
    body: str = ""
    other: dict[str, str] = field(default_factory=dict)


def training_text(findings: str, impression: str, body: str = "") -> str:
    """`[FINDINGS] … [IMPRESSION] …`; an empty section is left out; with neither, the body without a tag."""
    parts = [f"[{tag}] {text}" for tag, text in (("FINDINGS", findings), ("IMPRESSION", impression)) if has_words(text)]
    return " ".join(parts) if parts else (body if has_words(body) else "")


class SectionParser:
    """Parses reports by the header list of the lexicon."""

    def __init__(self, headers: SectionHeaders, options: SectionsOptions) -> None:
        self.headers = headers
        self.options = options
        spellings = sorted(headers.names, key=lambda name: (-len(name), name))
        names = _alternatives(spellings)
        self._line_header = re.compile(rf"{_ORNAMENT}({names})(?![\w\uac00-\ud7a3/])", re.IGNORECASE)
        capitals = _alternatives(name.upper() for name in spellings)
        self._capital_header = re.compile(rf"(?<![\w-])({capitals})(?=[ \t]+[\w\"'\[])")
        self._dash_header = re.compile(rf"(?:^|(?<=[.;] )|(?<=\n))({names})[ \t]+-{{1,2}}[ \t]+(?=\S)", re.IGNORECASE)
        self._longest = max(len(name.split()) for name in headers.names)
        self._examination = re.compile("|".join(map(re.escape, headers.examination_as_findings)))
        self._no_report = re.compile("|".join(f"(?:{p})" for p in headers.before_the_report), re.IGNORECASE)
        self._of_chest = re.compile(rf"(?<![A-Za-z])(?:{'|'.join(headers.chest_words)})", re.IGNORECASE)
        self._boilerplate = re.compile("|".join(f"(?:{p})" for p in headers.boilerplate), re.IGNORECASE)

    def parse(self, text: str) -> Sections:
        """Sections of a clean text."""
        if self.options.parser == "mimic" or (self.options.parser == "auto" and _looks_like_mimic(text)):
            sections = self._assemble(self._mimic(text))
            if self.options.parser == "mimic" or sections.findings or sections.impression or sections.body:
                return sections
        return self._assemble(self._free(text))

    # --- MIMIC-CXR ---------------------------------------------------------------------------------------------

    def _mimic(self, text: str) -> list[tuple[str, str]]:
        """(section, text) in order, as the official parser cuts them."""
        match = _MIMIC_HEADER.search(text)
        parts = [("preamble", text[: match.start(1)])] if match else [("full report", text)]
        while match is not None:
            start = match.end()
            following = _MIMIC_HEADER.search(text, start + max(text[start:].find("\n"), 0))
            parts.append((self._mimic_name(match[1]), text[start : following.start() if following else len(text)]))
            match = following
        parts = [(name, part) for name, part in parts if has_words(part) or name not in ("findings", "impression")]
        if not any(name in ("findings", "impression") for name, _ in parts) and "\n \n" in parts[-1][1]:
            name, last = parts.pop()
            head, _, tail = last.partition("\n \n")
            parts += [(name, head), ("last paragraph", tail)]
        return parts

    def _mimic_name(self, header: str) -> str:
        name = header.lower().strip()
        known = self.headers.names.get(name)
        if known == "findings and impression":
            return "impression"
        if known:
            return known
        for main in _MIMIC_MAIN:
            if main in name:
                return main
        return "findings" if self._examination.search(name) else name

    # --- free text ---------------------------------------------------------------------------------------------

    def _free(self, text: str) -> list[tuple[str, str]]:
        """(section, text) in order; the text before the first header is `preamble`."""
        lines = self._line_headers(text)
        found = _renamed(sorted(lines + self._inline_headers(text, lines) + self._headers_in_a_row(text)), text)
        parts: list[tuple[str, str]] = []
        name, position = "preamble", 0
        for start, end, section in found:
            if start < position:
                continue
            parts.append((name, text[position:start]))
            name, position = "signature" if _SIGNED.match(text, end) else section, end
        parts.append((name, text[position:]))
        parts = [piece for part in parts for piece in self._end_of_context(*part)]
        if not any(name in ("findings", "findings and impression") and part.strip() for name, part in parts):
            parts = self._examination_findings(parts)
            line = text.rfind("\n", 0, found[0][0]) + 1 if found else 0
            if found and found[0][2] == "impression" and parts[0][0] == "preamble" and text[line : found[0][0]].strip():
                # "Lungs clear. Impression: normal."
                parts[:1] = [("preamble", text[:line]), ("findings", text[line : found[0][0]])]
            elif not any(name == "findings" and part.strip() for name, part in parts):
                parts.append(("findings", self._narrative(parts)))
        return [("impression" if name == "findings and impression" else name, _ended(part)) for name, part in parts]

    def _narrative(self, parts: list[tuple[str, str]]) -> str:
        """What stands behind context and before the impression, from the first paragraph that speaks of the chest."""
        names = [name for name, _ in parts]
        concluded = next((i for i, name in enumerate(names) if name in _CONCLUSIONS), 0)
        narrative = [part for name, part in parts[:concluded] if name == "after context"]
        first = next((i for i, part in enumerate(narrative) if self._of_chest.search(part)), len(narrative))
        return "\n".join(narrative[first:])

    def _line_headers(self, text: str) -> list[tuple[int, int, str]]:
        """(start, end, section) of every header that begins a line."""
        found = []
        mixed = any(map(str.islower, text))
        for line in re.finditer(r"[^\n]+", text):
            match = self._line_header.match(text, line.start(), line.end())
            if match:
                section = self.headers.names[" ".join(match[1].lower().split())]
                end = _header_end(text, match, line.end(), section, mixed)
                if end is not None:
                    found.append((line.start(), end, section))
        return found

    def _inline_headers(self, text: str, lines: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
        found = []
        opened = {start: section for start, _, section in lines}
        for colon in re.finditer(r"[:\uff1a]", text):
            line_start = text.rfind("\n", 0, colon.start()) + 1
            words = list(re.finditer(r"[^\s:;.,<>\[\]]+", text[max(line_start, colon.start() - 60) : colon.start()]))
            offset = max(line_start, colon.start() - 60)
            if not words or text[offset + words[-1].end() : colon.start()].strip():
                continue
            for first in words[-self._longest :]:
                start = offset + first.start()
                raw = text[start : colon.start()].strip()
                section = self.headers.names.get(" ".join(raw.lower().split()))
                if section is None:
                    continue
                before = text[line_start:start].rstrip(" \t*#>-")
                after_sentence = before == "" or before[-1] in ".;!?)]:"
                # "Indication: cough Findings: clear Impression: normal"
                in_a_row = opened.get(line_start) in _CONTEXT or (section, opened.get(line_start)) == (
                    "impression",
                    "findings",
                )
                capitals = raw.isupper() and len(raw) > 2
                if section in _INLINE:
                    opens = raw[0].isupper() or section in ("findings", "impression")
                    header = capitals or (after_sentence and opens) or (raw[0].isupper() and in_a_row)
                else:
                    header = section in ("signature", "identification") and capitals and len(raw) > 5
                if header:
                    found.append((start, colon.end(), section))
                break
        if any(map(str.islower, text)):  # "… clear. IMPRESSION No acute disease."
            for match in re.finditer(
                r"(?<=[.;!?])[ \t]+(FINDINGS|IMPRESSIONS?|CONCLUSION)(?=[ \t]+[A-Z0-9][a-z.)])", text
            ):
                found.append((match.start(1), match.end(1), self.headers.names[match[1].lower()]))
        return found

    def _headers_in_a_row(self, text: str) -> list[tuple[int, int, str]]:
        """Headers of one line without colons: `HISTORY cough FINDINGS clear`, `Indication - cough. Findings - clear.`

        One such word proves nothing: the line begins with one, and another section follows.
        """
        found = []
        for line in re.finditer(r"[^\n]+", text):
            if ":" in line[0] or not any(map(str.islower, line[0])):
                continue
            for pattern in (self._capital_header, self._dash_header):
                headers = [
                    (match.start(1), match.end(), self.headers.names[" ".join(match[1].lower().split())])
                    for match in pattern.finditer(text, line.start(), line.end())
                ]
                headers = [header for header in headers if header[2] in _INLINE]
                begins = headers and not text[line.start() : headers[0][0]].strip()
                if begins and len({section for _, _, section in headers}) > 1:
                    found += headers
        return found

    def _end_of_context(self, name: str, part: str) -> list[tuple[str, str]]:
        """A section of context up to its first blank line, and what follows that is neither patient nor question."""
        blank = _BLANK_LINE.search(part, len(part) - len(part.lstrip())) if name in _CONTEXT else None
        if blank is None:
            return [(name, part)]
        pieces = [(name, part[: blank.start()])]
        for paragraph in _BLANK_LINE.split(part[blank.end() :]):
            still = all(self._no_report.search(sentence) for sentence in _sentences(paragraph))
            pieces.append((name if still else "after context", paragraph))
        return pieces

    def _examination_findings(self, parts: list[tuple[str, str]]) -> list[tuple[str, str]]:
        """`Chest PA: …` before an impression, or alone, holds the findings where no header says so."""
        result: list[tuple[str, str]] = []
        for name, part in parts:
            lead = re.match(r"\s*([^\n:]{3,60}):[ \t]*(?=\S|\n)", part) if name in _UNNAMED else None
            if lead and self._examination.search(lead[1].lower()) and _says_something(part[lead.end() :]):
                result.append(("findings", part[lead.end() :]))
            else:
                result.append((name, part))
        return result

    # --- both --------------------------------------------------------------------------------------------------

    def _assemble(self, parts: list[tuple[str, str]]) -> Sections:
        gathered: dict[str, list[str]] = {}
        for name, part in parts:
            part = self._boilerplate.sub(" ", part) if name in ("findings", "impression", "last paragraph") else part
            part = _RULED_OFF.sub("", part) if name in ("addendum", "wet read") else part
            if part.strip():
                gathered.setdefault(name, []).append(one_line(part))
        findings, impression = self._pick(gathered.pop("findings", [])), self._pick(gathered.pop("impression", []))
        other = {name: " ".join(texts) for name, texts in gathered.items()}
        if self.options.addenda == "append" and other.get("addendum"):
            impression = f"{impression} {other['addendum']}".strip()
        body = ""
        if not findings and not impression:
            body = self._body(parts)
        return Sections(findings, impression, body if self._says(body) else "", other)

    def _says(self, text: str) -> bool:
        """Whether a text is one, and not "N/A" or a mark of de-identification."""
        return has_words(text) and one_line(text).strip(" .,:;-_*/()[]!?\"'").casefold() not in self.headers.no_text

    def _pick(self, texts: list[str]) -> str:
        texts = [t for t in texts if self._says(t)]
        if not texts:
            return ""
        return texts[-1] if self.options.repeated == "last" else " ".join(texts)

    def _body(self, parts: list[tuple[str, str]]) -> str:
        """What a report without findings and impression says: its last paragraph, or all that is not context.

        With nothing else, reports were written into their comparison, as the official parser has it, or another section
        of context: its last sentences are the text, from the first that speaks of the chest. Its first sentence is
        never one of them, for it names the earlier study or the complaint.
        """
        by_name = dict(parts)
        if "last paragraph" in by_name:
            return one_line(self._boilerplate.sub(" ", by_name["last paragraph"]))
        told = [part for name, part in parts if name not in self.headers.never_text]
        told = [part for part in (_TITLE_LINE.sub(" ", part) for part in told) if self._says(part)]
        if all(self._is_title(part) for part in told):
            behind = [self._behind_context(part) for name, part in parts if name in _CONTEXT]
            told += [text for text in behind if text][-1:]
        return one_line(self._boilerplate.sub(" ", "\n".join(told)))

    def _is_title(self, part: str) -> bool:
        """ "CHEST PA AND LATERAL" says nothing of a patient."""
        words = one_line(part).lower()
        return len(words.split()) <= 6 and "." not in words and self._examination.search(words) is not None

    def _behind_context(self, part: str) -> str:
        """Sentences of a section of context from the first behind another that speaks of the chest and asks nothing."""
        part = _DATE_ALONE.sub("\\g<0>\n", part.strip())
        sentences = [s for text in _written_lines(part) for s in _sentences(text) or [text]]
        for number, sentence in enumerate(sentences[1:], start=1):
            if self._of_chest.search(sentence) and not self._no_report.search(sentence):
                return " ".join(sentences[number:])
        return ""


def _alternatives(names: Iterable[str]) -> str:
    return "|".join(re.sub(r"\\? ", r"[ \\t]+", re.escape(name)) for name in names)


def _renamed(found: list[tuple[int, int, str]], text: str) -> list[tuple[int, int, str]]:
    """A comment before the impression is the findings where those have no header, and a summary the impression."""
    sections = {section for _, _, section in found}
    concluded = max((start for start, _, section in found if section == "impression"), default=-1)
    renamed = []
    for start, end, section in found:
        if section == "comment":
            if "findings" in sections or start > concluded:
                continue  # it belongs to the section it stands in
            section = "findings"
        elif section == "summary" and "impression" not in sections and not _CODE.match(text, end):
            section = "impression"
        renamed.append((start, end, section))
    return renamed


def _ended(part: str) -> str:
    """A section written a statement a line, without full stops, with them: on one line the statements would run
    together, and a "no" in one deny the next."""
    lines = [line.strip() for line in part.split("\n") if line.strip()]
    if len(lines) < 2 or any(line[-1] in ".!?:;," for line in lines[:-1]):
        return part
    return _STATEMENT_END.sub(r"\1.\n", part)


def _written_lines(part: str) -> list[str]:
    """Lines as they were written: those that the page's width broke are joined again."""
    lines = [""]
    broken = True
    for line in part.strip().split("\n"):
        if broken or line.strip()[:1].islower():
            lines[-1] += f" {line}"
        else:
            lines.append(line)
        broken = len(line) >= _FULL_LINE
    return lines


def _sentences(text: str) -> list[str]:
    text = one_line(text)
    return [text[s.body : s.end] for s in split_sentences(text)]


def _header_end(text: str, header: re.Match[str], line_end: int, section: str, mixed: bool) -> int | None:
    """Where the text after a header at a line's start begins; None where the word is no header after all."""
    rest = text[header.end() : line_end]
    closing = _CLOSING.match(text, header.end(), line_end)
    if closing and (":" in closing[0] or "\uff1a" in closing[0]):
        return closing.end()
    if section == "signature" and header[1].lower().endswith((" by", " signed")):
        return header.end()
    if section not in _BARE and not (mixed and header[1].istitle() or "\uac00" <= header[1][0] <= "\ud7a3"):
        return None
    if section in _BARE and closing and closing.end() < line_end:  # "Imp) …", "IMPRESSION - …"
        return closing.end()
    if closing and not rest.strip(" \t()[]{}<>\u3010\u3011=-."):  # a line of its own
        return closing.end() if rest.strip() or not header[1].islower() else None
    if section not in _BARE:
        return None
    if header[1].isupper() and mixed and rest[:1].isspace():  # "IMPRESSION No acute disease."
        return None if re.match(r"\s+(?:of|is|and|are|was)\b", rest, re.IGNORECASE) else header.end()
    return None


def _says_something(text: str) -> bool:
    """More than a date or a mark behind the name of the examination."""
    return len(re.findall(r"[^\W\d_]{2,}", hide_marks(text))) >= 2


def _looks_like_mimic(text: str) -> bool:
    """MIMIC-CXR's shape: capital headers behind one blank, and (nearly) every line begins with a blank."""
    if not _MIMIC_HEADER.search(text):
        return False
    lines = [line for line in text.split("\n") if line]
    return sum(line.startswith(" ") for line in lines) >= 0.8 * len(lines)
