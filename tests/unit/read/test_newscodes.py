import pytest

from newsld.read.newscodes import class_of_genre, media_topic

TOPIC = "http://cv.iptc.org/newscodes/mediatopic/20000082"


@pytest.mark.parametrize(
    "said",
    [
        (TOPIC,),
        ("https://cv.iptc.org/newscodes/mediatopic/20000082/",),
        ("", "medtop:20000082"),
        ("20000082", "http://cv.iptc.org/newscodes/mediatopic/"),
        ("20000082", "medtop"),
    ],
)
def test_media_topics_are_known(said: tuple[str, ...]) -> None:
    assert media_topic(*said) == TOPIC


@pytest.mark.parametrize(
    "said", [(), ("20000082",), ("subj:20000082",), ("medtop:x",), (TOPIC + "1",), ("x", "medtop")]
)
def test_other_codes_are_none(said: tuple[str, ...]) -> None:
    assert media_topic(*said) is None


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (("http://cv.iptc.org/newscodes/genre/Opinion",), "OpinionNewsArticle"),
        (("", "genre:Analysis"), "AnalysisNewsArticle"),
        (("", "Review", "", "http://cv.iptc.org/newscodes/genre/"), "ReviewNewsArticle"),
        (("genre:Background",), "BackgroundNewsArticle"),
        (("genre:Current",), None),
        (("opinion",), None),
        (("mygenre:Opinion",), None),
    ],
)
def test_genres_mean_classes(said: tuple[str, ...], name: str | None) -> None:
    assert class_of_genre(*said) == name
