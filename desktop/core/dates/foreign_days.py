"""Words by which people type dates in other languages: those of the United Nations, and near ones.

Rows of a pattern and its English meaning, the longer first. The grammar of papers reads French,
Spanish and German months itself; of these stands here what only people say.
"""

from desktop.core.dates.calendar_names import MONTHS
from desktop.core.dates.languages import LANGUAGES
from desktop.core.dates.languages import Rows as KindRows
from desktop.core.dates.words import Kind

Rows = tuple[tuple[str, str], ...]
_LONGEST_SHORT = 4

_ARABIC_MONTHS = (
    *("يناير|كانون الثاني", "فبراير|شباط", "مارس|اذار", "ابريل|نيسان", "مايو|ايار"),
    *("يونيو|يونيه|حزيران", "يوليو|يوليه|تموز", "اغسطس|اب", "سبتمبر|ايلول"),
    *("اكتوبر|تشرين الاول", "نوفمبر|تشرين الثاني", "ديسمبر|كانون الاول"),
)
_RUSSIAN_MONTHS = (
    *("январ[ьяе]|янв", "феврал[ьяе]|фев", "март[ае]?", "апрел[ьяе]|апр", "ма[йяе]"),
    *("июн[ьяе]", "июл[ьяе]", "август[ае]?|авг", "сентябр[ьяе]|сент?", "октябр[ьяе]|окт"),
    *("ноябр[ьяе]|нояб", "декабр[ьяе]|дек"),
)
_PORTUGUESE_MONTHS = (
    *("janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto"),
    *("setembro", "outubro", "novembro", "dezembro"),
)
_ITALIAN_MONTHS = (
    *("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto"),
    *("settembre", "ottobre", "novembre", "dicembre"),
)
MONTH_NAMES = (_ARABIC_MONTHS, _RUSSIAN_MONTHS, _PORTUGUESE_MONTHS, _ITALIAN_MONTHS)
_ARABIC_DAYS = (
    *("(?:يوم )?الاثنين", "(?:يوم )?الثلاثاء", "(?:يوم )?الاربعاء", "(?:يوم )?الخميس"),
    *("(?:يوم )?الجمعة", "(?:يوم )?السبت", "(?:يوم )?الاحد"),
)
_RUSSIAN_DAYS = (
    *("(?:в )?понедельник", "(?:во )?вторник", "(?:в )?сред[ау]", "(?:в )?четверг"),
    *("(?:в )?пятниц[ау]", "(?:в )?суббот[ау]", "(?:в )?воскресенье"),
)


def _whole_days(rows: KindRows) -> tuple[str, ...]:
    """The weekdays of a language of the grammar, without their short forms."""
    days = (words.split("|") for kind, _, words in rows if kind is Kind.WEEKDAY)
    return tuple("|".join(one for one in words if len(one) > _LONGEST_SHORT) for words in days)


DAYS = (_ARABIC_DAYS, _RUSSIAN_DAYS, *map(_whole_days, LANGUAGES))

_A_DAY = r"((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_NUMBERS = {
    2: "deux|dos|zwei",
    3: "trois|tres|drei",
    4: "quatre|cuatro|vier",
    6: "six|seis|sechs",
}

# French, Spanish, German.
WESTERN: Rows = (
    (rf"\b(?:el |le |den |am )?\s*{_A_DAY}\s+(?:prochain|pr[óo]ximo|que viene)\b", r"next \1"),
    (
        rf"\b(?:el |am )?\s*(?:pr[óo]ximo|n[äa]e?chste[rn]?|kommende[rn]?)\s+{_A_DAY}",
        r"next \1",
    ),
    (r"\b(?:la )?semaine prochaine\b", "next week"),
    (r"\b(?:la )?(?:pr[óo]xima semana|semana pr[óo]xima|semana que viene)\b", "next week"),
    (r"\b(?:n[äa]e?chste|kommende) woche\b", "next week"),
    (r"\b(?:le )?mois prochain\b|\b(?:el )?(?:pr[óo]ximo mes|mes que viene)\b", "next month"),
    (r"\b(?:n[äa]e?chsten|kommenden) monat\b", "next month"),
    (r"\bl['’]an(?:née)? prochaine?\b|\b(?:el )?(?:pr[óo]ximo año|año que viene)\b", "next year"),
    (r"\b(?:n[äa]e?chstes|kommendes) jahr\b", "next year"),
    (r"\bfin (?:du|de|del) m(?:ois|es)\b|\bende des monats\b|\bmonatsende\b", "end of this month"),
    (
        r"\bfin (?:de l['’]|d['’]|de )(?:année|año)\b|\bende des jahres\b|\bjahresende\b",
        "end of this year",
    ),
    *(
        (rf"\b(?:{words})\b(?= (?:sem|jour|d[íi]as|wochen|tage|mois|mes|mon))", str(number))
        for number, words in _NUMBERS.items()
    ),
    (r"\b(?:dans|en|in) (\d+|une?|einer?|einem) (?:semaines?|semanas?|wochen?)\b", r"in \1 weeks"),
    (r"\b(?:dans|en|in) (\d+|une?|einer?|einem) (?:jours?|d[íi]as?|tag(?:en)?)\b", r"in \1 days"),
    (
        r"\b(?:dans|en|in) (\d+|une?|einer?|einem) (?:mois|mes(?:es)?|monat(?:en)?)\b",
        r"in \1 months",
    ),
    (r"\bin (?:une?|einer?|einem) ", "in 1 "),
    (r"\bd['’]ici (?:à )?la fin (?:du mois )?(?:de |d['’])?", "by the end of "),
    (r"\bd['’]ici (?:le |au |à )?", "by "),
    (r"\bbis (?:spätestens )?(?:zum |am )?(?=\d+\.(?!\s*[-–]))(?<!\d\. bis )", "by "),
    (r"\b(?:courant|au courant de|au cours de) ", ""),
    (rf"(?<=\d)\s+(?:de|do)?\s+(?=(?:{'|'.join(MONTHS)})\b)", " "),
    (r"(?<=[A-Za-z])\s+de\s+(?=\d{4}\b)", " "),
    (r"\bzu best[äa]e?tigen\b", "TBC"),
)

