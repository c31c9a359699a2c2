"""Templates and names for developing the recognisers on English reports from outside the United States.

Sites in the United Kingdom, Ireland, Australia, New Zealand, India, Singapore, South Africa, the Gulf, Canada,
continental Europe, Latin America and Korea. People, institutions and addresses are made up. The weight is on names in
free narrative, wards that look like vertebral levels, and day-first dates beside durations such as 3/52 and 6/12, which
are no dates. OWN_FIELDS holds what `reports_phi_writer` cannot fill itself.
"""

from __future__ import annotations

import random
import re
import string
from datetime import date, timedelta
from functools import partial


def _listed(text: str) -> tuple[str, ...]:
    """The entries of a text between semicolons, line breaks read as blanks."""
    return tuple(" ".join(entry.split()) for entry in text.split(";"))


def _reports(text: str) -> tuple[str, ...]:
    """The templates of a text between lines of four hyphens."""
    return tuple(part.strip("\n") for part in text.split("\n----\n"))


FAMILY = _listed("""
Tregaskis; Pemberton; Oyelaran; Hargreaves; Llewellyn; Abercrombie; Featherstone; Cholmondeley; Braithwaite; Ogilvie;
Postlethwaite; Sidebottom; Ramsbotham; Gwynne; Penhaligon; Trevithick; Auchterlonie; MacGillivray; McAllister; Menzies;
Dalziel; Farquharson; Urquhart; Colquhoun; Ó Súilleabháin; O'Shaughnessy; O'Driscoll; Ní Bhriain; Mac Giolla; McGonagle;
Geoghegan; Fitzmaurice; Breathnach; Mulcahy; Heffernan; Kinsella; Nolan; Cullinane; Tierney; Dwyer; Blewett; Warburton;
Kowalczyk; Wiśniewski; Szymańska; Nowak; Horváth; Szabó; Novotný; Dvořáková; Ionescu; Popescu; Dimitrov; Papadakis;
Theodorou; Konstantinidis; Hadjigeorgiou; Lindqvist; Bergström; Sørensen; Kjærgaard; Haugen; Virtanen; Mäkinen;
van der Merwe; van Niekerk; du Plessis; Botha; Labuschagne; Steenkamp; de Villiers; Dlamini; Mokoena; Nkosi; Mthembu;
Ndlovu; Khumalo; Molefe; Zulu; Chukwu; Okafor; Adeyemi; Eze; Balogun; Osei; Boateng; Mensah; Asante; Tesfaye; Wanjiru;
Otieno; Kamau; Subramaniam; Venkatesan; Krishnamurthy; Iyer; Nair; Menon; Pillai; Mukherjee; Chatterjee; Banerjee;
Deshpande; Kulkarni; Patil; Gupta; Agarwal; Srivastava; Kaur; Gill; Sandhu; Rao; Reddy; Naidu; D'Souza; Fernandes;
Khan; Siddiqui; Qureshi; Chaudhry; Malik; Al-Otaibi; Al Mansoori; Al-Harbi; El-Sayed; Haddad; Khoury; Nasser; Bakr;
Farouk; Yılmaz; Demirci; Özkan; Tan; Lim; Ng; Goh; Koh; Teo; Ong; Chua; Wong; Cheung; Leung; Nguyen; Tran; Pham;
Wijesinghe; Perera; Jayasuriya; Bandara; Tamatea; Ngata; Parata; Te Rangi; Fa'asavalu; Tuilagi; Leota; Schreiber;
Brandstätter; Oberhuber; Vandenbroucke; Claes; Dijkstra; de Jong; Lefebvre; Beauchemin; Thibodeau; Gagnon; Desrosiers;
Moretti; Castellani; Bianchi; Esposito; Ferreira; Carvalho; Nascimento; Quintero; Zambrano; Urrutia; Echeverría;
Villanueva; Bustamante; Ocampo; Marroquín; Hwang; Baek; Seo; Kwon; Shin; Yoon; Im; Tkachenko; Shevchuk; Petrova
""")
WORD_FAMILY = _listed("""
Bone; Hand; Head; Field; Sharp; Small; Little; Long; Short; Low; Large; Bright; Cross; Wall; Ball; Line; Page; Case;
Ray; Pace; Power; Rush; Still; Self; Best; Good; Moody; Gall; Heard; Blunt; Round; Fine; Crisp; Marsh; Bird; Cave;
Day; May; March; Winter; Early; Light; Gray; White; Blood; Pain; Speed; Rich; Noble; Child; Younger; Old; Hart; Stone
""")
GIVEN = _listed("""
Alasdair; Bronwen; Carys; Dafydd; Eilidh; Fergus; Gwilym; Hamish; Imogen; Jocelyn; Kirsty; Lachlan; Morag; Niamh;
Oisín; Padraig; Róisín; Saoirse; Siobhán; Tadhg; Aoife; Caoimhe; Cillian; Declan; Eoghan; Gráinne; Maeve; Orla;
Philippa; Rupert; Tamsin; Verity; Winifred; Barnaby; Clive; Doreen; Edith; Gladys; Nigel; Oswald; Percival; Zoe; Ffion;
Agnieszka; Krzysztof; Magda; Zoltán; Ilona; Vladislav; Oksana; Dmytro; Svetlana; Ioannis; Eleni; Despina; Stavros; Sven;
Astrid; Ingrid; Henrik; Aino; Jussi; Pieter; Johan; Annelie; Sipho; Thandeka; Nomsa; Lerato; Kagiso; Zanele; Bongani;
Chidi; Ngozi; Folake; Olumide; Kwame; Akosua; Abena; Yaw; Selam; Wambui; Lakshmi; Srinivas; Anjali; Rohit; Priyanka;
Suresh; Meenakshi; Harpreet; Gurdeep; Manjit; Kavitha; Arvind; Deepa; Zubair; Farhana; Imran; Ayesha; Bilal; Sumayya;
Khalid; Fatima; Noura; Yousef; Layla; Hamad; Maitha; Mehmet; Elif; Wei Ling; Jia Hui; Kok Seng; Siew Lan; Hoa; Quang;
Thi Mai; Nimal; Chamari; Aroha; Wiremu; Hemi; Mere; Tevita; Sione; Lukas; Annegret; Jürgen; Marieke; Joost; Geneviève;
Jean-Luc; Marie-Ève; Benoît; Giulia; Luca; Ottavia; João; Inês; Beatriz; Thiago; Ximena; Rodrigo; Guadalupe; Julián;
Itzel; Facundo; Milagros; Ho-jin; Eun-ji; Dong-hyun
""")
WORD_GIVEN = _listed("""
Grace; Faith; Hope; May; June; April; Mark; Will; Dawn; Joy; Iris; Olive; Hazel; Frank; Miles; Pat; Rose; Violet;
Blessing; Precious; Gift; Prince; Sunny; Art; Bill; Clement; Ivy; Angel
""")
FAMILY_FIRST = _listed("""
Tan Wei Ming; Lim Siew Choo; Ng Kok Leong; Goh Hui Min; Chua Boon Kiat; Koh Ah Moi; Teo Jia Xin; Ong Swee Hock;
Lee Kian Beng; Wong Kar Yee; Chan Tai Man; Leung Suk Fong; Nguyen Thi Hoa; Tran Van Quang; Pham Minh Duc;
Le Thi Ngoc Anh; Zhang Xiaomei; Wang Jianguo; Liu Yang; Chen Guoqiang; Sato Haruka; Watanabe Kenji; Nagy Zoltán;
Szabó Ilona; Kovács Péter; KIM Minjun; PARK Ji-woo; LEE Seo Yeon; CHOI Dongwook; Yeo Chin Huat; Seah Bee Geok
""")
LONG_NAMES = _listed("""
María del Carmen Rodríguez Fernández; José Luis Hernández de la Cruz; João Pedro da Silva e Souza;
Ana Beatriz dos Santos Nogueira; Juan Carlos Pérez y Gómez; Ma. Guadalupe Ocampo Vda. de Ruiz;
Luz Marina Quintero Restrepo; Abdulrahman bin Khalid Al-Otaibi; Fatima bint Rashid Al Mansoori;
Mohammed Abdul Rahim Siddiqui; Noura Saleh Abdullah Al-Harbi; Hamdan bin Saeed Al Nuaimi;
Umm Khalid Nasser El-Masri; Ahmad Zaki bin Haji Ismail; Nur Aisyah binte Mohd Yusof; Siti Nurhaliza binti Osman;
Muthusamy Ramasamy; Letchumi Perumal; K. S. Venkataraman; Lakshmi Narayana Rao Pothuri; P. V. R. Subba Raju;
Kamala Devi Agarwal; Gurpreet Kaur Sandhu Gill; A. P. J. Chidambaram Pillai; Jean-Baptiste de la Fontaine-Roy;
Marie-Claude St-Onge Tremblay; Maria Anna von und zu Hohenfels; Willem Jan van den Heuvel; Johanna Petronella du Toit;
Vasiliki Papadopoulou-Ioannidou; Giovanni Battista Della Rovere; Maria João Telles de Meneses Corte-Real;
Tui Te Ariki Manawatu; Siosaia Tupou Fakatava; Nomvula Precious kaMthethwa
""")
HANGUL = _listed("""
곽도윤; 남궁현; 탁민서; 방은채; 선우정; 엄지후; 제갈윤; 표승하; 길나은; 맹주원; 옥서진; 추연우; 기태린; 편하람; 도이안;
국예솔; 하태오; 명수아; 소이든; 류가온
""")
ROMANISED = _listed("""
Kwak Do-yoon; Namgung Hyun; Tak Min Seo; Bang Eunchae; Sunwoo Jung; Um Ji-Hoo; Pyo Seungha; Gil Na Eun; Maeng Joo-won;
Ok Seojin; Choo Yeon Woo; Do I-an; Ha Tae-oh; Myung Sooa; Ryu Ga-on; Hyun-woo Kwak; Seung Ha Pyo; Yeonwoo Choo;
KWAK DOYOON; BANG Eun-Chae; Do-Yoon KWAK; na-eun gil; So Ieden; Jegal Yun; EUN CHAE BANG; Gook Ye Sol; Ji Hoo Um
""")
HOSPITAL = _listed("""
Severn Vale District General Hospital; St Osyth's Hospital; Queen Ethelburga Infirmary; Larkhill Community Hospital;
Northmoor University Hospitals NHS Foundation Trust; Penmarric Cottage Hospital; Ysbyty Glan Hafren; Strathcarron DGH;
Glenlivet Royal Infirmary; Ardross General; Marlowe Wing Imaging Centre; Aldermere NHS Trust; Eastgate Surgery;
The Old Brewery Medical Centre; Thornbury Lane Health Centre; Riverbank Practice; St Brannoc's Hospice;
Our Lady of Knock Hospital; Mater Dolorosa University Hospital; Ballinacurra Regional Hospital; St Ciarán's Hospital;
Clonfert Primary Care Centre; UH Carrigmore; Bon Repos Private; Wattlebrook Base Hospital; Jindalee Private;
Coorabell Health Service; Mount Gawler Hospital; Royal Illawong Hospital; Kookaburra Radiology; Tallowwood Imaging;
Te Awarua Hospital; Waikouaiti Base Hospital; Puriri Radiology; Middle Taieri Health; Sri Venkata Hospitals;
Annapurna Superspeciality Hospital; Shanti Nursing Home; Jeevan Jyoti Diagnostics; Government Medical College, Karimpur;
Lifeline Scan Centre; Bukit Merbah General Hospital; Tanah Putih Polyclinic; Kranji View Hospital; KVH;
Groote Vlei Academic Hospital; Themba Lethu Provincial Hospital; Kloofzicht Mediclinic; Umzimkulu District Hospital;
Al Noor Specialist Hospital; King Badr Medical City; Wadi Al Safa Clinic; Gulf Crescent Hospital;
Hôpital Sainte-Clothilde; CHU de Belrive; Maple Ridge Health Sciences Centre; Lac-des-Pins Hospital; Kingsmere General;
Universitätsklinikum Altenburg; Klinikum Rechts der Aue; AZ Sint-Godelieve; Ospedale San Gaudenzio; Rigshøj Hospital;
Hospital Universitario Virgen del Alba; Centro Hospitalar do Mondego Sul; Szent Borbála Kórház; Agia Marina Hospital;
Clínica Los Arrayanes; Hospital Santa Casa do Ipê; Instituto Nacional de Tórax del Sur; Sanatorio Belgrano Norte;
Haneul Medical Center; Dongmaru University Hospital; Seorak Armed Forces Hospital; Pureunsol Clinic
""")
HOSPITAL_KO = _listed(
    "하늘빛병원; 동마루대학교병원; 설악국군병원; 푸른솔의원; 한결의료원; 새터영상의학과의원; 가람요양병원"
)
WARD = _listed("""
Ward 7B; Ward 12; ward 4; Ward C4; C4; T10; T10 ward; 81 ward; 62 ward; 5W; 6 East; 9 North; 4B; 11A; W53; B12; L3;
AMU; MAU; SAU; CDU; EAU; SSU; HDU2; ITU 2; ICU B; ICU 3; NICU 1; SCBU; CICU; GITU; EDU; AMAU; SAMU; A&E majors;
A&E minors; ED majors; Resus 2; Theatre 2; Theatre 6 recovery; Cath Lab 1;
Level 5 East; level 5 east; Level 3 West; Ward 5 South; Ward 27 bay B; Marlowe ward; Nightingale Ward; St Luke's ward;
Kestrel ward; Elderly Care Ward 2; Respiratory HDU; Stroke Unit; Renal Dialysis Unit; Day Ward; Discharge Lounge;
Short Stay Unit; Medical Ward 3; Male Medical Ward; Female Surgical Ward; Ward 64C; Ward 8 MICU; Isolation Ward 2;
5th floor ward; CTICU; Trauma bay 1; Oncology OPD; Chest Clinic; TB ward; Kangaroo ward; Block D Ward 3;
Unité 4-Nord; Station 3a; Pavilion B; Sala 5; UTI 2; Pabellón 7; Bone Marrow Unit; 8 Tower; Wd 22; Whitebeam Unit
""")
WARD_KO = _listed(
    "81병동; 72W; 본관 6병동; 신관 103병동; 외과계중환자실; 내과계중환자실; 응급의료센터; 신생아중환자실; 암병동 9층"
)
STREET = _listed("""
14 Larch Close; 221 Abbey Foregate Road; Flat 3, 9 Quayside; 7 Pant-y-Celyn; 2/1 38 Dunvegan Street; 56 Wattle Parade;
Unit 4/112 Banksia Street; 18 Totara Crescent; 23 Boithrín na Mara; Apt 12, The Maltings; Blk 412 Bukit Merbah Ave 3;
#08-213 Kranji Link; 5-2-14 Gandhi Nagar Main Road; H.No. 12/3 Shivaji Street; 88 Protea Avenue; 1450 rue des Érables;
302-90 Kingsmere Blvd; Lindenstrasse 44; Calle del Olmo 17; Rua das Acácias, 230; Villa 6, Al Safa Street
""")
TOWN = _listed("""
Thornbury Magna; Llanfihangel; Auchterhaugh; Ballinacurra; Clonfert; Wattlebrook; Coorabell; Te Awarua; Karimpur;
Bukit Merbah; Groote Vlei; Umzimkulu Heights; Al Safa; Lac-des-Pins; Kingsmere; Altenburg; Belrive; San Gaudenzio
""")
ADDRESS_KO = _listed("""
강원도 새터군 솔마루길 27; 부산시 가람구 물결로 118; 경기도 한결시 들꽃로 9번길 4; 대전시 동마루구 하늘로 55 302호
""")
CLINICAL = _listed("""
Lungs and pleural spaces are clear.; Heart size is within normal limits, CTR 14/28 cm.; No focal consolidation.;
No pneumothorax or free gas under the diaphragm.; Kerley B lines at both bases with upper lobe diversion.;
Wedge fracture of T10, unchanged.; Anterior fusion C4 to C6, plate intact.; Degenerative change at T7/8 and T8/9.;
Left-sided Hickman line with its tip at the cavoatrial junction.; Right PICC tip at the level of T6.;
ETT tip 3.5 cm above the carina at the level of T4.; NG tube crosses the diaphragm, tip not seen.;
Ryle's tube coiled in the hiatus hernia.; Swan-Ganz catheter tip in the right interlobar artery.;
Starr-Edwards mitral prosthesis and intact sternotomy wires.; Dual chamber pacemaker, leads intact.;
12 Fr Seldinger drain in the right pleural space at the 5th intercostal space.; Golden S sign at the right hilum.;
Bochdalek hernia on the left, 4.2 cm.; Harrington rods span T3 to L2, Cobb angle 38 degrees.; Calcified Ghon focus.;
Sub-centimetre nodule in the right lower lobe (image 34/112, series 3), Brock score 4%.; Se 4 Im 87: 6 mm nodule.;
History of cough for 3/52 and night sweats 2/12.; Short of breath 5/7, CRP 184, WCC 17.2, CURB-65 2.;
On methotrexate 15 mg weekly and folic acid 5 mg.; On Tazocin 4.5 g day 3, sats 91% on 2 L.;
Post Ivor Lewis oesophagectomy, day 6.; Previous Nissen fundoplication.; Repeat film in 6/52 to ensure resolution.;
Suggest repeat CXR in 6 weeks after antibiotics.; Follow-up CT in 3/12 per BTS and Fleischner guidance.;
Pancoast tumour with erosion of the left 2nd rib, Horner's syndrome noted.; Ex-smoker, 40 pack years, stopped 2 years.;
Bulging of the horizontal fissure.; Bilateral hilar lymphadenopathy in keeping with Löfgren syndrome.;
Crowded bases, AP supine film, 4/10 inspiration.; Old healed fractures of left ribs 5 to 7.; Lungs are hyperinflated.;
Small left effusion, depth 18 mm on ultrasound.; Aortic knuckle calcified, descending aorta unfolded.;
Cardiomegaly with blunting of the right costophrenic angle.; Monteggia fracture treated in childhood.; FEV1/FVC 58%.;
Staged T2a N1 M0 at MDT.; PET-avid 4R and station 7 nodes, SUVmax 8.4.; Morgagni fat pad on the right.;
Reveal LINQ loop recorder over the left chest.; No rib fracture seen. Nipple markers in place.; INR 2.4, Hb 98 g/L.;
Right upper lobe cavity 35 x 28 mm, AFB smear 2+.; TAVI (Sapien 3, 26 mm) in situ.; MRC grade 3 dyspnoea, ECOG 1.;
Hampton hump and Westermark sign are absent, Wells score 4.5.; Lady Windermere pattern in the middle lobe and lingula.;
On amiodarone since 2 years, ?pulmonary toxicity.; Surgical clips in the tumour bed and right axilla.;
May represent a long line in a small vessel, best seen on a sharp lateral film.; Vitamin B12 and C4 complement low.;
Will need review at the head of the bed.; Sclerotic foci in L3 and T10.; Level 5 nodes are small, station 4R is 12 mm.;
Fluid fills 2/3 of the left hemithorax.; Visual acuity 6/12 on ethambutol 15 mg/kg.; Bloods in 1/52 and film in 2/12.;
Discussed with the medical team on take.; Described by the patient as sudden.; Under the care of Respiratory.;
Seen by physio, secretions cleared.; Reported by the unit as a choking episode.; Verified on the lateral view.;
Normal mediastinum. No bony lesion. Trachea is central.; Mild scoliosis convex to the right at T9.; SpO2 88% on air.;
Hypertension, T2DM, on Seretide 250 two puffs bd and Ventolin prn.; Grade 3/6 systolic murmur, ?Fallot repair.;
Hounsfield value of 12 HU in keeping with fluid.; Blalock-Taussig shunt in infancy and later Glenn procedure.;
Kartagener syndrome with situs inversus.; Eventration of the right hemidiaphragm, unchanged.; 8 Fr pigtail removed.
""")
CLINICAL_KO = _listed("""
양측 폐야에 활동성 병변 없음.; 우상엽에 1.2 cm 결절, 추적 관찰 권함.; Both lung fields clear.; 심비대 없음.;
좌측 소량의 흉수.; T10 압박골절, 변화 없음.; No active lung lesion.; LLLF에 subsegmental atelectasis 의심.;
ETT tip은 carina 상방 3 cm.; Borderline cardiomegaly, CTR 0.52.; Both apical pleural thickening, no interval change.
""")

