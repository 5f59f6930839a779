"""English for the baselines: names and trigger words; lists written for newsld."""

from __future__ import annotations

from newsld.lang.en.people import GIVEN_NAMES
from newsld.lang.en.places import GROUPS, PLACES
from newsld.lang.reading import Reading


def _words(block: str) -> frozenset[str]:
    return frozenset(block.split())


_ORGANIZATIONS: dict[str, tuple[str, ...]] = {
    "NewsMediaOrganization": (
        "Reuters", "Associated Press", "AP", "Agence France-Presse", "AFP", "TASS", "Interfax", "RIA Novosti", "Xinhua",
        "Kyodo", "Yonhap", "Anadolu", "DPA", "BBC", "CNN", "RT", "NBC", "NBC News", "CBS", "CBS News", "ABC News",
        "Fox News", "Sky News", "Al Jazeera", "Al Arabiya", "Bloomberg", "Bloomberg News", "Politico", "Euronews",
        "Deutsche Welle", "France 24", "Radio Free Europe", "Voice of America", "NPR", "The New York Times",
        "New York Times", "The Washington Post", "Washington Post", "Wall Street Journal", "The Guardian", "Guardian",
        "Financial Times", "The Times", "Daily Mail", "Daily Telegraph", "The Independent", "Le Monde", "Der Spiegel",
        "El País", "Haaretz", "The Economist", "Time", "Los Angeles Times", "USA Today", "CNBC", "Nikkei", "UPI",
    ),
    "GovernmentOrganization": (
        "Pentagon", "White House", "Kremlin", "State Department", "Congress", "Senate", "House of Representatives",
        "House of Commons", "Parliament", "Bundestag", "Duma", "Knesset", "Federal Reserve", "FBI", "CIA", "NASA",
        "Supreme Court", "European Commission", "European Parliament", "Home Office", "Foreign Office", "Treasury",
        "Downing Street", "FDA", "EPA", "Politburo",
    ),
    "": (
        "NATO", "Nato", "United Nations", "UN", "U.N.", "EU", "European Union", "African Union", "OPEC", "IMF", "WHO",
        "World Bank", "World Health Organization", "UNESCO", "UNICEF", "OSCE", "ASEAN", "G7", "G20", "BRICS", "ECOWAS",
        "International Monetary Fund", "Red Cross", "Amnesty International", "Human Rights Watch", "Hamas", "Hezbollah",
        "Taliban", "al-Qaeda", "Islamic State", "Boko Haram", "FIFA", "UEFA", "Non-Aligned Movement", "Interpol",
        "Eurasian Union", "Security Council", "UN Security Council", "General Assembly",
    ),
}  # fmt: skip

_HEADS: dict[str, tuple[str, ...]] = {
    "GovernmentOrganization": (
        "Ministry", "Department", "Agency", "Commission", "Parliament", "Court", "Senate", "Assembly", "Council",
        "Authority", "Bureau", "Police", "Army", "Navy", "Forces", "Guard", "Embassy", "Treasury", "Congress", "Staff",
        "Cabinet", "Government", "Administration",
    ),
    "EducationalOrganization": ("University", "College"),
    "Corporation": ("Inc", "Inc.", "Corp", "Corp.", "Ltd", "Ltd.", "PLC", "plc", "AG", "GmbH", "LLC", "Corporation"),
    "": (
        "Party", "Union", "Association", "Federation", "Institute", "Foundation", "Committee", "Movement", "Alliance",
        "League", "Bank", "Group", "Company", "Airlines", "Airways", "Motors", "Organization", "Organisation",
        "Society", "Club", "FC", "Front", "Brigade", "Church", "Nations", "Trust", "Fund", "Network", "News",
        "Times", "Post", "Herald", "Tribune", "Gazette", "Journal", "Coalition", "Confederation",
    ),
}  # fmt: skip

