"""What gazetteers say of the entities: identifiers, coordinates, what contains them; never as the article's words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import define, evolve, field

from newsld.describe.entities import Cast, Entity, Wanted
from newsld.iri import slug
from newsld.model.annotation import EntityMark, NameType
from newsld.model.description import Coordinates, Group, NoLink, Organization, Place
from newsld.model.evidence import Attested, Basis, Evidence
from newsld.model.kinds import KINDS
from newsld.model.link import Candidate, Container, Link, Links

_MOST_MENTIONS = 3  # that a statement of the gazetteer names as what it rests on
_MOST_CANDIDATES = 5
_ALLOWED: dict[type, tuple[str, ...]] = {
    Organization: KINDS[NameType.ORGANIZATION],
    Place: KINDS[NameType.PLACE] + KINDS[NameType.FACILITY],
}
"""What a node may be besides its own class; a gazetteer may know only that it is a ``Country``, not of what type."""


@define
class Linked:
    """What gazetteers say of the entities of one article, by their numbers in the cast.

    Attributes:
        targets: Number to who is meant, and what that rests on.
        within: Number of a place to the numbers of the places it lies in, and what that rests on.
        containers: Number of a place that only a gazetteer speaks of to what it says.
        unclear: The entities that have candidates but no link.
    """

    targets: dict[int, tuple[Candidate, Evidence]] = field(factory=dict)
    within: dict[int, tuple[int, Evidence]] = field(factory=dict)
    containers: dict[int, tuple[Container, Evidence]] = field(factory=dict)
    unclear: list[Link] = field(factory=list)
    _by_iri: dict[str, int] = field(factory=dict)

    def place_of(self, container: Container) -> int | None:
        """Give the number of the place that a container is, if the cast has it."""
        return next((self._by_iri[iri] for iri in container.iris if iri in self._by_iri), None)

    def take(self, number: int, iris: Sequence[str]) -> None:
        """Remember whose identifiers these are; the first to have one keeps it."""
        for iri in iris:
            self._by_iri.setdefault(iri, number)


def enter(links: Links, entities: Sequence[EntityMark], cast: Cast) -> Linked:
    """Enter what gazetteers say into the cast: the places that contain those of the text.

    Args:
        links: Who is meant by the entities.
        entities: The entities of the text; their indexes are their numbers in the cast.
        cast: All entities, still open.

    Returns:
        What there is to say, for `enriched`.
    """
    found = Linked()
    for item in links.links:
        if item.target is None:
            if item.candidates:
                found.unclear.append(item)
            continue
        spans = tuple(m.span for m in entities[item.entity].mentions[:_MOST_MENTIONS])
        evidence = Evidence(
            basis=Basis.FROM_GAZETTEER,
            confidence=item.target.score,
            rule=item.rule,
            premises=spans,
            note=item.reason,
        )
        found.targets[item.entity] = item.target, evidence
        if entities[item.entity].type in (NameType.PLACE, NameType.FACILITY):
            found.take(item.entity, item.target.iris)
    for number, (target, evidence) in list(found.targets.items()):
        _contain(number, target.within, _briefly(target, evidence), found, cast)
    return found


def _briefly(target: Candidate, evidence: Evidence) -> Evidence:
    """Give the evidence of what follows from a link: who says so; why it is linked stands at the link itself."""
    return evolve(evidence, note=target.source)


def _contain(number: int, within: Sequence[Container], evidence: Evidence, found: Linked, cast: Cast) -> None:
    for container in within:
        # Lisbon lies in a district of its own name, which tells nobody anything and would take its IRI.
        if container.kind != "Country" and slug(container.name) == slug(cast.mark(number).name):
            continue
        outer = found.place_of(container)
        if outer is None:
            kind = container.kind if container.kind in _ALLOWED[Place] else None
            wanted = Wanted(type=NameType.PLACE, name=container.name, kind=kind, evidence=evidence)
            outer = cast.add(wanted)
            found.containers[outer] = container, evidence
            found.take(outer, container.iris)
        if outer == number:
            continue
        if number in found.within or _leads_to(outer, number, found):
            return
        found.within[number] = outer, evidence
        number = outer


def _leads_to(place: int, other: int, found: Linked) -> bool:
    """Tell whether a place lies in another, so that the other may not lie in it."""
    while place in found.within:
        place = found.within[place][0]
        if place == other:
            return True
    return False


def enriched(nodes: Sequence[Entity], found: Linked, cast: Cast) -> tuple[list[Entity], tuple[Coordinates, ...]]:
    """Give the nodes with what gazetteers say of them.

    Args:
        nodes: The nodes of all entities, by their numbers.
        found: What `enter` gave.
        cast: The entities, closed.

    Returns:
        The nodes in the same order, and those of the coordinates.
    """
    made = list(nodes)
    coordinates = []
    for number, (target, evidence) in found.targets.items():
        made[number], geo = _linked(made[number], target, evidence)
        coordinates += [geo] if geo else []
    for number, place in enumerate(made):
        if not isinstance(place, Place):
            continue
        changes: dict[str, Any] = {}
        if number in found.containers:
            container, evidence = found.containers[number]
            changes["same_as"] = _attested(container.iris, evidence)
        if number in found.within:
            outer, evidence = found.within[number]
            changes["contained_in"] = (Attested(cast.iri(outer), evidence),)
        if changes:
            made[number] = evolve(place, **changes)
    return made, tuple(coordinates)


def _linked(node: Entity, target: Candidate, evidence: Evidence) -> tuple[Entity, Coordinates | None]:
    if isinstance(node, Group):
        return node, None
    changes: dict[str, Any] = {"same_as": _attested(target.iris, evidence)}
    evidence = _briefly(target, evidence)
    known = {node.name.value.casefold(), *(name.value.casefold() for name in node.alternate_names)}
    if target.name.casefold() not in known:
        changes["alternate_names"] = (*node.alternate_names, Attested(target.name, evidence))
    if isinstance(node, Organization | Place) and target.kind in _ALLOWED[type(node)] and target.kind != node.kind:
        changes |= {"kind": target.kind, "kind_evidence": evidence}
    if not isinstance(node, Place) or target.coordinates is None:
        return evolve(node, **changes), None
    latitude, longitude = map(_decimal, target.coordinates)
    geo = Coordinates(iri=node.iri.replace("#place-", "#geo-", 1), latitude=latitude, longitude=longitude)
    return evolve(node, geo=Attested(geo.iri, evidence), **changes), geo


def _attested(iris: Sequence[str], evidence: Evidence) -> tuple[Attested[str], ...]:
    return tuple(Attested(iri, evidence) for iri in iris)


def _decimal(degrees: float) -> str:
    text = f"{degrees:.5f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def no_links(found: Linked, cast: Cast) -> tuple[NoLink, ...]:
    """Give the entities that have no identifier although some were weighed."""
    return tuple(
        NoLink(
            entity=cast.iri(item.entity),
            candidates=tuple(c.iris[0] for c in item.candidates[:_MOST_CANDIDATES] if c.iris),
            reason=item.reason,
        )
        for item in found.unclear
        if any(c.iris for c in item.candidates[:_MOST_CANDIDATES])
    )
