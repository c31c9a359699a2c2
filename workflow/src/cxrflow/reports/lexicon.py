"""The reviewed word lists of config/lexicon/: abbreviations, cues of protected information, what to keep, headers.

In: a folder of CSV and YAML files. Out: frozen data, checked on loading; nothing is decided here.

abbreviations.csv has one row per meaning. `policy` is `always` (written out unless a cue speaks against it), `likely`
(so too, if at least one of its cues or topic words is there), `cued` (only where its cues outweigh those of every other
meaning), `common` (understood, and left as it is by default) or `kept` (as `cued`, and never written out: a unit, a
name, a plain word that looks like a short form).
`case` is `any`, `exact` (as printed), or `mixed` (as printed, and never in a text all in capitals, where it may be a
plain word: US, AS, ALL). `for` and `against` list cues divided by `;`: `word` within the window, `word*` any word that
begins so, `>word` or `>two words` directly after, `<word` or `<two words` directly before; `#` is a number, and `$`
after a word or `^` before it says that no other follows or precedes (`>prior $`), and `>:` is the colon of a heading.
`@topic` stands for the words of that topic in abbreviation_topics.yaml, which back a meaning and decide nothing alone;
its topic `general` lists what any report may hold: as cues within the window these words count half.
`source` names the field that writes it so and, after it, where the meaning was found in print
(config/lexicon/README.md).
"""

from __future__ import annotations

import csv
import re
import string
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from cxrflow.errors import CxrflowError, nearest

_COLUMNS = ["short", "expansion", "plural", "sense", "policy", "case", "for", "against", "source"]
_POLICIES = ("always", "likely", "cued", "common", "kept")
_CASES = ("any", "exact", "mixed")


@dataclass(frozen=True)
class Cues:
    """Words that speak for or against a meaning, by where they stand; `topical` those of its topics, in the window;
    `general` those of `near` and `near_prefixes` that many a report holds, whatever it is about."""

    near: frozenset[str]
    near_prefixes: tuple[str, ...]
    general: frozenset[str]
    after: frozenset[str]
    before: frozenset[str]
    topical: frozenset[str]

    def __bool__(self) -> bool:
        return bool(self.near or self.near_prefixes or self.after or self.before)


@dataclass(frozen=True)
class Abbreviation:
    """One meaning of one short form. `plural` is None where the short form has no plural."""

    short: str
    expansion: str
    plural: str | None
    sense: str
    policy: str
    case: str
    cues_for: Cues
    cues_against: Cues
    source: str


@dataclass(frozen=True)
class PhiCues:
    """What stands beside protected information. Phrases are tuples of small-letter words."""

    lists: dict[str, Any]

    def words(self, key: str) -> frozenset[str]:
        value = self.lists[key]
        return frozenset(value.split() if isinstance(value, str) else value)

    def phrases(self, key: str, part: str | None = None) -> tuple[str, ...]:
        value = self.lists[key] if part is None else self.lists[key][part]
        return tuple(value)


@dataclass(frozen=True)
class SurrogateWords:
    """Invented names and places; names in Latin letters by their first letter, each letter with at least one, and none
    of them a word that reports hold."""

    family_names: dict[str, tuple[str, ...]]
    given_names: dict[str, tuple[str, ...]]
    surnames_ko: tuple[str, ...]
    surnames_ko_two: tuple[str, ...]
    given_ko: tuple[str, ...]
    places: tuple[str, ...]
    places_ko: tuple[str, ...]


@dataclass(frozen=True)
class ClinicalAllow:
    """What de-identification must leave."""

    function_words: frozenset[str]
    roles: frozenset[str]
    vocabulary: frozenset[str]
    # Of the vocabulary: drugs, devices, organisms, tests, by names that are no word and nobody's.
    products: frozenset[str]
    vocabulary_abroad: frozenset[str]  # words of reports in other languages: no names, but parts of places' names
    eponyms: frozenset[str]
    kept_phrases: tuple[str, ...]
    patterns: tuple[str, ...]


