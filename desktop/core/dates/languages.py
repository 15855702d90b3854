"""The words in which French, Spanish and German papers print dates, one row a meaning.

Many of them are words of English, too ("a", "de", "mars"): they count only in a text that prints
a month, a season, a quarter or a half of its language beside a figure, or as a whole cell.
"""

import re
from functools import cache

from desktop.core.dates.words import DATE_SUBJECT, EARLY, END, MID, MONTH_WORDS, Kind

Rows = tuple[tuple[Kind, int, str], ...]

# Months that English shares ("sept", "oct") are in `words.py` and tell no language.
_SHARED = frozenset(word for words in MONTH_WORDS for word in words.split("|"))
_FRENCH_MONTHS = (
    *("janvier|janv", "février|fevrier|févr|fév", "mars", "avril|avr", "mai", "juin"),
    *("juillet|juil", "août|aout", "septembre", "octobre", "novembre", "décembre|decembre|déc"),
)
_SPANISH_MONTHS = (
    *("enero|ene", "febrero", "marzo", "abril|abr", "mayo", "junio", "julio", "agosto"),
    *("septiembre|setiembre", "octubre", "noviembre", "diciembre|dic"),
)
_GERMAN_MONTHS = (
    *("januar|jänner|jan", "februar|feb", "märz|maerz|mär", "april|apr", "mai", "juni|jun"),
    *("juli|jul", "august|aug", "september|sept", "oktober|okt", "november|nov", "dezember|dez"),
)
_FRENCH_DAYS = (
    *("lundi|lun", "mardi|mar.", "mercredi|mer.", "jeudi|jeu", "vendredi|ven", "samedi|sam"),
    "dimanche|dim",
)
_SPANISH_DAYS = (
    *("lunes|lun", "martes", "miércoles|miercoles|mié|mie", "jueves|jue", "viernes|vie"),
    *("sábado|sabado|sáb", "domingo|dom"),
)
_GERMAN_DAYS = (
    *("montag|mo", "dienstag|di", "mittwoch|mi", "donnerstag|do", "freitag|fr"),
    *("samstag|sonnabend|sa", "sonntag|so"),
)

