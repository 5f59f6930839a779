"""Every term of ours is defined once, with label, definition and example, and nothing else is ours."""

from __future__ import annotations

import re
from functools import cache

import pytest
from rdflib import RDF, RDFS, Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, OWL, SKOS

from newsld._resources import read_resource
from newsld.iri import NL as NAMESPACE
from newsld.model.annotation import Modality
from newsld.model.evidence import Basis

NL = Namespace(NAMESPACE)
SH = Namespace("http://www.w3.org/ns/shacl#")
ONTOLOGY = URIRef("https://w3id.org/newsld/vocab")
FILES = ("newsld.ttl", "event-types.ttl", "shapes/data.ttl")


@cache
def graph_of(name: str) -> Graph:
    return Graph().parse(data=read_resource("vocab", name), format="turtle")


def defined(name: str) -> set[str]:
    subjects = graph_of(name).subjects(RDF.type)
    return {str(s).removeprefix(NAMESPACE) for s in subjects if str(s).startswith(NAMESPACE)}


TERMS = sorted(defined("newsld.ttl"))
CONCEPTS = sorted(defined("event-types.ttl"))


def english(graph: Graph, term: str, predicate: URIRef) -> list[str]:
    found = graph.objects(NL[term], predicate)
    return [str(o) for o in found if isinstance(o, Literal) and o.language == "en"]


@pytest.mark.parametrize(
    ("file", "term"), [("newsld.ttl", t) for t in TERMS] + [("event-types.ttl", t) for t in CONCEPTS]
)
def test_a_term_has_one_label_definition_and_an_example(file: str, term: str) -> None:
    graph = graph_of(file)
    labels = english(graph, term, RDFS.label) + english(graph, term, SKOS.prefLabel)
    assert len(labels) == 1
    (definition,) = english(graph, term, SKOS.definition)
    assert definition[0].isupper()
    assert definition.endswith(".")
    assert all(str(o) for o in graph.objects(NL[term], SKOS.example))
    assert len(list(graph.objects(NL[term], SKOS.example))) == 1
    assert list(graph.objects(NL[term], RDFS.isDefinedBy)) == [ONTOLOGY]


def test_no_term_is_in_both_files() -> None:
    assert not set(TERMS) & set(CONCEPTS)


@pytest.mark.parametrize("term", TERMS)
def test_properties_are_lower_and_all_else_is_upper_camel_case(term: str) -> None:
    kinds = set(graph_of("newsld.ttl").objects(NL[term], RDF.type))
    is_property = bool(kinds & {OWL.ObjectProperty, OWL.DatatypeProperty})
    assert re.fullmatch(r"[a-z][A-Za-z0-9]*" if is_property else r"[A-Z][A-Za-z0-9]*", term)


@pytest.mark.parametrize("file", FILES)
def test_every_term_of_ours_that_a_file_uses_is_defined(file: str) -> None:
    used = {
        str(node).removeprefix(NAMESPACE)
        for triple in graph_of(file)
        for node in triple
        if isinstance(node, URIRef) and node in NL
    }
    assert used <= {*TERMS, *CONCEPTS}


def test_the_code_of_a_modality_is_its_term() -> None:
    terms = {str(s) for s in graph_of("newsld.ttl").subjects(RDF.type, NL.Modality)}
    assert terms == {str(NL[m.value.capitalize()]) for m in Modality}


def test_the_code_of_a_basis_is_its_term() -> None:
    terms = {str(s) for s in graph_of("newsld.ttl").subjects(RDF.type, NL.Basis)}
    assert terms == {str(NL[b.value]) for b in Basis}


@pytest.mark.parametrize("role", ["agent", "patient", "party", "recipient", "instrument"])
def test_a_role_is_a_sub_property_of_has_actor(role: str) -> None:
    parents = [str(o) for o in graph_of("newsld.ttl").objects(NL[role], RDFS.subPropertyOf)]
    assert parents == ["http://semanticweb.cs.vu.nl/2009/11/sem/hasActor"]


def test_the_ontology_has_title_licence_version_and_prefix() -> None:
    graph = graph_of("newsld.ttl")
    vann = Namespace("http://purl.org/vocab/vann/")
    assert (ONTOLOGY, RDF.type, OWL.Ontology) in graph
    assert str(graph.value(ONTOLOGY, DCTERMS.title)) == "newsld vocabulary"
    assert str(graph.value(ONTOLOGY, DCTERMS.license)).startswith("https://creativecommons.org/publicdomain/zero/")
    assert re.fullmatch(r"\d+\.\d+\.\d+", str(graph.value(ONTOLOGY, OWL.versionInfo)))
    assert str(graph.value(ONTOLOGY, vann.preferredNamespacePrefix)) == "nl"
    assert str(graph.value(ONTOLOGY, vann.preferredNamespaceUri)) == NAMESPACE


def test_every_shape_has_a_label() -> None:
    graph = graph_of("shapes/data.ttl")
    shapes = set(graph.subjects(RDF.type, SH.NodeShape))
    assert len(shapes) >= 9
    assert all(graph.value(shape, RDFS.label) for shape in shapes)
