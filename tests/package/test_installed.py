"""What users install has everything it needs."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.metadata import entry_points, metadata
from importlib.resources import files

import pytest

import newsld
from newsld._resources import read_resource
from newsld.authorities import gazetteers_of


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("schemas", "data.schema.json"), ("schemas", "embed.schema.json"), ("schemas", "common.schema.json"),
        ("schemas", "annotations.schema.json"),
        ("vocab", "context.jsonld"), ("vocab", "newsld.ttl"), ("vocab", "event-types.ttl"), ("vocab", "shapes/data.ttl"),
    ],
)  # fmt: skip
def test_schemas_and_vocabularies_ship(folder: str, name: str) -> None:
    assert read_resource(folder, name)


def test_a_missing_resource_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        read_resource("schemas", "none.json")


def test_types_ship() -> None:
    assert files("newsld").joinpath("py.typed").is_file()


def test_the_version_is_that_of_the_distribution() -> None:
    assert newsld.__version__ == metadata("newsld")["Version"]


def test_the_command_is_installed() -> None:
    assert [p.value for p in entry_points(group="console_scripts", name="newsld")] == ["newsld.cli:main"]


def test_the_face_is_complete() -> None:
    for name in newsld.__all__:
        assert getattr(newsld, name)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = newsld.nothing  # type: ignore[attr-defined]


def test_a_text_is_converted_in_a_process_of_its_own() -> None:
    code = "import newsld; print(newsld.convert('Ana Silva will meet Jo Berg in Oslo on 3 May 2024.').jsonld())"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert json.loads(run.stdout)["@graph"][0]["@type"] == ["NewsArticle"]


def test_the_gazetteer_ships_whole_with_licence_and_date_of_each_source() -> None:
    (gazetteer,) = gazetteers_of((), "en")
    gazetteer.verify()
    assert len(gazetteer) > 40_000
    assert gazetteer.about["sources"]
    assert all(source["name"] and source["licence"] and source["date"] for source in gazetteer.about["sources"])
