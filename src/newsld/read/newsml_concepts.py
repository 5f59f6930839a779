"""Read the concepts of NewsML-G2: people, organizations, places, events, objects, and terms of vocabularies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from newsld.model.stated import Property, Said, Thing, ThingKind
from newsld.read.event_times import moment_of
from newsld.read.newscodes import concept_iri, last_part
from newsld.read.telling import (
    Telling,
    is_private,
    plain,
    references,
    said_address,
    said_date,
    said_text,
    said_words,
)
from newsld.read.xml import Element

WHERE = "NewsML-G2"
_BY_DETAILS = {
    "personDetails": ThingKind.PERSON,
    "organisationDetails": ThingKind.ORGANIZATION,
    "geoAreaDetails": ThingKind.PLACE,
    "POIDetails": ThingKind.PLACE,
    "objectDetails": ThingKind.OBJECT,
    "eventDetails": ThingKind.EVENT,
}
_BY_TYPE = {
    # The natures of concepts (http://cv.iptc.org/newscodes/cpnature/).
    "person": ThingKind.PERSON,
    "organisation": ThingKind.ORGANIZATION,
    "organization": ThingKind.ORGANIZATION,
    "geoarea": ThingKind.PLACE,
    "poi": ThingKind.PLACE,
    "object": ThingKind.OBJECT,
    "event": ThingKind.NAMED_EVENT,
    "abstract": ThingKind.TERM,
}
_LIVES = (
    ("personDetails", "born", Property.BORN),
    ("personDetails", "died", Property.DIED),
    ("organisationDetails", "founded", Property.FOUNDED),
    ("organisationDetails", "dissolved", Property.DISSOLVED),
)
_DETAILS = (
    ("email", Property.EMAIL, said_text),
    ("phone", Property.TELEPHONE, said_text),
    ("web", Property.URL, said_address),
)
_ROLES = frozenset({"eprol", "eventparticipantrole"})
"""Aliases of the list of roles: some providers put the role where the code of the participant should be."""


@frozen(kw_only=True)
class Source:
    """What the concepts of one item are read with.

    Attributes:
        telling: What is stated so far.
        schemes: Aliases to the addresses of schemes that the item itself declares.
        language: The language of the item.
        events: What the events of the item are called.
    """

    telling: Telling
    schemes: Mapping[str, str]
    language: str
    events: frozenset[str] = frozenset()

    def iri(self, element: Element) -> str | None:
        """Give the address of the concept that an element names."""
        return concept_iri(element.attributes.get("uri", ""), element.attributes.get("qcode", ""), self.schemes)

    def worded(self, element: Element, name: str) -> tuple[str, str] | None:
        """Give words and language of the element of this name that is in the item's language, else of the first."""
        found = [(each.attributes.get("lang", ""), plain(each.text())) for each in element.children(name)]
        ranked = sorted((each for each in found if each[1]), key=lambda each: not self._is_own(each[0]))
        return (ranked[0][1], ranked[0][0]) if ranked else None

    def _is_own(self, language: str) -> bool:
        return not language or language.partition("-")[0].lower() == self.language.partition("-")[0].lower()


def where(element: Element) -> str:
    """Give the place of an element, for evidence."""
    return f"{WHERE}, line {element.line}"


def schemes_of(root: Element) -> dict[str, str]:
    """Give the aliases of the schemes that a document declares itself."""
    found = ((s.attributes.get("alias", ""), s.attributes.get("uri", "")) for s in root.below("scheme"))
    return {alias: uri for alias, uri in found if alias and uri}


def identity_of(element: Element) -> str:
    """Give what a concept is called in its own id, or in the attributes of what names it."""
    own = element.at("conceptId") or element
    found = (own.attributes.get(key, "") for key in ("uri", "qcode", "literal"))
    return next((said for said in found if said and said.partition(":")[0] not in _ROLES), "")


def kind_of(element: Element, otherwise: ThingKind = ThingKind.TERM) -> ThingKind:
    """Give what a concept is: by its details, else by its type, else what stands there as a rule."""
    for name, kind in _BY_DETAILS.items():
        if element.at(name) is not None:
            return kind
    types = [element.attributes.get("type", "") or element.attributes.get("typeuri", "")]
    types += [t.attributes.get("qcode", "") or t.attributes.get("uri", "") for t in element.children("type")]
    return next((_BY_TYPE[t] for t in (last_part(said).lower() for said in types) if t in _BY_TYPE), otherwise)


def has_details(element: Element) -> bool:
    """Tell whether more is said of a concept than its name."""
    return any(True for _ in element.children(*_BY_DETAILS))


