"""What the gate takes where it only differs which finding an attribute was given to, and what it still refuses."""

from __future__ import annotations

import pytest

from cxrflow.reports.preservation import PreservationGate

_TAKEN = (
    (  # a side shared by two things, told once or twice
        "Chest tube remains in place on the left with tiny apical pneumothorax.",
        "Left chest tube in place. Tiny left apical pneumothorax.",
    ),
    (  # a place moves between what is seen and what it may be
        "Density at the left base most likely atelectasis.",
        "Left base density is most likely atelectasis.",
    ),
    (  # the hedge reaches what is seen as well
        "Subtle opacity in the lingula could represent early pneumonia.",
        "Possible early pneumonia with subtle lingular opacity.",
    ),
    (  # what is seen is told as what it may be
        "Left upper lobe opacity with air bronchograms, likely pneumonia.",
        "Likely pneumonia in the left upper lobe with air bronchograms.",
    ),
    ("A pacemaker is present with its leads in standard position.", "Pacemaker leads are in standard position."),
    ("Cholecystectomy clips are noted in the right upper quadrant.", "Clips from cholecystectomy in the RUQ."),
    (
        "Stable postoperative appearance of the chest following left upper lobectomy.",
        "Post left upper lobectomy changes are stable.",
    ),
    ("Cardiomediastinal silhouette is normal.", "The heart and mediastinum are normal in contour and size."),
    ("Feeding tube ends in the stomach.", "Enteric tube tip is in the stomach."),
    (  # a word in no list
        "Fibre-like opacities in the left upper zone.",
        "Opacities in the left upper zone.",
    ),
    (
        "No residual pneumothorax after removal of the right chest tube.",
        "No pneumothorax after right chest tube removal.",
    ),
    (  # a date told by itself
        "The examination is compared with 2 March 2020. Left lower lobe opacity has cleared.",
        "Left lower lobe opacity has cleared since 2 March 2020.",
    ),
    (
        "Mild wedge compression of a mid thoracic vertebra is unchanged since 2015.",
        "Since 2015 there has been no change in the mild wedge compression of a mid-thoracic vertebral body.",
    ),
)
_TAKEN_TOO = (  # what a word can be read to say, what a name implies, what is told at another finding of the text
    (
        "Large left upper lobe mass with hilar adenopathy and rib destruction.",
        "LUL mass, large. Hilar adenopathy. Rib destruction.",
    ),
    ("Calcified nodes in the mediastinum and hila.", "Mediastinal and hilar nodes are calcified."),
    ("Opacities throughout both lungs.", "Diffuse opacities in both lungs."),
    ("Atelectasis overlying the left hemidiaphragm.", "Atelectasis above the left hemidiaphragm."),
    ("The stomach is distended with gas.", "Gaseous distension of the stomach."),
    ("Central line from a left subclavian approach, tip in the SVC.", "Left subclavian line ends in the SVC."),
    ("Two broken sternal wires.", "Two of the sternal wires are fractured."),
    ("Two nodules in the lingula, 4 and 6 mm.", "Nodules of 4 and 6 mm in the lingula."),
    ("No cavitary lesion.", "No cavitation."),
    ("Mild compression of the eighth thoracic vertebra.", "Mild compression of T8."),
    ("Enteric tube below the diaphragm, tip in the stomach.", "Enteric tube tip in the stomach."),
    ("There is less atelectasis at the left base.", "Left basal atelectasis has decreased."),
    ("Nodules in the right lung, the largest 7 mm.", "Right lung nodules up to 7 mm."),
    ("Three chest tubes, two on the right and one on the left.", "3 chest tubes: 2 right, 1 left."),
    ("No rib fracture.", "The ribs are intact."),
    ("Blunting of the left CP angle may be scarring or effusion.", "Left CP angle blunting, scarring or effusion."),
    ("Opacity, likely effusion with associated atelectasis.", "Opacity, likely effusion and associated atelectasis."),
    ("Trace left effusion, none on the right.", "Trace left effusion. No right effusion."),
    ("Chronic changes are stable. No acute process.", "Stable chronic changes without acute process."),
    ("The NG tube loops within the stomach.", "NG tube looped in the stomach."),
)
_TELLING = (
    ("Small effusion.", "Small septated effusion."),
    ("Clear lungs.", "Clear lungs with pectus excavatum."),
    ("Bacterial pneumonia in the left lung.", "Viral pneumonia in the left lung."),
    ("The mass enhances avidly.", "The mass enhances poorly."),
    ("Opacity consistent with mucormycosis.", "Opacity consistent with aspergillosis."),
    ("Enhancing pleural nodule.", "Non-enhancing pleural nodule."),
    ("Cavitary mass and nodules in the left lung.", "Mass and cavitary nodules in the left lung."),
    ("Mass in the hilum. Nodule in the lung apex.", "Mass in the apex. Nodule in the hilum."),
    ("No hilar or mediastinal adenopathy.", "Hilar but no mediastinal adenopathy."),
    ("Opacities throughout the right lung.", "Focal opacity in the right lung."),
    ("Pacemaker leads are in unchanged position.", "Unchanged position of ICD leads."),
    ("Opacity, atelectasis or pneumonia.", "Opacity, definitely due to atelectasis or pneumonia."),
    ("Left CP angle blunting, maybe scar or effusion.", "Left CP angle blunting is due to scar or effusion."),
    ("Likely effusion and associated atelectasis.", "Effusion and associated atelectasis."),
    ("Stable chronic changes without acute process.", "Acute changes without chronic process."),
    ("Trace left effusion, none on the right.", "Trace right effusion, none on the left."),
    ("Normal heart and mediastinum.", "Normal heart."),
)
_OF_NUMBER = (
    ("Multiple opacities in the left lung.", "An opacity in the left lung."),
    ("There are multiple surgical clips in the right axilla.", "A surgical clip in the right axilla."),
    ("Likely multiple metastases in the liver.", "Likely a liver metastasis."),
    ("Several linear opacities at the left base, likely atelectasis.", "Linear left base opacity, likely atelectasis."),
    ("A pair of drains in the left chest.", "A drain in the left chest."),
    ("Lung-RADS category 4A.", "Lung-RADS 4B."),
    ("ETT is 1.5 cm from the carina and should be withdrawn 2 cm.", "ETT 2 cm from the carina; withdraw by 1.5 cm."),
    ("Cavity of 4 cm at the left apex with a wall of 5 mm.", "Cavity of 5 mm at the left apex with a wall of 4 cm."),
    ("Aneurysm of 5.5 cm with 2 cm thrombus.", "Aneurysm of 2 cm with 5.5 cm thrombus."),
    ("Two nodules in the lingula, 4 and 6 mm.", "Three nodules in the lingula, 4 and 6 mm."),
    ("Mild compression of the eighth thoracic vertebra.", "Mild compression of T9."),
    ("Nodules in the right lung, the largest 7 mm.", "Right lung nodules, the smallest 7 mm."),
)
_REFUSED = (
    ("Left chest tube with tiny apical pneumothorax.", "Left chest tube with tiny right apical pneumothorax."),
    ("Left chest tube with small right effusion.", "Right chest tube with small left effusion."),
    ("Density at the left base, likely atelectasis.", "Density at the left apex, likely atelectasis."),
    ("Left upper lobe opacity, likely pneumonia.", "Likely pneumonia in the right upper lobe."),
    ("Left upper lobe opacity, likely pneumonia.", "Left upper lobe opacity, possibly pneumonia."),
    ("Rib fracture on the right, possible contusion.", "Rib fracture, possible right contusion."),
    ("Opacity may represent pneumonia.", "Opacity represents pneumonia."),
    ("Pacemaker with leads in the right ventricle.", "Pacemaker with leads in the right atrium."),
    ("Pacemaker leads are intact.", "Pacemaker leads are fractured."),
    ("Cholecystectomy clips in the right upper quadrant.", "Cholecystectomy clips in the left upper quadrant."),
    ("Postoperative changes of right lobectomy.", "Postoperative changes of left lobectomy."),
    ("Cardiomediastinal silhouette is normal.", "The heart is normal and the mediastinum is widened."),
    ("Cardiomediastinal silhouette is normal.", "The heart is normal."),
    ("Heart is stable, mediastinum is normal.", "Heart is normal, mediastinum is stable."),
    ("Feeding tube in the stomach.", "Enteric tube in the esophagus."),
    ("Left lower lobe infiltrate.", "Right lower lobe opacity."),
    ("Left lower lobe infiltrate.", "Left lower lobe mass."),
    ("Pectus excavatum is present. Lungs are clear.", "Pectus carinatum is present. Lungs are clear."),
    ("Lungs are clear.", "Lungs are clear, with gynecomastia."),  # a word in no list that names a disease
    ("Most likely pneumonia.", "Least likely pneumonia."),
    ("The effusion preceded the pneumonia.", "The effusion followed the pneumonia."),
    ("Dobhoff tube post-pyloric.", "Dobhoff tube pre-pyloric."),
    ("Right pneumothorax with mediastinal shift.", "Right pneumothorax with mediastinal shift to the right."),
    ("Multiple rib fractures.", "Rib fracture."),
    ("Nodule in the RUL.", "Nodules in the RUL."),
    ("Opacity has cleared.", "Opacity has not cleared."),
    ("No residual pneumothorax.", "Small residual pneumothorax."),
    ("Effusion is new. Opacity may be pneumonia.", "Effusion. New opacity may be pneumonia."),
    ("Yesterday the tube was high; today it is low.", "Yesterday the tube was low; today it is high."),
    (
        "The study is compared with 2 March 2020. Effusion has increased.",
        "The study is compared with 2 April 2020. Effusion has increased.",
    ),
)


