from __future__ import annotations

import pytest
from attrs import evolve

from newsld.annotate.occurrences import group_mentions
from newsld.model.annotation import Modality, ReferenceDate
from newsld.model.evidence import Basis
from newsld.model.moment import Moment
from newsld.model.span import Span
from support.events import L, P, argument, event, reading, time
from support.trees import span_of

TEXT = "Lind met Moss in May. Ode came. The meeting was long. They met again in Oslo."
ROWS = (
    "Lind/PROPN/2/nsubj met/VERB/0/root/past Moss/PROPN/2/obj in/ADP/5/case May/PROPN/2/obl ./PUNCT/2/punct\n"
    "Ode/PROPN/2/nsubj came/VERB/0/root/past ./PUNCT/2/punct\n"
    "The/DET/2/det/def meeting/NOUN/4/nsubj was/AUX/4/cop long/ADJ/0/root ./PUNCT/4/punct\n"
    "They/PRON/2/nsubj met/VERB/0/root/past//meet again/ADV/2/advmod in/ADP/5/case Oslo/PROPN/2/obl ./PUNCT/2/punct"
)
NAMES = (("Lind", P), ("Moss", P), ("Ode", P), ("Oslo", L))


def told(*marks, text=TEXT, rows=ROWS, names=NAMES, times=()):
    read = reading(text, rows, names, times)
    meant = [
        evolve(mark, arguments=tuple(evolve(a, entity=read.meaning.of(a.span)) for a in mark.arguments))
        for mark in marks
    ]
    return group_mentions(meant, read)


MET = event(TEXT, "met", argument(TEXT, "party", "Lind"), argument(TEXT, "party", "Moss"))


def test_the_meeting_is_the_one_told_before():
    assert told(MET, event(TEXT, "meeting")) == ((0, 1),)


def test_who_meets_again_meets_another_time():
    second = evolve(event(TEXT, "met again"), trigger=span_of(TEXT, "met", 1), sentence=span_of(TEXT, "They met again"))
    assert told(MET, second) == ((0,), (1,))


@pytest.mark.parametrize(("other", "one"), [("Lind", True), ("Ode", False)])
def test_others_take_part_in_another_event(other, one):
    second = event(TEXT, "meeting", argument(TEXT, "party", other))
    assert told(MET, second) == (((0, 1),) if one else ((0,), (1,)))


@pytest.mark.parametrize(("day", "one"), [("2021-05", True), ("2021-05-03", True), ("2021-06", False)])
def test_what_has_another_time_is_another_event(day, one):
    times = (time(TEXT, "May", "2021-05"), time(TEXT, "long", day))
    first = event(TEXT, "met", *MET.arguments, argument(TEXT, "time", "May"))
    second = event(TEXT, "meeting", argument(TEXT, "party", "Lind"), argument(TEXT, "time", "long"))
    assert told(first, second, times=times) == (((0, 1),) if one else ((0,), (1,)))


@pytest.mark.parametrize(("news", "one"), [(0.9, True), (0.0, False)])
def test_what_the_encoder_holds_the_news_is_one_event_by_whatever_words(news, one):
    first = event(TEXT, "met", argument(TEXT, "party", "Lind"), news=0.9)
    second = event(TEXT, "came", news=news, echoes={first.trigger.start: -0.5})
    assert told(first, second) == (((0, 1),) if one else ((0,), (1,)))


@pytest.mark.parametrize(("echo", "one"), [(8.0, True), (-8.0, False)])
def test_what_sounds_like_a_retelling_is_one(echo, one):
    first = event(TEXT, "came", argument(TEXT, "agent", "Ode"))
    second = event(TEXT, "meeting", argument(TEXT, "party", "Lind"), echoes={first.trigger.start: echo})
    assert told(first, second) == (((0, 1),) if one else ((0,), (1,)))


def test_a_general_stands_for_the_country_whose_army_he_heads():
    text = "A general of Norway met Ode. Norway talked. Ana Roy, head of Norway’s army, met Ode in the meeting."
    rows = (
        "A/DET/2/det/indef general/NOUN/5/nsubj of/ADP/4/case Norway/PROPN/2/nmod met/VERB/0/root/past Ode/PROPN/5/obj\n"
        "Norway/PROPN/2/nsubj talked/VERB/0/root/past\n"
        "Ana/PROPN/8/nsubj Roy/PROPN/1/flat head/NOUN/1/appos of/ADP/7/case Norway/PROPN/7/nmod:poss ’s/PART/5/case "
        "army/NOUN/3/nmod met/VERB/0/root/past Ode/PROPN/8/obj in/ADP/12/case the/DET/12/det/def meeting/NOUN/8/obl"
    )
    names = (("Norway", L), ("Ode", P), ("Norway", L), ("Ana Roy", P), ("Norway", L), ("Ode", P))
    first = event(text, "talked", argument(text, "party", "Norway"), news=0.9)
    second = event(text, "meeting", argument(text, "party", "Ana Roy"), news=0.9)
    assert told(first, second, text=text, rows=rows, names=names) == ((0, 1),)
    other = event(text, "meeting", argument(text, "party", "Ode"), news=0.9)
    assert told(first, other, text=text, rows=rows, names=names) == ((0,), (1,))


