"""Radiology reports with planted protected information, after large and middle-sized hospitals of the United States.

`reports_phi_writer` fills the templates. The set imitates university, community and county hospitals, outpatient
imaging centres, night reads of teleradiology groups and Veterans Affairs medical centres: adults, reports from today's
speech recognition and electronic record as well as older dictated and typed ones. All persons, places, institutions
and numbers are invented. Recognisers may be developed on this set; it is no measure of them.

Fields of its own, beside those of the writer:
- NAME: given names alone, initials with a family name, `LAST,FIRST M` (va_name), `LAST^FIRST` (caret), three capitals
  (trio), a pet. A `Jr.` or `III` belongs to the name, as does the full stop of an initial at its end.
- DATE: weekday and date together are one piece (long_date, wd_mday); a month or year alone where it dates an event;
  birth dates of veterans (va_dob). TIME: with seconds (time_sec), four digits (hhmm), as typed in haste (timep);
  "hours", "hrs" and time zones stay outside.
- HOSPITAL: hospitals, imaging centres, practices, clinics, nursing homes, schools, churches and site codes.
- WARD: unit (a ward), room (room or bed), orroom, irroom, cathroom and ctroom (rooms of procedures), vaunit (a VA
  location), the number and its word together. ADDRESS: town_line is town, state and postcode in one piece; city may
  have its state.
- ID: provider, member, subject and incident numbers, typist codes, user names, the last four of a social security
  number (last4). ACCESSION: order numbers as well. DEVICE: scanner and ctscanner are station names.
- Not protected: sentences that stay whole, by what they fit: cf, cs and cl (films: quiet, any, with lines and
  tubes), ct (CT findings), ch (history) and tq (technique).
"""

from __future__ import annotations

import random
import string
import unicodedata
from collections.abc import Callable
from datetime import date, timedelta

