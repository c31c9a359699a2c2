"""Report templates of acute and emergency radiology with planted protected information: handovers and alerts.

Imitates large and middle hospitals of the United States, the United Kingdom, Australia and Ireland out of hours:
preliminary reads and their discrepancies, critical-result calls, handovers between shifts, trauma bays, line checks in
intensive care, transfers between sites, teleradiology. All people, places and numbers are invented.

Conventions of the fields:

- Names: titles, grades, degrees and roles stay outside ("Dr", "Mr", "RN", "SpR", "ST4", "CNM2", "FRCR"); so do "Baby
  of", "Baby Boy" and a possessive "'s". The alias a trauma bay gives to an unknown patient is a name as a whole
  ("Trauma Bravo 417"). Initials that sign a report are names.
- Wards: a place is protected once a number, letter, colour, compass point or proper name tells which ("Pod C", "bed
  12", "Resus 2", "Theatre 4", "7th floor", "Harkavy 5"); word and number both belong. A kind of department without
  any of these is not ("the ICU", "ED", "resus", "trauma bay", "recovery"). Ward and bed are two pieces unless a
  hyphen or slash joins them ("7B-12"). After a label ("Bed: 14") only what follows is protected. "the" stays outside,
  also before a nickname.
- Hospitals: nicknames and abbreviations of a site count whole ("WRI", "Brannock"), teleradiology firms and nursing
  homes as well; "Hospital", "Infirmary", "Trust" belong; "the" never does.
- Addresses: house number with street; town; state with zip code; postcode and Eircode are pieces of their own.
- Numbers: the label stays outside ("MRN", "NHS", "bleep", "ext", "GMC"). Hospital, NHS and IHI numbers are MRN;
  encounter, registration, Medicare, incident, ambulance-run and critical-result numbers are ID; extensions, bleeps,
  pagers and handsets are PHONE; a portable unit's asset tag is DEVICE.
- Times: "hrs", "hours", "h" after a blank stay outside. Weekdays, also short ones, are dates. Bare years do not occur.
"""

from __future__ import annotations

import random
import re
import string
from datetime import date, timedelta

FAMILY = (
    "Abernathy", "Achterberg", "Adeyemi", "Agarwal", "Ainsworth", "Akintola", "Albescu", "Alvarado", "Amankwah",
    "Anand", "Arbuthnot", "Armitage", "Aslanyan", "Azikiwe", "Bagnall", "Balogun", "Banerjee", "Barraclough", "Basri",
    "Beauchemin", "Bhattacharya", "Birtwistle", "Bjornstad", "Blaszczyk", "Bongiorno", "Brannigan", "Breathnach",
    "Buthelezi", "Cadwallader", "Calloway", "Campanella", "Cantillon", "Carmichael", "Castellanos", "Chakrabarti",
    "Chaudhry", "Chukwu", "Clohessy", "Colquhoun", "Considine", "Costigan", "Cruickshank", "D'Agostino", "Dalgleish",
    "De Silva", "de Vries", "Delahunty", "Desrosiers", "Devereux", "Dhillon", "Dimitriadis", "Drummond", "Dziedzic",
    "Edgeworth", "El-Masri", "Eriksen", "Espinoza", "Fairweather", "Falkenberg", "Farrugia", "Featherstone",
    "Feldman", "Fernando", "Fitzgibbon", "Fothergill", "Gallagher", "Geraghty", "Ghorbani", "Giannopoulos",
    "Gilchrist", "Gunawardena", "Gutierrez", "Haddad", "Halvorsen", "Hathaway", "Heffernan", "Hennessy", "Herrera",
    "Hinchliffe", "Hosseini", "Hrabowski", "Ibrahim", "Iyer", "Jankowski", "Jayasuriya", "Kalinowski", "Kapoor",
    "Kavanagh", "Keogh", "Khatri", "Kilbride", "Kowalczyk", "Krishnan", "Lindqvist", "Loughnane", "Lundgren",
    "MacAskill", "MacGillivray", "Mbeki-Jones", "McAllister", "McCafferty", "McGlinchey", "McIlroy", "McNamara",
    "Mahmoud", "Malhotra", "Mangan", "Marchetti", "Mehrotra", "Menzies", "Mikkelsen", "Moloney", "Montague",
    "Moriarty", "Mukherjee", "Nakagawa", "Nandakumar", "Ndlovu", "Ngata", "Nguyen", "Nwosu", "O'Callaghan", "O'Dowd",
    "O'Halloran", "O'Riordan", "Obermeyer", "Ogunleye", "Okonjo", "Oyelaran", "Pakravan", "Papadakis", "Parvez",
    "Patterson", "Pemberton", "Petrosyan", "Pham", "Pillai", "Przybylski", "Quilty", "Radcliffe", "Rajaratnam",
    "Ramaswamy", "Reinholt", "Rosenthal", "Rutherford", "Saldanha", "Santangelo", "Savarese", "Schumacher",
    "Sebastian-Cole", "Shaughnessy", "Siddiqui", "Sivakumar", "Skarsgard", "Stavropoulos", "Subramaniam", "Tabatabai",
    "Tanaka", "Te Kanawa", "Thistlewood", "Thorburn", "Tran", "Trevithick", "Tuiasosopo", "Ukwuoma", "Urquhart",
    "Van Houten", "Vasquez", "Venkatesan", "Villanueva", "Wainwright", "Wanjiru", "Weatherby", "Whitcombe",
    "Wickremasinghe", "Wojcik", "Yamamoto", "Youssef", "Zaheer", "Zielinski", "Zimmerman", "Xu", "Ng", "Ho",
    "Oduya-Price", "van der Merwe", "St. Clair", "Al-Rashid", "bin Osman",
)  # fmt: skip

WORD_FAMILY = (
    "Apex", "Ball", "Banks", "Barrell", "Bay", "Beam", "Bell", "Bird", "Black", "Block", "Boddy", "Bone", "Bowler",
    "Bridge", "Bright", "Brown", "Bull", "Burns", "Chance", "Chest", "Church", "Clear", "Close", "Cloud", "Coffin",
    "Colon", "Cross", "Day", "Dent", "East", "English", "Field", "Fine", "Flood", "Foot", "Fountain", "Frost", "Gray",
    "Green", "Grounds", "Hand", "Hardy", "Head", "Heart", "Hill", "Holder", "Ivory", "Joint", "Judge", "Knee", "Lake",
    "Large", "Leak", "Light", "Line", "Little", "Long", "Low", "Lung", "Major", "March", "Marker", "May", "Minor",
    "Monday", "Moon", "Mould", "North", "Nurse", "Page", "Pain", "Park", "Pleasant", "Poole", "Post", "Power",
    "Price", "Ray", "Reading", "Ribbs", "Rice", "Rush", "Sharp", "Shields", "Short", "Small", "Speed", "Spicer",
    "Stain", "Still", "Stone", "Strain", "Summers", "Swan", "Tidy", "Tower", "Tubes", "Underwood", "Wall", "Ward",
    "Waters", "Weeks", "West", "White", "Winter", "Wood", "Worthy", "Young",
)  # fmt: skip

GIVEN = (
    "Aaliyah", "Abdullahi", "Adaeze", "Adrian", "Aidan", "Aileen", "Aisling", "Alasdair", "Alistair", "Amara",
    "Amelia", "Anand", "Anneliese", "Anthony", "Aoife", "Arjun", "Ashwin", "Astrid", "Audrey", "Ayesha",
    "Bartholomew", "Beatriz", "Benedict", "Bernadette", "Bethany", "Brendan", "Bridget", "Bronagh", "Bryony",
    "Callum", "Camille", "Caoimhe", "Carlos", "Cassandra", "Cathal", "Cecilia", "Chinedu", "Chloe", "Ciaran",
    "Clementine", "Colm", "Connor", "Cormac", "Craig", "Damian", "Danielle", "Darragh", "Darren", "Deborah", "Declan",
    "Deirdre", "Demetrius", "Derek", "Dermot", "Diarmuid", "Dominic", "Donal", "Dorothy", "Eamonn", "Edmund",
    "Eilidh", "Eimear", "Elena", "Emeka", "Emma", "Eoin", "Esther", "Ethan", "Fatima", "Fergus", "Finnuala", "Fiona",
    "Francesca", "Gareth", "Genevieve", "Geraldine", "Giovanni", "Glenys", "Gordon", "Grainne", "Gregory", "Hamish",
    "Harriet", "Heather", "Helena", "Hiroshi", "Howard", "Imogen", "Imran", "Ingrid", "Isaac", "Isobel", "Jacinta",
    "Jamal", "Janelle", "Jasmine", "Jerome", "Jessica", "Jiayi", "Joaquin", "Jocelyn", "Jonathan", "Kaitlyn",
    "Karthik", "Katarzyna", "Keisha", "Kevin", "Kirsty", "Lachlan", "Lakshmi", "LaToya", "Laura", "Leonard", "Liam",
    "Lorcan", "Lorraine", "Luis", "Mairead", "Malcolm", "Manpreet", "Marcus", "Margaret", "Maribel", "Matthias",
    "Maureen", "Megan", "Mei-Ling", "Michelle", "Mohammed", "Muireann", "Nadia", "Natalie", "Neha", "Niamh", "Nigel",
    "Nnamdi", "Nora", "Olivia", "Oscar", "Padraig", "Patricia", "Philip", "Priya", "Rachel", "Rajesh", "Rebecca",
    "Rhiannon", "Roisin", "Rosalind", "Rory", "Ruairi", "Samir", "Sandeep", "Seamus", "Shanelle", "Sharon", "Siobhan",
    "Sophie", "Stefan", "Stephanie", "Sunita", "Tamsin", "Terrence", "Thandiwe", "Theodore", "Tobias", "Tracey",
    "Trevor", "Ursula", "Valentina", "Vikram", "Wayne", "Wendy", "Xavier", "Yasmin", "Yusuf", "Zachary", "Zoe",
    "Zsofia",
)  # fmt: skip

