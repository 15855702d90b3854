"""A journey for which time is short, in a sentence."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from desktop.core.travel import Journey
from desktop.ui.dates import DateWords

HOUR = timedelta(hours=1)
translate = QCoreApplication.translate


def journey_words(journey: Journey, dates: DateWords) -> str:
    """Say from where to where, when, how far apart the clocks and the cities are, and how long.

    "Bangkok on the evening of 7 Nov, New York on the morning of 8 Nov: 12 hours apart and
    13,900 km; the way takes about 23 hours, 15 are left".
    """
    ends = _city(journey.start, journey.ends, dates)
    begins = _city(journey.goal, journey.begins, dates)
    apart = translate("Journey", "%1 and %2 km")
    apart = apart.replace("%1", _apart(journey.shift, dates)).replace("%2", _far(journey, dates))
    words = translate("Journey", "%1, %2: %3; %4")
    for place, part in (("%1", ends), ("%2", begins), ("%3", apart), ("%4", _time(journey, dates))):
        words = words.replace(place, part)
    return words


def _city(city: str, moment: datetime, dates: DateWords) -> str:
    if moment.hour < 12:
        words = translate("Journey", "%1 on the morning of %2")
    elif moment.hour < 17:
        words = translate("Journey", "%1 on the afternoon of %2")
    else:
        words = translate("Journey", "%1 on the evening of %2")
    return words.replace("%1", city).replace("%2", dates.short_day(moment.date()))


def _apart(shift: timedelta, dates: DateWords) -> str:
    hours = abs(shift) / HOUR
    if not hours:
        return translate("Journey", "the clocks are the same")
    if hours == 1:
        return translate("Journey", "one hour apart")
    number = dates.locale.toString(hours, "f", 0 if hours == int(hours) else 1)
    return translate("Journey", "%1 hours apart").replace("%1", number)


def _far(journey: Journey, dates: DateWords) -> str:
    step = 100 if journey.kilometres >= 1000 else 10
    return dates.locale.toString(round(journey.kilometres / step) * step)


def _time(journey: Journey, dates: DateWords) -> str:
    takes = dates.number(round(journey.needed / HOUR))
    if journey.there <= timedelta():
        words = translate("Journey", "the way takes about %1 hours, and none is left")
    elif journey.there < journey.needed:
        words = translate("Journey", "the way takes about %1 hours, %2 are left")
    else:
        words = translate("Journey", "the way takes about %1 hours: enough only if neither is late")
    return words.replace("%1", takes).replace("%2", dates.number(int(journey.there / HOUR)))
