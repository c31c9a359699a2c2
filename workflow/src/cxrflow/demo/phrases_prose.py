"""Prose: full sentences of a FINDINGS section, and the shorter clauses of an IMPRESSION. Clauses carry no full stop."""

from cxrflow.demo.phrases import CONSOLIDATION_MAYBE_PNEUMONIA, MAYBE_PNEUMONIA, OPACITY, PNEUMONIA, Family

CHANGE = {
    "new": (", new since ___", ", new compared to the prior study", ", not present on ___"),
    "unchanged": (
        ", unchanged from ___",
        ", stable since the prior radiograph",
        ", similar to ___",
        ", not significantly changed",
    ),
    "more": (", increased since ___", ", worse than on the prior study", ", progressed from ___"),
    "less": (", decreased since ___", ", improved from the prior study", ", smaller in extent than on ___"),
}

FINDINGS = Family(
    positive={
        "pleural_effusion": (
            "There is a {severity} {side} pleural effusion",
            "A {severity} pleural effusion is present on the {side}",
            "Blunting of the {side} costophrenic angle is consistent with a {severity} pleural effusion",
            "{Severity} {side} pleural fluid layers at the base, obscuring the {side} hemidiaphragm",
            "{Severity} {side}-sided pleural effusion is seen",
        ),
        "pleural_effusion.bilateral": (
            "There are {severity} bilateral pleural effusions",
            "Bilateral pleural effusions are present, {severity} in size",
            "Both costophrenic angles are blunted by {severity} pleural effusions",
            "{Severity} pleural effusions are seen on both sides",
        ),
        "pneumothorax": (
            "There is a {severity} {side} pneumothorax",
            "A {severity} pneumothorax is seen on the {side} with a visible pleural line",
            "{Severity} {side} apical and lateral pneumothorax is present",
            "The {side} lung is partly collapsed by a {severity} pneumothorax",
            "{Side}-sided pneumothorax is {severity} in size",
        ),
        "consolidation": (
            "There is focal consolidation in the {side} {zone} lung zone",
            ("Patchy airspace opacity in the {side} {zone} lung is concerning for pneumonia", MAYBE_PNEUMONIA),
            ("Confluent opacity with air bronchograms projects over the {side} {zone} lung", OPACITY),
            ("A {side} {zone} zone consolidation likely represents pneumonia", CONSOLIDATION_MAYBE_PNEUMONIA),
            ("Heterogeneous {side} {zone} lung opacity is consistent with pneumonia", PNEUMONIA),
        ),
        "atelectasis": (
            "Linear atelectasis is seen at the {side} lung base",
            "There is plate-like atelectasis in the {side} lower lung with elevation of the {side} hemidiaphragm",
            "{Side} basilar subsegmental atelectasis is present",
            "Streaky bands at the {side} base reflect atelectasis",
        ),
        "nodule": (
            "There is a {mm} mm nodule in the {side} {zone} lung",
            "A rounded {mm} mm nodule projects over the {side} {zone} lung zone",
            "{Side} {zone} zone pulmonary nodule measures {mm} mm",
            "A well-circumscribed {size_cm} cm nodule is seen in the {side} {zone} lung",
        ),
        "edema": (
            "There is {severity} pulmonary edema",
            "{Severity} perihilar haze with indistinct vessels is consistent with {severity} pulmonary edema",
            "Pulmonary vascular congestion with {severity} interstitial edema is present",
            "Findings are those of {severity} pulmonary edema",
        ),
        "cardiomegaly": (
            "The heart is {severity_ly} enlarged",
            "{Severity} cardiomegaly is present",
            "There is {severity} enlargement of the cardiac silhouette",
            "The cardiac silhouette is {severity_ly} enlarged",
        ),
        "emphysema": (
            "The lungs are hyperinflated with flattened diaphragms, consistent with emphysema",
            "Hyperinflation and attenuated vascular markings indicate emphysema",
            "There is hyperexpansion of both lungs in keeping with emphysema",
            "Both lungs are hyperlucent and hyperinflated, compatible with chronic obstructive pulmonary disease",
        ),
        "rib_fracture": (
            "There are displaced fractures of the lateral {side} ribs",
            "Displaced {side} lateral rib fractures are noted",
            "Two adjacent {side} rib fractures are seen laterally",
            "Fractures of {side} lateral ribs are displaced",
        ),
        "endotracheal_tube": (
            "The endotracheal tube terminates {cm} cm above the carina",
            "The tip of the endotracheal tube lies {cm} cm above the carina",
            "An endotracheal tube is in place with its tip approximately {cm} cm from the carina",
            "Endotracheal tube ends {cm} cm above the level of the carina",
        ),
        "central_line": (
            "A {side} central venous catheter terminates in the lower SVC",
            "{Side}-sided central venous line ends in the low superior vena cava",
            "The tip of a {side} central venous catheter projects over the lower SVC",
            "A {side} central line is in place with its tip in the SVC",
        ),
        "pacemaker": (
            "A left chest wall pacemaker has leads in the right atrium and right ventricle",
            "Left-sided dual-chamber pacemaker is in place with leads in standard position",
            "A dual-lead pacemaker projects over the left chest",
            "Left pectoral pacemaker leads end in the right atrium and right ventricle",
        ),
        "sternotomy_wires": (
            "Median sternotomy wires are intact",
            "The patient is status post median sternotomy with aligned wires",
            "Sternotomy wires are seen in the midline",
            "Midline sternal wires from prior sternotomy are noted",
        ),
    },
    possible={
        "pleural_effusion": (
            "A {severity} {side} pleural effusion is suspected",
            "There may be a {severity} {side} pleural effusion",
            "A {severity} {side} pleural effusion cannot be excluded",
        ),
        "pneumothorax": (
            "A {severity} {side} pneumothorax cannot be excluded",
            "There is a possible {severity} {side} pneumothorax",
        ),
        "consolidation": (
            (
                "Opacity in the {side} {zone} lung may represent consolidation or aspiration",
                {"Lung Opacity": 1, "Consolidation": -1},
            ),
            "Possible consolidation in the {side} {zone} lung zone",
        ),
        "atelectasis": (
            ("Bands at the {side} lung base probably reflect atelectasis"),
            "Possible {side} basilar atelectasis",
        ),
        "nodule": (
            "A possible {mm} mm nodule projects over the {side} {zone} lung",
            "A {mm} mm nodule is suspected in the {side} {zone} lung",
        ),
        "edema": ("Possible {severity} pulmonary edema", "There may be {severity} pulmonary edema"),
        "cardiomegaly": ("There may be {severity} cardiomegaly",),
        "rib_fracture": ("Lateral {side} rib fractures are suspected", "Possible {side} lateral rib fractures"),
    },
    negative={
        "pleural_effusion": (
            "No pleural effusion",
            "There is no pleural effusion",
            "No pleural effusion is seen",
            "The costophrenic angles are clear, without effusion",
        ),
        "pneumothorax": (
            "No pneumothorax",
            "There is no pneumothorax",
            "No evidence of pneumothorax",
            "No pneumothorax is identified",
        ),
        "consolidation": (
            "No focal consolidation",
            "There is no focal consolidation",
            "No evidence of focal consolidation",
        ),
        "edema": ("No pulmonary edema", "There is no pulmonary edema", "No evidence of pulmonary edema"),
        "cardiomegaly": (
            "The heart size is normal",
            "Heart size is within normal limits",
            ("The cardiomediastinal silhouette is normal", {"Enlarged Cardiomediastinum": 0}),
            ("Cardiac and mediastinal contours are unremarkable", {"Enlarged Cardiomediastinum": 0, "Cardiomegaly": 0}),
        ),
        "rib_fracture": ("No displaced rib fracture", "No acute fracture is identified"),
    },
    normal=(
        "The lungs are well expanded and clear",
        "The lungs are clear",
        "Lung volumes are normal and the lungs are clear",
        "Both lungs are clear and well aerated",
    ),
    nothing_acute=("The lungs are clear", "Lungs are clear and well expanded"),
    change=CHANGE,
    resolved={
        "pleural_effusion": ("The previously seen pleural effusion has resolved",),
        "pneumothorax": ("The prior {side} pneumothorax has resolved",),
        "consolidation": ("Previously seen {side} {zone} lung consolidation has cleared",),
        "edema": ("Pulmonary edema has resolved",),
    },
)

