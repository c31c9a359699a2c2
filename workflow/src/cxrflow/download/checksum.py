"""Checksums as publishers write them, in the one form the fetcher compares."""

from __future__ import annotations

import base64
import binascii


def md5_hex(text: str | None) -> str | None:
    """MD5 as 32 lower-case hex digits, from hex or from base64 (RFC 1864, as in Content-MD5); None for none or other.

    Azure gives none for a blob that was written in blocks.
    """
    text = (text or "").strip()
    if len(text) == 32 and not set(text.lower()) - set("0123456789abcdef"):
        return text.lower()
    try:
        digest = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return digest.hex() if len(digest) == 16 else None
