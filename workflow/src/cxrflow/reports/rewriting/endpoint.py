"""A server with OpenAI's chat interface: one report in, one answer out.

In: options and, from the environment alone, the key in CXRFLOW_LLM_API_KEY. Out: an answer, or `Malformed`. Time-outs,
dropped connections, 408, 409, 429 and 5xx are tried again with growing pauses; what remains is a CxrflowError, and what
was answered before it is in the cache. No redirect is followed: text goes where the configuration says or nowhere.
"""

from __future__ import annotations

import ipaddress
import json
import os
import time
from urllib.parse import urlsplit

import requests
from urllib3.exceptions import HTTPError

from cxrflow.config.rewriting import RewritingOptions
from cxrflow.errors import CxrflowError
from cxrflow.reports.rewriting.prompt import Malformed, answered, messages

API_KEY = "CXRFLOW_LLM_API_KEY"
_AGAIN = frozenset((408, 409, 425, 429))
_LONGEST_PAUSE = 60.0
_LARGEST_ANSWER = 4_000_000  # bytes


def is_loopback(url: str) -> bool:
    """Whether an address is this machine's own."""
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def allow_route(options: RewritingOptions, dataset: str, remote_processing: bool) -> None:
    """Raise CxrflowError where a dataset's reports may not go to the configured server."""
    if options.backend != "endpoint" or is_loopback(options.url or ""):
        return
    if urlsplit(options.url or "").scheme != "https":
        raise CxrflowError("rewriting.url: report text leaves this machine by https alone")
    if not remote_processing and dataset not in options.compliant_routes:
        raise CxrflowError(
            f"{dataset}: its terms do not let report text go to a server outside. Use a server on this machine or "
            f"backend local, or name the agreement that covers this server in rewriting.compliant_routes.{dataset}"
        )


class _Bearer(requests.auth.AuthBase):
    """The key as a header; given as `auth`, so that no entry of ~/.netrc takes its place."""

    def __init__(self, key: str) -> None:
        self.key = key

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        if self.key:
            request.headers["Authorization"] = f"Bearer {self.key}"
        return request


class EndpointModel:
    """Asks the server. One object serves several threads."""

    def __init__(self, options: RewritingOptions) -> None:
        self.options = options
        self.address = f"{(options.url or '').rstrip('/')}/chat/completions"
        self.auth = _Bearer(os.environ.get(API_KEY, ""))

    def rewrite(self, text: str) -> str:
        """Raises Malformed for an answer that is none, CxrflowError where the server refuses or stays away."""
        problem = ""
        for attempt in range(self.options.retries + 1):
            if attempt:
                time.sleep(min(_LONGEST_PAUSE, self.options.backoff_s * 2 ** (attempt - 1)))
            try:
                status, body = self._post(text)
            except (requests.RequestException, HTTPError, TimeoutError) as error:
                problem = type(error).__name__
                continue
            if status == 200:
                try:
                    return _content(body)
                except Malformed:
                    if attempt == self.options.retries:
                        raise
                    problem = "a malformed answer"
                    continue
            problem = f"status {status}"
            if status not in _AGAIN and status < 500:
                raise CxrflowError(
                    f"rewriting: the server at {self._server()} answered {status}; check rewriting.url, "
                    f"rewriting.model and the key in {API_KEY}"
                )
        raise CxrflowError(
            f"rewriting: the server at {self._server()} gave no answer in {self.options.retries + 1} tries (last: "
            f"{problem}). Start it, or raise rewriting.timeout_s; then run the same command again: it goes on from here"
        )

    def _post(self, text: str) -> tuple[int, bytes]:
        """Status and body, within `timeout_s` from the first byte sent to the last one read."""
        deadline = time.monotonic() + self.options.timeout_s
        request = {
            "model": self.options.model,
            "messages": messages(self.options.prompt, text),
            "temperature": 0,
            "max_tokens": self.options.max_tokens,
        }
        with requests.Session() as session:
            session.trust_env = not is_loopback(self.address)  # a proxy must not see what is meant for this machine
            with session.post(
                self.address,
                json=request,
                auth=self.auth,
                timeout=self.options.timeout_s,
                allow_redirects=False,
                stream=True,
            ) as response:
                body = b""
                while piece := response.raw.read1(65_536, decode_content=True):  # what has come, without waiting
                    body += piece
                    if time.monotonic() > deadline or len(body) > _LARGEST_ANSWER:
                        raise TimeoutError
                return response.status_code, body

    def _server(self) -> str:
        return urlsplit(self.address).netloc


def _content(body: bytes) -> str:
    try:
        choice = json.loads(body)["choices"][0]
        finished, content = choice.get("finish_reason"), choice["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError, AttributeError):
        raise Malformed from None
    if finished not in ("stop", None):  # "length": cut off
        raise Malformed
    return answered(content)
