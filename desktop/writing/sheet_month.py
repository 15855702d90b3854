"""A printed month as plain values: a grid of weeks with bars, phases above, the rest below."""

from desktop.core.quick.dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MonthBar:
    """What takes days of one week: from the day `column` (0 to 6) on, `length` days.

    `number` names the event on its page; `tag` is its process ("GFMD") or what it is. `colour` is
    the process's place among the colours. `begins` and `ends` tell whether its own ends are in this
    week. `firm` is false where the date may still change. `hours` ("15:00–18:00") stand before the
    title.
    """

    number: int
    column: int
    length: int
    title: str
    tag: str = ""
    hours: str = ""
    colour: int | None = None
    begins: bool = True
    ends: bool = True
    firm: bool = True
    cancelled: bool = False
    mine: bool = False


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of the grid: its number as shown ("24", "1 Jun"), and whether it is of the month."""

    label: str
    inside: bool
    rest: bool = False


@dataclass(frozen=True, slots=True)
class MonthWeek:
    """A row of the grid, with its week number."""

    number: int
    days: tuple[MonthDay, ...]
    bars: tuple[MonthBar, ...] = ()


@dataclass(frozen=True, slots=True)
class MonthLine:
    """An event in the lists below the grid: its date in words, its title, process and place."""

    number: int
    day: str
    title: str
    detail: str = ""
    firm: bool = True


@dataclass(frozen=True, slots=True)
class MonthSheet:
    """One month on paper.

    `phases` are sentences, `shelf` is what has no day in the month, `lines` holds every event of
    the grid by its number, for those whose titles find no room there. `undated` says how many have
    no date at all, "" when there are none.
    """

    title: str
    subtitle: str
    weekdays: tuple[str, ...]
    weeks: tuple[MonthWeek, ...]
    phases: tuple[str, ...] = ()
    shelf: tuple[MonthLine, ...] = ()
    lines: tuple[MonthLine, ...] = ()
    undated: str = ""
    footer_left: str = ""
