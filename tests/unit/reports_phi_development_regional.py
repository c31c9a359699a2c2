"""Chest reports, letters, lists and messages with planted protected information, for developing recognisers.

The set imitates children's hospitals, oncology and heart centres, veterans' hospitals, and regional hospitals of the
United Kingdom, Ireland, South Africa, Singapore, the Gulf, Korea (reports in English, with some lines in Hangul) and
the Philippines: letters to general practitioners, lists of multidisciplinary meetings, portable films on wards,
messages of ward rounds, discharge summaries that quote the film. All people, institutions, streets and towns are
invented, as are all numbers. Recognisers may be developed on it.

Conventions of the fields of its own:
- NAME: `mr`/`mrs` given and family name; `her`/`him`/`first` a given name alone; `caps`, `uk_ini`, `ini_after` the
  British forms (surname in capitals, initials before or after); `ie`, `za`, `sg`, `gulf`, `ph` a whole name of that
  region, with particles, patronymics and "Jr." inside; `dr_ie` and so on the name by which a doctor is called there;
  `ph_list` and `sg_list` the order of lists; `pet` an animal. Titles and credentials stand outside.
- MRN: `nhs`, `hosp_no`. ID: identity, insurance and registration numbers (`nric`, `eid`, `passport`, `za_id`,
  `philhealth`, `aid_no`, `gmc`, `imc`, `hpcsa`, `mcr`, `dha`, `prc`, `ko_lic`), the last four digits of a social
  security number (`ext4_id`) and codes of typists (`typist`). ACCESSION: `crn`.
- PHONE: `uk_tel` and so on, `bleep` the number alone. EMAIL: `mail` and so on.
- DEVICE: `mobile`, `xr_room`, `ct_scanner`, the name of a machine.
- DATE: `d_uk` and so on, with a weekday that belongs to the date inside; `d_my` a month with or without its year;
  `year` alone; `dow` a weekday, also cut short; `feast_uk` and so on a holiday; `dob_uk`, `dob_child`. TIME: `t_uk`.
- HOSPITAL: hospitals, surgeries and clinics of a region; also `home` (nursing homes and hospices), `school`,
  `fall_place`, `code` (codes of sites).
- WARD: wards of a region, with the bay, bed or room that follows; `bed` a bed alone.
- ADDRESS: streets, towns and postcodes, each a field.
- Not protected: `age_old` (54 to 88) and the sentences `cf`, `ch`, `cl`, `cs`, `ct`, `cx` (parts of CLINICAL) and `cn`,
  `cp`, `cc`, `ca`, `co` (newborns, children, hearts, lung cancer, other tumours), which must stay whole.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta


def _listed(text: str) -> tuple[str, ...]:
    """The entries of a list written on lines and between bars."""
    return tuple(entry.strip() for line in text.strip().splitlines() for entry in line.split("|") if entry.strip())


FAMILY = _listed("""
Harcourt | Whitlock | Pemberton | Ashdown | Cartwright | Entwistle | Ramsbottom | Higginbotham | Thistlewood | Oakeshott
Featherstone | Blenkinsop | Arkwright | Hargreaves | Ollerenshaw | Shufflebotham | Tattersall | Openshaw | Postlethwaite
Bickerstaff | Chatterjee | Mukherjee | Patel | Desai | Raghunathan | Venkataraman | Krishnamurthy | Subramaniam | Iyer
Okonkwo | Adeyemi | Oluwaseun | Nwachukwu | Eze | Boateng | Asante | Mensah | Owusu | Abubakar
Fitzgerald | McAllister | MacGregor | McIlwraith | Macdonald | Mackintosh | Urquhart | Colquhoun | Farquharson | Dalziel
Llewellyn | Pritchard | Gwynne | Bevan | Prosser | Probert | Cadwallader | Maddocks | ap Rhys | Penhaligon
Trevithick | Polkinghorne | Tregenza | Nancarrow | Smith-Barrow | Carrington-Webb | Lloyd-Howells | Fox-Pitman
Kowalczyk | Wiśniewski | Zieliński | Nowakowska | Dąbrowski | Petrescu | Ionescu | Popov | Dimitrova | Horváth
Nagy | Szabó | Novák | Dvořák | Svoboda | Jansen | de Vries | van den Berg | van Houten | ter Braak
Schröder | Müller-Hahn | Köhler | Weiß | Lindqvist | Sørensen | Åkesson | Haugland | Virtanen | Nieminen
Rossi | Bianchi | Di Matteo | D'Angelo | Dell'Acqua | De Luca | Conti | Esposito | Marchetti | Santoro
García | Hernández | Núñez | Peña | de la Fuente | Ruiz-Ortega | Villalobos | Echeverría | Zúñiga | Castañeda
Pereira | da Silva | dos Santos | Gonçalves | Magalhães | Nogueira | Leclerc | Beaumont | Lefèvre | St. Clair
Saint-Jean | Boudreaux | Thibodeaux | Papadopoulos | Stavros | Kostopoulos | Yılmaz | Demir | Özturk | Kaya
Hosseini | Rahimi | Tehrani | Farahani | Haddad | Khoury | Nasrallah | Mansour | El-Sayed | Abdel-Rahman
Siddiqui | Choudhury | Hussain | Qureshi | Bhatti | Malik | Sheikh | Begum | Akhtar | Mahmood
Nguyen | Tran | Pham | Huynh | Wong | Cheung | Leung | Fong | Tsang | Kwok
Yamashita | Kobayashi | Tanaka | Fujimoto | Gill | Dhillon | Sandhu | Grewal | Bhullar | Atwal
Washburn | Kettering | Vandergriff | Yoder | Stoltzfus | Hostetler | Abernathy | Culpepper | Thornburg | Ledbetter
Whitehorse | Begay | Tsosie | Yazzie | Kealoha | Kamakau | Lewandowski | Kaczmarek | Schwartzman | Rosenfeld
Goldfarb | Abramowitz | Feinberg | O'Hanlon | O'Mara | O'Grady | McGillicuddy | M'Bala | N'Diaye | Diallo
Traoré | Tesfaye | Gebremariam | Haile | Warsame | Jama | Osei-Bonsu | Kiplagat | Wanjiru | Mutasa
Peterson | Jenkins | Robertson | Hutchinson | Simmonds | Blackwood | Crowther | Dunstan | Eastwood | Fairclough
Gatenby | Hesketh | Illingworth | Jessop | Kershaw | Lofthouse | Micklethwaite | Naylor | Ormerod | Pilkington
Quigley | Rowbotham | Sidebottom | Threlfall | Unsworth | Varley | Wolstenholme | Yarwood
""")

WORD_FAMILY = _listed("""
Young | Wood | Field | Stone | Grey | White | Hart | Cross | Bone | Lung | Moon | Early | Small | Little | Bright
Sharp | Pace | Head | Hand | Bird | Fish | Lamb | Bishop | Price | Day | May | March | Winter | Summers | Marsh | Moor
Hill | Dale | Brook | Rivers | Banks | Frost | Snow | Best | Good | Noble | Wise | Swift | Savage | Power | Cope | Case
Page | Reader | Wells | Pike | Bass | Mason | Cooper | Weir | Ward | Hall | Lane | Church | Temple | Park | Green
Black
Brown | Cotton | Glass | Batten | Root | Rose | Flowers | Forrest | Heath | Blunt | Sweet | Still | Old | Low | Heard
Broad | Long | Short | Grace | Key | Lock | Nail | Cage | Gale | Burns | Hope | Fields | Plate | Ball | Cuff | Drew
Mould | Gray | Graves | Bold | Body | Border | Ray
""")

FEMALE = _listed("""
Margaret | Doreen | Beryl | Maureen | Eileen | Jean | Sheila | Brenda | Gillian | Janet | Hilary | Rosemary | Philippa
Charlotte | Imogen | Saffron | Poppy | Isla | Freya | Amelia | Evie | Harriet | Beatrice | Florence | Matilda
Agnieszka
Katarzyna | Małgorzata | Zofia | Ioana | Elena | Svetlana | Olga | Ingrid | Astrid | Solveig | Chiara | Francesca
Lucia
María | Guadalupe | Esperanza | Inés | Ximena | Beatriz | Conceição | Amélie | Geneviève | Fatima | Aisha | Khadija
Zainab | Noor | Yasmin | Shabnam | Parveen | Rukhsana | Priya | Lakshmi | Anjali | Meera | Deepika | Sunita | Kavitha
Harpreet | Jaswinder | Manjit | Mei-Ling | Xiu Ying | Thuy | Linh | Yuki | Akiko | Adaeze | Ngozi | Folasade | Abena
Akosua | Wanjiku | Hodan | Selam | Tamika | Latoya | Keisha | Shanice | Madison | Kaylee | Brooklyn | Savannah | Harper
Zoë | Chloë | Ann-Marie | Mary Jo | Sarah-Jane | Peggy Ann | Billie-Jo | Rhiannon | Angharad | Cerys | Morag | Eilidh
Catriona | Kirsty | Wilhelmina | Ottoline | Prisca | Thelma | Gertrude
""")

MALE = _listed("""
Arthur | Albert | Stanley | Cyril | Reginald | Kenneth | Derek | Trevor | Nigel | Graham | Keith | Barry | Malcolm
Clive
Alistair | Hamish | Callum | Ewan | Lachlan | Gareth | Huw | Rhodri | Dafydd | Geraint | Piran | Oliver | Alfie | Archie
Freddie | Theo | Noah | Ethan | Mason | Jayden | Tyler | Cody | Travis | Wyatt | Clayton | Delbert | Leroy | Earl | Otis
Thaddeus | Cornelius | Ambrose | Piotr | Krzysztof | Zbigniew | Tomasz | Andrei | Mihai | Dmitri | Sergei | László
Jiří
Björn | Søren | Matti | Giovanni | Pasquale | Salvatore | José | Raúl | Ángel | Ignacio | Jesús | João | Thiago | Émile
François | Étienne | Mohammed | Ahmed | Yusuf | Ibrahim | Omar | Bilal | Tariq | Imran | Zahid | Rajesh | Suresh | Anil
Vikram | Arjun | Karthik | Gurpreet | Balwinder | Harjit | Wei | Jian | Kwok-Wai | Duc | Minh | Hiroshi | Kenji | Chidi
Emeka | Babatunde | Kwame | Kofi | Kipchoge | Abdi | Dawit | Tendai | DeShawn | Marquis | Jamal | Billy Ray | John Paul
J.T. | Jean-Luc | Karl-Heinz | Lars-Erik | Konstantinos | Spyros | Mehmet | Emre | Reza | Dariush | Elias | Samir
""")

GIVEN = FEMALE + MALE

WORD_GIVEN = _listed("""
Grace | Faith | Hope | Joy | Mark | Will | Bill | Lily | Ivy | May | June | April | Dawn | Iris | Ray | Art | Miles
Chase
Grant | Frank | Rich | Pat | Sandy | Olive | Heather | Violet | Daisy | Drew | Gene | Pearl | Ruby | Amber | Jade
Summer
Christian | Angel | Rob | Precious | Blessing | Gift | Patience | Sunny | Star | River
""")

IRISH_FAMILY = _listed("""
O'Sullivan | Murphy | O'Brien | Byrne | Walsh | Ní Dhomhnaill | Ó Conaill | Mac Giolla Phádraig | Nic Aodha | Kavanagh
O'Donoghue | Fitzpatrick | Brannigan | Geraghty | Mulcahy | Considine | Hanrahan | Crotty | Tuohy | Gallagher | Devaney
McEntee | McGinley | O'Toole | O'Shaughnessy | Cullinane | Breathnach | Uí Bhriain | Twomey | Power | Grey | Hand
Lyons
Foley | Prendergast | Delahunty | Ó Súilleabháin | Heffernan | Nolan-Keane | Duffy | McNamara | Coughlan | Lynch
""")

IRISH_WOMEN = _listed("""
Siobhán | Aoife | Niamh | Gráinne | Caoimhe | Sinéad | Orla | Bríd | Máire | Nuala | Fionnuala | Dearbhla | Róisín
Assumpta | Philomena | Bernadette | Ita | Attracta | Noreen | Concepta | Clodagh | Muireann | Saoirse | Mary
""")

IRISH_MEN = _listed("""
Pádraig | Séamus | Seán | Ciarán | Eoin | Cormac | Fergal | Declan | Diarmuid | Donncha | Tadhg | Cathal | Fiachra
Oisín
Malachy | Finbarr | Colm | Rory | Conor | Dermot | Enda | Brendan | Kieran | Michael John
""")

ZA_FAMILY = _listed("""
van der Merwe | Botha | du Plessis | van Niekerk | Steyn | le Roux | Engelbrecht | Labuschagne | Janse van Rensburg
Oosthuizen | Dlamini | Khumalo | Ndlovu | Mkhize | Zulu | Mthembu | Buthelezi | Nkosi | Mokoena | Molefe | Tshabalala
Maseko | Radebe | Sithole | Mahlangu | Mabaso | Ngcobo | Cele | Gumede | Nxumalo | Qwabe | Xaba | Mofokeng | Letsoalo
Ramaphala | Netshitenzhe | Mudau | Makhubela | Naidoo | Govender | Pillay | Moodley | Maharaj | Chetty | Reddy | Adams
Jacobs | February | September | October | Petersen | Davids | Isaacs | Hendricks | Abrahams | Fortuin | Jonkers
Booysen
""")

ZA_GIVEN = _listed("""
Nomvula | Thandeka | Nokuthula | Zanele | Busisiwe | Lindiwe | Ntombizodwa | Nosipho | Sibongile | Thabo | Sipho
Bongani
Mandla | Themba | Sizwe | Kagiso | Tshepo | Lerato | Refilwe | Dikeledi | Mpho | Palesa | Lungile | Siyabonga | Johannes
Hendrik | Pieter | Gerhardus | Francois | Riaan | Elmarie | Annelize | Hester | Magdalena | Petronella | Charlize
Fatiema
Moegamat | Gadija | Logan | Sashnee | Kogilan | Vanisha | Precious | Beauty | Innocent | Lucky | Happy | Blessing | Gift
Patience | Wisdom | Justice | Goodness | Princess | Surprise
""")

SG_NAMES = _listed("""
Tan Wei Ming | Lim Siew Hoon | Ng Boon Keat | Lee Hui Ling Rachel | Goh Chin Huat | Ong Bee Lian | Teo Kah Seng
Koh Swee Eng | Chua Mui Choo | Ho Jun Jie Benjamin | Wee Poh Geok | Toh Ah Moi | Seah Kim Leng | Chew Guek Tin
Yeo Cheng Hock | Low Ai Ling | Phua Zhi Hao Ryan | Sim Yew Meng | Quek Li Ting | Neo Tiong Bahn | Tay Soo Khim
Heng Lay Peng | Ang Kok Wah | Soh Mei Fong | Cheong Wai Kit | Kwek Geok Choo | Nurul Huda binte Rahmat
Mohd Faizal bin Osman | Siti Aminah bte Yusof | Ismail Bin Hj Salleh | Rosnah Binte Kassim | Hamid bin Ali
Rajeswari d/o Muthusamy | Ganesan s/o Periasamy | Letchumi d/o Ramasamy | Balakrishnan Nair | Vijayan s/o Kannan
Kamala Devi | Gurmeet Kaur | Jaspal Singh | Marcus D'Cruz | Bernadette de Souza | Chen Xiaoyan | Zhang Guoqiang
Liew Hwee Min Grace | Foo Say Thong | Mok Yoke Lin | Loh Eng Hup | Chia Pei Shan | Poh Hock Soon
""")

SG_DOCTORS = _listed("""
Tan | Lim | Ng | Lee Hui Ling | Goh | Ong Kian Ann | Teo | Koh Jia Wen | Chua | Ho | Toh | Seah | Yeo Cheng Hock | Low
Sim | Quek | Tay Soo Khim | Heng | Ang | Rachel Lim | Benjamin Ho | Adeline Foo | Faizal | Nurul Huda | Rajeswari
Balakrishnan | Sivakumar | Jaspal Singh | D'Cruz | Liew | Mok | Loh | Chia Pei Shan | Kwek | Sng
""")

GULF_NAMES = _listed("""
Mohammed bin Khalid Al Mansoori | Fatima Saeed Al Ketbi | Ahmed Abdulla Al Shamsi | Maryam Hassan Al Balushi
Khalid Nasser Al-Otaibi | Noura bint Abdulrahman Al-Qahtani | Salem Rashid Al Nuaimi | Hessa Mubarak Al Marri
Abdulaziz Fahad Al-Harbi | Sultan bin Saif Al Habsi | Aisha Juma Al Kaabi | Yousef Ebrahim Al Doseri | Latifa Al Khaldi
Hamad Jassim Al Kuwari | Moza Ali Al-Thawadi | Ali Hussain Al Lawati | Zahra Abdul Redha | Ghanim Al Mutawa
Abdul Rahman Mohammed Ashraf | Shaikha Obaid Al Tunaiji | Majed Al-Ghamdi | Reem Al-Dossary | Saud bin Turki Al-Anazi
Thuraya Al Rawahi | Nasser Al Busaidi | Omar Suleiman Al Hinai | Faisal Al-Enezi | Dalal Al-Mutairi | Bader Al-Ajmi
Mohamed Elsayed Abdelhamid | Rania Fawzy Ibrahim | Rajan Kuttappan | Shaji Varghese Thomas | Mohammad Nadeem Akram
Bibi Zulekha | Joby Mathew | Sheeja Pillai | Ghulam Rasool | Umm Kulthum Al Zadjali | Rashid Al Blooshi
""")

GULF_DOCTORS = _listed("""
Khalid | Noura Al-Qahtani | Al Balushi | Hessa | Ashraf | Mona El-Tayeb | Abdulaziz | Sameer Kunnath | Reem | Al Hinai
Faisal Al-Enezi | Varghese | Huda | Wael Mostafa | Al Lawati | Shaikha Al Suwaidi | Nasser | Anitha Menon | Yasser
Thuraya | Bader | Gihan Farouk | Zubair | Latifa | Ramadan | Al-Ghamdi | Priya Nambiar | Saif | Jacob Kurian | Iman
""")

PH_GIVEN = _listed("""
Ma. Corazon | Juan Miguel | Maricel | Jose Mari | Rosalinda | Reynaldo | Rodrigo | Lourdes | Cherry Mae | Jhun
Jennylyn
Ma. Theresa | Mark Anthony | Rommel | Teresita | Bonifacio | Erlinda | Emmanuel | John Lloyd | Princess Joy | Carmelita
Ferdinand | Aurora | Virgilio | Milagros | Renato | Marilou | Kristine Joy | Angelica | Danilo | Norberto | Felicidad
Ligaya | Baby Jane | Rizalino | Jaycee | Christian Paul | Hazel Ann | Nestor | Imelda | Arnel | Gloria | Precious Hope
""")

PH_FAMILY = _listed("""
Dela Cruz | Villanueva | Macaraeg | Santos | Reyes | Bautista | Pangilinan | Dimaculangan | Magsaysay | Catacutan
Manalastas | De Guzman | De los Reyes | Tolentino | Batungbakal | Mercado | Evangelista | Sumulong | Panganiban
Salonga
Cojuangco | Ocampo | Lacson | Gatdula | Agbayani | Dimaandal | San Juan | Sta. Maria | Abad Santos | Uy | Tan | Co | Sy
Chua | Ongpauco | Yap | Lim | Go | Katigbak | Macapagal | Bulaong | Ilagan | Quiambao | Rosales | Buenaventura
Trinidad
""")

HANGUL = _listed("""
김민서 | 이영자 | 박준호 | 최순덕 | 정하윤 | 강태식 | 조은비 | 윤재석 | 장미란 | 임동현 | 한지우 | 오세영 | 서말순
신경호
권나영 | 황보람 | 안병철 | 송유진 | 전복희 | 홍성민 | 유가은 | 고석진 | 문정애 | 양도훈 | 손미경 | 배수지 | 백승우
허옥순
남궁민재 | 선우혜린 | 제갈윤 | 노갑수 | 하정우 | 곽춘자 | 성은채 | 차동민 | 주혜경 | 우상철 | 구본식 | 민채원 | 김철
이솔
""")

ROMANISED = _listed("""
Kim Min-seo | Lee Young-ja | Park Junho | Choi Soon-deok | Jung Hayoon | Kang Tae Sik | Cho Eunbi | Yoon Jae-seok
Jang Mi Ran | Lim Dong-hyun | Han Jiwoo | Oh Se Young | Seo Mal-soon | Shin Kyung Ho | Kwon Nayoung | Hwang Boram
Ahn Byung-chul | Song Yu Jin | Jeon Bok-hee | Hong Sung Min | Yoo Gaeun | Ko Seok-jin | Moon Jeong Ae | Yang Do-hoon
Sohn Mi-kyung | Bae Sooji | Baek Seung Woo | Heo Ok-soon | Namgung Minjae | Sunwoo Hye-rin | Noh Kap Soo | Ha Jung-woo
KIM, Min Seo | LEE YOUNG JA | PARK J.H. | Jin-ah Choi | Hyun Woo Kang | Soo-Yeon Jung | Eun Kyoung Goo | Sangmin Woo
J. H. Park | Y.J. Lee | Tae-Yang Chung | Min, Chae Won
""")

KO_DOCTORS = _listed("""
Kim | Lee | Park | Choi | Jung | Kang | Cho | Yoon | Jang | Lim | Han | Oh | Seo | Shin | Kwon | Hwang | Ahn | Song
Moon
Bae | Sohn | Goo | Noh | Woo | Min | Chung | KIM JH | Park SY | Lee HJ | J.H. Kim | S.Y. Park | Namgung
""")

PETS = _listed("Biscuit | Sarge | Bella | Duke | Shadow | Monty | Tigger | Sergeant Pepper | Nala")

ZA_WOMEN = ZA_GIVEN[:9]

SG_MEN = _listed("""
Mohd Faizal bin Osman | Ismail Bin Hj Salleh | Hamid bin Ali | Ahmad Zaki Bin Sulaiman | Rosli B. Mansor
Jumaat Bin Kassim
""")

SG_WOMEN = _listed("""
Lim Siew Hoon | Lee Hui Ling Rachel | Ong Bee Lian | Koh Swee Eng | Chua Mui Choo | Wee Poh Geok | Toh Ah Moi
Chew Guek Tin
Low Ai Ling | Quek Li Ting | Tay Soo Khim | Heng Lay Peng | Soh Mei Fong | Kwek Geok Choo | Nurul Huda binte Rahmat
Siti Aminah bte Yusof | Rosnah Binte Kassim | Rajeswari d/o Muthusamy | Letchumi d/o Ramasamy | Kamala Devi
Gurmeet Kaur
""")

GULF_MEN = _listed("""
Mohammed bin Khalid Al Mansoori | Ahmed Abdulla Al Shamsi | Khalid Nasser Al-Otaibi | Salem Rashid Al Nuaimi
Saif Al Habsi
Abdulaziz Fahad Al-Harbi | Yousef Ebrahim Al Doseri | Hamad Jassim Al Kuwari | Ghanim Al Mutawa | Majed Al-Ghamdi
""")

PH_WOMEN = _listed("""
Ma. Corazon | Maricel | Rosalinda | Lourdes | Cherry Mae | Jennylyn | Ma. Theresa | Teresita | Erlinda | Princess Joy
Aurora
Carmelita | Milagros | Marilou | Kristine Joy | Angelica | Felicidad | Ligaya | Imelda | Gloria
""")

PH_MEN = _listed("""
Juan Miguel | Jose Mari | Reynaldo | Rodrigo | Jhun | Mark Anthony | Rommel | Bonifacio | Emmanuel | John Lloyd
Ferdinand
Virgilio | Renato | Danilo | Norberto | Rizalino | Christian Paul | Nestor | Arnel
""")

UK_HOSPITAL = _listed("""
Northmoor General Hospital | Royal Wexcombe Infirmary | St Aldhelm's Hospital | Queen Adelaide Hospital
Ashby Vale DGH | Thornaby Cross Hospital | Carrowdale Royal Infirmary | Glenmarnock General
University Hospital of East Wharfe | Princess Beatrice Hospital | Castlebrook District Hospital | Penmorvah Hospital
Ysbyty Glan Elwy | Ysbyty Cwm Taran | Saltholme Infirmary | West Fenland Hospitals NHS Trust | The Harrowmere Hospital
King Edmund's Hospital | Elmsgate Hospital | Duchess of Tarne Hospital | Brackenrigg Infirmary
Royal Kelderwick Hospital | Craigallan Hospital | Inverlorne Hospital
Wythenbrook University Hospitals NHS Foundation Trust | South Tarnside General
""")

UK_CENTRE = _listed("""
St Oswin's Chest Clinic | Dunsmere Urgent Treatment Centre | Hollinsend Diagnostic Centre
Moss Lane Community Diagnostic Hub | Spire View Imaging | Marlow Bridge Treatment Centre | Ridgeway Newfield Clinic
Lindenshaw Community Hospital
""")

PRACTICE = _listed("""
Larkhill Surgery | The Mill Street Practice | Brookfield Medical Centre | Dr Okafor & Partners | The Old Forge Surgery
Elm Tree Medical Practice | Saltmarsh Road Health Centre | Riverside Family Practice | St Hilda's Surgery
Meadowbank Surgery | Hawthorn Lodge Medical Centre | The Limes Surgery | Drs Pryce & Bevan | Beacon Hill Practice
Castle Gate Surgery | Northway Health Centre | The Quay Medical Group | Abbey Fields Surgery | Station Road Surgery
Greenfinch Primary Care Centre | Two Bridges Practice | Priory Park Medical Centre | High Moor Surgery
Westerley Group Practice | Fairhaven Surgery | Harbour Lights Health Centre
""")

IE_HOSPITAL = _listed("""
Lisnamore University Hospital | St Attracta's Hospital | Mater Pietatis Hospital | Portnakeel General Hospital
Our Lady of Mercy Hospital | Ballycarrick Regional Hospital | St Finnian's Hospital | Midlands Regional Kilbracken
Bon Sauveur Hospital | Knockmoyle District Hospital | Sacred Heart Hospital Clonderg | The Rathmore Clinic
St Dymphna's University Hospital | Inishroe Community Hospital
""")

IE_SURGERY = _listed("""
Ardnagreine Primary Care Centre | Cloonfad Family Practice | Main Street Surgery Ballinhassig Cross
The Square Medical Centre | Dr Crotty's Surgery | RohillDoc Carrigrohill | Gortnamona Medical Centre
""")

CHILD_HOSPITAL = _listed("""
Larkspur Children's Hospital | Children's Mercy of Fallow County | Evangeline Hospital for Children
Kinderbrook Children's Medical Center | Children's Hospital of the Plains | St. Nicholas Hospital for Sick Children
Bramblewood Children's | The Harbor Children's Heart Institute
""")

CHILD_CLINIC = _listed("""
Starling Children's Clinic | Seven Oaks Pediatrics | Lollipop Lane Pediatrics | Tiny Steps NICU Follow-up Clinic
""")

CHILD_UK = _listed("""
Royal Tarnside Children's Hospital | Princess Isolde Children's Hospital
Our Lady's Hospital for Sick Children Clonderg | Red Poppy Children's Hospital
""")

ONC_HOSPITAL = _listed("""
Halden Cancer Center | The Merriweather Cancer Institute | Bexford Comprehensive Cancer Center
Northern Lights Oncology | Lakeshore Proton Center | Rosewell Institute | Tidewater Hematology Oncology Associates
Kestrel Radiation Oncology
""")

ONC_UK = _listed("""
Clatterburn Cancer Centre | The Royal Ellesdon Hospital | Maggie Dunne Cancer Centre | Queen's Cancer Centre Wexcombe
St Columbanus Radiotherapy Unit
""")

HEART_HOSPITAL = _listed("""
Fairmont Heart Institute | Texline Heart Hospital | St. Luke's Heart Pavilion | Cedar Valley Heart & Vascular
Blue Ridge Cardiac Surgery Associates | Great Basin Heart Center | National Heart Pavilion
""")

HEART_UK = _listed("""
Hareswood Hospital | Papley Heart and Lung Centre | The Glenfinnan Cardiothoracic Centre | Golden Crest Heart Centre
""")

VA_HOSPITAL = _listed("""
VA Tall Pines Healthcare System | Harlan T. Briscoe VAMC | Prairie Bend VA Medical Center | VAMC Copper Falls
John W. Radley Memorial Veterans' Hospital | VA Great Marsh HCS
Leland B. Foss Department of Veterans Affairs Medical Center | Fort Kessler Army Hospital
""")

VA_CLINIC = _listed("""
Cimarron Valley VA Clinic | Gulf Pines CBOC | Elk Ridge CBOC | Sycamore State Veterans Home
Naval Clinic Point Ransom | Riverbend Vet Center
""")

ZA_HOSPITAL = _listed("""
Umzimbeni Valley Hospital | Charlotte Ngoyi Academic Hospital | Blouberg Day Hospital | Tygersrus Hospital
Nelson Sisulu Regional Hospital | Mediplaas Kloofzicht | Netsorg Milnervale Hospital | Rietvlei Private Hospital
Pelonolo District Hospital | St Barnabas Mission Hospital | Lemmed Ridgeview | King Shaka Chest Hospital
""")

ZA_CLINIC = _listed("""
Khayamnandi CHC | Groendal TB Hospital | Bophelo Clinic | Mitchells Rest CHC | Drs Steyn, Pillay & Partners
Emthandeni Clinic
""")

SG_HOSPITAL = _listed("""
Bukit Permata Hospital | Serindit Bay General Hospital | Mount Orchid Hospital | Tanjong Heights Hospital
National Heart Institute of Temasek | Pasir Emas Community Hospital | St Gabriel's Community Hospital
Chengal Sands General Hospital
""")

SG_HOME = _listed("""
Ang Mo Court Nursing Home
""")

SG_CLINIC = _listed("""
Merlion Quay Medical Group | Kalong East Polyclinic | Bidara Hill Polyclinic | Fullerton Road X-ray Centre
Healthbridge Family Clinic | Lim & Tan Family Clinic
""")

GULF_HOSPITAL = _listed("""
Al Rayhan Hospital | Sheikha Mouza Specialty Hospital | Al Waha Medical City | King Faris Specialist Hospital
Burj Oasis Hospital | Wadi Sakhr General Hospital | Royal Seeb Heart Centre | Prince Majid Cardiac Center
NHC Corniche Hospital | Hamdan Bay Hospital | Al Jahwa Hospital | Al Ruman Bay Hospital
""")

GULF_CLINIC = _listed("""
Al Noor Gulf Clinic | Al Safa Polyclinic | Aspen Palm Medical Centre | Visa Screening Centre Al Karamah
""")

KO_HOSPITAL = _listed("""
Haneul University Hospital | Saebyeok Medical Center | Neulbom General Hospital | Eunhasu Cancer Center
Baekdu University Nari Hospital | Dasom Heart Hospital | Hanbit Veterans Hospital
Mirinae Hospital | St. Columba Hospital, Haneul Catholic University | Taehwa Memorial Hospital
""")

KO_CLINIC = _listed("""
Gaon Clinic | Nuri Health Screening Center | Bomnae Radiology Clinic | Sejin Lung Clinic
""")

PH_HOSPITAL = _listed("""
San Isidro Labrador Medical Center | Nuestra Señora de la Paz Hospital | Bulawan Valley Provincial Hospital
Our Lady of Guadalupe General Hospital | Mt. Halcyon Doctors Hospital | Philippine Cardiac Pavilion
Dr. Jose B. Lacuna Memorial Medical Center | St. Camille Hospital | Linganay Bay Regional Hospital
The Makulay Doctors | Cebuana Sto. Rosario Hospital | Veterans Valor Medical Center | Cardinal Reyes Medical City
Children's Hope Hospital
""")

PH_CLINIC = _listed("""
Barangay Malinis Health Center | Mindara Diagnostic & Imaging Center | Hi-Vista Diagnostics
Our Lady of Pilat DOTS Clinic
""")

HOME = _listed("""
Willow Bank Nursing Home | The Cedars Care Home | St Brigid's Nursing Home | Primrose Court
Heatherlea Residential Home
Marie Fenwick Hospice | St Elfrida's Hospice | Tŷ Gobaith Hospice
Rosebank House | Ashgrove Manor | The Laurels | Ave Maria Home for the Aged | Bishop's Court Care Home
""")

US_HOME = _listed(
    "Sunrise of Copper Falls | Golden Meadows SNF | Elk Ridge Senior Living | Sycamore State Veterans Home"
)

SCHOOL = _listed("""
Elmhurst Primary School | St Bede's C of E Primary | Scoil Naomh Bríd | Little Acorns Nursery
Wexcombe Grammar School
""")

FAR_SCHOOL = _listed("""
Laerskool Kiepersol | Bukit Permata Primary School
""")

PARISH = _listed("""
St Joseph's Parish | Grace Chapel
""")

US_SCHOOL = _listed("""
Lincoln Heights Elementary | Fern Hollow Preschool | Oakridge Middle School | Bright Start Daycare
""")

CODE = _listed(
    "NMG | RWI | QAH | EWH | TCH | LUH | SGB | KFAH | BPH | HUH | SILMC | PBVA | LCH | HCC | CRI | MRH-K | DGH2"
)

HOSPITAL = (
    UK_HOSPITAL + UK_CENTRE + PRACTICE + IE_HOSPITAL + IE_SURGERY + CHILD_HOSPITAL + CHILD_UK + CHILD_CLINIC
    + ONC_HOSPITAL + ONC_UK + HEART_HOSPITAL + HEART_UK + VA_HOSPITAL + VA_CLINIC + ZA_HOSPITAL + ZA_CLINIC
    + SG_HOSPITAL + SG_CLINIC + SG_HOME + GULF_HOSPITAL + GULF_CLINIC + KO_HOSPITAL + KO_CLINIC + PH_HOSPITAL
    + PH_CLINIC + HOME + US_HOME[:3] + SCHOOL + US_SCHOOL + PARISH + FAR_SCHOOL
)  # fmt: skip

HOSPITAL_KO = _listed("""
하늘대학교병원 | 새벽의료원 | 늘봄종합병원 | 은하수암센터 | 백두대학교 나리병원 | 다솜심장병원 | 한빛보훈병원
미리내병원 | 가온의원 | 누리건강검진센터 | 태화기념병원 | 봄내영상의학과의원 | 세진내과의원 | 푸른요양병원
""")

UK_WARD = _listed("""
Ward 4B | Ward 12 | Ward 7 | Ward 22 East | ward 9 | W15 | Ward C3 | Nightingale Ward | Seacole Ward | Bronte Ward
Churchill Ward | Lister Ward | Mulberry Ward | Kingfisher Ward | Ward 31, bed 6 | Ward 8 Bay 2 Bed 4 | AMU bay C bed 3
AMU 2 | SAU side room 2 | Bay 3, bed 14 | ITU bed 7 | ITU bedspace 11 | HDU bed 2 | CCU bed 4
Acute Stroke Unit bed 5 | Ward 5A side room 1 | E57 | D16 | Ward 19 (Bed 21) | St Brendan's Ward | St Anne's Ward
St Joseph's 2 | Medical 1 | Surgical 3 | Ward 2 Respiratory | RSU bed 10 | Level 3 South | Ward 41B SR3
""")

UK_ROOM = _listed("""
Theatre 4 | Endoscopy Room 2 | Clinic 9 | Discharge Lounge Chair 5
""")

ED_BAY = _listed("""
Resus 2 | Majors 9 | A&E cubicle 12 | CDU trolley 6
""")

CHILD_WARD = _listed("""
Dragonfly Ward | Rainbow Ward | Acorn Ward | Ward 76, cubicle 4 | Parrot Ward | Bear Ward | NICU pod B | NICU bed 14
PICU bed 6 | PICU-2 | 6 West | 8 South Room 812 | CICU 11 | Sunshine Unit | NICU cot 9 | SCBU cot 3 | Room 5 (ED)
Puffin Ward cubicle 12 | 5 Giraffe | Butterfly Suite | Oncology 9A | Ward 84 | Bed space 22 | Room 4407
Heart Unit Bed 3
Trauma 1 | Elephant Day Care | Jungle Ward bay 2
""")

US_WARD = _listed("""
7 West | 5 North | Room 312 | bed 12 | MICU-B | CVICU 8 | CTICU Bed 14 | 10 East | Tower 6 | Rm 4112 | 9W-22 | BMT 11
Unit 3C | P6 East | Pavilion 4 | Bed 9A | T8-114 | 4 Main Stepdown
""")

US_ROOM = _listed("""
OR 7 | Infusion Bay 14 | Cath Lab 2 | EP Lab 3 | Hyb OR 2
""")

VA_WARD = _listed("""
4A-MED | ICU3-NORTH | 7B TELE | Ward 5B-103 | Building 12, Room 2C-118 | MICU Bed 6 | 3 South | SICU-09 | 6E-614-2
ED-TRIAGE 2 | Bed 614-2
""")

VA_CLC = _listed("""
CLC-2 | Community Living Center Neighborhood 3 | Domiciliary B
""")

VA_TEAM = _listed("""
Red Team Clinic 4 | Firm B | PACT Blue 2
""")

ZA_WARD = _listed("""
Ward F7 | Ward 3 Bed 18 | G Ward | Ward D10 | Cubicle 4 | Ward 12B | C15 (trauma) | MDR Ward 2 | Ward K | Resus Bay 3
Short Stay Ward 2 | ICU Bed 5 | HCU 3 | Ward 7A | Paeds OPD Room 6 | E8 | Casualty room 2 | Ward 9 bed 27
""")

SG_WARD = _listed("""
Ward 58 | W46 Bed 12 | Ward 5C | Ward 7A Bed 23 | MICU Bed 9 | B64-18 | Ward 43 bed 6 | HD 3 | Isolation Ward 8 Room 11
C-class Ward 10 | Ward 9D | CTICU bed 2 | EDTU Bed 7 | L5-22 | Clinic J | SOC 4B | Ward 11 (Bed 32)
""")

GULF_WARD = _listed("""
Male Medical Ward 2 | FMW-1 | FSW Bed 11 | Room 214 | CCU-03 | ICU bed 8 | Ward 3A | MSW 2 | VIP Suite 601
Dialysis Bay 4
NICU-1 Incubator 5 | ER Bed 6 | Bldg 3 Ward 7 | Female Surgical Ward 1 | OPD Room 17 | Royal Wing 2
""")

KO_WARD = _listed("""
Ward 72 | 83 ward | 102W | SICU 2 | MICU bed 14 | Rm 1207 | 61 병동 | CCU-5 | EICU 3 | 9A ward | 124동 03호 | W91
71W-05
RICU 7 | NCU bed 2 | ER-A3 | Screening Room 2
""")

PH_WARD = _listed("""
Rm 412 | Ward 3-B | Room 512-B | Medical Ward Bed 21 | Charity Ward 2 | ICU Bed 3 | Station 4 | St. Therese Ward
5F Rm 507
Pedia Ward 1 | PTB Ward Bed 8 | ER Bed 11 | Annex 2 | Pay Ward Room 203 | Suite 801 | CCU Bed 1 | 3rd floor Rm 318A
""")

WARD = (
    UK_WARD + ED_BAY + UK_ROOM + CHILD_WARD + US_WARD + US_ROOM + VA_WARD + VA_TEAM + VA_CLC + ZA_WARD + SG_WARD
    + GULF_WARD + PH_WARD
)  # fmt: skip

KO_CHILDREN = _listed("Cheongsol Children's Hospital | 청솔어린이병원 | 은방울어린이병원")

KO_CHILD_WARD = _listed("소아병동 4호실 | 어린이병동 71호 | 32병동 | 신생아중환자실 6번")

NURSING_KO = _listed("푸른요양병원 | 온누리요양병원 | 햇살요양원 | 은빛실버타운")

WARD_KO = _listed("""
72병동 | 83병동 5호 | 101병동 12호실 | 중환자실 7번 | 내과계중환자실 3번 침상 | 외과계중환자실 2번
응급실 A구역 4번 | 6층 서병동
본관 9층 | 1207호 | 격리병동 2호 | 61병동 | 심장내과 병동 8호
""")

IE_WARD = _listed("""
St Brendan's Ward | St Anne's Ward | St Joseph's 2 | Medical 1 | Surgical 3 | AMAU trolley 4 | ED Resus 2
Ward 5B Room 14
St Camillus Ward, bed 11 | HDU bed 3 | Level 2 East | Cardiac Ward Bed 9 | Ward 3A
""")

NEO_WARD = _listed("NICU pod B | NICU bed 14 | NICU cot 9 | SCBU cot 3 | Bed space 22 | CICU 11 | NICU Room 6 | cot 2")

ZA_TRAUMA = _listed("C15 (trauma) | Resus Bay 3 | Casualty room 2 | Ward F7 | Bay 4")

BED = _listed("bed 3 | bed 12 | Bed 21 | bed 7 | B4 | bed 16 | SR 2 | side room 4 | bed 9 | Bed 1A | bay 2 | cubicle 5")

STREET = _listed("""
14 Larkhill Road | 3 Mill Lane | 27 St Oswin's Terrace | Flat 2, 118 Saltmarsh Road | 6 The Crescent | 41 Beacon View
The Old Rectory, Church Lane | 9 Fernleigh Close | 220 Harrowmere Way | 55 Station Approach | 1 Priory Gardens
Rose Cottage, Back Lane | 72a High Street | Apt 5, Quayside House | 18 Ballyrowan Park | 33 Main Street
8 Cloonfad Drive
Gortnamona, Clonderg | Tí na Mara, Strand Road | 16 O'Rahilly Terrace | 102 Abbeyview | 4 Llys y Coed | 11 Heol Las
Bryn Awel, Ffordd y Mynydd | 2/1 47 Craigallan Street | 63 Lorne Wynd | 10 Tolbooth Place | 87 Queen's Drive
5 Nursery Mews | 29 Coronation Avenue | 1482 Sycamore Fork Rd | 610 W. Prairie Bend Blvd | 77 Elk Ridge Ct Apt 4
P.O. Box 318 | RR 2 Box 44 | 2205 Chestnut Hollow Ln | 9040 County Road 17 | 1 Fairmont Plaza
350 Harbor Pkwy, Suite 210
4417 Kessler Pike | 12 Tall Pines Dr | 815 N 6th St | Lot 9, Cimarron Mobile Park | 66 Halden Sq | 1900 Merriweather Ave
48 Drover's Way | 7 Cobblers Yard | 15 Bishop's Court | 136 Old Kelderwick Road | 22 Wharfe Street | 13 Chapel Row
94 Northway | 2 Orchard Rise | 50 Lindenshaw Avenue | 31 Weavers Croft | 17 Castle Gate | 8 Dovecote Close
68 Tarn Side | 5 Glebe Park | 40 Ormond Terrace | 21 Knockmoyle Heights | 3 Inverlorne Brae | 26 Marsh Street
""")

UK_TOWN = _listed("""
Harrowmere | Northmoor | Wexcombe | Saltholme | Kelderwick | Ashby Vale | Thornaby Cross | Lindenshaw | Brackenrigg
Penmorvah | Castlebrook | Elmsgate | Tarnside | Hollinsend | Great Dunsmere | Little Wharfe | Ellesdon | Fenby-on-Sea
Chapel Stoke | Market Arden | Upper Tolbury | Bishop's Marlow | Cwm Taran | Llanelwyn | Pontcarreg | Abermawddwy
Glenmarnock | Craigallan | Inverlorne | Auchterfield | Kirkbrae | Carrowdale | Ballyrowan | Newtown Keady | Stoke Abbas
""")

IE_TOWN = _listed("""
Lisnamore | Clonderg | Ballycarrick | Portnakeel | Kilbracken | Knockmoyle | Rathmore West | Inishroe | Carrigrohill
Ballinhassig Cross | Gortnamona | Dunmanus Bay | Ardnagreine | Killoughter | Co. Clonderg | Castletown Roe
""")

US_TOWN = _listed("""
Copper Falls, MT 59317 | Prairie Bend, KS | Tall Pines, GA 31799 | Elk Ridge | Point Ransom, VA | Fort Kessler, TX 78999
Cimarron Valley, OK | Great Marsh, LA | Fallow County | Halden, MN 55999 | Kinderbrook, OH | Sycamore Fork, TN
Larkspur, CO 80199 | Merriweather, PA | Radley Junction, NE | Bexford, NC 27099
""")

ZA_TOWN = _listed("""
Umzimbeni Valley | Rietvleidal, 1689 | Khayamnandi | Milnervale 7440 | Groendal | Kloofzicht | Mitchells Rest | Pelonolo
Emthandeni, KwaZinti | Sterkbrug | Blouberg Rest | Vaalkop 2570
""")

ZA_STREET = _listed("""
Stand 4417, Section D | 12 Jakaranda Street | Plot 88 Sterkbrug Road | House 2201, Zone 3 | 5 Protea Avenue
19B Kiaat Street
Block F East 663 | 7 Voortrekker Lane | 31 Kloof Crescent | Shack 14, Extension 9
""")

SG_ADDRESS = _listed("""
Blk 412 Pasir Emas Street 21 #08-115 | Blk 77A Bidara Hill Ave 3 #12-04 | 18 Jalan Permata | 6 Orchid Rise #03-02
Blk 208 Kalong East Drive #05-331, Singapore 380208 | 41 Lorong Mawar | Blk 9 Tanjong Heights #15-09, S(080009)
""")

PH_ADDRESS = _listed("""
Blk 5 Lot 12 Sampaguita St., Brgy. Malinis | 27 Rizalino St., Brgy. San Roque Norte | Purok 3, Brgy. Bagong Ilog
114-B Mabini Ext., Poblacion | Sitio Mahogany, Brgy. Tubigan | 88 Narra Ave., Villa Makulay Subd.
Phase 2 Blk 9 Lot 3, Cardinal Homes
""")

PH_TOWN = _listed("""
San Isidro Norte, Bulawan Valley | Sto. Rosario | Linganay Bay | Malinis City | Tubigan, Oriental Mindara
Villa Makulay
Brgy. Bagong Ilog | Santa Pilat | Nueva Halcyon
""")

GULF_TOWN = _listed("""
Wadi Sakhr | P.O. Box 50412, Al Rayhan | Al Jahwa | Al Waha, Sector 9 | P.O. Box 1188, Seeb Bay | Al Karamah
Hamdan Bay
Villa 12, Street 33b, Al Safa Heights
""")

KO_TOWN = _listed("""
Haneul-si | 12 Eunha-ro, Saeron-gu | Gaon-dong, Mirinae-si | Bomnae-gun | Neulbom-myeon | 45-2 Dasom-gil, Hanbit-gu
""")

TOWN = UK_TOWN + IE_TOWN + US_TOWN + ZA_TOWN + PH_TOWN

ADDRESS_KO = _listed("""
새론시 한빛구 은하로 12 | 하늘시 가온동 345-6 | 미리내시 늘봄구 다솜길 45-2 | 봄내군 새벽면 솔밭리 88
한빛구 푸른아파트 103동 1204호
강마루시 은별구 달빛로 77 | 하늘시 나래동 | 새론시 두레구 온누리길 9
""")

FINDINGS = _listed("""
Blunting of the left costophrenic angle in keeping with old pleural thickening.
Stable right apical scarring with volume loss.
Old healed fractures of the left 6th to 8th ribs.
Incidental old fracture of the right clavicle.
Degenerative change throughout the thoracic spine with a wedge fracture of T8.
There is a Bochdalek hernia on the left, unchanged.
Known Morgagni hernia containing transverse colon.
Chilaiditi interposition noted, of no significance.
Azygos lobe, a normal variant.
Bilateral cervical ribs.
A 7 mm nodule is seen in the right upper lobe (series 4, image 112) on the CT.
Pulmonary nodule in S6 measuring 12 x 9 mm, previously 11 x 9 mm.
Fleischner guidance would suggest CT of the nodule at 12 months.
Ghon focus and calcified right hilar node, Ranke complex.
Calcified pleural plaques consistent with previous asbestos exposure.
Hampton hump is not seen and Westermark sign is absent.
Unfolded thoracic aorta with a calcified knuckle.
The ascending aorta measures 4.2 cm on the old CT.
Hiatus hernia with an air fluid level behind the heart.
Eventration of the right hemidiaphragm.
Right paratracheal stripe measures 3 mm.
Bamboo spine appearances of ankylosing spondylitis.
Harrison sulcus and mild pectus excavatum, Haller index 3.1.
Scheuermann change from T6 to T10.
Cobb angle 22 degrees, convex to the right.
Paget disease of the left humeral head.
Hill-Sachs deformity of the right shoulder.
Schmorl nodes at several levels.
Mach effect along the left heart border mimics pneumomediastinum.
Companion shadow of the clavicle, not a pneumothorax.
Nipple shadow on the right, repeat with markers if in doubt.
Skin fold projected over the left hemithorax.
Braids of hair overlie the right apex.
Median sternotomy wires are intact, the third is fractured as before.
Starr-Edwards valve prosthesis in the mitral position.
Dual lead pacemaker with tips over the right atrial appendage and right ventricular apex.
Reveal LINQ loop recorder over the left chest.
Surgical clips in the left axilla.
Clips of a previous thyroidectomy at the level of T1.
Calcified granuloma projected over the right lower zone.
Rounded atelectasis with a comet tail, no change over 5 years.
Hounsfield values of -40 in the nodule on CT indicate fat, hamartoma likely.
Right sided aortic arch with mirror image branching.
Emphysema with bullae, the largest 6.8 cm at the right apex.
No bony metastasis is seen.
No free gas under the diaphragm.
The trachea is central.
Normal mediastinal contour.
The clavicles are symmetrical.
Linear atelectasis in the lingula.
Azygos vein 9 mm, upper limit of normal.
Rhomboid fossa of the clavicle, a normal finding.
Calcification of the anterior longitudinal ligament, Forestier disease.
Sprengel shoulder on the left.
Bone island in the right 4th rib.
Pectoral muscle is absent on the right, Poland syndrome.
Osteoarthritis of both AC joints.
Gallstones project below the right hemidiaphragm.
Dense bones, Looser zone not seen.
Rigler sign is absent.
The bed of the nail and the soft tissues on the hand film are unremarkable.
Surgical clips in the gallbladder bed.
""")

LINES = _listed("""
NG tube tip projects over the stomach below the left hemidiaphragm and is safe to use for feeding.
The ET tube tip lies 4.5 cm above the carina.
Right IJ line tip projects over the cavoatrial junction.
A left-sided PICC terminates at the level of T7.
The 12 Fr Seldinger drain lies in the left base.
A 28 Fr drain is in good position with its side hole inside the pleural space.
Port-a-Cath in the right chest wall, catheter tip in the SVC.
Swan-Ganz catheter tip in the right main pulmonary artery, please withdraw 3 cm.
Ryle's tube has its side hole at the gastro-oesophageal junction, advance 8 cm.
Left subclavian Vascath kinked at the clavicle.
Tesio lines unchanged.
Hickman line tip at the right atrium.
Portex size 8 tracheostomy tube in midline.
Shiley cuffed tube, cuff not overinflated.
Yankauer sucker projected over the film, outside the patient.
The other lines project as described, no complication.
Heimlich valve attached, swinging and bubbling.
The femoral line reaches L2.
ECG leads and a defibrillator pad overlie the left base.
Nasopharyngeal temperature probe at the level of C4.
Freka tube tip at the duodenojejunal flexure.
Arrow 7 Fr quad lumen line, 16 cm at the skin.
""")

HISTORY = _listed("""
CURB-65 score 2, NEWS 5.
GCS 14/15 on arrival, sats 91% on 2 L nasal specs.
Cough for 6/52 and night sweats for 2/52.
Symptoms for 3/7, treated with amoxicillin 500 mg tds and clarithromycin.
Peak flow 210, best 450.
Troponin 14 then 16, ECG shows LBBB.
BNP 2,310 pg/mL and EF 35%.
CRP 188, WCC 17.4, lactate 2.9.
Creatinine 142 and eGFR 41, contrast given with hydration.
Alpha-1 antitrypsin level 0.4 g/L, phenotype ZZ.
Light criteria: exudate, pH 7.34, LDH 1,020.
Staph aureus grew from the blood cultures, MRSA swab negative.
Sputum grew Klebsiella pneumoniae, ESBL producer, sensitive to meropenem.
Sputum grew Pseudomonas aeruginosa and Haemophilus influenzae.
Culture grew Mycobacterium kansasii.
Aspergillus precipitins were positive.
Burkholderia pseudomallei should be considered in a diabetic traveller.
Legionella antigen negative; Mycoplasma serology pending.
Influenza A (H3N2) PCR positive on day 1.
Previous COVID-19 pneumonia, CORADS 5 at that time.
Day 3 of piperacillin-tazobactam 4.5 g tds.
ECOG performance status 1.
Rockwood frailty score 6.
MRC dyspnoea grade 3.
Charlson index 5 and Waterlow 18.
ASA 3, Mallampati 2.
Weight 84 kg, BMI 31.
Serum ACE 88 and calcium 2.71.
ANCA PR3 positive at 1:160.
Anti-GBM negative, Goodpasture syndrome was excluded.
Hughes syndrome on warfarin, INR 2.4.
FVC 62% predicted, DLCO 41%.
The Wells score was 4.5 and D-dimer 1,240.
Eosinophils 1.8, Churg-Strauss was considered.
AF with CHA2DS2-VASc 4 and HAS-BLED 2.
HbA1c 58 mmol/mol on metformin 1 g bd.
Hb 94, ferritin 1,210, B12 normal.
Allergic to penicillin (rash) and Elastoplast.
Sodium 124, SIADH likely.
Known Child-Pugh B cirrhosis, MELD 14.
Previous TIA, ABCD2 score 3.
Parkinson disease, Hoehn and Yahr 3, Madopar 62.5 mg qds.
Crohn disease on infliximab 5 mg/kg, week 14.
Alcohol 40 units/week, Pabrinex pair I and II given.
CPAP at 10 cmH2O, AHI 34, Epworth 15.
Abbey pain score 4.
Barthel 12/20.
Waldenstrom macroglobulinaemia, IgM 18 g/L.
""")

TECHNIQUE = _listed("""
Exposure 120 kVp, 2.5 mAs, EI 1650.
Image quality is degraded by rotation and a poor inspiration (7 posterior ribs).
Semi-erect AP film, the scapulae are not cleared.
Lordotic projection makes the heart look larger than it is.
Follow-up film in 4-6 weeks is recommended.
Repeat chest film in 6/52 after antibiotics to document clearing.
Please repeat in 48 hours if there is no improvement.
Please correlate clinically.
Appearances are better than yesterday.
The changes have progressed over the last 24 hours.
The patient was on the bed for 20 minutes before the film could be taken.
Code RED: critical finding.
Category 3, significant but not urgent.
Exposure index 412, deviation +1.3.
Grid lines and a charger box are projected over the right base.
""")

NORMAL = _listed("""
The lungs are clear.
Heart size and pulmonary vascularity are within normal limits.
No focal consolidation, effusion or pneumothorax.
The cardiothoracic ratio measures 0.47.
No interval change compared with the previous film.
Spine straight, T1 to L1 intact.
No old films are available for comparison.
Foreign body not seen; the denture was found at the bedside.
""")

SCAN = _listed("""
DLP 214 mGy.cm, CTDIvol 6.1 mGy.
75 mL of Omnipaque 350 was given at 4 mL/s through an 18G cannula.
1.25 mm slices with lung and soft tissue windows, W1500 L-600.
80 ml Omnipaque 300, Siemens Force, DLP 188.
GE Revolution, 100 kVp, ASIR-V 50%, helical, pitch 0.992.
Canon Aquilion ONE, 0.5 mm, AIDR 3D, no contrast.
Spiral acquisition, B70f and B31f kernels, MIP 8 mm.
Somatom Drive, Flash mode, 90 kVp, Visipaque 320 60 mL.
""")

CLINICAL = FINDINGS + LINES + HISTORY + TECHNIQUE + NORMAL + SCAN

NEONATE_CLINICAL = _listed("""
The umbilical venous catheter is low at L1 and should not be used for TPN.
UAC tip at T7, satisfactory.
Apgar 6 at 1 and 8 at 5, 980 g.
Curosurf 200 mg/kg given at 20 minutes of age.
Pulmonary interstitial emphysema on the right is less marked.
Heart and thymus are normal.
Replogle tube is not required, oesophagus patent.
No pneumatosis, Bell stage I at most.
The stomach bubble is under the left dome; situs solitus.
HFOV, MAP 11, amplitude 22, FiO2 0.35.
Group B Streptococcus screen negative, CRP <5.
Sail sign of the thymus on the right.
""")

CHILD_CLINICAL = _listed("""
Perihilar peribronchial thickening in keeping with a viral illness.
Heart and thymus are normal; sail sign of the thymus on the right.
Steeple sign is absent, Westley score 0.
RSV negative, Mycoplasma IgM pending.
CRT <2 s, PEWS 4.
No rib fracture.
Left sided arch, situs solitus, normal visceral situs.
No vertebral anomaly from T1 to L3.
Trace fluid in the minor fissure.
Vaccinated for MMR and Prevenar 13.
No lobar collapse; Optiflow 2 L/kg/min was stopped.
Broselow colour yellow, weight on the 25th centile.
Harrison sulcus is not seen, ribs without rickets.
Salter-Harris injury is not seen at the proximal humerus.
Exposure 66 kVp, 1 mAs, without grid.
Amoxicillin 40 mg/kg/day in two doses.
Chest wall normal, Poland anomaly absent.
Bochdalek and Morgagni hernia excluded.
Cobb angle less than 10 degrees, Risser 0.
Mantoux 4 mm, IGRA indeterminate.
""")

CARDIAC_CLINICAL = _listed("""
NYHA class III, EF 20%, Killip 2.
EuroSCORE II 4.8%, STS score 3.2%.
EROA 0.42 cm2, mean gradient 44 mmHg.
Micra leadless pacemaker in the right ventricle.
CAC score 412 Agatston units in the past.
Previous Bentall graft with Cabrol buttons unchanged.
Ross procedure 12 years ago.
Wolff-Parkinson-White on the old ECG, HR 148.
Amplatzer occluder in the left atrial appendage.
Kerley B lines at both bases.
Epicardial wires from earlier surgery remain.
Fluid in the fissure, phantom tumour.
Antler sign of upper lobe veins.
LIMA to LAD clips noted.
INR 2.8, target 2.5 to 3.5.
Hancock bioprosthesis size 25 is unchanged.
Calcified pericardium on the lateral view, no Kussmaul sign.
eGFR 38, bisoprolol 2.5 mg, Entresto 24/26.
Splayed carina, 88 degrees.
Pericardial fat pad at the right cardiophrenic angle.
""")

LUNG_CANCER = _listed("""
Adenocarcinoma, PD-L1 60%, EGFR exon 19 deletion.
RECIST 1.1, sum of diameters 48 mm.
SUVmax 11.3 in the mass, none in 10R.
Carboplatin AUC 5 and pemetrexed 500 mg/m2 discussed.
Osimertinib 80 mg od is an option.
Nodes in 4R, 7 and 11L sampled by EBUS.
No brain deposits on MRI, PS 1.
ALK and ROS1 negative, KRAS G12C positive.
Thoracoscore 1.8%, ppoFEV1 54%.
Adrenal adenoma 14 mm, 6 HU.
SABR 54 Gy in 3 fractions as an alternative.
Brock score 34%, Herder score 71%.
No invasion of T2 or of the brachial plexus.
Ki-67 18% on the biopsy, TTF-1 positive.
""")

ONCOLOGY_CLINICAL = _listed("""
Karnofsky 70, weight loss 8%.
Port-a-Cath tip in the SVC.
No lymph node over 10 mm at station 7.
Neutrophils 0.9, platelets 61, CTCAE grade 2.
Calcium 2.68, LDH 410.
Old Dukes B carcinoma of the colon, disease free at 9 years.
Gleason 3+3 on surveillance, PSA 4.8.
EF 58% before anthracycline.
No sclerotic deposit in T1 to L2.
ECOG 1, distress thermometer 4.
Filgrastim 30 MU given on day 5.
Aprepitant 125 mg and ondansetron 8 mg bd.
RECIST 1.1 target lesion 19 mm, was 20 mm.
No pneumonitis.
Deauville 1 elsewhere on the last PET.
""")

CLINICAL_KO = _listed("""
양측 폐야 깨끗함.
심비대 없음.
이전과 비교하여 변화 없음.
늑골횡격막각 정상.
흉추 T8 압박골절, 오래된 소견.
우측 쇄골 골절 치유됨.
6개월 후 추적 검사 권고.
대동맥 석회화 있음.
심흉비 0.48.
WBC 9,800, CRP 1.2 mg/dL.
임상 소견과 비교 바람.
""")

GP_LETTER = (
    """\
{uk_hosp}
Department of Respiratory Medicine
Clinic date: {d_uk}

