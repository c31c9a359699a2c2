"""Templates and names of North American reports for developing the recognisers: Veterans Affairs, children's and
community hospitals, teleradiology.

`reports_phi_writer.written` fills them. Hard on purpose: names without titles, signature and transcription blocks,
wards and rooms, rare dates; and, between them, clinical words that look like these and must stay (eponyms, vertebral
levels, post-operative days, devices, scores). Conventions: "the" before a day or a floor and "early" before a month are
no part of the date or ward; a typist's code (JKL/abc) and the initial with four digits of Veterans Affairs are of kind
ID; bare units (ICU, PACU, "outside hospital") are not protected. Names are made up; some may be borne by someone.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from datetime import date, timedelta


def _names(text: str) -> tuple[str, ...]:
    return tuple(re.split(r"\s*[,\n]\s*", text.strip()))


def _lines(text: str) -> tuple[str, ...]:
    return tuple(re.split(r"\s*[|\n]\s*", text.strip()))


def _reports(text: str) -> tuple[str, ...]:
    return tuple(report.strip("\n") for report in re.split(r"^=+$", text, flags=re.MULTILINE))


FAMILY = _names("""
Okafor, Adeyemi, Nwosu, Mensah, Boateng, Diallo, Traore, Kamau, Wanjiru, Tesfaye, Gebremariam, Haile, Mwangi, Abdi
Warsame, El-Amin, al-Rashid, Haddad, Khoury, Mansour, Farouk, Shalabi, Bahrami, Tehrani, Yazdani, Karimzadeh, Ozturk
Yilmaz, Kaya, Avetisyan, Petrosyan, Gelashvili, Ivanenko, Kovalchuk, Shevchuk, Petrov, Sokolova, Wojcik, Szymanski
Kowalczyk, Nowakowski, Dvorak, Prochazka, Horvath, Szabo, Popescu, Ionescu, Dragomir, Stojanovic, Petrovic, Marković
Papadakis, Stavropoulos, Economou, Esposito, Lombardi, D'Angelo, DiNapoli, Della Rocca, De Luca, Santangelo, Pereira
Figueiredo, Teixeira, dos Santos, da Silva, Guimarães, Quintanilla, Villaseñor, de la Cruz, De La Torre, Del Río
Ybarra, Zamora-Pruitt, Echeverría, Ocampo, Benavides, Covarrubias, Arredondo, Ortiz-Meyer, Tremblay, Gagnon, Bouchard
Lévesque, St. Pierre, St-Onge, LeBlanc, Desrosiers, Beaulieu, O'Rourke, O'Shaughnessy, McTavish, MacAllister, Mc Donald
McElroy, Gallagher, Donnelly, Fitzwilliam, ap Rhys, Llewellyn, Cadwallader, Pemberton, Hathaway, Winthrop, Ainsworth
Thistlewood, van der Berg, Van Houten, Vander Ploeg, VandenBosch, ten Broeke, de Vries, Hoekstra, Dijkstra, von Hagen
Zimmerli, Schreiber, Oberholtzer, Kretschmer, Baumgartner, Lindqvist, Bjornstad, Haugen, Rasmussen, Virtanen, Korhonen
Kalnins, Tamm, Balakrishnan, Venkataraman, Subramanian, Chaudhary, Bhattacharya, Mukherjee, Deshpande, Kulkarni, Iyer
Nair, Gunawardena, Rajapaksa, Siddiqui, Qureshi, Chowdhury, Thapa, Gurung, Nguyen, Nguyen-Tran, Pham, Huynh, Vuong
Souvannavong, Phommachanh, Xiong, Vang, Moua, Srisai, Wongsakul, Bautista, Macaraeg, Dimaculangan, Pangilinan, Santoso
Wijaya, Takahashi, Nakagawa, Ishikawa, Yoshimura, Hwang, Seo, Cheong, Zhang, Xu, Ouyang, Szeto, Kwok, Tseng, Hsieh
Begaye, Tsosie, Yazzie, Two Bulls, Kealoha, Kahananui, Tuiasosopo, Faleolo, Ben-David, Rosenzweig, Abramowitz, Smith
Johnson, Jefferson, Washington, Tidwell, Boudreaux, Thibodeaux, Hollingsworth, Ng, Oh, Ko, Li
""")

WORD_FAMILY = _names("""
Rush, Pike, Bell, Stone, Day, May, Long, Short, Small, Young, Brown, White, Black, Gray, Field, Cross, Waters, Wells
Hand, Foote, Hart, Blood, Payne, Page, Case, Noble, Sharp, Best, Good, Rice, Frost, Marsh, Banks, Chase, Grant, Pepper
Rivers, Woods, Church, Temple, Porter, Cotton, Moody, Swan, Foley, Winter, Weeks, Block, Burns, Love, Strong, Savage
""")

WOMEN = _names("""
Maria, Guadalupe, Esperanza, Xiomara, Yesenia, Marisol, Consuelo, Ngozi, Adaeze, Abena, Amara, Fatoumata, Selam
Hodan, Layla, Noor, Samira, Parisa, Shirin, Anahit, Oksana, Svetlana, Agnieszka, Katarzyna, Jelena, Ioana, Eleni
Rosalia, Concetta, Inês, Geneviève, Thérèse, Siobhan, Maeve, Gwyneth, Fiona, Annelies, Wilhelmina, Ingrid, Astrid
Aino, Priya, Lakshmi, Ananya, Meenakshi, Ayesha, Zainab, Thuy, Linh, Kanya, Boua, Mai, Marivic, Rowena, Dewi, Haruka
Yoko, Hye-jin, Mei-Ling, Nizhoni, Leilani, Moana, Rivka, Bathsheba, Latoya, Shanice, Keisha, Wanda, Darlene
Mary Ellen, Lorraine, Doris, Mildred, Bernice, Thelma, Gladys, Agnes, Madison, Kaylee, Mackenzie, Chloe, Brooklyn
Linda, Susan
""")

MEN = _names("""
Alejandro, Ignacio, Rigoberto, Joaquín, Efraín, Chidi, Oluwaseun, Kwame, Kofi, Mamadou, Tewodros, Abdirahman, Yusuf
Khalid, Tariq, Farhad, Davit, Bohdan, Dmitri, Zbigniew, Milos, Kostas, Giuseppe, Paulo, Jean-Luc, Étienne, Padraig
Declan, Rhys, Alistair, Pieter, Klaus, Sven, Janis, Venkat, Arjun, Sunil, Imran, Suresh, Minh, Quoc, Pao, Jejomar
Kenji, Seung-min, Wei, Xiaoming, Kin-wah, Kai, Keola, Shlomo, Avi, Darnell, Tyrone, DeShawn, Jedediah, Earl
Bobby Joe, Wendell, Harold, Eugene, Clifford, Norman, Vernon, Tyler, Brayden, Jayden, Liam, Ethan, Robert, James
""")

GIVEN = WOMEN + MEN

WORD_GIVEN = _names("""
Rose, Grace, Hope, Will, Mark, Bill, Drew, Art, Frank, Dawn, Iris, Faith, Joy, April, May, June, August, Dean, Chip
Penny, Ray, Sandy, Gene, Rusty, Miles, Clay, Summer, Reed, Pat, Rich, Sunny, Olive
""")

NICKNAMES = _names("Skip, Junior, Butch, Sonny, Red, Chuck, Buddy, Bubba, Pepe, Doc, Lefty")

HOSPITAL = _names("""
Palo Verde VA Medical Center, Sgt. Leland R. Tuttle Memorial VAMC, Bitterroot Valley VA Clinic, Tidewater VA Health Care
VA Northern Prairie Health Care System, Chattahoochee Bend CBOC, Saguaro Flats VA Outpatient Clinic
Children's Hospital of the Cascades, Nationwide Lakes Children's Hospital, Larkspur Children's, Sick Kids of Winnemac
Monarch Children's Medical Center, Tamarack Pediatric Specialty Hospital, Bluebonnet Children's Hospital
St. Brendan's, St. Hyacinth Medical Center, St. Olga's Hospital, Our Lady of the Plains Hospital, Holy Redeemer Oneida
Sisters of Providence Kenai, Saints Cosmas and Damian Hospital, Good Shepherd of Marinette, Mount Tabor Jewish Hospital
Beth Shalom Medical Center, Adventist Glen Haven, Lutheran General of Wausau, Presbyterian-Harlan Hospital
Baptist Memorial-Yazoo, Methodist Dalhart, Mercy Ridge Hospital, Mercy Ottumwa West, Sacred Heart Pend Oreille
Kittredge County Memorial Hospital, Yellow Medicine County Hospital, Sawtooth Regional Medical Center
Three Rivers Community Hospital, Cape Fear Coast Regional, Ozark Foothills Hospital, Penobscot Bay General
Upper Peninsula Critical Access Hospital, Copper Basin District Hospital, Driftless Area Medical Center
Quinault Tribal Health Center, Chinle Valley Indian Hospital, Kuskokwim Delta Regional Hospital
University of Winnemac Hospitals, Winnemac State University Medical Center, Aldrich School of Medicine, Brewster-Hale
Thayer University Hospital, Sir Mackenzie Bowell General, Hôpital Sainte-Agathe-des-Pins, Red Deer Crossing Hospital
Fraser Canyon General Hospital, Annapolis Valley Health Centre, Nighthawk Plains Teleradiology, Blue Mesa Radiology
Twin Forks Imaging, Lakeshore Radiology Associates, Piedmont Open MRI and Imaging, FirstLight Urgent Care Dunmore
Harborview Terrace Skilled Nursing, Golden Acres Nursing Home, Maple Lane Rehab, Riverbend Correctional Infirmary
Camp Halvorsen Army Hospital, Naval Hospital Port Angelus, Fort Delafield Community Hospital
""")

SITE_CODES = _names("UWH, WSUMC, SBMC, KCMH, PVVAMC, CHOC-N, MCMC, LGW, TUH, BCH-East, OLP, YMCH, NCH, SRMC, TRCH, GSM")

UNITS = _names("""
5W, 7E, 3N, 6S, 4A, 8B, 2C, 11ICU, 6ICU, 4CVICU, 9T, 12 Tele, T10, T8, C7, L2, M4, H6, 5 West, 7 North, 3 South-East
8 Main, 4 Pavilion, 10 Long, 6 Gates, 2 Annex, 5W-Onc, 7N/Tele, 4 Stepdown, 3-North, PCU 3, CCU-2, SICU-A, MICU 2
NSICU-4, BMT 8
""")

ROOMS = _names("""
Rm 4-112A, Rm 512, room 7134-2, Room 318 bed B, rm 22, RM 4W-09, 5W-17, 7N-04B, 3112-A, bed 12, Bed 7A, MICU-B bed 7
SICU bed 14, CTICU 9, PICU bed 6, PICU-22, Bay C, Bay 4, PACU bay 11, ED bed 14, ED 22, ED hallway 6, ER room 3
Trauma 1, Trauma bay 2, Resus 2, Fast Track 5, Tower 3 bed 12, Tower B 614, West Tower 9-204, Pod D-8, Chair 12
CLC unit 2 room 14, Bldg 2 Rm 308, Obs 6, L&D 3
""")

PROCEDURE_ROOMS = _names("OR 4, OR #11, OR-2, Cath Lab 2, cath lab B, EP Lab 1, IR suite 3, Endo 2, Angio 5")

NURSERIES = _names("NICU pod 2, NICU pod C bed 31, NICU-B 14, Isolette 9, Nursery 2, NICU 4-East, Radiant warmer 3")

FLOORS = _names("""
9th floor, 4th floor, third floor, sixth floor, 5th floor west, 2nd floor annex, 11th floor tower, 3rd floor nursery
West Wing, Gates Pavilion, Harlan Tower, Founders Building, Zanetti Unit, Ambrose Pavilion
""")

WARD = (
    UNITS
    + ROOMS
    + PROCEDURE_ROOMS
    + NURSERIES
    + _names("""
