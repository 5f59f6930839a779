"""The English time grammar: what begins a time, the rules tried there, and the words that modify and join times.

The table of readings (reference Thursday 2018-04-19 in these examples):

| words | value (EDTF) |
|---|---|
| Friday; in the past tense, in the future tense | 2018-04-13; 2018-04-20 |
| Thursday; in the past tense, in the future tense | 2018-04-19; 2018-04-26 |
| last Friday; this Friday; next Friday | 2018-04-13; 2018-04-20; 2018-04-27 |
| last September, next May, in March | 2017-09, 2018-05, 2018-03 |
| early 2017, mid-2017, late 2017 | [2017-01..2017-04], [2017-05..2017-08], [2017-09..2017-12] |
| early, mid, late March | [2018-03-01..2018-03-10], [2018-03-11..2018-03-20], [2018-03-21..2018-03-31] |
| the early, mid, late 1990s | [1990..1993], [1994..1996], [1997..1999] |
| at the beginning, end of 2017 | as early, late |
| by the end of the year | 2018: a limit is no part |
| first half of 2017 | [2017-01..2017-06] |
| spring 2017; Q3 2017; the 1990s; the 19th century | 2017-21; 2017-35; 199X; 18XX |
| fiscal 2018; fiscal 2017-18 | [2017..2018]; 2017/2018 |
| overnight | [2018-04-18..2018-04-19] |
| yesterday, last night; today, tonight | 2018-04-18; 2018-04-19 |
| last week; this week (past tense); earlier this week | [2018-04-09..2018-04-15]; [2018-04-16..2018-04-19] both |
| over the weekend (past tense) | [2018-04-14..2018-04-15] |
| earlier this year; later this year | [2018-01..2018-04]; [2018-04..2018-12] |
| ten days ago; two weeks ago; three months ago; two years ago | 2018-04-09; 2018-04-05~; 2018-01; 2016 |
| several years ago | ../2018 |
| in two weeks (future tense) | 2018-05-03~ |
| in the past two weeks; within 48 hours | [2018-04-05..2018-04-19]; [2018-04-19..2018-04-21] |
| since May; until Friday | 2017-05/..; ../2018-04-20 |
| from 3 to 5 May; between March and June | 2018-05-03/2018-05-05; [2018-03..2018-06] |
| about 1850 | 1850~ |
| Easter Monday 2018; Thanksgiving (past tense) | 2018-04-02; 2017-11-23 |
| 8 p.m. EDT on Friday | 2018-04-20T20:00:00-04:00 |
| (met on 5 March 2017) the following day; that night; three weeks later | 2017-03-06; 2017-03-05; 2017-03-26 |
| 03/04/2018 | [2018-03-04..2018-04-03], unless the region says which comes first |
"""

from __future__ import annotations

import re

from newsld.lang.en.times import bare_days, bare_years, clock, dates, feasts, periods, relative
from newsld.lang.en.times import words as w
from newsld.lang.en.times.glue import JOINTS, LEADING, OPENINGS, PREFIXES, SUFFIXES
from newsld.lang.en.times.tense import TENSE, TENSE_WORDS
from newsld.lang.times import TimeGrammar

_NUMBER_WORDS = sorted((word for word in w.NUMBERS if len(word) > 2), key=len, reverse=True)
_ORDINALS = sorted((word for word in w.ORDINALS if word != "last"), key=len, reverse=True)
_TENS = rf"[-\s](?:{'|'.join(_ORDINALS)})"
_A_SEASON = r"(?=\s(?:the\s)?(?:spring|summer|autumn|winter)\b)"
_CASES = {"k": "kK\u212a", "s": "sS\u017f"}  # letters with a third form where case does not count


def _any_case(*words: str) -> str:
    """Give a pattern of words in any case, those of one first letter together: most are passed over at one look."""
    by_first: dict[str, list[str]] = {}
    for word in words:
        by_first.setdefault(word[0], []).append(word[1:])
    return "|".join(f"[{_CASES.get(c, c + c.upper())}](?i:{'|'.join(rest)})" for c, rest in by_first.items())