Dear Dr {dr}

Re: {mrs}, DOB {dob_uk}, NHS No {nhs}
{street}, {uk_town}

Diagnosis: right lower lobe pneumonia, resolved.
I reviewed this lady in clinic today. Her repeat chest X-ray shows full clearing of the right base. {cf} \
Spirometry FEV1 1.84 L (78%). I have not arranged further follow up and have discharged her back to your care.

Yours sincerely

Dr {uk_ini}
Consultant Respiratory Physician""",
    """\
Dear Colleague,

Thank you for referring {mr} for a chest radiograph, performed at {uk_hosp} on {d_uk}. The film shows a 2.4 cm \
opacity in the \
left mid zone which was not present in {d_my}. {cf} We have upgraded this to the two week wait pathway and the lung \
nurse \
specialist, {full} ({mail}), will telephone the patient.

Electronically authorised by {full}, Consultant Radiologist, GMC {gmc}
cc {practice}; lung cancer MDT coordinator""",
    """\
RADIOLOGY RESULT - FOR ACTION BY GP
To: Dr {ini_after}, {practice}
Patient: {caps} ({dob_uk})  Hospital No {hosp_no}
Exam: XR Chest, {d_uk} {time24}
Clinical details: {age_old}, smoker, 40 pack years, hoarse voice for 5/52. ?mass
Report: Bulky left hilum with elevation of the left hemidiaphragm. {cf} Suspicious for malignancy, T2 at least.
FAIL-SAFE ALERT: e-mailed to {shared_mail}. Please acknowledge within 3 working days.""",
    """\
