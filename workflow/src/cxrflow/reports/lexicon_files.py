"""The reviewed word lists of config/lexicon, by what reads them: a changed list reruns only that."""

from __future__ import annotations

from pathlib import Path

DEFAULT_LEXICON = Path(__file__).resolve().parents[4] / "config" / "lexicon"
LEXICON = {
    "deidentify": (
        "places.yaml",
        *("phi_cues.yaml", "census_names.yaml", "given_names.txt", "clinical_allow.yaml", "english_words.txt"),
        *(
            "rare_words.txt",
            "clinical_words.txt",
            "drug_names.txt",
            "surrogates.yaml",
            "abbreviations.csv",
            "label_phrases.yaml",
            "preservation.yaml",
            "context_cues.yaml",
        ),
    ),
    "sections": ("section_headers.yaml",),
    "gate": (
        *("preservation.yaml", "context_cues.yaml", "label_phrases.yaml"),
        *("abbreviations.csv", "abbreviation_topics.yaml"),
    ),
    "labels": ("label_phrases.yaml", "context_cues.yaml", "section_headers.yaml"),
    "prompts": ("prompts.yaml",),
    "variants": (
        *("abbreviations.csv", "abbreviation_topics.yaml"),
        *("synonyms.yaml", "error_terms.yaml", "anatomy_terms.yaml"),
    ),
}
ANNOTATED = "annotated"  # folder of annotated reports, a table an author


def annotated_tables(folder: str | Path) -> list[Path]:
    """Tables of annotated reports in a lexicon, which the tagger is fitted to."""
    return sorted(path for path in (Path(folder) / ANNOTATED).glob("*.csv") if not path.name.startswith("."))


def lexicon_files(folder: str | Path, *readers: str) -> list[Path]:
    """Paths of the lists that the given parts read, each once."""
    return [Path(folder) / name for name in sorted({name for reader in readers for name in LEXICON[reader]})]
