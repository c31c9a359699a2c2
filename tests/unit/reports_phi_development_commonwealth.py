"""Reports with planted protected information as departments of the Commonwealth write them, for developing recognisers.

The set imitates sites in the United Kingdom and Ireland (trusts, requests of general practitioners, registrars,
consultants, multidisciplinary meetings), English-speaking Canada, Australia and New Zealand, India, South Africa,
Singapore and Hong Kong. All people, institutions, addresses and numbers are invented; likeness to real ones is chance.
Recognisers may be developed on this set, so it measures nothing for those that were.

Fields of its own (see `own_value`):

- `uk_ ie_ ca_ au_ nz_ in_ za_ sg_ hk_` and a form: `n` full name, `m` and `f` the same of a man or a woman, `gm` and
  `gf` given name, `dr` family name, `i` initials and family name, `l` family name first, as in headers; `h` hospital,
  `p` practice, `im` imaging centre, `hs` short code of a site; `w` ward, `wc` its code after "Ward:", `b` bed, bay or
  room; `s` street, `t` town with state and postcode; `tel` telephone; `hol` holiday. A ward with its bed ("Ward 4B bed
  12") is one span.
- Health-service, hospital, health-card and folder numbers are MRN; national identity numbers (NRIC, HKID, Aadhaar,
  South African ID), registrations (GMC, MCRN, HCPC, HPCSA, MCR), provider, insurance and typist codes are ID.
- A bleep, extension or speed dial is PHONE, the number alone. `clock` leaves a following "hrs" or "h" outside. A
  weekday that stands directly before a date forms one span with it.
- `home` and `inst`, a care home and a school, church, prison or mine, are HOSPITAL; `cot` and `xroom` are WARD.
- Clinical sentences, nothing in them protected: `cx` incidental, `cm` main and `cp` paediatric findings of films, `cc`
  and `ct` findings and technique of CT, `cl` lines and tubes, `ng` feeding tubes, `nn` neonatal lines, `cd` drains,
  `pm` pacemakers, `cr` advice, `ci` impressions, `cb` background, `lower_film` a finding within a sentence.
"""

from __future__ import annotations

import random
from datetime import date, timedelta

from reports_phi_writer import DAYS, MONTHS

_FAMILY = {
    "uk": (
        "Ackroyd", "Adeyemi", "Ainsworth", "Akhtar", "Armitage", "Ashworth", "Atherton", "Begum", "Blenkinsop",
        "Brathwaite",
        "Bretherton", "Butterworth", "Cadwallader", "Carruthers", "Chaudhry", "Cholmondeley", "Crabtree", "Davies",
        "de Souza", "Dunkerley", "Eastwood", "Entwistle", "Evans", "Fairweather", "Farquharson", "Featherstone",
        "Fotheringham",
        "Galbraith", "Gwilym", "Hargreaves", "Hesketh", "Higginbottom", "Hussain", "Iqbal", "Jenkinson", "Jones",
        "Kowalczyk",
        "Lewandowska", "Llewellyn", "MacAllister", "MacLeod", "McKechnie", "Nwachukwu", "Okonkwo", "Osei-Bonsu",
        "Papadakis",
        "Parry-Jones", "Postlethwaite", "Prendergast", "Ramsbottom", "Rees", "Sidebottom", "Smith", "Smythe", "St John",
        "Tattersall", "Thistlethwaite", "Tregenza", "Trevelyan", "Urquhart", "Warburton", "Whittaker", "Winterbourne",
        "Wojciechowski", "Wolstenholme", "Yeoman", "ap Rhys", "van der Elst", "Fitzwilliam-Hart",
    ),
    "ie": (
        "Brennan", "Ní Bhriain", "Ó Súilleabháin", "O'Brien", "O'Callaghan", "O'Dwyer", "O'Flaherty", "O'Shaughnessy",
        "Byrne", "Cassidy", "Coughlan", "Cuffe", "Delahunty", "Devlin", "Doherty", "Fitzgerald", "Fitzpatrick",
        "Gallagher",
        "Geraghty", "Heneghan", "Kavanagh", "Keohane", "Lenihan", "Mac Giolla", "McGrath", "McMenamin", "Moynihan",
        "Mulcahy", "Nic Lochlainn", "Quigley", "Rafferty", "Scanlon", "Tuohy", "Twomey", "de Búrca", "Walsh",
    ),
    "ca": (
        "Anderson", "Beauchemin", "Bouchard", "Bélanger", "Campbell", "Cardinal", "Côté", "Desjardins", "Fraser",
        "Gagnon-Roy", "Gervais", "Haidasz", "Hnatyshyn", "Kowalchuk", "Lachance", "LaFrance", "Lavoie", "MacIsaac",
        "MacKinnon", "Makokis", "McAdam", "McTavish", "Nadeau", "Nguyen", "Okimaw", "Penner", "Pelletier", "Poitras",
        "Rempel", "Sandhu", "Shewchuk", "St-Onge", "Thibodeau", "Tremblay", "Wiebe", "Yellowhorn", "Zhang",
    ),
    "au": (
        "Abbruzzese", "Bradshaw", "Calleja", "Cavanagh", "Dimitriou", "D'Angelo", "D'Souza", "Fenech", "Gunawardena",
        "Haddad", "Hutchinson", "Kalogeropoulos", "Karalis", "Kruszelnicki", "Lonergan", "Macpherson", "Mitchell",
        "Nuttall",
        "Papageorgiou", "Pasquale", "Pham", "Ristovski", "Rossiter", "Stavrou", "Tran", "Truong", "Vella", "Vlahos",
        "Wickramasinghe", "Yunupitjara",
    ),
    "nz": (
        "Anaru", "Blakely", "Faleolo", "Falemoe", "Henare", "Hohepa", "Karaka", "Kingi", "Leota", "Lealaiauloto",
        "Mahuika",
        "McGregor", "McLachlan", "Ngata-Wood", "Paewai", "Pomare", "Rangihuna", "Sutherland", "Tamihana", "Tapsell",
        "Te Aroha", "Te Whaiti", "Tuimavave", "Waaka", "Whareaitu", "Wiremu",
    ),
    "in": (
        "Acharya", "Agarwal", "Ahluwalia", "Aiyar", "Balasubramanian", "Banerjee", "Bhattacharya", "Bhosale",
        "Chakraborty",
        "Chatterjee", "Chaturvedi", "D'Mello", "Deshpande", "Dhillon", "Fernandes", "Ganguly", "Gopalakrishnan",
        "Goswami",
        "Gupta", "Hegde", "Iyengar", "Jagannathan", "Joshi", "Kamath", "Kaur", "Khanna", "Krishnamurthy", "Kulkarni",
        "Kurian", "Lakshmanan", "Mahapatra", "Malhotra", "Mathew", "Menon", "Mukhopadhyay", "Murugesan", "Nambiar",
        "Pandey",
        "Patel", "Pillai", "Qureshi", "Ranganathan", "Reddy", "Saxena", "Sengupta", "Sharma", "Shetty", "Singh",
        "Subramaniam", "Thomas", "Tripathi", "Varghese", "Venkataraman", "Verma", "Wankhede", "Yadav",
    ),
    "za": (
        "Adams", "Bezuidenhout", "Booysen", "Botha", "Coetzee", "Cronjé", "de Klerk", "de Villiers", "Dlamini",
        "du Plessis",
        "du Toit", "Esterhuizen", "Gqoba", "Govender", "Hendricks", "Jacobs", "Khumalo", "Labuschagne", "le Roux",
        "Mabuza", "Madonsela", "Mahlangu", "Makgoba", "Mkhize", "Mokoena", "Moodley", "Mthembu", "Naidoo", "Ndlovu",
        "Ngcobo", "Nkosi", "Ntuli", "Oosthuizen", "Petersen", "Pretorius", "Radebe", "Sithole", "Snyman", "Strydom",
        "Terblanche", "Tshabalala", "van der Merwe", "van Niekerk", "van Wyk", "Venter", "Xaba", "Zondi", "Zwane",
    ),
    "sg": (
        "Abdullah", "Ang", "Aw", "Chee", "Chew", "Chia", "Chong", "Chua", "Foo", "Goh", "Heng", "Ibrahim",
        "Kaliyaperumal",
        "Khoo", "Koh", "Kwek", "Lee", "Lim", "Neo", "Ng", "Ong", "Osman", "Pereira", "Phua", "Quah", "Quek",
        "Rajaratnam",
        "Seah", "Soh", "Tay", "Teo", "Toh", "Wee", "Yeo", "Zainal",
    ),
    "hk": (
        "Au-Yeung", "Chan", "Cheng", "Cheung", "Chow", "Chu", "Fok", "Fung", "Kwan", "Kwok", "Lai", "Lau", "Leung",
        "Mak",
        "Mok", "Ngai", "Poon", "Siu", "Szeto", "Tsang", "Tse", "Wong", "Yeung", "Yiu",
    ),
}  # fmt: skip
_WORD_FAMILY = {
    "en": (
        "Airey", "Banks", "Bell", "Berry", "Best", "Bird", "Bishop", "Black", "Bland", "Bone", "Bright", "Brown",
        "Burns",
        "Bush", "Cannon", "Carver", "Cave", "Chambers", "Church", "Coffin", "Cook", "Crane", "Cross", "Cruise", "Day",
        "Drake", "Early", "Field", "Finch", "Fisher", "Flowers", "Foley", "Foot", "Fox", "Friday", "Frost", "Gates",
        "Good", "Gore", "Grant", "Graves", "Gray", "Green", "Hand", "Head", "Heath", "Hickman", "High", "Hill", "Hope",
        "Horner", "Hyde", "Kite", "Lake", "Lamb", "Lines", "Little", "Long", "Loosemore", "Love", "Low", "Major",
        "Marks",
        "Marsh", "May", "Moody", "Moss", "Noble", "Nodes", "Nurse", "Page", "Pain", "Park", "Payne", "Penny", "Pipe",
        "Pope",
        "Porter", "Power", "Priest", "Quick", "Ray", "Rice", "Rivers", "Rose", "Rush", "Savage", "Sharp", "Short",
        "Small", "Snow", "Stent", "Stone", "Strong", "Summers", "Swallow", "Swan", "Swift", "Temple", "Thorn", "Tidy",
        "Tubb", "Underwood", "Walker", "Wall", "Ward", "Waters", "Weekes", "Wells", "White", "Winter", "Wise", "Wood",
        "Young",
    ),
    "in": (
        "Contractor", "Date", "Doctor", "Dole", "Engineer", "Gill", "Gore", "Kale", "Lad", "Mane", "Mann", "Merchant",
        "More",
        "Nag", "Pal", "Rane", "Ray", "Roy", "Sane", "Sen", "Suri", "Vale",
    ),
    "za": ("Bester", "Bloom", "Boon", "Botes", "Daniels", "Kock", "Marais", "Roos", "Steel", "Swart", "Visser", "Vos"),
    "cn": (
        "Chin", "Fan", "Fang", "Gong", "Ho", "Hui", "Hung", "Ko", "Lim", "Ling", "Lo", "Long", "Low", "Lung", "Man",
        "Mock",
        "Pang", "See", "Sim", "Sin", "Sing", "Sit", "So", "Song", "Sun", "Sung", "Tan", "Tang", "To", "Wan", "Yip",
        "Young",
    ),
}  # fmt: skip
_MALE = {
    "uk": (
        "Alasdair", "Alistair", "Barnaby", "Callum", "Clive", "Cuthbert", "Dafydd", "Derek", "Dewi", "Edmund", "Euan",
        "Gareth", "Geoffrey", "Graham", "Hamish", "Hywel", "Imran", "Ivor", "Jonathan", "Kwame", "Leonard", "Mohammed",
        "Nigel", "Olusegun", "Percival", "Piotr", "Rhodri", "Roger", "Rupert", "Stanley", "Tariq", "Terence", "Trevor",
        "Wilfred", "Anthony", "David", "John-Paul",
    ),
    "ie": (
        "Aidan", "Brendan", "Cathal", "Ciarán", "Colm", "Conor", "Declan", "Diarmuid", "Donal", "Eoin", "Fergal",
        "Fintan",
        "Gearóid", "Liam", "Padraig", "Pádraic", "Seán", "Tadhg", "Oisín",
    ),
    "ca": (
        "Alain", "Blair", "Brodie", "Douglas", "Étienne", "François", "Garnet", "Gordon", "Jean-Marc", "Lloyd",
        "Marcel",
        "Murray", "Orest", "Réjean", "Russell", "Taras", "Wendell",
    ),
    "au": (
        "Bevan", "Bruce", "Craig", "Darren", "Giuseppe", "Jarrod", "Kostas", "Lachlan", "Minh", "Nikolaos", "Shane",
        "Wayne",
    ),
    "nz": (
        "Aperahama", "Hemi", "Hone", "Ioane", "Manaaki", "Rangi", "Rawiri", "Sione", "Stuart", "Tama", "Tevita",
        "Wiremu",
    ),
    "in": (
        "Abhishek", "Anil", "Arvind", "Balaji", "Dinesh", "Ganesh", "Girish", "Harpreet", "Iqbal", "Jayant", "Kiran",
        "Laxman", "Mahesh", "Mohd. Asif", "Murugan", "Narendra", "Prakash", "Rajesh", "Ramesh", "Sanjay", "Suresh",
        "Vijay",
        "Yogesh", "Zubin",
    ),
    "za": (
        "Andile", "Bongani", "Deon", "Francois", "Gerhardus", "Hennie", "Jabulani", "Johannes", "Kobus", "Lwazi",
        "Mandla",
        "Pieter", "Riaan", "Siyabonga", "Sipho", "Thabo", "Themba", "Vusi", "Yusuf",
    ),
    "sg": (
        "Boon Huat", "Chee Keong", "Faizal", "Guan Hock", "Jun Jie", "Kok Wah", "Muthu", "Seng Chye", "Wei Jie",
        "Yong Sheng",
        "Raymond", "Desmond", "Kelvin",
    ),
    "hk": (
        "Chi Keung", "Chun Kit", "Ho Yin", "Kam Wing", "Ka Ho", "Kwok Wai", "Siu Ming", "Tsz Hin", "Wai Man",
        "Yiu Cho", "Alfred",
    ),
}  # fmt: skip
_FEMALE = {
    "uk": (
        "Agnes", "Angharad", "Ayesha", "Beatrice", "Beryl", "Bronwen", "Carys", "Catriona", "Doreen", "Dorothy",
        "Eilidh",
        "Elspeth", "Enid", "Farzana", "Fiona", "Folasade", "Gillian", "Gwendoline", "Harriet", "Jean", "Katarzyna",
        "Kirsty",
        "Lorna", "Marjorie", "Maureen", "Mhairi", "Muriel", "Nerys", "Philippa", "Rosalind", "Sheila", "Siân",
        "Winifred",
        "Zoë", "Abimbola", "Anne-Marie",
    ),
    "ie": (
        "Aisling", "Aoife", "Attracta", "Bríd", "Caoimhe", "Deirdre", "Eimear", "Fionnuala", "Gráinne", "Máire",
        "Niamh",
        "Nuala", "Orla", "Róisín", "Saoirse", "Sinéad", "Siobhán", "Úna",
    ),
    "ca": (
        "Bernadette", "Chantal", "Darlene", "Geneviève", "Gurpreet", "Heidi", "Josée", "Lorraine", "Marie-Claude",
        "Oksana", "Thérèse",
    ),
    "au": (
        "Bronwyn", "Concetta", "Despina", "Kylie", "Leanne", "Lien", "Narelle", "Raelene", "Sharyn", "Thuy", "Voula",
    ),
    "nz": ("Anahera", "Aroha", "Hinemoa", "Kiri", "Mele", "Mereana", "Ngaire", "Salote", "Sina", "Tui", "Whetu"),
    "in": (
        "Aishwarya", "Ananya", "Bhavana", "Deepa", "Divya", "Gayatri", "Geeta", "Indira", "Jyothi", "Kamala", "Lakshmi",
        "Manjula", "Meenakshi", "Nasreen", "Padma", "Priya", "Rukmini", "Savitri", "Shanthi", "Sunita", "Usha",
        "Vasantha",
    ),
    "za": (
        "Annelie", "Busisiwe", "Elmarie", "Fatima", "Hester", "Lerato", "Lindiwe", "Magdalena", "Nokuthula", "Nomsa",
        "Ntombizodwa", "Riana", "Susanna", "Thandeka", "Thulisile", "Zanele",
    ),
    "sg": (
        "Ai Ling", "Bee Lian", "Hui Min", "Mei Fong", "Nurul Huda", "Poh Choo", "Siew Lan", "Siti Aminah", "Wei Ling",
        "Xin Yi", "Kavitha",
    ),
    "hk": (
        "Choi Ha", "Ka Yan", "Kit Ying", "Lai Kuen", "Mei Yee", "Oi Lin", "Shuk Fun", "Sau Ying", "Wai Chun",
        "Yuk Lan", "Vivian",
    ),
}  # fmt: skip
_WORD_MALE = (
    "Art", "Bill", "Chase", "Clay", "Drew", "Earnest", "Frank", "Given", "Grant", "Guy", "Innocent", "Jack", "Lucky",
    "Mark", "Miles", "Pat", "Ray", "Rob", "Will", "Wisdom",
)  # fmt: skip
_WORD_FEMALE = (
    "Amber", "April", "Beauty", "Blessing", "Constance", "Dawn", "Faith", "Gift", "Grace", "Hazel", "Heather", "Hope",
    "Iris", "Ivy", "Joy", "June", "Lily", "May", "Mercy", "Olive", "Patience", "Pearl", "Precious", "Prudence", "Rose",
    "Ruby", "Sandy", "Summer", "Sue", "Violet",
)  # fmt: skip
_LIKE_ENGLISH = ("uk", "ie", "ca", "au", "nz")


