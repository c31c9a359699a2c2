"""Terse and hasty chest-radiograph reports: templates and lists for `reports_phi_writer`. Everything is invented.

Imitated: residents' overnight notes in small letters without punctuation, wet reads on the requisition,
speech-recognition output nobody corrected, capitals from a mainframe (columns, fixed headers, operator codes), typists'
abbreviations, chat messages and pages pasted into a report, call logs, transfer notes, a few hasty Korean ones.

Fields of this module. `l_` before a field gives it in small letters, `u_` in capitals; the kind stays.

- names (NAME): fl "Maria Ochoa", last, first, nick, lf "Ochoa, Maria T", ginit "M Ochoa", ini2 "MO", ini3 "MTO", login
  "mochoa", spelled "O C H O A". Titles (dr, mrs, rn, md) and the slash between initials are outside.
- dates (DATE): sdate any short form, ndate with a year, wd "Tues", wdate "Tues 3/4", dord "12th", mon "Mar 19",
  holi, said_date as dictated in words. "on", "the" and "yesterday" are outside; a year alone is never planted.
- times (TIME): stime "0735", "7:35p", "735 am", "0735 hrs" with its letters; utime "07:35:12"; said_time in words.
- numbers: mr and said_mr (MRN), acc (ACCESSION), visit, opr, badge, passport (ID), pgr, tel, said_tel (PHONE; an "x"
  before an extension belongs to it), sn, stn (DEVICE; "sn" is outside). Ages are planted from 90 up, without "yo".
- places: hosp (HOSPITAL; "osh", "snf", "er" alone are outside), wrd, unit, bed, unitbed (WARD; "rm 412", "bed 3" with
  the word; a bare "icu" is outside), plc, home (ADDRESS: a town, a street).
- not protected: lc clinical in small letters without punctuation, cc in capitals, sp speech recognition with faults,
  ab typists' abbreviations, vit vitals and settings, hx a short history.
"""

from __future__ import annotations

import random
import re
import string
from datetime import date, timedelta

