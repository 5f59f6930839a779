"""Ask a reconciliation service over HTTP, once for each name, within a time limit, and never again once it failed."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from http.client import HTTPException, HTTPMessage
from typing import IO, Any, NoReturn
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, Request, build_opener

from attrs import define, field

from newsld._version import __version__
from newsld.model.reconciliation import Answers

TIMEOUT = 10.0
"""Seconds that one exchange with the service may take, whatever it sends meanwhile."""

_LARGEST = 4_000_000  # bytes of an answer
_CHUNK = 1 << 16
_HEADERS = {"Accept": "application/json", "User-Agent": f"newsld/{__version__}"}
_FORM = "application/x-www-form-urlencoded; charset=utf-8"


class _NoAnswerError(Exception):
    """The service gave no answer that can be used; the message says why."""


class _StaysThere(HTTPRedirectHandler):
    """Follows no redirect: names are sent to nobody but the service that was named."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> NoReturn:
        raise _NoAnswerError(f"it leads elsewhere: {newurl[:200]}")


@define
class ReconciliationService:
    """A service that speaks the W3C Entity Reconciliation API 0.2 (reports.w3.org, CG-FINAL-specs-0.2-20230410).

    Attributes:
        url: Its endpoint.
        timeout: Seconds that one exchange may take.
    """

    url: str
    timeout: float = TIMEOUT
    _manifest: Mapping[str, Any] | None = None
    _failed: str | None = None
    _known: dict[str, Any] = field(factory=dict)

    def ask(self, queries: Mapping[str, Mapping[str, Any]]) -> Answers:
        """Ask a batch of queries; what was asked before in this run is not asked again.

        Args:
            queries: Key to query object.

        Returns:
            What the service said, or why it was not asked.
        """
        if self._failed is not None:
            return self._not_asked(self._failed)
        written = {key: json.dumps(query, sort_keys=True, ensure_ascii=False) for key, query in queries.items()}
        new = {key: queries[key] for key, text in written.items() if text not in self._known}
        try:
            if self._manifest is None:
                self._manifest = _object(self._exchange(None))
            answer = _object(self._exchange(new)) if new else {}
        except _NoAnswerError as error:
            self._failed = str(error)
            return self._not_asked(self._failed)
        self._known.update({written[key]: answer.get(key) for key in new})
        space = self._manifest.get("identifierSpace")
        return Answers(
            service=self.url,
            identifier_space=space if isinstance(space, str) else "",
            results={key: self._known[text] for key, text in written.items()},
        )

    def _not_asked(self, why: str) -> Answers:
        return Answers(service=self.url, not_asked=f"{self.url}: {why}")

    def _exchange(self, queries: Mapping[str, Mapping[str, Any]] | None) -> Any:
        """Send queries, or ask for the manifest, and give the JSON value of the answer."""
        data = None if queries is None else urlencode({"queries": json.dumps(queries, ensure_ascii=False)}).encode()
        headers = _HEADERS if data is None else {**_HEADERS, "Content-Type": _FORM}
        request = Request(self.url, data=data, headers=headers)  # noqa: S310 - the settings allow http and https only
        deadline = time.monotonic() + self.timeout
        try:
            with build_opener(_StaysThere).open(request, timeout=self.timeout) as response:
                body = _read(response, deadline)
        except HTTPError as error:
            raise _NoAnswerError(f"it answers {error.code} {error.reason}") from error
        except TimeoutError as error:
            raise _NoAnswerError(f"no answer within {self.timeout:g} seconds") from error
        except (URLError, OSError, HTTPException) as error:
            reason = getattr(error, "reason", None) or error
            if isinstance(reason, TimeoutError):
                raise _NoAnswerError(f"no answer within {self.timeout:g} seconds") from error
            raise _NoAnswerError(f"it cannot be reached: {reason}") from error
        try:
            return json.loads(body)
        except (ValueError, RecursionError) as error:
            raise _NoAnswerError("its answer is no JSON") from error


def _read(response: Any, deadline: float) -> bytes:
    """Read an answer; a service that drips bytes does not outlast the deadline, nor one that sends without end."""
    pieces: list[bytes] = []
    size = 0
    while piece := response.read1(_CHUNK):
        size += len(piece)
        if size > _LARGEST:
            raise _NoAnswerError("its answer is too long")
        if time.monotonic() > deadline:
            raise TimeoutError
        pieces.append(piece)
    return b"".join(pieces)


def _object(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise _NoAnswerError("its answer is no JSON object")
    return value
