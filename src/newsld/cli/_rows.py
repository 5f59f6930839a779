"""What a table says about one article among many: one line."""

from __future__ import annotations

from collections import Counter

from attrs import frozen

from newsld.cli._card import names_of
from newsld.model.outcome import Done
from newsld.model.report import Severity

NOTHING = "–"


@frozen(kw_only=True)
class Row:
    """The line of an article.

    Attributes:
        source: Its file.
        headline: Its headline.
        event: The name of its main event.
        when: When that is, as EDTF.
        where: The place of it.
        events: How many events the article reports.
        findings: How many findings of each severity there are: ``1w 2n``.
    """

    source: str
    headline: str
    event: str
    when: str
    where: str
    events: str
    findings: str


TITLES = Row(
    source="source", headline="headline", event="main event", when="when", where="where", events="ev.", findings="found"
)  # fmt: skip


def row_of(done: Done) -> Row:
    """Give the line of an article.

    Args:
        done: The article.

    Returns:
        The line; `NOTHING` where there is nothing to say.
    """
    d = done.description
    main = next((event for event in d.events if event.main), None)
    found = Counter(finding.severity for finding in done.report.findings)
    return Row(
        source=done.source,
        headline=d.article.headline.value if d.article.headline else NOTHING,
        event=main.name.value if main else NOTHING,
        when=main.when.value.edtf if main and main.when else NOTHING,
        where=names_of(d).get(main.location.value, NOTHING) if main and main.location else NOTHING,
        events=str(len(d.events)),
        findings=" ".join(f"{found[s]}{s.value[0]}" for s in Severity if found[s]) or NOTHING,
    )
