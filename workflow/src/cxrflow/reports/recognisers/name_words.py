"""What a word says about itself: is it a word of reports, of English, a role, a verb, a romanised Korean syllable?

In: a small-letter word, or tokens and a position. Out: yes or no. `NameGrammar` builds on these answers.
"""

from __future__ import annotations

import re
from functools import lru_cache

from cxrflow.reports.lexicon import ClinicalAllow, PhiCues
from cxrflow.reports.recognisers.tokens import ReportTokens

PARTICLES = {
    "van",
    "von",
    "der",
    "den",
    "de",
    "del",
    "della",
    "di",
    "da",
    "dos",
    "du",
    "la",
    "le",
    "bin",
    "ibn",
    "al",
    "el",
    "st",
    "ter",
    "ten",
    "mc",
    "mac",
    "los",
    "las",
    "das",
    "dal",
    "dalla",
    "degli",
    "zu",
    "zur",
    "bint",
    "abu",
}
TITLES = frozenset(("dr", "drs", "mr", "mrs", "ms", "miss", "prof"))  # the most usual ones
_ROLE_GOES_ON = re.compile(r"[ ](?:rounds?|nurses?|teams?|doctors?|shifts?|staff|patients?|on|\d)\b", re.IGNORECASE)
NAMES_THAT_ARE_WORDS = {"he", "an", "so", "do", "may", "will", "in", "my", "no", "on", "to", "up", "ok"}
# A word with a capital, perhaps of two parts; and a family name with what may stand before it, its last word a group.
_LETTER = r"A-Za-z\u00c0-\u024f\u1e00-\u1eff"
CAPITALISED = rf"(?:[A-Z]')?[A-Z\u00c0-\u00de\u0100-\u017d][{_LETTER}]+(?:-[A-Z][{_LETTER}]+|'(?![sS]\b)[{_LETTER}]+)*"
_BEFORE_FAMILY = "van|von|de|del|da|di|dos|du|el|la|le|mc|ten|ter"
FAMILY = (
    rf"(?:(?:St\.?|ST\.?|{_BEFORE_FAMILY}|{_BEFORE_FAMILY.title()}|{_BEFORE_FAMILY.upper()})[ ]"
    rf"(?:(?i:der|den|de|la|las|los)[ ])?)?({CAPITALISED})"
)
_ORDINARY_ENDING = re.compile(
    r"(?:tion|tions|itis|osis|esis|asis|lysis|oma|omas|emia|pathy|ectomy|graphy|scopy|graphic|megaly|plasty|ically|"
    r"ular|ious|ical|eous|ility|ities|ment|ments|ness|ingly|ated|ating|ural|ary|sized|related|thorax|pleural|cardial|"
    r"mycin|cillin|oxacin|xone|azole|statin|parin|algia|rrhea|plegia|atric|otic|genic|philic|static|atous|"
    r"trophic|tibial|i[sz]ed|i[sz]ing|i[sz]ation|ethane|"
    # drugs, by the stems of their international names
    r"umab|ximab|zumab|tinib|ciclib|parib|rafenib|navir|ravir|buvir|asvir|ciclovir|vudine|pril|sartan|olol|"
    r"dipine|conazole|"
    r"prazole|setron|tidine|cycline|floxacin|cef\w+|penem|bactam|gliptin|gliflozin|glutide|glitazone|formin|"
    r"caine|azepam|"
    r"zolam|barbital|oxetine|triptan|lukast|terol|tropium|sonide|solone|metasone|platin|taxel|rubicin|bicin|trexate|"
    r"fylline|phylline|xaban|gatran|grel|plase|poetin|grastim|dronate|semide|thiazide|lactone|curonium|flurane|"
    # words of other languages of Europe
    r"ierung|erungen|[dglnz]ungen|[dglz]ung|barkeit|igkeit|schaft|ität|ción|ciones|sión|siones|miento|mientos|grafía|"
    r"grafie|grafii|skopie|scopie|scopía|tomía|tomie|ología|ologie|ologii|ologia|patía|pathie|zione|zioni|mento|menti|"
    r"ção|ções|mentos|tórax|torax|itis|oze|owych|owego|owanie|lerde|ması|masyon|siyon)$"
)
# Words of reports in any language, by how they begin.
_ORDINARY_BEGINNING = re.compile(
    r"(?:pneumo|pleur|thora[ckx]|tora[ckx]|tórax|bronch|bronqu|oskrzel|pulmon|cardio|kardio|kardia|mediast|"
    r"röntgen|rontgen|"
    r"radiolog|radiogr|ultra(?:so|sch)|haemo|hämo|hepato|nephro|nefro|gastro|oesoph|ösoph|esofag|ezofag|trache|"
    r"trakeo|lungen|"
    r"rippen|infiltr|atelec|atelek|dystelek|emphys|emfys|enfis|fibros|fibro[tz]|opaci|consolid|konsolid|kontrast|"
    r"contrast|"
    r"tomogr|biopsi|tuber[ck]ul|immuno|antibio|antiko|anticoag|dialys|intuba|extuba|kathet|cathet|chirurg|"
    r"onkolog|oncolog|"
    r"neumo|pnömo|akciğ|opłuc|keuhko|hjärt|hjerte|sydän|verkalk|calcif|kalzif|verschatt|infekt|infecc)\w{2,}"
)
# Of two parts, the second a word by itself: pretibial, nondependent, gastroesophageal.
_COMPOUND = re.compile(
    r"(?:non|pre|peri|supra|infra|intra|inter|trans|retro|hyper|hypo|poly|esophago|gastro|pneumo|hemo|cardio|broncho|"
    r"pleuro|thoraco|cervico|costo|sterno|ventriculo|atrio|bronchiolo|fibro|musculo|neuro|radio|echo|immuno|"
    r"osteo|levo|dextro|porta|hind|fore|mid|micro|macro|multi|sub|semi|lympho|angio|entero|electro|hydro|hemi|pseudo|"
    r"para|endo|epi)([a-z]{4,})"
)
_AGAIN = re.compile(r"(?:re|un|mis|over)([a-z]{5,})")  # rediscuss, untypable, misplaced, overread
_IRREGULAR = {
    "aware",
    "wants",
    "says",
    "feels",
    "sees",
    "refuses",
    "declines",
    "requests",
    "fell",
    "rang",
    "knew",
    "thinks",
    "denies",
    "wrote",
    "said",
    "spoke",
    "took",
    "gave",
    "sent",
    "told",
    "saw",
    "agree",
    "agrees",
    "was",
    "were",
    "has",
    "had",
}
_CONTRACTED = re.compile(r"[a-z]{1,6}'(?:ve|ll|re|m|d|t)")  # I've, fax'd, don't
VOWEL = re.compile(r"[aeiouy\u00c0-\u024f\u1e00-\u1eff]")  # a word without one is a short form
_INFLECTED = re.compile(r"([a-z]{3,})(?:ed|ing|s|es|ly)")
_UNIT = r"(?:mg|mcg|ug|ml|cc|g|iu|units?|mmol|mci|mbq|gauge|fr|french|%)"
_AMOUNT_AFTER = re.compile(
    rf"[ -]?(?:\d+(?:[.,/]\d+)*[ ]?{_UNIT}\b|\d{{2,}}/\d{{2,}}\b|(?:tablets?|capsules?|injections?|inhalers?|infusion|"
    r"therapy|drip|cover|contrast|needles?|catheters?|drains?|stents?|valves?|score|scale|classification|index|"
    r"criteria|grade|"
    r"stage|sign|syndrome|disease)\b)",
    re.IGNORECASE,
)
_AMOUNT_BEFORE = re.compile(
    rf"(?:\d[ ]?{_UNIT}[ ](?:of[ ])?(?:iv[ ]|oral[ ]|intravenous[ ])?|\b\d{{1,2}}[ ]?g[ ]|"
    r"\b(?:(?:treated|treatment|therapy|loaded)[ ]with|(?:started|commenced|maintained)[ ]on|allerg(?:ic|y)[ ]to|"
    r""
    r"(?:course|cycles?|doses?|injection|infusion|administration|bolus)[ ]of|switched[ ]to|"
    r"(?:rx|inj|tabs?|caps?|syp|syr|susp|nebs?|oint|supp)[.: ][ ]?|"
    r"(?:iv|oral|intravenous|inhaled|nebuli[sz]ed|topical|contrast|agent|"
    r"brand|model|manufacturer)[ ]:?))\Z",
    re.IGNORECASE,
)
# House officer, medical officer, director of nursing: names where they are written otherwise.
_ROLES_IN_CAPITALS = {"HO", "MO", "DON"}
_NAME_IS_OVER = re.compile(r"[ \t]*(?:[,.;:)(\n/]|\Z)|[ ](?:was|is|has|at|and|who|M\.?D|RN|NP)\b", re.IGNORECASE)
# A romanised Korean syllable: consonant, vowel, final consonant.
_SYLLABLE = re.compile(
    r"(?:kk|tt|pp|ss|jj|ch|sh|[gkndtrlmbpsjh]|y|w)?(?:yeo|yae|yoo|yu|yo|ya|ye|eui|ui|oo|ou|eo|eu|ae|oe|ee|"
    r"wa|wo|we|wi|ah|oh|uh|[aeiou])(?:ng|ck|ll|rr|[nmklpgrbth](?![aeiouyw]))?"
)