FAMILY = (
    "Abernathy", "Achterberg", "Adebayo", "Agarwal", "Alcaraz", "Almonte", "Andersen", "Antwi", "Arceneaux",
    "Aukerman", "Azizi", "Babbitt", "Badawi", "Balakrishnan", "Barrientos", "Bautista", "Beaulieu", "Bellweather",
    "Benally", "Berglund", "Bhattacharya", "Bjornstad", "Blankenship", "Bogdanov", "Boudreaux", "Brzezicki",
    "Burkhalter", "Bui", "Caldwell", "Camacho", "Carmody", "Castellanos", "Chaudhry", "Chiang", "Cisneros",
    "Colangelo", "Corrigan", "Crutchfield", "Dabrowski", "Dang", "Daugherty", "De Leon", "De la Vega", "Delacroix",
    "Desrosiers", "Dhillon", "Di Marco", "Do", "Dombrowski", "Donnelly", "Duarte", "Dubinsky", "Eberhardt",
    "Echeverria", "Ekwueme", "Eriksson", "Espinal", "Fahey", "Farnsworth", "Fitzsimmons", "Fontenot", "Friedlander",
    "Fujimura", "Gaddis", "Galloway", "Garibay", "Gebremariam", "Ghosh", "Giordano", "Goldfarb", "Gonsalves",
    "Grabowski", "Guerrero", "Gustafson", "Haddad", "Haugen", "Hendrickson", "Hernandez-Ruiz", "Hoang", "Holcomb",
    "Hsieh", "Huang", "Ibarra", "Igwe", "Imamura", "Iqbal", "Jankowski", "Jaramillo", "Jeffries", "Johannsen",
    "Kaczmarek", "Kalani", "Kapoor", "Karimi", "Kettering", "Khoury", "Kilgore", "Kowalczyk", "Krishnamurthy",
    "Kuznetsov", "Lachance", "Laskowski", "Le", "Leung", "Lindqvist", "Lombardi", "Ly", "MacAllister", "Magnusson",
    "Mahoney", "Makinde", "Marchetti", "McBride", "McGillicuddy", "Mbeki", "Mehrotra", "Montague", "Moriarty",
    "Mukherjee", "Nakagawa", "Narayan", "Ngo", "Nguyen", "Nikolaidis", "Novotny", "O'Dell", "O'Rourke", "Oduya",
    "Okonkwo", "Olszewski", "Ortega", "Osei", "Oyelaran", "Paquette", "Pastrana", "Patel", "Pfeiffer", "Phan",
    "Pruitt", "Quintanilla", "Raghavan", "Rasmussen", "Redfern", "Reyes", "Rinaldi", "Rosenbaum", "Rutherford",
    "Salazar", "Santangelo", "Schwarzkopf", "Sepulveda", "Shapiro", "Singh", "Skelton", "Stavros", "Sundaram",
    "Szymanski", "Takahashi", "Tesfaye", "Thibodeaux", "Tran", "Tsai", "Ueda", "Umarov", "Valdivia", "Van der Berg",
    "Vandermeer", "Vasquez", "Villanueva", "Vo", "Wadsworth", "Whitaker", "Wojcik", "Wu", "Xiong", "Yamashita",
    "Yarbrough", "Yilmaz", "Zamora", "Zawadzki", "Zhou", "Zielinski",
)  # fmt: skip
WORD_FAMILY = (
    "Ball", "Banks", "Bell", "Best", "Black", "Block", "Blunt", "Bone", "Bowels", "Brace", "Branch", "Brown", "Burns",
    "Case", "Chance", "Chest", "Child", "Clay", "Close", "Cloud", "Cole", "Cope", "Cross", "Day", "Diamond", "Drain",
    "Field", "Fine", "Flowers", "Free", "Frost", "Good", "Grace", "Gray", "Green", "Hand", "Hart", "Head", "Heart",
    "Hill", "Hood", "Keen", "Lead", "Light", "Line", "Little", "Long", "Low", "Mark", "May", "Means", "Miles",
    "Moody", "Noble", "Page", "Pain", "Peak", "Pope", "Power", "Price", "Read", "Rice", "Rich", "Rush", "Sharp",
    "Short", "Silver", "Small", "Stable", "Stern", "Still", "Stone", "Story", "Strange", "Swan", "Tall", "Temple",
    "Tube", "Wall", "Ward", "Wedge", "Weeks", "West", "White", "Wise", "Wood", "Worth", "Young",
)  # fmt: skip
GIVEN = (
    "Aaron", "Abdul", "Abigail", "Adriana", "Agnes", "Ahmed", "Aisha", "Alan", "Alejandro", "Alexis", "Alice",
    "Alonzo", "Amara", "Amelia", "Amir", "Ana", "Andre", "Angela", "Anil", "Anita", "Antonio", "Arjun", "Arlene",
    "Arthur", "Barbara", "Beatriz", "Ben", "Bernice", "Bo", "Brandon", "Brenda", "Bridget", "Bryan", "Caitlin",
    "Carlos", "Carmen", "Carol", "Cedric", "Chantal", "Chidi", "Christine", "Clarence", "Claudia", "Colleen",
    "Connor", "Cynthia", "Damian", "Dana", "Darnell", "Deborah", "Deepa", "Delores", "Desmond", "Diego", "Dmitri",
    "Dolores", "Donna", "Doris", "Dwayne", "Edith", "Eduardo", "Eileen", "Elena", "Eli", "Elizabeth", "Emeka", "Emma",
    "Enrique", "Ernest", "Esther", "Eugene", "Fatima", "Felix", "Fernando", "Florence", "Francisco", "Gail", "Gary",
    "Geraldine", "Gloria", "Gordon", "Greg", "Guadalupe", "Hannah", "Harold", "Hassan", "Heather", "Hector", "Helen",
    "Herbert", "Hiroshi", "Hung", "Ian", "Ibrahim", "Ines", "Ingrid", "Irene", "Isaac", "Jamal", "James", "Janice",
    "Jasmine", "Javier", "Jean", "Jennifer", "Jerome", "Jesus", "Jin", "Joanne", "Jose", "Joyce", "Juan", "Kamal",
    "Karen", "Kathleen", "Keisha", "Kenji", "Kevin", "Kwame", "Lakshmi", "Lamar", "Latoya", "Leonard", "Li", "Linh",
    "Lorraine", "Luis", "Lynn", "Magda", "Mai", "Malik", "Manuel", "Marcus", "Margaret", "Maria", "Marisol", "Marvin",
    "Mei", "Melvin", "Mercedes", "Miguel", "Mildred", "Minh", "Mohammed", "Monique", "Nadia", "Natasha", "Nikhil",
    "Norma", "Olga", "Omar", "Oscar", "Pablo", "Pamela", "Patricia", "Percy", "Phyllis", "Priya", "Quentin", "Rafael",
    "Raj", "Ramona", "Rashid", "Rebecca", "Reginald", "Roberto", "Rosa", "Roy", "Ruth", "Salvador", "Samir", "Sandra",
    "Sergei", "Shanice", "Sheila", "Sofia", "Stanley", "Steven", "Sunita", "Svetlana", "Tamika", "Tariq", "Teresa",
    "Thuy", "Tomas", "Trevor", "Tyrone", "Ursula", "Vernon", "Victor", "Vijay", "Walter", "Wanda", "Wei", "Xavier",
    "Yolanda", "Yusuf", "Zachary", "Zoe",
)  # fmt: skip
WORD_GIVEN = (
    "April", "Art", "August", "Bill", "Chase", "Clay", "Daisy", "Dawn", "Drew", "Earnest", "Faith", "Frank", "Gene",
    "Grace", "Grant", "Hope", "Iris", "Ivy", "Jack", "Joy", "June", "Mark", "May", "Melody", "Miles", "Nick", "Pat",
    "Ray", "Rich", "Rod", "Rose", "Rusty", "Skip", "Summer", "Violet", "Ward", "Will",
)  # fmt: skip
NICK = (
    "Abe", "Al", "Andy", "Angie", "Barb", "Bea", "Beto", "Bev", "Bobby", "Bud", "Cece", "Charlie", "Chip", "Chuck",
    "Connie", "Danny", "Deb", "Dee", "Dick", "Dot", "Ed", "Ellie", "Fran", "Fred", "Gigi", "Gus", "Hal", "Hank", "JJ",
    "Jackie", "Jen", "Jess", "Jimbo", "Jo", "Joey", "Kat", "Ken", "Kiki", "Larry", "Liz", "Lou", "Lupe", "Mac",
    "Maggie", "Manny", "Marge", "Matty", "Mel", "Mickey", "Mo", "Nate", "Ned", "Pam", "Peg", "Pete", "Raj", "Randy",
    "Ricky", "Ron", "Sal", "Sam", "Sandy", "Shaz", "Stu", "Sully", "Sue", "TJ", "Ted", "Tina", "Toni", "Vic", "Vinny",
    "Wes", "Zach",
)  # fmt: skip
HANGUL = (
    "강도윤", "고은채", "곽태섭", "구본율", "권나영", "김서진", "김덕례", "남궁현", "노지훈", "문가온", "민경자",
    "박순덕", "박하람", "배시우", "백춘식", "서유나", "선우진", "손말순", "송재혁", "신영길", "안혜림", "양복희",
    "오태민", "우상철", "유다인", "윤병호", "이점례", "이한결", "임채원", "장옥분", "전승우", "정금자", "조민재",
    "차은혁", "최기수", "하윤서", "한정임", "허준영", "홍필녀", "황보람",
)  # fmt: skip
ROMANISED = (
    "Kang Do-yoon", "Koh E.C.", "Kwak Taesup", "Koo Bonyul", "Kwon Na Young", "Kim Seojin", "Kim D.R.",
    "Namgung Hyun", "Noh Ji-hoon", "Moon Gaon", "Min Kyung Ja", "Soonduk Park", "Park Haram", "Bae Siwoo",
    "Baek C.S.", "Yuna Suh", "Sunwoo Jin", "Son Malsoon", "Jaehyuk Song", "Shin Young-gil", "Ahn Hyerim", "Yang B.H.",
    "Oh Tae Min", "Woo Sangchul", "Yoo Dain", "Yoon Byung Ho", "Lee H.G.", "Yim Chaewon", "Chang Okboon",
    "Jun Seung Woo",
)  # fmt: skip
CLINICAL = (
    "No acute dz.", "Lungs clear.", "Heart nl size.", "No ptx.", "No effusion.", "No change.", "Lines ok.",
    "No acute cardiopulm process.", "NAD, clear.", "Low lung vols, otherwise neg.", "Bibasilar atelectasis L > R.",
    "Small L effusion, stable.", "Mod R effusion, slightly up.", "RLL opacity, pna vs aspiration.",
    "Patchy retrocardiac opacity, atx vs pna.", "Mild pulm edema, better than prior.", "Mod edema w/ Kerley B lines.",
    "Vasc congestion, no frank edema.", "Cardiomegaly unchanged.", "CT ratio about 0.58.",
    "Aorta tortuous, calcified.", "ETT 4.5 cm above carina.", "ETT 1.8 cm above carina, suggest pull back 2 cm.",
    "NGT tip in stomach.", "NGT side port at GEJ, advance 8 cm.", "Dobhoff coiled in stomach, post pyloric not seen.",
    "R IJ tip mid SVC.", "L PICC tip cavoatrial jxn.", "R PICC tip up in the IJ, needs reposition.",
    "L subclavian line crosses midline, tip at brachiocephalic confluence.", "Swan tip R main PA.",
    "Swan too distal, pull 3 cm.", "Port-A-Cath on R, tip low SVC, no kink.", "Dual lead pacer, leads intact.",
    "AICD, RV lead tip unchanged.", "IABP tip 2 cm below arch.", "Impella in expected spot.",
    "R chest tube in place, tiny apical ptx 6 mm.", "24 fr L chest tube, side hole in soft tissues.",
    "Pigtail at R base, effusion much smaller.", "Small R apical ptx, 9 mm, was 12 mm.", "No tension.",
    "Deep sulcus sign on L, ptx suspected, get decub.", "Skin fold over R lung, not ptx.", "SubQ air in neck.",
    "Pneumomediastinum, small, stable.", "Free air under R diaphragm, surgical abd until proven otherwise.",
    "Median sternotomy wires intact, 2nd from top broken, old.", "Clips from CABG.", "Prosthetic aortic valve.",
    "Old L rib fx 5 to 8.", "Acute R rib 7 fx lateral.", "No displaced rib fx, rib series if pain.",
    "T8 compression fx, chronic.", "T11/12 wedge deformity, same.", "Degen changes T spine.", "Bones osteopenic.",
    "DISH of T spine.", "Scoliosis, convex R.", "R hemidiaphragm elevated, chronic.", "Eventration on R.",
    "Hiatal hernia, mod, w/ AF level.", "Morgagni hernia R CP angle, known.", "Ghon complex, old granulomatous dz.",
    "Calcified hilar nodes.", "Apical scarring b/l, L > R.", "COPD, flat diaphragms.", "Bullae at the apices.",
    "UIP pattern at bases, see CT.", "Honeycombing, no superimposed process.", "Reticulonodular pattern, ?sarcoid.",
    "8 mm nodule RUL, CT recommended.", "LUL nodule 1.2 cm, new, needs CT.", "Fleischner f/u if low risk.",
    "R hilum full, mass not excluded.", "LUL collapse, luftsichel sign, CT for central lesion.",
    "Mediastinum wide at 8.6 cm, portable and rotated.", "Mediastinum not widened.", "Golden S sign.",
    "Hampton hump ?, CTA if clinically suspected.", "Westermark sign doubtful.", "Cavitary lesion RUL, r/o TB.",
    "Miliary pattern, isolate pt.", "Tree in bud better seen on CT image 12 of series 3.",
    "ARDS picture, 4/4 zones, Murray 2.75.", "White out L hemithorax, volume loss.", "s/p R pneumonectomy, expected.",
    "s/p LLL lobectomy, no leak.", "Bochdalek fat at L base.", "Azygos lobe, variant.", "Cervical rib on R.",
    "Pectus.", "Nipple shadows, repeat w/ markers.", "Artifact from leads.", "EKG leads overlie chest.",
    "Bra hook over T9.", "Pt rotated to L, limited.", "AP portable, semi upright, 1 view.", "PA/lat 2 views.",
    "2 views, 110 kVp 2.5 mAs.", "Exp only, poor insp, 7 ribs.", "CP angle cut off, repeat prn.", "Motion, limited.",
    "Supine film, effusion may layer.", "Compared w/ CT, no new lesion.", "No prior for comp.",
    "No prior here, OSH films not loaded.", "No sig interval change.", "Lines and tubes as before.",
    "Slightly better aeration R base.", "Worse than prior.", "Aspiration pattern, b/l lower lobes.",
    "Foreign body R main bronchus, looks like a tooth.", "Coin at T2 in esophagus, en face.", "Steeple sign, croup.",
    "Peribronchial cuffing, viral vs RAD.", "Sail sign, normal thymus.", "UVC tip T8, UAC tip T7.",
    "RDS, ground glass, ETT at T2.", "PIE, R > L.", "Bowel gas nl where seen.", "Gastric bubble big, decompress.",
    "No radiopaque FB.", "CURB 65 was 3 per ED.", "BNP 1240 fits edema.", "Consistent w/ CHF, NYHA 3.",
    "Silicosis, PMF, unchanged.", "Pleural plaques, asbestos.", "Mastectomy on L.", "Breast implants.",
    "VP shunt tubing intact over R chest.", "Baclofen pump not in field.", "Lap band, phi angle 42.",
    "Stable since priors going back 2 yrs.", "F/u 6 wks after abx.", "Rec CT chest w/ contrast, eGFR 48.",
    "Clinical correlation.", "Neg for pna.", "PPD pos 14 mm, no active TB.", "Cardiac silh upper nl.",
    "Trach midline.", "Trach tube ok, size 8 Shiley.", "ECMO cannula tip mid RA, 25 fr.",
    "Mild interstitial prominence.", "Linear atx L mid lung.", "Fluid in minor fissure.",
    "Loculated R effusion, ?empyema.", "Hydroptx w/ AF level.", "TAVR noted.", "Watchman noted.",
    "LINQ over L chest.", "Micra in RV.", "Harrington rods.", "Vagal stim on L.",
)  # fmt: skip
SPEECH = (
    "There is know pleural effusion.", "The heart is not in large.", "No new mow thorax is seen.",
    "The lungs are clear bilateral lee.", "Mild come a patchy opacity at the left base.",
    "Right to effusion is small.", "The at a junction of the SVC and right atrium is where the tip lies.",
    "No focal and solid Asian.", "Hi Lar contours are normal.", "Endo tracking all tube is 4 cm above the Corina.",
    "No acute oh see us abnormality.", "Cardio media steinal silhouette is within normal limits period",
    "Curly B lines are noted at the bases.", "Her expect oration the diaphragm is flat.",
    "Interval remove all of the NG tube.", "Swan Gans catheter tip in the main PA.",
    "The peace maker leads are in tact.", "Pulmonary vast you'll a tour is normal.", "Effusion has in creased.",
    "No pneumonia or know edema.", "Impression colon no acute process period next paragraph",
    "Left lower low bought electus is.", "There is a 8 mm no jewel in the right upper lobe.",
    "Stern autonomy wires are in tact.", "The trick he is midline.", "Ox you'll are clip is seen.",
    "Scratch that. No effusion.", "Blunt in of the right cost oh frenic angle.",
    "New line the bones are on remarkable.", "Ate electrode overlies the chest.", "Per head CHF.",
    "Recommend see tee of the chest with out contrast.", "Unchanged comma with mild edema comma period",
    "Next. Next. Bony thorax normal. Go to end.", "There is scene a right IJ line.", "Emphysema this changes.",
    "Aspirate shin cannot be excluded.", "The left hemi die a fram is obscured.",
)  # fmt: skip
ABBR = (
    "Hrt sz wnl.", "Lgs clr bilat.", "No pl eff.", "No infil.", "Bony thx intact.", "Pulm vasc wnl.",
    "C/w prev exam nsc.", "Cardiac silh sl enl.", "Trach in midln.", "Diaphs smooth.", "CPAs sharp.",
    "Sl blunting L CPA, prob old.", "Ca++ Ao knob.", "Degen chgs D-spine.", "Min atel L base.",
    "Poss early infil RLL, f/u rec.", "Fibrotic chgs both apices.", "S/p CABG w/ wire sut.", "Incr mkgs both bases.",
    "Hyperaer lgs c/w COPD.", "Pt tkn in semi-erect pos.", "Nl chest.", "Impr: neg chest.",
    "Impr: CHF, impr from prev.", "Impr: RUL infil, r/o TB.", "Med shadow nl.", "Old healed fx R 6th rib.",
    "Calc granuloma L mid lg.", "Pcmkr in situ.", "Cath tip SVC.", "NG tb in stom.", "Ex lim by pt size.",
    "Ap & lat chest.", "Comp fx T12, age indet.", "Pneumo R, approx 15%.", "Resoln of prev infil.",
    "Clin correl req.",
)  # fmt: skip
VITALS = (
    "bp 110/60 hr 88 sat 94 2l", "t 38.4 hr 112 sat 88 ra", "ac 16/450/5/40", "simv 12/500 peep 8 fio2 60",
    "wbc 18.2 lac 3.1", "peak 32 plat 28", "gcs 7t", "pain 8/10", "trop neg x2", "bnp 1240", "ef 35", "k 5.6 cr 2.1",
    "abg 7.28/55/62", "apache 22", "hfnc 40l 50%", "bipap 12/6 40%", "wt 82.4 kg", "crp 140", "inr 2.6", "sofa 9",
    "wells 4.5",
)  # fmt: skip
HISTORIES = (
    "sob", "cough x3d", "fever r/o pna", "cp", "s/p fall r rib pain", "post line", "ett placement", "s/p ct pull",
    "chf 2/2 icm", "copd exac", "hypoxia", "preop lap chole", "preop tka", "pos ppd", "mvc restrained", "ams",
    "ngt placement", "wt loss 20 lb", "40 pk yr smoker", "hemoptysis", "pod 2 cabg x3", "sepsis ?source", "picc",
    "f/u nodule", "esrd on hd missed x1", "stab wd l chest", "syncope", "wheeze", "post thora 1.2 l off",
    "leukocytosis", "r/o tb", "aspiration event", "cath today 2 stents",
)  # fmt: skip
CLINICAL_KO = (
    "특이소견 없음", "이전과 변화 없음", "양측 폐야 깨끗함", "좌측 소량 흉수", "RLL pneumonia 의심",
    "심비대, CT ratio 0.58", "ETT tip carina 상방 4 cm", "C-line tip SVC, ptx 없음", "우측 기흉 소량 잔존",
    "비활동성 결핵 흔적", "RUL 8 mm 결절, CT 권유", "폐부종 호전", "chest tube 위치 양호", "L-tube 위 내 확인",
    "양측 늑골각 둔화", "골다공증성 T12 압박골절", "active lesion 없음", "f/u 권함", "호기 촬영으로 판독 제한",
    "대동맥 석회화",
)  # fmt: skip
HOSPITAL = (
    "Mercy Ridge", "Mercy Ridge Medical Center", "MRMC", "St. Odran's", "St. Odran's Hospital", "St Brannock Hosp",
    "Tarn County", "Tarn County General", "Tarn Cty Gen", "Quillback Memorial", "Quillback Mem Hosp", "Holy Lantern",
    "Holy Lantern Hospital", "Sacred Harbor Med Ctr", "Pine Barrens Regional", "Pine Barrens Reg",
    "Westmark Univ Hosp", "Westmark University Hospital", "WUH", "Twin Forks Community Hospital", "Twin Forks",
    "Cedar Notch Clinic", "Cedar Notch", "Larkspur VA", "Larkspur VAMC", "Ft Dunmore VA",
    "Fort Dunmore Army Medical Center", "Delmont Baptist", "Delmont Baptist Hospital", "Our Lady of the Shoals",
    "OLS", "Good Pilgrim", "Good Pilgrim Hosp", "Harrow Valley Med Ctr", "Harrow Valley", "Bristlecone Childrens",
    "Bristlecone Children's Hospital", "Kestrel Point", "Kestrel Point Hospital", "Saint Ansgar Medical Center",
    "St Ansgar", "St. Ita's Infirmary", "Bellhaven Rehab", "Bellhaven Rehab Hospital", "Orchard Glen Nursing Home",
    "Orchard Glen", "Maple Terrace Manor", "Sunny Acres SNF", "Riverbend LTAC", "Riverbend Specialty Hospital",
    "Goose Creek Urgent Care", "Prairie Cross Urgent Care", "Ninemile Health Center", "Ninemile",
    "Copper Basin District Hospital", "Copper Basin", "Lakota Springs IHS", "Eastmere General", "Eastmere Gen", "EGH",
    "Northgate Heart Hospital", "Northgate Heart", "Winslow-Hart Institute", "Amity Imaging", "Amity Imaging Ctr",
    "Blue Heron Radiology", "Summit Pass Ortho", "Redwillow Surgical Center", "Redwillow",
    "Temple Bay Medical Center", "Temple Bay", "Stonebridge Univ Med Ctr", "SUMC", "Grace Hollow",
    "Grace Hollow Hospital", "Mount Carrow", "Mt Carrow Hosp", "Hollis County Jail Infirmary", "Queen Maud Infirmary",
    "Ravenscar Royal", "Ravenscar Royal Infirmary", "Kirkhallow District General", "Tumbarra Base Hospital",
    "Port Elson Health Sciences", "Beth Shalom Med Ctr", "Sisters of Clemency", "Clemency West",
    "Gulf Pines Memorial", "Gulf Pines", "Pelican Bay Med Ctr", "Desert Lantern Hospital", "Sierra Vado Community",
    "Sierra Vado", "Dialysis of Harlow", "Whitefork Cancer Center", "Whitefork",
)  # fmt: skip
HOSPITAL_KO = (
    "늘푸른병원", "한빛들의료원", "새결대학교병원", "동해누리병원", "참솔요양병원", "미르내과", "은하수의원",
    "가온대병원", "해오름종합병원", "서림의료원", "달빛요양원", "남해솔병원",
)  # fmt: skip
UNIT = (
    "4 West", "4W", "7B", "5N", "6 South", "3E", "2 Main", "MICU 2", "MICU-B", "SICU 3", "CCU 4", "CTICU 1", "TCU 4",
    "PCU 2", "Tower 6", "T6", "Ward 9", "Ward 7B", "Wd 12", "Onc 8", "Med Surg 5", "M/S 3", "Tele 7", "NICU 2",
    "PICU A", "Pod C", "Blue Pod", "8 North", "10 East", "Burn 1", "Neuro 5", "Ortho 3", "L&D 2", "Step Down 6",
    "Rehab 4", "ED Pod B", "Floor 9", "Bldg 3", "Carrow Wing", "Ward Heather", "Psych 2", "B Wing",
)  # fmt: skip
BED = (
    "bed 12", "bed 3", "bed 27", "bed 4A", "bd 6", "b 14", "rm 412", "rm 7", "rm 1108", "rm 12A", "room 530",
    "Rm 216-2", "bay 3", "bay 11", "hall bed 3", "hallway 6", "slot 5", "chair 4", "trauma 2", "resus 1", "curtain 5",
    "cube 9",
)  # fmt: skip
WARD = (
    *UNIT, "MICU bed 12", "MICU 3-07", "SICU bed 4", "CCU 9", "5N-12", "7B-03", "4W 22", "ED bay 6", "ER rm 11",
    "ED 27", "trauma bay 1", "PACU bay 4", "Rm 412", "Room 1108", "Bed 19", "T6-114", "Ward 9 bed 3", "resus 2",
    "OR 7", "Hall 4",
)  # fmt: skip
WARD_KO = (
    "71병동", "52병동 3호", "MICU 5번", "중환자실 12번", "응급실 B구역 4번", "83W", "6층 서병동", "101병동 1012호",
    "SICU 2번 자리", "NICU 3번", "45병동 창가쪽 4512호",
)  # fmt: skip
STREET = (
    "412 Alder St", "18 Quarry Ln", "18 Quarry Ln Apt 3", "2207 N Fennel Ave", "77 Tollgate Rd", "9 Mill Ct",
    "1450 County Rd 12", "303 E Birch", "3316 W Larch Blvd", "PO Box 88", "P.O. Box 1471", "RR 2 Box 140",
    "60 Heart Lake Rd", "815 Sutter Row", "5 Stone Hill Dr", "1121 Old Ferry Pike", "29 Cannery Row #4",
    "640 S 14th St", "88-12 Marsh Pkwy", "2 Chapel Sq", "471 Lower Base Rd", "1900 Hwy 41 Lot 6", "33 Pilot Knob Ter",
    "708 Garnet Way", "14 Apex Cir", "502 Wm Penrose St", "6 Weaver's Yard", "250 Granary Ln Unit 2C", "99 Basin St",
    "1717 Thistle Cv", "4 Rivermouth Cl", "836 Juniper Trl", "12 Foundry Al", "3005 Camino Vado", "45 Long Pond Rd",
    "11 Spring Ct", "922 Orchard Glen Ave", "1 Harbor Plz Ste 400", "67 Bay View", "2840 NW Cutler",
    "19 Upper Lobb Ln", "530 Clay Pit Rd",
)  # fmt: skip
TOWN = (
    "Tarnbrook", "Quillback", "Millhaven", "Dunmore Falls", "Harlow", "Eastmere", "Westmark", "Ravenscar",
    "Kirkhallow", "Port Elson", "Tumbarra", "Copper Basin", "Sierra Vado", "Goose Creek", "Ninemile", "Whitefork",
    "Pelican Bay", "Gulf Pines", "Bellhaven", "Redwillow", "Larkspur", "Delmont", "Carrow", "Temple Bay",
    "Stonebridge", "Amity", "Cedar Notch", "Lakota Springs", "Winslow Hart", "Prairie Cross", "Twin Forks",
    "Pine Barrens", "Oxbow", "Oxbow, MT", "Tarnbrook PA", "Harlow, OH", "Millhaven NJ", "Eastmere, MA",
    "Redwillow NE", "Gulf Pines, FL", "Sulphur Gap", "Black Lung Hollow", "Coalton Run", "Marrow Bone", "Short Pump",
    "Rib Lake", "Stillwater Ford", "Hilum Park", "Basalt", "Flint Rock", "Granite Shoals", "Slate Hill", "Gantry",
    "Shipley Yard", "Dockerby", "Saltash Point", "Limekiln", "Potter's Bar", "Anvil", "Corran", "Inverloch",
    "Ballyneal", "Kilbracken", "Llanfarch", "Treworth", "Uppingdale", "Nether Wexley", "Bad Orla", "Santa Brisa",
    "San Tobias", "Puerto Vela", "Villa Cardo", "La Higuera", "Baie Claire", "Ste-Odile", "Lac Perdu",
    "Moosehead Landing", "Kettle Flats", "Dry Fork", "Alkali", "Sandpiper", "Fairweather", "Old Harbor", "New Tarn",
    "Hopewell Mills", "Bristow Junction",
)  # fmt: skip
ADDRESS_KO = (
    "누리시 한솔구 가람로 12", "새봄군 들꽃읍", "푸른시 달맞이동", "은빛시 소나무길 45-3", "가온도 해솔시",
    "미리내군 샘골면 112번지", "한결시 바다로 7 302호", "늘봄시 중앙동", "물빛시 서문로 88", "해달군 윗마을리",
)  # fmt: skip

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth", "twenty first", "twenty second", "twenty third", "twenty fourth", "twenty fifth", "twenty sixth",
    "twenty seventh", "twenty eighth",
)  # fmt: skip
_SAID = ("oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TENS = ("ten", "fifteen", "twenty", "twenty five", "thirty", "thirty five", "forty", "forty two", "fifty", "oh five")
_SHORT_DAYS = ("Mon", "Tues", "Tue", "Wed", "Weds", "Thurs", "Thu", "Fri", "Sat", "Sun")


def own_value(field: str, rng: random.Random) -> tuple[str, str]:
    if field[:2] in ("l_", "u_"):
        value, kind = _base(field[2:], rng)
        if kind in ("HOSPITAL", "WARD", "ADDRESS") and field[0] == "l":
            value = re.sub(r"[.,']", "", value)
        return (value.lower() if field[0] == "l" else value.upper()), kind
    if field == "lc":
        return re.sub(r"[.,;:](?!\d)", "", rng.choice(CLINICAL)).lower(), ""
    if field == "cc":
        return rng.choice(CLINICAL).upper(), ""
    return _base(field, rng)


def _shape(rng: random.Random, *shapes: str) -> str:
    """`#` becomes a digit, `@` a capital, in one of the shapes."""
    digits, capitals = string.digits, string.ascii_uppercase
    return "".join(
        rng.choice(digits) if c == "#" else rng.choice(capitals) if c == "@" else c for c in rng.choice(shapes)
    )


def _base(field: str, rng: random.Random) -> tuple[str, str]:
    for part in (_name, _moment, _number, _place):
        value = part(field, rng)
        if value:
            return value
    plain = {"sp": SPEECH, "ab": ABBR, "vit": VITALS, "hx": HISTORIES}
    if field in plain:
        return rng.choice(plain[field]), ""
    raise KeyError(field)


def _name(field: str, rng: random.Random) -> tuple[str, str] | None:
    given = rng.choice(WORD_GIVEN if rng.random() < 0.15 else GIVEN)
    family = rng.choice(WORD_FAMILY if rng.random() < 0.25 else FAMILY)
    middle = rng.choice(string.ascii_uppercase)
    bare = re.sub(r"[^A-Za-z]", "", family)
    match field:
        case "fl":
            value = f"{given} {middle} {family}" if rng.random() < 0.15 else f"{given} {family}"
        case "last":
            value = family
        case "first":
            value = given
        case "nick":
            value = rng.choice(NICK)
        case "lf":
            value = f"{family}{rng.choice((', ', ',', ' '))}{given}{rng.choice(('', '', f' {middle}'))}"
        case "ginit":
            value = f"{given[0]}{rng.choice((' ', '. ', '.'))}{family}"
        case "ini2":
            value = given[0] + family[0].upper()
        case "ini3":
            value = given[0] + middle + family[0].upper()
        case "login":
            value = rng.choice((f"{given[0]}{bare}", f"{bare[:6]}{given[0]}", f"{given[0]}{bare}{rng.randint(1, 9)}"))
            value = value.lower()
        case "spelled":
            value = rng.choice((" ", "-")).join(bare.upper())
        case _:
            return None
    return value, "NAME"


def _moment(field: str, rng: random.Random) -> tuple[str, str] | None:
    day = date(2009, 1, 1) + timedelta(days=rng.randrange(6200))
    month, d = _MONTHS[day.month - 1], day.day
    suffix = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}.get(d, "th")
    hour, minute = rng.randrange(24), rng.randrange(60)
    h12, half = (hour - 1) % 12 + 1, "a" if hour < 12 else "p"
    dated = (
        f"{day.month}/{d}/{day:%y}", f"{day.month}-{d}-{day:%y}", f"{day:%d.%m.%y}", f"{d}{month[:3]}{day:%y}",
        f"{d} {month[:3]} {day:%y}", f"{month[:3]} {d} {day:%Y}", f"{day:%m%d%y}", f"{day:%Y%m%d}", f"{day:%m/%d/%Y}",
        f"{month[:3]} {d}, {day:%Y}", f"{day:%y/%m/%d}", f"{day:%Y-%m-%d}",
    )  # fmt: skip
    undated = (
        f"{day.month}/{d}", f"{day.month}-{d}", f"{month[:3]} {d}", f"{d} {month[:3]}", f"{d}-{month[:3]}",
        f"{month} {d}{suffix}", f"{day:%m/%d}",
    )  # fmt: skip
    match field:
        case "sdate":
            return rng.choice(dated if rng.random() < 0.5 else undated), "DATE"
        case "ndate":
            return rng.choice(dated), "DATE"
        case "hdate":
            return f"{day:%m/%d/%y}", "DATE"
        case "wd":
            return rng.choice(_SHORT_DAYS), "DATE"
        case "wdate":
            return f"{rng.choice(_SHORT_DAYS)} {day.month}/{d}", "DATE"
        case "dord":
            return f"{d}{suffix}", "DATE"
        case "mon":
            return rng.choice(
                (month, f"{month[:3]} {day:%y}", f"{day.month}/{day:%y}", f"{month[:3]} {day:%Y}")
            ), "DATE"
        case "holi":
            return rng.choice(("Xmas", "Xmas eve", "New Years", "July 4th", "Thanksgiving", "Memorial Day")), "DATE"
        case "born":
            year = day.year - rng.randint(22, 80)
            return rng.choice(
                (f"{day.month}/{d}/{year % 100:02d}", f"{day:%m-%d-}{year}", f"{d}{month[:3]}{year}")
            ), "DATE"
        case "said_date":
            said = f"{month.lower()} {_ORDINALS[min(d, 28) - 1]}"
            year = rng.choice(("", " twenty nineteen", " twenty twenty one", " two thousand nine", f" {day.year}"))
            return said + year, "DATE"
        case "stime":
            forms = (
                f"{hour:02d}{minute:02d}", f"{hour:02d}{minute:02d}", f"{hour:02d}:{minute:02d}", f"{h12}{half}",
            f"{h12}:{minute:02d}{half}", f"{h12}{minute:02d}{half}", f"{h12} {half}m", f"{h12}{half}m",
            f"{h12}:{minute:02d} {half}m", f"{h12}{minute:02d} {half}m", f"{hour:02d}{minute:02d} hrs",
            f"{hour:02d}{minute:02d}h", f"{h12}:{minute:02d}",
            )  # fmt: skip
            return rng.choice(forms), "TIME"
        case "utime":
            return f"{hour:02d}:{minute:02d}:{rng.randrange(60):02d}", "TIME"
        case "ctime":
            return f"{hour:02d}:{minute:02d}", "TIME"
        case "said_time":
            return f"{_SAID[h12]} {rng.choice(_TENS)} {half} m", "TIME"
        case "old":
            return str(rng.randint(90, 103)), "AGE"
    return None


