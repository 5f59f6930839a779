"""Put windows into one batch of tensors; what a source does not annotate is masked."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

import torch
from torch import Tensor

from training.encoder.batch import IGNORED, Batch, Chain, Pairs, Setting
from training.encoder.labels import Labels, bio
from training.encoder.windows import Window
from training.examples import Event, Names, Range, Text

SAME_LETTERS = 5
"""Letters that triggers of one spelling begin with: "resigned" and "resignation"."""


class Collator:
    """Makes batches for one set of labels."""

    def __init__(self, labels: Labels) -> None:
        self.labels = labels
        self.upos = {label: index for index, label in enumerate(labels.upos)}
        self.xpos = {label: index for index, label in enumerate(labels.xpos)}
        self.relations = {label: index for index, label in enumerate(labels.relations)}
        self.names = {label: index for index, label in enumerate(bio(labels.name_types))}
        self.types = {label: index for index, label in enumerate(labels.event_types)}
        self.modalities = {label: index for index, label in enumerate(labels.modalities)}
        self.roles = {label: index for index, label in enumerate(bio(labels.roles))}
        self.kinds = {label: index for index, label in enumerate(labels.mention_kinds)}
        self.forms = {label: index for index, label in enumerate(labels.mention_forms)}

    def batch(self, windows: Sequence[Window]) -> Batch:
        """Make a batch; windows of one text that follow one another share its chain of mentions."""
        size = len(windows)
        pieces = max(len(window.ids) for window in windows)
        words = max(len(window.first) for window in windows)
        ids, casings = torch.zeros(size, pieces, dtype=torch.long), torch.zeros(size, pieces, dtype=torch.long)
        seen = torch.zeros(size, pieces, dtype=torch.bool)
        first = torch.zeros(size, words, dtype=torch.long)
        sentence = torch.full((size, words), -1)
        upos, xpos, heads, relations, triggers, mentions = (
            torch.full((size, words), IGNORED) for _ in range(6)
        )  # fmt: skip
        names = torch.ones(size, words, len(self.names), dtype=torch.bool)
        for row, window in enumerate(windows):
            length = len(window.ids)
            ids[row, :length] = torch.tensor(window.ids)
            casings[row, :length] = torch.tensor(window.casings)
            seen[row, :length] = True
            count = len(window.first)
            first[row, :count] = torch.tensor(window.first)
            sentence[row, :count] = torch.tensor(
                [bisect_right(window.text.sentences, word) for word in range(window.start, window.end)]
            )
            self._trees(window, upos[row], xpos[row], heads[row], relations[row])
            if window.text.names is not None:
                self._names(window, window.text.names, names[row])
            if window.text.events is not None:
                triggers[row, :count] = 0
                for event in window.text.events:
                    _mark(triggers[row], window, event.trigger[0], event.trigger[1], 1)
            if window.text.mentions is not None:
                mentions[row, :count] = 0
                for head in window.text.unclear_heads:
                    if window.start <= head < window.end:
                        mentions[row, head - window.start] = IGNORED
        return Batch(
            ids=ids, casings=casings, seen=seen, first=first, sentence=sentence, upos=upos, xpos=xpos, heads=heads,
            relations=relations, names=names, triggers=triggers, pairs=self._pairs(windows, words), mentions=mentions,
            chains=self._chains(windows, mentions), retold=_retold(windows),
            places=_settings(windows, lambda told: told.places), times=_settings(windows, lambda told: told.times),
        )  # fmt: skip

    def _trees(self, window: Window, upos: Tensor, xpos: Tensor, heads: Tensor, relations: Tensor) -> None:
        if window.text.trees is None:
            return
        for at, token in enumerate(window.text.trees[window.start : window.end]):
            if not token.known:
                continue
            upos[at] = self.upos[token.upos]
            xpos[at] = self.xpos[token.xpos]
            if token.head < 0:
                heads[at], relations[at] = 0, self.relations[token.relation]
            elif window.start <= token.head < window.end:
                heads[at], relations[at] = token.head - window.start + 1, self.relations[token.relation]

    def _names(self, window: Window, names: Names, allowed: Tensor) -> None:
        """Allow each word its gold label; an unmarked one also the types its source leaves out."""
        count = window.end - window.start
        allowed[:count] = False
        allowed[:count, 0] = True
        for unknown in names.unknown:
            for mark in "BI":
                allowed[:count, self.names[f"{mark}-{unknown}"]] = True
        for found in names.ranges:
            for word in range(max(found.start, window.start), min(found.end, window.end)):
                allowed[word - window.start] = False
                mark = "B" if word == found.start else "I"
                allowed[word - window.start, self.names[f"{mark}-{found.label}"]] = True
        for start, end in names.masked:
            for word in range(max(start, window.start), min(end, window.end)):
                allowed[word - window.start] = True

    def _pairs(self, windows: Sequence[Window], words: int) -> Pairs:
        rows, at, types, modalities, mains, roles = [], [], [], [], [], []
        for row, window in enumerate(windows):
            for event in window.text.events or ():
                if not window.start <= event.trigger[0] < window.end:
                    continue
                rows.append(row)
                at.append(event.trigger[0] - window.start)
                types.append(self.types[event.type])
                modalities.append(self.modalities[event.modality])
                mains.append(float(event.main))
                roles.append(self._roles(window, event.arguments, words))
        return Pairs(
            window=torch.tensor(rows, dtype=torch.long), word=torch.tensor(at, dtype=torch.long),
            type=torch.tensor(types, dtype=torch.long), modality=torch.tensor(modalities, dtype=torch.long),
            main=torch.tensor(mains), roles=torch.stack(roles) if roles else torch.zeros(0, words, dtype=torch.long),
        )  # fmt: skip

    def _roles(self, window: Window, arguments: Sequence[Range], words: int) -> Tensor:
        row = torch.full((words,), IGNORED)
        row[: window.end - window.start] = 0
        for argument in arguments:
            _mark(row, window, argument.start, argument.end, self.roles[f"B-{argument.label}"])
        return row

    def _chains(self, windows: Sequence[Window], labels: Tensor) -> tuple[Chain, ...]:
        chains = []
        by_text: dict[int, list[int]] = {}
        for row, window in enumerate(windows):
            if window.text.mentions is not None:
                by_text.setdefault(id(window.text), []).append(row)
        for rows in by_text.values():
            found, spellings = [], {}
            by_head = {mention.head: mention for mention in windows[rows[0]].text.mentions or ()}
            for row in rows:
                window = windows[row]
                for head in range(window.start, window.end):
                    mention = by_head.get(head)
                    if mention is None:
                        continue
                    kind, form = self.kinds[mention.kind], self.forms[mention.form]
                    labels[row, head - window.start] = 1 + kind * len(self.forms) + form
                    spelling = spellings.setdefault(window.text.words[head].lower(), len(spellings))
                    found.append((row, head - window.start, mention.cluster, form, spelling))
            if found:
                columns = [torch.tensor(column) for column in zip(*found, strict=True)]
                chains.append(
                    Chain(window=columns[0], word=columns[1], cluster=columns[2], form=columns[3], spelling=columns[4])
                )
        return tuple(chains)


def _retold(windows: Sequence[Window]) -> tuple[Chain, ...]:
    """Give the triggers of each text in which it is known which of them tell of one event."""
    by_text: dict[int, list[int]] = {}
    for row, window in enumerate(windows):
        by_text.setdefault(id(window.text), []).append(row)
    chains = []
    for rows in by_text.values():
        found = []
        spellings: dict[str, int] = {}
        for row in rows:
            window = windows[row]
            for event in window.text.events or ():
                at = event.trigger[0]
                if event.occurrence is not None and window.start <= at < window.end:
                    spelling = spellings.setdefault(window.text.words[at].lower()[:SAME_LETTERS], len(spellings))
                    found.append((row, at - window.start, event.occurrence, 0, spelling))
        if len(found) > 1:
            columns = [torch.tensor(column) for column in zip(*found, strict=True)]
            chains.append(
                Chain(window=columns[0], word=columns[1], cluster=columns[2], form=columns[3], spelling=columns[4])
            )
    return tuple(chains)


def _settings(
    windows: Sequence[Window], words_of: Callable[[Text | Event], tuple[int, ...] | None]
) -> tuple[Setting, ...]:
    """Give the triggers of each text of which it is known where (or when), unless that is not in these windows."""
    by_text: dict[int, list[int]] = {}
    for row, window in enumerate(windows):
        by_text.setdefault(id(window.text), []).append(row)
    found = []
    for rows in by_text.values():
        text = windows[rows[0]].text
        where = {word: row for row in rows for word in range(windows[row].start, windows[row].end)}
        named = [word for word in words_of(text) or () if word in where]
        known = [event for event in text.events or () if event.trigger[0] in where and words_of(event) is not None]
        right = [[word in (words_of(event) or ()) for word in named] for event in known]
        taught = [at for at, event in enumerate(known) if any(right[at]) or not words_of(event)]
        if not named or not taught:
            continue
        triggers = [known[at].trigger[0] for at in taught]
        found.append(
            Setting(
                window=torch.tensor([where[word] for word in triggers]),
                word=torch.tensor([word - windows[where[word]].start for word in triggers]),
                named_window=torch.tensor([where[word] for word in named]),
                named_word=torch.tensor([word - windows[where[word]].start for word in named]),
                right=torch.tensor([right[at] for at in taught]),
                apart=torch.tensor(named)[None] - torch.tensor(triggers)[:, None],
            )
        )
    return tuple(found)


def _mark(row: Tensor, window: Window, start: int, end: int, begin: int) -> None:
    """Write B and I of a range into a row; what lies outside the window is left out."""
    for word in range(max(start, window.start), min(end, window.end)):
        row[word - window.start] = begin if word == start else begin + 1
