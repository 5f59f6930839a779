"""What the article is about, and what it merely mentions."""

from __future__ import annotations

from newsld.describe.entities import Cast
from newsld.model.annotation import Annotations
from newsld.model.description import Event


def by_salience(
    events: tuple[Event, ...], annotations: Annotations, cast: Cast
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Tell the main events from the rest.

    Args:
        events: All events, the main ones first.
        annotations: The marks on the text.
        cast: The entities of the article, closed.

    Returns:
        The IRIs the article is about, and those it mentions: further events, then the entities of the text by the
        number of their mentions, the earlier first.
    """
    about = tuple(e.iri for e in events if e.main)
    order = sorted(
        range(len(annotations.entities)),
        key=lambda i: (-len(annotations.entities[i].mentions), annotations.entities[i].mentions[0].span.start),
    )
    return about, (*(e.iri for e in events if not e.main), *(cast.iri(i) for i in order))
