"""Read our outputs with two independent libraries."""

from __future__ import annotations

import warnings

import pyoxigraph as ox
import rdflib

FORMATS = {
    "turtle": (ox.RdfFormat.TURTLE, "turtle"),
    "ntriples": (ox.RdfFormat.N_TRIPLES, "nt"),
    "nquads": (ox.RdfFormat.N_QUADS, "nquads"),
    "trig": (ox.RdfFormat.TRIG, "trig"),
    "jsonld": (ox.RdfFormat.JSON_LD, "json-ld"),
}

Quad = tuple[str, str, str, str]


def by_oxigraph(data: bytes, format_: str) -> set[Quad]:
    """Give the quads as strings, as pyoxigraph reads them."""
    return {
        (
            _ox(q.subject),
            _ox(q.predicate),
            _ox(q.object),
            "" if isinstance(q.graph_name, ox.DefaultGraph) else _ox(q.graph_name),
        )
        for q in ox.parse(data, format=FORMATS[format_][0])
    }


def by_rdflib(data: bytes, format_: str) -> set[Quad]:
    """Give the quads as strings, as rdflib reads them."""
    name = FORMATS[format_][1]
    quads = format_ in ("nquads", "trig")
    made = rdflib.Dataset() if quads else rdflib.Graph()
    with warnings.catch_warnings():
        # rdflib's own parsers use what rdflib deprecates.
        warnings.simplefilter("ignore", DeprecationWarning)
        made.parse(data=data, format=name)
    if isinstance(made, rdflib.Dataset):
        return {(_rdf(s), _rdf(p), _rdf(o), _rdf(g) if g else "") for s, p, o, g in made.quads()}
    return of_graph(made)


def of_graph(graph: rdflib.Graph) -> set[Quad]:
    """Give the triples of a graph as strings."""
    return {(_rdf(s), _rdf(p), _rdf(o), "") for s, p, o in graph}


def _ox(term: ox.NamedNode | ox.BlankNode | ox.Literal) -> str:
    assert not isinstance(term, ox.BlankNode), "no blank nodes"
    if isinstance(term, ox.NamedNode):
        return term.value
    return repr((term.value, term.datatype.value if not term.language else "", (term.language or "").lower()))


def _rdf(term: rdflib.term.Node) -> str:
    assert not isinstance(term, rdflib.BNode), "no blank nodes"
    if isinstance(term, rdflib.URIRef):
        return str(term)
    assert isinstance(term, rdflib.Literal)
    string = "http://www.w3.org/2001/XMLSchema#string"
    return repr((str(term), "" if term.language else str(term.datatype or string), (term.language or "").lower()))