@lru_cache(maxsize=1 << 15)
def _is_built_like_one(word: str) -> bool:
    """Whether a small-letter word begins or ends like the words of reports."""
    return len(word) >= 7 and (_ORDINARY_ENDING.search(word) or _ORDINARY_BEGINNING.match(word)) is not None


def is_romanised(word: str) -> bool:
    """Whether a small-letter word is one or two romanised Korean syllables."""
    first = _SYLLABLE.match(word) if word.isascii() and 2 <= len(word) <= 11 else None
    return first is not None and (first.end() == len(word) or _SYLLABLE.fullmatch(word, first.end()) is not None)


class NameWords:
    """Which words can be part of a name, by the word lists and by how they are written."""

    def __init__(
        self,
        cues: PhiCues,
        allow: ClinicalAllow,
        english: tuple[frozenset[str], frozenset[str]],
        terms: frozenset[str] = frozenset(),
    ) -> None:
        """`english`: common and rare words of English."""
        self.function_words = allow.function_words
        self.roles = allow.roles
        english_vocabulary = allow.vocabulary | allow.function_words | allow.roles
        self.vocabulary = english_vocabulary | allow.vocabulary_abroad
        self.eponyms = allow.eponyms
        self.given = cues.words("given_names")
        self.family_words = cues.words("family_names_that_are_words")
        self.no_words = cues.words("family_names_like_words") | self.given  # Morales is no plural, Carly no adverb
        self.english, rare = english
        # Short forms are known in capitals only: LUZ is a zone, Luz a given name.
        self.acronyms = frozenset(term for term in terms if len(term) < 4)
        countries = cues.words("countries") - self.no_words  # Jordan and Chad are names
        self.common = english_vocabulary | allow.eponyms | self.english | (terms - self.acronyms) | countries
        self.known = self.common | rare | allow.vocabulary_abroad
        # Words that lead up to a name and are no part of it: Dear, Brother, Verified, Consult.
        self.cue_words = frozenset(
            word
            for key in ("name_phrases", "name_labels", "relations", "role_before_name", "communication_verbs")
            for phrase in cues.phrases(key)
            for word in phrase.split()
        )
        self.credentials = {c.lower().replace(".", "") for c in cues.phrases("credentials")}
        self._is_word = lru_cache(maxsize=1 << 16)(self._look_up)

    def is_ordinary(self, word: str) -> bool:
        """Whether a small-letter word is known to be, or looks like, no name."""
        return word in self.vocabulary or _is_built_like_one(word) or _CONTRACTED.fullmatch(word) is not None

    def is_known(self, word: str) -> bool:
        """Whether a small-letter word is a word at all: of reports, of eponyms, of English, or built like one."""
        return self._is_word(word, self.known)

    def is_common(self, word: str) -> bool:
        """`is_known` without the rare words of English, which places are named by."""
        return self._is_word(word, self.common)

    def _look_up(self, word: str, words: frozenset[str]) -> bool:
        if word in words:
            return True
        if word in self.no_words:
            return False
        if _CONTRACTED.fullmatch(word):
            return True
        if _is_built_like_one(word):
            return True
        stem = _INFLECTED.fullmatch(word)  # faxed, catheterising
        if stem is not None and (stem[1] in words or stem[1] + "e" in words):
            return True
        if word.endswith("ies") and word[:-3] + "y" in words:
            return True
        again = _AGAIN.fullmatch(word)
        if again is not None and again[1] in self.english | self.vocabulary:
            return True
        second = _COMPOUND.fullmatch(word)
        return second is not None and (second[1] in words or _ORDINARY_ENDING.search(second[1]) is not None)

    def is_role(self, tokens: ReportTokens, position: int) -> bool:
        """Whether a token is a role or a degree; `Do` and `Ho` are names, `DO` and `HO` doctors."""
        word = tokens.words[position]
        if word in self.roles:
            named = position and word in self.family_words and self._is_named(tokens, position)
            return not named and tokens.raw(position) != "Do"
        return tokens.case == "mixed" and tokens.raw(position) in _ROLES_IN_CAPITALS

    def is_role_word(self, word: str) -> bool:
        """Whether a small-letter word is a role or a degree."""
        return word in self.roles or word in self.credentials

    def _is_named(self, tokens: ReportTokens, position: int) -> bool:
        """Whether a role behind a doctor's title or a sure given name is the family name: DR DAY, Dorothy Day, MD."""
        before = position - 1
        initial = before and len(tokens.words[before]) == 1
        if initial and tokens.gap(position) in (". ", " "):
            before -= 1
        titled = max(0, before - (before > 0 and tokens.words[before] in self.given))
        if tokens.words[titled] in ("dr", "prof") and tokens.gap(position) in (". ", " "):
            written = tokens.raw(position).istitle() or tokens.case == "capitals"
            return written and _ROLE_GOES_ON.match(tokens.text, tokens.ends[position]) is None  # DR DAY CALLED
        if not initial and tokens.gap(position) != " ":
            return False
        if tokens.words[before] not in self.given or tokens.words[before] in self.known:
            return False
        return _NAME_IS_OVER.match(tokens.text, tokens.ends[position]) is not None

    def is_verb(self, word: str) -> bool:
        """Whether a word is the -ed or -ing form of one: noted, draining, but not Speed."""
        if word in _IRREGULAR:
            return True
        stem = _INFLECTED.fullmatch(word)
        if stem is None or not word.endswith(("ed", "ing")):
            return False
        single = re.sub(r"([bdgmnprt])\1$", r"\1", stem[1])  # scrubbed
        return bool({stem[1], stem[1] + "e", re.sub("i$", "y", stem[1]), single} & self.known)

    def is_syllable_pair(self, tokens: ReportTokens, position: int) -> bool:
        """Whether a romanised given name with a hyphen begins here, be its first half a word: Do-yun, In-ha."""
        second = position + 1
        if second >= len(tokens) or tokens.gap(second) != "-" or len(tokens.words[position]) > 5:
            return False
        halves = tokens.words[position], tokens.words[second]
        if not tokens.raw(position)[0].isupper() or not all(map(is_romanised, halves)):
            return False
        return not self.is_known(halves[1]) and (tokens.case == "mixed") == tokens.raw(second).islower()

    def in_running_text(self, tokens: ReportTokens, position: int) -> bool:
        """Whether a capital after a name can only go on with it: sentences end in marks, and no heading is in capitals.

        `by Ioanna Root: clear lungs` and `Stellan Do was called`; not `Impella Device Stable`, not `Sato Left Lung`.
        """
        raw, following = tokens.raw(position), position + 1
        if tokens.case != "mixed" or not tokens.punctuated or not raw.istitle():
            return False
        initial = len(tokens.words[position - 1]) == 1 and tokens.gap(position) == ". "
        if self.is_role(tokens, position) or tokens.gap(position) != " " and not initial:
            return False
        beside = following < len(tokens) and tokens.gap(following) == " "
        if beside and self._opens_statement(tokens, position):
            return False
        ahead = beside and tokens.raw(following).istitle()
        return not ahead or self.is_role(tokens, following) or not self.is_known(tokens.words[following])

    def _opens_statement(self, tokens: ReportTokens, position: int) -> bool:
        """Whether a function word with a capital leads on to a word of reports: No effusion, In place."""
        word, after = tokens.words[position], tokens.words[position + 1]
        if word not in self.function_words or not tokens.raw(position + 1).islower() or self.is_verb(after):
            return False
        return after not in self.function_words and self.is_ordinary(after)

    def opens_clause(self, tokens: ReportTokens, position: int) -> bool:
        """Whether a capital begins the next sentence where no mark ends one: by Dr Tal Metal fragment of 4 mm."""
        word, following = tokens.words[position], position + 1
        if tokens.case != "mixed" or tokens.punctuated or not tokens.raw(position).istitle() or len(word) < 3:
            return False
        if word in self.family_words or word in self.given or not self.is_known(word):
            return False
        if following >= len(tokens) or tokens.gap(following) not in (" ", "\n"):
            return False
        raw = tokens.raw(following)
        return raw.islower() or raw.isdigit()

    def is_common_noun(self, tokens: ReportTokens, first: int, end: int) -> bool:
        """Whether what stands beside a capital makes it no person: a Roevac drain, Roe-like cysts, 70 ml Roevist."""
        if first and tokens.words[first - 1] in ("a", "an") and tokens.gap(first) == " ":
            return tokens.case == "mixed" and tokens.raw(first - 1).islower()
        for position in range(first + 1, min(end, len(tokens) - 1) + 1):
            joined = (
                tokens.gap(position) == "-" and tokens.raw(position).islower() and tokens.raw(position - 1).istitle()
            )
            if joined and tokens.case == "mixed" and self.is_known(tokens.words[position]):
                word = tokens.words[position]
                return not is_romanised(word) or len(word) > 3 and not word.endswith(("ng", "oon", "ook"))  # Min-young
        return self.is_substance(tokens, first, end)

    def is_substance(self, tokens: ReportTokens, first: int, end: int) -> bool:
        """Whether an amount or a treatment stands beside: 70 ml Roevist, after Roevanta 4 mL/kg, treated with Roe."""
        if _AMOUNT_AFTER.match(tokens.text, tokens.ends[end - 1]):
            return True
        start = tokens.starts[first]
        return _AMOUNT_BEFORE.search(tokens.text, max(0, start - 30), start) is not None

    def is_term(self, tokens: ReportTokens, position: int) -> bool:
        """Whether a token is a word of reports; `Lam` is a family name, `LAM` a disease."""
        word = tokens.words[position]
        short = len(word) <= 4 and word not in self.english and tokens.raw(position).istitle()
        return word in self.vocabulary and not short

    def given_before(self, tokens: ReportTokens, position: int) -> bool:
        """Whether a known given name, and perhaps an initial, stands before a token."""
        before = position - 1 - (len(tokens.words[position - 1]) == 1)
        return before >= 0 and tokens.words[before] in self.given

    def leads_or_ordinary(self, word: str) -> bool:
        """Whether a small-letter word is one of reports, of roles or of what leads up to a name."""
        return self.is_ordinary(word) or word in self.cue_words

    def is_family(self, name: str) -> bool:
        """Whether a word is a family name as well, and none of what leads up to a name."""
        word = name.lower()
        if word in self.function_words or word in self.roles or word in self.cue_words:
            return False
        return word in self.family_words

    def may_be_name(self, name: str) -> bool:
        """Whether a word with a capital is no word of reports, of roles or of what leads up to a name."""
        return name.istitle() and not self.leads_or_ordinary(name.lower())

    def is_strange_name(self, name: str) -> bool:
        """Whether a word, or every part of one with a hyphen, is in no list, or is a given name and no other word."""
        words = [word for word in re.findall(r"[^\W\d_]+", name.lower()) if len(word) > 2]  # not the Al of Al-Rashid
        return bool(words) and all(
            (VOWEL.search(word) or not name.isupper())
            and not self.is_ordinary(word)
            and (word in self.given or not (word in self.acronyms or self.is_known(word)))
            for word in words
        )

    def may_be_given(self, tokens: ReportTokens, position: int) -> bool:
        """Whether a token can only be a given name."""
        word = tokens.words[position]
        return tokens.raw(position)[0].isupper() and (word in self.given or not self.is_known(word))
