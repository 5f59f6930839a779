"""Pages of the web, from a server on loopback that misbehaves in every way."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator, Sequence
from ipaddress import ip_address

import pytest

from newsld import __version__
from newsld.errors import ItemError
from newsld.fetch import addresses
from newsld.fetch.addresses import Address, NoAddressError
from newsld.fetch.web import Fetched, Web
from support.misbehaving import CAFE, PAGE, Misbehaving

CUT_OFF = "it: cannot be fetched (its server breaks off: peer closed connection without sending complete message body"


@pytest.fixture
def server() -> Iterator[Misbehaving]:
    server = Misbehaving()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server
    server.released.set()
    server.shutdown()
    server.server_close()
    thread.join()


class Asking:
    """The web as a test asks it: on loopback, without waiting."""

    def __init__(self, server: Misbehaving) -> None:
        self.server = server
        self.pauses: list[float] = []
        self.looked_up: list[str] = []
        self.answers: dict[str, list[str]] = {}
        self.web = self.opened()

    def opened(self, *, max_time: float = 10.0, private: bool = True, max_bytes: int = 1_000_000) -> Web:
        self.web = Web(
            max_time=max_time, private=private, max_bytes=max_bytes, pause=self.pauses.append, resolve=self.resolve
        )
        return self.web

    def resolve(self, host: str, _port: int) -> Sequence[Address]:
        self.looked_up.append(host)
        if host == "busy.example":
            raise NoAddressError("no host is known by the name busy.example", passing=True)
        known = self.answers.get(host)
        return [ip_address(known.pop(0) if known else host)]

    def get(self, path: str, *, alone: bool = True) -> Fetched:
        return self.web.get(self.server.url(path), self.server.url(path), alone=alone)

    def fails(self, path: str, *, alone: bool = True) -> str:
        with pytest.raises(ItemError) as caught:
            self.get(path, alone=alone)
        return str(caught.value).replace(self.server.url(path), "it", 1).replace(str(self.server.port), "PORT")


@pytest.fixture
def asking(server: Misbehaving) -> Asking:
    return Asking(server)


def test_a_page(asking: Asking) -> None:
    got = asking.get("a.html")
    assert got == Fetched(address=asking.server.url("a.html"), media_type="text/html", data=PAGE.encode())


def test_newsld_says_who_it_is_and_nothing_else(asking: Asking) -> None:
    asking.get("a.html")
    ((_, headers),) = asking.server.asked
    assert headers["user-agent"] == f"newsld/{__version__} (+https://w3id.org/newsld)"
    assert set(headers) == {"host", "user-agent", "accept", "accept-encoding", "connection"}


@pytest.mark.parametrize("path", ["chunked", "gzip", "two-members", "twice-packed", "deflate", "raw-deflate", "long"])
def test_ways_to_send_a_page(asking: Asking, path: str) -> None:
    assert asking.get(path).data == PAGE.encode()
    assert asking.pauses == []


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("gone", "it: is not there (404 Not Found)"),
        ("403", "it: refuses (403 Forbidden)"),
        ("401", "it: asks who is there (401 Unauthorized)"),
        ("204", "it: cannot be fetched (204 No Content)"),
        ("circle", "it: redirects in a circle (back to http://127.0.0.1:PORT/circle)"),
        ("further", "it: redirects too often (more than 10 times; at last to http://127.0.0.1:PORT/further?11)"),
        ("moved-to-file", "it: redirects to what is not fetched (to 'file:///etc/passwd')"),
        ("moved-with-password", "it: redirects to what is not fetched (to 'http://me:secret@127.0.0.1/')"),
        ("moved-to-nothing", "it: redirects to no address"),
        ("moved-to-nonsense", "it: redirects to no address (it says 'http://[::1')"),
        ("image", "it: is no page (it is image/png)"),
        ("pdf", "it: is no page (it is application/pdf)"),
        ("huge", "it: is too big (more than 1,000,000 bytes)"),
        ("endless", "it: is too big (more than 1,000,000 bytes)"),
        ("bomb", "it: is too big (more than 1,000,000 bytes)"),
        ("brotli", "it: cannot be unpacked (it is packed by 'br', which nobody asked for)"),
    ],
)
def test_what_is_no_page(asking: Asking, path: str, says: str) -> None:
    assert asking.fails(path) == says
    assert asking.pauses == []  # it is not asked for again


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("always-503", "it: cannot be fetched (503 Service Unavailable)"),
        ("short", f"{CUT_OFF} (received {len(PAGE)} bytes, expected {len(PAGE) + 500}))"),
        ("gzip-cut", "it: cannot be unpacked (its compressed bytes end too early)"),
        ("gzip-broken", "it: cannot be unpacked (its compressed bytes are damaged)"),
    ],
)  # fmt: skip
def test_what_is_tried_again(asking: Asking, path: str, says: str) -> None:
    assert asking.fails(path) == says
    assert asking.pauses == [0.5, 1.0, 2.0]
    assert len(asking.server.asked) == 4


@pytest.mark.parametrize("path", ["closes", "no-http", "chunked-cut"])
def test_servers_that_break_off(asking: Asking, path: str) -> None:
    assert asking.fails(path).startswith("it: cannot be fetched (its server breaks off: ")
    assert asking.pauses == [0.5, 1.0, 2.0]


@pytest.mark.parametrize("path", ["hangs", "drips-headers", "drips"])
def test_slow_servers(asking: Asking, path: str) -> None:
    asking.opened(max_time=0.3)
    assert asking.fails(path) == "it: does not answer (within 0.3 s)"


@pytest.mark.parametrize(("path", "pauses"), [("500", [0.5]), ("429", [7.0]), ("429-now", [0.0]), ("429-odd", [0.5])])
def test_a_server_that_is_busy_once(asking: Asking, path: str, pauses: list[float]) -> None:
    assert asking.get(path).data == PAGE.encode()
    assert asking.pauses == pauses


def test_a_server_that_asks_for_too_long_a_pause(asking: Asking) -> None:
    says = asking.fails("429-tomorrow")
    assert says.startswith("it: asks to be left alone (429 Too Many Requests; it asks to wait 86,")
    assert asking.pauses == []


def test_nobody_listens(asking: Asking) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
        with pytest.raises(ItemError, match=r"^it: is out of reach \("):
            asking.web.get(f"http://127.0.0.1:{port}/", "it")
    assert asking.pauses == [0.5, 1.0, 2.0]


def test_names_nobody_knows(asking: Asking, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ItemError, match=r"^it: is out of reach \(no host is known by the name busy.example\)$"):
        asking.web.get("http://busy.example/", "it")
    assert asking.pauses == [0.5, 1.0, 2.0]

    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(NoAddressError) as caught:
        addresses.resolve("nobody.example", 80)
    assert not caught.value.passing


def test_redirects_are_followed_and_the_last_address_counts(asking: Asking) -> None:
    assert asking.get("moved").address == asking.server.url("story/a.html?x=1")


def test_cookies_are_not_kept(asking: Asking) -> None:
    asking.get("sets-cookie")
    asking.get("a.html")
    assert [path for path, headers in asking.server.asked if "cookie" in headers] == []
    assert asking.server.paths() == ["/sets-cookie", "/a.html", "/a.html"]


def test_proxies_of_the_environment_are_not_used(asking: Asking, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    assert asking.get("a.html").data == PAGE.encode()


def test_loopback_is_refused_unless_it_is_allowed(asking: Asking) -> None:
    asking.opened(private=False)
    with pytest.raises(ItemError) as caught:
        asking.web.get(asking.server.url("a.html"), "it")
    assert str(caught.value) == "it: is not fetched (127.0.0.1 is a loopback address)"
    assert caught.value.hint == "if it is yours, allow it with --allow-private"
    assert asking.server.asked == []


class Loopback(Asking):
    """Here the server stands for one of the public web."""

    def opened(self, **_: object) -> Web:
        self.pauses = []
        return Web(private=False, pause=self.pauses.append, resolve=self.resolve)


@pytest.fixture
def public(server: Misbehaving, monkeypatch: pytest.MonkeyPatch) -> Loopback:
    real = addresses.kind_of
    monkeypatch.setattr(addresses, "kind_of", lambda a: None if str(a) == "127.0.0.1" else real(a))
    return Loopback(server)


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("moved-to-private", "it: is not fetched (10.0.0.8 is a private address)"),
        ("moved-to-metadata", "it: is not fetched (169.254.169.254 is a link-local address)"),
    ],
)
def test_private_addresses_are_refused_after_a_redirect_too(public: Loopback, path: str, says: str) -> None:
    assert public.fails(path) == says


def test_a_name_whose_second_answer_is_private(public: Loopback) -> None:
    public.answers["rebound.example"] = ["127.0.0.1", "10.0.0.8"]
    address = f"http://rebound.example:{public.server.port}/"
    assert public.web.get(f"{address}a.html", "it").address == f"{address}a.html"
    assert public.looked_up == ["rebound.example"]  # once for one connection: what was checked is connected to
    with pytest.raises(ItemError, match=r"^it: is not fetched \(rebound.example has a private address, 10.0.0.8\)$"):
        public.web.get(f"{address}a.html", "it")
    assert public.server.paths() == ["/a.html"]


def test_a_redirect_to_a_name_that_is_private(public: Loopback) -> None:
    public.answers["rebound.example"] = ["::ffff:192.168.0.1"]
    written = ip_address("::ffff:192.168.0.1")  # in hexadecimal digits before Python 3.13
    assert public.fails("moved-to-rebound") == (
        f"it: is not fetched (rebound.example has a private address, {written})"
    )


def test_of_several_addresses_the_public_one_is_connected_to(public: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(public, "resolve", lambda *_: [ip_address("10.0.0.8"), ip_address("127.0.0.1")])
    web = public.opened()
    assert web.get(f"http://mixed.example:{public.server.port}/a.html", "it").data == PAGE.encode()


def test_the_host_is_named_as_it_is_written(public: Loopback) -> None:
    public.answers["xn--hfen-loa.example"] = ["127.0.0.1"]
    public.web.get(f"http://häfen.example:{public.server.port}/a.html", "it")
    assert public.server.asked[0][1]["host"] == f"xn--hfen-loa.example:{public.server.port}"


def test_one_page_is_fetched_without_asking_robots_txt(asking: Asking) -> None:
    asking.server.robots = "User-agent: *\nDisallow: /"
    assert asking.get("a.html").data == PAGE.encode()
    assert asking.server.paths() == ["/a.html"]


def test_of_several_pages_robots_txt_is_asked_once(asking: Asking) -> None:
    asking.server.robots = "User-agent: *\nDisallow: /b\nCrawl-delay: 5"
    asking.get("a.html", alone=False)
    asking.get("c.html", alone=False)
    assert asking.fails("b.html", alone=False) == (
        "it: is not fetched (robots.txt of 127.0.0.1 keeps programs from it)"
    )
    assert asking.server.paths() == ["/robots.txt", "/a.html", "/c.html"]
    assert len(asking.pauses) == 1
    assert 1.0 < asking.pauses[0] <= 5.0


def test_robots_txt_counts_after_a_redirect_too(asking: Asking) -> None:
    asking.server.robots = "User-agent: newsld\nDisallow: /story/"
    assert asking.fails("moved", alone=False).startswith("it: is not fetched (robots.txt of 127.0.0.1")


def test_a_host_whose_robots_txt_cannot_be_read(asking: Asking) -> None:
    asking.server.robots = 503
    assert asking.fails("a.html", alone=False) == ("it: is not fetched (robots.txt of 127.0.0.1 cannot be read now)")


@pytest.mark.parametrize("robots", [404, 403, "User-agent: *\nAllow: /\n" + "# words\n" * 200_000])
def test_a_host_without_robots_txt_that_forbids(asking: Asking, robots: int | str) -> None:
    asking.server.robots = robots
    assert asking.get("a.html", alone=False).data == PAGE.encode()


def test_the_encoding_is_handed_on(asking: Asking) -> None:
    got = asking.get("latin")
    assert got.media_type == "text/html; charset=iso-8859-1"
    assert got.data == CAFE.encode("cp1252")
