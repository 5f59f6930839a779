"""What all benchmarks share: the options of their command line, the table, the worst items, the JSON."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

Figures = Mapping[str, float]


def options(doc: str | None, *, errors: bool = True) -> argparse.ArgumentParser:
    """Give a parser that knows ``--corpora``, ``--json`` and ``--errors``."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    if errors:
        parser.add_argument(
            "--errors", type=int, nargs="?", const=20, default=0, metavar="N",
            help="print the N (20) worst items of each development part; never those of a test part",
        )  # fmt: skip
    return parser


def alone_option(parser: argparse.ArgumentParser) -> None:
    """Let a benchmark score what the encoder alone marks."""
    parser.add_argument("--alone", action="store_true", help="score what the encoder alone marks, not all annotators")


def shown(value: float) -> str:
    """Give a figure as the tables write it: whole numbers as they are, shares with three decimals."""
    return str(int(value)) if value == int(value) and (value > 1 or isinstance(value, int)) else f"{value:.3f}"


def print_table(results: Mapping[str, Figures], columns: Sequence[str] | None = None) -> None:
    """Print a row for each part; the columns are those of the first part if not given."""
    if not results:
        return
    names = list(columns or dict.fromkeys(key for figures in results.values() for key in figures))
    width = max(len(name) for name in results) + 1
    print(" " * width + "  ".join(names))
    for part, figures in results.items():
        cells = (shown(figures[name]) if name in figures else "-" for name in names)
        row = "  ".join(cell.rjust(len(name)) for cell, name in zip(cells, names, strict=True))
        print(f"{part:{width}}{row}")


def print_errors(errors: Mapping[str, Sequence[str]], limit: int) -> None:
    """Print the worst items of each development part."""
    for name, items in errors.items() if limit else ():
        print(f"\n{name}: {len(items)} wrong, the worst {min(limit, len(items))}")
        print("\n".join(f"  {item}" for item in items[:limit]))


def write_json(path: Path | None, results: object) -> None:
    """Write figures as JSON, rounded to four decimals, where asked."""
    if path:
        path.write_text(json.dumps(_rounded(results), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _rounded(value: object) -> object:
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, Mapping):
        return {key: _rounded(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_rounded(item) for item in value]
    return value
