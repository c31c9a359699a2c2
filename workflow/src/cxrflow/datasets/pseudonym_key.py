"""The secret key of pseudonyms, from the environment and nowhere else: it is never written and never printed."""

from __future__ import annotations

import hmac
import os
from collections.abc import Mapping

from cxrflow.errors import CxrflowError

VARIABLE = "CXRFLOW_PSEUDONYM_KEY"
SHORTEST = 32  # characters; as hex they hold 128 bits


def pseudonym_key(environment: Mapping[str, str] = os.environ) -> bytes:
    """The key. Raises CxrflowError where it is not set or too short to be a secret."""
    key = environment.get(VARIABLE, "")
    if len(key) < SHORTEST:
        found = f"has {len(key)} characters, at least {SHORTEST} are needed" if key else "is not set"
        raise CxrflowError(
            f"{VARIABLE} {found}: it is the secret key of the pseudonyms that replace your patients' identifiers. "
            f"Make one once (`openssl rand -hex 32`), keep it at the hospital, and export it before every run; or set "
            "datasets.<name>.pseudonyms: false where the identifiers are pseudonyms already"
        )
    return key.encode()


def key_id(environment: Mapping[str, str] = os.environ) -> str:
    """Eight hex digits that tell two keys apart and say nothing about either; "" where no key is set.

    It stands among the parameters of the rules that use the key, so that another key runs them again.
    """
    key = environment.get(VARIABLE, "")
    return hmac.digest(key.encode(), b"which key is this?", "sha256").hex()[:8] if key else ""
