"""Texts with their times: what the tests of the time annotators share."""

from __future__ import annotations

from newsld.annotate.reference import mark_reference
from newsld.annotate.times import mark_times
from newsld.lang.en import ENGLISH
from newsld.model.annotation import Annotations, TimeMark
from newsld.model.document import Block, BlockKind, Document, Field, Metadatum
from newsld.model.span import Span


def document(text: str, published: str | None = None, language: str = "en") -> Document:
    """Give a document of paragraphs, which blank lines part."""
    blocks, at = [], 0
    for part in text.split("\n\n"):
        if part:
            blocks.append(Block(kind=BlockKind.PARAGRAPH, span=Span(at, at + len(part))))
        at += len(part) + 2
    said = (Metadatum(field=Field.PUBLISHED, value=published, where="option --published"),) if published else ()
    return Document(source="test", stem="test", text=text, blocks=tuple(blocks), metadata=said, language=language)


def annotated(text: str, published: str | None = None, language: str = "en") -> Annotations:
    """Give the annotations with reference date and times."""
    made = document(text, published, language)
    return mark_times(made, mark_reference(made, Annotations(), ENGLISH), ENGLISH)


def times(text: str, published: str | None = "2018-04-19", language: str = "en") -> tuple[TimeMark, ...]:
    """Give the marks of a text."""
    return annotated(text, published, language).times


def values(text: str, published: str | None = "2018-04-19", language: str = "en") -> list[str | None]:
    """Give the values of a text's times in EDTF, in text order."""
    return [mark.when.edtf if mark.when else None for mark in times(text, published, language)]


def words(text: str, published: str | None = "2018-04-19") -> list[str]:
    """Give the words of a text's times, in text order."""
    return [mark.span.of(text) for mark in times(text, published)]
