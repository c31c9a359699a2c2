"""Chest reports with planted protected information, as a mixed public archive would bring them together.

The sites it imitates: academic departments of the United States (sections in capitals, wet reads, addenda, calls to
the team), community practices there with many patients of Latin American names, departments of the United Kingdom and
of Ireland, private hospitals of India and of the Gulf, departments of Nigeria and of South Africa, Korean hospitals
(English reports with Korean names, some Korean text) and continental European departments that report in English.
About half of the reports are terse; some are in capitals, some without punctuation, some are lists, and some start
without a header. Every person, hospital, ward and number is invented, and so are nearly all streets and towns (some
large cities, states and counties are real). Recognisers may be developed on this set.

Fields of its own (`own_value`), apart from the writer's:

- a region (`us uk ie in gulf ng za kr eu lat`) is a full name of there; with `_f` the family name, `_g` the given
  name, `_lf` "Family, Given", `_i` initials and family name, `_fi` family name and initials, `_up` "FAMILY Given",
  `_u` all capitals, `_l` all lower case,
  `_m` and `_w` a man or a woman, `_gm` and `_gw` the given name alone, `_km` and `_kw` given name or full name;
- `h_`, `w_`, `s_`, `t_` and a region: hospital, ward, street line, town (with state or postcode where usual);
- `bed` a bed or room, `code` a short code of a site (HOSPITAL), `ct` a terse clinical phrase without a full stop;
- `hu_ wu_ ct_u bed_u`, and names with `_fu`, `_gmu`, `_wu`: the same in capitals, for reports typed in capitals;
- `care_ school_ church_ gp_ prison_` and a region: such a place (HOSPITAL);
- `d_` dates, `tm_` times, `id_` identifiers (ID), `mrn_` record numbers, `acc_` accession numbers, `ph_` telephones,
  `dev_` serial numbers and stations, `mail_` and `url_` addresses; what follows says which sort.

A title, "hrs" after a time and words such as "UHID" or "bleep" stay outside of the planted piece.
"""

from __future__ import annotations

import random
import re
import string
import unicodedata
from datetime import date, timedelta


def _items(text: str) -> tuple[str, ...]:
    return tuple(item for part in text.split("|") if (item := " ".join(part.split())))


def _reports(text: str) -> tuple[str, ...]:
    return tuple(report.strip("\n") for report in text.split("\n----\n"))


# region: family names, family names that are words, given names, given names that are words
PEOPLE = {
    "us": (
        _items("""
        Abernathy|Aldrich|Anderson|Baptiste|Beauchamp|Bergstrom|Blumenthal|Brennan|Castellano|Chatterton|Chowdhury|
        Cohen|Dabrowski|DeLuca|Desai|DiNapoli|Donahue|Eberhardt|Ellison|Fairbanks|Feldman|Fitzsimmons|Goldfarb|
        Gutierrez|Haddad|Hargrove|Henriksen|Hollingsworth|Huang|Jankowski|Johnson|Kaplan|Kowalczyk|Krishnamurthy|
        Kuznetsov|Lefebvre|Levinson|Liu|MacAllister|Mancini|McGillicuddy|Nguyen|Novak|O'Connor|Okafor|Papadakis|
        Pham|Pellegrino|Quintero|Rasmussen|Rosenthal|Saperstein|Schwartz|Smith|St. Clair|Steinmetz|Sullivan|Tran|
        Thibodeaux|Van Buren|Vanderhoof|Washington|Weinstein|Williams|Yamamoto|Zielinski|Smith-Barlow|Le|Wu|Xu
        """),
        _items("""
        Bell|Black|Brown|Case|Cross|Day|Field|Fields|Gray|Green|Hand|Hill|King|Little|Long|Love|Major|Marks|May|Means|
        Noble|Pace|Post|Price|Rice|Rich|Sharp|Short|Stone|Strong|Wall|Waters|White|Wood|Young|Early|Good|Pick|
        Banks|Frost
        """),
        _items("""
        Aaron|Adrienne|Alan|Alyssa|Amy|Andre|Barbara|Benjamin|Brett|Caitlin|Calvin|Carla|Christopher|Cynthia|Daniel|
        Darnell|Deborah|Diane|Donald|Doris|Edward|Eileen|Elaine|Eugene|Gloria|Harold|Heidi|Irene|Jamal|Janet|Jason|
        Jeffrey|Jill|Josh|Judith|Karen|Katie|Keisha|Kenneth|Latoya|Lawrence|Linda|Marcus|Megan|Mildred|Nathan|Norma|
        Olga|Patricia|Peggy|Rachel|Rebecca|Ronald|Rosemary|Samantha|Sarah|Shirley|Stanley|Tamika|Theodore|Tyrone|
        Vivian|Walter|Wendy|Yvonne|Zachary|Mei-Ling|Anne-Marie
        """),
        _items("Art|Bill|Chase|Dawn|Drew|Faith|Frank|Gene|Grace|Hope|Iris|Joy|Mark|Pat|Ray|Rose|Will|June|Pearl|April"),
    ),
    "uk": (
        _items("""
        Ainsworth|Akhtar|Ap Rhys|Appleyard|Barraclough|Begum|Bhatti|Braithwaite|Cadwallader|Carruthers|Chaudhry|
        Cholmondeley|Clarke|Davies|Entwistle|Evans|Featherstone|Gill|Griffiths|Hargreaves|Hussain|Jones|Khan|
        Llewellyn|Lovegrove|MacLeod|McAllister|Miah|Mistry|Ormerod|Osei|Patel|Postlethwaite|Pritchard|Rahman|Rees|
        Rowbotham|Shah|Sidebottom|Smythe|Tattersall|Thistlethwaite|Trelawney|Uddin|Wainwright|Williamson-Hythe|
        Wolstenholme|Wojcik|Fforde|Adeyemi-Clarke
        """),
        _items("""
        Barker|Bird|Carter|Coward|Cotton|Fish|Flood|Fox|Gore|Heard|Hurt|Lamb|Marsh|Moody|Moss|Mould|Nail|Neat|Pain|
        Peel|Pond|Reading|Root|Salt|Speed|Spring|Winter|Swift|Tongue|Wise
        """),
        _items("""
        Alistair|Amina|Angharad|Beryl|Bronwen|Callum|Cedric|Clive|Derek|Doreen|Dylan|Edna|Elspeth|Ffion|Fiona|Gareth|
        Gillian|Graham|Gwen|Hamish|Hilary|Imran|Isla|Jacqueline|Kirsty|Maureen|Mohammed|Morag|Nasreen|Neville|Nigel|
        Oliver|Parveen|Phyllis|Reginald|Rhys|Sajid|Sheila|Stuart|Trevor|Winifred|Zoe
        """),
        _items("Daisy|Heather|Ivy|Lily|Olive|Holly|Poppy|Rob|Victor|Hazel"),
    ),
    "ie": (
        _items("""
        Ó Conaill|Ní Dhomhnaill|O'Sullivan|O'Dwyer|O'Shea|Mac Giolla|McNamara|McGrath|Fitzgerald|Gallagher|Brosnan|
        Cullinane|Geoghegan|Hanrahan|Heffernan|Kavanagh|Keohane|Kinsella|Mulcahy|Mulligan|Ní Bhriain|Prendergast|
        Rafferty|Ryan|Scannell|Tuohy|Twomey|Ui Chearbhaill
        """),
        _items("Hickey|Lane|Roche|Power|Stack|Tubridy|Savage|Sheets"),
        _items("""
        Aoife|Bríd|Caoimhe|Ciarán|Colm|Conor|Declan|Dervla|Diarmuid|Eamon|Eimear|Eoghan|Fergal|Gráinne|Máire|Niamh|
        Orla|Padraig|Róisín|Ruairí|Sinéad|Siobhán|Tadhg|Una
        """),
        _items("Grace|Rose|Will|Frank|Pat"),
    ),
    "in": (
        _items("""
        Agarwal|Ansari|Banerjee|Bhattacharya|Chatterjee|Deshpande|D'Souza|Fernandes|Gaikwad|Ganesan|Gopalakrishnan|
        Gupta|Iyer|Jadhav|Jain|Joshi|Kapoor|Kulkarni|Kurian|Lakshmanan|Mathew|Mehta|Mukherjee|Nair|Pillai|Qureshi|
        Ramanathan|Rao|Reddy|Sharma|Shetty|Shinde|Singh|Sreenivasan|Subramaniam|Thakur|Thomas|Trivedi|Varghese|
        Venkataraman|Verma|Yadav
        """),
        _items("Das|Gore|Kale|Lad|More|Nag|Pal|Rai|Sale|Sen"),
        _items("""
        Aarti|Ajay|Anjali|Arun|Asha|Bhavana|Deepak|Divya|Farhan|Geetha|Harish|Jayashree|Kavitha|Kiran|Lakshmi|Mahesh|
        Manoj|Meenakshi|Mohan|Naveen|Neha|Pooja|Prakash|Priya|Rajesh|Ramesh|Rekha|Sandeep|Savitri|Sneha|Sunil|Swati|
        Usha|Venkatesh|Vijayalakshmi|Vikram|Yusuf
        """),
        _items("Baby|Sunny|Jolly|Lovely"),
    ),
    "gulf": (
        _items("""
        Al Balushi|Al Dosari|Al Hashmi|Al Kaabi|Al Mansoori|Al Marri|Al Shamsi|Al Zaabi|Al-Ghamdi|Al-Harbi|
        Al-Mutairi|Al-Otaibi|Al-Qahtani|Al-Rashidi|Al-Shehri|Alzahrani|Abdel Rahman|Abu Hamda|bin Tariq|El Sayed|
        Haddad|Hamdan|Khalil|Mahmoud|Saleh|Siddiqui|Dela Cruz|Pinto|Panicker
        """),
        _items("Said|Bader|Rose|Light"),
        _items("""
        Abdulrahman|Abdullah|Aisha|Ali|Amal|Badr|Bilal|Fahad|Faisal|Fatima|Ghada|Hassan|Hessa|Huda|Ibrahim|Khalid|
        Khawla|Layla|Mahra|Maryam|Mohammed|Nasser|Noura|Omar|Osama|Rania|Saeed|Salma|Sultan|Yasmin|Zayed|Jocelyn
        """),
        _items("Amen|Eve|Fares|Angel"),
    ),
    "ng": (
        _items("""
        Abubakar|Adebayo|Adeleke|Afolabi|Agbaje|Akinwande|Amadi|Bello|Chukwu|Danjuma|Ekwueme|Eze|Ezenwa|Fashola|Garba|
        Ibekwe|Ibrahim|Igwe|Iwu|Lawal|Madu|Mohammed|Musa|Nnamdi|Nwachukwu|Nwosu|Obaseki|Obi|Ogunleye|Ojo|Okechukwu|
        Okonkwo|Okoro|Olatunji|Onyekachi|Osagie|Oyelaran|Sanusi|Shehu|Udoh|Umeh|Usman|Yakubu|Owusu-Ansah|Mensah
        """),
        _items("Bright|Friday|George|Monday|Sunday|West|Wilcox|Green"),
        _items("""
        Abosede|Adaeze|Adewale|Aisha|Aminu|Babatunde|Bolanle|Bukola|Chidi|Chidinma|Chinedu|Chukwuemeka|Damilola|
        Ebere|Emeka|Folake|Funmilayo|Halima|Ifeanyi|Ifeoma|Kelechi|Kunle|Ladi|Ngozi|Nkechi|Obinna|Olufemi|Oluwaseun|
        Rukayat|Segun|Temitope|Titilayo|Uche|Umar|Yetunde|Zainab
        """),
        _items("Blessing|Comfort|Friday|Goodluck|Innocent|Mercy|Patience|Peace|Precious|Sunday|Favour|Wisdom|Charity"),
    ),
    "za": (
        _items("""
        Abrahams|Botha|Coetzee|Daniels|Dlamini|du Plessis|Fortuin|Govender|Jacobs|Khumalo|Kruger|Le Roux|Mabaso|
        Maharaj|Mahlangu|Mbatha|Mkhize|Mokoena|Molefe|Moodley|Naidoo|Ndlovu|Ngcobo|Nkosi|Pillay|Pretorius|Sithole|
        Steenkamp|Tshabalala|van der Merwe|van Niekerk|van Wyk|Xaba|Zungu|Petersen
        """),
        _items("Booysen|Cloete|Fortune|Jordaan|September|April|February|Links|Stone|Marais"),
        _items("""
        Anele|Annelize|Bongani|Charmaine|Christo|Devan|Dumisani|Elmarie|Fatima|Gert|Hendrik|Johan|Kagiso|Kobus|
        Lerato|Lindiwe|Lungile|Mpho|Nokuthula|Nomvula|Pieter|Preshen|Riaan|Sibusiso|Sipho|Thabo|Thandiwe|Themba|
        Wilmarie|Zanele|Zodwa
        """),
        _items("Gift|Lucky|Precious|Beauty|Patience|Wonder|Innocent"),
    ),
    "kr": (
        _items("Kim|Lee|Park|Choi|Jung|Kang|Cho|Yoon|Jang|Lim|Han|Shin|Seo|Kwon|Hwang|Ahn|Hong|Bae|Baek|Yoo|Moon|Oh"),
        _items("An|Do|Ha|Ho|Min|No|Song|Son|Sun|Yang|Gill|Pi"),
        _items("""
        Min-jun|Seo-yeon|Ji-hoon|Hye-jin|Sung-ho|Young-sook|Jae-won|Eun-ji|Soo-bin|Dong-hyun|Kyung-hee|Mi-ran|
        Hyun-woo|Na-ri|Yeon-ju|Byung-chul|Tae-yang|Jihye|Minseok|Sangmin|Yuna|Chang Soo|Myung Ja|Jong Il|Bo Ram
        """),
        _items("In|Sun|Bora|Sang|Won"),
    ),
    "vn": (
        _items("Nguyen|Tran|Le|Pham|Hoang|Phan|Vu|Dang|Bui"),
        _items("Do|Ho|Ly|Mai"),
        _items("Van Duc|Thi Hoa|Minh Tuan|Thi Lan|Quoc Bao|Thanh Huong|Van Nam"),
        _items("Long|Sang|An"),
    ),
    "eu": (
        _items("""
        Andersson|Bakker|Bianchi|Brandstätter|Calvetti|Dąbrowski|de Groot|De Smet|de Vries|Della Rocca|Dubois|
        Engström|Fernandes da Silva|Ferrara|Garnier|Gruber|Haugen|Hofstetter|Horváth|Jansen|Jørgensen|Karlsson|
        Kovács|Kučera|Lindqvist|Marinković|Mäkinen|Müller|Nielsen|Nowak|Papadopoulou|Petrov|Pfeiffer|Popescu|
        Rodrigues|Rossi|Schneider|Šimić|Sørensen|Van den Broeck|van Dijk|von Arnsberg|Virtanen|Yıldız|Zając
        """),
        _items("Berg|Blank|Falk|Horn|Klein|Post|Rust|Stark|Stern|Sommer|Winter|Wolf|Bach|Prince"),
        _items("""
        Agnieszka|Andreas|Annika|Antoine|Bjørn|Chiara|Dimitris|Eleni|Elif|Emil|Françoise|Giovanni|Gudrun|Hans-Peter|
        Henrik|Ilse|Jürgen|Katarzyna|Lars|Lieke|Lucie|Magnus|Marie-Claire|Matteo|Mehmet|Nikos|Pauline|Pieter|Sanne|
        Sébastien|Stefania|Tomáš|Ulrike|Wouter|Zsófia
        """),
        _items("Max|Rob|Eve|Constant|Bruno|Iris"),
    ),
    "lat": (
        _items("""
        Álvarez|Ayala|Barrientos|Benítez|Cárdenas|Castañeda|de la Cruz|De León|Del Valle|Delgado|Espinoza|Figueroa|
        García|Gómez|Guzmán|Hernández|Herrera|Jiménez|Lopez|Martínez|Montoya|Muñoz|Núñez|Ortega-Ruiz|Paredes|Peña|
        Perez|Quiñones|Ramirez|Rivera Colón|Rodriguez|Salazar|Sandoval|Santiago|Silva-Torres|Trujillo|Vásquez|Zúñiga
        """),
        _items("Cruz|Franco|Leal|Luna|Reyes|Rosa|Campos|Villa|Bravo|Blanco|Mercado"),
        _items("""
        Alejandro|Ana María|Beatriz|Carlos|Carmen|Consuelo|Diego|Esperanza|Esteban|Fernando|Francisca|Graciela|
        Guadalupe|Guillermo|Héctor|Inés|Javier|Jesus|José Luis|Juan Carlos|Lourdes|Luz|Manuel|Marisol|Miguel|Milagros|
        Ofelia|Pilar|Ramón|Rocío|Rosario|Xiomara|Yolanda
        """),
        _items("Angel|Dolores|Jesus|Linda|Mercedes|Soledad|Grace|Fidel"),
    ),
}
WOMEN = frozenset(
    _items("""
    Adrienne|Alyssa|Amy|Barbara|Caitlin|Carla|Cynthia|Deborah|Diane|Doris|Eileen|Elaine|Gloria|Heidi|Irene|Janet|Jill|
    Judith|Karen|Katie|Keisha|Latoya|Linda|Megan|Mildred|Norma|Olga|Patricia|Peggy|Rachel|Rebecca|Rosemary|Samantha|
    Sarah|Shirley|Tamika|Vivian|Wendy|Yvonne|Mei-Ling|Anne-Marie|Dawn|Faith|Grace|Hope|Iris|Joy|Rose|June|Pearl|April|
    Amina|Angharad|Beryl|Bronwen|Doreen|Edna|Elspeth|Ffion|Fiona|Gillian|Gwen|Hilary|Isla|Jacqueline|Kirsty|Maureen|
    Morag|Nasreen|Parveen|Phyllis|Sheila|Winifred|Zoe|Daisy|Heather|Ivy|Lily|Olive|Holly|Poppy|Hazel|Aoife|Bríd|
    Caoimhe|Dervla|Eimear|Gráinne|Máire|Niamh|Orla|Róisín|Sinéad|Siobhán|Una|Aarti|Anjali|Asha|Bhavana|Divya|Geetha|
    Jayashree|Kavitha|Lakshmi|Meenakshi|Neha|Pooja|Priya|Rekha|Savitri|Sneha|Swati|Usha|Vijayalakshmi|Lovely|Aisha|Amal|
    Fatima|Ghada|Hessa|Huda|Khawla|Layla|Mahra|Maryam|Noura|Rania|Salma|Yasmin|Jocelyn|Eve|Abosede|Adaeze|Bolanle|
    Bukola|
    Chidinma|Ebere|Folake|Funmilayo|Halima|Ifeoma|Ladi|Ngozi|Nkechi|Rukayat|Titilayo|Yetunde|Zainab|Blessing|Comfort|
    Mercy|Patience|Peace|Precious|Favour|Charity|Annelize|Charmaine|Elmarie|Lerato|Lindiwe|Lungile|Nokuthula|Nomvula|
    Thandiwe|Wilmarie|Zanele|Zodwa|Beauty|Agnieszka|Annika|Chiara|Eleni|Elif|Françoise|Gudrun|Ilse|Katarzyna|Lieke|
    Lucie|
    Marie-Claire|Pauline|Sanne|Stefania|Ulrike|Zsófia|Ana María|Beatriz|Carmen|Consuelo|Esperanza|Francisca|Graciela|
    Guadalupe|Inés|Lourdes|Luz|Marisol|Milagros|Ofelia|Pilar|Rocío|Rosario|Xiomara|Yolanda|Dolores|Mercedes|Soledad
    """)
)
FAMILY = tuple(dict.fromkeys(name for families, _, _, _ in PEOPLE.values() for name in families))
WORD_FAMILY = tuple(dict.fromkeys(name for _, words, _, _ in PEOPLE.values() for name in words))
GIVEN = tuple(dict.fromkeys(name for _, _, given, _ in PEOPLE.values() for name in given))
WORD_GIVEN = tuple(dict.fromkeys(name for _, _, _, words in PEOPLE.values() for name in words))

