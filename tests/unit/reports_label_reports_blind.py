"""Made-up chest X-ray reports and sentences with their labels, written before their author had read any rule.

They came in one series, every second item into this module (the open half: rules may be developed on it) and the others
into reports_label_reports_blind_closed.py (the closed half, which only measures: do not read it when writing rules).

Labels: 1 present, 0 absent, -1 uncertain, a label left out is not mentioned. They follow the published conventions of
the CheXpert labeller (Irvin et al. 2019, arXiv:1901.07031; its phrase lists, patterns and aggregation at
github.com/stanfordmlgroup/chexpert-labeler and the directions to its annotators in issue 26 there) and the description
of the labels of MIMIC-CXR-JPG. Where these leave a choice:

- Within a report present outweighs uncertain, and uncertain absent. A label is given where the text mentions it, so
  consolidation or edema alone is no lung opacity; infiltrates, airspace disease, scars and reticular or interstitial
  markings are. Fibrosis counts as Pleural Other, an active infection as Pneumonia.
- Heart failure is edema and an uncertain cardiomegaly; vascular congestion is an uncertain edema.
- A heart at the upper limit of normal is not enlarged; a borderline heart, one that cannot be judged, and a silhouette
  called merely stable are uncertain. Cardiomediastinal silhouette and mediastinal contour speak of the mediastinum.
- Likely, probable, presumed, suggestive, "A or B" and "A versus B" are uncertain; consistent with is present.
- A removed device is absent unless another is there. Sternal wires, valves and spinal hardware are devices.
- No Finding stands in reports alone, where no finding but devices is present or uncertain and no other abnormality
  (emphysema, degenerative change, granuloma) is described. What the indication asks is no finding.
"""

from reports_label_sentences import CO, EC, LL, LO, PE, PN, PO, PX, SD, A, C, E, F

NF = "No Finding"

