"""Find the best spanning arborescence with one root, in time that grows with the square of the words.

Chu and Liu (1965), Edmonds (1967), in the form of Gabow, Galil, Spencer and Tarjan (1986, Combinatorica 6): a path is
grown backwards over each word's best head; a cycle on it is put together to one node, whose best head is looked for
again. That the root has one dependent only comes from a cost on its arcs that no gain elsewhere makes up for
(Stanojević and Cohen 2021, EMNLP).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]


def best_arborescence(scores: Scores) -> NDArray[np.intp]:
    """Give the head of every word in the tree with the highest sum of scores among those with one root.

    Args:
        scores: A row a word; column 0 the score of being the root, column ``j`` + 1 of having word ``j`` for head.

    Returns:
        The column of each word's head.
    """
    heads = _Search(scores).heads()
    # The cost on the root makes nearly every word part of a cycle, so it is set only where it is needed.
    return heads if np.count_nonzero(heads == 0) == 1 else _Search(_with_cost(scores)).heads()


def _with_cost(scores: Scores) -> Scores:
    finite = scores[np.isfinite(scores)]
    costly = scores.copy()
    costly[:, 0] -= len(scores) * (float(finite.max() - finite.min()) + 1.0)
    return costly


class _Search:
    """Nodes are 0 for the root, 1 and up for the words, and beyond these what cycles were put together to."""

    def __init__(self, scores: Scores) -> None:
        self.words = len(scores)
        size = self.words + 1
        # into[node, source]: score of the arc from a word or the root; enters[node, source]: the word it ends at.
        self.into = np.full((2 * size, size), -np.inf)
        self.into[1:size] = scores
        self.into[np.arange(1, size), np.arange(1, size)] = -np.inf
        self.enters = np.zeros((2 * size, size), dtype=np.intp)
        self.enters[1:size] = np.arange(1, size)[:, None]
        self.node_of = np.arange(size)
        self.parent: dict[int, int] = {}
        self.members: dict[int, list[int]] = {}
        self.chosen: dict[int, tuple[int, int]] = {}
        self.next = size

    def heads(self) -> NDArray[np.intp]:
        settled = {0}
        for word in range(1, self.words + 1):
            path = [int(self.node_of[word])]
            while path[-1] not in settled:
                node = path[-1]
                source = int(self.into[node].argmax())
                self.chosen[node] = (source, int(self.enters[node, source]))
                before = int(self.node_of[source])
                if before in settled:
                    settled.update(path)
                elif before in path:
                    at = path.index(before)
                    path[at:] = [self._together(path[at:])]
                else:
                    path.append(before)
        return self._expanded()

    def _together(self, cycle: list[int]) -> int:
        """Make one node of a cycle; an arc into it takes the place of the cycle's own arc to the same end."""
        node, self.next = self.next, self.next + 1
        best = np.array([self.into[member, self.chosen[member][0]] for member in cycle])
        gains = self.into[cycle] - best[:, None]
        first = gains.argmax(axis=0)
        columns = np.arange(self.words + 1)
        self.into[node] = gains[first, columns]
        self.enters[node] = self.enters[np.array(cycle)[first], columns]
        members = np.zeros(len(self.into), dtype=bool)
        members[cycle] = True
        inside = members[self.node_of]
        self.into[node, inside] = -np.inf
        self.node_of[inside] = node
        self.members[node] = cycle
        self.parent.update(dict.fromkeys(cycle, node))
        return node

    def _expanded(self) -> NDArray[np.intp]:
        """Take the cycles apart: each is broken where the arc into it ends."""
        heads = np.zeros(self.words + 1, dtype=np.intp)
        left = [node for node in range(1, self.next) if node not in self.parent]
        while left:
            node = left.pop()
            source, at = self.chosen[node]
            heads[at] = source
            while at != node:
                around = self.parent[at]
                left += [member for member in self.members[around] if member != at]
                at = around
        return heads[1:]
