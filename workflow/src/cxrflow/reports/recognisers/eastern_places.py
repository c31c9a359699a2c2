"""Hospitals and wards in scripts of their own: Korean, Japanese, Chinese, Thai, Greek, Cyrillic, Hebrew, Arabic.

In: a text. Out: (start, end) of every hospital or ward that is named; 본원, 외부병원 or 일반병동 name none and stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cxrflow.reports.lexicon import PhiCues
from cxrflow.reports.recognisers.base import one_of

_UNIT = r"(?:중환자실|응급실|집중치료실|신생아실|회복실)"
_WARD = one_of(
    r"(?:(?:본관|별관|신관|서관|동관|암병원|암센터|심장센터|어린이병원)[ \t]?)?"
    r"[가-힣]{0,3}\d{1,4}[A-Za-z]?[ \t]?(?:층[ \t]?)?병동(?:[ \t]?\d{1,4}[ \t]?호실?)?",  # 신관 51병동
    rf"(?:(?:[가-힣]{{0,3}}[계과부]|성인|소아|외상)[ \t])?[가-힣]{{0,4}}{_UNIT}"
    r"[ \t\n]?(?:\d{1,3}|[A-Z](?![A-Za-z]))[ \t]?(?:호실?|번)?"
    r"(?:[ \t]?(?:침상|베드|병상|bed))?(?![ \t]?(?:일|시|차))",  # 중환자실 7호
    r"\d인실(?:[ \t]?\d{2,4}[ \t]?호)?|\d{2,4}[ \t]?호실|\d{3,4}[ \t]?호(?![가-힣])",  # 805호
    r"(?:본관|별관|신관|서관|동관|암병원|[가-힣]{1,3}병동)[ \t]?\d{1,2}[ \t]?층",  # 별관 3층, 암병동 7층
    r"\d{1,3}[ \t]?번?[ \t]?(?:침상|베드|bed)",  # 3번 베드
    r"[가-힣]{2,3}병동(?![가-힣])",
)
_GENERIC_WARD = re.compile(r"(?:일반|격리|외과|내과|소아|해당|본|타|동|서|관찰)병동")
# What departments are called, so that of clinics by the same ending only proper names are left: 단비내과.
_DEPARTMENT = (
    "호흡기|순환기|소화기|심장|종양|신장|혈액|감염|류마티스|내분비|알레르기|알러지|일반|흉부|신경|정형|성형|간담|위장|대장|유방|혈관|"
    "소아|노년|중환자|통합|본원|타원|같은|당시|외부|이전|개인|의원|대학"
)
_GENERIC_HOSPITAL = re.compile(r"(?:타|본|이|그|저|외부|상급|대학|종합|개인|다른|이전)[가-힣]?병원|[가-힣]{0,2}대학교?")


_HAN = r"[\u3005\u3040-\u30ff\u4e00-\u9fff]"
_WARD_ABROAD = one_of(
    rf"(?:{_HAN}{{0,4}}?(?:\d{{1,2}}|[０-９]{{1,2}})[A-Z]?(?:階)?[東西南北]?|[東西南北]{{1,2}}\d{{0,2}}(?:階)?|"
    rf"\d{{0,2}}[A-Z]\d{{0,2}}){_HAN}{{0,4}}?(?:病棟|病房|病區|病区)",  # 3B病棟, 8階西病棟
    r"\d{1,4}[ ]?(?:号室|號房|番ベッド|床)(?![\u4e00-\u9fff])",
    r"(?:เตียง|ห้อง|ชั้น|ตึก|หอผู้ป่วย|วอร์ด)[ ]?[\u0e00-\u0e7f]{0,20}[ ]?\d{1,4}[A-Z]?",  # เตียง 14
    r"(?i:μεθ|μαφ|θάλαμος|κλίνη|κλινη|δωμάτιο)[ ]\d{1,3}[A-ZΑ-Ω]?",
    r"(?i:палата|отделение|корпус|койка)[ ]№?[ ]?\d{1,3}",
    r"(?:מחלקה|חדר|מיטה|קומה)[ ](?:[\u05d0-\u05ea]'?(?![\u05d0-\u05ea])|\d{1,4})",
    r"(?:غرفة|سرير|جناح|طابق)[ ](?:رقم[ ])?[\d\u0660-\u0669]{1,4}",
)
_HOSPITAL_ABROAD = one_of(
    rf"{_HAN}{{1,12}}(?:病院|クリニック|医院|醫院|診療所|診所|诊所|医療センター|センター|大学|大學|衛生所|保健所)",
    r"(?:โรงพยาบาล|รพ\.?|คลินิก|สถาบัน)[ ]?[\u0e00-\u0e7f]{2,}",  # โรงพยาบาลศิริราช
    r"(?:(?i:νοσοκομείο|νοσοκομειο|κλινική|ασκληπιείο)[ ]«?(?:[Α-ΩΆ-Ώ][\w΄'.-]*»?[ ]?){1,3})",
    r"(?:(?i:больница|клиника|госпиталь|поликлиника)[ ](?:№[ ]?\d+|им\.[ ][А-Я][\w. -]{3,20}|«[^»\n]{2,30}»))",
    r"(?:בית(?:[ ]ה)?[ ]?חולים|המרכז[ ]הרפואי|מרכז[ ]רפואי)[ ][\u05d0-\u05ea\"']{2,}",
    r"(?:مستشفى|عيادة|مركز)[ ](?:[\u0621-\u064a]{2,}[ ]?){1,3}",
)
_GENERIC_ABROAD = re.compile(r"(?:他|当|本|前|近|大学|総合|貴|同)(?:病院|院|医院|クリニック)|(?:他|当|本|貴)大学")


def eastern_wards(text: str) -> Iterator[tuple[int, int]]:
    """Wards, rooms, beds and floors: 51병동, 805호, 3B病棟, เตียง 14."""
    for match in _WARD.finditer(text):
        if not _GENERIC_WARD.fullmatch(match[0]):
            yield match.span()
    for match in _WARD_ABROAD.finditer(text):
        yield match.span()


class EasternHospitals:
    """Finds hospitals by what their names begin or end with, and Korean ones of a list of institutions."""

    def __init__(self, cues: PhiCues, institutions: Iterable[str]) -> None:
        self._generic = cues.words("generic_hospitals_ko")
        known = sorted(institutions, key=len, reverse=True)
        self._pattern = one_of(
            rf"(?:{'|'.join(known)})(?:학교|대학교)?(?:[가-힣]{{0,4}}병원)?",
            r"(?:[가-힣A-Za-z]{1,12}(?:대학교|대학|대)[ \t]?)?[가-힣A-Za-z]{2,12}"
            r"(?:병원|의료원|의원|메디컬센터|클리닉|보건소|요양원|한의원|보훈병원|암센터|의료센터|건강센터)",
            r"[가-힣]{1,12}대학교(?:[ \t]?(?:부속)?(?:병원|의료원|메디컬센터))?",
            rf"(?<![가-힣])(?!{_DEPARTMENT})[가-힣]{{2,6}}(?:내과|소아과|안과|가정의학과)"
            r"(?=에서|의|로|[ \t](?:외부|원장|CT|흉부|촬영|의뢰))",
            rf"(?<=병원 )(?!{_DEPARTMENT})[가-힣]{{2,6}}(?:내과|외과|소아과|안과|가정의학과)(?![가-힣])",
            r"(?<![가-힣])(?!소아|본원|타원|진단|마취)[가-힣]{2,8}(?:정형외과|이비인후과|산부인과|재활의학과|비뇨기과|검진센터|건강증진센터)",
        )

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        for match in self._pattern.finditer(text):
            if match[0] not in self._generic and not _GENERIC_HOSPITAL.fullmatch(match[0]):
                yield match.span()
        for match in _HOSPITAL_ABROAD.finditer(text):
            if not _GENERIC_ABROAD.fullmatch(match[0]):
                yield match.span()
