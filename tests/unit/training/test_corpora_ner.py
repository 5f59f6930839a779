from __future__ import annotations

from pathlib import Path

import pytest

from training.corpora import GROUPS
from training.corpora.ner import read_sentences, read_wikigold, to_text
from training.corpora.ner_schemes import CONLL, CROSSNER, RE3D, WNUT, Scheme
from training.corpora.places import place_type
from training.corpora.re3d import read_re3d
from training.examples import NAME_TYPES, Text


def _rows(marked: str) -> list[tuple[str, str]]:
    """Give rows of "word/LABEL" with ``O`` for words without a label."""
    return [(word, label or "O") for word, _, label in (item.partition("/") for item in marked.split())]


def _names(text: Text) -> list[tuple[str, str]]:
    assert text.names is not None
    return [(" ".join(text.words[r.start : r.end]), r.label) for r in text.names.ranges]


def _masked(text: Text) -> list[str]:
    assert text.names is not None
    return [" ".join(text.words[slice(*run)]) for run in text.names.masked]


@pytest.mark.parametrize("scheme", [CONLL, WNUT, RE3D, *CROSSNER.values()])
def test_schemes_map_to_types_that_exist(scheme: Scheme) -> None:
    assert set(scheme.types.values()) <= {*NAME_TYPES, "PLACE", "O", None}
    assert scheme.unknown == frozenset(NAME_TYPES) - scheme.complete
    assert scheme.unknown


def test_every_source_is_in_one_group() -> None:
    sources = [source for group in GROUPS.values() for source in group]
    assert len(sources) == len(set(sources))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Lagos", "LOC"),
        ("Kotoka Airport", "FAC"),
        ("Gulf of Guinea", "LOC"),
        ("Temple of Dawn", "FAC"),
        ("Osu Park", None),
        ("Gate 12", None),
    ],
)
def test_facilities_are_told_by_their_last_word(name: str, expected: str | None) -> None:
    assert place_type(name.split()) == expected


def test_words_are_split_as_newsld_splits_them_and_names_follow() -> None:
    text = to_text("t", "wikigold", CONLL, [_rows("A/ rain-soaked/ Abuja/I-LOC crowd/"), _rows("Ada/I-PER left/")])
    assert text.words == ("A", "rain", "-", "soaked", "Abuja", "crowd", "Ada", "left")
    assert text.sentences == (0, 6)
    assert _names(text) == [("Abuja", "LOC"), ("Ada", "PER")]


def test_titles_are_no_part_of_a_name_and_unclear_types_are_masked() -> None:
    text = to_text("t", "wikigold", CONLL, [_rows("President/B-PER Ada/I-PER Obi/I-PER spoke/ Igbo/B-MISC")])
    assert _names(text) == [("Ada Obi", "PER")]
    assert _masked(text) == ["Igbo"]


def test_accounts_and_topics_teach_nothing() -> None:
    text = to_text("t", "btc", CONLL, [_rows("Hi/ @/B-PER ada/B-PER #Lagos/B-LOC from/ Obi/B-PER")])
    assert text.words == ("Hi", "@ada", "#Lagos", "from", "Obi")
    assert _names(text) == [("Obi", "PER")]
    assert _masked(text) == ["@ada", "#Lagos"]


def test_terms_without_capital_are_masked_where_the_set_marks_terms() -> None:
    text = to_text("t", "crossner", CROSSNER["ai"], [_rows("A/ vocoder/B-product beats/ Siri/B-product")])
    assert _names(text) == [("Siri", "PRD")]
    assert _masked(text) == ["vocoder"]


def test_parties_of_contracts_are_masked() -> None:
    text = to_text("t", "sec", CONLL, [_rows("Lender/I-PER pays/ Ada/I-PER Obi/I-PER")])
    assert _names(text) == [("Ada Obi", "PER")]
    assert _masked(text) == ["Lender"]


def test_the_last_third_of_wikigolds_documents_is_test(tmp_path: Path) -> None:
    path = tmp_path / "ner" / "wikigold" / "wikigold.conll"
    path.parent.mkdir(parents=True)
    path.write_text("-DOCSTART- O\n\n".join(f"{name} I-PER\n\nran O\n\n" for name in ("Ada", "Bo", "Cy")))
    train, test = read_wikigold(tmp_path, "train"), read_wikigold(tmp_path, "test")
    assert [text.words for text in train] == [("Ada", "ran"), ("Bo", "ran")]
    assert [text.words for text in test] == [("Cy", "ran")]


def test_numbered_columns_of_universal_ner_are_read(tmp_path: Path) -> None:
    path = tmp_path / "part.iob2"
    path.write_text("# text = Ada ran\n1\tAda\tB-PER\t-\tx\n1-2\tmulti\tO\t-\tx\n2\tran\tO\t-\tx\n\n", encoding="utf-8")
    assert list(read_sentences(path)) == [[("Ada", "B-PER"), ("ran", "O")]]


@pytest.mark.parametrize(
    ("marked", "names", "masked"),
    [
        ("the/B-Location city/I-Location of/I-Location Hama/I-Location", [("Hama", "LOC")], []),
        ("Deputy/B-Person Minister/I-Person Ada/I-Person Obi/I-Person", [("Ada Obi", "PER")], []),
        ("the/B-Person Minister/I-Person", [], ["the Minister"]),
        ("The/B-Organisation Red/I-Organisation Cross/I-Organisation", [("Red Cross", "ORG")], []),
        ("the/B-Organisation enemy/I-Organisation", [], []),
        ("Syrian/B-Organisation troops/I-Organisation", [], ["Syrian troops"]),
        ("France/B-Organisation", [("France", "LOC")], []),
        ("Kurdish/B-Nationality", [("Kurdish", "NORP")], []),
        ("last/B-Temporal May/I-Temporal", [], []),
        ("USS/B-MilitaryPlatform Ada/I-MilitaryPlatform", [], ["USS Ada"]),
    ],
)
def test_phrases_of_re3d_are_cut_down_to_names(
    tmp_path: Path, marked: str, names: list[tuple[str, str]], masked: list[str]
) -> None:
    path = tmp_path / "ner" / "re3d" / "Folder" / "A.conll"
    path.parent.mkdir(parents=True)
    path.write_text("".join(f"{word}\t{label}\n" for word, label in _rows(marked)) + "\n", encoding="utf-8")
    (text,) = read_re3d(tmp_path, "train")
    assert _names(text) == names
    assert _masked(text) == masked