HOSPITALS = {
    "us": _items("""
    Mercy Ridge Medical Center|St. Aldwin's Hospital|Twin Forks Regional Medical Center|Westmark University Hospital|
    Harrow County General|Lakeview Memorial Hospital|Beth Shalom Deaconess|Cedar Bluff VA Medical Center|
    Holy Redeemer Hospital of Ashby|Providence Park Health|Bayhaven Imaging Associates|North Shore Open MRI|
    Maple Street Family Medicine|Ridgeway Pulmonary Group|
    Kessel Clinic|Tri-Valley Urgent Care|Our Lady of Sorrows Hospital|Brigham Landing Hospital|Eastgate Surgical Center|
    Clearwater Cancer Institute|MountainView Hospital|Rosedale Dialysis|
    Children's Hospital of Ellsworth|Whitcomb Radiology, PC|
    Marlowe Community Health Center|UMC Westmark|Sharon Hills Hospice|
    Valle Verde Health Center|Clínica Santa Rosalía|San Ysandro Medical Plaza
    """),
    "uk": _items("""
    Royal Harlesden Infirmary|Queen Philippa Hospital|St Brannock's Hospital|Wexcombe General Hospital|
    Morrick Moor Hospital|Ysbyty Glan Teifion|Prince Edmund Hospital, Saltby|Southmere University Hospitals NHS Trust|
    Northwold and Fenby NHS Foundation Trust|Balgarvie Royal Infirmary|
    The Larches Private Hospital|Cheverton Breast and Chest Clinic|St Osyth's Hospice|Whitemoor Walk-in Centre|
    Glenfarg Community Hospital|Lady Margaret Sykes Hospital|Fenby Diagnostic Centre|
    Royal Ulverstone Infirmary
    """),
    "ie": _items("""
    St Fiachra's University Hospital|Mater Dei Hospital, Ballycorrig|Our Lady of Knockmore Hospital|
    Tullaghmore Regional Hospital|University Hospital Carrigeen|Bon Pasteur Hospital|The Glebe Private Clinic|
    St Ita's Community Nursing Unit|
    """),
    "in": _items("""
    Sanjeevani Multispeciality Hospital|Shri Vallabh Memorial Hospital|Arogya Nidhi Hospitals|Aster Lotus Hospital|
    Dr. Kamat's Nursing Home|Lifeline Scans & Labs|Bharati Diagnostic Centre|Government Medical College, Palluru|
    Surya Superspeciality Hospital|St. Philomena's Mission Hospital|Jeevan Jyoti Chest Clinic|Navodaya X-Ray Clinic|
    Kamala Nehru Charitable Hospital|Metro Pulse Imaging
    """),
    "gulf": _items("""
    Al Noor Crescent Hospital|Dar Al Hikma Specialist Hospital|Gulf Pearl Medical Center|Marina Bay Polyclinic|
    King Sattam Military Hospital|Al Wadi Royal Hospital|Oasis Star Clinic|Emirates Palm Hospital|
    Al Khaleej Medical Complex|
    Sidra Crescent Hospital|Royal Muttrah Hospital|New Horizon Medical Fitness Centre
    """),
    "ng": _items("""
    Adekunle Memorial Teaching Hospital|Federal Medical Centre, Okedo|St. Kizito Catholic Hospital|
    Unity Specialist Hospital|
    General Hospital Gbagi|Crystal Scan Diagnostics|University of Ogbaru Teaching Hospital|
    Mother and Child Hospital, Irewo|
    Grace & Mercy Clinic|Sheikh Zubairu Specialist Hospital|Divine Favour Diagnostic Centre|Okedo Chest Clinic
    """),
    "za": _items("""
    Charlotte Nkabinde Academic Hospital|Groenkloof Provincial Hospital|Umhlali Ridge Netcare|Victoria Bay Medi-Clinic|
    King Dinuzwe TB Hospital|Prince Sobhuza Regional Hospital|Mitchells Drift CHC|Louw & Partners Radiology|
    Lakeside Life Hospital|Thembalihle District Hospital|Sunward Mine Hospital|
    """),
    "kr": _items("""
    Neulpureun University Hospital|Hangang Sarang Hospital|Seoul Haneul Medical Center|Gaon Severance Clinic|
    Daehan Miso Hospital|Bundang Saebyeok Hospital|Catholic University St. Andrew's Hospital|
    Onnuri Health Promotion Center|
    Cheongsol Imaging Clinic|Haeundae Bada Hospital|National Jirisan Hospital
    """),
    "eu": _items("""
    Universitätsklinikum Steinfurt-Nord|Klinikum Sankt Gereon|Ospedale San Callisto|Azienda Ospedaliera Monteverde|
    Hôpital Saint-Aubert|CHU de Montreval|AZ Sint-Godelieve|Medisch Centrum Westerdijk|Karolinelund University Hospital|
    Rigsbro Hospital|Szpital im. Jana Wolskiego|Evangelismos Clinic of Thalassa|Hospital Universitario Vega Alta|
    Centro Hospitalar do Vale|Fakultní nemocnice Lipová|Kantonsspital Rohrbach|Ankara Umut Hospital|
    Praxis am Lindenplatz
    """),
}
OTHER_PLACES = {
    "care_us": _items("""
    Pinecrest Nursing and Rehab|Golden Acres Assisted Living|Sunrise Senior Living at Dunmore|Shady Oaks SNF|
    Northgate Veterans Home|Halloran County Jail|The Lutheran Home of Kettle Creek|Bethany Manor
    """),
    "school_us": _items("Lincoln Heights Elementary|Orrin Middle School|St. Monica Academy|Tilden Springs High School"),
    "church_us": _items("First Baptist Church of Orrin|Iglesia Cristo Rey|Holy Name Parish"),
    "care_uk": _items("The Beeches Nursing Home|Ashgrove Care Home|Fairlawns Residential Home|Abbeyfield House"),
    "gp_uk": _items("""
    Millfield Surgery|Church Street Medical Practice|Dr Pask and Partners|Castle Vale Health Centre|
    Tilbury Road Surgery|
    The Old Forge Surgery
    """),
    "prison_uk": _items("HMP Stokeleigh|HMP & YOI Fenby Wood|HMP Low Tealing"),
    "gp_ie": _items(
        "Main Street Medical Centre, Kilbracken|Cappagh Road Family Practice|Dr Tuohy's Surgery, Carrigeen"
    ),
    "care_za": _items("Huis Jakaranda Old Age Home|Siyabonga Step-down Facility|Vaalbosch Correctional Centre"),
}
HOSPITAL = tuple(name for names in OTHER_PLACES.values() for name in names) + tuple(
    name for names in HOSPITALS.values() for name in names
)
SITE_CODES = _items("MCH|KGH|WVMC|LRH|NGH|QPH|TFRMC|SMH-E|BMC West|RHI|UHC|AMTH|HSH|CBVA|MRMC|Site 04|SAH")

WARDS = {
    "us": _items("""
    7 West|CC6C|MICU-B|MICU 6|SICU 2|Farr 7|Stoneman 3|CVICU East|12 Reisman|Tower 5 North|4S|6N|Unit 4C|Pod B|
    ED Pod 3|ED-R12|Trauma Bay 2|NICU-A|Labor and Delivery 3|PACU bay 9|Cath Lab 2|IR Suite 1|OR 14|Rosenberg 8|
    5E Telemetry|9 South|2 Main|BMT 7|Neuro ICU 11|TSICU|Feldberg 10|4 Central|West Clinic 2|HemOnc Bldg B
    """),
    "uk": _items("""
    Ward 4B|Ward 12|Nightingale Ward|Ward C3|Lister Ward|AMU 2|SAU Bay C|Bluebell Ward|W17|Acorn Unit|Ward 9 East|
    Resus 3|Majors 7|Level 6 Respiratory|Churchill Suite|Rowan Ward|ITU 2|CCU North|F8|Clinic 5|Theatre 6|
    Stroke Unit A|Maple Court|Ward 22A
    """),
    "ie": _items("St Brigid's Ward|St Anne's Ward|Ward 5A|Cedar Ward|HDU 2|Zone B|Level 3 East|St Luke's|Day Ward 2"),
    "in": _items("""
    Ward No. 7|Male Medical Ward II|MICU-2|Private Ward 3|Deluxe Room 412|General Ward B|SICU III|Female Ward 5|
    Semi-Pvt 204|3rd Floor B Block|OPD 14|Room No. 305|Casualty Bay 2|NICU-1
    """),
    "gulf": _items("""
    Ward 3A|VIP Suite 5|ICU-1|Male Surgical 2|Room 518|Female Medical Ward B|CCU-2|ER Bed 6|Tower B Level 4|FMW-2|
    Royal Suite 2|Clinic 11
    """),
    "ng": _items("""
    Male Medical Ward 2|MMW1|Amenity Ward|Ward W5|FSW 3|Emergency Paediatric Unit B|A&E Cubicle 4|Azikiwe Ward|
    Children's Ward 2|SOPD Room 6|Ward E1|Isolation Ward 1
    """),
    "za": _items("Ward 14|Ward G7|Ward 3 East|ICU 2A|Casualty Cubicle 5|D2|Paeds B|Ward 11 North|MOPD 3|Thuthuka Ward"),
    "kr": _items(
        "72W|Ward 61|83 ward|ICU2|MICU-A|Room 1204|ER 3|W92-07|NICU 1|Ward 105|B1 Emergency 4|7th floor East ward"
    ),
    "eu": _items("""
    Station 3B|Station M2|Reparto 4|Ward D4|Afdeling C3|Unité 22|Intensive Care 1|ward 51|Oddział II|Planta 6 Norte|
    Station Röntgen 2|Avdelning 14|Room 207|MCU-3
    """),
}
BEDS = _items("""
bed 12|Bed 4|bed 7A|Room 312|Rm 14-2|room 6|Bay 3 bed 2|Bed 21B|bed space 9|rm 508|cubicle 4|Bed No. 16|Side Room 2|
chair 5|Room 1107-A|bed 3/4|SR1
""")
WARD = tuple(dict.fromkeys([ward for wards in WARDS.values() for ward in wards] + list(BEDS)))

