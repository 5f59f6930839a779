"""How likely a place or time told of something else is that of an event: what speaks for it, and how much."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen


@frozen(kw_only=True)
class CircumstanceWeights:
    """The weights of two conditional logistic models: which of several candidates it is, or none of them.

    Attributes:
        place: What each feature of a place counts, by its name in `newsld.annotate.place_candidates`.
        time: What each feature of a time counts, by its name in `newsld.annotate.time_candidates`.
    """

    place: Mapping[str, float]
    time: Mapping[str, float]