TEMPLATES = {
    "united_kingdom": _reports("""
CXR PA {dmy}
Hospital No: {hospital_number}   NHS No: {nhs}
Clinical details: {age}F, cough 3/52, ?LRTI. Seen by {full} on {ward}.
{c} {c}
No follow up required.
Reported by {full}, Consultant Radiologist, GMC {register}
----
XR Chest
Referrer: {initialled}   Location: {ward}
Compared with the film of {dm}. {c} The nodule at image 42/118 is unchanged. Repeat in 6/12.
Reported by: {upper_family} SpR
Verified by: {upper_family}
----
{c} Position of the right IJV line is satisfactory. Findings were phoned through to Sister {dr} on {ward} at {clock} \
on the
{spoken}.
Dictated by {full} ST4, checked by Prof {dr} FRCR.
----
Dear Dr {dr},
Re: {full}, DOB {birth}, {address}, {postcode}
NHS {nhs}
Thank you for referring this {age} year old gentleman. {c} {c}
I have arranged a CT and copied this to Mr {dr} at {hospital}.
Yours sincerely
{full}
cc GP, {initialled}
----
Portable AP film, {bed}, {ward}. {c} NG tip is below the diaphragm and safe to use. Confirmed with {given} the nurse \
in charge,
bleep {bleep}, {clock} hrs.
{typist}
----
Under the care of Miss {dr}. Admitted {weekday_date} with NSTEMI, troponin 1240. {c} Heart failure with Kerley B lines.
{initialled} informed.
----
2WW referral from {hospital}. {full} is a {age} year old retired welder with haemoptysis 2/52. {c} Mass at the left \
hilum, \
urgent CT and clinic with {double}. MDT on {spoken}.
Reported by {initialled}, {mail}
----
CHEST XRAY: Patient of {dr} and {dr}. No change since {month_of_year}. {c}
----
Exam no. {exam_number} taken at {clock} on {dmy} in {ward}.
{c} {c}
Prelim {initials_any}, final {full}, {stamp}
----
Comparison: {dmy} and {dmy}. {c} Wife {given} tells us that he has had two previous pneumothoraces on the left. \
Discussed with
{full} who will admit to {ward}.
----
INDICATION: Fall from standing, pain over T10. {c} No fracture at T10 or L1. {full} has reviewed the film in \
{hospital} and agrees.
Ext {extension}.
----
Second opinion requested by {full}, {hospital}. Images imported from {hospital} dated {dmy}. {c} I agree with the \
report of
{initialled} that the shadow at the left base is a Bochdalek hernia.
----
Findings d/w {lower_name} med reg bleep {bleep}. Right tension pneumothorax, needle decompression performed on {ward}, \
2nd ICS.
{c}
----
Mr {upper_family} was seen in clinic on {spoken}. CXR today. {c} See again in 3/12 with lung function, FEV1/FVC 61% at \
present.
Letter c/o {full}, {address}, {postcode}, tel {telephone}
----
Report withheld pending discussion. Please contact the duty radiologist, {full}, on {telephone} ext {extension}.
{c}
----
Pre-op for Mr {dr}'s list in {ward} on {weekday_date}. {c} Fit for theatre from a chest point of view, ASA 2.
----
Ward: {ward}  Bed: {bed_number}  Cons: {capital_name}
{c} PICC tip at T6, withdrawn 2 cm by {given}. Check film on the {inst}. was satisfactory.
----
{c} The appearances are those of LVF. Dr. {full} contacted by secure email ({mail}) {weekday_date}. Old films from \
{hospital}
not available.
----
Reporting radiographer: {full}, HCPC {hcpc}. Audited by {initials_any} on {dmy}. {c} Swan-Ganz removed, no \
pneumothorax.
----
Clin. info: ?NAI, 3/12 old. Known to {full} health visitor, {hospital}. Skeletal survey of {dm} double read by {dr} / \
{dr}.
Posterior ribs 5 to 8 are healing on the left. {c}
----
Carer {full} attended with this {age90} yr old lady from {hospital}. {c} Reviewed by {full} in {ward}, home with \
co-amoxiclav
625 mg tds 5/7.
----
Addendum {stamp}: on review with {family_first} the opacity in the left mid zone measures 14 mm. {c} Alert sent to \
{initialled}
and the lung nurse {given}, {telephone}.
----
{c} As {full} suggests in the request, this is likely Wegener's. ANCA sent {dm}. Previous CT {exam_number} shows \
cavities (img 61).
----
On the {spoken} this lady had a left VATS biopsy at {hospital} under {initialled}. Drain 28 Fr on suction, swinging. {c}
Reported on {ward} by {lower_name}
----
cxr {ward} {bed}. ett tip at t4, ng in stomach. d/w {lower_name} st6 at {clock}. {typist}
{c}
----
{c} {dr} and {dr} aware, plan as per {given}. Chase sputum, repeat film in 48 hrs. {dr}'s team to take over on \
{weekday_date}.
----
Ta {given} for the old films from {hospital} ({dm} and {dm}). {c} On balance the lesion at L1 is a haemangioma. \
{initialled}
----
NOK {full} (daughter) {telephone}. Lives with {given} at {address}. {c} Long line tip at T5, may be withdrawn 1 cm.
----
Attn {double}, {ward}: {c} The film taken on {weekday} was of {family_first} and not of {long_name}; both have been \
amended.
----
Post-take with {dr}: CAP, CURB-65 3, Tazocin and clari. {c} {initials_any} to ring {hospital} re film of \
{month_of_year}.
"""),
    "ireland": _reports("""
{hospital}
Pt: {upper_family}  MRN {hospital_number}  DOB {birth}
GP: {full}, {hospital}, {postcode}
XR CHEST: {c} {c}
Electronically verified {full} FFRRCSI IMC {register} {stamp}
----
Transferred from {hospital} on the {spoken} under {full}. {c} Chest drain 24 Fr in situ. NCHD {dr}, bleep {bleep}, was \
told at
{clock}.
----
Query TB contact. His sister {given} was treated in {month_of_year}. {c} Ghon focus on the right. Mantoux 14 mm. c.c. \
{full},
Public Health, {telephone}
----
Ms {double} c/o chest pain x 2/7. Troponin neg, D-dimer 0.3. {c} Reported: {initials_any}. Approved: {full} {dmy}
----
{c} {given} from {ward} rang on {weekday} looking for this result; given verbally to CNM {dr}. Azygos lobe, normal \
variant.
----
Referral source: {ward}. Consultant: {full}. {c} Interval film from {weekday_date} is not on NIMIS. {full} to review \
in OPD in 6/52.
----
CF patient well known to {initialled} and to {full} physio. Portacath tip at SVC. {c} Brasfield score 17. Burkholderia \
on sputum \
{dm}.
"""),
    "australia": _reports("""
CHEST X-RAY {dmy}
UR: {ur}
Clinical: {age}M, fall off a ute. Rib pain. Referred by {full}, {hospital}.
{c} Minimally displaced 7th rib fracture on the left.
Thank you for referring {full}.
Reported and electronically signed by {full}, provider no. {provider}
----
Patient {capital_name}, Medicare {medicare}. {c} Comparison {month_of_year}. Case discussed with RMO {full}, \
{ward}.
----
Mobile chest {clock} {dmy}, {ward} {bed}. ETT 3 cm above carina, Vascath via the right IJ. {c} Results to \
{initialled}, pager {bleep}.
----
I have spoken with {full} of {hospital} by phone ({telephone}) on {weekday_date} about the new lesion. Lung-RADS 4A, 9 \
mm, image 203.
{c}
----
Findings: {c} {c}
Conclusion: Silicosis, ILO 2/2 q/r. Previous films {dmy}, {dmy}.
Dr {full} MBBS FRANZCR  AHPRA {ahpra}
cc: {initialled}; {initialled}
----
Aunty {full} has come down from {town} for her film. {c} Bronchiectasis in the lower lobes, Mounier-Kuhn not \
excluded.
----
Preliminary read by {full}, reg, after hours. Final: agree. {initials_any} {stamp}
{c}
----
HISTORY: Day 3 post CABG with {initialled}, LIMA to LAD. Seen on {ward} round by {given} and {given}. {c} Left basal \
collapse.
----
Copy to: {full}, {address}; fax {telephone}
{c} Please correlate with the RFDS film of {dm}. No Hill-Sachs defect.
"""),
    "new_zealand": _reports("""
NHI {nhi}  {upper_family}  {birth}
Chest PA + lat. {c} Rheumatic heart disease with Bjork-Shiley valve, seen last {month_of_year} at {hospital}.
Reporting radiologist {full} MCNZ {register}
----
Whanau meeting on {spoken} with {full} and daughter {given}. {c} Progression of lymphangitis. Palliative plan from \
{initialled}.
----
{c} No change from {dm}. Phoned to House Officer {full} on {ward}, locator {bleep}.
----
ACC claim {claim_number}. Rugby injury. {c} Sternal fracture, image 3 of 4. Seen in {hospital} by {lower_name}.
----
Reported by {family_first} for {hospital} on {stamp}. {c} Trachea is deviated by the goitre, 5.5 cm.
"""),
    "india": _reports("""
{hospital}
Name: {long_name}   Age/Sex: {age}/M   UHID: {uhid}
Ref. by: Dr. {initialled}      Date: {dmy}
X-RAY CHEST PA VIEW
{c} {c}
IMPRESSION: Koch's sequelae in right upper zone.
Dr. {initialled} MD DNB (Radiodiagnosis), Reg. No. {register}
----
Pt. {full} W/o {full}, R/o {address}. Cough with expectoration 20 days. {c} Sputum for AFB advised. DOTS card no. \
{claim_number}.
----
Kindly correlate with previous film dtd. {dmy} of {hospital}. {c} Consolidation in RLZ. Informed to {full}, duty \
medical officer, \
Mob: {telephone}
----
{long_name}, known case of RHD, MS, s/p PBMV in {month_of_year} by {initialled}. {c} Straightening of left heart border.
----
IP No. {hospital_number} {ward} {bed}
Dear {given}, thanks for referral of Mr. {long_name}. {c} Left massive effusion; ICD in situ with tip at apex.
with regards, {lower_name}
----
Ref: {dr} sir, unit III. {c} Aadhaar {aadhaar}. Repeat X-ray after 2 wks.
----
Reported by: {initialled}    Verified by: {long_name}    Typed by: {given}
{c} Both CP angles are clear. Cardiothoracic ratio 0.48.
----
Patient's attendant {full} informed about the finding on {dmy} at {time}. Hydatid cyst 7 x 6 cm, water lily sign. {c}
"""),
    "singapore": _reports("""
Patient Name: {family_first}   NRIC: {nric}   Ward/Bed: {ward}/{bed_number}
Procedure: Chest X-ray   Accession: {exam_number}
{c} {c}
Reported by: {family_first}, Consultant, MCR {mcr} on {stamp}
----
Mdm {family_first} was reviewed in {ward} at {clock}. {c} Right lower zone opacity, likely aspiration. Conveyed to \
{given}, HO, \
HP {telephone}.
----
{long_name} / {birth} / {hospital_number}. Pre-employment. {c} Not for TB clearance. Verified {initials_any}
----
Referred from {hospital} by {family_first} ({mail}). {c} Old PTB, no change since {dotted_date}.
----
Comparison made with radiograph dated {dmy}. {c} Son, {family_first}, is aware. Next review {weekday_date} with Prof \
{family_first}.
----
{given} s/o {given}, {nric}, film for dormitory residents. {c} Review by {family_first} at {hospital} on {dmy}.
----
{c} Discussed with {long_name}, Registrar, {ward}. Clips at T10 from a Whipple operation.
"""),
    "south_africa": _reports("""
{hospital}, {ward}
Folder no. {hospital_number}   ID {south_african}
HIV reactive, CD4 84, on TLD. Requested by {full} (intern).
{c} Miliary pattern. GeneXpert sent {dm}.
Reported: {full}, HPCSA {hpcsa}
----
Sr {dr} on {ward} reports that the patient pulled the drain on {weekday_date}. {c} Residual pneumothorax 2.4 cm.
----
Gunshot chest, brought in from {town} {dmy} {clock}. Bullet at the level of T4. {c} Taken by {initialled} to {ward}.
----
{full} (mother: {full}) 4/12 old, stridor. {c} Sail sign, normal thymus. Call {given} on {telephone}.
----
Mine worker, compensation exam {exam_number}. {c} p/q 1/1. Read by {full} and {full}, {month_of_year}.
----
MDR clinic {ward}, month 6 of bedaquiline. No new cavities since {spoken}. {c} Letter to {initialled} at {hospital}.
"""),
    "gulf": _reports("""
Patient: {long_name}     File No: {hospital_number}     Nationality: not stated
Emirates ID: {emirates}
Referring: {full}, {hospital}
Chest PA: {c} {c}
Radiologist: {full} License {dubai}
----
{long_name} came for visa screening on {dmy}. {c} Calcified granuloma RUL 4 mm. Fit. Report released to {lower_name}, \
PRO, \
{telephone}.
----
Hajj returnee with fever 4/7. {c} MERS swab {dm} negative. Dr. {long_name} (ID consultant) informed via ext. \
{extension}.
----
Discussed with {full} ED specialist, {ward}, at {time}. {c} Mother of {given} consents to CT. Thalassaemia with rib \
widening.
----
Reviewed with Dr {given}. Sickle chest crisis; exchange transfusion, Hb 6.1. {c} Bed {bed_number}, {ward}.
----
Sent by {initialled} from {hospital}, letter dated {spoken}. {c} Picture archived as {exam_number}.
"""),
    "canada": _reports("""
HCN {health_card}  {upper_family}  DOB {birth}
CHEST 2 VIEWS: {c} {c}
Dictated: {full}, R1. Read and approved by {full} MD FRCPC {register}
cc: {initialled}, {hospital}, {address} {postcode}
----
Compared to {spoken} from {hospital}. {c} The results were called to NP {full} at {telephone}, {time}.
----
Long-standing patient of {dr}, last seen {month_of_year}. Asbestos exposure. {c} Pleural plaques on image 12. {full} \
CT surgery aware.
----
Transported from {town} by Medevac {weekday_date}; RN {full} escort. {c} Right mainstem intubation, tube pulled \
3 cm.
----
{full} paged {initialled} x2 with no answer, then reached {given} on {ward} (local {extension}). {c}
----
Unit nurse {long_name} asked to confirm Dobhoff position. {c} Tip in the second part of the duodenum. Read {stamp} \
{initials_any}
----
TECHNIQUE: Single AP upright, {ward}, {clock}. {c} Fontan circulation, fenestration device. Follow by {initialled}, \
room {bed_number}.
"""),
    "continental_europe": _reports("""
Patient {upper_family}, *{birth}, case no. {hospital_number}
Thorax p.a. of {dmy}:
{c} {c}
With kind regards
Prof. Dr. med. {full}   Dr. {full}, resident
----
Referring physician: {upper_family}, {hospital}, {ward}. Question: infiltrates? {c} Comparison {dmy}. Validated by \
{full} at {clock}.
----
The patient, {long_name}, was operated on {dmy} by {full}: lobectomy RUL for pT1c N0. {c} No fluidopneumothorax.
----
Codice fiscale {codice}. {c} Confronted with the exam of {dmy}. The medical radiologist {full} - tel. {telephone}
----
Demo with pulmonologists {weekday_date}: {full}, {full} and {initialled} propose EBUS of station 7. {c}
----
{family_first} (born {birth}) TAJ {taj}. {c} St. p. Heller myotomy. Finding discussed by {family_first}.
----
Reanimation unit, {ward}. {c} Bülau drainage on the left. Radiographer {lower_name}. Doctor on duty {capital_name}, \
DECT {extension}.
----
Thorax {dmy} {clock}. Patient from {address}. {c} Löfgren syndrome likely. Answer: {typist}
----
External images ({hospital}, {month_of_year}) were uploaded by {mail}. {c} Scheuermann changes T7 to T11. Signed \
{stamp} {full}
"""),
    "latin_america": _reports("""
{hospital}
Patient: {long_name}    Document: {cpf}    Bed: {bed_number}
Date: {dmy}
Chest radiograph: {c} {c}
Dra. {long_name}, CRM {crm}
----
{given}, {age} y, from {town}. Chagas cardiomyopathy, ICD. {c} Compare {dm}. Resident {long_name} notified.
----
Requested by {upper_family} ({ward}). {c} Post COVID, barotrauma. Physiotherapist {full} will reassess on {weekday}.
----
The relatives ({long_name} and {full}) were informed. {c} Tracheostomy 8.0, day 12 of ventilation, PEEP 10.
----
Study {exam_number}, {stamp}. {c} Paracoccidioidomycosis on itraconazole 200 mg. Reviewed jointly with {full}, \
{telephone}.
----
Attending: {full} / Fellow: {long_name} / Secretary: {initials_any}
{c} Silhouette sign at the right heart border; T10 and C4 lesions are known.
"""),
    "korea": _reports("""
등록번호: {mrn8}  이름: {hangul}  병동: {ward_ko}
Exam: Chest PA  Date: {dotted_date}
{c} {c}
판독의: {hangul} / 확인: {hangul}
----
Name: {romanised}   Sex/Age: F/{age}   ID: {mrn8}   Dept: PULM   Ward: {ward}
[Finding] {c}
[Conclusion] {c}
Reader: {romanised} M.D. (License {license})  {dotted_date}
----
Chest AP portable @ {ward} {clock}. {c} Since {dotted_date}, increased BLLF haziness. Confirmed with {romanised}.
----
{k} {k}
Compared with {dotted_date} outside film ({hospital_ko}). 판독 {hangul}, 담당 {romanised}
----
Requesting: {romanised}   Attending: {upper_family}   Reading: {romanised}
{c} Old TB in BULF without change since {month_of_year}. T10 kyphoplasty.
----
{romanised} (phone unknown), brought by husband {romanised} to {ward} at {time_ko}. {k} Rib fx. Rt 5-7th.
----
{hospital_ko} {address_ko} TEL {ko_phone}
환자 {hangul} ({rrn})
{k} {c}
Typed by {romanised}
----
Addendum on {dotted_date} by {romanised}: f/u film {date_short}, RLLF nodule 1.8 cm, series 4 image 55. {c} Noted to \
resident \
{family_first}, call {extension}.
----
Prof. {romanised}'s patient, s/p RULobectomy ({dotted_date}). {c} Dr.{hangul} 선생님께 {clock} 통보함.
----
*** {hospital} Department of Radiology ***
Pt {capital_name} / {hospital_number} / {dotted_date}
{c} {c}
Interpreted by {family_first}, approved by {romanised}
"""),
}

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")  # fmt: skip
# `#` stands for a digit from 1 to 9, `@` for a capital.
_SHAPES = {
    "nhs": ("MRN", ("### ### ####", "##########", "###-###-####")),
    "hospital_number": ("MRN", ("RXH######", "@######", "#######@", "UHID-00######", "K#######", "##/#####",
                                "UR ######", "HN######", "@@@####", "IP/####/##", "########", "GV#######-#",
                                "MZ##-#####")),
    "nhi": ("MRN", ("@@@####", "@@@##@#")),
    "ur": ("MRN", ("######", "#######", "0######", "UR######")),
    "uhid": ("MRN", ("UHID-00######", "KRM.########", "########", "##########")),
    "exam_number": ("ACCESSION", ("RXH-20##-00#####", "RBD########", "CR/##/0####", "E-######", "RAD##-#####",
                                  "##@######", "DX#######", "##.#####.#", "XR-####-###", "##########")),
    "register": ("ID", ("#######", "######")),
    "hcpc": ("ID", ("RA#####", "RA 0####")),
    "ahpra": ("ID", ("MED000#######", "MED 000 ### ####")),
    "provider": ("ID", ("######@@", "######7@")),
    "mcr": ("ID", ("#####@", "M#####@")),
    "hpcsa": ("ID", ("MP0######", "MP #######", "IN 0######")),
    "dubai": ("ID", ("DHA-P-#######", "DHA-########-###", "GD#####")),
    "crm": ("ID", ("#####", "##.###", "SP ######")),
    "medicare": ("ID", ("#### ##### #", "##########", "#### ##### #/#")),
    "claim_number": ("ID", ("@@#####", "##-######", "AB/20##/###")),
    "aadhaar": ("ID", ("#### #### ####", "############")),
    "nric": ("ID", ("S#######@", "T#######@")),
    "south_african": ("ID", ("###### #### 0#8", "##########08#")),
    "emirates": ("ID", ("784-19##-#######-#", "78419##########")),
    "health_card": ("ID", ("####-###-###-@@", "##########@@", "@@@@ #### ####")),
    "cpf": ("ID", ("###.###.###-##", "##.###.###-#", "C.C. ##.###.###", "########@")),
    "codice": ("ID", ("@@@@@@##@##@###@",)),
    "taj": ("ID", ("### ### ###", "###-###-###")),
    "telephone": ("PHONE", ("020 #### ####", "01### ######", "+44 1### ######", "07### ######", "(01) ### ####",
                            "+353 1 ### ####", "(03) #### ####", "04## ### ###", "+61 3 #### ####", "09 ### ####",
                            "+64 3 ### ####", "+91 98### #####", "040-########", "6### ####", "+65 6### ####",
                            "021 ### ####", "+27 11 ### ####", "+971 4 ### ####", "05########", "(416) ###-####",
                            "514 ###-####", "+49 89 #### ####", "0043 1 #####-####", "+34 91 ### ## ##",
                            "+55 11 9####-####", "+52 55 #### ####", "010-####-####", "+82-2-###-####")),
    "bleep": ("PHONE", ("###", "####", "#-####", "#####")),
    "extension": ("PHONE", ("####", "#####", "##-###")),
    "postcode": ("ADDRESS", ("@@# #@@", "@@## #@@", "@## #@@", "@## @#@#", "@#@ #@#", "@@#@ #@@", "D0# @#@#")),
    "bed_number": ("WARD", ("#", "1#", "2#", "B#", "#@", "3#")),
}  # fmt: skip
_SITES = ("severnvale.nhs.uk", "matervale.ie", "illawong.health.nsw.gov.au", "teawarua.co.nz", "annapurnahosp.in",
          "kvh.com.sg", "grootevlei.ac.za", "ukaltenburg.de", "santacasaipe.org.br", "haneulmc.kr")  # fmt: skip


