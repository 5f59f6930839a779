"""Fetch pages of the web: within limits of time and size, politely, and from nowhere but the public web."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import httpcore
import httpx
from attrs import frozen

from newsld._version import __version__
from newsld.errors import ItemError
from newsld.fetch.addresses import NoAddressError, RefusedAddressError, Resolve, resolve
from newsld.fetch.answers import BusyError, check_kind, check_status, next_address, read_body
from newsld.fetch.connection import CheckedBackend, Deadline
from newsld.fetch.pages import MAX_TIME
from newsld.fetch.robots import CLOSED, FREE, Robots, read_robots
from newsld.fetch.robots import MAX_BYTES as MAX_ROBOTS

AGENT = f"newsld/{__version__} (+https://w3id.org/newsld)"
"""How newsld calls itself: its name, by which robots.txt can speak of it, its version, and where to read of it."""
MAX_BYTES = 64 * 1024 * 1024
"""What is bigger than 64 MiB, unpacked, is no page."""
MAX_REDIRECTS = 10

_PAUSES = (0.5, 1.0, 2.0)  # seconds between tries, where the server asks for nothing else
_LONGEST_PAUSE = 60.0  # seconds that are waited if a server asks for them
_BETWEEN = 1.0  # seconds between two pages of one host
_LONGEST_DELAY = 30.0
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_HEADERS: dict[bytes | str, bytes | str] = {
    "User-Agent": AGENT,
    "Accept": "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,"
    "application/xml;q=0.9,application/json;q=0.9,text/plain;q=0.8,*/*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}


@frozen(kw_only=True)
class Fetched:
    """What an address led to.

    Attributes:
        address: Where it was in the end, after all redirects, without fragment.
        media_type: What the server says it is, with the parameters; ``None`` if it says nothing.
        data: The bytes, unpacked.
    """

    address: str
    media_type: str | None
    data: bytes


class Web:
    """The public web, as one run asks it; no cookies, no proxies, no passwords, nothing kept but what hosts forbid.

    Args:
        max_time: Seconds that one try to get a page may take.
        private: Whether pages of private, loopback and link-local addresses may be fetched.
        max_bytes: How many bytes a page may have.
        pause: Waits so many seconds.
        resolve: Looks names up.
    """

    def __init__(
        self, *, max_time: float = MAX_TIME, private: bool = False, max_bytes: int = MAX_BYTES,
        pause: Callable[[float], None] = time.sleep, resolve: Resolve = resolve,
    ) -> None:  # fmt: skip
        self._max_time = max_time
        self._private = private
        self._max_bytes = max_bytes
        self._pause = pause
        self._resolve = resolve
        # Certificates are those of certifi; what the environment says of them is not heard.
        self._tls = httpx.create_ssl_context(trust_env=False)
        self._robots: dict[str, Robots] = {}
        self._last: dict[str, float] = {}

    def get(self, address: str, shown: str, *, alone: bool = True) -> Fetched:
        """Fetch a page; again, after a while, where that is of use.

        Args:
            address: An address of http or https.
            shown: It, for messages.
            alone: Whether it is the one page of the run; of several, robots.txt is asked first, and pages of one host
                are fetched with pauses.

        Returns:
            What was there.

        Raises:
            ItemError: It cannot be had.
        """
        for pause in (*_PAUSES, None):
            try:
                return self._followed(httpx.URL(address), shown, polite=not alone)
            except BusyError as error:
                wait = pause if error.wait is None else error.wait
                if pause is None or wait is None or wait > _LONGEST_PAUSE:
                    raise
                self._pause(wait)
            except httpx.InvalidURL as error:
                raise ItemError(shown, "is no address", str(error)) from error
        raise AssertionError("unreachable: the last try returns or raises")

    def _followed(self, url: httpx.URL, shown: str, *, polite: bool, for_robots: bool = False) -> Fetched:
        deadline = Deadline(self._max_time)
        seen: list[str] = []
        while True:
            url = url.copy_with(fragment=None)
            if str(url) in seen:
                raise ItemError(shown, "redirects in a circle", f"back to {url}")
            if len(seen) > MAX_REDIRECTS:
                raise ItemError(shown, "redirects too often", f"more than {MAX_REDIRECTS} times; at last to {url}")
            seen.append(str(url))
            if polite:
                self._take_turn(url, shown)
                deadline = Deadline(self._max_time)
            with self._answer(url, shown, deadline) as answer:
                if answer.status in _REDIRECTS:
                    url = next_address(answer, url, shown)
                    continue
                check_status(answer, shown, url, longest=_LONGEST_PAUSE)
                media_type = check_kind(answer, shown)
                most = MAX_ROBOTS if for_robots else self._max_bytes
                data = read_body(answer, shown, most, cut=for_robots)
                return Fetched(address=str(url), media_type=media_type, data=data)

    @contextmanager
    def _answer(self, url: httpx.URL, shown: str, deadline: Deadline) -> Iterator[httpcore.Response]:
        """Ask for a page, on a connection of its own, and give what the server answers; its body is not read yet."""
        backend = CheckedBackend(private=self._private, deadline=deadline, resolve=self._resolve)
        where = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
        try:
            limits = {"timeout": dict.fromkeys(("connect", "read", "write", "pool"), deadline.left())}
            with (
                httpcore.ConnectionPool(self._tls, network_backend=backend) as pool,
                pool.stream("GET", where, headers=_HEADERS, extensions=limits) as answer,
            ):
                yield answer
        except RefusedAddressError as error:
            raise ItemError(
                shown, "is not fetched", str(error), hint="if it is yours, allow it with --allow-private"
            ) from error
        except NoAddressError as error:
            kind = BusyError if error.passing else ItemError
            raise kind(shown, "is out of reach", str(error), hint="check the address, and the network") from error
        except httpcore.TimeoutException as error:
            raise BusyError(
                shown, "does not answer", f"within {self._max_time:g} s", hint="allow more with --max-time"
            ) from error
        except httpcore.NetworkError as error:
            if isinstance(error.__cause__, ssl.SSLCertVerificationError):
                because = f"{url.host}: {error.__cause__.verify_message}"
                raise ItemError(shown, "is not trusted", because, hint="save the page in a file") from error
            because = str(error) or "the connection broke"
            raise BusyError(shown, "is out of reach", because, hint="check the address, and the network") from error
        except httpcore.ProtocolError as error:
            raise BusyError(shown, "cannot be fetched", f"its server breaks off: {error}") from error

    def _take_turn(self, url: httpx.URL, shown: str) -> None:
        """Wait until a page may be asked for, and refuse one that its host keeps programs from."""
        host = f"{url.scheme}://{url.netloc.decode('ascii')}"
        if host not in self._robots:
            self._robots[host] = self._asked_robots(url)
        robots = self._robots[host]
        if not robots.allows(url.raw_path.decode("ascii")):
            unread = robots is CLOSED
            raise ItemError(
                shown, "is not fetched",
                f"robots.txt of {url.host} {'cannot be read now' if unread else 'keeps programs from it'}",
                hint="try again later" if unread else "ask the publisher, or save the page as a reader sees it",
            )  # fmt: skip
        wait = self._last.get(host, float("-inf")) + max(_BETWEEN, min(robots.delay, _LONGEST_DELAY)) - time.monotonic()
        if wait > 0:
            self._pause(wait)
        self._last[host] = time.monotonic()

    def _asked_robots(self, url: httpx.URL) -> Robots:
        try:
            got = self._followed(url.join("/robots.txt"), str(url), polite=False, for_robots=True)
        except BusyError:
            return CLOSED
        except ItemError:
            # There is none, or it is none that a program can read (RFC 9309, 2.3.1.3).
            return FREE
        return read_robots(got.data)
