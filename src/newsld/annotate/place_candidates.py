"""Tell what speaks for each place of a text to be that of an event which tells none of its own."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cached_property
from math import log1p

from attrs import frozen

from newsld.annotate.event_features import event_features
from newsld.annotate.place_nesting import named_places
from newsld.annotate.reading import Reading
from newsld.annotate.tellings import SOUNDS, WHO, Spot, Telling, Tellings, kept
from newsld.model.annotation import EntityMark, EventMark, NameType
from newsld.model.document import BlockKind, Field
from newsld.model.event_types import EVENT_TYPES
from newsld.model.span import Span

_BEFORE, _BEHIND = 4, 2
"""Names of places before and behind each trigger that are looked at."""
_OFTEN = 3
"""Places that the text names most, which are looked at wherever they stand."""
_WIDE = ("Country", "Continent")
_PUBLIC = ("Politics", "Diplomacy", "Economy", "OtherEvents")
"""Branches whose events are often those of a whole country."""


@frozen(kw_only=True)
class PlaceCandidate:
    """A place that may be that of an event.

    Attributes:
        entity: Its number among the entities.
        span: Its words nearest to the event.
        features: What speaks for and against it, each from 0 to 1 but `SOUNDS`.
    """

    entity: int
    span: Span
    features: Mapping[str, float]


class PlaceCandidates:
    """The places of one text.

    Args:
        reading: The text.
        events: The mentions of events, with places of their own.
        tellings: Where these are told.
    """

    def __init__(self, reading: Reading, events: Sequence[EventMark], tellings: Tellings) -> None:
        self._reading = reading
        self._tellings = tellings
        self._before = tellings.beside(_is_placed)
        self._behind = tellings.beside(_is_placed, behind=True)
        self._named = named_places(reading)
        self._starts = [span.start for span, _ in self._named]
        self._spots: dict[int, list[Spot]] = {}
        for span, number in self._named:
            self._spots.setdefault(number, []).append(tellings.spot(span))
        self._hung: dict[int, dict[str, float]] = {}
        self._acting = Counter(a.entity for e in events for a in e.arguments if a.role in WHO)
        self._taken = Counter(told.place.entity for told in tellings.told if told.place)
        kinds = Counter(_extent(reading.entities[entity]) for entity in self._spots)
        self._only = frozenset(kind for kind, number in kinds.items() if number == 1)

    def of(self, number: int) -> list[PlaceCandidate]:
        """Give the places that may be that of an event.

        Args:
            number: The number of the event.
        """
        telling = self._tellings.told[number]
        own = event_features(telling, self._tellings, self._reading)
        beside = self._beside(number)
        others = [(name, f"not {name}", places) for name, places in beside.items()]
        roles: dict[int | None, set[str]] = {}
        for argument in (a for mention in telling.mentions for a in mention.arguments):
            roles.setdefault(argument.entity, set()).add(argument.role)
        nearest = list(self._nearest(telling))
        found = []
        entities = self._near(telling, beside)
        for entity, sounds in zip(entities, self._sounds(telling, entities), strict=True):
            near = self._tellings.near(telling, self._spots[entity])
            features = {
                **own,
                **self._standing[entity],
                **near.features,
                **self._hanging(near.spot.word),
                **near.by_tree(self._reading.tree),
                **self._parts(telling, entity, roles.get(entity, frozenset())),
                SOUNDS: sounds,
            }
            features.update((name, 1.0) for name, place in nearest if place == entity)
            for name, other, places in others:
                features[name if entity in places else other] = 1.0
            found.append(PlaceCandidate(entity=entity, span=near.spot.span, features=features))
        return found

    def _sounds(self, telling: Telling, entities: Sequence[int]) -> list[float]:
        settings = self._reading.annotations.settings
        if settings is None:
            return [0.0] * len(entities)
        return self._tellings.sounds(telling, [self._spots[entity] for entity in entities], settings.of_places)

    def _describing(self, span: Span) -> Iterator[int]:
        """Give the places that are named inside the phrase of a participant ("[Togo]'s opposition parties")."""
        head = self._reading.tree.top(span)
        whole = self._reading.tree.phrase(head) if head is not None else span
        at = bisect_left(self._starts, whole.start)
        while at < len(self._named) and self._starts[at] < whole.end:
            yield self._named[at][1]
            at += 1

    def _nearest(self, telling: Telling) -> Iterator[tuple[str, int]]:
        """Give the places that are told in and about the words for an event, each by a feature of its own."""
        for argument in (a for mention in telling.mentions for a in mention.arguments if a.role in WHO):
            yield from (("describes a participant", place) for place in self._describing(argument.span))
        at = bisect_right(self._starts, telling.spots[0].span.start)
        yield from (("is the last named", place) for _, place in self._named[max(0, at - 1) : at])
        yield from (("is the next named", place) for _, place in self._named[at : at + 1])

    def _near(self, telling: Telling, beside: Mapping[str, Sequence[int]]) -> list[int]:
        found: dict[int, None] = {}
        for spot in telling.spots:
            at = bisect_right(self._starts, spot.span.start)
            found.update((n, None) for _, n in self._named[at : at + _BEHIND])
            found.update((n, None) for _, n in self._named[max(0, at - _BEFORE) : at][::-1])
        for others in (self._often, self._dateline, *beside.values()):
            found.update((n, None) for n in others)
        return list(found)

    @cached_property
    def _standing(self) -> dict[int, dict[str, float]]:
        """Give what each place is in its text, whatever the event."""
        most = log1p(max(map(len, self._spots.values()), default=1))
        taken = max(sum(self._taken.values()), 1)
        return {
            entity: kept(
                {
                    **self._kind(entity),
                    **self._blocks(spots),
                    "in the dateline": entity in self._dateline,
                    "named most": entity in self._often[:1],
                    "named often": log1p(len(spots)) / most,
                    "acts often": min(self._acting[entity] / len(spots), 1.0),
                    "place of others": self._taken[entity] / taken,
                    "holds another": entity in self._tellings.nesting.holding,
                }
            )
            for entity, spots in self._spots.items()
        }

    def _kind(self, entity: int) -> dict[str, float]:
        mark = self._reading.entities[entity]
        return {
            "is a facility": mark.type is NameType.FACILITY,
            "is a city": mark.kind == "City",
            "is a country": mark.kind in _WIDE,
        }

    def _blocks(self, spots: Sequence[Spot]) -> dict[str, float]:
        kinds = self._tellings.kind
        return {
            "in the headline": any(kinds[spot.block] is BlockKind.HEADLINE for spot in spots),
            "in the lead": any(spot.block == self._tellings.lead for spot in spots),
        }

    def _parts(self, telling: Telling, entity: int, roles: Set[str]) -> dict[str, float]:
        """Give which part the place has in the event itself, where it has these roles."""
        wide = self._reading.entities[entity].kind in _WIDE
        kind = EVENT_TYPES[telling.mentions[0].type]
        extent = _extent(self._reading.entities[entity])
        return kept(
            {
                f"is a {extent}, of {kind.branch}": True,
                f"is a {extent}, of {kind.notation}": extent == "country",
                f"is the only {extent}": extent in self._only,
                "takes part in it": not WHO.isdisjoint(roles),
                "is a country that acts in it": wide and not roles.isdisjoint(("agent", "party")),
                "it is from there": "from" in roles,
                "it goes there": "to" in roles,
                "is its topic or cause": not roles.isdisjoint(("topic", "cause")),
                "in the dateline, of the news": telling.main and entity in self._dateline,
                "is a country, of public life": wide and EVENT_TYPES[telling.mentions[0].type].branch in _PUBLIC,
            }
        )

    def _beside(self, number: int) -> dict[str, tuple[int, ...]]:
        """Give the places of the events that an event is told beside."""
        tellings = self._tellings
        others = {
            "place of the news": (tellings.main,) if tellings.main != number else (),
            "place of the event before": (self._before[number],),
            "place of the event behind": (self._behind[number],),
            "place of what it is part of": tellings.company[number],
            "place of what it came of": tellings.scene[number],
            "place of another of its participants": tellings.fellows[number],
            "place of another at its time": tellings.at_once[number],
        }
        return {name: places for name, numbers in others.items() if (places := self._places(numbers))}

    def _places(self, numbers: Sequence[int | None]) -> tuple[int, ...]:
        places = (self._tellings.told[n].place for n in numbers if n is not None)
        return tuple(dict.fromkeys(p.entity for p in places if p is not None and p.entity is not None))

    def _hanging(self, word: int | None) -> Mapping[str, float]:
        """Give how the place depends on its head in the tree of its sentence."""
        if word is None:
            return {}
        if word not in self._hung:
            tree = self._reading.tree
            told = {
                "possessive": tree.has(word, "nmod:poss"),
                "modifies a noun": tree.has(word, "compound", "amod"),
                "subject or object": tree.has(word, "nsubj", "obj"),
            }
            self._hung[word] = kept(told)
        return self._hung[word]

    @cached_property
    def _often(self) -> list[int]:
        return sorted(self._spots, key=lambda n: (-len(self._spots[n]), n))[:_OFTEN]

    @cached_property
    def _dateline(self) -> tuple[int, ...]:
        said = {told.value.casefold() for told in self._reading.document.says(Field.DATELINE_PLACE)}
        return tuple(n for n in self._spots if self._reading.entities[n].name.casefold() in said)


def _extent(mark: EntityMark) -> str:
    if mark.type is NameType.FACILITY:
        return "facility"
    return "country" if mark.kind in _WIDE else "city" if mark.kind == "City" else "area"


def _is_placed(telling: Telling) -> bool:
    return telling.place is not None
