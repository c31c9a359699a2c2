"""Reports of the inpatient work of large teaching hospitals, for `reports_phi_writer`, to develop recognisers on.

The sites imitated: intensive care units of every kind, step-down and telemetry, oncology and transplant wards,
cardiothoracic surgery, emergency and trauma bays, paediatric and neonatal units, obstetrics, dialysis and lines,
operating theatres, and the addenda, letters and notes that go with them; American, British and Australian by style.
All people, places and numbers are invented. Recognisers may be developed on this set; it is not for measuring them.

Conventions of the fields of `own_value`: a ward, room, bed, bay, pod, tower, theatre, catheter laboratory or dialysis
chair is one span with its number or name, and so is a run of them in one field ("8 North 8112-A", "ICU Pod B bed 9");
two fields with a comma between are two spans. Aliases of unknown patients ("Trauma, Juniper") are NAME, and so are a
given name alone, a family name in lower case and an HL7 name (X^Y). Ambulance services, schools and short codes of
sites are HOSPITAL; donor, badge, licence and Medicare numbers, ambulance run numbers and typist codes are ID. A weekday
written with its day ("Tuesday 14 March") is one DATE. Fields that begin with `c_` are clinical text.
"""

from __future__ import annotations

import random
import re
import string
from datetime import date, timedelta

