"""Wards, hospitals and addresses go wherever reports name them; what is written like them and is clinical stays."""

from __future__ import annotations

import re

import pytest

from cxrflow.config.reports import DeidentifyOptions
from cxrflow.reports.deidentify import Deidentifier

WARDS = ("Ward 7B", "T10", "4B", "W53", "SCBU", "Stroke Unit", "MICU bed 7", "6 East", "L3")
WHEREABOUTS = (
    "Patient on {} with new fever.",
    "Portable AP {}, 0830.",
    "Transferred to {} overnight for hypoxia.",
    "Results phoned to {} at 1405.",
    "Found collapsed on {}.",
    "Staff of {} notified.",
    "Currently in {} awaiting transfer.",
)
HOSPITALS = (
    "Klinikum Altenfurt",
    "Hospital Santa Ynoa do Vale",
    "Sacred Heart Pomeray",
    "Thornfold Paediatric Specialty Hospital",
    "UH Carrigbeg",
    "Larkfield Nursing and Rehab",
    "Harborview Internal Medicine",
    "Dr. Rossellini Memorial Hospital",
    "Tarleton Fire Department",
    "Hollins & Sons Roofing",
    "Prime Imaging of Tarleton",
    "Elmcroft Primary School",
    "Dunmoor University Hospitals NHS Foundation Trust",
    "Govt General Hospital, Tirumala",
    "Lungenklinik Osterfeld",
    "Szpital Wojewódzki w Zaborze",
    "Camp Harrow Role 2",
    "Sgt. Dale R. Huttenbach VA Medical Center",
    "Sheikh Zubairu Specialist Hospital",
    "Pinnacle After Hours Clinic",
    "Our Lady of the Plains",
    "โรงพยาบาลพระอรุณ",
    "北山クリニック",
)
ADDRESSES = (
    "19 Rue Desmoulins",
    "Birkenstrasse 44",
    "Flat 3, 9 Harbour Quay",
    "Calle del Fresno 17",
    "23 Wattle Parade, Coorimba",
    "Flat B, 15/F, Fu Lok Mansion",
    "Lac Tremoille, QC J0X 3B8",
    "Tarleton, Massachusetts",
    "Currabin SA 5797",
    "B-9840 Zaventem",
    "88, Haneul-ro 3-gil",
    "Feldbachgasse 9/2/11",
    "Rose Cottage, Mill Lane",
    "Purok 4, Brgy. San Roque",
    "Interstate 84",
    "605 Route 9W",
    "Km 12 Expressway",
    "Erf 2210, Section D",
)
SHORT_HOSPITALS = ("at WXGH", "to KHCH", "from TPEH", "the WXGH team")
NUMBERED_WARDS = (
    "Portable film log: 4 Farr\nRepeat film.",
    "Error noted by Jane Whitfield, RN, 10 Long. The tube is high.",
    "Discharged from Oncology 5B after a day.",
    "Placed in Hybrid OR 1 by the team.",
    "Isolation in Cell C-214.",
    "Patient moved to 8E 814-B.",
    "Location: PURPLE POD 6.",
    "Bedside film, Göğüs 2. Servis, supine.",
    "Follow-up film, 5東病棟, supine.",
    "Chest supine, Station Nord 3, portable.",
)
WARD_PHRASES = (
    "9 South stepdown",
    "4-Tele",
    "2MED",
    "714B",
    "7A/7B",
    "6 West-12",
    "pod C",
    "Hall C",
    "Cedar Suite",
    "Cath Holding 3",
    "Cath Lab Recovery 4",
    "UCC bay 2",
    "Women's 3",
    "Female Medical 2",
    "Ward 9A Renal",
    "Ward IV",
    "D Block",
    "Intensive Care 1",
    "Trauma Bay D",
)
WARDS_IN_FIELDS = (
    "PT LOC: {NE6}   EXAM: CHEST",
    "RM/BD {412-1}  STAT",
    "Loc: {3E.312-A}",
    "Location: {M.ICU-12}",
    "Ward/Room/Bed: {GW-B/214/2}",
    "Nurse Unit: {5WST} Status: Inpatient",
    "Room: {Deluxe 412}",
    "Bed Assignment: {T-1102}",
    "Location: {Lavender Lane 6}",
    "Housing: {D-Yard}",
)
WARDS_BY_CUE = (
    "Paged the intern covering {6HN} today.",
    "Nurse on {4GE} informed.",
    "Patient in {412}, low saturations.",
    "Spoke with {5108} nurse.",
    "Nursed in {SR 14}, barrier precautions.",
    "On {7EST} since the weekend.",
    "Seen in {Pod B 12} with chest pain.",
    "Transferred to {6 CVU}, stable.",
    "Given to the nurse in {St. Francis 4} at the bedside.",
    "Admitted to {Female Surgical}.",
    "Discussed in {Eingriffsraum 4} with the team.",
    "Shifted to {kamer 3.07}.",
    "Clerk notified, {Telemetry 310}.",
    "Reviewed in {L&D room 18}.",
    "Sent to {ICU 7B}, 64F.",
    "Collapsed on the {second floor}.",
    "Placed in negative pressure {room 14}.",
    "IV diuretic today in {Day Unit 2}.",
    "Seen in {Clinic 11}, sleeve gastrectomy.",
    "Request from {Acute Medical Unit, bed 23}.",
)
HOSPITALS_BY_CUE = (
    "Outside films from {St. Brannock} reviewed.",
    "Comparison: {St. V's} radiograph.",
    "From {Sunrise of Hanley}, cough and fever.",
    "Old images from {The Laurels}.",
    "Outside {Trellis} film from yesterday.",
    "Dialysis at {DaVita Hollins} three times a week.",
    "Transferred to {VAMC Copper Falls}.",
    "Seen at {VA Great Basin East}.",
    "Read by {VesperRad} overnight.",
    "Referred by {MedStop Tarpon Road}.",
    "Compared with the {Clear Image Diagnostics} study.",
    "Radiotherapy at {Kestrel Radiation Oncology}.",
    "Facility: {Harbor Light Shelter}   Room 14",
    "Reading site {DTNX}.",
    "MSH|^~\\&|RIS|{LSUM}|EPIC|{WUHX}|||ORU",
    "Thank you for the letter of 3 May from {AZWQ} about her.",
)
ADDRESSES_BY_CUE = (
    "Found at {5th and Garrison} by the ambulance.",
    "Struck at the {corner of Broad St and Main}.",
    "Lives off {FM 1960}.",
    "Sent to {77 Birchmount, Unit 4}.",
    "Copy to {Storgatan 4B, 111 23 Stockholm}.",
    "Copy to {Kirkegata 7, 7011 Trondheim}.",
    "Copy to {Calle 45 # 12-30}.",
    "Copy to {Am Markt 3, 17489 Greifswald}.",
    "Farmer, from {Ballycorrig, Co. Mayo}.",
    "Resident of {Phase 2 Blk 9 Lot 3, Cardinal Homes}.",
    "Letter to {83 Lantern Hill Lane, Red Mesa, Arizona}.",
)
WARDS_IN_CELLS = ("7 West", "W7", "T7-214", "4 Founders", "Oak 2", "5TELE", "B4")
CLINICAL = (
    "CXR in the MICU POD 1 after CABG. SE 4 IM 87: nodule of 7 MM, IN S5, SOLID. Reformats performed in 3D.",
    "Dual-chamber St. Jude Medical pacemaker. DOL 2 in the NICU. Extubated to NCPAP 6. Clot in the M1 segment.",
    "Patient fell, now L3 fracture, pain at T10. Tube moved to T4. Vertebroplasty performed on L1.",
    "Nodes at level 5, EBUS of station 7. Zone 2 injury. Taken to theatre 2 days ago.",
    "Patient on O2 and an H2 blocker, ICU team aware. TAVI (Sapien 3, 26 mm). Brace, Risser 2.",
    "Stanford type B dissection. Boston brace, West Nile virus. Returned from India 2 weeks ago.",
    "Outside hospital films. Seen in the emergency department. Pain clinic referral.",
    "POD 6 after lobectomy, BMI 41, Day 3 of admission. Exposure repeated on mobile unit AMX240-6.",
    "Atelectasis in B9, noted also on 6/15. Mitral valve (St. Jude). Called to the IV team.",
    "Prior thoracic surgery. Compared with general radiology at the primary care clinic.",
    "Received at 21:26:57 EST. Film of twin 2, aged 40 weeks. Golden S sign. Swan tip in the RPA. R-CHOP given.",
    "Patient on 2LNC, 40MG of furosemide. Projects at the left T10 costovertebral junction. Left side 7th space.",
    "Nodes in the 5th and 6th ribs. Seen by nuclear medicine. Followed by interventional radiology in clinic.",
    "Respirology Clinic. Seen in the endocrine clinic, the virtual clinic and the TB DOTS clinic. ESI dispensary.",
    "Naval clinic note. Patient is a young healthcare worker. Tell clinic. Reviewed by a consultant, FCPS Radiology.",
    "Arrived from East Timor. Returned from Gulf. Smear scanty AFB. Mayo risk of 6 %, Parkland running.",
    "ICU 64F. Sepsis. Male 41, fever. ED 20 months, limp. Needle of 16G. HD 5, POD #2. Dr [NAME] (F2) agrees.",
    "HEAD OF BED 30, head-of-bed 30. ICU patient, POD#3 after esophagectomy, HD 3.",
    "Fell from a 2nd floor window. Home is on the third floor, no lift. Spurs at T9-10.",
    "CT 2012-06. EBUS 4R: granulomas. Gray zone. CTI 0,54. Case 3. Twin 2. Stab wound left ICS 5.",
    "Renal Unit, weekly letter. ED resus. Paediatric A&E: wheeze. FEV1 per clinic 2.31. Virtual ward",
)
# What is between braces is found, and nothing beside it is.
PLACES_TO_THEIR_EDGES = (
    "Facility: {Wexcombe Hospital}\nClinic: pulmonary",
    "Seen at {Wexcombe Health Centre}\nVillage: unknown",
    "{Wexcombe Hospital}\nRADIOLOGY",
    "{Wexcombe General Hospital}, X-ray department",
    "Seen at {Wexcombe Memorial Hospital} ILD clinic.",
    "Request of {HMP Wexcombe Moor} healthcare, chest film.",
    "Smoker. Works at {Wexcombe Marine Salvage}, needs clearance.",
    "Refer {Wexcombe Chest Hospital}, with the films.",
    "Results phoned to Dr {Pemberwick}'s rooms.",
    "Back to Miss {Jane Pemberwick}'s clinic in a week.",
    "Called to {Pemberwick}, CT surgery, with the result.",
    "I report about Mr. {Ken Pemberwick}, ID {204-7719-31}.",
    "Please ring {9335 1180} with questions.",
    "Prior from clinic {2016} in the jacket.",
)
WHOLE_INSTITUTIONS = (
    "Seen at {Dr. Pemberwick's X-ray Clinic} before.",
    "GP practice ({Dr Pemberwick & Partners}) informed.",
    "Films at {Open MRI of Wexcombe}.",
    "From {First Methodist of Wexcombe} by ambulance.",
    "Films of {Wexcombe Chest & Fever Hospital}.",
    "Report to {Wexcombe Respiratory Hospital}.",
)


