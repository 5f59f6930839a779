from __future__ import annotations

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
        ("They opened Vesper Hall Road and the Vesper Project.", []),
        ("It ran on Vesper Explorer 6 for years.", []),
        ("Vesper Orrin, who was 40, left.", [("Vesper Orrin", "person", None)]),
        ("It was Vesper Orrin, 40, who left.", [("Vesper Orrin", "person", None)]),
        ("“No,” said Vesper Orrin. It was Vesper Orrin.", [("Vesper Orrin", "person", None)] * 2),
        ("He is head of Vesper Orrin, said a man. So Vesper Orrin continues.", []),
        ("The firm, Vesper Orrin, closed.", []),
        ("It was Vesper Orrin. Orrin said no.", [("Vesper Orrin", "person", None), ("Orrin", "person", None)]),
        ("It asked General Petr al-Moss.", [("General", "title", None), ("Petr al-Moss", "person", None)]),
        ("He served as Prime Minister.", []),
        ("It saw Trade Minister Mara Lind.", [("Trade Minister", "title", None), ("Mara Lind", "person", None)]),
        ("State Minister Mara Lind left.", [("Mara Lind", "person", None)]),
        ("It lies in Western Australia.", []),
        ("A song by Paris Vesper.", []),
        ("It was in the West Bank.", [("West Bank", "place", None)]),
        (
            "The Ministry of Foreign Trade fell.",
            [("Ministry of Foreign Trade", "organization", "GovernmentOrganization")],
        ),
        ("It reads JSON and XYZ files.", []),
        ("The XYZ left. An XYZ man stayed.", [("XYZ", "organization", None)] * 2),
        ("It works in Vesper. Vesper is old, Vesper is big.", []),
        ("The firm Orrin & Mara Lind Ltd closed.", [("Mara Lind Ltd", "organization", "Corporation")]),
        ("He came on Friday in April.", []),
        (
            "It is the port of Ystad Harbour in Ruritania.",
            [("Ruritania", "place", None)],
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
def test_a_line_without_end_is_read_to_its_end(names, piece):
    text = piece * 20_000 + "\n\nThe talks in Baku ended."
    assert names(text)[-1].span.of(text) == "Baku"
