"""Choose among the files that were written for one article."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

EXTENSIONS = (".nq", ".trig", ".jsonld", ".ttl", ".nt")
"""What the names of RDF files end with, the most complete first: the first two hold the evidence too."""
_PARTS = (".embed", ".prov")
"""What stands before the extension of files that hold a part of what others hold."""


def is_rdf(path: Path | None) -> bool:
    """Say whether a file is RDF by its name."""
    return path is not None and path.suffix.lower() in EXTENSIONS


def most_complete(items: Iterable[T], key: Callable[[T], Path | None]) -> list[T]:
    """Keep of the files with one stem the one that holds most.

    Args:
        items: Files, or what stands for them.
        key: Gives the path of one; ``None`` for what is no file, which is kept.

    Returns:
        Those kept, in their order: N-Quads before other RDF, and RDF before the text it was made from.
    """
    found = list(items)
    best: dict[Path, tuple[int, T]] = {}
    for item in found:
        path = key(item)
        if path is None:
            continue
        stem, rank = path.with_suffix(""), _rank(path)
        if stem.suffix in _PARTS:
            stem = stem.with_suffix("")
        if stem not in best or rank < best[stem][0]:
            best[stem] = (rank, item)
    kept = {id(item) for _, item in best.values()}
    return [item for item in found if key(item) is None or id(item) in kept]


def _rank(path: Path) -> int:
    if path.with_suffix("").suffix in _PARTS:
        return len(EXTENSIONS) + 1
    extension = path.suffix.lower()
    return EXTENSIONS.index(extension) if extension in EXTENSIONS else len(EXTENSIONS)
