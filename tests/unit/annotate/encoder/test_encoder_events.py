"""Triggers, their types, and the roles around them."""

from __future__ import annotations

import numpy as np
import pytest

from newsld.annotate.encoder.calibration import Calibration
from newsld.annotate.encoder.events import FoundArgument, find_events, role_scores
from newsld.annotate.encoder.sections import Section

HIDDEN, PRODUCT, ROLES = 4, 2, 2
RAW = Calibration({})


def matrices(**given: np.ndarray) -> dict[str, np.ndarray]:
    blank = {
        "role_distance": np.zeros((7, HIDDEN)),
        "role_product": np.zeros((PRODUCT, HIDDEN)),
        "role_bias": np.zeros(HIDDEN),
        "role_out": np.zeros((HIDDEN, 1 + 2 * ROLES)),
        "role_out_bias": np.zeros(1 + 2 * ROLES),
    }
    return {name: value.astype(np.float32) for name, value in (blank | given).items()}


def section(words: int, sentences: tuple[tuple[int, int], ...], triggers: list[int], start: int = 0) -> Section:
    scores = {
        "triggers": np.tile([5.0, 0, 0], (words, 1)),
        "types": np.tile([0.0, 3.0, 0], (words, 1)),
        "modality": np.tile([0.0, 0, 2.0], (words, 1)),
        "main": np.full((words, 1), -1.0),
        "role_word": np.zeros((words, HIDDEN)),
        "role_trigger": np.zeros((words, HIDDEN)),
        "role_word_product": np.zeros((words, PRODUCT)),
        "role_trigger_product": np.zeros((words, PRODUCT)),
    }
    for at in triggers:
        scores["triggers"][at] = [0, 9, 0]
    return Section(start, start + words, sentences, {name: v.astype(np.float32) for name, v in scores.items()})


def test_a_trigger_has_type_modality_and_whether_it_is_main() -> None:
    made = section(4, ((0, 4),), [1], start=10)
    made.scores["triggers"][2] = [0, 0, 9]
    made.scores["main"][1] = 1
    (event,) = find_events(made, matrices(role_out_bias=np.array([1, 0, 0, 0, 0])), RAW)
    assert (event.start, event.end, event.type, event.modality, event.main) == (11, 13, 1, 2, True)
    assert event.confidence == pytest.approx(np.exp(3) / (np.exp(3) + 2), abs=1e-3)
    assert event.arguments == ()


def test_without_triggers_there_is_nothing() -> None:
    assert find_events(section(4, ((0, 4),), []), matrices(), RAW) == []


def test_doubtful_triggers_are_given_where_they_are_wanted() -> None:
    made = section(4, ((0, 4),), [1])
    made.scores["triggers"][2] = [2.5, 2, 0]
    made.scores["triggers"][3] = [4, 2, 0]
    assert [event.start for event in find_events(made, matrices(), RAW)] == [1]
    told = find_events(made, matrices(), RAW, doubtful=True)
    assert [(event.start, event.doubtful) for event in told] == [(1, False), (2, True)]
    assert told[1].confidence < 0.5


def test_arguments_are_looked_for_in_the_sentence_of_the_trigger() -> None:
    # Every word begins a range with the first role: what is found shows where was looked.
    made = section(7, ((0, 3), (3, 7)), [1, 4, 5], start=20)
    events = find_events(made, matrices(role_out_bias=np.array([0, 9, 0, 0, 0])), RAW)
    assert [[(a.start, a.end) for a in event.arguments] for event in events] == [
        [(at, at + 1) for at in range(20, 23)],
        [(at, at + 1) for at in range(23, 27)],
        [(at, at + 1) for at in range(23, 27)],
    ]


def test_arguments_are_not_looked_for_far_away() -> None:
    made = section(300, ((0, 300),), [150])
    (event,) = find_events(made, matrices(role_out_bias=np.array([0, 9, 0, 0, 0])), RAW)
    assert [event.arguments[0].start, event.arguments[-1].end] == [150 - 64, 150 + 65]


def test_many_pairs_are_scored_in_parts_with_the_same_result() -> None:
    made = section(400, ((0, 400),), list(range(0, 400, 3)))
    made.scores["role_word"][:, 0] = 1 - np.arange(400) % 2
    out = np.zeros((HIDDEN, 5))
    out[0, 3] = 9
    events = find_events(made, matrices(role_out=out, role_out_bias=np.array([1, 0, 0, 0, 0])), RAW)
    assert len(events) == 134
    for event in events:
        reach = range(max(0, event.start - 64), min(400, event.start + 65))
        assert [a.start for a in event.arguments] == [at for at in reach if at % 2 == 0]
        assert {a.role for a in event.arguments} == {1}


def test_a_range_of_words_is_one_argument() -> None:
    made = section(4, ((0, 4),), [0])
    made.scores["role_word"][1, 0] = made.scores["role_word"][2, 1] = made.scores["role_word"][3, 1] = 1
    out = np.zeros((HIDDEN, 5))
    out[0, 3] = out[1, 4] = 9
    (event,) = find_events(made, matrices(role_out=out, role_out_bias=np.array([1, 0, 0, 0, 0])), RAW)
    (argument,) = event.arguments
    assert argument == FoundArgument(1, 4, 1, argument.confidence)
    assert argument.confidence > 0.99


def test_roles_are_scored_as_the_model_was_trained() -> None:
    random = np.random.default_rng(1)
    shapes = {
        "role_distance": (7, HIDDEN), "role_product": (PRODUCT, HIDDEN), "role_bias": (HIDDEN,),
        "role_out": (HIDDEN, 5), "role_out_bias": (5,),
    }  # fmt: skip
    heads = matrices(**{name: random.normal(size=shape) for name, shape in shapes.items()})
    names = ("role_word", "role_trigger", "role_word_product", "role_trigger_product")
    scores = {
        name: random.normal(size=(9, PRODUCT if "product" in name else HIDDEN)).astype(np.float32) for name in names
    }
    words, triggers = np.array([0, 8, 3]), np.array([8, 0, 4])
    found = role_scores(scores, heads, words, triggers)
    for row, word, trigger, place in zip(found, words, triggers, (0, 6, 2), strict=True):
        product = (scores["role_word_product"][word] * scores["role_trigger_product"][trigger]) @ heads["role_product"]
        hidden = scores["role_word"][word] + scores["role_trigger"][trigger] + heads["role_distance"][place]
        hidden = np.maximum(hidden + product + heads["role_bias"], 0)
        assert row.tolist() == pytest.approx((hidden @ heads["role_out"] + heads["role_out_bias"]).tolist(), abs=1e-4)
