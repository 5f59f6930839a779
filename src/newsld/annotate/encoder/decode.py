"""Read all that the encoder says of a text's words; every index counts the words of the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from attrs import Factory, define

from newsld.annotate.encoder.calibration import Scores
from newsld.annotate.encoder.coreference import beside_subjects, find_antecedents, find_echoes, with_chains
from newsld.annotate.encoder.events import FoundEvent, find_events
from newsld.annotate.encoder.mentions import FoundMention, Phrases, find_mentions
from newsld.annotate.encoder.names import FoundName, find_names
from newsld.annotate.encoder.sections import Section, join_sections
from newsld.annotate.encoder.session import Session
from newsld.annotate.encoder.settings import Settings
from newsld.annotate.encoder.subjects import share_subjects
from newsld.annotate.encoder.trees import best_heads, best_relations
from newsld.model.annotation import NameType

NAME_TYPES = {
    # as the weights call them -> as marks do
    "PER": NameType.PERSON,
    "ORG": NameType.ORGANIZATION,
    "LOC": NameType.PLACE,
    "FAC": NameType.FACILITY,
    "NORP": NameType.GROUP,
    "EVT": NameType.EVENT,
    "WRK": NameType.WORK,
    "PRD": NameType.PRODUCT,
    "TTL": NameType.TITLE,
}
_ROOT = "root"
_FURTHER = "parataxis"  # how the further parts of a sentence too long for one tree depend on the part before


@define
class Decoded:
    """What the encoder says of a text.

    Attributes:
        upos: Universal part of speech of each word.
        xpos: Language-specific tag of each word.
        heads: Head of each word; -1 for the root of a sentence.
        relations: Relation of each word to its head.
        confidences: From 0 to 1, of head and relation of each word.
        names: Names in text order.
        events: Event mentions in text order.
        mentions: Mentions in the order of their heads.
        antecedents: For each mention the index of one before it, or ``None``.
        echoes: For each event how much it sounds as if it told again each of those before it, the nearest first.
        settings: By which places and times are told to be those of events; ``None`` for a text without words.
    """

    upos: list[str] = Factory(list)
    xpos: list[str] = Factory(list)
    heads: list[int] = Factory(list)
    relations: list[str] = Factory(list)
    confidences: list[float] = Factory(list)
    names: list[FoundName] = Factory(list)
    events: list[FoundEvent] = Factory(list)
    mentions: list[FoundMention] = Factory(list)
    antecedents: list[int | None] = Factory(list)
    echoes: list[list[float]] = Factory(list)
    settings: Settings | None = None


def decode(
    session: Session,
    words: Sequence[str],
    sentences: Sequence[int],
    paragraphs: Iterable[int],
    *,
    enclitics: frozenset[str] = frozenset(),
    reflexives: frozenset[str] = frozenset(),
    threads: int = 1,
    doubtful: bool = False,
) -> Decoded:
    """Read all that the encoder says of a text.

    Args:
        session: The loaded encoder.
        words: The words as written.
        sentences: Index of the first word of each sentence.
        paragraphs: Index of the first word of each paragraph.
        enclitics: Words that stand after a name and are none of it.
        reflexives: Pronouns that may go back to the subject beside them, in lower case.
        threads: How many windows are run at once; the result does not depend on it.
        doubtful: Whether doubtful events are wanted, too.

    Returns:
        Tags, trees, names, events and mentions.
    """
    begins = frozenset(paragraphs)
    reader = _Reader(session, words, enclitics, reflexives, doubtful=doubtful)
    windows = session.windows(words, sentences, begins)
    scored = session.scores(words, begins, windows, threads=threads)
    with session.one_thread():
        for section in join_sections(scored, sentences, len(words)):
            reader.read(section)
        return reader.finished()


def _vectors(section: Section, words: Sequence[int]) -> tuple[Scores, Scores]:
    """Give the vectors of some words as those that go back to others, and as those that others go back to."""
    at = np.array(words, dtype=np.intp) - section.start
    return section.scores["coref_anaphor"][at], section.scores["coref_antecedent"][at]


def _joined(vectors: Sequence[tuple[Scores, Scores]]) -> tuple[Scores, Scores]:
    return np.concatenate([back for back, _ in vectors]), np.concatenate([forth for _, forth in vectors])


class _Reader:
    """Decodes section by section; of what it has read only the vectors of mentions are kept."""

    def __init__(
        self,
        session: Session,
        words: Sequence[str],
        enclitics: frozenset[str],
        reflexives: frozenset[str],
        *,
        doubtful: bool,
    ) -> None:
        self.session = session
        self.words = words
        self.enclitics = enclitics
        self.reflexives = reflexives
        self.doubtful = doubtful
        self.labels = session.labels
        self.root = self.labels["relations"].index(_ROOT)
        self.found = Decoded()
        self.vectors: list[tuple[Scores, Scores]] = []
        self.triggers: list[tuple[Scores, Scores]] = []
        self.settings: list[tuple[Scores, Scores]] = []
        self.root_word = -1

    def read(self, section: Section) -> None:
        """Add what a section says."""
        start, found, calibration = section.start, self.found, self.session.calibration
        upos = self._tags("upos", section)
        heads, relations = self._tree(section)
        names = find_names(section, self.words, self.enclitics, calibration)
        types = self.labels["name_types"]
        inside = [(name.start - start, name.end - start, NAME_TYPES[types[name.type]]) for name in names]
        mentions = find_mentions(
            section, Phrases(heads, relations, upos, inside), self.labels["mention_forms"], calibration
        )
        found.upos += upos
        found.xpos += self._tags("xpos", section)
        found.heads += [head + start if head >= 0 else -1 for head in heads]
        found.relations += relations
        found.names += names
        events = find_events(section, self.session.heads, calibration, doubtful=self.doubtful)
        found.events += events
        found.mentions += mentions
        self.vectors.append(_vectors(section, [mention.head for mention in mentions]))
        self.triggers.append(_vectors(section, [event.start for event in events]))
        self.settings.append((section.scores["setting_trigger"], section.scores["setting_word"]))
        self._attach(section)

    def finished(self) -> Decoded:
        """Give all that was read, with the antecedents of the mentions."""
        found = self.found
        if self.settings:
            found.settings = Settings.of(self.settings)
        if found.events:
            found.echoes = find_echoes(*_joined(self.triggers))
        if found.mentions:
            given = (
                *_joined(self.vectors),
                [mention.form for mention in found.mentions],
                [self.words[mention.head] for mention in found.mentions],
                self.session.heads,
            )
            barred = self._barred()
            found.antecedents = find_antecedents(*given, barred)
            whole = with_chains(barred, found.antecedents)
            if any(found.antecedents[number] in others for number, others in whole.items()):
                found.antecedents = find_antecedents(*given, whole)
        return found

    def _barred(self) -> dict[int, list[int]]:
        found = self.found
        heads = [mention.head for mention in found.mentions]
        others = {at for at in heads if found.upos[at] == "PRON" and self.words[at].lower() not in self.reflexives}
        return beside_subjects(self.words, heads, found.heads, found.relations, others)

    def _tags(self, head: str, section: Section) -> list[str]:
        labels = self.labels[head]
        return [labels[tag] for tag in section.scores[head].argmax(axis=1).tolist()]

    def _tree(self, section: Section) -> tuple[list[int], list[str]]:
        scores = section.scores
        heads, sure = best_heads(scores["arcs"], section.sentences)
        relations, known = best_relations(scores["label_between"], scores["label_head"], heads, self.root)
        self.found.confidences += self.session.calibration.of("trees", sure * known)
        told, names = (heads - 1).tolist(), [self.labels["relations"][relation] for relation in relations.tolist()]
        share_subjects(told, names)
        return told, names

    def _attach(self, section: Section) -> None:
        """Make one tree of the parts of a sentence."""
        found = self.found
        root = max(at for at in range(section.start, section.end) if found.heads[at] < 0)
        if section.goes_on:
            found.heads[root], found.relations[root] = self.root_word, _FURTHER
        else:
            self.root_word = root
