"""What a language knows of names that are to be looked up: the type of what such knowledge is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from attrs import frozen


@frozen(kw_only=True)
class Linking:
    """What helps to look up names.

    Attributes:
        gazetteer: The gazetteer file that ships with the language; ``None`` if none does.
        demonyms: Words for what belongs to a country, in lower case, to the country's name.
        articles: Words that may stand before a name and belong to it or not, in lower case.
        legal_forms: Words that may end the name of a company, by their keys (lower case, without points).
        titles: Words that may stand before a person's name, by their keys.
        spellings: Words of names, by their keys, to those that others spell otherwise.
    """

    gazetteer: Path | None
    demonyms: Mapping[str, str]
    articles: frozenset[str]
    legal_forms: frozenset[str]
    titles: frozenset[str]
    spellings: Mapping[str, str]
