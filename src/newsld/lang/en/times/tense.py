"""The words by which English says whether a time lies behind or ahead."""

from __future__ import annotations

import re

from newsld.lang.times import TenseCues, TenseWords

_PAST_FORMS = (
    "was were had did came went met said told won lost beat took gave got made saw heard left held began broke brought "
    "built bought caught chose cut drew drove fell felt fought found flew forgot froze grew hit hung kept knew laid "
    "led "
    "lay lent lit meant paid put ran rang read rose sat sold sent set shook shot showed sang sank slept spoke spent "
    "stood stole struck swore swept swam taught tore thought threw understood woke wore wrote withdrew became bore "
    "dealt "
    "died dug fled hid hurt overtook overthrew sought slid spread sprang stuck undertook upheld wound "
    "taken given seen stolen written driven fallen shaken chosen spoken hidden beaten"
)
_ADJECTIVES = (
    # In -ed, but no past tense; "united", "limited" and their like also stand in names.
    "united limited need needed based indeed speed feed seed hundred sacred red bed breed exceed proceed succeed embed "
    "unprecedented armed alleged related so-called aged wed shed naked wicked"
)
_PARTICIPLE = r"[a-z]{2,15}(?:ed|en|wn|ld|nt|de|et|ut|ne)"
_AHEAD = (
    "due expected scheduled slated planned set likely poised supposed about going hoping hopes planning plans intends "
    "intending aims wants ready preparing prepares expects vows vowed pledged promises promised plan expect intend "
    "hope "
    "aim agreed agrees offered threatened decided invited"
).replace(" ", "|")
# In the present tense these speak of a timetable ("arrives on Monday"); other verbs in -s tell what goes on.
_TIMETABLE = (
    "starts begins opens closes arrives flies returns becomes meets travels resumes reopens expires retires departs "
    "takes goes comes leaves sails ends enters"
).replace(" ", "|")
_UNDER_WAY = (
    "going meeting visiting travelling traveling arriving leaving returning flying holding hosting coming heading "
    "starting "
    "opening launching voting moving staging releasing playing closing ending retiring departing"
).replace(" ", "|")
_PAST = _PAST_FORMS.replace(" ", "|")
_NOT_PAST = _ADJECTIVES.replace(" ", "|")
_BETWEEN = r"(?:\s(?:not|also|now|be|have|been|only|then|again|still|likely|[a-z]{2,12}ly)){0,3}"
_MODAL = r"will(?!\sof)|['’]ll|won['’]t|shall|would|could|may|might|can|must|should|cannot"
_VERB = r"[a-z]{2,16}"
_VERBS = (
    # A modal and what hangs on it are one group, else "will be held" would end in a past form. "Would" and its like
    # tell what was ahead of the past: of the two sides it is the future.
    r"(?<![\w-])(?:"
    rf"(?P<future>(?:{_MODAL}){_BETWEEN}\s{_VERB}|"
    rf"(?:(?:is|are|was|were|been|be|remains?|['’]s)\s)?(?:now\s)?(?:{_AHEAD})\sto{_BETWEEN}\s{_VERB}|"
    r"[Ii]f\s(?:[\w'’-]{1,20}\s){1,4}(?:is|are)\s[a-z]{2,16}|"
    r"(?:is|are)\s(?:due|expected|scheduled|slated|planned|(?:un)?likely)|"
    r"(?:was|were|be|is|are)\s(?:due|expected|scheduled|slated|planned|set)(?=\s(?:for|on|in|at|by|this|next|later)\s)|"
    rf"(?:(?:is|are|was|were)\s)?to\sbe(?:\s{_VERB})?|(?:is|are)\sto\s{_VERB}|upcoming|forthcoming|expects?|"
    rf"to\s(?:begin|start|open|take\splace|resume|close|end|last|run|continue|expire|decide|vote)|"
    rf"(?:has|have)\s(?:also\s)?(?:announced|called|invited|summoned|scheduled|convened|set|planned|proposed)|"
    rf"(?:ordered|asked|told|urged|allowed|wants?)\s(?:[a-z]{{2,15}}\s){{1,4}}to\s{_VERB}|"
    rf"(?:is|are)\s(?:[a-z]{{2,12}}ly\s)?(?:{_UNDER_WAY}))|"
    rf"(?P<timetable>{_TIMETABLE})|"
    rf"(?P<past>(?:has|have|['’]ve|had){_BETWEEN}\s{_PARTICIPLE}|(?:is|are){_BETWEEN}\s[a-z]{{2,14}}ed|{_PAST}|"
    rf"(?!(?:{_NOT_PAST})\b)[a-z]{{2,16}}ed)|"
    r"(?P<none>is|are|does|do))(?![\w-])"
)
# "Figures for March" are of a March that is over; what else is for a day, is still to come.
_FIGURES = "figures data results earnings sales estimate reports? numbers wages prices rent inflation output"
_BEHIND = (
    # "Will speak later on Tuesday" is said on that day.
    r"later(?=\s(?:on\s)?\Z)|dated|published|released|issued|posted|recorded|filed|signed|updated|[Ss]ince|following|early\son|born|"
    rf"(?:{'|'.join(_FIGURES.split())})\sfor"
)
# What had been due, was not yet over when it was told of as past.
_MISSED = r"had\sbeen\s(?:due|set|scheduled|expected|planned|slated)(?:\s(?:for|by))?"
_MOVED = (
    r"(?:postponed|rescheduled|put\s(?:off|back)|delayed|adjourned|extended|deferred|moved|forward)\s"
    r"(?:until|till|to|for)"
)
_COMING = (
    rf"scheduled|due|slated|expected|billed|timetabled|upcoming|forthcoming|no\slater\sthan|effective|deadline|"
    rf"deadline\sof|for|until|till|starting|beginning|tomorrow|is|are|(?:have|has)\suntil|{_MOVED}"
)
TENSE = TenseCues(
    verbs=re.compile(_VERBS),
    before=re.compile(
        rf"(?<!\w)(?<!be\s)(?:(?P<past>{_MISSED}|{_BEHIND})|(?P<future>{_COMING}))\s(?:(?:on|in)\s)?(?:the\s)?\Z"
    ),
    clause=re.compile(
        r"[;:]|,\s(?:and|but|while|which|who|after|before|when|where|as)\s|"
        r"\s(?:that|which|who|after|while|when|because|although|but)\s"
    ),
    sentence=re.compile(r"[.!?][\"”’')\]]{0,2}\s+(?=[\"“‘'(\[]?[A-Z0-9])|\n"),
)