4A-MED, 3B TELE, 5 WEST ONCOLOGY, 7 NORTH STEPDOWN, BLDG 1 3RD FL, CLC-2 NORTH, SCI UNIT 2, PCC TEAM GOLD RM 6
GREEN CLINIC RM 12, ED-OBS 4, SICU-3N, 1 EAST REHAB
""")
)

STREET = _names("""
1417 Larkspur Ln, 88 County Road 12, 2206 W Sycamore St Apt 3B, 19 Rue Desjardins, 4410 NE 77th Ave, PO Box 1183
RR 2 Box 91, 305 Old Mill Turnpike, 7 Chestnut Ct, 12920 State Hwy 13, 640 Avenida del Sol, 51 Beaver Dam Rd
""")

TOWN = _names("""
Ottumwa, Marinette, Yazoo City, Dalhart, Sault Ste. Marie, Truth or Consequences, Chinle, Bethel, Moose Jaw, Kenora
Trois-Rivières, Coeur d'Alene, Winnemucca, Opelousas, Wausau, Las Cruces, Bluefield, Mattoon
""")

CLINICAL = _lines("""
No pneumothorax. | Kerley B lines at both bases. | Swan-Ganz tip in the right pulmonary artery.
Dobhoff tube in the stomach; tip near the ligament of Treitz. | Port-A-Cath tip at the cavoatrial junction.
Post-op day 3 after CABG x4. | Compression of T10 and L1, unchanged. | Cardiothoracic ratio 0.56. | No free air.
Pancoast tumor is not excluded. | Hampton hump or atelectasis at the right base. | Nuss bar in place, not rotated.
4.5 x 3.2 cm mass in the left upper lobe. | Lung-RADS 2, return in 12 months. | Hill-Sachs deformity on the right.
Schmorl nodes at T8-T9. | Hickman catheter looped in the right atrium. | Blake drain at the left base, on suction.
Findings may represent edema or early pneumonia. | Stable Ghon complex. | No evidence of Westermark sign.
Bochdalek hernia on the left. | Carpentier-Edwards mitral prosthesis. | Heart is top normal in size.
St. Jude aortic valve. | Mild scoliosis, Cobb angle 14 degrees. | Shiley tracheostomy tube 3 cm above the carina.
Impella in the left ventricle. | Micra leadless pacemaker. | HeartMate 3 pump pocket without gas.
Hospital day 4, day 2 of ceftriaxone. | Old granulomatous disease. | Series 4 image 112 shows it best.
Bones: degenerative change at C5-C6. | A 6 mm nodule at the left base; follow by Fleischner criteria.
Mediport on the right, accessed. | Salter-Harris II fracture of the proximal humerus. | No rib fracture seen.
Blalock-Taussig shunt clip. | Chest tube to -20 cm of water. | Right costophrenic angle is blunted.
Right hand over the chest obscures the base. | Brown tumor of the 4th rib. | Room air saturation 88%.
Bed rest advised. | White lung on the left. | Cross-table lateral, long bones normal. | Field of view is small.
Will need CT if it persists. | A 12 mm stone projects over the gallbladder.
The black line at the left base is a Mach band. | West Nile virus, day 9. | Q3 month follow-up.
Base of lung sharp, fissure fine. | Chest wall mass, 3 o'clock, 4.5 cm from the nipple. | L2 burst.
Swyer-James lung on the right. | Broviac cut at the skin. | Hodgkin, Ann Arbor stage 2A.
Impression 1 and 2 as before. | NG tube in stomach, OG tube out. | Pott disease at T9-T10.
Sniff test 5/5, no paradox. | May-Thurner stent in the left iliac vein. | Ivor Lewis esophagectomy, neoesophagus.
Marfan habitus. | EF 35%, NYHA 3, EKG with left bundle. | Nodes at level 4R and 7. | Rush rod in the left humerus.
Apgar 7 and 9. | Type 2 diabetes, A1c 9.1. | Bell-shaped thorax. | The patient may eat.
Medtronic Reveal LINQ in the left chest. | CXR in 24 h, sooner if worse. | Grade 3 of 5 effusion. | PEG and J tube.
White count 14.2, BNP 1204. | Cycle 4 day 8 of R-CHOP for Hodgkin disease. | Pectus excavatum, Haller index 3.4.
""")

VETERANS_AFFAIRS = """
Exm Date: {va_date}@{time24}
Req Phys: {va_name}                  Pat Loc: {va_loc}
(Case {va_case} COMPLETE) CHEST 2 VIEWS PA&LAT  (RAD Detailed) CPT:71046
Reason for Study: cough x 3 weeks, h/o Agent Orange exposure
Report:
{c} Heart size is normal. {c}
Impression:
No acute disease.
Verifier E-Sig:/ES/{full_caps}, MD
====
Clinical History: 72 yo male Veteran, GOLD stage 3, s/p RUL wedge. Followed by {dr} in Chest Clinic at {hospital}.
Report:
Hyperinflation. {c} Surgical clips on the right. No change since {va_date}.
Impression: Emphysema, stable.
Primary Diagnostic Code: MINOR ABNORMALITY
Primary Interpreting Staff:
  {full_caps}, STAFF RADIOLOGIST (Verifier)
