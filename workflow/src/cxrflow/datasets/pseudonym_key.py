"""The secret key of pseudonyms, from the environment and nowhere else: it is never written and never printed.

The surrogates in reports and the hashes of their audit have keys derived from it, so that one secret is to be kept and
none of the three can be compared with another.
"""

from __future__ import annotations

import hmac
import os
from collections.abc import Mapping

from cxrflow.errors import CxrflowError

VARIABLE = "CXRFLOW_PSEUDONYM_KEY"
SHORTEST = 32  # characters; as hex they hold 128 bits


_PSEUDONYMS = (
    "it is the secret key of the pseudonyms that replace your patients' identifiers",
    "datasets.<name>.pseudonyms: false where the identifiers are pseudonyms already",
)
_SURROGATES = (
    "it is the secret key of the surrogates that replace protected information in reports",
    "reports.deidentify.policy: mask, which needs no key",
)


def pseudonym_key(environment: Mapping[str, str] = os.environ) -> bytes:
    """The key. Raises CxrflowError where it is not set or too short to be a secret."""
    return _key(environment, *_PSEUDONYMS)


def surrogate_key(environment: Mapping[str, str] = os.environ) -> bytes:
    """The key of the surrogates in reports. Raises CxrflowError as `pseudonym_key` does."""
    return hmac.digest(_key(environment, *_SURROGATES), b"surrogates in reports", "sha256")


def audit_key(environment: Mapping[str, str] = os.environ) -> bytes:
    """The key of the audit's hashes. Raises CxrflowError as `pseudonym_key` does."""
    return hmac.digest(_key(environment, *_PSEUDONYMS), b"audit of de-identification", "sha256")


def _key(environment: Mapping[str, str], use: str, instead: str) -> bytes:
    key = environment.get(VARIABLE, "")
    if len(key) < SHORTEST:
        found = f"has {len(key)} characters, at least {SHORTEST} are needed" if key else "is not set"
        raise CxrflowError(
            f"{VARIABLE} {found}: {use}. "
            f"Make one once (`openssl rand -hex 32`), keep it at the hospital, and export it before every run; or set "
            f"{instead}"
        )
    return key.encode()


def key_id(environment: Mapping[str, str] = os.environ) -> str:
    """Eight hex digits that tell two keys apart and say nothing about either; "" where no key is set.

    It stands among the parameters of the rules that use the key, so that another key runs them again.
    """
    key = environment.get(VARIABLE, "")
    return hmac.digest(key.encode(), b"which key is this?", "sha256").hex()[:8] if key else ""
