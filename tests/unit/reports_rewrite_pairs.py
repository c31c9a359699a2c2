"""Reports written for the tests of the preservation gate, and rewritings of them: meaning flips and harmless ones.

Every second text and every second kind is held out: the gate was developed on the others (`held_out=False`) alone. A
kind is a function that rewrites a text in one place, or gives None where the text has no place for it.
"""

# ruff: noqa: E501  (a report is read whole)
from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator

Kind = Callable[[str, random.Random], str | None]

TEXTS = [
    "The heart is normal in size. The lungs are clear without focal consolidation, pleural effusion or pneumothorax.",
    "Small left pleural effusion with adjacent atelectasis. No pneumothorax. Heart size is at the upper limits of normal.",
    "There is a 4.5 cm mass in the right upper lobe. No pleural effusion is seen.",
    "Endotracheal tube terminates 4 cm above the carina. Right internal jugular catheter tip is in the superior vena cava.",
    "Mild cardiomegaly with moderate pulmonary edema, worse since the prior study. Bilateral pleural effusions, left greater than right.",
    "Interval placement of a left chest tube. The large left pneumothorax has decreased and is now small.",
    "Patchy opacity in the left lower lobe is concerning for pneumonia. Clinical correlation is recommended.",
    "Low lung volumes with bibasilar atelectasis. No evidence of pulmonary edema.",
    "Stable 8 mm nodule in the left upper lobe. Calcified granuloma in the right lower lobe.",
    "Cardiomediastinal silhouette is within normal limits. Pulmonary vasculature is unremarkable. No acute osseous abnormality.",
    "The right lower lobe consolidation has improved. A small right pleural effusion persists.",
    "Hyperinflated lungs consistent with COPD. No acute cardiopulmonary process.",
    "PICC line from the right arm ends at the cavoatrial junction. No pneumothorax after placement.",
    "Moderate right pleural effusion, increased from the previous examination. Left lung is clear.",
    "Right middle lobe pneumonia cannot be excluded. Follow-up radiograph is recommended.",
    "New airspace opacity in the right upper lobe, likely pneumonia. The left lung is clear.",
    "Healed fracture of the left sixth rib. No acute fracture is identified.",
    "Nasogastric tube courses below the diaphragm with its tip in the stomach. Bibasilar opacities may represent aspiration.",
    "Median sternotomy wires are intact. Left-sided pacemaker with leads in the right atrium and right ventricle.",
    "The previously seen right apical pneumothorax is no longer seen. Chest tube has been removed.",
    "Diffuse interstitial opacities, unchanged. Findings suggest chronic interstitial lung disease rather than edema.",
    "Tortuous aorta with atherosclerotic calcification. Mild degenerative changes of the thoracic spine.",
    "No focal consolidation, effusion, or pneumothorax. Mild thoracic scoliosis.",
    "Complete opacification of the left hemithorax with shift of the mediastinum to the left, compatible with collapse of the left lung.",
    "1. Moderate cardiomegaly. 2. Small bilateral pleural effusions. 3. No pneumonia.",
    "Blunting of the left costophrenic angle suggests a small pleural effusion. Heart size is mildly enlarged.",
    "A 2 x 3 cm cavitary lesion is present in the right upper lobe, suspicious for tuberculosis.",
    "Pulmonary vascular congestion has resolved. Small right effusion is unchanged.",
    "Severe emphysema with bullae in both upper lobes. There is no pneumothorax.",
    "Retrocardiac opacity could reflect atelectasis or pneumonia. No large effusion.",
    "Elevation of the right hemidiaphragm. Linear atelectasis at the right lung base.",
    "Tracheostomy tube in good position. Swan-Ganz catheter tip projects over the right pulmonary artery.",
    "Portable AP view. ETT 3 cm above carina. NGT in stomach. Bilateral airspace opacities, slightly worse.",
    "RLL consolidation c/w pneumonia. Small Rt effusion. No PTX.",
    "Cardiomegaly, CTR 0.58. Both lower lung fields show increased interstitial markings.",
    "No active lung lesion. Heart size normal.",
    "Ill-defined nodular opacity in the left mid lung zone, 12 mm. Recommend CT for further evaluation.",
    "Left upper lobe collapse. Hilar mass is suspected.",
    "Right pleural effusion has increased from small to moderate. Overlying compressive atelectasis.",
    "Minimal biapical pleural thickening. Lungs are otherwise clear.",
    "Interval extubation. Persistent moderate bilateral pleural effusions with bibasilar atelectasis.",
    "Multiple bilateral pulmonary nodules, the largest measuring 15 mm in the left lower lobe, suspicious for metastases.",
    "Right subclavian line terminates in the right atrium; withdrawal by 3 cm is advised. No pneumothorax.",
    "Prior CABG. Stable mild cardiomegaly. Mild pulmonary vascular congestion without overt edema.",
    "Compression deformity of T8, age indeterminate. Bones are osteopenic.",
    "Small hiatal hernia. The mediastinum is not widened. No free air under the diaphragm.",
    "Trace left effusion, improved. Left basilar opacity is unlikely to be pneumonia.",
    "Right hilar enlargement, possibly lymphadenopathy. The lungs are otherwise clear.",
    "Subcutaneous emphysema along the right chest wall. Tiny right apical pneumothorax, about 5 mm.",
    "Old granulomatous disease. No suspicious pulmonary nodule or mass.",
    "LLL atelectasis is again noted. No new infiltrate.",
    "Acute displaced fractures of the right fifth and sixth ribs. Small right hemothorax.",
    "There is mild left basilar atelectasis and a moderate right pleural effusion.",
    "Bronchiectasis in the right middle lobe and lingula, unchanged. Hyperexpansion of the lungs.",
    "IMPRESSION: STABLE CARDIOMEGALY. NO PLEURAL EFFUSION. MILD LEFT BASILAR ATELECTASIS.",
    "Loculated left pleural effusion measuring 6.2 cm in thickness. Pigtail catheter at the left base.",
    "Pneumomediastinum is present. No pneumothorax is evident.",
    "The heart size and mediastinal contours are normal. There is a nodule in the right lower lobe and scarring in the left upper lobe.",
    "Bilateral perihilar opacities are probably due to pulmonary edema; superimposed infection is possible.",
    "Opacities in the right lung have worsened while the left lung is unchanged.",
    "Port-A-Cath in the right chest with tip in the SVC. No evidence of metastatic disease.",
    "Left lower lobe mass with small left effusion. The right lung is clear.",
    "Mild pulmonary edema has improved. Moderate cardiomegaly is stable.",
    "Unchanged position of the left PICC, tip in the mid SVC. Minimal atelectasis at the left base.",
    "Streaky opacities at both lung bases, probably atelectasis. No definite consolidation.",
    "Aortic knob calcifications. Degenerative spurring of the thoracic spine. No acute disease.",
    "Large right pneumothorax with leftward mediastinal shift, concerning for tension.",
    "Mild kyphosis. Vertebral body heights are preserved. No acute bony abnormality.",
    "Right upper lobe scarring. No evidence of active tuberculosis.",
    "Increased density at the left base may be due to effusion or atelectasis. Heart is enlarged.",
    "Feeding tube tip is below the left hemidiaphragm. Lung volumes are low.",
    "Bilateral hilar lymphadenopathy consistent with sarcoidosis. No pleural effusion.",
]


