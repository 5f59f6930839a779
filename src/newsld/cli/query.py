"""The command that asks a store in SPARQL."""

from __future__ import annotations

from typing import Any

import click

from newsld.cli._asking import read_query, run_query
from newsld.cli._store_options import format_option, store_options, where_of
from newsld.cli._terminal import verbose_option


@click.command(epilog="Exit codes: newsld --help.")
@click.argument("sparql", required=False, metavar="[SPARQL]")
@click.option("-f", "--file", metavar="FILE", default=None, help="A file with the query; '-' for the standard input.")
@store_options
@format_option
@click.option(
    "--no-union", "union", is_flag=True, flag_value=False, default=True,
    help="Ask the store's own default graph instead of the union of all graphs.",
)  # fmt: skip
@verbose_option
def query(sparql: str | None, file: str | None, format_: str, union: bool, **asked: Any) -> int:
    """Ask a store in SPARQL 1.1; of all its graphs together, unless told otherwise.

    What newsld loaded stands in three graphs an article: U#facts, U#provenance and U#index, where U is its address.
    """
    return run_query(read_query(sparql, file), where_of(asked), format_, union=union)
