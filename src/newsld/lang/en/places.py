"""Places by their English names, with the class of each.

Countries and capitals are derived from "country-codes" of datahub.io (github.com/datasets/country-codes; Open Data
Commons Public Domain Dedication and License 1.0), columns "CLDR display name" and "Capital", with everyday variants
added by hand; names that mean something else as often (Georgia) are left out. Big cities and states
were written for newsld.
"""

from __future__ import annotations

_COUNTRIES = """
Afghanistan; Albania; Algeria; Andorra; Angola; Antigua and Barbuda; Argentina; Armenia; Australia; Austria;
Azerbaijan; Bahamas; Bahrain; Bangladesh; Barbados; Belarus; Belgium; Belize; Benin; Bhutan; Bolivia; Bosnia; Bosnia
and Herzegovina; Botswana; Brazil; Britain; Brunei; Bulgaria; Burkina Faso; Burma; Burundi; Cambodia; Cameroon;
Canada; Cape Verde; Central African Republic; Chad; Chile; China; Colombia; Comoros; Congo; Costa Rica; Croatia;
Cuba; Cyprus; Czech Republic; Czechia; Côte d’Ivoire; DR Congo; Democratic Republic of the Congo; Denmark; Djibouti;
Dominica; Dominican Republic; East Timor; Ecuador; Egypt; El Salvador; England; Equatorial Guinea; Eritrea; Estonia;
Eswatini; Ethiopia; Fiji; Finland; France; Gabon; Gambia; Germany; Ghana; Great Britain; Greece; Greenland;
Grenada; Guatemala; Guinea; Guinea-Bissau; Guyana; Haiti; Holland; Honduras; Hong Kong; Hungary; Iceland; India;
Indonesia; Iran; Iraq; Ireland; Israel; Italy; Ivory Coast; Jamaica; Japan; Jordan; Kazakhstan; Kenya; Kiribati;
Kosovo; Kuwait; Kyrgyzstan; Laos; Latvia; Lebanon; Lesotho; Liberia; Libya; Liechtenstein; Lithuania; Luxembourg;
Macao; Macedonia; Madagascar; Malawi; Malaysia; Maldives; Mali; Malta; Marshall Islands; Mauritania; Mauritius;
Mexico; Micronesia; Moldova; Monaco; Mongolia; Montenegro; Morocco; Mozambique; Myanmar; Namibia; Nauru; Nepal;
Netherlands; New Zealand; Nicaragua; Niger; Nigeria; North Korea; North Macedonia; Northern Ireland; Norway; Oman;
Pakistan; Palau; Palestine; Panama; Papua New Guinea; Paraguay; Peru; Philippines; Poland; Portugal; Puerto Rico;
Qatar; Republic of the Congo; Romania; Russia; Rwanda; Saint Kitts and Nevis; Saint Lucia; Saint Vincent and
Grenadines; Samoa; San Marino; Saudi Arabia; Scotland; Senegal; Serbia; Seychelles; Sierra Leone; Singapore;
Slovakia; Slovenia; Solomon Islands; Somalia; South Africa; South Korea; South Sudan; Soviet Union; Spain; Sri
Lanka; Sudan; Suriname; Swaziland; Sweden; Switzerland; Syria; São Tomé and Príncipe; Taiwan; Tajikistan; Tanzania;
Thailand; Timor-Leste; Togo; Tonga; Trinidad and Tobago; Tunisia; Turkey; Turkmenistan; Tuvalu; Türkiye; U.K.; U.S.;
UAE; UK; US; USA; Uganda; Ukraine; United Arab Emirates; United Kingdom; United States; United States of America;
Uruguay; Uzbekistan; Vanuatu; Vatican; Vatican City; Venezuela; Vietnam; Wales; Western Sahara; Yemen; Zambia;
Zimbabwe
"""

