"""Read Markdown with front matter: CommonMark, tables, and what Hugo, Jekyll and Tumblr add to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from newsld.lang.furniture import Furniture
from newsld.model.document import BlockKind, Document, Field, Metadatum
from newsld.model.report import Finding, Severity
from newsld.model.resource import Resource
from newsld.model.supplied import NOTHING, Supplied
from newsld.read.blocks import after_the_end, is_headline, with_datelines
from newsld.read.build import build_document, clean_text
from newsld.read.dates import iso_date
from newsld.read.front_matter import Entry, FrontMatter, read_entries, split_front_matter
from newsld.read.furniture import furniture
from newsld.read.layout import Paragraph
from newsld.read.markdown_blocks import inline_text, markdown_blocks
from newsld.read.metadata import STANDFIRST_KEYS, plain_key
from newsld.read.pieces import Fact, Piece

__all__ = ["READER", "MarkdownReader", "inline_text"]

_DATED_NAME = re.compile(r"(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2})-.")
"""How Jekyll names posts; the date of the name is the date of the post."""


class MarkdownReader:
    """Reads Markdown."""

    extensions = (".md", ".markdown", ".mdown", ".mkd")
    media_types = ("text/markdown", "text/x-markdown")

    def recognizes(self, head: str) -> bool:
        """Tell whether the text begins with front matter."""
        return split_front_matter(head) is not None

    def read(self, resource: Resource, supplied: Supplied = NOTHING) -> tuple[Document, ...]:
        """Read the one document.

        Code is left out, for it is no text of an article. A document without a body is read if its front matter has a
        headline or a standfirst, which are then its text.

        Args:
            resource: The bytes.
            supplied: What the user says about it.

        Returns:
            The document.

        Raises:
            ItemError: There is no text in it.
        """
        text, findings = clean_text(resource.data, resource.source, resource.charset)
        front = split_front_matter(text)
        body = front.body if front else text
        entries: tuple[Entry, ...] = ()
        if front:
            entries, notes = read_entries(front.text, resource.source, first_line=front.line, toml=front.toml)
            findings += notes if front.closed else (*notes, _unclosed(front, resource.source))
        return (
            build_document(
                resource,
                supplied,
                body=body,
                pieces=lambda words, own: _pieces(body, words, own, entries),
                entries=entries,
                weakest=_dated(resource.stem) if front else (),
                findings=findings,
            ),
        )


READER = MarkdownReader()


def _unclosed(front: FrontMatter, source: str) -> Finding:
    return Finding(
        code="NLD003",
        severity=Severity.WARNING,
        message="the line that closes the front matter is missing",
        source=source,
        line=front.line + front.text.count("\n"),
        hint="close it with the line that opens it",
    )


def _dated(stem: str) -> tuple[Metadatum, ...]:
    match = _DATED_NAME.match(PurePosixPath(stem).name)
    date = iso_date(match["date"], {}) if match else None
    return (Metadatum(field=Field.PUBLISHED, value=date, where="file name"),) if date else ()


def _pieces(body: str, words: Furniture, own: Sequence[Metadatum], entries: Sequence[Entry]) -> list[Piece]:
    title = next((datum.value for datum in own if datum.field is Field.HEADLINE), None)
    blocks = markdown_blocks(body)
    pieces: list[Piece] = []
    if title:
        pieces.append(Piece(BlockKind.HEADLINE, title))
        if blocks and blocks[0].kind is BlockKind.CROSSHEAD and blocks[0].text == title:
            blocks = blocks[1:]
    elif blocks and blocks[0].kind is BlockKind.CROSSHEAD:
        pieces.append(_headline(blocks[0].text))
        blocks = blocks[1:]
    pieces += (Piece(BlockKind.SUBHEADING, text) for text in _standfirsts(own, entries, bare=not blocks))
    return with_datelines(after_the_end([*pieces, *_body(blocks, words, bool(pieces))], words), words)


def _headline(text: str) -> Piece:
    return Piece(BlockKind.HEADLINE, text, (Fact(Field.HEADLINE, text, 0, len(text), "headline"),))


def _standfirsts(own: Sequence[Metadatum], entries: Sequence[Entry], *, bare: bool) -> list[str]:
    """Give the standfirst that the front matter holds; for a bare one any description."""
    lines = {f"front matter, line {entry.line}" for entry in entries if plain_key(entry.key) in STANDFIRST_KEYS}
    said = [datum for datum in own if datum.field is Field.DESCRIPTION]
    shown = [datum.value for datum in said if datum.where in lines] or [datum.value for datum in said if bare]
    return shown[:1]


def _body(blocks: Sequence[Piece], words: Furniture, headed: bool) -> list[Piece]:
    pieces: list[Piece] = []
    begun = False
    for index, block in enumerate(blocks):
        if begun and block.kind is not BlockKind.PARAGRAPH:
            pieces.append(block)
            continue
        piece = furniture(block.text, words, near_headline=not begun) if block.kind is BlockKind.PARAGRAPH else None
        if piece is None and block.kind is BlockKind.PARAGRAPH and not begun:
            following = [Paragraph(after.text, 0, True) for after in blocks[index + 1 : index + 2]]
            if not headed and is_headline(Paragraph(block.text, 0, True), following, words):
                headed, piece = True, _headline(block.text)
        if piece is None:
            begun, piece = True, block
        pieces.append(piece)
    return pieces
