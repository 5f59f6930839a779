"""What the README shows is what newsld does: every line of its Turtle is written, its Python prints what it says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from newsld import cli
from newsld.emit import EMITTERS
from newsld.emit.formats import PROVENANCE
from newsld.fetch.files import find_sources
from newsld.model.outcome import Done
from newsld.pipeline import convert_all
from newsld.read import READERS
from newsld.settings import Settings

TOP = Path(__file__).resolve().parent.parent
README = TOP.joinpath("README.md").read_text(encoding="utf-8")
EXAMPLE = TOP / "examples" / "talks-in-oslo.txt"


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


@pytest.fixture
def converted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    monkeypatch.chdir(tmp_path)
    settings = Settings(formats=tuple(EMITTERS.names()), provenance=True)
    (outcome,) = convert_all(find_sources([str(EXAMPLE)], extensions=()), settings)
    assert isinstance(outcome, Done)
    tmp_path.joinpath("newsld-out").mkdir()
    for output in outcome.outputs:
        tmp_path.joinpath("newsld-out", EXAMPLE.stem + output.suffix).write_bytes(output.data)
    return {output.suffix: output.data for output in outcome.outputs}


def test_every_line_of_the_text_shown_is_in_the_example() -> None:
    text = " ".join(EXAMPLE.read_text(encoding="utf-8").split())
    shown = blocks("text")[0].replace("[…]", "\n\n").split("\n\n")
    assert all(" ".join(part.split()) in text for part in shown)


def test_every_line_of_the_turtle_shown_is_written(converted: dict[str, bytes]) -> None:
    written = {
        line.rstrip(" ;.,")
        for data in (converted[".ttl"], converted[PROVENANCE.suffix])
        for line in data.decode().splitlines()
    }
    shown = [line.rstrip(" ;.,") for block in blocks("turtle") for line in block.splitlines()]
    assert len(shown) > 20
    assert [line for line in shown if line not in written] == []


def test_the_python_shown_prints_what_it_says(converted: dict[str, bytes], capsys: pytest.CaptureFixture[str]) -> None:
    names: dict[str, object] = {}
    for block in blocks("python"):
        exec(block, names)
    assert capsys.readouterr().out == "".join(blocks("text")[1:])


def test_every_format_is_named() -> None:
    assert [
        name for name in (*EMITTERS.names(), *READERS.names()) if name not in README.lower().replace("plain ", "")
    ] == []
    assert [e for name in READERS.names() for e in READERS.get(name).extensions if f"`{e}`" not in README] == []


def test_the_commands_need_nothing_but_python() -> None:
    first, second = blocks("sh")
    for command in (first, second):
        assert command.count("\n") == 1
        assert re.findall(r"(?:^|&& )(\S+)", command)[0] == "python3"


def consoles() -> list[tuple[str, str]]:
    """Give the commands shown with a prompt, each with what is shown below it."""
    return [
        (command, shown) for block in blocks("console") for command, shown in re.findall(r"\$ (.*)\n([^$]*)", block)
    ]


@pytest.mark.parametrize(("command", "shown"), consoles())
def test_a_command_shown_prints_what_stands_below_it(
    command: str, shown: str, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.chdir(TOP)
    name, *arguments = shlex.split(command)
    assert name == "newsld"
    cli.run(arguments)
    printed, at = capfdbinary.readouterr().out.decode(), 0
    for part in filter(None, (part.strip("\n") for part in shown.split("[…]"))):
        assert part in printed[at:]
        at = printed.index(part, at) + len(part)


def test_looking_is_shown() -> None:
    assert {shlex.split(command)[1] for command, _ in consoles()} >= {"show", "annotate", "validate", "explain"}
