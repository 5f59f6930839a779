"""The one table that maps the model to terms; every output is made from it.

A row says: this term, of this kind, from this part of the value. Rows stand in the order in which they are written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter
from typing import Any

from newsld.emit import times
from newsld.emit.rows import ClassMapping, Getter, Kind, Row, Value
from newsld.emit.stated import RECORD_CLASSES
from newsld.model.annotation import Modality
from newsld.model.description import (
    Amount,
    Article,
    CitedSource,
    Claim,
    Coordinates,
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
from newsld.model.evidence import Attested, Evidence
from newsld.model.stated import ItemKind


def _base(base: str) -> Callable[[Any], tuple[str, ...]]:
    def types(value: Any) -> tuple[str, ...]:
        return (base, value.kind) if value.kind and value.kind != base else (base,)

    return types


def _only(*types: str) -> Callable[[Any], tuple[str, ...]]:
    return lambda value: types


_ITEM_CLASSES: Mapping[ItemKind, tuple[str, ...]] = {
    ItemKind.ARTICLE: ("NewsArticle",),
    ItemKind.ITEM: ("CreativeWork",),
    ItemKind.PACKAGE: ("CreativeWork", "Collection"),
}


def _article_types(article: Article) -> tuple[str, ...]:
    classes = _ITEM_CLASSES[article.kind]
    return (*classes, article.type.value) if article.type and article.kind is ItemKind.ARTICLE else classes


def _event_types(event: Event) -> tuple[str, ...]:
    if not event.is_fact:
        return ("nl:Eventuality",)
    subclass = EVENT_TYPES[event.type].schema_class
    return ("Event", "sem:Event", subclass) if subclass else ("Event", "sem:Event")


_STATUS = {Modality.PLANNED: "EventScheduled", Modality.CANCELLED: "EventCancelled"}
_MODALITIES = {modality: f"nl:{modality.value.capitalize()}" for modality in Modality}
_ACTORS = ("agent", "patient", "party", "recipient", "instrument")


def _status(event: Event) -> Value | None:
    return (event.status or _STATUS.get(event.modality.value)) if event.is_fact else None


def _role(role: str) -> Getter:
    def get(event: Event) -> Iterable[Value]:
        return [Attested(p.target, p.evidence) for p in event.participations if p.role == role]

    return get


def _actors(event: Event) -> Iterable[Value]:
    return dict.fromkeys(p.target for p in event.participations if p.role in _ACTORS) if event.is_fact else ()


def _attendees(event: Event) -> Iterable[Value]:
    return dict.fromkeys(p.target for p in event.participations if p.attends) if event.is_fact else ()


def _of_when(read: Callable[..., Value | None], *, facts_only: bool = False) -> Getter:
    def get(event: Event) -> Value | None:
        return read(event.when.value) if event.when and (event.is_fact or not facts_only) else None

    return get


ARTICLE = (
    Row.of("headline", Kind.TEXT),
    Row.of("alternativeHeadline", Kind.TEXT, attrgetter("alternative_headline")),
    Row.of("description", Kind.TEXT),
    Row.of("articleBody", Kind.TEXT, attrgetter("body")),
    Row.of("url", Kind.REFERENCE),
    Row.of("mainEntityOfPage", Kind.REFERENCE, attrgetter("url")),
    Row.of("datePublished", Kind.MOMENT, attrgetter("published")),
    Row.of("dateModified", Kind.MOMENT, attrgetter("modified")),
    Row.of("nl:referenceDate", Kind.MOMENT, attrgetter("reference_date")),
    Row.of("author", Kind.REFERENCE, attrgetter("authors")),
    Row.of("publisher", Kind.REFERENCE),
    Row.of("dateline", Kind.STRING),
    Row.of("locationCreated", Kind.REFERENCE, attrgetter("location_created")),
    Row.of("articleSection", Kind.STRING, attrgetter("sections")),
    Row.of("keywords", Kind.STRING),
    Row.of("inLanguage", Kind.STRING, attrgetter("language")),
    Row.of("wordCount", Kind.INTEGER, attrgetter("word_count")),
    Row.of("image", Kind.REFERENCE, attrgetter("images")),
    Row.of("license", Kind.REFERENCE),
    Row.of("about", Kind.REFERENCE),
    Row.of("about", Kind.REFERENCE, attrgetter("subjects")),
    Row.of("mentions", Kind.REFERENCE),
    Row.of("hasPart", Kind.REFERENCE, attrgetter("quotations")),
    Row.of("hasPart", Kind.REFERENCE, attrgetter("parts")),
    Row.of("citation", Kind.REFERENCE, attrgetter("citations")),
)

EVENT = (
    Row.of("name", Kind.STRING),
    Row.of("sem:eventType", Kind.TERM, lambda e: Attested(f"nl:{EVENT_TYPES[e.type].term}", e.evidence)),
    Row.of("nl:modality", Kind.TERM, lambda e: Attested(_MODALITIES[e.modality.value], e.modality.evidence)),
    Row.of("eventStatus", Kind.TERM, _status),
    Row.of("nl:when", Kind.EDTF, lambda e: e.when and Attested(e.when.value.edtf, e.when.evidence)),
    Row.of("nl:precision", Kind.STRING, _of_when(times.precision)),
    Row.of("startDate", Kind.MOMENT, _of_when(times.start, facts_only=True)),
    Row.of("endDate", Kind.MOMENT, _of_when(times.end, facts_only=True)),
    Row.of("sem:hasEarliestBeginTimeStamp", Kind.DATE, _of_when(lambda w: w.earliest)),
    Row.of("sem:hasLatestEndTimeStamp", Kind.DATE, _of_when(lambda w: w.latest)),
    Row.of("location", Kind.REFERENCE),
    Row.of("location", Kind.REFERENCE, attrgetter("further_places")),
    *(Row.of(f"nl:{role}", Kind.REFERENCE, _role(role)) for role in _ACTORS),
    Row.of("sem:hasActor", Kind.REFERENCE, _actors),
    Row.of("attendee", Kind.REFERENCE, _attendees),
    Row.of("nl:post", Kind.STRING, attrgetter("posts")),
    *(Row.of(f"nl:{role}", Kind.REFERENCE, _role(role)) for role in ("origin", "destination", "cause")),
    Row.of("nl:amount", Kind.REFERENCE, attrgetter("amounts")),
    Row.of("about", Kind.REFERENCE, attrgetter("topics")),
    Row.of("nl:accordingTo", Kind.REFERENCE, attrgetter("according_to")),
    Row.of("superEvent", Kind.REFERENCE, attrgetter("super_events")),
)

_NAMES = (Row.of("name", Kind.STRING), Row.of("alternateName", Kind.STRING, attrgetter("alternate_names")))
_SAME_AS = Row.of("sameAs", Kind.REFERENCE, attrgetter("same_as"))


def _kind_evidence(value: Any) -> Evidence:
    evidence: Evidence = value.kind_evidence or value.name.evidence
    return evidence


def _name_evidence(value: Any) -> Evidence:
    evidence: Evidence = value.name.evidence
    return evidence


def _text_evidence(value: Any) -> Evidence:
    evidence: Evidence = value.text.evidence
    return evidence


MAPPING: dict[type, ClassMapping] = {
    Article: ClassMapping(_article_types, lambda a: a.type and a.type.evidence, ARTICLE),
    Event: ClassMapping(_event_types, lambda e: None, EVENT),
    Person: ClassMapping(
        _only("Person"),
        _name_evidence,
        (
            *_NAMES,
            Row.of("jobTitle", Kind.TEXT, attrgetter("job_titles")),
            Row.of("affiliation", Kind.REFERENCE, attrgetter("affiliations")),
            _SAME_AS,
        ),
    ),
    Organization: ClassMapping(_base("Organization"), _kind_evidence, (*_NAMES, _SAME_AS)),
    Place: ClassMapping(
        _base("Place"),
        _kind_evidence,
        (
            *_NAMES,
            Row.of("geo", Kind.REFERENCE),
            Row.of("containedInPlace", Kind.REFERENCE, attrgetter("contained_in")),
            _SAME_AS,
        ),
    ),
    Group: ClassMapping(
        _only("Thing", "nl:Group"),
        _name_evidence,
        (Row.of("name", Kind.STRING), Row.of("nl:count", Kind.COUNT, attrgetter("count"))),
    ),
    NamedThing: ClassMapping(lambda t: (t.kind,), _name_evidence, (*_NAMES, _SAME_AS)),
    Quotation: ClassMapping(
        _only("Quotation"),
        _text_evidence,
        (
            Row.of("text", Kind.TEXT),
            Row.of("spokenByCharacter", Kind.REFERENCE, attrgetter("speaker")),
            Row.of("nl:reportingVerb", Kind.STRING, attrgetter("verb")),
        ),
    ),
    Claim: ClassMapping(_only("Claim"), _text_evidence, (Row.of("text", Kind.TEXT), Row.of("author", Kind.REFERENCE))),
    CitedSource: ClassMapping(
        _only("CreativeWork"),
        _name_evidence,
        (
            Row.of("name", Kind.STRING),
            Row.of("publisher", Kind.REFERENCE),
            Row.of("datePublished", Kind.MOMENT, attrgetter("published")),
        ),
    ),
    Amount: ClassMapping(
        lambda a: ("MonetaryAmount",) if a.currency else ("QuantitativeValue",),
        _name_evidence,
        (Row.of("name", Kind.STRING), Row.of("value", Kind.DECIMAL), Row.of("currency", Kind.STRING)),
    ),
    Record: ClassMapping(
        lambda r: (RECORD_CLASSES[r.kind], r.type) if r.type else (RECORD_CLASSES[r.kind],),
        attrgetter("evidence"),
        _NAMES,
    ),
    Coordinates: ClassMapping(
        _only("GeoCoordinates"),
        lambda c: None,
        (Row.of("latitude", Kind.DECIMAL), Row.of("longitude", Kind.DECIMAL)),
    ),
}

REPEATABLE = frozenset(
    {
        "about", "affiliation", "alternateName", "articleSection", "attendee", "author", "byDay", "citation",
        "containedInPlace", "email", "eventSchedule", "hasDefinedTerm", "hasPart", "image", "jobTitle", "keywords",
        "location", "mentions", "nl:accordingTo", "nl:agent", "nl:amount", "nl:cause", "nl:contact", "nl:destination",
        "nl:instrument", "nl:origin", "nl:participation", "nl:party", "nl:patient", "nl:post", "nl:recipient",
        "organizer", "performer", "sameAs", "sem:hasActor", "spokenByCharacter", "subjectOf", "superEvent", "telephone",
    }
)  # fmt: skip
"""The terms that may stand several times at one node: always arrays in JSON-LD."""
