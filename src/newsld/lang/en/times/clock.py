"""English rules for times of day: "8 p.m. EST", "14:05 GMT", "noon", "1800 hours local time"."""

from __future__ import annotations

import re

from newsld.lang.en.times import words as w
from newsld.lang.en.times.readers import rule
from newsld.lang.times import Clock, Clocked, Expression, Rule

SP = w.SP
ZONES = {
    # Minutes east of UTC. Abbreviations that mean several zones (IST, CST in China, BST in Dhaka) are read only
    # where one meaning rules the news in English; IST has none such. "ET" and its like change with the season, and
    # the season's rules are not the text's: they stay without an offset.
    "gmt": 0, "utc": 0, "z": 0, "bst": 60, "wet": 0, "west": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180,
    "msk": 180, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    "akst": -540, "akdt": -480, "hst": -600, "jst": 540, "kst": 540, "hkt": 480, "sgt": 480, "aest": 600, "aedt": 660,
    "acst": 570, "awst": 480, "nzst": 720, "nzdt": 780, "sast": 120, "eat": 180, "wat": 60, "cat": 120, "pkt": 300,
}  # fmt: skip
_NAMED = "|".join(sorted(ZONES, key=len, reverse=True))
_ZONE = (
    rf"(?:\s{{0,2}}\(?(?:(?P<zone>(?i:{_NAMED}))(?P<plus>[+-]\d{{1,2}}(?::?\d\d)?)?(?!\w)|"
    rf"(?:IST|ET|CT|MT|PT|(?i:local{SP}time|Eastern(?:{SP}(?:Standard|Daylight))?{SP}Time|ET))(?!\w))\)?)"
)
_HALF = r"(?P<half>[aApP])\.?\s?[mM](?:\.(?!\w)|(?!\w))"


def _offset(m: re.Match[str]) -> int | None:
    zone = m.groupdict().get("zone")
    if not zone:
        return None
    plus = m.groupdict().get("plus")
    base = ZONES[zone.lower()]
    if not plus:
        return base
    digits = plus[1:].replace(":", "")
    minutes = int(digits) * 60 if len(digits) < 3 else int(digits[:-2]) * 60 + int(digits[-2:])
    return base + (-minutes if plus[0] == "-" else minutes)


def _clock(m: re.Match[str]) -> Expression | None:
    """Read hour, minute, second, half and zone; 12 a.m. is midnight, 12 p.m. noon."""
    groups = m.groupdict()
    hour, minute = int(m["hour"]), int(groups.get("minute") or 0)
    second = int(groups["second"]) if groups.get("second") else None
    half = (groups.get("half") or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23 or minute > 59 or (second or 0) > 59:
        return None
    offset = _offset(m)
    if offset is not None and abs(offset) > 14 * 60:
        return None
    return Clocked(clock=Clock(hour=hour, minute=minute, second=second, offset=offset))


def _word(m: re.Match[str]) -> Expression:
    return Clocked(clock=Clock(hour=0 if m["word"].lower() == "midnight" else 12, offset=_offset(m)))


_HOUR = r"(?P<hour>[01]?\d|2[0-3])"
_FOUR = r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)"
_SECOND = r"(?::(?P<second>[0-5]\d))?"
BY_DIGIT: tuple[Rule, ...] = (
    rule("clock", rf"{_HOUR}(?:[:.](?P<minute>[0-5]\d){_SECOND})?\s{{0,2}}{_HALF}{_ZONE}?", build=_clock),
    rule("clock", rf"{_HOUR}[:.](?P<minute>[0-5]\d){_SECOND}\s?(?i:hours|hrs|h)?{_ZONE}", build=_clock),
    rule("clock", rf"{_FOUR}(?:\s?(?i:hours|hrs|h)(?!\w))?{_ZONE}", build=_clock, confidence=0.85),
    rule("clock", rf"{_FOUR}\s?(?i:hours|hrs)(?!\w)", build=_clock, confidence=0.85),
    rule(
        "clock-bare", rf"(?<=\b[aA]t\s){_HOUR}:(?P<minute>[0-5]\d){_SECOND}(?![\w:]|[.,]\d)", build=_clock,
        confidence=0.7,
    ),
    rule(
        "clock-bare", rf"{_HOUR}:(?P<minute>[0-5]\d)(?=\s(?:on|yesterday|today|tomorrow|this)\s)", build=_clock,
        confidence=0.7,
    ),
)  # fmt: skip
BY_WORD: tuple[Rule, ...] = (
    rule("clock-word", rf"(?P<word>(?i:noon|midday|midnight))(?!\w)(?!['’]s){_ZONE}?", build=_word, confidence=0.8),
)  # fmt: skip
