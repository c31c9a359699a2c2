"""Reports with planted protected information, from acute and outlying care: names, places and templates.

Imitated are intensive-care portables, emergency and trauma films, paediatric and neonatal films, procedure notes,
preliminary and wet reads, addenda and critical results, discrepancy notes, letters and meeting notes, screening and
occupational health, military and prison health, transfers and nursing homes, and old reports in capitals, from
English-speaking countries. People, places and numbers are invented; recognisers may be developed on this set.
`reports_phi_writer` fills it.

Conventions of its own fields: military ranks, "Baby Boy", "Twin B" stand outside the NAME; an alias of an unidentified
trauma patient, initials and abbreviated names are NAME. Prisons, military clinics, ships, schools, firms, fire crews
and sites are HOSPITAL; cells, barracks blocks, theatres and cots are WARD; a highway is ADDRESS. NHS, NHI and hospital
numbers are MRN; health cards, Medicare, service, DoD, prison, alien, passport, employee, certificate, badge, incident
and EMS run numbers, user names and typist codes are ID; a date-time group is DATE. Ranks and clinical sentences are
not protected. Fields ending in `_us` or `_uk` (British, Irish, Canadian, Australasian) draw on lists of the country.
"""

from __future__ import annotations

import random
import string
import unicodedata
from datetime import date, timedelta

