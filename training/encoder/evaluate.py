"""Figures of exported files on gold words and sentences, read by the run time itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from newsld.annotate.encoder.decode import Decoded, decode
from newsld.annotate.encoder.session import Session
from newsld.lang.en.speech import SPEECH
from newsld.lang.en.word_reading import WORDS
from newsld.lang.encoder import Encoder
from training.examples import Names, Text

Span = tuple[int, int, str]
ENCLITICS = frozenset(SPEECH.possessives)


def load(folder: Path) -> Session:
    """Load exported files."""
    return Session(Encoder(folder=folder))


def evaluate(session: Session, texts: Sequence[Text]) -> dict[str, float]:
    """Score texts of one source.

    Args:
        session: The loaded files.
        texts: The texts, all with the same layers.

    Returns:
        Figures between 0 and 1: accuracy of ``upos``, ``xpos``, ``uas``, ``las`` (universal relations, punctuation
        included); F1 of ``names`` (also by type), ``triggers``, ``typed`` triggers and ``mentions`` (head words with
        kind and form); at triggers found: F1 of ``roles`` (exact ranges), accuracy of ``modality`` and ``main``; at
        mentions found: accuracy of ``antecedents``, and of ``pronouns`` that have one.
    """
    counts: Counter[str] = Counter()
    for text in texts:
        found = read(session, text)
        if text.trees is not None:
            _count_trees(text, found, counts)
        if text.names is not None:
            _count_names(session, text.names, found, counts)
        if text.events is not None:
            _count_events(session, text, found, counts)
        if text.mentions is not None:
            _count_mentions(session, text, found, counts)
    return _figures(counts)


def read(session: Session, text: Text) -> Decoded:
    """Read a text's gold words and sentences."""
    return decode(
        session, text.words, text.sentences, text.paragraphs, enclitics=ENCLITICS, reflexives=WORDS.reflexives
    )


def _count_trees(text: Text, found: Decoded, counts: Counter[str]) -> None:
    for at, gold in enumerate(text.trees or ()):
        if not gold.known:
            continue
        right = found.heads[at] == gold.head
        counts["words"] += 1
        counts["uas"] += right
        counts["las"] += right and found.relations[at].partition(":")[0] == gold.relation.partition(":")[0]
        counts["upos"] += found.upos[at] == gold.upos
        counts["xpos"] += found.xpos[at] == gold.xpos


def _count_names(session: Session, names: Names, found: Decoded, counts: Counter[str]) -> None:
    """Count names; one that overlaps a masked word or has a type the source leaves out is neither right nor wrong."""
    masked = {word for start, end in names.masked for word in range(start, end)}
    types = session.labels["name_types"]
    of_gold = {(name.start, name.end, name.label) for name in names.ranges}
    of_found = {(name.start, name.end, types[name.type]) for name in found.names}
    of_found = {
        name
        for name in of_found
        if name in of_gold or (name[2] not in names.unknown and masked.isdisjoint(range(name[0], name[1])))
    }
    for name in of_gold | of_found:
        kind = _kind(name, of_gold, of_found)
        counts[f"names/{kind}"] += 1
        counts[f"names {name[2]}/{kind}"] += 1


def _count_events(session: Session, text: Text, found: Decoded, counts: Counter[str]) -> None:
    types, modalities, roles = (session.labels[name] for name in ("event_types", "modalities", "roles"))
    gold = {event.trigger: event for event in text.events or ()}
    guessed = {(event.start, event.end): event for event in found.events}
    for trigger in gold.keys() | guessed.keys():
        if trigger not in gold or trigger not in guessed:
            kind = "missed" if trigger in gold else "wrong"
            counts[f"triggers/{kind}"] += 1
            counts[f"typed/{kind}"] += 1
            continue
        counts["triggers/right"] += 1
        event, guess = gold[trigger], guessed[trigger]
        for kind in ("right",) if types[guess.type] == event.type else ("missed", "wrong"):
            counts[f"typed/{kind}"] += 1
        counts["events"] += 1
        counts["modality"] += modalities[guess.modality] == event.modality
        counts["main"] += guess.main == event.main
        of_gold = {(argument.start, argument.end, argument.label) for argument in event.arguments}
        of_found = {(argument.start, argument.end, roles[argument.role]) for argument in guess.arguments}
        for argument in of_gold | of_found:
            counts[f"roles/{_kind(argument, of_gold, of_found)}"] += 1


def _count_mentions(session: Session, text: Text, found: Decoded, counts: Counter[str]) -> None:
    kinds, forms = session.labels["mention_kinds"], session.labels["mention_forms"]
    gold = {mention.head: mention for mention in text.mentions or ()}
    of_gold = {(head, 0, f"{mention.kind} {mention.form}") for head, mention in gold.items()}
    of_found = {(mention.head, 0, f"{kinds[mention.kind]} {forms[mention.form]}") for mention in found.mentions}
    for mention in of_gold | of_found:
        counts[f"mentions/{_kind(mention, of_gold, of_found)}"] += 1
    for guess, antecedent in zip(found.mentions, found.antecedents, strict=True):
        if guess.head not in gold:
            continue
        cluster = gold[guess.head].cluster
        earlier = any(mention.cluster == cluster for head, mention in gold.items() if head < guess.head)
        chosen = gold.get(found.mentions[antecedent].head) if antecedent is not None else None
        right = chosen is not None and chosen.cluster == cluster if antecedent is not None else not earlier
        counts["antecedents"] += 1
        counts["antecedents right"] += right
        if gold[guess.head].form == "pronoun" and earlier:
            counts["pronouns"] += 1
            counts["pronouns right"] += right


def _kind(span: Span, of_gold: set[Span], of_found: set[Span]) -> str:
    return "right" if span in of_gold and span in of_found else "missed" if span in of_gold else "wrong"


def _figures(counts: Counter[str]) -> dict[str, float]:
    figures = {}
    for name in ("uas", "las", "upos", "xpos"):
        if counts["words"]:
            figures[name] = counts[name] / counts["words"]
    for name in ("modality", "main"):
        if counts["events"]:
            figures[name] = counts[name] / counts["events"]
    for name in sorted({name.partition("/")[0] for name in counts if "/" in name}):
        right = counts[f"{name}/right"]
        figures[name] = 2 * right / max(1, 2 * right + counts[f"{name}/missed"] + counts[f"{name}/wrong"])
    for name in ("antecedents", "pronouns"):
        if counts[name]:
            figures[name] = counts[f"{name} right"] / counts[name]
    return {name: round(value, 4) for name, value in figures.items()}
