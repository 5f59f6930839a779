"""What may be imported when: help and version must not pay for what only a conversion needs."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

HEAVY = {
    "rdflib",
    "pyoxigraph",
    "numpy",
    "jsonschema",
    "referencing",
    "yaml",
    "lxml",
    "trafilatura",
    "charset_normalizer",
    "rich",
    "httpx",
    "onnxruntime",
    "threadpoolctl",
    "tokenizers",
}


def imported_by(statements: str) -> set[str]:
    """Give the top-level modules that a fresh interpreter has after some statements."""
    program = f"import sys, json\n{statements}\nsys.stderr.write(json.dumps(sorted({{m.partition('.')[0] for m in sys.modules}})))"
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, timeout=600, check=True, text=True)
    return set(json.loads(ended.stderr))


def running(*arguments: str) -> str:
    return f"from newsld import cli\nassert cli.run({list(arguments)!r}) == 0"


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        ["convert", "--help"],
        ["embed", "--help"],
        ["show", "--help"],
        ["annotate", "--help"],
        ["validate", "--help"],
        ["load", "--help"],
        ["query", "--help"],
        ["ask", "--help"],
        ["export", "--help"],
        ["dataset", "--help"],
        ["explain"],
        ["completion", "fish"],
        ["plugins"],
        ["gazetteer", "--help"],
        ["gazetteer", "build", "--help"],
    ],
)
def test_help_and_version_import_nothing_heavy(arguments: list[str]) -> None:
    modules = imported_by(running(*arguments))
    assert "click" in modules
    assert modules & HEAVY == set()


def test_the_package_alone_imports_nothing_but_attrs() -> None:
    assert imported_by("import newsld") & (HEAVY | {"click"}) == set()


def test_the_list_of_what_is_heavy_is_right() -> None:
    # A misspelt name in the list would make the tests above see nothing.
    modules = imported_by(
        "import newsld\nresult = newsld.convert('Headline\\n\\nWords.')\nresult.graph(), result.turtle()"
    )
    assert {"rdflib", "pyoxigraph"} <= modules & HEAVY
