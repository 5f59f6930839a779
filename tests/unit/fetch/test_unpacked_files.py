"""Files as they are when they are not compressed."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from newsld.errors import ItemError
from newsld.fetch.unpacking import unpacked_file


def test_a_file_that_is_not_compressed_is_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.nq"
    with unpacked_file(path, "a.nq") as found:
        assert found == path


def test_a_compressed_file_is_unpacked_while_it_is_wanted(tmp_path: Path) -> None:
    path = tmp_path / "a.nq.gz"
    path.write_bytes(gzip.compress(b"<s:s> <p:p> <o:o> .\n" * 200_000))
    with unpacked_file(path, "a.nq.gz") as found:
        assert found.name == "a.nq"
        assert found.read_bytes() == b"<s:s> <p:p> <o:o> .\n" * 200_000
    assert not found.exists()


def test_a_name_that_promises_too_much_is_no_matter(tmp_path: Path) -> None:
    path = tmp_path / "a.nq.gz"
    path.write_bytes(b"<s:s> <p:p> <o:o> .\n")
    with unpacked_file(path, "a.nq.gz") as found:
        assert found.read_bytes() == path.read_bytes()


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with (
        pytest.raises(ItemError, match=r"a\.nq\.gz: cannot be unpacked \(no such file or directory\)"),
        unpacked_file(tmp_path / "a.nq.gz", "a.nq.gz"),
    ):
        pass
