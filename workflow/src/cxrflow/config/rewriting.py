"""Options of the optional rewriting of reports by a language model: which model, which prompt, where text may go."""

from __future__ import annotations

from typing import Literal
from urllib.parse import urlsplit

from pydantic import Field, model_validator

from cxrflow.config.base import Section

PROMPT = (
    "You rewrite chest radiograph reports into plain full sentences. Write out every abbreviation. Keep every finding, "
    "every denial, every degree of certainty and severity, every side, lobe and zone, every device and its position, "
    "every number with its unit and every comparison with earlier studies exactly as stated. Keep section tags in "
    "square brackets and marks such as ___ and XXXX as they are. Add nothing, leave nothing out, explain nothing. "
    "Answer with the rewritten report alone."
)


class RewritingOptions(Section):
    """How a language model rewrites reports; each answer must pass the preservation gate."""

    backend: Literal["endpoint", "local"] = Field(
        description="endpoint: a server with OpenAI's chat interface; local: a model of `text_bases`, run here"
    )
    url: str | None = Field(
        default=None,
        description="endpoint: address up to and with the version, as in http://127.0.0.1:8000/v1. Anything but this "
        "machine must be https. No user, password, query or fragment: the address is published with the results. The "
        "key, where the server asks for one, comes from the environment: CXRFLOW_LLM_API_KEY",
    )
    model: str = Field(
        min_length=1, description="endpoint: the model's name on the server; local: a name in `text_bases`"
    )
    prompt: str = Field(
        default=PROMPT, min_length=1, description="what the model is told; the report follows as its own message"
    )
    max_tokens: int = Field(default=1024, ge=1, description="longest answer; a longer one counts as malformed")
    timeout_s: float = Field(default=120, gt=0, description="endpoint: seconds a whole answer may take")
    retries: int = Field(default=5, ge=0, description="endpoint: further tries after a time-out, an overload or a 5xx")
    backoff_s: float = Field(
        default=1, gt=0, description="endpoint: seconds before the first further try; doubled for each one after it"
    )
    concurrent: int = Field(default=4, ge=1, description="endpoint: requests under way at once")
    compliant_routes: dict[str, str] = Field(
        default_factory=dict,
        description="dataset -> the agreement that covers sending its reports to `url`, for datasets whose terms "
        "forbid it otherwise (registry: remote_processing); the sentence is kept in the manifest",
    )

    @model_validator(mode="after")
    def _whole(self) -> RewritingOptions:
        if (self.backend == "endpoint") != (self.url is not None):
            raise ValueError("url belongs to backend endpoint, which needs it")
        # Here and not at the field, whose errors quote what was found.
        if self.url is not None and not _is_plain_address(self.url):
            raise ValueError(
                "url must be http(s)://host[:port]/path without user, password, query or fragment; a key belongs in "
                "the environment variable CXRFLOW_LLM_API_KEY"
            )
        for dataset, agreement in self.compliant_routes.items():
            if not agreement.strip():
                raise ValueError(f"compliant_routes.{dataset} must name the agreement, found nothing")
        return self


def _is_plain_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        port = parts.port  # read for its error: a number out of range, or none
    except ValueError:
        return False
    plain = not any(mark in url for mark in "@?#\\") and not any(c.isspace() or not c.isprintable() for c in url)
    return parts.scheme in ("http", "https") and bool(parts.hostname) and port != 0 and plain