FAMILY = (
    "Aaronson", "Abernathy", "Acevedo", "Achterberg", "Adeyemi", "Agarwal", "Aguirre", "Ahlstrom", "Akintola",
    "Al-Hadidi", "Albrecht", "Alcantara", "Allenby", "Almeida", "Alvarado", "Amundsen", "Anand", "Anderson",
    "Andrzejewski", "Antonelli", "Arroyo-Vega", "Asante", "Atwell", "Avakian", "Ayers", "Bagley", "Bakshi",
    "Balasubramanian", "Banerjee", "Barclay", "Barraza", "Bartholomew", "Bauman", "Beauchamp", "Begay", "Belanger",
    "Benavides", "Bergstrom", "Bhattacharya", "Birnbaum", "Blackwell", "Blaszczyk", "Boateng", "Bogdanov", "Bouchard",
    "Boudreaux", "Brannigan", "Braithwaite", "Brzezinski", "Bui", "Burkhalter", "Caldwell", "Callahan", "Camacho",
    "Cardoza", "Carmichael", "Castañeda", "Cervantes", "Chakrabarti", "Chatterjee", "Chaudhry", "Chen", "Cho", "Choi",
    "Christodoulou", "Cieslak", "Claiborne", "Cohen", "Colquitt", "Contreras", "Cormier", "Costello", "Crenshaw",
    "Cunningham", "D'Agostino", "D'Souza", "Dang", "Darby", "Davenport", "Davis", "De La Cruz", "de la Torre",
    "DeAngelis", "Delacroix", "Delgado", "DeLuca", "Desai", "Dhillon", "Di Stefano", "Dombrowski", "Donahue",
    "Dubois", "Duong", "Dvorak", "Eberhardt", "Echevarria", "Edelstein", "Ekström", "El-Masri", "Ellsworth",
    "Engebretson", "Enriquez", "Eriksen", "Escobar", "Esposito", "Etxeberria", "Faircloth", "Farouk", "Feinberg",
    "Fernandes", "Fitzgerald", "Fitzpatrick", "Fontenot", "Fuentes", "Gallagher", "Galvan", "Garcia-Lopez", "Garza",
    "Gebremariam", "Ghorbani", "Giannopoulos", "Gilchrist", "Goldfarb", "Gonzalez", "Goswami", "Greathouse",
    "Grigoryan", "Gupta", "Guidry", "Gutiérrez", "Haddad", "Halvorsen", "Hammond", "Haraldsson", "Hargrove", "Harris",
    "Hatfield", "Hayashi", "Heffernan", "Hernandez", "Herrera", "Hoang", "Hollingsworth", "Hosseini", "Hsu", "Huang",
    "Hutchinson", "Iannucci", "Ibrahim", "Ikeda", "Iyer", "Jablonski", "Jackson", "Jankowski", "Jaramillo",
    "Jefferson", "Johnson", "Jones", "Joshi", "Kaczmarek", "Kamau", "Kapoor", "Karimi", "Kazarian", "Kim", "Khoury",
    "Kowalczyk", "Krishnamurthy", "Kruger", "Kwan", "Lachance", "Lafontaine", "Laskaris", "Le", "Ledoux", "Lee",
    "Lefkowitz", "Levinson", "Li", "Lindqvist", "Llewellyn", "Lombardi", "Macaraeg", "MacAllister", "Magnusson",
    "Mahoney", "Malhotra", "Manzanares", "Marchetti", "Martinez", "Matsuda", "McAllister", "McCready", "McGillicuddy",
    "McNamara", "Mehta", "Mendoza", "Mbeki", "Miller", "Mishra", "Mkrtchyan", "Montoya", "Moreau", "Mukherjee",
    "Muñoz", "Nakamura", "Narayanan", "Navarro", "Nguyen", "Nichols", "Nwosu", "O'Brien", "O'Connell", "O'Rourke",
    "Obi", "Ochoa", "Okafor", "Okonkwo-Bell", "Olszewski", "Orozco", "Ostrowski", "Ouyang", "Oyelaran", "Pacheco",
    "Papadakis", "Patel", "Pedersen", "Peña", "Pereira", "Petrosyan", "Pham", "Pitts", "Podolsky", "Popovich",
    "Quarles", "Quintanilla", "Rabinowitz", "Rahman", "Ramaswamy", "Ramirez", "Rasmussen", "Reddy", "Reinholt",
    "Rhee", "Rodriguez", "Rosenthal", "Rutkowski", "Saldaña", "Saeed", "Sandoval", "Santangelo", "Schaefer",
    "Schwartz", "Seo", "Shapiro", "Sharma", "Siddiqui", "Sithole", "Smith", "Sokolov", "Solano", "Srinivasan",
    "St. Clair", "St. Pierre", "Stavros", "Subramaniam", "Sullivan", "Szymanski", "Takahashi", "Tamayo", "Tejada",
    "Thibodeaux", "Thompson", "Thorvaldsen", "Tran", "Trujillo", "Tsosie", "Ueda", "Urbanski", "Vaidya", "Valdez",
    "van der Linden", "Van Houten", "VanDyke", "Vargas", "Venkatesan", "Villarreal", "Vo", "von Haller", "Vu",
    "Wadsworth", "Washington", "Weatherspoon", "Weinstein", "Whitaker", "Williams", "Wilson", "Wojcik", "Wong", "Wu",
    "Yamaguchi", "Yazzie", "Yilmaz", "Yoon", "Youngblood-Carter", "Yusuf", "Zamora", "Zapata", "Zhang", "Zielinski",
    "Zimmerman",
)  # fmt: skip
WORD_FAMILY = (
    "Ball", "Banks", "Best", "Bird", "Bishop", "Black", "Block", "Blood", "Bolt", "Bone", "Booker", "Brown", "Burns",
    "Bush", "Case", "Chance", "Church", "Close", "Cook", "Cross", "Day", "Dean", "Early", "English", "Fair", "Field",
    "Fields", "Fisher", "Flood", "Foley", "Fox", "Frank", "French", "Frost", "Good", "Grant", "Graves", "Gray",
    "Green", "Hand", "Hardy", "Hart", "Head", "Hickman", "Hill", "Hunt", "Joy", "Judge", "Kerley", "King", "Knight",
    "Lake", "Lamb", "Lane", "Large", "Law", "Light", "Little", "Long", "Love", "Low", "Lung", "Major", "March",
    "Marks", "May", "Mills", "Minor", "Moody", "Moon", "Moss", "Noble", "Page", "Park", "Payne", "Penny", "Pick",
    "Pope", "Power", "Price", "Prior", "Rice", "Rich", "Rivers", "Rose", "Rush", "Sands", "Savage", "Self", "Sharp",
    "Shields", "Short", "Silver", "Singer", "Small", "Snow", "Speed", "Starr", "Steel", "Stone", "Street", "Strong",
    "Summers", "Swan", "Swift", "Temple", "Wall", "Ward", "Waters", "Weeks", "Wells", "White", "Winter", "Wise",
    "Wolf", "Wood", "Woods", "Young",
)  # fmt: skip
GIVEN_F = (
    "Abigail", "Adaeze", "Agnieszka", "Aisha", "Alejandra", "Alexis", "Alice", "Alma", "Amanda", "Amber", "Amy",
    "Ana", "Anahit", "Andrea", "Angela", "Anita", "Ann-Marie", "Anna", "Annette", "Aparna", "Ashley", "Barbara",
    "Beatriz", "Bernadette", "Beth", "Betty", "Beverly", "Brandi", "Brenda", "Brianna", "Brittany", "Camille",
    "Candace", "Carmen", "Caroline", "Catherine", "Cheryl", "Christina", "Cindy", "Claudia", "Colleen", "Concepción",
    "Consuelo", "Crystal", "Cynthia", "Danielle", "Darlene", "Deborah", "Deepa", "Delores", "Denise", "Diana",
    "Dolores", "Donna", "Doris", "Dorothy", "Ebony", "Eileen", "Elena", "Elizabeth", "Ellen", "Emily", "Erin",
    "Esther", "Ethel", "Eun-ji", "Evelyn", "Fatima", "Fern", "Florence", "Frances", "Gabriela", "Geraldine", "Gloria",
    "Guadalupe", "Gwendolyn", "Hannah", "Hattie", "Helen", "Ines", "Irina", "Jacqueline", "Jamila", "Janet",
    "Jasmine", "Jennifer", "Jessica", "Jill", "Joanne", "Josephine", "Juanita", "Judith", "Julie", "Karen",
    "Katherine", "Katie", "Kayla", "Keisha", "Kimberly", "Kristen", "Lakshmi", "LaTonya", "Latoya", "Laura",
    "Leticia", "Linda", "Lisa", "Lorraine", "Lourdes", "Lucille", "Luz", "Magdalena", "Margaret", "Maria",
    "Mary Beth", "Mary Ellen", "Meera", "Megan", "Melissa", "Michelle", "Mildred", "Minh-Thu", "Monica", "Nadia",
    "Nancy", "Natasha", "Ngozi", "Nicole", "Noor", "Norma", "Olga", "Pamela", "Patricia", "Phyllis", "Priya",
    "Rachel", "Rebecca", "Renée", "Rhonda", "Rosalind", "Rosario", "Samantha", "Sandra", "Sarah", "Shanice", "Sharon",
    "Shirley", "Siobhan", "Sofia", "Stephanie", "Susan", "Tamika", "Teresa", "Thelma", "Tiffany", "Tracy", "Ursula",
    "Valerie", "Vanessa", "Veronica", "Vivian", "Wanda", "Wilhelmina", "Xiomara", "Ximena", "Yolanda", "Yvonne",
    "Zainab", "Zoë",
)  # fmt: skip
GIVEN_M = (
    "Aaron", "Abdul", "Adam", "Ahmed", "Alan", "Albert", "Alejandro", "Andre", "Andrew", "Anthony", "Anil", "Arturo",
    "Benjamin", "Bernard", "Bradley", "Brian", "Bruce", "Byron", "Carlos", "Cedric", "Charles", "Christopher",
    "Clarence", "Cornelius", "Craig", "Curtis", "Damon", "Daniel", "Darnell", "Darryl", "David", "Dennis", "Derek",
    "DeShawn", "Diego", "Dmitri", "Donald", "Douglas", "Duane", "Earl", "Eduardo", "Edward", "Eli", "Elijah", "Emeka",
    "Enrique", "Eric", "Ernesto", "Eugene", "Felipe", "Floyd", "Francisco", "Gary", "George", "Gerald", "Giovanni",
    "Glenn", "Gregory", "Hakeem", "Harold", "Harvey", "Hector", "Henry", "Herbert", "Howard", "Hyun-woo", "Ian",
    "Isaac", "Ivan", "Jacob", "Jamal", "James", "Jason", "Javier", "Jean-Luc", "Jeffrey", "Jerome", "Jesús",
    "Joaquín", "John", "Jonathan", "Jorge", "José", "Joseph", "Joshua", "Juan", "Julius", "Karim", "Kareem",
    "Kenneth", "Kevin", "Kwame", "Larry", "Lawrence", "Leon", "Leonard", "Leroy", "Lloyd", "Luis", "Malik", "Manuel",
    "Marcus", "Mario", "Marvin", "Matthew", "Melvin", "Michael", "Miguel", "Mohammed", "Nathan", "Neil", "Nicholas",
    "Norman", "Omar", "Oscar", "Otis", "Patrick", "Paul", "Pedro", "Peter", "Philip", "Quang", "Rafael", "Rajesh",
    "Ramón", "Randall", "Raymond", "Reginald", "Ricardo", "Richard", "Robert", "Roberto", "Roger", "Ronald",
    "Roosevelt", "Rudolph", "Russell", "Ryan", "Salvador", "Samuel", "Santiago", "Scott", "Sean", "Sergio",
    "Seung-min", "Stanley", "Stephen", "Steven", "Sundar", "Terrence", "Thaddeus", "Theodore", "Thomas", "Timothy",
    "Todd", "Travis", "Tyrone", "Vikram", "Vincent", "Vladimir", "Walter", "Warren", "Wei", "Wesley", "William",
    "Willie", "Xavier", "Yusuf", "Zachary",
)  # fmt: skip
GIVEN = GIVEN_F + GIVEN_M
WORD_GIVEN = (
    "April", "Art", "Autumn", "Bill", "Carol", "Charity", "Chase", "Christian", "Clay", "Cliff", "Daisy", "Dawn",
    "Dean", "Drew", "Faith", "Frank", "Gene", "Grace", "Grant", "Guy", "Heather", "Holly", "Hope", "Iris", "Ivy",
    "Jack", "Joy", "June", "Lance", "Mark", "May", "Melody", "Mercy", "Miles", "Olive", "Pat", "Pearl", "Penny",
    "Ray", "Rich", "Robin", "Rose", "Ruby", "Sandy", "Sterling", "Summer", "Victor", "Violet", "Will",
)  # fmt: skip
HOSPITALS = (
    "Alder Creek Medical Center", "Allenbrook University Hospital", "Ashgrove Regional Medical Center",
    "Bannockdale General Hospital", "Bayless Memorial Hospital", "Beacon Heights Hospital",
    "Blessed Sacrament Hospital", "Briarfield Community Hospital", "Calloway County Hospital District",
    "Cedar Bluff Regional Hospital", "Clearwater Valley Medical Center", "Copperline Medical Center",
    "Crestmoor Hospital", "Dunmore University Hospital", "Eastlake Presbyterian Hospital",
    "Elmhaven Methodist Hospital", "Fairmeade General", "Fort Talbot Community Hospital",
    "Garnet County Medical Center", "Good Shepherd Hospital of Wexley", "Grandview-Tolliver Hospital",
    "Greystone Medical Center", "Hadley Memorial", "Harlan Falls General Hospital",
    "Harper-Voss University Medical Center", "Hawthorne Park Hospital", "Holy Redeemer Medical Center",
    "Immaculata Hospital", "Iron Range Memorial Hospital", "Jessamine County Hospital", "Kearsley Hospital Center",
    "Kingsport Lutheran Medical Center", "Lakeshore Baptist Hospital", "Larkmont University Hospital",
    "Linden Square Hospital", "Loma Clara Medical Center", "Marbury Hospital", "McKittrick Memorial Hospital",
    "Mercy Ridge Hospital", "Mesa Verde Regional", "Midvale Adventist Hospital", "Mount Carmel of the Plains",
    "Mt. Ephraim Hospital", "North Harbor Medical Center", "Northfield Deaconess", "Oakmere Medical Center",
    "Our Lady of the Lakes Hospital", "Palmetto Trace Hospital", "Pine Barrens Memorial",
    "Prairie View Regional Health Center", "Quarry Hill Hospital", "Ravenna General Hospital",
    "Red Cedar Health System", "Ridgeline Medical Center", "Rosemont University Medical Center",
    "Sacred Heart of Tillman", "Saguaro Springs Hospital", "San Ysidro County Hospital", "Shawnee Bend Hospital",
    "Sinclair University Hospital", "Southgate Memorial Medical Center", "St. Agathe Hospital",
    "St. Bartholomew Medical Center", "St. Brendan's", "St. Casimir Hospital", "St. Hilda's Medical Center",
    "St. Odile Regional", "Stillwater Heights Hospital", "Sunderland Medical Center", "Tamarack University Health",
    "Thornbury General Hospital", "Three Forks Community Hospital", "Trinity-Marlowe Hospital",
    "University Hospital at Wynfield", "Upper Valley Hospital", "Vandermeer Medical Center",
    "Wabash Crossing Hospital", "Westmark University Hospital", "Whitcomb Memorial", "Willow Run Medical Center",
    "Winona Heights Hospital", "Yarrow Creek Hospital",
)  # fmt: skip
IMAGINGS = (
    "Advanced Imaging of Tillman", "Bluebonnet Diagnostic Imaging", "Canyon Open Imaging", "Clearview Imaging Center",
    "Crossroads Outpatient Imaging", "Eagle Point Imaging", "Foothill Radiology Center",
    "Harborview Outpatient Imaging", "Heritage Diagnostic Center", "Keystone Open MRI & CT",
    "Lakeside Imaging Pavilion", "Magnolia Imaging Associates", "Meridian Outpatient Imaging",
    "Northgate Imaging Center", "Orchard Park Imaging", "Premier Diagnostic Imaging of Wexley", "Riverbend Imaging",
    "SouthPointe Radiology Center", "Summit Ridge Imaging", "Tri-County Mobile X-Ray", "Twin Forks Imaging",
    "Valley Oaks Imaging Center", "Waterford Imaging", "Westbrook Diagnostic Center",
)  # fmt: skip
RADGROUPS = (
    "Atlas Overnight Radiology", "Bayside Radiology Associates", "Blue Mesa Radiologists, P.C.",
    "Consolidated Radiologists of Dunmore", "Cumberland Teleradiology", "Elkhorn Radiology Group",
    "Granite State Radiologists", "Meridian NightReads", "Nightingale Teleradiology", "Northern Lakes Radiology",
    "Piedmont Imaging Physicians", "Red River Radiology Partners", "Starlight Remote Radiology",
    "Twin Forks Radiology",
)  # fmt: skip
PRACTICES = (
    "Allied Chest Physicians", "Briarfield Heart & Lung", "Capital Pulmonary Consultants",
    "Cedar Bluff Surgical Associates", "Eastlake Oncology Hematology", "Great Basin Pulmonary",
    "Harlan Falls Cardiology, LLC", "Lone Star Chest Associates", "Marbury Physician Group",
    "Prairie Thoracic Surgery", "Rosemont Faculty Physicians", "Tidewater Cardiothoracic Surgeons",
    "Tolliver Internal Medicine, Inc.", "Westmark Cardiology Associates",
)  # fmt: skip
CLINICS = (
    "Alvarado Street Community Health Center", "Birchwood Family Medicine", "Cedar Bluff Urgent Care",
    "Desert Willow Primary Care", "Dunmore Occupational Health", "Eastside Free Clinic", "Family Care of Marbury",
    "Garnet County Health Department", "Highland Internal Medicine", "Kearsley Walk-In Clinic",
    "Mesa Family Practice", "Midtown Oncology Center", "Prairie Rose Medical Group", "QuickCare Fairmeade",
    "Riverside TB Clinic", "Saguaro Pulmonary Clinic", "Tolliver Pain and Spine", "Whitcomb Women's Health",
)  # fmt: skip
HOMES = (
    "Autumn Ridge Nursing Home", "Bethany Terrace", "Brookhollow Care Center", "Cottonwood Manor",
    "Elm Court Rehabilitation", "Evergreen Living at Marbury", "Golden Acres Nursing and Rehab",
    "Heritage Pines Assisted Living", "Lakewood Transitional Care", "Maple Glen Nursing Home",
    "Meadowlark Skilled Nursing", "Parkside Memory Care", "Rosewood Village", "Shady Grove Rehabilitation Center",
    "St. Anne's Home", "Sunrise Harbor LTAC", "Wexley Masonic Home", "Windsor Hospice House",
)  # fmt: skip
VAS = (
    "Bannock Valley VA Medical Center", "Beaumont Ridge VAMC", "Cold Spring VA Medical Center", "Fort Larrabee VAMC",
    "Harlan Falls VA Clinic", "Iron Range VA Outpatient Clinic", "James T. Averill VA Medical Center",
    "Lake Corrigan VAMC", "Mesa Alta VA Health Care System", "North Tolliver CBOC",
    "Sgt. Dale R. Hutchens VA Medical Center", "Stannard VA Medical Center", "VA Ohio Basin Healthcare System",
    "Wendell Marsh VAMC",
)  # fmt: skip
SCHOOLS = (
    "Dunmore State University", "Harlan Falls High School", "Kearsley Community College",
    "Jefferson Ridge Middle School", "Marbury Elementary", "Our Savior Lutheran School", "Tolliver Technical College",
)  # fmt: skip
CHURCHES = (
    "Bethel Grove Baptist Church", "First Methodist of Marbury", "New Hope AME Church", "Our Lady of Sorrows Parish",
    "St. Cyprian's Church", "Temple Beth Shalom of Wexley",
)  # fmt: skip
CODES = (
    "AUH", "BMH", "CVMC", "DUH", "EPH", "FTCH", "GCMC", "HFGH", "KHC", "MRH", "NHMC", "OLL", "RUMC", "SBMC", "SMH",
    "SYCH", "TUH", "WUH", "LUH East", "MRH-West", "NHMC South", "DUH Main",
)  # fmt: skip
HOSPITAL = HOSPITALS + IMAGINGS + RADGROUPS + PRACTICES + CLINICS + HOMES + VAS
UNITS = (
    "7 West", "4 North", "5 East", "3 South", "6W", "5E", "4NE", "8 South Tower", "9 Tower", "11 Center", "2 Main",
    "3-North", "6-Main", "10 Long", "12 Reiss", "4 Farr", "MICU-B", "MICU 2", "MICU East", "SICU-A", "SICU 3",
    "CVICU 4", "CTICU-North", "CCU 2", "NSICU 6", "Neuro ICU 5", "TICU 1", "Burn ICU 2 West", "4A", "7C",
    "3B Stepdown", "5 Telemetry", "6 Tele", "4 West Telemetry", "Tele 3", "Stepdown Unit 2", "PCU 5", "4 PCU",
    "7 Medical", "5 Surgical", "2 Ortho", "8 Oncology", "BMT 9", "6 Rehab", "Ward 4B", "Ward 12", "Ward C",
    "Hollis 5", "Hollis Pavilion 7", "Bigelow Tower 3", "Kessler 10", "Ames Pavilion 4 East", "Whitcomb Wing 2",
    "Nightingale Ward", "Stoddard Ward", "Unit 5500", "Unit 4-200", "Unit 7B", "Nursing Unit 3 West",
    "Observation Unit B", "Obs 2", "CDU-2", "ED Pod C", "Blue Pod 4", "Pod A", "PACU 2", "Dialysis Unit 1",
    "Rehab 2 North",
)  # fmt: skip
ROOMS = (
    "Room 312", "Room 4417", "Room 608-B", "Room 2114 Bed A", "Rm 514", "Rm. 731", "RM 4117-2", "room 906", "room 22",
    "rm 1208", "bed 12", "Bed 4", "bed 31A", "Bed 7-2", "BED 18", "bed 9W-14", "ED 14", "ED-22", "ED bed 7", "ER 9",
    "ED Room 11", "ED Hall 6", "Hallway 3", "Trauma Bay 2", "trauma bay 1", "Trauma Room 3", "Resus 1", "Resus Bay B",
    "Bay 5", "Fast Track 4", "Triage 2", "4117-A", "5W-22", "6W12", "512-1", "7N 708", "8E 814-B", "3114 bed 2",
    "N408", "T-1021", "MICU 14", "MICU bed 6", "SICU-09", "CVICU 11", "CCU bed 3", "CTICU 22", "Neuro ICU bed 17",
    "NSICU 8", "TICU 04", "PACU 8", "PACU bay 12", "Tele 16", "Isolation Room 2", "Room 5-118", "5 East Room 518",
    "7 West bed 24",
)  # fmt: skip
ORROOMS = (
    "OR 11", "OR #4", "OR-7", "OR 2", "Operating Room 3", "Hybrid OR 1", "Main OR 16",
)  # fmt: skip
IRROOMS = (
    "IR Suite 2", "IR 1", "Angio 3", "Angio Suite B", "CT Procedure Room 1", "Procedure Room B", "Room R-114", "IR-3",
)  # fmt: skip
CATHROOMS = (
    "Cath Lab 3", "EP Lab 2", "EP 1", "Cath Lab B", "Hybrid OR 1",
)  # fmt: skip
CTROOMS = (
    "CT Room 2", "CT-1", "Prep Room 4", "CT Bay 3", "Radiology Holding 2",
)  # fmt: skip
VAUNITS = (
    "5 EAST-MED", "4A-MED/SURG", "ICU3-NORTH", "ED-TRIAGE 2", "7B TELE", "3 WEST CLC", "CLC-2 NORTH", "MICU 4 SOUTH",
    "SICU-2", "6C-ONC", "PACT TEAM 4", "PCC-BLUE TEAM 2", "WARD 3A", "2 SOUTH PSYCH", "TELE-5W", "PULM CLINIC RM 12",
)  # fmt: skip
WARD = UNITS + ROOMS
STREET = (
    "12 Alder Lane", "41 Beacon Hill Rd", "77 Birch Street", "108 Bluebird Court", "119 Calle Encanto",
    "204 Cedar Bluff Dr.", "210 Church St", "233 County Line Road", "315 E. 4th Street", "318 Elm St, Apt 2B",
    "402 Fairmeade Blvd", "419 Fisher Ave.", "428 W Garnet St.", "500 Harbor View Parkway", "512 Hawthorne Pl",
    "540 N. Hollis Avenue", "601 Jessamine Way", "617 Kearsley Rd, Unit 9", "655 Kings Highway",
    "700 Lakeshore Drive", "714 S. Larkspur Ave", "733 Linden Square", "801 Magnolia Terrace", "820 Main Street",
    "845 Maple Glen Cir", "900 Marbury Pike", "915 Martin Luther King Jr. Blvd", "1002 Meadowlark Ln",
    "1010 Medical Plaza Drive, Suite 300", "1120 Mesa Verde Trail", "1144 NW 23rd Ave", "1200 Mill Pond Road",
    "1215 Oak St", "1333 Old Post Road", "1401 Orchard Park Dr, Ste 110", "1450 Palmetto Trace",
    "1500 University Avenue", "1616 Pine Barrens Road", "1729 Prairie View Rd", "1800 Quarry Hill Road",
    "1912 Ravenna Street", "2001 Ridgeline Parkway", "2020 Rosemont Ave, Apt. 14", "2200 S. State St",
    "2315 Saguaro Springs Rd", "2448 Shawnee Bend", "2500 Medical Center Drive", "2606 Stillwater St",
    "2750 Tamarack Lane", "3030 Thornbury Court", "3117 Tolliver Road", "3300 US Highway 61", "3415 Vandermeer St",
    "3550 Veterans Parkway", "3721 Wabash Ave", "3900 W. 112th Place", "4005 Westbrook Circle", "4110 Willow Run Rd",
    "4242 Winona Heights Blvd", "4800 Wynfield Drive", "5150 Yarrow Creek Rd", "6020 State Route 9",
    "7171 County Road 415", "8801 Rural Route 2", "10450 N. Frontage Road", "P.O. Box 4471", "PO Box 190",
)  # fmt: skip
CITY = (
    "Alder Creek", "Allenbrook", "Ashgrove", "Averill Junction", "Bannockdale", "Bayless", "Beaumont Ridge",
    "Briarfield", "Calloway Springs", "Cedar Bluff", "Cold Spring", "Copperline", "Crestmoor", "Dunmore", "Eastlake",
    "Elmhaven", "Fairmeade", "Fort Larrabee", "Fort Talbot", "Garnet", "Greystone", "Hadley", "Harlan Falls",
    "Hawthorne Park", "Iron Range", "Kearsley", "Lake Corrigan", "Larkmont", "Loma Clara", "Marbury", "McKittrick",
    "Midvale", "Mt. Ephraim", "North Tolliver", "Oakmere", "Ravenna", "Red Cedar", "San Ysidro", "Shawnee Bend",
    "Stannard", "Ashgrove, Georgia", "Bannockdale, Idaho", "Bayless, Alabama", "Cedar Bluff, IA", "Cold Spring, MN",
    "Copperline, AZ", "Dunmore, Ohio", "Eastlake, WA", "Fort Talbot, KY", "Greystone, New Hampshire",
    "Harlan Falls, OH", "Kearsley, Michigan", "Lake Corrigan, Wisconsin", "Larkmont, CA", "Loma Clara, California",
    "Marbury, PA", "Mesa Alta, New Mexico", "Palmetto Trace, South Carolina", "Saguaro Springs, AZ", "Tillman, TX",
    "Tolliver, West Virginia", "Wexley, Massachusetts", "Wynfield, NC", "Yarrow Creek, Colo.",
)  # fmt: skip
TOWN_LINE = (
    "Alder Creek, OR 97118", "Allenbrook, NY 12877", "Ashgrove, GA 30299", "Bayless, AL 36555",
    "Briarfield, TN 37990", "Cedar Bluff, IA 52290", "Copperline, AZ 85699", "Crestmoor, CO 80155",
    "Dunmore, OH 43299", "Eastlake, WA 98599-2210", "Fairmeade, MD 21599", "Garnet, NV 89799", "Greystone, NH 03399",
    "Harlan Falls, Ohio 45099", "Kearsley, MI 48799", "Lake Corrigan, WI 54299", "Larkmont, CA 95799-1048",
    "Loma Clara, California 93299", "Marbury, PA 17599", "Midvale, NJ 07199", "North Tolliver, WV 26299",
    "Oakmere, IL 61999", "Ravenna, IN 46899", "San Ysidro, TX 78799", "Shawnee Bend, KS 66299", "Stannard, VT 05299",
    "Tillman, TX 79399", "Wexley, MA 01799", "Winona Heights, MN 55999", "Wynfield, NC 27799",
    "Yarrow Creek, CO 81699-4410",
)  # fmt: skip
TOWN = CITY + TOWN_LINE
HOLIDAYS = (
    "Christmas Day", "Thanksgiving", "New Year's Eve", "Memorial Day", "July 4th", "Halloween", "Easter", "Labor Day",
    "Presidents' Day",
)  # fmt: skip
XR_UNITS = (
    "DXROOM2", "DR-ED1", "PORT07", "MOBILE-DR4", "DRX-4W", "CR_ICU3", "XRPORT-B", "EDXR02", "AMX240-6",
)  # fmt: skip
CT_UNITS = (
    "CTGE02", "CT3-MAIN", "GEMS_CT01", "SOMATOM_ER2", "CT_ED_1", "CTAWP71204", "FORCE-B",
)  # fmt: skip
MAIL = (
    "alderridge.org", "rad.larkmont.edu", "tamarackhealth.org", "nightreads-meridian.com", "twinforksrad.com",
    "va.gov",
)  # fmt: skip
LINKS = (
    "https://mychart.alderridge.org/results", "www.riverbendimaging.com/portal",
    "https://images.larkmont.edu/v/48213", "http://pacsweb.cvmc.local/study?acc=4481920",
)  # fmt: skip
CALM = (
    "The heart is normal in size and the mediastinal contours are unremarkable.",
    "No pneumothorax or pleural effusion.",
    "A Ghon focus is present in the right midlung.",
    "Ranke complex with calcified right hilar nodes.",
    "Small Bochdalek hernia on the left, unchanged.",
    "Fat-containing Morgagni hernia at the right cardiophrenic angle.",
    "Haller index measures 3.4.",
    "The Cobb angle measures 22 degrees between T6 and L1.",
    "Schmorl nodes are noted at T11 and T12.",
    "Anterior wedge deformity of T7 with 30% loss of height.",
    "Chronic Hill-Sachs deformity of the right humeral head.",
    "Harrington rods span T4 to L2.",
    "Two Nuss bars are in place without displacement.",
    "Left-sided Bard PowerPort with tip in the lower SVC.",
    "Amplatzer septal occluder is noted.",
    "The Medtronic dual lead pacer has its leads in the right atrium and right ventricle.",
    "Boston Scientific biventricular ICD with intact leads.",
    "A Micra leadless pacemaker projects over the right ventricle.",
    "Starr-Edwards valve in the mitral position.",
    "Carpentier-Edwards bioprosthesis, aortic position.",
    "St. Jude mechanical aortic valve is again seen.",
    "Median sternotomy wires are intact; the third wire is fractured and unchanged.",
    "Status post CABG x4 with clips along the LIMA.",
    "Prior valley fever with a stable coccidioidoma.",
    "Chilaiditi interposition of colon beneath the right hemidiaphragm.",
    "Rigler sign is absent and there is no free air.",
    "The azygos lobe is an anatomic variant.",
    "There is a hiatal hernia of moderate size.",
    "GE Optima XR240 portable technique limits the examination.",
    "Rotated film with low lung volumes, 7 posterior ribs visible.",
    "Old left clavicle fracture, healed.",
    "Bullet fragment projects over T9 and is unchanged.",
    "Mild cardiomegaly with a cardiothoracic ratio of 0.56.",
    "The aorta is tortuous with calcification of the knob.",
    "The cupola of the diaphragm is flat.",
    "Remote granulomatous disease, stable since at least 5 years.",
    "Scarring in the left upper lobe, room air saturation 97%.",
    "Bilateral shoulder replacements and old Bankart repair anchors are noted.",
    "Degenerative changes of the spine, mild, with DISH from T5 to T10.",
    "Eventration of the right hemidiaphragm anteriorly.",
    "Cervical ribs are present at C7 bilaterally.",
    "Mild levoscoliosis centered at L1.",
    "Nipple shadow projects over the left base.",
    "Skin fold over the right hemithorax mimics a pleural line.",
    "Old healed fractures of the left 5th and 6th ribs.",
    "Surgical clips in the right upper quadrant.",
    "Anterior cervical fusion hardware at C5-C7.",
    "Kyphoplasty cement at T8.",
    "Lungs are hyperinflated as seen with COPD.",
    "Mild peribronchial thickening, otherwise clear.",
    "Tiny granuloma at the left apex measuring 3 mm.",
    "A Linx device overlies the GE junction.",
    "Thoracic aortic stent graft, Gore TAG, unchanged in position.",
    "Spinal cord stimulator leads end at T9.",
    "Vagus nerve stimulator over the left chest wall.",
    "An Inspire stimulator is seen in the right chest wall.",
    "Loop recorder (Reveal LINQ) over the left chest.",
    "Nodular opacity at the first rib end is degenerative.",
    "Pleural calcification at the left base, chronic.",
    "Osteophytes at T10 through T12.",
    "The trachea is midline.",
    "No free air under the diaphragm.",
    "Apical caps are symmetric.",
    "Heart size upper limit of normal.",
)
SICK = (
    "Kerley B lines at the right base are consistent with interstitial edema.",
    "Hampton hump in the left costophrenic angle raises concern for infarct.",
    "Consolidation occupies segment S4 and S5 of the right middle lobe.",
    "Atelectasis in B9 and B10 territory on the left.",
    "Cavitary lesion in the right apex, M. kansasii is in the differential.",
    "Patchy opacities may represent pneumonia, including Legionella or COVID-19.",
    "Bilateral lower lobe consolidation, H1N1 influenza positive.",
    "Golden S sign at the right hilum.",
    "Luftsichel on the left from upper lobe collapse.",
    "Deep sulcus sign on the right, supine film.",
    "Miliary nodules, AFB smear negative x3.",
    "Right lateral 4th through 7th rib fractures, minimally displaced.",
    "Lung volumes are low and bibasilar atelectasis is present.",
    "Moderate right and small left effusions, increased over 3 days.",
    "Bibasilar opacities, right greater than left, may reflect aspiration.",
    "White-out of the left hemithorax with mediastinal shift.",
    "Hazy gray opacity over the right lung, layering effusion.",
    "The minor fissure is displaced upward.",
    "The major fissures are thickened.",
    "The hilum is full on the left and a CT is suggested.",
    "Compression fractures of T12 and L1, age indeterminate.",
    "No Pancoast tumor is identified.",
    "No Westermark sign.",
    "Findings suggest Boerhaave tear with pneumomediastinum; Naclerio V sign is seen.",
    "Retrocardiac density silhouettes the left hemidiaphragm.",
    "Perihilar haze in a batwing pattern.",
    "Cephalization and peribronchial cuffing, worse than before.",
    "Streaky opacity at the left base favors atelectasis.",
    "Right perihilar mass measuring about 4 cm.",
    "Widened mediastinum of 9.1 cm at the arch level.",
    "Subcutaneous emphysema along the right chest wall.",
    "Loculated left effusion tracking along the major fissure.",
    "New cavity in the right upper lobe with an air-fluid level.",
    "Round pneumonia in the superior segment of the left lower lobe.",
    "Water bottle heart, consider pericardial effusion.",
    "Lobulated mass in the anterior mediastinum, thymoma or lymphoma.",
    "Air bronchograms in the lingula.",
)
TUBES = (
    "A Swan-Ganz catheter terminates in the right main pulmonary artery.",
    "The Swan tip is in the proximal right lower lobe artery and should be withdrawn 3 cm.",
    "Dobhoff tube tip projects over the gastric body.",
    "The tip of the Dobbhoff tube is beyond the ligament of Treitz.",
    "Hickman catheter via the right internal jugular vein ends at the cavoatrial junction.",
    "A Groshong catheter has been removed in the interval.",
    "The Quinton catheter tip is in the mid SVC.",
    "Right double-lumen 5 French PICC terminates 2.1 cm below the carina.",
    "The 14 Fr pigtail in the right pleural space has been pulled back 1.5 cm.",
    "A 28 Fr chest tube is directed toward the apex, its side port within the thorax.",
    "PleurX catheter at the left base is unchanged.",
    "A Heimlich valve is attached to the small-bore right chest tube.",
    "Shiley 8 tracheostomy tube is midline with its tip 5.2 cm above the carina.",
    "Endotracheal tube 7.5 terminates at the level of T3.",
    "The ET tube is 2 cm above the carina; retraction by 2 cm is advised.",
    "The Minnesota tube balloon is inflated within the gastric fundus.",
    "Salem sump side port is at the GE junction and should be advanced 8 cm.",
    "Impella CP device is in expected position across the aortic valve.",
    "IABP marker is 2 cm below the top of the aortic arch.",
    "Postoperative day 3 after right upper lobectomy with expected volume loss.",
    "POD #1 from VATS wedge resection, tiny apical pneumothorax measuring 8 mm.",
    "Philadelphia collar in place and limits evaluation of the apices.",
    "Miami J collar obscures the thoracic inlet.",
    "The right chest port is accessed, its needle in good position.",
    "Lines and tubes are unchanged.",
    "ECMO cannulae: 25 Fr in the IVC and 17 Fr at the cavoatrial junction.",
    "HeartMate 3 LVAD and driveline are in expected position.",
    "Surgical drain under the sternum, Blake type, 19 Fr.",
    "Bivona tracheostomy tube, size 6, in good position.",
    "The Blakemore tube is inflated below the diaphragm.",
    "Right subclavian Cordis introducer without a catheter.",
    "Left IJ Trialysis catheter ends in the brachiocephalic vein.",
    "Mediastinal drain and bilateral 32 Fr chest tubes remain.",
    "The esophageal probe is at the level of T8.",
    "OG tube side hole lies 4 cm below the GE junction.",
    "Temporary pacing wire from the right groin at the RV apex.",
    "Keofeed tube loops in the stomach.",
    "Zoll pads overlie the left chest.",
)
CT = (
    "Lung-RADS 2, benign appearance.",
    "Lung-RADS 4A; a 3 month follow-up low dose CT is recommended.",
    "Lung-RADS category 3S with moderate emphysema.",
    "Agatston score is 412, predominantly in the LAD.",
    "Watchman device in the left atrial appendage.",
    "Stanford type B dissection, unchanged from the arch to the celiac axis.",
    "DeBakey type I dissection is again demonstrated.",
    "Findings are compatible with stage IIIA (T2N2M0) adenocarcinoma.",
    "The mass measures 4.2 x 3.1 x 2.8 cm (series 4, image 33).",
    "A 6 mm solid nodule in the left lower lobe (ser 3 im 112) is stable for 2 years.",
    "4 mm ground-glass nodule RUL, image 48 of series 2.",
    "Station 4R and station 7 nodes are enlarged, up to 1.6 cm in short axis.",
    "Subcarinal (station 7) node measures 11 mm.",
    "Tree-in-bud opacities favor Mycobacterium avium complex.",
    "Pattern is typical for Pneumocystis jirovecii with CD4 count of 48.",
    "Aspergillus fumigatus was recovered and a Monod sign is present.",
    "Histoplasma granulomas in spleen and mediastinum.",
    "Lady Windermere distribution of bronchiectasis.",
    "Mounier-Kuhn syndrome with trachea measuring 3.1 cm.",
    "Known Sjögren syndrome with LIP and scattered cysts.",
    "Sarcoidosis, Scadding stage 2.",
    "Hodgkin disease with decrease in the anterior mediastinal mass, Deauville 2.",
    "Castleman disease is considered less likely.",
    "Caplan syndrome cannot be excluded.",
    "Bleomycin toxicity is possible.",
    "Ascending aorta measures 4.3 cm at the level of the right main pulmonary artery.",
    "Main pulmonary artery is 3.4 cm, suggesting pulmonary hypertension.",
    "Saddle embolus with RV/LV ratio of 1.4.",
    "Subsegmental filling defect in RLL, RV strain is absent.",
    "No pulmonary embolism to the segmental level.",
    "May-Thurner anatomy is noted on the lower images.",
    "Greenfield filter in the infrarenal IVC.",
    "Thyroid nodule of 1.8 cm in the left lobe, TI-RADS 4.",
    "Bosniak II cyst in the left kidney.",
    "Adrenal adenoma, 9 HU on noncontrast images.",
    "Fatty liver, segment 7 hypodensity too small to characterize.",
    "Riedel lobe of the liver.",
    "Swyer-James lung on the left with air trapping.",
    "Poland syndrome with absent left pectoralis.",
    "Marfan habitus with pectus.",
    "Kartagener triad with dextrocardia.",
    "Ewing sarcoma of the 5th rib after resection.",
    "Wegener granulomatosis (GPA) with two cavitary nodules up to 2.6 cm.",
    "Birt-Hogg-Dubé cysts are favored over LAM.",
    "Emphysema is moderate, upper lobe predominant, GOLD stage 3.",
    "Zephyr valves occlude the left upper lobe bronchus.",
    "UIP pattern with honeycombing, basal predominant, FVC 58%.",
    "NSIP is favored over UIP.",
    "Mosaic attenuation on expiratory images, hot tub lung considered.",
    "Bird fancier lung is in the differential.",
    "Farmer lung is possible.",
    "Crazy paving in both upper lobes.",
    "Reversed halo (atoll) sign in the RLL.",
    "A long segment stent spans the left main bronchus.",
    "Left breast implant with intracapsular rupture, linguine sign.",
    "BI-RADS 2 finding in the right breast is incidental.",
    "The bed of the resected nodule shows no recurrence.",
    "The gallbladder fossa has clips.",
    "Follow-up per Fleischner Society guidelines is suggested in 6-12 months.",
    "Keytruda cycle 6 with new ground-glass, grade 2 pneumonitis suspected.",
    "Paraseptal emphysema, mild, with 8 mm bulla at the apex.",
    "Coronary calcification CAC-DRS A2/N3.",
    "Hilar node of station 10R, 9 mm.",
    "Perifissural nodule, 4 mm (series 4, image 156).",
    "Left adrenal nodule of 1.3 cm, washout 62%.",
    "LI-RADS 3 observation in segment 6.",
    "Bovine arch anatomy and aberrant right subclavian artery with Kommerell diverticulum.",
    "Lung cyst of 12 mm, incidental.",
    "Deauville score 4 nodes at station 7.",
    "Fluid attenuation, 14 HU, in the pericardial recess.",
    "Signet ring sign in the left lower lobe.",
    "Nutcracker configuration of the left renal vein.",
)
HISTORIES = (
    "The Wells score is 4.5 and the D-dimer is elevated.",
    "The CURB-65 score is 3.",
    "NYHA class III symptoms with EF of 25%.",
    "New York Heart Association class II failure.",
    "Glasgow Coma Scale was 7 on arrival.",
    "Child-Pugh B cirrhosis with ascites.",
    "MELD of 24.",
    "The QuantiFERON-TB Gold is positive.",
    "Amiodarone dose was 200 mg twice daily.",
    "She received Lasix 40 mg IV with improvement in edema.",
    "Taxol and carboplatin completed, 4 cycles.",
    "PSA of 12.4, Gleason 4+3, no sclerotic bone lesions.",
    "HIV, viral load 48,000.",
    "SpO2 88% on 4 L nasal cannula, FiO2 60%, PEEP 10.",
    "WBC 18.4, lactate 3.2, temp 101.8.",
    "ESI 2, BP 88/52, HR 124.",
    "PERC rule was negative.",
    "Light criteria indicate an exudate with LDH of 480.",
    "Smoked 1 ppd for 35 years.",
    "History of Crohn disease on Humira.",
    "Takes methotrexate 15 mg weekly.",
    "Lyme titer pending.",
    "Blood cultures grew Staphylococcus aureus.",
    "Sputum grew Klebsiella and E. coli.",
    "Recent travel, exposure to birds and hay.",
    "Known Parkinson disease with aspiration.",
    "On Eliquis 5 mg BID for atrial fibrillation.",
    "Temp 38.9, oxygen 2 L.",
    "Down syndrome with repaired AV canal.",
    "Raynaud phenomenon and positive Scl-70.",
    "Prior Whipple and Billroth II.",
    "COVID-19 vaccination, 3 doses.",
    "Guillain-Barré syndrome, NIF minus 18.",
    "Troponin 0.42, EKG with Wellens pattern.",
    "GERD, Barrett esophagus, Nissen fundoplication.",
    "Hashimoto thyroiditis and Addison disease.",
    "Charcot-Marie-Tooth disease, restrictive PFTs.",
    "ECOG 1, Karnofsky 80.",
    "NIHSS 14, last known well 3 hours ago.",
    "CHA2DS2-VASc of 4.",
    "Allergy to penicillin and shellfish.",
    "D-dimer 1840 ng/mL.",
    "Cough x 3 weeks, sputum rusty.",
    "BMI 41, OSA on CPAP 10 cm.",
)
TECHNIQUES = (
    "100 mL Omnipaque 350 was administered intravenously without reaction.",
    "Isovue-370, 80 cc, injected at 4 mL/sec.",
    "Technique: 120 kVp, 85 mAs, slice thickness 1.25 mm, pitch 0.984.",
    "CTDIvol 8.4 mGy, DLP 312 mGy-cm.",
    "Siemens Somatom Force dual energy acquisition.",
    "Images were processed on TeraRecon and Riverain software.",
    "Helical acquisition at 100 kVp with iterative reconstruction, 0.625 mm.",
    "GE Revolution 256 slice, gating, 75 mL Visipaque 320 and 40 mL saline.",
    "Coronal and sagittal MPR, lung kernel B70.",
    "Low dose, CTDIvol 1.6 mGy, 1 mm slices, no IV contrast.",
    "Canon Aquilion One, pitch 0.8, rotation 0.35 s.",
    "MIP images 8 x 2 mm were reviewed.",
    "20 gauge IV, right antecubital, 5 mL/s, trigger 150 HU.",
)
CLINICAL = CALM + SICK + TUBES + CT + HISTORIES + TECHNIQUES
TEMPLATES = {
    "powerscribe": (
        (
            "EXAM: XR CHEST 2 VIEWS\n"
            "\n"
            "CLINICAL INDICATION: {age}-year-old with cough and fever for 5 days.\n"
            "\n"
            "COMPARISON: Chest radiograph {date}.\n"
            "\n"
            "FINDINGS:\n"
            "Lungs: Patchy right lower lobe opacity. {cf}\n"
            "Pleura: No effusion or pneumothorax.\n"
            "Heart/mediastinum: Normal.\n"
            "Bones: No acute abnormality.\n"
            "\n"
            "IMPRESSION:\n"
            "Right lower lobe pneumonia. Follow-up radiograph in 6-8 weeks to document resolution.\n"
            "\n"
            "Electronically Signed by: {full}, MD on {date} {time}\n"
            "Workstation: {station}"
        ),
        (
            "Patient: {last_first}\n"
            "MRN: {mrn}\n"
            "DOB: {dob}\n"
            "Accession #: {accession}\n"
            "Ordering Provider: {full}, MD\n"
            "\n"
            "XR CHEST AP PORTABLE\n"
            "\n"
            "HISTORY: Shortness of breath. {ch}\n"
            "\n"
            "TECHNIQUE: Single portable AP view of the chest at {time24}.\n"
            "\n"
            "COMPARISON: None.\n"
            "\n"
            "FINDINGS: {cf} The lungs are clear. No pleural effusion. Visualized osseous structures are intact.\n"
            "\n"
            "IMPRESSION: No acute cardiopulmonary process."
        ),
        (
            "PROCEDURE: CHEST 1 VIEW\n"
            "DATE OF EXAM: {date} {time}\n"
            "INDICATION: Hypoxia. Sepsis. {unit}. {ch}\n"
            "COMPARISON: {date}, {date}\n"
            "FINDINGS:\n"
            "Support devices: Endotracheal tube tip 3.8 cm above the carina. Enteric tube courses below the "
            "diaphragm.\n"
            "Lungs and pleura: {cs} Worsening left retrocardiac consolidation.\n"
            "Cardiomediastinal silhouette: Stable.\n"
            "IMPRESSION:\n"
            "1. Worsening left lower lobe airspace disease.\n"
            "2. Lines and tubes as above.\n"
            "\n"
            "I, {full}, MD, have personally reviewed the images and agree with the resident's interpretation.\n"
            "Dictated by: {full}, DO (PGY-3)"
        ),
        (
            "EXAMINATION: XR CHEST PA AND LATERAL\n"
            "\n"
            "INDICATION: Preoperative evaluation prior to total knee arthroplasty with Dr. {dr}. {ch}\n"
            "\n"
            "COMPARISON: Outside chest radiographs from {hosp} dated {date}.\n"
            "\n"
            "FINDINGS:\n"
            "{cf}\n"
            "{cf}\n"
            "No focal consolidation.\n"
            "\n"
            "IMPRESSION:\n"
            "No acute abnormality. No radiographic contraindication to surgery.\n"
            "\n"
            "Final report signed by {full}, M.D. at {date} {time}. Phone: {phone}"
        ),
        (
            "XR CHEST PORTABLE 1 VIEW [IMG36] (Order {order})\n"
            "Patient Class: Inpatient\n"
            "Location: {room}\n"
            "Ordering: {last_first}, MD\n"
            "Authorizing: {last_first}, NP\n"
            "\n"
            "Narrative:\n"
            "EXAM: Portable chest radiograph.\n"
            "HISTORY: Acute respiratory failure, intubated. {ch}\n"
            "FINDINGS: {cs} Increasing perihilar opacities.\n"
            "\n"
            "Impression:\n"
            "Mild to moderate pulmonary edema, increased from {date_short}.\n"
            "\n"
            "Released By/Signing Date: {last_first}, MD {date} {time}"
        ),
        (
            "EXAM: CHEST RADIOGRAPH, 2 VIEWS\n"
            "ACCESSION NUMBER: {accession}\n"
            "CLINICAL HISTORY: {age90} y.o. female from {home} with fall and rib pain. {ch}\n"
            "COMPARISON: {month_year}\n"
            "FINDINGS:\n"
            "The bones are osteopenic. Acute nondisplaced fractures of the left 8th and 9th ribs. {cs} No "
            "pneumothorax.\n"
            "IMPRESSION:\n"
            "Two acute left rib fractures without pneumothorax.\n"
            "\n"
            "Signed (Electronic Signature): {date} {time24}\n"
            "Signed By: {full}, MD"
        ),
        (
            "FINAL REPORT\n"
            "\n"
            "Exam: XR CHEST 2 VW\n"
            "Date of Service: {long_date}\n"
            "Reason for exam: Positive PPD, employment screening at {school}.\n"
            "Comparison: None available.\n"
            "\n"
            "Findings: Calcified granuloma in the left upper lobe measuring 4 mm. {cf} No cavitary lesion.\n"
            "\n"
            "Impression: No evidence of active tuberculosis.\n"
            "\n"
            "Attending radiologist: {full}, MD. Report finalized {date} at {time} from workstation {station}. "
            "Questions regarding this report may be directed to {phone}."
        ),
        (
            "PROCEDURE INFORMATION:\n"
            "Exam: XR Chest\n"
            "Exam date and time: {date} {time}\n"
            "Age: {age} years old\n"
            "Clinical indication: Chest pain; left-sided; onset {weekday}\n"
            "TECHNIQUE:\n"
            "Imaging protocol: XR of the chest.\n"
            "Views: 1 view.\n"
            "COMPARISON:\n"
            "CR CHEST 1 VIEW {date} {time}\n"
            "FINDINGS:\n"
            "{cf}\n"
            "IMPRESSION:\n"
            "No acute findings.\n"
            "\n"
            "Thank you for allowing us to participate in the care of your patient.\n"
            "Dictated and Authenticated by: {full}, MD\n"
            "{date} {time} (US & Canada)"
        ),
        (
            "EXAM: XR CHEST 1 VIEW\n"
            "\n"
            "HISTORY: Code stroke, {age} year old male, transferred from {code}. {ch}\n"
            "\n"
            "FINDINGS: Compared to the study performed at {time} the same day, the right IJ line has been "
            "removed. {cs}\n"
            "\n"
            "IMPRESSION: No significant interval change since {date_short}.\n"
            "\n"
            "Interpreted by: {init_last}, MD\n"
            "Resident: {init_last}, MD  Pager {pager}"
        ),
        (
            "{hosp}\n"
            "DEPARTMENT OF RADIOLOGY AND IMAGING SCIENCES\n"
            "\n"
            "NAME: {upper_lf}        MRN: {mrn0}\n"
            "DOB/SEX: {dob} / F     LOC: {ward}\n"
            "EXAM: XR CHEST PORTABLE     ACC: {acc0}\n"
            "\n"
            "INDICATION: s/p thoracentesis\n"
            "FINDINGS: {cs} Decreased right pleural effusion, now small. No pneumothorax on this upright view.\n"
            "IMPRESSION: Decreased effusion after drainage of 1.2 L. No pneumothorax."
        ),
        (
            "EXAMINATION: Chest radiographs, frontal and lateral.\n"
            "\n"
            "HISTORY: Chronic cough, former smoker, 40 pack-years. Referred by {full}, PA-C ({clinic}). {ch}\n"
            "\n"
            "COMPARISON: Chest CT from {month_year}.\n"
            "\n"
            "FINDINGS: {cs} The nodule described in the right lower lobe on CT is not visible radiographically. "
            "Hyperinflated lungs with flattened diaphragms.\n"
            "\n"
            "IMPRESSION: COPD without acute process.\n"
            "\n"
            "cc: {last_init}, MD; {last_init}, MD"
        ),
        (
            "CHEST X-RAY, TWO VIEWS\n"
            "\n"
            "Ordered by {last_first}, APRN-CNP on {date} at {time24}.\n"
            "\n"
            "Reason: persistent wheeze, asthma exacerbation, third ED visit since {month}.\n"
            "\n"
            "FINDINGS: {cs} Peribronchial cuffing. Lungs are hyperexpanded but otherwise clear.\n"
            "\n"
            "IMPRESSION: Reactive airways disease without pneumonia.\n"
            "\n"
            "Dictated: {date} {time_sec}\n"
            "Finalized: {date} {time_sec}"
        ),
        (
            "Study: XR CHEST PA/LAT   Status: Final   Performing site: {code}\n"
            "Technologist: {full}, RT(R)\n"
            "Tech comment: pt unable to raise left arm, lateral repeated x1.\n"
            "\n"
            "INDICATION: Dyspnea on exertion, BNP 1240. {ch}\n"
            "\n"
            "COMPARISON: {date}; CT {date}.\n"
            "\n"
            "FINDINGS: {cs} Small bilateral effusions, new since {year}.\n"
            "\n"
            "IMPRESSION: Mild congestive heart failure."
        ),
        (
            "Radiology Result\n"
            "\n"
            "Exam: XR CHEST 2 VIEWS performed {date} at {imaging}\n"
            "\n"
            "HISTORY: Shoulder pain, weight loss 20 lb over 3 months. {ch}\n"
            "\n"
            "FINDINGS: Right apical opacity with asymmetric thickening measuring 2.4 cm. {cs}\n"
            "\n"
            "IMPRESSION: Right apical mass, suspicious for superior sulcus tumor. CT chest with contrast "
            "recommended.\n"
            "\n"
            "#ACTIONABLE. An automated message was sent to {full}, MD via Epic In Basket on {date} at {time}.\n"
            "\n"
            "Read by: {full}, MD"
        ),
    ),
    "critical": (
        (
            "EXAM: XR CHEST PORTABLE\n"
            "\n"
            "FINDINGS: Large left pneumothorax with rightward shift of the mediastinum. {cl}\n"
            "\n"
            "IMPRESSION: Large left tension pneumothorax.\n"
            "\n"
            "CRITICAL RESULT: Findings were discussed by telephone with Dr. {dr} of the emergency department on "
            "{date} at {time}, 4 minutes after discovery. Read back was performed.\n"
            "\n"
            "Signed: {full}, MD"
        ),
        (
            "IMPRESSION:\n"
            "1. Malpositioned feeding tube in the right lower lobe bronchus.\n"
            "2. {cl}\n"
            "\n"
            "NOTIFICATION: {woman}, RN ({unit}) was called at {time24} and acknowledged the result. She will "
            "remove the tube and page the covering intern, Dr. {dr}, at {pager}.\n"
            "\n"
            "Electronically signed {date}."
        ),
        (
            "CHEST RADIOGRAPH\n"
            "\n"
            "HISTORY: Line placement in {room}.\n"
            "\n"
            "FINDINGS: A left subclavian catheter has been inserted; its tip lies in the azygos arch. {cl} There "
            "is a new small left apical pneumothorax of 9 mm.\n"
            "\n"
            "IMPRESSION: Malpositioned line and new small pneumothorax.\n"
            "\n"
            "COMMUNICATION: These results were conveyed to {full}, PA-C via Vocera at {time} on {date_short} by "
            "{full}, MD."
        ),
        (
            "FINDINGS:\n"
            "There is free air beneath both hemidiaphragms. {cl} Lungs are otherwise clear.\n"
            "\n"
            "IMPRESSION:\n"
            "Pneumoperitoneum. Surgical consultation advised.\n"
            "\n"
            "The above was called to {given} in triage at {timep}; message left for {dr} (trauma surgery) with "
            "callback number {phone_short}. Time from exam completion to notification: 11 minutes. Documented in "
            "PowerConnect {date}."
        ),
        (
            "EXAM: CTA CHEST FOR PE\n"
            "\n"
            "HISTORY: {age}F, POD 6 from hip surgery, tachycardia, {unit}. {ch}\n"
            "\n"
            "FINDINGS: {ct} Filling defects in both main pulmonary arteries extending into lobar branches.\n"
            "\n"
            "IMPRESSION: Extensive bilateral pulmonary emboli with right heart strain.\n"
            "\n"
            "Critical findings were discussed by Dr. {dr} with Drs. {dr} and {dr} and the PERT pharmacist, "
            "{full}, at {time} on {date}."
        ),
        (
            "XR CHEST 1 VW\n"
            "\n"
            "Comparison: {date} {time24}\n"
            "\n"
            "Findings: Interval extubation. {cl} Retained guidewire extends from the right neck to the IVC.\n"
            "\n"
            "Impression: RETAINED GUIDEWIRE. Verbally reported to the {unit} charge nurse {full} and the senior "
            "resident at {time}. Risk management line {ext} was also informed by {trio}."
        ),
        (
            "CRITICAL TEST RESULT DOCUMENTATION\n"
            "Patient {upper_full}, MRN {mrn}\n"
            "Result: ascending aortic dissection on CTA chest.\n"
            "Called to: {full}, MD (ED attending), {time} {date}\n"
            "Called by: {full}, reading room assistant, x{ext4}\n"
            "Read back: Yes\n"
            "Attempts: first page {time}, second page {time}, no answer.\n"
            "{ct}"
        ),
        (
            "IMPRESSION:\n"
            "New 2.3 cm cavitary lesion in the left upper lobe. Active tuberculosis must be excluded; airborne "
            "isolation suggested.\n"
            "\n"
            "{cl}\n"
            "\n"
            "RESULT COMMUNICATION: Epic Secure Chat to {full}, MD and {full}, NP sent at {time}; seen by "
            "{init_last} at {time}. Infection control ({phone}) notified {weekday}."
        ),
        (
            "EXAM: Chest, portable upright.\n"
            "\n"
            "Findings compared with {date}: there has been increase in the right hydropneumothorax. {cl} The "
            "right chest tube side hole now lies outside the pleural space.\n"
            "\n"
            "IMPRESSION: Chest tube malposition.\n"
            "\n"
            "Dr. {dr} discussed the finding with Nurse {dr} on {unit} over the telephone ({phone_short}) at "
            "{time24} hours."
        ),
        (
            "FINDINGS: {cl}\n"
            "There is a 3.1 cm spiculated mass in the left upper lobe, not seen in {year}.\n"
            "\n"
            "IMPRESSION: Left upper lobe mass, highly suspicious for malignancy.\n"
            "\n"
            "RADIOLOGY NURSE NAVIGATOR: {full}, RN spoke to {woman}, office manager for Dr. {dr} at {practice}, "
            "on {date}. PET/CT scheduled {mday} at {time}. Fax confirmation {phone}."
        ),
        (
            "Portable chest {date} {hhmm} hrs\n"
            "\n"
            "Low lung volumes. {cl} Nasogastric tube is coiled within the hypopharynx, noted also on {wd} film.\n"
            "\n"
            "NG coiled in pharynx - paged {initials} at {hhmm}, will replace. Discussed w {dr} PGY2."
        ),
    ),
    "dictated": (
        (
            "CHEST, PA AND LATERAL, {date_dash}:\n"
            "\n"
            "CLINICAL DATA: {age}-year-old white male with hemoptysis. {ch}\n"
            "\n"
            "The heart is not enlarged. {cs} There is a density in the right suprahilar area which was not "
            "present on the examination of {date_text}. The bony thorax is unremarkable.\n"
            "\n"
            "IMPRESSION: RIGHT SUPRAHILAR DENSITY, RULE OUT NEOPLASM. TOMOGRAMS ARE SUGGESTED.\n"
            "\n"
            "{full}, M.D./{initials3}\n"
            "D: {date_dash}\n"
            "T: {date_dash}"
        ),
        (
            "{hosp}\n"
            "{street}\n"
            "{town_line}\n"
            "\n"
            "RADIOLOGY CONSULTATION\n"
            "\n"
            "PATIENT NAME: {upper_full}\n"
            "X-RAY NO: {mrn}\n"
            "DATE: {date}\n"
            "REQUESTED BY: DR. {dr}\n"
            "\n"
            "PORTABLE CHEST: Comparison is made to the previous study. {cs} There has been partial clearing of "
            "the infiltrate at the left base. There is no new infiltrate.\n"
            "\n"
            "IMPRESSION: IMPROVING LEFT BASILAR PNEUMONIA.\n"
            "\n"
            "{init_last}, M.D."
        ),
        (
            "CHEST: PA and lateral views of the chest dated {date_text} are compared to films of {month_year}. "
            "{cf} There is blunting of the left costophrenic angle which probably represents old pleural "
            "reaction. The pulmonary vasculature is within normal limits. The remainder is negative.\n"
            "\n"
            "CONCLUSION: No active disease.\n"
            "\n"
            "Dictated by: {full}, M.D.\n"
            "Transcribed by: {initials3}\n"
            "Job #: {job}"
        ),
        (
            "PORTABLE CHEST AT {hhmm} HOURS: Single AP supine view obtained in {room} shows the endotracheal "
            "tube to be in satisfactory position. {cs} The Swan-Ganz catheter has been repositioned since the "
            "film taken at {hhmm} hours. There is increasing congestion.\n"
            "\n"
            "OPINION: Congestive heart failure, worse than {weekday}.\n"
            "\n"
            "Radiologist: {dot_last}, M.D.\n"
            "dd: {date_dash}  dt: {date_dash}  {trio}/{initials3}"
        ),
        (
            "REPORT OF X-RAY EXAMINATION\n"
            "\n"
            "Name: {last_first}   Age: {age}   Sex: M   Room: {room}\n"
            "Referring physician: {last_init}\n"
            "Film No. {mrn8}\n"
            "\n"
            "CHEST: {cf} The thoracic aorta is elongated. Some fibrotic strands are present in the apices, "
            "unchanged from {month_year}. The diaphragms are smooth.\n"
            "\n"
            "IMP: Arteriosclerotic changes. No acute disease.\n"
            "\n"
            "{init_last}, MD, Roentgenologist"
        ),
        (
            "Examination of the chest was done portably on {unit} on {date_dash}. The patient was examined for "
            "central line placement by Dr. {dr}. The line enters by way of the left subclavian vein and the tip "
            "is in the superior vena cava. {cs} No pneumothorax is seen.\n"
            "\n"
            "Impression: Central line in good position.\n"
            "\n"
            "DICTATED BUT NOT READ\n"
            "\n"
            "{trio}:{initials3}\n"
            "cc: Dr. {dr}\n"
            "    Dr. {dr}"
        ),
        (
            "ADMISSION CHEST X-RAY\n"
            "\n"
            "This {age90}-year-old lady was admitted from {home} on {date} with confusion. Frontal view only was "
            "possible. {cs} Kyphosis obscures the apices. There is infiltrate in the right lower lobe.\n"
            "\n"
            "IMPRESSION: Right lower lobe infiltrate compatible with pneumonia.\n"
            "\n"
            "{full}, M.D.\n"
            "Dict: {date_short}  Trans: {date_short} ({typist})"
        ),
        (
            "TWO-VIEW CHEST: Reason for exam: pre-op, cataract, Dr. {dr}. Study of {mday_th}. {cf} The cardiac "
            "silhouette is borderline in size. The lungs show mild hyperaeration. No change since {date_dash}.\n"
            "\n"
            "IMPRESSION: STABLE CHEST.\n"
            "\n"
            "READ BY: {upper_full}, M.D.\n"
            "RELEASED BY: {upper_full}, M.D.\n"
            "REPORT STATUS: SIGNED  {date} {time24}"
        ),
        (
            "EXAM DATE: {date}\n"
            "CHEST AND LEFT RIBS\n"
            "\n"
            "HISTORY: Fell from ladder at home, {holiday2}.\n"
            "\n"
            "Views of the left ribs with BB marker at the site of pain show fractures of the 6th and 7th ribs in "
            "the axillary line. {cs} There is no underlying contusion. Dr. {dr} in the emergency room was "
            "advised of the wet reading at {time}.\n"
            "\n"
            "IMPRESSION: Fractured left ribs.\n"
            "\n"
            "{full}, D.O.\n"
            "d {date} t {date} job {job}"
        ),
        (
            "CHEST FLUOROSCOPY: The patient was fluoroscoped by Dr. {dr} on {date_text}. There is paradoxical "
            "motion of the left hemidiaphragm on sniff test. {cs} Total fluoroscopy time was 1.2 minutes.\n"
            "\n"
            "IMPRESSION: Paralyzed left hemidiaphragm.\n"
            "\n"
            "{init_last}, M.D.\n"
            "\n"
            "Original: chart. Copies: {last_init}, {last_init}, {practice}."
        ),
        (
            "CHEST X-RAY: PA and lateral views. Comparison with the films of {date_dash} and {date_dash} from "
            "{hosp}, which were kindly sent to us. {cs} Post-surgical changes on the right with absence of the "
            "5th rib. The pneumonectomy space is completely opacified.\n"
            "\n"
            "IMPRESSION: Stable post-pneumonectomy chest. Dr. {dr} may wish to repeat in one year.\n"
            "\n"
            "{dot_last}/{initials3}"
        ),
        (
            "MEDICAL RECORD NO.: {mrn}\n"
            "ADMITTING PHYSICIAN: {full}, M.D.\n"
            "DATE OF BIRTH: {dob}\n"
            "\n"
            "PROCEDURE: Chest, single view.\n"
            "\n"
            "DESCRIPTION OF FINDINGS: A single view of the chest reveals the heart to be enlarged. {cs} There "
            "are bilateral pleural effusions. A permanent pacemaker inserted in {year} is noted on the left.\n"
            "\n"
            "CONCLUSION: Cardiomegaly with effusions.\n"
            "\n"
            "Thank you for referring this patient.\n"
            "_________________\n"
            "{full}, M.D."
        ),
        (
            "Chest film was obtained on {weekday}, the day of discharge from {unit}. {cs} A small residual "
            "effusion is seen on the left. The surgical clips from Dr. {dr}'s procedure are noted at the hilum.\n"
            "\n"
            "Impression: Satisfactory post-operative chest.\n"
            "\n"
            "DICTATED BY {dr} / TRANSCRIBED BY {initials3} / {date_dash} {time}"
        ),
    ),
    "va": (
        (
            "Imaging Report\n"
            "\n"
            "{va_name}  {ssn}  DOB-{va_dob}  M\n"
            "Exm Date: {va_date}@{time24}\n"
            "Req Phys: {va_name}   Pat Loc: {vaunit} (Req'g Loc)\n"
            "Img Loc: RADIOLOGY MAIN\n"
            "Service: MEDICINE\n"
            "\n"
            "(Case {case} COMPLETE) CHEST 2 VIEWS PA&LAT (RAD Detailed) CPT:71046\n"
            "Reason for Study: cough\n"
            "\n"
            "Report:\n"
            "{cf} No infiltrate.\n"
            "\n"
            "Impression:\n"
            "No acute disease.\n"
            "\n"
            "Primary Diagnostic Code: NORMAL"
        ),
        (
            "CHEST SINGLE VIEW\n"
            "\n"
            "Exm Date: {va_date}@{time24}\n"
            "Clinical History:\n"
            " Veteran is {age} y/o with burn pit exposure, COPD. Enrolled at {va}. PCP {dr}, {vaunit}.\n"
            "\n"
            "Report Status: Verified    Date Reported: {va_date}\n"
            "                           Date Verified: {va_date}\n"
            "Verifier E-Sig:/ES/{upper_full}, MD\n"
            "\n"
            "Report: Single AP view. {cs} Lungs are hyperinflated.\n"
            "\n"
            "Impression: COPD. No change since {va_date}."
        ),
        (
            "RADIOLOGY REPORT - {va}\n"
            "\n"
            "NAME: {va_name}   SSN LAST 4: {last4}   WARD: {vaunit}\n"
            "CASE: {case}\n"
            "PROCEDURE: CT THORAX W/O CONT (CPT 71250)\n"
            "\n"
            "Modifiers: None\n"
            "Clinical History: Lung cancer screening. Quit smoking {year}. {ch}\n"
            "Report: {ct} {ct}\n"
            "Impression: Lung-RADS 2. Continue annual screening with LDCT in 12 months.\n"
            "\n"
            "Primary Interpreting Staff: {va_name}, Staff Radiologist (Verifier)\n"
            "/{initials}"
        ),
        (
            "PROCEDURE: CHEST 2 VIEWS\n"
            "Requesting provider: {full}, NP, {vaunit}\n"
            "History: Korean War veteran, age {age90}, with hemoptysis. {ch}\n"
            "\n"
            "REPORT: Films are compared with those of {va_date} and with outside films from {hosp}. {cs} "
            "Calcified pleural plaques along both hemidiaphragms.\n"
            "\n"
            "IMPRESSION: Asbestos-related pleural disease.\n"
            "\n"
            "Diagnostic code: MINOR ABNORMALITY\n"
            "Transcriptionist: {va_name}\n"
            "Electronically verified {va_date}@{time24}"
        ),
        (
            "COMPENSATION AND PENSION EXAMINATION\n"
            "Veteran: {sfx}   C-file {claim}\n"
            "Home address: {street}, {town_line}\n"
            "CHEST PA AND LATERAL performed at {va} {date}.\n"
            "Findings: {cf} No pleural plaque. Profusion 0/0 by ILO classification, film quality 1.\n"
            "Impression: No radiographic evidence of pneumoconiosis.\n"
            "{full}, MD, B Reader"
        ),
        (
            "TELERADIOLOGY READ\n"
            "Facility: {va}   Exam date: {va_date}\n"
            "Requested by {va_name} from {vaunit}\n"
            "\n"
            "CLINICAL HISTORY: fever, neutropenia day 9 of chemo. {ch}\n"
            "\n"
            "FINDINGS: {cs} Nodular opacity in the left lower lobe, 14 mm, with surrounding ground glass.\n"
            "\n"
            "IMPRESSION: Possible fungal infection. Called to {init_last}, RN at {phone} x{ext4}, {time} Pacific."
        ),
        (
            "CHEST 1 VIEW  Case: {case}\n"
            "Exm Date: {va_date}@{time24}\n"
            "Req Phys: {va_name}\n"
            "Pat Loc: {vaunit}\n"
            "\n"
            " Clinical History: PICC placed by IV team, {init_last} RN.\n"
            "\n"
            " Report: Right arm PICC with tip overlying the lower SVC. {cs}\n"
            "\n"
            " Impression: PICC okay to use.\n"
            "\n"
            " Primary Diagnostic Code: ABNORMALITY, ATTN. NEEDED\n"
            " Primary Interpreting Resident: {va_name}"
        ),
        (
            "ADDENDUM TO RADIOLOGY REPORT, {va_date} ADDENDUM STATUS: COMPLETED\n"
            "Outside CT from community care provider {imaging} dated {date} has been obtained by {full}, medical "
            "records (ext {ext4}). {ct} The nodule in the lingula was present then and measured 7 mm. No change.\n"
            "\n"
            "/es/ {full}, MD\n"
            "Chief, Imaging Service\n"
            "Signed: {date} {time24}"
        ),
        (
            "CPRS NOTE - RADIOLOGY NURSING\n"
            "LOCAL TITLE: RADIOLOGY PROCEDURE NOTE\n"
            "DATE OF NOTE: {va_date}@{time24}  AUTHOR: {va_name}\n"
            "\n"
            "Veteran arrived from {vaunit} for port chest film after thoracentesis. ID verified with full name "
            "and last 4 ({last4}). Wife {woman} at bedside. {cs} No pneumothorax per Dr. {dr}. Returned by "
            "wheelchair.\n"
            "\n"
            "/es/ {full}, RN"
        ),
        (
            "CHEST PA & LAT\n"
            "Requested: {va_date}\n"
            'History: pre-op hernia repair, {vaunit}. Veteran prefers to be called "{given}".\n'
            "Report: Comparison {va_date}, {va}. {cf} Shrapnel fragments project over the right axilla, unchanged.\n"
            "Impression: No acute cardiopulmonary abnormality.\n"
            "Verified by {upper_lf} {date} {time24}"
        ),
    ),
    "nightread": (
        (
            "PRELIMINARY REPORT - {radgroup}\n"
            "\n"
            "Facility: {hosp}\n"
            "Patient: {last_first}    MRN: {mrn}\n"
            "Exam: CR CHEST 1V    Received: {date} {time_sec} EST\n"
            "\n"
            "HISTORY: SOB. {ch}\n"
            "\n"
            "FINDINGS: {cs} Bibasilar opacities.\n"
            "\n"
            "IMPRESSION: Bibasilar atelectasis versus pneumonia.\n"
            "\n"
            "Electronically signed by {full}, MD at {time_sec} EST. For questions call {phone}."
        ),
        (
            "TELERADIOLOGY WET READ\n"
            "To: {hosp} ED   Fax: {phone}\n"
            "Attn: Dr. {dr}\n"
            "\n"
            "CT chest PE protocol\n"
            "1. No PE.\n"
            "2. {ct}\n"
            "3. Small right pleural effusion.\n"
            "\n"
            "This is a preliminary interpretation. Final report will follow from your on-site group.\n"
            "\n"
            "{full}, MD, licensed in this state, lic. {license}"
        ),
        (
            "STAT READ\n"
            "Pt {upper_lf}, M, DOB {dob}, Acc {accession}\n"
            "Exam: chest x-ray 1 view, {mday} {time}\n"
            "Reason: MVC. {ch}\n"
            "Impression: {cs} No traumatic pneumothorax is seen on the supine view.\n"
            "\n"
            "Rad: {full}\n"
            "Turnaround: 22 min\n"
            "Support: {mail}"
        ),
        (
            "Overnight interpretation by {radgroup}\n"
            "Site code {code}; order {order}\n"
            "CHEST PORTABLE\n"
            "\n"
            "The enteric tube overlies the stomach. {cs} Mild vascular congestion is present.\n"
            "\n"
            "Discussed with {dr}, RN in {room}, {time} local time. She indicated that Dr. {dr} was already aware.\n"
            "\n"
            "{dot_last}, M.D."
        ),
        (
            "PRELIM: CT CHEST W CON\n"
            "\n"
            "Requesting: {full}, DO ({hosp})\n"
            "Images transmitted {time24}, 412 images, no priors.\n"
            "\n"
            "{ct} Multiple bilateral pulmonary nodules up to 1.9 cm. Mediastinal nodes at stations 4R and 7.\n"
            "\n"
            "Wet read phoned to PA {dr} at {time24}. If the final read differs, please call the command center, "
            "{phone}, and ask for {given}."
        ),
        (
            "AFTER-HOURS CHEST RADIOGRAPH\n"
            "\n"
            "Referring hospital: {hosp}, {city}\n"
            "Reading radiologist: {full}, M.D., reading from home workstation {station}\n"
            "Exam time {time24}, report time {time24}\n"
            "\n"
            "{cf} The right hemidiaphragm is elevated. No acute infiltrate.\n"
            "\n"
            "IMPRESSION: No acute finding. Correlate with study of {date}, which was not available overnight."
        ),
        (
            "{radgroup}\n"
            "Date: {date}  Time in: {time24}  Time out: {time24}\n"
            "Exam: X-ray chest AP and lateral\n"
            "Clinical: {age90} yo, syncope, from {home}\n"
            "Read: {cf} No acute infiltrate. Osteopenia with old compression fractures T8 and T11.\n"
            "Rad initials: {trio}"
        ),
        (
            "Overnight CT worksheet\n"
            "Tech name/phone: {full} {phone_short}\n"
            "Contrast: Omnipaque 350, 75 mL, 20 g left AC\n"
            "Ordering MD: {dr}\n"
            "Study: CTA thorax\n"
            "{ct}\n"
            "Prelim given to: {given} (unit clerk, {unit}) @ {hhmm}\n"
            "Final discrepancy? N. Over-read by {trio} {date_short}."
        ),
        (
            "FINAL REPORT (teleradiology final agreement)\n"
            "\n"
            "Patient name: {sfx}\n"
            "Patient ID: {mrn0}\n"
            "Site: {code}\n"
            "Exam completed: {date} {time_sec}\n"
            "\n"
            "FINDINGS: {cf} No consolidation, no effusion.\n"
            "\n"
            "IMPRESSION: Normal chest.\n"
            "\n"
            "Report authenticated by {full}, M.D., NPI {npi}"
        ),
        (
            "Second reader comment. Prelim by {radgroup} on {date} reported no acute disease. On review this "
            "morning by Dr. {dr}, a subtle left retrocardiac opacity is present. {cf} Class 2B discrepancy. The "
            "ED follow-up nurse, {full}, was told at {time} and will phone the patient at home ({phone})."
        ),
    ),
    "outpatient": (
        (
            "{imaging}\n"
            "{street}, {town_line}\n"
            "Tel {phone}  Fax {phone}\n"
            "\n"
            "Patient: {sfx}   DOB: {dob}\n"
            "Referring: {full}, M.D.\n"
            "\n"
            "CHEST, 2 VIEWS\n"
            "\n"
            "CLINICAL: Annual physical. {ch}\n"
            "FINDINGS: {cf} The lungs are clear.\n"
            "IMPRESSION: Normal examination."
        ),
        (
            "RE: {last_first}\n"
            "Chart #: {mrn}\n"
            "DOS: {date}\n"
            "\n"
            "Dear Dr. {dr}:\n"
            "\n"
            "Thank you for referring this pleasant {age}-year-old for low-dose lung cancer screening CT.\n"
            "\n"
            "FINDINGS: {ct} 3 mm right upper lobe nodule (series 3, image 88).\n"
            "\n"
            "IMPRESSION: Lung-RADS 2. Annual screening.\n"
            "\n"
            "Sincerely,\n"
            "{full}, M.D.\n"
            "{imaging}"
        ),
        (
            "EXAM: XR CHEST PA/LATERAL\n"
            "Site: {imaging}\n"
            "Ordering provider: {full}, FNP-C, {clinic}\n"
            "ICD-10: R05.9, J18.9\n"
            "\n"
            "Comparison: {date} ({imaging}).\n"
            "\n"
            "Findings: {cs} Interval resolution of the lingular opacity seen in {month}.\n"
            "\n"
            "Impression: Resolved pneumonia.\n"
            "\n"
            "Images and report are available at {link}"
        ),
        (
            "Order: CT CHEST WO CONTRAST  Order no. {order}\n"
            "Insurance: Aetna PPO, member ID {member}\n"
            "Auth # {claim}\n"
            "History: pulmonary nodule follow up. Last CT {my2} at {hosp}. {ch}\n"
            "{ct}\n"
            "The 7 mm left lower lobe nodule is unchanged (series 2 image 141).\n"
            "IMPRESSION: Stable nodule. Next CT in 18 months.\n"
            "Read by {init_last}, MD"
        ),
        (
            "CHEST RADIOGRAPH FOR IMMIGRATION MEDICAL EXAMINATION\n"
            "Applicant: {upper_lf}\n"
            "Alien registration no.: {docid}\n"
            "Date of exam: {date_text}\n"
            "Civil surgeon: {full}, MD, {clinic}\n"
            "Findings: {cs} No findings suggestive of active TB. Class B0.\n"
            "Radiologist: {full}, MD   Signature on file"
        ),
        (
            "Workers' compensation\n"
            "Claim: {claim}   DOI: {date}\n"
            "Employer clinic: {clinic}\n"
            "\n"
            "XR chest and right ribs. Pt states he was struck by a pallet while unloading.\n"
            "\n"
            "{cs} Nondisplaced fracture, right 7th rib laterally. No pneumothorax.\n"
            "\n"
            "IMPRESSION: Right 7th rib fracture.\n"
            "\n"
            "Reported to case manager {full}, tel {phone}. Dictated {date} by Dr. {dr}."
        ),
        (
            "Patient walked in from {clinic} with order from Dr. {dr}. History of positive TB skin test in "
            "{city}. {cf}\n"
            "\n"
            "Frontal view shows no focal opacity. Comparison {my2}.\n"
            "\n"
            "IMPRESSION: No active pulmonary disease. Result faxed to {phone} on {date_short} by {initials}."
        ),
        (
            "SPORTS/CAMP PHYSICAL - CHEST FILM\n"
            "Name: {lower_full}\n"
            "School: {school}\n"
            "Date: {date}\n"
            "Heart and lungs are normal. {cf}\n"
            "Cleared. Copy to athletic trainer {full}.\n"
            "{full}, M.D. for {radgroup}"
        ),
        (
            "CHEST CT WITH CONTRAST, {date}\n"
            "\n"
            "Performed at {imaging} for Dr. {dr} of {practice}.\n"
            "\n"
            "History: Breast cancer 2.1 cm, T2N1, completed Taxol. Family history: sister {woman} with the same.\n"
            "\n"
            "FINDINGS: {ct} No axillary adenopathy. No pulmonary metastases.\n"
            "\n"
            "IMPRESSION: No evidence of metastatic disease.\n"
            "\n"
            "Patient portal message was viewed {date} {time}."
        ),
        (
            "MOBILE X-RAY REPORT\n"
            "Company: {imaging}\n"
            "Facility: {home}, {room}\n"
            "Resident: {lower_full}, age {age90}\n"
            "Ordered by {full}, GNP\n"
            "Tech: {initials}, arrived {timep}\n"
            "\n"
            "Portable chest: {cf} Suboptimal inspiration. No gross infiltrate.\n"
            "\n"
            "Impression: No acute disease. Faxed to nurses station {phone}."
        ),
        (
            "X-RAY REPORT\n"
            "\n"
            "The patient, {full}, was seen for a preemployment chest film on {date_text}. {cf} Heart size "
            "normal. Lungs clear.\n"
            "\n"
            "Referred by: {clinic}, {city}\n"
            "Technologist: {given_init}, ARRT, lic. {license}\n"
            "\n"
            "{full}, MD"
        ),
    ),
    "lines": (
        (
            "PORTABLE CHEST {date} {time24}\n"
            "\n"
            "INDICATION: Line check, {room}. {ch}\n"
            "\n"
            "FINDINGS: Right IJ triple-lumen catheter placed by Dr. {dr} terminates in the mid SVC. {cl} Left "
            "basilar atelectasis is unchanged from {time24}.\n"
            "\n"
            "IMPRESSION: Line in good position, no pneumothorax. OK to use per {initials}."
        ),
        (
            "DAILY ICU FILM\n"
            "\n"
            "Location {room}. Ventilator day 4.\n"
            "Comparison: {date_short} at {time24}.\n"
            "\n"
            "ETT 4.1 cm above carina. {cl} NG tube tip in stomach. Diffuse bilateral opacities have slightly "
            "improved since {weekday}.\n"
            "\n"
            "IMPRESSION: Slight improvement in ARDS.\n"
            "\n"
            "{full}, MD (Cardiothoracic Imaging), reading room {ext}"
        ),
        (
            "EXAM: XR CHEST FOR PICC TIP\n"
            "\n"
            "{age} M on {unit} for outpatient antibiotics (vancomycin 1.25 g q12h). {ch} PICC inserted by "
            "{full}, RN, VA-BC at {time}.\n"
            "\n"
            "FINDINGS: Left basilic PICC, 4 Fr single lumen, trimmed at 44 cm. Tip projects over the cavoatrial "
            "junction. {cl}\n"
            "\n"
            "IMPRESSION: PICC tip at cavoatrial junction. Result phoned to vascular access at {pager}, {timep}."
        ),
        (
            "FEEDING TUBE PLACEMENT FILM\n"
            "\n"
            "Called from {unit} by nurse {dr} at {time}. Cortrak-guided placement, 55 cm at the nare.\n"
            "\n"
            "{cl} The weighted tip projects over the proximal jejunum.\n"
            "\n"
            "IMPRESSION: Post-pyloric feeding tube. May begin Jevity 1.2 per Dr. {dr}. Film reviewed {date} {time}."
        ),
        (
            "POST-PACEMAKER CHEST, PA & LATERAL\n"
            "\n"
            "Generator: Medtronic Azure XT DR, serial no. {serial}, implanted {date} by Dr. {dr} in {cathroom}.\n"
            "\n"
            "FINDINGS: Atrial lead in the appendage, ventricular lead at the apex. {cl} No pneumothorax.\n"
            "\n"
            "IMPRESSION: Satisfactory appearance of new dual chamber pacemaker.\n"
            "\n"
            "{init_last}, MD"
        ),
        (
            "POSTOP CXR, {unit}\n"
            "\n"
            "HISTORY: CABG x3 and AVR, {date}, surgeon {full}, MD.\n"
            "\n"
            "FINDINGS: Bilateral chest tubes and mediastinal drain. {cl} Swan-Ganz via right IJ sheath. Retained "
            "surgical items: none.\n"
            "\n"
            "IMPRESSION: Expected postoperative appearance. No change since the {time} film.\n"
            "\n"
            "Approved by {full} (attending) - {date} {time24}"
        ),
        (
            "INTRAOPERATIVE RADIOGRAPH - INCORRECT COUNT\n"
            "\n"
            "{orroom} was called at {time24} by circulating nurse {full}. One lap sponge unaccounted for.\n"
            "\n"
            "FINDINGS: Single AP view. {cl} No radiopaque foreign body is identified in the field of view.\n"
            "\n"
            "IMPRESSION: No retained sponge. Told directly to Dr. {dr} over the speaker at {time24}; OR desk {ext}."
        ),
        (
            "XR CHEST 1V POST CHEST TUBE\n"
            "\n"
            "Tech: {full}, RT(R), portable unit {scanner}\n"
            "Exam {date} {time}\n"
            "\n"
            "28 Fr tube on the right directed to the apex. {cl} Residual apical pneumothorax of 12 mm, was 31 mm "
            "at {time}.\n"
            "\n"
            "IMPRESSION: Decreasing pneumothorax.\n"
            "\n"
            "Signed {full}, MD"
        ),
        (
            "History: s/p LVAD {date}. {cl} Driveline exits in the left abdomen. LVAD serial {serial}. Right IJ "
            "dialysis catheter unchanged since {date_short}.\n"
            "\n"
            "Impression: Stable devices. No new opacity. Ordered by {dr}, advanced heart failure service; team "
            "pager {pager}; patient moved from {room} to {room}."
        ),
        (
            "ICU CHEST FILMS x2\n"
            "\n"
            "{time24}: ETT in the right main bronchus with collapse of the left lung.\n"
            "{time24}: ETT withdrawn by RT {dr}, now 3 cm above the carina. {cl} Left lung re-expanded.\n"
            "\n"
            "IMPRESSION: Corrected right main bronchus intubation. Discussed on rounds, {unit}, Dr. {dr}."
        ),
        (
            "PORTACATH CHECK\n"
            "\n"
            "{full} attends for port malfunction. Port placed {month_year} at {hosp}; model Bard PowerPort 8 Fr, "
            "lot/serial {serial}.\n"
            "\n"
            "FINDINGS: Tip has migrated to the right IJ. {cl}\n"
            "\n"
            "IMPRESSION: Migrated port catheter. {full}, RN of {clinic} was informed by phone at {time}."
        ),
        (
            "CHEST AP PORTABLE, TAKEN IN ISOLATION\n"
            "\n"
            "COVID-19 positive, day 11. {ch} Location: {room}. Prone.\n"
            "\n"
            "{cl} Diffuse bilateral opacities, similar to {date_short} and worse than {mday}. Tracheostomy tube "
            "8.0 in place, performed by Dr. {dr} on {mday_th}.\n"
            "\n"
            "IMPRESSION: Stable severe ARDS.\n"
            "Technologist PPE donned, images by {init_last}."
        ),
    ),
    "chestct": (
        (
            "EXAM: CT CHEST WITH CONTRAST\n"
            "ACCESSION: {accession}\n"
            "HISTORY: {age}-year-old with lung adenocarcinoma on pembrolizumab, diagnosed {month_year}, "
            "oncologist {full}. {ch}\n"
            "TECHNIQUE: 1.25 mm axial images with 80 mL Isovue-370. DLP 288 mGy-cm.\n"
            "COMPARISON: {date} and PET/CT {date}.\n"
            "FINDINGS: Index lesion RUL 2.1 x 1.8 cm, previously 2.9 x 2.4 cm. {ct}\n"
            "IMPRESSION: Partial response by RECIST 1.1.\n"
            "Signed: {full}, MD"
        ),
        (
            "CT CHEST LOW DOSE LUNG SCREENING\n"
            "\n"
            "Shared decision visit: {date} with {full}, NP.\n"
            "Comparison: baseline {month_year} from {imaging}.\n"
            "\n"
            "TECHNIQUE: {tq}\n"
            "FINDINGS: {ct} Solid nodule LLL 5.2 mm (ser 5, im 201). Moderate coronary calcification.\n"
            "\n"
            "IMPRESSION: Lung-RADS 2. Repeat LDCT in 12 months, due {month_year}.\n"
            "\n"
            "Screening coordinator {full}, {phone}."
        ),
        (
            "CTA CHEST (PE PROTOCOL)\n"
            "\n"
            "Patient location: {room}. Injected by {init_last}, RT(CT), 18 g right AC. Scanner: {ctscanner}.\n"
            "\n"
            "TECHNIQUE: {tq}\n"
            "FINDINGS: Adequate opacification, main PA 342 HU. {ct} No filling defect.\n"
            "\n"
            "IMPRESSION: No pulmonary embolism. Findings texted to Dr. {dr} at {time}.\n"
            "\n"
            "{date} {time24} {full}, MD"
        ),
        (
            "HRCT CHEST\n"
            "\n"
            "Referred by Dr. {dr}, ILD clinic, {hosp}. Multidisciplinary conference planned {weekday}.\n"
            "\n"
            "TECHNIQUE: Inspiratory, expiratory and prone series.\n"
            "FINDINGS: {ct} Subpleural reticulation with traction bronchiectasis, basal predominant, progressed "
            "since {year}.\n"
            "\n"
            "IMPRESSION: Probable UIP (ATS 2018).\n"
            "\n"
            "Electronically approved {date} {time} by {last_first}"
        ),
        (
            "EXAM: CT THORAX WITHOUT CONTRAST\n"
            "\n"
            "History: {age90} year old man, retired welder; daughter {woman} reports a 15 lb weight loss since "
            "{holiday2}. {ch}\n"
            "\n"
            "COMPARISON: Outside CT {date} ({hosp}), uploaded from disc.\n"
            "\n"
            "TECHNIQUE: {tq}\n"
            "FINDINGS: {ct} 4.4 cm mass in the RLL invading the 9th rib.\n"
            "\n"
            "IMPRESSION: T3 lesion, likely primary lung cancer. Dr. {dr} notified via secure message."
        ),
        (
            "CT CHEST W/O\n"
            "\n"
            "Research study subject {subject}, visit 3, consented by {full}, CRC.\n"
            "Baseline {date}.\n"
            "\n"
            "TECHNIQUE: {tq}\n"
            "FINDINGS: Emphysema index 18% at -950 HU. {ct} Airway wall thickness Pi10 4.1 mm.\n"
            "\n"
            "IMPRESSION: No incidental finding requiring referral. Coordinator informed by e-mail, {mail}. "
            "Reader: {trio}."
        ),
        (
            "CT ANGIOGRAM CHEST ABDOMEN PELVIS FOR TAVR\n"
            "\n"
            "Structural heart conference date: {date}. Requested by {full}, MD, {practice}.\n"
            "\n"
            "TECHNIQUE: {tq}\n"
            "FINDINGS: Annulus 24.1 x 19.8 mm, area 412 mm2, perimeter 73 mm. {ct} Agatston score 2810.\n"
            "\n"
            "IMPRESSION: Suitable for 23 mm SAPIEN 3. Measurements by 3D lab tech {full}, {ext}."
        ),
        (
            "CT GUIDED LOCALIZATION PLANNING\n"
            "\n"
            "Compared with CT of {date_text}. The nodule in the left upper lobe now measures 14 x 11 mm (series "
            "302, image 67). {ct}\n"
            "\n"
            "IMPRESSION: Growing nodule. Thoracic tumor board {mday}, presented by {full}, MD; surgeon Dr. {dr} "
            "wishes to discuss with the patient in clinic.\n"
            "\n"
            "Images sent to {hosp} at request of Dr. {dr}."
        ),
        (
            "TRAUMA CT CHEST\n"
            "\n"
            "Registered under a trauma alias; true name {upper_lf}, MRN {mrn}\n"
            "Arrived by helicopter from {city} at {time24}, placed in {room}. {ch}\n"
            "\n"
            "TECHNIQUE: {tq}\n"
            "FINDINGS: {ct} Left 3rd-8th rib fractures, flail segment. Small left hemothorax. Grade 1 aortic "
            "injury (SVS).\n"
            "\n"
            "IMPRESSION: Minimal aortic injury; trauma team leader {dr} informed in person at {time24}."
        ),
        (
            "CT CHEST W CONTRAST - {date}\n"
            "MRN {mrn}. Allergy premedication protocol ordered by {dot_last} (prednisone 50 mg x3).\n"
            "\n"
            "TECHNIQUE: {tq}\n"
            "FINDINGS: {ct} Stable 9 mm aortopulmonary window node. Port tip in the RA.\n"
            "\n"
            "IMPRESSION: No recurrence of Hodgkin lymphoma, 5 years after ABVD.\n"
            "\n"
            "cc: {full}, MD; survivorship clinic, {hosp}, {street}, {town_line}"
        ),
        (
            "CT CHEST: 3-month follow-up. Patient moved here from {city} in {month}. Prior studies requested "
            "from {hosp}, phone {phone}.\n"
            "\n"
            "{ct} A subsolid nodule in the RUL measures 13 mm with a 4 mm solid component.\n"
            "\n"
            "IMPRESSION: Lung-RADS 4A equivalent. PCP {full} at {clinic} to arrange PET.\n"
            "\n"
            "Read on {station}"
        ),
        (
            "CORONARY CT / CHEST OVERREAD\n"
            "\n"
            "Cardiology read by {full}, MD. Noncardiac overread by {full}, MD, {date} {time24}.\n"
            "\n"
            "{ct} 5 mm perifissural nodule, typical intrapulmonary node. Small hiatal hernia.\n"
            "\n"
            "IMPRESSION: No significant noncardiac finding. Nitroglycerin 0.8 mg and metoprolol 50 mg were given "
            "by {given_init}, RN in {ctroom}."
        ),
    ),
    "procedure": (
        (
            "PROCEDURE: ULTRASOUND-GUIDED RIGHT THORACENTESIS\n"
            "\n"
            "OPERATORS: {full}, MD (attending); {full}, PA-C\n"
            "DATE: {date}   ROOM: {irroom}\n"
            "\n"
            "Consent was obtained from the patient's daughter {woman} by telephone ({phone}). Time out at "
            "{time24}. Under ultrasound guidance a 5 Fr Yueh needle was advanced; 1.1 L of serous fluid removed. "
            "{cs}\n"
            "\n"
            "Post-procedure film {time24}: no pneumothorax."
        ),
        (
            "CT-GUIDED LUNG BIOPSY\n"
            "\n"
            "Patient {full} was brought to {irroom} on {date_text}. Moderate sedation: fentanyl 75 mcg, "
            "midazolam 1.5 mg, monitored by {full}, RN. With a 19 g coaxial and 20 g BioPince needle 4 cores "
            "were taken of the 18 mm RLL nodule. {ct}\n"
            "\n"
            "Trace pneumothorax at 2 hours. Discharged by Dr. {dr} at {time}.\n"
            "Cytology present: {given}"
        ),
        (
            "TUNNELED PLEURAL CATHETER PLACEMENT\n"
            "\n"
            "Primary: {dr}. Assistant: {dr}. Referring: {clinic}.\n"
            "15.5 Fr PleurX (serial {serial}) placed via left 7th interspace. {cs} 900 cc drained.\n"
            "Home health referral from {clinic}, to drain three times a week; first visit {date_short}.\n"
            "COMPLICATIONS: None. EBL 2 mL.\n"
            "Dictated {date} {time}"
        ),
        (
            "PICC PLACEMENT NOTE\n"
            "\n"
            "Inserted at bedside, {room}, on {date} by {full}, RN. Vein: right basilic. Catheter: 5 Fr double "
            "lumen Bard, length 41 cm, arm circumference 32 cm. Sherlock 3CG used. {cs}\n"
            "\n"
            "Tip confirmed by chest film, read by Dr. {dr} {time24}. Line may be used.\n"
            "\n"
            "Ext {ext4} for trouble."
        ),
        (
            "CHEST TUBE INSERTION UNDER FLUOROSCOPY\n"
            "\n"
            "After explanation through interpreter {full} (interpreter ID {interp}), informed consent was signed "
            "{date}. Seldinger technique, 14 Fr Cook pigtail at left 4th interspace. Output 350 mL of pus. {cs} "
            "Fluoro time 0.8 min, air kerma 6 mGy.\n"
            "\n"
            "Attending {full}, MD present throughout. Back to {unit} at {time}."
        ),
        (
            "BRONCHIAL ARTERY EMBOLIZATION\n"
            "\n"
            "Patient: {last_first}  MRN: {mrn}\n"
            "Emergent transfer from {hosp} for massive hemoptysis, 400 mL since {time}.\n"
            "{irroom}, right femoral access 5 Fr, Mikaelsson catheter; 300-500 micron Embosphere. {ct}\n"
            "IMPRESSION: Successful embolization. Discussed with intensivist {full}, MD. Family (son {man}) "
            "updated in the waiting area."
        ),
        (
            "IVC FILTER RETRIEVAL with chest film\n"
            "\n"
            "Filter (Günther Tulip, serial {serial}) was placed {my2} by Dr. {dr} at {hosp}. Retrieved via right "
            "IJ with a 25 mm snare. {cs}\n"
            "\n"
            "Chest film at {time24} shows no fragment.\n"
            "\n"
            "{full}, MD, Interventional Radiology, beeper {pager}"
        ),
        (
            "FIDUCIAL MARKER PLACEMENT FOR SBRT\n"
            "\n"
            "{date}, {irroom}. Radiation oncologist: {dr}; planned 54 Gy in 3 fractions to begin {weekday}.\n"
            "Three Gold Anchor markers placed around the 16 mm LLL nodule under CT (scanner {ctscanner}). {cs} "
            "Small perilesional hemorrhage.\n"
            "IMPRESSION: Technically successful.\n"
            "RN {dr}, Tech {dr}"
        ),
        (
            "PORT PLACEMENT\n"
            "\n"
            "INDICATION: Colon carcinoma, T3N1, FOLFOX planned at {clinic} on {mday_th}.\n"
            "OPERATOR: {init_last}, MD. ANESTHESIA: 1% lidocaine, 10 mL.\n"
            "An 8 Fr Bard PowerPort, serial number {serial}, was placed through the right IJ. {cs}\n"
            "Patient card given to spouse {given}. Wound check {date_short} with {full}, NP."
        ),
        (
            "US CHEST MARKING\n"
            "\n"
            "Tap site marked at {time} on {date} in {room} at request of {dr}, {unit} team. {cs} Moderate simple "
            "left effusion, depth 4.2 cm to lung.\n"
            "\n"
            "Sonographer: {full}, RDMS\n"
            "Reviewed by: {full}, MD"
        ),
    ),
    "addendum": (
        (
            "ADDENDUM #1 {date} {time}:\n"
            "\n"
            "The comparison should read chest radiograph of {date} rather than {date}. {cf} The impression is "
            "unchanged.\n"
            "\n"
            "Addendum dictated by {full}, MD\n"
            "\n"
            "ORIGINAL REPORT: Portable chest, {room}. Lungs clear."
        ),
        (
            "ADDENDUM: Outside films from {hosp} dated {date_text} have become available. {cs} The right upper "
            "lobe nodule was already present at that time and has not grown. The recommendation for CT is "
            "withdrawn. Dr. {dr}'s office (spoke to {given}) was told on {date_short}.\n"
            "\n"
            "{init_last}, MD"
        ),
        (
            "***ADDENDUM***\n"
            "Laterality error: the second sentence of the impression should state LEFT pleural effusion, not "
            "right. Error noted by {full}, PA-C, {unit}. {cs}\n"
            "\n"
            "I spoke with Dr. {dr} at {time} on {date}. {initials}\n"
            "\n"
            "***END ADDENDUM***\n"
            "\n"
            "CHEST 2 VIEWS: Small pleural effusion. Heart top normal."
        ),
        (
            "Addendum Begins\n"
            "Report was dictated under wrong patient. Study belongs to MRN {mrn}, accession {accession}, not MRN "
            "{mrn}. Corrected by PACS administrator {full} on {date} at {time24}. Incident number {docid}.\n"
            "{cs}\n"
            "Addendum Ends"
        ),
        (
            "REPORT ADDENDUM BY {upper_full}, MD: At request of {full}, MD of {practice}, the films were "
            "measured again. The right apical pneumothorax is 14 mm today and was 22 mm on {mday}. {cs} No "
            "change in the position of the 10 Fr pigtail.\n"
            "\n"
            "ADDENDUM SIGNED: {date} {time_sec}"
        ),
        (
            "LATE ADDENDUM (QA)\n"
            "\n"
            "Peer review {date} by {init_last}: RADPEER 2b. Subtle fracture of the left clavicle is present on "
            "the chest radiograph of {wd_mday}. {cs} ED callback nurse {full} reached the patient at {phone}; he "
            "will return to {clinic}."
        ),
        (
            "Preliminary report by {full}, MD (resident) {date} {time}: No acute process.\n"
            "\n"
            "ATTENDING ADDENDUM: I disagree. There is a left lower lobe opacity behind the heart. {cf} The "
            "change was relayed to {full}, MD, ED, at {time} by {full}, MD."
        ),
        (
            "ADDENDUM. Correct spelling of referring physician is {dr}, not {dr}. Copy re-sent to {street}, "
            "{town_line}, fax {phone}. {cs} No change in interpretation of the chest x-ray.\n"
            "\n"
            "Transcribed {date} by {initials3}, typist code {typist}."
        ),
        (
            "Addendum: Additional history obtained from the patient's {unit} nurse, {given}. Patient had right "
            "thoracoscopy at {hosp} in {year} (talc pleurodesis by Dr. {dr}). {cs} The high-density pleural "
            "nodularity is therefore compatible with talc. PET avidity expected."
        ),
        (
            "ADDENDUM FOR ADDITIONAL VIEW\n"
            "Lordotic view obtained {date} {time24} on {scanner} by tech {initials}. The previously questioned "
            "right apical nodule is a first costochondral junction. {cs} No CT needed.\n"
            "Dr. {dr} paged ({pager})."
        ),
    ),
    "letter": (
        (
            "{date_text}\n"
            "\n"
            "{full}, M.D.\n"
            "{practice}\n"
            "{street}\n"
            "{town_line}\n"
            "\n"
            "RE: {full}\n"
            "\n"
            "Dear Dr. {dr}:\n"
            "\n"
            "I reviewed the chest CT of your patient. {ct} The nodule is 8 mm and unchanged since {month_year}. "
            "I suggest one more scan in 12 months.\n"
            "\n"
            "Sincerely yours,\n"
            "{full}, M.D."
        ),
        (
            "Dear {full},\n"
            "\n"
            "Your chest x-ray on {date} at {imaging} showed no pneumonia. {cs} A small nodule was seen and a CT "
            "scan is recommended. Please call {phone} to schedule and mention reference number {order}.\n"
            "\n"
            "A report was sent to Dr. {dr}.\n"
            "\n"
            "{imaging}, {street}, {town_line}"
        ),
        (
            "To Whom It May Concern: {full} (DOB {dob}) had a chest radiograph on {date_text} at {hosp}. There "
            "is no evidence of active tuberculosis. {cf} This letter may be presented to {school}.\n"
            "\n"
            "{full}, M.D., license no. {license}"
        ),
        (
            "LUNG SCREENING RESULT LETTER\n"
            "\n"
            "{date_text}\n"
            "{upper_full}\n"
            "{street}, {town_line}\n"
            "\n"
            "Dear Mr. {dr}: Your screening CT was performed on {mday_th}. Result: Lung-RADS 1. {ct} You are due "
            "again in 12 months. Medical record number {mrn}. Questions: ask for {given}, nurse navigator, {phone}."
        ),
        (
            "Dear {given},\n"
            "\n"
            "Thanks for sending {full} with the outside films from {hosp}. I showed them at our chest conference "
            "on {weekday}. {cs} Dr. {dr} and I agree that the left hilum is prominent but vascular. I would not "
            "biopsy. His wife, {woman}, called on {mday} and I told her the same.\n"
            "\n"
            "Regards,\n"
            "{given}"
        ),
        (
            "FAX TRANSMITTAL\n"
            "To: {full}, MD   Fax: {phone}\n"
            "From: Radiology file room, {hosp}, {mail}\n"
            "Date: {date}\n"
            "Re: {last_first}, MRN {mrn}\n"
            "Enclosed find chest report and CD as requested. Summary: {cs} If received in error call {phone}."
        ),
        (
            "Dear Doctor: Our tracking system shows that {full}, seen in {hosp} on {date}, had a 9 mm right "
            "lower lobe nodule with CT advised at 3 months. {cs} No follow-up is on file. Please reply to {mail} "
            "or to {full}, RN, incidental findings program, ext. {ext4}."
        ),
        (
            "{hosp}, Office of Decedent Affairs\n"
            "Attn: Medical examiner {full}\n"
            "Re: {upper_lf}, {age90}, expired {date} at {time24} on {unit}.\n"
            "Final chest film shows bilateral opacities. {cs} ETT and left chest tube in place. Imaging on disc "
            "given to the chaplain of {church} at family request.\n"
            "Radiology file clerk {init_last}"
        ),
    ),
    "emergency_and_notes": (
        (
            "ED WET READ\n"
            "{wetread} {weekday} {time}\n"
            "Chest: {cs} No ptx. ? LLL infiltrate vs atelectasis, compare {date_short}.\n"
            "\n"
            "FINAL: Left lower lobe pneumonia. Agree with prelim.\n"
            "{dr}/{dr}\n"
            "{hosp}"
        ),
        (
            "TRAUMA SERIES - {room}\n"
            "\n"
            "{age} yo M GSW L chest, arrived {time24}, name unknown at time of exam, later identified as "
            "{upper_lf}.\n"
            "\n"
            "CXR #1: Left hemothorax. Bullet over T9. {cs}\n"
            "CXR #2 ({time24}): 36 Fr tube placed by {dr}, 700 cc output.\n"
            "\n"
            "Attending {full}, MD aware."
        ),
        (
            "Jail medical chest film. Inmate booking no. {docid}, {last_first}. Requested by RN {dr}. PPD 15 mm "
            "in {month}. {cf} Portable exam, {date}.\n"
            "\n"
            "No cavity or adenopathy.\n"
            "\n"
            "IMP: No active TB. Results to {clinic} TB control, fax {phone}.\n"
            "{init_last} MD"
        ),
        (
            "CXR 1 view, {room}, {mil_date} {hhmm}\n"
            'Hx: found down, EtOH. BIBA from {street}. Unable to give hx; roommate "{given}" provides history. '
            "{ch}\n"
            "Compared w {my2}.\n"
            "{cs} RLL opacity, favor aspiration. No fx seen.\n"
            "R2: {dr} pgr {pager}. Staffed w {dr}."
        ),
        (
            "EXAM: CHEST AP UPRIGHT. LOC: {room}. ACC {acc0}.\n"
            "Tech note: pt combative, {full} RT(R) repeated x2, security present.\n"
            "Findings: {cf} Healing right rib fractures, first seen {date}.\n"
            "Impression: No acute fracture. Social work ({full}, LCSW, {pager}) is following.\n"
            "{full}, MD"
        ),
        (
            "CHEST X-RAY / HOMELESS SHELTER SCREENING PROGRAM\n"
            "\n"
            "Site: {church}, {street}\n"
            "Van unit: {scanner}\n"
            "Participant {full}, {age}, seen {date}. {cs} Right upper lobe fibronodular change.\n"
            "\n"
            "Refer to {clinic}; outreach worker {full} will accompany on {weekday}. Read by {trio}."
        ),
        (
            "MORNING TRAUMA FILMS, {unit}, {mil_date}\n"
            "1. {last_first}, {room}: stable small right ptx, tube to suction. {cs}\n"
            "2. {last_first}, {room}: lines ok, LLL atelectasis.\n"
            "Reviewed on rounds with Dr. {dr}."
        ),
        (
            "XR CHEST 1 VIEW\n"
            "Ordered: {date} {time24}   Completed: {time24}\n"
            "By: {login}\n"
            "Hx: assault, {age}M. {ch}\n"
            "{cf}\n"
            "No acute traumatic injury.\n"
            "Prelim: {dr} (EM).  Final: {full}, MD, concur."
        ),
        (
            "BURN CENTER CHEST\n"
            "Transferred from {hosp} ({city}) {weekday} night, 40% TBSA, inhalation injury. Intubated, now in "
            "{room}.\n"
            "{cf} Lungs clear so far. Femoral line only.\n"
            "Impression: No acute finding at {time24}. Will follow. Dr. {dr} present at readout."
        ),
        (
            "Emergency Department Radiology Log\n"
            "Acct {account}  Pt {last_first}  Age/Sex {age}/F  Loc {room}\n"
            "CXR PA LAT: {cs}\n"
            "Wet reading by: {dr}\n"
            "Final reading: cardiomegaly, no failure. Agree. {initials} {date}\n"
            "Discrepancy: none"
        ),
        (
            "TECHNOLOGIST NOTE: {full}, RT(R)(CT), {time} - Patient arrived from {unit} on monitor with RN "
            "{given}. Two identifiers checked, wristband MRN {mrn}. Portable done instead of PA/lateral per Dr. "
            "{dr}. {cs}\n"
            "\n"
            "CHEST, ONE VIEW: Clear lungs. No effusion."
        ),
        (
            "PACS comments\n"
            "{date} {time24} {login}: images sent to {code} per req of Dr. {dr}\n"
            "{login}: header name {caret} corrected to {last_first}, merged with acc {accession}\n"
            "Report: Chest 2 views. {cf} No acute cardiopulmonary disease."
        ),
        (
            "Exam note: Lead apron used. LMP {date_short}, pregnancy test negative. Screened by {initials}. "
            "Exposure repeated, grid cutoff, unit {scanner}.\n"
            "\n"
            "CHEST PA: {cf}\n"
            "\n"
            "IMPRESSION: Normal chest. {full}, MD, {date}"
        ),
        (
            "Protocol sheet CT CHEST\n"
            "Weight 212 lb, GFR 58, creatinine 1.3 drawn {date}. {ch}\n"
            "IV started by {full}, RN in {ctroom}; extravasation of 20 mL at left AC noted {time24}, Dr. {dr} "
            "examined the arm.\n"
            "Report: {ct} Limited nonvascular evaluation. No dissection.\n"
            "Follow-up call {date_short}: patient at {phone} doing well, per {given}."
        ),
        (
            "Portable film log: {unit}\n"
            "{room}  {upper_lf}  {hhmm}  70 kVp 2.5 mAs, SID 48\n"
            "{room}  {upper_lf}  {hhmm}  repeat, clipped apices\n"
            "Tech {trio}\n"
            "Radiologist comment: {cs} Stable lines in both. No pneumothorax in either."
        ),
        (
            "Patient refused lateral view. Per {full}, sitter, patient fell at {home} on {holiday2}; brought "
            "from {city} by EMS at {time}. Report called to NP {dr}.\n"
            "\n"
            "CHEST AP: {cs} Osteopenia. No displaced rib fracture."
        ),
        (
            "Reason for delay: isolation cleaning of {room}. Film taken {date} at {time24} by student {full} of "
            "{school}, supervised by {full}, RT(R).\n"
            "\n"
            "FINDINGS: {cs} Left PICC tip in the brachiocephalic vein.\n"
            "\n"
            "IMPRESSION: PICC high; advance 5 cm or accept."
        ),
        (
            "Pt's spouse ({woman}) states pt has loud bird at home named {pet} and works at {school}. Hx of "
            "hypersensitivity pneumonitis, seen by {dr} at {clinic}. {ch}\n"
            "\n"
            "CXR {date}: {cs} Upper lobe reticular markings, little change since {month_year}.\n"
            "\n"
            "Signed {init_last} MD"
        ),
        (
            "Call log: {timep} Rad assistant {given} rang {unit}, line busy. {timep} left message w/ clerk "
            "{given}. {time} Dr. {dr} returned call from {phone_short}; informed of RUL collapse.\n"
            "\n"
            "IMPRESSION: Right upper lobe collapse with Golden S sign. {cs}"
        ),
    ),
}