def _shaped(rng: random.Random, shapes: tuple[str, ...]) -> str:
    signs = {"#": string.digits[1:], "@": "BCDEGHKLMNPRSTWXY"}
    return "".join(rng.choice(signs.get(sign, sign)) for sign in rng.choice(shapes))


def _given(rng: random.Random) -> str:
    return rng.choice(WORD_GIVEN if rng.random() < 0.12 else GIVEN)


def _family(rng: random.Random) -> str:
    return rng.choice(WORD_FAMILY if rng.random() < 0.2 else FAMILY)


def _letters(rng: random.Random, count: int) -> str:
    return "".join(rng.choices("ABCDEFGHJKLMNPRSTW", k=count))


def _upper_family(rng: random.Random) -> str:
    given, family = _given(rng), _family(rng).upper()
    return rng.choice(
        (f"{given} {family}", f"{family} {given}", f"{family}, {given}", f"{family} {given} {_letters(rng, 1)}")
    )


def _initialled(rng: random.Random) -> str:
    family, one, two = _family(rng), _letters(rng, 1), _letters(rng, 2)
    dotted = ". ".join(two) + "."
    return rng.choice(
        (f"{one}. {family}", f"{one} {family}", f"{two} {family}", f"{dotted} {family}", f"{family} {two}")
    )


