from __future__ import annotations

import pytest
from attrs import evolve

from newsld.annotate.circumstances import with_own
from newsld.annotate.governors import Governors
from newsld.model.annotation import NameType
from support.events import L, argument, event, reading, time
from support.trees import span_of

PLACES = (("Oslo", L),)


def own(text, rows, *events, names=PLACES, times=()):
    read = reading(text, rows, names, times)
    return read, with_own(events, read)


def circumstances(read, mark):
    place = next((read.entities[a.entity].name for a in mark.arguments if a.role == "place"), None)
    return place, mark.when.when.edtf if mark.when else None


def test_what_hangs_on_a_verb_places_and_dates_it():
    text = "They met in Oslo on Friday."
    rows = "They/PRON/2/nsubj met/VERB/0/root/past in/ADP/4/case Oslo/PROPN/2/obl on/ADP/6/case Friday/PROPN/2/obl"
    read, (met,) = own(text, rows, event(text, "met"), times=[time(text, "on Friday", "2021-03-05")])
    assert circumstances(read, met) == ("Oslo", "2021-03-05")


def test_the_nearest_event_above_is_placed():
    text = "A court in Oslo jailed Moss."
    rows = "A/DET/2/det court/NOUN/5/nsubj in/ADP/4/case Oslo/PROPN/2/nmod jailed/VERB/0/root/past Moss/PROPN/5/obj"
    read, (jailed,) = own(text, rows, event(text, "jailed"))
    assert circumstances(read, jailed)[0] == "Oslo"


def test_a_verb_that_tells_no_event_stands_between():
    text = "Men who live in Oslo left."
    rows = (
        "Men/NOUN/6/nsubj who/PRON/3/nsubj/rel live/VERB/1/acl:relcl/pres in/ADP/5/case Oslo/PROPN/3/obl "
        "left/VERB/0/root/past"
    )
    read, (left,) = own(text, rows, event(text, "left"))
    assert circumstances(read, left)[0] is None


def test_a_verb_that_carries_a_noun_gives_it_its_time():
    text = "They held talks on Friday."
    rows = "They/PRON/2/nsubj held/VERB/0/root/past talks/NOUN/2/obj on/ADP/5/case Friday/PROPN/2/obl"
    read, (talks,) = own(text, rows, event(text, "talks"), names=(), times=[time(text, "Friday", "2021-03-05")])
    assert circumstances(read, talks) == (None, "2021-03-05")


def test_the_place_that_is_reached_is_the_place():
    text = "Lind flew to Oslo."
    rows = "Lind/PROPN/2/nsubj flew/VERB/0/root/past to/ADP/4/case Oslo/PROPN/2/obl"
    read = reading(text, rows, PLACES)
    to = argument(text, "to", "Oslo")
    flew = event(text, "flew", evolve(to, entity=read.meaning.of(to.span)), type="visit")
    assert circumstances(read, with_own([flew], read)[0])[0] == "Oslo"


KILLED = "A crash in Oslo on Friday killed two. Ten were hurt."
KILLED_ROWS = (
    "A/DET/2/det crash/NOUN/7/nsubj in/ADP/4/case Oslo/PROPN/2/nmod on/ADP/6/case Friday/PROPN/2/nmod "
    "killed/VERB/0/root/past two/NUM/7/obj ./PUNCT/7/punct\n"
    "Ten/NUM/3/nsubj:pass were/AUX/3/aux:pass hurt/VERB/0/root/part ./PUNCT/3/punct"
)


def test_what_hangs_on_nothing_has_no_governor():
    read = reading(KILLED, KILLED_ROWS)
    words = read.tree
    crash, oslo, killed = (words.top(span_of(KILLED, word)) for word in ("crash", "Oslo", "killed"))
    assert Governors(words, {crash, killed}).of(oslo).word == crash
    assert Governors(words, {killed}).of(oslo).word == killed
    assert Governors(words, set()).of(oslo) is None


def test_each_verb_has_the_time_that_hangs_on_it_whatever_is_proposed():
    text = "Lind left on Friday and spoke next week."
    rows = (
        "Lind/PROPN/2/nsubj left/VERB/0/root/past on/ADP/4/case Friday/PROPN/2/obl and/CCONJ/6/cc spoke/VERB/2/conj/past "
        "next/ADJ/8/amod week/NOUN/6/obl"
    )
    times = [time(text, "Friday", "2021-03-05"), time(text, "next week", "2021-03-08/2021-03-14")]
    left = event(text, "left", argument(text, "time", "Friday"))
    spoke = event(text, "spoke", argument(text, "time", "Friday"), argument(text, "time", "next week"))
    read, told = own(text, rows, left, spoke, names=(), times=times)
    assert [circumstances(read, mark)[1] for mark in told] == ["2021-03-05", "2021-03-08/2021-03-14"]


@pytest.mark.parametrize("verb", ["said", "left"])
def test_a_time_behind_a_verb_of_saying_dates_what_was_said_of_nothing_else(verb):
    text = f"Lind died, police {verb} on Friday."
    rows = f"Lind/PROPN/2/nsubj died/VERB/0/root/past ,/PUNCT/2/punct police/NOUN/5/nsubj {verb}/VERB/2/parataxis/past on/ADP/7/case Friday/PROPN/2/obl"
    read, (died,) = own(text, rows, event(text, "died"), names=(), times=[time(text, "Friday", "2021-03-05")])
    assert circumstances(read, died)[1] == (None if verb == "said" else "2021-03-05")


