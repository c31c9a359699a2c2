"""Dates, in numbers, in words and by the names of days, in English, Korean and the other languages of Europe.

Those in numbers are found in `numeric_dates.py`, two numbers alone are judged in `day_months.py`, a year alone in
`years.py`; a relative day (yesterday) stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cxrflow.reports.lexicon import PhiCues
from cxrflow.reports.recognisers.base import CERTAIN, LIKELY, ReportRecogniser, Span, one_of, spans
from cxrflow.reports.recognisers.day_months import month_days
from cxrflow.reports.recognisers.numeric_dates import numeric_dates
from cxrflow.reports.recognisers.tokens import ReportTokens
from cxrflow.reports.recognisers.years import years_alone

_YEAR = re.compile(r"(?:19|20)\d\d")
_MAY_DO = re.compile(
    r"[ \n](?:be|have|wear|need|represent|reflect|relate|require|not|also|start|go|return|still|well|now|resume|"
    r"suggest|indicate|include|benefit|consider|eat|drink|feed|use|come|leave|take|drive|work|fly|lift|mobili[sz]e|stop|"
    r"continue|remove|just|only|call|show|help|cause|explain|account|correspond|progress)\b",
    re.IGNORECASE,
)
_KOREAN = one_of(
    r"(?:(?:19|20)\d\d|'?\d\d)[ \t]?년(?:도)?[ \t]?\d{1,2}[ \t]?월(?:[ \t]?\d{1,2}[ \t]?일)?",  # 2019년 3월 4일
    r"\d{1,2}[ \t]?월[ \t]?\d{1,2}[ \t]?일",
    r"(?<![\d.])\d{1,2}월(?=[ \t]?(?:초|중|말|경|에|촬영|검사|시행))",  # 3월 촬영, but not 3개월
)
_HAN = re.compile(
    r"(?:(?:令和|平成|昭和|大正|民國|民国)?[ ]?(?:\d{1,4}|元)[ ]?年[ ]?)?"
    r"\d{1,2}[ ]?月(?:[ ]?\d{1,2}[ ]?[日号])?|\d{4}[ ]?年"
)

# --- dates in words -------------------------------------------------------------------------------------------------
_DAY_WORDS = (
    "(?:(?:twenty|thirty)[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|"
    "thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth"
)
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_YEAR_WORDS = (
    r"(?:twenty|nineteen)[- ](?:(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|"
    rf"(?:oh[- ](?:{_ONES}))|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:{_ONES}))?)\b|"
    rf"two[- ]thousand(?:[- ](?:and[- ])?(?:{_ONES}|ten|eleven|twelve|\w+teen|twenty(?:[- ](?:{_ONES}))?))?\b"
)
_FOREIGN_MONTHS = frozenset(
    """
    januar jänner februar märz maerz mai juni juli oktober dezember janvier février fevrier mars avril juin
    juillet août aout septembre octobre novembre décembre decembre enero febrero marzo abril mayo junio julio
    janv févr gen mag giu lug set ott out mär mrt şub nis haz tem ağu eyl eki kas
    agosto septiembre setiembre octubre noviembre diciembre janeiro fevereiro março marco maio junho julho
    setembro outubro novembro dezembro gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
    januari februari maart mei augusti augustus marts maj oktobar avg ene abr ago dic dez okt mrz fév fev avr
    juil déc
    ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
    stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
    styczeń luty marzec kwiecień czerwiec lipiec sierpień wrzesień październik listopad grudzień
    tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta
    marraskuuta joulukuuta tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu
    marraskuu joulukuu ledna února března dubna května června července srpna září října listopadu prosince
    ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie
    január február március április május június július augusztus szeptember október november
    siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca
    maret agustus desember janúar febrúar apríl maí júní júlí ágúst nóvember
    muharram safar rabi jumada rajab shaban sha'ban ramadan ramadhan shawwal dhul
    """.split()  # noqa: SIM905 - easier to read and to add to than a list
)
_SEASON = re.compile(
    r"\b(?:(?:early|late|mid)[ -])?(?:spring|summer|autumn|winter|(?:(?<=the )|(?<=in )|(?<=since )|(?<=last )|"
    r"(?<=early )|(?<=late ))fall)(?:[ \t]*\n?[ \t]*of)?[ \t]*,?[ \t\n]+(?:(?:19|20)\d\d(?:[/-](?:20)?\d\d)?|"
    r"'\d\d)(?!\d)|\bQ[1-4][ /-]?(?:of[ ])?(?:19|20)\d\d\b|\b(?:first|second|third|fourth|last|1st|2nd|3rd|"
    r"4th)[ ]quarter[ ]of[ ](?:19|20)\d\d\b",
    re.IGNORECASE,
)  # the winter of 2018, Q3 2019
# Names of months in other scripts, with a day before: 25 Οκτωβρίου 2015, 1 พ.ย. 2566, 5 марта 2019, 3 במרץ 2020.
_OTHER_SCRIPTS = re.compile(
    r"\d{1,2}[ ]?(?:ης |η )?(?:[ΙΦΜΑΣΟΝΔιφμασονδ][α-ωά-ώ]{1,9}(?:ίου|ρίου|τίου|λίου|ΐου|ου|ος)|"
    r"(?:ม\.ค|ก\.พ|มี\.ค|เม\.ย|พ\.ค|มิ\.ย|ก\.ค|ส\.ค|ก\.ย|ต\.ค|พ\.ย|ธ\.ค)\.?|"
    r"(?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม)|"
    r"(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|"
    r"січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня)|"
    r"ב?(?:ינואר|פברואר|מרץ|מרס|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר)|"
    r"(?:يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر))(?:,?[ ]?(?:พ\.ศ\.[ ]?)?\d{2,4})?",
)
_DAYS_OF_OTHER_SCRIPTS = re.compile(
    r"(?:月|火|水|木|金|土|日)曜日?|星期[一二三四五六日天]|週[一二三四五六日]|(?:Δευτέρα|Τρίτη|Τετάρτη|Πέμπτη|Παρασκευή|Σάββατο|"
    r"Κυριακή)(?!\w)|วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)|(?:понедельник|вторник|среда|четверг|"
    r"пятница|суббота|воскресенье)(?!\w)"
)
# Not a year but a quantity: what follows two digits behind a day and a month.
_QUANTITY = (
    r"(?!\d|[.:/,]\d|-\d|%|h\b|[ \t\n]*(?:x\b|mm|cm|ml|cc|mg|mcg|kg|g\b|m\b|u\b|l\b|units?|years?|yrs?|y/?o\b|"
    r"hours?|hrs?|h\b|days?|weeks?|months?|min(?:ute)?s?\b|views?|images?|films?|leads?|french|fr\b|beats|ribs?\b|"
    r"packs?|am\b|pm\b|a\.m|p\.m|of\b|patients?|o'?clock|lobes?|nodules?|levels?|cycles?|doses?|fractions?))"
)

# --- days of a month, named by their number alone ---------------------------------------------------------------------
_NTH = r"\d{1,2}(?:st|nd|rd|th)"
_AFTER_NTH = (
    r"(?:'s)?(?=[ \t]*(?:[.,;:)\n]|$)|[ \t]+(?:and|at|is|was|were|are|shows?|showed|the|an?|there|which|that|"
    r"this|with|without|when|by|in|after|before|for|no|not|has|had|we|he|she|they|it|his|her|their|as|but|because|due|"
    r"from|to|or|on|unchanged|demonstrat\w+|reveal\w+|again|[a-z]+ed|cxr|ct|film|x-?ray|radiograph|study|exam\w*|scan|"
    r"visit)\b|[ \t]+(?-i:[A-Z][a-z]))"
)
_STUDY = (
    r"(?:films?|x-?rays?|cxrs?|cts?|mris?|us|ultrasounds?|study|studies|exams?|examinations?|radiographs?|images?|"
    r"imaging|scans?|reports?|notes?|letters?|visit|clinic|admission|referral|request|one|those|that|echo|portables?|"
    r"series|views?|tests?|bloods|labs?|morning|night|evening|afternoon|week|prior|priors|comparison)"
)
_LATE_DAYS = (
    "(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|twenty-(?:first|second|third|[a-z]+th)|thirtieth|"
    "thirty-first"
)
_ANY_NTH = re.compile(r"\d(?:st|nd|rd|th)\b|teenth\b|tieth\b|y-\w|\d[ \n](?:ult|inst|prox)", re.IGNORECASE)
_NTH_ALONE = one_of(
    r"(?<![\w.,/])(\d{1,2}(?:st|nd|rd|th)?[ \t\n]+(?:ult(?:imo)?|inst(?:ant)?|prox(?:imo)?))\b\.?",  # 4th ult.
    rf"\b(?:on|since|until|till|before|after|by|dated|from|through|thru|into|between|"
    rf"as of)[ \t\n]+the[ \t\n]+({_NTH}){_AFTER_NTH}",
    rf"\b{_STUDY}[ \t\n]+(?:of|from|on|dated)[ \t\n]+the[ \t\n]+({_NTH}){_AFTER_NTH}",
    rf"\b(?:compared|unchanged|change|similar|relative|identical|vs\.?|versus|than|as)[ \t\n]+(?:with|to|from|"
    rf"of)?[ \t\n]*the[ \t\n]+({_NTH}){_AFTER_NTH}",
    rf"\b(?:on|since|until|from|dated)[ \t\n]+((?:1[3-9]|2\d|3[01])(?:st|nd|rd|th)){_AFTER_NTH}",
    rf"\bthe[ \t\n]+({_LATE_DAYS}){_AFTER_NTH}",
    rf"\b({_NTH})[ \t]+of[ \t]+(?:the|this|last|next)[ \t]+month\b",
    rf"\bthe[ \t\n]+((?:1[3-9]|2\d|3[01])(?:st|nd|rd|th)){_AFTER_NTH}",
    flags=re.IGNORECASE,
)
_NTH_MORE = re.compile(rf"[ \t]*(?:,|and|&|or|to)[ \t]+(?:the[ \t]+)?({_NTH}){_AFTER_NTH}", re.IGNORECASE)
_COUNTED_BODY = re.compile(
    r"\b(?:ribs?|intercostal|interspaces?|spaces?|costal|costochondral|metacarpals?|metatarsals?|fingers?|digits?|"
    r"toes?|(?<!x-)(?<!x )rays?|(?:per)?centiles?|vertebral?|vertebrae|levels?|decile|degree|nerves?|ventricles?|"
    r"branchial|arch|arches|"
    r"anniversary|birthday|century|cycles?|doses?|generation|trimester|part|line|tooth|molar)\b",
    re.IGNORECASE,
)


# Next change Sat. - but not O2 Sat.
_DAY_ENDS = re.compile(
    r"\b(?!(?i:o2|spo2|oxygen|pulse|low|good|ra|air|room|the|in|no|ox|of)\b)[A-Za-z]\w+[ ](Sat|Sun)(?=[.,;)]?(?:\s|\Z))"
    r"(?![.,]?[ ][\d<>~%])"
)


_JOINT = re.compile(r"[ \t]+(?:and|or|to|through)[ \t]+(?=\d|[A-Z][a-z])", re.IGNORECASE)


class DateRecogniser(ReportRecogniser):
    """Dates."""

    kinds = ("DATE",)

    def __init__(self, cues: PhiCues) -> None:
        super().__init__()
        months = sorted(cues.phrases("months"), key=len, reverse=True)
        weekdays = sorted(cues.phrases("weekdays"), key=len, reverse=True)
        self._months, self._weekdays = frozenset(months), frozenset(weekdays)
        self._dated, self._cues = self._months | self._weekdays, cues.words("date_cues")
        self._textual = _textual(months, weekdays)
        self._foreign = _foreign()
        self._month_alone = _month_alone(months)
        self._weekday, self._short_weekday = _weekdays(weekdays)
        self._holidays = _holidays(cues.phrases("holidays"))

    def find(self, tokens: ReportTokens) -> Iterator[Span]:
        text, words = tokens.text, tokens.index.keys()
        if words & self._weekdays:
            yield from spans(self._weekday, text, "DATE", CERTAIN)
            for match in self._short_weekday.finditer(text):
                if match[0].lower() != "sat" or match[0].istitle() and tokens.case == "mixed":  # not: on O2, sat 93
                    yield "DATE", match.start(), match.end(), LIKELY
            if tokens.case == "mixed":
                yield from spans(_DAY_ENDS, text, "DATE", LIKELY)
        for word in words & self._holidays.keys() if not tokens.has_hangul else self._holidays:
            yield from spans(self._holidays[word], text, "DATE", CERTAIN)
        if words & self._months:
            yield from spans(self._month_alone, text, "DATE", LIKELY)
            yield from self._around(tokens, self._months, self._textual)
        if not _FOREIGN_MONTHS.isdisjoint(words):
            yield from self._around(tokens, _FOREIGN_MONTHS, self._foreign)
        if not tokens.has_digit:
            return
        if words & {"spring", "summer", "autumn", "winter", "fall", "quarter", "q"}:
            yield from spans(_SEASON, text, "DATE", LIKELY)
        yield from numeric_dates(text)
        for start, end in month_days(text, self._cues, self._dated):
            yield "DATE", start, end, LIKELY
        if _ANY_NTH.search(text):
            yield from _days_alone(text)
        if tokens.has_hangul:
            yield from spans(_KOREAN, text, "DATE", CERTAIN)
        if _YEAR.search(text) or "'" in text:
            for start, end in years_alone(text):
                yield "DATE", start, end, LIKELY
        if text.isascii():
            return
        if "年" in text or "月" in text:
            yield from spans(_HAN, text, "DATE", CERTAIN)
        yield from spans(_OTHER_SCRIPTS, text, "DATE", LIKELY)
        yield from spans(_DAYS_OF_OTHER_SCRIPTS, text, "DATE", LIKELY)

    def _around(self, tokens: ReportTokens, names: frozenset[str], pattern: re.Pattern[str]) -> Iterator[Span]:
        """Dates with a month's name, looked for around each such name only."""
        for word in tokens.index.keys() & names:
            for position in tokens.index[word]:
                low, high = max(0, position - 6), min(len(tokens), position + 7)
                for match in pattern.finditer(tokens.text, tokens.starts[low], tokens.ends[high - 1]):
                    if word == "may" and _MAY_DO.match(tokens.text, match.end()) and match[0][-3:].lower() == "may":
                        continue  # ribs 6 and 7 may be old
                    if "alone" in pattern.groupindex and match["alone"]:
                        yield "DATE", match.start("alone"), match.end(), CERTAIN
                        continue
                    start = match.start()
                    for joint in _JOINT.finditer(match[0]):  # 3 and 4 December, January and June
                        yield "DATE", start, match.start() + joint.start(), CERTAIN
                        start = match.start() + joint.end()
                    yield "DATE", start, match.end(), CERTAIN


