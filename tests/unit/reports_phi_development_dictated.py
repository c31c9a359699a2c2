"""Dictated and typed reports of small sites, as `reports_phi_writer` reads them; recognisers may be developed on it.

The reports imitate what small and mid-size hospitals, outpatient clinics and teleradiology companies file when
somebody dictates or types in a hurry: lower case, all capitals, missing punctuation, typists' lines, letters to a
referrer, occupational and screening films, mobile radiography in nursing homes, jails and prisons, military and rural
clinics. All people, places, employers and numbers are invented.

Conventions of the fields filled here:
- `norm`, `inc`, `var`, `tube`, `dust`, `tb`, `hist`, `tech`, `ct`, `lung`, `next`, `screen` are clinical sentences
  that suit their place.
- a field ending in `_l` or `_u` is the same field in lower case or in capitals; `inc_n` and the like are clinical
  sentences in lower case without their full stop.
- `man`, `woman`: full names of a gender; `init_dr`: initial and family name; `typed`: family name first, as typists
  write it; `pet`, `nick`: animals and nicknames. All are NAME, as are the initials of who dictated and who typed
  (`init_up`, `init_low`).
- `acute`, `clinic`, `imaging`, `occ`, `village`, `public` (parts of HOSPITAL), `works`, `fire`, `mine`, `company`
  (parts of EMPLOYER), `college`, `ship`, `nursing_home`, `prison`, `base`, `employer`, `telerad`, `school`, `code`:
  institutions of any kind are HOSPITAL.
- `icu`, `er`, `suite`, `bed` (parts of WARD), `room`, `cell`, `nh_room`, `quarters`: WARD, number or name and word
  together ("C Block", "Rm 22 bed B").
- `typist`, `inmate`, `booking`, `service`, `last_four`, `employee`, `policy`, `npi`, `licence`, `alien`, `passport`,
  `voice`: ID. `chart`, `resident`: MRN. `film`, `requisition`: ACCESSION. `scanner`: DEVICE.
- dates as typed and spoken (`typed_date`, `said_date`, `mil_date`, `dtg`, `ordinal`, `month`, `month_year`, `year`,
  `old_year`, `mid_year`, `short_year`, `birth`, `child_birth`, `feast`) are DATE without "the"; clock times
  (`typed_time`, `said_time`, `mil_time`) are TIME without "hours". `old_age` is an age of 90 or over in words (AGE),
  `road` a road without a house number (ADDRESS).
"""

from __future__ import annotations

import random
import string
from collections.abc import Callable
from datetime import date, timedelta

