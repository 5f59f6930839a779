"""Findings about one article: what was noticed, how bad it is, and the way out."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen


class Severity(StrEnum):
    """How bad a finding is."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@frozen(kw_only=True)
class Finding:
    """One thing noticed about an article.

    Attributes:
        code: Stable code, ``NLDnnn``; all codes are listed in `newsld.model.codes`.
        severity: How bad it is.
        message: What was found.
        source: The file or stream it concerns.
        line: Line in the source, from 1, if known.
        column: Column in the source, from 1, if known.
        pointer: JSON Pointer (RFC 6901) into the output, for findings of the validators.
        hint: The way out.
    """

    code: str
    severity: Severity
    message: str
    source: str = ""
    line: int | None = None
    column: int | None = None
    pointer: str | None = None
    hint: str = ""


@frozen
class Report:
    """All findings about one article, in the order in which the stages made them."""

    findings: tuple[Finding, ...] = ()

    def plus(self, *findings: Finding) -> Report:
        """Give a report that has ``findings`` too."""
        return Report(self.findings + findings)

    @property
    def worst(self) -> Severity | None:
        """The gravest severity among the findings; ``None`` where there are none."""
        for severity in Severity:
            if any(f.severity is severity for f in self.findings):
                return severity
        return None
