"""The table of event types, the vocabulary and the schema are one set."""

from __future__ import annotations

from functools import cache

import pytest
from rdflib import RDF, Graph, Namespace, URIRef
from rdflib.namespace import SKOS

from newsld._resources import read_resource
from newsld.model.event_types import EVENT_TYPES, FALLBACK
from newsld.validate.json_schema import schema

NL = Namespace("https://w3id.org/newsld/vocab#")
SEM = Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")
SCHEME = NL.EventTypes
PLOVER = "https://github.com/openeventdata/PLOVER/blob/5e0c24f/plover_reference.html#"
PLOVER_TYPES = (
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT INVESTIGATE DEMAND DISAPPROVE REJECT THREATEN PROTEST CRIME "
    "SANCTION MOBILIZE COERCE ASSAULT"
)


@cache
def vocabulary() -> Graph:
    return Graph().parse(data=read_resource("vocab", "event-types.ttl"), format="turtle")


def types() -> set[URIRef]:
    return {s for s in vocabulary().subjects(RDF.type, SEM.EventType) if isinstance(s, URIRef)}


def branches() -> set[URIRef]:
    return {s for s in vocabulary().subjects(SKOS.topConceptOf, SCHEME) if isinstance(s, URIRef)}


def test_there_are_93_types_in_ten_branches() -> None:
    assert len(types()) == len(EVENT_TYPES) == 93
    assert len(branches()) == 10


def test_table_and_vocabulary_name_the_same_terms() -> None:
    assert {NL[t.term] for t in EVENT_TYPES.values()} == types()
    assert {NL[t.branch] for t in EVENT_TYPES.values()} == branches()


@pytest.mark.parametrize("notation", EVENT_TYPES)
def test_table_says_of_a_type_what_the_vocabulary_says(notation: str) -> None:
    entry, graph = EVENT_TYPES[notation], vocabulary()
    term = NL[entry.term]
    assert entry.notation == notation
    assert [str(o) for o in graph.objects(term, SKOS.notation)] == [notation]
    assert [(str(o), getattr(o, "language", None)) for o in graph.objects(term, SKOS.prefLabel)] == [
        (entry.label, "en")
    ]
    assert list(graph.objects(term, SKOS.broader)) == [NL[entry.branch]]
    assert [o.toPython() for o in graph.objects(term, NL.gathering)] == [entry.gathering]
    assert [o.toPython() for o in graph.objects(term, NL.publicGathering)] == [entry.public_gathering]
    matches = [str(o) for o in graph.objects(term, SKOS.broadMatch) if not str(o).startswith(PLOVER)]
    assert matches == ([f"http://schema.org/{entry.schema_class}"] if entry.schema_class else [])


@pytest.mark.parametrize("notation", EVENT_TYPES)
def test_a_public_gathering_is_a_gathering(notation: str) -> None:
    assert EVENT_TYPES[notation].gathering or not EVENT_TYPES[notation].public_gathering


def test_a_type_has_at_most_one_type_of_plover_and_one_that_is() -> None:
    graph, known = vocabulary(), {PLOVER + name for name in PLOVER_TYPES.split()}
    matches = [
        (term, str(other))
        for relation in (SKOS.closeMatch, SKOS.broadMatch)
        for term, other in graph.subject_objects(relation)
        if str(other).startswith(PLOVER)
    ]
    assert {other for _, other in matches} <= known
    assert {term for term, _ in matches} <= types()
    assert len(matches) == len({term for term, _ in matches}) > 0


def test_notations_are_plain_and_unique_over_types_and_branches() -> None:
    notations = [o for s in types() | branches() for o in vocabulary().objects(s, SKOS.notation)]
    assert len(set(map(str, notations))) == len(notations) == 103
    assert all(o.datatype is None and o.language is None for o in notations)


def test_branches_and_their_types_point_to_one_scheme() -> None:
    graph = vocabulary()
    assert set(graph.objects(SCHEME, SKOS.hasTopConcept)) == branches()
    assert set(graph.subjects(SKOS.inScheme, SCHEME)) == types() | branches()


def test_schema_allows_the_same_types() -> None:
    allowed = schema("data")["$defs"]["sem:eventType"]["enum"]
    assert allowed == [f"nl:{t.term}" for t in EVENT_TYPES.values()]


def test_the_fallback_is_a_type() -> None:
    assert FALLBACK in EVENT_TYPES
