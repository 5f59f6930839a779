"""Antecedents: scores as the model was trained, the whole text, not too far back."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsld.annotate.encoder.coreference import (
    MOST_BACK,
    MOST_ECHOES,
    beside_subjects,
    find_antecedents,
    find_echoes,
    with_chains,
)


def matrices(**given: list[float]) -> dict[str, np.ndarray]:
    blank = {"coref_distance": [0.0] * 10, "coref_form": [0.0] * 9, "coref_same": [0.0, 0.0]}
    return {name: np.array(values, dtype=np.float32) for name, values in (blank | given).items()}


def nothing(count: int) -> tuple[np.ndarray, np.ndarray]:
    return np.zeros((count, 2), dtype=np.float32), np.zeros((count, 2), dtype=np.float32)


def test_the_first_mention_has_none_and_no_score_above_nothing_is_none() -> None:
    assert find_antecedents(*nothing(3), [0, 0, 0], ["a", "a", "a"], matrices()) == [None, None, None]


def test_the_best_pair_of_vectors_wins() -> None:
    anaphors, antecedents = nothing(3)
    anaphors[2] = [1, 0]
    antecedents[0] = [2, 0]
    antecedents[1] = [1, 5]
    assert find_antecedents(anaphors, antecedents, [0, 0, 0], ["a", "b", "c"], matrices()) == [None, None, 0]


def test_head_words_are_compared_without_case() -> None:
    found = find_antecedents(*nothing(3), [0, 0, 0], ["Pavel", "Brussels", "PAVEL"], matrices(coref_same=[-1.0, 1.0]))
    assert found == [None, None, 0]


def test_forms_are_looked_up_with_the_later_mention_first() -> None:
    pairs = [-1.0] * 9
    pairs[2 * 3 + 0] = 1.0  # a pronoun that goes back to a name
    found = find_antecedents(*nothing(3), [0, 2, 0], ["a", "b", "c"], matrices(coref_form=pairs))
    assert found == [None, 0, None]


@pytest.mark.parametrize(
    ("between", "kind"),
    [(0, 0), (1, 1), (4, 4), (5, 5), (7, 5), (8, 6), (15, 6), (16, 7), (31, 7), (32, 8), (63, 8), (64, 9), (99, 9)],
)
def test_the_kinds_of_distance(between: int, kind: int) -> None:
    distances = [-1.0] * 10
    distances[kind] = 1.0
    heads = ["first", *(f"w{at}" for at in range(between)), "First"]
    found = find_antecedents(
        *nothing(len(heads)), [0] * len(heads), heads, matrices(coref_distance=distances, coref_same=[-9.0, 0.5])
    )
    assert found[-1] == 0


def test_nothing_is_looked_for_too_far_back() -> None:
    heads = ["he", *(f"w{at}" for at in range(MOST_BACK)), "he"]
    given = matrices(coref_same=[-1.0, 1.0])
    assert find_antecedents(*nothing(len(heads)), [0] * len(heads), heads, given)[-1] is None
    del heads[1]
    assert find_antecedents(*nothing(len(heads)), [0] * len(heads), heads, given)[-1] == 0


@given(st.integers(0, 10_000), st.integers(1, 300))
def test_a_long_text_is_scored_as_pair_by_pair(seed: int, count: int) -> None:
    random = np.random.default_rng(seed)
    anaphors, antecedents = random.normal(size=(2, count, 3)).astype(np.float32)
    forms = random.integers(0, 3, count).tolist()
    heads = [f"w{at}" for at in random.integers(0, 9, count)]
    given = matrices(
        coref_distance=random.normal(size=10).tolist(),
        coref_form=random.normal(size=9).tolist(),
        coref_same=random.normal(size=2).tolist(),
    )
    found = find_antecedents(anaphors, antecedents, forms, heads, given)
    bounds = [1, 2, 3, 4, 5, 8, 16, 32, 64]
    for at in random.integers(0, count, 5).tolist():
        scores = {
            before: anaphors[at] @ antecedents[before]
            + given["coref_distance"][sum(at - before - 1 >= bound for bound in bounds)]
            + given["coref_form"][forms[at] * 3 + forms[before]]
            + given["coref_same"][int(heads[at] == heads[before])]
            for before in range(max(0, at - 100), at)
        }
        best = max(scores, key=scores.__getitem__, default=None)
        assert found[at] == (best if best is not None and scores[best] > 0 else None)


def test_what_is_barred_gives_way_to_the_next_best() -> None:
    anaphors, antecedents = nothing(3)
    anaphors[2] = [1, 0]
    antecedents[0], antecedents[1] = [1, 0], [2, 0]
    given_ = (anaphors, antecedents, [0, 0, 0], ["a", "b", "c"], matrices())
    assert find_antecedents(*given_) == [None, None, 1]
    assert find_antecedents(*given_, {2: [1]}) == [None, None, 0]
    assert find_antecedents(*given_, {2: [0, 1]}) == [None, None, None]


@pytest.mark.parametrize(("others", "barred"), [({7}, {2: [1]}), (set(), {})])
def test_a_pronoun_beside_a_subject_is_not_the_subject(others: set[int], barred: dict[int, list[int]]) -> None:
    words = ["Carr", "left", ";", "aide", "Imran", "Shah", "urged", "her"]
    heads, relations = (
        [1, -1, 6, 6, 3, 4, 1, 6],
        ["nsubj", "root", "punct", "nsubj", "appos", "flat", "parataxis", "obj"],
    )
    assert beside_subjects(words, [0, 5, 7], heads, relations, others) == barred


def test_a_pronoun_is_not_the_subject_of_the_verb_above_an_infinitive_unless_that_has_an_object() -> None:
    words = ["Emery", "said", "he", "tried", "to", "sign", "him"]
    heads, relations = [1, -1, 3, 1, 5, 3, 5], ["nsubj", "root", "nsubj", "ccomp", "mark", "xcomp", "obj"]
    assert beside_subjects(words, [0, 2, 6], heads, relations, {2, 6}) == {2: [1]}
    words[3:4], heads = ["asked", "Moss"], [1, -1, 3, 1, 3, 6, 3, 6]
    relations[4:4] = ["obj"]
    assert beside_subjects(words, [0, 2, 4, 7], heads, relations, {2, 7}) == {}


def test_whom_a_mention_cannot_go_back_to_is_barred_by_every_name() -> None:
    assert with_chains({3: [1]}, [None, 0, None, 0]) == {3: [0, 1]}


def test_a_pronoun_that_owns_something_may_be_the_subject() -> None:
    words = ["Shah", "lost", "her", "seat"]
    assert beside_subjects(words, [0, 2], [1, -1, 3, 1], ["nsubj", "root", "nmod:poss", "obj"], {2}) == {}


@given(st.integers(0, 2**32 - 1), st.sampled_from([0, 1, 2, 47, 49, 128, 129, 300]))
def test_a_trigger_sounds_like_each_near_one_before_it_as_pair_by_pair(seed: int, count: int) -> None:
    drawn = np.random.default_rng(seed).normal(size=(2, count, 3)).astype(np.float32)
    echoes = find_echoes(drawn[0], drawn[1])
    assert [len(found) for found in echoes] == [min(number, MOST_ECHOES) for number in range(count)]
    for number, found in enumerate(echoes):
        for back, score in enumerate(found, 1):
            assert score == pytest.approx(float(drawn[0][number] @ drawn[1][number - back]), abs=0.051)
