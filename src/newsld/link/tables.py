"""Read CSV and TSV into the rows of a gazetteer, line by line."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from newsld.errors import UsageError
from newsld.iri import check_iri
from newsld.link.build import Alias, Row
from newsld.link.classes import kind_of, type_of
from newsld.link.entry import Entry
from newsld.link.keys import key_of
from newsld.link.notes import Notes
from newsld.model.annotation import NameType

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "label", "preflabel", "title"),
    "aliases": ("aliases", "alias", "alternatename", "alternatenames", "altlabel", "othernames"),
    "type": ("type", "class", "kind"),
    "iri": ("iri", "iris", "uri", "id", "sameas", "url"),
    "latitude": ("latitude", "lat"),
    "longitude": ("longitude", "lon", "lng", "long"),
    "within": ("within", "containedinplace", "containedin"),
    "weight": ("weight", "count", "links"),
}
"""What a column is, to what its heading may be; capitals, blanks and underscores do not count. Others do not matter."""

_DELIMITERS = {".tsv": "\t", ".tab": "\t"}
_SEVERAL = re.compile(r"\s*[|;]\s*")
_SEVERAL_IRIS = re.compile(r"\s*\|\s*|\s+(?=[A-Za-z][A-Za-z0-9+.-]*:)")


def read_table(path: Path, notes: Notes, *, default: NameType | None = None) -> Iterator[Row]:
    """Read a table with a heading: at least ``name`` and ``iri``, if there are any ``aliases`` and ``type``.

    Aliases are separated by ``|`` or ``;``, several IRIs by blanks or ``|``.

    Args:
        path: A CSV or, by its extension, a TSV file in UTF-8, with or without a byte order mark.
        notes: Gets what is wrong with single rows.
        default: The type of rows that give none.

    Yields:
        The rows that have a name and an IRI.

    Raises:
        UsageError: The file cannot be read as such a table.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.reader(file, delimiter=_DELIMITERS.get(path.suffix.lower(), ","), strict=False)
            places = _places(path, next(rows, []))
            for cells in rows:
                if any(cells):
                    told = {what: cells[at].strip() for what, at in places.items() if at < len(cells)}
                    yield from _row(told, f"{path}:{rows.line_num}", notes, default)
    except (csv.Error, UnicodeDecodeError) as error:
        raise UsageError(str(path), "cannot be read as a table in UTF-8", str(error)[:200]) from error
    except OSError as error:
        raise UsageError(str(path), "cannot be read", error.strerror or "") from error


def _places(path: Path, heading: list[str]) -> dict[str, int]:
    plain = ["".join(cell.split()).replace("_", "").casefold() for cell in heading]
    places = {what: plain.index(name) for what, names in COLUMNS.items() for name in names[::-1] if name in plain}
    for wanted in ("name", "iri"):
        if wanted not in places:
            raise UsageError(
                str(path), f"has no column {wanted!r}", f"its first line is {','.join(heading)[:80]!r}",
                hint="the first line names the columns: name, aliases, type, iri",
            )  # fmt: skip
    return places


def _row(told: Mapping[str, str], where: str, notes: Notes, default: NameType | None) -> Iterator[Row]:
    name = told.get("name", "")
    if not key_of(name):
        notes.add(where, "left out: it has no name")
        return
    iris = checked(_SEVERAL_IRIS.split(told.get("iri", "")), where, notes)
    if not iris:
        notes.add(where, "left out: it has no IRI")
        return
    type_, kind = typed(told.get("type", ""), where, notes)
    latitude, longitude = (_number(told.get(part, ""), where, notes) for part in ("latitude", "longitude"))
    within = checked([told.get("within", "")], where, notes)
    entry = Entry(
        name=name,
        iris=iris,
        type=type_ or default,
        kind=kind,
        weight=max(0.0, _number(told.get("weight", ""), where, notes) or 0.0),
        coordinates=located(latitude, longitude),
        within=within[0] if within else None,
    )
    yield entry, tuple(Alias(alias) for alias in _SEVERAL.split(told.get("aliases", "")) if alias)


def checked(iris: list[str], where: str, notes: Notes) -> tuple[str, ...]:
    """Give those of some IRIs that may be written, and note the others."""
    found = []
    for text in iris:
        if not text:
            continue
        try:
            found.append(check_iri(text))
        except ValueError as error:
            notes.add(where, f"an IRI is left out: {error}")
    return tuple(dict.fromkeys(found))


def typed(text: str, where: str, notes: Notes) -> tuple[NameType | None, str | None]:
    """Give the type that a word or IRI of a class means, and the class of schema.org; note one that means nothing."""
    if not text:
        return None, None
    type_ = type_of(text)
    if type_ is None:
        notes.add(where, f"no such type: {text[:60]!r}")
    return type_, kind_of(text)


def located(latitude: float | None, longitude: float | None) -> tuple[float, float] | None:
    """Give coordinates, if they are on the globe."""
    if latitude is None or longitude is None or not (abs(latitude) <= 90 and abs(longitude) <= 180):
        return None
    return latitude, longitude


def _number(text: str, where: str, notes: Notes) -> float | None:
    if not text:
        return None
    try:
        number = float(text)
    except ValueError:
        number = float("nan")
    if not abs(number) < 1e12:  # neither infinite nor no number at all
        notes.add(where, f"no number: {text[:40]!r}")
        return None
    return number