def _all(lists: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for values in lists.values() for value in values))


FAMILY = _all(_FAMILY)
WORD_FAMILY = _all(_WORD_FAMILY)
GIVEN = _all(_MALE) + _all(_FEMALE)
WORD_GIVEN = _WORD_MALE + _WORD_FEMALE
_HOSPITAL = {
    "uk": (
        "St Oswin's Hospital", "Marbury General Hospital", "Royal Thornbeck Infirmary",
        "Hollinsdale District General Hospital",
        "Wrenmoor Community Hospital", "Castlebrae Royal Infirmary",
        "Pennick Vale University Hospitals NHS Foundation Trust",
        "Eastmarsh and Tilling Hospitals NHS Trust", "Lady Margaret Beaumont Hospital", "Fenwick Chest Clinic",
        "Queen Philippa Hospital", "Ysbyty Glan Conwen", "Strathorran District Hospital",
        "Ardnamorran Cottage Hospital",
        "Mid Larkshire Hospitals NHS Trust", "Kingsholme Heart and Chest Hospital", "NHS Orran and Carse",
        "Ballycastle Road Hospital", "The Park Hospital, Allerdene", "Spire View Private Hospital",
        "St Werburgh's Hospice",
        "Tarnside Royal Hospital", "Bramley Cross Urgent Treatment Centre", "University Hospital of West Calderdene",
    ),
    "ie": (
        "St Gobnait's University Hospital", "Carrigmore Regional Hospital", "Our Lady of Mercy Hospital, Dunbrack",
        "Mater Pacis Hospital", "Ballinavore General Hospital", "Rathellen Clinic", "St Finbarr's Road Hospital",
        "Inishowen Bay Community Hospital", "Tullybeg University Hospital", "Sisters of Grace Hospital",
    ),
    "ca": (
        "Elk Prairie General Hospital", "St. Brendan's Health Centre", "Grand Portage Regional Health Sciences Centre",
        "Halvorsen Memorial Hospital", "Northern Lights Bay Health Centre", "Princess Maud Hospital",
        "Kettle Falls District Hospital",
        "Sacred Heart Hospital of Lac Verdier", "Credit Ridge Hospital - Elmwood Site", "Saskatoba Cancer Centre",
        "Mount Assiniboine Hospital", "Harbour Grace Road Hospital", "The Scarlett Hospital",
    ),
    "au": (
        "Royal Wattle Bay Hospital", "Warrabool Base Hospital", "The Prince Edgar Hospital",
        "St Columba's Private Hospital",
        "Yarrandoo District Hospital", "Eastern Plains Health", "Mount Kembra Hospital", "Queen Alice Hospital",
        "Coolabrook Private", "Currawong Multi Purpose Service", "Sir Harold Finch Hospital",
        "Western Ranges Local Health District",
    ),
    "nz": (
        "Te Waharoa Hospital", "Kaimanawa Hospital", "Wairata Base Hospital", "Southern Cross Road Hospital, Karepo",
        "Mercy Bay Hospital", "Ruatahi Hospital", "Port Lyttel Hospital", "Whitianga West District Hospital",
    ),
    "in": (
        "Shanti Sagar Multispeciality Hospital", "Sri Venkata Institute of Medical Sciences",
        "Dr. Mehta Memorial Hospital",
        "Govt. General Hospital, Nandipur", "Lotus Valley Hospitals", "Jeevan Jyoti Nursing Home",
        "St. Xavier's Mission Hospital",
        "Kaveri Super Speciality Hospital", "Lokmangal Medical College & Hospital", "Sanjeevani Chest Hospital",
        "Aarogya Nidhi Hospital and Research Centre", "Bharat Seva Institute of Chest Diseases",
        "ESIC Hospital, Rampet",
        "Prerna Hospital Pvt. Ltd.",
    ),
    "za": (
        "Thabo Ndaba Academic Hospital", "Groenvlei Hospital", "Mediland Kloofsig", "Umvoti Regional Hospital",
        "Netcross Blouberg Hospital", "Rooiplaas Day Hospital", "St Barnabas Mission Hospital", "Bophelong TB Hospital",
        "Helena Jonker Memorial Hospital", "Tygerkloof Provincial Hospital", "Sundays Valley Mine Hospital",
    ),
    "sg": (
        "Bukit Damai General Hospital", "Kallang Straits Hospital", "Mount Seraya Hospital",
        "Sembulan Community Hospital",
        "Straits Heart Centre", "Pasir Indah Hospital", "Yew Tee Nursing and Rehabilitation Hospital",
    ),
    "hk": (
        "Queen Beatrix Hospital", "Prince Alfred Hospital, Sha Kok", "Tai Po Wan Hospital", "United Harbour Hospital",
        "Kowloon Bay Sanatorium", "Our Lady of Hope Hospital", "Lantau Bay Hospital", "Yan Oi Hospital",
    ),
}  # fmt: skip
_PRACTICE = {
    "uk": (
        "Harrow Green Surgery", "The Limes Medical Centre", "Old Mill Practice", "Priory Gate Health Centre",
        "Dr Ahmed & Partners", "Riverbank Surgery", "Meadow Lane Medical Practice", "Castle Street Surgery",
        "The Ridge GP Partnership", "Canalside Walk-in Centre", "Bell House Surgery", "Cross Keys Group Practice",
    ),
    "ie": (
        "Main Street Medical Centre", "Abbey Family Practice", "Slaney Bank Primary Care Centre",
        "Bridge House Surgery", "Kilbarrow Family Doctors",
    ),
    "ca": (
        "Lakeshore Walk-In Clinic", "Aspen Family Practice", "Maple Leaf Urgent Care",
        "Lighthouse Nurse Practitioner Clinic", "Dufferin Medical Group",
    ),
    "au": (
        "Banksia Family Medical Centre", "Bayview GP Super Clinic", "Main Beach Medical",
        "Ti Tree Chest & Sleep Clinic", "Coastal Cardiology", "Wattle Street Surgery",
    ),
    "nz": ("Kauri Road Medical Centre", "Kowhai Health", "The Avenue Family Doctors", "Harakeke Medical"),
    "in": ("Dr. Kulkarni's Clinic", "Anand Polyclinic", "City Chest Clinic", "PHC Sundarpur", "Arogya Clinic"),
    "za": (
        "Drs van Wyk, Naidoo & Partners", "Lenasi Community Health Centre", "Protea Road Clinic",
        "Jacaranda Medical Suites", "Bo-Dorp Clinic",
    ),
    "sg": ("Serangoon Hill Family Clinic", "Raffles Court Medical", "Bedok Lane Polyclinic", "Healthway Clinic"),
    "hk": ("Central Harbour Chest Clinic", "Wan Fai Polyclinic", "Dr. Lam & Associates"),
}  # fmt: skip
_IMAGING = {
    "uk": ("InView Diagnostics",),
    "ie": ("Westcourt Imaging",),
    "ca": ("Bow Ridge Medical Imaging", "Prairie X-Ray Associates", "Dufferin Imaging", "Insight Radiology"),
    "au": ("Southern Sky Radiology", "Illawong Medical Imaging", "Red Gum Imaging", "Northern Rivers Scan"),
    "nz": ("Tasman Radiology", "Pounamu Imaging", "Bay X-ray"),
    "in": (
        "Vijaya Diagnostics and Scan Centre", "Sai Krupa X-Ray Clinic", "Metro Scans & Labs", "Om Diagnostic Centre",
        "Ganga Imaging",
    ),
    "za": ("Kloof Radiology Inc.", "Baobab Imaging", "Drs Venter and Moodley Radiologists"),
    "sg": ("Lion City Radiologic",),
    "hk": ("Nathan Lane Imaging Centre", "Pacific Court Diagnostic Centre"),
}  # fmt: skip
_HOME = {
    "uk": (
        "Larkfield Nursing Home", "The Beeches", "Ashbourne House Care Home", "Sunnybank Residential Home",
        "Greengables", "St Werburgh's Hospice",
    ),
    "ie": ("Mount Carmel Nursing Home, Rathdoon", "Cluain Nursing Home", "Teach Solas Community Nursing Unit"),
    "ca": ("Golden Wheat Lodge", "Cedar Grove Long Term Care", "St. Olaf's Manor", "Trillium Residence"),
    "au": ("Bluegum Aged Care", "Wattle Grove Hostel", "Jindabilla Lodge"),
    "nz": ("Totara Rest Home", "Rata Park Retirement Village", "Summerhill Village"),
    "in": ("Snehalaya Old Age Home", "Asha Bhavan"),
    "za": ("Huis Silwerjare", "Ikhaya Lethemba Frail Care"),
    "sg": ("Sunshine Haven Nursing Home", "Bethel Hill Home for the Aged"),
    "hk": ("Po Fook Elderly Home", "Shun Lee Care and Attention Home"),
}  # fmt: skip
_INSTITUTION = {
    "uk": ("St Aidan's C of E Primary School", "HMP Wexley", "Holy Trinity Church", "Marbury Sixth Form College"),
    "nz": ("Papawai School", "Karepo Girls' High", "St Columba's Church"),
    "za": ("Goudrand No. 3 Shaft", "Rietvallei Platinum Shaft 14 Hostel", "Umhlaba Colliery"),
    "sg": ("Teck Hong Primary School", "Bukit Damai Secondary"),
}  # fmt: skip
_SITE = {
    "uk": ("SOH", "MGH", "RTI", "QPH", "CRI", "HDGH", "KHCH", "TRH"),
    "ie": ("SGUH", "CRH", "TUH", "OLMH"),
    "ca": ("EPGH", "GPRHSC", "HMH", "MAH", "PMH"),
    "au": ("RWBH", "TPEH", "QAH", "WBH", "SHFH"),
    "nz": ("TWH", "WBH", "KMH", "RTH"),
    "in": ("SVIMS", "LVH", "LMCH", "KSSH"),
    "za": ("TNAH", "GVH", "TKPH", "URH"),
    "sg": ("BDGH", "KSH", "PIH", "SCH"),
    "hk": ("QBH", "PAH", "UHH", "TPWH", "YOH"),
}  # fmt: skip
HOSPITAL = tuple(
    dict.fromkeys(_all(_HOSPITAL) + _all(_PRACTICE) + _all(_IMAGING) + _all(_HOME) + _all(_INSTITUTION) + _all(_SITE))
)

_WARD = {
    "uk": (
        "Ward 4B", "Ward 12", "Nightingale Ward", "Ward 7 South", "Ward C3", "AMU 1", "Level 5 East",
        "Endeavour Ward", "ward 22",
        "Seacole Ward", "Ward A7", "Ward 30", "Elm Ward", "Cavell Unit", "Lister Ward", "SAU 2", "Marie Curie Ward",
        "Ward 2 North",
    ),
    "ie": (
        "St Anne's Ward", "St Luke's Ward", "Ward 3B", "Level 4 Ward 2", "St Joseph's Ward", "Padre Pio Ward",
        "AMAU 2", "Ward 5D",
    ),
    "ca": (
        "Unit 4 West", "5N", "Unit 72", "6 East", "Ward 3A", "CCMU-2", "Unit 8B", "Poplar Unit", "4B Medicine",
        "2 North",
    ),
    "au": (
        "Ward 5 North", "5NW", "Ward 3B", "Ward 8 East", "7D", "Banksia Ward", "Ward G62", "HDU-2", "Ward 2A",
        "Level 9 West",
    ),
    "nz": ("Ward 31", "Ward 6 West", "Ward 18", "Kowhai Ward", "AAU 1", "Ward 5A", "Rimu Ward", "Ward 65"),
    "in": (
        "Male Medical Ward 2", "General Ward B", "MICU-1", "Female Surgical Ward 3", "RICU-2", "Chest Ward 1",
        "Ward No. 14",
        "Block C, III Floor", "Deluxe Wing 2", "Paed Ward 4", "Nehru Block", "Ward-7A",
    ),
    "za": (
        "Ward F7", "Ward 11", "Ward D10 East", "Ward 4C", "C27", "Surgical Ward 2", "Ward G13", "Medical Ward 5",
        "J Ward",
    ),
    "sg": ("Ward 56B", "W63", "Ward 45", "Ward 7C", "MICU 2", "Ward 12A", "Ward 9 South", "B2 Ward 34"),
    "hk": ("Ward A5", "Ward 8B", "EMW 2", "Ward C10", "Ward 11AB", "Ward E3", "K9N", "Ward S7"),
}  # fmt: skip
_WARD_CODE = {
    "uk": ("4B", "W12", "AMU2", "C3", "22", "7S", "SAU-1", "Ward 9"),
    "ie": ("3B", "St Anne's", "L4W2", "5D"),
    "ca": ("4W", "5N", "72", "U8B"),
    "au": ("5NW", "3B", "W8E", "7D", "G62"),
    "nz": ("31", "6W", "W18", "5A"),
    "in": ("MMW-2", "GW-B", "MICU1", "14", "7A"),
    "za": ("F7", "11", "D10E", "4C", "C27"),
    "sg": ("56B", "W63", "45", "7C-12"),
    "hk": ("A5", "8B", "EMW2", "C10", "11AB", "E3"),
}  # fmt: skip
_BED = {
    "uk": (
        "bed 12", "Bay C Bed 2", "Resus 2", "Side Room 4", "Majors cubicle 6", "ITU bed 7", "Ward 4B bed 12",
        "CCU bed 3", "bed B4",
        "SR1", "HDU Bed 2", "cubicle 9", "Ward 22, bay 3", "Room 14", "Resus bay 1", "chair 5", "Bed 21",
    ),
    "ie": (
        "bed 6", "Resus 1", "Trolley 14", "St Luke's Ward bed 9", "ICU bed 4", "Room 2", "corridor trolley 3",
        "HDU bed 1",
    ),
    "ca": (
        "bed 4", "Room 312", "Trauma Bay 2", "ICU bed 11", "Rm 518-2", "5N-22", "ED stretcher 8", "room 604 bed A",
        "Hall 3",
    ),
    "au": (
        "bed 22", "Bed 3, Ward 5 North", "ED Cubicle 14", "Resus 3", "ICU Bed 9", "Room 17", "SSU bed 6", "Bay 4",
        "W4E bed 12",
    ),
    "nz": ("bed 8", "Resus 1", "Ward 31 Rm 4", "ICU bed 5", "Room 9 bed B", "cubicle 11", "HDU bed 3"),
    "in": (
        "ICU Bed 5", "Room No. 312", "MICU bed-4", "Private Room 204", "Cabin 7", "Bed No. 18", "bed 22", "CCU-3",
        "Casualty cot 2",
        "NICU cot 6", "Room 411-B",
    ),
    "za": (
        "bed 16", "Bed 3", "Resus bed 2", "ICU bed 10", "Trauma bed 5", "Ward F7 bed 21", "Cubicle 4",
        "high care bed 2",
    ),
    "sg": ("Bed 12", "Ward 56B Bed 12", "Resus 4", "bed 7", "W63 B4", "Room 08-14", "ICU bed 3", "P1 cubicle 2"),
    "hk": ("bed 14", "C10 Bed 14", "R-room 2", "ICU bed 6", "Bed 31", "Ward 8B bed 5", "cubicle 3", "extra bed 2"),
}  # fmt: skip
_COT = ("Cot 6", "Space 4", "Incubator 3", "HDU cot 2", "NICU cot 11", "Room 2 cot 5")
_X_RAY_ROOM = ("X-ray Room 3", "CT Room 2", "Fluoro Room 1", "DSA Room 2", "Room 4")
WARD = tuple(dict.fromkeys(_all(_WARD) + _all(_WARD_CODE) + _all(_BED) + _COT + _X_RAY_ROOM))

