"""The way to a server: credentials that are sent as asked and never shown, tries again, and clear failures."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from newsld.errors import StoreError, UsageError
from newsld.store.access import Credentials, credentials_for, split_address
from newsld.store.client import Client
from newsld.store.graph_store import connected

Reply = tuple[int, dict[str, str], bytes]
Request = tuple[str, str, dict[str, str], bytes]
Serve = Callable[..., tuple[str, list[Request]]]


class Handler(BaseHTTPRequestHandler):
    replies: list[Reply]
    seen: list[Request]

    def _answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.seen.append((self.command, self.path, dict(self.headers.items()), body))
        status, headers, data = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
        if not status:
            self.connection.close()
            return
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    do_GET = do_POST = do_PUT = do_DELETE = _answer  # noqa: N815 - names that http.server calls

    def log_message(self, *_: object) -> None: ...


@pytest.fixture
def serve() -> Iterator[Serve]:
    servers: list[ThreadingHTTPServer] = []

    def start(*replies: Reply) -> tuple[str, list[Request]]:
        handler = type("Made", (Handler,), {"replies": list(replies), "seen": []})
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        server.handle_error = lambda *_: None  # type: ignore[method-assign]
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/", handler.seen

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def client(address: str, pauses: list[float] | None = None, **credentials: str) -> Client:
    noted: list[float] = [] if pauses is None else pauses
    return Client(address, Credentials(**credentials), timeout=60, pause=noted.append)


FINE: Reply = (200, {}, b"fine")


@pytest.mark.parametrize("first", [(503, {}, b""), (502, {}, b""), (429, {"Retry-After": "7"}, b""), (0, {}, b"")])
def test_a_server_that_is_busy_or_breaks_off_is_asked_again(serve: Serve, first: Reply) -> None:
    address, seen = serve(first, FINE)
    pauses: list[float] = []
    assert client(address, pauses).send("PUT", address, body=b"x").text == "fine"
    assert len(seen) == 2
    assert pauses == [7.0 if first[1] else 0.5]


def test_it_gives_up_in_the_end(serve: Serve) -> None:
    address, seen = serve((503, {}, b"<html><head>\n<title>Error</title></head><body>\n<h1>Back soon</h1></body>"))
    pauses: list[float] = []
    with pytest.raises(StoreError) as caught:
        client(address, pauses).send("GET", address)
    assert str(caught.value) == f"{address}: failed (503: Back soon)"
    assert (len(seen), pauses) == (4, [0.5, 1.0, 2.0])


@pytest.mark.parametrize(
    ("reply", "error", "message"),
    [
        ((400, {}, b"line 3: nonsense\nmore"), UsageError, "does not understand (line 3: nonsense)"),
        ((401, {}, b""), StoreError, "refuses (401: it asks for a user and a password, or does not know these)"),
        ((403, {}, b""), StoreError, "refuses (403: it asks for a user and a password, or does not know these)"),
        ((500, {}, b"\x1b[31mbroken\x07"), StoreError, "failed (500:  [31mbroken )"),
        ((302, {"Location": "http://127.0.0.1:1/"}, b""), StoreError, "is elsewhere (302)"),
    ],
)
def test_other_failures_are_told_at_once(serve: Serve, reply: Reply, error: type[Exception], message: str) -> None:
    address, seen = serve(reply)
    with pytest.raises(error) as caught:
        client(address, user="u", password="s3cret").send("GET", address)
    assert str(caught.value) == f"{address}: {message}"
    assert len(seen) == 1 or reply[0] == 401
    assert "s3cret" not in repr(caught.value)


def test_basic_is_sent_when_it_is_asked_for(serve: Serve) -> None:
    address, seen = serve((401, {"WWW-Authenticate": 'Basic realm="x"'}, b""), FINE)
    used = client(address, user="ann", password="pw")
    used.send("GET", address)
    used.send("GET", address)
    assert [request[2].get("Authorization") for request in seen] == [None, "Basic YW5uOnB3", "Basic YW5uOnB3"]


def test_digest_is_sent_when_it_is_asked_for(serve: Serve) -> None:
    challenge = {"WWW-Authenticate": 'Digest realm="SPARQL", nonce="n1", qop="auth", algorithm="MD5"'}
    address, seen = serve((401, challenge, b""), (401, challenge, b""), FINE)
    client(address, user="ann", password="pw").send("PUT", address, body=b"x")
    assert seen[-1][2]["Authorization"].startswith('Digest username="ann", realm="SPARQL"')
    assert seen[-1][3] == b"x"
    assert all("pw" not in request[2].get("Authorization", "") for request in seen)


def test_a_token_is_sent_at_once(serve: Serve) -> None:
    address, seen = serve(FINE)
    client(address, token="t0k").send("GET", address)
    assert seen[0][2]["Authorization"] == "Bearer t0k"


def test_a_server_is_not_sent_what_it_does_not_ask_for(serve: Serve) -> None:
    address, seen = serve(FINE)
    client(address, user="ann", password="pw").send("GET", address)
    assert "Authorization" not in seen[0][2]


def test_the_name_of_a_graph_is_percent_encoded(serve: Serve) -> None:
    address, seen = serve((200, {}, b""))
    store = connected(address, Credentials(), kind="oxigraph")
    assert list(store.dump("https://x.example/a?b=c&d#facts")) == []
    assert seen[-1][1] == "/store?graph=https%3A%2F%2Fx.example%2Fa%3Fb%3Dc%26d%23facts"


def test_an_answer_that_is_no_sparql_result_is_said_to_be_none(serve: Serve) -> None:
    address, _ = serve((200, {"Server": "nginx"}, b"<html>Welcome</html>"))
    with pytest.raises(StoreError, match="answers with what is no SPARQL result"):
        connected(address, Credentials()).query("ASK {}")


class TestCredentials:
    def test_they_leave_the_address(self) -> None:
        assert split_address("http://a%40b:p%3Aw@[::1]:80/x?y#z") == ("http://[::1]:80/x?y", "a@b", "p:w")

    @pytest.mark.parametrize("address", ["http:///x", "http://h:99999/", "ftp://h/"])
    def test_what_is_no_address(self, address: str) -> None:
        with pytest.raises(UsageError, match="is no address"):
            split_address(address)

    def test_options_go_before_environment_address_and_netrc(self, tmp_path: Path) -> None:
        tmp_path.joinpath("netrc").write_text("machine h login n password from-netrc\n")
        tmp_path.joinpath("netrc").chmod(0o600)
        tmp_path.joinpath("pw").write_text("from-file\nmore\n")
        netrc = {"NETRC": str(tmp_path / "netrc")}
        environment = {**netrc, "NEWSLD_STORE_USER": "e", "NEWSLD_STORE_PASSWORD": "from-env"}

        def found(address: str, environment: dict[str, str], **options: str) -> tuple[str, str]:
            _, made = credentials_for(address, environment=environment, **options)
            return made.user, made.password

        assert found("http://h/", netrc) == ("n", "from-netrc")
        assert found("http://other/", netrc) == ("", "")
        assert found("http://a:from-address@h/", netrc) == ("a", "from-address")
        assert found("http://a:from-address@h/", environment) == ("e", "from-env")
        assert found("http://h/", environment, user="o", password_file=str(tmp_path / "pw")) == ("o", "from-file")

    def test_a_token_from_a_file_or_the_environment(self, tmp_path: Path) -> None:
        tmp_path.joinpath("t").write_text("t0k")
        assert (
            credentials_for("http://h/", scheme="bearer", password_file=str(tmp_path / "t"), environment={})[1].token
            == "t0k"
        )
        assert credentials_for("http://h/", environment={"NEWSLD_STORE_TOKEN": "x"})[1].token == "x"
        assert credentials_for("http://h/", scheme="none", environment={"NEWSLD_STORE_TOKEN": "x"})[1].token == ""

    @pytest.mark.parametrize("scheme", ["basic", "digest", "bearer"])
    def test_a_scheme_without_credentials(self, scheme: str) -> None:
        with pytest.raises(UsageError, match=f"{scheme} needs"):
            credentials_for("http://h/", scheme=scheme, environment={"NETRC": "/dev/null"})

    def test_they_are_not_shown(self) -> None:
        assert "s3cret" not in repr(Credentials(user="u", password="s3cret", token="s3cret"))
