"""The context, the schema of view D and the vocabulary have the same keys, and two parsers read them alike."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest
import rdflib

from newsld._resources import read_resource
from newsld.iri import NL
from newsld.validate.json_schema import schema

SAMPLE = Path(__file__).parents[1] / "unit" / "validate" / "samples" / "data.json"
XSD = "http://www.w3.org/2001/XMLSchema#"


@cache
def context() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(read_resource("vocab", "context.jsonld"))["@context"]
    return found


def prefixes() -> set[str]:
    return {key for key, value in context().items() if isinstance(value, str) and value[-1] in "#/"}


def is_class(key: str) -> bool:
    return key.rpartition(":")[2][0].isupper()


def keys() -> set[str]:
    return {key for key in context() if key not in prefixes() and not is_class(key)}


def classes() -> set[str]:
    return {key for key in context() if key not in prefixes() and is_class(key)}


def nodes() -> dict[str, Any]:
    return {n: d for n, d in schema("data")["$defs"].items() if "@id" in d.get("properties", ())}


def sample() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(SAMPLE.read_bytes())["@graph"]
    return found


def test_schema_and_context_have_the_same_keys() -> None:
    in_schema = {key for node in nodes().values() for key in node["properties"] if key[0] != "@"}
    assert in_schema == keys()


def test_every_key_is_defined_once_in_the_schema() -> None:
    defined = {name for name, d in schema("data")["$defs"].items() if name not in (*nodes(), "Node", "Top")}
    # The modalities of facts and of eventualities are two lists, given where they hold.
    assert defined == keys() - {"nl:modality"}


def test_schema_and_context_have_the_same_classes() -> None:
    in_schema = set()
    for node in nodes().values():
        kinds = node["properties"]["@type"]
        in_schema |= set(kinds.get("const", ()))
        in_schema |= {p["const"] for p in kinds.get("prefixItems", ())} | set(kinds.get("items", {}).get("enum", ()))
    assert {name for name in in_schema if ":" not in name} == classes()


@pytest.mark.parametrize("key", sorted(keys() | classes()))
def test_a_bare_key_is_of_schema_org_and_a_prefixed_one_is_itself(key: str) -> None:
    value = context()[key]
    iri = value if isinstance(value, str) else value["@id"]
    assert iri == (key if ":" in key else f"schema:{key}")


@pytest.mark.parametrize("key", sorted(key for key in keys() if key.startswith("nl:")))
def test_our_keys_are_in_the_vocabulary_with_the_same_kind_of_value(key: str) -> None:
    graph = rdflib.Graph().parse(data=read_resource("vocab", "newsld.ttl"), format="turtle")
    term = rdflib.URIRef(NL + key.removeprefix("nl:"))
    kinds = set(graph.objects(term, rdflib.RDF.type))
    coerced = context()[key].get("@type")
    assert (rdflib.OWL.ObjectProperty in kinds) == (coerced == "@id")
    if coerced and coerced != "@id":
        expanded = coerced.replace("xsd:", XSD).replace("edtf:", "http://id.loc.gov/datatypes/edtf/")
        assert [str(o) for o in graph.objects(term, rdflib.RDFS.range)] == [expanded]


def test_the_context_has_only_features_of_json_ld_1_0() -> None:
    assert "@vocab" not in context()
    assert "@version" not in context()
    allowed = {"@id", "@type"}
    assert all(isinstance(value, str) or value.keys() <= allowed for value in context().values())


def test_the_sample_uses_every_key() -> None:
    assert {key for node in sample() for key in node if key[0] != "@"} == keys()


def document() -> bytes:
    return json.dumps({"@context": context(), "@graph": sample()}, ensure_ascii=False).encode()


# rdflib warns of its own use of what it gives up.
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
@pytest.mark.filterwarnings("ignore:Dataset.* is deprecated:DeprecationWarning")
def test_rdflib_and_oxigraph_read_the_same_quads() -> None:
    ours = {str(quad) for quad in pyoxigraph.parse(document(), pyoxigraph.RdfFormat.JSON_LD)}
    graph = rdflib.Graph().parse(data=document().decode(), format="json-ld")
    theirs = graph.serialize(format="nt").encode()
    assert {str(quad) for quad in pyoxigraph.parse(theirs, pyoxigraph.RdfFormat.N_TRIPLES)} == ours
    values = sum(len(v) if isinstance(v, list) else 1 for n in sample() for k, v in n.items() if k != "@id")
    assert len(ours) == values


def test_every_value_is_read_with_its_own_kind() -> None:
    quads = list(pyoxigraph.parse(document(), pyoxigraph.RdfFormat.JSON_LD))
    assert not any(isinstance(q.subject, pyoxigraph.BlankNode) for q in quads)
    for quad in quads:
        if isinstance(quad.object, pyoxigraph.NamedNode):
            assert ":" in quad.object.value
        else:
            assert not quad.object.value.startswith(("http", "nl:", "schema:"))
    datatypes = {q.object.datatype.value for q in quads if isinstance(q.object, pyoxigraph.Literal)}
    numbers = {XSD + t for t in ("integer", "nonNegativeInteger", "decimal", "boolean")}
    assert datatypes >= numbers | {XSD + t for t in ("date", "dateTime", "gYear", "gYearMonth")}
    assert XSD + "double" not in datatypes
