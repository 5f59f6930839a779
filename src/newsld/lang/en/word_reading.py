"""English words: how they are split, and what is told of each."""

from __future__ import annotations

from newsld.lang.en.features import features
from newsld.lang.en.lemmas import lemma
from newsld.lang.en.words import is_one_token, split_words
from newsld.lang.words import Words

WORDS = Words(
    split=split_words,
    lemma=lemma,
    features=features,
    joins=is_one_token,
    reflexives=frozenset(
        {
            "myself",
            "yourself",
            "himself",
            "herself",
            "itself",
            "oneself",
            "ourselves",
            "yourselves",
            "themselves",
            "themself",
            "who",
            "whom",
            "which",
            "that",
            "each",
            "one",
        }
    ),
)