WORD_GIVEN = (
    "Amber", "April", "August", "Autumn", "Bill", "Carol", "Chase", "Clay", "Daisy", "Dale", "Dawn", "Drew", "Faith",
    "Fern", "Frank", "Grace", "Grant", "Guy", "Hazel", "Heath", "Holly", "Hope", "Iris", "Ivy", "Jack", "Joy", "June",
    "Lance", "Lily", "Mark", "May", "Miles", "Nick", "Olive", "Pat", "Pearl", "Penny", "Ray", "River", "Rob", "Rose",
    "Ruby", "Rusty", "Sky", "Summer", "Sue", "Violet", "Will", "Wade", "Ward",
)  # fmt: skip

HANGUL = (
    "강도윤", "고은채", "권서율", "김하람", "나지훈", "남궁솔", "노해린", "류민재", "문가온", "박시온", "배준서",
    "백다인", "서이안", "선우진", "손예린", "신태오", "안나경", "양지후", "오세린", "우현빈", "유라온", "윤채아",
    "이든솔", "임도하", "장하율", "정유찬", "조은별", "차민결", "최서한", "하준영", "한소율", "홍리안",
)  # fmt: skip

ROMANISED = (
    "Kang Do-yun", "Ko Eun-chae", "Kwon Seo-yul", "Kim Ha-ram", "Na Ji-hoon", "Noh Hae-rin", "Ryu Min-jae",
    "Moon Ga-on", "Park Si-on", "Bae Jun-seo", "Baek Da-in", "Seo I-an", "Son Ye-rin", "Shin Tae-oh", "Ahn Na-kyung",
    "Yang Ji-hu", "Oh Se-rin", "Woo Hyun-bin", "Yoo Ra-on", "Yoon Chae-ah", "Lim Do-ha", "Jang Ha-yul",
    "Jung Yu-chan", "Cho Eun-byul", "Hong Li-an",
)  # fmt: skip

CLINICAL = (
    "No acute cardiopulmonary process.",
    "No acute cardiopulmonary abnormality identified on this single portable view.",
    "The lungs are clear.",
    "Lungs and pleural spaces are clear.",
    "Clear lungs. No pneumothorax. No free gas under the diaphragm.",
    "No focal consolidation, effusion or pneumothorax.",
    "No pleural collection and no pneumothorax.",
    "Heart size is upper limit of normal for AP projection.",
    "The cardiomediastinal silhouette is within normal limits.",
    "Cardiomediastinal contours are stable allowing for rotation.",
    "Cardiothoracic ratio is 0.58 on this PA film.",
    "Mild cardiomegaly, unchanged.",
    "Unfolded aorta with calcified knuckle.",
    "Low lung volumes with bibasilar atelectasis.",
    "Poor inspiratory effort; the lung bases are crowded.",
    "Patchy airspace opacity in the left lower zone, in keeping with infection in the right clinical setting.",
    "Dense right upper lobe consolidation with a bulging fissure.",
    "New retrocardiac opacity, atelectasis versus aspiration.",
    "Bilateral perihilar airspace opacities with Kerley B lines favour pulmonary oedema.",
    "Worsening pulmonary edema, now moderate.",
    "Interval improvement in pulmonary vascular congestion.",
    "Diffuse bilateral opacities compatible with ARDS, not significantly changed.",
    "Small right apical pneumothorax measuring 1.2 cm from apex to cupola, new.",
    "Large left tension pneumothorax with mediastinal shift to the right.",
    "Deep sulcus sign on the right; a supine pneumothorax cannot be excluded.",
    "No pneumothorax following removal of the right chest drain.",
    "The previously seen left pneumothorax has resolved.",
    "Moderate left pleural effusion with adjacent compressive collapse.",
    "Blunting of the right costophrenic angle, likely a small effusion.",
    "Layering effusions bilaterally, larger on the right.",
    "Complete opacification of the left hemithorax with ipsilateral mediastinal shift, suspect mucus plugging.",
    "Left lower lobe collapse with the sail sign.",
    "Right upper lobe collapse with Golden S sign; a central mass should be excluded.",
    "Fractures of the left 4th to 8th ribs laterally, the 6th and 7th in two places.",
    "Minimally displaced fracture of the right posterior seventh rib.",
    "No displaced rib fracture identified.",
    "Flail segment on the left with underlying contusion.",
    "Widened superior mediastinum measuring 9 cm; CT angiogram is advised.",
    "Mediastinum is not widened. Aortic knob is sharp.",
    "Left apical cap and rightward deviation of the nasogastric tube, concerning for aortic injury.",
    "Subcutaneous emphysema tracks along the right chest wall into the neck.",
    "Pneumomediastinum with continuous diaphragm sign.",
    "Free intraperitoneal air beneath the right hemidiaphragm.",
    "No subdiaphragmatic free air.",
    "Elevated right hemidiaphragm, longstanding.",
    "Gas-filled stomach projected over the left base, query diaphragmatic rupture.",
    "Endotracheal tube tip is 4.5 cm above the carina.",
    "ETT tip lies at the level of T3, satisfactory.",
    "The endotracheal tube terminates in the right main bronchus and should be withdrawn by 3 cm.",
    "ET tube 1 cm above the carina; suggest retraction by 2 to 3 cm.",
    "NG tube tip is below the diaphragm, projected over the gastric body, satisfactory for feeding.",
    "The nasogastric tube is coiled in the oesophagus and must not be used.",
    "NG tube follows the right bronchus into the right lower lobe. DO NOT FEED.",
    "Enteric tube courses below the diaphragm with tip out of view.",
    "Dobhoff tube tip at the pylorus.",
    "Right internal jugular central line with tip at the cavoatrial junction.",
    "Left subclavian line tip projects over the upper SVC. No pneumothorax.",
    "Left-sided PICC crosses midline and ends in the contralateral brachiocephalic vein.",
    "PICC tip in the mid right atrium; consider withdrawing 4 cm.",
    "Swan-Ganz catheter tip in the right interlobar pulmonary artery, more distal than ideal.",
    "Vascath tip in the right atrium.",
    "Right chest Port-A-Cath unchanged, tip in the lower SVC.",
    "IABP marker is 2 cm below the top of the aortic arch.",
    "Impella device across the aortic valve, position similar.",
    "ECMO cannulae are in unchanged position.",
    "28 Fr left chest tube, tip directed to the apex; side hole is outside the pleural space.",
    "Right pigtail drain in situ with reduction of the effusion.",
    "Dual-lead pacemaker with leads in the right atrium and right ventricle.",
    "ICD generator in the left chest wall; the lead is intact.",
    "Median sternotomy wires are intact. Mitral valve prosthesis noted.",
    "Tracheostomy tube is midline.",
    "Trachea is central.",
    "Hila are normal. No bony lesion seen.",
    "Prominent right hilum, query lymphadenopathy.",
    "A 14 mm nodule in the left mid zone is indeterminate; CT recommended.",
    "Cavitating lesion in the right upper zone; TB needs exclusion.",
    "Hyperinflated lungs consistent with COPD. Flattened diaphragms.",
    "Biapical scarring, unchanged.",
    "Calcified granuloma in the right base. No significance.",
    "Eventration of the left hemidiaphragm.",
    "Hiatus hernia behind the heart.",
    "Degenerative change in the thoracic spine with wedging of T8 and T11.",
    "Compression deformity at L1, age indeterminate.",
    "Old healed fractures of the right clavicle and left 9th rib.",
    "Rotated film. Allowing for this, no change.",
    "Patient is rotated to the left with kyphosis; the chin obscures the apices.",
    "AP supine portable film obtained on a trauma board.",
    "Single AP semi-erect view.",
    "Two views of the chest.",
    "Frontal and lateral views were obtained.",
    "Costophrenic angles are excluded from the film.",
    "Overlying monitoring leads and a cervical collar limit assessment.",
    "Skin fold over the right hemithorax mimics a pleural edge.",
    "Comparison is limited by differences in technique.",
    "No prior imaging is available for comparison.",
    "No significant interval change.",
    "Unchanged from the overnight film.",
    "Slight interval worsening since the film done on arrival.",
    "Appearances have improved since the pre-intubation film.",
    "Correlate clinically.",
    "Recommend erect PA film when the patient is able.",
    "Follow-up film in 6 weeks to document resolution.",
    "Consider CT chest with IV contrast if there is ongoing concern.",
    "CTPA would be the next step if the Wells score is above 4.",
    "Findings could represent early pneumonia; CURB-65 to guide treatment.",
    "Cannot exclude a small contusion at the right base.",
    "Subtle ground-glass change in both lower zones, query atypical infection.",
    "Peribronchial thickening suggests viral bronchiolitis or reactive airways disease.",
    "No radiopaque foreign body.",
    "A coin is projected over the upper oesophagus at the level of the clavicles.",
    "UVC tip at T9, UAC tip at T7.",
    "Granular lungs with air bronchograms, in keeping with RDS.",
    "Bullet fragment projected over the left fourth anterior interspace; the skin marker denotes the entry wound.",
    "Retained surgical needle is not seen.",
    "Sponge count film: no radiopaque sponge or instrument.",
    "Lines and tubes as above. Increasing left basal collapse.",
    "No acute traumatic finding in the chest.",
    "Right lower lobe pneumonia with small parapneumonic effusion.",
    "Mild congestive cardiac failure.",
    "See image 12 of series 3 on the subsequent CT.",
    "Azygos fissure, a normal variant.",
    "Breast shadows are asymmetrical following left mastectomy.",
    "Hampton hump is not seen; the Westermark sign is not convincing.",
    "Chilaiditi interposition of colon mimics free air.",
    "Left Pancoast region is clear.",
    "AIS 3 chest injury on the plain film.",
    "GCS 7 on arrival, FAST positive in Morison's pouch.",
    "Level 1 activation, blunt mechanism.",
    "Code STEMI, film before transfer to the cath lab.",
    "On room air, SpO2 91%.",
    "NEWS2 of 9, 15 L via non-rebreather.",
    "Tumour bed in the left upper lobe shows surgical clips only.",
    "No fracture of the visible iliac wing or scapula.",
    "Stab wound in zone II of the neck; no haemothorax.",
    "Nodes at stations 4R and 7 were known from the CT.",
    "Noradrenaline at 0.4 mcg/kg/min, FiO2 0.8, PEEP 12.",
    "Given alteplase 50 mg during arrest; check for haemorrhage.",
    "Post-cardiac arrest film with LUCAS plate in situ.",
    "Sengstaken-Blakemore tube with inflated gastric balloon.",
    "Ghon focus and calcified node.",
    "Hickman line tip in the lower SVC.",
    "Right-sided Quinton line, tip in the SVC.",
    "Bochdalek hernia on the left, known.",
    "The vascular bed is plethoric.",
)

