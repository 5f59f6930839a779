"""The media topics of the IPTC: what sources call them, and their addresses."""

from __future__ import annotations

import re

MEDIA_TOPICS = "http://cv.iptc.org/newscodes/mediatopic/"
"""The scheme, for which catalogues of the IPTC have the alias ``medtop``."""
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