FAMILY = (
    "Abernethy", "Achterberg", "Adeyemi-Cole", "Agbaje", "Ahluwalia", "Akhtaruzzaman", "Albrighton", "Alcántara",
    "Aldaine", "al-Hamdani", "Amankwah", "Ambrosetti", "Anagnostou", "Aparicio", "Arbuthnot", "Arredondo", "Asante",
    "Aslanbekov", "Auerswald", "Ayyadurai", "Babatunde", "Bakhshi", "Balasubramaniam", "Bancroft", "Bartolini",
    "Basnyat", "Beauchemin", "Bednarczyk", "Belhadj", "Benavides", "Bergqvist", "Bhattarai", "Birnbaum",
    "Blagojević", "Boateng", "Bogdanov", "Bolingbroke", "Bonaventura", "Boutros", "Brathwaite", "Breitenbach",
    "Broadhurst", "Buenrostro", "Bukowski", "Callaghan", "Camilleri", "Cardozo", "Castellanos", "Catterall",
    "Cavanaugh", "Chakravarty", "Chandrasekar", "Charalambous", "Chatwin", "Chigwedere", "Cholmondeley",
    "Chowdhury", "Cipriani", "Clutterbuck", "Colquhoun", "Contreras-Vidal", "Cruickshank", "Czajkowski",
    "D'Alessandro", "D'Souza", "da Silveira", "Dalgleish", "Darkwa", "Dautović", "de Boer", "De la Fuente",
    "de Villiers", "Delacroix", "Demetriou", "Desrosiers", "Devereaux", "Dhaliwal", "Di Benedetto", "Diamantis",
    "Dinh", "Dlamini", "Doherty", "Drummond", "Duquesne", "Dzhaparidze", "Edgecombe", "Egwuatu", "Eisenhardt",
    "El-Sayegh", "Eriksson", "Espinoza", "Etxeberria", "Fairweather", "Farouk", "Featherstonhaugh", "Fernando",
    "Fitzwilliam", "Fjeldstad", "Fothergill", "Fraikin", "Gallagher", "Garrigan", "Gebremariam", "Ghaffari",
    "Gillespie", "Giordano", "Głowacki", "Goldfarb", "Gopalan", "Greenhalgh", "Grzelak", "Gunawardena",
    "Gyllenhammar", "Habtemariam", "Hadjiev", "Hambleton", "Haralson", "Hashemi", "Hathaway", "Heatherington",
    "Hernández", "Hinchcliffe", "Hjelmstad", "Holcombe", "Huynh", "Ibekwe", "Ilunga", "Inaba", "Iwanicki",
    "Jablonski", "Jagannathan", "Jayasuriya", "Jimenez-Ortiz", "Juszczyk", "Kaleka", "Kapadia", "Karimov",
    "Kavanagh", "Keshavarz", "Kilbride", "Kirkbride", "Klingenberg", "Kobayashi", "Kowalczuk", "Kristiansen",
    "Kuczynski", "Kumarasinghe", "Lachance", "Laghari", "Lefebvre", "Leibowitz", "Lindqvist", "Llewellyn",
    "Loughnane", "Lundgaard", "MacAllister", "Macquarrie", "Madubuike", "Mahabir", "Makhoul", "Manoharan",
    "Marchetti", "Mazurek", "Mbeki-Nkosi", "McConaghy", "McElhinney", "McGillicuddy", "Mehrotra", "Mendizábal",
    "Merriweather", "Mirchandani", "Moghaddam", "Montclair", "Moriyama", "Mukherjee", "Mwangi", "Nakamura-Boyd",
    "Naranjo", "Ndiaye", "Ng", "Nguyễn", "Niedermeyer", "Nkemelu", "Nordahl", "Nwosu", "O'Callaghan", "O'Dowd",
    "O'Shaughnessy", "Oduya", "Okereke", "Olawale", "Orzechowski", "Østergaard", "Ouedraogo", "Padmanabhan",
    "Palaiologos", "Papadakis", "Pattanayak", "Pellegrino", "Penhaligon", "Pereira", "Petrosyan", "Pfeiffer",
    "Pham", "Pillai", "Pitsilides", "Poindexter", "Ponnusamy", "Quattlebaum", "Quigley", "Quiñones",
    "Radhakrishnan", "Rafferty", "Ramaswamy", "Rasmussen", "Reddick", "Ricciardi", "Rosenzweig", "Rutkowska",
    "Saengsawang", "Salcedo", "Santhanam", "Sauvageau", "Schenkel", "Seneviratne", "Shaughnessy", "Siddiqui",
    "Sigurdsson", "Sokolowski", "Somerville", "St. Clair", "Stavropoulos", "Strickland", "Subramanian", "Szymanski",
    "Tadesse", "Takahashi", "Talbot-Hughes", "Tavares", "Tchoupo", "Thibodeaux", "Thistlethwaite", "Tran",
    "Trevelyan", "Tuitupou", "Uddin", "Unterberger", "Vaidyanathan", "van den Berg", "Van Houten", "Vandermeer",
    "Varghese", "Vasquez", "Velasquez-Reyes", "Venkatesan", "Villaseñor", "von Arnim", "Waghmare", "Waldegrave",
    "Warburton", "Weatherby", "Whakaruru", "Wickremasinghe", "Wojciechowska", "Wrzesniewski", "Xiong", "Yamauchi",
    "Yeboah", "Yildirim", "Zambrano", "Zelenka", "Zhao", "Zielinski", "Zuberi",
)  # fmt: skip
WORD_FAMILY = (
    "Banks", "Bell", "Best", "Bird", "Bishop", "Black", "Bone", "Bright", "Brown", "Case", "Chambers", "Childs",
    "Chin", "Church", "Cook", "Crane", "Cross", "Day", "Dean", "Early", "Fellows", "Field", "Foley", "Ford",
    "Foote", "Frost", "Glass", "Graves", "Green", "Gray", "Hall", "Hand", "Hart", "Head", "Hickman", "Hill",
    "House", "Key", "King", "Knight", "Lane", "Line", "Little", "Long", "Love", "Major", "March", "Marsh", "May",
    "Miller", "Noble", "North", "Orr", "Page", "Parks", "Payne", "Pope", "Porter", "Power", "Price", "Rich",
    "Rivers", "Rose", "Sharp", "Shields", "Short", "Small", "Snow", "Stone", "Strong", "Swan", "Tower", "Wall",
    "Ward", "Wells", "West", "White", "Winter", "Wise", "Wood", "Young",
)  # fmt: skip
GIVEN = (
    "Aaliyah", "Abdul", "Abigail", "Achille", "Adaeze", "Adebayo", "Adrián", "Agnieszka", "Ahmed", "Aileen",
    "Aisha", "Alasdair", "Alejandra", "Alessandra", "Alistair", "Amara", "Amelia", "Amit", "Anastasia", "Andre",
    "Aneesha", "Angus", "Anh", "Anita", "Anneliese", "Antonio", "Anya", "Apinya", "Arabella", "Arjun", "Asha",
    "Audrey", "Ayesha", "Barnaby", "Bartosz", "Beatriz", "Benedict", "Bernadette", "Bhavna", "Birgit", "Blessing",
    "Bogdan", "Brendan", "Bridget", "Bronwyn", "Caitlin", "Callum", "Camille", "Carlos", "Carmen", "Cassandra",
    "Catriona", "Cecilia", "Chantal", "Chidi", "Chiara", "Chukwuemeka", "Claudia", "Clementine", "Colm", "Consuelo",
    "Cormac", "Cornelius", "Courtney", "Daniela", "Danny", "Daphne", "Darius", "Deepa", "Deborah", "Delphine",
    "Demetrius", "Desmond", "Diarmuid", "Dimitri", "Dolores", "Dominic", "Donovan", "Dorothea", "Ebony", "Edgar",
    "Eduardo", "Efosa", "Eileen", "Ekaterina", "Eleanor", "Elif", "Eliza", "Emeka", "Emilio", "Enrique", "Erin",
    "Esi", "Esperanza", "Eugenia", "Fatima", "Felicity", "Femi", "Fergus", "Fiona", "Florian", "Folasade",
    "Francesca", "Gareth", "Gavin", "Geoffrey", "Gillian", "Giulia", "Graciela", "Graham", "Gretchen", "Guillermo",
    "Gurpreet", "Gwendolyn", "Hamish", "Harriet", "Hassan", "Heather", "Hector", "Heidi", "Henrietta", "Hiroshi",
    "Hugo", "Ibrahim", "Ignatius", "Imani", "Imogen", "Indira", "Ingrid", "Isabella", "Ivan", "Jacinta", "Jamal",
    "Janelle", "Jasmine", "Javier", "Jean-Paul", "Jemima", "Jerome", "Jorge", "Josefina", "Juanita", "Kamila",
    "Karthik", "Kayleigh", "Keisha", "Kerry-Ann", "Khadija", "Kieran", "Kiran", "Krzysztof", "Kwame", "Lachlan",
    "Lakshmi", "Lamar", "Latisha", "Laurence", "Leticia", "Liesl", "Linh", "Lorraine", "Luca", "Lucinda", "Ludmila",
    "Magdalena", "Mairead", "Malcolm", "Manuel", "Marcus", "Margarethe", "Marisol", "Mary-Kate", "Mateo", "Maureen",
    "Meera", "Mercedes", "Miguel", "Mohammed", "Muriel", "Nadia", "Naveen", "Ngozi", "Niamh", "Nikhil", "Noor",
    "Norbert", "Obinna", "Octavia", "Olga", "Omar", "Oksana", "Orla", "Oscar", "Padraig", "Paloma", "Parvati",
    "Perpetua", "Philippa", "Piotr", "Prakash", "Priya", "Rachel", "Rafael", "Raghav", "Rania", "Rashid", "Renée",
    "Reuben", "Rhiannon", "Roberto", "Rosalind", "Rukmini", "Rupert", "Sadia", "Samantha", "Sanjay", "Saoirse",
    "Sergei", "Shanice", "Sheila", "Shreya", "Siobhán", "Stavros", "Sunita", "Svetlana", "Tadeusz", "Tamika",
    "Tariq", "Tatiana", "Tendai", "Thandiwe", "Theodora", "Tomasz", "Tyrone", "Ursula", "Valentina", "Vanessa",
    "Vikram", "Violeta", "Wanjiru", "Wilhelmina", "Xavier", "Ximena", "Yasmin", "Yevgeny", "Yolanda", "Yusuf",
    "Zainab", "Zofia",
)  # fmt: skip
WORD_GIVEN = (
    "April", "Art", "August", "Autumn", "Daisy", "Dawn", "Faith", "Fern", "Frank", "Glen", "Grace", "Hope", "Iris",
    "Ivy", "Joy", "June", "Lily", "Mark", "May", "Miles", "Misty", "Pat", "Pearl", "Penny", "Rich", "Robin", "Rose",
    "Ruby", "Sunny", "Violet", "Will",
)  # fmt: skip
HOSPITAL_US = (
    "Aldermere University Hospital", "Alta Verde Medical Center", "Ashgrove Memorial Hospital",
    "Barrow Lake Regional Medical Center", "Bellhaven Children's Hospital", "Blessed Trinity Medical Center",
    "Brookstead University Medical Center", "Cabot Falls General Hospital", "Calder County Medical Center",
    "Clearfork Community Hospital", "Coronet Heart and Vascular Institute", "Dunmore Cancer Center",
    "Eastlake Transplant Institute", "Fairhollow Women's and Infants Hospital", "Glen Arbor Medical Center",
    "Good Shepherd of Marlow", "Graniteville VA Medical Center", "Harlan Point Hospital", "Holy Cross of Westerly",
    "Inland Gulf Medical Center", "Ironbridge Trauma Center", "Kessock Valley Hospital",
    "Marrowstone Cancer Institute", "Mercy Tidewater", "Mt. Corbin Presbyterian Hospital",
    "New Haverford Medical College Hospital", "Northpine Health", "Oakmont Baptist Hospital",
    "Our Lady of Sorrows Hospital", "Palmetto Bend Regional", "Ravenna Children's Medical Center",
    "Riverbend Methodist", "Sacred Heart of Dellwood", "San Marcelo Medical Center",
    "Silver Fork Critical Access Hospital", "St. Aldric's Hospital", "St. Brannoc Medical Center",
    "St. Verena's Children's Hospital", "Tamarind Bay Hospital", "Thornapple Valley Hospital", "UMC Larkmoor",
    "University of West Calloway Hospital", "Whitfield County Hospital",
)  # fmt: skip
CARE_US = (
    "Covington Ridge LTACH", "Cypress Hollow Rehabilitation Hospital", "Elm Prairie Skilled Nursing",
    "Four Oaks Nursing and Rehab", "Pinewater Hospice", "Windham Cove Assisted Living",
)  # fmt: skip
CLINIC_US = (
    "Havenwood Imaging Associates", "Hollis Street Clinic", "Lakeshore Pulmonary Associates",
    "Maple Run Urgent Care", "Millbrook Surgery Center", "Redstone Open MRI", "Saltmarsh Radiology Group",
    "Stillwater Pediatric Associates", "Westmoor Advanced Imaging", "Glen Arbor Family Medicine",
    "Calder City Pediatrics",
)  # fmt: skip
SCHOOL_US = (
    "Linden Hill Academy", "Larkmoor Elementary School", "Bellhaven Montessori", "St. Brannoc Parish School",
)  # fmt: skip
DIALYSIS_US = (
    "Cedar Bluff Dialysis Center", "Quarry Hills Dialysis", "Brookstead Kidney Center",
)  # fmt: skip
OTHER_US = (
    "Prairie Star Air Medical", "Summit Crossing Freestanding ED", "Vail Creek Orthopedic Hospital",
    "Windham Cove Birthing Center",
)  # fmt: skip
HOSPITAL_UK = (
    "Ashcombe District General", "Barnstow General Hospital", "Blackmere Infirmary", "Bryn Aeron Hospital",
    "Burnsike Hospital", "Carrowdale Cottage Hospital", "Dalwhin Royal Infirmary", "Eastmarch University Hospital",
    "Glenmorrin Hospital", "Greyfriars Hospital", "Harefell Heart Hospital", "Holmewood Maternity Hospital",
    "Kingsweir Hospital", "Lady Matilda Hospital for Women", "Llanfarren Hospital", "Lowther Cross Hospital",
    "Merrowdown Hospital", "Newbracken University Hospitals NHS Foundation Trust", "North Wessmoor NHS Trust",
    "Penrowan Hospital", "Princess Adela Hospital", "Queen Maud Hospital", "Royal Coverley Hospital",
    "Royal Tamesford Children's Hospital", "South Heugh Hospital", "St Cuthman's Hospital",
    "St Osyth Hospital, Tamesford", "The Royal Harbourne", "Ullsbeck Hospital", "Westerdale Infirmary",
)  # fmt: skip
CARE_UK = (
    "Abbotsmere Care Home", "Brackley Lodge Nursing Home", "Heath Lodge Care Home", "Kelloe Park Hospice",
    "St Ebba's Hospice", "Thornley Grange Nursing Home", "Tyrrell House", "Saltersgate Residential Home",
    "Elderflower Court",
)  # fmt: skip
CLINIC_UK = (
    "Castlebrook Surgery", "Copper Beech Surgery", "Dunraven Renal Unit", "Fenwick Lane Medical Practice",
    "Larchfield Community Diagnostic Centre", "Moorcroft Primary School", "Old Mill Surgery",
    "Ravensholme Chest Clinic", "Saltersgate Medical Centre", "Stoneleigh Road Practice", "The Meadowsweet Surgery",
    "Wrangbrook Treatment Centre",
)  # fmt: skip
HOSPITAL_AU = (
    "Araluen Private Hospital", "Barranook District Hospital", "Boolaroo Park Private", "Coolabah Base Hospital",
    "Dandaloo Multipurpose Service", "Eastern Plains Health", "Illawon Regional Hospital", "Jarrah Vale Hospital",
    "Kalgarra Hospital", "Lady Forsyth Hospital", "Mallee Springs Hospital", "Merrigum Downs Hospital",
    "Mount Wirra Hospital", "Murrabeena Base Hospital", "Narrandool Hospital", "New Norwood Private Hospital",
    "Our Lady of the Bay Private", "Prince Leopold Hospital, Wirrabilla", "Queen Charlotte Hospital for Children",
    "Royal Kurramatta Hospital", "Royal Pellew Hospital", "Sir Aubrey Tilney Hospital", "Southern Ranges LHN",
    "St Agatha's Private Hospital", "St Ronan's Hospital, Bellamore", "Warrigal Creek Hospital",
    "Yarrambat Cancer Centre", "Wollundra Hospital",
)  # fmt: skip
CARE_AU = (
    "Banksia Ridge Aged Care", "Callistemon House", "Kookaburra Lodge", "Magpie Lane Aged Care",
)  # fmt: skip
CLINIC_AU = (
    "Binnaway Street Medical Centre", "Flinton Medical Centre", "Gumnut Paediatric Clinic",
    "Tallowood Family Practice", "Wandoo Street Clinic",
)  # fmt: skip
DIALYSIS_AU = (
    "Karingal Dialysis Centre", "Murrabeena Satellite Dialysis", "Tuckerbox Bay Dialysis Unit",
)  # fmt: skip
IMAGING_AU = (
    "Bluegum Radiology", "Currawong Imaging", "Pelican Waters Imaging", "Saltbush Medical Imaging",
)  # fmt: skip
HOSPITAL = (
    HOSPITAL_US
    + CARE_US
    + CLINIC_US
    + SCHOOL_US
    + DIALYSIS_US
    + OTHER_US
    + HOSPITAL_UK
    + CARE_UK
    + CLINIC_UK
    + HOSPITAL_AU
    + CARE_AU
    + CLINIC_AU
    + DIALYSIS_AU
    + IMAGING_AU
)
WARD = (
    "7 West", "7W", "8 North", "8 North, bed 14", "5 South Tele", "6E-12", "10E", "Room 312", "Rm 4-118",
    "room 9021", "Rm. 614B", "5107-A", "7 Main 7214-B", "Bed 12", "bed 3", "bed 7A", "bed space 14", "Bed 4-02",
    "Bay 4", "Bay C", "bay 2 bed 6", "MICU 4", "MICU-B", "MICU bed 11", "MICU 4112-01", "SICU 7", "SICU-A",
    "SICU bed 3", "CTICU 6", "CTICU bed 21", "CVICU-2", "CVICU Room 8", "CCU 5", "CCU bed 2", "NSICU bed 9",
    "Neuro ICU 14", "4 West ICU", "ICU 3 North", "ICU Pod C", "ICU bed 17", "Burn Unit 2", "BICU-3", "Pod B",
    "Pod 3", "Pod D, bed 31", "Aldergate Tower 9", "East Tower 6", "Heart Tower Level 4", "Pemberton 5",
    "Pemberton 5 North", "Lindqvist Pavilion 8", "West Pavilion 3", "Founders 4", "Hollings 6 East", "Main 11",
    "Stepdown 4B", "SDU 8", "IMCU 12", "PCU 6 West", "6 PCU-14", "Tele 5 East", "4A", "4A-22", "Oncology 9 South",
    "9 South bed 27", "BMT 8", "BMT Unit 11", "Transplant 7A", "TICU bed 5", "Heme/Onc 10 North",
    "Infusion chair 14", "NICU 14", "NICU bed 22", "NICU Pod A", "NICU cot 4", "SCBU cot 8", "Nursery 2",
    "Isolette 9", "PICU 11", "PICU bed 4", "CICU bed 15", "Kids 7 East", "Dragonfly Ward", "Starfish Ward",
    "Hedgehog Ward", "L&D 7", "LDR 4", "Antepartum 512", "Delivery Suite Room 5", "Bluebell Ward", "Mother-Baby 3",
    "Trauma Bay 2", "Trauma 1", "Resus 3", "Resus Bay 1", "ED 14", "ED Pod C", "Hall 6", "Majors 7", "Majors bay 4",
    "Cubicle 12", "AMU bed 14", "MAU Bay 2", "Ward 4B", "Ward C7", "Ward 12", "Ward 23", "ward 7b",
    "Ward 12 bay 3 bed 2", "W7N", "Kestrel Ward", "Primrose Ward", "Harcastle Ward", "Nightjar Ward", "Lavery Ward",
    "Marlowe Ward bed 9", "ITU bed 12", "GICU bed 7", "HDU bed 3", "Critical Care Pod 2", "Level 6 South",
    "Ward 9D bed 22", "5 ICU", "ICU East 4", "OR 14", "OR #7", "Hybrid OR 2", "Theatre 6", "Theatre 11",
    "Cardiac Theatre 2", "IR Suite 4", "Cath Lab 3", "EP Lab 2", "Dialysis chair 7", "HD station 12",
    "Dialysis Bay 4", "Acute HD bed 3", "PACU bay 9", "PACU 14", "8 Orchid", "Unit 52", "Unit 6B", "Station 42",
    "2 Blue", "SICU Green",
)  # fmt: skip
STREET_US = (
    "2209 Arbor Mill Drive", "418 Barlow Ave", "1120 Birchfield Blvd", "505 N. Calloway St", "3410 Cedar Knoll Ct",
    "6001 Chestnut Pike", "815 Copperfield Way", "270 County Road 14", "1508 Delmar St, Apt 3C", "240 Fairmont Ave",
    "720 Gristmill Road", "1334 Harbor View Drive", "902 Juniper Trail", "2750 Lakecrest Pkwy", "619 Mercer St",
    "3305 Oak Hollow Rd", "PO Box 417", "1901 Pemberton Ave, Suite 210", "640 Quarry Road", "211 S. Rosewood Blvd",
    "1426 Sycamore Lane", "9940 Valley Pike", "26 Wattlebird Drive", "413 W. Whitcomb St", "Rural Route 2 Box 88",
)  # fmt: skip
STREET_UK = (
    "14 Applecross Road", "7 Bakehouse Lane", "33 Beechwood Crescent", "9 Bishopsmead", "27 Carrick Terrace",
    "88 Castle Wynd", "12 Chapel Row", "Flat 2, 19 Colliery Road", "3 Corncrake Close", "91 Dalrymple Gardens",
    "Flat 11, Falcon House", "18 Ferndale Grove", "65 Hanover Square", "22 Hawthorn Rise", "4 Holly Bank",
    "16 Kilnhurst Road", "77 Market Street", "8 Meadowfoot", "101 Millrace Lane", "10 Old Tannery Court",
    "12 Paddock View", "53 Priory Street", "29 Quayside", "2 Rookery Cottages", "85 Saltram Street", "38 The Green",
    "70 Tollgate Road", "5 Upper Mill Street", "63 Yew Tree Avenue",
)  # fmt: skip
STREET_AU = (
    "Unit 4, 61 Boronia Street", "44 Coolabah Parade", "56 Esplanade", "5/82 Grevillea Street",
    "31 Jacaranda Avenue", "Lot 9 Mallee Road", "48 Murchison Road", "17 Railway Terrace",
)  # fmt: skip
TOWN_US = (
    "Aldermere", "Ashgrove", "Barrow Lake", "Bellhaven", "Brookstead", "Cabot Falls", "Calder City", "Clearfork",
    "Covington Ridge", "Dellwood", "Dunmore Heights", "Eastlake Park", "Fairhollow", "Glen Arbor", "Graniteville",
    "Harlan Point", "Ironbridge", "Kessock", "Larkmoor", "Linden Hill", "Marlow", "Mill Springs", "New Haverford",
    "Oakmont Grove", "Palmetto Bend", "Port Ransome", "Ravenna Falls", "San Marcelo", "Silver Fork", "Tamarind Bay",
    "Thornapple", "West Calloway", "Whitfield", "Windham Cove", "Larkmoor, OH", "Port Ransome, ME",
    "Clearfork, WV 26041", "Dellwood, MN", "San Marcelo, CA 93117", "West Calloway, Kentucky",
    "Tamarind Bay, FL 33907",
)  # fmt: skip
TOWN_UK = (
    "Abbotsmere", "Ashcombe", "Barnstow", "Blackmere", "Brackley Cross", "Burnsike", "Carrowdale", "Castlebrook",
    "Dalwhin", "Eastmarch", "Glenmorrin", "Harbourne", "Holmewood", "Kelloe", "Kingsweir", "Llanfarren",
    "Lowther Cross", "Merrowdown", "Newbracken", "Penrowan", "Ravensholme", "Saltersgate", "South Heugh",
    "Tamesford", "Ullsbeck", "Westerdale", "Wrangbrook",
)  # fmt: skip
TOWN_AU = (
    "Araluen Heights", "Barranook", "Bellamore", "Binnaway Creek", "Coolabah Flat", "Dandaloo", "Flinton",
    "Illawon", "Jarrah Vale", "Kalgarra", "Kurramatta", "Mallee Springs NSW", "Merrigum Downs",
    "Mount Wirra VIC 3871", "Murrabeena", "Narrandool", "New Norwood", "Pelican Waters QLD", "Wandoo",
    "Warrigal Creek", "Wirrabilla", "Wollundra SA 5473", "Yarrambat North",
)  # fmt: skip
STREET = STREET_US + STREET_UK + STREET_AU
TOWN = TOWN_US + TOWN_UK + TOWN_AU
CLINICAL_CHEST = (
    "Low lung volumes with bibasilar atelectasis.",
    "No pneumothorax.",
    "No pleural effusion.",
    "Moderate left and small right pleural effusions, unchanged.",
    "Cardiomediastinal silhouette is stable, accounting for AP technique.",
    "Diffuse bilateral airspace opacities consistent with ARDS by the Berlin definition.",
    "RALE score 22 of 48, previously 18.",
    "Kerley B lines at both bases with cephalization of the pulmonary vasculature.",
    "The pulmonary vascular bed is engorged without frank edema.",
    "Patchy opacity in the left lower lobe, silhouetting the hemidiaphragm.",
    "Deep sulcus sign on the right; small anterior pneumothorax cannot be excluded on this supine film.",
    "Retrocardiac opacity, atelectasis versus developing pneumonia.",
    "Hampton hump is not seen, and there is no Westermark sign.",
    "Biapical pleural thickening, greater on the left.",
    "Degenerative change of the thoracic spine with anterior wedging at T7 and T12.",
    "Healing fractures of the right 4th to 7th ribs.",
    "Subsegmental (discoid) atelectasis in the lingula.",
    "Elevated right hemidiaphragm, as before.",
    "No free air under the diaphragm.",
    "Chilaiditi configuration of the hepatic flexure is again noted.",
    "Azygos fissure, a normal variant.",
    "Calcified granuloma in the right upper lobe and calcified station 4R nodes.",
    "Subcutaneous emphysema over the left chest wall has decreased.",
    "Stable postsurgical volume loss after left upper lobectomy, POD 4.",
    "Worsening multifocal consolidation compatible with aspiration (witnessed event 6 hours ago).",
    "Hilar contours are normal.",
    "The trachea is midline.",
    "Prominent main pulmonary artery, in keeping with group 1 PAH.",
    "Small left apical cap measuring 11 mm, unchanged over 24 hours.",
    "Increased opacification of the right hemithorax from a layering effusion.",
    "Interval improvement in pulmonary edema following 3 L ultrafiltration.",
    "Old granulomatous disease, most likely histoplasmosis.",
    "Scattered nodular opacities raise concern for Aspergillus or Nocardia in this neutropenic host.",
    "Widened mediastinum of 9 cm on the supine AP film; CT angiography is suggested.",
    "Small volume of gas in the tumor bed is expected at this interval.",
    "Cardiothoracic ratio 0.58.",
    "Bat-wing perihilar opacities, improved.",
    "Upper lobe bullae with paraseptal emphysema, GOLD stage 3.",
    "There is room for the stomach beneath the left hemidiaphragm; no hernia.",
    "Bochdalek hernia containing fat, unchanged.",
    "Bony thorax is intact.",
    "Gallbladder bed drain partly imaged.",
)
CLINICAL_TUBE = (
    "Endotracheal tube tip 4.2 cm above the carina.",
    "ETT size 7.5, 23 cm at the lip, tip at the level of T3.",
    "ET tube terminates in the right main bronchus; recommend retraction by 3 cm.",
    "Left subclavian triple-lumen catheter tip at the cavoatrial junction.",
    "Dobhoff tube is coiled in the stomach, tip in the fundus.",
    "Enteric tube side port lies above the GE junction; advance by 8 cm.",
    "Salem Sump 16 Fr in satisfactory position.",
    "Right PICC, 4 Fr Bard PowerPICC, tip in the mid SVC.",
    "The left PICC loops into the azygos arch.",
    "Bilateral 28 Fr Argyle chest tubes, apical and basal.",
    "14 Fr Cook pigtail catheter in the left pleural space.",
    "Median sternotomy wires are aligned and intact.",
    "Dual-chamber St. Jude Medical pacemaker with leads over the right atrium and right ventricle.",
    "Biotronik single-chamber ICD, lead in the RV apex.",
    "Tunneled right IJ Permcath 14.5 Fr, 19 cm, tip in the upper right atrium.",
    "Left-sided Hickman catheter, 9.5 Fr, terminating in the lower SVC.",
    "Port-a-Cath in the right chest wall, tip at the level of T6.",
    "Tracheostomy tube (Shiley 8 XLT) projects over the midline.",
    "Epidural catheter projecting over T8.",
    "Amplatzer septal occluder in situ.",
    "No catheter fragment is identified.",
    "Sheath of the Quinton catheter in the right femoral vein is not imaged.",
    "Nasogastric tube tip 6 cm beyond the GOJ, safe to use.",
    "NG tube follows the oesophagus, bisects the carina and crosses the diaphragm in the midline.",
    "Codman programmable shunt, setting 120 mm H2O.",
    "Watchman device in the left atrial appendage.",
    "Left Heimlich valve attached to a 12 Fr drain.",
)
CLINICAL_SUPPORT = (
    "Right IJ Swan-Ganz catheter with tip in the right main pulmonary artery.",
    "Impella CP across the aortic valve, inlet about 3.5 cm below the annulus.",
    "IABP marker 2 cm below the aortic knob.",
    "Avalon Elite 27 Fr dual-lumen cannula, tip in the IVC.",
    "VA ECMO: 25 Fr multistage femoral drainage cannula, tip at the SVC-RA junction.",
    "HeartMate 3 LVAD with unchanged position of the inflow cannula.",
    "TandemHeart cannula crosses the interatrial septum.",
    "Blake drain in the anterior mediastinum.",
    "Edwards SAPIEN 3 26 mm prosthesis in the aortic position.",
    "On-X mechanical mitral valve, 27/29 mm.",
    "MitraClip x2.",
    "Blakemore tube with the gastric balloon inflated below the diaphragm.",
    "The temporary pacing wire has been withdrawn by 2 cm.",
    "Mediastinal and left pleural drains in place, 24 Fr.",
    "Open chest with packing and Esmarch closure.",
    "CentriMag cannulae, both sides, unchanged.",
    "Epicardial pacing wires are seen.",
)
CLINICAL_TUBE_CHILD = (
    "Endotracheal tube 4.5 cuffed, tip at T3.",
    "Left subclavian Hickman, 6.6 Fr, tip in the lower SVC.",
    "NJ tube beyond the pylorus.",
    "Right arm PICC, 3 Fr, tip in the mid SVC.",
    "Tracheostomy (Bivona 4.0) in the midline.",
    "Right pigtail drain, 10 Fr.",
    "Gastrostomy button in the stomach, MIC-KEY 14 Fr.",
    "VP shunt tubing, intact along the chest.",
)
CLINICAL_TUBE_OBSTETRIC = (
    "Endotracheal tube 7.0, tip 3 cm above the carina.",
    "Epidural catheter over T10.",
    "Right IJ Cordis, 8.5 Fr, tip in the upper SVC.",
    "Nasogastric tube in the stomach.",
    "Right arm PICC, tip at the cavoatrial junction.",
    "Left radial arterial line; no chest line.",
    "ECG leads only, no lines or tubes.",
)
CLINICAL_NEO = (
    "Diffuse ground-glass granular opacities with air bronchograms, suggesting surfactant deficiency (RDS grade 3).",
    "UVC tip at T8, UAC tip at T6-T7.",
    "UAC is low lying at L4.",
    "The umbilical venous catheter is in the left portal vein and should be withdrawn.",
    "ETT 3.0, 8.5 cm at the lips, tip at T2.",
    "Bell stage IIA necrotising enterocolitis cannot be excluded.",
    "No pneumatosis and no portal venous gas.",
    "Meconium aspiration with patchy hyperinflation to 10 ribs.",
    "Pulmonary interstitial emphysema, worse on the right; now on HFOV, MAP 14.",
    "PDA ligation clip; postoperative day 2.",
    "Lung expansion to the 8th posterior rib on bubble CPAP 6.",
    "Thymic sail sign, normal.",
    "Replogle tube in the upper oesophageal pouch, consistent with oesophageal atresia; 13 pairs of ribs.",
    "BPD grade 2 with coarse interstitial markings and cystic change.",
    "PICC 1.9 Fr from the right saphenous vein, tip at the level of L1.",
    "Umbilical lines removed; peripheral long line tip in the SVC.",
    "Bowel gas reaches the rectum.",
    "No pneumothorax on the cross-table view.",
    "Right upper lobe atelectasis.",
    "Thirteen ribs on the left; no vertebral anomaly from T1 to L5.",
    "Bilateral hazy opacities, better after surfactant.",
    "OG tube in the stomach.",
    "Skin fold over the left apex, not a pneumothorax.",
)
CLINICAL_NEO_HISTORY = (
    "Curosurf 200 mg/kg given at 40 minutes of age.",
    "27+3 weeks, birth weight 940 g, DOL 4.",
    "Apgar scores 3, 6 and 8.",
    "Silverman-Anderson score 5.",
    "Weight 3.2 kg, PEEP 5, FiO2 0.35.",
    "DOL 9, on caffeine, spells.",
    "HFOV, MAP 12, amplitude 28, FiO2 0.45.",
    "iNO 20 ppm, pre-post difference 12%.",
    "Feeds 20 mL/kg/day of donor milk.",
)
CLINICAL_CONGENITAL = (
    "Left congenital diaphragmatic hernia (Bochdalek type), observed to expected LHR 32%.",
    "Egg-on-a-string configuration; D-TGA awaiting Jatene switch.",
    "Status post Norwood with Sano conduit, open chest.",
    "Bidirectional Glenn, POD 3; lungs are oligaemic.",
    "Berlin Heart EXCOR in situ, cannulae unchanged.",
    "Boot-shaped heart in keeping with tetralogy of Fallot.",
)
CLINICAL_PAEDIATRIC = (
    "Bronchiolitis, RSV positive, day 4 of illness, peribronchial thickening.",
    "Steeple sign; Westley croup score 6.",
    "Left lower lobe round pneumonia, S6.",
    "Hyperinflation with flattening of the diaphragm.",
    "Right middle lobe atelectasis.",
    "Sail-shaped thymus, normal.",
    "Slit-like lucency along the mediastinum, Naclerio V sign.",
    "Left empyema with 14 Fr drain, alteplase 4 mg given.",
    "Salter-Harris II fracture of the proximal humerus, partly seen.",
)
CLINICAL_CT = (
    "No pulmonary embolism to the segmental level.",
    "Wells score 6, D-dimer 2.4.",
    "Tree-in-bud opacities in segments S9 and S10.",
    "Fluid density 8 HU in the left pleural space.",
    "Marfan habitus, Haller index 3.1.",
    "RV/LV ratio 0.8.",
    "Pulmonary trunk 31 mm.",
    "Dependent consolidation in both lower lobes.",
    "Moderate left effusion without enhancing septa.",
    "Reflux of contrast into the hepatic veins.",
    "Small hiatus hernia.",
    "Adrenal nodule of 14 mm, 4 HU.",
    "Mild bronchial wall thickening, RB10 and LB9.",
    "No mediastinal hematoma.",
    "Degenerative disc disease at T8-T9.",
    "Common arterial trunk of the arch (bovine variant).",
    "Hyperdense bronchial mucus, 110 HU, in S9.",
)
CLINICAL_CT_TECHNIQUE = (
    "DLP 312 mGy cm, CTDIvol 7.1 mGy.",
    "80 mL of Omnipaque 350 at 4 mL/s.",
    "Isovue-370, 75 mL, through an 18 G cannula.",
    "kVp 100, reference mAs 150, pitch 1.2, B31f kernel.",
    "Axial 1.25 mm and coronal 3 mm reformats, MIP 10 mm.",
    "70 mL of Visipaque 320, bolus tracking at 120 HU in the pulmonary trunk.",
    "Prone and expiratory images were added.",
    "Dual-source acquisition, pitch 3.2.",
    "Lung window W1500 L-600.",
)
CLINICAL_ONCOLOGY = (
    "6 mm solid nodule in the apicoposterior segment (S1+2), ser 4 im 33; Fleischner Society criteria apply.",
    "Spiculated mass in the right upper lobe, 3.4 x 2.8 cm, T2aN1.",
    "Enlarged subcarinal (station 7) node, short axis 14 mm.",
    "Halo sign around a 2.1 cm nodule, series 3 image 112, suspicious for angioinvasive aspergillosis.",
    "Reverse halo (atoll) sign in the left lower lobe.",
    "Deauville score 2 in the mediastinum.",
    "Ground-glass opacity with crazy paving, consistent with PJP; CMV PCR pending.",
    "Lytic lesion of T9, new.",
    "RECIST: sum of target lesions 64 mm, prior 71 mm.",
    "Lung-RADS 2.",
    "Bronchial anastomosis patent, mild stenosis of the left, ISHLT CLAD stage 1.",
    "Bronchiolitis obliterans syndrome with mosaic attenuation, mild.",
    "Royal Marsden score 1 at trial entry.",
    "Mediastinal mass of 8.4 x 6.1 cm, SUVmax 14.",
    "Pleural tail sign, new.",
    "Radiation change along the field edge, 54 Gy in 27 fractions.",
    "Grade 2 pneumonitis (CTCAE 5.0) on pembrolizumab.",
    "Hepatic metastases partly imaged, segments VII and VIII.",
    "No lymphangitic spread.",
    "Coronary calcification, CAC-DRS A2.",
)
CLINICAL_TRAUMA = (
    "Grade 2 splenic laceration (AAST), partly imaged.",
    "Burst fracture of L1 with 4 mm retropulsion.",
    "Chest wall: AO type B fracture of the sternum, manubriosternal joint intact.",
    "Hemopericardium 11 mm deep.",
    "Left pulmonary contusion involving S6 and S10.",
    "Segmental fractures of ribs 4 to 7 on the left.",
    "No aortic injury; SVS grade 0.",
    "T7 superior endplate fracture, TLICS 1.",
    "Small right pneumothorax, 35 mL, anterior.",
    "Scapular fracture, Ideberg type II.",
    "Macklin effect with mediastinal gas.",
)
CLINICAL_TECHNIQUE = (
    "AP semi-erect, 90 kVp, 2.5 mAs, grid out.",
    "Patient rotated to the left; best obtainable.",
    "Portable AP supine at 40 inches SID.",
    "Exposure index 1480, deviation index +0.8.",
    "Two attempts; patient unable to hold breath.",
    "Prone on a RotoProne bed.",
    "Patient on contact and droplet precautions.",
    "Lateral decubitus, right side down.",
    "EKG leads and gown snaps overlie the chest.",
    "Erect PA and lateral, 110 kVp, AEC.",
    "Mobile AP at 180 cm FFD.",
    "Bed could not be raised above 30 degrees.",
    "Shielded; LMP not applicable.",
    "Image 2 repeated for clipped bases.",
    "Dose area product 4.1 cGy cm2.",
    "Fluoroscopy time 1.8 min, 12 mGy.",
)
CLINICAL_HISTORY = (
    "MRSA pneumonia under treatment with vancomycin and meropenem, day 5 of 14.",
    "Saturating 91% on 6 L; S/F ratio 212; SOFA 11; APACHE II 24.",
    "Extubated to HFNC 50 L/min, FiO2 0.6.",
    "Weaned to room air, SpO2 95%.",
    "Hospital day 9, ICU day 6, HD stable.",
    "Transfused 4 units PRBC and 2 units FFP overnight; TACO is a consideration.",
    "Influenza A and RSV PCR positive.",
    "Clinically CAP, CURB-65 score 3.",
    "Pressors: norepinephrine 0.12 mcg/kg/min and vasopressin 0.04 units/min.",
    "Post-operative day 3, ileus, on TPN.",
    "C. difficile and VRE carrier.",
    "Known Child-Pugh B cirrhosis with SBP.",
    "Paralyzed with cisatracurium, P/F 96.",
    "On apixaban for AF, CHA2DS2-VASc 5.",
    "Lactate 4.4, procalcitonin 12.",
    "Allergic to penicillin and latex.",
    "Bed rest, Braden score 11.",
    "RASS -4 on propofol and fentanyl.",
    "Known Parkinson disease, Hoehn and Yahr 4, coughs with feeds.",
    "KDIGO stage 3 AKI, anuric for 12 h.",
    "Lives independently, ECOG 1.",
)
CLINICAL_IMPRESSION = (
    "No significant interval change.",
    "No acute cardiopulmonary process.",
    "Mildly improved pulmonary edema.",
    "Worsening bibasilar opacities, pneumonia not excluded.",
    "New left lower lobe collapse.",
    "Small pleural effusions.",
    "Persistent ARDS pattern.",
    "Stable support devices.",
    "Right upper lobe pneumonia.",
    "Small left effusion with adjacent atelectasis, stable.",
    "Trace apical pneumothorax, 4 mm.",
    "Multifocal pneumonia, unchanged over 48 hours.",
    "Volume overload.",
    "Satisfactory position of lines and tubes, no pneumothorax.",
    "Increasing right effusion; ultrasound may help.",
    "Low volumes, otherwise clear.",
    "Probable aspiration in the dependent segments (S6, S10).",
    "Resolving contusion.",
    "Lines unchanged, lungs slightly better.",
    "Radiographic stability; CT if the fever persists beyond 72 hours.",
)
CLINICAL = (
    CLINICAL_CHEST
    + CLINICAL_TUBE
    + CLINICAL_SUPPORT
    + CLINICAL_TUBE_CHILD
    + CLINICAL_TUBE_OBSTETRIC
    + CLINICAL_NEO
    + CLINICAL_NEO_HISTORY
    + CLINICAL_CONGENITAL
    + CLINICAL_PAEDIATRIC
    + CLINICAL_CT
    + CLINICAL_CT_TECHNIQUE
    + CLINICAL_ONCOLOGY
    + CLINICAL_TRAUMA
    + CLINICAL_TECHNIQUE
    + CLINICAL_HISTORY
    + CLINICAL_IMPRESSION
)

