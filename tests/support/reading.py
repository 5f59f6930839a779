"""Read one document, and show it as plain lists."""

from __future__ import annotations

from typing import Any

from newsld.model.document import Document
from newsld.model.resource import Resource
from newsld.model.supplied import Supplied
from newsld.read import read


def read_one(text: str | bytes, name: str = "a.txt", *, sidecar: str | None = None, **supplied: Any) -> Document:
    """Read the one document of a text."""
    resource = Resource(
        source=name,
        stem=name.rpartition(".")[0],
        data=text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"),
        sidecar=None if sidecar is None else sidecar.encode(),
        sidecar_name="" if sidecar is None else "a.meta.yaml",
    )
    (document,) = read(resource, supplied=Supplied(**supplied))
    return document


def blocks_of(document: Document) -> list[tuple[str, str]]:
    """Give kind and words of each block."""
    return [(block.kind.value, block.span.of(document.text)) for block in document.blocks]


def said_by(document: Document) -> list[tuple[str, str, str]]:
    """Give field, value and place of each metadatum."""
    return [(datum.field.value, datum.value, datum.where) for datum in document.metadata]


def told_by(document: Document) -> list[tuple[str, int | None, str]]:
    """Give code, line and message of each finding."""
    return [(finding.code, finding.line, finding.message) for finding in document.findings]
