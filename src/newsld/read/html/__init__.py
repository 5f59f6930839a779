"""Read web pages: the story by trafilatura, what the page says of itself by tables of our own."""

from __future__ import annotations

import re

from newsld.model.document import Document
from newsld.model.resource import Resource
from newsld.model.supplied import NOTHING, Supplied

__all__ = ["READER", "HtmlReader"]

_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:[^-]|-(?!->)){0,4000}-->\s*)?"
    r"<(?:!doctype\s+html|html|head|body|meta|title|link|script)\b",
    re.IGNORECASE,
)


class HtmlReader:
    """Reads web pages."""

    extensions = (".html", ".htm", ".xhtml")
    media_types = ("text/html", "application/xhtml+xml")

    def recognizes(self, head: str) -> bool:
        """Tell whether the text begins as pages do."""
        return _PAGE.match(head) is not None

    def read(self, resource: Resource, supplied: Supplied = NOTHING) -> tuple[Document, ...]:
        """Read the one article of a page.

        Args:
            resource: The bytes.
            supplied: What the user says about it.

        Returns:
            The document.

        Raises:
            ItemError: There is no article in it.
        """
        from newsld.read.html.reader import read_page

        return (read_page(resource, supplied),)


READER = HtmlReader()
