"""Identifiers: what may be an IRI, and how ours are made from content.

Never from a clock, a counter or a random number: the same article has the same names on any day.
"""

from __future__ import annotations

import json
import re
import unicodedata
from hashlib import sha256
from json.encoder import encode_basestring
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

NL = "https://w3id.org/newsld/vocab#"
"""Namespace of our own vocabulary."""

SCHEMES = frozenset({"http", "https", "urn", "ftp", "tag", "doi", "info"})
"""Schemes that an identifier of ours may have."""

MAX_LENGTH = 2000

# N-Triples 1.1, production IRIREF; the invisible characters that RFC 3987 keeps out of IRIs; and what lies outside its
# ucschar (2.2). Private characters are iprivate, which a query alone may have: they mean nothing to a reader, so never.
_FORBIDDEN = re.compile(
    r'[\x00-\x20<>"{}|\\^`\x7f-\xa0'
    r"\u200b-\u200f\u2028-\u202f\u2060-\u206f\ud800-\uf8ff\ufdd0-\ufdef\ufeff\ufff0-\uffff"
    + "".join(f"\\U{plane:04x}fffe-\\U{plane:04x}ffff" for plane in range(1, 14))
    + r"\U000e0000-\U000e0fff\U000efffe-\U0010ffff]"
)
# What nearly every IRI is; any such is without flaw, so the questions below need not be asked one by one.
_PLAIN = re.compile(r"(?:https?://[A-Za-z0-9.-]+(?:/[A-Za-z0-9/._~=?&-]*)?|urn:uuid:[0-9a-f-]+)(?:#[A-Za-z0-9/._~-]*)?")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(.+)", re.DOTALL)
_BAD_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_AUTHORITY = re.compile(r"//([^/?#]*)")
_HOST = re.compile(r"(?:[^@\[\]]*@)?(?:\[[0-9A-Fa-f:.]+\]|[^\[\]:@\s]+)(?::[0-9]{0,5})?")
_BRACKET = re.compile(r"[\[\]]")
_NO_SLUG = re.compile(r"[^a-z0-9]+")
_TEXT_NAMESPACE = uuid5(NAMESPACE_URL, NL)


def check_iri(text: str) -> str:
    """Give an IRI in the form in which it may enter a value.

    Args:
        text: What should be an absolute IRI.

    Returns:
        The IRI, NFC, without surrounding blanks.

    Raises:
        ValueError: It is none that every consumer takes (RFC 3987; N-Triples 1.1, IRIREF); the message says why.
    """
    if len(text) <= MAX_LENGTH and _PLAIN.fullmatch(text):
        return text
    iri = unicodedata.normalize("NFC", text.strip())
    match = _SCHEME.fullmatch(iri)
    if not match:
        raise ValueError("it is not absolute: a scheme such as https: is missing")
    scheme = match[1].lower()
    if scheme not in SCHEMES:
        raise ValueError(f"the scheme {scheme}: is none of {', '.join(sorted(SCHEMES))}")
    if flaw := flaw_of(iri):
        raise ValueError(flaw)
    if scheme == "urn" and not re.match(r"[A-Za-z0-9][A-Za-z0-9-]{0,31}:.", match[2]):
        raise ValueError("a URN is urn:NAMESPACE:NAME")
    return iri


def flaw_of(iri: str) -> str | None:
    """Say why an IRI, absolute or relative and of any scheme, is none that every consumer takes.

    Args:
        iri: What should be an IRI.

    Returns:
        The reason (RFC 3987; N-Triples 1.1, IRIREF); ``None`` if there is none.
    """
    if len(iri) > MAX_LENGTH:
        return f"it is longer than {MAX_LENGTH} characters"
    if bad := _FORBIDDEN.search(iri):
        return f"it has the character U+{ord(bad[0]):04X} at position {bad.start() + 1}"
    if _BAD_ESCAPE.search(iri):
        return "a % is not followed by two hexadecimal digits"
    if iri.count("#") > 1:
        return "it has more than one #"
    match = _SCHEME.fullmatch(iri)
    after_host = match.start(2) if match else 0
    authority = _AUTHORITY.match(iri, after_host)
    hosted = match and match[1].lower() in {"http", "https", "ftp"}
    if hosted and not (authority and _HOST.fullmatch(authority[1])):
        return "the host is missing or malformed"
    # Only the address of an IPv6 host has brackets (RFC 3986, 3.2.2); Oxigraph refuses them elsewhere.
    if bracket := _BRACKET.search(iri, authority.end() if authority else after_host):
        return f"it has the character U+{ord(bracket[0]):04X} at position {bracket.start() + 1}"
    return None


def without_fragment(iri: str) -> str:
    """Give the IRI up to its ``#``."""
    return iri.partition("#")[0]


def under_base(base: str, stem: str) -> str:
    """Give the address of a source without one: the base and its relative path, percent-encoded.

    Args:
        base: An absolute IRI; a missing ``/`` at its end is added.
        stem: Relative path without extension.

    Returns:
        The IRI.
    """
    return (
        without_fragment(base).rstrip("/")
        + "/"
        + quote(unicodedata.normalize("NFC", stem), safe="/~-._", errors="replace")
    )


def text_urn(digest: str) -> str:
    """Give the name of a text without an address: ``urn:uuid:`` and the UUIDv5 of its digest (RFC 9562, 5.5).

    Args:
        digest: SHA-256 of the normalised text, in hex.

    Returns:
        The URN.
    """
    return uuid5(_TEXT_NAMESPACE, digest).urn


def slug(text: str, length: int = 60) -> str:
    """Give the text as lower-case ASCII words joined by hyphens; empty if nothing of it is ASCII after NFKD."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _NO_SLUG.sub("-", ascii_text.lower()).strip("-")[:length].rstrip("-")


def content_hex(content: object, digits: int = 12) -> str:
    """Give the first hex digits of the SHA-256 over the content as a compact JSON array in UTF-8."""
    return sha256(_compact(content).encode("utf-8")).hexdigest()[:digits]


def _compact(content: object) -> str:
    # What `json.dumps` writes; thousands of short lists of strings make its set-up most of the work.
    if isinstance(content, str):
        return encode_basestring(content)
    if content is None:
        return "null"
    if isinstance(content, list):
        parts = [encode_basestring(part) if isinstance(part, str) else _compact(part) for part in content]
        return f"[{','.join(parts)}]"
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
