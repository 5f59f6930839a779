"""English."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

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


class English:
    """What is known of English; each part is imported when it is first asked for."""

    code = "en"
    name = "English"

    @cached_property
    def function_words(self) -> frozenset[str]:
        """The commonest words of English."""
        from newsld.lang.en.furniture import FUNCTION_WORDS

        return FUNCTION_WORDS

    @cached_property
    def furniture(self) -> Furniture:
        """How bylines, datelines and notes are written."""
        from newsld.lang.en.furniture import FURNITURE

        return FURNITURE

    @cached_property
    def pages(self) -> PageWords:
        """What web pages say around an article, and instead of one."""
        from newsld.lang.en.pages import PAGES

        return PAGES

    @cached_property
    def sentences(self) -> SentenceEnds:
        """By which words sentences end."""
        from newsld.lang.en.sentences import SENTENCES

        return SENTENCES

    @cached_property
    def words(self) -> Words:
        """How words are split, and what is told of each."""
        from newsld.lang.en.word_reading import WORDS

        return WORDS

    @cached_property
    def encoder(self) -> Encoder:
        """The model that tags and parses English."""
        from newsld.lang.en.encoding import ENCODER

        return ENCODER

    @cached_property
    def times(self) -> TimeGrammar:
        """How times are written."""
        from newsld.lang.en.times import TIMES

        return TIMES

    @cached_property
    def speech(self) -> Speech:
        """Reporting verbs and what stands around a quotation."""
        from newsld.lang.en.speech import SPEECH

        return SPEECH

    @cached_property
    def entities(self) -> EntityWords:
        """What is known of those its texts name."""
        from newsld.lang.en.entities import ENTITIES

        return ENTITIES

    @cached_property
    def events(self) -> EventWords:
        """How happenings are told."""
        from newsld.lang.en.events import EVENTS

        return EVENTS

    @cached_property
    def circumstances(self) -> CircumstanceWeights:
        """What tells where and when something happened that is told without place or time."""
        from newsld.lang.en.circumstances import CIRCUMSTANCES

        return CIRCUMSTANCES

    @cached_property
    def naming(self) -> EventNaming:
        """How events are named."""
        from newsld.lang.en.naming import NAMING

        return NAMING

    @cached_property
    def linking(self) -> Linking:
        """What helps to look up names."""
        from newsld.lang.en.linking import LINKING

        return LINKING


ENGLISH = English()
