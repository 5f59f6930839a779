"""English words for what belongs to a country or comes from it.

Most are in the actor lists of PETRARCH2 (github.com/openeventdata/petrarch2, Phoenix.Countries.actors.txt; MIT) or name
a country in the links of Wikipedia's Current Events portal (CC BY-SA 4.0); the rest was added by hand. Words that
belong to several countries (``Korean``) stand at none, but for the one that news means by them.
"""

from __future__ import annotations

_DEMONYMS = """
Afghanistan: Afghan Afghans|Albania: Albanian|Algeria: Algerian|Andorra: Andorran|Angola: Angolan
Anguilla: Anguillan|Antigua and Barbuda: Antiguan Barbudan|Argentina: Argentine Argentinian Argentinean
Armenia: Armenian|Aruba: Aruban|Australia: Australian Aussie|Austria: Austrian|Azerbaijan: Azerbaijani Azeri
Bahamas: Bahamian|Bahrain: Bahraini|Bangladesh: Bangladeshi|Barbados: Barbadian Bajan|Belarus: Belarusian Belarussian
Belgium: Belgian|Belize: Belizean|Benin: Beninese|Bermuda: Bermudian|Bhutan: Bhutanese|Bolivia: Bolivian
Bosnia and Herzegovina: Bosnian|Botswana: Botswanan|Brazil: Brazilian|Brunei: Bruneian|Bulgaria: Bulgarian
Burkina Faso: Burkinabe Burkinabé|Burundi: Burundian|Cambodia: Cambodian|Cameroon: Cameroonian|Canada: Canadian
Chad: Chadian|Chile: Chilean|China: Chinese|Colombia: Colombian|Comoros: Comorian Comoran
Democratic Republic of the Congo: Congolese|Costa Rica: Costa-Rican|Croatia: Croatian Croat|Cuba: Cuban
Cyprus: Cypriot|Czech Republic: Czech|Denmark: Danish Dane|Djibouti: Djiboutian|Ecuador: Ecuadorian Ecuadorean
Egypt: Egyptian|El Salvador: Salvadoran Salvadorean|Equatorial Guinea: Equatoguinean|Eritrea: Eritrean
Estonia: Estonian|Eswatini: Swazi|Ethiopia: Ethiopian|Fiji: Fijian|Finland: Finnish Finn|France: French Frenchman
Gabon: Gabonese|Gambia: Gambian|Georgia: Georgian|Germany: German|Ghana: Ghanaian|Greece: Greek|Grenada: Grenadian
Guatemala: Guatemalan|Guinea: Guinean|Guinea-Bissau: Bissau-Guinean|Guyana: Guyanese|Haiti: Haitian|Honduras: Honduran
Hungary: Hungarian|Iceland: Icelandic Icelander|India: Indian|Indonesia: Indonesian|Iran: Iranian|Iraq: Iraqi
Ireland: Irish Irishman|Israel: Israeli|Italy: Italian|Ivory Coast: Ivorian|Jamaica: Jamaican|Japan: Japanese
Jordan: Jordanian|Kazakhstan: Kazakh Kazakhstani|Kenya: Kenyan|Kosovo: Kosovan Kosovar|Kuwait: Kuwaiti
Kyrgyzstan: Kyrgyz|Laos: Laotian Lao|Latvia: Latvian|Lebanon: Lebanese|Liberia: Liberian|Libya: Libyan
Liechtenstein: Liechtensteiner|Lithuania: Lithuanian|Luxembourg: Luxembourgish Luxembourger|Madagascar: Malagasy
Malawi: Malawian|Malaysia: Malaysian|Maldives: Maldivian|Mali: Malian|Malta: Maltese
Marshall Islands: Marshallese|Mauritania: Mauritanian|Mauritius: Mauritian|Mexico: Mexican
Micronesia: Micronesian|Moldova: Moldovan|Monaco: Monégasque Monegasque
Mongolia: Mongolian|Montenegro: Montenegrin|Morocco: Moroccan|Mozambique: Mozambican|Myanmar: Burmese
Namibia: Namibian|Nauru: Nauruan|Nepal: Nepali Nepalese|Netherlands: Dutch Dutchman|New Zealand: New-Zealander
Nicaragua: Nicaraguan|Nigeria: Nigerian|Niue: Niuean|North Korea: North-Korean|North Macedonia: Macedonian
Norway: Norwegian|Oman: Omani|Pakistan: Pakistani|Palau: Palauan|Palestine: Palestinian|Panama: Panamanian
Papua New Guinea: Papuan|Paraguay: Paraguayan|Peru: Peruvian|Philippines: Philippine Filipino Filipina
Poland: Polish Pole|Portugal: Portuguese|Qatar: Qatari|Romania: Romanian|Russia: Russian|Rwanda: Rwandan|Samoa: Samoan
San Marino: Sammarinese|Saudi Arabia: Saudi Saudi-Arabian|Senegal: Senegalese|Serbia: Serbian Serb
Seychelles: Seychellois|Sierra Leone: Sierra-Leonean|Singapore: Singaporean|Slovakia: Slovak Slovakian
Slovenia: Slovenian Slovene|Somalia: Somali Somalian|South Africa: South-African|South Korea: South-Korean
South Sudan: South-Sudanese|Spain: Spanish Spaniard|Sri Lanka: Sri-Lankan|Sudan: Sudanese|Suriname: Surinamese
Sweden: Swedish Swede|Switzerland: Swiss|Syria: Syrian|Taiwan: Taiwanese|Tajikistan: Tajik|Tanzania: Tanzanian
Thailand: Thai|Togo: Togolese|Tonga: Tongan|Trinidad and Tobago: Trinidadian|Tunisia: Tunisian|Turkey: Turkish Turk
Turkmenistan: Turkmen|Tuvalu: Tuvaluan|Uganda: Ugandan|Ukraine: Ukrainian|United Arab Emirates: Emirati
United Kingdom: British Briton|United States: American|Uruguay: Uruguayan|Uzbekistan: Uzbek|Venezuela: Venezuelan
Vietnam: Vietnamese|Yemen: Yemeni|Zambia: Zambian|Zimbabwe: Zimbabwean
"""

_NO_PLURAL = ("ese", "ish", "ch", "s", "ic", "gh")


def _forms(words: str) -> list[str]:
    singular = [word.replace("-", " ") if word != "Bissau-Guinean" else word for word in words.split()]
    return singular + [f"{word}s" for word in singular if not word.endswith(_NO_PLURAL)]


DEMONYMS: dict[str, str] = {
    form.casefold(): country
    for line in _DEMONYMS.strip().splitlines()
    for country, _, words in (row.partition(": ") for row in line.split("|"))
    for form in _forms(words)
}
"""A word in lower case to the English name of the country."""
