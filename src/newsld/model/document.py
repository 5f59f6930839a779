"""What `read` hands over: the normalised text, its blocks, and what the source says about itself."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from hashlib import sha256

from attrs import field, frozen

from newsld.model.report import Finding
from newsld.model.span import Span
from newsld.model.stated import NOTHING_TOLD, Told


class BlockKind(StrEnum):
    """What a block of the text is for."""

    HEADLINE = "headline"
    SUBHEADING = "subheading"
    BYLINE = "byline"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    CROSSHEAD = "crosshead"
    NOTE = "note"
    """A correction or an editor's note."""
    END = "end"
    """"ENDS", "more", "###": where the story stops or goes on."""


RUNNING_TEXT = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
"""The blocks that report; the annotators read events and names from these and from the headlines."""


@frozen(kw_only=True)
class Block:
    """One block of the text; blocks are disjoint and in text order.

    A dateline is a block of its own before the rest of its paragraph.
    """

    kind: BlockKind
    span: Span


class Field(StrEnum):
    """What a source can say about itself."""

    HEADLINE = "headline"
    ALTERNATIVE_HEADLINE = "alternative headline"
    DESCRIPTION = "description"
    AUTHOR = "author"
    PUBLISHER = "publisher"
    AGENCY = "agency"
    PUBLISHED = "published"
    MODIFIED = "modified"
    SECTION = "section"
    CLASS = "class"
    """The class of schema.org that its source's word for its genre means."""
    KEYWORD = "keyword"
    SUBJECT = "subject"
    """The IRI of what it is about, in a published list of subjects."""
    LANGUAGE = "language"
    URL = "url"
    DATELINE = "dateline"
    DATELINE_PLACE = "dateline place"
    DATELINE_DATE = "dateline date"
    BYLINE_PLACE = "byline place"
    IMAGE = "image"
    LICENSE = "license"


@frozen(kw_only=True)
class Metadatum:
    """One thing the source, or the user, says about the article.

    Attributes:
        field: Which thing.
        value: Its value as text, cleaned of markup; one author or keyword per metadatum.
        where: Where it stood: ``option --published``, ``front matter, line 3``, ``byline``.
        span: The words of the text it was read from, if it was read from the text.
    """

    field: Field
    value: str
    where: str
    span: Span | None = None


@frozen(kw_only=True)
class Document:
    """One article as read, before any annotation.

    Attributes:
        source: The name under which messages speak of it.
        stem: Relative path without extension under which its outputs are filed.
        text: The normalised text: NFC, ``\\n`` line ends, no controls; blocks stand apart by a blank line.
        blocks: The blocks, in text order.
        metadata: Everything the source says of itself, strongest first (options, then the sidecar, then the source).
        language: BCP 47 tag of the text, or ``None`` where it is not known.
        language_stated: Whether source or user said so (else it was told from the words).
        url: The canonical address without fragment, or ``None``.
        findings: What was noticed while reading.
        told: What the source states in fields of its own, besides what it says of itself.
    """

    source: str
    stem: str
    text: str = field(repr=False)
    blocks: tuple[Block, ...] = ()
    metadata: tuple[Metadatum, ...] = ()
    language: str | None = None
    language_stated: bool = False
    url: str | None = None
    findings: tuple[Finding, ...] = ()
    told: Told = NOTHING_TOLD

    @property
    def sha256(self) -> str:
        """SHA-256 of the normalised text in UTF-8, in hex."""
        return sha256(self.text.encode("utf-8")).hexdigest()

    def of_kind(self, *kinds: BlockKind) -> Iterator[Block]:
        """Give the blocks of these kinds, in text order."""
        return (block for block in self.blocks if block.kind in kinds)

    def says(self, field: Field) -> tuple[Metadatum, ...]:
        """Give all that is said about ``field``, strongest first."""
        return tuple(m for m in self.metadata if m.field is field)