def _textual(months: list[str], weekdays: list[str]) -> re.Pattern[str]:
    """Dates with an English month's name and a day or a year."""
    whole = [m for m in months if len(m) > 4 or m in ("june", "july")]
    short = [m for m in months if m not in whole]
    month = rf"(?:(?:{'|'.join(whole)})\b|(?:{'|'.join(short)})\b\.?)"  # June. 1st rib: the end of a sentence
    nth = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
    days = rf"{nth}(?!\d)(?:[ \t]?(?:-|/|&|and|to|through|or)[ \t]?{nth}(?![\d.:]){_QUANTITY})?"  # 3-5, 3rd and 5th
    year = r"(?:(?:19|20|25)\d\d|'\d\d)(?!\d)"  # 25: of the Buddhist era
    brief = rf"[ \t]\d\d{_QUANTITY}"  # 9 Sep 23
    wrap = r"[ \t]*\n?[ \t]*"
    weekday = rf"(?:(?:{'|'.join(weekdays)})\b\.?,?[ \t]*(?:the[ \t]+)?)?"
    forms = (
        rf"(?:19|20)\d\d[-/., ]{{1,2}}{month}[-/., ]{{0,2}}{nth}(?!\d)",  # 2019-Mar-04
        rf"{month}{wrap}[-/ ]?(?:the[ \t]+)?{nth}(?!\d)"
        rf"(?:{wrap}(?:,|of)?{wrap}[-/]?{year}|[-/][ \t]?\d\d(?!\d)|,?{brief})",  # March 3, 2019
        rf"{month}{wrap}[-/ ]?(?:the[ \t]+)?{days}(?:{wrap}(?:,|of)?{wrap}[-/]?{year})?",
        # 3 March 2019, 03-Mar-19
        rf"{days}{wrap}(?:(?:day[ \t]+)?of[ \t\n]+|[-/., ]?[ \t]*){month}"
        rf"(?:{wrap},?{wrap}[-/.]?{year}|[-/.][ \t]?\d\d(?!\d)|,?{brief}|\n\d\d{_QUANTITY})?",
        # second of May
        rf"(?:{_DAY_WORDS})[ \t]+(?:day[ \t]+)?of[ \t]+{month}(?:{wrap},?{wrap}(?:{year}|{_YEAR_WORDS}))?",
        rf"(?:{'|'.join(m for m in whole if m != 'march')}|may[ \t]+the|march)[ \t]+(?:the[ \t]+)?(?:{_DAY_WORDS})\b"
        rf"(?:,?[ \t]+(?:{year}|{_YEAR_WORDS}))?",  # March fourth
        rf"{month}{wrap}(?:,|of)?{wrap}[-/.]?{year}",  # March 2019
        rf"{month}[-/]\d\d(?!\d)",  # Mar-19
        rf"{month}[ \t]?(?:-|/|&|and|to|through|or)[ \t]?{month}(?:{wrap},?{wrap}{year})?",  # Sep-Oct 2019
        rf"{month}[ \t]+(?:{_YEAR_WORDS})",
    )
    return re.compile(rf"(?<![A-Za-z0-9]){weekday}(?:{'|'.join(forms)})", re.IGNORECASE)


