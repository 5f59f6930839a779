"""Let trained encoders annotate texts that nobody has, and keep what they are sure of (self-training).

Trees come from a teacher that has read nothing but trees: no treebank holds wires or news lines, and without trees of
their own the shared encoder forgets how to parse them. A word whose head is not sure is left out.

Of names and events a line is kept only where all are sure enough; of the rest nothing is taught, since a trigger left
out would be taught as none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

from newsld.annotate.encoder.decode import Decoded
from newsld.annotate.encoder.session import Session
from training.encoder.evaluate import load, read
from training.examples import Event, Names, Range, Text, Token

SURE_NAME, SURE_EVENT = 0.6, 0.4
"""Calibrated confidences below which a line is left out."""
SURE_HEAD = 0.5
"""Probability of head and relation below which a word's place in the tree is left out."""


def parsed(texts: Iterable[Text], teacher: Path) -> Iterator[Text]:
    """Give texts with the trees that a teacher finds.

    Args:
        texts: Texts without trees.
        teacher: Folder of exported files, not calibrated.
    """
    session = load(teacher)
    for text in texts:
        yield attrs.evolve(text, trees=tuple(_tokens(read(session, text))))


def _tokens(found: Decoded) -> Iterator[Token]:
    columns = zip(found.upos, found.xpos, found.heads, found.relations, found.confidences, strict=True)
    for upos, xpos, head, relation, confidence in columns:
        yield Token(upos=upos, xpos=xpos, head=head, relation=relation, known=confidence >= SURE_HEAD)


def annotated(texts: Iterable[Text], teacher: Path) -> Iterator[Text]:
    """Give the lines that the teacher is sure of, with its names and events.

    Args:
        texts: Lines without annotation.
        teacher: Folder of exported files.
    """
    session = load(teacher)
    for text in texts:
        found = read(session, text)
        sure = all(name.confidence >= SURE_NAME for name in found.names) and all(
            event.confidence >= SURE_EVENT for event in found.events
        )
        if sure and found.events:
            yield attrs.evolve(text, names=Names(ranges=_names(session, found)), events=_events(session, found))


def _names(session: Session, found: Decoded) -> tuple[Range, ...]:
    types = session.labels["name_types"]
    return tuple(Range(start=name.start, end=name.end, label=types[name.type]) for name in found.names)


def _events(session: Session, found: Decoded) -> tuple[Event, ...]:
    types, modalities, roles = (session.labels[name] for name in ("event_types", "modalities", "roles"))
    return tuple(
        Event(
            trigger=(event.start, event.end),
            type=types[event.type],
            modality=modalities[event.modality],
            main=event.main,
            arguments=tuple(
                Range(start=argument.start, end=argument.end, label=roles[argument.role])
                for argument in event.arguments
            ),
        )
        for event in found.events
    )
