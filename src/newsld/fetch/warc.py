"""Read web archives (WARC 1.0 and 1.1, ISO 28500): the pages that were got, each with its address and its day."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from newsld.errors import ItemError
from newsld.fetch.inflate import CutOffError, coding_of, inflate
from newsld.fetch.names import printable
from newsld.fetch.pages import page_stem
from newsld.fetch.stream import BombError, Budget, Stream
from newsld.iri import check_iri, content_hex, without_fragment
from newsld.model.resource import Resource

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

MAX_BYTES = 64 * 1024 * 1024
"""What is bigger than 64 MiB, unpacked, is no page."""
MARK = b"WARC/"
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_DIGITS = 8
_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,500})?\r?\n")
_MARKUP = re.compile(rb"\s{0,200}<(?:!doctype|html|head|body|meta|title|\?xml)", re.IGNORECASE)
_WEB = ("http://", "https://")


def warc_resources(stream: Stream, name: str, stem: str) -> Iterator[Resource | ItemError]:
    """Give the pages of a web archive.

    Pages are records of type ``response`` or ``resource`` with HTML that was got in full; redirects and errors hold no
    page, and the same page got again is the same article. So is one that a ``revisit`` record says had not changed
    (ISO 28500, 6.7), if the archive has it.

    Args:
        stream: The archive, not compressed.
        name: Its name for messages.
        stem: What the stems of its pages begin with.

    Yields:
        Resources with address and day, and why one could not be read; last, which pages are in another archive only.

    Raises:
        ItemError: The archive is cut off or damaged; all whole records before that were given.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    seen: set[bytes] = set()
    given: set[str] = set()
    unchanged: dict[str, None] = {}
    count = 0
    try:
        for record in ArchiveIterator(stream, record_types=WarcRecordType.any_type, parse_http=False):
            count += 1
            unchanged |= dict.fromkeys(_unchanged(record))
            got = _page(record, name, stem)
            if isinstance(got, ItemError):
                yield got
            elif got is not None:
                given.add(got.iri or "")
                key = sha256(f"{got.iri or got.source}\n".encode() + got.data).digest()[:16]
                if key not in seen:
                    seen.add(key)
                    yield got
    except _ShortError as error:
        raise _cut_off(name, count, stream.cut_off or "it ends within a record") from error
    except OSError as error:
        raise _cut_off(name, count, "what follows is no record") from error
    if stream.cut_off or not stream.tail.endswith((b"\r\n\r\n", b"\n\n")):
        raise _cut_off(name, count, stream.cut_off or "it ends within a record")
    if missing := [address for address in unchanged if address not in given]:
        yield _elsewhere(name, missing)
    if not count:
        raise ItemError(name, "there is no record in it", hint="check that it is the right file")


class _ShortError(Exception):
    """A record has fewer bytes than it says."""


def _cut_off(name: str, count: int, because: str) -> ItemError:
    return ItemError(
        name, "is cut off or damaged", f"at record {max(count, 1):,}: {because}",
        hint="the whole records before it were read; get the archive anew for the rest",
    )  # fmt: skip


def _elsewhere(name: str, missing: list[str]) -> ItemError:
    pages = "a page is" if len(missing) == 1 else f"{len(missing):,} pages are"
    return ItemError(
        name, f"{pages} not in it",
        f"unchanged since an earlier archive, as its revisit records say: {printable(missing[0])}"
        + (", …" if len(missing) > 1 else ""),
        hint="convert that archive too",
    )  # fmt: skip


def _unchanged(record: WarcRecord) -> Iterator[str]:
    """Give the address of the page that a record says had not changed."""
    if str(record.headers.get("WARC-Type")).lower() != "revisit" or not record.is_http:
        return
    record.parse_http(strict_mode=False)
    headers = record.http_headers
    if (headers.get("Content-Type") or "").partition(";")[0].strip().lower() in _PAGES:
        address = record.headers.get("WARC-Refers-To-Target-URI") or record.headers.get("WARC-Target-URI") or ""
        if iri := _iri(address.strip().strip("<>")):
            yield iri


