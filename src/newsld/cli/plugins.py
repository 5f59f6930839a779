"""The command that lists readers, languages and formats, our own and those of other makers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import click

from newsld._registry import Registry
from newsld._version import __version__
from newsld.cli._terminal import plain
from newsld.emit import EMITTERS
from newsld.lang import LANGUAGES
from newsld.read import READERS

REGISTRIES: tuple[Registry[Any], ...] = (READERS, LANGUAGES, EMITTERS)
"""Everything that can be plugged in."""

COLUMNS = ("kind", "name", "distribution", "version")


def rows() -> Iterator[tuple[str, str, str, str]]:
    """Give kind, name, distribution and version of every plug-in; none is imported."""
    for registry in REGISTRIES:
        foreign = {name: (distribution, version) for name, distribution, version in registry.origins()}
        # A registry's own word for its kind is that of its option: readers and emitters are both formats there.
        kind = registry.group.removeprefix("newsld.").removesuffix("s")
        for name in registry.names():
            yield kind, name, *foreign.get(name, ("newsld", __version__))


@click.command(epilog="Exit codes: newsld --help.")
@click.option(
    "--report", type=click.Choice(("text", "json")), default="text", show_default=True,
    help="How to write the list: as a table, or as one JSON object.",
)  # fmt: skip
def plugins(report: str) -> None:
    """List what newsld reads, the languages it knows and the formats it writes, with who made each.

    Installed packages add to these by entry points in the groups newsld.readers, newsld.languages and newsld.emitters.
    """
    found = list(rows())
    if report == "json":
        listed = [dict(zip(COLUMNS, row, strict=True)) for row in found]
        click.echo(json.dumps({"newsld": __version__, "plugins": listed}))
        return
    table = [COLUMNS, *([plain(cell) for cell in row] for row in found)]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for row in table:
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
