"""State what the facts rest on: the run, evidence as reified statements (RDF 1.1 Schema, 5.3), spans of the text.

Evidence is seven of eight statements of an article, so it is made node by node, and what all nodes say is made once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from operator import attrgetter

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
_CONFIDENCE, _RULE, _NOTE = NL + "confidence", NL + "rule", NL + "note"
_BASES: dict[Basis, Said] = {basis: (NL + "basis", Iri(NL + basis.value)) for basis in Basis}
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
    for span in sorted(spans, key=attrgetter("start", "end")):
        yield _span(spans[span], span, text)
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
    said: list[Said] = [
        *_IS_EVIDENCE, (_SUBJECT, Iri(fact.subject)), (_PREDICATE, Iri(fact.predicate)), (_OBJECT, fact.object),
    ]  # fmt: skip
    said += [(_SPAN, spans[span]) for span in dict.fromkeys(evidence.spans)]
    said += [(_PREMISE, spans[span]) for span in dict.fromkeys(evidence.premises)]
    said += (_confidence(f"{evidence.confidence:.2f}"), _rule(evidence.rule), _BASES[evidence.basis])
    if evidence.note:
        said.append((_NOTE, Literal(evidence.note)))
    return Described(iri, tuple(said))


@lru_cache(maxsize=128)
def _confidence(written: str) -> Said:
    return _CONFIDENCE, Literal(written, XSD + "decimal")


@lru_cache(maxsize=1024)
def _rule(rule: str) -> Said:
    return _RULE, Literal(rule)


def _span(iri: Iri, span: Span, text: str | None) -> Described:
    said: list[Said] = [_IS_SPAN]
    if text is not None:
        said.append((_EXACT, Literal(span.of(text))))
    said.append((_START, Literal(str(span.start), _OFFSET)))
    said.append((_END, Literal(str(span.end), _OFFSET)))
    return Described(iri.value, tuple(said))


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


class _SpanIris(dict[Span, Iri]):
    """The spans that evidence rests on, each with its IRI, which is made when first asked for."""

    def __init__(self, base: str) -> None:
        super().__init__()
        self._base = base

    def __missing__(self, span: Span) -> Iri:
        iri = self[span] = Iri(f"{self._base}#span-{span.start}-{span.end}")
        return iri