def concept(
    source: Source, element: Element, otherwise: ThingKind = ThingKind.TERM, *, about: bool = False
) -> str | None:
    """Take a concept that is no event with details.

    Args:
        source: What it is read with.
        element: The concept, or an element that names one: a participant, a location, a subject.
        otherwise: What it is if it does not say so itself.
        about: Whether the item is about it.

    Returns:
        Its key; ``None`` if it has no name.
    """
    named = source.worded(element, "name")
    if named is None:
        return None
    name, identity = named[0], identity_of(element)
    kind = kind_of(element, otherwise)
    kind = ThingKind.NAMED_EVENT if kind is ThingKind.EVENT else kind
    key = f"{identity} {name}" if identity else f"{kind.value} {name}"
    details = [d for d in (element.at(each) for each in _BY_DETAILS) if d is not None]
    said, within = _contacts(source, (element, *details), of_place=kind is ThingKind.PLACE)
    if kind is not ThingKind.PLACE:
        within = ()
    return source.telling.add(
        Thing(
            key=key,
            kind=kind,
            name=name,
            identity=identity,
            where=where(element),
            names=tuple(n for n in (plain(each.text()) for each in element.children("name")) if n and n != name),
            said=(*_described(source, element, kind), *_life(element), *said),
            position=_position(element),
            within=within,
            affiliations=tuple(_affiliations(source, element)),
            about=about,
        )
    )


def _described(source: Source, element: Element, kind: ThingKind) -> Iterator[Said]:
    at = where(element)
    if words := source.worded(element, "definition"):
        yield from said_words(Property.DESCRIPTION, words[0], at, words[1] or None)
    if kind is ThingKind.TERM and (identity := identity_of(element)):
        yield from said_text(Property.CODE, last_part(identity), at)
    own = element.at("conceptId") or element
    for each in (own, *element.children("sameAs")):
        if iri := source.iri(each):
            yield Said(property=Property.SAME_AS, value=iri, where=where(each))


def _life(element: Element) -> Iterator[Said]:
    for details, name, said in _LIVES:
        found = element.at(details, name)
        if found is not None:
            yield from said_date(said, moment_of(found.text()), where(found))


def _position(element: Element) -> tuple[str, str] | None:
    for details in ("geoAreaDetails", "POIDetails"):
        found = element.at(details, "position")
        if found is not None:
            return degrees(found.attributes.get("latitude", ""), found.attributes.get("longitude", ""))
    return None


def degrees(latitude: str, longitude: str) -> tuple[str, str] | None:
    """Give coordinates as decimals of at most five places; ``None`` if they lie nowhere on earth."""
    try:
        north, east = float(latitude), float(longitude)
    except ValueError:
        return None
    if not (-90 <= north <= 90 and -180 <= east <= 180):
        return None
    shown = (f"{value:.5f}".rstrip("0").rstrip(".") for value in (north, east))
    first, second = ("0" if text == "-0" else text for text in shown)
    return first, second


def _affiliations(source: Source, element: Element) -> Iterator[str]:
    details = element.at("personDetails")
    for each in details.children("affiliation") if details is not None else ():
        if key := concept(source, each, ThingKind.ORGANIZATION):
            yield key


def _contacts(source: Source, owners: Iterable[Element], *, of_place: bool) -> tuple[list[Said], tuple[str, ...]]:
    said: list[Said] = []
    within: tuple[str, ...] = ()
    for owner in owners:
        for info in (*owner.children("contactInfo"), *((owner,) if owner.at("address") is not None else ())):
            said += contact_details(info, mail=not of_place)
            for address in info.children("address"):
                if not is_private(address.attributes.get("role", "")):
                    key, areas = source.telling.address(_parts(address), where(address))
                    said += references(Property.ADDRESS, [key], where(address))
                    within = within or areas
    return said, within


def contact_details(info: Element, *, mail: bool = True) -> list[Said]:
    """Give mail, telephone and page of contact details; what is said to be private is left out.

    Args:
        info: The element ``contactInfo``.
        mail: Whether addresses for mail belong to it.
    """
    said: list[Said] = []
    if is_private(info.attributes.get("role", "")):
        return said
    for name, what, read in _DETAILS:
        for each in info.children(name):
            if not is_private(each.attributes.get("role", "")) and (mail or name != "email"):
                said += read(what, each.text(), where(each))
    return said


def _parts(address: Element) -> dict[Property, str]:
    def named(name: str) -> str:
        found = list(address.children(name))
        # Of several the last is the widest: its own parts stand before it (NewsML-G2 2.12, AddressType).
        return _named(found[-1]) if found else ""

    lines = [plain(line.text()) for line in address.children("line")]
    return {
        Property.STREET: ", ".join(line for line in lines if line),
        Property.LOCALITY: named("locality"),
        Property.REGION: named("area"),
        Property.POSTAL_CODE: named("postalCode"),
        Property.COUNTRY: named("country"),
    }


def _named(element: Element) -> str:
    name = element.at("name")
    return plain((name or element).text())
