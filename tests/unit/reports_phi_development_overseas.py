"""Templates and names of invented chest reports written in English outside the English-speaking world's large systems.

Places: Korea (with Korean lines), Japan, Singapore, Hong Kong, the Philippines, India, Pakistan, Kenya, Nigeria,
South Africa, Egypt, Turkey, Germany, the Netherlands, Spain, Brazil, and reports read in one of them for another.
Everybody and every hospital is invented; towns and districts are real words, streets and numbers are not.

Own fields are PLACE_PIECE, where PLACE is kr jp sg hk ph in pk ke ng za eg tr de nl es br, or xx for any of them:

- full, dr, given, rev, sig (full_m, given_f: a man's, a woman's): a name in local order, the family name, the given
  name, "FAMILY, Given", initials and family. Particles belong to the name ("van der Merwe", "bin Osman", "s/o Raju",
  "Jr.", "dela Cruz"); titles and forms of address do not (Dr., Prof. Dr. med., Datuk, Sr., Engr., Smt., drs., mevr.,
  Bey, sensei, -san, M.D.), nor does S/O or W/O between a patient's and a guardian's name. Two names so joined are two
  pieces.
- hosp: a hospital, clinic, practice or nursing home with its kind ("Hospital", "Klinikum", "UBS", "Praxis").
- ward: word and number of ward, room and bed together ("Station 4B, Zi. 12", "leito 14"); "the" never.
- street, town, addr: postcodes, blocks, flats and P.O. boxes belong to the address.
- mrn, acc, id, lic, ref, pass: the number alone (ref: a file or case of an insurer or the police; pass: a passport).
  Its label stays outside (UHID, HKID, CRM-SP, NHC, T.C. Kimlik No); a prefix without a blank and a check digit in
  brackets belong to it.
- phone, mob, ext: the number with its country code. Tel., PHS, DECT, sein, bleep, ext. stay outside.
- date, dob: in the forms of the place. d_FORM is a date in one form; Reiwa years ("R3.3.14") are dates. Bare years
  are neither planted nor written.
- t_FORM: a clock time; am or pm and a glued letter belong to it ("1405H", "14h05"), "hrs", "Uhr", "uur", "h" after a
  blank do not.
- mail, web: an address of a person, and of a department's portal.
"""

from __future__ import annotations

import random
import re
import string
import unicodedata
from datetime import date, timedelta

_FAMILY: dict[str, tuple[str, ...]] = {
    "kr": (
        "Kim", "Lee", "Park", "Choi", "Jung", "Kang", "Cho", "Yoon", "Jang", "Lim", "Hwang", "Seo", "Kwon", "Ryu",
        "Namgung", "Bae", "Baek", "Heo", "Yoo", "Noh", "Jeong", "Gwak",
    ),
    "jp": (
        "Tanaka", "Sato", "Suzuki", "Watanabe", "Ito", "Nakamura", "Kobayashi", "Yoshida", "Yamaguchi", "Matsumoto",
        "Inoue", "Kimura", "Shimizu", "Hayashi", "Ogawa", "Fujiwara", "Ōno", "Miyazaki",
    ),
    "sg": (
        "Tan", "Lim", "Ng", "Goh", "Chua", "Ong", "Koh", "Teo", "Toh", "Seah", "Quek", "Sim", "Yeo", "Low", "Chia",
    ),
    "hk": (
        "Chan", "Wong", "Leung", "Cheung", "Lau", "Kwok", "Ho", "Yip", "Tsang", "Mak", "Szeto", "Fung", "Au-Yeung",
        "Tse", "Lo", "Poon",
    ),
    "ph": (
        "dela Cruz", "Santos", "Reyes", "Bautista", "Magsaysay", "Dimaculangan", "Villanueva", "Manalo", "Panganiban",
        "Macaraeg", "Tolentino", "Sy", "de Guzman", "Catacutan", "Lacson",
    ),
    "in": (
        "Sharma", "Iyer", "Reddy", "Patel", "Nair", "Chatterjee", "Kulkarni", "Deshpande", "Gill", "Menon", "Rao",
        "Mishra", "D'Souza", "Thomas", "Bhattacharya", "Ansari", "Subramanian", "Kaur",
    ),
    "pk": (
        "Khan", "Malik", "Chaudhry", "Qureshi", "Siddiqui", "Butt", "Bhatti", "Shah", "Sheikh", "Mirza", "Baig",
        "Abbasi", "Afridi", "Memon", "Rizvi",
    ),
    "ke": (
        "Njoroge", "Otieno", "Kamau", "Mutua", "Kiptoo", "Odhiambo", "Wekesa", "Mwangi", "Cherono", "Barasa", "Omondi",
        "Kariuki", "Nyambura", "Musyoka", "Abdi",
    ),
    "ng": (
        "Okafor", "Adebayo", "Eze", "Ogunleye", "Bello", "Nwosu", "Abubakar", "Okonkwo", "Balogun", "Effiong",
        "Onyekachi", "Adeyemi", "Danjuma", "Igwe", "Oyelaran", "Ekpo",
    ),
    "za": (
        "Dlamini", "van der Merwe", "Botha", "Nkosi", "Naidoo", "Mokoena", "Pillay", "du Plessis", "Khumalo", "Jacobs",
        "Sithole", "Govender", "Pretorius", "Mabaso", "Petersen", "le Roux",
    ),
    "eg": (
        "Abdel-Rahman", "El-Sayed", "Hassanein", "Mansour", "Shenouda", "Abdelaziz", "El-Shazly", "Ghali", "Fahmy",
        "Ibrahim", "Mahrous", "Salama", "Zaki", "El Masry", "Gerges",
    ),
    "tr": (
        "Yılmaz", "Kaya", "Demir", "Şahin", "Çelik", "Yıldız", "Öztürk", "Aydın", "Arslan", "Doğan", "Koç", "Kurt",
        "Özdemir", "Aksoy", "Taş", "Erdoğdu",
    ),
    "de": (
        "Müller", "Schneider", "Fischer", "Hoffmann", "Schäfer", "Krüger", "von Hagen", "Lehmann", "Vogel", "Weiß",
        "Meyer-Brandt", "Jäger", "Schulze", "Groß", "Bergmann", "Kowalski",
    ),
    "nl": (
        "de Vries", "Jansen", "van den Berg", "Bakker", "Visser", "Smit", "de Boer", "Mulder", "van Dijk", "Hoekstra",
        "Postma", "van 't Hoff", "ter Braak", "Dekker", "El Amrani",
    ),
    "es": (
        "García", "Fernández", "Martínez", "Ruiz", "Navarro", "Serrano", "Iglesias", "Etxeberria", "Puig", "Castaño",
        "de la Fuente", "Ortega", "Ibáñez", "Vidal", "Lorenzo", "Cuesta",
    ),
    "br": (
        "da Silva", "Souza", "Oliveira", "dos Santos", "Pereira", "Ferreira", "Almeida", "Carvalho", "Nakayama",
        "Rocha",
        "Barbosa", "de Moraes", "Schmitt", "Teixeira", "Figueiredo",
    ),
}  # fmt: skip

_GIVEN: dict[str, tuple[str, ...]] = {
    "kr": (
        "Min-su", "Ji-hye", "Seung-ho", "Eun-kyung", "Hyun-woo", "Soo-jin", "Young-ja", "Jae-hoon", "Mi-ra",
        "Dong-wook",
        "Kyung-hee", "Sang-chul", "Yu-na", "Byung-soo", "Na-young", "Tae-yang",
    ),
    "jp": (
        "Hiroshi", "Yuko", "Kenji", "Akiko", "Takeshi", "Naomi", "Shigeru", "Haruka", "Daisuke", "Michiko", "Shun'ichi",
        "Kazuo", "Tomoko", "Ryōta",
    ),
    "sg": (
        "Wei Ming", "Hui Ling", "Kok Leong", "Siew Eng", "Jia Hao", "Mei Fong", "Boon Huat", "Li Ying", "Swee Lan",
        "Zhi Xuan", "Geok Choo", "Kah Wai",
    ),
    "hk": (
        "Tai Man", "Siu Ling", "Kwok Wing", "Mei Yee", "Chi Keung", "Ka Yan", "Wai Hung", "Suk Fan", "Ho Yin",
        "Lai Kuen", "Tsz Ching", "Yuk Lan",
    ),
    "ph": (
        "Jose Mari", "Maria Teresa", "Rodel", "Analyn", "Benjie", "Lourdes", "Jomar", "Cristina", "Renato", "Maricel",
        "Ferdinand", "Rowena", "Nenita", "Crisanto",
    ),
    "in": (
        "Rajesh", "Priya", "Venkatesh", "Anjali", "Sunil", "Lakshmi", "Harpreet", "Arun", "Meenakshi", "Imran",
        "Deepa", "Ramaswamy", "Kavitha", "Sanjay", "Savitri",
    ),
    "pk": (
        "Usman", "Ayesha", "Bilal", "Rukhsana", "Imtiaz", "Nasreen", "Tariq", "Saima", "Ghulam Rasool", "Zainab",
        "Asif", "Shazia", "Kashif", "Fouzia",
    ),
    "ke": (
        "Wanjiru", "Peter", "Achieng", "Joseph", "Chebet", "Samuel", "Mwende", "Daniel", "Nafula", "Halima",
        "Kipchumba", "Esther", "Juma", "Rose",
    ),
    "ng": (
        "Chinedu", "Folasade", "Musa", "Ngozi", "Babatunde", "Aisha", "Emeka", "Yetunde", "Ifeoma", "Suleiman",
        "Oluwaseun", "Chiamaka", "Ekaette", "Tunde",
    ),
    "za": (
        "Sipho", "Annelie", "Thandi", "Johannes", "Nomsa", "Pieter", "Lerato", "Priscilla", "Themba", "Riaan",
        "Yolandi", "Zanele", "Hendrik", "Shireen",
    ),
    "eg": (
        "Mohamed", "Fatma", "Ahmed", "Nagwa", "Mahmoud", "Mona", "Mina", "Hoda", "Sherif", "Samia", "Khaled", "Amira",
        "Abdallah", "Nermin",
    ),
    "tr": (
        "Ayşe", "Mehmet", "Fatma", "Mustafa", "Zeynep", "İbrahim", "Elif", "Hüseyin", "Gülsüm", "Çağlar", "Emine",
        "Ömer", "Nurhan", "Tuğba",
    ),
    "de": (
        "Jürgen", "Sabine", "Karl-Heinz", "Ute", "Matthias", "Heike", "Jörg", "Annegret", "Torsten", "Hannelore",
        "Sven", "Friederike", "Wolfgang", "Anke",
    ),
    "nl": (
        "Pieter", "Marijke", "Joost", "Femke", "Willem", "Annemiek", "Sjoerd", "Lotte", "Gerrit", "Hanneke", "Bram",
        "Saskia", "Klaas-Jan", "Ria",
    ),
    "es": (
        "María Carmen", "José Luis", "Antonio", "Lucía", "Francisco Javier", "Montserrat", "Rafael", "Inmaculada",
        "Íñigo", "Rocío", "Manuel", "Begoña", "Jordi", "Ana Belén",
    ),
    "br": (
        "José Carlos", "Fernanda", "João", "Luciana", "Antônio", "Aparecida", "Thiago", "Marilene", "Raimundo",
        "Camila", "Edson", "Vânia", "Benedita", "Caio",
    ),
}  # fmt: skip

