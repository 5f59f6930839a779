from __future__ import annotations

from newsld.describe.citing import Citing
from newsld.model.annotation import CitationMark, EventMark, Modality
from newsld.model.span import Span


def event(sentence: Span, source: Span | None) -> EventMark:
    return EventMark(
        trigger=Span(sentence.start, sentence.start + 2),
        type="meet",
        modality=Modality.HAPPENED,
        arguments=(),
        confidence=0.9,
        rule="events/test",
        sentence=sentence,
        source=source,
    )


def cited(start: int, rule: str = "sources/citing") -> CitationMark:
    return CitationMark(span=Span(start, start + 5), entity=None, confidence=0.7, rule=rule)


CITING = Citing([cited(5, "sources/verb"), cited(20), cited(60)])


def test_whom_an_asserted_event_is_taken_from_stands_in_its_sentence():
    assert [mark.span.start for mark in CITING.beside(event(Span(0, 50), Span(10, 14)))] == [20]


def test_an_event_that_nobody_asserts_is_taken_from_nobody():
    assert list(CITING.beside(event(Span(0, 50), None))) == []


def test_who_asserts_it_elsewhere_cites_nobody_here():
    assert list(CITING.beside(event(Span(0, 50), Span(55, 58)))) == []
