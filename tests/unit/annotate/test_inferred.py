from __future__ import annotations

from math import exp, log

import pytest
from attrs import evolve

from newsld.annotate.circumstances import with_own
from newsld.annotate.event_company import scenes, together
from newsld.annotate.event_features import event_features
from newsld.annotate.inferred import likeliest, with_inferred
from newsld.annotate.place_candidates import PlaceCandidates
from newsld.annotate.place_nesting import Nesting
from newsld.annotate.reading import Reading
from newsld.annotate.tellings import SOUNDS, Tellings
from newsld.annotate.time_candidates import TimeCandidates
from newsld.lang.circumstances import CircumstanceWeights
from newsld.lang.en import ENGLISH, English
from newsld.model.annotation import Modality, ReferenceDate
from newsld.model.evidence import Basis
from newsld.model.moment import Moment
from support.events import L, argument, event, reading, time

KILLED = "A crash in Oslo on Friday killed two. Ten were hurt.\n\nIn Bergen a bank closed."
ROWS = (
    "A/DET/2/det crash/NOUN/7/nsubj in/ADP/4/case Oslo/PROPN/2/nmod on/ADP/6/case Friday/PROPN/2/nmod "
    "killed/VERB/0/root/past two/NUM/7/obj ./PUNCT/7/punct\n"
    "Ten/NUM/3/nsubj:pass were/AUX/3/aux:pass hurt/VERB/0/root/part ./PUNCT/3/punct\n"
    "In/ADP/2/case Bergen/PROPN/5/obl a/DET/4/det bank/NOUN/5/nsubj closed/VERB/0/root/past ./PUNCT/5/punct"
)
CRASH = event(KILLED, "crash", type="crash", main=True)
DEATHS = event(KILLED, "killed", type="die")
HURT = event(KILLED, "hurt", type="injure")
CLOSED = event(KILLED, "closed", type="close")
PLACES = (("Oslo", L), ("Bergen", L))


class Weighted(English):
    def __init__(self, place=None, time=None):
        self.circumstances = CircumstanceWeights(place=place or {}, time=time or {})


class Unweighted(English):
    circumstances = None


def read(language=ENGLISH):
    made = reading(KILLED, ROWS, PLACES, [time(KILLED, "Friday", "2021-03-05")])
    return Reading(made.document, made.annotations, language)


def inferred(*events, language=ENGLISH, groups=None):
    text = read(language)
    made = with_own(events, text)
    return text, with_inferred(made, groups or [(at,) for at in range(len(made))], text)


def place(text, mark):
    return next((text.entities[a.entity].name for a in mark.arguments if a.role == "place"), None)


def test_what_a_disaster_did_was_where_and_when_it_was():
    text, (crash, deaths, hurt) = inferred(CRASH, DEATHS, HURT)
    assert [place(text, mark) for mark in (crash, deaths, hurt)] == ["Oslo"] * 3
    assert [mark.when.when.edtf for mark in (crash, deaths, hurt)] == ["2021-03-05"] * 3
    assert (crash.when.basis, deaths.when.basis, hurt.when.basis) == (Basis.STATED, Basis.INFERRED, Basis.INFERRED)
    assert hurt.when.premises == (crash.when.span,)
    (where,) = deaths.arguments
    assert (where.basis, where.rule) == (Basis.INFERRED, "events/place-of-whole")
    assert hurt.when.rule == "events/time-of-scene"


def test_what_is_told_of_an_event_is_not_inferred_again():
    text, (crash, again) = inferred(CRASH, evolve(DEATHS, type="crash"), groups=[(0, 1)])
    assert place(text, crash) == "Oslo"
    assert again.when is None
    assert not again.arguments


class Sounding:
    """Scores every place and time by the word that it begins with."""

    def __init__(self, **scores):
        self.scores = scores

    def of_places(self, triggers, words):
        return [self.scores.get(KILLED.replace(".", "").split()[word], 0.0) for word in words]

    of_times = of_places


