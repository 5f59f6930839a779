"""One article, one folder: what newsld writes is what the folder says, byte for byte."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from newsld.embedding import embed_all
from newsld.emit.page.enrich import PageOptions
from newsld.fetch.files import find_sources
from newsld.model.outcome import Done, Failed
from newsld.model.supplied import Supplied
from newsld.pipeline import convert_all
from newsld.settings import Settings
from support.parsing import by_oxigraph, by_rdflib

CASES = sorted(p.parent for p in Path(__file__).parent.joinpath("cases").glob("*/*/case.toml"))
PAGES = [case for case in CASES if case.joinpath("expected.page.html").exists()]
OUTPUTS = {"jsonld": ".jsonld", "turtle": ".ttl", "nquads": ".nq", "embed": ".embed.html"}


def name_of(folder: Path) -> str:
    return f"{folder.parent.name}/{folder.name}"


def outcomes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[Done | Failed]:
    monkeypatch.chdir(folder)
    case: dict[str, Any] = tomllib.loads(folder.joinpath("case.toml").read_text(encoding="utf-8"))
    assert case["licence"], "a case says under which licence its text is"
    supplied = {key: tuple(v) if isinstance(v, list) else v for key, v in case.get("supplied", {}).items()}
    settings = Settings(formats=tuple(OUTPUTS), supplied=Supplied(**supplied), **case.get("settings", {}))
    inputs = sorted(str(p.name) for p in folder.glob("input.*") if not p.name.endswith(".meta.yaml"))
    return list(convert_all(find_sources(inputs, extensions=()), settings))


def agree(expected: Path, data: bytes, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update"):
        expected.write_bytes(data)
    assert expected.read_bytes().decode() == data.decode(), (
        f"run pytest --update and look at the diff of {expected.name}"
    )


@pytest.mark.parametrize("output", OUTPUTS)
@pytest.mark.parametrize("folder", [c for c in CASES if not c.joinpath("error.txt").exists()], ids=name_of)
def test_an_article_gives_what_its_case_says(
    folder: Path, output: str, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    (outcome,) = outcomes(folder, monkeypatch)
    assert isinstance(outcome, Done), outcome.error
    data = next(o.data for o in outcome.outputs if o.suffix == OUTPUTS[output])
    agree(folder / f"expected{OUTPUTS[output]}", data, request)
    if output != "embed":
        assert by_oxigraph(data, output) == by_rdflib(data, output)


@pytest.mark.parametrize("folder", [c for c in CASES if not c.joinpath("error.txt").exists()], ids=name_of)
def test_the_findings_are_those_of_the_case(
    folder: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    (outcome,) = outcomes(folder, monkeypatch)
    lines = [f"{f.severity} {f.code} {f.message}\n" for f in outcome.report.findings]
    agree(folder / "expected.findings.txt", "".join(lines).encode(), request)


@pytest.mark.parametrize("folder", PAGES, ids=name_of)
def test_a_page_is_embedded_as_its_case_says(
    folder: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.chdir(folder)
    sources = find_sources(sorted(path.name for path in folder.glob("input.*")), extensions=())
    (outcome,) = embed_all(sources, Settings(), PageOptions())
    assert isinstance(outcome, Done), outcome.error
    agree(folder / "expected.page.html", outcome.outputs[0].data, request)


@pytest.mark.parametrize("folder", [c for c in CASES if c.joinpath("error.txt").exists()], ids=name_of)
def test_a_bad_article_fails_with_the_message_of_its_case(
    folder: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    (outcome,) = outcomes(folder, monkeypatch)
    assert isinstance(outcome, Failed)
    message = f"{outcome.error}\n{outcome.error.hint}\n"
    agree(folder / "error.txt", message.encode(), request)


def test_there_are_cases_of_every_kind() -> None:
    assert {c.parent.name for c in CASES} >= {"text", "markdown"}
    assert [c for c in CASES if c.joinpath("error.txt").exists()]
    assert PAGES
