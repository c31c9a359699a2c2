"""Names that several weak signs prove together, and what looks like a name and is kept."""

from __future__ import annotations

import pytest

from cxrflow.config.reports import DeidentifyOptions
from cxrflow.reports.deidentify import Deidentifier


@pytest.fixture(scope="module")
def finder():
    return Deidentifier(DeidentifyOptions())


def names(finder: Deidentifier, text: str) -> str:
    """What of a text is found as a name, in order."""
    return " | ".join(text[start:end] for kind, start, end, _ in finder.find(text) if kind == "NAME")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The lungs are clear. I texted Savage about the tube.", "Savage"),
        ("Heart size is normal. Please page Winters with questions.", "Winters"),
        ("Vickers asked for a lateral view. No effusion.", "Vickers"),
        ("The line was advanced. Vickers's team is aware.", "Vickers"),
        ("Seen by Vickers (resident) and Lowther (staff). No edema.", "Vickers | Lowther"),
        ("Sobczak and Ferreira informed. No pneumothorax.", "Sobczak | Ferreira"),
        ("The film was shown to Ferreira KT. No effusion.", "Ferreira KT"),
        ("Results to K. S. Line, pager 4524. No effusion.", "K. S. Line"),
        ("FERREIRA,Ilka was seen for a cough. No effusion.", "FERREIRA,Ilka"),
        ("Patient SOBCZAK Ilka, chest radiograph. No effusion.", "SOBCZAK Ilka"),
        ("Seen with Ilka van der Sobczak today. No effusion.", "Ilka van der Sobczak"),
        ("Seen with Nomsa Precious kaSobczak. No effusion.", "Nomsa Precious kaSobczak"),
        ("Her mother Sobczak was treated. No effusion.", "Sobczak"),
        ("spoke with ilka sobczak pa-c about the tube. No effusion is seen. Heart is normal.", "ilka sobczak"),
        ("The tube is in place.\nTRW:CJ", "TRW:CJ"),
        ("No effusion. Audited by kb on 22/1/2015.", "kb"),
        ("Spoke w/ Sobczak. No effusion is seen.", "Sobczak"),
        ("Sobczak to follow. No effusion is seen.", "Sobczak"),
        ("Neither Sobczak nor Lowther answered. No effusion.", "Sobczak | Lowther"),
        ("READBACK SOBCZAK. NO EFFUSION IS SEEN. THE HEART IS NORMAL IN SIZE.", "SOBCZAK"),
        ("Signed: Imran St. Sobczak\nNo effusion is seen.", "Imran St. Sobczak"),
        ("Chaplain Short. No effusion is seen.", "Short"),
        ("Her sister and Pastor Yetunde Sobczak are her contacts. No effusion.", "Yetunde Sobczak"),
        ("Reviewed with Sobczak sir. Drug box given. No effusion is seen.", "Sobczak"),
        ("Thank you for the comment, 함은혜. The catheter tip projects over the right atrium as before.", "함은혜"),
        ("Spoke w/ Short. No effusion is seen.", "Short"),
        ("Per Short, no further imaging is needed. No effusion.", "Short"),
        ("Read by Short and Small. No effusion is seen.", "Short | Small"),
        ("READ BY SHORT AND SMALL. NO EFFUSION IS SEEN. THE HEART IS NORMAL.", "SHORT | SMALL"),
        ("I SPOKE TO COIL ABOUT THE TUBE. NO EFFUSION IS SEEN. THE HEART IS NORMAL.", "COIL"),
        ("Thank you, Small. No effusion is seen.", "Small"),
        ("Film shown to the team; Dawn K. Sobczak to follow. No effusion.", "Dawn K. Sobczak"),
        ("Lines are unchanged. No effusion. Reported by OX, checked by the consultant.", "OX"),
        ("Flow through each lumen, radiographer WE. No effusion.", "WE"),
        ("The heart is smaller. No effusion. GB/enb 20240804.", "GB/enb"),
        ("Case 3: G.V., 44 F. No effusion is seen.", "G.V"),
        ("No effusion is seen. Cotton A.W. / dgf", "Cotton A.W. | dgf"),
        ("Paged to the BMT fellow, Dorothea G. Green, today. No effusion.", "Dorothea G. Green"),
        ("Referrer: Dr Andre Sobczak, RMO\nSubcutaneous emphysema is seen. No effusion.", "Andre Sobczak"),
        ("Edited by Obinna Sobczak, typed by Mrs Lowther. No effusion.", "Obinna Sobczak | Lowther"),
        ("For MDT on Thursday. No effusion is seen.\n\nCotton A.W.", "Cotton A.W."),
        ("Per ICU resident (May), desaturation. No effusion is seen.", "May"),
        ("Given to NNP Lily by phone. No effusion is seen.", "Lily"),
        ("D/w\nadaeze (neuro icu rn). No effusion is seen. The heart is normal in size.", "adaeze"),
        ("Worse edema than before. Night float (VW) informed. No effusion.", "VW"),
        ("Heart is normal. No effusion is seen.\n\n/hnv  D: 2010-03-27", "hnv"),
        ("Voicemail left for Vo. No effusion is seen.", "Vo"),
        ("SEEN BY KRISTIN DAY, ROOMMATE. NO EFFUSION IS SEEN. THE HEART IS NORMAL.", "KRISTIN DAY"),
        ("RESULTS TO DR. B BURNS AT 1424. NO EFFUSION IS SEEN. THE HEART IS NORMAL.", "B BURNS"),
        ("THERAPIST PHYLLIS SOBCZAK GRAVES, NO EFFUSION IS SEEN. THE HEART IS NORMAL.", "PHYLLIS SOBCZAK GRAVES"),
        ("Reviewed with: N Port, MD. No effusion is seen.", "N Port"),
        ("HOME OXYGEN, S. DARNELL SOBCZAK (LAST4). NO EFFUSION IS SEEN.", "S. DARNELL SOBCZAK"),
        ("Khun Ratana Sobczak (nickname Mind), no effusion is seen.", "Ratana Sobczak | Mind"),
        ("Report copied to Ms Letchumi d/o Sobczak, no effusion is seen.", "Letchumi d/o Sobczak"),
        ("Order by HO Sobczak. No effusion is seen.", "Sobczak"),
        ("RESIDENT SHORT; NO EFFUSION IS SEEN. THE HEART IS NORMAL.", "SHORT"),
        ("Surgeons Sobczak/Short. No effusion is seen.", "Sobczak | Short"),
        ("Short NP informed. No effusion is seen.", "Short"),
        ("Short from ICU called. No effusion is seen.", "Short"),
        ("pt's mom meenakshi at bedside. No effusion is seen. The heart is normal in size.", "meenakshi"),
        ("findings d/w bill sobczak today. No effusion is seen. The heart is normal in size.", "bill sobczak"),
    ],
)
def test_signs_that_together_prove_a_name(finder: Deidentifier, text: str, found: str):
    assert names(finder, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Salter-Harris II fracture of the proximal humerus. No effusion.",
        "SALTER-HARRIS II FRACTURE OF THE HUMERUS. NO EFFUSION.",
        "Hodgkin disease, Ann Arbor stage 2A. No effusion.",
        "May-Thurner stent in the left iliac vein. No effusion.",
        "The St. Jude aortic valve is unchanged. No effusion.",
        "Lady Windermere pattern in the lingula. No effusion.",
        "Foley removed. Chart reviewed. Rapid Response called. No effusion.",
        "Follow-up CT per BTS and Fleischner guidance. No effusion.",
        "Surgery asked for a lateral view. Cardiology informed. No effusion.",
        "The Children's team is aware. The patient's mother reports a cough.",
        "INR 2.4, Hb 98 g/L. On Tazocin 4.5 g. No effusion.",
        "Per the Brock score the risk is low. No effusion.",
        "A Sobczak drain is in place. Sobczak sign is absent. Dict: no effusion.",
        "Treated with Sobczavir 200 mg. No effusion.",
        "TRAUMA ACTIVATION, HEART NORMAL. PNEUMOTHROAX IS ABSENT. NO EFFUSION.",
        "Porównano z badaniem z dnia wczorajszego. Płuca bez zmian. Serce powiększone, przepona gładka.",
        "Hand surgery called. Chest tube team informed. No effusion.",
        "Neg D-dimer. Pos culture. No effusion.",
        "흉부 사진상 특이 소견 없음. 심전도 확인 요망. Follow up.",
        "The catheter tip (중심정맥관) projects over the right atrium as before. Please correlate (심전도).",
        "Discussed w/ Surgery. Seen by Surgery and Medicine. Per Wells criteria. Thank you, Radiology. No effusion.",
        "SEEN BY SURGERY AND MEDICINE. CALLED TO THE FLOOR. PLACED BY INTERVENTIONAL RADIOLOGY. NO EFFUSION IS SEEN.",
        "Levocurvature of the lumbar spine. Swimmer. Microcoils to follow. Ser 4 Im 87 of the series. No effusion.",
        "Guided by CT. Views AP/lat 3/4/2019. Access by US. No effusion.",
        "TIP BELOW GOJ, OK TO FEED. NT-PROBNP IS RAISED. WARFARIN STOPPED. NO EFFUSION.",
        "Drain 28F swinging. HIV on ART, CD4 88. Hosp No 12. No effusion.",
        "Child speaks Portuguese. Closed with 6-0 Prolene. Feeds Peptamen at 20 mL/h. No effusion.",
        "THE PULMONARY VASCULAR BED IS ENGORGED WITHOUT FRANK EDEMA. NO EFFUSION IS SEEN.",
        "Miner, 61 years old, 27 years underground. No effusion.",
        "Arrived from a camp in Kenya with four children. Enquiries to the desk. BeLPT to be repeated.",
        "Vital signs: HR 112, BP 90/58. No effusion.",
    ],
)
def test_what_only_looks_like_a_name_is_kept(finder: Deidentifier, text: str):
    assert names(finder, text) == ""


