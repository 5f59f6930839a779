"""Collects all figures of what newsld ships: one JSON from which the model card and the README's table are written.

Run ``python -m benchmarks.card --corpora ../shared/corpora [--from FOLDER] --json FILE``: every benchmark of `PARTS` is
run in a process of its own, its JSON is read, and the figures that have a bar are printed with it as a Markdown table.
With ``--from``, a folder of JSON files by the names of the parts (``trees.json``), those that are there are not run.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

from benchmarks.report import options, shown, write_json

PARTS: dict[str, tuple[str, ...]] = {
    # key -> command: module and options
    "trees": ("benchmarks.trees",),
    "sentences": ("benchmarks.sentences",),
    "words": ("benchmarks.words",),
    "names": ("benchmarks.names",),
    "events": ("benchmarks.events", "--alone"),
    "coreference": ("benchmarks.coreference",),
    "stories": ("benchmarks.stories",),
    "encoder": ("benchmarks.encoder",),
}

Figures = dict[str, Any]


@frozen
class Bar:
    """What is aimed at: the words of the table, where the figure stands in the JSON, and the bar."""

    what: str
    path: tuple[str, ...]
    least: float | None = None
    most: float | None = None

    def met(self, value: float) -> bool:
        """Tell whether a figure meets it."""
        return (self.least is None or value >= self.least) and (self.most is None or value <= self.most)

    def __str__(self) -> str:
        return "–" if self.least is None is self.most else f"≥ {self.least}" if self.most is None else f"≤ {self.most}"


_LINES, _STORIES, _GUM = "newslines test, overlap", "stories test, all types", "gum news held out, given"
_EXACT = "newslines test, exact"
_CHAINS = "gum news held out, text"

BARS: tuple[Bar, ...] = (
    Bar("trees: EWT test, LAS", ("trees", "ewt test, given", "LAS"), 0.88),
    Bar("trees: EWT test, UPOS", ("trees", "ewt test, given", "UPOS"), 0.965),
    Bar("trees: GUM news held out, LAS", ("trees", _GUM, "LAS"), 0.845),
    Bar("sentences: GUM news held out, running text", ("sentences", "gum news held out, running", "F1")),
    Bar("sentences: the same, all ends marked", ("sentences", "gum news held out, running, marked", "F1"), 0.97),
    Bar("names: news lines test, nine types", ("names", "sets", "newslines test", "F1"), 0.90),
    Bar("names: news lines test, person", ("names", "sets", "newslines test", "PER"), 0.95),
    Bar("names: news lines test, place", ("names", "sets", "newslines test", "LOC"), 0.96),
    Bar("names: news lines test, organization", ("names", "sets", "newslines test", "ORG"), 0.84),
    Bar("names: wikigold test", ("names", "sets", "wikigold test", "F1"), 0.70),
    Bar("names: re3d test", ("names", "sets", "re3d test", "F1"), 0.70),
    Bar("names: UNER EWT test", ("names", "sets", "uner_ewt test", "F1"), 0.70),
    Bar("names: GUM news held out", ("names", "sets", "gum_news_held_out test", "F1"), 0.70),
    Bar("events: news lines test, trigger", ("events", _LINES, "trigger F1"), 0.87),
    Bar("events: news lines test, trigger with its very span", ("events", _EXACT, "trigger F1")),
    Bar("events: news lines test, with type", ("events", _LINES, "with type F1"), 0.78),
    Bar("events: news lines test, argument by role and overlap", ("events", _LINES, "argument F1"), 0.69),
    Bar("events: news lines test, main", ("events", _LINES, "main F1"), 0.88),
    Bar("events: news lines test, modality", ("events", _LINES, "modality"), 0.94),
    Bar("events: stories test, trigger", ("events", _STORIES, "trigger F1"), 0.65),
    Bar("coreference: GUM news held out, CoNLL F1", ("coreference", _CHAINS, "CoNLL")),
    Bar("coreference: GUM news held out, person pronouns", ("coreference", _CHAINS, "person pronouns"), 0.80),
    Bar("encoder: MB of files", ("encoder", "fresh process", "MB of files"), None, 30),
    Bar("encoder: seconds to load", ("encoder", "fresh process", "load s"), None, 0.5),
    Bar("encoder: MB resident", ("encoder", "fresh process", "MB after the texts"), None, 300),
    Bar("speed: everything, as a ratio to the bare model", ("encoder", "speed", "everything", "to bare"), None, 1.6),
    Bar(
        "speed: time by word of a text ten times as long",
        ("encoder", "growth", "time by word, ten times as long"),
        None,
        1.3,
    ),
)


def collect(corpora: Path, before: Path | None, parts: Iterable[str] = PARTS) -> Figures:
    """Give the figures of all parts.

    Args:
        corpora: Where the corpora are.
        before: A folder of JSON files; a part that is there is not run.
        parts: Which parts.
    """
    out: Figures = {}
    for name in parts:
        told = before / f"{name}.json" if before else None
        out[name] = json.loads(told.read_text(encoding="utf-8")) if told and told.exists() else _run(name, corpora)
    return out


def _run(name: str, corpora: Path) -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "figures.json"
        module, *more = PARTS[name]
        command = [sys.executable, "-m", module, *more, "--corpora", str(corpora), "--json", str(path)]
        done = subprocess.run(command, capture_output=True, text=True)
        # The benchmark of the encoder ends with 1 where marks differ: its figures say so.
        if not path.exists():
            raise RuntimeError(f"{' '.join(command)} failed: {done.stderr[-2000:]}")
        return dict(json.loads(path.read_text(encoding="utf-8")))


def at(figures: Figures, path: Sequence[str]) -> float | None:
    """Give the figure at a path; ``None`` if it is not there."""
    found: Any = figures
    for key in path:
        found = found.get(key) if isinstance(found, dict) else None
    return float(found) if found is not None else None


def table(figures: Figures) -> str:
    """Give the Markdown table of the figures that have a bar."""
    rows = ["| what | measured | bar | |", "|---|---|---|---|"]
    for bar in BARS:
        value = at(figures, bar.path)
        if value is None:
            rows.append(f"| {bar.what} | not measured | {bar} | |")
        else:
            rows.append(f"| {bar.what} | {shown(value)} | {bar} | {'' if bar.met(value) else 'missed'} |")
    return "\n".join(rows)


def main() -> None:
    """Print the table, and write all figures as JSON."""
    parser = options(__doc__, errors=False)
    parser.add_argument("--from", dest="before", type=Path, help="a folder of JSON files of benchmarks already run")
    asked = parser.parse_args()
    figures = collect(asked.corpora, asked.before)
    print(table(figures))
    write_json(asked.json, figures)


if __name__ == "__main__":
    main()
