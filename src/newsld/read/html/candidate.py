"""What a page says of itself, one word of one place at a time."""

from __future__ import annotations

from attrs import frozen

from newsld.model.document import Field


@frozen(kw_only=True)
class Candidate:
    """One value that one place of a page gives a field.

    Attributes:
        field: Which field.
        value: The value as it is written, blanks aside.
        place: What kind of place: a name in `newsld.read.html.preferences.PREFERENCES`.
        line: The line of the page, from 1; ``None`` where the parser does not know it.
    """

    field: Field
    value: str
    place: str
    line: int | None = None

    @property
    def where(self) -> str:
        """Where it stands, for messages and evidence."""
        return f"{self.place}, line {self.line}" if self.line else self.place
