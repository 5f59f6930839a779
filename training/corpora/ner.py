"""The open sets of names: sentences of words with BIO or IO labels, mapped to the nine types.

Splits, fixed before training (a set's own where it has one): wikigold its last third of documents for test; WNUT 17 its
own (train and dev to train on); BTC section F for test, as its authors do; contracts FIN3 for test, as theirs; CrossNER
its own (train and dev to train on); UNER is scored only. See `training.corpora.re3d` for re3d.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from newsld.lang.en.words import split_words
from training.corpora.ner_schemes import CONLL, CROSSNER, PLACE, WNUT, Scheme
from training.corpora.places import FACILITY, place_type
from training.corpora.ranges import from_bio
from training.corpora.tables import word_set
from training.examples import Names, Range, Text

TITLES = word_set(
    "president minister governor senator secretary chancellor king queen prince princess emperor pope bishop "
    "archbishop cardinal sheriff sultan emir general colonel major captain lieutenant sergeant commander admiral "
    "judge justice chairman professor doctor mayor ambassador representative sir madam lord lady dame mr. mrs. "
    "ms. mr mrs ms dr. dr gen. col. maj. capt. lt. sgt. cmdr. adm. brig. rep. sen. gov. prof. rev. st. vice prime "
    "deputy lt gen col maj capt sgt brig rep sen gov prof rev adm"
)
"""Words before a person's name that are not part of it by the guide."""

_PARTIES = word_set(
    "bank banks lender lenders borrower borrowers company companies agent guarantor parent party parties "
    "executive employee holder purchaser seller trustee issuer subsidiary employer consultant"
)
"""Parties of contracts ("the Bank"), which the contracts' scheme marks as names: masked."""

Rows = list[tuple[str, str]]


def read_wikigold(root: Path, part: str) -> list[Text]:
    """Read a part of wikigold, ``train`` or ``test``, one text a document."""
    documents = list(_documents(root / "ner" / "wikigold" / "wikigold.conll"))
    cut = len(documents) * 2 // 3
    chosen = documents[:cut] if part == "train" else documents[cut:]
    return [to_text(f"wikigold-{part}-{n}", "wikigold", CONLL, rows) for n, rows in enumerate(chosen)]


def read_contracts(root: Path, part: str) -> list[Text]:
    """Read a part of the contracts: ``train`` (FIN5) or ``test`` (FIN3)."""
    path = root / "ner" / "sec-filings" / ("FIN5.conll" if part == "train" else "FIN3.conll")
    return _sentences(path, "sec", CONLL)


def read_wnut(root: Path, part: str) -> list[Text]:
    """Read a part of WNUT 17: ``train`` (its dev too) or ``test``."""
    folder = root / "ner" / "wnut17"
    files = ("train.conll", "dev.conll") if part == "train" else ("test.conll",)
    return [text for name in files for text in _sentences(folder / name, "wnut17", WNUT)]


def read_btc(root: Path, part: str) -> list[Text]:
    """Read a part of the Broad Twitter Corpus: ``train`` (A, B, E, G, H) or ``test`` (F)."""
    folder = root / "ner" / "btc"
    return [
        text
        for name in ("abegh" if part == "train" else "f")
        for text in _sentences(folder / f"{name}.conll", "btc", CONLL)
    ]


def read_crossner(root: Path, part: str) -> list[Text]:
    """Read a part of CrossNER's five domains: ``train`` (its dev too) or ``test``."""
    files = ("train.txt", "dev.txt") if part == "train" else ("test.txt",)
    return [
        text
        for domain, scheme in CROSSNER.items()
        for name in files
        for text in _sentences(root / "ner" / "crossner" / domain / name, "crossner", scheme)
    ]


def read_uner(root: Path, part: str) -> list[Text]:
    """Read Universal NER on EWT: ``dev`` or ``test``, by which names are only scored."""
    return _sentences(root / "uner-ewt" / f"{part}.iob2", "uner_ewt", CONLL)


