"""Invented chest-radiograph reports of outpatient networks, with planted protected information.

Imitated: free-standing imaging centres and urgent-care chains under brand names, regional networks whose members share
a PACS, occupational-health and pre-employment films (silica, asbestos, coal, tuberculosis clearance), insurers' and
workers'-compensation reviews, mobile and church-hall screening, letters between referring offices, second opinions on
outside discs, nursing homes with portable services, and Korean check-up centres and referral slips. Institutions are
mostly named without a word such as "hospital" or "clinic": a saint, a founder, a town, an acronym, a coined word.

Conventions of the fields:

- A name holds given and family name, with an initial, a nickname in quotes or "Jr." where there is one.
  "Dr.", "Mr.", "Sister", "Father", "Coach" and credentials ("NP-C", "PA-C")
  are not part of it, nor is the relation ("daughter") or a possessive "'s" after it.
- Every named institution is of kind HOSPITAL: places of care, imaging brands, employers, schools, care homes, churches,
  insurers, screening programmes. "Hospital", "Imaging", "Elementary" or "Local 414" belong to it; "the" never does, nor
  a description in lower case after it ("urgent care", "emergency department").
- A ward, room, bay, bed or screening coach is word and number together: "Room 3", "Coach 2".
- An address is street or town; a suite, a state and a postcode belong to it. A town inside an institution's name
  belongs to the institution. A state standing alone is not planted.
- Member, group, authorisation, badge, licence, NPI and disc numbers are of kind ID, without the word before them. A fax
  number is of kind PHONE. "x" before an extension belongs to it where the writer puts it there.
- Not protected: agencies and standards (NIOSH, ILO, ACR, Lung-RADS), makers of devices, eponyms, ILO profusion ("1/0"),
  sizes, pack-years, trades, ages under 90.

Fields of its own: see `own_value`.
"""

from __future__ import annotations

import random
import string

FAMILY = (
    "Abernathy", "Achterberg", "Adeyemi", "Agarwal", "Alcaraz", "Almquist", "Amundsen", "Anagnos", "Arceneaux",
    "Arredondo", "Ashworth", "Babatunde", "Bagwell", "Balakrishnan", "Barrientos", "Bartoszek", "Beauchamp",
    "Bertolucci", "Bielski", "Blanchette", "Bogdanov", "Bonaventura", "Bourgeois", "Brannigan", "Buchholz",
    "Burkhalter", "Cabrera", "Callahan", "Cardoza", "Castellano", "Chaudhry", "Chukwu", "Cieslak", "Clevenger",
    "Colangelo", "Cordova", "Cottrell", "Csonka", "Dabrowski", "D'Agostino", "Dalrymple", "De la Rosa", "Delacroix",
    "Desrosiers", "Dimitriou", "Dombrowski", "Donnelly", "Duquette", "Eberhardt", "Echevarria", "Eklund", "El-Amin",
    "Engstrom", "Escamilla", "Esposito", "Fagundes", "Farrokhzad", "Fenstermacher", "Ferreira", "Fitzgibbon",
    "Fjelstad", "Fontenot", "Friedlander", "Galvan", "Gebremariam", "Giannopoulos", "Goldfarb", "Goncalves",
    "Grabowski", "Gunderson", "Haddad", "Halvorsen", "Hargrove", "Hathaway", "Heinrichs", "Hennessey", "Hernandez-Vo",
    "Hollingsworth", "Hovsepian", "Ibarra", "Ilunga", "Ivanchenko", "Iyer", "Jankowski", "Jaramillo", "Jorgensen",
    "Kalinowski", "Kapoor", "Karapetian", "Katzenbach", "Kavanagh", "Khatri", "Kiplagat", "Klingensmith", "Kowalczyk",
    "Krishnamurthy", "Kuykendall", "Lachapelle", "Lagunas", "Lindqvist", "Lombardi", "Loukanis", "MacAllister",
    "Macaluso", "Madrigal", "Mahoney", "Makinde", "Malinowski", "Mansour", "Marchetti", "Mbeki-Lowe", "McCutcheon",
    "McGillivray", "Melendez", "Mikkelsen", "Montalvo", "Moriarty", "Mwangi", "Nakashima", "Narayanan", "Nguyen",
    "Nieuwenhuis", "Nordstrom", "Oberholtzer", "O'Dowd", "Okonkwo", "Olszewski", "Ontiveros", "O'Shaughnessy",
    "Ouellette", "Pacheco", "Papadakis", "Pellegrino", "Petrosyan", "Phommasack", "Pickering", "Plattenburg", "Popescu",
    "Quackenbush", "Quintanilla", "Rademacher", "Raghunathan", "Rasmussen", "Reinholt", "Rezendes", "Rodriguez",
    "Rosenblum", "Rutkowski", "Saavedra", "Sandoval", "Scarborough", "Schexnayder", "Schumacher", "Sedlacek",
    "Shaughnessy", "Siddiqui", "Slivinski", "Sobczak", "Sokolova", "Stavros", "Strickland", "Suleiman", "Swearingen",
    "Szymanski", "Takahashi", "Tanguay", "Tchaikov", "Thibodeaux", "Thorvaldsen", "Toussaint", "Trujillo", "Tvedt",
    "Underhill", "Urbanek", "Vaillancourt", "Valdivia", "Van Houten", "Vandersloot", "Vasquez", "Venkatesan",
    "Villalobos", "Von Ahn", "Wadsworth", "Wasserman", "Weatherspoon", "Wierzbicki", "Wojtowicz", "Yamaguchi", "Yeboah",
    "Youngblood", "Zaragoza", "Zelinski", "Zimmerman", "St. Cyr", "Ramos", "Patel", "Le", "Ng", "Vu", "Ito", "Oh",
    "Diaz", "Khan", "Ali", "Chen", "Silva", "Novak",
)  # fmt: skip

WORD_FAMILY = (
    "Field", "Fields", "Hart", "Payne", "Bone", "Stern", "Hill", "Marks", "Black", "White", "Gray", "Cross", "Wall",
    "Chambers", "Love", "Rice", "Pope", "Little", "Small", "Long", "Short", "Sharp", "Bright", "Frank", "Swan", "Foley",
    "Hickman", "Kerley", "Hampton", "Cope", "Block", "Barber", "Banks", "Rivers", "Lake", "Brooks", "Waters", "Stone",
    "Flood", "Winter", "Summers", "Day", "Weeks", "Church", "Temple", "Bishop", "Abbott", "Parsons", "Shepherd",
    "Miller", "Mason", "Carpenter", "Sawyer", "Cooper", "Smith", "Baker", "Cook", "Farmer", "Coffin", "Head", "Foote",
    "Hand", "Back", "Ribbs", "Spine", "Lung", "Tubes", "Line", "Port", "Page", "Reading", "Early", "Best", "Good",
    "Grim", "Strong", "Savage", "Moody", "Pace", "Wells", "Goodpasture", "Hodgkin", "Bird", "Crane", "Finch", "Fox",
    "Wolf", "Lamb", "Rose", "Lilly", "Reed", "Ash", "Moss", "Park", "Street", "Holmes", "House", "Hall", "Rich",
    "Means", "Mild", "Still", "Sample", "Outlaw", "Moon", "Loud",
)  # fmt: skip

