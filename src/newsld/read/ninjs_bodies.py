"""Choose among the bodies of an item of ninjs."""

from __future__ import annotations

from newsld.jsonld.items import Item
from newsld.read.json_values import member, members, text_of
from newsld.read.pieces import Piece
from newsld.read.tagged import is_marked, plain_blocks, tagged_blocks


def body_of(item: Item) -> list[Piece]:
    """Give the blocks of the best body there is: marked up before plain."""
    assert isinstance(item.value, dict)
    found = [(key, text_of(each)) for key, each in item.value.items() if key.startswith("body_")]
    for each in members(item, "bodies"):
        kind = f"{text_of(member(each, 'contentType'))} {text_of(member(each, 'role'))}"
        found.append((kind, text_of(member(each, "value"))))
    ranked = sorted((_body_rank(kind), number, text) for number, (kind, text) in enumerate(found) if text)
    for rank, _, text in ranked:
        if blocks := tagged_blocks(text) if rank < _PLAIN or is_marked(text) else plain_blocks(text):
            return blocks
    return []


_FORMS = ("html", "nitf", "xml", "plain", "text")
_PLAIN = _FORMS.index("plain")


def _body_rank(kind: str) -> int:
    return next((rank for rank, word in enumerate(_FORMS) if word in kind.lower()), len(_FORMS))
