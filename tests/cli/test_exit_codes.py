"""How a run ends where the system, the terminal or the user ends it."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from newsld import cli, pipeline
from support.command import Newsld, Ran, environment, files_in, write

COMPLETE = ["story.embed.html", "story.jsonld", "story.nq", "story.ttl", "story.txt"]


def test_a_full_disk_behind_the_standard_output(newsld_process: Newsld, story: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = newsld_process("convert", "story.txt", "-o", "-", "-t", "nquads", "--quiet", stdout=full)
    assert (ran.code, ran.lines) == (
        3,
        [
            "error: standard output: cannot be written (no space is left on the disk)",
            "  free some space, or give a folder with --out",
        ],
    )


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["convert", "--help"]])
def test_a_full_disk_behind_the_help(newsld_process: Newsld, arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = newsld_process(*arguments, stdout=full)
    assert ran.code == 3
    assert ran.lines[0] == "error: standard output: cannot be written (no space is left on the disk)"


@pytest.mark.parametrize(
    ("number", "because", "hint"),
    [
        (errno.ENOSPC, "no space is left on the disk", "free some space, or give another folder with --out"),
        (errno.EACCES, "permission denied", "give another folder with --out"),
        (errno.EROFS, "the disk is read-only", "give another folder with --out"),
    ],
)
@pytest.mark.parametrize("stage", ["open", "replace"])
def test_an_output_that_cannot_be_written(
    newsld: Newsld, folder: Path, story: Path, monkeypatch: pytest.MonkeyPatch,
    number: int, because: str, hint: str, stage: str,
) -> None:  # fmt: skip
    # Root may write anywhere, and no disk is full on demand, so that the refusal of the system is played.
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr("newsld.store.files._write" if stage == "open" else "pathlib.Path.replace", refuse)
        ran = newsld("convert", "story.txt", "-t", "turtle", "-o", "out", "--quiet")
    assert ran.code == 3
    assert ran.lines == [f"error: out/story.ttl: cannot be written ({because})", f"  {hint}"]
    assert files_in(folder) == ["story.txt"]


def test_a_file_that_grows_too_big_leaves_nothing(folder: Path, story: Path) -> None:
    # The system's limit on the size of a file is a disk that is full in the middle of a file.
    program = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000));"
        "from newsld.cli import main; main(sys.argv[1:])"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program, "convert", "story.txt", "--quiet"],
        capture_output=True, timeout=600, cwd=folder, env=environment(), check=False, text=True,
    )  # fmt: skip
    assert (ended.returncode, ended.stderr.splitlines()[0]) == (
        3,
        "error: story.jsonld: cannot be written (file too large)",
    )
    assert files_in(folder) == ["story.txt"]


def test_what_was_finished_before_the_disk_was_full_stays(
    newsld: Newsld, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from newsld.store import files

    for stem in "ab":
        write(f"{stem}.txt", f"A headline\n\nNothing but words {stem}.\n")
    written = files._write

    def full_from_then_on(path: Path, data: bytes) -> files.Identity:
        if (folder / "a.ttl").exists():
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return written(path, data)

    monkeypatch.setattr(files, "_write", full_from_then_on)
    ran = newsld("convert", "a.txt", "b.txt", "-t", "turtle")
    assert ran.code == 3
    assert ran.lines[-4:] == [
        "wrote a.ttl",
        "1 article: nothing found; 2 notes",
        "error: b.ttl: cannot be written (no space is left on the disk)",
        "  free some space, or give another folder with --out",
    ]
    assert files_in(folder) == ["a.ttl", "a.txt", "b.txt"]


def closed_pipe() -> int:
    """Give the end to write to of a pipe that nobody reads."""
    read, written = os.pipe()
    os.close(read)
    return written


@pytest.mark.parametrize(
    "arguments",
    [["convert", "story.txt", "-o", "-", "-t", name] for name in ("nquads", "jsonld")]
    + [["--help"], ["--version"], ["convert", "--help"], ["completion", "zsh"]],
)
def test_a_closed_pipe_ends_quietly(newsld_process: Newsld, story: Path, arguments: list[str]) -> None:
    pipe = closed_pipe()
    try:
        ran = newsld_process(*arguments, stdout=pipe)
    finally:
        os.close(pipe)
    assert ran.code == 0
    assert not [line for line in ran.lines if "error" in line or "Broken" in line or "Traceback" in line]


def test_a_closed_pipe_behind_stderr_ends_quietly(folder: Path, story: Path) -> None:
    pipe = closed_pipe()
    try:
        command = [sys.executable, "-m", "newsld", "convert", "story.txt"]
        ended = subprocess.run(command, stderr=pipe, cwd=folder, env=environment(), timeout=600, check=False)
    finally:
        os.close(pipe)
    assert ended.returncode == 0
    assert files_in(folder) == COMPLETE


def test_a_standard_output_that_is_not_there(folder: Path, story: Path) -> None:
    script = '"$0" -m newsld convert story.txt -o - -t turtle >&-'
    ended = subprocess.run(
        ["/bin/sh", "-c", script, sys.executable],
        stderr=subprocess.PIPE, cwd=folder, env=environment(), timeout=600, check=False, text=True,
    )  # fmt: skip
    assert ended.returncode == 3
    assert ended.stderr.splitlines() == [
        "error: standard output: cannot be written (it is closed)",
        "  give a folder with --out",
    ]


INTERRUPTED = """
import signal, sys
from newsld.cli import main
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have had the signal ignored
class Waiting:
    def __getattr__(self, name):
        signal.raise_signal(signal.SIGINT)