FAMILY = (
    "Abernathy", "Achterberg", "Adeyemi-Cole", "Aguilar", "Ahluwalia", "Al-Rashidi", "Anderson", "Andersson",
    "Anyanwu", "Appiah", "Arbuthnot", "Asante", "Atherton", "Ávila", "Aydin", "Baptiste", "Baranski", "Basnet",
    "Beauchamp", "Begum", "Bélanger", "Benítez", "Bhattacharya", "Bianchi", "Birtwistle", "Boateng", "Bogdanović",
    "Bouchard", "Braithwaite", "Brennan", "Brzezinski", "Buchanan", "Cadwallader", "Callaghan", "Campbell-Reyes",
    "Cardoso", "Carmichael", "Castellanos", "Chakraborty", "Chaudhry", "Chen", "Chikwanha", "Chowdhury",
    "Christodoulou", "Cisneros", "Clarke-Osei", "Colquhoun", "Cruickshank", "D'Angelo", "D'Souza", "Dąbrowski",
    "Dalgleish", "Das", "Davis", "de Groot", "de la Cruz", "De Luca", "Delacroix", "Demetriou", "Deshmukh",
    "Dhaliwal", "Di Marco", "Diallo", "Dimitrov", "Dlamini", "Do", "Dombrowski", "Duggan", "Dupuis", "Echeverría",
    "Edwards", "Ekwueme", "El-Sayed", "Eriksen", "Escobedo", "Esposito", "Estrada", "Evans", "Eze", "Fairweather",
    "Faleolo", "Farooqui", "Featherstonehaugh", "Feng", "Fernandes", "Fitzgerald", "FitzGibbon", "Fonseca",
    "Fraser-Tytler", "Fujimoto", "Gallagher", "García Ruiz", "Gebremariam", "Ghosh", "Giannopoulos", "Goldfarb",
    "Gonçalves", "Gorecki", "Grzelak", "Gunawardena", "Gutiérrez", "Haddad", "Håkansson", "Halvorsen", "Hernandez",
    "Higginbotham", "Hoang", "Horvath", "Huang", "Hughes", "Hussain", "Ibrahim", "Igwe", "Ilves", "Iyer",
    "Jankowski", "Jaramillo", "Jayasuriya", "Jensen", "Johnson", "Jones", "Jovanović", "Kamau", "Kapoor",
    "Katsaros", "Kaur", "Kavanagh", "Kelekolio", "Khan", "Kim", "Kingsley-Obi", "Kipkemboi", "Kowalczyk",
    "Krishnamurthy", "Kumar", "Kuznetsov", "Lafferty", "Lam", "Larbalestier", "Lavoie", "Le", "Leblanc", "Lefebvre",
    "Lindqvist", "Llewellyn", "Lombardi", "Lopes", "MacAllister", "Macdonald", "MacLeod", "Maguire", "Mahlangu",
    "Mahmood", "Makinde", "Manikandan", "Martínez-Soto", "McAllister", "McConaghy", "McGillicuddy", "McKenna",
    "Mehta", "Mendoza", "Mensah", "Mohamud", "Molina", "Moreau", "Mukherjee", "Mulcahy", "Munro", "Murphy", "Musa",
    "Nakamura", "Ndlovu", "Ng", "Nguyen", "Nikolaidis", "Novak", "Nwosu", "O'Brien", "O'Callaghan", "O'Donoghue",
    "O'Sullivan", "Oduya", "Okafor", "Olufemi", "Onyango", "Ortiz", "Owusu", "Papadakis", "Parata", "Patel",
    "Pellegrino", "Peña", "Pereira", "Petrov", "Pham", "Pietrzak", "Prendergast", "Qureshi", "Quintana",
    "Raghunathan", "Ramírez", "Rangihuna", "Rasmussen", "Ravindran", "Reddy", "Rezaei", "Robichaud", "Robinson",
    "Rodrigues", "Rosenthal", "Rutherford", "Saito", "Salazar", "Sandoval", "Santos", "Saunders-Wright",
    "Schreiber", "Schwartz", "Sefton", "Sharma", "Shevchenko", "Siddiqui", "Silva", "Singh", "Sithole", "Sokolov",
    "Solomon", "Srinivasan", "St. Clair", "St. Pierre", "Stavros", "Strickland", "Subramaniam", "Szymanski",
    "Tadesse", "Takahashi", "Tamihana", "Tanaka", "Te Aho", "Thibodeaux", "Thompson", "Tomaszewski", "Torres",
    "Tran", "Trevelyan", "Tuilagi", "Tupou", "Uddin", "Ueda", "Usman", "Valenzuela", "Van Buren", "van der Merwe",
    "van Houten", "Vasquez", "Venkataraman", "Villanueva", "Vo", "Vogel", "von Arx", "Waweru", "Weatherby",
    "Weinstein", "Whakaue", "Whitcombe", "Williams", "Wójcik", "Wu", "Xiong", "Yamamoto", "Yeo", "Yilmaz", "Zapata",
    "Zhang", "Zielinski", "Zimmerman",
)  # fmt: skip
WORD_FAMILY = (
    "Barrett", "Barlow", "Bell", "Bishop", "Black", "Blood", "Bone", "Bright", "Brooks", "Brown", "Burns", "Bush",
    "Carver", "Chance", "Church", "Close", "Coffin", "Cole", "Cross", "Cushing", "Day", "Down", "Drain", "English",
    "Fair", "Field", "Fields", "Foley", "French", "Frost", "Gray", "Graves", "Green", "Hand", "Hampton", "Hart",
    "Head", "Hickman", "Hill", "Hodge", "House", "Keen", "Lake", "Lines", "Little", "Long", "Low", "Lung", "March",
    "Marsh", "May", "Means", "Moody", "Moon", "Morrison", "Noble", "Paget", "Park", "Parkinson", "Payne", "Peak",
    "Poole", "Port", "Post", "Power", "Price", "Reading", "Rice", "Rose", "Salter", "Sharp", "Short", "Singer",
    "Small", "Smith", "Speed", "Spring", "Starr", "Stone", "Strong", "Summers", "Swan", "Temple", "Towers",
    "Turner", "Wall", "Waters", "Ward", "Weeks", "Welch", "West", "White", "Wing", "Wise", "Wood", "Young",
)  # fmt: skip
GIVEN = (
    "Aaliyah", "Aaron", "Abena", "Abigail", "Adebayo", "Adrián", "Agnieszka", "Ahmed", "Aisha", "Akiko", "Alasdair",
    "Alejandra", "Aleksandra", "Alexander", "Alice", "Amanda", "Amelia", "Amina", "Ananya", "Andrea", "Andrzej",
    "Ángel", "Anita", "Anneke", "Anthony", "Anton", "Aoife", "Arjun", "Arthur", "Astrid", "Ayesha", "Barbara",
    "Beatriz", "Benjamin", "Bernadette", "Bhavna", "Birgit", "Brandon", "Brian", "Bronwyn", "Caitlín", "Callum",
    "Camila", "Carlos", "Caroline", "Catherine", "Cedric", "Charles", "Charlotte", "Chidi", "Chinedu", "Chloé",
    "Christopher", "Ciarán", "Claire", "Clive", "Colm", "Connor", "Craig", "Cristina", "Daniel", "Darnell", "David",
    "Deborah", "Declan", "Deepak", "Dennis", "Destiny", "Diego", "Dimitri", "Dmitry", "Dolores", "Donald",
    "Dorothy", "Duc", "Dylan", "Edith", "Edward", "Eilidh", "Eleanor", "Elena", "Eli", "Elizabeth", "Ella", "Emeka",
    "Emily", "Emma", "Enrique", "Eric", "Esther", "Ethan", "Eugene", "Fatima", "Fergus", "Fernando", "Fiona",
    "Florence", "Francesca", "Françoise", "Fraser", "Gabriel", "Gareth", "Gary", "George", "Gerald", "Giulia",
    "Giovanni", "Gladys", "Gordon", "Graham", "Greta", "Gwendolyn", "Hamish", "Hannah", "Harold", "Haruto",
    "Hassan", "Heather", "Helen", "Hemi", "Henry", "Hiroshi", "Hui Min", "Ian", "Ibrahim", "Imani", "Imogen",
    "Ingrid", "Isaac", "Isabel", "Ivan", "Jacob", "Jacqueline", "Jamal", "James", "Jane", "Janet", "Jasmine",
    "Jason", "Javier", "Jean-Luc", "Jennifer", "Jessica", "Jesús", "Jin", "Joan", "João", "John", "Jonathan",
    "José", "Joseph", "Joshua", "Joyce", "Juan Carlos", "Judith", "Julia", "Kamala", "Karen", "Katarzyna",
    "Kathleen", "Keisha", "Keith", "Kenneth", "Kevin", "Khalid", "Kieran", "Kiri", "Kwame", "Laura", "Lauren",
    "Lars", "Latoya", "Leila", "Leonard", "Liam", "Linda", "Lloyd", "Louise", "Lucía", "Lukas", "Mei Ling",
    "Madison", "Magdalena", "Malcolm", "Manuel", "Marcus", "Margaret", "María", "Marie-Claude", "Marlon", "Martha",
    "Mary Ann", "Matthew", "Maureen", "Mehmet", "Melissa", "Mere", "Michael", "Michelle", "Mohammed", "Moira",
    "Monique", "Muriel", "Nadia", "Naoko", "Natasha", "Neil", "Ngozi", "Niamh", "Nicholas", "Nikhil", "Nora",
    "Olga", "Oliver", "Olivia", "Omar", "Oscar", "Padma", "Pamela", "Patricia", "Patrick", "Paul", "Pavel", "Pedro",
    "Peter", "Philip", "Phuong", "Priya", "Rachel", "Rafael", "Rajesh", "Rebecca", "Rhys", "Ricardo", "Robert",
    "Roberto", "Roisin", "Ronald", "Rosa", "Roy", "Ruth", "Ryan", "Samantha", "Samuel", "Sanjay", "Sarah", "Scott",
    "Seán", "Sergio", "Shanice", "Sharon", "Shirley", "Siobhan", "Sofia", "Soo-Jin", "Stanley", "Stefan", "Stephen",
    "Stuart", "Sunita", "Susan", "Suzanne", "Tamsin", "Tanisha", "Tendai", "Teresa", "Thabo", "Theodore", "Thomas",
    "Tiffany", "Timothy", "Tomasz", "Trevor", "Tyrone", "Ursula", "Valentina", "Vanessa", "Veronica", "Vijay",
    "Vincent", "Wanjiru", "Wayne", "Wei", "Wendy", "William", "Winston", "Xavier", "Yasmin", "Yolanda", "Yusuf",
    "Zachary", "Zainab", "Zoë",
)  # fmt: skip
WORD_GIVEN = (
    "Grace", "Faith", "Hope", "Joy", "Rose", "Lily", "Iris", "Violet", "Ivy", "Daisy", "Hazel", "Olive", "Pearl",
    "Ruby", "Amber", "Jade", "April", "May", "June", "August", "Summer", "Autumn", "Dawn", "Will", "Mark", "Bill",
    "Frank", "Grant", "Chase", "Reed", "Cliff", "Dale", "Glen", "Guy", "Miles", "Art", "Ray", "Drew", "Jack",
    "Patience", "Constance", "Mercy", "Christian", "Carol", "Gene", "Robin", "Victor", "Basil", "Angel", "Rod",
)  # fmt: skip
WOMEN = (
    "Abena", "Abigail", "Aisha", "Akiko", "Alejandra", "Agnieszka", "Alice", "Amanda", "Amelia", "Ananya", "Anita",
    "Aoife", "Astrid", "Ayesha", "Barbara", "Beatriz", "Bernadette", "Bronwyn", "Camila", "Caroline", "Catherine",
    "Charlotte", "Claire", "Cristina", "Deborah", "Dolores", "Dorothy", "Edith", "Eilidh", "Eleanor", "Elena",
    "Elizabeth", "Emily", "Emma", "Esther", "Fatima", "Fiona", "Florence", "Francesca", "Françoise", "Gladys",
    "Gwendolyn", "Hannah", "Heather", "Helen", "Imani", "Ingrid", "Isabel", "Jacqueline", "Janet", "Jasmine",
    "Jennifer", "Joyce", "Judith", "Karen", "Katarzyna", "Kathleen", "Keisha", "Laura", "Leila", "Linda", "Louise",
    "Lucía", "Margaret", "María", "Marie-Claude", "Maureen", "Melissa", "Moira", "Muriel", "Nadia", "Naoko",
    "Ngozi", "Niamh", "Olga", "Pamela", "Patricia", "Priya", "Rachel", "Rebecca", "Rosa", "Ruth", "Samantha",
    "Sarah", "Sharon", "Shirley", "Siobhan", "Sofia", "Sunita", "Susan", "Teresa", "Valentina", "Veronica",
    "Wanjiru", "Yasmin", "Yolanda", "Zainab", "Zoë", "Grace", "Faith", "Hope", "Joy", "Rose", "Iris", "Violet",
    "Ivy", "Hazel", "Olive", "Pearl", "Ruby", "April", "June", "Dawn", "Carol",
)  # fmt: skip
MEN = (
    "Aaron", "Adebayo", "Adrián", "Ahmed", "Alasdair", "Alexander", "Andrzej", "Anthony", "Arjun", "Arthur",
    "Benjamin", "Brandon", "Brian", "Callum", "Carlos", "Charles", "Chidi", "Christopher", "Ciarán", "Clive",
    "Craig", "Daniel", "Darnell", "David", "Declan", "Deepak", "Dennis", "Diego", "Dmitry", "Donald", "Duc",
    "Edward", "Emeka", "Enrique", "Eric", "Ethan", "Eugene", "Fergus", "Fernando", "Gabriel", "Gareth", "Gary",
    "George", "Gerald", "Giovanni", "Gordon", "Graham", "Hamish", "Harold", "Haruto", "Hassan", "Hemi", "Henry",
    "Ian", "Isaac", "Ivan", "Jacob", "Jamal", "James", "Jason", "Javier", "Jean-Luc", "João", "John", "José",
    "Joseph", "Joshua", "Keith", "Kenneth", "Kevin", "Khalid", "Kwame", "Lars", "Leonard", "Liam", "Lloyd",
    "Malcolm", "Manuel", "Marcus", "Matthew", "Mehmet", "Michael", "Mohammed", "Neil", "Nicholas", "Nikhil",
    "Oliver", "Omar", "Patrick", "Paul", "Pavel", "Pedro", "Peter", "Rafael", "Rajesh", "Ricardo", "Robert",
    "Ronald", "Ryan", "Samuel", "Sanjay", "Scott", "Seán", "Stephen", "Tendai", "Thabo", "Thomas", "Tomasz",
    "Trevor", "Vijay", "Vincent", "Wayne", "William", "Winston", "Yusuf", "Zachary", "Will", "Mark", "Bill",
    "Frank", "Grant", "Chase", "Reed", "Glen", "Guy", "Miles", "Ray", "Victor", "Basil", "Rod",
)  # fmt: skip
ACUTE_ANY = (
    "Broadmoor Park Hospital", "Good Shepherd Hospital", "Little Flower Hospital", "Mater Dei Hospital",
    "Northgate General",
)  # fmt: skip
ACUTE_ONLY_US = (
    "Bayfront Regional Medical Center", "Beacon Hill Community Hospital", "Bellweather Memorial",
    "Blue Mesa Medical Center", "Brackenridge County Hospital", "Cedar Fork Regional", "Clearwater Trauma Center",
    "Copper Basin Medical Center", "County General", "Eastlake Children's Hospital", "Elmhurst Valley Hospital",
    "Fairhaven Methodist", "Four Rivers Medical Center", "Grand Prairie Regional Hospital",
    "Gulf Shores Medical Center", "Holy Cross of the Plains", "Immanuel Lutheran Medical Center",
    "Kestrel Ridge Hospital", "Lake Minnow Medical Center", "Lakeshore Women and Infants Hospital",
    "Marlowe University Medical Center", "Meadowlark Critical Access Hospital", "Mercy Springs",
    "Our Lady of Consolation Medical Center", "Pinecrest Children's", "Red Bluff Community Hospital",
    "Ridgeline Medical Center", "Riverbend Regional", "Sacred Heart of Allenby", "Sandhurst Valley Hospital",
    "Seven Oaks Medical Center", "Sisters of Providence Hospital, Dunham", "St. Cuthbert Medical Center",
    "St. Dymphna Regional", "Stonebridge Memorial Hospital", "Summit County Hospital",
    "Tallgrass Regional Medical Center", "Tamarack General", "Tidewater Trauma and Burn Center", "Trinity Plains",
    "Twin Lakes Hospital", "University of West Carrow Medical Center", "Valley Baptist North",
    "White Pine Hospital",
)  # fmt: skip
ACUTE_ONLY_UK = (
    "Ashby General Hospital", "Ballantrae Royal Infirmary", "Blackwater District Hospital", "Calder Vale Hospital",
    "Cape Lorne Base Hospital", "Carrick Street Hospital", "Central Wairoa Hospital",
    "Chesterfield and Dunmore NHS Foundation Trust", "Coldbrook Health Sciences Centre",
    "Craigmore District General", "Dartmere University Hospital", "Firth Park Hospital", "Glenallan Hospital",
    "Greywell Infirmary", "Harbour View Hospital", "King Alfred's Hospital", "Kirkfell General",
    "Lower Hutton District Hospital", "Mount Carrow Hospital", "North Quay Hospital", "Ochre Plains Base Hospital",
    "Palmer Bay Hospital", "Prince Leopold Hospital", "Princess Helena Hospital",
    "Queen Adelaide's Hospital for Children", "Rosewell Park", "Royal Carrington Hospital",
    "Royal Strathmere Hospital", "Southmead Cross Hospital", "St. Aldric's Hospital", "St Brannock's",
    "St Ninian's Hospital", "Thornbury Moor Hospital", "Wallaby Creek Hospital", "Warramunga Base Hospital",
    "Westmarch Teaching Hospital",
)  # fmt: skip
IMAGING_ANY = (
    "Coastline X-Ray", "Meridian Teleradiology", "Moonrise Radiology", "Northern Lights Imaging",
    "Riverside X-Ray & Ultrasound", "Summit Radiology Group",
)  # fmt: skip
IMAGING_ONLY_US = (
    "Advanced Imaging of Cedar Fork", "Clearview Imaging Partners", "Desert Peak Radiology Associates",
    "Lantern Nighthawk Radiology", "Prairie Diagnostic Services",
)  # fmt: skip
IMAGING_ONLY_UK = (
    "Bridgeport Street Radiology", "Harbourside Diagnostic Imaging", "Peninsula Medical Imaging",
    "Southern Cross Teleradiology",
)  # fmt: skip
PRACTICE_ANY: tuple[str, ...] = ()
PRACTICE_ONLY_US = (
    "Hillcrest Family Medicine", "Lamplight Internal Medicine", "Mill Pond Internal Medicine",
    "Parkside Urgent Care", "Stonegate Pulmonary Associates", "Wheatfield Walk-In Clinic",
)  # fmt: skip
PRACTICE_ONLY_UK = (
    "Ash Grove Surgery", "Beech Lane Medical Practice", "Brookfield Family Health Team", "Castle Street Surgery",
    "Dr Ravenscroft and Partners", "Ferry Road Medical Centre", "Karaka Medical Centre", "Old Forge Surgery",
    "The Priory Health Centre", "Westfield Chest Clinic",
)  # fmt: skip
NURSING_ANY = (
    "Haven at Willow Bend", "Our Lady's Residence", "Pleasant View Nursing Home",
)  # fmt: skip
NURSING_ONLY_US = (
    "Autumn Ridge Nursing and Rehab", "Briarwood Manor", "Cedars of Lakeland",
    "Clover Hill Skilled Nursing Facility", "Evergreen Terrace Assisted Living",
    "Maple Knoll Rehabilitation Center", "Shady Oaks Health Center", "Sunrise Point",
    "Willowdale Convalescent Hospital",
)  # fmt: skip
NURSING_ONLY_UK = (
    "Abbotsfield Care Home", "Fernleigh Lodge", "Golden Acre Rest Home", "Hawthorn House", "Honeysuckle Court",
    "Jacaranda Gardens Aged Care", "Rosemount Care Home", "Silver Birches", "The Laurels",
)  # fmt: skip
TOWN_ANY = (
    "Alderbrook", "Black Rock Ferry", "Ferndale Junction", "Fort Ransome", "Granite Falls", "Marlowe", "Sandy Gate",
)  # fmt: skip
TOWN_ONLY_US = (
    "Allenby, MO", "Barrow Springs, TX", "Bear Hollow, KY 40815", "Bluewater, NM 87038", "Brigham's Landing, ME",
    "Cannon Ferry, TN", "Cedar Fork, IA", "Copper Basin, AZ 85544", "Deer Lodge Flats, MT", "Dunham, NY",
    "Eel River, CA", "Fairhaven, WA 98225", "Harlan Mills, PA", "Hopewell Crossing, VA", "Jericho Falls, OH",
    "Kestrel Ridge, CO", "Lake Minnow, MN 56441", "Larkspur, FL", "Maddox, GA", "Mesquite Flats, TX 79701",
    "New Carthage, IL", "Northfork, WY", "Otter Creek, WI", "Pelican Marsh, LA", "Red Bluff, UT",
    "Seven Mile Creek, NC 28390", "Stillwater Bend, OK", "Three Pines, MI",
)  # fmt: skip
TOWN_ONLY_UK = (
    "Appleby Fell", "Ardnashee", "Ashcombe, Devon", "Bankside", "Bellamy, Ontario", "Bexcombe", "Bogan Flat NSW",
    "Brackley Bay", "Burrawong VIC 3855", "Calder Vale", "Castle Denby, North Yorkshire", "Chalk Hill",
    "Clewe St Mary", "Cold Ash Bridge", "Coorabie Plains QLD", "Crosskeld", "Dalmorrow", "Dunmore Haven",
    "East Harling Cross", "Elk Narrows, BC", "Galloway Point, Nova Scotia", "Glenallan", "Great Maddock",
    "Gullane Head", "Hawkesdale", "Inverlorne", "Kaituna Bay", "Kingsbrough", "Kirkfell", "Little Compton Green",
    "Llanfelin", "Lower Hutton", "Mount Barrow TAS", "Ochre Plains SA", "Palmer Bay", "Port Ellery",
    "Quillan's Cross", "Rosewell", "Saint-Aubin, QC", "Slieveroe, Co. Clare", "Strathmere", "Tallow Hill",
    "Te Awahou", "Thornbury Moor", "Tinsley Deeps", "Upper Wexcombe", "Wairoa Heads", "Wattle Gully", "Westmarch",
    "Yarrow Creek, AB",
)  # fmt: skip
STREET_ANY = (
    "501 Bittern Street", "77 Carriage Hill Drive", "250 Depot Street", "62 Garnet Street", "2 Ironmonger Street",
    "1 Jubilee Court", "10 St Agatha's Road", "34 Silverbirch Drive", "Lot 12 Tanglewood Park",
    "16 Temperance Street", "480 Union Street",
)  # fmt: skip
STREET_ONLY_US = (
    "2207 Antelope Way", "PO Box 418", "1120 Buckeye Road", "940 Chinook Avenue", "4418 Coronado Blvd",
    "1633 Eastover Pike", "815 Falcon Ridge Ct", "3310 County Road 18", "1709 Grand Traverse Ave, Apt 4C",
    "406 Hickory Hollow Ln", "RR 2, Site 14", "5520 Kingfisher Loop", "660 Magnolia Trace",
    "204 Mission Street, Suite 210", "72 Moorcroft Avenue", "1415 North 9th Street", "350 Old Mill Turnpike",
    "1901 Pioneer Parkway", "703 Rattlesnake Gulch Rd", "2600 Sawmill Creek Road", "118 South Main Street",
    "6075 Sycamore Blvd, Building B", "9100 Wagon Wheel Drive", "1212 Yucca Circle",
)  # fmt: skip
STREET_ONLY_UK = (
    "14 Alderman Row", "88 Barley Mow Lane", "Flat 3, 19 Beaumont Terrace", "6 Cannery Wharf", "3 Chapel Brae",
    "12 Clockhouse Yard", "Unit 9, 31 Currawong Crescent", "18 Dalriada Place", "7 Dovecote Close",
    "29 Elgar Gardens", "44 Ferryman's Walk", "11 Fuller's Hill", "5 Glebe Cottages", "23 Harbour Parade",
    "91 Hospital Hill", "38 Lambton Crescent", "17 Linden Mews", "9 Market Cross", "13 Ngaio Road",
    "27 Orchard Grove", "8 Parsonage Lane", "55 Quarry Bank", "46 Railway Terrace", "21 Station Approach",
    "3 The Crofts", "52 Victoria Parade", "7 Waratah Street", "Apt 1102, 85 Wellesley St E", "41 Windmill Rise",
)  # fmt: skip
EDSPOT_ANY = (
    "Bay 6", "Red Zone 5", "Bay 11",
)  # fmt: skip
EDSPOT_ONLY_US = (
    "Trauma 1", "Trauma Bay 2", "ED Bed 23", "Hallway 7", "Hall bed H4", "Fast Track 3", "ED-POD B", "ER 12",
    "ED 08A", "Room T-2", "Purple Pod 6",
)  # fmt: skip
EDSPOT_ONLY_UK = (
    "Resus 2", "Resus 4", "Majors 14", "Cubicle 9", "Minors 4", "Acute 3",
)  # fmt: skip
THEATRE_ANY = (
    "IR 2", "IR Suite B", "Procedure Room 1", "Angio 1",
)  # fmt: skip
THEATRE_ONLY_US = (
    "OR 7", "Cath Lab 3", "OR-12", "Main OR 3", "CVOR 2", "Hybrid OR 1", "PACU bay 8", "Fluoro 1",
)  # fmt: skip
THEATRE_ONLY_UK = (
    "Theatre 4", "Endo 2", "Recovery bay 5", "Theatre 11",
)  # fmt: skip
UNIT_ANY = (
    "Unit 52", "Harwood 6", "Stroke Unit 2",
)  # fmt: skip
UNIT_ONLY_US = (
    "7 West", "4 North", "6E", "5-South", "3 Tower", "9NE", "8 Main", "Oncology 5B", "2 Pavilion",
)  # fmt: skip
UNIT_ONLY_UK = (
    "Ward 4B", "Ward 12", "Ward 27A", "Nightingale Ward", "Alder Ward", "Rowan Ward", "Lister Ward", "Bevan Ward",
    "Ward C3", "Ward 10 South", "Seacole Ward", "AMU 1", "Kowhai Ward", "Ward D",
)  # fmt: skip
SITE = (
    "SMH", "KGH", "RVX", "BHC", "TGH East", "WMC", "CVMC", "NQH", "DUH", "GRMC", "SAH-West", "MUMC", "LMH", "PCH",
    "STC",
)  # fmt: skip
EMPLOYER = (
    "Aldous Shipbreaking Ltd", "Bannock Coal Company", "Blue Ridge Granite Works", "Cinder Hill Quarry",
    "Delmont Foundry", "Eastbank Dockyard", "Harrow Bridge Insulation", "Kettle Creek Mine No. 3",
    "Lone Star Sandblasting", "Ottery Brickworks", "Tasker Steel", "Wattle Gully Silica Pty Ltd",
)  # fmt: skip
BED = (
    "MICU bed 12", "bed 7", "MICU-B", "SICU 14", "CVICU 3", "CTICU-09", "Bed 4, West ICU", "ICU 2 bed 11",
    "ITU bed 6", "4 East ICU", "NSICU-22", "ICU-A17", "HDU 2", "Bedspace 9", "Bed space 14", "Pod C bed 3",
    "3ICU-12B", "CCU 5", "ITU2/08", "GICU bed 19", "Neuro ICU 6", "bed C-21", "ICU Bed 1", "Burn ICU 4", "bed 18",
    "TICU 11-B", "CICU Rm 7", "MICU 2214", "Cardiac ICU bed 5",
)  # fmt: skip
ROOM = (
    "Room 312", "Rm 4120", "Room 8W-14", "Rm 511B", "Room 22", "Rm 1007-2", "Side Room 3", "Room E4-319", "Rm 206",
    "Room 14A",
)  # fmt: skip
NICU = (
    "NICU bed 14", "Pod 3", "SCBU cot 4", "NICU-2 Bed 9", "Cot 11", "Isolette 6", "Nursery B", "Room 5 cot 2",
    "NNU Room 3", "NICU West 21", "SCBU cot 2", "Nursery 2", "NICU 4-B",
)  # fmt: skip
WING = (
    "B Wing", "Cell C-214", "Pod D", "Housing Unit 3", "Infirmary bed 5", "Block E", "SHU 12", "C Wing", "Unit 4",
    "Block 9", "D Yard 2", "Dorm 12", "K Wing",
)  # fmt: skip
PAED = (
    "PICU 8", "PICU bed 17", "Starfish Ward", "Dolphin Ward", "Butterfly Ward", "Peds 4 South", "6 Peds", "Ward 1C",
)  # fmt: skip
BARRACKS = (
    "Barracks 1204", "Building 310 Bay B", "Dorm 7", "Sick Bay 2", "Barracks 9",
)  # fmt: skip
HOMEROOM = (
    "Memory Care Unit 2", "East Wing Room 22", "Hall B Rm 9", "Rehab Unit 1", "West Wing 14",
)  # fmt: skip
FIRE = (
    "Larch County Fire and Rescue", "Delmont Fire Department", "Twin Lakes Fire District 3",
    "Harlan Mills Engine Company 4",
)  # fmt: skip
SCHOOL = (
    "St. Columba's Primary School", "Dunham Middle School", "Little Acorns Nursery", "Kirkfell Academy",
    "Our Lady of the Lake School", "Westmarch Riding School", "Tamarack Elementary",
)  # fmt: skip
MIL_UK = (
    "RAF Thornaby Medical Centre", "RAAF Base Corindi Health Centre", "Walden Barracks Medical Reception Station",
)  # fmt: skip
SHIP = (
    "USS Callender", "USS Ellery Vance", "USNS Sable Point",
)  # fmt: skip
FIELD = (
    "Camp Harrow Role 2", "4th Combat Support Hospital", "FOB Denholm", "Camp Larrabee Role 2",
)  # fmt: skip
MIL_US = (
    "Camp Larrabee Troop Medical Clinic", "Fort Calloway Army Health Clinic", "Fort Denholm Community Hospital",
    "Joint Base Ransom Medical Center", "Naval Hospital Port Ellery", "Naval Medical Clinic Sable Point",
    "Wexler Air Force Base Clinic",
)  # fmt: skip
CUSTODY_UK = (
    "HMP Ashmoor", "HMP Fenwick Vale", "HMYOI Grangebrook", "Mount Barrow Correctional Centre",
    "Rimutaka Flats Prison",
)  # fmt: skip
CUSTODY_US = (
    "Bitterroot Correctional Facility", "Black Canyon State Prison", "Cold Spring Federal Correctional Institution",
    "FCI Harlan Mills", "Granite Falls County Jail", "Larkspur Detention Center", "Mesquite Flats Unit",
    "Northfork Penitentiary", "Pelican Marsh Women's Facility", "Stillwater Bend County Detention Center",
)  # fmt: skip
HOSPITAL = tuple(
    dict.fromkeys(
        ACUTE_ANY
        + ACUTE_ONLY_US
        + ACUTE_ONLY_UK
        + IMAGING_ANY
        + IMAGING_ONLY_US
        + IMAGING_ONLY_UK
        + PRACTICE_ANY
        + PRACTICE_ONLY_US
        + PRACTICE_ONLY_UK
        + NURSING_ANY
        + NURSING_ONLY_US
        + NURSING_ONLY_UK
        + SITE
        + CUSTODY_UK
        + CUSTODY_US
        + MIL_US
        + MIL_UK
        + SHIP
        + FIELD
        + EMPLOYER
        + FIRE
        + SCHOOL
    )
)
WARD = (
    EDSPOT_ANY
    + EDSPOT_ONLY_US
    + EDSPOT_ONLY_UK
    + THEATRE_ANY
    + THEATRE_ONLY_US
    + THEATRE_ONLY_UK
    + UNIT_ANY
    + UNIT_ONLY_US
    + UNIT_ONLY_UK
    + BED
    + ROOM
    + NICU
    + PAED
    + WING
    + BARRACKS
    + HOMEROOM
)
STREET = STREET_ANY + STREET_ONLY_US + STREET_ONLY_UK
TOWN = TOWN_ANY + TOWN_ONLY_US + TOWN_ONLY_UK
DRAIN = (
    "Two 28 Fr Argyle chest drains, apical and basal.",
    "A 14 Fr Wayne pigtail lies in the right apex.",
    "Blake drain curls behind the heart.",
    "Heimlich valve on the left drain.",
    "Pleur-X catheter at the right base, unchanged.",
)
FEEDING = (
    "The Dobhoff tube is coiled in the left main bronchus.",
    "NG tube tip below the diaphragm; side hole at the GE junction, advance 8 cm.",
    "Ryles tube follows the oesophagus and ends 12 cm below the GOJ.",
    "Feeding tube tip past the ligament of Treitz.",
    "Corpak tube ends in the gastric fundus; safe to use once aspirate is pH 4.",
    "NJ tube at the D3 segment of the duodenum.",
)
CENTRAL = (
    "Swan-Ganz catheter tip in the right interlobar pulmonary artery.",
    "Right IJ Cordis sheath with its tip at the brachiocephalic confluence.",
    "The left-sided PICC, 5 Fr dual lumen, ends at the cavoatrial junction.",
    "Quinton catheter tip in the right atrium.",
    "Hickman line unchanged, tip at the T6 level.",
    "Port-a-Cath on the right, needle in place, tip at the SVC.",
    "Vascath in the left IJV, tip in the upper SVC.",
    "Left subclavian line crosses the midline and ends in the right IJ.",
    "CVC tip at the level of the carina, T5.",
    "Right IJ triple lumen ends in the mid SVC.",
    "Midline catheter tip at the axilla.",
)
BENIGN = (
    "Calcified Ghon focus and hilar node, unchanged.",
    "Elevated right hemidiaphragm, chronic since the Whipple procedure.",
    "Old granulomatous disease with calcified left hilar nodes.",
    "Thoracic aorta is tortuous and calcified at the arch.",
    "Degenerative changes of both shoulders, Hill-Sachs deformity on the right.",
    "A nipple shadow accounts for the rounded density at the left base.",
    "Hiatal hernia with an air-fluid level behind the heart.",
    "Small left apical cap is unchanged.",
    "Mild dextroscoliosis, Cobb angle 18 degrees.",
    "Bochdalek hernia on the left containing fat only.",
    "Calcified gallstones and a Greenfield filter are partly included.",
    "The azygos fissure is a normal variant.",
    "Eventration of the right hemidiaphragm.",
    "Cervical rib on the left, C7.",
    "Pectus excavatum, Haller index 3.1.",
    "Old healed fracture of the right 8th rib.",
    "Scheuermann change at T8 to T10.",
)
CHEST = (
    "Cardiomediastinal silhouette is stable, cardiothoracic ratio 0.55.",
    "Kerley B lines are present at both bases.",
    "There is moderate pulmonary edema with peribronchial cuffing, not significantly changed.",
    "Retrocardiac opacity has increased, obscuring the left hemidiaphragm.",
    "No pneumothorax on this semi-erect film; a small anterior one could be missed.",
    "Layering right effusion estimated at 500 mL.",
    "Lung volumes are low, with bibasilar atelectasis.",
    "Patchy opacity in the right upper lobe may reflect aspiration; Mendelson syndrome is not excluded.",
    "Bulging fissure sign raises the possibility of Klebsiella pneumonia.",
    "Peripheral opacities are in keeping with known SARS-CoV-2 infection.",
    "Berlin criteria for moderate ARDS are met, with a P/F ratio of 142.",
    "A wedge-shaped opacity at the costophrenic angle is a possible Hampton hump.",
    "Relative oligemia of the left upper lung, a Westermark sign, is equivocal.",
    "Golden S sign at the right hilum is suspicious for a central mass.",
    "Luftsichel along the aortic knob, typical of left upper lobe collapse.",
    "Chilaiditi sign incidentally noted; this is not free air.",
    "The air crescent sign in the left apex suggests Aspergillus fumigatus in a pre-existing cavity.",
    "RML collapse with silhouetting of the right heart border.",
    "Skin fold projected over the left apex mimics a pleural line.",
    "Mach effect along the left heart border, not pneumomediastinum.",
    "Vascular pedicle width is 71 mm, compared with 62 mm before.",
    "Unchanged 6 mm nodule in S6, ser 4 im 33.",
    "Mediastinum is central and of normal width.",
    "Low dose technique, 120 kVp, 2 mAs, SID 110 cm, AP semi-upright at 45 degrees.",
    "The left costophrenic angle is excluded from the field of view.",
    "Patient is rotated to the left (LPO), which limits assessment of the heart.",
    "White count 14.2, lactate 3.1, procalcitonin 0.8.",
    "Mild cardiomegaly with a CTR of 17/31.",
    "Bronchial wall thickening, tram lines and mild hyperinflation.",
    "Interval clearing at the left base; CURB-65 score 2/5.",
    "Bilateral hilar enlargement, likely Lofgren syndrome in this setting.",
    "Diffuse ground-glass opacity, consider PJP or CMV given a CD4 count of 42.",
    "MRSA grew from the tracheal aspirate; small cavities in the right lung fit septic emboli.",
    "Severe kyphosis; chronic wedge compression of T7 and T12.",
    "Findings favor Boerhaave syndrome; an esophagram with Gastrografin is advised.",
    "Emphysema, GOLD 3, with a bulla of 5.5 cm in the right apex.",
    "Opacity in the left lower zone in keeping with consolidation; repeat film in 6/52 advised.",
    "Heart size top normal; no failure.",
    "Sats 96% on room air at the time of imaging.",
    "Cephalization of flow, Killip class II clinically.",
    "Post-radiation change in the left apex after 50 Gy in 25 fractions.",
    "Coronary calcification and a stent in the LAD.",
    "Findings compatible with H1N1 influenza and superimposed Streptococcus pneumoniae.",
    "Status post Ivor Lewis oesophagectomy, day 3.",
    "The trachea is deviated to the right by a 4 cm goiter.",
)
LINES = (
    "ETT tip 4.2 cm above the carina.",
    "The endotracheal tube is in the right main bronchus and needs withdrawing by 3 cm.",
    "Shiley 8 tracheostomy tube is midline, 5 cm from the carina.",
    "IABP marker 2 cm below the aortic knob.",
    "Impella CP across the aortic valve, inlet 3.5 cm into the ventricle.",
    "Avalon 27 Fr ECMO cannula with its tip in the IVC.",
    "VV ECMO cannulae in place, 25 Fr drainage and 21 Fr return.",
    "Dual-chamber Medtronic pacemaker, leads in the right atrium and right ventricular apex.",
    "Boston Scientific ICD with a single intact shock coil.",
    "Sternal wires intact, seven in number.",
    "Mediastinal clips and epicardial leads after CABG x4.",
    "Sengstaken-Blakemore tube with the gastric balloon over the left upper quadrant.",
    "Minnesota tube traction is adequate.",
    "No retained lap sponge or needle is seen; counts were reported as off by 1.",
    "The esophageal temperature probe ends at T8.",
    "Micra leadless pacemaker projects over the right ventricle.",
    "LVAD (HeartMate 3) with intact driveline.",
    "Watchman device noted over the left atrial appendage.",
    "The Foley balloon is not in the field.",
    "An overlying ECG lead simulates a catheter fragment.",
    "A 37 Fr left Robertshaw tube is in good position.",
    "The PA catheter makes a loop in the right ventricle.",
)
INJURY = (
    "ISS 25, GCS 3T, eFAST positive in RUQ.",
    "Left ribs 3 to 8 fractured, with flail segment from 4 to 6.",
    "Deep sulcus sign on the right, suspicious for pneumothorax.",
    "Chance fracture of L1, better seen on ser 602 im 48.",
    "Unstable T4 burst fracture with 40% height loss.",
    "Mediastinum 9.2 cm wide, loss of the aortic knob.",
    "Grade III splenic laceration and a small left hemothorax.",
    "AAST grade IV liver injury; no active blush.",
    "Macklin effect with pneumomediastinum.",
    "A bullet fragment projects over the left scapula, 9 mm.",
    "Scapulothoracic dissociation cannot be excluded.",
    "Comminuted left clavicle fracture, Neer type IIB.",
    "Sternal fracture with 4 mm step at the manubrium.",
    "Subcutaneous emphysema tracks to the right neck.",
    "Hemothorax of about 800 mL on the left.",
    "Stanford A dissection with the flap starting 2 cm above the valve.",
    "C-collar and backboard artifact degrade the film.",
    "Nexus criteria not met; Canadian rule positive.",
    "Possible diaphragm rupture: collar sign and the NG tube above the diaphragm.",
    "Left lower lobe contusion and laceration, Wagner type 1.",
    "Bilateral 1st rib fractures; CTA recommended.",
    "Minor BCVI, Biffl grade II of the right vertebral artery.",
    "Free air under the right hemidiaphragm; Rigler sign positive on the supine film.",
    "Smoke inhalation with carbonaceous sputum, 32% TBSA, Parkland formula running.",
    "Stab wound at the left 5th interspace marked with a paper clip.",
    "Lung point at the left anterior 4th space on sonography.",
    "Near-drowning, Szpilman grade 4; perihilar edema.",
    "Type II dens fracture with 3 mm of posterior displacement.",
    "Left hemidiaphragm is elevated, 4 cm above the right.",
    "Seat-belt injury with a Chance pattern at T12 is not excluded.",
    "Tiny left apical pneumothorax, 7 mm, without shift.",
    "Displaced fracture of the right scapular body, Ideberg type V.",
)
NEWBORN = (
    "UVC tip at T8, UAC tip at T6-T7.",
    "Apgars 3, 6 and 8 at 1, 5 and 10 minutes.",
    "Ground-glass granularity with air bronchograms, RDS grade III.",
    "ETT tip at T2, 1.1 cm above the carina.",
    "Lungs inflated to 9 posterior ribs.",
    "PIE in the right lung with rightward shift.",
    "Thymic sail sign, normal.",
    "Curosurf given twice, 200 mg/kg then 100 mg/kg.",
    "Double bubble sign with no distal gas.",
    "Bell stage IIA NEC suspected; no portal venous gas.",
    "Replogle tube curled in the upper pouch at T3; 13 pairs of ribs.",
    "Left Bochdalek hernia, stomach in the chest.",
    "PICC in the right leg, 1.9 Fr, tip at L1.",
    "BPD with coarse interstitial markings, corrected age 36+4 weeks.",
    "Cardiac apex to the left, situs solitus, left arch.",
    "TTN: fluid in the minor fissure and streaky perihilar markings.",
    "HFOV with MAP 14 and amplitude 32.",
    "Meconium aspiration, on iNO 20 ppm.",
    "NG tube tip in the stomach, side hole at T11.",
    "Transcutaneous bilirubin 14.2, under phototherapy.",
    "Humeral length and clavicles normal.",
    "Air leak on the left treated with a 10 Fr Fuhrman drain.",
    "Silverman score 5 with grunting.",
    "Extubated to nCPAP 6, FiO2 0.28.",
)
CHILD = (
    "Steeple sign on the AP neck film, in keeping with croup.",
    "Bronchiolitis pattern, RSV positive.",
    "Round pneumonia in the superior segment of the right lower lobe.",
    "Swyer-James lung on the left, hyperlucent.",
    "Thymus is not enlarged for age.",
    "Hyperinflated to 10 posterior ribs with peribronchial cuffing.",
    "Mycoplasma pneumoniae PCR positive.",
    "Westley croup score 4.",
    "A Mic-Key gastrostomy button projects over the stomach.",
    "Harrison sulcus noted.",
)
HEART = (
    "Egg-on-a-string appearance of the heart.",
    "Blalock-Taussig shunt clips on the right.",
    "Kartagener syndrome suspected: dextrocardia and bronchiectasis.",
    "Fontan conduit stented; bilateral effusions.",
    "Median sternotomy wires and epicardial leads.",
    "Situs solitus, levocardia, left arch.",
    "Qp:Qs of 2.4 before repair; plethora has improved.",
)
REST = (
    "No acute osseous abnormality.",
    "The bones are demineralized.",
    "The visualized upper abdomen is unremarkable.",
    "Heart size is at the upper limit of normal.",
    "Hilar contours are normal.",
    "Mild degenerative change of the thoracic spine.",
    "Vertebral heights are maintained, allowing for technique.",
    "Cholecystectomy clips in the right upper quadrant.",
    "The trachea is midline.",
    "No radiopaque foreign body.",
    "The soft tissues are normal.",
    "Aortic calcification at the arch.",
    "Both humeral heads are in place.",
    "An external artifact overlies the left chest.",
    "Mediastinal contours are unremarkable.",
    "The film is slightly rotated and underexposed.",
    "Inspiration is to the 9th posterior rib.",
    "Minor linear scarring in the lingula.",
    "Posterior fusion rods from T4 to L2.",
    "Anterior cervical plate at C5-C6.",
    "No change in the appearance of the stomach bubble.",
    "There are no suspicious lytic lesions.",
)
REST_CHILD = (
    "Bones are normal for age.",
    "The stomach bubble is on the left.",
    "Normal bowel gas pattern in the upper abdomen.",
    "No vertebral anomaly, 12 pairs of ribs.",
    "The airway is midline.",
    "Cardiothymic silhouette is within normal limits.",
    "Rotated film.",
    "Situs solitus with a left arch.",
    "Humeral heads are not yet ossified.",
    "Soft tissues are unremarkable for age.",
    "Gonad shield in place.",
    "Skin leads overlie the chest.",
    "The film was taken in expiration.",
    "Grimacing artifact at the lung apices.",
)
VIEW = (
    "Technique: AP semi-erect, 110 kVp, 2.5 mAs.",
    "One portable AP view, head of bed at 30 degrees.",
    "Frontal view at full inspiration.",
    "Supine AP, 100 cm SID, no grid.",
    "Single view, exposure index 412, deviation index -0.8.",
    "AP sitting, arms down, scapulae overlie the lungs.",
    "Digital frontal view with bone suppression.",
    "AP view at 0.2 mSv or less.",
    "The examination is limited by habitus, BMI 41.",
    "Frontal view, second exposure for the bases.",
)
ONCOLOGY = (
    "EGFR exon 19, PD-L1 60%, ALK negative.",
    "EBUS samples from stations 4R, 7 and 11L.",
    "KRAS G12C positive, PD-L1 5%.",
    "Brain MRI without metastasis, PS 1.",
    "Thoracoscore 2.1%, predicted postoperative FEV1 58%.",
    "SABR 54 Gy in 3 is an option if unfit for surgery.",
    "The T4 descriptor does not apply; no N3 disease.",
)
PROCEDURE = (
    "Seldinger technique with a 21 G micropuncture needle.",
    "Midazolam 2 mg and fentanyl 75 mcg were given over 35 minutes.",
    "Fluoroscopy time 3.4 minutes, air kerma 41 mGy, 12 images saved.",
    "Mallampati II, ASA III.",
    "Estimated blood loss 5 mL; no immediate complication.",
    "Lidocaine 1%, 10 mL, was infiltrated at the 5th intercostal space.",
    "Bovie pad on the right thigh.",
    "Chlorhexidine prep and full barrier; time-out performed.",
    "INR 1.3, platelets 212, hemoglobin 9.8.",
    "Aldrete score 10 before discharge.",
    "Universal protocol was followed.",
    "Sterile gel and probe cover; 3.5 MHz curved probe.",
    "Sutured with 2-0 silk and covered with a Tegaderm.",
    "ASA III, Mallampati III, BMI 34.",
    "SpO2 stayed above 94% on 2 L.",
    "No vasovagal event; VAS 3/10.",
    "Cefazolin 2 g was given within 60 minutes of incision.",
    "Wire removed intact and shown to the assistant.",
)
NODULE = (
    "Lung-RADS 2, continue annual screening in 12 months.",
    "Lung-RADS 4B nodule of 16 mm in the right apex.",
    "Smoking history 45 pack-years, quit 6 years ago.",
    "Fleischner category: 12-month CT for the 7 mm solid nodule.",
    "FEV1/FVC 0.68, DLCO 71% predicted.",
    "Volume of nodule 214 mm3, VDT 380 days.",
    "Brock score 18.4%; Herder 71%.",
    "Suggest 3/12 interval CT.",
    "Spiculated nodule in segment S3, 14 mm, series 4 image 52.",
)
DUST = (
    "ILO 1/1, shape and size s/t, zones middle and lower.",
    "Profusion 2/1, category A large opacities.",
    "Bilateral calcified plaques, ILO class 2b, extent 3.",
    "Egg-shell nodes at stations 4R and 10L with upper zone PMF.",
    "Caplan syndrome is possible given rheumatoid factor 1:320.",
    "Coalescence at both apices, symbols ax, tb.",
    "Rounded opacities q/r, profusion 2/2, all six zones.",
    "Grade 2 film, improper position, read as 1/0.",
    "DLCO 58% predicted with a six-minute walk of 380 m.",
)
TUBERCULOSIS = (
    "Mantoux 15 mm at 48 hours.",
    "IGRA positive, TB antigen minus nil 4.71.",
    "Class B1, sputum smear x3 requested.",
    "Cough for 3/52, no haemoptysis.",
    "No active TB; fibrocalcific change in segment S1.",
    "GeneXpert positive, rifampicin resistance not detected.",
    "Old apical fibrosis, Class B2.",
    "BCG scar on the left arm, 8 mm.",
    "Sputum smear 2+, culture pending at 8 weeks.",
)
FITNESS = (
    "Audiogram and spirometry within limits; BMI 31.2.",
    "No bony abnormality; slight scoliosis, Cobb 9 degrees.",
    "Resting heart rate 52, BP 118/74.",
    "Visual acuity 6/6 and 6/9.",
    "FVC 104%, FEV1 101%, ratio 0.81.",
    "Azygos lobe, a normal variant.",
    "Ishihara 14/14; grip equal.",
    "Step test level 4 reached.",
)
CLINICAL = (
    DRAIN
    + FEEDING
    + CENTRAL
    + BENIGN
    + CHEST
    + LINES
    + INJURY
    + NEWBORN
    + CHILD
    + HEART
    + REST
    + REST_CHILD
    + VIEW
    + ONCOLOGY
    + PROCEDURE
    + NODULE
    + DUST
    + TUBERCULOSIS
    + FITNESS
)
TEMPLATES = {
    "intensive": (
        """\
PORTABLE CHEST, {date} at {hhmm}
Patient: {last_first}   MRN {mrn}   Location: {bed}
Indication: ARDS day 6, proned overnight, now supine. Evaluate tube.
Comparison: Portable film {date_short}, {hhmm}.
Findings: {lines} {rest} The lungs show diffuse bilateral airspace opacity without change. {chest}
Impression:
1. Satisfactory support devices.
2. No significant interval change.
Dictated by: {full}, MD (PGY-3)""",
        """\
CHEST AP PORTABLE
CLINICAL INFORMATION: {age}M s/p CABG x3 POD 2, chest tubes to suction.
COMPARISON: {month_day}.
FINDINGS: {lines} Right IJ introducer unchanged. Small left apical pneumothorax measures 6 mm, previously 9 mm. \
Heart is enlarged. {chest}
IMPRESSION: Decreasing small left pneumothorax. Chest tubes may be placed to water seal at the discretion of CT \
surgery.
Findings were discussed by phone with {full}, NP, in the {bed} by Dr. {full} at {time} on {date}, 4 minutes \
after discovery.""",
        """\
X-ray chest mobile (ITU)
NHS no. {nhs}   Name {caps_last}   DOB {dob_uk}
Clinical details: Intubated for T2RF, ?collapse, ?line position. Day 3 of admission.
Report: Compared with the mobile film of {dmy}. {lines} {rest} Dense opacity in the left lower lobe with volume \
loss, worse. {chest}
Conclusion: Left lower lobe collapse. ETT satisfactory.
Reported by Dr {init_fam}, Consultant Radiologist, GMC {gmc}, on {dmy} at {time24}""",
        """\
AP PORTABLE CHEST RADIOGRAPH {mdy_dash} {time24}

HISTORY: ECMO day 4, H1N1. {bed}.

FINDINGS: {lines} {rest} Near complete opacification of both lungs. An NG tube courses below the diaphragm. \
Comparison with multiple priors, most recent {date_short} at {hhmm}.

IMPRESSION: Stable white out. Cannulae unchanged in position.

I, {full}, M.D., have personally reviewed the images and agree with the above. Electronically signed {date} \
{clock_sec} from {station_own}""",
        """\
Exam: XR CHEST 1 VW PORTABLE   Accession: {accession}
Ordering: {full}, DO   Pager {pager}
Indication: Post thoracentesis, 1430 mL removed.
Technique: Single semi-upright AP view obtained on mobile unit {device}, S/N {serial}.
Comparison: Film from {time24} today.
Findings: Right pleural effusion is much smaller. No pneumothorax. {chest} {rest_0_2} {rest_1_2}
Impression: No pneumothorax after thoracentesis. Result paged to Dr. {dr} at {hhmm}.""",
        """\
ICU morning film round, {wd} {dm}

{bed}: {dr}. {lines} {rest_0_2} {rest_1_2} Edema better than yesterday, 4 L negative. Continue diuresis.
Bed opposite: trach day 10, {dr}. {chest_0_2}
{bed}: {dr}. Right base drain, 40 mL overnight, ok to pull. {chest_1_2}

Read with {init_fam}, fellow, and {given} (respiratory therapy).""",
        """\
CHEST (MOBILE) - {bed}
UR {mrn8}
Reason: NGT check prior to feeds. Placed by RN {full} at {dot_time}.
Findings: NGT tip is 9 cm below the GOJ, to the left of the midline. {cvc} {rest_0_2} {rest_1_2} Comparison \
{dmy}: no new consolidation.
Comment: NGT is safe to use. Phoned to the nurse in charge, {given}, ext {ext4}.
Dr {full}, FRANZCR""",
        """\
EXAMINATION: Portable chest.
REASON FOR EXAM: Hypoxia after extubation {weekday}.
Single AP view obtained at {time} in {bed}. The patient was extubated since the examination of {date_text}. \
{chest} {rest_0_2} {rest_1_2} Bibasilar opacities favor atelectasis. {lines}
No pneumothorax.
Case reviewed with Dr. {dr} of critical care during the {weekday} conference.
JOB #{job}
D/T: {clock_sec}   {initials3}""",
        """\
Mobile chest, {bed}, taken {dmy_text}.
{age} yr old woman, acute pancreatitis, APACHE II 22.
The ETT lies 2.5 cm above the carina. {lines} {rest} Bilateral pleural effusions, larger on the left. Compared \
with film at {acute_uk} on {dmy} before transfer, the airspace change has progressed.
{chest}
Verbal result to Dr {dr} (ICU reg, bleep {bleep}) at {time24}.
Reporting radiologist: {full}. Typed: {initials}""",
        """\
Single view chest {date}

Indication: Line placement. {age90}F with urosepsis, pressor requirement. Full code per daughter {her}.

Findings: New left IJ central line with its tip in the mid SVC. {lines} {rest} No pneumothorax. {chest}

Impression:
New left IJ line, no complication. Line OK for use; Dr. {dr} notified via secure chat {time}. Prelim by \
{initials}, final by {wetread}.""",
    ),
    "trauma": (
        """\
TRAUMA SERIES, LEVEL 1 ACTIVATION
Alias: {alias}   Trauma no. {account}   Bay: {edspot_us}
Mechanism: MVC, unrestrained driver, 70 mph, prolonged extrication on {hwy}. GCS 3T.
AP chest {date}, {time24}: Backboard artifact. {injury} {rest_0_2} {rest_1_2} {lines}
AP pelvis: no fracture.
Wet read given to trauma attending Dr. {dr} at bedside, {hhmm}.""",
        """\
ED CHEST 2 VIEWS
Ordering provider: {full}, PA-C, {edspot_us}
HPI: {age} y/o M fell off ladder at home in {town_us} on {weekday}, right sided chest pain. Sats 94% RA.
Comparison: {month_year}, {acute_us}.
Findings: Nondisplaced fracture of the right 7th rib laterally. {chest} {rest_0_2} {rest_1_2}
Impression: Right 7th rib fracture without pneumothorax.
{full}, MD  Signed {date} {time}""",
        """\
X-RAY CHEST / A&E
Hosp no {unit_no}. {caps_last}, {age} y. Seen in {edspot_uk} by FY2 {init_fam}.
RTC this evening, seatbelt sign. ?sternal # ?PTX
{injury} {rest_0_2} {rest_1_2} Lung fields clear. No widening of the mediastinum.
A&E to note. Red dot applied by radiographer {full}.
Reported {dmy} {time24} Dr {init_fam}""",
        """\
CT CHEST WITH CONTRAST (TRAUMA)
Patient: {last_first}  DOB {dob}  Encounter {account}
Scanner: {scanner}
Technique: 1.25 mm axial images after 100 mL Omnipaque 350, 120 kVp, DLP 642 mGy cm.
Findings: {injury_0_2} {rest} Series 4 image 118 shows a 6 mm pseudoaneurysm at the isthmus. {injury_1_2}
Impression: 1. Grade 2 aortic injury. 2. Small left hemothorax.
Critical result: spoken with Dr. {full}, trauma chief, {ext}, on {date} at {time}, read back confirmed.""",
        """\
EMERGENCY DEPARTMENT RADIOGRAPH

{full} ({age}) was brought by Air Ambulance from {town_uk} after a quad bike rollover at about {oclock}. \
Pre-hospital finger thoracostomy on the right.

AP supine chest: Right lung expanded. {injury} {rest} Tracheal tube tip at T3. Left subclavian line attempted \
and abandoned by Dr {dr}.

Opinion: No tension. Further imaging to follow under {accession}.

{full} MBChB FRCR, for the duty radiologist, {acute_uk}""",
        """\
Film: CXR supine, {edspot_us}
Hx: GSW L chest x2, EMS run {ems}, medic {dr} reports 1 exit wound.
{injury} {rest} Markers at T5 and T9. 32 Fr tube on the left in good position.
Preliminary: retained ballistic fragment, no pneumothorax.
Family: wife {her_given} at bedside, brother {his} driving in from {town_us}. Police case no. withheld.
Read by {init_fam} PGY4, {time24}""",
        """\
Chest, one view.
Clinical: burn inhalation, house fire {street_us}, {town_us}. Intubated in the field {hhmm}.
The endotracheal tube is 3 cm above the carina. {injury} {rest_0_2} {rest_1_2} {chest}
Transferred to {acute_us}, Dr. {full} accepting, {date}.
{initials}/{initials3}""",
        """\
THORAX RADIOGRAPH
Name: {full}   PHN {phn}
Seen in {edspot_uk} on {fest}, brought by {full} (neighbour).
Alcohol-related fall from a height of 3 m, GCS 13, C-spine collared.
There is a fracture of the left clavicle at the junction of the middle and lateral thirds, with 1.5 cm of \
override. {injury} {rest} No effusion.
Trauma team leader ({dr}) informed at {oclock}. Follow-up fracture clinic {dmy}.""",
        """\
EMERGENCY CT CHEST - ADULT, NIGHT
Age {age}. Arrived {time} from {practice_us} with tearing pain.
{injury} {rest} Aneurysmal root of 5.2 cm. Pericardial fluid 8 mm.
Impression: Aortic dissection. Called to Dr {dr} in {edspot_us} at {time} by {full}, DO. Cardiothoracic surgery \
at {acute_us} has been paged, {phone}. Images pushed to PACS under {accession}.
Comment: Stanford A; de Bakey type I.""",
        """\
ED X-ray chest PA/lateral. Triage note: {her}, 6 yo girl choked on peanut at a birthday party {wd} pm. Mom: {her}.
Hyperinflated right lung with mild leftward shift on expiration. {child} {kid_0_2} {kid_1_2}
Suspect foreign body in the right main bronchus. Bronchoscopy advised.
D/w ENT on call (Dr. {dr}, pager {pager}), who will see in {edspot_us}.""",
    ),
    "paediatric": (
        """\
NEONATAL PORTABLE CHEST AND ABDOMEN
Baby Boy {dr}, MRN {mrn}, born {born} at {time24}, mother {her}
26+3 weeks, 780 g, day of life 5. HFOV.
{newborn_0_2} {kid_0_2} {kid_1_2} {newborn_1_2} Bowel gas is nonobstructed.
IMPRESSION: Lines as above, UVC to be pulled back 0.5 cm. Discussed with Dr. {dr} in {nicu}.""",
        """\
Chest X-ray, 3-month-old girl
Referrer: Dr {init_fam}, {practice_uk}
History: 2 days of wheeze, poor feeding. Seen with grandmother, Mrs {dr}, of {street_uk}, {town_uk}.
Findings: {child} {kid_0_2} {kid_1_2} Hyperinflation to 10 posterior ribs. The heart is normal, with a normal \
thymus.
Impression: Viral bronchiolitis. No focal pneumonia.
Dictated by Dr {full} on {dmy}""",
        """\
{nicu}   TWIN B of {her}
AP CXR {time24} {dmy}
Intubated, carina at T4. OGT in the stomach. {newborn_0_2} {kid_0_2} {kid_1_2} {newborn_1_2}
Compared with Twin A (accession {accession}), the lungs are worse aerated.
{init_fam}, neonatal registrar, told at the cotside. Reported {dmy_text}, {init_fam}.""",
        """\
PEDIATRIC PORTABLE, {paed}
PT: {last_first}  AGE: 4Y  WT: 16.2 kg
REASON: s/p VSD repair POD 1, Dr. {dr} surgeon
PRIORS: {date}; OR film, {time24}
{heart} {kid} Two mediastinal drains. LA line through the right atrial appendage. {chest}
A/P: Improving. No pneumothorax. Pull LA line tomorrow as planned per {given} from CICU team.
Attending: {full}, MD. {acute_us}""",
        """\
SKELETAL SURVEY INCLUDING CHEST
Requested by: child protection team, {acute_uk}. Case ref {account}.
Child: {full}, 5 months. Attended {edspot_uk} on {dmy} with a swollen left arm.
Chest AP and obliques: Posterior rib fractures 5, 6 and 7 with callus, 2 to 3 weeks old. Salter-Harris II \
fracture of the left proximal humerus. Metaphyseal lesion of the distal femur.
Double read, second reader Dr {init_fam}. Findings given in person to Dr {full}, named doctor, {dmy} {time24}.""",
        """\
XR CHEST PA
Clinical: 11-year-old with cystic fibrosis, CF clinic annual review. Pseudomonas aeruginosa in sputum, FEV1 \
84%. Chrispin-Norman score 9.
Comparison: {month_year}, {acute_uk}.
{kid} Port-a-Cath on the left, tip at T6. Bronchiectasis in both upper lobes, unchanged.
Reported by: {full}, FRCPC.  Copy: Dr. {dr}, {practice_uk}; school nurse, {school}.
Health card {hcn}.""",
        """\
Paediatric film reading notes, {wd} {dm}
1) {full}, 7 y: round pneumonia RLL, repeat in 6/52 not needed if well.
2) Baby {dr}, 2/7 old, {nicu}: {newborn} {kid_0_2} {kid_1_2}
3) {caps_last}, 14 y: ?Poland syndrome, absent left pectoral muscle.
Presented by {init_fam} SpR.""",
        """\
Film of chest, {nicu}
Born {born_uk}, 39+2, NVD, meconium stained liquor. Apgars 5 and 8.
{newborn_0_2} {kid_0_2} {kid_1_2} No pneumothorax. {newborn_1_2}
Impression: Mild meconium aspiration.
Results to parents {his_given} and {her} by Dr {dr} {time}. Next film {fest}.
Signed {init_fam}, {dmy}""",
        """\
CHEST FILM, TODDLER, COIN INGESTION

18-month-old boy, swallowed a coin at {school} at {dot_time}. Father: {his}, mobile {mobile_uk}.

A round metal density, 24 mm, lies at the thoracic inlet. {kid} No mediastinal air. The coin is face-on, \
consistent with oesophageal location. Halo sign absent, so a button battery is unlikely.

Plan: ENT theatre. Informed Dr {dr} on {unit_uk}, ext. {ext4}.""",
        """\
PICU DAILY FILM. {paed}
{full}, age 9, ALL, febrile neutropenia, day +21 after BMT.
{chest} {kid_0_2} {kid_1_2} Broviac, tip in the right atrium. Halo sign around the 14 mm right upper nodule, \
aspergillosis likely.
Compared with CT {date} (ser 3 im 61).
Findings relayed to Dr. {full} (hem/onc) and charge nurse {given} at {time}.""",
    ),
    "procedure": (
        """\
CHEST TUBE PLACEMENT NOTE
Operator: {full}, MD. Assistant: {full}, MS4.
Location: {edspot_us}. Date/time: {date} {time24}
Consent: obtained from spouse, {full}, by phone, witness RN {dr}.
{proc_0_2} {proc_1_2} Hemithorax rush of air. CXR: {drain} {rest_0_2} {rest_1_2}
Complications: none. Tube to 20 cm suction.""",
        """\
CT-GUIDED LUNG BIOPSY
{full}, DOB {dob}, presented to {theatre_us} at {time} for sampling of a 2.4 cm right upper lobe nodule (ser 2 \
im 47).
{proc_0_2} {proc_1_2} Cytology, {full}, confirmed adequacy. Post-procedure CT shows a trace pneumothorax of 4 mm.
Repeat chest film at 1 and 3 hours, {date}: stable.
Attending: Dr. {full}""",
        """\
THORACENTESIS, ULTRASOUND GUIDED
Performed by {init_fam} in {theatre_uk}. Supervisor Dr {dr}.
{proc_0_2} Patient identity ({caps_last}, {unit_no}) confirmed at time-out, {time24}.
{proc_1_2} Fluid sent to {acute_uk} lab, order {accession}. Post-tap film: no pneumothorax. {chest} {rest_0_2} \
{rest_1_2}
Discharged home after 2 hours. Advice line {phone_uk}.""",
        """\
PICC INSERTION, BEDSIDE
Inserted by {full}, RN, VA-BC. {bed}
Vein: right basilic, 4.2 mm. Trimmed to 41 cm. Lot 55. {proc}
CXR to verify tip: {cvc} {rest_0_2} {rest_1_2} Cleared for use by {full}, MD, {time}.
Bard PowerPICC SOLO, serial no. {serial}.
Charted {date}, {initials}""",
        """\
OPERATIVE IMAGING: RETAINED ITEM SEARCH
{theatre_us}, case {accession}. Surgeon {dr}; anesthesia {init_fam}.
Count off by one lap sponge. AP film {time24}: {lines} {rest_0_2} {rest_1_2} No radiopaque ribbon marker.
Verbal report to circulating nurse {full}, extension {ext4}, before closure.
Final: no retained foreign body. Dr {full}, {date}""",
        """\
Pacemaker implant, post-procedure chest radiograph
Device: Medtronic Azure XT DR, serial {serial}. Leads 5076-52. Implanter {full}, {theatre_us}.
{benign} Leads in the right atrial appendage and RV apex, no pneumothorax. {rest}
Compared with: PA film {date}.
Pt returned to {unit_us}. Device clinic appointment {date_text}. Questions: {phone}.""",
        """\
PLEURX DRAIN REVIEW
Seen in clinic by {full}, IP nurse practitioner, on {weekday}, {date_text}. Husband {his_given} does drainage \
at home; {street_us}, {town_us}.
{chest} {rest_0_2} {rest_1_2} Catheter enters at the right 7th interspace. {proc}
Impression: Drain functioning. 350 mL twice a week. Next chest film in 4 weeks. Spoke with home health, {phone}.""",
        """\
BRONCHOSCOPY NOTE AND FILM
Pre-op film {dmy}: {chest} {rest_0_2} {rest_1_2}
{proc_0_2} Bronchoscopist {init_fam}. List started {time24} in {theatre_uk}. Scope serial {serial}.
{proc_1_2} Samples 1-6 to lab; call {dr} on bleep {bleep} with smear result.
Post-bronchoscopy film: clear, no pneumothorax. Dict. {initials}/{initials3}""",
        """\
TRACHEOSTOMY CHANGE / CXR
{bed} - {full}
Size 8 Shiley downsized to 6 by ENT Dr {dr}, with RRT {given}. {lines} {rest_0_2} {rest_1_2}
CXR {date} {time24}: midline, cuff not overdistended. {chest}
Sutures removed {date_short}. Next change {wd}.""",
        """\
INTERVENTIONAL RADIOLOGY - PULMONARY AVM EMBOLIZATION
HHT (Osler-Weber-Rendu). Mother, {her}, has the same. Consent by {full}, {date}.
Right CFV 7 Fr access. Amplatzer plug 8 mm deployed at the 5 mm feeding artery, S9. {proc_0_2} {proc_1_2}
Attending {full}, MD, present throughout. {theatre_us}, recovery in {bed}.""",
    ),
    "preliminary": (
        """\
WET READ: {wetread} {wdcaps} {time}
 Tubes and lines stable. Low volumes. Edema mild. No ptx.
______________________________________________________________________________
                                 FINAL REPORT
CHEST RADIOGRAPH
INDICATION: {age}F with shortness of breath.
COMPARISON: {date}.
FINDINGS: {lines} {rest_0_2} {rest_1_2} {chest}
IMPRESSION: Mild edema, unchanged. Discussed with Dr. {dr} by Dr. {dr} by telephone {time}, {date}.""",
        """\
PRELIMINARY REPORT
Read by: {full}, MD (radiology resident)
Exam {accession} / ED 2 view chest.
Prelim impression: possible RLL pneumonia. No effusion. {chest} {rest_0_2} {rest_1_2}
Findings relayed to {full}, PA, at {hhmm}.
ATTENDING OVER-READ {date} {time}: I agree with the above. A 7 mm nodule in the left upper lobe is also noted. \
CT follow-up per Fleischner. {init_fam}""",
        """\
On-call prelim - not a final report
{acute_us} ED, {edspot_us}
{view} {chest} {rest_0_2} {rest_1_2} {lines}
Resident: {init_fam}, on call {wd} night into {wd}. Pager {pager}.
STAFF: {initials} agrees, minor edit: effusion is small, not moderate.""",
        """\
Wet reading only - {last_first} {mrn}
CXR portable: {view} {chest} {rest_0_2} {rest_1_2} ETT ok. {feeding}
{initials} {hhmm} {dm}
Told RN {given}, ok to feed.
Final to follow by day attending.""",
        """\
PRELIM (teleradiology) from {imaging_us}
Facility: {acute_us}
Received {clock_sec}, returned {clock_sec}, {date}. Study {accession}
Reason: hypoxia, {age}M. {view} {chest} {rest_0_2} {rest_1_2} No acute PE in the main arteries to S-level branches.
Interpreting radiologist: {full}, MD, licensed in 12 states, license {license}, available at {phone}.""",
        """\
Verbal wet read

Chest 1v, {bed}. Films reviewed at the bedside with Dr. {dr}, and the {dr} family. {lines} {rest} Left-sided \
opacity increased. {chest}

I discussed the case with the night float ({given}) and with {full} from the ICU at {time}. Formal read will be \
issued in the morning by whoever is on chest. {initials}""",
        """\
RESIDENT PRELIMINARY: {full}, PGY-2
{view} {chest} {rest_0_2} {rest_1_2} No fracture.
ADDITIONAL COMMENT BY ATTENDING {full} ({date} {time24}): Subtle nondisplaced fracture of the left 6th rib. \
{injury} No change in management per Dr. {dr}, emergency physician, reached at {phone_short}.""",
        """\
night hawk prelim, {site} ED
patient {lower_full} {mrn8} ctpa
no pe. {rest} rll nodule 8 mm ser 5 im 102, outside compare {month_year}.
called to dr {dr} {time24}. callback {phone}. typo ok dictated not read""",
        """\
PRELIM FINDINGS ENTERED IN PACS STICKY NOTE
"{initials2}: ETT high at T1, adv 3 cm. Told {given} in {bed} {short_half}"
"{initials2}: agree, advanced, repeat film {hhmm} shows tip 4 cm above carina"
FINAL REPORT: Tube repositioned. {view} {chest} {rest_0_2} {rest_1_2} See repeat exam {accession}.
Signed by: {full}, MD""",
        """\
Registrar provisional report - {dmy} {time24}
Patient {caps_last} in {edspot_uk}
{injury} {rest_0_2} {rest_1_2} {chest} Recommend CT.
Consultant check: agree except that the left base shows 2 cm of collapse rather than effusion. Dr {init_fam}, {dmy}
Copied to ED consultant Dr {full} and to the ward, {unit_uk}.""",
    ),
    "addendum": (
        """\
XR CHEST
FINDINGS: {benign} {lines} {rest_0_2} {rest_1_2}
IMPRESSION: No pneumothorax.
ADDENDUM by {full}, MD on {date} {time}:
On further review a 12 mm right upper lobe nodule is present behind the first rib. Dr. {dr} notified by phone, \
{phone_short}, at {time}. Recommended CT is scheduled at {imaging_us}.""",
        """\
*** ADDENDUM ***
The comparison should read {date}, and not as dictated. The laterality statement has been corrected: the \
effusion is LEFT. {chest} {rest_0_2} {rest_1_2}
Addendum dictated by {init_fam} and approved by {full} {date}.
*** ORIGINAL REPORT ***
CHEST PORTABLE, {bed}: Right effusion, moderate. {lines}""",
        """\
CRITICAL RESULT
Tension pneumothorax left. Communicated to {full}, RN, {bed}, at {hhmm} and to Dr. {dr}, intensivist. Both read \
back. {lines} {rest_0_2} {rest_1_2}
Escalation step 1: pager {pager}, no answer. Step 2: unit phone {ext}, answered.
Logged in {station_own} by {given} (reading room coordinator). {date}""",
        """\
Chest CT, {date_text}
There is a filling defect in the right lower lobe pulmonary artery (ser 6 im 144). RV/LV ratio 1.2. {chest} \
{rest_0_2} {rest_1_2}
RESULT NOTIFICATION
Who: {full}, MD (hospitalist), cell {mobile_us}
When: {date} {time}
By: {initials}, radiology nurse
Acknowledged: yes
Level: RED, within 60 minutes.""",
        """\
Addendum 1 ({dmy}, {time24}) - Dr {full}
Prior imaging from {acute_uk} is now available, dated {dmy}. The 8 mm right middle lobe nodule is stable for 26 \
months, so no further follow-up is required. {rest_0_3}
Original by {init_fam}. {chest} {rest_1_3} {rest_2_3}
cc Dr {dr}, {practice_uk}, {town_uk}.""",
        """\
ADDENDUM:
These findings were discussed with the covering house officer, {full}, on {wd} at {time}. Reached on extension \
{ext4}. He stated that the chest tube had been moved in {bed}. {drain} {rest_0_2} {rest_1_2}
ADDENDUM 2:
Corrected patient age. Film belongs to {full}, MRN {mrn}, and not the neighbor in {bed}.""",
        """\
RESULT ALERT
Unexpected finding, non-urgent: {nodule} {rest_0_2} {rest_1_2} Consider referral.
Email sent to {mail} on {dmy}. Acknowledged by {init_fam}, {time24}.
No reply within 5 working days, so letter sent to patient at {street_uk}, {town_uk}.
Radiology secretary {given}, {phone_uk}.""",
        """\
ADDENDUM TO REPORT {accession}
{full}, MD, {date}: After discussion with thoracic surgery ({dr}, {dr}), the linear density at the right apex \
is a skin fold. {chest} {rest_0_2} {rest_1_2} No chest tube was required.
Verbal to {full} in {theatre_us}, {time24}.""",
        """\
Communication of results: Findings were conveyed to {full}'s nurse, {full}, on {unit_us} by the reading room \
assistant ({initials}) at {time24} on {date}, within 30 minutes.
FINDINGS: {lines} {rest_0_2} {rest_1_2} Right PICC in the azygos, withdraw 2 cm. {chest}""",
        """\
MESSAGE LOG, URGENT CXR
{clock_sec}  Sent: "New free air under diaphragm, {edspot_us}" to {full}
{clock_sec}  Read by {dr}
{clock_sec}  Reply: "Going to OR with {given} from gen surg"
Film: {injury} {rest_0_2} {rest_1_2} {chest}
Log generated {date} user {userid}""",
    ),
    "discrepancy": (
        """\
DISCREPANCY NOTE
Preliminary: no acute findings ({init_fam}, {date} {time24}).
Final: subtle right apical pneumothorax of 5 mm, read by {full}. {chest} {rest_0_2} {rest_1_2}
Discrepancy level: 2a, ED follow-up needed.
Contacted: {full}, DO, in ED at {time}; the patient {full} was called back, {phone}.""",
        """\
REGISTRAR DISCREPANCY LOG, {month_year}
Case 14. {caps_last}, {unit_no}. CXR {dmy}. Provisional: normal. Final: 9 mm nodule, left mid zone. {nodule} \
{rest_0_2} {rest_1_2}
Registrar {init_fam}, consultant {init_fam}. Grade: minor, RADPEER 2.
Learning: review area of the lung behind the heart.""",
        """\
PEER REVIEW, CASE {peer}
Reviewer score 3b. The original radiologist did not describe a Swan-Ganz catheter coiled in the RV outflow \
tract, seen on the film of {date} at {hhmm}. {lines} {rest}
The reading by Dr. {dr} was compared with that of Dr. {dr}. {chest}
Reviewed by {full}, {date_text}. Outcome: feedback to {full}, no patient harm. ICU attending aware.""",
        """\
ED RADIOLOGY FOLLOW UP
ED read: "CXR neg" per {full}, PA-C, {edspot_us}, {date}.
Radiology read: left lower lobe pneumonia, 3 cm.
Action: Left message for {full} at {phone}; second attempt {wd} {time}; certified letter sent.
Rx azithromycin called in to pharmacy at {phone}. {initials}""",
        """\
INCIDENT REVIEW - WRONG PATIENT FILM

Film performed {dmy} in {bed}, labelled {full}, in fact belongs to {full} in {bed}. Position of ETT at T2 was \
reported to the wrong team. {lines} {rest_0_2} {rest_1_2}

Duty radiographer {init_fam}; reporter Dr {init_fam}. Datix {incident}. Both records corrected {dmy}. {chest}""",
        """\
Radiologist QA
In the light of the CT ({imaging_us}, {date}), the hilar fullness called normal is a node of 2.1 cm at station \
10R. {nodule} {rest_0_2} {rest_1_2} Prior by {init_fam}: disagree, clinically significant.
Dr. {dr} was asked to arrange PET. Message left with {given} at {practice_us}, {phone}.""",
        """\
OVERCALL FEEDBACK
Prelim ({initials}, {hhmm}) reported pneumomediastinum. Attending {full}: Mach band, no air. {benign} {rest}
Case presented in the {weekday} morbidity and mortality conference, {acute_us}, {date_text}. Patient \
unaffected; discharged from {unit_us} after 6 hours.""",
        """\
DISCREPANCY: TUBE POSITION
Prelim called ETT 5 cm above the carina. It lay in the right main bronchus on the final read by {initials2}, \
{date}. {lines} {rest_0_2} {rest_1_2}
RT {full} pulled it back 4 cm at {hhmm}; repeat in {bed} confirms.
Patient MRN {mrn}. Resident notified: {full}. Dr. {dr} in PACS chat: "thanks".""",
        """\
External audit, second reader {init_fam}: 40 plain films from {acute_uk}, read {dmy_text}. Case 17 (accession \
{accession}): first reader {full} scored 0, reader 2 scored 1. {injury} {rest_0_2} {rest_1_2} Agreement kappa \
0.81. Case 23: {chest} Consensus with {full}.""",
        """\
Amended report (supersedes earlier). Reporter changed from {init_fam} to {init_fam} after discrepancy meeting \
{dmy}. Chest 1 view, {edspot_uk}: {chest} {rest_0_2} {rest_1_2} Widened mediastinum at 8.6 cm was missed. \
Cardiothoracic registrar {full} informed on bleep {bleep} at {time24}. {injury} Amended by {userid}.""",
    ),
    "letters": (
        """\
{practice_uk}
{street_uk}, {town_uk}

Dear Dr {dr}

Re: {full}, DOB {dob_uk}, NHS {nhs}

I reviewed this {age}-year-old ex-smoker in clinic on {dmy_text}. The chest film shows a 3 cm opacity in the \
left upper zone, and no effusion. {nodule} {rest_0_2} {rest_1_2} I have asked for a staging CT within 2/52.

Yours sincerely,
{init_fam}
Consultant Respiratory Physician""",
        """\
LUNG CANCER MDT OUTCOME, {dmy}
Patient: {caps_last}  Hosp no {unit_no}
Presented by Dr {dr}; radiology Dr {init_fam}
CXR {dmy}: right hilar mass. CT: 4.1 cm mass in segment S3 with a 12 mm node at station 10R, no adrenal lesion, \
T2b N1 M0. {onc}
Decision: lobectomy if FEV1 permits. Refer to thoracic surgery, {acute_uk}. CNS {given}, bleep {bleep}.""",
        """\
Diagnosis: 1. Sarcoidosis, Scadding stage II. 2. Lofgren presentation in {year}.

Dear {given},

Thank you for seeing Mrs {dr}, whose chest radiograph from {acute_uk} in {month_year} I have now been able to \
compare with ours. Bilateral hilar nodes have regressed from 28 to 17 mm. {benign} Symptoms settled on \
prednisolone 20 mg. Please repeat bloods at 3/12.

With kind regards
Dr {full}, Our ref {account}
Dictated {dmy} but not signed to avoid delay. Typed {initials3}.""",
        """\
THORACIC ONCOLOGY TUMOR BOARD

Attendees: {init_fam}, {init_fam}, Dr. {dr} (chair).
Case 3: {full}, {age}, MRN {mrn}. Chest film {date} outside; PET/CT {date}: station 4R SUV 7.4, station 7 \
negative. {onc}
Recommendation: EBUS, then concurrent chemoradiation, 60 Gy in 30. Navigator {given} to call, {phone}.""",
        """\
Outpatient Letter - Cystic fibrosis clinic
{dmy}

To: GP, {practice_uk}
Ref: {account}

{given} came with Dad ({his}) to the annual review. FEV1 84%. Chest film taken at {acute_uk} reported as: \
"{rest} Northern score 6." Continue DNase 2.5 mg and azithromycin. Next review in 3/12 in the {weekday} clinic \
with Dr {init_fam}.""",
        """\
{imaging_uk}
Tel {phone_au}

Dear Dr {dr},
Thank you for referring {full} of {street_uk}, {town_uk}. Medicare {medicare}.
CHEST X-RAY, {dmy}
{benign} {rest} Note is made of previous Ivor Lewis oesophagectomy. No comparison was available.

Conclusion: No acute change.
Dr {full}""",
        """\
From: Dr {init_fam}, Respiratory Medicine
To: Coroner's Officer
Re: Late {full}, died {dmy} at {acute_uk}.
I have been asked to comment on the chest radiographs. The film of {dmy} ({time24}) showed asbestos plaques, \
ILO 2/2, and the last film, on {unit_uk}, a right hydropneumothorax. {dust} {rest_0_2} {rest_1_2} In my opinion \
the pleural disease was long-standing.
{full}""",
        """\
VIRTUAL FRACTURE CLINIC / RIB
Spoke to {her} on {mobile_uk}, {dmy} at {time24}. Fell on the stairs at {school} {wd}; film {edspot_uk} \
reviewed with Mr {dr}. Left 9th rib fracture, undisplaced. No PTX. Sats 97%.
Plan: analgesia, breathing exercises; back to work 6/52. Discharged with open appointment for 6/12.""",
        """\
RESPIRATORY MEDICINE WARD ROUND LETTER
{unit_uk}, {acute_uk}
Consultant: {dr}/{dr}
Mr {his} was admitted on {fest} with a large left pleural effusion, drained 1.8 L via a 12 Fr Seldinger drain \
on day 2. Post drain film as follows: {drain} {rest_0_2} {rest_1_2}
Medication: furosemide 40 mg, apixaban 5 mg. Discharged {dmy_text}. Film and letter to {practice_uk}.""",
        """\
Radiology meeting minutes, chest ({month} session)
Chair {init_fam}; apologies from Dr {dr}
Item 1. CXR of patient {initials} ({unit_no}). Consensus: PMF with egg-shell nodes at 4R, ILO category B.
Item 2. {onc} Film from {imaging_uk}, {dmy}. To discuss with Dr {init_fam} at the next meeting {dm}.""",
        """\
Dear Doctor,

{his} ({dob_uk}) attended the breathlessness clinic at {acute_uk} with his wife, {her_given}. He worked as a \
lagger for {employer} until {year}. The chest radiograph shows plaques and blunting at the left base. {dust} \
{rest_0_2} {rest_1_2} I have advised him about compensation, and our nurse specialist, {full}, will telephone \
{phone_uk}.

Dr {dr}, ST6""",
    ),
    "screening": (
        """\
NIOSH CWHSP CHEST RADIOGRAPH, B READER REPORT
Worker: {last_first}   SSN {ssn}   Employer: {employer}
Date of radiograph: {date}   Facility: {imaging_us}
1A Film quality: 1. 2B Small opacities: s/t, zones RU LU RM. Profusion 1/1. 2C Large: O.
3 Pleural abnormalities: face-on plaque, left, extent 2, width b. Symbols: co, ef.
{dust} {rest_0_2} {rest_1_2}
Reader: {full}, ID {license}  Read on {date}""",
        """\
LUNG CANCER SCREENING LDCT
Participant: {full}, {age}   Program ID {account}
Prior: {month_year}
Technique: 1 mm, 120 kVp, CTDIvol 1.9 mGy.
Smoking history 45 pack-years, quit 6 years ago. Nodules: 6 mm in RUL (ser 3 im 88), 4 mm in LLL (S10), both \
unchanged.
Lung-RADS 2. S modifier: coronary calcification.
Letter sent {date} to Dr. {dr}, {practice_us}. Navigator {given}, {phone}. {full}, MD""",
        """\
PRE-EMPLOYMENT CHEST X-RAY
Name {full}  Employee no. {empno}  Employer {employer}
Film taken {dmy} at {imaging_uk}. Normal heart and lungs. {fit}
Fit for dust work with annual spirometry. Copy to site nurse {full}, {mail}.
Signed: Dr {init_fam}""",
        """\
IMMIGRATION MEDICAL CHEST EXAMINATION (TB)
Applicant: {caps_last}   Passport {passport}   Alien number {alien}
Panel physician: {full}, {town_us}
CXR PA {date}: old fibrotic scar in the left apex, calcified. {tb} {rest_0_2} {rest_1_2}
Classification: B1. Sputum x3 smear negative, {date}. Re-evaluate on arrival.
Stamped {site}.""",
        """\
TB CONTACT INVESTIGATION, {school}
Index case disclosed in {month}. Contacts reviewed by {init_fam}:
- {full}, age 14: TST 12 mm, CXR normal.
- {full}, {age}: {tb} {rest_0_2} {rest_1_2}
- {full}: CXR {dmy}, small calcified granuloma.
Public health nurse: {full}, phone {phone_uk}. Treat LTBI, 3HP for 12 weeks.""",
        """\
SILICA SURVEILLANCE, CT CHEST HRCT
Referrer: Occupational physician Dr {full}
Stonemason, {age}, ex {employer} (from {year}). Interval CT at {imaging_uk}.
{dust} {rest_0_2} {rest_1_2} Egg-shell calcification of mediastinal nodes; PMF 2.1 cm right apex. Compared \
{dmy}. Claim {claim}.
Report sent to worker at {street_uk}, {town_uk}.""",
        """\
FIREFIGHTER ANNUAL PHYSICAL
{fire}: {rank_ff} {full}, badge {badge}. Exam date {date}. CXR PA/lat, 2 views. {fit} {benign} FVC 96% predicted.
Cleared for SCBA. Reviewed by {init_fam}, DO. Next due {month_year}. Confidential, copy kept in chart {mrn}.""",
        """\
ABDOMINAL AND CHEST: CT LUNG SCREEN, INCIDENTALOMA
{full}, {age}, self-referred, paid on {wd}; {imaging_us}, Machine {scanner}.
Lung nodule of 5 mm (ser 2 im 71), Lung-RADS 2. 14 mm cyst of the left kidney, Bosniak I. Liver 9 mm cyst in \
segment S4. Emphysema mild.
Results given by phone to the participant ({mobile_us}) {date_text}; family doctor {dr}, {practice_us}, cc by \
fax {phone}.""",
        """\
MOBILE TB VAN, {town_uk}
Screening list of {wd} {dmy}, film by {full}
No. 12: {caps_last}, hostel resident, {street_uk}. Apical opacity right, cavity 2 cm, CAD score 0.91. {tb} \
{rest_0_2} {rest_1_2}
No. 13: {caps_last}. Normal.
Referred to {acute_uk} TB nurse {given}.""",
        """\
Occupational health, MRSA/TB clearance
{full}, staff nurse on {unit_uk}, was seen on {dmy_text} by Dr {dr}. Occupational health number {empno}. BCG \
scar present, IGRA 4.71 positive. {fit} Chest film clear. {benign}
May work without restriction. Review again {month_year}. Employee asked to report cough over 3/52.
{initials2}""",
        """\
DIVER MEDICAL / COMMERCIAL
Candidate: {full}, {town_uk}, licence {license}. Chest PA inspiration and expiration, {dmy}. {benign} No bulla, \
no air trapping. {fit}
AMED {init_fam}, {practice_uk}. Certificate number {cert} valid 12 months. Verified at {time24}.""",
    ),
    "service": (
        """\
{mil_us}
RADIOLOGIC CONSULTATION REQUEST/REPORT (SF 519-B)
NAME: {rank} {full}    DoD ID: {dodid}
PROVIDER: {rank_us} {dr}    REQUESTED: {mil_date}
REASON: Pre-deployment physical, positive IPPD 14 mm.
FINDINGS: {fit} PA and lateral. Heart and lungs are normal.
{rank_navy} {full}, MC, USN   DSN {dsn}""",
        """\
Chest radiograph, recruit training
Subject: {rank} {dr}, SSN {ssn}. Sick call at {mil_us}, {hhmm}, {mil_date}. Cough 2 weeks, fever 102.4, \
adenovirus type 4 outbreak in {barracks}.
Right lower lobe consolidation. {benign}
Disposition: quarters 72 hours, rad film to Dr. {dr}. Corpsman {rank_enl} {full} informed.""",
        """\
ROLE 2 MEDEVAC IMAGING
DTG {dtg}. Location {field}. Patient: {rank} {full}, service no. {service}.
Blast injury, IED, dismounted. eFAST negative. {injury} {rest_0_2} {rest_1_2} Fragment 4 mm in the left chest, \
T6 level. Tourniquet time 62 minutes.
Read at {time24} by {rank_us} {init_fam}. Accepting: {mil_us}, ext {ext4}.""",
        """\
RADIOLOGY REPORT
PATIENT: {old_name}    {ssn}
Ward: {va_loc}
Exm Date: {va_date}@{time24}
Req Phys: {old_name}

Report: {benign} {rest} Comparison {va_date}.
PA and lateral views. Hyperinflation with flattened diaphragms. Granuloma of 5 mm in the left mid lung. \
Impression: No acute disease.
Primary Interpreting Staff: {old_name}, Radiologist  /{initials3}""",
        """\
{custody_uk} HEALTHCARE UNIT
Prisoner: {caps_last}  No. {prison}  Location: {wing}
CXR taken on mobile van {dmy_text}. Presenting: haemoptysis, night sweats, contact of a smear positive case.
{tb} {rest_0_2} {rest_1_2} Right upper zone opacity. Isolate pending sputum x3.
Phoned to nurse {full}; governor informed. Reported by Dr {init_fam}, {acute_uk}""",
        """\
INMATE CHEST FILM
{custody_us}, {town_us}
Inmate {full}  DOC {inmate}  Housed {wing}
Brought by transport officer {dr}. Altercation in the yard; stab wound left posterior chest, marked with a clip.
{injury} {rest_0_2} {rest_1_2} {chest}
Dr. {full}, on call for {custody_us}. Dictated {date}.""",
        """\
Detention intake film - {custody_us}
A# {alien}; name {full}; DOB {dob}; arrival {date}. Interpreter: {given}. Scabies treated. PA view only. {tb} \
{rest_0_2} {rest_1_2} Nodular density at the right apex, 8 mm.
Clinical director {full} notified {hhmm}. Isolation in {wing}.""",
        """\
Naval clinic note
Seaman {dr} aboard {ship}, 3 days of cough after returning to port. Film {mil_date} {hhmm}: patchy lingular \
opacity. {benign} Read by radiologist {full} via teleradiology, {station_own}.
Follow up with {rank_us} {dr}, sick bay, {wd}. Light duty 5 days.""",
        """\
PRISON TRANSFER SUMMARY (chest clinic)

{full}, {prison}, was moved from {custody_uk} to {custody_uk} on {dmy}. TB treatment month 2 of 6, directly \
observed, Rifinah 300/150. The last film, {month_year}, showed cavity shrinking from 3.4 to 1.9 cm. {tb} \
{rest_0_2} {rest_1_2} Next sputum due in 2 weeks.

For queries ring {full}, BBV and TB lead, {phone_uk}""",
        """\
PERIODIC FLYING MEDICAL
Member {rank_uk} {full}, {mil_uk}. Examined {dmy}. Chest PA: {benign} {fit} Lung function 104%.
Radiology: {init_fam}, for the Medical Board. Category A3 retained. AVMO: {rank_uk} {dr}. Certificate {cert}.""",
    ),
    "transfer": (
        """\
TRANSFER FILM FOR RE-READ
Outside film from {acute_us}, dated {date}, {hhmm}. Pt now in {bed}.
Indication: Transferred for higher level of care, septic shock, {age}M.
{lines} {rest_0_2} {rest_1_2} {chest} OSH read by Dr. {dr} was "no acute disease"; we note right lower lobe \
consolidation.
Report {accession}. Transfer center RN: {full}, {phone}.""",
        """\
From: {nursing_us}, {town_us}
Sent by: {full}, LPN. Daughter/POA {her}, {phone}.
{age90} y/o F, coughing after lunch, T 101.8, sats 88% RA. DNR.
Portable CXR by mobile x-ray company, {date}: right lower lobe infiltrate, aspiration. {view} {chest} \
{rest_0_2} {rest_1_2}
Advanced directives reviewed with Dr. {dr} by phone, {time}. Transferred to ED.""",
        """\
AMBULANCE TRANSFER SUMMARY
{acute_uk} to {acute_uk}, {dmy}. {full}, {age90}. Carer at {nursing_uk}: {given}.
Chest film on arrival, {time24}: {view} {chest} {rest_0_2} {rest_1_2} Fall 2/7 ago with right ribs 5 to 8 fractured.
Handover in {edspot_uk}. CXR and letter with crew.""",
        """\
PORTABLE CHEST - NURSING HOME
Mobile unit tech: {full}. Facility {nursing_us}, {homeroom}. Fax {phone}.
Reason: PICC placed {wd}; verify. Technique AP sitting, 90 kVp 4 mAs.
{rest_0_3} PICC tip at the cavoatrial junction. {chest} {rest_1_3} {rest_2_3}
Faxed {time}. Called to charge nurse {given}, read back.""",
        """\
INTERFACILITY CONSULT - CHEST CT OVERREAD
Images on disc labelled {last_first}, {acute_us}, {date}. Imported on {station_own}. No report came with it.
{chest} {rest_0_2} {rest_1_2} Series 3 has 212 images at 1.5 mm. Right middle lobe nodule of 8 mm. {nodule}
OVER-READ BY {full}, MD. Phoned to requesting physician {init_fam}, {unit_us}.""",
        """\
ED to MICU sign-out
{her}, {age90}F, came from {nursing_us} after being found down in her room at {oclock}. Son {his} (cell \
{mobile_us}) is POA. CXR: {lines} {rest_0_2} {rest_1_2} Bilateral infiltrates. {chest} Lactate 4.8; on \
norepinephrine 0.1.
Attending {dr}, bed assigned {bed}. Film read by {initials}.""",
        """\
Chest film, retrieved patient
{acute_uk} retrieval team (Dr {init_fam}, RN {given}) left {acute_uk} at {time24} by fixed wing. Intubated \
{age}-year-old, ETT 7.5 at 22 cm at the lip.
Compared to local film of {dmy}: {lines} {rest_0_2} {rest_1_2} {chest}
Please note the NGT was replaced. Further films in {bed}, {weekday}.""",
        """\
SKILLED NURSING FACILITY CHEST EXAM
Resident: {full}, {room}. Admitted {date} from {acute_us} after hip fracture. Speech therapist ({given}) \
reports wet voice with nectar-thick liquids.
{view} {chest_0_2} {rest_0_2} {rest_1_2} Hazy left base. {chest_1_2}
Impression: Probable aspiration pneumonia. Called to {full}, RN, {time}. Family contact: {given}, {phone}.""",
        """\
DISCHARGE/TRANSFER: LTAC BED REQUEST
Patient {last_first}, MRN {mrn}, insurance ID {policy}. Trach and PEG. Vent weaning, PEEP 8, FiO2 0.35.
Last CXR {date}: {view} {lines} {rest_0_2} {rest_1_2} {chest}
Accepted by Dr. {full} at {nursing_us}. Report called to RN {full}. Transport booked {weekday} at {oclock}.""",
        """\
Aged care facility request
Resident {caps_last}, {age90} yrs, {nursing_uk}, {street_uk}, {town_uk}. Medicare {medicare}.
Mobile x-ray visited {dmy}.
{view} {chest} {rest_0_2} {rest_1_2} Fractures of the left 8th and 9th ribs, callus present.
Result phoned to the RN on shift, {phone_au}. Reported by {full}""",
    ),
    "capitals": (
        """\
RADIOLOGY REPORT
NAME: {old_name}     MRN: {mrn8}     LOC: {upper_bed}
EXAM DATE: {mdy_old}   ORDER NO: {acc_old}
CHEST, SINGLE VIEW.  PORTABLE AP, {hhmm} HOURS.
HISTORY: RESPIRATORY FAILURE.
THE ET TUBE IS 3 CM ABOVE CARINA. THERE ARE PATCHY INFILTRATES BILATERALLY, MORE ON THE RIGHT. SWAN-GANZ TIP IN \
THE MAIN PULMONARY ARTERY. NO PNEUMOTHORAX IS SEEN. COMPARED WITH {mdy_old}.
IMPRESSION: ARDS, UNCHANGED.
DICTATED BY: {upper_full}, M.D.   TRANSCRIBED BY: {typist}""",
        """\
CHEST PA AND LATERAL {mdy_old}:
HEART IS NORMAL IN SIZE. THE LUNGS ARE CLEAR. MILD WEDGING OF T7. THE PULMONARY VASCULARITY IS NORMAL. NO \
PLEURAL FLUID. BONY THORAX INTACT. NO CHANGE SINCE THE FILM OF {mdy_old} AT {upper_acute_us}.
IMPRESSION: NEGATIVE CHEST.
{upper_full}, M.D./{initials3}
DD {mdy_old} DT {mdy_old}""",
        """\
PATIENT: {old_name}
DOB: {dob}   SEX: M   ACCT {account}
REQUESTED BY: DR {upper_dr}
EXAM: CHEST PORTABLE   ROOM: {upper_room}

THE SWAN GANZ CATHETER TIP IS IN THE RIGHT PULMONARY ARTERY. KERLEY B LINES AND SMALL EFFUSIONS INDICATE CHF. \
INTRA-AORTIC BALLOON TIP 2 CM BELOW THE ARCH.
DISCUSSED WITH DR {upper_dr} IN THE UNIT {mdy_old} AT {hhmm}.
ELECTRONICALLY SIGNED BY {upper_full}""",
        """\
***STAT*** {mdy_old} {hhmm}
XRAY CHEST 1 VIEW
PT {old_name} {mrn8}
SUPINE AP FILM AT 40 INCHES, 90 KVP. OLD FRACTURES OF RIBS 4 AND 5. BIBASILAR ATELECTASIS. HEART UPPER LIMITS \
OF NORMAL, CT RATIO 0.52. NASOGASTRIC TUBE IN STOMACH. NEW LEFT SUBCLAVIAN LINE. NO PTX.
CALLED TO NURSE {upper_given} AT EXT {ext4} BY {initials} {hhmm}""",
        """\
CHEST X-RAY WARD: {upper_unit_uk}
CONS: {upper_dr}   CLIN: POST OP AAA DAY 2 PYREXIA
REPORT: AP ERECT. SEGMENTAL COLLAPSE LLL. HEART NOT ENLARGED. NG TUBE IN STOMACH. NO FREE GAS UNDER THE \
DIAPHRAGM. SMALL RIGHT EFFUSION. CVP LINE SATISFACTORY. REPEAT 24 HRS.
COMPARED FILM OF {dm}.
REPORTED BY {upper_dr} {mdy_old} TYPIST {typist}""",
        """\
RADIOLOGY CONSULTATION  DEPT OF VETERANS AFFAIRS
{old_name}  {ssn}
FILM DATE {va_date}@{time24}   CASE {case}
RULE OUT PNEUMONIA, COPD, AGENT ORANGE EXAM
HYPERINFLATION, BULLAE RIGHT APEX UNCHANGED. GRANULOMA 5 MM LEFT MID LUNG. ATHEROSCLEROTIC AORTA. OLD FRACTURE \
OF LEFT CLAVICLE. SCHATZKI RING ON PRIOR ESOPHAGRAM. NO INFILTRATE.
PRIMARY DX CODE: MINOR ABNORMALITY
STAFF: {old_name}   VERIFIED {va_date}""",
        """\
ER XRAY LOG
{mdy_old} {hhmm} {upper_full} AGE {age} FALL FROM HORSE. RIBS AND CHEST. FX LEFT 6 7 8, SMALL HEMOTHORAX. DR \
{upper_dr} IN {upper_edspot_us} AWARE.
{mdy_old} {hhmm} {upper_full} AGE 3 CROUP. STEEPLE SIGN. LUNGS CLEAR, NO FOREIGN BODY. SENT TO PEDS FLOOR. READ \
BY {initials}""",
        """\
PRELIMINARY RADIOLOGY REPORT
SERVICE: SURGERY C   ATTENDING: {old_name}
PORTABLE CHEST: COMPARISON IS MADE TO {mdy_old}. RIGHT CHEST TUBE REMAINS. RESIDUAL 10% APICAL PNEUMOTHORAX. \
MEDIASTINAL DRAINS OUT. MEDIAN STERNOTOMY.
RESIDENT: {upper_full}, M.D.   PAGER {pager}
ATTENDING RADIOLOGIST: {upper_full}, M.D.
I HAVE REVIEWED THE IMAGES AND THE REPORT. {upper_init} {mdy_old}""",
        """\
{upper_acute_us}
DEPARTMENT OF RADIOLOGY
NEWBORN NURSERY, BABY GIRL {upper_dr}, {upper_nicu}
AP CHEST AND ABDOMEN {mdy_old} AT {hhmm}. UMBILICAL VENOUS CATHETER TIP AT T9. UMBILICAL ARTERY CATHETER AT L3. \
MODERATE HYALINE MEMBRANE DISEASE WITH AIR BRONCHOGRAMS. CARDIAC SILHOUETTE PARTLY OBSCURED. ET TUBE AT T2. \
THYMUS NORMAL. MOTHER {upper_her}.
REPORT CALLED TO DR. {upper_dr}""",
        """\
FILM LIBRARY COPY - PREVIOUS STUDIES FROM {upper_acute_us}
REVIEW AT REQUEST OF DR {upper_dr}. {mdy_old} PA: CAVITY RIGHT UPPER LOBE 4 CM. {mdy_old} PA: CAVITY CLOSED, \
SCAR. NO ADDITIONAL NODULE. LINGULA CLEAR. POST THORACOPLASTY CHANGE ON LEFT, RIBS 1 TO 5.
OPINION HEALED TB. {upper_full} MD FACR. XRAY NO {acc_old}""",
    ),
}


