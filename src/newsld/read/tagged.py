"""Turn the body of an item, as HTML, NITF or plain text, into pieces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from newsld.model.document import BlockKind
from newsld.read.layout import paragraphs
from newsld.read.markup import without_html
from newsld.read.normalize import clean, one_line
from newsld.read.pieces import Piece

_KINDS = {
    # The elements of HTML and NITF whose words are more than a paragraph.
    "li": BlockKind.LIST_ITEM,
    "tr": BlockKind.LIST_ITEM,
    "nitf-table": BlockKind.LIST_ITEM,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "hl2"), BlockKind.CROSSHEAD),
}
_BREAKING = frozenset(
    {
        "p",
        "div",
        "br",
        "hr",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "table",
        "thead",
        "tbody",
        "section",
        "article",
        "aside",
        "header",
        "footer",
        "blockquote",
        "bq",
        "pre",
        "block",
        "body",
        "body.content",
        "main",
        "center",
        "address",
        "li",
        "tr",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hl2",
        "nitf-table",
    }
)
"""The elements at whose tags a block ends."""
_SILENT = frozenset(
    {
        "head",
        "figure",
        "media",
        "figcaption",
        "script",
        "style",
        "svg",
        "noscript",
        "iframe",
        "object",
        "template",
        "form",
        "button",
    }
)
"""The elements whose words are no part of the story."""
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9.:-]{0,40})(?=[\s/>])[^<>]{0,5000}>")
_NO_TEXT = re.compile(r"<!--.*?-->|<!--.*\Z|<[!?][^<>]{0,5000}>", re.DOTALL)
_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_MARKED = re.compile(r"</?(?:p|br|div|h[1-6]|ul|ol|li|blockquote|section|article|span|a|b|i|em|strong)\b[^<>]{0,2000}>")
_NITF = re.compile(r"<body\.content\b[^<>]{0,2000}>(?P<content>.*)</body\.content\s*>", re.DOTALL)


def is_marked(text: str) -> bool:
    """Tell whether the words hold tags of HTML."""
    return bool(_MARKED.search(text))


def plain_blocks(text: str) -> list[Piece]:
    """Give the paragraphs of plain text."""
    return [Piece(BlockKind.PARAGRAPH, paragraph.text) for paragraph in paragraphs(clean(text, "")[0])]


def tagged_blocks(text: str) -> list[Piece]:
    """Give the blocks of HTML or NITF: paragraphs, cross-heads, items of lists and rows of tables.

    Args:
        text: Markup, well-formed or not; of NITF only the content of the body counts, captions never do.

    Returns:
        The pieces with words, in order.
    """
    if content := _NITF.search(text):
        text = content["content"]
    text = _NO_TEXT.sub("", _CDATA.sub(lambda match: match[1].replace("<", "&lt;"), text))
    return [piece for piece in _pieces(text) if piece.text]


def _pieces(text: str) -> Iterator[Piece]:
    words: list[str] = []
    kind = BlockKind.PARAGRAPH
    silent, depth, at = "", 0, 0
    for tag in _TAG.finditer(text):
        name = tag["name"].lower()
        if not silent:
            words.append(text[at : tag.start()])
        at = tag.end()
        if silent:
            depth += (name == silent and not tag[0].endswith("/>")) * (-1 if tag["end"] else 1)
            silent = silent if depth else ""
        elif name in _SILENT and not tag["end"] and not tag[0].endswith("/>"):
            silent, depth = name, 1
        elif name in ("td", "th") and not tag["end"] and "".join(words).strip():
            words.append(" | ")
        elif name in _BREAKING and not (name == "p" and kind is BlockKind.LIST_ITEM):
            yield _piece(kind, words)
            words.clear()
            kind = BlockKind.PARAGRAPH if tag["end"] else _KINDS.get(name, BlockKind.PARAGRAPH)
        elif name in _BREAKING:
            words.append(" ")
    if not silent:
        words.append(text[at:])
    yield _piece(kind, words)


def _piece(kind: BlockKind, words: list[str]) -> Piece:
    text = unescape("".join(words))
    return Piece(kind, one_line(clean(text.replace("\n", " "), "")[0].replace("\n", " ")))


def words_of(text: str) -> str:
    """Give the words of a short text on one line, whether it is marked up or not."""
    return one_line(clean(without_html(text), "")[0].replace("\n", " "))
