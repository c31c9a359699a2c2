"""Capitalised words that are things and stay, names in small letters that go, and what stands beside a name."""

from __future__ import annotations

import pytest

from cxrflow.config.reports import DeidentifyOptions
from cxrflow.reports.deidentify import Deidentifier
from cxrflow.reports.lexicon import load_clinical_allow
from cxrflow.reports.lexicon_files import DEFAULT_LEXICON


@pytest.fixture(scope="module")
def finder():
    return Deidentifier(DeidentifyOptions())


def names(finder: Deidentifier, text: str) -> str:
    """What of a text is found as a name, in order."""
    return " | ".join(text[start:end] for kind, start, end, _ in finder.find(text) if kind == "NAME")


@pytest.mark.parametrize(
    "text",
    [
        "No effusion is seen. Sobczak 14. Heart size is normal.",
        "Nodule in the left apex, Sobczak 12%. No effusion is seen.",
        "No effusion is seen. Sobczak IIa. Heart size is normal.",
        "He takes Keppra, Sobczaq, Tegretol and aspirin. No effusion is seen.",
        "Old Sobczak, Ferreira and Colles fractures. No effusion is seen.",
        "THE HEART IS NORMAL. SOBCZAK BOLT. NO EFFUSION IS SEEN.",
        "Started on Beriplex and Actilyse. No effusion is seen.",
        "Grew Achromobacter xylosoxidans. No effusion is seen.",
        "Sobczak? No effusion is seen. Heart size is normal.",
        "No effusion is seen. Inj Sobczaxin given. Heart size is normal.",
        "MR conditional device. No effusion is seen.",
        "MSH|RIS|EPIC|ORU^R01|56220279\nOBR|1|71045^XR CHEST 1 VIEW\nNo effusion is seen.",
        "Dear Sir\nYou had a chest X-ray. No effusion is seen.",
        "Chest film rediscussed with the team. REDISCUSSED. No effusion is seen.",
    ],
)
def test_a_word_stays_that_its_neighbours_make_a_thing(finder: Deidentifier, text: str):
    assert names(finder, text) == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the drain is inside the rib margin, doctor sobczak is going to advance it", "sobczak"),
        ("no effusion is seen, results were given to dr l.m. rose by phone", "l.m. rose"),
        ("lena q. sobczak dob 05/06/1980\n\nno effusion is seen", "lena q. sobczak"),
        ("no pneumothorax. ok to use.\n\nlena k. mean rn, vascular access", "lena k. mean"),
        ("small nodule in the left apex, get her to g sobczak this week", "g sobczak"),
        ("no effusion is seen. pa sobczak has the result.", "sobczak"),
        ("pain since the fall. quentin says the dog tripped him. no fracture is seen", "quentin"),
        (
            "sobczak, quentin / auth 6FL0-DL0\n\nno effusion is seen, the heart is not enlarged, lungs are clear",
            "sobczak, quentin",
        ),
        ("the film was brought in by her husband skip sobczak today. no effusion is seen", "skip sobczak"),
        ("no effusion is seen, the heart is not enlarged\n\nbvf", "bvf"),
    ],
)
def test_names_without_capitals_go(finder: Deidentifier, text: str, found: str):
    assert names(finder, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "moderate effusion on the right, c. difficile and e. coli grew, no pneumothorax",
        "the pt says no pain. r lung clear, l lung clear, no effusion is seen",
        "no effusion is seen, the heart is stable, ef",
        "treated with prednisone and follow up with pulmonary. no effusion is seen",
    ],
)
def test_words_without_capitals_that_are_nobody_stay(finder: Deidentifier, text: str):
    assert names(finder, text) == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Name: SSG Sobczak, Ilka. No effusion is seen.", "Sobczak, Ilka"),
        ("Drained by DN Sobczak today. No effusion is seen.", "Sobczak"),
        ("Dr. Ilka Sobczak, Sr. Resident\nNo effusion is seen.", "Ilka Sobczak"),
        ("Patient: ILKA SOBCZAK, JR., 80 Y/O. NO EFFUSION IS SEEN.", "ILKA SOBCZAK, JR"),
        ("Report by Ma. Corazon Sobczak, MD\nNo effusion is seen.", "Ma. Corazon Sobczak"),
        ("NURSE IN CHARGE BLESSING INFORMED. NO EFFUSION IS SEEN.", "BLESSING"),
        ("No effusion is seen. Read by LCDR L SOBCZAK, MC.", "L SOBCZAK"),
        ("Film one of two.\n11:38 Ilka: done, tip at the teeth\nNo effusion is seen.", "Ilka"),
        ("PID|1||DE SOBCZAK^ILKA||19830412\nNo effusion is seen.", "DE SOBCZAK^ILKA"),
        ("NO EFFUSION IS SEEN. THE HEART IS NORMAL. AUTHORISED BY C SHORT.", "C SHORT"),
        ("No effusion is seen. Line placed by IS Sobczak; removed later.", "IS Sobczak"),
        ("Refugee screen Ilka Sobczak II arrived in April. No effusion is seen.", "Ilka Sobczak II"),
        ("Surgery (Sobczak, R) at the bedside. No effusion is seen.", "Sobczak, R"),
        ("No effusion is seen.\n\nSobczak R / ejq", "Sobczak R | ejq"),
        ("No effusion is seen.\n\nFV/izq   Copies: ward", "FV/izq"),
        ("No effusion is seen. The heart is normal. Mailed 5-17-18 XJ", "XJ"),
        ("Told Charge RN Sobczak at 3 pm. No effusion is seen.", "Sobczak"),
        ("Told the daughter, Ilka Sobczak, at 3 pm. No effusion is seen.", "Ilka Sobczak"),
        ("Name: Sobczak, Ilka, UR 7547741\nNo effusion is seen.", "Sobczak, Ilka"),
        ("Patient: Porter, James\nNo effusion is seen.", "Porter, James"),
        ("Name: Sobczak, Ilka, F, 65 yrs\nNo effusion is seen.", "Sobczak, Ilka"),
        ("Name: Sobczak, Ilka, M/72\nNo effusion is seen.", "Sobczak, Ilka"),
        ("Patient: SOBCZAK, Ilka F 72y\nNo effusion is seen.", "SOBCZAK, Ilka"),
        ("Patient: SOBCZAK, Ilka F\nNo effusion is seen.", "SOBCZAK, Ilka F"),
        ("Name: Ilka Sobczak W/O Ferreira Sobczak\nNo effusion is seen.", "Ilka Sobczak | Ferreira Sobczak"),
        ("Name: Saras a/p Sobczak\nNo effusion is seen.", "Saras a/p Sobczak"),
        ("Discussed with Mzee Sobczak. No effusion is seen.", "Sobczak"),
        ("Patient: Encik Sobczak bin Ferreira\nNo effusion is seen.", "Sobczak bin Ferreira"),
        ("Name: Master Ilka Sobczak\nNo effusion is seen.", "Ilka Sobczak"),
        ("Patient: Master, Ilka\nNo effusion is seen.", "Master, Ilka"),
        ("No effusion is seen. Countersigned by SQN LDR Sobczak.", "Sobczak"),
        ("No effusion is seen.\nThx Sobczak", "Sobczak"),
        ("No pneumothorax is seen. Best, Ilka Sobczak, pager 6113", "Ilka Sobczak"),
        ("Name: Best, Ilka\nNo effusion is seen.", "Best, Ilka"),
        ("Provider: SOBCZAK, ILKA NPI 1093347751\nNo effusion is seen.", "SOBCZAK, ILKA"),
        ("THE MOTHER COMMA MRS SOBCZAK COMMA WAS TOLD PERIOD\nNO EFFUSION IS SEEN PERIOD", "SOBCZAK"),
        ("Name: Ilka Sobczak\nMismatch reported by the ward. No effusion is seen.", "Ilka Sobczak"),
        ("WIFE ILKA CALLED BACK. NO EFFUSION IS SEEN. THE HEART IS NORMAL.", "ILKA"),
    ],
)
def test_what_stands_beside_a_name_and_belongs_to_it_or_not(finder: Deidentifier, text: str, found: str):
    assert names(finder, text) == found


