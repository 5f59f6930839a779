"""Get what the sources of a run hold, one resource at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsld.errors import ItemError
from newsld.fetch.files import SourceFile, read_source
from newsld.fetch.pages import MAX_TIME
from newsld.iri import check_iri
from newsld.model.resource import Resource

if TYPE_CHECKING:
    from newsld.fetch.web import Web


class Fetching:
    """Gets what sources hold; in one run every host is asked but once what it forbids.

    Args:
        max_time: Seconds that one try to get a page of the web may take.
        private: Whether pages of private, loopback and link-local addresses may be fetched.
    """

    def __init__(self, *, max_time: float = MAX_TIME, private: bool = False) -> None:
        self._max_time = max_time
        self._private = private
        self._opened: Web | None = None

    def resources(self, source: SourceFile) -> Iterator[Resource | ItemError]:
        """Give what a source holds.

        Args:
            source: One of `find_sources`.

        Yields:
            Resources, and why one could not be had.

        Raises:
            ItemError: Nothing of it can be had.
        """
        yield self._page(source) if source.address else read_source(source)

    def _page(self, source: SourceFile) -> Resource:
        assert source.address
        got = self._web().get(source.address, source.name, alone=source.alone)
        return Resource(
            source=source.name, stem=source.stem, data=got.data, media_type=got.media_type, iri=_iri(got.address)
        )

    def _web(self) -> Web:
        from newsld.fetch.web import Web

        if self._opened is None:
            self._opened = Web(max_time=self._max_time, private=self._private)
        return self._opened


def _iri(address: str) -> str | None:
    """Give the address if it can name an article."""
    try:
        return check_iri(address)
    except ValueError:
        return None