Our ref: {typist}/{hosp_no}
Direct line: {uk_tel}
{d_text}

Dear Dr {dr}
I saw this {age_old} year old retired plasterer with his daughter {her} on {dow}. His chest film was reported by my \
colleague Dr {dr} \
as showing calcified pleural plaques. {cf} He asks about compensation and I have given him the number of the asbestos \
support group. I shall repeat lung function in 12 months. No change to his medication: tiotropium 18 mcg od, ramipril \
5 mg, \
atorvastatin 40 mg.

Dictated but not signed
{uk_ini}, Respiratory SpR""",
    """\
{ie_hosp}
Radiology Department

Dear Dr {dr_ie},
RE: {ie}, {street}, {ie_town}. {eircode}
MRN {hosp_no}

Many thanks for your referral. PA chest radiograph: there is volume loss at the left base with tramline shadowing, \
typical of \
bronchiectasis. {cf} An HRCT is advised and I have put the patient's name down for it.

Kind regards,
Dr {ie}
Consultant Radiologist, IMC {imc}""",
    """\
Dear Dr {dr_ie}, thank you for your phone call on {dow}. As discussed, the chest X-ray of your patient {ie_f} taken \
here on {d_short} is \
normal and does not explain her weight loss of 6 kg. {cf} I would be happy to see her in the rapid access clinic in \
{ie_hosp}, and you may fax the referral to {ie_tel}. She tells me her late husband {ie_him} was treated for TB in \
the \
sanatorium in {year}, so I have added a Quantiferon.

