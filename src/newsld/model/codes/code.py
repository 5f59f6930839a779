"""What is told about one kind of finding."""

from __future__ import annotations

from attrs import frozen

from newsld.model.report import Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


@frozen
class Code:
    """One kind of finding; the code is stable, the words may get better.

    Attributes:
        code: ``NLDnnn``.
        severity: How bad it is as a rule.
        title: What was found, one sentence.
        why: Why it matters, and the way out.
        before: An example that has it.
        after: The same without it.
    """

    code: str
    severity: Severity
    title: str
    why: str
    before: str
    after: str


def table(*codes: Code) -> dict[str, Code]:
    """Give the codes by their names, in their order."""
    return {code.code: code for code in codes}
