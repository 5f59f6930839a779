"""Show what a store answers: as a table for people, or as it is for programs."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Sequence

import pyoxigraph
from rich.cells import cell_len, set_cell_size

from newsld.cli._terminal import plain
from newsld.errors import UsageError
from newsld.store.terms import PREFIXES
from newsld.store.triple_store import Answer

_RESULTS = {
    "csv": pyoxigraph.QueryResultsFormat.CSV, "tsv": pyoxigraph.QueryResultsFormat.TSV,
    "json": pyoxigraph.QueryResultsFormat.JSON,
}  # fmt: skip
_GAP = "  "
_NARROWEST = 8


def written(answer: Answer, format_: str, width: int | None) -> tuple[bytes, int]:
    """Write an answer.

    Args:
        answer: What the store gave.
        format_: One of `newsld.cli._store_options.FORMATS`.
        width: Cells that a line of a table may have; ``None`` for as many as it needs.

    Returns:
        The bytes, and how many rows there were.

    Raises:
        UsageError: The answer cannot be written so.
    """
    if isinstance(answer, pyoxigraph.QueryBoolean):
        if format_ in ("table", "csv", "tsv"):
            return (b"yes\n" if answer else b"no\n"), 1
        return _serialized(answer, format_), 1
    if isinstance(answer, pyoxigraph.QuerySolutions):
        if format_ != "table":
            return _serialized(answer, format_), -1
        names = [variable.value for variable in answer.variables]
        rows = [[shown(row[name]) for name in names] for row in answer]
        return "".join(f"{line}\n" for line in table(names, rows, width)).encode(), len(rows)
    if format_ not in ("table", "turtle"):
        raise UsageError("--format", f"{format_} is for rows", "the query gives triples", hint="take turtle")
    data = pyoxigraph.serialize(answer, format=pyoxigraph.RdfFormat.TURTLE, prefixes=PREFIXES) or b""
    # The prefixes come in an order that changes from run to run.
    lines = data.split(b"\n", len(PREFIXES))
    return b"\n".join((*sorted(lines[:-1]), lines[-1])), -1


def terminal_width() -> int | None:
    """Give the width of the terminal that the standard output is; ``None`` if it is none."""
    if sys.stdout is None or not sys.stdout.isatty():
        return None
    return max(shutil.get_terminal_size((80, 24)).columns, 40)


def shown(term: object) -> str:
    """Give a term for people: terms of known vocabularies in short, texts without type and language."""
    if term is None:
        return ""
    text = str(getattr(term, "value", term))
    if isinstance(term, pyoxigraph.NamedNode):
        for prefix, namespace in PREFIXES.items():
            if text.startswith(namespace):
                return f"{prefix}:{text.removeprefix(namespace)}"
    return plain(text)


def table(names: Sequence[str], rows: Sequence[Sequence[str]], width: int | None) -> Iterable[str]:
    """Lay rows out in columns; where the width is too small, the widest columns are cut."""
    lines = [names, *rows]
    widths = [max(map(cell_len, column)) for column in zip(*lines, strict=True)]
    room = (width - len(_GAP) * (len(names) - 1)) if width else sum(widths)
    while sum(widths) > room and max(widths) > _NARROWEST:
        widest = widths.index(max(widths))
        second = max([w for i, w in enumerate(widths) if i != widest], default=0)
        widths[widest] = max(_NARROWEST, min(widths[widest] - 1, max(second, widths[widest] - (sum(widths) - room))))
    for line in lines:
        yield _GAP.join(_fitted(cell, wide) for cell, wide in zip(line, widths, strict=True)).rstrip()


def _fitted(text: str, width: int) -> str:
    if cell_len(text) <= width:
        return set_cell_size(text, width)
    return set_cell_size(set_cell_size(text, width - 1).rstrip() + "…", width)


def _serialized(answer: pyoxigraph.QuerySolutions | pyoxigraph.QueryBoolean, format_: str) -> bytes:
    if format_ not in _RESULTS:
        raise UsageError("--format", f"{format_} is for triples", "the query gives rows", hint="take csv, tsv or json")
    data = answer.serialize(format=_RESULTS[format_]) or b""
    return data if data.endswith(b"\n") else data + b"\n"
