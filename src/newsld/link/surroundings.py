"""What the article says around its names: its words, the countries it speaks of, and what stands after a comma."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from newsld.lang.linking import Linking
from newsld.link.entry import Entry
from newsld.link.keys import key_of, word_number
from newsld.link.table import Found, Gazetteer
from newsld.model.annotation import EntityMark, NameType

_WORD = re.compile(r"\w[\w'’-]*")
_FIRST = 200_000  # characters of a text whose words count: the names of a book need not all be told apart
_AREAS = ("Country", "AdministrativeArea")
_LONGEST_CHAIN = 6
_LONG = 120  # different words
_BETTER_KNOWN = 10  # times as much weight as the next of its name
PLACES = (NameType.PLACE, NameType.FACILITY)


@frozen(kw_only=True)
class Surroundings:
    """What an article says around its names.

    Attributes:
        words: Its words by their keys, demonyms as the words of their countries too.
        numbers: The same as numbers, as contexts hold them.
        long: Whether it is so long that it would have some of the words that somebody is usually told of with.
        areas: Identifiers of the countries and divisions it speaks of, with how many of its entities do so.
        outer: Index of an entity to the keys of the names that stand after it and a comma.
    """

    words: frozenset[str]
    numbers: frozenset[int]
    long: bool
    areas: Mapping[str, frozenset[int]]
    outer: Mapping[int, tuple[str, ...]]


def surroundings(
    text: str, entities: Sequence[EntityMark], linking: Linking, gazetteers: Sequence[Gazetteer]
) -> Surroundings:
    """Look around in an article.

    Args:
        text: The text.
        entities: Its entities.
        linking: What the language knows of names.
        gazetteers: Tell which names are those of countries and divisions.

    Returns:
        What it says around its names.
    """
    words = {key_of(word) for word in set(_WORD.findall(text[:_FIRST]))}
    for word in sorted(words):
        if country := linking.demonyms.get(word):
            words.update(key_of(country).split())
    return Surroundings(
        words=frozenset(words),
        numbers=frozenset(map(word_number, words)),
        long=len(words) >= _LONG,
        areas=_areas(text, entities, linking, gazetteers),
        outer=_outer(text, entities),
    )


def _areas(
    text: str, entities: Sequence[EntityMark], linking: Linking, gazetteers: Sequence[Gazetteer]
) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for index, entity in enumerate(entities):
        if entity.type not in (NameType.PLACE, NameType.GROUP):
            continue
        for name in {entity.name, *(m.span.of(text) for m in entity.mentions[:8])}:
            country = linking.demonyms.get(key_of(name))
            for iri in _areas_of(country or name, gazetteers):
                found.setdefault(iri, set()).add(index)
    return {iri: frozenset(indexes) for iri, indexes in found.items()}


def _areas_of(name: str, gazetteers: Iterable[Gazetteer]) -> list[str]:
    """Give the identifiers of the countries and divisions that a name speaks of.

    A name of several countries and divisions speaks of them all; that of a place which is by far the best known of its
    name, of those that contain it.
    """
    for gazetteer in gazetteers:
        found = [f for f in gazetteer.find(name) if f.entry.type in PLACES]
        if not found:
            continue
        first = found[0]
        areas = [f.entry for f in found if f.entry.kind in _AREAS] if first.entry.kind in _AREAS else []
        if all(f.weight * _BETTER_KNOWN <= first.weight for f in found[1:]):
            areas += chain(first.entry, gazetteer)
        return [iri for area in areas for iri in area.iris]
    return []


def _outer(text: str, entities: Sequence[EntityMark]) -> dict[int, tuple[str, ...]]:
    by_start = {m.span.start: m.span for e in entities for m in e.mentions}
    found: dict[int, list[str]] = {}
    for index, entity in enumerate(entities):
        for mention in entity.mentions:
            end = mention.span.end
            if text[end : end + 2] == ", " and (after := by_start.get(end + 2)):
                found.setdefault(index, []).append(key_of(after.of(text)))
    return {index: tuple(dict.fromkeys(keys)) for index, keys in found.items()}


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
