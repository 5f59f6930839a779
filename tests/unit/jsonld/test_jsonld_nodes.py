"""JSON-LD of any shape becomes one flat list of nodes; contexts are read, never fetched."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newsld.jsonld.node import Literal, Node
from newsld.jsonld.nodes import Nodes
from newsld.jsonld.notes import Notes
from newsld.jsonld.reader import read_json

SCHEMA = "http://schema.org/"


def nodes_of(document: Any) -> tuple[list[Node], list[str]]:
    notes = Notes()
    root = read_json(json.dumps(document), notes).root
    assert root is not None
    return Nodes(root, notes).nodes, [fault.code for fault in notes.faults]


def said(nodes: list[Node]) -> list[tuple[list[str], dict[str, list[object]]]]:
    """Give types and properties of each node, names of schema.org's without their namespace."""
    return [
        (
            [iri.removeprefix(SCHEMA) for iri, _ in node.types],
            {
                prop.iri.removeprefix(SCHEMA): [v.value if isinstance(v, Literal) else v.id for v in prop.values]
                for prop in node.properties
            },
        )
        for node in nodes
    ]


EXPECTED = [(["Event"], {"name": ["Vote"], "location": ["#oslo"]}), (["Place"], {"name": ["Oslo"]})]
OSLO = {"@id": "#oslo", "@type": "Place", "name": "Oslo"}


@pytest.mark.parametrize(
    "context",
    [
        "https://schema.org", "http://schema.org", "https://schema.org/", "http://www.schema.org/", "HTTPS://Schema.org",
        "https://schema.org/docs/jsonldcontext.jsonld", {"@vocab": "http://schema.org/"}, {"@vocab": "https://schema.org/"},
        ["https://schema.org", {"nl": "https://w3id.org/newsld/vocab#"}],
    ],
)  # fmt: skip
def test_schema_org_is_one_however_it_is_spelt(context: Any) -> None:
    nodes, codes = nodes_of({"@context": context, "@type": "Event", "name": "Vote", "location": OSLO})
    assert said(nodes) == EXPECTED
    assert codes == []


@pytest.mark.parametrize(
    "context",
    [
        "schema.org",
        "//schema.org",
        "https://schema.org/Event",
        "http://health-lifesci.schema.org/",
        {"@vocab": "http://schema.org"},
    ],
)
def test_what_is_nearly_schema_org_is_read_and_told(context: Any) -> None:
    nodes, codes = nodes_of({"@context": context, "@type": "Event", "name": "Vote", "location": OSLO})
    assert said(nodes) == EXPECTED
    assert codes == ["NLD422"]


@pytest.mark.parametrize(
    "document",
    [
        {"@context": "https://schema.org", "@graph": [{"@type": "Event", "name": "Vote", "location": {"@id": "#oslo"}}, OSLO]},
        {"@context": "https://schema.org", "@type": ["Event"], "schema:name": ["Vote"], "schema:location": {"@set": [OSLO]}},
        {"@context": "https://schema.org", "type": "Event", "http://schema.org/name": {"@value": "Vote"}, "location": [OSLO]},
        {"@context": {"s": "http://schema.org/"}, "@type": "s:Event", "s:name": "Vote", "s:location": {"@id": "#oslo", "@type": "s:Place", "s:name": "Oslo"}},
        {"@context": ["https://schema.org", {"kind": "@type", "title": "name", "where": {"@id": "schema:location"}}], "kind": "Event", "title": "Vote", "where": OSLO},
        {"@type": "http://schema.org/Event", "https://schema.org/name": "Vote", "https://www.schema.org/location": {"@id": "#oslo", "@type": "https://schema.org/Place", "https://schema.org/name": "Oslo"}},
        {"@context": "https://schema.org", "@included": [OSLO], "@type": "Event", "@nest": {"name": "Vote"}, "location": {"@id": "#oslo"}},
    ],
)  # fmt: skip
def test_every_shape_says_the_same(document: Any) -> None:
    nodes, codes = nodes_of(document)
    told = [entry for entry in said(nodes) if entry != ([], {})]
    assert sorted(told, key=str) == sorted(EXPECTED, key=str)
    assert codes == []


def test_references_of_a_context_are_kept_apart_from_text() -> None:
    context = {"@vocab": SCHEMA, "about": {"@type": "@id"}}
    (node,), _ = nodes_of({"@context": context, "@type": "Article", "about": "#a", "name": "#a"})
    assert [(v.value, v.datatype) for p in node.properties for v in p.values if isinstance(v, Literal)] == [
        ("#a", "@id"),
        ("#a", None),
    ]


def test_language_maps_and_language_tags_are_texts_with_a_language() -> None:
    context = {"@vocab": SCHEMA, "name": {"@container": "@language"}}
    (node,), _ = nodes_of(
        {
            "@context": context,
            "@type": "Place",
            "name": {"en": "Oslo", "no": ["Oslo"]},
            "description": {"@value": "x", "@language": "en"},
        }
    )
    tags = [v.language for p in node.properties for v in p.values if isinstance(v, Literal)]
    assert tags == ["en", "no", "en"]


