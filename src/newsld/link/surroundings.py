"""What the article says around its names: its words, the countries it speaks of, and what stands after a comma."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, frozen

from newsld.lang.linking import Linking
from newsld.link.entry import Entry
from newsld.link.keys import key_of, word_number
from newsld.link.table import Found, Gazetteer
from newsld.model.annotation import EntityMark, NameType
from newsld.model.span import Span

_WORD = re.compile(r"\w[\w'’-]*")
_FIRST = 200_000  # characters of a text whose words count: the names of a book need not all be told apart
AREAS = ("Country", "AdministrativeArea")
"""Classes of what contains other places."""
_LONGEST_CHAIN = 6
_LONG = 80  # different words
_DATELINE = -1  # instead of the index of an entity
_MOST_INNER = 8  # places of one name whose containers count
_BETTER_KNOWN = 10  # times as much weight as the next of its name
PLACES = (NameType.PLACE, NameType.FACILITY)


@frozen(kw_only=True)
class Surroundings:
    """What an article says around its names.

    Attributes:
        words: Its words by their keys, with those of the countries it speaks of; and those that tell nothing in a name.
        numbers: Its words, demonyms as the words of their countries too, as numbers, as contexts hold them.
        long: Whether it is so long that it would have some of the words that somebody is usually told of with.
        areas: Identifiers of the countries and divisions it speaks of, with how many of its entities do so.
        outer: Index of an entity to the keys of the names that stand after it and a comma.
        countries: Words of the names of the countries it speaks of, with how many of its entities do so.
        inner: Index of a place to identifiers of what contains the places that stand before it and a comma; none where
            no gazetteer has these.
        acting: Indexes of the entities that speak or act as governments do.
    """

    words: frozenset[str]
    numbers: frozenset[int]
    long: bool
    areas: Mapping[str, frozenset[int]]
    outer: Mapping[int, tuple[str, ...]]
    countries: Mapping[frozenset[str], int]
    inner: Mapping[int, frozenset[str]]
    acting: frozenset[int]


def surroundings(
    text: str,
    entities: Sequence[EntityMark],
    linking: Linking,
    gazetteers: Sequence[Gazetteer],
    *,
    acting: frozenset[int] = frozenset(),
    datelines: Sequence[str] = (),
) -> Surroundings:
    """Look around in an article.

    Args:
        text: The text.
        entities: Its entities.
        linking: What the language knows of names.
        gazetteers: Tell which names are those of countries and divisions.
        acting: Indexes of the entities that speak or act as governments do.
        datelines: Names of the places it was written in.

    Returns:
        What it says around its names.
    """
    words = {key_of(word) for word in set(_WORD.findall(text[:_FIRST]))}
    for word in sorted(words):
        if country := linking.demonyms.get(word):
            words.update(key_of(country).split())
    names = [(_DATELINE, name) for name in datelines]
    for index, entity in enumerate(entities):
        if entity.type in (NameType.PLACE, NameType.GROUP):
            names += [(index, name) for name in {entity.name, *(m.span.of(text) for m in entity.mentions[:8])}]
    areas, countries = _areas(names, linking, gazetteers)
    pairs = _pairs(text, entities)
    return Surroundings(
        words=linking.legal_forms.union(words, *countries),
        numbers=frozenset(map(word_number, words)),
        long=len(words) >= _LONG,
        areas=areas,
        countries=countries,
        outer=_outer(text, pairs),
        inner=_inner(text, entities, pairs, gazetteers),
        acting=acting,
    )


def _areas(
    names: Iterable[tuple[int, str]], linking: Linking, gazetteers: Sequence[Gazetteer]
) -> tuple[dict[str, frozenset[int]], dict[frozenset[str], int]]:
    """Give the identifiers of the areas that names speak of, with who does so, and the words of their countries."""
    found: dict[str, set[int]] = {}
    named: dict[frozenset[str], set[int]] = {}
    for index, name in names:
        country = linking.demonyms.get(key_of(name))
        for area in _areas_of(country or name, gazetteers):
            if area.kind == AREAS[0]:
                named.setdefault(frozenset(key_of(area.name).split()), set()).add(index)
            for iri in area.iris:
                found.setdefault(iri, set()).add(index)
    countries = {words: len(indexes) for words, indexes in named.items()}
    return {iri: frozenset(indexes) for iri, indexes in found.items()}, countries


def _areas_of(name: str, gazetteers: Iterable[Gazetteer]) -> list[Entry]:
    """Give the countries and divisions that a name speaks of.

    A name of several countries and divisions speaks of them all; that of a place which is by far the best known of its
    name, of those that contain it.
    """
    for gazetteer in gazetteers:
        found = _places(name, gazetteer)
        if not found:
            continue
        first = found[0]
        areas = [f.entry for f in found if f.entry.kind in AREAS] if first.entry.kind in AREAS else []
        if all(f.weight * _BETTER_KNOWN <= first.weight for f in found[1:]):
            areas += chain(first.entry, gazetteer)
        return areas
    return []


def with_containers(around: Surroundings, containers: Mapping[int, Iterable[str]]) -> Surroundings:
    """Give the surroundings with what contains the places that are linked by now.

    Args:
        around: What the article says around its names.
        containers: Index of an entity to the identifiers of what contains the place it means.

    Returns:
        The same value if it has all that already.
    """
    more: dict[str, set[int]] = {}
    for index, iris in containers.items():
        for iri in iris:
            if index not in around.areas.get(iri, frozenset()):
                more.setdefault(iri, set()).add(index)
    if not more:
        return around
    grown = {iri: around.areas.get(iri, frozenset()) | indexes for iri, indexes in more.items()}
    return evolve(around, areas={**around.areas, **grown})


def _places(name: str, gazetteer: Gazetteer) -> list[Found]:
    return [f for f in gazetteer.find(name) if f.entry.type in PLACES]


def _pairs(text: str, entities: Sequence[EntityMark]) -> list[tuple[int, Span, int, Span]]:
    """Give the names that stand after another and a comma: both entities with the spans of the names."""
    by_start = {m.span.start: (index, m.span) for index, e in enumerate(entities) for m in e.mentions}
    return [
        (index, mention.span, *by_start[mention.span.end + 2])
        for index, entity in enumerate(entities)
        for mention in entity.mentions
        if text.startswith(", ", mention.span.end) and mention.span.end + 2 in by_start
    ]


def _outer(text: str, pairs: Iterable[tuple[int, Span, int, Span]]) -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = {}
    for index, _, _, after in pairs:
        found.setdefault(index, []).append(key_of(after.of(text)))
    return {index: tuple(dict.fromkeys(keys)) for index, keys in found.items()}


def _inner(
    text: str,
    entities: Sequence[EntityMark],
    pairs: Iterable[tuple[int, Span, int, Span]],
    gazetteers: Sequence[Gazetteer],
) -> dict[int, frozenset[str]]:
    found: dict[int, set[str]] = {}
    for before, span, index, _ in pairs:
        if entities[before].type is not NameType.PLACE:
            continue
        areas = _containers(span.of(text), gazetteers)
        if areas is None or areas:
            found.setdefault(index, set()).update(areas or ())
    return {index: frozenset(areas) for index, areas in found.items()}


def _containers(name: str, gazetteers: Iterable[Gazetteer]) -> set[str] | None:
    """Give the identifiers of what contains the places of a name; ``None`` if no gazetteer has one."""
    for gazetteer in gazetteers:
        if found := _places(name, gazetteer):
            return {iri for f in found[:_MOST_INNER] for area in chain(f.entry, gazetteer) for iri in area.iris}
    return None


def chain(entry: Entry, gazetteer: Gazetteer) -> list[Entry]:
    """Give the places that contain an entry, the nearest first."""
    found: list[Entry] = []
    while entry.within is not None and len(found) < _LONGEST_CHAIN:
        outer = gazetteer.by_iri(entry.within)
        if outer is None or outer in found:
            break
        found.append(outer)
        entry = outer
    return found


def best_of(found: Iterable[Found]) -> list[Found]:
    """Give each entry once, as it is best filed, the heaviest first."""
    best: dict[int, Found] = {}
    for f in found:
        if f.number not in best or (f.filed, -f.weight) < (best[f.number].filed, -best[f.number].weight):
            best[f.number] = f
    return sorted(best.values(), key=lambda f: (-f.weight, f.filed, f.number))