_WOMEN = frozenset({
    "Ji-hye", "Eun-kyung", "Soo-jin", "Young-ja", "Mi-ra", "Kyung-hee", "Yu-na", "Na-young", "Yuko", "Akiko",
    "Naomi", "Haruka", "Michiko", "Tomoko",
    "Hui Ling", "Siew Eng", "Mei Fong", "Li Ying", "Swee Lan", "Zhi Xuan", "Geok Choo", "Siu Ling", "Mei Yee",
    "Ka Yan", "Suk Fan", "Lai Kuen", "Tsz Ching", "Yuk Lan",
    "Maria Teresa", "Analyn", "Lourdes", "Cristina", "Maricel", "Rowena", "Nenita", "Priya", "Anjali", "Lakshmi",
    "Meenakshi", "Deepa", "Kavitha", "Savitri",
    "Ayesha", "Rukhsana", "Nasreen", "Saima", "Zainab", "Shazia", "Fouzia", "Wanjiru", "Achieng", "Chebet",
    "Mwende", "Nafula", "Halima", "Esther", "Rose",
    "Folasade", "Ngozi", "Aisha", "Yetunde", "Ifeoma", "Chiamaka", "Ekaette", "Annelie", "Thandi", "Nomsa",
    "Lerato", "Priscilla", "Yolandi", "Zanele", "Shireen",
    "Fatma", "Nagwa", "Mona", "Hoda", "Samia", "Amira", "Nermin", "Ayşe", "Zeynep", "Elif", "Gülsüm", "Emine",
    "Nurhan", "Tuğba",
    "Sabine", "Ute", "Heike", "Annegret", "Hannelore", "Friederike", "Anke", "Marijke", "Femke", "Annemiek",
    "Lotte", "Hanneke", "Saskia", "Ria",
    "María Carmen", "Lucía", "Montserrat", "Inmaculada", "Rocío", "Begoña", "Ana Belén", "Fernanda", "Luciana",
    "Aparecida", "Marilene", "Camila", "Vânia", "Benedita",
})  # fmt: skip

FAMILY = tuple(dict.fromkeys(name for names in _FAMILY.values() for name in names))
GIVEN = tuple(dict.fromkeys(name for names in _GIVEN.values() for name in names))

WORD_FAMILY = (
    "Long", "Young", "Moon", "Song", "Shin", "Low", "Lung", "Bone", "Hart", "Small", "Blunt", "Field", "Pace", "Port",
    "Wall", "Marks", "Cross", "Early", "Still", "Stark", "Power", "Grey", "White", "Black", "Day", "May", "March",
    "Friday", "Sunday", "Monday", "Ward", "Hall", "Root", "Bell", "Mass", "Cave", "Sharp", "Best", "Good", "Wells",
    "Major", "Minor", "Swan", "Angle", "Stent", "Sun", "Son", "Can", "Chin", "Man", "Fan", "Ban", "Ham", "Hip", "Fine",
    "Light", "Winter", "Stern", "Born", "Arm", "Base", "Hale", "Rich", "Rice", "Stone", "Head", "Foot", "Mediano",
    "Costa", "Koch", "Bauch", "Herz", "Herzog", "Vena", "Fontana", "Pulver", "Rippe", "Blanco", "Delgado", "Calvo",
    "Rash", "Case", "Film", "Plain", "Line", "Goodluck", "Christmas", "Temple", "Church", "King", "Bishop", "Strange",
    "Clearwater", "Rush", "Speed", "Void", "Block",
)  # fmt: skip

WORD_GIVEN = (
    "Hope", "Faith", "Grace", "Joy", "Blessing", "Patience", "Mercy", "Precious", "Goodness", "Sunday", "Friday",
    "Innocent", "Gift", "Comfort", "Peace", "Prosper", "Clement", "Victor", "Bright", "Fortune", "Lucky", "Dawn", "May",
    "June", "April", "Wisdom", "Charity", "Angel", "Princess", "Star", "Silver", "Happiness", "Pilar", "Luz", "Sol",
    "Constant", "Given", "Trust", "Beauty", "Stable",
)  # fmt: skip

HANGUL = (
    "김민수", "이지혜", "박승호", "최은경", "정현우", "강수진", "조영자", "윤재훈", "장미라", "임동욱", "황경희",
    "서상철",
    "권유나", "류병수", "남궁민정", "배나영", "백태양", "허정숙", "유하늘", "노순자", "안성민", "송가은",
    "홍기표", "문보라",
    "신이슬", "고은별", "차두리나", "선우진", "구본아", "오세라",
)  # fmt: skip

ROMANISED = (
    "Kim Min-su", "Lee Jihye", "Park Seung Ho", "Choi Eun-Kyung", "Hyunwoo Jung", "Soo-Jin Kang", "Cho Young-ja",
    "Jae Hoon Yoon", "Jang Mira", "Lim Dong-wook", "Kyunghee Hwang", "Seo Sang-chul", "Kwon Yu-na", "Byung-Soo Ryu",
    "Namgung Min-jeong", "Nayoung Bae", "Baek Tae Yang", "Heo Jung-sook", "Yoo Ha-neul", "Soonja Noh", "Ahn Sung-min",
    "Ga-Eun Song", "Hong Kipyo", "Moon Bo-ra", "Shin Iseul", "Eunbyeol Ko", "Rhee Chang Ho", "Yi Sun-ae",
    "Kim M.S.", "Choi EK", "Park, Seung-Ho", "Jeong, Hyeon U",
)  # fmt: skip

CLINICAL = (
    "The lungs are clear.",
    "No active lung lesion.",
    "No evidence of active pulmonary tuberculosis.",
    "Both costophrenic angles are free.",
    "Heart size is within normal limits.",
    "Cardiothoracic ratio is 0.52.",
    "The cardiac silhouette is enlarged, CTR 58%.",
    "Fibronodular opacities are seen in both upper lobes with volume loss.",
    "There is a thick-walled cavity in the right upper lobe measuring 3.8 x 2.9 cm.",
    "Old healed Ghon focus in the left mid zone.",
    "Multiple calcified granulomas in keeping with previous infection.",
    "Miliary nodules are scattered throughout both lung fields.",
    "Patchy air-space opacity in the right lower zone obscures the hemidiaphragm.",
    "Silhouette sign positive at the right heart border, suggesting middle lobe disease.",
    "Moderate left-sided pleural effusion with mediastinal shift to the opposite side.",
    "Minimal blunting of the left costophrenic sulcus, effusion versus pleural thickening.",
    "Right apical pneumothorax, rim 1.5 cm at the apex.",
    "No pneumothorax on this erect film.",
    "The trachea is central.",
    "The trachea is deviated to the right by fibrosis.",
    "The hila are normal in size, shape and density.",
    "Bilateral hilar enlargement with lobulated outlines, Löfgren syndrome should be considered.",
    "Kerley B lines at both bases with upper lobe venous diversion.",
    "Batwing perihilar opacities, typical of alveolar oedema.",
    "The aortic knuckle is calcified and unfolded.",
    "Prominent main pulmonary artery with peripheral pruning, Eisenmenger physiology.",
    "Visualised bony thorax is unremarkable.",
    "Healed fractures of the left 5th to 7th ribs.",
    "Degenerative changes of the dorsal spine with osteophytes.",
    "Wedge collapse of T8 with paravertebral soft tissue, Pott's spine is suspected.",
    "Mild dextroscoliosis of the thoracic spine, Cobb angle 14 degrees.",
    "Endotracheal tube tip is 3.5 cm above the carina.",
    "ET tube has entered the right main bronchus; withdraw by 2 to 3 cm.",
    "Ryle's tube in situ with its tip below the diaphragm.",
    "Nasogastric tube is coiled in the oesophagus and needs re-siting.",
    "Right internal jugular line, tip at the cavo-atrial junction.",
    "Port-A-Cath on the left with its tip in the SVC.",
    "Intercostal drain on the right, 28 Fr, side holes within the pleural space.",
    "Dual-chamber pacemaker with leads in the right atrium and right ventricular apex.",
    "Sternotomy wires and a Björk-Shiley mitral prosthesis are noted.",
    "Swan-Ganz catheter tip in the right interlobar artery.",
    "PICC from the left arm ends in the brachiocephalic vein.",
    "Tracheostomy tube is in satisfactory position.",
    "Hickman line unchanged.",
    "Film taken in poor inspiration, which exaggerates the heart size.",
    "Rotated film; the left hilum can't be assessed.",
    "Under-penetrated film, retrocardiac region is not well seen.",
    "Technique: PA erect, 110 kVp, 2 mAs, SID 180 cm.",
    "Supine AP mobile film.",
    "Lateral view shows an anterior mediastinal mass.",
    "Suggest clinical correlation.",
    "Kindly correlate with sputum AFB and GeneXpert.",
    "HRCT of the thorax is advised for further evaluation.",
    "Follow-up radiograph after a course of antibiotics is suggested.",
    "Please repeat in full inspiration if clinically indicated.",
    "A previous film would be helpful for comparison.",
    "No significant interval change.",
    "Interval decrease in the right pleural effusion.",
    "Interval increase of consolidation in the left lower lobe.",
    "As compared to the last film there is partial resolution of the opacity.",
    "Decreased extent of ground-glass opacity in both lungs.",
    "S/P right upper lobectomy, with elevated right hemidiaphragm.",
    "S/P CABG, no postoperative complication.",
    "Status post left modified radical mastectomy.",
    "Tortuous aorta and atheromatous calcification at the arch.",
    "Emphysematous change with flattened diaphragms and hyperlucent apices.",
    "Chronic bronchitic changes, otherwise negative.",
    "Tram-track shadows and ring opacities in the left lower lobe, bronchiectasis.",
    "Reticular shadows with subpleural predominance, UIP pattern is likely.",
    "Eggshell calcification of hilar nodes in a former miner, consistent with silicosis.",
    "Progressive massive fibrosis, ILO category B, profusion 2/2.",
    "Calcified pleural plaques along both hemidiaphragms.",
    "Solitary pulmonary nodule of 14 mm in the left upper lobe, lung cancer can't be ruled out.",
    "Golden S sign of the right upper lobe, central obstructing mass.",
    "Cannonball metastases in both lungs.",
    "Lymphangitic spread is the first consideration.",
    "Large hydatid cyst with water-lily sign in the right lower zone.",
    "Air crescent sign (Monod) in an old cavity, mycetoma.",
    "Chilaiditi interposition under the right dome, incidental.",
    "Eventration of the left hemidiaphragm.",
    "Free gas under the diaphragm, urgent surgical opinion required.",
    "Hampton's hump is not seen; Westermark sign is absent.",
    "Situs inversus totalis, Kartagener syndrome to be considered.",
    "Azygos lobe as a normal variant.",
    "Right-sided aortic arch.",
    "Bilateral cervical ribs.",
    "Bifid left 4th rib, a normal variant.",
    "Bilateral nipple shadows, not to be mistaken for nodules.",
    "Skin fold over the right hemithorax mimics a pneumothorax.",
    "Surgical emphysema over the left chest wall and neck.",
    "Pneumopericardium and pneumomediastinum with the continuous diaphragm sign.",
    "Globular heart, pericardial effusion should be excluded by echo.",
    "Mitralisation of the left heart border with a double right contour.",
    "Boot-shaped heart with oligaemic lungs, tetralogy of Fallot.",
    "Blalock-Taussig shunt on the left with rib notching.",
    "Amplatzer occluder projected over the septum.",
    "Mediastinal widening of 8.6 cm, aneurysm versus ectasia.",
    "Takayasu arteritis may give this wall calcification.",
    "Thymic shadow with sail sign, normal for age.",
    "Round atelectasis with comet-tail sign at the left base.",
    "Plate-like atelectasis in both bases.",
    "Collapse of the left lower lobe behind the heart, luftsichel absent.",
    "White-out of the left hemithorax with ipsilateral shift.",
    "Loculated effusion in the minor fissure, pseudotumour.",
    "Hydropneumothorax with an air-fluid level on the right.",
    "Empyema can't be excluded; ultrasound-guided aspiration is advised.",
    "Destroyed left lung with compensatory hyperinflation of the right.",
    "Thoracoplasty on the right with deformity of ribs 2 to 6.",
    "BCG scar noted; Mantoux 18 mm.",
    "CAD4TB score 62, above the local threshold of 50.",
    "Timika score 48.",
    "RALE score 12 of 48.",
    "Brixia score 7.",
    "Bilateral peripheral opacities, typical appearance for viral pneumonia.",
    "Pneumocystis jirovecii pneumonia is favoured with a CD4 count of 42.",
    "Pulmonary oedema with cardiomegaly; rheumatic mitral stenosis, NYHA III.",
    "Mild pulmonary congestion, BNP 1240 pg/mL.",
    "Aspiration pneumonia is suspected in the right lower lung field.",
    "Nodular opacity overlying the right 1st costochondral junction, likely bony.",
    "Companion shadow at both clavicles.",
    "Soft tissues are unremarkable apart from a radio-opaque safety pin.",
    "Coin projected over the upper oesophagus at the level of T2.",
    "Metallic pellets in the left chest wall, as before.",
    "No bony injury seen.",
    "Chest X-ray normal for age.",
    "Essentially negative chest findings.",
    "Fit for employment from the chest radiograph standpoint.",
    "PTB, both upper lungs, minimal, of undetermined activity.",
    "Atherosclerotic aorta.",
    "Density in the right paracardiac area, fat pad versus pneumonia.",
    "Apicolordotic view is recommended.",
    "Inhomogeneous opacity is noted in the left mid and lower zones.",
    "Bronchovascular markings are prominent on both sides.",
    "Domes of diaphragm are normal in contour.",
    "No focal parenchymal lesion.",
    "Dirty lung appearance in a smoker of 40 pack-years.",
    "No infiltrates, no signs of decompensation.",
    "Signs of chronic left heart failure without acute decompensation.",
    "Basal dystelectasis on both sides.",
    "Image 12 of series 3 of the earlier CT shows the same nodule.",
    "No radiological sign of asbestosis.",
    "Lucency in the left apex may be a bulla rather than pneumothorax.",
    "Loeffler syndrome should be considered with eosinophils of 22%.",
    "Behçet disease with a pulmonary artery aneurysm, Hughes-Stovin to be excluded.",
    "Caplan nodules are possible.",
    "Rib crowding on the left, Harrison's sulcus noted.",
    "Gas-filled bowel loops in the left hemithorax, Bochdalek hernia.",
    "Dialysis catheter on the right with its tip in the right atrium.",
    "IABP tip 2 cm below the arch.",
    "VV-ECMO cannulas unchanged, 23 Fr and 17 Fr.",
    "Position of the gastric tube is not shown on this film.",
)