_ANCHOR = re.compile(
    r"(?<![\w.,:/$£€#¥°])(?:"
    r"(?P<digit>(?<!-)\d|(?<=[Mm]id-)\d)|"
    r"(?P<quote>['’‘]\d\d)|"
    rf"(?P<month>(?<!-){w.MONTH}|(?<=[Mm]id-){w.MONTH})|"
    rf"(?P<weekday>{w.WEEKDAY}|{w.SHORT_WEEKDAY}(?=[\s,(]))|"
    rf"(?P<feast>{feasts.STARTS})(?=['’\s.,;:)]|\w)|"
    rf"(?P<code>Q[1-4]|H[12]|FY|(?:{_any_case('fiscal', 'financial', 'tax', 'eighteen', 'nineteen')})(?=[-\s])|"
    rf"(?:{'|'.join(w.DECADES)})(?!\w))|"
    r"(?P<era>(?:AD|A\.D\.)(?=\s?\d))|"
    rf"(?P<open>(?:{_any_case('from', 'between')})(?=\s\d|\s[A-Z][a-z]+\s\d))|"
    rf"(?P<season>(?:{_any_case('spring', 'summer', 'autumn', 'fall', 'winter')})"
    r"(?=,?\s(?:of\s|last|this|next|\d)))|"
    "(?P<shift>(?:"
    + _any_case(
        "last", "this", "next", "past", "coming", "previous", "current", "upcoming", "following", "preceding", "that",
        r"the(?=\s(?:same|previous|following|preceding)\s[A-Z])",
    )
    + r")(?=\s))|"
    "(?P<deictic>"
    + _any_case(
        "today", "tonight", "yesterday", "tomorrow", "within", r"in(?=\s\w+\s)", "during", r"over(?=\sthe)",
        r"on(?=\sthe\s)", *(word + _A_SEASON for word in ("by", "until", "since", "before", "for")),
        r"of(?=\sthe\s\d)", r"by(?=\s(?:the|year|month))", r"before(?=\sthe)", r"since(?=\sthe)", r"until(?=\sthe)",
        "same", "prior", "earlier", "later", "early", "late", "overnight", r"now(?=\sand)", "beginning", "start", "end",
        "middle", "rest", "remainder", "close", "day", r"the(?=\s(?:next|day|evening|night|week|month|year|weekend))",
    )
    + ")|"
    rf"(?P<noon>{_any_case('noon', 'midday', 'midnight')})|"
    rf"(?P<nth>(?:{_any_case(*_ORDINALS, 'twenty' + _TENS, 'thirty' + _TENS)})(?=[\s-]))|"
    "(?P<count>(?:"
    + _any_case(
        "an?", *_NUMBER_WORDS, "few", "several", "many", "some", "number", "handful", "couple",
    )
    + r"|(?i:\[[A-Z][a-z]+\]))(?=[\s-]))"
    r")"
)  # fmt: skip
TIMES = TimeGrammar(
    anchor=_ANCHOR,
    rules={
        "digit": (
            *dates.BY_DIGIT,
            *clock.BY_DIGIT,
            feasts.NINE_ELEVEN,
            *periods.BY_DIGIT,
            *relative.BY_COUNT,
            *bare_years.YEARS,
        ),
        "quote": (*periods.BY_DIGIT, *bare_years.SHORT_YEARS),
        "month": (feasts.NINE_ELEVEN, feasts.FEAST, *dates.BY_MONTH, *bare_days.MONTHS),
        "weekday": (*dates.BY_WEEKDAY, *relative.BY_WEEKDAY, *bare_days.WEEKDAYS),
        "feast": (feasts.FEAST,),
        "code": (*periods.BY_CODE, *relative.BY_COUNT, *dates.BY_DIGIT),
        "era": bare_years.OLD_YEARS,
        "open": dates.BY_OPEN,
        "season": periods.BY_SEASON,
        "shift": (*dates.BY_SHIFT, *periods.BY_SHIFT, *relative.BY_DEICTIC, *periods.BY_DIGIT, feasts.FEAST),
        "deictic": (*relative.BY_DEICTIC, *periods.BY_IN, *dates.BY_IN),
        "noon": clock.BY_WORD,
        "nth": (*dates.BY_DIGIT, *periods.BY_DIGIT, feasts.FEAST, *relative.BY_COUNT),
        "count": relative.BY_COUNT,
    },
    prefixes=PREFIXES,
    suffixes=SUFFIXES,
    joints=JOINTS,
    openings=OPENINGS,
    leading=LEADING,
    tense=TENSE,
    tense_words=TENSE_WORDS,
    day_first=frozenset(("GB", "IE", "AU", "NZ", "IN", "ZA", "KE", "NG", "PK", "SG", "MY", "HK")),
    month_first=frozenset(("US",)),
    weekday_names=w.WEEKDAY_NAMES,
    month_names=w.MONTH_NAMES,
)

__all__ = ["TIMES"]
