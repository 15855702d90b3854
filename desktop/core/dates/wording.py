"""Dates in words for people, back from their values; the words themselves are handed in."""

from datetime import date, time

from desktop.core.dates.edtf import Edtf, Part, Run, parse_edtf
from desktop.core.dates.precision import MIDNIGHT, Precision
from desktop.core.dates.word_forms import ENGLISH as ENGLISH
from desktop.core.dates.word_forms import DateWords as DateWords
from desktop.core.dates.wording_parts import part_words, some_time_words, span_words, value_words
from desktop.core.quick.dataclasses import replace
from desktop.core.when import When


def words(when: When, names: DateWords = ENGLISH) -> str:
    """Return the date as people write it: "22–25 May 2017", "July 2017", "by the end of May 2017".

    Hours stand behind: "16 January 2017, 15:00–18:00, New York time". `read_when` reads all of
    it back to the same value, but for what is to be confirmed.
    """
    if _is_overnight(when):
        return _overnight(when, names, *(part_words(day, names) for day in _ends(when)))
    return ", ".join(filter(None, [date_words(when, names), hours_words(when, names)]))


def _is_overnight(when: When) -> bool:
    """Whether it goes on over night, which days and hours apart would make hours of each day."""
    if not (when.is_fixed and when.start and when.end) or "T" not in (when.edtf or ""):
        return False
    nights = [(last - first).days for first, last in when.spans()]
    if MIDNIGHT in (when.start, when.end):
        return len(nights) == 1 and nights[0] > 1
    return len(nights) == 1 and nights[0] > 0


def _ends(when: When) -> tuple[Part, Part]:
    run = parse_edtf(when.edtf or "").runs[0]
    first, last = run.first, run.last
    if first is None or last is None:
        raise ValueError("a night has two days")
    return first, last


def _overnight(when: When, names: DateWords, first: str, last: str) -> str:
    """Say "31 December 2017, 22:00 – 1 January 2018, 02:00, New York time"."""
    begins, ends = f"{first}, {_clock(when.start)}", f"{last}, {_clock(when.end)}"
    told = names.span.format(first=begins, last=ends)
    return ", ".join(filter(None, [told, zone_words(when.timezone, names)]))


def date_words(when: When, names: DateWords = ENGLISH) -> str:
    """Return the date as `words` does, without its hours."""
    if when.edtf is None:
        return names.no_date
    return value_words(parse_edtf(when.edtf), names)


def long_words(when: When, names: DateWords = ENGLISH) -> str:
    """Return the date in full: "Wednesday 24 May 2017, all day", "some time in July 2017"."""
    if when.edtf is None:
        return names.no_date
    text = words(when, names)
    if _is_overnight(when):
        days = (_with_weekday(day, part_words(day, names), names) for day in _ends(when))
        text = _overnight(when, names, *days)
    elif when.is_fixed:
        told = [_with_weekdays(when, names), hours_words(when, names) or names.all_day]
        text = ", ".join(told)
    elif _is_once(when):
        text = some_time_words(parse_edtf(when.edtf), text, names)
    return f"{text}, {names.to_be_confirmed}" if when.tentative else text


def _is_once(when: When) -> bool:
    """Whether one day of a month or of a coarser stretch is meant, not a window or a week."""
    value = parse_edtf(when.edtf or "")
    run = value.runs[0]
    closed = when.earliest is not None and when.latest is not None
    return closed and (value.is_set or run.first == run.last)


def _with_weekdays(when: When, names: DateWords) -> str:
    value = parse_edtf(when.edtf or "")
    first, last = value.runs[0].first, value.runs[-1].last
    if value.is_set or first is None or last is None:
        return date_words(when, names)
    end = _with_weekday(last, part_words(last, names), names)
    if first.first == last.first:
        return end
    month, year = first.sub != last.sub or first.year != last.year, first.year != last.year
    start = _with_weekday(first, part_words(first, names, month=month, year=year), names)
    return names.span.format(first=start, last=end)


def _with_weekday(part: Part, text: str, names: DateWords) -> str:
    return names.weekday.format(weekday=names.weekdays[part.first.weekday()], date=text)


