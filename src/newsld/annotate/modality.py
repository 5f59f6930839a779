"""Tell which words decide whether an event took place, and whether it was called off."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newsld.annotate.tree import Tree
from newsld.lang import Language, has
from newsld.model.annotation import EventMark, Modality, ReferenceDate, TimeMark
from newsld.model.span import Span

_UP = 2  # verbs above a trigger that can decide its modality


class ModalityCues:
    """The modality of events by their words.

    Args:
        tree: The words.
        reference: The day the text was written on, if that is known.
        language: Gives the modals, and the verbs that call something off.
    """

    def __init__(self, tree: Tree, reference: ReferenceDate | None, language: Language) -> None:
        self._tree = tree
        self._today = reference.moment if reference is not None else None
        self._called_off = language.events.called_off if has(language, "events") else frozenset[str]()
        self._modals = language.times.tense_words.modals if has(language, "times") else frozenset[str]()

    def of(self, event: EventMark, head: int, time: TimeMark | None) -> tuple[Modality, Span | None]:
        """Give the modality of a mention, and the words that decide it.

        Args:
            event: The mention, its modality as the encoder has it.
            head: The head word of its trigger.
            time: Its time.
        """
        off = self._off(head) if event.modality in (Modality.DENIED, Modality.PLANNED, Modality.CANCELLED) else None
        if off is not None:
            return Modality.CANCELLED, off
        if event.modality is Modality.DENIED:
            return event.modality, self._first(head, self._is_negative)
        modal = self._first(head, self._is_modal)
        if event.modality is Modality.HAPPENED and time is not None and self._is_ahead(time):
            return Modality.PLANNED, time.span
        if event.modality is Modality.PLANNED and modal is None and time is not None and self._is_over(time):
            return Modality.HAPPENED, time.span
        return event.modality, modal if event.modality in (Modality.PLANNED, Modality.POSSIBLE) else None

    def _is_ahead(self, time: TimeMark) -> bool:
        begins = time.when.earliest if time.when else None
        return self._today is not None and begins is not None and begins > self._today.last

    def _is_over(self, time: TimeMark) -> bool:
        ends = time.when.latest if time.when else None
        return self._today is not None and ends is not None and ends < self._today.first

    def _clauses(self, head: int) -> Iterator[int]:
        yield head
        for _, above in zip(range(_UP), self._tree.above(head), strict=False):
            yield above

    def _off(self, head: int) -> Span | None:
        """Give the verb by which what a trigger names, its subject or object, is called off."""
        words = self._tree.words
        for verb in self._clauses(head):
            particles = self._tree.below(verb, "compound:prt")
            lemma = " ".join(words[at].lemma for at in (verb, *particles[:1]))
            if lemma in self._called_off:
                last = max((verb, *particles[:1]))
                return Span(words[min(verb, last)].span.start, words[last].span.end)
            if verb != head and words[verb].upos == "VERB":
                return None
        return None

    def _first(self, head: int, decides: Callable[[int], bool]) -> Span | None:
        for verb in self._clauses(head):
            for at in self._tree.below(verb, "aux", "advmod", "det", "mark"):
                if decides(at):
                    return self._tree.words[at].span
        return None

    def _is_negative(self, word: int) -> bool:
        features = self._tree.words[word].features
        return "Polarity=Neg" in features or "PronType=Neg" in features

    def _is_modal(self, word: int) -> bool:
        return self._tree.words[word].lemma in self._modals
