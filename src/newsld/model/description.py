"""What `describe` hands over: the article and what it reports, with identities and evidence.

A dozen flat values; they refer to one another by IRI. ``Attested`` joins a value with what it rests on.
"""

from __future__ import annotations

from attrs import field, frozen

from newsld.model.annotation import Modality
from newsld.model.entity import Amount, Coordinates, Group, NamedThing, Organization, Person, Place, Record
from newsld.model.evidence import Attested, Evidence
from newsld.model.moment import Moment
from newsld.model.span import Span
from newsld.model.stated import ItemKind, Stated
from newsld.model.when import When

__all__ = [
    "Amount", "Article", "CitedSource", "Claim", "Coordinates", "Description", "Event", "Group", "NamedThing", "NoLink",
    "Organization", "Participation", "Person", "Place", "Quotation", "Record",
]  # fmt: skip


@frozen(kw_only=True)
class Participation:
    """Who or what takes part in an event, and as what.

    Attributes:
        role: ``agent patient party recipient instrument origin destination cause``.
        target: IRI of the participant.
        evidence: What it rests on.
        attends: Whether it is a person or organisation at an event where people gather.
    """

    role: str
    target: str
    evidence: Evidence
    attends: bool = False


@frozen(kw_only=True)
class Event:
    """Something the article reports.

    Attributes:
        iri: ``U#event-…``.
        type: Notation of its type, as in `newsld.model.event_types`.
        name: A short name a person would give it; derived.
        modality: Whether it took place.
        evidence: What the event itself, its type included, rests on: its triggers.
        participations: Who takes part, by role.
        when: Its time.
        location: IRI of the place.
        posts: Offices taken or left, as text.
        amounts: IRIs of amounts.
        topics: IRIs of what it is about.
        according_to: IRIs of who asserts it.
        super_events: IRIs of the events it is part of.
        main: Whether it is the news of the article.
        triggers: The words that name it, one span a mention, in text order.
        sentence: The sentence of its first mention.
        status: The status of schema.org (``EventPostponed``), where the source tells one that the modality does not.
        further_places: IRIs of further places, where a source names several.
        stated: What the source states in fields of its own.
    """

    iri: str
    type: str
    name: Attested[str]
    modality: Attested[Modality]
    evidence: Evidence
    participations: tuple[Participation, ...] = ()
    when: Attested[When] | None = None
    location: Attested[str] | None = None
    posts: tuple[Attested[str], ...] = ()
    amounts: tuple[Attested[str], ...] = ()
    topics: tuple[Attested[str], ...] = ()
    according_to: tuple[Attested[str], ...] = ()
    super_events: tuple[Attested[str], ...] = ()
    main: bool = False
    triggers: tuple[Span, ...] = ()
    sentence: Span | None = None
    status: Attested[str] | None = None
    further_places: tuple[Attested[str], ...] = ()
    stated: tuple[Stated, ...] = ()

    @property
    def is_fact(self) -> bool:
        """Whether it happened, goes on, is planned, or was planned and called off (else it is an eventuality)."""
        return self.modality.value not in (Modality.POSSIBLE, Modality.DENIED)


@frozen(kw_only=True)
class Quotation:
    """Direct speech: its words, who speaks, and the reporting verb."""

    iri: str
    text: Attested[str]
    speaker: Attested[str] | None = None
    verb: Attested[str] | None = None


@frozen(kw_only=True)
class Claim:
    """Indirect speech: the reported clause and its author."""

    iri: str
    text: Attested[str]
    author: Attested[str] | None = None


@frozen(kw_only=True)
class CitedSource:
    """An outlet or document that the article cites."""

    iri: str
    name: Attested[str]
    publisher: Attested[str] | None = None
    published: Attested[Moment] | None = None


@frozen(kw_only=True)
class Article:
    """The article itself; fields as in the data model, each with where it was said.

    Attributes:
        iri: ``U#article``, or the id the page itself gives it; ``U#item`` for what is no article.
        kind: What it is: an article, or an item that states facts or names its parts.
        url: Its address; ``None`` for a text without one.
        language: BCP 47 tag of the text.
        word_count: How many words it has; ``None`` for an item without any.
        type: The class of schema.org that is narrower than ``NewsArticle``, where the source says so.
        about: IRIs of the main events, then of the entities that matter most, by salience.
        subjects: IRIs of what the source says it is about, in published lists of subjects.
        mentions: IRIs of everything else it mentions: events, then entities by salience.
        quotations: IRIs.
        citations: IRIs of cited sources.
        parts: IRIs of the parts of a package, in their order.
    """

    iri: str
    kind: ItemKind = ItemKind.ARTICLE
    url: str | None = None
    headline: Attested[str] | None = None
    alternative_headline: Attested[str] | None = None
    description: Attested[str] | None = None
    body: str | None = None
    published: Attested[Moment] | None = None
    modified: Attested[Moment] | None = None
    reference_date: Attested[Moment] | None = None
    authors: tuple[Attested[str], ...] = ()
    publisher: Attested[str] | None = None
    dateline: Attested[str] | None = None
    location_created: Attested[str] | None = None
    sections: tuple[Attested[str], ...] = ()
    keywords: tuple[Attested[str], ...] = ()
    images: tuple[Attested[str], ...] = ()
    license: Attested[str] | None = None
    language: str | None = None
    word_count: int | None = 0
    type: Attested[str] | None = None
    about: tuple[str, ...] = ()
    subjects: tuple[Attested[str], ...] = ()
    mentions: tuple[str, ...] = ()
    quotations: tuple[str, ...] = ()
    citations: tuple[Attested[str], ...] = ()
    parts: tuple[Attested[str], ...] = ()


@frozen(kw_only=True)
class NoLink:
    """That an entity has no identifier, although some were weighed.

    Attributes:
        entity: IRI of the entity.
        candidates: The identifiers that were weighed, the likeliest first.
        reason: Why none is given, in a sentence for people.
    """

    entity: str
    candidates: tuple[str, ...]
    reason: str


@frozen(kw_only=True)
class Description:
    """Everything one article reports.

    Attributes:
        base: ``U``: its address or name without fragment.
        text: The normalised text all spans refer to.
        text_sha256: Its digest.
        derived_from: IRI of what it was made from.
        article: The article; the others in the order in which they are written.
        no_links: Entities without an identifier for which some were weighed; told as evidence, not as facts.
        least: The confidence below which nothing is said; 0 for everything.
        left_out: How much was found with less confidence, or stands and falls with what was.
    """

    base: str
    text: str = field(repr=False)
    text_sha256: str
    article: Article
    events: tuple[Event, ...] = ()
    people: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    places: tuple[Place, ...] = ()
    groups: tuple[Group, ...] = ()
    things: tuple[NamedThing, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    claims: tuple[Claim, ...] = ()
    sources: tuple[CitedSource, ...] = ()
    amounts: tuple[Amount, ...] = ()
    coordinates: tuple[Coordinates, ...] = ()
    records: tuple[Record, ...] = ()
    no_links: tuple[NoLink, ...] = ()
    least: float = 0.0
    left_out: int = 0
