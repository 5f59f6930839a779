"""A finding names the line that a reader of the file sees, whatever newsld added above it before."""

from __future__ import annotations

from newsld.emit.page.enrich import Page
from newsld.model.report import Finding, Severity

OURS = '<script data-newsld="" type="application/ld+json">\n{}\n</script>'
THEIRS = '<script data-newsld="/b /c" type="application/ld+json">{\r\n"a": 1,\r\n"b": 2,\r\n"c": 3}</script>'
PAGE = f"<title>a</title>\n{OURS}\n<p>b\n{THEIRS}<i>\n<p>c"


def located(page: str, line: int | None, message: str = "x") -> tuple[int | None, str]:
    found = Page.of(page.encode(), "a.html")
    finding = Finding(code="NLD007", severity=Severity.NOTE, message=message, source="a.html", line=line)
    (after,) = found.located([finding])
    return after.line, after.message


def test_lines_are_those_of_the_file() -> None:
    assert Page.of(PAGE.encode(), "a.html").data.decode().splitlines() == [
        "<title>a</title>", "", "<p>b", '<script type="application/ld+json">{', '"a": 1}</script><i>', "<p>c",
    ]  # fmt: skip
    lines = PAGE.splitlines()
    for line, words in ((1, "<title>"), (3, "<p>b"), (4, "<script"), (6, "<p>c")):
        told, _ = located(PAGE, line)
        assert told is not None
        assert lines[told - 1].startswith(words)


def test_lines_in_messages_are_too() -> None:
    assert located(PAGE, None, "'a' (h1, line 6) was taken, not 'b' (title element, line 1)") == (
        None, "'a' (h1, line 10) was taken, not 'b' (title element, line 1)",
    )  # fmt: skip


def test_of_a_page_without_ours_nothing_changes() -> None:
    assert located("<p>a\n<p>b", 2, "(h1, line 2)") == (2, "(h1, line 2)")
