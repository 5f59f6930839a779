"""Which place of a page is believed first, field by field: the table by which one of many values is chosen."""

from __future__ import annotations

from newsld.model.document import Field

JSON_LD = "JSON-LD"
MICRODATA = "microdata"
RDFA = "RDFa"
VISIBLE_HEADLINE = "h1"
VISIBLE_BYLINE = "visible byline"
VISIBLE_DATE = "visible date"
TIME = "time element"
TITLE = "title element"
LANG = "html lang"
CANONICAL = "link rel=canonical"
REL_AUTHOR = "rel=author"
PROFILE = "link to a profile"
MARKED = "element named for its author"
ADDRESS = "address of the page"

_STRUCTURED = (JSON_LD, MICRODATA, RDFA)

PREFERENCES: dict[Field, tuple[str, ...]] = {
    # Structured data names the article and its parts; meta elements are made for sharing; what is visible is sure to be
    # there and hard to tell from its neighbours. Titles are the other way round: what readers see is the headline.
    Field.HEADLINE: (
        VISIBLE_HEADLINE, *_STRUCTURED, "og:title", "parsely-title", "twitter:title", "dc.title", "citation_title",
        "sailthru.title", TITLE,
    ),
    Field.ALTERNATIVE_HEADLINE: _STRUCTURED,
    Field.DESCRIPTION: (
        *_STRUCTURED, "og:description", "description", "twitter:description", "dc.description", "sailthru.description",
    ),
    Field.AUTHOR: (
        *_STRUCTURED, "parsely-author", "article:author", "sailthru.author", "citation_author", "dc.creator", "author",
        "byl", REL_AUTHOR, VISIBLE_BYLINE, PROFILE, MARKED, "twitter:data1", "twitter:data2", "fediverse:creator",
    ),
    Field.PUBLISHER: (*_STRUCTURED, "og:site_name", "dc.publisher", "citation_publisher", "publisher",
                      "application-name"),
    Field.PUBLISHED: (
        *_STRUCTURED, "article:published_time", "og:published_time", "parsely-pub-date", "datepublished",
        "publish-date", "pubdate", "published", "sailthru.date", "citation_publication_date", "dc.date.issued",
        "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "date", TIME, VISIBLE_DATE,
    ),
    Field.MODIFIED: (
        *_STRUCTURED, "article:modified_time", "og:updated_time", "og:modified_time", "dcterms.modified",
        "dc.date.modified", "datemodified", "last-modified", "lastmod", "revised", TIME, VISIBLE_DATE,
    ),
    Field.SECTION: (*_STRUCTURED, "article:section", "parsely-section", "section"),
    Field.KEYWORD: (*_STRUCTURED, "article:tag", "parsely-tags", "news_keywords", "sailthru.tags", "keywords",
                    "dc.subject"),
    Field.LANGUAGE: (LANG, *_STRUCTURED, "content-language", "og:locale", "dc.language"),
    Field.URL: (CANONICAL, "og:url", *_STRUCTURED, "parsely-link", "twitter:url"),
    Field.IMAGE: (*_STRUCTURED, "og:image", "twitter:image", "parsely-image-url", "sailthru.image.full"),
    Field.LICENSE: (*_STRUCTURED, "link rel=license", "dc.rights.license"),
}  # fmt: skip

SAME: dict[str, str] = {
    # Other spellings of the same place.
    "og:image:url": "og:image",
    "og:image:secure_url": "og:image",
    "twitter:image:src": "twitter:image",
    "twitter:text:title": "twitter:title",
    "dcterms.title": "dc.title",
    "dc.creator.personalname": "dc.creator",
    "dcterms.creator": "dc.creator",
    "dc.contributor": "dc.creator",
    "dcterms.publisher": "dc.publisher",
    "dcterms.issued": "dc.date.issued",
    "dcterms.description": "dc.description",
    "dcterms.language": "dc.language",
    "dcterms.subject": "dc.subject",
    "article:published": "article:published_time",
    "article:modified": "article:modified_time",
    "article:tags": "article:tag",
    "og:article:published_time": "article:published_time",
    "og:article:modified_time": "article:modified_time",
    "og:article:author": "article:author",
    "og:article:section": "article:section",
    "og:article:tag": "article:tag",
    "publishdate": "publish-date",
    "publish_date": "publish-date",
    "publication_date": "publish-date",
    "article.published": "publish-date",
    "dc.dateissued": "dc.date.issued",
    "citation_online_date": "citation_publication_date",
    "citation_date": "citation_publication_date",
    "parsely-author-name": "parsely-author",
}


def rank(field: Field, place: str) -> int:
    """Give how far down the table a place stands; what is not in it comes last."""
    places = PREFERENCES.get(field, ())
    return places.index(place) if place in places else len(places)
