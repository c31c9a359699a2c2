"""Radiology reports with planted protected information, as small and private sites write them.

The set imitates private-practice and community hospitals of the United States and Canada, outpatient imaging centres,
urgent care, teleradiology, occupational health, mobile films of nursing facilities, tuberculosis clinics, prison and
student health, and Veterans Affairs. All people, institutions, streets and towns are invented. Recognisers may be
developed on this set.

Conventions of its own fields: employers, schools, prisons, churches and short site codes are HOSPITAL; cells, housing
units and rooms of a residence are WARD; badge, inmate, student, benefit and health card numbers, case numbers of public
health, licences and typist codes are ID; lot numbers of devices and station names are DEVICE; "Jr." and "III" belong to
a name. Sentences of `CLINICAL`, with the years of guidelines in them, stay whole.
"""

from __future__ import annotations

import random
import re
import string
from datetime import date, timedelta

FAMILY = (
    "Abernathy", "Abdi", "Acevedo", "Adeyemi", "Agarwal", "Aguilar-Reyes", "Ahluwalia", "Albrecht", "Alvarado",
    "Amoroso", "Anaya", "Andersen", "Antonelli", "Arceneaux", "Arsenault", "Asante", "Aubrey-Cole", "Aziz", "Babineau",
    "Bachmann", "Bajwa", "Balakrishnan", "Barrientos", "Bautista", "Beauchamp", "Bélanger", "Begay", "Benally",
    "Bergeron", "Bhattacharya", "Bielski", "Blankenship", "Boateng", "Bondarenko", "Bouchard", "Brannigan",
    "Brathwaite", "Brzezicki", "Buenaventura", "Cabrera", "Calloway", "Campanella", "Cárdenas", "Carmichael",
    "Castellano", "Chaudhry", "Cheung", "Chowdhury", "Christensen", "Cisneros", "Cloutier", "Constantinou", "Coombs",
    "Côté", "Czarnecki", "D'Amico", "D'Souza", "Dalgaard", "Daoud", "Das", "de Guzman", "de la Cruz", "De Luca",
    "Delacroix", "Desrosiers", "Dhillon", "Di Pietro", "Dinh", "Dlamini", "Doherty", "Dombrowski", "dos Santos",
    "Dubois", "Dvorak", "Eberhardt", "Eklund", "El-Amin", "El Khoury", "Engstrom", "Escobedo", "Espinoza", "Esteves",
    "Fairweather", "Farrokhzad", "Fernandes", "Ferreira", "Fitzgerald", "Fontaine", "Fournier", "Friesen", "Fujimoto",
    "Gagnon", "Galloway", "Garabedian", "Gebremariam", "Ghosh", "Giannopoulos", "Gill", "Goldfarb", "Gonsalves",
    "Grabowski", "Grewal", "Guerrero", "Gunderson", "Gutiérrez", "Haddad", "Hakimi", "Halvorsen", "Hanrahan",
    "Haraldsson", "Hasegawa", "Hernández", "Herschberg", "Hoang", "Hollingsworth", "Hosseini", "Hrynkiw", "Huerta",
    "Hutchings", "Ibarra", "Igwe", "Ivanchuk", "Jablonski", "Jankowski", "Jaramillo", "Jeyakumar", "Johansson",
    "Kapadia", "Karimi", "Kaur", "Kazmi", "Keohane", "Khalil", "Kim", "Kinsella", "Kowalchuk", "Krishnamurthy",
    "Kwiatkowski", "Lachance", "Lam", "Landry", "Larocque", "Lavoie", "Le", "LeBlanc", "Lefebvre", "Levesque",
    "Lindqvist", "Littlefeather", "Lopes", "Lozano", "Luong", "MacGillivray", "MacIsaac", "Maalouf", "Mahoney",
    "Makwana", "Malhotra", "Mancuso", "Marchetti", "Markarian", "McAllister", "McCutcheon", "McElroy", "McGonigle",
    "McTavish", "Mehta", "Melnyk", "Mendoza", "Mikkelsen", "Mohamud", "Montgomery", "Moreau", "Mukherjee", "Murtaugh",
    "Nakagawa", "Narayanan", "Navarro", "Ndiaye", "Nguyen", "Nikolaidis", "Novak", "Nowakowski", "Núñez", "O'Bannon",
    "O'Doherty", "O'Leary", "O'Shaughnessy", "Obi", "Ochoa", "Oduya", "Okafor", "Olszewski", "Ong", "Orellana",
    "Osterhaus", "Oyelaran", "Pacheco", "Palmqvist", "Papadakis", "Paquette", "Parikh", "Patel", "Pedersen",
    "Pelletier", "Penner", "Petrosyan", "Pettigrew", "Pham", "Phan", "Pinheiro", "Poirier", "Prokopchuk", "Quattrone",
    "Quintanilla", "Rachid", "Ramachandran", "Rasmussen", "Redhawk", "Reimer", "Robichaud", "Roszak", "Rutherford",
    "Saavedra", "Sandhu", "Santiago-Vega", "Sarkisian", "Savard", "Schellenberg", "Schreiber", "Sharma", "Siddiqui",
    "Sidhu", "Silverstein", "Singh", "Skjelstad", "Solis", "Soto", "Spyropoulos", "St. Amand", "St-Pierre",
    "Stankiewicz", "Suarez", "Subramaniam", "Szymanski", "Taglieri", "Takahashi", "Tchaikov", "Thammavong", "Thao",
    "Thibodeau", "Thorvaldson", "Tkachuk", "Toledo", "Tran", "Tremblay", "Trujillo", "Tsosie", "Uchenna", "Underhill",
    "Urquhart", "Vaccaro", "Valdivia", "van der Meer", "Van Houten", "VanDenBerg", "Vang", "Varghese", "Vaughn-Ellis",
    "Velasquez", "Venkatesan", "Villaseñor", "Vo", "von Steuben", "Vuong", "Wadsworth", "Warsame", "Weatherby",
    "Whitaker", "Wiebe", "Wisniewski", "Wojcik", "Xiong", "Yamamoto", "Yang", "Yazzie", "Yellowhorse", "Youssef",
    "Zamora", "Zapata", "Zelenko", "Zhao", "Zielinski", "Zúñiga",
)  # fmt: skip

WORD_FAMILY = (
    "Ball", "Banks", "Bell", "Best", "Black", "Bloom", "Bone", "Booth", "Bowman", "Bright", "Brown", "Burns", "Bush",
    "Carver", "Case", "Chance", "Chin", "Church", "Close", "Cook", "Cross", "Day", "Dean", "Early", "Field", "Fields",
    "Fine", "Fleet", "Flint", "Foley", "Foote", "Frost", "Gold", "Good", "Grant", "Graves", "Gray", "Green", "Hand",
    "Hart", "Head", "Hickman", "High", "Hill", "Hood", "House", "Hunter", "Key", "King", "Knee", "Lake", "Lamb", "Law",
    "Little", "Long", "Low", "Major", "March", "Marks", "Marsh", "May", "Minor", "Moon", "Noble", "Olds", "Page",
    "Pool", "Poole", "Port", "Power", "Price", "Quick", "Rich", "Rivers", "Rose", "Sands", "Savage", "Self", "Sharp",
    "Short", "Small", "Snow", "Spring", "Stone", "Strong", "Summers", "Swan", "Tallman", "Temple", "Towers",
    "Underwood", "Wall", "Waters", "Weeks", "Wells", "White", "Wise", "Wood", "Woods", "Young",
)  # fmt: skip

GIVEN = (
    "Aaliyah", "Aaron", "Abdullahi", "Adaeze", "Adrián", "Agnieszka", "Aiden", "Aisha", "Alejandra", "Alphonse",
    "Amandeep", "Amina", "Anastasia", "André", "Angelica", "Anh", "Anil", "Antoinette", "Arjun", "Armando", "Asha",
    "Audrey", "Balwinder", "Beatriz", "Bernadette", "Bertha", "Bich", "Boyd", "Bradley", "Brenda", "Brigitte", "Bruce",
    "Calvin", "Camille", "Carlos", "Carmela", "Cecilia", "Chandra", "Chantal", "Charlene", "Chidi", "Clarence",
    "Claudette", "Clifford", "Colleen", "Concepción", "Corinne", "Curtis", "Cynthia", "Dagny", "Darnell", "Darryl",
    "Deborah", "Delbert", "Demetrius", "Denise", "Dimitri", "Dolores", "Domenic", "Dorothy", "Duc", "Dwayne", "Earl",
    "Edith", "Eduardo", "Eileen", "Elena", "Elmer", "Eloise", "Emeka", "Enrique", "Erica", "Esperanza", "Esther",
    "Eugene", "Fabiola", "Farah", "Fatima", "Felipe", "Fernanda", "Florence", "Francesca", "François", "Gagandeep",
    "Gary", "Gerald", "Geraldine", "Gilles", "Giovanni", "Gladys", "Gordon", "Graciela", "Greta", "Guadalupe",
    "Gurpreet", "Gustavo", "Harjit", "Harold", "Harriet", "Hassan", "Hector", "Helga", "Henrik", "Herman", "Hodan",
    "Homer", "Howard", "Hye-jin", "Ignacio", "Imelda", "Imran", "Inez", "Ingrid", "Isaac", "Jacqueline", "Jamal",
    "Janine", "Jasmine", "Jean-Luc", "Jeffrey", "Jerome", "Jesús", "Jo-Ann", "Joaquin", "Joyce", "Juanita", "Judith",
    "Kamal", "Karen", "Kateryna", "Keith", "Kenneth", "Khadija", "Kiran", "Kristin", "Kwame", "Lakshmi", "LaTonya",
    "Laurent", "Lawrence", "Leonard", "Leticia", "Linh", "Lionel", "Loretta", "Lorraine", "Luc", "Lucinda", "Luis",
    "Luz", "Mai", "Manjit", "Marcel", "Marguerite", "María", "Marie-Ève", "Marisol", "Marlene", "Marvin", "Mary Lou",
    "Maurice", "Mavis", "Mehmet", "Melvin", "Mildred", "Milagros", "Mohamed", "Monique", "Muriel", "Nadia", "Naveen",
    "Nelson", "Ngozi", "Nikhil", "Noor", "Norma", "Octavio", "Odette", "Olena", "Oscar", "Pamela", "Patrice",
    "Paulette", "Pedro", "Phyllis", "Priya", "Rafael", "Rajesh", "Ramona", "Raúl", "Rebecca", "Régine", "Reginald",
    "Renata", "Rhonda", "Roberto", "Rochelle", "Roland", "Rosario", "Roxanne", "Rudolph", "Sabrina", "Salvatore",
    "Samira", "Sanjay", "Santiago", "Seamus", "Sergei", "Shanice", "Sheldon", "Shirley", "Sigrid", "Simone", "Sofia",
    "Soo-min", "Stanley", "Sukhdeep", "Suresh", "Svetlana", "Sylvie", "Tanisha", "Tariq", "Teresa", "Thaddeus",
    "Theodore", "Thuy", "Tomasz", "Travis", "Trinh", "Tyrone", "Usha", "Valerie", "Vanessa", "Vernon", "Vikram",
    "Vincent", "Viola", "Wanda", "Wendell", "Wilfred", "Winnie", "Xavier", "Xiomara", "Yesenia", "Yolanda", "Yusuf",
    "Yvonne", "Zainab", "Zachary", "Zofia",
)  # fmt: skip

WORD_GIVEN = (
    "Amber", "April", "Art", "Autumn", "Bill", "Brook", "Chase", "Cliff", "Dale", "Dawn", "Drew", "Faith", "Forrest",
    "Gene", "Glen", "Grace", "Grant", "Heath", "Hope", "Iris", "Ivy", "Jack", "Joy", "June", "Lance", "Mark", "May",
    "Max", "Miles", "Olive", "Pearl", "Penny", "Pierce", "Ray", "Rob", "Rose", "Ruby", "Rusty", "Sandy", "Summer",
    "Violet", "Will",
)  # fmt: skip

PET = (
    "Biscuit", "Bandit", "Duke", "Scout", "Maple", "Ranger", "Sadie", "Tucker", "Pepper", "Gunner",
)  # fmt: skip

WOMEN = (
    "Aisha", "Beatriz", "Bernadette", "Brenda", "Carmela", "Chantal", "Colleen", "Deborah", "Denise", "Dolores",
    "Edith", "Elena", "Esperanza", "Fatima", "Gladys", "Guadalupe", "Harriet", "Ingrid", "Janine", "Juanita",
    "Khadija", "Lakshmi", "Leticia", "Lorraine", "Mai", "Marisol", "Mildred", "Monique", "Odette", "Pamela", "Priya",
    "Rhonda", "Samira", "Shirley", "Sylvie", "Thuy", "Wanda", "Yolanda", "Hope", "Joy", "Rose", "April", "Dawn",
    "Ruby",
)  # fmt: skip

MEN = (
    "Abdullahi", "Arjun", "Armando", "Boyd", "Calvin", "Carlos", "Clarence", "Curtis", "Darnell", "Duc", "Dwayne",
    "Eduardo", "Eugene", "Gordon", "Harold", "Hector", "Imran", "Jamal", "Jerome", "Kenneth", "Laurent", "Luis",
    "Marcel", "Melvin", "Octavio", "Pedro", "Raúl", "Roland", "Salvatore", "Stanley", "Tariq", "Travis", "Vernon",
    "Wendell", "Yusuf", "Miles", "Mark", "Grant", "Chase", "Ray",
)  # fmt: skip

ACUTE = (
    "Alder Falls Community Hospital", "Bascom County Memorial Hospital", "Blessed Sacrament Hospital of Penrose",
    "Brantmoor Regional Health", "Calder Valley Medical Center", "Cedar Bluff Hospital", "Corvane General",
    "Crestholm Medical Center", "Dunmarrow District Hospital", "Eastlake Mercy", "Elkhorn Prairie Hospital",
    "Fenwood Community Hospital", "Garnet Ridge Regional Medical Center", "Good Counsel Hospital", "Halloway Memorial",
    "Holy Redeemer of Tamsen", "Iron Creek Critical Access Hospital", "Kestrel Bay Hospital",
    "Lanford-Pryce Medical Center", "Lutheran Hospital of Ordway", "Mill River Hospital",
    "North Tamarack Medical Center", "Our Lady of the Plains", "Pell County Hospital", "Pinehollow Regional",
    "Providence Arbor", "Quillan Memorial Hospital", "Redwillow Community Hospital", "Sacred Heart Brenlow",
    "Saint Odile's Hospital", "Shawtucket General Hospital", "St. Barnaby Medical Center", "St. Crispin's",
    "Stillman-Roche Hospital", "Sunmere Hospital", "Three Rivers Union Hospital", "Tri-Mesa Medical Center",
    "Valle Verde Hospital", "Wexcombe Hospital", "Whitlock County Hospital", "Winterset Baptist",
)  # fmt: skip

