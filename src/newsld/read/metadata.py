"""Turn what a source, its sidecar or the user says about an article into metadata."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from urllib.parse import urljoin

from newsld.iri import check_iri, under_base, without_fragment
from newsld.lang.furniture import Furniture
from newsld.model.document import Field, Metadatum
from newsld.model.report import Finding, Severity
from newsld.model.supplied import Supplied
from newsld.model.tags import language_tag
from newsld.read.dates import iso_date
from newsld.read.front_matter import Entry
from newsld.read.furniture import split_authors
from newsld.read.language import all_months
from newsld.read.markup import without_html
from newsld.read.normalize import normalize, one_line

FIELDS: dict[Field, tuple[str, ...]] = {
    # The keys that mean a field, strongest first; case, "-" and "_" do not count.
    Field.HEADLINE: ("headline", "title"),
    Field.ALTERNATIVE_HEADLINE: ("alternativeheadline", "alternativetitle", "linktitle", "seotitle", "shorttitle"),
    Field.DESCRIPTION: ("description", "summary", "excerpt", "abstract", "deck", "standfirst", "subtitle", "lede"),
    Field.AUTHOR: ("authors", "author", "authors.name", "author.name", "byline", "creator", "writer", "writers"),
    Field.PUBLISHER: ("publisher", "publisher.name", "sitename", "site"),
    Field.PUBLISHED: ("datepublished", "published", "publishedat", "publishdate", "publicationdate", "pubdate", "date"),
    Field.MODIFIED: ("datemodified", "modified", "modifiedat", "lastmod", "lastmodified", "lastupdated", "updated"),
    Field.SECTION: ("articlesection", "section", "category", "categories"),
    Field.KEYWORD: ("keywords", "keyword", "tags", "tag", "topics", "topic"),
    Field.LANGUAGE: ("inlanguage", "language", "lang", "locale"),
    Field.URL: ("canonical", "canonicalurl", "url", "sourceurl", "link", "permalink"),
    Field.IMAGE: ("image", "image.src", "image.url", "image.path", "images", "featuredimage", "primaryimage"),
    Field.LICENSE: ("license", "licence"),
}
STANDFIRST_KEYS = ("deck", "standfirst", "subtitle")
_MEANT = {key: (field, rank) for field, keys in FIELDS.items() for rank, key in enumerate(keys)}
_ONE = frozenset({Field.AUTHOR, Field.KEYWORD, Field.SECTION, Field.IMAGE})
"""Fields with several values; of another a list is no value, so only its first counts."""
_COMMA = re.compile(r"\s*[,;]\s*")
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_CREATIVE_COMMONS = re.compile(
    r"(?:CC|Creative Commons)[ -](?P<which>BY(?:[ -](?:SA|NC|ND|NC[ -]SA|NC[ -]ND))?)[ -](?P<version>[234]\.[05])",
    re.IGNORECASE,
)
"""The licences that are known by their names; their addresses are made of them."""
_PLACEHOLDERS = frozenset({"null", "none", "n/a", "undefined", "nan", "[object object]"})


def plain_key(key: str) -> str:
    """Give a key without what does not count: case, hyphens, underscores."""
    return re.sub(r"[-_ ]", "", key).lower()


def read_metadata(
    entries: Iterable[Entry], where: str, source: str, words: Furniture
) -> tuple[tuple[Metadatum, ...], tuple[Finding, ...]]:
    """Give the metadata that entries mean; keys that mean none are passed over.

    Args:
        entries: What a front matter or sidecar holds.
        where: What it is called: ``front matter``.
        source: The file, for findings.
        words: What is known of the language.

    Returns:
        The metadata, by field, in it by rank of the key, in it in the order of the source; and findings NLD004 for
        values that could not be read.
    """
    ranked: list[tuple[int, int, Metadatum]] = []
    findings: list[Finding] = []
    fields = tuple(FIELDS)
    for entry in entries:
        field, rank = _MEANT.get(plain_key(entry.key), (None, 0))
        if field is None or entry.value.lower() in _PLACEHOLDERS:
            continue
        try:
            values = tuple(_READ.get(field, _words)(entry.value, words))
        except ValueError as error:
            findings.append(_unreadable(entry, str(error), source))
            continue
        for value in values:
            datum = Metadatum(field=field, value=value, where=f"{where}, line {entry.line}")
            if not any(
                d.field is field and (d.value == value or (r == rank and field not in _ONE)) for _, r, d in ranked
            ):
                ranked.append((fields.index(field), rank, datum))
    ranked.sort(key=lambda item: item[:2])
    return tuple(datum for _, _, datum in ranked), tuple(findings)


def supplied_metadata(supplied: Supplied) -> tuple[Metadatum, ...]:
    """Give what the user supplies as metadata, its dates in the form in which all others are."""

    def said() -> Iterator[tuple[Field, str, str | None]]:
        yield Field.HEADLINE, "headline", supplied.headline
        for author in supplied.authors or ():
            yield Field.AUTHOR, "author", author
        yield Field.PUBLISHER, "publisher", supplied.publisher
        yield Field.PUBLISHED, "published", supplied.published and iso_date(supplied.published, {})
        yield Field.MODIFIED, "modified", supplied.modified and iso_date(supplied.modified, {})
        yield Field.SECTION, "section", supplied.section
        yield Field.LANGUAGE, "language", supplied.language and language_tag(supplied.language)
        yield Field.URL, "url", supplied.url and check_iri(supplied.url)

    return tuple(
        Metadatum(field=field, value=one_line(normalize(value)), where=f"option --{option}")
        for field, option, value in said()
        if value
    )


def stated_language(metadata: Sequence[Metadatum]) -> str | None:
    """Give the language that user or source states, the strongest word first."""
    return next((datum.value for datum in metadata if datum.field is Field.LANGUAGE), None)


def written_language(entries: Iterable[Entry]) -> str | None:
    """Give the language that entries name, before anything else in them can be read."""
    for entry in entries:
        if plain_key(entry.key) in FIELDS[Field.LANGUAGE]:
            try:
                return language_tag(entry.value)
            except ValueError:
                continue
    return None


def address(metadata: Sequence[Metadatum], supplied: Supplied, stem: str, origin: str | None = None) -> str | None:
    """Give the article's address: the one that user or source states, else where it was got, else below the base."""
    stated = next((datum.value for datum in metadata if datum.field is Field.URL), None)
    if stated:
        return without_fragment(stated)
    if origin:
        return without_fragment(origin)
    return under_base(check_iri(supplied.base), stem) if supplied.base else None


