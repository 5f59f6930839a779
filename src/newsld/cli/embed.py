"""The command that enriches pages."""

from __future__ import annotations

from typing import Any

import click

from newsld.cli._embedding import Wanted, run_embed
from newsld.cli._options import page_options
from newsld.cli._report import reporter_of
from newsld.cli._terminal import verbose, verbose_option


@click.command(
    epilog="What newsld added to a page before is taken out first, so that embedding twice changes nothing and a "
    "corrected text leaves nothing stale. Exit codes: newsld --help.",
)
@click.argument("pages", nargs=-1, required=True, type=click.Path(allow_dash=True), metavar="PAGE...")
@click.option(
    "-o",
    "--out",
    default=None,
    metavar="DIR",
    type=click.Path(allow_dash=True),
    help="The folder to write to; folders that are read are mirrored below it. '-' is the standard output, "
    "which takes one page, and where it goes if nothing is said.",
)
@click.option("--in-place", is_flag=True, help="Write each page anew where it is, if it changes.")
@click.option("--check", is_flag=True, help="Write nothing; the exit code is 1 if a page would change.")
@click.option("--separate", is_flag=True, help="Leave the publisher's script elements alone and write one beside them.")
@click.option("--nonce", metavar="TEXT", help="Give the script element this nonce, for a Content-Security-Policy.")
@page_options
@verbose_option
@click.pass_context
def embed(
    context: click.Context, /, pages: tuple[str, ...], out: str | None, in_place: bool, check: bool, separate: bool,
    nonce: str | None, report: str, quiet: bool, fail_fast: bool, fail_on: str, **asked: Any,
) -> int:  # fmt: skip
    """Read articles in HTML pages, and write the pages with their structured data enriched.

    PAGE is a file, a folder whose pages are all read, or '-' for the standard input.

    What the publisher says of the article in JSON-LD is added to: keys it has not, and to about, mentions, hasPart and
    citation what is not in them; nothing is overwritten. A page without gets a script element in its head. Every byte
    outside that element stays as it is.
    """
    reporter = reporter_of(report, quiet=quiet, verbose=verbose(context), fail_on=fail_on)
    wanted = Wanted(out=out, in_place=in_place, check=check, separate=separate, nonce=nonce, fail_fast=fail_fast)
    return run_embed(pages, wanted, asked, reporter)