CLINICAL_KO = (
    "양측 폐야에 활동성 병변은 보이지 않음.",
    "우하엽에 경화 소견 있어 폐렴 의심됨.",
    "이전 검사와 비교하여 큰 변화 없음.",
    "좌측 흉수 소량 있음.",
    "심장 크기는 정상 범위임.",
    "기관내관 끝은 carina 상방 4 cm에 위치함.",
    "우상엽에 1.2 cm 결절이 있어 CT 권고함.",
    "양측 폐첨부에 오래된 결핵 병소가 있음.",
    "기흉 소견은 뚜렷하지 않음.",
    "중심정맥관 끝은 SVC 하부에 있음.",
    "폐부종이 호전됨.",
    "대동맥궁 석회화 외 특이 소견 없음.",
    "임상 소견과 연관하여 판단 바람.",
    "흉부 단순촬영상 이상 소견 없음.",
)

_HOSPITAL: dict[str, tuple[str, ...]] = {
    "kr": (
        "Haneul University Hospital", "Saebyeok Medical Center", "Hangang Sarang General Hospital",
        "Donghae St. Raphael Hospital", "Cheongpung Public Health Center", "Neulbom Veterans Hospital",
        "Dasom Internal Medicine Clinic", "Baekdu Geriatric Hospital",
    ),
    "jp": (
        "Aobadai Kosei Hospital", "Minatogawa Municipal Hospital", "Shirasagi University Hospital",
        "Hoshinomori Clinic", "Tsubaki National Chest Hospital", "Hamabe Memorial Hospital",
    ),
    "sg": (
        "Bukit Meranti General Hospital", "Kallang Basin Community Hospital", "Tanjong Pandan Polyclinic",
        "Straits Heritage Hospital", "Telok Jati Nursing Home", "Hospital Tengku Lela",
    ),
    "hk": (
        "Princess Beatrice Hospital", "Lei Yue General Hospital", "Tsz Shan District Hospital",
        "Our Lady of the Harbour Hospital", "Pat Heung Chest Clinic", "Yan Oi Convalescent Hospital", "PBH", "LYGH",
    ),
    "ph": (
        "Sta. Cecilia Medical Center", "Bayanihan Provincial Hospital", "Don Anselmo Memorial Hospital",
        "Mt. Banahaw Doctors Hospital", "Nuestra Señora de Guia Hospital", "Malinis Rural Health Unit",
        "San Isidro District Hospital",
    ),
    "in": (
        "Shanthi Nilaya Medical College Hospital", "Jeevan Deep Hospitals", "Kaveri Chest Institute",
        "Sree Bhagavathi Mission Hospital", "Aarogya Diagnostics", "Govt. District Hospital, Rampura",
        "Sanjeevani Scan Centre", "Nav Jyoti Nursing Home",
    ),
    "pk": (
        "Bilquis Memorial Hospital", "Gulshan Teaching Hospital", "Al-Noor Diagnostic Centre", "DHQ Hospital Mianpur",
        "Rahat Medical Complex", "Ravi Chest Hospital", "Noor Jehan Trust Hospital",
    ),
    "ke": (
        "Mwangaza Level 5 Hospital", "Tumaini Mission Hospital", "Uhai County Referral Hospital",
        "St. Bakhita Cottage Hospital", "Ol Doinyo Sub-County Hospital", "Amani Health Centre",
    ),
    "ng": (
        "Olive Branch Specialist Hospital", "Federal Medical Centre, Idofa", "Oluwaseyi Memorial Hospital",
        "General Hospital Agbede", "St. Kizito Catholic Hospital", "Zuma Rock Teaching Hospital",
        "Living Spring Diagnostics",
    ),
    "za": (
        "Umzimvelo Regional Hospital", "Jan Uys Hospital", "Kgosi Tau District Hospital", "Blouberg View Clinic",
        "Sophie Maseko Academic Hospital", "Drakensvallei TB Hospital", "Thandeka Day Clinic",
    ),
    "eg": (
        "Kasr El Nour University Hospitals", "El Salam Chest Hospital", "Dar El Hikma Hospital",
        "Nile Delta Specialized Hospital", "Wadi El Zahraa Fever Hospital", "El Gomhoreya Scan Centre",
    ),
    "tr": (
        "Yeşilvadi State Hospital", "Özel Mavişehir Hospital", "Anadolu Işık University Hospital",
        "Kardelen Training and Research Hospital", "Toros Chest Diseases Hospital", "Pınarbaşı Family Health Centre",
    ),
    "de": (
        "Klinikum Rheinaue", "Universitätsklinikum Lahnstadt", "St.-Notburga-Krankenhaus", "Lungenklinik Tannenhöhe",
        "Evangelisches Krankenhaus Birkenfurt", "MVZ Radiologie am Stadtgraben", "Reha-Klinik Moorblick",
    ),
    "nl": (
        "Medisch Centrum Waterland-Zuid", "Ziekenhuis De Wilgen", "Academisch Ziekenhuis Maasoever",
        "St. Ludgerus Gasthuis", "Longcentrum Duinrand", "Huisartsenpraktijk De Linde", "verpleeghuis Avondzon",
    ),
    "es": (
        "Hospital Universitario Sierra Blanca", "Hospital Comarcal de Valdeluna", "Clínica Santa Eulalia del Mar",
        "Hospital General Virgen de la Encina", "Centro de Salud Las Moreras", "Residencia Los Almendros",
    ),
    "br": (
        "Hospital das Clínicas de Serra Alta", "Santa Casa de Pedra Bonita", "Hospital Municipal Dr. Anísio Lobato",
        "UPA Jardim Primavera", "UBS Vila Esperança", "Instituto do Tórax Ipê Amarelo",
    ),
}  # fmt: skip

HOSPITAL = tuple(name for names in _HOSPITAL.values() for name in names)

HOSPITAL_KO = (
    "하늘대학교병원", "새벽의료원", "한강사랑종합병원", "동해라파엘병원", "청풍군보건소", "늘봄보훈병원",
    "다솜내과의원",
    "백두요양병원", "온누리대학교 부속병원", "푸른솔정형외과", "은하수병원", "가람시립병원",
)  # fmt: skip