def _swap(pairs: dict[str, str], nth: bool = True) -> Kind:
    """Exchange one phrase of the text that `pairs` knows."""
    pattern = re.compile(
        r"(?<![\w-])(?:" + "|".join(sorted(map(re.escape, pairs), key=len, reverse=True)) + r")(?![\w-])", re.I
    )
    folded = {k.lower(): v for k, v in pairs.items()}

    def rewrite(text: str, rng: random.Random) -> str | None:
        found = list(pattern.finditer(text))
        if not found:
            return None
        match = rng.choice(found)
        new = folded[match.group().lower()]
        old = match.group()
        if old.isupper() and len(old) > 4:
            new = new.upper()
        elif old[0].isupper() and new[:1].islower():
            new = new[0].upper() + new[1:]
        if not new:  # a phrase taken out
            rest = text[match.end() :].lstrip(" ,")
            if match.start() == 0 or text[: match.start()].rstrip()[-1:] in ".:":
                rest = rest[:1].upper() + rest[1:]
            return text[: match.start()] + rest
        return text[: match.start()] + new + text[match.end() :]

    return rewrite


def _sub(pattern: str, replacement: str | Callable[[re.Match[str]], str], flags: int = re.I) -> Kind:
    compiled = re.compile(pattern, flags)

    def rewrite(text: str, rng: random.Random) -> str | None:
        found = list(compiled.finditer(text))
        if not found:
            return None
        match = rng.choice(found)
        new = replacement(match) if callable(replacement) else match.expand(replacement)
        return text[: match.start()] + new + text[match.end() :]

    return rewrite


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.;])\s+(?=[A-Z0-9])", text)