_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_SENTENCES = {
    "chest": CHEST + BENIGN,
    "lines": LINES + DRAIN + FEEDING + CENTRAL,
    "benign": BENIGN,
    "drain": DRAIN,
    "feeding": FEEDING,
    "cvc": CENTRAL,
    "heart": HEART,
    "rest": REST,
    "kid": REST_CHILD,
    "view": VIEW,
    "onc": ONCOLOGY,
    "injury": INJURY,
    "newborn": NEWBORN,
    "child": CHILD,
    "proc": PROCEDURE,
    "nodule": NODULE,
    "dust": DUST,
    "tb": TUBERCULOSIS,
    "fit": FITNESS,
}
_PLACES = {
    "acute_us": (ACUTE_ANY + ACUTE_ONLY_US, "HOSPITAL"),
    "acute_uk": (ACUTE_ANY + ACUTE_ONLY_UK, "HOSPITAL"),
    "imaging_us": (IMAGING_ANY + IMAGING_ONLY_US, "HOSPITAL"),
    "imaging_uk": (IMAGING_ANY + IMAGING_ONLY_UK, "HOSPITAL"),
    "practice_us": (PRACTICE_ANY + PRACTICE_ONLY_US, "HOSPITAL"),
    "practice_uk": (PRACTICE_ANY + PRACTICE_ONLY_UK, "HOSPITAL"),
    "nursing_us": (NURSING_ANY + NURSING_ONLY_US, "HOSPITAL"),
    "nursing_uk": (NURSING_ANY + NURSING_ONLY_UK, "HOSPITAL"),
    "site": (SITE, "HOSPITAL"),
    "custody_us": (CUSTODY_US, "HOSPITAL"),
    "custody_uk": (CUSTODY_UK, "HOSPITAL"),
    "mil_us": (MIL_US, "HOSPITAL"),
    "mil_uk": (MIL_UK, "HOSPITAL"),
    "ship": (SHIP, "HOSPITAL"),
    "field": (FIELD, "HOSPITAL"),
    "employer": (EMPLOYER, "HOSPITAL"),
    "fire": (FIRE, "HOSPITAL"),
    "school": (SCHOOL, "HOSPITAL"),
    "edspot_us": (EDSPOT_ANY + EDSPOT_ONLY_US, "WARD"),
    "edspot_uk": (EDSPOT_ANY + EDSPOT_ONLY_UK, "WARD"),
    "theatre_us": (THEATRE_ANY + THEATRE_ONLY_US, "WARD"),
    "theatre_uk": (THEATRE_ANY + THEATRE_ONLY_UK, "WARD"),
    "unit_us": (UNIT_ANY + UNIT_ONLY_US, "WARD"),
    "unit_uk": (UNIT_ANY + UNIT_ONLY_UK, "WARD"),
    "bed": (BED, "WARD"),
    "room": (ROOM, "WARD"),
    "nicu": (NICU, "WARD"),
    "paed": (PAED, "WARD"),
    "wing": (WING, "WARD"),
    "barracks": (BARRACKS, "WARD"),
    "homeroom": (HOMEROOM, "WARD"),
    "town_us": (TOWN_ANY + TOWN_ONLY_US, "ADDRESS"),
    "town_uk": (TOWN_ANY + TOWN_ONLY_UK, "ADDRESS"),
    "street_us": (STREET_ANY + STREET_ONLY_US, "ADDRESS"),
    "street_uk": (STREET_ANY + STREET_ONLY_UK, "ADDRESS"),
    "hwy": (("I-70", "Interstate 84", "Route 9", "Hwy 61", "US-2", "State Route 119", "County Road 18"), "ADDRESS"),
    "fest": (
        ("Boxing Day", "Good Friday", "Easter Monday", "Christmas Day", "New Year's Eve", "Anzac Day", "Canada Day"),
        "DATE",
    ),
    "wd": (("Mon", "Tue", "Tues", "Wed", "Thu", "Thurs", "Fri", "Sat", "Sun", "Monday", "Friday", "Sunday"), "DATE"),
    "wdcaps": (("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"), "DATE"),
    "rank": (("SGT", "SPC", "PFC", "PV2", "Cpl", "SSG", "LCpl", "Airman", "CPT"), ""),
    "rank_us": (("CPT", "MAJ", "LTC", "LCDR", "LT", "Maj", "COL"), ""),
    "rank_navy": (("LT", "LCDR", "CDR", "CAPT"), ""),
    "rank_uk": (("Sqn Ldr", "Wg Cdr", "Flt Lt", "Gp Capt"), ""),
    "rank_enl": (("HM2", "HM3", "HN", "HM1"), ""),
    "rank_ff": (("Capt.", "Lt.", "FF", "Engineer", "Battalion Chief"), ""),
}
_NUMBERS = {
    "nhs": (("### ### ####", "### ### ####", "##########"), "MRN"),
    "unit_no": (("R@@######", "#######", "@######", "@@@####", "##-##-##"), "MRN"),
    "phn": (("#### ### ###", "##########"), "ID"),
    "hcn": (("####-###-###-@@", "#### ### ###"), "ID"),
    "medicare": (("#### ##### #", "#### ##### # / #"), "ID"),
    "gmc": (("#######",), "ID"),
    "dodid": (("##########",), "ID"),
    "service": (("########", "#######", "@######"), "ID"),
    "prison": (("@####@@",), "ID"),
    "inmate": (("######", "#####-###", "@@####", "@#####"), "ID"),
    "alien": (("A###-###-###", "A#########", "### ### ###"), "ID"),
    "passport": (("@@#######", "#########", "@########"), "ID"),
    "empno": (("#####", "######", "@####"), "ID"),
    "badge": (("####", "###", "A-##"), "ID"),
    "cert": (("#####", "@@-######", "######/##"), "ID"),
    "policy": (("@@@#########", "#########-##", "@########"), "ID"),
    "incident": (("A######", "INC-#####", "######"), "ID"),
    "ems": (("##-#####", "########"), "ID"),
    "peer": (("PR-####", "##-###"), "ID"),
    "typist": (("MT##", "TR#", "###", "TX-##"), "ID"),
    "acc_old": (("##-####", "######", "##-#####-@"), "ACCESSION"),
    "phone_uk": (("020 #### ####", "01### ######", "0161 ### ####", "01## ### ####"), "PHONE"),
    "phone_au": (("(02) #### ####", "(03) #### ####", "08 #### ####", "09 ### ####"), "PHONE"),
    "mobile_uk": (("07### ######", "07### ### ###", "04## ### ###", "021 ### ####"), "PHONE"),
    "mobile_us": (("###-###-####", "(###) ###-####", "###.###.####"), "PHONE"),
    "bleep": (("####", "###", "#-###", "####"), "PHONE"),
    "dsn": (("###-####", "312-###-####", "###-##-####"), "PHONE"),
    "device": (("MOB-DR#", "PORT ##", "MOBILE-#", "DRXPORT#", "MUX##-##"), "DEVICE"),
    "scanner": (("CTED#", "CT2-AWP#####", "AN_CT64_A", "CT#ER", "GEREVCT#"), "DEVICE"),
    "station_own": (("PACSWS##", "RADRR-#", "HOMEWS#", "ERVIEW##", "MEDRAD-##"), "DEVICE"),
}


