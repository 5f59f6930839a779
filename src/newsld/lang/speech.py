"""What stands around a quotation in a language: reporting verbs, clause words, and what only looks like one."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class Speech:
    """The words by which a quotation, its speaker and its reporting verb are known; all in lower case.

    Attributes:
        verbs: Reporting verbs, every form that can stand beside a quotation.
        loose_verbs: Verbs that report only with a fragment after them (``described it as “…”``).
        sounding_verbs: Verbs that report only what is quoted beside them (``sighed``).
        asking_verbs: Those of ``verbs`` whose subject asks, so that another one answers.
        showing_verbs: Those of ``verbs`` that things do too (``the choice suggests``).
        denying_verbs: Those of ``verbs`` that say that something is not so (``denied``).
        commanding_verbs: Verbs that tell what the speaker does, not what he says (``orders``).
        commenting: Adverbs that open what the writer, not the speaker, thinks of it (``apparently``).
        summing: Pairs of words that open what the writer makes of it (``making it``).
        citing_verbs: Verbs before whoever an assertion is taken from (``citing``).
        asserting_verbs: Verbs that report what a noun tells ("confirmed the arrest").
        claiming_verbs: Verbs that report what their infinitive tells ("claims to have won").
        claimed: What they report who claim it ("responsibility for the attack").
        accusing_verbs: Verbs that report what another one did ("accused him of fraud", "blamed it for the attack").
        addressing_verbs: Verbs whose object is told something ("told").
        interviews: Nouns for what an outlet is told (``interview``).
        voices: Nouns for those who speak, whatever the encoder takes them for (``sources``), singular.
        makers: Words between a document and whoever made it (``by``).
        asks: What stands before a question in a printed conversation (``q``).
        answers: What stands before an answer there (``a``).
        label_nouns: Nouns right before what is only named or shown in quotation marks (``section``).
        rejecting_verbs: Verbs that say that reports are not so (``rejected``).
        hearsay: Nouns for what is said, before the clause that says it (``report``), singular.
        telling_verbs: Verbs that report only with a clause (``found that``).
        publishing_verbs: Verbs beside what something was published in.
        questions: Words before a clause that is asked (``whether``).
        documents: Nouns for what speaks for whoever it is of (``statement``), singular.
        participles: Those of ``verbs`` and ``loose_verbs`` that borrow the subject of their sentence (``saying``).
        passives: Words that turn the verb after them into the passive (``was told``), whose subject does not speak.
        fillers: Adverbs and auxiliaries between a subject and its verb.
        after_verb: Words between a reporting verb and the quotation (``that``).
        pronouns: Pronouns that can speak.
        determiners: Words that begin a noun phrase.
        prepositions: Words that begin a phrase which is not the speaker.
        linkers: Those of ``prepositions`` that can go on a noun phrase (``a spokesman for the ministry``).
        breaks: Conjunctions and relatives at which a subject begins or an apposition ends.
        particles: Lower-case words inside names (``de``, ``bin``).
        possessives: Endings that are no part of a name.
        time_words: Capitalised words of time, which never speak (``Monday``).
        sources: Phrases before a source (``according to``), as tuples of words.
        naming: Phrases between a description and the name of whom it is of ("a man named"), as tuples of words.
        title_cues: Words before a quoted title or name (``titled``).
        work_nouns: Words before or after the quoted title of a work (``film``), if it is written like a title.
        apostrophe_endings: Endings of words after which a single mark may be an apostrophe (``dogs'``).
        elisions: Words that begin with an apostrophe (``'em``), without it.
    """

    verbs: frozenset[str]
    loose_verbs: frozenset[str]
    telling_verbs: frozenset[str]
    publishing_verbs: frozenset[str]
    questions: frozenset[str]
    documents: frozenset[str]
    participles: frozenset[str]
    passives: frozenset[str]
    fillers: frozenset[str]
    after_verb: frozenset[str]
    pronouns: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    linkers: frozenset[str]
    breaks: frozenset[str]
    particles: frozenset[str]
    possessives: tuple[str, ...]
    time_words: frozenset[str]
    sources: tuple[tuple[str, ...], ...]
    title_cues: frozenset[str]
    work_nouns: frozenset[str]
    apostrophe_endings: tuple[str, ...]
    elisions: frozenset[str]
    sounding_verbs: frozenset[str] = frozenset()
    asking_verbs: frozenset[str] = frozenset()
    showing_verbs: frozenset[str] = frozenset()
    denying_verbs: frozenset[str] = frozenset()
    commanding_verbs: frozenset[str] = frozenset()
    commenting: frozenset[str] = frozenset()
    summing: frozenset[tuple[str, str]] = frozenset()
    citing_verbs: frozenset[str] = frozenset()
    asserting_verbs: frozenset[str] = frozenset()
    claiming_verbs: frozenset[str] = frozenset()
    claimed: frozenset[str] = frozenset()
    accusing_verbs: frozenset[str] = frozenset()
    addressing_verbs: frozenset[str] = frozenset()
    interviews: frozenset[str] = frozenset()
    voices: frozenset[str] = frozenset()
    makers: frozenset[str] = frozenset()
    label_nouns: frozenset[str] = frozenset()
    naming: frozenset[tuple[str, ...]] = frozenset()
    rejecting_verbs: frozenset[str] = frozenset()
    hearsay: frozenset[str] = frozenset()
    asks: frozenset[str] = frozenset()
    answers: frozenset[str] = frozenset()