GIVEN = (
    "Aaliyah", "Abigail", "Adalberto", "Adrienne", "Agnieszka", "Ahmed", "Aileen", "Alejandra", "Alphonse", "Amara",
    "Anand", "Anastasia", "Andre", "Anneliese", "Antonio", "Aparna", "Arturo", "Ashok", "Augustin", "Barbara",
    "Beatriz", "Bernadette", "Bogdan", "Bonnie", "Brendan", "Bridget", "Camille", "Carlotta", "Carmine", "Cecilia",
    "Chandra", "Chidi", "Clarence", "Claudette", "Colleen", "Concepcion", "Connor", "Cornelius", "Curtis", "Cynthia",
    "Damien", "Danuta", "Darlene", "Deborah", "Delphine", "Demetrius", "Deshawn", "Dolores", "Dominic", "Doreen",
    "Dwayne", "Edgardo", "Eduardo", "Efrain", "Eileen", "Eleni", "Eloise", "Emeka", "Emmanuel", "Enrique", "Esperanza",
    "Estelle", "Eugene", "Evangeline", "Fatima", "Felicia", "Fernando", "Florence", "Francesca", "Gabriela", "Gareth",
    "Genevieve", "Geraldine", "Gertrude", "Giovanni", "Gloria", "Gopal", "Graciela", "Gustavo", "Harriet", "Hassan",
    "Heather", "Hector", "Henrietta", "Hiroshi", "Horacio", "Ibrahim", "Ignacio", "Imelda", "Ingrid", "Isadora", "Ivan",
    "Jacqueline", "Jamal", "Janice", "Javier", "Jeanette", "Jerome", "Joaquin", "Jolanta", "Josephine", "Juanita",
    "Kareem", "Katarzyna", "Kathleen", "Keisha", "Kendrick", "Khadija", "Lakshmi", "Lamar", "Latoya", "Laszlo",
    "Leopold", "Lillian", "Lorenzo", "Lorraine", "Lucinda", "Luther", "Magdalena", "Malcolm", "Marcelo", "Margarita",
    "Marguerite", "Marisol", "Maureen", "Maximilian", "Mehmet", "Mildred", "Minh", "Mireille", "Mohammed", "Myrtle",
    "Nadia", "Nathaniel", "Nikolai", "Noreen", "Octavio", "Olga", "Omar", "Oswaldo", "Pamela", "Parvati", "Patricia",
    "Penelope", "Philomena", "Prakash", "Priscilla", "Quentin", "Rafael", "Rajesh", "Ramona", "Raymond", "Reginald",
    "Rhonda", "Roderick", "Rosalind", "Rosario", "Roxanne", "Rupert", "Salvatore", "Samira", "Santiago", "Serena",
    "Shirley", "Sigrid", "Solomon", "Stanislaw", "Stephanie", "Sunita", "Sylvester", "Tamika", "Tatiana", "Teodoro",
    "Theresa", "Thaddeus", "Tomas", "Trevor", "Tyrone", "Ursula", "Valentina", "Vernon", "Veronica", "Vikram",
    "Vincent", "Wanda", "Wendell", "Wilhelmina", "Winifred", "Xavier", "Yasmin", "Yolanda", "Yusuf", "Zachary", "Zofia",
    "Jo", "Al", "Ed", "Ana",
)  # fmt: skip

WORD_GIVEN = (
    "May", "April", "June", "August", "Grace", "Hope", "Faith", "Joy", "Will", "Bill", "Mark", "Rose", "Ivy", "Art",
    "Rich", "Grant", "Chase", "Dawn", "Summer", "Autumn", "Heath", "Clay", "Cliff", "Dale", "Glen", "Miles", "Sterling",
    "Pearl", "Ruby", "Jade", "Amber", "Olive", "Violet", "Frank", "Ernest", "Sandy", "Robin", "Pat", "Sue", "Drew",
    "Christian", "Mercy", "Iris", "Basil", "Bud", "Gene", "Jack", "Ray", "Dot", "Penny", "Charity", "Forest",
)  # fmt: skip

HANGUL = (
    "김도현", "이서연", "박준영", "최민지", "정하늘", "강태우", "조은별", "윤상철", "장미경", "임재혁", "한소희",
    "오세진", "서동욱", "신유나", "권혁수", "황보영", "안지훈", "송가은", "류시원", "홍성민", "남궁진", "문정숙",
    "양기태", "배수아", "백승호", "허영란", "유병국", "노혜린", "심재욱", "곽경자",
)  # fmt: skip

ROMANISED = (
    "Kim Do-hyun", "Seoyeon Lee", "Park Jun Young", "Choi Min-ji", "Haneul Jung", "Kang Tae Woo", "Cho Eun-byul",
    "Sangchul Yoon", "Jang Mi-kyung", "Jae Hyuk Lim", "Han So-hee", "Sejin Oh", "Seo Dong-wook", "Yuna Shin",
    "Kwon Hyuk Soo", "Hwang Bo-young", "Ji-hoon Ahn", "Song Ga-eun", "Ryu Si Won", "Hong Sung-min", "Namgung Jin",
    "Moon Jung Sook", "Yang Ki-tae", "Sua Bae",
)  # fmt: skip

