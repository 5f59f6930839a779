"""English rules for dates to the day or month, in all written orders."""

from __future__ import annotations

from newsld.lang.en.times import readers as r
from newsld.lang.en.times import words as w
from newsld.lang.en.times.readers import rule
from newsld.lang.times import Calendar, Rule

SP = w.SP
COMMA = r"(?:\s?,)?\s{1,3}"
WHICH = rf"(?P<which>last|this|next|that|the\ssame){SP}year\b"
END = r"(?![\w]|[.,]\d|\s?%)"
YEAR = rf"(?P<year>{w.YEAR})"
MONTH = rf"(?P<month>{w.MONTH})"
_WD = rf"(?P<weekday>{w.WEEKDAY}|{w.SHORT_WEEKDAY})"
_DAY = rf"(?P<day>{w.DAY})"
_DAY_ANY = rf"(?P<day>{w.DAY}|{w.DAY_WORD}(?!\w))"
OF = rf"(?:{COMMA}(?:of{SP}|in{SP})?(?:{WHICH}|{YEAR}))?"
_TO = r"(?:\s?[-–—]\s?|\s{1,3}(?:to|through|until|till|and|or)\s{1,3}(?:the\s)?)"
_RANGE = rf"(?P<first>{w.DAY})(?P<to>{_TO})(?P<last>{w.DAY})"
_OPEN = rf"(?P<open>(?i:from|between)){SP}"
# "5 May 10 people died": the next number is no year; "5 May 10:30" is a day and a time.
_NO_NUMBER = r"(?!\s{1,3}\d{1,2}\b(?!\s?[ap:.]))"
_NO_MORE = r"(?![\w]|[-/]\d|\.\d)"

BY_DIGIT: tuple[Rule, ...] = (
    rule("iso-date", r"(?P<y>(?:1\d|20)\d\d)(?P<s>[-/.])(?P<m>\d\d?)(?P=s)(?P<d>\d\d?)(?!\d|[-/]\d|\.\d)", build=r.iso),
    rule(
        "iso-month", r"(?P<year>(?:1\d|20)\d\d)-(?P<m>0[1-9]|1[0-2])(?![\w]|[-–]\d)", END,
        build=lambda m: Calendar(year=int(m["year"]), month=int(m["m"])), confidence=0.6,
    ),
    rule(
        "numeric-date", r"(?P<a>\d\d?)(?P<sep>[/.-])(?P<b>\d\d?)(?P=sep)(?P<y>(?:1[6-9]|20)\d\d|(?<=/)\d\d)", _NO_MORE,
        build=r.numeric, confidence=0.85,
    ),
    rule("day-range", rf"{_RANGE}{SP}(?:of{SP})?{MONTH}{OF}{END}", build=r.days),
    rule(
        "day-month", rf"{_DAY_ANY}(?:[-\s]\s{{0,2}})(?:of{SP})?{MONTH}{_NO_NUMBER}",
        rf"(?:-(?P<dashed>{w.YEAR}|\d\d)|{OF}){END}", build=r.calendar,
    ),
    rule("day-month-weekday", rf"{_DAY}{SP}{MONTH}\s\({_WD}\)", build=r.calendar),
    rule(
        "day-of-month", rf"(?P<nth>{w.DAY}(?<=[a-z])|{w.DAY_WORD}){SP}of{SP}",
        rf"(?P<rel>last|this|next){SP}(?P<whole>month)\b",
        build=r.nth,
    ),
    rule(
        "years", r"(?P<first>(?:1[4-9]|20)\d\d)\s?[-–—/]\s?(?P<last>(?:1[4-9]|20)\d\d|\d\d)(?![\w/]|[-.,]\d)",
        build=r.years, confidence=0.85,
    ),
)  # fmt: skip
BY_OPEN: tuple[Rule, ...] = (
    rule("day-range", rf"{_OPEN}(?:the{SP})?{_RANGE}{SP}(?:of{SP})?{MONTH}{OF}{END}", build=r.days),
    rule("day-range", rf"{_OPEN}{MONTH}{SP}{_RANGE}{OF}{END}", build=r.days),
)  # fmt: skip
BY_MONTH: tuple[Rule, ...] = (
    rule("day-range", rf"{MONTH}{SP}{_RANGE}{OF}{END}", build=r.days),
    rule("month-day", rf"{MONTH}\s{{0,3}}(?:the{SP})?{_DAY_ANY}{OF}{END}", build=r.calendar),
    rule("month-day-weekday", rf"{MONTH}{SP}{_DAY}\s\({_WD}\)", build=r.calendar),
    rule("month-year", rf"{MONTH}{COMMA}(?:of{SP}|in{SP})?(?:{WHICH}|{YEAR}){END}", build=r.calendar),
    rule(
        "month-range", rf"(?P<first>{w.MONTH})\s?(?:[-–/]|to)\s?(?P<last>{w.MONTH}){SP}",
        rf"(?:quarter|period|season)\b(?:{SP}of{SP}{YEAR})?",
        build=r.month_range, confidence=0.8,
    ),
    rule("month-range", rf"(?P<first>{w.MONTH})\s?[-–/]\s?(?P<last>{w.MONTH}){COMMA}{YEAR}{END}", build=r.month_range),
)  # fmt: skip
BY_WEEKDAY: tuple[Rule, ...] = (
    rule(
        "weekday-with-date", rf"{_WD}(?:{COMMA}|\s?\()(?:the{SP})?(?:of{SP})?{_DAY_ANY}(?:{SP}|-)(?:of{SP})?{MONTH}",
        rf"{OF}\)?{END}", build=r.calendar, confidence=0.98,
    ),
    rule(
        "weekday-with-date", rf"{_WD}(?:{COMMA}|\s?\()(?:on{SP})?{MONTH}{SP}(?:the{SP})?{_DAY_ANY}{OF}\)?{END}",
        build=r.calendar, confidence=0.98,
    ),
    rule(
        "weekday-with-day", rf"{_WD}{COMMA}the{SP}(?P<day>{w.DAY}(?<=[a-z])|{w.DAY_WORD}(?=[.,;:)]|\Z)){END}",
        build=r.calendar,
    ),
)  # fmt: skip
_SHIFT = r"(?P<shift>(?i:last|this(?:\s(?:past|coming))?|next|past|coming))"
BY_SHIFT: tuple[Rule, ...] = (
    rule("month-shifted", rf"{_SHIFT}{SP}{MONTH}(?![\w-]){END}", build=r.calendar),
    rule(
        "month-told", rf"(?P<told>(?i:that|the{SP}same|(?:the{SP})?(?:following|previous|preceding)))",
        rf"{SP}{MONTH}(?![\w-]){END}",
        build=r.told_month, confidence=0.7,
    ),
    rule("month-day-shifted", rf"{_SHIFT}{SP}{MONTH}{SP}{_DAY}{END}", build=r.calendar),
    rule("weekday-shifted", rf"{_SHIFT}{SP}{_WD}(?![\w-])(?:(?:,{SP}|{SP}\(?){MONTH}{SP}{_DAY}\)?)?", build=r.calendar),
)  # fmt: skip
# "on the 27th" alone: a day of the month only where no noun follows that it could count.
BY_IN: tuple[Rule, ...] = (
    rule(
        "day-alone", rf"(?i:on|until|by|since|before|of){SP}(?P<span>the{SP}",
        r"(?P<day>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)|",
        rf"{w.DAY_WORD}(?<=[a-z]{{6}})))",
r"(?=\s?(?:[.,;:)]|\Z))", build=r.calendar, confidence=0.5,
    ),
)  # fmt: skip
