"""Sessions: connections to a server and, on each request to it, the user's credentials.

Credentials come from the environment, from ~/.netrc or from the token file the hub's own client wrote, nowhere else.
On a redirect to another host `requests` leaves the Authorization header out.
"""

from __future__ import annotations

from collections.abc import Mapping

import requests
from requests.adapters import HTTPAdapter
from requests.auth import AuthBase

from cxrflow.errors import CxrflowError

CONNECTIONS = 4  # to one server at a time from one machine (see slots): PhysioNet and NLM throttle more


class Bearer(AuthBase):
    """A token in the Authorization header. As `session.auth` it goes before what ~/.netrc holds for the host."""

    def __init__(self, token: str):
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers["Authorization"] = f"Bearer {self._token}"
        return request


def pooled_session() -> requests.Session:
    """A session that keeps as many connections open as are used at a time."""
    session = requests.Session()
    for scheme in ("http://", "https://"):
        session.mount(scheme, HTTPAdapter(pool_maxsize=CONNECTIONS, max_retries=0))
    return session


def bearer_session(token: str) -> requests.Session:
    """A session that shows a token."""
    session = pooled_session()
    session.auth = Bearer(token)
    return session


def required(environment: Mapping[str, str], variable: str, what: str) -> str:
    """The value of an environment variable. Raises CxrflowError saying what it is to hold."""
    value = environment.get(variable, "").strip()
    if not value:
        raise CxrflowError(f"set the environment variable {variable} to {what}")
    return value
