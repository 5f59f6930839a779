"""Laws of the lines of `newsld annotate`, on any text: they agree with their schema, and every span re-reads."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import newsld
from newsld.marks import LAYERS, as_layers, as_line, chosen_layers
from newsld.model.annotation import NameType
from newsld.model.resource import Resource
from newsld.model.supplied import Supplied
from newsld.pipeline import Converted, convert_document, read_documents
from newsld.settings import Settings
from newsld.validate.json_schema import agrees

PIECES = (
    "General Kari Lindqvist", "Lindqvist", "President Thomas Ashworth", "the minister", "will meet", "met", "visited", "killed",
    "the meeting", "in Oslo", "in Bergen", "on Friday", "on 4 May 2019", "last week", "in 2016", "said", "Reuters", "police said",
    "“We are close,”", "was called off", "denied", "Russian", "NATO", ". ", ". ", ", ", " ", " ", "\n\n", "😀", "\u2028", "İ",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map("".join) | st.text(min_size=1, max_size=80)


def converted(text: str, **supplied: Any) -> Converted | None:
    """Convert a text, said to be English; nothing where there is no text in it."""
    asked = Settings(supplied=Supplied(language="en", **supplied))
    resource = Resource(source="law.txt", stem="law", data=text.encode("utf-8", "surrogatepass"))
    try:
        return convert_document(read_documents(resource, asked)[0], asked)
    except newsld.ItemError:
        return None


def line_of(made: Converted) -> bytes:
    return as_line(made.document, made.annotations, made.rendition.description, chosen_layers(()), made.links)


def spans(value: Any) -> list[dict[str, Any]]:
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    own = [value] if isinstance(value, dict) and "start" in value else []
    return own + [span for part in parts for span in spans(part)]


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.sampled_from([None, "2024-05-01", "2019"]))
@example("will meet“We are close,”denied", None)
def test_every_line_agrees_with_the_schema_and_every_span_re_reads(text: str, published: str | None) -> None:
    made = converted(text, published=published)
    if made is None:
        return
    data = line_of(made)
    assert data.count(b"\n") == len(data.decode().splitlines()) == 1
    value = json.loads(data)
    assert agrees("annotations").is_valid(value)
    for span in spans(value["layers"]):
        assert value["text"][span["start"] : span["end"]] == span["text"]


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_the_marks_are_those_of_the_annotators_and_the_data(text: str) -> None:
    made = converted(text)
    if made is None:
        return
    marks, description = made.annotations, made.rendition.description
    layers = as_layers(made.document, marks, description, chosen_layers(()), made.links)["layers"]
    assert list(map(len, (layers[k] for k in ("sentences", "names", "times", "quotes")))) == list(
        map(len, (marks.sentences, marks.names, marks.times, marks.quotes))
    )
    assert [link["entity"] for link in layers["links"]] == [
        next(n["entity"] for n in layers["names"] if n["start"] == marks.entities[link.entity].mentions[0].span.start)
        for link in made.links.links
    ]
    nodes = (description.people, description.organizations, description.places, description.groups, description.things)
    named = {node.iri.rpartition("#")[2]: node.name.value for kind in nodes for node in kind}
    for entity in marks.entities:
        starts = {mention.span.start for mention in entity.mentions}
        (id_,) = {name["entity"] for name in layers["names"] if name["start"] in starts}
        assert named[id_] == entity.name
    assert all((n["entity"] is None) == (n["type"] == NameType.TITLE) for n in layers["names"])
    assert [e["id"] for e in layers["events"]] == [e.iri.rpartition("#")[2] for e in description.events]
    assert sum(len(e["triggers"]) for e in layers["events"]) == len(marks.events)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
@example("police saidon 4 May 2019")
def test_whom_an_event_names_in_the_data_its_marks_name_too(text: str) -> None:
    made = converted(text)
    if made is None:
        return
    description = made.rendition.description
    layer = as_layers(made.document, made.annotations, description, ("events",))["layers"]["events"]
    for event, mark in zip(description.events, layer, strict=True):
        in_data = {p.target for p in event.participations} | ({event.location.value} if event.location else set())
        assert {iri.rpartition("#")[2] for iri in in_data} <= {a["entity"] for a in mark["arguments"]}
        assert (mark["time"] or {}).get("value") == (event.when.value.edtf if event.when else None)
        if event.location:
            assert mark["place"]["entity"] == event.location.value.rpartition("#")[2]
        if event.according_to:
            assert mark["source"]["entity"] == event.according_to[0].value.rpartition("#")[2]
        for field, role in (("time", "time"), ("place", "place")):
            if mark[field]:
                assert mark[field]["start"] in [a["start"] for a in mark["arguments"] if a["role"] == role]


@given(st.lists(st.sampled_from(sorted(LAYERS)), max_size=6))
def test_layers_are_chosen_once_and_in_their_order(names: list[str]) -> None:
    chosen = chosen_layers(names)
    assert set(chosen) == set(names or LAYERS)
    assert list(chosen) == [name for name in LAYERS if name in chosen]


def test_a_result_gives_its_layers() -> None:
    result = newsld.convert("Anna Tamm met President Jo Berg in Oslo on 4 May 2019.", language="en")
    assert list(result.layers()) == list(LAYERS)
    assert result.layers("times") == {
        "times": [
            {"start": 43, "end": 53, "text": "4 May 2019", "value": "2019-05-04", "confidence": 0.95, "rule": "times/day-month"}
        ]
    }  # fmt: skip
    with pytest.raises(newsld.UsageError, match="no such layer: 'time'"):
        result.layers("time")