def _double(rng: random.Random) -> str:
    return f"{_given(rng)} {_family(rng)}-{rng.choice(FAMILY)}"


def _typist(rng: random.Random) -> str:
    author, typist = _letters(rng, rng.choice((2, 3))), _letters(rng, rng.choice((2, 3)))
    return rng.choice((f"{author}/{typist.lower()}", f"{author}:{typist}", f"{author.lower()}/{typist.lower()}"))


def _day(rng: random.Random) -> date:
    return date(2009, 1, 1) + timedelta(days=rng.randrange(6100))


def _ordinal(number: int) -> str:
    return f"{number}{'th' if 10 < number < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _day_first(rng: random.Random) -> str:
    day = _day(rng)
    month = _MONTHS[day.month - 1][:3]
    forms = (
        f"{day:%d/%m/%Y}",
        f"{day:%d/%m/%y}",
        f"{day.day}/{day.month}/{day:%y}",
        f"{day:%d.%m.%Y}",
        f"{day:%d.%m.%y}",
    )
    return rng.choice((*forms, f"{day:%d-%m-%Y}", f"{day:%d}-{month}-{day:%y}", f"{day:%d}{month.upper()}{day:%y}"))


def _day_month(rng: random.Random) -> str:
    day = _day(rng)
    return rng.choice((f"{day.day}/{day.month}", f"{day:%d/%m}"))


