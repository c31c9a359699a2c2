"""The closed half of reports_label_reports_blind.py: it measures the rules and is not read when they are written."""

from reports_label_reports_blind import NF
from reports_label_sentences import CO, EC, LL, LO, PE, PN, PO, PX, SD, A, C, E, F

CLOSED: dict[str, list[tuple[str, dict[str, int]]]] = {
    "reports": [
        ("FINDINGS: Single portable AP view. An endotracheal tube ends 5 cm above the carina and an enteric tube "
         "passes below the diaphragm, its tip out of view. Right internal jugular catheter reaches the cavoatrial "
         "junction. Layering left pleural effusion is moderate, with left lower lobe collapse. Pulmonary vascular "
         "congestion persists. There is no pneumothorax.",
         {SD: 1, PE: 1, A: 1, E: -1, PX: 0}),
        ("IMPRESSION: AP chest compared to ___: Severe pulmonary edema has improved since the earlier study, now "
         "mild. Small bilateral pleural effusions are unchanged. Heart is moderately enlarged. Tracheostomy tube "
         "in standard placement. No pneumothorax.",
         {E: 1, PE: 1, C: 1, SD: 1, PX: 0}),
        ("INDICATION: ___ year old man with new PICC, please confirm tip and rule out pneumothorax.\nFINDINGS: A "
         "right PICC has been placed, its tip projecting over the lower SVC. No pneumothorax. The "
         "cardiomediastinal silhouette is stable. No consolidation or effusion.",
         {SD: 1, PX: 0, PE: 0, CO: 0, EC: -1}),
        ("Comparison is made to the study from earlier the same day. The left apical pneumothorax has slightly "
         "enlarged, now measuring 2 cm. The left pigtail catheter is unchanged in position. No appreciable pleural "
         "effusion.",
         {PX: 1, SD: 1, PE: 0}),
        ("In comparison with the study of ___, there is little change and no evidence of acute cardiopulmonary "
         "disease. No pneumonia, vascular abnormality, or pleural effusion. No pneumothorax.",
         {PX: 0, PE: 0, PN: 0, NF: 1}),
        ("FINDINGS: Acute mildly displaced fractures of the left fifth through seventh ribs laterally. No "
         "underlying pneumothorax or hemothorax. No pleural effusion. Lungs are clear.",
         {F: 1, PX: 0, PE: 0}),
        ("Status post CABG. Sternal wires are intact and aligned. Moderate cardiomegaly, unchanged. No overt "
         "pulmonary edema. No pleural effusion or pneumothorax.",
         {SD: 1, C: 1, E: 0, PE: 0, PX: 0}),
        ("The heart size is borderline. There is no focal consolidation, no frank edema, no effusion, and no "
         "pneumothorax.",
         {C: -1, CO: 0, E: 0, PE: 0, PX: 0}),
        ("IMPRESSION: Findings of congestive heart failure with moderate bilateral pleural effusions.",
         {E: 1, C: -1, PE: 1}),
        ("Biapical pleural thickening, symmetric and unchanged. No infiltrate. No pneumothorax.",
         {PO: 1, PX: 0, LO: 0}),
        ("IMPRESSION: Dobbhoff tube has been advanced and now ends in the proximal jejunum. No pneumothorax after "
         "right subclavian line placement.",
         {SD: 1, PX: 0, NF: 1}),
        ("AP semi-upright portable chest. ET tube 3.2 cm above the carina. Left IJ line tip at the brachiocephalic "
         "confluence. Extensive bilateral airspace opacities, right greater than left, have progressed. Probable "
         "small right effusion. No pneumothorax.",
         {LO: 1, PE: -1, PX: 0, SD: 1}),
        ("TRAUMA SERIES, SUPINE CHEST: The patient is on a backboard. Endotracheal tube in satisfactory position. "
         "Mediastinum is not widened. No pneumothorax on this supine view. No displaced rib fracture.",
         {EC: 0, PX: 0, F: 0, SD: 1, NF: 1}),
        ("Multiple bilateral nodular opacities, the largest measuring 1.8 cm in the right lower lobe, consistent "
         "with known metastatic disease.",
         {LL: 1, LO: 1}),
        ("Chronic interstitial lung disease with coarse reticular opacities at both bases, similar to prior. No "
         "superimposed acute process.",
         {LO: 1}),
        ("Heart size within normal limits. No evidence of pneumonia. There is neither pleural effusion nor "
         "pneumothorax.",
         {PE: 0, PN: 0, PX: 0, C: 0, NF: 1}),
        ("Heart size cannot be evaluated given obscuration by the large left effusion. Hazy opacity in the right "
         "lower lung.",
         {C: -1, PE: 1, LO: 1}),
        ("Diffuse bilateral hazy opacities: differential includes pulmonary edema, atypical infection and "
         "hemorrhage.",
         {E: -1, PN: -1, LO: 1}),
        ("Status post right thoracentesis with decrease in the now small right effusion and no pneumothorax.",
         {PX: 0, PE: 1}),
        ("Left lower lobe opacity with possible consolidation and a moderate left effusion.", {CO: -1, PE: 1, LO: 1}),
        ("The cardiac silhouette is unchanged. Moderate left pleural effusion with left lower lobe consolidation, "
         "both increased since yesterday.",
         {PE: 1, CO: 1, C: -1}),
        ("Streaky left basilar opacities, likely atelectasis.", {LO: 1, A: -1}),
        ("Interval placement of a left subclavian central line ending in the mid SVC. No pneumothorax. Left "
         "basilar atelectasis is worse.",
         {SD: 1, PX: 0, A: 1}),
        ("Blunting of the right costophrenic angle may reflect a trace effusion or pleural thickening.",
         {PE: -1, PO: -1}),
        ("The heart size and pulmonary XXXX are normal. No pneumothorax or pleural effusion is seen.",
         {C: 0, PX: 0, PE: 0, NF: 1}),
        ("The heart is normal in size. Calcified granuloma in the right upper lobe. No suspicious pulmonary "
         "nodules.",
         {LL: 0, C: 0}),
        ("Stable scarring in the right upper lobe. No pneumothorax or effusion.", {LO: 1, PX: 0, PE: 0}),
        ("Lungs are clear bilaterally. There is no focal consolidation, pleural effusion, or pneumothoraces. "
         "Cardiac silhouette is unremarkable. XXXX are normal.",
         {NF: 1, CO: 0, PX: 0, PE: 0, C: 0}),
        ("12 mm nodule in the left upper lobe. Comparison with prior films or CT is recommended. No infiltrates.",
         {LL: 1, LO: 0}),
        ("Cardiomediastinal silhouette is normal. Negative for infiltrate, effusion or pneumonia.",
         {EC: 0, LO: 0, PN: 0, PE: 0, NF: 1}),
        ("Prominent right paratracheal stripe with mediastinal widening, and a patchy right upper lobe opacity.",
         {EC: 1, LO: 1}),
        ("Chest radiograph: The heart is not enlarged. The lungs and pleural spaces are clear; no consolidation or "
         "effusion.",
         {C: 0, PE: 0, CO: 0, NF: 1}),
        ("Patchy consolidation at the left base, which may be infective. Suggest repeat film in 6 weeks to ensure "
         "resolution.",
         {CO: 1, PN: -1}),
        ("There is right upper lobe collapse. An underlying obstructing tumour cannot be excluded. Urgent CT and "
         "2-week-wait referral advised.",
         {LL: -1, A: 1}),
        ("NG tube is coiled in the oesophagus and must not be used. Right basal consolidation.", {SD: 1, CO: 1}),
        ("Large right pleural effusion with shift of the mediastinum to the left. Mediastinal enlargement suggests "
         "nodal disease.",
         {PE: 1, EC: 1}),
        ("Sternotomy and mitral valve replacement. Enlarged heart. No features of pulmonary oedema.",
         {C: 1, SD: 1, E: 0}),
        ("Bilateral peripheral airspace opacification, appearances probable for COVID-19 pneumonia.", {LO: 1, PN: -1}),
        ("Known left hilar mass, increased in size since the previous film. New small left effusion.", {LL: 1, PE: 1}),
        ("Cardiomegaly.\nBilateral pleural effusion, slightly increased.", {C: 1, PE: 1}),
        ("Ill-defined increased opacity in RLL, r/o pneumonia. No pleural effusion.", {LO: 1, PN: -1, PE: 0}),
        ("E-tube and L-tube in situ. No interval change of LLL consolidation and atelectasis.", {CO: 1, A: 1, SD: 1}),
        ("Decreased amount of Lt. pneumothorax with chest tube insertion. Passive atelectasis of LLL.",
         {PX: 1, SD: 1, A: 1}),
        ("About 1.5 cm nodular lesion in RUL, R/O lung cancer. Recommend chest CT.", {LL: 1}),
        ("Report: AP/lateral chest\nImpression: Lungs are free of consolidation. There are no pleural effusions. "
         "No pneumothorax. Heart size is within normal limits. Primary Diagnostic Code: NORMAL",
         {CO: 0, PE: 0, PX: 0, C: 0, NF: 1}),
        ("Report: Left subclavian pacemaker noted. There is an infiltrate in the right base.\nImpression: Right "
         "lower lobe infiltrate, question pneumonia.",
         {SD: 1, LO: 1, PN: -1}),
        ("Impression: No masses or effusions. Cardiac silhouette stable in size. Atherosclerotic aorta.",
         {PE: 0, LL: 0, C: -1}),
        ("IMPRESSION: 1. CARDIOMEGALY WITHOUT EVIDENCE OF HEART FAILURE. 2. NO PLEURAL EFFUSION.", {E: 0, C: 1, PE: 0}),
        ("1. SINGLE PORTABLE VIEW OF THE CHEST DEMONSTRATES A RIGHT UPPER EXTREMITY PICC LINE WITH TIP IN THE SVC. "
         "2. NO PNEUMOTHORAX. 3. PERSISTENT LEFT LOWER LOBE OPACITY.",
         {SD: 1, PX: 0, LO: 1}),
        ("1. COARSENED RETICULAR MARKINGS AT BOTH BASES, QUESTIONABLY EARLY INTERSTITIAL EDEMA. 2. ENDOTRACHEAL "
         "TUBE AGAIN SEEN.",
         {E: -1, LO: 1, SD: 1}),
        ("1. NO FOCAL CONSOLIDATION, EFFUSION OR PNEUMOTHORAX. 2. CARDIOMEDIASTINAL SILHOUETTE WITHIN NORMAL "
         "LIMITS.",
         {EC: 0, CO: 0, PE: 0, PX: 0, NF: 1}),
        ("1. RIGHT APICAL MASS WITH ADJACENT PLEURAL THICKENING. 2. NO EFFUSION.", {LL: 1, PO: 1, PE: 0}),
        ("Interval removal of the right internal jugular sheath. No pneumothorax. No pleural effusion.",
         {SD: 0, PX: 0, PE: 0, NF: 1}),
        ("The previously seen left pleural effusion and left basal atelectasis have resolved. No consolidation. "
         "The heart is of normal size.",
         {PE: 0, A: 0, CO: 0, C: 0, NF: 1}),
        ("Tracheostomy. Right basilar opacity is unchanged and superimposed pneumonia would be difficult to "
         "exclude.",
         {LO: 1, PN: -1, SD: 1}),
        ("Status post CT-guided biopsy of a right lung mass with fiducial markers; no pneumothorax on the 2-hour "
         "film.",
         {PX: 0, SD: 1, LL: 1}),
        ("Mild dependent atelectasis. Otherwise the lungs are without edema, effusion or pneumothorax.",
         {A: 1, PX: 0, PE: 0, E: 0}),
        ("Right hydropneumothorax with an air-fluid level at the right base.", {PE: 1, PX: 1}),
        ("Heart size, mediastinal contours and pulmonary vascularity are normal. No edema, effusion or "
         "pneumothorax. No indwelling lines or tubes.",
         {C: 0, EC: 0, PE: 0, PX: 0, E: 0, SD: 0, NF: 1}),
        ("Subtle opacity in the right infrahilar region, seen only on the frontal view. This could be vascular "
         "crowding, but early pneumonia is not excluded in the right clinical context. No effusion. Normal heart "
         "size.",
         {PN: -1, LO: 1, PE: 0, C: 0}),
        ("Large left tension pneumothorax with rightward mediastinal shift. Findings phoned to Dr. ___ at 14:20.",
         {PX: 1}),
        ("Bilateral shoulder arthroplasties. Normal cardiac size and mediastinal contour. No opacity, effusion, or "
         "pneumothorax.",
         {SD: 1, C: 0, EC: 0, LO: 0, PE: 0, PX: 0, NF: 1}),
        ("EXAMINATION: CHEST (PA AND LAT)\nTECHNIQUE: Chest PA and lateral\nCOMPARISON: None.\nFINDINGS: The heart "
         "is normal in size. There is no pulmonary edema. There are no focal parenchymal opacities. No pleural "
         "effusion or pneumothorax is detected.\nIMPRESSION: Normal chest radiograph.",
         {PE: 0, PX: 0, LO: 0, C: 0, E: 0, NF: 1}),
        ("WET READ: No pneumonia, nodule, or pneumothorax. Hyperexpanded lungs without focal opacity.",
         {LL: 0, PN: 0, PX: 0, LO: 0}),
        ("Diffuse fine reticulonodular opacities, which could be seen with miliary tuberculosis or sarcoid. No "
         "consolidation or effusion.",
         {LO: 1, CO: 0, PE: 0}),
        ("Left hilar mass with left upper lobe collapse. Patchy opacities distally may represent post-obstructive "
         "pneumonia.",
         {LL: 1, LO: 1, PN: -1, A: 1}),
        ("Thick pleural rind encasing the left lung with pleural thickening and volume loss, in keeping with known "
         "mesothelioma.",
         {PO: 1}),
        ("Frontal view of the chest and left rib series. Metallic BB marks the site of pain. No rib fracture or "
         "pneumothorax. No consolidation.",
         {F: 0, PX: 0, CO: 0, NF: 1}),
        ("Comminuted fracture of the left scapula with adjacent lung opacity likely contusion. No pleural effusion.",
         {F: 1, PE: 0, LO: 1}),
        ("Cardiac and mediastinal contours are stable. New lingular consolidation.", {EC: -1, C: -1, CO: 1}),
        ("Interval intubation; the tube is in the right mainstem bronchus and should be withdrawn 4 cm. No PTX.",
         {SD: 1, PX: 0, NF: 1}),
        ("Low lung volumes with bronchovascular crowding. Minimal bibasilar opacities reflect atelectasis. Heart "
         "size upper limits of normal.",
         {C: 0, LO: 1, A: 1}),
        ("The opacities described previously are due to asymmetric edema rather than pneumonia.", {PN: 0, E: 1, LO: 1}),
        ("Right transjugular pacing wire terminates in the right ventricle. Moderate cardiomegaly with vascular "
         "engorgement, suspect mild edema. No pneumothorax.",
         {PX: 0, SD: 1, C: 1, E: -1}),
        ("Status post right pneumonectomy day 3. The pneumonectomy space contains air and an increasing amount of "
         "pleural fluid. Epidural catheter noted.",
         {PE: 1, SD: 1}),
        ("Mildly enlarged cardiac silhouette without vascular congestion, effusion or consolidation.",
         {E: 0, PE: 0, CO: 0, C: 1}),
        ("Orogastric tube ends in the stomach. Right lower lung opacity raises concern for aspiration or "
         "developing consolidation. No pneumothorax.",
         {SD: 1, PX: 0, CO: -1, LO: 1}),
        ("No pneumonia. No PTX. Heart size WNL.", {C: 0, PN: 0, PX: 0, NF: 1}),
        ("FINDINGS: The cardiomediastinal contours are normal. Increased opacification is present within the right "
         "middle lobe. No effusion or pneumothorax.\nIMPRESSION: Right middle lobe opacification, pneumonia versus "
         "atelectasis. Correlate clinically.",
         {LO: 1, PN: -1, A: -1, EC: 0, PE: 0, PX: 0}),
        ("Cavitating consolidation in the right upper lobe. Tuberculosis is favoured, but a cavitary neoplasm is "
         "possible.",
         {CO: 1, LL: -1}),
        ("Increased interstitial markings throughout, unchanged over several years. No superimposed consolidation "
         "or effusion.",
         {CO: 0, PE: 0, LO: 1}),
    ],
    "negation": [
        ("Neither consolidation nor effusion is demonstrated.", {PE: 0, CO: 0}),
        ("Previously noted left pneumothorax not identified on today's study.", {PX: 0}),
        ("Pneumonia is not seen.", {PN: 0}),
        ("Lungs are free of nodules.", {LL: 0}),
        ("Consolidation: none. Effusion: none. Pneumothorax: none.", {CO: 0, PE: 0, PX: 0}),
        ("Small effusion, no pneumothorax.", {PE: 1, PX: 0}),
        ("The mediastinum is not widened.", {EC: 0}),
        ("No interval change in the small right pleural effusion.", {PE: 1}),
        ("No pneumothorax or mass; minor atelectasis only.", {PX: 0, LL: 0, A: 1}),
    ],
    "uncertainty": [
        ("Opacity worrisome for pneumonia.", {PN: -1, LO: 1}),
        ("Equivocal tiny right apical pneumothorax.", {PX: -1}),
        ("Appearance raises the question of mild edema.", {E: -1}),
        ("Left basal atelectasis or infiltrate.", {A: -1, LO: -1}),
        ("An underlying effusion would be difficult to exclude.", {PE: -1}),
        ("Suspected fracture of the right seventh rib.", {F: -1}),
        ("Borderline cardiomegaly.", {C: -1}),
        ("Definite left effusion with presumed pneumonia beneath it.", {PE: 1, PN: -1}),
        ("Differential considerations include infection and neoplasm.", {LL: -1, PN: -1}),
    ],
    "abbreviation": [
        ("? PNA RLL.", {PN: -1}),
        ("R IJ CVL, tip at cavoatrial jxn.", {SD: 1}),
        ("NL heart size, no CHF.", {C: 0, E: 0}),
        ("Sm R eff w/ RLL atelectasis.", {PE: 1, A: 1}),
        ("L CT to suction, no PTX.", {SD: 1, PX: 0}),
        ("s/p AICD.", {SD: 1}),
        ("Sm apical ptx post pigtail.", {PX: 1, SD: 1}),
        ("PVC w/o frank oedema.", {E: -1}),
        ("No PNA/infiltrate.", {PN: 0, LO: 0}),
    ],
    "devices": [
        ("Left PICC crosses midline and ends in the azygos vein.", {SD: 1}),
        ("Impella device in the left ventricle.", {SD: 1}),
        ("A vagal nerve stimulator overlies the left chest.", {SD: 1}),
        ("Feeding tube repositioned; no complication such as pneumothorax.", {SD: 1, PX: 0}),
        ("The patient has been extubated and the feeding tube withdrawn.", {SD: 0}),
        ("No central line is seen.", {SD: 0}),
        ("Loop recorder projects over the left heart.", {SD: 1}),
        ("Interval removal of the ET tube, the left subclavian line is unchanged.", {SD: 1}),
        ("Pericardial drain placed without pneumothorax.", {SD: 1, PX: 0}),
    ],
}  # fmt: skip
