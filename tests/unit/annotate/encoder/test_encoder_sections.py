"""The scores of windows joined to sections of whole sentences."""

from __future__ import annotations

import numpy as np

from newsld.annotate.encoder import sections
from newsld.annotate.encoder.sections import Section, join_sections
from newsld.annotate.encoder.session import Outputs
from newsld.annotate.encoder.windows import Window, plan_windows


def outputs(window: Window) -> Outputs:
    """Give scores that tell which word of the text they are of, and of the window."""
    words = np.arange(window.start, window.end, dtype=np.float32)
    heads = np.concatenate([[-1], words]).astype(np.float32)
    return {
        "upos": words[:, None],
        "label_head": np.stack([heads, np.full_like(heads, window.start)], axis=1),
        "arcs": words[:, None] * 1000 + heads[None, :],
    }


def joined(words: int, sentences: list[int], most: int) -> list[Section]:
    windows = plan_windows([1] * words, sentences, {0}, most=most, overlap=most // 4)
    return list(join_sections(((window, outputs(window)) for window in windows), sentences, words))


def test_a_window_of_whole_sentences_is_a_section() -> None:
    first, second = joined(10, [0, 4, 8], 10)
    assert (first.start, first.end, first.sentences) == (0, 8, ((0, 4), (4, 8)))
    assert (second.start, second.end, second.sentences) == (8, 10, ((0, 2),))
    assert not first.goes_on


def test_the_windows_of_a_cut_sentence_become_one_section() -> None:
    (section,) = joined(20, [0], 10)
    assert (section.start, section.end, section.sentences) == (0, 20, ((0, 20),))
    assert section.scores["upos"][:, 0].tolist() == list(range(20))
    assert section.scores["label_head"][:, 0].tolist() == list(range(-1, 20))


def test_arcs_of_a_cut_sentence_reach_as_far_as_a_window() -> None:
    (section,) = joined(20, [0], 10)
    arcs = section.scores["arcs"]
    assert arcs.shape == (20, 21)
    for word, row in enumerate(arcs):
        assert row[0] == word * 1000 - 1
        assert row[word + 1] == word * 1000 + word
        seen = np.flatnonzero(row > -5000)
        assert row[seen[1:]].tolist() == [word * 1000 + at - 1 for at in seen[1:]]
        assert 2 < len(seen) <= 9
    assert arcs[0, 20] < -5000


def test_a_sentence_between_others_is_joined_apart() -> None:
    found = joined(24, [0, 2, 22], 10)
    assert [(s.start, s.end, s.goes_on) for s in found] == [(0, 2, False), (2, 22, False), (22, 24, False)]


def test_a_sentence_without_end_is_cut_to_parts_that_go_on() -> None:
    words = 3 * sections.MOST_JOINED
    found = joined(words, [0], 100)
    assert [s.goes_on for s in found] == [False, True, True, True]
    assert [s.start for s in found[1:]] == [s.end for s in found[:-1]]
    assert found[-1].end == words
    assert max(s.end - s.start for s in found) <= sections.MOST_JOINED