STREETS = {
    "us": _items("""
    418 Larkspur Lane|27 W. Tilden St|1903 County Road 12|55 Old Quarry Road, Apt 3B|P.O. Box 417|880 Hatcher Blvd|
    12 Elm Ct|2200 Sycamore Avenue|731 N 4th Street|66 Bayou Dr.|9 Commons Way #210|1450 Pleasant Hill Rd|
    3108 Avenida del Sol|14 Chapel Street|605 Route 9W
    """),
    "uk": _items("""
    14 Orchard Close|Flat 2, 31 Priory Road|7 The Crescent|112 Wharf Lane|Rose Cottage, Mill Lane|
    3 St Wilfrid's Terrace|
    58 Coronation Street|21B Harbour View|9 Heol y Bryn|Unit 4, Fenby Business Park|40 Bellfield Avenue|2 Kirk Wynd
    """),
    "ie": _items("12 Radharc na Mara|Main Street|The Old Rectory, Chapel Road|4 Castle Park|Apt 6, Distillery Quay"),
    "in": _items("""
    H.No. 4-12/3, Gandhi Nagar|No. 27, 3rd Cross, 5th Main|B-14, Shanti Kunj Society|Plot 88, Sector 21|
    2nd Floor, Laxmi Arcade, M.G. Road|45/2 Temple Street|Flat 302, Sai Residency|Opp. Old Bus Stand, Station Road
    """),
    "gulf": _items("Villa 14, Street 23|P.O. Box 30417|Building 212, Road 1804|Flat 905, Palm Tower|Al Safa Street"),
    "ng": _items("""
    15 Awolowo Close|Plot 7, Block C, Unity Estate|23B Ogunlana Street|No. 4 Old Market Road|KM 12 Expressway|
    8 Sabo Line
    """),
    "za": _items(
        "17 Protea Street|Erf 2210, Section D|44 Voortrekker Road|House 1182, Zone 6|9 Marine Drive|Farm Rietvlei"
    ),
    "kr": _items(
        "27 Saebit-ro 3-gil|101-1502 Hanbit Apt|8F Daon Building, 41 Nuri-daero|12-4 Byeolnae-gil|305 Haneul-ro"
    ),
    "eu": _items("""
    Lindenstraße 14|Via dei Mille 27|12 rue des Tilleuls|Keizerslaan 88|Storgatan 5|ul. Polna 3/7|Calle Mayor 41, 2º B|
    Odos Ermou 16
    """),
}
STREET = tuple(street for streets in STREETS.values() for street in streets)

TOWNS = {
    "us": _items("""
    Ashby Falls, MA|Dunmore, OH 44817|Ellsworth Junction|Orrin, TX 78590|Harrow County, NY|Westmark|Kettle Creek, WI|
    Port Lomax, FL|San Ysandro, CA 92099|Bayou Cane Landing, LA|Pinewater, GA 31788|Lake Tamsin, MN|Cedar Bluff|
    Mesa Quemada, NM|East Marlowe, Massachusetts|Halloran, PA|Tilden Springs|Grafton Mills, NH 03999|Los Arroyos, CA
    """),
    "uk": _items("""
    Saltby, SA9 4QT|Fenby|Wexcombe, WX2 7LB|Harlesden Green|Upper Tealing|Llanfairteifi|Thornaby-under-Moor|Balgarvie|
    Stokeleigh BS49 9ZZ|Northwold|Great Pottersby, Lincs|Auchtermellie|Chevertonbury|Whitemoor NE99 3RD|Ballynacarn
    """),
    "ie": _items("Ballycorrig, Co. Mayo|Kilbracken|Tullaghmore, Co. Offaly|Carrigeen|Knockmore, Co. Clare|Inis Bó"),
    "in": _items("""
    Palluru|Vellankuppam, Tamil Nadu 627999|Kothagiri East, Pune 411099|Sundarpur|Ambegaon Khurd|Nagarhalli, Bengaluru|
    Bhadrapur, Dist. Nashik|Kalyanpur, UP|Thekkumala, Kerala|Mirzaganj
    """),
    "gulf": _items(
        "Al Ruwaya, Sharjah|Wadi Hamra|Al Falaj|Jumeirah Heights, Dubai|Madinat Salwa|Hafar North|Muttrah Hills"
    ),
    "ng": _items(
        "Okedo|Gbagi, Ibadan|Irewo, Ekiti State|Ogbaru|Sabon Layi, Kano|New Bussa Road, Ikeja|Umuoji|Ijebu-Oke"
    ),
    "za": _items(
        "Groenkloof|Mitchells Drift|Umhlali Ridge, 4399|Thembalihle|Vaalbosch|Kwa-Nkabinde|Louwsburg Park|Bhisho West"
    ),
    "kr": _items("""
    Neulpureun-si|Saebyeok-dong, Seongnam|Haneul-gu, Seoul|Bada-dong, Busan|Gaon-myeon|Onnuri-eup, Gyeonggi-do|
    Jirisan-ri
    """),
    "eu": _items("""
    48599 Steinfurt-Nord|Montreval|20899 Monteverde (MI)|Westerdijk|Rohrbach|8290 Rigsbro|Vega Alta|Lipová nad Labem|
    B-8999 Godelieve|Wolskie|Thalassa|Karolinelund|Sankt Gereon am Wald|Vale de Cima
    """),
}
TOWN = tuple(town for towns in TOWNS.values() for town in towns)

HANGUL = _items("""
김민준|이서연|박지훈|최혜진|정성호|강영숙|조재원|윤은지|장수빈|임동현|한경희|오미란|서현우|신나리|권연주|황병철|안태양|
송지혜|류민석|홍상민|고유나|문창수|손명자|양종일|배보람|남궁민|선우진|황보영|허준|유진|심하늘|노을|방지민
""")
ROMANISED = _items("""
Kim Min-jun|Seo-yeon Lee|Park JH|Hye Jin Choi|JUNG SUNG HO|Kang Young Sook|Jae-Won Cho|Yoon, Eun Ji|S.B. Jang|
Lim Dong-hyun|Kyunghee Han|Oh Miran|Seo HW|Nari Shin|Kwon Yeonju|Byung-Chul Hwang|T.Y. Ahn|Song Jihye|Ryu Minseok|
Namgung Min|HONG GIL SUN|An Bo-ram
""")
HOSPITAL_KO = _items("""
늘푸른대학교병원|한강사랑병원|서울하늘의료원|가온내과의원|대한미소병원|분당새벽병원|온누리건강검진센터|청솔영상의학과의원|
해운대바다병원|국립지리산병원|새빛요양병원
""")
WARD_KO = _items(
    "72병동|61서병동|중환자실 2|8층 동병동|1204호|응급실 3번 침상|105병동 7호|내과계 중환자실 A|83병동 12번 침대"
)
ADDRESS_KO = _items("""
경기도 늘푸른시 새빛로3길 27|서울특별시 하늘구 누리대로 41|부산광역시 바다동 12-4|성남시 새벽동 한빛아파트 101동 1502호|
강원도 가온면 별내길 8|인천 온누리읍
""")
CLINICAL_KO = _items("""
양측 폐에 활동성 병변 없음.|우상엽 S2에 6 mm 결절, 추적 CT 권고.|심비대(CTR 0.56) 소견.|좌측 늑막삼출 소량 감소함.|
기관내관 끝은 carina 상방 4 cm에 위치함.|T7 압박골절, 변화 없음.|수술 후 3일째, 기흉 없음.|PICC 끝은 상대정맥 하부.|
폐결핵 후유증으로 생각되는 섬유화.|COVID-19 폐렴 의심, CO-RADS 4.|중심정맥관 삽입 후 합병증 없음.
""")

CLINICAL = _items("""
The heart is enlarged with a cardiothoracic ratio of 0.58.|
Kerley B lines and peribronchial cuffing in keeping with interstitial edema.|
The Swan-Ganz catheter tip lies in the right interlobar artery.|
Dobhoff tube passes below the diaphragm, tip beyond the field of view.|
The Port-A-Cath tip is at the cavoatrial junction.|
Hickman line tip projects over the lower SVC.|
Right PICC, 5 Fr double lumen, tip at the level of T7.|
ETT 7.5 tip 3.8 cm above the carina.|
No Hampton hump or Westermark sign.|
Bochdalek hernia on the left containing fat.|
Small Morgagni hernia, unchanged.|
Old Ghon complex in the right lower lobe.|
Golden S sign at the minor fissure.|
Air crescent (Monod) sign in the left apical cavity.|
Chilaiditi configuration of the hepatic flexure.|
Scheuermann changes at T8 to T10.|
Schmorl nodes at several levels.|
Harrington rods in place, Cobb angle 34 degrees.|
Starr-Edwards mitral prosthesis in expected position.|
St. Jude valve in the aortic position.|
Medtronic dual-chamber pacemaker, leads intact.|
Impella CP inlet 3.5 cm below the annulus.|
Shiley size 8 tracheostomy tube well positioned.|
Cook 14 Fr pigtail drain at the right base.|
Heimlich valve attached to the left apical drain.|
Pleur-evac on 20 cm of suction.|
Nissen fundoplication with intact wrap.|
Status post Ivor Lewis esophagectomy with neo-esophagus to the right of midline.|
Post Bentall procedure, graft contour stable.|
Fontan circulation, conduit not calcified.|
Left Blalock-Taussig shunt.|
Known Hodgkin lymphoma, partial response, Deauville 3.|
Kaposi sarcoma considered in the setting of CD4 count 42.|
Granulomatosis with polyangiitis (Wegener) with two cavitary nodules.|
Marfan habitus with pectus excavatum, Haller index 3.6.|
Pancoast tumor with destruction of the second rib.|
Rasmussen aneurysm cannot be excluded.|
Mounier-Kuhn trachea, diameter 32 mm.|
Kartagener triad with situs inversus.|
Swyer-James lung on the left.|
Paget disease of the right clavicle.|
Bankart lesion of the left shoulder partly seen.|
Hill-Sachs deformity of the right humeral head.|
Ser 4 im 33 shows a 6 mm solid nodule in S6.|
New 9 mm nodule (series 3, image 112).|
Lung-RADS 4A.|
Fleischner Society 2017 guidelines suggest CT at 6 to 12 months.|
T2N1 disease, station 4R and 7 nodes enlarged.|
Stage IIIA by the 8th edition of TNM.|
SUVmax 7.4 in the left hilar node.|
CTDIvol 5.2 mGy, DLP 198 mGy.cm.|
Technique: 120 kVp, 2.5 mAs, 180 cm FFD.|
80 mL Omnipaque 350 at 4 mL/s.|
Images acquired on a Siemens Somatom Force.|
GE Revolution, 1.25 mm slices, lung kernel.|
CURB-65 score of 3.|
APACHE II 18, GCS 8T.|
Wells score 4.5, D-dimer 1,820 ng/mL.|
CHA2DS2-VASc 4, on apixaban 5 mg.|
Child-Pugh B cirrhosis, MELD 22.|
NYHA III, EF 25 percent.|
Pneumocystis jirovecii pneumonia is favored.|
Mycobacterium avium complex would have this pattern.|
Aspergillus fumigatus grown from lavage.|
MRSA bacteremia with septic emboli.|
Streptococcus pneumoniae antigen positive.|
COVID-19 pneumonia, CO-RADS 5.|
H1N1 influenza with bilateral consolidation.|
POD 2 after CABG x3.|
Day 5 of ceftriaxone 2 g.|
Postoperative day 4 after left VATS wedge resection.|
30 pack years, quit 10 years ago.|
SpO2 88 percent on room air.|
Patient rotated to the left, AP supine film.|
Poor inspiration, 6 posterior ribs visible.|
The bed of the nail and distal phalanx are outside the field.|
Left apical pneumothorax, 12 mm at the apex.|
Small right effusion, blunting of the costophrenic angle.|
Compression fracture at L1, about 40 percent loss of height.|
Healed fractures of the left 5th to 7th ribs.|
Bibasilar atelectasis, more on the right.|
Retrocardiac density obscures the left hemidiaphragm.|
Reticulonodular shadowing in both upper zones.|
Miliary nodules of 1 to 3 mm throughout.|
Cavity of 4.2 x 3.1 cm in the right upper lobe.|
Calcified granuloma in the left mid zone, unchanged.|
Hyperinflated lungs with flattened diaphragms.|
Tram-track opacities in the lower lobes.|
The azygos lobe is a normal variant.|
Unfolded aorta with mural calcification.|
Aortic root 4.4 cm.|
Main pulmonary artery 34 mm.|
Mediastinal width 7.8 cm on this AP view.|
Sternal wires intact, second wire rotated.|
NG tube tip in the stomach, side port 4 cm below the GEJ.|
UVC tip at T9, UAC tip at T7.|
ICD lead in the right ventricular apex.|
Left IJ line, tip in the brachiocephalic vein.|
Right subclavian Permcath tip in the right atrium.|
Quinton catheter unchanged.|
Tip of the IABP 2 cm below the aortic knob.|
ECMO cannulae in stable position.|
Zenker diverticulum with air-fluid level.|
Breast implants with capsular calcification.|
Gynecomastia.|
Cervical rib on the right.|
Bifid fourth rib.|
Right hemidiaphragm raised by 3 cm.|
Subcutaneous emphysema along the left chest wall.|
Pneumomediastinum with continuous diaphragm sign.|
Pneumoperitoneum, Rigler sign positive.|
Deep sulcus sign on the left.|
Spine sign positive on the lateral.|
Silhouette sign at the right heart border.|
Juxtaphrenic peak sign.|
Thumb sign of the epiglottis.|
Sail sign, normal thymus.|
Boot-shaped heart.|
Egg-on-a-string contour of the mediastinum.|
Snowman configuration.|
Bat-wing edema, BNP 2,340.|
Crazy paving in segments S8 and S9.|
Tree-in-bud opacities in the lingula.|
Halo sign around the nodule.|
Honeycombing at the bases, UIP pattern.|
NSIP pattern with traction bronchiectasis.|
Usual interstitial pneumonia, FVC 61 percent.|
Silicosis, ILO 2/2, q/r, category B.|
Asbestos plaques along both diaphragms.|
Sarcoidosis stage II.|
Treated with isoniazid and rifampicin for 6 months.|
GeneXpert positive, rifampicin sensitive.|
HIV on TLD, CD4 210.|
Sickle cell disease with H-shaped vertebrae.|
Rheumatic mitral stenosis with double density sign.|
Hydatid cyst with water lily sign.|
Amoebic abscess with raised right dome.|
Cysticerci in the chest wall muscles.|
Paragonimus infection possible.|
Coal worker nodules with Caplan syndrome considered.|
Kyphoscoliosis, convex to the right.|
Degenerative change at C5/C6.|
Left shoulder prosthesis (Zimmer).|
Boston Scientific stent in the right main bronchus.|
Amplatzer device in the atrial septum.|
LINX ring at the hiatus.|
MitraClip in place.|
Watchman device in the appendage.|
Azygos continuation of the IVC.|
No change from the prior film.|
Findings may represent aspiration.|
Clear lungs.|
No pleural effusion.|
No pneumothorax is seen.|
The lungs are clear.|The cardiomediastinal silhouette is within normal limits.|No acute osseous abnormality.|
There is no focal consolidation, pleural effusion or pneumothorax.|Low lung volumes accentuate the vascular markings.|
Mild pulmonary vascular congestion.|Patchy opacity at the left base could be atelectasis or early pneumonia.|
Moderate cardiomegaly is unchanged.|Small bilateral pleural effusions.|Hilar contours are normal.|
The aorta is tortuous and calcified.|Support devices are unchanged in position.|The trachea is central.|
The heart is not enlarged.|No hilar lymphadenopathy.|No free air under the diaphragm.|
Both hemidiaphragms are well seen.|
There is consolidation in the right lower zone.|There is a left pleural effusion, moderate in size.|
Linear atelectasis in the left mid zone.|No rib fracture is seen on this view.|Soft tissues are unremarkable.|
Bronchovascular markings are prominent.|Upper lobe blood diversion is noted.|The pulmonary vessels are normal.|
Degenerative changes of the thoracic spine.|The lateral view shows no effusion.|There is biapical pleural thickening.|
Right basal opacity has improved.|The left lung is fully expanded.|No suspicious nodule.|
There is volume loss in the right upper lobe.|The visualized upper abdomen is unremarkable.|
No pericardial effusion.|No enlarged axillary, mediastinal or hilar nodes.|
The airways are patent to the segmental level.|
Centrilobular emphysema, upper lobe predominant.|Ground-glass opacities in both lower lobes, new since the prior.|
Mild bronchial wall thickening.|No evidence of pulmonary embolism.|Small hiatal hernia.|Coronary calcification is mild.|
Correlate with the white count and CRP 146.|
Repeat film in 6 weeks after antibiotics.|
Suggest PA and lateral when able to stand.
""")
CLINICAL_TERSE = _items("""
lungs clear|no ptx|heart normal|no consolidation|mild edema|increased edema|R effusion larger|L base opacity|
no effusion|no fx seen|low volumes|no change|slightly better|slightly worse|patchy RML opacity|small R ptx 1 cm|
NGT coiled, advance 10 cm|trach ok|R IJ ok|lines and tubes unchanged|left basal collapse|perihilar haze|nipple shadow R|
diaphragms flat|bulla L apex|pleural thickening, old|no nodule|cardiomegaly|moderate R effusion|fluid in fissure|
scarring LUL|calcified nodes|no cavity|no adenopathy|mediastinum not wide|RUL atelectasis|clear CP angles|
no pneumothorax or effusion|CTR 0.6|heart size upper limit of normal|ETT 4 cm above carina|
NG tip in stomach|bibasilar atx, R > L|small left effusion, stable|PICC tip at T7|mild CHF|RLL consolidation|
old TB scarring both apices|no acute disease|lines ok|Kerley B lines|right 8 mm nodule S3|bones intact|
LLL collapse, sail sign|trachea central|port tip in SVC|no free air|ribs 5-7 healed fractures|R apical cavity 3 cm|
hyperinflation c/w COPD|aorta unfolded|Dobhoff in duodenum|T8 wedge, old|Hickman tip RA|D-dimer 900, Wells 4|
post CABG day 2, wires intact|upper lobe fibrosis|CP angles sharp|SWAN tip in RPA|IABP 2 cm below knob|
normal mediastinum|diffuse GGO, CO-RADS 5|CRP 88|hilar nodes, stage II sarcoid|cannot exclude early pneumonia
""")