FAMILY = (
    "Abernathy", "Abdi", "Achterberg", "Adeyemi", "Aguilar", "Ahlquist", "Akana", "Alcaraz", "Amundson", "Anaya",
    "Andersson", "Antoine", "Arceneaux", "Arsenault", "Asare", "Atcitty", "Babineaux", "Bagley", "Balasubramanian",
    "Baptiste", "Barzani", "Bautista", "Begay", "Belanger", "Benally", "Bergquist", "Bhattacharya", "Bielski",
    "Blevins", "Boatwright", "Boersma", "Bonaventura", "Boudreaux", "Brannigan", "Breckenridge", "Brzezinski",
    "Buckmaster", "Burgoyne", "Buttigieg", "Caldwell", "Cardoza", "Carmichael", "Castellanos", "Chaudhry", "Chee",
    "Chernenko", "Christoffersen", "Cienfuegos", "Colquitt", "Cormier", "Coughlin", "Crabtree", "Czarnecki",
    "D'Agostino", "D'Souza", "Dahlstrom", "Dang", "de la Cruz", "De Luca", "de Vries", "DeBruhl", "Delacroix",
    "Delgado", "Desjarlais", "Dhillon", "DiPietro", "Dombrowski", "Donnelly", "Doucette", "Dufresne", "Duong",
    "Dvorak", "Eastman", "Ebersole", "Echohawk", "Eisenhauer", "El-Amin", "Engstrom", "Enriquez", "Escobedo",
    "Estabrook", "Etcheverry", "Fa'asavalu", "Farquharson", "Fenstermacher", "Fernandes", "Fitzgibbon", "Fontenot",
    "Fournier", "Friesen", "Fujimoto", "Gallardo", "Garrity", "Gebreselassie", "Gillespie", "Goodnight",
    "Gopalakrishnan", "Goszczynski", "Grabowski", "Grijalva", "Guidry", "Gustafson", "Haddad", "Hagerty", "Halvorsen",
    "Hamidullah", "Hardcastle", "Hatfield", "Haugen", "Hendrickson", "Herrera-Luna", "Hershberger", "Higginbotham",
    "Hinojosa", "Hochstetler", "Holloway", "Holmquist", "Hruska", "Huerta", "Hulsey", "Ibarra", "Iverson",
    "Jablonski", "Jankowski", "Jaramillo", "Jensen", "Johansen", "Kahananui", "Kamara", "Kauffman", "Kealoha",
    "Keohane", "Kerrigan", "Kirkpatrick", "Klingensmith", "Knudsen", "Kowalczyk", "Kratochvil", "Kuykendall",
    "Lachance", "LaFramboise", "Lafferty", "Landry", "Larocque", "Lazarenko", "LeBlanc", "Ledbetter", "Leclair",
    "Lindqvist", "Littlefield", "Llewellyn", "Loftis", "Lopez Ortiz", "Lundgren", "Mac Giolla", "MacAllister",
    "Macapagal", "Mahmoud", "Maldonado", "Manygoats", "Marchetti", "Martinez-Vega", "McCafferty", "McElroy",
    "McGillicuddy", "McIlwain", "McKinnon", "Mendenhall", "Mikkelsen", "Montoya", "Moua", "Mulcahy", "Muñoz", "Nakai",
    "Nasser", "Neighbors", "Ng", "Nguyen", "Nieminen", "Nordstrom", "Núñez", "Nwosu", "O'Bannon", "O'Dell", "O'Hearn",
    "O'Shaughnessy", "Oakley", "Ochoa", "Okafor", "Olafson", "Olszewski", "Oquendo", "Osei", "Ostrander", "Ouellette",
    "Oyelaran", "Pacheco", "Palakiko", "Pangilinan", "Parasuraman", "Patel", "Pelletier", "Penhallow", "Petrovic",
    "Pfannenstiel-Ruiz", "Phommachanh", "Pickett", "Plummer", "Poindexter", "Prudhomme", "Quackenbush", "Quesada",
    "Quintanilla", "Ramaswamy", "Rasmussen", "Redfern", "Reinholt", "Rezaei", "Robichaux", "Rosenquist", "Rumsey",
    "Saavedra", "Sandoval", "Saldívar", "Santiago", "Sauerbier", "Schaefer", "Schoonover", "Schwartzentruber",
    "Seitz", "Sepulveda", "Shaughnessy", "Shrestha", "Sikorski", "Silverhorn", "Singh", "Skarsgaard", "Smith",
    "Soares", "Sorensen", "St. Clair", "St. Germain", "Stallworth", "Stankiewicz", "Steinmetz", "Stoltzfus",
    "Sundquist", "Swartzendruber", "Szymanski", "Tallchief", "Tavares", "Te Aroha", "Thibodeaux", "Thorvaldsen",
    "Tomlinson", "Trujillo", "Tsosie", "Tuttle", "Tyburski", "Underhill", "Urquhart", "Valdivia", "Van Buskirk",
    "van der Merwe", "Van Houten", "Vang", "Vasquez", "Velarde", "Villanueva", "von Ahrens", "Wadsworth", "Wambold",
    "Warsame", "Weatherford", "Wessels", "Whisenhunt", "Whitehorse", "Wickersham", "Wojtowicz", "Xiong", "Yazzie",
    "Yellowhair", "Yoder", "Youngblood", "Yusuf", "Zabriskie", "Zamora", "Zielinski", "Zook", "Zuñiga",
)  # fmt: skip
WORD_FAMILY = (
    "Banks", "Beach", "Beard", "Berry", "Best", "Bishop", "Black", "Bland", "Blank", "Bloom", "Bond", "Bone",
    "Branch", "Brooks", "Brown", "Burns", "Case", "Cash", "Church", "Clay", "Cloud", "Coffee", "Cole", "Colon",
    "Crisp", "Cross", "Day", "Early", "Fields", "Fine", "Flowers", "Foot", "Forrest", "Frost", "Good", "Grant",
    "Gray", "Green", "Hand", "Hart", "Head", "High", "Hill", "Hurt", "King", "Lake", "Light", "Line", "Link",
    "Little", "Long", "Lung", "Major", "March", "Marsh", "Mass", "May", "Mean", "Moody", "Noble", "Page", "Paine",
    "Payne", "Peak", "Pike", "Pitts", "Poole", "Pope", "Port", "Post", "Price", "Quick", "Read", "Rice", "Rivers",
    "Root", "Rose", "Self", "Sharp", "Shields", "Short", "Silver", "Small", "Snow", "Speed", "Starr", "Steel",
    "Stent", "Still", "Stone", "Strong", "Summers", "Sweet", "Temple", "Wall", "Ward", "Waters", "Weeks", "Wells",
    "White", "Winters", "Wise", "Wood", "Young",
)  # fmt: skip
MEN = (
    "Aaron", "Abdullahi", "Adalberto", "Alan", "Alvin", "Anders", "Andrés", "Anthony", "Antonio", "Arlen", "Armando",
    "Arnold", "Barry", "Benjamin", "Bernard", "Billy Joe", "Brent", "Brian", "Bruce", "Calvin", "Carlos", "Carroll",
    "Cecil", "Cesar", "Charles", "Chester", "Chue", "Clarence", "Clayton", "Clifford", "Colton", "Cornelius",
    "Curtis", "Dalton", "Darnell", "Darrell", "DeAndre", "Delbert", "Demetrius", "Dennis", "Dewey", "Domingo",
    "Donald", "Douglas", "Duane", "Dwayne", "Edgar", "Eduardo", "Edwin", "Elmer", "Emilio", "Enrique", "Ernesto",
    "Eugene", "Everett", "Felipe", "Floyd", "Francis", "François", "Garrett", "Gary", "George", "Gerald", "Gilbert",
    "Gordon", "Gregory", "Guadalupe", "Gunnar", "Harlan", "Harold", "Hector", "Henry", "Herbert", "Homer", "Howard",
    "Ignacio", "Ivan", "Jamal", "James", "Javier", "Jean-Luc", "Jerome", "Jesús", "Jim Bob", "Joaquin", "Joseph",
    "Juan Carlos", "Keith", "Kenneth", "Kwame", "Lamar", "Larry", "Leland", "Leonard", "LeRoy", "Lester", "Lloyd",
    "Lonnie", "Lowell", "Luther", "Manuel", "Marcus", "Martin", "Marvin", "Melvin", "Merle", "Milton", "Mohamed",
    "Nathaniel", "Nelson", "Norman", "Olaf", "Orville", "Oscar", "Otis", "Patrick", "Pedro", "Percy", "Phillip",
    "Quentin", "Rajesh", "Ralph", "Ramón", "Randall", "Raymond", "Reginald", "Rigoberto", "Robert", "Roger", "Roland",
    "Ronald", "Roscoe", "Roy", "Rudy", "Russell", "Salvador", "Samuel", "Seamus", "Sherman", "Stanley", "Sven",
    "T.J.", "Terrence", "Thomas", "Timothy", "Tou", "Travis", "Tyrone", "Vernon", "Virgil", "Wade", "Walter",
    "Wendell", "Wesley", "Wilbur", "William", "Wyatt",
)  # fmt: skip
WOMEN = (
    "Abigail", "Adaeze", "Agnes", "Alice", "Alma", "Amanda", "Amina", "Ana Maria", "Anita", "Annette", "Ardis",
    "Arlene", "Audrey", "Barbara", "Beatrice", "Bernadette", "Bernice", "Bertha", "Betty Lou", "Beverly", "Blanca",
    "Bonnie", "Brenda", "Brittany", "Carol Ann", "Caroline", "Catalina", "Cheryl", "Chloe", "Cindy", "Clara",
    "Claudette", "Colleen", "Concepción", "Consuelo", "Corazon", "Cynthia", "Darlene", "Deborah", "Delores", "Donna",
    "Doris", "Dorothy", "Edith", "Edna", "Elaine", "Eleanor", "Elizabeth", "Elsie", "Erma", "Esperanza", "Estelle",
    "Ethel", "Eunice", "Evelyn", "Fatima", "Florence", "Frances", "Geraldine", "Gertrude", "Gladys", "Gloria",
    "Harriet", "Heather", "Helen", "Hildegard", "Ida", "Imelda", "Ingrid", "Irene", "Jacqueline", "Janice",
    "Jeanette", "Jessica", "Jo Ann", "Josephine", "Juanita", "Judith", "Kaitlyn", "Karen", "Katherine", "Kimberly",
    "Lakshmi", "Latoya", "LaVerne", "Leilani", "Leticia", "Lois", "Loretta", "Lorraine", "Lourdes", "Lucille", "Luz",
    "Mabel", "Marcella", "Margaret", "Marguerite", "Maria", "María Elena", "Marilyn", "Marjorie", "Martha",
    "Mary Beth", "Maxine", "Mee", "Mildred", "Minnie", "Muriel", "Myrtle", "Nadine", "Naomi", "Noreen", "Norma",
    "Opal", "Pamela", "Patricia", "Pauline", "Phyllis", "Priya", "Ramona", "Rebecca", "Roberta", "Rosalie", "Rosario",
    "Ruth", "Sandra", "Shanice", "Sharon", "Shirley", "Siobhan", "Solveig", "Stephanie", "Sylvia", "Tammy", "Thelma",
    "Theresa", "Trinh", "Verna", "Veronica", "Vivian", "Wanda", "Wilma", "Xiomara", "Yolanda", "Yvonne", "Zainab",
    "Zelda",
)  # fmt: skip
GIVEN = MEN + WOMEN
WORD_MEN = (
    "Art", "Bill", "Bob", "Buddy", "Chase", "Chip", "Chuck", "Clay", "Cliff", "Dale", "Dean", "Drew", "Earl", "Frank",
    "Gene", "Glen", "Grant", "Guy", "Heath", "Lane", "Mark", "Miles", "Norm", "Ray", "Reed", "Rich", "Rod", "Rusty",
    "Skip", "Sterling", "Victor", "Will",
)  # fmt: skip
WORD_WOMEN = (
    "Amber", "Angel", "April", "Autumn", "Crystal", "Dawn", "Eve", "Faith", "Ginger", "Grace", "Harmony", "Hazel",
    "Hope", "Iris", "Ivy", "Jade", "Jewel", "Joy", "June", "Lily", "May", "Melody", "Misty", "Olive", "Pat", "Pearl",
    "Penny", "Rose", "Ruby", "Sage", "Sandy", "Sunny", "Violet",
)  # fmt: skip
WORD_GIVEN = WORD_MEN + WORD_WOMEN
ACUTE = (
    "Harlow County Memorial Hospital", "Pell Creek Community Hospital", "St. Brendan's Hospital", "Tamarack General",
    "Sister Lakes Critical Access Hospital", "Ketterman Regional Medical Center", "Bluestem Valley Hospital",
    "Our Lady of the Plains Medical Center", "Dry Fork District Hospital", "North Prairie Health",
    "Mt. Corbin Hospital", "Wolf Point Ridge Hospital", "Osprey Sound Medical Center", "Hollis-Whitcomb Hospital",
    "Sacred Heart of Dunmore", "St Columba's Infirmary", "Brackwater District General", "Merrivale Cottage Hospital",
    "Royal Aldham Infirmary", "Lachlan River Base Hospital", "Gundaree District Hospital", "Waipoua Rural Hospital",
    "Saltash Bay Hospital", "Three Rivers Memorial", "Fairhaven Lutheran Hospital", "Beth Shalom Medical Center",
    "Good Samaritan of Elkhorn", "Bayou Noir General Hospital", "Caddo Springs Hospital",
    "Piney Flats Medical Center", "Copper Basin Hospital", "Lone Mesa Medical Center", "Chinle Wash Hospital",
    "Hôpital Sainte-Anne-du-Lac", "Nipissing Bay Hospital", "Hospital Santa Rita del Valle",
    "Baptist Memorial - Tilden", "Adventist Health Corning", "Mercy Calloway", "Providence Gilead Hospital",
    "Trinity Methodist", "University Hospital at Fairmount", "Fairmount University Hospital",
    "State University Hospital", "Children's of Marlow", "Shriners Hall Hospital", "Holcomb Veterans Hospital",
    "HCMH", "PCCH", "St. B's", "KRMC", "DFDH", "TVH", "OSMC", "Lakeland General", "Kern Hollow Hospital",
    "Bishop Loras Hospital", "Cabot Landing Medical Center", "Great Bend Ridge Hospital",
    "Elder County Hospital District", "Mennonite General", "Swift Current Valley Hospital",
)  # fmt: skip
CLINIC = (
    "Whitlow Family Practice", "Main Street Family Medicine", "Kestrel Creek Walk-In Clinic",
    "Prairie Winds Pulmonary Associates", "Lakeshore Chest Clinic", "QuikMed Urgent Care",
    "FirstStop Urgent Care of Dalby", "CareNow Express - Benton Road", "Tri-County Orthopedics",
    "Hallam & Boyce Internal Medicine", "Women's Health of Crandall", "Valley Cancer Institute",
    "Pinnacle Heart and Lung", "Ridgeview Oncology", "Northgate Medical Group", "Southside Health Collective",
    "Eastfield Polyclinic", "Thornley Health Centre", "Marlpit Lane Surgery", "The Limes Surgery",
    "Orchard Medical Practice", "Wexcombe Chest Clinic", "Pinjarra Creek Medical Centre", "Clinique Beaurivage",
    "Clínica San Telmo", "Clínica Nuestra Señora del Pilar", "Lodestar Sleep and Lung",
    "VA Outpatient Clinic Dunning", "Harbor Free Clinic",
)  # fmt: skip
IMAGING = (
    "Clear Image Diagnostics", "Open MRI of Parnell", "TruView Imaging", "Valley Radiology Associates",
    "Apex Imaging", "Highline X-ray and Ultrasound", "Sunbelt Diagnostic Imaging", "Coastal Radiology Consultants",
    "Insight Imaging West", "Heritage Imaging Center", "Premier Outpatient Imaging", "MedPlex Imaging",
    "Riverbend Breast and Imaging", "Carrow Bay Radiology", "Benson & Tull Radiology", "Allied Diagnostic Services",
    "Foxglove Imaging", "Twin Buttes Imaging", "Barrowgate Diagnostic Centre",
)  # fmt: skip
OCCUPATIONAL = (
    "Wellspring Occupational Health", "WorkFit Occupational Medicine", "Industrial Health Partners",
    "Concordia Occupational Clinic", "OccuMed of Garrison", "Lakeland Employee Health", "Dalby Works Clinic",
)  # fmt: skip
VILLAGE = (
    "Kowhai Coast Health", "Painted Rock Indian Health Center", "Red Cedar Tribal Health", "Little Elk Clinic",
    "Stoneboat Family Practice", "Cobar Road Clinic", "Lac Vert Community Health Centre",
    "Moose Jaw Flats Health Centre", "Migrant Health Clinic of Yuma Flats", "Gull Island Health Station",
)  # fmt: skip
PUBLIC = (
    "County Health Department of Harlow", "Pike County TB Clinic", "Teton Flats Public Health",
    "Dunmore Board of Health", "Marlow District Health",
)  # fmt: skip
SPECIAL = (
    "Garfield Heights Dialysis", "Sunrise Dialysis of Orr", "LifeBridge Long Term Acute Care", "Kindred Oaks LTACH",
    "Summit Rehabilitation Hospital", "Bellweather Surgical Center", "Westport Day Surgery", "Meridian Endoscopy",
)  # fmt: skip
HOSPITAL = ACUTE + CLINIC + IMAGING + OCCUPATIONAL + VILLAGE + PUBLIC + SPECIAL
NURSING_HOME = (
    "Golden Acres Nursing Home", "Whispering Pines Care Center", "Maple Grove Manor", "Sunny Slope Nursing and Rehab",
    "Good Shepherd Home", "Evergreen Terrace Assisted Living", "Prairie View Lutheran Home", "Bethany Village",
    "St. Anne's Convalescent Home", "Cedar Ridge Skilled Nursing", "The Willows at Parnell",
    "Autumn Leaves Memory Care", "Rosewood Rest Home", "Hillcrest Health & Rehab", "Lakeview Manor", "Magnolia Place",
    "Shady Oak Nursing Facility", "Parkside Care Centre", "Little Sisters Residence", "Mountain Vista SNF",
    "Crestwood Villa", "Heritage Hall North", "Odd Fellows Home of Crandall", "Glenhaven Group Home", "Harbor House",
    "Riverside Veterans Home", "Beulah Home", "Ashgrove Residential Home", "The Beeches Nursing Home",
    "Kirkbrae Lodge", "Pioneer Memorial Nursing Home", "Harbor Light Shelter", "Bright Futures Adult Day Center",
)  # fmt: skip
PRISON = (
    "Stony Fork Correctional Facility", "Marlow County Jail", "Dunning State Prison",
    "Pine Hollow Correctional Institution", "Harlow County Detention Center", "FCI Tolliver", "USP Grays Gap",
    "Mesa Verde Ridge Detention Facility", "Camp Bristow Conservation Camp", "Orr Women's Correctional Center",
    "Larch Creek Juvenile Center", "HMP Aldham Moor", "HMP Brackwater", "Elkhorn Regional Jail", "SFCF",
    "Coldwater Flats Unit", "Bonner Reception Center", "MCJ", "Gundaree Correctional Centre",
    "Three Rivers Work Release", "Dunning Annex", "Whitestone Penitentiary",
)  # fmt: skip
BASE = (
    "Fort Tolland", "Camp Harker", "Naval Clinic Pell Harbor", "Naval Hospital Cape Dorrance",
    "Kincaid Air Force Base", "Gen. Walcott Army Community Hospital", "Branch Medical Clinic Osprey Point",
    "FOB Larkspur", "Joint Base Marlow", "MEPS Dunmore", "RAF Thornley", "RAAF Base Gundaree", "CFB Nipissing",
    "USS Merriwether", "Camp Ellery", "Aldham Barracks", "HMAS Corinella", "Coast Guard Station Gull Island",
    "Walcott Troop Medical Clinic", "Holcomb VAMC", "Dunning VA Clinic", "Thornbury Lines",
    "Kincaid AFB Flight Medicine", "WACH", "NHCD",
)  # fmt: skip
WORKS = (
    "Halloran Foundry", "Marlow Paper", "Dunmore Shipyard", "Bergstrom Insulation", "Granite State Monument Works",
    "Northern Plains Railroad", "J.T. Boyce & Sons Roofing", "Caddo Springs Cement", "Crandall Ceramics",
    "Vanguard Countertops", "Allied Demolition", "Tamarack Lumber", "Dalby Glass",
)  # fmt: skip
FIRE = (
    "Orr County Fire District 3", "Dunmore Fire Department", "Tamarack Volunteer Fire", "Gull Island Fire and Rescue",
)  # fmt: skip
COMPANY = (
    "Pell Creek Unified School District", "Ketterman Trucking", "Tri-Valley Poultry", "Harlow Sheriff's Office",
    "Lakeland Power Cooperative", "Elkhorn Sugar", "Bluestem Grain Elevator", "Gull Island Ferry", "Red Cedar Casino",
    "Sunrise Dairy", "Osprey Offshore",
)  # fmt: skip
MINE = (
    "Big Sandy No. 4 Mine", "Consolidated Slate and Granite", "Copper Basin Mining", "Tolliver Coal",
    "Grays Gap Quarry",
)  # fmt: skip
EMPLOYER = MINE + WORKS + FIRE + COMPANY
TELERAD = (
    "Nightowl Teleradiology", "NorthStar Remote Reads", "Aurora Teleradiology Group", "RadBridge",
    "Overnight Rads LLC", "Pacific Rim Remote Radiology", "ClearRead Teleradiology", "Southern Cross Teleradiology",
    "Virtual Film Partners", "First Light Radiology", "TeleView Physicians", "StatRead", "Lantern Night Service",
    "Polar Radiology", "Crossroads Tele-Imaging", "Beacon Remote Radiologists", "Cascade After Hours Radiology",
    "VRP", "NRR", "ATG",
)  # fmt: skip
SCHOOL = (
    "Crandall High School", "Lone Mesa Middle School", "Dunmore Grammar School", "St. Brendan's Academy",
    "First Baptist Church of Orr", "Head Start of Harlow County", "Red Cedar Elementary", "Grace Lutheran Daycare",
    "Little Lambs Preschool", "Elkhorn Bend Consolidated School", "Holy Family Parish School",
    "Pell Creek Junior High", "Marlpit Lane Primary School",
)  # fmt: skip
CODE = (
    "HCMH", "PCCH", "KRMC", "TGH", "DFDH", "SLC2", "BVH-ED", "OSMC", "NPH03", "MTC", "LMMC", "CBH", "GSE", "STB",
    "RVB-IMG", "PWP", "TRI-OP", "FLH", "ELK1", "WPR",
)  # fmt: skip
ICU = (
    "ICU bed 5", "ICU 3", "ICU-2", "ICU rm 4", "CCU 2", "CCU bed 1", "SCU 4", "MICU 8", "SICU-B", "CVICU 6", "PCU 14",
    "Step-down 9", "Tele 5", "telemetry 310", "HDU 2", "ITU bed 3",
)  # fmt: skip
EMERGENCY = (
    "ER 4", "ER bed 2", "ER room 6", "ED 12", "ED bay 3", "ED Hall 2", "Trauma Bay 1", "Trauma 2", "trauma room 1",
    "Cubicle 4", "cubicle 9", "Resus 2", "Majors 6", "Hall bed 3", "hallway 6", "Triage 2", "Fast Track 3",
)  # fmt: skip
SUITE = (
    "Fluoro 1", "IR Suite 2", "x-ray room 2", "Xray Rm 1", "Exam room 3", "exam rm 5", "Treatment Room B",
    "Procedure Room 2", "infusion chair 4", "Infusion Bay 7", "Clinic 4", "Clinic B", "Suite 210", "Suite 4",
    "Chemo bay 2",
)  # fmt: skip
BED = (
    "2 West", "3 East", "4 North", "2W", "3E-14", "5 South", "2nd floor south", "Med-Surg 212", "med surg bed 4",
    "Room 114", "room 6", "rm 12", "Rm. 208", "rm#4", "RM 21A", "room 303 bed 2", "Room 12-B", "212-1", "Bed 7",
    "bed 3", "bed 11A", "swing bed 2", "Swing Bed 6", "OBS 3", "Obs bed 2", "observation unit B", "OB 2", "L&D 4",
    "Nursery 1", "NICU pod C", "Peds 104", "pediatrics 2B", "PACU bay 2", "PACU 6", "OR 3", "OR 1", "Endo 2",
    "Cath Lab 1", "Dialysis chair 9", "dialysis station 3", "Ward 4B", "Ward 7", "ward 2", "Ward C", "Male Medical 2",
    "Women's Surgical Ward", "Nightingale Ward", "Larkin Ward", "Ellery Ward", "Bluebell Ward", "Fleming Ward",
    "Ward 12 bed 4", "Bay 3", "Bay 2 bed 6", "Ward 6 side room 1", "side room 2", "AMU bed 14", "MAU bay B", "SAU 3",
    "Recovery 4", "Theatre 2", "Day Ward A", "Unit 3", "Unit 2C", "Wing B", "East Wing", "North Wing room 9",
    "Larkin Pavilion", "Whitlow Tower 6", "Tower 4 rm 417", "Hatfield Building 3rd floor", "Annex 2",
    "Station 3 North", "Nurses' Station B", "Rehab 118", "rehab unit 2", "Behavioral Health 2", "Detox 4",
    "Oncology 5B", "5 Onc", "Burn Unit 3", "LTAC 207", "Hospice House 2", "Isolation 1", "negative pressure room 4",
    "neg pressure rm 2", "Family Room B",
)  # fmt: skip
ADULT_BED = tuple(bed for bed in BED if not bed.lower().startswith(("nicu", "nursery", "ped")))
WARD = ICU + EMERGENCY + SUITE + BED
NH_ROOM = (
    "Rm 22 bed B", "room 14", "Rm 117-A", "East Hall room 9", "Maple Wing", "200 Hall", "bed 14B", "Memory Care 6",
    "Unit B room 31", "Apt 12", "Apartment 4C", "Station 2 bed 18", "Cottage 5", "Rm. 9", "Rehab Hall 106",
    "north hall 3", "room 40 bed 1", "Dogwood Neighborhood 7", "Wing 2 rm 16", "215-2", "Room 8A", "Garden Level 11",
)  # fmt: skip
CELL = (
    "C Block", "B-block 14", "Cell 22", "cell B-114", "Pod 4", "Pod C", "Dorm 12", "dorm 3", "Unit 7", "D-Yard",
    "Tier 2", "A wing", "E Wing cell 9", "Housing Unit 5", "H-5 cell 11", "SHU 3", "Seg 2", "Infirmary bed 4",
    "infirmary bed 2", "Medical Housing 6", "M-dorm", "Intake 1", "Holding 3", "Building 9", "Quad 2", "North Dorm",
    "House Block 1",
)  # fmt: skip
QUARTERS = (
    "Sick Bay 2", "Ward 3A", "Bay 6", "Medical Hold Barracks 14", "Bldg 4410", "Building 219", "Trauma Bay 2",
    "7 West", "Room 2-114", "Exam Rm 4", "Block 6 room 3", "Clinic 3", "Red Team Clinic", "Blue Team room 2",
    "ICU bed 2", "5A-MED", "Isolation Bay 1", "Deck 2 sick bay", "Hooch 9", "Ward 31",
)  # fmt: skip
STREET = (
    "114 Elder St", "1140 Corbin Avenue", "22 Marlpit Lane", "RR 2 Box 19", "Rural Route 4, Box 117", "PO Box 330",
    "P.O. Box 1182", "HC 61 Box 44", "8871 State Route 9", "40192 County Road 14", "1907 Farm Road 221",
    "316 N. Main", "316 North Main Street", "12 Church Street", "5 Station Road", "78 High Street",
    "4 Rosebank Close", "The Old Forge, 2 Mill Lane", "19 Orchard Crescent", "2250 Lakeshore Drive, Suite 110",
    "600 Medical Plaza, Ste 4", "901 Hospital Drive", "1 Infirmary Road", "77 Kestrel Ct", "1412 W. 3rd",
    "210 East 9th Street", "55 S 400 W", "3308 Benton Rd Apt 6", "27B Harbour View", "14/88 Lachlan Parade",
    "6 Wattle Grove", "41 Kowhai Road", "118 chemin du Lac", "9 rue Beaurivage", "705 Pioneer Blvd",
    "4400 Old Mill Pike", "33 Copper Hill Loop", "12881 Highway 20 East", "Mile 14 Dry Fork Road",
    "Lot 22 Shady Acres Trailer Park", "Space 14, Mesa Mobile Estates", "26 Quarry Row", "3 Chapel Cottages",
    "1017 Pine", "88 Ferry Landing", "230 Whitlow Terrace", "1501 Industrial Parkway", "61 Depot Street",
    "9 Cannery Row East", "4 Foundry Lane", "2117 Calle Luna", "38 Camino Viejo", "505 Sycamore Ave #3",
    "1220 Bishop Loras Way", "66 Summit Ave", "7 Gull Island Road", "19 Barrack Road", "Bldg 219, Ellery Road",
    "340 Correctional Way", "1000 Prison Road", "8 Tower Hill", "147 Dunmore Place", "2 Glebe Villas",
    "95 Tamarack Trail",
)  # fmt: skip
TOWN = (
    "Pell Creek", "Pell Creek, MN", "Harlow", "Harlow, MO", "Dunmore", "Dunmore Falls", "Crandall",
    "Crandall, Wisconsin", "Orr", "Orr, KS", "Parnell", "Parnell, OH 44871", "Marlow", "Marlow, GA", "Tilden",
    "Tilden, NE", "Calloway Springs", "Dry Fork", "Dry Fork, Wyoming", "Elkhorn Bend", "Elkhorn Bend, MT",
    "Sister Lakes", "Sister Lakes, MI 49078", "Benton Flats", "Dalby", "Garrison Point", "Ketterman", "Ketterman, PA",
    "Copper Basin", "Copper Basin, AZ", "Lone Mesa", "Lone Mesa, New Mexico", "Caddo Springs", "Caddo Springs, LA",
    "Bayou Noir", "Piney Flats", "Piney Flats, TN 37686", "Tamarack", "Tamarack, ND", "Osprey Point",
    "Osprey Point, Maine", "Gull Island", "Cabot Landing", "Wolf Ridge", "Stoneboat", "Stoneboat, Idaho", "Red Cedar",
    "Painted Rock", "Chinle Wash", "Yuma Flats", "Yuma Flats, CA 92283", "Fairmount", "Fairmount, IL",
    "Corning Heights", "Great Bend Ridge", "Bluestem", "Bluestem, Kansas", "Swift Hollow", "Kern Hollow",
    "Kern Hollow, KY", "Whitestone", "Tolliver", "Tolliver, WV", "Grays Gap", "Bristow", "Bonner Valley", "Aldham",
    "Aldham, Norfolk", "Brackwater", "Brackwater BR4 7QL", "Merrivale", "Thornley", "Thornley, Co. Durham",
    "Wexcombe", "Barrowgate", "Saltash Bay", "Gundaree", "Gundaree NSW 2848", "Pinjarra Creek", "Lachlan Crossing",
    "Waipoua", "Nipissing Bay", "Nipissing Bay, Ontario", "Lac Vert", "Lac Vert, QC", "Moose Flats, Sask.",
    "Santa Rita", "San Telmo", "Mt. Corbin", "St. Brendan", "Half Way", "Cut Bank Ridge", "Good Hope, AL",
    "Sweet Springs", "White Pine",
)  # fmt: skip
NORMAL = (
    "The lungs are clear.", "Heart size is normal.", "No pleural effusion or pneumothorax.", "No acute disease.",
    "Lungs clear, heart not enlarged.", "Chest otherwise unremarkable.", "Bony thorax is intact.",
    "No Hampton hump, no Westermark sign.", "No Kerley lines and no effusion.",
)  # fmt: skip
SCREENING = (
    "Fleischner society guidelines: repeat CT in 6-12 months.", "Lung-RADS 2, continue yearly low dose CT.",
    "Lung-RADS 4A, suggest 3 month follow up.", "Lung-RADS 1. No modifier.",
    "Lung-RADS 3 with S modifier for the coronaries.",
)  # fmt: skip
TB = (
    "PPD measured 15 mm and the film is negative.", "QuantiFERON was 0.84, film is clear.",
    "Old granulomatous disease is noted.",
    "Calcified Ghon complex on the left with a calcified hilar node, so called Ranke complex.",
    "No evidence of active tuberculosis.", "No sign of active TB; old apical scar measuring 12 mm.",
    "Apical caps are symmetric.", "Simon foci in the apices, inactive.",
)  # fmt: skip
CT = (
    "CTDIvol 2.1 mGy, DLP 78.", "Slice 1.25 mm, pitch 1.375.", "80 mL of Omnipaque 350 by hand injection.",
    "75 cc of Isovue 370 through a 20 gauge in the left arm.", "Optima CT, 64 slice, kernel B60f.",
)  # fmt: skip
INCIDENTAL = (
    "The cardiac silhouette is upper limits of normal with a cardiothoracic ratio of 0.52.",
    "Mild levoconvex curve of the thoracic spine with apex at T7 and a Cobb angle of 14 degrees.",
    "Compression deformity of T12, about 30 percent loss of height, age indeterminate.",
    "Anterior wedging of L1, unchanged.", "Degenerative spurring through the mid thoracic spine.",
    "Surgical clips in the gallbladder bed.", "Clips in the right axilla and the tumor bed.",
    "Chilaiditi sign, of no significance.", "Bochdalek hernia on the left, fat only.",
    "Small Morgagni hernia in the right cardiophrenic angle.", "Schmorl nodes at several levels.",
    "Old Hill-Sachs deformity of the left humerus.", "Cervical ribs at C7 bilaterally.",
    "Azygos lobe, normal variant.", "Bifid fourth rib on the right.",
    "Old clavicle fracture, healed with overriding.", "Scheuermann changes in the mid thoracic spine.",
    "Changes of DISH, the flowing type, T5 through T11.", "Paget disease of the left scapula.",
    "No free air under the diaphragm.", "Gas pattern is normal.", "Milwaukee brace was removed for the film.",
    "Hardware at C5-C6 from an ACDF.", "Epicardial fat pad, unchanged.", "Aorta is tortuous, 3.9 cm.",
    "Heart size upper normal, CTR 0.50.", "Right sided aortic arch, mirror image type.", "Calcified mitral annulus.",
    "Fat in the right hemidiaphragm hump, eventration.", "Surgical clips from the thyroid.",
    "Rotator cuff arthropathy on the right.", "AC joint wear.", "Hiatal hernia behind the heart, 6 cm.",
    "Gallstones in the right upper quadrant.", "Mild pectus, no more.", "Spondylosis, T6 to T10.",
    "Bridging syndesmophytes, Romanus type.", "Snap artifact over T4.", "Osteopenia for age.",
    "Costal cartilage calcified.", "Nothing of note in the upper abdomen.", "Sprengel shoulder on the left.",
    "Stable 1.1 cm sclerotic spot in rib 5, bone island.",
)  # fmt: skip
IMPLANTS = (
    "Power port on the right, tip in the low SVC, Huber needle in place.", "Hickman catheter unchanged.",
    "Groshong line unchanged.", "Left chest Medtronic dual lead pacemaker, leads intact.",
    "St. Jude ICD in the left chest with a single shock coil.", "Boston Scientific device noted, leads intact.",
    "Two sternal wires are broken, as before.", "Median sternotomy wires and a Starr-Edwards valve are again seen.",
    "An Amplatzer occluder is noted.", "A Watchman device projects over the left atrial appendage.",
    "Harrington rods from T4 to L2.", "Nuss bar in place, no displacement.", "Vagal nerve stimulator on the left.",
    "Denver shunt tubing crosses the right chest.", "PermCath on the right, tip in the right atrium.",
    "Tesio catheters, unchanged.",
)  # fmt: skip
LINES = (
    "ET tube is 4 cm above the carina.", "ET tube tip projects at T3, 5.2 cm above the carina.",
    "NG tube goes into the stomach, side port below the GE junction.", "The Dobhoff tube tip is past the pylorus.",
    "Right IJ line tip in the SVC, no pneumothorax.", "A 5 French double lumen PICC ends at the cavoatrial junction.",
    "The Swan-Ganz catheter is in the right main pulmonary artery.",
    "28 French chest tube on the right with its tip at the apex.", "Heimlich valve in place, lung is up.",
    "PleurX catheter at the left base, small residual effusion.", "Pigtail catheter 10.2 French at the right base.",
    "Postoperative day 1 after CABG x 4, tubes in good position.", "Foley and Blake drains noted.",
    "Third degree block, pacer wires in the RV apex.", "Impella has been taken out.", "Post op day 3.",
    "POD 2 after the wedge.", "Transfused two units, vascular bed a little full.",
)  # fmt: skip
DUST = (
    "ILO profusion 0/0.", "ILO profusion 1/0, shape and size s/t, mid and lower zones.", "ILO 1/1, p/q, six zones.",
    "ILO 0/1, film quality grade 2 because of overexposure.", "ILO 2/2 q/r with category A large opacity.",
    "No pleural plaques and no diaphragmatic calcification.",
    "Plaques along the diaphragm in keeping with asbestos contact.",
    "No small opacities of pneumoconiosis on this film.",
    "No parenchymal abnormality consistent with pneumoconiosis.",
    "Caplan nodules are a thought with the known rheumatoid disease.", "Eggshell calcification in the hilar nodes.",
)  # fmt: skip
HISTORY = (
    "FEV1 was 44 percent of predicted.", "CURB-65 was 2 in the office.", "Wells score 4.5, D-dimer 1.9.",
    "Murray score is not applicable here.", "Sat 88 percent on room air.", "Saturation of 93 on 2 liters.",
    "Temp 102.4, white count 18.6.", "BNP 1140.", "Troponin 0.04 times two.",
    "Blood pressure 92/60 at the time of the film.", "Pain 8/10 over the left ribs.", "Grade 2/6 murmur.",
    "Cough for 3 weeks.", "Smokes one pack a day for 30 years.", "Quit smoking 12 years ago.",
    "Levaquin was started 2 days ago.", "On Humira and methotrexate.", "Augmentin for 7 days failed.",
    "Got 40 of Lasix and is better.", "Epstein-Barr serology is pending.", "COVID-19 swab was negative.",
    "Influenza A and RSV negative.", "H1N1 vaccine was given.", "Clubbing with a spongy bed of the nail.",
    "Gross motor and GCS 15.", "Fell 3 days ago.", "Night sweats, lost 12 lb in 2 months.",
    "Ex smoker, 40 pack years.", "Uses 2 puffs of albuterol.", "Swallow study failed last week.",
    "Rales at the right base.", "A1c 9.1.", "On day 5 of Rocephin and Zithromax.", "Allergic to sulfa.",
    "EF 35 percent.",
)  # fmt: skip
TECHNIQUE = (
    "Poor inspiration with only 7 posterior ribs.", "Nine and a half posterior ribs, adequate.",
    "Patient is rotated to the left and bed bound.", "Single AP view at 40 inches.",
    "PA and lateral, 120 kVp, 4 mAs.", "Portable technique 85 kVp at 3.2 mAs, grid not used.",
    "Fluoro time 1.4 minutes, 12 mGy.", "Carestream DRX detector, 14 x 17.", "BMI 44 limits the lateral.",
)  # fmt: skip
LUNG = (
    "Patchy right lower lobe infiltrate is seen which may represent pneumonia.",
    "There is some blunting of the left costophrenic angle, probably a small effusion.",
    "There is a 7 mm nodule in the right upper lobe, series 3 image 45.",
    "Kerley B lines are present at both bases and the azygos vein is full.",
    "No Pancoast lesion is seen in either apex.", "Golden S sign is not present.",
    "Positive silhouette sign on the left.", "Miliary pattern is not seen.", "Tree-in-bud in the lingula, think MAC.",
    "Mycobacterium kansasii has this look.", "Coccidioides is possible, so called valley fever.",
    "Histoplasmosis or blastomycosis would both do this.", "Hantavirus should be thought of with the rodent contact.",
    "Q fever was asked about and cannot be told from the film.", "Legionella or Mycoplasma could look the same.",
    "Lady Windermere pattern in the middle lobe.", "Hodgkin disease cannot be ruled out with this mediastinum.",
    "Castleman disease is a rare thought.", "The Virchow node was felt but is not shown on this film.",
    "Known T2N1 cancer of the left upper lobe, post SBRT change.", "Station 7 node is 14 mm in short axis.",
    "Segment S4 atelectasis.", "Atelectasis in S6 on the right.", "Emphysema, GOLD 3 clinically.",
    "Bullae in both apices, largest 6.5 cm.", "Cystic change, Brasfield score 17.",
    "Computed tomography shows a 2.3 x 1.8 cm mass, series 4 image 112.", "Coronary calcium, Agatston 212.",
    "Amiodarone toxicity is a thought.", "Macrobid lung could do this.", "Sarcoid, stage 2 by Scadding.",
    "Langerhans disease would favor the upper zones.", "Kartagener is not suspected.",
    "Swyer-James could give the lucent left lung.", "Marfan habitus, aortic root not wide on plain film.",
    "Ebstein anomaly was repaired as a child.", "Fontan circulation, no new finding.",
    "Tetralogy repaired, right sided arch.", "Philadelphia chromosome positive CML, no infiltrate.",
    "SARS-CoV-2 positive 5 days ago, patchy basal opacities.",
    "Left basilar subsegmental atelectasis, Fleischner line.", "Stanford type B flap as known.",
    "Bronchiectasis, the varicose type, Reid class 2.", "Monod sign, likely a fungus ball.",
    "Luftsichel sign with left upper lobe collapse.", "Rasmussen aneurysm was looked for and not found.",
    "Nondisplaced fracture of the right 7th rib laterally.", "Healing fractures of left ribs 5, 6 and 7.",
    "Station 4R and 10L nodes are under 1 cm.", "Ser 2 im 14 shows it best.", "Hounsfield units are 12, so a cyst.",
    "Thyroid nodule, TI-RADS 3, 1.6 cm.", "BI-RADS 2 on the outside mammogram.", "Stage IIIA by the tumor board.",
    "Six weeks after the fall, callus at the 8th rib.", "SUV max 6.1 in the lesion, mediastinal blood pool 2.0.",
    "Cell block from the fluid was negative for small cell.", "Round atelectasis by the plaque, comet tail sign.",
    "Reticular change in the bases, early UIP.", "Fluid in the minor fissure, vanishing tumor.",
    "Peribronchial cuffing, viral type.", "Bat wing edema.", "Batwing opacities have cleared.",
    "Crazy paving, not specific.", "Thin walled cyst, 14 mm, ser 3 im 58.",
)  # fmt: skip
NEXT = (
    "Follow up film in 4-6 weeks to make sure it clears.", "Repeat in 10 days after antibiotics.",
    "Not changed in 2 years, so benign.", "Stable for 24 months.", "MAY REPRESENT PNEUMONIA OR ASPIRATION.",
    "NO CHANGE SINCE PRIOR.", "STABLE COPD, NO INFILTRATE.", "CXR NEGATIVE.",
    "Nipple shadows at both bases; repeat with markers if there is doubt.", "No further films are needed.",
    "CT without contrast if the cough goes on.", "Clinical correlation.",
    "Suggest PA and lateral when able to stand.", "Film again in 24 hours.", "Apical lordotic view would help.",
    "Compare with old films if they can be had.", "See the addendum if one follows.", "Treat and repeat.",
)  # fmt: skip
CLINICAL = NORMAL + SCREENING + TB + CT + INCIDENTAL + IMPLANTS + LINES + DUST + HISTORY + TECHNIQUE + LUNG + NEXT
ROAD = (
    "Route 9", "Highway 20", "Hwy 14 north of Dry Fork", "County Road 14", "Benton Road", "Old Mill Pike",
    "Farm Road 221", "Mile 14 Dry Fork Road", "Gull Island Road", "State Route 9", "Lakeshore Drive", "I-70 near Orr",
    "Cannery Row East", "US 61", "Copper Hill Loop", "Chapel Lane", "A149 at Aldham",
)  # fmt: skip
COLLEGE = (
    "Fairmount Community College", "Dunmore School of Nursing", "Marlow State University",
    "Ketterman Vocational Institute", "Tamarack Job Corps", "Crandall Dental Assisting Academy",
    "Lakeland Technical College", "Bishop Loras University",
)  # fmt: skip
SHIP = (
    "USS Merriwether",
    "HMAS Corinella",
    "USNS Carrow",
    "USCGC Osprey",
    "USS Pell Harbor",
    "HMCS Nipissing",
    "MV Thornley",
)
PET = (
    "Biscuit",
    "Kiwi",
    "Mr. Whiskers",
    "Pepper",
    "Sunny",
    "Duke",
    "Rio",
    "Bella",
    "Captain",
    "Peaches",
    "Tweety",
    "Max",
)
NICK = (
    "Tiny",
    "Red",
    "Slim",
    "Doc",
    "Bubba",
    "Lefty",
    "Smokey",
    "Flaco",
    "Junebug",
    "Big Mike",
    "Shorty",
    "Ace",
    "Moose",
)
DOMAIN = (
    "harlowcountyhosp.org", "pellcreekclinic.com", "nightowlrads.net", "clearread.example", "doc.state.example.gov",
    "tamarackgeneral.org", "truviewimaging.com", "goldenacres.org", "walcott.army.example.mil", "aldham.nhs.example",
)  # fmt: skip
URL = (
    "www.truviewimaging.com", "https://portal.harlowcountyhosp.org", "http://192.168.4.20/viewer/48812",
    "https://view.clearread.example/s/7Kq2p", "www.pellcreekclinic.com/results",
    "https://ris.nightowlrads.net/exam/55190", "patients.tamarackgeneral.org",
)  # fmt: skip
MONTH = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
UNIT_WORD = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def _digits(rng: random.Random, *shapes: str) -> str:
    """One of the shapes, `#` a digit (the first not 0), `A` a capital, `a` a small letter."""
    made, first = "", True
    for sign in rng.choice(shapes):
        if sign == "#":
            made, first = made + rng.choice(string.digits[1:] if first else string.digits), False
        elif sign in "Aa":
            letter = rng.choice("ABCDEFGHJKLMNPRSTVW")
            made += letter if sign == "A" else letter.lower()
        else:
            made += sign
    return made