def _spoken(rng: random.Random) -> str:
    day = _day(rng)
    month, nth, year = _MONTHS[day.month - 1], _ordinal(day.day), day.year
    forms = (f"{nth} of {month}", f"{nth} {month}", f"{nth} {month} {year}", f"{nth} of {month}, {year}")
    return rng.choice((*forms, f"{day.day} {month} {year}", f"{day.day} {month[:3]} {day:%y}"))


def _weekday_date(rng: random.Random) -> str:
    day = _day(rng)
    name, month = f"{day:%A}", _MONTHS[day.month - 1]
    return rng.choice((f"{name} {_ordinal(day.day)}", f"{name[:3]} {day.day}/{day.month}", f"{name} {day.day} {month}",
                       f"{name[:3]} {_ordinal(day.day)} {month[:3]}", f"{name}, {day:%d/%m/%Y}"))  # fmt: skip


def _month_of_year(rng: random.Random) -> str:
    day = _day(rng)
    month = _MONTHS[day.month - 1]
    return rng.choice(
        (
            f"{month} {day.year}",
            f"{month[:3]} {day.year}",
            f"{month[:3]} '{day:%y}",
            f"{day:%m/%Y}",
            f"{month} '{day:%y}",
        )
    )


def _stamp(rng: random.Random) -> str:
    day, clock = _day(rng), f"{rng.randrange(24):02d}:{rng.randrange(60):02d}"
    return rng.choice(
        (f"{day:%Y-%m-%d}T{clock}", f"{day:%Y-%m-%d} {clock}:09", f"{day:%d/%m/%Y} {clock}", f"{day:%d.%m.%Y} {clock}")
    )


