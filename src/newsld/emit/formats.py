"""The output formats as values: suffix, and how each is written."""

from __future__ import annotations

from collections.abc import Callable, Set
from functools import cached_property
from typing import Any

from attrs import define, frozen

from newsld.model.description import Description
from newsld.model.statements import Statements


@define(slots=False)
class Rendition:
    """One article on its way out; what several formats share is made once.

    Attributes:
        description: What the article reports.
        excerpts: Whether outputs may repeat the article's sentences as evidence.
        events: Which events view E holds: ``complete``, ``gatherings``, ``none``.
        graph: Whether view E is a flat ``@graph``.
    """

    description: Description
    excerpts: bool = True
    events: str = "complete"
    graph: bool = False

    @cached_property
    def statements(self) -> Statements:
        """The facts and their evidence."""
        from newsld.emit.statements import state

        return state(self.description, excerpts=self.excerpts)

    @cached_property
    def data(self) -> dict[str, Any]:
        """View D as a JSON value."""
        from newsld.emit.jsonld import data_document

        return data_document(self.statements)

    @cached_property
    def embed(self) -> dict[str, Any]:
        """View E as a JSON value."""
        return self.embedded(graph=self.graph)

    def embedded(self, *, graph: bool, without: Set[str] = frozenset()) -> dict[str, Any]:
        """Give view E as a JSON value.

        Args:
            graph: Whether it is a flat ``@graph``.
            without: Keys of the article that are left out.
        """
        from newsld.emit.embed import EmbedOptions, embed_document

        text = self.description.text
        sentences = {e.iri: " ".join(e.sentence.of(text).split()) for e in self.description.events if e.sentence}
        options = EmbedOptions(
            events=self.events, graph=graph, descriptions=sentences if self.excerpts else {}, without=without
        )
        return embed_document(self.statements, options)


@frozen(kw_only=True)
class Emitter:
    """One output format.

    Attributes:
        suffix: What its files' names end with.
        view: ``data`` or ``embed``: which JSON Schema what it writes was checked against.
        write: Gives the bytes.
        joins: Whether the outputs of several articles, one after the other, are one output in this format.
        header: What each output begins with, and several that are one have once: the titles of a table.
    """

    suffix: str
    view: str
    write: Callable[[Rendition], bytes]
    joins: bool = False
    header: bytes = b""


def _jsonld(rendition: Rendition) -> bytes:
    from newsld.emit.jsonld import dump

    return dump(rendition.data)


def _quads(function: str) -> Callable[[Rendition], bytes]:
    def write(rendition: Rendition) -> bytes:
        from newsld.emit import quads

        written: bytes = getattr(quads, function)(rendition.statements)
        return written

    return write


def _embed(function: str) -> Callable[[Rendition], bytes]:
    def write(rendition: Rendition) -> bytes:
        from newsld.emit import embed

        written: bytes = getattr(embed, function)(rendition.embed)
        return written

    return write


JSONLD = Emitter(suffix=".jsonld", view="data", write=_jsonld)
TURTLE = Emitter(suffix=".ttl", view="data", write=_quads("turtle"))
NTRIPLES = Emitter(suffix=".nt", view="data", write=_quads("ntriples"), joins=True)
NQUADS = Emitter(suffix=".nq", view="data", write=_quads("nquads"), joins=True)
TRIG = Emitter(suffix=".trig", view="data", write=_quads("trig"))
EMBED = Emitter(suffix=".embed.html", view="embed", write=_embed("embed_html"))
EMBED_JSONLD = Emitter(suffix=".embed.jsonld", view="embed", write=_embed("embed_jsonld"))
PROVENANCE = Emitter(suffix=".prov.ttl", view="data", write=_quads("provenance_turtle"))
"""The evidence alone; asked for by ``--provenance``, not a format of its own."""


def _text(rendition: Rendition) -> bytes:
    return rendition.description.text.encode("utf-8")


TEXT = Emitter(suffix=".txt", view="data", write=_text)
"""The normalised text that all offsets refer to."""
