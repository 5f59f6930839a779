"""Write statements as RDF: pyoxigraph writes terms and syntaxes, and keeps the order it is given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from newsld.emit.terms import EDTF_PREFIX, PREFIXES
from newsld.model.statements import Iri, Literal, Said, Statement, Statements, Term


def turtle(statements: Statements) -> bytes:
    """Write the facts as Turtle."""
    return _write(_triples(statements.facts), ox.RdfFormat.TURTLE, statements.base)


def ntriples(statements: Statements) -> bytes:
    """Write the facts as N-Triples."""
    return "".join(_lines(_facts(statements), "")).encode("utf-8")


def nquads(statements: Statements) -> bytes:
    """Write the facts and the evidence as N-Quads, each in its graph."""
    graphs = ((statements.facts_graph, _facts(statements)), (statements.provenance_graph, statements.evidence))
    return "".join(line for name, part in graphs for line in _lines(part, f"{ox.NamedNode(name)} ")).encode("utf-8")


def trig(statements: Statements) -> bytes:
    """Write the facts and the evidence as TriG, each in its graph."""
    return _write(_quads(statements), ox.RdfFormat.TRIG, statements.base)


def provenance_turtle(statements: Statements) -> bytes:
    """Write the evidence as Turtle."""
    return _write(_triples(statements.provenance), ox.RdfFormat.TURTLE, statements.base)


def _graphs(statements: Statements) -> tuple[tuple[str, tuple[Statement, ...]], ...]:
    return (statements.facts_graph, statements.facts), (statements.provenance_graph, statements.provenance)


def _facts(statements: Statements) -> Iterator[tuple[str, tuple[Said, ...]]]:
    return ((fact.subject, ((fact.predicate, fact.object),)) for fact in _distinct(statements.facts))


def _lines(nodes: Iterable[tuple[str, tuple[Said, ...]]], graph: str) -> list[str]:
    """Give a line for each statement: N-Triples, or N-Quads if a graph is given."""
    written = _Written()
    lines: list[str] = []
    for subject, said in nodes:
        about = written[subject]
        for predicate, term in said:
            words = written[term.value if isinstance(term, Iri) else term]
            lines.append(f"{about} {written[predicate]} {words} {graph}.\n")
    return lines


class _Written(dict[str | Literal, str]):
    """IRIs and literals as they stand in a line; each is written when first asked for, and most are asked for often."""

    def __init__(self) -> None:
        super().__init__()
        self._made: dict[str, ox.NamedNode] = {}

    def __missing__(self, term: str | Literal) -> str:
        written = self[term] = str(ox.NamedNode(term) if isinstance(term, str) else _term(term, self._made))
        return written


def _write(items: Iterable[ox.Triple] | Iterable[ox.Quad], format_: ox.RdfFormat, base: str) -> bytes:
    prefixes = {"a": base + "#", **PREFIXES, **EDTF_PREFIX}
    written = ox.serialize(items, format=format_, prefixes=prefixes) or b""
    # pyoxigraph writes the prefixes in an order that changes from run to run, each on a line of its own.
    lines = written.split(b"\n", len(prefixes))
    return b"\n".join((*sorted(lines[:-1]), lines[-1]))


def _triples(statements: Iterable[Statement]) -> Iterator[ox.Triple]:
    made: dict[str, ox.NamedNode] = {}
    for s in _distinct(statements):
        yield ox.Triple(_node(s.subject, made), _node(s.predicate, made), _term(s.object, made))


def _quads(statements: Statements) -> Iterator[ox.Quad]:
    made: dict[str, ox.NamedNode] = {}
    for graph, part in _graphs(statements):
        name = _node(graph, made)
        for s in _distinct(part):
            yield ox.Quad(_node(s.subject, made), _node(s.predicate, made), _term(s.object, made), name)


def _distinct(statements: Iterable[Statement]) -> Iterator[Statement]:
    seen: set[tuple[object, ...]] = set()
    for s in statements:
        key = s[:3]
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