def test_a_degree_with_points_and_a_certificate_are_no_part_of_a_name(finder: Deidentifier):
    assert names(finder, "Read by Ilka Sobczak, M.D.\nNo effusion.") == "Ilka Sobczak"
    assert names(finder, "Read by Ilka Sobczak, MD, NIOSH certified. No effusion.") == "Ilka Sobczak"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Operators: C Frost / S Sobczak. No effusion.", "C Frost | S Sobczak"),
        ("Told at the cotside by radiographer A. Sobczak; film repeated. No effusion.", "A. Sobczak"),
        ("Attender: Kiran. Next tap on Monday. No effusion.", "Kiran"),
        ("Consultant: Sobczak/Peak\nThe lungs are clear. No effusion.", "Sobczak | Peak"),
        ("Please escalate to the medical registrar. No effusion.\n\nSobczak\n", "Sobczak"),
        ("No effusion is seen. (Sobczak)", "Sobczak"),
        ("Laxman S/o Asif Wankhede was X-rayed. No effusion.", "Laxman | Asif Wankhede"),
        ("SOBCZAK, Ilka   seen in clinic. No effusion is seen.", "SOBCZAK, Ilka"),
        ("Notified on-duty R2 Lai about the tube. No effusion.", "Lai"),
        ("Yours sincerely,\nFoley EC\nConsultant physician. No effusion is seen.", "Foley EC"),
        ("Contacts were reviewed by Cross GR: no effusion is seen.", "Cross GR"),
        ("No effusion. See again next year.\nBauer/us", "Bauer | us"),
        ("PRELIM (QW, 1455) reported no effusion. The heart is normal.", "QW"),
        ('Sticky note\n"rd: tube high at T1". No effusion is seen.', "rd"),
        ("Patient TAY Boon Huat, ward 3. No effusion is seen.", "TAY Boon Huat"),
        ("FILM OF SZETO CHI KEUNG SHOWS NO EFFUSION.", "SZETO CHI KEUNG"),
        ("Read by R3 Kwak Ki Young / confirmed by Prof. Lee. No effusion.", "Kwak Ki Young | Lee"),
        ("氏名: 山本大輔 様   29歳\nNo effusion is seen.", "山本大輔"),
        ("Name: 黃淑芬   Bed 3. No effusion is seen.", "黃淑芬"),
        ("שם: יוסף כץ   No effusion is seen.", "יוסף כץ"),
        ("Ασθενής: Γεώργιος Παπαδόπουλος   No effusion is seen.", "Γεώργιος Παπαδόπουλος"),
        ("Jang 선생님께 유선 보고함. No effusion is seen.", "Jang"),
        ("CT was imported by technologist 박순옥. No effusion is seen.", "박순옥"),
        ("The child prefers Ilka. Mum is Sobczak. No effusion.", "Ilka | Sobczak"),
    ],
)
def test_the_form_of_a_byline_proves_a_name(finder: Deidentifier, text: str, found: str):
    assert names(finder, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Second reader Dr Evans M. Findings given in person. No effusion.", "Evans M"),
        ("Positioned by Sobczak J. No effusion is seen.", "Sobczak J"),
        ("Findings phoned to Dr Sobczak, ED consultant. No effusion is seen.", "Sobczak"),
        ("Reported by Wilfred Priest ST4. No effusion is seen.", "Wilfred Priest"),
        ("on monitor with RN Erin Two identifiers checked heart size is normal no effusion", "Erin"),
        ("Applicant: BIRD, PATRICIA J\nAlien registration no.: pending. No effusion is seen.", "BIRD, PATRICIA J"),
    ],
)
def test_what_goes_on_behind_a_name_is_kept(finder: Deidentifier, text: str, found: str):
    assert names(finder, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Scanner: Discovery. Filter: Denali. Other: None. No effusion.",
        "CT THORAX W/O CONTRAST. HAZE S/O EDEMA. NO EFFUSION.",
        "Low volumes s/o Hmd grade 2. No effusion is seen.",
        "Cultures grew S. Aureus, E. Coli and M. Kansasii. No effusion.",
        "Read at 4:56 p.m. EST",
        "A 5 FR YUEH NEEDLE WAS ADVANCED. PHILADELPHIA COLLAR IN PLACE.",
        "Antibodies: Jo-1 and Scl-70. Score 14. No effusion is seen.",
    ],
)
def test_what_only_looks_like_a_byline_is_kept(finder: Deidentifier, text: str):
    assert names(finder, text) == ""
