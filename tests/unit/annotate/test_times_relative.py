"""Times told from where the text stands; the reference is Thursday, 19 April 2018, unless a test says otherwise."""

from __future__ import annotations

import pytest

from support.times import times, values

TENSES = [
    ("They met on Friday.", "2018-04-13"),
    ("They will meet on Friday.", "2018-04-20"),
    ("They met on Thursday.", "2018-04-19"),
    ("They will meet on Thursday.", "2018-04-26"),
    ("They plan to meet on Friday.", "2018-04-20"),
    ("They are expected to meet on Friday.", "2018-04-20"),
    ("The meeting is to be held on Friday.", "2018-04-20"),
    ("The meeting will be held on Friday.", "2018-04-20"),
    ("The meeting was held on Friday.", "2018-04-13"),
    ("The meeting scheduled for Friday was praised.", "2018-04-20"),
    ("The ministers are meeting on Friday.", "2018-04-20"),
    ("The minister arrives in Paris on Friday.", "2018-04-20"),
    ("The funeral is Friday in Paris.", "2018-04-20"),
    ("The vote has been put off until Friday.", "../2018-04-20"),
    ("They have met on Friday.", "2018-04-13"),
    ("The school was closed until Friday.", "../2018-04-20"),
    ("The exams had been set for Friday.", "2018-04-13"),
    ("The report is to be published in March.", "2019-03"),
    ("The report was published in March.", "2018-03"),
    ("Residents could return on Friday.", "2018-04-20"),
    ("If a deal is reached on Friday, they must vote.", "2018-04-20"),
    ("The law enters into force on Friday.", "2018-04-20"),
    ("The vote was put off until spring.", "../2018-21"),
    ("On Friday, the ministers will meet in Paris.", "2018-04-20"),
    ("On Friday, the ministers met in Paris.", "2018-04-13"),
    ("Police arrest three in Friday raid", "2018-04-13"),
    ("They met in March.", "2018-03"),
    ("They will meet in March.", "2019-03"),
    ("They met in June.", "2017-06"),
    ("They will meet in June.", "2018-06"),
    ("They met in April.", "2018-04"),
    ("They met on 5 March.", "2018-03-05"),
    ("They will meet on 5 May.", "2018-05-05"),
    ("They met on 5 November.", "2017-11-05"),
    ("They will meet on 5 January.", "2019-01-05"),
    ("They met on May 2.", "2018-05-02"),
    ("They met on Friday, May 5.", "2017-05-05"),
    ("They met over the weekend.", "[2018-04-14..2018-04-15]"),
    ("They will meet over the weekend.", "[2018-04-21..2018-04-22]"),
    ("They met this weekend.", "[2018-04-14..2018-04-15]"),
    ("They will meet this weekend.", "[2018-04-21..2018-04-22]"),
    ("They met in the spring.", "2018-21"),
    ("They will meet in the autumn.", "2018-23"),
    ("They met at Christmas.", "2017-12-25"),
    ("They will meet at Christmas.", "2018-12-25"),
    ("They will meet on the 27th.", "2018-04-27"),
    ("They met on the 27th.", "2018-03-27"),
    ("They met on Friday the 13th.", "2018-04-13"),
    ("It will run from Friday to Sunday.", "2018-04-20/2018-04-22"),
    ("It will run from November 20 to December 11.", "2018-11-20/2018-12-11"),
    ("It will run from December 20 to January 11.", "2018-12-20/2019-01-11"),
    ("He has been ill since Monday.", "2018-04-16/.."),
    ("He has been ill since May.", "2017-05/.."),
    ("Since May, when the rules came into force, a company can be fined.", "2017-05/.."),
    ("He will stay until May.", "../2018-05"),
    ("They met on Monday and Tuesday.", "2018-04-16/2018-04-17"),
    ("They will meet Monday-Friday.", "2018-04-23/2018-04-27"),
    ("They met in the early hours of Saturday.", "2018-04-14"),
    ("They met on Saturday night.", "2018-04-14"),
    ("The vote was postponed in February after the floods.", "2018-02"),
    ("The soil was taken on Wednesday and would be tested.", "2018-04-18"),
    ("The minister, who heads the office, came on Friday.", "2018-04-13"),
    ("The law takes effect on 1 July.", "2018-07-01"),
    ("They have until Tuesday to answer.", "../2018-04-24"),
    ("They are due in court before the end of May.", "2018-05"),
    ("They moved the match to Saturday.", "2018-04-14"),
    ("They have moved the match forward to Saturday.", "2018-04-21"),
    ("The city lost power overnight.", "[2018-04-18..2018-04-19]"),
    ("More are planned between now and October.", "[2018-04-19..2018-10]"),
    ("They met late on Saturday.", "2018-04-14"),
    ("They met on the morning of 5 March.", "2018-03-05"),
    ("They met at 8 p.m. on Saturday.", "2018-04-14T20:00:00"),
]
DEICTIC = [
    ("They met today.", "2018-04-19"),
    ("They will meet tonight.", "2018-04-19"),
    ("They met this morning.", "2018-04-19"),
    ("They met yesterday.", "2018-04-18"),
    ("They met yesterday evening.", "2018-04-18"),
    ("They met last night.", "2018-04-18"),
    ("They met the day before yesterday.", "2018-04-17"),
    ("They will meet tomorrow.", "2018-04-20"),
    ("They will meet the day after tomorrow.", "2018-04-21"),
    ("They met last week.", "[2018-04-09..2018-04-15]"),
    ("They will meet next week.", "[2018-04-23..2018-04-29]"),
    ("They met this week.", "[2018-04-16..2018-04-19]"),
    ("They will meet this week.", "[2018-04-16..2018-04-22]"),
    ("They met earlier this week.", "[2018-04-16..2018-04-19]"),
    ("They will meet later this week.", "[2018-04-19..2018-04-22]"),
    ("They met last month.", "2018-03"),
    ("They will meet next month.", "2018-05"),
    ("They met early last month.", "[2018-03-01..2018-03-10]"),
    ("They met earlier this month.", "[2018-04-01..2018-04-19]"),
    ("They met last year.", "2017"),
    ("They met this year.", "2018"),
    ("They will meet next year.", "2019"),
    ("They met earlier this year.", "[2018-01..2018-04]"),
    ("They will meet later this year.", "[2018-04..2018-12]"),
    ("They will meet early next year.", "[2019-01..2019-04]"),
    ("They will meet by the end of the year.", "2018"),
    ("They will meet at the end of the month.", "[2018-04-21..2018-04-30]"),
    ("They met last quarter.", "2018-33"),
    ("They met in the last decade.", "200X"),
    ("They met last September.", "2017-09"),
    ("They will meet next May.", "2018-05"),
    ("They met last Friday.", "2018-04-13"),
    ("They met last Thursday.", "2018-04-12"),
    ("They will meet next Monday.", "2018-04-23"),
    ("They will meet this Friday.", "2018-04-20"),
    ("They met on Monday last week.", "2018-04-09"),
    ("They will meet on Monday next week.", "2018-04-23"),
    ("They met last summer.", "2017-22"),
    ("They will meet next winter.", "2018-24"),
    ("They met in March last year.", "2017-03"),
    ("They met on 5 March last year.", "2017-03-05"),
    ("They will meet on 5 March next year.", "2019-03-05"),
    ("They will meet on the 20th of next month.", "2018-05-20"),
    ("They will meet on the second Monday of next month.", "2018-05-14"),
    ("Sales rose in the first half of last year.", "[2017-01..2017-06]"),
    ("Sales rose in the fourth quarter of last year.", "2017-36"),
]
DISTANCES = [
    ("They met ten days ago.", "2018-04-09"),
    ("They met 10 days ago.", "2018-04-09"),
    ("They met two weeks ago.", "2018-04-05~"),
    ("They met a fortnight ago.", "2018-04-05~"),
    ("They met a week ago.", "2018-04-12~"),
    ("They met three months ago.", "2018-01"),
    ("They met two years ago.", "2016"),
    ("They met a couple of years ago.", "2016"),
    ("They met a decade ago.", "2008~"),
    ("They met half a century ago.", "1968"),
    ("They met twenty-five years ago.", "1993"),
    ("They met several years ago.", "../2018"),
    ("They met a few days ago.", "../2018-04-19"),
    ("They will meet in two weeks.", "2018-05-03~"),
    ("They will meet in three days' time.", "2018-04-22"),
    ("They will meet two weeks from now.", "2018-05-03~"),
    ("They met often in the past two weeks.", "[2018-04-05..2018-04-19]"),
    ("They met often over the last three months.", "[2018-01..2018-04]"),
    ("They met often in the last 30 years.", "[1988..2018]"),
    ("They will meet within 48 hours.", "[2018-04-19..2018-04-21]"),
    ("They will meet in the next two years.", "[2018..2020]"),
    ("They will meet two days before Christmas.", "2018-12-23"),
    ("They will meet on the eve of New Year's Day.", "2018-12-31"),
]
TOLD = [
    ("They met on 5 March 2017. Three days later they parted.", ["2017-03-05", "2017-03-08"]),
    ("They met on 5 March 2017. The following day they parted.", ["2017-03-05", "2017-03-06"]),
    ("They met on 5 March 2017 and parted the next day.", ["2017-03-05", "2017-03-06"]),
    ("They met on 5 March 2017. The day before, he had called.", ["2017-03-05", "2017-03-04"]),
    ("They met in 2010. Two years later they parted.", ["2010", "2012"]),
    ("They met in 2010. The same year they parted.", ["2010", "2010"]),
    ("They met in March 1994. That December they parted.", ["1994-03", "1994-12"]),
    ("They met in March 1994; he had come the previous December.", ["1994-03", "1993-12"]),
    ("They met on 5 March 2017 and parted that evening.", ["2017-03-05", "2017-03-05"]),
    ("They met on 5 March 2017 and parted the next morning.", ["2017-03-05", "2017-03-06"]),
    ("He came in 1655 and served for the next five years.", ["1655", "[1655..1660]"]),
    ("They parted three days later.", [None]),
    ("They met in 2010. Three days later they parted.", ["2010", None]),
    ("They met on Monday at the border. It began at 8 p.m. sharp.", ["2018-04-16", "2018-04-16T20:00:00"]),
]
EDGES = [
    ("They met last month.", "2018-03-31", "2018-02"),
    ("They will meet next month.", "2018-01-31", "2018-02"),
    ("They met a month ago.", "2018-03-31", "2018-02"),
    ("They met a year ago.", "2016-02-29", "2015"),
    ("They met last week.", "2018-01-03", "[2017-12-25..2017-12-31]"),
    ("They met last quarter.", "2018-02-01", "2017-36"),
    ("They met in December.", "2018-01-03", "2017-12"),
    ("They will meet in January.", "2017-12-30", "2018-01"),
    ("They met on 30 December.", "2018-01-03", "2017-12-30"),
    ("They will meet on 2 January.", "2017-12-30", "2018-01-02"),
    ("They met yesterday.", "2018-01-01", "2017-12-31"),
    ("They met today.", "2018-04-19T23:30-10:00", "2018-04-19"),
    ("They met today.", "2018-04-19T00:30+14:00", "2018-04-19"),
    ("They met this Sunday.", "2018-04-22", "2018-04-22"),
    ("They met on Sunday.", "2018-04-22", "2018-04-22"),
    ("They met over the weekend.", "2018-04-22", "[2018-04-21..2018-04-22]"),
    ("They met last\u00a0September.", "2018-04-19", "2017-09"),
    ("They met two\u00a0weeks\u00a0ago.", "2018-04-19", "2018-04-05~"),
    ("They met yesterday.", "0001-01-01", None),
    ("They met last winter.", "2026-01-15", "2024-24"),
    ("They will meet next Friday.", "2018-04-19", "2018-04-27"),
    ("They will meet this week.", "2018-04-22", "[2018-04-23..2018-04-29]"),
]


