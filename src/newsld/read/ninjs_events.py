"""Read the events and the planned coverage of ninjs 3.x."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve

from newsld.jsonld.items import Item
from newsld.model.stated import Property, Said, Thing, ThingKind
from newsld.model.when import When
from newsld.read.event_times import moment_of
from newsld.read.json_records import Record
from newsld.read.json_values import member, members, text_of
from newsld.read.newscodes import media_topic
from newsld.read.newsml_concepts import degrees
from newsld.read.tagged import words_of
from newsld.read.telling import (
    Telling,
    class_of_work,
    is_private,
    plain,
    references,
    said_address,
    said_language,
    said_text,
    said_words,
)

WHERE = "ninjs"
_KINDS = {
    "people": ThingKind.PERSON,
    "person": ThingKind.PERSON,
    "organisations": ThingKind.ORGANIZATION,
    "organisation": ThingKind.ORGANIZATION,
    "places": ThingKind.PLACE,
    "place": ThingKind.PLACE,
    "objects": ThingKind.OBJECT,
    "object": ThingKind.OBJECT,
}
_MORE = ("uri", "contactInfo", "geoJSON", "geojson")
_ADDRESS = {
    "locality": Property.LOCALITY,
    "area": Property.REGION,
    "postalCode": Property.POSTAL_CODE,
    "country": Property.COUNTRY,
}
_STATUS = {"": "planned", "usable": "planned", "withheld": "withheld", "canceled": "cancelled"}
_EXPECTED = ("", "expected", "estimated")
"""What the names of dates begin with, the surest first; ``estimated`` is in examples of the IPTC, not in the schema."""


class EventReader:
    """Takes what one item states.

    Attributes:
        record: The item.
        telling: What it states so far.
    """

    def __init__(self, record: Record, telling: Telling) -> None:
        self.record = record
        self.telling = telling

    def where(self, item: Item) -> str:
        """Give the place of a value, for evidence."""
        return f"{WHERE}, line {self.record.line(item)}"

    def event(self, item: Item, name: str, description: str) -> str:
        """Take the event that an item announces, and whom and what it names.

        Args:
            item: The item.
            name: What the event is called.
            description: What is said of it.

        Returns:
            Its key.
        """
        details = member(item, "eventDetails")
        at = self.where(details or item)
        dates = member(details, "dates")
        when, dated = self._when(dates), self.where(dates) if dates is not None else at
        taking = self.telling.taking(text_of(member(details, "eventStatus")), when)
        named = list(self.named(item))
        places = [key for key in named if self.telling.things[key].kind is ThingKind.PLACE]
        organizers = [self.entity(each, ThingKind.ORGANIZATION) for each in members(details, "organiser", "organisers")]
        subjects = [media_topic(*codes_of(each)) for each in members(item, "subjects", "subject")]
        said = [
            *said_words(Property.DESCRIPTION, description, at),
            *self._duration(dates),
            *references(Property.ORGANIZER, organizers, at),
            *references(Property.SCHEDULE, self._schedules(dates), dated),
        ]
        identity = text_of(member(item, "uri"))
        return self.telling.add(
            Thing(
                key=f"event {identity or self.telling.new_key(ThingKind.EVENT)}",
                kind=ThingKind.EVENT,
                name=name,
                identity=identity,
                where=self.where(item),
                said=tuple(said),
                reported=evolve(
                    self.telling.reported(taking, when, at, dated),
                    places=tuple(places),
                    topics=tuple(iri for iri in subjects if iri),
                ),
                about=True,
            )
        )

    def _when(self, dates: Item | None) -> When | None:
        if dates is None:
            return None
        start, end = (_date(dates, name) for name in ("StartDate", "EndDate"))
        duration = text_of(member(dates, "expectedDuration", "duration"))
        return self.telling.time(start, end, duration, self.record.line(dates))

    def _duration(self, dates: Item | None) -> list[Said]:
        found = member(dates, "expectedDuration", "duration")
        return said_text(Property.DURATION, text_of(found), self.where(found)) if found is not None else []

    def _schedules(self, dates: Item | None) -> Iterator[str | None]:
        for rule in members(member(dates, "recurrence"), "recurrenceRules"):
            told = {key: text_of(member(rule, key)) for key in ("frequency", "interval", "count", "byday")}
            yield self.telling.schedule(told, moment_of(text_of(member(rule, "until"))), self.where(rule))

    def named(self, item: Item, *, but_names: bool = False) -> Iterator[str]:
        """Take the people, organizations, places and objects that an item names, and give their keys.

        Args:
            item: The item.
            but_names: Whether to take only those of which it says more than names, and no objects: pictures have
                names of files there.
        """
        for key, kind in _KINDS.items():
            for each in members(item, key) if kind is not ThingKind.OBJECT or not but_names else ():
                more = any(member(each, said) is not None for said in _MORE)
                if (more or not but_names) and (found := self.entity(each, kind)):
                    yield found

    def entity(self, item: Item, kind: ThingKind) -> str | None:
        """Take one of them; ``None`` if it has no name."""
        name = plain(words_of(text_of(member(item, "name"))))
        if not name:
            return None
        at, uri, literal = self.where(item), text_of(member(item, "uri")), text_of(member(item, "literal"))
        said, within = self._contacts(item, of_place=kind is ThingKind.PLACE)
        acronym = literal if literal.isalpha() and literal.isupper() and literal != name and len(literal) < 11 else ""
        identity = uri or literal
        return self.telling.add(
            Thing(
                key=f"{kind.value} {identity} {name}",
                kind=kind,
                name=name,
                identity=identity,
                names=(acronym,) if acronym else (),
                where=at,
                said=(*said_address(Property.SAME_AS, uri, at), *said),
                position=_point(member(item, "geoJSON", "geojson")),
                within=within if kind is ThingKind.PLACE else (),
            )
        )

    def _contacts(self, item: Item, *, of_place: bool) -> tuple[list[Said], tuple[str, ...]]:
        said: list[Said] = []
        within: tuple[str, ...] = ()
        for info in members(item, "contactInfo"):
            kind, value = text_of(member(info, "type")).lower(), text_of(member(info, "value"))
            if is_private(text_of(member(info, "role"))):
                continue
            said += self._contact(kind, value, self.where(info), of_place=of_place)
            address = member(info, "address")
            if address is not None:
                key, areas = self.telling.address(_parts(address), self.where(address))
                said += references(Property.ADDRESS, [key], self.where(address))
                within = within or areas
        return said, within

    def _contact(self, kind: str, value: str, at: str, *, of_place: bool) -> list[Said]:
        """Give what contact details are by their own shape: their types are free text in any language."""
        if "@" in value and " " not in value and "/" not in value:
            return [] if of_place else said_text(Property.EMAIL, value, at)
        if value.lower().startswith(("http:", "https:", "www.")):
            return said_address(Property.URL, value, at)
        digits = sum(char.isdigit() for char in value)
        return said_text(Property.TELEPHONE, value, at) if digits >= 5 and not any(map(str.isalpha, value)) else []

    def links(self, items: Iterable[Item]) -> None:
        """Take the items that an item is associated with."""
        for item in items:
            uri, at = text_of(member(item, "uri")), self.where(item)
            if said := said_address(Property.URL, uri, at):
                name = plain(words_of(text_of(member(item, "title", "headline", "name")))) or None
                self.telling.link(uri, name, said, at, text_of(member(item, "type")))

    def coverage(self, item: Item, event: str | None, *, withheld: bool) -> list[str]:
        """Take the works that an item plans.

        Args:
            item: The item.
            event: Key of the event they are about.
            withheld: Whether to take those that are withheld.

        Returns:
            Their keys.
        """
        keys = []
        for plan in members(item, "plannedCoverage"):
            status = text_of(member(plan, "pubStatus"))
            if status == "withheld" and not withheld:
                continue
            keys.append(self.telling.add(self._plan(plan, _STATUS.get(status, status))))
        if event and keys:
            self.telling.also(event, *references(Property.COVERAGE, keys, self.where(item)))
        return keys

    def _plan(self, plan: Item, status: str) -> Thing:
        at, uri = self.where(plan), text_of(member(plan, "uri"))
        dates = member(plan, "dates")
        due = moment_of(_date(dates, "StartDate")) if dates is not None else None
        count = text_of(member(plan, "wordCount"))
        said = [
            *said_text(Property.STATUS, plain(status) or "planned", at),
            *([Said(property=Property.SCHEDULED, value=due.edtf, where=at)] if due else []),
            *([Said(property=Property.WORD_COUNT, value=int(count), where=at)] if count.isdigit() else []),
            *said_language(text_of(member(plan, "language")), at),
            *said_address(Property.SAME_AS, uri, at),
        ]
        return Thing(
            key=self.telling.new_key(ThingKind.COVERAGE),
            kind=ThingKind.COVERAGE,
            name=plain(words_of(text_of(member(plan, "title")))) or None,
            identity=uri,
            type=class_of_work(text_of(member(plan, "type"))),
            where=at,
            said=tuple(said),
        )


def codes_of(concept: Item) -> list[str]:
    """Give what a subject or genre is called in its various places."""
    return [text_of(member(concept, key)) for key in ("uri", "code", "literal", "scheme")]


def _date(dates: Item, name: str) -> str:
    for prefix in _EXPECTED:
        if text := text_of(member(dates, f"{prefix}{name}" if prefix else name[0].lower() + name[1:])):
            return text
    return ""


def _parts(address: Item) -> Mapping[Property, str]:
    lines = (plain(text_of(line)) for line in members(address, "lines", "line"))
    parts = {said: plain(text_of(member(address, key))) for key, said in _ADDRESS.items()}
    return {Property.STREET: ", ".join(line for line in lines if line), **parts}


def _point(shape: Item | None) -> tuple[str, str] | None:
    """Give the position of a point in GeoJSON (RFC 7946, 3.1.2: longitude first)."""
    shape = member(shape, "geometry") or shape
    if text_of(member(shape, "type")) != "Point":
        return None
    numbers = [text_of(each) for each in members(shape, "coordinates")]
    return degrees(numbers[1], numbers[0]) if len(numbers) > 1 else None