_TITLES = """
Supreme Allied Commander; Vice President; Prime Minister; Deputy Prime Minister; Foreign Minister; Defence Minister;
Defense Minister; Finance Minister; Interior Minister; Justice Minister; Health Minister; Defence Secretary; Defense
Secretary; Foreign Secretary; Home Secretary; Secretary of State; Secretary-General; Secretary General; Attorney
General; Chief Executive; Chief Justice; Police Chief; President; Premier; Chancellor; Minister; Secretary; Senator;
Governor; Mayor; Ambassador; King; Queen; Prince; Princess; Pope; Cardinal; Archbishop; Bishop; Rabbi; Imam;
Ayatollah; Sheikh; Emir; Sultan; General; Lieutenant General; Major General; Admiral; Colonel; Lieutenant Colonel;
Major; Captain; Lieutenant; Sergeant; Commander; Marshal; Judge; Justice; Professor; Detective; Inspector; Speaker;
Chairman; Chairwoman; Director; Congressman; Congresswoman; Representative; Commissioner; Superintendent; Chief;
Administrator; Councillor; Brigadier General; Brigadier; Inspector General; Director General; Director-General;
Shadow Home Secretary; Vice-President; First Minister; Chief Minister; Crown Prince; High Commissioner; CEO;
Sir; Lord; Lady; Dame; Gen.; Lt. Gen.; Maj. Gen.; Adm.; Col.; Lt. Col.; Maj.; Capt.; Lt.; Sgt.; Sen.; Gov.; Rep.;
Prof.; Dr.; Dr; Mr.; Mr; Mrs.; Mrs; Ms.; Ms; Rev.; Reverend; president; prime minister; chancellor; minister;
foreign minister; spokesman; spokeswoman; spokesperson; chairman; chairwoman; ambassador; director; mayor; governor;
senator; general; editor; lawyer; coach; judge; professor; chief executive; leader; secretary-general
"""

_TRIGGERS = """
meet: meet meets met meeting meetings talks summit
visit: visit visits visited
call: phoned telephoned
negotiate: negotiate negotiations negotiated negotiating
agree: treaty pact
attack: attack attacks attacked stabbing stabbed raid raided
bombing: bombing bombings bombed
airstrike: airstrike airstrikes shelling shelled
shooting: shooting shootings gunfire
clash: clash clashes clashed
seize: seized captured
ceasefire: ceasefire truce
kidnap: kidnapped abducted kidnapping
free: freed
coup: coup
die: killed died dies kills dead
injure: injured wounded injures
rescue: rescued rescue
arrest: arrest arrested arrests detained
charge: indicted
trial: trial
sentence: sentenced jailed
convict: convicted
sue: sued sues lawsuit
elect: elected re-elected
election: election elections
appoint: appointed
leave-office: resigned resigns resign resignation ousted
vote: referendum
sanction: sanctions embargo
protest: protest protests protested demonstration demonstrations riot riots
strike: walkout
earthquake: earthquake quake
storm: hurricane typhoon cyclone tornado
flood: flood floods flooding
fire: wildfire wildfires blaze
explosion: explosion explosions exploded blast
crash: crash crashed crashes derailed collided collision
outbreak: outbreak
launch: launched launches unveiled
acquire: acquired acquisition takeover merger
award: awarded
evacuate: evacuated evacuation
"""

_STARTERS = (
    "the a an this that these those it he she they we i you his her their its our my there here in on at by for from "
    "to of with but and or so yet as if when while after before since because although though however moreover "
    "meanwhile furthermore also then now still even not no nor who what why how where which another other others some "
    "many most few several both all each every such according quoting citing speaking asked earlier later last next "
    "more until under over during between among despite without within instead once only one two three four five six "
    "seven eight nine ten dozens hundreds thousands yesterday today tomorrow nearly about around additionally "
    "nevertheless nonetheless thus therefore hence let just perhaps maybe following news people police officials "
    "experts critics supporters witnesses reports talks authorities residents protesters"
)

