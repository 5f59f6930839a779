"""English words that are inflected by no rule; lists written for newsld."""

from __future__ import annotations

from functools import cache

_VERBS = """
abide abode abode; arise arose arisen; awake awoke awoken; be was been; bear bore born; beat beat beaten; become
became become; befall befell befallen; beget begot begotten; begin began begun; behold beheld beheld; bend bent bent;
beset beset beset; bet bet bet; bid bid bidden; bind bound bound; bite bit bitten; bleed bled bled; blow blew blown;
break broke broken; breed bred bred; bring brought brought; broadcast broadcast broadcast; build built built; burn
burnt burnt; burst burst burst; buy bought bought; cast cast cast; catch caught caught; choose chose chosen; cling
clung clung; come came come; cost cost cost; creep crept crept; cut cut cut; deal dealt dealt; dig dug dug; dive dove
dived; do did done; draw drew drawn; dream dreamt dreamt; drink drank drunk; drive drove driven; dwell dwelt dwelt;
eat ate eaten; fall fell fallen; feed fed fed; feel felt felt; fight fought fought; find found found; flee fled fled;
fling flung flung; fly flew flown; forbid forbade forbidden; forecast forecast forecast; foresee foresaw foreseen;
forget forgot forgotten; forgive forgave forgiven; forgo forwent forgone; forsake forsook forsaken; freeze froze
frozen; get got gotten; give gave given; go went gone; grind ground ground; grow grew grown; hang hung hung; have had
had; hear heard heard; hide hid hidden; hit hit hit; hold held held; hurt hurt hurt; keep kept kept; kneel knelt
knelt; know knew known; lay laid laid; lead led led; leap leapt leapt; learn learnt learnt; leave left left; lend lent
lent; let let let; lie lay lain; light lit lit; lose lost lost; make made made; mean meant meant; meet met met;
mislead misled misled; mistake mistook mistaken; misunderstand misunderstood misunderstood; mow mowed mown; offset
offset offset; outdo outdid outdone; outgrow outgrew outgrown; oversee oversaw overseen; overcome overcame overcome;
overhear overheard overheard; override overrode overridden; overrun overran overrun; overtake overtook overtaken;
overthrow overthrew overthrown; partake partook partaken; pay paid paid; plead pled pled; prove proved proven; put put
put; quit quit quit; read read read; rebuild rebuilt rebuilt; redo redid redone; remake remade remade; repay repaid
repaid; rerun reran rerun; resell resold resold; reset reset reset; rethink rethought rethought; rewrite rewrote
rewritten; rid rid rid; ride rode ridden; ring rang rung; rise rose risen; run ran run; saw sawed sawn; say said said;
see saw seen; seek sought sought; sell sold sold; send sent sent; set set set; sew sewed sewn; shake shook shaken;
shed shed shed; shine shone shone; shoot shot shot; show showed shown; shrink shrank shrunk; shut shut shut; sing sang
sung; sink sank sunk; sit sat sat; slay slew slain; sleep slept slept; slide slid slid; sling slung slung; slit slit
slit; smell smelt smelt; sow sowed sown; speak spoke spoken; speed sped sped; spell spelt spelt; spend spent spent;
spill spilt spilt; spin spun spun; spit spat spat; split split split; spoil spoilt spoilt; spread spread spread;
spring sprang sprung; stand stood stood; steal stole stolen; stick stuck stuck; sting stung stung; stink stank stunk;
stride strode stridden; strike struck struck; string strung strung; strive strove striven; swear swore sworn; sweep
swept swept; swell swelled swollen; swim swam swum; swing swung swung; take took taken; teach taught taught; tear tore
torn; tell told told; think thought thought; throw threw thrown; thrust thrust thrust; tread trod trodden; undergo
underwent undergone; understand understood understood; undertake undertook undertaken; undo undid undone; unwind
unwound unwound; uphold upheld upheld; upset upset upset; wake woke woken; wear wore worn; weave wove woven; weep wept
wept; win won won; wind wound wound; withdraw withdrew withdrawn; withhold withheld withheld; withstand withstood
withstood; wring wrung wrung; write wrote written; mimic mimicked mimicked; panic panicked panicked; traffic
trafficked trafficked; focus focused focused; target targeted targeted; market marketed marketed; budget budgeted
budgeted; benefit benefited benefited; tie tied tied; control controlled controlled; patrol patrolled patrolled;
create created created; complete completed completed; compete competed competed; delete deleted deleted; debut debuted
debuted; die died died; lie lied lied; vie vied vied; offer offered offered; visit visited visited; vomit vomited
vomited
"""