/{initials}
====
Report Status: Verified                   Date Reported: {va_date}
                                          Date Verified: {va_date}
Report:
Single AP view. Sternotomy wires intact. {c}
Impression: CHF, improved.
Primary Interpreting Resident: {va_name}, MD PGY-3
/{typist}
====
PATIENT: {va_name}    SSN: {ssn}    WARD: {unit}
HISTORY: SOB, rule out PE, PTSD, hx of TB in the service.
FINDINGS: Biapical scarring. {c}
OPINION: Old TB, no activity.
====
{va_name} ({last4}) was seen in clinic for knee pain and cough. CXR: {c} Clear lungs. RTC 6 mo.
cc: {va_name}, PACT RN
====
NOTE: Veteran identified by {last4}. Previous film at {hospital} in {month_of_year} is not on VistA Imaging.
A 9 mm nodule in the RLL. {c} CT chest w/o in 4-6 weeks, alert sent to PCP {dr}.
Diagnostic Code: 12 (SIGNIFICANT ABNORMALITY, ATTN NEEDED)
====
ADDENDUM: {va_date}@{time24}
Discussed w/ {last_initial} of Pulmonary by phone. He agrees with PET. {c}
/es/ {full}
Chief, Imaging Service
Signed: {date} {time24}
====
TELEPHONE: Left voice mail for {va_name}, no reply. Wife {woman} called back, {phone_short}.
Chest film of the {day_only}: {c} No infiltrate.
====
Fee basis exam, read by {hospital}, images from {town}. Ordering: {va_name}.
FINDINGS: {c} AICD, leads unchanged. Harrington rods, T4 to L2.
IMPRESSION: No acute process.
Signed by: {full_caps} MD, license {license}
====
CHEST PA AND LAT on {dmy} compared to {dmy}. Ordered from {unit} by NP {dr} for pre-op, hernia repair, ASA 3.
{c} Lungs are clear. Cleared for OR from a chest standpoint.
====
Transcribed: {compact_date} {typist}
REPORT: Bullet fragment over the left scapula, service-connected, since Korea. {c}
Attending: {full_caps}
====
COMPENSATION AND PENSION EXAM for {full}, b. {dob}. Asbestos exposure, Navy, boiler room.
Pleural plaques, bilateral, calcified. ILO 1/0, s/t. {c} B-reader: {initial_last}, MD.
"""

PEDIATRIC = """
Baby Boy {dr}, 3-day-old, 27 weeks, DOL 3. {nursery}.
ETT at T2, UVC at T8, UAC at T6-T7. {c} RDS, granular lungs. OGT in stomach.
Called to {given}, bedside RN, at {time}.
====
BG {dr} twin A, ex 31-weeker, now 5 weeks old. Film of the {day_only} showed RUL collapse; today it is open.
PICC in the left basilic vein, tip at T4. {c}
Reviewed with {initial_last}, NICU fellow.
====
CLINICAL: 4 y.o. with cough. Mom ({woman}) reports choking on a peanut on {holiday}.
Air trapping on the left on the decubitus view. {c} Bronchoscopy advised.
Paged ENT, {dr}, {pager}.
====
Child life ({given}) and the mother held the patient. Skeletal survey, 21 views, for non-accidental trauma.
Posterior rib fractures 5 to 8 on the left. {c} CPS worker {full} notified, {phone}.
====
Hx: Tetralogy s/p BT shunt, then Rastelli in {month_of_year} by {dr} at {hospital}.
Right arch, RPA stent, stable. Glenn not performed. {c}
====
9-month-old, bronchiolitis, RSV +. Grandma {woman} states fever since {weekday}. Perihilar thickening. {c}
No focal pneumonia. Transferred from {hospital} to the {floor}.
====
PORTABLE BABYGRAM {nursery} {time24}. Infant of {full}. Double bubble, no distal gas: duodenal atresia. {c}
Surgery ({last_initial}) at bedside.
====
Cystic fibrosis, Brasfield score 18. FEV1 62%. Seen by {dr} in CF clinic {weekday_date}. Mucus plugs RUL.
{c} Mic-Key button projects over the stomach.
====
SCOLIOSIS SERIES. {full}, born {date}. Brace, Risser 2. Cobb T5-T11 34 degrees, L1-L4 22 degrees. {c}
Copy: parents, {street}, {town}
====
TECHNIQUE: Two views with {given_family_caps} RT(R) and Child Life. Clothing artifact on the frontal.
FINDINGS: Swallowed coin at the level of T3, en face. {c}
====
The babysitter, {full}, brought him to {hospital} after a fall on {holiday}.
Clavicle fracture, mid-shaft. Lungs clear. {c}
====
HISTORY: Sickle cell, acute chest, day 3 of azithro. Pt known to hematology ({dr}/{dr}).
New LLL opacity since the {day_only}. {c}
====
Readback by {full}, RN, {unit}. UVC low, in the portal vein, pull back 2 cm. {c} No pneumatosis.
====
Dx: Down syndrome, AV canal, AVSD repair in the {season}. Eleven ribs.
Cardiomegaly. {c} Cardiology: {full}, MD, FACC
====
Interpreted by fellow {full} and attending {full}, {hospital}.
Pectus, status post Nuss by {dr} in {short_date_year}. Bar not displaced. {c}
"""

NARRATIVE_NAMES = """
INDICATION: SOB.
The patient's daughter {woman} was called because the family had gone home. ETT 2 cm above the carina. {c}
====
Seen by {dr} in clinic last month for the same. Small right effusion, unchanged. {c}
====
HISTORY: {last_initial}, {age} y/o m, fall from ladder. Left 7th and 8th ribs fractured. {c}
====
Findings were given to {given} in the ED at {time}, who will let {dr} know. Tension pneumothorax on the left.
====
{dr} asked for a repeat with nipple markers. The nodule is a nipple shadow. {c}
====
Per {dr}, line is to stay. PICC tip in the azygos vein, curled. {c} Recommend exchange.
====
spoke with {full_lower} pa-c about the tube, he will pull it back 3 cm. otherwise no change. {c}
====
d/w {dr_lower} at {time24}. large ptx on r, mediastinum shifted. chest tube being set up by {dr_lower}.
====
attn: {dr}. Unexpected 2.1 cm nodule LUL. {c} CT advised within 2 weeks.
====
Chaperone: {full}. Breast shadows symmetric. Implants, bilateral. {c}
====
Images obtained by {given}, second attempt, as the patient could not hold still. Rotated to the left. {c}
====
Tech: {given_initial}  Exam limited by body habitus. Low volumes. {c}
====
I tried {dr} twice, then {dr}, neither answered; the charge nurse, {given}, took the message at {time}.
Dobhoff is in the right lower lobe bronchus. Remove before feeding.
====
{full} is a {age}-year-old who was in his usual state of health until {weekday}, when he began to cough.
RML consolidation. {c}
====
Husband {man} says she had an X-ray at {hospital} in the {season}, not available. Hiatal hernia, large. {c}
====
Translation by {man}, son. Worked in a cotton mill. Reticular change at the bases, UIP favored. {c}
====
Mr {dr_lower} declined the lateral. Frontal only: {c} No cavity.
====
Compared with the outside study {full} brought on CD, dated {dotted_date}. Mass is larger, 6.1 from 4.8 cm. {c}
====
Impression: 1. Widened mediastinum; Stanford type A dissection on CT. {full} from CT surgery is aware.
2. Left hemothorax.
====
As {dr} noted on rounds, the drain has fallen out. Residual collection, 3 cm. {c}
====
Pt. {family_caps} was scanned on the wrong side; {dr} and {dr} informed, incident filed. Right shoulder: Hill-Sachs. {c}
====
Brother, {nickname}, is also a patient here with sarcoid. Bilateral hilar nodes, Scadding stage 2. {c}
====
Critical value called to RN {given} x{ext4}, read back. Free air under the right hemidiaphragm.
====
Wife ({woman}) and POA ({full}) were at the bedside during the procedure. Pleural pigtail in place. {c}
====
{dr}'s team placed a left subclavian line. {dr}'s note mentions resistance. Tip crosses to the right IJ. {c}
====
Shown to {given} and {given} at noon conference, both favor Castleman disease over thymoma. {c}
====
No answer from {dr}. No answer from Dr. on call. Texted {initial_last}, who wrote "ok". ETT in right main bronchus.
====
Request by midlevel {full}, FNP-BC for {suffix_name}. Rush pre-op film, rule out pneumonia. Lungs: clear. {c}
====
Live-in aide {given} reports a cough all winter. Long-standing fibrosis; small bore tube on the right. {c}
====
Best seen on the lateral. Shown to {dr}, not to {dr}. May be a stone in the gallbladder, 1.4 cm. {c}
====
pt's mom {woman_lower} at bedside, dad {man_lower} aware of need for f/u film in 6-8 wks. rll pna, mild. {c}
====
Cab driver found pt down near {street}. Name given as {full}; ID pending. Aspiration, bilateral. {c}
"""

SIGNATURES = """
FINDINGS: {c} {c}
IMPRESSION: No acute cardiopulmonary abnormality.

