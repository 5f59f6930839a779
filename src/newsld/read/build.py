"""Put a document together from what a reader found: the part that is the same for every format."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import evolve

from newsld.errors import ItemError
from newsld.iri import MAX_LENGTH
from newsld.lang.furniture import Furniture
from newsld.model.document import BlockKind, Document, Field, Metadatum
from newsld.model.report import Finding
from newsld.model.resource import Resource
from newsld.model.stated import NOTHING_TOLD, ItemKind, Told
from newsld.model.supplied import Supplied
from newsld.read.decode import decode
from newsld.read.front_matter import Entry, read_entries
from newsld.read.language import furniture_of, tell_language
from newsld.read.metadata import (
    address,
    read_metadata,
    stated_language,
    supplied_metadata,
    with_absolute_images,
    written_language,
)  # fmt: skip
from newsld.read.normalize import clean
from newsld.read.pieces import Assembled, Piece, assemble

LONGEST_ADDRESS = MAX_LENGTH - 100
"""What the article reports is named by its address and up to a hundred characters more."""


def clean_text(data: bytes, source: str, charset: str | None = None) -> tuple[str, tuple[Finding, ...]]:
    """Give the clean text that bytes mean, and what was noticed."""
    text, decoding = decode(data, source, charset)
    text, cleaning = clean(text, source)
    return text, decoding + cleaning


def build_document(
    resource: Resource, supplied: Supplied, *,
    body: str, pieces: Callable[[Furniture, tuple[Metadatum, ...]], Sequence[Piece]],
    entries: Sequence[Entry] = (), where: str = "front matter", weakest: Sequence[Metadatum] = (),
    findings: Sequence[Finding] = (), stem: str | None = None, told: Told = NOTHING_TOLD,
) -> Document:  # fmt: skip
    """Build a document.

    Args:
        resource: Where it comes from.
        supplied: What the user supplies.
        body: Words by which the language is told if nobody states it.
        pieces: Gives the pieces of the text, from the furniture of its language and the source's own metadata.
        entries: What the source says of itself, as keys and values.
        where: What the place of these is called.
        weakest: What is believed only if nothing else says it.
        findings: What was noticed so far.
        stem: Its stem, if it is one document of many in the resource.
        told: What the source states in fields of its own.

    Returns:
        The document.

    Raises:
        ItemError: It has no text (nor, if it is no article, an address), or an address that is too long.
    """
    sidecar, noticed = _sidecar_entries(resource)
    options = supplied_metadata(supplied)
    words = furniture_of(stated_language(options) or written_language((*sidecar, *entries)) or tell_language(body))
    beside, beside_findings = read_metadata(sidecar, resource.sidecar_name, resource.sidecar_name, words)
    own, own_findings = read_metadata(entries, where, resource.source, words)
    made = assemble(pieces(words, own))
    metadata = (*options, *beside, *own, *_strongest(made.metadata), *weakest)
    language = stated_language(metadata)
    url = address(metadata, supplied, stem or resource.stem, resource.iri)
    _refuse(resource.source, text=made.text, url=url, told=told)
    return Document(
        source=resource.source,
        stem=stem or resource.stem,
        text=made.text,
        blocks=made.blocks,
        metadata=_spanned(with_absolute_images(metadata, url), made),
        language=language or tell_language(made.text),
        language_stated=language is not None,
        url=url,
        findings=(*findings, *noticed, *beside_findings, *own_findings),
        told=told,
    )


def _refuse(source: str, *, text: str, url: str | None, told: Told) -> None:
    """Refuse an article without text, an item without text and name, and an address that is too long."""
    if not text and told.kind is ItemKind.ARTICLE:
        raise ItemError(source, "there is no text in it", hint="check that it is the right file")
    if not text and not url:
        raise _nameless(source)
    if url and len(url) > LONGEST_ADDRESS:
        raise _too_long(url, source)


def _nameless(source: str) -> ItemError:
    because = "there is no text in it, and no address"
    return ItemError(
        source, "cannot be named", because, hint="give its address with --url, or a common one with --base"
    )


def _too_long(url: str, source: str) -> ItemError:
    because = f"{len(url):,} characters; at most {LONGEST_ADDRESS:,}"
    return ItemError(source, "its address is too long", because, hint="give a shorter one with --url")


def _sidecar_entries(resource: Resource) -> tuple[tuple[Entry, ...], tuple[Finding, ...]]:
    if resource.sidecar is None:
        return (), ()
    text, cleaning = clean_text(resource.sidecar, resource.sidecar_name)
    entries, notes = read_entries(text, resource.sidecar_name)
    return entries, cleaning + notes


def _strongest(metadata: Sequence[Metadatum]) -> tuple[Metadatum, ...]:
    """Give what the text says of itself; who contributed counts as the author only where there is no byline."""
    bylined = any(datum.where == "byline" for datum in metadata)
    return tuple(datum for datum in metadata if not (bylined and datum.where == "credit"))


_SHOWN = {Field.HEADLINE: BlockKind.HEADLINE, Field.DESCRIPTION: BlockKind.SUBHEADING}


def _spanned(metadata: Sequence[Metadatum], made: Assembled) -> tuple[Metadatum, ...]:
    """Give the metadata with the span of the block that shows the same words, where there is one."""
    shown = {(block.kind, block.span.of(made.text)): block.span for block in reversed(made.blocks)}
    return tuple(
        datum if datum.span or datum.field not in _SHOWN
        else evolve(datum, span=shown.get((_SHOWN[datum.field], datum.value)))
        for datum in metadata
    )  # fmt: skip
