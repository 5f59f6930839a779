"""The command that describes a data set."""

from __future__ import annotations

from typing import Any

import click

from newsld.cli._exporting import run_dataset
from newsld.cli._store_options import store_options
from newsld.cli._terminal import verbose_option


@click.command(epilog="The day of issue is that of SOURCE_DATE_EPOCH, if it is set. Exit codes: newsld --help.")
@click.argument("place", metavar="[FOLDER|STORE]", required=False)
@click.option(
    "-o",
    "--out",
    default="-",
    show_default=True,
    metavar="FILE",
    type=click.Path(allow_dash=True),
    help="The file to write; '-' for the standard output.",
)
@click.option("--iri", default="", metavar="IRI", help="Name of the data set; else it is named by its content.")
@click.option("--title", default="News as linked data", show_default=True, metavar="TEXT", help="Its title.")
@click.option("--description", default="", metavar="TEXT", help="What it is.")
@click.option("--license", default="", metavar="IRI", help="Its licence.")
@click.option("--publisher", default="", metavar="IRI", help="Who publishes it.")
@click.option("--dumps-at", default="", metavar="URL", help="The address below which its files will lie.")
@store_options
@verbose_option
def dataset(place: str | None, out: str, **asked: Any) -> int:
    """Describe a data set in VoID and DCAT: counts by class and property, vocabularies, licence, files with checksums.

    FOLDER holds RDF files (of those of one article the most complete is counted); STORE is a store, like --store.
    """
    return run_dataset(place, out, asked)
