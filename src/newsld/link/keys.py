"""Under which key a name is filed, so that its spellings meet: capitals, accents, points and hyphens do not count."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from hashlib import blake2b

# Letters that NFKD leaves whole; as passports write them (ICAO Doc 9303-3, table A), the short forms.
_LETTERS = str.maketrans({
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŋ": "n", "ə": "a",
    "’": None, "‘": None, "'": None, "ʻ": None, "ʼ": None, "ʿ": None, "ʾ": None, "`": None, "´": None, ".": None,
})  # fmt: skip
_APART = re.compile(r"[^\w]+|_+")
_WEAK = re.compile(r"[aeiouyhjw]")
_DOUBLED = re.compile(r"(.)\1+")
LONGEST = 200
"""Characters of a name that count; what is longer is none."""
_FEWEST = 6  # letters of a skeleton
_SKELETON = "~"


@lru_cache(maxsize=1 << 14)
def key_of(name: str) -> str:
    """Give the key of a name: lower case, without accents, apostrophes and points, other marks as blanks.

    Args:
        name: A name as written.

    Returns:
        The key; empty if nothing of the name is a letter or digit.
    """
    folded = unicodedata.normalize("NFKD", name[:LONGEST].casefold().translate(_LETTERS))
    bare = "".join(c for c in folded if not unicodedata.combining(c)) if not folded.isascii() else folded
    return " ".join(_APART.sub(" ", bare).split())


def skeleton_of(key: str) -> str | None:
    """Give the key under which transliterations of one name meet: its consonants, word by word.

    ``volodymyr zelenskyy`` and ``vladimir zelensky`` do not meet, ``volodymyr zelenskiy`` does.

    Args:
        key: What `key_of` gave.

    Returns:
        Another key; ``None`` where too little of the name would be left to tell it from others.
    """
    words = [word[0] + _WEAK.sub("", word[1:]) for word in _DOUBLED.sub(r"\1", key).split()]
    if len(words) < 2 or sum(map(len, words)) < _FEWEST:
        return None
    return _SKELETON + " ".join(words)


def number_of(text: str) -> int:
    """Give the number by which a key or IRI is found: the first 64 bits of its BLAKE2b digest (RFC 7693)."""
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


@lru_cache(maxsize=1 << 14)
def word_number(word: str) -> int:
    """Give a word of a context as 16 bits: a few of many words may meet, which a sum over words forgives."""
    return number_of(word) & 0xFFFF
