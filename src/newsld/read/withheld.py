"""Hold back what its provider holds back: embargoed, withheld and killed items."""

from __future__ import annotations

from newsld.errors import ItemError
from newsld.model.supplied import Supplied

_HELD = {
    # The publishing statuses of IPTC (http://cv.iptc.org/newscodes/pubstatusg2/) that are not for publication.
    "withheld": "is withheld",
    "canceled": "was killed",
    "cancelled": "was killed",
    "killed": "was killed",
}
_HINT = "read it all the same with --include-withheld"


def refuse_withheld(where: str, supplied: Supplied, *, status: str = "", embargoed: str | None = None) -> None:
    """Refuse an item that must not be published, unless the user asks for it.

    Whether the time of an embargo has passed is not looked up: the same source gives the same data at any time.

    Args:
        where: The item, for messages.
        supplied: What the user asks for.
        status: Its publishing status, as a code with or without the scheme.
        embargoed: Until when it is embargoed; empty if the provider will say, ``None`` if it is not.

    Raises:
        ItemError: It is held back.
    """
    if supplied.withheld:
        return
    code = status.strip().replace("/", ":").rpartition(":")[2].lower()
    if what := _HELD.get(code):
        raise ItemError(where, what, f"its publishing status is {code!r}", hint=_HINT)
    if embargoed is not None:
        until = f"until {embargoed}" if embargoed else "until its provider says otherwise"
        raise ItemError(where, "is embargoed", until, hint=_HINT)
