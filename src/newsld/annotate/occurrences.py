"""Tell which mentions are one event: each joins the likeliest that was told before it, unless their times part them."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence

from attrs import Factory, define

from newsld.annotate.mention_facts import Facts, at_odds, facts_of
from newsld.annotate.reading import Reading
from newsld.annotate.same_event import are_news, comparable, likelihood, of_family
from newsld.model.annotation import EventMark, Modality

_LIKELY = 0.38
"""How likely two mentions must be one event: chosen by those of ``stories`` dev and the stories held out."""
_NEAR = 1000  # characters between an event and a noun that tells nothing but its kind
_REMEMBERED = 12  # events of one branch among which a mention is looked for; more would make a long text slow
_LONG = 45  # days after which what happened is no news
_AHEAD = (Modality.PLANNED, Modality.POSSIBLE)
_COMPARED = 5  # mentions of an event to which another is compared: its first and its last


@define
class _Group:
    members: list[int] = Factory(list)
    told: list[Facts] = Factory(list)

    def likely(self, mention: Facts) -> float:
        """Give how likely a mention is of this event; not at all if it has another time, or others take part."""
        if not all(_agree(told, mention) for told in self.told):
            return 0.0
        if mention.beside and any(_is_beside(told, mention) for told in self.told):
            return 1.0
        return max((likelihood(told, mention) for told in self.told if comparable(told, mention)), default=0.0)

    def retold_by(self, mention: Facts) -> bool:
        """Tell whether "discussions" of nobody are this event: near and as real as it, or both the news."""
        near = mention.start - self.told[-1].start < _NEAR
        return any(
            are_news(told, mention) or (near and told.modality is mention.modality) for told in self.told
        ) and all(_agree(told, mention) for told in self.told)

    def add(self, index: int, mention: Facts) -> None:
        """Add a mention."""
        self.members.append(index)
        self.told = [*self.told[:1], *self.told[1:][2 - _COMPARED :], mention]


def group_mentions(events: Sequence[EventMark], reading: Reading) -> tuple[tuple[int, ...], ...]:
    """Group the mentions of one event.

    Args:
        events: All mentions, in text order.
        reading: The text.

    Returns:
        Indexes into ``events``, the group with the main event first, then in text order.
    """
    groups: list[_Group] = []
    news: _Group | None = None
    remembered: defaultdict[str, deque[_Group]] = defaultdict(lambda: deque(maxlen=_REMEMBERED))
    for index, mention in enumerate(facts_of(events, reading)):
        candidates = remembered[mention.branch]
        group = _likeliest([*candidates, *([news] if news is not None else [])], mention)
        group = group or _retold(candidates, mention)
        if group is None:
            group = _Group()
            groups.append(group)
            candidates.append(group)
        group.add(index, mention)
        news = group if events[index].main else news
    groups.sort(key=lambda group: not any(events[i].main for i in group.members))
    return tuple(tuple(group.members) for group in groups)


def _likeliest(groups: Iterable[_Group], mention: Facts) -> _Group | None:
    scored = [(group.likely(mention), number, group) for number, group in enumerate(groups)]
    likely, _, group = max(scored, key=lambda item: item[:2], default=(0.0, 0, None))
    return group if likely >= _LIKELY else None


def _retold(groups: Sequence[_Group] | deque[_Group], mention: Facts) -> _Group | None:
    """Give the last event of the family that a noun without an "a" and of nobody may mean."""
    if not mention.noun or mention.indefinite or mention.other or mention.who or mention.described or mention.when:
        return None
    family = (group for group in reversed(groups) if of_family(group.told[0].type, mention.type))
    return next((group for group in family if group.retold_by(mention)), None)


def _agree(told: Facts, mention: Facts) -> bool:
    if _is_new(told, mention):
        return False
    return (_within(told, mention) or _within(mention, told)) and not at_odds(told, mention)


def _is_beside(told: Facts, mention: Facts) -> bool:
    """Tell whether a noun in apposition tells its sentence's event again ("will buy it, its largest takeover")."""
    return told.sentence == mention.sentence and told.type == mention.type and not told.noun


def _is_new(told: Facts, mention: Facts) -> bool:
    """Tell whether a mention says of itself that it is another event than one told before.

    "An outbreak last year" is not the one that goes on, "a missile attack in Odesa" none that only was told before
    without Odesa, and whom somebody is to meet he did not meet last month.
    """
    long_ago = mention.days is not None and mention.days > _LONG and told.when is None
    if mention.noun and not mention.definite and long_ago:
        return True
    if mention.noun and mention.indefinite and not told.heading and mention.place not in (None, told.place):
        return True
    past, plan = (told, mention) if mention.modality in _AHEAD else (mention, told)
    return past.days is not None and past.modality is Modality.HAPPENED and plan.modality in _AHEAD and bool(plan.who)


def _within(told: Facts, mention: Facts) -> bool:
    """Tell whether the time of one mention may lie in that of the other."""
    if told.when is None or mention.when is None:
        return True
    (first, last), (begin, end) = told.when, mention.when
    return (begin is None or (first is not None and begin <= first)) and (
        end is None or (last is not None and last <= end)
    )
