"""What people are in English text: nouns for posts and occupations, and what verbs say the same.

Heads of the titles that the training parts of ``wires`` (CC0) and ``newslines`` (CC BY-SA 4.0, facts only) mark, and
occupations added for newsld; words for kin, for what happened to somebody and for anybody ("son", "victim", "man") are
none.
"""

from __future__ import annotations

from newsld.lang.en.word_list import word_list

_POSTS = """
president minister leader secretary director general mayor ambassador head judge governor chief spokesman chairman
commander candidate manager senator coach prosecutor colonel executive pope commissioner captain officer king speaker
spokeswoman secretary-general deputy ceo premier justice chair envoy spokesperson lawmaker superintendent prince mp
coordinator co-ordinator advisor adviser inspector representative chairperson chairwoman councillor councilor member
attorney admiral director-general editor professor dean administrator counsel archbishop patriarch legislator major
mep rapporteur treasurer delegate regent cardinal bishop skipper undersecretary engineer attaché brigadier doctor imam
writer referee curator reporter foreman analyst whip sergeant archivist grandmaster negotiator consul constable
congressman congresswoman counselor counsellor commodore marshal primate rabbi lieutenant chemist commandant registrar
sub-prefect teacher cfo coo cto collector correspondent rector lecturer pilot volcanologist cashier advocate
epidemiologist researcher biologist geologist physicist astronomer economist historian philosopher sociologist
psychologist psychiatrist scientist meteorologist seismologist archaeologist anthropologist mathematician botanist
zoologist ecologist virologist immunologist oncologist cardiologist pathologist neurologist surgeon physician nurse
midwife paramedic pharmacist dentist vet veterinarian prefect principal surveyor caretaker rapper chancellor queen
emperor duke duchess princess pastor cleric preacher priest monk nun ombudsman comptroller diplomat lawyer barrister
solicitor notary magistrate campaigner activist organiser organizer environmentalist conservationist actor actress
singer songwriter singer-songwriter musician composer conductor pianist violinist guitarist drummer bassist cellist
saxophonist trumpeter dj soprano tenor baritone dancer ballerina choreographer comedian comic presenter broadcaster
journalist columnist photographer photojournalist cameraman filmmaker film-maker screenwriter playwright dramatist
poet novelist author biographer illustrator cartoonist animator painter sculptor artist designer architect stylist
model publisher bookseller librarian translator interpreter critic essayist blogger youtuber influencer podcaster
businessman businesswoman businessperson entrepreneur industrialist magnate tycoon billionaire millionaire banker
broker trader investor financier accountant auditor consultant strategist developer programmer inventor technician
electrician plumber carpenter mechanic welder builder farmer fisherman gardener chef cook baker butcher waiter barber
hairdresser tailor guest restaurateur hotelier champion medallist medalist laureate veteran winner nominee student
expert specialist fellow aide assistant associate worker supervisor volunteer frontman vocalist keyboardist soloist
neuroscientist geneticist paleontologist palaeontologist climatologist hydrologist glaciologist oceanographer
entomologist ornithologist toxicologist endocrinologist criminologist forecaster waitress miner shepherd rancher
grower winemaker brewer grocer clerk labourer laborer bricklayer bookkeeper gamekeeper beekeeper zookeeper vlogger
streamer sultan emir ayatollah taoiseach alderman assemblyman assemblywoman councilman councilwoman bailiff juror
intern apprentice planner promoter co-director star homeopath msp shopkeeper driver cyclist footballer striker
midfielder defender goalkeeper winger forward fullback centre-back quarterback pitcher batsman batter bowler
wicketkeeper linebacker cornerback boxer wrestler judoka sprinter runner swimmer gymnast skier snowboarder skater
figure-skater rower sailor golfer tennis-player athlete jockey goalie goaltender basketballer handballer player
vice-captain umpire linesman astronaut cosmonaut aviator soldier marine airman guerrilla warlord field-marshal spy
detective investigator policeman policewoman firefighter coroner sheriff warden trooper ranger guard lifeguard
bodyguard explorer mountaineer climber sherpa adventurer postdoc undergraduate scholar academic pundit commentator
pollster statistician demographer founder co-founder cofounder owner co-owner proprietor shareholder partner boss
founder-director landlord editor-in-chief producer co-author coauthor co-star co-chair co-chairman co-president
co-leader vice-president vice-chairman vice-chairwoman vice-premier vice-minister vice-admiral vice-chancellor
vice-rector attorney-general governor-general commander-in-chief secretary-designate president-elect mayor-elect
minister-designate trustee receiver liquidator agent herbalist healer physiotherapist therapist nutritionist dietitian
hacker whistleblower defector dissident lobbyist fundraiser philanthropist benefactor suffragist unionist steward
convener conservator incumbent challenger restorer cosplayer magician clown acrobat trainer instructor tutor
headteacher headmaster headmistress schoolteacher bursar prior abbot abbess chaplain deacon vicar canon provost
coxswain official private corporal serviceman servicewoman cadet gunner bombardier airwoman midshipman paratrooper
commando mercenary contractor operative informant evangelist missionary televangelist kingpin ringleader dictator
ruler autocrat strongman shah sheikh tsar contestant finalist semi-finalist runner-up racer motorcyclist rider
biathlete decathlete heptathlete pentathlete triathlete marathoner hurdler canoeist kayaker yachtsman yachtswoman
surfer skateboarder bobsledder fencer archer marksman weightlifter powerlifter bodybuilder kickboxer cricketer
all-rounder paceman spinner fly-half scrum-half flanker lineman kicker punter shortstop catcher outfielder infielder
reliever playmaker sweeper centre-half left-back right-back wing-back full-back substitute debutant theologian
linguist classicist politician statesman stateswoman parliamentarian peer baroness baron earl viscount count countess
marquess nobleman oligarch mogul realtor salesman saleswoman salesperson retailer merchant vendor hawker dealer
auctioneer gallerist antiquarian numismatist philatelist custodian keeper organist choirmaster bandleader impresario
showrunner scriptwriter lyricist host co-host anchor anchorman anchorwoman newsreader newscaster weatherman panelist
panellist moderator narrator announcer ventriloquist stuntman stuntwoman puppeteer entertainer performer showman
astrologer guru friar curate churchwarden mullah sommelier barista bartender publican innkeeper landlady housekeeper
butler chauffeur arbitrator mediator adjudicator assessor valuer actuary underwriter signaller dispatcher controller
stationmaster trucker docker stevedore deckhand boatman ferryman helmsman navigator purser stewardess co-pilot
trawlerman lobsterman blacksmith goldsmith silversmith jeweller jeweler locksmith potter weaver seamstress dressmaker
furrier tanner cobbler glazier plasterer roofer mason stonemason scaffolder forester logger lumberjack trapper hunter
fisher herdsman herder cattleman cowboy farmhand ploughman falconer taxidermist postgraduate vice-principal
scoutmaster caregiver carer nanny babysitter childminder psychotherapist psychoanalyst chiropractor optometrist
optician radiographer paediatrician pediatrician obstetrician gynaecologist anaesthetist logician geometer cosmologist
palaeographer lexicographer bibliographer baseman elder chaser appointee homemaker housewife househusband retiree
freelancer machinist clergyman clergywoman postman handyman typist receptionist bookmaker greengrocer milkman fireman
cleaner janitor bouncer draughtsman draftsman toolmaker operator telephonist proofreader typesetter printer engraver
marketer headhunter recruiter caterer florist horticulturist horticulturalist landscaper breeder stockbroker adjuster
rep warehouseman packer longshoreman paralegal conveyancer usher stenographer jurist docent educator educationalist
phlebotomist acupuncturist masseur masseuse hairstylist manicurist undertaker mortician sub-editor subeditor
clockmaker trade-unionist storyteller raconteur provocateur pamphleteer satirist parodist cellarman drayman nurseryman
beadle burgess equerry chamberlain dauphin rani maharaja begum wing-commander group-captain squadron-leader netminder
"""