_STREET = {
    "uk": (
        "14 Pargeter Close", "Flat 3, 27 Wharf Road", "The Old Forge, Mill Lane", "8A Cinder Bank", "112 Station Road",
        "Rose Cottage, Back Lane", "5 The Crescent", "39 Tanner's Row", "2/1, 61 Dalnair Street", "7 Heol y Bont",
        "16 St Hilda's Terrace",
    ),
    "ie": ("12 Cois Abhann", "Knockbrack", "4 The Paddocks, Station Road", "Apt 9, Quay House", "27 St Enda's Park"),
    "ca": (
        "418 Poplar Crescent SW", "RR 2, Concession 7", "1207-55 Bayfield Street", "P.O. Box 318", "92 Chemin du Lac",
        "2310 14th Avenue NE",
    ),
    "au": (
        "23 Jacaranda Parade", "Unit 4/118 Beach Road", "Lot 9 Stringybark Track", "PO Box 77",
        "6/31 Kurrajong Street", "205 Old Coach Road",
    ),
    "nz": ("48 Rata Street", "1/17 Marine Parade", "RD 3", "9 Totara Crescent", "Flat 2, 6 Kerr Street"),
    "in": (
        "H.No. 4-7-112/B, Gandhi Nagar", "#27, 3rd Cross, 5th Main", "Flat 402, Sai Residency, M.G. Road",
        "12/4 Temple Street",
        "Plot No. 88, Sector 14", "Door No. 6/231, Kovil Street",
    ),
    "za": (
        "17 Protea Avenue", "Stand 2214, Extension 5", "Posbus 118", "3 Kerk Street", "Unit 12, Villa Toscana",
        "1184 Mopani Crescent",
    ),
    "sg": (
        "Blk 312 Serangoon Walk #08-114", "27 Jalan Mawar", "Blk 88A Teck Lane #12-03", "5 Cactus Close",
        "Block 611 Yung Ping Road #03-21",
    ),
    "hk": (
        "Flat C, 12/F, Wing Lok House", "Room 1804, Hing Wah Court", "9/F, 88 Fuk Lo Street",
        "Flat 6, 23/F, Block B, Tin Yuet Estate",
        "G/F, 14 Sai Wan Lane",
    ),
}  # fmt: skip
STREET = _all(_STREET) + (
    "31 Allotment Lane", "Hillcrest, Chapel Brow", "64 Nursery Road", "Unit 2, Granary Wharf", "19 Harbour View",
    "101 Victoria Street",
    "6 Kirkgate", "The Manse, Church Road",
)  # fmt: skip
_TOWN = {
    "uk": (
        "Thornbeck TK4 2QD", "Marbury", "Hollinsdale HD11 7RP", "Wrenmoor", "Castlebrae CB3 9LT",
        "Allerdene, West Larkshire", "Pennick PV1 1AA",
        "Llanfechan-y-coed", "Ardnamorran PA88 4XY", "Tilling-on-Sea TN49 3BH", "Bramley Cross", "Eastmarsh, Lincs",
        "Ballyhaskin BT98 2JQ",
    ),
    "ie": (
        "Carrigmore, Co. Cork", "Rathdoon, Co. Mayo", "Dunbrack", "Ballinavore, Co. Kerry F97 X2C4", "Dublin 26",
        "Tullybeg, Co. Offaly",
    ),
    "ca": (
        "Elk Prairie, AB T9X 2K4", "Grand Portage, ON P8Z 1M6", "Kettle Falls, B.C.", "Lac Verdier, QC J0X 3B8",
        "Harbour Dell NL A0P 1Z0",
        "Saskatoba, SK", "Dunmore Junction, Manitoba R0K 2X0", "New Argyle, N.S.",
    ),
    "au": (
        "Warrabool VIC 3978", "Wattle Bay NSW 2599", "Yarrandoo QLD 4899", "Mount Kembra WA 6790", "Coolabrook",
        "Currawong SA 5797",
        "Port Huxley, Tas 7399", "Bindara NT 0899",
    ),
    "nz": ("Karepo 3197", "Wairata", "Te Waharoa 4398", "Port Lyttel 8099", "Ruatahi, Bay of Plenty", "Papawai 5794"),
    "in": (
        "Nandipur - 560 299", "Rampet, Chennai 600199", "Kolhewadi, Dist. Satara", "Sundarpur, Bihar 801199",
        "Vellathur, Kerala",
        "Salt Town, Kolkata-700 299", "Chandipur West 160199", "Kaveripatti, Tamil Nadu",
    ),
    "za": (
        "Groenvlei, 7799", "Rietkuil", "Umvoti Heights 3299", "Kloofsig, Centurion 0299", "Blouwater, Western Cape",
        "Sundays Valley, 6299",
        "Lenasi South", "Rooiplaas, Limpopo",
    ),
    "sg": ("Singapore 540312", "Singapore 319988", "S(649871)", "Bukit Damai", "Pasir Indah, Singapore 518244"),
    "hk": ("Sha Kok, N.T.", "Wan Fai, Hong Kong", "Tai Po Wan", "Kwun Ping, Kowloon", "Sai Wan Tsuen, New Territories"),
}  # fmt: skip
TOWN = _all(_TOWN) + (
    "Nether Coldwick", "Kirkby Starrow", "Great Sallow", "Aberwen", "Invermoriston Cross", "Glenfarrow",
    "Mullagh Cross", "Port Selkirk",
    "Lower Dunfield", "Medway Flats, ON", "Stony Plain Lake", "Rocky Pass, AB", "Wallaby Creek", "Bendalong West",
    "Waitoki Flat",
    "Kumarapalya", "Bhimnagar", "Zeekoeiberg", "Hartbeesvlei",
)  # fmt: skip
_INCIDENTAL = (
    "A calcified Ghon focus is seen in the left mid zone, unchanged.",
    "Biapical pleural thickening and volume loss, likely old TB.",
    "Minor blunting of the left costophrenic angle, which may be long standing.",
    "Azygos lobe noted, a normal variant.",
    "Bowel is interposed beneath the right hemidiaphragm (Chilaiditi sign), no free gas.",
    "Scheuermann's type change in the mid thoracic spine.",
    "Degenerative change in both shoulders and an old fracture of the left 7th rib.",
    "Wedge compression of T8 and L1, age indeterminate.",
    "Harrington rods in situ from T4 to L2, intact.",
    "Median sternotomy wires, three of which are fractured.",
    "The previously noted Starr-Edwards mitral valve projects in the usual position.",
    "Nipple shadows noted bilaterally; repeat with markers if in doubt.",
    "Rotated to the left, which exaggerates the right hilum.",
    "Suboptimal inspiration with crowding of the bronchovascular markings.",
    "Lordotic AP view; the clavicles project above the apices.",
    "The film is under-penetrated and the lower lobes are poorly assessed.",
    "Sprengel shoulder on the left, as before.",
    "The aorta is unfolded with calcified knuckle.",
    "Small calcified granuloma right upper zone, of no significance.",
    "A gastric band is seen with normal phi angle of 38 degrees.",
    "Cervical rib on the right. Bifid left 4th rib.",
    "The horizontal fissure is thickened with a little fluid in it.",
    "Sclerotic focus in the left humeral head, probably a bone island.",
    "Right axillary clips.",
    "Calcified costal cartilages noted.",
    "Cholecystectomy clips in the right upper quadrant.",
    "Mach band along the left heart border.",
    "Skin fold over the left upper zone, not to be mistaken for a pneumothorax.",
    "Eventration of the right hemidiaphragm.",
    "Thoracic scoliosis, Cobb angle 14 degrees.",
    "Pectus excavatum displaces the heart to the left.",
    "Old left clavicle plate in situ.",
    "Cement at L1 from previous kyphoplasty.",
    "Safety pin over the gown on the right.",
    "The chest is long and thin with low flat domes.",
    "Calcified aortic arch, grade 2.",
    "Rice grain calcifications in the muscles, in keeping with cysticercosis.",
)
_FINDING = (
    "Cardiothoracic ratio 0.58 on this AP projection.",
    "CTR 16/30, within normal limits.",
    "There are septal (Kerley B) lines at both bases in keeping with interstitial oedema.",
    "Upper lobe blood diversion and small bilateral effusions, suggestive of LVF.",
    "Patchy consolidation in the right lower zone silhouetting the hemidiaphragm.",
    "The lungs are hyperinflated with flattened diaphragms, in keeping with the known COPD.",
    "Large hiatus hernia with a fluid level behind the heart.",
    "Tracheal deviation to the right, ? retrosternal goitre.",
    "The Golden S sign raises the question of a central mass with right upper lobe collapse.",
    "Veil-like opacity of the left upper zone with a luftsichel sign, in keeping with left upper lobe collapse.",
    "A 22 mm rounded opacity projects over the left hilum.",
    "Widespread reticulonodular shadowing, worse at the bases, with reduced lung volumes.",
    "Bilateral hilar enlargement, Stage II sarcoid pattern.",
    "No bony injury seen; please note rib views are not routinely indicated.",
    "Small left apical pneumothorax, 12 mm at the apex and 8 mm at the level of the hilum.",
    "The pneumothorax measures less than 2 cm at the hilum (BTS criteria: small).",
    "Surgical emphysema over the right chest wall has increased since yesterday.",
    "Appearances are much the same as 3 days ago.",
    "Day 4 post CABG x3: small left effusion and basal atelectasis, expected.",
    "Unilateral transradiancy on the left; this may be Poland syndrome or Swyer-James.",
    "Cavitating lesion in the right upper lobe, differential includes TB, Klebsiella and squamous carcinoma.",
    "Tree stump appearance of the right main bronchus, no mediastinal shift.",
    "Eggshell calcification of hilar nodes in this ex-miner, profusion 2/2 (ILO).",
    "Pleural plaques in a holly leaf pattern, consistent with previous asbestos exposure.",
    "Miliary shadowing throughout both lungs.",
    "Double density of the enlarged left atrium and splaying of the carina.",
    "Bat wing perihilar airspace opacity; ARDS or pulmonary oedema.",
    "Peripheral ground glass change, classic for COVID-19 (BSTI code CVCX1).",
    "Situs inversus with dextrocardia; consider Kartagener syndrome.",
    "Left lower lobe collapse behind the heart (sail sign).",
    "Hampton hump is not seen and the pulmonary arteries are of normal calibre.",
    "White-out of the left hemithorax with shift to the right.",
    "May represent early infection; clinical correlation required.",
    "Free gas under both hemidiaphragms.",
    "Bird's beak narrowing at the cardia on the swallow, in keeping with achalasia.",
    "Snow storm opacities clearing slowly after treatment.",
    "WHITE LUNG ON THE LEFT WITH AIR BRONCHOGRAM.",
    "Brown tumours of hyperparathyroidism in the posterior ribs.",
    "Right mastectomy and axillary clips; no lung metastasis.",
    "Sickle cell disease: H-shaped vertebrae and a large heart, no new consolidation.",
    "Rounded atelectasis at the left base with a comet tail.",
    "Right paratracheal stripe is 6 mm, otherwise normal.",
)
_PAEDIATRIC = (
    "Normal thymic sail sign, no collapse or consolidation.",
    "Peribronchial thickening and hyperinflation, in keeping with viral bronchiolitis (RSV).",
    "Boot-shaped heart with oligaemic lung fields, in keeping with tetralogy of Fallot.",
    "Figure of 3 sign with rib notching from T4 to T8.",
    "No evidence of an inhaled foreign body; right lung slightly more lucent on the expiratory film.",
    "Hyperinflation with the domes at the level of the 7th anterior rib.",
    "Round pneumonia in the apical segment of the right lower lobe.",
    "Steeple sign of the subglottic airway, in keeping with croup.",
    "Spinnaker sign: pneumomediastinum lifting the thymus.",
)
_CT = (
    "Filling defect in the right lower lobe segmental artery (S9), in keeping with acute PE. RV:LV ratio 0.8.",
    "No pulmonary embolus to subsegmental level; MPA 31 mm.",
    "6 mm solid nodule in the left upper lobe (ser 4 im 33), Fleischner follow-up advised.",
    "Spiculated nodule 18 x 14 mm in S6 of the right lower lobe; Brock score 42%.",
    "Herder risk 71% after PET-CT, SUVmax 8.4.",
    "T2aN1M0 on CT criteria (TNM 8th edition).",
    "Stage T4 N2 disease with invasion of the superior vena cava.",
    "Enlarged stations 4R and 7 nodes, short axis 14 and 19 mm.",
    "Virchow node on the left measures 12 mm.",
    "UIP pattern with honeycombing at the bases, extensive by the Goh criteria (over 20%).",
    "Mosaic attenuation with air trapping on expiratory images.",
    "Upper lobe predominant centrilobular and paraseptal emphysema, Goddard score 12.",
    "Tree-in-bud change in the middle lobe and lingula (Lady Windermere pattern), ? MAC.",
    "Signet ring sign in both lower lobes, reduced modified Reiff score of 7.",
    "Halo sign around the nodules; invasive aspergillosis is possible in this neutropenic patient.",
    "Monod sign with a mycetoma in the left upper lobe cavity.",
    "Crazy paving, differential includes alveolar proteinosis and Pneumocystis jirovecii.",
    "Stanford type B dissection from the level of T5 to L3.",
    "Bochdalek hernia on the left containing fat only.",
    "Right adrenal nodule of 15 mm and 6 HU, a lipid-rich adenoma.",
    "The liver, spleen, pancreas and kidneys are unremarkable; Bosniak II cyst on the left.",
    "Segment 4 hypodensity too small to characterise.",
    "Agatston score 412, above the 90th centile.",
    "CAD-RADS 3 stenosis of the mid LAD; Medina 1,1,0 bifurcation disease.",
    "Mosaic perfusion and webs in keeping with CTEPH.",
    "Split pleura sign with 9 cm loculated empyema; RAPID score 4.",
    "Hydatid cyst with water lily sign.",
    "Enhancing mass at the right apex (Pancoast) with erosion of T1 and the second rib.",
    "No osseous metastasis. Schmorl's nodes at T10 and T11.",
    "Thoracic aorta 42 mm at the sinus of Valsalva.",
    "Mounier-Kuhn tracheobronchomegaly, trachea 32 mm.",
    "Sickle chest: new consolidation in both lower lobes.",
    "Perilymphatic nodules with galaxy sign in sarcoidosis.",
    "Lung-RADS 4A nodule of 9 mm.",
    "4 mm nodule, below the threshold for follow-up (BTS guideline).",
    "Bronchial wall thickening with mucus plugging in S10.",
    "Caplan nodules in this patient with rheumatoid arthritis.",
    "Fat-containing hamartoma, no follow-up needed.",
    "Pre-tracheal node 8 mm, not enlarged by RECIST 1.1.",
    "Right upper lobe nodule, VDT 410 days.",
    "Small pericardial effusion, depth 9 mm.",
    "Erdheim-Chester disease is unlikely.",
)
_TECHNIQUE = (
    "The scan was acquired on a 128 slice machine, 100 kVp, DLP 212 mGy.cm, CTDIvol 5.4 mGy.",
    "80 ml of Omnipaque 350 at 4 ml/s through a pink 20G cannula.",
    "1 mm reconstructions on kernel B70f.",
    "Single breath hold helical acquisition, pitch 1.2, 0.6 mm collimation.",
    "Prone images were obtained in addition.",
    "Motion artefact degrades the lower lobes, ser 3 im 88 to 112.",
    "Unenhanced low dose study, 30 mAs at 120 kVp.",
    "Opacification of the pulmonary trunk is good at 340 HU.",
)
_LINE = (
    "The ET tube tip lies 4.2 cm above the carina.",
    "ETT 22 cm at the lips, tip at T3.",
    "Right IJV line with its tip at the cavoatrial junction, no pneumothorax.",
    "Left subclavian vascath crosses the midline, tip in the SVC.",
    "The Swan-Ganz catheter is in the right interlobar artery.",
    "A Hickman line enters via the right internal jugular, tip at the level of T6.",
    "4 Fr single lumen PICC inserted by the left basilic, 43 cm cut length, tip in the lower SVC.",
    "The PICC has flipped into the right internal jugular vein.",
    "Bard PowerPort on the right, needle in place.",
    "Reveal LINQ over the left 4th interspace.",
    "Intra-aortic balloon pump tip is 2 cm below the aortic knuckle.",
    "Portex size 8 tracheostomy in satisfactory position.",
    "Shiley 6 cuffed tube, tip at T2.",
    "LMA in place. ECG leads and a Bair Hugger artefact overlie the chest.",
    "Impella CP across the aortic valve.",
    "Avalon 27 Fr cannula for VV-ECMO, unchanged.",
    "Ventriculoperitoneal shunt tubing is intact along the right chest.",
    "Permcath (Mahurkar, 19 cm) tip at the right atrium.",
    "Amplatzer device projected over the atrial septum.",
    "Sengstaken-Blakemore tube, gastric balloon inflated below the diaphragm.",
    "Epidural catheter at about T6.",
    "No line or tube identified.",
)
_FEEDING = (
    "The NG tube crosses the diaphragm in the midline with its tip below, safe to feed.",
    "Nasogastric tube is coiled in the oesophagus and must not be used.",
    "Ryle's tube tip is in the stomach.",
    "The Ryles tube lies in the right main bronchus: DO NOT FEED.",
    "Cortrak bridle noted; the feeding tube has passed D2.",
    "NGT tip lies at T12 to the left of the midline, below the diaphragm.",
    "The tube follows the right main bronchus and must be removed.",
)
_NEONATAL = (
    "UVC tip at T8, UAC at T7.",
    "UAC at L3 and the UVC is in the portal vein, please withdraw by 2 cm.",
    "Long line tip in the left axilla, not central.",
    "ETT at T2 on the neutral film, UVC at T9.",
    "The UAC is high, at T5.",
)
_DRAIN = (
    "12 Fr Seldinger drain in the right pleural space; the lung has re-expanded.",
    "28 F Argyle drain on the left with its side hole inside the ribs.",
    "The tip of the drain is kinked against the mediastinum.",
    "Heimlich valve attached. The drain is swinging but not bubbling.",
    "The pigtail has pulled back into the chest wall.",
    "Size 28 ICD on the right, tip at the apex.",
)
_PACEMAKER = (
    "Dual chamber pacemaker, leads project over the right atrium and RV apex.",
    "Medtronic Micra in the right ventricle.",
    "Single lead ICD with its coil over the RV; no lead fracture.",
    "CRT-D with the LV lead in a posterolateral vein.",
    "Abbott Aveir leadless device in the RV.",
)
_ADVICE = (
    "Repeat film in 6 weeks to ensure resolution.",
    "Suggest CT chest with contrast if clinically indicated.",
    "Advise urgent referral on the suspected lung cancer pathway.",
    "Clinical correlation and comparison with old films would be helpful.",
    "No further imaging is required.",
    "Sputum for AFB x3 is advised. Isolate meanwhile.",
    "Please correlate with ANCA and serum ACE.",
    "A lateral view may help.",
    "This film was reviewed together with the lateral.",
    "Follow up at 12 months per guidelines, low dose protocol.",
    "Appearances improved on day 5 of co-amoxiclav.",
    "Consider echocardiogram and BNP.",
    "Discuss at the lung MDT.",
    "GeneXpert on sputum recommended.",
)
_IMPRESSION = (
    "No significant change since the previous examination.",
    "Findings are in keeping with expected recovery.",
    "No acute cardiopulmonary abnormality.",
    "Normal study. No cause for the haemoptysis seen.",
    "No active lung lesion.",
    "Normal study for age.",
    "Old healed granulomatous disease, inactive.",
    "Stable appearances.",
    "The heart is not enlarged and the lungs are clear.",
    "No focal consolidation, collapse or effusion.",
)
_BACKGROUND = (
    "CURB-65 score 3 noted on the request.",
    "Wells score 4.5, D-dimer 1240.",
    "HAS-BLED and CHA2DS2-VASc scores noted.",
    "EWS 7, lactate 3.1, on 4 L O2.",
    "Mantoux 18 mm.",
    "Exposure 110 kV, 2.2 mAs, DAP 8 cGy.cm2.",
    "Performance status 1, FEV1 62%.",
    "mMRC 3, GOLD stage 3.",
    "Day 5 of IV co-amoxiclav.",
    "Epworth 14, BMI 41.",
    "GCS 15, RR 28, NEWS2 of 6.",
    "Ca bronchus T2N1, post 4 cycles.",
)
CLINICAL = (
    _INCIDENTAL
    + _FINDING
    + _PAEDIATRIC
    + _CT
    + _TECHNIQUE
    + _LINE
    + _FEEDING
    + _NEONATAL
    + _DRAIN
    + _PACEMAKER
    + _ADVICE
    + _IMPRESSION
    + _BACKGROUND
)

