"""Choose the reader of a resource: by the user's word, by name, by media type, by content."""

from __future__ import annotations

import codecs

from newsld.errors import ItemError
from newsld.model.resource import Resource
from newsld.read import READERS
from newsld.read.decode import decode

_HEAD = 8192
_FALLBACK = "text"
_BINARY: tuple[tuple[bytes, str], ...] = (
    # The bytes at the beginning of files that are no text, and what the files are.
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "compressed by gzip"),
    (b"BZh", "compressed by bzip2"),
    (b"\xfd7zXZ\x00", "compressed by xz"),
    (b"\x28\xb5\x2f\xfd", "compressed by zstd"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"SQLite format 3\x00", "a SQLite database"),
    (b"OggS", "a sound or film"),
    (b"ID3", "a sound"),
    (b"RIFF", "a sound, film or image"),
)
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


def choose_reader(resource: Resource, wanted: str | None = None) -> str:
    """Choose the reader of a resource.

    Args:
        resource: The bytes.
        wanted: Name of the reader, if the user gives one.

    Returns:
        Its name.

    Raises:
        UnknownPluginError: There is no reader of that name.
        ItemError: The bytes are no text.
    """
    if wanted:
        READERS.get(wanted)
    refuse_binary(resource)
    if wanted:
        return wanted
    readers = {name: READERS.get(name) for name in READERS.names()}
    source = resource.source.lower()
    media_type = (resource.media_type or "").partition(";")[0].strip().lower()
    for name, reader in readers.items():
        if source.endswith(tuple(reader.extensions)):
            return name
    for name, reader in readers.items():
        if media_type in reader.media_types:
            return name
    head, _ = decode(resource.data[:_HEAD], resource.source)
    return next((name for name, r in readers.items() if name != _FALLBACK and r.recognizes(head)), _FALLBACK)


def refuse_binary(resource: Resource) -> None:
    """Refuse bytes that are no text.

    Args:
        resource: The bytes.

    Raises:
        ItemError: They begin like a known binary format, or have NUL bytes and are no UTF-16 or UTF-32.
    """
    head = resource.data[:_HEAD]
    hint = "give the text of the article"
    for magic, what in _BINARY:
        if head.startswith(magic):
            raise ItemError(resource.source, "is no text", f"it looks like {what}", hint=hint)
    if b"\x00" in head and not head.startswith(_WIDE):
        text, _ = decode(head[: len(head) // 2 * 2], resource.source)
        if "\x00" in text:
            raise ItemError(resource.source, "is no text", "it has NUL bytes", hint=hint)