def agenda_days(when: When, names: DateWords = ENGLISH) -> str:
    """Return the date in the first column of an agenda that is grouped by month.

    "24", "2–3", "29 Jun – 1 Jul", "12, 14, 16"; not fixed to a day: "May", "Q2–Q3", "by 30 Jun".
    """
    if when.edtf is None:
        return names.no_date
    value = parse_edtf(when.edtf)
    if when.is_fixed and _in_one_month(value):
        return names.separator.join(_short_run(run, names) for run in value.runs)
    run = value.runs[0]
    if run.first is None and run.last is not None:
        return names.by.format(what=_short_part(run.last, names))
    if run.last is None and run.first is not None:
        return names.from_.format(what=_short_part(run.first, names))
    return _short_coarse(value, when.precision, names)


def _in_one_month(value: Edtf) -> bool:
    first, last = value.bounds
    single = len(value.runs) == 1
    return single or (first is not None and last is not None and first.month == last.month)


def _short_run(run: Run, names: DateWords) -> str:
    first, last = run.first, run.last
    if first is None or last is None:
        return ""
    if (first.year, first.sub) == (last.year, last.sub):
        return span_words(first, last, names, month=False)
    return names.span.format(first=_short_part(first, names), last=_short_part(last, names))


def _short_part(part: Part, names: DateWords) -> str:
    if part.sub is None:
        return str(part.year)
    month = names.months_short[part.first.month - 1]
    if part.day is not None:
        return names.day_and_month.format(day=part.day, month=month)
    if part.about:
        return part_words(part, names)
    number = (part.first.month - 1) // 3 + 1
    grains = {
        Precision.QUARTER: names.quarter_short.format(number=number),
        Precision.HALF: names.half_short.format(number=(number + 1) // 2),
        Precision.SEASON: names.seasons[(part.first.month - 3) // 3],
    }
    return grains.get(part.precision, month)


def _short_coarse(value: Edtf, precision: Precision, names: DateWords) -> str:
    first, last = value.runs[0].first, value.runs[-1].last
    if first is None or last is None:
        return ""
    if value.is_set and precision is Precision.QUARTER:
        quarters = [
            names.quarter_short.format(number=(p.last.month + 2) // 3) for p in (first, last)
        ]
        return names.days.format(first=quarters[0], last=quarters[1])
    if first == last:
        return _short_part(first, names) if first.sub and first.sub > 12 else _named(first, names)
    if value.is_set:
        short = replace(
            names, months=names.months_short, month=names.month_alone, day=names.day_and_month
        )
        return value_words(value, short)
    return names.days.format(first=_short_part(first, names), last=_short_part(last, names))


def _named(part: Part, names: DateWords) -> str:
    """A month alone has room for its full name."""
    return part_words(part, names, year=False)


def agenda_weekdays(when: When, names: DateWords = ENGLISH) -> str:
    """Return the weekdays beside `agenda_days`: "Wed", "Tue–Wed"; nothing when not fixed."""
    spans = when.spans() if when.is_fixed else ()
    return names.separator.join(_weekdays(first, last, names) for first, last in spans)


def _weekdays(first: date, last: date, names: DateWords) -> str:
    start, end = (names.weekdays_short[day.weekday()] for day in (first, last))
    return start if first == last else names.days.format(first=start, last=end)


def hours_words(when: When, names: DateWords = ENGLISH) -> str:
    """Return its hours and zone: "15:00–18:00, New York time"; nothing when it has no hours."""
    start, end = when.start, when.end
    if start is None and end is None:
        return ""
    shown = names.days.format(first=_clock(start), last=_clock(end, ends=True))
    if start is None or end is None:
        shown = _clock(start) or _clock(end, ends=True)
    return ", ".join(filter(None, [shown, zone_words(when.timezone, names)]))


def zone_words(zone: str | None, names: DateWords = ENGLISH) -> str:
    """Return what people call the IANA `zone`: "New York time", "UTC+2"; nothing for no zone."""
    if zone is None:
        return ""
    if zone in ("UTC", "Etc/UTC"):
        return "UTC"
    place = zone.rsplit("/", 1)[-1].replace("_", " ")
    if zone.startswith("Etc/GMT"):
        # IANA counts these zones westwards.
        turned = place.removeprefix("GMT").translate(str.maketrans("+-", "-+"))
        return f"UTC{turned}"
    return names.local_time.format(city=dict(names.cities).get(zone, place))


def _clock(moment: time | None, *, ends: bool = False) -> str:
    if moment is None:
        return ""
    return "24:00" if ends and moment == MIDNIGHT else f"{moment:%H:%M}"
