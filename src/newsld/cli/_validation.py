"""Check files one by one, and tell what was found: findings to stdout, they are what was asked for."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Sequence
from typing import Any

import click

from newsld._version import __version__
from newsld.cli._exits import Exit
from newsld.cli._report import error_fields, finding_fields, finding_lines, many
from newsld.cli._terminal import error_lines, plain, progress, say
from newsld.errors import ItemError
from newsld.model.report import Finding, Report, Severity


class Checked:
    """What came of a run.

    Args:
        report: ``text`` or ``json``.
        fail_on: The severity of a finding from which on the run counts as failed.
    """

    def __init__(self, report: str, fail_on: str) -> None:
        self._json = report == "json"
        grave = tuple(Severity)
        self._grave = frozenset(grave[: grave.index(Severity(fail_on)) + 1])
        self._documents: list[dict[str, Any]] = []
        self._found: Counter[Severity] = Counter()
        self._files = self._failed = 0

    def add(self, source: str, report: Report, error: ItemError | None = None) -> None:
        """Take note of one file, and tell its findings."""
        fine = error is None and not any(f.severity in self._grave for f in report.findings)
        self._files += 1
        self._failed += not fine
        self._found.update(f.severity for f in report.findings)
        if not self._json:
            _tell(report.findings, source, error)
            return
        findings = [finding_fields(finding) for finding in report.findings]
        failure = error_fields(error) if error else None
        self._documents.append({"source": source, "valid": fine, "findings": findings, "error": failure})

    def end(self) -> int:
        """Close the report and give the exit code."""
        code = Exit.FAILED if self._failed else Exit.DONE
        if self._json:
            found = {severity.value: self._found[severity] for severity in Severity}
            counts = {"documents": self._files, "failed": self._failed, "findings": found}
            whole = {"newsld": __version__, "exit_code": int(code), "counts": counts, "documents": self._documents}
            # ASCII: nothing in it can act on a terminal, nor fail to be encoded.
            click.echo(json.dumps(whole, ensure_ascii=True))
        else:
            found_words = [many(self._found[s], s.value, f"{s.value}s") for s in Severity if self._found[s]]
            say(f"{many(self._files, 'file', 'files')}: {', '.join(found_words) or 'nothing to say against it'}")
        return code


def _tell(findings: Sequence[Finding], source: str, error: ItemError | None) -> None:
    for finding in findings:
        for line in finding_lines(finding, source):
            click.echo(plain(line))
    if error:
        for line in error_lines(error, source):
            say(line)


def run_validate(names: Sequence[str], profile: str, checked: Checked, *, shacl: bool) -> int:
    """Check the files that the names mean.

    Args:
        names: Files, folders and ``-``.
        profile: One of `newsld.validate.PROFILES`.
        checked: Tells the user.
        shacl: Whether to check the shapes too.

    Returns:
        The exit code.

    Raises:
        UsageError: A name means nothing, or pySHACL is not installed; nothing was checked then.
    """
    from newsld.fetch.files import find_sources, read_source
    from newsld.validate import EXTENSIONS, validate

    if shacl:
        from newsld.validate.shapes import refuse_without_pyshacl

        refuse_without_pyshacl()
    stdin = sys.stdin.buffer if sys.stdin else None
    sources = find_sources(names, extensions=EXTENSIONS, stdin=stdin, apart=False)
    with progress(sources, wanted=True) as (items, _):
        for source in items:
            try:
                data = read_source(source).data
            except ItemError as error:
                checked.add(source.name, Report(), error)
                continue
            extension = source.path.suffix if source.path else ""
            report = validate(data, source=source.name, profile=profile, extension=extension, shacl=shacl)
            checked.add(source.name, report)
    return checked.end()
