"""What the model writes as EDTF is EDTF to the schema."""

from __future__ import annotations

import pytest
from jsonschema import Draft202012Validator

from newsld.model.when import When
from newsld.validate.json_schema import BASE, registry

WRITTEN = [
    "2018", "2018-04", "2018-04-20", "2018-04-20T14:05:00", "2018-04-20T14:05:00+03:00", "2018-21", "2018-33", "201X",
    "19XX", "2018~", "2018-04~", "2018-04-01/2018-04-03", "2018-05/..", "../2018-05", "[2017-01..2017-04]",
]  # fmt: skip


def agrees(text: str) -> bool:
    reference = {"$ref": f"{BASE}common.schema.json#/$defs/edtf"}
    return Draft202012Validator(reference, registry=registry()).is_valid(text)


@pytest.mark.parametrize("text", WRITTEN)
def test_what_the_model_writes_agrees(text: str) -> None:
    assert When.parse(text).edtf == text
    assert agrees(text)


@pytest.mark.parametrize(
    "text", ["", "..", "../..x", "soon", "20X1", "2018-4", "2018-04-20 ", "[2017-01/2017-04]", "[2017..", "2018/"]
)
def test_anything_else_does_not(text: str) -> None:
    assert not agrees(text)
