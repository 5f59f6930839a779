"""A batch of windows as tensors."""

from __future__ import annotations

from typing import Any

import attrs
import torch
from attrs import frozen
from torch import Tensor

IGNORED = -100
"""The label of what is not known."""


@frozen(kw_only=True)
class Pairs:
    """Triggers of a batch, with the roles of all words of their windows."""

    window: Tensor
    word: Tensor
    type: Tensor
    modality: Tensor
    main: Tensor
    roles: Tensor


@frozen(kw_only=True)
class Chain:
    """Mentions of entities, or of events, of one document in text order."""

    window: Tensor
    word: Tensor
    cluster: Tensor
    form: Tensor
    spelling: Tensor


@frozen(kw_only=True)
class Setting:
    """Triggers of one document, and the places (or times) that it names.

    Attributes:
        window: The row of each trigger.
        word: Its first word in that row.
        named_window: The row of each place.
        named_word: Its first word in that row.
        right: For each trigger which of the places are where it happened; none if the text does not tell.
        apart: For each trigger by how many words of the document each place stands behind it.
    """

    window: Tensor
    word: Tensor
    named_window: Tensor
    named_word: Tensor
    right: Tensor
    apart: Tensor


@frozen(kw_only=True)
class Batch:
    """Windows as tensors [batch, …]; gold labels are `IGNORED` where nothing is known."""

    ids: Tensor
    casings: Tensor
    seen: Tensor
    first: Tensor
    sentence: Tensor
    upos: Tensor
    xpos: Tensor
    heads: Tensor
    relations: Tensor
    names: Tensor
    triggers: Tensor
    pairs: Pairs
    mentions: Tensor
    chains: tuple[Chain, ...]
    retold: tuple[Chain, ...]
    places: tuple[Setting, ...]
    times: tuple[Setting, ...]

    def on(self, device: torch.device) -> Batch:
        """Give the batch on a device."""
        return _on(self, device)

    @property
    def pieces(self) -> int:
        """Count the pieces without padding."""
        return int(self.seen.sum())


def _on(value: Any, device: torch.device) -> Any:
    if isinstance(value, Tensor):
        return value.to(device)
    if isinstance(value, tuple):
        return tuple(_on(part, device) for part in value)
    return attrs.evolve(
        value, **{part.name: _on(getattr(value, part.name), device) for part in attrs.fields(type(value))}
    )
