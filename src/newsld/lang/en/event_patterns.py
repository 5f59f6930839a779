"""How events of each type are named in English, as data: which noun, and which prepositions before whom.

A pattern is tried alternative by alternative (``/``). An alternative may begin with a noun of its own; then come slots:
``<of sides>`` must be filled, ``[by agent]`` need not be. A slot is a preposition, ``~`` for the one that the noun
takes, and the roles that may fill it, of which the first that is told wins; ``sides`` are two or more who take part,
``parties`` of these who are so marked, ``side`` is one or more, ``body`` one organization, ``rival`` whoever undergoes
it and has a name. Of ``one|several`` the number is that of whom it happened to. ``{amount}`` is how strong it was.
"""

from __future__ import annotations

_DEED = "[~ patient] [by agent party]"
_DOER = "[of agent party patient]"
_BETWEEN = "<between sides> / [involving side]"
_OFFICE = "<of patient> [as post] [by agent] / [of agent] [as post]"
_OUST = "[of patient] [as post] [by agent]"
_AGAINST = "[against patient] [by agent] [over topic]"
_AWAY = "<of patient> [by agent] [from from] [to to] / [of agent party] [from from] [to to]"
_KILLING = "killing|killings <of patient> <by agent> / death|deaths [of patient agent]"
_LEAVING = "[of agent party] [from from patient]"
_IN = "[of agent patient party] [in to place]"

_TYPES = f"""
attack = attack {_DEED}
bombing = bombing {_DEED}
airstrike = air strike [on patient] [by agent party]
shooting = shooting {_DEED}
clash = clash {_BETWEEN}
seize = seizure {_DEED}
deploy = deployment <of patient> [by agent] [to to] / [by agent party] [to to]
withdraw = withdrawal {_AWAY}
ceasefire = ceasefire <between sides> / [by side]
kidnap = abduction|abductions {_DEED}
free = release {_DEED} [from from]
coup = coup [by agent party] [against patient]
intercept = interception {_DEED}
weapon-test = weapon test <of patient> [by agent] / [by agent party]
meet = meeting <of sides> / <of body> / [with side]
call = call <between sides> / [with side]
visit = visit [by agent party] [to to patient place]
negotiate = talks <between sides> / [with side]
agree = agreement <between sides> / [by side]
diplomatic = diplomatic step <between parties> / [by agent] [concerning patient]
sanction = sanctions [against patient recipient] [by agent party]
aid = aid [for recipient] [from agent party]
join = accession [of agent patient party] [to to recipient]
election = election [of patient] [as post]
elect = election [of patient agent] [as post]
nominate = nomination <of patient> [as post] [by agent] / candidacy [of agent] [as post]
appoint = appointment [of patient agent] [as post] [by agent]
leave-office = departure {_OFFICE}
vote = vote [by agent party] [on topic patient]
legislate = legislation [on topic] [by agent]
policy = decision [on patient topic] [by agent party]
government = change of government [by agent]
protest = protest [by agent party] [over topic]
strike = strike [by agent party] [over topic]
arrest = arrest|arrests {_DEED} [over topic]
charge = charges {_AGAINST}
trial = trial [of patient] [for topic]
convict = conviction|convictions [of patient] [for topic]
acquit = acquittal [of patient] [by agent]
sentence = sentencing [of patient] [to amount] [for topic]
sue = lawsuit [by agent] [against patient] [over topic]
ruling = ruling [by agent] [on topic patient]
investigate = investigation [by agent party] [into topic patient]
extradite = extradition {_AWAY}
execute = execution|executions {_DEED}
fine = fine [for patient] [by agent] [over topic]
crime = crime [by agent party]
die = death|deaths [of patient agent]
injure = injury|injuries [to patient] [by agent]
rescue = rescue {_DEED}
evacuate = evacuation {_AWAY}
missing = disappearance|disappearances [of patient agent]
born = birth [of patient agent]
marry = wedding [of sides side]
earthquake = {{amount}} earthquake
storm = storm
flood = flooding [of patient]
fire = fire [at patient]
volcano = eruption [of patient agent]
landslide = landslide
weather = extreme weather
explosion = explosion [at patient]
crash = crash [involving sides side]
collapse = collapse [of patient agent]
outbreak = outbreak [of topic patient agent]
pollution = pollution [of patient] [by agent]
damage = damage [to patient] [by agent]
acquire = acquisition {_DEED} [from from]
invest = investment [by agent] [in recipient patient]
result = results [of agent patient]
market = market move [in patient agent]
layoff = layoffs [of patient] [by agent]
bankrupt = bankruptcy {_DOER}
contract = contract <between parties> / [by agent] [with recipient] [for patient]
launch = launch {_DEED}
close = closure {_DEED}
discover = discovery {_DEED}
space = space flight {_DOER}
hack = cyberattack [on patient] [by agent]
publish = publication {_DEED}
award = award [of patient] [to recipient] [by agent]
perform = performance [of patient] [by agent party]
festival = festival
match = match {_BETWEEN}
win = victory [of agent] [over rival]
record = record [by agent party] [of patient]
transfer = transfer {_AWAY}
retire = retirement {_DOER}
conference = conference [of agent party] [on topic]
ceremony = ceremony [for patient topic]
build = construction {_DEED}
move = movement {_AWAY}
happening = event [involving sides side]
"""

