# ruff: noqa: E501  a template is a report on one line
"""More templates and names to develop the recognisers on: more styles, more cultures, more shapes of institutions and wards.

As `reports_phi_development.py`: look at every miss in here, and mend by rule. No template, name or place of
`reports_phi_held_out.py` stands here. All people, places and numbers are invented.
"""

from __future__ import annotations

from reports_phi_development import CLINICAL as FIRST_CLINICAL
from reports_phi_development import CLINICAL_KO  # noqa: F401  a list that the writer reads

FAMILY = (
    "Abernathy", "Acheampong", "Adeyemi-Bello", "Aguirre", "Ahluwalia", "Akhtar", "Albrecht", "Anand", "Andrzejewski",
    "Asante", "Baca", "Beauchamp", "Begay", "Bergstrom", "Bhatt", "Bondarenko", "Boucher", "Caoimh", "Castellano",
    "Chakraborty", "Chaudhry", "Chu", "Colangelo", "D'Angelo", "De la Cruz", "Del Toro", "Desrosiers", "Di Marco",
    "Dlamini", "Do", "Dubois", "Echeverria", "Escobedo", "Fa'asavalu", "Fitzgerald", "Fujimoto",
    "Gallegos", "Gill", "Gomes-Neto", "Grzybowski", "Gu", "Haile", "Hoang", "Hovhannisyan",
    "Ishikawa", "Ivanova", "Jankowska", "Jimenez", "Kapoor", "Kipchoge", "Kobayashi",
    "Korhonen", "Krishnamurthy", "Kuznetsov", "La Rocca", "Lam", "Le Blanc", "Leung", "Lu", "Luong", "Madrigal",
    "Mahmoud", "Makinen", "Mandal", "McAllister", "Mendoza", "Meyerowitz", "Mirza", "Moyo", "Mukherjee", 
    "Nandakumar", "O'Halloran", "Obi", "Ocampo", "Patwardhan", "Pelletier",
    "Popescu", "Radovanovic", "Raghunathan", "Ruiz", "Saavedra", "Saito", "Santangelo", "Schreiber",
    "Shevchenko", "Singh", "Siu", "Sorensen", "St. Pierre", "Suarez-Vega", "Szabo", "Tadesse", "Tamayo",
    "Teixeira", "Ten Eyck", "Thibodeaux", "To", "Tsosie", "Tupou", "Van der Merwe", "Van Buren", "Vargas",
    "Volkov", "Vu", "Warsame", "Wojcik", "Yamamoto", "Zamora", "Zapata", 
)  # fmt: skip
WORD_FAMILY = (
    "Abbott", "Apple", "Archer", "Arms", "Ball", "Baker", "Berry", "Bird", "Block", 
    "Booth", "Bowman", "Branch", "Brain", "Bridges", "Brook", "Bush", "Butcher", "Camp", "Carpenter", "Child",
    "Christmas", "Clay", "Cook", "Cushing", "Dose", "Drain", "East", "English", "Farmer", "Fear",
    "Fish", "Flowers", "Ford", "Fox", "Free", "French", "Gamble", "Glass", "Grant", 
    "Hall", "Hands", "Hope", "House", "Ivory", "Joiner", "Joy", "Judge", "Kidney", "Knight",
    "Lake", "Lamb", "Lane", "Leak", "Light", "Lock", "Mark", "Mason", "Mast", "Mercy",
    "Miles", "Moody", "Moon", "Morrow", "Nail", "New", "North", "Paine", "Pike", "Pine", "Plant", "Pleasant", "Pool",
    "Pope", "Porter", "Pride", "Pulse", "Read", "Reid", "Rivers", "Root", "Self", 
    "Shields", "Singer", "Skinner", "Snow", "Stent", "Stout", "Tan", "Temple", "Tips", "Tuck",
    "Underhill", "Upright", "View", "Weeks", "West", "Wolf", "Wood", 
    "Marsh", "Hurt", "Shunt", "Weir", "Webb", "Way", "Will", "He", "Barium", "Rib", "Chin", "Born",
)  # fmt: skip
GIVEN = (
    "Abena", "Adaeze", "Ahmad", "Aksel", "Amit", "Anastasiya", "Aroha", "Babajide", "Beatriz", "Benedikt", "Bronwyn", "Caspian",
    "Chau", "Chioma", "Cillian", "Cristobal", "Danuta", "Dawit", "Dilnoza", "Do-yun", "Dzmitry", "Ebony", "Eluned", "Emeka",
    "Esperanza", "Farah", "Feodor", "Freyja", "Gaurav", "Giulia", "Guadalupe", "Gunnhild", "Habiba", "Hong-An", "Hrithik",
    "Ikram", "Indira", "Ioanna", "Jaroslav", "Jiho", "Joao", "Jolanta", "Kaoru", "Keanu", "Khanh", "Ksenia", "Lakeisha", "Leszek",
    "Liliana", "Luz", "Mahnaz", "Manjit", "Marie-Claire", "Mehmet", "Mireille", "Moana", "Mpho", "Nasrin", "Nguyet", "Nikhil",
    "Oddvar", "Oluwaseun", "Oyuki", "Pooja", "Quan", "Rania", "Raul", "Rohan", "Sakura", "Selam", "Shanelle", "Siobhan", "Soledad",
    "Stellan", "Taofiq", "Tevita", "Thuy", "Tomasz", "Umar", "Valentina", "Vikram", "Wanjiku", "Wietse", "Xiaoli", "Yaw",
    "Yevgenia", "Yolanda", "Ysabel", "Zdenka", "Zhen", "Zoltan",
    "James", "Mary", "Robert", "Linda", "Kevin", "Susan", "Brian", "Donna", "Paul", "Karen",
)  # fmt: skip
WORD_GIVEN = ("April", "June", "Rose", "Grace", "Hope", "Faith", "Joy", "Mark", "Rob", "Pat", "Sky", "Dawn", "Art", "Grant", "Chase", "Drew", "Miles", "Reed", "Will", "May", "Virginia", "Florence", "Wade", "Young", "Daisy", "Heather")  # fmt: skip
HANGUL = (
    "강미래", "고유진", "곽도원", "구자철", "권은비", "김나래", "김태평", "노윤서", "도경수", "류승범", "문소리", "박소담", "배두나",
    "백현주", "변요한", "서지혜", "소지섭", "송새벽", "신하균", "심은경", "안은진", "양동근", "엄태구", "오정세", "우도환", "원진아",
    "윤여정", "이다희", "이엘", "임시완", "장나라", "정해인", "조우진", "주원", "차은우", "채수빈",
    "최민식", "현빈", "홍경", "제갈민", "사공진우",
)  # fmt: skip
ROMANISED = (
    "Kim Ha-neul", "Lee Seung-yeop", "Park Bo-gum", "Choi Woo-shik", "Jung Haein", "Kang Miyeon", "Cho In-sung", "Yoon Eun-hye",
    "Jang Nara", "Lim Siwan", "Han Hyo-joo", "Oh Jung-se", "Shin Ha-kyun", "Kwon Eunbi", "Hwang Jung-min", "Ahn Eunjin",
    "Song Sae-byeok", "Hong Kyungpyo", "Jeon Yeobeen", "Ko Sung-hee", "Moon So-ri", "Yang Donggeun", "Bae Doona",
    "Noh Yoon-seo", "Ryu Seungbum", "Ha-eun Kim", "Jisoo Lee", "Taehyung Park", "Min-seo Choi", "Yeonwoo Jung", "Sungmin Cho",
    "Youngsoo Yoon", "Eun-bin Jang", "Seunghyun Lim", "Kim Eulji", "Lee Bitna", "Park Haneulsaem", "Woo Do-hwan", "Cha Eunwoo",
)  # fmt: skip
HOSPITAL = (
    "Abbey Road Hospital", "All Saints Medical Center", "Alder Creek Community Hospital", "Ashgrove Regional Medical Center",
    "Bay Shore Hospital", "Bellweather Clinic", "Big Sandy Medical Center", "Boulder Flats VA", "Brighton Park Urgent Care",
    "Calvary Hospital", "Cape Ferris General Hospital", "Casa Verde Nursing Home", "Christ the King Hospital", "Copperfield Health System",
    "Crestline Imaging", "Dunmore University Hospital", "Eagle Pass Regional", "East Harbor Medical Center", "Elmwood Manor",
    "Evergreen Valley Hospital", "Fairmount Heart Institute", "Fort Larkin Army Medical Center", "Four Corners Regional Health Center", "Franklin County Memorial Hospital",
    "Glen Haven Care Center", "Golden Gate Cancer Center", "Granite Falls Community Hospital", "Greenbriar Rehab", "Halcyon Health",
    "Harper-Quimby Medical Center", "Hartsfield Radiology", "Holy Family Hospital", "Hotel Dieu Hospital", "Iron Mountain VAMC", "Jericho Medical Group",
    "Kauai Veterans Hospital", "Kensington Surgical Center", "Lakeshore Orthopedics", "Little Company Hospital", "Lower Bucks Infirmary", "Maple Leaf Family Practice",
    "Mercy Ridgeway", "Mission Bay Hospital", "Montclair General", "Mt. Tabor Hospital", "Nazareth Home", "New Hope Medical Center", "North Fork Memorial", "Northstar Dialysis Center",
    "Old Bridge Hospital", "Palm Coast Diagnostic Imaging", "Peachtree Pulmonary Associates", "Penobscot Valley Hospital", "Prairie View Health Clinic", "Presbyterian Hospital of Wexley",
    "Queen of Peace Hospital", "Red Rock Urgent Care", "Rock Hill Medical Center", "Rosewood Assisted Living", "Sacred Heart Hospital", "Saint Aldric Medical Center", "San Tomas Regional Medical Center",
    "Santa Ynez Hospital", "Shady Grove Nursing Center", "Silver Lake Hospital", "Sister Margaret's Hospital", "South Bend Radiology Associates", "St. Ursula's", "St. Cuthbert Hospital", "Stony Point Hospital",
    "Sweetwater Clinic", "The Heights Hospital", "The Pruitt Center", "Trinity Oaks Hospital", "Twin Oaks Medical Center", "University Hospital of Larkspur", "Upper Valley Medical Center", "Vanterpool Clinic",
    "Walnut Street Clinic", "West Meadow Hospital", "White Plains Hospital", "Whitfield Memorial", "Wind River Hospital", "Woodlands Skilled Nursing Facility", "Children's Hospital of Ravensport", "Hospital of the Good Samaritan",
    "Dwight D. Mansfield Hospital", "John F. Pembroke VA Hospital", "Mary Tilden Children's Hospital", "Tri-City Hospital", "Good Hope Mission Clinic", "QuickCare Urgent Care", "RadPartners of Tyler Bay", "Clinica Esperanza",
)  # fmt: skip
HOSPITAL_KO = (
    "가람대학교병원", "나래종합병원", "다솜의료원", "라온재활병원", "마루내과의원", "바른정형외과", "새봄요양병원", "아름다운산부인과", "연세밝은내과의원",
    "푸른바다병원", "햇살가정의학과의원", "동백대학교 의료원", "은하수소아청소년과의원", "송파구보건소", "중부국립의료원", "한빛대병원",
)  # fmt: skip
WARD = (
    "2 West", "11 East", "4 Northwest", "Ward 12", "Ward C3", "3-South", "Unit 6B", "Unit 4 East", "MICU 12", "SICU bed 9", "CCU-2", "NICU 5",
    "ED 14", "ED bed 22", "ED hallway 3", "ER room 6", "Trauma 2", "Trauma Bay 1", "Room 1417", "room 5-212", "Rm 308A", "RM 22", "bed 16", "Bed 4-B", "T9", "5W", "6N", "7SE", "K8", "P3",
    "Tower 8", "Tower 3 West", "Pavilion B", "Floor 9", "9th floor", "4th Floor West", "Bldg 12", "Building 4", "OR 5", "PACU 3", "Stepdown 4", "Tele 3", "Telemetry 5 North", "PCU 7", "IMC 210",
    "Halsted 5", "Reynolds 7 East", "Stoneman 8", "Nelson 4", "Bloomberg Tower", "Cobb Pavilion", "Marburg 2", "Zayed 11", "HVI-4", "CVICU-B", "Burn Unit 2", "L&D 3", "H-62", "D5-22", "12B-07", "Med-Surg 3", "6 Tower", "Cube 8", "Pod C",
)  # fmt: skip
WARD_KO = (
    "31병동", "본관 62병동", "암병동 7층", "응급중환자실 4호", "1203호", "동관 8층 병동", "신생아중환자실 3번", "302호실", "서관 5층", "응급실 12번 침상", "내과계중환자실 9번 베드", "별관 45병동",
)  # fmt: skip
STREET = ("19 Sparrow Hill Road", "4410 Quarry Lane", "7 Bell Tower Court", "1229 W Larch Blvd, Unit 5", "63 Old Post Road", "900 Mission St", "28-14 Cedar Place", "515 E. 9th Street")  # fmt: skip
TOWN = ("Pinehurst, OR 97441", "Marble Falls, TX", "Duskin, IL 60999", "East Quill, VT 05099-2201", "Saltmarsh, SC")
ADDRESS_KO = (
    "부산광역시 해운대구 달맞이길 30",
    "인천시 남동구 구월로 112번길 4",
    "경상남도 창원시 의창구 원이대로 500",
    "제주시 노형동 33-1",
)

