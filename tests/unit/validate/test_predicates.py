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
from jsonschema import Draft202012Validator

from newsld._resources import read_resource
from newsld.validate._explain import explain
from newsld.validate._predicates import Predicate, compile_schema
from newsld.validate.json_schema import BASE, registry, schema

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
def question(name: str) -> Predicate:
    return compile_schema(schema(name), registry().resolver(f"{BASE}{name}.schema.json"))


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


@settings(max_examples=150, deadline=None)
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
    assert question(kind)(document) == (explain(schema(kind), registry(), document, "a") == ())


CASES: list[tuple[dict[str, Any], list[Any]]] = [
    ({"const": True}, [True, 1, "true"]),
    ({"const": ["a"]}, [["a"], ["b"], "a", {}]),
    ({"enum": ["a", ["a"], 1]}, ["a", ["a"], 1, True, None]),
    ({"type": "integer"}, [1, 1.0, 1.5, True, "1"]),
    ({"minimum": 0}, [0, -1, True, "x"]),
    ({"minLength": 2, "maxLength": 3}, ["a", "ab", "abcd", 1, "😀😀"]),
    ({"pattern": "^a$"}, ["a", "b", 1]),
    ({"required": ["a"], "maxProperties": 1}, [{}, {"a": 1}, {"a": 1, "b": 2}, []]),
    ({"properties": {"a": {"type": "string"}}, "additionalProperties": False, "minProperties": 1}, [{}, {"a": "x"}, {"a": 1}, {"b": 1}, 3]),
    ({"dependentRequired": {"a": ["b"]}}, [{}, {"a": 1}, {"a": 1, "b": 1}, {"b": 1}, 1]),
    ({"dependentSchemas": {"a": {"required": ["b"]}}}, [{}, {"a": 1}, {"a": 1, "b": 1}, 1]),
    ({"prefixItems": [{"const": 1}], "items": {"const": 2}, "minItems": 1, "maxItems": 3}, [[], [1], [1, 2], [2], [1, 3], [1, 2, 2, 2], "x"]),
    ({"uniqueItems": True}, [[1, 1], [1, 2], [1, True], [{"a": 1, "b": 2}, {"b": 2, "a": 1}], "aa"]),
    ({"if": {"type": "string"}, "then": {"const": "a"}, "else": {"const": 1}}, ["a", "b", 1, 2]),
    ({"anyOf": [{"const": "a"}, {"const": "b"}], "not": {"const": "b"}}, ["a", "b", "c"]),
    ({"allOf": [{"type": "string"}, {"const": "a"}]}, ["a", "b", 1]),
]  # fmt: skip


@pytest.mark.parametrize(("part", "value"), [(part, value) for part, values in CASES for value in values])
def test_each_keyword_means_what_it_means_to_jsonschema(part: dict[str, Any], value: Any) -> None:
    expected = Draft202012Validator(part).is_valid(value)
    assert compile_schema(part, registry().resolver(BASE))(value) == expected


def test_the_end_of_a_pattern_is_the_end_of_the_string() -> None:
    assert not compile_schema({"pattern": "^a$"}, registry().resolver(BASE))("a\n")
