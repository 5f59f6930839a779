"""How the conversion of one article ended."""

from __future__ import annotations

from attrs import field, frozen

from newsld.errors import NewsldError
from newsld.model.description import Description
from newsld.model.report import Report


@frozen(kw_only=True)
class Output:
    """One finished output of an article: the suffix of its file's name, and the bytes."""

    suffix: str
    data: bytes = field(repr=False)


@frozen(kw_only=True)
class Done:
    """An article was converted and everything written from it is valid.

    Attributes:
        source: The name under which messages speak of it.
        stem: Relative path without extension under which its outputs are filed.
        description: What it reports.
        outputs: The outputs that were asked for.
        report: What was noticed.
        files: The names of the files that the outputs became; none before they are placed.
    """

    source: str
    stem: str
    description: Description
    outputs: tuple[Output, ...]
    report: Report
    files: tuple[str, ...] = ()


@frozen(kw_only=True)
class Failed:
    """An article was not converted; the run goes on.

    Attributes:
        source: The name under which messages speak of it.
        stage: The room where it failed.
        error: Why, with ``where: what (because)`` and a hint.
        report: What was noticed before it failed.
        traceback: For a bug of ours or of a plug-in, where it happened; empty else.
    """

    source: str
    stage: str
    error: NewsldError
    report: Report = field(factory=Report)
    traceback: str = ""


Outcome = Done | Failed
