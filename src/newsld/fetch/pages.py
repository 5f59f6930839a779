"""Know addresses of the web among the names of sources, and give what they lead to a name of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath
from urllib.parse import SplitResult, unquote, urlsplit

from newsld.errors import UsageError
from newsld.iri import check_iri, content_hex, slug, without_fragment

MAX_TIME = 30.0
"""Seconds that one try to get a page may take, redirects included, if the user says nothing else."""

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_POINTLESS = frozenset({"index", "default", "home"})
"""Names of files that only say that a folder is meant."""
_DIGITS = 6


def is_address(name: str) -> bool:
    """Tell whether a name is an address, of the web or of anything else."""
    return _ADDRESS.match(name) is not None


def check_address(name: str, shown: str) -> str:
    """Give the address of a page of the web, without fragment.

    Args:
        name: What the user wrote.
        shown: The same, for messages.

    Returns:
        The address.

    Raises:
        UsageError: It is no address of the web, or one with a password in it.
    """
    try:
        address = without_fragment(check_iri(name.replace(" ", "%20")))
        parts = urlsplit(address)
        _ = parts.port
    except ValueError as error:
        raise UsageError(
            shown, "is no address", str(error), hint="give one such as https://example.org/story"
        ) from error
    if parts.scheme.lower() not in ("http", "https"):
        raise UsageError(
            shown, "is not fetched", f"it is an address of {parts.scheme}:, not of http: or https:",
            hint="save it in a file, and give its address with --url",
        )  # fmt: skip
    if "@" in parts.netloc:
        raise UsageError(
            _without_user(parts), "is not fetched", "it names a user; newsld signs in nowhere",
            hint="save the page in a file, and give its address with --url",
        )  # fmt: skip
    return address


def page_stem(address: str) -> str:
    """Give the name under which the outputs of a page are filed: of the last part of its path that says anything.

    Args:
        address: The address.

    Returns:
        Words of ASCII with hyphens, never empty.
    """
    parts = urlsplit(address)
    for segment in reversed(parts.path.split("/")):
        name = slug(PurePosixPath(unquote(segment)).stem)
        if name and name not in _POINTLESS:
            return name
    return slug(parts.hostname or "") or "page"


def distinct_stems(addresses: Sequence[str]) -> tuple[str, ...]:
    """Give each of several pages a stem of its own: those that would share one get digits made of the address."""
    stems = [page_stem(address) for address in addresses]
    return tuple(
        f"{stem}-{content_hex([address], _DIGITS)}" if stems.count(stem) > 1 else stem
        for stem, address in zip(stems, addresses, strict=True)
    )


def _without_user(parts: SplitResult) -> str:
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
