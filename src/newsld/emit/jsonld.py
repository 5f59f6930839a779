"""Write view D as JSON-LD: one constant context, one flat graph, each node once."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from newsld.emit.indented import indented
from newsld.emit.mapping import REPEATABLE
from newsld.emit.nodes import Node, group
from newsld.emit.terms import EDTF, SCHEMA, XSD, compact, context
from newsld.model.statements import Iri, Literal, Statements, Term

_AS_NUMBERS = (XSD + "integer", XSD + "nonNegativeInteger")


def data_document(statements: Statements) -> dict[str, Any]:
    """Give view D as a JSON value, from the facts alone.

    Args:
        statements: What is said about an article.

    Returns:
        ``{"@context", "@graph"}``; its quads are the facts, in the default graph.
    """
    return {"@context": context(), "@graph": [_node(node) for node in group(statements.facts).values()]}


def dump(document: dict[str, Any]) -> bytes:
    """Write a JSON value as UTF-8 with an indent of two, ending in a line feed."""
    members = [f'"{key}": {_member(value)}' for key, value in document.items()]
    return ("{\n  " + ",\n  ".join(members) + "\n}\n").encode("utf-8")


def _member(value: Any) -> str:
    return _written_context() if value is context() else indented(value, "  ")


@cache
def _written_context() -> str:
    # The same in every article, and longer than most.
    return indented(context(), "  ")


def _node(node: Node) -> dict[str, Any]:
    written: dict[str, Any] = {"@id": node.iri, "@type": node.types}
    for term, values in node.values.items():
        coerced = _coercion(term)
        written[term] = (
            [_value(value, coerced) for value in values] if term in REPEATABLE else _value(next(iter(values)), coerced)
        )
    return written


@lru_cache(maxsize=1024)
def _coercion(term: str) -> str | None:
    definition = context().get(term)
    return definition.get("@type") if isinstance(definition, dict) else None


def _value(term: Term, coerced: str | None) -> Any:
    if isinstance(term, Iri):
        return _reference(term.value)
    return _literal(term, coerced)


def _reference(iri: str) -> str:
    # A compact IRI only for terms of the vocabularies; ids of the article's own stay absolute.
    short = compact(iri)
    if short is None:
        return iri
    return f"schema:{short}" if iri.startswith(SCHEMA) else short


def _literal(term: Literal, coerced: str | None) -> Any:
    if term.language:
        return {"@value": term.value, "@language": term.language}
    if term.datatype is None:
        return term.value
    if term.datatype in _AS_NUMBERS:
        return int(term.value)
    short = "edtf:EDTF" if term.datatype == EDTF else compact(term.datatype)
    if short == coerced:
        return term.value
    return {"@value": term.value, "@type": short}