def own_value(field: str, rng: random.Random) -> tuple[str, str]:
    """(value, kind) of a field of this module; kind is empty for what is not protected."""
    if field.startswith("upper_"):
        value, kind = _base(field[6:], rng)
        return value.upper(), kind
    return _base(field, rng)


def _base(field: str, rng: random.Random) -> tuple[str, str]:
    stem, *parts = field.split("_")
    if stem in _SENTENCES:
        sentences = _SENTENCES[stem]
        if parts:
            sentences = sentences[int(parts[0]) :: int(parts[1])]
        return rng.choice(sentences), ""
    if field in _PLACES:
        values, kind = _PLACES[field]
        return rng.choice(values), kind
    if field in _NUMBERS:
        shapes, kind = _NUMBERS[field]
        return _shaped(rng.choice(shapes), rng), kind
    for form in (_name, _date, _time):
        found = form(field, rng)
        if found:
            return found
    raise KeyError(field)


def _shaped(shape: str, rng: random.Random) -> str:
    """`#` becomes a digit, `@` a capital letter; other characters stay."""
    return "".join(
        rng.choice(string.digits[1:]) if c == "#" else rng.choice("BCDFGHJKLMNPRSTVW") if c == "@" else c for c in shape
    )


def _plain(name: str) -> str:
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()


