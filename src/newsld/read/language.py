"""Tell the language of a text from its commonest words, and give what is known of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from newsld.lang import LANGUAGES
from newsld.lang.furniture import PLAIN, Furniture

_WORD = re.compile(r"[^\W\d_]+")
_HEAD = 20_000
"""Characters that are looked at."""
_SHARE = 0.15
"""Least share of the words that are among the commonest of the language; English news has 0.3 to 0.5, Dutch 0.1."""
_FEW = 12
"""In fewer words, such as a headline's, one of the commonest is enough; else two."""


def tell_language(text: str) -> str | None:
    """Give the language most of whose commonest words the text uses.

    Args:
        text: Normalised text; the first 20,000 characters are looked at.

    Returns:
        The tag of a registered language, or ``None`` where none has 15 in a hundred words.
    """
    words = [word.lower() for word in _WORD.findall(text[:_HEAD])]
    best: tuple[float, str] | None = None
    for name in LANGUAGES.names():
        language = LANGUAGES.get(name)
        hits = sum(word in language.function_words for word in words)
        if hits < (1 if len(words) < _FEW else 2):
            continue
        weight = hits + sum(word in language.shared_words for word in words) / 2
        if weight >= _SHARE * len(words) and (best is None or weight > best[0]):
            best = weight, language.code
    return best[1] if best else None


def furniture_of(tag: str | None) -> Furniture:
    """Give the furniture of a language, or what all newsrooms share if newsld does not read the language.

    Args:
        tag: BCP 47 tag; only its language counts.
    """
    code = (tag or "").partition("-")[0]
    return LANGUAGES.get(code).furniture if code in LANGUAGES.names() else PLAIN


@cache
def all_months() -> Mapping[str, int]:
    """Give the names of the months in all registered languages, for metadata of unknown language."""
    months: dict[str, int] = {}
    for name in LANGUAGES.names():
        for month, number in LANGUAGES.get(name).furniture.months.items():
            months.setdefault(month, number)
    return months