@dataclass(frozen=True)
class SectionHeaders:
    """Ways a header is written (small letters) -> canonical section, and what is no finding."""

    names: dict[str, str]
    never_text: frozenset[str]
    examination_as_findings: tuple[str, ...]
    before_the_report: tuple[str, ...]  # patterns of what speaks of the patient, the question or the technique
    chest_words: tuple[str, ...]  # beginnings of words that speak of the chest
    boilerplate: tuple[str, ...]
    no_text: frozenset[str]  # what stands where a text is wanting


def _yaml(folder: Path, name: str, keys: set[str]) -> dict[str, Any]:
    path = Path(folder) / name
    if not path.is_file():
        raise CxrflowError(f"lexicon file {path} does not exist; --lexicon names the folder that holds {name}")
    try:
        # BaseLoader: every scalar stays a string, so that `no` and `on` are words and not booleans.
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        raise CxrflowError(f"lexicon file {path} is no YAML: {error}") from error
    if not isinstance(content, dict):
        raise CxrflowError(f"lexicon file {path} must hold keys at its top: {', '.join(sorted(keys))}")
    for key in keys - set(content):
        raise CxrflowError(f"lexicon file {path} lacks the key '{key}'")
    for key in set(content) - keys:
        raise CxrflowError(f"lexicon file {path}: unknown key '{key}'{nearest(key, keys)}")
    return content


_PHI_KEYS = {
    *(
        "titles",
        "credentials",
        "role_before_name",
        "relations",
        "name_labels",
        "name_phrases",
        "weak_phrases",
        "weak_labels",
    ),
    *("given_names", "roman_surnames_kr", "surnames_ko", "surnames_ko_two", "name_labels_ko", "name_titles_ko"),
    *(
        "particles_ko",
        "endings_ko",
        "not_names_ko",
        "months",
        "weekdays",
        "date_cues",
        "id_labels",
        "id_labels_guarded",
    ),
    *("communication_verbs", "people_reached_by", "people_do", "people_do_it", "people_own", "no_owners"),
    *("holidays", "phone_labels", "roman_surnames_cn", "before_names", "behind_names"),
    *("doers_that_are_things", "eponym_nouns", "no_initials", "lettered", "family_names_further"),
}
_PLACE_KEYS = {
    *("facility_heads", "facility_heads_before", "facility_last_words", "facility_weak_heads", "facility_connectors"),
    *("facility_closers", "facility_closers_weak", "facility_descriptors", "facility_before_of"),
    *("facility_generic", "facility_name_parts", "facility_landmarks", "institutions", "generic_hospitals_ko"),
    *(
        "ward_labels",
        "wards_acronym",
        "ward_units",
        "ward_specialties",
        "ward_sections",
        "ward_colours",
        "ward_closers",
        "ward_names",
        "ward_places",
        "ward_kinds",
        "ward_kinds_doubtful",
        "ward_numbered",
        "ward_generic",
    ),
    *(
        "ward_words_abroad",
        "street_words",
        "street_heads",
        "street_endings",
        "dwelling_words",
        "cities",
        "countries",
        "regions",
        "town_tails",
        "form_labels",
    ),
    "regions_ko",
}


def load_phi_cues(folder: Path) -> PhiCues:
    """phi_cues.yaml, places.yaml, and the names of census_names.yaml and given_names.txt.

    Raises CxrflowError naming the file and the key.
    """
    cues, places = _yaml(folder, "phi_cues.yaml", _PHI_KEYS), _yaml(folder, "places.yaml", _PLACE_KEYS)
    keys = {"given_names", "family_names_that_are_words", "family_names_like_words"}
    census = _yaml(folder, "census_names.yaml", keys)
    given = [cues["given_names"], census["given_names"], *sorted(load_words(folder, "given_names.txt"))]
    family = f"{census['family_names_that_are_words']} {cues['family_names_further']}"
    return PhiCues(cues | places | census | {"given_names": " ".join(given), "family_names_that_are_words": family})


