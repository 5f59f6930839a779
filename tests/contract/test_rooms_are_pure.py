"""Rooms decide; they do not look at the clock, chance, the environment or the network."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import newsld

SRC = Path(newsld.__file__).parent
PURE = ("read", "annotate", "link", "describe", "emit", "validate", "lang", "model")
FORBIDDEN = {
    "time",
    "random",
    "secrets",
    "uuid",
    "os",
    "socket",
    "urllib.request",
    "http",
    "subprocess",
    "click",
    "locale",
}
CLOCK = {"now", "today", "utcnow", "fromtimestamp"}
FILES = sorted(p for room in PURE for p in SRC.joinpath(room).rglob("*.py"))


def imported(tree: ast.AST) -> set[str]:
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


@pytest.mark.parametrize("file", FILES, ids=lambda p: str(p.relative_to(SRC)))
def test_a_room_is_pure(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    assert imported(tree) & FORBIDDEN == set()
    calls = {n.func.attr for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Attribute)}
    assert calls & CLOCK == set()
    assert not [n for n in ast.walk(tree) if isinstance(n, ast.Name) and n.id in ("print", "open", "input")]


def test_there_are_rooms_to_look_at() -> None:
    assert len(FILES) > 50


@pytest.mark.parametrize("file", sorted(SRC.rglob("*.py")), ids=lambda p: str(p.relative_to(SRC)))
def test_files_and_functions_stay_short(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count("\n") <= 300
    long = [
        f"{node.name} ({node.end_lineno - node.lineno + 1})"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef) and node.end_lineno and node.end_lineno - node.lineno >= 80
    ]
    assert long == []
