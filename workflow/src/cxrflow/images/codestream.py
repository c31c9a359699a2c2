"""Compressed pixel data from outside: the fragments they travel in, and what a codestream says of itself.

In: bytes. Out: fragments (PS3.5 A.4); size and components as stated by a JPEG, JPEG-LS or JPEG 2000 codestream; whether
its end marker is there. Nothing is decoded here.
"""

from __future__ import annotations

import struct
from typing import NamedTuple

from cxrflow.images.codes import Refused

ITEM = b"\xfe\xff\x00\xe0"
SEQUENCE_END = b"\xfe\xff\xdd\xe0"
JPEG_START, J2K_START, END_MARKER = b"\xff\xd8", b"\xff\x4f\xff\x51", b"\xff\xd9"
J2K_BOX = b"\x00\x00\x00\x0cjP"
# Start-of-frame markers of JPEG (C0-CF without the tables C4, C8, CC) and of JPEG-LS (F7).
FRAME_MARKERS = {*range(0xC0, 0xD0), 0xF7} - {0xC4, 0xC8, 0xCC}


class CodestreamSize(NamedTuple):
    """What a codestream states: rows, columns, colour components."""

    rows: int
    columns: int
    components: int


def read_fragments(data: bytes, offset: int) -> list[memoryview]:
    """Fragments, none copied, of encapsulated pixel data that begin at `offset`, without the offset table.

    Raises Refused: PIXELS_TRUNCATED where the file ends first, DECODE_FAILED where something else stands between
    fragments.
    """
    fragments, view = [], memoryview(data)
    while True:
        tag, length = data[offset : offset + 4], data[offset + 4 : offset + 8]
        if len(length) < 4:
            raise Refused("PIXELS_TRUNCATED", "the file ends before the end of the compressed pixel data")
        offset += 8
        if tag == SEQUENCE_END:
            break
        if tag != ITEM:
            raise Refused("DECODE_FAILED", "the compressed pixel data are not a sequence of fragments")
        end = offset + struct.unpack("<L", length)[0]
        fragments.append(view[offset:end])
        offset = end
    if len(fragments) < 2 or not any(fragments[1:]):
        raise Refused("PIXELS_TRUNCATED", "the compressed pixel data hold no fragment")
    return fragments[1:]


def codestream_size(codestream: memoryview) -> CodestreamSize | None:
    """Size as a JPEG, JPEG-LS or JPEG 2000 codestream states it; None where the bytes are none of these."""
    if codestream[:4] == J2K_START:
        return _jpeg2000_size(codestream)
    if codestream[:6] == J2K_BOX:  # a JP2 file: DICOM asks for the bare codestream, some writers wrap it
        start = bytes(codestream).find(J2K_START)
        return _jpeg2000_size(codestream[start:]) if start >= 0 else None
    return _jpeg_size(codestream) if codestream[:2] == JPEG_START else None


def ends_with_marker(codestream: memoryview) -> bool:
    """Whether the codestream ends with its end marker; zero bytes after it are padding of the fragment."""
    length = 4096
    while len(end := bytes(codestream[-length:]).rstrip(b"\0")) < 2 and length < len(codestream):
        length *= 16  # all of it padding, or all but half a marker
    return end.endswith(END_MARKER)


def _jpeg2000_size(codestream: memoryview) -> CodestreamSize | None:
    if len(codestream) < 42:
        return None
    right, bottom, left, top = struct.unpack(">4L", codestream[8:24])
    return CodestreamSize(bottom - top, right - left, struct.unpack(">H", codestream[40:42])[0])


def _jpeg_size(codestream: memoryview) -> CodestreamSize | None:
    position = 2
    while position + 4 <= len(codestream):
        if codestream[position] != 0xFF:
            return None
        marker = codestream[position + 1]
        if marker == 0xFF:  # fill byte
            position += 1
            continue
        if marker == 0x01 or 0xD0 <= marker <= 0xD9:  # markers without a segment
            position += 2
            continue
        if marker in FRAME_MARKERS:
            frame = codestream[position + 5 : position + 10]
            return CodestreamSize(*struct.unpack(">HHB", frame)) if len(frame) == 5 else None
        position += 2 + struct.unpack(">H", codestream[position + 2 : position + 4])[0]
    return None
