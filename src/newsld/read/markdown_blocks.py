"""Turn the body of Markdown into pieces of plain text."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from newsld.model.document import BlockKind
from newsld.read.markup import without_html
from newsld.read.normalize import clean, one_line
from newsld.read.pieces import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_LONGEST_INLINE = 20_000
"""Characters of a paragraph; in a longer one brackets could take the parser quadratic time, so it is read as it is."""

_SHORTCODE = (
    r"\{\{[<%][^{}]{0,3000}[>%]\}\}"  # Hugo
    r"|\{%[^{}%]{0,3000}%\}"  # Jekyll, Liquid
    r"|\{\{[^{}]{0,1000}\}\}"
    r"|\{:[^{}\n]{0,300}\}"  # kramdown's attribute lists
)
_SHORTCODES = re.compile(_SHORTCODE)
_TARGET = re.compile(rf"(?<=\]\()(?:{_SHORTCODE})")
"""A shortcode that gives the address of a link; without any address the link would be none."""
_STRAY = re.compile(r"(?<![^\W_])\*{2,}|\*{2,}(?![^\W_])")
"""Emphasis that begins or ends at a blank is none in CommonMark, but was meant as such; "f**k" was not."""
_FOOTNOTE = re.compile(r"(?<!\n)(?<!^)\[\^[\w-]{1,50}\](?!:)")
_FOOTNOTE_TEXT = re.compile(r"^ {0,3}\[\^[\w-]{1,50}\]:[ \t]*", re.MULTILINE)
_FOOTNOTE_MARK = "\ue000"
"""A private character that stands for the mark of a footnote while the body is parsed."""
_LIST_ITEMS = frozenset({"list_item_open", "list_item_close"})


def markdown_blocks(body: str) -> list[Piece]:
    """Give the blocks of a body: headings (as cross-heads), paragraphs, list items and rows of tables.

    Link texts stay, images, code blocks, shortcodes and HTML tags go; the text of a footnote becomes a note.

    Args:
        body: Markdown in clean text, without front matter.

    Returns:
        The pieces with words, in order.
    """
    body = _SHORTCODES.sub("", _TARGET.sub("#", body))
    if "[^" in body:
        body = _FOOTNOTE.sub("", _FOOTNOTE_TEXT.sub(f"\n{_FOOTNOTE_MARK}", body))
    references: dict[str, Any] = {}
    tokens = _parser().parse(body, references)
    return [piece for piece in _pieces(tokens, references) if piece.text]


def inline_text(text: str) -> str:
    """Give the words of one line of Markdown."""
    if len(text) > _LONGEST_INLINE:
        return text
    return "".join(_words(_inline_tokens(text, {})))


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    # Inlines are parsed by us, so that very long ones can be left alone.
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable(["inline", "text_join"])


def _inline_tokens(text: str, references: dict[str, Any]) -> list[Token]:
    children: list[Token] = []
    parser = _parser()
    parser.inline.parse(text, parser, references, children)
    return children


def _pieces(tokens: Sequence[Token], references: dict[str, Any]) -> Iterator[Piece]:
    """Walk through the flat list of the parser's block tokens."""
    depth = 0
    heading = False
    row: list[str] | None = None
    for token in tokens:
        if token.type in _LIST_ITEMS:
            depth += token.nesting
        elif token.type in ("heading_open", "heading_close"):
            heading = token.nesting == 1
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            yield Piece(BlockKind.LIST_ITEM, " | ".join(cell for cell in row or () if cell))
            row = None
        elif token.type == "html_block":
            yield from _html(token.content, BlockKind.LIST_ITEM if depth else BlockKind.PARAGRAPH)
        elif token.type == "inline":
            text = _inline(token.content, references)
            if row is not None:
                row.append(text)
            elif heading:
                yield Piece(BlockKind.CROSSHEAD, text)
            elif text.startswith(_FOOTNOTE_MARK):
                yield Piece(BlockKind.NOTE, one_line(text.lstrip(_FOOTNOTE_MARK)))
            else:
                yield Piece(BlockKind.LIST_ITEM if depth else BlockKind.PARAGRAPH, text)


def _html(content: str, kind: BlockKind) -> Iterator[Piece]:
    for part in re.split(r"\n[ \t]*\n", without_html(content)):
        yield Piece(kind, _one_line(part))


def _inline(content: str, references: dict[str, Any]) -> str:
    if len(content) > _LONGEST_INLINE:
        return _one_line(without_html(content))
    return _one_line(_STRAY.sub("", "".join(_words(_inline_tokens(content, references)))))


def _one_line(text: str) -> str:
    """Give the words on one line; what entities stand for was not clean yet."""
    return one_line(clean(text, "")[0])


def _words(children: Sequence[Token]) -> Iterator[str]:
    silent = 0
    for token in children:
        if token.type in ("softbreak", "hardbreak"):
            yield " "
        elif token.type == "html_inline":
            silent += _silence(token.content)
            if re.match(r"<(?:br|/?p|/?div|/?li)\b", token.content, re.IGNORECASE):
                yield " "
        elif token.type in ("text", "code_inline", "text_special") and silent <= 0:
            yield token.content


def _silence(tag: str) -> int:
    """Give 1 where words begin that are no text of the article, -1 where they end."""
    match = re.match(r"<(?P<end>/?)(?:script|style|iframe|noscript)\b", tag, re.IGNORECASE)
    return 0 if not match else -1 if match["end"] else 1