def _two_sides(text: str, rng: random.Random) -> str | None:
    """Left and right exchanged everywhere, where both occur."""
    words = {"left": "right", "right": "left", "Left": "Right", "Right": "Left"}
    if not (re.search(r"\bleft\b", text, re.I) and re.search(r"\bright\b", text, re.I)):
        return None
    return re.sub(r"\b(left|right|Left|Right)\b", lambda m: words[m[0]], text)


def _digits(text: str, rng: random.Random) -> str | None:
    match = re.search(r"\b(\d)\.(\d)\b", text)
    if not match or match[1] == match[2]:
        return None
    return text[: match.start()] + f"{match[2]}.{match[1]}" + text[match.end() :]


def _other_number(text: str, rng: random.Random) -> str | None:
    found = list(re.finditer(r"(?<![\d.A-Za-z])(\d{1,2})(?= (?:mm|cm)\b)", text))
    if not found:
        return None
    match = rng.choice(found)
    return text[: match.start()] + str(int(match[1]) + rng.randint(1, 9)) + text[match.end() :]


def _sentence_dropped(text: str, rng: random.Random) -> str | None:
    sentences = [s for s in _sentences(text) if not re.search(r"recommend|advised|Portable", s)]
    if len(sentences) < 2:
        return None
    dropped = rng.choice(sentences)
    return " ".join(s for s in _sentences(text) if s != dropped)


def _finding_added(text: str, rng: random.Random) -> str | None:
    additions = {
        "pneumothorax": "There is a small right pneumothorax.",
        "fracture": "Acute fracture of the right third rib.",
        "tube": "An endotracheal tube is in place.",
        "nodule": "A 6 mm nodule is seen in the lingula.",
        "hernia": "Large hiatal hernia.",
    }
    fitting = [new for word, new in additions.items() if word not in text.lower()]
    return f"{text} {rng.choice(fitting)}"


def _negation_moved(text: str, rng: random.Random) -> str | None:
    sentences = _sentences(text)
    denied = [i for i, s in enumerate(sentences) if re.match(r"No [a-z]", s)]
    stated = [
        i
        for i, s in enumerate(sentences)
        if not re.search(r"\b(no|not|without|cannot|otherwise|recommend\w*|advised)\b", s, re.I)
        and re.match(r"(?:[A-Z][a-z]+ ){1,}", s)
        and not re.match(
            r"(The|There|A|An|Findings|Lungs|Heart|Cardiomediastinal|Portable|Interval|Prior|Pulmonary vasculature|Median|Bones|Increased)\b",
            s,
        )
    ]
    if not denied or not stated:
        return None
    d, s = rng.choice(denied), rng.choice(stated)
    sentences[d] = sentences[d][3].upper() + sentences[d][4:]
    sentences[s] = "No " + sentences[s][0].lower() + sentences[s][1:]
    return " ".join(sentences)


