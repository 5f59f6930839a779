"""Pages of the web, converted from their addresses."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsld import _version
from newsld.fetch import web
from support.command import Newsld, files_in
from support.misbehaving import Misbehaving


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Misbehaving]:
    monkeypatch.setattr(web, "_BETWEEN", 0.0)
    server = Misbehaving()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server
    server.released.set()
    server.shutdown()
    server.server_close()
    thread.join()


def names(folder: Path, stem: str) -> dict[str, object]:
    data: dict[str, list[dict[str, object]]] = json.loads((folder / f"{stem}.jsonld").read_text(encoding="utf-8"))
    return next(node for node in data["@graph"] if node.get("headline"))


def converted(newsld: Newsld, *arguments: str) -> list[str]:
    ran = newsld("convert", "-t", "jsonld", "--allow-private", *arguments)
    assert ran.code == 0, ran.err
    return ran.lines


def test_a_page_is_named_by_its_address_and_filed_by_its_last_part(
    newsld: Newsld, server: Misbehaving, folder: Path
) -> None:
    converted(newsld, server.url("story/bridge-opens.html?ref=home#top"))
    assert files_in(folder) == ["bridge-opens.jsonld"]
    article = names(folder, "bridge-opens")
    assert article["@id"] == f"{server.url('story/bridge-opens.html?ref=home')}#article"
    assert article["headline"] == {"@value": "Harbour bridge opens", "@language": "en"}


def test_the_last_address_of_redirects_counts(newsld: Newsld, server: Misbehaving, folder: Path) -> None:
    converted(newsld, server.url("moved"))
    assert names(folder, "moved")["@id"] == f"{server.url('story/a.html?x=1')}#article"


def test_the_canonical_address_counts_on_the_pages_own_host_only(
    newsld: Newsld, server: Misbehaving, folder: Path
) -> None:
    converted(newsld, server.url("canonical"))
    assert names(folder, "canonical")["@id"] == f"{server.url('story/1')}#article"
    lines = converted(newsld, server.url("canonical-elsewhere"))
    assert names(folder, "canonical-elsewhere")["@id"] == f"{server.url('canonical-elsewhere')}#article"
    assert any("'https://elsewhere.example/story/1' is on another host than the page" in line for line in lines)


@pytest.mark.parametrize("path", ["plain", "untold"])
def test_a_page_that_is_said_to_be_something_else(newsld: Newsld, server: Misbehaving, folder: Path, path: str) -> None:
    converted(newsld, server.url(path))
    assert names(folder, path)["headline"] == {"@value": "Harbour bridge opens", "@language": "en"}


@pytest.mark.parametrize("path", ["latin", "latin-said-utf-8", "utf-8-said-latin", "nonsense-charset"])
def test_encodings(newsld: Newsld, server: Misbehaving, folder: Path, path: str) -> None:
    converted(newsld, server.url(path), "--text")
    assert "Renée Müller" in (folder / f"{path}.txt").read_text(encoding="utf-8")


def test_several_pages_of_one_name_and_a_file(newsld: Newsld, server: Misbehaving, folder: Path, story: Path) -> None:
    server.robots = "User-agent: *\nDisallow: /kept/"
    pages = [server.url(f"{day}/index.html?page={day}") for day in ("mon", "tue", "kept")]
    ran = newsld("convert", "-t", "turtle", "--allow-private", *pages, pages[0], story)
    assert ran.code == 1
    assert f"error: {pages[2]}: is not fetched (robots.txt of 127.0.0.1 keeps programs from it)" in ran.lines
    assert files_in(folder) == ["mon.ttl", "story.ttl", "story.txt", "tue.ttl"]
    assert server.paths() == ["/robots.txt", "/mon/index.html?page=mon", "/tue/index.html?page=tue"]


def test_pages_that_would_be_filed_under_one_name(newsld: Newsld, server: Misbehaving, folder: Path) -> None:
    converted(newsld, server.url("mon/story.html"), server.url("tue/story.html"))
    stems = files_in(folder)
    assert len(stems) == 2
    assert all(stem.startswith("story-") and len(stem) == len("story-123456.jsonld") for stem in stems)


def test_loopback_is_refused(newsld: Newsld, server: Misbehaving) -> None:
    ran = newsld("convert", server.url("a.html"))
    assert ran.code == 1
    assert ran.lines[:2] == [
        f"error: {server.url('a.html')}: is not fetched (127.0.0.1 is a loopback address)",
        "  if it is yours, allow it with --allow-private",
    ]
    assert server.asked == []


def test_a_page_that_is_not_there_costs_no_other(newsld: Newsld, server: Misbehaving, folder: Path) -> None:
    ran = newsld("convert", "-t", "turtle", "--allow-private", server.url("gone"), server.url("a.html"))
    assert ran.code == 1
    assert f"error: {server.url('gone')}: is not there (404 Not Found)" in ran.lines
    assert files_in(folder) == ["a.ttl"]


def test_show_takes_addresses_too(newsld: Newsld, server: Misbehaving) -> None:
    ran = newsld("show", "--allow-private", server.url("a.html"))
    assert ran.code == 0
    assert "Harbour bridge opens" in ran.out.decode()


def test_a_time_that_is_none(newsld: Newsld) -> None:
    ran = newsld("convert", "https://example.org/1", "--max-time", "-1")
    assert ran.code == 2
    assert ran.lines == ["error: --max-time: is no time to wait: -1", "  give seconds, at most 3,600"]


def test_newsld_says_its_version(newsld: Newsld, server: Misbehaving) -> None:
    converted(newsld, server.url("a.html"))
    assert server.asked[0][1]["user-agent"].startswith(f"newsld/{_version.__version__} ")