def _family(rng: random.Random) -> str:
    return rng.choice(WORD_FAMILY if rng.random() < 0.25 else FAMILY)


def _given(rng: random.Random) -> str:
    return rng.choice(WORD_GIVEN if rng.random() < 0.15 else GIVEN)


def _full(rng: random.Random, names: tuple[str, ...] = ()) -> str:
    given = rng.choice(names) if names else _given(rng)
    middle = _digits(rng, " A.", " A", " A.") if rng.random() < 0.17 else ""
    return f"{given}{middle} {_family(rng)}{rng.choice((' Jr.', ' Jr', ' III')) if rng.random() < 0.03 else ''}"


def _typed(rng: random.Random) -> str:
    gap = rng.choice((", ", ", ", ",", " "))
    return f"{_family(rng)}{gap}{_given(rng)}{_digits(rng, ' A') if rng.random() < 0.3 else ''}"


def _init_dr(rng: random.Random) -> str:
    return _digits(rng, "A. ", "A ", "AA ", "A.A. ", "A. ") + _family(rng)


def _day(rng: random.Random) -> date:
    return date(2007, 1, 1) + timedelta(days=rng.randrange(6700))


def _ordinal(day: int) -> str:
    return f"{day}{ {1: 'st', 2: 'nd', 3: 'rd', 21: 'st', 22: 'nd', 23: 'rd', 31: 'st'}.get(day, 'th') }"


def _typed_date(rng: random.Random) -> str:
    day = _day(rng)
    return rng.choice((
        f"{day.month}/{day.day}/{day:%y}", f"{day.month}/{day.day}/{day.year}", f"{day.month}-{day.day}-{day:%y}",
        f"{day:%m-%d-%y}", f"{day:%m/%d/%y}", f"{day.month}/{day.day}", f"{day:%d.%m.%y}", f"{day:%d/%m/%Y}",
        f"{day.month}/{day.day}/{day:%y}", f"{day:%m/%d/%Y}", f"{day.month}-{day.day}-{day.year}", f"{day:%m/%d/%Y}",
        f"{day.month}/{day.day}/{day.year}", f"{day:%m%d%y}", f"{day:%b} {day.day} {day:%y}", f"{day:%Y-%m-%d}",
        f"{day:%d-%b-%y}", f"{day:%m/%d/%y}",
    ))  # fmt: skip