def _lines(rng: random.Random, *shapes: str) -> str:
    """One of the shapes with `#` a digit (the first of the text is no zero) and `@` a capital letter."""
    shape = rng.choice(shapes)
    return "".join(
        rng.choice(string.digits[place == 0 :])
        if sign == "#"
        else rng.choice(string.ascii_uppercase)
        if sign == "@"
        else sign
        for place, sign in enumerate(shape)
    )


SHAPES = {
    "id_gmc": ("ID", ("#######",)),
    "id_hcpc": ("ID", ("RA#####", "RA######")),
    "id_council": ("ID", ("#####", "KMC ####3", "MMC/#####", "TN-#####")),
    "id_emirates": ("ID", ("784-19##-#######-#", "10########", "28#########")),
    "id_aadhaar": ("ID", ("#### #### ####", "@@@@@####@")),
    "id_mdcn": ("ID", ("MDCN/R/####", "#####", "NHIS-######")),
    "id_hpcsa": ("ID", ("MP 0######", "MP0######")),
    "id_medaid": ("ID", ("#########", "##########", "@@#######")),
    "id_pps": ("ID", ("#######@", "#######@@")),
    "id_ins_eu": ("ID", ("@#########", "### #### ####", "############")),
    "id_ins_us": ("ID", ("@@@#########", "##-#######-##", "#@##-@@#-@@##")),
    "id_acct": ("ID", ("#########", "V00#######", "##########")),
    "id_typist": ("ID", ("@@##", "tr#4", "@@@####", "T-##")),
    "id_job": ("ID", ("######", "#######", "DJ-#####")),
    "mrn_us": ("MRN", ("#######", "########", "##-##-##", "E#######", "M00######")),
    "mrn_uk": ("MRN", ("@######", "RXQ#######", "#######", "@@######")),
    "mrn_nhs": ("MRN", ("### ### ####", "##########", "###-###-####")),
    "mrn_chi": ("MRN", ("##########", "###### ####")),
    "mrn_ie": ("MRN", ("#######", "K######", "##-######")),
    "mrn_in": ("MRN", ("MH########", "SNJ.00######", "IP/##/#####", "OP######", "##########")),
    "mrn_gulf": ("MRN", ("H########", "######", "AN-######", "00######")),
    "mrn_ng": ("MRN", ("######", "HN/####/##", "##-##-##", "AMTH/##/#####")),
    "mrn_za": ("MRN", ("GHK########", "########", "PTN #######")),
    "mrn_eu": ("MRN", ("##########", "P#######", "######/####", "#######")),
    "mrn_kr": ("MRN", ("########", "#######", "##-######")),
    "acc_us": ("ACCESSION", ("########", "CR######-#", "RA-##-######", "##########", "##@######")),
    "acc_uk": ("ACCESSION", ("CR########", "RXQ##########", "@@@########", "E-#########")),
    "acc_in": ("ACCESSION", ("XR/####/##", "CT-#####", "DX######", "R##-#####")),
    "acc_gulf": ("ACCESSION", ("ACC######", "RAD-#######", "#########")),
    "acc_ng": ("ACCESSION", ("X/####/##", "CXR ###/##", "####/2#", "R####")),
    "acc_za": ("ACCESSION", ("LP########", "#######-##", "D########")),
    "acc_eu": ("ACCESSION", ("RX-########", "##########", "U######.#", "A####/#####")),
    "acc_kr": ("ACCESSION", ("CR##########", "RD#######", "########-####")),
    "ph_us": ("PHONE", ("###-###-####", "(###) ###-####", "###.###.####", "###-####")),
    "ph_pager": ("PHONE", ("#####", "####", "p#####", "3-####")),
    "ph_uk": ("PHONE", ("01### ######", "020 7### ####", "07### ######", "0##### #####")),
    "ph_bleep": ("PHONE", ("####", "###", "2-###")),
    "ph_ie": ("PHONE", ("08# ### ####", "01 ### ####", "+353 ## ### ####")),
    "ph_in": ("PHONE", ("+91 9#### #####", "98########", "080-4#######", "022 2### ####")),
    "ph_gulf": ("PHONE", ("+971 5# ### ####", "05########", "04-#######", "+966 5########")),
    "ph_ng": ("PHONE", ("080########", "+234 803 ### ####", "0703 ### ####", "081-####-####")),
    "ph_za": ("PHONE", ("08# ### ####", "021 ### ####", "+27 8# ### ####", "011-###-####")),
    "ph_eu": ("PHONE", ("+49 ### ######", "+39 02 #######", "+32 ## ## ## ##", "0## ######", "4####")),
    "ph_kr": ("PHONE", ("010-####-####", "02-####-####", "031-###-####", "####")),
    "dev_station": ("DEVICE", ("XRDR##", "CTAWP#####", "RADWS-##", "PORT#3", "ED_DX2", "DRX-@##", "PACS-WS0#")),
    "dev_serial": ("DEVICE", ("@@@######@", "#######", "@##-#####", "PJN#######", "RNL######@")),
}


def _day(sort: str, rng: random.Random) -> str:
    day = date(2009, 1, 1) + timedelta(days=rng.randrange(6100))
    old = day.replace(year=day.year - 62, day=min(day.day, 28))
    month = f"{day:%B}"
    suffix = "th" if 10 < day.day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    forms = {
        "us": (f"{day:%m/%d/%Y}",) * 4
        + (f"{day.month}/{day.day}/{day:%y}",) * 4
        + (f"{month} {day.day}, {day.year}", f"{day:%b} {day.day} {day.year}", f"{day.month}-{day.day}-{day:%y}"),
        "md": (f"{day.month}/{day.day}", f"{day.month}/{day.day}", f"{day:%m/%d}", f"{day:%b} {day.day}"),
        "uk": (f"{day:%d/%m/%Y}",) * 4
        + (f"{day.day}/{day.month}/{day:%y}", f"{day:%d.%m.%y}", f"{day:%d %b %Y}", f"{day:%d-%b-%Y}")
        + (f"{day.day} {month} {day.year}", f"{day.day}{suffix} {month} {day.year}"),
        "eu": (f"{day:%d.%m.%Y}", f"{day:%d.%m.%Y}", f"{day.day}.{day.month}.{day.year}", f"{day:%d.%m.%y}")
        + (f"{day.day} {month} {day.year}", f"{day:%d/%m/%Y}", f"{day:%Y-%m-%d}"),
        "kr": (f"{day:%Y-%m-%d}", f"{day:%Y.%m.%d}", f"{day:%Y/%m/%d}", f"{day:%y.%m.%d}"),
        "day": (
            f"{day.day} {month}",
            f"{day.day}{suffix} {month}",
            f"{day.day}{suffix} {day:%b}",
            f"{day.day}/{day.month}",
        ),
        "usday": (f"{month} {day.day}", f"{month} {day.day}{suffix}", f"{day:%b} {day.day}"),
        "my": (f"{month} {day.year}", f"{day:%b} {day.year}", f"{month}", f"{day:%m/%Y}", f"{day:%b} '{day:%y}"),
        "y": (f"{day.year}", f"{day.year - 6}"),
        "wd": (f"{day:%A}", f"{day:%A}", f"{day:%a}"),
        "dob": (f"{old:%m/%d/%Y}", f"{old.month}/{old.day}/{old.year}", f"{old:%m-%d-%Y}"),
        "dobuk": (f"{old:%d/%m/%Y}", f"{old:%d/%m/%Y}", f"{old:%d-%b-%Y}", f"{old:%d.%m.%Y}"),
        "dobkr": (f"{old:%Y-%m-%d}", f"{old:%Y.%m.%d}"),
        "dobeu": (f"{old:%d.%m.%Y}", f"{old:%d.%m.%Y}", f"{old:%d/%m/%Y}"),
        "hol": ("Christmas", "Easter Monday", "Thanksgiving", "New Year's Eve", "Boxing Day", "Good Friday"),
        "hol_ng": ("Eid", "Christmas", "Sallah", "Easter"),
        "hol_in": ("Diwali", "Holi", "Ganesh Chaturthi", "Pongal"),
        "hol_kr": ("Chuseok", "Seollal", "Lunar New Year"),
    }
    return rng.choice(forms[sort])


def _clock(sort: str, rng: random.Random) -> str:
    hour, minute = rng.randrange(24), rng.choice((*range(0, 60, 5), *range(60)))
    twelve, half = (hour - 1) % 12 + 1, "am" if hour < 12 else "pm"
    forms = {
        "us": (f"{twelve}:{minute:02d} {half}", f"{twelve}:{minute:02d} {half.upper()}", f"{twelve}{half}")
        + (
            f"{twelve} {half}",
            f"{twelve}:{minute:02d}{half}",
            f"{hour:02d}:{minute:02d}",
            f"{twelve}:{minute:02d} p.m.",
        ),
        "24": (f"{hour:02d}:{minute:02d}",) * 4 + (f"{hour:02d}{minute:02d}", f"{hour:02d}.{minute:02d}"),
        "mil": (f"{hour:02d}{minute:02d}",),
        "uk": (f"{hour:02d}:{minute:02d}", f"{hour:02d}:{minute:02d}", f"{hour:02d}.{minute:02d}", f"{twelve}{half}")
        + (f"{twelve}.{minute:02d}{half}",),
        "eu": (f"{hour:02d}:{minute:02d}", f"{hour:02d}.{minute:02d}", f"{hour}:{minute:02d}"),
    }
    return rng.choice(forms[sort])


def _given_family(region: str, rng: random.Random, sex: str = "") -> tuple[str, str]:
    families, word_families, given, word_given = PEOPLE[region]
    family = rng.choice(word_families if rng.random() < 0.2 else families)
    while True:
        name = rng.choice(word_given if rng.random() < 0.12 else given)
        if not sex or (name in WOMEN) == (sex == "w"):
            return name, family