ARABIC: Rows = (
    (r"(?<!\w)بعد غدا?(?!\w)", " day after tomorrow "),
    (r"(?<!\w)غدا?(?!\w)", " tomorrow "),
    (r"(?<!\w)اليوم(?!\w)", " today "),
    (r"(?<!\w)امس(?!\w)", " yesterday "),
    (rf"{_A_DAY}\s+(?:القادم|المقبل)", r"next \1"),
    (r"الاسبوع (?:القادم|المقبل)", "next week"),
    (r"الشهر (?:القادم|المقبل)", "next month"),
    (r"(?:العام|السنة) (?:القادمة?|المقبلة?)", "next year"),
    (r"الربع الاول", " first quarter "),
    (r"الربع الثاني", " second quarter "),
    (r"الربع الثالث", " third quarter "),
    (r"الربع الرابع", " fourth quarter "),
    (r"النصف الاول", " first half "),
    (r"النصف الثاني", " second half "),
    (r"في موعد (?:اقصاه|لا يتجاوز|غايته)", " no later than "),
    (r"(?<!\w)(?:نهاية|اواخر)(?!\w)", " end of "),
    (r"(?<!\w)(?:بداية|اوائل|مطلع)(?!\w)", " early "),
    (r"(?<!\w)(?:منتصف|اواسط)(?!\w)", " mid "),
    (r"(?<!\w)(?:الى|إلى|حتى)(?!\w)", " to "),
    (r"(?<!\w)قبل(?!\w)", " before "),
    (r"(?<!\w)بعد(?!\w)", " after "),
    (r"(?<!\w)(?:من )?(?:عام|العام|سنة|لعام)(?= *\d{4})", " "),
    (r"(?<!\w)من(?!\w)", " from "),
    (r"(?<!\w)(?:س?[يت]ؤكد|س?[يت]حدد|س?[يت]تقرر) لاحقا(?!\w)|(?<!\w)قيد التاكيد(?!\w)", " TBC "),
    (r"(?<!\w)(?:للتاكيد|غير مؤكد)(?!\w)", " TBC "),
)

RUSSIAN: Rows = (
    (rf"(?:в )?(?:следующ|ближайш)(?:ий|ую|ее|ая)\s+{_A_DAY}", r"next \1"),
    (r"(?:на )?следующ(?:ей|ая) недел[еяю]", "next week"),
    (r"(?:в )?следующ(?:ем|ий) месяце?", "next month"),
    (r"\b([1-4]|I{1,3}|IV)(?:-?й)? квартале?\b", r" Q\1 "),
    (r"\bQI{3}\b", "Q3"),
    (r"\bQI{2}\b", "Q2"),
    (r"\bQIV\b", "Q4"),
    (r"\bQI\b", "Q1"),
    (r"\b(?:не позднее|до)(?= +\d)", " by "),
    (r"\b(?:в )?кон(?:ец|це)\b", " end of "),
    (r"\b(?:в )?начал[оеа]\b", " early "),
    (r"\b(?:в )?середин[аеу]\b", " mid "),
    (r"\bпосле\b", " after "),
    (r"\bсо?(?= +\d)", " from "),
    (r"\bпо(?= +\d)", " to "),
    (r"(?<=\d)\s*(?:года?|г\.?)(?!\w)", " "),
    (r"\b(?:подлежит подтверждению|уточняется|будет уточнено|не подтверждено)\b", " TBC "),
)

CHINESE: Rows = (
    (r"(?:明天|明日)", " tomorrow "),
    (r"(?:今天|今日)", " today "),
    (r"后天|後天", " day after tomorrow "),
    (r"(?:待定|待确认|待確認)", " TBC "),
    (r"[至到~～]", "-"),
    (r"(\d{4})\s*年\s*(\S+)", r"\2 \1"),
    *(
        (rf"(?<!\d){number}\s*月\s*{part}", f" {word} {month} ")
        for number, month in enumerate(MONTHS, 1)
        for part, word in (("上旬", "early"), ("中旬", "mid"), ("下旬", "late"), ("", ""))
    ),
    (r"(\d{1,2})\s*[日号號]", r"\1 "),
)
