"""Which English words tell which kind of happening; a list written for newsld.

A block a type: verbs after ``v``, nouns after ``n``, as lemmas; a particle or an object stands after ``+``
(``blow+up``, ``assume+office``). A word before the ``~`` tells its type by itself; one after it only where the encoder
already sees a happening, for such a word often means something else ("the law passed", "the day passed").
"""

from __future__ import annotations

from newsld.lang.events import Frame

_WORDS = """
attack
v assault ambush behead ~ raid storm stab lynch torch vandalize
n ambush massacre attack ~ assault stabbing raid rampage violence onslaught invasion
bombing
v ~ bomb blow+up detonate
n bombing ~ blast
airstrike
v bombard strafe ~ shell
n airstrike shelling bombardment ~ barrage
shooting
v gun+down ~ shoot
n shooting gunfire ~
clash
v clash ~ skirmish fight battle
n clash skirmish firefight ~ fighting shootout shoot-out gunfight battle offensive conflict war combat
seize
v seize capture recapture overrun ~ annex occupy conquer retake
n ~ seizure takeover annexation occupation capture
deploy
v deploy redeploy ~ dispatch mobilise mobilize station
n deployment ~ mobilisation mobilization drill
withdraw
v pull+out ~ withdraw retreat
n withdrawal pullout pull-out ~ retreat
ceasefire
v ~ surrender
n ceasefire cease-fire truce armistice ~ surrender
kidnap
v abduct kidnap ~ hijack
n abduction kidnapping ~ kidnap hijacking
free
v ~ free release liberate pardon
n ~ pardon amnesty release
coup
v overthrow ~
n coup ~ putsch mutiny overthrow
intercept
v intercept thwart ~ foil repel
n interception ~
meet
v meet ~ confer
n meeting summit ~ interview encounter
call
v phone telephone ~ ring contact
n ~ call
visit
v visit ~ attend
n visit ~ trip stopover
negotiate
v negotiate ~ mediate
n negotiation ~ talk mediation discussion diplomacy consultation
agree
v ~ agree
n ~ agreement deal accord pact settlement treaty memorandum
diplomatic
v ~ summon expel recognise recognize
n ~ recognition
sanction
v ~ sanction embargo blockade blacklist
n ~ sanction embargo tariff blockade
aid
v donate fundraise ~ bequeath assist help
n donation ~ fundraising fundraiser aid bequest
join
v ~ join accede
n ~ accession
election
n election by-election byelection ~ polling runoff
elect
v re-elect reelect ~ elect
nominate
v ~ nominate endorse
n ~ nomination candidacy
appoint
v appoint assume+office assume+post assume+presidency assume+chairmanship assume+chair assume+leadership assume+command
v take+office take+helm take+chair ~ name reinstate succeed
n appointment ~
leave-office
v resign abdicate impeach depose oust ~ dismiss sack step+down quit
n resignation abdication impeachment ~ dismissal ousting
vote
v ~ vote
n referendum ~ vote
legislate
v enact ~ legislate repeal ratify pass
n ~ legislation
policy
v outlaw crack+down ~ ban authorise authorize decree approve scrap prohibit suspend lift impose
n ~ ban moratorium lockdown curfew suspension crackdown
government
v ~ dissolve
n reshuffle ~ coalition dissolution
protest
v protest demonstrate ~ riot march
n protest demonstration sit-in ~ rally riot unrest
strike
n walkout ~ stoppage
arrest
v arrest detain apprehend ~
n arrest ~ detention custody
charge
v indict charge arraign ~ prosecute
n indictment arraignment ~ charge
trial
v ~ try retry
n trial retrial court-martial hearing ~ inquest
convict
v convict ~
n conviction ~
acquit
v acquit exonerate ~
n acquittal ~
sentence
v sentence ~ jail imprison
n ~ sentence sentencing imprisonment
sue
v sue ~
n lawsuit ~ appeal
ruling
v ~ rule quash annul uphold overturn
n ~ ruling verdict judgment judgement injunction
investigate
v investigate interrogate ~ probe question inspect
n investigation inquiry ~ probe enquiry interrogation inspection audit manhunt
extradite
v extradite deport ~ repatriate
n extradition deportation ~ repatriation
execute
v execute ~ hang
n execution ~
fine
v fine ~
n ~ fine
crime
v embezzle smuggle defraud burgle rape murder ~ steal rob bribe launder rig
n robbery burglary murder embezzlement ~ theft rape fraud manslaughter smuggling homicide bribery laundering heist
n ~ trafficking espionage
die
v die kill drown perish assassinate ~ trample suffocate
n ~ death assassination killing fatality
injure
v injure wound hurt ~ maim hospitalize hospitalise
n ~ injury
rescue
v ~ rescue
n ~ rescue
evacuate
v evacuate ~ displace
n evacuation ~ exodus displacement
missing
v ~ disappear vanish
n ~ disappearance
born
n ~ birth
marry
v marry ~ wed divorce
n ~ wedding marriage divorce
earthquake
n earthquake quake tremor ~ aftershock
storm
n tornado thunderstorm ~ hurricane typhoon cyclone storm blizzard landfall
flood
v ~ flood
n flood flooding ~ tsunami
fire
n wildfire ~ fire blaze
volcano
v ~ erupt
n ~ eruption
landslide
n landslide mudslide avalanche ~
weather
n heatwave ~ drought heat frost snowfall rain
explosion
v explode ~
n explosion ~
crash
v crash derail collide capsize ~ sink
n crash collision derailment ~ shipwreck accident
collapse
v ~ collapse
n collapse ~
outbreak
n outbreak epidemic ~ pandemic
pollution
v ~ contaminate
n ~ pollution spill contamination
damage
v damage destroy demolish ~ ruin
n ~ damage destruction outage blackout
acquire
v acquire buy ~ purchase sell
n acquisition ~ merger purchase sale
invest
v ~ invest fund
n ~ investment
result
n ~ earnings
market
v ~ surge soar plunge slump
n ~ slump
layoff
v lay+off ~
n layoff ~ redundancy
bankrupt
n ~ bankruptcy insolvency
contract
n ~ contract order
launch
v ~ launch found establish unveil reopen
n ~ launch unveiling opening
close
v ~ close shut+down shut
n closure ~ shutdown
discover
v ~ discover find analyse analyze
n ~ discovery study analysis
space
v lift+off ~ blast+off
n liftoff spaceflight spacewalk splashdown ~ lift-off
hack
v hack ~
n cyberattack hack ~ leak
publish
v publish ~ release
n publication ~
award
v ~ award honour honor
n ~ award
perform
v ~ perform
n concert ~ performance
festival
v ~ exhibit
n exhibition exhibit ~ festival carnival
match
n ~ match game playoff play-off matchup
win
v ~ win defeat
n ~ victory
retire
v ~ retire
n ~ retirement
conference
n ~ conference congress symposium convention
ceremony
v ~ commemorate inaugurate crown bury celebrate
n ceremony funeral burial inauguration coronation commemoration ~ celebration
build
v rebuild ~ build construct renovate
n ~ construction reconstruction renovation
move
v ~ travel migrate relocate sail send return
n ~ journey relocation
"""

_POS = {"v": "VERB", "n": "NOUN"}


def _frames(block: str) -> dict[tuple[str, str], Frame]:
    found: dict[tuple[str, str], Frame] = {}
    kind = ""
    for line in block.strip().splitlines():
        mark, *words = line.split()
        if not words:
            kind = mark
            continue
        sure = True
        for word in words:
            if word == "~":
                sure = False
            else:
                found[word.replace("+", " "), _POS[mark]] = Frame(type=kind, sure=sure)
    return found


FRAMES = _frames(_WORDS)
"""By lemma, a particle after a space, and universal part of speech."""