def _named(region: str, form: str, rng: random.Random) -> str:
    sex = form[-1] if form in ("m", "w", "gm", "gw", "km", "kw") else ""
    given, family = _given_family(region, rng, sex)
    letter = rng.choice("ABCDEFGHJKLMNPRSTVW")
    first = given[0]
    if form[:1] == "k" and rng.random() < 0.6:
        return given
    match form:
        case "f":
            return family
        case "g" | "gm" | "gw":
            return given
        case "lf":
            return (
                f"{family}{rng.choice((', ', ', ', ','))}{given}{rng.choice(('', '', '', f' {letter}', f' {letter}.'))}"
            )
        case "i":
            initials = (f"{first}.", first, f"{first}{letter}", f"{first}.{letter}.", f"{first}. {letter}.")
            return f"{rng.choice(initials)} {family}"
        case "fi":
            return f"{family} {rng.choice((first, f'{first}{letter}', f'{first}.', f'{first}.{letter}.'))}"
        case "up":
            return f"{family.upper()}{rng.choice((' ', ', ', ' '))}{given}"
        case "u":
            return f"{given} {family}".upper()
        case "l":
            return f"{given} {family}".lower()
    if region == "in" and not sex and rng.random() < 0.35:
        return rng.choice(
            (f"{letter}. {given}", f"{first}. {letter}. {family}", f"{given} {letter}", f"{letter} {family}")
        )
    if region == "gulf" and rng.random() < 0.3:
        return f"{given} {_given_family(region, rng, 'm')[0]} {family}"
    if region == "kr":
        joined = given.replace("-", "").replace(" ", "").capitalize()
        return rng.choice((f"{given} {family}", f"{family} {given}", f"{joined} {family}", f"{family} {given}"))
    if region == "ng" and rng.random() < 0.3:
        return f"{family} {given}"
    if region == "lat" and rng.random() < 0.3:
        return f"{given} {family.split('-')[0]} {rng.choice(PEOPLE['lat'][0][5:])}"
    middle = f" {letter}." if region in ("us", "lat", "za") and rng.random() < 0.2 else ""
    return f"{given}{middle} {family}"


def own_value(field: str, rng: random.Random) -> tuple[str, str]:
    """The value and the kind of a field the writer does not know; KeyError where this set does not know it either."""
    if field in OTHER_PLACES:
        return rng.choice(OTHER_PLACES[field]), "HOSPITAL"
    region, _, form = field.partition("_")
    if region in PEOPLE:
        capitals = form in ("fu", "gmu", "wu")
        name = _named(region, form[:-1] if capitals else form, rng)
        return name.upper() if capitals else name, "NAME"
    if region in ("hu", "wu") or field in ("ct_u", "bed_u"):
        value, kind = own_value(f"{region[0]}_{form}" if form != "u" else region, rng)
        return value.upper(), kind
    places = {"h": (HOSPITALS, "HOSPITAL"), "w": (WARDS, "WARD"), "s": (STREETS, "ADDRESS"), "t": (TOWNS, "ADDRESS")}
    if region in places:
        names, kind = places[region]
        return rng.choice(names[form]), kind
    if field in SHAPES:
        kind, shapes = SHAPES[field]
        return _lines(rng, *shapes).strip(), kind
    match region:
        case "d":
            return _day(form, rng), "DATE"
        case "tm":
            return _clock(form, rng), "TIME"
        case "bed":
            return rng.choice(BEDS), "WARD"
        case "code":
            return rng.choice(SITE_CODES), "HOSPITAL"
        case "ct":
            return rng.choice(CLINICAL_TERSE), ""
        case "mail":
            given, family = _given_family(form, rng)
            plain = unicodedata.normalize("NFKD", f"{given[0]} {family}".lower())
            first, _, last = re.sub(r"[^a-z ]", "", plain).partition(" ")
            user = last.replace(" ", "")
            domains = {"us": "westmark.edu", "uk": "fenby.nhs.uk", "ie": "stfiachras.ie", "in": "lifelinescans.in"}
            domains |= {"gulf": "gulfpearl.ae", "ng": "amth.gov.ng", "za": "louwrad.co.za", "kr": "neulpureun.ac.kr"}
            domain = domains.get(form, "klinikum-gereon.eu")
            return f"{rng.choice((first + '.', first, 'dr'))}{user}@{domain}", "EMAIL"
        case "url":
            pages = (
                "https://pacs.westmark.edu/view?acc=8812",
                "www.fenbydiagnostics.co.uk",
                "reports.lifelinescans.in",
            )
            return rng.choice(pages), "URL"
    raise KeyError(field)


_ACADEMIC = """\
EXAMINATION:  CHEST (PORTABLE AP)

INDICATION:  {age} year old man s/p CABG, evaluate for interval change // ptx?

TECHNIQUE:  Single portable view of the chest.

COMPARISON:  Chest radiographs dated {d_us} and {d_us}.

FINDINGS:

Median sternotomy wires and mediastinal drains are in place. {c} {c} Compared with the film of {d_usday}, the left \
basal opacity has worsened.

IMPRESSION:

Increasing left basal atelectasis.

NOTIFICATION:  The findings were discussed with {us}, M.D. by {us}, M.D. on the telephone on {d_us} at {tm_us}, 5 \
minutes after discovery of the findings.
----
WET READ: {wetread} {d_us} {tm_us}
 ETT in right mainstem, retract 3 cm. L lung collapse. d/w Dr. {us_f} at {tm_us}.
______________________________________________________________________________
                                 FINAL REPORT
 PORTABLE CHEST

 HISTORY: {age}F found down, intubated in field.

 No priors. The endotracheal tube enters the right main bronchus. {c} Nasogastric tube passes below the diaphragm.

 Dr. {us_f} was paged at {tm_us}, pager {ph_pager}.
----
CHEST RADIOGRAPH PERFORMED ON {d_us}

COMPARISON:  {d_us}.

CLINICAL HISTORY:  {age}-year-old woman with AML, day 14, febrile neutropenia. Question fungal infection.

FINDINGS:  Right PICC line ends in the mid SVC. {c} There is a new 2.4 cm nodule in the right upper lobe not present \
in {d_my}. {c}

IMPRESSION:  New right upper lobe nodule; CT advised. Findings emailed to the covering fellow, {us}, and entered in \
the critical results dashboard by {us_i} at {tm_us} on {d_us}.
----
 [**Radiology**] {d_us} {tm_us}
 CHEST (PA & LAT)                                      Clip # {acc_us}
 Reason: r/o pneumonia
 Admitting Diagnosis: SHORTNESS OF BREATH
 ______________________________________________________________________________
 UNDERLYING MEDICAL CONDITION:
  {age} year old woman with asthma, cough x 3 weeks, nonsmoker
 REASON FOR THIS EXAMINATION:
  r/o pneumonia
 ______________________________________________________________________________
                                 FINAL REPORT
 {c} {c}

 IMPRESSION: No acute cardiopulmonary process.

 DR. {us_u}     Approved: {d_wd} {d_us} {tm_us}
----
AP CHEST, {tm_us}, {d_usday}

HISTORY:  {age}-year-old man with respiratory failure.

IMPRESSION:  AP chest compared to {d_usday} through {d_usday}:

Pulmonary edema has cleared since {d_wd}. {c} Tracheostomy tube midline. Feeding tube ends in the stomach. {c}

Dr. {us_f} was paged.
----
EXAM:  CT CHEST WITHOUT CONTRAST
MRN: {mrn_us}   DOB: {d_dob}   ACC: {acc_us}
ORDERING: {us_lf} MD    LOCATION: {w_us}

HISTORY: Lung cancer screening. 42 pack-year smoker. Prior CT at {h_us} on {d_us}, images imported to PACS.

FINDINGS: {c} {c} Coronary calcification, moderate. The adrenals are normal.

IMPRESSION: {c} Annual screening.

I, {us}, the attending, have reviewed the images and agree with the resident's interpretation.
----
ADDENDUM:
On further review with Dr. {us_f} of thoracic surgery at {tm_us} on {d_us}, the right apical lucency is a \
pneumothorax of 8 mm. {us_f} was informed on the phone. Addendum by {us_i}.

--- ORIGINAL REPORT ---
CHEST, SINGLE VIEW

Comparison {d_us}. {c} Right chest tube with side holes within the thorax. {c}
IMPRESSION: No pneumothorax.
----
INDICATION:  ___ year old with line placement.

COMPARISON:  {d_us}.

{c} Interval placement of a right internal jugular line with tip in the low SVC. No pneumothorax.

IMPRESSION:

Line as above. {us} from the IV team ({w_us}) was told at {tm_us} that the line can be used.
----
CHEST (PORTABLE AP) {d_us} {tm_us}
IMPRESSION: In comparison with the study of {d_md}, {ct}. Otherwise {ct}. The monitoring and support devices are \
essentially unchanged.
Signed {us}, MD, PhD
Dictated by resident {us}
----
EXAM: LINE PLACEMENT UNDER FLUOROSCOPY
OPERATORS: Dr. {us} (attending), Dr. {us} (fellow), {us} NP

PROCEDURE: After written consent from the patient's daughter {us_kw}, the patient was brought to {w_us}. Time-out at \
{tm_24}. A 14.5 Fr Palindrome catheter, 23 cm tip to cuff, was placed through the right internal jugular vein. \
Fluoroscopy time 1.2 min, 4 mGy. Lot/serial {dev_serial}.

POST-PROCEDURE FILM: {c} No pneumothorax.

Recovery nurse {us} received report.
----
FRONTAL CHEST RADIOGRAPH {d_us}

HISTORY: {age90} y/o woman from {care_us}, fall from bed, on Coumadin. Lives with her son {us_gm} on weekends.

FINDINGS: {c} {c} Acute fractures of the right 7th through 9th ribs.

IMPRESSION: Rib fractures without pneumothorax. Discussed with {us}, PA-C, {w_us}, by phone at {tm_us}.
----
PRELIM  {wetread}  {d_md} {tm_mil}
1. {ct}
2. {ct}
3. {ct}
Attending to review in AM. Called to {us_f} (surg intern) x{ext4}.
FINAL: agree. {us_f}
----
CT ANGIOGRAM CHEST

TECHNIQUE: 75 mL Isovue 370, 4 mL/s, 100 kVp. Series 5, 1 mm. Scanner {dev_station}.

HISTORY: pleuritic pain, Wells 6, POD 9 after THA by Dr. {us_f}.

FINDINGS: Filling defect in the RLL segmental artery (5:112). RV/LV ratio 0.8. {c}

IMPRESSION: Acute segmental PE. Results to {us}, {w_us}, at {tm_us} with read-back. Attending {us_f} signed {d_us} \
{tm_us}.
----
NEONATAL CHEST AND ABDOMEN

BABY BOY {us_f}  MRN {mrn_us}  DOL 2, 27 weeks, 980 g

FINDINGS: ETT at T2. UVC at T10, UAC at L3. Lungs with granular opacity, RDS. {ct}. Mother {us_w} is an inpatient on \
{w_us}.

Discussed with {us}, NNP, at the bedside {tm_us} on {d_us}. Twin B ({us_g}) was imaged at {tm_24}.
----
EXAM: Chest PA/lateral. DATE: {d_us}

HISTORY: Positive PPD, 14 mm induration. Immigration exam, sponsor {us}, letter to be faxed to {ph_us}.

{c} No cavity, no adenopathy.

IMPRESSION: No evidence of active TB.

Read at {h_us} by {us}, DO. Form I-693 no. {id_job}.
----
EXAMINATION:  CHEST (PA AND LAT)

INDICATION:  {us_w} is {age} with lupus on mycophenolate 1 g bid, fever to 102.4 // infection?

COMPARISON:  Chest CT {d_us}, radiographs {d_us} and {d_my}.

FINDINGS:

PA and lateral views of the chest provided. {c} {c} Right Port-A-Cath unchanged. There is no large effusion or \
pneumothorax. Imaged osseous structures are intact. No free air below the right hemidiaphragm is seen. A nodular \
density projecting over the left 6th anterior rib probably is the nipple shadow and was not seen by Dr. {us_f} on the \
oblique films of {d_us}.

IMPRESSION:

No pneumonia. Nipple markers on the next film.

RECOMMENDATION(S):  As above, put in the dashboard by {us} on {d_us} at {tm_us}.
----
                                 FINAL REPORT
 EXAMINATION:  CHEST PORT. LINE PLACEMENT

 INDICATION:  {age} year old man with new R PICC  // 46 cm R brachial DL Power PICC - {us_i}, IV team, beeper \
{ph_pager}    Contact name: {us_lf}: {ph_pager}

 TECHNIQUE:  Portable AP radiograph the chest.

 COMPARISON:  {d_us} {tm_24}

 FINDINGS:

 Right PICC terminates in the right atrium and should be pulled back by 3 cm. {c} {c}

 IMPRESSION:

 Right PICC in the right atrium. {us_g} from the IV team paged at {tm_us}, and the line was pulled back; see the film \
of {tm_24}.
----
HISTORY: Per the ED note of Dr. {us_f}, {us_m} was found by his landlord on {d_wd} with empty bottles of \
acetaminophen and quetiapine. Intubated by EMS. GCS 3.

FINDINGS: Endotracheal tube 5.1 cm above the carina. Orogastric tube in the distal esophagus. {c} {c}

IMPRESSION: 1. Advance the OG tube by 12 cm. 2. {c}

{us}, RT(R), who took the film on {dev_station}, told RN {us} in {w_us}. His brother {us_gm} could not be reached at \
{ph_us}.
----
AP chest compared to {d_usday}:

{c} Moderate left pleural effusion is larger, and the left lower lobe is now collapsed. {c} ET tube in standard \
placement, nasogastric tube ends in the stomach. Right subclavian line ends low in the SVC. Heart size indeterminate.

Dr. {us_f} and I discussed the findings and their clinical significance over the telephone at the time of this \
dictation, {tm_us}. Dr. {us_f} asked that {us} of interventional pulmonology ({w_us}) be told too.
----
CT CHEST W/O CONTRAST, dose per protocol, 64-MDCT, 1.25 mm and 5 mm axial, MIPs.

REASON FOR EXAM: {age}-year-old with treated Hodgkin lymphoma; ABVD x6, bleomycin stopped. Patient of Dr. {us} at \
{h_us}.

COMPARISON: PET-CT of {d_us}; CT chest of {d_us} (both outside, accession {acc_us}).

FINDINGS: {c} Left upper lobe nodule (4:87), 5 mm, was 9 mm. {c} Anterior mediastinal soft tissue, 18 x 9 mm, in \
keeping with treated disease. Subpleural reticulation in S9 and S10 on both sides. Airways patent. Thyroid unremarkable.

IMPRESSION: Treated disease. Mild fibrosis; correlate with DLCO.

Dictated by {us}, fellow; reviewed with {us_f}. Typist {id_typist}.
"""