def own_value(field: str, rng: random.Random) -> tuple[str, str]:
    """The value and the kind of a field of this set; KeyError for a field it does not know."""
    if field in CHOICES:
        values, kind = CHOICES[field]
        return rng.choice(values), kind
    maker, kind = MAKERS[field]
    return maker(rng), kind


def _person(rng: random.Random) -> tuple[str, str]:
    family = rng.choice(WORD_FAMILY if rng.random() < 0.25 else FAMILY)
    return rng.choice(WORD_GIVEN if rng.random() < 0.15 else GIVEN), family


def _letters(rng: random.Random, count: int) -> str:
    return "".join(rng.choice("ABCDEFGHIJKLMNPRSTVWY") for _ in range(count))


def _digits(rng: random.Random, count: int) -> str:
    return "".join(rng.choice("0123456789") for _ in range(count))


def _day(rng: random.Random) -> date:
    return date(2009, 1, 1) + timedelta(days=rng.randrange(6000))


def _upper_lf(rng: random.Random) -> str:
    given, family = _person(rng)
    return f"{family}, {given}{rng.choice(('', f' {_letters(rng, 1)}'))}".upper()


def _va_name(rng: random.Random) -> str:
    given, family = _person(rng)
    return f"{family},{given}{rng.choice(('', f' {_letters(rng, 1)}'))}".upper()


