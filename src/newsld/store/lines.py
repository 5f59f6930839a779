"""Write the lines of many articles into one file, whole or not at all."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from newsld.errors import UsageError
from newsld.model.outcome import Done
from newsld.store.files import cannot, identity, in_the_way, shown

_ELSEWHERE = "give another file with --out"


class LinesStore:
    """A file that gets one line an article; it is there when the run has ended, and not before.

    Args:
        path: The file.
        keep: The files that must stay as they are: all sources and their sidecars.
    """

    def __init__(self, path: Path, *, keep: Iterable[Path] = ()) -> None:
        self._path = path
        self._keep = tuple(keep)
        self._temporary = path.with_name(f".newsld-{secrets.token_hex(8)}.tmp")
        self._file: BinaryIO | None = None

    def check(self) -> None:
        """Check, before anything is read, that nothing is in the way of the file.

        Raises:
            UsageError: It would be written over a source.
            StoreError: A link or a folder stands where it should go.
        """
        status = in_the_way(self._path, _ELSEWHERE)
        for source in self._keep if status else ():
            with suppress(OSError):
                if status and identity(source.stat()) == identity(status):
                    raise UsageError(
                        shown(self._path), "would be written over a source", shown(source), hint=_ELSEWHERE
                    )

    def place(self, done: Done) -> tuple[str, ...]:
        """Take the line of an article.

        Args:
            done: The article.

        Returns:
            No path: there is no file before the end.

        Raises:
            StoreError: It cannot be written.
        """
        try:
            if self._file is None:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                self._file = self._temporary.open("xb")
            for output in done.outputs:
                self._file.write(output.data)
        except OSError as error:
            raise cannot(shown(self._path), error, _ELSEWHERE) from error
        return ()

    def finish(self) -> None:
        """Make the file from the lines; nothing, if there are none.

        Raises:
            StoreError: It cannot be written.
        """
        if self._file is None:
            return
        try:
            self._file.close()
            self._temporary.replace(self._path)
        except OSError as error:
            raise cannot(shown(self._path), error, _ELSEWHERE) from error

    def abandon(self) -> None:
        """Take away what was begun and not finished."""
        if self._file is not None:
            with suppress(OSError):
                self._file.close()
            with suppress(OSError):
                self._temporary.unlink(missing_ok=True)
