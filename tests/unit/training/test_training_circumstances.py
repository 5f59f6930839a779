from __future__ import annotations

import pytest

from newsld.annotate.inferred import likeliest
from newsld.lang.en import ENGLISH
from newsld.model.when import When
from training.circumstances import Choice, choices, fit
from training.corpora.told import ToldEvent, ToldStory
from training.corpora.told import same_time as same

TEXT = "Blast kills two in Oslo\n\nA bomb exploded in Oslo on Friday. Two people were killed."


def spans(word):
    return tuple((at, at + len(word)) for at in range(len(TEXT)) if TEXT.startswith(word, at))


def test_what_is_chosen_most_often_weighs_most():
    near, far = {"always": 1.0, "near": 1.0}, {"always": 1.0}
    found = [Choice(candidates=(near, far), right=(True, False))] * 300
    found += [Choice(candidates=(near, far), right=(False, True))] * 30
    found += [Choice(candidates=(far,), right=(False,))] * 200
    weights = fit(found)
    assert weights["near"] > 1 > 0 > weights["always"]
    at, sure = likeliest([far, near], weights)
    assert at == 1
    assert sure == pytest.approx(30 / 33, abs=0.1)


def test_nothing_is_learnt_where_nothing_differs():
    found = [Choice(candidates=({"a": 1.0}, {"a": 1.0, "b": 0.0}), right=(True, False))]
    assert "b" not in fit(found)


def test_a_fit_is_the_same_on_every_run():
    found = [Choice(candidates=({"a": 0.5}, {"b": 1.0}), right=(True, False)), Choice(candidates=(), right=())]
    assert fit(found) == fit(found)


@pytest.mark.parametrize(
    ("told", "marked", "right"),
    [
        ("2021-03-05", "2021-03-05", True),
        ("2021-03", "2021-03-05", False),
        ("2020/..", "2020", True),
        ("2020/..", "2020/2021-03-06", True),
        ("../2022", "2022", True),
    ],
)
def test_open_times_may_be_dated_by_their_beginning_or_end(told, marked, right):
    assert same(When.parse(told), When.parse(marked), "2021-03-06") is right


def test_events_that_tell_no_place_are_chosen_one_for():
    blast, killed = (
        ToldEvent(type=kind, triggers=spans(word), places=(spans("Oslo"),), date="2021-03-05")
        for kind, word in (("explosion", "exploded"), ("die", "killed"))
    )
    places, times = choices(ToldStory(id="s1", published="2021-03-06", text=TEXT, events=(blast, killed)))
    for found in (places, times):
        assert all(len(choice.right) == len(choice.candidates) for choice in found)
    assert any(any(choice.right) for choice in (*places, *times))


def test_the_shipped_weights_are_of_features_that_are_told():
    weights = ENGLISH.circumstances
    told = {"always", "in its sentence"}
    assert told <= set(weights.place)
    assert told <= set(weights.time)
