"""Run the command line as a user does: in this process where that tells as much, else in one of its own."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from attrs import frozen

STORY = """Minister opens bridge in Tallinn

Anna Tamm, the minister of transport, met the mayor of Riga, Janis Ozols, in Tallinn on Monday.
"""


@frozen
class Ran:
    """How a run ended."""

    code: int
    out: bytes
    err: str

    @property
    def lines(self) -> list[str]:
        """What was written to stderr, line by line."""
        return self.err.splitlines()


Newsld = Callable[..., Ran]


def environment() -> dict[str, str]:
    """Give the environment of a child: UTF-8, a terminal of a known width."""
    return {**os.environ, "PYTHONUTF8": "1", "COLUMNS": "100"}


def files_in(folder: Path) -> list[str]:
    """Give the paths of all files below a folder, temporaries included."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())


def write(path: Path | str, text: str = STORY) -> Path:
    """Write a file and the folders above it."""
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path
