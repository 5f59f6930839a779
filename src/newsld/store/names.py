"""Make names and links comparable: what two articles call or link alike gets the same key."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from urllib.parse import quote

ALIKE = "https://w3id.org/newsld/alike/"
"""Below this stand the nodes for what articles name alike; for what they link alike the link itself is the node."""

WORD = "https://w3id.org/newsld/word/"
"""Below this stand the properties that say on which day a quotation or claim with a word was told."""
_STEM = 4
"""Letters of a word that count, so that one with another ending is found too; what was asked for is then looked for."""

_WORDS = re.compile(r"[^\W_]+")
_ORDER = ("wikidata.org/", "geonames.org/", "dbpedia.org/", "wikipedia.org/")
_SPACED = frozenset({"person"})  # one word is a surname or a given name, which many have


def name_key(name: str) -> str:
    """Give a name without case, accents and punctuation: ``Côte d'Ivoire`` is ``cote d ivoire``.

    Args:
        name: A name in any script.

    Returns:
        Its words, casefolded, without combining marks (NFKD), joined by blanks; empty if it has none.
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join(_WORDS.findall(plain.casefold()))


def name_node(kind: str, name: str) -> str | None:
    """Give the node of everything of a kind that has this name.

    Args:
        kind: ``person``, ``organization``, ``place`` or ``thing``.
        name: Its full name.

    Returns:
        The IRI; ``None`` for a name that many share: one word of a person's.
    """
    key = name_key(name)
    if not key or (kind in _SPACED and " " not in key):
        return None
    return f"{ALIKE}{kind}/{quote(key.replace(' ', '-'))}"


def word_node(word: str) -> str:
    """Give the property for a word of a text.

    Args:
        word: One word of what `name_key` gives.

    Returns:
        The IRI; the same for words that begin alike.
    """
    return WORD + quote(word[:_STEM])


def in_order(links: Iterable[str]) -> list[str]:
    """Sort links so that those which most articles will share come first.

    Args:
        links: IRIs of ``schema:sameAs``.

    Returns:
        Wikidata, GeoNames, DBpedia, Wikipedia, others; each in the order of code points.
    """
    return sorted(links, key=lambda link: (next((n for n, d in enumerate(_ORDER) if d in link), len(_ORDER)), link))
