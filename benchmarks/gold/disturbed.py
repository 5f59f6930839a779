"""The same text in other capitals or without its last full stop; offsets stay, so that its marks still fit."""

from __future__ import annotations

import re
from collections.abc import Callable

_SMALL = frozenset(
    {"a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"}
)


def title_case(text: str) -> str:
    """Give a text in the capitals of a headline: every word but small ones, and the first."""

    def capital(match: re.Match[str]) -> str:
        word = match[0]
        return word if word in _SMALL and match.start() else _same_length(word[0], str.upper) + word[1:]

    return re.sub(r"[^\W\d_]+(?:['’][^\W\d_]+)*", capital, text)


def all_capitals(text: str) -> str:
    """Give a text in capitals; a letter whose capital is two letters (ß) stays."""
    return _same_length(text, str.upper)


def lower_case(text: str) -> str:
    """Give a text without capitals."""
    return _same_length(text, str.lower)


def without_end(text: str) -> str:
    """Give a text without the full stop at its end."""
    return text[:-1] if text.endswith((".", "!", "?")) else text


def _same_length(text: str, change: Callable[[str], str]) -> str:
    return "".join(new if len(new := change(char)) == 1 else char for char in text)


DISTURBANCES: dict[str, Callable[[str], str]] = {
    "Title Case": title_case,
    "ALL CAPITALS": all_capitals,
    "lower case": lower_case,
    "no full stop": without_end,
}