With best wishes,
{ie_m}""",
    """\
PATIENT COPY
Mr {dr}
{street}
{uk_town}
{postcode}

Dear Sir
You had a chest X-ray at {uk_hosp} on {d_text}. I am pleased to say that there is no sign of the infection we saw \
before. The \
small scar at the top of the right lung is old and needs no treatment. You do not need to come back unless you \
cough up \
blood or lose weight.

If you have questions please ring my secretary {mrs} on {uk_tel}, mornings only.""",
    """\
Results letter, breathlessness clinic

Re {caps}  NHS {nhs}
GP: Dr {dr}, {practice}, {uk_town}

Echo: EF 45%, mild MR. BNP 612.
CXR ({d_short}): cardiothoracic ratio 0.58, upper lobe blood diversion, small effusions. {cf}
Plan: 1. bisoprolol up to 5 mg. 2. U&E in 2/52 at the surgery. 3. HF nurse {full} to see at home.
Could the practice please send the last ECG?
Signed on behalf of Dr {uk_ini}  ({initials3})""",
    """\
Dear Dr {dr}
DEPARTMENT OF ELDERLY CARE, {uk_ward}
This {age90} year old resident of {home} was admitted on {feast_uk} after a fall. Chest X-ray showed fractures of \
the right 5th to 7th \
ribs without pneumothorax. {cf} She was managed with a 5% lidocaine plaster and paracetamol 1 g qds. Her niece {mrs} \
is next of \
kin and is aware. DNACPR form in the notes. She went back on {d_text}.

Dr {full}, FY2, bleep {bleep}""",
    """\
Dear Drs,
Copy of chest X-ray report for your records. Patient: {last_first}. DOB {dob_uk}. Study {crn}.
Indication: positive Mantoux (Heaf grade 3 in the past), new entrant screening, arrived in {d_my}.
Findings: Calcified granuloma right mid zone. No active disease. {cf}
The TB nurse {full} will offer treatment of latent infection at {uk_hosp}. School ({school}) informed.
Reported {d_uk} by {uk_ini}, Advanced Practitioner Radiographer""",
    """\
Re chest X-ray request from {practice}

We could not perform this film on {d_short} because the patient, {caps}, could not stand. {mrs} from patient \
transport will bring her \
by wheelchair to {uk_centre} on {dow} at {t_day}. Previous film: old calcified nodes, stage 1 sarcoid, \
Kveim test years ago. {ch} \
The request was vetted by {uk_ini}.
Appointments office, ext {ext4}""",
)

UK_FILM = (
    """\
XR Chest
Attendance: {crn}   Performed {d_uk} {time24}
{caps}  {dob_uk}  NHS {nhs}
Clinical Details: SOB, fever, NEWS 6. ?LRTI
Report:
There is dense consolidation in the right middle lobe with loss of the right heart border. Left lung clear. {ct}
Conclusion: RML pneumonia. Suggest repeat in 6/52.
Reported by: Dr {full}, Specialty Registrar
Verified by: Dr {full}, Consultant Radiologist""",
    """\
X-ray chest mobile, {uk_ward}. Requested by {ini_after} (bleep {bleep}).
Comparison made with the film of {d_uk}.
The NG tube follows the line of the oesophagus, bisects the carina and its tip lies well below the left \
hemidiaphragm, safe to use. Right subclavian line tip in the SVC. {cl} Bilateral basal atelectasis persists.
Hot report telephoned to nurse in charge {first} at {t_uk}.
{initials}/{initials3}""",
    """\
PORTABLE CHEST {d_uk} @ {time24}, machine {mobile}
{mrs}, {hosp_no}, {uk_ward}
Post central line. AP supine.
Right IJ catheter tip at the level of the carina. No pneumothorax. NG tube in the stomach. {ct}
Report by Dr {uk_ini} GMC {gmc}. Radiographer: {initials}.""",
    """\
Clinical Information: {age}F, haemoptysis x2, on apixaban. {ch}
Film taken by radiographer {full} in A&E, {ed_bay}.
Chest PA erect: Thick walled cavity in the left upper lobe measuring 3.1 cm with an air fluid level. Surrounding \
nodularity. \
Appearances concerning for tuberculosis or cavitating squamous carcinoma. Infection control (ext {ext4}) have been \
made aware \
on {dow} and the patient moved to {uk_ward}.
CODE: CX3. Dr {dr}""",
    """\
{uk_hosp}
Examination: CT Thorax with contrast
Accession {accession}
History: 6 mm nodule found at {uk_centre} in {d_my}, ex smoker, lives in {uk_town}.
Technique: {cs}
Findings: Nodule in the right upper lobe (ser 3 im 58) is 6 mm, volume 112 mm3, VDT > 600 days. {cf}
Impression: Stable, BTS guidance, further volumetry in 1 year.
Dictated {t_uk} {d_uk}; {full} FRCR""",
    """\