def test_maps_by_index_and_id_are_wrappings_and_json_is_opaque() -> None:
    context = {
        "@vocab": SCHEMA, "name": {"@container": "@index"}, "about": {"@container": "@id"}, "data": {"@type": "@json"},
    }  # fmt: skip
    document = {
        "@context": context,
        "name": {"a": "x", "b": ["y"]},
        "about": {"#t": {"@type": "Thing"}},
        "data": {"@id": 7},
    }
    nodes, codes = nodes_of(document)
    assert said(nodes) == [([], {"name": ["x", "y"], "about": [None], "data": [None]}), (["Thing"], {})]
    assert codes == []


def test_ids_are_resolved_against_the_base_that_the_document_names() -> None:
    context = ["https://schema.org", {"@base": "https://news.example/1"}]
    nodes, _ = nodes_of(
        {"@context": context, "@id": "#article", "about": {"@id": "http://[bad"}, "hasPart": {"@id": "2"}}
    )
    assert [node.id for node in nodes] == ["https://news.example/1#article", "http://[bad", "https://news.example/2"]


def test_a_reverse_property_is_marked() -> None:
    nodes, codes = nodes_of(
        {"@context": "https://schema.org", "@id": "#a", "@reverse": {"about": {"@id": "#b", "@type": "Article"}}}
    )
    assert [(p.iri, p.reverse) for p in nodes[0].properties] == [(SCHEMA + "about", True)]
    assert codes == []


def test_nodes_come_in_the_order_of_the_document() -> None:
    inner = {"@type": "Place", "containedInPlace": {"@type": "Country"}}
    nodes, _ = nodes_of(
        {"@context": "https://schema.org", "@graph": [{"@type": "Event", "location": inner}, {"@type": "Person"}]}
    )
    assert [names for names, _ in said(nodes)] == [["Event"], ["Place"], ["Country"], ["Person"]]
    assert [node.item.pointer() for node in nodes][1] == "/@graph/0/location"


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ({"@context": "https://news.example/context", "@type": "Event"}, "NLD420"),
        ({"@context": "file:///etc/passwd", "@type": "Event"}, "NLD420"),
        ({"@context": {"@import": "https://news.example/context"}, "@type": "Event"}, "NLD420"),
        ({"@context": 7, "@type": "Event"}, "NLD421"),
        ({"@context": {"@vocab": SCHEMA, "a": "b", "b": "c", "c": "a"}, "a": 1}, "NLD421"),
        ({"@context": {"@vocab": SCHEMA, "a": "b:x", "b": "a:y"}, "a": 1}, "NLD421"),
        ({"@context": {"@vocab": SCHEMA, "a": {"@id": 7}}, "a": 1}, "NLD421"),
        ({"@context": {"@vocab": SCHEMA, "a": 7}, "a": 1}, "NLD421"),
        ({"@context": {"@vocab": 7}, "@type": "Event"}, "NLD421"),
        ({"@type": "Event"}, "NLD423"),
        ({"@type": SCHEMA + "Event", SCHEMA + "name": "x"}, None),
        ({"name": "x"}, "NLD423"),
        ({"@context": "https://schema.org", "@graph": ["x"]}, "NLD424"),
        ({"@context": "https://schema.org", "@type": 7}, "NLD424"),
        ({"@context": "https://schema.org", "@value": 7, "name": "x"}, "NLD424"),
        ({"@context": "https://schema.org", "name": {"@value": "x", "@id": "y"}}, "NLD424"),
        ({"@context": "https://schema.org", "name": {"@value": "x", "@language": "en", "@type": "Text"}}, "NLD424"),
        ({"@context": "https://schema.org", "name": {"@value": ["x"]}}, "NLD424"),
        ("text", "NLD424"),
        ({"@context": {"name": SCHEMA + "name"}, "name": "x", "@type": "Event"}, "NLD425"),
        ({"@context": None, "name": "x"}, "NLD425"),
        ({"@context": {"@vocab": SCHEMA, "x": None}, "x": 1, "name": "y"}, None),
        ({"@context": {"@vocab": SCHEMA, "name": "name"}, "name": "y"}, None),
    ],
)  # fmt: skip
def test_what_is_wrong_with_contexts_and_keywords_is_told(document: Any, code: str | None) -> None:
    codes = nodes_of(document)[1]
    # What a malformed context leaves without a meaning is told too, after it.
    assert codes[:1] == ([code] if code else [])
    assert set(codes) <= {code, "NLD421", "NLD425"}


def test_terms_may_bring_contexts_of_their_own() -> None:
    context = {
        "@vocab": SCHEMA,
        "where": {"@id": "schema:location", "@context": {"label": SCHEMA + "name"}},
        "Concert": {"@id": SCHEMA + "MusicEvent", "@context": {"title": SCHEMA + "name"}},
        "schema": SCHEMA,
    }
    nodes, _ = nodes_of({"@context": context, "@type": "Concert", "title": "A", "where": {"label": "B", "title": "C"}})
    assert said(nodes) == [(["MusicEvent"], {"name": ["A"], "location": [None]}), ([], {"name": ["B"], "title": ["C"]})]


def test_a_context_that_grows_without_end_is_left_out() -> None:
    terms = {f"t{number}": f"http://x.example/{number}" for number in range(3000)}
    document = {"@context": terms, "@graph": [{"@context": {"q": "http://x.example/q"}, "t1": 1} for _ in range(500)]}
    assert set(nodes_of(document)[1]) == {"NLD421"}