@pytest.mark.parametrize(
    ("sounding", "found"), [(Sounding(Oslo=3.0), "Oslo"), (Sounding(Bergen=-3.0), None), (None, None)]
)
def test_a_place_that_sounds_like_it_is_that_of_an_event(sounding, found):
    text = read(Weighted(place={SOUNDS: 1.0, "always": -1.0}))
    text.annotations = evolve(text.annotations, settings=sounding)
    (hurt,) = with_inferred([HURT], [(0,)], text)
    assert place(text, hurt) == found


def test_an_event_keeps_its_own_place_whatever_the_weights():
    text, (_, closed) = inferred(CRASH, CLOSED, language=Weighted(place={"place of the news": 9.0}))
    assert place(text, closed) == "Bergen"


@pytest.mark.parametrize(("weight", "where"), [(3.0, "Oslo"), (-3.0, None)])
def test_a_place_is_told_if_it_is_likely(weight, where):
    text, (_, hurt) = inferred(CRASH, HURT, language=Weighted(place={"place of the news": weight, "always": -2.0}))
    assert place(text, hurt) == where


def test_the_probability_is_the_confidence():
    _, (_, hurt) = inferred(CRASH, HURT, language=Weighted(place={"place of the news": 2.0, "always": -1.0}))
    (where,) = hurt.arguments
    # "Bergen" may be it too, with a weight of -1.
    assert where.confidence == pytest.approx(exp(1) / (exp(1) + exp(-1) + 1))


def test_a_language_without_weights_infers_nothing():
    _, (_, hurt) = inferred(CRASH, HURT, language=Unweighted())
    assert hurt.when is None
    assert not hurt.arguments


def test_the_likeliest_of_none_is_none():
    assert likeliest([], {"always": 9.0}) == (0, 0.0)


def test_candidates_share_their_probability_with_none_of_them():
    at, sure = likeliest([{"a": 1.0}, {"b": 1.0}, {"unknown": 1.0}], {"a": log(2), "b": log(5)})
    assert (at, sure) == (1, pytest.approx(5 / (2 + 5 + 1 + 1)))


def test_great_weights_overflow_nothing():
    assert likeliest([{"a": 1.0}, {"b": 1.0}], {"a": 2000.0, "b": -2000.0}) == (0, 1.0)


def told(*events, groups=None):
    text = read()
    made = with_own(events, text)
    tellings = Tellings(made, groups or [(at,) for at in range(len(made))], text)
    return text, made, tellings


def test_features_tell_how_places_stand_to_an_event():
    text, made, tellings = told(CRASH, HURT, CLOSED)
    found = {text.entities[c.entity].name: c.features for c in PlaceCandidates(text, made, tellings).of(1)}
    oslo, bergen = found["Oslo"], found["Bergen"]
    assert (oslo.get("in the sentence before", 0), oslo.get("behind it", 0), oslo.get("in its paragraph", 0)) == (
        1,
        0,
        1,
    )
    assert (bergen.get("in the sentence before", 0), bergen.get("behind it", 0), bergen.get("in its paragraph", 0)) == (
        0,
        1,
        0,
    )
    assert (oslo.get("place of what it came of", 0), bergen.get("not place of what it came of", 0)) == (1, 1)
    assert (oslo.get("place of the event before", 0), bergen.get("place of the event behind", 0)) == (1, 1)
    assert oslo.get("event is injure", 0) == bergen.get("event is injure", 0) == 1
    assert all(0 <= value <= 1 for features in found.values() for value in features.values())


def test_features_tell_how_times_lie_to_the_report():
    text, made, _ = told(CRASH, HURT)
    day = ReferenceDate(moment=Moment.parse("2021-03-06"), basis=Basis.STATED, confidence=1, reason="", rule="times/x")
    dated = Reading(text.document, evolve(text.annotations, reference=day), ENGLISH)
    tellings = Tellings(made, [(0,), (1,)], dated)
    ((found),) = TimeCandidates(dated, made, tellings).of(1)
    features = found.features
    assert (features.get("is a day", 0), features.get("lies behind", 0), features.get("lies ahead", 0)) == (1, 1, 0)
    assert (features.get("dates another there", 0), features.get("time of the news", 0)) == (1, 1)
    planned = evolve(made[1], modality=Modality.PLANNED)
    (ahead,) = TimeCandidates(dated, made, Tellings([made[0], planned], [(0,), (1,)], dated)).of(1)
    assert (features.get("lies behind, event does not", 0), ahead.features.get("lies behind, event does not", 0)) == (
        0,
        1,
    )


