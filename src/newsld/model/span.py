"""A stretch of the normalised text."""

from __future__ import annotations

from attrs import frozen


@frozen(order=True)
class Span:
    """A half-open stretch of ``Document.text``.

    Attributes:
        start: Offset of the first code point.
        end: Offset after the last code point.
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"no such span: {self.start}-{self.end}")

    def of(self, text: str) -> str:
        """Give the words of ``text`` at this span."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Tell whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share a code point."""
        return self.start < other.end and other.start < self.end
