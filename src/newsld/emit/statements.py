"""Turn a description into the one ordered sequence of statements."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from newsld.emit.mapping import MAPPING
from newsld.emit.provenance import provenance
from newsld.emit.rows import Kind, Row
from newsld.emit.stated import STATED
from newsld.emit.terms import EDTF, RDF_TYPE, XSD, expand
from newsld.model.description import Description
from newsld.model.evidence import Attested
from newsld.model.stated import Words
from newsld.model.statements import Iri, Literal, Statement, Statements, Term

UNDETERMINED = "und"
"""Language of text whose language is not known (BCP 47)."""

_STANDALONE: dict[Kind, Callable[[Any], Term]] = {
    Kind.REFERENCE: Iri,
    Kind.TERM: lambda term: Iri(expand(term)),
    Kind.STRING: Literal,
    Kind.MOMENT: lambda moment: Literal(*moment.xsd),
    Kind.DATE: lambda day: Literal(day.isoformat(), XSD + "date"),
    Kind.EDTF: lambda text: Literal(text, EDTF),
    Kind.INTEGER: lambda number: Literal(str(number), XSD + "integer"),
    Kind.COUNT: lambda number: Literal(str(number), XSD + "nonNegativeInteger"),
    Kind.DECIMAL: lambda number: Literal(str(number), XSD + "decimal"),
}

_ONE = (Attested, str)
_NONE: tuple[()] = ()


def state(description: Description, *, excerpts: bool = True) -> Statements:
    """State everything a description says.

    Args:
        description: What an article reports.
        excerpts: Whether the spans of the provenance repeat their words.

    Returns:
        The facts (view D) and their evidence (view P), in the order in which they are written.
    """
    facts = tuple(_facts(description))
    return Statements(
        base=description.base, facts=facts, evidence=tuple(provenance(description, facts, excerpts=excerpts))
    )


def _facts(d: Description) -> Iterator[Statement]:
    nodes: Iterable[Any] = (
        d.article, *d.events, *d.people, *d.organizations, *d.places, *d.groups, *d.things, *d.quotations, *d.claims,
        *d.sources, *d.amounts, *d.coordinates, *d.records,
    )  # fmt: skip
    language = d.article.language or UNDETERMINED
    for node in nodes:
        mapping = MAPPING[type(node)]
        *bases, last = mapping.types(node)
        for base in bases:
            yield Statement(node.iri, RDF_TYPE, Iri(expand(base)))
        yield Statement(node.iri, RDF_TYPE, Iri(expand(last)), mapping.evidence(node))
        for row in mapping.rows:
            found = row.get(node)
            if found is not None and found is not _NONE:  # of most properties a node has none
                yield from _row(found, node.iri, row, language)
        for said in getattr(node, "stated", ()):
            yield from _row(said, node.iri, STATED[said.property], language)


def _row(found: Any, subject: str, row: Row, language: str) -> list[Statement]:
    predicate = row.iri
    term = partial(_text, language=language) if row.kind is Kind.TEXT else _STANDALONE[row.kind]
    return [
        Statement(subject, predicate, term(value.value), value.evidence)
        if isinstance(value, Attested)
        else Statement(subject, predicate, term(value))
        for value in (found if _is_many(found) else (found,))
    ]


def _is_many(found: Any) -> bool:
    return isinstance(found, tuple) or (not isinstance(found, _ONE) and isinstance(found, Iterable))


def _text(plain: str | Words, language: str) -> Literal:
    if isinstance(plain, Words):
        return Literal(plain.text, None, plain.language or language)
    return Literal(plain, None, language)
