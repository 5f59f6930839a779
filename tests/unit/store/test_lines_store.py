"""One file for the lines of many articles: whole at the end, or not there."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from newsld.errors import StoreError
from newsld.model.description import Article, Description
from newsld.model.outcome import Done, Output
from newsld.model.report import Report
from newsld.store.lines import LinesStore


def done(data: bytes) -> Done:
    description = Description(base="urn:x", text="", text_sha256="", article=Article(iri="urn:x#article"))
    output = Output(suffix=".jsonl", data=data)
    return Done(source="a", stem="a", description=description, outputs=(output,), report=Report())


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def write(store: LinesStore) -> None:
    store.place(done(b"1\n"))
    store.finish()


def test_the_file_is_there_at_the_end_and_not_before(tmp_path: Path) -> None:
    out = tmp_path / "new" / "out.jsonl"
    store = LinesStore(out)
    store.check()
    assert store.place(done(b"1\n")) == store.place(done(b"2\n")) == ()
    assert not out.exists()
    store.finish()
    store.abandon()
    assert out.read_bytes() == b"1\n2\n"
    assert names(out.parent) == ["out.jsonl"]


def test_what_is_abandoned_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_bytes(b"old")
    store = LinesStore(out)
    store.check()
    store.place(done(b"1\n"))
    store.abandon()
    assert out.read_bytes() == b"old"
    assert names(tmp_path) == ["out.jsonl"]


def test_without_lines_there_is_no_file(tmp_path: Path) -> None:
    store = LinesStore(tmp_path / "out.jsonl")
    store.finish()
    store.abandon()
    assert names(tmp_path) == []


@pytest.mark.parametrize("method", ["mkdir", "open", "replace"])
def test_what_the_system_refuses_is_an_error_of_the_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EACCES, os.strerror(errno.EACCES))

    store = LinesStore(tmp_path / "out.jsonl")
    monkeypatch.setattr(Path, method, refuse)
    with pytest.raises(StoreError) as caught:
        write(store)
    assert str(caught.value) == f"{tmp_path}/out.jsonl: cannot be written (permission denied)"
    assert caught.value.hint == "give another file with --out"
    monkeypatch.undo()
    store.abandon()
    assert names(tmp_path) == []


def test_a_source_that_has_vanished_is_in_nobodys_way(tmp_path: Path) -> None:
    (tmp_path / "out.jsonl").write_bytes(b"old")
    LinesStore(tmp_path / "out.jsonl", keep=[tmp_path / "gone.txt"]).check()
