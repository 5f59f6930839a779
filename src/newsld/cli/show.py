"""The command that shows what articles report."""

from __future__ import annotations

from typing import Any

import click

from newsld.cli._options import input_options
from newsld.cli._showing import run_show
from newsld.cli._terminal import verbose, verbose_option


@click.command(
    epilog="Colours are for terminals; NO_COLOR turns them off. Exit codes: newsld --help.",
)
@click.argument("sources", nargs=-1, required=True, type=click.Path(allow_dash=True), metavar="SOURCE...")
@input_options
@verbose_option
@click.pass_context
def show(context: click.Context, /, sources: tuple[str, ...], **asked: Any) -> int:
    """Read articles, and show what they report.

    SOURCE is a file, a folder whose articles are all read, or '-' for the standard input.

    One article is shown as a card: who did what to whom, where and when, the main event first, then people, places,
    quotations and sources; each with the words it rests on and how sure it is, from 0 to 1. Several are shown as a
    table with one line each; 'found' counts errors (e), warnings (w) and notes (n). Nothing is written.
    """
    return run_show(sources, asked, verbose=verbose(context))
