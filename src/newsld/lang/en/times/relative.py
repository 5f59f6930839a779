"""English rules for times told from where one stands: "yesterday", "last week", "two years ago"."""

from __future__ import annotations

import re
from fractions import Fraction

from newsld.lang.en.times import words as w
from newsld.lang.en.times.readers import SHIFTS, rule
from newsld.lang.times import Between, Calendar, Expression, Offset, Part, Partly, Relative, Rule, Side, Stretch, Unit

SP = w.SP
_COUNT = rf"(?:(?P<vague>{w.VAGUE})|(?P<count>{w.NUMBER}))"
_UNITS = rf"(?P<unit>{w.UNIT}s?)"
_PARTS = r"(?i:morning|afternoon|evening|night|lunchtime|noon)"
_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "overmorrow": 2}


def count_of(m: re.Match[str]) -> tuple[Fraction | None, Unit]:
    """Read the groups count (or vague) and unit; fortnights are counted in weeks."""
    name = m["unit"].lower().replace("-", "")
    times = 2 if name.startswith("fortnight") else 1
    count = w.number(m["count"]) if m["count"] else None
    if count is not None:
        count = (count + (Fraction(1, 2) if m.groupdict().get("half") else 0)) * times
    return count, w.unit(name)


def _day(m: re.Match[str]) -> Expression:
    return Relative(unit=Unit.DAY, shift=_DAYS[m["word"].lower()])


def _today(_: re.Match[str]) -> Expression:
    return Relative(unit=Unit.DAY, shift=0)


def _two_days(m: re.Match[str]) -> Expression:
    return Relative(unit=Unit.DAY, shift=-2 if m["way"].lower() == "before" else 2)


def _last_night(m: re.Match[str]) -> Expression:
    return Relative(unit=Unit.DAY, shift=-1)


def _unit(m: re.Match[str]) -> Expression:
    which = re.sub(r"\s+", " ", m["which"].lower())
    return Relative(unit=w.unit(m["unit"]), shift=SHIFTS[which])


def _told(m: re.Match[str]) -> Expression:
    which = m["which"].lower().split()[0]
    shift = {"following": 1, "next": 1, "same": 0, "that": 0, "previous": -1, "preceding": -1, "prior": -1}[which]
    return Relative(unit=w.unit(m["unit"]), shift=shift, told=True)


def _before(m: re.Match[str]) -> Expression:
    return Relative(unit=w.unit(m["unit"]), shift=-1 if m["way"].lower() in ("before", "earlier") else 1, told=True)


def _ago(m: re.Match[str]) -> Expression:
    count, unit = count_of(m)
    return Offset(count=count, unit=unit, side=Side.PAST)


def _later(m: re.Match[str]) -> Expression:
    count, unit = count_of(m)
    way = m["way"].lower()
    return Offset(
        count=count,
        unit=unit,
        side=Side.PAST if way in ("earlier", "before", "previously", "prior") else Side.FUTURE,
        told=True,
    )


def _from_now(m: re.Match[str]) -> Expression:
    count, unit = count_of(m)
    return Offset(count=count, unit=unit, side=Side.FUTURE)


def _ahead(m: re.Match[str]) -> Expression | None:
    count, unit = count_of(m)
    sure = m["time"] is not None
    return Offset(count=count, unit=unit, side=Side.FUTURE, tense=None if sure else Side.FUTURE)


def _stretch(m: re.Match[str]) -> Expression | None:
    count, unit = count_of(m)
    side = SHIFTS[re.sub(r"\s+", " ", m["which"].lower())]
    return Stretch(count=count, unit=unit, side=Side.FUTURE if side > 0 else Side.PAST)


def _within(m: re.Match[str]) -> Expression | None:
    count, unit = count_of(m)
    return Stretch(count=count, unit=unit, side=Side.FUTURE)


def _weekend(_: re.Match[str]) -> Expression:
    return Relative(unit=Unit.WEEKEND, shift=None)


def _this_weekend(m: re.Match[str]) -> Expression:
    return Relative(unit=Unit.WEEKEND, shift={"last": -1, "next": 1}.get(m["which"].lower()))


