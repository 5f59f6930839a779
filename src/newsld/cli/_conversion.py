"""Run a conversion from the first check to the exit code."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsld.cli._exits import StoppedError
from newsld.cli._options import STREAM, settings_of
from newsld.cli._report import Reporter
from newsld.cli._terminal import progress
from newsld.errors import NewsldError, UsageError
from newsld.model.outcome import Failed

if TYPE_CHECKING:
    from newsld.fetch.files import SourceFile
    from newsld.settings import Settings
    from newsld.store.files import FileStore
    from newsld.store.stream import StreamStore


def run_convert(names: Sequence[str], out: str, asked: dict[str, Any], reporter: Reporter, *, fail_fast: bool) -> int:
    """Convert the articles that the names mean, and report.

    Args:
        names: Files, folders and ``-``.
        out: The output folder, or ``-``.
        asked: The options that make the settings, by the names of their parameters.
        reporter: Tells the user.
        fail_fast: Whether to stop at the first article that fails.

    Returns:
        The exit code.
    """
    work = partial(_convert, names, out, asked, reporter, fail_fast=fail_fast)
    return reported(work, reporter, "the files written so far are whole and stay")


def reported(work: Callable[[], None], reporter: Reporter, stopped: str) -> int:
    """Do a run's work and report how it ended.

    Args:
        work: Does it, and adds every outcome to the reporter.
        reporter: Tells the user.
        stopped: What a user who stops the run should know.

    Returns:
        The exit code.
    """
    try:
        work()
    except NewsldError as error:
        return reporter.end(error)
    except KeyboardInterrupt:
        return reporter.end(StoppedError(stopped))
    return reporter.end(None)


def _convert(names: Sequence[str], out: str, asked: dict[str, Any], reporter: Reporter, *, fail_fast: bool) -> None:
    from newsld import pipeline

    settings = settings_of(asked)
    leave_out = None if out == STREAM else Path(out)
    sources = pipeline.sources_of(names, stdin=sys.stdin.buffer if sys.stdin else None, leave_out=leave_out)
    refuse_individual(settings, sources)
    store = _store(out, sources, settings)
    reporter.begin(len(sources), out)
    with progress(sources, wanted=reporter.shows_progress) as (items, say):
        for outcome in pipeline.convert_all(items, settings, place=store.place):
            reporter.add(outcome, say)
            if fail_fast and isinstance(outcome, Failed):
                break
    store.finish()


def refuse_individual(settings: Settings, sources: Sequence[SourceFile]) -> None:
    """Refuse to say of many articles what can be true of one only.

    Args:
        settings: What the user says.
        sources: All sources of the run.

    Raises:
        UsageError: There are several, and an option is about one.
    """
    if len(sources) > 1 and (options := settings.supplied.individual):
        raise UsageError(
            options[0], "is about one article", f"{len(sources)} sources are given",
            hint="say it in the front matter of each, or in a file STEM.meta.yaml beside it",
        )  # fmt: skip


def _store(out: str, sources: Sequence[SourceFile], settings: Settings) -> FileStore | StreamStore:
    from newsld import pipeline

    if out == STREAM:
        return _stream(sources, settings, joins=pipeline.joins(settings), header=pipeline.header(settings))
    from newsld.store.files import FileStore

    keep = [path for source in sources for path in (source.path, source.sidecar) if path]
    store = FileStore(Path(out), keep=keep)
    store.check((source.stem for source in sources), pipeline.suffixes(settings))
    return store


def _stream(sources: Sequence[SourceFile], settings: Settings, *, joins: bool, header: bytes) -> StreamStore:
    from newsld.store.stream import StreamStore

    if len(settings.formats) != 1:
        raise UsageError(
            "--out -", "takes one format", f"{len(settings.formats)} would be written: {', '.join(settings.formats)}",
            hint="name one with --to, or give a folder",
        )  # fmt: skip
    for option, wanted in (("--provenance", settings.provenance), ("--text", settings.text)):
        if wanted:
            raise UsageError(
                option, "goes into a file of its own", "--out - takes one output", hint="give a folder with --out"
            )
    store = StreamStore(sys.stdout.buffer if sys.stdout else None, joins=joins, header=header)
    store.check(len(sources))
    return store