TEMPLATES = {
    "uk_gp": (
        """{uk_h}
Department of Radiology
NHS No: {nhs}
Patient: {uk_lf}   DOB: {birth}
Referrer: {uk_p}
XR Chest {dmy}

Clinical details: Cough for 6 weeks, ex-smoker 30 pack years. ? malignancy.

{cm} {cr}

Reported by: Dr {uk_n}, Consultant Radiologist, GMC {gmc}
""",
        """Dear Dr {uk_dr},

Re: {uk_m}, DoB {birth}, {uk_s}, {uk_t}
NHS number {nhs}

Thank you for referring this gentleman, who attended for a chest X-ray on {dtext} with weight loss and haemoptysis. \
The film shows a 3 cm mass at the left hilum with volume loss in the left upper lobe. I have taken the liberty of \
arranging a CT and have informed the lung cancer coordinator, {uk_n}, who will ring him this week.

With kind regards,

{uk_n}
Consultant Radiologist
""",
        """CHEST X-RAY
Requested by {uk_p}
Attended {dmy}

History: Persistent cough, night sweats. Works at {uk_inst}, index case there had smear positive TB in {my}.

Findings: {cx} No cavitation. No pleural effusion.

Conclusion: No radiographic evidence of active tuberculosis. {ci}

Dr {uk_i} / {initials}
""",
        """XR CHEST PA: {uk_l} {nhs}
Clinical info from e-request: "{age}F, SOB on exertion, bibasal creps, ?CCF. Husband {uk_gm} says she sleeps in the \
chair. Please send copy to heart failure nurse {uk_f}."

Report: Heart enlarged, CTR 0.61. {cx} Small bilateral pleural effusions.

Comment: Appearances are those of left ventricular failure.

cc: {uk_p}
Verified {dmy} {uk_n}
""",
        """Exam: Chest, PA. Exam no: {acc}
Seen at {uk_p} by Dr {uk_dr} on {wday} with pleuritic pain.

No pneumothorax. {cx}

No acute bony injury. If symptoms persist beyond 3 weeks please re-refer. The patient may ring the department on \
{uk_tel} for the result.

Reporting radiographer: {uk_n}, HCPC {hcpc}
Date reported: {dmy}
""",
        """2WW CXR - REPORTED SAME DAY
Pt: {uk_n}  NHS {nhs}
GP: Dr {uk_dr}, {uk_p}, {uk_t}

Hoarse voice 4/52. Smoker 20/day.

There is a bulky left hilum and elevation of the left hemidiaphragm, raising the possibility of phrenic nerve palsy. \
{cr}

Result phoned through to the practice manager, {uk_gf}, at {clock} on {dmy}. Code 3. Added to MDT list.
""",
        """Chest radiograph {dmy}. Compared with {dmy} from {uk_h}.

Request: Dr {uk_i} (locum) - chest infection not settling after two courses of doxycycline; lives alone at {uk_s}.

The right lower zone consolidation has almost cleared, with a residual band of atelectasis. {cx} No new abnormality. \
{cr}

{uk_n} FRCR
Copied by email to {uk_mail}
""",
        """Unreported film from {month} identified on audit. Patient {uk_l}, attended from {uk_p} on {dmy} for \
shortness of breath.

Findings: {cx} A nodule of 9 mm in the right mid zone has been overlooked and was also present in {my}, when it \
measured 8 mm. Low suspicion.

Action: letter sent to the GP, Dr {uk_dr}, and to the patient.

Reviewed by {uk_n}, {wday}
""",
        """REPORT TO: Dr {uk_n}, {uk_p} - tel {uk_tel}

PATIENT: Mrs {uk_f}. NHS {nhs}.

CXR: Pre-employment screening for {uk_inst}. BCG scar present, Mantoux 18 mm, IGRA positive.

{cx} Calcified left hilar node. No features of active disease.

CONCLUSION: Evidence of previous granulomatous infection only. Report typed {dmy}, typist {typist}.
""",
        """Reason for exam: {age90} yr old lady from {uk_home}, ?aspiration. GP Dr {uk_dr}.

Chair AP film, arms down, patient unable to follow instructions. There is consolidation at the right base with an \
air bronchogram. {cx}

Impression: Right basal pneumonia, aspiration is likely. I have discussed this with Sister {uk_dr} at the home on \
{uk_tel} and she will call the out-of-hours GP tonight.

{uk_n}, Specialty Doctor in Radiology, {dmy} {clockpm}
""",
        """XR chest {dmy}. GP request, {uk_p}.

Cough post viral illness, ?LRTI. {cb}

{cm} {cr}

Dr {uk_i}, reported from home on {station}
""",
        """{uk_l}, {nhs}

CXR: {cm} As the patient has smoked for 40 years I would suggest a repeat in 6 weeks, after a course of antibiotics. \
The surgery has been emailed.

{uk_n}
""",
        """Dear Dr {uk_dr}

{uk_lm} ({nhs})

I reviewed this retired electrician's films with our thoracic radiologist, Dr {uk_n}, on {wday}. He has been short \
of breath on the hills for some 2 years (mMRC 2) and has lost about half a stone. On examination he is clubbed with \
fine crackles to the mid zones. FVC 71% and TLCO 48% predicted.

The chest film shows reticular change at the bases, a little worse than in {my}. {cx} The CT shows a definite UIP \
pattern, with honeycombing at both bases and traction bronchiectasis; no nodule over 5 mm and no enlarged nodes.

I have arranged an autoimmune screen, including ANA, Scl-70 and Jo-1. I will discuss nintedanib with him at {uk_h} \
in {month}. Please stop the nitrofurantoin.

Yours sincerely

Dictated but not signed: {uk_i}
""",
    ),
    "uk_ward": (
        """XR Chest portable
Location: {uk_w}   Consultant: {uk_i}
Requested: {uk_f}, FY1, bleep {bleep}
Hosp no {hospno}

? NG position before feeding.

{ng} The lungs show mild bibasal atelectasis. No pneumothorax.

Confirmed with nurse in charge on {uk_w} at {clock}.
Reported by {uk_n} ST4
""",
        """{uk_h} - MOBILE CHEST {dmy} {clock}
{uk_l}   {uk_b}

Clinical: Day 2 post oesophagectomy (Ivor Lewis) under Mr {uk_dr}. Drains x2.

{cd} {cl} Gastric conduit is not distended. Small left effusion, stable since {clock} yesterday.

Impression: Satisfactory post-operative appearances.

{uk_n}, SpR
""",
        """CHEST AP SUPINE in {uk_b}. Radiographer comment: imaged through the trolley, patient intubated, lines \
moved by Staff Nurse {uk_dr}. Checked ID with wristband {hospno}.

{cl} {cx}

Left basal collapse/consolidation has progressed from the film of {dday}. Suggest bronchoscopy or physio; D/W Dr \
{uk_n} (anaesthetics, ext {ext4}) at {clock} hrs.
""",
        """Trauma series, chest. {uk_b}. Pre-alert {clock}, RTC motorcyclist vs van near {uk_t}. Unknown male, \
trauma number {hospno}.

Fractures of the left 3rd to 8th ribs with a flail segment. Large left haemopneumothorax. Widened superior \
mediastinum; aortic injury cannot be excluded.

Verbal report to trauma team leader {uk_i} in person. CT performed, please see separate report ({acc}).

Dr {uk_n}, Radiology Registrar, bleep {bleep}
""",
        """Ward: {uk_wc}   Cons: {uk_dr}   Req by: {uk_i} (bleep {bleep})
Hx: 81M #NOF, pre-op. PMH AF, IHD.

{cm} Cardiac pacemaker, serial no. {serial}, in the left pectoral position.

Typed {typist} {dmy}
""",
        """Patient transferred from {uk_hs} to {uk_w} on {wday} night. Admission film from {uk_h} was reviewed via \
the image exchange portal.

CXR {dmy} {clock}: {cl} {cx} Compared with the transfer film there is less consolidation on the right.

Opinion: Improving pneumonia.

Reported: {uk_n}.
""",
        """Chest X-ray - {uk_l} ({age}y)
Requesting clinician: ANP {uk_n}, {uk_w}, ext. {ext4}
Indication: spiking temps since {wday}, CRP 284, MRSA +ve.

{cx} New cavitating lesion in the left upper zone measures 2.4 cm; septic emboli should be considered given the \
Hickman line. CT advised and vetted for {wday} by Dr {uk_dr}.

{initials} {clock}
""",
        """{clockpm} on {dtext}. Chest drain check.

Drain inserted in {uk_b} by Dr {uk_dr} (Resp SpR) under ultrasound; Brock. Left effusion, 1.2 L of straw coloured \
fluid off, Light's criteria exudate.

{cd} Re-expansion is incomplete with a small apical pneumothorax, 11 mm. Trapped lung is possible.

Plan agreed with Dr {uk_n}: suction -10 cm H2O and repeat in the morning.

{uk_n} FRCR
""",
        """Neonatal chest and abdomen
Baby {uk_dr}, twin 2, {hospno}. Born {dmy} at {clock}, 27+4 weeks, 980 g. NNU {cot}.

{nn} Bilateral granular opacity with air bronchograms in keeping with RDS. No pneumothorax or PIE. Normal bowel gas.

UVC needs withdrawing by 1 cm. Registrar {uk_n} aware, bleeped {bleep}.
""",
        """Chest. In-patient, {uk_w}. Confused gentleman of {age90}, fall on {hol_uk}; NOK daughter {uk_f} reports \
he takes apixaban.

There are minimally displaced fractures of the right 6th to 9th ribs. Small right effusion, likely haemothorax. {cx}

Orthogeriatrics (Dr {uk_dr}) informed.

Reported by {uk_i}, {dmy}
""",
        """Ward: {uk_wc}. {cb} Consolidation?

{cm} No previous for comparison as the last film was in {year} and has been destroyed.

Reported {dmy} - Dr {uk_dr}
""",
        """NG check, {clock} film. {ng} Heart size cannot be assessed on this projection. Lungs grossly clear. Fed \
back to the nurse looking after {uk_b}. {initials}
""",
        """Lung cancer MDT outcome, {wdate}. Chair: {uk_n}. Present: {initials}, {initials}, CNS {uk_f}.

{uk_l}, {hospno}, referred from {uk_hs}.

Ex-smoker of 45 pack years, PS 1, FEV1 1.9 L (68%). Presented with a non-resolving left upper zone opacity on chest \
film. CT: 34 x 29 mm spiculated mass in the apicoposterior segment of the left upper lobe with a pleural tail, \
stations 5 and 6 up to 13 mm, no disease below the diaphragm. PET: mass SUVmax 14.1, station 5 SUVmax 5.2, no \
distant uptake. EBUS: 4L and 7 negative, adequate sampling. Histology: adenocarcinoma, TTF-1 positive, PD-L1 60%, \
EGFR wild type. MRI head clear.

Stage T2aN2M0 (IIIA). Discussion: resectable. Plan: surgical opinion from Mr {uk_dr}, then neoadjuvant \
chemo-immunotherapy.
""",
    ),
    "scotland_wales_ni": (
        """{uk_h}
CHI: {chi}   {uk_l}
Ward: {uk_wc}   Source: inpatient
Chest: {dmy}

H/O fever and rigors, Legionella antigen positive. Fisherman from {uk_t}.

{cx} Dense consolidation in the left lower lobe with a synpneumonic effusion.

Dr {uk_n} / {initials3}
""",
        """XR CHEST  CHI No. {chi}
Referring: Dr {uk_dr}, {uk_p}

Clinical: ?TB contact, brother {uk_gm} treated at {uk_h} in {year}.

Report: {cx} Right apical scarring appears inactive. {cr}

Authorised by Dr {uk_i} on {dmy}
""",
        """Ysbyty/Hospital: {uk_hs}
Enw/Name: {uk_l}
Rhif GIG/NHS number: {nhs}

Chest radiograph. Cyanosed, known bronchiectasis. {uk_b}.

Ring shadows and tramlines at both bases, more marked than on {dmy}. {cx}

Impression: Infective exacerbation of bronchiectasis. Fed back to Dr {uk_m}, on-call SHO.
""",
        """H&C No: {hcn}
Name: {uk_m}
Address: {uk_s}, {uk_t}

Chest X-ray of {dtext}: asbestos exposure in the shipyard from {long_year}. {cx} Diaphragmatic pleural plaques. No \
effusion, no mass.

Reported {dmy} by {uk_n}
""",
        """OOH film {clock} {wday}. {uk_h} island site, images sent by teleradiology to {uk_hs}.

Fisherman, crush injury. No on-site radiologist. Rural GP Dr {uk_n} requests urgent opinion, phone {uk_tel}.

Right pneumothorax with a depth of 3.5 cm at the hilum and mild mediastinal shift. {cx} Fractures of ribs 4-7.

D/W Dr {uk_dr} immediately. Retrieval team informed; for chest drain.
""",
        """Dear {uk_gf},

{uk_m}, CHI {chi}

Many thanks for asking me to look at this man's films again before the meeting on {wdate}. I agree with Dr {uk_dr} \
that the shadow behind the heart was there in {my} and has grown by 4 mm. I would be happy for him to be booked at \
{uk_h}.

Yours aye,
{uk_gm}
""",
        """Addendum {dmy} {clock} by {uk_n}:

Since the above report was issued, the previous examination from {uk_h} ({dmy}) has become available through \
national PACS. The left upper lobe opacity is unchanged over that interval and is thought to represent scarring. The \
recommendation for CT is withdrawn. {uk_p} informed by email.

CHI {chi}
""",
        """CXR - post pacemaker. {uk_w}. Dr {uk_dr} list.
Device: generator s/n {serial}. Implanted {dmy}.

{pm} No pneumothorax. {cx}

Seen by {uk_i} (Radiographer) and hot reported. Any queries page {bleep}.
""",
    ),
    "ireland": (
        """{ie_h}
MRN {hospno}    DOB {birth}
{ie_l}
Consultant: Prof {ie_n}
CHEST PA AND LATERAL - {dmy}

Indication: Cystic fibrosis, F508del homozygous, annual review.

{cx} Extensive bronchiectasis, Brasfield score 12, similar to {my}. Portacath tip in the SVC.

Dr {ie_n}, Consultant Radiologist, MCRN {mcrn}
""",
        """Report sent to: Dr {ie_n}, {ie_p}, {ie_t}
Re: {ie_f}
Medical card no. {medcard}

CXR on {dtext}. {cx} No evidence of the nodule queried at {ie_hs}. {ci}

Is mise le meas,
{ie_n}
""",
        """CXR: {ie_b}. Brought in by ambulance {clock}. Farm accident, tractor rolled at {ie_t}.

AP supine film. {cl} Left sided pneumothorax with deep sulcus sign. Fracture of the left clavicle and 1st rib. \
Widened mediastinum.

Findings given to ED Registrar Dr {ie_dr} at time of scan. Transfer to {ie_h} arranged by {ie_n}, CNM2.
""",
        """Chest radiograph, {ie_w}
Patient of Mr {ie_dr}. Post op day 1, right hemicolectomy.

{cl} Subsegmental atelectasis at both bases. Free subdiaphragmatic gas is expected post laparotomy. {cx}

Signed: {ie_n} (SpR) / {ie_n} (Cons)   {dmy}   Transcribed by {initials3}
""",
        """NIMIS accession {acc}. Patient {ie_n}, {age} years.

Hx from GP: lump left side of neck, drenching night sweats, wt loss 1 stone since {hol_ie}. ?Hodgkin lymphoma.

There is a large lobulated anterior mediastinal mass displacing the trachea to the right. {cx}

Urgent CT recommended. I spoke with Dr {ie_dr} of {ie_p} at {clockpm}. Rapid access clinic, fax {ie_tel}.
""",
        """Chest XR, AP sitting, {ie_b}, {dmy}.
{age90} year old resident of {ie_home} with low sats.

{cx} Right sided effusion, moderate, and Kerley lines.

Imp: Cardiac failure. Team (Dr {ie_dr}, bleep {bleep}) to review.
Radiographer: {ie_f}. Reported by {ie_n}
""",
        """CT Thorax with contrast, {ie_h}, {dmy}
Clinical: Abnormal CXR from {ie_p}.

{ct} {cc} No pleural effusion. Old rib fractures, right 5-7.

For discussion at the lung MDM at {ie_hs} on {wday}. Dr {ie_n} notified by text, {ie_tel}.

Dictated {ie_n}, not proof read
""",
        """Children's chest. {ie_lf}, {age_mo} months, {hospno}. Mum {ie_gf} present.

Wheezy, RSV positive on swab taken {dday}. Hyperinflation, perihilar thickening and right upper lobe collapse. {cp}

No foreign body. Dr {ie_dr} in Paeds informed.
{ie_i}
""",
        """{ie_n}, {ie_w}

CXR {dmy}: {cl} {cm}

No prior on NIMIS. If there are films from {ie_h} please ask for them to be uploaded (requests to {ie_mail}). Dr \
{ie_i}
""",
        """Chest PA. Referred by the public health nurse, {ie_f}. {cb}

{cm} {cr} Letter to follow by post from {ie_p}, {dmy}.
""",
        """{ie_l}, {hospno}. CT pulmonary angiogram performed {dmy} at {clock}.

Indication: Sudden pleuritic pain on day 9 after right total knee replacement. Wells score 6, troponin 22, SpO2 91% \
on room air. Enoxaparin 40 mg daily.

Technique: Bolus tracking on the main pulmonary artery, 60 ml of Ultravist 370 at 5 ml/s, 1 mm slices.

Findings: Occlusive thrombus in the right interlobar artery extending to the basal segments (S8 to S10), and further \
clot in the lingula. RV:LV ratio 1.1 with slight flattening of the septum. Small wedge opacity in the right \
costophrenic recess, in keeping with an infarct. No effusion. {cc}

Conclusion: Acute bilateral PE with borderline RV strain, sPESI 1. Told to Dr {ie_n} of {ie_w} in person. Reported \
by {ie_n}.
""",
    ),
    "canada": (
        """{ca_h}
Diagnostic Imaging Report
Patient: {ca_l}
PHN: {hcard}
Ordering: Dr. {ca_n}   Copies: {ca_p}
Exam: XR CHEST 2 VIEWS   {iso}

HISTORY: Cough and fever, 5 days.

FINDINGS: {cm}

IMPRESSION: As above. {cr}

Dictated by {ca_n}, MD, FRCPC   {iso}
""",
        """PORTABLE CHEST, {ca_b}, {clock}h

Comparison: {cadate}.

{cl} {cl} Moderate left retrocardiac atelectasis is unchanged. Small right effusion.

Results were relayed to the charge nurse {ca_n} on {ca_w} by the resident, Dr. {ca_dr} (pager {bleep}).

CPSO {cpso}
""",
        """Teleradiology read for {ca_h}. Nursing station call from {ca_n} RN, tel. {phone}.

{age} year old man medevaced from {ca_t} with chest pain. CXR: {cx} Mediastinal contour is within normal limits. Old \
granulomatous disease. No rib fracture.

Suggest CT if D-dimer is positive. Discussed with Dr. {ca_dr} at {clockpm} on {wday}.

Electronically signed: {ca_n}, {cadate}
""",
        """RE: {ca_m}
WSIB CLAIM: {claim}

Dear Dr. {ca_dr}:

I reviewed the chest films of this retired miner dated {cadate} and {cadate}. Small rounded opacities are present in \
the upper zones, profusion 2/1, size q/q by ILO classification. {cx} There is no progressive massive fibrosis.

In my opinion the findings are consistent with simple silicosis.

{ca_n}, MD, FRCPC
{ca_im}, {ca_t}
""",
        """CHEST (PA/LAT)
Referred by {ca_n}, NP. Hx: Immigration medical, form no. {imm}.

{cx} No evidence of active pulmonary TB. Fibrotic scarring at the left apex is stable from the outside study of {my} \
done in {ca_t}.

Opinion: Inactive TB, grade 2A.

DR. {ca_dr}/{initials3}
T: {iso}
""",
        """Line placement. Patient seen in {ca_b} at {ca_hs}. Consent signed by the spouse, {ca_gf}.

Under sterile conditions the right basilic vein was accessed by Dr. {ca_n} with a 21G needle and a 5 Fr double lumen \
PICC was placed (lot {serial}). Total length 41 cm. Tip projects over the lower SVC. No immediate complication.

Fluoroscopy time 0.4 min. Technologist: {ca_i}. {iso}.
""",
        """ADDENDUM ({ca_n}, {cadate} at {clock}): On further review with Dr. {ca_dr} of Thoracic Surgery, there is \
a subtle 7 mm nodule over the right 2nd anterior interspace, not mentioned in the original report (accession {acc}). \
CT is recommended. The family physician at {ca_p} has been called.

Previous report unchanged otherwise.
""",
        """CT CHEST ENHANCED
Visit {account}
Location: {ca_w}   Attending: {ca_dr}

Indication: Dyspnea after the {hol_ca} weekend, recent flight.

Technique: 64 slice, 75 mL Isovue 370, DLP 310.

{cc}

Impression: as above. Critical result, communicated to {ca_n}, PGY-3, {clock}.
""",
        """Chest, 1 view. Elder {ca_n}, {age90} years, brought in by her granddaughter {ca_gf} from {ca_home}.

Low volumes. {cx} Bibasilar opacities could be atelectasis or aspiration. Stable compression fracture of T12 since \
{year}.

Approved {cadate} {ca_n}; transcriptionist {typist}.
""",
        """Technologist notes: pt. in wheelchair, c/o L sided CP x 2 days post MVA {wday}. Pregnancy: no. {ca_i}, \
MRT(R). Rm: {ca_b}.

CHEST AND LEFT RIBS: There is a nondisplaced fracture of the left 8th rib laterally. No hemothorax or pneumothorax. \
{cx}

Dr. {ca_dr}
Copy faxed to {phone}, attn {ca_n}
""",
        """CHEST: Compared to {cadate}. {cm} The right PICC has been removed. The mediastinum and the visualized \
upper abdomen are unremarkable. No pneumothorax.

Cc Dr. {ca_dr}, {ca_p}
""",
        """Preliminary report by the on-call resident ({ca_n}, PGY-2) at {clock}: {cl} {cx} Attending agrees with \
the above. Dr. {ca_dr}, {iso}.
""",
        """EXAMINATION: CT CHEST, HIGH RESOLUTION. {cadate}. {ca_hs}

CLINICAL INFORMATION: 58-year-old, bird fancier, budgerigars and a cockatiel at home. Progressive dyspnea. Referred \
by Dr. {ca_n} from {ca_t}.

TECHNIQUE: Volumetric supine inspiratory and expiratory acquisitions without contrast. DLP 240 mGy.cm.

FINDINGS: There is diffuse centrilobular ground-glass nodularity with three-density sign and lobular air trapping on \
expiration. Fine reticulation is present in the mid lungs without honeycombing. No cyst. Mediastinal nodes measure \
up to 11 mm at station 7, probably reactive. Main pulmonary artery 28 mm. Small sliding hiatus hernia. Upper abdomen \
shows a 7 mm stone in the left kidney. Schmorl's node at T11.

IMPRESSION: Features are typical of fibrotic hypersensitivity pneumonitis. Suggest precipitins and referral to the \
ILD clinic.

Dictated by: {ca_n}, MD. Verified by: {ca_n}, MD, {iso} {clock}. Copy to {ca_p}.
""",
    ),
    "australia": (
        """{au_im}, {au_t}  Ph: {au_tel}

{dmy}
Dr {au_n}
Provider No. {provider}

Re: {au_lm}   DOB: {birth}   Medicare: {medicare}

CHEST X-RAY
Clinical notes: Productive cough, smoker.
{cm}
Comment: {cr}

Thank you for referring this patient.
""",
        """XR CHEST MOBILE {dmy} {clock}
UR {ur}   {au_w}
Referred by: RMO {au_dr} pgr {bleep}

Indication: Febrile neutropenia, AML day 12 of FLAG-Ida.

{cl} {cx} No cavity or nodule is demonstrated.

Reported by A/Prof {au_n}. {au_hs} Medical Imaging
""",
        """Emergency chest. {au_b}. 4WD rollover near {au_t}, aeromedical retrieval, ETA {clock}.

{cl} There is a left pneumothorax with a flail segment, ribs 4 to 9. Pulmonary contusion in the left mid zone. No \
widening of the mediastinum.

Findings phoned to Dr {au_n}, ED consultant, on {au_tel} at {clock} hrs. Injury occurred at about {clockpm}.

Reporting registrar {au_i}
""",
        """Dear {au_gm},

Thank you for sending {au_f} along (UR {ur}). Her chest film of {dtext} shows {lower_film}. I had a chat with {au_m} \
from {au_p}, and we think she should have a high resolution CT before her appointment in {month}.

Kind regards,
Dr {au_n}
Respiratory and Sleep Physician
""",
        """CT PULMONARY ANGIOGRAM
Req: Dr {au_i} (prov {provider}), {au_w}
Accession {acc}

History: Pleuritic pain, OCP, long haul flight last week. Wells 4.5.

{ct} {cc} No RV strain. Nil pleural effusion.

Conclusion: as above, discussed with RMO {au_n}.
Prelim report {au_dr}; final {au_n}, {dmy}.
""",
        """Worker's chest X-ray - coal board medical. {au_n}, employee no. {emp}. {dmy}.

Read to ILO standard by two readers ({initials} and {initials}). Reader 1: profusion 0/1. Reader 2: 0/0. {cx} No \
pleural plaque.

Site: {au_im}, {au_t}. Previous study: {my}.
""",
        """Chest, AP erect. Resident of {au_home}, brought by daughter-in-law {au_gf}. {age90} yo, DVA Gold Card \
{dva}.

{cx} There is vascular congestion with small effusions, worse since {dmy}. Aortic valve TAVI noted (Edwards Sapien \
3, 26 mm).

Dr {au_n} at {au_hs} ED notified. Pls call {au_tel} with queries.
""",
        """Radiographer's note: ID checked x3, no neck collar. Pt deaf, Auslan interpreter {au_n} booked through \
{au_h}. Detector {serial}, room temp unit. AP and lat.
Sgd {au_i}, {dmy}

XR CHEST: {cm}

Dr {au_dr} / {initials3}   {dmy}
""",
        """PICC insertion report, DSA suite, {au_h}. {au_lf}, UR {ur}.

Request from ID registrar {au_n} for 6/52 of IV flucloxacillin, S. aureus bacteraemia. Right basilic vein, 4 Fr, 39 \
cm. Tip at the cavoatrial junction. Operator {au_dr}; scrub nurse {au_gf}.

Please flush daily and remove by {dday}.
""",
        """Exam: XR chest. Order {acc}. Seen on outreach to {au_t}, images read on {station}.

Rheumatic heart disease, mechanical AVR and MVR in {old_year} at {au_h}. Sternal wires and valve prostheses noted. \
{cx} Cardiomegaly is stable from the film of {dmy}.

Health worker {au_n} to follow up.
""",
        """CXR {dmy} {clock}, {au_b}. {cl} {cm} Sats 88% RA per nursing staff. Thanks {au_gf}, please escalate to \
the med reg.

{au_dr}
""",
        """Clinical: {cb} Shearer from {au_t}, off his food since {month}.

{cm} {cr}

Reported by Dr {au_n} for {au_im}
""",
        """CT CHEST - {au_lf}, UR {ur}, {dmy}

Clinical Notes: Incidental nodule on coronary calcium CT done at {au_im}. Lifelong non-smoker. Mother had breast ca. \
Grew up on a sheep station.

Technique: Low dose non contrast helical scan, 1 mm soft tissue and lung reconstructions, CTDIvol 1.6 mGy.

Findings: The nodule in question lies in the medial basal segment of the left lower lobe (S7), measures 8 x 7 mm \
(mean 7.5 mm) and is well circumscribed with popcorn calcification and fat of -60 HU. Two perifissural nodules of 3 \
mm on the right. Airways are patent to the segmental level. No lymphadenopathy; an azygo-oesophageal recess node is \
6 mm. Limited views of the upper abdomen show a 19 mm simple cyst in segment 7 of the liver.

Conclusion: Hamartoma. No follow up required under the Fleischner criteria. Dr {au_n} / typed {initials3} {dday}
""",
    ),
    "new_zealand": (
        """{nz_h} Radiology
NHI: {nhi}
{nz_l}   {birth}
XR Chest {dmy}
Referrer: Dr {nz_n}, {nz_p}

Clinical: ?pneumonia. Smoker. Ex-freezing worker.

{cx} Hazy opacity in the right lower zone, probably consolidation. Suggest repeat at 6 weeks.

Dr {nz_n}
""",
        """NHI {nhi}; house surgeon {nz_dr} (locator {bleep}); {nz_w}

Rheumatic fever screening, 14F. Echo pending. {cx} No cardiac enlargement and no effusion.

Previously seen on {dmy} at {nz_h} with an identical appearance. {ci}

Reported {clock} {nz_i}
""",
        """Chest film, {nz_b}, {dtext} at {clock}.

Assaulted outside the pub on {hol_nz}. Stab wound left 5th ICS mid axillary line, marked with paper clip.

Left haemopneumothorax, 4 cm at the apex, fluid to the 7th rib. {cx} Cardiac outline normal.

FAST negative per Dr {nz_n}. Consultant surgeon Mr {nz_dr} attended; cell {nz_tel}.
""",
        """Tena koe {nz_gf},

Your chest x-ray taken at {nz_im} on {dmy} has been reported and is clear. Your GP, Dr {nz_dr}, has a copy. You will \
be sent an appointment for a breathing test at {nz_h} in {month}. If you have not heard by then please ring {nz_tel}.

Ngā mihi,
{nz_n}, Respiratory Nurse
""",
        """ACC claim {accnz}. CT chest, {nz_h}, {dmy}.

Indication: fell from a ladder at {nz_home}; pneumothorax on the portable film. Ordered by {nz_i}.

{ct} Right pneumothorax, moderate, with fractures of ribs 3-6. {cc}

Drain site suggested: 4th space, anterior axillary line. Discussed with {nz_n}, surgical registrar on {nz_w}.
""",
        """Port film after line insertion in {nz_b}. Patient {nz_n}, NHI {nhi}.

{cl} No pneumothorax. {cx}

I rang {nz_dr} on the ward at {clockpm} and she confirmed that the tip was pulled back 2 cm. New film not required.

{nz_n} FRANZCR {dday}
""",
        """Tuberculosis contact tracing, {nz_inst}, {my}. Student {nz_n}, 16 yo. QuantiFERON positive.

{cx} No hilar adenopathy. The upper zones are clear.

Copy to: Public Health (fax {nz_tel}), Dr {nz_dr}, {nz_p}. Reviewed by {nz_i} on {wday}.
""",
        """XR chest, {nz_w}. Unwell since coming back from the bach, ?pneumonia. {cb}

{cm} The rest of the lungs is clear and there is no effusion. {cr}

{nz_i}, {dmy}
""",
        """CT chest, nodule follow-up. Prior {my} ({nz_im}).

{ct} {cc} Brock model applied to the dominant nodule only.

Dr {nz_n} / Dr {nz_dr}
""",
        """{nz_lf} {nhi}. Seen at {nz_h}, chest clinic of Dr {nz_dr}.

X-ray chest and review of serial films. She had bronchiectasis from childhood, after measles and whooping cough and \
has had Pseudomonas aeruginosa in the sputum on 3 of the last 5 samples. FEV1 54%, FACED 4, BSI 9. On azithromycin \
250 mg three times a week and nebulised tobramycin.

There is volume loss in both lower lobes with tram lines and ring shadows up to 18 mm, some with air-fluid levels. \
The lingula is also involved. The heart is displaced to the left. {cx} Compared with the film of {my} there is a new \
patch of consolidation in the right lower zone.

Conclusion: Exacerbation on the background of severe bronchiectasis. Admit to {nz_w} for IV ceftazidime, day 1 of \
14. Bed manager {nz_gf} notified {clockpm}.
""",
    ),
    "india": (
        """{in_im}, {in_t}. Ph: {in_tel}

Patient Name : {in_m}          Age/Sex : {age} Yrs / M
Ref. By : Dr. {in_n}           Date : {dmy}

X-RAY CHEST PA VIEW

Both lung fields show normal bronchovascular markings. Both CP angles are clear. Cardiac shadow is normal in size. \
{cx}

IMPRESSION: {ci}

Dr. {in_n}, MD (Radiodiagnosis), Reg. No. {inreg}
""",
        """{in_h}
IP No: {ipno}   Ward: {in_wc}
Name: Mrs. {in_f}   Age: {age} years
Ref: Dr. {in_i}, DM (Pulmo)

DIGITAL X-RAY CHEST AP (BEDSIDE)

{cl} Homogenous opacity noted in right lower zone obliterating the CP angle, s/o pleural effusion. {cx}

Adv: USG chest and diagnostic tap.

Reported on {dmy} at {clock} hrs. Typed by: {in_gf}
""",
        """HRCT CHEST (PLAIN)
{in_m}, S/o {in_m}, R/o {in_t}
Study ID {acc}

Clinical: post COVID cough x 3 months, DM, HTN.

Observations: {ct} {cc} No pleural effusion seen.

IMP: Post infective fibrotic changes. CT severity score 9/25. CO-RADS 2.

Dr {in_n} / Dr {in_i}, {dmy}
""",
        """To, The Medical Officer, {in_p}

Sir/Madam,
This is to inform that {in_lm}, {in_t}, was screened on {dmy} under the TB programme. Nikshay ID {nikshay}. Chest \
X-ray shows {lower_film}. CBNAAT: Mtb detected, Rif sensitive, report dt {dmy}.

Kindly start ATT as per weight band. Contact person: {in_n}, DOTS provider. Reply by mail to {in_mail}.

{in_i}, District TB Officer
""",
        """CXR PA VIEW dtd {dmy}: {in_lf}, {age}/F, from {in_w}. Adm. under unit of Dr. {in_dr}.

Bilateral reticulonodular opacities. Trachea central. {cx}

Pt's relative {in_n} informed regarding need of bronchoscopy; consent awaited. Resident on duty: Dr. {in_gf} (ext. \
{ext4}).
""",
        """PORTABLE CHEST - {in_b}, {in_h}. {dmy}, {clockpm}.

Case of OP poisoning, ventilated, day 3. {ng} {cl} Bilateral haziness in both lower zones, likely aspiration. No \
pneumothorax.

Informed to Dr. {in_n} (Anaesthesia, ICU in-charge) telephonically on {in_tel}. Radiographer: {in_gm}.
""",
        """NEONATAL RADIOGRAPH
B/o {in_f}, UHID {uhid}, {cot}. DOB {birth_recent}, {clockpm}. Birth weight 1.35 kg.

Chest with abdomen AP. {nn} Ground glass haze with low volumes s/o HMD grade 2. Bowel gas pattern normal.

D/W Dr. {in_dr} (Neonatology).
""",
        """Ref hospital: {in_hs}. Old film dt. {dmy} was seen. Accompanied by son {in_gm}.

Patient {in_n}, aged {age90} years, Aadhaar {aadhaar}. C/o breathlessness, k/c/o COPD, old PTB treated in {old_year}.

{cx} Fibro-cavitary lesion in right upper zone with traction of trachea. Bullae at left apex.

Imp: Sequelae of old Koch's. No e/o active lesion. {cr}
Sd/- Dr. {in_n}
""",
        """CECT THORAX. {in_h}. Pt {in_n}, corp. ID {emp}, TPA claim no. {tpa}

Clinical info: Ca oesophagus post RT, dysphagia gr III.

{ct} Long segment circumferential wall thickening of mid oesophagus from T5 to T8, 6.2 cm. {cc}

Reported under supervision of Prof. {in_dr}. Sr. resident: Dr {in_n}, Jr. resident: Dr {in_gf}. {dmy}
""",
        """X-ray Chest for fitness certificate (Gulf visa medical). Passport {passport}. Name of examinee: {in_n}. \
Father's name: {in_i}.

{cx} No evidence of pulmonary tuberculosis, active or healed. FIT.

{in_im}, camp office {in_t}. Exam done on {dmy}. Radiologist: Dr. {in_n}, MCI {inreg}
""",
        """X-RAY CHEST PA - {in_n}, OPD. Dt: {dmy}

Trachea is central. Domes of diaphragm and CP angles are normal. Soft tissues and bony cage normal. {cx}

IMP: {ci}

Dr. {in_i}
""",
        """Bedside CXR of {in_b} taken at {clockpm}. {cl} No significant interval change as compared to film dated \
{dmy}. Kindly correlate clinically. Dr {in_gf}, SR
""",
        """{in_h}
Pt. Name: {in_n}   UHID: {uhid}   Ref: Dr. {in_n}

CECT THORAX dated {dmy}

Technique: Axial sections of 1.25 mm on 128 slice MDCT after IV injection of 70 ml Iohexol.

Observations: Thick walled cavity measuring 3.8 x 3.1 cm in apico-posterior segment of left upper lobe with \
surrounding centrilobular nodules and tree in bud appearance in both upper lobes and superior segment of right lower \
lobe. Multiple necrotic nodes with peripheral enhancement in right paratracheal, subcarinal and left hilar stations, \
largest 21 mm. Loculated left pleural collection of 4.5 cm maximum thickness, with split pleura sign. No pericardial \
effusion. Great vessels normal. D8-D9 vertebral bodies show end plate erosion with paravertebral soft tissue (Pott's \
spine).

Impression: Active pulmonary Koch's with empyema and spondylodiscitis at D8-D9. Adv: MRI dorsal spine.

Reported by Dr. {in_i}. Typist {in_gf}
""",
    ),
    "south_africa": (
        """{za_h}
Folder: {folder}   ID: {said}
{za_l}   {za_w}
Chest X-ray {dmy}

Hx: RVD reactive on TLD, CD4 48, TB GXP pos. Weight loss since {month}.

Miliary nodularity throughout. Right paratracheal adenopathy. {cx}

Comment: Disseminated TB. Dr {za_n}, MO
""",
        """Dear Dr {za_dr}

RE: {za_m} - Medical aid {medaid}, dep 02

Thank you for the referral. CXR done at {za_im} on {dtext}: {cx} There are large bullae in the right upper lobe. \
Compare with the films from {za_h}.

Kind regards
Dr {za_n}
Pr. No. {hpcsa}
""",
        """TRAUMA UNIT {za_b} {dmy} {clock}
Stab chest x2, right and left. Brought in by EMS from {za_t}. Pt states name is {za_n}.

CXR: bilateral pneumothoraces, right 4 cm; ICDs placed by Dr {za_dr}, size 28. {cd} No widened mediastinum. Cardiac \
box injury, so please do echo.

Discussed with {za_gm}, COSMO on call, and registrar {za_i}.
""",
        """Mine medical surveillance, {za_inst}. Employee {emp}, {za_n}, {age} jaar/yrs, underground since \
{long_year}.

ILO read: 1/1, q/q, zones upper R and L. {cx} No evidence of PTB. Previous PTB in {old_year}.

Submit to MBOD with form. Read by Dr {za_dr} and {za_dr}, NIOSH B readers, {dmy}.
""",
        """Sr {za_dr} from {za_w} phoned for report at {clock}. CXR of {za_f} shows {lower_film}. {cl}

Formal report to follow. The team on intake is {za_dr}'s firm (speed dial {bleep}).

Addendum {dmy}: no change on review by Prof {za_n}.
""",
        """PAED CHEST. {za_lf}, {age_mo} months, folder {folder}. Gogo {za_gf} accompanies; mother works at {za_inst}.

Severe pneumonia, not responding. HIV exposed, PCR neg {dmy}. {cp} There is a left effusion with shift, likely \
empyema. Air-filled cavity 2.4 cm.

Please insert drain and refer to {za_h}. Dr {za_n}, ext {ext4}
""",
        """Referral note from {za_p}, Dr {za_i}: {age90} yr old ouma, short of breath, was at church in {za_t} on \
{wday} and collapsed.

Chest AP: {cx} Kerley B lines and effusions on both sides in keeping with pulmonary oedema.

{za_hs} to admit. Bed booked: {za_b}.
Radiologist: {za_n}
""",
        """HRCT CHEST, {za_im}, {dmy}. Practice number {hpcsa}. Acc no {acc}.

Indication: Silicosis, ? PMF. Ref. Dr {za_n}.

{ct} Conglomerate masses in both upper lobes, 4.1 cm on the right. {cc} Egg-shell nodes.

Signed {za_dr} {dmy} ICD-10 J62.8. Account {account}.
""",
        """Intern on call {za_gm} asks: ?PCP. CD4 17, LDH 912. CXR {dmy}: bilateral perihilar ground glass, no \
effusion. {cx} Start treatment and send induced sputum. {za_dr}, {za_hs}
""",
        """Dear {za_gm}

I saw {za_f} (folder {folder}) with her sister {za_gf} at the TB clinic. She finished 6 months of treatment for drug \
susceptible TB and is smear negative at months 5 and 6, but still coughs. On ART: TLD, viral load LDL, CD4 412.

The film taken on {dmy} shows volume loss in the right upper lobe with a thin walled cavity of 4 cm, in which there \
is now a round opacity with an air crescent. The left lung is clear apart from a calcified granuloma. No effusion. \
The change is new compared with the month 2 film.

I think that this is an aspergilloma (Monod sign), rather than relapse. Aspergillus IgG and a prone CT are \
requested. If she has haemoptysis of more than a cup, send her in to {za_h}.

Regards
{za_dr} ({za_tel})
""",
    ),
    "singapore_hong_kong": (
        """{sg_h}
DEPARTMENT OF DIAGNOSTIC RADIOLOGY
NRIC: {nric}   {sg_l}
Req: Dr {sg_n} (MCR {mcr})
XR CHEST AP/PA ON {dmy}

Hx: Fever, for admission. Dengue NS1 positive.

Comparison: {dmy}. {cx} Small right effusion. No consolidation.

Reported by: Dr {sg_n}, Senior Resident
""",
        """Chest radiograph (FDW 6-monthly/pre-employment). Employer {sg_n}, tel {sg_tel}. Examined at {sg_p} on \
{dmy}. FIN {nric}.

The heart and mediastinum are normal. {cx} No active lung lesion. Cleared by Dr {sg_dr}.
""",
        """{sg_b}: post intubation film {clock}, {sg_h}.

{cl} {cx} Bilateral airspace opacities, stable from {dday}.

Seen with Dr {sg_n} (ICU). Read by A/Prof {sg_dr}; resident {sg_i}. HP {sg_tel}.
""",
        """ED chest, {sg_b}. {age90} yo Hokkien-speaking auntie from {sg_home}, brought by helper. NRIC {nric}.

{cx} Left basal consolidation. Known lobectomy. T/P with Dr {sg_dr} at {clockpm}. Daughter {sg_f} agrees for \
conservative treatment.

Sign-off: {sg_n}
""",
        """CT THORAX, {dmy} (previous: {my})
Ref: {sg_p}, Dr {sg_n}. Address on file {sg_s}, {sg_t}.

Indication: Ca lung on osimertinib, exon 19 deletion. {ct} {cc}

RECIST: partial response, SLD 32 mm. Report copied to Ms {sg_f}, Nurse Clinician, ext {ext4}.
""",
        """Dear {sg_n},

CXR RESULT (ref {acc})

Your X-ray of {dtext} taken at {sg_p} is normal. There is no need to see the doctor before your review at {sg_h} \
after {hol_sg}. Please SMS {sg_tel} if you have questions.

Yours sincerely
Dr {sg_n}
""",
        """Feeding tube check. {sg_lm}, {sg_w}. Order by HO {sg_dr}.

{ng} Tip position confirmed on the film taken at {clock} today. {cx}

Nursing Officer {sg_gf} informed via extn {ext4}. OK to start feeds, {initials}.
""",
        """School health referral: {sg_inst}. Pupil {sg_n}, BC {nric}, contact of Primary 5 case notified {dday}. \
TST 16 mm.

{cp} There is a prominent right hilum. Lateral film suggests nodal enlargement; suggest chest clinic referral, \
{sg_tel}.

DR {sg_dr}, {sg_p}
""",
        """{hk_h}
HKID: {hkid}   Case No: {hkcase}
{hk_l}   {hk_w}
CXR {dmy}

Clinical: 3/7 fever, SOB, FTOCC neg.

Findings: {cx} Haziness over the right lower zone. CTR not enlarged.

Rdg: {initials}   Rpt: Dr {hk_n}
""",
        """CHEST AP. Ward: {hk_wc}. Case: {hkcase}. Request: MO {hk_dr}, tel {hk_tel}.

Old TB. H/O CA NPC. For elective admission, pre-op assessment. LUZ fibrosis and traction bronchiectasis static since \
{dmy}. {cx}

Dr {hk_dr} ({hk_hs})
""",
        """Referral to {hk_h}, Dr {hk_n}.
Mr {hk_m}, HKID {hkid}, {hk_s}, {hk_t}.

CXR on {dtext} showed {lower_film}. Sputum AFB smear neg x3. He went to the mainland for {hol_hk}.

CT thorax suggested.
Yours faithfully, {hk_n}
""",
        """AED film {clock} {dmy}, {hk_b}. OAH resident, {age90}/F from {hk_home}. ?asp pneumonia.

{cx} Rt lower zone consolidation. RT not inserted yet.

SMO {hk_dr} informed. Rpt by: {hk_i}
""",
        """PET-CT / CT THORAX CONJOINT REPORT, {hk_im}, {dmy}
Patient: {hk_n}   Referrer: Dr {hk_dr}

{ct} RUL mass SUVmax 11.2. {cc}

Staging cT3N2M0. Faxed to Dr {hk_dr} on {hk_tel} at {clock}. Scanner {scanner}, SN {serial}.
""",
        """RT check x-ray, {hk_w}. {ng} No pneumothorax.

Houseman {hk_gm} to be called on ext. {ext4} if out of place. Checked {clock} by {hk_n}, registrar. Compare with CXR \
{dday} from {hk_h}.
""",
        """Chest PA. Immigration/insurance medical for {hk_n}, policy {policy}, on {wdate}.

{cx} Mild scoliosis, Cobb angle 12 degrees. No active lung lesion.

Impression: Fit. {hk_p}, {hk_s}. Dr {hk_n}
""",
        """CXR {dmy} ({sg_w}). Compared with the last film on PACS, which was taken before the chemoport was \
removed. {cm} Known NPC post RT. Rpt: {sg_n}
""",
        """{hk_wc} / {hk_l}

C/O fever and chills, cough with yellow sputum x 4/7. P/E: creps R base. BP 98/56.

CXR: {cm} Suggest f/u film in 2 weeks after Augmentin. {hk_i}
""",
    ),
    "ct_and_procedures": (
        """CT GUIDED LUNG BIOPSY
{uk_h}, {dmy}
{uk_l}   {hospno}
Operators: {uk_i} / {uk_i}.

WHO checklist done. INR 1.1, platelets 214. 19G coaxial, 3 cores with 20G Temno from the 24 mm right lower lobe \
nodule. Small pneumothorax, 6 mm; observed for 4 hours in {uk_b}.

CXR at {clock}: pneumothorax no larger. {cx}
""",
        """Image guided drainage, left pleural collection. Referring consultant {uk_n}, {uk_w}.
Consent: by Dr {uk_dr} (SpR) with interpreter {uk_n}.

8 Fr Skater drain, Seldinger. 450 ml pus. Post procedure film shows a small residual collection. {cx}

Samples: microbiology request {acc}; 10 ml fibrinolytic per protocol tonight. Operator: {uk_n}, {dmy}
""",
        """CT THORAX, ABDOMEN AND PELVIS WITH CONTRAST
Scan date {dmy}. Scanner {scanner}.

Clinical information: Weight loss. Abnormal CXR {dday} at {uk_hs}. Request: Dr {uk_dr}.

{ct} {cc} No bone lesion.

Conclusion: For the lung MDT on {wday}; slot requested with coordinator {uk_f}. Pathway tracker no {hospno}.
""",
        """IR: Tunnelled dialysis catheter exchange
{au_h}, {xroom}. UR {ur}. {au_lm}

Operator Dr {au_n}, radiographer {au_i}. Old line cultured (S. epidermidis on {dmy}). Right IJ 14.5 Fr Palindrome, \
23 cm. Tip in the upper right atrium. Sutured with 2/0 silk. Both lumens aspirate well. Heparin lock.

DAP 1.2 Gy.cm2. Back to {au_w}.
""",
        """Pleural tap under ultrasound, {in_h}. {in_n}, UHID {uhid}.

1100 ml of haemorrhagic fluid aspirated by Dr. {in_n}, left side, 7th space. Post tap CXR: no pneumothorax. {cx}

Sample for cytology/ADA. Patient tolerated the procedure well and shifted to {in_b} at {clockpm}. Attender: {in_gm}. \
Next tap on {dmy}.
""",
        """Barium swallow, {za_im}. Dr {za_n} referred {za_lf}, {age} years, for dysphagia since {month}.

Screening time 1.4 min. Holdup at the level of T9 with bird's beak narrowing. {cx} Lungs on the scout film show LLL \
patchy change, likely aspiration.

Diagnosis: Achalasia, Eckardt score 8. Fax to {za_tel}. Dr {za_dr}, {dmy}
""",
        """Bronchoscopy lavage film. Dr {ca_dr} requests chest after BAL in {ca_b}.

Findings: {cx} {cl} Right middle lobe opacification likely retained lavage fluid.

BAL {acc} sent {clock}. MRN {hospno}, RT {ca_i}, RN {ca_n}. Reviewed {iso}.
""",
        """V/Q SCAN: 200 MBq 99mTc-MAA. {ie_h}, Nuclear Medicine, {dmy}.

Pregnant, 31 weeks. Requested by Dr {ie_n}, obstetrics, {ie_w}. CXR same day: {cx}

Perfusion only, no mismatched defect. Low probability, PIOPED II. Physicist: {ie_n}. Injected {clock} by {initials}.
""",
        """CT chest limited study for nodule localisation, {xroom}, {dmy}. {ct} {cc}

Hook wire (Reidy needle, 10 cm) placed by {uk_n} and taped. Patient to theatre for VATS with Miss {uk_dr}.
""",
    ),
    "notes_and_addenda": (
        """DISCREPANCY FORM. Film ref {acc}, {dmy}, {uk_w}.
Original reporter: {uk_i}. Reviewer: {uk_i}. REALM meeting {wdate}.

Missed: fractures of left 9th and 10th ribs. Impact: minor. Patient {uk_n} recalled and reviewed in fracture clinic \
by {uk_dr}.
""",
        """Addendum: Images reviewed at the request of Mr {uk_dr} (Cardiothoracics), in the presence of Dr {uk_n}. \
{cc}

Compared with {uk_h} CT of {dmy} the nodule has grown; VDT 190 days. Amended report sent to {uk_p} by post on \
{dday}. Signature {uk_dr}, {clock}
""",
        """RIS comment {dmy} {clock} ({initials3}): pt DNA'd twice, rang {uk_tel}, spoke to wife {uk_gf}. Rebooked \
{wday} {clock} at {uk_hs}. Notes to be tracked from {uk_w}.

Film taken later: {cm}
""",
        """Critical result log
1. {dmy} {clock} NG in right bronchus. {uk_b}. Told SN {uk_n}, repeated back.
2. {dmy} Tension pneumothorax, {uk_w}. Told Dr {uk_dr}, bleep {bleep}.

{cd}
""",
        """Preliminary (on call, {uk_i}, {clock}): no acute finding.
Final ({uk_n}, {dmy}): disagree. {cx} Small left apical pneumothorax 6 mm, seen only on close review. {uk_b} called; \
patient had gone to {uk_h}, the team there informed via switchboard, {uk_tel}.
""",
        """PACS note: images for {au_l} filed under the wrong UR ({ur}) have been moved to UR {ur} on {dmy} by \
{au_gm} in PACS support, ext {ext4}. The report below belongs to the first patient.

{cm} {cr}

Merged with job {job}, station {station}
""",
        """Phone message taken by clerk {typist}, {dtext} {clockpm}: Dr {uk_dr} of {uk_p} asked for the result of \
{uk_f}, {nhs}. Result read out: "{cm}" Confirmed by fax to {uk_tel}.
""",
        """DISTRIBUTION: 1) Dr {au_n}, {au_p}; 2) Dr {au_n}, {au_h}; 3) My Health Record; 4) File {ur}

Final report {dmy}: CHEST. {cx} The previously described right effusion has resolved. {cr}

E-signed {au_n}, {au_mail}
""",
        """Veterans' chest clinic, {uk_h}: {uk_m}, service no {emp}. Reviewed with his dog {pet}. Film of {dday} \
compared with {old_year}.

{cx} Pleural plaques unchanged. See again next {month}. {uk_dr}
""",
        """Teaching file: anonymise before use! {uk_l}, {hospno}, see ser 4 im 33 for the Westermark sign; case \
shown by {uk_n} on {wday}. URL {pacs_url}. Also used at {uk_h} for FRCR 2B, {my}.

{cc} {ct}
""",
        """Addendum: typographical error corrected - "right" should read "left" in the first line of the conclusion. \
{cx} The rest of the report stands. {uk_n}, {dmy} {clock}.
""",
        """Second read for {ie_hs}: agree with {initials}. {ct} {cc} The 4 mm nodule in S3 was measured again and \
has not changed (ser 3 im 61). {cr} Dictated on {wday}, not checked. {ie_n}
""",
    ),
}

