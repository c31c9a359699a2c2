"""Work for `test_supervision`, in a module of its own, since every new process imports it."""

from __future__ import annotations

import ctypes
import os
import signal
import time
from pathlib import Path


def nothing() -> None:
    pass


def cannot_begin() -> None:
    os._exit(4)


def meet(fate: str) -> str:
    """Answer, or meet one's fate: `once:FILE` ends the process unless FILE is there, and makes it."""
    kind, _, rest = fate.partition(":")
    match kind:
        case "segfault":
            ctypes.string_at(0)
        case "abort":
            os.abort()
        case "exit":
            os._exit(int(rest))
        case "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        case "hang":
            ctypes.PyDLL(None).sleep(600)  # PyDLL keeps the interpreter's lock: no thread of this process can act
        case "memory":
            bytearray(10**9)
        case "raise":
            raise KeyError(rest)
        case "slow":
            time.sleep(float(rest))
        case "large":
            return "x" * 10**7
        case "once":
            if not Path(rest).exists():
                Path(rest).touch()
                os.kill(os.getpid(), signal.SIGKILL)
    return f"{fate} answered"
