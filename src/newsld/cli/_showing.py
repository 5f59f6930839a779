"""Show articles, from the first check to the exit code."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from newsld.cli._conversion import refuse_individual, reported
from newsld.cli._options import settings_of
from newsld.cli._report import TextReporter
from newsld.cli._terminal import say
from newsld.model.outcome import Done, Outcome
from newsld.model.report import Severity

if TYPE_CHECKING:
    from newsld.cli._screen import Screen


def run_show(names: Sequence[str], asked: dict[str, Any], *, verbose: bool) -> int:
    """Show the articles that the names mean: one as a card, several as a table.

    Args:
        names: Files, folders and ``-``.
        asked: The options that make the settings, by the names of their parameters.
        verbose: Whether to tell where in the code a bug happened.

    Returns:
        The exit code.
    """
    reporter = TextReporter(quiet=True, verbose=verbose, fail_on=Severity.ERROR)
    return reported(partial(_show, names, asked, reporter), reporter, "")


def _show(names: Sequence[str], asked: dict[str, Any], reporter: TextReporter) -> None:
    from newsld import pipeline
    from newsld.cli._screen import screen
    from newsld.store.stream import StreamStore

    settings = settings_of(asked)
    sources = pipeline.sources_of(names, stdin=sys.stdin.buffer if sys.stdin else None, apart=False)
    refuse_individual(settings, sources)
    out = StreamStore(sys.stdout.buffer if sys.stdout else None, joins=True, elsewhere="")
    out.check(len(sources))
    encoding = (sys.stdout.encoding if sys.stdout else None) or "utf-8"
    outcomes = _noted(pipeline.describe_all(sources, settings), reporter)
    begun = list(islice(outcomes, 2)) if len(sources) == 1 else []
    show = _cards if len(begun) == 1 else _table
    for text in show(chain(begun, outcomes), screen()):
        # What the terminal's character set lacks must not cost the rest.
        out.write(text.encode(encoding, "replace"))


def _noted(outcomes: Iterable[Outcome], reporter: TextReporter) -> Iterator[Outcome]:
    for outcome in outcomes:
        reporter.add(outcome, say)
        yield outcome


def _cards(outcomes: Iterable[Outcome], on: Screen) -> Iterator[str]:
    from newsld.cli._card import card_of

    return (on.card(card_of(outcome)) for outcome in outcomes if isinstance(outcome, Done))


def _table(outcomes: Iterable[Outcome], on: Screen) -> Iterator[str]:
    from newsld.cli._rows import row_of

    title: Callable[[], str] | None = on.titles
    for outcome in outcomes:
        if isinstance(outcome, Done):
            if title:
                yield title()
                title = None
            yield on.row(row_of(outcome))