_ABBREVIATED = """
Pte Pte. Pvt Pvt. Pfc Pfc. Spc Spc. DS DI DCI PC Sgt-Maj Cdr Cdr. Ald Ald. Cllr Cllr. Atty Atty. Supt. Asst Asst.
Gen Gen. Lt Lt. Col Col. Maj Maj. Capt Capt. Sgt Sgt. Cpl Cpl. Adm Adm. Brig Brig. Cmdr Cmdr. Supt Supt. Insp Insp.
Sen Sen. Rep Rep. Gov Gov. Prof Prof. Rev Rev. Fr Fr. Msgr Msgr. Hon Hon. Pres Pres. Sec Sec. Const Const. Det Det.
"""

POSTS = word_list(_POSTS)
"""Nouns in lower case, singular."""

POST_ENDINGS = (
    "ologist", "ographer", "iatrist", "ician", "icist", "onomist", "smith", "wright", "keeper", "maker", "worker",
    "writer", "master", "therapist", "historian",
)  # fmt: skip
"""Endings of nouns for occupations ("horologist"), of which a list has never all."""

DOER_ENDINGS = ("er", "or", "ist", "eer", "man", "woman", "ian")
"""Endings of nouns for who does something; beside a name such a noun says what its bearer does."""

NO_DOERS = word_list(
    "brother sister father mother daughter stepfather stepmother stepdaughter stepbrother stepsister grandfather "
    "grandmother granddaughter godfather godmother lover partner member killer murderer attacker shooter gunman bomber "
    "hijacker kidnapper robber prisoner offender intruder survivor sufferer stranger newcomer outsider teenager "
    "pensioner villager passenger customer neighbor neighbour consumer woman man human christian civilian terrorist "
    "perpetrator rapist abuser smuggler trafficker extortionist arsonist looter rioter debtor former number order "
    "matter letter paper successor honeymooner seller buyer bidder caller holder loser user visitor traveller traveler "
    "father-in-law mother-in-law namesake sitter other another either latter summer winter september october "
    "november december minor major senior junior superior elder younger mister master monster hooker looker foreigner"
)
"""Nouns that end so and say nothing of what somebody does, or what may not be said of him as if it were a post."""