CLINICAL = (
    "The lungs are clear.", "No focal consolidation, pleural effusion or pneumothorax.", "Heart size is normal.",
    "Normal two-view chest.", "No acute cardiopulmonary abnormality.",
    "No radiographic evidence of active tuberculosis.", "The cardiomediastinal silhouette is within normal limits.",
    "No acute osseous abnormality.", "Mild degenerative change of the thoracic spine.",
    "PA and lateral views of the chest were obtained.", "A single frontal view was obtained with the patient seated.",
    "Lung volumes are low with bibasilar atelectasis.", "Linear scarring in the lingula is unchanged.",
    "A calcified granuloma is seen in the right upper lobe.",
    "Calcified right hilar and paratracheal lymph nodes, in keeping with old granulomatous disease.",
    "Hyperinflated lungs with flattened diaphragms, consistent with COPD.", "Biapical pleural thickening, symmetric.",
    "Small nodular opacities in both upper zones, q/q, profusion 1/1 by the ILO 2011 standard films.",
    "Bilateral calcified pleural plaques along the diaphragm and lateral chest wall from prior asbestos exposure.",
    "No pleural plaques or diffuse pleural thickening.", "No small or large opacities of pneumoconiosis.",
    "Film quality is grade 2 because of slight underexposure.", "Film quality is grade 1.",
    "Eggshell calcification of hilar nodes is noted and may be seen in silicosis.",
    "A 7 mm nodule projects over the right fifth anterior rib.",
    "The nodule seen on the outside film is a nipple shadow.", "Repeat with nipple markers is suggested.",
    "Low-dose CT is recommended for further characterization.",
    "Follow-up in 6 to 8 weeks is recommended to document clearing.", "Follow-up per Fleischner criteria.",
    "Patchy airspace opacity in the right middle lobe, silhouetting the right heart border.",
    "Left lower lobe consolidation with air bronchograms, most consistent with pneumonia.",
    "Retrocardiac opacity may be atelectasis or early infiltrate; correlate clinically.",
    "The previously seen right lower lobe opacity has resolved.",
    "Slight interval improvement in the left basilar opacity.", "Interval worsening of perihilar opacities.",
    "No significant interval change.", "Kerley B lines and peribronchial cuffing indicate mild interstitial edema.",
    "Cephalization of the pulmonary vasculature without frank edema.",
    "Small bilateral pleural effusions, left greater than right.",
    "Moderate right effusion with blunting of the costophrenic angle.", "No effusion is seen on the lateral view.",
    "Cardiomegaly, cardiothoracic ratio 0.58.", "The aorta is tortuous with calcification of the arch.",
    "Atherosclerotic calcification of the aortic knob.", "Median sternotomy wires are intact.",
    "Status post CABG with mediastinal clips.",
    "Medtronic dual chamber pacemaker with leads in the right atrium and ventricle.",
    "A left subclavian AICD is in place.", "Port-A-Cath tip lies at the cavoatrial junction.",
    "Right PICC tip projects over the mid SVC.", "Hickman catheter in unchanged position.",
    "Surgical clips in the right upper quadrant from prior cholecystectomy.",
    "A large hiatal hernia is present behind the heart.", "Old healed fractures of the left sixth and seventh ribs.",
    "Compression deformity of T8, age indeterminate.", "Approximately 20 percent loss of height at T11 and T12.",
    "Mild dextroscoliosis centered at T6.", "Eventration of the right hemidiaphragm.",
    "Elevated left hemidiaphragm, unchanged.", "Azygos lobe, a normal variant.",
    "Cervical ribs are noted incidentally.", "Pectus excavatum displaces the heart to the left.",
    "Breast implants cause hazy density over both lower zones.", "Status post left mastectomy with axillary clips.",
    "Skin folds project over the left hemithorax and should not be taken for pneumothorax.",
    "Exam limited by body habitus and by rotation to the right.",
    "The left costophrenic angle is excluded from the image.",
    "Reticular opacities at the bases with honeycombing, in a UIP pattern.",
    "Bilateral hilar adenopathy; sarcoidosis is favored.", "Widened superior mediastinum, likely a substernal goiter.",
    "The trachea is deviated to the left by a right thyroid mass.",
    "A 3.2 cm mass in the left upper lobe is highly suspicious for primary malignancy.",
    "Cavitary lesion of the right apex; active tuberculosis must be excluded.",
    "Fibrocavitary change of the left apex with volume loss.",
    "Volume loss and bronchiectasis in the right upper lobe.",
    "Bronchial wall thickening, compatible with bronchitis or reactive airways.",
    "Perihilar peribronchial thickening, likely viral.", "No foreign body is identified.",
    "The airway is midline and patent.", "Visualized upper abdomen is unremarkable.",
    "No free air under the diaphragm.", "Gas-filled loops of colon beneath the right diaphragm.", "Diffuse osteopenia.",
    "Ankylosis of the thoracic spine with flowing anterior osteophytes, DISH.",
    "Post-radiation fibrosis in the left apex, stable.",
    "Surgical staple line in the right upper lobe from wedge resection.",
    "Prior right lower lobectomy with expected volume loss.",
    "Hazy opacity at the left base, stable since the baseline film.", "The outside images are of diagnostic quality.",
    "The outside images were acquired with a portable CR cassette and are underpenetrated.",
    "We agree with the outside interpretation.", "We differ from the outside interpretation in one respect.",
    "Image 2 of series 1 shows the finding best.",
    "The opacity lies posteriorly on the lateral view, 4.5 cm from the carina.", "No pneumomediastinum.",
    "Tiny right apical pneumothorax, 5 mm.", "No change in the size of the left apical pneumothorax.",
    "Category 2, annual screening to continue.", "Lung-RADS does not apply to radiographs.",
    "CURB-65 score 2 was given on the requisition.", "Positive QuantiFERON; no sign of active disease.",
    "PPD of 14 mm induration, asymptomatic.", "BCG vaccinated, no symptoms.", "Cough for two weeks.",
    "The patient has no respiratory symptoms.", "There is shortness of breath on exertion.",
    "History of hypertension and type 2 diabetes.", "Former smoker, 30 pack-years.",
    "Productive cough and fever of 101.4 F for 3 days.", "The examination is normal.", "No acute disease.",
    "COPD without pneumonia.", "Findings are suspicious for left lower lobe pneumonia.",
    "No prior films are available.", "Exposure was 110 kVp at 2.5 mAs.",
    "Nodular density at the left base, probably a nipple shadow.", "No hilar or mediastinal adenopathy.",
    "Pulmonary vascularity is normal.", "There is no evidence of metastatic disease.", "The bones are demineralized.",
    "An electronic loop recorder overlies the left chest.",
    "Cochlear implant battery and hearing aid wires overlie the apex.", "A Swan-Ganz catheter is no longer present.",
    "Chilaiditi sign is noted incidentally.", "Bochdalek hernia on the left, fat containing.",
    "Pacemaker leads were present on the earlier film as well.", "A Watchman device projects over the left atrium.",
    "Mitral annular calcification.", "Spirometry showed FEV1 of 62 percent predicted.",
    "Amiodarone toxicity cannot be excluded.",
    "Methotrexate was started for rheumatoid arthritis and a baseline film is requested.",
    "O2 saturation was 94 percent on room air.",
)  # fmt: skip

CLINICAL_KO = (
    "양측 폐야에 활동성 병변은 보이지 않습니다.", "심장 크기는 정상입니다.", "우상엽에 석회화 결절이 관찰됩니다.",
    "비활동성 폐결핵 소견입니다.", "좌측 늑골횡격막각이 둔화되어 있습니다.", "흉부 저선량 CT 추가 검사를 권합니다.",
    "이전 검사와 비교하여 변화 없습니다.", "경도의 심비대 소견.", "대동맥궁에 석회화가 있습니다.",
    "양측 폐첨부 흉막 비후.", "기흉이나 흉수는 없음.", "흉추에 경미한 측만증이 있음.",
    "우하엽 침윤이 의심되어 임상 증상과 연관이 필요합니다.", "규폐증 의심 소견, 병형 1/0.", "특이 소견 없음.",
)  # fmt: skip

HOSPITAL = (
    "Mercy Hollow", "St. Brendan's", "St. Odile's", "St. Florian Health", "Santa Rosalia", "Holy Redeemer of Pell Lake",
    "Sacred Cross", "Our Lady of the Narrows", "Good Samaritan Tolland", "Immanuel Lutheran", "Bethesda Plains",
    "Mount Tabor", "Mt. Carmel Ridge", "Providence Fork", "Saint Casimir", "Saint Ansgar", "Trinity Basin",
    "Sinai Heights", "Beth Shalom Medical Center", "Kettleman", "Harlan Pruitt Memorial", "Eliza Thornbury", "Whitcomb",
    "Dunmore-Ames", "Abel Stokes Pavilion", "Lattimer Institute", "Garrison Hale", "Prentiss", "Coe Memorial",
    "Oglesby General", "Ferrand Center", "Augustus Bligh", "Vance-Teller", "Corvida", "Corvida Health East", "Lumenara",
    "Ardentia", "Novacrest", "Solantra", "Caritas Bluewater", "Evergrove", "Meridona", "Summit Arc", "Northbrace",
    "TrueNorth Partners", "Aspenza", "Halcyon Care", "PrimeHarbor", "Keystone Vale", "Unity Prairie", "Allora Health",
    "Concordant", "Riverbend", "Blue Heron", "Four Rivers", "Tri-Lakes", "Twin Buttes", "Pine Barrens Regional",
    "Upper Sandy Valley", "Clearfork", "Stillwater North", "Elk Prairie", "Cedar Notch", "Grand Anselm Bay Health",
    "Saltmarsh", "UCMC", "SJRMC", "PVH", "NWMC", "LHB", "MGHS", "TCRH", "KUMED", "BRVA", "OHSI", "Wexler Children's",
    "Bristow Infirmary", "Fort Danby Army Health", "Lowell Bend VA", "Quapaw Tribal Health",
    "Red Mesa Indian Health Service", "Yakum Nation Health", "Pell County Health District", "Marlow County Hospital",
    "East Tilbury Hospital", "Kingsreach Hospital", "University of Wrenfield", "Wrenfield Lung Center",
    "Ochre Valley Clinic", "Barlow Family Practice", "Harbor Pulmonary Associates", "Dell Street Medical Group",
    "Sisters of Nazareth", "Franciscan Point", "Advent Orchard", "Deaconess Hill", "Methodist Landing",
    "Baptist Crossing", "Chest & Sleep Partners of Orrville", "Mid-Coast Oncology", "Peoples Health Commons",
    "La Paloma Salud", "Centro San Isidro",
)  # fmt: skip

