"""What is known of names in English text; lists written for newsld."""

from __future__ import annotations

from newsld.lang.en.given_names import GIVEN_NAMES
from newsld.lang.en.places import PLACES
from newsld.lang.en.posts import (
    ABBREVIATED_POSTS,
    AFTER_NAMES,
    BODIES,
    DOER_ENDINGS,
    DOUBTING_VERBS,
    GIVING_VERBS,
    HOLDING_VERBS,
    NAMING_VERBS,
    NO_DOERS,
    OUTSIDERS,
    PAST_WORDS,
    PLURAL_POSTS,
    POST_ENDINGS,
    POSTS,
    REACHING_VERBS,
    TAKING_VERBS,
    UNREAL_WORDS,
)
from newsld.lang.en.word_list import word_list
from newsld.lang.entities import EntityWords, NameKinds

_ORGANIZATIONS: dict[str, tuple[str, ...]] = {
    "NewsMediaOrganization": (
        "Reuters", "Associated Press", "AP", "Agence France-Presse", "AFP", "TASS", "Interfax", "RIA Novosti", "Xinhua",
        "Kyodo", "Yonhap", "Anadolu", "DPA", "BBC", "CNN", "RT", "NBC", "NBC News", "CBS", "CBS News", "ABC News",
        "Fox News", "Sky News", "Al Jazeera", "Al Arabiya", "Bloomberg", "Bloomberg News", "Politico", "Euronews",
        "Deutsche Welle", "France 24", "Radio Free Europe", "Voice of America", "NPR", "The New York Times",
        "New York Times", "The Washington Post", "Washington Post", "Wall Street Journal", "The Guardian", "Guardian",
        "Financial Times", "The Times", "Daily Mail", "Daily Telegraph", "The Independent", "Le Monde", "Der Spiegel",
        "El País", "Haaretz", "The Economist", "Los Angeles Times", "USA Today", "CNBC", "Nikkei", "UPI", "NHK",
        "Wikinews", "EFE", "ANSA", "Ukrinform", "SANA", "IRNA", "KCNA", "Bernama", "Antara", "PTI", "Press TV",
    ),
    "GovernmentOrganization": (
        "Pentagon", "White House", "Kremlin", "State Department", "House of Representatives", "House of Commons",
        "Bundestag", "Knesset", "Federal Reserve", "FBI", "CIA", "NASA", "European Commission", "European Parliament",
        "Home Office", "Foreign Office", "FDA", "EPA",
    ),
}  # fmt: skip

_WORDS: dict[str, tuple[str, ...]] = {
    "GovernmentOrganization": ("Ministry", "Embassy"),
    "EducationalOrganization": ("University",),
    "NewsMediaOrganization": (
        "News",
        "Times",
        "Post",
        "Herald",
        "Gazette",
        "Tribune",
        "Journal",
        "Television",
        "TV",
        "Radio",
        "Rádio",
        "Weekly",
        "Newspaper",
        "Broadcasting",
        "Magazine",
        "Telegraph",
        "Observer",
        "Chronicle",
        "Daily",
        "Courier",
        "Dispatch",
        "Examiner",
        "Sentinel",
        "Inquirer",
        "Zeitung",
    ),
    "Corporation": ("Inc", "Inc.", "Corp", "Corp.", "Ltd", "Ltd.", "PLC", "plc", "AG", "GmbH", "LLC"),
}


_BODY_KINDS = tuple(
    line.split()
    for line in """
    party
    court tribunal
    ministry department
    union
    commission
    committee
    council
    parliament senate congress assembly
    university school college academy
    hospital clinic
    company firm bank corporation inc plc ltd
    club
    police
    army
    church
    """.strip().splitlines()
)
"""A line for each kind of body: nouns of which one in a name tells that no other kind is meant."""

ENTITIES = EntityWords(
    places=PLACES,
    organizations={name: kind for kind, names in _ORGANIZATIONS.items() for name in names},
    organization_words={word: kind for kind, words in _WORDS.items() for word in words},
    honorifics=word_list("Mr. Mr Mrs. Mrs Ms. Ms Miss Dr. Dr Sir Lord Lady Dame Madam"),
    posts=POSTS,
    plural_posts=PLURAL_POSTS,
    bodies=BODIES,
    abbreviated_posts=ABBREVIATED_POSTS,
    calling_verbs=frozenset({"call", "name"}),
    holding_verbs=HOLDING_VERBS,
    past_words=PAST_WORDS,
    role_words=frozenset({"as"}),
    outsiders=OUTSIDERS,
    taking_verbs=TAKING_VERBS,
    giving_verbs=GIVING_VERBS,
    naming_verbs=NAMING_VERBS,
    reaching_verbs=REACHING_VERBS,
    doubting_verbs=DOUBTING_VERBS,
    hypothetical=word_list("if unless whether nearly almost allegedly supposedly"),
    unreal_words=UNREAL_WORDS,
    ones=frozenset({"one"}),
    serving_verbs=frozenset({"assist"}),
    of_words=frozenset({"of", "for", "the"}),
    seat_words=frozenset({"of"}),
    example_cues=(("such", "as"), ("like",), ("including",), ("include",), ("included",)),
    indefinite=word_list("other many several various numerous few more fellow"),
    after_names=AFTER_NAMES,
    post_endings=POST_ENDINGS,
    doer_endings=DOER_ENDINGS,
    no_doers=NO_DOERS,
    outlets=word_list("newspaper daily weekly magazine broadcaster tabloid television radio channel newswire journal"),
    outlet_kind="NewsMediaOrganization",
    kinds=NameKinds(
        bodies={word: kind for kind, *more in _BODY_KINDS for word in (kind, *more)},
        given=GIVEN_NAMES,
        offices=word_list(
            "minister mayor president governor captain judge king queen ambassador pope chancellor bishop archbishop "
            "senator sheriff colonel sergeant prosecutor coach goalkeeper pilot professor lawyer master harbourmaster"
        ),
        harmers=word_list(
            "attacker assailant assassin killer murderer gunman shooter perpetrator robber bomber kidnapper captor "
            "hijacker intruder sniper stabber knifeman arsonist rapist abuser hitman suspect"
        ),
    ),
    legal_forms=word_list(
        "inc corp corporation co company ltd limited plc llc llp lp ag gmbh kg se sa sas sarl nv bv a/s as asa ab oy"
        " oyj spa srl sl kk jsc pjsc ojsc ooo zao oao pao pty bhd berhad tbk pt holding holdings"
    ),
    storms=word_list("hurricane typhoon cyclone storm"),
    small=word_list("of for the and in on at to a an de la du des del di e y"),
)
