from __future__ import annotations

import pytest

from newsld.errors import ItemError, UnknownPluginError
from newsld.model.resource import Resource
from newsld.read import article_extensions, read
from newsld.read.detect import choose_reader

BINARY = {
    "a PDF document": b"%PDF-1.7\n", "a PNG image": b"\x89PNG\r\n\x1a\n\x00", "a JPEG image": b"\xff\xd8\xff\xe0\x00",
    "a ZIP archive or an office document": b"PK\x03\x04\x14", "compressed by gzip": b"\x1f\x8b\x08", "a program": b"\x7fELF\x02",
}  # fmt: skip


def resource(data: bytes, source: str = "a", media_type: str | None = None) -> Resource:
    return Resource(source=source, stem="a", data=data, media_type=media_type)


@pytest.mark.parametrize(
    ("given", "name"),
    [
        (resource(b"Words.", "a.txt"), "text"),
        (resource(b"Words.", "a.MD"), "markdown"),
        (resource(b"Words.", media_type="text/markdown; charset=utf-8"), "markdown"),
        (resource(b"Words.", media_type="text/plain"), "text"),
        (resource(b"---\ntitle: T\n---\nWords."), "markdown"),
        (resource(b"--- title\nWords."), "text"),
        (resource(b"Words.", "a.wire"), "text"),
        (resource(b""), "text"),
    ],
)
def test_readers_are_chosen(given: Resource, name: str) -> None:
    assert choose_reader(given) == name


def test_the_users_word_goes_first() -> None:
    assert choose_reader(resource(b"---\ntitle: T\n---\n", "a.md"), "text") == "text"


def test_an_unknown_format() -> None:
    with pytest.raises(UnknownPluginError) as caught:
        choose_reader(resource(b""), "markdwon")
    assert str(caught.value) == "markdwon: no such format"
    assert caught.value.hint == "did you mean 'markdown'? there are: text, markdown, html, json, ninjs, newsml, feed"


@pytest.mark.parametrize(("what", "data"), BINARY.items(), ids=BINARY)
def test_binary_files_are_refused(what: str, data: bytes) -> None:
    with pytest.raises(ItemError) as caught:
        choose_reader(resource(data, "a.txt"), "text")
    assert str(caught.value) == f"a.txt: is no text (it looks like {what})"
    assert caught.value.hint == "give the text of the article"


def test_zeros_are_refused() -> None:
    with pytest.raises(ItemError, match=r"^a: is no text \(it has NUL bytes\)$"):
        choose_reader(resource(b"Words.\x00\x00\x01\x02" * 10))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32"])
def test_zeros_of_utf_16_are_none(encoding: str) -> None:
    assert choose_reader(resource("Words of a text.".encode(encoding))) == "text"


def test_extensions_of_all_readers() -> None:
    assert article_extensions() == (
        ".atom", ".htm", ".html", ".json", ".jsonl", ".markdown", ".md", ".mdown", ".mkd", ".ndjson", ".newsml",
        ".ninjs", ".nitf", ".rss", ".text", ".txt", ".xhtml", ".xml",
    )  # fmt: skip


PAGE = b"<!DOCTYPE html><html><title>T</title><body><p>Words."
G2 = b'<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"/>'


@pytest.mark.parametrize(
    ("given", "name"),
    [
        (resource(PAGE, "a.txt", "text/html; charset=utf-8"), "html"),
        (resource(PAGE, "https://example.org/a", "text/plain"), "html"),
        (resource(PAGE, "https://example.org/a", "application/octet-stream"), "html"),
        (resource(b"Words.", "https://example.org/a.html", "text/plain"), "text"),
        (resource(G2, "https://example.org/a", "text/xml"), "newsml"),
        (resource(b"{}", "https://example.org/a", "application/json"), "json"),
    ],
)
def test_what_the_origin_says_goes_before_the_name(given: Resource, name: str) -> None:
    assert choose_reader(given) == name


def test_a_wrong_guess_says_what_was_tried() -> None:
    with pytest.raises(ItemError) as caught:
        read(resource(PAGE, "a.json"))
    assert caught.value.hint.endswith(
        "; it was read as json because of its name, but looks like html: say so with --from html"
    )
    with pytest.raises(ItemError) as caught:
        read(resource(G2, "a", "text/html"))
    assert caught.value.hint.endswith(
        "; it was read as html because it is said to be text/html, but looks like newsml: say so with --from newsml"
    )


def test_who_names_the_format_is_not_told_of_others() -> None:
    with pytest.raises(ItemError) as caught:
        read(resource(PAGE, "a.json"), reader="json")
    assert "--from" not in caught.value.hint
