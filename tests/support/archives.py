"""Archives for tests: of the web, zip, tar, compressed; and pages to put into them."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from collections.abc import Mapping

DAY = "2021-05-04T10:00:00Z"


def page(title: str) -> bytes:
    """Give a page with an article of this title."""
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>{title}</title></head><body><article><h1>{title}</h1>"
        f"<p>{title}: it was said on Monday by Kari Lindqvist, the mayor, to several hundred people of Oslo.</p>"
        "<p>Work on it began five years ago, and it cost more than anybody had said it would.</p></article></body></html>"
    ).encode()


def record(kind: str, address: str, block: bytes, *, length: int | None = None, **headers: str) -> bytes:
    """Give one record of a WARC."""
    fields = {
        "WARC-Type": kind,
        "WARC-Record-ID": "<urn:uuid:00000000-0000-0000-0000-000000000001>",
        "WARC-Target-URI": address,
        "WARC-Date": DAY,
        **({"Content-Type": "application/http; msgtype=response"} if kind in ("response", "revisit") else {}),
        **{name.replace("_", "-"): value for name, value in headers.items()},
        "Content-Length": str(len(block) if length is None else length),
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return f"WARC/1.1\r\n{head}\r\n".encode() + block + b"\r\n\r\n"


def answer(body: bytes, status: str = "200 OK", **headers: str) -> bytes:
    """Give an answer of a server, as it stands in a record."""
    fields = {"Content-Type": "text/html; charset=utf-8", **{k.replace("_", "-"): v for k, v in headers.items()}}
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body


def response(address: str, title: str, **headers: str) -> bytes:
    """Give a record with a page."""
    return record("response", address, answer(page(title), **headers))


def warc(*records: bytes, packed: bool = False) -> bytes:
    """Give a WARC of records, with what stands before them."""
    all_ = (record("warcinfo", "", b"software: test\r\n"), *records)
    return b"".join(gzip.compress(each) if packed else each for each in all_)


def zipped(members: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Give a zip archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return out.getvalue()


def tarred(members: Mapping[str, bytes]) -> bytes:
    """Give a tar archive."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()
