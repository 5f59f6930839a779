"""Words that look like times and are none."""

from __future__ import annotations

import pytest

from support.times import values, words

NO_TIMES = [
    "About 2000 residents fled.",
    "They meet on the third Thursday of the month.",
    "They meet on the first day of the year.",
    "Some 2000 people fled.",
    "The 2000 residents fled.",
    "Nearly 1900 soldiers died.",
    "The town has 1945 inhabitants.",
    "They may leave and may return.",
    "They march through the city.",
    "The march through the city was calm.",
    "Theresa May resigned.",
    "Mrs May said so.",
    "Prime Minister May said no.",
    "June Smith sings.",
    "April Jones was found.",
    "A girl called June sings.",
    "Ms April told the court so.",
    "They left on 29 February 2014.",
    "They left on February 29, 2014.",
    "They left on 31 April 2017.",
    "They left on April 31, 2017.",
    "They left on 32 May.",
    "They won 3-2.",
    "They won 3–2 after extra time.",
    "They won by 21-17.",
    "Turn to page 1984.",
    "See p. 2010 for more.",
    "A Boeing 737 crashed.",
    "A Boeing 1900 crashed.",
    "Flight 2018 was late.",
    "Windows 2000 is old.",
    "The Peugeot 2008 is small.",
    "They invoked Article 50.",
    "Resolution 1973 was adopted.",
    "He came second.",
    "Wait a second.",
    "The second man fled.",
    "It costs $2000.",
    "It costs £1999 a piece.",
    "It costs 2000 dollars.",
    "It cost €1.5 million.",
    "The fund holds 2017 million.",
    "Call 555-2012.",
    "Call 020 7946 2012.",
    "Call +1 212 555 2012.",
    "The Sun reported it.",
    "The Sunday Times reported it.",
    "The Mail on Sunday reported it.",
    "Bloody Sunday was remembered.",
    "Sheffield Wednesday won.",
    "Super Tuesday decides.",
    "Shops open on Sundays.",
    "Shops open every Sunday.",
    "It was 2000 metres deep.",
    "It weighs 1800 kg.",
    "It is 1,999 km away.",
    "It rose by 2018%.",
    "It fell to 1950.5 points.",
    "Sergeant Wed Jones spoke.",
    "In Easter Island they met.",
    "The Good Friday Agreement holds.",
    "The artist Johnnie Christmas drew it.",
    "A Christmas tree burned.",
    "He was in his twenties.",
    "The ship sailed the Roaring Forties.",
    "It lasted three days.",
    "It lasted for two weeks.",
    "A 19-year-old died.",
    "A ratio of 10:15 is fine.",
    "Today’s world is small.",
    "The fall of the wall was loud.",
    "He lives at 1600 Pennsylvania Avenue.",
    "It happened in 300 BC.",
    "The 4th Battalion fired.",
    "The first man won.",
    "Chapter 11 protects it.",
    "Formula 1 is loud.",
    "Version 2.0 is out.",
    "Room 2012 is empty.",
    "Radio 1 plays it.",
    "The FTSE 100 fell.",
    "Temperatures reached the 80s.",
    "He stayed for the overnight train.",
    "They fled within 48 hours.",
    "She lost the last five months of her life.",
    "In a postponement every Monday counts.",
]


@pytest.mark.parametrize("text", NO_TIMES)
def test_no_time_is_found(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The 2012 elections cost 2000 dollars.", ["2012"]),
        ("Theresa May resigned in May 2019.", ["May 2019"]),
        ("The March 3 vote passed.", ["March 3"]),
        ("It passed in the 1990s.", ["the 1990s"]),
        ("They spent A$2018 in 2018.", ["2018"]),
        ("Theresa May resigned in May.", ["May"]),
        ("They may leave in May.", ["May"]),
        ("They march in March.", ["March"]),
        ("Bloody Sunday was in January 1972.", ["January 1972"]),
        ("They won 3-2 on 5 May.", ["5 May"]),
        ("June Smith sang in June.", ["June"]),
        ("The 2000 residents fled in 2000.", ["2000"]),
        ("A Boeing 737 crashed in 2018.", ["2018"]),
    ],
)
def test_the_time_beside_it_is_found(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_a_month_is_doubtful_where_a_person_has_its_name() -> None:
    assert words("He was criticised by May.") == ["May"]
    assert words("He supported Theresa May. He was criticised by May.") == []


def test_a_name_that_begins_a_sentence_does_not_make_months_doubtful() -> None:
    assert values("They left in June. They will be back by August.") == ["2017-06", "2018-08"]


def test_a_day_beyond_the_month_is_not_read_as_the_month() -> None:
    assert values("It was on 30 February 2016 or in 2017.") == ["2017"]