OPEN: dict[str, list[tuple[str, dict[str, int]]]] = {
    "reports": [
        ("FINDINGS: PA and lateral chest views were obtained with the patient upright. Heart size is normal. "
         "Mediastinal contours are unremarkable. There is no focal airspace consolidation, pleural effusion or "
         "pneumothorax. Bony thorax is grossly intact.\nIMPRESSION: No acute intrathoracic process.",
         {C: 0, EC: 0, CO: 0, PE: 0, PX: 0, NF: 1}),
        ("IMPRESSION: 1. New right basilar opacity, which in the proper clinical setting could represent early "
         "pneumonia. 2. Stable mild enlargement of the heart.",
         {LO: 1, PN: -1, C: 1}),
        ("Lung volumes are low. Heart size is top normal. Linear opacities at the bases reflect atelectasis. No "
         "effusion is seen.",
         {C: 0, LO: 1, A: 1, PE: 0}),
        ("EXAM: Chest, 2 views. HISTORY: Fever and cough, assess for pneumonia.\nFINDINGS: There is an ill-defined "
         "opacity in the lingula with a small amount of left pleural fluid.\nIMPRESSION: Lingular opacity "
         "suspicious for pneumonia. Follow-up radiographs in six weeks are advised to document clearing.",
         {PN: -1, LO: 1, PE: 1}),
        ("FINDINGS: Left pectoral dual-chamber pacemaker with leads in the right atrium and right ventricle. The "
         "heart is markedly enlarged. There are diffuse interstitial markings with septal lines and small "
         "effusions, consistent with interstitial pulmonary edema.",
         {C: 1, E: 1, PE: 1, SD: 1, LO: 1}),
        ("IMPRESSION: Persistent 4 cm mass in the left upper lobe with postobstructive atelectasis, concerning for "
         "bronchogenic carcinoma. No pleural effusion.",
         {LL: 1, PE: 0, A: 1}),
        ("Moderate right pleural effusion with adjacent basal opacification, which may be atelectasis or pneumonia.",
         {PE: 1, A: -1, PN: -1, LO: 1}),
        ("FINDINGS: The right chest tube has been removed. There is no pneumothorax. Small residual right pleural "
         "effusion and mild right basilar atelectasis.",
         {SD: 0, PX: 0, PE: 1, A: 1}),
        ("The lungs are well expanded and clear of focal airspace opacity. There is no pleural effusion or "
         "pneumothorax. The cardiac and mediastinal silhouettes are normal.",
         {LO: 0, PE: 0, PX: 0, C: 0, EC: 0, NF: 1}),
        ("IMPRESSION: Dense right middle lobe consolidation compatible with pneumonia. No parapneumonic effusion.",
         {CO: 1, PN: 1, PE: 0}),
        ("Patchy retrocardiac opacity, atelectasis versus infection.", {LO: 1, PN: -1, A: -1}),
        ("Moderate cardiomegaly and pulmonary vascular congestion.", {E: -1, C: 1}),
        ("IMPRESSION: Widened superior mediastinum. CT angiography of the chest is recommended to exclude aortic "
         "injury.",
         {EC: 1}),
        ("Supine trauma film: Deep left costophrenic sulcus raises the possibility of an anterior pneumothorax. "
         "Left clavicle fracture. Recommend upright film or CT.",
         {PX: -1, F: 1}),
        ("Routine surveillance after nephrectomy. No pulmonary nodule or mass. No consolidation or effusion.",
         {LL: 0, CO: 0, PE: 0, NF: 1}),
        ("Right chest port with tip in the right atrium. No airspace disease or effusion.",
         {SD: 1, LO: 0, PE: 0, NF: 1}),
        ("Platelike atelectasis in the left mid lung. A tiny left pleural effusion cannot be excluded. No "
         "pneumothorax.",
         {A: 1, PE: -1, PX: 0}),
        ("A left-sided AICD is in place with its lead in the right ventricle. The heart is normal in size. The "
         "mediastinal silhouette is within normal limits. There is no pulmonary edema. No pleural effusions.",
         {E: 0, C: 0, EC: 0, PE: 0, SD: 1, NF: 1}),
        ("Following thoracentesis there is a new small right apical pneumothorax. A right-sided port is again seen.",
         {PX: 1, SD: 1}),
        ("No radiographic evidence of pneumonia. No focal infiltrate.", {PN: 0, LO: 0, NF: 1}),
        ("Post-op day 1 esophagectomy. Nasogastric tube within the neoesophagus. Bilateral chest tubes in place. "
         "Bibasilar atelectasis. No pneumothorax or sizeable pleural effusion.",
         {A: 1, SD: 1, PX: 0, PE: 0}),
        ("CLINICAL HISTORY: Fall, chest pain, query rib fracture.\nFINDINGS: No fracture is identified. No "
         "pneumothorax, pleural effusion or consolidation.",
         {PX: 0, PE: 0, CO: 0, F: 0, NF: 1}),
        ("Interval extubation. Swan-Ganz catheter remains in the right pulmonary artery. Mild pulmonary edema is "
         "new. Small right effusion. The heart remains enlarged.",
         {E: 1, PE: 1, SD: 1, C: 1}),
        ("Calcified pleural plaques and pleural thickening on the left consistent with prior asbestos exposure. No "
         "pleural effusion.",
         {PO: 1, PE: 0}),
        ("XXXX, the lungs are clear. There is no pleural effusion or pneumothorax. No focal consolidation. The "
         "cardiomediastinal silhouette is within normal limits. Degenerative changes of the thoracic spine.",
         {PE: 0, PX: 0, CO: 0, EC: 0}),
        ("Heart size and mediastinal contour are within normal limits. There is no focal airspace disease. No "
         "large pleural effusion. No XXXX pneumothorax.",
         {C: 0, EC: 0, LO: 0, PE: 0, PX: 0, NF: 1}),
        ("Cardiomegaly. Left basilar subsegmental atelectasis. No XXXX effusion.", {A: 1, C: 1, PE: 0}),
        ("Age-indeterminate compression fracture of T8. Lungs are clear without consolidation or effusion.",
         {F: 1, CO: 0, PE: 0}),
        ("IMPRESSION: Right lower lobe airspace disease, possibly pneumonia. No effusion.", {LO: 1, PN: -1, PE: 0}),
        ("Spinal fixation hardware in the lower thoracic spine. Normal heart size. Negative for pneumothorax.",
         {SD: 1, C: 0, PX: 0, NF: 1}),
        ("Stable cardiomegaly with prosthetic aortic valve. No edema, consolidation or effusion.",
         {CO: 0, E: 0, PE: 0, C: 1, SD: 1}),
        ("Rounded density at the left base may represent a nipple shadow; a pulmonary nodule is not excluded. "
         "Repeat with nipple markers.",
         {LL: -1}),
        ("CXR: Cardiomegaly. Upper lobe blood diversion, septal lines and bilateral small pleural effusions in "
         "keeping with pulmonary oedema.",
         {C: 1, E: 1, PE: 1}),
        ("No collapse, consolidation or mass lesion. Cardiothoracic ratio within normal limits.",
         {LL: 0, A: 0, CO: 0, NF: 1, C: 0}),
        ("NG tube tip projected below the diaphragm in the stomach, safe to use for feeding. No pneumothorax.",
         {SD: 1, PX: 0, NF: 1}),
        ("Right-sided intercostal drain in situ. The right lung has almost completely re-expanded, with a shallow "
         "apical pneumothorax persisting.",
         {PX: 1, SD: 1}),
        ("No pneumothorax. No focal lung abnormality. No consolidation or effusion. No free subdiaphragmatic gas.",
         {PX: 0, CO: 0, PE: 0, NF: 1}),
        ("Cardiomegaly with features suggestive of early pulmonary oedema.", {E: -1, C: 1}),
        ("Hyperinflated lungs in keeping with COPD. No consolidation. No evidence of infection.", {PN: 0, CO: 0}),
        ("Fractures of the right 4th to 8th ribs posteriorly. Small right pleural effusion. No pneumothorax seen.",
         {F: 1, PX: 0, PE: 1}),
        ("No active lung lesion.", {NF: 1}),
        ("Rt. chemoport insertion state. Both pleural effusion, small amount. No pneumothorax.", {SD: 1, PE: 1, PX: 0}),
        ("Pulmonary edema with cardiomegaly, aggravated. C-line via Rt. IJV.", {E: 1, C: 1, SD: 1}),
        ("Both apical pleural thickening. No evidence of pleural effusion.", {PO: 1, PE: 0}),
        ("Bronchopneumonia in both lower lobes, improving state. Suspicious small effusion on the right.",
         {PN: 1, PE: -1}),
        ("Clinical History: pre-op clearance\nImpression: Heart is slightly enlarged. No acute infiltrates or "
         "effusions. Primary Diagnostic Code: MINOR ABNORMALITY",
         {C: 1, LO: 0, PE: 0}),
        ("Impression: Mild bilateral perihilar infiltrates which could be due to CHF or pneumonia.",
         {LO: 1, E: -1, PN: -1, C: -1}),
        ("Report: Chest, two views. Comparison: none.\nThe lung fields are clear. There is no pneumonia or "
         "pneumothorax.\nImpression: Normal chest.",
         {PX: 0, PN: 0, NF: 1}),
        ("1. TUBES AND LINES STABLE. 2. WORSENING PULMONARY EDEMA. 3. SMALL BILATERAL PLEURAL EFFUSIONS WITH "
         "ADJACENT ATELECTASIS.",
         {SD: 1, E: 1, PE: 1, A: 1}),
        ("1. INTERVAL PLACEMENT OF A LEFT CHEST TUBE WITH RESIDUAL SMALL BASILAR PNEUMOTHORAX. 2. NO PLEURAL "
         "EFFUSION.",
         {SD: 1, PX: 1, PE: 0}),
        ("1. BIBASILAR ATELECTASIS AND/OR CONSOLIDATION. 2. MODERATE RIGHT AND SMALL LEFT PLEURAL EFFUSIONS.",
         {CO: -1, A: -1, PE: 1}),
        ("1. POSTSURGICAL CHANGES OF MEDIAN STERNOTOMY WITH A FRACTURED SUPERIOR WIRE. 2. ENLARGED CARDIAC "
         "SILHOUETTE.",
         {SD: 1, C: 1}),
        ("1. OLD HEALED RIGHT RIB FRACTURES. 2. NO PNEUMOTHORAX.", {F: 1, PX: 0}),
        ("Portable chest at 05:10. Lines and tubes unchanged. Multifocal consolidation has worsened in the right "
         "lung. Small pleural effusions persist. No pneumothorax. No pulmonary edema.",
         {CO: 1, SD: 1, PE: 1, PX: 0, E: 0}),
        ("Interval clearing of the right upper lobe pneumonia with only minimal residual linear scarring. No "
         "consolidation.",
         {PN: 0, CO: 0, LO: 1}),
        ("Intra-aortic balloon pump tip is 2 cm below the aortic arch. Cardiomegaly, mild interstitial edema and "
         "small right pleural effusion are all stable.",
         {E: 1, SD: 1, PE: 1, C: 1}),
        ("After transbronchial biopsy of the left lower lobe nodule. Thin lucency along the left apex, possibly a "
         "skin fold rather than a tiny pneumothorax.",
         {LL: 1, PX: -1}),
        ("Increasing left pleural effusion, now large, with presumed compressive atelectasis of the left lower "
         "lobe.",
         {PE: 1, A: -1}),
        ("Mild prominence of the pulmonary vasculature, which may indicate early edema. No consolidation or "
         "effusion.",
         {E: -1, CO: 0, PE: 0}),
        ("Increased opacity at the left base is due to atelectasis.", {LO: 1, A: 1}),
        ("VP shunt catheter courses over the right chest. Ill-defined right upper lobe opacity. No pneumothorax or "
         "effusion.",
         {SD: 1, LO: 1, PX: 0, PE: 0}),
        ("Marked cardiomegaly with mild CHF. Question small left effusion.", {C: 1, E: 1, PE: -1}),
        ("AP view limited by rotation. Bilateral effusions, left more than right, with bibasilar atelectasis. "
         "Heart border obscured, limiting evaluation of heart size. No pneumothorax is visible.",
         {PE: 1, A: 1, C: -1, PX: 0}),
        ("HISTORY: Tachypnea, evaluate for edema or pneumonia.\nFINDINGS: Left ventricular assist device and "
         "sternal wires noted. Large heart. Small left pleural effusion.",
         {SD: 1, PE: 1, C: 1}),
        ("WET READ: RUL opacity consistent w/ PNA. f/u to resolution.", {PN: 1, LO: 1}),
        ("Mediastinal contour is widened by the known thoracic aortic aneurysm. Lungs are free of infiltrate.",
         {EC: 1, LO: 0}),
        ("Innumerable pulmonary metastatic nodules, increased in size and number. Left pleural effusion with a "
         "tunneled PleurX catheter. Right port.",
         {LL: 1, PE: 1, SD: 1}),
        ("Pulmonary fibrosis with subpleural reticular opacities, worst at the bases.", {PO: 1, LO: 1}),
        ("Cortical irregularity of the right sixth rib, possibly a nondisplaced fracture. No pneumothorax.",
         {F: -1, PX: 0}),
        ("The cardiomediastinal silhouette is enlarged, and a pericardial effusion should be considered. No other "
         "abnormality.",
         {EC: 1}),
        ("Support devices are in standard position. Persistent retrocardiac atelectasis. No edema. There may be a "
         "small left pleural effusion.",
         {SD: 1, A: 1, E: 0, PE: -1}),
        ("Bipolar ICD unchanged. Patchy infiltrates at both bases and trace effusions, stable.", {SD: 1, LO: 1, PE: 1}),
        ("Slight interval improvement in probable pulmonary edema. Small effusions remain. No definite pneumonia.",
         {PN: 0, E: -1, PE: 1}),
        ("Right upper lobe infiltrate most consistent with pneumonia. No cavitation, pneumothorax or effusion.",
         {PE: 0, PX: 0, LO: 1, PN: 1}),
        ("Post left lower lobectomy. Expected volume loss with left basal atelectasis and a small effusion. No air "
         "leak or pneumothorax.",
         {A: 1, PE: 1, PX: 0}),
        ("Breast implants. Lungs clear. No consolidation, effusion, or pneumothorax. Heart not enlarged.",
         {CO: 0, PE: 0, PX: 0, C: 0, NF: 1}),
        ("The lungs show no evidence of infiltrate or edema. Costophrenic angles are sharp with no effusion. "
         "Mediastinal silhouette normal.",
         {LO: 0, E: 0, PE: 0, EC: 0, NF: 1}),
        ("Findings consistent with multifocal pneumonia, slightly worse. New small left parapneumonic effusion. "
         "Lines in unchanged position.",
         {PN: 1, PE: 1, SD: 1}),
        ("There is cardiac enlargement with bilateral perihilar opacities and effusions, representing pulmonary "
         "edema. Dialysis catheter tip in the right atrium.",
         {E: 1, C: 1, SD: 1, PE: 1, LO: 1}),
        ("Bilateral pleural drains. Loculated right effusion, not significantly changed. Rounded atelectasis at "
         "the right base.",
         {PE: 1, SD: 1, A: 1}),
        ("Chest drain has been taken out. No recurrent pneumothorax. Multiple left rib fractures again noted.",
         {PX: 0, F: 1, SD: 0}),
        ("Discoid atelectasis at the lung bases. No consolidation, effusion, or mass.", {PE: 0, CO: 0, LL: 0, A: 1}),
    ],
    "negation": [
        ("There is no evidence whatsoever of a residual pneumothorax.", {PX: 0}),
        ("The left-sided effusion seen last week is no longer present.", {PE: 0}),
        ("The radiograph is without signs of pulmonary edema.", {E: 0}),
        ("Cardiomegaly is absent.", {C: 0}),
        ("Ribs intact, with no fracture lines.", {F: 0}),
        ("Complete resolution of the right pleural effusion.", {PE: 0}),
        ("Without consolidation, although a small effusion is seen.", {CO: 0, PE: 1}),
        ("Pneumonia has not improved.", {PN: 1}),
        ("There has been no clearing of the left basal atelectasis.", {A: 1}),
    ],
    "uncertainty": [
        ("Pneumonia cannot be entirely ruled out.", {PN: -1}),
        ("Possible trace left effusion.", {PE: -1}),
        ("Questionable nodule projecting over the right first rib end.", {LL: -1}),
        ("Either atelectasis or pneumonia.", {PN: -1, A: -1}),
        ("Atelectasis vs. consolidation at the right base.", {A: -1, CO: -1}),
        ("If there is clinical suspicion, early pneumonia should be considered.", {PN: -1}),
        ("Small effusion versus pleural thickening.", {PE: -1, PO: -1}),
        ("Developing consolidation is a consideration.", {CO: -1}),
        ("Heart is enlarged and there may be a component of edema.", {E: -1, C: 1}),
    ],
    "abbreviation": [
        ("No PTX or effusions.", {PX: 0, PE: 0}),
        ("ETT and NGT in good position.", {SD: 1}),
        ("LLL opac, ? atx.", {LO: 1, A: -1}),
        ("B/L pl effs, L>R.", {PE: 1}),
        ("Lungs clear w/o consol.", {CO: 0}),
        ("CM stable.", {C: 1}),
        ("Fx of L 6th rib.", {F: 1}),
        ("8 mm RUL nod, f/u CT.", {LL: 1}),
        ("CHF, improving.", {E: 1, C: -1}),
    ],
    "devices": [
        ("The tip of the tube lies 2 cm above the carina.", {SD: 1}),
        ("The endotracheal and nasogastric tubes have been removed.", {SD: 0}),
        ("ECMO cannulae are in place.", {SD: 1}),
        ("Epicardial pacing leads remain.", {SD: 1}),
        ("Harrington rods are noted.", {SD: 1}),
        ("TAVR prosthesis in expected location.", {SD: 1}),
        ("Port-A-Cath accessed, catheter tip in the SVC.", {SD: 1}),
        ("Sternal cerclage wires are intact.", {SD: 1}),
        ("Hemodialysis catheter terminates in the right atrium.", {SD: 1}),
    ],
}  # fmt: skip
