"""Words for places and times are taught with the events that happened there and then."""

import random
from pathlib import Path

from training.corpora.marked import own_stories, read_marked
from training.corpora.settings import with_settings
from training.encoder.augment import NamePool, renamed
from training.examples import Event, Text

STORY = """\
## x-1 2021-03-06
# Cup falls
falls | move | H | e1* |
P OSLO - A cup fell in the Old Mill on Friday. Its owner left for Bergen in 2019.
N LOC OSLO; FAC Old Mill; LOC Bergen
fell | move | H | e1* |
left | move | H | e2 |
P It had been bought and it broke.
bought | acquire | H | e3 |
broke | damage | H | e4 |
E e1 | Old Mill, OSLO | 2021-03-05
E e2 | OSLO | 2019
E e3 | - | -
E e4 | shop | 2020
"""


def story(tmp_path: Path) -> Text:
    (tmp_path / "x-01.txt").write_text(STORY, encoding="utf-8")
    (text,) = with_settings(read_marked(own_stories(tmp_path)), own_stories(tmp_path))
    return text


def words(text: Text, at: tuple[int, ...] | None) -> list[str] | None:
    return None if at is None else [text.words[word] for word in at]


def told(text: Text, word: str) -> Event:
    return next(event for event in text.events or () if text.words[event.trigger[0]] == word)


def test_places_and_times_of_a_text_are_those_it_names(tmp_path: Path) -> None:
    text = story(tmp_path)
    assert words(text, text.places) == ["OSLO", "Old", "Bergen"]
    assert words(text, text.times) == ["Friday", "2019"]


def test_the_most_precise_place_with_a_name_is_right(tmp_path: Path) -> None:
    text = story(tmp_path)
    assert [words(text, told(text, word).places) for word in ("falls", "fell", "left")] == [["Old"], ["Old"], ["OSLO"]]
    assert [words(text, told(text, word).times) for word in ("falls", "left")] == [["Friday"], ["2019"]]


def test_none_told_is_taught_and_one_without_words_is_not(tmp_path: Path) -> None:
    text = story(tmp_path)
    assert (told(text, "bought").places, told(text, "bought").times) == ((), ())
    assert (told(text, "broke").places, told(text, "broke").times) == (None, None)


def test_places_move_with_the_words_before_them(tmp_path: Path) -> None:
    text = story(tmp_path)
    pool = NamePool(names={"PER": (), "ORG": (), "LOC": (("Rio", "de", "Janeiro"),)})
    tries = (renamed(text, pool, random.Random(seed)) for seed in range(100))
    found = next(found for found in tries if len(found.words) > len(text.words))
    assert words(found, told(found, "fell").places) == ["Old"]
    assert words(found, told(found, "fell").times) == ["Friday"]


def test_a_text_of_another_source_is_given_back(tmp_path: Path) -> None:
    (tmp_path / "x-01.txt").write_text(STORY, encoding="utf-8")
    other = Text(id="x-1", source="wires", words=("A",))
    assert list(with_settings([other], own_stories(tmp_path))) == [other]
