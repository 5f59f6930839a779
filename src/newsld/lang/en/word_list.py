"""Lists of words as they are written in this folder: words between blanks, in lines of any length."""

from __future__ import annotations


def word_list(block: str) -> frozenset[str]:
    """Give the words of a block."""
    return frozenset(block.split())