def _weekday_week(m: re.Match[str]) -> Expression:
    week = SHIFTS[re.sub(r"\s+", " ", m["which"].lower())]
    return Calendar(weekday=w.weekday(m["weekday"]), week=week)


PARTS_OF = {
    "early": Part.EARLY, "beginning": Part.EARLY, "start": Part.EARLY, "opening": Part.EARLY, "mid": Part.MID,
    "middle": Part.MID, "late": Part.LATE, "end": Part.LATE, "close": Part.LATE, "earlier": Part.ELAPSED,
    "later": Part.REMAINING, "rest": Part.REMAINING, "remainder": Part.REMAINING,
}  # fmt: skip


def _part(m: re.Match[str]) -> Expression:
    part = PARTS_OF[m["part"].lower()]
    whole = Relative(unit=w.unit(m["unit"]), shift=SHIFTS.get((m["which"] or "this").lower().strip(), 0))
    limited = m["by"] and part in (Part.LATE, Part.EARLY)
    return Partly(part=Part.WHOLE if limited else part, of=whole)


def _year_end(m: re.Match[str]) -> Expression:
    return Partly(part=Part.WHOLE if m["by"] else Part.LATE, of=Relative(unit=w.unit(m["unit"]), shift=0))


def _overnight(_: re.Match[str]) -> Expression:
    yesterday, today = (Relative(unit=Unit.DAY, shift=shift) for shift in (-1, 0))
    return Between(start=yesterday, end=today, within=True)


def _new_year(_: re.Match[str]) -> Expression:
    return Relative(unit=Unit.YEAR, shift=1)


def _half_ago(m: re.Match[str]) -> Expression:
    years = {Unit.CENTURY: 50, Unit.DECADE: 5}.get(w.unit(m["unit"]))
    if years is None:
        return Offset(count=Fraction(6), unit=Unit.MONTH, side=Side.PAST)
    return Offset(count=Fraction(years), unit=Unit.YEAR, side=Side.PAST)


