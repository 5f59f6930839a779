"""Know files by their names: what is compressed, what is an archive, what a terminal would act on."""

from __future__ import annotations

import re
from collections.abc import Collection

ARCHIVES = (".warc", ".wacz")
"""What the names of archives of the web end with, which folders are searched for."""
PACKINGS = (".gz", ".zst", ".gzip", ".zstd")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def unpacked_name(name: str) -> str:
    """Give the name that a file has when it is not compressed."""
    lower = name.lower()
    ending = next((each for each in PACKINGS if lower.endswith(each) and len(lower) > len(each)), "")
    return name[: len(name) - len(ending)]


def has_extension(name: str, extensions: Collection[str]) -> bool:
    """Tell whether the name of a file, compressed or not, ends in one of these."""
    return unpacked_name(name).lower().endswith(tuple(extensions))


def printable(name: str) -> str:
    """Give a name without what a terminal would act on and what UTF-8 cannot hold."""
    return _UNPRINTABLE.sub("\ufffd", name)
