"""Archives and compressed files, converted from the command line."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from support.archives import page, response, tarred, warc, zipped
from support.command import Newsld, files_in

ONE, TWO = "https://news.example/one.html", "https://news.example/two"


def addresses(folder: Path) -> list[str]:
    found = []
    for path in sorted(folder.rglob("*.jsonld")):
        nodes = json.loads(path.read_text(encoding="utf-8"))["@graph"]
        found += [node["@id"] for node in nodes if node.get("headline")]
    return found


def test_a_web_archive(newsld: Newsld, folder: Path) -> None:
    Path("crawl.warc.gz").write_bytes(warc(response(ONE, "One"), response(TWO, "Two"), packed=True))
    ran = newsld("convert", "crawl.warc.gz", "-t", "jsonld", "-o", "out")
    assert ran.code == 0, ran.err
    assert addresses(folder / "out") == [f"{ONE}#article", f"{TWO}#article"]
    assert [path.split("-")[0] for path in files_in(folder / "out")] == ["crawl/one", "crawl/two"]


def test_a_web_archive_that_is_cut_off(newsld: Newsld, folder: Path) -> None:
    Path("crawl.warc").write_bytes(warc(response(ONE, "One"), response(TWO, "Two"))[:-40])
    ran = newsld("convert", "crawl.warc", "-t", "jsonld", "-o", "out")
    assert ran.code == 1
    assert ran.lines[-4:-2] == [
        "error: crawl.warc: is cut off or damaged (at record 3: it ends within a record)",
        "  the whole records before it were read; get the archive anew for the rest",
    ]
    assert addresses(folder / "out") == [f"{ONE}#article"]


def test_a_folder_with_compressed_files_and_a_web_archive(newsld: Newsld, folder: Path) -> None:
    here = Path("news")
    here.mkdir()
    here.joinpath("a.html.gz").write_bytes(gzip.compress(page("A")))
    here.joinpath("a.meta.yaml").write_text("url: https://news.example/a\n", encoding="utf-8")
    here.joinpath("crawl.warc").write_bytes(warc(response(ONE, "One")))
    here.joinpath("logo.png.gz").write_bytes(b"")
    ran = newsld("convert", "news", "-t", "jsonld", "-o", "out")
    assert ran.code == 0, ran.err
    assert addresses(folder / "out") == ["https://news.example/a#article", f"{ONE}#article"]
    assert files_in(folder / "out")[0] == "a.jsonld"


def test_archives_mirror_their_folders(newsld: Newsld, folder: Path) -> None:
    Path("b.zip").write_bytes(zipped({"x/a.html": page("A"), "x/c.html": page("C")}))
    Path("d.tar.gz").write_bytes(gzip.compress(tarred({"x/a.html": page("D")})))
    ran = newsld("convert", "b.zip", "d.tar.gz", "-t", "turtle", "-o", "out")
    assert ran.code == 0, ran.err
    assert files_in(folder / "out") == ["b/x/a.ttl", "b/x/c.ttl", "d/x/a.ttl"]


def test_what_is_true_of_one_article_is_not_said_of_an_archive(newsld: Newsld, folder: Path) -> None:
    Path("b.zip").write_bytes(zipped({"a.html": page("A"), "c.html": page("C")}))
    ran = newsld("convert", "b.zip", "--url", "https://news.example/1", "-t", "turtle", "-o", "out")
    assert ran.code == 1
    assert ran.lines[:2] == [
        "error: b.zip: may hold several articles (--url is about one of them)",
        "  unpack it, or say it in the articles themselves",
    ]
    Path("a.html.gz").write_bytes(gzip.compress(page("A")))
    ran = newsld("convert", "a.html.gz", "--url", "https://news.example/1", "-t", "jsonld", "-o", "out")
    assert ran.code == 0, ran.err
    assert addresses(folder / "out") == ["https://news.example/1#article"]


def test_a_member_without_words_costs_no_other(newsld: Newsld, folder: Path) -> None:
    Path("b.zip").write_bytes(zipped({"a.html": b"<html></html>", "c.html": page("C")}))
    ran = newsld("convert", "b.zip", "-t", "turtle", "-o", "out")
    assert ran.code == 1
    assert any(line.startswith("error: b.zip, a.html: there is no ") for line in ran.lines)
    assert files_in(folder / "out") == ["b/c.ttl"]


def test_a_compressed_page_from_the_standard_input(newsld_process: Newsld) -> None:
    ran = newsld_process("convert", "-", "-t", "turtle", "-o", "-", stdin=gzip.compress(page("A")))
    assert ran.code == 0, ran.err
    assert b'"A"@en' in ran.out
