"""Say what each paragraph of a plain text is for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsld.lang.furniture import Furniture
from newsld.model.document import BlockKind, Field
from newsld.read.dates import iso_date
from newsld.read.furniture import dateline, furniture, is_last
from newsld.read.layout import Paragraph
from newsld.read.pieces import APART, Fact, Piece

_LONGEST_HEADLINE = 200
_LONGEST_SENTENCE_HEADLINE = 15
"""Words of a headline that ends like a sentence (in ``?`` or ``!``)."""
_MOST_WORDS = 30
_LONGEST_CROSSHEAD = 60
_MOST_STANDFIRSTS = 3
_CLOSERS = "\"'”’»)]*_"
_BULLETS = "•‣◦▪●·*+–-"
_DATELINE_DEPTH = 3
"""Among how many first paragraphs the dateline is looked for (a summary may stand before it)."""


def pieces_of(paragraphs: Sequence[Paragraph], words: Furniture) -> list[Piece]:
    """Give the pieces of a plain text, headline and furniture told from the story.

    Args:
        paragraphs: The paragraphs of the text.
        words: What is known of its language.

    Returns:
        The pieces, in order; together they hold all the words.
    """
    top = _top(paragraphs, words)
    pieces = [piece for _, piece in top]
    pieces += _story(paragraphs[len(top) :], words)
    return with_datelines(after_the_end(pieces, words), words)


def with_datelines(pieces: Sequence[Piece], words: Furniture) -> list[Piece]:
    """Split the dateline off the paragraph that begins with it, if one of the first does."""
    depth = 0
    for index, piece in enumerate(pieces):
        if piece.kind not in (BlockKind.PARAGRAPH, BlockKind.CROSSHEAD):
            continue
        split = dateline(piece.text, words)
        # Further down, a line with a place or name and a date is whose words the paragraph before gives.
        if split and (split[1] or not depth):
            head, rest = split
            return [*pieces[:index], head, Piece(BlockKind.PARAGRAPH, rest), *pieces[index + 1 :]]
        depth += 1
        if depth == _DATELINE_DEPTH:
            break
    return list(pieces)


def after_the_end(pieces: Sequence[Piece], words: Furniture) -> list[Piece]:
    """Give the pieces with all that follows the end mark as notes: contacts and boilerplate are not the story."""
    kept: list[Piece] = []
    over = told = False
    for piece in pieces:
        told = told or piece.kind is BlockKind.PARAGRAPH
        kept.append(
            Piece(BlockKind.NOTE, piece.text, piece.facts) if over and piece.kind is not BlockKind.END else piece
        )
        over = over or (told and piece.kind is BlockKind.END and is_last(piece.text, words))
    return kept


def _top(paragraphs: Sequence[Paragraph], words: Furniture) -> list[tuple[Paragraph, Piece]]:
    """Give what stands before the story: headline, standfirst, byline, stamps, in whatever order."""
    found: list[tuple[Paragraph, Piece]] = []
    headline = False
    for index, paragraph in enumerate(paragraphs):
        rest = paragraphs[index + 1 :]
        piece = furniture(paragraph.text, words, near_headline=True)
        if piece and not headline and _is_marked_headline(piece, words):
            piece = None
        if piece is None and not headline and is_headline(paragraph, rest[:1], words):
            headline = True
            fact = Fact(Field.HEADLINE, paragraph.text, 0, len(paragraph.text), "headline")
            piece = Piece(BlockKind.HEADLINE, paragraph.text, (fact,))
        elif piece is None and headline and _is_standfirst(paragraph, rest[:_MOST_STANDFIRSTS], found, words):
            piece = standfirst(paragraph.text, first=not any(p.kind is BlockKind.SUBHEADING for _, p in found))
        if piece is None or (piece.kind is BlockKind.END and not found):
            break
        found.append((paragraph, piece))
    return found


def standfirst(text: str, *, first: bool = True) -> Piece:
    """Give a standfirst; the first is the description too, unless a line in capitals shows it to be a letterhead."""
    first = first and not any(line.isupper() for line in text.splitlines())
    fact = Fact(Field.DESCRIPTION, text, 0, len(text), "standfirst")
    return Piece(BlockKind.SUBHEADING, text, (fact,) if first else ())


def is_headline(paragraph: Paragraph, following: Sequence[Paragraph], words: Furniture) -> bool:
    """Tell whether the first words of a text are its headline or already the story.

    Args:
        paragraph: The first paragraph that is no furniture.
        following: The one after it, if there is one.
        words: What is known of the language.
    """
    text = paragraph.text
    if paragraph.item or len(text) > _LONGEST_HEADLINE or text.count(" ") >= _MOST_WORDS or dateline(text, words):
        return False
    last = text.rstrip(_CLOSERS)[-1:]
    if last in ".;:," and not _ABBREVIATION.search(text):
        # A headline ends in no full stop, unless it shouts or a byline follows.
        short = text.count(" ") < _LONGEST_SENTENCE_HEADLINE
        byline = bool(following) and _is_byline(following[0], words)
        return last == "." and short and (text.isupper() or byline) and bool(following)
    if last in "?!…":
        return bool(following) and text.count(" ") < _LONGEST_SENTENCE_HEADLINE
    return text.isupper() or not _SENTENCE.search(text)


def _is_marked_headline(piece: Piece, words: Furniture) -> bool:
    """Tell whether a note at the top is a headline with a mark before it ("Correction: Mine wounds two")."""
    mark, _, rest = piece.text.partition(": ")
    told = piece.kind is BlockKind.NOTE and not piece.facts and rest.count(" ") > 1
    return (
        told and not _ends(rest) and mark.count(" ") < 3 and not iso_date(rest, words.months) and mark[:1] not in "(["
    )


_ABBREVIATION = re.compile(r"(?:\b[^\W\d_]\.){2,}$")
"""A full stop that ends no sentence ("in the U.S.")."""
_SENTENCE = re.compile(r"[a-z]{3,}\. [A-Z]")


def _is_byline(paragraph: Paragraph, words: Furniture) -> bool:
    piece = furniture(paragraph.text, words, near_headline=True)
    return piece is not None and piece.kind is BlockKind.BYLINE


def _is_standfirst(
    paragraph: Paragraph, rest: Sequence[Paragraph], found: Sequence[tuple[Paragraph, Piece]], words: Furniture
) -> bool:
    kinds = [piece.kind for _, piece in found]
    if kinds.count(BlockKind.SUBHEADING) == _MOST_STANDFIRSTS or (BlockKind.BYLINE in kinds and _ends(paragraph.text)):
        return False
    if not rest or paragraph.item or dateline(paragraph.text, words):
        return False
    if not _ends(paragraph.text):
        return len(paragraph.text) <= _LONGEST_HEADLINE
    if len(paragraph.text) > 2 * _LONGEST_HEADLINE:
        return False
    # A whole sentence is a standfirst only if byline, stamp or dateline come after it.
    following = next((p for p in rest if _ends(p.text) or furniture(p.text, words, near_headline=True)), rest[0])
    piece = furniture(following.text, words, near_headline=True)
    return (piece is not None and piece.kind is not BlockKind.END) or dateline(following.text, words) is not None


def _ends(text: str) -> bool:
    return text.rstrip(_CLOSERS)[-1:] in ".!?…:;,"


def _story(paragraphs: Sequence[Paragraph], words: Furniture) -> list[Piece]:
    pieces: list[Piece] = []
    for index, paragraph in enumerate(paragraphs):
        before = paragraphs[index - 1] if index else None
        after = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        pieces.append(_piece(paragraph, before, after, words))
    return pieces


def _piece(paragraph: Paragraph, before: Paragraph | None, after: Paragraph | None, words: Furniture) -> Piece:
    piece = furniture(paragraph.text, words, near_headline=before is None)
    if piece is not None:
        return piece
    if paragraph.item and (_is_list(paragraph, before) or _is_list(paragraph, after) or paragraph.item[0] in "•‣◦▪●"):
        # A bullet is layout, a number is the author's word.
        bullet = paragraph.item in _BULLETS
        text = paragraph.text[len(paragraph.item) :].lstrip() if bullet else paragraph.text
        return Piece(BlockKind.LIST_ITEM, text, after=APART)
    if before is not None and after is not None and _is_crosshead(paragraph, after):
        return Piece(BlockKind.CROSSHEAD, paragraph.text)
    return Piece(BlockKind.PARAGRAPH, paragraph.text)


def _is_list(paragraph: Paragraph, other: Paragraph | None) -> bool:
    if other is None or not other.item:
        return False
    return other.item == paragraph.item or (paragraph.item[-1:] in ".)" and other.item[-1:] in ".)")


def _is_crosshead(paragraph: Paragraph, after: Paragraph) -> bool:
    text = paragraph.text
    short = len(text) <= _LONGEST_CROSSHEAD and text.count(" ") < 10 and len(after.text) > len(text)
    first = text.lstrip("\"'“‘«(¿¡")[:1]
    return short and not _ends(text) and text[-1:] not in "-–—" and (first.isupper() or first.isdigit())
