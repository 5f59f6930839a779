"""Mark events: a baseline by trigger words and the names around them, until an encoder replaces it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

import attrs

from newsld.annotate.occurrences import group_mentions, is_definite
from newsld.annotate.participants import Reach
from newsld.lang import Language
from newsld.model.annotation import (
    Annotations,
    ArgumentMark,
    EventMark,
    Modality,
    NameMark,
    NameType,
    QuoteKind,
    TimeMark,
)
from newsld.model.document import BlockKind, Document
from newsld.model.span import Span

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_NEAR = 5  # words before a trigger in which its modality is looked for
_BESIDE = 2  # words before a trigger that can say it is going on
_FAR = 40  # words around a trigger in which its participants are looked for
_PLACE_NEAR = 60  # characters between a trigger and its place
_LONGEST = 400  # words of a sentence that are read
_ACTORS = (NameType.PERSON, NameType.ORGANIZATION)
_AFTER = 12  # words after a trigger in which it is called off
_CONFIDENCE = 0.5


@attrs.frozen
class _Sentence:
    span: Span
    words: tuple[tuple[str, Span], ...]
    names: tuple[NameMark, ...]
    times: tuple[TimeMark, ...]
    reach: Reach


def mark_events(document: Document, annotations: Annotations, language: Language) -> Annotations:
    """Fill the layers ``events`` and ``occurrences``; confidence is at most 0.6.

    Args:
        document: The text and its blocks.
        annotations: Has sentences, times, names and entities.
        language: Gives the triggers and the words of modality.

    Returns:
        ``annotations`` with the event mentions, in text order, and which are one event, the main one first.
    """
    reader = _Reader(document, annotations, language)
    events = [event for sentence in reader.sentences() for event in reader.events(sentence)]
    lead = next((block.span.end for block in document.of_kind(BlockKind.PARAGRAPH)), 0)
    if events and events[0].trigger.end <= lead:
        events[0] = attrs.evolve(events[0], main=True)
    _settle_headline(events, document)
    groups = group_mentions(events, document.text, annotations, language.reading.definite)
    for first, *others in groups:
        for index in others:
            # "The meeting" speaks of what was told before: that tells whether it took place.
            events[index] = attrs.evolve(events[index], modality=events[first].modality, modality_span=None)
    return attrs.evolve(annotations, events=tuple(events), occurrences=groups)


def _settle_headline(events: list[EventMark], document: Document) -> None:
    """Let the lead tell whether what the headline speaks of took place: headlines put everything in the present."""
    lead = next((block.span for block in document.of_kind(BlockKind.PARAGRAPH)), None)
    if lead is None:
        return
    told: dict[str, Modality] = {}
    for event in events:
        if lead.covers(event.trigger):
            told.setdefault(event.type, event.modality)
    for index, event in enumerate(events):
        if event.trigger.end <= lead.start and event.type in told:
            events[index] = attrs.evolve(event, modality=told[event.type], modality_span=None)


class _Reader:
    def __init__(self, document: Document, annotations: Annotations, language: Language) -> None:
        self.text = document.text
        self.annotations = annotations
        self.reading = language.reading
        self.speech = language.speech
        self.reference = annotations.reference.moment.last if annotations.reference else None
        self.language = language
        self.quoted = sorted(quote.span for quote in annotations.quotes if quote.kind is not QuoteKind.INDIRECT)
        self.entity = {name.span: at for at, mark in enumerate(annotations.entities) for name in mark.mentions}

    def sentences(self) -> Iterator[_Sentence]:
        names, times = self.annotations.names, self.annotations.times
        name_starts = [name.span.start for name in names]
        time_starts = [time.span.start for time in times]
        for span in self.annotations.sentences:
            words = []
            for match in _WORD.finditer(self.text, span.start, span.end):
                words.append((match[0].lower(), Span(*match.span())))
                if len(words) == _LONGEST:
                    break
            inside = slice(bisect_left(name_starts, span.start), bisect_left(name_starts, span.end))
            within = slice(bisect_left(time_starts, span.start), bisect_left(time_starts, span.end))
            yield _Sentence(
                span, tuple(words), names[inside], times[within], Reach(self.text, names[inside], self.language)
            )

    def events(self, sentence: _Sentence) -> Iterator[EventMark]:
        source = self._source(sentence)
        for index, (word, span) in enumerate(sentence.words):
            kind = self.reading.triggers.get(word)
            if kind is None or self._is_quoted(span) or any(name.span.overlaps(span) for name in sentence.names):
                continue
            arguments = tuple(self._arguments(sentence, index, kind, source))
            acted = any(argument.role not in ("place", "time") for argument in arguments)
            infinitive = index > 0 and sentence.words[index - 1][0] in self.reading.destinations
            if not arguments or (not acted and (infinitive or self._definite(span))):
                continue
            modality, why = self._modality(sentence, index, arguments)
            yield EventMark(
                trigger=span, type=kind, modality=modality, arguments=arguments, confidence=_CONFIDENCE,
                rule="events/trigger-word", sentence=sentence.span, modality_span=why, source=source,
            )  # fmt: skip

    def _source(self, sentence: _Sentence) -> Span | None:
        """Give the name before a reporting verb, or after ``according to``."""
        words = sentence.words
        for index, (word, span) in enumerate(words):
            for phrase in self.speech.sources:
                if tuple(w for w, _ in words[index : index + len(phrase)]) == phrase:
                    end = words[index + len(phrase) - 1][1].end
                    return self._best([n for n in sentence.names if 0 <= n.span.start - end < 30], words)
            if word in self.speech.verbs:
                before = [n for n in sentence.names if 0 <= span.start - n.span.end < 18 and n.type in _ACTORS]
                if before:
                    return self._best(before[-1:], words)
        return None

    def _best(self, names: list[NameMark], words: Sequence[tuple[str, Span]]) -> Span | None:
        """Give the first person or organization; else a people with the words after it (``Russian ministry``)."""
        sure = next((n.span for n in names if n.type in (NameType.PERSON, NameType.ORGANIZATION)), None)
        if sure or not names:
            return sure
        end = names[0].span.end
        for word, span in words:
            stops = word in self.speech.verbs | self.speech.breaks | self.speech.prepositions | self.speech.passives
            if span.start == end + 1 and not stops:
                end = span.end
        return Span(names[0].span.start, end)

    def _modality(
        self, sentence: _Sentence, index: int, arguments: Sequence[ArgumentMark]
    ) -> tuple[Modality, Span | None]:
        reading = self.reading
        # "Since May", "Will Smith": what belongs to a date or a name says nothing of modality.
        taken = [*(time.span for time in sentence.times), *(name.span for name in sentence.names)]
        near = [word for word in sentence.words[max(0, index - _NEAR) : index] if not any(map(word[1].overlaps, taken))]
        if off := self._called_off(sentence.words[index + 1 : index + 1 + _AFTER]):
            return Modality.CANCELLED, off
        past = self._is_past(sentence, arguments)
        for words, modality in (
            (reading.cancelled, Modality.CANCELLED), (reading.denied, Modality.DENIED),
            (reading.possible, Modality.POSSIBLE), (reading.planned, Modality.PLANNED),
            (reading.ongoing, Modality.ONGOING),
        ):  # fmt: skip
            for word, span in reversed(near[-_BESIDE:] if modality is Modality.ONGOING else near):
                if word in words and not (modality is Modality.PLANNED and past):
                    return modality, span
        if (
            index
            and not past
            and sentence.words[index - 1][0] in reading.destinations
            and sentence.words[index][0] in reading.infinitives
        ):
            return Modality.POSSIBLE, sentence.words[index - 1][1]
        told = {argument.span for argument in arguments if argument.role == "time"}
        for mark in sentence.times:
            begins = mark.when.earliest if mark.when and mark.span in told else None
            if begins and self.reference and begins > self.reference:
                return Modality.PLANNED, mark.span
        return Modality.HAPPENED, None

    def _called_off(self, words: Sequence[tuple[str, Span]]) -> Span | None:
        """Give the words after a trigger that call it off (``a visit was called off``)."""
        for (word, span), (next_word, next_span) in pairwise((*words, ("", Span(0, 1)))):
            if word in self.reading.cancelled:
                return span
            if f"{word} {next_word}" in self.reading.cancelled:
                return Span(span.start, next_span.end)
        return None

    def _is_past(self, sentence: _Sentence, arguments: Sequence[ArgumentMark]) -> bool:
        told = {argument.span for argument in arguments if argument.role == "time"}
        ends = [mark.when.latest for mark in sentence.times if mark.when and mark.span in told]
        return bool(self.reference and ends and ends[0] and ends[0] < self.reference)

    def _arguments(self, sentence: _Sentence, index: int, kind: str, source: Span | None) -> Iterator[ArgumentMark]:
        first, last = max(0, index - _FAR), min(len(sentence.words), index + _FAR) - 1
        window = Span(sentence.words[first][1].start, sentence.words[last][1].end)
        trigger = sentence.words[index][1]
        names = [
            name for name in sentence.names if window.covers(name.span) and not (source and source.covers(name.span))
        ]
        places = {name.span for name in names if self._is_place(name)}
        found: list[ArgumentMark] = []
        found.extend(
            _argument(self._role(sentence, index, kind, name, names, places), name.span)
            for name in self._actors(sentence, names, places, kind, trigger)
        )
        near = min(
            (
                s
                for s in places
                if _distance(s, trigger) < _PLACE_NEAR and sentence.reach.same_clause(s, trigger, joined=True)
            ),
            key=lambda s: _distance(s, trigger),
            default=None,
        )
        if near is not None:
            found.append(_argument("place", near))
        elif hosts := [n for n in names if n.kind == "City" and self._hosts(sentence, n, trigger)]:
            found.append(_argument("place", hosts[-1].span))
        marks = [
            mark
            for mark in sentence.times
            if mark.when is not None and window.covers(mark.span) and sentence.reach.same_clause(mark.span, trigger)
        ]
        if marks:
            found.append(_argument("time", min(marks, key=lambda mark: _distance(mark.span, trigger)).span))
        yield from sorted({a.span: a for a in reversed(found)}.values(), key=lambda argument: argument.span)

    def _hosts(self, sentence: _Sentence, city: NameMark, trigger: Span) -> bool:
        """Tell whether a city before the trigger is where it happens (``Baku will host a meeting``)."""
        near = city.span.end < trigger.start and _distance(city.span, trigger) < _PLACE_NEAR
        return near and sentence.reach.same_clause(city.span, trigger)

    def _is_quoted(self, trigger: Span) -> bool:
        """Tell whether the speaker of a quotation says it, not the article."""
        at = bisect_left(self.quoted, trigger.start, key=lambda span: span.end)
        return at < len(self.quoted) and self.quoted[at].covers(trigger)

    def _actors(
        self, sentence: _Sentence, names: list[NameMark], places: set[Span], kind: str, trigger: Span
    ) -> list[NameMark]:
        """Give the names that take part, each entity once."""
        reached = [name for name in sentence.reach.participants(trigger) if name in names]
        people = [name for name in reached if name.type is NameType.PERSON]
        if not ((kind in self.reading.mutual and people) or self._definite(trigger)):
            people = [
                name
                for name in reached
                if name.span not in places
                and sentence.reach.may_act(name, trigger, undergone=kind in self.reading.passive)
            ]
        once: dict[int, NameMark] = {}
        for name in people:
            once.setdefault(self.entity.get(name.span, -name.span.start), name)
        return list(once.values())

    def _is_place(self, name: NameMark) -> bool:
        if name.type not in (NameType.PLACE, NameType.FACILITY):
            return False
        words = self.text[max(0, name.span.start - 16) : name.span.start].lower().replace(",", " , ").split()
        before = words[-2:-1] if words[-1:] and words[-1] in self.speech.determiners else words[-1:]
        return bool(before) and before[0] in self.reading.place_prepositions

    def _role(
        self, sentence: _Sentence, index: int, kind: str, name: NameMark, names: list[NameMark], places: set[Span]
    ) -> str:
        if kind in self.reading.mutual:
            return "party"
        trigger = sentence.words[index][1]
        if name.span.start > trigger.end:
            before = self.text[max(0, name.span.start - 8) : name.span.start].lower().split()[-1:]
            return "agent" if before and before[0] in self.reading.by else "patient"
        passive = index > 0 and sentence.words[index - 1][0] in self.speech.passives
        objects = any(n.span.start > trigger.end and n.span not in places and n.type in _ACTORS for n in names)
        return "patient" if passive or (kind in self.reading.passive and not objects) else "agent"

    def _definite(self, trigger: Span) -> bool:
        return is_definite(self.text, trigger.start, self.reading.definite)


def _distance(a: Span, b: Span) -> int:
    """Characters between two spans; what follows counts before what precedes at the same distance."""
    return max(a.start - b.end, b.start - a.end, 0)


def _argument(role: str, span: Span) -> ArgumentMark:
    return ArgumentMark(role=role, span=span, confidence=_CONFIDENCE, rule="events/near")