ACUTE_CA = (
    "Arrowsmith Lakes District Hospital", "Brackendale Civic Hospital", "Centre hospitalier de Val-Morin-Est",
    "Glenorra Health Sciences Centre", "Hôpital Notre-Dame-des-Pins", "Hôpital Sainte-Odile",
    "Kirkvale Memorial Hospital", "Lac Clair General", "North Thornbury Hospital", "Petit Bras Regional Hospital",
    "Queen Adelaide Hospital", "Red Birch Hospital", "Royal Carrick Hospital", "Saint-Alphonse-du-Lac Hospital",
    "Skeena Forks Hospital", "Upper Trent Health Centre", "Wapiti Plains Regional Hospital",
)  # fmt: skip

IMAGING = (
    "Advanced Imaging of Tarrow", "Allied Radiologists of Belmere, PC", "Arrowleaf Diagnostic Imaging",
    "Bayshore Open MRI & CT", "Blue Heron Imaging", "Canyon Rim Radiology", "Carrick Medical Imaging",
    "Clearfield Radiology Associates", "CopperLine Imaging", "Drumlin X-Ray & Ultrasound",
    "East Orchard Imaging Center", "Foxglove Radiology Group, LLP", "Greater Lindale Radiological Associates",
    "Harborview-Pike Imaging", "Insight Diagnostics of Rowan", "Junction City Outpatient Imaging",
    "Lakeland Lung Screening Center", "Maple Ridge Medical Imaging", "Meridian Park Imaging",
    "Northgate Imaging Pavilion", "Orchard Street Radiology", "Pacific Rise Imaging", "Parkway Diagnostic Center",
    "Prairie Sky Radiology, P.A.", "Radiology Consultants of Sumter Gap", "Ridgeline Imaging - West Campus",
    "SouthPoint Imaging", "Summit & Vale Radiology", "TruView Diagnostic", "Valley Oaks Imaging Center",
    "Willowbrook Medical Imaging Inc.",
)  # fmt: skip

URGENT = (
    "Apple Creek Urgent Care", "Bright Harbor Walk-In", "CareFirst Express of Dalby",
    "Clinique sans rendez-vous Beaurivage", "Cornerstone Immediate Care", "Daybreak Urgent Care",
    "Family First Walk-In Clinic", "FastCare Elmdale", "Highline Urgent Care", "Kings Mill Immediate Care",
    "Market Street Urgent Care", "MedStop Tarpon Road", "NextDoor Urgent Care", "Parkside Medical Walk-In",
    "Pinnacle After Hours Clinic", "QuickMed Rosewood", "Riverbend Urgent Care", "SummitCare Now",
    "Sunrise Pediatric Urgent Care", "Town & Country Urgent Care",
)  # fmt: skip

TELE = (
    "Argus Nightreads", "Beacon Teleradiology LLC", "Blackwater Remote Radiology", "Crosswind Radiology Services",
    "Lumen Overnight", "Moonlight Rad Partners", "NightLamp Radiology", "Nocturne Teleradiology", "North Pole Reads",
    "Overwatch Radiology", "Polaris Night Service", "StatBridge Teleradiology", "VesperRad",
)  # fmt: skip

OCC = (
    "Allmark Occupational Health", "Basin Occupational Medicine", "Concord Industrial Medicine",
    "Dockside Occupational Clinic", "Foundry Street Work Health", "Gateway Employee Health", "Heartland OccMed",
    "Ironworks Health Services", "Mountain States Black Lung Clinic", "Northline Industrial Clinic",
    "Peakline Occupational Health", "Tradesman Health Center", "WorkFit of Sandusky Bend", "WorkWell Partners",
)  # fmt: skip

EMPLOYER = (
    "Bluestem Rail", "Calloway Bros. Sandblasting", "Dunmore Foundry", "Fairlawn Sheet Metal",
    "Halvorson Countertops, Inc.", "Keystone Brake & Lining", "Lindale Unified School District",
    "Local 338 Insulators", "Maritime Pulp & Paper", "Northern Aggregate Ltd.", "Oakwell Ceramics", "Pemberton Mills",
    "Trident Demolition LLC", "Vale City Police Department", "Westward Refining",
)  # fmt: skip

FIRE = (
    "Tarrow Fire and Rescue", "Bascom Volunteer Fire Company", "Vale City Fire Department", "Corvane County EMS",
)  # fmt: skip

SHIP = (
    "Gulfmark Shipyards", "Kestrel Bay Towing", "Corvane Harbor Pilots", "Tidewater & Moss Shipping",
)  # fmt: skip

MINE = (
    "Elk Fork Coal No. 3 Mine", "Sable Ridge Mining", "Ashgrove Quarry Company", "Harlan Fork Coal Corp.",
)  # fmt: skip

SNF = (
    "Aspen Hollow Care Center", "Autumn Leaves of Carrow", "Bethany Lutheran Home", "Brookhaven Manor",
    "Cedar Lane Nursing & Rehab", "Cherrywood Skilled Nursing", "Evergreen Terrace Lodge", "Golden Meadows",
    "Grandview Extended Care", "Harvest Glen Rehabilitation", "Hillcrest Pines SNF", "Holy Family Villa",
    "Lakeshore Transitional Care", "Magnolia Place", "Maison Sainte-Brigitte", "Oak Hollow Health and Rehab",
    "Parkwood Long-Term Care", "Riverside Pavilion", "Rosedale Manor", "Sunny Acres Care Home",
    "The Pines at Bellweather", "Villa del Sol", "Whispering Elms",
)  # fmt: skip

TB = (
    "Bascom County Health Department", "Bureau of TB Control, Carrow County", "Calder Valley Public Health",
    "Carrick Regional Public Health Unit", "Chest Clinic of Lanford", "Dunmarrow County TB Clinic",
    "Eastlake Refugee Health Program", "Fenwood Public Health District", "First Nations Health Centre of Wapiti",
    "Lindale City Health Department", "New Harbors Refugee Clinic", "Pell County Chest Clinic",
    "Penrose Pulmonary and TB Clinic", "Tri-Mesa Immigration Medical Exams", "Vale City TB Program",
    "West Tamarack Health Unit",
)  # fmt: skip

PRISON = (
    "Ashmore Correctional Institution", "Blackthorn State Prison", "Caddo Flats Detention Center",
    "Drumgate Penitentiary", "FCI Sable Ridge", "Harrow County Jail", "Millhaven-Orr Institution",
    "Pell County Detention Facility", "Redstone Women's Facility", "Stony Gap Correctional Facility",
    "Tamarack Pre-Trial Centre",
)  # fmt: skip

YOUTH = (
    "Lakefront Youth Center", "Harrow County Juvenile Hall", "Pell Valley Youth Camp",
)  # fmt: skip

SCHOOL = (
    "Adair State University Student Health", "Bellweather College", "Brantmoor Nursing Academy", "Carrick Polytechnic",
    "Corvane Community College", "Hollis University Health Services", "Lanford Tech", "Tamsen A&M Wellness Center",
    "Upper Trent University Health Clinic", "Westmark College of Dentistry",
)  # fmt: skip

HIGH = (
    "Pemberton High School", "Saint Odile's Preparatory", "Fenwood Middle School",
)  # fmt: skip

VAMC = (
    "Alder Falls VA Medical Center", "Bascom CBOC", "Captain Merle Tolliver VA Clinic", "Corvane VAMC",
    "Fort Penrose VA Outpatient Clinic", "Garnet Ridge VA Health Care System", "Lanford VA", "North Plains HCS",
    "Pvt. Otis Wrenfield VA Medical Center", "Red Mesa VA Clinic", "Sumter Gap VAMC", "Tamarack Veterans Home",
    "VA Great Basin East",
)  # fmt: skip

CHURCH = (
    "First Methodist of Carrow", "Grace Chapel", "Our Savior Lutheran Church", "St. Hedwig Parish",
)  # fmt: skip

SITE = (
    "AFCH", "BMH", "CVMC", "ELK", "GRRMC", "KBH", "LPMC", "NTMC", "PHR", "QMH", "SBMC", "SJW", "TRU", "WCH", "UC-04",
    "UC-11", "MRI-W", "OPI-2",
)  # fmt: skip

HOSPITAL = (
    *ACUTE,
    *ACUTE_CA,
    *IMAGING,
    *URGENT,
    *TELE,
    *OCC,
    *EMPLOYER,
    *FIRE,
    *SHIP,
    *MINE,
    *SNF,
    *TB,
    *PRISON,
    *YOUTH,
    *SCHOOL,
    *HIGH,
    *VAMC,
    *CHURCH,
    *SITE,
)

WARD_ACUTE = (
    "1 East", "2 North", "2 South", "2B", "3 Central", "3 West", "3-Ortho", "3C", "4 East", "4 Main", "4 South bed 12",
    "4 Tower", "4N-417", "5 Medical", "5 West", "5E", "6 North, bed 3", "6 Surgical", "6-Tele", "7 East",
    "7 Pavilion 712", "8 South", "A2", "B Wing", "B-214", "Bay 6", "Bed 11", "Bed 22", "bed 7", "CCU 4", "CCU-2",
    "CVICU 4", "CVICU bed 9", "ED 14", "ED bed 3", "ED room 18", "ER 9", "ER bed 6", "Fast Track 3", "Hallway 2",
    "ICU 5", "ICU bed 7", "ICU-2", "ICU-B", "IMCU 12", "LTAC 6", "Main 3", "Med/Surg 2", "Med-Tele 418", "MICU 8",
    "MS-3", "MSU-214", "Neuro ICU 3", "OBS 4", "OBS-7", "Onc 5 South", "OR 3", "OR 7", "PACU bay 4", "PCU 4108",
    "PCU-E", "Pod A", "R-219", "Rehab 2", "Resus 1", "RM 3114", "Rm 204-1", "Rm 226", "Rm 5007-A", "Room 312",
    "Room 418", "room 2207", "rm 109", "SDU 6", "St. Francis 4", "St. Joseph Pavilion", "Step-down 2", "Surg 3B",
    "T4-22", "TCU-11", "Tele 6", "Telemetry 3", "Tower 6", "Trauma 2", "Trauma Bay 1", "Unit 3", "Unit 4C", "Unit 52",
    "W-331", "Ward 2", "Ward 4B", "Ward 6 South", "West 2", "Whitcomb Pavilion 3", "Hollis Wing", "Nightingale Ward",
    "Palliative 2",
)  # fmt: skip

WARD_SNF = (
    "A-Hall 12", "Bed 2", "bed B, Room 9", "East Wing 12", "Garden Unit 4", "Hall 200", "Lavender Lane 6",
    "Maple Unit", "Memory Care 7", "North Hall 18", "Rm 22-A", "rm 7B", "Room 101", "Room 114B", "Room 12, Bed A",
    "Room 203-W", "Room 31", "Room 44-2", "Room 8", "Rose Garden Wing", "South Station", "Station 2",
    "Station 3, bed 14", "Suite 14", "Unit B", "Wing C Room 6", "1st floor west 118", "2 East 216",
)  # fmt: skip

WARD_CELL = (
    "A-3-14", "Block C", "C-Block 112", "Cell 217", "cell 4B-09", "Dorm 5", "Dorm E bunk 22", "HU-4", "Housing Unit 2",
    "Infirmary bed 3", "Infirmary cell 6", "Pod B", "Pod 4-Upper", "SHU 11", "Tier 2 cell 40", "Unit D-2",
)  # fmt: skip

WARD_ROOM = (
    "CT 1", "CT Room 2", "DR Room 3", "Exam Room 4", "Exam room 2", "exam 6", "Fluoro 2", "Hall 3", "IR 1",
    "IR Suite 2", "Portable 3", "Procedure Room B", "Rad Room 1", "Room 2", "Room 5", "Suite 110", "Suite 204",
    "Triage 2", "X-ray 1", "X-Ray Room 2", "XR2",
)  # fmt: skip

WARD_DORM = (
    "Alder Hall 214", "Dorm 5, room 12", "Hollis Hall", "Quad B 3-East", "Room 118", "Suite 4C", "Wexford House 27",
    "West Tower 903",
)  # fmt: skip

WARD_CHILD = (
    "Peds 3", "Peds 302", "NICU pod C", "4 Pediatrics", "Children's 5 East",
)  # fmt: skip

WARD_BIRTH = (
    "L&D 4", "Baxter Family Birthing Unit", "Postpartum 3", "Mother-Baby 212",
)  # fmt: skip

WARD = (*WARD_ACUTE, *WARD_SNF, *WARD_CELL, *WARD_ROOM, *WARD_DORM, *WARD_CHILD, *WARD_BIRTH)

STREET = (
    "104 Aldwick Road", "118 N Tamarack St", "12 Cobbler Court", "1209 Prairie Rose Ln", "1330 Old Ferry Rd",
    "14-220 Bramble Crescent", "1450 W 9th Ave", "15 Quarry Hill Road", "1601 Mission Blvd", "17 rue des Érables",
    "1840 County Road 12", "19 Harrow Close", "2 Kingfisher Way", "200 Medical Park Drive, Suite 310",
    "2017 E Juniper St Apt 4", "21 Lockkeeper Lane", "2275 Calle Luna", "2301 State Route 66", "24 Sycamore Terrace",
    "2510 Wexford Pike", "27 Barn Owl Lane", "2900 Hospital Drive", "301 S Main St", "310 Cathedral Ave NW",
    "33 Wharf Street", "3417 Ironwood Cir", "36 Chapel Hill Rd.", "40 Depot St, Unit B", "412 Larkspur Avenue",
    "4400 Silver Creek Pkwy", "455 Range Road 221", "47 Mill Pond Rd", "4821 Bayou Bend Dr", "500 Professional Plaza",
    "51 King George St", "5207 Tumbleweed Trail", "5550 Lakeshore Blvd E", "58 Goldenrod Way",
    "6 Fisherman's Wharf Rd", "600 Corporate Center Dr", "612 Elderberry St.", "64 Pinecrest Ave", "6789 Highway 41",
    "7 Orchard Knoll", "701 Franklin Street, 2nd Floor", "72 chemin du Lac", "7431 Sandpiper Ct", "77 Foundry Street",
    "805 Cottonwood Dr #12", "8211 Mesa Verde Rd", "83 Lantern Hill Lane", "880 Industrial Pkwy", "9 Wren Court",
    "906 Magnolia Ave", "915 NE Cascade St", "93 Tannery Row", "9804 Stagecoach Rd", "P.O. Box 118", "PO Box 4420",
    "RR 2, Site 4, Box 9", "Rural Route 3", "Lot 14, Shady Acres",
)  # fmt: skip

