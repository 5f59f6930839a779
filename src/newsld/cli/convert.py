"""The command that turns articles into linked data."""

from __future__ import annotations

from typing import Any

import click

from newsld.cli._conversion import run_convert
from newsld.cli._options import convert_options
from newsld.cli._report import reporter_of
from newsld.cli._terminal import verbose, verbose_option


@click.command(
    epilog="What is known about many articles stands in their front matter, or in a file STEM.meta.yaml beside each "
    "(title, date, authors, url …). Exit codes: newsld --help.",
)
@click.argument("sources", nargs=-1, required=True, type=click.Path(allow_dash=True), metavar="SOURCE...")
@convert_options
@verbose_option
@click.pass_context
def convert(
    context: click.Context, /, sources: tuple[str, ...], out: str, report: str, quiet: bool, fail_fast: bool,
    fail_on: str, **asked: Any,
) -> int:  # fmt: skip
    """Read articles, and write what they report as linked data.

    SOURCE is a file, a folder whose articles are all read, an archive (WARC, WACZ, zip, tar), the address of a page or
    feed (https://…), or '-' for the standard input. Whatever is compressed by gzip or zstd is unpacked.

    Writes STEM.jsonld, STEM.ttl, STEM.nt, STEM.nq, STEM.trig, STEM.embed.html (a script element for the article's
    page) and STEM.embed.jsonld, as asked for with --to, and the events as a table: STEM.csv, STEM.xlsx. STEM is the
    source's name without extension; of the standard input it is 'article'. Every output is checked before it is
    written; a source is never written over.
    """
    reporter = reporter_of(report, quiet=quiet, verbose=verbose(context), fail_on=fail_on)
    return run_convert(sources, out, asked, reporter, fail_fast=fail_fast)
