"""Take what the encoder proposes as events: drop what is doubtful, and tell who is meant, when, and who says so."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import attrs

from newsld.annotate.assertions import Assertions
from newsld.annotate.modality import ModalityCues
from newsld.annotate.occurrences import group_mentions
from newsld.annotate.referents import Meaning
from newsld.annotate.tree import Tree
from newsld.lang import Language
from newsld.model.annotation import Annotations, ArgumentMark, EventMark, NameType, TimeMark
from newsld.model.document import BlockKind, Document
from newsld.model.span import Span

_EVENT = 0.25
"""Of the less sure mentions in ``newslines`` and ``stories`` dev, fewer than half are events of that type."""
_MAIN = 0.2
"""The news of an article is an event, whatever it is called."""
_BARE = 0.4
"""An event of which nothing else is told must be surer: nobody could do anything with it."""
_ARGUMENT = 0.4
_PERSON = 0.5
"""What is said of people must be surer: a wrong person is the worst of errors."""
_LEAD = 1  # paragraphs, beside the headline, in which the news of an article stands
_PLACES = (NameType.PLACE, NameType.FACILITY)


def mark_events(document: Document, annotations: Annotations, language: Language) -> Annotations:
    """Settle the layer ``events`` and fill ``occurrences``.

    Args:
        document: The text and its blocks.
        annotations: Has the encoder's proposals in ``events``, and words, times, entities and quotations.
        language: Gives the words by which sources and modality are told.

    Returns:
        ``annotations`` with the event mentions, in text order, and which are one event, the main one first.
    """
    settler = _Settler(document, annotations, language)
    events = [event for proposal in annotations.events if (event := settler.settled(proposal)) is not None]
    events = _with_one_main(events, document)
    headline = next((block.span for block in document.of_kind(BlockKind.HEADLINE)), None)
    groups = group_mentions(events, annotations, settler.tree, headline)
    events, groups = _without_bare(events, groups)
    return attrs.evolve(annotations, events=tuple(events), occurrences=groups)


class _Settler:
    def __init__(self, document: Document, annotations: Annotations, language: Language) -> None:
        self.tree = Tree(annotations.words)
        self.entities = annotations.entities
        self.meaning = Meaning(annotations, self.tree)
        self.times = annotations.times
        self.starts = [time.span.start for time in annotations.times]
        self.assertions = Assertions(document.text, annotations, self.tree, self.meaning, language.speech)
        self.modality = ModalityCues(self.tree, annotations.reference, language)

    def settled(self, event: EventMark) -> EventMark | None:
        """Give a proposal with what the other layers tell of it; ``None`` if it is too doubtful."""
        head = self.tree.top(event.trigger)
        if event.confidence < (_MAIN if event.main else _EVENT) or head is None:
            return None
        source, source_entity = self.assertions.of(event, head)
        arguments = tuple(a for argument in event.arguments if (a := self._argument(argument)) is not None)
        modality, cue = self.modality.of(event, head, self._when(arguments))
        return attrs.evolve(
            event,
            arguments=arguments,
            modality=modality,
            modality_span=cue,
            source=source,
            source_entity=source_entity,
        )

    def _argument(self, argument: ArgumentMark) -> ArgumentMark | None:
        if argument.confidence < _ARGUMENT:
            return None
        if argument.role == "time":
            time = self._time(argument.span)
            return attrs.evolve(argument, span=time.span) if time else argument
        entity = self.meaning.of(argument.span)
        if entity is None and self.meaning.is_pronoun(argument.span):
            return None
        if argument.role == "place" and (entity is None or self.entities[entity].type not in _PLACES):
            entity = self._place(argument.span)
        if entity is not None and self.entities[entity].type is NameType.PERSON and argument.confidence < _PERSON:
            return None
        return attrs.evolve(argument, entity=entity)

    def _time(self, span: Span) -> TimeMark | None:
        """Give the time whose words a phrase shares; of several the first that has a value."""
        at = bisect_right(self.starts, span.start) - 1
        shared = []
        for time in self.times[max(0, at) :]:
            if time.span.start >= span.end:
                break
            if time.span.overlaps(span):
                shared.append(time)
        return next((time for time in shared if time.when), shared[0] if shared else None)

    def _when(self, arguments: Sequence[ArgumentMark]) -> TimeMark | None:
        spans = {argument.span for argument in arguments if argument.role == "time"}
        return next((time for time in self.times if time.span in spans and time.when), None) if spans else None

    def _place(self, span: Span) -> int | None:
        """Give the place that a phrase for a place says it lies in ("a market in Omdurman")."""
        head = self.tree.top(span)
        for below in self.tree.below(head, "nmod") if head is not None else ():
            word = self.tree.words[below].span
            entity = self.meaning.of(word) if span.covers(word) else None
            if entity is not None and self.entities[entity].type in _PLACES and not self.tree.has(below, "nmod:poss"):
                return entity
        return None


def _with_one_main(events: Sequence[EventMark], document: Document) -> list[EventMark]:
    """Give the mentions with one main event: the surest of those proposed in the headline, else the lead, if any."""
    heads = [block.span for block in document.of_kind(BlockKind.HEADLINE)][:1]
    heads += [block.span for block in document.of_kind(BlockKind.PARAGRAPH)][:_LEAD]
    proposed = [event for event in events if event.main]
    early = next((here for head in heads if (here := _inside(proposed, head))), [])
    main = max(early, key=lambda event: event.confidence, default=None)
    return [attrs.evolve(event, main=event is main) if event.main else event for event in events]


def _inside(events: Sequence[EventMark], block: Span) -> list[EventMark]:
    return [event for event in events if block.covers(event.trigger)]


def _without_bare(
    events: Sequence[EventMark], groups: Sequence[tuple[int, ...]]
) -> tuple[list[EventMark], tuple[tuple[int, ...], ...]]:
    """Leave out the doubtful events of which no mention tells more than that they are."""
    kept = [group for group in groups if any(_tells(events[at]) for at in group)]
    number = {at: new for new, at in enumerate(sorted(at for group in kept for at in group))}
    return [events[at] for at in number], tuple(tuple(number[at] for at in group) for group in kept)


def _tells(event: EventMark) -> bool:
    return event.main or bool(event.arguments) or event.confidence >= _BARE
