"""How good an order is: average precision."""

from __future__ import annotations

from collections.abc import Iterable


def average_precision(relevant: Iterable[bool], total: int) -> float:
    """Give the mean, over all that is relevant, of the precision where it stands in an order.

    Args:
        relevant: Whether each item of the order is relevant, the first first.
        total: How many relevant ones there are; what the order lacks counts as 0.

    Returns:
        From 0 to 1; 1 for an empty total.
    """
    found, sum_ = 0, 0.0
    for rank, hit in enumerate(relevant, 1):
        if hit:
            found += 1
            sum_ += found / rank
    return sum_ / total if total else 1.0
