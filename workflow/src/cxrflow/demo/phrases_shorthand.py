"""Shorthand: the abbreviations of a busy reading room (CXR, PTX, ETT, R > L, s/p, c/w, NAD)."""

from cxrflow.demo.phrases import CONSOLIDATION_MAYBE_PNEUMONIA, MAYBE_PNEUMONIA, Family

SHORTHAND = Family(
    positive={
        "pleural_effusion": (
            "{sev} {R} eff",
            "{sev} {R} pl effusion",
            "{R} pleural eff, {sev}",
            "{R} CPA blunted c/w {sev} effusion",
        ),
        "pleural_effusion.bilateral": (
            "{sev} bilat pl eff",
            "bilat effusions, {sev}",
            "{sev} B/L pleural effs",
            "B/L CPA blunting c/w {sev} effusions",
        ),
        "pneumothorax": ("{sev} {R} PTX", "{R} PTX, {sev}", "{R} ptx - {sev}", "{sev} {R} apical/lat PTX"),
        "consolidation": (
            ("{R} {zone} lung opacity, ?PNA", MAYBE_PNEUMONIA),
            ("{LOBE} consolidation c/f PNA", CONSOLIDATION_MAYBE_PNEUMONIA),
            ("{R} {zone} zone ASO c/w PNA", {"Lung Opacity": 1, "Pneumonia": 1}),
            "{LOBE} consol",
        ),
        "atelectasis": ("{R} basilar atx", "{R} base atelectasis", "linear atx {R} base", "subseg atx {R} base"),
        "nodule": (
            "{mm}mm {LOBE} nodule",
            "{R} {zone} lung nod {mm} mm, rec CT",
            "{LOBE} nodule, {mm} mm",
            "{size_cm} cm nodule {R} {zone} zone",
        ),
        "edema": (
            "{sev} pulm edema",
            "{sev} pulm vasc congestion/edema",
            "pulm edema, {sev}",
            "{sev} CHF/edema pattern",
        ),
        "cardiomegaly": ("{sev} CM", "{sev} cardiomegaly", "heart {sev} enlarged", "CM - {sev}"),
        "emphysema": (
            "hyperinflated, c/w COPD",
            "emphysema",
            "COPD w/ flat diaphragms",
            "hyperinflation c/w emphysema",
        ),
        "rib_fracture": ("{R} lat rib fxs", "displaced {R} rib fx x2", "{R} rib fxs, lat", "fx {R} lat ribs"),
        "endotracheal_tube": (
            "ETT {cm}cm abv carina",
            "ETT tip {cm} cm above carina",
            "ET tube {cm}cm from carina",
            "ETT ok, {cm} cm to carina",
        ),
        "central_line": ("{R} CVL tip SVC", "{R} CVC in SVC", "{R} central line, tip low SVC", "{R} CVL in place"),
        "pacemaker": ("L PPM", "L chest PPM, leads RA/RV", "dual chamber PM L chest", "L pacer in place"),
        "sternotomy_wires": (
            "s/p sternotomy",
            "s/p CABG w/ sternal wires",
            "sternotomy wires intact",
            "s/p median sternotomy",
        ),
    },
    possible={
        "pleural_effusion": ("?{sev} {R} eff", "poss {sev} {R} effusion"),
        "pneumothorax": ("?{sev} {R} PTX", "can't r/o {sev} {R} PTX"),
        "consolidation": (("{R} {zone} zone opacity, PNA vs aspiration", MAYBE_PNEUMONIA),),
        "edema": ("?{sev} edema",),
    },
    negative={
        "pleural_effusion": ("no eff", "no pl eff", "CPAs clear, no effusion"),
        "pneumothorax": ("no PTX", "neg for PTX"),
        "consolidation": ("no consol", "no focal consolidation"),
        "edema": ("no edema",),
        "cardiomegaly": ("heart nl", "heart size WNL"),
    },
    normal=("NAD", "lungs clear, NAD", "no acute CP process", "CXR wnl", "no acute abnl"),
    nothing_acute=("no acute CP process", "no acute abnl", "lungs clear"),
    change={
        "new": (", new", " (new)"),
        "unchanged": (", unchanged", ", stable", ", no sig change"),
        "more": (", worse", " - incr"),
        "less": (", improved", " - decr"),
    },
)
