"""A server on loopback that does whatever servers of the web do wrong; each path is one way."""

from __future__ import annotations

import gzip
import threading
import time
import zlib
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour bridge opens</title>
<meta property="article:published_time" content="2021-05-03T10:00:00+01:00"></head><body><article>
<h1>Harbour bridge opens</h1><p>The new bridge over the harbour in Oslo was opened on Monday by Kari Lindqvist, the
mayor, who walked across it with several hundred people from the city.</p><p>Work on it began five years ago, and it
cost more than anybody had said it would when the council voted for it.</p></article></body></html>"""
CAFE = PAGE.replace('<meta charset="utf-8">', "").replace("Kari Lindqvist", "Renée Müller")


class Misbehaving(ThreadingHTTPServer):
    """The server.

    Attributes:
        asked: Path and headers of each request.
        robots: What its robots.txt holds; ``None`` if it has none, a number for an answer of that status.
        released: Ends what hangs.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.robots: str | int | None = None
        self.released = threading.Event()

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.server_address[1])

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        """Give the address of a path."""
        return f"http://{host}:{self.port}/{path}"

    def paths(self) -> list[str]:
        """Give the paths that were asked for, in order."""
        return [path for path, _ in self.asked]


class Handler(BaseHTTPRequestHandler):
    """Answers by the table `WAYS`."""

    server: Misbehaving
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer."""
        self.server.asked.append((self.path, {key.lower(): value for key, value in self.headers.items()}))
        name = self.path.strip("/").partition("?")[0]
        if name == "robots.txt":
            self._robots()
        elif name in WAYS:
            WAYS[name](self)
        elif Path(name).suffix in PLAIN:
            media_type, body = PLAIN[Path(name).suffix]
            self.send(body, media_type)
        else:
            self.send("gone", status=404)

    def tries(self) -> int:
        """Give how often this path was asked for."""
        return self.server.paths().count(self.path)

    def send(
        self, body: str | bytes, media_type: str | None = "text/html; charset=utf-8", status: int = 200,
        length: int | None = None, **headers: str,
    ) -> None:  # fmt: skip
        """Send an answer."""
        data = body.encode() if isinstance(body, str) else body
        self.send_response(status)
        if media_type:
            self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(data) if length is None else length))
        for key, value in headers.items():
            self.send_header(key.replace("_", "-"), value)
        self.end_headers()
        self.write(data)

    def write(self, data: bytes) -> bool:
        """Send bytes, if anybody is still there."""
        try:
            self.wfile.write(data)
            self.wfile.flush()
        except OSError:
            self.close_connection = True
            return False
        return True

    def drip(self, data: bytes) -> None:
        """Send byte after byte, until nobody listens."""
        for at in range(len(data)):
            if not self.write(data[at : at + 1]) or self.server.released.wait(0.02):
                break
        self.close_connection = True

    def to(self, location: str, status: int = 302) -> None:
        """Redirect."""
        self.send("elsewhere", status=status, Location=location)

    def _robots(self) -> None:
        if isinstance(self.server.robots, str):
            self.send(self.server.robots, "text/plain")
        else:
            self.send("none", status=self.server.robots or 404)


def _hang(handler: Handler) -> None:
    handler.server.released.wait(20)
    handler.close_connection = True


def _drip_headers(handler: Handler) -> None:
    handler.drip(b"HTTP/1.1 200 OK\r\n" + b"X-Nothing: more\r\n" * 1000)


def _drip_body(handler: Handler) -> None:
    handler.send(b"", length=1_000_000)
    handler.drip(PAGE.encode() * 50)


def _endless(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.send_header("Connection", "close")
    handler.end_headers()
    while handler.write(b"<p>more and more words</p>" * 4000):
        pass


def _chunked(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    data = PAGE.encode()
    handler.write(b"%x\r\n%b\r\n" % (len(data), data) + (b"" if handler.path == "/chunked-cut" else b"0\r\n\r\n"))
    handler.close_connection = True


def _bomb(handler: Handler) -> None:
    handler.send(gzip.compress(b"\0" * 30_000_000), Content_Encoding="gzip")


def _busy_once(status: int, **headers: str) -> Callable[[Handler], None]:
    def answer(handler: Handler) -> None:
        handler.send(PAGE) if handler.tries() > 1 else handler.send("busy", status=status, **headers)

    return answer


def _headless_deflate(data: bytes) -> bytes:
    engine = zlib.compressobj(wbits=-15)
    return engine.compress(data) + engine.flush()


PLAIN = {".html": ("text/html", PAGE.encode())}
_TOMORROW = time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(time.time() + 86_400))
WAYS: dict[str, Callable[[Handler], None]] = {
    "hangs": _hang,
    "drips-headers": _drip_headers,
    "drips": _drip_body,
    "endless": _endless,
    "huge": lambda h: h.send(PAGE, length=10**12),
    "bomb": _bomb,
    "chunked": _chunked,
    "chunked-cut": _chunked,
    "short": lambda h: (h.send(PAGE, length=len(PAGE) + 500), setattr(h, "close_connection", True))[0],
    "long": lambda h: h.send(PAGE.encode() + b"<p>What was not announced.</p>", length=len(PAGE.encode())),
    "no-http": lambda h: (h.write(b"SSH-2.0-OpenSSH_9.6\r\n"), setattr(h, "close_connection", True))[1],
    "closes": lambda h: setattr(h, "close_connection", True),
    "gzip": lambda h: h.send(gzip.compress(PAGE.encode()), Content_Encoding="gzip"),
    "two-members": lambda h: h.send(
        gzip.compress(PAGE[:300].encode()) + gzip.compress(PAGE[300:].encode()), Content_Encoding="x-gzip"
    ),
    "twice-packed": lambda h: h.send(gzip.compress(gzip.compress(PAGE.encode())), Content_Encoding="gzip, gzip"),
    "deflate": lambda h: h.send(zlib.compress(PAGE.encode()), Content_Encoding="deflate"),
    "raw-deflate": lambda h: h.send(_headless_deflate(PAGE.encode()), Content_Encoding="deflate"),
    "gzip-cut": lambda h: h.send(gzip.compress(PAGE.encode())[:-60], Content_Encoding="gzip"),
    "gzip-broken": lambda h: h.send(b"\x1f\x8b\x08\0\0\0\0\0\0\xff" + b"\xff" * 80, Content_Encoding="gzip"),
    "brotli": lambda h: h.send(b"\x0b\x02\x80", Content_Encoding="br"),
    "circle": lambda h: h.to("circle-back"),
    "circle-back": lambda h: h.to("circle"),
    "further": lambda h: h.to(f"further?{int(h.path.partition('?')[2] or 0) + 1}"),
    "moved": lambda h: h.to("story/a.html?x=1#top", status=301),
    "moved-to-file": lambda h: h.to("file:///etc/passwd"),
    "moved-to-nothing": lambda h: h.send("", status=302),
    "moved-to-nonsense": lambda h: h.to("http://[::1"),
    "moved-with-password": lambda h: h.to("http://me:secret@127.0.0.1/"),
    "moved-to-private": lambda h: h.to("http://10.0.0.8/admin"),
    "moved-to-metadata": lambda h: h.to("http://169.254.169.254/latest/meta-data/"),
    "moved-to-rebound": lambda h: h.to(f"http://rebound.example:{h.server.port}/a.html"),
    "sets-cookie": lambda h: h.send(PAGE, status=302, Location="a.html", Set_Cookie="who=you; Path=/"),
    "429": _busy_once(429, Retry_After="7"),
    "429-now": _busy_once(429, Retry_After="Mon, 03 May 2021 10:00:00 GMT"),
    "429-tomorrow": lambda h: h.send("no", status=429, Retry_After=_TOMORROW),
    "429-odd": _busy_once(429, Retry_After="soon"),
    "500": _busy_once(500),
    "always-503": lambda h: h.send("no", status=503),
    "403": lambda h: h.send("no", status=403),
    "401": lambda h: h.send("no", status=401, WWW_Authenticate="Basic"),
    "204": lambda h: h.send("", status=204),
    "plain": lambda h: h.send(PAGE, "text/plain"),
    "untold": lambda h: h.send(PAGE, None),
    "latin": lambda h: h.send(CAFE.encode("cp1252"), "text/html; charset=iso-8859-1"),
    "latin-said-utf-8": lambda h: h.send(CAFE.encode("cp1252"), "text/html; charset=utf-8"),
    "utf-8-said-latin": lambda h: h.send(CAFE.encode(), 'text/html; charset="ISO-8859-1"'),
    "nonsense-charset": lambda h: h.send(CAFE.encode(), "text/html; charset=klingon"),
    "image": lambda h: h.send(b"\x89PNG", "image/png"),
    "pdf": lambda h: h.send(b"%PDF-1.7", "application/pdf"),
    "canonical": lambda h: h.send(
        PAGE.replace("</head>", f'<link rel="canonical" href="http://127.0.0.1:{h.server.port}/story/1"></head>')
    ),
    "canonical-elsewhere": lambda h: h.send(
        PAGE.replace("</head>", '<link rel="canonical" href="https://elsewhere.example/story/1"></head>')
    ),
}
