"""The treebanks as plain text with the places of its sentences and words: what splitters and taggers are measured on.

Text is put together from ``# text =``: sentences of a paragraph are joined by a space, save where the last word of one
says ``SpaceAfter=No``; paragraphs (``# newpar``) by a blank line. Where GUM says that a paragraph begins with a block
inside it (``p (7 s) | figure (1 s)``: a picture's caption), that is a paragraph of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from training.corpora.gum_split import HELD_OUT, documents

_BLOCK = re.compile(r"(\w+)[^|(]*\((\d+) s\)")


@frozen(kw_only=True)
class GoldWord:
    """A syntactic word: its place in the text, and its columns of CoNLL-U.

    The place is ``None`` where a multiword token is not simply the row of its words.
    """

    place: tuple[int, int] | None
    form: str
    lemma: str
    upos: str
    xpos: str
    features: str
    head: int
    relation: str


@frozen(kw_only=True)
class GoldSentence:
    """A sentence, its place in the text, and the places of the tokens of CoNLL-U, multiword tokens as one."""

    id: str
    start: int
    end: int
    words: tuple[GoldWord, ...]
    tokens: tuple[tuple[int, int], ...]


@frozen(kw_only=True)
class GoldParagraph:
    """A paragraph: its sentences and what kind of block it is (``p``, ``head``, ``figure`` …; empty where not told)."""

    kind: str
    sentences: tuple[GoldSentence, ...]


@frozen(kw_only=True)
class GoldText:
    """A document, or a whole file where it does not say where documents begin."""

    id: str
    text: str
    paragraphs: tuple[GoldParagraph, ...]


def ewt(root: Path, part: str) -> list[GoldText]:
    """Give a part of EWT: ``train``, ``dev`` or ``test``."""
    return list(read(root / "ud-ewt" / f"{part}.conllu"))


def gum(root: Path, part: str) -> list[GoldText]:
    """Give a part of GUM: ``train``, ``dev``, ``test``, ``held out``, or ``news`` (of train and dev)."""
    names = (
        [name for kind in ("train", "dev") for name in documents(root, kind) if name.startswith("GUM_news_")]
        if part == "news"
        else documents(root, part)
    )
    if part in ("train", "dev", "news"):
        names = [name for name in names if name not in HELD_OUT]
    return [text for name in names for text in read(root / "gum" / "conllu" / f"{name}.conllu")]


def read(path: Path) -> Iterator[GoldText]:
    """Give the documents of a file of CoNLL-U."""
    builder = _Builder()
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.strip("\n").split("\n")
        if not any(line[:1].isdigit() for line in lines):
            continue
        comments = [line for line in lines if line.startswith("#")]
        if any(line.startswith("# newdoc") for line in comments) and builder.paragraphs:
            yield builder.done()
            builder = _Builder()
        builder.add(comments, [line.split("\t") for line in lines if line[:1].isdigit()])
    if builder.paragraphs:
        yield builder.done()


class _Builder:
    """Puts a document's text together, sentence by sentence."""

    def __init__(self) -> None:
        self.id = ""
        self.pieces: list[str] = []
        self.length = 0
        self.paragraphs: list[tuple[str, list[GoldSentence]]] = []
        self.blocks: list[tuple[str, int]] = []  # the blocks that are open, with the sentences they still have
        self.joined = False

    def add(self, comments: list[str], rows: list[list[str]]) -> None:
        told = {key.strip("# "): value.strip() for key, _, value in (line.partition("=") for line in comments)}
        self.id = told.get("newdoc id", self.id)
        new = any(line.startswith("# newpar") for line in comments) or not self.paragraphs
        if new:
            self.blocks = [(kind, int(size)) for kind, size in _BLOCK.findall(told.get("newpar_block", ""))]
        while self.blocks and self.blocks[-1][1] <= 0:
            self.blocks.pop()
            new = True
        kind = self.blocks[-1][0] if self.blocks else ""
        self.blocks = [(name, size - 1) for name, size in self.blocks]
        if self.pieces:
            self._write("\n\n" if new else "" if self.joined else " ")
        if new:
            self.paragraphs.append((kind, []))
        start = self.length
        self._write(told["text"])
        words, tokens = _places(told["text"], rows, start)
        self.paragraphs[-1][1].append(
            GoldSentence(id=told["sent_id"], start=start, end=self.length, words=words, tokens=tokens)
        )
        last = next(row for row in reversed(rows) if "." not in row[0])
        joint = next((row for row in rows if row[0].endswith(f"-{last[0]}")), last)
        self.joined = "SpaceAfter=No" in joint[9].split("|")

    def _write(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += len(piece)

    def done(self) -> GoldText:
        paragraphs = tuple(GoldParagraph(kind=kind, sentences=tuple(found)) for kind, found in self.paragraphs)
        return GoldText(id=self.id, text="".join(self.pieces), paragraphs=paragraphs)


def _places(text: str, rows: list[list[str]], base: int) -> tuple[tuple[GoldWord, ...], tuple[tuple[int, int], ...]]:
    """Find the words and tokens in the sentence's text."""
    forms = {int(row[0]): row[1] for row in rows if row[0].isdigit()}
    places: dict[int, tuple[int, int] | None] = {}
    tokens: list[tuple[int, int]] = []
    at = 0
    for row in rows:
        if "." in row[0] or (row[0].isdigit() and int(row[0]) in places):
            continue
        first, _, last = row[0].partition("-")
        numbers = range(int(first), int(last or first) + 1)
        at = text.index(row[1], at)
        whole = "".join(forms[number] for number in numbers) == row[1]
        tokens.append((base + at, base + at + len(row[1])))
        inner = at
        for number in numbers:
            places[number] = (base + inner, base + inner + len(forms[number])) if whole else None
            inner += len(forms[number])
        at += len(row[1])
    words = tuple(
        GoldWord(
            place=places[int(row[0])], form=row[1], lemma=row[2], upos=row[3], xpos=row[4],
            features="" if row[5] == "_" else row[5], head=int(row[6]) - 1, relation=row[7],
        )
        for row in rows
        if row[0].isdigit()
    )  # fmt: skip
    return words, tuple(tokens)
