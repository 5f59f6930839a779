"""Under which names an entity is looked up: the fullest first, then without what may or may not belong to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsld.lang.linking import Linking
from newsld.link.keys import LONGEST, key_of
from newsld.model.annotation import EntityMark, NameType

_POSSESSIVE = re.compile(r"[’'](?:s|S)?$")


def names_of(entity: EntityMark, text: str, linking: Linking) -> tuple[str, ...]:
    """Give the names of an entity that may be looked up, as keys.

    A person is looked up under the fullest names alone: whoever is called "Boris Berg" is not the famous Berg.

    Args:
        entity: The entity.
        text: The text its mentions are spans of.
        linking: What the language knows of names.

    Returns:
        Keys without repeats, the likeliest to be right first.
    """
    written = [m.span.of(text) for m in entity.mentions if m.span.end - m.span.start <= LONGEST]
    names = dict.fromkeys(" ".join(name.split()) for name in (entity.name, *written))
    keys = [key for name in names for key in _forms(name, entity.type, linking)]
    if entity.type is NameType.PERSON:
        full = [key for key in keys if " " in key]
        keys = full or keys
    else:
        keys.sort(key=lambda key: -len(key.split()))
        keys += [f"{article} {key}" for key in keys for article in sorted(linking.articles)]
    return tuple(dict.fromkeys(keys))


def spellings(key: str, linking: Linking) -> tuple[str, ...]:
    """Give a key, and the same as others spell its words if they do: "organization" for "organisation"."""
    return tuple(dict.fromkeys((key, " ".join(linking.spellings.get(word, word) for word in key.split()))))


def _forms(name: str, type_: NameType, linking: Linking) -> Iterator[str]:
    key = key_of(_POSSESSIVE.sub("", name))
    if not key:
        return
    yield key
    words = key.split()
    if len(words) > 1 and words[0] in linking.articles:
        words = words[1:]
        yield " ".join(words)
    if type_ is NameType.PERSON:
        bare = words
        while len(bare) > 2 and bare[0] in linking.titles:
            bare = bare[1:]
            yield " ".join(bare)
        if len(bare) == 3 and len(bare[1]) == 1:  # a middle initial
            yield f"{bare[0]} {bare[2]}"
    if type_ is NameType.ORGANIZATION:
        while len(words) > 1 and words[-1] in linking.legal_forms:
            words = words[:-1]
            yield " ".join(words)