CLINICAL_KO = (
    "양측 폐야에 활동성 병변은 보이지 않습니다.",
    "기관삽관 튜브 끝은 기관분기부 상방 4 cm에 위치합니다.",
    "우측 기흉이 새로 관찰됩니다.",
    "좌측 흉수가 이전보다 감소하였습니다.",
    "중심정맥관 끝은 상대정맥 하부에 있습니다.",
    "심비대 소견이 있습니다.",
    "다발성 늑골 골절이 의심됩니다.",
    "폐부종 소견이 호전되었습니다.",
    "비위관 끝이 위 내에 있습니다.",
    "종격동 확장은 뚜렷하지 않습니다.",
    "추적 검사를 권합니다.",
)

HOSPITAL_US = (
    "Cedar Fork Regional Medical Center", "St. Aldric Medical Center", "Harborlight General Hospital",
    "Tamarack Valley Hospital", "University Hospital of Northmarsh", "Ransom County Memorial Hospital",
    "Mount Verity Hospital", "Our Lady of the Pines Hospital", "Redstone Trauma Center",
    "Blue Mesa Community Hospital", "Lakemont VA Medical Center", "Presbyterian Hospital of Eldon",
    "Children's Hospital of Marrow Bay", "Sisters of Hope Hospital", "Kessling Institute",
    "Piedmont Ridge Critical Access Hospital", "Bayou Teche General", "Oakhollow Emergency Center",
    "Prairie Star Health", "Twin Rivers Urgent Care", "Windham Pike Nursing and Rehab",
    "Sunrise Terrace Skilled Nursing Facility", "Fort Calder Army Hospital", "Good Shepherd Hospital Anniston Road",
    "Granite Falls Medical Center East Campus", "Methodist Downriver", "Baptist Hospital of Coldwater",
    "Saguaro Flats Hospital", "Pine Barrens Regional", "Hollis-Greer University Medical Center",
)  # fmt: skip

HOSPITAL_UK = (
    "Wessmoor Royal Infirmary", "St Brannock's Hospital", "Queen Adelaide Hospital",
    "Thornaby District General Hospital", "Royal Glenmarnock Hospital", "Princess Helena Hospital",
    "Fenwick Cross Hospital", "North Calder General Hospital", "Harrowgate Vale NHS Foundation Trust",
    "Ysbyty Dyffryn Alun", "Ysbyty Glan Teifi", "Castle Lyne Infirmary", "East Marram Major Trauma Centre",
    "Western Holm Hospital", "St Osyth's", "Lord Ravenscroft Hospital", "Pennybridge Community Hospital",
    "Kelso Road Hospital", "Elmsgate Nursing Home", "Larches Care Home", "Sandwell Priory Walk-in Centre",
    "Ardlochan Hospital", "Broadmere University Hospital", "Tyne Haven Hospital", "Lagan Bridge Hospital",
    "Royal Sperrin Hospital", "Chalk Down Urgent Treatment Centre", "Blackmoor Cottage Hospital",
    "King Edmund Hospital", "Woodlark Lane Minor Injuries Unit",
)  # fmt: skip

HOSPITAL_AU = (
    "Warrawindi Base Hospital", "Royal Port Meriwether Hospital", "Banksia Coast University Hospital",
    "Gundaroo Creek District Hospital", "St Xavier's Private Hospital", "Queen Charlotte Hospital",
    "Kurrajong Health Service", "Mount Tarrengower Hospital", "Flinders Reach Medical Centre", "Coolabah Plains MPS",
    "Yarrawee Hospital", "Northern Beaches Road Hospital", "Wimmera East Hospital", "Royal Dampier Hospital",
    "Ironbark Multi-Purpose Service", "Lady Hargrave Hospital", "Calvary Hill Private", "Prince Leopold Hospital",
    "Barkly Downs Hospital", "Mersey Bluff General Hospital", "Taroona Aged Care",
)  # fmt: skip

HOSPITAL_IE = (
    "Ballydarragh University Hospital", "St Fintan's Hospital", "Mater Cordis University Hospital",
    "Our Lady's Hospital Kilcorran", "Midland Regional Hospital Clonmoyle", "Cork Harbour General Hospital",
    "Sacred Heart Hospital Carrowbeg", "Bon Pasteur Private Hospital", "Letterfinn University Hospital",
    "St Dymphna's Hospital", "Portnahinch General Hospital", "Slievemore Community Nursing Unit",
    "Children's Health Rathbeggan", "Shannonside Injury Unit", "Galtee View Nursing Home", "Naomh Eoin Hospital",
)  # fmt: skip

HOSPITAL = HOSPITAL_US + HOSPITAL_UK + HOSPITAL_AU + HOSPITAL_IE

HOSPITAL_KO = (
    "한빛내과의원", "늘봄대학교병원", "가람응급의료센터", "새롬종합병원", "은하수병원", "두레의료원", "청솔병원",
    "바다마을요양병원", "샛별대학교병원", "온누리권역외상센터", "푸른숲병원",
)  # fmt: skip

SITE_US = (
    "HLG", "Harborlight", "Cedar Fork", "East Campus", "Downtown Campus", "Northmarsh", "CHMB", "Redstone",
    "Lakemont", "NMUH", "Eldon Pres", "Granite Falls",
)  # fmt: skip

SITE_UK = (
    "WRI", "QAH", "TDGH", "Brannock", "Fenwick", "Glenmarnock", "Kelso Road", "North site", "Westgate site", "RGH",
    "EMMTC", "Castle Lyne", "St Osyth's",
)  # fmt: skip

SITE_AU = ("RPMH", "Warrawindi", "BCUH", "Gundaroo", "St X", "Ironbark", "Yarrawee", "Royal Dampier", "Coolabah")

SITE_IE = ("Ballydarragh", "Mater Cordis", "MRHC", "OLHK", "St Fintan's", "Letterfinn", "CHR", "Bons")

SITE = SITE_US + SITE_UK + SITE_AU + SITE_IE

HOME_US = (
    "Windham Pike Nursing and Rehab", "Sunrise Terrace Skilled Nursing Facility", "Maple Hollow Care Center",
    "Brookdale Crossing Memory Care", "Veterans Home at Elk Run", "Cypress Landing Assisted Living",
)  # fmt: skip

