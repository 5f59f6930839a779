"""English around quotations; lists written for newsld."""

from __future__ import annotations

from newsld.lang.en.word_list import word_list
from newsld.lang.speech import Speech

_NAMING = """
named
called
known as
known only as
nicknamed
identified as
identified only as
identified by police as
who identified himself as
who identified herself as
who gave his name as
who gave her name as
who asked to be called
who asked to be identified as
using the name
using the pseudonym
using the alias
under the pseudonym
by the name of
"""

# One verb a line, the forms that report; forms that are nouns far more often ("state", "claim", "post") are left out.
_VERBS = """
said say says saying
told tell tells telling
asked ask asks asking
wrote write writes writing written
added add adds adding
announced announce announces announcing
replied reply replies replying
responded respond responds responding
answered answer answers answering
stated stating
noted note notes noting
explained explain explains explaining
continued continue continues continuing
concluded conclude concludes concluding
warned warn warns warning
insisted insist insists insisting
argued argue argues arguing
ruled rules ruling
disputed dispute disputes disputing
claimed claims claiming
admitted admit admits admitting
acknowledged acknowledge acknowledges acknowledging
conceded concede concedes conceding
declared declare declares declaring
remarked remark remarks remarking
observed observe observes observing
commented commenting
recalled recall recalls recalling
reported reports reporting
asserted assert asserts asserting
alleged allege alleges alleging
maintained maintain maintains maintaining
stressed stress stresses stressing
emphasised emphasised emphasising emphasized emphasizes emphasizing
suggested suggest suggests suggesting
joked joke jokes joking
quipped quip quips quipping
shouted shout shouts shouting
cried cries
chanted chant chants chanting
whispered
complained complain complains complaining
confirmed confirm confirms confirming
denied deny denies denying
promised promise promises promising
pledged pledge pledges pledging
vowed vow vows vowing
predicted predict predicts predicting
tweeted tweet tweets tweeting
posted posting
testified testify testifies testifying
urged urge urges urging
demanded demand demands demanding
reads read reading
cited cite cites citing
quoted quote quotes quoting
recommended recommend recommends recommending
elaborated
reiterated reiterates reiterating
revealed reveals revealing
believed believes
lamented laments lamenting
clarified clarifies clarifying
countered counters countering
cautioned cautions cautioning
agreed agrees
thinks
"""

# These report only what stands beside them in quotation marks: "“Again,” she sighed".
_SOUNDING = """
sighed sighs shrugged shrugs laughed laughs smiled smiles grinned chuckled beamed sobbed
mused muses boasted boasts fumed fumes raged grumbled grumbles muttered exclaimed yelled screamed shrieked
pleaded pleads begged begs implored recounted recounts reckoned reckons enthused enthuses gushed retorted retorts
snapped scoffed opined wondered wonders teased intoned confided confides confessed confesses apologised apologized
advised advises instructed summarised summarized volunteered ventured interjected
"""

# These report only with a fragment after them: "called it “…”".
_LOOSE = """
described describe describes describing
called call calls calling
praised praises praising
criticised criticises criticising criticized criticizes criticizing
condemned condemns condemning
denounced denounces denouncing
accused accuses accusing
dismissed dismisses dismissing
hailed hails hailing
branded brands branding
labelled labels labelling labeled labeling
termed terms terming
characterised characterized
blamed blames blaming
considered considers
rejected rejects rejecting
rated rates
expressed expresses expressing
spoke speaks speaking
mentioned mentions mentioning
"""

# These report only with a clause after them: "found that …".
_TELLING = """
found finds finding
showed shows show showing shown
indicated indicates indicate indicating
estimated estimates estimate estimating
reported report
stated state states
claim
posted
learned
implied implies
hinted hints
speculated speculates
mentioned mentions
contended contend contends contending
accused
thought think
believe believing
disclosed discloses disclosing
determined determines
accepted accepts
heard hears
held holds
reckoned reckons reckon
suspected suspects suspect
informed informs
remembered remembers
feared fears fear
"""

_ALL = frozenset(_VERBS.split())
_LOOSE_ALL = frozenset(_LOOSE.split())

