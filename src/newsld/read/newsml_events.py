"""Read the events and the planned coverage of NewsML-G2."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from newsld.model.stated import Property, Said, Thing, ThingKind
from newsld.model.when import When
from newsld.read.event_times import moment_of
from newsld.read.newscodes import last_part
from newsld.read.newsml_concepts import Source, concept, contact_details, identity_of, kind_of, where
from newsld.read.telling import class_of_work, plain, references, said_address, said_language, said_text, said_words
from newsld.read.xml import Element

_COVERAGE_STATUS = {
    # Whether a work is planned (http://cv.iptc.org/newscodes/newscoveragestatus/); planned if nothing is said.
    "int": "planned",
    "notdec": "undecided",
    "notint": "not planned",
    "onreq": "on request",
}
_APPROXIMATE = ("approx", "bothapprox", "approximate")


def event(source: Source, element: Element, *, about: bool = True) -> str | None:
    """Take an event with details.

    Args:
        source: What it is read with.
        element: The concept, or the event in a news item.
        about: Whether the item is about it.

    Returns:
        Its key; ``None`` if it has no name.
    """
    named = source.worded(element, "name")
    if named is None:
        return None
    details = element.at("eventDetails") or Element("eventDetails", {}, element.line)
    dates = details.at("dates") or Element("dates", {}, details.line)
    when = _when(source, dates)
    status = next((_code(each) for each in details.children("occurStatus", "eventStatus")), "")
    reported = source.telling.reported(source.telling.taking(status, when), when, where(details), where(dates))
    identity = identity_of(element)
    taking_part = [(each, concept(source, each, _person(each))) for each in details.children("participant")]
    organizers = [key for each in details.children("organiser") if (key := concept(source, each, _organizer(each)))]
    places = [key for each in details.children("location") if (key := concept(source, each, ThingKind.PLACE))]
    key = f"event {identity or len(source.telling.things)}"
    said = [
        *_described(source, element, details),
        *references(Property.ORGANIZER, organizers, where(details)),
        *references(Property.PARTICIPATION, _roles(source, taking_part), where(details)),
        *references(Property.SCHEDULE, _schedules(source, dates), where(dates)),
        *references(Property.CONTACT, _contacts(source, details), where(details)),
    ]
    return source.telling.add(
        Thing(
            key=key,
            kind=ThingKind.EVENT,
            name=named[0],
            identity=identity,
            where=where(element),
            said=tuple(said),
            reported=evolve(
                reported,
                places=tuple(places),
                participants=tuple(key for _, key in taking_part if key),
                topics=tuple(_topics(source, (*element.children("subject"), *details.children("subject")))),
                parts_of=tuple(_wholes(source, element)),
            ),
            about=about,
        )
    )


def _person(element: Element) -> ThingKind:
    return (
        ThingKind.PERSON if kind_of(element, ThingKind.PERSON) is not ThingKind.ORGANIZATION else ThingKind.ORGANIZATION
    )


def _organizer(element: Element) -> ThingKind:
    person = kind_of(element, ThingKind.ORGANIZATION) is ThingKind.PERSON
    return ThingKind.PERSON if person else ThingKind.ORGANIZATION


def _code(element: Element) -> str:
    return element.attributes.get("qcode", "") or element.attributes.get("uri", "")


def _when(source: Source, dates: Element) -> When | None:
    start, end, duration = (dates.at(name) for name in ("start", "end", "duration"))
    told = [each for each in (start, end, dates.at("confirmation")) if each is not None]
    sure = (last_part(each.attributes.get("confirmationstatus", "") or _code(each)).lower() for each in told)
    begins, ends, lasts = (plain(each.text()) if each is not None else "" for each in (start, end, duration))
    approximate = any(said in _APPROXIMATE for said in sure)
    return source.telling.time(begins, ends, lasts, dates.line, approximate=approximate)


def _described(source: Source, element: Element, details: Element) -> Iterator[Said]:
    if words := source.worded(element, "definition"):
        yield from said_words(Property.DESCRIPTION, words[0], where(element), words[1] or None)
    duration = details.at("dates", "duration")
    if duration is not None:
        yield from said_text(Property.DURATION, duration.text(), where(duration))
    languages = [each.attributes.get("tag", "") for each in details.children("language")]
    if len(languages) == 1:
        yield from said_language(languages[0], where(details))
    pages = [web for info in details.children("contactInfo") for web in info.children("web")]
    for page in pages[:1]:
        yield from said_address(Property.URL, page.text(), where(page))
    own = element.at("conceptId") or element
    for each in (own, *element.children("sameAs")):
        if iri := source.iri(each):
            yield Said(property=Property.SAME_AS, value=iri, where=where(each))


def _roles(source: Source, taking_part: Iterable[tuple[Element, str | None]]) -> Iterator[str | None]:
    for each, key in taking_part:
        code = each.attributes.get("role") or each.attributes.get("roleuri") or ""
        qcode = each.attributes.get("qcode", "")
        role = last_part(code) or (last_part(qcode) if qcode and qcode != identity_of(each) else "")
        if role and key:
            said = [*said_text(Property.ROLE, role, where(each)), *references(Property.PARTICIPANT, [key], where(each))]
            yield source.telling.record(ThingKind.ROLE, said, where(each))


def _schedules(source: Source, dates: Element) -> Iterator[str | None]:
    for rule in dates.children("rRule"):
        told = {
            "frequency": rule.attributes.get("freq", ""),
            "interval": rule.attributes.get("interval", ""),
            "count": rule.attributes.get("count", ""),
            "byday": rule.attributes.get("byday", ""),
        }
        yield source.telling.schedule(told, moment_of(rule.attributes.get("until", "")), where(rule))


def _contacts(source: Source, details: Element) -> Iterator[str | None]:
    for info in details.children("contactInfo"):
        said = [each for each in contact_details(info) if each.property is not Property.URL]
        yield source.telling.record(ThingKind.CONTACT, said, where(info)) if said else None


def _topics(source: Source, subjects: Iterable[Element]) -> Iterator[str]:
    return (iri for iri in map(source.iri, subjects) if iri)


def _wholes(source: Source, element: Element) -> Iterator[str]:
    """Give the events it is part of: those of the item by their ids, others by their names."""
    for each in element.children("broader"):
        identity = identity_of(each)
        named = kind_of(each, ThingKind.NAMED_EVENT) in (ThingKind.NAMED_EVENT, ThingKind.EVENT)
        if identity in source.events:
            yield f"event {identity}"
        elif named and (key := concept(source, each, ThingKind.NAMED_EVENT)):
            yield key


def coverage(source: Source, element: Element) -> list[str]:
    """Take the works that a news coverage plans.

    Args:
        source: What it is read with.
        element: The element ``newsCoverage``.

    Returns:
        Their keys.
    """
    keys = []
    delivered = next(element.below("deliveredItemRef"), None)
    plans = list(element.children("planning")) or [element]
    for number, plan in enumerate(plans):
        said = list(_planned(source, element, plan))
        if number == 0 and delivered is not None:
            link = next(
                (delivered.attributes[k] for k in ("href", "residref", "guidref") if k in delivered.attributes), ""
            )
            said = [s for s in said if s.property is not Property.STATUS]
            said += said_text(Property.STATUS, "delivered", where(delivered))
            said += said_address(Property.URL, link, where(delivered))
        kind = plan.at("itemClass")
        title = source.worded(plan, "headline") or source.worded(plan, "title")
        if title is None and number == 0 and delivered is not None:
            title = source.worded(delivered, "title")
        identity = element.attributes.get("id", "")
        keys.append(
            source.telling.add(
                Thing(
                    key=source.telling.new_key(ThingKind.COVERAGE),
                    kind=ThingKind.COVERAGE,
                    name=title[0] if title else None,
                    identity=f"{identity} {number}" if identity else "",
                    type=class_of_work(_code(kind)) if kind is not None else None,
                    where=where(plan),
                    said=tuple(said),
                )
            )
        )
    return keys


def _planned(source: Source, element: Element, plan: Element) -> Iterator[Said]:
    status = element.at("newsCoverageStatus") or plan.at("newsCoverageStatus")
    code = last_part(_code(status)) if status is not None else "int"
    yield from said_text(Property.STATUS, _COVERAGE_STATUS.get(code, plain(code)) or "planned", where(status or plan))
    form = plan.at("g2contentType")
    if form is not None:
        yield from said_text(Property.FORMAT, form.text(), where(form))
    due = plan.at("scheduled")
    if due is not None and (moment := moment_of(due.text())):
        yield Said(property=Property.SCHEDULED, value=moment.edtf, where=where(due))
    language = plan.at("language")
    if language is not None:
        yield from said_language(language.attributes.get("tag", ""), where(language))
    if words := source.worded(plan, "description"):
        yield from said_words(Property.DESCRIPTION, words[0], where(plan), words[1] or None)
