"""Tell when and where events took place: each by its own words, then by what is told of the others."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from newsld.annotate.event_dates import Dates
from newsld.annotate.event_places import Places, place_of
from newsld.annotate.governors import Governors
from newsld.annotate.reading import Reading
from newsld.model.annotation import EventMark


def with_own(events: Sequence[EventMark], reading: Reading) -> list[EventMark]:
    """Give the mentions with the times and places that their own clauses tell.

    Args:
        events: The mentions, their arguments settled.
        reading: The text.
    """
    heads = [reading.tree.top(event.trigger) for event in events]
    governors = Governors(reading.tree, {head for head in heads if head is not None})
    dates, places = Dates(reading, governors), Places(reading, governors)
    made = []
    for event, head in zip(events, heads, strict=True):
        when = dates.own(event, head)
        placed = head is None or place_of(event, reading) is not None
        place = None if head is None or placed else places.own(event, head)
        arguments = event.arguments if place is None else (*event.arguments, place)
        told = when is not event.when or place is not None
        made.append(evolve(event, when=when, arguments=arguments) if told else event)
    return made
