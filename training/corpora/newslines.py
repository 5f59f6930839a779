"""The news lines: names, events and arguments, annotated in the text itself; and the lines without annotation.

Months are the split: April and December 2025 are ``test``, January and September 2025 ``dev``. The lines without
annotation lie in the same months, so those of April and December are left out of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from training.corpora.layout import Layout, lay_out
from training.corpora.lines import read_lines
from training.corpora.ranges import disjoint
from training.examples import Event, Names, Range, Text

SOURCE = "newslines"
_TEST_MONTHS = ("2025-04", "2025-12")


def read_newslines(root: Path, part: str) -> list[Text]:
    """Read one part of the news lines.

    Args:
        root: The folder of the corpora.
        part: ``train``, ``dev`` or ``test``.
    """
    return [_text(line) for line in read_lines(root / "newslines" / f"{part}.jsonl")]


def read_unlabelled(root: Path) -> list[Text]:
    """Read the lines without annotation, but those of the test's months.

    Returns:
        Texts whose ``names`` hold the portal's links (label ``LINK:`` and the title) and teach nothing by themselves:
        every word is masked.
    """
    lines = read_lines(root / "newslines" / "unlabelled.jsonl")
    return [_linked(line) for line in lines if not line["date"].startswith(_TEST_MONTHS)]


def _text(line: dict[str, Any]) -> Text:
    layout = lay_out(line["text"])
    return Text(
        id=line["id"],
        source=SOURCE,
        words=layout.words,
        sentences=layout.sentences,
        paragraphs=layout.paragraphs,
        names=Names(ranges=_ranges(layout, ((name, name["type"]) for name in line["names"]))),
        events=events_of(layout, line["events"]),
    )


def _linked(line: dict[str, Any]) -> Text:
    layout = lay_out(line["text"])
    links = _ranges(layout, ((link, f"LINK:{link['title']}") for link in line["links"]))
    return Text(
        id=line["id"],
        source="unlabelled",
        words=layout.words,
        sentences=layout.sentences,
        paragraphs=layout.paragraphs,
        names=Names(ranges=links, masked=((0, len(layout.words)),)),
    )


def _ranges(layout: Layout, spans: Iterable[tuple[dict[str, Any], str]]) -> tuple[Range, ...]:
    found = ((layout.words_of(span["start"], span["end"], SOURCE), label) for span, label in spans)
    return disjoint(Range(start=words[0], end=words[1], label=label) for words, label in found if words)


def events_of(layout: Layout, events: list[dict[str, Any]]) -> tuple[Event, ...]:
    """Give the events of a line; of two that share a trigger's word, the first annotated stays."""
    found: dict[int, Event] = {}
    for event in events:
        trigger = layout.words_of(event["trigger"]["start"], event["trigger"]["end"], SOURCE)
        if trigger is None or any(start < trigger[1] and trigger[0] < e.trigger[1] for start, e in found.items()):
            continue
        found[trigger[0]] = Event(
            trigger=trigger,
            type=event["type"],
            modality=event["modality"],
            main=event["main"],
            arguments=_ranges(layout, ((argument, argument["role"]) for argument in event["arguments"])),
        )
    return tuple(found[start] for start in sorted(found))
