"""Take zip and tar archives apart: one member at a time, none from outside, none that grows beyond all measure."""

from __future__ import annotations

import re
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath
from typing import Any, BinaryIO, cast

from attrs import frozen

from newsld.errors import ItemError
from newsld.fetch.files import MAX_BYTES, SIDECAR
from newsld.fetch.inflate import CutOffError
from newsld.fetch.names import has_extension, printable, unpacked_name
from newsld.fetch.stream import TAIL, Budget, Readable, Stream, stream_of

_ARCHIVES = (".zip", ".tar", ".tgz", ".wacz", ".7z", ".rar", ".tar.gz", ".tar.zst", ".tar.bz2", ".tar.xz")
_OUTSIDE = re.compile(r"(?:^|/)\.\.(?:/|$)|^/|^[A-Za-z]:|\x00")
_HIDDEN = re.compile(r"(?:^|/)(?:\.(?!\.[/\\])|__MACOSX/)")
_LINK = 0o120000
_ENCRYPTED = 0x1
_OFFICE = frozenset({"[Content_Types].xml", "mimetype", "META-INF/manifest.xml"})
"""Members by which documents of offices are told from archives."""

_DAMAGED = (
    zipfile.BadZipFile, tarfile.TarError, zlib.error, struct.error, EOFError, OSError, RuntimeError, ValueError,
    OverflowError,
)  # fmt: skip
"""What the libraries raise for archives that are damaged, each in its own way."""
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})


@frozen(kw_only=True)
class Member:
    """One file in an archive.

    Attributes:
        path: Its path in it.
        stem: The path without extension, under which its outputs are filed below those of the archive.
        stream: Its bytes.
        sidecar: The bytes of the file ``STEM.meta.yaml`` beside it, if there is one.
    """

    path: str
    stem: str
    stream: Stream
    sidecar: bytes | None = None


def zip_members(file: BinaryIO, name: str, extensions: Collection[str], budget: Budget) -> Iterator[Member | ItemError]:
    """Give the members of a zip archive that could be articles, in its order.

    Args:
        file: The archive.
        name: Its name for messages.
        extensions: What the names of articles end with.
        budget: What its members may unpack to.

    Yields:
        Members, each to be read before the next, and why one cannot be.

    Raises:
        ItemError: It is no whole zip archive.
    """
    try:
        archive = zipfile.ZipFile(file)
    except _DAMAGED as error:
        raise ItemError(name, "cannot be opened", "the archive is cut off or damaged", hint="get it anew") from error
    with archive:
        infos = {info.filename: info for info in archive.infolist()}
        if _OFFICE & infos.keys() and "datapackage.json" not in infos:
            raise ItemError(name, "is no text", "it looks like an office document", hint="give the text of the article")
        for path, info in infos.items():
            if info.is_dir() or info.external_attr >> 16 & 0o170000 == _LINK or not _wanted(path, extensions):
                continue
            if refusal := _refusal(path, name):
                yield refusal
            elif info.flag_bits & _ENCRYPTED:
                yield ItemError(f"{name}, {printable(path)}", "cannot be read", "it is encrypted", hint="unpack it")
            elif info.compress_type not in _METHODS:
                because = "it is packed in a way that newsld cannot unpack"
                yield ItemError(f"{name}, {printable(path)}", "cannot be read", because, hint="unpack it")
            else:
                beside = infos.get(f"{_stem(path)}{SIDECAR}")
                try:
                    sidecar = archive.open(beside).read(MAX_BYTES) if beside and beside.file_size < MAX_BYTES else None
                    with archive.open(info) as opened:
                        stream = stream_of(_Opened(opened), budget, counted=False)
                        yield Member(path=path, stem=_stem(path), stream=stream, sidecar=sidecar)
                except _DAMAGED:
                    yield ItemError(f"{name}, {printable(path)}", "cannot be read", "it is damaged", hint="get it anew")


class _Opened:
    """A member whose damage is told as that of the member, and not as a bug."""

    def __init__(self, file: Readable) -> None:
        self._file = file

    def read(self, size: int = -1, /) -> bytes:
        try:
            return self._file.read(size)
        except _DAMAGED as error:
            raise CutOffError("its bytes are damaged") from error


def tar_members(stream: Stream, name: str, extensions: Collection[str]) -> Iterator[Member | ItemError]:
    """Give the members of a tar archive that could be articles, in its order.

    Args:
        stream: The archive.
        name: Its name for messages.
        extensions: What the names of articles end with.

    Yields:
        Members, each to be read before the next, and why one cannot be; the last tells if the archive is cut off.
    """
    last = ""
    try:
        with tarfile.open(fileobj=cast(Any, _Whole(stream)), mode="r|", errorlevel=0) as archive:
            for info in archive:
                path = last = info.name.removeprefix("./")
                if not info.isreg() or not _wanted(path, extensions):
                    continue
                if refusal := _refusal(path, name):
                    yield refusal
                elif info.issparse():
                    where = f"{name}, {printable(path)}"
                    yield ItemError(where, "is not read", "it is a file with holes", hint="unpack it")
                elif opened := archive.extractfile(info):
                    # Its bytes count when they are read from the archive.
                    inner = stream_of(_Opened(opened), Budget(info.size))
                    yield Member(path=path, stem=_stem(path), stream=inner)
    except _DAMAGED as error:
        raise _cut_off(name, last) from error
    while stream.read(TAIL):
        pass
    # An archive ends with blocks of zeros; tarfile takes any end for one.
    if stream.cut_off or len(stream.tail) < TAIL or stream.tail.strip(b"\0"):
        raise _cut_off(name, last)


class _Whole:
    """A stream that gives as many bytes as it is asked for, as tarfile expects."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream

    def read(self, size: int) -> bytes:
        return self._stream.whole(size)


def _cut_off(name: str, last: str) -> ItemError:
    because = f"after {printable(last)}" if last else "at its beginning"
    return ItemError(
        name, "is cut off or damaged", because, hint="the whole members before it were read; get the archive anew"
    )


def _wanted(path: str, extensions: Collection[str]) -> bool:
    if _HIDDEN.search(path) or path.endswith(SIDECAR):
        return False
    return has_extension(path, extensions) or path.lower().endswith(_ARCHIVES)


def _refusal(path: str, name: str) -> ItemError | None:
    where = f"{name}, {printable(path)}"
    if _OUTSIDE.search(path.replace("\\", "/")):
        return ItemError(where, "is not read", "its name leads out of the archive", hint="unpack it, and look at it")
    if path.lower().endswith(_ARCHIVES):
        return ItemError(where, "is not opened", "it is an archive in an archive", hint="unpack the outer one")
    return None


def _stem(path: str) -> str:
    pure = PurePosixPath(unpacked_name(path))
    return printable(pure.with_name(pure.stem).as_posix())