def _foreign() -> re.Pattern[str]:
    """4. März 2019, le 1er juin, 4 de junio de 2019, 3-ene-19, im März."""
    short = {name for name in _FOREIGN_MONTHS if len(name) < 4 and name not in ("mai", "mei", "maj")}
    short |= {"juil", "janv", "févr"}
    alone = "|".join(sorted(_FOREIGN_MONTHS - short - {"mars", "mai", "mei", "maj", "marts"}, key=len, reverse=True))
    month = "|".join(sorted(_FOREIGN_MONTHS - short, key=len, reverse=True))
    day = r"(?:0?[1-9]|[12]\d|3[01])(?:er|º|°|\.|ste|e)?(?!\d)"
    year = r"(?:19|20)\d\d(?!\d)"
    return re.compile(
        rf"(?<![A-Za-z0-9]){day}(?:[ ]?(?:de[ ])?|[-/.])(?:{month})\b(?:(?:[ ]del?)?[ ,.-]*{year}|[-/.]\d\d(?!\d))?|"
        rf"(?<![A-Za-z0-9])(?:{month})\b(?:[ ]del?)?[ ,.-]*{year}|"
        rf"\b(?:im|seit|ab|ende|anfang|mitte|en|desde|au|depuis|in|i|sinds|vanaf|w|od|since|from|of)[ ]"
        rf"(?P<alone>{alone})\b|"
        rf"(?<![A-Za-z0-9]){day}([-/. ])(?:{'|'.join(sorted(short))})\.?\2(?:{year}|\d\d(?!\d))",
        re.IGNORECASE,
    )