def _dotted_date(rng: random.Random) -> str:
    day = _day(rng)
    return rng.choice(
        (f"{day:%Y.%m.%d}.", f"{day:%Y.%m.%d}", f"{day.year}. {day.month}. {day.day}.", f"{day:%y.%m.%d}")
    )


def _birth(rng: random.Random) -> str:
    day = _day(rng)
    year = day.year - rng.randint(25, 75)
    return rng.choice(
        (
            f"{day:%d/%m}/{year}",
            f"{day:%d.%m}.{year}",
            f"{day.day} {_MONTHS[day.month - 1]} {year}",
            f"{year}-{day:%m-%d}",
            f"{day:%d-%m}-{year}",
        )
    )


def _clock(rng: random.Random) -> str:
    hour, minute = rng.randrange(24), rng.randrange(60)
    return rng.choice((f"{hour:02d}.{minute:02d}", f"{hour:02d}:{minute:02d}", f"{hour:02d}{minute:02d}"))


def _bed(rng: random.Random) -> str:
    bay, bed = rng.randint(1, 8), rng.randint(1, 32)
    return rng.choice(
        (f"Bed {bed}", f"bed {bed}", f"Bay {bay}", f"Bay {bay} Bed {bed}", f"Side Room {bay}", f"Cubicle {bay}")
    )


