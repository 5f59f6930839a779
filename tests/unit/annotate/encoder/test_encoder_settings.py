"""Vectors of words tell which places and times sound like those of an event."""

import numpy as np

from newsld.annotate.encoder.settings import Settings


def settings() -> Settings:
    """Give four words: a trigger for places like word 1 and times like word 2, and one that is for no place at all."""
    triggers = [[2.0, 0.0, 0.0, 3.0], [0.0] * 4, [0.0] * 4, [-1.0, 0.0, 0.0, 1.0]]
    words = [[0.0] * 4, [1.0, 0.5, 0.0, -1.0], [0.25, 0.0, 0.0, 2.0], [0.0] * 4]
    rows = [np.array(vectors, dtype=np.float32) for vectors in (triggers, words)]
    return Settings.of([(rows[0][:1], rows[1][:1]), (rows[0][1:], rows[1][1:])])


def test_places_and_times_have_a_half_of_the_vectors_each():
    assert settings().of_places([0], [1, 2]) == [2.0, 0.5]
    assert settings().of_times([0], [1, 2]) == [-3.0, 6.0]


def test_an_event_told_twice_counts_as_the_mean():
    assert settings().of_places([0, 3], [1]) == [0.5]


def test_scores_are_rounded_as_another_machine_would():
    assert settings().of_places([0, 3], [2]) == [0.1]
