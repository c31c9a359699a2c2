"""HELD OUT: report templates and names that measure de-identification. Never develop a recogniser on them.

Written from how radiology departments write, by an author who had seen neither the recognisers nor their word lists
nor any other set; names that stand in a development set as well were then taken out unseen. Who finds a miss here
writes reports of their own into config/lexicon/annotated that show the same fault, mends on those, and notes in
`benchmarks/README.md` how often this file has been measured on.

A template is a whole report; `reports_phi_writer.py` fills its fields. The names, institutions and addresses are
invented; none belongs to a known patient. What stands literally in a template is clinical text that has to stay.
"""

from __future__ import annotations

import random
import re
import string
from datetime import date, timedelta


def _list(text: str) -> tuple[str, ...]:
    """The values between bars, over any number of lines."""
    return tuple(" ".join(value.split()) for value in text.split("|"))


FAMILY = _list(
    """Andreasen | Baczkowski | Barreto | Blazek | Burgstaller | Campos | Chavez | Clancy | De Boer | Farkas |
    Flanagan | Goldstein | Gomes | Horvat | Hossain | Keller | Kimathi | Laing | Mac an Bhaird | Mascarenhas |
    McAuliffe | Miroslav | Nardone | Nowicki | O'Mahony | Ou | Padilla | Parekh | Petrossian | Romero | Rousseau |
    Schroeder | Sethi | Sinclair | Skovgaard | Thompson-Reyes | Von Arnim | Wang-Hughes | Weinberg | Wiśniewska |
    Škoda | Bérubé"""
)
WORD_FAMILY = _list("""Coates | Dye | Frame | Vann | Walls | Wright""")
GIVEN = _list(
    """Abdul | Abigail | Adaeze | Adrian | Agnieszka | Aidan | Aiko | Alejandra | Alistair | Alma | Amina | Anders |
    Andrea | Anita | Annika | Anthony | Antoine | Aoife | Arjun | Astrid | Ayesha | Barbara | Beatriz | Benedict |
    Bernadette | Beverly | Bjorn | Bogdan | Brendan | Brigitte | Bronwyn | Camille | Carlos | Carol Ann | Cecilia |
    Cheng | Chiara | Chidi | Christopher | Ciara | Claudia | Connor | Cornelius | Cynthia | Daniel | Darnell |
    Deborah | Deepa | Deirdre | Demetrius | Denise | Diego | Dmitri | Donna | Dorothy | Ebony | Edith | Edward |
    Eileen | Eleanor | Elif | Elizabeth | Emeka | Emilio | Esther | Eugenia | Fatima | Felipe | Fiona | Francesca |
    Francois | Gareth | Gary | Geoffrey | Gerald | Giorgos | Giulia | Gloria | Graham | Guadalupe | Gunther |
    Gwendolyn | Hamid | Hannah | Harold | Harpreet | Hassan | Heather | Heinrich | Helga | Hiroshi | Howard | Hugo |
    Imani | Ingrid | Irene | Isabella | Ivan | Jacqueline | Jamal | Janet | Javier | Jean-Luc | Jeffrey | Jennifer |
    Jerome | Jing | Joanna | Jorge | Joyce | Juanita | Judith | Kamala | Karen | Katarzyna | Kathleen | Keisha |
    Kenneth | Khadija | Kieran | Kofi | Kristin | Kwame | LaToya | Lakshmi | Latisha | Laura | Leila | Leonard |
    Linda | Liam | Lorraine | Lucia | Luis | Mads | Magdalena | Mahesh | Malcolm | Manuel | Margaret | Maria |
    Mariam | Marjorie | Marta | Mary Beth | Matthew | Maureen | Mehmet | Mei | Melissa | Mercedes | Michael |
    Miguel | Mikhail | Mohammed | Monique | Muhammad | Nadia | Nancy | Naoko | Neil | Niamh | Nikhil | Nkechi |
    Noor | Norman | Olga | Oluwaseun | Omar | Oscar | Padraig | Pamela | Patricia | Paulo | Pierre | Priya |
    Rachel | Rafael | Rajesh | Ramona | Rebecca | Reginald | Renee | Ricardo | Robert | Roberta | Rosalind |
    Roxanne | Ruth | Samantha | Samuel | Sanjay | Sean | Seamus | Shanice | Sharon | Shreya | Siobhan | Sofia |
    Stanislav | Stella | Steven | Sunita | Susan | Sven | Tanisha | Tariq | Teodora | Terrence | Theresa | Thomas |
    Tomasz | Tyrone | Ursula | Valentina | Vanessa | Vikram | Vincent | Virginia | Wendell | William | Wilhelmina |
    Xiaoli | Yasmin | Yolanda | Yuki | Yusuf | Zainab | Zoltan | Zuzanna | Zoë | André | Björn | Jürgen"""
)
WORD_GIVEN = _list(
    """Amber | April | Art | August | Autumn | Bill | Brook | Chase | Chip | Clay | Cliff | Crystal | Daisy | Dale |
    Dawn | Dean | Drew | Earl | Eve | Faith | Frank | Gene | Ginger | Glen | Grace | Grant | Guy | Hazel | Heath |
    Holly | Hope | Iris | Ivy | Jack | Jade | Joy | June | Lance | Lily | Mark | May | Max | Melody | Mercy |
    Miles | Olive | Pat | Patience | Pearl | Penny | Ray | Reed | Rich | Rob | Rose | Ruby | Sandy | Skip | Sue |
    Summer | Violet | Will"""
)
HANGUL = _list(
    """김도윤 | 이서현 | 박정우 | 강민재 | 조수빈 | 윤태호 | 임현주 | 한지석 |
    서영훈 | 신혜진 | 권오준 | 안재범 | 송나래 | 전병철 | 홍성미 | 유경희 | 문준혁 | 양희선
    | 손동현 | 배진아 | 허윤정 | 남궁민수 | 노정숙 | 하태경 | 곽미영 | 성지훈 | 차은호 |
    주영자 | 민경란 | 진서연 | 지창민 | 엄기순 | 채송희 | 원빈나 | 천명수 | 방순옥 | 공유진 | 현진수
    | 함은지 | 변영태 | 염정란 | 도경민 | 마동주 | 길옥순 | 표창선 | 명세진"""
)
ROMANISED = _list(
    """Kim Do-yoon | Lee Seo-hyun | Park Jung Woo | Choi Eun-kyung | Jung Ha Neul | Kang Min-jae | Soo Bin Cho |
    Tae-Ho Yoon | Mi Ran Jang | Hyun-Ju Lim | Jiseok Han | Seyoung Oh | Young-Hoon Seo | Hye Jin Shin | Oh-Joon Kwon |
    Boram Hwang | Ahn Jae Beom | Song Na-rae | Byung-Chul Jeon | Sung Mi Hong | Yoo Kyung-hee | Ko Eun Byul |
    Junhyuk Moon | Hee-Sun Yang | Sohn Dong Hyun | Jin-A Bae | Yun Jung Heo | Namgung Min-soo | Roh Jung Sook |
    Kwak Mi-young | Ji Hoon Sung"""
)

