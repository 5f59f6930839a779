"""Check the values themselves: IRIs, dates, and that every reference points to something."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime

from newsld.iri import check_iri
from newsld.model.moment import EDTF, XSD
from newsld.model.report import Finding, Severity
from newsld.model.statements import Iri, Literal, Statements
from newsld.model.when import When

_SHAPES = {
    "gYear": re.compile(r"[0-9]{4}"),
    "gYearMonth": re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])"),
    "date": re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"),
    "dateTime": re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:[+-][0-9]{2}:[0-9]{2})?"),
}
_DATATYPES = {XSD + name: name for name in _SHAPES}


def check_values(statements: Statements, source: str) -> tuple[Finding, ...]:
    """Check what is about to be written, by our own rules.

    Args:
        statements: All statements about an article.
        source: The name under which messages speak of it.

    Returns:
        What is wrong: NLD302 for IRIs, NLD303 for dates, NLD304 for references to nothing, NLD305 if there was
        nothing to look at.
    """
    if not statements.facts:
        return (_error("NLD305", "there is no fact to check", source),)
    facts, evidence = statements.facts, statements.evidence
    # An article has thousands of statements about hundreds of things: each thing is looked at once.
    subjects = dict.fromkeys([fact.subject for fact in facts] + [node.subject for node in evidence])
    predicates = dict.fromkeys(fact.predicate for fact in facts)
    predicates |= {predicate: None for node in evidence for predicate, _ in node.said}
    objects = dict.fromkeys(fact.object for fact in facts)
    objects |= {term: None for node in evidence for _, term in node.said}
    references = dict.fromkeys(term.value for term in objects if isinstance(term, Iri))
    literals = [term for term in objects if isinstance(term, Literal)]
    datatypes = dict.fromkeys(literal.datatype for literal in literals if literal.datatype)
    return (
        *_bad_iris(subjects | predicates | references | datatypes, source),
        *_bad_dates(literals, source),
        *_dangling(statements, subjects, references, source),
    )


def _bad_iris(iris: Iterable[str], source: str) -> Iterator[Finding]:
    for iri in iris:
        try:
            fit = check_iri(iri) == iri
        except ValueError as error:
            yield _error("NLD302", f"{iri!r} is no IRI ({error})", source)
        else:
            if not fit:
                yield _error("NLD302", f"{iri!r} is not in NFC or has blanks around it", source)


def _bad_dates(literals: Iterable[Literal], source: str) -> Iterator[Finding]:
    for literal in literals:
        if reason := _date_fault(literal):
            yield _error("NLD303", f"{literal.value!r} is no date ({reason})", source)


def _date_fault(literal: Literal) -> str | None:
    try:
        if literal.datatype == EDTF:
            When.parse(literal.value)
        elif name := _DATATYPES.get(literal.datatype or ""):
            if not _SHAPES[name].fullmatch(literal.value):
                return f"not the form of xsd:{name}"
            if name == "date":
                date.fromisoformat(literal.value)
            elif name == "dateTime":
                datetime.fromisoformat(literal.value)
    except ValueError as error:
        return str(error)
    return None


def _dangling(
    statements: Statements, subjects: Collection[str], references: Iterable[str], source: str
) -> Iterator[Finding]:
    # Everything of ours below U must be described, save the graphs themselves.
    graphs = (statements.facts_graph, statements.provenance_graph)
    own = statements.base + "#"
    for iri in references:
        if iri not in subjects and iri.startswith(own) and iri not in graphs:
            yield _error("NLD304", f"nothing is said about {iri!r}", source)


def _error(code: str, message: str, source: str) -> Finding:
    return Finding(
        code=code,
        severity=Severity.ERROR,
        message=message,
        source=source,
        hint="this is a fault of newsld: please report it",
    )
