"""The wires: whole stories with names, coreference and events.

Arguments point to entities there. Here each goes to one mention in the trigger's own sentence, as in the news lines:
the nearest, names and noun phrases before pronouns; an entity with no mention there is no argument of that trigger.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

from training.corpora.layout import Layout, lay_out
from training.corpora.lines import read_lines
from training.corpora.mentions import ARTICLES, is_pronoun, person_head, phrase_head
from training.corpora.ranges import disjoint
from training.examples import Event, Mention, Names, Range, Text

SOURCE = "wires"

_KIND_OF_NAME = {
    "PER": "person", "ORG": "organization", "LOC": "thing", "FAC": "thing", "EVT": "thing", "WRK": "thing",
    "PRD": "thing",
}  # fmt: skip
"""Kinds of named mentions. Titles are no entities of their own, and group words are mostly adjectives: neither is a
mention."""

_KIND = {"person": "person", "organization": "organization"}
"""Kinds of other mentions; all others are things (places, products, works, events), groups (two in all) too."""

_TIME_PREPOSITIONS = frozenset({"on", "in", "at"})
"""Left off time phrases, as the news lines do; "since", "by", "until" belong to them."""


def read_wires(root: Path, part: str) -> list[Text]:
    """Read the stories.

    Args:
        root: The folder of the corpora.
        part: ``train`` or ``dev``.
    """
    return [_text(story) for story in read_lines(root / "wires" / f"{part}.jsonl")]


@frozen(kw_only=True)
class _Place:
    """Where an entity, a time or an event is spoken of."""

    start: int
    end: int
    pronoun: bool = False


def _text(story: dict[str, Any]) -> Text:
    layout = lay_out(story["text"], headline=True)
    named = [(name, words) for name in story["names"] if (words := _words(layout, name))]
    names = disjoint(Range(start=words[0], end=words[1], label=name["type"]) for name, words in named)
    return Text(
        id=story["id"],
        source=SOURCE,
        words=layout.words,
        sentences=layout.sentences,
        paragraphs=layout.paragraphs,
        names=Names(ranges=names),
        events=_events(story, layout),
        mentions=_mentions(story, layout),
    )


def _words(layout: Layout, span: Mapping[str, Any]) -> tuple[int, int] | None:
    return layout.words_of(span["start"], span["end"], SOURCE)


def _events(story: dict[str, Any], layout: Layout) -> tuple[Event, ...]:
    places = _places(story, layout)
    found: list[Event] = []
    for number, event in enumerate(sorted(story["events"], key=lambda e: not e["main"])):
        wanted = [(argument["role"], argument["entity"]) for argument in event["arguments"]]
        wanted += [("place", place) for place in event["places"]]
        wanted += [("time", event["time"])] if event["time"] else []
        for span in event["triggers"]:
            trigger = _words(layout, span)
            if trigger is None or any(trigger[0] < e.trigger[1] and e.trigger[0] < trigger[1] for e in found):
                continue
            arguments = (_argument(layout, trigger, role, places.get(entity, ())) for role, entity in wanted)
            found.append(
                Event(
                    trigger=trigger,
                    type=event["type"],
                    modality=event["modality"],
                    main=event["main"],
                    arguments=disjoint(argument for argument in arguments if argument),
                    occurrence=number,
                )
            )
    return tuple(sorted(found, key=lambda event: event.trigger))


def _places(story: dict[str, Any], layout: Layout) -> dict[str, list[_Place]]:
    """Give where each entity, time phrase and event is spoken of, without leading articles and prepositions."""
    places: dict[str, list[_Place]] = defaultdict(list)
    words = layout.words
    spans: list[tuple[str, dict[str, Any], frozenset[str]]]
    spans = [(span["entity"], span, frozenset()) for span in story["names"]]
    spans += [(span["entity"], span, ARTICLES) for span in story["mentions"]]
    spans += [(span["id"], span, ARTICLES | _TIME_PREPOSITIONS) for span in story["times"]]
    spans += [(event["id"], span, frozenset()) for event in story["events"] for span in event["triggers"]]
    for entity, span, leading in spans:
        found = _words(layout, span)
        if found is None:
            continue
        start, end = found
        while start + 1 < end and words[start].lower() in leading:
            start += 1
        places[entity].append(_Place(start=start, end=end, pronoun=is_pronoun(words[start:end])))
    return places


def _argument(layout: Layout, trigger: tuple[int, int], role: str, places: Iterable[_Place]) -> Range | None:
    sentence = layout.sentence_of(trigger[0])
    near = [place for place in places if layout.sentence_of(place.start) == sentence]
    if not near:
        return None
    best = min(
        near, key=lambda place: (place.pronoun, max(trigger[0] - place.end, place.start - trigger[1]), place.start)
    )
    return Range(start=best.start, end=best.end, label=role)


def _mentions(story: dict[str, Any], layout: Layout) -> tuple[Mention, ...]:
    """Give the mentions in text order, one a head word: names first, then the longer."""
    words = layout.words
    numbers: dict[str, int] = {}
    by_head: dict[int, Mention] = {}
    spans = [(name, _KIND_OF_NAME.get(name["type"]), True) for name in story["names"]]
    rest = sorted(story["mentions"], key=lambda m: (m["start"] - m["end"], m["start"]))
    spans += [(mention, _KIND.get(mention["kind"], "thing"), False) for mention in rest]
    for span, kind, name in spans:
        found = _words(layout, span)
        if found is None or kind is None:
            continue
        start, end = found
        pronoun = not name and is_pronoun(words[start:end])
        person = name and kind == "person"
        head = person_head(start, end) if person or pronoun else phrase_head(words, start, end)
        mention = Mention(
            start=start,
            end=end,
            head=head,
            cluster=numbers.setdefault(span["entity"], len(numbers)),
            kind=kind,
            form="name" if name else "pronoun" if pronoun else "nominal",
        )
        by_head.setdefault(head, mention)
    return tuple(by_head[head] for head in sorted(by_head))