FRENCH: Rows = (
    *((Kind.MONTH, n, words) for n, words in enumerate(_FRENCH_MONTHS, 1)),
    *((Kind.WEEKDAY, n, words) for n, words in enumerate(_FRENCH_DAYS)),
    (Kind.ORDINAL, 1, "premier|première|premiere"),
    (Kind.ORDINAL, 2, "deuxième|deuxieme|second|seconde"),
    (Kind.ORDINAL, 3, "troisième|troisieme"),
    (Kind.ORDINAL, 4, "quatrième|quatrieme"),
    (Kind.ORDINAL, -1, "dernier|dernière"),
    (Kind.GROUP, 21, "printemps"),
    (Kind.GROUP, 22, "été"),
    (Kind.GROUP, 23, "automne"),
    (Kind.GROUP, 24, "hiver"),
    (Kind.UNIT, 33, "trimestre|trim|trim."),
    (Kind.UNIT, 40, "semestre|quinzaine"),
    (Kind.PORTION, EARLY, "début|debut|début de|au début de|le début de"),
    (Kind.PORTION, MID, "mi|à la mi|la mi|milieu|milieu de|au milieu de|le milieu de"),
    (Kind.PORTION, END, "fin|fin de|à la fin de|la fin de|fin de l'année|fin de l’année"),
    (
        Kind.PORTION,
        END,
        "la fin de l'année|la fin de l’année|à la fin de l'année|à la fin de l’année",
    ),
    (Kind.TO, 0, "au|à"),
    (Kind.UNTIL, 0, "jusqu'au|jusqu’au"),
    (Kind.AND, 0, "et"),
    (Kind.OR, 0, "ou"),
    (Kind.BY, 0, "au plus tard|au plus tard le|au plus tard en|au plus tard à"),
    (Kind.BY, 0, "d'ici|d’ici|d'ici à|d’ici à|d'ici au|d’ici au|d'ici le|d’ici le"),
    (Kind.BEFORE, 0, "avant|avant le"),
    (Kind.AFTER, 0, "après|après le"),
    (Kind.FROM, 0, "à partir du|à partir de|dès|dès le|à compter du|à compter de"),
    (Kind.BETWEEN, 0, "entre|entre le"),
    (Kind.ABOUT, 0, "vers|vers le|environ|autour du"),
    (Kind.WEEK_OF, 0, "semaine du|la semaine du"),
    (Kind.DOUBT, 0, "provisoire|à titre provisoire|date provisoire|dates provisoires"),
    (Kind.SUBJECT, DATE_SUBJECT, "date exacte|dates exactes|date précise|dates précises"),
    (Kind.FILLER, 0, "reporté au|reportée au|matin|après-midi|matinée"),
    (Kind.OF, 0, "de|du|des|d'|d’"),
    (Kind.FILLER, 0, "le|les|la|en|l'|l’|au cours de"),
)
SPANISH: Rows = (
    *((Kind.MONTH, n, words) for n, words in enumerate(_SPANISH_MONTHS, 1)),
    *((Kind.WEEKDAY, n, words) for n, words in enumerate(_SPANISH_DAYS)),
    (Kind.ORDINAL, 1, "primer|primero|primera"),
    (Kind.ORDINAL, 2, "segundo|segunda"),
    (Kind.ORDINAL, 3, "tercer|tercero|tercera"),
    (Kind.ORDINAL, 4, "cuarto|cuarta"),
    (Kind.ORDINAL, -1, "último|ultimo|última"),
    (Kind.GROUP, 21, "primavera"),
    (Kind.GROUP, 22, "verano"),
    (Kind.GROUP, 23, "otoño"),
    (Kind.GROUP, 24, "invierno"),
    (Kind.UNIT, 33, "trimestre|trim|trim."),
    (Kind.UNIT, 40, "semestre|quincena"),
    (Kind.PORTION, EARLY, "principios de|a principios de|inicios de|comienzos de|a comienzos de"),
    (Kind.PORTION, MID, "mediados de|a mediados de"),
    (
        Kind.PORTION,
        END,
        "fines de|a fines de|finales de|a finales de|fin de|final de|fin del|final del",
    ),
    (Kind.TO, 0, "a|al"),
    (Kind.UNTIL, 0, "hasta|hasta el"),
    (Kind.AND, 0, "y|e"),
    (Kind.OR, 0, "o|u"),
    (Kind.BY, 0, "a más tardar|a más tardar el|a más tardar en|antes de que finalice"),
    (Kind.BY, 0, "antes de que termine|antes de que concluya"),
    (Kind.BEFORE, 0, "antes de|antes del"),
    (Kind.AFTER, 0, "después de|después del"),
    (Kind.FROM, 0, "a partir de|a partir del|desde|desde el"),
    (Kind.BETWEEN, 0, "entre|entre el"),
    (Kind.ABOUT, 0, "hacia|hacia el|alrededor del"),
    (Kind.WEEK_OF, 0, "semana del|la semana del"),
    (Kind.DOUBT, 0, "provisional|tentativo|tentativa"),
    (Kind.OF, 0, "de|del"),
    (Kind.SUBJECT, DATE_SUBJECT, "fecha|fechas|fecha exacta|fechas exactas"),
    (Kind.FILLER, 0, "el|los|la|las|en|a las|a la|por la mañana|por la tarde|año|el año"),
    (Kind.FILLER, 0, "aplazado al|aplazada al|pospuesto al|pospuesta al"),
    # The town, whose second word is Sunday.
    (Kind.OTHER, 0, "santo domingo"),
)
GERMAN: Rows = (
    *((Kind.MONTH, n, words) for n, words in enumerate(_GERMAN_MONTHS, 1)),
    *((Kind.WEEKDAY, n, words) for n, words in enumerate(_GERMAN_DAYS)),
    (Kind.ORDINAL, 1, "erste|erstes|ersten|erster"),
    (Kind.ORDINAL, 2, "zweite|zweites|zweiten|zweiter"),
    (Kind.ORDINAL, 3, "dritte|drittes|dritten|dritter"),
    (Kind.ORDINAL, 4, "vierte|viertes|vierten|vierter"),
    (Kind.ORDINAL, -1, "letzte|letztes|letzten|letzter"),
    (Kind.GROUP, 21, "frühjahr|frühling|fruehjahr"),
    (Kind.GROUP, 22, "sommer"),
    (Kind.GROUP, 23, "herbst"),
    (Kind.UNIT, 33, "quartal|quartals"),
    (Kind.UNIT, 40, "halbjahr|halbjahrs|halbjahres|hälfte"),
    (Kind.PORTION, EARLY, "anfang"),
    (Kind.PORTION, MID, "mitte"),
    (Kind.PORTION, END, "ende"),
    (Kind.TO, 0, "bis"),
    (Kind.AND, 0, "und"),
    (Kind.OR, 0, "oder"),
    (Kind.BY, 0, "bis zum|bis ende|spätestens|spätestens am|bis spätestens|bis spätestens am"),
    (Kind.BEFORE, 0, "vor|vor dem"),
    (Kind.AFTER, 0, "nach|nach dem"),
    (Kind.FROM, 0, "ab|ab dem|frühestens"),
    (Kind.BETWEEN, 0, "zwischen|zwischen dem"),
    (Kind.ABOUT, 0, "etwa|ungefähr|um den"),
    (Kind.WEEK_OF, 0, "woche vom|in der woche vom"),
    (Kind.DOUBT, 0, "vorläufig|voraussichtlich|geplant|unter vorbehalt"),
    (Kind.SUBJECT, DATE_SUBJECT, "termin|termine|datum|genauer termin|genaues datum"),
    (Kind.OPEN, 0, "offen|noch offen|zu bestätigen|noch zu bestätigen|noch nicht bestätigt"),
    (Kind.OPEN, 0, "wird noch bekannt gegeben|wird noch bekanntgegeben|noch festzulegen"),
    (Kind.FILLER, 0, "der|die|das|den|dem|des|am|im|in|vom|von|uhr"),
)
LANGUAGES = (FRENCH, SPANISH, GERMAN)


