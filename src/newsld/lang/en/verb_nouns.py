"""The nouns of what triggers tell: "suspend" tells of a suspension, "shut down" of a shutting down."""

from __future__ import annotations

import re

from newsld.lang.en.word_list import word_list
from newsld.lang.naming import Trigger

_MOST_WORDS, _LONGEST = 4, 60  # words and characters of a trigger that stands as it is written
_PLAIN = re.compile(r"[^\W_]+(?:['’&-][^\W_]+)*(?: [^\W_]+(?:['’&-][^\W_]+)*)*")
_VERB = re.compile(r"(?!.*[^e]ed\Z)[a-z]{2,}(?:-[a-z]+)?")
"""What can be the dictionary form of a verb; a participle is none, whatever was taken for it."""
_SHORT = re.compile(r"[^aeiou]*[aeiou][bdgklmnprtvz]")


LIGHT = word_list("""
be become begin bring come continue do face find get give go have hold include keep let make mean need put see seem
set show start take try turn use want
""")
"""Verbs that tell too little for their noun to name anything."""

PARTICLES = word_list("away back down in off on out over up")
"""What may follow a verb and stays with its noun ("shutting down")."""

DOUBLING = word_list("""
admit begin commit compel control equip expel forget occur permit prefer program refer regret repel submit
""")
"""Verbs of several syllables whose last letter is doubled before ``-ing``."""

VERB_NOUNS: dict[str, str] = {
    verb.strip(): noun.strip()
    for line in """
abolish: abolition; acquire: acquisition; acquit: acquittal; adopt: adoption; allow: authorization; amend: amendment
analyse: analysis; analyze: analysis; annex: annexation; announce: announcement; apply: application
appoint: appointment; approve: approval; arrest: arrest; arrive: arrival; assassinate: assassination; attack: attack
attend: attendance; authorize: authorization; award: award; ban: ban; block: blocking; buy: purchase
cancel: cancellation; capture: capture; celebrate: celebration; collapse: collapse; collect: collection
collide: collision; confirm: confirmation; confiscate: confiscation; conquer: conquest; construct: construction
contribute: contribution; convict: conviction; create: creation; cultivate: cultivation; cut: cut; damage: damage
decide: decision; declare: declaration; decline: decline; decrease: decrease; defeat: defeat; defend: defence
delay: delay; demolish: demolition; deny: denial; depart: departure; deploy: deployment; deport: deportation
derail: derailment; designate: designation; destroy: destruction; detain: detention; detect: detection
develop: development; disappear: disappearance; discover: discovery; disintegrate: disintegration; dismiss: dismissal
displace: displacement; dissolve: dissolution; divide: division; donate: donation; drop: drop; elect: election
enact: enactment; end: end; enlarge: enlargement; enter: entry; escape: escape; establish: establishment
evacuate: evacuation; evict: eviction; execute: execution; exhibit: exhibition; expand: expansion; expel: expulsion
explode: explosion; express: expression; extend: extension; fall: fall; fire: dismissal; flee: flight; form: formation
found: foundation; grant: granting; grow: growth; halt: halt; identify: identification; impeach: impeachment
impose: imposition; inaugurate: inauguration; increase: increase; indict: indictment; injure: injury
install: installation; interrogate: interrogation; introduce: introduction; invade: invasion; invest: investment
investigate: investigation; invite: invitation; isolate: isolation; launch: launch; leak: leak; leave: departure
legalize: legalization; lift: lifting; lose: loss; mediate: mediation; merge: merger; migrate: migration
modify: modification; murder: murder; nationalize: nationalization; nominate: nomination; occupy: occupation
open: opening; organize: organization; oust: ousting; participate: participation; pass: passage; pause: pause
pay: payment; perform: performance; plead: plea; postpone: postponement; produce: production; prohibit: prohibition
promote: promotion; propose: proposal; prosecute: prosecution; protest: protest; publish: publication
punish: punishment; qualify: qualification; ratify: ratification; re-elect: re-election; recall: recall
recapture: recapture; receive: receipt; recognise: recognition; recognize: recognition; recover: recovery
reduce: reduction; reelect: re-election; reform: reform; refuse: refusal; reject: rejection; release: release
relocate: relocation; remove: removal; renew: renewal; renovate: renovation; reopen: reopening
repatriate: repatriation; repeal: repeal; replace: replacement; reproduce: reproduction; require: requirement
rescue: rescue; resign: resignation; restore: restoration; restrict: restriction; resume: resumption
resuscitate: resuscitation; return: return; reverse: reversal; review: review; revoke: revocation; rise: rise
rob: robbery; sack: dismissal; save: save; search: search; sell: sale; separate: separation; settle: settlement
ship: shipment; sign: signing; skip: skipping; steal: theft; substitute: substitution; succeed: replacement
support: support; suspend: suspension; swear: swearing-in; tax: tax; testify: testimony; transfer: transfer
travel: travel; treat: treatment; unveil: unveiling; violate: violation; visit: visit; warn: warning
withdraw: withdrawal; withhold: withholding
""".strip().splitlines()
    for verb, _, noun in (item.partition(":") for item in line.split(";"))
}
"""A verb to the noun for what it tells of, where that is not its form in ``-ing``."""

UNCHANGED = word_list("bid broadcast burst cast cut hit hurt let put quit read set shed shut split spread upset")
"""Verbs whose past form is their dictionary form."""

OF_DOER = word_list("""
arrival collapse death decline defeat departure disappearance disintegration drop entry escape explosion fall flight
growth increase lifting migration participation resignation retreat return rise surge survival travel voyage walking
withdrawal working
""")
"""Nouns of verbs without an object: "of" stands before whoever does it, if nobody undergoes it."""

_NOUNS = frozenset(VERB_NOUNS.values())


def noun_of(trigger: Trigger) -> str:
    """Give the noun for what a trigger tells; nothing if there is none that a person would use."""
    words = trigger.words.split()
    if trigger.noun:
        plain = len(words) <= _MOST_WORDS and len(trigger.words) <= _LONGEST and _PLAIN.fullmatch(" ".join(words))
        return " ".join(words) if plain else ""
    lemma, form = trigger.lemma, words[0].lower()
    if lemma in LIGHT or not _VERB.fullmatch(lemma):
        return ""
    if len(words) > 2 or (len(words) == 2 and words[1].lower() not in PARTICLES):
        return VERB_NOUNS.get(lemma, "")
    if len(words) == 1 and (lemma in VERB_NOUNS or lemma in _NOUNS):
        return VERB_NOUNS.get(lemma, lemma)
    # A past form that was taken for the dictionary form has no other in -ing.
    if lemma == form and "Tense=Past" in trigger.features and lemma not in UNCHANGED:
        return ""
    return " ".join((form if form.endswith("ing") else gerund(lemma), *words[1:])).lower()


def gerund(verb: str) -> str:
    """Give the form of a verb in ``-ing``.

    Args:
        verb: Its dictionary form, in lower case.

    Returns:
        The form: ``stopping``, ``dying``, ``making``.
    """
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye", "inge")) and len(verb) > 2:
        return verb[:-1] + "ing"
    if verb in DOUBLING or (_SHORT.fullmatch(verb) and not verb.endswith(("w", "x", "y"))):
        return verb + verb[-1] + "ing"
    return verb + ("king" if verb.endswith("ic") else "ing")