HOME_UK = (
    "Elmsgate Nursing Home", "Larches Care Home", "Abbeyfield Grange", "Primrose Court", "St Oswin's Hospice",
    "Orchard Lea Residential Home", "Heatherbank",
)  # fmt: skip

HOME_AU = (
    "Taroona Aged Care", "Jacaranda Lodge", "Wattle Glen RACF", "Bluegum Hostel", "Carinya Village",
    "Southern Cross Lodge",
)  # fmt: skip

TELERAD = (
    "Nightline Teleradiology", "AfterHours Imaging", "Lodestar Radiology Partners", "OwlRead",
    "Meridian Remote Reporting", "NightJar Radiology Ltd", "Southern Star Teleradiology", "Polaris Emergency Reads",
    "Duskwatch Imaging", "Everlamp Reporting", "Hemisphere Night Radiology",
)  # fmt: skip

WARD_US = (
    "7B", "5 West", "4 North", "11 Tower", "Tower 8", "T8", "C5", "L3", "6E", "9 South", "3 East Tele", "MICU 2",
    "SICU-B", "CVICU 4", "Neuro ICU North", "Burn 2", "PCU 6", "8 Main", "Floor 10", "7th floor", "Harkavy 5",
    "Delmonico 9 North", "Weisskopf Pavilion 3", "Rosenbaum Tower 12", "Blue Pod", "Red Pod", "Green Zone",
    "ED Purple", "Pod C", "Pod 4", "Zone D", "Hallway 6", "ED East", "Trauma Bay 2", "Trauma A", "Resus 1",
    "Shock Room 3", "Fast Track 2", "Fishbowl", "H-Pod", "Orange 2", "Gold", "Team Silver", "Obs Unit B", "EDOU 2",
    "6 Langford", "Langford 6", "Carrington Wing 4", "4A Stepdown", "B-7 North", "Unit 62", "J42", "M82",
    "West Annex 2", "G21", "ICU South", "MSICU B", "5ICU", "12 Long", "2 Pasternak", "NICU Pod 3", "PICU East",
    "Sunflower", "Sea Turtle", "Grizzly", "Rocket 3", "PACU 2", "CDU West", "Bldg 500 3rd floor", "Acute 4",
    "3 Center", "10 Lambert East", "North Tower 6", "Unit 4 Oncology", "Yellow 5",
)  # fmt: skip

WARD_UK = (
    "Ward 7B", "Ward 12", "Ward 4 East", "ward 21", "Wd 9", "W14", "Ward C6", "D57", "Bevan Ward", "Bevan",
    "Nightingale", "Ashcombe Ward", "Ashcombe", "Kestrel", "Heron Ward", "Kingfisher", "Lavender", "Rowan",
    "Hawthorn Ward", "AMU 2", "AMU Blue", "MAU North", "SAU B", "CDU 3", "Resus 4", "Resus B", "Majors B", "Majors 2",
    "Majors C", "Minors Room 3", "RAT bay 2", "Pit Stop 1", "Yellow Zone", "Red Zone", "ED Green", "Purple Area",
    "Level 6 West", "Level 9", "L8", "Floor 3 South", "4th floor East", "Block C 3rd floor", "Tower Block 7", "J31",
    "F5", "GICU A", "ICU West", "Adult Critical Care 2", "HDU 3", "ITU North", "Pod 2", "Penguin", "Starfish",
    "Dolphin Ward", "Nemo", "Giraffe", "St Brigid's", "St Colmcille's Ward", "St Finbarr's", "Our Lady's Ward",
    "Holy Family Ward", "Monastery 2", "Ward 8B South", "5 Delta", "Ward 5 Delta", "East 7", "6 South", "7 North",
    "Wattle", "Banksia Ward", "Acacia", "Short Stay 2", "EMU B", "Area C", "Acute 3", "Team Leader Bay 1",
    "Orange Pod", "Silver", "Pink Team", "Cohort B", "Hartigan Wing 2", "Guthrie 3", "Fairclough Centre Level 2",
    "Old Building 3", "Sir Tobias Grey Wing", "Surgical 4", "Medical 5", "Trauma 1", "Ortho B", "SDEC 2",
    "Frailty Bay 4", "Escalation 2", "Corridor C", "Portakabin 2",
)  # fmt: skip

WARD = WARD_US + WARD_UK

UNIT_THE = (
    "Harkavy Pavilion", "Ashcombe Unit", "Red Pod", "Blue Zone", "Fishbowl", "East Annexe", "Rosenbaum Tower",
    "7th floor", "third floor", "Weatherall Wing", "Snake Pit", "Goldfish Bowl", "Submarine", "Bunker", "Green side",
    "Nolan Building", "south pod", "West Wing", "Kettering Suite", "Purple Unit", "Lady Margaret Wing",
    "Delmonico Building", "Barn", "Conservatory", "Hartigan Wing", "Banksia Unit", "Lighthouse", "Aquarium",
    "yellow corridor", "Oakley Centre", "second-floor stepdown unit", "B pod", "Dorsey Burn Unit", "north corridor",
    "Sinclair Stroke Unit",
)  # fmt: skip

WARD_KO = (
    "5병동", "응급실 3구역", "중환자실 2", "본관 7층", "72병동", "신관 5층 서병동", "외상소생실 1", "동관 11병동",
    "별관 3층", "내과중환자실 B", "61병동 12호",
)  # fmt: skip

STREET_US = (
    "1842 Larkspur Court", "77 Old Quarry Road", "2210 N. Tamarind Ave", "19 Beacon Street Apt 4C",
    "645 County Road 12", "3301 Whippoorwill Lane", "88 W 14th Street", "5 Mill Pond Drive", "1290 Sycamore Blvd",
    "414 Juniper Way, Unit 9", "7007 State Route 38", "260 Elder Street", "93 Cannery Row East",
    "1511 Magnolia Terrace", "802 Railroad Avenue",
)  # fmt: skip

STREET_UK = (
    "14 Tanyard Lane", "Flat 3, 27 Corporation Street", "9 The Crescent", "112 Gladstone Road", "6 Chapel Close",
    "Rose Cottage, Mill Lane", "51 Inkerman Terrace", "2B Station Approach", "38 Priory Gardens", "17 Wharf Street",
    "205 Saltmarket Row", "4 Bryn Awel", "23 Castlefield Avenue",
)  # fmt: skip

STREET_AU = (
    "31 Wattlebird Crescent", "8/114 Federation Street", "470 Stock Route Road", "5 Jacaranda Court",
    "62 Anzac Parade", "19 Billabong Drive", "Lot 7 Ridge Track", "203 Esplanade", "11 Gidgee Street",
)  # fmt: skip

STREET_IE = (
    "12 Cois Abhann", "45 St Brendan's Park", "3 The Paddocks, Mill Road", "8 Barrack Street", "Apt 6 Quayside House",
    "21 Ard na Greine", "Knockbrack, Upper Road", "77 Marian Terrace",
)  # fmt: skip

STREET = STREET_US + STREET_UK + STREET_AU + STREET_IE

TOWN_US = (
    "Elkhorn Falls", "Port Lavelle", "Marrow Bay", "Coldwater", "Eldon", "Brandywine Mills", "Santa Rosalia",
    "Tipton", "Nashoba", "Grand Marsh", "Oxbow", "Lake Verity", "Beaufort", "Casper", "Yuma", "Duluth", "Mobile",
    "Flint", "Bend", "Salem", "Fort Calder", "Windham Pike", "Winnetonka", "Rockport", "Independence",
    "Sulphur Springs",
)  # fmt: skip

TOWN_UK = (
    "Thornaby", "Fenwick Cross", "Castle Lyne", "Pennybridge", "Kelso", "Wigton", "Barrow", "Deal", "Rugby", "Bath",
    "Ware", "Hayle", "Llanfairfach", "Aberdulais", "Glenmarnock", "Oban", "Strabane", "Larne", "Broadmere",
    "Chalk Down", "Whitby", "Great Marram", "Sutton Hollow", "Nelson", "Battle",
)  # fmt: skip

TOWN_AU = (
    "Warrawindi", "Gundaroo Creek", "Port Meriwether", "Coolabah Plains", "Yarrawee", "Moree", "Broken Hill",
    "Alice Springs", "Orange", "Dubbo", "Yass", "Burnie", "Katherine", "Kalgoorlie", "Tarrengower", "Mildura",
    "Young", "Emerald",
)  # fmt: skip

TOWN_IE = (
    "Ballydarragh", "Kilcorran", "Clonmoyle", "Carrowbeg", "Letterfinn", "Portnahinch", "Rathbeggan", "Trim", "Birr",
    "Cobh", "Bantry", "Navan", "Kells", "Tuam", "Youghal", "Dingle", "Cahersiveen", "Swords",
)  # fmt: skip

TOWN = TOWN_US + TOWN_UK + TOWN_AU + TOWN_IE

ADDRESS_KO = (
    "가온시 새벽로 12", "한들구 느티나무길 45-3", "솔내동 101동 1203호", "다온군 물빛면 강나루길 7",
    "별내구 은행로 88", "나래시 중앙동 21-4", "푸름구 언덕길 3", "해든시 바다로 150", "이랑군 들꽃리 9",
)  # fmt: skip

