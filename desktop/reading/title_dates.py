"""What the title of a calendar says of the days below it: their year, or the very weeks."""

import re
from collections.abc import Sequence
from datetime import date

from desktop.core.dates.printed import find_dates, read_when
from desktop.reading.dated import YEAR, date_inside, is_of_paper
from desktop.reading.headings import speaks_of_meetings
from desktop.reading.text import Line

LONGEST_TITLE_SPAN = 62
_SENT = re.compile(
    r"\s*(?:sent|date|envoyé|enviado|gesendet)\s?:\s*(?P<day>\S.{5,60})", re.IGNORECASE
)
_WITHOUT_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")


def title_span(above: Sequence[str]) -> tuple[date, date] | None:
    """The first and last day that the title names, of a few weeks at most; `None` for none."""
    lines = [_WITHOUT_ASIDE.sub("", line) for line in above]
    told = (date_inside(line) for line in lines if not is_of_paper(line))
    spans = {(one.when.earliest, one.when.latest) for one in told if one is not None}
    first, last = spans.pop() if len(spans) == 1 else (None, None)
    if first is None or last is None or (last - first).days > LONGEST_TITLE_SPAN:
        return None
    return first, last


def title_year(above: Sequence[str]) -> int | None:
    """The one year that the lines above a calendar name; the paper's own date counts last."""
    bare = {year for line in above if speaks_of_meetings(line) for year in _bare_years(line)}
    if len(bare) == 1:
        return int(bare.pop())
    of_events = {year for line in above if not is_of_paper(line) for year in YEAR.findall(line)}
    of_paper = {year for line in above if is_of_paper(line) for year in YEAR.findall(line)}
    named = of_events or of_paper
    return int(named.pop()) if len(named) == 1 else None


def _bare_years(line: str) -> list[str]:
    """The years that a line names beside no day: "Meetings in 2018 (as of 3 December 2017)"."""
    if is_of_paper(line) and not YEAR.search(_WITHOUT_ASIDE.sub("", line)):
        return []
    for mention in reversed(find_dates(line)):
        if mention.when.is_fixed:
            line = line[: mention.start] + line[mention.end :]
    return YEAR.findall(line)


def day_sent(lines: Sequence[Line]) -> date | None:
    """The day on which a message was sent that says so in a field of its own."""
    for line in lines:
        field_of = _SENT.match(line.text)
        when = read_when(field_of["day"]) if field_of else None
        if when is not None and when.is_fixed and when.earliest == when.latest:
            return when.earliest
    return None
