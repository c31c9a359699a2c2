"""Korean names, resident registration numbers and addresses, in Hangul.

A name is two to four syllables that begin with a surname, and stands after a label or before a title; a syllable
pattern alone proves nothing, since ordinary words begin alike (심장, 조영제, 전이).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxrflow.reports.lexicon import PhiCues
from cxrflow.reports.normalise import SOMEBODY
from cxrflow.reports.recognisers.base import CERTAIN, LIKELY, ReportRecogniser, Span
from cxrflow.reports.recognisers.tokens import ReportTokens

# Titles that follow ordinary words too (결핵 환자, 폐렴 양), so that the word before them must look like a name.
_AFTER_ORDINARY_WORDS = (
    "환자",
    "환아",
    "군",
    "양",
    "씨",
    "의사",
    "기사",
    "전문의",
    "전공의",
    "방사선사",
    "할머니",
    "할아버지",
    "인턴",
    "님",
)

# Of so many letters one is Korean at most where a report is in English and its Korean words are names.
_FOREIGN = 12


def _any(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


class KoreanRecogniser(ReportRecogniser):
    """Names, numbers and addresses in Korean text."""

    kinds = ("NAME", "RRN", "ADDRESS")

    def __init__(self, cues: PhiCues) -> None:
        super().__init__()
        surname = f"(?:{_any(cues.phrases('surnames_ko_two'))}|[{''.join(cues.lists['surnames_ko'])}])"
        self.not_names = cues.words("not_names_ko")
        self.particles = cues.words("particles_ko")
        self.endings = cues.words("endings_ko") | cues.words("particles_ko")
        titles = _any(cues.phrases("name_titles_ko"))
        proving = _any(tuple(t for t in cues.phrases("name_titles_ko") if t not in _AFTER_ORDINARY_WORDS))
        particles = _any(cues.phrases("particles_ko"))
        name = rf"{surname}[가-힣]{{1,3}}?"
        exact = rf"{surname}[가-힣]{{2}}"
        label = rf"(?<![가-힣])(?:{_any(cues.phrases('name_labels_ko'))})"
        end = r"(?![가-힣])"
        self._patterns = [
            # 판독의: 박영희 / 환자명 : 김 철수 / 의뢰의 - 이민호(내과)
            (
                re.compile(
                    rf"{label}\d?(?:\s?\([^)\n]{{0,10}}\))?\s*[:=：;\-/]\s*({surname}\s?[가-힣]{{1,3}}?)(?=(?:{particles})?{end}|\s*(?:{titles}))"
                ),
                True,
                CERTAIN,
            ),
            # 김철수 교수, 김철수님, 김철수 선생님께
            (re.compile(rf"(?<![가-힣])({name})\s?(?:{proving})(?:{particles})?(?![가-힣])"), True, LIKELY),
            (re.compile(rf"(?<![가-힣])({exact})\s?(?:{titles})(?:{particles})?(?![가-힣])"), False, LIKELY),
            # Dr. 송, Dr 이에게: the surname alone
            (
                re.compile(
                    rf"\b(?:Dr|Prof)\b\.?\s?({surname})(?=(?:{particles}){end}|[ \t]*(?:[^가-힣\s\d]|\d\d?[/:]|\n|\Z))"
                ),
                True,
                CERTAIN,
            ),
            # 김 교수님, 박 과장
            (
                re.compile(
                    rf"(?<![가-힣])((?!부|조교|정교){surname})\s?(?:교수님?|과장님?|원장님|선생님)(?:{particles})?(?![가-힣])"
                ),
                False,
                LIKELY,
            ),
            # 환자 김철수는, 주치의 이민호에게
            (re.compile(rf"{label}\d?(?:\([가-힣]{{1,4}}\))?\s+(?=({exact})(?:{particles})?{end})"), False, LIKELY),
            # 김철수(M/45), 김철수 (12345678), 김철수/M/45, 김철수 M.D.
            (
                re.compile(
                    rf"(?<![가-힣])({exact})\s?(?:[(,/]\s?(?:[MF남여](?![가-힣A-Za-z])|\d{{1,3}}\s?[/,세]|"
                    rf"\d{{5,}})|,?\s?M\.?D\b)"
                ),
                False,
                LIKELY,
            ),
            # Dr. 김철수, R3 김철수, discussed with 김철수, 김철수 R2
            (
                re.compile(
                    rf"\b(?:Dr|Drs|Prof|Mr|Mrs|Ms|Pt|patient|by|with|to|from|name|notify|staff|resident|"
                    rf"fellow|attending|confirm|sign|R[1-4]|PGY-?\d|RN|NP|technologist|technician|tech|"
                    rf"radiologist|reader|nurse|operator|"
                    rf"assistant|physician|doctor|intern|interpreter|professor|RT|signed|by\s?:|"
                    rf"MD)\b\.?\s*[:/]?\s*({name})(?=(?:{particles})?{end}|\s*(?:{titles}))",
                    re.IGNORECASE,
                ),
                True,
                LIKELY,
            ),
            (re.compile(rf"(?<![가-힣])({exact})\s?/?\s?R[1-4]\b"), False, LIKELY),
            # 보호자(김철수, 010-…)
            (re.compile(rf"{label}\s?\(\s?({name})(?=\s?[,)/:]|\s\d)"), False, LIKELY),
            # 영상의학과 강다니엘, 홍경: any length up to a mark
            (re.compile(rf"{label}[ \t]+({name})(?=[ \t]*(?:[,/)]|\n|\Z))"), False, LIKELY),
            (re.compile(rf"(?:\A|\n)[ \t]*({surname}[가-힣]{{3}})[ \t]?환자(?![가-힣])"), False, LIKELY),
            # 최종판독 김철수 2019-03-04, 확인 김철수
            (
                re.compile(
                    rf"(?<![가-힣])(?:최종판독|최종 판독|판독|확인|승인|작성|검토|결재)[ \t]+({name})"
                    rf"(?=[ \t]*(?:\d{{2,4}}[-./년]|[\x01{SOMEBODY}]|\n|\Z))"
                ),
                False,
                LIKELY,
            ),
            # chest PA (김철수, SICU bed 4): between English words
            (re.compile(rf"(?<=[A-Za-z0-9][ ])\(({exact})(?=,\s?[A-Z0-9])"), False, LIKELY),
            # 김철수 / Kim Yeonju: on a line that goes on in Latin letters
            (re.compile(rf"(?:\A|\n)[ \t]*({exact})(?=[ ]?/[ ]?[A-Z][a-z])"), False, LIKELY),
            # 김철수 (72병동): before a ward that was found
            (re.compile(rf"(?:\A|\n)[ \t]*({exact})[ \t]?\({SOMEBODY}"), False, LIKELY),
            # 보호자 서린(010-…)
            (re.compile(rf"{label}[ \t]+({name})(?=\s?\((?:0\d|\x01))"), False, LIKELY),
            # 강다니엘님, 보호자 강다니엘(010-…): a given name of three syllables
            (re.compile(rf"(?<![가-힣])({surname}[가-힣]{{3}})(?=\s?\(\s?0\d|님[,.\s은는이가께])"), False, LIKELY),
            # 환자명 주원 등록번호, 간호사 이엘.: any length between a person's label and the phrase's end
            (re.compile(rf"(?<![가-힣])(?:환자명|성명|수진자명?|이름)\s+({name})(?=\s)"), False, LIKELY),
            (
                re.compile(
                    rf"(?<![가-힣])(?:간호사|판독의사?|판독자?|전공의|전문의|주치의|방사선사|촬영기사|통화자|보고자)\s+({name})"
                    r"(?=\s*[.,)/(]|\s*\n|\s*\Z|\s+(?:면허|검사|등록))"
                ),
                False,
                LIKELY,
            ),
            # 의사 김 / 간호사 박: the surname alone
            (
                re.compile(
                    rf"(?<![가-힣])(?:간호사|의사|판독의|전공의|전문의|주치의|방사선사|교수|과장)[ \t]+({surname})"
                    r"(?=[ \t]*(?:[/,)\n]|\.|\Z))"
                ),
                True,
                CERTAIN,
            ),
            # two on a line of their own, at the end: 김철수/박영희
            (
                re.compile(rf"\n[ \t]*({exact}[가-힣]?)(?=[ \t]?/[ \t]?{surname}[가-힣]{{2,3}}[ \t]*\n?\Z)"),
                False,
                LIKELY,
            ),
            # a line of its own, at the end: the signature
            (re.compile(rf"(?:^|\n)[ \t/]*({exact})[ \t]*(?:배상|드림|拜上|\(인\)|\[인\])?[ \t]*\n?\Z"), False, LIKELY),
        ]
        # one Korean word between Latin ones
        self._alone = re.compile(rf"(?<![가-힣])(?<![가-힣][ ,./])({exact})(?![가-힣])(?![ ,./][가-힣])")
        last = r"[ \t](?=[가-힣]{3}[ \t]*(?:\n|\Z))"  # a blank parts the last two names of a line
        long = rf"{surname}[가-힣]{{3}}(?=\s*(?:[,)\n]|\Z))"
        self._next = re.compile(
            rf"(?:\s*(?:,|/|·|&|및|{last})\s*|[와과]\s+)({exact}|{long})(?=(?:{particles})?{end}|\s*(?:{titles}))|"
            rf"\s*/\s*({surname}[가-힣])(?=\s*(?:[.,)\n]|\Z))"
        )
        # Jang 선생님께: a surname in Latin letters before a Korean title
        self.latin_surnames = cues.words("roman_surnames_kr")
        self._latin = re.compile(rf"\b([A-Z][A-Za-z]{{1,9}})[ ]?(?:{proving})(?:{particles})?(?![가-힣])")
        self._rrn = re.compile(
            r"(?<!\d)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\s?-\s?[1-8](?:\d{6}|[\d*xX]{6})(?![\d*])"
        )
        regions = _any(cues.phrases("regions_ko"))
        part = r"[가-힣0-9]{1,12}(?:특별시|광역시|시|군|구|읍|면|동|로|길|가|리|번길)"
        self._address = re.compile(
            rf"(?<![가-힣])(?:(?:{regions})(?:\s+{part})+|"
            rf"{part}(?:\s+{part})*(?=\s+\d{{1,4}}(?:-\d{{1,4}})?(?:번지|호)?(?![\d가-힣])))"
            r"(?:\s+\d{1,4}(?:-\d{1,4})?(?:번지|호)?(?!\d))?(?:,?\s*[가-힣A-Za-z0-9]*(?:아파트|빌라|타운|오피스텔|"
            r"맨션))?(?:\s*\d{1,4}동)?(?:\s*\d{1,5}호)?"
        )

    def find(self, tokens: ReportTokens) -> Iterator[Span]:
        text = tokens.text
        if tokens.has_digit and "-" in text:
            for match in self._rrn.finditer(text):
                yield "RRN", match.start(), match.end(), CERTAIN
        if not tokens.has_hangul:
            return
        for match in self._latin.finditer(text):
            if match[1].lower() in self.latin_surnames:
                yield "NAME", match.start(1), match.end(1), CERTAIN
        proven: set[str] = set()
        for pattern, labelled, score in self._patterns:
            for match in pattern.finditer(text):
                name = match[1]
                if self._ordinary(name, labelled):
                    continue
                stop = match.end(1) + self._last_syllable(text, name, match.end(1))
                name = text[match.start(1) : stop]
                yield "NAME", match.start(1), stop, score
                if len(name) >= 3:
                    proven.add(name)
                following = self._next.match(text, match.end(1))  # 김철수/박영희
                while following and not self._ordinary(following[following.lastindex], labelled=False):
                    yield "NAME", following.start(following.lastindex), following.end(following.lastindex), LIKELY
                    if following[1]:
                        proven.add(following[1])
                    following = self._next.match(text, following.end(following.lastindex))
        if len(re.findall("[가-힣]", text)) * _FOREIGN < len(text):
            for match in self._alone.finditer(text):
                if not self._ordinary(match[1], labelled=False):
                    yield "NAME", match.start(1), match.end(1), LIKELY
        for name in sorted(proven):
            for match in re.finditer(re.escape(name), text):
                yield "NAME", match.start(), match.end(), LIKELY
        for match in self._address.finditer(text):
            if re.search(r"\d|[시군구읍면동]\s", match[0]):
                yield "ADDRESS", match.start(), match.end(), LIKELY

    def _last_syllable(self, text: str, name: str, end: int) -> int:
        """1 where a name of two syllables goes on with what may be a particle as well: 백수은, not 백수 and 은."""
        rest = re.match("[가-힣]*", text[end : end + 3])[0]
        return int(len(name) == 2 and len(rest) == 1 and rest in self.particles)

    def _ordinary(self, name: str, labelled: bool) -> bool:
        """Whether the syllables are a word of reports; after a label with a colon only the full word counts."""
        bare = name.replace(" ", "")
        if bare in self.not_names:
            return len(bare) > 1 or not labelled  # a surname alone is a word too: 이 (this), 전 (before)
        if labelled:
            return False
        # 정상에, 조영제는: a known word and an ending; 정상철, 조영숙 are names
        return any(bare[:cut] in self.not_names and bare[cut:] in self.endings for cut in range(2, len(bare)))
