"""A time that keeps the precision the text gives it.

Values are written as EDTF (ISO 8601-2:2019, annex A; Library of Congress, EDTF levels 0 to 2) and carry
comparable bounds, because no store compares dates of mixed precision.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import frozen

from newsld.model.moment import Moment


class Extent(StrEnum):
    """How an event lies in its time."""

    AT = "at"
    """At the moment ``start``, to its precision."""
    LASTING = "lasting"
    """From ``start`` to ``end``."""
    WITHIN = "within"
    """Some time between ``start`` and ``end``."""
    SINCE = "since"
    """From ``start`` on, the end left open."""
    UNTIL = "until"
    """Until ``end``, the beginning left open."""


@frozen(kw_only=True)
class When:
    """The time of an event at the precision the text gives.

    Attributes:
        extent: How the event lies in the time.
        start: The moment, or the beginning; ``None`` only for `Extent.UNTIL`.
        end: The end, where there is one.
    """

    extent: Extent = Extent.AT
    start: Moment | None = None
    end: Moment | None = None

    def __attrs_post_init__(self) -> None:
        wants = _WANTS[self.extent]
        if (self.start is not None, self.end is not None) != wants:
            raise ValueError(f"a time {self.extent} has {wants}")
        if self.start and self.end and self.start.first > self.end.last:
            raise ValueError(f"a time cannot end before it begins: {self.edtf}")

    @classmethod
    def at(cls, moment: Moment) -> When:
        """Give the time of one moment."""
        return cls(start=moment)

    @property
    def edtf(self) -> str:
        """The time in EDTF: ``2018-04-20``, ``2018-04-01/2018-04-03``, ``[2017-01..2017-04]``, ``2018-05/..``."""
        start = self.start.edtf if self.start else ".."
        end = self.end.edtf if self.end else ".."
        match self.extent:
            case Extent.AT:
                return start
            case Extent.WITHIN:
                return f"[{start}..{end}]"
            case _:
                return f"{start}/{end}"

    @property
    def earliest(self) -> date | None:
        """The first day it can have begun; ``None`` where the text leaves the beginning open."""
        return self.start.first if self.start else None

    @property
    def latest(self) -> date | None:
        """The last day it can have ended; ``None`` where the text leaves the end open."""
        if self.extent is Extent.SINCE:
            return None
        last = self.end or self.start
        return last.last if last else None

    @classmethod
    def parse(cls, text: str) -> When:
        """Read a time in the EDTF that newsld writes.

        Args:
            text: ``2018-04``, ``2018-04-01/2018-04-03``, ``[2017-01..2017-04]``, ``2018-05/..`` and the like.

        Returns:
            The time.

        Raises:
            ValueError: The text is no such time.
        """
        text = text.strip()
        if text.startswith("[") and text.endswith("]") and text.count("..") == 1:
            start, end = text[1:-1].split("..")
            return cls(extent=Extent.WITHIN, start=Moment.parse(start), end=Moment.parse(end))
        if text.count("/") != 1:
            return cls.at(Moment.parse(text))
        start, end = text.split("/")
        if end == "..":
            return cls(extent=Extent.SINCE, start=Moment.parse(start))
        if start == "..":
            return cls(extent=Extent.UNTIL, end=Moment.parse(end))
        return cls(extent=Extent.LASTING, start=Moment.parse(start), end=Moment.parse(end))


_WANTS = {
    Extent.AT: (True, False),
    Extent.LASTING: (True, True),
    Extent.WITHIN: (True, True),
    Extent.SINCE: (True, False),
    Extent.UNTIL: (False, True),
}