{full_caps}, M.D.
====
IMPRESSION: Mild edema. {c}

Electronically signed by: {full}, MD on {date} {time}
====
IMPRESSION: LLL pneumonia.
Dictated by: {full}, DO (PGY-2)
I, {full}, MD, have reviewed the images and agree. {c}
====
IMPRESSION: Stable. {c}
DD: {date}  DT: {date}  JOB: {job}
{typist}
====
FINDINGS: Clear. {c}
D: {date_short} T: {date_short}
Signed: {typist}
====
WET READ: {wetread} {weekday_date} {time}
No PTX post line. {c}
====
{family_caps_initials} - PRELIM - {c} Small effusion. - END -
====
Resident: {full}, MD
Attending: {full}, MD, PhD, FACR
Cosigned: {initial_last} {dmy}
{c} No change in support devices.
====
cc: {last_first}; {last_first}; Medical Records
{c} Right IJ line good. No pneumothorax.
====
Ordering provider: {last_first}, MD. Referring: {last_first}, APRN. Authorizing: same.
COMPARISON: None. {c}
====
TECHNOLOGIST: {full}, R.T.(R)(CT)
Dose: DAP 1.2 dGy cm2, kVp 110, mAs 2.0. FINDINGS: {c}
====
/s/ {initial_last}
{full_caps}
BOARD CERTIFIED RADIOLOGIST
LUNGS: CLEAR. {c}
====
Report approved {iso_stamp} by {full}. Edits by {initials}. Addendum none. {c}
====
Transcriptionist: {typist}   Reviewed: {initial_last}, MD
FINDINGS: PA and LAT. Eventration of the right hemidiaphragm. {c}
====
~~~ {full_caps} MD / {full_caps} DO ~~~
CHEST ONE VIEW: Tubes OK. {c}
====
Read by {dr}. Over-read by {dr}. Discrepancy: minor, RADPEER 2a. Missed 5 mm nodule. {c}
====
PS360 auto text, voice recognition errors possible. Signed: {full}
{c} Chest is negative.
====
Thank you, {given}, for sending this pleasant {age}-year-old. Chest: Chilaiditi sign. {c}
Sincerely,
{full}
====
Seen and agreed: {dr} (staff), {dr} (resident), {dr} (MS4). Basilar atelectasis. {c}
====
PRELIMINARY BY {va_name} AT {time24}
FINAL BY {va_name}
{c} Chest tube kinked at the skin.
"""

WARDS = """
PORTABLE CHEST, {ward}, {time24}: lines unchanged. {c}
====
Patient moved from {unit} to {unit} overnight. New right base opacity, likely aspiration. {c}
====
Location: {room}
Pt supine, 40 inch SID. T10 wedge deformity, old. {c}
====
Called to the {floor}, spoke with the nurse. NG tube in the esophagus; advance 10 cm. {c}
====
Transferred from the {floor} to ICU for hypoxia. SpO2 82% on RA. White-out of the left lung. {c}
====
{unit}: am film. Day 5 on vent. FiO2 .50, PEEP 10. ETT 5 cm above carina. {c}
====
Code blue {room}, CPR in progress. R mainstem intubation. Rib fractures, left 4 to 6. {c}
====
post op film taken in {procedure_room} by {given}. Instrument count: no retained sponge or needle. {c}
====
IABP placed in {procedure_room}, tip 2 cm below the arch. LV lead from left. {c}
====
pt in {room} was late, transport {given_lower} aware. 5 cm mass in L1 region, C7 to T1 not seen. {c}
====
HISTORY: Admitted to {unit} {weekday} w/ HF exac; now in {room}. Cephalization, B lines. {c}
====
SNF resident, {hospital}, {room}. {age} F, dementia, Tmax 101.2. RUL opacity. {c}
====
[{room}] [{initials}] AP semi-erect. Trach 6 cuffed Shiley. {c} Bibasilar atelectasis.
====
Nurse {given} on {unit} will hold feeds. Tube tip at GE junction. {c}
====
Please fax to {unit}, {phone}, attn {dr}. C7-T1 interval is narrow. {c}
====
Floor: {unit}  Bed: {bed_number}  Svc: Medicine 3. Chest AP: {c} Interval PICC removal.
====
Call from {procedure_room} to the reading room, {dr} scrubbed, wants answer now. No foreign body. Image 3 of 3. {c}
====
WARD ROUND FILMS {unit}/{weekday_short}: all lines good. Level of T4: carina. {c}
"""

DATES = """
COMPARISON: {date_text}. Since last {weekday}'s film of the {day_only}, the right effusion is larger. {c}
====
COMPARISON: {weekday_date} and {weekday_date}. Tubes out. {c} Post-op day 2.
====
COMPARISON: {dmy}. Nodule was 4 mm in {month_of_year}, now 7 mm. {c}
====
Hx: lobectomy in {short_year}, recurrence {quarter}, on pembro. Mass is 4.5 cm, not 5.4 cm as dictated. {c}
====
Chest film from early {month_only} showed the same. This may progress; follow in 3 months. {c}
====
Study: {compact_date}. Prior: {compact_date}. Series 2, image 14. {c} Clear.
====
dated {dotted_date}, outside. Nodule 4.5 x 5.2 cm then, 6.0 cm now. Lung-RADS 4B. {c}
====
Fell on {holiday}; here on {feast} with pain. Displaced 6th rib. POD #4 from ORIF. {c}
====
Last seen {feast}. Chemo cycle 3 day 15. Port tip in SVC at T6. {c}
====
Valve replaced in the {season}, St. Jude; pacer {month_year}, two leads. {c}
====
X-ray of the {day_only} and of {month_day}: no change in 5 days. Ratio 1/2. Grade 3/6 murmur. {c}
====
The {spelled_date} film is mislabeled; marker says L, heart on the other side: dextrocardia, Kartagener. {c}
====
Images acquired {iso_stamp}; read 14 minutes later. 2/2 views. {c} No consolidation.
====
Between {date_short} and {date_short} the opacity cleared. Next film 48 h. WBC 12.8. {c}
====
Prior CT {year_first}, prior CXR {year_first}. Interval growth, doubling time 120 days. {c}
====
dx'd w/ TB in {month_slash_year}, RIPE x 6 mo, done by {month_only} that year. Apical scars. {c}
====
mva on {weekday}, {month_day}. seat belt sign. sternal fx. t12 burst, 50%. {c}
====
Since mid {month_only} she has lost 12 lb. Cavity RUL 3 cm, AFB x 3 advised. {c}
====
Pt. was well until {weekday_short} night. Last dose of Lasix 40 at noon. Worse edema. {c}
====
Appt {weekday_date} {time} with {dr}; repeat film that day. Sat 92%, sun exposure none. {c}
====
s/p CABG in {short_date_year}, redo {month_of_year}. Wires 2 to 5 broken, not displaced. {c}
====
Screening was due {quarter}; patient came {month_year}. 30 pack-years, quit. {c}
====
Compared to last {month_only}. 1st: no change. 2nd: the 3rd rib is notched. Coarctation. {c}
====
Previous: {date_text}; {dmy}; {compact_date}. Nodule stable over 2 years, 24 months. {c}
"""

COMMUNITY_AND_TELERADIOLOGY = """
{hospital}
{street}, {town}
Patient: {last_first}   DOB: {dob}   MRN: {mrn}
CHEST: {c} Negative.
====
Prelim for {site_code}, acc {accession}, tech {given} on site. Rad at home: {initial_last}, MD. No PE on CT. {c}
====
TELERAD PRELIM. Site: {hospital}. Received {iso_stamp}. Called {dr}, EM, {phone}. Large ptx, left. {c}
====
OSH film from {site_code} reviewed with {dr}. Central line in the carotid. Do not remove on the floor. {c}
====
{hospital} ED to night read: {age} M, CP. Neg D-dimer, Wells 0. {c} OK to d/c.
Contact: {given}, unit clerk, {ext}
====
FINAL REPORT ** {full} ** Acct {account} ** {date} **
Osteophytes T7-T11, DISH. {c}
====
Self-referred, walk-in at {hospital}. Pays cash. Copy to {full}, DC, fax {phone}. Chest: {c} L5 spondylolysis.
====
Occupational exam for the mill; employer rep {full}. No plaques. Profusion 0/0. {c}
====
Inmate {last_first}, {mrn}, from {hospital}, escorted by officers {dr} and {dr}. Razor blade in stomach, 4 cm. {c}
====
Old films at {site_code} and {site_code} requested by {given} in file room. {c} RML nodule.
====
Unit {station}, detector {serial}. QA repeat: grid cutoff. {c} Diagnostic.
====
Overnight: read for {dr}, who is out till {weekday_short}. Final by day team. SBO, 4.2 cm loops. {c}
====
Medevac from {town} {time24}. GSW, one bullet at T9, one wound. Hemopneumothorax. {c} Flight RN {given}.
====
Centenarian, {age90} years old, lives with niece {woman}. Tortuous aorta, old fractures. {c}
====
Results by portal to {full} ({email}), {url}. Clear chest. {c}
====
Mammo van at {town} {date_short}; tech {given_initial} Implants. Chest scout: {c}
====
Reader two time zones away; local {time}. Ordering: {last_initial} NP, {site_code}. Normal chest. {c}
====
PCP {dr} (retired), now {full} at {hospital}. Baseline film, new smoker. {c}
====
Clinic: {hospital}. Walked over from {dr}'s office. Rx by {initial_last}. Bronchitis. {c}
====
As discussed w/ {full}, MD, and w/ {given} (RT), film repeated w/o brace. T11 anterior wedge. {c}
"""

FULL_REPORTS = """
EXAM: XR CHEST 2 VIEWS
HISTORY: {age}-year-old man seen by {dr} for dry cough after a trip, no fever, former smoker of 20 pack-years.
COMPARISON: {date}, and an outside CT of {month_year} described by {dr} in his letter.
FINDINGS: The heart is not enlarged. {c} The hila are symmetric. {c} The bones are osteopenic, with wedging at T7.
IMPRESSION:
1. No pneumonia.
2. Old wedge compression of T7.
====
EXAMINATION: Portable AP chest, 1 view, 5:1 grid
INDICATION: ETT placement. {unit}.
COMPARISON: Same day, {time24}.
FINDINGS: ETT tip 3.5 cm above the carina. {c} Enteric tube courses below the diaphragm, tip not seen. {c}
IMPRESSION: Lines and tubes as above. {given}, RN, was told in person; {dr} by text.
====
CHEST, TWO VIEWS
CLINICAL INFORMATION: Dialysis patient, missed two sessions. Sent by {full}, NP, from {hospital}.
FINDINGS: Tunneled catheter ends in the right atrium. {c} Interstitial edema with Kerley lines. {c}
CONCLUSION: Volume overload. Called to {given_initial} at {time}.

