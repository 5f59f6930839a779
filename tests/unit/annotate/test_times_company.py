"""Times changed by the words around them, and tenses in their sentences."""

from __future__ import annotations

import pytest
from attrs import evolve

from newsld.annotate.reference import mark_reference
from newsld.annotate.times import mark_times
from newsld.lang.en import ENGLISH
from newsld.model.annotation import Annotations
from newsld.model.span import Span
from support.times import document, times, values, words

COMPANY = [
    ("They met yesterday (18 April).", ["2018-04-18"]),
    ("They met on Wednesday, 18 April, in Baku.", ["2018-04-18"]),
    ("It grew in the first half of the 1990s.", ["[1990..1994]"]),
    ("It grew in the second half of March 2017.", ["[2017-03-16..2017-03-31]"]),
    ("It grew in early spring 2017.", ["2017-03"]),
    ("It grew late last week.", ["[2018-04-14..2018-04-15]"]),
    ("They met two years after 5 May 2010.", ["2012"]),
    ("They met two weeks before 5 May 2010.", ["2010-04-21"]),
    ("They met three months before 5 May 2010.", ["2010-02-05"]),
    ("They met on the first day of May 2017.", ["2017-05-01"]),
    ("They met on the last day of February 2016.", ["2016-02-29"]),
    ("They met in the third month of 2017.", ["2017-03"]),
    ("They met in the last week of February 2017.", ["[2017-02-22..2017-02-28]"]),
    ("They met on the first weekend of May 2017.", ["[2017-05-06..2017-05-07]"]),
    ("They met on the fifth Monday in February 2017.", [None]),
    ("It will be closed for the rest of the year.", ["[2018-04..2018-12]"]),
    ("They met in the middle of the month.", ["[2018-04-11..2018-04-20]"]),
    ("It will close by year-end.", ["2018"]),
    ("They will meet in the new year.", ["2019"]),
    ("They met in the late 19th century.", ["[1867..1899]"]),
    ("They met a year and a half ago.", ["2016~"]),
    ("They met 2½ years ago.", ["2015~"]),
    ("They met 36 hours ago.", ["2018-04-17"]),
    ("They met half a decade ago.", ["2013"]),
    ("They met half a year ago.", ["2017-10"]),
    ("They met around Christmas 2016.", ["2016-12-25~"]),
    ("They met in the last few years.", ["../2018"]),
    ("They will meet in the next few weeks.", ["2018-04-19/.."]),
    ("They will meet this September.", ["2018-09"]),
    ("They met at Christmas last year.", ["2017-12-25"]),
    ("They met last Easter.", ["2018-04-01"]),
    ("They will meet next Easter.", ["2019-04-21"]),
    ("They will meet this Easter.", ["2018-04-01"]),
    ("It broke down on Monday at 14:05.", ["2018-04-16T14:05:00"]),
    ("It broke down at 25:10 GMT.", []),
    ("It broke down at 13 p.m. on Monday.", ["2018-04-16"]),
]


@pytest.mark.parametrize(("text", "expected"), COMPANY, ids=[text for text, _ in COMPANY])
def test_the_words_around_a_time_change_its_value(text: str, expected: list[str | None]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met in early 2017.", "early 2017"),
        ("They met on Thursday (19 April).", "Thursday (19 April)"),
        ("They met over the past two weeks.", "the past two weeks"),
        ("They lived there since May 2017.", "since May 2017"),
        ("They met from 3 to 5 May.", "from 3 to 5 May"),
        ("They met on Friday night in Baku.", "Friday night"),
        ("They met at 8 p.m. on Friday, they said.", "8 p.m. on Friday"),
        ("They met in the 1990s.", "the 1990s"),
    ],
)
def test_the_span_holds_what_decides_the_value(text: str, found: str) -> None:
    assert words(text) == [found]


def test_a_verb_of_the_next_sentence_has_no_say() -> None:
    text = "They met in Baku on Friday. Will they come back?"
    assert values(text) == ["2018-04-13"]


def test_marked_sentences_are_kept_to() -> None:
    text = "They met in Baku on Friday; on Monday they will be back"
    made = document(text, "2018-04-19")
    start = evolve(
        mark_reference(made, Annotations(), ENGLISH), sentences=(Span(0, text.index(";") + 1), Span(28, len(text)))
    )
    assert [mark.when and mark.when.edtf for mark in mark_times(made, start, ENGLISH).times] == [
        "2018-04-13",
        "2018-04-23",
    ]


def test_an_annotator_adds_and_never_edits() -> None:
    made = document("They met on Friday.", "2018-04-19")
    start = mark_reference(made, Annotations(sentences=(Span(0, 19),)), ENGLISH)
    marked = mark_times(made, start, ENGLISH)
    assert evolve(marked, times=()) == start


def test_confidence_is_that_of_the_weakest_part() -> None:
    (joined,) = times("They met at noon on Friday.")
    (alone,) = times("They met on Friday.")
    assert joined.confidence < alone.confidence
