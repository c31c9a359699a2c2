# ruff: noqa: E501  a template is a report on one line
"""Further reports to develop the recognisers on, with names of no author's choice.

Family and given names are drawn at random from the US Census of 1990 (public domain): `WORD_FAMILY` and `WORD_GIVEN`
are those that are also words of English or of reports, the commoner more often. As `reports_phi_development.py`: look
at every miss in here, and mend by rule. No template, name or place of `reports_phi_held_out.py` stands here.
"""

from __future__ import annotations

from reports_phi_development import ADDRESS_KO, CLINICAL_KO, HANGUL, HOSPITAL_KO, ROMANISED, WARD_KO  # noqa: F401
from reports_phi_development_wide import CLINICAL as WIDE_CLINICAL

FAMILY = (
    "Abbate", "Abe", "Adami", "Adamo", "Albee", "Allsbrook", "Alsup", "Angus", "Ansley", "Aronson", "Baba", "Barra",
    "Basom", "Basso", "Baylon", "Belfiore", "Beverly", "Bidwell", "Bloomfield", "Bonnie", "Bookout", "Bosarge",
    "Botello", "Brandis", "Breeland", "Brindisi", "Bryd", "Bublitz", "Bustos", "Calnan", "Camarillo", "Canevari",
    "Cannata", "Casimir", "Caton", "Chris", "Clopton", "Clyne", "Cockburn", "Cockrum", "Coco", "Coley", "Coltrane",
    "Conforti", "Costigan", "Cranfield", "Crays", "Crockett", "Crooms", "Crowder", "Cupps", "Daly", "Dejong",
    "Depaola", "Deshotel", "Dople", "Dreesman", "Drennen", "Dunkelberger", "Dunklee", "Durand", "Eden", "Edison",
    "Eichelberger", "Engler", "Falkowski", "Figg", "Foard", "Fouse", "Fruth", "Fulop", "Gassett", "Gavin", "Gehlert",
    "Gehr", "Gerardi", "Gerdes", "Gillison", "Gochenour", "Goettle", "Googe", "Gregson", "Griffing", "Gudino",
    "Guinan", "Hakes", "Harley", "Hefley", "Henninger", "Hinkley", "Hise", "Homer", "Hora", "Hypes", "Ing", "Irwin",
    "Karlson", "Kass", "Keegan", "Kendig", "Kenna", "Kesner", "Kingrey", "Kirst", "Kizer", "Knerr", "Koening",
    "Kunze", "Lemasters", "Lindemann", "Lindsey", "Lipham", "Magliocca", "Malcom", "Maney", "Maniscalco", "Marcellus",
    "Massie", "Mauceri", "Maune", "Mcarthur", "Mccarroll", "Mccartney", "Mcclary", "Mcclerkin", "Mcginn", "Meaker",
    "Mehler", "Melecio", "Michalowski", "Monsivais", "Mosher", "Mosqueda", "Mueller", "Mullens", "Mulloy", "Munk",
    "Musser", "Napper", "Nath", "Neault", "Neylon", "Nicolosi", "Novell", "Oland", "Orrick", "Ostrowski",
    "Ottey", "Pangburn", "Parise", "Peppler", "Pereida", "Perrins", "Philbrook", "Pineiro", "Pompei", "Posada",
    "Prendergast", "Purser", "Quiroga", "Remick", "Reyburn", "Rood", "Rottman", "Rueb", "Rumfelt", "Rumph", "Russell",
    "Sandridge", "Sanford", "Sanson", "Sassano", "Sayles", "Schnee", "Scull", "Searle", "Seawell", "Shott", "Siemens",
    "Silva", "Silvey", "Smitley", "Sobel", "Songer", "Sorber", "Spinks", "Stiverson", "Stjames", "Stoffel", "Sumler",
    "Sussman", "Tapley", "Tasch", "Trundy", "Tryon", "Twersky", "Updyke", "Uren", "Vacca", "Vanicek", "Vanleer",
    "Vespa", "Vigue", "Vo", "Volker", "Wallingford", "Warriner", "Waterbury", "Watkins", "Whitley", "Wickens",
    "Wiersma", "Winslow", "Woodell", "Wooton", "Yamanaka", "Yeager", "Yung", "Zylstra",
)  # fmt: skip
WORD_FAMILY = (
    "Barr", "Bell", "Bent", "Blizzard", "Board", "Broom", "Burr", "Buzzard", "Cancel", "Christen",
    "Close", "Conn", "Cull", "Dance", "Divine", "Driver", "Dryer", "Eagle", "Edge", "Fern", "Fine", "Fleck", "Flood",
    "Fort", "Fortune", "Freed", "Furry", "Grayer", "Grill", "Groves", "Guess", "Hales", "Hammer", "Hock", "Huff",
    "Jolly", "Just", "Keener", "Lines", "Loop", "Lower", "Maples", "Masters", "Music", "Nation", "Nicks",
    "North", "Null", "Paradise", "Pastor", "Penny", "Person", "Pond", "Port", "Pounds", "Press", "Proper",
    "Queen", "Raven", "Ready", "Rife", "Roof", "Rose", "Rule", "Rust", "Said", "Saucier", "Shavers", "Sickles",
    "Sours", "Spring", "Squire", "Streets", "Tanner", "Teeters", "Teller", "Tickle", "True", "Veal", "Wait",
    "Waiters", "Wash", "Watts", "Wick", "Winner", "Word",
)  # fmt: skip
GIVEN = (
    "Adelaida", "Albertha", "Allan", "Alonso", "Amalia", "Amelia", "Angela", "Arcelia", "Arnoldo", "Artie", "Audra",
    "Barabara", "Bernardine", "Bernardo", "Bessie", "Birdie", "Breanne", "Brigette", "Brigida", "Brunilda", "Brynn",
    "Cameron", "Carri", "Carrol", "Charita", "Charla", "Chassidy", "Cherri", "Chong", "Christopher", "Cinthia",
    "Cira", "Cristopher", "Dahlia", "Daina", "Deeann", "Deetta", "Delana", "Diana", "Divina", "Domenica", "Donnetta",
    "Dorine", "Dreama", "Elden", "Elina", "Emerita", "Erlene", "Evonne", "Fidel", "Florrie", "Frieda", "Gabriela",
    "Garry", "Gaynelle", "Gwenda", "Heidi", "Hildegarde", "Huong", "Iola", "Irmgard", "Izola", "Jacqueline",
    "Jacqulyn", "Janine", "Jann", "Jina", "Jone", "Jose", "Joseph", "Junita", "Kati", "Ladawn", "Lael", "Lakeshia",
    "Latoyia", "Lavina", "Lavinia", "Lessie", "Librada", "Lissette", "Lita", "Lizette", "Lois", "Lorenzo", "Lorette",
    "Lorina", "Lucretia", "Lurlene", "Lynda", "Lynn", "Lynwood", "Madie", "Malorie", "Mariam", "Marin", "Maximina",
    "Melvin", "Mendy", "Meridith", "Mignon", "Miguel", "Mirella", "Natalya", "Nelly", "Ngan", "Nicola", "Nidia",
    "Oswaldo", "Otelia", "Patsy", "Phylicia", "Quinn", "Rebecka", "Reinaldo", "Rex", "Ricky", "Roland", "Roma",
    "Rosalva", "Rosana", "Rosann", "Rosetta", "Rozella", "Santos", "Scott", "Scottie", "Shanti", "Shari", "Shella",
    "Shera", "Sherita", "Sherrill", "Skye", "Sona", "Tajuana", "Tatiana", "Teresia", "Theresa", "Theresia",
    "Tien", "Tierra", "Treva", "Tyrell", "Vernon", "Virgen", "Waldo", "Winnifred", "Yevette",
)  # fmt: skip
WORD_GIVEN = (
    "Abbey", "Amber", "August", "Aura", "Barrett", "Carol", "Chuck", "Cliff", "Don", "Dusty", "Ebony", "Era",
    "Eve", "Gale", "Harry", "Hunter", "Jarred", "Jay", "King", "Kitty", "Magnolia", "Marina", "Martin", "Mike",
    "Misty", "Noble", "Opal", "Patty", "Raven", "Robin", "Rosemary", "Rusty", "Sang", "Summer", "Sung", "Violet",
    "Walker", "Warren", "Young",
)  # fmt: skip
HOSPITAL = (
    "Ashdown Valley Hospital", "Barrow Street Clinic", "Beacon Hill Medical Center", "Bluff Creek VA Medical Center", "Camden Point Hospital", "Cedar Rapids Regional", "Central Marsh Hospital",
    "Clearwater Imaging Center", "Cold Spring Memorial", "Colter Bay Surgery Center", "County Line Urgent Care", "Dry Fork Nursing Home", "Easton Heights Hospital", "Fieldstone Rehab Center", "Garrison VAMC",
    "Grand Isle Medical Center", "Harborview Cancer Institute", "Highland Oncology Associates", "Holy Name Hospital", "Juniper Ridge Health", "Kestrel Health System", "Larkin Memorial Hospital", "Lost Creek Clinic",
    "Marsden General Hospital", "Meadow Lane Nursing Home", "Mt. Hebron Hospital", "North Country Health Center", "Oak Bluffs Hospital", "Our Lady of Mercy Hospital", "Park Avenue Imaging", "Pleasant Valley Manor",
    "Prairie Lakes Hospital", "Quail Run Assisted Living", "Riverside County Hospital", "Saint Odile Medical Center", "San Rafael Children's Hospital", "Seven Oaks Hospital", "Shorewood Radiology Associates", "Spruce Pine Clinic",
    "St. Gertrude's Hospital", "St. Wenceslaus Medical Center", "Sunset Ridge Care Center", "Tanner Falls Community Hospital", "The Benton Clinic", "The Orchard Hospital", "University Hospital of Marlin", "Wabash Heart Hospital", "West Hollow Infirmary",
    "William R. Sayre VA Medical Center", "Windy Hill Hospice", "TeleRad of Benton County", "MedExpress of Larkin", "Yellow Pine Dialysis", "Children's Medical Center of Duluth Falls",
)  # fmt: skip
WARD = (
    "9 Central", "10N", "W5", "E12", "2B", "4C", "Founders 10", "Rhoads 4", "Silverstein 9", "Gates 12 West", "CCU bed 11", "ICU-B", "NSICU 3", "CTICU bed 5", "ED Bay 4", "ED-12", "Room 5512", "Rm. 12", "8 Garden",
    "3W-12", "6A", "7-North", "PICU bed 3", "Obs 7", "L4 West", "Triage 1", "Ward 5 South", "South 6", "North 10", "T12", "S7", "M4", "F6", "Ward G", "Bed 22B", "Tower 12", "14th floor", "Floor 5", "East Wing 2",
    "Pavilion C", "Main 4", "MICU 3", "SICU room 8", "ER bed 9", "Trauma 4", "Endo 2", "Hall 6", "Pod D", "B-416", "H4", "K12", "OR 11", "PACU bay 2", "5 Lincoln", "CVICU 12", "Nursery 2", "L3",
)  # fmt: skip
STREET = ("88 Fern Hollow Road", "1406 N. Delmar Avenue", "12-08 Cypress Street", "3 Abbot's Way", "770 State Route 9", "2201 E 14th Ave, Apt 3B", "51 Mill Pond Drive", "9 The Crescent")  # fmt: skip
TOWN = ("Harlow, MT 59901", "Fort Dunes, NM", "Old Mill, PA 17001", "Bell City, LA 70633-1204", "Crystal Lake, WI")
CLINICAL = WIDE_CLINICAL + (
    "Compared to prior, no change. Given the history, follow up. Post procedure film. Status Post Fall.",
    "Pacer wires intact. Port tip in the SVC. Lower lobe disease. Lung bases clear. Loop recorder in place.",
    "LUNG BASES CLEAR. PORT TIP IN SVC. LOOP RECORDER. LOWER LOBE COLLAPSE. JUST ABOVE THE CARINA.",
    "Proper position of the tube. Person under investigation. Blood products given. Fine crackles. Rule out edema.",
    "FINE NODULES. RULE OUT CHF. BLOOD PRODUCTS GIVEN. PROPER ALIGNMENT. POST PROCEDURE FILM. FREE AIR ABSENT.",
    "Read as normal. Called normal. Seen best on the lateral. Read at the bedside. Noted Previously. Seen On CT.",
    "READ AS NORMAL. SEEN BEST ON LATERAL VIEW. NOTED ON PRIOR. STABLE BY CT. CONFIRMED BY CT. PLACED BY IR.",
    "Clear Lungs. Small Heart. Long Line. High Diaphragm. Short Stay. White Count Elevated. Stone Seen. Wall Thick.",
    "Wait for CT. Press the button. Watts per kilogram. Edge enhancement. Flood of secretions. Null finding.",
    "Discussed with Surgery. Reviewed with Thoracic. Called to Medicine. Per Cardiology. Seen by Oncology today.",
    "DISCUSSED WITH SURGERY. REVIEWED WITH THORACIC SURGERY. CALLED TO MEDICINE. PER CARDIOLOGY, STABLE.",
    "CT chest West of the scanner. Left to right shunt. Right to left shunt. Due to CHF. Up to date. Prior to surgery.",
    "DUE TO CHF. PRIOR TO SURGERY. LEFT TO RIGHT SHUNT. COMPARED TO PRIOR. SECONDARY TO PNEUMONIA. TO FOLLOW.",
    "SMOKER. MARKED LORDOSIS. PECTUS CARINATUM. HILAR FULLNESS. SICKLE CELL. THYMIC SHADOW. AZYGOS CONTINUATION.",
)  # fmt: skip
TALKED = (
    "{c} DISCUSSED WITH {full} {time24} HRS. {c}",
    "{c} Called {full} {time}. {c}",
    "{c} {c} Read by {full} and {full}.",
    "{c} Discussed w/ {full} of cardiology. {c} {c}",
    "{full} phoned the result to {full}. {c} {c}",
    "{c} {full} was paged twice. {c} {full} answered at {time}.",
    "Result given to {full} by {full} in person. {c} {c}",
    "{c} Dr. {full} to follow up with {full}. {c}",
    "{c} I called {full} myself. {c}",
    "{c} {full} is aware and will call {full}. {c}",
    "Verbal order from {full}. {c} {c}",
    "{c} Confirmed with {full}, {full}, and {full}. {c}",
    "Seen with {full}. {c} {c}",
    "{c} per {full} {date_short}. {c}",
    "Endorsed to {full}, night resident. {c} {c}",
    "{c} {full} agrees with the above. {c}",
    "{c} Findings known to {full}. {c}",
    "{c} Reported to {full} by telephone. {c}",
    "Result relayed by {full} to {full}'s answering service, {phone}. {c}",
    "{c} Patient's mother {full} present. Father {full} on the phone. {c}",
)
HEADERS = (
    "PT: {full} | MRN: {mrn} | DOB: {dob} | REF: {full}\n{c} {c}",
    "Name {full}\nDOB {dob}\nReferring {full} MD\n{c} {c}",
    "Patient: {full} ({age}F)  Acc: {accession}\nReferrer: {full}\n{c} {c}",
    "Ordered: {full}   Performed: {full}   Read: {full}\n{c} {c}",
    "{last_first}\n{mrn}\n{c} {c}",
    "Requested By: {last_first} MD   Attending: {last_first} MD\n{c}",
    "Chest portable ({full}, {ward}) {date} {time24}\n{c} {c}",
    "{hospital} {ward}\n{full}\n{c} {c}",
    "Location: {ward}   Patient: {last_first}\n{c} {c}",
    "RADIOLOGIST {full}\nTECHNOLOGIST {full}\n{c} {c}",
)
PLACED = (
    "Pt on {ward}. {c} {c}",
    "{c} Bed change from {ward} to {ward}. {c}",
    "Admit to {ward}. {c} {c}",
    "RN {full} on {ward} aware. {c}",
    "{c} Discussed with {full} in {ward} at {time}. {c}",
    "{ward}: {c} {c}",
    "Patient currently in {ward} on BiPAP. {c}",
    "Film done in {ward} by {full}. {c}",
    "{full} of {ward} called about the line. {c}",
    "Nurse on {ward} notified at {time24}. {c}",
    "Inpatient, {ward}. {c} {c}",
    "Transport from {ward} by {full}. {c}",
    "Message left at {ward} desk. {c}",
    "CXR for {full}, {ward}, tube check. {c}",
    "Came from {hospital} to {ward}. {c} {c}",
    "Referred from {hospital}. {c} Will return to {hospital} {weekday}. {c}",
    "Prior studies at {hospital} not available. {c} {c}",
    "Seen in clinic at {hospital} by {full}. {c}",
    "Read at {hospital} by {full}. {c} {c}",
    "Lives at {hospital}. {c} Address {street}, {town}. {c}",
)
SIGNED = (
    "{c} {c}\n{full} MD {date} {time24}",
    "{c} {c}\nAttending: {full}\nResident: {full}",
    "{c} {c}\nReport e-signed {full} {date_text}",
    "{c} {c}\nFinal Report Signed by {full} on {date} at {time}",
    "{c}\nInterpreting Radiologist: {full} M.D.\nSigned: {date} {time24} by {full}",
    "{c} {c}\nRegards\n{full}",
    "{c}\nDICTATED BY {full} MD\nREVIEWED AND SIGNED BY {full} MD\n{c}",
    "{c} I have personally reviewed the images. {full}",
    "{c}\n{full}, MD, PhD\nChief of Radiology\n{hospital}",
)
TEMPLATES = {"talked": TALKED, "headers": HEADERS, "placed": PLACED, "signed": SIGNED}
