"""The words by which English says whether a time lies behind or ahead."""

from __future__ import annotations

import re

from newsld.lang.times import TenseCues

_PAST_FORMS = (
    "was were had did came went met said told won lost beat took gave got made saw heard left held began broke brought "
    "built bought caught chose cut drew drove fell felt fought found flew forgot froze grew hit hung kept knew laid led "
    "lay lent lit meant paid put ran rang read rose sat sold sent set shook shot showed shut sang sank slept spoke spent "
    "stood stole struck swore swept swam taught tore thought threw understood woke wore wrote withdrew became bore dealt "
    "died dug fled hid hurt overtook overthrew sought slid spread sprang stuck undertook upheld wound"
).split()
_ADJECTIVES = (
    # In -ed, but no past tense; "united", "limited" and their like also stand in names.
    "united limited need needed based indeed speed feed seed hundred sacred red bed led-by breed exceed proceed succeed "
    "embed unprecedented armed alleged related so-called aged wed shed naked wicked"
).split()
_PARTICIPLE = r"[a-z]{2,15}(?:ed|en|wn|ld|nt|de|et|ut|ne)"
_AHEAD = (
    r"due|expected|scheduled|slated|planned|set|likely|poised|supposed|about|going|hoping|hopes|planning|plans|"
    r"intends|intending|aims|wants|ready|preparing|prepares|expects|vows|vowed|pledged|promises|promised|plan|expect|intend|hope|"
    r"aim|agreed|agrees|offered|threatened|decided|invited"
)
_PAST = "|".join(_PAST_FORMS)
_NOT_PAST = "|".join(_ADJECTIVES)
_BETWEEN = r"(?:\s(?:not|also|now|be|have|been|only|then|again|still|likely|[a-z]{2,12}ly)){0,3}"
_MODAL = r"will(?!\sof)|['’]ll|won['’]t|shall|would|may|might|can|must|should|cannot"
_VERBS = (
    # A modal and what hangs on it are one group, else "will be held" would end in a past form. "Would" and its like
    # tell what was ahead of the past: of the two sides it is the future.
    r"(?<![\w-])(?:"
    rf"(?P<future>(?:{_MODAL}){_BETWEEN}\s[a-z]{{2,16}}|"
    rf"(?:(?:is|are|was|were|been|be|remains?|['’]s)\s)?(?:now\s)?(?:{_AHEAD})\sto{_BETWEEN}\s[a-z]{{2,16}}|"
    rf"(?:is|are|was|were|be)\s(?:due|expected|scheduled|slated|planned|set)(?=\s(?:for|on|in|at|by|this|next|later)\s)|"
    rf"(?:(?:is|are|was|were)\s)?to\sbe(?:\s[a-z]{{2,16}})?|(?:is|are)\sto\s[a-z]{{2,16}}|upcoming|forthcoming|"
    r"(?:is|are)\s(?:[a-z]{2,12}ly\s)?(?!being\b)[a-z]{2,14}ing)|"
    rf"(?P<past>(?:has|have|['’]ve|had){_BETWEEN}\s{_PARTICIPLE}|(?:is|are){_BETWEEN}\s[a-z]{{2,14}}ed|{_PAST}|(?!(?:{_NOT_PAST})\b)[a-z]{{2,16}}ed)|"
    r"(?P<none>is|are|does|do))(?![\w-])"
)
TENSE = TenseCues(
    verbs=re.compile(_VERBS),
    before=re.compile(
        r"(?:(?P<future>(?:scheduled|due|slated|set|planned|expected|billed|timetabled|rescheduled|postponed|upcoming|forthcoming|ahead\sof|"
        r"no\slater\sthan|effective|deadline\sof|deadline)(?:\s(?:for|on|by|in|until|to))?|tomorrow|starting|beginning|"
        r"by)|(?P<past>dated|published|released|issued|posted|recorded|filed|signed|updated|since|following|late|early\son|born))"
        r"\s(?:(?:on|in)\s)?(?:the\s)?\Z"
    ),
    clause=re.compile(
        r"[;:]|,\s(?:and|but|while|which|who|after|before|when|where|as)\s|\s(?:that|which|who|after|while|when|because|although|but)\s"
    ),
    sentence=re.compile(r"[.!?][\"”’')\]]{0,2}\s+(?=[\"“‘'(\[]?[A-Z0-9])|\n"),
)
