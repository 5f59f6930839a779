"""Say what the article reports: mint identities and join the marks into one description."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from attrs import evolve

from newsld.describe import article as article_
from newsld.describe import events as events_
from newsld.describe import linked as linked_
from newsld.describe import quotations as quotations_
from newsld.describe import told as told_
from newsld.describe.confidence import confident
from newsld.describe.entities import Cast
from newsld.describe.event_names import EventNames
from newsld.describe.locations import contain
from newsld.describe.salience import by_salience
from newsld.iri import text_urn
from newsld.lang import LANGUAGES, has
from newsld.lang.naming import EventNaming, no_count
from newsld.model.annotation import Annotations
from newsld.model.description import Description, Group, NamedThing, Organization, Person, Place
from newsld.model.document import BlockKind, Document
from newsld.model.link import Links

_CLASSES = {
    "people": Person,
    "organizations": Organization,
    "places": Place,
    "groups": Group,
    "things": NamedThing,
}
"""The fields of a description that hold nodes, and the class of each."""

_Subjects = tuple[tuple[str, ...], tuple[str, ...]]
"""The IRIs of what an article is about, and of what else it mentions."""


def describe(
    document: Document, annotations: Annotations, links: Links | None = None, *,
    body: bool = False, accept_inferred: bool = False, least: float = 0.0,
) -> Description:  # fmt: skip
    """Say what one article reports.

    Args:
        document: The article as read.
        annotations: The marks on its text.
        links: Who is meant by its entities; ``None`` if nobody was asked.
        body: Whether to give the text itself (``articleBody``).
        accept_inferred: Whether an inferred reference date is taken for the publication date.
        least: The confidence below which nothing is said, from 0 to 1.

    Returns:
        Its description; the same for the same input, always.
    """
    base = document.url or text_urn(document.sha256)
    naming = _naming(document)
    cast = Cast.of(base, document.text, annotations.entities, naming.count if naming is not None else no_count)
    heading = article_.enter(document, cast)
    occurrences = events_.enter(annotations, cast)
    linked = linked_.enter(links or Links(), annotations.entities, cast)
    contain([(o.place, o.around) for o in occurrences], linked)
    speakers = quotations_.enter(annotations, cast)
    told = told_.enter(document.told, cast)
    cast.close()
    told_.close(told, cast)
    article = article_.article(document, annotations, cast, heading, body=body, accept_inferred=accept_inferred)
    names = _event_names(document, annotations, cast, naming, least)
    events, amounts = events_.events(occurrences, annotations, cast, names, document.text)
    quotations = quotations_.quotations(annotations, speakers, cast, document.text)
    claims = quotations_.claims(annotations, speakers, cast, document.text)
    sources = quotations_.sources(annotations, cast)
    nodes, coordinates = linked_.enriched(cast.nodes(), linked, cast)
    nodes, positions = told_.enriched(nodes, told)
    about, mentions = _subjects(by_salience(events, document, annotations, cast), told_.about_and_mentions(told))
    description = Description(
        base=base, text=document.text, text_sha256=document.sha256,
        article=evolve(
            article, about=about, mentions=mentions, quotations=tuple(quotation.iri for quotation in quotations),
            citations=quotations_.cited(sources), parts=told_.parts(told),
        ),
        events=(*events, *told_.events(told)), **_by_class(nodes),
        quotations=quotations, claims=claims, sources=sources, amounts=amounts,
        coordinates=(*coordinates, *positions),
        records=told_.records(told),
        no_links=linked_.no_links(linked, cast),
    )  # fmt: skip
    return confident(description, least)


def _subjects(found: _Subjects, stated: _Subjects) -> _Subjects:
    """Give what an article is about and what else it mentions: what was found first, then what its source states."""
    about = _once(*found[0], *stated[0])
    return about, _without(_once(*found[1], *stated[1]), about)


def _once(*iris: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(iris))


def _without(iris: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
    known = set(others)
    return tuple(iri for iri in iris if iri not in known)


def _by_class(nodes: Sequence[object]) -> dict[str, Any]:
    """Give the nodes by the field of the description that they belong to, each in the order given."""
    return {field: tuple(node for node in nodes if isinstance(node, kind)) for field, kind in _CLASSES.items()}


def _event_names(
    document: Document, annotations: Annotations, cast: Cast, naming: EventNaming | None, least: float
) -> EventNames:
    headlines = tuple(block.span for block in document.of_kind(BlockKind.HEADLINE))[:1]
    return EventNames(annotations, cast, naming, headlines, least)


def _naming(document: Document) -> EventNaming | None:
    code = (document.language or "").partition("-")[0]
    language = LANGUAGES.get(code) if code in LANGUAGES.names() else None
    return language.naming if language is not None and has(language, "naming") else None
