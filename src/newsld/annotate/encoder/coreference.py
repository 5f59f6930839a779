"""Tell which mention before it each mention goes back to, over the whole text, in time that grows with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from newsld.annotate.encoder.calibration import Scores

MOST_BACK = 100
"""Mentions before one among which its antecedent is looked for."""

MOST_ECHOES = 48
"""Triggers before one with which it is compared."""

_BOUNDS = (1, 2, 3, 4, 5, 8, 16, 32, 64)
"""Where kinds of distance begin: 0, 1, 2, 3, 4, 5-7, 8-15, 16-31, 32-63, 64 and more mentions between."""

_BLOCK = 128
_DIGITS = 1  # of scores of which more would depend on the machine
_SUBJECT = ("nsubj", "nsubj:pass")
_OBJECT = ("obj", "iobj", "obl")
_WHOM = ("obj", "iobj")
_SAME = ("flat", "appos")
"""How words depend on one that means the same."""
_HIGHEST = 8  # of those above one another


def find_antecedents(
    anaphors: Scores,
    antecedents: Scores,
    forms: Sequence[int],
    heads: Sequence[str],
    matrices: Mapping[str, Scores],
    barred: Mapping[int, Collection[int]] = MappingProxyType({}),
) -> list[int | None]:
    """Give the antecedent of every mention.

    Args:
        anaphors: A vector a mention, in text order, as one that goes back to another.
        antecedents: A vector a mention as one that another goes back to.
        forms: The form of each mention, as an index into the labels.
        heads: The head word of each mention; words that differ in capitals only are the same.
        matrices: ``coref_distance``, ``coref_form``, ``coref_same``.
        barred: For some mentions those that they cannot go back to.

    Returns:
        For each mention the index of the best one before it, ``None`` if none scores above 0.
    """
    known: dict[str, int] = {}
    spelling = np.array([known.setdefault(head.lower(), len(known)) for head in heads], dtype=np.intp)
    form = np.array(forms, dtype=np.intp)
    found: list[int | None] = []
    for start in range(0, len(heads), _BLOCK):
        rows = np.arange(start, min(start + _BLOCK, len(heads)))
        columns = np.arange(max(0, start - MOST_BACK), rows[-1] + 1)
        scores = anaphors[rows] @ antecedents[columns].T
        scores += pair_scores(rows, columns, form, spelling, matrices)
        for row in barred.keys() & range(start, rows[-1] + 1):
            for column in barred[row]:
                if column >= columns[0]:
                    scores[row - start, column - columns[0]] = -np.inf
        best = scores.argmax(axis=1)
        linked = scores[np.arange(len(rows)), best] > 0
        found += [
            column if link else None for column, link in zip(columns[best].tolist(), linked.tolist(), strict=True)
        ]
    return found


def find_echoes(anaphors: Scores, antecedents: Scores) -> list[list[float]]:
    """Tell how much each trigger sounds as if it told again what each of the triggers before it told.

    Args:
        anaphors: A vector a trigger, in text order, as one that tells again.
        antecedents: A vector a trigger as one that is told again.

    Returns:
        For each trigger the scores of those before it, the nearest first, `MOST_ECHOES` at most.
    """
    found: list[list[float]] = []
    for start in range(0, len(anaphors), _BLOCK):
        first = max(0, start - MOST_ECHOES)
        stop = min(start + _BLOCK, len(anaphors))
        scores = np.round(anaphors[start:stop] @ antecedents[first:stop].T, _DIGITS).tolist()
        for row, number in enumerate(range(start, stop)):
            begin, end = max(0, number - MOST_ECHOES) - first, number - first
            found.append(scores[row][begin:end][::-1])
    return found


def beside_subjects(
    words: Sequence[str],
    mentions: Sequence[int],
    heads: Sequence[int],
    relations: Sequence[str],
    others: Collection[int],
) -> dict[int, list[int]]:
    """Give for pronouns that stand beside a subject the mentions of it, to which only a reflexive one can go back.

    Principle B of binding theory (Chomsky 1981): in "Shah called on her", she is not Shah; nor is she in "Shah tried to
    call her", whose infinitive has the subject of the verb above, if that has no object.

    Args:
        words: The words of the text.
        mentions: The head word of each mention, in text order.
        heads: Head of each word.
        relations: Relation of each word to its head.
        others: The words that are such pronouns, reflexive ones left out.
    """
    subjects: dict[int, list[int]] = defaultdict(list)
    called: dict[str, list[int]] = defaultdict(list)
    for number, head in enumerate(mentions):
        called[words[head]].append(number)
        for _ in range(_HIGHEST):
            if relations[head] not in _SAME:
                break
            head = heads[head]
        if relations[head] in _SUBJECT:
            subjects[heads[head]].append(number)
    objects = {heads[at] for at, relation in enumerate(relations) if relation in _WHOM}
    found: dict[int, list[int]] = {}
    for number, head in enumerate(mentions):
        if head not in others or relations[head] not in _OBJECT:
            continue
        verb = heads[head]
        for _ in range(_HIGHEST):
            if verb in subjects or relations[verb] != "xcomp" or heads[verb] in objects:
                break
            verb = heads[verb]
        beside: set[int] = set()
        for other in subjects.get(verb, ()):
            beside |= {other} if mentions[other] in others else set(called[words[mentions[other]]])
        if beside:
            found[number] = [other for other in sorted(beside) if number - MOST_BACK <= other < number]
    return found


def with_chains(barred: Mapping[int, Collection[int]], antecedents: Sequence[int | None]) -> dict[int, list[int]]:
    """Give whom some mentions cannot go back to with all that means the same.

    Args:
        barred: For some mentions those that they cannot go back to.
        antecedents: The antecedent of every mention.
    """
    first: list[int] = []
    for number, before in enumerate(antecedents):
        first.append(number if before is None else first[before])
    found: dict[int, list[int]] = {}
    for number, others in barred.items():
        chains = {first[other] for other in others}
        found[number] = [other for other in range(max(0, number - MOST_BACK), number) if first[other] in chains]
    return found


def pair_scores(
    rows: NDArray[np.intp],
    columns: NDArray[np.intp],
    form: NDArray[np.intp],
    spelling: NDArray[np.intp],
    matrices: Mapping[str, Scores],
) -> Scores:
    """Score pairs by how far apart they are, how they are worded and whether their heads are one word.

    Args:
        rows: Indexes of the mentions that go back.
        columns: Indexes of those they may go back to.
        form: The form of every mention.
        spelling: A number for the head word of every mention.
        matrices: As in `find_antecedents`.

    Returns:
        [rows, columns]; minus infinity where the column is not before the row, or too far.
    """
    between = rows[:, None] - columns[None, :] - 1
    forms = round(len(matrices["coref_form"]) ** 0.5)
    scores: Scores = matrices["coref_distance"][np.digitize(between, _BOUNDS)]
    scores = scores + matrices["coref_form"][form[rows][:, None] * forms + form[columns][None, :]]
    scores += matrices["coref_same"][(spelling[rows][:, None] == spelling[columns][None, :]).astype(np.intp)]
    scores[(between < 0) | (between >= MOST_BACK)] = -np.inf
    return scores
