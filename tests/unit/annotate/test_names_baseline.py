from __future__ import annotations

import time

import pytest
from attrs import evolve

from newsld.annotate.names import mark_names
from newsld.annotate.sentences import mark_sentences
from newsld.lang.en import ENGLISH
from newsld.model.annotation import Annotations, TimeMark
from newsld.model.span import Span


@pytest.fixture
def names(document):
    def mark(text: str, times: tuple[Span, ...] = ()):
        made = document(text)
        before = evolve(
            mark_sentences(made, Annotations(), ENGLISH),
            times=tuple(TimeMark(span=span, when=None, confidence=1, rule="t") for span in times),
        )
        return mark_names(made, before, ENGLISH).names

    return mark


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The talks in Baku ended.", [("Baku", "place", "City")]),
        ("Moreover, Azerbaijan’s ally left.", [("Azerbaijan", "place", "Country")]),
        (
            "He flew to New York City from Ohio.",
            [("New York City", "place", "City"), ("Ohio", "place", "AdministrativeArea")],
        ),
        ("Quoting Reuters, he wept.", [("Reuters", "organization", "NewsMediaOrganization")]),
        (
            "The Russian Defence Ministry spoke.",
            [("Russian Defence Ministry", "organization", "GovernmentOrganization")],
        ),
        (
            "Czech General Petr Moss came.",
            [("Czech", "group", None), ("General", "title", None), ("Petr Moss", "person", None)],
        ),
        ("A spokesman Karl Moss spoke.", [("spokesman", "title", None), ("Karl Moss", "person", None)]),
        ("It was seen by Mara Lind.", [("Mara Lind", "person", None)]),
        ("It was the end of the Cold War.", [("Cold War", "event", None)]),
        ("It hit the WXYZ hard.", [("WXYZ", "organization", None)]),
        ("Then Mara Lind fell; Lind rose.", [("Mara Lind", "person", None), ("Lind", "person", None)]),
        ("However, it rained. The day was wet.", []),
        ("He came on Friday in April.", []),
        (
            "It is the port of Ystad Harbour in Ruritania.",
            [("Ystad Harbour", "person", None), ("Ruritania", "place", None)],
        ),
    ],
)
def test_names(names, text, expected):
    marks = names(text)
    assert [(m.span.of(text), m.type.value, m.kind) for m in marks] == expected
    assert all(m.confidence <= 0.6 for m in marks)


def test_a_time_is_no_name(names):
    text = "It opened in Easter."
    assert [m.span.of(text) for m in names(text)] == ["Easter"]
    assert names(text, (Span(13, 19),)) == ()


def test_a_line_in_capitals_gives_listed_names_only(names):
    text = "Big Storm Hits Paris And Many Small Towns Nearby."
    assert [m.span.of(text) for m in names(text)] == ["Paris"]


@pytest.mark.parametrize("piece", ["Ab ", "A. ", "Ministry of ", "General ", "a"])
def test_time_grows_with_length_alone(names, piece):
    begun = time.process_time()
    names(piece * 20_000)
    assert time.process_time() - begun < 8
