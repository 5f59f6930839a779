"""Unfold what holds many resources: archives of the web, zip, tar, and whatever is compressed; told by its content."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import BinaryIO

from newsld.errors import ItemError
from newsld.fetch.files import MAX_BYTES
from newsld.fetch.inflate import coding_of
from newsld.fetch.members import Member, tar_members, zip_members
from newsld.fetch.names import printable
from newsld.fetch.stream import MOST_TIMES, BombError, Budget, Stream, stream_of
from newsld.fetch.warc import MARK, warc_resources
from newsld.model.resource import Resource

HEAD = 512
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_TAR = slice(257, 262)


def is_folded(head: bytes) -> bool:
    """Tell by its first `HEAD` bytes whether a file is compressed or holds others."""
    return coding_of(head) is not None or head.startswith((*_ZIP, MARK)) or head[_TAR] == b"ustar"


def unfold(
    file: BinaryIO, name: str, stem: str, extensions: Collection[str], size: int
) -> Iterator[Resource | ItemError]:
    """Give what a file holds, one resource at a time.

    Args:
        file: The file, from its beginning.
        name: Its name for messages.
        stem: Its stem; that of what it holds begins with it.
        extensions: What the names of articles, and of archives of the web, end with.
        size: Its bytes.

    Yields:
        Resources, and why one could not be read; what is whole is given even if the rest is not.

    Raises:
        ItemError: Nothing more of it can be read.
    """
    try:
        head = file.read(HEAD)
        file.seek(0)
        if head.startswith(_ZIP):
            budget = Budget(size)
            yield from _members(zip_members(file, name, extensions, budget), name, stem, extensions)
        else:
            yield from _streamed(stream_of(file, Budget()).unpacked(), name, stem, extensions)
    except BombError as error:
        raise ItemError(
            name, "is refused", f"it unpacks to {error}", hint=f"no text is packed {MOST_TIMES} to one; look at it"
        ) from error


def _streamed(stream: Stream, name: str, stem: str, extensions: Collection[str]) -> Iterator[Resource | ItemError]:
    head = stream.peek(HEAD)
    if head[_TAR] == b"ustar":
        yield from _members(tar_members(stream, name, extensions), name, stem, extensions)
    elif head.startswith(MARK):
        yield from warc_resources(stream, name, stem)
    else:
        yield _single(stream, name, stem)


def _members(
    members: Iterator[Member | ItemError], name: str, stem: str, extensions: Collection[str]
) -> Iterator[Resource | ItemError]:
    count = 0
    for member in members:
        count += 1
        if isinstance(member, ItemError):
            yield member
            continue
        where, below = f"{name}, {printable(member.path)}", f"{stem}/{member.stem}"
        try:
            stream = member.stream.unpacked()
            if stream.peek(HEAD).startswith(MARK):
                yield from warc_resources(stream, where, below)
            else:
                yield _single(stream, where, below, member)
        except ItemError as error:
            yield error
    if not count:
        raise ItemError(
            name, "no articles in this archive", f"none of its files ends in {' '.join(sorted(extensions))}",
            hint="unpack it, and name the files themselves",
        )  # fmt: skip


def _single(stream: Stream, name: str, stem: str, member: Member | None = None) -> Resource:
    if is_folded(stream.peek(HEAD)):
        raise ItemError(name, "is not opened", "it is packed within something packed", hint="unpack it")
    data = stream.whole(MAX_BYTES + 1)
    if stream.cut_off:
        raise ItemError(name, "cannot be unpacked", stream.cut_off, hint="get it anew")
    if len(data) > MAX_BYTES:
        raise ItemError(name, "is too big", f"more than {MAX_BYTES // 1024**2} MiB", hint="split it into its articles")
    sidecar = member.sidecar if member else None
    return Resource(
        source=name, stem=stem, data=data, sidecar=sidecar, sidecar_name=f"{name}, sidecar" if sidecar else ""
    )
