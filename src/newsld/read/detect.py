"""Choose the reader of a resource: by the user's word, by name, by media type, by content."""

from __future__ import annotations

import codecs
import re

from newsld.errors import ItemError
from newsld.model.resource import Resource
from newsld.read import READERS
from newsld.read.decode import decode

_HEAD = 8192
_FALLBACK = "text"
_UNTELLING = frozenset({"text/plain", "application/octet-stream", "binary/octet-stream"})
"""What servers call files that they know nothing of."""
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
_PACKED = re.compile(r"\.(?:gz|zst|gzip|zstd)$")
_FEW_ZEROS = 8
"""So many NUL bytes are a fault of the program that wrote a page; browsers pass over them."""
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
    return _guess(resource)[0]


def _guess(resource: Resource) -> tuple[str, str]:
    """Give the name of the reader, and what it was told by.

    What the origin says goes before the name, and both before the content; of several readers that may be meant, and of
    what is said of anything (`_UNTELLING`), the content tells.
    """
    readers = {name: READERS.get(name) for name in READERS.names()}
    source = _PACKED.sub("", resource.source.lower())
    media_type = (resource.media_type or "").partition(";")[0].strip().lower()
    by_content = _by_content(resource)
    if media_type in _UNTELLING and by_content:
        return by_content[0], "by its content"
    for names, how in (
        ([n for n, r in readers.items() if media_type in r.media_types], f"because it is said to be {media_type}"),
        ([n for n, r in readers.items() if source.endswith(tuple(r.extensions))], "because of its name"),
    ):
        if names:
            return next((name for name in names if name in by_content), names[0]), how
    return (by_content[0] if by_content else _FALLBACK), "by its content"


def _by_content(resource: Resource) -> list[str]:
    head, _ = decode(resource.data[:_HEAD], resource.source)
    return [name for name in READERS.names() if name != _FALLBACK and READERS.get(name).recognizes(head)]


def guessed_wrong(resource: Resource, error: ItemError) -> ItemError:
    """Give an error with what the format was told by, and how to say another, if the content looks like another.

    Args:
        resource: What was to be read, by the reader that `choose_reader` chose.
        error: Why it could not be.
    """
    name, how = _guess(resource)
    others = _by_content(resource)
    if not others or name in others:
        return error
    tried = f"it was read as {name} {how}, but looks like {others[0]}: say so with --from {others[0]}"
    hint = f"{error.hint}; {tried}" if error.hint else tried
    return type(error)(error.where, error.what, error.because, hint=hint)


def refuse_binary(resource: Resource) -> None:
    """Refuse bytes that are no text.

    Args:
        resource: The bytes.

    Raises:
        ItemError: They begin like a known binary format, or have NUL bytes and are neither UTF-16 or UTF-32 nor a page.
    """
    head = resource.data[:_HEAD]
    hint = "give the text of the article"
    for magic, what in _BINARY:
        if head.startswith(magic):
            raise ItemError(resource.source, "is no text", f"it looks like {what}", hint=hint)
    if b"\x00" in head and not head.startswith(_WIDE):
        text, _ = decode(head[: len(head) // 2 * 2], resource.source)
        if text.count("\x00") > _FEW_ZEROS or ("\x00" in text and not _is_page(text)):
            raise ItemError(resource.source, "is no text", "it has NUL bytes", hint=hint)


def _is_page(text: str) -> bool:
    return READERS.get("html").recognizes(text)