def _month_alone(months: list[str]) -> re.Pattern[str]:
    """October, Nov; but May and some short forms only where they are no other word: since Dec, the May film."""
    plain = "|".join([*(m for m in months if len(m) > 4 and m != "march"), "june", "july"])
    before = (
        r"(?<![A-Za-z])(?:in|since|from|until|till|last|next|early|late|mid|by|during|through|of|between|past|for|this)"
        r"[ \t\n-]+"
    )
    other = (
        r"(?![ -]+(?:fracture|foot|thurner|concern|be|have|represent|reflect|also|not|need|well|benefit|indicate|"
        r"suggest|relate)\b)"
    )
    return one_of(
        rf"\b(?:{plain})\b",
        rf"\b(?-i:March|MARCH)\b{other}",
        rf"(?:(?<=[a-z\d,(][ \n])|(?<=[a-z]-))(?-i:May)\b{other}",  # in mid-sentence a capital shows a month or a name
        rf"\b(?:in|since|early|late|mid|until)[ \t\n-]+((?-i:MAY)\b{other})",
        r"\b(?-i:Jan|Feb|Apr|Jun|Jul|Aug|Sept|Oct|Nov|JAN|FEB|AUG|SEPT|NOV)\b",
        rf"{before}((?-i:Mar|Sep|Dec|APR|JUN|JUL|OCT|SEP|DEC)\b(?![ \t]+(?:in|of)\b)\.?(?=[ \t]*(?:[,.;)\n]|$|[a-z])))",
        flags=re.IGNORECASE,
    )


