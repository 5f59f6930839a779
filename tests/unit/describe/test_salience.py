"""What an article is about: what stands in front, is named often, and takes part in what happens."""

from __future__ import annotations

from attrs import evolve

from newsld.describe.entities import Cast
from newsld.describe.salience import ABOUT, MOST, WEIGHTS, by_salience, features, salience
from newsld.model.annotation import Annotations, ArgumentMark, EntityMark, EventMark, Modality, NameMark, NameType
from newsld.model.document import Block, BlockKind, Document
from newsld.model.span import Span

HEAD = "Oslo hosts talks"
LEAD = "Oslo hosts talks on the Arctic, and Oslo pays."
LATE = "A clerk called Ivo Lund took notes, and Bergen watched."
TEXT = f"{HEAD}\n\n{LEAD}\n\n{LATE}\n"


def document(*, headline: bool = True) -> Document:
    first, lead, late = TEXT.index(HEAD), TEXT.index(LEAD), TEXT.index(LATE)
    blocks = [
        Block(kind=BlockKind.HEADLINE, span=Span(first, first + len(HEAD))),
        Block(kind=BlockKind.PARAGRAPH, span=Span(lead, lead + len(LEAD))),
        Block(kind=BlockKind.PARAGRAPH, span=Span(late, late + len(LATE))),
    ]
    return Document(source="x", stem="x", text=TEXT, language="en", blocks=tuple(blocks[0 if headline else 1 :]))


def entity(name: str, type_: NameType) -> EntityMark:
    starts = [at for at in range(len(TEXT)) if TEXT.startswith(name, at)]
    marks = [NameMark(span=Span(at, at + len(name)), type=type_, confidence=0.9, rule="names/x") for at in starts]
    return EntityMark(type=type_, name=name, mentions=tuple(marks))


def annotations(*, main: bool = True) -> Annotations:
    lead = Span(TEXT.index(LEAD), TEXT.index(LEAD) + len(LEAD))
    at = TEXT.index("talks on")
    event = EventMark(
        trigger=Span(at, at + 5), type="negotiate", modality=Modality.HAPPENED, confidence=0.9, rule="events/x",
        sentence=lead, main=main,
        arguments=(ArgumentMark(role="place", span=Span(0, 4), confidence=0.9, rule="events/x", entity=0),),
    )  # fmt: skip
    late = Span(TEXT.index(LATE), TEXT.index(LATE) + len(LATE))
    named = (("Oslo", NameType.PLACE), ("Ivo Lund", NameType.PERSON), ("Bergen", NameType.PLACE))
    return Annotations(
        sentences=(lead, late), events=(event,), entities=tuple(entity(name, type_) for name, type_ in named)
    )


def test_every_feature_has_a_weight() -> None:
    assert all(known.keys() == WEIGHTS.keys() for known in features(document(), annotations()))


def test_the_place_of_the_talks_matters_most() -> None:
    oslo, clerk, bergen = salience(document(), annotations())
    assert oslo > ABOUT > bergen > clerk


def test_features_say_where_how_often_and_in_how_many_events() -> None:
    oslo, clerk, _ = features(document(), annotations())
    assert (oslo["headline"], oslo["lead"], oslo["late"], oslo["place"]) == (1, 1, 0, 1)
    assert (clerk["headline"], clerk["lead"], clerk["events"]) == (0, 0, 0)
    assert 0 < clerk["late"] < 1
    assert oslo["mentions"] > clerk["mentions"]
    assert oslo["events"] > 0


def test_the_first_sentence_stands_for_a_headline_that_is_not_there() -> None:
    oslo, clerk, _ = features(document(headline=False), annotations())
    assert (oslo["headline"], clerk["headline"]) == (1, 0)


def test_about_and_mentions_part_what_the_text_names() -> None:
    marks = annotations()
    cast = Cast.of("u:x", TEXT, marks.entities)
    cast.close()
    about, mentions = by_salience((), document(), marks, cast)
    assert about == ("u:x#place-oslo",)
    assert mentions == ("u:x#place-bergen", "u:x#person-ivo-lund")


def test_an_article_is_about_few_things() -> None:
    marks = annotations()
    event = evolve(marks.events[0], arguments=tuple(evolve(marks.events[0].arguments[0], entity=n) for n in range(8)))
    many = evolve(marks, entities=(marks.entities[0],) * 8, events=(event,))
    cast = Cast.of("u:x", TEXT, many.entities)
    cast.close()
    assert min(salience(document(), many)) > ABOUT
    about, mentions = by_salience((), document(), many, cast)
    assert (len(about), len(mentions)) == (MOST, 8 - MOST)
