"""Infers a reference date from weekdays that agree with a date, and from the years told as past and as future."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from attrs import frozen

from newsld.annotate.times.find import Found
from newsld.lang.times import Calendar, Expression, Partly, Side, TimeGrammar
from newsld.model.annotation import ReferenceDate
from newsld.model.evidence import Basis
from newsld.model.moment import Moment
from newsld.model.span import Span

# Where only one side is bounded, the day must lie this near to the bound: news names last year more often than the
# year before that, and a text about history proves nothing about its own year.
_NEAR_YEARS = 1
# Years looked at around those named; a weekday falls on the same date again after 5, 6 or 11 years.
_AROUND = 11
_BOTH, _ONE_SIDE = 0.85, 0.5


def _in_year(day: Calendar, year: int) -> date | None:
    try:
        return date(year, day.month or 1, day.day or 1)
    except ValueError:
        return None


@frozen(kw_only=True)
class _Clue:
    """A day and month with what it says of the year; ``side`` as its verb has it."""

    day: Calendar
    span: Span | None
    side: Side | None

    def fits(self, year: int) -> date | None:
        """Give the day in ``year``, ``None`` if the weekday, or the calendar, does not agree."""
        found = _in_year(self.day, year)
        if found is None:
            return None
        return found if self.day.weekday in (None, found.weekday()) else None

    def near(self, day: date) -> date:
        """Give this day in the year that brings it nearest to ``day``: 31 December told on 2 January is last year's."""
        years = (year for year in (day.year - 1, day.year, day.year + 1) if 1 <= year <= 9999)
        found = [there for year in years if (there := _in_year(self.day, year))]
        return min(found, key=lambda there: abs((there - day).days), default=day)

    def agrees(self, day: date) -> bool:
        """Tell whether the weekday told is that of this day in the year nearest to ``day``."""
        return self.day.weekday == self.near(day).weekday()


@frozen(kw_only=True)
class _Bounds:
    """The latest year told as past and the earliest told as future, with their words."""

    past: int | None = None
    past_span: Span | None = None
    future: int | None = None
    future_span: Span | None = None


def infer(
    sided: Sequence[tuple[Found, Side | None]], dateline: tuple[Calendar, Span | None] | None, grammar: TimeGrammar
) -> ReferenceDate | None:
    """Give the day the text's own evidence leads to.

    Args:
        sided: The times of the text, each with the side its tense gives it, in text order.
        dateline: Day and month of the dateline, where it has them without a year, and its words.
        grammar: The language, for the names of weekdays and months.

    Returns:
        The day, or ``None`` if no year or more than one fits.
    """
    clues = [
        _Clue(day=item.value, span=Span(item.start, item.end), side=side)
        for item, side in sided
        if isinstance(item.value, Calendar) and item.value.weekday is not None and item.value.month and item.value.day
    ]
    anchor = _anchor(clues, dateline)
    if anchor is None:
        return None
    stated = anchor.day.year
    if stated is not None:
        found = anchor.fits(stated)
        return _from_full(anchor, found) if found else None
    bounds = _bounds(sided)
    pairs = [clue for clue in clues if clue.day.year is None]
    if not pairs:
        return None
    years = [year for year in _range(bounds) if (day := anchor.fits(year)) and all(pair.agrees(day) for pair in pairs)]
    days = [day for year in years if (day := anchor.fits(year)) is not None]
    # A writer calls his own year "this year" sooner than by its number: years apart from those named come first.
    fitting = [day.year for day in days if _inside(day, bounds, 1)] or [
        day.year for day in days if _inside(day, bounds, 0)
    ]
    if len(fitting) != 1:
        return None
    return _inferred(anchor, pairs[0], years, fitting[0], bounds, grammar)


def _anchor(clues: Iterable[_Clue], dateline: tuple[Calendar, Span | None] | None) -> _Clue | None:
    """Give the day the report was written on: the dateline's, else the last one told as past."""
    if dateline is not None:
        return _Clue(day=dateline[0], span=dateline[1], side=Side.PAST)
    past = [clue for clue in clues if clue.side is not Side.FUTURE]
    return max(past, key=lambda clue: (clue.day.year or 9999, clue.day.month or 0, clue.day.day or 0), default=None)


def _bounds(sided: Iterable[tuple[Found, Side | None]]) -> _Bounds:
    past: tuple[int, Span] | None = None
    future: tuple[int, Span] | None = None
    for item, side in sided:
        year = _year(item.value)
        if year is None:
            continue
        span = Span(item.start, item.end)
        if side is Side.PAST and (past is None or year > past[0]):
            past = year, span
        if side is Side.FUTURE and (future is None or year < future[0]):
            future = year, span
    return _Bounds(
        past=past[0] if past else None, past_span=past[1] if past else None,
        future=future[0] if future else None, future_span=future[1] if future else None,
    )  # fmt: skip


def _year(value: Expression) -> int | None:
    if isinstance(value, Partly):
        return _year(value.of)
    return value.year if isinstance(value, Calendar) and not value.unspecified else None


def _range(bounds: _Bounds) -> range:
    named = [year for year in (bounds.past, bounds.future) if year is not None]
    return range(max(1, min(named) - _AROUND), min(9999, max(named) + _AROUND) + 1) if named else range(0)


def _inside(day: date, bounds: _Bounds, apart: int) -> bool:
    """Tell whether a day lies between the years named, at least ``apart`` years from each."""
    low = bounds.past + apart if bounds.past is not None else (bounds.future or 0) - _NEAR_YEARS
    high = bounds.future - apart if bounds.future is not None else (bounds.past or 0) + _NEAR_YEARS
    return low <= day.year <= high


def _inferred(
    anchor: _Clue, pair: _Clue, years: Sequence[int], year: int, bounds: _Bounds, grammar: TimeGrammar
) -> ReferenceDate:
    day = anchor.fits(year)
    if day is None:
        raise ValueError(f"the day does not fit {year}")
    pair = anchor if anchor.day.weekday is not None else pair
    both = bounds.past is not None and bounds.future is not None
    premises = {span for span in (anchor.span, pair.span, bounds.past_span, bounds.future_span) if span}
    return ReferenceDate(
        moment=Moment.of(day), basis=Basis.INFERRED, confidence=_BOTH if both else _ONE_SIDE,
        reason=_reason(pair.near(day), years, bounds, grammar), rule="times/weekday-agrees",
        premises=tuple(sorted(premises)),
    )  # fmt: skip


def _reason(day: date, years: Sequence[int], bounds: _Bounds, grammar: TimeGrammar) -> str:
    name = f"{grammar.weekday_names[day.weekday()]} {day.day} {grammar.month_names[day.month - 1]}"
    others = [str(year) for year in years if year != day.year]
    also = f", which also fits {_listed(others)}," if others else ""
    if bounds.past is not None and bounds.future is not None:
        why = f"lies between {bounds.past}, told as past, and {bounds.future}, told as future"
    elif bounds.past is not None:
        why = f"is near {bounds.past}, the last year told as past"
    else:
        why = f"is near {bounds.future}, the first year told as future"
    return f"{name}{also} is taken for {day.year} because only {day.year} {why}."


def _listed(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _from_full(anchor: _Clue, day: date) -> ReferenceDate:
    return ReferenceDate(
        moment=Moment.of(day), basis=Basis.INFERRED, confidence=0.7, rule="times/last-full-date",
        reason=f"{day.isoformat()} is the last day with weekday and year that the text tells as past.",
        premises=(anchor.span,) if anchor.span else (),
    )  # fmt: skip
