"""A table as CSV (full precision), Markdown and LaTeX (booktabs). The same table gives the same bytes.

A measured cell is printed as value [low, high]; one without a value as "not run" with a letter, and the reason under
the table.
"""

from __future__ import annotations

import csv
import io
import itertools
from collections.abc import Sequence
from pathlib import Path
from string import ascii_lowercase
from textwrap import wrap

from cxrflow.io.atomic import write_text
from cxrflow.paper.cells import MEASURED, NOT_RUN, Block, Cell, Column, Table, number, row_sources

PROVISIONAL = "PROVISIONAL: some of these numbers were made from code that is in no commit."
_LONG = 42  # lines of a LaTeX table on a page, beside its caption and notes; a longer one is cut in parts
_COLUMN = 50  # characters of a row past which a LaTeX table spans both columns of a page
_WIDE = 170  # characters past which intervals stand under their values
_SENTENCE = 36  # characters past which the texts of a column are set in lines of _LINE cm
_LINE, _LINE_LETTERS = 4.5, 28  # its width, and what it holds
_HEADER = 8  # characters that a line of a header may have, however short the cells
_TEX = {
    "\\": r"\textbackslash{}",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    "→": r"$\rightarrow$",
    "−": r"$-$",
    "†": r"$\dagger$",
    "±": r"$\pm$",
    "×": r"$\times$",
    "–": "--",
    "…": r"\ldots{}",
}


def write_table_files(table: Table, stem: Path) -> None:
    """Write `<stem>.csv`, `<stem>.md` and `<stem>.tex`."""
    for suffix, text in ((".csv", as_csv(table)), (".md", as_markdown(table)), (".tex", as_latex(table))):
        write_text(stem.with_name(stem.name + suffix), text)


def letters(index: int) -> str:
    """a, b, … z, aa, ab, … for the notes of a table."""
    first, last = divmod(index, 26)
    return (letters(first - 1) if first else "") + ascii_lowercase[last]


def notes(table: Table) -> list[str]:
    """Whether the table is provisional, its notes, the columns left out, a line for each reason of a "not run"."""
    folded = [
        f"{NOT_RUN[0].upper()}{NOT_RUN[1:]}, and left out here: "
        f"{', '.join(column.header for column in columns)} ({reason})."
        for reason, columns in table.folded.items()
    ]
    cells = [f"({letters(i)}) {NOT_RUN}: {reason}" for i, reason in enumerate(table.reasons)]
    provisional = [PROVISIONAL] if table.provisional else []
    return [*provisional, *table.notes, *folded, *cells]


