"""State what the facts rest on: the run, evidence as reified statements (RDF 1.1 Schema, 5.3), spans of the text.

Evidence is seven of eight statements of an article, so it is made node by node, and what all nodes say is made once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from newsld._version import __version__
from newsld.emit.terms import OA, PROV, RDF, RDF_TYPE, XSD
from newsld.iri import NL, content_hex
from newsld.model.description import Description, NoLink
from newsld.model.evidence import Basis, Evidence
from newsld.model.span import Span
from newsld.model.statements import Described, Iri, Literal, Said, Statement

AGENT = f"https://w3id.org/newsld/agent/{__version__}"

_OFFSET = XSD + "nonNegativeInteger"
_IS_EVIDENCE: tuple[Said, ...] = ((RDF_TYPE, Iri(NL + "Evidence")), (RDF_TYPE, Iri(RDF + "Statement")))
_SUBJECT, _PREDICATE, _OBJECT = RDF + "subject", RDF + "predicate", RDF + "object"
_SPAN, _PREMISE = NL + "span", NL + "premise"
_CONFIDENCE, _RULE, _BASIS, _NOTE = NL + "confidence", NL + "rule", NL + "basis", NL + "note"
_IS_SPAN: Said = (RDF_TYPE, Iri(NL + "Span"))
_EXACT, _START, _END = OA + "exact", OA + "start", OA + "end"


def provenance(description: Description, facts: Iterable[Statement], *, excerpts: bool) -> Iterator[Described]:
    """State what facts rest on.

    Args:
        description: What they say.
        facts: The facts, each with its evidence.
        excerpts: Whether spans repeat their words.

    Yields:
        The nodes of view P, in the order in which they are written.
    """
    base = description.base
    yield from _run(description)
    spans = _SpanIris(base)
    seen: set[str] = set()
    for fact in facts:
        if fact.evidence is None:
            continue
        iri = f"{base}#evidence-{content_hex(_content(fact))}"
        if iri not in seen:
            seen.add(iri)
            yield _evidence(iri, spans, fact, fact.evidence)
    text = description.text if excerpts else None
    for start, end in sorted(spans):
        yield _span(spans[start, end], start, end, text)
    for no_link in dict.fromkeys(description.no_links):
        yield _no_link(base, no_link)


def _run(description: Description) -> Iterator[Described]:
    base = description.base
    run, text = Iri(base + "#run"), Iri(base + "#text")
    yield Described(base + "#facts", ((PROV + "wasDerivedFrom", Iri(base)), (PROV + "wasGeneratedBy", run)))
    done: list[Said] = [
        (RDF_TYPE, Iri(PROV + "Activity")), (PROV + "used", text), (PROV + "wasAssociatedWith", Iri(AGENT)),
    ]  # fmt: skip
    if description.least > 0:
        done.append((NL + "minConfidence", Literal(f"{description.least:.2f}", XSD + "decimal")))
        done.append((NL + "leftOut", Literal(str(description.left_out), _OFFSET)))
    yield Described(run.value, tuple(done))
    yield Described(AGENT, ((RDF_TYPE, Iri(PROV + "SoftwareAgent")),))
    yield Described(
        text.value,
        (
            (RDF_TYPE, Iri(NL + "NormalizedText")),
            (NL + "sha256", Literal(description.text_sha256)),
            (PROV + "wasDerivedFrom", Iri(base)),
        ),
    )


def _content(fact: Statement) -> list[str | None]:
    term = fact.object
    if isinstance(term, Iri):
        return [fact.subject, fact.predicate, term.value]
    return [fact.subject, fact.predicate, term.value, term.datatype, term.language]


def _evidence(iri: str, spans: _SpanIris, fact: Statement, evidence: Evidence) -> Described:
    said = (
        *_IS_EVIDENCE, _subject(fact.subject), _predicate(fact.predicate), (_OBJECT, fact.object),
        *spans.said(_SPAN, evidence.spans),
        *spans.said(_PREMISE, evidence.premises),
        *_grounds(f"{evidence.confidence:.2f}", evidence.rule, evidence.basis),
    )  # fmt: skip
    return Described(iri, (*said, (_NOTE, Literal(evidence.note))) if evidence.note else said)


@lru_cache(maxsize=256)
def _subject(iri: str) -> Said:
    return _SUBJECT, Iri(iri)


@lru_cache(maxsize=256)
def _predicate(iri: str) -> Said:
    return _PREDICATE, Iri(iri)


@lru_cache(maxsize=1024)
def _grounds(confidence: str, rule: str, basis: Basis) -> tuple[Said, ...]:
    return (_CONFIDENCE, Literal(confidence, XSD + "decimal")), (_RULE, Literal(rule)), (_BASIS, Iri(NL + basis.value))


def _span(iri: Iri, start: int, end: int, text: str | None) -> Described:
    stretch = (_START, _offset(start)), (_END, _offset(end))
    if text is None:
        return Described(iri.value, (_IS_SPAN, *stretch))
    return Described(iri.value, (_IS_SPAN, (_EXACT, Literal(text[start:end])), *stretch))


@lru_cache(maxsize=4096)
def _offset(offset: int) -> Literal:
    return Literal(str(offset), _OFFSET)


def _no_link(base: str, no_link: NoLink) -> Described:
    return Described(
        f"{base}#nolink-{content_hex([no_link.entity])}",
        (
            (RDF_TYPE, Iri(NL + "NoLink")),
            (NL + "unlinked", Iri(no_link.entity)),
            *((NL + "candidate", Iri(candidate)) for candidate in dict.fromkeys(no_link.candidates)),
            (NL + "reason", Literal(no_link.reason)),
        ),
    )


class _SpanIris(dict[tuple[int, int], Iri]):
    """The spans that evidence rests on, by start and end, each with its IRI, which is made when first asked for."""

    def __init__(self, base: str) -> None:
        super().__init__()
        self._base = base

    def __missing__(self, span: tuple[int, int]) -> Iri:
        start, end = span
        iri = self[span] = Iri(f"{self._base}#span-{start}-{end}")
        return iri

    def said(self, predicate: str, spans: tuple[Span, ...]) -> Iterable[Said]:
        """Say of some evidence that it rests on spans, of each once."""
        if not spans:
            return ()
        found = [(predicate, self[span.start, span.end]) for span in spans]
        return found if len(found) == 1 else dict.fromkeys(found)