# `#` is a digit from 1 to 9, `@` a letter from A to E, `~` any capital.
SHAPES = {
    "icu": (
        "WARD",
        (
            "MICU #|MICU-@|MICU bed #|MICU Room #|MICU 4#1#-0#|SICU #|SICU-@|SICU bed 1#|SICU Green|"
            "CTICU #|CTICU bed 2#|CVICU #|CVICU-#|CVICU Room 1#|CCU #|CCU bed #|NSICU bed #|Neuro ICU #|"
            "Neuro ICU bed 1#|# West ICU|# ICU|ICU # North|ICU Pod @|ICU pod @, bed 1#|ICU bed #|ICU Room 2#|"
            "Burn ICU #|BICU-#|Med ICU Pod @|Pemberton ICU|ICU Blue bed #|TICU #|Rm 4##, SICU|ICU-##"
        ),
    ),
    "floor": (
        "WARD",
        (
            "# West|#W|# North|# South|# East|#E|# Main|# Pemberton|Founders #|Hollings # East|Unit 5#|Unit #@|"
            "# Tower|Main 1#|# West Tele|Tele # East|SDU #|# Orchid|#@|Stepdown #@|PCU #|IMCU #|"
            "# North Medicine|# Lindqvist|Med/Surg # East|Pavilion # South"
        ),
    ),
    "room": (
        "WARD",
        ("Room ###|room ####|Rm ###|Rm #-1##|Rm. ###@|Room ##0#-@|Rm ##1#-0#|room 7W-1#|Room #E-1#|RM ####"),
    ),
    "bed": ("WARD", "bed #|bed 1#|bed #@|Bed ##|bed 4-0#|bedspace #|Bed 1#-@|bay # bed #"),
    "tower": (
        "WARD",
        (
            "Aldergate Tower #|East Tower #|West Tower, 1#th floor|Heart Tower #|Pemberton Tower #|"
            "North Pavilion #|Tower # East|Lindqvist Pavilion #|Founders Building #|Larkin Tower Unit 6#|"
            "Tower 5-1##"
        ),
    ),
    "cts": (
        "WARD",
        (
            "CTICU #|CTICU bed 1#|CVICU-#|CVICU bed #|CTS # North|# East Cardiac|Heart Tower #|CVPCU 1#|CSICU #|"
            "# CVU|Cardiac Stepdown #|CT Surg # West|Thoracic # South|CTICU Pod @|# Cardiac"
        ),
    ),
    "onc": (
        "WARD",
        (
            "Oncology # South|# South bed 2#|BMT #|BMT Unit 1#|Transplant #@|Heme/Onc 1# North|Marrow Unit #|"
            "# Lindqvist BMT|BMT bed 1#|Onc 6# East|SCT Unit #|Solid Organ # West|TICU bed #|# Oncology|"
            "Leukemia Pod @"
        ),
    ),
    "chair": ("WARD", "chair 1#|infusion chair #|Infusion Pod @|Chair ##"),
    "neo": (
        "WARD",
        ("NICU 1#|NICU bed 2#|NICU Pod @|NICU bay #|Isolette #|Nursery #|NICU # East|NICU-@ bed #|ICN 1#"),
    ),
    "neouk": (
        "WARD",
        ("NICU cot #|SCBU cot #|Neonatal HDU cot #|cot #|NNU Room #|Bay # cot #|Teasel Ward|LNU cot 1#"),
    ),
    "neoau": ("WARD", "NICU bed #|SCN cot #|NICU Pod #|SCN bay #|NICU East cot #|Nursery #"),
    "paed": (
        "WARD",
        (
            "PICU 1#|PICU bed #|PICU-@|CICU bed 1#|Kids # East|# South Peds|Peds Unit #|PCICU #|Room #P-1#|"
            "# Sunshine|Peds HemOnc #|Hummingbird Unit"
        ),
    ),
    "paeduk": (
        "WARD",
        ("Hedgehog Ward|Dragonfly Ward|Ward #@|Starfish Ward bed #|PICU bed #|PAU bay #|Puffin Ward|Ward 1#"),
    ),
    "paedau": (
        "WARD",
        ("Possum Ward|Ward #@|PICU bed #|# South (Babies)|Kookaburra Ward|Adolescent #|Wombat Ward bed #"),
    ),
    "ob": (
        "WARD",
        ("L&D #|L&D room 1#|LDR #|Antepartum 5##|Labor Room #|Postpartum # East|Mother-Baby #|OB Triage #|# Maternity"),
    ),
    "obuk": (
        "WARD",
        (
            "Delivery Suite Room #|Bluebell Ward|Maternity HDU bed #|Rosehill Birth Unit|Ward 2#|Snowdrop Ward|"
            "Labour Ward Room #|Foxglove Ward bay #"
        ),
    ),
    "obau": ("WARD", "Birth Suite #|Maternity # East|Ward #@|Delivery Rm #|Postnatal Level #"),
    "ed": (
        "WARD",
        (
            "Trauma Bay #|Trauma #|Resus #|ED 1#|ED bed 2#|ED Pod @|Hall bed #|ED Room 3#|Hallway #|"
            "Trauma Bay @|ED-@ 1#|Fast Track #|Pod @|Bay #"
        ),
    ),
    "eduk": (
        "WARD",
        ("Resus #|Majors #|Resus Bay #|Cubicle 1#|Majors bay #|AMU bed 1#|SAU bay #|ED Majors 1#|AMU Bay @"),
    ),
    "edau": ("WARD", "Resus #|ED Bed 1#|Acute Pod @|SSU bed #|Resus Bay #|Acute 2#|EMU #"),
    "hd": (
        "WARD",
        (
            "Dialysis chair #|HD station 1#|Dialysis Bay #|Acute HD bed #|Acute Dialysis Room #|HD chair 1#|"
            "Dialysis Rm 2##|HD-#|Dialysis Unit # South"
        ),
    ),
    "hduk": ("WARD", "station 1#|Dialysis Bay @|Haemo Unit #|Ward R#|chair #"),
    "hdau": ("WARD", "Chair 1#|Satellite Unit #|Dialysis Pod @|Bay #"),
    "or": (
        "WARD",
        (
            "OR #|OR 1#|OR #|OR ##|OR #1#|Main OR 2#|Hybrid OR #|Heart OR #|Operating Room 1#|IR Suite #|"
            "Cath Lab #|EP Lab #|Angio #|IR #|OR Room #|Bronch Room #"
        ),
    ),
    "orr": ("WARD", "OR #|OR 1#|OR ##|OR #1#|Main OR 2#|Hybrid OR #|Heart OR #|Operating Room 1#|OR Room #|OR #"),
    "th": (
        "WARD",
        ("Theatre #|Theatre 1#|Cardiac Theatre #|Theatre @|Day Theatre #|Main Theatre #|Cath Lab #|Thtr #"),
    ),
    "thau": ("WARD", "OT #|Theatre #|Operating Theatre 1#|OT1#|Hybrid Theatre #"),
    "threc": ("WARD", "Recovery bay #|PACU bay #|bay #|Recovery 1#"),
    "pacu": ("WARD", "bay #|PACU 1#|PACU bay #|bed #|Phase II bay 1#|PACU-@"),
    "icuuk": (
        "WARD",
        (
            "ITU bed 1#|ITU #|GICU bed #|AICU bed 1#|HDU bed #|Critical Care Pod #|CICU #|NCCU #|"
            "ITU Bay @ bed #|ICU @|ICU Bed 1#|HDU #|CCU bed #"
        ),
    ),
    "wuk": (
        "WARD",
        (
            "Ward #@|Ward @#|Ward 1#|Ward 2#|ward #b|Ward 1# bay # bed #|Ward #@ bed #|W#N|Kestrel Ward|"
            "Primrose Ward|Harcastle Ward|Nightjar Ward|Lavery Ward|Marlowe Ward bed #|Ward F#|Wd 1#|Ward 1#@|"
            "Fenwick Ward|Level #|Ward 2#|AMU bay #|Bed 1#, Ward #|Ward 1# side room #|Ashby Ward"
        ),
    ),
    "icuau": (
        "WARD",
        ("ICU bed 1#|ICU Pod #|ICU Pod @ bed #|CTICU #|ICU East #|# ICU|ICU 1#|ICU B#|CICU bed #|ICU-# bed 1#"),
    ),
    "wau": (
        "WARD",
        (
            "Ward #@|# East|# North bed 1#|Level # South|Ward #@ bed 2#|#W|Level #|Ward 1#|Ward # North|"
            "Bed #, Ward #@|#C|Tilney Ward|Pellew Ward bed #|Ward #@ bay #"
        ),
    ),
    "loc": (
        "WARD",
        (
            "#WEST-7#14-A|MICU^4#1#^0#|#ICU/4#1#/@|HVI6-6##|8W 81#4-02|TWR# #107|ICU# 1#|6EAST 6-1# @|SICU-0#|"
            "ED 1#|CTICU-2#0#-P|# North 8##2-@|4 MAIN - 4#1#|5W 5##-1|TOWER# T#0#2|#N 14-@"
        ),
    ),
    "scanner": (
        "DEVICE",
        ("PORT-XR#|MOBILE0#|DRX-REV#|CTICU-DR0#|CT#-EAST|XRM0##|MOBETTA#|IRSUITE#-AX|RAD-PORT-##"),
    ),
    "ur": ("MRN", "#######|######|UR######|##-##-##"),
    "hosp_no": ("MRN", "H######|K#######|~######|#######"),
    "nhs": ("MRN", "### ### ####|### ### ####|##########"),
    "order": ("ACCESSION", "#########|ORD-#######|########"),
    "npi": ("ID", "1#########"),
    "gmc": ("ID", "7######|6######|4######"),
    "medicare": ("ID", "#### ##### #|##########"),
    "typist": ("ID", "TR###|T-####|mt##|PSC ##|TX0##"),
    "badge": ("ID", "####|#####|B-####"),
    "ems_run": ("ID", "##-######|F########|####-####"),
    "unos": ("ID", "~~~~###"),
    "bleep": ("PHONE", "####|###|#-###"),
    "phone_uk": (
        "PHONE",
        ("01### ######|020 7### ####|0#### ######|01632 ######|+44 1632 ######|01#1 ### ####"),
    ),
    "phone_au": (
        "PHONE",
        ("(03) 9### ####|(02) 4### ####|04## ### ###|03 9### ####|+61 4## ### ###|07 3### ####"),
    ),
    "postcode": ("ADDRESS", "~~# #~~|~## #~~|~# #~~|~~## #~~"),
    "sus": ("HOSPITAL", "NHM|BTMC|AUH"),
    "suk": ("HOSPITAL", "RTC|QMH|NBUH"),
    "sau": ("HOSPITAL", "RKH|SAT|LFH|MSH"),
}
EMS = ("Prairie Star Air Medical", "Calder County EMS", "Ironbridge Fire and Rescue", "Gulf Inland LifeWing")
ALIASES = ("Falcon", "Juniper", "Cobalt", "Sierra", "Harbor", "Walnut", "Tundra", "Kilo", "Oscar", "Topaz")
TEXTS = {
    "c_chest": CLINICAL_CHEST,
    "c_tube": CLINICAL_TUBE,
    "c_pedtube": CLINICAL_TUBE_CHILD,
    "c_obtube": CLINICAL_TUBE_OBSTETRIC,
    "age_ob": ("19", "24", "27", "29", "33", "36", "41"),
    "c_mcs": CLINICAL_SUPPORT,
    "c_neo": CLINICAL_NEO,
    "c_neohx": CLINICAL_NEO_HISTORY,
    "c_cong": CLINICAL_CONGENITAL,
    "c_ped": CLINICAL_PAEDIATRIC,
    "c_ct": CLINICAL_CT,
    "c_ctt": CLINICAL_CT_TECHNIQUE,
    "c_onc": CLINICAL_ONCOLOGY,
    "c_trauma": CLINICAL_TRAUMA,
    "c_tech": CLINICAL_TECHNIQUE,
    "c_hx": CLINICAL_HISTORY,
    "c_imp": CLINICAL_IMPRESSION,
    "age_child": ("5 months", "9 months", "14 months", "2 years", "7 weeks"),
}
PLACES = {
    "hus": ("HOSPITAL", HOSPITAL_US),
    "care_us": ("HOSPITAL", CARE_US),
    "clinic_us": ("HOSPITAL", CLINIC_US),
    "school_us": ("HOSPITAL", SCHOOL_US),
    "hdc_us": ("HOSPITAL", DIALYSIS_US),
    "huk": ("HOSPITAL", HOSPITAL_UK),
    "care_uk": ("HOSPITAL", CARE_UK),
    "clinic_uk": ("HOSPITAL", CLINIC_UK),
    "hau": ("HOSPITAL", HOSPITAL_AU),
    "care_au": ("HOSPITAL", CARE_AU),
    "hdc_au": ("HOSPITAL", DIALYSIS_AU),
    "clinic_au": ("HOSPITAL", CLINIC_AU),
    "image_au": ("HOSPITAL", IMAGING_AU),
    "st_us": ("ADDRESS", STREET_US),
    "st_uk": ("ADDRESS", STREET_UK),
    "town_us": ("ADDRESS", TOWN_US),
    "town_uk": ("ADDRESS", TOWN_UK),
    "town_au": ("ADDRESS", TOWN_AU),
    "ems": ("HOSPITAL", EMS),
    "hol_uk": ("DATE", ("Boxing Day", "Good Friday", "Easter Monday", "Christmas Day", "New Year's Eve")),
    "hol_au": ("DATE", ("Boxing Day", "Good Friday", "Easter Monday", "Anzac Day", "New Year's Eve")),
}
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
TEMPLATES = {
    "us_intensive_care": (
        (
            "PATIENT: {LF}  MRN: {mrn}  LOC: {loc}\nEXAM: XR CHEST PORTABLE 1V  ACC: {accession}\n"
            "DATE OF EXAM: {date}\nORDERING: {full}, MD\n\n"
            "INDICATION: {age}-year-old man, intubated, septic shock.\n"
            "COMPARISON: Portable chest 24 hours earlier.\nTECHNIQUE: {c_tech}\n"
            "FINDINGS: {c_tube} {c_tube} {c_chest} {c_chest}\nIMPRESSION:\n1. Lines and tubes as described.\n"
            "2. {c_imp}\nTube position relayed to {given}, RN in {icu}."
        ),
        (
            "PORTABLE CHEST. HISTORY: Hypoxia, s/p code blue in {icu}. Ordered by {ifam}, NP.\n"
            "COMPARISON: {date} and outside film from {hus}.\nTECHNIQUE: {c_tech}\n"
            "{c_tube} The prior left IJ line has been pulled. {c_chest} {c_chest} No displaced rib fracture "
            "despite CPR.\n"
            "IMPRESSION: ETT satisfactory. Findings discussed by phone with {full}, the MICU fellow, at {time} "
            "on {date}.\nAttending: {full}, MD"
        ),
        (
            "Chest, single view. Reason: OG placement. Moved from {bed} to {bed} overnight per nursing.\n\n"
            "Findings: {c_tube} {c_chest} {c_chest} {c_chest}\n\n"
            "Impression: OG tube may be used. RN {given} at bedside told at {time24}.\n\n"
            "/{initials3}  D: {date} {time24}"
        ),
        (
            "EXAMINATION: CHEST 1 VIEW\n"
            "CLINICAL INFORMATION: ARDS day 8, proned. {icu}. Attending: {dr}. Contact: {pager}. {c_hx}\n"
            "FINDINGS: Compared with {weekday}'s radiograph. {c_tube} {c_tube} {c_chest} The stomach is "
            "decompressed.\nIMPRESSION: {c_imp} No new line-related complication.\n"
            "I, {full}, MD, have personally reviewed the images and agree with the report of Dr. {dr} (resident).\n"
            "Electronically signed {date} {time}"
        ),
        (
            "AP CHEST, {date_text}\n\n"
            "{last_first}, {age} y/o F, {icu}. Daily film on vent, PEEP 12, FiO2 0.7. Compare to film of "
            "{month_day}.\n\n1. {c_tube}\n2. {c_mcs}\n3. {c_chest}\n4. {c_chest}\n\n"
            "Line position called to {ifam} (charge nurse) x{ext4}.\nRead by: {full}, M.D."
        ),
        (
            "WET READ: {wetread} {weekday}\nETT 5 cm above carina. RIJ Cordis tip in SVC. No PTX.\nFINAL REPORT\n"
            "REASON FOR EXAM: {age} year old woman with GI bleed, Blakemore placement in {icu}. Transferred from "
            "{hus} on {date_short}. {c_hx}\n{c_tube} {c_chest} {c_chest}\nIMPRESSION: {c_imp}\nDR. {FULL}\n"
            "Approved: {va_date} {time}"
        ),
        (
            "XR CHEST 1 VIEW PORTABLE\n\n"
            "HISTORY: Swan placed for cardiogenic shock, SCAI stage D. Pt in {icu}; fellow {given} requests call "
            "with result.\n\nCOMPARISON: Several, latest {date} {time24}.\nTECHNIQUE: {c_tech}\n\n"
            "FINDINGS: {c_tube} {c_tube} {c_chest}\n\n"
            "IMPRESSION: Swan tip is distal; suggest withdrawing about 3 cm. Called to the fellow, Dr. {full}, "
            "pager {pager}, at {time}, with readback."
        ),
        (
            "INDICATION: Central line placement, L IJ. Hepatorenal syndrome, MELD-Na 34. Location {loc}. {c_hx}\n"
            "PROCEDURE BY: {ifam}, PA-C, supervised by {full}, DO\nFINDINGS: {c_tube} {c_mcs} {c_chest}\n"
            "IMPRESSION: No pneumothorax after line placement. {c_chest}\n"
            "The above was sent by secure chat to {full} and acknowledged by {initials} at {time24}. Room phone "
            "{phone_short}."
        ),
        (
            "Neuro ICU portable chest\n\nPt: {full} | DOB {dob} | FIN {account}\nUnit: {icu}\n"
            "Hx: SAH, Hunt and Hess 4, WFNS 5, EVD at 10 cm H2O. New fever, GCS 7.\nPrior: {date}, {date_short}\n"
            "Findings: {c_tube} {c_chest} {c_chest}\n"
            "Impr: Possible early pneumonia at the left base. D/w {lgiven} (neuro icu rn) {time24}\n"
            "Transcribed by {typist}"
        ),
        (
            "PORTABLE AP CHEST OBTAINED AT {time24} HOURS, {date}\n\n"
            "CLINICAL: Burns 38% TBSA, inhalation injury grade 2. {icu}. The patient, Mr. {dr}, was flown from "
            "{hus} by helicopter on {holiday}. {c_hx}\n\n"
            "FINDINGS: {c_tube} {c_chest} {c_chest} Staples and dressings overlie both shoulders.\n\n"
            "IMPRESSION: {c_imp}\n\n"
            "Dictated by {full}, MD; wife {given} at the bedside asked for results, referred to the burn team."
        ),
        (
            "EXAM: Chest AP, 2 images. STATION: {scanner}\n"
            "HISTORY: Per ICU resident ({given}), desaturation to 82% after turning. VV ECMO day 11, 5.2 L/min, "
            "sweep 6. {icu}.\nCOMPARISON: {date} {time24}.\nTECHNIQUE: {c_tech}\n"
            "FINDINGS: {c_tube} {c_mcs} {c_chest}\n"
            "IMPRESSION: Cannula has migrated 2 cm caudally since the earlier film. Findings were discussed with "
            "Dr. {dr} (ECMO) and {full}, CCP, at {time}."
        ),
        (
            "Chest radiograph. Exam date: {iso_date}. Patient: {hl7}. PV1: {loc}.\n"
            "Reason: trach change, cuff leak. Compare {date}. {c_hx}\n"
            "Findings. {c_tube} {c_chest} {c_chest} Cuff is not overinflated. PEG tube balloon projects over the "
            "left upper quadrant.\nImpression. Tracheostomy in good position. {c_chest}\n"
            "Verified by {last_first} at {time24}. CC: {full}, MD."
        ),
        (
            "PORTABLE CHEST, {icu}\nIndication: Fever. {c_hx}\nTechnique: {c_tech}\n"
            "Findings: {c_tube} {c_tube} {c_chest} {c_chest} {c_chest}\nImpression: {c_imp}\n"
            "Compared with {date}. {full}, MD"
        ),
        (
            "Exam: Chest, one view. Intubated. {c_hx} Comparison: {date_short}. {c_tube} {c_mcs} {c_chest} "
            "{c_chest} No evidence of barotrauma. Impression: {c_imp} Told to nurse {given} in {room}."
        ),
    ),
    "us_stepdown_telemetry": (
        (
            "CHEST PA AND LATERAL\n{last_first} / {mrn} / {floor}, {room}\n"
            "Clinical history: {age}-year-old with NSTEMI, TIMI 4, Killip II, now on the step-down unit. Cough.\n"
            "Comparison: {date}.\nTechnique: {c_tech}\nFindings: {c_chest} {c_chest} {c_chest}\n"
            "Impression: {c_imp}\nElectronically signed by {full}, MD on {date}. Paged to {dr}."
        ),
        (
            "EXAM: XR CHEST 2 VIEWS\n"
            "REASON: Pre-discharge. Going to {care_us} ({town_us}) tomorrow for rehab. Patient in {floor}. {c_hx}\n"
            "COMPARISON: Radiographs of {date_text} and {date}.\nTECHNIQUE: {c_tech}\n"
            "FINDINGS: {c_chest} {c_tube} {c_chest}\n"
            "IMPRESSION: No acute abnormality. Incidental 5 mm nodule, LLL, follow Fleischner guidance.\n"
            "RECOMMENDATION: PCP Dr. {full} to arrange CT in 12 months; office fax {phone}."
        ),
        (
            "Portable chest x-ray {date} {time24}\n"
            "Hx: SOB, CHF, EF 20%, NYHA class IV, on milrinone 0.25 mcg/kg/min. {floor}. Req: {fami}.\n"
            "{c_chest} {c_chest} {c_tube}\n"
            "IMPRESSION: Worse edema than {weekday}. Night float ({initials}) informed {time}. Family member "
            "({given}, daughter) in room."
        ),
        (
            "SINGLE VIEW CHEST. {age90} year old female from {care_us}, admitted {month_day} with a fall, now in "
            "{room} with fever 38.9. Admitting: {full}, MD (hospitalist), ext {ext}.\n"
            "Findings: {c_chest} {c_chest} Bones are osteopenic; T7, T9 and L1 compression deformities. {c_tube}\n"
            "IMPRESSION: Left lower lobe pneumonia. Result given to {gi}, RN, {floor}, at {time24}."
        ),
        (
            "INDICATION: s/p thoracentesis by {ifam} (IM procedure team), 1.4 L removed, right.\n"
            "LOCATION: {room}, {floor}\nCOMPARISON: {date_short}, {time}\nTECHNIQUE: {c_tech}\n"
            "FINDINGS: {c_chest} No hydropneumothorax. Lung has re-expanded. {c_tube}\n"
            "IMPRESSION: No pneumothorax following thoracentesis.\n"
            "ATTESTATION: I have reviewed the images and the interpretation of Dr. {dr} and agree. {full}, MD "
            "{date} {time24}"
        ),
        (
            "CHEST X-RAY REPORT\nName: {full}\nBed: {loc}\nAcct: {account}\n"
            "Ordering Provider: {full}, DO (NPI {npi})\nPriority: STAT\n\n"
            "Shortness of breath, POD 2 after right hemicolectomy, Dindo-Clavien grade II so far. Film taken "
            "{time24}, {tower}.\n\n"
            "{c_chest} {c_chest} Free subdiaphragmatic air is expected at this stage. NG in stomach.\n\n"
            "Opinion: {c_imp} Message left with the surgical intern, {given}, at {phone_short}."
        ),
        (
            "XR Chest Portable. Comparison none. Rapid response called in {floor}, {room} at {time}. SpO2 84% on "
            "15 L NRB, HR 132, CIWA 18.\nFINDINGS: {c_chest} {c_chest}\n"
            "IMPRESSION: {c_imp} Findings called by {full}, MD to RRT lead {full}, RN at {time}. Pt to go to {icu}."
        ),
        (
            "HISTORY: Pacemaker placed {date} by Dr. {dr} in {or}. {c_hx}\n"
            "PA and lateral. {c_tube} Generator s/n {serial}. {c_chest} {c_chest} No lead fracture and no "
            "twiddling.\nIMPRESSION: Dual-chamber pacemaker, leads in expected position, no pneumothorax.\n"
            "Technologist: {gi}  System: {scanner}\nTranscriptionist {typist}. cc: EP clinic, Dr. {full}"
        ),
        (
            "EXAM DATE/TIME: {date} {time24}\nPATIENT LOCATION: {tower}\n"
            "REASON FOR STUDY: rule out TB, QuantiFERON positive\n"
            "FINDINGS: {c_chest} {c_chest} No cavitation. Left apical scarring, similar to {month_year}.\n"
            "IMPRESSION: Inactive granulomatous disease. Airborne isolation may be reviewed with infection "
            "prevention ({full}, {ext}).\nSigned: {dname}, M.D."
        ),
        (
            "cxr for ams. pt is {lfull}, {floor}, hospitalist dr {ldr}. compare {date}.\n"
            "FINDINGS: {c_chest} {c_tube} {c_chest}\n"
            "IMPRESSION: No acute process. Voice recognition was used; call {phone} with questions.\n"
            "Resident {full} / Staff {full}\n{date} {time24}"
        ),
        (
            "CXR 1V. {c_hx} Comparison {date}.\n"
            "FINDINGS: {c_chest} {c_chest} {c_chest} Vascular clips in the neck.\nIMPRESSION: {c_imp}\n"
            "{dr}/{initials3}"
        ),
        (
            "Clinical: pleural effusion, on {floor}. {c_hx}\n"
            "Compared to yesterday: {c_chest} {c_chest} {c_tube} L1 kyphoplasty again noted.\n"
            "Impression: {c_imp} Resident {full} aware.\nSigned by {full}, MD"
        ),
    ),
    "us_oncology_transplant": (
        (
            "CT CHEST WITHOUT CONTRAST\nPATIENT: {full}   MRN {mrn}   UNIT: {onc}\n"
            "HISTORY: AML, FLT3 positive, day +16 allo-HSCT (haplo; donor brother {given}). Neutropenic fever, "
            "ANC 0, galactomannan index 1.2. Attending Dr. {dr}.\nCOMPARISON: CT of {date}.\n"
            "FINDINGS: {c_onc} {c_onc} {c_tube} {c_chest}\n"
            "IMPRESSION: Angioinvasive fungal disease is favored over Nocardia. Paged to the BMT fellow, {full}, "
            "at {time}."
        ),
        (
            "XR CHEST PORTABLE, {onc}\n"
            "Indication: Bilateral lung transplant {date} (surgeon {dr}), POD 5, chest tubes to water seal. "
            "{c_hx}\nComparison: {date_short} {time24}\n"
            "{c_tube} {c_tube} {c_chest} Clamshell wires intact. Perihilar opacity suggests reperfusion injury, "
            "PGD grade 2 at T48.\n"
            "IMPRESSION: No pneumothorax after water seal. D/W {gi}, transplant coordinator, {phone}."
        ),
        (
            "CHEST CT, RESTAGING\n{last_first}, DOB {dob}. Referred by {ifam}. Inpatient, {onc}.\n"
            "Non-small cell lung cancer, T3N2M1b, EGFR L858R, ALK negative, PD-L1 60%; C4D1 "
            "carboplatin/pemetrexed given {date}.\n{c_ctt} {c_onc} {c_onc}\n"
            "IMPRESSION: Partial response, RECIST 1.1. Compared with {month_year} from {hus}.\n"
            "Tumor board: {weekday}. Dr. {full} notified by inbox message."
        ),
        (
            "INDICATION: CAR-T, day 6, CRS grade 2, ICANS 1, on tocilizumab. New hypoxia. Requested by Dr. {dr}, "
            "cell therapy, {tower}. {c_hx}\nCOMPARISON: {date} {time}\nTECHNIQUE: {c_tech}\n"
            "FINDINGS: {c_tube} {c_chest} {c_chest}\n"
            "IMPRESSION: {c_imp} Nurse {given} in {room} told at {time24}.\nDictated: {initials}"
        ),
        (
            "Portable chest after port placement. {age}-year-old woman, breast cancer, T2N1, ER/PR positive, "
            "HER2 3+. {onc}. Operator: {full}, MD, with {given}, RN sedation.\n"
            "{c_tube} {c_chest} Lot and serial of port: {serial}.\n"
            "IMPRESSION: Port ready for use. Infusion center notified ({chair}); first dose {weekday}, {month_day}."
        ),
        (
            "CHEST, TWO VIEWS\n\n"
            "Kidney transplant recipient (deceased donor, {month_year}), Dr. {dr}'s patient, {floor}. BK virus "
            "viremia, tacrolimus level 9.1. Fever.\n\n{c_chest} {c_chest} {c_tube}\n\n"
            "IMPRESSION: No pneumonia. PJP can be radiographically occult; CT could be considered. Findings sent "
            "to transplant pharmacist {gi} and to {full}, MD, at {time}."
        ),
        (
            "XR CHEST 1V  |  {accession}  |  {date} {time24}\n{LF}  {loc}\n"
            "Hx: Liver transplant POD 1, Child-Pugh C before, MELD 31. Swan, ETT. Right diaphragm?\n"
            "{c_tube} {c_tube} {c_chest} Right hemidiaphragm is elevated; the donor liver occupies the hepatic "
            "bed. JP drains x3.\nImpression: No PTX. Right effusion, small.\n"
            "Reported by {full} ({typist}), verified by {dr}."
        ),
        (
            "CT Chest/PE protocol. Multiple myeloma, R-ISS stage II, in {onc} since {month_day}. Tachycardia "
            "128. {age} y/o. Ordering MD {ifam}. Scanner {scanner}. {c_ctt} {c_onc} {c_onc} IMPRESSION: "
            "Segmental PE in RLL, no strain. Reported verbally by Dr. {full} to {given} (day resident) and "
            "charge RN {dr} at {time}. Anticoagulation contraindicated with platelets of 12, per team."
        ),
        (
            "EXAM: CHEST PORTABLE. CLINICAL: GVHD lung? Day +212. Clinic room to inpatient ({onc}). Old films at "
            "{sus} from {year} requested; record {mrn8}.\nFINDINGS: {c_chest} {c_tube} {c_chest}\n"
            "IMPRESSION: Hyperinflation without consolidation, BOS to be considered; PFTs and HRCT (Dr. {dr}'s "
            "order of {date}) are pending.\nFinal: {full}, MD, PhD {date_text}"
        ),
        (
            "PATIENT IDENTIFICATION: {full}, {mrn}\n"
            "PROCEDURE: Chest radiograph after bronchoscopy with TBBx, performed in {or} by Drs. {dr} and {dr}\n"
            "FINDINGS: {c_chest} No pneumothorax. Biopsy site in the left lower lobe (S8) with mild hemorrhage. "
            "{c_tube}\n"
            "IMPRESSION: No complication. Lung transplant clinic (x{ext4}) and husband {given} informed by "
            "fellow {full}."
        ),
        (
            "Inpatient consult read for {hus} films. Study of {date}, uploaded by file room. Patient {full}, "
            "{age} y.o., hodgkin lymphoma, Ann Arbor stage IIB, now {floor}.\n{c_onc} {c_onc} {c_chest}\n"
            "OPINION: Bulky mediastinal disease, 11 cm. Biopsy by {ifam} proposed for {weekday}."
        ),
    ),
    "us_cardiothoracic": (
        (
            "AP PORTABLE CHEST, {date} AT {time}\n"
            "{cts}. POD 1 CABG x4 (LIMA-LAD, SVG x3), Dr. {dr}. Chest tube to suction.\n"
            "Compared to {date_short}, {time24}. {c_tube} {c_mcs} {c_chest} Sternal wires and clips unchanged.\n"
            "IMPRESSION: No pneumothorax with tubes at -20 cm H2O. Reviewed on rounds with {given}, ACNP, and "
            "{full}, MD."
        ),
        (
            "CHEST 1 VIEW\nReason: pull chest tube\n{full} | {mrn} | {cts}\n"
            "Film at {time24} after removal of both pleural tubes by {gi}, PA.\n"
            "Findings: {c_chest} {c_chest} {c_mcs}\n"
            "Impression: Tiny apical pneumothorax (6 mm), was 5 mm at {time24}. {ifam} aware.\n"
            "Signed {date}: {full}, MD"
        ),
        (
            "Portable supine chest, {or}, end of case. Surgeon: {full}, MD. Circulator: {given}. Count incorrect "
            "by one needle, 6-0 Prolene. Clinical: Bentall, On-X 25 mm conduit, circulatory arrest at 18 C.\n"
            "FINDINGS: {c_mcs} No retained needle, with the limitation that needles below 13 mm may be "
            "invisible. {c_chest}\nIMPRESSION: Reported by phone to {dr} in {or} at {time}. Read back by {given}."
        ),
        (
            "HISTORY: LVAD exchange, HeartMate 3, {date}; driveline infection. Inpatient {cts}. VAD coordinator "
            "{full}, ext {ext}.\nCOMPARISON: Films from {hus}, {month_year}.\nTECHNIQUE: {c_tech}\n"
            "FINDINGS: {c_tube} {c_mcs} Pump speed not applicable. {c_chest}\n"
            "IMPRESSION: Pump and outflow graft in expected position. Controller serial {serial} noted by "
            "engineer {ifam}."
        ),
        (
            "CT CHEST WITH CONTRAST. {age}-year-old, s/p esophagectomy (McKeown), POD 7, Dr. {dr}. Fever, WBC "
            "21. {floor}, {room}.\nTechnique: {c_ctt}\n"
            "Findings: {c_ct} {c_chest} Conduit distended; 12 mm defect at the cervical anastomosis with "
            "adjacent gas.\n"
            "Impression: Anastomotic leak. Called to {full}, thoracic fellow, and to chief resident {given} at "
            "{time}, {date}."
        ),
        (
            "EXAM: XR CHEST AP PORTABLE\nORDER: {order}  PT CLASS: Inpatient  DEPT: {cts}\nPROVIDER: {fami}, APRN\n"
            "HX: TAVR via right femoral approach in {or} by {dr}. Temp wire.\n{c_mcs} {c_tube} {c_chest}\n"
            "IMP: Valve frame well seated. {c_chest}\n{initials} {date_short} {time24}"
        ),
        (
            "CHEST, PA/LAT. Six weeks after left VATS lobectomy. Seen by {ifam} in thoracic clinic, previously "
            "in {cts}. Lives in {town_us}.\n"
            "{c_chest} {c_chest} Fluid has filled the upper space, as expected. Surgical staple line intact; "
            "stage IB (T2aN0), 0/14 nodes, stations 5, 6, 7 and 10L sampled.\n"
            "IMPRESSION: Expected postoperative appearance, compared with {date}.\n"
            "Copies: Dr. {full}, {st_us}, {town_us}."
        ),
        (
            "Daily film, {cts}. Heart transplant POD 12, graft from donor ID {unos}. Biopsy grade 1R. Tacrolimus "
            "11.\nFINDINGS: {c_mcs} {c_chest} {c_chest}\n"
            "IMPRESSION: Improved from {weekday}. Resident {full} discussed with Dr. {dr} at morning readout. "
            "Sister, {given}, has asked for a disc; HIM ({phone}) informed."
        ),
        (
            "Examination: Chest. Clin: Type A dissection repaired {date} at {hus}, sternal click. Location: "
            "{room}.\nFindings: {c_mcs} Third and fourth wires are rotated relative to the prior film. {c_chest}\n"
            "Impression: Wire rotation raises concern for dehiscence. Text page to {dr} {pager} at {time24}.\n"
            "{full}, MD, Cardiothoracic Imaging, {email}"
        ),
        (
            "PORTABLE CHEST FOR IABP POSITION. Pt in {or}, then {cts}. Interventionalist: {full}. Right axillary "
            "balloon, MAP 58, lactate 6.1.\n{c_tube} {c_chest} {c_mcs}\n"
            "IMPRESSION: Balloon marker projects at the level of T5. Perfusionist {given} and nurse {given} "
            "informed at bedside {time}.\nDictated by: {last_first}, MD"
        ),
        (
            "The patient, {full}, is a {age}-year-old man in {cts} after redo sternotomy by Dr. {dr} on "
            "{month_day}. Portable AP view. {c_mcs} {c_chest} {c_chest} Impression: Enlarging mediastinum from "
            "8.1 to 10.4 cm over 5 hours; tamponade to be excluded by TEE. The critical result was reported to "
            "{full}, NP, at {time}; OR desk ({phone_short}) on standby."
        ),
        (
            "Post CABG day 4. {cts}.\n{c_mcs} {c_tube} {c_chest} {c_chest}\nIMPRESSION: {c_imp}\n"
            "Dr. {dr}'s team aware. {full}, MD, {date}"
        ),
    ),
    "us_emergency_trauma": (
        (
            "TRAUMA CHEST, {ed}\nPatient alias: {alias}  MRN {mrn}  (identified later as {full})\n"
            "MVC, rollover, intubated in field by {ems}. GCS 6, FAST positive, ISS 34.\n"
            "{time24}: {c_tube} {c_chest} {c_chest} Left flail segment, ribs 3 to 8.\n"
            "IMPRESSION: Left hemothorax, tube needed. Verbal to trauma chief {dr} at {time24}.\n"
            "Radiology resident: {full}"
        ),
        (
            "ED CHEST 2V\nCC: chest pain, HEART score 5. {ed}. Provider {gi}, PA-C / attending {dr}.\n"
            "COMPARISON: {date} at {hus}.\nTECHNIQUE: {c_tech}\nFINDINGS: {c_chest} {c_chest}\n"
            "IMPRESSION: No acute disease.\nED PRELIM (by {ifam}): negative. AGREE. {full}, MD {date} {time}"
        ),
        (
            "{age90}-year-old man, fell at {care_us}, brought by daughter {given}. {ed}. Portable chest on "
            "{date}.\nFINDINGS: {c_chest} Fractures of left ribs 6, 7 and 8. {c_chest}\n"
            "IMPRESSION: Rib fractures, no pneumothorax. RIB score 3. Called to ED, spoke to {given} "
            "(secretary), then Dr. {dr}, at {time}.\nPhone of next of kin: {phone}"
        ),
        (
            "CHEST CT, TRAUMA PROTOCOL\n{LF} {mrn} {ed} Arrival {time24}\n"
            "Pedestrian struck on {st_us}, {town_us}. Transfer from {hus}.\n"
            "{c_ctt} {c_trauma} {c_trauma} {c_chest}\nIMPRESSION:\n"
            "1. Sternal fracture with retrosternal hematoma of 9 mm.\n"
            "2. BCVI (Denver grade 2) excluded on neck CTA.\n"
            "Discussed in the reading room with {full}, MD (trauma)."
        ),
        (
            'XR CHEST SINGLE. GSW left chest, bullet marker "O" at wound. {ed}. Officer {dr}, badge {badge}, '
            "present. Evidence clothing not imaged. {c_chest} {c_tube} Bullet projects over T9, left of midline, "
            "9 x 21 mm. IMPRESSION: Retained projectile, small hemothorax. Reported live to Dr. {full}, trauma "
            "surgery, pager {pager}. Images {time24}."
        ),
        (
            "Reason: chest tube placement x2, {ed}. Assault. Placed by {full} (EM PGY-2). {c_hx}\n"
            "Prior: {time24} today and {date}.\nTechnique: {c_tech}\n"
            "{c_tube} Left tube kinked at the chest wall. {c_chest} {c_chest}\n"
            "IMPRESSION: Side port of the left tube lies outside the pleura. Told to {given} by phone.\n"
            "Preliminary: {initials}. Final: {full}, MD."
        ),
        (
            "PATIENT: {last_first}   SEX: F   AGE: {age}   ED LOCATION: {ed}\n"
            "HX: Cough, fever; works at {hus} cafeteria; COVID-19 antigen positive {date_short}\n"
            "VIEWS: PA, lateral\n{c_chest} {c_chest}\nIMPRESSION: Multifocal pneumonia, CURB-65 1.\n"
            "DISPOSITION NOTE: Admitted to {floor} under {dr}.\nSigned electronically: {full}, DO, {date} {time}"
        ),
        (
            "Post-intubation film. Overdose, found down at {st_us}; EMS run {ems_run}. {ed}, bed then changed to "
            "{icu}. Naloxone 4 mg IN x2 without response; GCS 3T.\nFINDINGS: {c_tube} {c_tube} {c_chest}\n"
            "IMPRESSION: {c_imp} Results to {full}, MD ({phone_short}) {time24}; mother, {full}, en route from "
            "{town_us}."
        ),
        (
            "EXAM: CT ANGIO CHEST\nHx: Pleuritic pain, Wells 4.5, PERC fails, D-dimer 1.9. {ed}. 20 G left AC.\n"
            "Comparison: CT {month_year}, {hus}\n{c_ct} {c_ct} {c_chest}\n"
            "IMPRESSION: No PE. RLL nodule, 7 mm, ser 4 im 188, unchanged since {year}.\n"
            "Follow-up letter to {full} at {st_us}, {town_us}. Nurse navigator: {phone}."
        ),
        (
            "Chest, portable, upright. History of stab wound, right 5th ICS, MAL. Came with brother {given} by "
            "private vehicle {weekday} night. {ed}.\n{c_chest} {c_chest} Repeat at 3 hours requested by {dr}.\n"
            "IMPRESSION: No pneumothorax on the first film.\n"
            "ADDENDUM {date} {time24}: 3-hour film (acc {accession}) unchanged. Reported by {initials}."
        ),
        (
            "Level 1 trauma, {ed}. Supine chest on backboard. {c_trauma} {c_chest} {c_tube} Nipple shadows, not "
            "nodules.\nIMPRESSION: {c_imp}\nRead with the team at {time24}; {dr} (trauma) at the console."
        ),
    ),
    "pediatric_neonatal_us": (
        (
            "NEONATAL CHEST AND ABDOMEN, AP\nBaby Boy {dr} (mother: {full})  MRN {mrn}  {neo}\n"
            "DOB: {date}  GA 25+2 weeks, 780 g\nCOMPARISON: {date_short}\nTECHNIQUE: {c_tech}\n"
            "{c_neohx} {c_neo} {c_neo}\n"
            "IMPRESSION: UVC too deep; pull back 1.2 cm. Given to NNP {given} by {full}, MD."
        ),
        (
            "EXAM: Babygram. LOCATION: {neo}\nTwin A, {LF}. Twin B ({mrn8}) is in {neo}.\n"
            "INDICATION: Surfactant given by {ifam}, RT.\n{c_neo} {c_neo} {c_neo}\n"
            "IMPRESSION: RDS, improved aeration since {time24}. Neonatology fellow {full} paged ({pager})."
        ),
        (
            "PICU PORTABLE. {paed}. {full}, 4-year-old, status asthmaticus, on terbutaline, BiPAP 14/7. PCP: "
            "{clinic_us}, Dr. {dr}.\n{c_chest} Hyperinflation; right upper lobe collapse. {c_chest}\n"
            "IMPRESSION: No pneumomediastinum. Discussed with {gi} (PICU resident) on {date} at {time}. Parents "
            "({given} and {given}) present."
        ),
        (
            "CHEST 1 VIEW, cardiac ICU. Pt {last_first}. HLHS s/p Norwood/Sano {date} with Dr. {dr}. {paed}. "
            "Chest open.\nSano conduit clips as before. {c_pedtube} {c_chest}\n"
            "IMPRESSION: {c_imp} Cannula check done with perfusion ({given}) and surgery ({full}) {time24}.\n"
            "Acc: {accession}"
        ),
        (
            "HISTORY: Foreign body? 2-year-old, choked on a peanut at {school_us} {weekday}. Seen in {ed} by "
            "{ifam}, CPNP.\nInspiration, expiration and both decubitus views, technologist {given}.\n"
            "{c_chest} Air trapping on the right in the right-side-down view.\n"
            "IMPRESSION: Right bronchial foreign body likely. ENT ({dr}, {pager}) called. To {or}."
        ),
        (
            "XR CHEST PA/LAT {date}\n"
            "{full}, age 9, cystic fibrosis, F508del homozygous, FEV1 61%, Pseudomonas aeruginosa. {paed}. "
            "Compare {month_year}.\n{c_chest} Brasfield score 17. {c_pedtube}\n"
            "IMPRESSION: Bronchiectasis with mucus plugs, no lobar collapse. To Dr. {full}, CF center, {phone}; "
            "homebound teacher at {school_us} needs TB clearance letter."
        ),
        (
            "NICU CHEST. BG {dr}, DOL 2, {neo}. Born at {hus}, transported by {ems} {date} {time24}. Cooling "
            "33.5 C, Sarnat stage 2.\n{c_neo} {c_neo}\n"
            "IMPRESSION: MAS with PPHN physiology, oxygenation index 28. No air leak. Called to Dr. {dr}, "
            "{time24}. Transport RN {given} has copy of film."
        ),
        (
            "INDICATION: Line placement, 1.9 Fr PICC, by {full}, RN, VA-BC. {neo}. Former 24 weeker, now 38 "
            "weeks PMA, CRIB II 11.\nFINDINGS: {c_neo} Arm abducted. {c_neo}\n"
            "IMPRESSION: Tip projects over the SVC. {initials} informed bedside. Wet read by resident {dr} "
            "{date_short} {time}.\nFINAL: {full}, MD, Pediatric Radiology"
        ),
        (
            "{LF}  {paed}\n"
            "Nuss bar, POD 1, Haller index 4.2. Surgeon {dr}. Epidural in place. Child speaks Portuguese; "
            "interpreter {given} (ID {badge}).\n{c_chest} Bar not rotated. {c_chest}\n"
            "IMPRESSION: Small right apical pneumothorax. {gi}, RN {paed}, told {time24}."
        ),
        (
            "Chest X-ray for fever and neutropenia, 11-year-old with pre-B ALL, induction day 22. {onc}. "
            "Resident: {full}. Attending of record: {dr}. Compare with {date} study at {hus}. {c_chest} "
            "{c_pedtube} {c_chest} Impression: No consolidation. Mother {full} may be reached at {phone}; day "
            "nurse is {given}."
        ),
        (
            "PORTABLE CHEST ({scanner}) {time24} {date}. {paed}. Ex-premie, BPD, RSV day 5, on HFNC 2 L/kg. Hx "
            "per nurse {given}: apnea x3 this shift. Social work ({ifam}) involved, foster family {dr}.\n"
            "{c_ped} {c_chest}\nIMPRESSION: RUL atelectasis, new. Updated Dr. {full}."
        ),
        (
            "Chest and abdomen. {neo}. {c_neohx} {c_neo} {c_neo} {c_neo}\n"
            "Impression: Lines in good position. Day team ({given}, NNP) told at {time}."
        ),
        (
            "Chest, one view, {paed}. {c_cong} {c_chest}\nCompared with {date}.\nImpression: {c_imp}\n"
            "Cardiac fellow {full} told at {time}."
        ),
        (
            "PA and lateral chest, {paed}. {c_ped} {c_ped} {c_chest} Ossification centers are appropriate for "
            "age.\nImpression: Viral lower airway disease.\n{full}, MD\ncc: {clinic_us}"
        ),
    ),
    "obstetric_women": (
        (
            "XR CHEST 1V SHIELDED\n{full}, {age_ob} y/o G3P1 at 31+4 weeks, {ob}. Dyspnea, BNP 880, echo EF 30%.\n"
            "OB: {ifam}, CNM / {full}, MD (MFM)\nCOMPARISON: None at this site; {hus} {month_year} per patient.\n"
            "{c_chest} {c_chest}\n"
            "IMPRESSION: Pulmonary edema; peripartum cardiomyopathy. Called to L&D, {given}, RN, at {time}, {date}."
        ),
        (
            "CTPA IN PREGNANCY. Pt in {ob}. 28/40, chest pain, YEARS criteria 2. Consent signed, witness {full}, "
            "midwife.\n{c_ct} {c_ct} {c_chest}\n"
            "IMPRESSION: No PE. Fetal dose estimate below 0.1 mGy (physicist {dr}, ext {ext4}).\n"
            "Reported {date} by {full}, MD."
        ),
        (
            "PORTABLE CHEST AFTER MASSIVE TRANSFUSION\n"
            "Location: {or} then {icu}. Cesarean hysterectomy for accreta, FIGO grade 3, EBL 4.5 L. 11 units "
            "PRBC.\nAnesthesia: {dr} ({initials}). Surgeon: {full}, MD.\n{c_obtube} {c_chest} {c_obtube}\n"
            "IMPRESSION: TRALI or TACO. Baby boy in {neo}. Husband {given} updated by OB.\n{date} {time}"
        ),
        (
            "Chest film. Postpartum day 2, {ob}; amniotic fluid embolus suspected during delivery at {time24} on "
            "{date}. Transferred from {hus}.\n{c_chest} {c_chest} {c_obtube}\n"
            "Impression: Resolving edema. {ldr} (icu) and {lgiven} (ob resident) aware.\n"
            "Report no. {accession}. Typed {typist}."
        ),
        (
            "Chest radiograph, erect. Delivery: {dukt}, {huk}. Para 2, pyrexia day 3, {obuk}. Consultant: Mr "
            "{dr}.\n{c_chest} {c_chest}\n"
            "Conclusion: No consolidation. Discussed with the obstetric SHO ({ifam}, bleep {bleep}).\n"
            "Reported by: Dr {full}, ST4. GMC {gmc}"
        ),
        (
            "CXR, lead apron. {UKLF}, Hosp No {hosp_no}, {obuk}. 34/40, asthma, on magnesium for pre-eclampsia; "
            "HELLP class 2.\nPrevious: {duk}. {c_chest} {c_chest} {c_obtube}\nTechnique: {c_tech}\n"
            "Opinion: Basal atelectasis. HDU obstetrics informed - {given}, midwife co-ordinator, {tuk} {duk}.\n"
            "Dr {full}"
        ),
        (
            "{hau} - Maternity\nPatient: {last_first}  UR {ur}  Ward: {obau}\n"
            "Clinical notes: D1 post LSCS under Dr {dr}, sats 90% RA. ?PE ?atelectasis\n"
            "CT pulmonary angiogram {duk}. {c_ctt} {c_ct} {c_ct}\n"
            "Comment: No PE. Phoned to RMO {given} on {phone_au}.\nDr {full}, Consultant Radiologist"
        ),
        (
            "INDICATION: Pre-op, postpartum tubal ligation; positive PPD, from Honduras. {ob}, {room}. Ordering "
            "{fami}, MD. Lactation consult {given} in room.\nPA view only. {c_chest} {c_chest}\n"
            "IMPRESSION: No active tuberculosis. Cleared for nursery; peds ({clinic_us}, Dr. {dr}) to follow.\n"
            "Elec. signed {full} {date} {time24}"
        ),
        (
            "CHEST TWO VIEWS - Hyperemesis, 14 weeks, NJ tube placed by {ifam} in {or}. {ob}. {age_ob} years.\n"
            "{c_obtube} The NJ tip is beyond the ligament of Treitz. {c_chest}\n"
            "IMPRESSION: NJ ready for use. Dietitian {full} messaged {time}; feeds Peptamen at 20 mL/h from "
            "{weekday}.\nRead at workstation {station}."
        ),
    ),
    "dialysis_interventional_lines": (
        (
            "PROCEDURE: Tunneled dialysis catheter placement\nPATIENT: {full}  MRN: {mrn}  FROM: {floor}\n"
            "OPERATORS: {full}, MD\nSEDATION: Versed 1 mg, fentanyl 50 mcg, RN {given}\n"
            "Right IJ access under US, Micropuncture set, 14.5 Fr x 23 cm Palindrome catheter, lot/serial "
            "{serial}. {c_tube} Fluoro 1.8 min, 12 mGy. Locked with heparin 1000 units/mL, 1.9 mL a lumen.\n"
            "COMPLICATIONS: None. EBL 5 mL.\nIMPRESSION: Ready for use in {hd} at {time}."
        ),
        (
            "PICC CONFIRMATION. Placed at bedside in {room} by vascular access team ({given}, RN / {gi}, RN). "
            "Sherlock 3CG abandoned, AF. 5 Fr dual lumen, 42 cm, 0 cm out.\n{c_tube} {c_chest}\n"
            "IMPRESSION: PICC tip low SVC. OK to use. Called ext {ext4} {time24}, {initials}. {date}"
        ),
        (
            "CHEST AP. Post line exchange, ESRD on HD three times a week at {hdc_us}; missed {weekday} run. K "
            "6.8. Now {hd}.\n{c_tube} {c_chest} {c_chest}\n"
            "IMPRESSION: Volume overload. Nephrology fellow {full} asked for call: {pager}, {time}. Renal tech "
            "{given} notified."
        ),
        (
            "IR PROCEDURE NOTE\nDate: {date}   Room: {or}   Tech: {given}, {gi}\n"
            "Attending: {full}, MD   Resident: {dr}\n"
            "Indication: SVC syndrome, Stanford class 3; lung cancer T4N3. Inpatient {onc}. {c_hx}\n"
            "Technique: Right femoral 10 Fr sheath, Wallstent 14 x 60 mm, dilated to 12 mm Atlas balloon. {c_ct}\n"
            "Result: Gradient from 18 to 3 mmHg. Patent azygos.\n"
            "Post: Chest film clear. Report called to Dr. {dr}, {floor}."
        ),
        (
            "CHEST, POST PORT REMOVAL. Removed by {ifam} in {or} on {date_text} for Candida parapsilosis line "
            "infection. {c_chest} No retained fragment. {c_chest}\n"
            "IMPRESSION: Port removed. Tip culture sent; ID consult Dr. {full} ({email}). Pt back to {onc} at "
            "{time24}."
        ),
        (
            "Exam: Ultrasound-guided thoracentesis, left. Done in {room} by {gi}, PA, with {full}, MD "
            "immediately available. Time-out {time24} with nurse {given}. 850 mL amber fluid, to micro and "
            "cytology, label no. {accession}. Light's criteria pending. Post film: {c_chest} {c_tube}\n"
            "Impression: Uneventful. Family (son {given}) updated. Dictated {date}."
        ),
        (
            "FLUORO LINE CHECK. Home TPN, broken hub, left Broviac 6.6 Fr. Sent by {hus} home infusion, nurse "
            "{full}, fax {phone}. In {or}, {time24}.\n{c_tube} Fibrin sheath demonstrated, 3 cm. {c_tube}\n"
            "IMPRESSION: Repair kit used (Bard, 6.6 Fr). Next check {month_day}. Surgeon {dr} agrees."
        ),
        (
            "AP CHEST {date_short} {time24}: CRRT catheter left IJ by {full}, ICU fellow. {icu}. CVVHDF 25 "
            "mL/kg/h, citrate.\nFindings - {c_tube} {c_tube} {c_chest}\n"
            "Impression - Tip abuts the SVC wall, rotate or advance. {dr} called at {time24} by {wetread}; order "
            "{order}."
        ),
        (
            "Patient: {LF}  Dialysis unit {hd}\n"
            "Charge RN {given} reports pain during flush, left Permcath. Chest PA {date}. {c_tube} Cuff is "
            "exposed; 9 mm. {c_chest}\n"
            "Impression: Partial dislodgement. Exchange in {or} {weekday} with Dr. {dr}. Ride home arranged, "
            "spouse {full}."
        ),
        (
            "PLEURX CATHETER INSERTION, {or}. {full}, {age}, mesothelioma, epithelioid, T4N2. MD: {dr}; NP: "
            "{given}. 15.5 Fr, 1.2 L drained. Suture removal {date}. {c_chest} {c_ct} Impression: Drain "
            "positioned in the right base. Discharge to {care_us}; home nurse {gi} ({phone_short})."
        ),
        (
            "INDICATION: Non-functioning line, {bed}.\n"
            "TECHNIQUE: 10 mL Omnipaque 240 through each lumen, {scanner}, radiographer {initials}.\n"
            "FINDINGS: {c_tube} {c_chest}\n"
            "IMPRESSION: Patent, tip against the wall. Dialysis nurse {dr} ({ext}) to run reversed lines. Signed "
            "{full}, DO, for Dr. {dr}, {date}."
        ),
        (
            "Chest after line insertion, right IJ, 12 Fr Mahurkar, 15 cm. {c_tube} {c_chest} {c_chest}\n"
            "Impression: Ready for use. {given} at {hd} told.\n{initials} {date_short}"
        ),
    ),
    "operating_theatre_procedure": (
        (
            "INTRAOPERATIVE RADIOGRAPH, {orr}\nSurgeon: {full}, MD    Circulating RN: {given}    Anesthesia: {dr}\n"
            "REASON: Incorrect sponge count, one lap missing. Ravitch repair with Lorenz bar. {c_hx}\n"
            "Two views of the chest obtained {time24}. {c_tube} No radiopaque sponge marker. {c_chest}\n"
            "IMPRESSION: No retained lap sponge. Dr. {dr} informed by phone into {orr} at {time} by {full}, MD."
        ),
        (
            "CHEST IN RECOVERY. Location PACU, {pacu}. Right subclavian port, {date}; coughing. Req by CRNA "
            "{ifam}.\n{c_tube} {c_chest} {c_chest}\n"
            "IMPRESSION: No pneumothorax. Reported to {given} at {time24}; release to {floor}."
        ),
        (
            "Theatre image intensifier report. {th}. {UKLF}, DOB {dobuk}. Consultant: Mr {dr}. ODP: {given}.\n"
            "Pacing lead revision, screening 2.4 min, 380 cGy cm2. Images 1 to 6 stored. {c_tube} Lead tip "
            "advanced to the RV septum.\nRadiographer: {full}. No radiologist present. Report {duk}: {ifam}."
        ),
        (
            "MISSING NEEDLE FILM. {orr}. Case started {time}, {weekday}. Thymectomy via sternotomy, Masaoka "
            "stage II, WHO type B2. Count: 5-0 needle, 13 mm. Portable AP chest x2, tech {full}. {c_tube} "
            "{c_chest} Curvilinear 13 mm density over the left clavicle is on the drape per scrub tech {given}. "
            "IMPRESSION: No needle in the thorax. Result to {dr}, MD, in person."
        ),
        (
            "EXAM: FLUORO GUIDANCE < 1 HR\nLOCATION: {orr}\nSURGEON: {LF}\n"
            "Hx: Rigid bronchoscopy and silicone Y stent, tracheal stenosis Cotton-Myer grade III. {c_hx}\n"
            "Time: 0.9 min; Air kerma: 7 mGy; images: 3\n{c_tube} Stent from T2 to the carina.\n"
            "See op note of {date}. Assisting fellow: {full}. Post film in {icu}: {c_chest}\n"
            "Electronically signed: {full}, MD {date} {time24}"
        ),
        (
            "CXR done in recovery ({threc}) after {th}. {full}, {age} yrs. Left nephrectomy, rib 11 resected; "
            "pleura opened.\nCompared with pre-op of {duk}. {c_chest} {c_tube}\n"
            "Small left apical pneumothorax, 8 mm. Told to recovery sister {given} on {ext4} at {tuk}; Miss "
            "{dr}'s registrar to review.\nDr {full}, Specialty Registrar"
        ),
        (
            "Report: OT chest film. Facility {sau}. {thau}. Pt: {FULL}, UR {ur}. Surgeon Mr {dr}; scrub {given}.\n"
            "Swab count wrong x1. {c_tube} No swab seen. {c_chest}\n"
            "Called through to theatre, spoke with {given}. Wound closed {tuk}.\nDr {ifam} FRANZCR"
        ),
        (
            "POST TAVI CHEST. Procedure in {or} by {dr}. Recovery: {pacu}. BSA 1.9, STS score 7.2, Agatston 2900.\n"
            "{c_tube} {c_tube} {c_chest}\n"
            "IMPRESSION: Valve well seated; LBBB watched on {floor}. Seen with {full}, MD, {date}. Fax copy: "
            "{clinic_us}, {phone}."
        ),
        (
            "CARDIAC CATHETERIZATION LAB CHEST. {hl7} / {or}. Pt of Dr. {dr} in {room}. Film after "
            "pericardiocentesis, 620 mL, pigtail 8.3 Fr. {c_tube} {c_chest} {c_chest} IMPRESSION: Smaller heart "
            "than {date_short}. {initials}/{initials3} {stamp}."
        ),
        (
            "Chest film prior to OR. Trauma laparotomy at {time24}; damage control by Dr. {dr} in {orr}, then "
            "abdomen open, Bogota bag, {icu}. Instrument check: Debakey forceps and a Kelly clamp lie over the "
            "pelvis by intent.\n{c_tube} {c_chest} {c_chest}\n"
            "IMPRESSION: Two packs in the right subphrenic space, correct with the op count. Called to {given}, "
            "OR charge, x{ext4}.\nRadiologist: {full}"
        ),
        (
            "Needle count film, {orr}. {c_tube} {c_chest} No needle over the field; a 4-0 Prolene needle of 17 "
            "mm was imaged as reference.\n"
            "Impression: No retained needle. {given} in the room took the result at {time24}."
        ),
    ),
    "uk_inpatient": (
        (
            "{UKLF}  DOB {dobuk}  NHS {nhs}  {wuk}\nXR Chest (mobile) {duk}\n"
            "Clinical details: Neutropenic sepsis, D10 R-CHOP, ?source. Ref: Dr {dr}, FY1, bleep {bleep}\n"
            "{c_chest} {c_chest} {c_tube}\nConclusion: Left basal consolidation. Suggest repeat in 6 weeks.\n"
            "Reported by {full}, Consultant Radiologist, {suk}."
        ),
        (
            "CHEST X-RAY {duk}\n"
            "Patient on {icuuk}, {huk}. ?NG position, feeding held. Requested by ICU trainee ({given}), ext "
            "{ext4}.\nNG tube follows the oesophagus, bisects the carina and crosses the diaphragm in the midline. "
            "{c_tube} {c_chest}\nAdvice: Safe to feed. Phoned to nurse in charge, {full}, {tuk}.\n"
            "Advanced practitioner reporting radiographer: {full}"
        ),
        (
            "Exam: CT Thorax with contrast. Pt: {full}. Ref: Mr {dr}, thoracic surgery, {wuk}. {c_hx}\n"
            "{c_ctt} {c_onc} {c_onc} {c_chest}\nCompared with {duk} ({huk} PACS, imported).\n"
            "Opinion: T3 N2 M0. For lung MDT {weekday}; CNS {given} to tell patient.\nDr {full}, typed by {typist}"
        ),
        (
            "{huk}\nMOBILE CHEST, {icuuk}\nDay 12 COVID-19 pneumonitis, trachy. {FULL}, {age} y, K No {hosp_no}.\n"
            "{c_tube} {c_mcs} {c_chest} {c_chest}\n"
            "Comment: Worsening, in comparison with {dm}. D/W Dr {dr} on ITU ward round, and sister {given}. No "
            "further imaging on {hol_uk} unless indicated."
        ),
        (
            "Cons: {dr}  Loc: {wuk}\n"
            "Hx: Fall from bed, {age90} yrs, resident of {care_uk}. ?#ribs L, ?haemothorax. AMTS 4/10, CFS 7. "
            "{c_hx}\nChest: {c_chest} {c_chest} Fractures L 8th and 9th ribs. Incidental Hiatus hernia.\n"
            "Reported {duk} by Dr {ifam}. Next of kin {full} (niece), rang {phone_uk}."
        ),
        (
            "XR chest. Clinical indication: PPM check, lead parameters changed. {wuk}. {UKLF}. Implant at {huk} "
            "by {ifam}, {my_uk}. Device serial {serial}. {c_tube} {c_chest} No lead displacement. Copy: Dr {dr}, "
            "{st_uk}, {town_uk}."
        ),
        (
            "ON-CALL CT PULMONARY ANGIOGRAM, verified {tuk}\n{full}  M  {age}  {eduk}\n"
            "Clinical: Sudden SOB, HR 140, SBP 84, for ?thrombolysis. Med reg: {given}, bleep {bleep}. {c_hx}\n"
            "{c_ct} {c_ct} RV strain.\n"
            "Conclusion: Massive PE. Verbal report by Dr {dr} to {given} at {tuk}. Provisional; consultant "
            "review in the morning by {ifam}."
        ),
        (
            "Portable CXR, {eduk}. Trauma team call {tuk}, MTC, pre-alert from HEMS doctor {full}. Patient "
            "'{ukalias}', no ID. Thoracostomies both sides.\n{c_tube} {c_chest} {c_chest}\n"
            "Impression: Left lung not fully up. TTL Miss {dr} aware at bedside. Formal report, Dr {full}, {duk}."
        ),
        (
            "Chest radiograph - paediatric, {paeduk}\n{UKLF}  D.O.B. {duk}\n"
            "Fever, ?empyema. Consultant Dr {dr}. Mum {given} in attendance.\n"
            "{c_ped} {c_chest} Meniscus on the left to the 5th rib; USS advised, Dr {dr} has a slot {weekday}.\n"
            "Reported {duk}: {full}"
        ),
        (
            "NEONATAL CXR/AXR {duk} {tuk}\n"
            "Baby {dr} (mother {full}), NHS No {nhs}, {neouk}, ex-utero transfer from {huk}\n"
            "{c_neohx} {c_neo} {c_neo}\n"
            "Comment: UAC at T7, fine. UVC to be withdrawn 1 cm. Told to nurse {given}.\n"
            "Dr {full}, Consultant Paediatric Radiologist"
        ),
        (
            "RENAL INPATIENT, {wuk}. Post Tesio lines R IJ by {ifam}; usually dialyses at {huk} ({hduk}). Dry "
            "weight 61 kg.\n{c_tube} {c_chest} {c_chest}\n"
            "No pneumothorax. Line ok for tonight's slot - dialysis sister {given} on {ext4} informed. Reported "
            "by {initials}, checked Dr {dr}, {duk}."
        ),
        (
            "{wuk}: CXR for discharge to {care_uk}. Mrs {full}, {st_uk}, {postcode}. Rx Tazocin 4.5 g, day 7. "
            "{c_chest} {c_chest} Conclusion: Improving; repeat chest X-ray at GP request, Dr {dr} ({clinic_uk}), "
            "tel. {phone_uk}. Report by Dr {full}."
        ),
        (
            "Cystic fibrosis ward film. Pt {lfull}, {wuk}, dr {ldr} team. b. cepacia, fev1 0.9. port in situ. "
            "compare {duk} and older from {huk}.\n{c_chest} {c_tube} {c_chest}\n"
            "Opinion: Exacerbation. Physio {given} and pharmacist {given} aware. Email report to {email_uk}."
        ),
        (
            "Cardiothoracic Unit, {huk}. Post-op CABG film on {icuuk}; under Prof {dr}. Taken {tuk}, "
            "radiographer {given}.\n{c_tube} {c_mcs} {c_chest}\n"
            "No complication. Suction to -3 kPa per surgical care practitioner {full}. Reported by Dr {ifam}."
        ),
        (
            "Mobile chest, {icuuk}. {c_tube} {c_tube} {c_chest} {c_chest} Appearances otherwise as {dm}.\n"
            "Reported by {initials}, {duk}."
        ),
        (
            "Chest: {c_chest} {c_chest} {c_hx} No bony destruction.\n"
            "Suggest CT, to be arranged by the parent team (Dr {dr}, {wuk}).\nReported by {full}"
        ),
    ),
    "australian_inpatient": (
        (
            "{hau} MEDICAL IMAGING\nPatient: {UKLF}  DOB: {dobuk}  URN: {ur}  Ward: {wau}\n"
            "MOBILE CHEST X-RAY {duk}\n"
            "Clinical notes: D2 Hartmann's, febrile, increased WOB. Referrer: Dr {full}, RMO\n"
            "{c_chest} {c_chest} {c_tube}\nComment: Left base collapse. Result phoned to {given}, NUM.\n"
            "Reported: Dr {full}, FRANZCR"
        ),
        (
            "X-RAY CHEST (ICU)\n"
            "{icuau}. {last_first}, {age}M. MVA vs tree, chopper from {town_au} {weekday}, retrieved by Dr {dr}.\n"
            "{c_tube} {c_tube} {c_chest} {c_chest}\n"
            "Conclusion: Right ICC kinked. Discussed with ICU SR {full}, {phone_au}, {tuk}."
        ),
        (
            "CHEST CT for staging. {full}, MRN {mrn}, {wau}; under Dr {dr}'s team (oncology). 3rd cycle, "
            "cisplatin/etoposide, extensive stage.\nFindings: {c_ctt} {c_onc} {c_onc} Prior from {hau}, {my_uk}.\n"
            "Comment: Stable. MDM on {weekday}: Prof {full} chairing. Report authorised by {ifam}."
        ),
        (
            "Mobile CXR {icuau} for line. R IJ vascath by Reg {full}. Aspirated pus from left chest per nurse "
            "{given}, sent.\n{c_tube} {c_mcs} {c_chest}\n"
            "OK to use. {given} in {wau} notified at {tuk}. {initials} {duk}"
        ),
        (
            "REPORT: XR CHEST, {edau}, {tuk}\n"
            "Syncope, {age90} y.o. lady from {care_au}, son {given} rang. On warfarin, INR 7.8.\n"
            "{c_chest} {c_chest} {c_chest}\n"
            "Impression: No acute change. FACEM Dr {dr} told. Copy to GP, Dr {full}, {clinic_au}, fax {phone_au}."
        ),
        (
            "Patient {full}, Medicare {medicare}, DOB {dobuk}. SEX F. {edau}, {hau}\n"
            "CTPA {duk}. D14 post Caesar. Obs reg {given}.\n{c_ctt} {c_ct} {c_ct}\n"
            "Comment: No PE. Breast-feeding may continue. Radiographer {ifam}.\nReported by Dr {full}"
        ),
        (
            "NEONATAL CHEST, {neoau}. Twin 1 of {full}. Bub {dr}, 29/40, born {duk} at {hau}. Retrieval team "
            "transfer. Neonatologist {dr}.\n{c_neohx} {c_neo} {c_neo}\n"
            "Comment: ETT down RMB, to be pulled 1 cm. Spoke to {given} at cotside, {tuk}.\nDr {full}"
        ),
        (
            "Children's: CXR, {paedau}. Pt {full}, {age_child}, bronchiolitis day 3, high flow 2 L/kg. GP {dr} "
            "({clinic_au}). {c_chest} {c_ped} No focal collapse. Texted to resident {given} at {tuk}. Dad's name "
            "{full}, of {town_au}. Reported {duk}."
        ),
        (
            "CHEST X-RAY\n"
            "History: Dialysis-dependent, from {town_au}, ?overload. Usual unit {hdc_au}, {hdau}. K 7.1.\n"
            "Findings: {c_chest} {c_tube} {c_chest}\n"
            "Conclusion: Overload. Renal AT, {full}, pg {pager}, advised; to {icuau} after run.\n"
            "Authorised: {FULL} {duk}"
        ),
        (
            "Requested by: Mr {dr} (CTS), {wau}. POD 3, Ross procedure, {hau}. Reported off-site by Dr {full}, "
            "{image_au}.\nCXR mobile: {c_tube} {c_tube} {c_chest}\n"
            "Compared with {duk}. Comment: Drains may come out. Told intern {given} on ward round. CNC {full} to "
            "follow in clinic."
        ),
        (
            "Transplant follow-up chest, {wau}. Bilateral lung transplant {my_uk}, coordinator {given} on "
            "{phone_au}. CMV D+/R-. FEV1 down 18%. {c_chest} {c_ct} Comment: CT inspiratory and expiratory "
            "booked {weekday}, RIS no {accession}. Dr {full}, cc Dr {full} at {clinic_au}."
        ),
        (
            "{UKLF}, UR {ur}, {wau}\nCXR PA & Lat: {duk}\n"
            "Indication: TB contact at {hau}, QFN positive, nurse from Nepal. Infectious diseases registrar "
            "{ifam}.\n{c_chest} {c_chest} {c_chest}\n"
            "Conclusion: No active TB. Staff health ({ext4}) and DON {full} to be informed by ID. Reported by "
            "{initials}"
        ),
        (
            "Mobile CXR, Burns {icuau}. {age} yo farmer, ATV fire near {town_au} {hol_au}. Parkland formula 14 "
            "L. Tube 8.0, 24 cm. Retrieval nurse {given}.\n{c_tube} {c_chest} {c_chest}\n"
            "Report: Satisfactory tube. Wife {full} present. Seen with Reg {ifam}. Dr {full}."
        ),
        (
            "Mobile chest, {icuau}. Comparison {duk}. {c_tube} {c_tube} {c_chest} {c_chest}\n"
            "Comment: {c_imp} RMO {given} told."
        ),
    ),
    "addenda_letters_notes": (
        (
            "ADDENDUM #1 {date} {time24}\n"
            "The chest radiograph of {date} (acc {accession}) has been re-reviewed at the request of Dr. {dr}, "
            "{icu}. The NG tube enters the right lower lobe bronchus. No feeds given per {given}, RN. This was "
            "called to {full}, MD.\nORIGINAL REPORT\n{c_tube} {c_chest} {c_chest}\nAddended by {full}, MD."
        ),
        (
            "OVERNIGHT DISCREPANCY FORM\nPt: {last_first}  Loc at time of study: {ward}   Loc now: {icu}\n"
            "Study: chest AP {date}. Prelim: {dr} (PGY-4). Final: {full}\n"
            'Prelim: "No acute process." Final: Small right pneumothorax, deep sulcus sign. {c_chest}\n'
            "Category: RADPEER 2b. Notified: {full}, NP, at {time}. Patient unharmed."
        ),
        (
            "TECHNOLOGIST NOTE: Pt not in {room}; gone to {hd} with transporter {given}. Imaged {time24} in "
            "{floor} by {gi}, machine {scanner}. Pregnancy N/A.\nRADIOLOGIST REPORT: {c_chest} {c_tube} {c_chest}\n"
            "IMPRESSION: {c_imp} Signed {full}, MD {date}."
        ),
        (
            "Dear Dr {dr},\nRe: {full}, {st_uk}, {town_uk} {postcode}\n"
            "Your patient was an inpatient on {wuk}. The discharge chest film shows a 9 mm nodule in the right "
            "mid zone (S6). {c_chest} CT is booked; queries to the respiratory secretary on {phone_uk}.\n"
            "Yours sincerely, Dr {full}, SpR"
        ),
        (
            "{hus} Department of Radiology\nTo: {full}, MD, {onc}\nRe: {full}\n"
            "Outside CT from {hus} dated {date} was submitted for second opinion. {c_onc} {c_onc} Our "
            "interpretation differs: the nodule in S3 measures 13 mm, not 8 mm. Please call {phone}.\n"
            "Sincerely, {full}, MD, Thoracic Imaging, {email}"
        ),
        (
            "CRITICAL RESULT LOG. Exam {accession}, chest portable, {icu}, {date}. Finding: {c_chest} Tension "
            "physiology. First call {time24}, no answer; second call {time24}, Dr. {dr} (intern) with readback. "
            "Images also seen by {given} (RT) and senior {ifam}."
        ),
        (
            "CHEST PORTABLE x2 (combined report)\n{FULL} {mrn} {icu}\n{date_short} {time24}: {c_tube}\n"
            "{date_short} {time24}: {c_tube} {c_chest}\n"
            "IMPRESSION: Serial improvement. Staff: {full}. Distribution: {ward} printer."
        ),
        (
            "ADDENDUM by Dr {full}, {duk} at {tuk}: In the light of the ward's telephone query ({wau}, Dr "
            "{given}), the line lies in the azygos vein and not the SVC. {c_tube} The original report (Dr "
            "{ifam}, {duk}) is otherwise unchanged: {c_chest} {c_chest} Reg {given} informed on {phone_au}."
        ),
        (
            "NOTE TO FILE: Images of {last_first} were filed under {last_first} in error, as both were in {ward} "
            "on {date}. PACS admin {full} corrected this. The film of {LF}: {c_chest} {c_tube} Attending, Dr. "
            "{dr}, told. {full}, MD"
        ),
        (
            "MORBIDITY CONFERENCE SUMMARY, {month_day}\n"
            'Case: {initials}, {age} F, {cts}. Guidewire retained after line by resident "{given}". Film {date} '
            "read by {dr}; not reported until {weekday}. {c_tube} {c_chest} Snared in {or} (6 Fr Amplatz Goose "
            "Neck, 25 mm). Lesson: search for J-tip. Presented by {full}."
        ),
        (
            "TRANSFER SUMMARY FILM REVIEW\nFrom: {hus}. To: {icu}. Center RN: {given}.\n"
            "Disc contains chest films {date} and CT {date_short}. Patient {full} ({age}M), Legionella "
            "pneumophila, P/F 88, Murray score 3.25.\n{c_chest} {c_ct} {c_tube}\n"
            "SUMMARY: Progression over 72 hours; candidate for ECMO per {dr}. Reviewed {time24}, transfer line "
            "{phone}."
        ),
        (
            "Letter: {dukt}. {huk}. Dear Mrs {dr}, thank you for your call about your husband {given}'s chest "
            "X-ray on {wuk}. The film of {duk} shows a healed pneumonia; {c_chest} No more tests are needed. If "
            "in doubt ring {phone_uk} and ask for sister {given}. With best wishes, Dr {ifam}"
        ),
        (
            'ADDENDUM: After discussion with {ifam}, the word "left" in the impression should read "right". '
            "{c_chest} {c_tube} The report is otherwise unchanged. {full}, MD {date}"
        ),
    ),
}


