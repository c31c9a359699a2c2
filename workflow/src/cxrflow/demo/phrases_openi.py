"""Open-I: outpatient prose after automatic de-identification, whose mark XXXX hides ordinary words too."""

from cxrflow.demo.phrases import CONSOLIDATION_MAYBE_PNEUMONIA, MAYBE_PNEUMONIA, OPACITY, Family

OPENI = Family(
    positive={
        "pleural_effusion": (
            "{Severity} {side} pleural effusion",
            "There is a {severity} {side} effusion",
            "{Severity} amount of pleural fluid on the {side}",
            "XXXX {severity} {side} pleural effusion",
        ),
        "pleural_effusion.bilateral": (
            "{Severity} bilateral pleural effusions",
            "There are {severity} bilateral effusions",
            "XXXX {severity} effusions on both sides",
            "Bilateral pleural effusions of {severity} size",
        ),
        "pneumothorax": (
            "{Severity} {side} pneumothorax",
            "There is a {severity} pneumothorax on the {side}",
            "{Side} pneumothorax is XXXX, {severity} in size",
            "{Severity} {side}-sided pneumothorax with XXXX pleural line",
        ),
        "consolidation": (
            ("Airspace disease in the {side} {zone} lung, XXXX pneumonia", MAYBE_PNEUMONIA),
            "{Side} {zone} lung consolidation",
            ("Focal opacity in the {side} {zone} lung", OPACITY),
            ("{Side} {zone} zone consolidation may represent pneumonia", CONSOLIDATION_MAYBE_PNEUMONIA),
        ),
        "atelectasis": (
            "{Side} basilar atelectasis",
            "XXXX opacities at the {side} base compatible with atelectasis",
            "Subsegmental atelectasis in the {side} base",
            "Streaky {side} base atelectasis",
        ),
        "nodule": (
            "{mm} mm nodule in the {side} {zone} lung",
            "There is a {size_cm} cm {side} {zone} lung nodule",
            "Rounded {mm} mm nodule XXXX in the {side} {zone} zone",
            "{Side} {zone} lung nodule measuring XXXX {mm} mm",
        ),
        "edema": (
            "{Severity} pulmonary edema",
            "{Severity} interstitial edema with prominent XXXX",
            "Central vascular congestion and {severity} edema",
            "Findings suggest {severity} pulmonary edema",
        ),
        "cardiomegaly": (
            "{Severity} cardiomegaly",
            "The heart is {severity_ly} enlarged",
            "Heart size is {severity_ly} XXXX, cardiomegaly",
            "{Severity} cardiac enlargement",
        ),
        "emphysema": (
            "Hyperexpanded lungs with flattened diaphragms",
            "Emphysematous changes",
            "The lungs are hyperinflated, XXXX emphysema",
            "Lungs are hyperexpanded consistent with emphysema",
        ),
        "rib_fracture": (
            "Displaced {side} rib fractures",
            "{Side} lateral rib fractures XXXX",
            "There are fractures of the {side} ribs",
            "Lateral {side} rib fractures",
        ),
        "endotracheal_tube": (
            "Endotracheal tube tip {cm} cm above the carina",
            "Endotracheal tube is XXXX {cm} cm above the carina",
            "ET tube {cm} cm above carina",
            "The endotracheal tube ends {cm} cm from the carina",
        ),
        "central_line": (
            "{Side} central venous catheter with tip in the SVC",
            "{Side} XXXX catheter tip at the cavoatrial junction",
            "{Side}-sided central line in XXXX position",
            "{Side} central venous line ends in the SVC",
        ),
        "pacemaker": (
            "Left-sided pacemaker",
            "Dual-XXXX pacemaker on the left",
            "Left chest pacemaker with XXXX in the right atrium and ventricle",
            "There is a left pacemaker",
        ),
        "sternotomy_wires": (
            "Median sternotomy XXXX",
            "Sternotomy wires are intact",
            "Status post sternotomy",
            "Postsurgical changes of sternotomy with XXXX wires",
        ),
    },
    possible={
        "pleural_effusion": (
            "Possible {severity} {side} pleural effusion",
            "{Severity} {side} effusion cannot be XXXX, possible",
        ),
        "consolidation": (
            "Possible {side} {zone} lung consolidation",
            ("Questionable opacity in the {side} {zone} lung", {"Lung Opacity": -1}),
        ),
        "nodule": ("Possible {mm} mm nodule in the {side} {zone} lung",),
    },
    negative={
        "pleural_effusion": ("There is no pleural effusion", "No XXXX of pleural effusion", "No effusion"),
        "pneumothorax": ("There is no pneumothorax", "No pneumothorax is seen", "No XXXX pneumothorax"),
        "consolidation": (
            "No focal airspace consolidation",
            "There is no focal consolidation",
            "No focal XXXX, no consolidation",
        ),
        "edema": ("No pulmonary edema", "There is no XXXX pulmonary edema"),
        "cardiomegaly": (
            "Heart size is normal",
            "The heart is normal in size",
            ("Cardiomediastinal silhouette is within normal limits", {"Enlarged Cardiomediastinum": 0}),
        ),
        "rib_fracture": (("No acute bony abnormality", {}), "No displaced fracture is XXXX"),
    },
    normal=(
        "No acute cardiopulmonary abnormality",
        "Normal chest x-XXXX",
        "No acute disease",
        "No active disease",
        "No acute cardiopulmonary findings",
    ),
    nothing_acute=("No acute cardiopulmonary abnormality", "No acute disease", "No active disease"),
    change={
        "unchanged": (", unchanged from XXXX", ", stable since XXXX"),
    },
)
