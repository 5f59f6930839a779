"""Laws of reading and checking: what Python reads we read alike, and nothing makes us fall."""

from __future__ import annotations

import json
import math
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from newsld.jsonld.nodes import Nodes
from newsld.jsonld.notes import Notes
from newsld.jsonld.page import blocks
from newsld.jsonld.reader import read_json
from newsld.model.codes import CODES
from newsld.validate import EXTENSIONS, validate

SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=30)
KEYS = st.sampled_from(
    [
        "@context",
        "@id",
        "@type",
        "@value",
        "@graph",
        "@list",
        "@language",
        "@reverse",
        "@vocab",
        "@container",
        "name",
        "url",
        "startDate",
        "author",
        "location",
        "about",
        "eventStatus",
        "schema:name",
        "nl:agent",
        "x",
        "",
    ]
)
STRINGS = st.sampled_from(
    [
        "https://schema.org",
        "http://schema.org/",
        "https://other.example/c",
        "NewsArticle",
        "Event",
        "Person",
        "#a",
        "_:b",
        "2021-05-03",
        "2021-05-03T00:00:00Z",
        "By A and B",
        "",
        " ",
        "https://news.example/a b",
        "@id",
        "@type",
        "name",
    ]
) | st.text(max_size=8)
LINKED = st.recursive(
    STRINGS | SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=6),
    max_leaves=25,
)
PIECES = st.lists(
    st.sampled_from(
        ["{", "}", "[", "]", ",", ":", '"', "'", "\\", "\\u12", "//", "/*", "*/", "<!--", "-->", "<![CDATA[", "]]>"]
    )
    | st.sampled_from(["1", "-", "NaN", "true", "nul", "\n", "\x00", "\ufeff", "a", '"@type"', '"Event"', "</script>"]),
    max_size=40,
).map("".join)


def same(one: Any, other: Any) -> bool:
    if isinstance(one, float) and isinstance(other, float) and math.isnan(one):
        return math.isnan(other)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(same(one[key], other[key]) for key in one)
    return type(one) is type(other) and one == other


@given(VALUES, st.sampled_from([None, 0, 2]), st.booleans())
def test_json_is_read_as_python_reads_it(value: Any, indent: int | None, ascii_only: bool) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    notes = Notes()
    json_read = read_json(text, notes)
    assert json_read.root is not None
    assert same(json_read.root.plain(), json.loads(text))
    assert {fault.code for fault in notes.faults} <= {"NLD406"}
    assert json_read.complete


@given(PIECES)
def test_broken_json_is_read_or_told_and_what_is_accepted_is_what_python_accepts(text: str) -> None:
    notes = Notes()
    found = read_json(text, notes)
    try:
        value = json.loads(text)
    except ValueError:
        assert notes.faults
    else:
        assert found.root is not None
        assert same(found.root.plain(), value)
    assert all(0 <= fault.offset <= len(text) for fault in notes.faults)


@given(LINKED)
def test_every_value_has_a_pointer_that_leads_back_to_it(value: Any) -> None:
    root = read_json(json.dumps(value), Notes()).root
    assert root is not None
    for node in Nodes(root, Notes()).nodes:
        assert root.get(node.item.pointer()) is node.item
        for prop in node.properties:
            assert root.get(prop.item.pointer()) is prop.item


@given(LINKED, st.sampled_from(["auto", "data", "embed", "google"]), st.sampled_from([".jsonld", ".html"]))
def test_any_linked_data_is_checked_with_places(value: Any, profile: str, extension: str) -> None:
    text = json.dumps(value, indent=1)
    data = f'<script type="application/ld+json">{text}</script>' if extension == ".html" else text
    report = validate(data.encode(), source="x", profile=profile, extension=extension)
    assert report == validate(data.encode(), source="x", profile=profile, extension=extension)
    for finding in report.findings:
        assert CODES[finding.code].severity is finding.severity
        assert finding.line
        assert finding.line <= data.count("\n") + 1


@given(st.binary(max_size=300), st.sampled_from(("", *EXTENSIONS)))
def test_any_bytes_get_a_report(data: bytes, extension: str) -> None:
    report = validate(data, source="x", extension=extension)
    assert all(finding.message for finding in report.findings)


@given(
    st.lists(
        st.sampled_from(
            ["<", ">", "script", "/", " ", "type=", '"', "'", "application/ld+json", "!--", "--", "a", "{}"]
        )
    )
)
def test_any_page_is_scanned_and_blocks_lie_in_it_in_order(pieces: list[str]) -> None:
    page = "".join(pieces)
    at = 0
    for block in blocks(page):
        assert at <= block.begin <= block.end <= len(page)
        at = block.end
