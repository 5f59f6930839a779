"""Find the articles among files and folders, and read their bytes."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import BinaryIO

from attrs import field, frozen

from newsld.errors import ItemError, UsageError
from newsld.fetch.names import ARCHIVES, has_extension, unpacked_name
from newsld.fetch.names import printable as _printable
from newsld.fetch.pages import check_address, distinct_stems, is_address
from newsld.model.resource import Resource

SIDECAR = ".meta.yaml"
"""What the name of the file that tells an article's metadata ends with."""
MAX_BYTES = 256 * 1024 * 1024
"""What is bigger than 256 MiB is no article; it would not fit into memory several times over."""
STDIN = "-"
STDIN_STEM = "article"


@frozen(kw_only=True)
class SourceFile:
    """One source that is there and will be read.

    Attributes:
        name: The name for messages, as the user wrote it or below the folder the user named.
        stem: Path without extension, with ``/``, below the named folder; the file's own name if it was named itself.
        path: The file; ``None`` for the standard input.
        sidecar: The file ``STEM.meta.yaml`` beside it, if there is one.
        stream: The standard input, if the source is that.
        address: The address, if the source is a page of the web.
        alone: Whether it is the one page of the run.
    """

    name: str
    stem: str
    path: Path | None = None
    sidecar: Path | None = None
    stream: BinaryIO | None = field(default=None, repr=False, eq=False)
    address: str | None = None
    alone: bool = True


def find_sources(
    names: Sequence[str],
    *,
    extensions: Collection[str],
    stdin: BinaryIO | None = None,
    leave_out: Path | None = None,
    apart: bool = True,
    web: bool = False,
) -> tuple[SourceFile, ...]:
    """Find all sources that the names mean, and check that they are there, before anything is read.

    Folders are walked in sorted order; in them hidden files, files of other extensions and links to folders are
    passed over. A file that is named itself may have any extension.

    Args:
        names: Files, folders and ``-`` for the standard input, as the user wrote them.
        extensions: What the name of an article in a folder ends with (``.txt``), in lower case.
        stdin: The standard input; ``None`` if it may not be read.
        leave_out: A folder that is passed over where it lies below one of the names.
        apart: Whether each gets outputs of its own, so that no two may be filed under one stem.
        web: Whether addresses of the web are sources too, and in folders what is compressed.

    Returns:
        The sources in the order of the names, each once.

    Raises:
        UsageError: A name means nothing, a folder holds no article, or two sources would be filed under one stem.
    """
    found: dict[tuple[str, str], SourceFile] = {}
    pages = _pages(names) if web else {}
    for name in names:
        if page := pages.get(name):
            found.setdefault((page.address or "", ""), page)
            continue
        looked_for = _Looked(
            (*extensions, *(ARCHIVES if web else ())), _real(leave_out) if leave_out else None, packed=web
        )
        for source in _sources_of(name, stdin, looked_for):
            place = _real(source.path) if source.path else STDIN
            found.setdefault((place, source.stem), source)
    sources = tuple(found.values())
    if apart:
        check_stems(sources)
    return sources


def check_stems(sources: Sequence[SourceFile]) -> None:
    """Check that no two sources would be filed under one stem.

    Args:
        sources: All sources of a run.

    Raises:
        UsageError: Two would; it names both.
    """
    seen: dict[str, SourceFile] = {}
    for source in sources:
        other = seen.setdefault(source.stem, source)
        if other is not source:
            raise UsageError(
                f"{other.name}, {source.name}", "two sources for the same output files", f"both are {source.stem!r}",
                hint="rename one, convert them apart, or give the folder above them",
            )  # fmt: skip


def read_source(source: SourceFile) -> Resource:
    """Read the bytes of a source and of its sidecar.

    Args:
        source: One of `find_sources`.

    Returns:
        The bytes; at most `MAX_BYTES`.

    Raises:
        ItemError: It vanished, may not be read, is no regular file, or is too big.
    """
    if source.path is None:
        data = source.stream.read(MAX_BYTES + 1) if source.stream else b""
        if len(data) > MAX_BYTES:
            raise _too_big(source.name)
        return Resource(source=source.name, stem=source.stem, data=data)
    sidecar_name = _printable(source.sidecar.name) if source.sidecar else ""
    return Resource(
        source=source.name,
        stem=source.stem,
        data=_read(source.path, source.name),
        sidecar=_read(source.sidecar, sidecar_name) if source.sidecar else None,
        sidecar_name=sidecar_name,
    )


