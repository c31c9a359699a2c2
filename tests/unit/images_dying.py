"""Stand-ins for what reads images that end their process; a module of its own, since every new process imports it."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import Any

import numpy as np

from cxrflow.images.codes import Refused
from cxrflow.images.ingest_file import Outcome, ingest_file, refused_outcome

REFUSALS = {
    "a-lat": ("DECODER_CRASH", "the process that read it ended with signal SIGSEGV"),
    "b-ap": ("DECODER_CRASH", "the process that read it ended with exit code 0"),
    "b-png": ("TIMEOUT", "not read within 1 s"),
    "c-pa": ("TOO_LARGE", "reading it takes more than 500 MB of memory"),
}


def some_end_their_process(row: dict[str, str], **known: Any) -> Outcome:
    """Each of the files of REFUSALS ends or holds the process that reads it, in its own way."""
    match row["image_id"]:
        case "a-lat":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "b-ap":
            os._exit(0)
        case "b-png":
            while True:  # a decoder that never gives control back
                pass
        case "c-pa":
            np.ones(10**9, np.uint8)
    return ingest_file(row, **known)


def some_are_refused(row: dict[str, str], **known: Any) -> Outcome:
    """The same files, refused at once."""
    if row["image_id"] in REFUSALS:
        return refused_outcome(row, Refused(*REFUSALS[row["image_id"]]))
    return ingest_file(row, **known)


def some_end_the_sheet(file: tuple[Path, str]) -> np.ndarray:
    """For the contact sheet: files called after what their reading does to the process, and others."""
    match file[1]:
        case "crash":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "hang":
            while True:
                pass
        case "memory":
            np.ones(10**9, np.uint8)
    return np.full((4, 4), 128, np.uint8)