_FOLLOW = rf"(?:\s(?P<part>{_PARTS}))?"
_WHICH = r"(?P<which>(?i:last|this(?:\s(?:past|coming|current))?|next|past|previous|coming|current|upcoming))"
_WHOLE = r"(?P<unit>(?i:week|month|year|decade|century|quarter))"
_STEP = r"(?P<unit>(?i:day|morning|afternoon|evening|night|week|weekend|month|year))"
BY_DEICTIC: tuple[Rule, ...] = (
    rule(
        "day", rf"(?P<word>(?i:today|tonight|yesterday|tomorrow)){_FOLLOW}(?!\w)(?!['’]s\s(?:world|society|youth)\b)",
        build=_day, confidence=0.97,
    ),
    rule("this-part", rf"(?i:this){SP}{_PARTS}(?!\w)", build=_today),
    rule("last-night", rf"(?i:last){SP}(?i:night|evening)(?!\w)", build=_last_night),
    rule("unit", rf"{_WHICH}{SP}{_WHOLE}(?!\w|-)", build=_unit),
    rule(
        "week-weekday", rf"{_WHICH}{SP}week,?{SP}(?:on{SP})?(?P<weekday>{w.WEEKDAY})(?!\w)", build=_weekday_week,
    ),
    rule(
        "weekend", rf"(?P<which>(?i:this|last|next))(?:{SP}(?:past|coming))?{SP}(?i:weekend)(?!\w)",
        build=_this_weekend, confidence=0.85,
    ),
    rule("weekend", rf"(?i:the){SP}(?i:weekend)(?!\w)", build=_weekend, confidence=0.8),
    rule(
        "told-unit", rf"(?P<which>(?i:following|same|that(?:{SP}same)?|preceding|previous|prior)){SP}{_STEP}(?!\w)",
        build=_told, confidence=0.6,
    ),
    rule(
        "told-unit", rf"(?i:the){SP}(?P<which>next){SP}(?!weekend){_STEP}(?!\w)", build=_told, confidence=0.6,
    ),
    rule(
        "stretch", rf"{_WHICH}{SP}{_COUNT}{SP}{_UNITS}(?!\w)(?!{SP}of{SP}(?:his|her|its|their)\b)", build=_stretch,
        confidence=0.85,
    ),
    rule(
        "stretch", rf"(?i:within)(?:{SP}the{SP}next)?{SP}{_COUNT}{SP}{_UNITS}(?!\w)(?!{SP}(?i:of|after)\b)",
        build=_within, confidence=0.7,
    ),
    rule(
        "ahead", rf"(?i:in)(?:{SP}(?:about|around|just|as{SP}little{SP}as))?{SP}{_COUNT}{SP}{_UNITS}",
        rf"(?P<time>['’]\s?(?:time)?|['’]s{SP}time)?(?!\w)", build=_ahead, confidence=0.7,
    ),
    rule(
        "day-before-yesterday", rf"(?i:the{SP})?(?i:day){SP}(?P<way>before|after){SP}(?:yesterday|tomorrow)(?!\w)",
        build=_two_days,
    ),
    rule(
        "told-unit", rf"(?i:the){SP}(?P<unit>day|evening|night|week|month|year){SP}(?P<way>before|after|earlier)(?!\w)",
        rf"(?!{SP}(?:the|that|yesterday|tomorrow)\b)", build=_before, confidence=0.55,
    ),
    rule(
        "part-of-unit", rf"(?P<by>(?!))?(?P<part>(?i:earlier|later|early|late)){SP}in{SP}(?P<which>the){SP}",
        rf"{_WHOLE}(?!\w)", build=_part, confidence=0.8,
    ),
    rule(
        "part-of-unit", rf"(?P<by>(?i:by|before){SP})?(?i:the{SP})?",
        r"(?P<part>(?i:beginning|start|end|middle|rest|remainder|close))",
        rf"{SP}of{SP}(?P<which>the(?:{SP}current)?|this|last|next){SP}{_WHOLE}(?!\w)", build=_part, confidence=0.85,
    ),
    rule("now", rf"(?<=between\s)now(?={SP}and\s)", build=_today),
    rule(
        "overnight", r"(?i:overnight)(?=\s?(?:[.,;:)]|\Z)|\s(?:after|as|when|and)\b)", build=_overnight, confidence=0.6,
    ),
    rule(
        "new-year", rf"(?i:in){SP}(?P<span>the{SP}new{SP}year)(?!\w)(?!{SP}(?:[A-Z]|period))", build=_new_year,
        confidence=0.7,
    ),
    rule(
        "year-end", rf"(?P<by>(?i:by){SP})(?P<unit>year|month)[-\s](?:end|['’]s{SP}end)(?!\w)", build=_year_end,
        confidence=0.85,
    ),
)  # fmt: skip
_BACK = r"(?i:ago|back(?=\s?[,.;)]))"
_LATER = r"(?P<way>(?i:later|earlier|afterwards?|before(?=\s?[,.;)])|previously|prior(?!\sto)))"
BY_COUNT: tuple[Rule, ...] = (
    rule(
        "ago", rf"{_COUNT}(?:{SP}|-){_UNITS}(?P<half>{SP}and{SP}a{SP}half)?{SP}{_BACK}(?!\w)", build=_ago,
        confidence=0.9,
    ),
    rule(
        "ago", rf"(?i:half){SP}an?{SP}(?P<unit>century|decade|year){SP}ago(?!\w)", build=_half_ago, confidence=0.9,
    ),
    rule("later", rf"{_COUNT}{SP}{_UNITS}{SP}{_LATER}(?!\w)(?!{SP}than)", build=_later, confidence=0.6),
    rule("from-now", rf"{_COUNT}{SP}{_UNITS}{SP}(?i:from\s(?:now|today)|hence)(?!\w)", build=_from_now, confidence=0.9),
)  # fmt: skip
BY_WEEKDAY: tuple[Rule, ...] = (
    rule(
        "weekday-of-week", rf"(?P<weekday>{w.WEEKDAY})(?:{SP}of)?{SP}(?P<which>last|this|next){SP}week(?!\w)",
        build=_weekday_week,
    ),
)  # fmt: skip