def _pages(names: Sequence[str]) -> dict[str, SourceFile]:
    """Give the pages of the web among the names, by name."""
    addresses = {name: check_address(name, _printable(name)) for name in names if is_address(name)}
    unique = tuple(dict.fromkeys(addresses.values()))
    stems = dict(zip(unique, distinct_stems(unique), strict=True))
    return {
        name: SourceFile(name=_printable(name), stem=stems[address], address=address, alone=len(unique) == 1)
        for name, address in addresses.items()
    }


@frozen
class _Looked:
    """What is looked for in folders."""

    extensions: tuple[str, ...]
    leave_out: str | None
    packed: bool = field(kw_only=True)

    def fits(self, name: str) -> bool:
        return has_extension(name, self.extensions) if self.packed else name.lower().endswith(self.extensions)


def _sources_of(name: str, stdin: BinaryIO | None, looked_for: _Looked) -> Iterator[SourceFile]:
    if name == STDIN:
        if stdin is None:
            raise UsageError("-", "the standard input cannot be read")
        yield SourceFile(name="standard input", stem=STDIN_STEM, stream=stdin)
        return
    shown = _printable(name)
    if is_address(name):
        raise UsageError(shown, "is an address, not a file", hint="save it in a file")
    path = Path(name)
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        raise _no_such(path, shown, error) from error
    if stat.S_ISDIR(mode):
        yield from _walk(path, shown, looked_for)
    elif path.name.endswith(SIDECAR):
        raise UsageError(
            shown, "is no article", f"a name in {SIDECAR} is for what is known about an article",
            hint=f"name the article; {path.name} is read with it",
        )  # fmt: skip
    else:
        yield _source_file(path, path, shown)


def _no_such(path: Path, shown: str, error: Exception) -> UsageError:
    if isinstance(error, PermissionError):
        return UsageError(shown, "cannot be read", "permission denied", hint="check the rights on its folder")
    try:
        beside = sorted(entry.name for entry in path.parent.iterdir() if entry.name != path.name)
    except (OSError, ValueError):
        beside = []
    close = get_close_matches(path.name, beside, n=1)
    hint = f"did you mean {_printable(str(path.parent / close[0]))!r}?" if close else "name files, folders or -"
    return UsageError(shown, "no such file or folder", hint=hint)


def _walk(folder: Path, shown: str, looked_for: _Looked) -> Iterator[SourceFile]:
    def refuse(error: OSError) -> None:
        raise UsageError(
            _printable(str(error.filename or folder)), "cannot be listed", _reason(error), hint="check its rights"
        ) from error

    count = 0
    for here, folders, files in os.walk(folder, onerror=refuse):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and _real(Path(here, name)) != looked_for.leave_out
        )
        for name in sorted(files):
            if not name.startswith(".") and not name.endswith(SIDECAR) and looked_for.fits(name):
                count += 1
                path = Path(here, name)
                yield _source_file(path, path.relative_to(folder), _printable(str(path)))
    if not count:
        raise UsageError(
            shown, "no articles in this folder", f"none of its files ends in {' '.join(sorted(looked_for.extensions))}",
            hint="name the files themselves, whatever they end in",
        )  # fmt: skip


def _source_file(path: Path, relative: Path, shown: str) -> SourceFile:
    bare = Path(unpacked_name(path.name)).stem
    stem = relative.with_name(bare).as_posix() if relative is not path else bare
    sidecar = path.with_name(bare + SIDECAR)
    return SourceFile(name=shown, stem=_printable(stem), path=path, sidecar=sidecar if _is_file(sidecar) else None)


def _real(path: Path) -> str:
    """Give the path without links; unlike `Path.resolve`, it does not fail on a link that leads back to itself."""
    return os.path.realpath(path)


def _is_file(path: Path) -> bool:
    """Say whether there is such a file; there is none where the system does not take its name."""
    try:
        return path.is_file()
    except OSError:
        return False


def _read(path: Path, shown: str) -> bytes:
    try:
        # Opening a FIFO would wait for a writer without O_NONBLOCK.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with open(descriptor, "rb") as file:  # noqa: PTH123 - a descriptor has no path
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise ItemError(shown, "cannot be read", "it is no regular file", hint="give its content by -")
            if status.st_size > MAX_BYTES:
                raise _too_big(shown)
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise ItemError(shown, "cannot be read", _reason(error)) from error
    if len(data) > MAX_BYTES:
        raise _too_big(shown)
    return data


def _too_big(shown: str) -> ItemError:
    return ItemError(shown, "is too big", f"more than {MAX_BYTES // 1024**2} MiB", hint="split it into its articles")


def _reason(error: OSError) -> str:
    reasons = {FileNotFoundError: "it has vanished", PermissionError: "permission denied"}
    return reasons.get(type(error), (error.strerror or type(error).__name__).lower())
