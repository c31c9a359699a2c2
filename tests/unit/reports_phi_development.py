"""Report templates and names to develop the recognisers on: look at every miss in here, and mend.

The same fields as `reports_phi_held_out.py`, which must not be looked at for this; no template, name or place of that
file stands here. All people, places and numbers are invented.
"""

from __future__ import annotations

FAMILY = (
    "Abioye", "Agarwal", "Al-Rashid", "Amundsen", "Aquino", "Arrieta", "Bakker", "Banerjee", "Bielski", "Bukowska",
    "Cavanaugh", "Chang-Diaz", "Cho", "Cruikshank", "Da Silva", "Dauphin", "De Vries", "Demir", "Diallo", "Eriksson",
    "Farrokhzad", "Feng", "Ferreira", "Giannopoulos", "Goldfarb", "Gupta", "Hashemi", "He", "Hinojosa", "Hrycyk", "Ito",
    "Jablonski", "Juarez", "Kamau", "Karimi", "Kekoa", "Kovacs", "Laukkanen", "Le", "Lindgren", "Lopez-Ortega", "Ma",
    "MacTavish", "Maldonado", "Mbeki", "McGinty", "Moravec", "Mwangi", "Natarajan", "Nguyen", "Nikolic", "O'Doherty",
    "Okafor", "Onyango", "Pereira", "Petrov", "Phan", "Quintanilla", "Rahman", "Rinaldi", "Roszak", "Sato", "Schlesinger",
    "Sithole", "St. Clair", "Tanaka", "Tkachenko", "Urbina", "Van Houten", "Vo", "von Trapp", "Watanabe", "Yazzie", "Zhu",
)  # fmt: skip
WORD_FAMILY = (
    "Bone", "Cole", "Love", "Green", "Field", "Marks", "Gross", "Short", "Cotton", "Fine", "Rains", "Poole", "Savage",
    "Wire", "Tube", "Winter", "Summers", "Hardy", "Rose", "Park", "Woods", "Forest", "King", "Bishop", "Page", "Case",
    "Church", "Street", "Speed", "Heard", "Barrett", "Hunter", "Turner", "Swan", "Pick", "Horner", "Down", "Rush", "Rice",
    "Bell", "Starr", "Golden", "Mild", "Major", "Sample", "Battle", "Heart", "Large", "Image", "Sweet", "Close", "March",
)  # fmt: skip
GIVEN = (
    "Achieng", "Agnieszka", "Alhaji", "Anahita", "Arjun", "Asuncion", "Bjorn", "Blessing", "Chiara", "Cong", "Dariusz",
    "Efosa", "Eilidh", "Eun-ji", "Fernanda", "Ganesh", "Gwendolyn", "Haruto", "Hyacinth", "Ibrahim", "Isolde", "Jadwiga",
    "Jean-Pierre", "Kaimana", "Kavita", "Lwazi", "Magnus", "Mei-Ling", "Milan", "Ngoc", "Niamh", "Olena", "Parisa",
    "Rajesh", "Renske", "Saoirse", "Sipho", "Teodora", "Tuyet", "Uchenna", "Vaclav", "Wiremu", "Yesenia", "Zainab",
    "Thomas", "Nancy", "Gary", "Deborah", "Scott", "Carol",
)  # fmt: skip
WORD_GIVEN = ("May", "Summer", "Autumn", "Ivy", "Gene", "Dean", "Guy", "Earnest", "Frank", "Bill", "Lance", "Violet", "Ruby", "Max", "Cliff", "Iris", "Ray")  # fmt: skip
HANGUL = (
    "강다니엘", "고아라", "권나라", "김서형", "나문희", "마동석", "문채원", "민효린", "박해일", "방은진", "백윤식", "서강준", "설경구",
    "성유리", "손석구", "안재홍", "엄정화", "염혜란", "오연서", "윤계상", "이제훈", "임수정", "장혁진", "전도연", "정려원", "조여정",
    "주지훈", "지창욱", "천우희", "최우식", "표예진", "한효주", "함은정", "허준호", "홍수현", "황정음", "선우선", "남궁민", "독고영재",
)  # fmt: skip
ROMANISED = (
    "Kang Da-eun", "Ko Ara", "Kwon Nara", "Na Moonhee", "Ma Dongseok", "Moon Chae-won", "Min Hyorin", "Bang Eunjin",
    "Baek Yunsik", "Seo Kang-jun", "Seol Kyung-gu", "Sung Yuri", "Son Seokgu", "Yeom Hyeran", "Jeon Doyeon", "Heo Junho",
)  # fmt: skip
HOSPITAL = (
    "Cedar Hollow Hospital", "Blue Mesa Medical Center", "St. Ninian's Medical Center", "Larchmont General",
    "Tidewater Community Hospital", "Pine Barrens VA Medical Center", "Great Plains Veterans Affairs Hospital",
    "Our Lady of the Lake Infirmary", "Delta Imaging Center", "Kettering Memorial", "Pacific Cardiac Institute",
    "The Marlowe Clinic", "University of Eastmoor Medical Center", "Saint Brigid Hospital", "Willow Bend Nursing Home",
    "Sunrise Rehabilitation Hospital", "Stonebridge Cancer Institute", "Mount Olivet Hospital", "Riverbend Imaging Associates",
    "Three Rivers Children's Hospital", "Valley Ortho Center", "Bethany Care Home", "Tri-County Health Center",
)  # fmt: skip
HOSPITAL_KO = ("푸른솔대학교병원", "강변중앙병원", "우리들내과의원", "서해의료원", "은빛요양병원", "한울대학교 부속병원", "튼튼정형외과", "마포구보건소", "밝은영상의학과의원")
WARD = (
    "6 South", "3 East", "Ward 9A", "5 Tower", "Unit 2100", "SICU-4", "8 North", "B12", "ICU 3", "room 214", "bed 7A",
    "Rm 3-220", "Pavilion 4", "4 Main", "10 Center", "Bay 6", "Station 5B", "CVICU 11", "W4",
)  # fmt: skip
WARD_KO = ("72병동", "신관 51병동", "중환자실 7호", "본관 9층 병동", "805호", "응급실 3번 베드", "별관 3층", "외과계 중환자실 2번")
STREET = ("88 Thornapple Lane", "2045 E Birch Ave", "14 Foxglove Court Apt 7", "3310 County Road 12", "77 Tanner Street", "2 Weaver's Row", "5000 US Highway 40", "610 N. Main")  # fmt: skip
TOWN = ("Harrow, NH 03450", "Little Bend, WV", "Cactus Wells, AZ 85321", "Fairhaven, WA 98225-1003", "Stillwater, MN")
ADDRESS_KO = ("서울시 강서구 화곡로 55길 8", "경기도 수원시 영통구 매영로 210번길 7-1", "대구광역시 달서구 상인동 12-9", "전주시 완산구 효자로 77")