def _plural(post: str) -> str:
    if post.endswith("man"):
        return f"{post[:-3]}men"
    if post.endswith("y") and post[-2] not in "aeiou":
        return f"{post[:-1]}ies"
    return f"{post}es" if post.endswith(("s", "sh", "ch", "x")) else f"{post}s"


PLURAL_POSTS = {_plural(post): post for post in POSTS}
"""The plurals, each with its singular."""

_BODIES = """
council committee party board department ministry agency company firm group union association federation commission
organization organisation institute team squad army brigade unit force mission office office bureau division panel
authority foundation league club court bank university college school hospital museum newspaper network coalition
alliance movement parliament caucus faction government cabinet taskforce charity trust corporation consortium
"""
BODIES = word_list(_BODIES)
"""Nouns for what somebody can head."""

_TAKING = """
become remain stay serve work act resign retire quit step stand begin start continue return join take sit succeed
replace leave sign debut
"""
_GIVING = """
appoint reappoint re-appoint name elect reelect re-elect choose select pick hire rehire install instal confirm
inaugurate ordain consecrate crown promote make recruit sack fire dismiss remove oust depose reinstate swear proclaim
declare employ commission elevate
"""
TAKING_VERBS = word_list(_TAKING)
"""Lemmas of verbs whose subject has, gets or leaves the post after "as"."""

GIVING_VERBS = word_list(_GIVING)
"""Lemmas of verbs whose object gets or loses the post after "as"."""

NAMING_VERBS = word_list(
    "become remain appoint reappoint re-appoint name elect reelect re-elect crown ordain proclaim declare make"
)
"""Those of both that a post follows without "as"."""

REACHING_VERBS = word_list("go rise grow come defeat beat win leave quit return")
"""Lemmas of verbs whose infinitive somebody came to ("rose to become")."""

DOUBTING_VERBS = word_list(
    "deny doubt hope wish imagine pretend dream propose suggest demand want wonder speculate refuse fear ask"
)
"""Lemmas of verbs that do not say that what they report is so."""

UNREAL_WORDS = word_list(
    "next would-be potential possible likely alleged purported fake false bogus self-styled so-called prospective "
    "nearly almost lone only sole winner winners"
)
"""Words before a post that somebody does not have, not yet, or with others ("the lone senator to vote against it"), and
what somebody only won."""

AFTER_NAMES = word_list("KC QC SC MP MEP MSP MLA")
"""Posts that stand behind a name, as written."""

ABBREVIATED_POSTS = word_list(_ABBREVIATED)
"""Posts shortened, as written."""

HOLDING_VERBS: dict[str, str] = {
    # "who heads the committee" -> "head of the committee"
    "head": "head of",
    "lead": "leader of",
    "chair": "chair of",
    "command": "commander of",
    "direct": "director of",
}
"""Lemmas of verbs that say that somebody has a post at what is their object, and the noun for it."""

PAST_WORDS = word_list(
    "former ex late then onetime one-time sometime erstwhile previous ousted deposed sacked fired exiled toppled "
    "retired departed"
)
"""Words before a post that somebody has no more."""

_OUTSIDERS = """
lawyer attorney barrister solicitor counsel critic opponent biographer author fan supporter rival candidate envoy
ambassador consultant advocate campaigner agent prosecutor defector historian analyst expert
"""
OUTSIDERS = word_list(_OUTSIDERS)
"""Posts whose bearers do not belong to the organization that they are of or for."""
