"""What a source states in fields of its own: its events, people and places become nodes as they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from attrs import define, evolve, field

from newsld.describe.entities import Cast, Entity, Wanted, supplied
from newsld.describe.naming import mint_hex
from newsld.describe.told_events import event_of
from newsld.iri import content_hex
from newsld.model.annotation import NameType
from newsld.model.description import Coordinates, Event, Group, Organization, Person, Place, Record
from newsld.model.evidence import Attested
from newsld.model.stated import MANY, RECORDS, Property, Said, Stated, Thing, ThingKind, Told

_TYPES = {
    ThingKind.PERSON: NameType.PERSON,
    ThingKind.ORGANIZATION: NameType.ORGANIZATION,
    ThingKind.PLACE: NameType.PLACE,
    ThingKind.NAMED_EVENT: NameType.EVENT,
    ThingKind.OBJECT: NameType.PRODUCT,
}
_ORDER = {said: rank for rank, said in enumerate(Property)}
_BY_CONTENT = (ThingKind.ADDRESS, ThingKind.CONTACT, ThingKind.SCHEDULE, ThingKind.ROLE)
"""Records that are known by what they say alone."""


@define
class Entered:
    """What a source states, on its way to nodes.

    Attributes:
        told: What the source states.
        numbers: Keys of the people, organizations, places and things to their numbers in the cast.
        iris: Keys of everything to IRIs, once the cast is closed.
    """

    told: Told
    numbers: dict[str, int] = field(factory=dict)
    iris: dict[str, str] = field(factory=dict)

    def of(self, *kinds: ThingKind) -> Iterator[Thing]:
        """Give the things of some kinds, in the order of the source."""
        return (thing for thing in self.told.things if thing.kind in kinds)

    def known(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Give the IRIs of those keys that mean something, each once."""
        return tuple(dict.fromkeys(self.iris[key] for key in keys if key in self.iris))


def enter(told: Told, cast: Cast) -> Entered:
    """Enter the people, organizations, places and things that a source describes into the cast.

    Those of one name are one, unless the source calls them differently elsewhere.

    Args:
        told: What the source states.
        cast: The entities of the document, still open.

    Returns:
        What `close` and the others need.
    """
    entered = Entered(told)
    identities: dict[int, str] = {}
    for thing in entered.of(*_TYPES):
        wanted = Wanted(
            type=_TYPES[thing.kind], name=thing.name or "", kind=thing.type, evidence=supplied(thing.where)
        )  # fmt: skip
        number = cast.want(wanted)
        if thing.identity and identities.get(number, thing.identity) != thing.identity:
            number = cast.add(wanted)
        if thing.identity:
            identities[number] = thing.identity
        entered.numbers[thing.key] = number
    return entered


def close(entered: Entered, cast: Cast) -> None:
    """Mint the IRIs of everything that is stated.

    Args:
        entered: What `enter` gave.
        cast: The entities, closed.
    """
    entered.iris.update((key, cast.iri(number)) for key, number in entered.numbers.items())
    taken: set[str] = set()
    for rank, thing in enumerate(entered.told.things):
        if thing.kind is ThingKind.EVENT:
            content = [thing.identity] if thing.identity else [thing.name, _edtf(thing)]
            entered.iris[thing.key] = mint_hex(cast.base, "event", content, rank, taken)
        elif thing.kind in _BY_CONTENT:
            said = [[s.property.value, str(s.value)] for s in thing.said]
            entered.iris[thing.key] = f"{cast.base}#{thing.kind.value}-{content_hex([thing.name, said])}"
        elif thing.kind in RECORDS:
            content = [thing.identity or thing.name or thing.key]
            entered.iris[thing.key] = mint_hex(cast.base, thing.kind.value, content, rank, taken)


def _edtf(thing: Thing) -> str | None:
    return thing.reported.when.edtf if thing.reported and thing.reported.when else None


def events(entered: Entered) -> tuple[Event, ...]:
    """Give the events that the source reports or announces, in its order."""
    people = {t.key for t in entered.of(ThingKind.PERSON, ThingKind.ORGANIZATION)}
    return tuple(
        event_of(thing, entered.iris, people, stated(thing.said, entered))
        for thing in entered.of(ThingKind.EVENT)
        if thing.reported is not None
    )


def records(entered: Entered) -> tuple[Record, ...]:
    """Give the nodes of which nothing is known but what is stated, each once."""
    made: dict[str, Record] = {}
    for thing in entered.of(*RECORDS):
        evidence = supplied(thing.where)
        record = Record(
            iri=entered.iris[thing.key],
            kind=thing.kind,
            evidence=evidence,
            type=thing.type,
            name=Attested(thing.name, evidence) if thing.name else None,
            alternate_names=_others(thing.names, (thing.name or "",), thing),
            stated=stated(thing.said, entered),
        )
        made.setdefault(record.iri, record)
    return tuple(made.values())


