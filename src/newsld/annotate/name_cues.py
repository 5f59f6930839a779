"""What in a text speaks for a name being a person's, or anything at all: capitals alone tell a name, not of what."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import attrs

from newsld.lang import Language
from newsld.model.annotation import NameMark

CONFIDENCE = 0.5
DOUBTED = 0.0
"""Of marks that are kept only if the same words are borne out elsewhere in the text."""
AFTER_PREPOSITION = "names/after-preposition"

_AGE = re.compile(r",\s(?:aged\s)?[1-9]\d(?=[,.)])")
_AFTER = re.compile(r",?\s([a-z]{3,12})\b")
_SAID = re.compile(r"[,”\"’'»]\s([a-z]{3,12})\s$")
_LONGEST = 4  # words in the name of a person


@attrs.frozen
class Word:
    """A word of a sentence.

    Attributes:
        text: Without what closes it.
        start: Where it begins.
        end: Where it ends.
        joined: Whether only white space stands before it.
        closed: Whether a possessive or full stop ends the name after it.
    """

    text: str
    start: int
    end: int
    joined: bool
    closed: bool


def borne_out(marks: list[NameMark], text: str, words: Counter[str], speakers: frozenset[str]) -> list[NameMark]:
    """Keep the marks that something in the text bears out.

    Args:
        marks: Those of the whole text.
        text: The text.
        words: How often each word stands in it.
        speakers: Single words beside a verb of speech: surnames, where a person's name ends in them.

    Returns:
        ``marks`` without those of a doubted name that is nowhere borne out, and without places told from a preposition
        alone whose name mostly stands without one, or in small letters.
    """
    written = [mark.span.of(text) for mark in marks]
    sure = {name for name, mark in zip(written, marks, strict=True) if mark.confidence or name.split()[-1] in speakers}
    inside = Counter(name for name, mark in zip(written, marks, strict=True) if mark.rule == AFTER_PREPOSITION)
    kept = []
    for name, mark in zip(written, marks, strict=True):
        if name not in sure:
            continue
        if mark.rule == AFTER_PREPOSITION and (2 * inside[name] < words[name] or words[name.lower()]):
            continue
        kept.append(mark if mark.confidence else attrs.evolve(mark, confidence=CONFIDENCE))
    return kept


class Cues:
    """Reads around a name what speaks for a person and what against.

    Args:
        text: The whole text.
        language: Gives the lists.
    """

    def __init__(self, text: str, language: Language) -> None:
        self.text = text
        reading, speech = language.reading, language.speech
        self.given_names = reading.given_names
        self.things = reading.name_joints | reading.thing_heads | frozenset(reading.titles)
        self.never = speech.time_words
        self.determiners = speech.determiners
        self.verbs = reading.telling
        self.whos = tuple(f", {word} " for word in reading.person_pronouns)

    def may_be_person(self, chunk: Sequence[Word]) -> bool:
        """Tell whether nothing in a run of capitalised words speaks against a person."""
        texts = [word.text for word in chunk]
        return (
            len(texts) <= _LONGEST
            and not any(
                word in self.things or word.lower() in self.never or any(map(str.isdigit, word)) for word in texts
            )
            and not any(word.isupper() and len(word) > 2 and "." not in word for word in texts)
        )

    def is_person(self, chunk: Sequence[Word]) -> bool:
        """Tell whether something speaks for a person: a first name, an age, ``who``, or a verb of speech."""
        if len(chunk) < 2 or not self.may_be_person(chunk):
            return False
        if chunk[0].text.split("-")[0] in self.given_names or _AGE.match(self.text, chunk[-1].end):
            return True
        before = self.before(chunk[0], 12)[-1:]
        if before and before[0].lower() in self.determiners:
            return False
        return self.text.startswith(self.whos, chunk[-1].end) or self.speaks(chunk)

    def speaks(self, chunk: Sequence[Word]) -> bool:
        """Tell whether a verb of speech stands right beside (``”, said Mara Lind``, ``Mara Lind told``)."""
        after = _AFTER.match(self.text, chunk[-1].end)
        before = _SAID.search(self.text, max(0, chunk[0].start - 20), chunk[0].start)
        if after and after[0].startswith(",") and not self.text.startswith(", ", max(0, chunk[0].start - 2)):
            after = None  # "head of the Vesper Board, said": the subject stands before
        return bool(after and after[1] in self.verbs) or bool(before and before[1] in self.verbs)

    def before(self, word: Word, size: int) -> list[str]:
        """Give the words in the ``size`` characters before a word."""
        return self.text[max(0, word.start - size) : word.start].split()