BRAND = (
    "OpenRay", "ClearView Imaging of Dunmore", "Lumenara Imaging", "RayPoint", "Radia West", "TruFilm", "BrightScan",
    "Imagena", "SharpLook Diagnostics", "First Look Imaging", "ImageOne Tolland", "Northlight Radiology",
    "Pinnacle View", "Open Sky MRI & X-ray", "Vantagent", "Beacon Street Imaging", "QuickMed", "CareStop", "MedDash",
    "ZipCare", "GoWell", "Urgenta", "NextDoor Health", "FastTrack 24", "Walk-In Wellness", "DocNow", "Patient Plus",
    "Parkway X-Ray", "Coastal Radiology Partners", "Insight Lakeside", "Spectra Imaging Group",
    "Silver Plate Radiology", "Hale & Ostrow Radiology", "Drs. Penn and Sayer", "Tidewater Teleradiology",
    "NiteOwl Reads", "Sunrise Reads", "Atlas Overread", "MobileRay", "PortaChest Services",
    "Bedside Imaging of Pell County", "Image Harbor", "Crossroads Open Imaging", "CIA Radiology", "RAL", "SimonMead",
    "Visionary Chest", "Clarity", "Prism", "Focus One",
)  # fmt: skip

EMPLOYER = (
    "Harwick Foundry", "Dunlevy Steel", "Kessler Granite", "Pell Lake Quarry", "Blackwater No. 4 Mine",
    "Consolidated Ridge Coal", "Tolland Shipyard", "Bayline Drydock", "Ames Boiler & Tank", "Norwood Insulation",
    "General Fiberboard", "Sterling Countertops", "Marbella Stoneworks", "Great Plains Rail",
    "Twin Forks Grain Cooperative", "Oakhurst Poultry", "Delmont Cotton Mill", "Arrow Freight", "Yellow Barn Dairy",
    "Prairie Wind Energy", "Marlow County Sheriff's Office", "Orrville Fire Department",
    "City of Fallbrook Water Department", "Fort Danby", "Kingsreach Transit Authority", "Elko Chemical",
    "Bright Leaf Tobacco", "Sunfield Nurseries", "Hotel Marquette", "Big Pine Lumber", "Atlantic Glass",
    "Union Local 414", "Millwrights Local 1102", "Varela Brothers Roofing", "Cartwright Sandblasting",
    "H. R. Voss & Sons", "Gull Airlines", "BuyRight", "Packet Logistics", "TMI",
)  # fmt: skip

SCHOOL = (
    "Linden Elementary", "Roosevelt Junior High", "St. Agatha Academy", "Pell Lake High School",
    "Horace Bell Middle School", "Wrenfield State University", "Dunmore Community College", "Tilbury School of Nursing",
    "Little Acorns Daycare", "Sunbeam Preschool", "Our Lady of Peace School", "Kessler Tech", "Camp Winnehoosa",
    "Marlow County Head Start", "Tolland Seminary", "Orrville Unified School District", "P.S. 219",
    "Barlow Conservatory", "Hillcrest Prep", "Cosmetology Institute of Fallbrook",
)  # fmt: skip

CARE_HOME = (
    "Sunrise Manor", "Golden Oaks", "Maple Terrace", "Villa Serena", "Bethany Village", "Willows at Clearfork",
    "Shady Brook", "Autumn Leaves", "Harbor House", "St. Joachim's Residence", "Masonic Home of Pell County",
    "Elmhurst Rehab and Nursing", "Lakeview SNF", "Quaker Heights", "Magnolia Gardens", "Stonebridge Memory Care",
    "Heritage Pointe", "Mission Springs", "Little Sisters of Tolland", "Evergreen Commons", "Briarwood", "Park Place",
    "Cedars of Lebanon Home", "Grace Point", "Odd Fellows Home", "Hopewell House", "Veterans Home of Marlow",
    "Peaceful Pines", "New Horizons Group Home", "Turning Point Recovery",
)  # fmt: skip

CHURCH = (
    "Ebenezer AME", "First Baptist of Dunmore", "St. Stanislaus Parish", "Iglesia Nueva Vida", "Calvary Chapel Tolland",
    "Mount Zion", "Grace Lutheran", "Holy Trinity Greek Orthodox", "New Hope Korean Presbyterian", "Temple Beth El",
    "Masjid An-Nur", "Our Lady of Lavang", "Church of the Open Door", "Bethel Tabernacle", "Sikh Gurdwara of Fallbrook",
    "Orrville City Mission", "Second Friends Meeting",
)  # fmt: skip

INSURER = (
    "Corvida Advantage", "BluePlain", "Keystone Mutual", "Granite State Casualty", "Harbor Life & Annuity",
    "Peoples Choice HMO", "Prairie Health Plan", "Unita Plus", "Ardent Gold PPO", "Miners' Benefit Trust",
    "Longshore Health & Welfare Fund", "Tri-State Workers Comp Pool", "Sunmere Select", "First Fidelity Re",
    "Marlow County Self-Insurance Fund", "Bearing Burdens Ministries", "Allied Rail Benefit Society",
    "Northbrace Senior Complete", "Hartwell Indemnity", "Sentinel Long Term Care",
)  # fmt: skip

PROGRAM = (
    "Breathe Easy Pell County", "Clear Lungs Project", "Black Lung Outreach of Harlan Fork", "Marlow TB Control",
    "Healthy Harvest", "Wheels of Hope", "Firefighter Wellness Initiative of Orrville", "Silica Watch",
    "Lung Check Tidewater", "Steelworkers Screening Fund", "Refugee Health Partners of Dunmore",
    "Building Trades Medical Screening", "Project Open Air", "Second Wind", "Salud Para Todos",
)  # fmt: skip

HOSPITAL_KO = (
    "늘푸른병원", "한빛의료재단", "서림대학교병원", "가온검진센터", "미래로내과의원", "성요셉병원", "동해연합의원",
    "참사랑요양병원", "하나로영상의학과", "대성산업보건센터", "푸른솔요양원", "새빛교회 무료진료소", "바른숨호흡기내과",
    "중앙근로자건강센터",
)  # fmt: skip

WARD = (
    "Room 1", "Room 3", "Room 12", "X-ray Room 2", "X-Ray 1", "Exam Room 4", "Exam 7", "Bay 2", "Bay C", "Pod A",
    "Pod 4", "Chair 6", "Infusion Chair 11", "Suite B", "Suite 3", "Rad 2", "DR Room 1", "Fluoro 1", "Coach 2",
    "Coach 4", "Mobile Unit 3", "Van 1", "Ward 7B", "Ward 3 East", "4 West", "5 North", "6 South", "3E", "2 Tower",
    "West Wing 204", "East Wing 118", "Unit 400", "Unit C", "Hall 2", "Cottage 5", "Cottage B", "Garden Wing",
    "Magnolia Wing", "Memory Lane Unit", "Rehab 2", "Skilled Unit 1", "Bed 12", "Room 214B", "Room 31, Bed A",
    "Apt Wing 3", "ICU 4", "MICU bed 9", "CCU 2", "ED 14", "ED Hall 3", "Fast Track 5", "Triage 2", "OR 3", "PACU 8",
    "Cath Holding 2", "Clinic 3A", "Clinic 8", "Module D", "Desk 4", "Reading Room 2", "Oncology 5", "Peds 2",
    "Birch Unit", "Tower 9", "9 Pavilion", "Same Day 16", "Obs 7", "Stepdown 10", "TCU 6", "Dialysis 3", "Telemetry 22",
)  # fmt: skip