# Type: heads of triggers, in their dictionary form, that name such an event more exactly. A noun stands as written,
# with the words that the trigger has around it ("drone strike"); a verb becomes its noun. After ``>`` its own pattern.
_TRIGGERS = f"""
attack: raid; assault; ambush; invasion; stabbing; massacre; attack; violence > [by agent party]
bombing: bombing; explosion > [at patient]; explode > [at patient]
airstrike: strike; airstrike; attack; shelling; bombardment
shooting: shooting; shootout; gunfire; spree
clash: clash; war; conflict; fighting; battle; shootout; skirmish; offensive; hostilities
seize: takeover; occupation; capture; annex; annexation; confiscate; recapture; occupy; conquer; seizure
ceasefire: truce; armistice; ceasefire; surrender > {_DOER}
free: pardon > [for patient] [by agent]; amnesty; release; swap; exchange
coup: coup; insurrection; overthrow > {_DEED}; takeover
meet: summit; meeting; encounter; talk > <between sides> / [with side]
call: call; conversation
visit: trip; tour; visit; arrive > {_IN}; arrival > {_IN}
negotiate: negotiation; talk; dialogue; discussion; mediation > [by agent party]; mediate > [by agent party]
agree: deal; treaty; pact; accord; agreement; settlement; memorandum
diplomatic: expel > {_DEED}; expulsion > {_DEED}; summon > {_DEED}; recall > {_DEED}; recognition > {_DEED}
diplomatic: recognize > {_DEED}; recognise > {_DEED}
sanction: tariff; blockade; ban; restriction; embargo; sanction; lift > {_DEED}; revoke > {_DEED}; suspend > {_DEED}
sanction: ease > {_DEED}; lower > {_DEED}; end > {_DEED}; block > {_DEED}
aid: support; assistance; aid; relief; donation; grant
join: accession; membership; entry > [of agent patient party] [into to recipient]; readmission
election: election; by-election; voting; vote; runoff; run-off; recount; poll; referendum
elect: defeat > [of agent patient]; lose > [of agent patient]; victory > [of agent patient]; re-elect; reelect
appoint: assume > assumption <of post> [by patient agent]; take > assumption <of post> [by patient agent]
appoint: swear > [of patient agent] [as post]; inaugurate > [of patient agent] [as post]; confirm > {_OFFICE}
leave-office: resign; resignation; succeed > [of patient]; replace > [of patient]; termination
leave-office: oust > {_OUST}; ouster > {_OUST}; dismiss > {_OUST}; dismissal > {_OUST}; fire > {_OUST}; sack > {_OUST}
leave-office: remove > {_OUST}; removal > {_OUST}; impeach > {_OUST}; impeachment > {_OUST}; expel > {_OUST}
leave-office: expulsion > {_OUST}; suspend > {_OUST}; suspension > {_OUST}
vote: referendum; vote; ballot; motion; reject > {_DEED}; approve > {_DEED}; pass > {_DEED}; adopt > {_DEED}
legislate: approve > {_DEED}; pass > {_DEED}; sign > {_DEED}; enact > {_DEED}; adopt > {_DEED}; ratify > {_DEED}
legislate: amend > {_DEED}; ban > {_DEED}; repeal > {_DEED}; amendment > {_DEED}; ratification > {_DEED}; reform
protest: demonstration; march; rally; riot; unrest; protest; boycott; vigil
strike: strike; walkout
arrest: detention; arrest; detain; capture; recapture; warrant > [for patient] [by agent] [over topic]
charge: indictment; indict; charge; prosecution; prosecute > [of patient agent] [over topic]; drop > {_AGAINST}
trial: trial; hearing; retrial; testify > [by agent patient]; testimony > [by agent patient]
trial: case > [against patient] [over topic]; appeal > [by agent patient] [over topic]
convict: plead > [by agent patient]; conviction
sue: lawsuit; petition; complaint; suit; appeal; case
ruling: ruling; injunction; verdict; decision; order; block > {_DEED}; overturn > {_DEED}; dismiss > {_DEED}
ruling: uphold > {_DEED}; reject > {_DEED}; approve > {_DEED}; suspend > {_DEED}
investigate: investigation; probe; inquiry; review > {_DEED}; audit > {_DEED}; raid > [on patient] [by agent]
investigate: manhunt > [for patient] [by agent]; search > [of patient] [by agent]; inspection > {_DEED}
extradite: extradition; deport; deportation; repatriate; repatriation; expel; expulsion; return
die: kill > {_KILLING}; murder > {_KILLING}; shoot > {_KILLING}; stab > {_KILLING}
die: assassinate > {_DEED}; assassination > {_DEED}; killing > {_DEED}; drown > [of patient agent]
injure: wounding > {_DEED}
rescue: rescue
evacuate: displace; displacement; evict; eviction; evacuation; repatriation; flee
storm: hurricane; sandstorm; storm; tornado; typhoon; cyclone; snowstorm; blizzard; thunderstorm; derecho
flood: flood; flooding; tsunami
fire: wildfire; fire; blaze
landslide: avalanche; mudslide; landslide; rockslide
weather: rain; drought; heatwave; wave; rainfall; cloudburst; weather; wind; frost; snow; cold; heat
explosion: explosion; blast
crash: collision; crash; accident; derailment; collide; derail > [of patient agent]; sink > [of patient agent]
crash: capsize > [of patient agent]; overturn > [of patient agent]; sinking > [of patient agent]
outbreak: epidemic; outbreak; pandemic
pollution: spill; leak; contamination; poisoning; haze
damage: destroy > {_DEED}; destruction > {_DEED}; outage; blackout; power cut
acquire: sell > [of patient] [by agent] [to recipient]; sale > [of patient] [by agent] [to recipient]; purchase
acquire: acquisition; takeover; nationalize; merger > {_BETWEEN}; merge > {_BETWEEN}
invest: loan > [by agent] [to recipient]; investment; funding > [by agent] [for recipient patient]
layoff: layoff; redundancy; dismissal
bankrupt: liquidation; bankruptcy; insolvency
contract: deal; contract; sale > {_DEED}; sell > {_DEED}; purchase > {_DEED}; buy > {_DEED}; supply > {_DEED}
discover: discovery; detection; detect; identify; recover; identification
space: launch > {_DEED}; land > {_DOER}; landing > {_DOER}; dock > {_DOER}; mission; flight
hack: cyberattack; leak > {_DEED}; breach > {_DEED}
publish: release; publication
win: lose > [of patient] / []; qualify > {_DOER}; victory; win
perform: concert; show; performance; premiere; tour
festival: exhibition; exhibit; fair; festival; parade; celebration; carnival
match: final; match; game; race; competition; tournament; contest; draw
conference: conference; forum; debate; session; convention; meeting; summit; congress; workshop
ceremony: funeral; inauguration; commemoration; ceremony; parade; coronation; mass; memorial; vigil; service
ceremony: celebration
build: renovation; restoration; reconstruction; construction; renovate; restore; rebuild
move: arrive > {_IN}; arrival > {_IN}; return; flight; transfer; transit; journey; flee; relocate; migrate
move: leave > {_LEAVING}; depart > {_LEAVING}
move: enter > [of agent party] [into to patient place]
happening: leave > {_LEAVING}; enter > [of agent party] [into to patient place]
withdraw: leave > {_LEAVING}; quit > {_LEAVING}
award: win > award [of patient] [to recipient agent]; receive > award [of patient] [to recipient agent]
publish: broadcast
"""

