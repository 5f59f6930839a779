"""Finds the time expressions of a stretch of text by the rules of a language: first alone, then in company."""

from __future__ import annotations

import re

from attrs import evolve, frozen

from newsld.lang.times import Expression, Joint, Modifier, Rule, TimeGrammar

# How far a modifier can reach back, and how long what joins two times can be, in characters.
_REACH = 48
_MOST_ROUNDS = 5
"""How often a time takes in what stands before it; values as deep as a text is long could not be resolved."""
_GAP = 32


@frozen(kw_only=True)
class Found:
    """A time expression as found, not yet resolved.

    Attributes:
        start: Offset of its first character.
        end: Offset after its last character.
        value: What it says.
        rule: Name of the rule that gave the value.
        confidence: From 0 to 1.
        ends: For a range, its two times.
    """

    start: int
    end: int
    value: Expression
    rule: str
    confidence: float
    ends: tuple[Found, ...] = ()


def find(text: str, start: int, end: int, grammar: TimeGrammar) -> list[Found]:
    """Give the time expressions between two offsets, disjoint and in text order.

    Args:
        text: The whole text.
        start: Where to begin.
        end: Where to stop; nothing behind it is looked at.
        grammar: The language's rules.

    Returns:
        The expressions. The cost is linear in ``end - start``: rules are tried only where an anchor begins, none
        repeats without bound, and no stretch is tried twice.
    """
    alone = _alone(text, start, end, grammar)
    found = _modified(text, start, end, alone, grammar)
    for joint in grammar.joints:
        found = _joined(text, start, found, joint)
    return _opened(text, start, found, grammar)


def _alone(text: str, start: int, end: int, grammar: TimeGrammar) -> list[Found]:
    found: list[Found] = []
    disabled: dict[re.Pattern[str], bool] = {}
    search, rules = grammar.anchor.search, grammar.rules
    at = start
    while anchor := search(text, at, end):
        hit, after = _best(text, anchor.start(), end, rules[anchor.lastgroup or ""], disabled)
        if hit:
            found.append(hit)
        at = max(after, anchor.end(), anchor.start() + 1)
    return found


def _best(
    text: str, at: int, end: int, rules: tuple[Rule, ...], disabled: dict[re.Pattern[str], bool]
) -> tuple[Found | None, int]:
    """Give the time the longest rule reads at ``at``, and where to go on: behind all that any rule read there."""
    matches = [(match, rule) for rule in rules if (match := rule.pattern.match(text, at, end))]
    if not matches:
        return None, at
    matches.sort(key=lambda pair: -pair[0].end())
    for match, rule in matches:
        if rule.build is None:
            break
        if rule.unless is not None and _holds(rule.unless(match), text, disabled):
            continue
        value = rule.build(match)
        if value is not None:
            first, last = match.span("span") if "span" in rule.pattern.groupindex else match.span()
            return Found(start=first, end=last, value=value, rule=rule.name, confidence=rule.confidence), match.end()
    return None, matches[0][0].end()


def _holds(pattern: re.Pattern[str], text: str, known: dict[re.Pattern[str], bool]) -> bool:
    if pattern not in known:
        known[pattern] = pattern.search(text) is not None
    return known[pattern]


def _modified(text: str, start: int, end: int, found: list[Found], grammar: TimeGrammar) -> list[Found]:
    """Take in the words that change a value: "early", "about", "the night of"; "night"."""
    result: list[Found] = []
    low = start
    for index, item in enumerate(found):
        high = found[index + 1].start if index + 1 < len(found) else end
        item = _prefixed(text, low, item, grammar.prefixes)
        for suffix in grammar.suffixes:
            match = suffix.pattern.match(text, item.end, high)
            value = suffix.build(match, item.value) if match else None
            if match and value is not None:
                item = evolve(item, end=match.end(), value=value)
        result.append(item)
        low = item.end
    return result


def _prefixed(text: str, low: int, item: Found, prefixes: tuple[Modifier, ...]) -> Found:
    for _ in range(_MOST_ROUNDS):
        again = False
        for prefix in prefixes:
            match = prefix.pattern.search(text, max(low, item.start - _REACH), item.start)
            value = prefix.build(match, item.value) if match else None
            if match and value is not None and match.start() < item.start:
                item = evolve(item, start=match.start(), value=value, confidence=item.confidence * prefix.confidence)
                again = True
        if not again:
            break
    return item


def _joined(text: str, start: int, found: list[Found], joint: Joint) -> list[Found]:
    result: list[Found] = []
    for item in found:
        merged = _join(text, start if len(result) < 2 else result[-2].end, result[-1], item, joint) if result else None
        if merged:
            result[-1] = merged
        else:
            result.append(item)
    return result


def _join(text: str, low: int, first: Found, second: Found, joint: Joint) -> Found | None:
    if second.start - first.end > _GAP or not joint.between.fullmatch(text, first.end, second.start):
        return None
    start = first.start
    if joint.before is not None:
        before = joint.before.search(text, max(low, start - _REACH), start)
        if not before:
            return None
        start = before.start()
    value = joint.build(first.value, second.value)
    if value is None:
        return None
    end = second.end + (
        1 if text[first.end : second.start].endswith("(") and text[second.end : second.end + 1] == ")" else 0
    )
    return Found(
        start=start, end=end, value=value, rule=joint.name, confidence=min(first.confidence, second.confidence),
        ends=(first, second),
    )  # fmt: skip


def _opened(text: str, start: int, found: list[Found], grammar: TimeGrammar) -> list[Found]:
    """Take in "since" and "until", and the article before what is left."""
    result: list[Found] = []
    low = start
    for item in found:
        for opening in grammar.openings:
            match = opening.pattern.search(text, max(low, item.start - _REACH), item.start)
            value = opening.build(match, item.value) if match else None
            if match and value is not None:
                item = evolve(
                    item, start=match.start(), value=value, rule=opening.name, ends=(item,),
                    confidence=item.confidence * opening.confidence,
                )  # fmt: skip
                break
        lead = grammar.leading.pattern.search(text, max(low, item.start - _REACH), item.start)
        value = grammar.leading.build(lead, item.value) if lead else None
        if lead and value is not None:
            item = evolve(item, start=lead.start(), value=value)
        result.append(item)
        low = item.end
    return result
