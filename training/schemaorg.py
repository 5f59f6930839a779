"""Make ``vocab/schemaorg-30.0.json`` from the tables that schema.org publishes with a release.

``python -m training.schemaorg --corpora ../shared/corpora`` reads ``standards/schemaorg-30.0/{types,properties}.csv``.
Same tables, same bytes.
"""

from __future__ import annotations

import argparse
import csv
import json
from pathlib import Path
from typing import Any

RELEASE = "30.0"
OUT = Path(__file__).resolve().parent.parent / "vocab" / f"schemaorg-{RELEASE}.json"
HEADER = {
    "title": f"Types, properties, domains and ranges of schema.org, release {RELEASE}",
    "source": "https://github.com/schemaorg/schemaorg (commit cc71c8e0), release 30.0: types and properties tables",
    "licence": "https://creativecommons.org/licenses/by-sa/3.0/",
    "attribution": "schema.org; this table keeps names and relations and leaves out all descriptions",
    "form": "types: name -> [supertypes, superseded by]; members: name of an enumeration's member -> [enumerations]; "
    "properties: name -> [domains, ranges, superseded by]",
}


def names(cell: str) -> list[str]:
    """Give the names in a cell that lists IRIs; terms of other vocabularies are left out."""
    parts = (part.strip() for part in cell.split(","))
    return [part.rpartition("/")[2] for part in parts if "schema.org/" in part]


def rows(path: Path) -> list[dict[str, str]]:
    """Read one table, sorted by name."""
    with path.open(encoding="utf-8", newline="") as file:
        return sorted(csv.DictReader(file), key=lambda row: row["label"])


def table(folder: Path) -> dict[str, Any]:
    """Give the whole table.

    Args:
        folder: Where the two CSV files lie.

    Returns:
        What is written.
    """
    types: dict[str, Any] = {}
    members: dict[str, Any] = {}
    for row in rows(folder / "types.csv"):
        if row["enumerationtype"]:
            members[row["label"]] = names(row["enumerationtype"])
        if row["subTypeOf"] or not row["enumerationtype"]:
            types[row["label"]] = [names(row["subTypeOf"]), *names(row["supersededBy"])[:1]]
    properties = {
        row["label"]: [names(row["domainIncludes"]), names(row["rangeIncludes"]), *names(row["supersededBy"])[:1]]
        for row in rows(folder / "properties.csv")
    }
    return {**HEADER, "release": RELEASE, "types": types, "members": members, "properties": properties}


def text(value: dict[str, Any]) -> str:
    """Give the table as JSON, one line a term, so that the next release's diff can be read."""
    parts = []
    for key, inner in value.items():
        if isinstance(inner, dict):
            lines = ",\n".join(f"{json.dumps(k)}: {json.dumps(v)}" for k, v in inner.items())
            parts.append(f"{json.dumps(key)}: {{\n{lines}\n}}")
        else:
            parts.append(f"{json.dumps(key)}: {json.dumps(inner, ensure_ascii=False)}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    folder = parser.parse_args().corpora / "standards" / f"schemaorg-{RELEASE}"
    value = table(folder)
    OUT.write_text(text(value), encoding="utf-8")
    print(f"{OUT}: {len(value['types'])} types, {len(value['members'])} members, {len(value['properties'])} properties")


if __name__ == "__main__":
    main()
