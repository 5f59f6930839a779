"""Figures of speech: words that tell of no such event in such company, "a storm of criticism"; written for newsld."""

from __future__ import annotations

from types import MappingProxyType

from newsld.lang.events import Figure

_SETS = {
    "$ideas": (
        "plan proposal policy decision idea bill law legislation agreement budget reform speech comment "
        "remark performance strategy move ruling verdict tax treaty freedom democracy independence integrity "
        "credibility reputation character record stance claim argument suggestion approach handling response "
        "leadership logic price rule regulation "
    ),
    "$hopes": (
        "hope chance dream ambition bid deal plan proposal bill talk project programme program momentum measure merger "
    ),
    "$feelings": (
        "criticism protest outrage anger complaint question interest applause laughter email call letter "
        "application tribute message speculation word idea demand support abuse controversy emotion publicity "
        "creativity claim lawsuit request enquiry inquiry sympathy condemnation objection comment insult "
        "accusation rumour rumor advice information data activity popularity colour color change nostalgia "
        "grief "
    ),
    "$welcomes": (
        "criticism applause resistance opposition approval disapproval outrage anger scepticism skepticism "
        "silence protest relief joy surprise enthusiasm success failure derision laughter cheer condemnation "
        "praise indifference disbelief hostility boo suspicion caution concern "
    ),
    "$goals": (
        "target deadline demand need goal criterion criteria standard requirement expectation condition "
        "obligation forecast budget challenge quota threshold objective commitment cost expense definition "
        "estimate specification benchmark "
    ),
    "$films": (
        "film scene movie video episode series documentary footage picture photo photograph portrait "
        "commercial advert clip "
    ),
    "$shows": ("show film movie play musical album single joke comedy sequel production "),
}

# Types that are then wrong | words of the trigger | in which place | which words stand there | the type instead, "-"
# for none | types of which an event near it shows that the words are meant as they stand.
# Places: those of roles (subject, object, passive, alone, a preposition), "before" a noun, "particle" of a verb, and
# "verb" whose object it is.
_FIGURES = """
die | kill bury | object passive | $hopes | happening
die | death | before | political | -
shooting leave-office attack | shoot fire hit strike lash | particle | back out | - | shooting attack clash bombing airstrike
shooting | shoot | particle | wide over ahead through past clear forward | -
shooting | shoot | to | fame prominence stardom lead top number | -
attack | storm power charge race surge | to into | victory win gold title lead final semifinal semi-final quarterfinal quarter-final triumph success | -
attack | storm | particle | out off | happening
clash attack | hit lash battle | particle | out back | happening
crash | crash | particle | out | happening
crash | crash | of out | cup tournament competition race championship contest league qualifier open final | happening
shooting | shoot film | object passive | $films goal basket penalty hoop | -
shooting | shooting shoot | of | $films | -
shooting | fire | object passive | goal winner equaliser equalizer header penalty volley | -
airstrike bombing attack | bomb | alone | $shows | -
attack airstrike bombing crash | torpedo sink scupper bomb derail | object passive | $hopes $ideas | happening
attack airstrike bombing shooting | attack assault broadside offensive | on | $ideas | -
attack airstrike bombing | attack blast slam batter pound pummel savage | object passive | $ideas | -
attack injure | attack | before | heart panic asthma anxiety | happening
attack | attack assault | before | personal verbal scathing blistering stinging withering outspoken veiled rhetorical ad-hominem | -
meet negotiate | meet | object passive | $goals | -
meet negotiate | meet greet receive | with | $welcomes | -
seize | seize capture grab | object passive | initiative opportunity moment chance advantage imagination attention audience mood heart spirit essence headline spotlight | -
ceremony die | bury | object passive | report news difference disappointment grievance hatchet past memory | -
storm flood explosion earthquake volcano fire airstrike bombing outbreak weather crash landslide collapse | storm flood wave torrent barrage hail avalanche explosion eruption tsunami earthquake firestorm deluge flurry blizzard outburst epidemic blast | of | $feelings | -
clash | war battle | of | word wit nerve will | -
clash | war | before | price trade bidding culture turf rating currency tariff | happening
match | race | against | time clock | -
injure | wound hurt bruise dent | object passive | pride feeling ego reputation image | -
leave-office | dismiss bowl | for | duck run | -
leave-office | dismiss reject | object passive | claim suggestion allegation idea criticism concern report rumour rumor complaint speculation notion call | -
leave-office free | dismiss | object passive | case appeal lawsuit charge petition suit | ruling
free | release | object passive | report statement album single film video figure data result document photograph photo song recording transcript | publish
close | close | object passive | gap | -
arrest | arrest | object passive | decline slide fall spread | -
execute | execute | object passive | plan warrant search trade order play strategy | -
rescue | rescue save | object passive | point draw title | -
intercept | intercept | object passive | pass throw ball | -
explosion | explode | subject alone | demand price population number cost sale popularity use interest | -
sue | suit | verb | follow | happening
"""  # noqa: E501 - a figure a line


def _words(words: str) -> frozenset[str]:
    return frozenset(word for part in words.split() for word in _SETS.get(part, part).split())


def _figures() -> dict[str, tuple[Figure, ...]]:
    """Give the figures by the words of their triggers."""
    found: dict[str, tuple[Figure, ...]] = {}
    for line in _FIGURES.strip().splitlines():
        types, triggers, places, words, instead, *unless = (part.strip() for part in line.split("|"))
        figure = Figure(
            types=_words(types),
            places=_words(places),
            words=_words(words),
            instead=None if instead == "-" else instead,
            unless=_words(" ".join(unless)),
        )
        for trigger in triggers.split():
            found[trigger] = (*found.get(trigger, ()), figure)
    return found


FIGURES = MappingProxyType(_figures())
