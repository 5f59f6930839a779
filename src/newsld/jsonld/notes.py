"""What is noted about one document: code, place, message, hint; bounded, whatever the document is."""

from __future__ import annotations

from collections import Counter

from attrs import frozen

from newsld.jsonld.items import Item

MOST = 100
"""So many faults of one code are told one by one; the others are counted."""


@frozen
class Fault:
    """Something wrong at one place of a text.

    Attributes:
        code: One of `newsld.model.codes`.
        offset: Where, in code points.
        message: What.
        hint: The way out.
        item: The value concerned, if the place is in one.
    """

    code: str
    offset: int
    message: str
    hint: str = ""
    item: Item | None = None


class Notes:
    """Collects the faults of one document.

    Attributes:
        faults: What was noted, no more than `MOST` of one code.
    """

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self._count: Counter[str] = Counter()

    def wants(self, code: str) -> bool:
        """Say whether another fault of this code would be told; ask before a message that costs time is made."""
        if self._count[code] < MOST:
            return True
        self._count[code] += 1
        return False

    def at(self, code: str, offset: int, message: str, hint: str = "", item: Item | None = None) -> None:
        """Note a fault at a place of the text."""
        self._count[code] += 1
        if self._count[code] <= MOST:
            self.faults.append(Fault(code, offset, message, hint, item))

    def add(self, code: str, item: Item, message: str, hint: str = "", *, key: bool = False) -> None:
        """Note a fault of a value.

        Args:
            code: One of `newsld.model.codes`.
            item: The value concerned.
            message: What is wrong.
            hint: The way out.
            key: Whether it is the value's key that is wrong.
        """
        self.at(code, item.key_offset if key else item.offset, message, hint, item)

    def count(self, *codes: str) -> int:
        """Give how many faults there are, of these codes or in all."""
        return sum(self._count[code] for code in codes) if codes else self._count.total()

    def untold(self) -> dict[str, int]:
        """Give, by code, how many faults are not told one by one."""
        return {code: count - MOST for code, count in sorted(self._count.items()) if count > MOST}


def shown(text: object, most: int = 80) -> str:
    """Give a value as a message shows it: quoted, and cut if it is long."""
    written = str(text)
    return repr(written if len(written) <= most else written[: most - 1] + "…")