HOSPITAL_US = _list(
    """Lakeshore Regional Medical Center | Harlan County Memorial Hospital | Saint Odile Hospital | Tamarack
    University Hospital | Blue Heron Medical Center | Good Shepherd Hospital of Pickett | Wexley Clinic | Copper
    Basin Community Hospital | St. Crispin's Medical Center | Pine Barrens General Hospital | UHS Eastbrook |
    Marlowe-Finch Cancer Institute | Our Lady of the Prairie Hospital | Granite Falls Imaging | Seabright
    Radiology Partners | Three Rivers Orthopaedic Hospital | Hollins Memorial | Two Harbors Diagnostic Imaging |
    Bayou Teche Medical Center | Mount Sabbath Hospital | Palmetto Crossing ER | Dunmore Surgical Center |
    Ashgrove Nursing and Rehabilitation Center | Northern Plateau Health System | Quarry Lane Urgent Care |
    Willow Bend Assisted Living | Kittredge General"""
)
HOSPITAL_VA = _list(
    """Fort Ransom VA Medical Center | Bitterroot VAMC | Col. Harris Dutton VA Hospital | Sandhills VA Health
    Care System | Black River VA Outpatient Clinic | James T. Orrick Veterans Hospital"""
)
HOSPITAL_CHILD = _list(
    """Children's Hospital of the Ozark Plateau | Wren House Children's Medical Center | Holloway Hospital for
    Sick Children | Sunfield Pediatrics | Ronan Women and Infants Hospital"""
)
HOSPITAL_UK = _list(
    """St Wilfrid's Hospital | Thornaby Royal Infirmary | Wharfedale District General Hospital | St Brendan's
    University Hospital | Mater Salutis Hospital | Kilnamona General Hospital | Abbeyfield Surgery | Royal
    Mercian Infirmary | The Elms Medical Practice | Penrhos Cottage Hospital | Duke of Atholl Hospital"""
)
HOSPITAL_AU = _list(
    """Wattle Creek Base Hospital | Royal Coorong Hospital | Banksia Private Hospital | St Clement's Private
    Hospital | Kurrajong Medical Imaging | Tuatara Bay Hospital"""
)
HOSPITAL_IN = _list(
    """Shanti Niketan Hospital | Dr. Rao Memorial Hospital | Lotus Diagnostic Centre | Narmada Institute of
    Medical Sciences | Vivek Chest Clinic"""
)
HOSPITAL_CA = _list(
    """Kootenay Lakes Regional Hospital | St. Boniface-Est Hospital | Niagara Escarpment Health Centre | Red
    Deer Valley Hospital | Hôpital Sainte-Béatrice | Bras d'Or Community Hospital"""
)
HOSPITAL_EU = _list(
    """Klinikum Nordheide | Universitätsspital Aarefeld | Hospital Santa Eulalia | Ospedale San Frediano |
    Sint-Walburga Ziekenhuis | CHU de Valmont | Haukland Sykehus | Szpital Wolski Zachodni | Evangelismos
    Korydallou | Vastervik Lasarett"""
)
HOSPITAL = (
    HOSPITAL_US + HOSPITAL_VA + HOSPITAL_CHILD + HOSPITAL_UK + HOSPITAL_AU + HOSPITAL_IN + HOSPITAL_CA + HOSPITAL_EU
)
HOSPITAL_KO = _list(
    """한빛대학교병원 | 청솔의료원 | 동해성심병원 | 새봄종합병원 | 가람대학교 부속병원 | 푸른내과의원 |
    남도중앙병원 | 성요한병원 | 온누리영상의학과의원 | 백제대학교병원 | 해오름요양병원 | 시립북한강병원"""
)
WARD_US = _list(
    """6 North | 7 West | 4 South Telemetry | 5 East | 10 Main | 3 Center | Tower 8 | Harding 9 | Phipps 4 |
    Bigelow 12 | CVICU-A | SICU 2 | MICU B | 9ICU | 2E Stepdown | 8NT | 11 Hartwell | Weaver 6 | PACU 3 | Pod C |
    NICU 2 West | 4 Pavilion | Lindqvist Unit | 2 North Surgical | 5B Oncology | 12 Gates | 3 Kessler | Hem-Onc 7 |
    C-North | T5 Neuro | Rehab 2 South | Ellicott 3 | W7 Transplant | Trauma Bay 2 | 6 Long Cardiac Unit |
    PICU East | L&D 2"""
)
WARD_ABROAD = _list(
    """B4 Medicine | Maple Ward | Acorn Ward | Nightingale Ward | Bevan Ward | Cavell Ward | Lister Ward |
    Hawthorn Suite | Elgar Ward | Juniper Ward | St Anne's Ward | Brunel Ward | Clover Unit | Wattle Unit |
    East Wing 4 | D3-Chirurgie | Station 4B"""
)
WARD = WARD_US + WARD_ABROAD
WARD_KO = _list(
    """61병동 | 82병동 | 102병동 | 내과계중환자실 | 외과계 중환자실 2 | 응급실 A구역 |
    본관 7층 병동 | 암병동 5층 | 신관 93병동 | 호흡기내과 병동 | 소아병동 45 | 재활병동 3층"""
)
STREET_US = _list(
    """1427 Larchmont Avenue | 88 Old Mill Road | 3019 County Road 14 | 512 E. Juniper St | 7 Harbor Court, Apt
    3B | 2260 Sycamore Blvd., Suite 400 | 940 Kestrel Way | 16 Widow's Peak Lane | 4105 NW 23rd Terrace | 301
    Founders Pkwy | 75 Spring Street, Unit 12 | 6678 State Highway 9 | 230 S. Main St."""
)
TOWN_US = _list(
    """Duluth, MN 55805 | Pickett, OH 44871 | Tupelo, MS 38801 | Red Wing, MN 55066 | Lowell, MA 01852 | Yakima,
    WA 98902 | Las Cruces, NM 88001 | Bangor, Maine | Macon, GA 31201-4410 | Eau Claire, WI | Provo, UT 84604 |
    Utica, NY 13501"""
)
STREET_UK = _list(
    """14 Mill Lane | 3 Glebe Close | Flat 2, 61 Albert Road | 27 Priory Gardens | Rose Cottage, Church Street
    | 9 Sandymount Terrace | 112 Lower Dorset Street"""
)
TOWN_UK = _list(
    """Harrogate HG1 4QT | Swansea SA2 8PP | Macclesfield, SK10 3BL | Cork T12 X4KD | Ennis, Co. Clare | Perth
    PH1 5TJ | Lincoln LN2 4AX | Newry BT35 6RE"""
)
STREET_CA = _list("45 Rue des Érables | 1180 Lakeview Crescent | 22 Concession Road 6 | 309-77 Fraser Street")
TOWN_CA = _list("Nelson, BC V1L 4C3 | Sudbury, ON P3E 2C6 | Moncton NB E1C 8K7 | Trois-Rivières, QC")
STREET_EU = _list(
    "Lindenstraße 18 | Via dei Mille 44 | Kerkstraat 7 | 12 rue du Moulin | Storgatan 31 | Calle Mayor 5, 2B"
)
TOWN_EU = _list("29439 Lüchow | 55100 Lucca | 8000 Brugge | 63100 Clermont | 593 30 Västervik | 46002 Valencia")
STREET = STREET_US + STREET_UK + STREET_CA + STREET_EU
TOWN = TOWN_US + TOWN_UK + TOWN_CA + TOWN_EU
CITY_US = _list("Fargo | Baton Rouge | Spokane | El Paso | Wichita | Albany | Flagstaff | Paducah | Bozeman | Hilo")
CITY = CITY_US + _list(
    """Leeds | Galway | Ballarat | Dunedin | Pune | Mysore | Halifax | Winnipeg | Rotterdam | Graz | Malmö | Bologna |
    Coimbra | Manila | Guadalajara | Port-au-Prince"""
)
ADDRESS_KO = _list(
    """서울특별시 은평구 진관로 41 | 경기도 수원시 팔달구 매산로 128 |
    부산광역시 사하구 낙동대로 550번길 7 | 강원도 춘천시 후석로 22, 103동 1204호 |
    대구 달서구 월배로 77 | 전라북도 전주시 완산구 서학로 9"""
)
MAIL_DOMAIN = _list(
    "lakeshoreregional.org | tamarack.edu | stwilfrids.nhs.uk | kilnamonageneral.ie | wattlecreek.health.au | \
klinikum-nordheide.de"
)
WEB = _list(
    """https://viewer.lakeshoreregional.org/study/440918 | www.seabrightradiology.com |
    http://pacs02.tamarack.edu/q?acc=5519203 | mychart.cedarhollow.org | www.kurrajongimaging.com.au/results"""
)
VA_LOCATION = _list(
    "PC GOLD TEAM 3-X | MED SVC 5 WEST | ER NURSING-FTR | PULM CLINIC RM 214 | CLC UNIT 2B | SURG 4 EAST"
)

# Shapes of numbers: `#` becomes a digit from 1 to 9, `@` a capital.
SHAPES = {
    "nhs": ("MRN", ("### ### ####", "##########")),
    "hospital_number": ("MRN", ("@@######", "@######@", "######/##", "RX##-#####", "########")),
    "health_card": ("MRN", ("####-###-###-@@", "####-###-###", "#### ### ###")),
    "uhid": ("MRN", ("########", "@@@@########", "@@@.##########")),
    "eu_record": ("MRN", ("########", "######", "##.###.###", "######-####")),
    "ko_record": ("MRN", ("########", "#########", "##-######")),
    "accession_long": ("ACCESSION", ("##########", "#######", "@@@-##-#######", "RAD########", "CR-####-#####")),
    "ward_number": ("WARD", ("##", "#@", "##@", "#")),
    "last_four": ("ID", ("@####",)),
    "policy": ("ID", ("@@@#########", "########-##")),
    "registration": ("ID", ("#######", "######")),
    "uk_phone": ("PHONE", ("01### ######", "020 7### ####", "0#### ######", "07### ######", "+44 (0)113 ### ####")),
    "ie_phone": ("PHONE", ("01 ### ####", "021-#######", "087 ### ####", "+353 65 ### ####")),
    "au_phone": ("PHONE", ("(02) #### ####", "04## ### ###", "+61 3 #### ####", "1300 ### ###")),
    "in_phone": ("PHONE", ("+91 98### #####", "080-########", "9#########", "0#### ######")),
    "eu_phone": (
        "PHONE",
        ("+49 89 #### ####", "+31 20 ### ####", "+46 8 ### ## ##", "06 ## ## ## ##", "0043 316 ####"),
    ),
    "bleep": ("PHONE", ("####", "###", "##-####")),
}
CHOICES = {
    "hospital_us": ("HOSPITAL", HOSPITAL_US),
    "hospital_va": ("HOSPITAL", HOSPITAL_VA),
    "hospital_child": ("HOSPITAL", HOSPITAL_CHILD),
    "hospital_uk": ("HOSPITAL", HOSPITAL_UK),
    "hospital_au": ("HOSPITAL", HOSPITAL_AU),
    "hospital_in": ("HOSPITAL", HOSPITAL_IN),
    "hospital_ca": ("HOSPITAL", HOSPITAL_CA),
    "hospital_eu": ("HOSPITAL", HOSPITAL_EU),
    "street_us": ("ADDRESS", STREET_US),
    "town_us": ("ADDRESS", TOWN_US),
    "street_uk": ("ADDRESS", STREET_UK),
    "town_uk": ("ADDRESS", TOWN_UK),
    "street_ca": ("ADDRESS", STREET_CA),
    "town_ca": ("ADDRESS", TOWN_CA),
    "street_eu": ("ADDRESS", STREET_EU),
    "town_eu": ("ADDRESS", TOWN_EU),
    "city": ("ADDRESS", CITY),
    "city_us": ("ADDRESS", CITY_US),
    "ward_us": ("WARD", WARD_US),
    "ward_abroad": ("WARD", WARD_ABROAD),
    "va_location": ("WARD", VA_LOCATION),
    "web": ("URL", WEB),
    "weekday_short": ("DATE", ("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT")),
}
# Dates and dates of birth as written outside the United States.
DATES = {
    "uk_date": ("%d/%m/%Y", "%d/%m/%y", "%d.%m.%y", "%d %b %Y", "%d %B %Y", "%d-%b-%y"),
    "eu_date": ("%d.%m.%Y", "%d-%m-%Y", "%d. %B %Y", "%d/%m/%Y", "%Y-%m-%d"),
    "ca_date": ("%Y-%m-%d", "%Y/%m/%d", "%d-%b-%Y", "%B %d, %Y"),
    "in_date": ("%d/%m/%Y", "%d-%m-%Y", "%d-%b-%Y", "%d.%m.%Y"),
    "stamp_date": ("%Y%m%d", "%Y-%m-%d", "%m/%d/%Y"),
}
BIRTHS = {
    "uk_dob": ("%d/%m/%Y", "%d.%m.%Y", "%d %b %Y"),
    "eu_dob": ("%d.%m.%Y", "%d-%m-%Y", "%Y-%m-%d"),
    "va_birth": ("%b %d,%Y", "%b %d, %Y"),
    "child_dob": ("%m/%d/%Y", "%m/%d/%y", "%d-%b-%Y"),
}


