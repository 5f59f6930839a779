"""The command that asks a store named questions."""

from __future__ import annotations

from typing import Any

import click

from newsld.cli._asking import run_ask
from newsld.cli._store_options import format_option, store_options, where_of
from newsld.cli._terminal import verbose_option


@click.command(
    context_settings={"ignore_unknown_options": True},
    epilog="newsld ask alone lists the questions and their options. Exit codes: newsld --help.",
)
@click.argument("question", required=False, metavar="[QUESTION]")
@click.argument("words", nargs=-1, type=click.UNPROCESSED, metavar="[ARGUMENT] [--OPTION VALUE]...")
@store_options
@format_option
@click.option(
    "--questions", "folder", metavar="DIR", default=None,
    help="A folder with .rq files of your own. Also from NEWSLD_QUESTIONS.",
)  # fmt: skip
@click.option("--show", is_flag=True, help="Write the SPARQL, with all values bound, instead of asking.")
@verbose_option
def ask(
    question: str | None, words: tuple[str, ...], format_: str, folder: str | None, show: bool, **asked: Any
) -> int:
    """Ask a store a named question: who met whom, what happened where, who said what, where it says so.

    Dates may be partial (2018, 2018-04). Names are compared without case and accents, and people, organizations and
    places that articles name or link alike are found together; nothing is merged.

    --show prints the SPARQL behind a question. One of your own is a file NAME.rq in DIR, with '# title: …' and, for
    each option, '# parameter: place name  What it means' above 'VALUES ?place { UNDEF }', where its values are put.
    Kinds are name, text, iri, event-type, modality, from and until; '# argument: …' must be given.
    """
    return run_ask(question, words, where_of(asked), format_, folder, show=show)
