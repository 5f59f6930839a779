"""A candidate before it is judged: what was found under a name, and whether it is of the name's type."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from newsld.link.entry import Entry
from newsld.link.surroundings import PLACES
from newsld.link.table import Found
from newsld.model.annotation import NameType


@frozen(kw_only=True)
class Weighed:
    """A candidate before it is judged.

    Attributes:
        found: What was found, and how.
        key: Under which key.
        within: The places that contain it, the nearest first.
        type_fits: Whether it is of the type that the text's name has; ``None`` where its type is not known, ``False``
            for a state whose name stands for its government.
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
