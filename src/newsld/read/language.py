"""Tell the language of a text, and give what is known of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from newsld.lang import LANGUAGES, has
from newsld.lang.furniture import PLAIN, Furniture

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

    from newsld.lang.pages import PageWords

_WORD = re.compile(r"[^\W\d_]+")
_HEAD = 20_000
"""Characters that are looked at."""
_PLAINLY = 0.2
"""Share of the words that are a language's commonest at which it is plain; 20 foreign sentences have at most 0.06."""
_ENOUGH = 10
"""The fewest of these by which anything is plain."""
_READ = 0.2
"""Least probability of a language that newsld reads. At this one, 1 in 2,000 foreign sentences passes for English and
1 in 300 English ones for none (``benchmarks.language``)."""
_NOT_READ = 0.9
"""Least probability of another: its tag is written, and a wrong one is worse than none."""
_NO_LANGUAGE = "zxx"


def tell_language(text: str) -> str | None:
    """Give the language of a text.

    Where the commonest words of a language are plenty, they tell it at once: so it is with most articles, and the
    library, which takes most of a second to load, is not needed. It judges all else.

    Args:
        text: Normalised text; the first 20,000 characters are looked at.

    Returns:
        A BCP 47 tag, not always of a registered language; ``None`` where it cannot be told.
    """
    head = text[:_HEAD]
    words = [word.lower() for word in _WORD.findall(head)]
    return (_plain(words) or _judged(head)) if words else None


def _plain(words: list[str]) -> str | None:
    best: tuple[int, str] | None = None
    for name in LANGUAGES.names():
        language = LANGUAGES.get(name)
        if has(language, "function_words"):
            hits = sum(word in language.function_words for word in words)
            if hits >= max(_ENOUGH, _PLAINLY * len(words)) and (best is None or hits > best[0]):
                best = hits, name
    return best[1] if best else None


def _judged(text: str) -> str | None:
    try:
        identifier = _identifier()
    except OSError:  # its model is unpacked into a temporary file, and there is no room for one
        return None
    ranked = identifier.rank(text)
    tag, probability = ranked[0]
    if tag == _NO_LANGUAGE:
        return None
    if len(tag) == 2 or probability < _NOT_READ:
        # Languages without a two-letter code are near another (Moroccan to Standard Arabic, Nigerian Pidgin to English)
        # and were learnt from little text: unless one is sure, what it takes belongs to the others.
        larger = [(tag, share) for tag, share in ranked if len(tag) == 2]
        tag, probability = larger[0][0], larger[0][1] / sum(share for _, share in larger)
    return tag if probability >= (_READ if tag in LANGUAGES.names() else _NOT_READ) else None


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def furniture_of(tag: str | None) -> Furniture:
    """Give the furniture of a language, or what all newsrooms share if newsld does not read the language.

    Args:
        tag: BCP 47 tag; only its language counts.
    """
    code = (tag or "").partition("-")[0]
    language = LANGUAGES.get(code) if code in LANGUAGES.names() else None
    return language.furniture if language is not None and has(language, "furniture") else PLAIN


@cache
def page_words() -> tuple[PageWords, ...]:
    """Give what is known of the pages of all registered languages: pages of one put English around their articles."""
    return tuple(language.pages for name in LANGUAGES.names() if has(language := LANGUAGES.get(name), "pages"))


@cache
def all_months() -> Mapping[str, int]:
    """Give the names of the months in all registered languages, for metadata of unknown language."""
    months: dict[str, int] = {}
    for name in LANGUAGES.names():
        for month, number in furniture_of(name).months.items():
            months.setdefault(month, number)
    return months
