"""The pieces of which a document's text is made, and how they are put together."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from newsld.model.document import Block, BlockKind, Field, Metadatum
from newsld.model.span import Span

APART = "\n\n"


@frozen
class Fact:
    """Something a piece says about the article.

    Attributes:
        field: Which thing.
        value: Its value.
        start: Where its words begin in the piece, in code points.
        end: Where they end.
        where: The place, for messages and evidence (``byline``).
    """

    field: Field
    value: str
    start: int
    end: int
    where: str


@frozen
class Piece:
    """One block before it has a place in the text.

    Attributes:
        kind: What it is for.
        text: Its words on one line.
        facts: What it says about the article.
        after: What stands between it and the next piece.
    """

    kind: BlockKind
    text: str
    facts: tuple[Fact, ...] = ()
    after: str = APART


@frozen
class Assembled:
    """Pieces put together: the text, its blocks, and what it says of itself with the words it says it with."""

    text: str
    blocks: tuple[Block, ...]
    metadata: tuple[Metadatum, ...]


def assemble(pieces: Iterable[Piece]) -> Assembled:
    """Put pieces together.

    Args:
        pieces: The pieces in the order of the text; those without words are left out.

    Returns:
        The text and what is known of it.
    """
    parts: list[str] = []
    blocks: list[Block] = []
    metadata: list[Metadatum] = []
    at = 0
    for piece in pieces:
        if not piece.text:
            continue
        blocks.append(Block(kind=piece.kind, span=Span(at, at + len(piece.text))))
        metadata += (
            Metadatum(field=fact.field, value=fact.value, where=fact.where, span=Span(at + fact.start, at + fact.end))
            for fact in piece.facts
        )
        parts += (piece.text, piece.after)
        at += len(piece.text) + len(piece.after)
    return Assembled("".join(parts[:-1]), tuple(blocks), tuple(metadata))
