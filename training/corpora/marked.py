"""The marked texts of this repository: whole stories written for training, and events of texts of the open corpora.

`training/marked/README.md` tells their form. A story of ours brings its own text; of a corpus's text only the numbers
of the sentences and the marked words are kept, and the events go to the text as its corpus gives it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import attrs
from attrs import define, field, frozen

from training.corpora.layout import Layout, lay_out
from training.corpora.ranges import disjoint
from training.examples import MODALITIES, NAME_TYPES, ROLES, Event, Names, Range, Text

SOURCE = "marked"
FOLDER = Path(__file__).resolve().parent.parent / "marked"
HELD_OUT = FOLDER / "held-out"
"""Stories that the encoder is never taught: by these, what is learnt of its answers is fitted."""
_MODALITY = dict(zip("HGPOD", ("happened", "ongoing", "planned", "possible", "denied"), strict=True))
assert set(_MODALITY.values()) < set(MODALITIES)


@frozen(kw_only=True)
class Mark:
    """A line about a mention of an event, as written; ``event`` tells which one it is in its text."""

    trigger: str
    type: str
    modality: str
    event: int
    main: bool
    arguments: tuple[tuple[str, str], ...]

    def place(self, text: str) -> tuple[int, int]:
        """Give where its trigger stands in the text of its part; ``WORD#2`` is the second occurrence."""
        word, _, number = self.trigger.partition("#")
        return occurrences(text, word)[int(number or 1) - 1]


@define(kw_only=True)
class Part:
    """A headline, a paragraph, or a sentence of a corpus's text, and what is marked in it.

    Of what is a corpus's the number of the sentence or the words that open the paragraph stand for its text.
    """

    text: str = ""
    sentence: int = -1
    opening: str = ""
    names: list[tuple[str, str]] = field(factory=list)
    marks: list[Mark] = field(factory=list)


@define(kw_only=True)
class Marked:
    """A story of ours (no source) or a text of a corpus.

    Attributes:
        id: Its number.
        source: The corpus.
        published: Its day.
        parts: What it consists of.
        places_and_dates: Events to the phrases of their places, the most precise first, and their dates.
    """

    id: str
    source: str = ""
    published: str = ""
    parts: list[Part] = field(factory=list)
    places_and_dates: dict[int, tuple[tuple[str, ...], str | None]] = field(factory=dict)


def read_marked(stories: Iterable[Marked] | None = None) -> list[Text]:
    """Read stories whose text is there.

    Args:
        stories: They; those of this repository if none are given.
    """
    return [_story(marked) for marked in (own_stories() if stories is None else stories)]


def own_stories(folder: Path = FOLDER) -> Iterator[Marked]:
    """Give the stories of a folder that bring their own text.

    Args:
        folder: Where they lie.
    """
    return (marked for marked in read_files(folder) if not marked.source)


def with_events(texts: Iterable[Text], folder: Path = FOLDER) -> Iterator[Text]:
    """Give texts of the corpora, with the events that are marked in some of them.

    Args:
        texts: Texts as their corpora give them.
        folder: Where the marks lie.

    Raises:
        ValueError: If a marked phrase is not in its sentence.
    """
    marked = {(text.source, text.id): text for text in read_files(folder) if text.source}
    for text in texts:
        found = marked.get((text.source, text.id))
        yield attrs.evolve(text, events=_events_by_words(text, found.parts)) if found else text


def read_files(folder: Path) -> Iterator[Marked]:
    """Give what is written in the files of a folder.

    Args:
        folder: Where they lie; folders in it are left out.
    """
    for path in sorted(folder.glob("*.txt")):
        yield from _read(path.read_text(encoding="utf-8").splitlines())


def _read(lines: Iterable[str]) -> Iterator[Marked]:
    current: Marked | None = None
    for line in filter(str.strip, lines):
        kind, _, rest = line.partition(" ")
        if kind in ("##", "="):
            if current:
                yield current
            name, _, after = rest.partition(" ")
            current = Marked(id=name, published=after) if kind == "##" else Marked(id=after, source=name)
        elif current is None:
            raise ValueError(f"{line!r} stands before the first text")
        elif kind in ("#", "P"):
            current.parts.append(Part(text=rest.strip()))
        elif line.startswith("@"):
            where = line[1:].strip()
            current.parts.append(Part(sentence=int(where)) if where.isdigit() else Part(opening=where))
        elif kind == "E":
            event, place, date = (column.strip() for column in rest.split("|"))
            places = () if place == "-" else tuple(phrase.strip() for phrase in place.split(","))
            current.places_and_dates[_number(event)] = places, None if date == "-" else date
        elif kind == "N":
            pairs = (name.strip().partition(" ") for name in rest.split(";"))
            current.parts[-1].names += [(name.strip(), label) for label, _, name in pairs]
        else:
            current.parts[-1].marks.append(_mark(line))
    if current:
        yield current


