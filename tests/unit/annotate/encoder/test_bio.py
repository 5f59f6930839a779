"""The best legal labelling with B, I and O."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsld.annotate.encoder.bio import Found, best_ranges, sureness

O, B0, I0, B1, I1 = range(5)  # noqa: E741


def scored(*labels: int) -> np.ndarray:
    rows = np.zeros((len(labels), 5), dtype=np.float32)
    rows[range(len(labels)), labels] = 5
    return rows


def legal(labels: tuple[int, ...]) -> bool:
    before = (O, *labels[:-1])
    return all(b in (a, a - 1) for a, b in zip(labels, before, strict=True) if a in (I0, I1))


def test_ranges_are_read_from_their_labels() -> None:
    found = best_ranges(scored(O, B0, I0, B0, B1, I1, I1, O), [(0, 8)])
    assert found == [Found(1, 3, 0), Found(3, 4, 0), Found(4, 7, 1)]


def test_a_range_ends_with_its_stretch() -> None:
    assert best_ranges(scored(B0, I0, B0), [(0, 2), (2, 3)]) == [Found(0, 2, 0), Found(2, 3, 0)]


def test_what_goes_on_with_nothing_is_mended() -> None:
    rows = scored(O, I0, I0, O)
    rows[1, B0] = 4
    assert best_ranges(rows, [(0, 4)]) == [Found(1, 3, 0)]


def test_a_range_does_not_change_its_label() -> None:
    rows = scored(B0, I1, I1)
    rows[0, B1] = 4
    assert best_ranges(rows, [(0, 3)]) == [Found(0, 3, 1)]


def test_a_stretch_does_not_go_on_with_the_one_before() -> None:
    rows = scored(B0, I0)
    rows[1, B0] = 4
    assert best_ranges(rows, [(0, 1), (1, 2)]) == [Found(0, 1, 0), Found(1, 2, 0)]


@given(st.integers(1, 5), st.integers(0, 10_000), st.integers(1, 4))
def test_no_legal_labelling_is_better(length: int, seed: int, stretches: int) -> None:
    rows = np.random.default_rng(seed).normal(size=(length * stretches, 5)).astype(np.float32)
    bounds = [(at * length, (at + 1) * length) for at in range(stretches)]
    found = best_ranges(rows, bounds)
    expected = []
    for start, end in bounds:
        labellings = (labels for labels in product(range(5), repeat=length) if legal(labels))
        best = max(labellings, key=lambda labels: sum(rows[range(start, end), labels].astype(float)))
        for at, label in enumerate(best):
            if label in (B0, B1):
                expected.append([start + at, start + at + 1, label // 2])
            elif label:
                expected[-1][1] += 1
    assert [[one.start, one.end, one.label] for one in found] == expected


def test_a_range_is_as_sure_as_its_least_sure_word() -> None:
    rows = scored(B0, I0, O, B1)
    rows[1, O] = 5
    sure = sureness(rows, [Found(0, 2, 0), Found(3, 4, 1)])
    high = np.exp(5)
    assert sure[0] == pytest.approx((high + 1) / (2 * high + 3), abs=1e-4)
    assert sure[1] == pytest.approx((high + 1) / (high + 4), abs=1e-4)


def test_nothing_found_is_nothing_sure() -> None:
    assert len(sureness(scored(O, O), [])) == 0
