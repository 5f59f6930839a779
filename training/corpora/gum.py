"""GUM's entities: the MISC column as mentions with their heads, and from them names and chains.

The column holds nested brackets, ``(3-organization-new-…-coref-Title`` … ``3)``, with the fields of
``# global.Entity``. Bridging and split antecedents stand in other fields and are not read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from attrs import evolve

from training.corpora.conllu import Parsed
from training.corpora.gum_entity import Entity
from training.corpora.gum_names import find_names, is_post, name_head
from training.corpora.mentions import is_pronoun
from training.examples import Mention, Text

_BRACKET = re.compile(r"\(([^()]*)|([0-9]*)\)")

_KIND = {"person": "person", "organization": "organization"}
"""Kinds by GUM's types; all others are things, places that stand for a government too."""

_NAMED_THINGS = frozenset({"place", "event", "object"})
"""Types of things whose names are mentions even if they occur once, as in the wires."""


def with_entities(parsed: Parsed) -> Text:
    """Give the text of a document of GUM with its names and mentions."""
    entities = read_entities(parsed)
    mentions, unclear = _mentions(parsed.text, entities)
    return evolve(parsed.text, names=find_names(parsed.text, entities), mentions=mentions, unclear_heads=unclear)


def read_entities(parsed: Parsed) -> tuple[Entity, ...]:
    """Give the brackets of a document's MISC column, in the order they close.

    Raises:
        ValueError: A bracket is not closed, or closed without having been opened.
    """
    trees = parsed.text.trees or ()
    opened: list[tuple[int, list[str]]] = []
    entities: list[Entity] = []
    for index, misc in enumerate(parsed.misc):
        for field in misc.split("|"):
            if not field.startswith("Entity="):
                continue
            for bracket in _BRACKET.finditer(field):
                if bracket[1] is not None:
                    opened.append((index, bracket[1].split("-", 7)))
                    continue
                start, fields = opened.pop(_opening(opened, bracket[2]))
                head = next(word for word in range(start, index + 1) if not start <= trees[word].head <= index)
                entities.append(
                    Entity(
                        start=start,
                        end=index + 1,
                        head=head,
                        number=fields[0],
                        type=fields[1],
                        title=fields[7] if len(fields) > 7 else "",
                    )
                )
    if opened:
        raise ValueError(f"{parsed.text.id}: an entity that begins at word {opened[-1][0]} never ends")
    return tuple(entities)


def _opening(opened: Sequence[tuple[int, list[str]]], number: str) -> int:
    """Give which open bracket a closing one closes: the last with its number, or the last if it has none."""
    for index in range(len(opened) - 1, -1, -1):
        if not number or opened[index][1][0] == number:
            return index
    raise ValueError(f"entity {number} ends but never begins")


def _mentions(text: Text, entities: Sequence[Entity]) -> tuple[tuple[Mention, ...], tuple[int, ...]]:
    """Give the mentions, one a head, and the heads of phrases that may or may not be taken for mentions.

    Mentions are all of people and organizations, others in chains, and names of places, events and objects. Other
    things told once are in doubt: in the wires only those are marked that are arguments. Times are no mentions. Of two
    phrases with one head (a coordination and its first member) the shorter stays.
    """
    often = Counter(entity.number for entity in entities)
    numbers: dict[str, int] = {}
    by_head: dict[int, Mention] = {}
    unclear: set[int] = set()
    for entity in sorted(entities, key=lambda e: (e.end - e.start, e.start)):
        head, form = _head_and_form(text, entity)
        named_thing = form == "name" and entity.type in _NAMED_THINGS
        if entity.type == "time":
            continue
        if entity.type not in _KIND and often[entity.number] < 2 and not named_thing:
            unclear.add(head)
            continue
        mention = Mention(
            start=entity.start,
            end=entity.end,
            head=head,
            cluster=numbers.setdefault(entity.number, len(numbers)),
            kind=_KIND.get(entity.type, "thing"),
            form=form,
        )
        by_head.setdefault(head, mention)
    return tuple(by_head[head] for head in sorted(by_head)), tuple(sorted(unclear - by_head.keys()))


def _head_and_form(text: Text, entity: Entity) -> tuple[int, str]:
    """Give a mention's head word (of a name the last of its flat words, "Obama" of "Barack Obama") and form."""
    trees = text.trees or ()
    token = trees[entity.head]
    if token.upos == "PROPN" and not is_post(text, entity.head):
        return name_head(text, entity), "name"
    if token.upos == "PRON" or is_pronoun(text.words[entity.start : entity.end]):
        return entity.head, "pronoun"
    return entity.head, "nominal"