def _caret(rng: random.Random) -> str:
    given, family = _person(rng)
    return f"{family}^{given}{rng.choice(('', f'^{_letters(rng, 1)}'))}".upper()


def _init_last(rng: random.Random) -> str:
    family = _person(rng)[1]
    first, second = _letters(rng, 2)
    return rng.choices((f"{first}. {family}", f"{first} {family}", f"{first}{second} {family}"), (6, 3, 1))[0]


def _dot_last(rng: random.Random) -> str:
    family = _person(rng)[1]
    first, second = _letters(rng, 2)
    return rng.choice((f"{first}. {second}. {family}", f"{first}.{second}. {family}"))


def _last_init(rng: random.Random) -> str:
    family = _person(rng)[1]
    letter = _letters(rng, 1)
    return rng.choice((f"{family}, {letter}.", f"{family} {letter}", f"{family}, {letter}"))


def _suffixed(rng: random.Random) -> str:
    given, family = rng.choice(GIVEN_M), _person(rng)[1]
    return rng.choices(
        (f"{given} {family}", f"{given} {family} Jr.", f"{given} {family}, Jr", f"{given} {family} III"), (6, 2, 1, 1)
    )[0]


def _nickname(rng: random.Random) -> str:
    given, family = _person(rng)
    return f"{given} {family}"


