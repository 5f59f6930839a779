"""English abbreviations and sentence starters; lists written for newsld."""

from __future__ import annotations

from newsld.lang.en.speech import SPEECH
from newsld.lang.en.word_list import word_list
from newsld.lang.sentences import SentenceEnds

SENTENCES = SentenceEnds(
    never=word_list("""
        gen gens lt maj col capt cpl sgt pfc pvt adm cmdr brig lt.-gen maj.-gen mr mrs ms dr drs prof rev fr hon
        sen sens rep reps gov govs pres supt insp det cllr messrs mme mlle amb atty asst dep v vs cf eg ie e.g i.e viz
        esp incl st.-petersburg Sr Const
    """),
    before_numbers=word_list("""
        no nos Art arts art. sec secs pp p vol vols fig figs ch para paras op ext tel approx ca c b d r nr ed
        Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec May Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
    """),
    before_names=word_list("""
        inc corp ltd co cos plc llc bros assn univ dept jr sr esq ph al ave blvd rd hwy st mt ft pt approx est intl
        Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa
        Penn Tenn Tex Va Vt Wash Wis Wyo Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    """),
    clocks=word_list("a.m p.m"),
    after_clocks=word_list("""
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
        january february march april may june july august september october november december
        jan feb mar apr jun jul aug sep sept oct nov dec gmt utc est edt cst cdt mst mdt pst pdt et ct mt pt bst cet
        cest eet eest msk ist jst kst hkt eastern central mountain pacific greenwich moscow beijing kyiv
    """),
    starters=word_list("""
        the a an this that these those it he she they we i you his her their its our my your there here in on at by for
        from to of with but and or so yet as if when while after before since because although though however moreover
        meanwhile furthermore also then now still even not no nor who what why how where which another other others
        some many most few fewer several both all each every such according quoting citing speaking asked earlier later
        last next more until under over during between among despite without within instead once only one two three
        four five six seven eight nine ten eleven twelve dozens hundreds thousands millions yesterday today tomorrow
        tonight nearly about around above below across against along amid outside inside through throughout additionally
        nevertheless nonetheless thus therefore hence let just perhaps maybe following news people police officials
        experts critics supporters witnesses reports talks authorities residents protesters shares stocks prices sales
        investors analysts researchers scientists doctors voters workers lawyers prosecutors soldiers troops lawmakers
        leaders women men children students teachers families victims survivors rescuers firefighters demonstrators
        opponents activists companies banks oil data votes elections details never almost already again recently
        currently previously eventually finally first second third previous local asking given having being does do did
        is are was were has have had can could will would should may might must him them whether unlike like than upon
        none nothing nobody everyone everything someone something anyone much same too very its both neither either
        whoever whatever whenever please thank thanks yes well ok okay
    """),
    exclaiming=word_list("yahoo jeopardy oklahoma! wham joomla"),
    glued=word_list("com net org js io gov edu co uk tv ai"),
    verbs=SPEECH.verbs,
)
