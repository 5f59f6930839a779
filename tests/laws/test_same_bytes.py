"""Same input, same bytes: for any hash seed, beside any neighbours, in any order."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from newsld.fetch.files import find_sources
from newsld.model.outcome import Done
from newsld.pipeline import convert_all
from newsld.settings import Settings

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
ALL = [
    "-t",
    "jsonld",
    "-t",
    "turtle",
    "-t",
    "ntriples",
    "-t",
    "nquads",
    "-t",
    "trig",
    "-t",
    "embed",
    "-t",
    "embed-jsonld",
]


def written(folder: Path, seed: str, zone: str) -> dict[str, bytes]:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"}
    command = [
        sys.executable,
        "-m",
        "newsld",
        "convert",
        str(EXAMPLES),
        "-o",
        str(folder),
        "--provenance",
        "--text",
        *ALL,
    ]
    subprocess.run(command, check=True, capture_output=True, env=environment, cwd=folder.parent)
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_neither_hash_seed_nor_zone_nor_folder_changes_a_byte(tmp_path: Path) -> None:
    first = written(tmp_path / "a", "1", "Asia/Tokyo")
    assert len(first) == 3 * 9
    assert written(tmp_path / "b", "31337", "America/Lima") == first


def test_neighbours_and_order_change_no_byte() -> None:
    names = sorted(str(p) for p in EXAMPLES.glob("*.*"))

    def outputs(chosen: list[str]) -> dict[str, tuple[bytes, ...]]:
        done = convert_all(find_sources(chosen, extensions=()), Settings())
        return {o.source: tuple(x.data for x in o.outputs) for o in done if isinstance(o, Done)}

    together = outputs(names)
    assert outputs(names[::-1]) == together
    assert {name: outputs([name])[name] for name in names} == together


@pytest.mark.parametrize("name", sorted(p.name for p in EXAMPLES.glob("*.*")))
def test_an_article_is_the_same_twice_in_one_process(name: str) -> None:
    source = find_sources([str(EXAMPLES / name)], extensions=())
    (first,) = convert_all(source, Settings())
    (second,) = convert_all(source, Settings())
    assert first == second
