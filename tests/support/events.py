"""Proposals of events and readings of small texts, for what settles events."""

from __future__ import annotations

from newsld.annotate.entities import mark_entities
from newsld.annotate.reading import Reading
from newsld.lang.en import ENGLISH
from newsld.model.annotation import Annotations, ArgumentMark, EventMark, Modality, NameType, TimeMark
from newsld.model.document import Block, BlockKind, Document
from newsld.model.span import Span
from newsld.model.when import When
from support.trees import names_of, span_of, words_of

P, ORG, L = NameType.PERSON, NameType.ORGANIZATION, NameType.PLACE


def argument(text: str, role: str, words: str, confidence: float = 0.9) -> ArgumentMark:
    """Give an argument as the encoder proposes it."""
    return ArgumentMark(role=role, span=span_of(text, words), confidence=confidence, rule="events/test")


def event(text: str, trigger: str, *arguments: ArgumentMark, **more) -> EventMark:
    """Give an event as the encoder proposes it."""
    told = {"type": "meet", "modality": Modality.HAPPENED, "confidence": 0.9, "sentence": Span(0, len(text))}
    return EventMark(trigger=span_of(text, trigger), arguments=arguments, **{**told, "rule": "events/test", **more})


def time(text: str, words: str, day: str) -> TimeMark:
    """Give a time expression."""
    return TimeMark(span=span_of(text, words), when=When.parse(day), confidence=1, rule="times/test")


def reading(text: str, rows: str, names=(), times=(), *, headline: bool = False, mentions=()) -> Reading:
    """Give the reading of a text: a sentence a row, a block between blank lines, the first one perhaps a headline."""
    words = words_of(text, rows)
    ends = [at for at in range(len(words)) if words[at].head < 0]
    blocks, start = [], 0
    for number, part in enumerate(text.split("\n\n")):
        kind = BlockKind.HEADLINE if headline and number == 0 else BlockKind.PARAGRAPH
        blocks.append(Block(kind=kind, span=Span(start, start + len(part))))
        start += len(part) + 2
    document = Document(source="test", stem="test", text=text, blocks=tuple(blocks), language="en")
    counts = [len(row.split()) for row in rows.strip().splitlines()]
    assert len(ends) == len(counts)
    sentences, first = [], 0
    for count in counts:
        sentences.append(Span(words[first].span.start, words[first + count - 1].span.end))
        first += count
    read = Annotations(
        sentences=tuple(sentences),
        words=words,
        names=names_of(text, *names),
        times=tuple(times),
        mentions=tuple(mentions),
    )
    return Reading(document, mark_entities(document, read, ENGLISH), ENGLISH)