ADDENDUM to report of {d_text}, {time24}:
The film labelled as {caps} was in fact that of another patient in {uk_ward} and has been reassigned. The correct \
film ({crn}) shows clear \
lungs and a normal heart. {cf} Ward sister {full} informed. Incident form completed, IR1.
Addendum by: Dr {uk_ini}""",
    """\
CXR: Comparison {d_my} ({uk_hosp} IEP transfer).
Known COPD. Hyperinflated lungs, flat diaphragms, bulla at the left apex. New spiculated density in the right upper \
zone projected over \
the anterior end of the 2nd rib. {cf}
Recommend CT chest. Message left with the duty doctor at {practice} on {uk_tel}, spoke with receptionist {her}, \
{d_short} {t_uk}.
Dr {full}""",
    """\
Chest X-ray and KUB for {mr} (Unit no {hosp_no}), seen in resus by Mr {dr}'s team following an RTA near {uk_town}.
Trauma film: left 3rd-9th rib fractures, flail segment, 28 Fr drain in situ. Small residual apical pneumothorax. \
{cf} ISS 22.
Pelvis: no fracture. FAST negative.
Transferred {d_uk} to {uk_hosp} under {uk_ini}.
Typed {typist}""",
    """\
Reporting Radiographer: {full}
Exam date {d_uk}   Ward: {uk_ward}   Cons: {dr}
?aspiration. PD, PEG fed, from {home}.
Patchy shadowing in both lower zones, worse on the right. The PEG bumper is not on this film. Small hiatus hernia. {cf}
Please note patient was imaged in the chair because of kyphosis, Cobb angle approx 40 degrees.
Checked by {initials}""",
    """\
{ie_hosp} RADIOLOGY
Name: {ie}      MRN: {mrn8}
NIMIS order {accession}      Ref: Dr {dr_ie} ED
CHEST
Comparison is made with {d_uk}. Left basal consolidation has cleared. Linear atelectasis remains. {ct}
Opinion: Resolving infection.
Dr {ie_f} FFRRCSI {d_uk} {time24}""",
    """\
MOBILE CXR {ie_ward} {d_uk}
Hx: sepsis ?source, {age_old} yo farmer from {ie_town}, T 38.9, CRP 244
No change in the right effusion since {dow}. Pigtail drain 10 Fr at the right base, looped well. ECG leads overlie. \
{cf}
Above discussed with med reg {ie_him} ({bleep}) at {time24}hrs.
Prelim: {dr_ie}. Final: Prof {ie_f}.""",
    """\
MODALITY: CR   SITE: {code}   STATION {station}
Patient {ie}, {age90}, nursing home resident ({home})
INDICATION: Chest infection? Query failure.
FINDINGS: Cardiomegaly, CTR 0.61. Bilateral effusions, fissural fluid, Kerley B lines. {cf}
IMPRESSION: Pulmonary oedema.
Faxed to {ie_tel} on {d_short}, Dr {dr_ie} (locum).""",
    """\
Chest AP, red dot by {full}. Hx: tx from {code}, intubated overnight, meets criteria for VV ECMO, Murray \
2.75.
ETT, NGT, L femoral ECMO cannula (25 Fr) in good position. Bilateral white out. {ct}
D/w {dr} (ITU) and {dr} (transport) on the phone {uk_tel}. No change since the film {uk_ini} looked at on {dow}.
{initials} {d_short}""",
    """\
CHEST X-RAY. Pre-op, right THR, list of Mr {dr} {d_my}, assessed in {uk_room} by Sister {dr}.
AF, ramipril 10 mg, bisoprolol 1.25 mg. Heart size upper limit of normal, CTR 0.5. Lungs clear. {cf}
No contraindication to anaesthesia on the film. Results to {practice}, {uk_town}.
Dr {dr} / {initials3} / {d_uk}""",
)

MDT = (
    """\
LUNG MDT - {d_uk} - {uk_hosp}
Chair: Dr {dr}   Coordinator: {first}
1. {caps}  {dob_uk}  {hosp_no}
{age_old}M, PS 1. CT: 3.4 cm RUL mass, T2aN2M0, station 4R 16 mm. FEV1 62%. EBUS adenocarcinoma, PD-L1 80%.
Outcome: oncology, durvalumab after chemoradiotherapy. {ca}
2. {caps}  NHS {nhs}
Ground glass nodule 11 mm in S3, no solid part. Outcome: repeat CT 3 months.""",
    """\
MDM discussion, thoracic, {d_text}
Present: {uk_ini} (surgery), {uk_ini} (radiology), {full} (CNS)
Patient {initials}, hospital number {hosp_no}, referred from {uk_hosp}.
Chest X-ray {d_short}: left hilar mass. CT confirms a 5.1 cm tumour abutting the aorta, T3N1. {ca}
Question: resectable? Decision: PET-CT and mediastinoscopy. Key worker {first}.""",
    """\
ILD MDT outcome proforma
Name: {mrs}   DOB: {dob_uk}   GP: {practice}
Referrer: Dr {dr}, {uk_hosp}
HRCT ({d_my}): subpleural reticulation with traction bronchiectasis, basal, honeycombing ser 2 im 201-240. Probable \
UIP. {ch}
FVC 71%, DLCO 39%. MDT diagnosis: IPF, confidence > 90%.
Plan: nintedanib 150 mg bd; palliative referral to {home}.
Recorded by {full} ({typist})""",
    """\
Agenda for {dow} {t_day}, Seminar Room

{ie} / {mrn8} / Mr {dr_ie} / new / CT thorax {d_uk}
RLL 22 mm part solid nodule, SUV 2.9, no nodes. {ca} ? VATS wedge or SABR.

{ie} / {mrn8} / {ie_hosp} / post op
T1cN0 R0 after lobectomy. CXR satisfactory. OPD 3/12.""",
    """\
Paediatric thoracic imaging meeting, {child_uk}, {d_uk}
Case 3: {full}, 4 yrs, MRN {mrn}. Presented by Dr {full}.
CXR {d_short}: cystic area in the left lower lobe seen at the 20 week scan; CT: CPAM type 2, feeding vessel from \
the aorta at T10. {cp}
Outcome: elective resection. Mum {her} wishes to wait until after school starts at {school}.
Next meeting {d_text}.""",
    """\
Joint cardiac conference {d_uk} {heart_uk}
Pt: {last_first}   {age_old}y   MRN {mrn}
Surgeon {dr}, cardiologist {dr}, imaging {dr}
Film: CTR 0.60, calcified mitral annulus, pulmonary venous congestion. CT: annulus area 452 mm2, aortic valve score \
2,950 AU. {cc}
Consensus: TAVI via the right femoral route, 26 mm valve. Own dentist in {uk_town} to see first.""",
    """\
Tumor Board Summary, {onc_hosp}
Date of conference: {date_text}
Presenter: {full}, MD, Medical Oncology, pager {pager}
Patient: {last_first}  MRN {mrn}
{age_old}-year-old with HER2 3+ breast cancer, cT2N1M0. Chest CT of {date} shows a 5 mm RLL nodule (series 5 \
image 88) and a sternal lucency. {co}
Recommendation: repeat CT in 3 months, bone scan. Discussed w/ patient by {first}, NP on {weekday}.""",
    """\
Sarcoma MDT list {d_short}. Patient of Mr {dr}, aged {age}, NHS number {nhs}.
Leiomyosarcoma of the thigh, Trojani grade 3, resected in {d_my}. Surveillance CXR at {uk_hosp} {d_uk}: two round \
opacities in the left lung, \
14 and 9 mm, new. {co} Advised: CT chest, metastasectomy if confined to the left. Letter to GP Dr {dr}, {practice}.
Minutes: {initials3}""",
    """\
TB MDT / cohort review - {za_hosp} {d_text}
Case: {za}, folder {mrn8}, {za_ward}
Pre-XDR TB, HIV pos CD4 112, BPaL-L started. CXR {d_short}: bilateral cavities, left lung destroyed, right upper \
lobe spread. {ch}
Attending: Dr {za}, Sr {za}, pharmacist
Action: audiogram, ECG (QTcF 448), repeat film month 2; contacts in {za_town} traced within 14/7.""",
    """\
Thoracic conference
{ph_hosp}, {d_text}
Presentor: Dr. {ph}
Patient {ph_list}, {age_old} y/o, Case No. {case}
CXR: mass-like density, left suprahilar, with elevated left hemidiaphragm. CT: 6.2 x 5.1 cm, T3N2, station 5 and 6 \
nodes. {ca}
Consensus: bronchoscopy c/o Pulmo (Dr. {dr_ph}); tissue EGFR.""",
    """\
Virtual nodule clinic, {ie_hosp}
{initials}, {mrn8}: 5 mm, RML, perifissural, discharge
{initials}, {mrn8}: 9 mm, RUL S2, VDT 380 days, PET
{dotted}, {mrn8}: 14 mm GGN, S6, stable since {year}. {ca}
Radiologist {ie}""",
)

CHILDREN = (
    """\
{child_hosp}
DIAGNOSTIC IMAGING
Patient: {last_first}   MRN: {mrn}
Exam: XR CHEST 2 VIEWS
HISTORY: 3-year-old with fever for 5 days, cough. Mother {her} reports sick contacts at {us_school}.
FINDINGS: Round opacity in the superior segment of the right lower lobe. {cp} No effusion.
IMPRESSION: Round pneumonia.
Findings were discussed with Dr. {dr} in {child_ward} at {time}.
{full}, MD, Pediatric Radiology""",
    """\
Baby of {mrs}, born {dob_child} {time24}, {neo_ward}
XR chest/abdo mobile {t_uk}
27 weeker, ventilated, post surfactant. ETT at T3, above the clavicles, advance 0.5 cm. UVC at T8. NGT in stomach. \
Diffuse ground glass with air bronchograms, grade 3. {cn}
No NEC.
d/w neonatal reg {first} (bleep {bleep}).
Dr {uk_ini}""",
    """\
NICU FILM, TWIN B, {last_first}. Day of life 4. Unit {mobile}.
Compared to {time24} film of {d_short}. PICC from the right saphenous vein, tip at L1. Right upper lobe collapse has \
reexpanded. {cn}
Twin A is reported separately under {accession}.
Parents {her} and {him} updated by the consultant Dr {dr}.""",
    """\
Skeletal survey chest component. Child protection, consultant paediatrician Dr {full}, social worker {full} (tel \
{uk_tel}).
{caps} 5/12 old infant brought from {uk_town} by grandmother. Hospital no {hosp_no}.
AP and both obliques: no acute rib fracture. Subtle periosteal reaction of the left 7th rib posteriorly, repeat in \
11-14 days. {cp}
Second reader: {uk_ini}. Verbal report given {d_uk} to {child_ward}.""",
    """\
FOREIGN BODY SERIES. {her} is a 2-year-old girl who swallowed a coin at {us_school} this morning.
Frontal neck-chest-abdomen: 24 mm round metallic density at T2 in the oesophagus, en face. No step-off, no double \
ring to suggest a button \
battery. {cp}
Impression: Coin at the thoracic inlet. ENT (Dr. {dr}, pager {pager}) notified by {initials} on {date} {time}, \
child to {child_ward}.
MRN {mrn8}""",
    """\
Cystic fibrosis annual review, {d_uk}. {mr}, DOB {dob_child}, F508del/G542X.
Chest X-ray: Chrispin-Norman 9, previously 11 in {d_my}. Mucus plugging right upper lobe has improved on Kaftrio. {cp}
Port tip SVC. Sputum: no Pseudomonas for 14 months.
Reported for Dr {dr}, {child_uk}. Copy: {practice}; physio {first}.""",
    """\
Cardiac surgical intensive care, {child_hosp}, {child_ward}.
S/P arterial switch (Dr. {dr}, {date_short}), POD 2. Weight 3.4 kg.
AP CHEST {time24}: ETT tip 1.2 cm above carina; LA and RA lines; mediastinal and bilateral pleural drains, 12 Fr. \
Delayed sternal closure. {cn}
Increasing right effusion. {full}, CPNP was called at {phone_short}.
Read by: {wetread}, fellow.""",
    """\
CHEST RADIOGRAPH ({accession})
Clinical: 7-year-old boy named {him}, known to Oncology clinic, Wilms tumour stage IV, week 10. Port check.
Port-a-Cath from the left, tip in the right atrium, kink at the clavicle, flow poor. Nodules at the bases no longer \
visible. {cp}
Please call Oncology nurse {first} at {phone} before use. Images sent to {onc_hosp} for Dr. {dr}'s second opinion \
{date}.""",
    """\
Outpatient CXR report. {last_first}. Age 11.
Referred by {full}, MD of {child_clinic}, for scoliosis preoperative planning.
Thoracic curve convex right T5-T12, Cobb 58 degrees, Risser 1. Lungs clear.
Comparison: {month_year} study, 51 degrees.
Fitness to fly letter issued to family for their trip on {date_text}.
Electronically signed {date} {time} {full}""",
    """\
Telephone triage note attached to imaging: Father {him} rang at {t_uk} about CXR of {first} done at {ie_hosp} on \
{dow}. Informed by nurse \
{first} that film shows perihilar thickening only, viral. Advised fluids and calpol 120 mg/5 mL, return if CRT >3 s \
or sats < 92%. {cp}
Weight 12.4 kg. GP {ie_gp}. Call back number {ie_tel}.""",
    """\
Night registrar note {d_short}: asked by {her} on {child_ward} to look at the film of {him}, 9 y, asthma, PEWS 6. \
Right middle lobe collapse, no \
air leak. {cp} Salbutamol 10 puffs via spacer, Mg 40 mg/kg. PICU ({mr}) aware. Dad asked whether he may still go to \
camp with \
{school} in {d_my}.
{uk_ini}, ST5""",
)

HEART_CANCER = (
    """\
{heart_hosp}
CTICU PORTABLE CHEST
{last_first}  MRN {mrn}  {us_ward}
{date} {time24}
POD 1 CABG x4 by Dr. {dr}. Swan-Ganz tip in the main PA. ETT 5 cm above the carina. Two mediastinal and one left \
pleural tube. {cc} \
Retrocardiac atelectasis.
No pneumothorax.
Discussed on rounds with {full}, PA-C.
{full}, MD""",
    """\
CHEST PA AND LATERAL, ICD generator change follow-up. Device: Medtronic Cobalt XT, S/N {serial}, implanted \
{month_year} at {heart_hosp}.
Leads: RA, RV, and LV epicardial, no fracture. Mild cardiomegaly, CTR 0.56. {cc}
Device clinic ({phone}) to see patient on {weekday}; remote monitor set up by tech {first}.
Ref. MD: {dr}""",
    """\
LVAD clinic. {mr}, {age_old}M, HeartMate 3 since {month_day}, driveline exit site infection, Staph lugdunensis.
PA chest: pump and outflow graft unchanged in position vs. {date}. Bend relief intact. {cc} Small left effusion.
VAD coordinator {full} paged at {pager}. Patient lives in {us_town}, home supply of batteries checked.
Controller serial {serial}.""",
    """\
Post TAVI film, {heart_uk}, {uk_ward}. {mrs} ({age90}).
Valve in good position, temporary pacing wire via right IJV has tip at RV apex. No effusion. CTR 0.59. {cc}
Valve serial no {serial}.
Reported {d_uk} by Dr {uk_ini}, to be copied to Dr {dr} at {uk_hosp}.""",
    """\
{onc_hosp}
Re: {full}, MRN {mrn8}
INDICATION: Neutropenic fever, day +9 after autologous transplant for myeloma, {us_ward}.
COMPARISON: {date_text}.
FINDINGS: Left IJ trifusion catheter at the cavoatrial junction. New nodular opacity in the left upper lobe, 2 cm; \
angioinvasive aspergillosis possible. {co}
IMPRESSION: CT chest recommended. Dr. {dr} acknowledged via secure chat at {time} on {date_short}.""",
    """\
Radiotherapy planning note: {caps}, {hosp_no}, treated under Dr {full} at {onc_uk}. CT sim {d_uk} on {ct_scanner}, \
4D, 3 mm slices. \
Carina at T5. GTV 31 cc, PTV 102 cc, 55 Gy in 20#. {ca}
CXR {d_short} shows the previously seen effusion has drained. Proceed, start date {d_text}.
Planned by {initials}; physics check done.""",
    """\
Reason: Port placement, IR. Operator {dr}, assist {first}. Consent obtained by telephone from wife {her}, {phone}.
Using ultrasound, the right IJV was punctured with a 21G needle. An 8 Fr single lumen PowerPort (lot {serial}) was \
placed, tip at the \
cavoatrial junction. Fluoro 0.4 min, 3 mGy. {co} Chest film {date} {time}: no pneumothorax.
Procedure room: {us_room}.""",
    """\
Immunotherapy toxicity note. Seen {d_text} by {full}, ANP. {age_old}F metastatic melanoma, ipi/nivo cycle 2. \
Breathless, sats 93% RA.
CXR at {uk_hosp} on {dow}: bilateral patchy ground glass, mid zones. {co} Methylpred 2 mg/kg started.
24 hr acute oncology line: {uk_tel}. Consultant: {dr}. GP {practice} informed.""",
    """\
CT CHEST W CONTRAST   ORDER {accession}   {onc_hosp}, {us_town}
Hx lung ca s/p SBRT {month_year}. Wife, {her}, notes more cough.
Mass-like fibrosis RUL in the treated field measures 3.8 x 2.2 cm (ser 3 im 41), was 3.7 x 2.2. {co}
No node over 1 cm. Adrenal adenoma 1.6 cm, 4 HU.
IMP: Post treatment change, RECIST stable. F/U 3 mos.
Transcribed by {initials3} on {date}.
CC: {full}, MD; {full}, DO""",
    """\
Hybrid theatre chest film {d_uk}. Mr {dr}, consultant cardiothoracic surgeon, anaesthetist Dr {ini_after}.
Patient {caps}, type A dissection repair, hemiarch, circulatory arrest 22 min at 20 C. Swab count discrepancy: no \
retained swab or needle. {cl} IABP marker 2 cm below the knuckle. ETT, NG tube and TOE probe seen.
Result given to scrub nurse {first} at {time24}.
{heart_uk}, {theatre}""",
    """\
Chest x-ray, two views. Compared with {date_text} from {heart_hosp}. Patient seen by {dr} in {us_town} last month for \
AF ablation with \
phrenic nerve injury. Right hemidiaphragm 4 cm higher than the left. {cc}
Sniff test on {weekday} with {full}, RT(R). Questions: {phone}. Report sent to {dr} and {dr}.""",
)