_WARD: dict[str, tuple[str, ...]] = {
    "kr": ("Ward 71", "81W", "MICU bed 7", "Ward 62, room 6214", "9 East", "ER zone B-12", "W105-03", "71 ward"),
    "jp": ("West 6", "6 West ward", "5E-512", "HCU bed 3", "North ward 4F", "ER bay 2", "Room 805"),
    "sg": ("Ward 57", "Ward 9C bed 14", "W63-B12", "MICU bed 11", "Ward 45A", "EDTU bed 6", "Ward 7B, Rm 3"),
    "hk": ("Ward E7", "Ward B6 bed 23", "7A", "9C/14", "ICU bed 5", "EMW bed 31", "Ward K8N"),
    "ph": ("Ward 3 bed 12", "Rm 412-B", "Charity Ward 2", "St. Jude Ward", "ICU 4", "Pay Ward Rm 208", "Station 3B"),
    "in": (
        "Male Medical Ward 2", "MMW-3, bed 14", "FMW bed 22", "ICCU bed 6", "Ward 12", "Room 304, Deluxe Block",
        "Casualty bed 5", "TB Ward II",
    ),
    "pk": (
        "West Medical Ward", "Ward 7-B", "Bed 22, Medical Unit III", "Chest Ward bed 9", "Private Room 14",
        "CCU bed 3", "East Surgical Ward",
    ),
    "ke": ("Ward 4B", "Nightingale Ward", "Ward 7, bed 16", "HDU bed 2", "Kifaru Ward", "Isolation Ward 1", "8A"),
    "ng": (
        "Male Medical Ward 1", "Female Medical Ward bed 8", "Amenity Ward", "A&E bed 4", "Ward C3", "ICU bed 2",
        "Bello Ward",
    ),
    "za": ("Ward F12", "G22 bed 7", "Ward 5 West", "Resp ICU bed 5", "Ward C27", "Trauma bay 3", "TB ward 2, bed 18"),
    "eg": (
        "Internal Medicine 4", "Ward 10, bed 6", "Chest Dept. 2nd floor room 214", "ICU-2 bed 8", "Room 512",
        "Medical B, bed 3",
    ),
    "tr": (
        "Chest Diseases 3, room 314", "Servis 2B", "ICU-1 bed 12", "Room 507", "Block C 4th floor", "Yellow zone bed 9",
    ),
    "de": (
        "Station 4B", "Station 12 Ost", "Station M3, Zi. 214", "ITS 1, Bett 6", "Stat. 7a", "IMC Bett 3", "Ward K2",
    ),
    "nl": (
        "afdeling C3", "5 West", "IC unit 2, bed 8", "verpleegafdeling H4", "C4 Noord, kamer 12", "SEH kamer 5",
        "Longafdeling 6B",
    ),
    "es": ("planta 4ª, cama 412-B", "Hab. 312", "Bed 508-1", "UCI box 6", "Planta 3 Norte", "Observación box 11"),
    "br": (
        "Enfermaria 302, leito B", "leito 14", "UTI 2, leito 7", "Quarto 518", "Ala Norte, leito 22", "PS box 4",
    ),
}  # fmt: skip

WARD = tuple(dict.fromkeys(name for names in _WARD.values() for name in names))

WARD_KO = (
    "71병동", "62병동 14호", "내과계 중환자실 7번", "응급실 B구역 12번", "본관 8층 동병동", "105병동 1053호",
    "호흡기병동 3호실",
    "외과계 중환자실 2번", "서관 5병동", "격리병동 9호", "신관 6층 614호", "81병동",
)  # fmt: skip

_STREET: dict[str, tuple[str, ...]] = {
    "kr": ("~# Dongho-ro 12-gil", "Rm 1~0#, Bldg 10#, Hangaram Apt, Seocho-daero ~#", "~## Chungjang-ro",
        "~#-# Jungang 2-ro", "10~-1#02 Byeoksan Apt", "~#, Solbit-ro 7beon-gil"),
    "jp": ("2-~#-7 Honmachi", "3-chome ~-1#, Sakuragaoka", "~0# Green Heights, 1-#-~ Izumi", "~#4-2 Oaza Nakano"),
    "sg": ("Blk ~1# Merpati Ave 8 $0~-3#", "Blk ~#A Lor 5 Kenanga $1#-~02", "~# Jalan Mengkudu",
        "Apt Blk ~## Jln Bayu $0#-~1"),
    "hk": ("Flat ~, 1#/F, Block C, Hing Fai Estate", "~# Nullah Lane", "Rm 2~0#, Yat Chui House",
        "G/F, ~# Tai Wo Tsuen"),
    "ph": ("Blk ~ Lot 1#, Phase 2, Villa Esperanza", "~# Mabini St.", "Unit ~0#, Kalayaan Homes",
        "Purok ~, Brgy. San Roque", "1~# Sampaguita St., Brgy. Malinis"),
    "in": ("H.No. 12-~-4#/A, 3rd Cross", "Flat ~0#, Sai Residency", "Door No. ~#/1, Pillaiyar Koil Street",
        "~#B, Gandhi Nagar", "Plot ~##, Sector 1#", "D.No. 4-~#, Main Bazar"),
    "pk": ("House No. ~#, Street 1#, Block C", "~#-B, Satellite Town", "Flat ~, Al-Habib Apartments", "Chak No. ~#/GB"),
    "ke": ("P.O. Box 1~#5", "House ~#, Umoja Phase 2", "Plot 4~#, Kanu Street", "P.O. Box ~##0"),
    "ng": ("~#, Adeola Street", "Plot 1~#, Zone 4", "No. ~ Unguwar Rimi", "Block ~ Flat #, Housing Estate"),
    "za": ("~# Protea Road", "1~ Vygie Avenue", "Block ~, Flat 1#, Sunbird Court", "~#4 Zone 6", "Stand 1~#7",
        "~# Kerk Street"),
    "eg": ("~# El Gomhoreya Street", "Building ~#, Flat 1#", "~ Haret El Nakhla", "~# Gamal Hamdan St."),
    "tr": ("Atatürk Mah. 1~#. Sok. No: ~/3", "Bahçelievler Mah. Çınar Cad. No: ~#", "Gül Sok. ~#/A",
        "Cumhuriyet Cad. No: ~4/#"),
    "de": ("Lindenstr. ~#", "Schulgasse 1~", "Bergmannstraße ~# c", "Am Mühlbach ~", "Karl-Ernst-Weg ~#a",
        "Hintere Gasse ~"),
    "nl": ("Prins Hendrikkade ~#", "Kerkstraat ~#-II", "Lange Nieuwstraat ~#", "Molenweg ~", "Burg. Tasmanlaan ~#b"),
    "es": ("C/ Olivares ~#, 3º B", "Avda. de la Estación, ~#", "Camino Viejo s/n", "C/ San Roque ~, 1º izda.",
        "Plaza del Pozo ~", "C/ Real ~, bajo"),
    "br": ("Rua das Palmeiras, ~#4, apto 3#", "Av. Sete de Abril, ~##0", "Travessa do Porto, ~#",
        "Rua Ipê Roxo, ~#, casa 2"),
}  # fmt: skip

_TOWN: dict[str, tuple[str, ...]] = {
    "kr": ("Mapo-gu, Seoul", "Suwon", "Wonju-si, Gangwon-do", "Haeundae-gu, Busan", "Yeosu", "Jecheon", "Gunsan"),
    "jp": ("Suginami-ku, Tokyo", "Sakai", "Kurashiki", "Aoba-ku, Sendai", "Matsuyama", "Otaru"),
    "sg": ("Bedok", "Jurong West", "Woodlands", "Tampines", "Bukit Panjang", "Sengkang"),
    "hk": ("Sham Shui Po", "Tuen Mun", "Kwun Tong", "Tai Po", "Aberdeen", "Yuen Long"),
    "ph": ("Marikina City", "Lipa City, Batangas", "Tagbilaran", "Iloilo City", "Cabanatuan", "Malolos, Bulacan"),
    "in": ("Mehdipatnam, Hyderabad", "Kottayam", "Nashik", "Dharwad", "Siliguri", "Ludhiana", "Madurai"),
    "pk": ("Gujranwala", "Orangi Town, Karachi", "Mardan", "Sahiwal", "Samanabad, Lahore", "Sukkur"),
    "ke": ("Nakuru", "Kibra", "Kisumu", "Machakos", "Eldoret", "Likoni, Mombasa"),
    "ng": ("Surulere, Lagos", "Enugu", "Ilorin", "Gwale, Kano", "Abeokuta", "Calabar South"),
    "za": ("Khayelitsha", "Mitchells Plain", "Polokwane", "Umlazi", "Bloemfontein", "Paarl", "Soweto"),
    "eg": ("Imbaba, Giza", "Tanta", "Shubra, Cairo", "Assiut", "Mansoura", "Damanhour"),
    "tr": ("Çankaya/Ankara", "Bornova, İzmir", "Zonguldak", "Gaziantep", "Üsküdar, Istanbul", "Kayseri"),
    "de": ("Köln", "Bottrop", "Freiburg im Breisgau", "Görlitz", "Husum", "Bad Lippspringe"),
    "nl": ("Amsterdam", "Zwolle", "Heerlen", "Den Helder", "Gouda", "Bergen op Zoom"),
    "es": ("Getafe (Madrid)", "Ponferrada", "Cádiz", "Vitoria-Gasteiz", "L'Hospitalet", "Lorca"),
    "br": ("Vila Mariana, São Paulo - SP", "Uberaba - MG", "Feira de Santana", "Niterói", "Caxias do Sul - RS",
        "Manaus"),
}  # fmt: skip

_POST: dict[str, tuple[str, str]] = {
    "kr": ("", ""), "jp": ("", " ~##-0##~"), "sg": ("", ", Singapore 5####~"), "hk": ("", ""), "ph": ("", " ~##0"),
    "in": ("", " - ~000##"), "pk": ("", ""), "ke": ("", ""), "ng": ("", ""), "za": ("", ", ~##0"), "eg": ("", ""),
    "tr": ("", ""), "de": ("~#### ", ""), "nl": ("~### @@ ", ""), "es": ("2#0~# ", ""), "br": ("", ", 0~###-###"),
}  # fmt: skip


def _shaped(rng: random.Random, shape: str) -> str:
    """`#` becomes a digit, `~` one from 1 to 9, `@` a capital letter, `$` the sign #."""
    choices = {"#": string.digits, "~": string.digits[1:], "@": string.ascii_uppercase, "$": "#"}
    return "".join(rng.choice(choices[c]) if c in choices else c for c in shape)


STREET = tuple(_shaped(random.Random(shape), shape) for shapes in _STREET.values() for shape in shapes)
TOWN = tuple(dict.fromkeys(name for names in _TOWN.values() for name in names))

ADDRESS_KO = (
    "서울특별시 마포구 동호로12길 34", "경기도 수원시 팔달구 중앙2로 15-3", "부산시 해운대구 한가람아파트 103동 1204호",
    "강원도 원주시 충장로 218", "전남 여수시 바다길 7", "충북 제천시 청풍면 물안길 41", "인천 남동구 솔빛로 96, 802호",
    "대구 달서구 은행나무길 27", "전북 군산시 나운동 551-2", "경북 안동시 하회길 88",
)  # fmt: skip

