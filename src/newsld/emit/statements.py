"""Turn a description into the one ordered sequence of statements."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
from typing import Any

from newsld._version import __version__
from newsld.emit.mapping import MAPPING
from newsld.emit.rows import Kind, Row
from newsld.emit.stated import STATED
from newsld.emit.terms import EDTF, OA, PROV, RDF, RDF_TYPE, XSD, expand
from newsld.iri import NL, content_hex
from newsld.model.description import Description, NoLink
from newsld.model.evidence import Attested, Basis, Evidence
from newsld.model.span import Span
from newsld.model.stated import Words
from newsld.model.statements import Iri, Literal, Statement, Statements, Term

AGENT = f"https://w3id.org/newsld/agent/{__version__}"
UNDETERMINED = "und"
"""Language of text whose language is not known (BCP 47)."""

_A_EVIDENCE, _A_STATEMENT, _A_SPAN = Iri(NL + "Evidence"), Iri(RDF + "Statement"), Iri(NL + "Span")
_SUBJECT, _PREDICATE, _OBJECT = RDF + "subject", RDF + "predicate", RDF + "object"
_SPAN, _PREMISE = NL + "span", NL + "premise"
_CONFIDENCE, _RULE, _BASIS, _NOTE = NL + "confidence", NL + "rule", NL + "basis", NL + "note"
_EXACT, _START, _END = OA + "exact", OA + "start", OA + "end"
_DECIMAL, _OFFSET = XSD + "decimal", XSD + "nonNegativeInteger"
_BASES = {basis: Iri(NL + basis.value) for basis in Basis}

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
            yield from _row(row.get(node), node.iri, row, language)
        for said in getattr(node, "stated", ()):
            yield from _row(said, node.iri, STATED[said.property], language)


def _row(found: Any, subject: str, row: Row, language: str) -> Iterator[Statement]:
    if found is None:
        return
    values = found if isinstance(found, Iterable) and not isinstance(found, str) else (found,)
    for value in values:
        plain, evidence = (value.value, value.evidence) if isinstance(value, Attested) else (value, None)
        yield Statement(subject, row.iri, _term(plain, row.kind, language), evidence)


def _term(plain: Any, kind: Kind, language: str) -> Term:
    if kind is not Kind.TEXT:
        return _STANDALONE[kind](plain)
    return (
        Literal(plain.text, None, plain.language or language)
        if isinstance(plain, Words)
        else Literal(plain, None, language)
    )


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
    spans = _SpanIris(base)
    seen: set[str] = set()
    for fact in facts:
        if fact.evidence is None:
            continue
        iri = f"{base}#evidence-{content_hex(_content(fact))}"
        if iri in seen:
            continue
        seen.add(iri)
        yield from _evidence(iri, spans, fact, fact.evidence)
    for span in sorted(spans, key=attrgetter("start", "end")):
        yield from _span(spans[span].value, span, d.text if excerpts else None)
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


def _evidence(iri: str, spans: _SpanIris, fact: Statement, evidence: Evidence) -> Iterator[Statement]:
    yield Statement(iri, RDF_TYPE, _A_EVIDENCE)
    yield Statement(iri, RDF_TYPE, _A_STATEMENT)
    yield Statement(iri, _SUBJECT, Iri(fact.subject))
    yield Statement(iri, _PREDICATE, Iri(fact.predicate))
    yield Statement(iri, _OBJECT, fact.object)
    for span in dict.fromkeys(spans[span] for span in evidence.spans):
        yield Statement(iri, _SPAN, span)
    for span in dict.fromkeys(spans[span] for span in evidence.premises):
        yield Statement(iri, _PREMISE, span)
    yield Statement(iri, _CONFIDENCE, Literal(f"{evidence.confidence:.2f}", _DECIMAL))
    yield Statement(iri, _RULE, Literal(evidence.rule))
    yield Statement(iri, _BASIS, _BASES[evidence.basis])
    if evidence.note:
        yield Statement(iri, _NOTE, Literal(evidence.note))


def _span(iri: str, span: Span, text: str | None) -> Iterator[Statement]:
    yield Statement(iri, RDF_TYPE, _A_SPAN)
    if text is not None:
        yield Statement(iri, _EXACT, Literal(span.of(text)))
    yield Statement(iri, _START, Literal(str(span.start), _OFFSET))
    yield Statement(iri, _END, Literal(str(span.end), _OFFSET))


class _SpanIris(dict[Span, Iri]):
    """The spans that evidence rests on, each with its IRI, which is made when first asked for."""

    def __init__(self, base: str) -> None:
        super().__init__()
        self._base = base

    def __missing__(self, span: Span) -> Iri:
        iri = self[span] = Iri(f"{self._base}#span-{span.start}-{span.end}")
        return iri
