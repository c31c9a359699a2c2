"""Rewriting by a language model's server: a loopback imitation that misbehaves, the cache, and where text may go."""

from __future__ import annotations

import json
import stat
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pandas as pd
import pytest
from typer.testing import CliRunner

from cxrflow.cli import app
from cxrflow.config.base import parse_options
from cxrflow.config.rewriting import RewritingOptions
from cxrflow.errors import CxrflowError
from cxrflow.io.tables import read_table, write_table
from cxrflow.reports.preservation import PreservationGate
from cxrflow.reports.rewriting.cache import AnswerCache
from cxrflow.reports.rewriting.endpoint import EndpointModel, allow_route, is_loopback
from cxrflow.reports.rewriting.prompt import Malformed
from cxrflow.reports.rewriting.rewrite import rewrite_texts

GATE = PreservationGate()


class Server(ThreadingHTTPServer):
    """Answers with what `script` says, one step a request; its last step goes on for ever."""

    daemon_threads = True

    def __init__(self, *script):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.script, self.requests, self.headers = list(script), [], []

    def __enter__(self):
        threading.Thread(target=self.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.shutdown()
        self.server_close()

    def options(self, **changed):
        given = {"backend": "endpoint", "url": f"http://127.0.0.1:{self.server_port}/v1", "model": "toy"}
        return RewritingOptions(**given | {"retries": 2, "backoff_s": 0.01, "timeout_s": 5, "concurrent": 1} | changed)


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        server = self.server
        server.requests.append(request)
        server.headers.append(dict(self.headers))
        step = server.script.pop(0) if len(server.script) > 1 else server.script[0]
        text = request["messages"][-1]["content"]
        status, body = step(text) if callable(step) else step
        if status is None:  # hang up without a word
            return
        self.send_response(status)
        if status == 307:
            self.send_header("Location", "http://127.0.0.1:9/elsewhere")
        self.end_headers()
        for piece in body if isinstance(body, list) else [body]:
            try:
                self.wfile.write(piece)
                self.wfile.flush()
            except OSError:
                return
            if isinstance(body, list):
                time.sleep(0.2)

    def log_message(self, *_):
        pass


def answer(content, finished="stop"):
    return 200, json.dumps({"choices": [{"message": {"content": content}, "finish_reason": finished}]}).encode()


def expanded(text):
    return answer(text.replace("PTX", "pneumothorax"))


def run(server, texts, folder, passed=False, **changed):
    options = server.options(**changed)
    return list(
        rewrite_texts(texts, [passed] * len(texts), EndpointModel(options), "toy", options, AnswerCache(folder), GATE)
    )


def test_a_good_answer_is_taken_and_asked_for_once(tmp_path):
    with Server(expanded) as server:
        first = run(server, ["No PTX."], tmp_path / "cache")
        second = run(server, ["No PTX."], tmp_path / "cache")
        assert [(m.text, m.outcome) for m in first] == [("No pneumothorax.", "rewritten")]
        assert first == second and len(server.requests) == 1
        assert server.requests[0]["temperature"] == 0 and server.requests[0]["model"] == "toy"


def test_another_prompt_or_model_is_another_question(tmp_path):
    with Server(expanded) as server:
        run(server, ["No PTX."], tmp_path)
        run(server, ["No PTX."], tmp_path, prompt="Otherwise.")
        options = server.options()
        list(rewrite_texts(["No PTX."], [True], EndpointModel(options), "other", options, AnswerCache(tmp_path), GATE))
        assert len(server.requests) == 3


def test_an_answer_that_turns_the_meaning_leaves_the_original(tmp_path):
    with Server(lambda text: answer(text.replace("No ", "").replace("left", "right"))) as server:
        made = run(server, ["No PTX.", "Small left effusion."], tmp_path)
    assert [(m.text, m.outcome) for m in made] == [("No PTX.", "refused"), ("Small left effusion.", "refused")]
    assert [m.reason for m in made] == ["NEGATION", "LATERALITY"]


@pytest.mark.parametrize(
    "trouble",
    [(500, b"oops"), (429, b"later"), (503, b""), (None, b""), (200, b'{"choices": [{"mess'), (200, b"[]")],
    ids=["500", "429", "503", "hang-up", "truncated", "wrong-shape"],
)
def test_a_passing_trouble_is_tried_again(tmp_path, trouble):
    with Server(trouble, trouble, expanded) as server:
        assert run(server, ["No PTX."], tmp_path)[0].outcome == "rewritten"
        assert len(server.requests) == 3


def test_a_slow_server_is_tried_again_and_a_dripping_one_has_a_deadline(tmp_path):
    with Server((200, [b" "] * 50), expanded) as server:
        started = time.monotonic()
        assert run(server, ["No PTX."], tmp_path, timeout_s=0.5)[0].outcome == "rewritten"
        assert time.monotonic() - started < 5


@pytest.mark.parametrize(
    "malformed",
    [(200, b'{"choices": ['), answer(""), answer(None), answer("No pneumo", "length"), answer(["x"])],
)
def test_an_answer_that_stays_malformed_keeps_the_original(tmp_path, malformed):
    with Server(malformed) as server:
        assert [(m.text, m.outcome) for m in run(server, ["No PTX."], tmp_path)] == [("No PTX.", "malformed")]
        with pytest.raises(Malformed):
            EndpointModel(server.options(retries=0)).rewrite("No PTX.")


def test_a_server_that_stays_away_stops_the_run_which_goes_on_later(tmp_path):
    with Server(expanded, (500, b"secret effusion")) as server:
        with pytest.raises(CxrflowError, match="status 500") as stopped:
            run(server, ["No PTX.", "Secret effusion."], tmp_path)
        assert "ffusion" not in str(stopped.value)
        server.script = [expanded]
        asked = len(server.requests)
        assert len(run(server, ["No PTX.", "Secret effusion."], tmp_path)) == 2
        assert len(server.requests) == asked + 1


@pytest.mark.parametrize("status", [400, 401, 404, 307])
def test_a_refusal_is_not_repeated_and_no_redirect_followed(tmp_path, status):
    with Server((status, b"")) as server:
        with pytest.raises(CxrflowError, match=str(status)):
            run(server, ["No PTX."], tmp_path)
        assert len(server.requests) == 1


def test_the_key_comes_from_the_environment_alone(tmp_path, monkeypatch):
    monkeypatch.setenv("CXRFLOW_LLM_API_KEY", "k-123")
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login wrong password wrong")
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    with Server(expanded) as server:
        run(server, ["No PTX."], tmp_path / "cache")
        assert server.headers[0]["Authorization"] == "Bearer k-123"


def test_a_text_that_shows_protected_information_is_not_sent(tmp_path):
    with Server(expanded) as server:
        made = run(server, ["No PTX. Discussed with Dr. Kim.", "No PTX."], tmp_path)
        assert [m.outcome for m in made] == ["protected", "rewritten"]
        assert len(server.requests) == 1


def test_a_text_that_has_passed_the_stages_gate_is_sent_with_its_surrogates(tmp_path):
    with Server(expanded) as server:
        made = run(server, ["No PTX. Discussed with Dr. Kim."], tmp_path, passed=True)
    assert [(m.text, m.outcome) for m in made] == [("No pneumothorax. Discussed with Dr. Kim.", "rewritten")]


def test_requests_run_side_by_side_and_answers_keep_their_order(tmp_path):
    with Server(expanded) as server:
        options = server.options(concurrent=4)
        texts = [f"No PTX. Nodule of {n} mm." for n in range(1, 30)]
        made = list(
            rewrite_texts(texts, [False] * 29, EndpointModel(options), "toy", options, AnswerCache(tmp_path), GATE, 4)
        )
    assert [m.text for m in made] == [t.replace("PTX", "pneumothorax") for t in texts]


def test_the_cache_is_the_owners_alone_and_a_broken_file_is_asked_for_again(tmp_path):
    cache = AnswerCache(tmp_path / "cache")
    cache.put("ab12", "text")
    path = tmp_path / "cache" / "ab" / "ab12.json"
    assert cache.get("ab12") == "text"
    assert [stat.S_IMODE(p.stat().st_mode) for p in (tmp_path / "cache", path.parent, path)] == [0o700, 0o700, 0o600]
    path.write_text('{"answer": "te')
    assert cache.get("ab12") is None


@pytest.mark.parametrize("url", ["http://localhost:1/v1", "http://127.0.0.9/v1", "http://[::1]:1/v1"])
def test_this_machine_may_see_every_dataset(url):
    assert is_loopback(url)
    allow_route(RewritingOptions(backend="endpoint", url=url, model="m"), "mimic-cxr", remote_processing=False)


@pytest.mark.parametrize("url", ["https://api.example.org/v1", "https://10.0.0.3/v1", "https://127.0.0.1.example.org"])
def test_a_remote_server_sees_a_forbidden_dataset_only_by_a_declared_route(url):
    given = {"backend": "endpoint", "url": url, "model": "m"}
    with pytest.raises(CxrflowError, match="compliant_routes.mimic-cxr"):
        allow_route(RewritingOptions(**given), "mimic-cxr", remote_processing=False)
    allow_route(RewritingOptions(**given, compliant_routes={"mimic-cxr": "agreement 7"}), "mimic-cxr", False)
    allow_route(RewritingOptions(**given), "openi", remote_processing=True)


def test_text_leaves_by_https_alone_and_an_agreement_has_a_name():
    with pytest.raises(CxrflowError, match="https"):
        allow_route(RewritingOptions(backend="endpoint", url="http://api.example.org/v1", model="m"), "openi", True)
    with pytest.raises(ValueError, match="must name the agreement"):
        RewritingOptions(backend="endpoint", url="https://x.org", model="m", compliant_routes={"a": " "})
    with pytest.raises(ValueError, match="url belongs to backend endpoint"):
        RewritingOptions(backend="endpoint", model="m")


@pytest.mark.parametrize(
    "url",
    [
        *(
            "https://user:s3cret@host/v1",
            "https://s3cret@host/v1",
            "https://host/v1?api_key=s3cret",
            "https://host/v1?",
        ),
        *("https://host/v1#s3cret", "file:///s3cret", "s3cret/v1", "s3cret:8000/v1", "https:///s3cret"),
        *("https://host:s3cret/v1", "https://[s3cret/v1", "https://host/s3cret /v1", "ftp://s3cret/v1"),
        "https://user\\:s3cret@host/v1",
    ],
)
def test_an_address_holds_no_secret_and_its_error_repeats_none(url):
    given = json.dumps({"backend": "endpoint", "url": url, "model": "m"})
    with pytest.raises(CxrflowError, match="CXRFLOW_LLM_API_KEY") as error:
        parse_options(RewritingOptions, given)
    assert "s3cret" not in str(error.value)


def test_the_command_writes_a_table_and_counts(tmp_path):
    rows = [("s1", "No PTX.", True), ("s2", "Small left effusion.", True), ("s3", "Normal.", True)]
    rows += [("s4", "No PTX per Dr. Kim.", True), ("s5", "No PTX per Dr. Lee.", False)]
    table = pd.DataFrame(rows, columns=["study_id", "text", "phi_gate_passed"]).assign(
        dataset="toy", subject_id="p", split="train"
    )
    write_table(table, tmp_path / "reports.parquet")

    def turned(text):
        return answer(text.replace("left", "right").replace("PTX", "pneumothorax"))

    with Server(turned) as server:
        arguments = ["rewrite-reports", str(tmp_path / "reports.parquet"), str(tmp_path / "rewritten.parquet")]
        arguments += ["--dataset", "toy", "--options", server.options().model_dump_json()]
        result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0, result.output
    made = read_table(tmp_path / "rewritten.parquet").set_index("study_id")
    assert list(made["outcome"]) == ["rewritten", "refused", "unchanged", "rewritten", "protected"]
    assert made.loc["s1", "text"] == "No pneumothorax." and made.loc["s2", "text"] == "Small left effusion."
    facts = json.loads((tmp_path / "rewritten.parquet.manifest.json").read_text())["facts"]
    assert facts["outcomes"]["refused"] == 1 and facts["refused"] == {"LATERALITY": 1}
    assert "effusion" not in result.output
