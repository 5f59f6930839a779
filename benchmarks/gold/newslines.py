"""Reads the annotated news lines and the wires' names as spans."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

from benchmarks.gold.documents import line
from benchmarks.scores.events import Argument, Mention
from benchmarks.scores.names import Annotated, Named
from newsld.model.document import Document


@frozen(kw_only=True)
class Line:
    """A news line with what is annotated in it."""

    name: str
    document: Document
    names: Annotated
    events: tuple[Mention, ...]


def read_newslines(path: Path) -> Iterator[Line]:
    """Give the lines of a file."""
    for item in read_objects(path):
        yield Line(
            name=item["id"],
            document=line(item["id"], item["text"], item["date"]),
            names=Annotated(names=names_of(item)),
            events=tuple(_mention(event) for event in item["events"]),
        )


def read_objects(path: Path) -> Iterator[dict[str, Any]]:
    """Give the objects of a file with one JSON object a line."""
    with path.open(encoding="utf-8") as lines:
        for content in lines:
            yield json.loads(content)


def names_of(item: dict[str, Any]) -> tuple[Named, ...]:
    """Give the names of a line or wire."""
    return tuple(Named(name["start"], name["end"], name["type"]) for name in item["names"])


def _mention(event: dict[str, Any]) -> Mention:
    return Mention(
        start=event["trigger"]["start"],
        end=event["trigger"]["end"],
        type=event["type"],
        modality=event["modality"],
        main=event["main"],
        arguments=tuple(
            Argument(role=a["role"], text=a["text"], start=a["start"], end=a["end"]) for a in event["arguments"]
        ),
    )
