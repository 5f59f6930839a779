"""The command that writes a store, or a part of it, back to files."""

from __future__ import annotations

from typing import Any

import click

from newsld.cli._exporting import run_export
from newsld.cli._store_options import store_options, where_of
from newsld.cli._terminal import verbose_option


@click.command(epilog="Exit codes: newsld --help.")
@click.option(
    "-o", "--out", default="-", show_default=True, metavar="FILE", type=click.Path(allow_dash=True),
    help="The file to write, whole or not at all; '-' for the standard output.",
)  # fmt: skip
@click.option(
    "-t", "--to", "format_", type=click.Choice(("nquads", "trig", "turtle", "ntriples")), default="nquads",
    show_default=True, help="What to write; the first two hold the evidence too.",
)  # fmt: skip
@click.option(
    "--article",
    "articles",
    multiple=True,
    metavar="IRI",
    help="An article to write; may be given several times. [default: all]",
)
@click.option(
    "--select",
    metavar="SPARQL",
    default=None,
    help="A query, or @FILE with one; the articles of what its rows name are written.",
)
@store_options
@verbose_option
def export(out: str, format_: str, articles: tuple[str, ...], select: str | None, **asked: Any) -> int:
    """Write the articles of a store back to files, as they were loaded: facts and evidence, each in its graph."""
    return run_export(out, format_, articles, select, where_of(asked))
