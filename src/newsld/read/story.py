"""Put a story together whose headline the source names: furniture is still told from the blocks of its body."""

from __future__ import annotations

from collections.abc import Sequence

from newsld.lang.furniture import Furniture
from newsld.model.document import BlockKind, Field, Metadatum
from newsld.read.blocks import after_the_end, with_datelines
from newsld.read.furniture import furniture
from newsld.read.pieces import Piece


def story(own: Sequence[Metadatum], blocks: Sequence[Piece], words: Furniture) -> list[Piece]:
    """Give the pieces of a story.

    Args:
        own: What the source says; its first headline is shown, and its description where there is no body.
        blocks: The blocks of the body.
        words: What is known of its language.

    Returns:
        The pieces, in order.
    """
    headline = next((datum.value for datum in own if datum.field is Field.HEADLINE), "")
    said = next((datum.value for datum in own if datum.field is Field.DESCRIPTION), "")
    shown = [block for block in blocks if block.text]
    if shown and shown[0].text == headline:
        shown = shown[1:]
    if not shown and said != headline:
        shown = [Piece(BlockKind.PARAGRAPH, said)]
    return with_datelines(after_the_end([Piece(BlockKind.HEADLINE, headline), *_told(shown, words)], words), words)


def _told(blocks: Sequence[Piece], words: Furniture) -> list[Piece]:
    told: list[Piece] = []
    begun = False
    for block in blocks:
        piece = furniture(block.text, words, near_headline=not begun) if block.kind is BlockKind.PARAGRAPH else None
        begun = begun or piece is None
        told.append(piece or block)
    return told
