"""Mark the sentences: a splitter by marks and abbreviations, one pass over each block."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from newsld.lang import Language
from newsld.lang.reading import Reading
from newsld.model.annotation import Annotations
from newsld.model.document import RUNNING_TEXT, BlockKind, Document
from newsld.model.span import Span

SENTENCE_BLOCKS = (BlockKind.HEADLINE, BlockKind.SUBHEADING, *RUNNING_TEXT)
"""The blocks that hold sentences."""

# Possessive, so that a run of a million full stops is read once.
_STOP = re.compile(r"[.!?…]++[\"'”’»›“)\]]*+")
_BEFORE = re.compile(r"[^\s\"'“”‘’„«»(\[—–]+$")
_AFTER = re.compile(r"[\"'“‘„«‹(\[]*+([^\W_][\w’'.-]{0,30})?")
_LONGEST_WORD = 32


def mark_sentences(document: Document, annotations: Annotations, language: Language) -> Annotations:
    """Fill the layer ``sentences``.

    Args:
        document: The text and its blocks; headlines, subheadings, paragraphs and list items are split.
        annotations: What is marked so far.
        language: Gives the abbreviations.

    Returns:
        ``annotations`` with the sentences, in text order, without the white space between them.
    """
    reading = language.reading
    spans = (
        span
        for block in document.of_kind(*SENTENCE_BLOCKS)
        for span in _split(document.text, block.span.start, block.span.end, reading)
    )
    return attrs.evolve(annotations, sentences=tuple(spans))


def _split(text: str, start: int, end: int, reading: Reading) -> Iterator[Span]:
    for stop in _STOP.finditer(text, start, end):
        after = stop.end()
        if after < end and not text[after].isspace():
            continue
        while after < end and text[after].isspace():
            after += 1
        if after < end and _ends(text, stop, after, end, reading):
            yield from _trimmed(text, start, stop.end())
            start = after
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)


def _ends(text: str, stop: re.Match[str], after: int, end: int, reading: Reading) -> bool:
    """Tell whether the marks ``stop`` end a sentence, given where the next word begins."""
    match = _AFTER.match(text, after, min(end, after + _LONGEST_WORD))
    following = (match and match[1]) or ""
    if following and following[0].islower():
        return False
    marks = stop[0].rstrip("\"'”’»›“)]")
    if marks != ".":
        return True
    found = _BEFORE.search(text[max(0, stop.start() - _LONGEST_WORD) : stop.start()])
    word = found[0] if found else ""
    lower = word.lower()
    if lower in reading.abbreviations:
        return False
    if lower in reading.number_abbreviations and following[:1].isdigit():
        return False
    open_ended = lower in reading.final_abbreviations or _is_initial(word) or _is_dotted(word)
    return not open_ended or _starts(following, reading)


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isupper()


def _is_dotted(word: str) -> bool:
    """Tell whether the word is an abbreviation with inner full stops (``U.S``, ``a.m``)."""
    return "." in word and all(len(part) <= 2 and part.isalpha() for part in word.split("."))


def _starts(word: str, reading: Reading) -> bool:
    return word.lower().rstrip(".") in reading.starters
