"""Run newsld in an empty folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from newsld import cli
from support.command import Newsld, Ran, environment, write


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("_NEWSLD_COMPLETE", raising=False)
    return tmp_path


@pytest.fixture
def story(folder: Path) -> Path:
    """Lay an article into the folder."""
    return write(folder / "story.txt")


@pytest.fixture
def newsld(capfdbinary: pytest.CaptureFixture[bytes]) -> Newsld:
    """Run newsld in this process."""

    def run(*arguments: str | Path) -> Ran:
        capfdbinary.readouterr()
        code = cli.run([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        return Ran(code, out, err.decode())

    return run


@pytest.fixture
def newsld_process(folder: Path) -> Newsld:
    """Run newsld in a process of its own."""

    def run(*arguments: str | Path, stdin: bytes = b"", **options: Any) -> Ran:
        ended = subprocess.run(
            [sys.executable, "-m", "newsld", *map(str, arguments)],
            **{"input": stdin, "stdout": subprocess.PIPE, "env": environment(), **options},
            stderr=subprocess.PIPE, timeout=600, cwd=folder, check=False,
        )  # fmt: skip
        return Ran(ended.returncode, ended.stdout or b"", ended.stderr.decode())

    return run
