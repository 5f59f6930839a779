"""The stories: triggers of events by word, for scoring only."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from training.corpora.layout import Layout, lay_out
from training.corpora.lines import read_lines
from training.examples import MODALITIES, Event, Text

SOURCE = "stories"
_MODALITY = dict(zip("HGPOD", ("happened", "ongoing", "planned", "possible", "denied"), strict=True))
assert set(_MODALITY.values()) < set(MODALITIES)


def read_stories(root: Path, part: str) -> list[Text]:
    """Read the stories' events without their arguments.

    Args:
        root: The folder of the corpora.
        part: ``dev`` or ``test``.
    """
    return [_text(story) for story in read_lines(root / "stories" / f"{part}.jsonl")]


def _text(story: dict[str, Any]) -> Text:
    layout = lay_out(story["text"], headline=True)
    found: list[Event] = []
    for event in story["events"]:
        for trigger in event["triggers"]:
            words = _occurrence(layout, trigger)
            if words is None or any(words[0] < e.trigger[1] and e.trigger[0] < words[1] for e in found):
                continue
            found.append(Event(trigger=words, type=event["type"], modality=_MODALITY[event["mod"]], main=event["main"]))
    return Text(
        id=story["id"],
        source=SOURCE,
        words=layout.words,
        sentences=layout.sentences,
        paragraphs=layout.paragraphs,
        events=tuple(sorted(found, key=lambda event: event.trigger)),
    )


def _occurrence(layout: Layout, trigger: str) -> tuple[int, int] | None:
    """Give the words of ``TRIGGER#2``: its second occurrence in the text."""
    phrase, _, number = trigger.partition("#")
    spans = [match.span() for match in re.finditer(re.escape(phrase), layout.text)]
    index = int(number or 1) - 1
    return layout.words_of(*spans[index], SOURCE) if index < len(spans) else None