def _sex(names: tuple[str, ...]) -> Callable[[random.Random], str]:
    return lambda rng: f"{rng.choice(names)} {_person(rng)[1]}"


def _given_init(rng: random.Random) -> str:
    return f"{_person(rng)[0]} {_letters(rng, 1)}."


def _long_date(rng: random.Random) -> str:
    day = _day(rng)
    return rng.choice((f"{day:%A, %B} {day.day}, {day.year}", f"{day:%a} {day.month}/{day.day}/{day.year}"))


def _date_dash(rng: random.Random) -> str:
    day = _day(rng)
    return rng.choice((f"{day.month}-{day.day}-{day:%y}", f"{day:%m-%d-%y}", f"{day.month}/{day.day}/{day:%y}"))


def _mil_date(rng: random.Random) -> str:
    day = _day(rng)
    return rng.choice((f"{day:%d%b%Y}", f"{day:%d%b%y}", f"{day:%d %b %y}")).upper()


def _mday(rng: random.Random) -> str:
    day = _day(rng)
    return rng.choice((f"{day:%b} {day.day}", f"{day:%B} {day.day}", f"{day.month}/{day.day}"))


def _ordinal(day: date) -> str:
    suffix = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}.get(day.day, "th")
    return f"{day:%B} {day.day}{suffix}"


