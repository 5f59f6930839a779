"""Tell who has, got or left a post by the verb that says so ("Petr Moss became mayor", "was named mayor")."""

from __future__ import annotations

from collections.abc import Mapping

from newsld.annotate.tree import Tree
from newsld.lang.entities import EntityWords
from newsld.model.annotation import NameMark

_MOST_UP = 3  # verbs that lend their subject
_LENT = ("conj", "advcl", "xcomp")
"""How a verb without a subject of its own depends on the one whose subject is its own too."""
_ASIDE = ("appos", "nummod", "amod", "advmod", "nmod:unmarked")
"""How what a wrong tree hangs a clause on depends on the name before ("Petr Moss, now 47, who …")."""
_COMPLEMENTS = ("xcomp", "obj", "obl", "nmod", "ccomp", "advcl")
_MOST_BLANK = 4  # characters between two sentences
_OPENING = " “\"'‘"


class Taking:
    """What verbs tell of posts in one text.

    Args:
        text: The text.
        tree: Its words.
        people: The names of people by the words in them.
        words: The language's verbs of having, getting and giving posts.
    """

    def __init__(self, text: str, tree: Tree, people: Mapping[int, NameMark], words: EntityWords) -> None:
        self._text = text
        self._tree = tree
        self._people = people
        self._words = words

    def bearer(self, post: int) -> NameMark | None:
        """Give who has or had the post that a word says, by the verb it completes."""
        tree, verb = self._tree, self._tree.words[post].head
        cases = [self._form(at) for at in tree.below(post, "case", "mark")]
        as_ = any(case in self._words.role_words for case in cases)
        if verb < 0 or (cases and not as_):
            return None
        if as_ and self._is_fronted(post):
            return self._fronted(verb)
        if verb in self._people:
            # "A government with X as prime minister", but not "a film with X as the king".
            seated = as_ and tree.has(post, "nmod") and tree.below(verb, "case") and not tree.below(post, "det")
            return self._people[verb] if seated else None
        if tree.words[verb].upos != "VERB" or not tree.has(post, *_COMPLEMENTS):
            return None
        lemma = tree.words[verb].lemma.lower()
        direct = as_ or lemma in self._words.naming_verbs
        if lemma in self._words.taking_verbs and direct:
            return None if self._is_record(post) else self._taker(verb)
        if lemma in self._words.giving_verbs and direct:
            return self._given(verb, post)
        return None

    def _is_record(self, post: int) -> bool:
        """Tell whether somebody is only the first, or the youngest, to do something ("the first player to win it")."""
        tree = self._tree
        ranked = any(
            not {"Degree=Sup", "NumType=Ord"}.isdisjoint(tree.words[at].features.split("|"))
            for at in tree.below(post, "amod")
        )
        behind = (*tree.below(post, "acl"), post + 2)
        return ranked and any(at < len(tree.words) and "VerbForm=Inf" in tree.words[at].features for at in behind)

    def is_so(self, word: int) -> bool:
        """Tell whether a clause says that something is or was so: not denied, not possible, not still to come."""
        words, tree = self._tree.words, self._tree
        for at in tree.below(word):
            unsaid = self._form(at) in self._words.hypothetical or self._text[words[at].span.start] == "?"
            if unsaid or "Polarity=Neg" in words[at].features:
                return False
        if tree.has(word, "ccomp") and words[words[word].head].lemma.lower() in self._words.doubting_verbs:
            return False
        finite = [at for at in (word, *tree.below(word, "aux", "cop")) if "VerbForm=Fin" in words[at].features]
        if any("Tense=" not in words[at].features for at in finite):
            return False  # "will", "may", "to be"
        if finite:
            return True
        if any("VerbForm=Inf" in words[at].features for at in (word, *tree.below(word, "aux", "cop"))):
            return self._is_reached(word)
        return words[word].head < 0 or tree.has(word, "acl", "advcl", "conj", "ccomp")

    def is_past(self, word: int) -> bool:
        """Tell whether a clause is in the past."""
        finite = (word, *self._tree.below(word, "aux", "cop"))
        return any("Tense=Past" in self._tree.words[at].features for at in finite)

    def _is_reached(self, verb: int) -> bool:
        """Tell whether an infinitive is what somebody came to ("went on to become mayor")."""
        above = self._tree.words[verb].head
        reached = above >= 0 and self._tree.words[above].lemma.lower() in self._words.reaching_verbs
        finite = reached and "Tense=Past" in self._tree.words[above].features
        return finite and self._tree.has(verb, "xcomp", "advcl") and self.is_so(above)

    def _taker(self, verb: int) -> NameMark | None:
        """Give the subject of a verb like "become"; of "was succeeded by" whoever did it."""
        if not self.is_so(verb):
            return None
        if self._is_passive(verb):
            agents = self._tree.below(verb, "obl:agent")
            return next((self._people[at] for at in agents if at in self._people), None)
        return self._subject(verb)

    def _given(self, verb: int, post: int) -> NameMark | None:
        """Give the object of a verb like "appoint", active or passive."""
        tree = self._tree
        if not self.is_so(verb):
            return None
        # A wrong tree may hang the one who is named on the post ("appointed Petr Moss mayor").
        beside = tree.below(post, "compound", "nsubj", "flat")
        objects = [at for at in tree.below(verb, "obj", "iobj") if at != post]
        person = next((self._people[at] for at in (*objects, *beside) if at in self._people), None)
        if person is not None or objects:
            return person
        return self._subject(verb) if self._is_passive(verb) else None

    def _is_passive(self, verb: int) -> bool:
        tree = self._tree
        if tree.below(verb, "nsubj:pass", "aux:pass"):
            return True
        participle = {"VerbForm=Part", "Tense=Past"} <= set(tree.words[verb].features.split("|"))
        return participle and not tree.below(verb, "aux", "nsubj", "obj")

    def _subject(self, verb: int) -> NameMark | None:
        """Give the person that is the subject of a verb: its own, that of its clause's noun, or one that it is lent."""
        tree, at = self._tree, verb
        for _ in range(_MOST_UP):
            subjects = tree.below(at, "nsubj")
            if subjects:
                relative = any("PronType=Rel" in tree.words[subject].features for subject in subjects)
                return self._noun(at) if relative else self._named(subjects)
            if tree.has(at, "acl"):
                return self._noun(at)
            if not tree.has(at, *_LENT):
                return None
            at = tree.words[at].head
            if at < 0 or tree.words[at].upos not in ("VERB", "AUX", "NOUN", "ADJ") or not self.is_so(at):
                return None
        return None

    def _noun(self, verb: int) -> NameMark | None:
        """Give the person that a clause is told of ("Petr Moss, who …"); a title before the name may bear it."""
        above = self._tree.words[verb].head
        if above < 0 or not self._tree.has(verb, "acl"):
            return None
        beside = [self._tree.words[above].head] if self._tree.has(above, *_ASIDE) else []
        return self._named((above, *beside))

    def _named(self, candidates: tuple[int, ...] | list[int]) -> NameMark | None:
        tree = self._tree
        for at in candidates:
            if at in self._people:
                return self._people[at]
            beside = (below for below in tree.below(at, "appos", "flat") if below in self._people)
            found = next(beside, None)
            if found is not None:
                return self._people[found]
        return None

    def _fronted(self, above: int) -> NameMark | None:
        """Give who is told of by the word that a phrase at the beginning hangs on: a verb, or wrongly its subject."""
        if above in self._people:
            verb = self._tree.words[above].head
            return self._people[above] if verb >= 0 and self.is_so(verb) else None
        return self._subject(above) if self.is_so(above) else None

    def _is_fronted(self, post: int) -> bool:
        """Tell whether a phrase opens its sentence, before a comma ("As president, …")."""
        tree = self._tree
        first = min(at for at in tree.below(post, "case", "mark") if self._form(at) in self._words.role_words)
        start = tree.words[first].span.start
        before = self._text[max(0, start - _MOST_BLANK) : start].rstrip(_OPENING)
        opens = not before or before[-1] in ".!?\n:;"
        return opens and self._text.startswith(",", tree.phrase(post).end) and tree.words[post].head > post

    def _form(self, word: int) -> str:
        return self._tree.words[word].span.of(self._text).lower()