_COMMUNITY = """\
{h_us}
{s_us}, {t_us}
Phone {ph_us}

PATIENT: {lat_lf}
DOB: {d_dob}   CHART: {mrn_us}
REFERRING: {lat}, FNP

CHEST TWO VIEWS
Clinical: cough, wt loss, works in the fields. {c}
{c} No effusion.
IMPRESSION: Negative chest.

Electronically signed {us}, M.D. {d_us} {tm_us}
----
Dear Dr. {lat_f},

Thank you for sending {lat_w} for chest CT at {h_us} on {d_us}. She is {age} and has dyspnea on exertion.

{c} {c} I compared with the outside films from {h_us}, {d_my}. The nodule is stable for over 2 years and needs no \
follow-up.

Please call me at {ph_us} or write to {mail_us}.

Sincerely,
{us}, MD
Whole-body imaging section
----
HISTORY: {lat_w} is {age}, Spanish speaking; interpreter {lat} (badge {id_job}) helped with consent. Husband {lat_gm} \
present.
US-guided left thoracentesis, 5 Fr Yueh needle, 950 mL straw fluid. Post film: {ct}, {ct}.
Samples labeled and sent {tm_us}. Next visit {d_us} with Dr. {lat_f}.
----
STAT CXR {w_us}, desat to 82 on 6 L, s/p bronch this morning
Pt: {lat_up}   Acct {id_acct}
{ct}
{ct}
RN {lat_g} aware {tm_us}
{initials}
----
XR CHEST 1V

Name {lat_lf} | MRN {mrn_us} | {age}F | {bed}
Order {acc_us}, ordered by {lat_lf} MD

Reason: chest pain. Comparison: none at {h_us}; prior at {h_us} in {d_my} not available.

Findings
- {ct}
- {ct}
- {ct}

Impression
- No acute finding.

Verified {d_us} {tm_us} {us_fi}
----
WORKERS COMPENSATION CHEST FILM

Claimant {lat}, SSN {ssn}, employer {care_us}, claim {claim}. Date of injury {d_us}.

Pinned by a patient lift. {c} {c} Old fracture of the left 6th rib.

The adjuster, Ms. {us_f}, can be reached at {ph_us}. Copy mailed to {s_us}, {t_us}.
----
CHEST, PORTABLE, {tm_us}. Mr. {lat_f} was a transfer from {h_us} by ambulance. According to his sister {lat_kw} he \
was treated for TB in {d_y}. {c} {c} Airborne isolation in {bed} advised, told to charge nurse {us} and to infection \
control ({us_g}, ext {ph_pager}).
IMPRESSION: Upper lobe disease, possible reactivation.
----
MAMMO/CHEST NOTE TO FILE: pt {lat_l} called {ph_us} on {d_us} asking for cxr result. read to pt by {us_gw} at the \
front desk. wants cd mailed to {s_us}, {t_us}. result: {ct}, {ct}. dr {lat_f} will see pt {d_wd}.
----
DIAGNOSTIC IMAGING REPORT
Patient Name........: {lat_u}
Medical Record......: {mrn_us}
Exam................: CHEST PA AND LATERAL
Ordering Provider...: {us_u}
Insurance ID........: {id_ins_us}

TECHNIQUE: 2 views, 110 kVp.
COMPARISON: {d_us}
FINDINGS: {c} {c}
IMPRESSION: Stable chest.
Transcribed: {initials3} {d_us} {tm_us}
----
Chest CT for staging, {d_us}. {age} yo with RUL adenocarcinoma, EGFR positive, seen by {lat} at {h_us}.
{c}
{c}
Liver segments S4 and S8 with 1 cm metastases.
IMPRESSION: progression. Tumor board {d_wd}; presenters {us_f}, {lat_f} and {us_f}.
----
SCHOOL PHYSICAL, CHEST PA
Student: {lat}, grade 8
Referred by school nurse {us_w}, {school_us}
{ct}. Scoliosis, Cobb 12 degrees.
Parent/guardian {lat} phone {ph_us}
Result given {d_us}
----
PHONE REPORT
{d_us} {tm_us}, {ct}, possible aortic injury, CTA advised. Spoke w {us_f} in trauma. Pt {lat_lf}, {bed}, {h_us}.
Callback {ph_us}.
DLP 410, omnipaque 90 cc. {ct}.
----
{lat_w} came in with her daughter-in-law {lat_gw}, who translated. She says the cough began around {d_usday}, two \
weeks after a trip to {t_us}. She was seen at {h_us} and given azithromycin 250 mg. No fever. Nonsmoker, cooks with \
wood.

Two views of the chest. {c} {c}

Impression: no pneumonia. The daughter-in-law will call {ph_us} if the cough gets worse. Films handed to the family \
on CD.

{us_i}, MD
----
TO: {church_us} day care, Attn {us_w}
RE: TB clearance for {lat}

Ms. {lat_f} had a reactive IGRA on {d_us}. The chest film taken at our office is clear: {ct}, {ct}, {ct}. She started \
rifampin 600 mg daily for 4 months and may work with children. Verify at {ph_us}.

{us}, DO, NPI {id_acct}
----
NAME: {lat_lf}
EXAM: CT CHEST LOW DOSE SCREENING {d_us}
SMOKING: 34 pk-yr, current

CTDIvol 1.9 mGy. Prior none.

LUNGS: {c} 7 mm solid nodule RLL (image 144).
HEART: {c}
OTHER: {c}

LUNG-RADS 4A. LDCT in 3 months.

Nurse navigator {lat_w} reached the pt by phone {d_us} and booked {d_usday} at {h_us}.
"""

_NHS = """\
{h_uk}
Patient: {uk_up}    NHS No: {mrn_nhs}    Hosp No: {mrn_uk}
DOB: {d_dobuk}    Ward: {w_uk}

XR Chest {d_uk}

Clinical details: ?LRTI. Ex-smoker. SOB 3/52. CURB 2.

{c} {c} Comparison with {d_uk} shows no change.

Reported by: Dr {uk}, Consultant Radiologist
Verified {d_uk} {tm_uk}
----
CXR: Clear lungs and pleural spaces. {ct}. Nil acute. Calcified costal cartilages, of no significance.

Reported by {uk}, Reporting Radiographer, HCPC {id_hcpc}
{d_uk}
GP: Dr {uk_f}, {gp_uk}
----
X-ray chest taken on {w_uk} at {tm_uk}. NG tube in the right lower lobe bronchus. The tube must not be used. I rang \
the ward and spoke to Sister {uk_f}, who will remove it; also bleeped {uk_f} (FY1) on {ph_bleep}. Datix completed. {c}

Dr {uk}, SpR radiology
----
Dear Dr {uk_f}

RE: {uk}, DOB {d_dobuk}, {s_uk}, {t_uk}
NHS {mrn_nhs}

The chest film you requested on {d_uk} shows a 3 cm mass at the left hilum. {c} I have alerted the lung MDT \
co-ordinator, {uk} (tel {ph_uk}), under the two week rule, and a CT is booked for {d_day} at {h_uk}. {c}

Yours sincerely

Dr {uk_i}
----
CT THORAX ABDOMEN PELVIS WITH CONTRAST {d_uk}
Request no {acc_uk}  Ref {uk_up} / {w_uk}

Clin: weight loss, CA125 340, ?primary.

Chest: {c} {c}
Abdomen: Gallstones. Simple hepatic cyst in S4. Bosniak I cyst.

Conclusion: T3N2M1a. For MDT on {d_wd}, lead Dr {uk_f}.

{uk_fi} / {initials3}
----
Portable chest, resus. Seatbelt injury, GCS 14, FAST negative.
L haemothorax, flail segment L ribs 4-8. ETT, R IJ line fine. {ct}.
T/L {uk_f} informed {tm_24} hrs.
Wife {uk_gw} in relatives room. Transferred to {h_uk} at {tm_24}.
{initials}
----
CHEST X-RAY - ICU
1) {ct}
2) {ct}
3) {ct}
Compared with {d_uk}, {tm_uk}.
D/W ICU SpR {uk}, bleep {ph_bleep}, {d_uk}.
Reporter: {uk_u}
----
Addendum {d_uk}: request for second opinion from Mr {uk_f}, cardiothoracic, {h_uk}. The opacity behind the heart is a \
hiatus hernia, as on CT of {d_my}; no further imaging. Dr {uk_f} agrees. Original: {c} {c} Original reporter {uk_i}.
----
Dear Colleague, this {age}-year-old lady, {uk_w}, attended from {care_uk} with her carer {uk_kw}. She is under Prof \
{uk_f} for bronchiectasis (Pseudomonas, FEV1 41%). {c} The appearance since {d_my} is much the same. {c} She would \
like the report sent to her niece, {uk_w}, {s_uk}, {t_uk}.
----
XR Chest & Abdomen, {w_uk}, {d_uk}
?swallowed battery, 3 yr old
Round 20 mm metallic density upper oesophagus, double rim sign. {ct}
Urgent referral, paeds reg {uk_f} contacted by {uk_f} {tm_uk}
Father ({uk_km}) and grandmother told
----
DISCHARGE FILM. {age90} year old gent from {care_uk}, {t_uk}, NOF day 8, HAP on tazocin. RLZ consolidation improving \
since {d_day}. {ct}. Repeat 6/52. CHI {mrn_chi}. {uk_f}, FRCR
----
NOTE BY RADIOGRAPHER {uk}: patient refused lateral, unable to stand, done AP in {bed}, {tm_uk}. Set {dev_station}. ID \
checked x3, pregnancy status checked.
REPORT: {c} {c}
Dictated {d_uk}, typed {id_typist}, authorised by {uk_fi} {d_uk}.
----
HMP healthcare referral. {uk_up}, {prison_uk}. TB contact of {uk_m}. Mantoux 16 mm, IGRA pos.
CXR {d_uk}: {ct}; {ct}.
Plan: TB nurse {uk} ({ph_uk}) to see. Copy to {mail_uk}
----
XR Chest {d_uk}: Thank you for referring this {age} year old retired boilermaker, {uk_m}, who is known to Dr {uk_f} \
at {h_uk}. There are calcified pleural plaques on both sides, with a holly leaf appearance. {c} Right-sided effusion, \
new since {d_my}. {c} Mesothelioma has to be considered, and I have arranged a contrast enhanced CT. {uk_gw} in the \
cancer office has been emailed ({mail_uk}).

Dr {uk}, ST5, checked by Dr {uk_i}
----
Dear {uk_gw},

Just to confirm what I said on the phone on {d_wd}: the film of {uk_m} ({mrn_uk}) which was hung under {uk_m} was \
moved to the right folder at {tm_uk}. The report is unaltered: {c} {c} No letter went out from {gp_uk}. Please tell \
{uk_f} and the superintendent radiographer, {uk}.

{uk}
RIS manager, {h_uk}
----
Chest radiograph, mobile, {tm_uk}, {w_uk}
Comparison: mobile film of {d_day}
The nasogastric tube follows the oesophagus, bisects the carina, crosses the diaphragm in the midline and deviates to \
the left. The tip is 12 cm below the left hemidiaphragm. Safe to feed. {c} {c}
Reported by advanced practitioner {uk} at {tm_24} hrs, told to S/N {uk_gw} and to outreach, bleep {ph_bleep}.
"""

_IRISH = """\
{h_ie}, Department of Radiology
Name: {ie}   MRN: {mrn_ie}   DOB: {d_dobuk}
Exam: XR Chest, {d_uk} {tm_uk}   Source: {w_ie}
Report: {c} {c}
No focal consolidation. Follow up if symptoms persist.
Dr. {ie}, MCRN {id_gmc}
GP {ie_i}, {gp_ie}
----
Dear Dr. {ie_f}, many thanks for referring {ie}, {s_ie}, {t_ie}. CT thorax {d_uk}: emphysema, 5 mm nodule S2 (ser 4 \
im 61). {c} Recall in 12 months. Kind regards, {ie_i}
----
CXR on call. Ruptured AAA repair day 1, hypoxic on 60%.
{ct}. {ct}.
Phoned to Dr {ie} (anaes reg), {tm_uk}, {ph_ie}.
Nurse {ie_g} on {w_ie} to repeat in am.
{ie_i}
----
NEONATAL UNIT {h_ie} Baby {ie_f} (mother {ie_w}) 31+2 weeks
Long line tip right atrium, pull back 1 cm. ETT T3. {ct}
CNM {ie_f} told {tm_24}
{d_uk}
----
Referral from {gp_ie} via NIMIS, acc {acc_uk}. This {age} year old farmer, {ie_m}, from {t_ie}, keeps pigeons with \
his brother {ie_gm}. HRCT: {c} Mosaic attenuation, three-density sign. Compare {d_my}. Impression: fibrotic HP. \
Discussed ILD meeting {d_wd}, chair Prof {ie_f}.
----
PRIVATE PATIENT  {ie_lf}  VHI {id_ins_eu}  PPS {id_pps}
PA CHEST
{c} {c} Prior film {d_uk}, {h_ie}, same appearance.
Conclusion: normal.
Typed: {ie_g}, checked: {ie_fi}
----
ADDENDUM to report of {d_uk}: name of the patient was wrong on the request (was {ie}, should be {ie}). MRN {mrn_ie} \
is correct. PACS manager {ie} informed {d_wd} {tm_uk}. The findings stand: {ct}, {ct}.
----
RADIOLOGY REPORT  {mrn_ie}
{ie_w} was admitted under Mr {ie_f} following a fall at home in {t_ie} on {d_day}. She was found by her neighbour, \
{ie_km}. Long lie. CK 4,200. Chest and pelvis: {c} {c} Fracture of the left pubic rami. No hip fracture. {c}
I told the surgical SHO, {ie}, on bleep {ph_bleep}. Preliminary report by {ie_i}; consultant {ie_f} to verify on {d_wd}.
"""