def load_clinical_allow(folder: Path) -> ClinicalAllow:
    """clinical_allow.yaml, with clinical_words.txt and drug_names.txt in its vocabulary.

    Raises CxrflowError naming the file and the key.
    """
    keys = {"function_words", "roles", "vocabulary", "vocabulary_abroad", "eponyms", "kept_phrases", "patterns"}
    content = _yaml(folder, "clinical_allow.yaml", keys)
    products = load_words(folder, "clinical_words.txt") | load_words(folder, "drug_names.txt")
    return ClinicalAllow(
        function_words=frozenset(content["function_words"]),
        roles=frozenset(content["roles"]),
        vocabulary=products.union(content["vocabulary"].split()),
        products=products,
        vocabulary_abroad=frozenset(content["vocabulary_abroad"].split()),
        eponyms=frozenset(content["eponyms"].split()),
        kept_phrases=tuple(content["kept_phrases"]),
        patterns=tuple(content["patterns"]),
    )


def load_surrogate_words(folder: Path) -> SurrogateWords:
    """surrogates.yaml. Raises CxrflowError where no name begins with one of the 26 letters."""
    lists = ("surnames_ko", "surnames_ko_two", "given_ko", "places", "places_ko")
    content = _yaml(folder, "surrogates.yaml", {"family_names", "given_names", *lists})
    common = load_words(folder, "english_words.txt") | load_clinical_allow(folder).vocabulary
    names: dict[str, dict[str, tuple[str, ...]]] = {}
    for key in ("family_names", "given_names"):
        if not isinstance(content[key], dict) or set(content[key]) != {"beginnings", "endings"}:
            raise CxrflowError(f"surrogates.yaml: {key} must have the keys beginnings and endings")
        beginnings, endings = (content[key][part].split() for part in ("beginnings", "endings"))
        words = [beginning + ending for beginning in beginnings for ending in endings]
        words = [word for word in words if word.lower() not in common]
        names[key] = {letter: tuple(w for w in words if w[0] == letter) for letter in string.ascii_uppercase}
        missing = [letter for letter, begun in names[key].items() if not begun]
        if missing:
            raise CxrflowError(f"surrogates.yaml: no name of {key} begins with {', '.join(missing)}")
    return SurrogateWords(**names, **{key: tuple(content[key]) for key in lists})


# Lists that the same rule reads anyway: an edited list of variants is no reason to de-identify again.
_TERM_FILES = ("abbreviations.csv", "label_phrases.yaml", "preservation.yaml", "context_cues.yaml")


def load_words(folder: Path, name: str) -> frozenset[str]:
    """Words of a list in small letters; its comments left out. Raises CxrflowError for a missing file."""
    path = Path(folder) / name
    if not path.is_file():
        raise CxrflowError(f"lexicon file {path} does not exist; --lexicon names the folder that holds {path.name}")
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def load_lexicon_terms(folder: Path) -> frozenset[str]:
    """Every word of three letters or more in the lexicon's lists of findings, devices and short forms: none is a name.

    Raises CxrflowError where one of the lists is missing.
    """
    words: set[str] = set()
    for name in _TERM_FILES:
        path = Path(folder) / name
        if not path.is_file():
            raise CxrflowError(f"lexicon file {path} does not exist")
        words |= set(re.findall("[a-z]{3,}", re.sub(r"#.*", "", path.read_text(encoding="utf-8")).lower()))
    return frozenset(words)


def load_section_headers(folder: Path) -> SectionHeaders:
    """section_headers.yaml. Raises CxrflowError for a header that two sections claim."""
    keys = {
        "sections",
        "never_text",
        "examination_as_findings",
        "before_the_report",
        "chest_words",
        "boilerplate",
        "no_text",
    }
    content = _yaml(folder, "section_headers.yaml", keys)
    names: dict[str, str] = {}
    for section, spellings in content["sections"].items():
        for spelling in spellings:
            if names.setdefault(spelling.lower(), section) != section:
                raise CxrflowError(
                    f"section_headers.yaml: '{spelling}' stands under {names[spelling.lower()]} and {section}"
                )
    for section in content["never_text"]:
        if section not in content["sections"]:
            raise CxrflowError(
                f"section_headers.yaml: never_text names '{section}'{nearest(section, content['sections'])}, "
                "which is no section"
            )
    return SectionHeaders(
        names,
        frozenset(content["never_text"]),
        tuple(content["examination_as_findings"]),
        tuple(content["before_the_report"]),
        tuple(content["chest_words"]),
        tuple(content["boilerplate"]),
        frozenset(content["no_text"]),
    )


