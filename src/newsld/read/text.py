"""Read plain text: headline, byline and dateline are told from the story by how they are written."""

from __future__ import annotations

from newsld.errors import ItemError
from newsld.model.document import Document
from newsld.model.resource import Resource
from newsld.model.supplied import NOTHING, Supplied
from newsld.read.blocks import pieces_of
from newsld.read.build import build_document, clean_text
from newsld.read.layout import paragraphs


class TextReader:
    """Reads plain text."""

    extensions = (".txt", ".text")
    media_types = ("text/plain",)

    def recognizes(self, head: str) -> bool:
        """Tell that any text can be read as plain text."""
        return bool(head)

    def read(self, resource: Resource, supplied: Supplied = NOTHING) -> tuple[Document, ...]:
        """Read the one document.

        Args:
            resource: The bytes.
            supplied: What the user says about it.

        Returns:
            The document.

        Raises:
            ItemError: There is no text in it.
        """
        text, findings = clean_text(resource.data, resource.source, resource.charset)
        found = paragraphs(text)
        if not found:
            raise ItemError(resource.source, "there is no text in it", hint="check that it is the right file")
        return (
            build_document(
                resource, supplied, body=text, pieces=lambda words, _: pieces_of(found, words), findings=findings
            ),
        )


READER = TextReader()
