"""Know RDF on the standard input, which has no name that says so."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import evolve

from newsld.fetch.files import MAX_BYTES, SourceFile

_HEAD = 1 << 16  # bytes that are looked at
_KINDS = (
    # how it begins, after comments -> what the name of a file of its kind ends with
    (re.compile(rb'<[^<>\s]+> <[^<>\s]+> (?:<[^<>\s]+>|"[^\r\n]*) ?(?:<[^<>\s]+> )?\.[ \t]*(?:\r?\n|$)'), ".nq"),
    (re.compile(rb"@(?:prefix|base)\s|(?:PREFIX|BASE)\s+(?:[\w.-]*:\s*)?<", re.IGNORECASE), ".trig"),
)
_COMMENTS = re.compile(rb"(?:\s*+(?:#[^\n]*+\n)?+)*+")


@contextmanager
def piped(sources: Sequence[SourceFile]) -> Iterator[list[SourceFile]]:
    """Give the sources, RDF on the standard input as a file.

    Args:
        sources: All sources of a run.

    Yields:
        The same, but what is N-Quads, N-Triples, TriG or Turtle on the standard input is a file while it is wanted.
    """
    with TemporaryDirectory(prefix="newsld-") as folder:
        yield [_known(source, Path(folder)) if source.stream else source for source in sources]


def _known(source: SourceFile, folder: Path) -> SourceFile:
    assert source.stream
    head = source.stream.read(_HEAD)
    start = match.end() if (match := _COMMENTS.match(head)) else 0
    extension = next((extension for begins, extension in _KINDS if begins.match(head, start)), "")
    if not extension:
        return evolve(source, stream=io.BytesIO(head + source.stream.read(MAX_BYTES + 1 - len(head))))
    path = folder / f"{source.stem}{extension}"
    with path.open("xb") as file:
        file.write(head)
        shutil.copyfileobj(source.stream, file)
    return evolve(source, path=path, stream=None)
