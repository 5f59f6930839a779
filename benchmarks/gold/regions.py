"""Invented people of eight regions in the same sentences, so that figures differ by the names alone.

Given names and family names are common where they are from and written as news in English writes them; nobody is meant.
Each name stands in three sentences, each sentence holds as many names of every region.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from benchmarks.scores.names import Named

REGIONS: dict[str, str] = {
    "African": """
        Amara Nwosu, Kwabena Asante-Boadi, Thandiwe Mokoena, Chukwuemeka Okorie, Wanjiru Kamande, Tendai Chigumbura,
        Abebech Tessema, Oluwaseun Adebisi, Nomvula Dlamini, Moussa Diabaté, Fatoumata Konaté, Sipho Mthembu,
        Akinyi Odhiambo, Ibrahima Sarr, Chipo Moyo, Kofi Amponsah, Zanele Khumalo, Jean-Bosco Nsengiyumva, Ngozi Eze,
        Tsegaye Wolde, Mariama Bangura, Lerato Molefe, Babacar Ndour, Esi Quaye, Temitope Balogun, Mutua Kilonzo,
        Adjoua Kouassi, Simbarashe Ncube, Halima Juma, Emeka Uzoma, Palesa Tau, Ousmane Traoré, Yaa Boakye,
        Tariro Mapfumo, Desta Haile, Kagiso Modise, Wairimu Njoroge, Bongani Zulu, Aissatou Ba, Obiageli Onyekachi
    """,
    "Arab": """
        Khalid al-Masri, Noura bint Saleh, Youssef Ben Othman, Layla Haddad, Abdul Rahman al-Otaibi, Rima Khoury,
        Mustafa el-Gamal, Samira Bouzid, Hussein al-Tamimi, Dalia Mansour, Tariq Abu Zayd, Huda al-Shehri,
        Walid Jaziri, Mona Abdel Fattah, Anas Qabbani, Faisal al-Dosari, Salma Benjelloun, Nizar Darwish,
        Amal al-Jubouri, Karim Belkacem, Rana Sayegh, Omar al-Hashmi, Yasmine Ferchichi, Bassam Nasrallah,
        Lubna al-Harbi, Hicham Amrani, Ghada Ibrahim, Ziad al-Khatib, Maha Shaheen, Sami Tlili, Abeer al-Qahtani,
        Marwan Sleiman, Iman Zeroual, Saif al-Mansoori, Dina Habib, Rachid Oulhaj, Nadia al-Sayed, Jamal Abu Rumman,
        Hanan Maalouf, Mahmoud Ezzat Salem
    """,
    "South Asian": """
        Anjali Deshpande, Rajesh Venkataraman, Farhana Siddiqui, Nimal Wickramasinghe, Prakash Thapa, Tahmina Chowdhury,
        Gurpreet Singh Dhillon, Lakshmi Narayanan, Imtiaz Qureshi, Sunita Gurung, Arjun Bhattacharya, Ayesha Malik,
        Dilrukshi Jayasuriya, Harish Chandrasekhar, Rukhsana Begum, Vikram Rathore, Meena Iyer, Shahid Rafiq Butt,
        Kavita Joshi, Abdul Mannan Sarkar, Sanjeewa Rathnayake, Priya Kulkarni, Bilal Akhtar, Deepak Shrestha,
        Nusrat Jahan Mitu, Suresh Pillai, Zainab Kakar, Manoj Tiwari, Ishara Fernando, Ravi Teja Reddy, Sadia Anwar,
        Tenzin Wangchuk, Poonam Agarwal, Mohan Das Adhikari, Fatima Zahra Baloch, Ganesh Hegde, Rehana Sultana,
        Karthik Subramaniam, Maya Bajracharya, Naveed Gillani
    """,
    "East Asian": """
        Chen Yulan, Takahashi Kenta, Park Soo-hyun, Liu Jianming, Haruka Nishimura, Kim Dae-ho, Zhao Meifang,
        Batbayar Ganzorig, Lin Chia-hao, Yuki Matsuzaki, Choi Eun-ji, Wang Guoliang, Satoshi Kuroda, Jeong Min-seok,
        Huang Xiaoling, Wong Ka-yan, Emi Fukushima, Yoon Ji-woo, Sun Haitao, Oyunbileg Dorj, Tsai Ming-chih,
        Daisuke Okabe, Han Seo-yeon, Xu Wenbo, Naoko Shimizu, Lee Kyung-tae, Deng Lihua, Chan Wing-tung, Ryo Hasegawa,
        Shin Hye-rim, Ma Zhiyuan, Kaori Uchida, Bae Jun-young, Hsu Pei-shan, Tanaka Masao, Jiang Ruoxi,
        Kwon Tae-yang, Makoto Endo, Ho Siu-fung, Gao Shuang
    """,
    "Southeast Asian": """
        Nguyen Thi Hoa, Budi Hartono, Maria Luz Dimaculangan, Somchai Rattanakorn, Aung Kyaw Moe, Siti Aminah Rahim,
        Sok Channary, Bounmy Phommachanh, Tran Van Duc, Dewi Kusumawati, Jose Rizalino Magsaysay, Ahmad Faizal Hassan,
        Pornthip Suwannarat, Khin Myat Thu, Agus Setiawan, Le Quang Minh, Chea Vuthy, Rodelio Bautista,
        Nur Aisyah Zulkifli, Wayan Sudarma, Prasert Chaiyaphum, Pham Ngoc Lan, Thiha Zaw, Imelda Catacutan,
        Hendra Gunawan, Lim Siew Choo, Heng Sophal, Vu Thanh Tung, Ratna Puspitasari, Danilo Macapagal,
        Kanya Thongchai, Zaw Min Oo,
        Muhammad Hafiz Ismail, Dang Thu Ha, Yohanes Tobing, Sreymom Keo, Analyn Villanueva, Souksavanh Vongsa,
        Tan Boon Keat, Nilar Htwe
    """,
    "Latin American": """
        María Fernanda Quiroga, José Luis Carrasquilla, Camila Echeverría, Thiago Moreira, Guadalupe Ríos Salinas,
        Ernesto Villalobos, Juliana Cavalcanti, Rodrigo Huamán, Ximena Arancibia, Wilmer Zambrano, Dulce Beltrán,
        Facundo Ibáñez, Luciana Teixeira, Óscar Rolando Chávez, Yesenia Caballero, Matías Oyarzún, Beatriz do Amaral,
        Héctor Iván Palacios, Rosario Mamani Quispe, Davi Figueiredo, Alondra Cervantes, Néstor Aguirre,
        Paola Benavides, Raimundo Nogueira, Inés Zubizarreta, Jhon Freddy Mosquera, Carolina Olivares, Silvio Barreto,
        Evaristo Condori, Marisol Peñaloza, Gonzalo Etcheverry, Tatiane Ribeiro, Aníbal Recalde, Nayeli Xicoténcatl,
        Cristóbal Undurraga, Graciela Vázquez, Leandro Pacheco, Yolanda Choque, Ramiro Sandoval, Heloísa Drummond
    """,
    "Slavic": """
        Oleksandr Kovalchuk, Agnieszka Wiśniewska, Dmitri Sokolov, Jelena Stojanović, Petr Dvořáček, Ivan Todorov,
        Katarzyna Mazurek, Bohdan Lysenko, Marija Horvat, Andrei Kuznetsov, Zuzana Hrušková, Miroslav Petković,
        Oksana Tkachenko, Tomasz Grabowski, Natalia Vorobyova, Stjepan Babić, Lenka Šimková, Georgi Iliev,
        Vasyl Marchenko, Małgorzata Zając, Yevgeny Morozov, Ana Zupančič, Jakub Sedlák, Svetlana Belova,
        Dragan Mitrovski, Halyna Shevchuk, Przemysław Nowicki, Irina Fedorova, Vesna Kovačević, Radoslav Stoyanov,
        Alena Kavaliova, Igor Zaytsev, Ludmila Prokopova, Nikola Jovanovski, Taras Hrytsenko, Weronika Sikora,
        Pavlo Bondar, Milica Đorđević, Ondřej Vaněk, Yelizaveta Orlova
    """,
    "Western": """
        Margaret Ellsworth, Liam O'Donoghue, Ingrid Söderlund, Thomas Hargreaves, Chloé Marchand, Stefan Obermeier,
        Fiona MacAllister, Anders Kjeldsen, Giulia Ferrante, Rhys Prothero, Elisabeth Vandenberghe, Connor Whitfield,
        Sanne de Groot, Matthias Leitner, Aoife Brannigan, Jean-Luc Perrault, Hannah Goldwater, Mikko Lehtinen,
        Carlotta Bianchini, Douglas Pemberton, Solveig Aasen, Emily Rutherford, Benoît Lachance, Karin Zimmermann,
        Duncan Abercrombie, Sofia Karagiannis, Nathan Ashcroft, Lotte Jespersen, Enrico Santarelli, Abigail Thornbury,
        Pierre-Yves Garnier, Heidi Brunner, Owen Llewellyn, Charlotte Van Houten, Kevin Delahunty, Birgit Thorsen,
        Lucas Beaumont, Patricia Holloway, Joachim Reuter, Siobhan McGettigan
    """,
}

FRAMES = """
{} was elected mayor of the port city on Sunday, the electoral commission said.
The court sentenced {} to six years in prison for fraud.
Police in the capital are looking for {}, who was last seen at the central station.
President {} will visit Brussels next month to sign a fishing agreement.
"We had no warning," said {}, a teacher whose house was swept away.
Finance Minister {} resigned on Tuesday after less than a year in office.
The prize went to {} for a study of malaria in children.
A report written by {} accuses the mining company of hiding test results.
Defender {} signed a three-year contract with the club.
According to {}, the bridge had not been inspected since 2011.
The talks failed when {} walked out of the room.
Witnesses told Reuters that {} had been taken away by soldiers.
{} and two other miners were pulled out alive after nine days.
The World Bank named {} as its new chief economist.
The airline's chief executive, {}, apologised to passengers.
Hundreds gathered outside the home of {} to lay flowers.
Prosecutors charged {} with leaking military secrets.
The film, directed by {}, opens the festival in Toronto.
{}'s lawyer told the judge that the evidence had been planted.
Doctors said {} was in a stable condition on Friday.
Opposition leader {} called for a recount.
It was the third gold medal for {}, who won by less than a second.
The United Nations envoy {} met rebel commanders near the border.
The police chief said that {} had been arrested at the airport.
Among the dead was {}, 34, a nurse.
{} has been missing since the landslide, relatives said.
The committee rejected the appeal of {} without giving reasons.
A novel by {} about the drought has been translated into 20 languages.
General {} denied that troops had crossed the river.
Neighbours described {} as a quiet person who kept bees.
The government has asked {} to lead the inquiry into the fire.
Students carried pictures of {} through the old town.
Senator {} said the bill would pass before the summer.
In a letter to {}, the ministry admitted that the water was unsafe.
Scientists led by {} found the fossil in a quarry.
Last week {} became the first outsider to head the central bank.
The strike ended after {} promised to pay the wages still owed.
Captain {} brought the ferry back to harbour with 212 people on board.
The newspaper published photographs of {} leaving the embassy.
The company was founded in 1998 by {} and now employs 4,000 people.
"""

_SHIFTS = (0, 13, 27)
"""Each name stands in the sentence of its own number and in those so many further on."""


@frozen(kw_only=True)
class Sentence:
    """A sentence with the one person it names."""

    text: str
    name: Named


def sentences(region: str) -> Iterator[Sentence]:
    """Give the sentences of a region, each with its name at its place."""
    frames = FRAMES.strip().splitlines()
    for number, name in enumerate(names(region)):
        for shift in _SHIFTS:
            frame = frames[(number + shift) % len(frames)]
            at = frame.index("{}")
            yield Sentence(text=frame.replace("{}", name), name=Named(at, at + len(name), "PER"))


def names(region: str) -> list[str]:
    """Give the people of a region."""
    return [name.strip() for name in REGIONS[region].replace("\n", " ").split(",")]
