"""The command that checks anybody's linked data."""

from __future__ import annotations

import click

from newsld.cli._terminal import verbose_option
from newsld.cli._validation import Checked, run_validate
from newsld.validate import PROFILES


@click.command(epilog="What a code means: newsld explain CODE. Exit codes: newsld --help.")
@click.argument("sources", nargs=-1, required=True, type=click.Path(allow_dash=True), metavar="FILE...")
@click.option(
    "--profile", type=click.Choice(PROFILES), default="auto", show_default=True,
    help="What to hold the file against: the schema of view D (data) or E (embed), or what Google asks. 'auto' takes "
    "the schema for files of ours, and Google's rules for pages.",
)  # fmt: skip
@click.option(
    "--report", type=click.Choice(("text", "json")), default="text", show_default=True,
    help="How to write the findings to stdout: a line each with its hint, or one JSON object "
    "(schemas/validation.schema.json).",
)  # fmt: skip
@click.option("--shacl", is_flag=True, help="Check the SHACL shapes too (needs the extra 'shacl').")
@click.option(
    "--fail-on", type=click.Choice(("note", "warning", "error")), default="error", show_default=True,
    help="The finding from which on the exit code is 1.",
)  # fmt: skip
@verbose_option
def validate(sources: tuple[str, ...], profile: str, report: str, shacl: bool, fail_on: str) -> int:
    """Check JSON-LD, pages with JSON-LD in them, and RDF: syntax, vocabulary, values, and what Google asks.

    FILE is a file (.jsonld .json .html .ttl .nt .nq .trig; of another name the content tells), a folder whose files are
    all checked, or '-' for the standard input. Nothing is ever fetched.
    """
    return run_validate(sources, profile, Checked(report, fail_on), shacl=shacl)
