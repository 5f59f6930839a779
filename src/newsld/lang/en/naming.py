"""How events are named in English."""

from __future__ import annotations

from collections.abc import Sequence

from newsld.lang.naming import EventNaming

_LONGEST_LIST = 3

_NOUNS = """
attack: attack|bombing: bombing|airstrike: airstrike|shooting: shooting|clash: clash|seize: seizure|deploy: deployment
withdraw: withdrawal|ceasefire: ceasefire|kidnap: abduction|free: release|coup: coup|intercept: interception
weapon-test: weapon test|meet: meeting|call: call|visit: visit|negotiate: negotiations|agree: agreement
diplomatic: diplomatic step|sanction: sanctions|aid: aid|join: accession|election: election|elect: election
nominate: nomination|appoint: appointment|leave-office: departure from office|vote: vote|legislate: legislation
policy: decision|government: change of government|protest: protest|strike: strike|arrest: arrest|charge: charge
trial: trial|convict: conviction|acquit: acquittal|sentence: sentencing|sue: lawsuit|ruling: ruling
investigate: investigation|extradite: extradition|execute: execution|fine: fine|crime: crime|die: death|injure: injury
rescue: rescue|evacuate: evacuation|missing: disappearance|born: birth|marry: marriage|earthquake: earthquake
storm: storm|flood: flood|fire: fire|volcano: eruption|landslide: landslide|weather: extreme weather
explosion: explosion|crash: crash|collapse: collapse|outbreak: outbreak|pollution: pollution|damage: damage
acquire: acquisition|invest: investment|result: results|market: market move|layoff: layoffs|bankrupt: bankruptcy
contract: contract|launch: launch|close: closure|discover: discovery|space: space flight|hack: cyberattack
publish: publication|award: award|perform: performance|festival: festival|match: match|win: victory|record: record
transfer: transfer|retire: retirement|conference: conference|ceremony: ceremony|build: construction|move: journey
happening: event
"""


def _compose(noun: str, actors: Sequence[str], undergoers: Sequence[str], place: str | None) -> str:
    words = noun
    if undergoers:
        words += f" of {_listed(undergoers)}"
        if actors:
            words += f" by {_listed(actors)}"
    elif actors:
        words += f" of {_listed(actors)}"
    if place and place not in (*actors, *undergoers):
        words += f" in {place}"
    return words[0].upper() + words[1:]


def _listed(names: Sequence[str]) -> str:
    if len(names) > _LONGEST_LIST:
        return f"{', '.join(names[: _LONGEST_LIST - 1])} and others"
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]


NAMING = EventNaming(
    nouns=dict(row.strip().split(": ") for line in _NOUNS.strip().splitlines() for row in line.split("|")),
    compose=_compose,
)
