"""Which names of places are facilities: most schemes have one type for both, the nine types have two."""

from __future__ import annotations

from collections.abc import Sequence

from training.corpora.tables import word_set

FACILITY = word_set(
    "airport airfield barrage bridge stadium arena hospital prison jail station hall tower palace castle fort "
    "fortress highway road street avenue boulevard lane tunnel dam cathedral church mosque temple synagogue "
    "chapel monastery hotel museum theatre theater embassy base building plaza barracks gymnasium"
)
"""Last words of places' names that make them a facility."""

UNCLEAR = word_set(
    "park university college school library house center centre gate gates garden gardens square mall market zoo "
    "reserve farm camp club restaurant cafe bar store shop campus institute site terminal trail route line world "
    "earth universe internet web state city county town country district academy opera"
)
"""Last words of places' names that may be place, facility or organization, or no name at all: nothing is taught."""


def place_type(words: Sequence[str]) -> str | None:
    """Give ``LOC`` or ``FAC`` for the name of a place, or ``None`` where it is in doubt."""
    lower = [word.lower() for word in words]
    last = lower[max(lower.index("of") - 1, 0)] if "of" in lower else lower[-1]
    if last in UNCLEAR or any(character.isdigit() for word in words for character in word):
        return None
    return "FAC" if last in FACILITY else "LOC"
