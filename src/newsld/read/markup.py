"""Take HTML out of words."""

from __future__ import annotations

import re
from html import unescape

_SILENT = re.compile(
    r"<(?:(?P<comment>!--)|(?P<name>script|style|iframe|noscript|svg|template|object)\b)", re.IGNORECASE
)
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|br|hr|h[1-6]|ul|ol|li|dl|dt|dd|table|tr|td|th|thead|tbody|caption|section|article|aside|header|footer"
    r"|figure|figcaption|blockquote|pre|form|details|summary|center)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?[A-Za-z!?][^<>]{0,5000}>")


def without_html(text: str) -> str:
    """Give the words of HTML: tags, comments, scripts and styles gone, entities resolved, blocks apart by a blank line.

    Args:
        text: Words with or without markup; a ``<`` that begins no tag stays.
    """
    if "<" in text:
        text = _TAG.sub("", _BLOCK_TAG.sub("\n\n", _without_silent(text)))
    return unescape(text) if "&" in text else text


def _without_silent(text: str) -> str:
    parts: list[str] = []
    at = 0
    lower = text.lower()
    while match := _SILENT.search(text, at):
        parts.append(text[at : match.start()])
        closer = "-->" if match["comment"] else f"</{match['name'].lower()}"
        end = lower.find(closer, match.end())
        if end < 0:
            # Browsers take the rest for a part of it.
            return "".join(parts)
        at = end + len(closer)
        if not match["comment"]:
            at = text.find(">", at) + 1 or len(text)
    return "".join((*parts, text[at:]))
