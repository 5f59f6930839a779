"""Forms of English that are one word or two against the usual patterns; lists written for newsld."""

from __future__ import annotations


def _words(block: str) -> frozenset[str]:
    return frozenset(block.split())


ABBREVIATIONS = _words("""
mr mrs ms dr prof rev hon gen lt col maj capt sgt cpl adm gov sen rep reps sens pres supt insp det cmdr st ft mt jr sr
messrs mme mlle fr bros inc corp co ltd cos assn dept univ ave blvd rd hwy apt vs etc al ca approx est fig figs
vol vols pp ed eds jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
ala ariz ark calif colo conn del fla ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa tenn tex va
vt wash wis wyo attn viz
""")
"""Lower-case words that keep their full stop, wherever they stand."""

HYPHEN_PREFIXES = _words("""
a anti arch bi bio co counter cross de e eco ex extra hyper inter intra mega micro mid mini multi neo non over pan para
post pre pro pseudo psycho quasi re semi socio sub super trans tri ultra un under uni
""")
"""Lower-case prefixes after which a hyphen does not part a word."""

HYPHEN_WHOLES = _words("""
x-ray x-rays t-shirt t-shirts uh-huh uh-oh mm-hm o-kay
""")
"""Lower-case words that keep their hyphen."""

CONTRACTIONS: dict[str, int] = {
    "cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "dont": 2, "doesnt": 4, "didnt": 3, "cant": 2, "wont": 2,
    "isnt": 2, "wasnt": 3, "arent": 3, "couldnt": 5, "wouldnt": 5, "shouldnt": 6, "hasnt": 3, "havent": 4,
    "lemme": 3, "gimme": 3, "'tis": 2, "'twas": 2, "thats": 4, "im": 1, "ive": 1, "youre": 3,
}  # fmt: skip
"""Lower-case forms written as one, with the length of their first word."""

UNIT_SUFFIXES = _words("""
am pm km m cm mm kg g mg lb lbs oz ft mph kmh bn mn tn k kw mw gw kwh gb mb hz mhz ghz p c f
""")
"""Lower-case units and magnitudes that are words of their own after a number."""