def as_csv(table: Table) -> str:
    """Comma-separated values: each measured column with its bounds, chance, n and pool; numbers unrounded.

    The last columns: the files a row's numbers come from (their manifests tell the rest), whether they are provisional,
    and notes.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    parts = ("low", "high", "chance", "n", "pool")
    header = []
    for column in table.columns:
        header += [column.key, *(f"{column.key}_{part}" for part in parts if column.format in MEASURED)]
    writer.writerow([*header, "sources", "provisional", "notes"])
    for row in table.rows:
        line: list[str] = []
        reasons = []
        for column in table.columns:
            cell = row[column.key]
            line.append(NOT_RUN if cell.value is None else str(cell.value))
            if cell.value is None:
                reasons.append(f"{column.key}: {cell.reason}")
            elif cell.mark:
                reasons.append(f"{column.key}: {cell.mark}")
            if column.format in MEASURED:
                found = [getattr(cell, part) for part in parts]
                line += ["" if each is None else str(each) for each in found]
        provisional = "yes" if table.provisional else "no"
        writer.writerow([*line, "; ".join(row_sources(row)), provisional, "; ".join(reasons)])
    return out.getvalue()


def as_markdown(table: Table) -> str:
    """A pipe table under its caption, notes below."""
    lines = [f"**{_markdown(table.title)}.** {_markdown(table.caption)}", ""]
    lines.append("| " + " | ".join(_markdown(column.header) for column in table.shown) + " |")
    lines.append("|" + "|".join(" --- " if column.format == "text" else " ---: " for column in table.shown) + "|")
    for row in table.rows:
        cells = []
        for column in table.shown:
            cell = row[column.key]
            text = _markdown(plain(cell, column, table))
            cells.append(f"**{text}**" if cell.best else text)
        lines.append("| " + " | ".join(cells) + " |")
    if notes(table):
        lines.append("")
        lines += [f"{_markdown(note)}  " for note in notes(table)]
    return "\n".join(lines) + "\n"


def as_latex(table: Table) -> str:
    """Floating tables for `\\input`; they need array, booktabs and graphicx.

    A table too long for a page becomes several floats, cut between blocks where it can be. One that is wider than its
    place has its intervals under the values, and is scaled to it if that is not enough.
    """
    stacked = sum(_widths(table, table.blocks, stacked=False)) > _WIDE
    long = _LONG // 2 if stacked else _LONG
    pages: list[list[Block]] = [[]]
    room = long
    for block in table.blocks:
        for part in _parts(table, block, long):
            lines = _lines(table, part)
            if lines > room:
                pages.append([])
                room = long
            pages[-1].append(part)
            room -= lines
    numbers = [""] if len(pages) == 1 else [str(number) for number in range(1, len(pages) + 1)]
    floats = [_latex_float(table, *numbered, stacked) for numbered in zip(numbers, pages, strict=True)]
    return "\n".join([f"% {table.name}: needs array, booktabs, graphicx", *floats])


def _parts(table: Table, block: Block, long: int) -> list[Block]:
    """A block cut into parts that fit a page."""
    parts: list[Block] = [[]]
    for row in block:
        if parts[-1] and _lines(table, [*parts[-1], row]) > long:
            parts.append([])
        parts[-1].append(row)
    return parts


def _lines(table: Table, rows: Block) -> int:
    """Lines that rows take, one more for the block's heading or rule."""
    texts = [column for column in _latex_columns(table) if column.format == "text"]
    lengths = [[len(plain(row[column.key], column, table)) for column in texts] for row in rows]
    return 1 + sum(max([1, *(-(-n // _LINE_LETTERS) for n in row if n > _SENTENCE)]) for row in lengths)


def _latex_columns(table: Table) -> list[Column]:
    """What all rows of a block share heads the block: the columns left over fit a page."""
    return table.shown[len(table.heading_columns) :]


def _widths(table: Table, blocks: list[Block], stacked: bool) -> list[int]:
    """Characters of each column's widest cell, its headers apart."""
    cells = [[plain(row[c.key], c, table) for block in blocks for row in block] for c in _latex_columns(table)]
    return [max(max(map(len, text.split(" [") if stacked else [text])) for text in column) for column in cells]


def _latex_float(table: Table, part: str, blocks: list[Block], stacked: bool) -> str:
    columns = _latex_columns(table)
    longest = _widths(table, blocks, stacked)
    headers = [
        wrap(c.header, max(width, _HEADER), break_long_words=False) for c, width in zip(columns, longest, strict=True)
    ]
    width = sum(max(min(w, _SENTENCE), *map(len, lines)) for w, lines in zip(longest, headers, strict=True))
    environment = "table*" if width > _COLUMN else "table"
    alignment = "".join(itertools.starmap(_alignment, zip(columns, longest, strict=True)))
    title = table.title + (f", part {part}" if part else "")
    lines = [
        rf"\begin{{{environment}}}[t]",
        r"\centering",
        r"\small",
        rf"\caption{{{latex(title)}. {latex(table.caption)}}}",
        rf"\label{{tab:{table.name}{'-' + part if part else ''}}}",
    ]
    lines += [r"\resizebox{\ifdim\width>\linewidth\linewidth\else\width\fi}{!}{%"]
    lines += [rf"\begin{{tabular}}{{{alignment}}}", r"\toprule"]
    heads = (_stack([latex(line) for line in lines], c, "b") for c, lines in zip(columns, headers, strict=True))
    lines += [" & ".join(heads) + r" \\", r"\midrule"]
    for place, block in enumerate(blocks):
        lines += [r"\midrule"] if place else []
        if table.heading_columns:
            lines.append(rf"\multicolumn{{{len(columns)}}}{{l}}{{\textit{{{latex(table.heading(block))}}}}} \\")
        end = r" \\ \addlinespace" if stacked else r" \\"
        lines += [" & ".join(_latex_cell(row[c.key], c, table, stacked) for c in columns) + end for row in block]
    lines += [r"\bottomrule", r"\end{tabular}}"]
    if notes(table):
        lines += ["", r"\vspace{2pt}", r"\raggedright\footnotesize"]
        lines += [latex(note) + r"\par" for note in notes(table)]
    return "\n".join([*lines, rf"\end{{{environment}}}", ""])


def _alignment(column: Column, longest: int) -> str:
    if column.format != "text":
        return "r"
    return rf">{{\raggedright\arraybackslash}}p{{{_LINE}cm}}" if longest > _SENTENCE else "l"


def plain(cell: Cell, column: Column, table: Table) -> str:
    """A cell as text: value [low, high]."""
    if cell.value is None:
        return f"{NOT_RUN} ({letters(table.reasons.index(cell.reason))})"
    if isinstance(cell.value, str):
        return cell.value + cell.mark
    value = _minus(number(cell.value, column.format))
    if cell.low is None or cell.high is None:
        return value + cell.mark
    low, high = (_minus(number(bound, column.format)) for bound in (cell.low, cell.high))
    return f"{value}{cell.mark} [{low}, {high}]"


def latex(text: str) -> str:
    """Text with every character LaTeX would act on escaped."""
    return "".join(_TEX.get(character, character) for character in text)


def _stack(lines: Sequence[str], column: Column, anchor: str) -> str:
    """Lines one under the other within a row, whose `anchor` (t, b) is the first or the last of them."""
    side = "l" if column.format == "text" else "r"
    text = r" \\ ".join(lines)
    return rf"\begin{{tabular}}[{anchor}]{{@{{}}{side}@{{}}}}{text}\end{{tabular}}" if len(lines) > 1 else text


def _latex_cell(cell: Cell, column: Column, table: Table, stacked: bool) -> str:
    text = plain(cell, column, table)
    if cell.value is None:
        return rf"\textit{{{NOT_RUN}}}\textsuperscript{{{letters(table.reasons.index(cell.reason))}}}"
    value, bracket, interval = text.partition(" [")
    if column.format == "text" or not bracket:
        return latex(text)
    value = rf"\textbf{{{latex(value)}}}" if cell.best else latex(value)
    interval = rf"{{\scriptsize [{latex(interval)}}}"
    return _stack((value, interval), column, "t") if stacked else f"{value} {interval}"


def _markdown(text: str) -> str:
    for character in ("\\", "|", "*", "_", "<", ">", "`"):
        text = text.replace(character, "\\" + character)
    return text.replace("\n", " ")


def _minus(text: str) -> str:
    return text.replace("-", "−")
