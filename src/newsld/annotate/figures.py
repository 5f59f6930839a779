"""Tell figures of speech from what words mean as they stand: nobody meets a target, no storm is one of criticism."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from newsld.annotate.event_sides import Sides
from newsld.annotate.reading import Reading
from newsld.lang.events import Figure
from newsld.model.annotation import EventMark
from newsld.model.span import Span


class Figures:
    """The figures of speech of one text.

    Args:
        reading: The text.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._tree = reading.tree
        self._sides = Sides(reading)

    def of(self, event: EventMark, head: int) -> Figure | None:
        """Give the figure that a mention is, if its type takes its words as they stand.

        Args:
            event: The mention as proposed.
            head: The head word of its trigger.
        """
        known = self._reading.words.figures.get(self._tree.words[head].lemma.lower(), ())
        figures = [figure for figure in known if event.type in figure.types]
        if not figures:
            return None
        company = list(self._company(head))
        for figure in figures:
            told = any(place in figure.places and word in figure.words for place, word in company)
            if told and not self._is_meant(event, figure):
                return figure
        return None

    def _company(self, head: int) -> Iterator[tuple[str, str]]:
        """Give the lemmas around a word by their places."""
        words = self._tree.words
        yield from ((place, words[at].lemma.lower()) for place, at in self._sides.of(head))
        for at in self._tree.below(head, "compound", "amod"):
            if at < head:
                yield "before", words[at].lemma.lower()
        for at in self._tree.below(head, "compound:prt", "advmod", "xcomp"):
            if at > head:
                yield "particle", words[at].lemma.lower()
        if self._tree.has(head, "obj"):
            yield "verb", words[words[head].head].lemma.lower()

    def _is_meant(self, event: EventMark, figure: Figure) -> bool:
        """Tell whether another event of the sentence shows that the words are meant as they stand."""
        beside = self._by_sentence.get(event.sentence, ())
        return any(other.type in figure.unless and not other.trigger.overlaps(event.trigger) for other in beside)

    @cached_property
    def _by_sentence(self) -> Mapping[Span, Sequence[EventMark]]:
        found: defaultdict[Span, list[EventMark]] = defaultdict(list)
        for event in self._reading.annotations.events:
            found[event.sentence].append(event)
        return found
