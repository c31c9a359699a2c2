# ruff: noqa: E501  a template is a report on one line
"""Report templates and names that once measured de-identification and now develop it.

Held out until a set by another author (`reports_phi_held_out.py`) showed that its author's way of writing was the rules'.

A template is a whole report; `reports_phi_writer.py` fills its fields and writes down where each planted value stands. All
people, places and numbers are invented.
"""

from __future__ import annotations

# Family names of several cultures; none with a meaning in a report.
FAMILY = (
    "Adeyemi", "Achterberg", "Aguinaldo", "Al-Masri", "Anagnostou", "Aoki", "Baptiste", "Bhattacharjee", "Bjornstad",
    "Brennan-Tully", "Cabrera", "Chaudhuri", "Chukwuemeka", "D'Amato", "Dang", "de la Fuente", "Djokovic", "Duarte",
    "El-Sayed", "Engstrom", "Esposito", "Fitzwilliam", "Fukuda", "Gebremariam", "Ghorbani", "Gunawardena", "Haddad",
    "Hakimi", "Halvorsen", "Ho", "Huynh", "Ibarra", "Iyer", "Jankowski", "Kalani", "Kealoha", "Khoury", "Kruszewski",
    "Li", "Liang", "MacGillivray", "Maalouf", "Mbatha", "McElhinney", "Mehrotra", "Nakagawa", "Ndiaye", "Ng", "Nwosu",
    "O'Shaughnessy", "Oyelaran", "Papadakis", "Pham", "Qureshi", "Ramaswamy", "Redfeather", "Rosenzweig", "Saarinen",
    "Sepulveda", "Siddiqui", "Stojanovic", "Subramanian", "Szymanski", "Takahashi", "Tesfaye", "Tran", "Tuiasosopo",
    "Uddin", "Van der Meulen", "Villanueva", "von Brandt", "Wachowiak", "Wu", "Xiong", "Yamaguchi", "Yilmaz", "Zhao",
    "Zubiri",
)  # fmt: skip
# Family names that are words of a report, of its administration or of its eponyms.
WORD_FAMILY = (
    "Lung", "Early", "Graves", "Hodgkin", "May", "White", "Young", "Hart", "Stone", "Price", "Long", "Rich", "Good",
    "Best", "Strong", "Still", "Little", "Sharp", "Payne", "Hill", "Fields", "Brown", "Gray", "Black", "Ray", "Head",
    "Foote", "Hand", "Day", "Frost", "Law", "Wise", "Bright", "Low", "Wells", "Chance", "Bowles", "Paget", "Crohn",
    "Parkinson", "Blood", "Base", "Ward", "Line", "Post", "Small", "Wall", "Power", "Noble", "Cross", "Banks", "Waters",
)  # fmt: skip
GIVEN = (
    "Abena", "Adaeze", "Aino", "Alejandra", "Amir", "Anjali", "Bao", "Benedikt", "Bronwyn", "Caoimhe", "Chidi",
    "Cormac", "Dagny", "Deepak", "Eitan", "Esperanza", "Farhad", "Giulia", "Hamza", "Hiroko", "Ikaika", "Ivana",
    "Jae-won", "Jean-Luc", "Joaquin", "Kateryna", "Keiko", "Kwame", "Laszlo", "Lien", "Mahmoud", "Maeve", "Marisol",
    "Mehmet", "Nasrin", "Nikolaos", "Noor", "Oluwaseun", "Padma", "Piotr", "Quyen", "Rashida", "Rutger", "Sakura",
    "Selam", "Soledad", "Svetlana", "Tadeusz", "Thandiwe", "Ursula", "Vikram", "Wanjiru", "Xiomara", "Yusuf", "Zeynep",
    "Robert", "Linda", "Kevin", "Donna", "Steven", "Brenda",
)  # fmt: skip
WORD_GIVEN = ("April", "June", "Grace", "Hope", "Mark", "Will", "Art", "Dawn", "Faith", "Rose", "Chase", "Drew", "Pat", "Sue", "Rob", "Joy", "Sterling", "Clay")  # fmt: skip
HANGUL = (
    "남궁혜린", "노승우", "도경완", "류지석", "맹주희", "명세빈", "반효진", "배정호", "변희수", "사공민", "선우재덕", "송하나",
    "신동엽", "심은하", "안소희", "양현종", "여진구", "오달수", "우상호", "유해진", "임윤아", "장기하", "전여빈", "제갈량수",
    "주호민", "진선규", "차승원", "추신수", "탁재훈", "하정우", "한지민", "허광한", "현빈우", "홍진경", "황보라", "구본승",
)  # fmt: skip
ROMANISED = (
    "Ryu Ji-seok", "Bae Jungho", "Song Hana", "Shin Dong-yup", "Yang Hyunjong", "Oh Dal-su", "Im Yoon-ah", "Jang Kiha",
    "Hwang Bora", "Han Jimin", "Hong Jinkyung", "Noh Seung-woo", "Cha Seungwon", "Ahn Sohee", "Yoo Haejin", "Koo Bonseung",
)  # fmt: skip
HOSPITAL = (
    "Mercy Ridge Hospital", "Tallgrass Regional Medical Center", "St. Aldhelm's Hospital", "Queensbury General",
    "Northgate Community Hospital", "Copper Basin VA Medical Center", "Elkhorn Veterans Affairs Medical Center",
    "Holy Family Infirmary", "Bayou Vista Imaging Center", "Sandoval Memorial", "Windermere Heart Institute",
    "The Ottoline Clinic", "University of Westmark Hospital", "Saint Casimir Medical Center", "Juniper Hills Nursing Home",
    "Prairie View Rehabilitation Center", "Oakhollow Cancer Center", "Mount Ardent Hospital", "Twin Forks Radiology Associates",
    "Grand Mesa Children's Hospital",
)  # fmt: skip
HOSPITAL_KO = (
    "늘푸른대학교병원",
    "한빛중앙병원",
    "참사랑내과의원",
    "동해의료원",
    "금강요양병원",
    "서린대학교 부속병원",
    "하늘정형외과",
    "은평구보건소",
)
WARD = (
    "5 South", "4 East", "Ward 11C", "8 Tower", "Unit 3200", "MICU-2", "6 North", "T10", "CCU 4", "room 412", "bed 12B",
    "Rm 7-118", "Pavilion 9",
)  # fmt: skip
WARD_KO = ("61병동", "본관 102병동", "중환자실 3호", "신관 7층 병동", "1203호", "응급실 12번 베드")
STREET = ("47 Saltmarsh Lane", "1180 W Alder Ave", "9 Coldwater Court Apt 3B", "22714 State Route 9", "306 Hobnail Street", "5 Piper's Green")  # fmt: skip
TOWN = ("Duxley, VT 05761", "Port Averill, ME", "Sandy Gap, TX 78844", "Corvane, OR 97011-2210", "Millrace, OH")
ADDRESS_KO = (
    "서울시 마포구 토정로 31길 12",
    "경기도 성남시 분당구 불정로 90번길 4-2",
    "부산광역시 수영구 광안동 148-3",
)