def _said_date(rng: random.Random) -> str:
    day = _day(rng)
    month, nth = MONTH[day.month - 1], _ordinal(day.day)
    return rng.choice((
        f"{month} {nth}", f"{month} {day.day}", f"{month} {nth} {day.year}", f"{month} {day.day} {day.year}",
        f"{month} {day.day}, {day.year}", f"{nth} of {month}", f"{day.day} {month} {day.year}", f"{nth} {month}",
        f"{day:%b} {day.day}",
    ))  # fmt: skip


def _mil_date(rng: random.Random) -> str:
    day = _day(rng)
    forms = (f"{day:%d %b %Y}", f"{day:%d %b %y}", f"{day:%d%b%y}", f"{day:%Y%m%d}", f"{day:%d %b %Y}".upper())
    return rng.choice((*forms, f"{day:%d%b%Y}".upper(), f"{day:%d %B %Y}", f"{day.day} {day:%b}"))


def _clock(rng: random.Random) -> str:
    hour, minute, half = rng.randint(1, 12), rng.randrange(60), rng.choice("ap")
    return rng.choice((
        f"{hour}:{minute:02d} {half}m", f"{hour}:{minute:02d}{half}m", f"{hour}:{minute:02d}{half}",
        f"{hour}{minute:02d}{half}m", f"{hour} {half}m", f"{hour}:{minute:02d} {half.upper()}M",
        f"{hour}:{minute:02d} {half}.m.", f"{hour}.{minute:02d}{half}m", f"{hour}:{minute:02d}",
    ))  # fmt: skip


