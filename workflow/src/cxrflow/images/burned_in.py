"""Text burned into the pixels: found by its form, never read.

In: the decoded pixels of a radiograph. Out: where a line of text lies ("top left"), or None.

A film whose header names nobody may still show a name, a date or a number. What sets such text apart from anatomy,
wires and collimator edges is that it is a row: marks of thin strokes and even contrast, of about one height, on one
baseline, close together. One or two letters (L, R, PA), an arrow or an electrode are on nearly every film and name
nobody: they are no row.

Thin strokes are what a morphological opening removes (the top-hat transform: Serra, Image Analysis and Mathematical
Morphology, 1982), so the thresholded top-hats of the image and of its negative hold the marks; connected components
are letters, or words where letters touch.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import cv2
import numpy as np

SEARCHED_SIDE = 1536  # px: a longer image is shrunk by a whole number, so that 12 px of 3,000 are still 6
SMALL_SIDE = 700  # px: a smaller image is doubled, so that the strokes of tiny letters come apart
HEADROOM = 0.25  # of the grey range, kept on either side: text is often brighter than all else
STROKE = 11  # px of the searched image: strokes below this width count
CONTRAST = 36  # of 255: what a stroke stands out by
MARK_HEIGHT = (5, 64)  # px of the searched image
LONGEST_WORD, NARROWEST = 14.0, 0.08  # width / height of marks: words in which letters touch, the letter I
TEXTURE = 0.05  # of the pixels: where more stand out, the marks of highest contrast are looked at
MOST_MARKS = 300  # likewise
LETTER_WIDTH = 0.8  # heights: turns the width of touching letters into their number
LEAST_LETTERS, LEAST_TOUCHING = 3, 4  # of a row; fewer that touch could be the two of a marker
LEAST_STROKES = 0.5  # for each letter
UNEVEN = 0.45
WIDEST_GAP, WIDEST_GAP_TURNED = 1.1, 0.4  # heights, from one letter to the next
LEAST_TURNED = 5  # of a column: initials of lead, wires of the sternum stand above each other too


@dataclass(frozen=True)
class TextLine:
    """A row of marks, px of the searched image.

    marks: connected ones; letters: how many these seem to be, where letters touch; strokes: mean number that a line
    along the row crosses; contrast: mean of the marks', of 255; unevenness: its standard deviation / its mean.
    """

    left: int
    top: int
    right: int
    bottom: int
    marks: int
    letters: int
    strokes: float
    contrast: float
    unevenness: float

    def turned(self) -> TextLine:
        """The same line with rows and columns swapped."""
        return replace(self, left=self.top, top=self.left, right=self.bottom, bottom=self.right)


def burned_in_text(values: np.ndarray) -> str | None:
    """Where text-like marks stand in uint8 or uint16 [rows, columns], as stored: "top left", "middle", …; else None.

    Text has three letters or more; it may be lighter or darker than its surroundings, upright or turned by 90 degrees.
    Capitals of 12 to 60 px on films of 2,000 to 3,000 px are found, of 7 px in pictures of 256 px. By labels made by
    eye: 50 of 56 real films with text and none of 91 without (covid-chestxray, 512 px). Of 614 films of NIH at 256 px
    it finds 112: 109 show a word, PORTABLE as a rule, 3 have lead initials alone. What is missed: faint or tiny text,
    lines cut off at the edge, three letters that touch, handwriting.
    """
    image = searched_image(values)
    for operation in (cv2.MORPH_TOPHAT, cv2.MORPH_BLACKHAT):
        found = [line for line in text_lines(image, operation) if is_text(line)]
        if found:
            return _place(max(found, key=lambda line: line.letters * line.contrast), image.shape)
    return None


def searched_image(values: np.ndarray) -> np.ndarray:
    """The image at the size it is searched at, its range and some room stretched to 8 bits: uint8 [rows, columns]."""
    side = max(values.shape)
    factor = -(-side // SEARCHED_SIDE)
    small = values
    factor = min(factor, *values.shape)
    if factor > 1:
        rows, columns = values.shape[0] // factor, values.shape[1] // factor
        whole = values[: rows * factor, : columns * factor]  # OpenCV is 10 times as fast where the ratio is exact
        small = cv2.resize(whole, (columns, rows), interpolation=cv2.INTER_AREA)
    low, high = np.percentile(small[:: 1 + small.shape[0] // 128, :: 1 + small.shape[1] // 128], (0.5, 99.5))
    darkest, brightest = cv2.minMaxLoc(small)[:2]
    room = HEADROOM * max(high - low, 1.0)
    black, white = max(low - room, darkest), min(high + room, brightest)
    scale = 255.0 / max(white - black, 1.0)
    own = small if factor > 1 else None  # new memory costs as much as the work; the caller's pixels stay as they are
    raised = cv2.max(small, float(np.ceil(black)), dst=own)  # convertScaleAbs would mirror what lies below black
    image = cv2.convertScaleAbs(raised, alpha=scale, beta=-black * scale)
    return cv2.resize(image, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC) if side < SMALL_SIDE else image


def text_lines(image: np.ndarray, operation: int) -> list[TextLine]:
    """Rows of marks crossed as often as letters are, in the top-hat (`operation`) of uint8 [rows, columns]."""
    hat = cv2.morphologyEx(image, operation, np.ones((STROKE, STROKE), np.uint8))
    contrast = CONTRAST
    while True:
        mask = cv2.threshold(hat, contrast, 1, cv2.THRESH_BINARY)[1]
        if cv2.countNonZero(mask) <= TEXTURE * mask.size:
            upright = _marks(mask)
            turned = upright[:, [1, 0, 3, 2]]
            rows = [_letter_sized(boxes) for boxes in (upright, turned)]
            if max(map(len, rows)) <= MOST_MARKS:
                break
        contrast = min(255, contrast * 3 // 2)
    lines = [_line(hat, mask, row) for row in _rows(rows[0], WIDEST_GAP, LEAST_LETTERS, LEAST_TOUCHING)]
    turned = [_line(hat.T, mask.T, row) for row in _rows(rows[1], WIDEST_GAP_TURNED, LEAST_TURNED)]
    return [line for line in lines if line] + [line.turned() for line in turned if line]


def is_text(line: TextLine) -> bool:
    """Whether a row of marks is a line of text: enough letters, of high and even contrast."""
    if line.unevenness > UNEVEN:  # bones and tubes
        return False
    if line.marks >= LEAST_LETTERS:
        return line.contrast >= 55 and line.strokes >= 2
    return line.contrast >= 100 and line.strokes >= LEAST_TOUCHING


def _marks(mask: np.ndarray) -> np.ndarray:
    """Left, top, width and height of every connected component: int32 [marks, 4].

    Outer contours give them 10 times as fast as labelling does, since hardly any pixel is set.
    """
    contours = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)[0]
    return np.array([cv2.boundingRect(contour) for contour in contours], np.int32).reshape(-1, 4)


def _letter_sized(boxes: np.ndarray) -> np.ndarray:
    """The boxes that may hold a letter or a word, from left to right."""
    width, height = boxes[:, 2], boxes[:, 3]
    low, high = MARK_HEIGHT
    sized = (height >= low) & (height <= high) & (width <= LONGEST_WORD * height) & (width >= NARROWEST * height)
    return boxes[sized][np.argsort(boxes[sized, 0], kind="stable")]


def _rows(boxes: np.ndarray, widest_gap: float, least: int, touching: float = np.inf) -> list[np.ndarray]:
    """Boxes strung together: each with its nearest right neighbour of like height on the same baseline.

    widest_gap: between neighbours, in heights. Gives rows of `least` boxes and more, or of fewer that are as wide as
    `touching` letters.
    """
    if not len(boxes):
        return []
    left, top, width, height = boxes.astype(np.float32).T
    right, bottom = left + width, top + height
    start = np.searchsorted(left, left, "right")  # pairs (one, other): the other begins further right, within reach
    count = np.maximum(np.searchsorted(left, right + widest_gap * height) - start, 0)
    one = np.repeat(np.arange(len(boxes)), count)
    other = np.arange(len(one)) + np.repeat(start - np.cumsum(count) + count, count)
    lower, taller = np.minimum(height[one], height[other]), np.maximum(height[one], height[other])
    gap = left[other] - right[one]
    near = (gap > -0.3 * lower) & (gap < widest_gap * lower) & (taller < 1.5 * lower)
    near &= np.abs(bottom[one] - bottom[other]) <= 0.16 * taller + 1
    one, other, gap = one[near], other[near], gap[near]
    following = np.full(len(boxes), -1)
    farthest_first = np.lexsort((-other, -gap))  # the last to be written is the nearest
    following[one[farthest_first]] = other[farthest_first]
    following, letters = following.tolist(), _letters(boxes).tolist()
    rows, seen = [], [False] * len(boxes)
    for first in range(len(boxes)):
        row, mark = [], first
        while mark >= 0 and not seen[mark]:
            seen[mark] = True
            row.append(mark)
            mark = following[mark]
        if len(row) >= least or sum(letters[mark] for mark in row) >= touching:
            rows.append(boxes[row])
    return rows


def _letters(boxes: np.ndarray) -> np.ndarray:
    """How many letters each mark seems to be."""
    return np.maximum(1, np.round(boxes[:, 2] / (LETTER_WIDTH * boxes[:, 3]))).astype(int)


def _line(hat: np.ndarray, mask: np.ndarray, row: np.ndarray) -> TextLine | None:
    """The row measured; None where it is crossed less often than letters are: dashes, an edge."""
    left, top = row[:, :2].min(axis=0)
    right, bottom = (row[:, :2] + row[:, 2:]).max(axis=0)
    strip = mask[top:bottom, left:right].astype(np.int8)
    crossed = [np.count_nonzero(np.diff(strip[int(part * (len(strip) - 1))]) == 1) for part in (0.3, 0.5, 0.7)]
    strokes, letters = float(np.mean(crossed)), int(_letters(row).sum())
    if strokes < LEAST_STROKES * letters:
        return None
    contrasts = []
    for x, y, width, height in row:
        box = slice(y, y + height), slice(x, x + width)
        contrasts.append(np.percentile(hat[box][mask[box] > 0], 75))
    return TextLine(
        *(int(left), int(top), int(right), int(bottom), len(row), letters),
        strokes=strokes,
        contrast=float(np.mean(contrasts)),
        unevenness=float(np.std(contrasts) / np.mean(contrasts)),
    )


def _place(line: TextLine, shape: tuple[int, int]) -> str:
    """ "top left" … "bottom right", "middle": the third of the rows and of the columns that the line's centre is in."""
    rows, columns = ("top", "", "bottom"), ("left", "", "right")
    row = rows[min(2, int(1.5 * (line.top + line.bottom) / shape[0]))]
    column = columns[min(2, int(1.5 * (line.left + line.right) / shape[1]))]
    return f"{row} {column}".strip() or "middle"
