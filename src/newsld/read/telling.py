"""Collect what a source states in fields of its own, whatever its format: addresses, contacts, events, works."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise

from attrs import define, evolve, field

from newsld.iri import check_iri
from newsld.model.moment import Moment
from newsld.model.report import Finding, Severity
from newsld.model.stated import ItemKind, Property, Reported, Said, Thing, ThingKind, Told, Words
from newsld.model.tags import language_tag
from newsld.model.when import When
from newsld.read.event_times import Taking, taking_place, time_of
from newsld.read.newscodes import last_part
from newsld.read.normalize import normalize, one_line

_PRIVATE = frozenset({"private", "home", "personal"})
"""The roles of contact details that are nobody's business."""
_AREAS = (
    # The parts of an address that are places, the narrowest first, and their classes.
    (Property.LOCALITY, "City"),
    (Property.REGION, "AdministrativeArea"),
    (Property.COUNTRY, "Country"),
)
_WORKS = {
    # The kinds of items of the IPTC (http://cv.iptc.org/newscodes/ninature/) and their classes.
    "text": "Article",
    "picture": "ImageObject",
    "graphic": "ImageObject",
    "audio": "AudioObject",
    "video": "VideoObject",
    "composite": "Collection",
}
_PERIODS = {"hourly": "PT{}H", "daily": "P{}D", "weekly": "P{}W", "monthly": "P{}M", "yearly": "P{}Y"}
_WEEKDAYS = {
    "MO": "Monday",
    "TU": "Tuesday",
    "WE": "Wednesday",
    "TH": "Thursday",
    "FR": "Friday",
    "SA": "Saturday",
    "SU": "Sunday",
}


@define
class Telling:
    """What a source states, as far as it was read.

    Attributes:
        source: The file, for findings.
        written: When this version of the item was made.
        things: By their keys, in the order of the source.
        findings: What could not be taken.
    """

    source: str
    written: Moment | None = None
    things: dict[str, Thing] = field(factory=dict)
    findings: list[Finding] = field(factory=list)

    def add(self, thing: Thing) -> str:
        """Take a thing; of one key the first is kept. Gives the key."""
        return self.things.setdefault(thing.key, thing).key

    def new_key(self, kind: ThingKind) -> str:
        """Give a key that no thing has yet."""
        return f"{kind.value} {len(self.things)}"

    def also(self, key: str, *said: Said) -> None:
        """Say more of a thing."""
        self.things[key] = evolve(self.things[key], said=(*self.things[key].said, *said))

    def fault(self, message: str, line: int) -> None:
        """Note that a value was left out."""
        self.findings.append(
            Finding(code="NLD004", severity=Severity.WARNING, message=message, source=self.source, line=line)
        )

    def told(self, kind: ItemKind, parts: Iterable[str] = ()) -> Told:
        """Give all of it."""
        return Told(kind=kind, things=tuple(self.things.values()), parts=tuple(parts))

    def record(self, kind: ThingKind, said: Iterable[Said], where: str, name: str | None = None) -> str | None:
        """Take a thing of which nothing but this is known, and give its key; ``None`` if nothing is said."""
        kept = tuple(said)
        if not kept and not name:
            return None
        return self.add(Thing(key=self.new_key(kind), kind=kind, name=name, where=where, said=kept))

    def link(self, target: str, name: str | None, said: Iterable[Said], where: str, kind: str = "") -> str:
        """Take an item that this one points to; its kind is a code of the IPTC's."""
        key = f"link {target}"
        return self.add(
            Thing(
                key=key, kind=ThingKind.LINK, name=name, identity=target, type=class_of_work(kind), where=where,
                said=tuple(said),
            )
        )  # fmt: skip

    def address(self, parts: Mapping[Property, str], where: str) -> tuple[str | None, tuple[str, ...]]:
        """Take an address.

        Args:
            parts: Its parts: street, locality, region, postal code, country.
            where: Where it stood.

        Returns:
            Its key, and those of the places it lies in, the nearest first.
        """
        said = [Said(property=part, value=text, where=where) for part, text in parts.items() if text]
        key = self.record(ThingKind.ADDRESS, said, where)
        country = parts.get(Property.COUNTRY, "")
        areas = [self._area(parts[part], kind, country, where) for part, kind in _AREAS if parts.get(part)]
        for inner, outer in pairwise(areas):
            if not self.things[inner].within and inner != outer:
                self.things[inner] = evolve(self.things[inner], within=(outer,))
        return key, tuple(areas)

    def _area(self, name: str, kind: str, country: str, where: str) -> str:
        # There is more than one London, and New York lies in New York.
        key = f"{kind} {name}, {country}"
        return self.add(
            Thing(key=key, kind=ThingKind.PLACE, name=name, where=where, type=kind, identity=key)
        )  # fmt: skip

    def time(self, start: str, end: str, duration: str, line: int, *, approximate: bool = False) -> When | None:
        """Give the time of an event, and note what of it could not be taken."""
        when, fault = time_of(start, end, duration, approximate=approximate)
        if fault:
            self.fault(f"a date of the event is left out: {fault}", line)
        return when

    def taking(self, status: str, when: When | None) -> Taking:
        """Tell whether an event takes place."""
        return taking_place(status, when, self.written)

    def reported(self, taking: Taking, when: When | None, where: str, dated: str) -> Reported:
        """Give what is known of an event by its status and dates."""
        return Reported(
            modality=taking.modality, status=taking.status, why=taking.why, when=when, where=where, dated=dated
        )  # fmt: skip

    def schedule(self, rule: Mapping[str, str], until: Moment | None, where: str) -> str | None:
        """Take a rule of recurrence (RFC 5545, 3.3.10).

        Args:
            rule: ``frequency``, ``interval``, ``count`` and ``byday`` of the rule.
            until: Until when it holds.
            where: Where it stood.

        Returns:
            Its key; ``None`` if it says nothing that can be told.
        """
        said: list[tuple[Property, object]] = []
        if period := _PERIODS.get(rule.get("frequency", "").lower()):
            interval = rule.get("interval", "")
            said.append((Property.FREQUENCY, period.format(int(interval) if _is_number(interval) else 1)))
        if _is_number(rule.get("count", "")):
            said.append((Property.COUNT, int(rule["count"])))
        days = (_WEEKDAYS.get(day[-2:].upper()) for day in rule.get("byday", "").replace(",", " ").split())
        said += [(Property.WEEKDAY, day) for day in days if day]
        if until is not None and until.xsd:
            said.append((Property.TO, until))
        return self.record(
            ThingKind.SCHEDULE, (Said(property=p, value=value, where=where) for p, value in said), where
        )  # fmt: skip


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and 0 < len(text) < 7 and int(text) > 0