def _said_time(rng: random.Random) -> str:
    hour = rng.choice(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"))
    return rng.choice(
        (f"half past {hour}", f"quarter to {hour}", f"ten past {hour}", f"{hour} o'clock", f"{hour} thirty")
    )


def _birth(rng: random.Random) -> str:
    day = date(1922, 1, 1) + timedelta(days=rng.randrange(29000))
    return rng.choice((
        f"{day.month}/{day.day}/{day.year}", f"{day.month}-{day.day}-{day:%y}", f"{day:%m/%d/%Y}",
        f"{day:%d %b %Y}", f"{day.month}/{day.day}/{day:%y}", f"{MONTH[day.month - 1]} {day.day}, {day.year}",
    ))  # fmt: skip


def _child_birth(rng: random.Random) -> str:
    day = date(2003, 1, 1) + timedelta(days=rng.randrange(5000))
    return rng.choice((f"{day.month}/{day.day}/{day.year}", f"{day:%m/%d/%y}", f"{day:%d %b %Y}"))


def _month_year(rng: random.Random) -> str:
    day = _day(rng)
    month = MONTH[day.month - 1]
    return rng.choice((
        f"{month} {day.year}", f"{month} {day.year}", f"{month} of {day.year}", f"{day:%b} {day.year}",
        f"{month} '{day:%y}",        f"{day.month}/{day:%y}",
    ))  # fmt: skip


def _phone(rng: random.Random) -> str:
    return _digits(
        rng, "###-####", "### ####", "(###) ###-####", "(###)###-####", "###-###-####", "###/###-####", "### ### ####",
        "01### ######", "0### ### ####", "(0#) #### ####", "1-800-###-####",
    )  # fmt: skip


def _email(rng: random.Random) -> str:
    user = rng.choice((f"{rng.choice(string.ascii_lowercase)}{_family(rng)}", f"{_given(rng)}.{_family(rng)}", "films"))
    return "".join(c for c in user.lower() if c.isascii() and (c.isalpha() or c == ".")) + "@" + rng.choice(DOMAIN)


def _group(rng: random.Random) -> str:
    day = _day(rng)
    return f"{day:%d}{rng.randrange(24):02d}{rng.randrange(60):02d}Z {day:%b %y}".upper()


def _scanner(rng: random.Random) -> str:
    return rng.choice(("DRPORT", "XRMOB-", "CT64-", "CRROOM", "MOBVAN", "PORT0")) + _digits(rng, "#")


def _one_of(values: tuple[str, ...]) -> Callable[[random.Random], str]:
    return lambda rng: rng.choice(values)


def _shaped(*shapes: str) -> Callable[[random.Random], str]:
    return lambda rng: _digits(rng, *shapes)


OWN: dict[str, tuple[Callable[[random.Random], str], str]] = {
    "c": (_one_of(CLINICAL), ""),
    "inc": (_one_of(INCIDENTAL + INCIDENTAL + IMPLANTS), ""),
    "tube": (_one_of(LINES), ""),
    "norm": (_one_of(NORMAL), ""),
    "var": (_one_of(INCIDENTAL), ""),
    "dust": (_one_of(DUST), ""),
    "tb": (_one_of(TB), ""),
    "ct": (_one_of(CT), ""),
    "hist": (_one_of(HISTORY), ""),
    "tech": (_one_of(TECHNIQUE), ""),
    "lung": (_one_of(LUNG), ""),
    "next": (_one_of(NEXT), ""),
    "screen": (_one_of(SCREENING), ""),
    "dr": (_family, "NAME"),
    "given": (_given, "NAME"),
    "full": (_full, "NAME"),
    "man": (lambda rng: _full(rng, MEN + WORD_MEN), "NAME"),
    "woman": (lambda rng: _full(rng, WOMEN + WORD_WOMEN), "NAME"),
    "he": (_one_of(MEN + WORD_MEN), "NAME"),
    "she": (_one_of(WOMEN + WORD_WOMEN), "NAME"),
    "typed": (_typed, "NAME"),
    "init_dr": (_init_dr, "NAME"),
    "init_up": (_shaped("AA", "AAA"), "NAME"),
    "init_low": (_shaped("aa", "aaa"), "NAME"),
    "pet": (_one_of(PET), "NAME"),
    "nick": (_one_of(NICK), "NAME"),
    "hospital": (_one_of(HOSPITAL), "HOSPITAL"),
    "acute": (_one_of(ACUTE), "HOSPITAL"),
    "clinic": (_one_of(CLINIC), "HOSPITAL"),
    "imaging": (_one_of(IMAGING), "HOSPITAL"),
    "occ": (_one_of(OCCUPATIONAL), "HOSPITAL"),
    "village": (_one_of(VILLAGE), "HOSPITAL"),
    "public": (_one_of(PUBLIC), "HOSPITAL"),
    "college": (_one_of(COLLEGE), "HOSPITAL"),
    "ship": (_one_of(SHIP), "HOSPITAL"),
    "nursing_home": (_one_of(NURSING_HOME), "HOSPITAL"),
    "prison": (_one_of(PRISON), "HOSPITAL"),
    "base": (_one_of(BASE), "HOSPITAL"),
    "employer": (_one_of(EMPLOYER), "HOSPITAL"),
    "works": (_one_of(WORKS), "HOSPITAL"),
    "fire": (_one_of(FIRE), "HOSPITAL"),
    "mine": (_one_of(MINE), "HOSPITAL"),
    "company": (_one_of(COMPANY), "HOSPITAL"),
    "telerad": (_one_of(TELERAD), "HOSPITAL"),
    "school": (_one_of(SCHOOL), "HOSPITAL"),
    "code": (_one_of(CODE), "HOSPITAL"),
    "ward": (_one_of(WARD), "WARD"),
    "icu": (_one_of(ICU), "WARD"),
    "er": (_one_of(EMERGENCY), "WARD"),
    "suite": (_one_of(SUITE), "WARD"),
    "bed": (_one_of(ADULT_BED), "WARD"),
    "room": (_shaped("rm ###", "room ##", "Rm ###", "Room ###", "rm# ##", "Rm. ##-A"), "WARD"),
    "nh_room": (_one_of(NH_ROOM), "WARD"),
    "cell": (_one_of(CELL), "WARD"),
    "quarters": (_one_of(QUARTERS), "WARD"),
    "street": (_one_of(STREET), "ADDRESS"),
    "town": (_one_of(TOWN), "ADDRESS"),
    "road": (_one_of(ROAD), "ADDRESS"),
    "typed_date": (_typed_date, "DATE"),
    "said_date": (_said_date, "DATE"),
    "mil_date": (_mil_date, "DATE"),
    "dtg": (_group, "DATE"),
    "ordinal": (lambda rng: _ordinal(_day(rng).day), "DATE"),
    "month": (_one_of(MONTH), "DATE"),
    "month_year": (_month_year, "DATE"),
    "weekday": (_one_of(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")), "DATE"),
    "year": (lambda rng: str(_day(rng).year), "DATE"),
    "old_year": (lambda rng: str(rng.randint(1958, 1984)), "DATE"),
    "mid_year": (lambda rng: str(rng.randint(1985, 2006)), "DATE"),
    "short_year": (lambda rng: f"'{_day(rng):%y}", "DATE"),
    "birth": (_birth, "DATE"),
    "child_birth": (_child_birth, "DATE"),
    "feast": (_one_of(("Christmas", "Thanksgiving", "Easter", "July 4th", "Labor Day", "New Year's")), "DATE"),
    "typed_time": (_clock, "TIME"),
    "said_time": (_said_time, "TIME"),
    "mil_time": (lambda rng: f"{rng.randrange(24):02d}{rng.randrange(60):02d}", "TIME"),
    "old_age": (lambda rng: f"ninety{rng.choice('- ')}{rng.choice(UNIT_WORD[1:])}", "AGE"),
    "typist": (_shaped("####", "T##", "MT###", "##", "TR-##", "aa##"), "ID"),
    "voice": (_shaped("######", "VF#####", "##-#####"), "ID"),
    "inmate": (_shaped("######", "A#####", "#####-###", "AA####", "A####AA"), "ID"),
    "booking": (_shaped("20##-#####", "########", "##B####"), "ID"),
    "service": (_shaped("##########", "A#######", "########"), "ID"),
    "last_four": (_shaped("####", "A####"), "ID"),
    "employee": (_shaped("#####", "E#####", "##-####", "####"), "ID"),
    "policy": (_shaped("AAA#########", "#AA#-AA#-AA##", "#########A", "A########"), "ID"),
    "npi": (_shaped("1#########"), "ID"),
    "licence": (_shaped("#####", "A#####", "MD######", "A######", "##-#####"), "ID"),
    "alien": (lambda rng: "A" + _digits(rng, "###-###-###", "#########"), "ID"),
    "passport": (_shaped("AA#######", "#########", "A########"), "ID"),
    "chart": (_shaped("#####", "######", "##-##-##", "###-###", "#######"), "MRN"),
    "resident": (_shaped("####", "#####", "R-####"), "MRN"),
    "film": (_shaped("##-####", "X##-####", "X#####", "#####", "R##-#####"), "ACCESSION"),
    "requisition": (_shaped("#######", "RX######", "##########", "AA######"), "ACCESSION"),
    "mobile": (_shaped("MOBIL##", "XRMOB-#", "PORT##"), "DEVICE"),
    "scanner": (_scanner, "DEVICE"),
    "bleep": (_shaped("####", "###", "##-###"), "PHONE"),
    "tel": (_phone, "PHONE"),
    "mail": (_email, "EMAIL"),
    "site": (_one_of(URL), "URL"),
}  # fmt: skip


def own_value(field: str, rng: random.Random) -> tuple[str, str]:
    if field.endswith(("_l", "_u", "_n")):
        value, kind = own_value(field[:-2], rng)
        if field.endswith("_n"):
            value = value.rstrip(".")
        return value.upper() if field.endswith("_u") else value.lower(), kind
    make, kind = OWN[field]
    return make(rng), kind


_LOWER_CASE = (
    """\
chest 2 views {typed_date}

hx: cough x 3 wks, pt of dr {dr_l}

heart size nl. lungs show patchy rll infiltrate. {hist_l} no effusion. old rib fx on left, 7th and 8th ribs, healed. \
compared with film from {acute_l} of {month_year_l}, the infiltrate is new.

imp: rll pneumonia. called to {she_l} at the front desk {typed_time}. f/u film 4-6 wks.

{init_low}/{init_low}""",
    """\
portable chest {typed_date} {typed_time} for {full_l}, {icu_l}. et tube 3 cm above carina. ng in stomach. rt ij line \
tip svc. no ptx. {inc_l} little more fluid at the left base than this am. swan tip a bit peripheral, pull back 2 cm. \
told the nurse, {given_l}, by phone at {mil_time}.
dr {dr_l}""",
    """\
{woman_l} dob {birth} mrn {chart}

cxr pa lat. reason: preop for knee, surgery the {ordinal} with dr {init_dr_l}.

lungs clear. heart ok. aorta tortuous. dish in the t spine t6-t10. no nodules.

normal preop chest. nothing to stop the surgery from my end.

{full_l} md, {acute_l}""",
    """\
ct chest w/o, low dose screening. {age} yo, 38 pack yrs, quit 4 yrs ago. prior {said_date_l} from {hospital_l}.

5 mm nodule lul ser 4 im 88, was 5 mm. 3 mm perifissural rml no change. mild centrilobular emphysema. cac moderate. \
{inc_l}

lung-rads 2. next one in 12 months. letter sent to pt at {street_l}, {town_l}. copy to {init_dr_l} np.

read on {station}""",
    """\
left ribs and pa chest. fell off the porch {weekday_l} evening, pain 8/10. {he_l} says the dog tripped him.

nondisplaced fx left 8th rib axillary line, maybe 9th. no pneumothorax. no hemothorax. {inc_l}

dr {dr_l} in {er_l} aware. wants repeat upright pa in 24 hrs, order is in for {said_date_l} {said_time}.""",
    """\
exam: chest 1 view
pt: {typed_l}
acct {account}
loc: {er_l}

sob, chf. prior {typed_date}

cardiomegaly w/ pulm vasc congestion, kerley b lines, small bilat effusions r>l. pacer leads ra and rv unchanged. no \
ptx. bnp 1840 by the er note.

worse chf since prior. er doc ({dr_l}) told at {typed_time}. ok to page me {pager} w questions.""",
    """\
picc placement, bedside, {bed_l}, {typed_date}. ordered by dr {dr_l} for 6 wks of ancef. right basilic, u/s guided, \
5 fr dual lumen bard powerpicc, cut at 41 cm, 0 out. lot/serial {serial}. consent from pts daughter {woman_l}, cell \
{tel}. film after: tip at the cavoatrial junction about t7. no ptx. ok to use.

{woman_l} rn, vascular access""",
    """\
hi {dr_l}, prelim on your lady in {icu_l}. the chest from {typed_time} shows new left lower lobe collapse, \
luftsichel is not there so the upper lobe is up. et tube was at 1.5 cm and right sided when i looked, pls pull back \
2. i see on the {hospital_l} ct from {said_date_l} she had mucus plugging in the same spot. {tube_l} final read to \
follow in the morning by {full_l}.""",
    """\
chest pa/lat. 11 yo w fever 39.2, sent by {clinic_l} in {town_l}. mom {woman_l} states another child at {school_l} \
has whooping cough. peribronchial cuffing, no lobar pneumonia, no effusion. thymus not seen, ok for age.

impression viral or atypical. faxed to {tel} {typed_date} by {init_low}.""",
    """\
chest for feeding tube, {man_l}, {room_l}. first film ({typed_time}) the dobhoff was down the right main bronchus. \
pulled by {given_l} rt(r) and dr {dr_l} replaced it. second film {typed_time}: tip past the pylorus, wire out. no \
pneumothorax on either one. ok to feed at 20 an hour per protocol.

corrected by {init_low} {typed_date}, was filed as an abdomen.""",
    """\
thoracentesis left, u/s guided. {full_l} for dr {dr_l}, oncology. time out {typed_time} with {given_l} and {given_l} \
in the room. 1% lido, 5 fr yueh, 1150 cc of straw fluid, sent for cytology, cell block, ldh. pt coughed at the end \
so we stopped. film at {typed_time}: no ptx, small residual. breast ca t2n1, known mets.

dictated {typed_date} / typed {typed_date} {init_low}""",
    """\
cxr. {age} f, wheeze. no old films here, {imaging_l} has some from {month_year_l} but they are on the old pacs, id \
{chart}. flat diaphragms, big retrosternal space, 11 posterior ribs. {inc_l} no infiltrate.

copd. see me if not better, or send over to {init_dr_l} for pfts. thx. {init_low}""",
    """\
two view chest {typed_date}

no old films. {norm_l} heart size upper limits, ctr 0.52. there is a retrocardiac density with an air level, hiatal \
hernia. lungs are clear except for a little scar or plate atelectasis at the left base (fleischner line). azygos \
lobe on the right, normal variant, dont let anyone work it up. {inc_l} t11 wedge is old, was there on the abdomen \
film. no free air.

nothing acute. dr {dr_l} can stop the zpack as far as the film goes.

{init_low}""",
    """\
ct chest w contrast, 80 cc omnipaque 350, 1.25 mm, dlp 412. {age} yo male with hoarseness.

lul mass 4.1 x 3.6 cm against the ap window, ser 3 im 64. station 5 and 6 nodes up to 18 mm, 4l 12 mm. left cord is \
paramedian. no adrenal nodule. small liver cyst s4. {lung_l} emphysema, upper zones. port tip in low svc from his \
colon cancer in {year}.

t3n2 by size, needs pet and tissue, ebus should reach 4l. i talked to dr {dr_l} {typed_time} and {he_l}, the \
navigator, who will set it up with {acute_l}.

{init_dr_l}""",
    """\
chest, inspiration and expiration. stick in the chest w acupuncture needle {weekday_l}, now pleuritic.

tiny left apical ptx, 6 mm on expiration only. no fluid. {hist_l} nothing retained. {inc_l}

small ptx. observe, repeat 4 to 6 hours, no flying for 2 wks. pa {dr_l} has the result, {er_l}.""",
    """\
cta chest er {typed_time}. {ct_l} good bolus, pa 340 hu. no pe. ascending aorta 41. small bilat effusions and septal \
lines, so chf. 4 mm rml nodule, ser 6 im 118. {lung_l} told {dr_l} in the er, he will diurese. he says {full_l} from \
cards is on the way in. old ct from {year} showed the nodule at 4 mm, forget it. {init_low}""",
    """\
pt is the mother of our tech {given_l} so please keep private. chest 2v {typed_date}, {woman_l}, {age90} yo. cough x \
2 wks. mild scarring both apices, caps 6 mm. heart ok for her age. {tb_l} no pneumonia. {var_l} copy by hand, not \
mail. dr {dr_l}""",
)
_ALL_CAPITALS = (
    """\
{acute_u}
RADIOLOGY REPORT

PATIENT: {typed_u}    CHART NO: {chart}
REFERRED BY: {init_dr_u}, M.D.    DATE: {typed_date}

PA AND LATERAL CHEST:

HEART AND MEDIASTINUM ARE WITHIN NORMAL LIMITS. THE LUNGS ARE FREE OF INFILTRATE. {inc_u} THERE IS A SLIGHT \
SCOLIOSIS WITH ITS APEX AT T8.

IMPRESSION: NO ACTIVE DISEASE.

{full_u}, M.D./{init_low}
D: {typed_date} T: {typed_date}""",
    """\
PORTABLE CHEST, {icu_u}, {typed_time}.

COMPARED TO {typed_date}. TRACH IN PLACE, SHILEY 8. PEG NOT INCLUDED. LEFT SUBCLAVIAN LINE ENDS AT THE AZYGOS ARCH. \
BIBASILAR ATELECTASIS, WORSE ON THE LEFT. NO PNEUMOTHORAX. {tube_u}

FINDINGS GIVEN TO {given_u} RN, READ BACK, {typed_time}. DR {dr_u} TO BE PAGED BY THE UNIT CLERK.""",
    """\
CT CHEST WITH CONTRAST (PE PROTOCOL)  {typed_date}

CLINICAL DATA: {age} YR OLD, D-DIMER 2.4, WELLS 4.5. TRANSFERRED FROM {acute_u} WITH DVT.

75 CC ISOVUE 370 AT 4 CC/SEC, 20 GAUGE LEFT AC. CTDI 11.2.

FILLING DEFECTS IN RLL SEGMENTAL BRANCHES, S9 AND S10, SER 5 IM 112-130. RV/LV RATIO 0.8. NO SADDLE EMBOLUS. HAMPTON \
HUMP AT RIGHT BASE.

IMPRESSION: POSITIVE FOR PULMONARY EMBOLISM. PHONED TO DR {dr_u} ({tel}) AT {typed_time} BY {full_u}.""",
    """\
TO: {init_dr_u}
FROM: {clinic_u} XRAY
FAX: {tel}

RE: {last_first}   DOB {birth}

CHEST XRAY DONE {said_date_u}: COPD. THERE IS A NEW 14 MM DENSITY RIGHT UPPER LOBE NOT THERE IN {month_year_u}. \
{hist_u} RECOMMEND CT. PATIENT HAS BEEN TOLD TO MAKE AN APPOINTMENT. MAY REPRESENT CANCER IN A SMOKER OF 50 PACK \
YEARS.

PLEASE SIGN AND FAX BACK SO WE KNOW YOU GOT THIS. THANK YOU, {given_u}""",
    """\
EXAM: CHEST 2V.  ACC: {accession}.  REQ DR: {dr_u}.

INDICATION: POSITIVE PPD 18 MM, NEW HIRE AT {employer_u}.

NO INFILTRATE, CAVITY OR ADENOPATHY. CALCIFIED GRANULOMA 4 MM IN THE LEFT MID ZONE. {tb_u}

CONCLUSION: NO EVIDENCE OF ACTIVE TB. MAY RETURN TO WORK. COPY TO EMPLOYEE HEALTH, ATTN {woman_u}, EXT {ext4}.

ELECTRONICALLY SIGNED {typed_date} {typed_time} {full_u} DO""",
    """\
XRAY CHEST AP SITTING — {man_u} — {er_u}

S/P MVA ROLLOVER ON {road_u} APPROX {mil_time}. BROUGHT BY {town_u} VOL. AMBULANCE. GCS 15.

FX LEFT RIBS 4-7. SMALL LEFT APICAL PNEUMOTHORAX, 1.2 CM. MEDIASTINUM NOT WIDE. NO APICAL CAP. L1 NOT SEEN WELL. \
RECOMMEND CT.

DR {dr_u} AT BEDSIDE AT TIME OF READING. HELICOPTER CALLED FROM {acute_u}.""",
    """\
CHEST FILM FOR LINE. {typed_u}. {room_u}. ORDER {requisition}.

RIGHT HICKMAN TIP RA/SVC JUNCTION. NO PNEUMOTHORAX. LUNGS CLEAR. {inc_u} PRIOR FILM OF {typed_date} SHOWED THE OLD \
GROSHONG, NOW OUT.

READ BY {initials} {typed_date} {typed_time}. OVERREAD BY {initials}. AGREE.""",
    """\
HISTORY: {age90} YR OLD RESIDENT OF {nursing_home_u}, CHOKED ON BREAKFAST THIS A.M.

CHEST ONE VIEW: DENSITY IN BOTH LOWER LOBES, R GREATER THAN L, CONSISTENT WITH ASPIRATION. HIATAL HERNIA. OSTEOPENIA \
WITH WEDGING OF T9 AND T11. NO CHANGE IN HEART SIZE FROM {said_date_u}.

IMPRESSION: ASPIRATION PNEUMONIA. POWER OF ATTORNEY {full_u} {tel} WANTS NO HOSPITAL TRANSFER PER {given_u} LPN. \
REPORT PHONED {typed_time}.""",
    """\
ADDENDUM {typed_date}: OUTSIDE FILMS FROM {imaging_u} DATED {typed_date} AND {typed_date} ARE NOW HERE. THE NODULE \
IN THE LEFT LOWER LOBE, 8 MM, WAS 8 MM ON BOTH. STABLE OVER 3 YEARS SO IT IS BENIGN. {inc_u} THE CT WHICH I \
SUGGESTED IS NOT NEEDED. I SPOKE WITH {woman_u} IN DR {dr_u}'S OFFICE. {init_up}:{init_low}""",
    """\
BARIUM SWALLOW AND CHEST. PT: {woman_u}. AGE: {age}. {typed_date}. TECH: {init_low}.

CHEST: ELEVATED RIGHT DIAPHRAGM WITH COLON UNDER IT (CHILAIDITI), NOT FREE AIR. LUNGS CLEAR.

ESOPHAGUS: SCHATZKI RING, 13 MM TABLET HELD UP 20 SECONDS. SMALL HIATAL HERNIA. ZENKER DIVERTICULUM NOT SEEN. FLUORO \
2.1 MIN.

DR. {dr_u} WILL DILATE HER {weekday_u} IN {suite_u}.""",
    """\
PRE-EMPLOYMENT CHEST. COMPANY: {works_u}. NAME: {last_first}. SSN: {ssn}. DATE: {typed_date}.

SINGLE PA VIEW. HEART NORMAL. LUNGS CLEAR. BONES NORMAL. CERVICAL RIB AT C7 ON THE LEFT.

NORMAL CHEST. NO RESTRICTION. FILM NO {film} KEPT AT {clinic_u} 7 YEARS.

{init_dr_u} MD""",
    """\
CHEST: THE EXAMINATION IS COMPARED WITH THE PREVIOUS ONE OF {typed_date}. THERE IS A DENSE INFILTRATE IN THE RIGHT \
MIDDLE LOBE WITH A POSITIVE SILHOUETTE SIGN. THERE IS NO EFFUSION. THE LEFT LUNG IS CLEAR. THE HEART IS NOT \
ENLARGED. {inc_u} THERE ARE DEGENERATIVE CHANGES FROM T6 TO T10. CALCIFIED NODES IN THE RIGHT HILUM FROM OLD HISTO.

OPINION: RIGHT MIDDLE LOBE PNEUMONIA. {next_u}

DR. {init_dr_u}
{init_up}/{init_low}""",
    """\
PORT CXR {typed_time}

ETT 3.5 CM UP. OGT IN STOMACH. RIJ TLC TIP SVC. LEFT BASE DENSER. PULM EDEMA SAME. NO PTX ON THIS SUPINE FILM, DEEP \
SULCUS SIGN NOT SEEN. {tube_u} MAY HAVE A LAYERING EFFUSION ON THE RIGHT. KVP 85 MAS 3.2. POD 2 AAA REPAIR.

NO SIGNIFICANT CHANGE FROM {mil_time}.

WARD CLERK {given_u} NOTIFIED, {icu_u}""",
    """\
CHEST X RAY REPORT

STUDENT: {woman_u}
FROM: {college_u}

HEART: NORMAL
LUNGS: CLEAR
BONES: MILD SCOLIOSIS CONVEX RIGHT T5-T11
DIAPHRAGM: SMOOTH, EVENTRATION ANTERIORLY
PPD: 13 MM AT 48 HOURS

CONCLUSION: NO SIGN OF ACTIVE T.B. {tb_u} MAY ATTEND CLASSES.

{said_date_u}   {init_dr_u}, M.D.""",
    """\
CT CHEST W/O. {ct_u} REASON: COUGH AND LOST 15 LBS. REFERRING {init_dr_u}, {clinic_u}.

NO MASS. BRONCHIECTASIS MIDDLE LOBE AND LINGULA WITH TREE-IN-BUD, THE LADY WINDERMERE TYPE. NODES AT 4R AND 7 ARE \
UNDER 1 CM. LIVER CYST 18 MM, SEGMENT S7. {lung_u}

CONCLUSION: SUSPECT MAC. SPUTUM X 3. {next_u} PHONED {typed_time} TO {given_u} AT {tel}.

{init_up}/{init_low}""",
)
_RUN_ON = (
    """\
this is doctor {dr_l} dictating a chest x ray on {man_l} spelled like it sounds medical record {chart} date of exam \
{said_date_l} two views compared to {said_date_l} the heart is enlarged the lungs show some haziness at the bases \
question early failure {hist_n} there is a compression at t twelve which is old end of dictation thank you""",
    """\
next patient {woman_l} date of birth {birth} ordering is doctor {dr_l} chest p a and lateral indication is shortness \
of breath comma wheezing period the lungs are hyperinflated there is a ten millimeter nodule in the left mid lung \
not present in {month_year_l} i would get a ct non contrast impression one copd two new nodule please send a copy to \
her pulmonologist at {clinic_l} and mark it urgent""",
    """\
portable chest x-ray on {icu_l} done at {said_time} this morning endotracheal tube is five centimeters above the \
carina nasogastric tube in the stomach there is a left chest tube 32 french and the pneumothorax seen on {weekday_l} \
is gone {tube_n} no new infiltrate nurse {given_l} was told that the chest tube side hole is just inside the rib \
margin and doctor {dr_l} is going to advance it""",
    """\
Stat report for Dr {dr} in {er} patient {full} the chest shows a large right pneumothorax with shift to the left \
this is a tension pneumothorax and I called it at {typed_time} I spoke with {given} the charge nurse and then \
directly to Dr {dr} who was putting in a 28 French tube when I called the left lung is clear bones okay no rib \
fractures repeat film after tube please""",
    """\
Follow up chest two views compared to {said_date} and also {said_date} at {acute} the right upper lobe pneumonia is \
about eighty percent cleared there is some linear scar left no cavity {inc_n} recommend one more film in six weeks \
to be sure there is no underlying lesion this man worked at {works} for thirty years and is a smoker signed {full} \
transcribed {init_low}""",
    """\
chest xray pa and lat on {woman_l} no relation to doctor {dr_l} she is {age} and has rheumatoid on methotrexate \
lungs show fine reticular change in the bases a bit more than {year} could be methotrexate lung or caplan or just \
rheumatoid lung high res ct would help heart fine no fluid hand films are under a different number {film} thanks""",
    """\
ok this one is the ct chest from the outside facility {imaging_l} done {typed_date} brought in on a disc by the \
patients husband {man_l} the disc has {init_dr_l} on the label but it is her study {ct_n} there is a two point three \
centimeter mass right hilum series four image sixty two with subcarinal node station seven fifteen millimeters this \
is suspicious for small cell get her to {init_dr_l} this week""",
    """\
chest one view patient found down at home at {street_l} by a neighbor last seen {weekday_l} temp 91 rewarmed in \
{er_l} there is dense left lower lobe consolidation and a right subclavian line tip at the brachiocephalic no \
pneumothorax osborn waves were on the ekg per the history {inc_n} discussed with {init_dr_l} at {typed_time} who is \
transferring to {acute_l}""",
    """\
two view chest for {man_l} he is the one from last night in {er_l} with the fever of 104 and rigors blood cultures \
growing gram positive cocci he came back from the lake on {feast_l} weekend there are multiple round densities both \
lungs some with holes in them septic emboli until proven otherwise tricuspid valve needs an echo told doctor {dr_l} \
{said_time} new since {typed_date}""",
    """\
Dictating for Doctor {dr} who is out I am Doctor {dr} chest on {typed} number {mrn8} there is interval placement of \
a dual lead pacemaker Medtronic generator left chest leads to atrium and ventricle no pneumothorax heart large small \
left effusion unchanged compare {typed_date} {inc_n} please file this under {bed} and not the emergency room as was \
typed on the request""",
    """\
Chest for rib pain. Patient states he was kicked by a horse at the fairgrounds in {town} {weekday} afternoon no loss \
of consciousness. There's fractures of the right fifth sixth and seventh ribs laterally there's no pneumothorax \
there is a little contusion. Scapula okay. Liver needs to be looked at so I told Doctor {dr} to get a CT abdomen. \
{inc} Report called by {given} to {tel} because the fax at {clinic} is down""",
    """\
chest two views for chest pain in a {age} year old the heart is mildly enlarged measuring about sixteen centimeters \
across the lungs show no focal consolidation there is some peribronchial thickening scratch that there is bronchial \
wall thickening in the lower lobes there is a calcified granuloma left mid zone and calcified left hilar nodes ghon \
and ranke old i dont see pneumothorax spine shows osteophytes at t eight nine and ten {hist_n} impression no acute \
disease bronchitis possible compare {said_date_l} at {clinic_l} thats all for {woman_l} doctor {dr_l}""",
    """\
Comparison is made to the {ordinal} the tip of the endotracheal tube is now at the thoracic inlet about seven \
centimeters above the carina I'd advance it two to three the Swan has been pulled and a triple lumen put in its \
place tip is SVC the balloon pump marker is at the level of the left main bronchus that should come up a bit lungs \
look wetter Kerley lines bilateral effusions {tube_n} no pneumothorax Nurse {given} in {icu} has been told this and \
I also sent a text to Doctor {dr}""",
    """\
dictating on {nick_l} i mean {man_l} the jockey from the track in {town_l} fall on {weekday_l} correction \
{weekday_l} left clavicle is fractured middle third ribs two three and four posterior on the left there is a tiny \
apical pneumothorax maybe five millimeters no first rib fracture aortic knob is sharp no apical cap {inc_n} \
recommend c t if the mechanism is what they say and a repeat upright in six hours""",
    """\
c t chest without contrast for a {age} year old lady {woman_l} {ct_n} comparison is {month_year_l} the right lower \
lobe nodule which was eight is now eleven millimeters series three image one fourteen it has a notch in it the left \
upper lobe one is stable at four no adenopathy gallstones t twelve hemangioma {lung_n} impression growing nodule \
recommend pet slash ct and thoracic surgery consult this was given to nurse {given_l} for doctor {dr_l} on \
{said_date_l} at {said_time}""",
)
_LETTERS = (
    """\
{typed_date}

{init_dr}, MD
{clinic}
{street}, {town}

Dear Dr. {dr},

Thank you for sending {woman} for a chest film. There is an ill-defined 18 mm opacity in the right apex, not seen on \
your film from {month_year}. The hila are normal and there is no effusion. {inc} I would advise CT and, as she has \
lost 5 kg in 2 months, referral without waiting for the follow-up film. I have told her the result myself.

With kind regards,

{full}, MD""",
    """\
Re: {man}, DOB {birth}

Dear Colleague

This gentleman came to us on {said_date} with 6 weeks of cough. Chest X-ray shows hyperexpanded lungs and a bulla of \
4 cm in the left apex. There is no mass. {hist} Spirometry today gave an FEV1 of 51 percent. I should be grateful if \
you would see him in {ward}. His wife, {she}, can be reached on {tel}.

Yours sincerely
Dr {init_dr}
{clinic}""",
    """\
dear {given_l},

your chest xray at {imaging_l} on {said_date_l} was normal. there is no pneumonia and no sign of tb. the small white \
spot in the left lung is an old scar (granuloma), 4 mm, and needs nothing. if the cough is still there in 3 weeks \
come back and see {init_dr_l} or call {tel}.

{full_l}, pa-c""",
    """\
To whom it may concern:

{full}, born {birth}, was examined in this clinic on {typed_date}. A posteroanterior chest radiograph was taken the \
same day and shows no evidence of active pulmonary tuberculosis. The tuberculin test measured 12 mm after BCG in \
childhood. {tb} The patient is fit to begin studies at {college}. Passport no. {passport}.

{init_dr}, MBBS
Lic. {licence}
{clinic}, {town}""",
    """\
Dear {he},

Thanks for the referral of your patient {woman}, aged {age}. CT chest today, compared with the {hospital} study of \
{typed_date}. The pleural-based nodule in S8 has grown from 9 to 13 mm (ser 3 im 201). Nodes at station 7 and 11R \
are 11 and 9 mm. Small hiatus hernia. {lung} I have put her down for the {weekday} meeting and copied this to \
{init_dr} in thoracic surgery. PET is booked.

Best wishes, {init_dr}""",
    """\
{acute}, {town}   Tel {tel}

Patient: {typed}   Ref: {film}

Dear Dr {dr}

Chest X-ray (PA) {typed_date}: the heart is enlarged, CTR 0.58, with upper lobe diversion and Kerley B lines. Small \
effusions. The findings are those of left ventricular failure. The old TB changes at the right apex are the same. \
{inc}

Reported by Dr {full}, typed by {init_low}""",
    """\
Dear Doctor,

Re {man}, prisoner no. {inmate}

He was brought to our outpatient department under escort on {said_date}. The chest film shows a cavity of 3 cm in \
the right upper lobe with tree-in-bud change below it. Please keep him in single-cell isolation and send three \
sputa. Contact tracing is with {woman} at {public}, who has been told by telephone ({tel}). {hist}

Sincerely,
{init_dr}""",
    """\
Ms {dr}
{street}
{town}

Your appointment: low dose CT of the chest
{weekday} {said_date} at {typed_time}, {suite}

Your last scan showed a small spot of 6 mm in the right lung. This was Lung-RADS 3 and we would like to see it again \
after 6 months. Please leave jewellery at home and bring a list of your tablets. If you cannot come, ring {given} on \
{tel}.

Chest screening team""",
    """\
Dear Dr. {dr} and Dr. {dr},

I saw {man} with his son {full} for a second opinion on the chest CT from {hospital}. I agree with the first \
reading. The changes are those of usual interstitial pneumonia with honeycombing, worst in the bases, and traction \
bronchiectasis. He kept pigeons until {year} and took Macrobid for two years before that. {lung} The 4 mm nodule \
(series 2, image 88) can be left alone. He would rather not have a biopsy and I would not push him. Nintedanib is \
reasonable.

Dictated but not read.
{init_up}/{init_low}""",
    """\
cc: {init_dr}, {init_dr}; chart

Dear {dr},

re: {full}, seen {typed_date}

short note about the post-op film. lung is fully up after the wedge, POD 9, drain out since the {ordinal}. small \
air-fluid level at the apex, 2 cm, of no worry. {inc} path came back adenocarcinoma pT1b N0, margins free. next CT \
in {month}, here or at {hospital} whichever is closer for them.

{initials}""",
    """\
{school}
attn: health office

The chest radiograph of {full} ({child_birth}) made at {acute} on {said_date} shows no active tuberculosis. Two \
small calcified lymph nodes at the left hilum are old. Treatment with INH for 9 months is being given because of the \
positive skin test, 16 mm. The child is not contagious and may attend class and sports.

{init_dr} MD""",
    """\
Dear Dr. {dr},

I reviewed the chest film which your patient brought to me. It is of fair quality, somewhat rotated, with 8 \
posterior ribs. There is a rounded shadow of 3 cm behind the heart, which I think is a hiatus hernia because there \
is an air-fluid level on the lateral view. The rest of the chest is clear. The right seventh rib has an old \
fracture. {inc} A barium swallow would settle it, but if she has no symptoms I would leave it. I do not believe this \
is a Bochdalek hernia or a paraspinal mass.

Thank you for letting me see {woman}.

Yours truly,
{full}
{typed_date}""",
    """\
Notice of abnormal result. {typed_date}

Mr. {dr}'s PET/CT shows an 11 mm nodule in the right lower lobe with SUV of 3.1 (blood pool 1.9). The nodes at \
stations 4R and 7 are not hot. Nothing below the diaphragm. {var} This is more likely to be cancer than not. The \
Fleischner paper does not apply as he had melanoma 6 years ago.

Surgery visit {said_date} with {init_dr}. Please stop clopidogrel 7 days before. Direct line {tel}.""",
    """\
Dear Parents,

The X-ray of your son's chest on {said_date} shows that the pneumonia in the left lower lobe has cleared. The heart \
is of normal size. There is a small extra rib at C7, which many people have and which needs no treatment. He can \
return to sport. He does not need any more films. Please keep the visit with Dr. {dr} in {month}.

{given} for
{clinic}""",
    """\
Dear Dr {dr},

{typed_date}

Re: {woman}, {street}, {town}. DOB {birth}

I saw this lady's CT at our meeting. The mass in the right lower lobe measures 34 mm with spiculation and a pleural \
tail, and the nodes at station 7 are 12 mm. Stage T2a N2 if they are positive. {hist} EBUS is arranged. She would \
like to be treated nearer to home if possible.

Yours sincerely
{init_dr}
Consultant chest physician""",
    """\
Patient recall letter

{man}
{street}
{town}

The chest X-ray taken on {said_date} shows a shadow in the upper part of the left lung, about 2 cm. It may be only \
scarring. We would like you to have a CT scan. Please telephone {given} on {tel} or write to {mail} to make the \
appointment. If you have already had a scan at another hospital in the last 6 months please tell us.

{clinic}""",
)
_OCCUPATIONAL = (
    """\
ROENTGENOGRAPHIC INTERPRETATION (ILO 2000)
Worker: {typed}   SSN: {ssn}   Film date: {typed_date}
Facility: {occ}   Film ID {film}

1. Film quality: 2 (dark)
2. Small opacities: p/s, zones RU LU RM LM, profusion 1/1
3. Large opacities: O
4. Pleura: no plaques, CP angles sharp
5. Symbols: ax, tb, hi
Comments: 24 years underground at {mine}. {var}

Reader: {full}, B reader cert {licence}""",
    """\
Annual asbestos medical surveillance, 29 CFR 1910.1001. Employee {full}, badge {employee}, {works}, pipe insulation \
from {old_year} to {mid_year}.

PA chest, digital. Bilateral calcified plaques on the diaphragms, width 4 mm, extent 2. Small irregular opacities \
s/t, profusion 1/0 in the lower zones. No mass or effusion. Compared with {year} there is no progression. {var}

ILO category 1/0. FVC 78 percent. Copy to the employee by mail.

{init_dr}, MD, MPH""",
    """\
dot physical, chest film added by dr {dr_l} because of wheeze. driver {man_l}, cdl {licence}, drives for \
{company_l}. pa and lat {typed_date}. lungs a bit overinflated, no infiltrate. sternal wires from bypass in {year}. \
{var_l} sleep study is due, bmi 44, neck 19 in. card good for 3 months only. {occ_l}, {init_low}""",
    """\
SILICA EXAM - {works}
Name {last_first}   DOB {birth}   Emp# {employee}

Job: countertop cutting, dry, 6 yrs, respirator N95 off and on.

Chest PA: nodular opacities, q/r, upper and mid zones both sides, profusion 2/2, with early coalescence on the right \
(ax). Eggshell calcification of hilar nodes. ILO 2/2 q/r. {hist}

Simple silicosis. Needs TB test and HRCT. Removed from dust as of {said_date}. I called {woman} in safety, {tel}.

{full} DO, {occ}""",
    """\
CIVIL SURGEON CHEST X-RAY

Applicant: {full}   A-number {alien}   Passport {passport}
Date of exam {typed_date} at {occ}

Class B2? IGRA positive 2.1 IU/mL. PA chest: fibrotic stranding of the left apex with volume loss and a 9 mm nodule, \
apical cap 5 mm. {var}

Abnormal chest suggestive of TB, old or active not told from one film. Referred to {public}, appointment {said_date} \
with {init_dr}.

{full}, MD""",
    """\
Firefighter annual, {fire}. {man}, age {age}. Chest last done {month_year}.

Lungs clear on two views. Heart not enlarged, CTR 0.46. No nodules. Healed fracture of right clavicle. {norm}

Cleared for SCBA use. Next film in 3 years unless 1/0 or more on B reading. Form signed and given to {given} at the \
desk {typed_date}. Bill to account {account}, not to the patient.""",
    """\
Pre-placement chest radiograph. Nursing student, {college}, {full}, student no. {employee}.

TST 14 mm read by {given} RN at {occ} on {weekday}. BCG as a baby.

Clear lungs, normal hila. {tb}

Letter for school given. No repeat film unless symptoms. {init_dr}, PA-C {typed_date}""",
    """\
diver medical, chest insp/exp views. {man_l}, {company_l}. no bulla, no air trapping on the exp film, no apical \
blebs. heart normal. old scar lingula, no change from {typed_date} ({imaging_l}). {var_l} pfts 104 percent. ct not \
needed. fit to dive 12 months. certificate no {licence}. seen in {suite_l} by {init_dr_l}""",
    """\
Black lung claim, Form CM-933. Miner: {man}, claim {claim}. Film of {typed_date}, {imaging}, read for the {mine} \
carrier.

Quality 1. Small opacities q/p all zones, 1/2. Large opacity, category A, right upper zone, 1.6 cm. Emphysema (em). \
Pleura 0. Cardiac size normal. {var} I have also looked at films of {year} and {mid_year}, where profusion was 0/1 \
and 1/0.

Complicated CWP, progressed.
{full}, MD   B reader through {month_year}""",
    """\
return to work note w/ cxr. {woman_l}, line worker, {works_l}, chlorine leak {weekday_l} {said_time}, about 10 min \
exposure. sat 97 on ra. film in our clinic clear, no edema. repeat at 24 h also clear ({typed_date}). peak flow 380. \
{hist_l} ok for full duty {said_date_l}. workers comp claim {claim}, adjuster {full_l}, {tel}.""",
    """\
Food handler / hotel staff screening, batch of {typed_date}, mobile unit {mobile}, {company}:

{typed} - normal
{typed} - normal
{typed} - calcified granuloma left base 3 mm, normal variant
{typed} - scoliosis 12 degrees, lungs clear
{typed} - right apical shadow, recall for apical lordotic view, letter sent

Read by {init_dr}. One PA view each, 110 kVp.""",
    """\
Coworkers' program, beryllium. BeLPT positive x 2. Chest PA and HRCT {typed_date}.

PA: small rounded opacities, p/q, profusion 0/1, upper zones. HRCT (1 mm, prone and supine): perilymphatic nodules, \
a few with coalescence, hilar nodes 14 mm, no honeycombing. Galaxy sign not seen. {var} DLCO 71 percent. This is \
stage I or II by Scadding if one wants to call it that; sarcoid and CBD look alike. Bronch with biopsy advised.

{man}, machinist, {works}
Reader {init_dr}""",
    """\
respirator clearance. {fire_l}. chest pa only. normal heart and lungs. {var_l} one granuloma, 4 mm. spirometry fev1 \
98 percent, fvc 101, qlft 2/2. may wear scba, n95 and papr. no b read asked for. billed to city, po {requisition}. \
{init_low} {typed_date} for {init_dr_l}""",
    """\
{occ}

Welder, {works}, 19 years. Yearly film, PA only, 120 kVp.

{dust} The hila and the heart are of normal size, CTR 0.47. {var} No change from {year} and {mid_year} films which I \
have in the jacket.

Siderosis would clear with time out of the shop; I do not see it now. Copy to the worker's home, {street}, {town}, \
and to the plant nurse, {woman}.

{init_dr}, NIOSH B reader""",
    """\
pre-placement cxr for the mill. {man_l}, {works_l}, employee no {employee}. {dust_l} {var_l} heart not big. t8-t9 \
spurs. spirometry fvc 3.9 l, 88 percent, ratio 0.79. ok to hire, n95 fit test w {she_l} on {weekday_l}. {occ_l}, \
{init_low}""",
    """\
Hospital employee health. {woman}, dialysis tech, converter (8 to 15 mm). {tb}

Two view chest, {typed_date}: clear. {var}

Start 3HP, 12 doses, or 4R. Repeat film only if cough over 3 weeks. Exposure list for {ward} sent to infection \
control, ext {ext4}. Reported by {init_dr}""",
)
_NURSING_HOME = (
    """\
MOBILE X-RAY REPORT
Facility: {nursing_home}   Room: {nh_room}
Resident: {typed}   Res # {resident}   DOB: {birth}
Ordering: {init_dr}

CHEST 1 VIEW, {typed_date}

Poor inspiration, patient slumped. Heart enlarged. Patchy density at left base, infiltrate vs atelectasis. {tech}

Impression: Left base infiltrate. Called to {given}, LPN, {typed_time}.""",
    """\
portable chest at {nursing_home_l} {nh_room_l} for {woman_l}, {age90} yrs old, low grade temp, not eating. ap \
supine, kyphotic, chin over the apices. no definite pneumonia. vascular congestion mild. old compression fx t8 t11 \
l1. {inc_l} no change from {typed_date}. nurse {given_l} notified.  dr {dr_l}""",
    """\
CHEST PORTABLE - {typed} - {nursing_home}, {town}

Reason: fall out of wheelchair after lunch, {age90}-year-old.

Single view, bones osteopenic. Fractures of left ribs 6 and 7, may be old. No pneumothorax. {inc} Left shoulder \
hemiarthroplasty.

Result phoned {typed_time} to {woman}, DON. Daughter ({she}, {tel}) was told by the nurse on duty.""",
    """\
Equipment: {mobile}. Technologist {full}, RT(R). Two trips because the elevator was out.

Mrs. {dr} in {nh_room} had a film for cough on {said_date} and again today. Left lower lobe pneumonia is clearing. \
Effusion is gone. Feeding tube is not on the film. The density in the right axilla is a hearing aid battery. {tech}

Resolving pneumonia. Finish Levaquin day 7 of 10.

{full}, MD, for {imaging}""",
    """\
TB screen on admission. Facility {nursing_home}. Resident {man}, came from {acute} {typed_date}. Step 1 PPD 11 mm, \
could not do two-step.

AP chest in bed. Fibrosis at right apex, calcified, pulled-up hilum, looks old. No cavity. {tb}

No active TB on this film. Old films from {acute} ({year}) would help. Please have {given} in medical records ask \
for them. Fax {tel}.""",
    """\
pt {typed_l} {nursing_home_l} hospice dx lung ca
film asked by {init_dr_l} for comfort only, sob worse {weekday_l}
left chest white, mediastinum pulled to the left so collapse more than fluid. rt lung clear. pleurx catheter is in \
good spot.
{hist_l}
family at bedside incl {given_l} and grandson {he_l}. no more films pls
{init_low} {typed_date}""",
    """\
Resident age {age90}, {nh_room}, {nursing_home}. PICC placed at the bedside by {init_dr}, RN, {typed_time}.

One view of chest. Right PICC tip crosses midline to the left brachiocephalic vein. Pull back 6 cm and flush, repeat \
film. {inc}

Spoke to {given} at the nurses' station {typed_time}; she read it back. Order {requisition}.""",
    """\
Assisted living resident {woman}, {nursing_home}, seen at {clinic} walk-in with her niece. She is {old_age} and \
walks with a frame. Cough and hoarse since {feast}.

PA and lateral chest, decent quality. Aortic arch calcified, 4.1 cm. Right paratracheal mass pushes the trachea, \
goitre most likely, seen {year} as well. Lungs clear. {inc}

No pneumonia. Result to {init_dr} by fax, {tel}.""",
    """\
AP CHEST, {nursing_home_u}. REASON: COVID POSITIVE {typed_date}, SAT 89. PT {last_first}. BED BOUND.

BILATERAL PERIPHERAL GROUND GLASS, MORE ON LEFT. HEART NOT ENLARGED. PACEMAKER RIGHT CHEST. {hist_u}

COVID PNEUMONIA. SEND OUT PER {init_dr_u}, AMBULANCE CALLED {typed_time} TO {acute_u}. POLST IS DNI.""",
    """\
mobile chest and left hip, order from np {dr_l} at {nursing_home_l}. resident {woman_l}, {nh_room_l}. chest: lungs \
clear, heart mildly big, no ptx. hip: impacted femoral neck fracture. {inc_l} critical result to {given_l} rn \
{typed_date} {typed_time}. to {acute_l} by {town_l} ems.""",
    """\
Portable chest, AP, in wheelchair. {tech} Quality is poor, the chin and a necklace are over the apices and the left \
base is cut off.

The heart looks large. There is some patchy density behind the heart which could be atelectasis, aspiration or \
nothing. No large effusion. Kyphosis with multiple wedge deformities, T7 to L1, kyphoplasty cement at T12. {inc}

If there is a fever, treat; if not, repeat with her sitting straight. {woman} at {nursing_home} called with results \
by {init_low} {typed_time}.""",
    """\
cxr {age90}yo f fell x2 this wk, {nursing_home_l}. no fx seen on ap view. ribs not well seen, bones thin. heart big. \
aorta calcified. lt base scar. pacer rt chest single lead. {tech_l} no ptx. if still sore get rib detail. np {dr_l} \
aware {typed_date}.""",
    """\
To: {nursing_home}, {street}, {town}. Attn: {woman}, ADON

Chest film of {man} on {typed_date}: {tech} Right lower lobe infiltrate. Small effusion. {inc} The PEG is not on the \
film. There is a pill, undissolved, in the hypopharynx or on the skin.

Please have Dr. {dr} call for orders. Billed to Medicare {policy}. Mobile unit {mobile}.""",
)
_CUSTODY = (
    """\
{prison} Health Services
Inmate: {typed}   # {inmate}   DOB {birth}   Housing: {cell}
CXR PA, {typed_date}

Intake PPD 17 mm. No symptoms.

Lungs clear. Calcified node at the left hilum. Old bullet fragment left scapula. {tb}

May go to general population. {init_dr}, MD (contract radiologist, {telerad})""",
    """\
stat chest from {prison_l}, {cell_l}, inmate {man_l} {inmate}. stabbed left back with a sharpened toothbrush about \
{mil_time}. small left pneumothorax 8 mm at the apex, no hemothorax seen. no metal. subq air along ribs 6-8. {var_l} \
told np {dr_l} and sgt {dr_l} at {typed_time}, needs to go to {acute_l} for observation.""",
    """\
Patient in custody of {prison}, two officers at bedside ({init_dr} and {init_dr}), {er}.

CT chest with contrast after swallowing razor blades. Linear metal 3.8 cm in the mid esophagus at T6, ser 3 im 71, \
second piece in the stomach. No mediastinal air. {var}

Findings to Dr. {dr}, GI, at {mil_time}. Endoscopy set up for {said_date} {typed_time}.""",
    """\
CHEST X-RAY - MEDICAL ISOLATION FOLLOW-UP
{last_first}, CDC no. {inmate}, {cell}

On RIPE 8 weeks, smear negative x 3 by {public}. Compared to {typed_date}.

Right upper lobe cavity is 2.1 cm, was 3.4. Less tree-in-bud. No effusion. {var}

Improving TB. Can come out of negative pressure per public health, {woman}, {tel}. Court may go ahead.

{initials}""",
    """\
ICE/DETENTION TB SCREEN. Detainee {man}, alien no. {alien}, booked {booking}, {prison}. Digital PA chest read \
remotely {typed_date} {typed_time}.

No cavity, infiltrate, effusion or adenopathy. Image 1 of 1. Apical cap 3 mm. {tb}

Class: normal. Reader {npi}. If symptomatic call {tel}.""",
    """\
pt refused lateral. cuffed to the rail so left arm is over the lung, {init_low} tech.

ap chest {typed_date}, {typed_l}, {prison_l} {cell_l}. cough and night sweats, says he shared a dorm with someone \
who had tb in {month_l}. lungs are clear. sternal wires from a cabg in {short_year}. {var_l}

negative. if igra positive do a pa and lateral.  dr {init_dr_l}""",
    """\
Re: {man} aka {nick}, booking {booking}

Reviewed for the county coroner, Dr {dr}. Chest film of {typed_date} from {prison} and CT of {said_date}. On the \
plain film there was already a wide mediastinum, 9.2 cm, and a left apical cap. CT shows a Stanford type A \
dissection with hemopericardium, series 5, images 40 to 96. {var}

{full}, MD
Licence {licence}""",
    """\
Prison healthcare unit. Mr {dr}, {inmate}, {cell}, {prison}. Request by Nurse {given}.

Chest PA: left lower zone consolidation with a small effusion. No cavity. Spice and heroin smoker, so emphysema \
early for age {age}. {var}

Suggest Augmentin and film in 6 weeks. If he is released before {said_date} please send to GP, {clinic}. Urgent \
contact bleep {bleep}.

Dr {init_dr}""",
    """\
JUVENILE CENTER. Youth {he}, 16, {cell}, short of breath at room check {weekday} {said_time}. Mother {woman} gave \
phone consent {tel}.

Chest two views. Spontaneous pneumothorax on the right, 3 cm at the apex, no tension. Tall thin boy, Marfan to be \
thought of. {var}

Phoned to nurse {given} {typed_time}. Transfer to {acute}.""",
    """\
chest pa. jail booking screen. lungs are clear. there is a swallowed foreign body projected over the left upper \
quadrant, oblong, 3 x 1.2 cm, wrapped packet vs battery, a second at the ge junction. heart ok. {norm_l} get an \
abdomen film, no endoscopy if it is packets. told deputy {dr_l} and the jail nurse, {given_l}, at {mil_time}. send \
to er. pt: {typed_l} booking {booking}.""",
    """\
Annual TB review of staff, {prison}. Officer {dr}, converter, PPD 0 to 16 mm.

PA chest: the lungs are clear, no hilar nodes, no effusion, pleura smooth. {tb} Sternal notch piercing. There is a 3 \
mm dense granuloma in the left base, S9, which is old.

LTBI, no active disease. 4 months of rifampin offered. Reviewed {typed_date} by {init_dr}.""",
    """\
{prison} infirmary, {cell}. Inmate {inmate}, {last_first}. On hunger strike day 19, NG placed by the nurse.

NG tube in the left lower lobe bronchus, tip at the left base. DO NOT FEED. No pneumothorax on this film. {var} Take \
it out, repeat the film in 2 hours, and again after the new tube.

Told {full}, RN, and the watch commander, Lt {dr}, by phone at {mil_time}. Read by {init_dr}.""",
)
_SERVICE = (
    """\
RADIOLOGIC EXAMINATION REPORT (SF 519-B)
EXAMINATION REQUESTED: PA CHEST    AGE 27   SEX M   WARD/CLINIC {quarters}
REQUESTED BY: CPT {dr}, MC    DATE REQUESTED: {mil_date}
PATIENT: {last_first}, SSG, {service}

RADIOGRAPHIC REPORT: Heart and lungs WNL. Old healed fx R 9th rib. No pneumothorax after altitude chamber. {norm}

{init_dr}, LTC, MC
{base}""",
    """\
PVT {typed}, basic trainee, {base}, {quarters}. Fever 103.1 and cough, half the platoon is sick, adenovirus type 4 \
going around. {hist}

CXR {mil_date} {mil_time} hrs: RLL and lingular infiltrates. No effusion.

Read by MAJ {full}. HM2 {dr} told by phone, ext {ext4}. Re-film 14 days, no PT until then.""",
    """\
Separation physical. {man}, EDIPI {service}, last 4 {last_four}. Deployed Iraq and Afghanistan {year}, burn pit \
exposure by questionnaire. {base}.

PA/lat chest {mil_date}: no interstitial change. Calcified granuloma R mid lung 5 mm seen on film of {month_year}. \
{var} HRCT with expiration if DLCO under 80.

LCDR {init_dr}, MC, USN""",
    """\
VA PRIMARY CARE CXR

Veteran: {typed}  {last_four}   Loc: {quarters}
Hx: Agent Orange, 60 pk yr, hoarse x 2 mo

Left hilar mass 4.4 cm with elevated left diaphragm. AP window is full. Compare {va_date}: hilum was normal. {var}

CODE: POSSIBLE MALIGNANCY, FOLLOW-UP NEEDED
Alert to {init_dr} and to nurse navigator {given}

/es/ {full}
Signed {va_date} {mil_time}""",
    """\
{ship} sick bay. AB {dr}, fell down ladder between decks, {mil_time} ship time {mil_date}. portable chest with the \
{mobile} unit. left ribs 9 and 10 broken, no ptx, spleen not seen of course. {hist_l} corpsman {given_l} will watch \
crit q 4 h. image sent by satellite to {base}, read back by lcdr {dr_l}. if he drops, fly him.""",
    """\
DTG {dtg}. FM {base}. TELERADIOLOGY CONSULT.

LN CHILD 7 YRS, BLAST. AP CHEST: MULTIPLE FRAGMENTS RIGHT HEMITHORAX, LARGEST 9 MM AT T5. CHEST TUBE 20 FR, TIP AT \
APEX. CONTUSION RUL. ETT 2 CM ABOVE CARINA. NO TENSION.

PASSED TO DR {dr_u}, ROLE 2, {mil_time}. CLAMSHELL NOT NEEDED AT PRESENT. {init_dr_u}, COL, MC""",
    """\
MEPS applicant {full}, SSN {ssn}, {base}. Repeat PA chest for "spot" on first film of {mil_date}.

With nipple markers the density at the left base is a nipple. Pectus excavatum, Haller not measured. Lungs clear. \
{norm}

Qualified from the chest standpoint. Consultant {init_dr}, {acute}, fee schedule 2, claim {claim}.""",
    """\
Flight medicine annual, Capt {dr}, {base}. Mild cough after {month} trip to Djibouti.

Chest PA, lateral. {var} Comparison {mil_date} and {year}: unchanged 3 mm calcification, right apex. No bulla, \
important for the centrifuge.

Grounding not needed for chest. Faxed to {tel}, attn TSgt {dr}. Reader {initials}.""",
    """\
chest xray vet home visit clinic. {man_l}, korea vet, {age90} yo, service no {service}, last seen here {year}. \
prisoner of war, had tb treated at {acute_l} in {old_year} with a thoracoplasty on the left. ribs 1-6 gone on that \
side. plombage not present. right lung clear. {tb_l} stable old thoracoplasty. dr {init_dr_l}, {base_l}""",
    """\
Clinical Hx: recruit, exertional collapse on the 12 mile march, temp 106, core cooled. R/O aspiration. AGE 19.

Report: Single view chest. Patchy opacity superior segment RLL and posterior RUL, in keeping with aspiration. ETT 4 \
cm above carina, temp probe at T8. No edema. Heart normal.

Verified by: {init_dr}, MAJ, MC   {mil_date}   {base}""",
    """\
SHIP'S PHYSICAL. ENS {dr}. PA CHEST NORMAL. INSPIRATION 10 RIBS. OLD PNEUMOTHORAX LEFT TREATED BY VATS BLEB \
RESECTION, STAPLE LINE AT APEX, NO NEW BLEB. {var_u} NOT FIT FOR SUBMARINE OR DIVING DUTY WITHOUT WAIVER. CT 1 MM TO \
BE SENT WITH WAIVER PACKAGE. FILM FROM {base_u}, {month_year_u}, USED FOR COMPARISON. {init_up}""",
    """\
ASBESTOS MEDICAL SURVEILLANCE PROGRAM. MM1 {dr}, {ship}. Boiler room {mid_year} to {year}.

PA film 120 kVp, quality 1. {dust} CP angles sharp. Heart and hila negative. {var}

Next exam 5 yrs. DD 2493 on file. Read {mil_date}, {init_dr}, CDR, MC, B reader.""",
)
_RURAL = (
    """\
{acute}

Films read by visiting radiologist {said_date}

1. {typed}, chest: clear.
2. {typed}, chest: COPD, no change from {year}.
3. {typed}, ribs left: fracture 6th, no pneumothorax.

{init_dr} MD  (next visit 3 weeks)""",
    """\
xray by the limited scope operator, {init_low}. np {dr_l} wet read: rll pneumonia. radiologist over-read by \
{telerad_l} {typed_date}: agree, also 9 mm nodule right apex, needs ct. pt {man_l} lives 70 miles out, {street_l}, \
no phone, left word w his brother {he_l} at the feed store. ct at {acute_l} {said_date_l} if the pass is open.""",
    """\
Chest, two views. Rancher, lambing season, fever and headache. Sheep dog {pet} aborted a litter, he says. Q fever vs \
brucella.

Round opacity left lower lobe 4 cm with air bronchogram. No cavity, no node. {var}

Round pneumonia. Serology drawn at {village}, sent to the state lab, results by {weekday}. Told Dr. {dr} by radio, \
{typed_time}.

{full}, {town}""",
    """\
Transfer note with films. {woman}, {age}, from {village} to {acute} by fixed wing, accepted by {init_dr}, \
{typed_time}.

Chest 1 at {mil_time}: diffuse edema, no effusion. Chest 2 at {mil_time}: intubated, ETT 3 cm up, OG in stomach, \
worse edema. Deer mice in the cabin, platelets 44, hematocrit 58. Hantavirus cardiopulmonary syndrome is the worry. \
Discs sent with the flight nurse.""",
    """\
chest tube check {typed_date}. {man_l}, logger, tree on chest {weekday_l}, came down by snow machine. dr {dr_l} \
(family practice) put in a 32 fr tube right side w me on the phone. lung is up. tube side hole is inside. ribs 3-8 \
broken, flail 5-7. {hist_l} lactate 2.1. repeat {typed_time}. weather hold for helicopter, {acute_l} accepting, bed \
not confirmed.""",
    """\
Nurse-run island station, {village}. Remote read for RN {full}.

{full}, fisherman, {birth}. Hand in winch, then chest pain. PA chest only as the table is broken.

Normal mediastinum, no pneumothorax. Heart 15 cm. Fractured right clavicle mid-third. {inc}

No reason to fly tonight. Review {said_date} with {init_dr}. Ferry leaves {typed_time}. Call me on {tel}.""",
    """\
PEDIATRIC CHEST. {woman}, 14 months, family of {he} and {she}, farm on {road}, {town}. Swallowed or breathed in a \
peanut {said_time} yesterday.

Inspiration and right decubitus. Right lung stays full on decubitus, so air trapping. Heart shifts left. No \
radiopaque body.

Foreign body right main bronchus until proven otherwise. Dr {dr} at {acute} will bronch tonight. Parents drive her.""",
    """\
{typed_date} clinic xray book, entry {film}

{typed_l} / chest / silo filler exposure / dr {dr_l}

hazy both lungs, edema type, heart normal. no2 from silo. sats 84 ra. {hist_l} could get bronchiolitis obliterans in \
2-6 wks, so film again {said_date_l}. steroids started by dr {dr_l} per poison center {tel}.""",
    """\
Telehealth consult, {village}. Community health aide {woman} in the village of {town} took one AP film on the \
portable.

Elder, {age90}, cough since {month}. Bilateral upper lobe bronchiectasis, old, treated TB long ago ({old_year}). New \
air-fluid level in a left upper bulla, 5.5 cm. {inc}

Infected bulla. Give Augmentin, follow by video {weekday}. /{init_up}""",
    """\
snakebite and fall, {man_l}, {acute_l} {er_l}... correction {er_l}. chest ap portable no fx no ptx. lungs clear. \
crofab running. mediport from lymphoma (hodgkin) in {short_year} still in, tip svc. {inc_l} port not accessed, use a \
regular iv. told {given_l} at {typed_time}. {init_dr_l}""",
    """\
Chest xray, two views, done on the old CR unit. Hx farmer's lung.

There is fine nodular and ground-glass change in the mid zones, about the same as it was. No honeycombing. Hila are \
not big. No effusion. The heart is normal, CTR 0.48. There are T7 and T8 osteophytes on the right, of the DISH type. \
{tech}

Chronic hypersensitivity pneumonitis, stable. Precipitins to Saccharopolyspora were positive. He needs to stay out \
of the hay barn until {month}. Report to {village}, Dr {dr}.""",
    """\
pa lat chest. kicked by cow. {inc_l} right 6th and 7th rib fx, lateral, no displacement. no ptx or hemo. lungs are \
clear, heart fine. give toradol and a pillow. see {given_l} np {weekday_l} or sooner if short of breath. read for \
{village_l} by {init_low}""",
)
_TELERADIOLOGY = (
    """\
{telerad} PRELIMINARY REPORT
Site: {code}   Accession: {accession}   Patient: {last_first}
Images received {typed_date} {typed_time} CST

CT CHEST ANGIO: No PE to the subsegmental level, opacification 310 HU. RUL consolidation with air bronchograms. \
{var}

Prelim discussed with Dr. {dr}. Final interpretation by the day radiologist.
{full}, MD   Support {tel}""",
    """\
NIGHT READ / {code} / {icu}
cxr 1v {typed_time}
ett 1 cm into right main bronchus, pull 3-4 cm. left lung down. ng coiled in esophagus. no ptx.
called {telerad_l} desk -> {given_l} (rt) -> dr {dr_l}, {typed_time}, understood.
job {job}""",
    """\
DISCREPANCY NOTICE

Preliminary by {init_dr} ({telerad}) on {typed_date}: "no acute findings."
Final by {full} at {mil_time}: small right apical pneumothorax, 9 mm, image 1. Left rib 10 fracture.

Category: RADPEER 2b. {inc}

ED callback: {woman} reached patient at home, {tel}, came back {said_time}. Case no {case}.""",
    """\
Report for {acute}, reading location {town}, workstation {station}.

Chest portable for {typed}. Tubes: trach, right PICC at the cavoatrial junction, left chest tube 14 Fr pigtail. \
ARDS, slightly worse than {typed_date}. Subcutaneous air up to the neck. {inc}

Impression: 1. Worse ARDS, Berlin severe by the blood gas they gave me. 2. No pneumothorax.

Licensed in your state, license {licence}. NPI {npi}.""",
    """\
Addendum by {telerad} {typed_date} {typed_time}. Site asked ({given}, {code}) whether the esophageal temperature \
probe or the NG is the line at T9. It is the probe. NG tip is off the film, side hole at the GE junction, advance 8 \
cm. {tube} Original report of {typed_time} otherwise stands. {initials}""",
    """\
Viewed over VPN with poor link, images 1-212 of 340 only. {full}, {acute}, order {requisition}.

Trauma chest CT. Aorta intact on what I have. Left hemothorax 350 cc about. Ribs 2-9 left, flail. T5 burst, \
retropulsion 4 mm. Grade 2 spleen, AAST. {inc}

I rang {tel} and told Dr {dr} at {mil_time} that the lower abdomen is not here. Resend to {scanner} please. \
{init_dr}""",
    """\
RE-READ REQUEST, {init_dr}: family of {man} asks about a 6 mm nodule given to them by {imaging} last {month}.

CT chest {typed_date}, 1 mm slices. The nodule in S6 left is an intrapulmonary node, triangular, 6 x 3 mm. \
Fleischner: no follow up. {inc}

Report to portal {site} and by mail.

{full} MD, {telerad}""",
    """\
{telerad_u} FAX TO {tel}
ATTN: {icu_u} CHARGE NURSE

PT {typed_u} {birth}. LINE FILM {typed_time}: LEFT IJ DIALYSIS CATHETER TIP IN THE LEFT SUPERIOR INTERCOSTAL VEIN, \
DO NOT USE. NO PTX.

CALLED X 3, NO ANSWER AT {tel}. SPOKE AT LAST TO {given_u}, SECURITY, WHO WALKED IT UP. DR {dr_u}""",
    """\
Read in {town} for {acute}, your time {mil_time} {typed_date}. {woman}, {age}, {bed}.

CXR: Left basal collapse, likely post-op (day 2 after Nissen). Gas under right hemidiaphragm expected. Contrast in \
colon. {inc}

Nothing urgent. For queries: {mail} or {tel}. Dr {init_dr}, FRANZCR""",
    """\
wet read {code} {mrn8} chest for code blue {typed_time}. compressions during film. ett in, 4.5 cm. both lungs up. \
pads on. cannot see ptx. heart shadow big, tamponade not told from this. dr {dr_l} on speaker the whole time. signed \
{init_low}, final to {full_l} {typed_date}.""",
    """\
To {hospital} Quality: monthly prelim/final comparison for {month_year}, chest cases.

{accession}  missed rib fracture, minor, {init_dr}
{accession}  agree, Lung-RADS 3 vs 4A by ruler only

Turnaround median 24 min. Questions to {woman}, {telerad}, {mail}.""",
    """\
FINAL REPORT

CT CHEST WITHOUT CONTRAST

Technique: 64 slice, 1.25 mm, kernel B60f, CTDIvol 4.8 mGy, DLP 176. 412 images.

Findings: Bilateral lower lobe consolidation with air bronchograms, right more than left (series 3, images 201-288). \
Tree-in-bud in S6 and S10. Debris in the bronchus intermedius. 8 mm short-axis node at station 7. No effusion. \
Coronary calcification. {var} Old T8 wedge.

Impression: Aspiration pneumonia. CURB-65 would put this at 3 by the notes.

{full}, MD
{telerad}
Transmitted {typed_date} {mil_time}""",
    """\
STAT READ FROM HOME. NO PRIORS ON OUR SERVER.

Chest one view shows ETT in the right main bronchus with left lung collapse. OG tube ok. No pneumothorax that I can \
see. {tube}

Called {tel} x 2; {given}, RT, put Dr. {dr} on. ETT withdrawn 3 cm while on the phone; asked for new film. Sign-off \
{typed_time}""",
)
_TYPIST = (
    """\
CHEST, PA AND LATERAL: The lungs are clear. The heart is normal. There is a ______ (inaudible, sounds like "azygos") \
lobe. {inc}

IMPRESSION: Normal chest.

{full}, M.D.

{init_up}/{init_low}
D: {typed_date} {typed_time}
T: {typed_date}
Job# {job}
cc: {init_dr}""",
    """\
[typist note: dr {dr_l} says left in findings and right in impression, pls check - {init_low}]

patient {typed_l}, ordered by {init_dr_l}, {er_l}
chest 2v. there is a left lower lobe infiltrate. small effusion. {inc_l}
impression: right lower lobe infiltrate.
dictated {typed_date} not signed""",
    """\
Corrected report {typed_date}. Patient was dictated under the wrong name ({typed}); the film belongs to {typed}, MRN \
{chart}. X-ray no. {film}.

CHEST: Cardiac enlargement, CTR 0.60. Interstitial edema, Kerley A and B lines. {inc}

Correction made by {given} in the film library with {init_dr}'s OK. Old copy at {clinic} to be destroyed.""",
    """\
PROCEDURE: CT guided biopsy left upper lobe. DICTATED BY: {full}. TRANSCRIPTIONIST: {typist}. VOICE FILE {voice}.

After consent a 19 gauge Temno coaxial was placed in the 2.2 cm LUL mass under CT, four 20 gauge cores. Dr. {dr} \
from pathology was present, adequate. Small perineedle hemorrhage. No pneumothorax on 3 slices nor on the film at \
{typed_time}. {inc} Discharged from {bed} with his wife.

DD {typed_date} DT {typed_date}""",
    """\
ADDENDUM #2
This was dictated by mistake as a portable. It was an upright PA and lateral in {suite} on {said_date}. There is no \
other change. The nodule is 8 mm (ser 1 im 2). {inc} Thanks to {given}, RT, for catching this.

{init_up}:{typist}
Original signed {typed_date} {typed_time} by {full}, {acute}""",
    """\
tech notes: pt {woman_l} unable to raise arms, r shoulder frozen. hx from niece {she_l}. lmp n/a. shielded. exam \
repeated x1 for motion, {init_low}. room {scanner}.

radiologist: chest pa lat. lungs clear, minor scarring lingula. mitral annulus calcium. {inc_l} no change \
{typed_date}.

elec signed {init_dr_l} {typed_date} {typed_time}""",
    """\
DISCHARGE FILM. {last_first}. Adm {typed_date} Disch {typed_date}. Attending {dr}.

PA and lateral after VATS decortication, postop day 6. Drains are out. Blunt left angle, a little loculated air 2 x \
1 cm. {inc}

IMP: Satisfactory.

{initials}/{initials3}   Copies: {init_dr}; {init_dr}, {clinic}; medical records""",
    """\
Result of {weekday}'s chest for {full} typed from a bad tape, blanks where I can't hear him:

Comparison {said_date}. The ___ is out. Right-sided PICC tip lies at the ___ (T6?). Bibasilar plate-like \
atelectasis. No pneumothorax. {inc}

Please Dr {dr} listen to {voice} and fill in. Typed {typed_time}, {given}, ext {ext4}""",
    """\
MEDICAL IMAGING - {acute}
PATIENT NO {chart}    LOCATION {bed}
CONSULTANT {dr}    REPORTED {date_text}

Chest AP erect. Cardiomegaly. Right basal effusion and adjacent collapse, larger than on {typed_date}. Left \
subclavian pacing box, single lead. {inc}

Dr {init_dr}
SpR Radiology, bleep {bleep}
Typed: {init_low}""",
    """\
{init_up}/{init_up} {typed_date}

double read for quality, rib series of {man_l}. first reader no fracture, second reader ({init_dr_l}) hairline fx \
left 10th rib posteriorly on the oblique, image 3. third look by {init_dr_l} agrees w second. pa chest no ptx. \
{inc_l} letter to {clinic_l}, clerk {init_low} sent {typed_date}.""",
    """\
EXAMINATION: PORTABLE CHEST

The endotracheal tube is in good position. There is a right subclavian line whose tip is in the superior vena cava. \
The nasogastric tube courses below the diaphragm. There is bilateral air space disease, greater on the left, which \
has progressed. There is no pneumothorax. The costophrenic angles are blunted. There is gaseous distention of the \
stomach. {tube}

IMPRESSION: 1. Progression of air space disease. 2. Lines and tubes as above.

{init_up}/{init_low}    D&T: {typed_date}""",
    """\
late entry. dictation lost when the server went down {weekday_l}, redone from notes by dr {dr_l}.

pa and lateral chest: 2 cm cavity lul with thin wall, monod sign (crescent of air) so fungus ball. bronchiectasis \
lingula. old tb with volume loss and apical cap 8 mm. no change in two yrs by the notes. {hist_l}

aspergilloma in an old cavity. if hemoptysis more than a cup call ir. typed {init_low}""",
)
_OUTPATIENT = (
    """\
{imaging} | {town} | Ph {tel}

Patient: {full}   DOB: {birth}   Pt ID: {chart}
Referring: {init_dr}, NP
Exam: XR Chest 2 V, {typed_date}

Hist: chronic cough, GERD. Tech: 2 views.
Findings: Normal heart and lungs. Small hiatal hernia. {inc}
Impression: No acute process.

Thank you for choosing us for your patient's care. {full}, MD""",
    """\
LOW DOSE LUNG SCREENING CT, round 3. {typed}, {age}. Referring {dr}. Insurance {policy}. Ordering NPI {npi}.

CTDIvol 1.9, 120 kVp, 30 mAs. Compared {typed_date}, {typed_date}.

Solid nodule right lower lobe 5 mm (ser 4 im 190), stable. New 4 mm nodule LUL (ser 4 im 77). Coronary calcium \
severe, LAD. {inc}

Lung-RADS 3S. Six month LDCT. Navigator {given} will call, {tel}.""",
    """\
walk in clinic {clinic_l}, {typed_date}. {woman_l}, {age}. covid 3 wks ago, still coughing. chest: small band at \
right base. no pneumonia. {inc_l} pa {dr_l} saw her in {suite_l}. results texted to {tel} w her ok. self pay, \
receipt {account}.""",
    """\
CHEST PA/LAT + RIBS. MVA {typed_date}, attorney {full}, claim {claim}, adjuster {init_dr} {tel}.

Findings: Nondisplaced fracture right 6th rib in the anterior axillary line with early callus, so 2 to 4 weeks old. \
Sternum intact. Lungs clear. {inc} No change in the T12 wedge seen {year}.

{init_dr} MD, {imaging}. Bill attorney, not Medicare.""",
    """\
CT CHEST FOLLOW UP, SARCOID. Patient of {init_dr}. {woman}, prior {month_year} from {imaging}, on disc.

Perilymphatic nodules in the upper zones, less than before. Hilar nodes 15 mm, were 21. Galaxy sign right upper \
lobe. No pulmonary hypertension, PA 27 mm. {inc}

Better on 20 of prednisone. Next CT {month_year}. Report to portal {site}.
{initials}""",
    """\
port check. {woman_l}, breast ca t2n1m0, {suite_l}, nurse {given_l} says no blood return. 10 cc omnipaque 300 \
through the huber. fibrin sheath at the tip, flow backward along the catheter. tip at t5, a bit high. catheter not \
kinked, no pinch off. bard powerport, ser no {serial}, placed {typed_date} by {init_dr_l}. {inc_l} tpa today, strip \
if that fails.""",
    """\
Scoliosis and chest, sports physical. {man}, 15, {school}. Mother {she} with him.

Right thoracic curve T5-T11 of 22 degrees, left lumbar 14. Risser 2. Lungs clear. Pectus carinatum mild. {var}

Refer {init_dr}, {acute}, for brace talk (Boston type). Next film 4 months, {month}. Pictures on CD given.""",
    """\
{typed_date}  {typed_time}   {typed}   Rm: {scanner}

Bird fancier, African grey named {pet}, cough 3 months. Chest 2 view and HRCT with expiration.

Plain films near normal. HRCT: centrilobular ground glass nodules, mosaic attenuation, three density sign \
(headcheese). No honeycombing. {inc}

Hypersensitivity pneumonitis. Rehome the bird. Spoke with {init_dr} {typed_time}; precipitins drawn at {clinic}.""",
    """\
FINAL

{woman}, {birth}, Dr {dr}, {said_date}

Screening mammogram recall patient, chest film for pain under left breast. Lungs clear; heart normal. Breast \
implants, calcified capsule. Costochondral calcification. {inc} No rib lesion. BI-RADS is on the separate report \
({accession}).

Released to chart by {init_low}. Copy requested by {init_dr}, {town}""",
    """\
US guided tap, then CXR. Dr {dr} office add-on. {man}, age {age}. Started {typed_time}, finished {typed_time}.

Right chest, 8 Fr Safe-T-Centesis, 900 mL amber. No complication. Upright film: no pneumothorax, trapped lung look \
at the base. Light criteria to be worked out when LDH is back. {inc}

Home with {he} (son). Call {tel} if short of breath. {full}, PA-C""",
    """\
chest ct no contrast {typed_date}; comparison pet {typed_date} {acute_l}

{typed_l} / {init_dr_l} / auth {policy}

rul treated cancer, sbrt scar 3.1 cm unchanged, suvmax was 2.2. rib fx 4 right from radiation. no nodes, station 4r \
7 mm. liver cyst 14 hu. {inc_l} t1cn0, 30 months out.

no recurrence. see again in 6 mo. read at home {init_up}, {typed_time}""",
    """\
XR CHEST 2 VIEWS

HISTORY: Pre-op cataract.

COMPARISON: {month_year}.

FINDINGS: The cardiomediastinal silhouette is normal. The lungs are clear. No effusion or pneumothorax. Degenerative \
disc disease T7-T10. {norm}

IMPRESSION: No acute cardiopulmonary disease.

Signed by {full}, MD at {imaging}
Attestation: I have personally reviewed the images. Thank you, Dr. {dr}.""",
    """\
CTA CHEST, AORTA PROTOCOL. Bicuspid valve. 75 mL Isovue 370, ECG gated, slice 0.6 mm.

Root 41 x 40 x 39 mm at the sinuses, STJ 36, mid ascending 44 (was 43 on {typed_date}), arch 29, descending 26. No \
flap, no ulcer, Stanford does not come up. Calcium score 212 Agatston. Lungs clear but for 3 mm nodule lingula, ser \
5 im 201. {screen} {inc}

Slow growth, 1 mm. Repeat in 12 months. Sent to {init_dr} and the patient's portal, {site}.""",
    """\
High resolution chest CT for scleroderma. Compared to the outside disc of {month_year}.

Peripheral ground glass and fine reticulation in both bases with traction bronchiolectasis, straight edge sign, NSIP \
pattern. Goh extent under 20 percent. Esophagus is patulous to 24 mm with a fluid level at T6. PA 31 mm, aorta 30. \
No nodule over 4 mm. {inc} Calcinosis in the soft tissues of the right shoulder.

Unchanged SSc-ILD. Discussed with {init_dr} in person {weekday}.""",
    """\
dexa and chest same day. {woman_l}, {birth}, {street_l}, {town_l}. ref {init_dr_l}.

chest: lungs clear, heart normal, kyphosis, wedge t6 t7 t12 about 25 percent each, genant grade 1 to 2. {inc_l}
dexa: t score -3.1 hip, -2.8 spine l1-l4, z -1.2.

osteoporosis with fractures. no chest disease. mailed {typed_date} {init_low}""",
    """\
CT CHEST, LUNG SCREENING, BASELINE
{ct}
Patient: {full}  Shared decision visit with {init_dr} {typed_date}.

Findings: No nodule over 4 mm. Paraseptal emphysema, upper zones. Coronary calcification, mild. {var}

Impression: {screen}
Distribution: {init_dr}; {clinic}; registry.""",
)
TEMPLATES = {
    "lower_case": _LOWER_CASE,
    "all_capitals": _ALL_CAPITALS,
    "run_on": _RUN_ON,
    "letters": _LETTERS,
    "occupational": _OCCUPATIONAL,
    "nursing_home": _NURSING_HOME,
    "custody": _CUSTODY,
    "service": _SERVICE,
    "rural": _RURAL,
    "teleradiology": _TELERADIOLOGY,
    "typist": _TYPIST,
    "outpatient": _OUTPATIENT,
}
