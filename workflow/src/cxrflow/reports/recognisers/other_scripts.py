"""Names in Chinese characters, kana, Thai, Arabic, Hebrew, Greek and Cyrillic letters.

Few reports hold them, so nothing but a label or a role before them, or a form of address behind them, makes a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxrflow.reports.recognisers.base import CERTAIN, one_of
from cxrflow.reports.recognisers.tokens import ReportTokens

_HAN = "\u3005\u3400-\u4dbf\u4e00-\u9fff"
_OTHER = re.compile(
    rf"[{_HAN}\u3040-\u30ff\u0e00-\u0e7f\u0600-\u06ff\u0590-\u05ff\u0370-\u03ff\u1f00-\u1fff\u0400-\u04ff]"
)
_ADDRESS = "様|さん|殿|先生|医師|醫師|女士|小姐|技師|看護師|護理師|主任"
_HAN_NAME = rf"(?!主治|担当|放射|診療|報告|審核)[{_HAN}]{{2,4}}(?:[ \u3000](?!{_ADDRESS})[{_HAN}\u3040-\u30ff]{{1,4}})?"
_LABELS = (
    "氏名|患者氏名|患者名|姓名|病人姓名|病患姓名|患者姓名|受檢者|受检者|受診者|医師|醫師|医生|主治醫師|主治医師|主治医|担当医|担当|"
    "放射線科|放射線科医|放射科|放射科醫師|報告者|報告醫師|报告医师|審核醫師|审核医师|読影医|読影者|技師|診療放射線技師|放射師|看護師|護理師|護士|护士|"
    "ชื่อ|ชื่อ-สกุล|ชื่อผู้ป่วย|ผู้ป่วย|แพทย์|นพ|พญ|นาย|นาง|นางสาว|น\\.ส|"
    "اسم المريض|اسم المريضة|المريض|المريضة|الاسم|الطبيب|الدكتور|الدكتورة|"
    'שם|שם החולה|שם המטופל|שם מטופל|שם משפחה|מטופל|חולה|ד"ר|רופא|'
    "Ασθενής|Ονοματεπώνυμο|Όνομα|Ιατρός|Ακτινολόγος|Пациент|Пациентка|ФИО|Ф\\.И\\.О|Врач|Рентгенолог|Лаборант|"
    "(?i:name|patient|doctor|dr|nurse|technologist|tech|radiologist|resident|fellow|reader|operator|assistant|"
    "reviewed by|read by|reported by|discussed with|signed by|by|with)"
)
_WORDS = one_of(
    rf"(?:{_LABELS})[.:：]?[ \t]*({_HAN_NAME})(?![{_HAN}])",
    rf"({_HAN_NAME})[ ]?(?:{_ADDRESS})",
    rf"(?:\A|\n)({_HAN_NAME})(?=[ ]?[(（]\d{{1,3}})",
    rf"(?:{_LABELS})[.:]?[ \t]+([\u0e00-\u0e7f]+(?:[ ][\u0e00-\u0e7f]+)?)",
    rf"(?:{_LABELS})[.:]?[ \t]+([\u0600-\u06ff]+(?:[ ][\u0600-\u06ff]+){{0,3}})(?=[ ]{{2}}|[ \t]*(?:[,\n(]|\Z)|[ ]\d)",
    rf"(?:{_LABELS})[.:]?[ \t]+([\u0590-\u05ff]+(?:[ ][\u0590-\u05ff]+){{0,2}})(?=[ ]{{2}}|[ \t]*(?:[,\n(]|\Z)|[ ]\d)",
    rf"(?:{_LABELS})[.:]?[ \t]+([\u0386-\u03ab][\u0370-\u03ff]+(?:[ ][\u0386-\u03ab][\u0370-\u03ff]+){{0,2}})",
    rf"(?:{_LABELS})[.:]?[ \t]+([\u0410-\u042f][\u0430-\u0451]+(?:[ ][\u0410-\u042f][\u0430-\u0451.]+){{0,2}})",
)


def names_in_other_scripts(tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
    """Yields (first character, character after the last, score)."""
    if tokens.text.isascii() or not _OTHER.search(tokens.text):
        return
    for match in _WORDS.finditer(tokens.text):
        yield match.start(match.lastindex), match.end(match.lastindex), CERTAIN
