"""A contact sheet of the quarantine: what the refused images look like, one row for each reason.

In: rows of the quarantine and the datasets' roots. Out: one picture. It shows patients' pixels, burned-in names among
them, and is therefore never part of a report or an archive.

What was refused is shown as far as it can be: without the gates of the ingest, missing pixels grey. The files are read
by a process of its own with limits, as by the ingest: among them are those that ended theirs.
"""

from __future__ import annotations

import io
import json
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pandas as pd
from PIL import Image, ImageDraw, ImageFont, ImageOps
from pydicom.uid import ExplicitVRBigEndian

from cxrflow.config.datasets import DatasetUse, load_registry, resolve_entry
from cxrflow.config.images import ImagesOptions
from cxrflow.errors import CxrflowError, nearest
from cxrflow.images.codes import CODES, DecoderMissing, Refused
from cxrflow.images.decode import NATIVE, decode, read_frame
from cxrflow.images.dicom_header import (
    DicomHeader,
    ImageAttributes,
    image_attributes,
    quiet_pydicom,
    read_header,
)
from cxrflow.images.ingest_file import STAGE
from cxrflow.images.picture import picture_format
from cxrflow.images.read import read_bytes
from cxrflow.io.atomic import atomic_path
from cxrflow.supervision import Limits, Lost, supervised_map

CONTEXT = "run_context.json"
PER_CODE = 6
LIMITS = Limits(seconds=10.0, megabytes=ImagesOptions().megabytes_per_file)
TILE, GAP, MARGIN = 192, 16, 40  # px of the sheet
TITLE, LABELS, CAPTION, ROW_GAP = 84, 250, 24, 18
CAPTION_LETTERS, LABEL_LETTERS = 26, 32
PAPER, INK, SOFT, EMPTY, LINE = "#ffffff", "#1f1f1f", "#6b6b6b", "#f1f1ef", "#d9d9d6"
WARNING = "Shows patients' pixels, names among them where text is burned in: keep it where the images may be."


def write_contact_sheet(quarantine: pd.DataFrame, roots: Mapping[str, Path], out: Path) -> int:
    """Write the sheet of the refused images in `quarantine` (QUARANTINE_TYPES) as PNG and give their number.

    roots: folder of each dataset. Raises CxrflowError: `out` is no PNG, no image was refused, a dataset has no folder.
    """
    if out.suffix.lower() != ".png":
        raise CxrflowError(f"--contact-sheet {out}: the sheet is a PNG; give a name that ends in .png")
    refused = quarantine[(quarantine["stage"] == STAGE) & (quarantine["path"] != "")]
    if refused.empty:
        raise CxrflowError("no image was refused, so there is nothing to show on a contact sheet")
    for dataset in sorted(set(refused["dataset"])):
        if dataset not in roots:
            raise CxrflowError(
                f"where are the images of dataset '{dataset}'? No {CONTEXT} beside the table says so; "
                f"give --root {dataset}=FOLDER"
            )
        if not roots[dataset].is_dir():
            raise CxrflowError(
                f"the images of dataset '{dataset}' are looked for in {roots[dataset]}, which is no folder"
            )
    sheet = draw_sheet(refused, roots)
    with atomic_path(out) as temporary:
        sheet.save(temporary, format="PNG", optimize=True)
    return len(refused)


def study_roots(path: Path) -> dict[str, Path]:
    """Root of each dataset as the study's run context has them: the nearest one in a folder above `path`; {} without.

    Paths there are relative to where the study ran, two folders above `results/<study>`.
    """
    place = path.resolve()
    found = next((folder / CONTEXT for folder in (place, *place.parents) if (folder / CONTEXT).is_file()), None)
    if found is None:
        return {}
    config: dict[str, Any] = json.loads(found.read_text(encoding="utf-8"))["config"]
    registry = load_registry(Path(__file__).resolve().parents[4] / "config" / "datasets.yaml")
    workdir = found.parents[2]
    roots = {}
    for name, fields in config["datasets"].items():
        use = DatasetUse.model_validate(fields)
        below = Path(config["data_root"]) / name / resolve_entry(name, use, registry).version
        roots[name] = workdir / (use.root or below)
    return roots


