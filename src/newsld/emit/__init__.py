"""Write the description as statements, and these in every format."""

from __future__ import annotations

from newsld._registry import Registry
from newsld.emit.formats import Emitter

EMITTERS: Registry[Emitter] = Registry(
    "format",
    "newsld.emitters",
    {
        "jsonld": "newsld.emit.formats:JSONLD",
        "turtle": "newsld.emit.formats:TURTLE",
        "ntriples": "newsld.emit.formats:NTRIPLES",
        "nquads": "newsld.emit.formats:NQUADS",
        "trig": "newsld.emit.formats:TRIG",
        "embed": "newsld.emit.formats:EMBED",
        "embed-jsonld": "newsld.emit.formats:EMBED_JSONLD",
        "csv": "newsld.emit.event_table:CSV",
        "xlsx": "newsld.emit.spreadsheet:XLSX",
    },
)
"""All output formats by name."""

DEFAULT_FORMATS = ("jsonld", "turtle", "nquads", "embed")
