"""What the tree of an English sentence says of its verbs and pronouns: subject, voice, mood, relative clauses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsld.lang.words import TaggedWord

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
_PERSONS = {"i": ("1", "Sing"), "we": ("1", "Plur"), "you": ("2", "Sing"), "they": ("3", "Plur"),
            "these": ("3", "Plur"),
            "those": ("3", "Plur"), "he": ("3", "Sing"), "she": ("3", "Sing"), "it": ("3", "Sing"),
            "this": ("3", "Sing"), "that": ("3", "Sing")}  # fmt: skip
_RELATIVES = frozenset({"who", "which", "that", "whom", "whose", "what"})
_PARTICIPLES = frozenset({"advcl", "root", "parataxis", "case", "mark"})
_COMMANDS = frozenset({"root", "parataxis", "ccomp"})
_MOST_CLAUSES = 12  # of clauses inside clauses that a subject is looked for through


class Clauses:
    """A sentence and its tree, read from the heads down."""

    def __init__(self, words: Sequence[TaggedWord]) -> None:
        self.words = words
        self._children: list[list[int]] = [[] for _ in words]
        for index, word in enumerate(words):
            if 0 <= word.head < len(words):
                self._children[word.head].append(index)

    def agreement(self, index: int) -> tuple[str, str]:
        """Give person and number of the finite verb's subject, or what its form says."""
        verb = self.words[index]
        form = verb.form.lower()
        subject = self._subject(index)
        if form in ("am", "'m", "’m"):
            return "1", "Sing"
        if subject is not None:
            word = self.words[subject]
            known = _PERSONS.get(word.lemma.lower()) if word.upos in ("PRON", "DET") else None
            if known and not self._is_joined(subject):
                person, number = known
                return (person, number) if verb.xpos == "VBD" or known != ("3", "Sing") else ("3", "Plur")
            if form == "was":
                return "3", "Sing"
            plural = word.xpos in ("NNS", "NNPS") or self._is_joined(subject)
            return "3", "Plur" if plural or verb.xpos == "VBP" or form == "were" else "Sing"
        if index == 0 and self._relation(index) in ("root", "parataxis") and form not in ("was", "were"):
            return "1", "Sing"  # "Hope this helps": only the first person is left out
        return "3", "Plur" if verb.xpos == "VBP" or form == "were" else "Sing"

    def is_passive(self, index: int) -> bool:
        """Tell whether a past participle is passive: unless its own auxiliary, or that of its conjunct, is ``have``."""
        for clause in self._conjuncts(index):
            helpers = [self.words[child] for child in self._children[clause] if self._relation(child) == "aux"]
            if any(word.relation == "aux:pass" or word.lemma in ("be", "get") for word in helpers):
                return True
            if helpers:
                return not any(word.lemma == "have" for word in helpers)
        return True

    def is_gerund(self, index: int) -> bool:
        """Tell whether a form in -ing is used as a noun or adjective rather than as a participle."""
        relation = self._relation(index)
        children = [self._relation(child) for child in self._children[index]]
        if "aux" in children or "cop" in children or relation in _PARTICIPLES:
            return False
        if relation == "conj":
            head = self.words[index].head
            return self.words[head].xpos != "VBG" or self.is_gerund_once(head)
        return True

    def is_gerund_once(self, index: int) -> bool:
        """The same for a first conjunct."""
        relation = self._relation(index)
        helped = any(self._relation(child) == "aux" for child in self._children[index])
        return not helped and relation not in _PARTICIPLES and relation != "conj"

    def is_imperative(self, index: int) -> bool:
        """Tell whether a base form commands: it has no subject, no ``to`` and no auxiliary but ``do``."""
        for clause in self._conjuncts(self._predicate(index)):
            for child in self._children[clause]:
                word, relation = self.words[child], self._relation(child)
                if child == index:
                    continue
                if relation == "mark" or word.relation in _SUBJECTS:
                    return False
                if relation == "aux" and word.lemma != "do":
                    return False
            if self.words[clause].xpos != "VB" and self.words[clause].upos == "VERB":
                return False
            if self._relation(clause) != "conj":
                return self._relation(clause) in _COMMANDS
        return False

    def is_subject(self, index: int) -> bool:
        """Tell whether a pronoun is, or is joined to, a subject."""
        return any(self._relation(word) in ("nsubj", "csubj", "expl") for word in self._conjuncts(index))

    def is_relative(self, index: int) -> bool:
        """Tell whether a word in wh- or ``that`` is relative rather than asks."""
        if any(self.words[child].relation == "acl:relcl" for child in self._children[index]):
            return True
        if self.words[index].form.lower() == "that":
            return True
        clause = self.words[index].head
        for _ in range(3):
            if clause < 0:
                return False
            if self.words[clause].relation.endswith(":relcl"):
                return True
            if self._relation(clause) not in ("conj", "xcomp", "ccomp", "nmod", "obl", "nsubj", "obj", "cop"):
                return False
            clause = self.words[clause].head
        return False

    def _relation(self, index: int) -> str:
        return self.words[index].relation.partition(":")[0]

    def _predicate(self, index: int) -> int:
        word = self.words[index]
        return word.head if self._relation(index) in ("aux", "cop") and word.head >= 0 else index

    def _conjuncts(self, index: int) -> Iterator[int]:
        """Give a word and what it is joined to, outwards."""
        for _ in range(_MOST_CLAUSES):
            yield index
            if self._relation(index) != "conj" or self.words[index].head < 0:
                return
            index = self.words[index].head

    def _is_joined(self, index: int) -> bool:
        return any(
            self.words[child].relation == "conj"
            and any(self.words[c].lemma in ("and", "&") for c in self._children[child])
            for child in self._children[index]
        )

    def _subject(self, index: int) -> int | None:
        """Give the subject of a finite verb; for a relative pronoun the word it stands for."""
        for clause in self._conjuncts(self._predicate(index)):
            subject = next((c for c in self._children[clause] if self.words[c].relation in _SUBJECTS), None)
            if subject is None and self.words[clause].relation == "acl:relcl" and clause != self._predicate(index):
                return None
            if subject is not None:
                word = self.words[subject]
                relative = word.lemma.lower() in _RELATIVES and word.xpos in ("WDT", "WP", "IN")
                if relative and self.words[clause].relation.endswith(":relcl"):
                    return self.words[clause].head
                return subject
        return None