# What stands between the planted pieces: clinical sentences, many with what is easily taken for something protected.
CLINICAL = (
    "The lungs are clear without focal consolidation, effusion or pneumothorax.",
    "Right internal jugular Swan-Ganz catheter terminates in the main pulmonary artery.",
    "Compression deformity of T7 and T12, unchanged; surgical hardware spans C4-C6.",
    "A 6 x 9 mm nodule projects over the right 5th anterior rib (image 3/45).",
    "Kerley B lines and peribronchial cuffing suggest interstitial edema.",
    "Endotracheal tube tip is 4.2 cm above the carina.",
    "Heart size is at the upper limits of normal, cardiothoracic ratio 0.52.",
    "Left-sided dual-lead pacemaker; leads in the right atrium and right ventricle.",
    "Hodgkin lymphoma, status post 6 cycles of ABVD, with residual mediastinal mass 34 x 21 mm.",
    "Calcified granuloma in the left upper lobe, 4 mm, series 2 image 118.",
    "Blunting of the left costophrenic angle, small effusion versus scarring.",
    "Port-A-Cath tip at the cavoatrial junction. No pneumothorax after placement.",
    "Old healed fractures of the left 4th through 7th ribs.",
    "There is a Bochdalek hernia and mild levoscoliosis with a Cobb angle of 14 degrees.",
    "Patient with Parkinson disease and aspiration; bibasilar atelectasis, right greater than left.",
    "Tuberculosis exposure, PPD 15 mm. No hilar adenopathy. Ghon complex not seen.",
    "Lucency in the upper 1/3 of the right hemithorax, 1/2 of which is bullous change.",
    "Sternotomy wires intact; St. Jude mitral valve and a left atrial appendage clip.",
    "Dobbhoff tube coiled in the stomach; Salem sump removed in the interval.",
    "Pulmonary vascularity is normal. Trachea is midline. Hila are unremarkable.",
    "COPD with flattened diaphragms and a 2.3 cm bulla. PEEP 8, FiO2 60%.",
    "Impella and intra-aortic balloon pump; balloon marker 2 cm below the arch.",
    "No acute osseous abnormality. Mild degenerative change of the thoracic spine.",
    "Interval worsening of multifocal opacities, concerning for pneumonia or ARDS.",
    "12 French pigtail catheter in the right base with decreased effusion, now 250 mL.",
    "WBC 14.2, Hgb 9.8, temperature 38.6. Evaluate for infiltrate.",
    "Apical pleural thickening bilaterally. Aortic arch calcification.",
    "Status post right upper lobectomy with volume loss and surgical clips.",
    "Follow-up in 6 to 8 weeks is recommended to ensure resolution.",
    "Lines and tubes unchanged. Low lung volumes with bronchovascular crowding.",
    "Hand and wrist films were not obtained. Graves disease with retrosternal goiter.",
    "Early interstitial edema may be present. Small amount of free air under the right hemidiaphragm.",
)  # fmt: skip
CLINICAL_KO = (
    "양측 폐야에 특이 소견 없음.",
    "우하엽에 경계가 불분명한 음영 증가, 폐렴 의심됨.",
    "심장 크기는 정상 범위임. CTR 0.48.",
    "좌측 소량의 흉수. 늑골횡격막각 둔화.",
    "RUL에 8 mm 결절, 3개월 후 추적 검사 권유.",
    "기관내관 끝은 기관분기부 상방 4 cm에 위치함.",
    "결핵 흔적으로 보이는 석회화 결절이 양측 폐첨부에 있음.",
    "No active lung lesion. 대동맥궁 석회화.",
    "T8 압박골절 의심. 이전과 비교하여 변화 없음.",
    "Cardiomegaly with pulmonary congestion, 호전됨.",
)