_INDIA = """\
{h_in}
{s_in}, {t_in}. Ph: {ph_in}

Patient Name : Mr. {in_m}            Age/Sex : {age} Y / M
UHID No : {mrn_in}                 Ref By : Dr. {in}
Date : {d_uk}

X-RAY CHEST PA VIEW

Both lung fields show normal translucency and vascularity.
{c}
Both CP angles and domes of diaphragm are normal.

IMP: No significant abnormality detected. Please correlate clinically.

Dr. {in}, MD (Radiodiagnosis), Reg. No. {id_council}
----
HRCT THORAX
REF: DR {in_u}, {wu_in}
C/O BREATHLESSNESS 10 DAYS, RTPCR POSITIVE, SPO2 86% ON RA. CT SEVERITY SCORE 17/25, CO-RADS 6. {ct_u}. {ct_u}.
ADV: FOLLOW UP AFTER 2 WEEKS. INFORMED DR {in_fu} ON {ph_in} AT {tm_us}.
{d_uk}
----
Portable chest, IP No {mrn_in}, {bed}, {w_in}. ICD tube on left in situ since {d_day}. {c} Lung expansion better than \
{d_uk}. Sister {in_gw} informed to keep clamped. Duty doctor: {in}.
----
To,
Dr. {in},
{h_in}, {t_in}

Thanks for the referral of Mrs. {in_w}, w/o {in_m}, residing at {s_in}. Chest radiograph on {d_uk} shows right upper \
zone infiltrate with volume loss. {c} Sputum AFB advised, Nikshay ID {id_job}. {c} Kindly review at OPD on {d_wd}.

With regards,
Dr. {in}, DMRD, DNB
----
X RAY CHEST  ({d_uk})  {in_up}  {age}/F
{ct}
{ct}
{ct}
Trachea shifted to left, left dome tented
Imp: Koch's, ? active, adv sputum AFB x 2
Dr {in_f}
----
MEDICAL FITNESS - CHEST. Candidate {in_m}, s/o {in_m}, Passport / Aadhaar {id_aadhaar}, agency at {t_in}. {ct}. Fit. \
Slip no {acc_in}. Dr. {in_f}, {h_in}. Valid 3 months from {d_uk}.
----
CECT CHEST WITH 80 ML OMNIPAQUE 300
Patient of Dr. {in} ({h_in}). Old CT of {d_my} seen.
{c} {c} Few subcentimetric nodes, station 7, 4R. Visualised spine shows D8 wedge collapse.
Impression: progressive disease in comparison. Discussed with {in}, onco resident, at {tm_us}.
Reported by: {in}    Checked: {in_fi}    Typed by: {in_g}
----
Bedside CXR {tm_24} hrs, {w_in}. Snake bite, ventilated. ETT 2 cm above carina, RT in stomach. {ct}. Attender {in_gm} \
(father) counselled by {in_f}. Repeat {d_day} morning.
----
*** PROVISIONAL REPORT ***
Name: {in}  Lab ID: {acc_in}  Collected at: {h_in}
Left sided mod. pleural effusion with passive collapse; {ct}. Mediastinal shift to right. Adv USG guided tapping (Dr \
{in_f}, {w_in}). For films and CD mail {mail_in} or WhatsApp {ph_in}. Closed on {d_hol_in}.
----
PRE-OP CHEST, CABG. Pt. {in} under Dr. {in}. DM type 2, HTN, EF 45%. CTR 0.54. {c} No active Koch's. Film taken \
{d_uk}, read {d_uk}. {initials}
----
Chest PA and left lateral, {w_in}. Follow up of MDR-TB, month 9 of BDQ/LZD/CFZ. {c} Right UZ cavity 2.2 cm, earlier \
3.0 cm on {d_uk}. Reviewed with {in_f} sir. Drug box given to ASHA {in_gw}, village {t_in}.
----
Madam,

This is regarding {in_w}, mother of our staff {in_m}, who was admitted in {w_in} of {h_in} on {d_day} with cough and \
evening rise of temperature. Chest radiograph shows non homogenous opacity in right mid zone. {c} CBNAAT detected \
MTB, rif sensitive. HRCT was done by {in} on {d_uk}: {c} Tree-in-bud in S2 and S6.

Kindly start ATT 4 FDC as per weight band.

Dr. {in}
Consultant, Reg. {id_council}
----
CT GUIDED FNAC LUNG. Consent taken from {in_m} (son). 22 G Chiba needle, 2 passes, left upper lobe mass 5.1 x 4.6 cm, \
patient prone. Check CT shows {ct}. Slides given to {in}, pathology, at {tm_us}; blocks at {h_in}, {t_in}. Patient \
shifted to {w_in} with attender {in_gm}. Vitals stable, SpO2 97%. Procedure by {in} with assistance of {in} and \
technician {in_gm}.
"""

_GULF = """\
{h_gulf} - Radiology Department
Patient: {gulf}        File No: {mrn_gulf}
DOB: {d_dobuk}   Nationality: Omani   ID: {id_emirates}
Procedure: Chest X-ray PA   Date: {d_uk} {tm_24}
Referring Physician: Dr. {gulf}

Findings: {c} {c} The bony thorax is intact.
Impression: Normal chest radiograph.

Reported by Dr. {gulf}, Specialist Radiologist, Lic. {id_job}
----
CT PULMONARY ANGIOGRAPHY
Patient seen in {w_gulf}, {age} years, postpartum day 6, tachycardia 128.
No filling defect up to the subsegmental level, {ct}. {c}
Critical: negative. Informed Dr. {gulf} by Dr. {in} on {ph_gulf}, {tm_us}.
----
FITNESS CHEST X-RAY (VISA RENEWAL)
EMIRATES ID {id_emirates}   SPONSOR {hu_gulf}
APPLICANT {gulf_u}
{ct_u}. OLD GRANULOMA RUZ, 4 MM. TB SPECIALIST REFERRAL NOT NEEDED.
DR {gulf_u} {d_uk}
----
Dear Dr {gulf_f}, your patient Mr. {gulf_m}, son of the late {gulf_m}, {s_gulf}, {t_gulf}, was imaged on {d_uk}. {c} \
Brucella titre 1:640 noted. {c} I advise MRI of T11 to L2. Regards, Dr {gulf}, {h_gulf}, {ph_gulf}
----
Portable CXR post op, {w_gulf}, sleeve gastrectomy {d_wd}. {ct}. {ct}. No free air beyond expected on POD 1. Staff \
nurse {gulf_gw} and Dr {in_f} notified {tm_24}. Acc {acc_gulf}.
----
- MERS-CoV suspect, camel contact, {t_gulf}
- isolation {bed}, {w_gulf}
- bilateral GGO, {ct}
- compare {d_uk}
- informed: {gulf}, ID consultant; {gulf_f}, infection control
- time {tm_us}
Dr. {gulf_i}
----
ER NIGHT REPORT. Boy, 4 years, accompanied by uncle {gulf_m}, fell from balcony. Right lung contusion, {ct}, splenic \
flexure not seen. MRN {mrn_gulf}. Call taken by {gulf_g} at {tm_24}. Final by day consultant {gulf_f} on {d_uk}.
----
Chest PA view. Hx of Hajj travel, returned {d_my}. {c} Right middle lobe opacity, silhouette sign positive. \
Impression: pneumonia, likely community acquired. Report released to patient portal, SMS to {ph_gulf}. Dr. {in}, on \
behalf of Dr. {gulf}.
----
DISCHARGE IMAGING SUMMARY, {w_gulf}
{gulf_w}, {age} years, was admitted on {d_uk} with acute chest syndrome, HbSS. Chest films of {d_day} and {d_day} \
show improving consolidation of both lower lobes after exchange transfusion (HbS 28%). {c} {c} H-shaped vertebrae.
Her husband {gulf_m} was informed by Dr. {gulf}. Appointment {d_wd} {tm_us}, tel {ph_gulf}.
"""

_NIGERIA = """\
{h_ng}
DEPARTMENT OF RADIOLOGY
{s_ng}, {t_ng}

NAME: {ng_m}        AGE: {age} YRS    SEX: M
HOSP NO: {mrn_ng}    X-RAY NO: {acc_ng}    WARD: {w_ng}
CONSULTANT: DR {ng_u}    DATE: {d_uk}

CHEST X-RAY (PA)
{c} {c} The trachea is central. Heart size is normal, CTR 0.48.

IMPRESSION: Normal chest. Please correlate.

DR {ng}, FWACS, Consultant Radiologist
----
CXR of Alhaji {ng_m}, {age} years, taken {d_uk}: cardiomegaly with CTR of 0.67, unfolded aorta. {c} Hypertensive \
heart disease in failure. Dr. {ng_f} (cardiology) told through {ph_ng}. SR on call: {ng}.
----
Re: {ng_w}

Thank you for inviting us to review the film of this known RVD patient on TLD. Done at {h_ng} on {d_uk}. There are \
miliary opacities in both lungs. {c} GeneXpert please. Her sister, {ng_gw}, and Pastor {ng_f} are her contacts, \
{ph_ng}. {c}

Dr {ng}, MDCN {id_mdcn}
----
{wu_ng} BEDSIDE FILM {ng_fu} 14 MONTHS OLD, MOTHER {ng_wu}
ROUND PNEUMONIA RLL {ct_u}
NO EFFUSION
FEVER AND FAST BREATHING FOR 3 DAYS
SEEN BY DR {ng_fu} {tm_us} {d_uk}
REPEAT AFTER 2 WEEKS
ADVICE IV CEFTRIAXONE 50 MG/KG
----
Pre-employment chest. Staff of {h_ng}, {ng_lf}. NHIS {id_mdcn}. {ct}, {ct}. No shrapnel, no old fracture. Fit for \
duty. Signed {ng_fi}, {d_uk}.
----
Findings as phoned on {d_wd} to House Officer {ng_f}: massive right effusion with shift. {c} Chest tube 28 Fr passed \
in {w_ng} by Dr {ng}, theatre nurse {ng_g} assisting. Check film {tm_24}: {ct}. {ng_i}
----
CT CHEST, GE 16 SLICE, AT {h_ng}. {ng_w}, {age}, referred from {h_ng}, {t_ng}, ca breast (T4N1), post mastectomy \
{d_my}. {c} {c} Multiple cannonball metastases. Copy emailed, {mail_ng}. Reported {d_uk} by {ng}, typed by Mrs {ng_f}.
----
list for {d_day}
1 {ng_f} - {ct}
2 {ng} - {ct}
3 Baby {ng_f} - {ct}
4 {ng_up} - repeat, rotated film
reviewed w/ Prof {ng_f} {tm_us}
----
X-ray chest AP supine, Accident. Okada rider knocked down on {d_hol_ng}, brought in by brother {ng_m}. {c} Left \
haemopneumothorax. T6 intact. Called {ng_f}, surgical registrar, no answer x2, then CMD office, {ph_ng}.
----
RADIOLOGICAL REPORT
The chest radiograph of {ng_w}, a trader of {t_ng}, was taken on account of cough for 2 months, weight loss and night \
sweats. Her late husband {ng_gm} was treated for PTB in {d_y}. There is patchy opacity in the right upper zone with a \
thick walled cavity. {c} {c} The costophrenic angles are blunted.
Conclusion: PTB with right effusion.
Dr {ng}, Senior Registrar
Dr {ng}, Consultant, reviewed {d_uk}
----
Medical board, {h_ng}, {d_uk}. Chest film of Corporal {ng_m}, service no {id_job}. Old gunshot to the left chest, \
pellets over S3 to S5, no foreign body in the heart. {c} Left 4th rib healed. {ct}. Present: {ng}, {ng} and Matron \
{ng_f}. Clerk: {ng_gw}.
"""

_SOUTH_AFRICA = """\
{h_za}
Patient: {za}   Folder: {mrn_za}   DOB: {d_dobuk}
Ward: {w_za}   Ref Dr: {za_i}   Acc: {acc_za}

CHEST PA, {d_uk}

HIV+ on ART, CD4 88. Chronic cough, LOW.

{c} {c} Bilateral hilar nodes. Features favour PTB.

Dr {za}   HPCSA {id_hpcsa}
Dictated but not signed to prevent delay
----
Mine worker {za_m} of {h_za}. ODMWA certificate. {ct}. Silicosis 1/1 with upper zone p/q, previous {d_y}. Sister \
{za_f} at occ health to file, tel {ph_za}. Read {d_uk}, Dr {za_f}.
----
Dear Dr {za_f}

{za_u}, MEDICAL AID {id_medaid}
CT CHEST {d_uk}

{c} {c} Right hilar mass with T8 vertebral metastasis. Biopsy by Dr {za} arranged for {d_wd} at {h_za}.

Kind regards
{za_i}
{h_za}, {s_za}, {t_za}
----
stab chest L, {w_za}, {tm_24}
haemopneumothorax L, ICD 32F in good position
{ct}
knife tip not seen, small surgical emphysema L flank
intern {za_f} told, sr {za_gw} on shift
{d_uk}
----
CXR for ICU round. ETT, CVP, NGT fine. {ct}. RUZ cavity as before ({d_uk}). MDR regimen BPaL-L, week 7. Speak to Dr \
{za} on {ph_za}. Mrs {za_f}, the mother, consented.
----
PAEDS CHEST: {za}, 3/12, weight 4.1 kg. {c} PJP cannot be excluded. Mom {za_w}, clinic {h_za}, {t_za}. Reg {za_f} \
phoned {tm_24}. Imp: severe pneumonia.
----
After hours report, teleradiology. Reader {za} for {h_za}. {d_uk} {tm_24}. {c} No pneumothorax post line. Discrepancy \
with casualty officer {za_f}, who saw a fracture of rib 3; this is a skin fold. {url_x}
----
1. {za_lf} {mrn_za} - {ct}
2. {za_lf} {mrn_za} - {ct}; no daily films needed
3. {za_lf} {mrn_za} - {ct}
TB round {w_za}, Dr {za_f}, {d_uk}
----
Referral letter to {h_za}, Dr {za_f}

Thanks for seeing {za_w}, who lives with her granddaughter {za_gw} at {care_za}. She has completed 6 months of RHZE \
in {d_my}. The chest film we took on {d_uk} still shows a cavity at the left apex with a dependent mass. {c} {c} I \
think of an aspergilloma (Monod sign). Hb 7.9 after haemoptysis of 300 mL on {d_wd}.

Regards
{za}, {ph_za}
----
RADIOGRAPHER'S COMMENT: {za} repeated the film at {tm_24} because {za_m} moved. Mobile unit {dev_station}, 85 kV, 4 \
mAs. Mask worn, sputum pending. REPORT: {c} {c} Compared with {d_uk}, no cavity seen now. Copies: {w_za}, TB clinic \
sister {za_f}. Signed {initials}.
"""