READING = Reading(
    starters=frozenset(_STARTERS.split()),
    places=PLACES,
    organizations={name: kind or None for kind, names in _ORGANIZATIONS.items() for name in names},
    groups=GROUPS,
    titles=tuple(
        sorted((" ".join(title.split()) for title in _TITLES.split(";")), key=lambda title: (-len(title), title))
    ),
    organization_heads={head: kind or None for kind, heads in _HEADS.items() for head in heads},
    facility_heads=_words("Airport Bridge Stadium Hospital Prison Tower Station Cathedral Mosque Museum Palace"),
    place_heads=_words(
        "Province County District Oblast Raion River Lake Sea Ocean Island Islands Mountains Valley Peninsula City"
    ),
    event_heads=_words("War Olympics Games Cup Festival Revolution Championship"),
    thing_heads=_words(
        "Academy Act Affairs Agenda Airlines Arena Arts Avenue Award Base Bay Beach Bill Board Book Bulls Center "
        "Centre Clouds Collection Collections Committee Conference Control Data Day Days Department Departments "
        "Development Economics Energy Executive Expo Express Factory Fair Falls Fellows Field Fire Force Fruit "
        "Galleries Gallery Games Garden Gardens Gas Gold Governorate Guide Hall Highway Hill Hills Hotel House "
        "Hurricane Industries Initiative Instance Magazine Medal Media Minerals Museum Nations Office Officer Oil "
        "Order Pad Paper Papers Park Pictures Plan Policy Press Prize Program Programme Project Projects Radio "
        "Records Region Report Review Risk Road Route Rovers School Science Sciences Score Security Series Service "
        "Services Show Shuttle Springs Square Standards Stars State States Storm Strategy Street Studio Study "
        "Summit Systems Technologies Technology Television Theater Theatre Tours United Valley Warriors Wars Weekly "
        "Works"
    ),
    title_modifiers=_words("former acting deputy vice assistant senior general shadow interim incoming outgoing late"),
    given_names=GIVEN_NAMES,
    person_pronouns=_words("who whose whom"),
    telling=_words(
        "said says told tells asked asks wrote writes added adds replied explained explains recalled recalls insisted "
        "insists argued argues admitted joked testified tweeted remarked quipped shouted"
    ),
    honorifics=_words("Mr. Mr Mrs. Mrs Ms. Ms Dr. Dr Sir Lord Lady Dame"),
    name_joints=_words("of for"),
    triggers={
        form: kind.strip()
        for kind, _, forms in (line.partition(":") for line in _TRIGGERS.strip().splitlines())
        for form in forms.split()
    },
    infinitives=_words("meet visit negotiate attack seize kidnap rescue arrest launch resign sue"),
    mutual=_words("meet negotiate agree clash call"),
    passive=_words(
        "die injure arrest charge sentence convict elect appoint kidnap free rescue evacuate award crash explosion"
    ),
    planned=_words("will would shall expected plans planned planning scheduled due set host hosts upcoming agreed"),
    possible=_words(
        "may might could if alleged allegedly suspected accused threatened threatens possible possibly whether proposed"
    ),
    denied=_words("not never no denied denies denying without failed didn't didn’t won't won’t"),
    cancelled=frozenset(["cancelled", "canceled", "postponed", "called off"]),
    ongoing=_words("ongoing continuing"),
    place_prepositions=_words("in at near outside across off"),
    origins=frozenset(["from"]),
    destinations=_words("to into towards"),
    definite=frozenset(["the", "this", "these"]),
    light=_words(
        "to been hold holds held holding begin began begun begins end ended ends and both who which that own first "
        "second third fourth personally briefly again last cancelled canceled postponed called off"
    ),
    object_links=_words("with of between and by to both president prime minister"),
    pair_pronouns=_words("they them both two pair"),
    conjunctions=_words("and"),
    by=frozenset(["by"]),
)