# Fields: see `phi_reports.py`. {c} is a clinical sentence, {k} a Korean one; neither is protected.
ACADEMIC = (
    "EXAMINATION: CHEST (PA AND LAT)\n\nINDICATION: {age90} year old woman with cough // pneumonia?\n\nCOMPARISON: Chest radiograph of {date}, CT of {date_text}\n\nFINDINGS: {c} {c} {c}\n\nIMPRESSION: {c}\n\nNOTIFICATION: The findings were discussed by {full}, M.D. with {full}, M.D. on the telephone on {date} at {time}, 5 minutes after discovery of the findings.",
    "WET READ: {wetread} {weekday} {time}\n {c}\n WET READ VERSION #1\n______________________________________________________________________________\n FINAL REPORT\n HISTORY: {c}\n\n FINDINGS: {c} {c}\n\n IMPRESSION: {c}\n\n Findings were communicated to Dr. {dr} by phone at {time24} on {date_text}.",
    "PORTABLE CHEST {date} AT {time}\n\nCLINICAL INFORMATION: Intubated. In {ward} for respiratory failure.\n\nFINDINGS: {c} {c} {c}\n\nThese results were paged to Dr. {dr} (pager {pager}) by Dr. {dr} at {time}.\n\nI, {full}, MD, have reviewed the images and agree with the resident's interpretation.",
    "Study: XR CHEST 1 VIEW\nAccession: {accession}\nMRN: {mrn}\nPatient: {last_first}\nDOB: {dob}\nOrdering provider: {full}, NP\n\nFindings: {c} {c}\nImpression: 1. {c} 2. {c}\n\nResident: {full}, MD\nAttending: {full}, MD\nI have personally reviewed the images.",
    "FINDINGS: {c} {c}\nIMPRESSION: {c}\n\nCritical result: Dr. {full} was notified of these findings via Vocera at {time24}h on {date}. Read-back was performed.\nEND OF IMPRESSION. Summary code 3. Dictated {date_text} by {full}; attested by {full}, M.D., Ph.D.",
    "Comparison: Outside hospital CT from {hospital} dated {date_short}.\n\nFindings: {c} {c} {c}\n\nImpression:\n1. {c}\n2. {c}\n\nDiscussed with {full} (thoracic surgery) on {weekday} morning.",
    "TECHNIQUE: AP upright view of the chest obtained on {date} at {time24}.\nFINDINGS: {c} {c}\nCONCLUSION: {c}\nRecommendation relayed to {full}, PA-C, covering for Dr. {dr}, at {time}. Call {phone} with questions.",
    "Exam performed in {ward}. Serial film {date_short}. Compared to {date} and {month_year}.\n{c} {c} {c}\n\nIMPRESSION: {c}\nMessage left with {full}, RN at {ext}.",
    "Reason: fall from height, trauma activation\n{c} {c}\nImpression: {c}\n\nPreliminary report by {full}, MD (PGY-3). Final report electronically signed by {full}, MD at {date} {time}.",
    "PROCEDURE: PICC placement by {full}, RN, at the bedside. Catheter lot {serial}.\n{c}\nIMPRESSION: {c}\nThis was called to the IV team, extension {ext4}, at {time24}.",
    "Clinical history: Mr. {dr} is a {age} year old with {c}\nFINDINGS: {c} {c}\nIMPRESSION: {c} Mrs. {dr}, his wife, may be reached at {phone}.",
    "ADDENDUM by {full}, MD on {date_text}: The comparison date should read {date}, not {date}.\n\nORIGINAL REPORT\n{c} {c} {c}\n\nSigned: {last_first} MD",
)  # fmt: skip
VETERANS = (
    "CHEST 2 VIEWS PA&LAT\nExm Date: {va_date}@{time24}\nReq Phys: {last_first}     Pat Loc: {va_loc}\nImg Loc: GENERAL RADIOLOGY\nService: Unknown\n\nClinical History:\n{c}\nReport:\n{c} {c}\nImpression:\n{c}\nPrimary Diagnostic Code: MINOR ABNORMALITY\nPrimary Interpreting Staff:\n{last_first}, Staff Radiologist (Verifier)\n/{initials}",
    "{last_first}   {ssn}   DOB-{va_date} {age} M\nCASE: {case} CHEST SINGLE VIEW\nRequested by: {last_first}\n{c}\n{c}\nREPORT: {c}\nVerified by: {last_first} MD {va_date}",
    "Report Status: Verified    Date Reported: {va_date}\n  Date Verified: {va_date}\nVerifier E-Sig:/ES/{full}, M.D.\n\nReport:\n {c} {c} {c}\n\nImpression:\n {c}\n\nWard: {ward}. Patient resides at {street}, {town}.",
    "VETERAN {full} SEEN IN CLINIC. {c} {c} IMPRESSION: {c} Alert sent to {full}, PCP. Facility: {hospital}. Tel: {phone}.",
    "Pt name: {last_first}  SSN: {ssn}\nStation: {hospital}\n{c} {c}\nIMPRESSION: {c}\nTranscribed by {initials3} on {date} {time24}. Read by contract radiologist {full}.",
    "COMPARISON: {va_date}; {va_date}.\nFINDINGS: {c} {c}\nIMPRESSION: {c}\nDr {dr} of primary care contacted {weekday} {date_short} at {time24} hrs. Technologist: {full}, RT(R).",
    "Agent Orange registry exam. {c} {c} {c} Impression: {c} Cosigner: {full}, MD. Unsigned transcription begins {va_date}. cc: {last_first}",
    "Patient is a {age90} y/o male veteran from {town}. {c} {c} Next of kin {full} notified on {date_text}.",
)
PRIVATE = (
    "{hospital}\n{street}\n{town}\nPhone {phone} Fax {phone}\n\nPATIENT: {full}\nMR#: {mrn}   ACCT#: {account}\nEXAM DATE: {date}\nREFERRING PHYSICIAN: {full}, D.O.\n\nCHEST TWO VIEWS\n{c} {c} {c}\n\nIMPRESSION: {c}\n\nThank you for referring this patient.\n\n{full}, M.D.\nBoard Certified Radiologist",
    "Dear Dr. {dr},\n\nThank you for sending {full} for a chest x-ray on {date_text}. {c} {c} {c}\n\nIn summary, {c}\n\nSincerely,\n{full}, MD\ncc: Dr. {full}; {full}, DO",
    "RE: {full}\nDOB: {dob}\nDOS: {date}\n\nFINDINGS: {c} {c}\n\nIMPRESSION: {c}\n\nD: {date} {time}\nT: {date} {time} / {initials3}\nJob #: {job}",
    "Chest PA and lateral {date}. Indication: {c}\n{c} {c}\n\n{full} MD/{initials3}\nD&T: {date}",
    "Workers comp claim # {claim}. Employee {full}, born {date_text}. B-reader evaluation by {full}, MD, NIOSH certified. {c} {c} {c} Email results to {email}.",
    "{c} {c}\nImpression: {c}\n\nReported By: {full}\nCopies to: {full}, {full}\nPortal: {url}",
    "Teleradiology preliminary interpretation. Site: {hospital}. Contacted ED physician {full} at {time} EST. {c} {c} {c} Interpreting radiologist: {full}. Callback number {phone}.",
    "Mobile x-ray at {hospital}, {ward}. Technologist {full} ({phone_short}). Unit S/N {serial}. {c} {c} IMPRESSION: {c}",
    "INTERPRETING PHYSICIAN: {full}, MD\nElectronically Signed By: {full}, MD on {date} {time}\nWorkstation ID: {station}\n\n{c} {c}\n\nIMPRESSION: {c}",
    "Pre-employment film for {full}, {age} years. {c} {c} Mailed to {street}, {town}. Questions: {email}, {phone}.",
    "Post placement film. Pacemaker (model L311, serial number {serial}) placed by Dr. {full} at {hospital} in {month_year}. {c} {c} {c}",
    "Faxed to {full} at {phone} on {date}. {c} {c} {c} Signed {full}",
    "The patient's daughter, {full}, was told on {weekday}. {c} {c} Previous films from {hospital} of {month_day} were reviewed. {c}",
    "History: {age90}F, nursing home resident ({hospital}). {c} {c} {c} Reviewed and approved: {full}.",
    "Ms. {dr} returns for follow up. Seen last on {holiday}. {c} {c} Per Dr. {dr}, {c} Next appointment {date_text} at {time}.",
)
KOREAN = (
    "환자명: {hangul}  등록번호: {mrn8}  {age}세/여\n검사일: {iso_date}\n검사명: Chest PA\n\n[판독소견]\n{k} {k} {k}\n\n[결론]\n{k}\n\n판독의: {hangul} (면허번호 {license})\n승인일시: {iso_date} {time24}",
    "{hangul} 님 흉부 X선 판독 결과입니다. {k} {k} {k} 문의 사항은 {ko_phone}으로 연락 바랍니다.",
    "Chest AP ({iso_date} {time24})\n{k} {k}\nConclusion: {k}\n주치의 {hangul} 교수에게 유선 통보함 ({time_ko}).",
    "C.I.) {c}\n{k} {k}\nRec) CT f/u\n판독: {hangul} / 확인: {hangul}",
    "{hospital_ko}에서 {ko_date} 시행한 외부 영상과 비교함. {k} {k} {k} 의뢰의: {hangul} 선생님",
    "주민등록번호 {rrn}, 보호자 {hangul} (연락처 {ko_phone}). {k} {k} {k} 주소: {address_ko}",
    "Reported by {romanised}, M.D. / Confirmed by {romanised}, M.D., {iso_date}\n\nFinding) {k} {k}\nImp) {k}",
    "{ward_ko} {hangul} 환자, 담당 간호사 {hangul}에게 {ko_date} {time_ko}에 구두 보고. {k} {k}",
    "Dr. {romanised} of pulmonology was called at {time24} ({ko_phone}). {c} {k} {k}",
    "판독 의사 {hangul}, 전공의 {hangul}. 접수번호 {accession}. {k} {k} {k} e-mail: {email}",
    "Pt: {hangul} (M/{age}) ID {mrn8}. Chest PA & Lt lat, {iso_date}. {k} {k} 기사: {hangul}",
    "{age90}세 남자 환자로 {hospital_ko}에서 전원됨. {k} {k} {k} 영상의학과 전문의 {hangul}",
    "타병원({hospital_ko}) CT {ko_date} 참조. {k} {k} 흉부외과 {hangul} 과장님과 상의함. {c}",
)
TEMPLATES = {"academic": ACADEMIC, "veterans": VETERANS, "private": PRIVATE, "korean": KOREAN}
