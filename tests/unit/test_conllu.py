from __future__ import annotations

import re

import pytest

from newsld.conllu import as_conllu
from newsld.lang.en.words import split_words
from newsld.model.annotation import Annotations
from newsld.model.document import Block, BlockKind, Document
from newsld.model.span import Span
from newsld.model.words import WordMark


def made(*blocks: list[str], language: str | None = "en", source: str = "a story.txt") -> tuple[Document, Annotations]:
    """Give a document of blocks of sentences; each sentence is a tree whose first word is the root of all others."""
    text, spans, sentences, words = "", [], [], []
    for block in blocks:
        text += "\n\n" if text else ""
        start = len(text)
        for number, sentence in enumerate(block):
            text += " " if number else ""
            sentences.append(Span(len(text), len(text) + len(sentence)))
            text += sentence
        spans.append(Block(kind=BlockKind.PARAGRAPH, span=Span(start, len(text))))
    for sentence in sentences:
        first = len(words)
        for begin, end in split_words(text, sentence.start, sentence.end):
            root = len(words) == first
            words.append(
                WordMark(
                    span=Span(begin, end), lemma=text[begin:end].lower(), upos="X", xpos="FW", features="", confidence=1.0,
                    head=-1 if root else first, relation="root" if root else "dep",
                )
            )  # fmt: skip
    document = Document(source=source, stem="s", text=text, blocks=tuple(spans), language=language)
    return document, Annotations(sentences=tuple(sentences), words=tuple(words))


def parse(data: bytes) -> list[tuple[dict[str, str], list[list[str]]]]:
    """Read CoNLL-U and check all that the format demands; give comments and rows of each sentence."""
    text = data.decode()
    assert text.endswith("\n\n")
    found = []
    for block in text[:-2].split("\n\n"):
        lines = block.split("\n")
        comments = [line for line in lines if line.startswith("#")]
        rows = [line.split("\t") for line in lines[len(comments) :]]
        assert rows
        assert all(len(row) == 10 and all(row) and not any(re.search(r"\s", cell) for cell in row) for row in rows)
        told = dict(re.fullmatch(r"# (\w+(?: id)?)(?: = (\S.*))?", line).groups() for line in comments)
        words = [row for row in rows if "-" not in row[0]]
        assert [row[0] for row in words] == [str(number) for number in range(1, len(words) + 1)]
        assert [row[6] for row in words].count("0") == 1
        assert all(0 <= int(row[6]) <= len(words) and row[6] != row[0] for row in words)
        assert re.fullmatch(r"[^\s/]+", told["sent_id"])
        assert told["text"] == spelled(rows)
        found.append((told, rows))
    assert len({told["sent_id"] for told, _ in found}) == len(found)
    return found


def spelled(rows: list[list[str]]) -> str:
    """Put the text of a sentence together from its tokens."""
    text, after = "", 0
    for row in rows:
        first, _, last = row[0].partition("-")
        if int(first) <= after:
            assert "SpaceAfter" not in row[9]
            continue
        after = int(last or first)
        text += row[1] + ("" if "SpaceAfter=No" in row[9].split("|") else " ")
    return text.rstrip()


def test_every_column():
    document, annotations = made(["They don’t know."])
    assert as_conllu(document, annotations).decode() == (
        "# newdoc id = a_story.txt\n# newpar\n# sent_id = a_story.txt-1\n# text = They don’t know.\n"
        "1\tThey\tthey\tX\tFW\t_\t0\troot\t_\tstart_char=0|end_char=4\n"
        "2-3\tdon’t\t_\t_\t_\t_\t_\t_\t_\tstart_char=5|end_char=10\n"
        "2\tdo\tdo\tX\tFW\t_\t1\tdep\t_\tstart_char=5|end_char=7\n"
        "3\tn’t\tn’t\tX\tFW\t_\t1\tdep\t_\tstart_char=7|end_char=10\n"
        "4\tknow\tknow\tX\tFW\t_\t1\tdep\t_\tSpaceAfter=No|start_char=11|end_char=15\n"
        "5\t.\t.\tX\tFW\t_\t1\tdep\t_\tstart_char=15|end_char=16\n\n"
    )


@pytest.mark.parametrize(
    ("sentence", "tokens"),
    [
        ("She’s Obama's aide.", ["1-2", "3-4"]),
        ("They wouldn't've cannot.", ["2-4", "5-6"]),
        ("The workers' union (it's small).", ["2-3", "6-7"]),
        ("A Kyiv-based firm.", []),
    ],
)
def test_what_is_written_as_one_is_a_range(sentence, tokens):
    ((_, rows),) = parse(as_conllu(*made([sentence])))
    assert [row[0] for row in rows if "-" in row[0]] == tokens


def test_sentences_and_paragraphs():
    found = parse(as_conllu(*made(["One.", "Two don't."], ["Three."])))
    assert ["newpar" in told for told, _ in found] == [True, False, True]
    assert ["newdoc id" in told for told, _ in found] == [True, False, False]


def test_heads_count_from_the_beginning_of_the_sentence():
    _, (_, second) = parse(as_conllu(*made(["One two three.", "Four five."])))
    assert [row[6] for row in second] == ["0", "1", "1"]


def test_a_sentence_over_several_lines_is_one_line():
    ((told, _),) = parse(as_conllu(*made(["The bridge\nwas  closed\u00a0again."])))
    assert told["text"] == "The bridge was closed again."


def test_a_sentence_without_words_is_left_out():
    document, annotations = made(["One.", "Two."])
    assert (
        len(parse(as_conllu(document, Annotations(sentences=annotations.sentences, words=annotations.words[:2])))) == 1
    )


def test_an_article_without_words_is_nothing():
    document, annotations = made(["One."])
    assert as_conllu(document, Annotations(sentences=annotations.sentences)) == b""


@pytest.mark.parametrize("language", [None, "xx", "EN-gb"])
def test_a_language_without_words_has_no_ranges(language):
    ((_, rows),) = parse(as_conllu(*made(["They don't."], language=language)))
    assert any("-" in row[0] for row in rows) is (language == "EN-gb")


def test_a_source_of_any_name_gives_ids_without_space_and_slash():
    found = parse(as_conllu(*made(["One."], source="my folder/a\tb.txt")))
    assert found[0][0]["sent_id"] == "my_folder_a_b.txt-1"
