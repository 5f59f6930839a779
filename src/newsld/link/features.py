"""What speaks for and against a candidate, as numbers that `rank` weighs and words that people read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log, log2
from urllib.parse import unquote

from newsld.link.containment import of_place
from newsld.link.entry import PREFIXES, Entry
from newsld.link.keys import key_of
from newsld.link.layout import Filed
from newsld.link.surroundings import PLACES, Surroundings
from newsld.link.weighed import Weighed
from newsld.model.annotation import NameType

WIKIPEDIA = PREFIXES[3]
_WELL_KNOWN = 4.0  # links from which on a person is known to news by name alone
_ENOUGH = 5  # words of a context from which on it tells something that none of them is there
_MOST_MISSING = 3
_IN_NEWS = 0.5  # weight of an alias below which no news was seen to use it
_SMALL = 3  # letters of a word that tells nothing if it is not written with a capital: "of"
_ACRONYM = 5  # letters of one
_MEDIUM = "NewsMediaOrganization"


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
        "a state": float(weighed.type_fits is False),
        "one word": float(len(words) == 1),
        "three words": float(len(words) >= 3),
        "short": float(len(words) == 1 and len(weighed.key) <= _ACRONYM),
        f"is {type_.value}": 1.0,
        "country": float(entry.kind == "Country"),
        "one word of a person": float(type_ is NameType.PERSON and len(words) == 1),
        **_told_with(entry, around),
        **_shortened(weighed, rivals, around),
    }
    if type_ in PLACES:
        told |= of_place(weighed, rivals, entity, around)
        told["minor"] *= not told.pop("told")
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
    # A medium is cited in news of all kinds.
    alien = met == 0 and len(entry.context) >= _ENOUGH and entry.kind != _MEDIUM
    return {
        "context": met / len(entry.context),
        "alien": float(alien),
        "alien person": float(alien and entry.type is NameType.PERSON and (around.long or entry.weight < _WELL_KNOWN)),
    }


def _shortened(weighed: Weighed, rivals: Sequence[Weighed], around: Surroundings) -> dict[str, float]:
    """Say whether the article tells the words of the full name that its own name leaves out: which "Senate" it is."""
    said = set(weighed.key.split())
    full = min(full_names(weighed.found.entry), key=lambda words: (not said <= words, len(words)))
    if weighed.own or not said < full or _is_acronym(weighed):  # who says that "LM" is an alias means it
        return {}
    missing = {word for word in full - said if word not in _small_words(weighed.found.entry)}
    there = sum(word in around.words for word in missing)
    return {
        "left out": min(len(missing) - there, _MOST_MISSING),
        "told elsewhere": float(there == len(missing)),
        "another country": float(len(rivals) > 1 and _is_another_countrys(missing, around)),
    }


def _is_another_countrys(missing: set[str], around: Surroundings) -> bool:
    """Tell whether a name leaves out its country where the article speaks as much of another: whose "Senate" it is."""
    own = max((count for words, count in around.countries.items() if words <= missing), default=0)
    return own > 0 and any(count >= own for words, count in around.countries.items() if not words <= missing)


def full_names(entry: Entry) -> list[set[str]]:
    """Give the words of an entry's full names: its name, and its article's title, which tells it from others of it.

    A title that only adds to the name ("Senate (France)") stands for it; one that says it otherwise is another.
    """
    name = set(key_of(entry.name).split())
    title = _title(entry)
    # What tells a place of GeoNames from others of its name is what contains it.
    told = title and (entry.type not in PLACES or (entry.kind is None and entry.within is None))
    words = set(key_of(title).split()) if told else name
    return [words] if name <= words else [name, words]


def _title(entry: Entry) -> str:
    """Give the title of its article in Wikipedia; empty if none is known."""
    title = next((iri[len(WIKIPEDIA) :] for iri in entry.iris if iri.startswith(WIKIPEDIA)), "")
    return unquote(title).replace("_", " ")


def _small_words(entry: Entry) -> set[str]:
    """Give the words of its names that tell nothing: "of", but not "UK"."""
    return {word for word in f"{entry.name} {_title(entry)}".split() if word.islower() and len(word) <= _SMALL}


def _is_acronym(weighed: Weighed) -> bool:
    initials = "".join(word[0] for word in weighed.found.entry.name.split() if word[:1].isupper())
    return weighed.key.replace(" ", "") == initials.casefold()


_WORDS = {
    "content": "the article speaks of what lies in it",
    "rival has content": "the article speaks of what lies in another of its name",
    "governs": "it speaks or acts in the article, as the government does that is called by its name",
    "rival governs": "it speaks or acts in the article, as the government does that is called by another's name",
    "a state": "the name is a state's, whose government is meant",
    "around what is named": "the article names a place in it before it",
    "its area is around what is named": "the article names a place in the area of this name before it",
    "comma": "the article names what contains it beside it",
    "other comma": "the article names something else beside it",
    "spoken of": "the article speaks of what contains it",
    "rival spoken of": "the article speaks more of what contains another",
    "told elsewhere": "the article tells the rest of its name",
    "another country": "the article speaks as much of another country, which may have one of the name",
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
