"""Vary texts so that names of any region, any capitals and missing punctuation are read as well."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterable, Iterator, Sequence

import attrs
from attrs import frozen

from training.encoder.windows import Window
from training.examples import UNKNOWN_PLACE, Event, Mention, Names, Range, Text, Token

REPLACED = {"PER": 0.25, "ORG": 0.12, "LOC": 0.12}
"""How likely a name of a type is replaced by another of its type."""
CASINGS = {"capitals": 0.04, "title": 0.05, "lower": 0.04}
"""How likely a window is given other capitals: the word pieces know none, so only the casing changes."""
DROPPED = 0.08
"""How likely the last full stop of a line is dropped."""
MASKED = 0.09
"""How likely the pieces of a word are hidden, so that its context is read and no text is learnt by heart."""

_CASING_OF = {
    "capitals": (0, 1, 3, 3, 3, 3),
    "title": (0, 2, 2, 3, 4, 5),
    "lower": (0, 1, 1, 1, 1, 1),
}


@frozen(kw_only=True)
class NamePool:
    """Names to put in the place of others: by type, as words."""

    names: dict[str, tuple[tuple[str, ...], ...]]

    @classmethod
    def of(cls, texts: Iterable[Text]) -> NamePool:
        """Collect the names of some texts; people only with a full name."""
        found: dict[str, dict[tuple[str, ...], None]] = {name_type: {} for name_type in REPLACED}
        for text in texts:
            for name in text.names.ranges if text.names else ():
                words = text.words[name.start : name.end]
                if name.label in found and (name.label != "PER" or 2 <= len(words) <= 4):
                    found[name.label][words] = None
        return cls(names={name_type: tuple(names) for name_type, names in found.items()})


def renamed(text: Text, pool: NamePool, chance: random.Random) -> Text:
    """Replace some names by others of their type; one name becomes the same everywhere, surnames with it."""
    if text.names is None:
        return text
    chosen: dict[tuple[str, ...], tuple[str, ...]] = {}
    kept: set[tuple[str, ...]] = set()
    edits = []
    for name in sorted(text.names.ranges, key=lambda name: (name.start - name.end, name.start)):
        words = text.words[name.start : name.end]
        if name.label not in REPLACED or not pool.names[name.label]:
            continue
        if words not in chosen and words not in kept:
            if chance.random() < REPLACED[name.label] and (name.label != "PER" or len(words) > 1):
                other = chance.choice(pool.names[name.label])
                chosen[words] = other
                if name.label == "PER":
                    chosen.setdefault(words[-1:], other[-1:])
                    chosen.setdefault(words[:1], other[:1])
            else:
                kept.add(words)
        if words in chosen:
            edits.append((name.start, name.end, chosen[words]))
    return _edited(text, sorted(edits)) if edits else text


def _edited(text: Text, edits: Sequence[tuple[int, int, tuple[str, ...]]]) -> Text:
    words: list[str] = []
    place: list[int] = []
    last: dict[int, int] = {}
    at = 0
    for start, end, new in edits:
        while at < start:
            place.append(len(words))
            words.append(text.words[at])
            at += 1
        place += [len(words)] * (end - start)
        words += new
        last |= dict.fromkeys(range(start, end), len(words) - 1)
        at = end
    place += range(len(words), len(words) + len(text.words) - at + 1)
    words += text.words[at:]
    names = text.names or Names(ranges=())
    return attrs.evolve(
        text,
        words=tuple(words),
        sentences=tuple(place[start] for start in text.sentences),
        paragraphs=tuple(place[start] for start in text.paragraphs),
        trees=None if text.trees is None else tuple(_moved_trees(text.trees, edits, place)),
        names=attrs.evolve(
            names,
            ranges=tuple(_moved(found, place) for found in names.ranges),
            masked=tuple((place[start], place[end]) for start, end in names.masked),
        ),
        events=None if text.events is None else tuple(_moved_event(event, place) for event in text.events),
        places=_moved_words(text.places, place),
        times=_moved_words(text.times, place),
        mentions=None
        if text.mentions is None
        else tuple(_moved_mention(found, place, last) for found in text.mentions),
    )


def _moved_trees(
    trees: Sequence[Token], edits: Sequence[tuple[int, int, tuple[str, ...]]], place: Sequence[int]
) -> Iterator[Token]:
    """Give the tokens after edits; nothing is known within a new name, nor of the head of what depends on it."""
    replaced = {word for start, end, _ in edits for word in range(start, end)}
    length = {start: len(new) for start, _, new in edits}
    for at, token in enumerate(trees):
        yield from [UNKNOWN_PLACE] * length.get(at, 0)
        if at in replaced:
            continue
        if token.head in replaced:
            yield UNKNOWN_PLACE
        else:
            yield token if token.head < 0 else attrs.evolve(token, head=place[token.head])


def _moved(found: Range, place: Sequence[int]) -> Range:
    return attrs.evolve(found, start=place[found.start], end=place[found.end])


def _moved_event(event: Event, place: Sequence[int]) -> Event:
    start, end = event.trigger
    return attrs.evolve(
        event,
        trigger=(place[start], max(place[end], place[start] + 1)),
        arguments=tuple(_moved(argument, place) for argument in event.arguments),
        places=None if event.places is None else _moved_words(event.places, place),
        times=None if event.times is None else _moved_words(event.times, place),
    )


def _moved_words(words: Sequence[int], place: Sequence[int]) -> tuple[int, ...]:
    return tuple(place[word] for word in words)


def _moved_mention(found: Mention, place: Sequence[int], last: dict[int, int]) -> Mention:
    head = last.get(found.head, place[found.head])
    return attrs.evolve(found, start=place[found.start], end=place[found.end], head=head)


def unstopped(text: Text) -> Text:
    """Drop a last full stop."""
    last = len(text.words) - 1
    if last < 1 or text.words[last] != "." or text.sentences[-1] == last:
        return text
    trees = None
    if text.trees is not None:
        trees = tuple(UNKNOWN_PLACE if token.head == last else token for token in text.trees[:last])
    return attrs.evolve(text, words=text.words[:last], trees=trees)


def varied(window: Window, mask: int, chance: random.Random) -> Window:
    """Hide some words of a window behind the piece ``mask``, and give some windows other capitals."""
    ids = list(window.ids)
    for start, end in itertools.pairwise((*window.first, len(ids) - 1)):
        if chance.random() < MASKED:
            ids[start:end] = [mask if window.casings[at] else ids[at] for at in range(start, end)]
    window = attrs.evolve(window, ids=tuple(ids))
    drawn = chance.random()
    for name, share in CASINGS.items():
        if drawn < share:
            table = _CASING_OF[name]
            return attrs.evolve(window, casings=tuple(table[casing] for casing in window.casings))
        drawn -= share
    return window
