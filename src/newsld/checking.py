"""Check what is about to be written, and refuse to write what is not valid."""

from __future__ import annotations

from newsld.emit.formats import Rendition
from newsld.errors import ItemError
from newsld.model.report import Finding, Report, Severity


def check(rendition: Rendition, source: str, *, embed: bool) -> tuple[Finding, ...]:
    """Check what is about to be written.

    Args:
        rendition: The article on its way out.
        source: The name under which messages speak of it.
        embed: Whether view E is about to be written too.

    Returns:
        Everything that is wrong with it.
    """
    from newsld.validate.json_schema import check_data, check_embed
    from newsld.validate.values import check_values

    found = check_values(rendition.statements, source)
    # What is no IRI or date would be found again by the schemas, with a worse message.
    if found:
        return found
    return (*check_data(rendition.data, source), *(check_embed(rendition.embed, source) if embed else ()))


def refuse_errors(report: Report, source: str) -> None:
    """Refuse to write what did not pass its check.

    Raises:
        ItemError: The report has an error.
    """
    error = next((f for f in report.findings if f.severity is Severity.ERROR), None)
    if error:
        where = f" at {error.pointer}" if error.pointer else ""
        raise ItemError(source, "the output is not valid", f"{error.code}{where}: {error.message}", hint=error.hint)
