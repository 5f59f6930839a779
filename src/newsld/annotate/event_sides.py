"""Tell who stands in which syntactic place of a word that tells a happening, through clauses that leave them unsaid."""

from __future__ import annotations

from collections.abc import Iterator

from newsld.annotate.reading import Reading
from newsld.model.span import Span

_CHAIN = 4  # verbs from which a subject is borrowed
_CARRIED = ("obj", "obl")


class Sides:
    """The syntactic places of one text.

    Args:
        reading: The text.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._tree = reading.tree

    def of(self, head: int) -> list[tuple[str, int]]:
        """Give the places of the head word of a trigger and the words in them, those joined to them by "and" too.

        Args:
            head: The word.

        Returns:
            Pairs of place (as in `newsld.lang.events.EventWords.roles`) and word, in text order.
        """
        verbal = self._tree.words[head].upos == "VERB"
        found = [*(self._verb(head) if verbal else self._noun(head)), *self._cases(head)]
        return sorted(
            {(place, at) for place, word in found for at in self._joined(word)}, key=lambda item: (item[1], item[0])
        )

    def callers(self, head: int) -> frozenset[int]:
        """Give who only asks or makes another do what an infinitive tells ("she called on him to resign")."""
        tree = self._tree
        above = tree.words[head].head
        if above < 0 or not tree.has(head, "xcomp") or not self._controllers(above):
            return frozenset()
        subject = self._subject(above)
        who = [] if subject is None else [*self._joined(subject)]
        return frozenset([*who, *(name for word in who for name in tree.below(word, "appos"))])

    def is_of_next(self, word: int | None, head: int) -> bool:
        """Tell whether a word is told only of the verb that is joined to another ("kill ten and seize a hill").

        Args:
            word: It, if any.
            head: The verb before, which has an object of its own.
        """
        above = list(self._tree.above(word)) if word is not None else []
        if head not in above or not self._tree.below(head, "obj"):
            return False
        under = above[: above.index(head)][-1:]
        return any(self._tree.has(at, "conj") and self._tree.words[at].upos == "VERB" for at in under)

    def _joined(self, word: int) -> Iterator[int]:
        yield word
        yield from (at for at in self._tree.below(word, "conj") if self._tree.words[at].upos != "VERB")

    def _verb(self, verb: int) -> Iterator[tuple[str, int]]:
        tree = self._tree
        objects = tree.below(verb, "obj")
        passive = bool(tree.below(verb, "nsubj:pass", "aux:pass")) or self._is_joined_to_passive(verb)
        for word in objects:
            yield "object", self._referred(word, verb)
        for word in tree.below(verb, "iobj"):
            yield "indirect", self._referred(word, verb)
        place = ("indirect" if objects else "passive") if passive else "subject" if objects else "alone"
        subject = self._subject(verb)
        if subject is not None:
            yield place, subject
        elif tree.has(verb, "acl") and not tree.has(verb, "acl:relcl") and self._is_past(verb) and not objects:
            yield "passive", tree.words[verb].head
        if not passive and not objects and (thing := self._thing(verb)) is not None:
            yield "object", thing

    def _is_joined_to_passive(self, verb: int) -> bool:
        """Tell whether a participle shares the auxiliary of the passive it is joined to ("was tried and sentenced")."""
        tree = self._tree
        above = tree.words[verb].head
        if not tree.has(verb, "conj") or not self._is_past(verb) or tree.below(verb, "nsubj", "aux", "obj"):
            return False
        return bool(tree.below(above, "aux:pass"))

    def outside(self, head: int) -> range:
        """Give the words of which none did what a trigger tells: those before a clause or noun that tells who did it.

        Such are relative clauses with a subject of their own, and nouns before which stands whose they are, by name.
        """
        tree = self._tree
        doers = tree.below(head, "nsubj") if tree.has(head, "acl:relcl") and self._has_own_subject(head) else []
        if tree.words[head].upos == "NOUN":
            doers = [at for at in tree.below(head, "nmod:poss") if tree.words[at].upos == "PROPN"]
        if not doers:
            return range(0)
        first = self._reading.sentence_at(tree.words[head].span.start).start
        phrase = tree.within(tree.phrase(min(doers)))
        return range(tree.within(Span(first, first + 1)).start, min(phrase.start, min(doers)))

    def undergone(self, head: int) -> frozenset[int]:
        """Give whom a verb joined to one with an object of its own does something to ("killing ten, wounding six")."""
        tree = self._tree
        if tree.words[head].upos != "VERB" or not tree.below(head, "obj"):
            return frozenset()
        joined = [*tree.below(head, "conj"), *([tree.words[head].head] if tree.has(head, "conj") else [])]
        verbs = [at for at in joined if at >= 0 and tree.words[at].upos == "VERB"]
        # A wrong tree may hang both objects on the first verb.
        own = tree.below(head, "obj")
        last = [word for verb in verbs for word in own if own[0] < verb < word]
        return frozenset([*last, *(word for verb in verbs for word in tree.below(verb, "obj"))])

    def _thing(self, verb: int) -> int | None:
        """Give what a relative clause with a subject of its own is about: its object ("talks that he suspended")."""
        tree = self._tree
        if not tree.has(verb, "acl:relcl") or not self._has_own_subject(verb) or tree.below(verb, "ccomp", "xcomp"):
            return None
        opened = (at for at in tree.below(verb, "mark", "advmod", "obl", "nsubj") if at < verb)
        if any("PronType=Rel" in tree.words[at].features and tree.words[at].upos != "PRON" for at in opened):
            return None  # "the town where he suspended talks"
        return tree.words[verb].head

    def _has_own_subject(self, verb: int) -> bool:
        return any("PronType=Rel" not in self._tree.words[at].features for at in self._tree.below(verb, "nsubj"))

    def _noun(self, noun: int) -> Iterator[tuple[str, int]]:
        tree = self._tree
        for word in tree.below(noun, "nmod:poss"):
            yield "possessive", word
        verb = tree.words[noun].head
        if verb >= 0 and tree.has(noun, *_CARRIED) and tree.words[verb].lemma in self._reading.words.light:
            subject = self._subject(verb)
            suffered = tree.words[verb].lemma in self._reading.words.suffered
            if subject is not None and not tree.below(verb, "nsubj:pass"):
                yield ("passive" if suffered else "subject"), subject
            yield from self._cases(verb)

    def _cases(self, word: int) -> Iterator[tuple[str, int]]:
        tree = self._tree
        for at in tree.below(word, "obl", "nmod"):
            if tree.has(at, "nmod:poss", "obl:tmod", "nmod:tmod"):
                continue
            for case in tree.below(at, "case")[:1]:
                yield self._reading.form(case), at

    def _subject(self, verb: int) -> int | None:
        """Give the subject of a verb, or the one it shares with the verb it is joined to or hangs on."""
        tree = self._tree
        for _ in range(_CHAIN):
            found = tree.below(verb, "nsubj", "nsubj:pass")
            if found:
                return self._referred(found[0], verb)
            if tree.has(verb, "acl") and not tree.has(verb, "acl:relcl"):
                return tree.words[verb].head if not self._is_past(verb) else None
            above = tree.words[verb].head
            if above >= 0 and tree.has(verb, "advcl") and (accused := self._accused(verb, above)) is not None:
                return accused
            if above >= 0 and self._shares_clause(verb):
                verb = above
                continue
            if above < 0 or not tree.has(verb, "conj", "xcomp") or tree.words[above].upos not in ("VERB", "ADJ"):
                return None
            if tree.has(verb, "xcomp") and (controllers := self._controllers(above)):
                return controllers[0]
            if tree.has(verb, "conj") and tree.below(above, "nsubj:pass") and not tree.below(verb, "aux:pass"):
                return None if not self._is_past(verb) else self._referred(tree.below(above, "nsubj:pass")[0], above)
            verb = above
        return None

    def _shares_clause(self, verb: int) -> bool:
        """Tell whether a participle leaves unsaid who does it ("after calling him, she left")."""
        tree = self._tree
        present = {"VerbForm=Part", "Tense=Pres"} <= set(tree.words[verb].features.split("|"))
        if not present or not tree.has(verb, "advcl") or tree.words[tree.words[verb].head].upos != "VERB":
            return False
        return any(self._reading.form(at) in self._reading.words.timing for at in tree.below(verb, "mark"))

    def _accused(self, verb: int, above: int) -> int | None:
        """Give who did what a verb tells, by one that says whose deed it is ("accused him of stealing")."""
        tree = self._tree
        deeds = tree.words[above].lemma in self._reading.words.accusing and "VerbForm=Part" in tree.words[verb].features
        if not deeds or not tree.below(verb, "mark"):
            return None
        found = tree.below(above, "obj") or tree.below(above, "nsubj:pass")
        return self._referred(found[0], above) if found else None

    def _controllers(self, verb: int) -> list[int]:
        """Give who is to do what the infinitive below a verb tells: its object, or whom it "calls on"."""
        tree, lemma = self._tree, self._tree.words[verb].lemma
        return tree.below(verb, "obj", "iobj") or [
            at
            for at in tree.below(verb, "obl")
            for case in tree.below(at, "case")[:1]
            if (lemma, self._reading.form(case)) in self._reading.words.calling
        ]

    def _referred(self, word: int, verb: int) -> int:
        """Give whom a relative pronoun stands for: the noun that its clause is about."""
        tree = self._tree
        if tree.words[word].upos != "PRON" or "PronType=Rel" not in tree.words[word].features:
            return word
        clause = verb
        for _ in range(_CHAIN):
            if tree.has(clause, "acl:relcl"):
                return tree.words[clause].head
            if not tree.has(clause, "conj", "xcomp") or tree.words[clause].head < 0:
                return word
            clause = tree.words[clause].head
        return word

    def _is_past(self, verb: int) -> bool:
        return "Tense=Past" in self._tree.words[verb].features and "VerbForm=Part" in self._tree.words[verb].features