def _name(field: str, rng: random.Random) -> tuple[str, str] | None:
    family = rng.choice(WORD_FAMILY if rng.random() < 0.25 else FAMILY)
    given = rng.choice(WORD_GIVEN if rng.random() < 0.15 else GIVEN)
    middle = rng.choice("ABCDEFGHJKLMNPRSTW")
    match field:
        case "given":
            value = given
        case "dr":
            value = family
        case "full":
            value = f"{given} {family}"
        case "her":
            value = f"{rng.choice(WOMEN)} {family}"
        case "his":
            value = f"{rng.choice(MEN)} {family}"
        case "her_given":
            value = rng.choice(WOMEN)
        case "his_given":
            value = rng.choice(MEN)
        case "init":
            value = f"{given[0]}{middle}{family[0]}"
        case "init_fam":
            form = rng.choice(("{g}. {f}", "{g} {f}", "{g}.{m}. {f}", "{g}{m} {f}", "{f} {g}", "{f} {g}{m}"))
            value = form.format(g=given[0], m=middle, f=family)
        case "caps_last":
            value = rng.choice(("{f}, {g}", "{f}, {g}", "{f} {g}", "{f}, {g} {m}")).format(
                f=family.upper(), g=given, m=middle
            )
        case "lower_full":
            value = f"{given} {family}".lower()
        case "old_name":
            value = rng.choice(("{f},{g}", "{f},{g} {m}", "{f}, {g}")).format(f=family, g=given, m=middle).upper()
        case "initials2":
            value = rng.choice((given[0] + family[0], (given[0] + family[0]).lower()))
        case "alias":
            words = ("Alpha", "Zulu", "Tango", "Foxtrot", "Oscar", "Whiskey", "Juliett", "Delta", "Quebec")
            value = rng.choice(("Trauma, {w}", "Unknown, {w}", "TRAUMA {w}", "Doe, {w}")).format(w=rng.choice(words))
        case "userid":
            letters = "".join(c for c in _plain(f"{given[0]}{family}") if c.isalpha())
            return f"{letters[:6]}{rng.randint(1, 9)}", "ID"
        case "mail":
            user = f"{_plain(given[0])}." + "".join(c for c in _plain(family) if c.isalpha())
            host = rng.choice(
                ("kirkfell.nhs.uk", "nhs.net", "northquay.org.au", "tallgrassmed.org", "quarryhealth.com")
            )
            return f"{user}@{host}", "EMAIL"
        case _:
            return None
    return value, "NAME"


