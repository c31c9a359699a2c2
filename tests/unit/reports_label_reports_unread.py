"""Short reports with their labels, written down before the labeller read them; made up, as the sentences of
reports_label_sentences_unread.py are. They come after the rules those sentences led to, so they measure those rules.
Two hearts, one not to be judged and one merely stable, were given no label at first; the published convention calls
them uncertain.
"""

from reports_label_sentences import CO, EC, LL, LO, PE, PN, PO, PX, SD, A, C, E, F

REPORTS = [
    ("AP portable upright view of the chest. The patient is rotated to the right. Lung volumes are low. There is "
     "retrocardiac opacity which is most likely due to atelectasis. No large effusion or pneumothorax. Heart size "
     "cannot be assessed accurately.",
     {LO: 1, A: -1, PE: 0, PX: 0, C: -1}),
    ("As compared to the previous radiograph, the monitoring and support devices are in unchanged position. The extent"
     " of the bilateral pleural effusions and the subsequent areas of atelectasis have increased. Unchanged moderate "
     "cardiomegaly. No pneumothorax.",
     {SD: 1, PE: 1, A: 1, C: 1, PX: 0}),
    ("PA and lateral views of the chest provided. There is no focal consolidation, effusion, or pneumothorax. The "
     "cardiomediastinal silhouette is normal. Imaged osseous structures are intact. No free air below the right "
     "hemidiaphragm is seen.",
     {CO: 0, PE: 0, PX: 0, EC: 0}),
    ("Endotracheal tube tip terminates approximately 3.5 cm from the carina. An orogastric tube courses into the "
     "stomach. Diffuse bilateral parenchymal opacities are compatible with ARDS, though superimposed infection cannot "
     "be excluded.",
     {SD: 1, LO: 1, PN: -1}),
    ("Interval removal of right-sided chest tube with a tiny residual right apical pneumothorax. Subcutaneous "
     "emphysema along the right chest wall has decreased.",
     {SD: 0, PX: 1}),
    ("Status post median sternotomy with intact wires. Mild cardiomegaly with central vascular engorgement and Kerley "
     "lines, consistent with mild interstitial edema. Trace bilateral effusions.",
     {SD: 1, C: 1, E: 1, PE: 1}),
    ("The right upper lobe mass is again demonstrated, grossly stable in size. There is associated volume loss. No new"
     " consolidation. Old left rib fractures.",
     {LL: 1, CO: 0, F: 1}),
    ("Hyperinflated lungs with flattening of the diaphragms suggesting COPD. Biapical scarring. No acute infiltrate.",
     {LO: 1}),
    ("Cardiac silhouette remains enlarged. Pulmonary vascular congestion has improved, and there is no frank edema. "
     "Small left effusion persists with overlying atelectasis.",
     {C: 1, E: -1, PE: 1, A: 1}),
    ("Left lower lobe pneumonia has nearly resolved, with only minimal residual streaky opacity.",
     {PN: 1, LO: 1}),
    ("Heart and mediastinum are unremarkable. Lungs are clear. There is no evidence of active pulmonary disease.",
     {C: 0, EC: 0}),
    ("Compared with the film of two days ago, the left-sided PICC line has been removed. The lungs remain clear. No "
     "effusions.",
     {SD: 0, PE: 0}),
    ("Nodular opacity in the right mid lung measuring 1.2 cm, concerning for primary lung malignancy. CT is "
     "recommended.",
     {LO: 1, LL: 1}),
    ("Bibasilar opacities likely reflect atelectasis, although aspiration or infection is not excluded in the correct "
     "clinical setting. No pulmonary edema.",
     {LO: 1, A: -1, PN: -1, E: 0}),
    ("There is no pneumothorax status post left thoracentesis. The left effusion has nearly completely resolved.",
     {PX: 0, PE: 1}),
    ("Widening of the upper mediastinum is probably due to vascular ectasia and fat rather than adenopathy.",
     {EC: 1}),
    ("The lungs are hypoinflated. Crowding of the bronchovascular structures without overt edema. No confluent "
     "consolidation.",
     {E: 0, CO: 0}),
    ("Right IJ central line with its tip at the cavoatrial junction. A Dobbhoff tube is seen coursing below the "
     "diaphragm. Left retrocardiac consolidation may reflect pneumonia or aspiration.",
     {SD: 1, CO: 1, PN: -1}),
    ("Multiple bilateral pulmonary nodules consistent with metastatic disease, increased in number. Moderate right "
     "pleural effusion.",
     {LL: 1, PE: 1}),
    ("Blunted right costophrenic angle, chronic, likely pleural thickening. No acute process.",
     {PE: -1, PO: -1}),
    ("Cardiomegaly and bilateral hilar prominence. Perihilar haziness suggests pulmonary edema. Follow-up after "
     "diuresis is recommended to exclude underlying pneumonia.",
     {C: 1, LO: 1, E: -1, PN: -1}),
    ("Chest: Normal heart size. Calcified granuloma left lung base. No pleural effusion. Degenerative changes of the "
     "spine with compression fracture of T9, age indeterminate.",
     {C: 0, PE: 0, F: 1}),
    ("Dual-chamber pacemaker with intact leads. No pneumothorax following placement. Cardiac size is stable.",
     {SD: 1, PX: 0, C: -1}),
    ("Dense left lower lobe opacity obscuring the hemidiaphragm is compatible with a combination of consolidation and "
     "effusion.",
     {LO: 1, CO: 1, PE: 1}),
    ("Complete white-out of the right hemithorax with mediastinal shift to the left, consistent with massive effusion.",
     {LO: 1, PE: 1}),
    ("The heart size is within normal limits. There is prominence of the main pulmonary artery. No CHF or focal "
     "infiltrate.",
     {C: 0, E: 0, LO: 0}),
    ("The previously questioned left pneumothorax is not confirmed on this study. Skin fold is noted.",
     {PX: 0}),
    ("Left upper lobe collapse with compensatory hyperexpansion; an obstructing mass should be excluded.",
     {A: 1, LL: -1}),
    ("New subsegmental atelectasis in the right mid lung. Otherwise no significant change; in particular, no evidence "
     "of pneumonia.",
     {A: 1, PN: 0}),
    ("Unchanged loculated left hydropneumothorax with chest tube in place.",
     {PX: 1, PE: 1, SD: 1}),
    ("Right basilar pleural thickening and calcified pleural plaques are unchanged and may relate to asbestos "
     "exposure.",
     {PO: 1}),
    ("Mildly displaced fractures of the right sixth and seventh ribs without pneumothorax or hemothorax.",
     {F: 1, PX: 0, PE: 0}),
    ("Interstitial markings are mildly increased, possibly representing mild edema or chronic interstitial disease.",
     {LO: 1, E: -1}),
    ("The patient has been intubated. ETT ends 2 cm above the carina and should be withdrawn slightly. Increased left "
     "lower lobe consolidation.",
     {SD: 1, CO: 1}),
    ("Limited study. Questionable small left apical pneumothorax versus skin fold. Recommend repeat film.",
     {PX: -1}),
    ("No acute cardiopulmonary abnormality. Specifically, no pneumonia, edema, or effusion.",
     {PN: 0, E: 0, PE: 0}),
    ("Mediastinal lymphadenopathy and right paratracheal fullness, in keeping with known lymphoma.",
     {EC: 1}),
    ("Moderate cardiomegaly, unchanged. Aortic valve replacement. No overt failure.",
     {C: 1, SD: 1, E: 0}),
    ("Ill-defined right perihilar opacity, which could be due to asymmetric edema, hemorrhage, or infection.",
     {LO: 1, E: -1, PN: -1}),
    ("Lungs hyperexpanded but clear of infiltrate. No nodules. Apical pleural thickening bilaterally. Heart not "
     "enlarged.",
     {LO: 0, LL: 0, PO: 1, C: 0}),
    ("Findings: ET tube 4 cm above carina. NG tube in stomach. Heart enlarged. Pulmonary edema, worse. Impression: "
     "Worsening CHF.",
     {SD: 1, C: 1, E: 1}),
    ("No definite evidence of rib fracture; however, if there is focal tenderness, dedicated rib views are suggested.",
     {F: 0}),
    ("Small pleural effusions cannot be excluded on this single AP view. Patchy right infrahilar opacity is new.",
     {PE: -1, LO: 1}),
    ("There is a new hazy opacity in the right upper lobe, worrisome for pneumonia. A left-sided Port-A-Cath is "
     "stable.",
     {LO: 1, PN: -1, SD: 1}),
    ("Tubes and lines in satisfactory position. Low lung volumes. Otherwise unchanged, with no evidence of vascular "
     "congestion or acute focal pneumonia.",
     {SD: 1, E: 0, PN: 0}),
    ("The cardiomediastinal silhouette is enlarged, accentuated by technique. There is mild atelectasis at the bases.",
     {EC: 1, A: 1}),
    ("Improved aeration of the left lung with decreased atelectasis. Persistent small effusion. The endotracheal tube "
     "has been removed.",
     {A: 1, PE: 1, SD: 0}),
    ("Right upper lobe opacity with air bronchograms consistent with pneumonia. Follow-up to resolution is "
     "recommended.",
     {LO: 1, PN: 1}),
    ("Severe S-shaped scoliosis limits evaluation. Grossly, no consolidation. Harrington rods are present.",
     {CO: 0, SD: 1}),
    ("Residual barium in the colon. Elevated right hemidiaphragm. Linear bibasilar atelectasis. No effusions.",
     {A: 1, PE: 0}),
]  # fmt: skip
