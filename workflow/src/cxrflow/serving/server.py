"""The page's server: questions in, nearest studies out, as JSON. A WSGI application and the way it is run.

In: an index and its model. Out: responses to a browser on this machine. What is served comes from the index and from
the three files of the page beside this one, never from a path in a request. An upload is held in memory, decoded by the
images stage in a process with limits, and forgotten. Nothing of a request is logged: it may hold report text.

Who may ask: a request for anything of the index must carry the key that `cxrflow serve` printed, since other users of
a machine reach its loopback address too. The key stands in the printed address's fragment, which a browser sends to no
server; the page's script puts it into a header of each question. It is no cookie: those go to every port of an address,
so to the server of any other user whose page is opened. Without the key there are the page's own files alone, which say
nothing of an index. A request must also name a host that is ours, so that no page of the web can come here under a name
of its own (DNS rebinding). What this cannot keep out is a service worker that another user's page left in the browser,
if it was opened at the same address and port before.
"""

from __future__ import annotations

import base64
import hmac
import ipaddress
import json
import logging
import socket
import sys
import threading
import traceback
from collections.abc import Callable, Iterable
from importlib import resources
from pathlib import Path
from typing import Any

import waitress
from jinja2 import Environment, PackageLoader, StrictUndefined
from waitress.server import BaseWSGIServer
from werkzeug.exceptions import BadRequest, Forbidden, HTTPException, MisdirectedRequest, NotFound
from werkzeug.routing import Map, Rule
from werkzeug.wrappers import Request, Response

from cxrflow.clip.load import ClipModel
from cxrflow.errors import CxrflowError
from cxrflow.images.codes import Refused
from cxrflow.images.query import grey_square
from cxrflow.serving.build_index import jpeg
from cxrflow.serving.index import Index
from cxrflow.serving.search import (
    MOST_CHARACTERS,
    MOST_HITS,
    QUERY_MEGABYTES,
    Hit,
    image_query,
    nearest,
    query_options,
    refusal,
    text_query,
)

LOOPBACK = "127.0.0.1"
MOST_TEXT_BYTES = 65_536  # of a body that is no image
MOST_BODY_BYTES = int(QUERY_MEGABYTES * 1e6)
MOST_OF_ONE_ID = 20
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src data: blob:; "
    "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}
PAGE = Environment(
    loader=PackageLoader("cxrflow.serving", "."), autoescape=True, undefined=StrictUndefined
).get_template("page.html.j2")
PAGE_FILES = {"page.css": "text/css", "page.js": "text/javascript"}
WITHOUT_KEY = ("page", "page_file")
ROUTES = Map(
    [
        Rule("/", endpoint="page", methods=["GET"]),
        Rule("/<any('page.css', 'page.js'):name>", endpoint="page_file", methods=["GET"]),
        Rule("/facts", endpoint="facts", methods=["GET"]),
        Rule("/picture/<int:image>", endpoint="picture", methods=["GET"]),
        Rule("/studies", endpoint="studies", methods=["GET"]),
        Rule("/search/text", endpoint="search_text", methods=["POST"]),
        Rule("/search/image", endpoint="search_image", methods=["POST"]),
    ]
)