def _weekdays(weekdays: list[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Weekdays with the day behind; `sat` and `sun` only beside a preposition, date or time."""
    whole = "|".join(w for w in weekdays if w not in ("sat", "sun"))
    short = "sat|sun"
    behind = (
        r"\.?,?[ \t\n]+(?:(?:\d{1,2}:\d\d|\d{4}|\(?\d{1,2}[-/.]\d|\d{1,2}(?:st|nd|rd|th)\b)|(?:morning|afternoon|"
        r"evening|night|noon|midday|overnight|eve|am|pm|a\.m|p\.m)\b)"
    )
    nth = r"(?:,?[ \t]+(?:the[ \t]+)?(?:[12]?\d|3[01])(?:st|nd|rd|th)\b)"
    before = "".join(
        rf"(?<=\b{word}[ \n])|"
        for word in ("on", "since", "until", "till", "last", "next", "this", "late", "early", "past")
    )
    joint = r"[ \t]?(?:[/,&+-]|and|or)[ \t]?"  # Tue/Thu/Sat
    return (
        re.compile(
            rf"\b(?:{whole})\b{nth}?|\b(?:{short})\b{nth}|\b(?:{short})(?:{joint}(?:{short}|{whole})\b)+", re.IGNORECASE
        ),
        re.compile(rf"\b(?:{short})\b(?={behind})|(?:{before[:-1]})(?:{short})\b(?!\.?\w)", re.IGNORECASE),
    )


def _holidays(holidays: Iterable[str]) -> dict[str, re.Pattern[str]]:
    """By first word, holidays with their year or weekend; New Year's, New Years and New Years' are one."""

    def pattern(name: str) -> str:
        words = (re.sub(r"s\Z", "'?s'?", re.escape(word.replace("'", ""))) for word in name.split())
        return r"\b" + r"[ \t]*\n?[ \t]*".join(words) + r"(?!\w|:?[ \t]*\d{3}-)"  # EID 784-: an identity card

    by_word: dict[str, list[str]] = {}
    for name in sorted(holidays, key=len, reverse=True):
        word = re.match(r"\w+", name)[0]
        by_word.setdefault(word, []).append(pattern(name) if name.isascii() else rf"{name}(?:날|절|연휴)?")
    return {
        word: re.compile(
            rf"(?:(?:19|20)\d\d년?[ \t]*)?(?:{'|'.join(names)})"
            r"(?:[ \t]+(?:eve|day|monday)\b)?(?:,?[ \t]+(?:of[ \t]+)?(?:19|20)\d\d(?![\d/-]))?",
            re.IGNORECASE,
        )
        for word, names in by_word.items()
    }


def _days_alone(text: str) -> Iterator[Span]:
    """The film of the 26th, on the 4th and the 5th, the 4th ult.: no rib, space or vertebra is near."""
    for match in _NTH_ALONE.finditer(text):
        group = match.lastindex
        if _COUNTED_BODY.search(text, max(0, match.start() - 30), match.end() + 45):
            continue
        yield "DATE", match.start(group), match.end(group), LIKELY
        following = _NTH_MORE.match(text, match.end())
        while following:
            yield "DATE", following.start(1), following.end(1), LIKELY
            following = _NTH_MORE.match(text, following.end())
