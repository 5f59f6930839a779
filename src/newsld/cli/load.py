"""The command that loads articles into a store."""

from __future__ import annotations

from typing import Any

import click

from newsld.cli._changes import changes_of
from newsld.cli._loading import Task, run_load
from newsld.cli._options import input_options, report_options
from newsld.cli._report import reporter_of
from newsld.cli._store_options import store_options, where_of
from newsld.cli._terminal import verbose, verbose_option


@click.command(epilog="Exit codes: newsld --help.")
@click.argument("sources", nargs=-1, type=click.Path(allow_dash=True), metavar="SOURCE...")
@store_options
@click.option(
    "--delete", "deleted", multiple=True, metavar="IRI", help="Take this article out; may be given several times."
)
@click.option(
    "--replace",
    "replaced",
    metavar="IRI",
    default="",
    help="The article that SOURCE replaces, if its name was another.",
)
@click.option("--dry-run", "dry", is_flag=True, help="Say what would be done to each article, and do nothing.")
@report_options
@input_options
@verbose_option
@click.pass_context
def load(
    context: click.Context, /, sources: tuple[str, ...], deleted: tuple[str, ...], replaced: str, dry: bool,
    report: str, quiet: bool, **asked: Any,
) -> int:  # fmt: skip
    """Load articles into a triple store, so that loading them twice changes nothing.

    SOURCE is RDF (.nq .trig .jsonld .ttl .nt, compressed or not), or what newsld convert takes, which is converted
    first: an article, an archive, an address of the web; a folder of these, or - for the standard input. Of the files
    that were written for one article the most complete counts.

    Each article is replaced as a whole: what it says in the graph U#facts, the words it rests on in U#provenance, and
    what asking needs in U#index, where U is its address. Articles that did not change are passed over.
    """
    where = where_of(asked)
    told = verbose(context)
    reporter = reporter_of(report, quiet=quiet, verbose=told, fail_on="error")
    changes = changes_of(reporter, where, dry=dry, quiet=quiet, verbose=told)
    return run_load(sources, Task(where=where, deleted=deleted, replaced=replaced, dry=dry), asked, reporter, changes)
