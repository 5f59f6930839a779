"""Take the story out of a page, block by block; trafilatura tells it from what stands around it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from newsld.lang.furniture import Furniture
from newsld.model.document import BlockKind
from newsld.read.blocks import after_the_end, with_datelines
from newsld.read.furniture import furniture
from newsld.read.html.surroundings import Surroundings
from newsld.read.normalize import normalize, one_line
from newsld.read.pieces import Piece

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

_KINDS = {
    "p": BlockKind.PARAGRAPH,
    "quote": BlockKind.PARAGRAPH,
    "ab": BlockKind.PARAGRAPH,
    "head": BlockKind.CROSSHEAD,
    "item": BlockKind.LIST_ITEM,
    "row": BlockKind.LIST_ITEM,
    "code": BlockKind.NOTE,
}
"""What trafilatura calls blocks (TEI's names), and what they are; a row of a table is read as one item."""
_MOST = 5_000
_FEWEST_WORDS = 8
_SHORTEST = 1_000
"""Words of a paragraph, and characters of all, from which on a page has running text."""
_INLINE = frozenset({"hi", "ref", "del", "lb", "graphic", "cell"})


def main_text(tree: HtmlElement) -> _Element | None:
    """Give the story of a page as trafilatura's tree; ``None`` if there is none.

    Args:
        tree: The page; it is not changed.
    """
    import logging

    from trafilatura.core import bare_extraction

    # What it has to say it says on the log, also of pages that are merely short.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        found = bare_extraction(tree, include_comments=False, include_formatting=False, with_metadata=False)
    except (RecursionError, ValueError, TypeError, AttributeError, IndexError, KeyError, AssertionError):
        # It mends what browsers mend, and now and then breaks on it; a page without a story is what is left.
        return None
    return getattr(found, "body", None)


def blocks_of(body: _Element) -> list[tuple[BlockKind, str]]:
    """Give the blocks of a story in order, each on one line."""
    return [(kind, text) for kind, words in _blocks(body) if (text := one_line(normalize(words).replace("\n", " ")))]


def paragraphs_of(tree: HtmlElement) -> list[tuple[BlockKind, str]]:
    """Give the paragraphs of a page that is given up on, because of what its parts are called: all that are its own.

    Args:
        tree: The page.
    """
    around = Surroundings(tree, None)
    found: list[tuple[BlockKind, str]] = []
    for paragraph in islice(tree.iter("p"), _MOST):
        text = one_line(normalize("".join(paragraph.itertext())).replace("\n", " "))
        if len(text.split()) >= _FEWEST_WORDS and not around.apart(paragraph):
            found.append((BlockKind.PARAGRAPH, text))
    return found if sum(len(text) for _, text in found) >= _SHORTEST else []


def pieces_of(
    blocks: list[tuple[BlockKind, str]], headline: str | None, standfirst: str | None, words: Furniture
) -> list[Piece]:
    """Give the pieces of a document.

    Args:
        blocks: The blocks of the story.
        headline: The headline that was chosen; it is the first piece, wherever it stood.
        standfirst: The description; a block with its words before the story is the standfirst.
        words: What is known of the language.
    """
    pieces = [Piece(BlockKind.HEADLINE, headline)] if headline else []
    begun = False
    for kind, text in blocks:
        if not begun and headline and _same(text, headline):
            continue
        if not begun and standfirst and _same(text, standfirst) and len(blocks) > 1:
            pieces.append(Piece(BlockKind.SUBHEADING, text))
            continue
        found = furniture(text, words, near_headline=not begun) if kind is BlockKind.PARAGRAPH else None
        if found is None:
            begun = begun or kind is BlockKind.PARAGRAPH
            pieces.append(Piece(kind, text))
        else:
            # What a line says of writer and date is a candidate like others, and not stronger for standing here.
            pieces.append(Piece(found.kind, found.text))
    return with_datelines(after_the_end(pieces, words), words)


def _same(text: str, other: str) -> bool:
    return "".join(filter(str.isalnum, text.lower())) == "".join(filter(str.isalnum, other.lower()))


def _blocks(body: _Element) -> Iterator[tuple[BlockKind, str]]:
    """Give blocks, innermost first where they are nested: words before an inner block are a block of their own."""
    waiting: list[tuple[_Element, BlockKind | None, bool]] = [(body, None, False)]
    parts: list[str] = []
    kind = BlockKind.PARAGRAPH
    while waiting:
        element, outer, behind = waiting.pop()
        block = _KINDS.get(str(element.tag))
        inline = element.tag in _INLINE
        if not behind:
            if not inline:
                if words := "".join(parts).strip():
                    yield kind, words
                inner = outer if outer is BlockKind.LIST_ITEM else block or outer
                parts, kind = [], inner or BlockKind.PARAGRAPH
            elif element.tag in ("lb", "cell"):
                parts.append(" ")
            parts.append(element.text or "")
            waiting.append((element, outer, True))
            waiting.extend(
                (child, outer if outer is BlockKind.LIST_ITEM else block or outer, False) for child in reversed(element)
            )
            continue
        if not inline:
            if words := "".join(parts).strip():
                yield kind, words
            parts, kind = [], outer or BlockKind.PARAGRAPH
        parts.append(element.tail or "")
    if words := "".join(parts).strip():
        yield kind, words
