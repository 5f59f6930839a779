"""The group of commands: help, version, completion, and wrong usage."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import EntryPoint
from pathlib import Path

import click
import pytest

from newsld import __version__
from newsld.cli import COMMANDS, commands
from newsld.emit import EMITTERS
from newsld.read import READERS
from support.command import Newsld, environment

CONTRACT = (
    "--to --out --from --provenance --text --body --no-excerpts --report --quiet --fail-fast --fail-on "
    "--accept-inferred-date --graph --embed-events --url --base --headline --published --modified --author --publisher "
    "--section --language --map --include-withheld --verbose --help -t -o -v -h"
)


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_names_every_command(newsld: Newsld, flag: str) -> None:
    ran = newsld(flag)
    assert ran.code == 0
    assert all(f"  {name} " in ran.out.decode() for name in COMMANDS)


@pytest.mark.parametrize("option", CONTRACT.split())
def test_convert_has_the_options_that_programs_rely_on(newsld: Newsld, option: str) -> None:
    ran = newsld("convert", "--help")
    assert ran.code == 0
    assert option in ran.out.decode().replace(",", " ").split()


def test_the_help_of_convert_lists_the_formats_there_are(newsld: Newsld) -> None:
    words = newsld("convert", "-h").out.decode().replace(".", " ").split()
    assert {*EMITTERS.names(), *READERS.names()} <= set(words)


def test_every_option_and_command_has_a_help_text() -> None:
    context = click.Context(commands)
    for name in COMMANDS:
        command = commands.get_command(context, name)
        assert command is not None
        assert command.help
        assert [p.name for p in command.params if isinstance(p, click.Option) and not p.help] == []


def test_version(newsld: Newsld) -> None:
    assert newsld("--version").out.decode() == f"newsld {__version__}\n"


def test_version_names_the_plugins_of_others(newsld: Newsld, monkeypatch: pytest.MonkeyPatch) -> None:
    class Distribution:
        name = "newsld-telex"
        version = "2.1"

    point = EntryPoint("telex", "telex:READER", "newsld.readers")
    object.__setattr__(point, "dist", Distribution())
    monkeypatch.setattr(READERS, "installed", lambda: {"telex": point})
    assert newsld("--version").out.decode().splitlines()[1:] == ["reader telex (newsld-telex 2.1)"]


def test_without_a_command_the_help_is_shown(newsld: Newsld) -> None:
    ran = newsld()
    assert (ran.code, ran.out) == (2, b"")
    assert ran.lines[0] == "Usage: newsld [OPTIONS] [COMMAND] [ARGS]..."


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [
        (["convert"], ["error: newsld convert: missing argument 'SOURCE...'", "  newsld convert --help lists what there is"]),
        (["konvert"], ["error: newsld: no such command 'konvert'", "  newsld --help lists what there is"]),
        (
            ["convert", "a", "--report", "xml"],
            [
                "error: newsld convert: invalid value for '--report': 'xml' is not one of 'text', 'json'",
                "  newsld convert --help lists what there is",
            ],
        ),
    ],
)  # fmt: skip
def test_wrong_usage(newsld: Newsld, arguments: list[str], lines: list[str]) -> None:
    ran = newsld(*arguments)
    assert (ran.code, ran.out) == (2, b"")
    assert [line.partition(". Did you")[0] for line in ran.lines] == lines


def test_an_unknown_option_is_refused(newsld: Newsld) -> None:
    ran = newsld("convert", "a", "--publised", "2021")
    assert ran.code == 2
    assert ran.lines[0].startswith("error: newsld convert: no such option")
    assert "--published" in ran.lines[0]


@pytest.mark.parametrize(
    ("shell", "word"), [("bash", "complete -o"), ("zsh", "#compdef newsld"), ("fish", "complete ")]
)
def test_the_completion_script_of_each_shell(newsld_process: Newsld, shell: str, word: str) -> None:
    ran = newsld_process("completion", shell)
    assert ran.code == 0
    assert word in ran.out.decode()
    assert "_NEWSLD_COMPLETE" in ran.out.decode()


def test_formats_are_completed(folder: Path) -> None:
    env = {**environment(), "_NEWSLD_COMPLETE": "bash_complete", "COMP_WORDS": "newsld convert -t n", "COMP_CWORD": "3"}
    ended = subprocess.run(
        [sys.executable, "-m", "newsld"], env=env, capture_output=True, timeout=600, check=False, text=True
    )
    assert ended.stdout.splitlines() == ["plain,ntriples", "plain,nquads"]


def test_an_output_without_quotation_marks_is_no_failure(newsld_process: Newsld) -> None:
    ran = newsld_process("explain", "NLD102", env={**environment(), "PYTHONIOENCODING": "latin-1:strict"})
    assert (ran.code, ran.err) == (0, "")
    assert b"\\u201c" in ran.out
