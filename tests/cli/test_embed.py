"""newsld embed: pages in, the same pages with their structured data enriched out."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from newsld.embedding import embed_page
from newsld.errors import ItemError
from newsld.jsonld.page import blocks
from newsld.store import in_place
from support.command import Newsld, files_in, write

# In a language whose texts are not read, so that these pages cost no more than their metadata.
PAGE = """<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>Brücke offen</title>
<link rel="canonical" href="https://news.example/1">{head}</head>
<body><article><h1>Brücke offen</h1><p>Von Anna Tamm</p>
<p>Die neue Brücke über den Fluss ist seit Montag für den Verkehr offen und kostet keine Maut.</p></article></body></html>
"""
THEIRS = """<script type="application/ld+json">
{
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  "headline": "Brücke offen",
  "inLanguage": "xx"
}
</script>"""


def page(name: str = "a.html", head: str = THEIRS) -> Path:
    return write(name, PAGE.replace("{head}", head))


def said(data: bytes) -> list[tuple[dict[str, str], Any]]:
    text = data.decode()
    return [(block.attributes, json.loads(text[block.begin : block.end])) for block in blocks(text)]


def test_what_the_publisher_says_is_added_to(newsld: Newsld) -> None:
    ran = newsld("embed", page(), "--quiet")
    assert (ran.code, ran.err) == (0, "")
    ((attributes, value),) = said(ran.out)
    assert attributes["data-newsld"] == "/@id /url /mainEntityOfPage /wordCount"
    assert value == {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": "Brücke offen", "inLanguage": "xx",
        "@id": "https://news.example/1#article", "url": "https://news.example/1",
        "mainEntityOfPage": "https://news.example/1", "wordCount": 20,
    }  # fmt: skip
    text, before = ran.out.decode(), Path("a.html").read_text("utf-8")
    assert text.partition("<script")[0] == before.partition("<script")[0]
    assert text.partition("</script>")[2] == before.partition("</script>")[2]
    assert '\n  "inLanguage": "xx",\n  "@id"' in text


def test_a_page_without_gets_a_block_in_its_head(newsld: Newsld) -> None:
    ran = newsld("embed", page(head=""), "--quiet")
    ((attributes, value),) = said(ran.out)
    assert attributes == {"type": "application/ld+json", "data-newsld": ""}
    assert (value["@type"], value["headline"], value["inLanguage"]) == ("NewsArticle", "Brücke offen", "de")
    text = ran.out.decode()
    ours = text[text.index("<script") : text.index("</script>") + 9]
    assert text == PAGE.replace("{head}", ours)


def test_twice_changes_nothing_and_a_corrected_text_leaves_nothing_stale(newsld: Newsld) -> None:
    path = page()
    assert newsld("embed", path, "--in-place", "--quiet").code == 0
    once = path.read_bytes()
    assert newsld("embed", path, "--in-place").lines[-1].startswith("1 article")
    assert path.read_bytes() == once
    path.write_bytes(once.replace(b" und kostet keine Maut", b""))
    newsld("embed", path, "--in-place", "--quiet")
    assert path.read_bytes() == once.replace(b" und kostet keine Maut", b"").replace(
        b'"wordCount": 20', b'"wordCount": 16'
    )


@pytest.mark.parametrize("head", ["", THEIRS])
def test_a_block_apart_leaves_the_publishers_alone(newsld: Newsld, head: str) -> None:
    path = page(head=head)
    newsld("embed", path, "--in-place", "--quiet")
    ran = newsld("embed", path, "--separate", "--graph", "--nonce", "n1", "--quiet")
    assert head in ran.out.decode()
    attributes, value = said(ran.out)[-1]
    assert attributes == {"type": "application/ld+json", "data-newsld": "", "nonce": "n1"}
    assert [node["@type"] for node in value["@graph"]] == ["NewsArticle"]
    assert ("inLanguage" in value["@graph"][0]) is (head == "")
    assert len(said(ran.out)) == (2 if head else 1)


def test_what_convert_wrote_and_somebody_put_into_the_page_is_taken_out_first(newsld: Newsld) -> None:
    path = page(head="")
    newsld("convert", path, "--to", "embed", "-o", "out", "--quiet")
    script = Path("out/a.embed.html").read_text("utf-8").rstrip("\n")
    pasted = page("b.html", script.replace("Brücke offen", "Brücke zu"))
    assert newsld("embed", pasted, "--quiet").out == newsld("embed", path, "--quiet").out


def test_a_nonce_is_added_once_and_taken_out_again(newsld: Newsld) -> None:
    path = page()
    before = path.read_bytes()
    newsld("embed", path, "--in-place", "--nonce", "{{ nonce }}", "--quiet")
    assert said(path.read_bytes())[0][0]["nonce"] == "{{ nonce }}"
    assert newsld("embed", path, "--quiet").out == newsld("embed", write("b.html", before.decode()), "--quiet").out


def test_check_writes_nothing_and_says_which_pages_would_change(newsld: Newsld) -> None:
    page("p/a.html")
    newsld("embed", "p", "--in-place", "--quiet")
    assert newsld("embed", "p", "--check", "--quiet").code == 0
    other = page("p/b.html")
    before = other.read_bytes()
    ran = newsld("embed", "p", "--check", "--quiet")
    assert (ran.code, ran.out) == (1, b"")
    assert ran.lines == ["error: p/b.html: would change", "  newsld embed --in-place writes it anew"]
    assert other.read_bytes() == before


def test_a_folder_is_mirrored_and_what_fails_costs_nothing_else(newsld: Newsld) -> None:
    page("p/a.html")
    page("p/x/c.HTM", head="")
    write("p/b.html", "<title>404 Not Found</title><p>No such page.")
    write("p/notes.txt", "No page.")
    ran = newsld("embed", "p", "-o", "out", "--quiet")
    assert ran.code == 1
    assert ran.lines[0].startswith("error: p/b.html: it is an error page")
    assert files_in(Path("out")) == ["a.html", "x/c.HTM"]
    ran = newsld("embed", "p", "--in-place", "--report", "json")
    report = json.loads(ran.err)
    assert [d["status"] for d in report["documents"]] == ["done", "failed", "done"]
    assert [d["files"] for d in report["documents"]] == [["p/a.html"], [], ["p/x/c.HTM"]]
    assert Path("p/a.html").read_bytes() == Path("out/a.html").read_bytes()
    assert files_in(Path("p")) == ["a.html", "b.html", "notes.txt", "x/c.HTM"]


def test_the_standard_input(newsld_process: Newsld) -> None:
    data = page().read_bytes()
    ran = newsld_process("embed", "-", "--quiet", stdin=data)
    assert (ran.code, ran.err) == (0, "")
    assert said(ran.out)[0][1]["wordCount"] == 20
    assert newsld_process("embed", "-", "--quiet", stdin=ran.out).out == ran.out


def test_a_program_gets_the_same_page(newsld: Newsld) -> None:
    data = page().read_bytes()
    embedded, report = embed_page(data, name="a.html")
    assert embedded == newsld("embed", "a.html", "--quiet").out
    assert [finding.code for finding in report.findings] == ["NLD005"]
    assert embed_page(embedded)[0] == embedded
    with pytest.raises(ItemError, match=r"page: there is no text in it"):
        embed_page(b" ")


def test_rights_and_links_stay(newsld: Newsld) -> None:
    path = page("real/a.html")
    path.chmod(0o640)
    Path("link.html").symlink_to(path)
    assert newsld("embed", "link.html", "--in-place", "--quiet").code == 0
    assert Path("link.html").is_symlink()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert b"data-newsld" in path.read_bytes()
    assert files_in(Path("real")) == ["a.html"]


def test_a_read_only_page_stays_and_the_others_are_written(newsld: Newsld) -> None:
    first, second = page("a.html"), page("b.html")
    first.chmod(0o444)
    before = first.read_bytes()
    ran = newsld("embed", first, second, "--in-place", "--quiet")
    assert ran.code == 1
    assert ran.lines == [
        "error: a.html: cannot be written (it is read-only)", "  change its rights, or give -o DIR",
    ]  # fmt: skip
    assert first.read_bytes() == before
    assert b"data-newsld" in second.read_bytes()


def test_a_page_that_somebody_changed_meanwhile_is_not_written_over(
    newsld: Newsld, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = page()
    place = in_place.replace_file

    def late(file: Path, before: bytes, after: bytes, name: str) -> tuple[str, ...]:
        file.write_bytes(b"mine")
        return place(file, before, after, name)

    monkeypatch.setattr(in_place, "replace_file", late)
    ran = newsld("embed", path, "--in-place", "--quiet")
    assert (ran.code, path.read_bytes()) == (1, b"mine")
    assert ran.lines[0] == "error: a.html: was not written (it changed while it was read)"


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_what_stops_a_run_leaves_pages_whole(
    newsld: Newsld, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    paths = [page("a.html"), page("b.html")]
    before = paths[0].read_bytes()

    def fails(_: int) -> None:
        raise error

    monkeypatch.setattr(os, "fsync", fails)
    ran = newsld("embed", *paths, "--in-place", "--quiet")
    assert ran.code == (130 if isinstance(error, KeyboardInterrupt) else 3)
    assert [path.read_bytes() for path in paths] == [before, before]
    assert files_in(Path()) == ["a.html", "b.html"]


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["a.html", "b.html"], "error: newsld embed: 2 pages need a place"),
        (["-", "--in-place"], "error: --in-place: needs files (the standard input is none)"),
        (["a.html", "-o", "x", "--check"], "error: --check --out: exclude each other"),
        (["a.html", "-o", "x", "--in-place"], "error: --in-place --out: exclude each other"),
        (["a.html", "--nonce", 'x" onload="'], "error: --nonce: is no nonce: 'x\" onload=\"' (it has a quotation mark, a bracket or nothing in it)"),
        (["a.html", "--nonce", " "], "error: --nonce: is no nonce: ' ' (it has a quotation mark, a bracket or nothing in it)"),
        (["a.html", "b.html", "--in-place", "--url", "https://x.example/1"], "error: --url: is about one article (2 sources are given)"),
        (["a.html", "-o", "."], "error: a.html: would be written over a source (a.html)"),
        (["a.html", "x/a.html", "-o", "y"], "error: a.html, x/a.html: two pages for one file (both are 'a.html')"),
        (["none.html"], "error: none.html: no such file or folder"),
    ],
)  # fmt: skip
def test_wrong_usage_is_told_before_anything_is_read(newsld: Newsld, arguments: list[str], line: str) -> None:
    for name in ("a.html", "b.html", "x/a.html"):
        page(name)
    ran = newsld("embed", *arguments)
    assert (ran.code, ran.out, ran.lines[0]) == (2, b"", line)


def test_a_broken_block_is_left_and_told(newsld: Newsld) -> None:
    broken = THEIRS.replace('"xx"', '"xx",')
    ran = newsld("embed", page(head=broken))
    assert ran.code == 0
    assert broken in ran.out.decode()
    assert "a.html:8: warning NLD020 a block of JSON-LD was left as it is: it is no JSON: a comma stands behind the last value" in ran.lines  # fmt: skip


def test_several_articles_none_of_which_is_the_pages_are_refused(newsld: Newsld) -> None:
    others = "".join(THEIRS.replace("Brücke offen", title) for title in ("Fähre verkauft", "Hafen zu"))
    ran = newsld("embed", page(head=others), "--quiet")
    assert (ran.code, ran.out) == (1, b"")
    assert ran.lines[0].startswith("error: a.html: which of its articles it is about cannot be told (2 are")


def test_a_page_in_another_encoding_keeps_it(newsld: Newsld) -> None:
    text = PAGE.replace("{head}", THEIRS).replace("utf-8", "windows-1252").replace("Anna Tamm", "Анна")
    Path("a.html").write_bytes(text.encode("windows-1252", "xmlcharrefreplace"))
    before = Path("a.html").read_bytes()
    ran = newsld("embed", "a.html", "--quiet")
    assert ran.out.startswith(before[: before.index(b"<script")])
    assert said(ran.out.decode("windows-1252").encode())[0][1]["headline"] == "Brücke offen"