TOWN_US = (
    "Alder Falls, OR", "Alder Falls, OR 97338", "Ashgrove", "Bascom, KS 67531", "Belmere, NJ 08512",
    "Bellweather, Ohio", "Brenlow", "Brenlow, MN 56310", "Calder Valley, CA", "Carrow, Indiana", "Carrow, IN 47933",
    "Cedar Bluff", "Copper Gulch, AZ 85541", "Corvane, NC 28117", "Dalby, TX", "Dalby, TX 76844", "Drumlin, NY 14522",
    "Dunmarrow", "East Lanford, MA 02061", "Elkhorn Prairie, SD", "Fenwood, MI 48840", "Fort Penrose",
    "Garnet Ridge, CO", "Greater Lindale", "Harrow, GA 31024", "Iron Creek, MT 59722", "Junction Spring, NM",
    "Kestrel Bay, WA 98550", "Kings Mill", "Lanford, MA", "Lindale Heights, IL 61455", "Market Hollow",
    "Millers Fork, KY 40419", "New Harbors, ME 04622", "North Tamarack, WI", "Ordway Springs", "Palo Hueco, TX 78580",
    "Pell Crossing, AL", "Penrose, PA 17233", "Pinehollow, MS", "Quillan, NE 68755", "Red Mesa, Arizona",
    "Redwillow, ND", "Rosewood Park", "Rowan Junction", "Sable Ridge, WV 26293", "Sandusky Bend",
    "Shawtucket, RI 02830", "Stony Gap, VA", "Sumter Gap, SC 29163", "Sunmere, FL 33917", "Tamsen, LA",
    "Tarpon Road, FL", "Tarrow", "Tri-Mesa, UT 84530", "Vale City, NV", "West Corvane", "Wexcombe, VT 05074",
    "Whitlock, MO", "Winterset Falls, IA",
)  # fmt: skip

TOWN_CA = (
    "Arrowsmith Lakes, BC", "Brackendale North, BC V0N 4K2", "Carrick, ON", "Carrick, Ontario N0G 3R8", "Glenorra, NS",
    "Glenorra, NS B0J 2T6", "Kirkvale", "Lac Clair, QC J0T 4P1", "Lac-aux-Pins (Québec)", "Moosehorn Bay, ON P0T 7C3",
    "North Thornbury", "Petit Bras, NB E8S 5K9", "Prairie Dog, SK", "Red Birch, MB R0J 6N5", "Skeena Forks",
    "St-Alphonse-du-Lac", "Stony Narrows, ON", "Thornbury Mills, ON L4R 8Z2", "Upper Trent", "Val-Morin-Est, QC",
    "Wapiti Plains, AB", "Wapiti Plains, Alberta T8X 5Y3",
)  # fmt: skip

TOWN = (*TOWN_US, *TOWN_CA)

LUNGS = (
    "The lungs are clear.",
    "Heart size and mediastinal contours are within normal limits.",
    "No focal consolidation, pleural effusion, or pneumothorax.",
    "Mild bibasilar atelectasis, left greater than right.",
    "There is a patchy opacity in the right lower lobe, best seen on the lateral view (spine sign).",
    "Blunting of the left costophrenic angle, unchanged.",
    "Kerley B lines and peribronchial cuffing are present.",
    "Cardiothoracic ratio measures 0.56 on this AP projection.",
    "Calcified granuloma in the right upper lobe measuring 5 mm, stable.",
    "Hyperinflated lungs with flattened hemidiaphragms and a retrosternal airspace of 3.5 cm.",
    "Silhouette sign along the right heart border suggests middle lobe disease.",
    "A Hampton hump is not seen.",
    "Westermark sign is absent.",
    "Low lung volumes with bronchovascular crowding.",
    "The trachea is midline.",
    "Mild interstitial prominence, stable, likely chronic.",
    "Peribronchial thickening, as in viral or reactive airways disease.",
    "The hila are not enlarged; hilar angle is preserved.",
    "Fibronodular scarring at both apices with upward retraction of the hila.",
    "Ghon complex on the right, calcified.",
    "Cardiac silhouette is globular; the Oreo cookie sign is not evident on the lateral.",
    "Right middle lobe bronchiectasis, Lady Windermere pattern.",
    "Trace fluid in the minor fissure.",
    "Round opacity of 14 mm over the left 3rd anterior rib, not seen on the lateral.",
    "No mediastinal widening; the paratracheal stripe is 3 mm.",
)

OTHER_FILM = (
    "Degenerative disc disease with anterior osteophytes from T7 through T10.",
    "Anterior wedging of T12 with approximately 30% loss of height, age indeterminate.",
    "Old healed fractures of the left 6th and 7th ribs.",
    "Lordotic positioning; the first ribs project over the apices.",
    "Aortic knob calcification is noted.",
    "Median sternotomy wires are intact and aligned.",
    "Dextroscoliosis of the thoracic spine with a Cobb angle of 18 degrees.",
    "Azygos lobe, a normal variant.",
    "Chilaiditi sign with interposed colon beneath the right hemidiaphragm.",
    "Nipple shadows project over both lower zones; repeat with markers if clinically needed.",
    "Eventration of the right hemidiaphragm.",
    "Pectus excavatum with a Haller index of 3.4 on prior measurement.",
    "No free air under the diaphragm.",
    "Small hiatal hernia with air-fluid level behind the heart.",
    "Surgical clips in the right upper quadrant.",
    "Prior ACDF hardware at C5-C6 partially imaged.",
    "Reverse total shoulder arthroplasty on the left.",
    "Skin folds overlie the left hemithorax and should not be mistaken for a pneumothorax.",
    "Diffuse osteopenia and a bamboo-like appearance of the spine.",
    "Rib notching is not identified.",
    "Grade 1 separation of the right AC joint, incidental.",
    "Technique: 110 kVp, 2 mAs, grid 8:1, SID 72 inches.",
    "Exposure index 1540, deviation index +0.8.",
    "Image 2 of 3 is limited by respiratory motion.",
    "The left lung base is excluded from the field of view by 2 cm.",
    "Mach effect along the left heart border.",
    "Granulomatous calcifications in the spleen.",
    "A bone island in the right 4th posterior rib.",
    "Bilateral breast implants, intact contour.",
    "CABG clips and a left atrial appendage occluder (Watchman) are seen.",
    "No acute osseous abnormality.",
    "Multilevel Schmorl nodes at T8-T11.",
    "Vertebra plana is not present.",
)

CT_FIRST = (
    "Ground-glass nodule in S6 of the left lower lobe, 9 mm, stable for 24 months.",
    "Coronary artery calcification is moderate in the LAD; Agatston score was not computed.",
    "Lymph node at station 4R measures 9 mm in short axis.",
    "Mosaic attenuation on expiratory images suggests small airways disease.",
    "Lung-RADS v2022 criteria were used.",
    "CTDIvol 2.1 mGy, DLP 78 mGy-cm.",
    "Hepatic steatosis, 38 HU.",
    "Adrenal adenoma on the right, 8 HU, 14 mm.",
    "Tree-in-bud nodularity in the right lower lobe, likely from Mycobacterium avium complex.",
    "Morgagni hernia containing fat only.",
    "Mediastinal lipomatosis related to Cushing syndrome or steroid use.",
    "Mucus plugging in LLL, B9 and B10.",
    "Bronchial wall thickening with signet ring sign.",
    "Left lower lobe rounded atelectasis with comet tail sign.",
    "Subpleural reticulation persists on prone images.",
    "Post-radiation fibrosis in a paramediastinal distribution after 60 Gy in 30 fractions.",
)

CT_SECOND = (
    "Centrilobular and paraseptal emphysema, moderate.",
    "Thyroid nodule of 11 mm in the left lobe, below the threshold for follow-up by ACR TI-RADS.",
    "Subcarinal node (station 7) 12 mm, unchanged.",
    "A 4 mm perifissural nodule on image 142 of series 3 is consistent with an intrapulmonary lymph node.",
    "Recommendation follows the Fleischner Society 2017 guidelines for a low-risk patient.",
    "Reconstruction at 1.25 mm with kernel B70f and MIP of 8 mm.",
    "Bosniak II cyst in the upper pole of the left kidney, 2.4 cm.",
    "Ascending aorta measures 4.1 cm at the level of the right pulmonary artery.",
    "Compression deformity of L1, Genant grade 2.",
    "Bochdalek hernia on the left, 3 cm, fat-containing.",
    "Pericardial effusion is trace, 4 mm.",
    "Secretions in the dependent trachea.",
    "Volume doubling time of the nodule is over 600 days.",
    "Hounsfield units were measured on the noncontrast series.",
    "Small Zenker diverticulum, incidental.",
)

FEEDING_TUBES = (
    "The NG tube courses below the diaphragm with the side port at the GE junction; advance 5 cm.",
    "The Dobhoff tube tip is post-pyloric.",
    "Feeding tube looped in the esophagus; recommend repositioning.",
    "OG tube tip over the gastric body.",
)

PICC = (
    "Right arm PICC, 4 Fr single lumen, tip in the lower SVC.",
    "Left PICC crosses midline, tip 2 cm above the cavoatrial junction.",
    "Right PICC tip at the cavoatrial junction, T7 level.",
)

TUBES = (
    "The PICC tip has migrated into the left brachiocephalic vein.",
    "Endotracheal tube tip is 4.2 cm above the carina.",
    "ETT 7.5 secured at 22 cm at the lips.",
    "Right IJ central line tip at the cavoatrial junction.",
    "A Bard PowerPort on the left with the catheter tip in the SVC.",
    "Swan-Ganz catheter tip in the right interlobar pulmonary artery.",
    "Left chest tube, 28 Fr, with side hole inside the pleural space.",
    "A 14 Fr Cook pigtail catheter is coiled at the right base.",
    "Shiley 8 tracheostomy tube, midline.",
    "Right subclavian tunneled Hickman catheter, tip at T6-T7.",
    "Dialysis catheter (Palindrome, 23 cm) in the right atrium.",
    "PleurX drain in place on the right.",
    "No pneumothorax following line placement.",
    "Midline catheter ends in the axillary vein and is not a central line.",
    "Carina is at the T5 level.",
)

DEVICES = (
    "Dual-lead Medtronic Azure pacemaker, leads in the right atrium and right ventricle.",
    "The Micra leadless device projects over the right ventricle.",
    "Single-lead Boston Scientific ICD, no lead fracture.",
    "IABP marker 2 cm below the aortic knob.",
    "Impella CP in expected position.",
    "The Blakemore tube balloon is inflated in the stomach.",
    "Mitral valve replacement and a Watchman are noted.",
    "TAVR prosthesis (Sapien 3, 26 mm) in place.",
    "VP shunt tubing crosses the right chest without discontinuity.",
    "LVAD (HeartMate 3) inflow cannula is oriented toward the septum.",
    "Esophageal temperature probe at T8.",
    "A spinal stimulator lead ends at T9.",
    "Epicardial pacing wires remain, POD 3.",
    "Baclofen pump is outside the field of view.",
    "Vagal nerve stimulator generator over the left chest.",
)

TUBERCULOSIS = (
    "Class B2 inactive changes, unchanged, QuantiFERON-TB Gold Plus 1.42 IU/mL.",
    "No radiographic evidence of active tuberculosis.",
    "No evidence of active TB.",
    "Scarring at the lung apices, unchanged, and not active disease.",
)

ILO = (
    "Small irregular opacities, shape and size s/t, profusion 1/1, in the mid and lower zones.",
    "Bilateral calcified pleural plaques, profile, width b, extent 2.",
    "Symbols pi and aa are marked; no large opacity of category A, B or C.",
)

CT_ACUTE = (
    "A 6 mm solid nodule in the right upper lobe (series 4, image 88) is new.",
    "The spiculated mass measures 3.2 x 2.8 cm and abuts the pleura; clinical T2a N0.",
    "Crazy-paving pattern in both upper lobes.",
    "Reversed halo (atoll) sign in the left lower lobe.",
    "Cavitary lesion in the apical segment (S1) with a wall of 4 mm.",
    "Halo sign around the nodule raises the question of Aspergillus.",
    "Consolidation pattern is typical of COVID-19 pneumonia, CO-RADS 5.",
    "Nondisplaced fractures of ribs 4 through 7 on the right.",
    "Honeycombing is present at the bases in a UIP pattern.",
    "The PET-avid node has SUVmax 6.3.",
)

PULMONARY_ARTERIES = (
    "No pulmonary embolism to the segmental level; opacification of the main pulmonary artery is 312 HU.",
    "RV/LV ratio is 0.8, without septal bowing.",
    "75 mL of Omnipaque 350 was given intravenously at 4 mL/s.",
    "Isovue-370, 80 mL, without immediate reaction.",
    "Stanford type B dissection is not present.",
    "No filling defect in the RUL, RML or RLL branches.",
    "Negative for pulmonary embolism; Wells score 1.5 and D-dimer 640 noted.",
    "Pulmonary artery trunk 3.3 cm; PA/aorta ratio 1.1.",
)

IMPRESSION_CT = (
    "Lung-RADS 2, benign appearance or behavior.",
    "Lung-RADS 4A with modifier S for severe coronary calcification.",
    "Suspicious for primary bronchogenic carcinoma; PET/CT and tissue sampling advised.",
    "Bulky mediastinal adenopathy; lymphoma or sarcoidosis (Löfgren syndrome) is considered.",
    "Nodule is probably benign, Lung-RADS 3; low-dose CT in 6 months.",
    "No change in fibrotic lung disease since the prior study.",
    "Likely Pancoast tumor on the left with erosion of the second rib.",
    "Suspect Pneumocystis jirovecii in view of CD4 of 88.",
)

