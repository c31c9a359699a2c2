"""British spelling written as American, so that two spellings of a word are one word.

In: a text. Out: the text with "haemothorax", "tumour", "calibre", "localised", "tunnelled" in their American forms;
everything else stays as it was.
"""

from __future__ import annotations

import re
from functools import lru_cache

# Stems, not letters: "vertebrae", "aerated" and "coexisting" are no British spellings.
_STEMS = {
    "haem": "hem", "aemi": "emi", "paed": "ped", "aetiol": "etiol", "caec": "cec", "faec": "fec", "aesthe": "esthe",
    "gynaec": "gynec", "caesar": "cesar", "palaeo": "paleo", "laevo": "levo", "oedem": "edem", "oesoph": "esoph",
    "foet": "fet", "paenia": "penia", "pnoea": "pnea", "rrhoea": "rrhea", "coeliac": "celiac",
    "oestr": "estr", "amoeb": "ameb",
    "manoeuvre": "maneuver", "manoeuvring": "maneuvering", "naev": "nev",
    "tumour": "tumor", "colour": "color", "favour": "favor", "behaviour": "behavior",
    "vapour": "vapor", "harbour": "harbor", "labour": "labor", "neighbour": "neighbor", "calibre": "caliber",
    "fibre": "fiber", "litre": "liter", "metre": "meter", "centred": "centered", "centring": "centering",
    "centre": "center", "theatre": "theater", "titre": "titer", "goitre": "goiter", "sabre": "saber",
    "lustre": "luster", "grey": "gray", "sulph": "sulf", "artefact": "artifact", "mould": "mold",
    "programme": "program", "aluminium": "aluminum", "catalogue": "catalog", "analyse": "analyze",
    "analysing": "analyzing", "dialyse": "dialyze", "paralyse": "paralyze", "tunnell": "tunnel", "labell": "label",
    "channell": "channel", "levell": "level", "modell": "model", "funnell": "funnel", "ageing": "aging",
    "judgement": "judgment", "defence": "defense", "licence": "license", "practise": "practice",
}  # fmt: skip
# "gastroesophageal" ends no part in "o": its "oesoph" is no British spelling, that of "gastrooesophageal" is.
_STEM = re.compile(r"(?<![a-np-z])oesoph|" + "|".join(sorted(_STEMS.keys() - {"oesoph"}, key=lambda s: (-len(s), s))))
_WORDS = {
    "orientated": "oriented",
    "focussed": "focused",
    "analogue": "analog",
    "neurone": "neuron",
    "whilst": "while",
    "amongst": "among",
    "towards": "toward",
    "disc": "disk",
    "discs": "disks",
}
_ISE = re.compile(r"([a-z]{3,})is(e|ed|es|ing|ation|ations|er|ers)")
_NOT_IZE = frozenset((
    "adv", "advert", "appra", "appr", "bru", "chast", "circumc", "comprom", "compr", "conc", "cru", "desp", "dev",
    "disgu", "enterpr", "exc", "exerc", "exorc", "expert", "franch", "improv", "inc", "merchand", "parad", "pra",
    "prec", "prem", "prom", "repr", "rev", "superv", "surpr", "telev", "treat", "upra", "otherw", "likew", "clockw",
))  # fmt: skip
_CANDIDATE = re.compile(r"[A-Za-z]{4,}")


def american(text: str) -> str:
    """The text with British spellings written as American."""
    return _CANDIDATE.sub(lambda match: _american_word(match.group()), text)


@lru_cache(maxsize=50_000)
def _american_word(word: str) -> str:
    lowered = word.lower()
    spelled = _WORDS.get(lowered) or _STEM.sub(lambda match: _STEMS[match.group()], lowered)
    verb = _ISE.fullmatch(spelled)
    if verb and verb[1] not in _NOT_IZE:
        spelled = f"{verb[1]}iz{verb[2]}"
    if spelled == lowered:
        return word
    if word.isupper():
        return spelled.upper()
    return spelled.capitalize() if word[0].isupper() else spelled
