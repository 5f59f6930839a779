"""The schemas are sound, speak of themselves, and their examples hold."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing.exceptions import Unresolvable

from newsld.validate.json_schema import BASE, SCHEMAS, agrees, registry, schema


def validator(part: dict[str, Any]) -> Draft202012Validator:
    return Draft202012Validator(part, registry=registry())


def definitions() -> list[tuple[str, str]]:
    return [(name, key) for name in SCHEMAS for key in schema(name).get("$defs", ())]


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_valid_draft_2020_12(name: str) -> None:
    whole = schema(name)
    assert whole["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert whole["$id"] == f"{BASE}{name}.schema.json"
    Draft202012Validator.check_schema(whole)


@pytest.mark.parametrize(("name", "key"), definitions())
def test_a_definition_has_title_and_description(name: str, key: str) -> None:
    part = schema(name)["$defs"][key]
    assert part["title"][0].isupper()
    assert part["description"].rstrip().endswith((".", ":"))


def is_node(part: dict[str, Any]) -> bool:
    return "@id" in part.get("properties", ()) or "@type" in part.get("properties", ()) or "if" in part


@pytest.mark.parametrize(("name", "key"), definitions())
def test_the_examples_of_a_definition_agree_with_it(name: str, key: str) -> None:
    part = schema(name)["$defs"][key]
    assert part.get("examples") or is_node(part) or key in ("Nested", "Graph")
    agrees = validator({"$ref": f"{BASE}{name}.schema.json#/$defs/{key}"})
    assert [example for example in part.get("examples", ()) if not agrees.is_valid(example)] == []


@pytest.mark.parametrize("key", ["@context", "@graph"])
def test_the_examples_of_the_outermost_keys_agree_with_them(key: str) -> None:
    part = schema("data")["properties"][key]
    agrees = validator({"$ref": f"{BASE}data.schema.json#/properties/{key}"})
    assert all(map(agrees.is_valid, part.get("examples", ())))


@pytest.mark.parametrize("name", ["data", "embed"])
def test_the_example_of_a_view_agrees_with_it(name: str) -> None:
    assert schema(name)["examples"]
    assert all(map(agrees(name).is_valid, schema(name)["examples"]))


@pytest.mark.parametrize("name", ["data", "embed"])
def test_every_object_of_a_view_is_closed(name: str) -> None:
    defs = schema(name)["$defs"].items()
    open_ones = [k for k, d in defs if d.get("properties", {}).keys() - {"@type"} and not closed(d)]
    assert open_ones == []


def closed(part: dict[str, Any]) -> bool:
    return part.get("additionalProperties") is False


@pytest.mark.parametrize("name", SCHEMAS)
def test_no_schema_relies_on_format(name: str) -> None:
    assert '"format"' not in str(schema(name)).replace("'", '"')


def test_a_reference_to_elsewhere_raises_and_is_never_fetched() -> None:
    with pytest.raises(Unresolvable):
        validator({"$ref": "https://elsewhere.example/schema.json"}).is_valid(1)