def own_value(field: str, rng: random.Random) -> tuple[str, str]:
    """(value, kind) of a field of this set; KeyError for a field that it does not know."""
    if field in SHAPES:
        kind, shapes = SHAPES[field]
        return _shaped(rng.choice(shapes.split("|")), rng), kind
    if field in PLACES:
        kind, places = PLACES[field]
        return rng.choice(places), kind
    if field in TEXTS:
        return rng.choice(TEXTS[field]), ""
    if field in ("duk", "dm", "dukt", "my_uk", "stamp", "dobuk", "year"):
        return _day(field, rng), "DATE"
    if field == "tuk":
        return _clock(rng), "TIME"
    if field == "email_uk":
        given, family = (re.sub(r"[^a-z]", "", name.lower()) for name in _name(rng))
        return f"{given}.{family}@{rng.choice(('newbracken.nhs.uk', 'nhs.net', 'tamesford.nhs.uk'))}", "EMAIL"
    return _person(field, rng), "NAME"


def _shaped(shape: str, rng: random.Random) -> str:
    letters = {"#": string.digits[1:], "@": "ABCDE", "~": string.ascii_uppercase}
    return "".join(rng.choice(letters[sign]) if sign in letters else sign for sign in shape)


def _name(rng: random.Random) -> tuple[str, str]:
    """Given and family name; one family name in four and one given name in eight is a word too."""
    return (
        rng.choice(WORD_GIVEN if rng.random() < 0.12 else GIVEN),
        rng.choice(WORD_FAMILY if rng.random() < 0.25 else FAMILY),
    )


