"""Give what is told of an event itself that makes it likely to have a place or a time, as features from 0 to 1."""

from __future__ import annotations

from newsld.annotate.reading import Reading
from newsld.annotate.tellings import Spot, Telling, Tellings, kept
from newsld.model.annotation import Modality
from newsld.model.document import BlockKind
from newsld.model.event_types import EVENT_TYPES

_LONG = 60
"""Days before the report before which something is no news."""
_NOUNS = ("NOUN", "PROPN")


def event_features(telling: Telling, tellings: Tellings, reading: Reading) -> dict[str, float]:
    """Give what is told of an event itself.

    Args:
        telling: The event.
        tellings: All events of its text.
        reading: The text.
    """
    first, spot = telling.mentions[0], telling.spots[0]
    blocks = {spot.block for spot in telling.spots}
    last = telling.time.when.latest if telling.time and telling.time.when else None
    today = reading.annotations.reference
    past = today is not None and last is not None and (today.moment.first - last).days > _LONG
    told = {
        "always": 1.0,
        f"event is of {EVENT_TYPES[first.type].branch}": 1.0,
        f"event is {first.type}": 1.0,
        "event is the news": telling.main,
        "event is planned": first.modality is Modality.PLANNED,
        "event is possible or denied": first.modality in (Modality.POSSIBLE, Modality.DENIED),
        "event is told in the headline": any(tellings.kind[block] is BlockKind.HEADLINE for block in blocks),
        "event is told in the lead": tellings.lead in blocks,
        "event is told late": spot.block / max(len(tellings.kind), 1),
        "event is placed": telling.place is not None,
        "event is dated": telling.time is not None,
        "event is long past": past,
        **_manner(spot, reading),
    }
    return kept(told)


def _manner(spot: Spot, reading: Reading) -> dict[str, float]:
    """Give by what the event is told: by a noun, or by a verb, and of which tense."""
    tree, head = reading.tree, spot.word
    if head is None:
        return {}
    own = tree.words[head]
    past = any(tree.words[at].relation == "aux" and "Tense=Past" in tree.words[at].features for at in tree.below(head))
    return {
        "event is told by a noun": own.upos in _NOUNS,
        "event came before others": past and "VerbForm=Part" in own.features,
        "event is told as past": "Tense=Past" in own.features and "VerbForm=Fin" in own.features,
    }
