"""What `annotate` hands over: stand-off marks on the text, and which of them are one thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Protocol

from attrs import field, frozen

from newsld.model.evidence import Basis
from newsld.model.moment import Moment
from newsld.model.span import Span
from newsld.model.when import When
from newsld.model.words import MentionMark, WordMark


class NameType(StrEnum):
    """What a name names (``person`` … as in the annotation guide of the news lines)."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    FACILITY = "facility"
    GROUP = "group"
    EVENT = "event"
    WORK = "work"
    PRODUCT = "product"
    TITLE = "title"


@frozen(kw_only=True)
class TimeMark:
    """A time expression.

    Attributes:
        span: Its words.
        when: Its value; ``None`` if it could not be resolved.
        confidence: From 0 to 1.
        rule: ``times/…``.
        basis: Stated, or inferred where it was resolved against an inferred reference date.
        premises: The words an inference rests on.
        relative: Whether the value depends on the reference date.
    """

    span: Span
    when: When | None
    confidence: float
    rule: str
    basis: Basis = Basis.STATED
    premises: tuple[Span, ...] = ()
    relative: bool = False


@frozen(kw_only=True)
class ReferenceDate:
    """The day against which relative times are resolved.

    Attributes:
        moment: The day; with time and zone where the publication says so.
        basis: Supplied (the publication date), stated (in the dateline) or inferred.
        premises: The words an inference rests on.
        confidence: From 0 to 1.
        reason: Why this day, in one sentence for people.
        rule: ``times/…``.
    """

    moment: Moment
    basis: Basis
    confidence: float
    reason: str
    rule: str
    premises: tuple[Span, ...] = ()


@frozen(kw_only=True)
class NameMark:
    """A name or title.

    Attributes:
        span: Its words, without title or possessive.
        type: What it names.
        confidence: From 0 to 1.
        rule: ``names/…``.
    """

    span: Span
    type: NameType
    confidence: float
    rule: str


@frozen(kw_only=True)
class TitleMark:
    """A title or post that the text gives a person.

    Attributes:
        span: Its words in the text, without article.
        words: How it is said of one person: the text's words, of a plural its singular ("publishers A and B").
        confidence: From 0 to 1.
        rule: ``titles/…``.
        organization: Index among the entities of the organization that it makes the person belong to.
    """

    span: Span
    words: str
    confidence: float
    rule: str
    organization: int | None = None


@frozen(kw_only=True)
class EntityMark:
    """The mentions of one thing.

    Attributes:
        type: What it is.
        name: The fullest name the text uses.
        mentions: The names that mean it, in text order.
        kind: A class of schema.org that says more than the type: ``Country``, ``City``, ``NewsMediaOrganization``.
        titles: Titles and posts the text gives it, in text order.
        references: Pronouns and noun phrases that mean it beyond doubt, in text order.
    """

    type: NameType
    name: str
    mentions: tuple[NameMark, ...]
    kind: str | None = None
    titles: tuple[TitleMark, ...] = ()
    references: tuple[Span, ...] = ()


