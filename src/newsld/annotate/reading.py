"""One text with all that is known of it when its events are read."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from newsld.annotate.referents import Meaning
from newsld.annotate.tree import tree_of
from newsld.lang import Language, has
from newsld.lang.entities import NO_KINDS
from newsld.lang.events import NO_WORDS, EventWords
from newsld.model.annotation import Annotations, NameType, TimeMark
from newsld.model.document import Document
from newsld.model.span import Span

PLACES = (NameType.PLACE, NameType.FACILITY)


class Reading:
    """A text, its trees, who is meant by which words, and how its language tells happenings.

    Args:
        document: The text and its blocks.
        annotations: Has words, times, entities and quotations.
        language: The language.
    """

    def __init__(self, document: Document, annotations: Annotations, language: Language) -> None:
        self.document = document
        self.annotations = annotations
        self.language = language
        self.tree = tree_of(annotations.words)
        self.entities = annotations.entities
        self.meaning = Meaning(annotations, self.tree)
        self.words: EventWords = language.events if has(language, "events") else NO_WORDS
        self.kinds = language.entities.kinds if has(language, "entities") else NO_KINDS
        self._times = annotations.times
        self._starts = [time.span.start for time in annotations.times]
        self._names = [name.span for name in annotations.names]
        self._sentences = [sentence.start for sentence in annotations.sentences]

    def form(self, word: int) -> str:
        """Give a word as written, in lower case."""
        return self.tree.words[word].span.of(self.document.text).lower()

    def sentence_at(self, offset: int) -> Span:
        """Give the sentence at a character, or the one before it; without sentences the character."""
        at = bisect_right(self._sentences, offset) - 1
        return self.annotations.sentences[max(0, at)] if self._sentences else Span(offset, offset + 1)

    def time(self, span: Span) -> TimeMark | None:
        """Give the time whose words a phrase shares; of several the first that has a value."""
        at = bisect_right(self._starts, span.start) - 1
        shared = []
        for time in self._times[max(0, at) :]:
            if time.span.start >= span.end:
                break
            if time.span.overlaps(span):
                shared.append(time)
        return next((time for time in shared if time.when), shared[0] if shared else None)

    def time_before(self, offset: int) -> TimeMark | None:
        """Give the last time that begins before a character and has a value."""
        at = bisect_left(self._starts, offset) - 1
        return self._times[at] if at >= 0 and self._times[at].when else None

    def in_name(self, span: Span) -> bool:
        """Tell whether some words are part of a name ("the World Cup 2018")."""
        return self.name_around(span) is not None

    def name_around(self, span: Span) -> Span | None:
        """Give the name that some words are part of."""
        at = bisect_right(self._names, span.start, key=lambda name: name.start) - 1
        return self._names[at] if at >= 0 and self._names[at].covers(span) else None

    def saying_before(self, time: Span) -> int | None:
        """Give the verb of saying that a time stands right behind, and so dates ("said on Monday")."""
        inside = self.tree.within(time)
        before = inside[0] - 1 if inside else -1
        if before >= 0 and self.tree.words[before].upos == "ADP":
            before -= 1
        return before if before >= 0 and self.form(before) in self.language.speech.verbs else None

    def is_place(self, entity: int | None) -> bool:
        """Tell whether an entity is a place."""
        return entity is not None and self.entities[entity].type in PLACES

    def place(self, span: Span) -> int | None:
        """Give the place that a phrase names, or says it lies in ("a market in Omdurman")."""
        entity = self.meaning.of(span)
        if self.is_place(entity):
            return entity
        head = self.tree.top(span)
        for below in self.tree.below(head, "nmod") if head is not None else ():
            word = self.tree.words[below].span
            entity = self.meaning.of(word) if span.covers(word) else None
            if self.is_place(entity) and not self.tree.has(below, "nmod:poss"):
                return entity
        return None
