"""Quotations, claims, and the sources the article cites."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from newsld.describe.entities import Cast, Wanted
from newsld.describe.naming import Named, mint, mint_hex
from newsld.model.annotation import Annotations, NameType, QuoteKind, QuoteMark
from newsld.model.description import CitedSource, Claim, Quotation
from newsld.model.evidence import Attested, Evidence
from newsld.model.span import Span

OUTLET = "NewsMediaOrganization"
_TOLD = "sources/told"
"""The rule of those that are outlets because they are told something."""

_DESCRIBED = 0.5
"""Confidence that words without a name of their own mean what they seem to."""

Speakers = Mapping[Span, int]
"""The words that say who speaks, and the number of the entity they mean."""


def enter(annotations: Annotations, cast: Cast) -> Speakers:
    """Enter those who speak into the cast; who has no name is a group that is called by the words for it.

    Args:
        annotations: The marks on the text.
        cast: The entities of the article, still open.

    Returns:
        Whom the words for speakers mean.
    """
    speakers: dict[Span, int] = {}
    for mark in (*annotations.quotes, *annotations.claims):
        if mark.speaker is None:
            continue
        if mark.entity is not None:
            speakers[mark.speaker] = mark.entity
        elif annotations.words:  # without them nobody can tell a pronoun from a noun
            speakers[mark.speaker] = _described(mark.speaker, cast)
    return speakers


def _described(span: Span, cast: Cast) -> int:
    words = " ".join(span.of(cast.text).split())
    if (known := cast.named(words)) is not None:
        return known
    evidence = Evidence(confidence=_DESCRIBED, rule="quotes/described", spans=(span,))
    return cast.want(Wanted(type=NameType.GROUP, name=words, evidence=evidence))


def quotations(annotations: Annotations, speakers: Speakers, cast: Cast, text: str) -> tuple[Quotation, ...]:
    """Make the nodes of direct speech, fragments included.

    Args:
        annotations: The marks on the text.
        speakers: What `enter` gave.
        cast: The entities of the article, closed.
        text: The text.

    Returns:
        One node for each run of words, in text order; the same words of the same speaker are one.
    """
    taken: set[str] = set()
    made: dict[tuple[str, str | None], Quotation] = {}
    for mark in annotations.quotes:
        if mark.kind is QuoteKind.INDIRECT:
            continue
        words = mark.span.of(text)
        speaker = _speaker(mark, speakers, cast)
        if (words, speaker) in made:
            continue
        made[words, speaker] = Quotation(
            iri=mint_hex(cast.base, "quote", [words], mark.span.start, taken),
            text=Attested(words, _evidence(mark, mark.span)),
            speaker=Attested(speaker, _evidence(mark, mark.speaker, mark.voice)) if speaker and mark.speaker else None,
            verb=Attested(mark.verb.of(text), _evidence(mark, mark.verb)) if mark.verb else None,
        )
    return tuple(made.values())


def claims(annotations: Annotations, speakers: Speakers, cast: Cast, text: str) -> tuple[Claim, ...]:
    """Make the nodes of indirect speech.

    Args:
        annotations: The marks on the text.
        speakers: What `enter` gave.
        cast: The entities of the article, closed.
        text: The text.

    Returns:
        One node for each reported clause, in text order; the same words of the same author are one.
    """
    taken: set[str] = set()
    made: dict[tuple[str, str | None], Claim] = {}
    for mark in annotations.claims:
        words = " ".join(mark.span.of(text).split())
        author = _speaker(mark, speakers, cast)
        if (words, author) not in made:
            made[words, author] = Claim(
                iri=mint_hex(cast.base, "claim", [words], mark.span.start, taken),
                text=Attested(words, _evidence(mark, mark.span)),
                author=Attested(author, _evidence(mark, mark.speaker, mark.voice)) if author and mark.speaker else None,
            )
    return tuple(made.values())


def _speaker(mark: QuoteMark, speakers: Speakers, cast: Cast) -> str | None:
    number = speakers.get(mark.speaker) if mark.speaker is not None else None
    return cast.iri(number) if number is not None else None


@frozen(kw_only=True)
class _Citation:
    number: int
    spans: tuple[Span, ...]
    confidence: float
    rule: str


def sources(annotations: Annotations, cast: Cast) -> tuple[CitedSource, ...]:
    """Make the nodes of the outlets that the article cites: those that are given as the source of something.

    Args:
        annotations: The marks on the text.
        cast: The entities of the article, closed.

    Returns:
        One node an outlet, in the order in which they are first cited.
    """
    cited = _citations(annotations, cast)
    names = [cast.mark(c.number).name for c in cited]
    iris = mint(cast.base, [Named(kind="source", name=name, type=OUTLET) for name in names])
    return tuple(
        CitedSource(
            iri=iri,
            name=Attested(name, evidence),
            publisher=Attested(cast.iri(c.number), evidence),
        )
        for iri, name, c in zip(iris, names, cited, strict=True)
        for evidence in (Evidence(confidence=c.confidence, rule=c.rule, spans=c.spans),)
    )


def _citations(annotations: Annotations, cast: Cast) -> list[_Citation]:
    said = (*annotations.quotes, *annotations.claims)
    told = [(q.speaker, q.entity, min(q.confidence, q.voice), q.rule) for q in said if q.speaker]
    told += [(e.source, e.source_entity, e.confidence, e.rule) for e in annotations.events if e.source]
    told += [(c.span, c.entity, c.confidence, c.rule) for c in annotations.citations]
    known = [(span, number, sure, rule) for span, number, sure, rule in told if number is not None]
    found: dict[int, _Citation] = {}
    for span, number, confidence, rule in sorted(known):
        outlet = cast.mark(number).kind == OUTLET or rule == _TOLD
        if cast.mark(number).type is not NameType.ORGANIZATION or not outlet:
            continue
        before = found.get(number)
        together = tuple(dict.fromkeys((*(before.spans if before else ()), span)))
        best = max(confidence, before.confidence if before else 0.0)
        found[number] = _Citation(number=number, spans=together, confidence=best, rule=before.rule if before else rule)
    return list(found.values())


def _evidence(mark: QuoteMark, span: Span, voice: float = 1.0) -> Evidence:
    return Evidence(confidence=min(mark.confidence, voice), rule=mark.rule, spans=(span,))


def cited(sources: tuple[CitedSource, ...]) -> tuple[Attested[str], ...]:
    """Give the article's references to the sources it cites."""
    return tuple(Attested(s.iri, s.name.evidence) for s in sources)
