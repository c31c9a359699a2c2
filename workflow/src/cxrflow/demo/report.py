"""Report: what a style writer gets and gives."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cxrflow.demo.chexpert_labels import aggregate
from cxrflow.demo.findings import Findings
from cxrflow.demo.phi import Planted
from cxrflow.demo.phrases import Labels


@dataclass(frozen=True)
class Case:
    """A study as the radiologist has it: findings now and on the patient's last study (None: there is none), the views
    taken (PA or AP, and LATERAL), sex ("F" or "M")."""

    findings: Findings
    previous: Findings | None
    views: tuple[str, ...]
    sex: str

    @property
    def portable(self) -> bool:
        """Whether the frontal image was taken at the bedside."""
        return "AP" in self.views


@dataclass(frozen=True)
class Report:
    """A written report.

    text: the whole text ("" for an empty one); sections: the same by label where the layout keeps sections apart;
    statements: the labels that each sentence of findings and impression implies, sentence by sentence; planted: the
    identifiers in it; traits: what is unusual about it (addendum, wet_read, header_typo, no_change, empty, …).
    """

    text: str
    style: str
    statements: tuple[Labels, ...]
    planted: tuple[Planted, ...] = ()
    traits: tuple[str, ...] = ()
    sections: Mapping[str, str] = field(default_factory=dict)

    @property
    def labels(self) -> dict[str, int | None]:
        """The 14 CheXpert labels that the text implies."""
        return aggregate(self.statements)
