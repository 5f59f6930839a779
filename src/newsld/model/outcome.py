"""How the conversion of one article ended."""

from __future__ import annotations

import traceback

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

    @classmethod
    def of(cls, source: str, stage: str, error: Exception, report: Report) -> Failed:
        """Give what became of an article for an error; one that is not of newsld's own making is a bug.

        Args:
            source: The name under which messages speak of the article.
            stage: The room where it failed.
            error: What was raised there.
            report: What was noticed before.

        Returns:
            The outcome.
        """
        if isinstance(error, NewsldError):
            return cls(source=source, stage=stage, error=error, report=report)
        because = f"{type(error).__name__}: {error}"
        bug = NewsldError(source, f"newsld failed to {stage} it", because, hint="this is a bug: please report it")
        trace = "".join(traceback.format_exception(error))
        return cls(source=source, stage=stage, error=bug, report=report, traceback=trace)


Outcome = Done | Failed
