"""Speak HTTP to a store: with time limits, and again where it is safe to repeat."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping

import httpx

from newsld._version import __version__
from newsld.errors import StoreError, UsageError
from newsld.store.access import Credentials, Proof

_TRIES = 4
_PAUSES = (0.5, 1.0, 2.0)  # seconds between tries
_LONGEST_PAUSE = 30.0  # seconds; what a server may ask for
_BUSY = frozenset({429, 502, 503, 504})
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_TAGS = re.compile(r"<head>.*?</head>|<h3>.*?</h3>|<[^<>]*>", re.DOTALL | re.IGNORECASE)


class Client:
    """A connection to one store.

    Everything newsld sends may be sent twice: it puts whole graphs in the place of whole graphs, without blank nodes.

    Args:
        name: What messages call the store.
        credentials: Who asks.
        timeout: Seconds to wait for an answer.
        pause: Waits so many seconds.
    """

    def __init__(
        self, name: str, credentials: Credentials, *, timeout: float, pause: Callable[[float], None] = time.sleep
    ) -> None:
        self.name = name
        self._pause = pause
        self._timeout = timeout
        # A redirect could lead the credentials elsewhere.
        self._client = httpx.Client(
            auth=Proof(credentials), timeout=httpx.Timeout(timeout, connect=min(timeout, 10.0)),
            follow_redirects=False, headers={"User-Agent": f"newsld/{__version__}"},
        )  # fmt: skip

    def send(
        self, method: str, address: str, *, parameters: Mapping[str, str] | None = None,
        form: Mapping[str, str] | None = None, body: bytes | None = None, headers: Mapping[str, str] | None = None,
        fine: tuple[int, ...] = (),
    ) -> httpx.Response:  # fmt: skip
        """Send a request, again if the server is out of reach or busy.

        Args:
            method: ``GET``, ``PUT``, ``POST`` or ``DELETE``.
            address: The endpoint.
            parameters: What is added to its query, percent-encoded.
            form: What is sent as a form.
            body: What is sent.
            headers: The headers.
            fine: Status codes that are no failure, beside those of success.

        Returns:
            The answer.

        Raises:
            UsageError: The server does not understand the request.
            StoreError: It is out of reach, refuses, or fails.
        """
        url = httpx.URL(address).copy_merge_params(dict(parameters)) if parameters else httpx.URL(address)
        for tried in range(1, _TRIES + 1):
            try:
                response = self._client.request(method, url, data=form, content=body, headers=headers)
            except httpx.TimeoutException as error:
                if tried == _TRIES or not isinstance(error, httpx.ConnectTimeout):
                    raise self._failed(
                        "does not answer",
                        f"within {self._timeout:g} s",
                        "allow more with --timeout, or load less at once",
                    ) from error
            except httpx.TransportError as error:
                if tried == _TRIES:
                    raise self._failed(
                        "is out of reach", str(error) or type(error).__name__, "is it running?"
                    ) from error
            else:
                if response.status_code not in _BUSY or tried == _TRIES:
                    return self._checked(response, fine)
                self._pause(_asked_pause(response) or _PAUSES[tried - 1])
                continue
            self._pause(_PAUSES[tried - 1])
        raise AssertionError("unreachable: the last try returns or raises")

    def close(self) -> None:
        """Close the connection."""
        self._client.close()

    def _checked(self, response: httpx.Response, fine: tuple[int, ...]) -> httpx.Response:
        status = response.status_code
        if response.is_success or status in fine:
            return response
        if status in (401, 403):
            raise self._failed(
                "refuses", f"{status}: it asks for a user and a password, or does not know these",
                "give --user and --password-file, or set NEWSLD_STORE_USER and NEWSLD_STORE_PASSWORD",
            )  # fmt: skip
        if response.is_redirect:
            raise self._failed("is elsewhere", f"{status}", "give the address it redirects to with --store")
        said = _said(response)
        if status == 400:
            raise UsageError(self.name, "does not understand", said)
        raise self._failed("failed", f"{status}: {said}" if said else str(status))

    def _failed(self, what: str, because: str, hint: str = "") -> StoreError:
        return StoreError(self.name, what, because, hint=hint)


def _asked_pause(response: httpx.Response) -> float:
    asked = response.headers.get("retry-after", "")
    return min(float(asked), _LONGEST_PAUSE) if asked.isdigit() else 0.0


def _said(response: httpx.Response) -> str:
    text = _TAGS.sub(" ", response.text[:2000]).strip()
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return _CONTROLS.sub(" ", line)[:200]
