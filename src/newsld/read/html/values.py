"""Check what a place of a page gives for a field: into the form of metadata, or refused with a reason."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from html import unescape
from urllib.parse import urljoin, urlsplit

from attrs import frozen

from newsld.iri import check_iri, without_fragment
from newsld.lang.furniture import Furniture
from newsld.lang.pages import PageWords
from newsld.model.document import Field
from newsld.model.tags import language_tag
from newsld.read.dates import iso_date
from newsld.read.html.people import people
from newsld.read.language import all_months
from newsld.read.markup import without_html
from newsld.read.normalize import normalize, one_line

_PLACEHOLDERS = frozenset(
    {"null", "none", "n/a", "undefined", "nan", "[object object]", "false", "true", "untitled", "-"}
)
_NO_DATES = ("0000-", "0001-", "1970-01-01", "1900-01-01", "9999-")
"""What programs write that know no date."""
_DAY = len("2021-05-03")
_FIRST_YEAR = 1600
"""The oldest newspapers are of the seventeenth century."""
_TEMPLATE = re.compile(r"\{\{|\{%|<%|%%|\$\{")
_COMMA = re.compile(r"\s*[,;]\s*")
_LATE_ZONE = re.compile(r"(?<=[0-9T:]) ?(?=[+-][0-9]{2}:?[0-9]{2}$)")
_EDITION = re.compile(r"^(?:www|m|mobile|amp)\.")
"""What the hosts of one site differ in."""
_MOST_KEYWORDS = 60
_LONGEST_KEYWORD = 80


@frozen(kw_only=True)
class Setting:
    """What is known of the page around the values.

    Attributes:
        base: The address against which others are resolved, or ``None``.
        furniture: How bylines are written in its language.
        words: What pages put around names.
        address: Where the page was got from, or ``None``.
        retrieved: When it was got, in ISO 8601, or ``None``: what is dated later was not on it.
    """

    base: str | None
    furniture: Furniture
    words: tuple[PageWords, ...]
    address: str | None = None
    retrieved: str | None = None


def read_value(field: Field, value: str, setting: Setting) -> list[str]:
    """Give the values that one text means for a field.

    Args:
        field: The field.
        value: What the page says.
        setting: What is known of the page.

    Returns:
        The values in the form of metadata; empty if there is nothing in it.

    Raises:
        ValueError: It is a placeholder or no value of that kind; the message says why.
    """
    plain = value.strip()
    if not plain or plain.lower() in _PLACEHOLDERS:
        return []
    if _TEMPLATE.search(plain):
        raise ValueError("is the placeholder of a template")
    return _READ.get(field, _words)(plain, setting)


def _words(value: str, _: Setting) -> list[str]:
    text = unescape(value) if "&" in value else value
    plain = one_line(normalize(without_html(text)).replace("\n", " "))
    return [plain] if any(map(str.isalnum, plain)) else []


def _authors(value: str, setting: Setting) -> list[str]:
    return people(value, setting.furniture, setting.words)


def _keywords(value: str, setting: Setting) -> list[str]:
    found = [part for text in _words(value, setting) for part in _COMMA.split(text) if part]
    return [part for part in dict.fromkeys(found) if len(part) <= _LONGEST_KEYWORD][:_MOST_KEYWORDS]


def _date(value: str, setting: Setting) -> list[str]:
    if value.startswith(_NO_DATES):
        raise ValueError("is what programs write that know no date")
    iso = iso_date(value, all_months()) or iso_date(_LATE_ZONE.sub("", value), all_months())
    if iso is None:
        raise ValueError("is no date, or could be two")
    if int(iso[:4]) < _FIRST_YEAR:
        raise ValueError("is older than any newspaper")
    if setting.retrieved and _is_day_after(iso, setting.retrieved):
        raise ValueError(f"is later than the page was got, {setting.retrieved[:_DAY]}")
    return [iso]


def _is_day_after(iso: str, moment: str) -> bool:
    """Tell whether a date is more than a day later; somewhere it is a day later at the same moment."""
    try:
        return date.fromisoformat(iso[:_DAY]) - date.fromisoformat(moment[:_DAY]) > timedelta(days=1)
    except ValueError:
        return False


def _language(value: str, _: Setting) -> list[str]:
    try:
        return [language_tag(value)]
    except ValueError as error:
        raise ValueError("is no language") from error


def _address(value: str, setting: Setting) -> list[str]:
    address = _absolute(value, setting)
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https"):
        raise ValueError("is no address of the web")
    if not parts.path.strip("/") and not parts.query:
        raise ValueError("is the site's, not the article's")
    if setting.address and _house(parts.hostname) != _house(urlsplit(setting.address).hostname):
        raise ValueError("is on another host than the page")
    return [without_fragment(address)]


def _house(host: str | None) -> str:
    return _EDITION.sub("", host or "")


def _image(value: str, setting: Setting) -> list[str]:
    if value.startswith("data:"):
        return []
    return [_absolute(value, setting)]


def _absolute(value: str, setting: Setting) -> str:
    try:
        joined = urljoin(setting.base or "", value.replace(" ", "%20"))
        if joined.startswith("//"):
            joined = "https:" + joined
        return check_iri(joined)
    except ValueError as error:
        raise ValueError(f"is no address: {error}") from error


_READ: dict[Field, Callable[[str, Setting], list[str]]] = {
    Field.AUTHOR: _authors,
    Field.KEYWORD: _keywords,
    Field.PUBLISHED: _date,
    Field.MODIFIED: _date,
    Field.LANGUAGE: _language,
    Field.URL: _address,
    Field.IMAGE: _image,
    Field.LICENSE: _image,
}