TRAUMA = (
    "Primary survey film: no tension pneumothorax and no massive haemothorax.",
    "AP pelvis and lateral C-spine are reported separately.",
    "Pelvic binder is partly in the field.",
    "Hyperdense left hemithorax, likely hemothorax of at least 800 mL.",
    "Bilateral finger thoracostomies are noted.",
    "Right clavicle fracture, middle third, with 100% displacement.",
    "Left scapular body fracture. Suspect high-energy mechanism.",
    "T4 burst fracture is better seen on CT.",
    "Restrained driver, approximately 45 mph, airbag deployed.",
    "Fall of about 4 metres from scaffolding onto concrete.",
    "Pedestrian versus car, GCS 14, ISS to be calculated.",
    "Single stab wound to the left 5th intercostal space, midclavicular line.",
    "eFAST: absent lung sliding on the right, no pericardial fluid.",
    "Two units of O negative and TXA 1 g given before imaging.",
    "Two ballistic fragments over the right hemithorax, 8 and 11 mm.",
)

ICU = (
    "ETT 5 cm above carina, RIJ CVC in SVC, NGT in stomach.",
    "New left IJ line, tip in the SVC. No pneumothorax.",
    "Lines and tubes unchanged.",
    "ETT and NGT satisfactory. Left basal collapse is worse.",
    "The right subclavian line kinks at the first rib and points cephalad into the jugular vein.",
    "Interval placement of a 14 Fr pigtail, left base.",
    "Day 6 of ventilation, proned for 16 hours; bilateral opacities are a little denser.",
    "Safe to feed via NG tube.",
    "NG tip is at the GOJ; advance by 10 cm and repeat the film.",
    "All four NPSA criteria for gastric position are met.",
    "VV-ECMO return cannula tip in the right atrium.",
    "Trachy tip 3 cm above carina.",
    "PA catheter has been pulled back to the main pulmonary artery.",
    "Post-bronchoscopy: the right upper lobe has re-expanded.",
)

HX = (
    "SOB.", "Chest pain ?cause.", "?CAP", "Line check.", "Post intubation.", "MVC, chest wall pain.",
    "Fever and cough.", "Hypoxia, rule out PNA.", "NGT placement.", "?pneumothorax post drain removal.",
    "Sepsis ?source.", "FOOSH and rib pain.", "Fall, on apixaban.", "Dyspnoea, known CCF.", "OD, ?aspiration.",
    "Post CVC insertion.", "Altered mental status.", "Collapse at home.", "Trauma call.",
    "Increasing O2 requirement.", "Unwitnessed arrest, ROSC at 12 minutes.",
)  # fmt: skip

ALIAS = (
    "Trauma Bravo", "Trauma Kilo", "Trauma, Zulu", "Doe, Tango", "Unknown Falcon", "Xxtrauma, Oscar",
    "Unidentified Juniper", "Emergency Walnut", "Trauma Quebec", "Disaster Heron", "Unknown, Sierra",
)  # fmt: skip

SHAPES = {
    "nhs": ("MRN", ("### ### ####", "###-###-####", "##########")),
    "hosp_no": ("MRN", ("K######", "@@######", "#######", "M#######", "######@", "@##-####", "RX#######")),
    "ihi": ("MRN", ("##################",)),
    "hcpc": ("ID", ("RA#####", "RA-#####", "DR#####")),
    "urn": ("MRN", ("#######", "######", "UR######", "###-###", "@@@#####")),
    "csn": ("ID", ("1########", "3#########", "V########")),
    "uk_acc": ("ACCESSION", ("R@@########", "@@@#######-1", "##-XR-######", "X#########", "@@######DX", "E-########")),
    "gmc": ("ID", ("#######",)),
    "provider_no": ("ID", ("######@@", "######1@")),
    "mcrn": ("ID", ("######",)),
    "npi": ("ID", ("1#########",)),
    "medicare": ("ID", ("#### ##### #", "##########")),
    "incident": ("ID", ("W######", "INC-#####", "#####", "WEB######")),
    "run_no": ("ID", ("##-######", "E######", "########")),
    "critical_id": ("ID", ("CR-#####", "######", "CRT##-####")),
    "bleep": ("PHONE", ("####", "###", "##-###")),
    "uk_phone": ("PHONE", ("01### ######", "020 7### ####", "07### ######", "0161 ### ####", "+44 1### ######")),
    "au_phone": ("PHONE", ("(02) #### ####", "03 #### ####", "04## ### ###", "+61 7 #### ####")),
    "ie_phone": ("PHONE", ("01 ### ####", "087 ### ####", "021 ### ####", "+353 86 ### ####", "(091) ######")),
    "handset": ("PHONE", ("*#####", "#-####", "#####", "6####")),
    "postcode": ("ADDRESS", ("@@# #@@", "@@## #@@", "@# #@@")),
    "eircode": ("ADDRESS", ("@## @@##", "@##@#@#", "@## @#@#")),
    "state_post": ("ADDRESS", ("NSW 2###", "VIC 3###", "QLD 4###", "WA 6###", "SA 5###")),
    "state_zip": ("ADDRESS", ("OH 4####", "TX 7####", "PA 1####", "GA 3####", "WA 98###")),
    "asset": ("DEVICE", ("MOB-##", "PX-####", "DRX##-###", "AMX-#####")),
}

CHOICES = {
    "hosp_us": ("HOSPITAL", HOSPITAL_US),
    "hosp_uk": ("HOSPITAL", HOSPITAL_UK),
    "hosp_au": ("HOSPITAL", HOSPITAL_AU),
    "hosp_ie": ("HOSPITAL", HOSPITAL_IE),
    "site": ("HOSPITAL", SITE),
    "site_us": ("HOSPITAL", SITE_US),
    "site_uk": ("HOSPITAL", SITE_UK),
    "site_au": ("HOSPITAL", SITE_AU),
    "site_ie": ("HOSPITAL", SITE_IE),
    "home_us": ("HOSPITAL", HOME_US),
    "home_uk": ("HOSPITAL", HOME_UK),
    "home_au": ("HOSPITAL", HOME_AU),
    "telerad": ("HOSPITAL", TELERAD),
    "ward_us": ("WARD", WARD_US),
    "ward_uk": ("WARD", WARD_UK),
    "unit": ("WARD", UNIT_THE),
    "street_us": ("ADDRESS", STREET_US),
    "street_uk": ("ADDRESS", STREET_UK),
    "street_au": ("ADDRESS", STREET_AU),
    "street_ie": ("ADDRESS", STREET_IE),
    "town_us": ("ADDRESS", TOWN_US),
    "town_uk": ("ADDRESS", TOWN_UK),
    "town_au": ("ADDRESS", TOWN_AU),
    "town_ie": ("ADDRESS", TOWN_IE),
    "wkday": ("DATE", ("Mon", "Tues", "Tue", "Wed", "Thurs", "Thu", "Fri", "Sat", "Sun")),
    "tr": ("", TRAUMA),
    "icu": ("", ICU),
    "hx": ("", HX),
    "sex": ("", ("male", "female")),
    "mf": ("", ("M", "F")),
}