def test_features_tell_how_an_event_is_told():
    text, _, tellings = told(CRASH, HURT, CLOSED)
    crash, hurt, closed = (event_features(telling, tellings, text) for telling in tellings.told)
    assert (crash.get("event is told by a noun", 0), hurt.get("event is told by a noun", 0)) == (1, 0)
    assert (crash.get("event is told in the lead", 0), closed.get("event is told in the lead", 0)) == (1, 0)
    assert (crash.get("event is the news", 0), hurt.get("event is the news", 0)) == (1, 0)


def test_the_nearest_event_of_which_something_holds_is_beside():
    _, _, tellings = told(CRASH, DEATHS, HURT, CLOSED)
    placed = [telling.place is not None for telling in tellings.told]
    assert placed == [True, False, False, True]
    assert tellings.beside(lambda telling: telling.place is not None) == [None, 0, 0, 0]
    assert tellings.beside(lambda telling: telling.place is not None, behind=True) == [3, 3, 3, None]


def test_events_at_one_time_and_those_of_one_participant_go_with_one_another():
    text = read()
    made = with_own((CRASH, HURT, CLOSED), text)
    others = [evolve(mark, when=made[0].when) for mark in made[1:]]
    tellings = Tellings([made[0], *others], [(0,), (1,), (2,)], text)
    assert tellings.at_once == [(1, 2), (0, 2), (0, 1)]
    assert tellings.fellows == [(), (), ()]
    taking = argument(KILLED, "patient", "Ten")
    acting = [evolve(mark, arguments=(evolve(taking, entity=0),)) for mark in (HURT, CLOSED)]
    assert Tellings(acting, [(0,), (1,)], text).fellows == [(1,), (0,)]
    assert Tellings(acting, [(0,), (1,)], text).at_once == [(), ()]


def test_the_most_precise_of_several_times_is_an_events_own():
    text = "It fell in 2021. It fell on Friday."
    rows = (
        "It/PRON/2/nsubj fell/VERB/0/root/past in/ADP/4/case 2021/NUM/2/obl ./PUNCT/2/punct\n"
        "It/PRON/2/nsubj fell/VERB/0/root/past on/ADP/4/case Friday/PROPN/2/obl ./PUNCT/2/punct"
    )
    made = reading(text, rows, (), [time(text, "2021", "2021"), time(text, "Friday", "2021-03-05")])
    first = event(text, "fell", type="collapse")
    second = evolve(first, trigger=evolve(first.trigger, start=20, end=24))
    events = with_inferred(with_own([first, second], made), [(0, 1)], made)
    assert events[0].when.when.edtf == "2021-03-05"
    assert events[0].when.basis is Basis.STATED


def test_parts_and_what_came_of_it_go_with_an_event():
    text = read()
    events = with_own((CRASH, DEATHS, HURT, CLOSED), text)
    assert together(events, text) == [[0, 1]]
    assert scenes(events) == [(0, 1), (0, 2)]
    assert scenes([evolve(events[0], modality=Modality.POSSIBLE), *events[1:]]) == []


