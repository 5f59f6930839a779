"""The codes of the IPTC's lists: media topics, genres and others; what sources call them, and what they mean."""

from __future__ import annotations

import re
from collections.abc import Mapping

from newsld.iri import check_iri

MEDIA_TOPICS = "http://cv.iptc.org/newscodes/mediatopic/"
"""The scheme, for which catalogues of the IPTC have the alias ``medtop``."""
_GENRES = {
    # The genres of the IPTC (http://cv.iptc.org/newscodes/genre/) for which schema.org has a class.
    "analysis": "AnalysisNewsArticle",
    "background": "BackgroundNewsArticle",
    "opinion": "OpinionNewsArticle",
    "review": "ReviewNewsArticle",
}
_GENRE = re.compile(r"(?:https?://cv\.iptc\.org/newscodes/genre/|genre:)(?P<code>[A-Za-z_-]{1,40})/?")
_NAMED = re.compile(r"(?:https?://cv\.iptc\.org/newscodes/mediatopic/|medtop:)(?P<code>[0-9]{8})/?")
_CODE = re.compile(r"[0-9]{8}")


def media_topic(*said: str) -> str | None:
    """Give the address of the media topic that a source means.

    Args:
        said: What it says in various places: an address, a code with its alias, or code and scheme apart.

    Returns:
        The address; ``None`` if none of it is a media topic.
    """
    for text in said:
        if match := _NAMED.fullmatch(text.strip()):
            return MEDIA_TOPICS + match["code"]
    if any(text.rstrip("/") in (MEDIA_TOPICS.rstrip("/"), "medtop") for text in said):
        return next((MEDIA_TOPICS + text for text in said if _CODE.fullmatch(text)), None)
    return None


def class_of_genre(*said: str) -> str | None:
    """Give the class of schema.org that a genre of the IPTC means.

    Args:
        said: What a source says in various places: an address, a code with its alias, or code and scheme apart.

    Returns:
        A class below ``NewsArticle``; ``None`` for all other genres.
    """
    codes = [match["code"] for text in said if (match := _GENRE.fullmatch(text.strip()))]
    if any(text.rstrip("/") == "http://cv.iptc.org/newscodes/genre" for text in said):
        codes += said
    return next((_GENRES[code.lower()] for code in codes if code.lower() in _GENRES), None)


def last_part(code: str) -> str:
    """Give a code without its scheme: ``pubstatus:usable``, or an address that ends in the code."""
    return code.strip().rstrip("/").replace("/", ":").rpartition(":")[2]


def concept_iri(uri: str, qcode: str, schemes: Mapping[str, str]) -> str | None:
    """Give the address of a concept.

    Args:
        uri: What the source says it is; may be empty.
        qcode: Its code with the alias of its scheme; may be empty.
        schemes: Aliases to the addresses of schemes that the source itself declares.

    Returns:
        The address; ``None`` if there is none, for catalogues that lie elsewhere are not fetched.
    """
    if topic := media_topic(uri, qcode):
        return topic
    alias, _, code = qcode.strip().partition(":")
    for said in (uri, schemes[alias] + code if code and alias in schemes else ""):
        try:
            return check_iri(said)
        except ValueError:
            continue
    return None