IMPRESSION = (
    "No acute cardiopulmonary process.",
    "Findings favor community-acquired pneumonia in the right lower lobe; follow to resolution in 6 to 8 weeks.",
    "Mild pulmonary vascular congestion; NYHA class III symptoms noted.",
    "COPD without superimposed infiltrate.",
    "Indeterminate left base opacity; CT chest in 3 months, sooner if symptoms change.",
    "Small left apical pneumothorax, 8 mm, not under tension.",
    "Interval resolution of the prior left effusion.",
    "Stable postoperative chest, POD 2 after VATS wedge resection.",
    "Multilobar pneumonia, CURB-65 of 2 as stated by the referring provider.",
    "Compression deformity at T11, correlate for point tenderness.",
    "Diffuse small irregular opacities; ILO classification by a B reader is suggested.",
    "Old granulomatous disease, likely Histoplasma capsulatum.",
    "Probable aspiration; SLP evaluation is suggested.",
    "Viral pattern such as RSV or influenza A.",
    "Worsening bibasilar opacities, atelectasis versus pneumonia.",
    "Satisfactory position of support devices.",
    "Cardiomegaly with small bilateral effusions, BNP 1,840.",
    "Findings suggest reactivation TB; airborne isolation and three AFB smears are advised.",
    "Normal chest for age.",
    "Hyperinflation; correlate with PFTs, FEV1/FVC was 0.61.",
    "Resolving left lung contusion.",
    "Small left effusion, decreased since thoracentesis.",
    "Sail sign of left lower lobe collapse; consider bronchoscopy.",
    "Stable pleural plaques from prior asbestos exposure.",
    "Bronchopneumonia; follow-up film after antibiotics (azithromycin 500 mg daily for 5 days).",
    "Possible Takotsubo cardiomyopathy by history.",
)

RESULT = (
    "No radiographic sign of tuberculosis.",
    "No acute cardiopulmonary disease.",
    "Normal chest radiograph.",
    "Stable calcified granuloma, no follow-up needed.",
    "Mild hyperinflation, which can be seen with asthma or COPD.",
    "There is a 6 mm nodule, and a CT scan is recommended.",
    "Borderline heart size, otherwise negative.",
    "Right middle lobe pneumonia; repeat the film in 6 weeks.",
    "Mild bronchitic changes without lobar consolidation.",
    "Old healed rib fracture on the left, otherwise clear.",
    "Left lower lobe density that needs a lateral decubitus view or CT.",
    "Clear lungs; mild thoracic spondylosis from T6 to T9.",
    "Possible 1.2 cm nodule; low-dose CT advised within 4 weeks.",
    "Improved pneumonia, not yet fully resolved.",
)

CLINICAL = (
    *LUNGS,
    *OTHER_FILM,
    *CT_FIRST,
    *CT_SECOND,
    *FEEDING_TUBES,
    *PICC,
    *TUBES,
    *DEVICES,
    *TUBERCULOSIS,
    *ILO,
    *CT_ACUTE,
    *PULMONARY_ARTERIES,
    *IMPRESSION_CT,
    *IMPRESSION,
    *RESULT,
)