NESTED = {
    "Fire hit Oslo, Norway.": (
        "Fire/NOUN/2/nsubj hit/VERB/0/root/past Oslo/PROPN/2/obj ,/PUNCT/5/punct Norway/PROPN/3/appos ./PUNCT/2/punct"
    ),
    "Fire hit Oslo in Norway.": (
        "Fire/NOUN/2/nsubj hit/VERB/0/root/past Oslo/PROPN/2/obj in/ADP/5/case Norway/PROPN/3/nmod ./PUNCT/2/punct"
    ),
    "Fire hit Norway's Oslo.": (
        "Fire/NOUN/2/nsubj hit/VERB/0/root/past Norway/PROPN/5/nmod:poss 's/PART/3/case Oslo/PROPN/2/obj ./PUNCT/2/punct"
    ),
    "Fire hit Norway's capital Oslo.": (
        "Fire/NOUN/2/nsubj hit/VERB/0/root/past Norway/PROPN/5/nmod:poss 's/PART/3/case capital/NOUN/6/nmod:desc "
        "Oslo/PROPN/2/obj ./PUNCT/2/punct"
    ),
    "Norway's capital Oslo grew.": (
        "Norway/PROPN/3/nmod:poss 's/PART/1/case capital/NOUN/5/nsubj Oslo/PROPN/3/flat grew/VERB/0/root/past ./PUNCT/5/punct"
    ),
    "Norway's capital Oslo sank.": (
        "Norway/PROPN/3/nmod:poss 's/PART/1/case capital/NOUN/5/obl Oslo/PROPN/5/nsubj sank/VERB/0/root/past ./PUNCT/5/punct"
    ),
    "Norway's capital Oslo burnt.": (
        "Norway/PROPN/3/nmod:poss 's/PART/1/case capital/NOUN/5/nsubj Oslo/PROPN/5/nsubj burnt/VERB/0/root/past ./PUNCT/5/punct"
    ),
}


@pytest.mark.parametrize("text", NESTED)
def test_the_text_tells_which_place_lies_in_which(text):
    made = reading(text, NESTED[text], sorted((("Oslo", L), ("Norway", L)), key=lambda name: text.index(name[0])))
    nesting = Nesting(made)
    assert [(made.entities[a].name, made.entities[b].name) for a, b in nesting.pairs] == [("Oslo", "Norway")]


def test_places_beside_each_other_lie_in_one_another_only_if_told_so():
    text = "Fire hit Oslo and Bergen."
    rows = "Fire/NOUN/2/nsubj hit/VERB/0/root/past Oslo/PROPN/2/obj and/CCONJ/5/cc Bergen/PROPN/3/conj ./PUNCT/2/punct"
    assert not Nesting(reading(text, rows, PLACES)).pairs


def test_the_inner_place_is_the_events():
    text = "Fire hit Norway's Oslo."
    made = reading(text, NESTED[text], (("Norway", L), ("Oslo", L)))
    where = argument(text, "place", "Norway")
    hit = event(text, "hit", evolve(where, entity=made.meaning.of(where.span)), type="fire")
    (told,) = with_inferred([hit], [(0,)], made)
    assert place(made, told) == "Oslo"
    assert told.arguments[0].rule == "events/place-of-inner"
    assert told.arguments[0].confidence < where.confidence


@pytest.mark.parametrize("about", [True, False])
def test_what_somebody_protests_against_is_not_then(about):
    against = (argument(KILLED, "topic", "closed"),) if about else ()
    crash = event(KILLED, "crash", *against, type="protest", main=True)
    language = Weighted(time={"not time of the event before": 0.0, "is a day": 9.0})
    _, (_, closed) = inferred(crash, CLOSED, language=language)
    assert (closed.when is None) is about


@pytest.mark.parametrize(("word", "dated"), [("week", False), ("bit", True)])
def test_what_was_a_week_after_something_was_not_at_another_time(word, dated):
    text = f"Moss came on Friday. Lind left a {word} after it."
    rows = (
        "Moss/PROPN/2/nsubj came/VERB/0/root/past on/ADP/4/case Friday/PROPN/2/obl ./PUNCT/2/punct\n"
        f"Lind/PROPN/2/nsubj left/VERB/0/root/past a/DET/4/det {word}/NOUN/2/obl:unmarked after/ADP/6/case "
        "it/PRON/2/obl ./PUNCT/2/punct"
    )
    made = reading(text, rows, (), [time(text, "Friday", "2021-03-05")])
    made = Reading(made.document, made.annotations, Weighted(time={"is a day": 9.0}))
    told = with_own([event(text, "came", type="visit"), event(text, "left", type="move")], made)
    _, left = with_inferred(told, [(0,), (1,)], made)
    assert (left.when is not None) is dated
