"""Measures mentions and coreference: CoNLL F1, and the antecedents of person pronouns.

Run ``python -m benchmarks.coreference --corpora ../shared/corpora [--json FILE] [--errors [N]]``. Conventions:

* A mention is its head word, as GUM's trees and the wires' marks give it (where phrases end, nobody agrees on).
* ``gold mentions``: the antecedents are told of the mentions that are there, with their forms; ``given``: newsld finds
  the mentions on the words and sentences that are there; ``text``: on its own words and sentences.
* CoNLL F1 is the mean of MUC, B³ and CEAFφ4 of people and organizations, mentions without another of their chain left
  out on both sides (as in CoNLL 2012); ``all kinds`` and ``with singletons`` beside it.
* Person pronouns: of those whose people were spoken of before, the share that was found and goes back to a mention of
  the same chain; ``third person`` leaves I, we and you out. GUM's phrases that may or may not be mentions do not count.

The wires are no score: their like was trained on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

import numpy as np

from benchmarks import predict
from benchmarks.gold import chains as gold
from benchmarks.gold.chains import Chains
from benchmarks.report import options, print_errors, print_table, write_json
from benchmarks.scores.chains import (
    PEOPLE_AND_ORGANIZATIONS,
    Chained,
    chain_shares,
    chained,
    mention_counts,
    person_pronoun,
    pronoun_counts,
    third_person,
)
from benchmarks.scores.coreference import conll_score
from benchmarks.scores.counts import Figures, total
from benchmarks.scores.trees import Word
from newsld.annotate.encoder.coreference import find_antecedents
from newsld.annotate.encoder.sections import join_sections
from newsld.annotate.encoder.session import session_of
from newsld.lang.en import ENGLISH
from newsld.model.annotation import Annotations


def on_gold_mentions(item: Chains) -> tuple[Chained, ...]:
    """Give the mentions that are there in the chains that newsld makes of them."""
    session, text = session_of(ENGLISH.encoder), item.text
    windows = session.windows(text.words, text.sentences, text.paragraphs)
    scored = session.scores(text.words, text.paragraphs, windows)
    sections = [section.scores for section in join_sections(scored, text.sentences, len(text.words))]
    mentions = text.mentions or ()
    heads, forms = [mention.head for mention in mentions], session.labels["mention_forms"]
    antecedents = find_antecedents(
        np.concatenate([scores["coref_anaphor"] for scores in sections])[heads],
        np.concatenate([scores["coref_antecedent"] for scores in sections])[heads],
        [forms.index(mention.form) for mention in mentions],
        [text.words[head] for head in heads],
        session.heads,
    )
    return chained([(m.at, m.kind, m.form, m.word) for m in item.mentions], antecedents)


def on_given_words(item: Chains) -> tuple[Chained, ...]:
    """Give the mentions newsld finds on the words and sentences that are there."""
    words = [Word(start=start, end=end) for start, end in item.places]
    bounds = [*item.text.sentences, len(words)]
    sentences = list(pairwise(bounds))
    return _marked(predict.on_words(item.document, words, sentences), item)


def on_text(item: Chains) -> tuple[Chained, ...]:
    """Give the mentions newsld finds in the text."""
    return _marked(predict.alone(item.document), item)


def _marked(marks: Annotations, item: Chains) -> tuple[Chained, ...]:
    text, mentions = item.document.text, []
    for mention in marks.mentions:
        span = marks.words[mention.head].span
        mentions.append(((span.start, span.end), mention.kind.value, mention.form.value, span.of(text)))
    return chained(mentions, [mention.antecedent for mention in marks.mentions])


WAYS: dict[str, Callable[[Chains], tuple[Chained, ...]]] = {
    "gold mentions": on_gold_mentions,
    "given": on_given_words,
    "text": on_text,
}


def score(items: Sequence[Chains], way: Callable[[Chains], tuple[Chained, ...]]) -> tuple[Figures, list[str]]:
    """Give the figures of a part and its wrong pronouns."""
    pairs = []
    for item in items:
        clear = [mention for mention in way(item) if mention.at not in item.unclear]
        pairs.append((item.mentions, clear))
    kinds = PEOPLE_AND_ORGANIZATIONS
    figures: Figures = {"texts": len(items)}
    figures |= conll_score(chain_shares(g, f, kinds, singletons=False) for g, f in pairs)
    for name, chosen, alone in (
        ("with singletons", kinds, True),
        ("all kinds", None, False),
        ("all kinds, with singletons", None, True),
    ):
        shares = [chain_shares(g, f, chosen, singletons=alone) for g, f in pairs]
        figures[f"CoNLL {name}"] = conll_score(shares)["CoNLL"]
    figures["mentions"] = total(mention_counts(g, f, kinds) for g, f in pairs).f1
    figures["mentions of all kinds"] = total(mention_counts(g, f) for g, f in pairs).f1
    for name, wanted in (("person pronouns", person_pronoun), ("third person", third_person)):
        counts = total(pronoun_counts(g, f, wanted) for g, f in pairs)
        figures |= {name: counts.recall, f"{name} gold": counts.gold}
    return figures, [error for item, (g, f) in zip(items, pairs, strict=True) for error in _errors(item, g, f)]


def _errors(item: Chains, there: Sequence[Chained], found: Sequence[Chained]) -> Iterable[str]:
    """Give the person pronouns that go back to somebody else, with what was meant."""
    text, by_place = item.document.text, {mention.at: mention for mention in found}
    for number, mention in enumerate(there):
        if not person_pronoun(mention) or not any(m.cluster == mention.cluster for m in there[:number]):
            continue
        if pronoun_counts(there, found, mention.__eq__).right:
            continue
        linked = by_place.get(mention.at)
        taken = "was not found" if linked is None else "goes back to nobody"
        if linked and linked.antecedent:
            taken = f"goes back to {text[slice(*linked.antecedent)]!r}"
        meant = next(m.word for m in there if m.cluster == mention.cluster)
        start, end = mention.at
        near = f"{text[max(0, start - 60) : start]}[{text[start:end]}]{text[end : end + 40]}".replace("\n", " ")
        yield f"{item.text.id} {taken}, means {meant!r}: {near}"


def main() -> None:
    """Print the table and the wrong pronouns, and write the figures as JSON."""
    asked = options(__doc__).parse_args()
    parts = {
        "gum news held out": gold.gum(asked.corpora, "held out"),
        "gum dev": gold.gum(asked.corpora, "dev"),
        "wires dev (no score)": gold.wires(asked.corpora),
    }
    results: dict[str, Figures] = {}
    wrong: dict[str, list[str]] = {}
    for name, items in parts.items():
        for how, way in WAYS.items():
            results[f"{name}, {how}"], errors = score(items, way)
            if "held out" not in name:
                wrong[f"{name}, {how}"] = errors
    columns = ("CoNLL", "MUC F1", "B³ F1", "CEAFφ4 F1", "CoNLL with singletons", "CoNLL all kinds", "mentions")
    print_table(results, (*columns, "person pronouns", "person pronouns gold", "third person"))
    print_errors(wrong, asked.errors)
    write_json(asked.json, results)


if __name__ == "__main__":
    main()
