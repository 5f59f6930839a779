"""CoNLL-U files as documents of words with trees."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from training.examples import Text, Token

KEPT_SUBTYPES = frozenset(
    {
        "nsubj:pass", "nsubj:outer", "csubj:pass", "aux:pass", "obl:agent", "obl:unmarked", "nmod:poss",
        "nmod:unmarked", "nmod:desc", "acl:relcl", "advcl:relcl", "compound:prt", "det:predet", "cc:preconj",
    }
)  # fmt: skip
"""Relations whose subtype is taught: those that EWT and GUM have at least 50 times (voice, agent, time phrases without
preposition, possessors, relative clauses …), and ``csubj:pass`` for its voice; other subtypes are cut off."""


@frozen(kw_only=True)
class Parsed:
    """A document of a treebank.

    Attributes:
        text: Its words, sentences, paragraphs and trees.
        misc: The MISC column of each word, as written.
        comments: The comments of the document and its sentences, as written.
    """

    text: Text
    misc: tuple[str, ...]
    comments: tuple[str, ...]


def read_conllu(path: Path, source: str) -> Iterator[Parsed]:
    """Give the documents of a file, cut at ``# newdoc``.

    Words are the syntactic words: lines of multiword tokens and of empty nodes are passed over.

    Args:
        path: The file.
        source: The texts' source.
    """
    lines: list[str] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# newdoc") and lines:
            yield _document(lines, source)
            lines = []
        lines.append(line)
    if any(line and not line.startswith("#") for line in lines):
        yield _document(lines, source)


def _document(lines: list[str], source: str) -> Parsed:
    rows: list[list[str]] = []
    bases: list[int] = []
    sentences: list[int] = []
    paragraphs: list[int] = []
    comments: list[str] = []
    fresh = new_paragraph = True
    for line in lines:
        if not line:
            fresh = True
        elif line.startswith("#"):
            comments.append(line)
            new_paragraph |= line.startswith("# newpar")
        elif (columns := line.split("\t"))[0].isdecimal():
            if fresh:
                sentences.append(len(rows))
                if new_paragraph:
                    paragraphs.append(len(rows))
                fresh = new_paragraph = False
            bases.append(sentences[-1])
            rows.append(columns)
    names = [line.partition("=")[2].strip() for line in comments if line.startswith("# newdoc")]
    text = Text(
        id=names[0] if names else "",
        source=source,
        words=tuple(row[1] for row in rows),
        sentences=tuple(sentences),
        paragraphs=tuple(paragraphs),
        trees=tuple(_token(row, base) for row, base in zip(rows, bases, strict=True)),
    )
    return Parsed(text=text, misc=tuple(row[9] for row in rows), comments=tuple(comments))


def _token(row: list[str], base: int) -> Token:
    head = int(row[6])
    relation = row[7] if row[7] in KEPT_SUBTYPES else row[7].partition(":")[0]
    return Token(upos=row[3], xpos=row[4], head=base + head - 1 if head else -1, relation=relation)