SPEECH = Speech(
    verbs=_ALL,
    loose_verbs=_LOOSE_ALL,
    sounding_verbs=word_list(_SOUNDING),
    asking_verbs=word_list("asked ask asks asking"),
    showing_verbs=word_list(
        "suggested suggest suggests suggesting revealed reveals revealing reads read reading confirmed confirm "
        "confirms confirming"
    ),
    denying_verbs=word_list("denied deny denies denying disputed dispute disputes disputing"),
    commanding_verbs=word_list("orders ordered directs directed instructs instructed commands commanded"),
    commenting=word_list("apparently seemingly evidently effectively"),
    citing_verbs=word_list("citing quoting"),
    asserting_verbs=word_list(
        "confirmed confirms confirm confirming reported reports report reporting announced announces announce "
        "announcing acknowledged acknowledges alleged alleges denied denies deny denying disputed disputes"
    ),
    claiming_verbs=word_list("claimed claims claim claiming"),
    claimed=word_list("responsibility credit"),
    accusing_verbs=word_list("accused accuses accuse accusing blamed blames blame blaming"),
    addressing_verbs=word_list("told tell tells telling"),
    interviews=word_list("interview interviews remarks comments statement statements letter"),
    voices=word_list(
        "source media press witness eyewitness onlooker bystander critic expert supporter analyst resident insider "
        "survivor neighbour neighbor passer-by observer protester demonstrator villager passenger official people "
        "authority military militant rebel fighter police government network opposition prosecutor relative family "
        "union"
    ),
    makers=word_list("by from"),
    asks=word_list("q question"),
    answers=word_list("a answer"),
    label_nouns=word_list(
        "section sections page pages category categories document documents file files message messages heading "
        "headings headline headlines question questions slogan slogans motto caption captions term terms rule word "
        "name names title titles chapter chapters episode episodes report reports study paper papers email e-mail "
        "line song songs tag hashtag password nickname label button link query entry keyword expression proverb "
        "saying article articles book books poem play film films movie series programme program paragraph clause "
        "theme topic"
    ),
    rejecting_verbs=word_list(
        "rejected rejects rejecting dismissed dismisses dismissing rebutted refuted contradicted"
    ),
    hearsay=word_list(
        "report claim rumour rumor suggestion allegation accusation charge assertion speculation notion idea talk "
        "insinuation complaint story"
    ),
    telling_verbs=word_list(_TELLING),
    publishing_verbs=word_list(
        "published publishes publish publishing broadcast broadcasts aired airs printed interviewed seen obtained "
        "cited quoted reported leaked contacted"
    ),
    questions=word_list("whether if"),
    documents=word_list(
        "statement website site report letter article bulletin tweet post blog release memo email e-mail note notice "
        "dispatch communique communiqué complaint indictment lawsuit filing affidavit transcript document paper study "
        "analysis research survey poll review audit estimate figure data account guideline charter verdict "
        "ruling judgment file record advisory forecast prospectus leaflet editorial column"
    ),
    participles=frozenset(verb for verb in _ALL | _LOOSE_ALL if verb.endswith("ing")),
    passives=word_list("was were been being is are be"),
    fillers=word_list(
        "also then later earlier has had have having further recently reportedly once again repeatedly simply only "
        "first finally previously publicly privately now just even still already thus therefore however would will "
        "did does can could must was were quoted as jokingly angrily quietly briefly today yesterday"
    ),
    after_verb=word_list("that it was is as"),
    pronouns=word_list("he she they it we i you"),
    determiners=word_list("the a an his her their its our my this that these those one some another many most"),
    prepositions=word_list(
        "in on at to from for of with by about into over under during after before since through via against "
        "between among upon following despite within without amid regarding concerning according speaking writing"
    ),
    linkers=word_list("of for at from"),
    breaks=word_list(
        "and but or that when while as because if which who whom whose where after before since although though so "
        "whereas until unless than what why how whether yet not"
    ),
    particles=word_list("al de da di do dos das del della du la le el van von der den ter bin bint ben ibn e y"),
    possessives=("’s", "'s", "’", "'"),
    time_words=word_list(
        "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
        "september october november december jan feb mar apr jun jul aug sept sep oct nov dec today yesterday "
        "tomorrow tonight"
    ),
    sources=(("according", "to"), ("in", "the", "words", "of")),
    summing=frozenset(("making", pronoun) for pronoun in ("it", "this", "that", "him", "her", "them")),
    naming=frozenset(tuple(phrase.split()) for phrase in _NAMING.strip().splitlines()),
    title_cues=word_list(
        "titled entitled headlined named dubbed nicknamed subtitled captioned labelled labeled codenamed alias aka "
        "renamed christened so-called"
    ),
    work_nouns=word_list(
        "called film films movie movies song songs single album albums book books novel novels poem play musical "
        "series show documentary episode painting magazine article essay hit story exhibition opera project "
        "campaign robot operation known as"
    ),
    apostrophe_endings=("s", "in"),
    elisions=word_list("em tis twas til till cause cos n nuff round bout neath ere un"),
)
