"""What was wrong with the sources of a gazetteer: told once with the first place, and counted."""

from __future__ import annotations

from attrs import define, field


@define
class Notes:
    """What was left out or read otherwise than it was meant, by what was wrong.

    Attributes:
        found: What is wrong, to where it was first and how often it was.
    """

    found: dict[str, tuple[str, int]] = field(factory=dict)

    def add(self, where: str, what: str) -> None:
        """Note that something is wrong somewhere; ``where`` is ``FILE:LINE`` or the like."""
        first, count = self.found.get(what, (where, 0))
        self.found[what] = first, count + 1

    def lines(self) -> list[str]:
        """Give one line for each thing that was wrong."""
        return [
            f"{where}: {what}" + (f" (and {count - 1:,} more)" if count > 1 else "")
            for what, (where, count) in self.found.items()
        ]