_CITIES = """
Abu Dhabi; Abuja; Accra; Addis Ababa; Aleppo; Alexandria; Algiers; Amman; Amritsar; Amsterdam; Andorra la Vella;
Ankara; Antananarivo; Antwerp; Apia; Ashgabat; Asmara; Astana; Asunción; Athens; Atlanta; Auckland; Baghdad; Baku;
Bamako; Bandar Seri Begawan; Bangkok; Bangui; Banjul; Barcelona; Basra; Basseterre; Beijing; Beirut; Belfast;
Belgrade; Belmopan; Benghazi; Berlin; Bern; Birmingham; Bishkek; Bissau; Bogota; Bogotá; Bombay; Boston; Brasilia;
Brasília; Bratislava; Brazzaville; Bridgetown; Brisbane; Brussels; Bucharest; Budapest; Buenos Aires; Cairo;
Calgary; Canberra; Cape Town; Caracas; Cardiff; Casablanca; Castries; Chennai; Chicago; Chisinau; Chongqing; Ciudad
de la Paz; Cologne; Colombo; Conakry; Copenhagen; Dakar; Dallas; Damascus; Davos; Delhi; Denver; Detroit; Dhaka;
Dili; Dodoma; Doha; Donetsk; Dubai; Dublin; Durban; Dushanbe; Düsseldorf; East Jerusalem; Edinburgh; El-Aaiun;
Frankfurt; Freetown; Funafuti; Gaborone; Gaza City; Geneva; Gitega; Glasgow; Goma; Guangzhou; Guatemala
City; Haifa; Hamburg; Hanoi; Harare; Havana; Helsinki; Herat; Ho Chi Minh City; Honiara; Houston; Hyderabad;
Islamabad; Istanbul; Jakarta; Jeddah; Jerusalem; Johannesburg; Juba; Kabul; Kampala; Kandahar; Karachi; Kathmandu;
Kharkiv; Khartoum; Kherson; Kiev; Kigali; Kingston; Kingstown; Kinshasa; Kolkata; Kuala Lumpur; Kuwait City; Kyiv;
Kyoto; Lagos; Lahore; Las Vegas; Leeds; Libreville; Lilongwe; Lima; Lisbon; Liverpool; Ljubljana; Lomé; London; Los
Angeles; Luanda; Lusaka; Lviv; Lyon; Madrid; Majuro; Managua; Manama; Manchester; Manila; Maputo; Mariupol;
Marseille; Maseru; Mbabane; Mecca; Medina; Melbourne; Melekeok; Mexico City; Miami; Milan; Minneapolis; Minsk;
Mogadishu; Mombasa; Monrovia; Montevideo; Montreal; Moroni; Moscow; Mosul; Mumbai; Munich; Muscat; N'Djamena;
Nagasaki; Nairobi; Naples; Nassau; Naypyidaw; New Delhi; New Orleans; New York; New York City; Niamey; Nicosia;
Nouakchott; Nuku'alofa; Odesa; Osaka; Oslo; Ottawa; Ouagadougou; Palikir; Panama City; Paramaribo; Paris; Peshawar;
Philadelphia; Phnom Penh; Phoenix; Pittsburgh; Podgorica; Port Louis; Port Moresby; Port Vila; Port of Spain;
Port-au-Prince; Portland; Porto; Porto-Novo; Prague; Praia; Pretoria; Pristina; Pyongyang; Quebec City; Quito;
Rabat; Ramallah; Reykjavik; Riga; Rio de Janeiro; Riyadh; Rome; Roseau; Rotterdam; Saint Petersburg; San Diego; San
Francisco; San Jose; San José; San Salvador; Sanaa; Santiago; Santo Domingo; Sao Paulo; Sarajevo; Seattle; Seoul;
Seville; Shanghai; Shenzhen; Skopje; Sofia; St. George's; St. John's; St. Petersburg; Stockholm; Strasbourg;
Stuttgart; Sucre; Surabaya; Suva; Sydney; São Paulo; São Tomé; Taipei; Tallinn; Tarawa; Tashkent; Tbilisi;
Tegucigalpa; Tehran; Tel Aviv; The Hague; Thimphu; Tirana; Tokyo; Toronto; Tripoli; Tunis; Turin; Ulaanbaatar;
Vaduz; Valencia; Valletta; Vancouver; Venice; Vienna; Vientiane; Vilnius; Vladivostok; Warsaw; Washington;
Washington D.C.; Washington, D.C.; Wellington; Windhoek; Wuhan; Yamoussoukro; Yangon; Yaoundé; Yerevan; Zagreb;
Zurich; Zürich
"""

_STATES = """
Alabama; Alaska; Alberta; Arizona; Arkansas; Bavaria; British Columbia; California; Catalonia; Chechnya; Colorado;
Connecticut; Crimea; Darfur; Delaware; Donbas; Florida; Hawaii; Idaho; Illinois; Indiana; Iowa; Kansas; Kashmir;
Kentucky; Louisiana; Maine; Maryland; Massachusetts; Michigan; Minnesota; Mississippi; Missouri; Montana; Nebraska;
Nevada; New Hampshire; New Jersey; New Mexico; New South Wales; Normandy; North Carolina; North Dakota; North
Darfur; Ohio; Oklahoma; Ontario; Oregon; Pennsylvania; Punjab; Quebec; Queensland; Rhode Island; Sicily; South
Carolina; South Dakota; Tasmania; Tennessee; Texas; Tibet; Utah; Vermont; Virginia; West Virginia; Wisconsin;
Wyoming; Xinjiang
"""


def _names(block: str) -> list[str]:
    return [name for name in " ".join(block.split()).split("; ") if name]


PLACES: dict[str, str] = {
    name: kind
    for block, kind in (
        (_STATES, "AdministrativeArea"),
        (_CITIES, "City"),
        (_COUNTRIES, "Country"),
    )
    for name in _names(block)
}
"""Name to schema.org class; a name in two lists is the last one's."""
