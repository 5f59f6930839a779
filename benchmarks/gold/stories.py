"""Reads the annotated stories: events with their triggers as spans, people, quotations, claims, sources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

from benchmarks.gold.newslines import read_objects
from benchmarks.scores.events import Mention
from benchmarks.scores.people import PersonSaid, Speech
from benchmarks.scores.stories import Bounds, Participant, StoryEvent
from newsld.model.when import When

_MODALITY = {"H": "happened", "G": "ongoing", "P": "planned", "O": "possible", "D": "denied"}


@frozen(kw_only=True)
class Story:
    """A story with what is annotated of it."""

    name: str
    text: str
    published: str
    events: tuple[StoryEvent, ...]
    people: tuple[PersonSaid, ...]
    quotes: tuple[Speech, ...]
    claims: tuple[Speech, ...]
    sources: tuple[str, ...]

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Each trigger as a mention of its own, in text order."""
        found = [
            Mention(start=start, end=end, type=event.type, modality=event.modality, main=event.main)
            for event in self.events
            for start, end in event.triggers
        ]
        return tuple(sorted(found, key=lambda mention: (mention.start, mention.end)))


def read_stories(path: Path) -> Iterator[Story]:
    """Give the stories of a file."""
    for item in read_objects(path):
        text = item["text"]
        yield Story(
            name=item["id"],
            text=text,
            published=item["published"],
            events=tuple(_event(event, text) for event in item["events"]),
            people=tuple(PersonSaid(names=(p["name"],), posts=tuple(p["posts"])) for p in item["people"]),
            quotes=tuple(_speech(quote) for quote in item["quotes"]),
            claims=tuple(_speech(claim) for claim in item["claims"]),
            sources=tuple(item["sources"]),
        )


def _speech(item: dict[str, Any]) -> Speech:
    return Speech(text=item["text"], speakers=(item["speaker"],) if item["speaker"] else ())


def _event(event: dict[str, Any], text: str) -> StoryEvent:
    return StoryEvent(
        type=event["type"],
        modality=_MODALITY[event["mod"]],
        main=event["main"],
        triggers=tuple(occurrence(trigger, text) for trigger in event["triggers"]),
        participants=tuple(Participant(role=role, names=(phrase,)) for role, phrase in event["args"]),
        places=(event["place"],) if event["place"] else (),
        within=(event["within"],) if event["within"] else (),
        dates=(_bounds(event["date"]),) if event["date"] else (),
        sources=(event["src"],) if event["src"] else (),
    )


def occurrence(marked: str, text: str) -> tuple[int, int]:
    """Find the words of "TRIGGER#2": their second occurrence, letter for letter.

    Args:
        marked: The words as in the text; ``#`` and a number if not the first.
        text: The text.

    Returns:
        Their span. Where that occurrence is part of a longer word ("sent" of "represent"), whole words are counted.

    Raises:
        ValueError: They do not occur so often.
    """
    match = re.fullmatch(r"(.+?)(?:#(\d+))?", marked, re.DOTALL)
    words, number = (match[1], int(match[2] or 1)) if match else (marked, 1)
    anywhere = [found.span() for found in re.finditer(re.escape(words), text)]
    whole = [found.span() for found in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    if len(anywhere) < number:
        raise ValueError(f"{words!r} occurs less than {number} times")
    span = anywhere[number - 1]
    return whole[number - 1] if span not in whole and len(whole) >= number else span


def _bounds(value: str) -> Bounds:
    when = When.parse(value)
    return when.earliest, when.latest