TEMPLATES = {
    "community_hospital": (
        """DEPARTMENT OF RADIOLOGY

Patient: {caps}
MRN: {mrn}    DOB: {birth}
Location: {ward_h}
Ordering: {full}, MD
Exam: XR CHEST 2 VIEWS    Accession: {acc}
Exam date: {d}

INDICATION: Cough and fever for 5 days.

COMPARISON: None available.

FINDINGS: {f} {g} No pleural effusion or pneumothorax.

IMPRESSION:
1. {imp}

Electronically signed by {name}, M.D.""",
        """EXAMINATION: Portable AP chest radiograph

CLINICAL HISTORY: {A_age}-year-old man transferred from {snf} with hypoxia, SpO2 86% on room air.

COMPARISON: Chest radiograph {d} and CT {month_year}.

FINDINGS: {ln} {f} There is a hazy opacity at the right base with loss of the hemidiaphragm. Heart size is \
exaggerated by AP technique.

IMPRESSION: Right basilar opacity, pneumonia versus aspiration.

Findings were called to {name}, PA-C in {ward_h} at {time} on {d} by Dr. {dr}.""",
        """CHEST, PORTABLE, {clock}

Hx: {age90}-year-old female, fall at home, on Eliquis.

Compared with {dt}.

{f} {g} There is no displaced rib fracture, although portable technique is insensitive. A skin fold overlies the \
left apex.

IMPRESSION: No acute traumatic abnormality. {imp}

Dictated by: {full}, DO
Reviewed with: {i_last}, MD
D: {d} {time24}  T: {d}  {typist}""",
        """HISTORY: Chest pain. Seen at {acute} last {wk} for the same complaint.

TECHNIQUE: PA and lateral views of the chest, obtained in {ward_r}.

COMPARISON: Outside films dated {d} from {acute}, uploaded by {given} in the file room.

FINDINGS:
Lungs: No consolidation. {f}
Heart: Cardiothoracic ratio is 0.48.
Bones: Mild spondylosis, T6 to T9. No acute fracture.

IMPRESSION: {imp}

Preliminary read by {inits}, final by {name}, M.D. at {time}.""",
        """NAME: {caps}
LOC/BED: {ward_h}
ACCT #: {account}
PHYSICIAN: {last_first}
DATE OF SERVICE: {d}

CT ANGIOGRAM OF THE CHEST

Reason for exam: Tachycardia, D-dimer 1,220. Rule out PE.

Technique: 1.25 mm axial images following 75 mL Omnipaque 350. Coronal MIPs. Dose: CTDIvol 9.4 mGy.

Findings: {pe} {ct} Heart is not enlarged. No pericardial effusion.

Impression:
1. No pulmonary embolus to the segmental level.
2. {impct}

Dr. {dr} informed by telephone ({phone}) at {time}.""",
        """Exam: CR Chest Single View   MRN {mrn2}
Indication: Post CABG, POD 2. Chest tube to water seal.
Comparison: Radiograph from {d} at {time24}.

Findings:
{ln}
{ln2}
Mediastinal drains are unchanged. Small left apical pneumothorax measures 6 mm, previously 9 mm.

Impression: Tiny left apical pneumothorax, decreased.

Message left with {given}, RN, {ward_h}, ext {ext4}, at {time24}. Read back confirmed.
{name}, MD
{imaging}""",
        """PROCEDURE: XR CHEST PA LAT
PT MRN: {mrn}
REASON: pre op clearance R TKA, Dr {dr}
No prior at {site}. Priors at {acute} ({month_year}) not available at time of dictation.

Lungs clear. {f} Aorta mildly tortuous. {g}

IMP: No active disease. {imp}

{i_last} MD /{typist}
Job# {job}
cc: {full} MD, fax {tel}""",
        """Stat portable chest. {A_age}-year-old woman, code blue in {ward_h}, now intubated.

{ln} {ln2} Diffuse bilateral airspace disease has developed since {date_short}. Small bilateral effusions are \
likely. No pneumothorax on this supine film, and the deep sulcus sign is absent.

Impression: Satisfactory ETT. New bilateral airspace disease, edema or ARDS.

Critical result: discussed with Dr. {full} (hospitalist, pager {pager}) by Dr. {dr} at {time} on {d}.""",
        """Radiology Report
Patient {full} | Sex F | Age {age} | MRN {mrn}
Requested by {full}, FNP-BC, {urgent}
Performed {d} {clock} by {inits}, RT(R)

Views: PA and left lateral chest.
Clinical information: dyspnea on exertion, history of breast cancer 2nd line therapy, port.

Findings: Left chest port with its tip in the SVC. {f} {g} No osseous metastasis is recognized at T4 to T9.

Impression: {imp}

Signed: {full}, MD, {imaging}""",
        """CHEST X-RAY ({site}) {dicomdate}
Pt in {ward_h}, follow up pneumonia, day 4 of ceftriaxone and azithromycin.

Prior: {date_short}.

Right lower lobe infiltrate shows partial clearing. {f} Left lung clear. Heart normal. NG removed since the {wk} \
film.

CONCLUSION: Improving RLL pneumonia. Follow-up PA and lateral after {month} suggested, if symptoms persist.

{name}, M.D./{inits_low}
Reviewed and signed {d}""",
        """CHEST TWO VIEWS

Comparison is made to the study of {dt}, performed at {imaging}.

Clinical: Mrs. {dr} is a smoker, 30 pack years, with weight loss. PCP Dr. {full} requests evaluation.

There is a {cm} mass in the left upper lobe with a golden S configuration (S sign of Golden). {f} {g}

IMPRESSION:
1. Left upper lobe mass with partial collapse. CT with contrast is recommended.
2. Significant-findings notification sent to {name}'s office, {tel}, attention {given}, on {d}.""",
        """EMERGENCY DEPARTMENT WET READ
{d}  {clock}  {ward_h}
Chest 1v: no ptx, no PNA. ?RML nodule. {f}
ED MD: {dr}    Initial: {inits}

FINAL RADIOLOGIST INTERPRETATION
Agree with the wet read except for the nodule, which is the right nipple shadow on the repeat with markers obtained \
at {clock}. {g}
No discrepancy.
{name}, MD, Board Certified. Electronically authenticated {d}.""",
    ),
    "canadian": (
        """{acute_ca}
Diagnostic Imaging / Imagerie diagnostique

Name: {caps}   HCN: {ohip}
Sex: M   Ordering Physician: Dr. {i_last}
Exam: CHEST PA & LAT   {dca}   Order {acc}

Clinical history: Productive cough, COPD.

Comparison: None.

Findings: {f} {g}

Impression: {imp}

Dictated by: {full}, MD FRCPC
Transcribed: {dca} {initials3}""",
        """EXAM: Chest, one view

CLINICAL INDICATION: Query pneumonia. {age90} y.o. resident of {snf}, Alzheimer disease, goals of care R2.

COMPARISON: None at this site; report only from {acute_ca} dated {dca}.

Findings:
The film is rotated. {f} {g} No gross effusion.

Interpretation: Patchy left lower lobe airspace disease.

Faxed to the facility, attn Dr. {dr}, at {phone}.
Read at {time24} h by {name}, radiologist.""",
        """PHN {phn}
{last_first}, F, {age} yrs
Referring: {full}, NP, nursing station
Exam date {dca}

PORTABLE CHEST X-RAY taken by the nurse on site and transmitted to {acute_ca}.

History: Pleuritic pain, 3 days. Medevac pending weather.

{f} There is a moderate left pneumothorax measuring 3.1 cm at the apex with slight rightward shift of the \
mediastinum.

OPINION: Left pneumothorax. Dr. {dr} in {town_ca} telephoned at {time24}, {phone}. Chest tube being placed there \
prior to transport.""",
        """Hôpital / Hospital: {acute_ca}
No. dossier: {mrn2}   RAMQ: {ramq}
Patient: {name}
Médecin requérant: Dr {dr}

CHEST PA AND LATERAL of {dca}

Compared to the previous examination of {dt}. Clinical information: toux persistante (persistent cough).

The cardiopulmonary silhouette is normal. {f} {g} Incidental mild dextroconvex scoliosis.

CONCLUSION: No acute pleuro-pulmonary lesion.

{name}, radiologiste, permis {license}""",
        """CT CHEST LOW DOSE - PROVINCIAL LUNG SCREENING PROGRAM
Participant: {full}   HCN {ohip}
Site: {acute_ca}   Scanner: {scanner}

Risk (PLCOm2012): 3.1%. Current smoker, 42 pack-years.

Comparison: Baseline LDCT {month_year}.

Findings: {ct} {ct2} A {mm} nodule in the lingula (ser 3 im 117) is stable.

IMPRESSION: Lung-RADS 2. Annual LDCT.

Navigator {given} ({ext}) will arrange the next scan in {month_year}.
Reported by Dr. {i_last}, FRCPC.""",
        """CXR {dca}

Re: {full}, ULI {phn}

Pre-op, bariatric surgery program. Requested by {i_last}. Site: {site}.

Findings: Lungs clear. Cardiac silhouette within normal limits. {f}

Impression: Normal study.

Copies: Dr {full}, {town_ca}; Pre-Admission Clinic (fax {phone})
End of report - verified {dca}""",
        """DIAGNOSTIC IMAGING CONSULTATION
To: Dr. {full}, {urgent}
Re: {name}, born {birthca}

Dear Dr. {dr},

Thank you for referring this {age} year old teacher for a chest radiograph, performed at our clinic on {dt}. {f} {g} \
I compared with films from {acute_ca} taken in {year} and see no interval change.

Summary: {imp}

Yours sincerely,
{full}, MD, FRCPC""",
        """PORTABLE CHEST {time24} HRS

{ward_h}. Query fluid overload. Weight up 4 kg, on furosemide 80 mg IV.

Comparison {dca} at {time24}.

{ln} Vascular redistribution with septal lines, progressed. {f}

IMPRESSION: Interstitial edema, worse.

MRP Dr. {dr} paged ({pager}); resident {full} returned call promptly, verbal readback done.

{inits}/{inits_low}""",
        """Health Authority Central Dictation
Patient: {caps}
PHN: {phn}    Encounter: {account}
Facility: {acute_ca}, {ward_o}
Procedure: CT pulmonary angiogram
Procedure date: {dca}

Clinical: Post partum day 6, right pleuritic pain. Wells 4.5.

Technique: 64-slice, bolus tracking at the main PA, threshold 120 HU.

Report: Segmental filling defect in the right lower lobe posterior basal branch (A10). RV/LV ratio is 0.9. {ct}

Impression: Acute right lower lobe segmental PE, no right heart strain. Dr {name} (OB) was notified by phone at \
{clock} on {dca}.""",
        """XR CHEST - Community Referral
Client: {full}; DOB {birthca}; Band member, {town_ca}
Requesting: {tb}, attention community health nurse

Reason: TST 14 mm, household contact of index case ({tbcase}). Asymptomatic.

Comparison: Film from {dt} ({acute_ca}).

{f} No cavity, no adenopathy, no pleural fluid.

Opinion: {tbres}

Radiologist: {i_last}
Result faxed to {phone}""",
        """WSIB claim {claim}. Exam: CHEST 2V and left ribs. Worker: {full}, employer {employer}.

History: Struck by forklift on {wk}, {dca}. Pain at ribs 5 to 8.

Undisplaced fractures of the left 6th and 7th ribs at the mid axillary line. {f} No hemothorax or pneumothorax.

Impression: Two undisplaced left rib fractures.

Report to WSIB and to Dr. {dr} at {urgent}. Enquiries {phone} ext. {ext4}.""",
        """Emergency chest radiograph, {acute_ca}, read {dca} at {clock}

33 wk pregnant, shielded, PA only; GA 33 weeks; SpO2 91%. Influenza A positive by PCR on {month_day}.

{f} Patchy bilateral peripheral opacities, R > L.

IMP: Viral pneumonia.
D/W Dr {dr} (ER), who has spoken with {given} at patient transfer about a bed at {acute_ca}.

{name} MD PGY4 / staff {full}""",
    ),
    "imaging_centre": (
        """{imaging}
{street}
{town_us}
Phone {phone}

Patient Name: {caps}
DOB: {birth}
Referring Provider: {name}, MD
Date of Exam: {d}

CHEST X-RAY, 2 VIEWS

History: Annual physical, former smoker.

Findings: {f} {g} The visualized upper abdomen is unremarkable.

Impression: {res}

Thank you for referring this patient.
Electronically Signed By: {full}, M.D.""",
        """LOW-DOSE CT LUNG CANCER SCREENING

Clinical: {age} y.o. with 35 pack-year history, quit {year}. Shared decision-making visit documented by {full}, NP \
(NPI {npi}) on {d}.

Comparison: LDCT {d} at {imaging}.

Technique: 120 kVp, 20 mAs, CTDIvol 1.4 mGy. No contrast.

Findings: {ct} {ct2} {ct}

Impression: Lung-RADS 2. Continue annual screening, due {month_year}.

Read by {name}, MD
Scanner {scanner}""",
        """CT CHEST W/O CONTRAST

Acc# {acc}   MRN# {mrn}

Nodule follow-up. Patient states prior scan was done in {town_us} around {month_year}; records requested from \
{acute} by the front desk, not received at time of reading.

Findings: Solid nodule of {mm} in the left lower lobe, S9. {ct} {ct2}

Impression: Indeterminate nodule. Per Fleischner, CT at 6 to 12 months if no older study can be obtained. Addendum \
will follow when the outside images arrive.

{full}, M.D., {imaging}""",
        """Dear {full},

Your recent chest x-ray on {dt} was read by our radiologist, Dr. {dr}. The result shows: {res} This letter does not \
replace a conversation with your provider. A report was sent to {i_last}, MD.

If you have questions or need a copy of your images on CD, call {phone} or visit {url2}. Bring a photo ID to the \
front desk at {street}, {town_us}.

Sincerely,
{imaging}""",
        """Exam: XR Chest PA/Lat
Patient: {full} ({age} F)
Insurance: PPO, member {policy}, auth {account}
Ordering: {last_first}, DO

Technologist note: Pt could not raise L arm d/t frozen shoulder. LMP {date_short}. Shielded. {inits}

{f} {g} Lateral view is degraded by overlying arm.

IMPRESSION: {res}

Result line {phone}. Final {d}.""",
        """HRCT CHEST

INDICATION: Interstitial lung disease, on nintedanib 150 mg BID. Followed by Dr. {full} at {acute} ILD clinic.

COMPARISON: HRCT {d}; PFTs of {d} (FVC 68%, DLCO 41%).

TECHNIQUE: Supine inspiratory, expiratory and prone images, 1 mm, on {scanner}.

FINDINGS: {ct} {ct2} Traction bronchiectasis is slightly more pronounced in the lower lobes.

IMPRESSION: Fibrotic ILD, probable UIP, mild progression from {year}.

Discussed at the {wk} conference with Drs. {dr} and {dr}.""",
        """{imaging} - STAT REPORT - CALL BACK REQUESTED
To: {full}, MD   Fax: {phone}
Pt: {last_first}
Study: CT chest with contrast {d}

Reason: Unexplained 20 lb weight loss.

1. {cm} right hilar mass encasing the bronchus intermedius.
2. {ct}
3. {ct2}
4. Left adrenal nodule 2.2 cm, 34 HU.

Opinion: Primary lung malignancy, at least T2b N2 pending PET. Your nurse {given} took this report by phone at \
{time}; the patient, waiting in {ward_r}, was told to see you tomorrow.

{i_last}, M.D.""",
        """CHEST: Frontal and lateral projections were obtained on {d}.

Indication: positive PPD, new hire at {snf}. Self pay.

The lungs are free of infiltrate. {f} No hilar enlargement. The cardiac silhouette is normal in size.

Impression: No radiographic evidence of active TB.

Released to patient {full} in person, ID checked (DL {license}), {initials3}, {d}.""",
        """PET/CT SKULL BASE TO MID THIGH

Patient: {caps}   MBI: {mbi}
Performed at {imaging} mobile unit, {town_us}, {dt}

Radiopharmaceutical: 11.2 mCi F-18 FDG, right antecubital, injected {clock}; imaging 62 minutes after. Glucose 104 \
mg/dL.

Comparison: Recent CT chest.

Findings: The RUL nodule, 17 mm, SUVmax 8.8. Station 10R node SUVmax 3.1, equivocal. {ct}

Impression: Hypermetabolic RUL nodule. EBUS of 10R recommended.

Interpreted by: {name}, MD; Technologist {full}, CNMT
cc: {dr} (pulm)""",
        """2V CXR  {d}  {site}  MR {mrn}

Hx: asthma, wheeze. Peds, 6 yo, accompanied by grandmother {her_full}.

Prior: {month_year}

Peribronchial cuffing, hyperinflation to 10 posterior ribs. {f} No FB.

IMP: Reactive airways / viral. No lobar pneumonia.

Called to {urgent} ({given}) {phone_short}. {inits} {clock}""",
        """Coronary calcium score CT

{full}, {age} years, self-referred after the {holi} health fair at {church}. Receipt {account}.

Agatston: LM 0, LAD 112, LCx 18, RCA 44; total 174. MESA percentile 71.

Extra-cardiac: {ct} {ct2}

Impression: Moderate coronary calcium. Results mailed {d} to {street}, {town_us} and to Dr. {dr}.""",
    ),
    "urgent_care": (
        """{urgent}
Provider: {full}, PA-C
Patient: {name}    DOB {birth}
DOS: {d}   Location: {ward_r}

CXR 2V ordered for cough x 10 days, COVID neg, Flu A/B neg, sat 95% RA.

Provider wet read: ?RLL infiltrate. Rx doxycycline 100 mg BID.

RADIOLOGY OVERREAD: {f} {g} The density seen on the frontal view is breast tissue.

Impression: No pneumonia.

{full}, MD, {imaging}, {time}. Clinic notified.""",
        """OVERREAD DISCREPANCY FORM
Site: {urgent}
Patient {last_first}  Chart {mrn}
Treating clinician: {i_last}, NP

Initial interpretation: normal chest.
Radiologist interpretation: {mm} nodule overlying the left 4th anterior interspace. {res}

Action: pt called at {tel} on {d}, left message. Second call {wk}, spoke with pt, CT chest ordered at {imaging}.
Completed by {inits}""",
        """CHEST, PA AND LATERAL

Twisted and fell from ladder {wk}. Left rib pain.

No prior.

{f} No pneumothorax. Cortical step-off of the left 8th rib, posterolateral.

IMPRESSION: Nondisplaced left 8th rib fracture.

Results to Dr. {dr} at {urgent} via secure text at {clock} {d}.
{name}, D.O.
Typed by {typist}""",
        """Pt name: {lower_full}
urgent care note / xray

pt is {a_age} yo m c/o sob since {wk}. seen at {urgent} {date_short} given zpak and prednisone, no better. xray \
chest done by {given} rt at {clock}. my read: hyperinflated, no infiltrate. {f} ekg nsr. dimer sent to lab.

plan: transfer to {acute}, report given to charge rn.

{name} pa-c
supervising {dr}""",
        """Exam: Chest x-ray, 1 view, patient in wheelchair
Chart no. {mrn}
Reason: Chest congestion, {age90} years old, lives with daughter {her_full} ({tel})
Compared to {month_day}

Findings. {f} {g} Low volumes, shallow inspiration.

Impression. {res}

Reported to {urgent} front desk, {given}, at {time}.""",
        """Mom ({her_full}) reports possible swallowed coin, approx. {time}. Child {given}, 3 years, no drooling, \
no stridor.

CHEST AND NECK, 2 VIEWS: A 19 mm round metallic density projects at the level of T2, coronal on the AP view. No \
double-ring (halo) sign to suggest a button battery. {f}

IMPRESSION: Coin in the upper esophagus.

Dr. {dr} at {urgent} phoned {clock}. Transfer to {acute} arranged. {name}, MD (pediatric radiology)""",
        """ACCESSION {acc}
{full} | F | {birth}
REFERRED BY {full} APRN, {urgent}

CHEST RADIOGRAPH TWO VIEWS {d}

INDICATION: MVC {wk} night, restrained driver, airbag deployed, sternal tenderness

FINDINGS: Sternum intact on the lateral. {f} Mediastinum is not widened, 7.1 cm. {g}

IMPRESSION: No acute injury identified.

Claim no. {claim} per registration. Signed {clock}.""",
        """After Visit Summary - Imaging

Hello {given}, you had a chest x-ray at {urgent} on {dt}. {res} Your provider today was {name}, FNP. Please follow \
up with Dr. {dr} within 7 days; the office number is {phone}. Go to the ER at {acute} if you have chest pain or \
trouble breathing.

View your images: {url2}""",
        """CXR for fever, IVDU. Walk-in, no PCP. Address given as shelter at {street}, {town_us}.

Multiple peripheral nodules, several with cavitation, up to 2.1 cm. {f} Small right effusion.

IMPRESSION: Septic emboli until proven otherwise; tricuspid endocarditis (Duke criteria) should be considered.

CRITICAL: Dr {full} notified {clock}; EMS called to {urgent}, accepted by {dr} at {acute}, {ward_h}.""",
    ),
    "teleradiology": (
        """{tele}
PRELIMINARY REPORT
Facility: {acute}
Patient: {caps}
MRN: {mrn}   Age: {age}
Study received: {d} {clock} ET
Report sent: {clock} ET

EXAM: CT Chest with IV contrast, 412 images.

HISTORY: r/o PE

FINDINGS: {pe} {ctx}

IMPRESSION: No pulmonary embolism. {impct}

Preliminary interpretation by {full}, MD. For questions call {phone}.
Final report to be issued by the local radiologist.""",
        """Night read, XR chest portable, {site} {ward_h}, MR# {mrn2}

Images: 1. Received {clock} CT, read {clock} CT.

Hx: AMS, ETOH, found down.

{f} {g} No pneumothorax.

Impression: Bibasilar atelectasis or aspiration.

Dr. {i_last}
{tele}, licensed in 34 states (license {license})""",
        """FINAL OVERREAD OF {tele} PRELIM

Study: CTA chest {d} {clock}
Prelim: no PE.

Final: Agree no central PE. A subsegmental filling defect is present in the RLL, ser 5 im 203, which was not \
described. {ct}

DISCREPANCY: Minor / potentially significant. ED physician {full} notified at {time}; patient {full} was discharged \
at {clock} and is being called back.

{full}, MD
{acute}""",
        """Report date/time: {d} {time24} EST
Patient: {caps}
ID: {mrn2}
Exam: PORTABLE CHEST
Referring site: {acute}
Contact at site: {given}, CT tech, {tel}

Clinical: 1 lumen PICC placed, confirm tip.

{picc} {f}

Impression: PICC in satisfactory position, may be used.

Read remotely by {full}, MD, from {town_us}. QA code 1.""",
        """WET READ: {inits} {d} {clock}
CT chest/abd/pelvis trauma, ATV rollover, GCS 15.
CHEST: Left ribs 4-9 fx, 5-7 segmental. Small left PTX 11 mm. Lung contusion LLL. No aortic injury. T6 and T7 \
transverse process fx.
Spine: L1 superior endplate, AO type A1.
D/w Dr. {dr} at {clock}.

STANDARD READ: Concur. {ct} Additional: AAST grade 2 splenic laceration. Called to trauma PA {name} ({pager}) \
{clock}.
Attending: {full}, MD""",
        """CRITICAL RESULT CALL LOG
Order {acc}  Reader {full}
{clock} called {tel}, on hold 6 min, no answer
{clock} called ED desk, spoke w/ unit clerk
{clock} reached Dr {dr}; tension pneumothorax on the left reported, 4.2 cm at apex, mediastinal shift. Verbal \
read-back.
Finding on the {ward_h} portable. {ln}
Log closed by {inits}""",
        """PRELIM - NOT A FINAL REPORT

Pt {name}, {age90} M, {acute}
CXR 1V {d} {clock}

Comparison: none available (site PACS downtime since {clock})

{f} {g} Pacer leads RA/RV.

IMP: Mild CHF pattern. No PTX.

-{i_last}, {tele}
Support: {email2}""",
        """EXAM: CT CHEST WITHOUT CONTRAST
CLINICAL INFO: {age} F, COVID+ {date_short}, worsening hypoxia, HFNC 50 L/60%.
COMPARISON: CT from {acute}, {d}, via image exchange.
FINDINGS: Ground glass in all lobes, 50-60%, with crazy-paving. {ct} {ct2}
IMPRESSION: COVID-19 pneumonia, progressed. No pneumomediastinum.

Thank you for the opportunity to participate in the care of {full}. Report generated at {time} MT. {full}, MD, \
{tele}. cc {dr} at fax {phone}.""",
        """PEER REVIEW / QA RESPONSE
From: {full}, MD, Medical Director, {tele}
To: {full}, MD
Re: {acc}, portable chest of {d}

Dr. {dr} re-read the film on {wk}. The retrocardiac opacity is visible in retrospect, RADPEER 2a. {f} The reader was \
on hour 9 of the shift with 131 studies. Replies to {email2}. An addendum was sent to {acute}; the hospitalist, \
{i_last}, was aware.""",
        """After-hours report, {holi} coverage

{acute} {ward_h}. Feeding tube check.

{feed}
{f}

Impression: See above. Do not use until advanced or re-imaged.

RN {given} informed at {clock} by {full} ({tele}). Images from station {scanner}; accession {acc}.""",
        """Telephone report taken by {full}, RN, {snf}, {d} {clock}:

"Dr. {dr} from {tele} called. Chest x-ray for {full} in {ward_s} shows right lower lobe pneumonia, no fluid, heart \
big. Written report to follow by fax." On-call provider notified; orders: levofloxacin 500 mg PO daily x 7 days, Q \
shift vitals. Son {him} called.

Written report: {f} RLL consolidation. {imp}""",
    ),
    "occupational": (
        """{occ}
Employee: {name}   SSN: {ssn}
Employer: {employer}
Exam: Chest PA, pre-placement   Date: {d}

Job title: Sandblaster. Respirator user.

FINDINGS: {f} Film quality 1. No parenchymal or pleural abnormality consistent with pneumoconiosis.

IMPRESSION: Negative chest, ILO 0/0.

Medically cleared for respirator, pending spirometry (FEV1 88%).
{full}, MD, MPH""",
        """ROENTGENOGRAPHIC INTERPRETATION (Form CDC/NIOSH 2.8)
Worker: {caps}   Facility: {occ}
Date of radiograph: {d}   Type of reading: B
1. Image quality: 2, underexposed
2A. Any parenchymal abnormalities: yes
2B. Small opacities: primary s, secondary t; zones: RM RL ML LL; profusion 1/1
2C. Large opacities: O
3A. Pleural plaques: yes, in profile, bilateral, extent 2, width b
4B. Other symbols: aa, ca not excluded, di
Comments: {ilo} See personal physician.
Reader: {full}   Reader ID {breader}   Date of reading: {d}
{street}, {town_us}""",
        """RE: {full}, Claim {claim}
Miner, {age} years old, 27 years underground at {mine}, last worked {year}.

To whom it may concern: I have reviewed the chest radiograph dated {d}, classified with the ILO 2011 standards. \
Profusion is 2/1, shape r/q, all six zones. A 14 mm large opacity, category A, is in the right upper zone. {f} The \
film of {month_year}, read by Dr. {dr} as 1/2, shows no large opacity.

Opinion: Complicated coal workers' pneumoconiosis.

{full}, M.D., B Reader
{occ}""",
        """PRE-EMPLOYMENT PHYSICAL - X-RAY
Name {full} Emp# {employee} Dept: Fire
CXR PA {d}: {f} {g}
Candidate for {fire}. Academy class begins {month_day}.
Impression: Within normal limits. Fit per NFPA 1582.
X-ray tech {inits}. Reviewed {i_last} MD, {occ}, {phone}""",
        """Asbestos medical surveillance, 29 CFR 1926.1101
Member: {last_first}, {employer}
Exposure from {then}, pipe covering, 6 years at {employer}

PA chest, digital, {d}. Comparison {month_year}.

{f} Calcified diaphragmatic plaques, bilateral. {g}

Impression: Asbestos-related pleural disease, no asbestosis.

Results explained to the worker and his wife {her} by {name}, RN, COHN-S. Next film due {month_year}.""",
        """SILICA EXPOSURE, engineered stone fabricator. {age}-year-old man from Mexico, 8 years at {employer}.

CT chest {d}, {imaging}:
{ct} Perilymphatic nodules in the upper lobes, up to 4 mm, with early PMF on the right, {cm}. Eggshell nodes at 4R \
and 7.

Impression: Accelerated silicosis, progressive massive fibrosis. Exclude TB (IGRA sent {d}).

Discussed with Dr. {name}, {occ}, and with the county case manager {i_last} at {tel}.""",
        """Return-to-work film
Patient: {name}
DOI: {d}   WC claim: {claim}   Adjuster: {name}, {phone}

Chlorine gas inhalation at {employer}. Seen in the ER of {acute} the same day.

PA/lat chest {d}: {f} Earlier perihilar haze has cleared.

Impression: Resolved chemical pneumonitis. Released full duty per Dr. {dr}.""",
        """DOT/Merchant mariner physical, chest film attached.

Applicant {lower_full}, mariner ref {license}, {ship}. BP 128/78, vision 20/20, BMI 31.

CXR: lungs clear, heart NL. {f}

Impression: normal. No restrictions.

{name}, DO, National Registry #{npi}
{occ} {street} {town_us} {d}""",
        """Healthcare worker TB screening
Employee {name}, badge {employee}, {acute}, {ward_h}
QFT positive on {d} (TB1-Nil 0.88). Converted from negative in {year}. No symptoms.
Chest radiograph {d}: {f} No apical fibrosis. {g}
Impression: No active TB. LTBI counseling, 3HP vs 4R discussed by {name}, NP.
Employee Health {email2}""",
        """Second reading for arbitration. Claimant {name} v. {employer}; attorney {full}, {town_us}.

Film of {d} reviewed at the request of counsel on {dt}. Quality 2 owing to scapular overlay. Parenchyma: 0/1, q/t, \
lower zones. Pleura: no plaque, costophrenic angle blunting on the left only. {f}

Conclusion: I do not agree with Dr. {dr}'s classification of 1/1. These findings are not sufficient for asbestosis.

{name}, MD, NIOSH B Reader (exp. {month_year})""",
        """Onsite mobile van, {employer}, {d}. 46 films taken from {clock}, unit {scanner}, tech {full} RT(R).

Film no. {acc}, {caps}: {f} Beryllium lymphocyte proliferation test borderline. Hilar nodes not enlarged.

Result: No abnormality. BeLPT to be repeated. Letter to worker signed by {i_last}, MD, {occ}.""",
    ),
    "nursing_facility": (
        """MOBILE X-RAY REPORT
Facility: {snf}
Resident: {last_first}   Location: {ward_s}
DOB: {birth}   Physician: {full}
Date: {d}   Time taken: {time}

CHEST 1 VIEW PORTABLE

Reason: congestion, R05.9

Findings: {f} {g} Patient is rotated to the right.

Conclusion: {imp}

{name}, M.D.
Faxed to nurses station {tel}""",
        """Resident {full}, {age90} y/o, {ward_s}, increased confusion, temp 101.2, O2 2L.

Single AP view of the chest, semi-erect in bed, taken at {snf} by {given}, RT.

Comparison: {date_short}.

Persistent elevation of the right hemidiaphragm. New opacity at the left base behind the heart. {f}

Impression: Left lower lobe pneumonia or atelectasis.

Report called to {name}, LVN at {clock}.""",
        """PRN CXR for TB clearance, new admit to {snf} from {acute} on {d}.

PPD step 1 placed {date_short}, 0 mm; unable to place step 2.

{f} {g} Kyphosis limits the apices.

IMPRESSION: No evidence of active tuberculosis on this limited study.

Ordered by Dr {dr}. DON {given} aware. {inits}/{initials3}""",
        """Nurse note: Rec'd x-ray results on {full} in {ward_s}. Chest: mild CHF, no pneumonia. Dr. {dr}'s NP, \
{full}, called at {time}. New order Lasix 40 mg PO BID x 3 days, BMP {wk}, daily weights. POA (niece, \
{her_full}) notified by phone {phone}, agrees. Res. resting in bed w/ HOB 30, no distress. Heel \
protectors on, stage 2 to coccyx unchanged.
{i_last}, RN""",
        """Portable chest for PICC placement at bedside by vascular access nurse {name}.

{snf}  {ward_s}  {d} {clock}

{picc} {f}

OK to use. Verified by radiologist {i_last} and called to facility ({tel}), spoke with {given}.""",
        """Patient: {full}
HIC/MBI: {mbi}
Bill to: Part B, portable setup, R0070, 1 pt
Transport from: {town_us}
To: {snf}, {street}

CHEST: Heart mildly enlarged. {f} {g}
LEFT RIBS: No displaced fracture of ribs 1-10. Osteopenia.

IMPRESSION: No acute process. If pain persists past 10 days repeat films.

Interpreting physician {name}, NPI {npi}""",
        """ADDENDUM to mobile chest film {acc} of {d}:

The original report was filed under the wrong resident. Film belongs to {full}, {ward_s}, and not to {name}, who is \
her roommate. Corrected report faxed to {snf} at {clock}, attention {given} in medical records.

Findings are unchanged: {f} {imp}

{name}, MD""",
        """Chest x-ray results for care conference, {snf}, {d}

Mr. {dr}, aged {age90}, has end stage COPD, GOLD 4, on hospice with DNR/DNI. X-ray last month: {f} No new \
infiltrate. Attending Dr. {full} does not recommend further imaging. Daughter {her} and chaplain {full} from \
{church} present. The therapy dog, {pet}, visits weekly.""",
        """G-tube change and chest film. {age} yo F, {ward_s}, vent unit of {snf}.

AP chest {d}: {ln} {ln2} {f} Right base opacity, no change from {month_day}.

IMPRESSION: Chronic right base scarring. Trach in place.

RT {name} informed. Vent settings AC 14/450/PEEP 5/40%. Job {job}""",
        """Order taken via phone {d} {clock}: stat CXR, s/p fall from w/c, L side pain. {snf}, attending {dr}.

Exam performed {clock} (tech {inits}, machine {serial}).

No PTX. {f} Acute-appearing fracture, left lateral 9th rib. T9 and L2 compression deformities, old.

Impression: Left 9th rib fracture.

Read by {full}, MD, {tele}.""",
    ),
    "tuberculosis": (
        """TB CLINIC CHEST RADIOGRAPH REPORT
Client: {caps}   DOB: {birth}
RVCT/State case no.: {tbcase}
Country of birth: Philippines. Arrived in the US {month_year}.

Film date: {d}   Prior: none

{f} Right upper lobe fibronodular opacity with a 1.8 cm thin-walled cavity.

Class: ATS 5, suspect. RIPE started by Dr. {dr}.

Reader: {name}, MD. Nurse case manager: {full}, PHN ({phone}).""",
        """End of treatment film, DOT completed {d} (182 doses). {full} is a {age} year old from Ethiopia. Sputum \
culture converted {month_year}; isolate pan-susceptible.

CXR PA: residual RUL scarring, volume loss, no cavity. {f}

Compared w/ {d}, {month_year}: steady improvement.

Impression: Inactive TB, new baseline. Discharged from {tb}.

{i_last}, MD / {inits_low}""",
        """I-693 civil surgeon film
Applicant: {full}   A# {anum}   DOB {birth}
IGRA positive {d}
Chest x-ray at {imaging}, {dt}: {f} {g}
Classification: Class B2, LTBI evaluation. Not infectious.
Signature on file: {name}, MD, civil surgeon, {street}, {town_us}""",
        """Immigration Medical Examination, panel physician film read
IME {ime}   Client: {full}, born {birthca}
Clinic: {tb}, {town_ca}
PA chest {dca}: Code 2.3, minor apical capping, and a calcified node at the right hilum. {f}
Grade B. Follow-up not required.
Radiologist Dr. {dr}. Submitted via eMedical {dca} {time24}.""",
        """Contact investigation, {college}

Index: student in {ward_d}, smear 3+. {name}, roommate, TST 18 mm read {d} by {inits}.

Chest PA and lateral {d}: {f} No infiltrate, cavity, effusion or adenopathy.

IMPRESSION: {tbres}

Call results to {given}, public health nurse, {phone}; parents in {town_us} were informed by the student.""",
        """Dear Dr. {dr}:

Re: {full}, {town_us}

I saw your patient at {tb} on {dt}. He was exposed to a cousin with MDR-TB in Peru and has a QuantiFERON of 4.21 \
IU/mL. The chest film reviewed with {full}, our radiologist, shows: {f} {tbres} Moxifloxacin 400 mg daily for 6 \
months was offered. He will return in {month}.

Please call {tel} with questions.

{full}, MD""",
        """Record {mrn}. Cavitary TB, week 8 film. {A_age}-year-old, DM2 (A1c 11.4), weight 52 kg.

Comparison: {d}, {d}.

The left upper lobe cavity measures 2.4 cm, was 3.3 cm. {f} Airspace disease in the lingula is improving. Small left \
effusion has gone.

IMPRESSION: Improvement. Cavity persisting at 2 months and positive culture of {date_short}: extend continuation \
phase to 7 months.

Discussed at TB case conference {wk} with {full} and {full}, {tb}.""",
        """Isolation release request: {acute} {ward_h} to {tb}

Patient {full}, MRN {mrn}. AFB smear neg x 2 ({date_short}, {date_short}); Xpert MTB/RIF not detected. CT {d}: \
Tree-in-bud nodularity in the lingula and RML, MAC more likely. {ct}

Approved by {full}, MD, TB controller. Airborne precautions may be discontinued.""",
        """Refugee health screen. {name} arrived {d} from a camp in Kenya with wife {her} and four children. \
Overseas film class B1.

CHEST: {f} Stable apical fibrosis compared with the CD of {month_year}. Levoscoliosis, ? Pott disease at T9-T10, \
with disc narrowing and a paraspinal shadow.

Impression: MRI thoracic spine advised. Interpreter ID {employee} used. Reported to {tb}, Dr. {dr}, {phone}, at \
{time}.""",
        """Pediatric contact, 22 months, child of the case {full}. Seen {d} with grandmother {her}.

AP and lateral: right hilar and paratracheal adenopathy with RML air-space disease. {f}

Impression: Primary tuberculosis, gastric aspirates x 3. Admitted to {acute}, {ward_p}. Reported by phone to {name} \
at {tb} {tel} and to the school nurse of {highschool}, where a sister attends.""",
    ),
    "custody_and_campus": (
        """{prison}
HEALTH SERVICES UNIT - RADIOLOGY
Inmate: {caps}   No: {inmate}
Assigned: {ward_c}
DOB: {birth}
Exam: CXR 1V   Date: {d}

Indication: PPD 12 mm at intake.

{f} {g}

Impression: No active TB.

{name}, MD (contract radiologist, {tele})
Copy: HSA {dr}""",
        """Altercation in {ward_c} at approx {clock}. Stab wound, right lateral chest at the 6th interspace. \
Transported to {acute} with 2 officers.

PORTABLE CHEST: Small right pneumothorax, 14 mm. Skin staples. {f}

CT CHEST: {ct} No hemothorax. No diaphragmatic injury seen.

IMPRESSION: Small right pneumothorax. Dr. {dr}, {ward_h}, aware {clock}. Patient registered under alias \
{last_first}; custody number {inmate}.

{name}, MD""",
        """Body packer evaluation, AP chest and KUB. {age} M, {prison}, brought by officer {dr} on {d}.

Chest: {f} No esophageal foreign body. Abdomen: multiple ovoid dense packets, parallel to the bowel, with the double \
condom sign.

IMPRESSION: Body packets. Results to Sgt. {full} and Dr. {i_last} at {clock}, ext. {ext4}.""",
        """Tele-read for {prison}. Order {acc}. Pt {full} / {inmate}.

Hx: HIV, CD4 96, off ARVs since {month_year}, cough 3 wks, in negative pressure {ward_c}.

Comparison: chest film from county jail intake, {d}.

Bilateral perihilar ground-glass. {f}

Impression: PJP versus viral. Isolate until TB excluded. Called to {given}, LPN, at {clock}.""",
        """Student Health Service, {college}
Student: {full}   SID {student}
Residence: {ward_d}

Clinician {full}, NP requests CXR, 2 weeks of cough after {holi} break, Mycoplasma IgM pending.

FINDINGS: Patchy left lower lobe opacity. {f}

IMPRESSION: Atypical pneumonia, likely Mycoplasma.

{imaging}, {d}, Dr. {dr}""",
        """International student TB clearance form. Name {full}. Program: MS Computer Science. University ID \
{student}. IGRA positive.

Chest X-ray date {d}, performed at {urgent}.
Interpretation: (X) normal ( ) abnormal. {f}
Physician {i_last}, MD   License {license}
Return form to {college}, {email2}, before {month_day} to remove the registration hold.""",
        """Sports physical follow up. Varsity rower at {college}, syncope during practice {wk}. Tall, arm span \
exceeds height, Ghent criteria under review.

CXR PA/LAT {d}: Right apical bleb. {f} Pectus carinatum.

CTA chest {d}: Aortic root 4.0 cm, Z score 2.6. {ct}

IMPRESSION: Borderline dilated root, Marfan syndrome to be considered. Athletic trainer {full} and mother {her} \
informed. Echo at {acute}.""",
        """Juvenile intake film: {lower_full}, 16 yrs, {youth}, {ward_c}. Tech {inits}. Consent by guardian {name}, \
{tel}.
CXR: neg. {f} Retained BB pellet in the left chest wall soft tissues, 4 mm.
Read {clock} {d}, {name}, DO.""",
        """Clinical note, prison infirmary. {name} ({inmate}) returned from {acute} on {d} after VATS \
decortication, POD 6. Chest tube out {date_short}. Film today in {ward_r}: {f} Small loculated right \
effusion, 2.5 cm, no air. Plan: repeat in one week, incentive spirometer, amoxicillin/clavulanate 875 mg \
BID. Discussed with surgeon Dr. {dr} at {phone}. Dr. {full}""",
        """Counts: housing officer reports inmate {dr} swallowed a razor blade, {clock}.

Chest and abdomen, 3 films: Linear metallic density, 37 x 2 mm, left upper quadrant, likely gastric. {f} No \
pneumomediastinum or free air.

IMPRESSION: Ingested blade in the stomach. Transfer from {prison} to {acute} ordered by {full}, MD; transport \
notified {clock}; report faxed to {phone}.""",
        """To: Registrar and Nursing Program, {college}
From: {full}, RN, Student Health

{full} (student no. {student}) had a two-view chest radiograph on {dt} because of a prior positive skin test. {res} \
She is cleared for clinical placement at {acute} beginning {month_day}. No further films are required unless \
symptoms develop (CDC guidance).""",
    ),
    "veterans": (
        """{vamc}
CHEST 2 VIEWS PA&LAT
Exm Date: {va_date}@{time24}
Req Phys: {last_first}   Pat Loc: {va_loc} (Req'g Loc)
Img Loc: {ward_r}   Service: Unknown

(Case {case} COMPLETE) CHEST 2 VIEWS PA&LAT (RAD Detailed) CPT:71046
Reason for Study: COPD

Clinical History: {A_age} year old Veteran, burn pit exposure (PACT Act).

Report: {f} {g}

Impression: {imp}

Primary Diagnostic Code: MINOR ABNORMALITY
Primary Interpreting Staff: {name}, Staff Radiologist (Verifier)
/{inits}""",
        """{caps}  {ssn}  {va_date}
Report Status: Verified   Date Verified: {va_date}

Verifier E-Sig:/ES/{full}, MD

Report:
LDCT lung cancer screening. Comparison {d}, {vamc}. Pack years 50.

{ct} {ct2} {ct}

Impression: Lung-RADS 1. Annual LDCT. Letter sent to Veteran at {street}, {town_us}.""",
        """VISTA IMAGING CONSULT NOTE
Veteran {full}, last four {last4}, ICN {icn}

Community care CT chest at {imaging} on {d} was imported from CD. Outside read by {i_last}: "9 mm RML nodule."

Reinterpretation: The nodule is 7 mm, in S5, solid, and was present on our study of {month_year} at 7 mm. {ct}

Impression: Stable nodule. Tumor board {wk}; Dr. {dr} (pulmonary) messaged.""",
        """Clinical history: {age90} yo WWII Veteran, resident of {snf}, {ward_s}, aspirates.

Comparison: {va_date}

Report: Portable upright. {f} Right basal opacity, chronic. {g}

Impression: No change.

Results to CLC nurse {given} ext {ext4}. Alert sent via CPRS to {last_first}.""",
        """Gulf War registry exam. {full}, {age}, SSN {ssn}, deployed {gulf}, 11 months. Now working for \
{employer}.

Two views: {f} No interstitial disease.

IMPRESSION: Normal. C&P examiner {name}, DO requests no further imaging.

Reported by {dr} at {vamc}, {d} {time24}.""",
        """Examination: CT THORAX W/O CONT
Req Loc: PULMONARY, {vamc}
Attending: {last_first}
Agent Orange exposure, LUL resection {year}, squamous cell, pT1c N0.

Comparison: {d}, {d}.

Left upper lobectomy changes. {ct} {ct2}

IMPRESSION: No recurrence.

Next surveillance scan {month_year}. Questions to {full}, lung nodule coordinator, {phone}.""",
        """Addendum: {va_date}

This addendum corrects laterality in the report of {va_date} (case {case}). The chest tube is on the RIGHT. The \
referring provider, {full}, was contacted via Teams at {clock} and acknowledged.

/es/ {full}, MD
Chief, Imaging Service, {vamc}""",
        """Travel clinic note: Vet {dr} drove 140 miles from {town_us} to {vamc} for film on {wk}. Wife {her} and \
service dog {pet} in waiting area.

CXR 2V: {f} Left pleural catheter (PleurX) in place. {g}

Imp: Left effusion smaller vs {date_short}.

Home drains 400 mL every other day. Return {month_day}. {i_last}, PA-C""",
        """PORTABLE CHEST ({va_loc})
Case: {case}
Hx: Fever, neutropenic, day +11 after auto-SCT at {acute}

Comparison: Chest of {va_date} {time24}

{ln} {f} Nodular opacity in the right mid lung, new.

Impression: Invasive fungal infection possible. CT advised. Dr. {dr} (heme/onc, pager {pager}) notified by {full} at \
{time24}.""",
        """eConsult response
From: {full}, MD, Radiology, {vamc}
To: {full}, APRN, primary care
Q: Does the 5 mm nodule on CXR need CT?
A: I reviewed the film of {d} on {scanner}. The density is calcified and stable since {year}. {f} No CT needed. Time \
spent 12 minutes. Please tell Mr. {dr} that he may resume routine care.""",
        """Home oxygen evaluation, {name} (last4 {last4}).
CXR on {d}: {f} Bullous emphysema, worse in RUL, vanishing lung pattern. {g}
6MWT 210 m, nadir 84% RA, 93% on 2 L.
IMPRESSION: Severe emphysema. LVRS referral to {acute} declined by pt {wk}.
Respiratory therapist {name}, {tel}; concentrator S/N {serial}.""",
    ),
    "lines_and_procedures": (
        """PROCEDURE: Ultrasound-guided left thoracentesis
Patient: {full}   MRN {mrn}
Date: {d}   Location: {ward_r}
Operator: {full}, MD   Assistant: {name}, PA-C

Consent obtained from the patient's daughter, {her}. Timeout done. 1% lidocaine, 8 mL. A 5 Fr Yueh needle was \
advanced; 1,150 mL of straw-colored fluid removed. No complication.

Post-procedure chest film {clock}: {f} No pneumothorax.

{acute}""",
        """PICC INSERTION NOTE
{acute}, {ward_h}
Inserted by {full}, RN, VA-BC, on {d} at {clock}
Indication: 6 wk IV nafcillin, MSSA endocarditis
Vein: R basilic, 4.8 mm. Catheter: Bard PowerPICC 5 Fr double lumen, lot {serial}, trimmed 41 cm, exposed 1 cm. ECG \
P-wave confirmation.

CXR read: {picc} Dr. {dr} cleared for use {clock}.""",
        """CT-GUIDED LUNG BIOPSY

Indication: {mm} RLL nodule, PET avid. Referred by Dr. {full}, {imaging}.

Comparison: CT {d}.

Under CT fluoroscopy (CTDIvol 14 mGy), a 19G Temno coaxial needle, three 20G cores to formalin. Rapid on-site review \
by cytotech {full}. {ct}

Complication: small pneumothorax, 6 mm, stable on the {clock} film. SIR class A.

Specimen {acc}. Discharged {clock} with brother {him}. {full}, MD""",
        """Confirm line. {mrn2}, {ward_h}, {d}, {clock}. Dr. {dr} placing.

{ln}
{ln2}
No PTX. {f}

Imp: lines ok as above. OGT advance 6 cm.

phoned {given} RN {ext}. {inits}""",
        """TUNNELED DIALYSIS CATHETER EXCHANGE

Pt: {last_first}   Acct: {account}
Attending: {i_last}, MD. Fluoro time 1.8 min, 22 mGy.

ESRD on HD three times a week at {acute}; poor flows since {wk}. Old right IJ Palindrome removed over a wire. Tip at \
mid right atrium, 23 cm. Flows > 300 mL/min. Heparin 1,000 units/mL locked.

IMPRESSION: Successful exchange. Next run {wk}, unit informed ({given}, {tel}).""",
        """Pacemaker check film, PA and lateral (MR {mrn}). Implant {d} by Dr. {full}, {acute}.

Generator: Medtronic Azure XT DR MRI, model W1DR01, serial {serial}. Leads: 5076-52 cm (RA), 5076-58 cm (RV), serial \
{serial}.

Leads project over the right atrium and right ventricle, without kink. {f} No pneumothorax.

IMPRESSION: Leads in expected position. Remote monitor paired {d} with rep {full} present.""",
        """Chest tube removal, post-pull film. MRN {mrn}

Removed at {clock} by {full}, APP, CT surgery. Prior film {date_short} {time24}.

{f} Trace right apical pneumothorax, 3 mm, Light index below 5%. Subcutaneous air unchanged.

IMPRESSION: Trace pneumothorax. Repeat in 4 hours.

Charge nurse {given} in {ward_h} acknowledged, {time24}. {full}, MD""",
        """BRONCHOSCOPY WITH EBUS, chest film follow-up

Patient {name}, {age} M. Procedure {d}, {ward_r}, {acute}. Bronchoscopist: {name}, MD. Anesthesia: {dr}, CRNA {dr}.

Stations 4R, 7 and 11L sampled, 22G, 4 passes each. Scope Olympus BF-UC180F, SN {serial}.

Post film {clock}: {f} No pneumothorax. {imp}""",
        """RETAINED FOREIGN BODY FILM, {ward_h}

Count incorrect, one Ray-Tec. Surgeon Dr. {dr}, circulator {name} RN.

Two intraoperative films, {clock}. {ln} No radiopaque sponge marker within the field. Apices not included; third \
film requested and obtained {clock}, also negative.

Impression: No retained sponge. Called into OR, {name} acknowledged, ext {ext4}.""",
        """Port removal, day surgery. {full}, DOB {birth}. Completed FOLFOX in {month_year}; oncologist Dr. {dr}.

Left chest PowerPort (ref 1808000, SN {serial}) removed intact, catheter 24 cm. EBL 5 mL. 3-0 Vicryl, 4-0 Monocryl, \
Dermabond.

Chest film before procedure, {d}: {f}

Discharge from {ward_h}. Wound check {wk}. {i_last}, MD""",
    ),
    "addenda_and_letters": (
        """ADDENDUM #1 ({d} {clock}): Prior outside CT from {acute}, dated {d}, has become available. The {mm} \
nodule in the right upper lobe is unchanged over this interval. {ct} The recommendation for a 3 month \
scan is withdrawn.

Addendum discussed with {name}, MD, by telephone. {full}, MD

ORIGINAL REPORT: {ctx} {impct}
Signed {d}, {dr}""",
        """{imaging}
{street}
{town_us}

{dt}

RE: {name}    DOB: {birth}

Dear Dr. {dr}:

The chest CT of the above patient contains a finding that needs follow-up. {impct} Our records show no follow-up as \
of today. Please call our office at {phone} or write to {email2} to schedule.

Sincerely,
{full}, MD""",
        """TECHNOLOGIST NOTE: Pt {full} arrived {clock} by ambulance from {snf}. Could not stand. AP done in \
{ward_r}, lateral attempted x 2. IV infiltrated in R AC, 20 mL Isovue, ice applied, Dr. {dr} examined. \
Wristband and DOB ({birth}) checked by {inits}. Repeat 1 of 3 for rotation. kV 85, mAs 4. Images sent \
from {scanner} to PACS.

REPORT: {f} {g} No acute disease.""",
        """Addendum by {full}, MD on {d}

At the request of Dr. {dr}, the study was reviewed for rib fractures. On the oblique reformats there are \
nondisplaced fractures of the right 5th and 6th ribs (series 602, images 71-78), not described. {ct} Otherwise \
unchanged. {acute} risk management was copied, file {claim}.""",
        """MULTIDISCIPLINARY THORACIC CONFERENCE, {wk} {d}, {acute}
Present: {full} (thoracic surgery), {full} (rad onc), {dr} (path), {given} (navigator)

Case 3: {dotted}, {age} F. LUL adenocarcinoma, EGFR L858R. {ct} PET {date_short}: no N2 disease.

Plan: cT1c N0, segmentectomy S1+2. SBRT if FEV1 < 40%.""",
        """FILE ROOM MEMO
To {acute}, HIM, fax {phone}
Please release all chest films {year} to present for {full}, DOB {birth}, to {imaging}, attn {given}. Some films \
were lost in the move. Report of the last study: {f} {res}
Authorization signed {d}. Request no. {acc}. Picked up by spouse.""",
        """Corrected report. The earlier version, signed {d} at {clock}, carried the wrong patient name ({full}) \
due to a worklist error; the correct patient is {full}, MRN {mrn2}, accession {acc}.

CHEST PA AND LATERAL: {f} {g}

IMPRESSION: {res}

{tele} and Dr. {dr} were informed. {name}, MD""",
        """Letter to patient
{dt}

Dear Ms. {dr},

We tried to reach you at {phone} on {wk} about your chest x-ray from {urgent}. {res} Dr. {name} would like you to \
come in. Please call before {holi} or send a message at {url2}. You can also walk in.

{name}, RN""",
        """Dictated but not read. {name}, M.D., Pulmonary Medicine

I reviewed Mr. {dr}'s films in person with {i_last} in radiology at {acute}. On the film of {d} there is a {cm} left \
hilar fullness; on that of {year} it was 1.9 cm. {f} He works for {employer}. I will do EBUS {wk}.

{inits}:{inits_low}""",
        """DISTRIBUTION
1. {full}, MD, {urgent}
2. {i_last}, NP, {snf}, fax {phone}
3. Chart
Result: CHEST 1V, {dt}, {acc}
{f} {res}
Verified {inits}. Undeliverable 04: Dr. {dr}, retired.""",
        """Incidental finding tracker entry
Entered {d} by {full}, RN
Pt: {last_first}; CXR {d} ({site})
Finding: 1.1 cm density, left apex. {f}
Letter 1 mailed {date_short}, certified letter to {street}, {town_us}
CT done at {imaging}: {ct} Closed.""",
    ),
}

