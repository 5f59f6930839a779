"""Tables of words."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """Give the words of a text as a set."""
    return frozenset(words.split())
