"""Korean-English hospital shorthand: English nouns, Korean endings, ICU abbreviations, spelling as it comes."""

from cxrflow.demo.phrases import CONSOLIDATION_MAYBE_PNEUMONIA, MAYBE_PNEUMONIA, Family

KOREAN = Family(
    positive={
        "pleural_effusion": (
            "{Rt} pleural effusion, {severity} amount",
            "{Severity} amount of {rt} pl. effusion",
            "{ko_side} 흉수 {ko_severity}",
            "{Rt} CPA blunting, {severity} effusion",
            "{Severity} PLE, {Rt}",
        ),
        "pleural_effusion.bilateral": (
            "Both pleural effusion, {severity} amount",
            "BPE, {severity}",
            "양측 흉수 {ko_severity}",
            "Both CPA blunting, {severity} pl. effusion",
        ),
        "pneumothorax": (
            "{Severity} PTX, {Rt}",
            "{Rt} pneumothorax, {severity}",
            "{ko_side} 기흉 ({severity})",
            "{Severity} {rt} pneumothorax 있음",
            "Ptx. {Rt} {severity} amount",
        ),
        "consolidation": (
            ("{FIELD} consolidation, r/o PNA", CONSOLIDATION_MAYBE_PNEUMONIA),
            ("{FIELD} ill-defined opacity, r/o pneumonia", MAYBE_PNEUMONIA),
            ("{ko_side} 폐 {ko_zone} 경결, 폐렴 의심", CONSOLIDATION_MAYBE_PNEUMONIA),
            ("Patchy opacity in {FIELD}, 폐렴 의심", MAYBE_PNEUMONIA),
            "Consolidation (+), {FIELD}",
        ),
        "atelectasis": (
            "{Rt} basal subsegmental atelectasis",
            "{R}LLF linear atelectasis",
            "{ko_side} 하부 무기폐",
            "Plate-like atelectasis, {Rt} base",
            "Atelectasis at {rt} lower lung",
        ),
        "nodule": (
            "{FIELD} nodule, {mm}mm",
            "About {mm} mm sized nodule in {FIELD}, CT rec.",
            "{ko_side} {ko_zone} 폐결절 {mm}mm, CT f/u 요망",
            "SPN {FIELD}, {size_cm}cm",
        ),
        "edema": (
            "Pul. edema, {severity}",
            "{Severity} pulmonary edema",
            "{ko_severity} 폐부종",
            "Both perihilar haziness, {severity} pul edema",
        ),
        "cardiomegaly": (
            "Cardiomegaly, {severity}",
            "{Severity} cardiomegaly",
            "심비대 ({ko_severity})",
            "C/T ratio 증가, {severity} CMG",
            "{ko_severity} cardiomegaly 소견",
        ),
        "emphysema": (
            "Emphysema, both lungs",
            "Hyperinflation, c/w COPD",
            "양측 폐기종",
            "Both lungs emphysematous change",
        ),
        "rib_fracture": ("{Rt} rib fx.", "{ko_side} 늑골 골절", "Fx. {Rt} lat. ribs", "Rib fractures, {Rt}"),
        "endotracheal_tube": (
            "s/p E-tube, tip {cm}cm above carina",
            "ETT tip carina 상방 {cm}cm",
            "E-tube in situ (carina {cm} cm 상방)",
            "s/p intubation, ETT {cm}cm from carina",
        ),
        "central_line": (
            "s/p C-line, {Rt}",
            "{Rt} C-line in situ",
            "{ko_side} 중심정맥관 삽입 상태",
            "{Rt} CVC insertion state, tip SVC",
        ),
        "pacemaker": ("s/p PPM", "PPM in situ, Lt.", "심박동기 삽입 상태 (Lt.)", "Permanent pacemaker 삽입 상태"),
        "sternotomy_wires": ("s/p sternotomy", "Sternal wire (+)", "s/p OHS, sternotomy wires", "흉골절개술 후 상태"),
    },
    possible={
        "pleural_effusion": ("r/o {severity} {rt} pleural effusion", "{ko_side} 흉수 {ko_severity} 의심"),
        "pneumothorax": ("r/o {rt} PTX, {severity}", "{ko_side} 기흉 의심 ({severity})"),
        "consolidation": ("r/o consolidation, {FIELD}",),
        "nodule": ("r/o nodule {FIELD}, {mm}mm",),
        "edema": ("r/o pul. edema, {severity}", "{ko_severity} 폐부종 의심"),
    },
    negative={
        "pleural_effusion": ("No pl. effusion", "Both CPA sharp", "흉수 없음"),
        "pneumothorax": ("No PTX", "기흉 없음", "No pneumothorax"),
        "consolidation": ("No consolidation", "No active infiltration"),
        "cardiomegaly": ("No cardiomegaly", "Heart size WNL", "심비대 없음"),
    },
    normal=(
        "No active lung lesion",
        "No active lung lesion seen",
        "NAD",
        "WNL",
        "특이 소견 없음",
        "활동성 폐병변 없음",
        "No significant abnormality in chest",
    ),
    nothing_acute=("No active lung lesion", "활동성 폐병변 없음"),
    change={
        "new": (", newly developed", ", 새로 생김"),
        "unchanged": (", no change", ", n/c", ", 변화 없음"),
        "more": (", increased", ", aggravated", ", 증가"),
        "less": (", decreased", ", improved", ", 감소"),
    },
)
