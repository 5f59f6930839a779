"""Scores coreference: MUC, B³, CEAF-φ4 and their mean, the CoNLL score.

Mentions are anything that can be compared (spans, head words). Definitions: MUC by Vilain et al. 1995; B³ by Bagga and
Baldwin 1998, for mentions found by a program as Pradhan et al. 2014 ("Scoring Coreference Partitions of Predicted
Mentions: A Reference Implementation") have it: a mention that only one side has lowers that side's share; CEAF by Luo
2005 with φ4, the similarity 2·|K∩R| / (|K|+|R|). The CoNLL score is the mean of their F1 (Pradhan et al. 2012).
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Sequence

from attrs import frozen

Cluster = frozenset[Hashable]


@frozen(kw_only=True)
class Share:
    """Precision and recall as numerators and denominators, which add up over texts."""

    right: float = 0.0
    found: float = 0.0
    covered: float = 0.0
    gold: float = 0.0

    def __add__(self, other: Share) -> Share:
        return Share(
            right=self.right + other.right, found=self.found + other.found, covered=self.covered + other.covered,
            gold=self.gold + other.gold,
        )  # fmt: skip

    @property
    def precision(self) -> float:
        """``right`` of ``found``."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """``covered`` of ``gold``."""
        return self.covered / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def clusters(groups: Iterable[Collection[Hashable]], *, singletons: bool) -> list[Cluster]:
    """Give groups as clusters, without those of one mention unless ``singletons``."""
    return [frozenset(group) for group in groups if len(set(group)) > (0 if singletons else 1)]


def muc(gold: Sequence[Cluster], found: Sequence[Cluster]) -> Share:
    """Count links: a cluster of n mentions has n - 1, and loses one for each part the other side cuts it into."""
    covered, links = _links(gold, found)
    right, given = _links(found, gold)
    return Share(right=right, found=given, covered=covered, gold=links)


def _links(mine: Sequence[Cluster], yours: Sequence[Cluster]) -> tuple[float, float]:
    where = {mention: number for number, cluster in enumerate(yours) for mention in cluster}
    kept = links = 0
    for cluster in mine:
        parts = len({where[m] for m in cluster if m in where}) + sum(m not in where for m in cluster)
        kept += len(cluster) - parts
        links += len(cluster) - 1
    return float(kept), float(links)


def b_cubed(gold: Sequence[Cluster], found: Sequence[Cluster]) -> Share:
    """Count for each mention which share of its cluster is in its cluster on the other side."""
    covered, mentions = _shares(gold, found)
    right, given = _shares(found, gold)
    return Share(right=right, found=given, covered=covered, gold=mentions)


def _shares(mine: Sequence[Cluster], yours: Sequence[Cluster]) -> tuple[float, float]:
    where = {mention: cluster for cluster in yours for mention in cluster}
    none: Cluster = frozenset()
    kept = sum(len(cluster & where.get(mention, none)) / len(cluster) for cluster in mine for mention in cluster)
    return kept, float(sum(map(len, mine)))


def ceaf(gold: Sequence[Cluster], found: Sequence[Cluster]) -> Share:
    """Count how like the clusters are (φ4) when they are paired one to one as well as can be."""
    where = {mention: number for number, cluster in enumerate(found) for mention in cluster}
    like = [[0.0] * len(found) for _ in gold]
    for row, cluster in zip(like, gold, strict=True):
        for number in {where[mention] for mention in cluster if mention in where}:
            row[number] = 2 * len(cluster & found[number]) / (len(cluster) + len(found[number]))
    right = best_assignment(like)
    return Share(right=right, found=float(len(found)), covered=right, gold=float(len(gold)))


def conll(gold: Sequence[Cluster], found: Sequence[Cluster]) -> dict[str, Share]:
    """Give the three measures of one text by name."""
    return {"MUC": muc(gold, found), "B³": b_cubed(gold, found), "CEAFφ4": ceaf(gold, found)}


def conll_score(shares: Iterable[dict[str, Share]]) -> dict[str, float]:
    """Give the figures over texts: precision, recall and F1 of each measure, and the mean of the F1."""
    sums: dict[str, Share] = {}
    for text in shares:
        for name, value in text.items():
            sums[name] = sums.get(name, Share()) + value
    out = {"CoNLL": sum(share.f1 for share in sums.values()) / len(sums) if sums else 0.0}
    for name, share in sums.items():
        out |= {f"{name} precision": share.precision, f"{name} recall": share.recall, f"{name} F1": share.f1}
    return out


def best_assignment(weights: Sequence[Sequence[float]]) -> float:
    """Give the greatest sum of weights, no row and no column taken twice.

    The Hungarian method with potentials (Kuhn 1955, Munkres 1957; in O(n²m) as by Jonker and Volgenant 1987), on costs
    ``-weight``.

    Args:
        weights: Rows of the same length; none below 0.
    """
    if weights and len(weights) > len(weights[0]):
        weights = list(zip(*weights, strict=True))
    if not weights or not weights[0]:
        return 0.0
    rows, columns = len(weights), len(weights[0])
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    owner = [0] * (columns + 1)  # the row that holds a column; rows and columns count from 1, 0 is none
    for row in range(1, rows + 1):
        owner[0] = row
        came_from = _augment(weights, owner, row_price, column_price)
        column = came_from.pop()
        while column:
            owner[column] = owner[came_from[column]]
            column = came_from[column]
    return sum(weights[owner[column] - 1][column - 1] for column in range(1, columns + 1) if owner[column])


def _augment(
    weights: Sequence[Sequence[float]], owner: Sequence[int], row_price: list[float], column_price: list[float]
) -> list[int]:
    """Find the cheapest way to a free column; give whence each column was reached, and last that free column."""
    columns = len(column_price)
    came_from, distance, done = [0] * columns, [float("inf")] * columns, [False] * columns
    column = 0
    while True:
        done[column] = True
        row, step, following = owner[column], float("inf"), 0
        for other in range(1, columns):
            if done[other]:
                continue
            cost = -weights[row - 1][other - 1] - row_price[row] - column_price[other]
            if cost < distance[other]:
                distance[other], came_from[other] = cost, column
            if distance[other] < step:
                step, following = distance[other], other
        for other in range(columns):
            if done[other]:
                row_price[owner[other]] += step
                column_price[other] -= step
            else:
                distance[other] -= step
        column = following
        if owner[column] == 0:
            return [*came_from, column]
