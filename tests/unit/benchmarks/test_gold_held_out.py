"""The stories held out are read with all that is marked of them."""

from benchmarks.gold.held_out import read_held_out
from benchmarks.scores.stories import WHO


def test_the_stories_held_out_are_whole() -> None:
    stories = list(read_held_out())
    assert len({story.name for story in stories}) == len(stories) == 120
    for story in stories:
        assert sum(event.main for event in story.events) == 1, story.name
        assert all(story.text[start:end].strip() for event in story.events for start, end in event.triggers)
        assert all(quote.text in story.text for quote in (*story.quotes, *story.claims)), story.name
        assert all(name in story.text for person in story.people for name in person.names)
    assert any(participant.role in WHO for event in stories[0].events for participant in event.participants)
    assert sum(len(event.dates) for story in stories for event in story.events) > 800
