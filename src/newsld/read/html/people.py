"""Make names of people out of what pages give for an author."""

from __future__ import annotations

import re
from html import unescape

from newsld.lang.furniture import Furniture
from newsld.lang.pages import PageWords
from newsld.read.furniture import split_authors
from newsld.read.normalize import normalize, one_line

_LONGEST = 300
_LONGEST_NAME = 60
_MOST_WORDS = 6
_MOST = 20
_NO_NAME = re.compile(r"://|www\.|@|\.(?:com|org|net|html?|php)\b|[{}<>=]|\A[\d\W]+\Z")
_ADDRESS = re.compile(r"\S*(?://|www\.|@)\S*\Z|[a-z]+(?:\.[a-z]+)+\Z")
_DEGREE = re.compile(r"[A-Z][A-Za-z]{0,3}\.?(?:[A-Z][a-z]?\.?){0,4}(?:\s*[-–]?[A-Z]{2,4})?\Z")
"""What stands behind a name and a comma: Ph.D., MD, CFP, RD."""


def people(value: str, furniture: Furniture, words: tuple[PageWords, ...]) -> list[str]:
    """Give the people (or bodies) that one value of an author field names.

    Args:
        value: What the page says: a name, a byline, a list of names.
        furniture: How bylines are written in the language of the page.
        words: What pages put around names.

    Returns:
        Names apart, in order, without "By", titles behind them, outlets and addresses; empty where it names nobody.
    """
    plain = one_line(normalize(unescape(value)))
    if not plain or len(plain) > _LONGEST or _ADDRESS.match(plain):
        return []
    for language in words:
        if lead := language.before_author.match(plain):
            plain = plain[lead.end() :]
        tail = language.after_author.search(plain)
        if tail and plain[: tail.start()].strip(" ([,"):
            plain = plain[: tail.start()]
        elif tail and plain[0] not in "([":
            return []  # a date, a number of minutes or of comments
    names: list[str] = []
    for index, name in enumerate(split_authors(plain.strip(" ,;:.-–—|"), furniture)):
        name = name.strip(' ,;:-–—|*"“”')
        if index and " " not in name and (_DEGREE.match(name) or name.islower()):
            continue
        if _is_name(name, words) and name not in names:
            names.append(name)
    return [name for name in names if not any(name.startswith(other + " ") for other in names)][:_MOST]


def _is_name(name: str, words: tuple[PageWords, ...]) -> bool:
    if not name or len(name) > _LONGEST_NAME or name.count(" ") >= _MOST_WORDS or _NO_NAME.search(name):
        return False
    if " " not in name and name.islower():
        return False  # the name of an account
    return not any(name.lower() in language.no_author for language in words)