_FLIPS: list[tuple[str, Kind]] = [
    ("side", _swap({"left": "right", "right": "left", "Rt": "left"})),
    ("sides_exchanged", _two_sides),
    (
        "side_to_both",
        _swap(
            {
                "left pleural": "bilateral pleural",
                "right pleural": "bilateral pleural",
                "left lower lobe": "bilateral lower lobe",
                "right lower lobe": "bilateral lower lobe",
                "left base": "both bases",
                "left basilar": "bibasilar",
            }
        ),
    ),
    (
        "both_to_side",
        _swap({"bilateral": "left", "both": "right", "bibasilar": "right basilar", "biapical": "left apical"}),
    ),
    (
        "lobe",
        _swap(
            {
                "upper lobe": "lower lobe",
                "lower lobe": "upper lobe",
                "middle lobe": "lower lobe",
                "RLL": "RUL",
                "LLL": "LUL",
                "lingula": "left lower lobe",
            }
        ),
    ),
    (
        "lobe_with_side",
        _swap(
            {
                "right upper lobe": "left lower lobe",
                "left lower lobe": "right middle lobe",
                "right lower lobe": "left upper lobe",
                "left upper lobe": "right lower lobe",
                "right middle lobe": "lingula",
            }
        ),
    ),
    (
        "zone",
        _swap(
            {
                "apical": "basilar",
                "basilar": "apical",
                "base": "apex",
                "bases": "apices",
                "bibasilar": "biapical",
                "perihilar": "peripheral",
                "retrocardiac": "perihilar",
                "mid lung zone": "lower lung zone",
                "lower lung fields": "upper lung fields",
            }
        ),
    ),
    (
        "no_lost",
        _sub(
            r"\bNo (?:evidence of )?(?!active|acute|definite|suspicious|large|new|focal)([a-z])",
            lambda m: m[1].upper(),
            0,
        ),
    ),
    ("without_to_with", _swap({"without": "with"})),
    ("not_lost", _swap({"is not": "is", "cannot be": "can be", "there is no": "there is"})),
    (
        "no_gained",
        _sub(
            r"(?<=[.] )(Small|Mild|Moderate|Large|Tiny|Trace|Severe|Patchy|Linear|Calcified|Bilateral|Multiple|Streaky|Loculated|Left|Right|Diffuse|Minimal|Degenerative|Tortuous|Healed|Acute) (?!lung is)(?=[a-z])",
            lambda m: "No " + m[1].lower() + " ",
            0,
        ),
    ),
    ("there_is_no", _sub(r"There is (?:a )?(?!no\b)", "There is no ")),
    ("negation_moved", _negation_moved),
    ("numbers_exchanged", _digits),
    ("number", _other_number),
    ("unit", _sub(r"(\d) (mm|cm)\b", lambda m: f"{m[1]} {'cm' if m[2] == 'mm' else 'mm'}")),
    ("ordinal", _swap({"sixth": "third", "fifth": "eighth", "T8": "T11", "sixth rib": "ninth rib"})),
    (
        "severity_up",
        _swap(
            {
                "small": "large",
                "mild": "severe",
                "minimal": "marked",
                "trace": "large",
                "tiny": "large",
                "moderate": "severe",
                "slightly": "markedly",
                "mildly": "severely",
            }
        ),
    ),
    ("severity_down", _swap({"moderate": "mild", "large": "small", "severe": "mild", "complete": "partial"})),
    (
        "limits_to_enlarged",
        _swap(
            {
                "at the upper limits of normal": "slightly enlarged",
                "normal in size": "mildly enlarged",
                "within normal limits": "enlarged",
                "heart size normal": "heart size increased",
                "are normal": "are enlarged",
                "Stable mild cardiomegaly": "Heart size upper limits of normal",
            }
        ),
    ),
    (
        "certainty_up",
        _swap(
            {
                "may represent": "represents",
                "could reflect": "reflects",
                "is concerning for": "is due to",
                "likely": "",
                "probably": "",
                "possibly": "",
                "suspicious for": "due to",
                "may be due": "is due",
                "is suspected": "is present",
                "concerning for": "due to",
            }
        ),
    ),
    (
        "certainty_down",
        _swap(
            {
                "consistent with": "possibly",
                "c/w": "? of",
                "compatible with": "which may represent",
                "there is a": "there may be a",
                "is present": "is possible",
                "are present": "are possible",
                "Healed": "Possible healed",
                "Small": "Possible small",
                "New": "Possible new",
            }
        ),
    ),
    (
        "unlikely_likely",
        _swap(
            {
                "unlikely": "likely",
                "likely": "unlikely",
                "probably": "unlikely",
                "cannot be excluded": "is excluded",
                "is possible": "is unlikely",
            }
        ),
    ),
    (
        "change_reversed",
        _swap(
            {
                "improved": "worsened",
                "worsened": "improved",
                "increased": "decreased",
                "decreased": "increased",
                "worse": "better",
            }
        ),
    ),
    (
        "change_from_stable",
        _swap(
            {
                "stable": "increased",
                "unchanged": "worse",
                "persists": "has resolved",
                "persistent": "resolving",
                "again noted": "newly noted",
            }
        ),
    ),
    (
        "new_to_old",
        _swap(
            {
                "new": "stable",
                "acute": "chronic",
                "healed": "acute",
                "old": "acute",
                "chronic": "acute",
                "resolved": "worsened",
                "has been removed": "has been placed",
            }
        ),
    ),
    (
        "no_longer_seen",
        _swap(
            {
                "no longer seen": "again seen",
                "has resolved": "persists",
                "has decreased": "is unchanged",
                "has improved": "is unchanged",
            }
        ),
    ),
    (
        "device_kind",
        _swap(
            {
                "endotracheal tube": "tracheostomy tube",
                "ETT": "NGT",
                "chest tube": "feeding tube",
                "PICC": "pacemaker",
                "nasogastric tube": "endotracheal tube",
                "pacemaker": "defibrillator",
                "pigtail catheter": "Swan-Ganz catheter",
                "feeding tube": "chest tube",
                "subclavian": "femoral",
                "internal jugular": "subclavian",
            }
        ),
    ),
    (
        "device_place",
        _swap(
            {
                "superior vena cava": "right atrium",
                "SVC": "right ventricle",
                "cavoatrial junction": "brachiocephalic vein",
                "in the stomach": "in the esophagus",
                "above the carina": "below the carina",
                "above carina": "at the carina",
                "in good position": "malpositioned",
                "right pulmonary artery": "right ventricle",
                "right atrium": "superior vena cava",
                "below the left": "above the left",
            }
        ),
    ),
    (
        "finding_exchanged",
        _swap(
            {
                "pneumothorax": "pneumonia",
                "effusion": "pneumothorax",
                "atelectasis": "consolidation",
                "pneumonia": "edema",
                "nodule": "cavity",
                "mass": "consolidation",
                "emphysema": "fibrosis",
                "edema": "pneumonia",
                "granuloma": "carcinoma",
                "scarring": "mass",
            }
        ),
    ),
    (
        "rare_exchanged",
        _swap(
            {
                "scoliosis": "fracture",
                "tuberculosis": "malignancy",
                "sarcoidosis": "lymphoma",
                "hiatal hernia": "aortic aneurysm",
                "kyphosis": "dextroscoliosis",
                "COPD": "pulmonary fibrosis",
                "bronchiectasis": "honeycombing",
                "metastases": "granulomas",
                "collapse": "edema",
                "osteopenic": "sclerotic",
            }
        ),
    ),
    ("sentence_dropped", _sentence_dropped),
    ("finding_added", _finding_added),
    ("larger_side", _swap({"left greater than right": "right greater than left"})),
    (
        "description",
        _swap(
            {
                "calcified": "spiculated",
                "patchy": "nodular",
                "linear": "round",
                "loculated": "layering",
                "diffuse": "focal",
                "cavitary": "calcified",
                "displaced": "nondisplaced",
                "multiple": "single",
                "streaky": "nodular",
            }
        ),
    ),
]


