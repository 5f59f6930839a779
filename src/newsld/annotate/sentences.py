"""Mark the sentences: a splitter by marks and abbreviations, one pass over each block."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from newsld.lang import Language
from newsld.lang.sentences import SentenceEnds
from newsld.model.annotation import Annotations
from newsld.model.document import RUNNING_TEXT, BlockKind, Document
from newsld.model.span import Span

SENTENCE_BLOCKS = (BlockKind.HEADLINE, BlockKind.SUBHEADING, *RUNNING_TEXT)
"""The blocks that hold sentences."""

_CLOSING = "\"'”’»›“)\\]"
# Possessive, so that a run of a million full stops is read once.
_STOP = re.compile(rf"[.!?…]++[{_CLOSING}]*+")
# What follows an end and still belongs to it: a closing mark set apart, the number of a note in brackets.
_TAIL = re.compile(r"(?:(?<=[a-z].)\d{1,3}(?=\s))?+(?:\s[\"'”’»)](?=\s|\Z)|\s?\[(?:\d{1,3}|[a-z][a-z ]{2,40})\])*+")
_BEFORE = re.compile(r"[^\s\"'“”‘’„«»(\[—–/]+$")
_AFTER = re.compile(r"[\"'“‘„«‹(\[]*+([^\W_][\w’'.-]{0,30})?")
_NO_WORD = re.compile(r"[.…\[\]\"'”’»)]++(?=\s|\Z)")
_ASIDE = re.compile(r"\([^()\n]{1,80}\)\s*[,;a-z]")
_INSIDE = re.compile(r"[^()]{0,120}\)")
_CAMEL = re.compile(r"[a-z]{1,3}-[A-Z]|[a-z]{1,6}[A-Z]")
_GLUED = re.compile(r"[A-Z][a-z]++")
_SPEAKER = re.compile(r"(?:[A-Z][\w.’'-]{0,30}\s{1,3}){1,4}([a-z]{2,20})(?=[.,;]|\s*\Z)")
_LONGEST_WORD = 32
_LONGEST_NUMBER = 3  # of a list's item
_LONGEST_SPEAKER = 160
_LONGEST_ASIDE = 200


def mark_sentences(document: Document, annotations: Annotations, language: Language) -> Annotations:
    """Fill the layer ``sentences``.

    Args:
        document: The text and its blocks; headlines, subheadings, paragraphs and list items are split.
        annotations: What is marked so far.
        language: Gives the abbreviations.

    Returns:
        ``annotations`` with the sentences, in text order, without the white space between them.
    """
    ends = language.sentences
    spans = (
        span
        for block in document.of_kind(*SENTENCE_BLOCKS)
        for span in split_sentences(document.text, block.span.start, block.span.end, ends)
    )
    return attrs.evolve(annotations, sentences=tuple(spans))


def split_sentences(text: str, start: int, end: int, ends: SentenceEnds) -> Iterator[Span]:
    """Give the sentences of a range of a text that is one block.

    Args:
        text: The whole text.
        start: Where the range begins, in code points.
        end: Where it ends (half-open).
        ends: The words by which the language tells an end.
    """
    reader = _Reader(text, end, ends)
    for stop in _STOP.finditer(text, start, end):
        if stop.start() < start:
            continue
        last = stop.end()
        if last == end:
            break
        if text[last].isspace() or text[last] == "[" or text[last].isdigit():
            tail = _TAIL.match(text, last, end)
            last = tail.end() if tail else last
        after = last
        while after < end and text[after].isspace():
            after += 1
        if after < end and (reader.ends(start, stop, after) if after > last else reader.ends_glued(stop)):
            yield from _trimmed(text, start, last)
            start = after
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)


class _Reader:
    """Reads what stands on both sides of a mark."""

    def __init__(self, text: str, end: int, ends: SentenceEnds) -> None:
        self.text = text
        self.end = end
        self.words = ends

    def ends(self, start: int, stop: re.Match[str], after: int) -> bool:
        """Tell whether the marks ``stop`` end the sentence begun at ``start``, the next word being at ``after``."""
        if _NO_WORD.match(self.text, after, min(self.end, after + _LONGEST_WORD)):
            return False
        if self._is_aside(start, stop, after):
            return False
        following = self._following(after)
        if following[:1].islower() and not (_CAMEL.match(following) or self._without_capitals(start, stop)):
            return False
        marks = stop[0].rstrip("\"'”’»›“)]")
        word = self._before(stop)
        if marks != ".":
            return not self._goes_on(word, marks, stop, after)
        if word and len(word) <= _LONGEST_NUMBER and stop.start() - len(word) == start and _is_item(word):
            return False
        return self._full_stop_ends(word, following)

    def _is_aside(self, start: int, stop: re.Match[str], after: int) -> bool:
        """Tell whether brackets inside the sentence hold the mark, or go on with it after the mark."""
        if _ASIDE.match(self.text, after, self.end):
            return True
        if not _INSIDE.match(self.text, after, self.end):
            return False
        opening = self.text.rfind("(", max(start, stop.start() - _LONGEST_ASIDE), stop.start())
        return opening > start and self.text.find(")", opening, stop.end()) < 0

    def ends_glued(self, stop: re.Match[str]) -> bool:
        """Tell whether a full stop without space after it ends a sentence (``was over.The``)."""
        word = self._before(stop)
        following = _GLUED.match(self.text, stop.end(), min(self.end, stop.end() + _LONGEST_WORD))
        if not (
            following and stop[0][0] in ".!?" and len(word) > _LONGEST_NUMBER and word.isalpha() and word.islower()
        ):
            return False
        return following[0].lower() in self.words.starters and following[0].lower() not in self.words.glued

    def _full_stop_ends(self, word: str, following: str) -> bool:
        words = self.words
        bare = following.lower().rstrip(".:")
        if _listed(word, words.never):
            return False
        if following[:1].isdigit() and _listed(word, words.before_numbers):
            return False
        if _listed(word, words.clocks):
            return bare not in words.after_clocks
        if _listed(word, words.before_names) or _is_initial(word) or _is_dotted(word):
            return not following or bare in words.starters
        return True

    def _without_capitals(self, start: int, stop: re.Match[str]) -> bool:
        """Tell whether the sentence itself began with a small letter: then so may the next."""
        return self.text[start].islower() and stop[0][-1] in ".!?" and len(self._before(stop)) > 1

    def _goes_on(self, word: str, marks: str, stop: re.Match[str], after: int) -> bool:
        """Tell whether the sentence goes on after a question, an exclamation or an omission."""
        if marks == "!" and len(marks) == len(stop[0]) and word.lower() in self.words.exclaiming:
            return True
        return len(marks) < len(stop[0]) and self._speaker_follows(after)

    def _speaker_follows(self, after: int) -> bool:
        found = _SPEAKER.match(self.text, after, min(self.end, after + _LONGEST_SPEAKER))
        if not found or found[1] not in self.words.verbs:
            return False
        return self._following(after).lower() not in self.words.starters

    def _following(self, after: int) -> str:
        match = _AFTER.match(self.text, after, min(self.end, after + _LONGEST_WORD))
        return (match and match[1]) or ""

    def _before(self, stop: re.Match[str]) -> str:
        found = _BEFORE.search(self.text[max(0, stop.start() - _LONGEST_WORD) : stop.start()])
        return found[0] if found else ""


def _listed(word: str, words: frozenset[str]) -> bool:
    """Tell whether an abbreviation is in a list, as `SentenceEnds` reads capitals; the part after a hyphen counts."""
    parts = (word, word.rpartition("-")[2])
    return any(part in words or part.lower() in words or (part.isupper() and part.title() in words) for part in parts)


def _is_item(word: str) -> bool:
    return word.isdigit() or (len(word) == 1 and word.isalpha() and word != "I")


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isupper()


def _is_dotted(word: str) -> bool:
    """Tell whether the word is an abbreviation with inner full stops (``U.S``, ``a.m``)."""
    return "." in word and all(len(part) <= 2 and part.isalpha() for part in word.split("."))