@pytest.fixture(scope="module")
def gate() -> PreservationGate:
    return PreservationGate()


@pytest.mark.parametrize("pair", _TAKEN)
def test_the_same_attributes_given_to_another_finding_are_taken(gate: PreservationGate, pair: tuple[str, str]) -> None:
    assert gate.check(*pair).accepted
    assert gate.check(*reversed(pair)).accepted


@pytest.mark.parametrize("pair", _TAKEN_TOO)
def test_what_goes_without_saying_is_taken(gate: PreservationGate, pair: tuple[str, str]) -> None:
    first, second = pair
    assert gate.check(first, second).accepted
    assert gate.check(second, first).accepted


@pytest.mark.parametrize("pair", _TELLING)
def test_words_in_no_list_that_tell_something_may_not_be_exchanged(
    gate: PreservationGate, pair: tuple[str, str]
) -> None:
    first, second = pair
    assert not gate.check(first, second).accepted
    assert not gate.check(second, first).accepted


@pytest.mark.parametrize("pair", _OF_NUMBER)
def test_one_for_several_and_sizes_exchanged_are_refused(gate: PreservationGate, pair: tuple[str, str]) -> None:
    first, second = pair
    assert not gate.check(first, second).accepted
    assert not gate.check(second, first).accepted


@pytest.mark.parametrize("pair", _REFUSED)
def test_attributes_that_change_places_or_values_are_refused(gate: PreservationGate, pair: tuple[str, str]) -> None:
    assert not gate.check(*pair).accepted
    assert not gate.check(*reversed(pair)).accepted
