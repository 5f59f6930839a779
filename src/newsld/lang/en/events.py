"""How English tells happenings."""

from __future__ import annotations

from newsld.lang.events import EventWords

EVENTS = EventWords(called_off=frozenset(("cancel", "postpone", "scrap", "abandon", "call off", "put off")))
