"""Marks the time expressions of a document and resolves them, in text order, against the reference date."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from newsld.annotate.times.context import Context, counts_from_told, is_relative
from newsld.annotate.times.find import Found, find
from newsld.annotate.times.resolve import resolve
from newsld.annotate.times.tense import Tenses
from newsld.lang import Language
from newsld.lang.times import (
    Between,
    Calendar,
    Clocked,
    Either,
    Expression,
    Offset,
    Open,
    Relative,
    Side,
    Stretch,
    TimeGrammar,
    Unit,
)
from newsld.model.annotation import Annotations, ReferenceDate, TimeMark
from newsld.model.document import RUNNING_TEXT, Block, BlockKind, Document
from newsld.model.evidence import Basis
from newsld.model.moment import Moment
from newsld.model.span import Span
from newsld.model.when import Extent, When

TIMED_BLOCKS = (BlockKind.HEADLINE, BlockKind.SUBHEADING, BlockKind.DATELINE, *RUNNING_TEXT)
# What a value is worth whose side had to be guessed.
_GUESSED = 0.75
# How far back, in characters, "the following day" looks for the day; and from how many years on a year told of holds
# over the end of its paragraph.
_TOLD_REACH = 500
_CLOCK_REACH = 250  # how far back a time of day without a day looks for one
_LONG_PAST = 2
# In a text about its own days, a date takes the year from another only if it stands this near to it, in characters.
_SAME_BREATH = 60
_SIDED = {Side.PAST: "before", Side.FUTURE: "after"}


def mark_times(document: Document, annotations: Annotations, language: Language) -> Annotations:
    """Give the annotations with the time layer filled.

    Args:
        document: The document.
        annotations: Its annotations; ``reference``, ``sentences`` and ``words`` are used where they are there.
        language: The language of the text.

    Returns:
        A copy with ``times``: disjoint, in text order.
    """
    grammar = language.times
    tenses = Tenses(document.text, annotations, grammar)
    everything = list(times_in(document, grammar))
    order = month_first(document, [found for _, found in everything], grammar)
    passage = _Passage(annotations.reference, order, current=_current([found.value for _, found in everything]))
    marks = [
        mark
        for block, found in everything
        if (mark := passage.mark(found, block.span, _side(found, block.span, tenses))) is not None
    ]
    return evolve(annotations, times=tuple(marks))


def _side(found: Found, block: Span, tenses: Tenses) -> Side | None:
    """Give the side of a time, looked at from where it begins itself, behind a "since" or "until"."""
    start = found.ends[0].start if isinstance(found.value, Open) and found.ends else found.start
    return tenses.side(start, found.end, block, verbs_only=isinstance(found.value, Stretch))


def times_in(document: Document, grammar: TimeGrammar) -> Iterator[tuple[Block, Found]]:
    """Give the time expressions of the blocks that report, in text order."""
    for block in document.of_kind(*TIMED_BLOCKS):
        for found in find(document.text, block.span.start, block.span.end, grammar):
            yield block, found


@frozen(kw_only=True)
class _Told:
    """The time last told, where its words end, and whether it rests on the reference date."""

    end: int
    moment: Moment
    relative: bool


class _Passage:
    """What is known while the times are read one after the other: the time last told, the year told of."""

    def __init__(self, reference: ReferenceDate | None, order: bool | None, *, current: bool) -> None:
        self._current = current and reference is not None
        self._reference = reference
        self._today = reference.moment.first if reference else None
        self._month_first = order
        self._block: Span | None = None
        self._told: _Told | None = None
        self._year: int | None = None
        self._year_at = 0

    def mark(self, found: Found, block: Span, side: Side | None) -> TimeMark | None:
        """Give the mark of one expression, or ``None`` where it is no time here."""
        value = found.value
        if isinstance(value, Offset) and value.tense not in (None, side):
            return None
        self._enter(block)
        context = self._context(found.start, side)
        if isinstance(value, Clocked) and value.day is None and not self._near_told(found.start):
            context = evolve(context, told=None)
        when = resolve(value, context)
        if when is None and _is_duration(value, side):
            return None
        relative = self._depends(value, context)
        self._tell(found, when, relative=relative)
        return self._made(found, when, side, relative=relative)

    def _enter(self, block: Span) -> None:
        """Forget at a new block the year told of, unless the text is clearly about another time than its own."""
        if block == self._block:
            return
        self._block = block
        if self._year is not None and self._today is not None and abs(self._year - self._today.year) < _LONG_PAST:
            self._year = None

    def _context(self, at: int, side: Side | None) -> Context:
        year = self._year
        if year is not None and self._today is not None and (side is Side.FUTURE or year >= self._today.year):
            year = None
        if self._current and at - self._year_at > _SAME_BREATH:
            year = None
        told = self._told.moment if self._told and at - self._told.end <= _TOLD_REACH else None
        return Context(reference=self._today, side=side, told=told, year=year, month_first=self._month_first)

    def _near_told(self, at: int) -> bool:
        """Tell whether a day was told just before: a time of day alone belongs to no farther one."""
        return self._told is not None and at - self._told.end <= _CLOCK_REACH

    def _depends(self, value: Expression, context: Context) -> bool:
        """Tell whether the value rests on the reference date, be it by way of the time told before."""
        if counts_from_told(value):
            return self._told is not None and self._told.relative
        if isinstance(value, Calendar) and value.month is not None and value.shift is None and context.year is not None:
            return False
        return is_relative(value)

    def _tell(self, found: Found, when: When | None, *, relative: bool) -> None:
        if when is None:
            return
        told = when.start if when.extent in (Extent.AT, Extent.SINCE) else when.end
        if told is not None and not told.unspecified:
            self._told = _Told(end=found.end, moment=told, relative=relative)
        value = found.value
        if isinstance(value, Relative) and not value.told:
            self._year = None
        elif isinstance(value, Calendar) and value.year and not value.unspecified and self._tells_of(value):
            self._year, self._year_at = value.year, found.end

    def _tells_of(self, value: Calendar) -> bool:
        """Tell whether the passage is about the year named; "founded in 2009" is about another time."""
        return value.month is not None or self._today is None or self._year is not None

    def _made(self, found: Found, when: When | None, side: Side | None, *, relative: bool) -> TimeMark:
        confidence, rule = found.confidence, found.rule
        if relative and _needs_side(found.value):
            if side is None:
                confidence *= _GUESSED
            elif isinstance(found.value, Calendar):
                rule = f"{rule}-{_SIDED[side]}"
        inferred = relative and self._reference is not None and self._reference.basis is Basis.INFERRED
        if relative and self._reference is not None:
            confidence *= self._reference.confidence
        if when is None:
            confidence *= 0.5
        return TimeMark(
            span=Span(found.start, found.end),
            when=when,
            confidence=round(confidence, 4),
            rule=f"times/{rule}",
            basis=Basis.INFERRED if inferred and when is not None else Basis.STATED,
            premises=self._reference.premises if inferred and self._reference and when is not None else (),
            relative=relative,
        )


def _is_duration(value: Expression, side: Side | None) -> bool:
    """Tell whether words that found no day to hold on to are no time: "at 8 p.m.", "they fled within a month"."""
    if isinstance(value, Clocked):
        return value.day is None
    return isinstance(value, Stretch) and value.side is Side.FUTURE and side is Side.PAST


def _current(values: list[Expression]) -> bool:
    """Tell whether a text is about its own days, as news is: it tells times from where it stands, not by their year.

    "Today" proves nothing; to a biography it means nowadays.
    """
    relative = sum(
        (isinstance(value, Relative) and not value.told and (value.unit, value.shift) != (Unit.DAY, 0))
        or (isinstance(value, Calendar) and value.year is None and value.of is None)
        for value in values
    )
    dated = sum(isinstance(value, Calendar) and value.year is not None for value in values)
    return 2 * relative >= dated


def _needs_side(value: Expression) -> bool:
    match value:
        case Calendar():
            return value.year is None and value.of is None and value.shift is None and value.week is None
        case Between():
            return _needs_side(value.end)
        case Clocked():
            return value.day is not None and _needs_side(value.day)
        case _:
            return False


def month_first(document: Document, found: list[Found], grammar: TimeGrammar) -> bool | None:
    """Tell how the text writes dates in figures: by its region, else by those of its dates that have one reading."""
    region = (document.language or "").rpartition("-")[2].upper()
    if region in grammar.day_first or region in grammar.month_first:
        return region in grammar.month_first
    figures = [item.value for item in found if isinstance(item.value, Either)]
    orders = {value.day_first is None for value in figures if value.day_first is None or value.month_first is None}
    return orders.pop() if len(orders) == 1 else None