def american(word: str) -> str:
    """The word without its British ae and oe: oedema and edema are one cue."""
    return word.replace("ae", "e").replace("oe", "e") if "ae" in word or "oe" in word else word


def _cues(text: str, topics: dict[str, frozenset[str]], where: str) -> Cues:
    items = [american(item.strip().lower()) for item in text.split(";") if item.strip()]
    for topic in [item[1:] for item in items if item[0] == "@"]:
        if topic not in topics:
            raise CxrflowError(f"{where}: abbreviation_topics.yaml has no topic '{topic}'{nearest(topic, topics)}")
    near = frozenset(i for i in items if i[0] not in "<>@" and not i.endswith("*"))
    prefixes = tuple(i[:-1] for i in items if i[0] not in "<>@" and i.endswith("*"))
    general = topics.get("general", frozenset())
    return Cues(
        near=near,
        near_prefixes=prefixes,
        general=frozenset(word for word in general if word in near or (prefixes and word.startswith(prefixes))),
        after=frozenset(i[1:] for i in items if i[0] == ">"),
        before=frozenset(i[1:] for i in items if i[0] == "<"),
        topical=frozenset().union(*(topics[i[1:]] for i in items if i[0] == "@")),
    )


def _load_topics(folder: Path) -> dict[str, frozenset[str]]:
    """abbreviation_topics.yaml: the words of each topic, as they stand and with an s. A lexicon may have no topics."""
    path = Path(folder) / "abbreviation_topics.yaml"
    if not path.is_file():
        return {}
    content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    words = {topic: american(listed.lower()).split() for topic, listed in content.items()}
    return {topic: frozenset(found) | {word + "s" for word in found} for topic, found in words.items()}


def load_abbreviations(folder: Path) -> tuple[Abbreviation, ...]:
    """abbreviations.csv, in file order.

    Raises CxrflowError naming line and column: a missing column, an unknown policy, case or topic, an empty expansion,
    a meaning given twice, a `likely`, `cued` or `kept` row without cues of its own.
    """
    path = Path(folder) / "abbreviations.csv"
    if not path.is_file():
        raise CxrflowError(
            f"lexicon file {path} does not exist; --lexicon names the folder that holds abbreviations.csv"
        )
    entries: list[Abbreviation] = []
    topics = _load_topics(folder)
    seen: set[tuple[str, str]] = set()
    with open(path, encoding="utf-8-sig", newline="") as handle:
        reader = csv.DictReader(handle)
        if reader.fieldnames != _COLUMNS:
            raise CxrflowError(
                f"{path}: columns must be {', '.join(_COLUMNS)}; found {', '.join(reader.fieldnames or [])}"
            )
        for row in reader:
            where = f"{path} line {reader.line_num}"
            if None in row or None in row.values():
                raise CxrflowError(f"{where}: wrong number of columns")
            entry = Abbreviation(
                short=row["short"].strip(),
                expansion=row["expansion"].strip(),
                plural=None if row["plural"].strip() == "-" else row["plural"].strip(),
                sense=row["sense"].strip(),
                policy=row["policy"].strip(),
                case=row["case"].strip(),
                cues_for=_cues(row["for"], topics, where),
                cues_against=_cues(row["against"], topics, where),
                source=row["source"].strip(),
            )
            if not (entry.short and entry.expansion and entry.sense and entry.source and entry.plural != ""):
                raise CxrflowError(f"{where}: short, expansion, plural ('-' for none), sense and source must be filled")
            if entry.policy not in _POLICIES or entry.case not in _CASES:
                raise CxrflowError(
                    f"{where}: policy must be one of {', '.join(_POLICIES)}, case one of {', '.join(_CASES)}"
                )
            if entry.policy in ("likely", "cued", "kept") and not entry.cues_for:
                raise CxrflowError(f"{where}: a {entry.policy} meaning needs at least one cue in column 'for'")
            if (entry.short, entry.expansion) in seen:
                raise CxrflowError(f"{where}: this meaning of '{entry.short}' stands there twice")
            seen.add((entry.short, entry.expansion))
            entries.append(entry)
    return tuple(entries)