def named_roots(given: Iterable[str], datasets: Iterable[str]) -> dict[str, Path]:
    """Roots from `DATASET=FOLDER`. Raises CxrflowError where one is not of that form or names another dataset."""
    known, roots = sorted(set(datasets)), {}
    for text in given:
        name, equals, folder = text.partition("=")
        if not equals or not folder:
            raise CxrflowError(f"--root {text}: write it DATASET=FOLDER")
        if name not in known:
            raise CxrflowError(f"--root {text}: no dataset '{name}' in the table{nearest(name, known)}; it has {known}")
        roots[name] = Path(folder)
    return roots


def draw_sheet(refused: pd.DataFrame, roots: Mapping[str, Path]) -> Image.Image:
    """The sheet: a row for each code, its meaning on the left, then up to six images with the ends of their names."""
    codes = [code for code in CODES if (refused["code"] == code).any()]
    refused = refused.sort_values(["dataset", "image_id"], kind="stable", ignore_index=True)
    shown = refused.groupby("code").head(PER_CODE)
    files = [(roots[row.dataset], row.path) for row in shown.itertuples()]
    pixels = dict(zip(shown.index, shown_pixels(files), strict=True))
    row_height = TILE + CAPTION + 2 * ROW_GAP
    width = 2 * MARGIN + LABELS + PER_CODE * (TILE + GAP) - GAP
    sheet = Image.new("RGB", (width, 2 * MARGIN + TITLE + len(codes) * row_height - ROW_GAP), PAPER)
    draw = ImageDraw.Draw(sheet)
    title = "1 image" if len(refused) == 1 else f"{len(refused)} images"
    draw.text((MARGIN, MARGIN - 8), f"{title} in quarantine", fill=INK, font=_font(30))
    draw.text((MARGIN, MARGIN + 32), WARNING, fill=SOFT, font=_font(16))
    for number, code in enumerate(codes):
        line = MARGIN + TITLE + number * row_height
        top = line + ROW_GAP
        rows = refused[refused["code"] == code]
        draw.line((MARGIN, line, width - MARGIN, line), fill=LINE)
        draw.text((MARGIN, top - 4), code, fill=INK, font=_font(20))
        count = f"{len(rows)}" if len(rows) <= PER_CODE else f"{len(rows)}, of which {PER_CODE} are shown"
        draw.text((MARGIN, top + 24), count, fill=INK, font=_font(15))
        meaning = "\n".join(textwrap.wrap(CODES[code], LABEL_LETTERS))
        draw.multiline_text((MARGIN, top + 52), meaning, fill=SOFT, font=_font(14), spacing=5)
        for column, row in enumerate(rows[:PER_CODE].itertuples()):
            left = MARGIN + LABELS + column * (TILE + GAP)
            sheet.paste(tile(pixels[row.Index], row.code, row.message), (left, top))
            draw.text((left + TILE // 2, top + TILE + 6), _tail(row.path), fill=INK, font=_font(13), anchor="ma")
    return sheet


def tile(pixels: np.ndarray | None, code: str, message: str) -> Image.Image:
    """The image, uint8 [rows, columns], fitted into a square, or the code and the message where there is none."""
    square = Image.new("RGB", (TILE, TILE), EMPTY)
    if pixels is not None:
        shown = ImageOps.contain(Image.fromarray(pixels), (TILE, TILE), Image.Resampling.BOX)
        square.paste(shown, ((TILE - shown.width) // 2, (TILE - shown.height) // 2))
        return square
    draw = ImageDraw.Draw(square)
    draw.rectangle((0, 0, TILE - 1, TILE - 1), outline=LINE)
    lines = textwrap.wrap(message, 27, max_lines=5, placeholder=" …")
    top = TILE // 2 - 9 * (len(lines) + 1)
    draw.text((TILE // 2, top), code, fill=INK, font=_font(16), anchor="mm")
    for number, line in enumerate(lines):
        draw.text((TILE // 2, top + 26 + 18 * number), line, fill=SOFT, font=_font(13), anchor="mm")
    return square


def shown_pixels(files: Sequence[tuple[Path, str]]) -> list[np.ndarray | None]:
    """What can be shown of refused files (root, path below it): uint8 [rows, columns]; None where nothing can."""
    one_thread = partial(cv2.setNumThreads, 1)
    answers = supervised_map(refused_pixels, files, 1, LIMITS, initializer=one_thread, preload=__name__)
    return [None if isinstance(answer, Lost) else answer for answer in answers]


def refused_pixels(file: tuple[Path, str]) -> np.ndarray | None:
    """`shown_pixels` of one file, in the process at hand. Air is black where the file itself says what is white.

    Raises CxrflowError for storage that fails, and MemoryError.
    """
    try:
        with quiet_pydicom():
            data = read_bytes(*file, ImagesOptions().max_megabytes)
            values, inverted = _picture(data) if picture_format(data) else _dicom(data)
            return _stretched(values, inverted)
    except DecoderMissing:
        return None
    except (CxrflowError, MemoryError):
        raise
    except Exception:  # the ingest refused it, and its code and message are shown
        return None


def _picture(data: bytes) -> tuple[np.ndarray, bool]:
    with Image.open(io.BytesIO(data)) as image:
        if image.width * image.height > ImagesOptions().max_megapixels * 1e6:
            raise Refused("TOO_LARGE", "not decoded")
        wide = image.mode.startswith("I")
        return np.asarray(image if wide else image.convert("L")).astype(np.uint16), False


def _dicom(data: bytes) -> tuple[np.ndarray, bool]:
    header = read_header(data)
    attributes = image_attributes(header)
    inverted = attributes.photometric == "MONOCHROME1"
    if header.transfer_syntax in NATIVE:
        return _first_frame(header, attributes), inverted
    return decode(header, attributes, read_frame(header, attributes)).values, inverted


def _first_frame(header: DicomHeader, attributes: ImageAttributes) -> np.ndarray:
    """Uncompressed pixels by rows and columns; what is missing at the end takes the mean, channels are averaged."""
    if header.pixels is None or attributes.bits_allocated not in (8, 16) or attributes.samples < 1:
        raise Refused("NO_PIXELS", "nothing to show")
    shape = (attributes.rows, attributes.columns, attributes.samples)
    if np.prod(shape) > ImagesOptions().max_megapixels * 1e6:
        raise Refused("TOO_LARGE", "not decoded")
    order = ">" if header.transfer_syntax == ExplicitVRBigEndian else "<"
    kind = np.dtype(f"{order}{'i' if attributes.signed else 'u'}{attributes.bits_allocated // 8}")
    there = min(int(np.prod(shape)), (len(header.body) - header.pixels.offset) // kind.itemsize)
    if there < attributes.columns * attributes.samples:
        raise Refused("PIXELS_SHORT", "less than a row")
    values = np.frombuffer(header.body, kind, there, header.pixels.offset).astype(np.float32)
    return np.pad(values, (0, int(np.prod(shape)) - there), constant_values=values.mean()).reshape(shape).mean(axis=2)


def _stretched(values: np.ndarray, inverted: bool) -> np.ndarray:
    grey = values.astype(np.float32)
    scale = min(1.0, 2 * TILE / max(grey.shape))
    size = max(1, round(grey.shape[1] * scale)), max(1, round(grey.shape[0] * scale))
    grey = cv2.resize(grey, size, interpolation=cv2.INTER_AREA)
    low, high = np.percentile(grey, (0.5, 99.5))
    if high <= low:
        return np.full(grey.shape, 128, np.uint8)  # blank: grey, so that it is not taken for a black film
    share = np.clip((grey - low) / (high - low), 0, 1)
    return np.rint(255 * (1 - share if inverted else share)).astype(np.uint8)


def _tail(path: str) -> str:
    name = "".join(letter if letter.isprintable() else "?" for letter in path.rsplit("/", 1)[-1])
    return name if len(name) <= CAPTION_LETTERS else f"…{name[1 - CAPTION_LETTERS :]}"


def _font(size: int) -> ImageFont.FreeTypeFont:
    """Pillow's own typeface, the same on every machine."""
    return ImageFont.load_default(size)
