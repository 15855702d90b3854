"""What is said of a silence procedure over the text: until when, here and at home, and its end."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from desktop.core.dates.written import Written
from desktop.core.drafts.proposal import Silence, SilenceState
from desktop.core.when import When
from desktop.desk.drafts.silence import hour_of, limit
from desktop.ui.dates import DateWords
from desktop.ui.events.editing_words import trouble_words

translate = QCoreApplication.translate


def hour_words(when: When, dates: DateWords, home_zone: str) -> str:
    """Say a deadline: "Friday 14 May 2021, 17:00 (New York), 23:00 at home"."""
    last = when.latest
    if last is None:
        return when.text
    hours = dates.times(when, home_zone)
    return ", ".join(part for part in (dates.long_day(last), hours) if part)


def silence_words(silence: Silence, dates: DateWords, home_zone: str, *, over: bool) -> str:
    """Say how a silence procedure stands; `over` when its hour has passed."""
    until = hour_words(limit(silence.deadline, silence.timezone), dates, home_zone)
    if silence.state is SilenceState.HELD:
        return translate("Silence", "The silence was held, until %1.").replace("%1", until)
    if silence.state is SilenceState.BROKEN:
        names = ", ".join(silence.broken_by)
        words = translate("Silence", "The silence was broken by %2. It ran until %1.")
        if not names:
            words = translate("Silence", "The silence was broken. It ran until %1.")
        return words.replace("%1", until).replace("%2", names)
    words = translate("Silence", "Under silence since %2, until %1.")
    if over:
        words = translate("Silence", "Under silence since %2, until %1: the hour has passed.")
    return words.replace("%1", until).replace("%2", dates.middle_day(silence.start))


def announced_words(when: When, dates: DateWords, home_zone: str) -> str:
    """Say that the paper announces one."""
    until = hour_words(when, dates, home_zone)
    words = translate("Silence", "The paper announces a silence procedure, until %1.")
    return words.replace("%1", until)


def deadline_understood(written: Written, dates: DateWords, home_zone: str) -> str:
    """Say what was understood of a deadline that is being typed."""
    when = written.when
    if when is None:
        return trouble_words(written)
    hour = hour_of(when)
    if when.latest is None or hour is None:
        return translate("Silence", "Write the day and the hour, such as 14 May 17:00 New York.")
    return hour_words(limit(hour, when.timezone or home_zone), dates, home_zone)


def start_understood(written: Written, dates: DateWords) -> str:
    """Say what was understood of the day on which it begins."""
    day = start_of(written)
    if written.when is None:
        return trouble_words(written)
    return dates.long_day(day) if day else translate("Silence", "Write a day.")


def start_of(written: Written) -> date | None:
    """Return the day that is meant by what is typed for the start, `None` when it is none."""
    when = written.when
    one_day = when is not None and when.is_fixed and when.earliest == when.latest
    return when.earliest if when is not None and one_day else None


def deadline_of(written: Written) -> datetime | None:
    """Return the hour that is meant by what is typed for the deadline, `None` without one."""
    return hour_of(written.when) if written.when is not None else None