@pytest.fixture(scope="module")
def finder() -> Deidentifier:
    return Deidentifier(DeidentifyOptions())


def _covered(finder: Deidentifier, text: str, value: str) -> bool:
    found = {place for _, start, end, _ in finder.find(text) for place in range(start, end)}
    start = text.index(value)
    return all(place in found for place in range(start, start + len(value)) if text[place].isalnum())


@pytest.mark.parametrize("written", [str, str.upper])
@pytest.mark.parametrize("sentence", WHEREABOUTS)
def test_wards_are_found_by_what_stands_around_them(finder, sentence: str, written):
    missed = [ward for ward in WARDS if not _covered(finder, written(sentence.format(ward)), written(ward))]
    assert not missed


@pytest.mark.parametrize("hospital", HOSPITALS)
def test_hospitals_are_found_whatever_opens_or_closes_their_names(finder, hospital: str):
    assert _covered(finder, f"Seen last month at {hospital}. Lungs are clear.", hospital)


@pytest.mark.parametrize("address", ADDRESSES)
def test_addresses_of_many_countries_are_found(finder, address: str):
    assert _covered(finder, f"Copy to the patient, {address}. Lungs are clear.", address)


@pytest.mark.parametrize("words", SHORT_HOSPITALS)
def test_initials_of_a_hospital_are_found_and_short_forms_stay(finder, words: str):
    name = next(word for word in words.split() if word.isupper())
    assert _covered(finder, f"The scan was discussed with colleagues {words} today.", name)
    assert not finder.find("Film from ED reviewed, catheter to RUL, seen by IR at ICU.")