CLINICAL = FIRST_CLINICAL + (
    "PA and lateral views of the chest were obtained. Frontal view shows clear lungs.",
    "Interval removal of the Impella; IABP tip 2 cm below the arch. No Pneumothorax.",
    "T10 and T12 compression deformities, unchanged. Degenerative change at C7-T1.",
    "Wedge deformity at T9. Fracture of L3. Levels T4 through T8 are fused.",
    "Right PICC in the mid SVC. Left IJ line in the brachiocephalic vein. No Effusion.",
    "Low lung volumes. Early edema. Long standing scar. Little interval change. Good alignment.",
    "Grade 2 anterolisthesis. Stage IV disease. Type B dissection. Class III heart failure.",
    "Bed rest, room air saturation 88%. Ward round pending. Unit of blood given. Floor patient.",
    "Patient in room air. On floor oxygen 2 L. ICU day 6. Bed 30 degrees upright.",
    "Seen in the emergency room and in the ward. From nursing home. Per outside hospital report.",
    "Dr. to review. Clinical team aware. The surgical resident was present. Primary team notified.",
    "Discussed with the ordering physician. Reviewed by the attending. Communicated to the ICU team.",
    "Findings were relayed to ED staff. Signed out to night float. Read back performed by the nurse.",
    "History of Small cell carcinoma. Large B-cell lymphoma. White matter disease. Black blood imaging.",
    "West Nile virus. North American blastomycosis. Valley fever. Q fever. Farmer's lung. Pigeon fancier.",
    "Glass opacity. Ground Glass opacities. Tree-in-bud nodules. Crazy paving. Halo sign. Signet ring.",
    "Wall motion abnormal. Long axis view. Short axis 12 mm. Stone in the gallbladder. Strong enhancement.",
    "Cook catheter. Bard port. Hohn catheter. Tesio lines. Vas-Cath in the right IJ. Arrow kit. Mahurkar catheter.",
    "COVID-19 pneumonia, day 8. H1N1. PCR positive. Remdesivir and Dexamethasone. Moderna vaccine.",
    "Series 3, image 22. SUV 4.1. kVp 120, mAs 2. DLP 310. Exposure index 1800. SID 72 inches.",
    "Image 45 of series 6. View 2 of 3. Film 1 of 2. Line 3 of the protocol. Cuff pressure 25.",
    "Impression: Normal Study. Recommend Follow Up In 6 Weeks. Clinical Correlation Is Advised.",
    "Status Post Median Sternotomy. Mitral Valve Replacement. Left Ventricular Assist Device. Stable Appearance.",
    "LUNGS: CLEAR. HEART: NORMAL SIZE. MEDIASTINUM: WITHIN NORMAL LIMITS. BONES: INTACT.",
    "CHANGE IN LINE POSITION. FEEDING TUBE COILED. RIGHT BASE CLEAR. LEFT LOWER LOBE COLLAPSE.",
    "Rule Out Pneumonia. Shortness Of Breath. Chest Pain. Fever And Cough. Altered Mental Status.",
    "Shoulder pain after fall. Weeks of cough. Born preterm at 28 weeks. Day of life 3, UVC at T8, UAC at T7.",
    "UAC tip at T6. UVC tip at T9. NG tube at T11. Hyaline membrane disease. Grade II PIE.",
    "Young adult. Old granulomatous disease. New left effusion. Wells score 4. Light criteria. Ranson score.",
    "S/P CABG x 3 and AVR. EF 25%. PAP 45/20. CVP 12. PEEP 10, FiO2 60%. Vt 450 mL.",
    "Hodgkin and non-Hodgkin lymphoma. Virchow node. Ghon complex. Ranke complex. Simon focus. Rasmussen aneurysm.",
    "Sarcoid, Scadding stage 2. Lofgren syndrome. Hermansky-Pudlak. Birt-Hogg-Dube syndrome. Marfan habitus.",
    "Starr-Edwards valve. Amplatz wire. Cope loop. Penrose drain. Heimlich valve. Denver shunt. LeVeen shunt.",
    "Severe Kyphoscoliosis. Gallbladder Clips. Spinal Fusion Rods. Endoscopic Capsule in the stomach.",
    "Biotronik Lead in the right ventricle. Boston Scientific Device. Teflon Felt Pledgets at the annulus.",
    "Xience Stent. CoreValve Prosthesis. HeartMate Pump. Thoratec Cannula. AngelMed Guardian. Reveal LINQ Recorder.",
    "Adenocarcinoma Of The Lung. Metastatic Melanoma. Squamous Cell Cancer. Radiation Pneumonitis. Osimertinib therapy.",
    "BILATERAL APICAL PLEUROPARENCHYMAL SCARRING. CALCIFIED MEDIASTINAL LYMPH NODES. THORACOLUMBAR SPONDYLOSIS.",
    "MARKED LEVOSCOLIOSIS. CHOLECYSTECTOMY CLIPS. ENDOTRACHEAL TUBE TERMINATES 4 CM ABOVE CARINA. NASOENTERIC TUBE.",
    "Sternotomy Wires Intact, Epicardial Leads Noted. Rotator Cuff Anchors. Cochlear Implant. Deep Brain Stimulator.",
    "Moderate Pneumoperitoneum. Chilaiditi Sign. Colonic Interposition. Elevated Right Hemidiaphragm. Eventration.",
    "Bronchopulmonary Dysplasia. Respiratory Distress Syndrome. Meconium Aspiration. Transient Tachypnea.",
    "Eosinophilic Pneumonia versus Organizing Pneumonia. Hypersensitivity Pneumonitis. Usual Interstitial Pattern.",
    "Ventriculoperitoneal Shunt Tubing overlies the chest. Baclofen Pump. Spinal Cord Stimulator leads at T8.",
    "Azygos Lobe. Bochdalek Hernia. Pectus Excavatum. Cervical Rib. Bifid Rib. Rhomboid Fossa.",
    "Gunshot Wound. Retained Bullet Fragments. Shrapnel. Stab Wound. Motor Vehicle Accident. Pedestrian Struck.",
    "Talc Pleurodesis. Thoracoplasty. Oleothorax. Lucite Plombage. Eloesser Flap. Clagett Window.",
    "IMPRESSION: NO EVIDENCE OF ACTIVE PULMONARY TUBERCULOSIS. HYPERINFLATED LUNGS COMPATIBLE WITH EMPHYSEMA.",
    "Ceftriaxone and Azithromycin started. Bumetanide drip. Albuterol Nebulizer. Heliox trial. Prone Positioning.",
    "Cardiac silhouette normal in size. Costophrenic angles sharp. Trachea midline. Hila unremarkable. Ports none.",
)  # fmt: skip

