"""How a language names events: the type of what such a naming knows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from attrs import frozen


@frozen(kw_only=True)
class EventNaming:
    """How events are named.

    Attributes:
        nouns: Notation of the event type to the noun for one such event ("meeting").
        compose: Gives the name from the noun, the names of those who act or take part, of those it is done to, and of
            the place (or ``None``).
    """

    nouns: Mapping[str, str]
    compose: Callable[[str, Sequence[str], Sequence[str], str | None], str]
