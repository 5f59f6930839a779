"""What speaks for and against a place: whether the article speaks of what contains it, lies in it, or rivals it."""

from __future__ import annotations

from collections.abc import Sequence

from newsld.link.keys import key_of
from newsld.link.layout import Filed
from newsld.link.surroundings import AREAS, Surroundings
from newsld.link.weighed import Weighed

_MUCH = 4.0  # times as much weight as its city's a province must have to be meant by the name they share
_FAR_BETTER = 10.0  # how many times as much weight makes one meant whatever division the article speaks of
_LITTLE_KNOWN = 0.5  # weight of a place of 100,000 inhabitants that news seldom speaks of
_ENOUGH = 3  # entities that speak of an area before it counts for more than the weight of what else bears its name
_RIVAL = 0.05  # of a candidate's weight: who has less is no rival whenever the article speaks of his country


def of_place(weighed: Weighed, rivals: Sequence[Weighed], entity: int, around: Surroundings) -> dict[str, float]:
    """Say what the article tells of where a candidate lies, of what lies in it, and of its rivals.

    Args:
        weighed: The candidate.
        rivals: All candidates for the name, itself included.
        entity: The entity's index.
        around: What the article says around its names.

    Returns:
        Features; those that do not hold are 0.
    """
    own = _spoken_of(weighed, entity, around)
    serious = [w for w in rivals if _is_rival(w, weighed)]
    others = max((_spoken_of(w, entity, around) for w in serious), default=0)
    after = around.outer.get(entity, ())
    named = any(key_of(area.name) in after for area in weighed.within)
    met = any(word in around.numbers for word in weighed.found.entry.context)
    little = weighed.found.weight < _LITTLE_KNOWN
    governs = _governs(weighed, rivals, entity, around)
    contains = _contains_what_is_named(weighed, rivals, entity, around)
    more = max((_content(w, entity, around) for w in serious), default=0)
    heaviest = max(w.found.weight for w in rivals)
    known = weighed.found.weight * _FAR_BETTER >= heaviest
    content = _content(weighed, entity, around) if known else 0
    near = known and _near(weighed, entity, around) and not any(_near(w, entity, around) for w in serious)
    inner = [w for w in rivals if _lies_in(w, weighed)]
    outer = [w for w in rivals if _lies_in(weighed, w)]
    return {
        "little known": float(little),
        "around a city": float(not contains and _is_around_a_city(weighed, rivals, inner)),
        "around what is named": float(contains),
        "its area is around what is named": float(
            not contains and any(_contains_what_is_named(w, rivals, entity, around) for w in outer)
        ),
        # What lies in a province tells nothing of whether its capital of the same name is meant.
        "content": float(min(content, _ENOUGH) if len(rivals) > 1 and not inner else 0),
        "rival has content": float(more > content and more >= _ENOUGH and not named),
        "told": float(named or near or contains or (content >= _ENOUGH and not inner)),
        "obscure": float(little and not (own or named or met)),
        "only": float(len(rivals) == 1),
        "undecided": float(bool(serious) and not (own or named or met or governs)),
        "spoken of": float(own > 0),
        "rival spoken of": float(others > own and not governs),
        "alone spoken of": float(own > 0 and others == 0 and len(rivals) > 1),
        "comma": float(named),
        "other comma": float(bool(after) and not named and any(_bears(w, after) for w in rivals)),
        "governs": float(governs),
        "rival governs": float(not governs and any(_governs(w, rivals, entity, around) for w in rivals)),
    }


def _is_around_a_city(weighed: Weighed, rivals: Sequence[Weighed], inner: Sequence[Weighed]) -> bool:
    """Tell whether an area bears the name of a city in it, or of its country's capital, that is not much less known."""
    little = weighed.found.weight < _LITTLE_KNOWN and weighed.found.entry.kind == AREAS[1]
    capitals = [w for w in rivals if little and w.found.entry.seat and _same_country(w, weighed)]
    return any(w.found.weight * _MUCH > weighed.found.weight for w in (*inner, *capitals))


def _content(weighed: Weighed, entity: int, around: Surroundings) -> int:
    """Give how many other entities speak of an area itself or of what lies in it."""
    if weighed.found.entry.kind not in AREAS:
        return 0
    return max((len(_speaking(iri, entity, around)) for iri in weighed.found.entry.iris), default=0)


def _near(weighed: Weighed, entity: int, around: Surroundings) -> bool:
    """Tell whether the article speaks of the division that a place lies in, which tells more than its country."""
    divisions = (area for area in weighed.within if area.kind == AREAS[1])
    return any(_speaking(iri, entity, around) for area in divisions for iri in area.iris)


def _speaking(iri: str, entity: int, around: Surroundings) -> frozenset[int]:
    return around.areas.get(iri, frozenset()) - {entity}


def _governs(weighed: Weighed, rivals: Sequence[Weighed], entity: int, around: Surroundings) -> bool:
    """Tell whether a name stands for a government: that of a country, or of the city a country is governed from.

    A division may be meant that has a government too, if the article speaks of what lies in it: "Georgia" in news from
    Atlanta.
    """
    entry = weighed.found.entry
    if entity not in around.acting or not (entry.seat or entry.kind == AREAS[0]):
        return False
    others = (iri for w in rivals if w is not weighed and w.found.entry.kind in AREAS for iri in w.found.entry.iris)
    return not any(_speaking(iri, entity, around) for iri in others if iri not in entry.iris)


def _is_rival(other: Weighed, weighed: Weighed) -> bool:
    """Tell whether another candidate is one that the name may as well mean.

    To confuse a place with what contains it, as a province with its capital, is no great harm; and what is but also
    called so is no rival of what has the name and is spoken of more.
    """
    if other is weighed or _lies_in(other, weighed) or _lies_in(weighed, other):
        return False
    also = other.found.filed is Filed.ALIAS and weighed.found.filed is Filed.NAME
    least = 1 / _MUCH if also else _RIVAL
    return other.found.weight > least * weighed.found.weight


def _lies_in(inner: Weighed, outer: Weighed) -> bool:
    return any(area.iris == outer.found.entry.iris for area in inner.within)


def _same_country(one: Weighed, other: Weighed) -> bool:
    return bool(one.within and other.within) and one.within[-1].iris == other.within[-1].iris


def _contains_what_is_named(weighed: Weighed, rivals: Sequence[Weighed], entity: int, around: Surroundings) -> bool:
    """Tell whether a candidate is the area around the place before a comma: "Patos, Paraíba" is no city in a city."""
    areas = around.inner.get(entity)
    if areas is None or weighed.found.entry.kind not in AREAS:
        return False
    if any(_lies_in(w, weighed) and w.found.weight > _MUCH * weighed.found.weight for w in rivals):
        return False  # what stands before is a part of the city, which has the area to itself
    return not areas or any(iri in areas for iri in weighed.found.entry.iris)


def _bears(weighed: Weighed, keys: Sequence[str]) -> bool:
    return any(key_of(area.name) in keys for area in weighed.within)


def _spoken_of(weighed: Weighed, entity: int, around: Surroundings) -> int:
    """Give how many other entities speak of one of the places that contain a candidate, that which most speak of."""
    spoken = (around.areas.get(iri, frozenset()) for area in weighed.within for iri in area.iris)
    # No union: in a long text of many places in one country its cost would grow with their square.
    return max((len(entities) - (entity in entities) for entities in spoken), default=0)