class Terminal:
    buffer = Waiting()
sys.stdin = Terminal()
main(sys.argv[1:])
"""
"""A newsld whose user presses Ctrl-C as soon as it waits for the standard input."""


def interrupted(folder: Path, *arguments: str) -> Ran:
    """Run newsld on story.txt and a standard input that never comes; press Ctrl-C when the first is done."""
    ended = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, "convert", "story.txt", "-", *arguments],
        capture_output=True, cwd=folder, env=environment(), timeout=600, check=False,
    )  # fmt: skip
    return Ran(ended.returncode, ended.stdout, ended.stderr.decode())


def test_ctrl_c_in_the_middle(folder: Path, story: Path) -> None:
    ran = interrupted(folder)
    assert ran.code == 130
    assert ran.lines[-4:] == [
        "wrote story.jsonld, story.ttl, story.nq, story.embed.html",
        "1 article: 2 events, 2 people, 5 places; 1 warning, 1 note",
        "error: newsld: stopped (Ctrl-C)",
        "  the files written so far are whole and stay",
    ]
    assert files_in(folder) == COMPLETE


def test_ctrl_c_between_two_files_of_an_article(
    newsld: Newsld, folder: Path, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from newsld.store import files

    written = files._write
    count = 0

    def stop_at_the_third(path: Path, data: bytes) -> files.Identity:
        nonlocal count
        count += 1
        if count == 3:
            raise KeyboardInterrupt
        return written(path, data)

    monkeypatch.setattr(files, "_write", stop_at_the_third)
    ran = newsld("convert", "story.txt")
    assert ran.code == 130
    assert ran.lines[0] == "error: newsld: stopped (Ctrl-C)"
    assert files_in(folder) == ["story.txt"]


def test_a_bug_outside_of_an_article(newsld: Newsld, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(pipeline, "sources_of", fail)
    ran = newsld("convert", "story.txt")
    assert ran.code == 70
    assert ran.lines == [
        "error: newsld: failed (ZeroDivisionError: division by zero)",
        "  this is a bug: please report it, with what -v shows",
    ]
    assert "Traceback (most recent call last):" in newsld("convert", "-v", "story.txt").lines


def test_main_ends_the_process_with_the_exit_code() -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["convert", "missing.txt"])
    assert ended.value.code == 2
