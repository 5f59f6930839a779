"""The client of reconciliation services, against a service that runs on loopback and, where asked to, misbehaves."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

import pytest

from newsld import findings
from newsld.describe import describe
from newsld.fetch.reconciliation import ReconciliationService
from newsld.link import link
from newsld.model.annotation import Annotations, EntityMark, NameMark, NameType
from newsld.model.document import Document
from newsld.model.link import Links
from newsld.model.span import Span

MANIFEST = {
    "versions": ["0.2"],
    "name": "Test authority",
    "identifierSpace": "https://authority.example/id/",
    "schemaSpace": "https://authority.example/type/",
}
KNOWN = {
    "Orla Fennick": {"id": "p1", "type": [{"id": "Person", "name": "Person"}]},
    "Harbour Board": {"id": "https://elsewhere.example/o2", "type": ["Organization"]},
}


class Service(ThreadingHTTPServer):
    """A service that speaks the Entity Reconciliation API 0.2; ``mood`` says how it misbehaves."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.mood = ""
        self.asked: list[dict[str, Any]] = []
        self.requests = 0
        self.released = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/reconcile"


class Handler(BaseHTTPRequestHandler):
    server: Service

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        self._answer(MANIFEST)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        queries = json.loads(parse_qs(body)["queries"][0])
        self.server.asked.append(queries)
        self._answer({key: {"result": self._results(query)} for key, query in queries.items()})

    def _results(self, query: dict[str, Any]) -> list[dict[str, Any]]:
        known = KNOWN.get(query["query"])
        if known is None:
            return []
        found = {**known, "name": query["query"], "score": 100, "match": True}
        match self.server.mood:
            case "lies about types":
                return [{**found, "type": [{"id": "City", "name": "City"}]}]
            case "unsure":
                return [{**found, "match": False}]
            case "two matches":
                return [found, {**found, "id": "other"}]
            case "another name":
                return [{**found, "name": "Somebody Else"}]
            case "bad id":
                return [{**found, "id": "not an id <>"}]
            case "nonsense":
                return [{"id": 7, "name": None, "match": "yes"}, "text", found]  # type: ignore[list-item]
        return [found]

    def _answer(self, value: object) -> None:
        self.server.requests += 1
        mood = self.server.mood
        if mood == "hangs":
            self.server.released.wait(30)
            return
        if mood == "redirects":
            self.send_response(302)
            self.send_header("Location", "http://127.0.0.1:9/elsewhere")
            self.end_headers()
            return
        if mood == "fails":
            self.send_error(503)
            return
        self.send_response(200)
        body = b"<html><body>Sign in</body></html>" if mood == "html" else json.dumps(value).encode()
        self.send_header("Content-Type", "application/json")
        if mood == "drips":
            self.end_headers()
            while not self.server.released.wait(0.02):
                try:
                    self.wfile.write(b" ")
                except OSError:
                    return
            return
        self.end_headers()
        self.wfile.write(b"x" * 5_000_000 if mood == "endless" else b"[1, 2]" if mood == "a list" else body)


@pytest.fixture
def service() -> Iterator[Service]:
    server = Service()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield server
    server.released.set()
    server.shutdown()
    server.server_close()


TEXT = "Orla Fennick met the Harbour Board. Nobody Known was there."


def entity(name: str, type_: NameType) -> EntityMark:
    start = TEXT.index(name)
    mark = NameMark(span=Span(start, start + len(name)), type=type_, confidence=0.9, rule="names/test")
    return EntityMark(type=type_, name=name, mentions=(mark,))


ANNOTATIONS = Annotations(
    entities=(
        entity("Orla Fennick", NameType.PERSON),
        entity("Harbour Board", NameType.ORGANIZATION),
        entity("Nobody Known", NameType.PERSON),
    )
)
DOCUMENT = Document(source="x", stem="x", text=TEXT, blocks=(), language="en")


def linked(service: Service, client: ReconciliationService | None = None) -> Links:
    return link(DOCUMENT, ANNOTATIONS, (), ask=(client or ReconciliationService(service.url)).ask)


def given(links: Links) -> list[str | None]:
    return [item.target.iris[0] if item.target else None for item in links.links]


def test_what_the_service_is_sure_of_is_linked_and_nothing_else(service: Service) -> None:
    links = linked(service)
    assert given(links) == ["https://authority.example/id/p1", "https://elsewhere.example/o2", None]
    assert links.not_asked is None
    assert links.links[0].rule == "link/reconcile"


def test_names_are_asked_in_one_batch_and_once_in_a_run(service: Service) -> None:
    client = ReconciliationService(service.url)
    assert given(linked(service, client)) == given(linked(service, client))
    assert [sorted(q["query"] for q in batch.values()) for batch in service.asked] == [
        ["Harbour Board", "Nobody Known", "Orla Fennick"]
    ]


@pytest.mark.parametrize("mood", ["lies about types", "unsure", "two matches", "another name", "bad id"])
def test_what_is_in_doubt_is_not_linked(service: Service, mood: str) -> None:
    service.mood = mood
    assert given(linked(service))[0] is None


def test_nonsense_among_the_candidates_is_passed_over(service: Service) -> None:
    service.mood = "nonsense"
    assert given(linked(service))[0] == "https://authority.example/id/p1"


@pytest.mark.parametrize(
    ("mood", "why"),
    [
        ("html", "its answer is no JSON"),
        ("a list", "its answer is no JSON object"),
        ("fails", "it answers 503"),
        ("redirects", "it leads elsewhere: http://127.0.0.1:9/elsewhere"),
        ("endless", "its answer is too long"),
        ("hangs", "no answer within 0.3 seconds"),
        ("drips", "no answer within 0.3 seconds"),
    ],
)
def test_a_service_that_gives_no_answer_is_not_asked_again(service: Service, mood: str, why: str) -> None:
    service.mood = mood
    client = ReconciliationService(service.url, timeout=0.3 if "0.3" in why else 20)
    links = linked(service, client)
    assert given(links) == [None, None, None]
    assert links.not_asked is not None
    assert why in links.not_asked
    before = service.requests
    assert linked(service, client).not_asked == links.not_asked
    assert service.requests == before


def test_a_service_that_is_not_there_is_told_of_in_the_report() -> None:
    links = link(DOCUMENT, ANNOTATIONS, (), ask=ReconciliationService("http://127.0.0.1:9/reconcile").ask)
    found = list(findings.of(DOCUMENT, ANNOTATIONS, describe(DOCUMENT, ANNOTATIONS, links), links))
    (finding,) = [f for f in found if f.code == "NLD206"]
    assert finding.message.startswith(
        "the reconciliation service was not asked (http://127.0.0.1:9/reconcile: it cannot be reached"
    )


def test_a_link_of_a_gazetteer_is_not_asked_for() -> None:
    def ask(_queries: object) -> Any:
        raise AssertionError("asked")

    assert link(DOCUMENT, Annotations(), (), ask=ask) == Links()
