"""Given names that in English news are those of men or of women only; a list written for newsld.

What both bear somewhere (Andrea, Jean, Kim, Robin, Sasha) is left out: a wrong gender is worse than none.
"""

from __future__ import annotations

_MEN = """
abdul abdullah abraham adam adolf ahmad ahmed alan albert alberto alejandro alessandro alexander alfred
alfredo anders andreas andrew andriy anthony antonio antony arthur arturo benjamin bernard bernd boris brian
bruce carlos charles christopher colin craig daniel darren david denis dennis derek diego dieter dmitry dmytro
donald douglas edward emmanuel enrique eric erik ernest ernesto eugene felipe felix fernando francisco frank
franz fred frederick friedrich gareth gary geoffrey george gerald gerard gerhard giovanni giuseppe gordon
graham gregory guillermo gunnar gustav hamid hans harold harry hassan heinrich helmut henri henrik henry
herbert howard hugo hussein ian ibrahim igor ismail ivan jack jacob jacques jair jake james javier jeffrey
jeremy jerome joao joe john jonathan jorge jose josef joseph juan juergen julio jurgen justin karl keith
kenneth kevin klaus konstantin lars lawrence leonard leonid louis luca lucas luigi luis mahmoud malcolm manuel
marco marcus mark marko martin matteo matthew michael miguel mikhail mohamed mohammad mohammed muhammad
mustafa narendra nathan neil nicholas nicolas nikolai olaf oleg oleksandr oliver omar oscar otto pablo patrick
paul pavel pedro peter philip philippe pierre pieter rafael ralph ramon raymond ricardo richard robert roberto
roger roland ronald rudolf samuel scott sean sebastian sergei sergey sergio simon stefan stephen steven stuart
thomas timothy tom tony viktor vincent vladimir volodymyr walter werner wilhelm william wolfgang yahya youssef
yusuf
"""
_WOMEN = """
abigail adriana agnes aisha alexandra alice alison amanda amelia amy ana angela anita ann anna anne annalena
annette antonia barbara beatrice beatriz bridget camilla carla carmen carol carolina caroline catherine
cecilia charlotte christina christine claire clara claudia cristina cynthia deborah diana diane dolores doris
dorothy eleanor elena elisabeth elizabeth ellen emily emma erika esther eva fatima fiona florence frances
francesca gabriela giorgia gloria greta hannah heather heidi helen helena helga ilse ines ingrid irene isabel
isabella ivana jacqueline jane janet jasmine jennifer jessica joanna josephine judith julia juliana katarina
katherine kathleen kathryn kirsten kristina laura laila leila lena leonor leyla linda lisa lucia lucy luisa
lydia magdalena maia margaret margarita maria marija marina marta martha mary matilda megan melanie melissa
mercedes michelle monica nadia nancy natalia natalie natasha nina nora olena olga olivia pamela patricia paula
petra pilar priya rachel rebecca renata rosa rosalind rosemary ruth sabine samantha sandra sanna sara sarah
sheila silvia sofia sofie sonia sophia sophie susan susanna susanne sylvia tamara tatiana teresa theresa
ulrike ursula valentina valeria vanessa vera veronica victoria viktoria virginia yulia yvonne zeynep
"""

GIVEN_NAMES = dict.fromkeys(_MEN.split(), "Gender=Masc") | dict.fromkeys(_WOMEN.split(), "Gender=Fem")
"""In lower case, to the gender of whoever is called so, as in the features of words."""