_LOWER_FILM = (
    "consolidation in the left lower lobe",
    "a cavity of 3 cm in the right upper zone with surrounding nodules",
    "no active lung lesion",
    "bilateral upper zone fibrosis with traction of both hila",
    "a moderate left effusion, unchanged in size over 2 weeks",
    "blunting of the right costophrenic angle and no other change",
    "reticular shadowing at both bases and a normal heart size",
    "a well defined nodule of 14 mm near the right hilum",
    "mild cardiomegaly (CTR 0.54) and clear lungs",
    "hyperinflation with a saber-sheath trachea",
)
_NUMBER: dict[str, tuple[str, tuple[str, ...]]] = {
    "nhs": ("MRN", ("### ### ####", "### ### ####", "### ### ####", "##########", "###-###-####")),
    "hospno": ("MRN", ("A######", "#######", "RXQ######", "#######A", "A#######", "M######", "######", "########")),
    "hcn": ("MRN", ("### ### ####", "##########")),
    "ur": ("MRN", ("######", "#######", "0######", "######A", "U######")),
    "medicare": ("MRN", ("#### ##### #", "##########", "#### ##### #/1", "#### ##### #-2")),
    "nhi": ("MRN", ("AAA####", "AAA####", "AAA##AA")),
    "hcard": ("MRN", ("9### ### ###", "#####-####", "####-###-###-AA", "#### ### ###", "AAAA #### ####")),
    "medcard": ("MRN", ("#######A", "A######A")),
    "uhid": ("MRN", ("AAA#.00########", "########", "UH######", "MR######", "AAAA.##########", "AA/##/######")),
    "ipno": ("MRN", ("IP/##/#####", "##/#####", "IP########", "#######")),
    "folder": ("MRN", ("########", "#########", "AAA########", "##/#####-#")),
    "hkcase": ("MRN", ("HN##########A", "########(#)", "HN########(#)")),
    "hkid": ("ID", ("A######(#)", "A######(A)", "AA######(#)")),
    "said": ("ID", ("###### #### 08 #", "#############")),
    "aadhaar": ("ID", ("#### #### ####", "XXXX XXXX ####")),
    "gmc": ("ID", ("#######",)),
    "mcrn": ("ID", ("######", "#####")),
    "hcpc": ("ID", ("RA#####", "RA######")),
    "provider": ("ID", ("######AA", "######1A", "#######A")),
    "emp": ("ID", ("#####", "######", "AA####", "#######")),
    "medaid": ("ID", ("#########", "########", "0########")),
    "hpcsa": ("ID", ("0######", "MP 0######")),
    "cpso": ("ID", ("#####", "######")),
    "inreg": ("ID", ("KMC #####", "#####", "####/##/####", "TN-#####", "G-#####")),
    "mcr": ("ID", ("M#####A", "#####A")),
    "typist": ("ID", ("T0#", "MT###", "S##", "ts##")),
    "imm": ("ID", ("########", "IME########")),
    "accnz": ("ID", ("10#########", "AA#####", "A######")),
    "dva": ("ID", ("NX######", "QSS####A", "VX#####")),
    "nikshay": ("ID", ("########", "#########")),
    "tpa": ("ID", ("AAA/####/######", "CL########")),
    "passport": ("ID", ("A#######",)),
    "policy": ("ID", ("##-######-#", "AA########")),
    "acc": (
        "ACCESSION",
        ("##########", "RXQ########", "E#######", "####-#######", "##-#######", "AAA##########", "########-1"),
    ),
    "scanner": ("DEVICE", ("CTAWP#####", "CT#ED", "CTDR0#", "HOSTCT##", "PETCT-0#")),
    "bleep": ("PHONE", ("####", "####", "#####", "###", "#-###")),
    "uk_tel": (
        "PHONE",
        ("01### ######", "0161 ### ####", "020 7### ####", "07### ######", "(01###) ######", "+44 7### ######"),
    ),
    "ie_tel": ("PHONE", ("01 ### ####", "(021) ### ####", "087 ### ####", "086-#######", "+353 1 ### ####")),
    "au_tel": ("PHONE", ("(03) #### ####", "04## ### ###", "02 #### ####", "(08) #### ####", "1300 ### ###")),
    "nz_tel": ("PHONE", ("(09) ### ####", "021 ### ###", "03-### ####", "027 ### ####", "0800 ### ###")),
    "in_tel": (
        "PHONE",
        ("+91 98### #####", "98########", "080-#### ####", "022-########", "0## - #######", "9##### #####"),
    ),
    "za_tel": ("PHONE", ("021 ### ####", "(011) ###-####", "082 ### ####", "+27 83 ### ####", "031 #######")),
    "sg_tel": ("PHONE", ("6### ####", "9### ####", "8#######", "+65 6### ####", "6###-####")),
    "hk_tel": ("PHONE", ("2### ####", "3### ####", "2#######", "9### ####", "+852 2### ####", "2###-####")),
}
_HOLIDAY = {
    "uk": ("Boxing Day", "Christmas Eve", "New Year's Eve", "Good Friday", "Easter Monday", "Hogmanay", "May Day"),
    "ie": ("St Patrick's Day", "St Stephen's Day", "Easter", "Halloween", "Christmas"),
    "ca": ("Victoria Day", "Thanksgiving", "Labour Day", "Canada Day", "Easter"),
    "nz": ("Waitangi Day", "New Year's Eve", "Anzac Day", "Boxing Day", "Matariki"),
    "sg": ("Chinese New Year", "Hari Raya", "Deepavali", "National Day", "Vesak Day"),
    "hk": ("Chinese New Year", "Ching Ming", "Mid-Autumn Festival", "Chung Yeung", "Christmas"),
}
_SHORTDAYS = ("Mon", "Tues", "Wed", "Thurs", "Fri", "Sat", "Sun")
_PETS = ("Biscuit", "Rusty", "Sergeant", "Patch", "Shadow", "Meg", "Bess", "Monty")
_URLS = (
    "https://pacs.marburytrust.nhs.uk/view?study=48213",
    "http://10.44.2.17/ris/case/77102",
    "www.thornbeck-teaching.org.uk/chest/214",
)
_MAILBOXES = ("xray.results", "resp.secretaries", "chest-clinic", "radiology.reports")
_DOMAINS = {
    "uk": ("marburytrust.nhs.uk", "thornbeck.nhs.uk"),
    "au": ("wattlebay.health.gov.au", "southernskyrad.com.au"),
    "in": ("vijayascans.co.in", "districttb.in"),
    "ie": ("sguh.ie", "carrigmorehospital.ie"),
}
_MALAY_MALE = ("Ahmad", "Faizal", "Ismail", "Muhammad Hafiz", "Rosli")
_MALAY_FEMALE = ("Nurul Huda", "Siti Aminah", "Rohani", "Noraini")
_MALAY_FATHER = ("Abdullah", "Ibrahim", "Osman", "Zainal", "Hamid", "Yusof")
_TAMIL_MALE = ("Muthu", "Selvam", "Ganesan", "Prakash")
_TAMIL_FEMALE = ("Kavitha", "Letchumi", "Devi", "Shanti")
_TAMIL_FATHER = ("Kaliyaperumal", "Rajaratnam", "Govindasamy", "Krishnan")
_PLACES = {
    "h": (_HOSPITAL, "HOSPITAL"),
    "p": (_PRACTICE, "HOSPITAL"),
    "im": (_IMAGING, "HOSPITAL"),
    "home": (_HOME, "HOSPITAL"),
    "inst": (_INSTITUTION, "HOSPITAL"),
    "hs": (_SITE, "HOSPITAL"),
    "w": (_WARD, "WARD"),
    "wc": (_WARD_CODE, "WARD"),
    "b": (_BED, "WARD"),
    "s": (_STREET, "ADDRESS"),
    "t": (_TOWN, "ADDRESS"),
    "hol": (_HOLIDAY, "DATE"),
}


