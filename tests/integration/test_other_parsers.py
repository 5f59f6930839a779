"""Parsers written in C by others read what we write, strictly, without a word, and see the same triples."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from newsld import convert
from newsld.emit import EMITTERS
from newsld.emit.formats import Rendition
from newsld.model.description import Description
from support.descriptions import descriptions
from support.parsing import by_oxigraph
from support.programs import program

TEXT = """Envoys meet in Oslo

Foreign Minister Kari Lindqvist will meet Thomas Ashworth in Oslo on Friday 3 May 2024. “We <must> talk,” Lindqvist told Reuters.
"""

SERD = {"turtle": "turtle", "ntriples": "ntriples", "nquads": "nquads", "trig": "trig"}
RAPPER = {"turtle": "turtle", "ntriples": "ntriples", "nquads": "nquads", "trig": "trig"}


def read_by(command: list[str], data: bytes) -> set[tuple[str, str, str, str]]:
    run = subprocess.run(command, input=data, capture_output=True, check=False, timeout=600)
    assert (run.returncode, run.stderr.decode()) == (0, "")
    return by_oxigraph(run.stdout, "nquads")


@pytest.mark.parametrize("name", SERD)
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(description=descriptions())
def test_serd_reads_every_syntax_strictly(name: str, description: Description) -> None:
    serdi = program("serdi", "serdi")
    data = EMITTERS.get(name).write(Rendition(description))
    assert read_by([serdi, "-i", SERD[name], "-o", "nquads", "-", description.base], data) == by_oxigraph(data, name)


@pytest.mark.parametrize("name", RAPPER)
def test_raptor_reads_every_syntax(name: str, tmp_path: Path) -> None:
    rapper = program("rapper", "raptor2-utils")
    data = convert(TEXT, url="https://example.org/ü").write(name)
    file = tmp_path / "article"
    file.write_bytes(data)
    # Raptor writes no N-Quads; the graphs are lost on its way, the triples are not.
    read = read_by([rapper, "-q", "-i", RAPPER[name], "-o", "ntriples", str(file), "https://example.org/"], b"")
    assert {q[:3] for q in read} == {q[:3] for q in by_oxigraph(data, name)}