def own_value(field: str, rng: random.Random) -> tuple[str, str]:
    """Value and kind of this module's own fields; raises KeyError for others."""
    if field in SHAPES:
        kind, shapes = SHAPES[field]
        return _shaped(rng.choice(shapes), rng), kind
    if field in CHOICES:
        kind, values = CHOICES[field]
        return rng.choice(values), kind
    day = date(2008, 1, 1) + timedelta(days=rng.randrange(6500))
    hour, minute = rng.randrange(24), rng.randrange(60)
    number, letter = rng.randint(1, 36), rng.choice("ABCDEF")
    family, given = rng.choice(FAMILY + WORD_FAMILY), rng.choice(GIVEN + WORD_GIVEN)
    match field:
        case "uk_date":
            forms = (
                f"{day:%d/%m/%Y}",
                f"{day:%d/%m/%Y}",
                f"{day:%d/%m/%y}",
                f"{day:%d.%m.%y}",
                f"{day:%d-%b-%Y}",
                f"{day.day} {day:%b %Y}",
                f"{day.day}.{day.month}.{day:%y}",
            )
            return rng.choice(forms), "DATE"
        case "uk_day":
            forms = (
                f"{day.day}/{day.month}",
                f"{day:%d/%m}",
                f"{day.day} {day:%B}",
                f"{day.day}{_th(day.day)} {day:%b}",
                f"{day:%a} {day.day}/{day.month}",
                f"{day.day}{_th(day.day)} {day:%B}",
            )
            return rng.choice(forms), "DATE"
        case "long_date":
            return f"{day:%A} {day.day} {day:%B %Y}", "DATE"
        case "uk_dob":
            year = day.year - rng.randint(25, 85)
            return rng.choice((f"{day:%d/%m}/{year}", f"{day:%d-%b}-{year}", f"{day.day}.{day.month}.{year}")), "DATE"
        case "baby_dob":
            return rng.choice((f"{day:%d/%m/%Y}", f"{day:%m/%d/%y}")), "DATE"
        case "clock":
            forms = (
                f"{hour:02d}:{minute:02d}",
                f"{hour:02d}:{minute:02d}",
                f"{hour:02d}.{minute:02d}",
                f"{(hour - 1) % 12 + 1}.{minute:02d}{'am' if hour < 12 else 'pm'}",
                f"{hour:02d}{minute:02d}",
            )
            return rng.choice(forms), "TIME"
        case "oclock":
            return f"{hour % 12 or 12}{rng.choice(('am', ' am')) if hour < 12 else rng.choice(('pm', ' pm'))}", "TIME"
        case "hrs":
            return f"{hour:02d}{minute:02d}", "TIME"
        case "bed":
            forms = (
                f"bed {number}",
                f"Bed {number}",
                f"bed {number}{letter}",
                f"Bd {number}",
                f"B{number}",
                f"bed {letter}{number % 9 + 1}",
                f"room {number}",
                f"Rm {number + 400}",
                f"room {number + 6100}-2",
                f"side room {number % 8 + 1}",
                f"bay {letter}",
                f"Bay {number % 9 + 1}",
                f"SR{number % 9 + 1}",
                f"bedspace {number}",
                f"cubicle {number % 14 + 1}",
                f"slot {number}",
                f"chair {number % 12 + 1}",
            )
            return rng.choice(forms), "WARD"
        case "spot":
            small = number % 8 + 1
            forms = (
                f"Trauma Bay {small}",
                f"trauma bay {small}",
                f"Trauma {small}",
                f"Resus {small}",
                f"resus bay {small}",
                f"T{small}",
                f"R{small}",
                f"Shock {small}",
                f"Resus {letter}",
                f"Crash Room {small}",
                f"Red {small}",
                f"Bay {small}",
                f"Critical Care Pod {small}",
                f"Trauma Bay {letter}",
                f"Resus Room {small}",
            )
            return rng.choice(forms), "WARD"
        case "icubed":
            forms = (
                f"bed {number}",
                f"Bed {number}",
                f"bedspace {number}",
                f"pod {letter}{number % 6 + 1}",
                f"B{number}",
            )
            return rng.choice(forms), "WARD"
        case "bare_bed":
            return rng.choice((f"{number}", f"{number}{letter}", f"{letter}{number}", f"{number:02d}")), "WARD"
        case "trolley":
            return rng.choice((f"Trolley {number}", f"trolley {number}{letter}", f"Trolley space {number}")), "WARD"
        case "cot":
            return rng.choice((f"cot {number}", f"Cot {number}", f"space {number}", f"incubator {number}")), "WARD"
        case "joined":
            floor, side = number % 12 + 2, rng.choice(("N", "S", "E", "W", "A", "B", ""))
            forms = (
                f"{floor}{side}-{hour + 1:02d}",
                f"{floor}{side}/{minute + 1}",
                f"{floor}{side or 'C'}{hour + 1:02d}",
                f"{rng.choice(('MICU', 'ED', 'ICU', 'AMU', 'CCU', 'ITU'))}-{hour + 1}",
                f"{rng.choice(('ED', 'Resus', 'Majors', 'ICU'))}/{letter}{number % 9 + 1}",
            )
            return rng.choice(forms), "WARD"
        case "theatre":
            return rng.choice(
                (f"Theatre {number % 16 + 1}", f"theatre {number % 9 + 1}", f"OT {number % 9 + 1}")
            ), "WARD"
        case "or":
            return rng.choice(
                (f"OR {number}", f"OR-{number}", f"Cath Lab {number % 4 + 1}", f"IR {number % 5 + 1}")
            ), "WARD"
        case "caps_first":
            return f"{family.upper()}{rng.choice((', ', ', ', ' '))}{given}", "NAME"
        case "initial_family":
            first = given[0].upper()
            return rng.choice((f"{first}. {family}", f"{first} {family}", f"{first}{letter} {family}")), "NAME"
        case "given":
            return given, "NAME"
        case "family_initial":
            return rng.choice((f"{given} {family[0].upper()}.", f"{given} {family[0].upper()}")), "NAME"
        case "alias":
            numbered = rng.choice((*ALIAS, "Unknown Male", "Unknown Female", "Major Incident Patient"))
            return rng.choice((f"{numbered} {rng.randint(2, 980)}", rng.choice(ALIAS))), "NAME"
        case "mail":
            user = ".".join(re.sub(r"[^a-z]", "", part.lower()) for part in (given, family))
            host = rng.choice(
                ("wessmoor.nhs.uk", "cedarforkhealth.org", "bcuh.health.gov.au", "ballydarragh.ie", "owlread.com")
            )
            return f"{user}@{host}", "EMAIL"
        case _:
            raise KeyError(field)


def _shaped(shape: str, rng: random.Random) -> str:
    """`#` becomes a digit, `@` a capital."""
    return "".join(
        rng.choice(string.digits) if c == "#" else rng.choice("BCDEFGHJKLMNPRSTW") if c == "@" else c for c in shape
    )


def _th(day: int) -> str:
    return {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}.get(day, "th")


