from __future__ import annotations

import pytest

from newsld.annotate.chains import named_words
from newsld.annotate.tellers import teller_of
from support.events import P, reading

SAID = "Lind left and said {} would return."
ROWS = (
    "Lind/PROPN/2/{subject} left/VERB/0/root/past and/CCONJ/4/cc said/VERB/2/conj/past {word}/PRON/7/{of}/he "
    "would/AUX/7/aux/fin return/VERB/4/{clause}/inf ./PUNCT/2/punct"
)


@pytest.mark.parametrize(
    ("subject", "of", "clause", "told"),
    [
        ("nsubj", "nsubj", "ccomp", True),
        # Who is spoken to, or of whom another tells, says nothing of himself.
        ("obl", "nsubj", "ccomp", False),
        ("nsubj", "obj", "ccomp", False),
        ("nsubj", "nsubj", "advcl", False),
    ],
)
def test_who_says_something_is_meant_by_the_pronoun_in_it(subject, of, clause, told):
    text = SAID.format("he")
    read = reading(text, ROWS.format(word="he", subject=subject, of=of, clause=clause), [("Lind", P)])
    meant = teller_of(4, read.tree, named_words(read.entities, read.tree), read.entities)
    assert meant == (0 if told else None)