def class_of_work(kind: str) -> str | None:
    """Give the class of schema.org of a kind of item, by its code with or without the scheme."""
    return _WORKS.get(last_part(kind).lower())


def is_private(role: str) -> bool:
    """Tell whether contact details are said to be private."""
    return last_part(role).lower() in _PRIVATE


def plain(text: str) -> str:
    """Give words on one line, without what nobody sees."""
    return one_line(normalize(text))


def said_words(said: Property, text: str, where: str, language: str | None = None) -> list[Said]:
    """Give words in a language that a source says of something; nothing if there are none."""
    words = plain(text)
    return [Said(property=said, value=Words(words, _tag(language or "")), where=where)] if words else []


def said_language(text: str, where: str) -> list[Said]:
    """Give the language that a source says something is in; nothing if it is none."""
    tag = _tag(text)
    return [Said(property=Property.LANGUAGE, value=tag, where=where)] if tag else []


def _tag(text: str) -> str | None:
    try:
        return language_tag(text)
    except ValueError:
        return None


def said_text(said: Property, text: str, where: str) -> list[Said]:
    """Give a string that a source says of something; nothing if it is empty."""
    words = plain(text)
    return [Said(property=said, value=words, where=where)] if words else []


def said_address(said: Property, text: str, where: str) -> list[Said]:
    """Give an address of the web that a source says of something; nothing if it is none. A missing scheme is added."""
    text = text.strip()
    if text.lower().startswith("www."):
        text = f"http://{text}"
    try:
        return [Said(property=said, value=check_iri(text), where=where)]
    except ValueError:
        return []


def said_date(said: Property, moment: Moment | None, where: str) -> list[Said]:
    """Give a date that a source says of something; nothing for what no date of XML Schema can say."""
    return [Said(property=said, value=moment, where=where)] if moment and moment.xsd else []


def references(said: Property, keys: Iterable[str | None], where: str) -> list[Said]:
    """Give references to other things."""
    return [Said(property=said, value=key, where=where, refers=True) for key in keys if key]
