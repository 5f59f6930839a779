"""Write an article's outputs below a folder: each file whole or not at all, and never over a source."""

from __future__ import annotations

import errno
import os
import re
import secrets
import stat
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath

from newsld.errors import ItemError, StoreError, UsageError
from newsld.model.outcome import Done

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_MODE = 0o666  # the user's umask takes from it what it takes from any new file
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_NO_PATH = re.compile(r"[\x00\\:]" if os.name == "nt" else "\x00")

_REASONS = {
    errno.ENOSPC: "no space is left on the disk",
    errno.EDQUOT: "the disk quota is used up",
    errno.EACCES: "permission denied",
    errno.EPERM: "permission denied",
    errno.EROFS: "the disk is read-only",
    errno.ENAMETOOLONG: "the name is too long",
    errno.ENOTDIR: "a file is in the place of its folder",
    errno.EEXIST: "a file is in the place of its folder",
}
_HINTS = {
    # {} is where else the output could go
    errno.ENOSPC: "free some space{}",
    errno.EDQUOT: "free some space{}",
    errno.ENAMETOOLONG: "give the source a shorter name",
}
_ELSEWHERE = "give another folder with --out"

Identity = tuple[int, int]
"""What tells one file from another, whatever it is called: device and inode."""


class FileStore:
    """The folder that outputs are written to.

    Args:
        folder: The folder; it is made when the first file is written.
        keep: The files that must stay as they are: all sources and their sidecars.
    """

    def __init__(self, folder: Path, *, keep: Iterable[Path] = ()) -> None:
        self._folder = folder
        self._kept: dict[Identity, Path] = {}
        for path in keep:
            # A source that has vanished cannot be overwritten; reading it says so.
            with suppress(OSError):
                self._kept.setdefault(identity(path.stat()), path)
        self._written: dict[Identity, str] = {}
        self._inside: set[Path] = set()

    def check(self, stems: Iterable[str], suffixes: Sequence[str]) -> None:
        """Check, before anything is read, that nothing is in the way of the outputs.

        Args:
            stems: The stems of all sources.
            suffixes: What the names of the outputs end with.

        Raises:
            UsageError: The folder is a file, or an output would be written over a source.
            StoreError: A link or a folder stands where an output should go.
        """
        try:
            blocked = self._folder.exists() and not self._folder.is_dir()
        except OSError as error:
            raise cannot(shown(self._folder), error) from error
        if blocked:
            raise UsageError("--out", "is no folder", shown(self._folder), hint="give the name of a folder")
        for stem in stems:
            for suffix in suffixes:
                path = self._path(stem, suffix)
                status = in_the_way(path)
                if status and (source := self._kept.get(identity(status))):
                    raise UsageError(shown(path), "would be written over a source", shown(source), hint=_ELSEWHERE)

    def place(self, done: Done) -> tuple[str, ...]:
        """Write all outputs of one article, or none.

        Args:
            done: The article.

        Returns:
            The paths of the files, in the order of the outputs.

        Raises:
            ItemError: A source, or another article of this run, has the file.
            StoreError: The files cannot be written; what was begun is taken away again.
        """
        paths = [self._path(done.stem, output.suffix) for output in done.outputs]
        for path in paths:
            self._refuse_taken(path, done.source)
        temporaries = [path.with_name(f".newsld-{secrets.token_hex(8)}.tmp") for path in paths]
        path = self._folder
        try:
            identities = []
            for path, temporary, output in zip(paths, temporaries, done.outputs, strict=True):
                path.parent.mkdir(parents=True, exist_ok=True)
                identities.append(_write(temporary, output.data))
            for path, temporary, same in zip(paths, temporaries, identities, strict=True):
                temporary.replace(path)
                self._written[same] = done.source
        except OSError as error:
            raise cannot(shown(path), error) from error
        finally:
            # Also after Ctrl-C; a temporary that became an output is there no more.
            for temporary in temporaries:
                with suppress(OSError):
                    temporary.unlink(missing_ok=True)
        return tuple(shown(path) for path in paths)

    def finish(self) -> None:
        """Do nothing: every file is written when its article is."""

    def _path(self, stem: str, suffix: str) -> Path:
        pure = PurePosixPath(stem)
        if not pure.name or pure.is_absolute() or ".." in pure.parts or _NO_PATH.search(stem):
            raise StoreError(shown(stem), "is no name for an output", "it leads out of the output folder")
        path = self._folder / f"{pure}{suffix}"
        if path.parent not in self._inside:
            # `Path.resolve` would fail on a link that leads back to itself.
            if not Path(os.path.realpath(path.parent)).is_relative_to(os.path.realpath(self._folder)):
                raise StoreError(
                    shown(path), "cannot be written", "a link leads out of the output folder", hint=_ELSEWHERE
                )
            self._inside.add(path.parent)
        return path

    def _refuse_taken(self, path: Path, source: str) -> None:
        status = in_the_way(path)
        if status is None:
            return
        same = identity(status)
        if kept := self._kept.get(same):
            raise ItemError(source, "cannot be written", f"{shown(path)} is the source {shown(kept)}", hint=_ELSEWHERE)
        if other := self._written.get(same):
            raise ItemError(
                source, "cannot be written", f"{shown(path)} was just written for {other}",
                hint="rename one of the two, or convert them apart",
            )  # fmt: skip


def in_the_way(path: Path, elsewhere: str = _ELSEWHERE) -> os.stat_result | None:
    """Give the status of the file that would be replaced.

    Args:
        path: An output.
        elsewhere: How the user says where else it could go.

    Returns:
        The status; ``None`` if nothing is there.

    Raises:
        StoreError: What is there is no file, or cannot be seen.
    """
    try:
        status = path.lstat()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise cannot(shown(path), error, elsewhere) from error
    kind = "a link" if stat.S_ISLNK(status.st_mode) else "a folder" if stat.S_ISDIR(status.st_mode) else "no file"
    if not stat.S_ISREG(status.st_mode):
        raise StoreError(shown(path), "cannot be written", f"{kind} is there", hint=f"take it away, or {elsewhere}")
    return status


def cannot(where: str, error: OSError, elsewhere: str = _ELSEWHERE) -> StoreError:
    """Say why an output cannot be written.

    Args:
        where: The output.
        error: What the system says.
        elsewhere: How the user says where else it could go; empty if it cannot.

    Returns:
        The error to raise.
    """
    number = error.errno or 0
    reason = _REASONS.get(number, (error.strerror or type(error).__name__).lower())
    hint = _HINTS.get(number, elsewhere).format(f", or {elsewhere}" if elsewhere else "")
    return StoreError(where, "cannot be written", reason, hint=hint)


def shown(path: Path | str) -> str:
    """Give a path for messages, without what a terminal would act on."""
    return _UNPRINTABLE.sub("\ufffd", str(path))


def identity(status: os.stat_result) -> Identity:
    """Give what tells a file from all others."""
    return status.st_dev, status.st_ino


def _write(path: Path, data: bytes) -> Identity:
    with open(os.open(path, _NEW, _MODE), "wb") as file:  # noqa: PTH123 - a descriptor has no path
        file.write(data)
        file.flush()
        return identity(os.fstat(file.fileno()))
