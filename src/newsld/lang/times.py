"""What a language says about times: its rules, and how what they find goes together.

A rule turns words into an `Expression`. An expression holds numbers and directions, never words, so that the
engine in `newsld.annotate.times` resolves every language alike.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from attrs import frozen

from newsld.lang.time_values import (
    About,
    Between,
    Calendar,
    Clock,
    Clocked,
    Either,
    Expression,
    Feast,
    FeastRule,
    FixedDay,
    FromEaster,
    Nth,
    Offset,
    Open,
    Part,
    Partly,
    Relative,
    Side,
    Stretch,
    Unit,
    WeekdayOfMonth,
)  # fmt: skip

__all__ = [
    "About",
    "Between",
    "Calendar",
    "Clock",
    "Clocked",
    "Either",
    "Expression",
    "Feast",
    "FeastRule",
    "FixedDay",
    "FromEaster",
    "Joint",
    "Modifier",
    "Nth",
    "Offset",
    "Open",
    "Part",
    "Partly",
    "Relative",
    "Rule",
    "Side",
    "Stretch",
    "TenseCues",
    "TenseWords",
    "TimeGrammar",
    "Unit",
    "WeekdayOfMonth",
]


@frozen(kw_only=True)
class Rule:
    """One way to write a time.

    Attributes:
        name: Kebab case; marks carry it as ``times/NAME``.
        pattern: Matched where an anchor begins; a group ``span`` narrows the mark.
        build: Gives the value, or ``None`` where the words are no time by this rule; without it the rule is a trap:
            its words are no time, and nothing inside them is one.
        confidence: How often it is right, from 0 to 1.
        unless: If this is found in the text, the rule is out of force ("Theresa May" against "by May").
    """

    name: str
    pattern: re.Pattern[str]
    build: Callable[[re.Match[str]], Expression | None] | None
    confidence: float = 0.95
    unless: Callable[[re.Match[str]], re.Pattern[str]] | None = None


@frozen(kw_only=True)
class Modifier:
    """Words before or after a time that change its value; ``build`` gives ``None`` where they do not go with it."""

    name: str
    pattern: re.Pattern[str]
    build: Callable[[re.Match[str], Expression], Expression | None]
    confidence: float = 1.0


@frozen(kw_only=True)
class Joint:
    """Words between two times that make them one; ``before`` must (if given) end right before the first.

    ``build`` gives ``None`` where the two do not go together.
    """

    name: str
    between: re.Pattern[str]
    build: Callable[[Expression, Expression], Expression | None]
    before: re.Pattern[str] | None = None


@frozen(kw_only=True)
class TenseCues:
    """The words by which the side of a bare weekday or month is told.

    Attributes:
        verbs: Finds verb groups; the group that matched names the side: ``past``, ``future``, ``timetable`` for a
            present tense that dates ahead only a day right after it, or ``none``.
        before: What may stand right before a time and decides its side alone ("scheduled for").
        clause: Where a clause ends, so that a verb beyond it counts less.
        sentence: Where a sentence ends, for texts without marked sentences.
    """

    verbs: re.Pattern[str]
    before: re.Pattern[str]
    clause: re.Pattern[str]
    sentence: re.Pattern[str]


@frozen(kw_only=True)
class TenseWords:
    """What verbs say of time beyond their tense, by their lemmas.

    Attributes:
        modals: Auxiliaries of what is ahead, if only of the past: "will", "would".
        hopes: What is told of an infinitive below it is ahead: "hope to", "due to".
        due: What has a time of its own ahead, as a participle or with a copula: "scheduled for".
        timetable: Verbs whose present tense dates ahead a day right after it: "arrives on Monday".
        under_way: Verbs that tell of what is ahead in the progressive: "is leaving on Monday".
    """

    modals: frozenset[str]
    hopes: frozenset[str]
    due: frozenset[str]
    timetable: frozenset[str]
    under_way: frozenset[str]


@frozen(kw_only=True)
class TimeGrammar:
    """How times are written in one language.

    Attributes:
        anchor: Finds each place where a time can begin; the group that matched is the key into ``rules``.
        rules: By kind of anchor, in order; the longest match counts, of equals the first.
        prefixes: Tried before each time, in order, as long as one fits.
        suffixes: Tried after each time.
        joints: Tried between two neighbouring times, in order.
        openings: Tried last before each time ("since", "until").
        leading: Words taken into the span last ("the").
        tense: Cues of the tense where no words, or no verbs with a tense, are marked.
        tense_words: What verbs say of time beyond their tense, where words are marked.
        day_first: Regions (BCP 47 subtags) in whose numeric dates the day stands first.
        month_first: Regions in whose numeric dates the month stands first.
        weekday_names: By number, Monday first, for the reasons given to people.
        month_names: January first, for the same.
    """

    anchor: re.Pattern[str]
    rules: Mapping[str, tuple[Rule, ...]]
    prefixes: tuple[Modifier, ...]
    suffixes: tuple[Modifier, ...]
    joints: tuple[Joint, ...]
    openings: tuple[Modifier, ...]
    leading: Modifier
    tense: TenseCues
    tense_words: TenseWords
    day_first: frozenset[str]
    month_first: frozenset[str]
    weekday_names: tuple[str, ...]
    month_names: tuple[str, ...]
