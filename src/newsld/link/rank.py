"""Weigh the candidates of a name, and abstain where none is clear: no link is better than a wrong one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import exp

from attrs import evolve

from newsld.lang.linking import Linking
from newsld.link.features import features, reasons
from newsld.link.keys import skeleton_of
from newsld.link.names import names_of, spellings
from newsld.link.surroundings import AREAS, Surroundings, best_of, chain
from newsld.link.table import Gazetteer
from newsld.link.weighed import Weighed, fits
from newsld.link.weights import WEIGHTS
from newsld.model.annotation import EntityMark, NameType
from newsld.model.link import Candidate, Container

MOST = 8
"""Candidates that are weighed: those of the largest weight."""


def candidates(
    entity: EntityMark, index: int, text: str, linking: Linking, gazetteer: Gazetteer, around: Surroundings
) -> list[tuple[Candidate, dict[str, float]]]:
    """Give whom the name of an entity may mean.

    Args:
        entity: The entity.
        index: Its index among the entities.
        text: The text.
        linking: What the language knows of names.
        gazetteer: Where to look.
        around: What the article says around its names.

    Returns:
        The candidates of a fitting type with what speaks for them, the likeliest first.
    """
    weighed = weigh(entity, text, linking, gazetteer)
    if not weighed and entity.type is NameType.ORGANIZATION and index in around.acting:
        weighed = _states(entity, text, linking, gazetteer)
    judged = []
    for w in weighed:
        told = features(w, weighed, index, entity.type, around)
        judged.append((_candidate(w, probability(told), tuple(reasons(told)), gazetteer), told))
    return sorted(judged, key=lambda pair: -pair[0].score)


def weigh(entity: EntityMark, text: str, linking: Linking, gazetteer: Gazetteer) -> list[Weighed]:
    """Give the candidates of a fitting type under the first name of an entity that has any, the heaviest first."""
    names = names_of(entity, text, linking)
    skeletons = [s for name in names if entity.type is NameType.PERSON and (s := skeleton_of(name))]
    return _under((*names, *skeletons), entity.type, linking, gazetteer)


def _states(entity: EntityMark, text: str, linking: Linking, gazetteer: Gazetteer) -> list[Weighed]:
    """Give the country of a name whose bearer is taken for an organization, and speaks or acts as governments do."""
    places = _under(names_of(entity, text, linking), NameType.PLACE, linking, gazetteer)
    return [evolve(w, type_fits=False) for w in places[:1] if w.found.entry.kind == AREAS[0]]


def _under(keys: Iterable[str], type_: NameType, linking: Linking, gazetteer: Gazetteer) -> list[Weighed]:
    for key in keys:
        filed = [f for spelt in spellings(key, linking) for f in gazetteer.find_key(spelt)]
        found = [f for f in best_of(filed) if fits(f.entry, type_) is not False][:MOST]
        if found:
            return [
                Weighed(
                    found=f,
                    key=key,
                    within=chain(f.entry, gazetteer),
                    type_fits=fits(f.entry, type_),
                    own=gazetteer.own,
                )
                for f in found
            ]
    return []


def probability(told: Mapping[str, float], weights: Mapping[str, float] = WEIGHTS) -> float:
    """Give how likely a candidate is meant, by logistic regression over what speaks for it."""
    return 1 / (1 + exp(-max(-20.0, min(20.0, sum(weights.get(name, 0.0) * value for name, value in told.items())))))


def _candidate(weighed: Weighed, score: float, why: tuple[str, ...], gazetteer: Gazetteer) -> Candidate:
    entry = weighed.found.entry
    return Candidate(
        iris=entry.iris,
        name=entry.name,
        score=score,
        source=gazetteer.name,
        type=entry.type,
        kind=entry.kind,
        reasons=why,
        coordinates=entry.coordinates,
        within=tuple(Container(iris=area.iris, name=area.name, kind=area.kind) for area in weighed.within),
    )


def is_clear(judged: Sequence[Candidate], threshold: float, lead: float) -> bool:
    """Tell whether the first of some candidates is meant, beyond doubt enough for a link.

    Args:
        judged: The candidates, the likeliest first.
        threshold: How likely the first must be.
        lead: How many times as good its odds must be as those of the next.
    """
    if not judged or judged[0].score < threshold:
        return False
    return len(judged) == 1 or _odds(judged[0]) >= lead * _odds(judged[1])


def _odds(candidate: Candidate) -> float:
    return candidate.score / (1 - candidate.score)
