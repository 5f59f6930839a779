"""The command that writes what stands where in the text of articles."""

from __future__ import annotations

from typing import Any

import click
from click.shell_completion import CompletionItem

from newsld.cli._annotation import FORMATS, run_annotate
from newsld.cli._options import input_options, run_options
from newsld.cli._report import reporter_of
from newsld.cli._terminal import verbose, verbose_option


def _layers(_ctx: click.Context, _parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    from newsld.marks import LAYERS

    return [CompletionItem(name) for name in LAYERS if name.startswith(begun)]


@click.command(
    epilog="schemas/annotations.schema.json describes a line; the ids of events and entities are those after the # in "
    "what convert writes. Exit codes: newsld --help.",
)
@click.argument("sources", nargs=-1, required=True, type=click.Path(allow_dash=True), metavar="SOURCE...")
@click.option(
    "--layer", "layers", multiple=True, metavar="LAYER", shell_complete=_layers,
    help="What to mark; may be given several times. There are: sentences words names links times quotes "
    "events. [default: all]",
)  # fmt: skip
@click.option(
    "--format", "format_", type=click.Choice(FORMATS), default="jsonl", show_default=True,
    help="How to write it: 'jsonl', one JSON object an article and line, or 'conllu', the words with tags and trees.",
)  # fmt: skip
@click.option(
    "-o", "--out", default="-", show_default=True, metavar="FILE", type=click.Path(allow_dash=True),
    help="The file to write, whole or not at all; '-' for the standard output.",
)  # fmt: skip
@input_options
@run_options
@verbose_option
@click.pass_context
def annotate(
    context: click.Context, /, sources: tuple[str, ...], layers: tuple[str, ...], format_: str, out: str, report: str,
    quiet: bool, fail_fast: bool, fail_on: str, **asked: Any,
) -> int:  # fmt: skip
    """Read articles, and write the marks on their text.

    SOURCE is a file, a folder whose articles are all read, or '-' for the standard input.

    Each line has the text of one article, its language and date of publication, and the layers: sentences, words with
    tags and trees, names and titles, links that say who is meant or why nobody can say, times with their values,
    quotations with their speakers, events with who takes part, where and when. Offsets count code points of that text.
    """
    reporter = reporter_of(report, quiet=quiet, verbose=verbose(context), fail_on=fail_on)
    return run_annotate(sources, out, format_, layers, asked, reporter, fail_fast=fail_fast)
