"""Events for the clipboard: lines for a mail, and a table that word processors take over."""

from collections.abc import Iterable
from html import escape
from typing import NamedTuple

from desktop.core.dates.wording import words
from desktop.core.event import Event
from desktop.writing.csv_cells import harmless
from desktop.writing.plain import one_line
from desktop.writing.sheet_words import is_settled

COLUMNS = ("Date", "Title", "Place", "Process", "Status")
_CELL = "border:1px solid #b0b0b0;padding:2pt 6pt;vertical-align:top;text-align:left"


class Clipping(NamedTuple):
    """One table in the three forms in which other programs look for it."""

    text: str
    html: str
    tabs: str


def as_text(events: Iterable[Event]) -> str:
    """Return a line an event: "22–25 May 2017 (to be confirmed): Committee; Bali; Bali Process"."""
    return "\n".join(_line(event) for event in events)


def _line(event: Event) -> str:
    rest = [one_line(event.title) or "(no title)", *filter(None, _cells(event)[2:4])]
    told = is_settled(event) or not (event.cancelled or event.when.is_dated)
    mark = "" if told else f" ({_status(event)})"
    return f"{words(event.when)}{mark}: {'; '.join(rest)}"


def as_table(events: Iterable[Event]) -> Clipping:
    """Return the events as a table: marked up, and parted by tabs for spreadsheets."""
    rows = [_cells(event) for event in events]
    tabs = "\r\n".join("\t".join(map(harmless, row)) for row in (COLUMNS, *rows))
    body = "".join(f"<tr>{''.join(_marked(cell, 'td') for cell in row)}</tr>" for row in rows)
    head = "".join(_marked(name, "th") for name in COLUMNS)
    html = (
        '<html><head><meta charset="utf-8"></head><body>'
        '<table style="border-collapse:collapse;font-family:Calibri,Arial,sans-serif;'
        f'font-size:11pt"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
        "</body></html>"
    )
    return Clipping(tabs, html, tabs)


def _marked(text: str, kind: str) -> str:
    return f'<{kind} style="{_CELL}">{escape(text)}</{kind}>'


def _cells(event: Event) -> tuple[str, ...]:
    return (
        words(event.when),
        one_line(event.title),
        one_line(event.place.words),
        ", ".join(one_line(name) for name in event.processes),
        _status(event),
    )


def _status(event: Event) -> str:
    if event.cancelled:
        return "cancelled"
    return "confirmed" if is_settled(event) else "to be confirmed"