# Of the German words only hours and short weekdays stand beside dates in figures.
_GERMAN_SHORT_DAYS = ("mo", "di", "mi", "do", "fr", "sa", "so")
# April and November tell no language, "vom 3. bis 6. April" does.
_BESIDE_FIGURES = (
    rf"\b(?:am|vom|zum|bis|ab|und)\s\d{{1,2}}\.\s?(?:(?:bis|und)\s|april|august|september|november)"
    rf"|\d\s*uhr\b|^\W*(?:{'|'.join(_GERMAN_SHORT_DAYS)})[.,]*\s+\d{{1,2}}\.\s?\d{{1,2}}\.|"
)

# The beginning, middle or end of a year inside a sentence, in words of no other language.
_YEAR = r"(?:19|20|21)\d\d(?!\d)"
_PARTS_OF_A_YEAR = (
    r"|(?<!\w)(?:(?:la|avant)\s(?:fin|mi)|(?:au|le|du)\s(?:début|milieu)|d['’]ici\s(?:à\s)?(?:fin|mi))"
    rf"[\s-]+(?:de\s|d['’])?(?:l['’]année\s)?{_YEAR}",
    r"|(?<!\w)(?:principios|comienzos|mediados|fines|finales|final|finalice|termine|concluya)"
    rf"\s(?:del?\s)?(?:el\s)?(?:año\s)?{_YEAR}",
    rf"|(?<!\w)(?:anfang|mitte|ende)\s(?:des\sjahres\s)?{_YEAR}",
)


@cache
def _telling(rows: Rows) -> re.Pattern[str]:
    """Find a word of `rows` that dates a text beside a figure, or as the whole of it."""
    kinds = (Kind.MONTH, Kind.GROUP, Kind.UNIT)
    listed = [word for kind, _, words in rows if kind in kinds for word in words.split("|")]
    words = "|".join(word for word in listed if word not in _SHARED).replace(".", r"\.")
    ordinals = "|".join(word for kind, _, word in rows if kind is Kind.ORDINAL)
    units = "|".join(word for kind, _, word in rows if kind is Kind.UNIT)
    figures = _BESIDE_FIGURES if rows is GERMAN else ""
    portions = "|".join(words for kind, _, words in rows if kind is Kind.PORTION)
    small = r"(?:(?:de|du|del|d['’]|en|le|el|fin|début|anfang|mitte|ende)\s+){0,2}"
    return re.compile(
        rf"{figures}^\W*(?:{portions})\s+(?:19|20|21)\d\d(?!\d)"
        rf"|\d(?:er|re|e|ème|[º°ª])?[\s.–-]+{small}(?:{words})(?!\w)"
        rf"|(?<!\w)(?:{words})\.?(?:[\s–-]+{small}|[\s,]+)\d"
        rf"|(?<!\w)(?:{ordinals})\s+(?:{units})(?!\w)"
        rf"|^\W*(?:{portions}|{small})\s*(?:(?:à\sla\s)?mi[-\s]|(?:{ordinals})\s+|\w{{3,5}}\.?\s?[/–-]\s?)?(?:{words})\W*(?:\(.*\)\W*|(?:por|à)\s\w+r)?$"
        + _PARTS_OF_A_YEAR[(FRENCH, SPANISH, GERMAN).index(rows)],
        re.IGNORECASE,
    )


# A weekday before a figure dates a text, too; those of German are words of English.
_DAY_FIRST = re.compile(r"\W*([^\W\d_]+)[.,]*\s+\d{1,2}(?!\w)")
_DAYS_FIRST = tuple(
    frozenset(word for words in days for word in words.split("|") if not word.endswith("."))
    for days in (_FRENCH_DAYS, _SPANISH_DAYS, ())
)
_TELLING_ALONE = (Kind.WEEKDAY, Kind.PORTION)
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset(("a", "à", "au", "de", "del", "l", "la", "le"))
_TELLING_WORDS = (
    frozenset(("uhr", "am", "vom", "zum", "bis", *_GERMAN_SHORT_DAYS))
    | frozenset(
        word
        for rows in LANGUAGES
        for kind, _, words in rows
        if kind in (Kind.MONTH, Kind.GROUP, Kind.UNIT)
        for word in words.split("|")
        if word not in _SHARED
    )
    | frozenset(
        word
        for rows in LANGUAGES
        for kind, _, words in rows
        if kind in _TELLING_ALONE
        for word in _WORD.findall(words)
        if word not in _SMALL
    )
    | frozenset(("finalice", "termine", "concluya"))
)


def languages_of(text: str) -> tuple[int, ...]:
    """Return the places in `LANGUAGES` of those in which `text` prints dates."""
    if _TELLING_WORDS.isdisjoint(_WORD.findall(text.lower())):
        return ()
    first = _DAY_FIRST.match(text)
    day = first[1].lower() if first else ""
    return tuple(
        n
        for n, rows in enumerate(LANGUAGES)
        if day in _DAYS_FIRST[n] or _telling(rows).search(text)
    )
