"""Find where in a page a script element of its own can stand, so that nothing else changes its place in the tree."""

from __future__ import annotations

from newsld.errors import ItemError
from newsld.jsonld.tags import tags

_HEAD_ENDS = (("head", True), ("body", False), ("frameset", False))
"""What ends the head of a page, its own end tag or a tag that implies it."""
_BODY_ENDS = (("body", True), ("html", True))
_INERT = frozenset({"template", "noscript"})


def place_of_script(text: str, name: str) -> int:
    """Give the offset where a script is written: before the head's end, else before the body's, else at the end.

    Args:
        text: The page.
        name: What messages call it.

    Raises:
        ItemError: The page is cut: it has no head's end, and ends within a tag, a comment or a script.
    """
    inert = 0
    last = -1
    for tag in tags(text):
        if tag.name in _INERT and not tag.foreign:
            inert = max(0, inert + (-1 if tag.closing else 1))
        if not inert and not tag.foreign:
            if (tag.name, tag.closing) in _HEAD_ENDS:
                return tag.begin
            if (tag.name, tag.closing) in _BODY_ENDS and last < 0:
                last = tag.begin
        if not tag.closed:
            if last >= 0:
                break
            what = f"<{tag.name}>" if tag.name else "a tag or comment"
            hint = f"write </{tag.name}>: in HTML a slash closes nothing" if tag.name else "look at the end of the file"
            raise ItemError(
                name, "nothing can be added to the page", f"it ends within {what} that is not closed", hint=hint
            )
    return last if last >= 0 else len(text)