def _mday_th(rng: random.Random) -> str:
    return _ordinal(_day(rng))


def _wd_mday(rng: random.Random) -> str:
    day = _day(rng)
    return rng.choice(
        (f"{day:%A}, {_ordinal(day)}", f"{day:%A}, {day:%B} {day.day}", f"{day:%a} {day.month}/{day.day}")
    )


def _short_month(rng: random.Random) -> str:
    day = _day(rng)
    forms = (f"{day:%B %Y}", f"{day:%b %Y}", f"{day.month}/{day.year}", f"{day.month}/{day:%y}", f"{day:%b} '{day:%y}")
    return rng.choices(forms, (4, 3, 3, 2, 1))[0]


def _va_dob(rng: random.Random) -> str:
    day = _day(rng)
    return f"{day:%b} {min(day.day, 28):02d},{day.year - rng.randint(66, 74)}".upper()


def _time_sec(rng: random.Random) -> str:
    hour, minute, second = rng.randrange(24), rng.randrange(60), rng.randrange(60)
    twelve = f"{(hour - 1) % 12 + 1}:{minute:02d}:{second:02d} {'AM' if hour < 12 else 'PM'}"
    return rng.choice((f"{hour:02d}:{minute:02d}:{second:02d}", twelve))


def _hhmm(rng: random.Random) -> str:
    return f"{rng.randrange(24):02d}{rng.randrange(60):02d}"