# What the numbers of each place look like, by piece.
_SHAPES: dict[str, dict[str, tuple[str, ...]]] = {
    "mrn": {
        "kr": ("########", "1#######", "#######"), "jp": ("00####-#", "#######-#", "######"),
        "sg": ("S#######@", "T#######@", "##########@"), "hk": ("HN########(#)", "HN0########", "########@"),
        "ph": ("##-##-##", "2#-######", "000####"), "in": ("SNH########", "MRD/2#/####", "KCI.000####", "IP-######"),
        "pk": ("###-##-##", "MR-#######", "2####/#1"), "ke": ("#####/2#", "K/####/21", "K0#####"),
        "ng": ("######", "##/##/##", "FMC/0####"), "za": ("########", "GT########", "KZN-######"),
        "eg": ("#######", "20##/####", "######"), "tr": ("########", "#######"), "de": ("00########", "########"),
        "nl": ("#######", "########"), "es": ("######", "#######", "00######"), "br": ("######-#", "#######@",
            "###.###"),
    },
    "acc": {
        "kr": ("CR2#######", "2#######-###"), "jp": ("2#######00##", "XR######"), "sg": ("2#####CR####", "@@2########"),
        "hk": ("@@@2# #####", "R#######@"), "ph": ("XR-2#-#####", "2#-####"), "in": ("XR/####/2#", "DX########"),
        "pk": ("X-#####", "R2#-#####"), "ke": ("XR/####/2#", "2#######"), "ng": ("XR/2#/####", "##/####"),
        "za": ("2#######CR", "@@#########"), "eg": ("#######", "DX-#####"), "tr": ("########", "R2########"),
        "de": ("A00#######", "2#-#######"), "nl": ("0########", "T2#-#####"), "es": ("RX######", "########-##"),
        "br": ("RX-######", "#########"),
    },
    "id": {
        "kr": ("M########", "########"), "jp": ("########", "0#######"), "sg": ("S#######@", "S#######@", "T#######@"),
        "hk": ("@######(#)", "@######(#)", "@@######(#)", "@######(A)"), "ph": ("##-#########-#",),
        "in": ("#### #### ####", "############", "####-####-####"), "pk": ("3####-#######-#", "4####-#######-#"),
        "ke": ("########", "3#######"), "ng": ("###########",), "za": ("~#0~1#####08#", "6#0~1# #### 08 #"),
        "eg": ("2~#0~1########", "2~#1122#######"), "tr": ("###########",), "de": ("@#########", "##0~1#@###"),
        "nl": ("#########", "####.##.###"), "es": ("########@", "########-@", "X#######@"),
        "br": ("###.###.###-##", "###########"),
    },
    "lic": {
        "kr": ("#####", "1#####"), "jp": ("######",), "sg": ("M#####@", "0####@"), "hk": ("M0####",),
            "ph": ("0######", "00#####"),
        "in": ("KMC-#####", "TNMC/######", "MMC 2###/##/####"), "pk": ("#####-P", "####-S"), "ke": ("A####", "A#####"),
        "ng": ("MDCN/R/#####", "#####"), "za": ("0######", "06#####"), "eg": ("######",), "tr": ("######", "#####"),
        "de": ("#########",), "nl": ("#9########", "########"), "es": ("28#######", "46/#####"), "br": ("######",
            "##.###"),
    },
    "phone": {
        "kr": ("02-###-####", "031-###-####", "+82-2-####-####"), "jp": ("03-####-####", "06-####-####",
            "+81-75-###-####"),
        "sg": ("6### ####", "+65 6### ####", "(65) 6###-####"), "hk": ("2### ####", "(852) 2### ####", "3###-####"),
        "ph": ("(02) 8###-####", "(032) ###-####", "+63 2 8### ####"), "in": ("0484-#######", "044 - ########",
            "+91-80-########"),
        "pk": ("042-########", "021-3#######", "+92 51 #######"), "ke": ("020 #######", "+254 20 ### ####",
            "051-#######"),
        "ng": ("01-#######", "+234 1 ### ####", "042-######"), "za": ("021 ### ####", "(011) ###-####",
            "+27 31 ### ####"),
        "eg": ("02-2#######", "040 #######", "+20 2 2### ####"), "tr": ("(0312) ### ## ##", "0 232 ### ## ##",
            "+90 212 ### ## ##"),
        "de": ("0221 / 478-####", "+49 (0)89 4400-####", "04841 66-###"), "nl": ("020-#######", "038 - ### ## ##",
            "+31 45 ### ####"),
        "es": ("91 ### ## ##", "956 ## ## ##", "+34 93 ### ## ##"), "br": ("(11) ####-####", "(34) ####-####",
            "+55 21 ####-####"),
    },
    "mob": {
        "kr": ("010-####-####", "010 #### ####", "+82-10-####-####"), "jp": ("090-####-####", "080-####-####"),
        "sg": ("9### ####", "8###-####", "+65 9### ####"), "hk": ("9### ####", "6###-####"),
        "ph": ("0917-###-####", "0998 ### ####", "+63 9## ### ####"), "in": ("9#########", "+91 9#### #####",
            "98### #####"),
        "pk": ("0300-#######", "0333 #######", "+92-321-#######"), "ke": ("0722 ### ###", "0733-######",
            "+254 7## ### ###"),
        "ng": ("0803 ### ####", "0706#######", "+234 80# ### ####"), "za": ("082 ### ####", "073-###-####",
            "+27 72 ### ####"),
        "eg": ("010########", "0122 ### ####", "+20 10 #### ####"), "tr": ("0532 ### ## ##", "0 555 ### ####",
            "+90 542 ### ## ##"),
        "de": ("0171 / #######", "0160 ########"), "nl": ("06-########", "06 ## ## ## ##"), "es": ("6## ## ## ##",
            "6## ### ###"),
        "br": ("(11) 9####-####", "(92) 9####-####", "+55 71 9####-####"),
    },
}  # fmt: skip
_KINDS = {"mrn": "MRN", "acc": "ACCESSION", "id": "ID", "lic": "ID", "phone": "PHONE", "mob": "PHONE"}

_DOMAIN = {
    "kr": "haneuluh.ac.kr", "jp": "shirasagi-u.ac.jp", "sg": "bmgh.com.sg", "hk": "pbh.org.hk",
        "ph": "stacecilia.com.ph",
    "in": "kaverichest.in", "pk": "gth.edu.pk", "ke": "mwangaza.or.ke", "ng": "olivebranch.com.ng",
        "za": "januys.co.za",
    "eg": "kasrelnour.edu.eg", "tr": "anadoluisik.edu.tr", "de": "klinikum-rheinaue.de", "nl": "mcwz.nl",
    "es": "husb.es", "br": "hcserraalta.com.br",
}  # fmt: skip

_DATE_FORMS = {
    "kr": ("ymd", "iso", "ymd_s", "ymd_slash"), "jp": ("ymd_slash", "iso", "wareki", "ymd"), "sg": ("slash", "mon",
        "mon_s"),
    "hk": ("slash", "mon", "slash_s", "mon_s"), "ph": ("us", "us_text", "us_s"), "in": ("slash", "dot", "dash", "mon"),
    "pk": ("dash", "slash", "mon"), "ke": ("slash", "th", "slash_s"), "ng": ("slash", "dash", "th", "slash_s"),
    "za": ("ymd_slash", "iso", "slash", "mon_s"), "eg": ("slash_1", "slash", "dash"), "tr": ("dot", "dot", "slash"),
    "de": ("dot", "dot_s", "dot"), "nl": ("dash", "dash", "dash_s"), "es": ("slash", "slash_s", "dash"),
    "br": ("slash", "slash", "slash_s"),
}  # fmt: skip
_HIJRI = ("Muharram", "Rajab", "Sha'ban", "Ramadan", "Shawwal", "Dhul Hijjah")


def own_value(field: str, rng: random.Random) -> tuple[str, str]:
    """(value, kind) of PLACE_PIECE, d_FORM and t_FORM; the docstring of the module lists them."""
    place, _, piece = field.partition("_")
    if place == "d":
        return _date(piece, rng, date(2008, 1, 1)), "DATE"
    if place == "t":
        return _clock(piece, rng), "TIME"
    place = rng.choice(tuple(_GIVEN)) if place == "xx" else place
    if place not in _GIVEN:
        raise KeyError(field)
    if piece in _SHAPES:
        return _shaped(rng, rng.choice(_SHAPES[piece][place])), _KINDS[piece]
    match piece:
        case "full" | "dr" | "given" | "rev" | "sig":
            return _name(place, piece, rng), "NAME"
        case "full_m" | "full_f" | "given_m" | "given_f" | "rev_m" | "rev_f":
            form, sex = piece.split("_")
            return _name(place, form, rng, sex), "NAME"
        case "hosp":
            return rng.choice(_HOSPITAL[place]), "HOSPITAL"
        case "ward":
            return rng.choice(_WARD[place]), "WARD"
        case "street":
            return _shaped(rng, rng.choice(_STREET[place])), "ADDRESS"
        case "town":
            return rng.choice(_TOWN[place]), "ADDRESS"
        case "addr":
            street, town = _shaped(rng, rng.choice(_STREET[place])), rng.choice(_TOWN[place])
            before, after = (_shaped(rng, shape) for shape in _POST[place])
            return f"{street}, {before}{town}{after}", "ADDRESS"
        case "ref":
            return _shaped(rng, rng.choice(("@@-2#/####", "##/#####-#", "2#####~/@"))), "ID"
        case "pass":
            return _shaped(rng, rng.choice(("@#######", "@#######@", "@@#######"))), "ID"
        case "ext":
            return _shaped(rng, rng.choice(("~###", "~####", "~-####", "~##"))), "PHONE"
        case "date":
            return _date(rng.choice(_DATE_FORMS[place]), rng, date(2008, 1, 1)), "DATE"
        case "dob":
            return _date(rng.choice(_DATE_FORMS[place]), rng, date(1938, 1, 1)), "DATE"
        case "mail":
            user = _plain_letters(f"{rng.choice(_GIVEN[place])[0]}.{rng.choice(_FAMILY[place])}")
            return f"{user}@{_DOMAIN[place]}", "EMAIL"
        case "web":
            shape = rng.choice(("https://pacs.{}/v/~####", "www.{}", "https://reports.{}/?acc=~######"))
            return _shaped(rng, shape.format(_DOMAIN[place])), "URL"
        case "rrn":
            born = _date("ymd6", rng, date(1938, 1, 1))
            return born + _shaped(rng, rng.choice(("-1######", "-2######", "2######", " - 1######"))), "RRN"
    raise KeyError(field)


def _plain_letters(name: str) -> str:
    return re.sub(r"[^a-z.]", "", unicodedata.normalize("NFKD", name.replace("ı", "i")).lower())