VETERANS = (
    """\
{va_hosp}
IMAGING REPORT
{last_first}  SSN {ssn}  {va_ward}
Exm Date: {va_date}@{time24}
Req Phys: {dr}
CHEST 2 VIEWS PA&LAT
Clinical History: {age_old} yo Vietnam veteran, Agent Orange exposure, COPD GOLD 3, FEV1 38%.
Report: Hyperinflation. Biapical scarring. {cf}
Impression: No acute disease.
Primary Diagnostic Code: 2 - MINOR ABNORMALITY
Primary Interpreting Staff: {full}, MD, Staff Radiologist
/{initials}""",
    """\
COMPENSATION AND PENSION EXAM - CHEST FILM
Claim no. {claim}. Veteran: {mr}, DOB {dob}. Served in Iraq, burn pit exposure, 2 deployments.
PA and lateral views done at {va_clinic} on {date}. Lungs clear. {cf} Retained metallic fragments, left axilla, \
largest 4 mm.
Opinion requested by rater {full}, fax {phone}.
ILO reading: profusion 0/1, no plaques.""",
    """\
LOCAL TITLE: RADIOLOGY CRITICAL RESULT
DATE OF NOTE: {va_date}@{time24}   AUTHOR: {last_first}
Chest x-ray on this {age_old}-year-old Veteran from {us_town} shows a 3.6 cm spiculated mass in the left upper lobe, \
possible T2. {ct}
I spoke to {full}, RN, PACT, {va_team}, at ext. {ext4}. Read back done. CT ordered and consult to Pulmonary \
placed.
/es/ {full}, MD""",
    """\
Resident {dr}, {va_clc}, age {age90}, WWII veteran. PPD 12 mm on annual test.
CXR {date_short}: calcified Ghon focus left mid lung, no cavitation. {cf} Unchanged from {month_year}.
Daughter {her} ({phone}) was told of the result by the social worker. No isolation needed.
{initials}, NP""",
    """\
LUNG CANCER SCREENING LDCT - {va_hosp}
Pt: {full} (last 4: {ext4_id})
{age_old} years, 55 pack-years, quit 3 yrs ago. CTDIvol 1.9 mGy.
Nodule RLL 5 mm (series 2 image 141), Lung-RADS 2. Coronary calcification, moderate. {cf}
Results letter mailed {date_text} to {street}, {us_town}.
Navigator: {first}, {phone}
Radiologist: {full}""",
    """\
Teleradiology read for {va_hosp} by {full}, MD (NTP), workstation {station}.
AP portable, {time24} hours. Veteran {last_first}, inpatient {va_ward}.
Findings: New right IJ dialysis catheter, tip in the RA. No pneumothorax. Vascular congestion. {cl}
Impression: Line okay to use. Called to charge RN {first} {date}.""",
    """\
Telephone encounter {weekday}: Mr. {dr} called re chest xray done at {va_clinic}. States he got a letter dated \
{date_text} about "a spot". \
Reviewed with Dr. {dr}: 8 mm nodule RUL, Brock 4%, repeat LDCT in 6 months. {cf} Pt verbalized understanding. \
Service dog {pet} may come \
along to the scan. Callback {phone}.""",
    """\
TRANSFER SUMMARY EXCERPT
From {va_clinic} to {va_hosp}, {date}. Accepting physician: {dr}.
CXR here on {holiday}: multifocal pneumonia, right worse than left. Legionella antigen positive. {cf} High flow 40 \
L, FiO2 0.5.
Veteran's spouse {full} has POA. Bed assigned: {va_ward}. Report called to {full}, RN.""",
    """\
VETERAN: {last_first}     MRN: {mrn8}
PROC: CHEST SINGLE VIEW  CASE {case}
Reason: s/p fall at {fall_place}, rib pain. Former POW (Korea), frostbite, PTSD, on sertraline 100 mg.
FINDINGS: Acute fractures left 8 and 9. No hemothorax. Aortic knob calcified. Old granulomas (histoplasmosis). {cf}
Addendum {va_date}: Findings also sent by Teams to {full}, DO. No change in the impression.
Transcriptionist: {initials3}   Verified: {time24}""",
    """\
HOME BASED PRIMARY CARE: visit to Mr. {dr}, {street}, {us_town}. Portable film by contractor shows right base \
opacity, no effusion. {ch}
Started Augmentin 875 mg bid. Will discuss w/ Dr. {dr} at team huddle {weekday}. Pt's neighbor {full} has the key, \
call {phone} first; dog \
{pet} is friendly.
{full}, FNP-BC""",
)

SOUTH_AFRICA = (
    """\
{za_hosp}
Dept of Radiology
{d_uk}
Patient: {za}, Folder {mrn8}, {za_ward}
Ref: Dr {dr_za}
CXR: Miliary nodules throughout both lungs, small right effusion. HIV positive, CD4 38, on TDF/3TC/DTG. {ch}
Urine LAM and GeneXpert Ultra advised.
Dr {za} (MMed Rad), HPCSA {hpcsa}""",
    """\
Dear Doctor
Thank you for the referral of {za}, ID {za_id}, med aid no {aid_no}.
CHEST X-RAY: Lungs clear. CTR 0.49. Loose bodies at the left shoulder. {cx}
Radiation: ESD 0.12 mGy.
Kind regards
Dr {za}
{za_hosp}, {za_street}, {za_town}
{za_mail}   Tel {za_tel}""",
    """\
Trauma unit ({za_trauma}), {d_short} {time24}. {age}M stab L chest x3, brought from {za_town} by ambulance.
ICD 32 Fr inserted by intern {za} 5th ICS. Post drain film: lung expanded, drain not kinked, small subcut emphysema. \
{ct}
Repeat film before removal, d/w Dr {dr_za} (speed dial {bleep}).
Folder no {mrn8}""",
    """\
MINE HEALTH - certificate of fitness, {d_text}. Employee {za}, ID {za_id}, rock drill operator for 22 years, lives \
at {za_street}, {za_town}.
ILO: q/t 2/2 in 6 zones, ax, pi. Progressive massive fibrosis right upper zone, size B. {cf} Compare {year} film.
Submit to MBOD, second degree silicosis. Reader 1: {dr_za}. Reader 2: {dr_za}.""",
    """\
FROM: {za_clinic}  TO: {za_hosp}
Hi Sr {dr_za}, pls find CXR of {za}, MDR TB month 4, BDQ/LZD/LFX, weight 48 kg. Cavity RUL smaller, 2 cm. {cf}
Culture neg x2. QTcF 441, Hb 9.8. Next visit {d_uk}.
Any problems whatsapp me {za_tel}.
{dr_za}""",
    """\
Private practice report
Account: {account}     Ref Dr: {dr_za}
{za}  -  {dob_uk}
CT CHEST. Indication: haemoptysis, previous PTB {year} and again {year}.
Right upper lobe aspergilloma, 34 mm, Monod sign, with bronchial artery hypertrophy. {cs}
Embolisation discussed with Prof {za}; emergency no. {za_tel}.
Verified on {dow}""",
    """\
Paeds consult {za_ward}. Baby {za}, 14/12, wt 7.9 kg (WAZ -2.4), RVD exposed. Gogo {za_f} is caregiver.
CXR {d_uk}: right hilar adenopathy with narrowing of the bronchus intermedius, hyperinflation. {cp}
Prob PTB. Started RHZE, dot at {za_clinic}. Tracer: community health worker {dr_za}, {za_tel}.""",
    """\
RADIOGRAPHER COMMENT / RED DOT
Pt {za} {age}F {za_ward}, CXR mobile {d_short}
Exposure 85 kVp 4 mAs, {mobile}. Collapsed left lung? NGT in right main bronchus!
Told Dr {dr_za} straight away, tube removed {t_uk}. {ct}
Rad: {za}""",
    """\
{za_hosp} - DISCHARGE NOTE
Admitted {d_uk} from {home}, discharged on {feast_za}. Consultant {dr_za}.
PJP, CD4 22, LDH 880. CXR bilateral ground glass, no pneumothorax; improved on day 7 film. {ch}
TTO: co-trimoxazole 480 mg x4 qid to complete 21 days, prednisone taper, TLD in 2/52.
Clinic: {za_clinic}, bring folder {mrn8}.""",
    """\
Ward round {za_ward} Prof {dr_za}, {d_text}. {za}, post pneumonectomy for destroyed lung, day 3. Film: space filling, \
fluid level at T6, \
mediastinum central. {ch} Wean O2 to 28% Venturi. Physio {za}. Family from {za_town} to be phoned ({za_tel}).
Sats 94, HGT 7.2, u/o 60 ml/h.
Intern: {za}""",
)

SINGAPORE_GULF = (
    """\
{sg_hosp}
DEPARTMENT OF DIAGNOSTIC RADIOLOGY
Name: {sg_list}    NRIC: {nric}
Accession No: {accession}    Location: {sg_ward}
Chest, AP Sitting (Mobile) of {d_uk}:
The heart is enlarged, CTR 0.57. NGT tip is in the stomach. Right basal consolidation with small effusion. {ct}
Reported by: Dr {sg} (MCR {mcr})
Report Status: Final""",
    """\
{sg_clinic}
Chest X-ray (PA) done on {d_text} at {time24} hrs for foreign domestic worker medical, passport {passport}, \
employer Mdm {sg_f}.
Heart size normal. No active lung lesion. {cx}
Please call {sg_tel} for film collection. Seen by Dr {dr_sg}.""",
    """\
Dear Dr {dr_sg}
{sg_hosp}
Thank you for seeing this pleasant {age} year old lady, Mdm {sg_f} ({nric}), who stays at {sg_addr} with a helper.
CXR on {d_short} shows a RLZ nodule 1.5 cm, not seen on {d_my} film at {sg_clinic}. Hb 11.2, HbA1c 7.8%, on \
metformin 500 mg BD. {cf}
Kindly evaluate KIV CT thorax.
Yours sincerely
{sg}""",
    """\
SPECIALIST REFERRAL / TB CONTROL UNIT
NRIC {nric}   HP: {sg_tel}
{sg_m}, {age}/M/Malay, taxi driver
AFB smear 2+ on {d_uk}. CXR: LUZ cavity with infiltrates, moderately advanced. {cf}
DOT to start at {sg_hosp} on {dow}. Contacts: wife {sg_f}.
PSA {first} explained in Malay.""",
    """\
{time24} CXR reviewed by HO {dr_sg}, d/w MO {dr_sg}: ETT 2 cm above carina, R IJ CVL tip SVC, no PTX. Post CABG D1, \
IABP 1:1, noradrenaline 0.08. {cl}
Reg aware. For repeat CXR CM.
{sg_ward}  {d_short}
sticker: {sg_list} {nric}""",
    """\
{gulf_hosp}
RADIOLOGY REPORT
Patient Name: {gulf}
MRN: {mrn8}    Emirates ID: {eid}
Exam: X-RAY CHEST PA    Exam Date: {d_uk}
Clinical Indication: Fever, cough x 4 days, MERS-CoV contact? Camel exposure.
Findings: Patchy opacity in left lower zone. Rest of the lungs clear. {cf}
Impression: Left lower zone pneumonitis.
Dr. {gulf}, Specialist Radiologist, Lic. {dha}""",
    """\
PORTABLE CHEST X RAY {gulf_ward}
Pt {gulf}, {age} Y/M, file no. {mrn}, consultant Dr. {dr_gulf}
Comparison: {d_uk}
S/p permcath insertion right IJV, tip in RA. Cardiomegaly. Bilateral pulmonary congestion, mild interval worsening. {cl}
Result informed to staff nurse {ph} on {d_short} at {time}.
Dr. {dr_gulf}""",
    """\
VISA MEDICAL SCREENING: applicant {gulf}, passport no {passport}, nationality Pakistani. {gulf_clinic}, {xr_room}.
Chest PA: fibrotic strands in the right apex with pleural thickening. Sputum x3 and IGRA requested. {cf} Status: \
REFERRED.
Re-attend {d_uk}. Sponsor informed on mobile {gulf_tel}. Reader {dr_gulf}.""",
    """\
Cardiac center admission note, {gulf_hosp}, {gulf_town}. {gulf}, {age90}, known IHD, brought by son {gulf_m} during \
{feast_gulf} holiday.
CXR: acute pulmonary edema, bat wing. EF 30%, troponin 880. {cc}
Shifted to {gulf_ward} under Dr. {dr_gulf}; GTN 10 mcg/min, furosemide 80 mg IV.
NOK tel. {gulf_tel}""",
    """\
To whom it may concern: Medical report issued upon request of the patient's family for treatment abroad. Name: \
{gulf}. Civil ID {eid}. \
Dx: NSCLC, cT4N2M1a. CT chest {d_text}: 7 cm RUL mass with pleural nodules and moderate effusion. {ca}
Issued by {gulf_hosp}, Pulmonary Dept, {d_uk}, stamp and signature: Dr. {gulf}; e-mail {gulf_mail}""",
    """\
Morning film, {gulf_ward}, {gulf_hosp}. Mother of {dr_gulf}, {age_old}, day 5 of CPAP, H1N1 positive, oseltamivir 75 \
mg BID. Bilateral peripheral \
opacities are less dense than on {d_short}. {cl}
Seen with RT {ph} at {t_uk}. Plan by {dr_gulf}: wean to nasal cannula 4 L. Family asks for transfer to {gulf_hosp}, \
call {gulf_tel}.""",
)

KOREA = (
    """\
{ko_hosp}
Radiology Report
Name: {romanised}   ID: {mrn8}   M/{age}
Order: Chest PA   Exam date: {iso_date}   {ko_ward}
[Finding] s/p RUL lobectomy. Decreased volume of Rt. hemithorax with elevated diaphragm. No active lung lesion. {cf}
[Conclusion] No significant interval change since {iso_date}.
Reading physician: {romanised}, M.D. (License {ko_lic})""",
    """\
Chest AP (portable) {iso_date} {time24}
Comparison: {iso_date}
1. E-tube tip about 3 cm above carina. Rt. IJV C-line, L-tube in situ.
2. Increased haziness in both lower lung zones, r/o pulmonary edema, DDx pneumonia.
3. Small amount of pleural effusion, both. {cl}
Rec) clinical correlation.
Notified to Dr. {dr_ko} (R2, {ko_ward}) by phone {ko_phone}.
{romanised}""",
    """\
환자명: {hangul}   등록번호: {mrn8}   {ward_ko}
검사일: {ko_date}
Low dose chest CT
- A 6 mm solid nodule in RLL superior segment (Se 3, Im 87). Lung-RADS category 3.
- Centrilobular emphysema, both upper lobes.
- {k}
판독의: {hangul} / 전공의: {hangul}""",
    """\
Clinical info: Lung cancer RLL, T2aN0M0, on osimertinib 80 mg since {iso_date}, referred from {hospital_ko}.
Chest CT with CE:
Primary mass 23 mm, previously 31 mm, PR by RECIST. No enlarged LN, 4R 6 mm. {ca}
C) Partial response.
{hangul} 교수님께 {time_ko}에 보고함.
Dictated by {dr_ko} / Approved by {romanised}""",
    """\
건강검진 흉부촬영 결과
성명 {hangul} ({rrn})  주소 {address_ko}
{hospital_ko}, {ko_date}
Chest PA: Calcified granuloma in LUL, inactive. C/T ratio 0.48. {k}
판정: 정상B, 폐결핵 비활동성
문의 {ko_phone}   판독의 {hangul} (면허 {ko_lic})""",
    """\
ER chest X-ray preliminary reading
Pt: {romanised}, {age90} y/o, from {nursing_ko}, {time24}
Aspiration pneumonia, RML and RLL. Foley, L-tube at home. Thoracolumbar compression fx. T12, L1. {cf}
Guardian (아들 {hangul}) explained. Admission: {ward_ko}, 주치의 {hangul}.
R3 {dr_ko}""",
    """\
Referral letter (English copy for overseas insurer)
Patient: Ms. {romanised}, resident registration no. {rrn}, policy {claim}
She underwent VATS wedge resection of LUL by Prof. {dr_ko} at {ko_hosp}, {ko_town}, on {d_text}. Pathology: \
adenocarcinoma in \
situ, 7 mm. Chest PA on \
POD 2: tiny apical pneumothorax, 24 Fr chest tube removed. {cf}
Follow-up: {month_year}, OPD.
Sincerely, {romanised}, MD, PhD""",
    """\
Pediatric chest PA, {ko_child}, {iso_date}
{hangul} (4세), {ko_child_ward}
Mycoplasma pneumonia, macrolide resistant (A2063G). Consolidation in LLL decreased in extent since {ko_date}. {cp}
{k}
보호자 {hangul} 님 설명함. {ko_phone}
Read by {romanised}""",
    """\
IMPORTANT FINDING ALERT {station}
To: {romanised} (CS)  From: {romanised} (Radiology)  {iso_date} {time24}
Chest tube (28 Fr, Rt.) side hole is located outside the rib cage. Pneumothorax increased to 35%. {cl}
Pt {hangul}, {mrn8}, {ko_ward}.
확인: 간호사 {hangul}""",
    """\
Cardiac CT angiography, {ko_hosp}, {iso_date}
Requesting: Dr. {dr_ko} ({ko_clinic}). ID {mrn8}
CAC 212 (Agatston). Moderate stenosis of pLAD, CAD-RADS 3. S/P stent, 3.0 x 28 mm Xience in dRCA ({d_my}). {cc}
Incidental: 5 mm perifissural nodule RML (Se 5 Im 133), no F/U.
HR 58, 70 kVp, Iomeron 400 60 mL. Technologist {romanised}, {ct_scanner}""",
)