def _to_mm(match: re.Match[str]) -> str:
    return f"{round(float(match[1]) * 10, 3):g} mm"


def _to_cm(match: re.Match[str]) -> str:
    return f"{round(float(match[1]) / 10, 3):g} cm"


def _reordered(text: str, rng: random.Random) -> str | None:
    sentences = _sentences(text)
    if len(sentences) < 2 or text[0] in "[123456789" or ";" in text or ":" in text:
        return None
    return " ".join(reversed(sentences))


def _list_reordered(text: str, rng: random.Random) -> str | None:
    match = re.search(r"(?:without|No) (?:focal )?(consolidation), ((?:pleural )?effusion),? or (pneumothorax)", text)
    if not match:
        return None
    lead = match.group().split()[0]
    return text[: match.start()] + f"{lead} {match[3]}, {match[2]}, or focal {match[1]}" + text[match.end() :]


def _there_is(text: str, rng: random.Random) -> str | None:
    match = re.search(
        r"(?:^|(?<=[.] ))(Small|Mild|Moderate|Large|Tiny|Trace|Severe|Patchy|Stable|Healed|Loculated|Calcified|Complete|Persistent) (?!lung)(?=[a-z])",
        text,
    )
    if not match or re.match(r"[^.]*\b(?:is|are|has|have)\b", text[match.start() :]):
        return None
    return text[: match.start()] + "There is " + match[1].lower() + " " + text[match.end() :]


