"""Average precision, and the graded salience it is measured against."""

from __future__ import annotations

from pathlib import Path

from benchmarks.gold.salience import Salient, read_salience
from benchmarks.scores.ranking import average_precision

WORDS = (
    ("The", "DET", "(1-organization-new-sssnn-cf1-3-coref-The_Bank"),
    ("North", "PROPN", "(2-place-new-nnnnn-cf2-1-sgl)"),
    ("Bank", "PROPN", "1)"),
    ("paid", "VERB", ""),
    ("it", "PRON", "(3-object-new-sssss-cf3-1-coref)"),
    ("on", "ADP", ""),
    ("Friday", "PROPN", "(4-time-new-sssss-cf3-1-sgl)"),
    ("The", "DET", "(1-organization-giv:act-sssnn-cf1-2-coref-The_Bank"),
    ("Bank", "PROPN", "1)"),
)


def test_an_order_is_good_if_the_relevant_stand_first() -> None:
    assert average_precision([True, True, False], 2) == 1.0
    assert average_precision([False, True], 1) == 0.5
    assert average_precision([True, False, True], 2) == (1 + 2 / 3) / 2
    assert average_precision([True], 2) == 0.5
    assert average_precision([], 0) == 1.0


def test_named_entities_are_read_with_the_number_of_summaries(tmp_path: Path) -> None:
    path = tmp_path / "x.conllu"
    lines = [
        f"{n}\t{form}\t_\t{upos}\t_\t_\t0\troot\t_\t{f'Entity={mark}' if mark else '_'}"
        for n, (form, upos, mark) in enumerate(WORDS, 1)
    ]
    path.write_text("# sent_id = x-1\n" + "\n".join(lines) + "\n\n", "utf-8")
    assert read_salience(path) == (
        Salient(names=("North",), heads=("North",), summaries=0),
        Salient(names=("The North Bank", "The Bank"), heads=("Bank", "Bank"), summaries=3),
    )
