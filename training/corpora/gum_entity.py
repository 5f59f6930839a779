"""An entity of GUM, as its MISC column brackets it."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class Entity:
    """A bracket of the column.

    Attributes:
        start: Its first word.
        end: The word after its last.
        head: The first of its words whose head lies outside of it.
        number: The entity's number in the document.
        type: GUM's type: ``person``, ``abstract`` …
        title: Its Wikipedia title, or nothing.
    """

    start: int
    end: int
    head: int
    number: str
    type: str
    title: str
