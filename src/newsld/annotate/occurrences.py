"""Tell which mentions are one event: of one type, and at odds in nothing; without a tie between them they stay two."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from attrs import Factory, define, evolve, frozen

from newsld.annotate.tree import Tree
from newsld.model.annotation import Annotations, EventMark, Modality, NameType
from newsld.model.event_types import FALLBACK
from newsld.model.span import Span

_NEAR = 1000  # characters between two mentions of an event of whom only one names somebody
_WIDE = ("Country", "Continent", "State", "AdministrativeArea")
"""Places in which others may lie: "in Baku" and "in Azerbaijan" are not at odds."""
_RETOLD = 1200  # characters from a headline within which its news is told
_REMEMBERED = 32  # events of one type among which a mention is looked for; more would make a long text slow
_FAMILIES = (
    ("meet", "negotiate", "conference"),
    ("attack", "bombing", "airstrike", "shooting", "clash"),
    ("crash", "collapse", "explosion", "fire", "landslide"),
)
_FAMILY = {kind: family[0] for family in _FAMILIES for kind in family}
"""Types of which one is told again by a word for another: "the talks" are the meeting that was told."""
_AHEAD = (Modality.PLANNED, Modality.POSSIBLE, Modality.CANCELLED)
_WHO = frozenset({"agent", "patient", "party", "recipient"})
_Who = TypeVar("_Who", int, str)
_PLACES = (NameType.PLACE, NameType.FACILITY)


@frozen
class _Told:
    """What of a mention counts for whether another can be the same event."""

    when: tuple[date | None, date | None] | None
    modality: Modality
    who: frozenset[tuple[str, int]]
    described: frozenset[tuple[str, str]]
    place: int | None
    country: bool
    start: int
    type: str
    word: str
    definite: bool
    again: bool
    heading: bool = False

    @property
    def bare(self) -> bool:
        """Whether it tells nothing but that it is such an event."""
        return not self.who and not self.described and self.place is None and self.when is None


@define
class _Group:
    members: list[int] = Factory(list)
    told: list[_Told] = Factory(list)

    def takes(self, mention: _Told) -> bool:
        """Tell whether a mention is at odds with none of the others, and tied to one."""
        return all(_agree(told, mention) for told in self.told) and any(
            _same_kind(told, mention) and _tied(told, mention) for told in self.told
        )

    def retells(self, mention: _Told) -> bool:
        """Tell whether "the talks" may be the meeting that was told: near, and as real as it."""
        return mention.start - self.told[-1].start < _NEAR and any(t.modality is mention.modality for t in self.told)

    def add(self, index: int, mention: _Told) -> None:
        self.members.append(index)
        if mention not in self.told[-_REMEMBERED:]:
            self.told = [*self.told[-_REMEMBERED:], mention]


def group_mentions(
    events: Sequence[EventMark], annotations: Annotations, tree: Tree, headline: Span | None = None
) -> tuple[tuple[int, ...], ...]:
    """Group the mentions of one event.

    Args:
        events: All mentions, in text order.
        annotations: Has times and entities.
        tree: The words.
        headline: What tells the news that the text begins with again.

    Returns:
        Indexes into ``events``, the group with the main event first, then in text order.
    """
    when = {mark.span: (mark.when.earliest, mark.when.latest) for mark in annotations.times if mark.when}
    groups: list[_Group] = []
    by_type: dict[str, list[_Group]] = {}
    latest: dict[str, list[_Group]] = {}
    for index, event in enumerate(events):
        told = _told(event, when, annotations, tree)
        if headline is not None and headline.covers(event.trigger):
            told = evolve(told, heading=True)
        candidates = by_type.setdefault(event.type, [])
        likely = sorted(candidates[: -_REMEMBERED - 1 : -1], key=lambda g: g.told[-1].modality is not told.modality)
        group = next((g for g in likely if g.takes(told)), None)
        family = _FAMILY.get(event.type)
        if group is None and family is not None and told.bare and told.again:
            group = next((g for g in latest.get(family, ()) if g.retells(told)), None)
        if group is None:
            group = _Group()
            groups.append(group)
            candidates.append(group)
        group.add(index, told)
        if family is not None:
            news = [g for g in latest.get(family, ()) if any(events[at].main for at in g.members)]
            latest[family] = [*news[:1], group]
    groups.sort(key=lambda group: not any(events[i].main for i in group.members))
    return tuple(tuple(group.members) for group in groups)


def _told(
    event: EventMark, when: dict[Span, tuple[date | None, date | None]], annotations: Annotations, tree: Tree
) -> _Told:
    times = [a.span for a in event.arguments if a.role == "time"]
    places = [a.entity for a in event.arguments if a.role == "place" and a.entity is not None]
    place = next((at for at in places if annotations.entities[at].type in _PLACES), None)
    head = tree.top(event.trigger)
    articles = [tree.words[at].features for at in tree.below(head, "det")] if head is not None else []
    definite = any("Definite=Def" in told or "PronType=Dem" in told for told in articles)
    indefinite = any("Definite=Ind" in told for told in articles)
    return _Told(
        when=when.get(times[0]) if times else None,
        modality=event.modality,
        who=frozenset((a.role, a.entity) for a in event.arguments if a.role in _WHO and a.entity is not None),
        described=frozenset(
            (a.role, _word(a.span, tree)) for a in event.arguments if a.role in _WHO and a.entity is None
        ),
        place=place,
        country=place is not None and annotations.entities[place].kind in _WIDE,
        start=event.trigger.start,
        type=event.type,
        word=_word(event.trigger, tree),
        definite=definite,
        again=definite or (head is not None and tree.words[head].upos == "NOUN" and not indefinite),
    )


def _word(span: Span, tree: Tree) -> str:
    head = tree.top(span)
    return tree.words[head].lemma.casefold() if head is not None else ""


def _agree(told: _Told, mention: _Told) -> bool:
    if not (_within(told, mention) or _within(mention, told)):
        return False
    if None not in (told.place, mention.place) and told.place != mention.place and told.country is mention.country:
        return False
    if told.modality is not mention.modality and (not (mention.definite and mention.bare) or _is_over(told, mention)):
        return False
    # A headline says "hundreds" where its story says "345 pilgrims".
    return _alike(told.who, mention.who) and (told.heading or _alike(told.described, mention.described))


def _is_over(told: _Told, mention: _Told) -> bool:
    """Tell whether a mention speaks of something ahead, and what was told took place."""
    return told.modality is Modality.HAPPENED and mention.modality in _AHEAD


def _within(told: _Told, mention: _Told) -> bool:
    """Tell whether the time of one mention may lie in that of the other."""
    if told.when is None or mention.when is None:
        return True
    (first, last), (begin, end) = told.when, mention.when
    return (begin is None or (first is not None and begin <= first)) and (
        end is None or (last is not None and last <= end)
    )


def _alike(told: frozenset[tuple[str, _Who]], mention: frozenset[tuple[str, _Who]]) -> bool:
    """Tell whether in each role that both fill, those of one are among those of the other."""
    roles = {role for role, _ in told} & {role for role, _ in mention}
    first, second = ({who for who in one if who[0] in roles} for one in (told, mention))
    return all(
        {who for who in first if who[0] == role} <= second or {who for who in second if who[0] == role} <= first
        for role in roles
    )


def _tied(told: _Told, mention: _Told) -> bool:
    """Tell whether something says that two mentions that agree are one: who, where and when, or a "the"."""
    if told.who & mention.who:
        return True
    if told.heading and mention.start - told.start < _RETOLD:
        return True
    near = mention.start - told.start < _NEAR
    again = mention.bare and mention.word == told.word
    same_place = told.place is not None and told.place == mention.place
    same_time = told.when is not None and told.when == mention.when
    same_words = bool(told.described & mention.described) and told.word == mention.word
    return near and (mention.definite or again or same_place or same_time or same_words)


def _same_kind(told: _Told, mention: _Told) -> bool:
    """Tell whether two mentions tell one kind of thing; for what has no type only the same word does."""
    return told.type == mention.type and (told.type != FALLBACK or told.word == mention.word)