def own_value(field: str, rng: random.Random) -> tuple[str, str]:
    """(text, kind) of a field that only this set has. Raises KeyError for an unknown one."""
    if field in SHAPES:
        kind, shapes = SHAPES[field]
        shape = re.sub("#", lambda _: rng.choice(string.digits[1:]), rng.choice(shapes))
        return re.sub("@", lambda _: rng.choice(string.ascii_uppercase), shape), kind
    if field in CHOICES:
        kind, values = CHOICES[field]
        return rng.choice(values), kind
    if field in DATES:
        day = date(2009, 1, 1) + timedelta(days=rng.randrange(6000))
        return day.strftime(rng.choice(DATES[field])), "DATE"
    if field in BIRTHS:
        first = date(2008, 1, 1) if field == "child_dob" else date(1931, 1, 1)
        day = first + timedelta(days=rng.randrange(5800 if field == "child_dob" else 26000))
        text = day.strftime(rng.choice(BIRTHS[field]))
        return text.upper() if field == "va_birth" else text, "DATE"
    given = rng.choice(WORD_GIVEN if rng.random() < 0.15 else GIVEN)
    family = rng.choice(WORD_FAMILY if rng.random() < 0.25 else FAMILY)
    match field:
        case "child":
            return rng.choice(CLINICAL_CHILD), ""
        case "given":
            return given, "NAME"
        case "initial_family":
            return f"{given[0]}{rng.choice((' ', '. ', f'.{rng.choice(string.ascii_uppercase)}. '))}{family}", "NAME"
        case "family_initial":
            return f"{family}{rng.choice((' ', ', '))}{given[0]}{rng.choice(('', '.'))}", "NAME"
        case "upper_first":
            return f"{family.upper()}, {given}", "NAME"
        case "upper_comma":
            return f"{family},{given} {rng.choice(string.ascii_uppercase)}".upper(), "NAME"
        case "mail":
            user = rng.choice((f"{given}.{family}", f"{given[0]}{family}", f"{family}{rng.randint(2, 99)}"))
            plain = re.sub(r"[^a-z0-9.]", "", user.lower()).strip(".")
            return f"{plain}@{rng.choice(MAIL_DOMAIN)}", "EMAIL"
    raise KeyError(field)


CLINICAL = tuple(
    """\
The cardiomediastinal silhouette is within normal limits.
Heart size is at the upper limits of normal.
The heart is mildly enlarged with a cardiothoracic ratio of 0.56.
No pneumothorax.
No pleural effusion or pneumothorax is seen.
Trace left pleural effusion with blunting of the costophrenic angle.
Lungs are clear.
Low lung volumes with bronchovascular crowding.
Bibasilar atelectasis, left greater than right.
Linear scarring at the right base, unchanged.
There is a 4 mm calcified granuloma in the right upper lobe.
A 6 mm nodule in the lingula (series 4, image 112) is stable.
Ground-glass nodule in the left upper lobe measures 1.2 x 0.9 cm (se 3/im 48).
Lung-RADS category 2.
Fleischner Society 2017 guidelines apply to solid nodules of this size.
Kerley B lines are present at both bases.
Mild interstitial edema has improved.
Pulmonary vascularity is normal.
The hila are unremarkable.
Calcified right hilar nodes in keeping with a Ranke complex.
Tortuous aorta with calcification of the arch.
Ascending aorta measures 4.1 cm in diameter.
Median sternotomy wires are intact and CABG clips are noted.
Mild degenerative changes of the thoracic spine.
Anterior wedging of T7 and T8 of indeterminate age.
Compression deformity of L1 with 30% loss of height.
Schmorl nodes at T10-T11.
Dextroscoliosis of the thoracic spine with a Cobb angle of 18 degrees.
Harrington rods span T4 to L2.
ACDF hardware at C5-C6 is incompletely imaged.
Old healed fractures of the left sixth and seventh ribs.
Nondisplaced fracture of the lateral right 8th rib.
Hill-Sachs deformity of the right humeral head.
No free air beneath the diaphragm.
Chilaiditi configuration of the colon under the right hemidiaphragm.
Small hiatal hernia.
Bochdalek hernia on the left, incidental.
Surgical clips in the right upper quadrant from cholecystectomy.
Right-sided Port-A-Cath terminates at the cavoatrial junction.
Left PICC tip projects over the mid SVC.
The right IJ central line terminates in the low SVC.
Endotracheal tube tip is 4.2 cm above the carina.
The Dobhoff tube courses below the diaphragm with its tip out of view.
NG tube side port is at the gastroesophageal junction and should be advanced 5 cm.
Swan-Ganz catheter tip is in the right interlobar artery.
Intra-aortic balloon pump tip is 2 cm below the arch.
Impella device in expected position.
Left chest wall dual-chamber pacemaker with leads in the right atrium and right ventricle.
Medtronic ICD with a single lead in the right ventricular apex.
A St. Jude mitral valve prosthesis is present.
Sapien 3 aortic valve replacement noted.
A MitraClip and a left atrial appendage Watchman device are in place.
Carpentier-Edwards bioprosthesis is unchanged.
A Micra leadless pacemaker projects over the right ventricle.
Right pigtail catheter in the pleural space with decreased effusion.
The left 28 French chest tube is unchanged with no residual pneumothorax.
PleurX catheter at the right base.
A Heimlich valve is attached to the right chest tube.
Subcutaneous emphysema along the left chest wall.
Apical pneumothorax measures 9 mm, previously 14 mm.
Retrocardiac opacity may reflect atelectasis or early pneumonia.
Patchy opacity in the right middle lobe obscures the right heart border.
Consolidation in the left lower lobe with air bronchograms.
Findings are concerning for multifocal pneumonia in the proper clinical setting.
Hyperinflation and flattened diaphragms consistent with emphysema.
Bronchiectasis in the right middle lobe and lingula.
Peripheral reticulation and honeycombing in a UIP pattern.
Asbestos-related pleural plaques.
Biapical pleural thickening, symmetric.
Azygos lobe, a normal variant.
Elevated right hemidiaphragm, chronic.
No filling defect in the pulmonary arteries to the segmental level.
RV/LV ratio is 0.8 without evidence of right heart strain.
Hampton hump in the right lower lobe.
A Westermark sign is not appreciated.
Pancoast tumor of the left apex invades the first rib.
Mediastinal lymphadenopathy, largest a 4R node measuring 1.6 cm in short axis.
Station 7 node is PET avid with SUVmax 5.4.
Known Hodgkin lymphoma with residual anterior mediastinal soft tissue.
Cavitary lesions in a patient with Wegener granulomatosis.
Castleman disease remains in the differential.
Perilymphatic nodules in keeping with sarcoidosis, Scadding stage II.
Mosaic attenuation compatible with air trapping.
Crazy-paving pattern favors alveolar proteinosis over Pneumocystis pneumonia.
Drug reaction to amiodarone could have this appearance.
Patient on bleomycin and pembrolizumab; no pneumonitis seen.
On heparin drip and Lovenox bridge per the chart.
Exposure 120 kVp and 2 mAs.
The patient is rotated to the left.
Motion artifact limits evaluation of the bases.
Overlying EKG leads and tubing.
Skin fold overlies the right hemithorax and should not be mistaken for a pneumothorax.
Nipple shadows project over the lower zones; repeat with nipple markers if needed.
No acute osseous abnormality.
No displaced rib fracture on this non-dedicated study.
Soft tissues are unremarkable.
The visualized upper abdomen is unremarkable.
Gastric bubble is in the usual position.
Trachea is midline.
Tracheostomy tube in satisfactory position.
Right mastectomy with axillary clips.
Left breast implant in situ.
Status post right upper lobectomy with expected volume loss.
Changes of prior Ivor Lewis esophagectomy with gastric pull-up.
Roux-en-Y gastric bypass anatomy is partially visualized.
Stable postoperative change after wedge resection in the left lower lobe.
Recommend follow-up chest CT in 3 to 6 months.
Recommend repeat PA and lateral in 6 weeks after treatment to document resolution.
Clinical correlation is advised.
No significant interval change.
Slight interval improvement in aeration at the right base.
Worsening bilateral airspace opacities over 48 hours.
Bones are diffusely osteopenic.
Vertebral body heights are maintained from T1 to L2.
Left shoulder arthroplasty noted.
Gynecomastia.
Pectus excavatum with leftward displacement of the heart.
WBC 14.2, BNP 880, troponin negative.
O2 sat 88% on 4 L nasal cannula.
ARDS by the Berlin definition; P/F ratio 140.
Tree-in-bud nodularity suggests Mycobacterium avium complex.
The Ghon focus is unchanged.
Monod sign within a right apical cavity raises aspergilloma.
A Zenker diverticulum is suspected.
Streaky opacities at the lung bases are most in keeping with subsegmental atelectasis rather than infection.
The cardiac silhouette remains enlarged, and the mediastinal contour is unchanged allowing for differences in technique.
There is a new hazy opacity in the right lower zone, which may represent a layering effusion or early consolidation.
Moderate bilateral pleural effusions, slightly larger on the right, with associated relaxation atelectasis.
No lobar consolidation, pulmonary edema, or pleural effusion; the hemidiaphragms are sharply outlined.
Multiple old left-sided rib deformities and a healed right clavicle fracture are again seen.
The aortic knob is calcified and the descending aorta is mildly tortuous, without a focal bulge.
Since the prior examination the nasogastric tube has been removed; the remaining support devices are unchanged.
Mild thickening of the minor fissure and indistinct vessels suggest mild fluid overload.
Left-sided dual-lead pacer, with an intact lead course and no fracture or kink at the subclavian crossing.
A rounded 2.3 cm opacity over the anterior fourth rib may be a confluence of shadows; oblique views would help.
The right hemidiaphragm is elevated, as before, with a gas-filled hepatic flexure beneath it.
Fiducial markers in the left upper lobe are surrounded by post-radiation fibrosis with sharp straight margins.
Surgical staple line in the right mid lung after wedge resection, with no nodularity along it.
The lungs are well expanded, and no focal opacity is seen to suggest pneumonia or aspiration.
Cardiac size is top normal; pulmonary vessels are neither engorged nor redistributed.
Calcified mediastinal and left hilar nodes, together with splenic granulomas, point to old histoplasmosis.
Extensive coronary artery calcification and a stent in the left anterior descending artery.
Bridging osteophytes along the right side of the thoracic spine from T5 to T11 suggest DISH.
The large right pneumothorax has decreased to 1.5 cm at the apex after placement of a 14 French Wayne catheter.
Reticular opacities with a basal and peripheral predominance have progressed slowly over several examinations.
Spiculated 17 mm right upper lobe nodule on image 61 of series 5, suspicious for primary lung malignancy.
Thyroid goiter with rightward deviation of the trachea at the level of T2, without significant narrowing.
An esophageal stent is in place; a small amount of debris is seen within it.
Vagal nerve stimulator over the left chest, and a ventriculoperitoneal shunt catheter on the right, are both intact.
No evidence of amiodarone or methotrexate lung toxicity on the present examination.
The patient could not hold the breath, and the lower lobes cannot be assessed below the level of the carina.
Interval removal of the Blakemore tube and extubation, with slightly lower lung volumes as expected.
Unchanged position of the Carpentier ring and of the Lariat device; sternal wires are aligned.
Child-Pugh C cirrhosis with hepatic hydrothorax on the right.""".splitlines()
)
CLINICAL_CHILD = tuple(
    """\
Normal thymus.
The ribs and clavicles are intact.
Peribronchial thickening and mild hyperinflation, with streaky perihilar opacities.
Situs solitus with a left aortic arch.
No focal consolidation or effusion.
Perihilar linear opacities may reflect viral infection or reactive airways disease.
Small right pleural effusion, without loculation on ultrasound.
Round opacity in the superior segment of the right lower lobe, 2.8 cm, most likely round pneumonia.
The Broviac catheter tip is at the cavoatrial junction.
Increased pulmonary blood flow, in keeping with the known shunt.
Butterfly vertebra at T6, as before.
A gastrostomy button of the Mic-Key type projects over the stomach.
VP shunt tubing courses over the right chest without discontinuity.
Gaseous distension of the stomach.""".splitlines()
)
CLINICAL_KO = tuple(
    """\
양측 폐야에 활동성 병변은 보이지 않음.
심장 크기는 정상 범위임.
우하엽에 경화 소견이 있어 폐렴 의심됨.
좌측 늑막삼출이 소량 관찰됨.
이전 검사와 비교하여 변화 없음.
우상엽의 섬유화성 병변, 비활동성 결핵으로 판단됨.
흉추 T11의 압박골절 의심.
대동맥궁의 석회화가 있음.
6주 후 추적 검사 요망.
기흉 소견 없음.
좌폐첨부에 8mm 결절, CT 권고함.
중심정맥관 끝은 상대정맥에 위치함.
심비대 (C/T ratio 0.58).
양측 폐문부 음영 증가 소견.""".splitlines()
)

