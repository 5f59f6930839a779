"""Tell how a run went: as text for people, as JSON for machines."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from newsld._version import __version__
from newsld.cli._exits import Exit
from newsld.cli._terminal import Say, error_lines, say
from newsld.errors import NewsldError
from newsld.model.outcome import Done, Failed, Outcome
from newsld.model.report import Finding, Severity

_COUNTED = {
    "events": ("event", "events"),
    "people": ("person", "people"),
    "organizations": ("organization", "organizations"),
    "places": ("place", "places"),
    "quotations": ("quote", "quotes"),
}
"""What of a description is counted: its field, and the words for one and for many."""
_RECORDS = "records"
"""Counted for people only: terms, parts of packages, plans, addresses and the like that a source's fields state."""
_GRAVEST_FIRST = tuple(Severity)
_FILES_NAMED = 10  # more of them are only counted


class Reporter(ABC):
    """Follows a run and tells the user.

    Args:
        fail_on: The severity of a finding from which on the run counts as failed.
    """

    shows_progress = False

    def __init__(self, *, fail_on: Severity) -> None:
        self.fail_on = fail_on
        self.articles = 0
        self.failed = 0
        self.bugs = 0
        self.counts: Counter[str] = Counter()
        self.findings: Counter[Severity] = Counter()

    def begin(self, sources: int, out: str) -> None:  # noqa: B027 - not every reporter cares
        """Note how many sources there are, and where the outputs go."""

    def add(self, outcome: Outcome, say: Say) -> None:
        """Take note of how one article ended.

        Args:
            outcome: How it ended.
            say: Writes a line to stderr.
        """
        self.articles += 1
        self.findings.update(f.severity for f in outcome.report.findings)
        if isinstance(outcome, Failed):
            self.failed += 1
            self.bugs += bool(outcome.traceback)
        else:
            self.counts.update(counts(outcome) | {_RECORDS: len(outcome.description.records)})
        self._tell(outcome, say)

    def end(self, error: NewsldError | None) -> int:
        """Close the report.

        Args:
            error: What ended the run before its end, if anything did.

        Returns:
            The exit code.
        """
        code = self._code(error)
        self._close(error, code)
        return code

    def grave(self, severity: Severity) -> bool:
        """Say whether a finding of this severity makes the run count as failed."""
        return _GRAVEST_FIRST.index(severity) <= _GRAVEST_FIRST.index(self.fail_on)

    def _code(self, error: NewsldError | None) -> int:
        if error:
            return int(error.exit_code)
        if self.bugs:
            return Exit.BUG
        return Exit.FAILED if self.failed or any(self.grave(s) for s in self.findings) else Exit.DONE

    @abstractmethod
    def _tell(self, outcome: Outcome, say: Say) -> None: ...

    @abstractmethod
    def _close(self, error: NewsldError | None, code: int) -> None: ...


class TextReporter(Reporter):
    """Writes findings and errors as they come, and a summary."""

    def __init__(self, *, quiet: bool, verbose: bool, fail_on: Severity) -> None:
        super().__init__(fail_on=fail_on)
        self.shows_progress = not quiet
        self._quiet = quiet
        self._verbose = verbose
        self._notes = verbose
        self._out = "."
        self._files: list[str] = []
        self._written = 0

    def begin(self, sources: int, out: str) -> None:
        """Note how many sources there are: of a single one, notes are shown too."""
        self._notes = self._verbose or sources == 1
        self._out = out

    def _tell(self, outcome: Outcome, say: Say) -> None:
        for line in self._lines(outcome):
            say(line)
        if isinstance(outcome, Done):
            self._written += len(outcome.files)
            self._files += outcome.files[: _FILES_NAMED + 1 - len(self._files)]

    def _lines(self, outcome: Outcome) -> Iterator[str]:
        for finding in outcome.report.findings:
            if self._shown(finding):
                yield from finding_lines(finding, outcome.source)
        if isinstance(outcome, Failed):
            yield from error_lines(outcome.error, outcome.source)
            if self._verbose:
                yield from outcome.traceback.splitlines()

    def _shown(self, finding: Finding) -> bool:
        if self._quiet:
            return self.grave(finding.severity)
        return self._notes or finding.severity is not Severity.NOTE

    def _close(self, error: NewsldError | None, code: int) -> None:
        if self.articles and not self._quiet:
            if self._files:
                named = self._written <= _FILES_NAMED
                say(f"wrote {', '.join(self._files) if named else f'{self._written} files below {self._out}'}")
            say(self._summary())
        if error:
            for line in error_lines(error):
                say(line)

    def _summary(self) -> str:
        what = [many(self.articles, "article", "articles")]
        if self.failed:
            what.append(f"{self.failed} failed")
        words = _COUNTED | {_RECORDS: ("other record", "other records")}
        found = [many(self.counts[field], *said) for field, said in words.items() if self.counts[field]]
        noticed = [many(self.findings[s], s.value, f"{s.value}s") for s in Severity if self.findings[s]]
        if self.articles > self.failed:
            what[-1] += f": {', '.join(found) or 'nothing found'}"
        return "; ".join(part for part in (", ".join(what), ", ".join(noticed)) if part)


