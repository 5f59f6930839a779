"""What speaks for and against a candidate, as numbers that `rank` weighs and words that people read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log, log2
from urllib.parse import unquote

from attrs import frozen

from newsld.link.entry import PREFIXES, Entry
from newsld.link.keys import key_of
from newsld.link.layout import Filed
from newsld.link.surroundings import PLACES, Surroundings
from newsld.link.table import Found
from newsld.model.annotation import NameType

WIKIPEDIA = PREFIXES[3]
_WELL_KNOWN = 4.0  # links from which on a person is known to news by name alone
_ENOUGH = 5  # words of a context from which on it tells something that none of them is there
_MOST_MISSING = 3
_MUCH = 4.0  # times as much weight as its city's a province must have to be meant by the name they share
_LITTLE_KNOWN = 0.5  # weight of a place of 100,000 inhabitants that news seldom speaks of
_IN_NEWS = 0.5  # weight of an alias below which no news was seen to use it
_ACRONYM = 5  # letters of one
_RIVAL = 0.05  # of a candidate's weight: who has less is no rival whenever the article speaks of his country


@frozen(kw_only=True)
class Weighed:
    """A candidate before it is judged.

    Attributes:
        found: What was found, and how.
        key: Under which key.
        within: The places that contain it, the nearest first.
        type_fits: Whether it is of the type that the text's name has; ``None`` where its type is not known.
        own: Whether it is from a gazetteer of the user's own.
    """

    found: Found
    key: str
    within: Sequence[Entry]
    type_fits: bool | None
    own: bool = False


def fits(entry: Entry, type_: NameType) -> bool | None:
    """Tell whether an entry is of a type; ``None`` where its own is not known."""
    if entry.type is None:
        return None
    return entry.type is type_ or (entry.type in PLACES and type_ in PLACES)


def features(
    weighed: Weighed, rivals: Sequence[Weighed], entity: int, type_: NameType, around: Surroundings
) -> dict[str, float]:
    """Give what speaks for and against a candidate.

    Args:
        weighed: The candidate.
        rivals: All candidates for the name, itself included.
        entity: The entity's index.
        type_: The type that the text's name has.
        around: What the article says around its names.

    Returns:
        The features that are not zero, by name.
    """
    found, entry = weighed.found, weighed.found.entry
    words = weighed.key.split()
    all_of_it = sum(w.found.weight + _LEAST for w in rivals)
    told = {
        "bias": 1.0,
        "share": log((found.weight + _LEAST) / all_of_it),
        "minor": float(found.weight + _LEAST < _MINOR * all_of_it),
        "weight": log2(1 + found.weight) / 4,
        _alias(weighed, type_): float(found.filed is Filed.ALIAS),
        "skeleton": float(found.filed is Filed.SKELETON),
        "authority": float(weighed.own),
        "type unknown": float(weighed.type_fits is None),
        "one word": float(len(words) == 1),
        "three words": float(len(words) >= 3),
        "short": float(len(words) == 1 and len(weighed.key) <= _ACRONYM),
        f"is {type_.value}": 1.0,
        "country": float(entry.kind == "Country"),
        "one word of a person": float(type_ is NameType.PERSON and len(words) == 1),
        **_told_with(entry, around),
        **_shortened(weighed, around),
    }
    if type_ in PLACES:
        told |= _contained(weighed, rivals, entity, around)
    return {name: value for name, value in told.items() if value}


_LEAST, _MINOR = 0.2, 0.2


def _alias(weighed: Weighed, type_: NameType) -> str:
    if type_ in PLACES:
        return "other name" if weighed.found.weight < _IN_NEWS else "alias of a place"
    return "acronym" if _is_acronym(weighed) else "alias"


def _told_with(entry: Entry, around: Surroundings) -> dict[str, float]:
    if not entry.context:
        return {"no context": 1.0}
    met = sum(word in around.numbers for word in entry.context)
    alien = met == 0 and len(entry.context) >= _ENOUGH
    return {
        "context": met / len(entry.context),
        "alien": float(alien),
        "alien person": float(alien and entry.type is NameType.PERSON and (around.long or entry.weight < _WELL_KNOWN)),
    }


def _shortened(weighed: Weighed, around: Surroundings) -> dict[str, float]:
    """Say whether the article tells the words of the full name that its own name leaves out: which "Senate" it is."""
    said = set(weighed.key.split())
    full = min(full_names(weighed.found.entry), key=lambda words: (not said <= words, len(words)))
    if weighed.own or not said < full or _is_acronym(weighed):  # who says that "LM" is an alias means it
        return {}
    missing = full - said
    there = sum(word in around.words for word in missing)
    return {"left out": min(len(missing) - there, _MOST_MISSING), "told elsewhere": float(there == len(missing))}


def full_names(entry: Entry) -> list[set[str]]:
    """Give the words of an entry's full names: its name, and its article's title, which tells it from others of it.

    A title that only adds to the name ("Senate (France)") stands for it; one that says it otherwise is another.
    """
    name = set(key_of(entry.name).split())
    title = next((iri[len(WIKIPEDIA) :] for iri in entry.iris if iri.startswith(WIKIPEDIA)), "")
    # What tells a place of GeoNames from others of its name is what contains it.
    told = title and (entry.type not in PLACES or (entry.kind is None and entry.within is None))
    words = set(key_of(unquote(title).replace("_", " ")).split()) if told else name
    return [words] if name <= words else [name, words]


def _is_acronym(weighed: Weighed) -> bool:
    initials = "".join(word[0] for word in weighed.found.entry.name.split() if word[:1].isupper())
    return weighed.key.replace(" ", "") == initials.casefold()


def _contained(weighed: Weighed, rivals: Sequence[Weighed], entity: int, around: Surroundings) -> dict[str, float]:
    """Say whether the article speaks of the places that contain a candidate, or of those that contain its rivals."""
    own = _spoken_of(weighed, entity, around)
    least = weighed.found.weight * _RIVAL
    serious = [w for w in rivals if w is not weighed and w.found.weight > least and not _nested(w, weighed)]
    others = max((_spoken_of(w, entity, around) for w in serious), default=0)
    after = around.outer.get(entity, ())
    named = {key_of(area.name) for area in weighed.within} & set(after)
    foreign = bool(after) and not named and any(_bears(w, after) for w in rivals)
    met = any(word in around.numbers for word in weighed.found.entry.context)
    little = weighed.found.weight < _LITTLE_KNOWN
    return {
        "little known": float(little),
        "around a city": float(
            any(_lies_in(w, weighed) and w.found.weight * _MUCH > weighed.found.weight for w in rivals)
        ),
        "obscure": float(little and not (own or named or met)),
        "only": float(len(rivals) == 1),
        "undecided": float(bool(serious) and not (own or named or met)),
        "spoken of": float(own > 0),
        "rival spoken of": float(others > own),
        "alone spoken of": float(own > 0 and others == 0 and len(rivals) > 1),
        "comma": float(bool(named)),
        "other comma": float(foreign),
    }


def _nested(one: Weighed, other: Weighed) -> bool:
    """Tell whether one place contains the other, as a province does its capital: to confuse them is no great harm."""
    return _lies_in(one, other) or _lies_in(other, one)


def _lies_in(inner: Weighed, outer: Weighed) -> bool:
    return any(area.iris == outer.found.entry.iris for area in inner.within)


def _bears(weighed: Weighed, keys: Sequence[str]) -> bool:
    return any(key_of(area.name) in keys for area in weighed.within)


def _spoken_of(weighed: Weighed, entity: int, around: Surroundings) -> int:
    """Give how many other entities speak of one of the places that contain a candidate, that which most speak of."""
    spoken = (around.areas.get(iri, frozenset()) for area in weighed.within for iri in area.iris)
    # No union: in a long text of many places in one country its cost would grow with their square.
    return max((len(entities) - (entity in entities) for entities in spoken), default=0)


_WORDS = {
    "comma": "the article names what contains it beside it",
    "other comma": "the article names something else beside it",
    "spoken of": "the article speaks of what contains it",
    "rival spoken of": "the article speaks more of what contains another",
    "told elsewhere": "the article tells the rest of its name",
    "left out": "the article does not tell the rest of its name",
    "type unknown": "its type is not known",
    "around a city": "a city in it has the name too",
    "obscure": "it is little known, and the article does not speak of its country",
    "undecided": "nothing in the article tells it from another of its name",
    "alien": "nothing it is usually told of with is in the article",
    "skeleton": "its name is spelt otherwise",
}


def reasons(told: dict[str, float]) -> Iterator[str]:
    """Give what speaks for and against a candidate in words."""
    for name, words in _WORDS.items():
        if told.get(name):
            yield words
    if told.get("context", 0) > 0:
        yield "the article has words it is usually told of with"
