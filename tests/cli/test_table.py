"""`newsld convert --to csv`: the events of many articles in one table."""

from __future__ import annotations

from pathlib import Path

from newsld.emit.event_table import HEADER
from support.command import Newsld, files_in, write


def test_articles_that_go_to_one_stream_are_one_table(newsld_process: Newsld, folder: Path, story: Path) -> None:
    write("more.txt", "Ship leaves harbour\n\nThe ship left Tallinn on Monday.\n")
    ran = newsld_process("convert", story.name, "more.txt", "-t", "csv", "-o", "-")
    assert ran.code == 0
    assert ran.out.startswith(HEADER)
    assert ran.out.count(HEADER) == 1
    assert b"story" in ran.out or b"urn:uuid:" in ran.out


def test_each_article_has_a_table_of_its_own_in_a_folder(newsld: Newsld, folder: Path, story: Path) -> None:
    assert newsld("convert", story.name, "-t", "csv", "-o", "out").code == 0
    assert files_in(folder / "out") == ["story.csv"]
    assert (folder / "out" / "story.csv").read_bytes().startswith(HEADER)
