"""The options that say which store is meant."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from newsld.cli._options import Command
from newsld.store.opening import DEFAULT, KIND_NAMES, Where

FORMATS = ("table", "csv", "tsv", "json", "turtle")
"""How an answer can be written."""
_SERVER = (
    click.option(
        "--kind", type=click.Choice(KIND_NAMES), default=None,
        help="What the server is; else it is recognised. 'generic' takes --store for its query endpoint.",
    ),
    click.option(
        "--auth", type=click.Choice(("auto", "none", "basic", "digest", "bearer")), default="auto", show_default=True,
        help="How to prove who asks; 'auto' is what the server asks for.",
    ),
    click.option(
        "--user", metavar="NAME", default="",
        help="The user. Also from NEWSLD_STORE_USER, or netrc.",
    ),
    click.option(
        "--password-file", metavar="FILE", default=None,
        help="A file whose first line is the password, or the token for --auth bearer. Also from "
        "NEWSLD_STORE_PASSWORD, NEWSLD_STORE_TOKEN, or netrc.",
    ),
    click.option(
        "--timeout", type=click.FloatRange(min=0, min_open=True), default=60.0, show_default=True, metavar="SECONDS",
        help="How long to wait for an answer of the server.",
    ),
    click.option("--update-at", metavar="URL", default="", help="Where a 'generic' server takes updates."),
    click.option("--graphs-at", metavar="URL", default="", help="Where it speaks the Graph Store Protocol."),
)  # fmt: skip
_STORE = click.option(
    "--store", metavar="STORE", default=DEFAULT, show_default=True,
    help="The store: a folder (Oxigraph, embedded), or the http address of a server.",
)  # fmt: skip


def store_options(function: Command) -> Command:
    """Give a command the options that say which store is meant."""
    options: tuple[Callable[[Command], Command], ...] = (_STORE, *_SERVER)
    for option in reversed(options):
        function = option(function)
    return function


def format_option(function: Command) -> Command:
    """Give a command the option that says how an answer is written."""
    option = click.option(
        "--format", "format_", type=click.Choice(FORMATS), default="table", show_default=True,
        help="How to write the answer: rows as table, csv, tsv or json, triples as turtle.",
    )  # fmt: skip
    return option(function)


def where_of(asked: dict[str, Any]) -> Where:
    """Take the options of `store_options` out of all that were given, and say what they mean."""
    names = ("store", "auth", "user", "password_file", "timeout", "update_at", "graphs_at")
    return Where(kind=asked.pop("kind") or "", **{name: asked.pop(name) for name in names})