class SearchPage:
    """The WSGI application. hosts: what a Host header may be; key: what a browser must bring."""

    def __init__(self, index: Index, model: ClipModel, name: str, hosts: Iterable[str], key: str) -> None:
        self.index, self.model, self.name = index, model, name
        self.hosts, self.key = frozenset(hosts), key
        self.options = query_options(model)
        self._one_model = threading.Lock()
        self._one_upload = threading.Lock()  # one decoder's memory at a time

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        request = Request(environ)
        try:
            response = self._respond(request)
        except HTTPException as error:
            response = _json({"error": error.description}, error.code or 500)
        except CxrflowError as error:
            response = _json({"error": str(error)}, 422)
        except Refused as refused:
            response = _json({"error": refusal(refused)}, 422)
        except Exception as error:  # its words could quote the request
            place = traceback.extract_tb(error.__traceback__)[-1]
            print(
                f"cxrflow: a request failed: {type(error).__name__} in {Path(place.filename).name} line {place.lineno}",
                file=sys.stderr,
            )
            response = _json({"error": "The server failed on this; its terminal says where."}, 500)
        response.headers.update(HEADERS)
        return response(environ, start_response)

    def _respond(self, request: Request) -> Response:
        """Raises HTTPException, CxrflowError and Refused."""
        if request.headers.get("Host", "").lower() not in self.hosts:
            raise MisdirectedRequest("This server answers under the address that `cxrflow serve` printed only.")
        endpoint, values = ROUTES.bind_to_environ(request.environ).match()
        if endpoint not in WITHOUT_KEY:
            given = request.headers.get("Authorization", "")
            if not hmac.compare_digest(given.encode(), f"Bearer {self.key}".encode()):
                raise Forbidden("Open the whole address that `cxrflow serve` printed, with its key.")
        return getattr(self, f"_{endpoint}")(request, **values)

    def _page(self, request: Request) -> Response:
        html = PAGE.render(
            most_characters=MOST_CHARACTERS,
            most_megabytes=QUERY_MEGABYTES,
            most_megapixels=self.options.max_megapixels,
        )
        return Response(html, mimetype="text/html")

    def _page_file(self, request: Request, name: str) -> Response:
        return Response(resources.files("cxrflow.serving").joinpath(name).read_bytes(), mimetype=PAGE_FILES[name])

    def _facts(self, request: Request) -> Response:
        """What the page says above its fields."""
        facts = self.index.facts
        return _json({"name": self.name, "studies": facts.studies, "images": facts.images, "reports": facts.reports})

    def _picture(self, request: Request, image: int) -> Response:
        try:
            return Response(self.index.picture(image), mimetype="image/jpeg")
        except IndexError:
            raise NotFound("The index has no such picture.") from None

    def _studies(self, request: Request) -> Response:
        """Studies of an identifier, exactly as written."""
        wanted = request.args.get("id", "").strip()
        if not wanted:
            raise BadRequest("Name the study's identifier.")
        rows = self.index.studies.index[self.index.studies["study_id"] == wanted][:MOST_OF_ONE_ID]
        if not len(rows):
            raise NotFound("No study of this index has that identifier.")
        return _json({"studies": [self._study(int(row)) for row in rows]})

    def _search_text(self, request: Request) -> Response:
        request.max_content_length = MOST_TEXT_BYTES
        asked = request.get_json(silent=True)
        if not isinstance(asked, dict) or not isinstance(asked.get("text"), str):
            raise BadRequest("A JSON object with the text to search for is expected.")
        among, top = _scope(asked.get("among", "images"), asked.get("top", 10))
        with self._one_model:
            query = text_query(self.model, asked["text"])
        return _json({"studies": self._found(nearest(self.index, query, among, top))})

    def _search_image(self, request: Request) -> Response:
        among, top = _scope(request.args.get("among", "images"), request.args.get("top", "10"))
        request.max_content_length = MOST_BODY_BYTES
        data = request.get_data(cache=False)
        with self._one_upload:
            square = grey_square(data, self.options)
        with self._one_model:
            query = image_query(self.model, square)
        shown = base64.b64encode(jpeg(square, len(square))).decode()
        return _json({"query": shown, "studies": self._found(nearest(self.index, query, among, top))})

    def _found(self, hits: list[Hit]) -> list[dict[str, Any]]:
        return [self._study(hit.study, hit.image) | {"rank": hit.rank, "score": round(hit.score, 4)} for hit in hits]

    def _study(self, study: int, first: int | None = None) -> dict[str, Any]:
        """What the page shows of a study: its report and its pictures, the one that was found first."""
        rows = [int(row) for row in self.index.images_of(study)]
        rows.sort(key=lambda row: row != first)
        known = self.index.studies.iloc[study]
        return {
            "dataset": known["dataset"],
            "study_id": known["study_id"],
            "split": known["split"],
            "report": self.index.report(study),
            "pictures": [{"path": f"/picture/{row}", "view": self.index.images["view"].iat[row]} for row in rows],
        }


def listen(host: str, port: int) -> tuple[socket.socket, list[str]]:
    """A bound socket (port 0: any free one), and the Host headers under which it is asked.

    Raises CxrflowError for an address that is not one of this machine's, or that stands for all of them.
    """
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        raise CxrflowError(f"--host {host}: an address is needed, such as {LOOPBACK}") from None
    if address.is_unspecified:
        raise CxrflowError(f"--host {host} stands for every address of this machine: name the one to listen on")
    family = socket.AF_INET6 if address.version == 6 else socket.AF_INET
    try:
        bound = socket.create_server((host, port), family=family)
    except OSError as error:
        raise CxrflowError(f"cannot listen on {host}, port {port}: {error.strerror}; try another --port") from error
    port = bound.getsockname()[1]
    names = {f"[{address}]" if address.version == 6 else host, *(["localhost"] if address.is_loopback else [])}
    return bound, sorted(f"{name}:{port}" for name in names)


def web_server(page: SearchPage, bound: socket.socket) -> BaseWSGIServer:
    """The server of a page, to be `run()`. Bodies stay in memory: by default waitress would write them to a file."""
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # ten pictures at once are no reason to warn
    return waitress.create_server(
        page,
        sockets=[bound],
        threads=4,
        connection_limit=20,
        channel_timeout=30,
        max_request_body_size=MOST_BODY_BYTES,
        max_request_header_size=16_384,
        inbuf_overflow=2 * MOST_BODY_BYTES,
        outbuf_overflow=2 * MOST_BODY_BYTES,
        ident=None,
    )


def _scope(among: Any, top: Any) -> tuple[Any, int]:
    if among not in ("images", "reports"):
        raise BadRequest("Search among images or reports.")
    try:
        return among, max(1, min(int(top), MOST_HITS))
    except (TypeError, ValueError, OverflowError):  # JSON's 1e999 is infinite
        raise BadRequest("The number of studies is a whole number.") from None


def _json(content: dict[str, Any], status: int = 200) -> Response:
    return Response(json.dumps(content, ensure_ascii=False), status=status, mimetype="application/json")