def test_products_are_words_of_reports_and_no_english():
    allow = load_clinical_allow(DEFAULT_LEXICON)
    assert {"keppra", "achromobacter", "hizentra"} <= allow.products <= allow.vocabulary
    assert not allow.products & (allow.roles | allow.eponyms | allow.function_words)


@pytest.mark.parametrize(
    "text",
    [
        "Rounded atelectasis (Blesovsky), no mass. Silver-Russell, small thorax. Nodes of the Barety lodge.",
        "Voice prosthesis (Provox) in place. Thora-Vent placed. On Aldurazyme. Robot: da Vinci Xi.",
        "Message by MyChart. Dictated with Voalte open. PowerScribe text. No effusion is seen.",
        "Addl. views of the ribs. Conc. no fracture. Rept to follow. Pulmo: clear. Esoph. dilated.",
        "Pacj. leży. Aufnahmenr. offen. İstek: PA. Prontuário aberto. Rekv. mangler. No effusion is seen.",
        "Not afraid. I've seen the film. Fax'd today. No effusion is seen.",
        'Patient writes: "Dr said pneumonia". Prof wants a CT. Mrs. refuses the lateral view.',
        "No effusion. Tube out. rad: ok\nrn: ok for feeds. No pneumothorax is seen.",
        "FILM ONE NORMAL PERIOD FILM TWO COMMA SIX HOURS LATER COMMA CURLY LINES PERIOD",
        "Fell 3 m from a ladder. Delay 14 months. No fracture is seen.",
        "TUBE CHANGED. ETT, RT IN PLACE. LAY FLAT, DO NOT SEDATE. NO EFFUSION IS SEEN.",
        "OBR|1|Q-7|CXR^CHEST PA\nETT: out\nNo effusion is seen.",
        "Mild MR. Cardiomegaly. Mild MR. Effusion on the left. PICC RN to call. Frail, 95yo. No pneumothorax is seen.",
        "İstek: thorax. Birim: acil. No effusion is seen.",
        "Griggs tracheostomy. Moore prosthesis of the hip. Penrose drain, Ganz catheter, Zimmer plate. No effusion.",
        "Small R5, R6 fractures. Lower R6, R7 intact.\n- Small R4\n- Post R2\nFinal: Small, R (pleural).",
        "Dr. 이 검사 요청. Dr. 한 번 확인. No effusion is seen.",
        "SEVERE MR. DAY 3 AFTER REPAIR. SEVERE MR. NURSE INFORMED. DR WARD ROUND. DR. DUTY NURSE. NO EFFUSION IS SEEN.",
        "Pt c/o CP, SOB. PATIENT MAY SIT. DOCTOR WILL CALL. Night and day team told. No effusion is seen.",
        "Herz: normal. Luft im Pleuraraum. Brust unauffällig. Massa no lobo superior.",
        "ESCHAROTOMY OF THE CHEST. TLD BDGS. ADDN: CHEST OTHERWISE CLEAR.",
    ],
)
def test_words_of_reports_products_labels_and_eponyms_stay(finder: Deidentifier, text: str):
    assert names(finder, text) == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Told Dr Blesovsky. No effusion is seen.", "Blesovsky"),
        ("Patient: Carrington\nNo effusion is seen.", "Carrington"),
        ("No effusion is seen. The heart is normal.\nCarrington", "Carrington"),
        ("Seen by Hon. Sobczak. Prof. dr. hab. Sobczak agrees. Bpk. Ferreira waits.", "Sobczak | Sobczak | Ferreira"),
        ("No effusion is seen. Told Dr Sobczak and I've rung Dr Ferreira.", "Sobczak | Ferreira"),
        ("Spoke to pt Sobczak. Prof Sobczak wants a CT. No effusion is seen.", "Sobczak | Sobczak"),
        ("No effusion is seen. Sobczak, 14 months old, has a cough.", "Sobczak"),
        ("MR. Sobczak and MS. Ferreira came. Atty. Sobczak waits.", "Sobczak | Ferreira | Sobczak"),
        ("CALLED TO DR SOBCZAK COMMA WHO AGREES PERIOD", "SOBCZAK"),
        ("Films shown by Lena Sobczak, RT. Ferreira RT(R) assisted. No effusion is seen.", "Lena Sobczak | Ferreira"),
        ("OBR|1|SOBCZAK^LENA\nNo effusion is seen.", "SOBCZAK^LENA"),
        ("No effusion is seen. The heart is normal.\nJS/ab", "JS/ab"),
        ("Known to Dr. Park M. Ok. Lines ok. No effusion is seen.", "Park M. Ok"),
        ("Interpreter: Lingala. Told Dr Self. No effusion is seen.", "Self"),
    ],
)
def test_people_are_found_beside_what_stays(finder: Deidentifier, text: str, found: str):
    assert names(finder, text) == found


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        # Phrases that stay, by themselves, and are names behind a title, a label or a given name.
        ("Signed by William Clark III, MD", "Clark"),
        ("Patient: John Fisher IV", "Fisher"),
        ("Dr Weber A agrees.", "Weber"),
        ("Patient: Watson-Jones, Emily", "Watson-Jones"),
        ("Dr Watson-Jones was told.", "Watson-Jones"),
        # Words of edges that are names.
        ("Dr Need was informed.", "Need"),
        ("Dr Hon was called. Mr Ing attended.", "Hon"),
        ("Dr Hon was called. Mr Ing attended.", "Ing"),
        ("Told LEE JUNG OK RN at 1030.", "OK"),
        ("SEEN BY ANN SENT.", "SENT"),
        ("Electronically signed. Best, George, MD 3/4/2019.", "Best"),
        ("Dr Smith, K, 12/3/2019", "K"),
        ("DR SELF INFORMED AT 1030.", "SELF"),
        ("Dr. browning was told", "browning"),
        ("NAME: LONG^CHASE", "CHASE"),
        ("Young 71 m with cough.", "Young"),
        ("Agree. NL 3/4/2019", "NL"),
        # Family names that are eponyms or makers as well.
        ("No pneumothorax. Moore notified of the result.", "Moore"),
        ("Paged intern Griggs regarding this.", "Griggs"),
        ("Clear lungs. Told RN Long by phone.", "Long"),
        # Names of which both parts are words; a role, a month or a verb behind a title; a surname before a grade.
        ("PATIENT: WEST, PAGE   AGE: 51", "WEST, PAGE"),
        ("Ref. Doctor: Long, K.", "Long, K"),
        ("REQUESTED BY: DR DAY\nLUNGS CLEAR.", "DAY"),
        ("Dr. Susan Day paged.", "Susan Day"),
        ("DR MAY CALLED. LUNGS CLEAR.", "MAY"),
        ("Called c/o KIM, in clinic. No effusion is seen.", "KIM"),
        ("Dr. W. Day at the clinic. No effusion is seen.", "Day"),
        ("Moore PGY2: no effusion is seen.", "Moore"),
        ("No effusion is seen. - K. Moore PGY2", "K. Moore"),
        ("Normal chest. L Hunter R1", "L Hunter"),
        ("CVR 통보: Dr. 송 16:40", "송"),
        # Institutions of a word of reports.
        ("Transferred from Wall Hospital.", "Wall"),
        # Wards that look like an age, a gauge or a year of training, and floors beside a home.
        ("Transferred to 14G this morning.", "14G"),
        ("Sent to MICU 14F from the operating room.", "14F"),
        ("Pt seen on F2.", "F2"),
        ("Pt transferred from nursing home to 5th floor.", "5th"),
        ("Main building 4th floor radiology called.", "4th"),
        # Dates beside a score, times beside a word of ratios.
        ("Pain 7/10, CXR 3/10 clear.", "3/10"),
        ("GCS 9/15, CT 11/15 no change.", "11/15"),
        ("Apgars 8/9, born 3/9.", "3/9"),
        ("Film of 3/12 h/o TB.", "3/12"),
        ("Ribs on 3/4/9.", "3/4/9"),
        ("Film at 14:30 position satisfactory.", "14:30"),
        ("Duration 9:15 to 9:55.", "9:15"),
    ],
)
def test_what_harmless_words_and_numbers_look_like_goes_where_it_is_protected(
    finder: Deidentifier, text: str, gone: str
):
    start = text.index(gone)
    covered = {place for _, low, high, _ in finder.find(text) for place in range(low, high)}
    assert covered.issuperset(place for place in range(start, start + len(gone)) if text[place].isalnum())
