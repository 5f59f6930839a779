"""newsld load: what it says, what it passes over, and how it ends."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from newsld.fetch.web import Fetched
from newsld.store import local
from newsld.store.graphs import graph_names
from newsld.store.local import LocalStore
from newsld.store.triple_store import bases_in, counts
from support.archives import page, response, warc
from support.command import Newsld, write
from support.graphs import article, nquads


@pytest.fixture
def two(folder: Path) -> Path:
    return write(folder / "two.nq", nquads(article(1), article(2)))


def bases() -> list[str]:
    store = LocalStore(Path("newsld.store"))
    try:
        return bases_in(store)
    finally:
        store.close()


def test_loading_twice(newsld: Newsld, two: Path) -> None:
    ran = newsld("load", "two.nq")
    assert (ran.code, ran.out, ran.lines) == (0, b"", ["newsld.store: 2 new; 14 triples loaded"])
    assert newsld("load", "two.nq").lines == ["newsld.store: 2 unchanged"]


def test_an_article_is_converted_first(newsld: Newsld, story: Path) -> None:
    ran = newsld("load", "story.txt", "--url", "https://news.example/bridge")
    assert ran.code == 0
    assert ran.lines[-2].startswith("newsld.store: 1 new; ")
    assert bases() == ["https://news.example/bridge"]
    assert newsld("load", story, "--url", "https://news.example/bridge", "--quiet").lines == []


def test_of_the_files_of_one_article_the_most_complete_counts(newsld: Newsld, story: Path) -> None:
    newsld(
        "convert",
        story,
        "--provenance",
        "--url",
        "https://news.example/bridge",
        "-t",
        "nquads",
        "-t",
        "turtle",
        "-t",
        "embed",
    )
    ran = newsld("load", ".", "-v")
    assert ran.code == 0
    assert ran.lines[0] == "new https://news.example/bridge"
    assert ran.lines[1].endswith("files passed over beside more complete ones")
    store = LocalStore(Path("newsld.store"))
    assert counts(store, graph_names("https://news.example/bridge"))["https://news.example/bridge#provenance"] > 10
    store.close()


def test_a_dry_run_makes_nothing(newsld: Newsld, two: Path) -> None:
    ran = newsld("load", two, "--dry-run")
    assert ran.code == 0
    assert ran.lines == [
        "new https://news.example/1",
        "new https://news.example/2",
        "newsld.store: 2 new; 14 triples to load",
    ]
    assert not Path("newsld.store").exists()


def test_a_broken_file_does_not_cost_the_others(newsld: Newsld, two: Path) -> None:
    write("bad.nq", "<s:s> <p:p>\n")
    ran = newsld("load", "bad.nq", "two.nq")
    assert ran.code == 1
    assert ran.lines[0].startswith("error: bad.nq:1: is no RDF (")
    assert bases() == ["https://news.example/1", "https://news.example/2"]
    assert newsld("load", "bad.nq", "two.nq").code == 1


def test_deleting(newsld: Newsld, two: Path) -> None:
    newsld("load", two)
    ran = newsld("load", "--delete", "https://news.example/1#article")
    assert (ran.code, ran.lines) == (0, ["newsld.store: 1 deleted"])
    assert bases() == ["https://news.example/2"]
    ran = newsld("load", "--delete", "https://news.example/1")
    assert (ran.code, ran.lines[0]) == (1, "error: https://news.example/1: is not in the store (newsld.store)")


def test_replacing_an_article_of_another_name(newsld: Newsld, two: Path, story: Path) -> None:
    newsld("load", two)
    ran = newsld("load", story, "--replace", "https://news.example/1", "--quiet")
    assert (ran.code, ran.lines) == (0, [])
    assert "https://news.example/1" not in bases()
    assert len(bases()) == 2


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        ([], 2, "error: newsld load: missing argument 'SOURCE...'"),
        (["none.nq"], 2, "error: none.nq: no such file"),
        (["two.nq", "--url", "https://x.example/"], 2, "error: --url: is about an article that is converted (two.nq is RDF already)"),
        (["two.nq", "story.txt", "--replace", "u:u"], 2, "error: --replace: is about one article (2 sources are given)"),
        (["two.nq", "--store", "ftp://x/"], 2, "error: --store: is no address of a server (http: and https: are)"),
        (["two.nq", "--store", "story.txt"], 3, "error: story.txt: cannot be opened"),
        (["--delete", "x"], 3, "error: newsld.store: no store is there"),
        (["two.nq", "--store", "http://u:secret@127.0.0.1:9/", "--timeout", "5"], 3, "error: http://127.0.0.1:9/: is out of reach"),
    ],
)  # fmt: skip
def test_what_goes_wrong(
    arguments: list[str], code: int, line: str, newsld: Newsld, two: Path, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsld.store.client._PAUSES", (0.0, 0.0, 0.0))
    ran = newsld("load", *arguments)
    assert (ran.code, ran.out) == (code, b"")
    assert ran.lines[0].startswith(line)
    assert "secret" not in ran.err


def test_a_store_in_use_is_said_to_be(newsld: Newsld, two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local, "_PATIENCE", 0.0)
    store = LocalStore(Path("newsld.store"), create=True)
    ran = newsld("load", two)
    assert (ran.code, ran.lines[0]) == (3, "error: newsld.store: cannot be opened (another process has it open)")
    store.close()


def test_what_is_compressed_and_archives_are_loaded_as_they_are_converted(newsld: Newsld, two: Path) -> None:
    news = Path("news")
    news.mkdir()
    news.joinpath("two.nq.gz").write_bytes(gzip.compress(two.read_bytes()))
    news.joinpath("page.html.gz").write_bytes(gzip.compress(page("A bridge")))
    news.joinpath("page.meta.yaml").write_text("url: https://news.example/a\n", encoding="utf-8")
    news.joinpath("crawl.warc.gz").write_bytes(warc(response("https://news.example/b", "B"), packed=True))
    ran = newsld("load", "news", "--report", "json")
    assert ran.code == 0, ran.err
    assert bases() == [f"https://news.example/{name}" for name in ("1", "2", "a", "b")]


def test_only_compressed_rdf_fills_an_empty_store(newsld: Newsld, two: Path) -> None:
    Path("packed.nq.gz").write_bytes(gzip.compress(two.read_bytes()))
    assert newsld("load", "packed.nq.gz").lines == ["newsld.store: 2 new; 14 triples loaded"]
    Path("two.nq.gz").write_bytes(gzip.compress(two.read_bytes()))
    last = newsld("load", ".", "-v").lines[-1]
    assert last == "newsld.store: 2 unchanged; 1 file passed over beside more complete ones"


@pytest.mark.parametrize(
    ("text", "cut", "line"),
    [
        (b"<s:s> <p:p> <o:o> .\n" * 99, 9, "error: bad.nq.gz: is cut off or damaged ("),
        (b"\n" * 2_000_000, 0, "error: bad.nq.gz: is refused (it unpacks to more than 250 times its size)"),
        (b"<s:s> <p:p>\n", 0, "error: bad.nq.gz:1: is no RDF ("),
    ],
    ids=["cut off", "a bomb", "no RDF"],
)  # fmt: skip
def test_compressed_rdf_that_cannot_be_read(
    text: bytes, cut: int, line: str, newsld: Newsld, two: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsld.fetch.stream.FREE", 0)
    packed = gzip.compress(text)
    Path("bad.nq.gz").write_bytes(packed[: len(packed) - cut])
    ran = newsld("load", "bad.nq.gz", two)
    assert ran.code == 1
    assert ran.lines[0].startswith(line)
    assert bases() == ["https://news.example/1", "https://news.example/2"]


def test_a_page_of_the_web_is_loaded(newsld: Newsld, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    got = Fetched(data=page("A bridge"), media_type="text/html", address="https://news.example/bridge")
    monkeypatch.setattr("newsld.fetch.web.Web.get", lambda *_, **__: got)
    ran = newsld("load", "https://news.example/bridge")
    assert ran.code == 0, ran.err
    assert bases() == ["https://news.example/bridge"]


@pytest.mark.parametrize("to", ["nquads", "ntriples", "trig", "turtle"])
def test_rdf_on_the_standard_input(to: str, newsld: Newsld, newsld_process: Newsld, two: Path) -> None:
    newsld("load", two, "--store", "first")
    written = newsld("export", "--store", "first", "--article", "https://news.example/1", "-t", to).out
    ran = newsld_process("load", "-", stdin=b"# A comment.\n\n" + written)
    assert (ran.code, ran.lines[0].partition(";")[0]) == (0, "newsld.store: 1 new")
    assert bases() == ["https://news.example/1"]
    ran = newsld_process("load", "-", "--url", "https://x.example/", stdin=written)
    assert ran.lines[0] == "error: --url: is about an article that is converted (standard input is RDF already)"


def test_text_on_the_standard_input(newsld_process: Newsld, story: Path) -> None:
    ran = newsld_process("load", "-", "--url", "https://news.example/a", stdin=story.read_bytes())
    assert ran.code == 0, ran.err
    assert bases() == ["https://news.example/a"]
    page = b"<html> <body> <p>The bridge in Lowton reopened on Monday, the mayor said.</p>"
    assert newsld_process("load", "-", "--url", "https://news.example/b", stdin=page).code == 0