CLINICAL = (
    "No focal airspace disease. The cardiomediastinal silhouette is normal.",
    "Left subclavian Port-A-Cath with tip in the low SVC; no Kerley lines.",
    "Mild wedging of T11 and L1. Fusion hardware from C5 to C7.",
    "The 7 x 11 mm nodule near the left 6th rib is stable (series 4 image 72).",
    "ET tube 3.5 cm above the carina; enteric tube below the diaphragm.",
    "Cardiac silhouette is mildly enlarged, ratio 0.55.",
    "Right-sided biventricular ICD with three leads in expected position.",
    "Known Crohn disease and Wegener granulomatosis, cavitary lesion 18 mm.",
    "Small right effusion, unchanged. Left base atelectasis.",
    "Nissen fundoplication clips. Hill-Sachs deformity of the right humerus.",
    "Healed fractures of ribs 5-8 on the right.",
    "Early consolidation is possible; short interval follow up in 2 weeks.",
    "Alzheimer disease, found down. No acute fracture. White count 11.8.",
    "Lucent area in the lower 2/3 of the left lung, likely bulla.",
    "Bjork-Shiley aortic valve. Mediastinal drains and a Foley catheter over the pelvis.",
    "14 Fr chest tube at the left apex, side port within the thorax, output 300 mL.",
    "Lung volumes are low. Strong suspicion of aspiration in the right lower lobe.",
    "Good inspiration. Long segment narrowing of the trachea. Little change overall.",
    "Head of the left clavicle is intact. Hand overlies the abdomen.",
    "Baseline film. Base of the heart obscured. Post surgical change in the right hilum.",
    "Vital signs: HR 112, BP 90/58, RR 28, SpO2 91% on 4 L.",
    "Day 3 after CABG. POD 2. Sternal wires and mediastinal clips.",
    "Line placement confirmed. Rule out pneumothorax after central line.",
    "Price of contrast is not relevant; non-contrast study. Wall thickening of the bronchi.",
    "Heart, lungs and bones unremarkable. May represent scarring.",
)  # fmt: skip
CLINICAL_KO = (
    "폐실질에 활동성 병변 없음.",
    "좌상엽에 경화성 결절, 이전과 변화 없음.",
    "심비대 소견 및 폐혈관 음영 증가.",
    "우측 흉수 중등도, 배액관 삽입 상태.",
    "LUL에 12 mm 결절이 있어 CT 권장.",
    "중심정맥관 끝은 상대정맥에 위치.",
    "양측 폐첨부 흉막 비후. 비활동성 결핵 추정.",
    "Bronchiectasis in RML. 추적 관찰 바람.",
    "T11 압박골절. 골다공증.",
    "호흡기내과 협진 권유, 임상 양상과 상관 요함.",
)

