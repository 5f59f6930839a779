"""What is asked of a service that knows identifiers, and what it answers (W3C Entity Reconciliation API 0.2)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import field, frozen


@frozen(kw_only=True)
class Answers:
    """What a service said to a batch of queries.

    Attributes:
        service: What it calls itself.
        identifier_space: What an identifier that is no IRI follows on.
        results: Each query's key to its candidates, as the service gave them; nothing of them is checked.
        not_asked: Why there are none: it was not asked, or did not answer; ``None`` if it did.
    """

    service: str
    identifier_space: str = ""
    results: Mapping[str, Any] = field(factory=dict)
    not_asked: str | None = None


Ask = Callable[[Mapping[str, Mapping[str, Any]]], Answers]
"""Asks a service a batch of queries, each a key to the query object of the API."""
