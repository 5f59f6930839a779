"""How English tells happenings."""

from __future__ import annotations

from newsld.lang.en.distances import distances
from newsld.lang.en.figures import FIGURES
from newsld.lang.en.frame_roles import ROLES
from newsld.lang.en.frames import FRAMES
from newsld.lang.events import Apart, EventWords


def _words(block: str) -> frozenset[str]:
    return frozenset(block.split())


_STRIKE = Apart(
    words=_words("union picket walkout worker employee staff docker nurse teacher pilot driver pay wage"),
    unless=_words(
        "airstrike drone missile rocket bomb army military troop soldier artillery jet civilian air warplane"
    ),
    type="strike",
)
_APPEAL = Apart(
    words=_words("for"), unless=_words("court judge tribunal verdict sentence conviction ruling"), type="happening"
)

EVENTS = EventWords(
    called_off=frozenset(("cancel", "postpone", "scrap", "abandon", "call off", "put off")),
    where=_words("in at near outside inside off across around throughout along aboard beside within on"),
    light=_words(
        "hold have make take conduct give launch stage carry begin start open lead come face suffer receive undergo"
    ),
    suffered=_words("come face suffer receive undergo"),
    calling=frozenset(
        {
            ("call", "on"),
            ("call", "upon"),
            ("call", "for"),
            ("prevail", "on"),
            ("prevail", "upon"),
            ("rely", "on"),
            ("depend", "on"),
            ("count", "on"),
            ("appeal", "to"),
            ("plead", "with"),
            ("wait", "for"),
            ("push", "for"),
            ("ask", "for"),
            ("signal", "to"),
            ("shout", "at"),
            ("vote", "for"),
            ("arrange", "for"),
        }
    ),
    accusing=_words("accuse suspect convict"),
    timing=_words("after before while when since upon"),
    aspects=_words(
        "begin start continue stop end keep try attempt seek want plan intend prepare expect set help allow fail"
    ),
    doubting=_words(
        "try attempt consider propose threaten mull suggest recommend accuse suspect allege urge advocate contemplate"
    ),
    alleged=_words("charge allegation accusation suspicion suggestion rumour rumor"),
    failing=_words("fail refuse decline"),
    unreal=_words("would could might should"),
    perfect=_words("have ’ve 've"),
    clearing=_words("acquit clear exonerate absolve"),
    approving=_words("approve authorize authorise"),
    averting=_words("foil thwart avert prevent forestall"),
    causing=_words(
        "have force persuade require compel oblige manage go get help cause lead enable continue begin start"
    ),
    intended=_words(
        "plan decision intention intent bid effort agreement order deal pledge promise vow proposal move attempt offer "
        "motion bill mandate request call commitment permission preparation project programme program campaign"
    ),
    doubtful=_words("if unless whether may might allegedly"),
    others=_words("another other again also second third fourth fifth separate different further additional previous"),
    likening=_words("like unlike"),
    against=_words("against"),
    instead={(verb, "elect"): "win" for verb in ("beat", "defeat", "thrash", "outpoll", "trounce", "overcome")},
    figures=FIGURES,
    of_people={("fire", "shooting"): "leave-office"},
    practices=_words("diplomacy politics terrorism warfare trade corruption cooperation crime policing racism poverty"),
    compared=_words("since"),
    formerly=_words("from than versus against"),
    done_to=_words("arrest charge convict acquit sentence extradite execute appoint elect nominate fine kidnap"),
    company={("strike", kind): _STRIKE for kind in ("airstrike", "attack", "bombing")},
    governing={("appeal", "sue"): _APPEAL},
    occurring=_words(
        "strike hit occur happen erupt rock shake rattle jolt ravage sweep batter follow ensue unfold rage engulf "
        "devastate last"
    ),
    regions=_words(
        "city town village capital country nation state region province district county area place site scene location "
        "territory kingdom republic continent island world spot part municipality suburb neighbourhood neighborhood "
        "resort border level way end side case meeting event time point home metre kilometre mile border commission"
    ),
    movables=_words(
        "car bus truck lorry van vehicle taxi motorcycle bicycle wheelchair train plane aircraft helicopter boat ship "
        "ferry vessel freighter trolley drawer trunk box bag pocket window shirt uniform gunpoint knifepoint stall "
        "report paper book article document list letter statement server internet air"
    ),
    houses=_words(
        "university college school academy institute hospital clinic museum gallery library theatre theater court "
        "church cathedral mosque temple synagogue parliament palace prison station stadium arena hall guildhall centre "
        "center headquarters embassy hotel club park zoo laboratory observatory"
    ),
    units=_words("day week weekend fortnight month year decade"),
    frames=FRAMES,
    roles=ROLES,
    distances=distances,
    during=_words("in during by at"),
)
