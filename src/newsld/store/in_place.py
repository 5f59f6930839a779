"""Write a file anew in its place: whole or not at all, with its rights, and only if nobody else changed it."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path

from newsld.errors import ItemError
from newsld.store.files import cannot, shown

_OF_THE_FILE = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT})
"""Errors that other files need not have."""
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def replace_file(path: Path, before: bytes, after: bytes, name: str) -> tuple[str, ...]:
    """Write a file anew, if it changes. What a link leads to is written; the link stays.

    Args:
        path: The file.
        before: What it held when it was read.
        after: What it will hold.
        name: What messages call it.

    Returns:
        Its path, if it was written.

    Raises:
        ItemError: It is read-only, or was changed or taken away meanwhile.
        StoreError: It cannot be written, nor could others.
    """
    if before == after:
        return ()
    real = Path(os.path.realpath(path))
    begun = real.with_name(f".newsld-{secrets.token_hex(8)}.tmp")
    try:
        status = real.stat()
        if not status.st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(real, os.W_OK):
            raise ItemError(name, "cannot be written", "it is read-only", hint="change its rights, or give -o DIR")
        if real.read_bytes() != before:
            raise ItemError(name, "was not written", "it changed while it was read", hint="embed it again")
        _write(begun, after, status)
        begun.replace(real)
    except OSError as error:
        if error.errno in _OF_THE_FILE:
            told = cannot(name, error, "give -o DIR")
            raise ItemError(name, told.what, told.because, hint=told.hint) from error
        raise cannot(name, error, "give -o DIR") from error
    finally:
        # Also after Ctrl-C; once it is in its place it is there no more.
        with suppress(OSError):
            begun.unlink(missing_ok=True)
    return (shown(path),)


def _write(path: Path, data: bytes, like: os.stat_result) -> None:
    with open(os.open(path, _NEW, 0o600), "wb") as file:  # noqa: PTH123 - a descriptor has no path
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if hasattr(os, "chown"):
        # Another owner's file, in a folder that is ours, becomes ours where the system does not let us give it away.
        with suppress(OSError):
            os.chown(path, like.st_uid, like.st_gid)
    path.chmod(stat.S_IMODE(like.st_mode))
