"""Digests of files and texts, and a stable stand-in for a random number."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path


def sha256_file(path: str | Path) -> str:
    """SHA-256 of a file's bytes, as hex."""
    with open(path, "rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def md5_file(path: str | Path) -> str:
    """MD5 of a file's bytes, as hex: for publishers that give nothing better."""
    with open(path, "rb") as handle:
        return hashlib.file_digest(handle, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()


def sha256_text(text: str) -> str:
    """SHA-256 of a text's UTF-8 bytes, as hex."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def stable_fraction(*parts: str | int) -> float:
    """A number in [0, 1) that depends on the parts alone: the same on every machine, in any order of rows."""
    digest = hashlib.sha256("\x1f".join(str(p) for p in parts).encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:7], "big") / 2**56


def sha256_listing(sums: Iterable[tuple[str, str]]) -> str:
    """One digest for many files: of the lines `<sha256>  <path>` that sha256sum would print, in the order given."""
    return sha256_text("".join(f"{sha256}  {path}\n" for sha256, path in sums))
