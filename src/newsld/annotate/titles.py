"""Tell which titles and posts a text gives its people: beside the name, in apposition, by "who is" and "as"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsld.annotate.title_words import Title, bare, longest, one_of, singular, unbroken
from newsld.annotate.tree import Tree
from newsld.lang.entities import EntityWords
from newsld.model.annotation import NameMark, NameType
from newsld.model.span import Span

_MOST_WORDS = 14  # of a title with what it is of
_BELONGS = ("amod", "compound", "nmod", "flat", "nummod", "advmod")
_MOST_BEFORE = 6  # words between a comma and the title of an apposition
_MODIFIERS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PART", "NUM", "ADV"})
_LINKED = _MODIFIERS | {"ADP", "CCONJ"}
_CLOSING = (",", ".", ";")
"""What stands after a name between commas, or at the end of its sentence."""
_NEAR = 3  # words up from a title to the name it belongs to
_OWNERS = (NameType.GROUP, NameType.ORGANIZATION, NameType.PLACE)
_BESIDE = ("appos", "acl:relcl")


class Titles:
    """The titles of one text.

    Args:
        text: The text.
        names: Its names and titles in text order, and the nouns for occupations as such.
        tree: Its words.
        words: What the language says of titles.
    """

    def __init__(self, text: str, names: Sequence[NameMark], tree: Tree, words: EntityWords) -> None:
        self._text = text
        self._names = names
        self._tree = tree
        self._honorifics = words.honorifics
        self._role_words = words.role_words
        self._past = words.past_words
        self._plurals = words.plural_posts
        self._people = {
            at: name for name in names if name.type is NameType.PERSON for at in tree.within(name.span)
        }  # fmt: skip
        self._titled: set[Span] = set()

    def by_name(self) -> dict[Span, tuple[Title, ...]]:
        """Give the titles of each person's name, in text order."""
        found: dict[Span, list[Title]] = {}
        shared: list[tuple[int, NameMark, Title]] = []
        for number, mark in enumerate(self._names):
            if mark.type is not NameType.TITLE or mark.span.of(self._text) in self._honorifics:
                continue
            beside = self._before(number)
            told = self._in_clause(mark) if beside is None else beside if self._linked(number, beside[0]) else None
            if told is not None:
                person, span, rule = told
                span = unbroken(span, self._text)
                self._titled.add(person.span)
                title = Title(
                    span=span,
                    words=singular(span, mark.span, self._text, self._tree, self._plurals),
                    rule=rule,
                    surely=mark.confidence,
                )
                found.setdefault(person.span, []).append(title)
                shared.append((number, person, title))
        for number, person, title in shared:
            for other in self._sharing(number, person):
                found.setdefault(other.span, []).append(title)
        return {span: tuple(longest(titles)) for span, titles in found.items()}

    def _sharing(self, number: int, person: NameMark) -> Iterator[NameMark]:
        """Give the others of whom a title in the plural is told ("publishers Ana Ruiz and Petr Moss")."""
        title, name = self._tree.top(self._names[number].span), self._tree.top(person.span)
        if title is None or name is None or one_of(title, self._text, self._tree, self._plurals) is None:
            return
        joined = {*self._tree.below(name, "conj"), *self._tree.below(title, "conj")}
        last = person.span
        for other in self._names[number + 1 :]:
            if other.span <= person.span:
                continue
            between = self._tree.words[self._tree.within(last).stop : self._tree.within(other.span).start]
            listed = len(between) < 3 and all(word.upos in ("PUNCT", "CCONJ") for word in between)
            told = listed or not joined.isdisjoint(self._tree.within(other.span))
            if other.type is NameType.TITLE or len(between) > _MOST_WORDS:
                return
            if other.type is NameType.PERSON and told and other.span not in self._titled:
                yield other
                last = other.span

    def _before(self, number: int) -> tuple[NameMark, Span, str] | None:
        """Give the person right after a title, and the title with those before it and whom it belongs to."""
        last = number
        while last + 1 < len(self._names) and self._touches(self._names[last].span, self._names[last + 1].span):
            last += 1
            if self._names[last].type is not NameType.TITLE:
                break
        person = self._names[last]
        if person.type is not NameType.PERSON or last == number:
            return None
        end = next((at for at in range(number, last - 1) if self._parts(at)), last - 1)
        first = number
        while first and self._touches(self._names[first - 1].span, self._names[first].span):
            first -= 1
            if self._names[first].type not in (*_OWNERS, NameType.TITLE) or self._parts(first):
                first += 1
                break
        while first < number and self._names[first].span.of(self._text) in self._honorifics:
            first += 1
        return person, Span(self._modified(first, person), self._names[end].span.end), "before"

    def _parts(self, number: int) -> bool:
        """Tell whether a title is told apart from the one after it by its small letters ("director General")."""
        first, second = self._names[number], self._names[number + 1]
        small = first.span.of(self._text).split()[-1].islower()
        return first.type is second.type is NameType.TITLE and small and self._text[second.span.start].isupper()

    def _linked(self, number: int, person: NameMark) -> bool:
        """Tell whether a title and the name after it hang together: "the mayor Petr Moss met" is about two."""
        title, name = self._tree.top(self._names[number].span), self._tree.top(person.span)
        if title is None or name is None:
            return True
        words = self._tree.words
        near = [above for _, above in zip(range(_NEAR), self._tree.above(title), strict=False)]
        return name in near or words[name].head in (title, words[title].head)

    def _modified(self, number: int, person: NameMark) -> int:
        """Give where the words before a title begin that belong to it ("former")."""
        words, start = self._tree.words, self._names[number].span.start
        if number and self._parts(number - 1):
            return start
        reach = Span(start, person.span.end)
        at = self._tree.at(start)
        while at is not None and at > 0:
            before = words[at - 1]
            past = before.span.of(self._text).lower() in self._past
            free = before.upos in ("ADJ", "NOUN", "PROPN") and self._tree.has(at - 1, *_BELONGS)
            if not past and (not free or before.head < 0 or not reach.covers(words[before.head].span)):
                break
            if not self._touches(before.span, words[at].span) or self._tree.below(at - 1, "case", "det"):
                break
            at -= 1
            reach = Span(words[at].span.start, reach.end)
        return reach.start

    def _touches(self, first: Span, second: Span) -> bool:
        gap = self._text[first.end : second.start]
        return 0 < len(gap) < 3 and gap.isspace() and gap != "\n\n"

    def _in_clause(self, mark: NameMark) -> tuple[NameMark, Span, str] | None:
        """Give whom a title is told of by the tree, and the title with what it is of."""
        head = self._tree.top(mark.span)
        if head is None:
            return None
        apposed = self._after_name(mark)
        if apposed is not None:
            return apposed, self._whole(head, mark, apposed), "commas"
        apposed, end = self._before_name(head)
        if apposed is not None:
            whole = self._whole(head, mark, apposed)
            return apposed, Span(whole.start, max(whole.end, end)), "commas"
        joined = head
        for above in self._tree.above(head):
            if not self._tree.has(joined, "conj") or above in self._people:
                break
            joined = above
        told = ((person, rule) for person, rule in self._told_of(joined) if self._free_between(person, mark))
        person, rule = next(told, None) or (self._after_comma(joined, mark), "commas")
        if person is None:
            person, rule = self._taken(head), "taken"
        if person is None:
            return None
        return person, self._whole(head, mark, person), rule

    def _taken(self, head: int) -> NameMark | None:
        """Give whom something made what a title says ("Petr Moss served as mayor", "was named mayor")."""
        tree = self._tree
        verb = tree.words[head].head
        if verb < 0 or tree.words[verb].upos != "VERB" or not self._is_past(verb):
            return None
        role = any(tree.words[at].span.of(self._text).lower() in self._role_words for at in tree.below(head, "case"))
        if not role and not (tree.has(head, "xcomp") and tree.below(verb, "nsubj:pass")):
            return None
        acted = tree.below(verb, "obj", "nsubj:pass") or tree.below(verb, "nsubj")
        return next((self._people[at] for at in acted if at in self._people), None)

    def _is_past(self, verb: int) -> bool:
        """Tell whether it happened: no future, nothing only possible or denied."""
        words, tree = self._tree.words, self._tree
        if any("Polarity=Neg" in words[at].features for at in tree.below(verb, "advmod")):
            return False
        finite = [verb, *tree.below(verb, "aux")]
        return any("Tense=Past" in words[at].features and "VerbForm=Fin" in words[at].features for at in finite)

    def _after_name(self, mark: NameMark) -> NameMark | None:
        """Give the person before the comma before a title, if the title ends there too ("…, the mayor of Oslo, …")."""
        words = self._tree.words
        at = self._tree.within(mark.span)[0]
        for before in range(at - 1, max(-1, at - _MOST_BEFORE), -1):
            if words[before].span.of(self._text) == ",":
                return self._people.get(before - 1)
            if words[before].upos not in _MODIFIERS or before in self._people:
                return None
        return None

    def _before_name(self, head: int) -> tuple[NameMark | None, int]:
        """Give the person after a comma after a title ("the mayor of Oslo, …, left"), and where the title ends."""
        words, text = self._tree.words, self._text
        at = head + 1
        if at < len(words) and words[at].upos == "PART":
            return None, 0  # "the mayor's aide, …"
        while at < len(words) and at - head < _MOST_WORDS and words[at].upos in _LINKED and at not in self._people:
            at += 1
        person = self._people.get(at + 1)
        if person is None or words[at].span.of(text) != ",":
            return None, 0
        closed = text[person.span.end : person.span.end + 1] in _CLOSING
        return (person, words[at - 1].span.end) if closed else (None, 0)

    def _free_between(self, person: NameMark, mark: NameMark) -> bool:
        """Tell whether nothing between a person and a title makes them two: no other person, no verb but "is"."""
        first, second = sorted((person.span, mark.span))
        if first.end >= second.start:
            return True
        between = self._tree.within(Span(first.end, second.start))
        other = any(at in self._people for at in between)
        return not other and all(self._tree.words[at].upos != "VERB" for at in between)

    def _told_of(self, head: int) -> Iterator[tuple[NameMark, str]]:
        words, tree = self._tree.words, self._tree
        if tree.has(head, *_BESIDE):
            # The name itself, or a title of which the name is a part.
            above = words[head].head
            rule = "apposed" if tree.has(head, "appos") else "is"
            for at in (above, *tree.below(above, "flat")):
                if at in self._people:
                    yield self._people[at], rule
        for below in tree.below(head, "appos", "flat"):
            if below in self._people:
                yield self._people[below], "apposed"
        if tree.below(head, "cop") and not any("Polarity=Neg" in words[at].features for at in tree.below(head)):
            past = any("Tense=Past" in words[at].features for at in tree.below(head, "cop"))
            for below in tree.below(head, "nsubj"):
                if below in self._people:
                    yield self._people[below], "was" if past else "is"

    def _after_comma(self, head: int, mark: NameMark) -> NameMark | None:
        """Give the person after a title and a comma, both told to be the same of one verb."""
        at = self._tree.at(mark.span.end)
        person = self._people.get(at + 1) if at is not None else None
        if person is None or self._text[mark.span.end : person.span.start] != ", ":
            return None
        title, name = self._tree.words[head], self._tree.words[self._tree.within(person.span)[0]]
        return person if (title.head, title.relation) == (name.head, name.relation) else None

    def _whole(self, head: int, mark: NameMark, person: NameMark) -> Span:
        whole = self._tree.phrase(head, without=("det", "flat", "advmod"))
        whole = Span(min(whole.start, mark.span.start), max(whole.end, mark.span.end))
        whole = bare(whole, head, self._text, self._tree)
        if whole.overlaps(person.span):
            return mark.span
        return whole if len(self._tree.within(whole)) <= _MOST_WORDS else mark.span