TEMPLATES: dict[str, tuple[str, ...]] = {
    "us_preliminary": (
        "PRELIMINARY READ\n{c}\n{c}\nPrelim by {full}, MD (PGY-3), {date} {time}. Attending overread to follow.",
        "Wet read: {c} {wetread} {time} {date_short}",
        "WET READ VERSION #1 {initials} {weekday} {date} {time}\n{c}\nWET READ VERSION #2 {initials} {date} {time}\n"
        "{c}",
        "ED PRELIM - portable chest, {ward_us}, {bed}\nIndication: {hx}\nComparison: {date}.\n{c} {c}\nThese "
        "findings were given to {full}, PA-C at {time} by the overnight resident ({initials3}).",
        "Overnight resident interpretation ({dr}): {c}\nIf there is a clinical question please call the reading "
        "room at {ext}, or page {pager} after hours.",
        "XR CHEST 1 VIEW PORTABLE\nExam date/time: {date} {time24}\nMRN: {mrn}  CSN: {csn}  Accession: {accession}\n"
        "Patient location at time of exam: {ward_us}\nHistory: {age}-year-old {sex}. {hx}\n\nFINDINGS: {c} {c} "
        "{c}\n\nIMPRESSION: {c}\n\nPreliminary report by: {full}, MD. This is not a final report until signed by "
        "the attending.",
        "Prelim: {c}\nEntered into the ED track board for {spot} by {initials}. ED doc is {dr}, aware.",
        "Quick look on the portable monitor in the trauma bay with Dr. {dr}: {c} Formal read once the images cross "
        "to PACS.",
        "PRELIM/FINAL AGREE. {c} {c}\nI, {full}, MD, have personally reviewed the images and agree with the "
        "resident's report.",
        "Portable chest at {time24}:\n{c}\n{c}\nDictated by {full} PGY4 / attending of record {dr} / approved "
        "{date} at {time24}",
        "{c} Signed, {last_first}, MD, night float.",
    ),
    "us_discrepancy": (
        "DISCREPANCY NOTE\nThe preliminary interpretation from {date} at {time} by Dr. {dr} stated: no acute "
        "process. On final review there is a subtle left apical pneumothorax of 6 mm. The ED attending, Dr. {full}, "
        "was called at {time} and the patient is being called back from home at {phone}.",
        "ADDENDUM: Overread discrepancy, minor (RADPEER 2). {c} Emailed to {mail} and to the QA pool; no change in "
        "management.",
        "Change from prelim. Overnight read said lines are fine, however the right IJ catheter turns into the "
        "azygos vein. Spoke with {full}, RN on {ward_us} at {time}; she will relay to the team. {initials}",
        "ED FOLLOW-UP OF DISCREPANT READ\nPatient: {last_first}   DOB: {dob}   MRN: {mrn}\nSeen in {ward_us} on "
        "{date}, discharged before final read.\nFinal read: {c}\nAction: left voicemail at {phone}; certified "
        "letter to {street_us}, {town_us}, {state_zip}. PCP Dr. {dr} in {town_us} faxed at {phone}.\nTracking no. "
        "{critical_id}\nClosed by: {full}, RN, callback nurse",
        "*** DISCREPANCY *** Prelim by {telerad}: negative. Final by {full}, MD: {c} Communicated to {dr} in the "
        "ED, {date} {time}, read back confirmed.",
        "Addendum {date} {time}: The nodule behind the clavicle was not mentioned on the wet read. The patient had "
        "already left {ward_us}. Dr. {dr}'s office ({phone}) has taken the message, spoke to {given}.",
        "Agree with prelim except: the tube described as a feeding tube is a temperature probe. {initials3}",
    ),
    "us_critical": (
        "CRITICAL RESULT: Left tension pneumothorax. Called to Dr. {full} at {time} on {date}, within 4 minutes of "
        "image acquisition. Read-back performed. Decompression already under way in {spot}.",
        "{c} {c}\nThis critical finding (level red) was discussed by {full} with {full}, NP by telephone on {date} "
        "at {time}.",
        "Critical value log\nFinding: {c}\nTime found: {time}   Time called: {time}\nNotified: {full}, charge "
        "nurse, {ward_us}, ext {ext4}\nBy: {initials}\nID {critical_id}",
        "NOTIFICATION: The above was texted on the secure line to the {unit} team at {time24} and acknowledged by "
        "Dr. {dr} two minutes later.",
        "Attempted to reach Dr. {dr} x2 (pager {pager}, cell {phone}) without answer; escalated to the house "
        "supervisor, {full}, who walked to {ward_us} at {time}. Malpositioned feeding tube in the right lung. Do "
        "not use.",
        "IMPRESSION:\n1. {c}\n2. {c}\nCOMMUNICATION: Discussed with {dr}, {ward_us} intern, at {time} on {date_text}.",
        "Vocera to {given} in the {unit} at {time}: pull the ET tube back 3 cm. Repeat film requested. {wetread}",
        "The findings of free air were called in to {full} in the emergency department of {hosp_us} at {time} "
        "{date}. Surgery consult is Dr. {dr}, pager {pager}. OR to be ready in 30 minutes ({or}).",
    ),
    "us_trauma": (
        "TRAUMA ACTIVATION LEVEL 1\nName: {alias}\nTemp MRN: {mrn}\nBay: {spot}\nETA by air, EMS run {run_no}\n"
        "{tr}\n{c}\nTrauma attending {dr}; radiology resident {dr} at the bedside.",
        "{alias}, now identified as {full}, DOB {dob}. Images previously filed under the temporary number {mrn} "
        "were merged into {mrn} on {date}.\nChest: {tr} {c}",
        "Chest AP, {spot}, {time24}: {tr} {c} {initials}",
        "Level II trauma, {age} y/o {sex}, MVC on the interstate near {town_us}. {tr}\n{c}\nImages seen on the "
        "portable with Drs. {dr} and {dr}.",
        "GSW x2 chest. Markers on wounds. {tr} Bullet over T8 left of midline. {c} Dr {dr} informed in {spot}, "
        "{time24} h.",
        "Two patients were imaged in the same minute in {spot} and {spot}; this report belongs to the patient in "
        "the first bay, wristband {mrn}. Labels checked with {full}, RT(R). {tr}",
        "HISTORY: Roofer, fell at a job site in {town_us}. Transfer from {hosp_us}, seen there at {time} by Dr. "
        "{dr}.\nTECHNIQUE: Supine AP, board in place.\nFINDINGS: {tr} {c} {c}\nIMPRESSION: {c}",
        "Burn, 35% TBSA, intubated at scene by the flight crew. {c} Admitted to {ward_us}, Dr. {full} accepting. "
        "Transported from {town_us}, {state_zip}.",
    ),
    "us_icu": (
        "Portable chest, {ward_us} {bed}, {date} {time24}.\nComparison: {date} {time24}.\n{icu}\n{c}",
        "CHEST, PORTABLE FOR LINE PLACEMENT\n{icu} RN {family_initial} on {ward_us} notified.",
        "LINES AND TUBES:\n- ETT: 3.8 cm above the carina\n- OGT: stomach\n- Left IJ Cordis: brachiocephalic "
        "confluence\n- Right 24 Fr chest tube: apex\nLUNGS: {c}\nCompared with {date}, {date} and {date}.\nRead by "
        "{full}, MD",
        "PICC nurse {full} (pager {pager}) asked for tip confirmation, right basilic PICC, lot and serial {serial}. "
        "Tip at the cavoatrial junction. OK to use. {initials} {time}",
        "{icu} Pacer check: generator serial {serial}, implanted at {hosp_us} in {month_year}. Leads intact. {c}",
        "Daily film, hospital day 9, patient moved overnight from {ward_us} to the {unit}. {icu} {c}",
        "ECMO day 4. {icu} Perfusionist {dr} present. Unit {asset} was used because the fixed unit in the {unit} is "
        "down.",
        "{age90} year old DNR/DNI woman in {ward_us}, {bed}, on BiPAP 12/5. {c} {c} Next of kin {full} is at the "
        "bedside and has asked for results by phone, {phone}.",
    ),
    "shift_handover": (
        "HANDOVER DAY TO NIGHT {uk_date}\nOutstanding:\n1. {ward}, {bed}, {caps_first}, {hosp_no}: repeat film "
        "after drain, due {clock}. {c}\n2. {spot}: {tr} CT pending, chase with the registrar {bleep}.\n3. {ward}: "
        "NG check, radiographer {given} will ring.\nFrom {dr} to {dr}, {clock}",
        "Sign-out list, {weekday} night -> day\n- {last_first}, {ward}: {c} called to {dr}, closed\n- {last_first}, "
        "{ward}: {c} NOT called, please call\n- {alias}, {spot}: awaiting second set\nReading room phone {ext}. "
        "{initials}",
        "Night SHO to day team. The chest film on {ward}, {bed}, was looked at by me at {clock} but not by the "
        "consultant. {c} Please verify. Thanks, {given} ({bleep})",
        "Handed over by {full} to {full} at {time}, {date}. Exam re-read after the shift change: {c}",
        "Handover sticker: {initials}->{initials}, {hrs} hrs. Line check {ward}. {icu}",
        "Consultant cover ({wkday}-{wkday})\nDr {dr} covering until {oclock}, then Dr {dr}.\nPending overreads: "
        "chest {uk_acc}, chest {uk_acc}, portable from the {unit}.\nNote for {uk_acc}: {c}",
        "For the morning: the {spot} patient went to {ward} and the two films should be compared there. First film: "
        "{tr} Second film: {c}",
        "Huddle board, {long_date}. ICU films done: 14. Discrepancies: 1 ({ward} {bed}, tube high, Dr {dr} told "
        "{clock}). Portable {asset} awaiting repair, engineer {given} on {handset}. No other events.",
        "Cross-cover note. Asked by {dr} on {ward} to look again at the early film. {c} No change from what {dr} "
        "put in the chart. {initials} {hrs} h",
    ),
    "uk_reports": (
        "Chest X-ray {uk_date}\n{c} {c}\nReported by: Dr {full}, Consultant Radiologist, GMC {gmc}",
        "XR Chest (Mobile) - {ward_uk}\nClinical details: {hx}\n{c}\n{c}\nDr {full} ST5 / Dr {dr}\nVerified "
        "{uk_date} {clock}",
        "{hosp_uk}\nDepartment of Radiology\nPatient: {caps_first}\nDOB: {uk_dob}\nNHS No: {nhs}\nHosp No: "
        "{hosp_no}\nRef: {uk_acc}\nReferrer: Mr {dr}\nLocation: {ward_uk}\n\nCXR: {c} {c}\n\n{caps_first} MB BS FRCR",
        "ED hot report. {c} {c}\nReporting radiographer {initial_family}, HCPC {hcpc}. Second read not required.",
        "Provisional out of hours report - Dr {dr} (SpR): {c} This has been phoned to Sister {dr} in {ward_uk}, "
        "{uk_day} at {clock}.",
        "{age} {mf}. {hx} Resident of {home_uk}.\nAP sitting film.\n{c} {c} DNACPR noted on the request.",
        "Film taken in {spot} at {hrs} hrs, comparison with the film of {uk_date} from {site_uk}. {tr} {c}",
        "Chest {uk_day}. {c} Miss {dr}'s team on {ward_uk} to arrange CT. Please copy to GP, Dr {dr}, {street_uk}, "
        "{town_uk}, {postcode}.",
        "NG position check, trained checker {full}, band 6. The tube bisects the carina, crosses the diaphragm in "
        "the midline and its tip is seen under the left hemidiaphragm. Safe to feed. Recorded {clock} {uk_date}.",
        "Locum consultant report. {c} {c} Dr {romanised}, on behalf of {hosp_uk}.",
        "Normal chest. {initials} {uk_day}",
        "Second opinion from the thoracic MDT, {month_year}: {c} Discussed with Prof {full} and Mr {dr}. Patient "
        "lives alone in {town_uk}; travels poorly.",
    ),
    "uk_alerts": (
        "CRITICAL ALERT - telephoned to bleep {bleep} (med reg, Dr {dr}) at {clock}.\nRight tension pneumothorax.\n{c}",
        "Red alert sent {uk_date} {clock}, e-mail to {mail} and the on-call team. {c} Acknowledged: {initial_family}.",
        "Misplaced NG tube in the left main bronchus, Never Event if used. Ward manager {full} on {ward_uk} told by "
        "phone {uk_phone} at {clock}. Incident {incident} submitted.",
        "REPORT AMENDED after the discrepancy meeting held on {uk_date}. The original report issued by "
        "{initial_family} read: clear lungs. Amended: {c} Duty of candour letter to the patient at {street_uk}, "
        "{town_uk} {postcode}. Ref {incident}.",
        "Urgent: {c} Unable to reach the team on {bleep}; switch put me through to Dr {dr} in {theatre}, informed.",
        "Addendum by Dr {full}, {uk_date}: on review with the CT from {site_uk} the shadow at the left apex is the "
        "first rib. No recall needed. Nurse in charge of the {unit} aware.",
        "Unexpected finding. {c} Told the F2 ({given}), who was on the post-take round in {ward_uk}, then "
        "documented here. Bleep {bleep} if in doubt.",
    ),
    "ireland": (
        "{hosp_ie}\nXR Chest PA\nMRN {hosp_no}  IHI {ihi}\n{caps_first}, {street_ie}, {town_ie}, {eircode}\nHx: "
        "{hx}\n{c} {c}\nDr {full}, FFR RCSI, IMC {mcrn}",
        "NIMIS accession {uk_acc}. Portable in {ward_uk}. {c}\nResult given to CNM2 {full} by phone ({ie_phone}) at "
        "{clock}.",
        "Transferred from {hosp_ie} by the National Ambulance Service, left {town_ie} at {clock}. {tr} {c} Reg on "
        "call: {dr}, bleep {bleep}.",
        "SHO prelim, film from {site_ie}: {c}\nSpR agree: {initials}\nConsultant final: {c} Dr {full} {uk_date}",
        "Farmer from outside {town_ie}, kicked by a bullock {wkday} evening. {c} Fractures of the right 5th to 7th "
        "ribs. No pneumothorax. Seen in {spot} by RANP {full}.",
        "{trolley}, {ward_uk}. {c} Awaiting bed for {oclock}. Dr {dr} notified.",
    ),
    "australia": (
        "CHEST X-RAY\nURN {urn}  Acc {uk_acc}\n{hosp_au}, {ward_uk}\nCLINICAL: {hx}\nFINDINGS: {c} {c}\nCOMMENT: "
        "{c}\nDr {full}, FRANZCR, provider no. {provider_no}",
        "Trauma call, {spot}. {tr} {c} Discussed with ED consultant {full} at {hrs} hours on {uk_date}. AN "
        "accession {uk_acc}.",
        "RFDS retrieval from {town_au}. Intubated at {hosp_au}, landed {clock}. {icu} {c}\nRegistrar: {dr}. "
        "Consultant: {dr}.",
        "Mobile CXR {ward_uk} {bed}, {uk_date}. {icu} NUM {full} aware.",
        "{age}yo {mf}, working at a cattle station near {town_au}, thrown from quad bike. {tr} {c} Next of kin {full}, "
        "{au_phone}.",
        "After-hours read by {telerad} for {site_au}: {c} Verbal to RMO {dr} {clock}, {uk_day}.",
        "Resident of {home_au}, unwitnessed fall. Medicare {medicare}. Address {street_au}, {town_au} "
        "{state_post}.\n{c}\n{c}\nElectronically signed by Dr {full} {uk_date} {clock} AEST",
        "Repeat erect film at 4 hours, {ward_uk}. {c} Fit for discharge per Dr {dr}. GP letter to Dr {dr} in "
        "{town_au}.",
        "Thanks for referring this {age} year old. {hx} {c} {c} Kind regards, Dr {full}",
    ),
    "transfers": (
        "OUTSIDE FILM REVIEW\nImages from {hosp_us}, dated {date}, brought on disc with the transfer.\n{c} {c}\n"
        "Original report by Dr. {full} was available and is concordant.",
        "Image exchange request. From {site_uk} to {site_uk}, IEP link sent {clock}. Patient {caps_first}, "
        "{uk_dob}, NHS {nhs}. For the attention of the cardiothoracic SpR {dr}, {uk_phone}. Chest: {c}",
        "Repatriated from {hospital} on {uk_date}, day 12 after thoracotomy. Now in the {unit}. {c} Compared with "
        "the film sent from {site}: no change.",
        "Interfacility transfer, {hosp_us} to {hosp_us}. Accepting: Dr. {dr}, {ward_us}. Transfer center {phone}, "
        "case {run_no}. Pre-transport film: ETT ok, right chest tube to Heimlich valve. {c}",
        "Secondary transfer under the trauma bypass protocol; first hospital was {site_au}, no images received. "
        "{tr} Second-look reader {initials}.",
        "Film from {site} ({uk_date}, {clock}): {c} Film here, {clock}: {c} Retrieval doctor: {full}.",
        "Patient arrived from the skilled nursing facility ({home_us}) to {ward_us}. {hx}\n{c}",
        "Stroke transfer, helicopter. {c} Report faxed to {phone}, attention {full}, {ward_us}. Original accession "
        "{accession}.",
    ),
    "teleradiology": (
        "{telerad} PRELIMINARY REPORT\nFacility: {hosp_us}\nPatient: {last_first}\nMRN: {mrn}\nImages received: "
        "{date} {time}\nReport sent: {date} {time}\nFINDINGS: {c} {c}\nReader: {full}, MD. Licensed in 31 states. "
        "NPI {npi}. Questions: {phone}",
        "Outsourced night report, {telerad}. {c} Radiologist based in {town_au}. Queries via {url} or {mail}.",
        "Case taken from the worklist {time24}, closed {time24}, workstation {station}. {c} {c} - {romanised}",
        "TELERAD -> {site_us} ED. Doc to doc call requested, {full} called back at {time}. {c} Job {job}",
        "{c} Report typed but not proofread. Call {phone} for {full}. Ref {accession}",
    ),
    "children": (
        "Neonatal unit, Baby of {dr}, {cot}, born {baby_dob}, 27+3 weeks. {c} UVC in the portal vein, withdraw. "
        "Informed S/N {full} {clock}.",
        "6-week-old boy, {ward}. {c} Safeguarding: posterior rib fractures at the left 5 and 6. Discussed with Dr "
        "{full}, named doctor, at {clock} on {uk_date}; skeletal survey booked. Social worker {dr}, {handset}.",
        "Baby Boy {dr}, NICU. {icu} Called to NNP {full} at {time}.",
        "3 yo swallowed coin at daycare in {town}. {c} ENT {dr} aware, for {theatre}. Parent {full} consents.",
        "PICU retrieval team from {site}. {icu} Age 14 months, 9.4 kg. Moved to {ward}, {bed} at {clock}. Lead "
        "nurse {given}.",
    ),
    "where_they_lie": (
        "Location: {joined}\n{hx}\n{c}\n{initials3} {time24}",
        "Pt moved {joined} -> {joined} between the two films. First film: {c} Second film: {icu}",
        "Boarding in {spot} while a bed on {ward} is cleaned. {c} Boarder team resident {dr} ({handset}) notified "
        "{clock}.",
        "Chest portable. Ordered from {ward}, but the patient was found in the {unit}, {bed}; film done there at "
        "{clock} by radiographer {full}. {c}",
        "Same-name alert: two patients named {dr} on {ward}. This is {bed}, {given}, MRN {mrn}. Checked twice. {icu}",
        "Outlier list, medical take {uk_day}: {joined} {c}\n{joined} {c}\n{joined} normal\nAll seen by Dr {dr}, "
        "none phoned.",
        "ICU portables, round of {time24}\n{icubed}: {icu}\n{icubed}: {icu}\n{icubed}: no film, in {or}\n"
        "{icubed}: {icu} {c}\n"
        "Fellow {full}, pager {pager}. All four called except the third.",
        "{unit}, {weekday} night, {initials} covering. {c} Then asked from {ward} for the same patient once "
        "transferred. No change.",
        "Went up from recovery to {ward} at {clock}, came back to {theatre} at {clock} for bleeding. On-table film: "
        "{c} Scrub nurse {given} and surgeon Mr {dr} told in person.",
        "XR CHEST\nHospital: {hospital}\nWard: {ward}\nBed: {bare_bed}\nConsultant: {dr}\nDate: {date_text}\nTime: "
        "{clock}\nOperator: {initial_family}\nUnit: {asset}\nExposure: 90 kV, 1.6 mAs, SID 110 cm\nIndication: "
        "{hx}\nComparison: {date_text}\n\nReport:\n{c}\n{c}\n{icu}\n\nOpinion:\n{c}\n\nReported by: {full}\nPhoned "
        "to: {given}, nurse in charge, {handset}",
    ),
    "nothing_protected": (
        "{c} {c}",
        "Trauma bay portable. {tr} {c} Discussed with the trauma team leader in resus at the time of the study.",
        "Preliminary: {c} Final: {c} No discrepancy.",
        "ICU line check. {icu} {icu} Called to the bedside nurse.",
        "Indication: {hx}\nTechnique: single AP view, 85 kV, 2 mAs, mobile unit.\nComparison: yesterday.\nFindings: "
        "{c} {c}\nImpression: {c}",
        "Zone 2 pneumothorax by Rhea method, Light index 18%. Level 1 transfusion. Grade III injury. Station 7 "
        "nodes. {c}",
        "Tip at T5, bed-side ultrasound normal. Ward round film, taken on the ward. {c} {icu}",
    ),
}