@pytest.mark.parametrize(("text", "expected"), TENSES, ids=[text for text, _ in TENSES])
def test_the_tense_chooses_the_side(text: str, expected: str) -> None:
    assert values(text) == [expected]


@pytest.mark.parametrize(("text", "expected"), DEICTIC, ids=[text for text, _ in DEICTIC])
def test_a_relative_unit_is_counted_from_the_reference(text: str, expected: str) -> None:
    assert values(text) == [expected]


@pytest.mark.parametrize(("text", "expected"), DISTANCES, ids=[text for text, _ in DISTANCES])
def test_a_distance_has_the_precision_of_its_unit(text: str, expected: str) -> None:
    assert values(text) == [expected]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text for text, _ in TOLD])
def test_what_was_told_before_is_counted_from(text: str, expected: list[str | None]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(("text", "reference", "expected"), EDGES, ids=[f"{text} {day}" for text, day, _ in EDGES])
def test_the_edges_of_the_calendar_hold(text: str, reference: str, expected: str | None) -> None:
    assert values(text, reference) == [expected]


def test_two_verbs_in_one_sentence_date_two_days() -> None:
    text = "The site reported on Thursday that both generals will meet in Baku on Friday."
    assert values(text) == ["2018-04-19", "2018-04-20"]


@pytest.mark.parametrize("text", ["They met on Friday.", "They met last year.", "They met two weeks ago."])
def test_without_a_reference_a_relative_time_has_no_value(text: str) -> None:
    assert values(text, published=None) == [None]


def test_the_rule_says_which_side_was_taken() -> None:
    assert [mark.rule for mark in times("They met on Monday and will meet on Friday.")] == [
        "times/weekday-before", "times/weekday-after",
    ]  # fmt: skip


def test_a_guessed_side_is_less_sure() -> None:
    (guessed,) = times("Police arrest three in Friday raid")
    (told,) = times("Police arrested three on Friday.")
    assert guessed.confidence < told.confidence


@pytest.mark.parametrize(("text", "relative"), [("He died in 1999.", False), ("He died last year.", True)])
def test_a_mark_says_whether_it_is_relative(text: str, relative: bool) -> None:
    (mark,) = times(text)
    assert mark.relative is relative


@pytest.mark.parametrize(
    ("text", "relative"),
    [
        ("They met on 5 March 2017. Three days later they parted.", [False, False]),
        ("They met on Friday. Three days later they parted.", [True, True]),
        ("He came on 5 March 2015 and left on 9 May.", [False, False]),
    ],
    ids=["after a full date", "after a weekday", "in the year of a full date"],
)
def test_what_counts_from_a_told_time_is_as_relative_as_that(text: str, relative: list[bool]) -> None:
    assert [mark.relative for mark in times(text)] == relative


def test_a_date_in_the_same_breath_takes_the_year_told() -> None:
    assert values("He came on 5 March 2015 and left on 9 May.") == ["2015-03-05", "2015-05-09"]


def test_a_time_of_day_belongs_to_a_day_told_nearby_only() -> None:
    near = "The match was played on 3 May 2018. It began at 5 p.m. in the rain."
    assert values(near, "2018-06-01")[-1] == "2018-05-03T17:00:00"
    far = (
        "The match was played on 3 May 2018. "
        + "Nobody had much to say about it afterwards. " * 7
        + "Another begins at 5 p.m. there."
    )
    assert values(far, "2018-06-01")[-1] != "2018-05-03T17:00:00"