WARD_KO = (
    "5병동", "72병동", "중환자실 3번", "301호", "응급실 7번 침상", "검진 2실", "촬영실 1", "동관 6층", "요양동 204호",
    "본관 83병동", "이동검진차 2호",
)  # fmt: skip

STREET = (
    "418 Kessler Road", "22 Dell Street", "1907 N. Harlan Avenue", "6 Church Lane", "77 Quarry Hill Road",
    "3350 Old Mill Pike", "901 W 14th St", "15 Founders Square", "240 Lakeshore Drive", "1200 Parkway Plaza, Suite 110",
    "88 Beacon Street, 2nd Floor", "PO Box 417", "P.O. Box 2290", "12 Saint Ansgar Way", "4405 State Route 9",
    "RR 2 Box 61", "530 Main Street, Unit 4", "19 Mercy Circle", "2671 Avenida del Sol", "7 Foundry Row",
    "1044 Elm Terrace", "63 Sycamore Court", "5512 Highway 41 South", "310 Harbor Blvd, Suite 5B",
    "111 Medical Arts Drive", "8 Orchard Close", "725 Coal Bank Road", "2 Union Wharf", "3908 Cedar Notch Trail",
    "46 Prospect Place", "1515 Veterans Memorial Parkway", "29 Rue Delacroix", "640 Trinity Ave., Apt. 3C",
    "1 Corvida Way", "9917 Blue Heron Ln", "350 E. Prairie St.", "74 Chapel Hill Crescent", "2080 Industrial Loop",
    "5 Mill Pond Rd, Apt 12", "417 South Fork Road", "130 Battery Street", "62 Cemetery Road", "8801 Ridge Line Drive",
    "27 Old Post Road",
)  # fmt: skip

TOWN = (
    "Pell Lake", "Tolland", "Dunmore", "Orrville", "Fallbrook", "Wrenfield", "Tilbury", "Kingsreach", "Harlan Fork",
    "Clearfork", "Elko Springs", "Saltmarsh", "Marlow", "Cedar Notch", "Grand Ledge", "Twin Buttes", "Upper Sandy",
    "Garrison", "Whitcomb", "Lattimer", "Coe Hill", "Oglesby", "Prentiss, Ohio", "Bligh", "Ferrand", "Stokes Landing",
    "Dell Rapids", "Kettle Falls", "Ames Crossing", "Vance", "Bayline", "Norwood Park", "Delmont", "Oakhurst",
    "East Harwick", "West Harwick", "South Tilbury", "North Pell", "New Ostrow", "Old Ferry", "Port Anselm",
    "Fort Danby", "Lake Winnehoosa", "Mount Tabor", "St. Odile", "Santa Rosalia, Texas", "La Paloma", "Rio Seco",
    "Agua Dulce", "Baie Verte", "Beaulieu", "Red Mesa", "Black Creek", "White Pine", "Blue Ball, PA", "Gray Summit",
    "Stonewall", "Mineral Wells", "Coalport", "Graniteville", "Steelton", "Limestone", "Paradise", "Hope",
    "Normal, Illinois", "Reading", "Battle Ridge", "Little Fork", "Big Pine", "Long Prairie",
    "Short Creek, West Virginia", "Deep Gap, NC", "Sandy Hook", "Eden, MN 55344", "Hill City", "Midway",
    "Central Falls", "Plain City", "Cairo, IL", "Lebanon", "Moscow", "Lima, OH 45801", "Peru", "Vienna",
    "Ardmore, Okla.", "Yarrow", "Quillan", "Zell", "Ipswich Bay", "Culver Junction",
)  # fmt: skip

ADDRESS_KO = (
    "충남 서림시 은행로 24", "강원도 동해시 항구길 7", "서울시 마포구 새빛로 112", "경기도 한울시 가온동 310-5",
    "부산 영도구 조선소길 45", "전남 푸른군 솔숲면 하늘리", "대구 달성구 공단로 88, 2층", "울산시 북구 무지개로 19",
    "인천 연안동 101-1203",
)  # fmt: skip

CRED = (
    "MD", "DO", "NP", "NP-C", "FNP-BC", "FNP", "ARNP", "APRN", "AGNP-C", "CRNP", "DNP", "PA-C", "PA", "MPAS, PA-C",
    "RN", "BSN, RN", "LPN", "MD, MPH", "MD, FCCP", "MD, FACOEM", "DO, FACR", "MBBS", "MBChB", "MD, PhD", "CNM", "DC",
    "ND", "COHN-S", "RRT", "R.T.(R)",
)  # fmt: skip

RELATION = (
    "daughter", "son", "wife", "husband", "granddaughter", "grandson", "niece", "nephew", "sister", "brother", "mother",
    "father", "neighbor", "caregiver", "home health aide", "daughter-in-law", "foster mother", "guardian", "partner",
    "grandmother", "aunt",
)  # fmt: skip

TRADE = (
    "sandblaster", "welder", "pipefitter", "roof bolter", "stone cutter", "insulator", "boilermaker", "shipfitter",
    "foundry worker", "firefighter", "brakeman", "dishwasher", "teacher", "nurse aide", "bus driver", "grain handler",
    "cook", "corrections officer", "custodian", "machinist", "maintenance mechanic", "truck driver", "pipe coverer",
    "countertop fabricator",
)  # fmt: skip

LISTED = {
    "brand": BRAND, "employer": EMPLOYER, "school": SCHOOL, "care_home": CARE_HOME, "church": CHURCH,
    "insurer": INSURER, "program": PROGRAM,
}  # fmt: skip


