"""Check what is about to be written, and what anybody has written; nothing is ever fetched."""

from __future__ import annotations

from newsld.errors import UsageError
from newsld.model.report import Report

PROFILES = ("auto", "data", "embed", "google")
"""What a document is held against: whatever it seems to be, view D, view E, or what Google asks."""

EXTENSIONS = (".jsonld", ".json", ".html", ".htm", ".xhtml", ".ttl", ".nt", ".nq", ".trig")
"""What the names of files that can be checked end with."""

MAX_BYTES = 64 * 1024 * 1024
"""What is bigger is not read: no page or article is."""


def validate(data: bytes, *, source: str, profile: str = "auto", extension: str = "", shacl: bool = False) -> Report:
    """Check one file: JSON-LD of any shape, a page with blocks of it, or RDF.

    Args:
        data: Its bytes.
        source: The name under which messages speak of it.
        profile: One of `PROFILES`. ``auto`` holds a document against the schema of a view if it is one of ours, and a
            page against what Google asks.
        extension: What its name ends with (``.jsonld``); if empty or none of `EXTENSIONS` the content tells.
        shacl: Whether to check the SHACL shapes too.

    Returns:
        The findings, in the order of the file. It has at least one error if there was nothing to look at.

    Raises:
        UsageError: There is no such profile, or pySHACL is not installed.
    """
    if profile not in PROFILES:
        raise UsageError("--profile", f"no such profile: {profile!r}", hint=f"there are: {', '.join(PROFILES)}")
    from newsld.validate.check import check

    return check(data, source=source, profile=profile, extension=extension.lower(), shacl=shacl)
