"""Where and when the events of the marked stories happened, as words of the text that tell it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import attrs

from newsld.annotate.reference import mark_reference
from newsld.annotate.sentences import mark_sentences
from newsld.annotate.times import mark_times
from newsld.lang.en import ENGLISH
from newsld.model.annotation import Annotations, TimeMark
from training.corpora.layout import Layout, lay_out
from training.corpora.marked import SOURCE, Marked
from training.corpora.told import ToldEvent, ToldStory, parsed_date, same_time, told_marked
from training.examples import Event, Text

_PLACES = ("LOC", "FAC")


def with_settings(texts: Iterable[Text], marked: Iterable[Marked]) -> Iterator[Text]:
    """Give the marked stories with the words for places and times, and which of them are those of each event.

    Args:
        texts: Marked stories and others.
        marked: The stories with their marks.
    """
    marked = tuple(marked)
    sources = {story.source or SOURCE for story in marked}
    stories = {story.id: story for story in told_marked(marked)}
    for text in texts:
        story = stories.get(text.id) if text.source in sources else None
        yield text if story is None else _with_settings(text, story)


def _with_settings(text: Text, story: ToldStory) -> Text:
    layout = lay_out(story.text, headline=True)
    told = {_word(layout, trigger): event for event in story.events for trigger in event.triggers}
    named = [name.start for name in text.names.ranges if name.label in _PLACES] if text.names else []
    times = _times(story)
    dated = [(word, time) for time in times if (word := _word(layout, (time.span.start, time.span.end))) is not None]

    def placed(event: Event) -> Event:
        found = told.get(event.trigger[0])
        if found is None:
            return event
        places, date = _where(layout, found, named), _when(found, dated, story.published)
        return attrs.evolve(event, places=places, times=date)

    events = tuple(placed(event) for event in text.events or ())
    return attrs.evolve(text, events=events, places=tuple(named), times=tuple(word for word, _ in dated))


def _word(layout: Layout, chars: tuple[int, int]) -> int | None:
    words = layout.words_of(*chars, SOURCE)
    return words[0] if words else None


def _where(layout: Layout, event: ToldEvent, named: Sequence[int]) -> tuple[int, ...] | None:
    """Give the names of the most precise place that has one; what has none is not taught."""
    for spans in event.places:
        words = {word for span in spans for word in range(*(layout.words_of(*span, SOURCE) or (0, 0)))}
        if right := tuple(word for word in named if word in words):
            return right
    return None if event.places else ()


def _when(event: ToldEvent, dated: Iterable[tuple[int, TimeMark]], published: str) -> tuple[int, ...] | None:
    """Give the words whose time is the one marked; one that no words tell is not taught."""
    day = parsed_date(event.date)
    if day is None:
        return None if event.date else ()
    return tuple(word for word, time in dated if same_time(time.when, day, published)) or None


def _times(story: ToldStory) -> tuple[TimeMark, ...]:
    document = story.document()
    if document is None:
        return ()
    annotations = Annotations()
    for annotator in (mark_sentences, mark_reference, mark_times):
        annotations = annotator(document, annotations, ENGLISH)
    return annotations.times