OPEN: dict[str, str] = {
    **dict.fromkeys(("policy", "crime", "happening", "government", "close", "launch"), _DEED),
    "market": "[~ patient agent]",
    "move": _AWAY,
}
"""Types whose events have too little in common for one noun: whatever word tells of one gives it, with this pattern."""

_TAKES = """
on: ban attack strike crackdown raid tariff restriction assault invasion curb limit tax embargo curfew sanction duty
in: increase rise fall drop decline surge cut reduction decrease change growth delay slump
to: damage injury threat disruption
"""


def _rows(block: str, sign: str) -> list[tuple[str, str]]:
    lines = (line.partition(sign) for line in block.strip().splitlines())
    return [(key.strip(), rest.strip()) for key, _, rest in lines]


def _items(block: str, sign: str) -> list[tuple[str, str]]:
    return [row for line in block.strip().splitlines() for item in line.split(";") for row in _rows(item, sign)]


TYPES: dict[str, str] = dict(_rows(_TYPES, "="))
"""Notation of a type to its pattern."""

TRIGGERS: dict[tuple[str, str], str] = {
    (notation, lemma): pattern for notation, items in _rows(_TRIGGERS, ":") for lemma, pattern in _items(items, ">")
}
"""A type and the head of a trigger to the pattern without noun; empty for that of the type."""

TAKES: dict[str, str] = {noun: preposition for preposition, nouns in _rows(_TAKES, ":") for noun in nouns.split()}
"""A noun to the preposition before what it is done to, where that is not "of"."""
