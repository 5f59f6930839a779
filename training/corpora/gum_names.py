"""Names out of GUM's entities: the run of proper nouns around the head of a mention, where its type is clear.

GUM marks noun phrases, not names, and has no types for works, products, titles or groups of people. So what is clear is
taught (people, organizations, places, named events with an article of their own), what is not is masked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from training.corpora.gum_entity import Entity
from training.corpora.places import place_type
from training.corpora.tables import word_set
from training.examples import Names, Range, Text

UNKNOWN = frozenset({"TTL", "NORP", "WRK", "PRD", "FAC"})
"""Types that GUM lacks, and facilities, of which only those with a telling word are marked (see `places`)."""

_POSTS = word_set(
    "president minister governor senator speaker secretary chancellor king queen prince princess emperor pope "
    "bishop archbishop sheriff shah sultan emir general colonel major captain lieutenant sergeant commander "
    "admiral judge justice chairman chairwoman director professor doctor mayor ambassador premier congressman "
    "congresswoman representative attorney counsel sir madam lord lady mr. mrs. ms. mr mrs ms dr. dr mom dad "
    "mother father god officer chief coach vice spokesman spokeswoman spokesperson shaikh sheikh saint st."
)
"""Proper nouns that are posts or ways of address if they stand alone, not names of people."""

_BODIES = word_set(
    "government army navy police court state union council department committee company university agency office "
    "board commission ministry party team club group school college church house association institute service"
)
"""Proper nouns that stand for an organization named before, or are no names by the guide, if they stand alone."""

_CALENDAR = word_set(
    "january february march april may june july august september october november december monday tuesday "
    "wednesday thursday friday saturday sunday jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. am pm "
    "a.m. p.m. a.m p.m bc ad bce ce utc gmt est edt"
)
"""Proper nouns of the calendar: clearly no names of any type."""

_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC", "event": "EVT"}
_LINKS = frozenset({"of", "for"})
_INSIDE = frozenset({"of", "for", "and", "the", "&", "de", "del", "la"})


def find_names(text: Text, entities: Iterable[Entity]) -> Names:
    """Give the names that are clear and mask the proper nouns that are not."""
    labelled = sorted(_labelled(text, entities), key=lambda found: (found[0] - found[1], found[2] or ""))
    taken = [False] * len(text.words)
    ranges: list[Range] = []
    masked = [False] * len(text.words)
    for start, end, label in labelled:
        if any(taken[start:end]):
            continue
        taken[start:end] = [True] * (end - start)
        if label:
            ranges.append(Range(start=start, end=end, label=label))
        else:
            masked[start:end] = [True] * (end - start)
    for index, token in enumerate(text.trees or ()):
        clear = taken[index] or text.words[index].lower() in _CALENDAR or _is_title(text, index)
        masked[index] |= _is_proper(text, index) and not clear
        masked[index] |= token.xpos in ("FW", "ADD", "GW")
    return Names(
        ranges=tuple(sorted(ranges, key=lambda r: r.start)), unknown=UNKNOWN, masked=tuple(_runs(masked)),
    )  # fmt: skip


def is_post(text: Text, word: int) -> bool:
    """Tell whether a proper noun is a post or way of address without a name joined to it."""
    return text.words[word].lower() in _POSTS and not _flat_end(text, word) > word + 1


def name_head(text: Text, entity: Entity) -> int:
    """Give the head word of a name: the last of the head's flat words ("Obama", but "Ministry" of "Ministry of …")."""
    return min(_flat_end(text, entity.head), entity.end) - 1


def name_range(text: Text, entity: Entity) -> tuple[int, int]:
    """Give the words of the name a mention is built around, without article, title, and what follows.

    People: the head and its flat words. Others: proper nouns (and years before events) to its left, flat words, and for
    the last part "of …", "for …" if it is made of proper nouns that hang on the head.
    """
    end = min(_flat_end(text, entity.head), entity.end)
    if entity.type == "person":
        start = entity.head
        while start + 1 < end and text.words[start].lower() in _POSTS:
            start += 1
        return start, end
    start = entity.head
    while start > entity.start and _continues_left(text, start - 1, entity):
        start -= 1
    while text.words[start] in ("-", "–", "/", "&") and start < entity.head:
        start += 1
    return start, _with_links(text, end, entity)