_KOREA = """\
[CHEST PA]  {d_kr} {tm_24}
Pt: {romanised} / {mrn_kr} / M / {age}
Dept: Pulmonology, {w_kr}

Clinical info: cough, r/o pneumonia
{c}
{c}

Conclusion:
1. No active lung lesion.
2. CTR 0.52.

Reader: {kr}, M.D. (license {license})  Staff: {romanised}
----
Chest CT (contrast), {h_kr}, {d_kr}
C.I.: lung cancer, s/p RUL lobectomy in {d_my} by Dr. {kr_f}
Compared with {d_kr}
1. {c}
2. {c}
3. No change of 4 mm nodule, LLL (Se 3, Im 88).
Reported by {kr} / confirmed by Prof. {kr}
----
{d_kr} Portable CXR, {bed}, {w_kr}
- C-line tip, SVC
- {ct}
- {ct}
Notified to Dr. {kr_f} (R2, {ph_kr}) at {tm_24}.
{hangul} / {romanised}
----
To: Dr. {kr}, {h_kr}, {s_kr}, {t_kr}

I am writing about your patient {romanised}, born {d_dobkr}, resident number {rrn}. Low dose CT on {d_kr} showed a 7 \
mm part-solid nodule in the RUL. {c} Lung-RADS 3. Please repeat in 6 months. {c} Questions to {mail_kr} or {ko_phone}.

{kr}, MD, PhD
----
흉부 X선 판독문 ({ko_date})
환자명: {hangul} 등록번호: {mrn_kr} 병동: {ward_ko}
의뢰의: {hangul}
Findings: {c}
{k} {k}
Impression: no active lesion, right apex fibrosis.
판독의: {hangul}  {hospital_ko}
----
Addendum ({d_kr} {tm_24}): {hangul} 선생님께 {time_ko} 전화로 알림. Pneumothorax, left, 2 cm at apex, {ct}. \
Previous report by {romanised} is corrected. {k} 보호자({hangul}) 설명함. Ext. {ext4}.
----
Health screening, {h_kr}, company group: employee {kr}, no. {id_job}, {d_kr}.
Chest PA: {ct}. BMI 24. PFT normal.
Inactive TB, both apices, no change since {d_y}. 다음 검진 {d_hol_kr} 이후. Dr. {romanised}
----
ED stat. {kr}, {age90} yo, from nursing home {hospital_ko}, brought by guardian {hangul}, {address_ko}. Aspiration \
pneumonia, both lower lobes. {ct}. L1 fracture, old. Dr. {kr_f} notified {tm_24}, transfer to {w_kr} on {d_kr}.
----
ICU chest AP serial: {d_md}, {d_md} and {d_md}. ECMO day 4, COVID-19. White-out of both lungs improving. {c} T-tube \
out. Perfusionist {kr} and RN {kr_g} present at image. Reader {romanised}, {h_kr}.
----
PTX f/u
{romanised} {mrn_kr}
{ct}
pigtail 8.5Fr, removed {d_kr}, no reaccumulation on room air, pleurodesis not done
{ct}
d/c ok, {kr_f}
OPD {d_wd} {tm_24}
----
Bronchoscopy-guided stent check. Silicone Y-stent (Novatech, 15-12-12) in good position. {c} Done by {kr} with fellow \
{romanised} in {w_kr}. Device serial {dev_serial}. Image on {dev_station}, {d_kr}. 보호자 {hangul} signed.
----
MIGRATION CLINIC, {t_kr}. Vietnamese worker {vn}, alien registration {rrn}, phone {ko_phone}. {c} Tree-in-bud in RUL; \
sputum AFB x3. {ct}. KNCV form sent by {kr}, {d_kr}.
----
Consultation reply ({d_kr}), Radiology to Thoracic Surgery
Dear Dr. {kr_f}
I reviewed the CT of {romanised} ({mrn_kr}) taken in {h_kr} on {d_kr}. The part-solid nodule in RUL anterior segment \
(S3) is 18 mm, solid portion 9 mm, cT1aN0. {c} {c} Hook-wire localization is possible on {d_md} at {tm_24} in {w_kr}. \
Please send consent. Coordinator {kr}, {ph_kr}.
{kr}, M.D.
----
CXR AP (portable), {d_kr} {tm_24}
M/{age}, found unconscious by family ({hangul}) in {t_kr}, CO-Hb 31%
1) E-tube tip: 3 cm above carina
2) L-tube: stomach
3) {c}
4) {c}
Initial reading by R1 {kr_f}, final by {romanised}
Discharged to {hospital_ko}
"""

_EUROPE = """\
{h_eu}
{s_eu}, {t_eu}

Patient: {eu}, born {d_dobeu}    ID {mrn_eu}
Requested by: {eu}, {w_eu}
Thorax in two planes, {d_eu}

Clinical information: dyspnoea NYHA II, NT-proBNP 1240 ng/L. {c}
Assessment: {c} No infiltrate, no congestion. Heart size at the upper limit.

With kind regards,
Prof. Dr. med. {eu}      Dr. {eu_f} (assistant)
----
Dear colleague {eu_f}, thank you for the referral of Mrs {eu_w} from {t_eu}. Comparison with the outside CT, {h_eu}, \
{d_my}. {c} {c} The lesion in S10 right has grown from 8 to 14 mm. PET-CT is planned for {d_wd}, {d_eu}. Please \
inform her husband {eu_gm}, {ph_eu}.
Dr {eu}
----
Rx thorax {w_eu} {bed}
{ct}
{ct}
no change vs {d_eu}, pacemaker leads in RA and RV
seen by {eu_f}, validated {eu_fi} {tm_eu}
----
Thorax lying, {tm_eu}, intensive care. Polytrauma, ISS 34. Bülau drain 28 Ch on the left, {ct}. Swan-Ganz catheter in \
the right pulmonary artery. Informed by phone: {eu_f} (surgery), {eu_f} (anaesthesia), DECT {ext4}. Reported for {h_eu}.
----
Second opinion for the European reference network. Patient {eu_l}, {age} years, referred by prof. {eu} ({h_eu}). \
Birt-Hogg-Dubé was questioned. {c} Cysts are basal and lentiform. Report sent to {mail_eu} on {d_eu}. Readers: {eu}, \
{eu} and {eu}.
----
CT-GUIDED BIOPSY OF THE LUNG, {d_eu}
Operator {eu}, radiographer {eu}. 18G Bard Magnum, 3 cores, RUL. Pneumothorax 5 mm. Film after 4 h: {ct}.
Sample no. {acc_eu}, pathologist Dr {eu_f}, {h_eu}.
Patient lives alone, goes home with neighbour {eu_kw}.
----
Chest film for the asylum centre, one view, {t_eu}: {gulf_m}, Syrian, insurance {id_ins_eu}. {c} No sign of \
tuberculosis. Follow-up is not necessary. {eu_i}, {d_eu}.
----
ADDENDUM {d_eu} {tm_eu}, {eu_i}: on request of the radiotherapist ({eu_f}, {h_eu}) measurements were added. Main \
lesion 41 x 33 mm (image 212), previous 38 x 30 mm on {d_eu}. Station 5 node 14 mm. {c} Unchanged conclusion: stable \
disease, RECIST 1.1.
----
Preoperative thorax, planned for hip arthroplasty on {d_wd} by Prof. {eu_f}. {c} {ct}. Former chest surgery in {d_y}, \
Lucite plombage right. Patient {eu_up}, {w_eu}, ASA III. Dictation {id_job}, secretary {eu_gw}.
----
Neonatology {w_eu}. Premature, 26 weeks, girl {eu_f}, twin 1. Tube T2, NVC T9. {ct}. Father, {eu_m}, is a radiologist \
at {h_eu} and saw the picture on {d_eu} at {tm_eu}. Surfactant 200 mg/kg given.
----
Findings: {ct}; {ct}; {ct}. Conclusion: no pneumonia. Copy: GP {eu}, {s_eu}, {t_eu}. Sent {d_eu}.
Physician in charge {eu_f}; second reader {eu_f}
Technique: 125 kV, grid, unit {dev_station}
----
Radiology conference, {h_eu}, {d_eu}
Case 3, {eu_w}, {age} years, ward doctor {eu_f}. Progressive dyspnoea, methotrexate 15 mg weekly for RA. HRCT: ground \
glass in both upper lobes, {ct}. {c} Previous CT from {d_my} read by Dr. {eu} in {t_eu} as normal. {c} Opinion: \
drug-induced pneumonitis, less likely Pneumocystis. Bronchoscopy by {eu_f} on {d_wd}. Minutes: {eu_gw}.
----
Ordering unit {w_eu}. Patient {eu_up}. Question: position of catheter? Chest in bed, {d_eu}, {tm_eu}. Central venous \
catheter from the left with tip in the azygos vein; must be corrected. {c} {c} Nurse {eu_gw} and the physician on \
duty, {eu}, were informed at {tm_eu}, tel. {ph_eu}. New film after correction requested by {eu_f}.
"""

_TERSE = """\
pt {us_l} mrn {mrn_us} cxr {d_md} pod 3 lobectomy {ct} {ct} no change since {d_md} told {us_f} rn {w_us} call back \
{ph_pager} {initials3}
----
CHEST AP {tm_mil} {d_us} {ct_u}. {ct_u}. NO INTERVAL CHANGE. SAT 94 ON FIO2 0.4. TUBE OK PER {us_u} RRT. {us_u} MD \
NOTIFIED AND WILL REPEAT IN AM, {bed_u}
----
Since {d_md}: ETT out, on 4 L nasal cannula. {ct}. Effusion smaller. {ct}. No other change. {us_f} aware. Family \
({us_kw}) at bedside {tm_us}.
{us_i}
----
{us_lf}
{mrn_us}
{d_us}
1V CXR for chest pain radiating to back, trop neg x2, mediastinum 7 cm
{ct}
{ct}
Prelim by {us_fi}, {tm_us}
Final pending
----
{uk_u} {wu_uk} NG CHECK {tm_24}. TIP BELOW DIAPHRAGM, BISECTS CARINA, NOT COILED IN OESOPHAGUS, 8 CM BELOW GOJ, OK TO \
FEED. {ct_u}. {uk_fu} {ph_bleep}. {d_uk}
----
Clear. Normal heart. {ct}. {d_uk} {uk_fi}
Discharge from clinic, letter to {h_uk}, patient to ring {ph_uk} if worse. Film compared with {d_my}.
----
f/u nodule
- RUL 6 mm (4:33) stable since {d_my}
- LLL 4 mm new, too small to characterize
- {ct}
rec: CT 6-12 mo, Fleischner
msg to {us} via portal, cc {us_f}
----
Trauma activation. Name unknown, alias {us_u}. {tm_mil}. {ct}. R chest tube high. {ct}. Spoke to {us_f} and {us_f}, \
OR ready. Wife {us_kw} called from {t_us}.
----
spoke with {us_gw} in {w_us} re cxr {d_md}, she will tell {us_f}. picc tip ra, pull 2 cm. {ct}. {ct}. tech {us_g} \
repeats {tm_us}
----
SAME DAY ADDENDUM. DR {lat_u} CALLED FROM {hu_us}: PRIOR FILM {d_us} SHOWS SAME 6 MM NODULE IN LINGULA. {ct_u}. NO \
FOLLOW UP NEEDED. {us_u}
----
Reported {d_uk} by {ng_f}. {ct}. Film of poor quality, underexposed and rotated, repeat advised. Clerk {ng_g}, \
{w_ng}. No charge. Receipt {id_job}. {ct}.
----
{in_gw} {age}/f {d_uk} cxr pa
rt uz fibrosis, post ptb sequelae, trachea pulled to rt, no fresh lesion
{ct}
compared {d_my}
dr {in_l}
rpt given to bro {in_gm}
----
{za_m}, day 2 after decortication, {w_za}. {ct}. Drain 28F swinging, on free drainage. {ct}. Physio {za_g} please \
mobilise. Plan with Prof {za_f} on {d_wd}.
----
{romanised}, {w_kr}, {d_kr} CXR: {ct}. {ct}. Dr {kr_f} contacted {tm_24}, {ph_kr}. No PTX after thoracentesis 700 mL. \
Re-check after tube change by {kr_f}, {bed}.
----
Film 1 {tm_24} {ct}
Film 2 {tm_24} after drain, lung up, small rim 5 mm
Film 3 {tm_24} {ct}
all {w_eu}, {eu_f}/{eu_f}
report sent {d_eu}
----
Lateral only. Effusion layers 2 cm. {ct}. Prior {code} {d_us}. Per {us} no intervention. Chaplain {us} with family of \
{us_f}. DNR. Comfort measures, {bed}.
----
Pt bitten on chest wall by neighbor's dog {us_g}, owner {us}, {s_us}. {ct}. No foreign body, no gas. {d_us} {tm_us}. \
{us_f}, PA
----
?PE ?pneumonia. {ct}. V/Q if eGFR < 30. Acc {acc_uk} {d_uk} {uk_f}/{uk_f}. Old films at {code} not on PACS, requested \
from {uk_g} in the film library, fax {ph_uk}.
----
TUBES: ETT 5 cm, OG stomach, R IJ SVC, L 28F. LUNGS: {ct}. HEART: post op. BONES: wires ok. COMP: {d_md} {tm_mil}. \
READ BY {us_u}, {code}, STATION {dev_station}. NOTIFIED {us_u}, {tm_mil}.
----
on call {d_hol} cxr x4
{us_f} - {ct}
{us_f} - {ct}
{us_f} - {ct}
{us_f} - {ct}
all called to {w_us}, {us_g} took results {tm_us}
----
Clinical: {lat_w} tripped over her cat at home, {t_us}. L ribs 8 and 9. {ct}. {ct}. No PTX on repeat at {tm_us}. Home \
with {lat_km}. Ibuprofen 600. Return {d_wd}.
----
{us_f} post pull, {w_us}, {tm_us}. {ct}, {ct}. Sutures out {d_wd}. Ok for dc per {us_gw} in thoracics clinic, she has \
spoken to {us_m} and his wife {us_gw}. Next film {d_md}.
----
no old films. {ct}. {ct}. {ct}. if tb suspected sputum x3. message left for {za_f} at {h_za}, {ph_za}, sr {za_gw} \
took it, {tm_24}. {za_l}
----
COMPARED {d_uk}. {ct_u}. {ct_u}. NO ACTIVE KOCHS. REST AS BEFORE. FILM TAKEN AT {hu_in} BY {in_u}. REPORT COLLECTED \
BY SON {in_gmu}, {ph_in}.
----
1. {ct}
2. {ct}
3. {ct}
d/w {ie_f} and {ie_f} at MDT {d_wd}; {ie_gw} to ring {ie_m} with result; repeat CT {d_my}; copy to {gp_ie}
----
{lat_m}, {age}m, restrained driver, airbag. {ct}. {ct}. sternum ok on lateral. c-collar on. {lat_gw} (wife) in {bed}. \
cleared by {us_f} {tm_mil} {d_md}
"""

TEMPLATES = {
    "academic department": _reports(_ACADEMIC),
    "community practice": _reports(_COMMUNITY),
    "NHS": _reports(_NHS),
    "Irish": _reports(_IRISH),
    "Indian private": _reports(_INDIA),
    "Gulf private": _reports(_GULF),
    "Nigerian": _reports(_NIGERIA),
    "South African": _reports(_SOUTH_AFRICA),
    "Korean": _reports(_KOREA),
    "continental European": _reports(_EUROPE),
    "terse": _reports(_TERSE),
}
