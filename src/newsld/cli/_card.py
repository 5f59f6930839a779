"""What a card says about one article: statements, the words each rests on, and how sure it is; no rendering."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import frozen

from newsld.cli._report import finding_lines
from newsld.model.description import (
    Article,
    Claim,
    Description,
    Event,
    Group,
    NamedThing,
    Organization,
    Person,
    Place,
    Quotation,
    Record,
)
from newsld.model.event_types import EVENT_TYPES
from newsld.model.evidence import Attested, Basis, Evidence
from newsld.model.moment import Moment
from newsld.model.outcome import Done
from newsld.model.span import Span
from newsld.model.stated import Stated, ThingKind, Words

_LONGEST = 90  # characters of the words that a statement rests on, before they are cut
_PASSAGE = 800  # characters of a sentence or quotation, likewise: a card is read, and a line of 3 MB is a sentence
_METADATA = "read/metadata"  # the rule of what stands outside the running text; its note says where

_BEFORE = {"agent": "who", "party": "who"}
_AFTER = {
    "patient": "whom or what",
    "recipient": "for whom",
    "origin": "from",
    "destination": "to",
    "instrument": "with what",
    "cause": "because of",
}
"""Roles in the order of a sentence: who did what to whom."""

_SHOWN = (ThingKind.PART, ThingKind.TERMS, ThingKind.TERM, ThingKind.COVERAGE, ThingKind.LINK)
"""The records that have a section; the others belong to what they say more of."""


@frozen(kw_only=True)
class Statement:
    """One thing that is said.

    Attributes:
        label: What it is about (``when``).
        value: What is said (``2024-05-10``).
        rests: The words it rests on, in quotation marks, or where outside the text it stood.
        sure: Confidence from 0 to 1; ``None`` where nothing is uncertain.
    """

    label: str
    value: str
    rests: str = ""
    sure: float | None = None


@frozen
class Passage:
    """A stretch of text that takes the whole width: a sentence, the words of a quotation, a finding."""

    text: str


@frozen(kw_only=True)
class Section:
    """Statements about one thing or of one kind."""

    title: str = ""
    lines: tuple[Statement | Passage, ...]


@frozen(kw_only=True)
class Card:
    """A card.

    Attributes:
        source: The article's file.
        headline: Its headline, or what stands for it.
        sections: The article itself, its events with the main ones first, and everything else.
    """

    source: str
    headline: str
    sections: tuple[Section, ...]


def card_of(done: Done) -> Card:
    """Give what the card of an article says.

    Args:
        done: The article.

    Returns:
        The card; sections that would say nothing are left out.
    """
    teller = _Teller(done.description)
    headline = done.description.article.headline
    findings = [Passage(line) for f in done.report.findings for line in finding_lines(f, done.source)]
    sections = (*teller.sections(), Section(title="Findings", lines=tuple(findings)))
    return Card(
        source=done.source,
        headline=_clipped(headline.value, _PASSAGE) if headline else "(no headline)",
        sections=tuple(section for section in sections if section.lines),
    )


class _Teller:
    def __init__(self, description: Description) -> None:
        self.description = description
        self.text = description.text
        self.names: dict[str, str] = names_of(description)
        self.records = {record.iri: record for record in description.records}

    def sections(self) -> Iterator[Section]:
        d = self.description
        yield Section(lines=tuple(self._article(d.article)))
        for event in d.events:
            title = f"{'Main' if event.main else 'Further'} event: {event.name.value}"
            yield Section(title=title, lines=tuple(self._event(event)))
        yield Section(title="People", lines=tuple(s for person in d.people for s in self._person(person)))
        kinds: tuple[tuple[str, tuple[Organization | Place | Group | NamedThing, ...]], ...] = (
            ("Organizations", d.organizations),
            ("Places", d.places),
            ("Groups", d.groups),
            ("Works, products and named events", d.things),
        )
        for title, nodes in kinds:
            yield Section(title=title, lines=tuple(s for node in nodes for s in self._named(node)))
        yield Section(title="Quotations", lines=tuple(s for quote in d.quotations for s in self._quotation(quote)))
        yield Section(title="Reported speech", lines=tuple(s for claim in d.claims for s in self._claim(claim)))
        shown = (record for kind in _SHOWN for record in d.records if record.kind is kind)
        yield Section(title="Parts, terms and plans", lines=tuple(s for record in shown for s in self._record(record)))
        yield Section(title="Sources cited", lines=tuple(self._said("source", source.name) for source in d.sources))

    def _article(self, article: Article) -> Iterator[Statement]:
        headline = article.headline
        if headline and headline.evidence.basis is Basis.DERIVED:
            yield self._statement("headline", "none; made from the lead", headline.evidence)
        for label, value in (("also titled", article.alternative_headline), ("summary", article.description)):
            yield from self._if_said(label, value)
        for author in article.authors:
            yield self._known("by", author)
        if article.publisher:
            yield self._known("publisher", article.publisher)
        published, reference = article.published, article.reference_date
        if published:
            yield self._statement("published", published.value.edtf, published.evidence)
        else:
            yield Statement(label="published", value="not said")
        if reference:
            how = " (inferred)" if reference.evidence.basis is Basis.INFERRED else ""
            yield self._statement("counted from", reference.value.edtf + how, reference.evidence)
        if article.modified:
            yield self._statement("modified", article.modified.value.edtf, article.modified.evidence)
        if article.location_created:
            yield self._known("written in", article.location_created)
        for section in article.sections:
            yield self._said("section", section)
        if article.url:
            yield Statement(label="address", value=article.url)
        yield Statement(label="language", value=article.language or "not known")

    def _event(self, event: Event) -> Iterator[Statement | Passage]:
        if event.main and event.sentence:
            yield Passage(f"“{_clipped(event.sentence.of(self.text), _PASSAGE)}”")
        yield from self._participants(event, _BEFORE)
        yield self._statement("what", EVENT_TYPES[event.type].label, event.evidence)
        yield self._statement("modality", event.modality.value.value, event.modality.evidence)
        yield from self._participants(event, _AFTER)
        for post in event.posts:
            yield self._said("post", post)
        for amount in event.amounts:
            yield self._known("how much", amount)
        for topic in event.topics:
            yield self._known("about", topic)
        if event.location:
            yield self._known("where", event.location)
        if event.when:
            yield self._statement("when", event.when.value.edtf, event.when.evidence)
        for source in event.according_to:
            yield self._known("according to", source)
        for place in event.further_places:
            yield self._known("where", place)
        for whole in event.super_events:
            yield self._known("part of", whole)
        yield from self._stated(event.stated)

    def _participants(self, event: Event, labels: dict[str, str]) -> Iterator[Statement]:
        for role, label in labels.items():
            for participation in event.participations:
                if participation.role == role:
                    yield self._known(label, Attested(participation.target, participation.evidence))

    def _person(self, person: Person) -> Iterator[Statement]:
        yield self._said("name", person.name)
        for post in person.job_titles:
            yield self._said("post", post)
        for affiliation in person.affiliations:
            yield self._known("with", affiliation)
        for name in person.alternate_names:
            yield self._said("also", name)
        for same in person.same_as[:1]:
            yield self._said("same as", same)
        yield from self._stated(person.stated)

    def _named(self, node: Organization | Place | Group | NamedThing) -> Iterator[Statement]:
        kind = f" ({node.kind})" if not isinstance(node, Group) and node.kind else ""
        yield self._statement("name", node.name.value + kind, node.name.evidence)
        for whole in node.contained_in if isinstance(node, Place) else ():
            yield self._known("in", whole)
        for other in () if isinstance(node, Group) else node.alternate_names:
            yield self._said("also", other)
        for same in () if isinstance(node, Group) else node.same_as[:1]:
            yield self._said("same as", same)
        yield from () if isinstance(node, Group) else self._stated(node.stated)

    def _record(self, record: Record) -> Iterator[Statement]:
        name = record.name.value if record.name else "(no title)"
        kind = f" ({record.type})" if record.type else ""
        yield self._statement(record.kind.value, name + kind, record.evidence)
        yield from self._stated(record.stated)

    def _stated(self, stated: Iterable[Stated]) -> Iterator[Statement]:
        """Say what a source states in fields of its own; of records that have no section what they say themselves."""
        for said in stated:
            record = self.records.get(said.value) if isinstance(said.value, str) else None
            if record is not None and record.kind not in _SHOWN:
                yield from self._stated(record.stated)
            elif isinstance(said.value, Words):
                yield self._statement(said.property.value, said.value.text, said.evidence)
            elif isinstance(said.value, Moment):
                yield self._statement(said.property.value, said.value.edtf, said.evidence)
            else:
                named = self.names.get(said.value, str(said.value)) if isinstance(said.value, str) else str(said.value)
                yield self._statement(said.property.value, named, said.evidence)

    def _quotation(self, quote: Quotation) -> Iterator[Statement | Passage]:
        yield Passage(f"“{_clipped(quote.text.value, _PASSAGE)}”")
        spans = [s for part in (quote.speaker, quote.verb) if part for s in part.evidence.spans]
        speaker = self.names.get(quote.speaker.value, "?") if quote.speaker else "not known"
        sure = (quote.speaker or quote.text).evidence.confidence
        yield Statement(label="said by", value=speaker, rests=self._quoted(spans), sure=sure)

    def _claim(self, claim: Claim) -> Iterator[Statement | Passage]:
        yield Passage(_clipped(claim.text.value, _PASSAGE))
        if claim.author:
            yield self._known("according to", claim.author)

    def _if_said(self, label: str, value: Attested[str] | None) -> Iterator[Statement]:
        if value:
            yield self._said(label, value)

    def _said(self, label: str, value: Attested[str]) -> Statement:
        return self._statement(label, value.value, value.evidence)

    def _known(self, label: str, value: Attested[str]) -> Statement:
        """Say it of what an IRI names."""
        return self._statement(label, self.names.get(value.value, value.value), value.evidence)

    def _statement(self, label: str, value: str, evidence: Evidence) -> Statement:
        if evidence.rule == _METADATA:
            return Statement(label=label, value=_clipped(value, _PASSAGE), rests=evidence.note)
        words, premises = self._quoted(evidence.spans), self._quoted(evidence.premises)
        rests = "; ".join(part for part in (words, f"from {premises}" if premises else "", evidence.note) if part)
        return Statement(label=label, value=_clipped(value, _PASSAGE), rests=rests, sure=evidence.confidence)

    def _quoted(self, spans: Iterable[Span]) -> str:
        counted = Counter(_clipped(span.of(self.text), _LONGEST) for span in spans)
        return ", ".join(f"“{words}” ×{often}" if often > 1 else f"“{words}”" for words, often in counted.items())


def names_of(description: Description) -> dict[str, str]:
    """Give the names of all nodes of an article by their IRIs."""
    d = description
    nodes = (d.events, d.people, d.organizations, d.places, d.groups, d.things, d.sources, d.amounts)
    records = {record.iri: record.name.value for record in d.records if record.name}
    return records | {node.iri: node.name.value for kind in nodes for node in kind}


def _clipped(text: str, most: int) -> str:
    words = " ".join(text.split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
