"""Turn bytes into documents: a reader knows one format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from newsld._registry import Registry
from newsld.model.supplied import NOTHING

if TYPE_CHECKING:
    from newsld.model.document import Document
    from newsld.model.resource import Resource
    from newsld.model.supplied import Supplied


class Reader(Protocol):
    """Knows one format. Its module is cheap to import: what is heavy is imported when the first article is read."""

    @property
    def extensions(self) -> tuple[str, ...]:
        """What the names of its files end with, in lower case with the dot; asked for when folders are walked."""

    @property
    def media_types(self) -> tuple[str, ...]:
        """The media types of its format, in lower case without parameters."""

    def recognizes(self, head: str) -> bool:
        """Tell from the first characters whether the text is in its format; asked where nothing else tells."""

    def read(self, resource: Resource, supplied: Supplied) -> tuple[Document, ...]:
        """Give the documents in the resource, in its order.

        Args:
            resource: The bytes and how they were got.
            supplied: What the user says about the article; goes before what the source says.

        Raises:
            ItemError: There is no article in it, or it cannot be read.
        """


READERS: Registry[Reader] = Registry(
    "format",
    "newsld.readers",
    {
        "text": "newsld.read.text:READER",
        "markdown": "newsld.read.markdown:READER",
        "html": "newsld.read.html:READER",
        "json": "newsld.read.json:READER",
        "ninjs": "newsld.read.ninjs:READER",
        "newsml": "newsld.read.newsml:READER",
        "feed": "newsld.read.feed:READER",
    },
)


def article_extensions() -> tuple[str, ...]:
    """Give what the names of articles end with, for all readers, sorted."""
    return tuple(sorted({extension for name in READERS.names() for extension in READERS.get(name).extensions}))


def read(resource: Resource, *, reader: str | None = None, supplied: Supplied = NOTHING) -> tuple[Document, ...]:
    """Read the documents of a resource with the reader that fits.

    Args:
        resource: The bytes and how they were got.
        reader: Name of the reader, if the user gives one; else it is told by name, media type and content.
        supplied: What the user says about the article.

    Returns:
        At least one document, in the order of the resource.

    Raises:
        UnknownPluginError: There is no reader of that name.
        ItemError: It is no text, or there is none in it.
    """
    from newsld.errors import ItemError
    from newsld.read.detect import choose_reader, guessed_wrong

    name = choose_reader(resource, reader)
    try:
        with READERS.speaking_for(name):
            return READERS.get(name).read(resource, supplied)
    except ItemError as error:
        if reader:
            raise
        raise guessed_wrong(resource, error) from error
