"""Building a gazetteer from files, and looking a name up, as the commands say it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path

from newsld.errors import UsageError
from newsld.link.build import Row, build
from newsld.link.notes import Notes
from newsld.link.rdf import FORMATS, read_rdf
from newsld.link.tables import read_table
from newsld.model.annotation import NameType

_TABLES = (".csv", ".tsv", ".tab", ".txt")


def build_from(
    files: Sequence[str], out: str, *, type_: str | None, language: str, title: str, licence: str
) -> Iterator[str]:
    """Build a gazetteer from files.

    Args:
        files: Tables and RDF, by their extensions.
        out: The gazetteer to write.
        type_: What things are whose source does not say.
        language: Whose labels become the names.
        title: What it is called in its header.
        licence: The licence of the sources, for the header.

    Yields:
        What was wrong with single rows, and what was built.

    Raises:
        UsageError: A file cannot be read.
        StoreError: The gazetteer cannot be written.
    """
    default = named_type(type_)
    paths = [Path(file) for file in files]
    for path in paths:
        _check(path, Path(out))
    notes = Notes()

    def rows() -> Iterator[Row]:
        for path in paths:
            if path.suffix.lower() in FORMATS:
                yield from read_rdf(path, notes, language=language, default=default)
            else:
                yield from read_table(path, notes, default=default)

    sources = [{"name": path.name, "licence": licence} for path in paths]
    built = build(rows(), Path(out), about={"title": title, "sources": sources})
    yield from notes.lines()
    if built.crowded:
        crowded = counted(built.crowded, "name has", "names have")
        yield f"{crowded} more bearers than are kept; those with the largest weight are"
    if built.merged:
        yield f"{counted(built.merged, 'row', 'rows')} had an identifier of an earlier one and only added names to it"
    entries, names = counted(built.entries, "entry", "entries"), counted(built.names, "name", "names")
    yield f"wrote {out}: {entries}, {names}, {built.bytes:,} bytes"


def counted(number: int, one: str, many: str) -> str:
    """Give a number with its noun."""
    return f"{number:,} {one if number == 1 else many}"


def _check(path: Path, out: Path) -> None:
    if path.suffix.lower() not in (*_TABLES, *FORMATS):
        raise UsageError(
            str(path), "is no table and no RDF by its extension",
            hint=f"there are: {' '.join((*_TABLES, *FORMATS))}",
        )  # fmt: skip
    if not path.is_file():
        raise UsageError(str(path), "cannot be read", "there is no such file")
    if out.exists() and out.samefile(path):
        raise UsageError(str(path), "would be written over", "it is the output too")


def named_type(name: str | None) -> NameType | None:
    """Give the type of a name.

    Raises:
        UsageError: There is none.
    """
    if name is None:
        return None
    names = [str(t) for t in NameType]
    if name.lower() not in names:
        close = get_close_matches(name.lower(), names, n=1)
        meant = f"did you mean {close[0]!r}? " if close else ""
        raise UsageError("--type", f"no such type: {name!r}", hint=f"{meant}there are: {', '.join(names)}")
    return NameType(name.lower())


def looked_up(name: str, gazetteers: Sequence[str], *, type_: str | None, language: str) -> Iterator[str]:
    """Say what a name may mean where nothing else is known.

    Args:
        name: The name.
        gazetteers: Paths of gazetteers of one's own, which come first.
        type_: Only what is of this type.
        language: Whose gazetteer to look in too.

    Yields:
        Three lines for each candidate: what it is, its identifiers, who has it and why it is so likely.

    Raises:
        UsageError: A gazetteer cannot be read.
    """
    from newsld.authorities import gazetteers_of, weighed_alone

    wanted = named_type(type_)
    types = (wanted,) if wanted else (NameType.PERSON, NameType.ORGANIZATION, NameType.PLACE, NameType.EVENT)
    seen = set()
    for gazetteer in gazetteers_of(gazetteers, language):
        for kind in types:
            for candidate in weighed_alone(name, kind, gazetteer, language):
                if (gazetteer.name, candidate.iris, candidate.name) in seen:
                    continue
                seen.add((gazetteer.name, candidate.iris, candidate.name))
                within = ", ".join(area.name for area in candidate.within)
                what = candidate.kind or (candidate.type.value if candidate.type else "?")
                yield f"{candidate.score:.2f} {what} {candidate.name}" + (f" in {within}" if within else "")
                yield f"  {' '.join(candidate.iris)}"
                why = "; ".join(candidate.reasons)
                yield f"  {gazetteer.name}" + (f": {why}" if why else "")
