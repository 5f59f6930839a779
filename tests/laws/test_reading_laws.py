"""Whatever the bytes: reading gives a sound document or says why not."""

from __future__ import annotations

import json
import unicodedata
from html import escape

from hypothesis import given
from hypothesis import strategies as st

from newsld.errors import ItemError
from newsld.model.document import Document
from newsld.model.moment import Moment
from newsld.model.resource import Resource
from newsld.read import read
from newsld.read.dates import iso_date
from newsld.read.decode import decode
from newsld.read.front_matter import read_entries, split_front_matter
from newsld.read.normalize import normalize
from support.reading import read_one

NAMES = st.sampled_from(["a.txt", "a.md", "2021-05-03-a.md", "a"])
LINES = st.sampled_from(
    [
        "Generals meet", "GENERALS MEET", "By Jane Doe and John Roe", "BAKU, April 19 (Reuters) — The talks began.", "",
        "The minister said that the bridge is open, and that it will stay so.", "- an item", "1. one", "# Head", "> Quote",
        "Published: 3 May 2021", "ENDS", "###", "(MORE)", "Correction: It was Friday.", "    indented words", "---",
        "title: Talks: a beginning", "date: 2021-05-03", "tags: [a, b", "<div>", "</div>", "[^1]: note", "| a | b |", "|---|---|",
        "a well-", "known\u00a0mayor ﬁnds\u00ad", "e\u0301\x00\u200b\ud800", "{{< x >}}", "“We", "PARIS —", "\ufeff\u2028x", "```",
        "an of&shy;fice&nbsp;&#8203;of&zwnj;", "a shel\u200cf",
    ]
)  # fmt: skip
STORIES = st.lists(LINES, max_size=14).map("\n".join)

WAYS_OUT = {
    "there is no text in it", "is no text", "there is no article in it", "is no article", "is not converted",
    "has neither text nor headline", "cannot be read as JSON", "cannot be read as XML", "is refused", "is withheld",
    "is embargoed", "was killed", "is no ninjs item", "cannot be named",
}  # fmt: skip
KEYS = st.sampled_from(
    [
        "headline", "title", "text", "articleBody", "author", "name", "date", "url", "image", "@type", "@graph", "items",
        "uri", "versionCreated", "pubStatus", "embargoed", "headlines", "value", "role", "bodies", "body_xhtml",
        "descriptions", "subject", "associations", "renditions", "href", "type", "located", "language", "license",
        "eventDetails", "dates", "startDate", "organiser", "places", "people", "contactInfo", "address", "locality",
        "geoJSON", "plannedCoverage",
    ]
)  # fmt: skip
WORDS = st.sampled_from(
    [
        "NewsArticle",
        "picture",
        "2021-05-03",
        "<p>The road</p> opened",
        "withheld",
        "en",
        "\ud800",
        " ",
        "",
        "https://a.example/1",
    ]
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | WORDS | LINES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=12,
)
TAGS = st.sampled_from(
    [
        "newsItem", "newsMessage", "itemSet", "itemMeta", "contentMeta", "contentSet", "inlineXML", "inlineData", "nitf",
        "body", "body.head", "body.content", "hedline", "hl1", "hl2", "p", "ul", "li", "headline", "by", "byline", "name",
        "subject", "description", "located", "embargoed", "provider", "remoteContent", "conceptItem", "concept", "type",
        "eventDetails", "dates", "start", "participant", "location", "POIDetails", "address", "locality", "definition",
        "packageItem", "itemRef", "planningItem", "newsCoverage", "planning", "scheme", "assert", "personDetails",
    ]
)  # fmt: skip
MARKUP = st.recursive(
    LINES.map(lambda line: escape(line).replace("\x00", "").replace("\ud800", "")),
    lambda inner: st.tuples(TAGS, st.lists(inner, max_size=4)).map(lambda e: f"<{e[0]}>{''.join(e[1])}</{e[0]}>"),
    max_leaves=12,
)


def sound(document: Document) -> None:
    """Check what every reader promises."""
    text = document.text
    assert text == text.strip("\n")
    assert text == normalize(text)
    assert unicodedata.is_normalized("NFC", text)
    text.encode("utf-8")
    at = 0
    for block in document.blocks:
        assert block.span.start >= at
        assert not text[at : block.span.start].strip()
        words = block.span.of(text)
        assert words == words.strip()
        assert "\n" not in words
        at = block.span.end
    assert at == len(text)
    for datum in document.metadata:
        assert datum.value.strip()
        assert datum.span is None or datum.span.end <= len(text)


def _bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")


def soundly_read(text: str | bytes, name: str) -> None:
    try:
        for document in read(Resource(source=name, stem="a", data=_bytes(text))):
            sound(document)
    except ItemError as error:
        assert error.what in WAYS_OUT  # noqa: PT017 - both ways out are right


@given(st.binary(max_size=400), NAMES)
def test_any_bytes(data: bytes, name: str) -> None:
    soundly_read(data, name)


@given(st.text(max_size=300), NAMES)
def test_any_text(text: str, name: str) -> None:
    soundly_read(text, name)


@given(STORIES, NAMES)
def test_any_story(text: str, name: str) -> None:
    soundly_read(text, name)


@given(VALUES, st.sampled_from(["a.json", "a.ninjs", "a.jsonl", "a"]))
def test_any_json(value: object, name: str) -> None:
    soundly_read(json.dumps([value]), name)


ROOTS = (
    "newsItem",
    "nitf",
    "newsMessage",
    "conceptItem",
    "knowledgeItem",
    "packageItem",
    "planningItem",
    "catalogItem",
)


@given(MARKUP, st.sampled_from(ROOTS))
def test_any_xml(markup: str, root: str) -> None:
    soundly_read(f"<{root}>{markup}</{root}>", "a.xml")


@given(STORIES, NAMES)
def test_reading_twice_is_reading_once(text: str, name: str) -> None:
    try:
        assert read_one(text, name) == read_one(text, name)
    except ItemError:
        return


@given(st.text(st.characters(), max_size=200) | STORIES)
def test_normalising_twice_is_normalising_once(text: str) -> None:
    once = normalize(text)
    assert normalize(once) == once


@given(st.binary(max_size=300))
def test_decoding_never_fails_and_gives_no_surrogates(data: bytes) -> None:
    text, _ = decode(data, "")
    text.encode("utf-8")


@given(st.text(max_size=200))
def test_utf_8_is_read_as_it_is(text: str) -> None:
    plain = text.lstrip("\ufeff").replace("\x00", "").replace("\x1b", "")
    assert decode(plain.encode(), "")[0] == plain


@given(st.text(max_size=200) | STORIES)
def test_metadata_never_fail(text: str) -> None:
    split_front_matter(text)
    read_entries(text.encode("utf-8", "replace").decode(), "a.md")
    read_entries(text.encode("utf-8", "replace").decode(), "a.md", toml=True)


@given(st.text("0123456789-/:.,TZ +apmMayJunGT", max_size=30))
def test_dates_are_moments_or_none(text: str) -> None:
    iso = iso_date(text, {"may": 5})
    assert iso is None or Moment.parse(iso)