def _mark(line: str) -> Mark:
    trigger, kind, modality, event, arguments = (column.strip() for column in line.split("|"))
    pairs = (argument.strip().partition("=") for argument in arguments.split(";") if argument.strip())
    found = tuple((role.strip(), phrase.strip()) for role, _, phrase in pairs)
    if unknown := {role for role, _ in found} - set(ROLES):
        raise ValueError(f"{line!r} has the roles {unknown}")
    return Mark(
        trigger=trigger,
        type=kind,
        modality=_MODALITY[modality],
        event=_number(event),
        main=event.endswith("*"),
        arguments=found,
    )


def _number(event: str) -> int:
    return int(event.rstrip("*").removeprefix("e"))


def _story(marked: Marked) -> Text:
    layout = lay_out("\n\n".join(part.text for part in marked.parts), headline=True)
    names: list[Range] = []
    events: list[Event] = []
    begin = 0
    for part in marked.parts:
        names += _names(layout, part, begin)
        for mark in part.marks:
            event = _event(layout, part.text, mark, begin)
            if not any(event.trigger[0] < e.trigger[1] and e.trigger[0] < event.trigger[1] for e in events):
                events.append(event)
        begin += len(part.text) + 2
    return Text(
        id=marked.id,
        source=marked.source or SOURCE,
        words=layout.words,
        sentences=layout.sentences,
        paragraphs=layout.paragraphs,
        names=Names(ranges=disjoint(names)),
        events=tuple(sorted(events, key=lambda event: event.trigger)),
    )


def _names(layout: Layout, part: Part, begin: int) -> Iterator[Range]:
    """Give every occurrence of every name, the longer first."""
    for phrase, label in sorted(part.names, key=lambda name: -len(name[0])):
        if label not in NAME_TYPES:
            raise ValueError(f"{label!r} is no type of name")
        for start, end in occurrences(part.text, phrase):
            if words := layout.words_of(begin + start, begin + end, SOURCE):
                yield Range(start=words[0], end=words[1], label=label)


def _event(layout: Layout, text: str, mark: Mark, begin: int) -> Event:
    start, end = mark.place(text)
    trigger = _known(layout.words_of(begin + start, begin + end, SOURCE), mark.trigger)
    number = layout.sentence_of(trigger[0])
    first, last = [*layout.sentences, len(layout.offsets)][number : number + 2]
    low, high = layout.offsets[first][0] - begin, layout.offsets[last - 1][1] - begin
    arguments = []
    for role, phrase in mark.arguments:
        near = [span for span in occurrences(text, phrase) if low <= span[0] < high]
        span = _nearest(near, (start, end), phrase)
        words = _known(layout.words_of(begin + span[0], begin + span[1], SOURCE), phrase)
        arguments.append(Range(start=words[0], end=words[1], label=role))
    return _made(mark, trigger, arguments)


def _events_by_words(text: Text, parts: Iterable[Part]) -> tuple[Event, ...]:
    bounds = list(pairwise([*text.sentences, len(text.words)]))
    events: list[Event] = []
    for part in parts:
        first, last = bounds[part.sentence]
        words = text.words[first:last]
        ends = [len(" ".join(words[: number + 1])) for number in range(len(words))]
        starts = [end - len(word) for end, word in zip(ends, words, strict=True)]
        layout = Layout(
            text=" ".join(words), offsets=tuple(zip(starts, ends, strict=True)), sentences=(0,), paragraphs=(0,)
        )
        for mark in part.marks:
            event = _event(layout, layout.text, mark, 0)
            events.append(_moved(event, first))
    return tuple(sorted(events, key=lambda event: event.trigger))


def _moved(event: Event, by: int) -> Event:
    arguments = tuple(attrs.evolve(a, start=a.start + by, end=a.end + by) for a in event.arguments)
    return attrs.evolve(event, trigger=(event.trigger[0] + by, event.trigger[1] + by), arguments=arguments)


def _made(mark: Mark, trigger: tuple[int, int], arguments: Iterable[Range]) -> Event:
    outside = (a for a in arguments if a.end <= trigger[0] or trigger[1] <= a.start)
    return Event(
        trigger=trigger,
        type=mark.type,
        modality=mark.modality,
        main=mark.main,
        arguments=disjoint(outside),
        occurrence=mark.event,
    )


def occurrences(text: str, phrase: str) -> list[tuple[int, int]]:
    """Give where a phrase stands in a text, as whole words."""
    return [match.span() for match in re.finditer(rf"(?<!\w){re.escape(phrase)}(?!\w)", text)]


def _nearest(spans: Sequence[tuple[int, int]], trigger: tuple[int, int], phrase: str) -> tuple[int, int]:
    if not spans:
        raise ValueError(f"{phrase!r} is not in the sentence of its trigger")
    return min(spans, key=lambda span: (max(trigger[0] - span[1], span[0] - trigger[1]), span))


def _known(words: tuple[int, int] | None, phrase: str) -> tuple[int, int]:
    if words is None:
        raise ValueError(f"{phrase!r} holds no word")
    return words
