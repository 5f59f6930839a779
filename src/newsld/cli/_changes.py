"""Tell what loading did to each article: in lines for people, in the report for machines."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from newsld.cli._report import JsonReporter, Reporter
from newsld.cli._terminal import Say, say
from newsld.store.files import shown
from newsld.store.opening import Where, without_secrets

if TYPE_CHECKING:
    from newsld.store.load import Change, Loaded


class Changes(ABC):
    """Follows what becomes of the articles of a store.

    Args:
        where: Which store.
        dry: Whether nothing is done to it.
    """

    def __init__(self, where: Where, *, dry: bool) -> None:
        self.store = shown(without_secrets(where.store))
        self.dry = dry

    @abstractmethod
    def begin(self, loaded: Loaded, passed_over: int) -> None:
        """Take note of what counts the articles of the run.

        Args:
            loaded: Counts them.
            passed_over: How many files lie beside more complete ones.
        """

    @abstractmethod
    def add(self, base: str, change: Change, line: Say) -> None:
        """Take note of what became of one article.

        Args:
            base: Its name.
            change: What became of it.
            line: Writes a line to stderr.
        """

    def end(self) -> None:  # noqa: B027 - the report tells of runs that did not come to their end, too
        """Tell of a run that came to its end."""


class SpokenChanges(Changes):
    """Writes a line for each article where that is asked for, and a summary."""

    def __init__(self, where: Where, *, dry: bool, quiet: bool, verbose: bool) -> None:
        super().__init__(where, dry=dry)
        self._quiet = quiet
        self._each = dry or verbose
        self._summary: Callable[[], str] = str

    def begin(self, loaded: Loaded, passed_over: int) -> None:
        """Take note of what counts the articles of the run."""
        self._summary = partial(self._told, loaded, passed_over)

    def add(self, base: str, change: Change, line: Say) -> None:
        """Take note of what became of one article."""
        if self._each:
            line(f"{change} {base}")

    def end(self) -> None:
        """Write the summary."""
        if not self._quiet:
            say(self._summary())

    def _told(self, loaded: Loaded, passed_over: int) -> str:
        numbers = ", ".join(f"{number:,} {change}" for change, number in loaded.numbers.items() if number)
        parts = [numbers or "nothing to do"]
        if loaded.triples:
            parts.append(f"{loaded.triples:,} triples {'to load' if self.dry else 'loaded'}")
        if passed_over:
            files = "1 file" if passed_over == 1 else f"{passed_over} files"
            parts.append(f"{files} passed over beside more complete ones")
        return f"{self.store}: {'; '.join(parts)}"


class ReportedChanges(Changes):
    """Adds ``loaded`` to the report, as ``schemas/report.schema.json`` says."""

    def __init__(self, where: Where, *, dry: bool, report: JsonReporter) -> None:
        super().__init__(where, dry=dry)
        self._articles: list[dict[str, str]] = []
        self._report = report

    def begin(self, loaded: Loaded, passed_over: int) -> None:
        """Take note of what counts the articles of the run."""
        self._report.more["loaded"] = partial(self._told, loaded, passed_over)

    def add(self, base: str, change: Change, _line: Say) -> None:
        """Take note of what became of one article."""
        self._articles.append({"id": base, "change": change.value})

    def _told(self, loaded: Loaded, passed_over: int) -> dict[str, Any]:
        return {
            "store": self.store,
            "dry_run": self.dry,
            # What failed stands among the documents, whether it was an article or no RDF at all.
            "counts": {change.value: n for change, n in loaded.numbers.items() if change.value != "failed"},
            "triples": loaded.triples,
            "passed_over": passed_over,
            "articles": self._articles,
        }


def changes_of(reporter: Reporter, where: Where, *, dry: bool, quiet: bool, verbose: bool) -> Changes:
    """Give what tells of changes beside a reporter.

    Args:
        reporter: Tells of the run.
        where: Which store.
        dry: Whether nothing is done to it.
        quiet: Whether people are told errors only.
        verbose: Whether people are told everything.
    """
    if isinstance(reporter, JsonReporter):
        return ReportedChanges(where, dry=dry, report=reporter)
    return SpokenChanges(where, dry=dry, quiet=quiet, verbose=verbose)
