"""The treebanks as the documents and words that the scorers compare."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from benchmarks import treebanks
from benchmarks.scores.trees import Word
from newsld.model.document import Block, BlockKind, Document
from newsld.model.span import Span


@frozen(kw_only=True)
class Parsed:
    """A text with its gold trees.

    Attributes:
        document: Its text; the first paragraph is a headline where the treebank says so.
        words: Its words; heads are numbers within this list.
        sentences: The words of each sentence, as numbers: the first, and the one after the last.
    """

    document: Document
    words: tuple[Word, ...]
    sentences: tuple[tuple[int, int], ...]

    @property
    def sentence_spans(self) -> tuple[tuple[int, int], ...]:
        """From the first word of each sentence to the end of its last."""
        return tuple((self.words[first].start, self.words[last - 1].end) for first, last in self.sentences)


def ewt(root: Path, part: str) -> list[Parsed]:
    """Give a part of EWT: ``train``, ``dev`` or ``test``."""
    return [parsed(text) for text in treebanks.ewt(root, part)]


def gum(root: Path, part: str) -> list[Parsed]:
    """Give a part of GUM: ``dev``, ``held out`` …, as `treebanks.gum` has them."""
    return [parsed(text) for text in treebanks.gum(root, part)]


def parsed(text: treebanks.GoldText) -> Parsed:
    """Give the document and words of a text of a treebank."""
    words: list[Word] = []
    sentences: list[tuple[int, int]] = []
    blocks: list[Block] = []
    for paragraph in text.paragraphs:
        kind = BlockKind.HEADLINE if paragraph.kind == "head" and not blocks else BlockKind.PARAGRAPH
        blocks.append(Block(kind=kind, span=Span(paragraph.sentences[0].start, paragraph.sentences[-1].end)))
        for sentence in paragraph.sentences:
            first = len(words)
            words.extend(_word(word, first) for word in sentence.words)
            sentences.append((first, len(words)))
    document = Document(source=text.id, stem=text.id, text=text.text, language="en", blocks=tuple(blocks))
    return Parsed(document=document, words=tuple(words), sentences=tuple(sentences))


def _word(word: treebanks.GoldWord, first: int) -> Word:
    # A word of a multiword token that is no piece of it stands nowhere: it is found by nobody.
    start, end = word.place or (-1 - first, -1 - first)
    return Word(
        start=start,
        end=end,
        head=first + word.head if word.head >= 0 else -1,
        relation=word.relation,
        upos=word.upos,
        xpos=word.xpos,
        lemma=word.lemma,
        features=dict(pair.split("=", 1) for pair in word.features.split("|") if "=" in pair),
    )
