"""Tell which titles and posts a text gives its people: beside the name, in apposition, by "who is" and "as"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsld.annotate.before_names import BeforeNames
from newsld.annotate.shared_titles import SharedTitles
from newsld.annotate.taken import Taking
from newsld.annotate.title_clauses import TitleClauses
from newsld.annotate.title_phrases import MODIFIERS, MOST_WORDS, whole_title
from newsld.annotate.title_words import (
    Title,
    balanced,
    longest,
    singular,
    unbroken,
)
from newsld.annotate.tree import Tree
from newsld.lang.entities import EntityWords
from newsld.model.annotation import NameMark, NameType
from newsld.model.span import Span

_MOST_BEFORE = 6  # words between a comma and the title of an apposition
_LINKED = MODIFIERS | {"ADP", "CCONJ"}
_CALLED = ("xcomp", "obj", "obl")
"""How a name may depend on the verb before it."""
_CLOSING = (",", ".", ";")
"""What stands after a name between commas, or at the end of its sentence."""
_BREAK = "\n\n"
_KNOWN = 0.9
"""How sure it is that a noun for a post is a title."""


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
        self._words = words
        self._posts = words.posts
        self._abbreviated = words.abbreviated_posts
        self._plurals = words.plural_posts
        self._unreal = words.unreal_words
        self._ones = words.ones
        self._role_words = words.role_words
        self._of = words.of_words
        self._small = words.small
        self._calling = words.calling_verbs
        self._people = {
            at: name for name in names if name.type is NameType.PERSON for at in tree.within(name.span)
        }  # fmt: skip
        self._titled: set[Span] = set()
        self._shared = SharedTitles(text, names, tree, words.plural_posts)
        self._beside = BeforeNames(text, names, tree, words)
        self._clauses = TitleClauses(text, tree, words, self._people)
        self._taking = Taking(text, tree, self._people, words)

    def by_name(self) -> dict[Span, tuple[Title, ...]]:
        """Give the titles of each person's name, in text order."""
        found: dict[Span, list[Title]] = {}
        shared: list[tuple[int, NameMark, Title]] = []
        for number, mark in enumerate(self._names):
            if mark.type is not NameType.TITLE or mark.span.of(self._text) in self._honorifics:
                continue
            told = self._told(number)
            if told is not None:
                person, span, rule = told
                if _BREAK in self._text[min(span.start, person.span.start) : max(span.end, person.span.end)]:
                    continue  # "… demands justice" is the headline, and the name stands below it
                span = balanced(unbroken(span, self._text), self._text, self._small)
                span = Span(span.start, span.start + len(span.of(self._text).rstrip(",;: ")))
                if self._unreal.intersection(span.of(self._text).lower().split()):
                    continue
                self._titled.add(person.span)
                marked = Span(mark.span.start, span.end) if rule == "before" else mark.span
                title = Title(
                    span=span,
                    words=singular(span, marked, self._text, self._tree, self._plurals),
                    rule=rule,
                    surely=self._surely(mark, marked),
                )
                found.setdefault(person.span, []).append(title)
                shared.append((number, person, title))
        for number, person, title in shared:
            for other in self._shared.others(number, person, self._titled):
                found.setdefault(other.span, []).append(title)
        return {span: tuple(longest(titles)) for span, titles in found.items()}

    def _told(self, number: int) -> tuple[NameMark, Span, str] | None:
        """Give whom a title is told of, the whole title, and how the text tells it."""
        beside = self._beside.person(number)
        if beside is None:
            told = self._in_clause(self._names[number])
        else:
            told = (*beside, "before") if self._beside.are_linked(number, beside[0]) else None
        if told is None:
            return None
        person, span, rule = told
        head = self._tree.top(self._names[number].span)
        one = head is not None and self._one(head) != head
        if not one and person.span > self._names[number].span and self._shared.is_of_others(number, person):
            return None
        whole = self._clauses.whole(head, span, rule, person.span)
        return (person, whole, rule) if whole is not None else None

    def _surely(self, mark: NameMark, marked: Span) -> float:
        """Give how sure it is that words are a title: the language's own nouns for posts are, whoever marked them."""
        last = marked.of(self._text).split()[-1]
        known = last.lower() in self._posts or last.lower() in self._plurals or last in self._abbreviated
        return max(mark.confidence, _KNOWN) if known else mark.confidence

    def _in_clause(self, mark: NameMark) -> tuple[NameMark, Span, str] | None:
        """Give whom a title is told of by the tree, and the title with what it is of."""
        head = self._tree.top(mark.span)
        if head is None or self._is_owner(head):
            return None
        apposed = self._after_name(mark)
        if apposed is not None:
            whole = whole_title(head, mark.span, apposed.span, self._text, self._tree, self._words)
            return (apposed, whole, "commas") if self._ends(head, whole) else None
        apposed, end = self._before_name(head, mark)
        if apposed is not None:
            whole = whole_title(head, mark.span, apposed.span, self._text, self._tree, self._words)
            return apposed, Span(whole.start, max(whole.end, end)), "commas"
        joined = self._joined(head)
        # Of "the director, Petr Moss, and the engineer" the second is another one.
        first = self._tree.words[joined].span
        told = (
            (person, rule)
            for person, rule in self._told_of(joined)
            if self._free_between(person, mark) and not (joined < head and first < person.span < mark.span)
        )
        person, rule = next(told, None) or (self._after_comma(joined, mark) or self._after_post(joined), "commas")
        if person is None:
            person, rule = self._taking.bearer(head), "taken"
        if person is None:
            return None
        return person, whole_title(head, mark.span, person.span, self._text, self._tree, self._words), rule

    def _is_owner(self, head: int) -> bool:
        """Tell whether a post only says whose something else is, or of what kind ("a miner's son")."""
        return self._tree.has(head, "nmod:poss", "compound") and self._tree.words[head].head not in self._people

    def _joined(self, head: int) -> int:
        """Give the first of the posts that one is joined to ("founder and director"); else the post itself."""
        tree = self._tree
        joined = self._one(head)
        for above in tree.above(joined):
            if not tree.has(joined, "conj") or above in self._people:
                break
            joined = above
        # A wrong tree may join it to what the post before it is of ("professor of photography and curator").
        above = tree.words[joined].head
        if joined != head and above >= 0 and tree.has(joined, "nmod") and self._form(above) in self._posts:
            return above
        return joined

    def _after_post(self, head: int) -> NameMark | None:
        """Give the person of a second post behind a comma ("Petr Moss, founder of the port, and mayor, …")."""
        tree, above = self._tree, self._tree.words[head].head
        if above not in self._people or not tree.has(head, "conj") or tree.below(head, "det", "nmod:poss"):
            return None
        named = "Number=Plur" in tree.words[head].features or any(at in self._people for at in tree.below(head))
        first = [at for at in tree.below(above, "appos") if at < head and not tree.below(at, "nmod:poss")]
        return self._people[above] if first and not named else None

    def _ends(self, head: int, whole: Span) -> bool:
        """Tell whether a title behind a comma ends there too; what goes on as a subject is told of another."""
        return not self._tree.has(head, "nsubj") or self._text[whole.end : whole.end + 1] in ("", *_CLOSING)

    def _one(self, head: int) -> int:
        """Give the "one" of "one of the founders"; any other word as it is."""
        above = self._tree.words[head].head
        if above < 0 or not self._tree.has(head, "nmod") or self._form(above) not in self._ones:
            return head
        cases = [self._form(at) for at in self._tree.below(head, "case")]
        return above if self._of.issuperset(cases) else head

    def _form(self, word: int) -> str:
        return self._tree.words[word].span.of(self._text).lower()

    def _after_name(self, mark: NameMark) -> NameMark | None:
        """Give the person before the comma before a title, if the title ends there too ("…, the mayor of Oslo, …")."""
        words = self._tree.words
        at = self._tree.within(mark.span)[0]
        for before in range(at - 1, max(-1, at - _MOST_BEFORE), -1):
            if words[before].span.of(self._text) == ",":
                return self._people.get(before - 1)
            if words[before].upos not in MODIFIERS or before in self._people:
                return None
        return None

    def _before_name(self, head: int, mark: NameMark) -> tuple[NameMark | None, int]:
        """Give the person after a comma after a title ("the mayor of Oslo, …, left"), and where the title ends."""
        words, text = self._tree.words, self._text
        at = max(head + 1, self._tree.within(mark.span).stop)  # "secretary-general" may be three words
        if at < len(words) and words[at].upos == "PART":
            return None, 0  # "the mayor's aide, …"
        while at < len(words) and at - head < MOST_WORDS and words[at].upos in _LINKED and at not in self._people:
            at += 1
        end, at = words[at - 1].span.end, self._clauses.comma_behind(head, at)
        person = self._people.get(at + 1)
        if person is None or words[at].span.of(text) != ",":
            return None, 0
        closed = text[person.span.end : person.span.end + 1] in _CLOSING
        return (person, end) if closed else (None, 0)

    def _free_between(self, person: NameMark, mark: NameMark) -> bool:
        """Tell whether nothing between a person and a title makes them two: no other person, no verb but "is"."""
        first, second = sorted((person.span, mark.span))
        if first.end >= second.start:
            return True
        between = self._tree.within(Span(first.end, second.start))
        other = any(at in self._people for at in between)
        verbs = [at for at in between if self._tree.words[at].upos == "VERB" and not self._tree.has(at, "amod")]
        return not other and (not verbs or (first == mark.span and self._tell_which(verbs, mark)))

    def _tell_which(self, verbs: Sequence[int], mark: NameMark) -> bool:
        """Tell whether the verb between a title and a name only tells who is meant ("a doctor called")."""
        tree, head = self._tree, self._tree.top(mark.span)
        if head is None or len(verbs) > 1 or tree.words[verbs[0]].head != head:
            return False
        return tree.has(verbs[0], "acl:relcl") or tree.words[verbs[0]].lemma in self._calling

    def _told_of(self, head: int) -> Iterator[tuple[NameMark, str]]:
        words, tree = self._tree.words, self._tree
        apposed = tree.has(head, "appos")
        if apposed or (tree.has(head, "acl:relcl") and self._is_its_own(head) and self._taking.is_so(head)):
            # The name itself, or a title of which the name is a part.
            above = words[head].head
            rule = "apposed" if apposed else self._tense(head)
            for at in (above, *tree.below(above, "flat")):
                if at in self._people:
                    yield self._people[at], rule
        for verb in tree.below(head, "acl"):
            if words[verb].lemma in self._calling:
                yield from ((self._people[at], "apposed") for at in tree.below(verb, *_CALLED) if at in self._people)
        # "X as finance minister, Y as mayor": what follows is another one.
        taken = any(self._form(at) in self._role_words for at in tree.below(head, "case"))
        for below in () if taken else tree.below(head, "appos", "flat"):
            if (person := self._called(below)) is not None:
                yield person, "apposed"
        if tree.below(head, "cop") and not tree.below(head, "case") and self._taking.is_so(head):
            for below in tree.below(head, "nsubj"):
                if below in self._people:
                    yield self._people[below], self._tense(head)
                # "His successor, Ana Ruiz, is a surgeon"
                yield from (
                    (self._people[at], self._tense(head)) for at in tree.below(below, "appos") if at in self._people
                )
        above = words[head].head
        if tree.has(head, "nsubj") and above in self._people and tree.below(above, "cop") and self._taking.is_so(above):
            yield self._people[above], self._tense(above)

    def _called(self, word: int) -> NameMark | None:
        """Give the person that a word names, or whose post it is before the name ("a director, the economist Li")."""
        beside = (at for at in self._tree.below(word, "flat", "appos") if at in self._people and at > word)
        return self._people[word] if word in self._people else self._people.get(next(beside, -1))

    def _is_its_own(self, head: int) -> bool:
        """Tell whether a relative clause has its noun for its subject ("who is mayor", not "whose father is mayor")."""
        return any("PronType=Rel" in self._tree.words[at].features for at in self._tree.below(head, "nsubj"))

    def _tense(self, head: int) -> str:
        return "was" if self._taking.is_past(head) else "is"

    def _after_comma(self, head: int, mark: NameMark) -> NameMark | None:
        """Give the person after a title and a comma, both told to be the same of one verb."""
        at = self._tree.at(mark.span.end)
        person = self._people.get(at + 1) if at is not None else None
        if person is None or self._text[mark.span.end : person.span.start] != ", ":
            return None
        title, name = self._tree.words[head], self._tree.words[self._tree.within(person.span)[0]]
        return person if (title.head, title.relation) == (name.head, name.relation) else None
