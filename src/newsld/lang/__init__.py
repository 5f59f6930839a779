"""What is known of each language: words and patterns as data; the rooms hold no words of any language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from newsld._registry import Registry

if TYPE_CHECKING:
    from newsld.lang.circumstances import CircumstanceWeights
    from newsld.lang.encoder import Encoder
    from newsld.lang.entities import EntityWords
    from newsld.lang.events import EventWords
    from newsld.lang.furniture import Furniture
    from newsld.lang.linking import Linking
    from newsld.lang.naming import EventNaming
    from newsld.lang.pages import PageWords
    from newsld.lang.sentences import SentenceEnds
    from newsld.lang.speech import Speech
    from newsld.lang.times import TimeGrammar
    from newsld.lang.words import Words


class Language(Protocol):
    """A language that newsld can read; each part is loaded when it is first asked for.

    A language has a code and a name; whatever else it lacks, or has as ``None``, is not done for its texts.
    """

    @property
    def code(self) -> str:
        """BCP 47 tag of the language."""

    @property
    def name(self) -> str:
        """Its name in English."""

    @property
    def function_words(self) -> frozenset[str]:
        """Its commonest words, without those that are words of another language: a text of many is plainly in it."""

    @property
    def furniture(self) -> Furniture:
        """How bylines, datelines and notes are written."""

    @property
    def pages(self) -> PageWords:
        """What web pages say around an article, and instead of one."""

    @property
    def sentences(self) -> SentenceEnds:
        """By which words sentences end."""

    @property
    def words(self) -> Words:
        """How words are split, and what is told of each."""

    @property
    def encoder(self) -> Encoder | None:
        """The model that tags and parses it; without one texts have no words, names and mentions."""

    @property
    def times(self) -> TimeGrammar:
        """How times are written."""

    @property
    def speech(self) -> Speech:
        """Reporting verbs and what stands around a quotation."""

    @property
    def entities(self) -> EntityWords:
        """What is known of those its texts name."""

    @property
    def events(self) -> EventWords:
        """How happenings are told."""

    @property
    def circumstances(self) -> CircumstanceWeights:
        """What tells where and when something happened that is told without place or time."""

    @property
    def naming(self) -> EventNaming:
        """How events are named."""

    @property
    def linking(self) -> Linking:
        """What helps to look up names."""


def has(language: Language, *parts: str) -> bool:
    """Tell whether a language has all of these parts."""
    # A part that is there and fails must be heard of, whatever it raises.
    own = getattr(language, "__dict__", {})
    return all((part in own or hasattr(type(language), part)) and getattr(language, part) is not None for part in parts)


LANGUAGES: Registry[Language] = Registry("language", "newsld.languages", {"en": "newsld.lang.en:ENGLISH"})