def own_value(field: str, rng: random.Random) -> tuple[str, str]:
    if field.startswith("hol_"):
        field = f"{field[4:]}_hol"
    sentences = {
        "cx": _INCIDENTAL, "cm": _FINDING, "cp": _PAEDIATRIC, "cc": _CT, "ct": _TECHNIQUE, "cl": _LINE, "ng": _FEEDING,
        "nn": _NEONATAL, "cd": _DRAIN, "pm": _PACEMAKER, "cr": _ADVICE, "ci": _IMPRESSION, "cb": _BACKGROUND,
        "lower_film": _LOWER_FILM,
    }  # fmt: skip
    if field in sentences:
        return rng.choice(sentences[field]), ""
    if field in _NUMBER:
        kind, shapes = _NUMBER[field]
        return _number(rng, rng.choice(shapes)), kind
    if field in ("clock", "clockpm"):
        return _clock(field, rng), "TIME"
    match field:
        case "chi":
            return f"{_day(rng):%d%m}{rng.randint(25, 99)}{rng.choice(('', '', ' '))}{_number(rng, '####')}", "MRN"
        case "nric":
            return rng.choice("STFG") + _number(rng, "#######A"), "ID"
        case "age_mo":
            return str(rng.randint(2, 23)), ""
        case "cot":
            return rng.choice(_COT), "WARD"
        case "xroom":
            return rng.choice(_X_RAY_ROOM), "WARD"
        case "pet":
            return rng.choice(_PETS), "NAME"
        case "pacs_url":
            return rng.choice(_URLS), "URL"
    region, _, form = field.partition("_")
    if region in _FAMILY:
        if form in _PLACES:
            lists, kind = _PLACES[form]
            return rng.choice(lists[region]), kind
        if form == "mail":
            if rng.random() < 0.4:
                return f"{rng.choice(_MAILBOXES)}@{rng.choice(_DOMAINS[region])}", "EMAIL"
            given, family = _person(region, rng, "n")
            letters = "".join(c for c in family.lower() if c.isascii() and c.isalpha())
            user = rng.choice((f"{given.split()[0].lower()}.{letters}", f"{given[0].lower()}{letters}"))
            user = "".join(c for c in user if c.isascii() and (c.isalpha() or c == "."))
            return f"{user}@{rng.choice(_DOMAINS[region])}", "EMAIL"
        return _name(region, form, rng), "NAME"
    return _date(field, rng), "DATE"