def _name(place: str, form: str, rng: random.Random, sex: str = "") -> str:
    sex, any_sex = sex or rng.choice("mf"), not sex
    family = rng.choice(WORD_FAMILY if rng.random() < 0.12 else _FAMILY[place])
    given = rng.choice([name for name in _GIVEN[place] if (name in _WOMEN) == (sex == "f")])
    if any_sex and rng.random() < 0.08:
        given = rng.choice(WORD_GIVEN)
    other, initial = rng.choice(_FAMILY[place]), rng.choice(string.ascii_uppercase)
    if place == "kr":
        given = rng.choice((given, given.replace("-", ""), given.replace("-", " "), given.title()))
    match form:
        case "dr":
            return family
        case "given":
            return given
        case "rev":
            return rng.choice((f"{family.upper()}, {given}", f"{family}, {given}", f"{family.upper()} {given}"))
        case "sig":
            letters = "".join(f"{part[0]}." for part in re.split("[ -]", given))
            bare = letters.replace(".", "")
            return rng.choice((f"{letters} {family}", f"{bare} {family}", f"{letters}{initial}. {family}"))
    match place:
        case "kr" | "jp" | "ng":
            return rng.choice((f"{family} {given}", f"{given} {family}", f"{given} {family}"))
        case "sg":
            father = rng.choice(("Osman", "Rahim", "Yusof"))
            malay = rng.choice(("Siti Aminah binte", "Noraini binti") if sex == "f" else ("Faizal bin", "Rahmat bin"))
            tamil = rng.choice(("Letchumi d/o", "Devi d/o") if sex == "f" else ("Kumaran s/o", "Ravi s/o"))
            english = "Serene" if sex == "f" else "Adrian"
            chinese = f"{family} {given}"
            return rng.choice((chinese, chinese, f"{english} {family}", f"{malay} {father}", f"{tamil} Raju"))
        case "hk":
            english = rng.choice(("Winnie", "Carmen", "Bonnie") if sex == "f" else ("Peter", "Raymond", "Alfred"))
            chinese = f"{rng.choice((family, family.upper()))} {given}"
            return rng.choice((chinese, f"{english} {family}", f"{chinese} {english}"))
        case "ph":
            return f"{given} {initial}. {family}{rng.choice(('', '', ' Jr.', ' III')) if sex == 'm' else ''}"
        case "in":
            middle = "Devi" if sex == "f" else "Kumar"
            return rng.choice((f"{given} {family}", f"{initial}. {given}", f"{given} {middle} {family}"))
        case "pk":
            long = f"{given} Bibi" if sex == "f" else rng.choice((f"Muhammad {given}", f"Syed {given} {family}"))
            return rng.choice((f"{given} {family}", long))
        case "ke":
            return rng.choice((f"{given} {family}", f"{given} {other} {family}", f"{given} {initial}. {family}"))
        case "za":
            return rng.choice((f"{given} {family}", f"{given[0]} {family}", f"{given[0]}{initial} {family}"))
        case "eg":
            father = rng.choice(("Mohamed", "Ahmed", "Abdel Fattah", "Hanna", "Ali"))
            return rng.choice((f"{given} {family}", f"{given} {father} {family}", f"{given} {father} {other} {family}"))
        case "nl":
            married = f"{given} {family}-{rng.choice(('Smit', 'Bos'))}" if sex == "f" else f"{given} {family}"
            return rng.choice((f"{given} {family}", f"{given[0]}.{initial}. {family}", married))
        case "es":
            return rng.choice((f"{given} {family} {other}", f"{given} {family}"))
        case "br":
            return rng.choice((f"{given} {family}", f"{given} {rng.choice(('Lima', 'Alves', 'Gomes'))} {family}"))
    return f"{given} {family}"


def _date(form: str, rng: random.Random, first: date) -> str:
    day = first + timedelta(days=rng.randrange(6500 if first.year > 2000 else 19000))
    d, m, y = day.day, day.month, day.year
    suffix = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}.get(d, "th")
    era, start = ("Reiwa", 2018) if y > 2018 else ("Heisei", 1988) if y > 1988 else ("Showa", 1925)
    forms = {
        "slash": f"{day:%d/%m/%Y}", "slash_1": f"{d}/{m}/{y}", "slash_s": f"{d}/{m}/{day:%y}", "dot": f"{day:%d.%m.%Y}",
        "dot_s": f"{d}.{m}.{day:%y}", "dash": f"{day:%d-%m-%Y}", "dash_s": f"{d}-{m}-{day:%y}",
            "mon": f"{day:%d-%b-%Y}",
        "mon_s": f"{d} {day:%b} {y}", "text": f"{d} {day:%B} {y}", "th": f"{d}{suffix} {day:%B}, {y}",
        "us": f"{day:%m/%d/%Y}", "us_s": f"{m}/{d}/{day:%y}", "us_text": f"{day:%B} {d}, {y}", "ymd": f"{day:%Y.%m.%d}",
        "ymd_s": f"{day:%y.%m.%d}", "ymd_slash": f"{day:%Y/%m/%d}", "ymd_space": f"{y}. {m}. {d}",
            "iso": f"{day:%Y-%m-%d}",
        "ymd6": f"{day:%y%m%d}", "compact": f"{day:%Y%m%d}", "dm": f"{d}/{m}", "dm_dot": f"{day:%d.%m}",
            "md": f"{m}/{d}",
        "dm_text": f"{d}{suffix} {day:%B}", "dm_mon": f"{d} {day:%b}", "my": f"{day:%m/%Y}", "mtext": f"{day:%B} {y}",
        "mon_y": f"{day:%b} {y}", "week": f"{day:%A}", "hijri": f"{d % 29 + 1} {rng.choice(_HIJRI)} {y - 579}",
        "wareki": f"{rng.choice((era[0], f'{era} '))}{y - start}.{m}.{d}",
    }  # fmt: skip
    return forms[form]


def _clock(form: str, rng: random.Random) -> str:
    hour, minute = rng.randrange(24), rng.randrange(60)
    twelve, half = (hour - 1) % 12 + 1, "am" if hour < 12 else "pm"
    forms = {
        "24": f"{hour:02d}:{minute:02d}", "dot": f"{hour:02d}.{minute:02d}", "mil": f"{hour:02d}{minute:02d}",
        "h": f"{hour:02d}{minute:02d}H", "hm": f"{hour}h{minute:02d}", "12": f"{twelve}:{minute:02d} {half}",
        "12dot": f"{twelve}.{minute:02d} {half}", "12s": f"{twelve}:{minute:02d}{half.upper()}",
        "sec": f"{hour:02d}:{minute:02d}:{rng.randrange(60):02d}", "oclock": f"{twelve} {half}",
    }  # fmt: skip
    return forms[form]


