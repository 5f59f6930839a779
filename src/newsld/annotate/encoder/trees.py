"""Find the tree of each sentence: the best one in which one word is the root and no word depends on itself."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from newsld.annotate.encoder.arborescence import best_arborescence
from newsld.annotate.encoder.calibration import Scores, probabilities


def best_heads(arcs: Scores, sentences: Sequence[tuple[int, int]]) -> tuple[NDArray[np.intp], Scores]:
    """Give the head of every word.

    Args:
        arcs: Scores of the heads of each word: column 0 the root, column ``j`` + 1 word ``j``.
        sentences: The rows of each sentence, in order, covering all rows; a word's head is in its own sentence.

    Returns:
        The column of each word's head, and its probability among the heads there are.
    """
    size = len(arcs)
    sentence = np.repeat(np.arange(len(sentences)), [end - start for start, end in sentences])
    scores = arcs.copy()
    np.copyto(scores[:, 1:], -np.inf, where=sentence[:, None] != sentence[None, :])
    rows = np.arange(size)
    scores[rows, rows + 1] = -np.inf
    heads: NDArray[np.intp] = scores.argmax(axis=1)
    chosen = heads.tolist()
    for start, end in sentences:
        if not is_tree(chosen, start, end):
            block = np.concatenate([scores[start:end, :1], scores[start:end, start + 1 : end + 1]], axis=1)
            found = best_arborescence(block.astype(np.float64))
            heads[start:end] = np.where(found > 0, found + start, 0)
    chances: Scores = probabilities(scores)[rows, heads]
    return heads, chances


def is_tree(heads: Sequence[int], start: int, end: int) -> bool:
    """Tell whether words ``start`` to ``end`` have one root (head 0) and no cycle; head ``j`` + 1 is word ``j``."""
    # For each word the one from which the way up was first gone through it: a way that meets itself is a cycle.
    reached = [-1] * (end - start)
    roots = 0
    for word in range(start, end):
        at = word
        while reached[at - start] < 0:
            reached[at - start] = word
            if heads[at] == 0:
                roots += 1
                break
            at = heads[at] - 1
        else:
            if reached[at - start] == word:
                return False
    return roots == 1


def best_relations(
    dependents: Scores, governors: Scores, heads: NDArray[np.intp], root: int
) -> tuple[NDArray[np.intp], Scores]:
    """Give the relation of every word to its head.

    Args:
        dependents: For each word as a dependent, relation by relation, what the head's vector is multiplied with; its
            last part stands alone.
        governors: A vector for the root, then one a word, as a head.
        heads: The row of ``governors`` of each word's head.
        root: The relation of a word whose head is the root; no other word has it.

    Returns:
        The relation of each word, and its probability.
    """
    between = dependents.reshape(len(heads), -1, governors.shape[1] + 1)
    scores: Scores = np.matmul(between[:, :, :-1], governors[heads][:, :, None])[:, :, 0] + between[:, :, -1]
    at_root = heads == 0
    scores[~at_root, root] = -np.inf
    chances = probabilities(scores)
    chances[at_root] = 0.0
    chances[at_root, root] = 1.0
    best: NDArray[np.intp] = chances.argmax(axis=1)
    sure: Scores = chances[np.arange(len(best)), best]
    return best, sure