def _labelled(text: Text, entities: Iterable[Entity]) -> Iterator[tuple[int, int, str | None]]:
    for entity in entities:
        if not _is_proper(text, entity.head) or entity.type == "time":
            continue
        start, end = name_range(text, entity)
        yield start, end, _label(text, entity, start, end)


def _label(text: Text, entity: Entity, start: int, end: int) -> str | None:
    """Give the type of a name, or ``None`` where it is in doubt."""
    words = [word.lower() for word in text.words[start:end]]
    label = _TYPES.get(entity.type)
    last = text.words[entity.head].lower() if _LINKS & set(words) else words[-1]
    alone = end - start == 1
    token = (text.trees or ())[entity.head]
    doubtful = {
        "PER": token.xpos == "NNPS" or last in _POSTS,
        "ORG": (alone and (token.xpos == "NNPS" or last in _POSTS | _BODIES)) or "national" in entity.title.lower(),
        "LOC": place_type(text.words[start:end]) is None,
        "EVT": not entity.title,
    }
    lower = not any(word[:1].isupper() for word in text.words[start:end])
    if label is None or lower or doubtful[label] or _is_part(text, entity, start, end):
        return None
    return place_type(text.words[start:end]) if label == "LOC" else label


def _is_part(text: Text, entity: Entity, start: int, end: int) -> bool:
    """Tell whether the run is but a part of a name: coordinated, or going on beside it with proper nouns."""
    trees = text.trees or ()
    if trees[entity.head].relation == "flat":
        return True
    if entity.type == "person":
        return False
    before = start > entity.start and _is_proper(text, start - 1)
    after = end < entity.end and text.words[end].lower() in _LINKS
    goes_on = after and any(text.words[word][:1].isupper() for word in range(end + 1, min(end + 4, entity.end)))
    joined = any(token.relation == "conj" and token.head == entity.head for token in trees[entity.start : entity.end])
    return before or goes_on or joined


def _is_proper(text: Text, word: int) -> bool:
    token = (text.trees or ())[word]
    return token.upos == "PROPN" or token.xpos in ("NNP", "NNPS")


def _is_title(text: Text, word: int) -> bool:
    """Tell whether a proper noun stands as a description beside a name ("Governor Dave Lawrence")."""
    return (text.trees or ())[word].relation == "nmod:desc"


def _flat_end(text: Text, head: int) -> int:
    """Give the word after the last of the flat words that follow the head; hyphens and quotes between them belong."""
    trees = text.trees or ()
    end = word = head + 1
    while word < len(trees) and head <= trees[word].head <= word + 1:
        if trees[word].relation in ("flat", "goeswith"):
            end = word + 1
        elif trees[word].upos != "PUNCT" or text.words[word] in (",", ";", ":", "(", "."):
            break
        word += 1
    return end


def _continues_left(text: Text, word: int, entity: Entity) -> bool:
    token = (text.trees or ())[word]
    if token.relation == "nmod:desc":
        return False
    year = entity.type == "event" and token.xpos == "CD" and token.relation in ("compound", "nummod")
    return _is_proper(text, word) or year or token.xpos in ("HYPH", "AFX") or text.words[word] == "&"


def _with_links(text: Text, end: int, entity: Entity) -> int:
    """Go on over "of …" and "for …" as long as proper nouns hang on the head."""
    last = end
    if end >= entity.end or text.words[end].lower() not in _LINKS:
        return last
    for word in range(end, entity.end):
        if _is_proper(text, word) and _hangs_on(text, word, entity.head):
            last = word + 1
        elif text.words[word].lower() not in _INSIDE:
            break
    return last


def _hangs_on(text: Text, word: int, head: int) -> bool:
    trees = text.trees or ()
    for _ in range(12):
        if trees[word].head == head:
            return True
        word = trees[word].head
        if word < 0:
            return False
    return False


def _runs(flags: Iterable[bool]) -> Iterator[tuple[int, int]]:
    start = None
    for index, flag in enumerate([*flags, False]):
        if flag and start is None:
            start = index
        elif not flag and start is not None:
            yield start, index
            start = None
