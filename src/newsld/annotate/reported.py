"""Read a sentence's tree for who reports: reporting verbs with their subjects, and phrases like "according to"."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from newsld.annotate.tree import Tree
from newsld.lang.speech import Speech
from newsld.model.span import Span

_MOST_UP = 4  # verbs that share a subject with a later one
_SUBJECTS = ("nsubj", "nsubj:pass")
_LENT = ("conj", "advcl", "xcomp", "ccomp")
"""How a verb without a subject of its own depends on the one whose subject is its own too."""


class Reports:
    """The reports of one text.

    Args:
        text: The text.
        tree: Its words.
        speech: The language's reporting verbs and phrases before sources.
        speakers: Heads of the words for people and organizations.
    """

    def __init__(self, text: str, tree: Tree, speech: Speech, speakers: Collection[int] = ()) -> None:
        self._text = text
        self._tree = tree
        self._speech = speech
        self._verbs = speech.verbs | speech.telling_verbs
        self._speakers = speakers

    def is_report(self, verb: int) -> bool:
        """Tell whether a word is a verb that reports, and not said not to."""
        word = self._tree.words[verb]
        if word.upos != "VERB" or self.form(verb) not in self._verbs or self._tree.below(verb, "nsubj:pass"):
            return False
        # "Neither confirmed nor denied" is no denial.
        beside = self._tree.below(verb, "advmod", "cc")
        return not any("Polarity=Neg" in self._tree.words[at].features for at in beside)

    def denies(self, verb: int) -> bool:
        """Tell whether a verb says that what follows is not so ("denied that …")."""
        return self.form(verb) in self._speech.denying_verbs

    def is_question(self, clause: int) -> bool:
        """Tell whether a clause is asked, not asserted."""
        return any(
            self.form(at) in self._speech.questions or "PronType=Int" in self._tree.words[at].features
            for at in self._tree.below(clause)
        )

    def speaker(self, verb: int) -> Span | None:
        """Give the words that say who reports: the subject of the verb, or that of the one it is joined to."""
        tree, at = self._tree, verb
        if (quoted := self.quoted(verb)) is not None:
            return quoted
        for _ in range(_MOST_UP):
            # Of two subjects, by a wrong tree, the farther one is that of what is reported.
            near = sorted((abs(word - at), word) for word in tree.below(at, "nsubj"))
            subject = near[0][1] if near else None
            if subject is not None and tree.has(subject, "nsubj:pass"):
                return None
            if subject is None and at == verb:
                subject = self._after(verb) or self._before(verb)
            if subject is not None and (at == verb or not self._is_told(at, subject)):
                return self._phrase(subject, at)
            if tree.has(at, "acl") and not tree.has(at, "acl:relcl"):
                acting = self._acting(at)
                return tree.phrase(acting, without=("det",)) if acting is not None else None
            if tree.words[at].head < 0 or not tree.has(at, *_LENT):
                return None
            at = tree.words[at].head
        return None

    def _acting(self, verb: int) -> int | None:
        """Give who says something by a participle behind a noun; behind a thing and a comma the subject above says it.

        "The editor backed the campaign, saying …" is the editor's, wherever the tree hangs it; a poster says nothing.
        """
        noun = self._tree.words[verb].head
        if not self._speakers or noun in self._speakers or self.is_document(noun):
            return noun
        if self.form(verb - 1) != ",":
            return None
        verbs = (at for at in self._tree.above(noun) if self._tree.words[at].upos == "VERB")
        subjects = self._tree.below(next(verbs, noun), "nsubj")
        return next((at for at in subjects if at in self._speakers), None)

    def rejected(self, verb: int) -> int | None:
        """Give the clause of what somebody says is not so, where a noun stands between ("denied reports that …")."""
        word = self._tree.words[verb]
        if word.upos != "VERB" or not (self.denies(verb) or self.form(verb) in self._speech.rejecting_verbs):
            return None
        if self._tree.below(verb, "nsubj:pass") or self._tree.below(verb, "ccomp"):
            return None
        if any("Polarity=Neg" in self._tree.words[at].features for at in self._tree.below(verb, "advmod", "cc")):
            return None
        for noun in self._tree.below(verb, "obj"):
            if self._tree.words[noun].lemma.lower() in self._speech.hearsay:
                told = (at for at in self._tree.below(noun, "acl", "ccomp") if self._tree.below(at, "mark"))
                return next((at for at in told if self._tree.below(at, "nsubj", "expl")), None)
        return None

    def says(self, verb: int) -> bool:
        """Tell whether a verb is one of saying, which only people and bodies and documents do."""
        return self.form(verb) in self._speech.verbs - self._speech.showing_verbs

    def is_document(self, noun: int) -> bool:
        """Tell whether a noun is for what something is said in ("a statement")."""
        return self._tree.words[noun].lemma.lower() in self._speech.documents

    def joined(self, clause: int) -> Iterator[int]:
        """Give the verbs beside a reported clause that are not of it, though the tree joins them to it.

        They report on ("… and warned that", "says that he left and orders an inquiry"), or their form tells that
        something else than the subject of the clause does it ("the measures fail and halts their enforcement").
        """
        many = any("Number=Plur" in self._tree.words[at].features for at in self._tree.below(clause, *_SUBJECTS))
        for at in self._tree.below(clause, "conj"):
            if self._tree.below(at, *_SUBJECTS):
                continue
            one = "Number=Sing" in self._tree.words[at].features and "Person=3" in self._tree.words[at].features
            reports = self.is_report(at) and (one or self._tree.below(at, "ccomp"))
            if reports or (many and one) or self.form(at) in self._speech.commanding_verbs:
                yield at

    def comments(self, clause: int) -> Iterator[int]:
        """Give the verbs below a reported clause with what the writer thinks of it (", apparently to please them").

        So are participles behind a comma that say what the speaker does besides (", dismissing the claims"), or what it
        comes to (", making it the second such case").
        """
        clauses = (clause, *self._tree.below(clause, "conj"))
        for at in (aside for told in clauses for aside in self._tree.below(told, "advcl")):
            opening = self._tree.within(self._tree.phrase(at))[:2]
            commented = any(self.form(word) in self._speech.commenting for word in opening)
            if at > clause and (commented or self._is_aside(at)):
                yield at

    def _is_aside(self, verb: int) -> bool:
        if self.form(verb - 1) != "," or verb + 1 >= len(self._tree.words):
            return False
        summed = (self.form(verb), self.form(verb + 1)) in self._speech.summing
        return summed or self.form(verb) in self._speech.participles

    def _is_told(self, clause: int, subject: int) -> bool:
        """Tell whether a clause with a subject that cannot speak is what another verb reports."""
        above = self._tree.words[clause].head
        reported = above >= 0 and self._tree.has(clause, "ccomp") and self.form(above) in self._verbs
        return reported and bool(self._speakers) and subject not in self._speakers

    def quoted(self, verb: int) -> Span | None:
        """Give who is quoted as saying so ("the paper quoted an official as saying", "she was quoted as saying")."""
        tree, above = self._tree, self._tree.words[verb].head
        if above < 0 or self.form(above) not in self._speech.publishing_verbs:
            return None
        if not any(self.form(at) in self._speech.after_verb for at in tree.below(verb, "mark", "case")):
            return None
        said = tree.below(above, "nsubj:pass") or tree.below(above, "obj")
        return self._bare(said[0]) if said else None

    def source(self, word: int) -> Span | None:
        """Give the words that say who asserts it, where a word ends a phrase like "according to"."""
        tree = self._tree
        for case in tree.below(word, "case"):
            fixed = [case, *tree.below(case, "fixed")]
            if tuple(self.form(part) for part in sorted(fixed)) in self._speech.sources:
                phrase = tree.phrase(word, without=("det",))
                start = max(phrase.start, tree.words[max(fixed)].span.end + 1)
                return Span(start, phrase.end) if start < phrase.end else None
        return None

    def form(self, word: int) -> str:
        """Give a word in lower case."""
        return self._tree.words[word].span.of(self._text).lower()

    def _after(self, verb: int) -> int | None:
        """Give the noun after a verb at the end of what it reports, whatever the tree calls it ("…, said Lind")."""
        objects = [at for at in self._tree.below(verb, "obj") if verb < at]
        before = any(at < verb for at in self._tree.below(verb, "ccomp")) or self._tree.has(verb, "parataxis")
        return objects[0] if objects and before else None

    def _before(self, verb: int) -> int | None:
        """Give the subject right before a verb at the end of what it reports, whatever the tree hangs it on."""
        for clause in self._tree.below(verb, "ccomp"):
            subjects = [at for at in self._tree.below(clause, "nsubj") if clause < at < verb]
            if subjects:
                return subjects[-1]
        return None

    def _phrase(self, subject: int, verb: int) -> Span | None:
        tree = self._tree
        if "PronType=Rel" in tree.words[subject].features or tree.has(verb, "acl:relcl"):
            head = tree.words[verb].head
            relative = tree.has(verb, "acl:relcl") and "PronType=Rel" in tree.words[subject].features
            return tree.phrase(head, without=("det",)) if relative and head >= 0 else self._bare(subject)
        return self._bare(subject)

    def _bare(self, subject: int) -> Span:
        return self._tree.phrase(subject, without=("det",))
