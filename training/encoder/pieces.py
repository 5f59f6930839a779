"""Words to word pieces and casing, as the run time reads them."""

from __future__ import annotations

from pathlib import Path

from tokenizers import Tokenizer

MOST_PIECES = 12
"""A longer word is cut: its first pieces say enough."""


def casing(word: str) -> int:
    """Tell the casing of a word: 1 none or lower, 2 title, 3 capitals, 4 mixed, 5 one capital letter."""
    letters = [letter for letter in word if letter.isalpha()]
    upper = sum(letter.isupper() for letter in letters)
    if not upper:
        return 1
    if len(letters) == 1:
        return 5
    if upper == len(letters):
        return 3
    return 2 if upper == 1 and letters[0].isupper() else 4


class WordPieces:
    """Gives the pieces of a word, each word read once."""

    def __init__(self, path: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._known: dict[str, tuple[int, ...]] = {}
        self.cls = self._tokenizer.token_to_id("[CLS]")
        self.sep = self._tokenizer.token_to_id("[SEP]")
        self.unknown = self._tokenizer.token_to_id("[UNK]")

    def of(self, word: str) -> tuple[int, ...]:
        """Give the word's pieces; at least one."""
        found = self._known.get(word)
        if found is None:
            found = tuple(self._tokenizer.encode(word, add_special_tokens=False).ids[:MOST_PIECES]) or (self.unknown,)
            self._known[word] = found
        return found