def _person(field: str, rng: random.Random) -> str:
    given, family = _name(rng)
    letter = rng.choice(string.ascii_uppercase)
    first = given[0]
    match field:
        case "given":
            return given
        case "dname":
            return f"{first}.{letter}. {family}"
        case "gi":
            return f"{given} {letter}{rng.choice(('.', '.', ''))}"
        case "ifam":
            return rng.choice(
                (f"{first}. {family}", f"{first}. {family}", f"{first} {family}", f"{first}{letter} {family}")
            )
        case "fami":
            return rng.choice(
                (f"{family} {first}", f"{family} {first}{letter}", f"{family}, {first}", f"{family},{first}")
            )
        case "LF":
            return f"{family},{rng.choice((' ', ' ', ''))}{given}{rng.choice(('', '', f' {letter}'))}".upper()
        case "FULL":
            return f"{given} {family}".upper()
        case "UKLF":
            return f"{family.upper()}, {given}" if rng.random() < 0.7 else f"{family.upper()} {given}"
        case "hl7":
            return f"{family}^{given}{rng.choice(('', f'^{letter}'))}".upper()
        case "ldr":
            return family.lower()
        case "lgiven":
            return given.lower()
        case "lfull":
            return f"{given} {family}".lower()
        case "alias":
            alias = rng.choice(ALIASES)
            return rng.choice((f"Trauma, {alias}", f"{alias} Doe", f"Doe, {alias}", f"Trauma {alias}"))
        case "ukalias":
            return f"Unknown {rng.choice(ALIASES)}"
    raise KeyError(field)


