"""Reads the wires as stories, for what is told of people and who speaks: people with posts, speech, sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.gold.newslines import read_objects
from benchmarks.gold.stories import Story
from benchmarks.scores.people import PersonSaid, Speech
from benchmarks.scores.phrases import STOP_WORDS, content_words

_MARKS = "\"'“”‘’„«»‹› \n"

_Called = Mapping[str, tuple[str, ...]]


def read_wires(path: Path) -> Iterator[Story]:
    """Give the stories of a file without their events; people and speakers by all their names and descriptions."""
    for item in read_objects(path):
        text, called = item["text"], _called(item)
        yield Story(
            name=item["id"],
            text=text,
            published=item["published"],
            events=(),
            people=tuple(
                PersonSaid(names=called[person["entity"]], posts=tuple(person["posts"]))
                for person in item["people"]
                if person["name"] and person["entity"] in called
            ),
            quotes=tuple(_speech(quote, text, called) for quote in item["quotes"]),
            claims=tuple(_speech(claim, text, called) for claim in item["claims"]),
            sources=tuple(called[entity][0] for entity in item["sources"] if entity in called),
        )


def _called(item: Mapping[str, Any]) -> _Called:
    """Give what each thing is called, the longest name first and descriptions last; pronouns call nothing."""
    found = {person["entity"]: [person["name"]] for person in item["people"] if person["name"]}
    for mark in (*item["names"], *item["mentions"]):
        words = item["text"][mark["start"] : mark["end"]]
        if not STOP_WORDS.issuperset(content_words(words)):
            found.setdefault(mark["entity"], []).append(words)
    return {entity: tuple(dict.fromkeys(names)) for entity, names in found.items()}


def _speech(item: Mapping[str, Any], text: str, called: _Called) -> Speech:
    words = text[item["start"] : item["end"]].strip(_MARKS)
    return Speech(text=words, speakers=called.get(item["speaker"], ()) if item["speaker"] else ())