@pytest.mark.parametrize("text", NUMBERED_WARDS)
def test_wards_by_number_are_found_in_headers_and_beside_people(finder, text: str):
    assert "WARD" in {kind for kind, *_ in finder.find(text)}


@pytest.mark.parametrize("sentence", ("Transferred from {} overnight.", "Results to the nurse, {}.", "Location: {}"))
@pytest.mark.parametrize("ward", WARD_PHRASES)
def test_wards_of_several_words_are_found_whole(finder, ward: str, sentence: str):
    assert _covered(finder, sentence.format(ward), ward)


@pytest.mark.parametrize(
    "marked", WARDS_IN_FIELDS + WARDS_BY_CUE + HOSPITALS_BY_CUE + ADDRESSES_BY_CUE + WHOLE_INSTITUTIONS
)
def test_places_are_found_by_their_field_or_what_brings_them_in(finder, marked: str):
    text, values = re.sub("[{}]", "", marked), re.findall("{(.+?)}", marked)
    missed = [value for value in values if not _covered(finder, text, value)]
    assert values and not missed


@pytest.mark.parametrize("line", ("MRN 4471902 | {} | 03/04/2019", "Jane Whitfield   4471902   {}   03/04/2019"))
@pytest.mark.parametrize("ward", WARDS_IN_CELLS)
def test_a_ward_is_found_in_a_cell_of_a_header(finder, ward: str, line: str):
    assert _covered(finder, line.format(ward), ward)