IMPRESSION = Family(
    positive={
        "pleural_effusion": (
            "{Severity} {side} pleural effusion",
            "{Side} pleural effusion, {severity}",
            "{Severity}-sized {side} pleural effusion",
            "Pleural effusion on the {side}, {severity} in size",
        ),
        "pleural_effusion.bilateral": (
            "{Severity} bilateral pleural effusions",
            "Bilateral pleural effusions, {severity}",
            "{Severity} pleural effusions on both sides",
            "Pleural effusions bilaterally, {severity} in size",
        ),
        "pneumothorax": (
            "{Severity} {side} pneumothorax",
            "{Side} pneumothorax, {severity}",
            "{Severity} pneumothorax on the {side}",
            "{Side}-sided {severity} pneumothorax",
        ),
        "consolidation": (
            ("{Side} {zone} zone consolidation, likely pneumonia", CONSOLIDATION_MAYBE_PNEUMONIA),
            ("{Side} {zone} lung pneumonia", {"Pneumonia": 1}),
            ("{Side} {zone} lung opacity concerning for pneumonia", MAYBE_PNEUMONIA),
            "Focal consolidation in the {side} {zone} lung",
        ),
        "atelectasis": (
            "{Side} basilar atelectasis",
            "Linear atelectasis at the {side} base",
            "{Side} lower lung subsegmental atelectasis",
            "Plate-like {side} basal atelectasis",
        ),
        "nodule": (
            "{mm} mm {side} {zone} lung nodule; CT is recommended",
            "{Side} {zone} zone nodule of {mm} mm",
            "Nodule in the {side} {zone} lung measuring {mm} mm, for which chest CT is advised",
            "{size_cm} cm nodule in the {side} {zone} lung",
        ),
        "edema": (
            "{Severity} pulmonary edema",
            "{Severity} interstitial pulmonary edema",
            "Pulmonary edema, {severity}",
            "Congestion with {severity} pulmonary edema",
        ),
        "cardiomegaly": (
            "{Severity} cardiomegaly",
            "Enlarged heart, {severity}",
            "Cardiomegaly, {severity}",
            "{Severity} cardiac enlargement",
        ),
        "emphysema": (
            "Emphysema",
            "Hyperinflated lungs consistent with emphysema",
            "Findings of emphysema",
            "Chronic obstructive pulmonary disease with hyperinflation",
        ),
        "rib_fracture": (
            "Displaced {side} lateral rib fractures",
            "{Side} rib fractures",
            "Lateral {side} rib fractures",
            "Fractures of {side} ribs, displaced",
        ),
        "endotracheal_tube": (
            "Endotracheal tube {cm} cm above the carina",
            "Endotracheal tube tip {cm} cm from the carina",
            "ET tube in place, {cm} cm above the carina",
            "Endotracheal tube ends {cm} cm above the carina",
        ),
        "central_line": (
            "{Side} central venous catheter tip in the SVC",
            "{Side} central line in standard position",
            "{Side}-sided central venous catheter in place",
            "Central venous line from the {side} ends in the SVC",
        ),
        "pacemaker": (
            "Left pacemaker in place",
            "Dual-lead pacemaker on the left",
            "Left chest wall pacemaker",
            "Pacemaker leads in standard position",
        ),
        "sternotomy_wires": (
            "Status post median sternotomy",
            "Sternotomy wires in place",
            "Prior median sternotomy",
            "Intact sternal wires",
        ),
    },
    possible={
        "pleural_effusion": (
            "Possible {severity} {side} pleural effusion",
            "{Severity} {side} pleural effusion cannot be excluded",
        ),
        "pneumothorax": ("Possible {severity} {side} pneumothorax",),
        "consolidation": (
            "Possible {side} {zone} lung consolidation",
            ("Cannot exclude {side} {zone} lung pneumonia", {"Pneumonia": -1}),
        ),
        "atelectasis": ("Probable {side} basilar atelectasis",),
        "nodule": ("Possible {mm} mm {side} {zone} lung nodule",),
        "edema": ("Possible {severity} pulmonary edema",),
    },
    negative={
        "pleural_effusion": ("No pleural effusion", "No effusion"),
        "pneumothorax": ("No pneumothorax", "No evidence of pneumothorax"),
        "consolidation": ("No focal consolidation", ("No evidence of pneumonia", {"Pneumonia": 0})),
        "edema": ("No pulmonary edema",),
    },
    normal=(
        "No acute cardiopulmonary process",
        "No acute cardiopulmonary abnormality",
        "Normal chest radiograph",
        "No acute intrathoracic process",
        "No radiographic evidence of acute cardiopulmonary disease",
    ),
    nothing_acute=(
        "No acute cardiopulmonary process",
        "No acute cardiopulmonary abnormality",
        "No acute intrathoracic process",
    ),
    change=CHANGE,
)