TEMPLATES: dict[str, tuple[str, ...]] = {
    "korea": (
        "NAME : {kr_full_f}   REG NO : {kr_mrn}\nSEX/AGE : F/{age}   WARD : {kr_ward}\nEXAM DATE : {d_ymd}   REQ. DR "
        ": {kr_full}\n\nCHEST PA\n{c}\n{c}\n\n[CONCLUSION]\n{c}\n\nReported by {kr_full}, M.D. (license no. "
        "{kr_lic})\nConfirmed at {t_24}",
        "Chest AP, portable\n{c}\n{k}\n{ward_ko} 주치의 {hangul} 선생님께 {time_ko} 유선 통보함.\n{c}\n판독의 {hangul}",
        "[Finding]\nCompared with the radiograph of {kr_date}:\n- {c}\n- {c}\n[Conclusion]\n{c}\n\nR2 {romanised} / "
        "Prof. {romanised}",
        "# Clinical information: r/o pneumonia, {age}/M\n# Comparison: {d_ymd_s} outside film ({hospital_ko})\n{c}\n"
        "{k}\n외래 {hangul} 교수님 확인 요망. 연락처 {ko_phone}.\n{c}",
        "Health screening chest radiograph, {kr_hosp}.\n{c}\nNo further evaluation is needed.",
        "Rec) 1. {c}\n2. Sputum AFB x 3, contact screening by the {kr_hosp}.\n\nThe patient lives in {kr_town}, and "
        "the notification form was sent on {d_ymd_slash}.\n보호자 {hangul} (배우자) {ko_phone}\n주소: {address_ko}\n"
        "주민번호 {rrn}",
        "Critical value report\nPt: {romanised} ({kr_rrn})\nTension pneumothorax, right. Called to Dr. {kr_dr} (ext. "
        "{kr_ext}) at {t_24}, read back done.\n{ko_date} {time_ko} 영상의학과 {hangul} 보고.",
        "Foreign worker examination\nTransferred from {hospital_ko} to {kr_ward} on {d_ymd}.\n{c}\n{c}\n상기 환자 "
        "{ko_date} {hospital_ko}에서 결핵 치료 시작.\nRadiologist: {kr_rev}",
        "{c} {c}\nIntern {kr_dr} was informed; the drain was placed by Prof. {kr_dr}'s team the same evening.",
    ),
    "japan": (
        "Chest radiograph, PA and lateral ({d_ymd_slash})\nPatient ID {jp_mrn}, {age} y.o. male, {jp_ward}\n\n"
        "Findings:\n{c}\n{c}\nImpression:\n{c}\n\nReading physician: {jp_full}\nSecondary check: {jp_full}",
        "Annual medical checkup. Category C2. {c} The previous film of {d_wareki} was judged category B.\nDouble "
        "reading: (1) {jp_dr} (2) {jp_dr}",
        "Discussed with {jp_dr} sensei of Respiratory Medicine by PHS {jp_ext} at {t_24}. {c} CT will be done this "
        "afternoon. NHCAP is the working diagnosis and A-DROP was 3.",
        "Referred by {jp_full}, {jp_hosp}, to rule out lung cancer found at the municipal screening of {jp_town}.\n"
        "{c}\n{c}\nThank you for the kind referral.\nDept. of Radiology, tel {jp_phone}",
        "S/O: {age}-year-old woman, ex-nurse at {jp_hosp}, LTBI treated with INH for 6 months.\nA: {c}\nP: QFT, "
        "low-dose CT, next visit {d_md}.\nSigned {initials}",
        "{c}\nNo change since {jp_date}. Tube check only, please see the ICU chart for the Murray score.",
        "DISCHARGE RADIOGRAPH\nMs. {jp_full_f} goes home to {jp_addr} with home oxygen, 1 L/min. The provider will "
        "call on {jp_mob}. Insurance no. {jp_id}.\n{c}\n{jp_rev}, {d_ymd_slash} {t_24}",
    ),
    "singapore": (
        "{sg_hosp}\nDEPARTMENT OF DIAGNOSTIC RADIOLOGY\nName: {sg_full}   NRIC: {sg_id}\nLocation: {sg_ward}   Acc: "
        "{sg_acc}\nExam: XR, Chest, AP sitting, {sg_date} {t_mil} hrs\n\n{c}\n{c}\n{c}\n\nReported by: Dr {sg_full} "
        "(MCR {sg_lic})\nVerified: A/Prof {sg_full}",
        "History: SOB, ?APO. Comparison is made with the previous radiograph dated {d_mon_s}.\n{c} {c}\nThe above "
        "was conveyed to Dr {sg_full} (MO on call) at {t_mil} hrs.",
        "Pre-employment CXR for work permit. {c} Passport {sg_pass} sighted by radiographer {sg_given}.",
        "Datuk {sg_full_m} was reviewed in {sg_ward}. The line was inserted by Dr {sg_dr} overnight. {c}\nFamily "
        "updated via son, HP {sg_mob}.",
        "? TB contact. Stays with sister at {sg_addr}. Index case worked as a healthcare assistant in {sg_hosp}. "
        "{c}\nTBCU notified on {d_slash}, reference {sg_ref}.",
        "Polyclinic film, {age} year old Malay gentleman, chronic cough.\n{c}\nSuggest respiratory referral. Dr "
        "{sg_full}, {sg_hosp}.",
        "Addendum {d_mon} {t_24}: on re-review with Dr {sg_dr}, the opacity behind the heart is real. SMO in "
        "{sg_ward} paged (bleep {pager}). Original reader: {sg_sig}.",
    ),
    "hong_kong": (
        "{hk_hosp}  X-RAY REPORT\n{hk_rev_m}  {hk_mrn}  HKID {hk_id}  M/{age}\nWard/Bed: {hk_ward}   Exam date: "
        "{hk_date}\nCXR (AP)\n{c}\n{c}\nDr. {hk_full}\nAssociate Consultant, Radiology\n{initials3}",
        "CXR compared with {d_slash}.\nRUZ haziness, static. {c}\nSputum x AFB please.\nDictated {initials}, typed "
        "{initials3}.",
        "Seen at the {hk_hosp} for cough x 3/52. {c} Case MO Dr. {hk_dr}, tel. {hk_phone}. Suggest DOT, next film "
        "2/12 later. FU {d_dm_mon}.",
        "Elderly home resident from {hk_addr}. GCS 15, SaO2 88% RA.\n{c}\n{c}\nInformed Dr {hk_full} of {hk_ward} at "
        "{t_12}.",
        "Urgent: RTT for suspected missed central line guidewire. Line placed in {hk_ward} by Dr. {hk_full} on "
        "{d_slash_s}. {c} Radiologist on call {hk_full}, mobile {hk_mob}, informed at {t_24}.",
        "Pneumoconiosis Medical Board\nRe: {hk_full}, former caisson worker, {hk_town}\nClaim {claim}\nProfusion "
        "1/1, size q/r, all zones. {c}\nThis film was read independently by Dr. {hk_full} and Dr. {hk_full}.",
    ),
    "philippines": (
        "{ph_hosp}\nDepartment of Radiological Sciences\nNAME: {ph_rev_f}\nAGE/SEX: {age}/F   ROOM: {ph_ward}\nX-RAY "
        "NO.: {ph_acc}   DATE: {ph_date}\n\nCHEST PA\n{c}\n{c}\n\nIMPRESSION:\n{c}\n\n{ph_full}, MD, FPCR\n"
        "Radiologist, Lic. No. {ph_lic}",
        "Follow-up study to {d_us_text} shows partial clearing of the infiltrates. {c} {c}\nRemarks: suggest "
        "apicolordotic view. Kindly inform Dra. {ph_dr}.",
        "S/P CTT insertion, day 3, {ph_ward}. {c} Result relayed to NOD Sr. {ph_given_f} and to JI {ph_dr} at {t_h}.",
        "Requesting physician: Dr. {ph_full}\nPhilHealth PIN {ph_id}\n\nFor employment abroad. {c} Fit to work.\n"
        "Contact no. {ph_mob}",
        "Barangay X-ray caravan, {ph_town}. Patient No. 114, seat 12. {c}\nFor GeneXpert at the {ph_hosp}.",
        "Atty. {ph_full_m}, {age}/M, of {ph_addr}, was brought in by ambulance from {ph_hosp} on {d_us_s}.\n{c}\nThe "
        "ET tube is at the level of T3. Relatives (daughter {ph_given_f}, {ph_mob}) are aware.",
        "Official reading to follow. Initial reading by resident on duty: {c} ({initials}, {t_h}, {d_us})",
    ),
    "india": (
        "{in_hosp}, {in_town}\nDISCHARGE SUMMARY, UNIT III\nName: Mr. {in_full_m}\nS/O: {in_full_m}\nAddress: "
        "{in_addr}\nPhone: {in_mob}   Aadhaar: {in_id}\nIP No.: {in_mrn}\nDOA: {d_slash}\nBed: {in_ward}\nDiagnosis: "
        "parapneumonic effusion (R), T2DM, HbA1c 9.4%\nCXR on admission: {c}\nCXR on day 5: {c}\nCourse: treated "
        "with inj. piperacillin-tazobactam 4.5 g q8h. Pleural fluid ADA 24 U/L.\nAdvice: review in chest OPD with "
        "Dr. {in_sig} on {d_dot}.\nEmergency contact: {in_phone}\nPrepared by Dr. {in_given}, "
        "checked by Dr. {in_full}",
        "{in_hosp}\nPatient: Mrs. {in_full_f}   Age/Sex: {age} Y / F\nUHID: {in_mrn}   Ref. by: Dr. {in_full}\nDate: "
        "{in_date}\n\nX-RAY CHEST PA VIEW\n{c}\n{c}\n{c}\nIMPRESSION: {c}\n\nDr. {in_sig}, MD (Radiodiagnosis)\nReg. "
        "No. {in_lic}",
        "Smt. {in_full_f} W/O Shri {in_full_m}, R/o {in_addr}, Mob {in_mob}. On ATT (CAT 1, 2HRZE/4HRE) since "
        "{d_dm_text}. {c}\nAdvised: sputum for CBNAAT, repeat film after IP.",
        "Bedside film from {in_ward}, {t_12dot}. {c} DNS fluid chart noted. Duty doctor Dr. {in_given} informed over "
        "phone.",
        "No obvious lung parenchymal lesion. Rest as described. Thanks for the referral, Dr. {in_dr}.",
        "Occupational history: stone crusher for 22 years near {in_town}; at present a ward boy in {in_hosp}. Mining "
        "board case {in_ref}.\n{c}\nILO 3/3, ax, B. Silico-tuberculosis.\nAadhaar {in_id}",
        "MLC No. {in_ref}. Brought by HC {in_full_m} of the police outpost, identification mark: mole on the left "
        "forearm. RTA, fall from a two-wheeler on {d_dot} at about {t_dot} hrs.\n{c}\n{c}\nThumb impression taken. "
        "Sd/- Dr. {in_sig}, CMO",
        "Teleradiology desk: this scan was reported from {in_town}. For queries call {in_phone} or mail {in_mail}. {c}",
        "Compared to the film dtd. {in_date}, the left hydropneumothorax has reduced. {c} ICD in situ, bag 300 ml. "
        "DOA {d_dash}, IP No. {in_mrn}, bed shifted from {in_ward}.",
    ),
    "pakistan": (
        "MR # {pk_mrn}\n{pk_full_m} S/O {pk_full_m}\n{age} years / Male, {pk_ward}\nDated: {d_dash}\n\nX-RAY CHEST "
        "(PA)\n{c}\n{c}\nOPINION: {c}\n\nProf. Dr. {pk_full}, FCPS\nPMDC {pk_lic}",
        "Baseline chest film of the DOTS programme, {pk_town}. {c} Treatment supporter: {pk_full}, cell {pk_mob}.",
        "Shifted from {pk_hosp} last night on O2 by mask. {c} Discussed with Dr. {pk_given} (PGR Pulmonology) and "
        "with Brig (R) Dr. {pk_full_m}. They will do a pleural tap, Inshallah, on {d_week}.",
        "Known case of rheumatic heart disease. Echo done at {pk_hosp} on {d_mon}: MVA 0.9 cm2. {c} Please see in "
        "conjunction.",
        "Home address: {pk_addr}. Phone {pk_phone}. Next of kin {pk_full}.\nMiliary shadowing. {c}\nCall made at "
        "{t_12} to the house officer in {pk_ward}.",
    ),
    "kenya": (
        "Clinic address: {ke_addr}. Tel. {ke_phone}\nTO WHOM IT MAY CONCERN\nThis is to confirm that Mr. {ke_full_m} "
        "of ID {ke_id} had a chest radiograph on {d_th}.\n{c}\nHe may resume duty on {d_slash}. Any questions to the "
        "undersigned.\n\nDr. {ke_full}\nKMPDC Reg. {ke_lic}",
        "{ke_hosp}\nRADIOLOGY REQUEST AND REPORT\nName: {ke_full}   IP No: {ke_mrn}   Ward: {ke_ward}\nDate "
        "{ke_date}\n\nChest X-ray, PA\n{c}\n{c}\n\nConclusion: {c}\nReported by Dr. {ke_full}, Consultant Radiologist",
        "TB screening truck, {ke_town}. CAD score 71. Film read by {ke_full} (clinical officer) and by the remote "
        "reader. {c} Presumptive TB, sputum sample number 4 of 12.",
        "Mama {ke_given_f}, {age}, hawker from {ke_town}. On ART, regimen TLD, CD4 118. {c} Please start "
        "pre-treatment counselling, CCC clerk on {ke_mob}.",
        "Referred from {ke_hosp} with a haemothorax after an assault on {d_th}. {c} {c} Chest tube by Mr. {ke_dr}, "
        "FCS, in {ke_ward}.",
        "Film of {d_slash} reviewed at the {d_week} meeting. Dr. {ke_dr}: old PTB. Dr. {ke_dr}: fungal ball. "
        "Consensus: {c}",
    ),
    "nigeria": (
        "{ng_hosp}\nX-ray no: {ng_acc}\nName of patient: {ng_rev_m}\nAge: {age}   Sex: M   Ward: {ng_ward}\nClinical "
        "diagnosis: ?PTB, RVD\n\nREPORT\n{c}\n{c}\n\nDr. {ng_full} (FMCR, FWACS)\n{d_th}",
        "Alhaji {ng_full_m}, retired civil servant of {ng_addr}. Hypertensive. {c} CTR = 17/28. Kindly do echo.",
        "Chief {ng_full_m} came in company of his driver. Hosp. No. {ng_mrn}. {c}\nTel: {ng_mob}, e-mail {ng_mail}",
        "Findings were phoned to the unit SR, Dr. {ng_full}, at {t_12}. {c} The resident, Dr. {ng_given}, "
        "countersigned. Folio no. {ng_lic}.",
        "Hajiya {ng_given_f}'s film is over-exposed. {c}",
        "COVID-19 isolation centre, {ng_town}. Day 9. {c} Swab sent to the reference lab on {d_dm_text}; NIN "
        "{ng_id}. Bed moved from {ng_ward} to {ng_ward}.",
        "The film was taken at {ng_hosp} on {d_dash} by Radiographer {ng_full} and not labelled L/R. {c}\n\nSigned: "
        "Prof. {ng_sig}",
    ),
    "south_africa": (
        "CXR {d_ymd_slash}. Folder {za_mrn}. {c} {c}\nCompare {d_dm}. Verified by {za_sig}, MBChB, FCRad(SA), MP no. "
        "{za_lic}",
        "Known HIV+, CD4 42. Works underground at a platinum mine near {za_town}, hostel room shared by eight. {c}\n"
        "Film read for the certification committee, claim {claim}.",
        "Sr {za_dr} in {za_ward} was told at {t_mil} that the NG tube is in the right bronchus. {c} Please re-pass "
        "and repeat.",
        "PATIENT: {za_full}\nID: {za_id}\nFrom: {za_hosp}, {za_ward}\nRef Dr: {za_full} ({za_mob})\n\n{c}\n{c}\n{c}\n"
        "\nThank you for the referral.\nDrs {za_dr}, {za_dr} and Partners\n{za_phone}",
        "Stab chest L, taxi rank at {za_town}, {d_week} night. {c} ICD placed by Dr {za_full}.\nMedical aid no. "
        "{account}.",
        "Grandmother, Mev {za_dr}, stays at {za_addr} with the child. Contact of MDR TB. {c} Weight-for-age Z score "
        "-1.2.",
    ),
    "egypt": (
        "{eg_hosp}\nPatient name: {eg_full}\nAge: {age} years\nCode: {eg_mrn}\nDate: {d_slash_1}\n\nPLAIN X-RAY "
        "CHEST P-A VIEW REVEALED:\n- {c}\n- {c}\n- {c}\n\nFor clinical correlation.\nDr. {eg_full}\nProf. of "
        "Radiodiagnosis",
        "Referred by Prof. Dr. {eg_full}, thanks for your kind referral. {c} {c}",
        "Eng. {eg_given_m}, heavy smoker, shisha. {c} MSCT with contrast at {eg_hosp} on {d_slash} is booked under "
        "number {eg_acc}.",
        "S/P mitral valve replacement on {d_hijri}. {c} Mild congestion. Mobile of the son: {eg_mob}.",
        "Schistosomal cor pulmonale is considered, patient comes from a village near {eg_town}. {c} National no. "
        "{eg_id}.",
        "ICU round, {t_12}: tube high by 2 cm. Dr. {eg_given} advanced it. {c} Location {eg_ward}.",
        "{c} Report sent by WhatsApp to Dr. {eg_given} {eg_mob}; original film handed to the patient's father "
        "{eg_full_m}, of {eg_addr}.",
    ),
    "turkey": (
        "PA AC GRAFISI / PA CHEST RADIOGRAPH\nPatient: {tr_full}   Protocol No: {tr_mrn}\nT.C. No: {tr_id}\nUnit: "
        "{tr_ward}\nDate/time: {d_dot} {t_24}\n\n{c}\n{c}\n\nUzm. Dr. {tr_full}\nDip. Tescil No: {tr_lic}",
        "Compared with {d_dot}: {c} Doç. Dr. {tr_full} was present at the reading.",
        "{tr_given_f} Hanım, {age}, has used wood stove fuel in {tr_town} for years. Environmental asbestos "
        "exposure. {c}",
        "Referred from {tr_hosp}. Haemoptysis in Behçet disease. {c} {c} Emergency team (Dr. {tr_given}, internal "
        "{tr_ext}) informed at {t_dot}.",
        "Coal worker's board: {tr_rev}, colliery of {tr_town}. ILO 2/3 p/q.\nSecond reader Prof. Dr. {tr_full} "
        "agrees. {c}",
        "{c} The report can be seen at {tr_web}. For questions: {tr_phone}.",
        "Discharged from {tr_ward} to own home ({tr_addr}) on {tr_date}. {c} Control after ten days with "
        "{tr_given_m} Bey.",
    ),
    "germany": (
        "{de_hosp}\n{de_addr}\nTel. {de_phone}   {de_web}\n\nDr. med. {de_full_f}\nFachärztin für Innere Medizin\n"
        "{de_addr}\n\n{de_town}, {d_dot}\n\nPatient: {de_rev}, geb. {de_dob}\nInpatient since {d_dot}, {de_ward}\n\n"
        "Dear colleague,\nthank you for referring this patient with dyspnoea. Chest radiograph on admission: {c} {c} "
        "Spirometry showed FEV1 1.4 l (52%). Follow-up film on {d_dm_dot}: {c}\nWe recommend LAMA/LABA and a control "
        "in six weeks.\n\nWith kind regards\nProf. Dr. {de_full}\nDr. {de_dr}, Oberarzt",
        "{de_hosp}\nInstitut für Radiologie\nRe: {de_full}, born {de_dob}, case no. {de_mrn}\n{de_ward}\n\nChest "
        "a.p. supine, {d_dot}, {t_24} Uhr\nClinical question: infiltrate? congestion?\n\n{c}\n{c}\n\nAssessment:\n"
        "{c}\n\nOA Dr. med. {de_full}   Prof. Dr. med. {de_full}",
        "Translation of the German report for the patient, Mr. {de_full_m}, for travel. {c} {c} The original is "
        "signed by PD Dr. med. habil. {de_dr}.",
        "After pacemaker (Schrittmacher) implantation, lead check. {c} Handed over by phone to Dr. {de_dr}, DECT "
        "{de_ext}, at {t_24} Uhr.",
        "Comparison {d_dot_s}. {c}\nCC: Hausarzt Dr. {de_full}, {de_addr}, fax {de_phone}",
        "Industrial injury notice, BG file {de_ref}. Mrs. {de_dr} is a nurse on {de_ward} of {de_hosp}; needlestick "
        "on {d_dot}. {c} Insurance no. {de_id}.",
        "6 l O2 via mask, Horovitz index 142. {c} No change since the morning film. Freigabe: {initials}",
        "Asylum health examination under section 36 IfSG, hostel in {de_town}. Name as given: {eg_full}, DOB "
        "{de_dob}. {c} Free of infectious TB of the lungs. MVZ stamp, Dr. {de_dr}.",
    ),
    "netherlands": (
        "Patient {nl_mrn}, mw. {nl_full_f}, {d_dash}\nX-thorax, {t_24} uur, {nl_ward}\n\n{c}\n{c}\nConclusion: {c}\n"
        "\n{nl_full}, radioloog (AGB {nl_lic})\nRadioloog i.o.: {nl_sig}",
        "Discussed in the MDO of {d_dash} by drs. {nl_full} and prof. dr. {nl_full}: {c} Wait and see, control in 3 "
        "months.",
        "Called to the AIOS longziekten, {nl_dr}, sein {nl_ext}, {t_dot} uur. {c}",
        "Dhr. {nl_dr} was transferred from {nl_hosp} to {nl_ward}. {c} Vermoeden van COPD GOLD 3.",
        "TB screening of the crew of the vessel in {nl_town}. {c} BSN {nl_id}. GGD informed on {nl_phone}.",
        "{c}\nSent by {nl_hosp}. Home visit at {nl_addr}; the key is with the daughter, {nl_full_f}, {nl_mob}.",
    ),
    "spain": (
        "{es_hosp}\nServicio de Radiodiagnóstico\nPaciente/Patient: {es_rev}   NHC: {es_mrn}\nUbicación: {es_ward}\n"
        "Fecha: {es_date}\n\nChest PA and lateral\n{c}\n{c}\n\nConclusion: {c}\n\nDra. {es_full_f}, Col. {es_lic}",
        "Comparison with the study of {d_slash} from {es_hosp}. {c} {c}\nSigned electronically by {es_full} "
        "{d_slash} {t_24}.",
        "Sr. D. {es_full_m}, DNI {es_id}, farmer, pigeon breeder, {es_addr}. {c} Hypersensitivity pneumonitis "
        "is favoured.",
        "Prevention service check-up: Dña. {es_full_f} is an auxiliar at {es_hosp}. Mantoux conversion of 12 mm. {c}",
        "The nurse of {es_ward} (Sra. {es_dr}) was warned at {t_24} h that the CVC tip points upward. {c}",
        "Pilgrim admitted in {es_town} on his way, with fever; his wife {de_full_f} waits for a call on {de_mob}. "
        "{c} He is to see Dr. {de_dr} at home before {d_dm_dot} at the latest.",
        "Silicosis unit visit: quartz conglomerate cutter aged {age}. ILO 2/2 r/q, category A. {c}",
    ),
    "brazil": (
        "Multidisciplinary round, {br_hosp}\nDate {d_slash}, started {t_hm}\nPresent: Dr. {br_full_m} (pulmonology), "
        "Dra. {br_full_f} (radiology), Enf. {br_given_f}, R3 {br_given}\n\n1. {br_ward}, prontuário {br_mrn}: {c}\n"
        "2. {br_ward}, prontuário {br_mrn}: {c}\n3. {br_ward}: no film today.\n\nMinutes by {initials}",
        "{br_hosp}\nPaciente/Patient: {br_full}\nProntuário: {br_mrn}   Leito: {br_ward}\nExame: chest radiograph, "
        "AP in bed, {d_slash} às {t_hm}\n\n{c}\n{c}\n{c}\n\nLaudo: Dr. {br_full_m}, CRM-SP {br_lic}",
        "Indication: paracoccidioidomycosis, coffee worker from {br_town}. {c} Butterfly distribution. {c}",
        "UTI round at {t_hm}: orotracheal tube in place. {c} Told to Dra. {br_given_f} in person.",
        "Sra. {br_given_f} brings the film made at {br_hosp} on {d_slash}. {c} CPF {br_id}.",
        "Has lived at {br_addr}, close to the refinery, for ten years. {c} Telephone {br_mob}.",
        "Hospital discharge film. Return to Dr. {br_full_m} on {d_week}, {d_slash_s}, at {t_hm}. {c} Bring the red "
        "card.",
    ),
    "abroad": (
        "Second opinion for the {hospital}\nFilms received on {xx_date} with letter of Dr. {full}. {c} {c}\nOpinion: "
        "{c}\nNo films returned.",
        "Reported remotely from {town}. Requesting site {hospital}, {ward}. Reference {xx_acc}. {c}\nReader: Dr. "
        "{full} ({xx_phone})",
        "Seafarer's chest radiograph taken in {ph_town} for {ph_full}, engine room rating, passport {ph_pass}. {c} "
        "Repeat taken in {nl_town} on {nl_date}: {c}",
        "Unit check: tube stand {station}, detector serial {serial}. {c} Engineer called on {xx_mob}.",
        "{k}\nThe above line was sent by our Korean colleague {hangul} for the patient of {sg_hosp} and means no "
        "interval change. {c}",
        "A {age90}-year-old resident of {town}. {c} She keeps well and does not want further tests.",
        "{c}\n{c}\n{c}",
        "Incomplete examination: the patient could not stand and the lateral was not done. {c}",
        "Case conference {d_week}: slide 4, unnamed patient. {c} Diagnosis given by Dr. {dr}: Castleman disease, "
        "unicentric.",
    ),
}
