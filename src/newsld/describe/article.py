"""The article itself: what the source, the user and the first blocks say of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from newsld.describe.entities import Cast, Wanted, supplied
from newsld.model.annotation import Annotations, NameType
from newsld.model.description import Article
from newsld.model.document import RUNNING_TEXT, BlockKind, Document, Field, Metadatum
from newsld.model.evidence import Attested, Basis, Evidence
from newsld.model.moment import Moment
from newsld.model.span import Span
from newsld.model.stated import ItemKind

HEADLINE_LENGTH = 110
"""A derived headline is no longer than this, in characters."""

_WORD = re.compile(r"[^\W_](?:[\w'’.-]*[^\W_])?")
_CLAUSE_END = re.compile(r"[,;:–—](?=\s)|\s[–—-](?=\s)")
_FINAL = re.compile(r"[\s,;:.–—-]+\Z")


@frozen(kw_only=True)
class Heading:
    """The entities that the article's own fields name, as numbers in the cast."""

    authors: tuple[tuple[int, Metadatum], ...]
    publisher: int | None
    location: int | None


def enter(document: Document, cast: Cast) -> Heading:
    """Enter authors, publisher and the dateline's place into the cast.

    Args:
        document: The article as read.
        cast: Its entities, still open.

    Returns:
        Which entities they are.
    """
    publisher = _first(document, Field.PUBLISHER)
    place = _first(document, Field.DATELINE_PLACE)
    authors: dict[int, Metadatum] = {}
    for said in _strongest(document, Field.AUTHOR):
        authors.setdefault(_want(cast, NameType.PERSON, said), said)
    return Heading(
        authors=tuple(authors.items()),
        publisher=_want(cast, NameType.ORGANIZATION, publisher, kind="NewsMediaOrganization") if publisher else None,
        location=_place(cast, place) if place else None,
    )


def article(
    document: Document,
    annotations: Annotations,
    cast: Cast,
    heading: Heading,
    *,
    body: bool,
    accept_inferred: bool,
) -> Article:
    """Say what the article is, without what it reports.

    Args:
        document: The article as read.
        annotations: The marks on its text.
        cast: Its entities, closed.
        heading: The entities that its own fields name.
        body: Whether to give the text itself.
        accept_inferred: Whether an inferred reference date is taken for the publication date.

    Returns:
        The article; what it is about and mentions is added by the caller.
    """
    published, reference = _dates(document, annotations, accept_inferred)
    return Article(
        iri=cast.base + ("#article" if document.told.kind is ItemKind.ARTICLE else "#item"),
        kind=document.told.kind,
        url=document.url,
        headline=_headline(document, annotations),
        alternative_headline=_attested(document, Field.ALTERNATIVE_HEADLINE),
        description=_attested(document, Field.DESCRIPTION),
        body=running_text(document) if body else None,
        published=published,
        modified=_moment(document, Field.MODIFIED),
        reference_date=reference,
        authors=tuple(Attested(cast.iri(n), supplied(m.where, *_spans(m))) for n, m in heading.authors),
        publisher=_reference(cast, heading.publisher, _first(document, Field.PUBLISHER)),
        dateline=_attested(document, Field.DATELINE),
        location_created=_reference(cast, heading.location, _first(document, Field.DATELINE_PLACE)),
        sections=_all(document, Field.SECTION),
        keywords=_all(document, Field.KEYWORD),
        type=_attested(document, Field.CLASS),
        subjects=_all(document, Field.SUBJECT),
        images=_all(document, Field.IMAGE),
        license=_attested(document, Field.LICENSE),
        language=document.language,
        word_count=_word_count(document),
    )


def running_text(document: Document) -> str:
    """Give the reporting blocks of the text, a blank line between them."""
    return "\n\n".join(block.span.of(document.text) for block in document.of_kind(*RUNNING_TEXT))


def _word_count(document: Document) -> int | None:
    count = len(_WORD.findall(running_text(document)))
    return count if count or document.told.kind is ItemKind.ARTICLE else None


