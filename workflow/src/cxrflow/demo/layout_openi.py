"""demo-openi in the layout of the Indiana University collection, as the National Library of Medicine publishes it.

    NLMCXR_reports.tgz      ecgen-radiology/<number>.xml
    NLMCXR_dcm.tgz          <number>/<number>_IM-<nnnn>-<series>.dcm
    SHA256SUMS.txt

Report 1 repeats its number in the XML's image name (CXR1_1_IM-0001-3001), the others do not (CXR1000_IM-0003-1001).
"""

from pathlib import Path
from xml.sax.saxutils import escape

from cxrflow.config.demo import DemoOptions
from cxrflow.demo.archives import write_checksums, write_tgz
from cxrflow.demo.plan import ImagePlan, StudyPlan, acquire, attend, break_some
from cxrflow.demo.report import Report
from cxrflow.demo.report_openi import SECTIONS, mesh_terms
from cxrflow.demo.seeding import choose, stream
from cxrflow.demo.study_writer import WrittenStudy

NAME = "demo-openi"
BEDSIDE_SHARE = 0.12
LATERAL_SHARE = 0.85  # outpatient films come in pairs
ONE_WITHOUT_IMAGES_IN = 40  # reports
MIN_STUDIES_FOR_GAPS = 20
SERIES = (("1001", "2001"), ("3001", "4001"), ("1001", "1002"), ("1001-0001", "1001-0002"))


def plan_openi(options: DemoOptions, seed: int) -> list[StudyPlan]:
    """Plans of all studies, by report number; each patient has one study."""
    options = options.model_copy(update={"lateral_share": LATERAL_SHARE, "second_frontal_share": 0.0})
    rng = stream(seed, NAME, "plan")
    n = options.openi_patients
    numbers = sorted([1, *(2 + int(k) for k in rng.choice(3998, size=n - 1, replace=False))])
    order = {number: rank for rank, number in enumerate(sorted(numbers, key=str), 1)}  # IM numbers follow file listing
    patients = [attend(seed, NAME, p, 1, options, BEDSIDE_SHARE, korean=False) for p in range(n)]
    odd = [int(i) for i in rng.permutation(n) if numbers[i] != 1]
    gaps = n >= MIN_STUDIES_FOR_GAPS
    bare = set(odd[: max(1, n // ONE_WITHOUT_IMAGES_IN) if gaps else 0])
    silent = set(odd[len(bare) : len(bare) + gaps])
    views = [() if p in bare else patient.studies[0][0].views for p, patient in enumerate(patients)]
    acquisitions = iter(acquire(rng, [view for taken in views for view in taken]))
    plans = []
    for p, (number, patient) in enumerate(zip(numbers, patients, strict=True)):
        case, visit = patient.studies[0]
        series = list(choose(rng, SERIES, (0.6, 0.2, 0.15, 0.05)))
        if rng.random() < 0.1:
            series.reverse()  # the lateral image first
        images = []
        for view, suffix in zip(views[p], series, strict=False):
            stem = f"{number}_IM-{order[number]:04d}-{suffix}"
            image_id = f"CXR1_{stem}" if number == 1 else f"CXR{stem}"
            images.append(ImagePlan(image_id, f"{number}/{stem}.dcm", view, next(acquisitions)))
        plans.append(
            StudyPlan(
                dataset=NAME,
                subject_id=f"CXR{number}",
                study_id=f"CXR{number}",
                split="",
                number=p,
                case=case,
                identity=patient.identity,
                visit=visit,
                shown_date=visit.day,
                images=tuple(images),
                report="empty" if p in silent else "ordinary",
            )
        )
    return break_some(plans, seed, options.broken_share, each_kind=False)


def publish_openi(written: list[WrittenStudy], images: Path, root: Path) -> None:
    """Both archives and the checksums; the DICOM files lie below `images` and are packed from there."""
    reports = []
    pictures = []
    for study in sorted(written, key=lambda s: s.plan.subject_id):
        number = study.plan.subject_id.removeprefix("CXR")
        reports.append((f"ecgen-radiology/{number}.xml", report_xml(study.plan, study.report).encode("utf-8")))
        pictures += sorted(image.path for image in study.plan.images)
    write_tgz(root / "NLMCXR_reports.tgz", reports)
    write_tgz(root / "NLMCXR_dcm.tgz", ((path, (images / path).read_bytes()) for path in pictures), level=1)
    write_checksums(root)


def report_xml(plan: StudyPlan, report: Report) -> str:
    """A report as an eCitation document with the collection's elements."""
    number = plan.subject_id.removeprefix("CXR")
    texts = "\n".join(
        f'            <AbstractText Label="{label}">{escape(report.sections[label])}</AbstractText>'
        if report.sections[label]
        else f'            <AbstractText Label="{label}"/>'
        for label in SECTIONS
    )
    terms = "\n".join(f"      <major>{escape(term)}</major>" for term in mesh_terms(plan.case))
    caption = "Xray Chest PA/AP Portable" if plan.case.portable else "Xray Chest PA and Lateral"
    ids = sorted(image.image_id for image in plan.images)
    images = "\n".join(
        f'   <parentImage id="{image_id}">\n      <figureId>F{n}</figureId>\n      <caption>{caption}</caption>\n'
        f'      <panel type="single">\n         <url>/images/{image_id}.jpg</url>\n'
        f"         <imgModality>7</imgModality>\n      </panel>\n   </parentImage>"
        for n, image_id in enumerate(ids, 1)
    )
    return f"""<?xml version="1.0" encoding="utf-8"?>
<eCitation>
   <meta type="rr"/>
   <uId id="CXR{number}"/>
   <pmcId id="{number}"/>
   <docSource>CXR</docSource>
   <IUXRId id="{number}"/>
   <licenseType>open-access</licenseType>
   <licenseURL>https://www.apache.org/licenses/LICENSE-2.0</licenseURL>
   <articleURL/>
   <articleDate>2013-08-01</articleDate>
   <articleType>XR</articleType>
   <publisher>cxrflow</publisher>
   <title>Generated chest X-ray collection</title>
   <note>Generated data; no patient is described.</note>
   <specialty>pulmonary diseases</specialty>
   <subset>CXR</subset>
   <MedlineCitation Owner="cxrflow" Status="supplied by publisher">
      <Article PubModel="Electronic">
         <Journal>
            <JournalIssue>
               <PubDate>
                  <Year>2013</Year>
                  <Month>08</Month>
                  <Day>01</Day>
               </PubDate>
            </JournalIssue>
         </Journal>
         <ArticleTitle>Generated chest X-ray collection</ArticleTitle>
         <Abstract>
{texts}
         </Abstract>
         <Language>eng</Language>
         <PublicationTypeList>
            <PublicationType>Radiology Report</PublicationType>
         </PublicationTypeList>
      </Article>
   </MedlineCitation>
   <MeSH>
{terms}
   </MeSH>
{images}
</eCitation>
"""