PLACES = {
    "acute": (ACUTE, "HOSPITAL"),
    "acute_ca": (ACUTE_CA, "HOSPITAL"),
    "imaging": (IMAGING, "HOSPITAL"),
    "urgent": (URGENT, "HOSPITAL"),
    "tele": (TELE, "HOSPITAL"),
    "occ": (OCC, "HOSPITAL"),
    "employer": (EMPLOYER, "HOSPITAL"),
    "snf": (SNF, "HOSPITAL"),
    "tb": (TB, "HOSPITAL"),
    "prison": (PRISON, "HOSPITAL"),
    "youth": (YOUTH, "HOSPITAL"),
    "fire": (FIRE, "HOSPITAL"),
    "ship": (SHIP, "HOSPITAL"),
    "mine": (MINE, "HOSPITAL"),
    "college": (SCHOOL, "HOSPITAL"),
    "highschool": (HIGH, "HOSPITAL"),
    "vamc": (VAMC, "HOSPITAL"),
    "church": (CHURCH, "HOSPITAL"),
    "site": (SITE, "HOSPITAL"),
    "ward_h": (WARD_ACUTE, "WARD"),
    "ward_s": (WARD_SNF, "WARD"),
    "ward_c": (WARD_CELL, "WARD"),
    "ward_r": (WARD_ROOM, "WARD"),
    "ward_d": (WARD_DORM, "WARD"),
    "ward_p": (WARD_CHILD, "WARD"),
    "ward_o": (WARD_BIRTH, "WARD"),
    "town_us": (TOWN_US, "ADDRESS"),
    "town_ca": (TOWN_CA, "ADDRESS"),
    "pet": (PET, "NAME"),
    "f": (LUNGS, ""),
    "g": (OTHER_FILM, ""),
    "ct": (CT_FIRST, ""),
    "ct2": (CT_SECOND, ""),
    "ln": (FEEDING_TUBES + PICC + TUBES, ""),
    "ln2": (DEVICES, ""),
    "ilo": (ILO, ""),
    "ctx": (CT_ACUTE, ""),
    "pe": (PULMONARY_ARTERIES, ""),
    "impct": (IMPRESSION_CT, ""),
    "her": (WOMEN, "NAME"),
    "him": (MEN, "NAME"),
    "feed": (FEEDING_TUBES, ""),
    "picc": (PICC, ""),
    "tbres": (TUBERCULOSIS, ""),
    "imp": (IMPRESSION, ""),
    "res": (RESULT, ""),
}

