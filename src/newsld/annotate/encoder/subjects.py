"""Give a second subject of a verb to the clause that it reports and that has none.

In "Lindqvist will meet Ashworth on Friday, the government said" nothing but the commas tells whose subject the first
noun is, and each head is scored by itself: a verb of saying may be given both subjects. No verb has two (Universal
Dependencies, nsubj), and a finite clause has one.
"""

from __future__ import annotations

from collections.abc import Sequence

_SUBJECTS = ("nsubj", "nsubj:pass")
_REPORTED = ("ccomp", "parataxis")


def share_subjects(heads: list[int], relations: Sequence[str]) -> None:
    """Correct the heads of second subjects in place.

    Args:
        heads: Head of each word; -1 for a root.
        relations: Relation of each word to its head.
    """
    subjects: dict[int, list[int]] = {}
    clauses: dict[int, list[int]] = {}
    for word, (head, relation) in enumerate(zip(heads, relations, strict=True)):
        if relation in _SUBJECTS:
            subjects.setdefault(head, []).append(word)
        elif relation in _REPORTED:
            clauses.setdefault(head, []).append(word)
    for verb, found in list(subjects.items()):
        own = min(found, key=lambda subject: abs(subject - verb))
        for subject in found:
            clause = next((at for at in clauses.get(verb, ()) if at not in subjects and subject < at), None)
            if subject != own and clause is not None:
                heads[subject] = clause
                subjects[clause] = [subject]
