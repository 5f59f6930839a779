"""Give the documents of a source that holds many, so that one that cannot be read costs no other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from attrs import evolve

from newsld.errors import ItemError
from newsld.model.document import Document
from newsld.model.report import Finding, Severity
from newsld.model.resource import Resource

Part = TypeVar("Part")


def read_each(
    parts: Iterable[Part | ItemError],
    build: Callable[[Part, int], Document],
    resource: Resource,
    findings: Sequence[Finding] = (),
) -> tuple[Document, ...]:
    """Build a document from each part.

    Args:
        parts: The parts, or why one could not be read.
        build: Makes the document of a part, the number of which is given from 1; raises `ItemError` if it cannot.
        resource: Where they come from.
        findings: What was noticed about the whole.

    Returns:
        The documents; the first says with findings NLD008 which parts were left out.

    Raises:
        ItemError: No part gives a document; it says why the first does not.
    """
    documents: list[Document] = []
    failed: list[ItemError] = []
    for number, part in enumerate(parts, start=1):
        try:
            if isinstance(part, ItemError):
                raise part
            documents.append(build(part, number))
        except ItemError as error:
            failed.append(error)
    if not documents:
        raise failed[0] if failed else ItemError(
            resource.source, "there is no article in it", hint="check that it is the right file"
        )  # fmt: skip
    documents[0] = evolve(documents[0], findings=(*findings, *documents[0].findings, *map(_left_out, failed)))
    return tuple(documents)


def named(resource: Resource, number: int) -> Resource:
    """Give the source under the name of one of its items, for what is said of this one only: not its address."""
    return evolve(resource, source=f"{resource.source}, item {number}", iri=None)


def _left_out(error: ItemError) -> Finding:
    return Finding(
        code="NLD008", severity=Severity.WARNING, message=f"left out: {error}", source=error.where, hint=error.hint
    )
