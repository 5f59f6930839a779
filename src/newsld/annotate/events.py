"""Take what the encoder proposes as events: drop what is doubtful, and tell who is meant, when, and who says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import attrs

from newsld.annotate.accused import with_accused
from newsld.annotate.assertions import Assertions
from newsld.annotate.circumstances import with_own
from newsld.annotate.event_arguments import Arguments
from newsld.annotate.event_frames import Frames
from newsld.annotate.figures import Figures
from newsld.annotate.inferred import with_inferred
from newsld.annotate.main_event import heads_of_news, told_by_lead, with_later_main, with_one_main
from newsld.annotate.mention_facts import represented
from newsld.annotate.modality import ModalityCues
from newsld.annotate.occurrences import group_mentions
from newsld.annotate.reading import Reading
from newsld.lang import Language, has
from newsld.model.annotation import Annotations, EventMark
from newsld.model.document import Document
from newsld.model.event_types import FALLBACK
from newsld.model.span import Span

_EVENT = 0.3
"""Chosen by F1 of the events of ``stories`` dev and of the marked stories held out."""
_LEAD = 0.22
"""In headline and lead, chosen by ``newslines`` dev: a lower one gains triggers there, and loses types."""
_MAIN = 0.06
"""What may be the news may be less sure: the news is an event, whatever it is called."""
_NEWS = 0.15
"""But not that of which nothing else is told."""
_BARE = 0.4
"""An event of which nothing else is told must be surer: nobody could do anything with it."""
_PRACTICE = 0.75
"""What names a practice must be surer to be a happening."""
_TYPELESS, _NEWS_TYPELESS = 0.5, 0.25
"""What a mention without a type counts beside one that has one when a type is chosen for an event, and for the news."""


def mark_events(document: Document, annotations: Annotations, language: Language) -> Annotations:
    """Settle the layer ``events`` and fill ``occurrences``.

    Args:
        document: The text and its blocks.
        annotations: Has the encoder's proposals in ``events``, and words, times, entities and quotations.
        language: Gives the words by which events, sources and modality are told.

    Returns:
        ``annotations`` with the event mentions, in text order, and which are one event, the main one first.
    """
    reading = Reading(document, annotations, language)
    events = mentions(reading)
    groups = group_mentions(events, reading)
    events = _without_bodies(_of_one_type(events, groups), groups, represented(reading))
    events, groups = _kept(_without_echoes(events, groups), groups, heads_of_news(reading))
    events = with_accused(_without_itself(events, groups), reading)
    cues = ModalityCues(reading.tree, annotations.reference, language)
    events = [_timely(event, cues) for event in with_inferred(events, groups, reading)]
    return attrs.evolve(annotations, events=tuple(events), occurrences=groups)


def mentions(reading: Reading) -> list[EventMark]:
    """Give the event mentions of a text, in text order, each as its own sentence tells it; one of them is the news."""
    settler = _Settler(reading)
    frames = Frames(reading)
    proposals = frames.read(reading.annotations.events)
    events = [event for proposal in proposals if (event := settler.settled(proposal)) is not None]
    events = with_own(events, reading)
    events = with_one_main([settler.told(event) for event in events], reading)
    if not any(event.main for event in events) and (lead := told_by_lead(reading)) is not None:
        # Whatever the news is, it is never dropped for want of a type.
        told = settler.whole(_as_proposed(frames.corrected(lead), proposals))
        events = sorted([*events, told], key=lambda event: event.trigger.start)
    return events if any(event.main for event in events) else with_later_main(events, reading)


def _as_proposed(lead: EventMark, proposals: Sequence[EventMark]) -> EventMark:
    """Give the verb of the lead with what the encoder tells of it, if it proposed it, but for its unsure type."""
    told = next((event for event in proposals if event.trigger.overlaps(lead.trigger)), None)
    return attrs.evolve(told, type=lead.type, confidence=lead.confidence, main=True) if told is not None else lead


class _Settler:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.tree = reading.tree
        self.arguments = Arguments(reading)
        self.figures = Figures(reading)
        self.news = heads_of_news(reading)
        text, annotations, language = reading.document.text, reading.annotations, reading.language
        posts = language.entities.posts if has(language, "entities") else ()
        self.assertions = Assertions(text, annotations, self.tree, reading.meaning, language.speech, posts)
        self.modality = ModalityCues(self.tree, annotations.reference, language)

    def settled(self, event: EventMark) -> EventMark | None:
        """Give a proposal with those its arguments mean; ``None`` if it is too doubtful."""
        head = self.tree.top(event.trigger)
        if head is None or event.confidence < (_MAIN if event.main else _least(event, self.news)):
            return None
        if self._is_practice(event, head) or self._is_likened(head) or self._describes_in_name(event, head):
            return None
        if self._calls_off(event, head):
            return None
        if (figure := self.figures.of(event, head)) is not None:
            if figure.instead is None:
                return None
            event = attrs.evolve(event, type=figure.instead)
        told = self.arguments.settled(self._trimmed(event, head), head)
        return told if told.arguments or told.confidence >= _NEWS else None

    def _trimmed(self, event: EventMark, head: int) -> EventMark:
        """Give a mention that a noun tells without the preposition behind it ("declaration of")."""
        last = self.tree.within(event.trigger)[-1]
        if self.tree.words[head].upos != "NOUN" or self.tree.words[last].upos != "ADP" or last <= head:
            return event
        return attrs.evolve(event, trigger=Span(event.trigger.start, self.tree.words[last - 1].span.end))

    def _is_practice(self, event: EventMark, head: int) -> bool:
        """Tell whether a doubtful noun names what people do, and no happening ("a year of diplomacy")."""
        named = self.tree.words[head].lemma.lower() in self.reading.words.practices
        return named and event.confidence < _PRACTICE and not self.tree.below(head, "det", "nmod:poss")

    def _calls_off(self, event: EventMark, head: int) -> bool:
        """Tell whether a verb only says that what another trigger tells does not take place ("cancelled a trip")."""
        lemma = self.tree.words[head].lemma
        said = {lemma, *(f"{lemma} {self.reading.form(at)}" for at in self.tree.below(head, "compound:prt"))}
        if said.isdisjoint(self.reading.words.called_off):
            return False
        undergoes = {self.tree.words[at].span for at in self.tree.below(head, "obj", "nsubj:pass")}
        return any(other.trigger.covers(word) for other in self.reading.annotations.events for word in undergoes)

    def _describes_in_name(self, event: EventMark, head: int) -> bool:
        """Tell whether a word only describes another of a name ("the Cold War")."""
        name = self.reading.name_around(event.trigger)
        governor = self.tree.words[head].head
        described = governor >= 0 and self.tree.has(head, "amod", "compound", "nummod")
        return name is not None and described and name.covers(self.tree.words[governor].span)

    def _is_likened(self, head: int) -> bool:
        """Tell whether something only is like what a word tells ("a sound like a tower falling")."""
        noun = self.tree.words[head].head if self.tree.has(head, "acl") else head
        cases = {self.reading.form(case) for case in self.tree.below(noun, "case")}
        if self.tree.words[noun].upos != "NOUN" or cases.isdisjoint(self.reading.words.likening):
            return False
        told = (self.tree.words[at].features for at in self.tree.below(noun, "det", "nmod:poss"))
        return all("Definite=Ind" in features for features in told)

    def whole(self, event: EventMark) -> EventMark:
        """Give a mention with all that is told of it, however doubtful it is."""
        head = self.tree.top(event.trigger)
        if head is not None and (figure := self.figures.of(event, head)) is not None:
            event = attrs.evolve(event, type=figure.instead or FALLBACK)
        (told,) = with_own([self.arguments.settled(event, head) if head is not None else event], self.reading)
        return self.told(told)

    def told(self, event: EventMark) -> EventMark:
        """Give a mention with who asserts it and whether it took place."""
        head = self.tree.top(event.trigger)
        if head is None:
            return event
        source, source_entity = self.assertions.of(event, head)
        modality, cue = self.modality.of(event, head, event.when)
        when = event.when if event.when is None or not self.modality.is_belied(modality, event.when) else None
        return attrs.evolve(
            event, modality=modality, modality_span=cue, source=source, source_entity=source_entity, when=when
        )


def _least(event: EventMark, news: Sequence[Span]) -> float:
    """Give how sure a mention must be to be kept that is not the news itself."""
    typed = event.type != FALLBACK
    return _LEAD if typed and any(block.covers(event.trigger) for block in news) else _EVENT


def _timely(event: EventMark, cues: ModalityCues) -> EventMark:
    """Give a mention without a time that cannot be its own: what is planned is not over, what happened not to come."""
    if event.when is None or not cues.is_belied(event.modality, event.when):
        return event
    return attrs.evolve(event, when=None)


def _of_one_type(events: Sequence[EventMark], groups: Sequence[tuple[int, ...]]) -> list[EventMark]:
    """Give all mentions of an event the type that most of them have, the surer counting more."""
    settled = list(events)
    for group in groups:
        typeless = _NEWS_TYPELESS if any(events[at].main for at in group) else _TYPELESS
        sure = defaultdict[str, float](float)
        for at in group:
            sure[events[at].type] += events[at].confidence * (typeless if events[at].type == FALLBACK else 1)
        best = max(sure, key=sure.__getitem__)
        for at in group:
            settled[at] = attrs.evolve(events[at], type=best) if events[at].type != best else events[at]
    return settled


def _without_bodies(
    events: Sequence[EventMark], groups: Sequence[tuple[int, ...]], stands: Mapping[int, frozenset[int]]
) -> list[EventMark]:
    """Leave out the bodies for which those stand whom another mention names ("Russia" where its general meets)."""
    settled = list(events)
    for group in groups:
        named = [(a.role, a.entity) for at in group for a in events[at].arguments if a.entity is not None]
        told = {(role, body) for role, entity in named for body in stands.get(entity, ())}
        for at in group if told and len(group) > 1 else ():
            kept = tuple(a for a in events[at].arguments if (a.role, a.entity) not in told)
            settled[at] = attrs.evolve(events[at], arguments=kept)
    return settled


def _without_echoes(events: Sequence[EventMark], groups: Sequence[tuple[int, ...]]) -> list[EventMark]:
    """Drop the sources of mentions that tell an event again and nothing of it.

    Whoever says that "the talks could be moved" does not say that the ministers will meet.
    """
    echoes = {at for group in groups for at in group[1:] if not events[at].arguments}
    return [
        attrs.evolve(event, source=None, source_entity=None) if at in echoes else event
        for at, event in enumerate(events)
    ]


def _without_itself(events: Sequence[EventMark], groups: Sequence[tuple[int, ...]]) -> list[EventMark]:
    """Leave out as participant what is a mention of the event itself: "talks broke down" tells of nobody."""
    left = list(events)
    for group in groups:
        triggers = [events[at].trigger for at in group]
        for at in group:
            told = events[at].arguments
            kept = tuple(a for a in told if a.entity is not None or not any(t.covers(a.span) for t in triggers))
            left[at] = attrs.evolve(events[at], arguments=kept) if len(kept) < len(told) else events[at]
    return left


def _kept(
    events: Sequence[EventMark], groups: Sequence[tuple[int, ...]], news: Sequence[Span]
) -> tuple[list[EventMark], tuple[tuple[int, ...], ...]]:
    """Leave out what is too doubtful to tell, and events of which no mention tells more than that they are."""
    sure = (_sure(events, group, news) for group in groups)
    kept = [group for group in sure if any(_tells(events[at]) for at in group)]
    number = {at: new for new, at in enumerate(sorted(at for group in kept for at in group))}
    return [events[at] for at in number], tuple(tuple(number[at] for at in group) for group in kept)


def _sure(events: Sequence[EventMark], group: Sequence[int], news: Sequence[Span]) -> tuple[int, ...]:
    """Give the mentions of an event without the doubtful; of the news those are kept that other sentences tell."""
    told = next((events[at].sentence for at in group if events[at].main), None)
    return tuple(
        at
        for at in group
        if events[at].main
        or events[at].confidence >= _least(events[at], news)
        or (told is not None and events[at].sentence != told)
    )


def _tells(event: EventMark) -> bool:
    return event.main or bool(event.arguments) or event.confidence >= _BARE