def _address(rng: random.Random) -> str:
    return f"{rng.choice(STREET)}, {rng.choice(TOWN)}"


def _mail(rng: random.Random) -> str:
    user = re.sub(r"[^a-z]", "", _family(rng).lower()) or "xray"
    letter = _letters(rng, 1).lower()
    return f"{rng.choice((f'{user}.{letter}', f'{letter}.{user}'))}@{rng.choice(_SITES)}"


def _lower_name(rng: random.Random) -> str:
    return f"{_given(rng)} {_family(rng)}".lower()


def _any_initials(rng: random.Random) -> str:
    initials = _letters(rng, rng.choice((2, 3)))
    return rng.choice((initials, initials.lower()))


def _instant(rng: random.Random) -> str:
    return f"{_ordinal(rng.randint(1, 28))} {rng.choice(('inst', 'ult'))}"


OWN_FIELDS = {name: (kind, partial(_shaped, shapes=shapes)) for name, (kind, shapes) in _SHAPES.items()} | {
    "given": ("NAME", _given),
    "upper_family": ("NAME", _upper_family),
    "family_first": ("NAME", lambda rng: rng.choice(FAMILY_FIRST)),
    "long_name": ("NAME", lambda rng: rng.choice(LONG_NAMES)),
    "double": ("NAME", _double),
    "initialled": ("NAME", _initialled),
    "lower_name": ("NAME", _lower_name),
    "capital_name": ("NAME", lambda rng: _lower_name(rng).upper()),
    "initials_any": ("NAME", _any_initials),
    "typist": ("NAME", _typist),
    "dmy": ("DATE", _day_first),
    "dm": ("DATE", _day_month),
    "spoken": ("DATE", _spoken),
    "inst": ("DATE", _instant),
    "weekday_date": ("DATE", _weekday_date),
    "month_of_year": ("DATE", _month_of_year),
    "stamp": ("DATE", _stamp),
    "dotted_date": ("DATE", _dotted_date),
    "birth": ("DATE", _birth),
    "clock": ("TIME", _clock),
    "bed": ("WARD", _bed),
    "address": ("ADDRESS", _address),
    "mail": ("EMAIL", _mail),
}


def own_value(field: str, rng: random.Random) -> tuple[str, str]:
    """A field of this module's own: value and kind."""
    kind, make = OWN_FIELDS[field]
    return make(rng), kind
