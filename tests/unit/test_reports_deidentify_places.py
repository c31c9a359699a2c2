"""Wards, hospitals and addresses go wherever reports name them; what is written like them and is clinical stays."""

from __future__ import annotations

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
)
ADDRESSES = (
    "19 Rue Desmoulins",
    "Birkenstrasse 44",
    "Flat 3, 9 Harbour Quay",
    "Calle del Fresno 17",
    "23 Wattle Parade, Coorimba",
)
CLINICAL = (
    "Patient fell, now L3 fracture, pain at T10. Tube moved to T4. Vertebroplasty performed on L1.",
    "Nodes at level 5, EBUS of station 7. Zone 2 injury. Taken to theatre 2 days ago.",
    "Patient on O2 and an H2 blocker, ICU team aware. TAVI (Sapien 3, 26 mm). Brace, Risser 2.",
    "Stanford type B dissection. Boston brace, West Nile virus. Returned from India 2 weeks ago.",
    "Outside hospital films. Seen in the emergency department. Pain clinic referral.",
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


def test_the_town_somebody_was_brought_from_is_found_and_a_country_stays(finder):
    assert _covered(finder, "Medevac from Karimbore, gunshot.", "Karimbore")
    assert not finder.find("He returned from Thailand, with fever.")


@pytest.mark.parametrize("written", [str, str.upper])
@pytest.mark.parametrize("text", CLINICAL)
def test_clinical_words_like_places_stay(finder, text: str, written):
    assert [kind for kind, *_ in finder.find(written(text)) if kind in ("WARD", "HOSPITAL", "ADDRESS")] == []
