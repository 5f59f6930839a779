"""Outputs become files: whole or not at all, below the folder, never over a source."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from newsld.errors import ItemError, StoreError, UsageError
from newsld.model.description import Article, Description
from newsld.model.outcome import Done, Output
from newsld.model.report import Report
from newsld.store.files import FileStore

DESCRIPTION = Description(base="urn:x", text="", text_sha256="", article=Article(iri="urn:x#article"))


def done(stem: str = "story", *outputs: tuple[str, bytes], source: str = "story.txt") -> Done:
    made = tuple(Output(suffix=suffix, data=data) for suffix, data in outputs or ((".ttl", b"one"), (".nq", b"two")))
    return Done(source=source, stem=stem, description=DESCRIPTION, outputs=made, report=Report())


def listing(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_outputs_become_files_and_folders_are_made(tmp_path: Path) -> None:
    files = FileStore(tmp_path / "out").place(done("2021/05/story"))
    assert files == tuple(str(tmp_path / "out/2021/05" / name) for name in ("story.ttl", "story.nq"))
    assert (tmp_path / "out/2021/05/story.ttl").read_bytes() == b"one"
    assert listing(tmp_path) == ["out/2021/05/story.nq", "out/2021/05/story.ttl"]


@pytest.mark.parametrize("mask", [0o022, 0o077, 0o002])
def test_files_have_the_rights_of_any_new_file(tmp_path: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        FileStore(tmp_path).place(done())
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "story.ttl").stat().st_mode) == 0o666 & ~mask


@pytest.mark.parametrize("stem", ["../story", "a/../../story", "/etc/story", "", "..", "a\0b", "."])
def test_a_stem_never_leads_out_of_the_folder(tmp_path: Path, stem: str) -> None:
    with pytest.raises(StoreError, match="is no name for an output"):
        FileStore(tmp_path / "out").place(done(stem))
    assert listing(tmp_path) == []


def test_if_one_file_cannot_be_written_none_is(tmp_path: Path) -> None:
    (tmp_path / "story.nq").mkdir()
    with pytest.raises(StoreError) as raised:
        FileStore(tmp_path).place(done())
    assert str(raised.value) == f"{tmp_path}/story.nq: cannot be written (a folder is there)"
    assert listing(tmp_path) == []


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "sub").write_text("a file")
    with pytest.raises(StoreError) as raised:
        FileStore(tmp_path).place(done("sub/story"))
    assert str(raised.value) == f"{tmp_path}/sub/story.ttl: cannot be written (a file is in the place of its folder)"


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as raised:
        FileStore(tmp_path).check(["x" * 300], [".ttl"])
    assert str(raised.value).endswith("cannot be written (the name is too long)")
    assert raised.value.hint == "give the source a shorter name"


def test_a_folder_whose_name_is_too_long(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as raised:
        FileStore(tmp_path / ("x" * 300)).check(["story"], [".ttl"])
    assert str(raised.value).endswith("xxx: cannot be written (the name is too long)")


def test_a_folder_that_is_a_link_to_itself(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(StoreError) as raised:
        FileStore(tmp_path / "loop").check(["story"], [".ttl"])
    assert str(raised.value) == f"{tmp_path}/loop/story.ttl: cannot be written (too many levels of symbolic links)"


def test_a_name_that_just_fits_leaves_room_for_the_temporary_file(tmp_path: Path) -> None:
    FileStore(tmp_path).place(done("x" * 251))
    assert listing(tmp_path) == ["x" * 251 + ".nq", "x" * 251 + ".ttl"]


def test_a_link_that_appears_after_the_check_is_not_followed(tmp_path: Path) -> None:
    store = FileStore(tmp_path / "out")
    store.check(["story"], [".ttl", ".nq"])
    (tmp_path / "out").mkdir()
    (tmp_path / "kept").write_text("kept")
    (tmp_path / "out/story.ttl").symlink_to(tmp_path / "kept")
    with pytest.raises(StoreError, match="a link is there"):
        store.place(done())
    assert (tmp_path / "kept").read_text() == "kept"


def test_the_output_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "real")
    FileStore(tmp_path / "out").place(done("sub/story"))
    assert listing(tmp_path / "real") == ["sub/story.nq", "sub/story.ttl"]


def test_a_source_reached_by_a_link_is_kept(tmp_path: Path) -> None:
    (tmp_path / "story.ttl").write_text("a source")
    (tmp_path / "link.txt").symlink_to(tmp_path / "story.ttl")
    with pytest.raises(UsageError, match="would be written over a source"):
        FileStore(tmp_path, keep=[tmp_path / "link.txt"]).check(["story"], [".ttl"])


def test_a_source_is_kept_whatever_the_documents_in_it_are_called(tmp_path: Path) -> None:
    source = tmp_path / "many-one.ttl"
    source.write_text("a source")
    store = FileStore(tmp_path, keep=[source])
    with pytest.raises(ItemError) as raised:
        store.place(done("many-one", source="many.txt"))
    assert str(raised.value) == f"many.txt: cannot be written ({source} is the source {source})"
    assert source.read_text() == "a source"


def test_no_article_is_written_over_another_of_the_same_run(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    store.place(done("many-one", source="many.txt"))
    with pytest.raises(ItemError) as raised:
        store.place(done("many-one", (".ttl", b"other"), source="many-one.txt"))
    assert str(raised.value) == (
        f"many-one.txt: cannot be written ({tmp_path}/many-one.ttl was just written for many.txt)"
    )
    assert (tmp_path / "many-one.ttl").read_bytes() == b"one"


def test_another_run_replaces_what_one_has_written(tmp_path: Path) -> None:
    FileStore(tmp_path).place(done())
    FileStore(tmp_path).place(done("story", (".ttl", b"new")))
    assert (tmp_path / "story.ttl").read_bytes() == b"new"


def test_a_reader_of_the_old_file_is_not_disturbed(tmp_path: Path) -> None:
    FileStore(tmp_path).place(done())
    with (tmp_path / "story.ttl").open("rb") as old:
        FileStore(tmp_path).place(done("story", (".ttl", b"new")))
        assert old.read() == b"one"