def _clipped(rng: random.Random) -> str:
    hour, minute = rng.randrange(24), rng.choice(("00", "05", "10", "15", "20", "30", "40", "45", "50", "55"))
    twelve = f"{(hour - 1) % 12 + 1}"
    half = "a" if hour < 12 else "p"
    forms = (f"{twelve}:{minute}{half}", f"{twelve}:{minute} {half}m", f"{twelve} {half}m", f"{hour:02d}:{minute}")
    return rng.choice(forms)


def _plain(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", text).lower() if letter in string.ascii_lowercase)


def _mail(rng: random.Random) -> str:
    given, family = (_plain(name) for name in _person(rng))
    user = rng.choice((f"{given}.{family}", f"{given[0]}{family}", f"{family}{given[0]}"))
    return f"{user}@{rng.choice(MAIL)}"


def _login(rng: random.Random) -> str:
    given, family = (_plain(name) for name in _person(rng))
    return rng.choice((f"{given[0]}{family[:6]}{rng.randint(1, 9)}", f"rt{_digits(rng, 4)}", f"{_letters(rng, 3)}04"))


def _accession(rng: random.Random) -> str:
    return rng.choice((f"CR-{rng.randint(10, 25)}-{_digits(rng, 7)}", f"E1{_digits(rng, 7)}", f"20{_digits(rng, 8)}"))


MAKERS = {
    "upper_lf": (_upper_lf, "NAME"),
    "va_name": (_va_name, "NAME"),
    "caret": (_caret, "NAME"),
    "init_last": (_init_last, "NAME"),
    "dot_last": (_dot_last, "NAME"),
    "last_init": (_last_init, "NAME"),
    "sfx": (_suffixed, "NAME"),
    "upper_full": (lambda rng: _nickname(rng).upper(), "NAME"),
    "lower_full": (lambda rng: _nickname(rng).lower(), "NAME"),
    "given": (lambda rng: _person(rng)[0], "NAME"),
    "given_init": (_given_init, "NAME"),
    "woman": (_sex(GIVEN_F), "NAME"),
    "man": (_sex(GIVEN_M), "NAME"),
    "trio": (lambda rng: _letters(rng, 3), "NAME"),
    "long_date": (_long_date, "DATE"),
    "date_dash": (_date_dash, "DATE"),
    "mil_date": (_mil_date, "DATE"),
    "mday": (_mday, "DATE"),
    "mday_th": (_mday_th, "DATE"),
    "wd_mday": (_wd_mday, "DATE"),
    "my2": (_short_month, "DATE"),
    "va_dob": (_va_dob, "DATE"),
    "year": (lambda rng: str(rng.randint(1996, 2024)), "DATE"),
    "month": (lambda rng: f"{_day(rng):%B}", "DATE"),
    "time_sec": (_time_sec, "TIME"),
    "timep": (_clipped, "TIME"),
    "hhmm": (_hhmm, "TIME"),
    "mrn0": (lambda rng: f"00{_digits(rng, 7)}", "MRN"),
    "acc0": (_accession, "ACCESSION"),
    "order": (lambda rng: f"{rng.randint(1, 9)}{_digits(rng, 8)}", "ACCESSION"),
    "npi": (lambda rng: f"1{_digits(rng, 9)}", "ID"),
    "member": (lambda rng: f"W{_digits(rng, 9)}", "ID"),
    "last4": (lambda rng: rng.choice(("", _letters(rng, 1))) + _digits(rng, 4), "ID"),
    "typist": (lambda rng: rng.choice((_digits(rng, 4), f"MT{_digits(rng, 3)}", f"0{_digits(rng, 2)}")), "ID"),
    "docid": (lambda rng: rng.choice((f"A{_digits(rng, 9)}", _digits(rng, 7), f"Q-{_digits(rng, 6)}")), "ID"),
    "subject": (lambda rng: f"{_letters(rng, 2)}{_digits(rng, 3)}-{_digits(rng, 4)}", "ID"),
    "login": (_login, "ID"),
    "interp": (lambda rng: _digits(rng, 6), "ID"),
    "mail": (_mail, "EMAIL"),
}
CHOICES = {
    "hosp": (HOSPITALS, "HOSPITAL"),
    "imaging": (IMAGINGS, "HOSPITAL"),
    "radgroup": (RADGROUPS, "HOSPITAL"),
    "practice": (PRACTICES, "HOSPITAL"),
    "clinic": (CLINICS, "HOSPITAL"),
    "home": (HOMES, "HOSPITAL"),
    "va": (VAS, "HOSPITAL"),
    "school": (SCHOOLS, "HOSPITAL"),
    "church": (CHURCHES, "HOSPITAL"),
    "code": (CODES, "HOSPITAL"),
    "unit": (UNITS, "WARD"),
    "room": (ROOMS, "WARD"),
    "orroom": (ORROOMS, "WARD"),
    "irroom": (IRROOMS, "WARD"),
    "cathroom": (CATHROOMS, "WARD"),
    "ctroom": (CTROOMS, "WARD"),
    "vaunit": (VAUNITS, "WARD"),
    "city": (CITY, "ADDRESS"),
    "town_line": (TOWN_LINE, "ADDRESS"),
    "wd": (("Mon", "Tues", "Tue", "Wed", "Thurs", "Thu", "Fri", "Sat", "Sun"), "DATE"),
    "holiday2": (HOLIDAYS, "DATE"),
    "pet": (("Mango", "Captain", "Sunny", "Kiwi", "Pepper", "Elvis", "Paco"), "NAME"),
    "scanner": (XR_UNITS, "DEVICE"),
    "ctscanner": (CT_UNITS, "DEVICE"),
    "link": (LINKS, "URL"),
    "cf": (CALM, ""),
    "cs": (CALM + SICK + SICK, ""),
    "cl": (TUBES + SICK, ""),
    "ct": (CT, ""),
    "ch": (HISTORIES, ""),
    "tq": (TECHNIQUES, ""),
}
