"""The quick question gives the answer that jsonschema gives."""

from __future__ import annotations

import json
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsld._resources import read_resource
from newsld.validate._explain import explain
from newsld.validate.json_schema import agrees, registry, schema

SAMPLES = Path(__file__).parent / "samples"
SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(-2, 3), st.floats(allow_nan=False, allow_infinity=False), st.text(max_size=4),
    st.sampled_from(["2031-05-16", "2031-05-16\n", "2031", "nl:Meet", "Event", "https://news.example/a", "@id"]),
)  # fmt: skip
VALUES = st.recursive(
    SCALARS,
    lambda v: st.lists(v, max_size=3) | st.dictionaries(st.sampled_from(["@id", "@type", "name"]), v),
    max_leaves=4,
)


@cache
def sample(name: str) -> Any:
    found = json.loads((SAMPLES / f"{name}.json").read_bytes())
    if name == "data":
        found = {"@context": json.loads(read_resource("vocab", "context.jsonld"))["@context"], **found}
    return found


def places(part: Any, way: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
    return [way, *(place for key, value in inner for place in places(value, (*way, key)))]


PLACES = {
    name: [p for p in places(sample(name)) if p and p[0] != "@context"] for name in ("data", "embed", "embed-graph")
}


@settings(max_examples=100, deadline=None)
@given(pick=st.data())
@pytest.mark.parametrize("name", ["data", "embed", "embed-graph"])
def test_a_changed_document_gets_the_same_answer(name: str, pick: st.DataObject) -> None:
    document = deepcopy(sample(name))
    *way, last = pick.draw(st.sampled_from(PLACES[name]))
    here = document
    for step in way:
        here = here[step]
    if pick.draw(st.booleans()):
        here[last] = pick.draw(VALUES)
    else:
        del here[last]
    kind = name.partition("-")[0]
    assert agrees(kind).is_valid(document) == (explain(schema(kind), registry(), document, "a") == ())
