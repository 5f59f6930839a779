from __future__ import annotations

import pytest

from newsld.lang.en.lemmas import lemma


@pytest.mark.parametrize(
    ("form", "upos", "xpos", "expected"),
    [
        ("was", "AUX", "VBD", "be"), ("’s", "AUX", "VBZ", "be"), ("has", "VERB", "VBZ", "have"), ("n't", "PART", "RB", "not"),
        ("ca", "AUX", "MD", "can"), ("'ll", "AUX", "MD", "will"), ("an", "DET", "DT", "a"), ("them", "PRON", "PRP", "they"),
        ("sang", "VERB", "VBD", "sing"), ("underwent", "VERB", "VBD", "undergo"), ("shot", "VERB", "VBN", "shoot"),
        ("killed", "VERB", "VBN", "kill"), ("stopped", "VERB", "VBD", "stop"), ("denounced", "VERB", "VBD", "denounce"),
        ("evacuated", "VERB", "VBN", "evacuate"), ("visited", "VERB", "VBD", "visit"), ("married", "VERB", "VBN", "marry"),
        ("freed", "VERB", "VBN", "free"), ("agreed", "VERB", "VBD", "agree"), ("travelling", "VERB", "VBG", "travel"),
        ("installed", "VERB", "VBD", "install"), ("dying", "VERB", "VBG", "die"), ("seizes", "VERB", "VBZ", "seize"),
        ("tries", "VERB", "VBZ", "try"), ("launches", "VERB", "VBZ", "launch"), ("passes", "VERB", "VBZ", "pass"),
        ("bombings", "NOUN", "NNS", "bombing"), ("countries", "NOUN", "NNS", "country"), ("women", "NOUN", "NNS", "woman"),
        ("crises", "NOUN", "NNS", "crisis"), ("viruses", "NOUN", "NNS", "virus"), ("1990s", "NOUN", "NNS", "1990s"),
        ("bigger", "ADJ", "JJR", "big"), ("nicest", "ADJ", "JJS", "nice"), ("worst", "ADJ", "JJS", "bad"),
        ("better", "ADV", "RBR", "well"), ("Dutch", "ADJ", "JJ", "Dutch"), ("Georgian", "ADJ", "JJ", "Georgian"),
        ("Police", "NOUN", "NN", "police"), ("Tallinn", "PROPN", "NNP", "Tallinn"), ("Two", "NUM", "CD", "two"),
        ("2,000", "NUM", "CD", "2000"), ("”", "PUNCT", "''", '"'), (".", "PUNCT", ".", "."),
    ],
)  # fmt: skip
def test_lemma(form, upos, xpos, expected):
    assert lemma(form, upos, xpos) == expected


def test_a_mistaken_tag_of_the_same_verb_changes_nothing():
    assert lemma("went", "VERB", "VBN") == lemma("went", "VERB", "VBD") == "go"


def test_a_word_longer_than_any_inflected_one_is_given_back():
    assert lemma("X" * 4000 + "ed", "VERB", "VBD") == "X" * 4000 + "ed"


@pytest.mark.parametrize("xpos", ["NNS", "VBZ", "VBD", "VBG", "JJR", "JJS", "NNPS", "CD", "NN"])
@pytest.mark.parametrize("form", ["s", "ed", "ing", "er", "'s", "-", "ies", "es", "ss", "1"])
def test_no_lemma_is_empty(form, xpos):
    assert lemma(form, "X", xpos)
