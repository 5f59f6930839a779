"""Progress is shown to somebody who waits: on a terminal, for more than one source, unless quiet."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from support.command import environment, write


def on_a_terminal(folder: Path, *arguments: str) -> str:
    """Run newsld with a terminal as stderr, and give what it shows."""
    controller, terminal = pty.openpty()
    command = [sys.executable, "-m", "newsld", "convert", "-t", "turtle", *arguments]
    env = {**environment(), "TERM": "xterm-256color", "LINES": "30"}
    running = subprocess.Popen(command, cwd=folder, env=env, stdin=subprocess.DEVNULL, stderr=terminal)
    os.close(terminal)
    shown = b""
    try:
        while data := os.read(controller, 65536):
            shown += data
    except OSError:
        pass  # Linux reports the end of a terminal as an error
    os.close(controller)
    assert running.wait(timeout=600) in (0, 1)
    return shown.decode()


@pytest.fixture
def many(folder: Path) -> list[str]:
    names = [f"{number}.txt" for number in range(4)]
    for name in names:
        write(folder / name, f"Headline of {name}\n\nWords of the story {name}.\n")
    return names


def test_many_sources_have_a_bar(folder: Path, many: list[str]) -> None:
    shown = on_a_terminal(folder, *many)
    assert "4/4" in shown
    assert "wrote 0.ttl, 1.ttl, 2.ttl, 3.ttl" in shown


def test_a_single_source_has_none(folder: Path, many: list[str]) -> None:
    shown = on_a_terminal(folder, many[0])
    assert "1/1" not in shown
    assert "\x1b" not in shown


@pytest.mark.parametrize("option", ["--quiet", "--report=json"])
def test_who_wants_no_summary_has_none(folder: Path, many: list[str], option: str) -> None:
    assert "\x1b" not in on_a_terminal(folder, *many, option)


def test_a_message_beside_the_bar_is_no_markup_and_acts_on_nothing(folder: Path, many: list[str]) -> None:
    write(folder / "[red]:smile:\x1b]0;title\x07.txt", "")
    shown = on_a_terminal(folder, *many, "[red]:smile:\x1b]0;title\x07.txt")
    assert "error: [red]:smile:\ufffd]0;title\ufffd.txt: there is no text in it" in shown
    assert "\x1b]0;" not in shown