class JsonReporter(Reporter):
    """Writes one JSON object when the run has ended; its form is ``schemas/report.schema.json``.

    Attributes:
        more: What a command has to tell beside: by key, what gives the value when the run has ended, however it ended.
    """

    def __init__(self, *, fail_on: Severity) -> None:
        super().__init__(fail_on=fail_on)
        self.more: dict[str, Callable[[], Any]] = {}
        self._documents: list[dict[str, Any]] = []

    def _tell(self, outcome: Outcome, _say: Say) -> None:
        done = isinstance(outcome, Done)
        self._documents.append(
            {
                "source": outcome.source,
                "status": "done" if done else "failed",
                "id": outcome.description.base if isinstance(outcome, Done) else None,
                "files": list(outcome.files) if isinstance(outcome, Done) else [],
                "counts": counts(outcome) if isinstance(outcome, Done) else None,
                "findings": [finding_fields(finding) for finding in outcome.report.findings],
                "stage": outcome.stage if isinstance(outcome, Failed) else None,
                "error": error_fields(outcome.error) if isinstance(outcome, Failed) else None,
                "traceback": (outcome.traceback or None) if isinstance(outcome, Failed) else None,
            }
        )

    def _close(self, error: NewsldError | None, code: int) -> None:
        files = sum(len(document["files"]) for document in self._documents)
        findings = {severity.value: self.findings[severity] for severity in Severity}
        report = {
            "newsld": __version__,
            "exit_code": int(code),
            "error": error_fields(error) if error else None,
            "counts": {"documents": self.articles, "failed": self.failed, "files": files, "findings": findings},
            "documents": self._documents,
            **{key: told() for key, told in self.more.items()},
        }
        # ASCII: nothing in it can act on a terminal, nor fail to be encoded.
        say(json.dumps(report, ensure_ascii=True))


def reporter_of(report: str, *, quiet: bool, verbose: bool, fail_on: str) -> Reporter:
    """Give the reporter that the options mean.

    Args:
        report: ``text`` or ``json``.
        quiet: Whether people are told errors only.
        verbose: Whether people are told everything.
        fail_on: The severity of a finding from which on the run counts as failed.

    Returns:
        The reporter.
    """
    severity = Severity(fail_on)
    if report == "json":
        return JsonReporter(fail_on=severity)
    return TextReporter(quiet=quiet, verbose=verbose, fail_on=severity)


def counts(done: Done) -> dict[str, int]:
    """Count what an article reports, by the field of its description."""
    return {field: len(getattr(done.description, field)) for field in _COUNTED}


def finding_lines(finding: Finding, source: str) -> Iterator[str]:
    """Give the lines that tell a finding.

    Args:
        finding: The finding.
        source: The article it concerns, if it does not say so itself.

    Yields:
        ``source:line:column: severity CODE message``, and the hint.
    """
    place = [finding.source or source, *(str(n) for n in (finding.line, finding.column) if n is not None)]
    at = f" (at {finding.pointer})" if finding.pointer else ""
    yield f"{':'.join(place)}: {finding.severity} {finding.code} {finding.message}{at}"
    if finding.hint:
        yield f"  {finding.hint}"


def finding_fields(finding: Finding) -> dict[str, Any]:
    """Give a finding as it stands in a report."""
    fields = ("code", "severity", "message", "source", "line", "column", "pointer", "hint")
    return {field: getattr(finding, field) for field in fields}


def error_fields(error: NewsldError) -> dict[str, str]:
    """Give an error as it stands in a report."""
    return {"where": error.where, "what": error.what, "because": error.because, "hint": error.hint}


def many(number: int, one: str, several: str) -> str:
    """Give a number with its noun."""
    return f"{number} {one if number == 1 else several}"
