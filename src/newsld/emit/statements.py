"""Turn a description into the one ordered sequence of statements."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
from typing import Any

from newsld._version import __version__
from newsld.emit.mapping import MAPPING, Kind, Row
from newsld.emit.terms import EDTF, OA, PROV, RDF, RDF_TYPE, XSD, expand
from newsld.iri import NL, content_hex
from newsld.model.description import Description, NoLink
from newsld.model.evidence import Attested, Evidence
from newsld.model.span import Span
from newsld.model.statements import Iri, Literal, Statement, Statements, Term

AGENT = f"https://w3id.org/newsld/agent/{__version__}"
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
        base=description.base, facts=facts, provenance=tuple(_provenance(description, facts, excerpts=excerpts))
    )


def _facts(d: Description) -> Iterator[Statement]:
    nodes: Iterable[Any] = (
        d.article, *d.events, *d.people, *d.organizations, *d.places, *d.groups, *d.things, *d.quotations, *d.claims,
        *d.sources, *d.amounts, *d.coordinates,
    )  # fmt: skip
    language = d.article.language or UNDETERMINED
    for node in nodes:
        mapping = MAPPING[type(node)]
        *bases, last = mapping.types(node)
        for base in bases:
            yield Statement(node.iri, RDF_TYPE, Iri(expand(base)))
        yield Statement(node.iri, RDF_TYPE, Iri(expand(last)), mapping.evidence(node))
        for row in mapping.rows:
            yield from _row(node, row, language)


def _row(node: Any, row: Row, language: str) -> Iterator[Statement]:
    found = row.get(node)
    if found is None:
        return
    values = found if isinstance(found, Iterable) and not isinstance(found, str) else (found,)
    for value in values:
        plain, evidence = (value.value, value.evidence) if isinstance(value, Attested) else (value, None)
        term = Literal(plain, None, language) if row.kind is Kind.TEXT else _STANDALONE[row.kind](plain)
        yield Statement(node.iri, row.iri, term, evidence)


def _provenance(d: Description, facts: Iterable[Statement], *, excerpts: bool) -> Iterator[Statement]:
    base = d.base
    run, text = base + "#run", base + "#text"
    yield Statement(base + "#facts", PROV + "wasDerivedFrom", Iri(base))
    yield Statement(base + "#facts", PROV + "wasGeneratedBy", Iri(run))
    yield Statement(run, RDF_TYPE, Iri(PROV + "Activity"))
    yield Statement(run, PROV + "used", Iri(text))
    yield Statement(run, PROV + "wasAssociatedWith", Iri(AGENT))
    if d.least > 0:
        yield Statement(run, NL + "minConfidence", Literal(f"{d.least:.2f}", XSD + "decimal"))
        yield Statement(run, NL + "leftOut", Literal(str(d.left_out), XSD + "nonNegativeInteger"))
    yield Statement(AGENT, RDF_TYPE, Iri(PROV + "SoftwareAgent"))
    yield Statement(text, RDF_TYPE, Iri(NL + "NormalizedText"))
    yield Statement(text, NL + "sha256", Literal(d.text_sha256))
    yield Statement(text, PROV + "wasDerivedFrom", Iri(base))
    spans: set[Span] = set()
    seen: set[str] = set()
    for fact in facts:
        if fact.evidence is None:
            continue
        iri = f"{base}#evidence-{content_hex(_content(fact))}"
        if iri in seen:
            continue
        seen.add(iri)
        spans.update(fact.evidence.spans, fact.evidence.premises)
        yield from _evidence(iri, base, fact, fact.evidence)
    for span in sorted(spans, key=attrgetter("start", "end")):
        yield from _span(base, span, d.text if excerpts else None)
    for no_link in d.no_links:
        yield from _no_link(base, no_link)


def _no_link(base: str, no_link: NoLink) -> Iterator[Statement]:
    iri = f"{base}#nolink-{content_hex([no_link.entity])}"
    yield Statement(iri, RDF_TYPE, Iri(NL + "NoLink"))
    yield Statement(iri, NL + "unlinked", Iri(no_link.entity))
    for candidate in dict.fromkeys(no_link.candidates):
        yield Statement(iri, NL + "candidate", Iri(candidate))
    yield Statement(iri, NL + "reason", Literal(no_link.reason))


def _content(fact: Statement) -> list[str | None]:
    term = fact.object
    if isinstance(term, Iri):
        return [fact.subject, fact.predicate, term.value]
    return [fact.subject, fact.predicate, term.value, term.datatype, term.language]


def _evidence(iri: str, base: str, fact: Statement, evidence: Evidence) -> Iterator[Statement]:
    yield Statement(iri, RDF_TYPE, Iri(NL + "Evidence"))
    yield Statement(iri, RDF_TYPE, Iri(RDF + "Statement"))
    yield Statement(iri, RDF + "subject", Iri(fact.subject))
    yield Statement(iri, RDF + "predicate", Iri(fact.predicate))
    yield Statement(iri, RDF + "object", fact.object)
    for span in dict.fromkeys(evidence.spans):
        yield Statement(iri, NL + "span", Iri(_span_iri(base, span)))
    for span in dict.fromkeys(evidence.premises):
        yield Statement(iri, NL + "premise", Iri(_span_iri(base, span)))
    yield Statement(iri, NL + "confidence", Literal(f"{evidence.confidence:.2f}", XSD + "decimal"))
    yield Statement(iri, NL + "rule", Literal(evidence.rule))
    yield Statement(iri, NL + "basis", Iri(NL + evidence.basis.value))
    if evidence.note:
        yield Statement(iri, NL + "note", Literal(evidence.note))


def _span(base: str, span: Span, text: str | None) -> Iterator[Statement]:
    iri = _span_iri(base, span)
    yield Statement(iri, RDF_TYPE, Iri(NL + "Span"))
    if text is not None:
        yield Statement(iri, OA + "exact", Literal(span.of(text)))
    yield Statement(iri, OA + "start", Literal(str(span.start), XSD + "nonNegativeInteger"))
    yield Statement(iri, OA + "end", Literal(str(span.end), XSD + "nonNegativeInteger"))


def _span_iri(base: str, span: Span) -> str:
    return f"{base}#span-{span.start}-{span.end}"
