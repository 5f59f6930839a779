from __future__ import annotations

import pytest

from newsld.fetch.robots import MAX_BYTES, read_robots

EXAMPLE = b"""
User-Agent: *
Disallow: *.gif$
Disallow: /example/
Allow: /publications/

User-Agent: newsld
Disallow: /private
Allow: /private/open
Crawl-delay: 2.5

User-agent: foobot
User-agent: NewsLD/2.0
Disallow: /also # a group for two, and one more for us
"""
"""After RFC 9309, 5.1."""


@pytest.mark.parametrize(
    ("target", "allowed"),
    [
        ("/", True),
        ("/example/page.html", True),  # the group for all is not for those who have one
        ("/private", False),
        ("/private/open/1", True),
        ("/also?x", False),
    ],
)
def test_the_group_for_newsld(target: str, allowed: bool) -> None:
    robots = read_robots(EXAMPLE)
    assert robots.allows(target) is allowed
    assert robots.delay == 2.5


@pytest.mark.parametrize(
    ("rules", "target", "allowed"),
    [
        ("Disallow: /fish", "/fish.html", False),
        ("Disallow: /fish", "/Fish.asp", True),
        ("Disallow: /fish*", "/fish/salmon", False),
        ("Disallow: /fish/", "/fish", True),
        ("Disallow: /*.php", "/folder/a.php?x=1", False),
        ("Disallow: /*.php$", "/a.php?x=1", True),
        ("Disallow: /*.php$", "/a.php/b.php", False),
        ("Disallow: /fish$", "/fish", False),
        ("Disallow: /fish$", "/fishes", True),
        ("Disallow: /a*b*c$", "/axbxbxc", False),
        ("Disallow: /ab*ba$", "/aba", True),
        ("Disallow: /p\nAllow: /p", "/page", True),
        ("Disallow: /page\nAllow: /p", "/page", False),
        ("Disallow:", "/page", True),
        ("Disallow: page", "/page", True),
        ("Disallow: /ü", "/%C3%BC", False),
        ("Disallow: /%c3%bc", "/%C3%BC/x", False),
        ("Disallow: /*a*a*a*a*a*a*a*a*a*a*b", "/" + "a" * 5000, True),
    ],
)
def test_patterns(rules: str, target: str, allowed: bool) -> None:
    assert read_robots(f"User-agent: *\n{rules}\n".encode()).allows(target) is allowed


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xfe\x00", b"<!doctype html><p>none", b"Disallow: /", b"User-agent: other\nDisallow: /"]
)
def test_what_forbids_nothing(data: bytes) -> None:
    robots = read_robots(data)
    assert robots.allows("/page")
    assert robots.delay == 0


def test_a_mark_before_the_first_line_and_odd_line_ends() -> None:
    assert not read_robots(b"\xef\xbb\xbfUser-agent: *\rDisallow: /a\r\n").allows("/a")


@pytest.mark.parametrize("delay", [b"-3", b"soon", b"nan", b""])
def test_delays_that_are_none(delay: bytes) -> None:
    assert read_robots(b"User-agent: *\nCrawl-delay: " + delay).delay == 0


def test_of_a_long_file_the_beginning_is_read() -> None:
    data = b"User-agent: *\nDisallow: /a\n" + b"#" * MAX_BYTES + b"\nDisallow: /b\n"
    robots = read_robots(data)
    assert not robots.allows("/a")
    assert robots.allows("/b")