# "#" becomes a digit, "@" a capital letter, "Y" the year in two digits
SHAPES = {
    "mrn2": (("######", "MR00######", "#######-#", "00#######", "@@######", "#########"), "MRN"),
    "acc": (
        ("########", "CRY-#####", "XR########", "E#########", "20Y-######", "RAD-######", "##########"),
        "ACCESSION",
    ),
    "npi": (("1#########",), "ID"),
    "mbi": (("1@#4-@@#-@@##", "2@#7@@#@@##"), "ID"),
    "inmate": (("@@####", "@-#####", "#####-###", "#######"), "ID"),
    "student": (("@########", "#######", "U########"), "ID"),
    "employee": (("######", "E#####", "####-#"), "ID"),
    "icn": (("10########V######",), "ID"),
    "last4": (("####", "@####"), "ID"),
    "policy": (("@@@#########", "W#########01", "#########"), "ID"),
    "ohip": (("####-###-###-@@", "#### ### ###", "##########"), "ID"),
    "phn": (("9### ### ###", "9#########", "#####-####"), "ID"),
    "ramq": (("@@@@ #### ####", "@@@@########"), "ID"),
    "tbcase": (("20Y-@@-#####", "TBY-####", "CIY######"), "ID"),
    "anum": (("A### ### ###", "#########", "A#########"), "ID"),
    "ime": (("IME########", "########"), "ID"),
    "breader": (("####", "B-####", "@###"), "ID"),
    "typist": (("TR####", "MT###", "##########", "T##"), "ID"),
    "scanner": (
        ("CT0#_@@@", "DXRM#", "PORT-DR#", "CTAWP#####", "MOBILE0#", "GE_LS16_#", "@@@-CT#", "READ-@@@##"),
        "DEVICE",
    ),
    "tel": (("+1 ### ### ####", "(###)###-####", "### ###-####", "#-###-###-####", "###/###-####"), "PHONE"),
}

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SHORT_DAYS = ("Mon", "Tues", "Wed", "Thurs", "Fri", "Sat", "Sun")
DOUBLE_GIVEN = (
    "Mary-Kate",
    "Jean-Pierre",
    "Marie-Claude",
    "Anne-Marie",
    "Ana María",
    "Billy Joe",
    "Ji-won",
    "Mary Ellen",
)
HOLIDAYS = (
    "Thanksgiving", "Christmas", "Memorial Day", "Labor Day", "Easter", "New Year's", "Veterans Day", "July 4th",
    "Independence Day", "Presidents' Day",
)  # fmt: skip