def read_sentences(path: Path) -> Iterator[Rows | None]:
    """Give the sentences of a file of words and labels, and ``None`` where a document begins.

    The columns are word and label, or number, word and label (``.iob2``); contracts have their label last.
    """
    rows: Rows = []
    label_at = 2 if path.suffix == ".iob2" else -1
    for line in chain(path.read_text(encoding="utf-8").split("\n"), [""]):
        columns = line.split("\t") if "\t" in line else line.split(" ")
        if line.startswith("-DOCSTART-"):
            yield None
        elif not line.strip():
            if rows:
                yield rows
            rows = []
        elif len(columns) > 1 and (label_at < 0 or columns[0].isdecimal()):
            word = columns[1] if label_at > 0 else columns[0]
            rows.append((word, columns[label_at].strip()))


def to_text(name: str, source: str, scheme: Scheme, sentences: Iterable[Rows]) -> Text:
    """Give sentences as one text; words are split on as newsld splits them ("techno-based" in three)."""
    words: list[str] = []
    starts: list[int] = []
    ranges: list[Range] = []
    masked: list[tuple[int, int]] = []
    for rows in map(_joined, sentences):
        starts.append(len(words))
        firsts = []
        for word, _ in rows:
            firsts.append(len(words))
            words += [word[start:end] for start, end in split_words(word, 0, len(word))] or [word]
        firsts.append(len(words))
        for found in from_bio([label for _, label in rows]):
            start, end = firsts[found.start], firsts[found.end]
            start, label = _mapped(words, start, end, found.label, scheme)
            if label is None:
                masked.append((start, end))
            elif label != "O":
                ranges.append(Range(start=start, end=end, label=label))
    masked += [(i, i + 1) for i, word in enumerate(words) if _is_tag(word)]
    kept = tuple(r for r in ranges if not any(map(_is_tag, words[r.start : r.end])))
    names = Names(ranges=kept, unknown=scheme.unknown, masked=tuple(sorted(set(masked))))
    return Text(id=name, source=source, words=tuple(words), sentences=tuple(starts), paragraphs=(0,), names=names)


def _sentences(path: Path, source: str, scheme: Scheme) -> list[Text]:
    found = (rows for rows in read_sentences(path) if rows)
    return [to_text(f"{path.parent.name}-{path.stem}-{n}", source, scheme, [rows]) for n, rows in enumerate(found)]


def _documents(path: Path) -> Iterator[list[Rows]]:
    document: list[Rows] = []
    for rows in read_sentences(path):
        if rows is not None:
            document.append(rows)
        elif document:
            yield document
            document = []
    if document:
        yield document


def _joined(rows: Rows) -> Rows:
    """Join what the sets cut apart and newsld does not: the sign and name of "@name", "’" and "s"."""
    joined: Rows = []
    for word, label in rows:
        before = joined[-1][0] if joined else ""
        if (before == "@" and word[0].isalnum()) or (before in ("'", "’") and word.lower() in ("s", "re", "ve", "ll")):
            joined[-1] = (before + word, joined[-1][1])
        else:
            joined.append((word, label))
    return joined


def _is_tag(word: str) -> bool:
    """Tell whether a word is an account or a topic of a social network: neither is taught as a name or as none."""
    return len(word) > 1 and word[0] in "@#"


def _mapped(words: list[str], start: int, end: int, kind: str, scheme: Scheme) -> tuple[int, str | None]:
    """Give the first word of a mention without titles, and its type; ``None`` where nothing is taught."""
    label = scheme.types[kind]
    if label == PLACE:
        label = place_type(words[start:end])
    if label == "PER":
        while start + 1 < end and (words[start].lower() in TITLES or words[start] == "."):
            start += 1
    named = any(word[0].isupper() for word in words[start:end])
    last = words[end - 1].lower()
    if (scheme.cased and not named) or (
        label == "ORG" and (last in FACILITY or (end - start == 1 and last in _PARTIES))
    ):
        return start, None
    return start, None if label == "PER" and last in _PARTIES else label
