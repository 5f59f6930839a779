"""Write statements as RDF: pyoxigraph writes the syntaxes and keeps the order it is given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from newsld.emit.terms import EDTF_PREFIX, PREFIXES
from newsld.model.statements import Iri, Statement, Statements, Term


def turtle(statements: Statements) -> bytes:
    """Write the facts as Turtle."""
    return _write(_triples(statements.facts), ox.RdfFormat.TURTLE, statements.base)


def ntriples(statements: Statements) -> bytes:
    """Write the facts as N-Triples."""
    return _write(_triples(statements.facts), ox.RdfFormat.N_TRIPLES, None)


def nquads(statements: Statements) -> bytes:
    """Write the facts and the evidence as N-Quads, each in its graph."""
    return _write(_quads(statements), ox.RdfFormat.N_QUADS, None)


def trig(statements: Statements) -> bytes:
    """Write the facts and the evidence as TriG, each in its graph."""
    return _write(_quads(statements), ox.RdfFormat.TRIG, statements.base)


def provenance_turtle(statements: Statements) -> bytes:
    """Write the evidence as Turtle."""
    return _write(_triples(statements.provenance), ox.RdfFormat.TURTLE, statements.base)


def _write(items: Iterable[ox.Triple] | Iterable[ox.Quad], format_: ox.RdfFormat, base: str | None) -> bytes:
    prefixes = {"a": base + "#", **PREFIXES, **EDTF_PREFIX} if base else {}
    written = ox.serialize(items, format=format_, prefixes=prefixes or None) or b""
    # pyoxigraph writes the prefixes in an order that changes from run to run, each on a line of its own.
    lines = written.split(b"\n", len(prefixes))
    return b"\n".join((*sorted(lines[:-1]), lines[-1]))


def _triples(statements: Iterable[Statement]) -> Iterator[ox.Triple]:
    made: dict[str, ox.NamedNode] = {}
    for s in _distinct(statements):
        yield ox.Triple(_node(s.subject, made), _node(s.predicate, made), _term(s.object, made))


def _quads(statements: Statements) -> Iterator[ox.Quad]:
    made: dict[str, ox.NamedNode] = {}
    for graph, part in (
        (statements.facts_graph, statements.facts),
        (statements.provenance_graph, statements.provenance),
    ):
        name = _node(graph, made)
        for s in _distinct(part):
            yield ox.Quad(_node(s.subject, made), _node(s.predicate, made), _term(s.object, made), name)


def _distinct(statements: Iterable[Statement]) -> Iterator[Statement]:
    seen: set[tuple[str, str, Term]] = set()
    for s in statements:
        key = (s.subject, s.predicate, s.object)
        if key not in seen:
            seen.add(key)
            yield s


def _node(iri: str, made: dict[str, ox.NamedNode]) -> ox.NamedNode:
    node = made.get(iri)
    if node is None:
        node = made[iri] = ox.NamedNode(iri)
    return node


def _term(term: Term, made: dict[str, ox.NamedNode]) -> ox.NamedNode | ox.Literal:
    if isinstance(term, Iri):
        return _node(term.value, made)
    if term.language:
        return ox.Literal(term.value, language=term.language)
    if term.datatype:
        return ox.Literal(term.value, datatype=_node(term.datatype, made))
    return ox.Literal(term.value)