def _fragment(text: str, rng: random.Random) -> str | None:
    return _sub(r"There is (?:a |an )?(\w)", lambda m: m[1].upper(), 0)(text, rng)


_HARMLESS: list[tuple[str, Kind]] = [
    (
        "lobe_abbreviated",
        _swap(
            {
                "right upper lobe": "RUL",
                "left lower lobe": "LLL",
                "right lower lobe": "RLL",
                "left upper lobe": "LUL",
                "right middle lobe": "RML",
            }
        ),
    ),
    (
        "lobe_expanded",
        _swap(
            {
                "RLL": "right lower lobe",
                "LLL": "left lower lobe",
                "Rt": "right",
                "PTX": "pneumothorax",
                "c/w": "consistent with",
            }
        ),
    ),
    (
        "device_abbreviated",
        _swap(
            {
                "endotracheal tube": "ETT",
                "nasogastric tube": "NG tube",
                "superior vena cava": "SVC",
                "internal jugular": "IJ",
                "cavoatrial junction": "junction of the SVC and right atrium",
            }
            | {"cavoatrial junction": "cavo-atrial junction"}
        ),
    ),
    (
        "device_expanded",
        _swap(
            {
                "ETT": "endotracheal tube",
                "NGT": "nasogastric tube",
                "SVC": "superior vena cava",
                "PICC line": "peripherally inserted central catheter",
                "CTR": "cardiothoracic ratio",
                "COPD": "chronic obstructive pulmonary disease",
                "CABG": "coronary artery bypass grafting",
            }
        ),
    ),
    (
        "finding_abbreviated",
        _swap(
            {
                "pneumothorax": "PTX",
                "pneumonia": "PNA",
                "fracture": "fx",
                "pleural effusion": "pl. effusion",
                "consolidation": "consol",
                "bilateral": "b/l",
                "without": "w/o",
                "consistent with": "c/w",
                "with": "w/",
            }
        ),
    ),
    ("cm_to_mm", _sub(r"(?<![\d.x] )(?<![\d.])(\d+(?:\.\d+)?) cm\b", _to_mm)),
    ("mm_to_cm", _sub(r"(?<![\d.])(\d+) mm\b", _to_cm)),
    ("unit_spelled", _sub(r"(\d) (mm|cm)\b", lambda m: f"{m[1]}{m[2]}" if m[2] == "mm" else f"{m[1]} centimeters")),
    (
        "dimension_written",
        _swap(
            {
                "2 x 3 cm": "3 x 2 cm",
                "about 5 mm": "approximately 5 mm",
                "measuring 15 mm": "which measures 1.5 cm",
                "measuring 6.2 cm": "of 62 mm",
            }
        ),
    ),
    ("ordinal_written", _swap({"sixth": "6th", "fifth": "5th", "T8": "T-8"})),
    ("upper_case", lambda text, rng: text.upper() if not re.search(r"[A-Z]{2}|/|\d x", text) else None),
    ("lower_case", lambda text, rng: text.lower() if not re.search(r"[A-Z]{2}|\d\.", text) else None),
    ("line_breaks", lambda text, rng: "\n".join(_sentences(text)) if len(_sentences(text)) > 1 else None),
    ("spaces", lambda text, rng: re.sub(r"([.,]) ", r"\1  ", text)),
    ("last_stop", lambda text, rng: text[:-1] if text.endswith(".") else None),
    ("sentence_order", _reordered),
    (
        "numbered",
        lambda text, rng: (
            " ".join(f"{i}. {s}" for i, s in enumerate(_sentences(text), 1))
            if text[0] not in "1I[" and ";" not in text and len(_sentences(text)) > 1
            else None
        ),
    ),
    ("list_order", _list_reordered),
    ("there_is_gained", _there_is),
    ("there_is_lost", _fragment),
    (
        "seen_words",
        _swap(
            {
                "is seen": "is noted",
                "is identified": "is seen",
                "is present": "is identified",
                "is evident": "is visualized",
                "is again noted": "is again seen",
                "No evidence of": "No sign of",
            }
        ),
    ),
    (
        "seen_dropped",
        _swap({"There is no": "No", "No evidence of": "No", "is seen": "", "is evident": "", "is identified": ""}),
    ),
    (
        "normal_words",
        _swap(
            {
                "within normal limits": "normal",
                "is unremarkable": "is normal",
                "are normal": "are within normal limits",
                "normal in size": "of normal size",
                "Heart size normal": "Normal heart size",
            }
        ),
    ),
    (
        "no_cardiomegaly",
        _swap(
            {
                "The heart is normal in size": "No cardiomegaly",
                "Heart size normal": "Heart is not enlarged",
                "Heart is enlarged": "Cardiomegaly",
                "Mild cardiomegaly": "Mildly enlarged heart",
                "moderate cardiomegaly": "moderately enlarged heart",
            }
        ),
    ),
    (
        "bases_words",
        _swap(
            {
                "bibasilar atelectasis": "atelectasis in both lung bases",
                "bibasilar": "bilateral basilar",
                "both lung bases": "the lung bases bilaterally",
                "left basilar": "left base",
                "right lung base": "right base",
                "left base": "left lung base",
            }
        ),
    ),
    (
        "sided",
        _swap(
            {
                "left pleural": "left-sided pleural",
                "right pleural": "right-sided pleural",
                "Left-sided": "Left",
                "bilateral pleural effusions": "pleural effusions on both sides",
                "Small left pleural effusion": "Small pleural effusion on the left",
                "Moderate right pleural effusion": "Right pleural effusion of moderate size",
            }
        ),
    ),
    (
        "stable_unchanged",
        _swap(
            {
                "stable": "unchanged",
                "unchanged": "stable",
                "has improved": "has decreased",
                "worse": "increased",
                "again noted": "still present",
            }
            | {"has improved": "is improved", "worse": "worsened"}
        ),
    ),
    (
        "hedge_words",
        _swap(
            {
                "may represent": "might represent",
                "could reflect": "may reflect",
                "probably": "likely",
                "possibly": "possible",
                "cannot be excluded": "cannot be ruled out",
                "concerning for": "worrisome for",
                "likely": "probably",
                "may be due": "could be due",
            }
        ),
    ),
    (
        "ends_words",
        _swap(
            {
                "terminates in": "ends in",
                "terminates": "ends",
                "ends at": "terminates at",
                "tip is in": "terminates in",
                "in good position": "appropriately positioned",
                "in the stomach": "within the stomach",
                "projects over": "overlies",
            }
        ),
    ),
    (
        "consistent_words",
        _swap(
            {
                "consistent with": "compatible with",
                "compatible with": "in keeping with",
                "due to": "secondary to",
                "from the previous examination": "compared to the prior study",
                "since the prior study": "in comparison with the previous exam",
                "osseous abnormality": "bony abnormality",
                "acute cardiopulmonary process": "acute cardiopulmonary disease",
            }
        ),
    ),
    (
        "active_passive",
        _swap(
            {
                "a small right pleural effusion persists": "a persistent small right pleural effusion is seen",
                "the right lower lobe consolidation has improved": "there is improved right lower lobe consolidation",
                "pulmonary vascular congestion has resolved": "resolved pulmonary vascular congestion",
                "small right effusion is unchanged": "unchanged small right effusion",
                "moderate cardiomegaly is stable": "stable moderate cardiomegaly",
                "mild pulmonary edema has improved": "improved mild pulmonary edema",
                "LLL atelectasis is again noted": "again noted is LLL atelectasis",
                "the mediastinum is not widened": "there is no mediastinal widening",
                "lung volumes are low": "low lung volumes",
                "low lung volumes": "the lung volumes are low",
                "left lung is clear": "the left lung appears clear",
                "right lung is clear": "clear right lung",
            }
        ),
    ),
    (
        "place_behind",
        _swap(
            {
                "Patchy opacity in the left lower lobe": "Patchy left lower lobe opacity",
                "8 mm nodule in the left upper lobe": "8 mm left upper lobe nodule",
                "4.5 cm mass in the right upper lobe": "4.5 cm right upper lobe mass",
                "Right middle lobe pneumonia": "Pneumonia in the right middle lobe",
                "Left upper lobe collapse": "Collapse of the left upper lobe",
                "Linear atelectasis at the right lung base": "Right basilar linear atelectasis",
                "right apical pneumothorax": "pneumothorax at the right apex",
                "Left lower lobe mass": "Mass in the left lower lobe",
                "Right hilar enlargement": "Enlargement of the right hilum",
                "mild left basilar atelectasis": "mild atelectasis at the left base",
                "moderate right pleural effusion": "moderate pleural effusion on the right",
            }
        ),
    ),
    (
        "synonyms",
        _swap(
            {"hyperinflated": "hyperexpanded", "opacities": "opacification", "enlarged": "prominent"}
            | {
                "opacities": "opacities",
                "hyperexpansion": "hyperinflation",
                "chest tube": "thoracostomy tube",
                "costophrenic angle": "costophrenic sulcus",
                "osteopenic": "demineralized",
                "hemidiaphragm": "diaphragm",
                "pulmonary nodules": "lung nodules",
                "slightly": "mildly",
                "osseous": "bony",
                "radiograph": "film",
                "streaky": "linear",
                "heart": "cardiac silhouette",
                "markedly": "severely",
                "spurring": "osteophytes",
            }
        ),
    ),
    ("arrows", _swap({"increased": "↑", "decreased": "↓", "has increased": "↑"})),
    (
        "typographic",
        lambda text, rng: (
            text.replace("-", "\u2011").replace(" x ", " \u00d7 ")
            if re.search(r"-| x ", text)
            else text.replace(" ", "\u00a0", 1)
        ),
    ),
]

FLIPS = dict(_FLIPS)
HARMLESS = dict(_HARMLESS)


def pairs(kinds: dict[str, Kind], held_out: bool, texts: list[str] | None = None) -> Iterator[tuple[str, str, str]]:
    """(kind, original, rewritten) for every kind and text of one half; a rewriting equal to its text is none.

    With texts of its own (real reports), all of them are used, with all kinds.
    """
    own = texts is None
    for number, (name, kind) in enumerate(kinds.items()):
        if own and (number % 2 == 1) is not held_out:
            continue
        for index, text in enumerate(TEXTS if texts is None else texts):
            if own and (index % 2 == 1) is not held_out:
                continue
            seen = set()
            for attempt in range(6 if own else 1):
                rewritten = kind(text, random.Random(f"{name} {index} {attempt}"))
                if rewritten is not None and rewritten != text and rewritten not in seen:
                    seen.add(rewritten)
                    yield name, text, rewritten