def _number(rng: random.Random, shape: str) -> str:
    """`#` becomes a digit, `A` a capital other than I and O; shapes that begin with a word keep it."""
    words = (
        "RXQ",
        "RA",
        "IP",
        "UH",
        "MR",
        "HN",
        "MP",
        "KMC",
        "TN",
        "IME",
        "NX",
        "QSS",
        "VX",
        "CL",
        "CTAWP",
        "CTDR",
        "HOST",
    )
    keep = max((len(w) for w in (*words, "XXXX XXXX", "CT", "PETCT") if shape.startswith(w)), default=0)
    return shape[:keep] + "".join(
        rng.choice("0123456789") if c == "#" else rng.choice("ABCDEFGHJKLMNPQRSTUVWXYZ") if c == "A" else c
        for c in shape[keep:]
    )


def _clock(field: str, rng: random.Random) -> str:
    hour, minute = rng.randrange(24), rng.randrange(60)
    if field == "clock":
        return rng.choices(
            (f"{hour:02d}:{minute:02d}", f"{hour:02d}{minute:02d}", f"{hour:02d}.{minute:02d}"), (70, 20, 10)
        )[0]
    half = "am" if hour < 12 else "pm"
    twelve = (hour - 1) % 12 + 1
    forms = (
        f"{twelve}.{minute:02d}{half}",
        f"{twelve}:{minute:02d}{half}",
        f"{twelve}:{minute:02d} {half}",
        f"{twelve}{half}",
    )
    return rng.choices(forms, (35, 30, 20, 15))[0]