def _number(field: str, rng: random.Random) -> tuple[str, str] | None:
    match field:
        case "mr":
            return _shape(rng, "#######", "0#######", "###-###", "##-##-##", "M######", "######"), "MRN"
        case "said_mr":
            return " ".join(_SAID[int(c)] for c in _shape(rng, "#######")), "MRN"
        case "acc":
            return _shape(
                rng, "CR-##-######", "X######", "######-##", "RAD#######", "#########", "XR##-####"
            ), "ACCESSION"
        case "visit":
            return _shape(rng, "V########", "#########", "1######-###"), "ID"
        case "opr":
            return _shape(rng, "0###", "T##", "RT####", "##-@"), "ID"
        case "passport":
            return _shape(rng, "@########", "@@######", "#########"), "ID"
        case "badge":
            return _shape(rng, "#####", "E####"), "ID"
        case "pgr":
            return _shape(rng, "####", "#####", "3-####", "###-####"), "PHONE"
        case "tel":
            return _shape(rng, "###-####", "###-###-####", "##########", "###.###.####", "x####", "###/####"), "PHONE"
        case "said_tel":
            return " ".join(_SAID[int(c)] for c in _shape(rng, rng.choice(("#####", "#######")))), "PHONE"
        case "sn":
            return _shape(rng, "@@@######", "#######@", "@@-####-#", "########"), "DEVICE"
        case "stn":
            return _shape(rng, "DR##", "CRT##", "PACS-WS#", "PORT-##", "RADWS##", "TTY###"), "DEVICE"
    return None


