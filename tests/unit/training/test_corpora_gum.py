from __future__ import annotations

from pathlib import Path

import pytest

from training.corpora.conllu import Parsed, read_conllu
from training.corpora.gum import read_entities, with_entities
from training.corpora.gum_split import HELD_OUT, documents

# word, upos, xpos, head, relation, misc
ROWS = [
    ("Texas", "PROPN", "NNP", 2, "compound", "Entity=(1-person-new-n-cf1-3-coref(2-place-new-n-cf2-1-sgl-Texas)"),
    ("student", "NOUN", "NN", 3, "nmod:desc", "_"),
    ("Nadia", "PROPN", "NNP", 5, "nsubj", "_"),
    ("Okoro", "PROPN", "NNP", 3, "flat", "Entity=1)"),
    ("joined", "VERB", "VBD", 0, "root", "_"),
    ("the", "DET", "DT", 7, "det", "Entity=(3-organization-new-n-cf3-2-sgl"),
    ("Ministry", "PROPN", "NNP", 5, "obj", "_"),
    ("of", "ADP", "IN", 9, "case", "_"),
    ("Health", "PROPN", "NNP", 7, "nmod", "Entity=3)"),
    ("on", "ADP", "IN", 11, "case", "_"),
    ("Monday", "PROPN", "NNP", 5, "obl:unmarked", "Entity=(4-time-new-n-cf4-1-sgl)"),
    (".", "PUNCT", ".", 5, "punct", "_"),
]
MORE = [
    ("She", "PRON", "PRP", 2, "nsubj", "Entity=(1-person-giv:act-n-cf1-1-ana)"),
    ("read", "VERB", "VBD", 0, "root", "_"),
    ("Silent", "ADJ", "NNP", 4, "amod", "Entity=(5-abstract-new-n-cf2-2-sgl-Silent_Harbour"),
    ("Harbour", "PROPN", "NNP", 2, "obj:odd", "Entity=5)"),
    ("in", "ADP", "IN", 7, "case", "_"),
    ("the", "DET", "DT", 7, "det", "Entity=(6-place-new-n-cf3-2-sgl"),
    ("garden", "NOUN", "NN", 2, "obl", "Entity=6)"),
]


def _conllu() -> str:
    lines = ["# newdoc id = GUM_news_made", "# newpar"]
    for number, rows in enumerate((ROWS, MORE)):
        lines += [f"# sent_id = {number}"]
        lines += ["1-2\tmulti\t" + "\t".join("_" * 8), "1.1\tempty\t" + "\t".join("_" * 8)]
        lines += [f"{i}\t{w}\t{w}\t{u}\t{x}\t_\t{h}\t{r}\t_\t{m}" for i, (w, u, x, h, r, m) in enumerate(rows, 1)]
        lines.append("")
    return "\n".join(lines)


@pytest.fixture
def parsed(tmp_path: Path) -> Parsed:
    path = tmp_path / "GUM_news_made.conllu"
    path.write_text(_conllu(), encoding="utf-8")
    (document,) = read_conllu(path, "gum")
    return document


def test_a_document_is_one_text_of_syntactic_words(parsed: Parsed) -> None:
    assert parsed.text.id == "GUM_news_made"
    assert parsed.text.words == tuple(row[0] for row in (*ROWS, *MORE))
    assert parsed.text.sentences == (0, len(ROWS))
    assert parsed.text.paragraphs == (0,)


def test_heads_are_words_of_the_text_and_rare_subtypes_are_cut(parsed: Parsed) -> None:
    trees = parsed.text.trees
    assert trees is not None
    assert trees[4].head == -1
    assert trees[12].head == len(ROWS) + 1
    assert trees[10].relation == "obl:unmarked"
    assert trees[15].relation == "obj"


def test_a_new_document_begins_at_its_comment(tmp_path: Path) -> None:
    path = tmp_path / "two.conllu"
    path.write_text(_conllu() + "\n" + _conllu().replace("GUM_news_made", "GUM_news_other"), encoding="utf-8")
    assert [document.text.id for document in read_conllu(path, "gum")] == ["GUM_news_made", "GUM_news_other"]


def test_nested_brackets_are_entities(parsed: Parsed) -> None:
    found = {(e.start, e.end, e.head, e.type, e.title) for e in read_entities(parsed)}
    assert (0, 1, 0, "place", "Texas") in found
    assert (0, 4, 2, "person", "") in found
    assert (5, 9, 6, "organization", "") in found


def test_a_bracket_that_never_ends_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "open.conllu"
    path.write_text(_conllu().replace("Entity=6)", "_"), encoding="utf-8")
    (document,) = read_conllu(path, "gum")
    with pytest.raises(ValueError, match="never ends"):
        read_entities(document)


def test_names_are_proper_nouns_around_the_head_and_the_rest_is_masked(parsed: Parsed) -> None:
    text = with_entities(parsed)
    assert text.names is not None
    found = {(" ".join(text.words[r.start : r.end]), r.label) for r in text.names.ranges}
    assert found == {("Texas", "LOC"), ("Nadia Okoro", "PER"), ("Ministry of Health", "ORG")}
    assert [text.words[slice(*run)] for run in text.names.masked] == [("Silent", "Harbour")]
    assert "TTL" in text.names.unknown


def test_mentions_have_chains_heads_kinds_and_forms(parsed: Parsed) -> None:
    text = with_entities(parsed)
    assert text.mentions is not None
    found = {text.words[m.head]: m for m in text.mentions}
    assert set(found) == {"Texas", "Okoro", "Ministry", "She"}
    assert found["Okoro"].cluster == found["She"].cluster
    assert (found["Okoro"].kind, found["Okoro"].form) == ("person", "name")
    assert (found["She"].kind, found["She"].form) == ("person", "pronoun")
    assert found["Texas"].kind == "thing"
    assert {text.words[head] for head in text.unclear_heads} == {"Harbour", "garden"}


def test_held_out_documents_are_in_no_part_for_training(tmp_path: Path) -> None:
    folder = tmp_path / "gum" / "conllu"
    folder.mkdir(parents=True)
    names = ["GUM_news_clock", "GUM_news_made", "GUM_bio_absent"]
    table = "## dev\n\n  * GUM_news_taxes\n\n## train\n\n" + "".join(f"  * {name}\n" for name in names)
    (tmp_path / "gum" / "splits.md").write_text(table, encoding="utf-8")
    for name in (*HELD_OUT, "GUM_news_made"):
        (folder / f"{name}.conllu").touch()
    assert documents(tmp_path, "train") == ["GUM_news_made"]
    assert documents(tmp_path, "dev") == []
    assert documents(tmp_path, "held out") == list(HELD_OUT)
