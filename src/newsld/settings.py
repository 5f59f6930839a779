"""Everything a run was asked for, checked before anything is read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from attrs import Attribute, field, frozen

from newsld.emit import DEFAULT_FORMATS, EMITTERS
from newsld.errors import UsageError
from newsld.fetch.pages import MAX_TIME
from newsld.iri import check_iri
from newsld.link.table import Gazetteer
from newsld.model.supplied import NOTHING, Supplied
from newsld.read import READERS

EMBED_EVENTS = ("complete", "gatherings", "none")
_MOST_THREADS = 64
_LONGEST_TIME = 3_600


def _known_formats(_instance: Any, _attribute: Attribute[Any], value: tuple[str, ...]) -> None:
    if not value:
        raise UsageError("--to", "no format is given", hint=f"there are: {', '.join(EMITTERS.names())}")
    for name in value:
        EMITTERS.get(name)


def _known_reader(_instance: Any, _attribute: Attribute[Any], value: str | None) -> None:
    if value is not None:
        READERS.get(value)


def _readable(_instance: Any, _attribute: Attribute[Any], value: tuple[str, ...]) -> None:
    for path in value:
        Gazetteer(Path(path))


def _known_service(_instance: Any, _attribute: Attribute[Any], value: str | None) -> None:
    if value is None:
        return
    try:
        iri = check_iri(value)
    except ValueError as error:
        raise UsageError("--reconcile", f"is no address: {value!r}", str(error)) from error
    if not iri.startswith(("http://", "https://")):
        raise UsageError("--reconcile", f"is no address of a service: {value!r}", "it is neither http: nor https:")


def _positive(_instance: Any, _attribute: Attribute[Any], value: float) -> None:
    if not 0 < value <= _LONGEST_TIME:
        raise UsageError(
            "--max-time", f"is no time to wait: {value:g}", hint=f"give seconds, at most {_LONGEST_TIME:,}"
        )


def _known_events(_instance: Any, _attribute: Attribute[Any], value: str) -> None:
    if value not in EMBED_EVENTS:
        raise UsageError("--embed-events", f"no such choice: {value!r}", hint=f"there are: {', '.join(EMBED_EVENTS)}")


def _a_confidence(_instance: Any, _attribute: Attribute[Any], value: float) -> None:
    if not 0 <= value <= 1:
        raise UsageError("--min-confidence", f"is no confidence: {value:g}", hint="give a number from 0 to 1")


def _some_threads(_instance: Any, _attribute: Attribute[Any], value: int) -> None:
    if not 1 <= value <= _MOST_THREADS:
        raise UsageError("--threads", f"is no number of threads: {value}", hint=f"give 1 to {_MOST_THREADS}")


@frozen(kw_only=True)
class Settings:
    """How articles are converted.

    Attributes:
        formats: Names of the output formats.
        reader: Name of the input format; ``None`` to detect it.
        supplied: What the user says about the article.
        provenance: Whether to write the evidence as Turtle too.
        text: Whether to write the normalised text too.
        body: Whether the article's text is part of the data.
        excerpts: Whether evidence repeats the words it rests on.
        accept_inferred: Whether an inferred reference date is taken for the publication date.
        graph: Whether view E is a flat ``@graph``.
        min_confidence: The confidence below which nothing is said, from 0 to 1.
        embed_events: Which events view E holds.
        gazetteers: Gazetteer files that are asked before the one that ships with newsld.
        reconcile: Address of a service that is asked about what no gazetteer decides; ``None`` to ask nobody.
        max_time: Seconds that one try to get a page of the web may take.
        allow_private: Whether pages of private, loopback and link-local addresses may be fetched.
        threads: How many threads one article may take; the output does not depend on it.

    Raises:
        UsageError: A value is none of those there are.
        UnknownPluginError: A format has no plug-in.
    """

    formats: tuple[str, ...] = field(default=DEFAULT_FORMATS, validator=_known_formats)
    reader: str | None = field(default=None, validator=_known_reader)
    supplied: Supplied = NOTHING
    provenance: bool = False
    text: bool = False
    body: bool = False
    excerpts: bool = True
    accept_inferred: bool = False
    graph: bool = False
    min_confidence: float = field(default=0.0, validator=_a_confidence)
    embed_events: str = field(default="complete", validator=_known_events)
    gazetteers: tuple[str, ...] = field(default=(), validator=_readable)
    reconcile: str | None = field(default=None, validator=_known_service)
    max_time: float = field(default=MAX_TIME, validator=_positive)
    allow_private: bool = False
    threads: int = field(default=1, validator=_some_threads)
