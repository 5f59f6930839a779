"""What helps to look up names in English text."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from newsld.lang.en.demonyms import DEMONYMS
from newsld.lang.linking import Linking

_LEGAL_FORMS = """
inc incorporated corp corporation co company ltd limited llc llp lp plc ag gmbh kg se sa sas srl spa nv bv ab as asa oy
oyj kk pjsc jsc ojsc oao ooo pao pty pvt bhd tbk holdings fc afc cf sc ac fk sk
"""
_TITLES = """
mr mrs ms miss dr prof professor sir dame lord lady president prime minister vice senator sen representative rep
congressman congresswoman governor gov mayor king queen prince princess emperor pope cardinal archbishop bishop rev
reverend imam sheikh ayatollah rabbi general gen lieutenant lt colonel col major maj captain capt sergeant sgt admiral
adm commander cmdr judge justice chancellor secretary ambassador director chief chairman chairwoman ceo coach
"""

_SPELLINGS = """
organisation organization|organisations organizations|defence defense|centre center|theatre theater
harbour harbor|programme program|colour color|honour honor|licence license
"""


def _both_ways(pairs: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in pairs.split("\n"):
        for pair in filter(None, row.split("|")):
            one, other = pair.split()
            found |= {one: other, other: one}
    return found


LINKING = Linking(
    gazetteer=Path(str(files("newsld.lang.en").joinpath("gazetteer", "names.nlg"))),
    demonyms=DEMONYMS,
    articles=frozenset(["the"]),
    legal_forms=frozenset(_LEGAL_FORMS.split()),
    titles=frozenset(_TITLES.split()),
    spellings=_both_ways(_SPELLINGS),
)