def _page(record: WarcRecord, name: str, stem: str) -> Resource | ItemError | None:
    """Give the page in a record; ``None`` if it holds none.

    Raises:
        _ShortError: It is cut off.
    """
    headers = _headers(record)
    address = (record.headers.get("WARC-Target-URI") or "").strip().strip("<>")
    where = f"{name}, {printable(address)}"
    length = record.content_length
    kind = _kind(record, headers) if headers is not None and address.lower().startswith(_WEB) else None
    if kind is None or length > MAX_BYTES:
        if record.consume() < length:
            raise _ShortError
        too_big = f"more than {MAX_BYTES // 1024**2} MiB"
        return None if kind is None else ItemError(where, "is too big", too_big, hint="it is no page")
    data = record.reader.read()
    if len(data) < length:
        raise _ShortError
    try:
        data = _decoded(data, headers)
    except (CutOffError, BombError, OSError) as error:
        return ItemError(where, "cannot be unpacked", str(error), hint="its record is damaged")
    if not kind and not _MARKUP.match(data):
        return None
    day = record.headers.get("WARC-Date")
    own = f"{stem}/{page_stem(address)}-{content_hex([address, day], _DIGITS)}"
    return Resource(source=where, stem=own, data=data, media_type=kind or None, iri=_iri(address), retrieved=day)


def _headers(record: WarcRecord) -> Any:
    """Give the headers of a page that was got in full; ``None`` for any other record."""
    kind = str(record.headers.get("WARC-Type")).lower()
    if kind == "resource":
        return record.headers
    if kind != "response" or not record.is_http:
        return None
    record.parse_http(strict_mode=False)
    return record.http_headers if record.http_headers.status_code == 200 else None


def _kind(record: WarcRecord, headers: Any) -> str | None:
    """Give the media type of a page, empty if nobody says it; ``None`` for what is no page."""
    said = headers.get("Content-Type") or record.headers.get("WARC-Identified-Payload-Type") or ""
    return said if said.partition(";")[0].strip().lower() in _PAGES | {""} else None


def _iri(address: str) -> str | None:
    try:
        return without_fragment(check_iri(address))
    except ValueError:
        return None


def _decoded(data: bytes, headers: Any) -> bytes:
    """Give the page as a browser gets it: out of its chunks, and unpacked."""
    if "chunked" in (headers.get("Transfer-Encoding") or "").lower():
        data = _joined(data)
    codings = [each.strip() for each in (headers.get("Content-Encoding") or "").lower().split(",")]
    for coding in reversed(codings):
        if coding in ("gzip", "x-gzip", "deflate", "zstd"):
            # Some archives keep the header of what they unpacked.
            if coding == "deflate" or coding_of(data[:4]):
                data = _bounded(inflate((data,), coding.removeprefix("x-")), len(data))
        elif coding == "br":
            data = _bounded(_brotli(data), len(data))
    return data


def _joined(data: bytes) -> bytes:
    """Give the body that stands in chunks (RFC 9112, 7.1); what stands in none is the body itself."""
    parts: list[bytes] = []
    at = 0
    while match := _CHUNK.match(data, at):
        size = int(match[1], 16)
        if not size:
            return b"".join(parts)
        parts.append(data[match.end() : match.end() + size])
        at = match.end() + size
        at += 2 if data[at : at + 2] == b"\r\n" else data[at : at + 1] == b"\n"
    return b"".join(parts) if parts else data


def _brotli(data: bytes) -> Iterator[bytes]:
    from fastwarc.stream_io import BrotliReader

    reader = BrotliReader(io.BytesIO(data))
    while piece := reader.read(1 << 18):
        yield piece


def _bounded(pieces: Iterator[bytes], size: int) -> bytes:
    budget = Budget(size)
    parts: list[bytes] = []
    total = 0
    for piece in pieces:
        budget.give(len(piece))
        total += len(piece)
        if total > MAX_BYTES:
            raise BombError(f"more than {MAX_BYTES // 1024**2} MiB")
        parts.append(piece)
    return b"".join(parts)