TENSE_WORDS = TenseWords(
    modals=frozenset(
        ["will", "shall", "would", "could", "may", "might", "can", "must", "should", "wo", "ca", "'ll", "’ll"]
    ),
    hopes=frozenset(
        [
            "due",
            "expect",
            "schedule",
            "slate",
            "plan",
            "set",
            "likely",
            "unlikely",
            "poise",
            "suppose",
            "about",
            "go",
            "hope",
            "intend",
            "aim",
            "want",
            "ready",
            "prepare",
            "vow",
            "pledge",
            "promise",
            "agree",
            "offer",
            "threaten",
            "decide",
            "invite",
            "order",
            "ask",
            "tell",
            "urge",
            "allow",
            "be",
            "have",
        ]
    ),
    due=frozenset(["due", "expect", "schedule", "slate", "plan", "set", "likely", "unlikely"]),
    timetable=frozenset(
        [
            "start",
            "begin",
            "open",
            "close",
            "arrive",
            "fly",
            "return",
            "become",
            "meet",
            "travel",
            "resume",
            "reopen",
            "expire",
            "retire",
            "depart",
            "take",
            "go",
            "come",
            "leave",
            "sail",
            "end",
            "enter",
        ]
    ),
    under_way=frozenset(
        [
            "go",
            "meet",
            "visit",
            "travel",
            "arrive",
            "leave",
            "return",
            "fly",
            "hold",
            "host",
            "come",
            "head",
            "start",
            "open",
            "launch",
            "vote",
            "move",
            "stage",
            "release",
            "play",
            "close",
            "end",
            "retire",
            "depart",
        ]
    ),
)
