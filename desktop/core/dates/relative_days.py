"""Words that tell a day by today, such as "tomorrow" and "next Tuesday", put into dates."""

import re
from datetime import date, timedelta

from desktop.core.dates.calendar_names import MONTHS
from desktop.core.dates.edtf import month_after
from desktop.core.dates.words import NUMBER_WORDS, WEEKDAY_WORDS

# In the languages of the United Nations that are written from left to right, and in German.
_BY_DAYS = {
    0: "today|tonight|aujourd'hui|aujourd’hui|hoy|heute|сегодня",
    1: "tomorrow|demain|mañana|morgen|завтра",
    2: "(?:the )?day after tomorrow|après-demain|pasado mañana|übermorgen|послезавтра",
    -1: "yesterday|hier|ayer|gestern|вчера",
}
_NUMBERS = {"a": 1, "an": 1, **{word: n for n, word in enumerate(NUMBER_WORDS, 1)}}
_AFTER = re.compile(rf"\bin (\d{{1,3}}|{'|'.join(_NUMBERS)}) (day|week|month)s?\b", re.IGNORECASE)
_STRETCH = re.compile(r"\b(this|next|last) (week|month|year)\b", re.IGNORECASE)
_STEPS = {"this": 0, "next": 1, "last": -1}
_WEEKDAY = re.compile(
    rf"\b(?:(?P<which>this|next|last|coming|on|a week on|a week from)\s+)?"
    rf"(?P<name>{'|'.join(WEEKDAY_WORDS)})\b\.?(?P<later> week\b)?",
    re.IGNORECASE,
)
_WEEKDAYS = {word: n for n, words in enumerate(WEEKDAY_WORDS) for word in words.split("|")}


def with_days(words: str, today: date) -> str:
    """Return `words` with a date in place of each word that tells a day by `today`.

    A weekday alone is the next such day; "next Tuesday" is that of next week, "last Tuesday" the
    latest that is over, "Tuesday week" a week after the next such day.
    """
    told = words
    # The longest first: "day after tomorrow" holds "tomorrow".
    for days in (2, -1, 1, 0):
        pattern = rf"(?<!\w)(?:{_BY_DAYS[days]})(?!\w)"
        told = re.sub(pattern, _day(today + timedelta(days=days)), told, flags=re.IGNORECASE)
    told = _AFTER.sub(lambda found: _later(found, today), told)
    told = _STRETCH.sub(lambda found: _stretch(found, today), told)
    if told != words:
        return told
    return _WEEKDAY.sub(lambda found: _weekday(found, today), words)


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _later(found: re.Match[str], today: date) -> str:
    number = _NUMBERS.get(found[1].lower()) or int(found[1])
    if found[2].lower() == "month":
        return _month(month_after(today.year, today.month, number))
    return _day(today + timedelta(days=number * (7 if found[2].lower() == "week" else 1)))


def _stretch(found: re.Match[str], today: date) -> str:
    step, unit = _STEPS[found[1].lower()], found[2].lower()
    if unit == "month":
        return _month(month_after(today.year, today.month, step))
    if unit == "year":
        return str(today.year + step)
    return f"week of {_day(today + timedelta(days=7 * step - today.weekday()))}"


def _month(first: date) -> str:
    return f"{MONTHS[first.month - 1]} {first.year}"


def _weekday(found: re.Match[str], today: date) -> str:
    wanted = _WEEKDAYS[found["name"].lower()]
    which = (found["which"] or "").lower()
    if which == "next":
        return _day(today + timedelta(days=7 - today.weekday() + wanted))
    if which == "last":
        return _day(today - timedelta(days=(today.weekday() - wanted - 1) % 7 + 1))
    later = 7 if found["later"] or which.startswith("a week") else 0
    return _day(today + timedelta(days=(wanted - today.weekday() - 1) % 7 + 1 + later))
