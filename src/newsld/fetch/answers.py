"""Judge what a server answers: is it a page, is it whole, may it be asked for again."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from http import HTTPStatus

import httpcore
import httpx

from newsld.errors import ItemError
from newsld.fetch.inflate import CutOffError, inflate

_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
"""The answers that may be others in a moment (RFC 9110, 15; RFC 6585, 4; RFC 8470)."""
_MEANINGS = {
    # What an answer says of the page, and what the user can do.
    401: ("asks who is there", "newsld signs in nowhere; save the page in a file, and give its address with --url"),
    402: ("asks for money", "save the page in a file, and give its address with --url"),
    403: ("refuses", "save the page in a file, and give its address with --url"),
    404: ("is not there", "check the address"),
    410: ("is there no more", "an archive may have it"),
    429: ("asks to be left alone", "try again later, with fewer pages at once"),
    451: ("is withheld by law", ""),
}
_NO_PAGES = ("image/", "audio/", "video/", "font/", "model/")
_NO_PAGE = frozenset(
    {"application/pdf", "application/msword", "application/rtf", "application/javascript", "text/css",
     "text/javascript", "application/epub+zip", "application/x-shockwave-flash"}
)  # fmt: skip
_CODINGS = {"": "", "identity": "", "gzip": "gzip", "x-gzip": "gzip", "deflate": "deflate"}
_UNPRINTABLE = re.compile("[^\x20-\x7e]")
_LONGEST_SHOWN = 200


class BusyError(ItemError):
    """A page cannot be had now; it may be had later.

    Attributes:
        wait: Seconds after which the server wants to be asked again; ``None`` if it does not say.
    """

    wait: float | None = None


def header(answer: httpcore.Response, name: bytes) -> str:
    """Give the first value of a header; empty if there is none."""
    value = next((value for key, value in answer.headers if key.lower() == name), b"")
    try:
        return value.decode("utf-8").strip()
    except UnicodeDecodeError:
        return value.decode("latin-1").strip()


def next_address(answer: httpcore.Response, url: httpx.URL, shown: str) -> httpx.URL:
    """Give where an answer redirects to.

    Args:
        answer: The answer.
        url: What was asked for.
        shown: What the user wrote.

    Raises:
        ItemError: It redirects to nothing, or out of the web.
    """
    location = header(answer, b"location")
    plain = _UNPRINTABLE.sub("\ufffd", location[:_LONGEST_SHOWN])
    try:
        target = url.join(location) if location else None
    except (httpx.InvalidURL, ValueError):
        target = None
    if target is None or (not target.host and target.scheme in ("http", "https")):
        raise ItemError(shown, "redirects to no address", plain and f"it says {plain!r}")
    if target.scheme not in ("http", "https") or target.userinfo:
        raise ItemError(shown, "redirects to what is not fetched", f"to {plain!r}")
    return target


def check_status(answer: httpcore.Response, shown: str, url: httpx.URL, *, longest: float) -> None:
    """Check that an answer brings the page.

    Args:
        answer: The answer.
        shown: What the user wrote.
        url: What was asked for.
        longest: Seconds; who asks to wait longer is told of in the message.

    Raises:
        BusyError: It may be had later.
        ItemError: It may not.
    """
    status = answer.status
    if status in (200, 203):
        return
    phrase = HTTPStatus(status).phrase if status in HTTPStatus._value2member_map_ else ""
    elsewhere = "" if str(url) == shown else f", at {url}"
    what, hint = _MEANINGS.get(status, ("cannot be fetched", ""))
    because = f"{status} {phrase}".strip() + elsewhere
    if status not in _PASSING:
        raise ItemError(shown, what, because, hint=hint)
    wait = pause_asked(header(answer, b"retry-after"))
    if wait is not None and wait > longest:
        because += f"; it asks to wait {wait:,.0f} s"
    error = BusyError(shown, what, because, hint=hint or "try again later")
    error.wait = wait
    raise error


def pause_asked(value: str) -> float | None:
    """Give the seconds that a header ``Retry-After`` asks for (RFC 9110, 10.2.3); ``None`` if it asks for none."""
    if value.isascii() and value.isdigit() and len(value) < 10:
        return float(value)
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - time.time())
    except (ValueError, TypeError, OverflowError):
        return None


def check_kind(answer: httpcore.Response, shown: str) -> str | None:
    """Give what an answer says it is, before it is read.

    Raises:
        ItemError: It is nothing that holds an article.
    """
    said = header(answer, b"content-type")
    plain = said.partition(";")[0].strip().lower()
    if plain.startswith(_NO_PAGES) or plain in _NO_PAGE:
        raise ItemError(shown, "is no page", f"it is {_UNPRINTABLE.sub('?', plain)[:60]}", hint="give a page or a feed")
    return said or None


def read_body(answer: httpcore.Response, shown: str, most: int, *, cut: bool = False) -> bytes:
    """Read an answer to its end, unpacked.

    Args:
        answer: The answer.
        shown: What the user wrote.
        most: How many bytes it may have.
        cut: Whether of more the first are enough.

    Raises:
        BusyError: It was cut off.
        ItemError: It is too big, or packed in a way that newsld cannot unpack.
    """
    length = header(answer, b"content-length")
    if not cut and length.isdigit() and (len(length) > 18 or int(length) > most):
        raise _too_big(shown, most)
    pieces: Iterator[bytes] = answer.iter_stream()
    for said in reversed(header(answer, b"content-encoding").lower().split(",")):
        coding = _CODINGS.get(said.strip())
        if coding is None:
            raise ItemError(
                shown, "cannot be unpacked", f"it is packed by {said.strip()[:20]!r}, which nobody asked for"
            )
        pieces = inflate(pieces, coding) if coding else pieces
    parts: list[bytes] = []
    size = 0
    try:
        for piece in pieces:
            size += len(piece)
            parts.append(piece)
            if size > most and cut:
                break
            if size > most:
                raise _too_big(shown, most)
    except CutOffError as error:
        raise BusyError(shown, "cannot be unpacked", str(error)) from error
    return b"".join(parts)[:most]


def _too_big(shown: str, most: int) -> ItemError:
    size = f"{most // 1024**2} MiB" if most >= 1024**2 else f"{most:,} bytes"
    return ItemError(shown, "is too big", f"more than {size}", hint="save it in a file, and split it into its articles")