ACADEMIC = (
    "EXAMINATION: CHEST (PORTABLE AP)\nINDICATION: {age90} year old woman with fever\nFINDINGS: {c} {c}\nNOTIFICATION: The findings were discussed with {full}, M.D. by {full}, M.D. on the telephone on {date} at {time}, 5 minutes after discovery of the findings.",
    "{c} {c}\n\nThe attending radiologist, {full}, has reviewed the images with {full} and edited the report.",
    "IMPRESSION: {c}\nThese findings were called to {full} by {full} by phone at {time} on {date}, and acknowledged.",
    "RESIDENT: {full}, MD PGY-3\nATTENDING: {full}, MD\nTEACHING STATEMENT: I, {full}, personally viewed the study. {c} {c}",
    "{c} Text page was sent to {full} (pager {pager}) at {time24}; Dr. {dr} called back from {phone}. {c}",
    "Wet read posted by {full} at {time} {weekday}. Over-read {full}: {c} {c} Discrepancy called to Dr. {dr}.",
    "{c} {c} Critical result communicated to Nurse {full} of {ward} and repeated back at {time24}.",
    "Case reviewed at Thoracic Conference with {full}, {full} and Dr. {dr}. {c} {c}",
    "Addendum by {full} on {date}: {c}\nADDENDUM END\nOriginal report by {full}: {c} {c}",
    "***ADDENDUM*** {date} {time24}: After discussion with {full} of thoracic surgery, {c} --{full}",
    "{c} {c} Preliminary findings by {full} were agreed upon with fellow {full} before sign out to {full}.",
    "Dr {full} and Dr {full} informed. {c} Message for Dr {dr} left with {full} in {ward}.",
    "{c} Findings discussed by {full} with {full} via telephone at {time} on {date_text} at the time of interpretation.",
)
VETERANS = (
    "Report: {c} {c}\nImpression: {c}\nVERIFIED BY:\n  {last_first}, Staff Radiologist (Verifier, no e-sig)\n/{initials}",
    "{last_first}      {ssn}      DOB-{dob}\nExm Date: {va_date}@{time24}\nReq Phys: {last_first}      Pat Loc: {va_loc}\n\n{c} {c}",
    "LOCAL TITLE: RADIOLOGY CONSULT\nAUTHOR: {last_first}    EXP COSIGNER: {last_first}\nENTRY DATE: {va_date}@{time24}\n{c} {c}\n/es/ {full}\nCHIEF, IMAGING SERVICE",
    "Veteran seen at {hospital} on {va_date} by {full}. {c} Alerted: Dr. {dr}. {c}",
    "Non-VA films from {hospital} scanned {va_date} by {full}, file room clerk. {c} {c}",
    "Transfer to {hospital} for further care accepted by Dr. {dr} ({phone}). {c}",
    "PCP {last_first}; PACT RN {full}; {ward}. {c} {c}",
)
PRIVATE = (
    "{hospital}\n{street}\n{town}\n\nRE: {full}   DOB: {dob}\nDear Dr. {dr},\n{c} {c}\nThank you for this kind referral.\n{full}, M.D.",
    "It was a pleasure to see {full} today. {c} {c} Sincerely,\n{full}, DO",
    "Patient: {full}   Ref: {full}, NP   Facility: {hospital}\n{c} {c}\nReading location: {hospital}",
    "{full} was referred by {full} of {hospital} for cough. {c} {c}",
    "Results were released to {full} via the portal; {full} at {hospital} was copied. {c} {c}",
    "CC: {full}, {full}, {full}\n{c} {c}",
    "cc: Dr. {full}\n    {full}, PA-C\n    {hospital}\n{c}",
    "Copies: {full} MD, {hospital}; {full} DO, {hospital}. {c} {c}",
    "Ms. {full} presented to {hospital}. {c} Ms. {dr} and her daughter {full} agree with the plan. {c}",
    "Insured {full}, {street}, {town}. Phone {phone}. {c}",
    "Transcribed for {full} by {full} on {date} {time24}. {c} {c}",
    "Chart note: {full} phoned {full} at home about {full}'s film. {c}",
    "Sincerely,\n\n{full}\nMedical Director, {hospital}\n{c}",
    "Prior chest film requested from {hospital}, attention {full}. {c} {c}",
)
ACUTE = (
    "ED attending {full} notified at {time24}. {c} Patient in {ward}. {c}",
    "TRAUMA: {full}, {ward}. {c} {c} Reported to trauma chief {full} at {time}.",
    "{ward}, {full}, {time24}: {c} {c}",
    "Pt {full} in {ward} desaturated. {c} RN {full} called RT {full}. {c}",
    "Line placed by {full} under supervision of {full} in {ward}. {c} {c}",
    "Intubated by {full} in {ward} at {time}. {c} {c}",
    "{c} Reported to {full}, charge nurse, {ward}, at {time24}. She read the result back to {full}.",
    "Transferred to {ward} from {ward} on {date}. {c} {c}",
    "Bedside film, {ward}: {c} {c}",
    "Phoned to {ward}: {full} took the message at {time}. {c}",
    "Call placed to {ward} at {time24}; spoke with {full}. {c} {c}",
    "Code blue {ward}, {time24}. {c} Dr. {dr} at bedside.",
    "Tube repositioned by Dr. {dr}, see {ward} notes. {c} Nurse: {full}. {c}",
    "Received from {hospital} by helicopter; report from {full}, flight nurse. {c} {c}",
    "The patient arrived from {hospital} with films. {c} Outside physician: {full} ({phone}). {c}",
    "Accepting physician: {full}. Sending physician: {full}, {hospital}. {c} {c}",
    "Sent from {hospital} for evaluation. Family ({full}, sister) present. {c}",
)
REMOTE = (
    "TELERADIOLOGY PRELIMINARY REPORT\nClient: {hospital}\nPatient: {last_first}\nMRN: {mrn}\nReferring: {last_first}\n{c} {c}\nRead by {full}, MD {time} EST",
    "Facility: {hospital}   Contact: {full}   Callback: {phone}\n{c} {c}\nDr. {full} spoke with Dr. {full} at {time} CST on {date}.",
    "Interpreted remotely by {full}, MD, for {hospital}. {c} {c}",
    "NIGHTHAWK READ: {c} {c} -- {full} MD {date} {time24}",
    "Images received from {hospital} at {time24}, opened by {full}, called to {full} {time24}. {c}",
    "Final overread, {hospital}, by {full}: {c} Agree with preliminary by {full}.",
    "Device: {serial}, {hospital} mobile unit, S/N {serial}. Technologist {full}. {c}",
    "Portable unit serial number {serial}, detector serial {serial}; imaged by {full} in {ward}. {c}",
)
CLOSING = (
    "{c} {c}\n\nElectronically Signed\n{full}, MD\n{date_text} {time}",
    "{c} {c}\n{full} MD\n{full} MD\n{initials3}",
    "{c} {c}\n_______________\n{full}\nDiagnostic Radiology\n{hospital}",
    "{c} {c}\nD: {date} {time24}\nT: {date} {time24}\nDictated by {full} for {full}\nJob: {job}",
    "{c} {c}\nSigned: {full}\nDate: {date}\nCosigned: {full}",
    "{c} {c}\nRead by\n{full}\nApproved by\n{full}\non {date}",
    "{c} {c}\nDictating Provider: {full}   Supervising Provider: {full}",
    "{c} {c}\nReported by: {full}, Consultant Radiologist, {hospital}",
    "{c}\nThis document has been electronically signed by {full} on {date} {time24}",
    "{c} {c}\n[Signed: {full}, {date}]",
    "{c} {c}\nThanks,\n{full}",
    "{c} {c}\nTranscriptionist- {initials3}\nReading Radiologist- {full}\nReleasing Radiologist- {full}\nReleased Date Time- {date} {time24}",
    "{c} {c} Report dictated by {full} {full} reviewed.",
    "Ordered by {full} for line check. {c} {c} Checked {full}.",
)
MIXED_KOREAN = (
    "{romanised} M.D. / {romanised} M.D.\n{iso_date}\n{k} {c}",
    "Conclusion: {k} {c}\nReported by {romanised} ({license})",
    "Dr. {romanised} notified, {ward_ko}. {k} {c}",
    "CC: {romanised}, {romanised}\n{k}",
    "{hangul} 교수님 외래 F/U. {k} {c} 판독: {hangul}/{hangul}",
    "{hospital_ko}에서 전원됨, {ward_ko} 입원 중. {k} {k} 담당 간호사 {hangul}.",
    "Patient {romanised}, transferred from {hospital_ko}. {c} {k}",
    "환자명 {hangul} 등록번호 {mrn8} 촬영일 {iso_date} {k} {k}",
    "{k} {c}\n판독의사: {hangul} (전문의 {license})\n확인: {hangul} {iso_date}",
    "Spoke with {romanised} in {ward} regarding ETT. {c} {k}",
    "보호자({hangul}, {ko_phone})에게 설명함. {k} 통화자: {hangul}",
    "Signed by {romanised}, reviewed with {romanised} and {romanised}. {c}",
)
TEMPLATES = {
    "academic": ACADEMIC,
    "veterans": VETERANS,
    "private": PRIVATE,
    "acute": ACUTE,
    "remote": REMOTE,
    "closing": CLOSING,
    "korean": MIXED_KOREAN,
}
