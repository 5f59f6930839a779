"""Mark articles and write a line for each, from the first check to the exit code."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsld.cli._conversion import refuse_individual, reported
from newsld.cli._options import STREAM, settings_of
from newsld.cli._report import Reporter
from newsld.cli._terminal import progress
from newsld.errors import UsageError
from newsld.model.outcome import Failed

if TYPE_CHECKING:
    from newsld.fetch.files import SourceFile
    from newsld.store.lines import LinesStore
    from newsld.store.stream import StreamStore

FORMATS = ("jsonl", "conllu")


def run_annotate(
    names: Sequence[str], out: str, format_: str, layers: Sequence[str], asked: dict[str, Any], reporter: Reporter,
    *, fail_fast: bool,
) -> int:  # fmt: skip
    """Mark the articles that the names mean, write their lines, and report.

    Args:
        names: Files, folders and ``-``.
        out: The output file, or ``-``.
        format_: One of `FORMATS`.
        layers: The layers that are asked for; none for all.
        asked: The options that make the settings, by the names of their parameters.
        reporter: Tells the user.
        fail_fast: Whether to stop at the first article that fails.

    Returns:
        The exit code.
    """
    work = partial(_annotate, names, out, format_, layers, asked, reporter, fail_fast=fail_fast)
    return reported(work, reporter, "no file was written" if out != STREAM else "")


def _annotate(
    names: Sequence[str], out: str, format_: str, layers: Sequence[str], asked: dict[str, Any], reporter: Reporter,
    *, fail_fast: bool,
) -> None:  # fmt: skip
    from newsld import pipeline
    from newsld.marks import chosen_layers

    chosen = chosen_layers(layers)
    _refuse_layers(format_, layers)
    settings = settings_of(asked)
    sources = pipeline.sources_of(names, stdin=sys.stdin.buffer if sys.stdin else None, apart=False)
    refuse_individual(settings, sources)
    with _store(out, sources) as store:
        reporter.begin(len(sources), out)
        with progress(sources, wanted=reporter.shows_progress) as (items, say):
            for outcome in pipeline.mark_all(items, settings, chosen, conllu=format_ == "conllu", place=store.place):
                reporter.add(outcome, say)
                if fail_fast and isinstance(outcome, Failed):
                    break
        store.finish()


def _refuse_layers(format_: str, layers: Sequence[str]) -> None:
    if format_ == "conllu" and layers:
        raise UsageError("--layer", "chooses nothing here", "CoNLL-U has the words alone", hint="leave --layer out")


@contextmanager
def _store(out: str, sources: Sequence[SourceFile]) -> Iterator[LinesStore | StreamStore]:
    if out == STREAM:
        from newsld.store.stream import StreamStore

        stream = StreamStore(sys.stdout.buffer if sys.stdout else None, joins=True, elsewhere="give a file with --out")
        stream.check(len(sources))
        yield stream
        return
    from newsld.store.lines import LinesStore

    store = LinesStore(Path(out), keep=[p for source in sources for p in (source.path, source.sidecar) if p])
    store.check()
    try:
        yield store
    finally:
        store.abandon()
