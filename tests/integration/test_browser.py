"""A browser shows an embedded page as it showed it before, and finds the data in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from attrs import frozen

from newsld import convert
from newsld.embedding import embed_all
from newsld.emit.page.enrich import PageOptions
from newsld.fetch.files import find_sources
from newsld.model.outcome import Done
from newsld.settings import Settings
from support.pages import holds
from support.programs import missing, program

if TYPE_CHECKING:
    from playwright.sync_api import Browser

HOSTILE = (
    "</script><script>alert(1)</script>",
    "<!--<script>alert(1)",
    "-->]]>&amp;<b>",
    "a\u2028b\u2029c",
    "He said \"no\" and 'yes' \\",
    "Zoë’s 😀",
)
# In a language whose texts are not read: here it is the page that matters.
PAGE = """<!doctype html>
<html lang="de"><head><meta charset="{charset}"><title>{title}</title>
<link rel="canonical" href="https://news.example/1">{head}</head>
<body><main><h1>{title}</h1><svg><title/><g/></svg>
<p>Die neue Brücke über den Fluss ist seit Montag für den Verkehr offen und kostet keine Maut.</p></main>
<!-- </head> --></body></html>
"""
POLICY = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'nonce-n1'\">"
PATIENCE = 300_000
"""Milliseconds: a busy machine is no failure."""
READ = """() => ({
  blocks: [...document.querySelectorAll('script[type="application/ld+json"]')].map(s => JSON.parse(s.textContent)),
  nonces: [...document.querySelectorAll('script[type="application/ld+json"]')].map(s => s.nonce),
  shown: document.body.innerText,
  rest: (() => {
    const copy = document.documentElement.cloneNode(true);
    copy.querySelectorAll('script[type="application/ld+json"]').forEach(s => s.remove());
    return copy.outerHTML;
  })(),
  parents: [...document.querySelectorAll('script[type="application/ld+json"]')].map(s => s.parentNode.nodeName),
})"""


@frozen
class Seen:
    """What a browser made of a page."""

    said: list[str]
    page: dict[str, Any]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start Debian's Chromium, once."""
    path = program("chromium", "chromium")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing("playwright is not installed: pip install playwright")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, timeout=PATIENCE)
        yield started
        started.close()


def seen(browser: Browser, file: Path) -> Seen:
    """Load a page, and note whatever the browser has to say of it."""
    said: list[str] = []
    page = browser.new_page()
    page.set_default_timeout(PATIENCE)
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    page.goto(file.as_uri())
    found = page.evaluate(READ)
    page.close()
    return Seen(said, found)


def embedded(data: bytes, tmp_path: Path, **options: Any) -> tuple[Path, Path]:
    """Write a page as it was, and embedded."""
    before, after = tmp_path / "before.html", tmp_path / "after.html"
    before.write_bytes(data)
    (outcome,) = embed_all(find_sources([str(before)], extensions=()), Settings(), PageOptions(**options))
    assert isinstance(outcome, Done), outcome.error
    after.write_bytes(outcome.outputs[0].data)
    return before, after


def expected(data: bytes) -> dict[str, Any]:
    """Give view E of the article of a page."""
    value: dict[str, Any] = json.loads(convert(data, format="html", name="before.html").write("embed-jsonld"))
    return value


def made(title: str, head: str = "", charset: str = "utf-8") -> bytes:
    page = PAGE.format(title=escape(title), head=head, charset=charset)
    return page.encode(charset, "xmlcharrefreplace")


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
@pytest.mark.parametrize("title", HOSTILE)
def test_a_block_of_its_own_is_read_and_changes_nothing(
    browser: Browser, tmp_path: Path, title: str, charset: str
) -> None:
    data = made(title, charset=charset)
    before, after = (seen(browser, file) for file in embedded(data, tmp_path))
    assert after.page["blocks"] == [expected(data)]
    assert after.page["parents"] == ["HEAD"]
    assert (after.page["shown"], after.page["rest"]) == (before.page["shown"], before.page["rest"])
    assert (before.said, after.said) == ([], [])


@pytest.mark.parametrize("title", HOSTILE)
def test_the_publishers_block_is_added_to(browser: Browser, tmp_path: Path, title: str) -> None:
    theirs = {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "x"}, {"@type": "NewsArticle", "name": title}]}  # fmt: skip
    head = f'<script type="application/ld+json" id="x">{json.dumps(theirs).replace("<", chr(92) + "u003c")}</script>'
    data = made(title, head)
    before, after = (seen(browser, file) for file in embedded(data, tmp_path))
    (block,) = after.page["blocks"]
    article = block["@graph"][1]
    assert holds(block, theirs)
    ours = {key: value for key, value in expected(data).items() if key not in ("@context", "@type")}
    assert article == {"@type": "NewsArticle", "name": title, **ours}
    assert (after.page["shown"], after.page["rest"]) == (before.page["shown"], before.page["rest"])
    assert (before.said, after.said) == ([], [])


@pytest.mark.parametrize("nonce", [None, "n1"])
def test_a_strict_policy_has_nothing_to_say(browser: Browser, tmp_path: Path, nonce: str | None) -> None:
    data = made("Brücke offen", POLICY)
    before, after = (seen(browser, file) for file in embedded(data, tmp_path, nonce=nonce))
    assert after.page["blocks"] == [expected(data)]
    assert after.page["nonces"] == [nonce or ""]
    assert (after.page["shown"], after.page["rest"]) == (before.page["shown"], before.page["rest"])
    assert (before.said, after.said) == ([], [])


def test_the_browser_would_tell(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "bad.html").write_bytes(made("x", POLICY + "<script>alert(1)</script>"))
    (tmp_path / "worse.html").write_bytes(made("x", "<script>alert(1); console.log(2); throw new Error('3')</script>"))
    assert "Content Security Policy" in seen(browser, tmp_path / "bad.html").said[0]
    assert seen(browser, tmp_path / "worse.html").said == ["1", "2", "3"]