class QuoteKind(StrEnum):
    """How speech is given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@frozen(kw_only=True)
class QuoteMark:
    """Words somebody is quoted with.

    Attributes:
        span: The words inside the marks; for a quotation over several paragraphs one mark each.
        kind: Direct, indirect, or mixed (a fragment inside the reporter's own sentence).
        speaker: The words that say who speaks, or ``None``.
        entity: Index among the entities of the one that speaks; ``None`` if the words name none.
        verb: The reporting verb, or ``None``.
        continues: Whether it goes on with the quotation before it.
        confidence: From 0 to 1.
        rule: ``quotes/…``, ``claims/…``.
        voice: From 0 to 1, how sure it is that the one who speaks is ``entity``, if the words are theirs.
    """

    span: Span
    kind: QuoteKind
    confidence: float
    rule: str
    speaker: Span | None = None
    entity: int | None = None
    verb: Span | None = None
    continues: bool = False
    voice: float = 1.0


@frozen(kw_only=True)
class CitationMark:
    """A source that the text cites.

    Attributes:
        span: The words for it.
        entity: Index of the entity it is; ``None`` if the words name none.
        confidence: From 0 to 1.
        rule: ``sources/…``.
    """

    span: Span
    entity: int | None
    confidence: float
    rule: str


class Modality(StrEnum):
    """Whether an event took place."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    CANCELLED = "cancelled"
    POSSIBLE = "possible"
    DENIED = "denied"


@frozen(kw_only=True)
class ArgumentMark:
    """One participant or circumstance of an event mention.

    Attributes:
        role: ``agent patient party recipient post instrument place from to time topic amount cause``.
        span: Its words.
        entity: Index among the entities of the one it means; ``None`` if it means none that has a name.
        confidence: From 0 to 1.
        rule: Who found it.
        basis: Stated, or inferred where it is told of something else nearby.
        site: Of a place with a name the words for what lies in it and is where the event was ("a [clinic] in Oslo").
    """

    role: str
    span: Span
    confidence: float
    rule: str
    entity: int | None = None
    basis: Basis = Basis.STATED
    site: Span | None = None


@frozen(kw_only=True)
class EventMark:
    """One mention of an event.

    Attributes:
        trigger: The words that name the happening.
        type: Notation of the event type (``meet``), as in ``vocab/event-types.ttl``.
        modality: Whether it took place, and what says so.
        arguments: Participants and circumstances.
        confidence: From 0 to 1.
        rule: ``events/…``.
        modality_span: The words that decide the modality ("will"), if any.
        source: The words that say who asserts it, or ``None``.
        source_entity: Index among the entities of the one that asserts it; ``None`` if the words name none.
        sentence: The sentence it stands in.
        main: Whether the annotator takes it for the news.
        news: How likely the encoder holds it that it is, from 0 to 1.
        when: Its time: that of its own words, or one told of something it goes with, as the rule and the basis say.
        echoes: How much it sounds as if it told again what a trigger before it told, by where that begins.
    """

    trigger: Span
    type: str
    modality: Modality
    arguments: tuple[ArgumentMark, ...]
    confidence: float
    rule: str
    sentence: Span
    modality_span: Span | None = None
    source: Span | None = None
    source_entity: int | None = None
    main: bool = False
    news: float = 0.0
    when: TimeMark | None = None
    echoes: Mapping[int, float] = field(factory=dict, repr=False, hash=False)


class SettingScores(Protocol):
    """Tells how much places and times of a text sound like those of an event, as logarithms of odds."""

    def of_places(self, triggers: Sequence[int], words: Sequence[int]) -> list[float]:
        """Score places for an event, each by the word it begins with."""

    def of_times(self, triggers: Sequence[int], words: Sequence[int]) -> list[float]:
        """Score times in the same way."""


@frozen(kw_only=True)
class Annotations:
    """Everything marked on one text; an annotator gives a copy with its own layer filled.

    Attributes:
        reference: The day relative times are resolved against; ``None`` where nothing says it.
        sentences: Spans of the sentences of the running text, in text order.
        words: Their words with tags and trees, in text order.
        times: Time expressions, in text order.
        names: Names and titles, in text order.
        mentions: Words that stand for people, organizations and other participants, in the order of their heads.
        entities: Which names mean one thing; every name that is no title is in exactly one.
        quotes: Quotations, in text order.
        claims: What is reported in other words, each with its author, in text order.
        citations: Outlets that are cited without their words, and whoever they cite, in text order.
        events: Event mentions, in text order.
        occurrences: Which event mentions are one event, as indexes into ``events``; the first is the main one's.
        settings: Scores places and times for events, by the indexes of their words; no layer of its own.
    """

    reference: ReferenceDate | None = None
    sentences: tuple[Span, ...] = ()
    words: tuple[WordMark, ...] = ()
    times: tuple[TimeMark, ...] = ()
    names: tuple[NameMark, ...] = ()
    mentions: tuple[MentionMark, ...] = ()
    entities: tuple[EntityMark, ...] = ()
    quotes: tuple[QuoteMark, ...] = ()
    claims: tuple[QuoteMark, ...] = ()
    citations: tuple[CitationMark, ...] = ()
    events: tuple[EventMark, ...] = ()
    occurrences: tuple[tuple[int, ...], ...] = ()
    settings: SettingScores | None = field(default=None, eq=False, repr=False)
