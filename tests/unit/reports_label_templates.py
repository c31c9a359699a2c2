"""Templates of sentences: what makes a finding doubted or denied, a device removed, a heart enlarged or normal.

Each line is one template; {} stands for the finding, the device or the structure. Written from radiology usage, and the
cues were mended on them: they keep what the labeller knows and measure nothing.
"""

DOUBTED = """
    {} is possible.
    Possible {}.
    {} is a possibility.
    {} cannot be ruled out.
    {} can not be excluded.
    {} is not entirely excluded.
    {} is difficult to exclude.
    Cannot rule out {}.
    An underlying {} cannot be excluded.
    Difficult to exclude {}.
    Differential includes {}.
    The differential diagnosis would include {}.
    {} is in the differential.
    {} remains a consideration.
    {} is a consideration.
    Consider {}.
    {} is suspected.
    Suspect {}.
    Suspected {}.
    Suspicious for {}.
    Findings raise concern for {}.
    Findings raise suspicion for {}.
    This raises the possibility of {}.
    There is concern for {}.
    Concerning for {}.
    Worrisome for {}.
    Questionable {}.
    Question of {}.
    Question {}.
    ? {}.
    {}?
    Query {}.
    Probable {}.
    Probably {}.
    Probably represents {}.
    Presumably {}.
    Presumed {}.
    Presumptive {}.
    Likely {}.
    {} is likely.
    {} likely.
    {} is favored.
    Favor {}.
    Favoring {}.
    Favored to represent {}.
    This may represent {}.
    This could reflect {}.
    This might be {}.
    May be due to {}.
    May relate to {}.
    Could be related to {}.
    Can be seen with {}.
    Potentially {}.
    Perhaps {}.
    Perhaps representing {}.
    Maybe {}.
    Possibly due to {}.
    Potential {}.
    Equivocal {}.
    Equivocal for {}.
    Indeterminate for {}.
    Suggestive of {}.
    Suggesting {}.
    This suggests {}.
    Suggestion of {}.
    Appearance suggests {}.
    {} is thought to be likely.
    Thought to represent {}.
    Felt to represent {}.
    Believed to represent {}.
    {} would be difficult to exclude.
    {} is not excluded.
    {} not excluded.
    {} may be present.
    There may be {}.
    There may also be {}.
    {} could be considered.
    {} should also be considered.
    {} must be considered.
    Correlate clinically for {}.
    Correlation for {} is advised.
    Clinical correlation for {}.
    Recommend clinical correlation to exclude {}.
    To exclude {}, repeat film.
    R/O {}.
    Rule out {}.
    r/o {}.
    DDx: {}.
    {} vs artifact.
    Artifact versus {}.
    Less likely {}.
    {} is less likely.
    {} unlikely.
    {} is considered unlikely.
    Unlikely to represent {}.
    Most likely {}.
    Most likely represents {}.
    More likely {}.
    {} is more likely.
    Presence of {} is uncertain.
    Uncertain whether this is {}.
    It is unclear whether there is {}.
    {} is questioned.
    {} is questionable.
    Apparent {} may be artifactual.
    If clinically suspected, {} should be considered.
    An element of {} cannot be excluded.
    A component of {} is possible.
    A component of {} may be present.
    Some degree of {} is possible.
    Hint of {}.
    Would be compatible with {}.
    Could be consistent with {}.
    May be consistent with {}.
    Potentially reflecting {}.
    Cannot exclude {}.
    Developing {} is not excluded.
    Early {} is not excluded.
    Early {} cannot be excluded.
    Superimposed {} should be considered in the appropriate clinical setting.
    {} is a diagnostic consideration.
    {} is of concern.
    Concern is raised for {}.
    The possibility of {} is raised.
    The possibility of {} exists.
    The possibility of {} cannot be excluded.
    {} can't be excluded.
    {} is hard to exclude.
    Subtle {} is not excluded.
    {} is not out of the question.
    {} has to be considered.
    {} needs to be considered.
    {} would have to be considered.
    Suspicion of {}.
    High suspicion for {}.
    Low suspicion for {}.
    Low probability of {}.
    {} is doubtful.
    Doubtful {}.
    {} is presumed.
    {} is probable.
    {} is suggested.
    Tentatively {}.
    Conceivably {}.
    {} is conceivable.
    Differential considerations include {}.
    Considerations include {}.
    Main consideration is {}.
    {} is the main consideration.
    {} is the leading consideration.
    Perhaps mild {}.
    Findings that may be {}.
    {}, if present, is small.
    Tiny {} if any.
    {} 의심.
    {} 가능성.
    {} 가능성 있음.
    {} 배제할 수 없음.
    Suspectable {}.
    {} suspected.
    {}, suspected.
    Suspicious {}.
    Probable {}, LLL.
    {}, possible.
    {}, r/o.
    D/Dx: {}.
    Unable to exclude {}.
    {} is incompletely evaluated.
    {} is not well evaluated.
    Could indicate {}.
    May indicate {}.
    Might reflect early {}.
    Could be secondary to {}.
    Cannot be distinguished from {}.
    Indistinguishable from {}.
    {} could have this appearance.
    Can reflect {}.
    As can be seen in {}.
    {} has not been excluded.
    {} remains possible.
    {} remains likely.
    {} remains suspected.
    {} is still possible.
    {} is also possible.
    {} appears likely.
    {} seems likely.
    {} seems possible.
    {} appears unlikely.
    Nonspecific, possibly {}.
    Nonspecific but may be {}.
    Atypical {} is possible.
    Could well be {}.
    May well represent {}.
    Raises question of {}.
    Raising the question of {}.
    {} is questionably present.
    Faint {} suspected.
    The appearance is suggestive of but not diagnostic of {}.
    Strongly suggestive of {}.
    Highly suspicious for {}.
    Highly concerning for {}.
    Very likely {}.
    {} is very likely.
    {} is most likely.
    {} would be a consideration.
    {} could be entertained.
    Further evaluation to exclude {}.
    Follow-up to exclude {}.
    Evaluate for {}.
    {} may be developing.
    Possible developing {}.
    {} may not be excluded.
    {} is to be excluded.
    {} is to be ruled out.
    {} should be ruled out.
    Atelectasis is favored over {}.
    Atelectasis more likely than {}.
    Less typical of {}.
    Less suggestive of {}.
    Not typical for {}.
    {} is not favored.
    Suspicious of {}.
    Suspect early {}.
    Suspicion is raised for {}.
"""
STATED = """
    There is {}.
    {} is present.
    {} is seen.
    {} is noted.
    {}.
    New {}.
    Worsening {}.
    Improving {}.
    Persistent {}.
    {} is unchanged.
    {} has improved.
    {} has decreased but persists.
    {} has not resolved.
    {} has not completely resolved.
    {} has nearly resolved.
    Partial resolution of {}.
    Compatible with {}.
    Consistent with {}.
    In keeping with {}.
    Findings represent {}.
    Findings are due to {}.
    Findings of {}.
    Evidence of {}.
    {} is again seen.
    {} is again demonstrated.
    No change in {}.
    No significant change in the {}.
    No interval change in {}.
    {} without interval change.
    {} is not significantly changed.
    {} without pneumothorax.
    No pneumothorax, but {} is present.
    No pneumothorax. {}.
    {}, no pneumothorax.
    Developing {}.
    Evolving {}.
    Small {}.
    Large {} on the right.
    Bilateral {}.
    Mild {}.
    Extensive {}, more than before.
    {} which is new.
    {} is better seen today.
    {} is less prominent.
    {} is less conspicuous.
    {} is more conspicuous.
    {} has progressed.
    {} is not improved.
    {} has not improved.
    No improvement in {}.
    No worsening of {}.
    {} is no worse.
    {} no longer obscures the diaphragm.
    {} continues.
    {} remains.
    Resolving {}.
    {} is resolving.
    {} is largely unchanged.
    Interval increase in {}.
    Interval decrease in {}.
    Interval development of {}.
    {} is stable.
    Stable {}.
    Known {}.
    {} as before.
    {}, unchanged.
    Redemonstration of {}.
    {} persists.
    There has been no change in {}.
    {} has worsened since the prior.
    {} can be seen.
    {} is visualized.
    {} is identified on the right.
    {} is evident.
    Most consistent with {}.
    Diagnostic of {}.
    {} is confirmed.
    Definite {}.
    {} is now seen.
    {} is obvious.
    {} with no other abnormality.
    Aside from {}, the chest is clear.
    Other than {}, no acute findings.
    No acute findings except for {}.
    No acute abnormality apart from {}.
    {} is the only finding.
    {} but no edema.
    {} is larger.
    {} is smaller.
    {}, although smaller, persists.
    {} is difficult to compare.
    Unchanged {}, without new consolidation.
    The {} is not as well seen today.
    {} is minimally improved.
    Reaccumulation of {}.
    Recurrent {}.
    {} has recurred.
    {} secondary to trauma.
    Patient with {}.
    {} is not changed.
    {} has not changed.
    {} is not smaller.
    {}, not seen on the prior study.
    {} not present on the prior study.
    {} which was not seen previously.
    Rather extensive {}.
    Not only {} but also edema.
    {} not previously seen.
    {}, previously not seen.
    {} if anything has increased.
    If anything, {} has increased.
    {} is at least moderate.
    {} is likely unchanged.
    {} is probably unchanged.
    {} may be slightly larger.
    {} appears slightly larger.
    {} is possibly larger.
    {}, likely improved.
    {} is, if anything, larger.
    {} is most likely stable.
    {} likely increased.
    {} has probably decreased.
    {} cannot be compared.
    {} of uncertain etiology.
    The etiology of the {} is uncertain.
    {} of unknown chronicity.
    {} may be slightly improved.
    {} is not appreciably changed.
    {} is not substantially different.
    {} without substantial change.
    {}, without change.
"""
DENIED = """
    No {}.
    {} is absent.
    Without {}.
    No evidence of {}.
    {} has resolved.
    {} is not seen.
    {} is not identified.
    {} has cleared.
    No longer {}.
    {}: none.
    {}: no.
    {} - none.
    Free of {}.
    {}, none.
    {} ruled out.
    Negative for {}.
    No sign of {}.
    No signs of {}.
    No radiographic evidence for {}.
    No findings to suggest {}.
    No findings suspicious for {}.
    Nothing to suggest {}.
    Nothing suggestive of {}.
    Not suggestive of {}.
    There is no suggestion of {}.
    No appreciable {}.
    No discernible {}.
    No demonstrable {}.
    No obvious {}.
    {} is no longer present.
    {} no longer evident.
    Clearing of {}.
    Resolved {}.
    {} resolved.
    Complete resolution of {}.
    Interval resolution of {}.
    {} not seen.
    {} not evident.
    Not {}.
    No new {}.
    Never {}.
    Absence of {}.
    Absent {}.
    Lack of {}.
    {} 없음.
    No {} is demonstrated.
    {} could not be identified.
    No focal {}.
    There is neither {} nor edema.
    {} has disappeared.
    {} is gone.
    {} completely resolved.
    Disappearance of {}.
    There has been clearing of the {}.
    {} excluded.
    {} is excluded.
    Does not represent {}.
    Excludes {}.
    No indication of {}.
    No {} identified.
    No {} visualized.
    No {} seen.
    No {} noted.
    No {} appreciated.
    {} not appreciated.
    {} not visualized.
    {} not demonstrated.
    No recurrence of {}.
    No recurrent {}.
    No residual {}.
    No {} at this time.
    No acute {}.
    No gross {}.
    No large {}.
    No {} on this film.
    There isn't {}.
    There is not any {}.
    I see no {}.
    Denies {}.
    Unremarkable for {}.
    No further {}.
    No more {}.
    No {} whatsoever.
    No x-ray evidence of {}.
    No {} can be seen.
    No {} is apparent.
    No suspicious {}.
    {} not detected.
    {} not present.
    Not indicative of {}.
    Does not suggest {}.
    Do not suggest {}.
    Fails to show {}.
    {} has been excluded.
    No clear {}.
    No convincing {}.
    No CT evidence of {}.
"""
REMOVED = """
    {} removed.
    {} has been removed.
    {} was removed.
    {} have been removed.
    Interval removal of {}.
    Interval removal of the {}.
    Removal of {}.
    Status post removal of {}.
    S/p {} removal.
    {} has been taken out.
    {} has been pulled.
    {} was pulled out.
    {} is no longer present.
    {} is no longer seen.
    {} is no longer visualized.
    {} no longer in place.
    {} no longer present.
    {} has been discontinued.
    {} discontinued.
    {} is not seen.
    No {}.
    No {} in place.
    There is no {}.
    The previously seen {} has been removed.
    The previously seen {} is no longer present.
    Prior {} has been removed.
    {} is out.
    {} has since been removed.
    {} is absent.
    Interval {} removal.
    Since the prior study, the {} has been removed.
    {} has been removed in the interval.
    {} was removed since the prior exam.
    Patient's {} has been removed.
    There has been removal of the {}.
    The {} has been explanted.
    {} removal state.
    Recent {} removal.
    {} no longer identified.
    {} not in place.
    Without {}.
    Absence of {}.
    Post removal of {}.
    {} extraction.
    After removal of the {}, no pneumothorax.
    {} was discontinued.
"""
IN_PLACE = """
    {} in place.
    {} is present.
    {} unchanged.
    {} in unchanged position.
    {} in situ.
    {} tip in good position.
    {} is seen.
    {} noted.
    New {}.
    {} placement.
    S/p {}.
    {} has been placed.
    Interval placement of {}.
    {} insertion state.
    {} has been repositioned.
    {} has been pulled back 3 cm.
    {} has been withdrawn by 2 cm.
    {} has been retracted.
    {} has been advanced.
    {} should be removed.
    {} needs to be repositioned.
    {} was exchanged.
    {} remains in place.
    {} not significantly changed.
    No change in the {}.
    {} is unchanged without pneumothorax.
    {} is malpositioned.
    Recommend removal of {}.
    {} may be removed.
    {} appears intact.
    {} terminates in the SVC.
    {} could be withdrawn 2 cm.
    {} is not in optimal position.
    {} in appropriate position with no pneumothorax.
    No pneumothorax after {} placement.
    {} not fully included.
    {} tip is not clearly seen.
    {} is not optimally positioned.
"""
ENLARGED = """
    {} is enlarged.
    {} is mildly enlarged.
    {} remains enlarged.
    {} appears enlarged.
    {} is again enlarged.
    Enlarged {}.
    Moderately enlarged {}.
    {} is at least mildly enlarged.
    {} is prominent.
    Prominent {}.
    Enlargement of the {}.
    Mild enlargement of the {}.
    {} is increased.
    Increase in the {}.
    Interval increase in {}.
    {} continues to be enlarged.
    {} has increased in size.
    {} is moderately to severely enlarged.
    {} is stably enlarged.
    {} is slightly enlarged, unchanged.
    Stable enlargement of the {}.
    {} is larger than before.
    {} enlarged.
    {} is enlarged and unchanged.
    The {} is unchanged with mild enlargement.
    {}: enlarged.
    {}, mildly enlarged.
    {} demonstrates mild enlargement.
    {} shows enlargement.
    There is enlargement of the {}.
    {} is also enlarged.
    {} is widened.
"""
NOT_ENLARGED = """
    {} is normal.
    Normal {}.
    {} is within normal limits.
    {} within normal limits.
    {} appears normal.
    {} is unremarkable.
    {} is not enlarged.
    {} is normal and stable.
    {} is stable and normal.
    Stable normal {}.
    {} remains normal.
    No enlargement of the {}.
    {} is grossly normal.
    {} is normal for technique.
    {} is normal allowing for projection.
    {}: normal.
    {} normal.
    {} WNL.
    {} not enlarged.
    {} is upper normal.
    {} is at the upper limits of normal.
    {} is top normal.
    {} is within upper limits of normal.
    {} is not overtly enlarged.
    {} appears within normal limits.
    {} has a normal appearance.
    {} is unchanged and within normal limits.
    {} is normal, unchanged.
    Unremarkable {}.
    {} are unremarkable.
    {} is of normal size.
    {} is normal in size.
    {} has normal size.
    {} is otherwise unremarkable.
    {} is not definitely enlarged.
    {} is no longer enlarged.
    No abnormal enlargement of {}.
    {} demonstrates no enlargement.
    {} is normal despite AP technique.
    {} has returned to normal.
    {} is not widened.
"""
UNJUDGED = """
    {} is stable.
    Stable {}.
    Unchanged {}.
    {} is unchanged.
    {} unchanged.
    {} has not changed.
    {} is not significantly changed.
    No change in the {}.
    No significant change in the {}.
    {} remains stable.
    {} appears unchanged.
    {} is similar to prior.
    {} is grossly unchanged.
    {} is borderline.
    Borderline {}.
    {} is borderline enlarged.
    {} is possibly enlarged.
    {} may be enlarged.
    {} appears possibly enlarged.
    {} is probably enlarged.
    {} is likely mildly enlarged.
    {} is difficult to assess.
    {} cannot be assessed.
    {} is not well evaluated.
    {} is obscured.
    {} is partially obscured.
    {} is poorly evaluated.
    Evaluation of the {} is limited.
    Limited evaluation of the {}.
    Stable appearance of the {}.
    {} is accentuated by technique.
    {} is stable compared to prior.
    {} is unchanged from prior.
    {} is exaggerated by portable technique.
    {} is difficult to evaluate.
    {} is suboptimally evaluated.
    {} is incompletely evaluated.
    Assessment of the {} is difficult.
    {} not well assessed.
    {} could be enlarged.
    Possible enlargement of the {}.
    {} may be mildly enlarged.
    {} is again stable.
    {} shows no change.
    {} shows no significant interval change.
    {} is without change.
    {} is without significant change.
    {} are stable.
    {} obscured by effusion.
    Effusion obscures the {}.
    {} is questionably enlarged.
    Suggestion of {} enlargement.
    Question enlargement of the {}.
    {} is normal to mildly enlarged.
    {} is normal or slightly enlarged.
    {} is mildly enlarged or normal.
    {} is partly obscured by the effusion.
"""
