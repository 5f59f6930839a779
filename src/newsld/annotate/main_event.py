"""Tell which event is the news of an article: the encoder's choice, else by where it stands and how it is told."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from newsld.annotate.reading import Reading
from newsld.model.annotation import EventMark, Modality
from newsld.model.document import BlockKind
from newsld.model.event_types import FALLBACK
from newsld.model.span import Span

_SAID = 0.3
"""How sure it is that the verb of a lead tells the news, where nothing else does."""
_SURE, _HEADLINE, _FALLBACK = 0.6, 0.15, -0.1
"""What it counts, beside how likely the encoder holds it the news, that an event is sure, that the headline tells it,
and that it has no type; chosen on ``newslines`` and ``stories`` dev."""
_CLAUSE, _PHRASE = -0.1, -0.03
"""What each verb and each other word above a trigger counts: the news is the main clause."""
_TOP = 8  # blocks among which the headline is
_CAPTIONS = 4  # paragraphs among which the lead is
_LATER = 6  # paragraphs among which the news is where the lead tells none


def heads_of_news(reading: Reading) -> list[Span]:
    """Give the blocks in which the news of an article stands: its headline, then its lead.

    A caption before it is no lead: it has no verb.
    """
    headline = [block.span for block in reading.document.of_kind(BlockKind.HEADLINE)][:1]
    paragraphs = [block.span for block in reading.document.of_kind(BlockKind.PARAGRAPH)]
    lead = next((span for span in paragraphs[:_CAPTIONS] if _has_clause(span, reading)), None)
    return [*headline, *([lead] if lead is not None else paragraphs[:1])]


def _has_clause(block: Span, reading: Reading) -> bool:
    words = reading.tree.words
    return any(
        words[at].head < 0 and (words[at].upos == "VERB" or reading.tree.below(at, "cop"))
        for at in reading.tree.within(block)
    )


def with_one_main(events: Sequence[EventMark], reading: Reading) -> list[EventMark]:
    """Give the mentions with one main event, if headline or lead have any.

    Args:
        events: The mentions, in text order.
        reading: The text.
    """
    main: EventMark | None = None
    best = 0.0
    for block in heads_of_news(reading):
        start = reading.sentence_at(block.start)
        for event in events:
            if block.covers(event.trigger) and (event.main or start.covers(event.trigger)):
                worth = _worth(event, reading)
                if worth > best:
                    main, best = event, worth
    return [evolve(event, main=event is main) if event.main is not (event is main) else event for event in events]


def with_later_main(events: Sequence[EventMark], reading: Reading) -> list[EventMark]:
    """Give the mentions with the news that a lead of mere words leaves to what follows ("Lind says she warned them").

    Args:
        events: The mentions, in text order, none of them main.
        reading: The text.
    """
    paragraphs = [block.span for block in reading.document.of_kind(BlockKind.PARAGRAPH)][:_LATER]
    for paragraph in paragraphs:
        inside = [event for event in events if paragraph.covers(event.trigger)]
        if inside:
            main = max(inside, key=lambda event: _worth(event, reading))
            return [evolve(event, main=True) if event is main else event for event in events]
    return list(events)


def _worth(event: EventMark, reading: Reading) -> float:
    tree = reading.tree
    head = tree.top(event.trigger)
    above = list(tree.above(head)) if head is not None else []
    if above and tree.has(head or 0, "nsubj") and tree.words[above[0]].lemma.lower() in reading.words.occurring:
        above = above[1:]  # "a quake struck" is the clause of the quake
    headed = any(b.kind is BlockKind.HEADLINE and b.span.covers(event.trigger) for b in reading.document.blocks[:_TOP])
    return (
        event.news
        + _SURE * event.confidence
        + _HEADLINE * headed
        + _FALLBACK * (event.type == FALLBACK)
        + sum(_CLAUSE if tree.words[at].upos == "VERB" else _PHRASE for at in above)
    )


def told_by_lead(reading: Reading) -> EventMark | None:
    """Give the verb of the headline's or lead's main clause as a happening, for where no event is found in either."""
    tree = reading.tree
    for block in heads_of_news(reading):
        for at in tree.within(block):
            if tree.words[at].head < 0 and (verb := _telling(at, reading)) is not None:
                return EventMark(
                    trigger=tree.words[verb].span,
                    type=FALLBACK,
                    modality=Modality.HAPPENED,
                    arguments=(),
                    confidence=_SAID * tree.words[verb].confidence,
                    rule="events/lead",
                    sentence=reading.sentence_at(tree.words[verb].span.start),
                    main=True,
                )
    return None


def _telling(root: int, reading: Reading) -> int | None:
    """Give the verb by which a sentence tells something: its root, or what that says or lets happen."""
    tree = reading.tree
    for _ in range(8):
        if tree.words[root].upos != "VERB":
            return None
        skipped = reading.form(root) in reading.language.speech.verbs or tree.words[root].lemma in reading.words.aspects
        inner = tree.below(root, "ccomp", "xcomp") if skipped else []
        if not inner:
            return None if skipped else root
        root = inner[0]
    return None
