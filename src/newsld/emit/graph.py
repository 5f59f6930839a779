"""Give the facts as an ``rdflib.Graph``, the Python face of the graph."""

from __future__ import annotations

from collections.abc import Iterable

import rdflib

from newsld.emit.terms import EDTF_PREFIX, PREFIXES
from newsld.model.statements import Iri, Statement, Statements, Term


def graph(statements: Statements) -> rdflib.Graph:
    """Give the facts as a graph with our prefixes bound.

    Args:
        statements: What is said about an article.

    Returns:
        A new graph that holds the same triples as the Turtle.
    """
    made = rdflib.Graph(bind_namespaces="none")
    _fill(made, statements.base, statements.facts)
    return made


def dataset(statements: Statements) -> rdflib.Dataset:
    """Give the facts and their evidence as a data set of two named graphs.

    Args:
        statements: What is said about an article.

    Returns:
        A new data set that holds the same quads as the N-Quads.
    """
    made = rdflib.Dataset()
    _fill(made.graph(rdflib.URIRef(statements.facts_graph)), statements.base, statements.facts)
    _fill(made.graph(rdflib.URIRef(statements.provenance_graph)), statements.base, statements.provenance)
    return made


def _fill(graph_: rdflib.Graph, base: str, statements: Iterable[Statement]) -> None:
    for prefix, namespace in {"a": base + "#", **PREFIXES, **EDTF_PREFIX}.items():
        graph_.bind(prefix, namespace)
    for s in statements:
        graph_.add((rdflib.URIRef(s.subject), rdflib.URIRef(s.predicate), _term(s.object)))


def _term(term: Term) -> rdflib.term.Node:
    if isinstance(term, Iri):
        return rdflib.URIRef(term.value)
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    # Lexical forms are ours; rdflib must not rewrite "1.50" to "1.5".
    return rdflib.Literal(term.value, datatype=rdflib.URIRef(term.datatype) if term.datatype else None, normalize=False)