def enriched(nodes: Sequence[Entity], entered: Entered) -> tuple[list[Entity], tuple[Coordinates, ...]]:
    """Give the nodes with what the source states of them.

    Args:
        nodes: The nodes of all entities, by their numbers in the cast.
        entered: What `enter` gave.

    Returns:
        The nodes in the same order, and those of the coordinates.
    """
    made = list(nodes)
    coordinates = []
    for thing in entered.of(*_TYPES):
        number = entered.numbers[thing.key]
        made[number], geo = _enriched(made[number], thing, entered)
        coordinates += [geo] if geo else []
    return made, tuple(coordinates)


def _enriched(node: Entity, thing: Thing, entered: Entered) -> tuple[Entity, Coordinates | None]:
    if isinstance(node, Group):
        return node, None
    evidence = supplied(thing.where)
    same = [Attested(s.value, supplied(s.where)) for s in thing.said if s.property is Property.SAME_AS]
    others = _others(thing.names, (node.name.value, *(n.value for n in node.alternate_names)), thing)
    rest = stated((s for s in thing.said if s.property is not Property.SAME_AS), entered)
    node = evolve(
        node,
        alternate_names=(*node.alternate_names, *others),
        same_as=_joined(node.same_as, same),
        stated=_kept((*node.stated, *rest)),
    )
    if isinstance(node, Person):
        titles = [Attested(title, evidence) for title in thing.titles]
        affiliations = [Attested(iri, evidence) for iri in entered.known(thing.affiliations)]
        return evolve(
            node, job_titles=_joined(node.job_titles, titles), affiliations=_joined(node.affiliations, affiliations)
        ), None  # fmt: skip
    if isinstance(node, Organization) and thing.type and not node.kind:
        return evolve(node, kind=thing.type, kind_evidence=evidence), None
    return _placed(node, thing, entered) if isinstance(node, Place) else (node, None)


def _placed(node: Place, thing: Thing, entered: Entered) -> tuple[Place, Coordinates | None]:
    evidence = supplied(thing.where)
    if thing.type and not node.kind:
        node = evolve(node, kind=thing.type, kind_evidence=evidence)
    outer = [Attested(iri, evidence) for iri in entered.known(thing.within)[:1] if iri != node.iri]
    if outer and not node.contained_in:
        node = evolve(node, contained_in=tuple(outer))
    if thing.position is None or node.geo is not None:
        return node, None
    latitude, longitude = thing.position
    geo = Coordinates(iri=node.iri.replace("#place-", "#geo-", 1), latitude=latitude, longitude=longitude)
    return evolve(node, geo=Attested(geo.iri, evidence)), geo


def _others(names: Iterable[str], known: Iterable[str], thing: Thing) -> tuple[Attested[str], ...]:
    have = set(known)
    return tuple(Attested(name, supplied(thing.where)) for name in dict.fromkeys(names) if name not in have)


def _joined(known: Sequence[Attested[str]], more: Iterable[Attested[str]]) -> tuple[Attested[str], ...]:
    joined = {attested.value: attested for attested in known}
    for attested in more:
        joined.setdefault(attested.value, attested)
    return tuple(joined.values())


def stated(said: Iterable[Said], entered: Entered) -> tuple[Stated, ...]:
    """Give what is stated of a node, in the order of the properties; what refers to nothing is left out."""
    found: list[Stated] = []
    for each in said:
        value: Any = entered.iris.get(each.value) if each.refers else each.value
        if value is not None:
            found.append(Stated(value, supplied(each.where), each.property))
    return _kept(found)


def _kept(found: Iterable[Stated]) -> tuple[Stated, ...]:
    kept: dict[tuple[Property, Any], Stated] = {}
    for each in found:
        kept.setdefault((each.property, each.value if each.property in MANY else None), each)
    return tuple(sorted(kept.values(), key=lambda s: _ORDER[s.property]))


def about_and_mentions(entered: Entered) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the IRIs of what the document is about and of what else it speaks of, by what its source states."""
    about = [thing.key for thing in entered.of(ThingKind.EVENT) if thing.about]
    about += [thing.key for thing in entered.told.things if thing.about and thing.kind is not ThingKind.EVENT]
    containers = {key for thing in entered.told.things for key in thing.within}
    spoken = [
        t.key
        for t in entered.of(ThingKind.EVENT, *_TYPES, ThingKind.COVERAGE, ThingKind.LINK)
        if t.key not in containers
    ]
    main = entered.known(about)
    known = set(main)
    return main, tuple(iri for iri in entered.known(spoken) if iri not in known)


def parts(entered: Entered) -> tuple[Attested[str], ...]:
    """Give the parts of a package."""
    where = {thing.key: thing.where for thing in entered.told.things}
    return tuple(
        Attested(entered.iris[key], supplied(where[key])) for key in entered.told.parts if key in entered.iris
    )  # fmt: skip