PHILIPPINES = (
    """\
{ph_hosp}
{ph_addr}, {ph_town}
ROENTGENOLOGICAL REPORT
Name: {ph_list}   Age/Sex: {age}/F   Date: {d_text}
X-ray No. {accession}   Req. Physician: Dr. {dr_ph}   {ph_ward}
CHEST PA: There are fibrohazed densities in the right upper lobe. Heart is not enlarged. Hemidiaphragms and sulci \
are intact. {cf}
IMPRESSION: PTB, right upper lobe, activity undetermined. Suggest apicolordotic view.
{ph}, MD, FPCR""",
    """\
Hospital No.: {mrn8}   PhilHealth: {philhealth}
Pt: {ph}, {ph_ward}
CXR PORTABLE {d_uk} {time}
Follow up to the study dated {d_uk} shows regression of the bilateral infiltrates. ET tube at T4. NGT in place. CT \
ratio 0.55. {cf}
Remarks: Regressing pneumonia, COVID bundle negative.
{ph}, RRT / {ph}, MD""",
    """\
DOTS referral slip
From: {ph_hosp}   To: {ph_clinic}
{ph_m}, {age} y/o jeepney driver of {ph_addr}. Sputum GeneXpert MTB detected, RIF sensitive. CXR {d_short} minimal \
PTB left upper lung. {cf}
Category I, 2HRZE/4HR, 4 tabs daily, wt 52 kg. Treatment partner: wife {ph_f}, CP# {ph_tel}.
Nurse in charge {dr_ph}""",
    """\
Pre-employment medical, seafarer. {ph_list}, SIRB {passport}, agency physician Dr. {dr_ph}.
Chest X-ray {d_text}, {ph_clinic}: essentially normal chest. {cx} Dextroscoliosis, mild. Fit for sea duty.
Verified by {ph}, RXT, License No. {prc}""",
    """\
MEDICAL ABSTRACT
This is a case of {ph_m}, {age}/M, admitted last {d_text} at {ph_ward} due to dyspnea. CXR showed massive pleural \
effusion, left; CTT insertion drained 1.2 L serosanguinous. Cytology (+) adenocarcinoma. {ca} Patient's relatives \
request assistance; total bill \
under acct {account}.
Prepared by: {ph}, MD (PGI). Noted by: Dr. {dr_ph}, {ph_hosp}""",
    """\
Endorsement, {ph_ward}, {dow} {time}: "Doc, na-relay na po kay Dra. {dr_ph} yung CXR ni Lola {ph_her}: \
cardiomegaly, pulmo edema, CTR 0.64. {cc} \
Furosemide 40 mg IV given, UO 800 cc. For repeat CXR tom AM."
S/N {ph}; son contact no. {ph_tel}""",
    """\
{ph_hosp} CT SCAN SECTION, {ph_town}
Patient: {ph_list}   HRN {mrn8}
Date done: {iso_date}    Informant: daughter {ph_f}
CHEST CT. {cs} Comparison made to chest film of {d_my}.
A 4.4 x 3.9 cm lobulated mass is seen at the anterior segment of the left upper lobe, S3. Subcarinal node 1.3 cm, \
station 7. {ca}
Bosniak I cyst, left kidney.
Creatinine 0.9 mg/dL; Iohexol 300 80 mL. Read by {ph}, MD""",
    """\
PEDIA CXR: {ph}, 8 mos old, Hosp. Case No. {case}, mother {ph_f}
AP/L views {d_uk}. Streaky perihilar densities with hyperaeration. Thymus is prominent. {cp}
Imp: Bronchiolitis. Cannot r/o Koch's infection, suggest PPD.
To Dr. {dr_ph}, {ph_ward}, hand carried by nursing aide {ph_first}.""",
    """\
Heart center note: admitted on the eve of {feast_ph} via {ph_ward}. RHD, severe MS, AVA 1.1, MVA 0.8 cm2, AF in RVR \
140s.
Film: mitralized heart, double density, carinal angle 95 degrees, Kerley B. {cc}
For PTMC c/o Dr. {dr_ph} on {d_text}. PhilHealth case rate filed, PIN {philhealth}. Watcher: {ph}.""",
    """\
Addendum to X-ray report no. {accession}, {ph_hosp}. Upon review c/o Dra. {dr_ph}, there is a subtle lucency in the \
right costophrenic sulcus \
consistent with minimal pneumothorax, 10%. {cl} Relayed to ROD Dr. {dr_ph} and to SN {ph_f} of {ph_ward}, {d_text}.
{ph}, MD, FPCR, PRC {prc}""",
)

WARD_ROUND = (
    """\
WR {d_short} {time24} Cons {dr}, SpR {dr}
{uk_ward}
{mrs}, day 4 CAP, CURB 3. Afebrile, sats 94% 1 L. CXR rpt: R base improving, small parapneumonic effusion. {ch}
Plan: PO switch co-amox 625 tds, USS chest, d/c {dow} if well. Niece {her} to be rung on {uk_tel}.""",
    """\
Hi {first}, can you chase the film for {bed}? {dr} in {uk_ward} had an NG at {t_uk} and feeds are on hold. pH was \
6 so we need the X-ray, tip should be \
below the diaphragm. {ch} Also the drain in {bed} is out. Bleep me on {bleep}. Thanks, {first}""",
    """\
MESSAGE THREAD (exported from ward app)
{d_uk} {time24} {full}: CXR back on {bed}, left whiteout. ?mucus plug
{t_uk} {full}: pull tube back 2 cm, it's in the RMB at 26 cm
{time24} {first}: done, 24 cm at teeth, repeat film ordered. {cl}""",
    """\
Night handover {uk_hosp}, {dow}
1. {bed} {dr}: type 2 RF on NIV 18/6, pH 7.29, CXR no pneumothorax. ABG in 1 h
2. {bed} {dr}: PE, RV/LV 1.3, not for lysis, apixaban 10 mg bd. {ch}
3. {bed}: ?TACO, film shows Kerley lines
Outliers on {uk_ward}. Med reg bleep {bleep}.""",
    """\
ICU daily goals {us_ward} - {weekday} {date_short}
Pt: {last_first} / Attending: {dr} / Fellow: {dr} / RN: {first}
CXR AM: ETT 3 cm, worsening RLL, tubes OK. VAP? mini-BAL today. {ch}
Vent: AC 450 x 18, PEEP 10, FiO2 50%. RASS -2. CAM neg.
Family meeting {time} with brother {him}. Code: full.""",
    """\
Physio entry {d_uk} {time24}hrs, {uk_ward}. Pt consented. CXR reviewed with Dr {uk_ini}: LLL collapse, tracheal \
shift to L. {ch} \
Rx: ACBT, R side lying, cough assist +35/-40, cleared M2 secretions. Sats 90 to 95%. Plan: bd Rx over weekend, on \
call physio bleep {bleep}.
{full}, Band 6""",
    """\
Radiographer to ward: mobile CXR on {caps}, {uk_ward}, requested {t_uk}, not done as patient in endoscopy. \
Rebooked {dow} after dialysis. \
Machine {mobile} is on charge, please ring ext {ext4} when pt back. Previous film (same morning): {cl}
{initials}""",
    """\
SBAR. S: I am {full}, staff nurse on {ie_ward}, calling about {ie}. B: day 2 post right hemicolectomy (Mr {dr_ie}), \
COPD. A: RR 28, sats 86%, EWS 7, CXR \
taken {time24} shows right lower lobe collapse. R: review now please. {ch}
Reg {ie_her} attended at {t_uk}, for CPAP 8 cmH2O, HDU aware. Recorded {d_uk}.""",
    """\
AM film round, {child_hosp}, {neo_ward}. Radiologist {dr}.
{bed} {first}: UAC T7, UVC T9, good. {cn}
{bed} {first}: pull ETT 0.5 cm, RUL atelectasis.
{bed} baby {dr}: PDA ligation clip, lungs wet, lasix 1 mg/kg.""",
    """\
Text page to {pager} {date} {time}: "{dr} here from radiology. Your pt {last_first} in {us_ward}, Dobhoff in right \
lower lobe bronchus, please remove, no ptx now." {ct} Call back from {first} at {time}, tube pulled, repeat film \
after 4 h.""",
    """\
so I looked at the film with {first} and it's the same as {dow}'s, maybe a bit more fluid on the left. {ch} {dr} \
wants a tap if the platelets are over \
50. {mrs} in {bed} is the one with the Rocket drain, not {mrs} next door. I am in theatre till {t_day}, after that \
bleep {bleep}""",
    """\
{uk_ward} SAFETY HUDDLE {d_short}
Falls: {bed} (Mr {dr}, AMT 3, sensor mat)
NG: {bed}, X-ray confirmed by Dr {dr} {time24}, 58 cm at nostril, pH 4
Lines: PICC, tip at T6, dressing due {dow}. {cl}
Staffing: {first} to cover, 2 HCAs, level 1b x6.""",
)

DISCHARGE = (
    """\
DISCHARGE SUMMARY
{uk_hosp}, {uk_ward}
Patient: {caps}  DOB {dob_uk}  NHS {nhs}
Admitted {d_uk}  Discharged {d_uk}  Consultant Dr {dr}
Infective exacerbation of COPD. CXR on admission: "hyperexpanded lungs, no focal consolidation, 8 mm nodule RUZ, CT \
advised". {ch} \
Theophylline level 11. Home with ESD team, rescue pack.
GP to: chase CT.
TTO: prednisolone 30 mg 5/7, doxycycline 100 mg od 5/7.
Completed by {full} (FY1)""",
    """\
Immediate discharge letter to {practice}. {mr} spent 6 days in {uk_ward} under Dr {uk_ini} with heart failure, \
weight 92.4 to 86.1 kg. Chest film dated {d_short} \
read "cardiomegaly, upper lobe diversion and bilateral effusions"; on repeat, improved. {ch}
HF clinic {d_text}. Lives with wife {her}, carers qds.""",
    """\
{ie_hosp} DISCHARGE PRESCRIPTION AND SUMMARY
{ie}, MRN {mrn8}, of {street}, {ie_town}
Dx: pulmonary embolism, segmental, RLL, sPESI 0. CXR normal. CTPA reported by Dr {dr_ie}: "filling defect in the \
posterior basal segment, no strain". {ch}
Rivaroxaban 15 mg bd 21/7 then 20 mg od. Review with {ie} in 3/12.
NCHD: {ie}  {d_uk}""",
    """\
Physician Discharge Summary
Patient: {mr}  MRN: {mrn}
Admit: {date}  Discharge: {date}
PCP: {dr}, MD
Hospital course: {age_old}-year-old man s/p mitral valve repair (32 mm Physio ring). Chest x-ray {month_day}: small \
left effusion, no pneumothorax, sternal wires \
intact. {cc} Amiodarone taper.
Follow-up: {full}, NP, {heart_hosp}.
Job {job}""",
    """\
Day 0: admitted from {home} with cough and confusion (AMTS 4). {age90} yo. Chest XR by portable on {feast_uk}: RLL \
shadowing. Treated as aspiration, IV co-amoxiclav 1.2 g. {ch}
SLT: level 4 diet, level 2 fluids.
Day 6: fit for discharge, daughter {mrs} happy. Returned {dow}, transport booked by ward clerk {first}.
Consultant geriatrician: Dr {dr}, {uk_hosp}.""",
    """\
NEONATAL DISCHARGE LETTER
{child_uk}, {neo_ward}
Baby {last_first}, b. {dob_child}, 29+2, 1240 g, to {her} (G2P1). HV: {full}
Chest: RDS, Curosurf x2, ventilated 4 days, CPAP 12 days, home in 0.1 L O2. Last film {d_uk}: coarse lungs of CLD, \
lines out. {cn}
Head US normal, ROP stage 1 zone II. Palivizumab first dose given.
Copy to {practice}, parents.""",
    """\
Oncology day unit discharge, {onc_uk}: {caps}, cycle 4 R-CHOP, Hickman line inserted by Dr {dr} {d_short}. Post line \
film: tip at the cavoatrial junction, no pneumothorax, mediastinal mass smaller (7.8 to 4.1 cm). {co} Line nurse \
contact {uk_tel}. District nurses at \
{practice} to flush weekly, first on {dow}.
{full}, CNS""",
    """\
SUMMARY OF HOSPITALIZATION, {va_hosp}
{last_first}, ward {va_ward}, dates {date} to {date}
The patient, {age_old}, an Army veteran of {us_town}, was admitted by Dr. {dr} for pneumothorax after TTNB of a 1.9 cm \
LUL nodule. Pigtail 14 Fr x 2 days. \
Discharge CXR per Dr. {dr}: "lung fully expanded." {ch}
Path: squamous cell, p40+. Tumor board {month_day}.""",
    """\
Hospital Discharge Form - {sg_hosp}
{sg} {nric}  Ward/Bed: {sg_ward}
DOA {d_uk}  DOD {d_uk}
Principal dx: Dengue with serositis, NS1 Ag +, plt 38. CXR: bilateral effusions R>L, resolved on film before \
discharge. {ch}
TCU: Dr {dr_sg} clinic, 2/52, FBC on arrival. MC 7 days.
Caregiver: {sg}, HP {sg_tel}""",
    """\
Discharge Note {gulf_hosp}
Pt {gulf} MRN {mrn8} was admitted in {gulf_ward} from {d_uk} with Mycobacterium tuberculosis pleurisy. CXR at \
discharge: minimal right residual pleural \
thickening, costophrenic angle blunted. {ch} On HRZE day 12.
App. {dow} {time} with Dr. {dr_gulf}. Interpreter: {gulf}.""",
    """\
퇴원요약 / Discharge summary
{hangul}, {mrn8}, {ward_ko}, 입원 {ko_date} 퇴원 {ko_date}
Dx: Spontaneous pneumothorax, Lt. Op: VATS bullectomy ({romanised}).
CXR POD 3: "full expansion of Lt. lung, chest tube removed". {ch}
{k}
OPD {iso_date} {time24}, {ko_hosp}""",
)

TEMPLATES = {
    "letters to general practitioners": GP_LETTER,
    "films of the United Kingdom and Ireland": UK_FILM,
    "multidisciplinary meetings": MDT,
    "children's hospitals": CHILDREN,
    "heart and cancer centres": HEART_CANCER,
    "veterans' hospitals": VETERANS,
    "South Africa": SOUTH_AFRICA,
    "Singapore and the Gulf": SINGAPORE_GULF,
    "Korea": KOREA,
    "Philippines": PHILIPPINES,
    "ward rounds and messages": WARD_ROUND,
    "discharge summaries": DISCHARGE,
}

DAYS = _listed(
    "Monday | Tuesday | Wednesday | Thursday | Friday | Saturday | Sunday | Mon | Tues | Weds | Thurs | Fri | Sat"
)

