"""What a language knows of how happenings are told, beyond what its encoder finds."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class EventWords:
    """Words around the triggers of events.

    Attributes:
        called_off: Lemmas of verbs that tell that something planned does not take place (``cancel``); with a particle
            after a space (``call off``).
    """

    called_off: frozenset[str]