def own_value(field: str, rng: random.Random) -> tuple[str, str]:
    """Institutions, numbers and plain words of outpatient networks. Raises KeyError for a field nobody knows."""
    if field in LISTED:
        return rng.choice(LISTED[field]), "HOSPITAL"
    family = rng.choice(WORD_FAMILY if rng.random() < 0.25 else FAMILY)
    given = rng.choice(WORD_GIVEN if rng.random() < 0.15 else GIVEN)
    match field:
        case "given":
            return given, "NAME"
        case "initial_last":  # J. Okonkwo
            return f"{rng.choice(string.ascii_uppercase)}. {family}", "NAME"
        case "suffixed":  # a patient's name with a generation
            return f"{given} {family}{rng.choice((' Jr.', ' Sr.', ' III', ', Jr.', ' II'))}", "NAME"
        case "sister":
            return rng.choice(("Mary Odile", "Bernadette", "Josephine", "Philomena", "Grace Marie", "Ancilla")), "NAME"
        case "nick":
            nickname = rng.choice(("Bud", "Skip", "Tootie", "Red", "Babe", "Mimi", "Chip", "Doc"))
            return f'{given} "{nickname}" {family}', "NAME"
        case "double":
            return f"{given} {rng.choice(FAMILY[:20])}-{family}", "NAME"
        case "file_name":  # as labels on outside discs have it
            return f"{family}^{given}".upper(), "NAME"
        case "acronym":
            return rng.choice(
                ("UCMC", "SJRMC", "PVH", "NWMC", "TCRH", "WLC", "OLN", "KPH", "MHS", "RAL", "CHP", "HPM")
            ), "HOSPITAL"
        case "npi":
            return _number(rng, "1#########"), "ID"
        case "member":
            return _number(
                rng, rng.choice(("AAA#########", "W#########", "##########-##", "AA######A", "######### 01"))
            ), "ID"
        case "group_no":
            return _number(rng, rng.choice(("#####", "A####", "00#####", "##-####"))), "ID"
        case "auth":
            return _number(rng, rng.choice(("A#########", "PA-#######", "########", "####-AA-###"))), "ID"
        case "badge":
            return _number(rng, rng.choice(("#####", "E-####", "####", "##-###", "K#####"))), "ID"
        case "disc":
            return _number(rng, rng.choice(("CD-#####", "##-####", "#####", "OSF-####", "D####A"))), "ID"
        case "policy":
            return _number(rng, rng.choice(("##-AA-####", "#######", "A## #### ##"))), "ID"
        case "fax":
            return _number(
                rng, rng.choice(("(###) ###-####", "###-###-####", "###.###.####", "1 ### ### ####"))
            ), "PHONE"
        case "zip":
            return _number(rng, rng.choice(("#####", "#####-####"))), "ADDRESS"
        case "addr":
            town = rng.choice(
                ("Pell Lake, WI", "Tolland, CT", "Dunmore, PA", "Orrville, OH", "Harlan Fork, KY", "Rio Seco, NM")
            )
            return f"{rng.choice(STREET)}, {town} {_number(rng, '#####')}", "ADDRESS"
        case "office_email":
            user = rng.choice(
                (f"{given[0]}.{family}", "films", "referrals", "occhealth", "records", f"{family}.{given}")
            )
            user = "".join(letter for letter in user.lower() if letter.isalpha() or letter == ".").strip(".")
            return (
                f"{user}@{rng.choice(('lumenara.com', 'openray.net', 'corvida.org', 'pellcounty.gov', 'harwick.co'))}",
                "EMAIL",
            )
        case "link":
            path = _number(rng, "#####")
            return rng.choice(
                (
                    f"https://share.lumenara.com/s/{path}",
                    "openray.net/results",
                    f"https://cloud.imageharbor.io/x?k={path}",
                )
            ), "URL"
        case "coach":
            return rng.choice(("Coach 1", "Coach 3", "Mobile Unit 2", "Van 4", "Trailer B", "Bus 7")), "WARD"
        case "room":  # in a nursing home
            return rng.choice(
                ("Room 214", "Room 31, Bed A", "Magnolia Wing", "Cottage 5", "East Hall 12", "Memory Lane Unit")
            ), "WARD"
        case "bed":  # in a house with beds
            return rng.choice(
                ("ICU 4", "MICU bed 9", "Ward 7B", "4 West", "Telemetry 22", "PACU 8", "ED 14", "Stepdown 10")
            ), "WARD"
        case "cred":  # of who refers or is called
            return rng.choice(CRED), ""
        case "rad":  # of who reads
            return rng.choice(("MD", "DO", "MD, FACR", "MD, PhD", "DO, MPH", "MBBS, FRCR", "MD, DABR", "MBChB")), ""
        case "relation":
            return rng.choice(RELATION), ""
        case "trade":
            return rng.choice(TRADE), ""
        case "mm":
            return rng.choice(("4 mm", "6 mm", "9 mm", "1.1 cm", "12 mm", "2.3 cm")), ""
        case "ilo":
            return rng.choice(("0/0", "0/1", "1/0", "1/1", "1/2", "2/1", "2/2")), ""
        case "packyears":
            return rng.choice(("10", "20", "35", "40", "55")), ""
        case "span":
            return rng.choice(("3 years", "11 years", "two decades", "about 25 years", "18 months", "31 years")), ""
        case "side":
            return rng.choice(("right upper", "left upper", "right lower", "left lower", "right middle")), ""
    raise KeyError(field)


def _number(rng: random.Random, shape: str) -> str:
    """`#` becomes a digit other than 0, `A` a capital."""
    kinds = {"#": string.digits[1:], "A": string.ascii_uppercase}
    return "".join(rng.choice(kinds.get(letter, letter)) for letter in shape)


