"""The options of the commands, and the settings that they mean."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem

from newsld._registry import Registry
from newsld.emit import DEFAULT_FORMATS, EMITTERS
from newsld.fetch.pages import MAX_TIME
from newsld.model.supplied import MAPPED, mapping_of
from newsld.read import READERS

if TYPE_CHECKING:
    from newsld.settings import Settings

Command = Callable[..., Any]
STREAM = "-"
"""The name of the standard input and output."""


def _completed(registry: Registry[Any]) -> Callable[..., list[CompletionItem]]:
    def complete(_ctx: click.Context, _parameter: click.Parameter, begun: str) -> list[CompletionItem]:
        return [CompletionItem(name) for name in registry.names() if name.startswith(begun)]

    return complete


def _listed(registry: Registry[Any]) -> str:
    return " ".join(registry.names())


_DATA = (
    click.option("--body", is_flag=True, help="Make the article's text part of the data."),
    click.option("--no-excerpts", "excerpts", is_flag=True, flag_value=False, default=True,
                 help="Do not repeat the article's words in the evidence."),
    click.option(
        "--min-confidence", metavar="X", type=float, default=0.0,
        help="Leave out what is less sure than X, from 0 to 1, and what is told of it alone; the evidence says how "
        "much that is.",
    ),
    click.option(
        "--graph", is_flag=True,
        help="Write the page's JSON-LD as a flat @graph; what is added to a publisher's nested node is nested too.",
    ),
    click.option(
        "--embed-events", metavar="WHICH", default="complete", show_default=True,
        help="Which events the page's JSON-LD holds: 'complete' (those with a day and a place), 'gatherings' (of "
        "these, those a public can go to) or 'none'.",
    ),
)  # fmt: skip
_OUTPUT = (
    click.option(
        "-t", "--to", "formats", multiple=True, metavar="FORMAT", shell_complete=_completed(EMITTERS),
        help=f"What to write; may be given several times. There are: {_listed(EMITTERS)}. "
        f"[default: {' '.join(DEFAULT_FORMATS)}]",
    ),
    click.option(
        "-o", "--out", default=".", show_default=True, metavar="DIR", type=click.Path(),
        help="The folder to write to; folders that are read are mirrored below it. With '-' the one format asked for "
        "goes to the standard output: of one article, in ntriples, nquads and csv of any number.",
    ),
    click.option("--provenance", is_flag=True, help="Write the evidence as STEM.prov.ttl too."),
    click.option("--text", is_flag=True, help="Write the text that all offsets refer to as STEM.txt too."),
    *_DATA,
)  # fmt: skip
_SAID = (
    click.option("--url", metavar="IRI", help="The article's address; the IRIs of all it reports begin with it."),
    click.option(
        "--base", metavar="IRI",
        help="For articles without an address: one below which each is named by its path without extension.",
    ),
    click.option("--headline", metavar="TEXT", help="The article's headline."),
    click.option(
        "--published", metavar="DATE", help="When it was published: 2021, 2021-05, 2021-05-03, 2021-05-03T14:05+02:00."
    ),
    click.option("--modified", metavar="DATE", help="When it was last changed, likewise."),
    click.option("--author", "authors", multiple=True, metavar="NAME", help="An author; may be given several times."),
    click.option("--publisher", metavar="NAME", help="The publisher."),
    click.option("--section", metavar="TEXT", help="The section it appeared in."),
    click.option("--language", metavar="TAG", help="The language of the text: en, en-GB, …"),
)  # fmt: skip
_ACCEPT = click.option(
    "--accept-inferred-date", "accept_inferred", is_flag=True,
    help="Take a date that was inferred from the text for the date of publication.",
)  # fmt: skip
_INPUT = (
    click.option(
        "--from", "reader", metavar="FORMAT", shell_complete=_completed(READERS),
        help=f"What the sources are; else it is detected. There are: {_listed(READERS)}.",
    ),
    *_SAID,
    click.option(
        "--map", "mapping", multiple=True, metavar="FIELD=KEY",
        help="For records of JSON: which key holds a field, such as headline=name, body=story.text; may be given "
        f"several times. The fields are {' '.join(MAPPED)}.",
    ),
    click.option(
        "--include-withheld", "withheld", is_flag=True,
        help="Read items too that their provider holds back: embargoed, withheld or killed.",
    ),
    _ACCEPT,
)  # fmt: skip
_FETCHING = (
    click.option(
        "--max-time", type=float, default=MAX_TIME, show_default=True, metavar="SECONDS",
        help="How long one try to get a page of the web may take, redirects included.",
    ),
    click.option(
        "--allow-private", is_flag=True,
        help="Fetch pages from private, loopback and link-local addresses too, as in a house's own network.",
    ),
)  # fmt: skip
_THREADS = click.option(
    "--threads", type=int, default=1, show_default=True, metavar="N",
    help="How many threads one article may take; the output is the same.",
)  # fmt: skip
_LINKING = (
    click.option(
        "--gazetteer", "gazetteers", multiple=True, metavar="FILE", type=click.Path(),
        help="Look names up in this gazetteer (newsld gazetteer build makes one) before newsld's own; may be given "
        "several times, the first to know wins.",
    ),
    click.option(
        "--reconcile", metavar="URL",
        help="Ask this reconciliation service (W3C Entity Reconciliation API) about names that no gazetteer decides. "
        "It is sent the names.",
    ),
    _THREADS,
)  # fmt: skip
_REPORT = (
    click.option(
        "--report", type=click.Choice(("text", "json")), default="text", show_default=True,
        help="What to write to stderr: a summary, or one JSON object (schemas/report.schema.json).",
    ),
    click.option("--quiet", is_flag=True, help="Write errors only, no summary."),
)  # fmt: skip
_RUN = (
    *_REPORT,
    click.option("--fail-fast", is_flag=True, help="Stop at the first article that fails."),
    click.option(
        "--fail-on", type=click.Choice(("warning", "error")), default="error", show_default=True,
        help="The finding from which on the exit code is 1.",
    ),
)  # fmt: skip


def convert_options(function: Command) -> Command:
    """Give a command all options of ``convert``."""
    return _with((*_OUTPUT, *_INPUT, *_FETCHING, *_LINKING, *_RUN), function)


def input_options(function: Command) -> Command:
    """Give a command the options that choose the reader and say what is known about the article."""
    return _with((*_INPUT, *_FETCHING, *_LINKING), function)


def page_options(function: Command) -> Command:
    """Give a command the options of ``embed`` about articles, beyond where pages go."""
    return _with((*_DATA, *_SAID, _ACCEPT, *_LINKING, *_RUN), function)


def run_options(function: Command) -> Command:
    """Give a command the options about how a run is reported and when it ends."""
    return _with(_RUN, function)


def report_options(function: Command) -> Command:
    """Give a command the options about how a run is reported."""
    return _with(_REPORT, function)


def _with(options: tuple[Callable[[Command], Command], ...], function: Command) -> Command:
    for option in reversed(options):
        function = option(function)
    return function


def settings_of(asked: dict[str, Any]) -> Settings:
    """Give the settings that the options mean.

    Args:
        asked: The options by the names of their parameters, those of the run and the output folder left out.

    Returns:
        The settings.

    Raises:
        UsageError: A value is wrong.
        UnknownPluginError: A format is none of those there are.
    """
    from newsld.model.supplied import Supplied
    from newsld.settings import Settings

    said = ("url", "base", "headline", "published", "modified", "publisher", "section", "language")
    supplied = Supplied(
        **{name: asked.pop(name) for name in said},
        authors=asked.pop("authors") or None,
        mapping=mapping_of(asked.pop("mapping")),
        withheld=asked.pop("withheld"),
    )
    return Settings(**{**asked, "formats": asked.get("formats") or DEFAULT_FORMATS}, supplied=supplied)