def own_value(field: str, rng: random.Random) -> tuple[str, str]:
    """The value and kind of this set's own fields; raises KeyError for others."""
    if field in PLACES:
        values, kind = PLACES[field]
        return rng.choice(values), kind
    day = date(2009, 1, 1) + timedelta(days=rng.randrange(6100))
    if field in SHAPES:
        shapes, kind = SHAPES[field]
        return _filled(rng.choice(shapes), day, rng), kind
    match field:
        case "name" | "her_full" | "caps" | "i_last" | "given" | "lower_full" | "inits" | "inits_low":
            return _name(field, rng), "NAME"
        case "d" | "dca" | "dt" | "then" | "gulf" | "dicomdate" | "year" | "month" | "wk" | "holi":
            return _date(field, day, rng), "DATE"
        case "birth" | "birthca":
            born = date(1934, 1, 1) + timedelta(days=rng.randrange(25500))
            return _date("d" if field == "birth" else "dca", born, rng), "DATE"
        case "clock":
            return _clock(rng), "TIME"
        case "email2":
            person = re.sub(r"[^a-z]", "", f"{rng.choice(string.ascii_lowercase)}{rng.choice(FAMILY).lower()}")
            user = rng.choice((person, person, f"{person[0]}.{person[1:]}", "support", "records", "nightdesk"))
            domains = ("lumenovernight.com", "hollis.edu", "statbridge.net", "carrickhealth.ca", "cvmc.net", "va.gov")
            return f"{user}@{rng.choice(domains)}", "EMAIL"
        case "url2":
            return rng.choice(
                (
                    "www.blueheronimaging.com/portal",
                    "https://mychart.tamarackhealth.org",
                    "ridgelineimaging.com",
                    "https://images.cvmc.net/view?id=48213",
                )
            ), "URL"
        case "a_age" | "A_age":
            age = rng.randint(21, 89)
            return f"{field[0]}{'n' if age // 10 == 8 else ''} {age}", ""
        case "mm":
            return f"{rng.randint(4, 14)} mm", ""
        case "cm":
            return f"{rng.randint(15, 58) / 10} cm", ""
    raise KeyError(field)


def _filled(shape: str, day: date, rng: random.Random) -> str:
    signs = {"#": lambda: rng.choice("0123456789"), "@": lambda: rng.choice("ABCDEFGHJKLMNPRSTUVWXYZ")}
    return "".join(signs[sign]() if sign in signs else sign for sign in shape.replace("Y", f"{day:%y}"))


def _name(field: str, rng: random.Random) -> str:
    family = rng.choice(WORD_FAMILY if rng.random() < 0.25 else FAMILY)
    given = rng.choice(WORD_GIVEN if rng.random() < 0.15 else GIVEN)
    letter = rng.choice("ABCDEFGHJKLMNPRSTVW")
    match field:
        case "given":
            return given
        case "i_last":
            return rng.choices((f"{given[0]}. {family}", f"{given[0]} {family}", f"{family} {given[0]}"), (7, 2, 1))[0]
        case "her_full":
            return f"{rng.choice(WOMEN)} {family}"
        case "lower_full":
            return f"{given} {family}".lower()
        case "inits":
            return rng.choice((f"{given[0]}{family[0]}", f"{given[0]}{letter}{family[0]}")).upper()
        case "inits_low":
            return f"{given[0]}{family[0]}".lower()
        case "caps":
            forms = (
                f"{family}, {given}",
                f"{family}, {given} {letter}",
                f"{family},{given} {letter}",
                f"{family}^{given}",
            )
            return rng.choices(forms, (5, 4, 2, 1))[0].upper()
    second = rng.choice(FAMILY)
    forms = (
        f"{given} {letter} {family}",
        f"{rng.choice(DOUBLE_GIVEN)} {family}",
        f"{given} {family if '-' in family else family + '-' + second}",
        f"{given} {second} {family}",
        f"{given[0]}. {rng.choice(GIVEN)} {family}",
        f"{given[0]}.{letter}. {family}",
        f"{rng.choice(MEN)} {family} {rng.choice(('Jr.', 'III', 'Sr.', 'II'))}",
        f"{given} {family}".upper(),
    )
    return rng.choices(forms, (5, 2, 3, 2, 2, 3, 2, 3))[0]


def _date(field: str, day: date, rng: random.Random) -> str:
    month, short = MONTHS[day.month - 1], MONTHS[day.month - 1][:3]
    suffix = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}.get(day.day, "th")
    numbers = f"{day.month}/{day.day}/"
    match field:
        case "d":
            forms = {
                f"{numbers}{day.year}": 30,
                f"{day:%m/%d/%Y}": 26,
                f"{numbers}{day:%y}": 14,
                f"{short} {day.day}, {day.year}": 8,
                f"{month} {day.day}, {day.year}": 8,
                f"{day:%Y-%m-%d}": 5,
                f"{day.day:02d}-{short}-{day.year}": 5,
                f"{day.month}-{day.day}-{day:%y}": 4,
                f"{day.day:02d}{short.upper()}{day.year}": 2,
                f"{day.month}.{day.day}.{day:%y}": 2,
            }
        case "dca":
            forms = {
                f"{day:%Y-%m-%d}": 34,
                f"{day:%d/%m/%Y}": 14,
                f"{day.day:02d}-{short}-{day.year}": 14,
                f"{short} {day.day}, {day.year}": 12,
                f"{day.day} {month} {day.year}": 10,
                f"{day:%Y/%m/%d}": 10,
                f"{day.day:02d} {short.upper()} {day.year}": 4,
            }
        case "dt":
            forms = {
                f"{month} {day.day}, {day.year}": 50,
                f"{month if month == 'May' else short + '.'} {day.day}, {day.year}": 12,
                f"{short} {day.day}, {day.year}": 12,
                f"{month} {day.day}{suffix}, {day.year}": 12,
                f"{day.day} {month} {day.year}": 10,
                f"{month} {day.day} {day.year}": 4,
            }
        case "dicomdate":
            forms = {f"{day:%Y%m%d}": 1}
        case "gulf":
            forms = dict.fromkeys(("November 1990", "12/1990", "January 1991", "Feb 1991"), 1)
        case "year" | "then":
            forms = {str(day.year if field == "year" else day.year - 40): 1}
        case "month":
            forms = {month: 1}
        case "holi":
            forms = dict.fromkeys(HOLIDAYS, 1)
        case _:
            forms = {DAYS[day.weekday()]: 4, SHORT_DAYS[day.weekday()]: 1}
    return rng.choices(list(forms), list(forms.values()))[0]


def _clock(rng: random.Random) -> str:
    hour, minute = rng.randrange(24), rng.randrange(60)
    half, twelve = "AM" if hour < 12 else "PM", (hour - 1) % 12 + 1
    forms = {
        f"{hour:02d}:{minute:02d}": 36,
        f"{hour:02d}{minute:02d}": 18,
        f"{twelve}:{minute:02d} {half}": 24,
        f"{twelve}:{minute:02d}{half.lower()}": 8,
        f"{twelve}:{minute:02d} {half[0].lower()}.m.": 6,
        f"{hour:02d}:{minute:02d}:{rng.randrange(60):02d}": 5,
        f"{hour:02d}{minute:02d}h": 3,
    }
    return rng.choices(list(forms), list(forms.values()))[0]
