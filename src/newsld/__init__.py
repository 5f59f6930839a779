"""newsld turns news into linked data: who did what to whom, where, when, and according to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsld._version import __version__
from newsld.errors import ItemError, NewsldError, PluginError, StoreError, UnknownPluginError, UsageError

if TYPE_CHECKING:
    from newsld.result import Result, convert

__all__ = [
    "ItemError",
    "NewsldError",
    "PluginError",
    "Result",
    "StoreError",
    "UnknownPluginError",
    "UsageError",
    "__version__",
    "convert",
]


def __getattr__(name: str) -> object:
    # `newsld --help` must not pay for rdflib: the face is loaded when it is first looked at (PEP 562).
    if name in {"Result", "convert"}:
        from newsld import result

        return getattr(result, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