def test_places_are_found_in_small_letters_and_post_operative_days_stay(finder):
    text = "patient moved from 7w to cath lab recovery 4, results to the nurse on 8 west. pod 3 after lobectomy."
    assert all(_covered(finder, text, ward) for ward in ("7w", "cath lab recovery 4", "8 west"))
    assert not _covered(finder, text, "pod 3")


def test_a_word_in_capitals_before_a_clinic_names_no_institution(finder):
    assert not finder.find("Followed in CF clinic and at the MDR clinic. Code blue called.")


def test_short_forms_before_letters_of_a_state_are_no_town(finder):
    assert not finder.find("Known AIDS, KS. Left HPTX, CT to follow. Breathing RR 44, HR 150. Carpentier ring 32.")


def test_a_heading_above_an_institution_stays(finder):
    spans = finder.find("Ambulance transfer summary\nTarleton Base Hospital\nChest radiograph")
    assert [(kind, start) for kind, start, *_ in spans] == [("HOSPITAL", 27)]


@pytest.mark.parametrize("marked", PLACES_TO_THEIR_EDGES)
def test_what_stands_beside_a_place_stays(finder, marked: str):
    text, values = re.sub("[{}]", "", marked), re.findall("{(.+?)}", marked)
    assert all(_covered(finder, text, value) for value in values)
    assert len(values) == len(finder.find(text))
    assert sum(end - start for _, start, end, _ in finder.find(text)) == sum(map(len, values))


def test_the_town_somebody_was_brought_from_is_found_and_a_country_stays(finder):
    assert _covered(finder, "Medevac from Karimbore, gunshot.", "Karimbore")
    assert not finder.find("He returned from Thailand, with fever.")


@pytest.mark.parametrize("written", [str, str.upper])
@pytest.mark.parametrize("text", CLINICAL)
def test_clinical_words_like_places_stay(finder, text: str, written):
    assert [kind for kind, *_ in finder.find(written(text)) if kind in ("WARD", "HOSPITAL", "ADDRESS")] == []
