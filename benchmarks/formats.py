"""How fast each format is read, beside what its library alone takes, and how much memory an archive needs.

Run: ``python -m benchmarks.formats [--json FILE]``. Data: one synthetic story of 400 words, written in every format.
The IPTC's formats with two hundred items each, in one list, message or knowledge item. The libraries do less: they take
the format apart, but make no text, language and dates of it. HTML beside its peers: ``benchmarks.pages``.
"""

from __future__ import annotations

import argparse
import gzip
import io
import json
import time
import tracemalloc
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from xml.parsers import expat

from benchmarks.wires import wires
from newsld.errors import ItemError
from newsld.fetch.unfolding import unfold
from newsld.model.resource import Resource
from newsld.read import read

_ITEMS = 200
_SENTENCE = "The mayor’s office said on Tuesday that £4m would be spent on the “new” bridge over the river near town. "
_PARAGRAPHS = [_SENTENCE * 4] * 5
_HTML = "".join(f"<p>{paragraph}</p>" for paragraph in _PARAGRAPHS)


def main() -> None:
    """Print the figures, and write them as JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    figures = {"reading": _reading(), "unfolding": _unfolding(), "memory": _memory()}
    for part, rows in figures.items():
        print(f"\n{part}")
        for name, row in rows.items():
            print(f"  {name:28} " + "  ".join(f"{key} {value}" for key, value in row.items()))
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


def _page(number: int) -> bytes:
    head = f"<title>Story {number}</title><meta property='article:published_time' content='2021-05-03'>"
    return (
        f"<!DOCTYPE html><html lang='en'><head>{head}</head><body><h1>Story {number}</h1>{_HTML}</body></html>".encode()
    )


def _rss() -> bytes:
    escaped = _HTML.replace("<", "&lt;")
    items = "".join(
        f"<item><title>Story {n}</title><link>https://news.example/{n}</link><pubDate>Mon, 03 May 2021 10:00:00 GMT"
        f"</pubDate><description>{escaped}</description></item>" for n in range(_ITEMS)
    )  # fmt: skip
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>H</title>{items}</channel></rss>".encode()


def _json_feed() -> bytes:
    items = [{"id": str(n), "title": f"Story {n}", "content_html": _HTML} for n in range(_ITEMS)]
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "H", "items": items}).encode()


def _warc(count: int) -> bytes:
    return b"".join(gzip.compress(_record(number)) for number in range(count))


def _record(number: int) -> bytes:
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + _page(number)
    head = (
        f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/{number}\r\n"
        f"WARC-Date: 2021-05-04T10:00:00Z\r\nContent-Type: application/http\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def _zip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(_ITEMS):
            archive.writestr(f"{number}.html", _page(number))
    return out.getvalue()


def _reading() -> dict[str, dict[str, Any]]:
    import feedparser

    rss, json_feed = _rss(), _json_feed()
    pages = [_page(number) for number in range(_ITEMS // 4)]
    text = "\n\n".join(["Story", *_PARAGRAPHS]).encode()
    return {
        "text": _row(_ITEMS, lambda: [_read(text) for _ in range(_ITEMS)]),
        "html": _row(len(pages), lambda: [_read(page) for page in pages]),
        "feed (RSS)": _row(_ITEMS, lambda: _read(rss), lambda: feedparser.parse(io.BytesIO(rss))),
        "feed (JSON Feed)": _row(_ITEMS, lambda: _read(json_feed), lambda: json.loads(json_feed)),
        **{name: _wire(data) for name, data in wires().items()},
    }  # fmt: skip


def _wire(data: bytes) -> dict[str, Any]:
    def alone() -> Any:
        return json.loads(data) if data[:1] in b"[{" else expat.ParserCreate().Parse(data, True)

    return _row(_ITEMS, lambda: _read(data), alone)


def _unfolding() -> dict[str, dict[str, Any]]:
    from fastwarc.warc import ArchiveIterator

    warc, zipped = _warc(_ITEMS), _zip()

    def names() -> list[bytes]:
        with zipfile.ZipFile(io.BytesIO(zipped)) as archive:
            return [archive.read(name) for name in archive.namelist()]

    return {
        "WARC, gzip": _row(
            _ITEMS, lambda: _unfold(warc), lambda: [r.reader.read() for r in ArchiveIterator(io.BytesIO(warc))]
        ),
        "zip": _row(_ITEMS, lambda: _unfold(zipped), names),
    }


def _memory() -> dict[str, dict[str, Any]]:
    """Give the peak of memory while archives of two sizes are unfolded."""
    rows = {}
    for count in (_ITEMS, _ITEMS * 10):
        data = _warc(count)
        tracemalloc.start()
        _unfold(data)
        rows[f"WARC of {count} pages"] = {"peak MiB": round(tracemalloc.get_traced_memory()[1] / 1024**2, 2)}
        tracemalloc.stop()
    return rows


def _read(data: bytes) -> object:
    try:
        return read(Resource(source="a", stem="a", data=data))
    except ItemError as error:
        return error


def _unfold(data: bytes) -> int:
    return sum(1 for _ in unfold(io.BytesIO(data), "a", "a", (".html",), len(data)))


def _row(count: int, ours: Callable[[], Any], theirs: Callable[[], Any] | None = None) -> dict[str, Any]:
    mine = _seconds(ours)
    row: dict[str, Any] = {"a second": round(count / mine)}
    return row if theirs is None else {**row, "times the library alone": round(mine / _seconds(theirs), 2)}


def _seconds(work: Callable[[], Iterable[Any]]) -> float:
    work()
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main()
