"""The commands that build a gazetteer of one's own, and show what would be found."""

from __future__ import annotations

import click

from newsld.cli._exits import Exit
from newsld.cli._terminal import plain, say


@click.group()
def gazetteer() -> None:
    """Build a gazetteer of your own, and look names up."""


@gazetteer.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(), metavar="FILE...")
@click.option("-o", "--out", required=True, metavar="FILE.nlg", type=click.Path(), help="The gazetteer to write.")
@click.option(
    "--type", "type_", metavar="TYPE", help="What things are whose source does not say: person, organization, place …"
)
@click.option("--language", metavar="TAG", default="en", show_default=True, help="Whose labels become the names.")
@click.option("--title", metavar="TEXT", default="", help="What the gazetteer is called in its header.")
@click.option("--licence", metavar="TEXT", default="", help="The licence of the sources, for the header.")
def build(files: tuple[str, ...], out: str, type_: str | None, language: str, title: str, licence: str) -> None:
    """Build a gazetteer from tables and RDF.

    FILE is a CSV or TSV whose first line names the columns (name, aliases, type, iri; latitude, longitude, within,
    weight if there are any), or SKOS or schema.org in RDF (.ttl, .nt, .nq, .trig, .rdf, .jsonld). Files of any size are
    read as streams. What has an identifier of an earlier row only adds its names to it.
    """
    from newsld.cli._gazetteer import build_from

    for line in build_from(files, out, type_=type_, language=language, title=title, licence=licence):
        say(line)


@gazetteer.command()
@click.argument("name")
@click.option("--gazetteer", "gazetteers", multiple=True, metavar="FILE", type=click.Path(), help="Look here first.")
@click.option("--type", "type_", metavar="TYPE", help="Only persons, organizations, places …")
@click.option("--language", metavar="TAG", default="en", show_default=True, help="Whose gazetteer to look in.")
def lookup(name: str, gazetteers: tuple[str, ...], type_: str | None, language: str) -> int:
    """Show what NAME may mean, and why.

    For each candidate: how likely it is where nothing else is known, what it is, and what contains it; its identifiers;
    the gazetteer that has it, with what speaks for it and against it. An article tells more: its words, its countries,
    and what stands beside the name. Exit code 1 if no gazetteer has the name.
    """
    from newsld.cli._gazetteer import looked_up

    lines = list(looked_up(name, gazetteers, type_=type_, language=language))
    for line in lines:
        click.echo(f"  {plain(line[2:])}" if line.startswith("  ") else plain(line))
    if not lines:
        say(f"no gazetteer has {name!r}")
    return Exit.DONE if lines else Exit.FAILED
