"""Forms of English that are one word or two against the usual patterns; lists written for newsld."""

from __future__ import annotations

import re

from newsld.lang.en.word_list import word_list

ABBREVIATIONS = word_list("""
mr mrs ms dr drs prof rev hon gen lt col maj capt sgt cpl pvt adm gov sen sens rep reps pres supt insp det cmdr st ft mt
jr sr messrs mme mlle fr bros inc corp co ltd cos assn dept univ ave blvd rd hwy apt vs etc al ca approx est fig figs
vol vols pp ed eds jan feb apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
ala ariz ark calif colo conn fla ga ill ind kan ky la md mich minn mo mont neb nev okla ore pa tenn tex va vt wis wyo
attn viz esp ext conf spec div arrv cf ibid min cal
""")
"""Lower-case words that keep their full stop inside a sentence."""

NUMBER_ABBREVIATIONS = word_list("no nos mar may sat sun art sec secs ch p")
"""Lower-case words that keep their full stop before a number."""

DOTTED_ABBREVIATIONS = word_list(
    "ph.d m.sc b.sc d.phil m.phil ll.m ll.b m.ed b.ed psy.d lt.col lt.gen maj.gen brig.gen st.gallen"
)
"""Lower-case abbreviations of parts longer than a letter, which the pattern of dotted letters does not take."""

HYPHEN_PREFIXES = word_list("""
anti arch bi bio co counter cross de e ex extra hyper inter intra mega micro mid mini mis multi neo non over pan para
post pre pro pseudo psycho re semi socio sub super trans tri ultra un under uni
""")
"""Lower-case prefixes after which a hyphen does not part a word."""

_ONSET = r"(?:[bcdfghjklmnprstwyz]|ch|gh|hs|jh|kh|kk|kw|ng|ph|qi?|sh|ts|th|tz|xi?|zh|hw|gw|lh)?"
_NUCLEUS = (
    r"(?:[aiou]|ae|ai|ao|au|ay|e|ee|eo|eu|ey|ia|ie|io|iu|oe|oh|oi|oo|ou|ow|oy|ua|ue|ui|uo|wa|we|wo|"
    r"yae|yeo|yeu|yoo|yoi|yu)"
)
NAME_SYLLABLE = re.compile(rf"{_ONSET}{_NUCLEUS}(?:ck|k|l|m|n|ng|p|r|t|h|hn|n[gh])?", re.IGNORECASE)
"""One syllable of a Chinese or Korean given name in Latin letters: two with a hyphen are one word (``Jae-in``)."""

SYLLABLE_LIKE_WORDS = word_list("""
a al am an ann as at be big bin born by can do don down eat el en far fat few for free full fun get go good got gun had
half he her hi high hot how in it kick king la lay le let lie like long look loud low man me mean men meet my near new
no non none nor not now of off on one or out own pan pay pen per pick pin poor pull put quick ran raw re read real red
rich right rock room run sai see sell semi set she shot shut sick sin sit six so sing song soon sub sun take talk tan
teen tell ten the then thin think thick this tie time to ton too top town try turn two un up wait walk war way we week
well wet when who why win wing yes you young pro chain check clean coal choke fee go lead lean mate main ma mum moon pa
point rail rain rate sea seat share sheep ship shop soil tank tea team tear thin ting train tune won wool
""")
"""Lower-case English words that look like such a syllable; a word of two of them is no name."""

CONTRACTIONS: dict[str, tuple[int, ...]] = {
    "cannot": (3,), "gonna": (3,), "wanna": (3,), "gotta": (3,), "outta": (3,),
    "hafta": (3,), "lemme": (3,), "gimme": (3,), "dunno": (2, 3),
    "dont": (2,), "doesnt": (4,), "didnt": (3,), "cant": (2,), "wont": (2,), "isnt": (2,), "wasnt": (3,), "arent": (3,),
    "aint": (2,), "couldnt": (5,), "wouldnt": (5,), "shouldnt": (6,), "hasnt": (3,), "hadnt": (3,), "havent": (4,),
    "thats": (4,), "whats": (4,), "theres": (5,), "heres": (4,), "hes": (2,), "im": (1,), "ive": (1,), "youre": (3,),
    "theyre": (4,), "itll": (2,), "youll": (3,), "theyll": (4,), "'tis": (2,), "'twas": (2,), "i'ma": (1, 3),
}  # fmt: skip
"""Lower-case forms written as one, with the places where they part."""

WHOLE_SUFFIXES = word_list("st nd rd th s d g e i a")
"""Lower-case letters after a number that stay with it; others are a unit or magnitude, a word of their own."""

UNITS_IN_CAPITALS = word_list("am pm m k b bn mm km mw gw kw kwh mwh hz khz mhz ghz mb gb tb kb")
"""Lower-case units and magnitudes that are words of their own after a number also when written in capitals."""
