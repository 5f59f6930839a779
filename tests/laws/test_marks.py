"""Laws of the marks on any text: spans re-read, stand in order, and are the same each time."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsld.annotate.encoder.mark import mark_encoded
from newsld.annotate.entities import mark_entities
from newsld.annotate.events import mark_events
from newsld.annotate.quotes import mark_quotes
from newsld.annotate.sentences import mark_sentences
from newsld.lang.en import ENGLISH
from newsld.model.annotation import Annotations, NameType
from newsld.model.document import Block, BlockKind, Document
from newsld.model.span import Span

ANNOTATORS = (mark_sentences, mark_encoded, mark_entities, mark_quotes, mark_events)
PIECES = (
    '"', "“", "”", "„", "‘", "’", "'", "«", "»", "‹", "›", "``", "''", " ", " ", " ", ", ", ". ", ": ", "? ", "… ", "—", "(",
    ")", "said", "told", "according to", "titled", "the minister", "he", "that", "Mara Lind", "Lind", "General", "NATO",
    "Oslo", "Russian", "will meet", "killed", "the meeting", "by", "in", "in ", "U.S.", "No. 5", "’s", "of", "Ministry",
    "\n\n", "\n", "\u00a0", "İ", "𝔄", "ß", "東京", "é", "\u2028", "a",
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=120), st.lists(st.sampled_from(PIECES), max_size=60).map("".join))


def _document(text: str) -> Document:
    blocks, at = [], 0
    for index, part in enumerate(text.split("\n\n")):
        if part:
            kind = BlockKind.HEADLINE if index == 0 and len(part) % 2 else BlockKind.PARAGRAPH
            blocks.append(Block(kind=kind, span=Span(at, at + len(part))))
        at += len(part) + 2
    return Document(source="law", stem="law", text=text, blocks=tuple(blocks), language="en")


def _annotated(text: str) -> Annotations:
    document = _document(text)
    annotations = Annotations()
    for annotator in ANNOTATORS:
        annotations = annotator(document, annotations, ENGLISH)
    return annotations


def _spans(found: Annotations) -> list[Span]:
    spans = [*found.sentences, *(name.span for name in found.names)]
    for quote in found.quotes:
        spans += [span for span in (quote.span, quote.speaker, quote.verb) if span is not None]
    for event in found.events:
        arguments = [argument.span for argument in event.arguments]
        rest = [event.modality_span, event.source]
        spans += [event.trigger, event.sentence, *arguments, *(span for span in rest if span is not None)]
    return spans + [
        span for entity in found.entities for span in (*(t.span for t in entity.titles), *entity.references)
    ]


@given(TEXTS)
def test_every_span_re_reads_inside_the_text(text):
    for span in _spans(_annotated(text)):
        words = span.of(text)
        assert len(words) == span.end - span.start
        assert words.strip() == words


@given(TEXTS)
def test_marks_are_in_text_order_and_apart(text):
    found = _annotated(text)
    for layer in (found.sentences, [name.span for name in found.names], [quote.span for quote in found.quotes]):
        assert all(a.end <= b.start for a, b in pairwise(layer))
    triggers = [event.trigger for event in found.events]
    assert triggers == sorted(triggers)


@given(TEXTS)
def test_the_same_text_has_the_same_marks(text):
    assert _annotated(text) == _annotated(text)


@given(TEXTS)
def test_every_name_is_in_one_entity_and_every_event_in_one_occurrence(text):
    found = _annotated(text)
    mentions = sorted(name.span for entity in found.entities for name in entity.mentions)
    assert mentions == [name.span for name in found.names if name.type is not NameType.TITLE]
    assert sorted(index for group in found.occurrences for index in group) == list(range(len(found.events)))
    assert [event.main for event in found.events].count(True) <= 1
    if any(event.main for event in found.events):
        assert any(found.events[index].main for index in found.occurrences[0])


@given(TEXTS)
def test_confidence_lies_between_nothing_and_certainty(text):
    found = _annotated(text)
    for mark in (*found.names, *found.quotes, *found.events):
        assert 0 < mark.confidence < 1


@settings(max_examples=30)
@given(TEXTS)
def test_sentences_lose_no_word(text):
    sentences = "".join(span.of(text) for span in _annotated(text).sentences)
    assert "".join(sentences.split()) == "".join(text.split())


@pytest.mark.parametrize("language", [None, "x-none", "zz"])
def test_a_language_that_is_not_read_has_no_marks(language):
    from newsld.annotate import annotate

    text = "Mara Lind met Olaf Moss."
    document = Document(source="l", stem="l", text=text, blocks=_document(text).blocks, language=language)
    assert annotate(document) == Annotations()


@pytest.mark.parametrize("language", ["en", "en-GB", "EN-us"])
def test_every_annotator_runs_on_english(language):
    from newsld.annotate import annotate

    text = "“We met,” Mara Lind said. Lind met Olaf Moss in Oslo on 4 May 2019."
    document = Document(source="l", stem="l", text=text, blocks=_document(text).blocks, language=language)
    found = annotate(document)
    assert found.sentences
    assert found.quotes
    assert found.names
    assert found.times
    assert found.entities
    assert found.events
