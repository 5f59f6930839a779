"""The Python face: convert a text, look at what it reports, write it in any format."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from newsld.checking import check, refuse_errors
from newsld.conllu import as_conllu
from newsld.emit import EMITTERS
from newsld.marks import as_layers, chosen_layers
from newsld.model.description import Article, Event, Organization, Person, Place, Quotation
from newsld.model.report import Report
from newsld.model.resource import Resource
from newsld.model.supplied import Supplied, mapping_of
from newsld.pipeline import Converted, convert_document, read_documents
from newsld.settings import Settings

if TYPE_CHECKING:
    import rdflib


def convert(
    text: str | bytes, *, format: str | None = None, url: str | None = None, base: str | None = None,
    headline: str | None = None, published: str | None = None, modified: str | None = None,
    authors: Sequence[str] | None = None, publisher: str | None = None, section: str | None = None,
    language: str | None = None, mapping: Mapping[str, str] | None = None, withheld: bool = False, body: bool = False,
    excerpts: bool = True, accept_inferred_date: bool = False, graph: bool = False, min_confidence: float = 0.0,
    embed_events: str = "complete", gazetteers: Sequence[str] = (), reconcile: str | None = None, threads: int = 1,
    name: str = "text",
) -> Result:  # fmt: skip
    """Convert one article.

    Args:
        text: The article; bytes are decoded as a file's would be.
        format: Input format (``text``, ``markdown``); detected if not given.
        url: Its canonical address.
        base: Address below which an article without its own is named, by ``name``.
        headline: The headline, if the text has none or a wrong one.
        published, modified: When it was published and last changed: ISO 8601, at the precision that is known.
        authors, publisher, section: The names of its authors and of its publisher, and the section it appeared in.
        language: BCP 47 tag of its language.
        mapping: For a record of JSON, which key holds a field: ``{"headline": "name", "body": "story.text"}``.
        withheld: Whether to read what its provider holds back: embargoed, withheld or killed.
        body: Whether the text becomes part of the data.
        excerpts: Whether evidence repeats the words it rests on.
        accept_inferred_date: Whether an inferred reference date counts as the publication date.
        graph: Whether the page's JSON-LD is a flat ``@graph``.
        min_confidence: The confidence below which nothing is said, from 0 to 1.
        embed_events: Which events the page's JSON-LD holds: ``complete``, ``gatherings`` or ``none``.
        gazetteers: Paths of gazetteers of your own, asked before the one that ships.
        reconcile: Address of a reconciliation service to ask about what no gazetteer decides.
        threads: How many threads it may take; the result does not depend on it.
        name: What messages call the text.

    Returns:
        What it reports.

    Raises:
        UsageError: An argument is wrong.
        ItemError: There is no article in the text, or what was made from it is not valid.
    """
    supplied = Supplied(
        url=url, base=base, headline=headline, published=published, modified=modified, publisher=publisher,
        section=section, language=language, authors=None if authors is None else tuple(authors), withheld=withheld,
        mapping=mapping_of(f"{field}={key}" for field, key in (mapping or {}).items()),
    )  # fmt: skip
    return _result(text, name, Settings(
        reader=format, supplied=supplied, body=body, excerpts=excerpts, accept_inferred=accept_inferred_date,
        graph=graph, min_confidence=min_confidence, embed_events=embed_events, gazetteers=tuple(map(str, gazetteers)),
        reconcile=reconcile, threads=threads,
    ))  # fmt: skip


def _result(text: str | bytes, name: str, settings: Settings) -> Result:
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    document = read_documents(Resource(source=name, stem=name, data=data), settings)[0]
    converted = convert_document(document, settings)
    report = converted.report.plus(*check(converted.rendition, name, embed=True))
    refuse_errors(report, name)
    return Result(converted, report)


class Result:
    """What one article reports, and the ways to write it.

    Attributes:
        report: What was noticed on the way.
    """

    def __init__(self, converted: Converted, report: Report) -> None:
        self._converted = converted
        self._rendition = converted.rendition
        self.report = report

    @property
    def article(self) -> Article:
        """The article itself."""
        return self._rendition.description.article

    @property
    def events(self) -> tuple[Event, ...]:
        """The events it reports, the main ones first."""
        return self._rendition.description.events

    @property
    def people(self) -> tuple[Person, ...]:
        """The people it names, its authors included."""
        return self._rendition.description.people

    @property
    def organizations(self) -> tuple[Organization, ...]:
        """The organisations it names, its publisher included."""
        return self._rendition.description.organizations

    @property
    def places(self) -> tuple[Place, ...]:
        """The places it names."""
        return self._rendition.description.places

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """What it quotes."""
        return self._rendition.description.quotations

    @cached_property
    def text(self) -> str:
        """The normalised text that all spans refer to."""
        return self._rendition.description.text

    def layers(self, *names: str) -> dict[str, Any]:
        """Give the marks on the text as JSON values, by layer; spans count code points of `text`.

        Args:
            names: ``sentences``, ``words``, ``names``, ``links``, ``times``, ``quotes``, ``events``; none for all.

        Returns:
            What ``newsld annotate`` writes as ``layers`` (``schemas/annotations.schema.json``).

        Raises:
            UsageError: There is no such layer.
        """
        made, chosen = self._converted, chosen_layers(names)
        parts = (made.document, made.annotations, made.rendition.description)
        layers: dict[str, Any] = as_layers(*parts, chosen, made.links)["layers"]
        return layers

    def conllu(self) -> str:
        """Write the words with their tags and trees as CoNLL-U; nothing for a text whose language has no encoder."""
        return as_conllu(self._converted.document, self._converted.annotations).decode()

    def write(self, format: str) -> bytes:
        """Write it in any of the formats that ``newsld convert --to`` knows.

        Args:
            format: Name of the format.

        Returns:
            The bytes of the file.

        Raises:
            UnknownPluginError: No format has the name.
        """
        return EMITTERS.get(format).write(self._rendition)

    def jsonld(self) -> str:
        """Write the facts as JSON-LD."""
        return self.write("jsonld").decode()

    def embed(self) -> str:
        """Write the ``script`` element for the article's page."""
        return self.write("embed").decode()

    def turtle(self) -> str:
        """Write the facts as Turtle."""
        return self.write("turtle").decode()

    def graph(self) -> rdflib.Graph:
        """Give the facts as a graph."""
        from newsld.emit.graph import graph

        return graph(self._rendition.statements)

    def dataset(self) -> rdflib.Dataset:
        """Give the facts and their evidence as two named graphs."""
        from newsld.emit.graph import dataset

        return dataset(self._rendition.statements)
