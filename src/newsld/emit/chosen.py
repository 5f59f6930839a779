"""Which formats a run writes, and how one of them is written."""

from __future__ import annotations

from collections.abc import Iterable

from newsld.emit import EMITTERS
from newsld.emit.formats import PROVENANCE, TEXT, Emitter, Rendition

Chosen = tuple[str, Emitter]
"""A format with the name that messages call it by."""

_PROVENANCE: Chosen = ("--provenance", PROVENANCE)
_TEXT: Chosen = ("--text", TEXT)


def chosen(formats: Iterable[str], *, provenance: bool, text: bool) -> tuple[Chosen, ...]:
    """Give the formats that were asked for, each once.

    Args:
        formats: Their names.
        provenance: Whether the evidence is written too.
        text: Whether the normalised text is written too.

    Returns:
        The formats, in the order in which they were asked for.

    Raises:
        UnknownPluginError: No format has the name.
    """
    asked = [(name, EMITTERS.get(name)) for name in dict.fromkeys(formats)]
    return (*asked, *((_PROVENANCE,) if provenance else ()), *((_TEXT,) if text else ()))


def written(choice: Chosen, rendition: Rendition) -> bytes:
    """Write an article in one format.

    Args:
        choice: One of `chosen`.
        rendition: The article on its way out.

    Returns:
        The bytes.

    Raises:
        PluginError: The format is another maker's, and failed.
    """
    name, emitter = choice
    with EMITTERS.speaking_for(name):
        return emitter.write(rendition)
