"""How figures look and how they are saved: one style sheet, one column width, the same bytes for the same data.

Colours, fonts and line widths stand in config/figures.mplstyle. Models differ in shape as well as in colour, so that
nothing rests on colour alone.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import matplotlib
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_hex
from matplotlib.figure import Figure

from cxrflow.errors import CxrflowError, nearest
from cxrflow.io.atomic import atomic_path

COLUMN = 3.5  # width of a journal column, inches
PAGE = 7.2  # width of a page of two columns, inches
SCREEN_SCALE = 1.5  # size on a screen over size in print
INK = "#262626"
FAINT = "#8c8c8c"
PAPER = "#ffffff"
MARKERS = ("o", "s", "^", "D", "v", "P")
# Runs of one encoder: clean reports first.
FILLINGS = ("full", "hollow", "half")
LINES = ("-", "--", ":")

DEFAULT_STYLE = Path(__file__).resolve().parents[4] / "config" / "figures.mplstyle"
# What no style sheet may change: text as shapes in the page, and the same bytes for the same data.
_FIXED = {"svg.fonttype": "path", "svg.hashsalt": "cxrflow", "pdf.compression": 9, "figure.facecolor": PAPER}


@contextmanager
def paper_style(sheet: Path = DEFAULT_STYLE) -> Iterator[None]:
    """Matplotlib's defaults with a style sheet on top, whatever the user's own settings are.

    Raises CxrflowError where the sheet is missing, or holds a key or value that matplotlib does not take.
    """
    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(_read_sheet(sheet) | _FIXED)
        yield


def _read_sheet(sheet: Path) -> dict[str, Any]:
    if not sheet.is_file():
        raise CxrflowError(f"style sheet {sheet} does not exist")
    lines = [line.partition("#")[0].strip() for line in sheet.read_text(encoding="utf-8").splitlines()]
    for key in (line.partition(":")[0].strip() for line in lines if line):
        if key not in matplotlib.rcParams:
            raise CxrflowError(f"style sheet {sheet}: unknown key '{key}'{nearest(key, list(matplotlib.rcParams))}")
    try:
        return dict(matplotlib.rc_params_from_file(sheet, fail_on_error=True, use_default_template=False))
    except ValueError as error:
        raise CxrflowError(f"style sheet {sheet}: {error}") from error


def new_figure(width: float, height: float) -> Figure:
    """An empty figure of a size in inches, laid out so that nothing is cut off."""
    figure = Figure(figsize=(width, height), layout="constrained")
    FigureCanvasAgg(figure)
    return figure


@dataclass(frozen=True)
class Style:
    """How a model looks in every figure: colour and shape are the encoder's, filling and line its run's."""

    colour: str
    marker: str
    filling: str = FILLINGS[0]
    line: str = LINES[0]

    @property
    def marker_arguments(self) -> dict[str, str | float]:
        """Matplotlib's arguments of the marker."""
        return {
            "color": self.colour,
            "marker": self.marker,
            "fillstyle": "left" if self.filling == "half" else "full",
            "markerfacecolor": PAPER if self.filling == "hollow" else self.colour,
            "markerfacecoloralt": PAPER,
            "markeredgecolor": self.colour,
            "markeredgewidth": 0.9,
        }


def style_of(encoder: int, run: int = 0) -> Style:
    """Style of the encoder at a place in the order of print, and of the run at a place among the encoder's runs."""
    colours = matplotlib.rcParams["axes.prop_cycle"].by_key()["color"]
    return Style(
        colours[encoder % len(colours)],
        MARKERS[encoder % len(MARKERS)],
        FILLINGS[run % len(FILLINGS)],
        LINES[run % len(LINES)],
    )


def bare_rows(axes: Axes) -> None:
    """For plots with a name on each row: no line or ticks at the names, faint verticals to read values along."""
    axes.spines["left"].set_visible(False)
    axes.tick_params(axis="y", length=0)
    axes.grid(axis="x", which="both", color=FAINT, alpha=0.35, linewidth=0.4)
    axes.set_axisbelow(True)


def save_figure(figure: Figure, stem: Path) -> None:
    """Write `<stem>.pdf` (vector) and `<stem>.png`, without dates or versions."""
    formats = {
        ".pdf": {"metadata": {"CreationDate": None, "ModDate": None, "Producer": None, "Creator": None}},
        ".png": {"metadata": {"Software": None}},
    }
    for suffix, arguments in formats.items():
        with atomic_path(stem.with_name(stem.name + suffix)) as temporary:
            figure.savefig(temporary, **arguments)


def inline_svg(figure: Figure, name: str, description: str) -> str:
    """The figure as an `<svg>` element for HTML: ink takes the page's text colour, so it works on light and dark."""
    out = io.StringIO()
    with matplotlib.rc_context({"svg.hashsalt": name}):
        figure.savefig(out, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    svg = out.getvalue()
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r"<metadata>.*?</metadata>\s*|<!--.*?-->\s*", "", svg, flags=re.DOTALL)  # a comment repeats each text
    # Ids are unique in the page: several figures share it, and an image is named by its pixels, which may come twice.
    svg = re.sub(r'(<image\b[^>]*?) id="[^"]*"', r"\1", svg)
    svg = re.sub(r'(\bid="|"#|url\(#)', rf"\g<1>{name}-", svg)
    for ink in (INK, to_hex(matplotlib.rcParams["text.color"])):
        svg = svg.replace(ink, "currentColor")
    svg = svg.replace(PAPER, "var(--page)")
    width, height = map(float, re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg).groups())
    # Larger than in print, where 7 pt is read; a figure of page width keeps its text legible and scrolls on a phone.
    least = f"min-width:{width:.0f}pt;" if width > 72 * COLUMN * 1.1 else ""
    head = (
        f'<svg role="img" aria-label="{escape(description)}" viewBox="0 0 {width:g} {height:g}" '
        f'style="{least}max-width:{SCREEN_SCALE * width:.0f}pt" xmlns:xlink="http://www.w3.org/1999/xlink">'
    )
    return re.sub(r"<svg [^>]*?>", lambda _: head, svg, count=1, flags=re.DOTALL)
