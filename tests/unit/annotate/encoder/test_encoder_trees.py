"""The best tree of a sentence: one root, no cycle."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsld.annotate.encoder.arborescence import best_arborescence
from newsld.annotate.encoder.trees import best_heads, best_relations, is_tree


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        ([0], True),
        ([0, 1], True),
        ([2, 0], True),
        ([0, 0], False),
        ([2, 1], False),
        ([0, 3, 2], False),
        ([2, 3, 4, 0], True),
        ([2, 3, 1], False),
    ],
)
def test_a_tree_has_one_root_and_no_cycle(heads: list[int], expected: bool) -> None:
    assert is_tree(heads, 0, len(heads)) is expected


def test_a_tree_is_told_within_its_bounds() -> None:
    assert is_tree([2, 1, 0, 3], 2, 4)
    assert not is_tree([2, 1, 0, 3], 0, 2)


@given(st.integers(1, 5), st.integers(0, 10_000), st.sampled_from([0, 1, 3]))
def test_no_tree_is_better(words: int, seed: int, coarse: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(words, words + 1))
    if coarse:
        scores = np.round(scores * coarse)  # many trees that are equally good
    heads = best_arborescence(scores).tolist()
    assert is_tree(heads, 0, words)
    trees = (tree for tree in product(range(words + 1), repeat=words) if is_tree(tree, 0, words))
    best = max(scores[range(words), tree].sum() for tree in trees)
    assert scores[range(words), heads].sum() == pytest.approx(best)


@given(st.integers(1, 60), st.integers(0, 10_000))
def test_any_scores_give_a_tree(words: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(words, words + 1)) * 10
    assert is_tree(best_arborescence(scores).tolist(), 0, words)


def test_a_chain_of_cycles_within_cycles_gives_a_tree() -> None:
    words = 200
    scores = np.full((words, words + 1), -100.0)
    for word in range(words):
        scores[word, (word ^ 1) + 1] = 50.0
        scores[word, (word + 2) % words + 1] = 20.0
    assert is_tree(best_arborescence(scores).tolist(), 0, words)


def test_heads_stay_in_their_sentence() -> None:
    arcs = np.zeros((4, 5), dtype=np.float32)
    arcs[:, 4] = 9  # the last word draws all
    arcs[0, 0] = 3
    arcs[3, 0] = 3
    heads, sure = best_heads(arcs, [(0, 2), (2, 4)])
    assert heads.tolist() == [0, 1, 4, 0]
    assert sure[2] == pytest.approx(np.exp(9) / (np.exp(9) + 1), abs=1e-3)
    assert sure[0] == pytest.approx(np.exp(3) / (np.exp(3) + 1), abs=1e-3)


def test_two_roots_are_mended_where_it_costs_least() -> None:
    arcs = np.array([[5, 0, 1], [5, 4, 0]], dtype=np.float32)
    heads, _ = best_heads(arcs, [(0, 2)])
    assert heads.tolist() == [0, 1]


def test_the_root_alone_has_the_relation_root() -> None:
    # Two relations, vectors of one number; the second, "root", scores best everywhere.
    between = np.array([[0.0, 1.0, 0.0, 9.0], [2.0, 1.0, 0.0, 9.0]], dtype=np.float32)
    governors = np.ones((3, 1), dtype=np.float32)
    relations, sure = best_relations(between, governors, np.array([0, 1]), 1)
    assert relations.tolist() == [1, 0]
    assert sure.tolist() == [1.0, 1.0]


def test_a_relation_is_scored_with_the_vector_of_the_head() -> None:
    # Relation 0 grows with the head's number, relation 1 does not; 2 is the root's.
    between = np.array([[1.0, 0.0, 0.0, 2.0, 0.0, 0.0]] * 2, dtype=np.float32)
    governors = np.array([[0.0], [3.0], [1.0]], dtype=np.float32)
    relations, sure = best_relations(between, governors, np.array([2, 1]), 2)
    assert relations.tolist() == [1, 0]
    assert sure.tolist() == pytest.approx([1 / (1 + np.exp(-1))] * 2, abs=1e-3)