CHOICES = {
    "cf": (FINDINGS, ""),
    "ch": (HISTORY, ""),
    "cl": (LINES, ""),
    "ct": (TECHNIQUE, ""),
    "cs": (SCAN, ""),
    "cx": (NORMAL, ""),
    "cn": (NEONATE_CLINICAL, ""),
    "cp": (CHILD_CLINICAL, ""),
    "ca": (LUNG_CANCER, ""),
    "cc": (CARDIAC_CLINICAL, ""),
    "co": (ONCOLOGY_CLINICAL, ""),
    "ie_him": (IRISH_MEN, "NAME"),
    "ie_her": (IRISH_WOMEN, "NAME"),
    "dr_ie": (IRISH_FAMILY, "NAME"),
    "dr_za": (ZA_FAMILY, "NAME"),
    "sg": (SG_NAMES, "NAME"),
    "sg_f": (SG_WOMEN, "NAME"),
    "sg_m": (SG_MEN, "NAME"),
    "dr_sg": (SG_DOCTORS, "NAME"),
    "gulf": (GULF_NAMES, "NAME"),
    "gulf_m": (GULF_MEN, "NAME"),
    "dr_gulf": (GULF_DOCTORS, "NAME"),
    "dr_ph": (PH_FAMILY, "NAME"),
    "ph_first": (PH_GIVEN, "NAME"),
    "ph_her": (PH_WOMEN, "NAME"),
    "dr_ko": (KO_DOCTORS, "NAME"),
    "pet": (PETS, "NAME"),
    "uk_hosp": (UK_HOSPITAL, "HOSPITAL"),
    "uk_centre": (UK_CENTRE, "HOSPITAL"),
    "practice": (PRACTICE, "HOSPITAL"),
    "ie_hosp": (IE_HOSPITAL, "HOSPITAL"),
    "ie_gp": (IE_SURGERY, "HOSPITAL"),
    "child_hosp": (CHILD_HOSPITAL, "HOSPITAL"),
    "onc_hosp": (ONC_HOSPITAL, "HOSPITAL"),
    "heart_hosp": (HEART_HOSPITAL, "HOSPITAL"),
    "va_hosp": (VA_HOSPITAL, "HOSPITAL"),
    "za_hosp": (ZA_HOSPITAL, "HOSPITAL"),
    "sg_hosp": (SG_HOSPITAL, "HOSPITAL"),
    "gulf_hosp": (GULF_HOSPITAL, "HOSPITAL"),
    "ko_hosp": (KO_HOSPITAL, "HOSPITAL"),
    "ph_hosp": (PH_HOSPITAL, "HOSPITAL"),
    "home": (HOME, "HOSPITAL"),
    "school": (SCHOOL, "HOSPITAL"),
    "child_uk": (CHILD_UK, "HOSPITAL"),
    "child_clinic": (CHILD_CLINIC, "HOSPITAL"),
    "onc_uk": (ONC_UK, "HOSPITAL"),
    "heart_uk": (HEART_UK, "HOSPITAL"),
    "va_clinic": (VA_CLINIC, "HOSPITAL"),
    "za_clinic": (ZA_CLINIC, "HOSPITAL"),
    "sg_clinic": (SG_CLINIC, "HOSPITAL"),
    "gulf_clinic": (GULF_CLINIC, "HOSPITAL"),
    "ko_clinic": (KO_CLINIC, "HOSPITAL"),
    "ph_clinic": (PH_CLINIC, "HOSPITAL"),
    "ko_child": (KO_CHILDREN, "HOSPITAL"),
    "nursing_ko": (NURSING_KO, "HOSPITAL"),
    "us_school": (US_SCHOOL, "HOSPITAL"),
    "fall_place": (US_HOME + PARISH, "HOSPITAL"),
    "code": (CODE, "HOSPITAL"),
    "uk_ward": (UK_WARD, "WARD"),
    "ie_ward": (IE_WARD, "WARD"),
    "child_ward": (CHILD_WARD, "WARD"),
    "us_ward": (US_WARD, "WARD"),
    "va_ward": (VA_WARD, "WARD"),
    "za_ward": (ZA_WARD, "WARD"),
    "sg_ward": (SG_WARD, "WARD"),
    "gulf_ward": (GULF_WARD, "WARD"),
    "ko_child_ward": (KO_CHILD_WARD, "WARD"),
    "ko_ward": (KO_WARD, "WARD"),
    "ph_ward": (PH_WARD, "WARD"),
    "uk_room": (("Clinic 9", "Clinic Room 4", "Pre-op Room 2", "OPD Suite 6"), "WARD"),
    "ed_bay": (ED_BAY, "WARD"),
    "theatre": (("Theatre 4", "Theatre 2", "Hybrid Theatre 1"), "WARD"),
    "neo_ward": (NEO_WARD, "WARD"),
    "us_room": (US_ROOM, "WARD"),
    "va_team": (VA_TEAM, "WARD"),
    "va_clc": (VA_CLC, "WARD"),
    "za_trauma": (ZA_TRAUMA, "WARD"),
    "bed": (BED, "WARD"),
    "uk_town": (UK_TOWN, "ADDRESS"),
    "ie_town": (IE_TOWN, "ADDRESS"),
    "us_town": (US_TOWN, "ADDRESS"),
    "za_town": (ZA_TOWN, "ADDRESS"),
    "za_street": (ZA_STREET, "ADDRESS"),
    "sg_addr": (SG_ADDRESS, "ADDRESS"),
    "gulf_town": (GULF_TOWN, "ADDRESS"),
    "ko_town": (KO_TOWN, "ADDRESS"),
    "ph_addr": (PH_ADDRESS, "ADDRESS"),
    "ph_town": (PH_TOWN, "ADDRESS"),
    "dow": (DAYS, "DATE"),
    "feast_uk": (_listed("Christmas Day | Boxing Day | Good Friday | Easter Monday | New Year's Eve"), "DATE"),
    "feast_za": (_listed("Heritage Day | Youth Day | Good Friday | Day of Reconciliation | Christmas Eve"), "DATE"),
    "feast_gulf": (_listed("Eid al-Fitr | Eid Al Adha | National Day"), "DATE"),
    "feast_ph": (_listed("All Saints' Day | Holy Thursday | Rizal Day | Christmas | Black Saturday"), "DATE"),
}  # fmt: skip

SHAPES = {
    "nhs": (("### ### ####", "##########", "###-###-####"), "MRN"),
    "hosp_no": (("@######", "######", "@@@#######", "##/#####", "#######@"), "MRN"),
    "gmc": (("#######",), "ID"),
    "imc": (("######", "#####"), "ID"),
    "hpcsa": (("MP0######", "MP 0######"), "ID"),
    "za_id": (("######50##08#", "#############", "###### #### 08 #"), "ID"),
    "aid_no": (("#########", "########/01"), "ID"),
    "mcr": (("M#####@", "#####@"), "ID"),
    "nric": (("S#######@", "S#######@", "T#######@", "G#######@", "SXXXX###@"), "ID"),
    "passport": (("@#######", "@@#######", "P#######@"), "ID"),
    "eid": (("784-19##-#######-#", "2##########", "1#########"), "ID"),
    "dha": (("DHA-P-#######", "GD#####", "D-#####"), "ID"),
    "prc": (("00#####", "0######"), "ID"),
    "philhealth": (("##-#########-#", "############"), "ID"),
    "ko_lic": (("#####", "######"), "ID"),
    "ext4_id": (("####",), "ID"),
    "typist": (("TS##", "MS/##", "SEC0#", "typ#"), "ID"),
    "crn": (("@@@########", "@##-#######", "@@@1#########"), "ACCESSION"),
    "bleep": (("####", "####", "###", "0###", "#-###"), "PHONE"),
    "uk_tel": (("01### ######", "020 #### ####", "01### ### ###", "07### ######", "+44 1### ######"), "PHONE"),
    "ie_tel": (("01 ### ####", "021-#######", "(061) ######", "087 ### ####", "+353 1 ### ####"), "PHONE"),
    "za_tel": (("021 ### ####", "(031) ### ####", "082 ### ####", "+27 11 ### ####", "073-###-####"), "PHONE"),
    "sg_tel": (("6### ####", "9#######", "8### ####", "+65 6### ####"), "PHONE"),
    "gulf_tel": (("04-### ####", "+971 50 ### ####", "+966-5########", "009745#######", "9### ####"), "PHONE"),
    "ph_tel": (("09##-###-####", "(02) 8###-####", "09#########", "+63 917 ### ####", "(044) ###-####"), "PHONE"),
    "mobile": (("MOBILE#", "MOB#", "CR-PORT0#", "DX#-GF", "PORT-XR#"), "DEVICE"),
    "xr_room": (("XR-ROOM#", "DR#-OPD", "CR0#-GND"), "DEVICE"),
    "ct_scanner": (("CT#SIM", "CT-FORCE#", "CTAWP#####", "CT0#"), "DEVICE"),
    "postcode": (("@@# #@@", "@@## #@@", "@# #@@", "@@##@@"), "ADDRESS"),
    "eircode": (("@## @###", "@## @#@#", "@##@@##"), "ADDRESS"),
}  # fmt: skip

DOMAINS = _listed("northmoor-hospitals.nhs.uk | wexcombe.nhs.uk | lisnamore-hospital.ie")

GULF_DOMAIN = "alrayhanhospital.com"


def own_value(field: str, rng: random.Random) -> tuple[str, str]:
    """The value of a field of this set and its kind. Raises KeyError for a field nobody fills."""
    if field in CHOICES:
        values, kind = CHOICES[field]
        return rng.choice(values), kind
    if field == "age_old":
        return str(rng.randint(54, 88)), ""
    if field == "t_uk":
        return _clock(rng.randrange(24), rng), "TIME"
    if field == "t_day":
        return _clock(rng.randint(8, 16), rng), "TIME"
    if field in SHAPES:
        shapes, kind = SHAPES[field]
        return _shaped(rng.choice(shapes), rng), kind
    if field in PEOPLE:
        return PEOPLE[field](rng), "NAME"
    if field in MAIL:
        return MAIL[field](rng), "EMAIL"
    return DATES[field](date(2009, 1, 1) + timedelta(days=rng.randrange(6100)), rng), "DATE"


def _clock(hour: int, rng: random.Random) -> str:
    minute = rng.choice((0, 5, 10, 15, 20, 30, 40, 45, 50, rng.randrange(60)))
    half = "am" if hour < 12 else "pm"
    short = f"{(hour - 1) % 12 + 1}" + (f".{minute:02d}" if minute else "")
    return rng.choice(
        (f"{hour:02d}:{minute:02d}", f"{hour:02d}.{minute:02d}", f"{hour:02d}{minute:02d}h", f"{short}{half}")
    )


def _shaped(shape: str, rng: random.Random) -> str:
    """`#` becomes a digit, `@` a capital."""
    digits, capitals = "0123456789", "ABCDEFGHJKLMNPRSTUWXYZ"
    return "".join(rng.choice(digits) if c == "#" else rng.choice(capitals) if c == "@" else c for c in shape)


def _family(rng: random.Random) -> str:
    return rng.choice(WORD_FAMILY if rng.random() < 0.2 else FAMILY)


def _given(rng: random.Random, names: tuple[str, ...] = GIVEN) -> str:
    return rng.choice(WORD_GIVEN if names is GIVEN and rng.random() < 0.12 else names)


def _caps(rng: random.Random) -> str:
    names = rng.choice((FEMALE, MALE))
    family, given = _family(rng).upper(), _given(rng, names)
    middle = f" {rng.choice(names)}" if rng.random() < 0.15 else ""
    return f"{family}{rng.choice((', ', ', ', ' '))}{given}{middle}"


def _initials(rng: random.Random) -> str:
    one, two = rng.choice("ABCDEFGHJKLMNPRSTW"), rng.choice("ABCDEFGHJKLMNPRSTW")
    return rng.choice((f"{one}", f"{one}.", f"{one} {two}", f"{one}.{two}.", f"{one}{two}"))


def _after(rng: random.Random) -> str:
    return f"{_family(rng)} {_initials(rng).replace('.', '').replace(' ', '')}"


def _irish(rng: random.Random, given: tuple[str, ...] = IRISH_WOMEN + IRISH_MEN) -> str:
    return f"{rng.choice(given)} {rng.choice(IRISH_FAMILY)}"


def _south_african(rng: random.Random, given: tuple[str, ...] = ZA_GIVEN) -> str:
    family = rng.choice(ZA_FAMILY)
    if rng.random() < 0.08:
        family = f"{family}-{rng.choice([name for name in ZA_FAMILY if ' ' not in name])}"
    first = _initials(rng) if given is ZA_GIVEN and rng.random() < 0.25 else rng.choice(given)
    return f"{first} {family}"


def _filipino(rng: random.Random, given: tuple[str, ...] = PH_GIVEN) -> str:
    middle = f" {rng.choice('ABCDEGLMPRSTV')}." if rng.random() < 0.5 else ""
    junior = rng.choice((" Jr.", " III", ", Jr.")) if given is PH_MEN and rng.random() < 0.2 else ""
    return f"{rng.choice(given)}{middle} {rng.choice(PH_FAMILY)}{junior}"


def _filipino_listed(rng: random.Random) -> str:
    family = rng.choice(PH_FAMILY)
    middle = rng.choice(("", "", f" {rng.choice('ABCDEGLMPRSTV')}.", f" {rng.choice(PH_FAMILY)}"))
    return f"{rng.choice((family, family.upper()))}, {rng.choice(PH_GIVEN)}{middle}"


PEOPLE: dict[str, Callable[[random.Random], str]] = {
    "mr": lambda rng: f"{_given(rng, MALE)} {_family(rng)}",
    "mrs": lambda rng: f"{_given(rng, FEMALE)} {_family(rng)}",
    "first": _given,
    "him": lambda rng: _given(rng, MALE),
    "her": lambda rng: _given(rng, FEMALE),
    "caps": _caps,
    "uk_ini": lambda rng: f"{_initials(rng)} {_family(rng)}",
    "ini_after": _after,
    "ie": _irish,
    "ie_m": lambda rng: _irish(rng, IRISH_MEN),
    "ie_f": lambda rng: _irish(rng, IRISH_WOMEN),
    "za": _south_african,
    "za_f": lambda rng: _south_african(rng, ZA_WOMEN),
    "sg_list": lambda rng: rng.choice(SG_NAMES).upper() if rng.random() < 0.6 else rng.choice(SG_NAMES),
    "ph": _filipino,
    "ph_m": lambda rng: _filipino(rng, PH_MEN),
    "ph_f": lambda rng: _filipino(rng, PH_WOMEN),
    "ph_list": _filipino_listed,
}

MAIL: dict[str, Callable[[random.Random], str]] = {
    "mail": lambda rng: f"{rng.choice(('k.', 'dr.', 'r_', 's'))}{_plain(_family(rng))}@{rng.choice(DOMAINS[:3])}",
    "za_mail": lambda rng: f"{_plain(rng.choice(ZA_GIVEN))}.{_plain(rng.choice(ZA_FAMILY))}@umzimbeni.gov.za",
    "gulf_mail": lambda rng: f"{rng.choice(('dr.', 'm.', ''))}{_plain(rng.choice(GULF_DOCTORS))}@{GULF_DOMAIN}",
    "shared_mail": lambda rng: (
        f"{rng.choice(('radiology.secs', 'xray-alerts', 'cxr.failsafe'))}@{rng.choice(DOMAINS[:2])}"
    ),
}


def _plain(name: str) -> str:
    return "".join(c for c in name.lower() if "a" <= c <= "z")


def _british(day: date, rng: random.Random) -> str:
    return rng.choice(
        (
            f"{day:%d/%m/%Y}",
            f"{day:%d/%m/%Y}",
            f"{day:%d/%m/%y}",
            f"{day.day}/{day.month}/{day:%y}",
            f"{day.day}.{day.month}.{day:%y}",
            f"{day:%d.%m.%Y}",
            f"{day:%d-%b-%Y}",
            f"{day:%d %b %Y}",
        )
    )


def _ordinal(day: date) -> str:
    suffix = "th" if 10 < day.day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return f"{day.day}{suffix}"


def _worded(day: date, rng: random.Random) -> str:
    return rng.choice(
        (
            f"{day.day} {day:%B %Y}",
            f"{day.day} {day:%B %Y}",
            f"{_ordinal(day)} {day:%B %Y}",
            f"{_ordinal(day)} {day:%B}",
            f"{day:%A} {_ordinal(day)} {day:%B}",
            f"{day:%A}, {day.day} {day:%B %Y}",
            f"{day:%B} {day.day}, {day.year}",
            f"{day.day} {day:%b %Y}",
        )
    )


def _brief(day: date, rng: random.Random) -> str:
    return rng.choice(
        (
            f"{day.day}/{day.month}",
            f"{day:%d/%m}",
            f"{day:%d/%m/%y}",
            f"{day.day} {day:%b}",
            f"{_ordinal(day)} {day:%b}",
            f"{day.day}.{day.month}.{day:%y}",
            f"{day:%a} {day.day}/{day.month}",
        )
    )


def _month(day: date, rng: random.Random) -> str:
    return rng.choice(
        (f"{day:%B %Y}", f"{day:%B %Y}", f"{day:%b %Y}", f"{day:%B}", f"{day:%m/%Y}", f"{day:%b} '{day:%y}")
    )


def _child_born(day: date, rng: random.Random) -> str:
    return _british(day + timedelta(days=1400), rng) if day.year < 2020 else _british(day, rng)


DATES: dict[str, Callable[[date, random.Random], str]] = {
    "d_uk": _british,
    "d_text": _worded,
    "d_short": _brief,
    "d_my": _month,
    "year": lambda day, rng: str(day.year - rng.randrange(30)),
    "dob_child": _child_born,
    "dob_uk": lambda day, rng: _british(day.replace(day=min(day.day, 28), year=day.year - 68), rng),
}
