"""Features of English words that follow from form or tag alone; lists written for newsld."""

from __future__ import annotations

from newsld.lang.en.word_list import word_list


def _listed(upos: str, features: str, forms: str) -> dict[tuple[str, str], str]:
    return {(upos, form): features for form in forms.split()}


BY_TAG: dict[tuple[str, str], str] = {
    ("ADJ", "JJR"): "Degree=Cmp", ("ADJ", "JJS"): "Degree=Sup", ("ADJ", ""): "Degree=Pos",
    ("ADV", "RBR"): "Degree=Cmp", ("ADV", "RBS"): "Degree=Sup",
    ("AUX", "MD"): "VerbForm=Fin", ("AUX", "VBG"): "Tense=Pres|VerbForm=Part",
    ("AUX", "VBN"): "Tense=Past|VerbForm=Part",
    ("PROPN", "NNP"): "Number=Sing", ("PROPN", "ADD"): "", ("PRON", "DT"): "Number=Sing|PronType=Dem",
    ("SYM", "NN"): "Number=Sing",
    ("NOUN", ""): "Number=Sing", ("VERB", "NNP"): "Tense=Past|VerbForm=Part",
}  # fmt: skip
"""By UPOS and XPOS; an empty XPOS stands for any other."""

BY_LEMMA: dict[tuple[str, str], str] = (
    _listed("DET", "Definite=Def|PronType=Art", "the")
    | _listed("DET", "Definite=Ind|PronType=Art", "a an")
    | _listed("DET", "Number=Sing|PronType=Dem", "this that")
    | _listed("DET", "Number=Plur|PronType=Dem", "these those")
    | _listed("DET", "PronType=Tot", "all both each every")
    | _listed("DET", "PronType=Neg", "no neither")
    | _listed("DET", "PronType=Ind", "some any another either many quite such half")
    | _listed("PRON", "Number=Plur|PronType=Dem", "these those")
    | _listed("PRON", "Number=Sing|PronType=Dem", "this")
    | _listed("PRON", "Number=Sing|PronType=Ind", "anybody anyone anything somebody someone something")
    | _listed("PRON", "Number=Sing|PronType=Tot", "everybody everyone everything")
    | _listed("PRON", "Number=Sing|PronType=Neg", "nobody nothing no-one")
    | _listed("PRON", "PronType=Neg", "none")
    | _listed("PRON", "", "there")
    | _listed("CCONJ", "Polarity=Neg", "nor neither")
    | _listed("PART", "Polarity=Neg", "not n't")
    | _listed("INTJ", "Polarity=Pos", "yes yeah")
    | _listed("INTJ", "Polarity=Neg", "no")
    | _listed("ADV", "PronType=Dem", "here there now then")
    | _listed("ADV", "PronType=Ind", "anywhere somewhere sometime sometimes anytime either ever")
    | _listed("ADV", "PronType=Neg", "never nowhere neither")
    | _listed("ADV", "PronType=Tot", "always everywhere")
    | _listed("ADV", "NumForm=Word|NumType=Mult", "once twice thrice")
    | _listed("NOUN", "Number=Sing|NumForm=Word|NumType=Frac", "half quarter")
    | _listed("X", "", "there")
)
"""By UPOS and form, or else lemma, in lower case."""

_PERSONS: tuple[tuple[str, str], ...] = (
    ("Case=Nom|Number=Sing|Person=1|PronType=Prs", "i"),
    ("Case=Acc|Number=Sing|Person=1|PronType=Prs", "me"),
    ("Case=Nom|Number=Plur|Person=1|PronType=Prs", "we"),
    ("Case=Acc|Number=Plur|Person=1|PronType=Prs", "us 's"),
    ("Case=Any|Person=2|PronType=Prs", "you ye"),
    ("Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs", "he"),
    ("Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs", "him"),
    ("Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs", "she"),
    ("Case=Acc|Gender=Fem|Number=Sing|Person=3|PronType=Prs", "her"),
    ("Case=Any|Gender=Neut|Number=Sing|Person=3|PronType=Prs", "it"),
    ("Case=Nom|Number=Plur|Person=3|PronType=Prs", "they"),
    ("Case=Acc|Number=Plur|Person=3|PronType=Prs", "them 'em"),
    ("Case=Nom|PronType=Prs", "one"),
    ("Case=Gen|Number=Sing|Person=1|Poss=Yes|PronType=Prs", "my mine"),
    ("Case=Gen|Number=Plur|Person=1|Poss=Yes|PronType=Prs", "our ours"),
    ("Case=Gen|Person=2|Poss=Yes|PronType=Prs", "your yours"),
    ("Case=Gen|Gender=Masc|Number=Sing|Person=3|Poss=Yes|PronType=Prs", "his"),
    ("Case=Gen|Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs", "hers"),
    ("Case=Gen|Gender=Neut|Number=Sing|Person=3|Poss=Yes|PronType=Prs", "its"),
    ("Case=Gen|Number=Plur|Person=3|Poss=Yes|PronType=Prs", "their theirs"),
    ("Case=Acc|Number=Sing|Person=1|PronType=Prs|Reflex=Yes", "myself"),
    ("Case=Acc|Number=Plur|Person=1|PronType=Prs|Reflex=Yes", "ourselves"),
    ("Case=Acc|Number=Sing|Person=2|PronType=Prs|Reflex=Yes", "yourself"),
    ("Case=Acc|Number=Plur|Person=2|PronType=Prs|Reflex=Yes", "yourselves"),
    ("Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs|Reflex=Yes", "himself"),
    ("Case=Acc|Gender=Fem|Number=Sing|Person=3|PronType=Prs|Reflex=Yes", "herself"),
    ("Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs|Reflex=Yes", "itself"),
    ("Case=Acc|Number=Plur|Person=3|PronType=Prs|Reflex=Yes", "themselves"),
)
PERSONAL: dict[str, str] = {form: features for features, forms in _PERSONS for form in forms.split()}
"""Personal pronouns by form; the case ``Any`` is told by the tree."""

HER_POSSESSIVE = "Case=Gen|Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs"
"""Of ``her`` with the tag of possessives."""

ORDINALS = word_list("""
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth hundredth
""")
WORD_NUMBERS = word_list("mix")
GRADABLE_ADVERBS = word_list("well long far late hard close soon early fast high low near deep wide")
PLURALIA = word_list("""
thanks politics troops remains respects sunglasses clothes economics manners pants genetics regards surroundings
scissors netherlands jeans contents means headquarters savings specifics philippines proceedings supplies whereabouts
goods glasses electronics finances grounds furnishings auspices geopolitics trousers dynamics olympics analytics
paralympics maldives regalia sixties seventies eighties nineties twenties thirties forties fifties
""")
"""Nouns that have no singular, in lower case."""
