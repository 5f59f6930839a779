"""Finds the day against which relative times are resolved: supplied, stated, or inferred from the text."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from newsld.annotate.times.agreement import infer
from newsld.annotate.times.find import find
from newsld.annotate.times.mark import times_in
from newsld.annotate.times.tense import Tenses
from newsld.lang import Language
from newsld.lang.times import Calendar, TimeGrammar
from newsld.model.annotation import Annotations, ReferenceDate
from newsld.model.document import BlockKind, Document, Field
from newsld.model.evidence import Basis
from newsld.model.moment import Moment
from newsld.model.span import Span

# A date line of its own stands among the first blocks.
_HEAD = 4


def mark_reference(document: Document, annotations: Annotations, language: Language) -> Annotations:
    """Give the annotations with the reference date filled.

    Args:
        document: The document.
        annotations: Its annotations; ``sentences`` and ``words`` are used where they are there.
        language: The language of the text.

    Returns:
        A copy with ``reference``; ``None`` there if neither source nor text says the day.
    """
    grammar = language.times
    found = _supplied(document) or _stated(document, grammar) or _date_line(document, grammar)
    if found is None:
        tenses = Tenses(document.text, annotations, grammar)
        sided = [
            (item, tenses.side(item.start, item.end, block.span)) for block, item in times_in(document, grammar)
        ]  # fmt: skip
        found = infer(sided, _dateline_day(document, grammar), grammar)
    return evolve(annotations, reference=found)


def _supplied(document: Document) -> ReferenceDate | None:
    for said in document.says(Field.PUBLISHED):
        moment = _parsed(said.value)
        if moment:
            return ReferenceDate(
                moment=moment, basis=Basis.SUPPLIED, confidence=1.0,
                reason=f"It is the publication date ({said.where}).",
                rule="times/publication-date", premises=(said.span,) if said.span else (),
            )  # fmt: skip
    return None


def _parsed(text: str) -> Moment | None:
    try:
        moment = Moment.parse(text)
    except ValueError:
        return None
    return moment if moment.day else None


def _stated(document: Document, grammar: TimeGrammar) -> ReferenceDate | None:
    for said in document.says(Field.DATELINE_DATE):
        moment = _parsed(said.value) or _full(_dates(said.value, grammar))
        if moment:
            return ReferenceDate(
                moment=moment, basis=Basis.STATED, confidence=0.95, reason="It is the date of the dateline.",
                rule="times/dateline-date", premises=(said.span,) if said.span else (),
            )  # fmt: skip
    return None


def _date_line(document: Document, grammar: TimeGrammar) -> ReferenceDate | None:
    """Give the date that stands alone in one of the first blocks, or, with its year, in the dateline."""
    for block in document.blocks[:_HEAD]:
        found = find(document.text, block.span.start, block.span.end, grammar)
        if len(found) != 1:
            continue
        alone = Span(found[0].start, found[0].end)
        rest = len(block.span.of(document.text).strip(" .-–—|")) - (alone.end - alone.start)
        moment = _full([found[0].value])
        if moment and (rest <= 0 or block.kind is BlockKind.DATELINE):
            return ReferenceDate(
                moment=moment, basis=Basis.STATED, confidence=0.95,
                reason="It is the date in the text's own date line.",
                rule="times/date-line", premises=(alone,),
            )  # fmt: skip
    return None


def _dates(text: str, grammar: TimeGrammar) -> list[object]:
    return [item.value for item in find(text, 0, len(text), grammar)]


def _full(values: Sequence[object]) -> Moment | None:
    for value in values:
        if isinstance(value, Calendar) and value.year and value.month and value.day:
            return Moment(year=value.year, month=value.month, day=value.day)
    return None


def _dateline_day(document: Document, grammar: TimeGrammar) -> tuple[Calendar, Span | None] | None:
    """Give the day and month of a dateline that leaves out its year."""
    for said in document.says(Field.DATELINE_DATE):
        for value in _dates(said.value, grammar):
            if isinstance(value, Calendar) and value.month and value.day:
                return value, said.span
    for block in document.of_kind(BlockKind.DATELINE):
        for item in find(document.text, block.span.start, block.span.end, grammar):
            if isinstance(item.value, Calendar) and item.value.month and item.value.day:
                return item.value, Span(item.start, item.end)
    return None