US_ACADEMIC = (
    """\
EXAMINATION: CHEST (PA AND LAT)

INDICATION: {age} year old woman with cough and fever // eval for pneumonia

TECHNIQUE: Chest PA and lateral

COMPARISON: Chest radiograph {date}

FINDINGS:
{c} {c} {c}

IMPRESSION:
No acute cardiopulmonary process.""",
    """\
{hospital_us}
DEPARTMENT OF RADIOLOGY

Patient Name: {last_first}
MRN: {mrn}
Accession #: {accession}
Exam Date: {date} {time}
Ordering Provider: {full}, MD

XR CHEST 2 VIEWS

HISTORY: Shortness of breath, history of Sjogren syndrome.

FINDINGS: {c} {c}

IMPRESSION:
1. {c}
2. {c}

I, {full}, MD, the attending radiologist, have personally reviewed the images and agree with the resident's report.

Electronically signed by {full}, MD on {date} {time}""",
    """\
CTA CHEST WITH CONTRAST: {date_text}

CLINICAL HISTORY: {age}-year-old man, tachycardia and D-dimer of 2.4, evaluate for PE.

COMPARISON: CT chest of {month_year}, performed at {hospital_us}.

TECHNIQUE: Helical CT of the chest after 75 cc Isovue-370, bolus tracking at the main pulmonary artery.

FINDINGS: {c} {c} {c}

IMPRESSION: No pulmonary embolism. Findings were discussed with Dr. {dr} by Dr. {dr} by telephone at {time} on {date}, \
2 minutes after discovery.""",
    """\
FINAL REPORT
 HISTORY:  Post-op day 2 after CABG, to assess for change.

 FINDINGS:  In comparison with the study of {date_short}, the right IJ Swan-Ganz catheter has been removed.
 {c} {c}

 The pertinent findings were paged to {full} (p{pager}) at {time24}.""",
    """\
PROCEDURE: CT-guided biopsy of right lower lobe nodule

OPERATORS: {full}, MD (attending); {full}, MD (fellow); {given} {dr}, PA-C

DATE OF PROCEDURE: {date}

CONSENT: The risks were discussed with the patient and her daughter, {full}, and written consent was obtained.

DETAILS: With the patient prone, a 19 gauge coaxial introducer was placed under CT fluoroscopy and four 20 gauge cores
were obtained with a Temno needle. Midazolam 2 mg and fentanyl 100 mcg were given. Estimated blood loss 5 mL.

FINDINGS: {c} Tiny pneumothorax after the biopsy, 4 mm, asymptomatic.

PLAN: Repeat chest film in 2 hours. Pathology pending. Questions to the fellow on call, pager {pager}.""",
    """\
Reason: s/p lung txp, increasing O2 requirement
Requested by: {full}, NP, transplant service, {ward_us}, {ext}

CHEST, PORTABLE AP. Comparison {date} at {time24}.

{c} {c} Volume overload is favored over acute rejection.

Preliminary report by: {full}, MD, PGY-3
Attending: {last_first}""",
    """\
EXAM: LOW DOSE CT LUNG CANCER SCREENING

Ms. {dr} is a 64 year old current smoker with a 42 pack-year history. Shared decision visit with her primary care
physician, {full}, MD, on {date}.

COMPARISON: None.

FINDINGS:
Nodules: {c}
Emphysema: Mild, centrilobular.
Coronary calcium: Moderate.
Dose: CTDIvol 1.6 mGy, DLP 58 mGy-cm.

IMPRESSION: Lung-RADS 3. Six month low dose CT is recommended.

The nurse navigator ({given}, {phone}) will call the patient with the results.""",
    """\
MULTIDISCIPLINARY ILD CONFERENCE, {date_text}

Present: Drs. {dr}, {dr} and {dr} (pulmonary), Dr. {dr} (thoracic radiology), Dr. {dr} (pathology)

Case: {initials}, MRN {mrn}, {age} F, retired teacher from {city_us}, two cockatiels at home.
Imaging: {c} Three-density sign on expiration at the level of T6.
Consensus: Fibrotic hypersensitivity pneumonitis, moderate confidence. Start mycophenolate, taper prednisone to 10 \
mg.""",
    """\
INDICATION:  History: {age}M with chest pain  // ?PTX

COMPARISON:  None

FINDINGS:

{c} {c} {c}

IMPRESSION:

No acute intrathoracic abnormality.""",
    """\
RESEARCH READ - NOT FOR CLINICAL USE
Subject initials {initials}, study visit {date}, scanner S/N {serial}
{c} {c}
RECIST 1.1: target lesion 1 (RLL, series 5 image 203) 22 mm, was 31 mm. Target lesion 2 (station 4L) 11 mm, was 12 mm.
Partial response.
Reader: {full}, MD; {mail}""",
    """\
EXAMINATION:  CHEST (PORTABLE AP)

INDICATION:  {age} year old man with cirrhosis, new fever  // infiltrate? effusion?

TECHNIQUE:  Single frontal view of the chest

COMPARISON:  Chest radiograph dated {date_text}

FINDINGS:

Lung volumes are low, which accentuates the bronchovascular markings. A moderate right pleural effusion has increased
since the prior study, with adjacent compressive atelectasis. {c} The cardiac silhouette is partly obscured. {c}
There is no pneumothorax.

IMPRESSION:

Increased moderate right pleural effusion. Superimposed infection at the right base cannot be excluded.""",
    """\
CT CHEST WITHOUT CONTRAST

HISTORY: Follow-up of pulmonary nodules in a patient with melanoma on nivolumab.

COMPARISON: {date} and {date}.

FINDINGS:
LUNGS: The largest nodule, in the left lower lobe (series 302, image 155), measures 8 x 6 mm, previously 8 x 7 mm.
Punctate nodules in the right upper lobe (302:71, 302:84) are unchanged. {c}
PLEURA: No effusion.
MEDIASTINUM: {c} No enlarged nodes by size criteria. Small pericardial recess, a normal variant.
BONES: Mild multilevel spondylosis, T8-T11 bridging osteophytes. No suspicious lesion.
UPPER ABDOMEN: Subcentimeter hypodensity in segment 7 of the liver, too small to characterize.

IMPRESSION:
1. Stable pulmonary nodules over 14 months.
2. No new thoracic metastasis.""",
)
US_COMMUNITY = (
    """\
{hospital_us}
{street_us}, {town_us}
Phone: {phone}   Fax: {phone}

PATIENT: {last_first}
DOB: {dob}
MR#: {mrn}
REFERRING PHYSICIAN: {full} M.D.
DATE OF EXAM: {date}

CHEST X-RAY, TWO VIEWS

CLINICAL INFORMATION: Preoperative clearance for knee replacement.

{c} {c} {c}

IMPRESSION: Normal chest.

{full}, M.D.
Board Certified Radiologist

D: {date}  T: {date}
{initials}/{initials3}  Job# {job}""",
    """\
TELERADIOLOGY PRELIMINARY INTERPRETATION

Facility: {hospital_us}
Patient: {last_first}   Sex: F   Age: {age}
MRN: {mrn}   Acc: {accession_long}
Images received: {date} {time24} CT    Report sent: {time24} CT

CT chest without contrast, 312 images.

Findings: {c} {c}

Impression: {c}

Radiologist: {full}, MD. Call center {phone} for questions.""",
    """\
CHEST PA/LAT
Hx: cough x 3 weeks
Comp: {date}
{c} {c}
Impression: No active disease.
Thank you for referring this patient to {hospital_us}.
Electronically Signed: {full}, DO {date} {time}""",
    """\
Dictated by: {full}, MD
Dictated on: {date} at {time}
Signed by: {full}, MD, workstation {station}

XR RIBS UNILATERAL WITH PA CHEST, RIGHT

Fall from ladder, pain over the lateral right chest wall. CPT 71101.

{c} Nondisplaced fractures of the right 7th and 8th ribs. No pneumothorax or hemothorax.

IMPRESSION: Two acute right rib fractures as above.""",
    """\
CPT CODE: 71046
ICD-10: R05.9, J44.1
PATIENT ACCOUNT NUMBER: {account}
INSURANCE ID: {policy}
EXAM: Two-view chest radiograph, {date}

INDICATION: COPD exacerbation on azithromycin and Trelegy.

FINDINGS: {c} {c}

IMPRESSION: Hyperinflation without focal consolidation.

Interpreted by {last_first} MD, License {license}""",
    """\
Patient {full} was seen at {hospital_us} on {date} for a chest radiograph following a motor vehicle collision.

The heart and mediastinum are normal. {c} {c} No sternal fracture on the lateral view.

A copy of this report has been faxed to attorney {full} at {phone} under claim {claim} with the patient's \
authorization.""",
    """\
NAME: {upper_comma}
ROOM: {ward_us}
PHYS: {upper_comma}
ACCT: {account}   LOC: {ward_us}   EXAM DATE: {date}   STATUS: ADM IN
RADIOLOGY NO:
UNIT NO: {mrn}

EXAM#          TYPE/EXAM                 RESULT
{accession_long}   CHEST 1 VIEW FRONTAL

Indication: Hypoxia.
{c} {c} {c}

** REPORT SIGNED IN OTHER VENDOR SYSTEM {date} **
Reported by: {full}, MD
CC: {full} MD; {full} DO

Dictated Date/Time: {date} ({time24})
Technologist: {given} {dr}, RT(R)
Transcribed Date/Time: {date} ({time24})
Transcriptionist: {initials3}""",
    """\
MOBILE X-RAY SERVICE

Facility: {hospital_us}     Resident: {full}     Room {ward_number}
Chest AP, 1 view, {date}, called for cough and temp 100.9.

{c} Suboptimal inspiration. {c}

Conclusion: Left lower lobe pneumonia. Called to {given} (charge nurse) at {time}. Start of levofloxacin 500 mg \
noted.""",
    """\
SCREENING CHEST RADIOGRAPH FOR EMPLOYMENT, POSITIVE PPD

EMPLOYEE: {full}
SSN: {ssn}
DOB: {dob}

{c} No radiographic evidence of active tuberculosis.

View images at {web}. Results line {phone}.""",
    """\
CHEST:

Frontal and lateral views. No comparison.

{c} {c} {c}

IMPRESSION:
NO ACUTE FINDINGS.""",
    """\
XR CHEST PA AND LATERAL

CLINICAL HISTORY: {age90}-year-old female, weakness, resident of an assisted living facility.

COMPARISON: {date}

FINDINGS: The heart is enlarged. The aorta is ectatic and calcified. {c} There is exaggerated thoracic kyphosis with
anterior wedging of several mid thoracic vertebrae, unchanged. Coarse interstitial markings are chronic. {c}

IMPRESSION: Chronic changes. No acute infiltrate.

Signed by: {full}, M.D.""",
    """\
PROCEDURE: XR CHEST 1V

HISTORY: Status post thoracentesis, 1.1 L removed from the left.

COMPARISON: Earlier same day.

FINDINGS: The left pleural effusion is smaller. There is no pneumothorax on this upright expiratory film. {c}
Aeration of the left lower lobe has improved, with a residual band of atelectasis. {c}

IMPRESSION: No pneumothorax after left thoracentesis.

Electronically signed by {last_first} at {time}""",
)
VETERANS_AFFAIRS = (
    """\
{upper_comma}    {ssn}    DOB-{va_birth} M
Exm Date: {va_date}@{time24}
Req Phys: {upper_comma}                    Pat Loc: {va_location} (Req'g Loc)
                                           Img Loc: RADIOLOGY
                                           Service: Unknown

(Case {case} COMPLETE) CHEST 2 VIEWS PA&LAT             (RAD  Detailed) CPT:71046
     Reason for Study: COPD, cough

    Clinical History:
      76 yo veteran, Agent Orange exposure, on Spiriva.

    Report Status: Verified                   Date Reported: {va_date}
                                              Date Verified: {va_date}
    Verifier E-Sig:/ES/{upper_comma}

    Report:
      {c} {c}

    Impression:
      {c}

    Primary Diagnostic Code: MINOR ABNORMALITY

Primary Interpreting Staff:
  {upper_comma}, STAFF RADIOLOGIST (Verifier)
/{initials}""",
    """\
LOCAL TITLE: RADIOLOGY CRITICAL RESULT NOTE
STANDARD TITLE: RADIOLOGY NOTE
DATE OF NOTE: {va_date}@{time24}     ENTRY DATE: {va_date}@{time24}
      AUTHOR: {upper_comma}

Critical finding (Category 1): large left pneumothorax on chest film, 4.5 cm at the apex.
Provider notified: {full}, ARNP, ext. {ext}
Read back: yes.

/es/ {full}, MD
Diagnostic Radiologist
Signed: {va_date} {time24}""",
    """\
{hospital_va}
Veteran: {last_first}   Last4: {last_four}

CT THORAX W/O CONT, case {case}.

Comparison: outside CT from {hospital_us}, {month_year}.

{c} {c} {c}

Impression: Stable 8 mm right lower lobe nodule (image 3-142). Pulmonary nodule clinic consult placed for Mr. {dr}.""",
    """\
PORTABLE CHEST, requested from {va_location}.

Clinical: {age90} y/o WWII veteran, found down at home in {city_us}. On warfarin and metoprolol.

{c} {c} {c}

IMPRESSION: Cardiomegaly with mild CHF.

Interpreted by {upper_comma} for VISN teleradiology, {phone}.""",
    """\
CHEST SINGLE VIEW

Pt name: {upper_comma}. Admitted {va_date} for PNA. Service-connected for PTSD. Allergies: PCN, sulfa.

Comparison: {va_date}.

{c} {c}

IMP: Improving right lower lobe pneumonia. Will notify the PCP, Dr. {dr}, by View Alert.""",
    """\
ADDENDUM BY: {upper_comma}   ADDENDUM DATE: {va_date}

The prior exam from {hospital_va} has been made available for comparison. The 5 mm left upper lobe nodule was
present in {month_year} and is unchanged. No further follow-up is needed.""",
    """\
CHEST 2 VIEWS PA&LAT, comparison {va_date}

The lungs are hyperinflated with flattening of the hemidiaphragms and an increased retrosternal clear space. Calcified
pleural plaques along the diaphragm suggest prior asbestos exposure in the shipyard. {c} {c} Shrapnel fragments
project over the left axilla and are unchanged. ACDF plate at C6-C7.

Impression: COPD and asbestos-related pleural disease. No acute process.

/es/ {full}""",
)
PAEDIATRIC = (
    """\
{hospital_child}
PEDIATRIC RADIOLOGY

Patient: {last_first}     MRN: {mrn}     DOB: {child_dob}
Exam: XR CHEST AND ABDOMEN 1 VIEW (BABYGRAM)     Date: {date} {time24}
Location: {ward_us}

History: Ex-26 week infant, day of life 9, on high frequency oscillatory ventilation.

Findings: UAC tip at T7, UVC tip at the inferior cavoatrial junction. ETT tip at T2. Replogle tube in the stomach.
Diffuse granular opacities of RDS, slightly improved after Curosurf. No PIE or pneumothorax.

Impression: Lines and tubes as above. Improving RDS.

Read by {full}, MD; results given to NNP {dr} at bedside.""",
    """\
CHEST TWO VIEWS, {date}

Baby boy {dr}, 7 months, with cough and wheeze. Mother {given} reports RSV contact at daycare.

Hyperinflation with peribronchial cuffing. {child} No round pneumonia. Normal thymic sail sign.

IMPRESSION: Viral bronchiolitis or reactive airways disease.""",
    """\
Skeletal survey for suspected non-accidental trauma

Requested by Dr. {dr}, child protection team; social worker {full}, pager {pager}
{hospital_child}, {date_text}

23 images. Posterior rib fractures of the left 5th to 7th ribs, in different stages of healing. Classic metaphyseal
lesion of the distal right tibia. No Salter-Harris injury elsewhere.

IMPRESSION: Highly specific for inflicted injury. Discussed with Dr. {dr} at {time}, who had already informed the
referring physician in {city_us}.""",
    """\
Indication: {given} is a 6 y.o. girl with cystic fibrosis (F508del) admitted for a tune-up, on Trikafta and tobramycin.

Comparison: {date}, {month_year}

Findings: Brasfield score 16. Central bronchiectasis with mucus plugging in both upper lobes. Left PICC tip in the SVC.
{child}

Impression: No focal consolidation.

Dictated: {full}, MD {date} {time}""",
    """\
Clinical info: 3 y M, Down syndrome, s/p AV canal repair, now with stridor.

Chest AP and soft tissue neck lateral. Steeple sign of croup. Sternal wires and a Rashkind coil are unchanged.
No radiopaque foreign body. {child}

Dr. {full} was called on {weekday} at {time}.""",
    """\
CARDIAC MRI
Pt: {full}  DOB {child_dob}  MRN {mrn}
Single ventricle, s/p Norwood, Glenn and fenestrated Fontan with Amplatzer closure. Qp:Qs 0.9. The Sano conduit is gone.
Cardiologist: {full}, MD, {hospital_child}
Sedation by anesthesia ({dr}). Gadavist 1.2 mL.
{child}
Impression: Patent Fontan pathway, no thrombus. Ejection fraction 54%.""",
    """\
NICU PORTABLE CHEST
Twin B {dr}
{date} {time24}
Compared to {time24} film. ETT now at the carina, withdraw 0.5 cm. New right upper lobe collapse.
RN {given} informed, {ext}.""",
    """\
CHEST, 2 VIEWS: Fever and limp in a 4 year old. No comparison.
{child} {child} Normal cardiothymic silhouette for age. No Ewing-type rib lesion.
IMPRESSION: Normal.""",
    """\
PORTABLE CHEST, {date}

Term infant with congenital diaphragmatic hernia of the Bochdalek type, on ECMO. Bowel loops fill the left hemithorax
with shift of the mediastinum to the right. VA ECMO cannulas: venous tip in the right atrium, arterial tip in the
aortic arch.
Orogastric tube tip is in the left chest. UVC at T9. {child} Almost complete opacification of both lungs, as expected
in the first 24 hours of ECMO.""",
)
UK_IRELAND = (
    """\
{hospital_uk}
Clinical Imaging Department

Name: {upper_first}
D.O.B.: {uk_dob}
NHS No: {nhs}
Hosp No: {hospital_number}
Referrer: {initial_family}
Ward: {ward_abroad}
Exam: XR Chest

Clinical details: SOB, productive cough. ?LRTI

Report: {c} {c} Patchy right basal consolidation. Follow-up CXR in 6 weeks please.

Reported by: Dr {full}, Consultant Radiologist, GMC {registration}
Verified: {uk_date} {time24}""",
    """\
XR Chest {uk_date} :

Comparison made with {uk_date}. Heart size normal. {c} {c} No focal lung lesion.

Reported by {full}, Reporting Radiographer, HCPC {registration}""",
    """\
CT Thorax with contrast

Clinical indication: 2WW, haemoptysis, 30 pack years. Previous film {uk_date} showed a left hilar mass.

There is a 43 mm spiculated mass in the left upper lobe abutting the fissure (series 3, image 67). {c} T2b N1 Mx.

Conclusion: Findings have been added to the lung MDT list for {weekday} under Dr {dr}. Urgent PET recommended.
CNS {full} informed by e-mail ({mail}).""",
    """\
Film requested by the SHO (bleep {bleep}), {ward_abroad}.

Portable AP erect. NG tube tip is projected below the left hemidiaphragm and is safe to feed. {c}

Dr {initial_family}, ST4 Radiology
{uk_date}""",
    """\
Radiology Department, {hospital_uk}, {street_uk}, {town_uk}
Tel: {ie_phone}

RE: {full}
Address: {street_uk}, {town_uk}
MRN: {hospital_number}

Chest X-ray performed {uk_date}.

The lungs and pleural spaces are clear. {c} Minor spondylotic change.

Yours sincerely,

Dr. {full} FFR(RCSI)
Consultant Radiologist
c.c. Dr. {full}, {hospital_uk}""",
    """\
CTPA {uk_date}

Discussed with med reg Dr {dr} by duty radiologist at {time24}.

Bilateral lobar and segmental emboli with a saddle component. RV:LV ratio 1.4, reflux into the IVC. {c}

Addendum: Also informed {given} {dr} (nurse in charge, ward {ward_number}) that apixaban had not been prescribed.

Reported at home workstation, {initials}.""",
    """\
GP referral, {hospital_uk}. {age}F, weight loss.

Hyperexpanded lungs. Kyphosis. {c} The bones look osteopenic with a wedge fracture of T12, DEXA suggested.

Dr {family_initial} / {uk_date} / Typed by {initials}""",
    """\
Lines check on ITU. R IJ CVC tip in the distal SVC, no pneumothorax. Left Hickman line unchanged.
PiCCO in the femoral artery not imaged. Ryles tube below the diaphragm.
Verified by {full} at {time24} on {uk_date}.""",
    """\
Chest:

Normal heart size and pulmonary vascularity. {c} {c}
Normal.""",
    """\
CT Chest High Resolution

Clinical Details: Rheumatoid arthritis on leflunomide, crackles. ?ILD

Comparison: {uk_date}

Report: Basal and subpleural reticulation with traction bronchiectasis, slightly progressed since the previous study.
No honeycombing. {c} Small hiatus hernia. {c} The main pulmonary artery is 33 mm. No enlarged nodes. Mild LAD \
calcification.

Conclusion: Probable UIP pattern with mild progression. Suggest discussion at the ILD MDT.

Dr {full}, Consultant Radiologist""",
)
AUSTRALIA_INDIA = (
    """\
{hospital_au}

{uk_date}

Dr {full}
{city}

Dear {given},

RE: {full}   DOB: {uk_dob}   Ref: {accession_long}

CHEST X-RAY

Clinical: Persistent cough post COVID.

Findings: {c} {c}

Comment: No consolidation or collapse.

Thank you for your referral.

Dr {full}
Electronically signed at {time} {uk_date}""",
    """\
HRCT CHEST
Clinical Notes: Silica exposure, stonemason. ANA positive. On methotrexate.
Technique: 1.25 mm supine inspiratory, prone and expiratory.
{c} {c} Eggshell calcification of the hilar nodes.
Conclusion: Simple silicosis, ILO 1/1. Radiologist: {full} (phone {au_phone}).
Film to be returned to the respiratory registrar, {ward_abroad}.""",
    """\
{hospital_in}
Reg. No.: {uhid}          Date: {in_date}
Patient's Name: Mrs. {full}          Age/Sex: {age} Y/F
Ref. By: Dr. {full} M.D. (Chest)

X-RAY CHEST PA VIEW

Both lung fields are clear. Both CP angles are clear. Both domes of diaphragm are normal in position.
{c} Bony thorax appears normal.

IMPRESSION: NO SIGNIFICANT ABNORMALITY DETECTED.

Dr. {full}
MBBS, DMRD
Consultant Radiologist (Reg. {registration})
Mob: {in_phone}""",
    """\
USG THORAX, done on {in_date} at bedside, {ward_abroad}.
K/c/o Koch's on AKT since 2 months. Moderate right pleural effusion of approx. 450 ml with septations. {c}
Adv: Pleural tap, ADA. D/w Dr. {dr} (Pulmonology).""",
    """\
{hospital_in}, {city}
MR. {full} / {age} YRS / MALE / ID: {uhid}
HRCT THORAX (PLAIN), {in_date}
CORADS 5, CT severity score 14/25. Patchy GGOs with septal thickening in all lobes. {c}
Suggested: Clinical correlation and RT-PCR. For queries WhatsApp {in_phone}.
Reported by Dr. {initial_family}, typed by {given}.""",
    """\
Urgent verbal report given to Dr {given} {dr}, ED registrar, {time24} hrs.

CXR mobile. Right tension pneumothorax with mediastinal shift. {c} The 12 Fr Seldinger drain has been placed
since, on the film of {time24}.

{initials} {uk_date}""",
)
CANADIAN = (
    """\
{hospital_ca}
Diagnostic Imaging

Patient: {last_first}
HCN: {health_card}
DOB: {ca_date}
Ordering MD: {full}
Accession: {accession_long}

CHEST 2 VIEWS {ca_date}

Indication: Query pneumonia.

{c} {c} {c}

Impression: Right lower lobe pneumonia. Repeat in 6-8 weeks.

Dictated by: {full}, MD, FRCPC
Dictated on: {ca_date} {time24}
cc: {full}""",
    """\
CT CHEST LOW DOSE. COMPARISON: {ca_date}.

Patient lives in {city}, and follow-up will be closer to home. {c} {c}

OPINION: Stable 7 mm right middle lobe nodule, Se 4 Im 167.

{full} MD FRCPC / {initials3}
T: {ca_date}""",
    """\
Re: {full}, PHN {health_card}
{street_ca}, {town_ca}

Dear Dr. {dr},

This {age} year old gentleman was seen for a bilateral chest ultrasound on {date_text}. {c} Under sterile technique
900 cc of serous fluid was drained from the left with an 8 French Safe-T-Centesis. He tolerated this well.

Sincerely,
{full}, MD""",
    """\
Emergency Department film, wet reading by ERP Dr. {dr}: "no infiltrate".
Radiologist review {ca_date}: subtle retrocardiac opacity not mentioned above. Discrepancy called to {ward}, {full} \
RN, {time24}.
{c}""",
    """\
PA and lateral chest. Comparison is made to {month_day} and to the CT from {month_year}. {c} {c}
IMPRESSION: No change in the left-sided Pleurx catheter and the small hydropneumothorax.
Transcribed by {full}, {hospital_ca}, local {ext}""",
    """\
PORT. CHEST
Pacer wire insertion. Abbott leads in the RA and RV, generator S/N {serial}.
No pneumothorax. {c}
Dr. {full}""",
)
CONTINENTAL = (
    """\
{hospital_eu}
Institute of Diagnostic and Interventional Radiology
{street_eu}, {town_eu}

Patient: {upper_first}, born {eu_dob}
Patient ID: {eu_record}
Examination: Chest X-ray p.a. and lateral, {eu_date}

Clinical information: Dyspnoea NYHA III, known ischaemic cardiomyopathy, CRT-D.

Findings: Compared with {eu_date}. {c} {c}

Assessment: Cardiac decompensation, redistribution of the pulmonary vessels. No infiltrate.

Prof. Dr. med. {full}          Dr. med. {full}
Head of department             Resident""",
    """\
CT thorax/abdomen with contrast medium of {eu_date}

Referring department: {ward_abroad}

Indication: Staging of oesophageal carcinoma, planned Ivor-Lewis operation.

Findings: Wall thickening from 28 to 34 cm from the incisors. {c} No hepatic metastasis. Node at the coeliac trunk 9 mm.

Conclusion: cT3 cN1 cM0. Case to be presented by Dr. {dr} in the tumour board on {weekday}.""",
    """\
Second opinion requested by Dr {full} ({mail}), {hospital_eu}, on images from {hospital_eu} of {eu_date}.

The hilar adenopathy is symmetric (Garland triad). {c} Löfgren syndrome is the most probable diagnosis; biopsy not \
needed.

With kind regards,
{initial_family}, thoracic radiologist
Tel. {eu_phone}""",
    """\
Thorax bedside, lying, {eu_date} {time24}

Tracheal cannula and central venous line (right jugular) in correct position. {c} {c} Dystelectasis left basal.

Validated: {family_initial}""",
    """\
Patient record {eu_record} - {hospital_eu}

The patient, a {age90} year old woman living in {city}, was brought after a fall. She takes phenprocoumon.

Radiograph of the thorax and of the left hemithorax: serial fracture of ribs 6-9, no pneumothorax. Aortic sclerosis.
{c}

Signed electronically on {eu_date} at {time24} by {full}.""",
    """\
Anamnesis: 58-year-old, Bechterew disease, adalimumab; Quantiferon positive.
Exam: RX thorax F/P.
Report: {c} Residual apical scars, no active TB. Bamboo spine, syndesmophytes from T6 to T12.
Radiologist {full}, collegiate no. {registration}, {eu_date}""",
    """\
Pulmonary angio-CT. 80 ml Ultravist 370. Comparison with {eu_date}.
{c} {c} Qanadli index 22%.
Telephoned to the colleague {dr} on {ward_abroad} ({time24}).""",
    """\
Chest X-ray in two planes of {eu_date}

The left heart is enlarged with a prominent left atrial appendage in known mitral stenosis. Kerley B lines at the bases.
{c} The port catheter via the right subclavian vein ends in the superior vena cava. {c} No pneumothorax. Degenerative
changes of the spine (Forestier disease).

Assessment: Pulmonary venous congestion grade II. No pneumonic infiltrate.""",
)
KOREAN = (
    """\
{hospital_ko} 영상의학과
등록번호: {ko_record}   환자명: {hangul}   성별/나이: M/{age}
검사일: {iso_date}   검사명: Chest PA

[Finding]
{c} {c}

[Conclusion]
No active lung lesion.

판독의: {hangul}   판독일시: {iso_date} {time24}""",
    """\
Patient ID : {ko_record}
Name : {romanised}
Exam : CT Chest (Low dose)
Exam date : {stamp_date}

<Finding>
{c}
Ill-defined GGN, 7mm, in RUL apical segment (Se 4, Im 62). F/U LDCT 6 months later is recommended.

<Conclusion>
1. GGN in RUL.
2. Old TB scar in both upper lobes.

Reading doctor: {romanised} M.D. (면허번호 {license})""",
    """\
{hangul}님 ({rrn}) 흉부 X선 판독소견

{k} {k}

결론: {k}

{ko_date}
{hospital_ko} 영상의학과 전문의 {hangul}
문의: {ko_phone}""",
    """\
Chest AP (portable), {ward_ko}, {iso_date} {time24}
- E-tube tip : about 3cm above carina
- L-tube in situ, Rt. subclavian C-line
- {c}
CONCLUSION: Increased BLLF haziness, DDx pulmonary edema vs pneumonia. {k}
주치의 {hangul} 선생님께 {time_ko} 유선 통보함.""",
    """\
외부 영상 재판독
의뢰: {hospital_ko} / 촬영일 {ko_date}
Chest CT (outside): {c} Mass, 3.4 x 2.8cm, LLL superior segment, r/o lung cancer. LN enlargement, 7 & 10L.
{k}
PET-CT and PCNB would be helpful.
판독: {hangul}/{romanised}""",
    """\
No significant change since last study on {iso_date}.
Stable fibrotic scar, RUL. {c}
** {hangul} **""",
    """\
수신: {hospital_ko} {hangul} 원장님
환자 {hangul} (생년월일 {iso_date}, 주소 {address_ko}, 연락처 {ko_phone})
상기 환자 {ko_date} 시행한 chest PA 및 HRCT에서 {k}
Bronchiectasis, RML and lingular division, R/O NTM. AFB smear/culture 권고드립니다. 감사합니다.
{hospital_ko} 호흡기내과 {hangul} 배상""",
    """\
Chest PA
Cardiomegaly, C/T ratio 0.55.
{c}
판독자 {hangul}  {stamp_date}""",
    """\
[CT Chest (Contrast)]
Comparison : {iso_date}
1. About 2.6cm sized lobulated mass in RLL lateral basal segment (Se 3, Im 78), slightly decreased (previously 3.1cm).
2. No change of small LNs in 4R, 7. {c}
3. Emphysema, both upper lobes. Calcified granuloma, LUL.
4. Port catheter tip in SVC. {c}
Conclusion : PR state of lung cancer under pembrolizumab. {k}
판독의 {hangul}""",
    """\
건강검진 결과 통보
성명 {hangul}  주민등록번호 {rrn}
흉부방사선: {k}
추가 소견: {k} 담배를 피우시는 경우 금연을 권합니다.
검진일 {ko_date}, {hospital_ko} ({ko_phone})""",
)
ICU_PORTABLE = (
    """\
AP CHEST, {time} {date_short}

HISTORY: {age}-year-old man with septic shock. Check ET tube.

IMPRESSION: AP chest compared to {date}:

ET tube ends 6 cm above the carina, with the chin elevated, and could be advanced 2 cm. {c} {c}

Dr. {dr} was paged.""",
    """\
PORTABLE CHEST RADIOGRAPH, {ward_us}

Indication: Line placement.

Comparison: Earlier the same day at {time24}.

New left subclavian triple lumen catheter, tip in the upper SVC. {c} {c}

Findings relayed to {given} {dr}, RN at {time24} by {full}, MD.""",
    """\
CHEST (PORTABLE AP) {date}

{c} {c} The ECMO cannulas (Avalon, 27 Fr) are unchanged. Impella CP tip 3.5 cm below the valve plane.

Attending: {full}, MD
Unit: {ward_us}""",
    """\
Hosp day 14, COVID ARDS, proned. Comparison {date} {time24}.

Lines: ETT 3.8 cm above the carina. R IJ Quinton. L radial A-line not seen. OGT in stomach. Flexi-Seal n/a.
Lungs: {c} Barotrauma with pneumomediastinum, new since {date_short}.
D/w Dr {dr} ({ext}) {time24}""",
    """\
CHEST, single supine view. {c} {c} {c} Tubes and lines are otherwise unchanged compared with {date}.""",
    """\
Exam: Portable chest x 2 ({time24} and {time24}), pt {last_first}, {ward_us}

First film: right mainstem intubation with left lung collapse. Second film: tube pulled back 4 cm, left lung \
re-expanded.
{c}

RT {full} and Dr. {dr} aware.""",
    """\
POST-OP CVICU. S/p redo AVR with a 23 mm Magna Ease, Maze, and LAA clip (AtriCure). Surgeon {dr}.
Two mediastinal drains, left pleural Blake. Epicardial wires. PA catheter in the RVOT, recommend advancing.
{c}
Reviewed with CT surgery PA {full} on rounds, {date}.""",
    """\
AP portable upright. NICOM pads overlie. {c} {c}
Impression: Mild pulmonary edema, stable.
{wetread}""",
    """\
PORTABLE CHEST X-RAY

INDICATION: Intubated, OG tube placement.

COMPARISON: {date_short}, {time24}.

FINDINGS: Endotracheal tube terminates 3.5 cm above the carina. The OG tube passes below the diaphragm with the side
port in the stomach. Right IJ sheath, tip at the brachiocephalic confluence. There is persistent retrocardiac opacity
with
loss of the medial left hemidiaphragm. {c} {c} Diffuse hazy opacities are unchanged and may reflect layering effusions
or edema.

IMPRESSION: Appropriate position of the ET and OG tubes. No interval change in the lungs.""",
    """\
AP CHEST {time24}: Vent day 6. {c} Small left apical pneumothorax, 6 mm, on the side of the subclavian attempt; chest
tube to -20 cm suction. {c} Bilateral consolidation, R>L, is worse than on {weekday}. Cordis in the right groin is not
imaged. Norepinephrine and vasopressin running.""",
)
EMERGENCY = (
    """\
WET READ: {wetread} {weekday_short} {date} {time}
No acute process. {c}
WET READ VERSION #1

FINAL REPORT
CHEST TWO VIEWS {date}

{c} {c} No change from the wet read.""",
    """\
ED PRELIM: {time24}. No pneumothorax. Nondisplaced left 9th rib fx. {initials}/{initials}
FINAL: Agree with the preliminary report. {c}
Attending {full} {date}""",
    """\
TRAUMA CHEST, PELVIS
Trauma alert, registered as {last_first}, arrived by air from {hospital_us} at {time24}. GSW to the left chest.
Bullet fragment over T9 (marker in place). Large left hemothorax. {c}
Real-time read to the trauma chief, Dr. {full}, in the bay.""",
    """\
EMERGENCY DEPARTMENT DISCREPANCY NOTIFICATION

Patient {full}, MRN {mrn}, discharged {date} at {time}.
ED reading by {full}, PA: negative chest.
Radiology reading: 1.8 cm nodule in the right upper lobe; CT is recommended in 2 weeks.
Patient reached by telephone at {phone} by ED callback nurse {full}; PCP Dr. {dr} will order the CT.""",
    """\
{age}F, assault, {c}
Triage film. No fracture. Police officer {dr} (badge {registration}) was present during the exam.
Read at {time24} by {full}.""",
    """\
Overnight read
Chest pain r/o dissection. CTA gated, 110 mL Omnipaque 350, Se 6.
{c} No Stanford A or B dissection, no DeBakey type. Coronary origins are normal.
Called: {weekday} {time}, ED, Dr. {given} {dr}, by {initials}.""",
    """\
Unenhanced CT after MVC on {date_text}: patient transferred from OSH; no name band, identified later as {full} by his
wife {given}. {c} {c} Grade 2 splenic laceration, AAST.""",
    """\
XR CHEST 2 VW

Indication: {age90} yo F, syncope, head strike on Xarelto.

Comparison: None available.

Findings: {c} Moderate hiatal hernia with an air-fluid level behind the heart. {c} There is a healed fracture of the
surgical neck of the left humerus. No displaced rib fracture, but sensitivity is limited; dedicated rib views could \
be taken.

Impression: No acute cardiopulmonary abnormality.

Resident: {full}   Attending: {full}""",
    """\
TWO VIEWS CHEST, {time}: Pleuritic chest pain, on oral contraceptives. PERC positive, Wells 3.

The lungs are clear and the heart is normal in size. No Hampton hump, Fleischner sign or Palla sign. {c} Bilateral
nipple piercings. A normal chest radiograph does not exclude pulmonary embolism. {c}

Prelim by: {full}, PGY2""",
)
REFERRAL_LETTER = (
    """\
{date_text}

{full}, M.D.
{street_us}
{town_us}

RE: {full}
DOB: {dob}

Dear Dr. {dr}:

Thank you for asking us to see Mrs. {dr} for CT of the chest. As you know, she is a {age}-year-old who worked as a
school bus driver and whose sister had breast cancer. {c} {c}

I have asked her to return in three months. Please call me at {phone} if you have any questions.

With best regards,

{full}, M.D.""",
    """\
Dear Doctor,

I reviewed Mr {dr}'s chest radiograph of {uk_date} in clinic. {c} His exercise tolerance is half a mile and his FEV1
is 1.4 L. I have told him and his son {given} that the shadow at the left apex is an old scar.

Kind regards,
Dr {full}, Consultant Respiratory Physician
Secretary: {given} {dr}, {uk_phone}""",
    """\
To: {hospital_us}, Attn: {full}, fax {phone}
From: {hospital_us} Outpatient Imaging
Re: {last_first}, {dob}

Impression of the chest CT from {date}: {c} {c}
A CD with 412 images was mailed to {street_us}, {town_us}.""",
    """\
Referral for image-guided drainage. Pt of Dr. {dr}. Referred by {full}, MD, thoracic surgery, who saw the patient on \
{weekday}.
Empyema on CT (series 2 image 88), 9.5 x 4.1 cm, split pleura sign. INR 1.1, platelets 212. Hold Eliquis 48 hours.
{c} Interpreter needed. Contact brother {full} at {phone}.""",
    """\
Follow-up letter: the patient was evaluated at {hospital} in {month_year} under the care of Dr. {full}, and then in \
{city}.
The outside films could not be obtained. {c} {c}
Dictated but not read, {initials3}.""",
    """\
Patient portal message about chest radiograph {date}

Hello {given},
Your chest x-ray shows no pneumonia. {c} You can see the pictures at {web} or write to {mail}.
{full}, MD""",
    """\
Thank you for your referral of this pleasant 71-year-old lady with chronic cough.

The chest radiograph of {date_text} shows right middle lobe volume loss with bronchiectasis, which together with the
tree-in-bud nodules on CT is typical of Lady Windermere syndrome. {c} Three induced sputum samples are needed before
rifampicin,
ethambutol and azithromycin are considered. {c} A repeat CT in 12 months is suggested.

Yours sincerely,
Dr {initial_family}""",
)
ADDENDA = (
    """\
ADDENDUM #1 by {full}, MD on {date} {time}:

Upon further review there is a subtle 5 mm nodule in the right apex, series 601 image 34. The above was discussed with
Dr. {full} by telephone at {time}.
********** END OF ADDENDUM **********

{c} {c}

IMPRESSION: No acute abnormality.""",
    """\
CRITICAL RESULT: PE. Ordering provider {full}, MD notified at {time} on {date} via secure chat; acknowledged {time}.
Closed loop ID {job}. {c}""",
    """\
{c} {c}

NOTIFICATION: The findings were discussed with {full}, M.D. by {full}, M.D. on the telephone on {date} at {time}, 5
minutes after discovery of the findings.""",
    """\
Addendum: The laterality in the original impression is incorrect. The effusion is on the RIGHT. Corrected by \
{initials} after call from {given} {dr} ({ward}).""",
    """\
ADDENDUM: Comparison was made to the outside CT from {hospital} dated {date}, loaded to PACS under accession {accession}
for this patient (outside MRN {mrn}). {c} The right hilar node has grown from 9 mm to 15 mm.""",
    """\
ADDENDUM {date}: Pacemaker is MRI conditional per the device clinic ({full}, RN): Medtronic Azure XT, serial number \
{serial}.
Leads 5076-52 and 4574-45. {c}""",
    """\
Report communicated to covering intern {dr} at {time24} on {holiday}, as the primary team (Dr. {dr}) could not be
reached on pager {pager} or cell {phone}. {c} Free air under the right hemidiaphragm, 12 mm.""",
    """\
Peer review: agree. Original reader {full}; second reader {initials}. {c}
Dose: DAP 8.2 dGy-cm2. Detector S/N {serial}.""",
    """\
*** CORRECTED REPORT *** previously signed {date} {time}
This study was dictated under the wrong patient and belongs to {last_first}, {mrn}, {dob}. The report on {last_first}
has been retracted. {c} {c}
{station}""",
    """\
{c} {c} The left PICC has migrated and its tip now loops in the azygos vein. Heart size and mediastinal contours are \
stable.
Small bilateral effusions, right larger than left. No pneumothorax. {c}

IMPRESSION: Malpositioned left PICC, as above. Recommend repositioning before use of TPN.

NOTIFICATION: Discussed with {given} {dr}, IV team, at {time}.""",
    """\
Addendum: Comparison with the film of {date}, which became available after dictation, shows that the right paratracheal
stripe has thickened from 3 to 7 mm. {c} The original report is otherwise unchanged. CT with contrast is recommended;
the estimated GFR is 54 mL/min/1.73 m2 and metformin need not be held.""",
)

TEMPLATES = {
    "us_academic": US_ACADEMIC,
    "us_community": US_COMMUNITY,
    "veterans_affairs": VETERANS_AFFAIRS,
    "paediatric": PAEDIATRIC,
    "uk_ireland": UK_IRELAND,
    "australia_india": AUSTRALIA_INDIA,
    "canadian": CANADIAN,
    "continental": CONTINENTAL,
    "korean": KOREAN,
    "icu_portable": ICU_PORTABLE,
    "emergency": EMERGENCY,
    "referral_letter": REFERRAL_LETTER,
    "addenda": ADDENDA,
}