def _day(field: str, rng: random.Random) -> str:
    day = date(2008, 1, 1) + timedelta(days=rng.randrange(6500))
    month = MONTHS[day.month - 1]
    suffix = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}.get(day.day, "th")
    match field:
        case "duk":
            forms = ("%d/%m/%Y", "%d/%m/%Y", "%d/%m/%y", "%d.%m.%y", "%d-%b-%Y", "%d %b %Y", "%d.%m.%Y")
            return f"{day:{rng.choice(forms)}}"
        case "dm":
            return rng.choice(
                (f"{day.day}/{day.month}", f"{day:%d/%m}", f"{day.day} {day:%b}", f"{day.day}{suffix} {month}")
            )
        case "dukt":
            return rng.choice(
                (
                    f"{day.day}{suffix} {month} {day.year}",
                    f"{day.day} {month} {day.year}",
                    f"{day:%A} {day.day} {month}",
                )
            )
        case "my_uk":
            return rng.choice((f"{month} {day.year}", f"{day:%b %Y}", f"{day:%m/%Y}", f"{day:%b} '{day:%y}"))
        case "stamp":
            return f"{day:%Y%m%d}"
        case "dobuk":
            born = day.replace(year=day.year - rng.randint(2, 60), day=min(day.day, 28))
            return rng.choice((f"{born:%d/%m/%Y}", f"{born:%d-%b-%Y}", f"{born:%d.%m.%y}"))
    return str(day.year)


def _clock(rng: random.Random) -> str:
    hour, minute = rng.randrange(24), rng.randrange(60)
    half = "am" if hour < 12 else "pm"
    twelve = (hour - 1) % 12 + 1
    return rng.choice(
        (
            f"{hour:02d}:{minute:02d}",
            f"{hour:02d}:{minute:02d}",
            f"{hour:02d}.{minute:02d}",
            f"{hour:02d}{minute:02d}",
            f"{twelve}:{minute:02d}{half}",
            f"{twelve}.{minute:02d}{half}",
        )
    )