def test_the_main_event_comes_first():
    second = event(TEXT, "came", type="visit", main=True)
    assert told(MET, second) == ((1,), (0,))


def at_once(first, second, rows, *, day=None, told_in=None):
    """Tell whether two mentions of a text written on 4 March 2021 are one event."""
    text, rows = rows
    times = [time(text, told_in, day)] if told_in else ()
    names = ((name, kind) for name, kind in NAMES if name in ("Ode", "Oslo") and name in text)
    read = reading(text, rows, tuple(names), times)
    read.annotations = evolve(
        read.annotations,
        reference=ReferenceDate(
            moment=Moment(year=2021, month=3, day=4), basis=Basis.SUPPLIED, confidence=1, reason="", rule="t"
        ),
    )
    return len(group_mentions([first, second], read)) == 1


OUTBREAKS = "An outbreak spread. {} outbreak {} hurt Ode."


@pytest.mark.parametrize(
    ("article", "words", "day", "one"),
    [("An", "earlier", "2020", False), ("The", "earlier", "2020", True), ("An", "lately", "2021-03", True)],
)
def test_what_happened_long_ago_is_not_what_goes_on(article, words, day, one):
    text = OUTBREAKS.format(article, words)
    rows = (
        "An/DET/2/det/indef outbreak/NOUN/3/nsubj spread/VERB/0/root/past ./PUNCT/3/punct\n"
        f"{article}/DET/2/det/{'def' if article == 'The' else 'indef'} outbreak/NOUN/4/nsubj {words}/ADV/2/advmod "
        "hurt/VERB/0/root/past Ode/PROPN/4/obj ./PUNCT/4/punct"
    )
    more = {"type": "outbreak", "news": 0.9}
    first = event(text, "outbreak", **more, sentence=Span(0, 19))
    second = event(text, f"outbreak {words}", argument(text, "time", words), **more, sentence=Span(20, len(text)))
    second = evolve(second, trigger=span_of(text, "outbreak", 1))
    assert at_once(first, second, (text, rows), day=day, told_in=words) is one


@pytest.mark.parametrize(("article", "placed", "one"), [("a", True, False), ("the", True, True), ("a", False, True)])
def test_what_has_an_article_that_says_so_is_another_event_elsewhere(article, placed, one):
    text = f"Ode hit it and {article} hit in Oslo hurt."
    rows = (
        "Ode/PROPN/2/nsubj hit/VERB/0/root/past it/PRON/2/obj and/CCONJ/9/cc "
        f"{article}/DET/6/det/{'def' if article == 'the' else 'indef'} hit/NOUN/9/nsubj in/ADP/8/case "
        "Oslo/PROPN/6/nmod hurt/VERB/2/conj/past ./PUNCT/2/punct"
    )
    first = event(text, "hit", type="attack", news=0.9)
    where = (evolve(argument(text, "place", "Oslo"), entity=1),) if placed else ()
    second = evolve(first, trigger=span_of(text, "hit", 1), arguments=where)
    assert at_once(first, second, (text, rows)) is one


@pytest.mark.parametrize(("modality", "one"), [(Modality.PLANNED, False), (Modality.HAPPENED, True)])
def test_whom_one_will_meet_one_did_not_meet_then(modality, one):
    text = "They met lately. Ode has a meeting."
    rows = (
        "They/PRON/2/nsubj met/VERB/0/root/past/meet lately/ADV/2/advmod ./PUNCT/2/punct\n"
        "Ode/PROPN/2/nsubj has/VERB/0/root/pres/have a/DET/4/det meeting/NOUN/2/obj ./PUNCT/2/punct"
    )
    first = event(text, "met", argument(text, "time", "lately"), news=0.9, sentence=Span(0, 16))
    second = event(text, "meeting", modality=modality, news=0.9, sentence=Span(17, len(text)))
    second = evolve(second, arguments=(evolve(argument(text, "party", "Ode"), entity=0),))
    assert at_once(first, second, (text, rows), day="2021-03-01", told_in="lately") is one


@pytest.mark.parametrize(("relation", "one"), [("appos", True), ("obl", False)])
def test_a_noun_in_apposition_tells_its_sentence_again(relation, one):
    text = "They will buy it, Ode, the second purchase."
    rows = (
        "They/PRON/3/nsubj will/AUX/3/aux/fin buy/VERB/0/root/inf it/PRON/3/obj ,/PUNCT/6/punct Ode/PROPN/4/appos "
        f",/PUNCT/10/punct the/DET/10/det/def second/ADJ/10/amod/first purchase/NOUN/4/{relation} ./PUNCT/3/punct"
    )
    first = event(text, "buy", type="acquire", modality=Modality.PLANNED)
    second = event(text, "purchase", type="acquire")
    assert at_once(first, second, (text, rows)) is one
