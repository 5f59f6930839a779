"""N3.js and the reference JSON-LD processor read what we write, without a word, and see the same quads."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from newsld import convert
from support.parsing import by_oxigraph
from support.programs import missing, program

TEXT = """Envoys meet in Oslo

Foreign Minister Kari Lindqvist will meet Thomas “Tom” Ashworth in Oslo on Friday 3 May 2024. “We <must> talk,\\now,” Lindqvist told Reuters.
"""
URL = "https://example.org/ü"
MODULES = "NEWSLD_NODE_MODULES"
"""The variable that names the folder where npm put the packages."""
TYPES = {
    "turtle": "text/turtle", "ntriples": "application/n-triples", "nquads": "application/n-quads",
    "trig": "application/trig",
}  # fmt: skip


def read_by(judge: str, type_: str, data: bytes) -> set[tuple[str, str, str, str]]:
    node = program("node", "nodejs npm")
    environment = {**os.environ, "NODE_PATH": os.environ.get(MODULES, "")}
    there = subprocess.run([node, "-e", f"require('{judge}')"], env=environment, capture_output=True, check=False)
    if there.returncode:
        missing(f"{judge} is not installed: npm install {judge}, and set {MODULES} to its node_modules")
    script = str(Path(__file__).with_name("judge.js"))
    run = subprocess.run(
        [node, script, judge, type_, URL], input=data, env=environment, capture_output=True, check=False
    )
    assert (run.returncode, run.stderr.decode()) == (0, "")
    return by_oxigraph(run.stdout, "nquads")


@pytest.mark.parametrize("name", TYPES)
def test_n3_reads_every_syntax(name: str) -> None:
    data = convert(TEXT, url=URL).write(name)
    assert read_by("n3", TYPES[name], data) == by_oxigraph(data, name)


def test_the_reference_processor_reads_the_data_without_the_network() -> None:
    result = convert(TEXT, url=URL)
    data = result.write("jsonld")
    assert read_by("jsonld", "application/ld+json", data) == by_oxigraph(result.write("ntriples"), "ntriples")
