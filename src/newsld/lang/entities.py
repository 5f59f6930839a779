"""What a language knows of those its texts name, beyond what its encoder finds."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen


@frozen(kw_only=True)
class EntityWords:
    """Words by which names are told apart and titles are read.

    Attributes:
        places: Places as written, with the class of each (``Country``).
        organizations: Organizations as written, with the class of each.
        organization_words: Words in the names of organizations, as written, with the class they tell.
        honorifics: Titles that tell no post (``Mr``), as written.
        small: Lower-case words inside names that count for none of their letters (``of``).
    """

    places: Mapping[str, str]
    organizations: Mapping[str, str]
    organization_words: Mapping[str, str]
    honorifics: frozenset[str]
    small: frozenset[str]
