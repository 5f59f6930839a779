"""Write statements as RDF: pyoxigraph writes terms and syntaxes, and keeps the order it is given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from newsld.emit.terms import EDTF_PREFIX, PREFIXES
from newsld.model.statements import Iri, Literal, Statement, Statements, Term


def turtle(statements: Statements) -> bytes:
    """Write the facts as Turtle."""
    return _write(_triples(statements.facts), ox.RdfFormat.TURTLE, statements.base)


def ntriples(statements: Statements) -> bytes:
    """Write the facts as N-Triples."""
    return "".join(_facts(statements, _Written(), "")).encode("utf-8")


def nquads(statements: Statements) -> bytes:
    """Write the facts and the evidence as N-Quads, each in its graph."""
    written = _Written()
    facts = _facts(statements, written, f"{written[statements.facts_graph]} ")
    evidence = _evidence(statements, written, f"{written[statements.provenance_graph]} ")
    return "".join(facts + evidence).encode("utf-8")


def trig(statements: Statements) -> bytes:
    """Write the facts and the evidence as TriG, each in its graph."""
    return _write(_quads(statements), ox.RdfFormat.TRIG, statements.base)


def provenance_turtle(statements: Statements) -> bytes:
    """Write the evidence as Turtle."""
    return _write(_triples(statements.provenance), ox.RdfFormat.TURTLE, statements.base)


def _graphs(statements: Statements) -> tuple[tuple[str, tuple[Statement, ...]], ...]:
    return (statements.facts_graph, statements.facts), (statements.provenance_graph, statements.provenance)


def _facts(statements: Statements, written: _Written, graph: str) -> list[str]:
    """Give a line for each fact: N-Triples, or N-Quads if a graph is given."""
    return [
        f"{written[fact.subject]} {written[fact.predicate]} {written[fact.object]} {graph}.\n"
        for fact in _distinct(statements.facts)
    ]


def _evidence(statements: Statements, written: _Written, graph: str) -> list[str]:
    """Give the lines of the evidence, several to a node."""
    lines: list[str] = []
    for subject, said in statements.evidence:
        about = written[subject]
        lines += [f"{about} {written[predicate]} {written[term]} {graph}.\n" for predicate, term in said]
    return lines


class _Written(dict[str | Term, str]):
    """IRIs and literals as they stand in a line; each is written when first asked for, and most are asked for often."""

    def __missing__(self, term: str | Term) -> str:
        if isinstance(term, str):
            written = str(ox.NamedNode(term))
        elif isinstance(term, Iri):
            written = self[term.value]
        else:
            written = self._literal(term)
        self[term] = written
        return written

    def _literal(self, term: Literal) -> str:
        words = term.value
        # Of what can be printed only these two are escaped; a language is not always written as it is given.
        if term.language or '"' in words or "\\" in words or not words.isprintable():
            return str(_term(term, _Nodes()))
        return f'"{words}"^^{self[term.datatype]}' if term.datatype else f'"{words}"'


class _Nodes(dict[str, ox.NamedNode]):
    """IRIs as pyoxigraph has them; each is made when first asked for."""

    def __missing__(self, iri: str) -> ox.NamedNode:
        node = self[iri] = ox.NamedNode(iri)
        return node


def _write(items: Iterable[ox.Triple] | Iterable[ox.Quad], format_: ox.RdfFormat, base: str) -> bytes:
    prefixes = {"a": base + "#", **PREFIXES, **EDTF_PREFIX}
    written = ox.serialize(items, format=format_, prefixes=prefixes) or b""
    # pyoxigraph writes the prefixes in an order that changes from run to run, each on a line of its own.
    lines = written.split(b"\n", len(prefixes))
    return b"\n".join((*sorted(lines[:-1]), lines[-1]))


def _triples(statements: Iterable[Statement]) -> Iterator[ox.Triple]:
    nodes = _Nodes()
    for s in _distinct(statements):
        yield ox.Triple(nodes[s.subject], nodes[s.predicate], _term(s.object, nodes))


def _quads(statements: Statements) -> Iterator[ox.Quad]:
    nodes = _Nodes()
    for graph, part in _graphs(statements):
        name = nodes[graph]
        for s in _distinct(part):
            yield ox.Quad(nodes[s.subject], nodes[s.predicate], _term(s.object, nodes), name)


def _distinct(statements: Iterable[Statement]) -> Iterator[Statement]:
    seen: set[tuple[object, ...]] = set()
    for s in statements:
        key = s[:3]
        if key not in seen:
            seen.add(key)
            yield s


def _term(term: Term, nodes: _Nodes) -> ox.NamedNode | ox.Literal:
    if isinstance(term, Iri):
        return nodes[term.value]
    if term.language:
        return ox.Literal(term.value, language=term.language)
    if term.datatype:
        return ox.Literal(term.value, datatype=nodes[term.datatype])
    return ox.Literal(term.value)