def derive_headline(sentence: str) -> str:
    """Give a headline made from the lead's first sentence: whole, or up to a clause's end, or cut at a word.

    Args:
        sentence: The first sentence of the lead.

    Returns:
        At most `HEADLINE_LENGTH` characters, without a full stop.
    """
    words = " ".join(sentence.split())
    if len(words) > HEADLINE_LENGTH:
        ends = [m.start() for m in _CLAUSE_END.finditer(words, 0, HEADLINE_LENGTH + 1)]
        ends = [
            end for end in ends if end >= HEADLINE_LENGTH // 3 and words.count("“", 0, end) == words.count("”", 0, end)
        ]
        words = words[: ends[-1]] if ends else words[: HEADLINE_LENGTH - 1].rpartition(" ")[0] + "…"
    return _FINAL.sub("", words) or words


def _headline(document: Document, annotations: Annotations) -> Attested[str] | None:
    if said := _attested(document, Field.HEADLINE):
        return said
    for block in document.of_kind(BlockKind.HEADLINE):
        return Attested(block.span.of(document.text), supplied("headline", block.span))
    for block in document.of_kind(*RUNNING_TEXT):
        lead = next((s for s in annotations.sentences if block.span.covers(s)), block.span)
        evidence = Evidence(basis=Basis.DERIVED, confidence=1.0, rule="describe/headline-from-lead", spans=(lead,))
        return Attested(derive_headline(lead.of(document.text)), evidence)
    return None


def _dates(
    document: Document, annotations: Annotations, accept_inferred: bool
) -> tuple[Attested[Moment] | None, Attested[Moment] | None]:
    published = _moment(document, Field.PUBLISHED)
    found = annotations.reference
    if found is None or found.basis is Basis.SUPPLIED:
        return published, None
    spans, premises = (found.premises, ()) if found.basis is Basis.STATED else ((), found.premises)
    reference = Attested(
        found.moment,
        Evidence(
            basis=found.basis,
            confidence=found.confidence,
            rule=found.rule,
            spans=spans,
            premises=premises,
            note=found.reason,
        ),
    )
    return published or (reference if accept_inferred else None), reference


def _moment(document: Document, field: Field) -> Attested[Moment] | None:
    said = _first(document, field)
    return Attested(Moment.parse(said.value), supplied(said.where, *_spans(said))) if said else None


def _first(document: Document, field: Field) -> Metadatum | None:
    return next(iter(document.says(field)), None)


def _strongest(document: Document, field: Field) -> tuple[Metadatum, ...]:
    """Give what the strongest voice says where many values may stand: the user's authors replace the byline's."""
    said = document.says(field)
    return tuple(m for m in said if _voice(m) == _voice(said[0]))


def _voice(said: Metadatum) -> str:
    return said.where.partition(",")[0]


def _attested(document: Document, field: Field) -> Attested[str] | None:
    said = _first(document, field)
    return Attested(said.value, supplied(said.where, *_spans(said))) if said else None


def _all(document: Document, field: Field) -> tuple[Attested[str], ...]:
    values: dict[str, Metadatum] = {}
    for said in _strongest(document, field):
        values.setdefault(said.value, said)
    return tuple(Attested(m.value, supplied(m.where, *_spans(m))) for m in values.values())


def _spans(said: Metadatum) -> Sequence[Span]:
    return (said.span,) if said.span else ()


def _want(cast: Cast, type_: NameType, said: Metadatum, *, kind: str | None = None) -> int:
    return cast.want(Wanted(type=type_, name=said.value, kind=kind, evidence=supplied(said.where, *_spans(said))))


def _place(cast: Cast, said: Metadatum) -> int:
    known = cast.at(said.span) if said.span else None
    if known is not None and cast.mark(known).type in (NameType.PLACE, NameType.FACILITY):
        return known
    # Datelines shout; a place is not called BAKU.
    name = said.value.title() if said.value.isupper() and len(said.value) > 3 else said.value
    return _want(cast, NameType.PLACE, Metadatum(field=said.field, value=name, where=said.where, span=said.span))


def _reference(cast: Cast, number: int | None, said: Metadatum | None) -> Attested[str] | None:
    if number is None or said is None:
        return None
    return Attested(cast.iri(number), supplied(said.where, *_spans(said)))