TEMPLATES: dict[str, tuple[str, ...]] = {
    "imaging_centre": (
        "{brand}\n{street}, {town}\nTel {phone}  Fax {fax}\n\nPatient: {last_first}\nDOB: {dob}\nMRN: {mrn}\nExam "
        "date: {date}\nReferred by: {full}, {cred}\n\nCHEST 2 VIEWS\n\n{c} {c} {c}\n\nElectronically signed by "
        "{full}, {rad} at {time}",
        "Exam: XR chest PA and lateral\nSite: {brand}\nRequested by {full}, {cred} ({hospital})\n\nFindings: {c} {c}\n"
        "{c}",
        "Two views were taken at our {town} office because the tube at {brand} is down. {c} {c}\n\nRead by Dr. {dr}.",
        "Chest, two views. {c} {c} {c}\n\nThank you for sending this pleasant {age} year old to {brand}. Questions to "
        "{phone}, or text Dr. {dr} on {phone_short}.",
        "{c} {c} {c} Results will appear in the portal at {link} after 36 hours.",
        "Rapid read for {brand}. Dr. {dr} is the supervising physician on site. {c} {c} Called to {given} at the "
        "front desk, {ext}, before the patient left.",
        "PROCEDURE: chest 2V\nLOCATION: {brand}, {ward}\nTECHNOLOGIST: {initial_last}, R.T.(R)\nORDER: {accession}\n\n"
        "{c} {c}",
        "X-ray of the chest at {brand} after a fall on the ice in {town}. {c} No displaced rib fracture. {c} If pain "
        "persists, rib views can be added without a new order from {full}, {cred}.",
        "The patient came in on {weekday} without a requisition. We reached {full}, {cred}, who gave a verbal order "
        "at {time24} and will fax it later. {c} {c}",
        "CXR. {c} {c}\n\ncc: {full}, {cred}, {street}, {town}\ncc: {full}, {cred}, {hospital}",
        "Transcribed from the {brand} night queue, dictation job {job}. {c} {c} {c} Read by {wetread} from home "
        "workstation {station}.",
        "Chest radiograph, {date}.\n\n{c}\n{c}\n{c}\n\n{full}, {rad}\n{brand}\nNPI {npi}",
    ),
    "network": (
        "Comparison: {hospital} chest {date}; {brand} chest {month_year}; none at this site.\n{c} {c}",
        "Patient moved over from {hospital} to {hospital} when her plan changed. Old MRN {mrn}, new MRN {mrn}. {c} {c}",
        "Transferred by ground from {hospital} to {hospital}, arriving in {bed} at {time24}. {c} {c} No film came "
        "with the crew.",
        "{hospital} radiology reading for {hospital}, {bed}. {c} {c} {c}\nDictated {date} {time24}, "
        "{initials}/{initials3}.",
        "This examination was performed at {hospital} and interpreted at {hospital} by {full}, {rad}. {c} {c}",
        "Cross-coverage note: {brand} handed the list to {brand} at {time} on {date_text}. {c} Discussed with {full}, "
        "{cred}.",
        "Seen last week in {town} at {acronym}, where pneumonia was diagnosed. {c} {c} Compared with their film of "
        "{date_short}, the {side} lobe opacity has cleared.",
        "Previous studies under a second record number ({mrn8}) at {hospital} were merged on {date}. {c} {c}",
        "She says she was born at {hospital}, had her valve done at {hospital} and has been followed by Dr. {dr} at "
        "{hospital} ever since. {c} {c}",
        "Film taken at the {town} branch, accession {accession}. Please see also the CT from {hospital}, accession "
        "{accession}. {c} {c} {c}",
        "Technique: portable AP, {bed}. Comparison: film from {hospital} five hours earlier. {c} {c} {c}",
        "No previous imaging within {hospital}. The patient mentions films at {hospital} and again in {town}; our "
        "clerk {given} has asked for both. {c} {c}",
    ),
    "occupational": (
        "RESPIRATOR MEDICAL SURVEILLANCE\nClient company: {employer}\nPlant: {town}\nContact: {full}, {phone}, "
        "{office_email}\n\nName: {last_first}\nBadge: {badge}\nSSN: {ssn}\nHome: {addr}\nTrade: {trade}\nYears "
        "exposed: {span}\n\nChest radiograph at {brand} on {date}\n{c}\n{c}\nILO: {ilo}\n\nB reader: {full}, {rad}\n"
        "Reviewed with worker by {full}, {cred} on {date}",
        "B READ\nWorker: {last_first}\nEmployer: {employer}\nDate of film: {date}\nFacility: {brand}\n1A. Film "
        "quality: 2\n2A. Small opacities: p/s, profusion {ilo}\n2C. Large opacities: O\n3A. Pleural abnormality: no\n"
        "Reader: {full}, {rad}, reader ID {license}",
        "Silica surveillance for {employer}. The {age} year old {trade} has worked there for {span}. {c} Profusion "
        "{ilo}. {c}",
        "Pre-placement chest film for {employer}, badge {badge}. {c} {c} Cleared for respirator use from a "
        "radiographic standpoint.",
        "He worked as a {trade} at {employer} in {town} for {span} and before that at {employer}. {c} {c}",
        "Exit examination, {employer}. Employee number {badge}, supervisor {full}. {c} {c}\nCopy faxed to {fax}, "
        "attention {given} in safety.",
        "Occupational history as taken by {full}, {cred}: {trade}, {employer}, {span}; then {trade}, {employer}. Wife "
        "washed his work clothes. {c} {c} {c}",
        "TB clearance. New hire at {school}, positive skin test. {c} {c} Form completed for {full}, {cred}.",
        "Fitness for duty, {employer}. {c} {c}\nThis report goes to {office_email} and not to the human resources "
        "office.",
        "Coal workers' program, NIOSH form attached. Miner {suffixed}, SSN {ssn}, last employed at {employer}. "
        "Profusion {ilo}, opacities r/q. {c}",
        "Chemical exposure at {employer} on {weekday} at about {time}; chlorine gas. Eleven workers were triaged by "
        "{full}, {cred}. {c} {c}",
        "{full}, {age}, retired {trade} from {town}. He carries a card of {employer}, number {badge}. {c} Pleural "
        "plaques were first reported by {full}, {rad}, at {hospital}. {c} {c}",
        "Second B reader: ILO {ilo}, film quality 1. First B reader, Dr. {dr}, gave {ilo}. Third reading by Dr. {dr} "
        "is requested.",
    ),
    "insurer": (
        "Independent film review for {insurer}\nClaimant: {full}\nClaim no.: {claim}\nDate of injury: {date}\n"
        "Employer: {employer}\n\nI was sent one chest radiograph taken at {hospital} on {date}. {c} {c} {c}\n\nIn my "
        "opinion the findings predate the claim.\n\n{full}, {rad}\nLicense {license}",
        "Authorization {auth} obtained from {insurer} by {given}. {c} {c}",
        "Insurance: {insurer}  Member ID {member}  Group {group_no}\nGuarantor: {last_first}\nExam: chest 1 view\n{c} "
        "{c}",
        "Life insurance examination, {insurer}, policy {policy}. Applicant aged {age}, lives in {town}. {c} {c}",
        "Peer review requested by {insurer}. The treating provider, {full}, {cred}, states that a CT was denied. {c} "
        "A radiograph does not exclude a nodule under {mm}. {c} I can be reached for peer-to-peer at {phone} during "
        "office hours.",
        "Workers' compensation, carrier {insurer}, adjuster {full}, tel {phone}. {c} {c} {c}",
        "Long-term care application through {insurer}. Mrs. {dr}, {age90} years old, resides at {care_home}. {c} {c}",
        "Deposition copy. Plaintiff {double} v. {employer}, our file {policy}. {c} Profusion category {ilo}. {c} The "
        "films were returned to counsel on {date}.",
    ),
    "screening": (
        "{program} screening day at {church}. Participant {badge}. {c} {c}",
        "Mobile screening, {coach}, parked at {employer} in {town}. {c} {c} No further action; letter mailed.",
        "{program}\nScreened: {date}\nPlace: {church}, {street}\nParticipant: {last_first}, born {dob}\n\nResult: "
        "{c}\nAdvice: return in 12 months.\nReader: {full}, {rad}",
        "Contact screening after an index case at {school}. {c} {c} QuantiFERON pending. Public health nurse: {full}, "
        "{cred}, {phone}.",
        "Participant in {program}, enrolled by {full}, {cred}, with {packyears} pack-years. {c} A {mm} density needs "
        "CT; the coordinator has booked him at {hospital} for {date_text}.",
        "Refugee arrival film. Family of five staying with {church}, sponsor {full}. {c} {c} Class B1 status not "
        "supported.",
        "Recall. At the {program} event of {month_day} a {mm} shadow was reported. Repeat film with nipple markers. "
        "{c} {c}",
        "Screening film for shelter admission, {church}. {c} {c} Bed may be assigned tonight. Called to {given} at "
        "{phone} ({time}).",
        "Letter to participant: Dear {given}, your chest x-ray at {coach} on {date} was read as normal. No follow-up "
        "is needed. If you have a cough lasting more than 3 weeks, see {full}, {cred}.",
        "School entry film, {school}. {c} {c}\nForm to be collected by the {relation}, {full}.",
    ),
    "letters": (
        "Dear Dr. {dr},\n\nThank you for asking me to look at the chest film of your patient {full}, whom you saw in "
        "{town} on {date_text}. {c} {c} I would treat and repeat in six weeks.\n\nWith kind regards,\n{full}, {rad}\n"
        "{hospital}",
        "Dear {given},\nRe: {full}, {dob}\nYour note says she failed two courses of antibiotics. {c} {c} Would you "
        "consider sending her to {full} at {hospital}? The secretary is {given} on {phone}.\nBest,\n{given}",
        "To: {full}, {cred}\n    {addr}\nFrom: {brand}\nRe: {last_first}, MRN {mrn}\n\n{c} {c} {c}",
        "Dear colleague, this {age}-year-old {trade} from {town} has been under my care for {span}. Chest film "
        "attached. {c} {c} I would value an early appointment. {full}, {cred}, NPI {npi}",
        "Thank you, Dr. {dr}, for this referral. {c} {c} I have written separately to Dr. {dr} in {town} and to the "
        "{relation}.",
        "Copy of report to {full} {cred}, {full} {cred} and the patient. {c} {c} {c}",
        "I read with interest the letter of Dr. {dr} of {hospital}, dated {date_text}, in which he raises "
        "sarcoidosis. {c} {c} I lean toward old granulomatous disease.",
        "Dr. {dr}'s office, attention {given}: the x-ray you asked about was done on {date} at {brand}. {c} {c} "
        "Original disc mailed to {street}, {town} {zip}.",
        "Dear Sister {sister}, the film for the resident you called about is back. {c} {c} Please keep her isolated "
        "until Dr. {dr} has spoken with {program}.",
        "Referred by: {full}, {cred}, {hospital}\nTelephone: {phone}   Fax: {fax}   E-mail: {office_email}\nReason: "
        "hemoptysis\nFindings: {c} {c}\nOpinion: bronchoscopy is advised. {hospital} has openings on {weekday}.",
    ),
    "second_opinion": (
        "{hospital}\nThoracic Radiology Consultation\n{addr}\nPhone {phone}, fax {fax}\n\nTo: {full}, {cred}\nCopy: "
        "{full}, {cred}, {hospital}\n\nPatient: {full}\nOur number: {mrn}   Your number: {mrn}\n\nMaterials received "
        "{date}:\n1. Chest PA and lateral, {brand}, {date}\n2. Chest portable, {hospital}, {date}\n3. Report signed "
        "by {full}, {rad}\n\n{c} {c}\n{c}\n\nIn short, I agree that this is not a tumor and would leave it alone. Mr. "
        "{dr} and his {relation} have been told so by {full}, {cred}.\n\n{full}, {rad}",
        "SECOND OPINION, OUTSIDE FILMS\nOutside facility: {brand}\nDate performed: {date}\nDate of this review: "
        "{date}\nDisc: {disc}\n\n{c} {c} {c}\n\nReviewed by {full}, {rad}, {hospital}",
        "Review of a chest radiograph from {hospital} brought by the patient on a disc labelled {file_name}. {c} {c}",
        "The outside report, signed by {full}, {rad}, describes a {mm} nodule. {c} I do not see a nodule. {c}",
        "Tumor board review, outside film of {month_year} ({brand}). {c} {c} {c} Presented by {initial_last}.",
        "No report accompanied the films from {hospital}. {c} {c} The name on the images reads {file_name}; identity "
        "confirmed by birth date {dob}.",
        "Four sheets of analog film from {town}, the oldest with a date of {date} scratched into the corner. {c} {c}",
        "Overread for {brand}. Preliminary by Dr. {dr}: normal. Final: {c} {c} Discrepancy minor, category 2a. "
        "{given} in their office was notified at {time24}.",
        "I have compared our film with the one from {hospital} that {full}, {cred}, emailed as a photograph from a "
        "telephone. {c} {c} A proper copy should be obtained; link {link}.",
        "Outside study, originally read by {initials} at {acronym}. {c} {c} The pacemaker, serial number {serial}, is "
        "not described in that reading.",
        "We were asked whether the {side} lobe opacity was already there in {month_year}. It was. The film from "
        "{hospital} shows it at {mm}. {c}",
    ),
    "care_homes": (
        "Portable chest at {care_home}, {room}, by {brand}. {c} {c} Called to {full}, {cred}, at {time24}.",
        "{care_home} resident, {age90} years old, found lethargic by staff. {c} {c} {c}",
        "She has lived at {care_home} in {town} since {month_year} and was sent over by {full}, {cred}, for fever. "
        "{c} {c}",
        "Order by telephone from {full}, {cred}, for {nick}, {care_home}. {c} {c}\nFaxed to nursing station, {fax}.",
        "Returned to {care_home} on {date} after a week at {hospital}, {bed}. {c} {c} Compared with the discharge "
        "film the effusions are smaller.",
        "{room} was called twice and nobody at {care_home} picked up. {c} Message left with {given} at the desk of "
        "{hospital}, {phone}.",
        "Mr. {dr}, a retired {trade} living at {care_home}, has choked on his lunch. {c} {c} Speech therapy at "
        "{hospital} has been told.",
        "Patient is a member of {church} and is visited by Father {dr}, who drove him here from {care_home}. {c} {c}",
    ),
    "family": (
        "Brought in by her {relation}, {full}, who also interprets. {c} {c} {c}",
        "History from the {relation} ({given}, {phone}): cough since {holiday}, worse at night. {c} {c}",
        "This {age} year old lives with her {relation} {given} at {street} in {town}. {c} {c}",
        "The {relation}, {full}, works in {ward} here at {hospital} and asked that {full}, {rad}, read the film. {c} "
        "{c}",
        "The age on the requisition is wrong; the {relation}, {full}, gives the birth date as {dob}. {c} {c}",
        "Attends {school}, where {given} and {given} in the same class have whooping cough. {c} {c}",
        "Accompanied by Coach {dr} of {school} after a collision in practice on {weekday} evening. {c} No "
        "pneumothorax. {c}",
        "His {relation} {given} died of mesothelioma at {hospital}; he himself was a {trade} at {employer}. {c} {c}",
        "Grew up in {town}, moved to {town} at 19, then {span} in {town} raising pigeons. Precipitins sent by {full}, "
        "{cred}. {c} {c}",
        "She recently travelled from {town} by bus with a group from {church}; two of them, {full} and {given}, are "
        "in {hospital} with Legionella. {c} {c}",
    ),
    "communication": (
        "{c} {c}\n\nCritical result: discussed by telephone with {full}, {cred}, at {time} on {date} by {full}, "
        "{rad}. Read back.",
        "ADDENDUM {date} {time24}: the referring name should read {full}, {cred}, not {full}, {cred}. No change to "
        "the interpretation.",
        "{c} {c} Unable to reach {brand} after hours; answering service {phone}, operator {given}. Sent to pager "
        "{pager}.",
        "Nodule letter sent to {street}, {town} {zip}, certified mail. Copy to {full}, {cred}. {c}",
        "{c} {c} I spoke to Nurse {dr} in {ward}, who will tell the team from {hospital}.",
        "Addendum by {dotted} {date_short}. Patient's {relation} called from {town} to say the earlier surgery was at "
        "{hospital}, not {hospital}. {c}",
        "Please call {ext} at {acronym} for the {time} film. {c} {c}",
        "{c} {c}\nDictated: {full}, {rad}\nTranscribed: {initials3}\nD: {date} {time24}\nJob {job}",
        "Message in the chart to {full}, {cred} ({email}): {c} Please see that {given} gets the CT before {month_day}.",
    ),
    "plain": (
        "Chest PA and lateral. {c} {c} {c} {c}",
        "{c} {c}\n{c}",
        "Findings: {c} {c} {c} The Fleischner Society and ACR recommendations were followed.\nImpression: no active "
        "disease.",
        "ILO classification {ilo}, s/t, both mid zones. {c} {c} No progressive massive fibrosis; Caplan syndrome is "
        "not suggested.",
        "Film for immigration purposes. {c} {c} Panel physician form DS-3030 completed.",
        "{c} {c} Nodule of {mm} in the {side} lobe. {c} Not seen on image 3 of series 2.",
        "Normal chest. {full}, {rad}",
        "{c} {c} Seen with Dr. {dr}.",
    ),
    "korean": (
        "{hospital_ko} 흉부촬영 판독소견\n성명: {hangul}  등록번호: {mrn}\n검사일: {iso_date}\n{k} {k}\n판독의: "
        "{hangul}",
        "진료의뢰서\n의뢰기관: {hospital_ko}\n환자: {hangul} ({rrn})\n주소: {address_ko}\n{ko_date} 촬영한 외부 "
        "영상에서 {k} {k} 고진선처 "
        "바랍니다.\n의사 {hangul}, 연락처 {ko_phone}",
        "외부필름 재판독. {hospital_ko}에서 {ko_date}에 촬영한 사진입니다. {k} {k}",
        "산업보건 특수검진, 분진작업자. {hospital_ko}에서 시행. {k} 병형 {ilo}. {k}",
        "{ward_ko} 환자 보호자 {hangul} 님께 {time_ko}에 유선으로 설명함. {k} {k}",
        "Outside film from {hospital_ko}, brought by the son of {romanised}. {c} {k} Reviewed by {romanised}, {rad}, "
        "on {iso_date}.",
        "{k} {k} {k}",
        "Check-up film, {date}. Patient {hangul} ({romanised}), employer {employer}. {k} {c} Result to {ko_phone}.",
    ),
}
