"""Reads the marked stories that the encoder is not taught, as `benchmarks.gold.stories` reads those of Wikinews.

Most are invented and were marked by a program of the same kind as wrote them: good for comparing, since 120 of them
move less than sixteen do, but no measure of quality. Those of Wikinews are real.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.gold.stories import Story
from benchmarks.scores.people import PersonSaid, Speech
from benchmarks.scores.stories import Bounds, Participant, StoryEvent
from newsld.model.when import When
from training.corpora.marked import HELD_OUT, Mark, Marked, own_stories
from training.corpora.told import ToldEvent, events_of
from training.corpora.wikinews import with_texts

_SAID = HELD_OUT / "said.jsonl"
_ELSEWHERE = ("place", "time")


def read_held_out() -> Iterator[Story]:
    """Give the invented stories."""
    said = {item["id"]: item for item in map(json.loads, _SAID.read_text(encoding="utf-8").splitlines())}
    for marked in own_stories(HELD_OUT):
        yield _story(marked, said[marked.id])


def read_wikinews(root: Path) -> Iterator[Story]:
    """Give the real ones, if their text is there, of which only events are marked.

    Args:
        root: The folder of the corpora.
    """
    nothing: dict[str, Any] = {"people": (), "quotes": (), "claims": (), "sources": ()}
    return (_story(marked, nothing) for marked in with_texts(root, HELD_OUT))


def _story(marked: Marked, said: dict[str, Any]) -> Story:
    text = "\n\n".join(part.text for part in marked.parts)
    marks: dict[int, list[Mark]] = {}
    for mark in (mark for part in marked.parts for mark in part.marks):
        marks.setdefault(mark.event, []).append(mark)
    told = zip(marks.values(), events_of(marked, text), strict=True)
    return Story(
        name=marked.id,
        text=text,
        published=marked.published,
        events=tuple(_event(of_one, event, text) for of_one, event in told),
        people=tuple(PersonSaid(names=(p["name"],), posts=tuple(p["posts"])) for p in said["people"]),
        quotes=tuple(_speech(quote) for quote in said["quotes"]),
        claims=tuple(_speech(claim) for claim in said["claims"]),
        sources=tuple(said["sources"]),
    )


def _event(marks: list[Mark], told: ToldEvent, text: str) -> StoryEvent:
    arguments = dict.fromkeys(a for mark in marks for a in mark.arguments if a[0] not in _ELSEWHERE)
    place, *within = [text[slice(*spans[0])] for spans in told.places if spans] or [""]
    return StoryEvent(
        type=told.type,
        modality=marks[0].modality,
        main=marks[0].main,
        triggers=told.triggers,
        participants=tuple(Participant(role=role, names=(phrase,)) for role, phrase in arguments),
        places=(place,) if place else (),
        within=tuple(within),
        dates=tuple(_dates(told.date)),
    )


def _dates(date: str | None) -> Iterator[Bounds]:
    """Give the bounds of a date; what has gone on since one may be told by that alone."""
    when = When.parse(date) if date else None
    if when is not None:
        yield when.earliest, when.latest
        if when.start is not None and when.latest is None:
            yield when.start.first, when.start.last


def _speech(item: dict[str, Any]) -> Speech:
    return Speech(text=item["text"], speakers=(item["speaker"],) if item["speaker"] else ())