def _day(rng: random.Random) -> date:
    return date(2008, 1, 1) + timedelta(days=rng.randrange(6500))


def _date(field: str, rng: random.Random) -> str:
    day = _day(rng)
    if field in ("wday", "wdate") and day.weekday() > 4 and rng.random() < 0.7:
        day -= timedelta(days=2)
    d, month, year = day.day, MONTHS[day.month - 1], day.year
    short = rng.choice((month[:3], month[:3], "Sept" if day.month == 9 else month[:3]))
    suffix = "th" if d in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(d % 10, "th")
    match field:
        case "dmy":
            forms = (
                f"{day:%d/%m/%Y}",
                f"{d}/{day.month}/{day:%y}",
                f"{day:%d.%m.%y}",
                f"{day:%d-%m-%Y}",
                f"{d:02d}-{short}-{year}",
            )
            forms += (f"{d} {short} {year}", f"{day:%d/%m/%y}")
            return rng.choices(forms, (35, 10, 12, 8, 10, 12, 13))[0]
        case "dtext":
            forms = (
                f"{d} {month} {year}",
                f"{d}{suffix} {month} {year}",
                f"{d}{suffix} {month}",
                f"{d} {short} {year}",
            )
            return rng.choices((*forms, f"{d}{suffix} of {month}, {year}"), (40, 25, 15, 15, 5))[0]
        case "dday":
            forms = (
                f"{d}/{day.month}",
                f"{day:%d/%m}",
                f"{d} {month}",
                f"{d}{suffix} {month}",
                f"{d} {short}",
                f"{d}.{day.month}",
            )
            return rng.choices(forms, (25, 20, 20, 15, 15, 5))[0]
        case "wdate":
            long, cut = DAYS[day.weekday()], _SHORTDAYS[day.weekday()]
            return rng.choice(
                (
                    f"{long} {d} {month} {year}",
                    f"{long} {d}{suffix} {month}",
                    f"{cut} {d}/{day.month}",
                    f"{cut} {day:%d/%m/%y}",
                )
            )
        case "cadate":
            forms = (f"{d:02d}-{month[:3]}-{year}", f"{month[:3]} {d}, {year}", f"{day:%Y/%m/%d}", f"{day:%Y-%m-%d}")
            return rng.choice((*forms, f"{day:%d/%m/%Y}", f"{month} {d}, {year}"))
        case "birth":
            born = rng.randint(1931, 1992)
            forms = (
                f"{day:%d/%m}/{born}",
                f"{day:%d/%m}/{born}",
                f"{day:%d.%m}.{born % 100}",
                f"{d} {month[:3]} {born}",
            )
            return rng.choice((*forms, f"{d:02d}-{month[:3]}-{born}", f"{day:%d.%m}.{born}"))
        case "birth_recent":
            return f"{day:%d/%m/%Y}"
        case "my":
            forms = (f"{month} {year}", f"{short} {year}", f"{day:%m/%Y}", f"{month} '{day:%y}", f"{short} {day:%y}")
            return rng.choices(forms, (45, 25, 12, 6, 12))[0]
        case "month":
            return rng.choices((month, month[:3]), (85, 15))[0]
        case "year":
            return str(rng.randint(2003, 2022))
        case "old_year":
            return str(rng.randint(1984, 2014))
        case "long_year":
            return str(rng.randint(1957, 1991))
        case "iso":
            return rng.choice((f"{day:%Y-%m-%d}", f"{day:%Y-%m-%d}", f"{day:%Y/%m/%d}"))
        case "wday":
            return rng.choices((DAYS[day.weekday()], _SHORTDAYS[day.weekday()]), (75, 25))[0]
    raise KeyError(field)


def _person(region: str, rng: random.Random, form: str) -> tuple[str, str]:
    """Given and family name; the staff and patients of every region come from others as well."""
    if region in ("uk", "ie", "ca", "au", "nz") and rng.random() < 0.2:
        region = rng.choice(("uk", "in", "in", "ie", "za", "au"))
    if region == "za" and rng.random() < 0.15:
        region = rng.choice(("in", "uk"))
    words = "en" if region in _LIKE_ENGLISH else "cn" if region in ("sg", "hk") else region
    chinese = words == "cn"
    share = 0.25 if words == "en" else 0.15
    families = _FAMILY[region]
    if region == "sg":
        families = tuple(f for f in families if f not in _MALAY_FATHER + _TAMIL_FATHER)
    family = rng.choice(_WORD_FAMILY[words] if rng.random() < share else families)
    if words == "en" and rng.random() < 0.04 and " " not in family and "-" not in family:
        family = f"{family}-{rng.choice(_FAMILY[region])}"
    male = form.endswith("m") or (not form.endswith("f") and rng.random() < 0.5)
    givens = (_MALE if male else _FEMALE)[region]
    if chinese:
        givens = tuple(g for g in givens if " " in g)
    elif region != "in" and rng.random() < 0.14:
        givens = _WORD_MALE if male else _WORD_FEMALE
    return rng.choice(givens), family


def _name(region: str, form: str, rng: random.Random) -> str:
    given, family = _person(region, rng, form)
    initial = rng.choice("ABCDEGHJKLMNPSTVW")
    chinese = region in ("sg", "hk")
    first = rng.choice(("J", "S", "K", "P", "M", "A", "R", "C")) if chinese else given[0]
    match form:
        case "dr":
            return given.split()[-1] if region == "in" and rng.random() < 0.25 else family
        case "gm" | "gf":
            return given
        case "i":
            forms = (
                f"{first} {family}",
                f"{first}. {family}",
                f"{first}{initial} {family}",
                f"{first}.{initial}. {family}",
            )
            if region == "in":
                return rng.choice((*forms, f"{first}. {initial}. {family}", f"{first}. {initial}. {family}"))
            return rng.choices((*forms, f"{family} {first}"), (35, 20, 25, 14, 6))[0]
        case "l" | "lm" | "lf":
            forms = (
                f"{family.upper()}, {given}",
                f"{family}, {given}",
                f"{family.upper()} {given}",
                f"{family.upper()}, {given} {initial}",
            )
            if chinese:
                forms = (
                    f"{family.upper()}, {given}",
                    f"{family.upper()} {given}",
                    f"{family} {given}".upper(),
                    f"{family} {given}",
                )
            elif region == "in":
                forms = (
                    f"{given} {family}",
                    f"{given} {family}".upper(),
                    f"{family}, {given}",
                    f"{family.upper()} {given}",
                )
            return rng.choices((*forms, f"{family},{given}"), (42, 20, 20, 13, 5))[0]
        case "n" | "m" | "f":
            if chinese:
                return _chinese_or_singaporean(region, form, given, family, rng)
            if region == "in":
                forms = (
                    f"{given} {family}",
                    f"{initial}. {given}",
                    f"{given} {rng.choice(('Kumar', 'Lal', 'Chandra'))} {family}",
                    given,
                )
                if form == "f":
                    forms = (forms[0], forms[1], f"{given} Devi", given)
                return rng.choices(forms, (70, 15, 10, 5))[0]
            forms = (
                f"{given} {family}",
                f"{given} {initial} {family}",
                f"{given} {initial}. {family}",
                f"{given} {family.upper()}",
            )
            return rng.choices(forms, (80, 7, 5, 8))[0]
    raise KeyError(f"{region}_{form}")


def _chinese_or_singaporean(region: str, form: str, given: str, family: str, rng: random.Random) -> str:
    male = form == "m" or (form == "n" and rng.random() < 0.5)
    draw = rng.random()
    if region == "sg" and draw < 0.14:
        own = rng.choice(_MALAY_MALE if male else _MALAY_FEMALE)
        return f"{own} {rng.choice(('bin', 'Bin') if male else ('binte', 'Bte'))} {rng.choice(_MALAY_FATHER)}"
    if region == "sg" and draw < 0.22:
        own = rng.choice(_TAMIL_MALE if male else _TAMIL_FEMALE)
        return f"{own} {'s/o' if male else 'd/o'} {rng.choice(_TAMIL_FATHER)}"
    if form == "n" or draw < 0.6:
        western = rng.choice(
            ("Alfred", "Desmond", "Kelvin") + _WORD_MALE[-5:] if male else ("Vivian", "Joyce") + _WORD_FEMALE[7:14]
        )
    else:
        western = ""
    plain = f"{family.upper() if region == 'hk' and rng.random() < 0.6 else family} {given}"
    if western and draw > 0.8:
        return rng.choice((f"{western} {family}", f"{western} {family} {given}", f"{plain}, {western}"))
    return plain
