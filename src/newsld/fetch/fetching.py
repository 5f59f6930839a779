"""Get what the sources of a run hold, one resource at a time."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, BinaryIO

from attrs import evolve

from newsld.errors import ItemError
from newsld.fetch.files import SourceFile, read_source
from newsld.fetch.names import ARCHIVES
from newsld.fetch.pages import MAX_TIME
from newsld.fetch.unfolding import HEAD, is_folded, unfold
from newsld.iri import check_iri
from newsld.model.resource import Resource

if TYPE_CHECKING:
    from newsld.fetch.web import Web


class Fetching:
    """Gets what sources hold; in one run every host is asked but once what it forbids.

    Args:
        extensions: What the names of articles in archives end with.
        max_time: Seconds that one try to get a page of the web may take.
        private: Whether pages of private, loopback and link-local addresses may be fetched.
        about_one: The options that are about one article; with any, what holds several is refused.
    """

    def __init__(
        self, extensions: Collection[str] = (), max_time: float = MAX_TIME, private: bool = False,
        about_one: Sequence[str] = (),
    ) -> None:  # fmt: skip
        self._extensions = (*extensions, *ARCHIVES)
        self._about_one = tuple(about_one)
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
            ItemError: Nothing more of it can be had.
        """
        if source.path is not None and (file := _folded(source)):
            with file:
                yield from self._unfolded(file, source, os.fstat(file.fileno()).st_size)
            return
        got = self._page(source) if source.address else read_source(source)
        if is_folded(got.data[:HEAD]):
            yield from self._unfolded(io.BytesIO(got.data), source, len(got.data))
        else:
            yield got

    def _unfolded(self, file: BinaryIO, source: SourceFile, size: int) -> Iterator[Resource | ItemError]:
        for got in unfold(file, source.name, source.stem, self._extensions, size):
            # What is merely compressed is the source itself, and has what stands beside it.
            if isinstance(got, Resource) and got.source == source.name:
                yield _completed(got, source)
                continue
            if self._about_one:
                raise ItemError(
                    source.name, "may hold several articles", f"{self._about_one[0]} is about one of them",
                    hint="unpack it, or say it in the articles themselves",
                )  # fmt: skip
            yield got

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


def _folded(source: SourceFile) -> BinaryIO | None:
    """Open a file that is compressed or holds others; ``None`` for any other, and for what cannot be opened."""
    assert source.path is not None
    try:
        # Opening a FIFO would wait for a writer.
        if not stat.S_ISREG(source.path.stat().st_mode):
            return None
        file = source.path.open("rb")
    except OSError:
        return None
    if is_folded(file.read(HEAD)):
        file.seek(0)
        return file
    file.close()
    return None


def _completed(got: Resource, source: SourceFile) -> Resource:
    if source.sidecar is None:
        return got
    beside = read_source(evolve(source, path=source.sidecar, sidecar=None))
    return evolve(got, sidecar=beside.data, sidecar_name=source.sidecar.name)


def _iri(address: str) -> str | None:
    """Give the address if it can name an article."""
    try:
        return check_iri(address)
    except ValueError:
        return None
