"""The W3C's cases of JSON-LD in HTML: the scripts that are found say what the suite expects."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pyoxigraph
import pytest

from newsld.jsonld.notes import Notes
from newsld.jsonld.page import Block, blocks
from newsld.jsonld.reader import read_json

DATA = Path(__file__).parents[2] / "data" / "json-ld-html"
MANIFEST = json.loads(DATA.joinpath("html-manifest.jsonld").read_text("utf-8"))
CASES = MANIFEST["sequence"]
NO_SCRIPT, NO_JSON = "loading document failed", "invalid script element"
ALL = "extractAllScripts"
BASE = re.compile(r'<base href="([^"]*)"')


def name_of(case: dict[str, Any]) -> str:
    return str(case["@id"])


def meant(case: dict[str, Any]) -> tuple[str, list[Block]]:
    """Give the page of a case, and those of its blocks that are asked for."""
    name, _, target = case["input"].removeprefix("html/").partition("#")
    text = DATA.joinpath(name).read_text("utf-8")
    found = list(blocks(text))
    if target:
        return text, [block for block in found if block.attributes.get("id") == target]
    return text, found if case["option"].get(ALL) else found[:1]


def quads(data: str, format_: pyoxigraph.RdfFormat, base: str) -> set[str]:
    dataset = pyoxigraph.Dataset(pyoxigraph.parse(data.encode(), format=format_, base_iri=base))
    dataset.canonicalize(pyoxigraph.CanonicalizationAlgorithm.UNSTABLE)
    return {str(quad) for quad in dataset}


@pytest.mark.parametrize("case", [c for c in CASES if "expect" in c], ids=name_of)
def test_the_scripts_say_what_the_suite_expects(case: dict[str, Any]) -> None:
    text, found = meant(case)
    values = [json.loads(text[block.begin : block.end]) for block in found]
    nodes = [node for value in values for node in (value if isinstance(value, list) else [value])]
    document = nodes if case["option"].get(ALL) or not values else values[0]
    own = BASE.search(text)
    page = case["option"].get("base") or urljoin(MANIFEST["baseIri"], case["input"].partition("#")[0])
    base = urljoin(page, own[1]) if own else page
    expected = DATA.joinpath(case["expect"].removeprefix("html/"))
    format_ = pyoxigraph.RdfFormat.N_QUADS if expected.suffix == ".nq" else pyoxigraph.RdfFormat.JSON_LD
    assert quads(json.dumps(document), pyoxigraph.RdfFormat.JSON_LD, base) == quads(
        expected.read_text("utf-8"), format_, base
    )


@pytest.mark.parametrize("case", [c for c in CASES if c.get("expectErrorCode") == NO_SCRIPT], ids=name_of)
def test_what_is_no_script_of_json_ld_is_not_found(case: dict[str, Any]) -> None:
    assert meant(case)[1] == []


@pytest.mark.parametrize("case", [c for c in CASES if c.get("expectErrorCode") == NO_JSON], ids=name_of)
def test_what_is_no_json_is_not_clean(case: dict[str, Any]) -> None:
    text, (block,) = meant(case)
    assert not read_json(text, Notes(), block.begin, block.end).clean


def test_every_case_is_looked_at() -> None:
    assert len(CASES) == sum("expect" in c or c.get("expectErrorCode") in (NO_SCRIPT, NO_JSON) for c in CASES) == 50