{full}, MD, FRCPC
====
PROCEDURE: US-guided right thoracentesis with post-procedure film
OPERATOR: {full}, PA-C   SUPERVISING: {full}, MD   SEDATION RN: {given_initial}
CONSENT: Obtained from the patient and his wife, {woman}, by phone {phone}.
TECHNIQUE: Time-out done. 5 Fr Yueh needle at the 8th interspace. 1.2 L of yellow fluid. {c}
POST FILM: No pneumothorax.
====
REASON: Trauma activation, MVC, 45 mph, belted. Name unknown at first, later {full}.
Pelvis and chest taken in {room} on a backboard. {c}
Fractures of the right 2nd to 5th ribs. Deep sulcus sign on the left.
{given} from the trauma team was looking at the screen as the images came up.
IMPRESSION: Left pneumothorax. Flail segment is not excluded.
====
CLINICAL DATA: AML, day +21 after transplant, neutropenic, on voriconazole. Bed on the {floor}.
COMPARISON: {weekday_date}
Ground glass with a halo, RUL. Hickman tip at the cavoatrial junction. {c}
Fungal disease is favored. {dr} of ID and {dr} of BMT are aware as of {time}.
====
INDICATION: Lung transplant {month_of_year}, FEV1 down 12%. Coordinator: {full}, RN, CCTC.
Bilateral clamshell wires, second one broken. {c} Volumes are down compared with {date_text}. {c}
IMPRESSION: Early CLAD versus rejection, A2 on last biopsy.
====
History given by son, {man}, who lives with her: fell out of bed {weekday} night, on Coumadin, INR 3.4.
FINDINGS: Left 9th and 10th ribs, acute. T12 and L1, old. Kyphosis. {c} No hemothorax.
Social work ({given_initial}) asked to see the family. Discharged from the ED, not admitted to the floor.
====
Chest for pre-employment, TB screen positive (QuantiFERON). No symptoms, BCG as a child.
FINDINGS: Normal. Apices are clear on the lordotic view. {c}
Cleared for work from the standpoint of tuberculosis. Form for {hospital} handed to {full}, {date_short}.
====
LINE PLACEMENT NOTE AND FILM
{dr} could not wire the right IJ; {initial_last} placed a left IJ triple lumen in {procedure_room} on the first pass.
Tip in the mid SVC at T5. {c} Hemostasis with hand pressure for 10 minutes.
RT {given} shot the film; PGY1 {dr} read it first and missed the apical pneumothorax, 8 mm.
====
ADDENDUM 1 by {full}, DO: on review with {dr}, there is a 7 mm nodule behind the left 1st rib, series 1 image 2.
Called {phone}, no answer; letter to {street}, {town}.
ORIGINAL REPORT: {c} No nodule.
====
NEONATAL CHEST AND ABDOMEN, {nursery}
2-week-old ex 24 + 3 weeker, 710 g, NEC stage 2A watched by {dr} and {dr}. Dad ({man}) at bedside.
Pneumatosis in the RLQ, portal venous gas. UAC at L3. {c} No free air on the cross-table view.
====
Fax from {site_code} to {site_code}: pt {last_initial} coming by ground, STEMI, on heparin, IABP in.
Film at {time24}: balloon marker at T6, 3 cm low of the knob. {c} Edema, perihilar.
Pls page {family_caps} on arrival, {pager}.
====
Student Health film. Cough, night sweats; roommate {given} has the same. {hospital} {short_year} film lost.
Anterior mediastinal mass, 8 x 6 cm. {c} Hodgkin is likely.
Walked to the ED by {given_initial} LPN, with {full_lower} md notified.
"""

TEMPLATES = {
    "veterans_affairs": _reports(VETERANS_AFFAIRS),
    "pediatric": _reports(PEDIATRIC),
    "narrative_names": _reports(NARRATIVE_NAMES),
    "signatures": _reports(SIGNATURES),
    "wards": _reports(WARDS),
    "dates": _reports(DATES),
    "full_reports": _reports(FULL_REPORTS),
    "community_and_teleradiology": _reports(COMMUNITY_AND_TELERADIOLOGY),
}


def _family(rng: random.Random) -> str:
    return rng.choice(WORD_FAMILY if rng.random() < 0.25 else FAMILY)


def _given(rng: random.Random) -> str:
    return rng.choice(WORD_GIVEN if rng.random() < 0.15 else GIVEN)


def _letter(rng: random.Random) -> str:
    return rng.choice("ABCDEFGHJKLMNPRSTW")


def _day(rng: random.Random) -> date:
    return date(2008, 1, 1) + timedelta(days=rng.randrange(6500))


def _ordinal(day: int) -> str:
    return f"{day}{ {1: 'st', 2: 'nd', 3: 'rd', 21: 'st', 22: 'nd', 23: 'rd', 31: 'st'}.get(day, 'th') }"


def _va_name(rng: random.Random) -> str:
    """As VistA prints it: capitals, no blank after the comma."""
    middle = rng.choice(("", f" {_letter(rng)}"))
    return f"{_family(rng)},{_given(rng)}{middle}".upper()


def _full_capitals(rng: random.Random) -> str:
    return f"{_given(rng)} {rng.choice(('', _letter(rng) + ' ', _letter(rng) + '. '))}{_family(rng)}".upper()


def _typist(rng: random.Random) -> str:
    """The dictating person's initials and the typist's: JKL/abc, JKL:ab4, jk/mt12."""
    dictated = "".join(_letter(rng) for _ in range(rng.choice((2, 3))))
    typed = "".join(_letter(rng) for _ in range(rng.choice((2, 3)))).lower()
    return rng.choice((f"{dictated}/{typed}", f"{dictated}:{typed}", f"{dictated.lower()}/{typed}{rng.randint(1, 19)}"))


def _weekday_date(rng: random.Random) -> str:
    day = _day(rng)
    rest = rng.choice((f"{day.month}/{day.day}", f"{day.month}-{day.day}", f"{day:%b} {day.day}", f"{day:%m/%d/%y}"))
    return f"{day:%a}{rng.choice((' ', ' ', ', '))}{rest}"


def _day_month_year(rng: random.Random) -> str:
    day = _day(rng)
    form = rng.choice(("%d-%b-%y", "%d%b%Y", "%d %b %y", "%d-%b-%Y", "%d%b%y"))
    return rng.choice((str, str.upper))(day.strftime(form))


def _spelled_date(rng: random.Random) -> str:
    day = rng.choice(("first", "second", "fifth", "ninth", "twelfth", "fifteenth", "twentieth", "twenty-third"))
    month = f"{_day(rng):%B}"
    return rng.choice((f"{month} {day}", f"{day} of {month}"))


def _season(rng: random.Random) -> str:
    year = _day(rng).year
    season = rng.choice(("spring", "summer", "fall", "winter"))
    return rng.choice((f"{season} of {year}", f"{season} of '{year % 100:02d}"))


def _one_of(*forms: Callable[[date], str]) -> Callable[[random.Random], str]:
    return lambda rng: rng.choice(forms)(_day(rng))


def _in_list(values: tuple[str, ...]) -> Callable[[random.Random], str]:
    return lambda rng: rng.choice(values)


FEASTS = _names("""
Easter Sunday, Good Friday, Memorial Day, Fourth of July, July 4th, Veterans Day, Halloween, Super Bowl Sunday
Canada Day, Boxing Day, Mother's Day, Labor Day weekend, Black Friday, Ash Wednesday, Yom Kippur, Diwali, Juneteenth
""")

OWN_FIELDS: dict[str, tuple[str, Callable[[random.Random], str]]] = {
    "given": ("NAME", _given),
    "woman": ("NAME", _in_list(WOMEN)),
    "man": ("NAME", _in_list(MEN)),
    "woman_lower": ("NAME", lambda rng: rng.choice(WOMEN).lower()),
    "man_lower": ("NAME", lambda rng: rng.choice(MEN).lower()),
    "given_lower": ("NAME", lambda rng: rng.choice(GIVEN).lower()),
    "given_initial": ("NAME", lambda rng: f"{_given(rng)} {_letter(rng)}."),
    "dr_lower": ("NAME", lambda rng: rng.choice(FAMILY).lower()),
    "full_lower": ("NAME", lambda rng: f"{rng.choice(GIVEN)} {rng.choice(FAMILY)}".lower()),
    "family_caps": ("NAME", lambda rng: _family(rng).upper()),
    "family_caps_initials": (
        "NAME",
        lambda rng: f"{_family(rng).upper()} {_letter(rng)}{rng.choice(('', _letter(rng)))}",
    ),
    "given_family_caps": ("NAME", lambda rng: f"{_given(rng)} {_family(rng).upper()}"),
    "full_caps": ("NAME", _full_capitals),
    "va_name": ("NAME", _va_name),
    "last_initial": ("NAME", lambda rng: f"{_family(rng)}{rng.choice((', ', ' ', ','))}{_letter(rng)}"),
    "initial_last": ("NAME", lambda rng: f"{_letter(rng)}{rng.choice(('. ', ' ', '.'))}{_family(rng)}"),
    "nickname": ("NAME", lambda rng: f'{rng.choice(MEN)} "{rng.choice(NICKNAMES)}" {_family(rng)}'),
    "suffix_name": ("NAME", lambda rng: f"{_given(rng)} {_family(rng)}{rng.choice((' Jr', ', Jr.', ' III', ' Sr.'))}"),
    "typist": ("ID", _typist),
    "last4": ("ID", lambda rng: f"{_letter(rng)}{rng.randint(1000, 9999)}"),
    "va_case": ("ACCESSION", lambda rng: str(rng.randint(100, 9999))),
    "site_code": ("HOSPITAL", _in_list(SITE_CODES)),
    "unit": ("WARD", _in_list(UNITS)),
    "room": ("WARD", _in_list(ROOMS)),
    "procedure_room": ("WARD", _in_list(PROCEDURE_ROOMS)),
    "nursery": ("WARD", _in_list(NURSERIES)),
    "floor": ("WARD", _in_list(FLOORS)),
    "bed_number": ("WARD", _in_list(("7", "12", "23", "4A", "12B", "18-2"))),
    "day_only": ("DATE", lambda rng: _ordinal(_day(rng).day)),
    "weekday_date": ("DATE", _weekday_date),
    "weekday_short": ("DATE", lambda rng: rng.choice(("Mon", "Tues", "Wed", "Thurs", "Thu", "Fri", "Sat", "Sun"))),
    "dmy": ("DATE", _day_month_year),
    "short_year": ("DATE", _one_of("'{:%y}".format)),
    "short_date_year": ("DATE", _one_of("{0:%b} '{0:%y}".format, "{0:%B}, '{0:%y}".format)),
    "month_of_year": ("DATE", _one_of("{:%b of %Y}".format, "{:%B of %Y}".format, "{:%b. %Y}".format)),
    "month_only": ("DATE", _one_of("{:%B}".format)),
    "month_slash_year": ("DATE", _one_of("{:%m/%y}".format, "{:%m/%Y}".format)),
    "quarter": (
        "DATE",
        _one_of(lambda day: f"{day.year}Q{(day.month + 2) // 3}", lambda day: f"Q{(day.month + 2) // 3} {day.year}"),
    ),
    "season": ("DATE", _season),
    "compact_date": ("DATE", _one_of("{:%Y%m%d}".format)),
    "dotted_date": ("DATE", _one_of(lambda day: f"{day.month}.{day.day}.{day.year}", lambda day: f"{day:%m.%d.%y}")),
    "year_first": ("DATE", _one_of("{:%Y/%m/%d}".format, lambda day: f"{day.year}-{day.month}-{day.day}")),
    "iso_stamp": ("DATE", lambda rng: f"{_day(rng):%Y-%m-%d}T{rng.randrange(24):02d}:{rng.randrange(60):02d}"),
    "spelled_date": ("DATE", _spelled_date),
    "feast": ("DATE", _in_list(FEASTS)),
}


def own_value(field: str, rng: random.Random) -> tuple[str, str]:
    """A field of this module's own: value and kind."""
    kind, make = OWN_FIELDS[field]
    return make(rng), kind
