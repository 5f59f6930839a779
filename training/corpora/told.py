"""Whole stories whose events are marked with every trigger, their place and their date, in one form.

The wires tell both by entities and spans, the stories of Wikinews the triggers only ("fell#2": the second "fell"), the
marked texts of this repository phrases.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

from newsld.model.document import Document
from newsld.model.moment import Moment
from newsld.model.resource import Resource
from newsld.model.supplied import Supplied
from newsld.model.when import Extent, When
from newsld.pipeline import read_documents
from newsld.settings import Settings
from training.corpora.lines import read_lines
from training.corpora.marked import HELD_OUT, Marked, occurrences, own_stories

Chars = tuple[int, int]


@frozen(kw_only=True)
class ToldEvent:
    """An event of a story.

    Attributes:
        type: Notation of its type.
        triggers: Where it is spoken of.
        places: Where its place is spoken of, for each that is told, the most precise first.
        date: Its date as written, EDTF mostly; none where none follows.
    """

    type: str
    triggers: tuple[Chars, ...]
    places: tuple[tuple[Chars, ...], ...] = ()
    date: str | None = None


@frozen(kw_only=True)
class ToldStory:
    """A story.

    Attributes:
        id: Its number.
        published: Its day.
        text: Headline and paragraphs, a blank line between.
        events: All of it.
    """

    id: str
    published: str
    text: str
    events: tuple[ToldEvent, ...]

    def document(self) -> Document | None:
        """Give it as newsld reads it; nothing if that is another text, whose places would not fit."""
        settings = Settings(reader="text", supplied=Supplied(published=self.published, language="en"))
        resource = Resource(source=self.id, stem=self.id, data=self.text.encode())
        (document,) = read_documents(resource, settings)
        return document if document.text == self.text else None


def told_lines(path: Path) -> Iterator[ToldStory]:
    """Give the stories of a file of ``wires`` or ``stories``; the places only of the former.

    Args:
        path: Lines of JSON.
    """
    for story in read_lines(path):
        yield ToldStory(
            id=story["id"], published=story["published"], text=story["text"], events=tuple(_events_of_line(story))
        )


def told_marked(stories: Iterable[Marked] | None = None) -> Iterator[ToldStory]:
    """Give the marked stories that tell places and dates.

    Args:
        stories: Stories with their text; those held out from the encoder if none are given.
    """
    for marked in own_stories(HELD_OUT) if stories is None else stories:
        if marked.places_and_dates:
            text = "\n\n".join(part.text for part in marked.parts)
            yield ToldStory(id=marked.id, published=marked.published, text=text, events=tuple(events_of(marked, text)))


def _events_of_line(story: Mapping[str, Any]) -> Iterator[ToldEvent]:
    spans: dict[str, list[Chars]] = {}
    for mention in (*story.get("names", ()), *story.get("mentions", ())):
        spans.setdefault(mention["entity"], []).append((mention["start"], mention["end"]))
    for event in story["events"]:
        yield ToldEvent(
            type=event["type"],
            triggers=tuple(_trigger(trigger, story["text"]) for trigger in event["triggers"]),
            places=tuple(tuple(spans.get(place, ())) for place in event.get("places", ())),
            date=event["date"],
        )


def _trigger(trigger: str | Mapping[str, int], text: str) -> Chars:
    if not isinstance(trigger, str):
        return trigger["start"], trigger["end"]
    phrase, _, number = trigger.partition("#")
    spans = [match.span() for match in re.finditer(re.escape(phrase), text)]
    return spans[int(number or 1) - 1] if int(number or 1) <= len(spans) else (0, 0)


def events_of(marked: Marked, text: str) -> Iterator[ToldEvent]:
    """Give the events of a marked story, in the order in which it first tells them.

    Args:
        marked: The story.
        text: All of it.
    """
    triggers: dict[int, list[Chars]] = {}
    types: dict[int, str] = {}
    begin = 0
    for part in marked.parts:
        for mark in part.marks:
            start, end = mark.place(part.text)
            triggers.setdefault(mark.event, []).append((begin + start, begin + end))
            types.setdefault(mark.event, mark.type)
        begin += len(part.text) + 2
    for number, kind in types.items():
        places, date = marked.places_and_dates.get(number, ((), None))
        yield ToldEvent(type=kind, triggers=tuple(triggers[number]), places=_spans(places, text), date=date)


def _spans(places: Sequence[str], text: str) -> tuple[tuple[Chars, ...], ...]:
    return tuple(tuple(occurrences(text, place)) for place in places)


def parsed_date(value: str | None) -> When | None:
    """Read a date as it is marked; nothing if it says what newsld never writes ("2016?")."""
    try:
        return When.parse(value) if value else None
    except ValueError:
        return None


def same_time(told: When | None, day: When, published: str) -> bool:
    """Tell whether a time is the one marked; what holds since a time may be dated by that or last to the report."""
    if told is None:
        return False
    bounds = day.earliest, day.latest
    if (told.earliest, told.latest) == bounds:
        return True
    if told.extent is Extent.SINCE and told.start:
        return bounds in ((told.start.first, told.start.last), (told.earliest, Moment.parse(published).last))
    return told.extent is Extent.UNTIL and told.end is not None and bounds == (told.end.first, told.end.last)