def test_a_year_in_a_name_dates_nothing():
    text = "Oslo hosted Expo 2016."
    rows = "Oslo/PROPN/2/nsubj hosted/VERB/0/root/past Expo/PROPN/2/obj 2016/NUM/2/obl"
    for names, when in (((), "2016"), ((("Expo 2016", NameType.EVENT),), None)):
        read, (hosted,) = own(text, rows, event(text, "hosted"), names=names, times=[time(text, "2016", "2016")])
        assert circumstances(read, hosted)[1] == when


@pytest.mark.parametrize(
    ("text", "rows", "trigger", "words", "day"),
    [
        # What a number was, or since when it was not so high, dates no rise.
        ("It fell to 2 from 3 in 2020.", "It/PRON/2/nsubj fell/VERB/0/root/past to/ADP/4/case 2/NUM/2/obl from/ADP/6/case 3/NUM/2/obl in/ADP/8/case 2020/NUM/2/obl", "fell", "in 2020", None),
        ("It fell most since 2020.", "It/PRON/2/nsubj fell/VERB/0/root/past most/ADV/2/advmod/sup since/ADP/5/case 2020/NUM/2/obl", "fell", "since 2020", None),
        ("The first trip by Moss since 2020.", "The/DET/3/det first/ADJ/3/amod/first trip/NOUN/0/root by/ADP/5/case Moss/PROPN/3/nmod since/ADP/7/case 2020/NUM/3/nmod", "trip", "since 2020", None),
        ("It ruled since 2020.", "It/PRON/2/nsubj ruled/VERB/0/root/past since/ADP/4/case 2020/NUM/2/obl", "ruled", "since 2020", "2020"),
        # Nor does the year of whoever takes part.
        ("She met last year's winner.", "She/PRON/2/nsubj met/VERB/0/root/past last/ADJ/4/amod year/NOUN/6/nmod:poss 's/PART/4/case winner/NOUN/2/obj", "met", "last year", None),
        ("She left last year's meeting.", "She/PRON/2/nsubj left/VERB/0/root/past last/ADJ/4/amod year/NOUN/6/nmod:poss 's/PART/4/case meeting/NOUN/2/obj", "meeting", "last year", "2020"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("proposed", [True, False])
def test_what_is_compared_with_dates_nothing(text, rows, trigger, words, day, proposed):
    given = (argument(text, "time", words),) if proposed else ()
    read, (told,) = own(text, rows, event(text, trigger, *given), names=(), times=[time(text, words, "2020")])
    assert circumstances(read, told)[1] == day


@pytest.mark.parametrize(("own_time", "day"), [("week/NOUN/5/obl:unmarked", None), ("bit/NOUN/5/obl:unmarked", "1999")])
def test_a_verb_with_a_time_of_its_own_has_not_that_of_another(own_time, day):
    word = own_time.partition("/")[0]
    text = f"Moss joined in 1999 left a {word} after."
    rows = (
        "Moss/PROPN/2/nsubj joined/VERB/0/root/past in/ADP/4/case 1999/NUM/2/obl left/VERB/2/conj/past a/DET/7/det "
        f"{own_time} after/ADP/5/advmod"
    )
    joined, left = event(text, "joined"), event(text, "left", argument(text, "time", "1999"))
    read, (first, second) = own(text, rows, joined, left, names=(), times=[time(text, "in 1999", "1999")])
    assert (circumstances(read, first)[1], circumstances(read, second)[1]) == ("1999", day)


@pytest.mark.parametrize(("role", "place"), [("from/ADP/4/case Oslo/PROPN/2/obl", None), ("Oslo/PROPN/2/obj", "Oslo")])
def test_a_departure_is_where_the_place_left_is(role, place):
    text = "Lind moved from Oslo." if "from" in role else "Lind left Oslo."
    rows = f"Lind/PROPN/2/nsubj {text.split()[1]}/VERB/0/root/past {role}"
    moved = event(text, text.split()[1], argument(text, "from", "Oslo"), type="move")
    given = own(text, rows, moved)[0]
    (told,) = with_own([evolve(moved, arguments=(evolve(moved.arguments[0], entity=0),))], given)
    assert circumstances(given, told)[0] == place


@pytest.mark.parametrize(
    ("text", "rows", "placed"),
    [
        ("Moss read work, art in Oslo.", "Moss/PROPN/2/nsubj read/VERB/0/root/past work/NOUN/2/obj ,/PUNCT/5/punct art/NOUN/3/appos in/ADP/7/case Oslo/PROPN/5/nmod", None),
        ("Moss read men of art in Oslo.", "Moss/PROPN/2/nsubj read/VERB/0/root/past men/NOUN/2/obj of/ADP/5/case art/NOUN/3/nmod in/ADP/7/case Oslo/PROPN/5/nmod", None),
        ("Moss read men in Oslo.", "Moss/PROPN/2/nsubj read/VERB/0/root/past men/NOUN/2/obj in/ADP/5/case Oslo/PROPN/3/nmod", "Oslo"),
    ],
)  # fmt: skip
def test_a_place_far_down_is_that_of_something_else(text, rows, placed):
    given, (told,) = own(text, rows, event(text, "read", type="happening"))
    assert circumstances(given, told)[0] == placed
