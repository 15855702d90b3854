"""What goes onto the clipboard reads well in a mail, in a word processor and in a spreadsheet."""

from dataclasses import replace

from desktop.core.event import Kind
from desktop.writing.clippings import as_table, as_text
from tests import make

BALI = replace(
    make.event("Committee", "22-25 May 2017", place=make.place("Bali", "Indonesia")),
    processes=("Bali Process",),
)
OPEN = make.event("Session <b>& more</b>", "July 2017 (TBC)")


def test_a_line_an_event() -> None:
    assert as_text([BALI, OPEN]) == (
        "22–25 May 2017: Committee; Bali, Indonesia; Bali Process\n"
        "July 2017 (to be confirmed): Session <b>& more</b>"
    )


def test_limits_and_phases_are_not_said_to_be_open() -> None:
    limit = make.event("List", "no later than April 2017", kind=Kind.DEADLINE)
    phase = make.event("Phase I", "April to November 2017", kind=Kind.PHASE)
    undated = make.event("Summary", "TBC")
    lines = as_text([limit, phase, undated, replace(BALI, cancelled=True)]).split("\n")
    assert [line.partition(": ")[0] for line in lines] == [
        "by the end of April 2017",
        "April – November 2017",
        "no date yet",
        "22–25 May 2017 (cancelled)",
    ]


def test_a_table_with_rows_and_cells() -> None:
    made = as_table([BALI, OPEN])
    assert made.tabs.split("\r\n") == [
        "Date\tTitle\tPlace\tProcess\tStatus",
        "22–25 May 2017\tCommittee\tBali, Indonesia\tBali Process\tconfirmed",
        "July 2017\tSession <b>& more</b>\t\t\tto be confirmed",
    ]
    assert made.text == made.tabs
    assert made.html.count("<tr>") == 3
    assert made.html.count("<td") == 10
    assert "Session &lt;b&gt;&amp; more&lt;/b&gt;" in made.html


def test_a_cell_runs_nothing_and_breaks_no_row() -> None:
    made = as_table([replace(BALI, title="=1+1\tx\ny")])
    assert made.tabs.split("\r\n")[1].split("\t")[1] == "'=1+1 x y"