def _date(field: str, rng: random.Random) -> tuple[str, str] | None:
    day = date(2006, 1, 1) + timedelta(days=rng.randrange(7000))
    month, zulu = _MONTHS[day.month - 1], f"{rng.randrange(24):02d}{rng.randrange(60):02d}"
    suffix = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}.get(day.day, "th")
    match field:
        case "dmy":
            forms = (
                f"{day:%d/%m/%Y}",
                f"{day:%d/%m/%Y}",
                f"{day.day}/{day.month}/{day:%y}",
                f"{day:%d.%m.%y}",
                f"{day:%d-%b-%Y}",
                f"{day:%d %b %Y}",
                f"{day:%d-%m-%Y}",
            )
        case "dmy_text":
            forms = (
                f"{day.day} {month} {day.year}",
                f"{day.day}{suffix} {month} {day.year}",
                f"{day.day} {day:%b} {day.year}",
                f"{day.day}{suffix} {month}",
                f"{day.day} {month}",
            )
        case "dm":
            forms = (f"{day.day}/{day.month}", f"{day:%d/%m}", f"{day.day} {day:%b}", f"{day.day}.{day.month}")
        case "mdy_dash":
            forms = (f"{day:%m-%d-%Y}", f"{day:%m/%d/%Y}")
        case "mdy_old":
            old = day - timedelta(days=7000)
            forms = (f"{old:%m/%d/%y}", f"{old:%m-%d-%y}", f"{old:%d %b %y}".upper(), f"{old:%b %d, %Y}".upper())
        case "mil_date":
            forms = (f"{day:%d %b %y}".upper(), f"{day:%d%b%Y}".upper(), f"{day:%Y%m%d}")
        case "dtg":
            forms = (f"{day:%d}{zulu}Z{day:%b%y}".upper(), f"{day:%d}{zulu}Z {day:%b %y}".upper())
        case "dob_uk":
            old = date(day.year - 60, day.month, min(day.day, 28))
            forms = (f"{old:%d/%m/%Y}", f"{old.day}/{old.month}/{old:%y}", f"{old:%d-%b-%Y}", f"{old:%d.%m.%Y}")
        case "born":
            forms = (f"{day:%m/%d/%Y}", f"{day.month}/{day.day}/{day:%y}", f"{day:%m/%d}")
        case "born_uk":
            forms = (f"{day:%d/%m/%Y}", f"{day.day}/{day.month}/{day:%y}", f"{day.day} {month}")
        case "month":
            forms = (month,)
        case "year":
            forms = (str(day.year),)
        case _:
            return None
    return rng.choice(forms), "DATE"


def _time(field: str, rng: random.Random) -> tuple[str, str] | None:
    hour, minute, second = rng.randrange(24), rng.randrange(60), rng.randrange(60)
    twelve, half = (hour - 1) % 12 + 1, "am" if hour < 12 else "pm"
    match field:
        case "hhmm":
            value = f"{hour:02d}{minute:02d}"
        case "dot_time":
            value = rng.choice(
                (f"{twelve}.{minute:02d}{half}", f"{hour:02d}.{minute:02d}", f"{twelve}.{minute:02d} {half}")
            )
        case "short_half":
            value = f"{twelve}:{minute:02d}{half[0]}"
        case "clock_sec":
            value = f"{hour:02d}:{minute:02d}:{second:02d}"
        case "oclock":
            value = f"{twelve}{rng.choice(('', ' '))}{half}"
        case _:
            return None
    return value, "TIME"