CUES = (
    "Verbal report given to {full}, RN, in {ward} at {time} on {date}. {c} {c}",
    "{c} {c}\nThe above was reviewed with Dr. {full} at {time24} on {date_text}.",
    "Dr. {dr} (beeper {pager}) and Dr. {dr} were made aware. {c} {c}",
    "{c} Results given to {full} NP over the phone. {c} Read back confirmed by {full} RN.",
    "Paged Dr. {dr} at {pager} {time}, no answer; re-paged {time24}. {c} {c}",
    "{c} {c} Findings texted to {full}, DO, on {weekday} at {time}.",
    "As per {full}, MD, the line may be used. {c} {c}",
    "Spoke with {full} in {ward} regarding these results on {date}. {c}",
    "Compared to prior of {date}, {date_short} and {month_day}. {c} {c} {c}",
    "Comparison: {month_year}; also {weekday}'s study and one from {hospital}, {date}.\n{c} {c}",
    "Radiologist: {full}\nResident: {full}\nTech: {full}\n{c} {c}",
    "{c} {c}\n\n{full}, M.D.\nStaff radiologist\n{date} {time24}",
    "Interpreted by {full}, MD and {full}, MD. {c} {c}",
    "{c} {c}\nAuthenticated by: {full} MD on {date_text} at {time}\n{initials3}",
    "Signed by: {last_first} MD, {date}. {c}",
    "Name: {last_first}\nSex: F  Age: {age90}\nMRN: {mrn}\nLocation: {va_loc}\nExam date: {date}\n{c} {c}",
    "Patient {full} (MRN {mrn}, acc# {accession}) {c} {c}",
    "PATIENT NAME {full}\nDATE OF EXAM {date_text}\nDATE OF BIRTH {dob}\nREFERRED BY {full} MD\n{c} {c}",
    "{full} is a {age} year old man. {c} Mr. {dr} has {c}",
    "Mrs. {dr} is {age90} and lives at {street}, {town}. {c}",
    "Her husband {full} was informed on {weekday} evening. His number is {phone}. {c}",
    "cc: {full}, MD; {full}, MD; {hospital}\n{c} {c}",
    "Dear Dr. {dr}:\nRe: {full}, born {dob}\n{c} {c}\nKind regards,\n{full}, MD",
    "Dear {full},\n{c} {c}\nYours truly,\n\nDr. {full}",
    "Thank you for allowing us to see {full}. {c} {c} {full}, M.D., F.A.C.R.",
    "Admitted to {ward} on {date_short} from {hospital}. {c} {c}",
    "Transfer from {hospital}, {town}, {weekday} night. {c} {c}",
    "Moved from {ward} to {ward}. {c} {c} Call {ext} for the reading room.",
    "Exam date/time: {va_date} {time24}\nProvider: {last_first}\n{c}\nInterpreted: {last_first}, MD (Staff)\n{c}",
    "SSN: {ssn}  Case {case}\nWard: {va_loc}\n{c} {c}\nTranscriptionist: {initials3}\n/{initials}",
    "Verifying radiologist: {last_first} ({initials})\n{c} {c}",
    "/es/ {full}, MD\nStaff Physician\nSigned: {va_date} {time24}\n{c}",
    "Attending of record {full}. {c} {c} Read with {full} (fellow).",
    "Device serial {serial}. Station {station}. {c} {c} Technologist initials {initials}.",
    "Lead model 5076, S/N: {serial}, implanted {month_year} by Dr. {dr}. {c}",
    "Detector ID {serial}; workstation {station}. {c}",
    "Acct {account}; job number {job}; claim no. {claim}. {c} {c}",
    "Phone {phone}, pager {pager}, ext. {ext4}, fax {phone}. {c}",
    "Reading room {phone_short}; please call {ext}. {c} Send to {email} or {url}.",
    "Last seen on {holiday}; next visit the week of {month_day}. {c} {c}",
    "Study of {weekday}, {date_text}, {time}. {c} {c}",
    "since {holiday}, cough. {c} Prior film {month_year}. {c}",
    "D: {date_short} {time24} T: {date_short} {time24} {initials3} DD: {va_date}. {c}",
    "{full} MD / {initials3}\n{date}\n{c} {c}",
    "dictated not read, {full}. {c} {c}",
    "This exam was ordered by {full} and performed at {hospital} by technologist {full}. {c}",
    "Discussed at length with {full}, the patient's son. {c} {c}",
    "Family contact: {full}, {phone}. {c} Emergency contact {full}.",
    "WET READ by {full}: {c} (given to ED, Dr. {dr}, {time24})\nFINAL: {c}",
    "Wet read {wetread} {weekday} {time24}. {c} {c}",
    "Consult: {full} (pulmonary) agrees. {c} Surgery ({full}, chief resident) notified {time}.",
    "Reader A: {full}, MD. Reader B: {full}, MD. {c} {c}",
    "Dr. {full}'s office was faxed at {phone}. {c}",
    "I, {full}, attest that I was present. {c} {c} Supervising: {full}, MD.",
    "Exam reviewed by Drs. {dr} and {dr}. {c}",
    "Provisional report {full} {time24} {date_short}; final {full} {date}. {c}",
    "Employee physical for {full}, {town}. {c} {c} Certified by {full}, MD, MPH.",
)
HEADED = (
    "{hospital}, Department of Radiology, {street}, {town}, Tel {phone}\nPatient: {last_first}    DOB {dob}    MRN {mrn}\nReferring: {full}, MD\nExam: Chest 2 views, {date}\n\nFINDINGS: {c} {c}\nIMPRESSION: {c}\n\nElectronically signed by {full}, MD, {date}, {time}",
    "FINAL REPORT\nEXAM: Chest portable, {time24}, {date}\nCOMPARISON: {date_text}\nFINDINGS: {c}\nIMPRESSION: 1. {c} 2. {c}\nDictated by: {full}, MD. Signed by: {full}, MD. Dictated: {date}. Signed: {date_text}.",
    "To: {full}, MD   Fax: {phone}\nFrom: {hospital}\nRegarding: {last_first}, {dob}\n{c} {c}\nReported and signed by\n{full}\nConsultant Radiologist",
    "Requesting Physician\n{last_first}\nInterpreting Physician\n{last_first}, MD\nTechnologist\n{full}, RT\nReport\n{c} {c} {c}",
    "CHEST: {va_date}\nHx: {age90} yo with cough, resides in {town}\n{c} {c}\nIMP: {c}\nRad: {full}   Trans: {initials3}   Job# {job}",
)
KOREAN = (
    "성명: {hangul} / 병록번호: {mrn8} / 나이: {age90}세 / 병동: {ward_ko}\n촬영일: {iso_date}\n{k} {k}\n판독 전문의: {hangul}",
    "{hangul} 환자 {ko_date} 검사와 비교. {k} {k}",
    "{k} {k}\n담당의 {hangul} 선생님께 {time_ko} 전화로 알림 ({ko_phone}).",
    "{hospital_ko} {ko_date} 흉부 CT와 비교하였음. {k} 전원 의뢰: {hangul} 교수",
    "주민번호: {rrn}\n주소: {address_ko}\n전화: {ko_phone}\n{k} {k}",
    "판독: {romanised} MD, {iso_date} {time24}. {k} {k}",
    "Dictated by {romanised} / approved by {romanised}. {k} {c}",
    "{ward_ko} 간호사 {hangul}, {time24} 보고받음. {k}",
    "Notify: {hangul} (R3), {ko_phone}. {k} {k}",
    "판독자 {hangul} 면허번호 {license} 승인 {iso_date}. {k}",
    "{k} {k}\n\n영상의학과 {hangul}, {hangul}",
    "{age90}세 여자, {hospital_ko}에서 의뢰. 보호자 {hangul}({ko_phone})와 통화함. {k}",
    "촬영기사 {hangul}, 검사번호 {accession}. {k} {k} 결과지 발송: {address_ko}",
    "Pt. {hangul} F/{age} #{mrn8} {iso_date} {k} {c}",
    "{hangul}님, {ko_date} {time_ko} 예약. {k} 문의 {email}",
    "R2 {hangul} / Staff {hangul}\n{k} {k}",
)
TEMPLATES = {"cues": CUES, "headed": HEADED, "korean": KOREAN}