def _place(field: str, rng: random.Random) -> tuple[str, str] | None:
    match field:
        case "hosp":
            return rng.choice(HOSPITAL), "HOSPITAL"
        case "wrd":
            return rng.choice(WARD), "WARD"
        case "unit":
            return rng.choice(UNIT), "WARD"
        case "bed":
            return rng.choice(BED), "WARD"
        case "plc":
            return rng.choice(TOWN), "ADDRESS"
        case "unitbed":
            return f"{rng.choice(UNIT)} {rng.choice(BED)}", "WARD"
        case "home":
            return rng.choice(STREET), "ADDRESS"
    return None


# Half of the templates are in small letters, names as well.
TEMPLATES: dict[str, tuple[str, ...]] = {
    "resident_lower": (
        "cxr\n{lc}\n{lc}\nd/w {l_last} r2 {l_stime}",
        "pcxr {l_sdate} {l_stime} {l_bed}\nett fine {lc}\n{lc}\nwill tell {l_nick} nites",
        "hx {hx}\n{vit}\ncxr neg {lc}\nno need to call dr {l_last}",
        "overnight list\n1 {l_last} {l_bed} {lc}\n2 {l_last} {l_bed} {lc} called {l_stime}\n3 {l_last} {l_bed} neg",
        (
            "{age}yo m {hx} lives alone in {l_plc} neighbor {l_first} found him down {l_wd}\n{lc}\n{lc}\n"
            "attg to review {l_ini2}"
        ),
        "{old}yo f from {l_hosp} w/ {hx}\n{lc}\n{lc}\nfam {l_fl} wants call {l_tel}",
        "cmp {l_sdate} and {l_sdate}\n{lc}\n{lc}",
        (
            "1 view chest\ncmp 2 views last {l_wd}\n{lc}\n10-12 mm nodule 2/2 nipple likely\n"
            "rpt w markers d/w {l_ginit} {l_stime}"
        ),
        "called {l_unit} x3 no answer finally got {l_first} rn at {l_stime} told her re ptx\n{lc}\n{lc}",
        "imp\n{lc}\n{lc}\nneed old films from {l_hosp} last cxr there was {l_mon}",
        "pt of {l_last} s/p r picc by {l_nick} iv team {l_stime}\n{lc}\ntip svc ok to use\npgd {l_pgr}",
        "{hx} mr {l_mr}\n{lc}\n{lc}\nmr l spine also pending not read here\n{l_ini3} pgy3",
        "swan and iabp in {lc}\nper {l_last} fellow pull swan 3 cm done by {l_last} rpt film {l_stime} better\n{lc}",
        "ct out {l_sdate} {l_stime}\nrpt film 4h later {lc}\nno ptx ok for home per {l_first} np surg",
        (
            "wt loss 40 pk yr worked the shipyard in {l_plc} til {l_mon}\nplaques both sides {lc}\n"
            "ct rec told pcp {l_last} {l_tel}"
        ),
        "nothing acute\nkerley b lines at r base 2/2 chf unchanged from the {l_dord}",
        "lines ok tubes ok 4/4 zones white\n{vit}\nmurray 3 {lc}\nno call made team at bedside",
    ),
    "wet_reads": (
        "WET READ {u_ini2} {stime}\n{c}\n{c}",
        "Prelim {sdate} {stime}. {c} {c} D/w {ginit}. {wetread}",
        (
            "PRELIM/ED note: {c} Seen w/ {last}. Told {nick} in {wrd} at {stime}.\n"
            "FINAL: {c} {c} Agree w/ above. /{u_ini3}"
        ),
        "{u_ini2}/{u_ini2} {sdate}: {c} No discrepancy.",
        (
            "ovn read by {l_hosp} teleradiology {l_stime}\nthey say {lc}\nwe say {lc}\n"
            "discrep called to {l_fl} ed {l_tel} {l_stime}"
        ),
        "Discrep log. Prelim ({initials}): {c} Final ({initials}): {c} Notified {full} RN {wrd} {date_short} {stime}.",
        "nighthawk fax {l_ndate}\n{l_lf}\nmr# {l_mr}\n{lc}\n{lc}\nread by {l_fl} md not signed",
        (
            "ED wet read slip\nPt {lf} Rm/loc {bed}\nHx {hx}\nER doc thinks: RLL pna\nRad: {c} {c}\n"
            "Init {u_ini2} Time {stime}"
        ),
        "neg\n{l_ini2}",
    ),
    "messages": (
        "[{ctime}] {l_nick}: hey can u look at {l_last} {l_bed} film\n[{ctime}] {l_nick}: {lc}\n[{ctime}] {l_nick}: ty",
        "pasted from chat: {fl} {time}: is the ETT ok in {wrd}?\n{fl} {time}: {c} {c}\nEnd paste. {c}",
        (
            "pt seen w {l_nick} msg below\n> from {l_login}\n> to rad resident\n> sent {l_ndate} {l_stime}\n"
            "> {l_last} in {l_bed} desat {vit} pls read\nread {lc} {lc}"
        ),
        "Secure msg from {fl} to {fl} {ndate} {stime}: line good to use?\nReply: {c} OK to use. {u_ini2}",
        "fyi {l_nick} the cxr on mrs {l_last} is worse {lc} call me {l_tel} or page {l_pgr}",
        'PAGE {pgr} -> {last} "{u_last} {wrd} CXR READ PLS {tel}"\nRead: {c} {c} Called back {stime}.',
        "text to {l_last} {l_stime}\nptx bigger 9 mm to 22 mm need ct now\nreply omw\n{lc}",
        "email {email} asks compare w/ outside. Outside = {hosp}, {mon}. {c} {c} Reply sent {wd}.",
        "note to file mrs {l_last} aka {l_fl} has 2 charts {l_mr} and {l_mr} pls merge\n{lc}\n{lc}",
        "@{l_login} pls addend said left meant right thx {l_nick}\n\nleft to right corrected {lc}",
        "chat w {l_unit} {l_stime}\nq tube ok\na {lc}\nq feeds ok\na yes",
        (
            "{l_nick} per ur q yes the cath is in the azygos pull 4 cm rpt\n{lc}\n"
            "not signed in pacs down til {l_stime} see {url}"
        ),
    ),
    "speech": (
        "{sp} {sp} {sp} This was discussed with doctor {last} at {said_time}.",
        (
            "chest two views {l_said_date} comma comparison {l_said_date} period\n{l_sp}\n{l_sp}\n"
            "dictated by {l_fl} em dee"
        ),
        "Patient last name {spelled} first name {first} medical record number {said_mr}. {sp} {sp} End of dictation.",
        "this is doctor {l_last} dictating on {l_fl} date of birth {l_said_date} {l_sp} {l_sp} thank you {l_first}",
        "{sp} {sp} Findings were called to nurse {first} on {unit}, that is no longer {unit}, at {time}. {sp}",
        "Comparison is made to {said_date} from {hosp} period {sp} {sp} Call me at {said_tel} with questions period",
        "dictated not read\n{l_sp}\n{l_sp}\ncc doctor {l_last} comma doctor {l_last} comma and {l_hosp} period",
        "Scratch that the patient is {lf}, not {lf}. New paragraph {sp} {sp} {sp}",
        "{sp} {sp}\nElectronically sign by {fl} on {ndate} at {stime}. Voice wreck ignition errors may occur.",
        "okay next one {l_lf} {age} year old with {hx} uh {l_sp} {l_sp} okay next one",
        "{sp} {sp} {sp} Swan Gans pulled back by doctor {last} [sic Doctor {last}] per {initials3}.",
        (
            "history of a fall at home in {l_plc} period {l_sp} the patience cousin {l_first} was in formed by "
            "doctor {l_last} at {l_said_time} period {l_sp}"
        ),
    ),
    "mainframe_caps": (
        (
            "RADIOLOGY RESULT                              PAGE 1 OF 1\n"
            "PT#      {mrn8}  ACCT {account}  LOC {u_wrd}\nNAME     {u_lf}\nORD MD   {u_ginit}\n"
            "EXAM     CHEST PA/LAT  CPT 71046\nRESULT\n{cc}\n{cc}\n{cc}\n*** END OF REPORT ***"
        ),
        "DATE     TIME     EXAM         RDR  OPR\n{hdate} {utime} CHEST 1V     {u_ini3}  {opr}\n\n{cc}\n{cc}",
        (
            "RUN DATE {hdate}  RUN TIME {ctime}  RUN USER {u_login}\n{u_hosp}\nRAD DEPT SUMMARY\n\n"
            "{u_lf}   {u_bed}\n  XRCHEST2   {hdate}  {cc}\n  XRCHEST1   {hdate}  {cc}\n"
            "  XRCHEST1   {hdate}  CANCELLED"
        ),
        (
            "{u_hosp} RAD SYS   TERM {u_stn}\nUNIT# {mr}   {u_lf}   {age} M\nREQ BY DR {u_last}   ST FINAL\n{cc}\n"
            "{cc}\nDICT {u_ini3} {hdate} {ctime}   TRANS {u_ini3} {hdate} {ctime}   SIGN {u_login}"
        ),
        (
            "STATUS: FINAL   PRIORITY: STAT   TRANSPORT: PORT\nACC# {acc}\n"
            "TECH {opr}   STN {u_stn}   KVP 110   MAS 2.5   SID 72   REJ 1/3\n{cc}\n{cc}\n"
            "VER {u_login} {hdate} {utime}"
        ),
        (
            "WORKLIST {u_unit} {hdate}\nBED    NAME            EXAM   STAT\n{u_bed}  {u_lf}  CXR1V  DONE\n"
            "{u_bed}  {u_lf}  CXR1V  HOLD\n{u_bed}  {u_lf}  CXR2V  DONE\nNOTE FIRST PT {cc}"
        ),
        (
            "PROCEDURE CHEST ONE VIEW COMPLETED {va_date} {utime}\nREQUESTING LOC {va_loc}   PRIM INTERP {u_lf}\n"
            "SSN {ssn}   CASE {case}\n{cc}\n{cc}\nDX CODE 1 MINOR ABNORMALITY\n/ES/ {u_fl}"
        ),
        (
            "DISCHARGE/XFER FILM LIST\nFROM {u_hosp}\nTO   {u_hosp}\nPT   {u_lf}   DOB {born}\n"
            "FILMS 2/2 COPIED TO CD {hdate}\nLAST CXR {cc}"
        ),
        "MSG {ctime} FROM {u_stn}: RPT {acc} NOT SIGNED > 24 H. DR {u_last} NOTIFIED.\n{cc}\n{cc}",
        "CHEST AP/PORTABLE\nREASON {u_hx}\n{cc}\n{cc}\n{cc}\nCOMPARED {hdate} {ctime} AND {hdate} {ctime}",
        (
            "PT INFO  {u_lf}\n         {u_home}\n         {u_plc}\nTEL      {tel}\nEMPL     RET MINER, {u_plc}\n"
            "RPT      {cc}\n         {cc}"
        ),
        "RAD BILLING EXTRACT  71045 X2  J18.9  R09.02\nACCT {visit}  INS ID {claim}\nDOS {hdate}\nTEXT {cc}",
        'AMENDED RPT   ORIG VER {u_ginit} {hdate}   AMEND {u_ginit} {hdate}\nFOR "LEFT" READ "RIGHT"\n{cc}',
    ),
    "typist": (
        "{ab} {ab} {ab}\n\n{u_ini2}/{l_ini3}  D {ndate}  T {ndate}",
        "RE: {lf}  #{mr}\nDr {last}:\n{ab} {ab} {ab}\nThk you for ref this pt.\n{ginit}, MD\n{u_ini3}/{l_ini2}",
        "pa & lat chest {l_ndate} compd w {l_ndate} {lc} {lc} rad {l_last} typ {l_ini2}",
        "Pt: {fl}. Add: {home}, {plc}. Tel {tel}. DOB {born}. {ab} {ab} Impr: {c}",
        "dictn cut off at {l_stime} dr {l_last} pls redictate\n{lc}\n____ cm above carina\n{l_ini3} transcr ext {ext4}",
        "Typist note: ? name of ref MD sounds like {last} or {last}. Pls clarify, {initials3}. {ab} {ab}",
        "{ab} {ab} {ab} {ab}",
        "dd {l_ndate} {l_stime}\ndt {l_ndate} {l_stime}\njob {job}\n{lc}\n{lc}\nby {l_fl}",
        "Films from {hosp} dtd {sdate} rev'd @ req of {ginit}. {ab} {ab} Films retd to pt's spouse {first}.",
        "rpt phoned to {l_last}'s ofc spoke w {l_nick} {l_wdate} {l_stime} by {l_ini3}\n{lc}",
        "Rpt faxed {tel} attn {first}, {hosp}, {stime}. {ab} {ab} {u_ini2}",
    ),
    "triage_history": (
        "{age}f {hx} works laundry at {l_hosp} exp to tb pt {l_mon}\n{lc}\nppd 14 mm\nemployee hlth fax {l_tel}",
        "Triage {stime} {bed}. {age} M, truck driver from {plc}, {hx}. {vit}. Spouse {first} {tel}. CXR: {c} {c}",
        "{l_fl} {age}m brought by cousin {l_nick} no id no phone staying {l_home} {l_plc}\n{hx}\ncxr {lc} {lc}",
        "{age90}yo, {hx}, DNR per POA {full} {phone}. {c} {c}",
        "mvc on hwy near {l_plc} {l_stime} ems unit {badge}\nrib 7 fx l {lc}\nseat belt sign {vit}\nfast neg",
        "fell {l_holi} down 3 steps at his sisters in {l_plc} {hx}\n{lc}\nold l rib fx 5 to 8 same as {l_sdate}",
        "pre emp cxr {l_lf} dob {l_born} emp id {badge}\n{lc}\nok for work starts {l_wd}",
        "Immig CXR. {fl}, DOB {born}, passport {passport}. From {plc}. {c} No active TB. Panel MD {ginit}.",
        "{age}yo retd welder {hx}\n{lc}\n{lc}\nilo 1/1 s/t r and l",
    ),
    "addenda": (
        "addn\nprior from {l_hosp} {l_sdate} now here {lc} no change to imp\n{l_last}",
        "Add'm ({u_ini3}): wrong pt label, film is {lf} MR {mr} not {lf} MR {mr}. {c}",
        "addendum x2\n1 {l_wd} {l_stime} {l_ini2} {lc}\n2 {l_wd} {l_stime} {l_ini2} {lc}",
        "Late entry for {dord}: RN {fl}, {wrd}, took crit result, read back ok. {c}",
        "peer review score 2b {lc} missed on {l_sdate} by {l_last} seen in retrospect told {l_nick}",
    ),
    "calls": (
        "CRIT CALL {stime} {u_ini2}>{last} {tel}. {c} RB y.",
        "{c} {c} {nick} (charge, {unit}) aware {stime}. {last} (attg) aware {stime}. {nick} RT aware.",
        (
            "crit ptx\ncalled {l_stime} {l_last} no ans\ncalled {l_stime} {l_pgr} no ans\n"
            "called {l_stime} {l_nick} rn {l_unit} ok\n{lc}"
        ),
        "left vm for {l_ginit} {l_tel} re 1.2 cm nodule {lc} letter to pt {l_home} {l_plc}",
        "operator {badge} paged surg {l_last} beeper {l_pgr} at {l_stime} {lc}\n{vit}\nto or",
        "Beeper {pgr} down, use cell {phone}, {nick} covers for {last} til {wd}. {c} {c}",
    ),
    "transfer": (
        "xfer from {l_hosp} to us {l_sdate} {l_stime} by air\nlines placed at osh\n{lc}\n{lc}\nacc md {l_last}",
        "OSH ({hosp}) film, {sdate}: {c} Ours, {sdate} {stime}: {c} Moved {unit} to {unit}. {u_ini2}",
        "moved from {l_bed} to {l_unitbed} tube check {lc} {lc}",
        (
            "snf pt {l_hosp} {l_plc} {hx}\nfacility nurse {l_first} says cough since {l_wd}\n"
            "portable by {l_nick} tech unit {l_stn}\n{lc}"
        ),
        "Accepted by {ginit} from {hosp} ED {phone}, {fl} MD sending. 2 films, series 3 image 12 best. {c} {c}",
        "vent pt from {l_hosp} {vit}\n{lc}\npacer sn {l_sn} rep {l_nick} {l_tel}\nleads ok",
    ),
    "headers": (
        "{lf} {mr} {acc}\n{ndate} {stime} {wrd}\nCXR 1V\n{c}\n{c}\n{u_ini2}",
        "name {l_lf}\nmrn {l_mr}\nacc {l_acc}\nloc {l_wrd}\nmd {l_last}\n\n{lc}\n{lc}\n{lc}",
        "Pt {initials} {age}F MR {mr} Ord {last} Loc {wrd} Port {stn}\nHx {hx}\n{c} {c}",
        "{l_last} {age}m {l_unitbed} {l_ndate}\n{lc}",
        "icd {l_sn} interrogated {l_sdate} by {l_first}\nname {l_fl} acct {l_visit}\n{lc}\nrv lead ok fx none",
        "Detector {sn} err, rpt on {stn}. Tech {ginit}. {c} {c}",
        "tech {l_nick} {opr} exp {l_stime} {l_ndate} 110 kvp 2.5 mas\npt id by wristband {l_mr}\n{lc}",
    ),
    "bare": (
        "{c} {c}",
        "{lc}\n{lc}\n{lc}",
        (
            "cxr\n{lc}\n{lc}\nhx {hx} {vit}\nt8 comp fx old swan ok port a cath ok\n"
            "ct image 12 of series 3 shows it better"
        ),
        "AP 1v. {c} {c} {c} Wells 4.5, 3/6 murmur, K 4.1.",
        "ptx 2/2 central line now 12 mm was 8 mm 4h ago {lc}\ncall if >20 mm sat <90 on 6l",
    ),
    "korean": (
        "{k}. {k}. {hangul} 선생님께 {time24} 전화함.",
        "{ward_ko} {hangul} {age}세 {k}\n{k}\nnoti {time_ko} R2 {hangul}",
        "{hospital_ko} 외부필름 {iso_date} 비교. {k}. {k}.",
        "pt {mrn8} {romanised}\n{k}\n{lc}\nconfirm dr {romanised} {ko_date}",
        "전원 {hospital_ko}->본원 {ko_date}. 보호자 {hangul} {ko_phone}. {k}.",
        "Dr. {romanised} / Dr. {romanised} {sdate}. {c} {c}",
        "{k}\n{k}",
        "접수 {rrn} {hangul} 주소 {address_ko}\n판독 {k}. {k}.\n판독의 {hangul} (면허 {license})",
    ),
}