_NOUNS = """
child children; man men; woman women; foot feet; tooth teeth; goose geese; mouse mice; louse lice; ox oxen; person
persons; life lives; wife wives; knife knives; leaf leaves; loaf loaves; thief thieves; half halves; shelf shelves;
self selves; wolf wolves; calf calves; elf elves; hoof hooves; scarf scarves; series series; species species;
headquarters headquarters; crossroads crossroads; barracks barracks; aircraft aircraft; spacecraft spacecraft; sheep
sheep; deer deer; fish fish; offspring offspring; analysis analyses; crisis crises; thesis theses; basis bases;
hypothesis hypotheses; oasis oases; diagnosis diagnoses; criterion criteria; phenomenon phenomena; datum data; medium
media; bacterium bacteria; curriculum curricula; referendum referenda; memorandum memoranda; stadium stadia; alumnus
alumni; fungus fungi; nucleus nuclei; stimulus stimuli; index indices; matrix matrices; appendix appendices; vertex
vertices; movie movies; cookie cookies; rookie rookies; zombie zombies; calorie calories; prairie prairies; genie
genies; tie ties; shoe shoes; toe toes; foe foes; canoe canoes; bus buses; virus viruses; bonus bonuses; campus
campuses; census censuses; corpus corpora; gas gases; lens lenses; canvas canvases; atlas atlases; alias aliases; bias
biases; cache caches; headache headaches; avalanche avalanches; niche niches; axe axes; quiz quizzes; photo photos;
piano pianos; memo memos; logo logos; euro euros; kilo kilos; disco discos; casino casinos; politics politics;
economics economics; mathematics mathematics; physics physics; news news; goods goods; clothes clothes; troops troops;
thanks thanks; means means; works works; remains remains; proceeds proceeds; congratulations congratulations; arms
arms
"""

_DEGREES = {
    "JJ": "good better best; bad worse worst; ill iller illest; far farther farthest; old elder eldest",
    "RB": "well better best; badly worse worst; far farther farthest",
}

_GERUNDS = """
mimic mimicking; panic panicking; traffic trafficking; focus focusing; die dying; lie lying; tie tying; vie vying;
write writing; bite biting; be being; singe singeing; control controlling; patrol patrolling; create creating;
recreate recreating; complete completing; compete competing; delete deleting; target targeting; market marketing;
budget budgeting; visit visiting; hang hanging; guide guiding
"""

_ADJECTIVES = """
Dutch Swiss Welsh Czech Polish Danish Swedish Finnish Turkish Irish English British Scottish Spanish Jewish Kurdish
Flemish Greek Thai Uzbek Kazakh Tajik Kyrgyz Turkmen Azeri Serb Croat Slovak Slovene Arab Arabic Islamic Muslim
Catholic Orthodox Protestant Sunni Shiite Shia Soviet French German Roman Latin Western Bengali Punjabi Kashmiri
Pakistani Iraqi Israeli Saudi Kuwaiti Qatari Yemeni Omani Emirati Bahraini Somali Nepali Afghan Pashtun Uyghur Tibetan
Filipino Icelandic Republican Democratic Conservative
"""


def _groups(block: str) -> list[list[str]]:
    return [group.split() for group in block.split(";")]


@cache
def irregular() -> dict[str, dict[str, str]]:
    """Give, by tag of the Penn set, forms in lower case and their dictionary forms."""
    table: dict[str, dict[str, str]] = {
        tag: {} for tag in ("VBD", "VBN", "VBG", "NNS", "JJR", "JJS", "RBR", "RBS", "JJ")
    }
    for base, past, participle in _groups(_VERBS):
        table["VBD"].setdefault(past, base)
        table["VBN"].setdefault(participle, base)
    for base, gerund in _groups(_GERUNDS):
        table["VBG"][gerund] = base
    for singular, plural in _groups(_NOUNS):
        table["NNS"][plural] = singular
    for kind, degrees in _DEGREES.items():
        for base, comparative, superlative in _groups(degrees):
            table[kind + "R"].setdefault(comparative, base)
            table[kind + "S"].setdefault(superlative, base)
    table["JJ"] = {form.lower(): form for form in _ADJECTIVES.split()}
    return table
