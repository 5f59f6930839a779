"""What `fetch` hands over: bytes and how they were got."""

from __future__ import annotations

import re

from attrs import field, frozen

_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)


@frozen(kw_only=True)
class Resource:
    """The bytes of one source.

    Attributes:
        source: The name under which messages speak of it, as the user wrote it.
        stem: Relative path without extension, with ``/``, under which its outputs are filed.
        data: The bytes.
        media_type: What the origin says they are, with its parameters (``text/plain; charset=utf-8``), or ``None``.
        retrieved: The moment it was got, in ISO 8601, or ``None``.
        iri: The address it was got from or is published at, or ``None``.
        sidecar: The bytes of ``STEM.meta.yaml`` beside it, or ``None``.
        sidecar_name: The name of that file for messages.
    """

    source: str
    stem: str
    data: bytes = field(repr=False)
    media_type: str | None = None
    iri: str | None = None
    retrieved: str | None = None
    sidecar: bytes | None = field(default=None, repr=False)
    sidecar_name: str = ""

    @property
    def charset(self) -> str | None:
        """The encoding that the media type names, or ``None``."""
        match = _CHARSET.search(self.media_type or "")
        return match[1].lower() if match else None