def with_absolute_images(metadata: Sequence[Metadatum], url: str | None) -> tuple[Metadatum, ...]:
    """Give the metadata with images' addresses made absolute, without those that cannot be."""
    kept = []
    for datum in metadata:
        if datum.field is Field.IMAGE:
            try:
                value = check_iri(urljoin(url or "", datum.value))
            except ValueError:
                continue
            datum = Metadatum(field=datum.field, value=value, where=datum.where, span=datum.span)
        kept.append(datum)
    return tuple(kept)


def _unreadable(entry: Entry, why: str, source: str) -> Finding:
    value = entry.value if len(entry.value) <= 60 else entry.value[:59] + "…"
    return Finding(
        code="NLD004",
        severity=Severity.WARNING,
        message=f"the value of {entry.key!r} is left out: {value!r} {why}",
        source=source,
        line=entry.line,
    )


def _words(value: str, _: Furniture) -> Iterator[str]:
    if any(mark in value for mark in "*_`[<&\\"):
        from newsld.read.markdown import inline_text

        value = inline_text(value)
    if plain := one_line(normalize(without_html(value))):
        yield plain


def _authors(value: str, words: Furniture) -> Iterator[str]:
    for plain in _words(value, words):
        yield from split_authors(plain, words)


def _keywords(value: str, words: Furniture) -> Iterator[str]:
    for plain in _words(value, words):
        yield from (part for part in _COMMA.split(plain) if part)


def _date(value: str, _: Furniture) -> Iterator[str]:
    iso = iso_date(value, all_months())
    if iso is None:
        raise ValueError("is no date, or could be two")
    yield iso


def _language(value: str, _: Furniture) -> Iterator[str]:
    try:
        yield language_tag(value)
    except ValueError as error:
        raise ValueError("is no language") from error


def _address(value: str, _: Furniture) -> Iterator[str]:
    # A path such as /2021/05/story is about the site's own folders.
    if _ABSOLUTE.match(value):
        try:
            yield check_iri(value)
        except ValueError as error:
            raise ValueError(f"is no address: {error}") from error


def _license(value: str, _: Furniture) -> Iterator[str]:
    if common := _CREATIVE_COMMONS.fullmatch(value.strip()):
        yield f"https://creativecommons.org/licenses/{common['which'].lower().replace(' ', '-')}/{common['version']}/"
    elif _ABSOLUTE.match(value):
        yield from _address(value, _)
    else:
        raise ValueError("is no address of a licence")


def _path(value: str, _: Furniture) -> Iterator[str]:
    yield value


_READ: dict[Field, Callable[[str, Furniture], Iterator[str]]] = {
    Field.AUTHOR: _authors,
    Field.KEYWORD: _keywords,
    Field.PUBLISHED: _date,
    Field.MODIFIED: _date,
    Field.LANGUAGE: _language,
    Field.URL: _address,
    Field.IMAGE: _path,
    Field.LICENSE: _license,
}
