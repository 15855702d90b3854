"""One invented calendar written in many ways: the order of columns and the borders tell nothing."""

import csv
import io
from collections.abc import Callable, Sequence
from itertools import permutations

import pytest

from tests.papers import read

HEADING = "Calendar of regional meetings 2021\n\n"
ROWS = (
    ("4-5 March 2021", "Tbilisi, Georgia", "Prague Process", "Training of border guards"),
    ("March 12, 2021 (TBC)", "TBC", "MIDWA", "Working group on data"),
    ("29 April – 2 May 2021", "Rabat, Morocco", "GFMD", "Preparatory meeting of the 13th Forum"),
    ("May 2021", "Bali, Indonesia", "Abu Dhabi Dialogue", "Senior Officials' Meeting"),
    ("Q3 2021 (TBC)", "Lilongwe, Malawi", "MIDSA", "Ministerial Conference, with a day on youth"),
    ("TBC", "Siem Reap, Cambodia", "ASEM", "Conference of Directors General"),
    ("7 September 2021", "New York, USA", "General Assembly", "Dialogue “Seas and people”"),
    ("14 to 16 September 2021", "Nur-Sultan, Kazakhstan", "Almaty Process", "Fifth Plenary"),
    ("second half of 2021", "San José, Costa Rica", "RCM", "XXVI Vice-Ministerial Meeting"),
    ("30 November - 3 December 2021", "Geneva", "IOM Council", "112th session"),
)
VALUES = (
    ("2021-03-04/2021-03-05", "Tbilisi"),
    ("2021-03-12?", None),
    ("2021-04-29/2021-05-02", "Rabat"),
    ("2021-05", "Bali"),
    ("2021-35?", "Lilongwe"),
    (None, "Siem Reap"),
    ("2021-09-07", "New York"),
    ("2021-09-14/2021-09-16", "Nur-Sultan"),
    ("2021-41", "San José"),
    ("2021-11-30/2021-12-03", "Geneva"),
)
MEANT = [
    (title, edtf, city, (process,))
    for (_, _, process, title), (edtf, city) in zip(ROWS, VALUES, strict=True)
]
HEADS = ("Date", "Place", "Process", "Title")
OTHER_HEADS = ("When", "Venue", "Body", "Meeting")
ORDERS = tuple(permutations(range(4)))
SOME = ORDERS[::5]

# Writes the lines of a table, its heads first, as one text.
Layout = Callable[[Sequence[Sequence[str]]], str]


def with_tabs(lines: Sequence[Sequence[str]]) -> str:
    return "\n".join("\t".join(line) for line in lines)


def with_pipes(lines: Sequence[Sequence[str]]) -> str:
    told = [f"| {' | '.join(line)} |" for line in lines]
    return "\n".join([told[0], "|---" * len(lines[0]) + "|", *told[1:]])


def with_commas(lines: Sequence[Sequence[str]]) -> str:
    written = io.StringIO()
    csv.writer(written).writerows(lines)
    return written.getvalue()


def with_semicolons(lines: Sequence[Sequence[str]]) -> str:
    written = io.StringIO()
    csv.writer(written, delimiter=";").writerows(lines)
    return written.getvalue()


def with_blanks(lines: Sequence[Sequence[str]]) -> str:
    widths = [max(len(cell) for cell in column) + 3 for column in zip(*lines, strict=True)]
    return "\n".join(
        "".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def with_labels(lines: Sequence[Sequence[str]]) -> str:
    heads, *told = lines
    records = [zip(heads, line, strict=True) for line in told]
    return "\n\n".join("\n".join(f"{head}: {cell}" for head, cell in one) for one in records)


def read_in(layout: Layout, heads: Sequence[str], order: Sequence[int]) -> list[tuple]:
    lines = [[line[place] for place in order] for line in (heads, *ROWS)]
    events = read(HEADING + layout(lines)).events
    return [(one.title, one.when.edtf, one.place.city, one.processes) for one in events]


@pytest.mark.parametrize("heads", [HEADS, OTHER_HEADS], ids=["date", "when"])
@pytest.mark.parametrize("layout", [with_tabs, with_pipes, with_commas, with_semicolons])
def test_columns_between_borders_may_stand_in_any_order(
    layout: Layout, heads: tuple[str, ...]
) -> None:
    wrong = [order for order in ORDERS if read_in(layout, heads, order) != MEANT]
    assert wrong == []


@pytest.mark.parametrize("heads", [HEADS, OTHER_HEADS], ids=["date", "when"])
def test_columns_of_fixed_width_may_stand_in_any_order(heads: tuple[str, ...]) -> None:
    assert [order for order in ORDERS if read_in(with_blanks, heads, order) != MEANT] == []


@pytest.mark.parametrize("heads", [HEADS, OTHER_HEADS], ids=["date", "when"])
def test_records_of_labelled_lines_keep_their_own_cells(heads: tuple[str, ...]) -> None:
    assert [order for order in ORDERS if read_in(with_labels, heads, order) != MEANT] == []


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["close", "parted"])
def test_cells_one_a_line_go_by_the_order_of_their_heads(gap: str) -> None:
    def one_a_line(lines: Sequence[Sequence[str]]) -> str:
        return gap.join("\n".join(line) for line in lines)

    assert [order for order in SOME if read_in(one_a_line, HEADS, order) != MEANT] == []


@pytest.mark.parametrize("mark", ["\t", " – ", "; "])
def test_columns_without_heads_are_known_by_what_stands_in_them(mark: str) -> None:
    def parted(lines: Sequence[Sequence[str]]) -> str:
        bullet = "" if mark == "\t" else "- "
        return "\n".join(bullet + mark.join(line) for line in lines[1:])

    assert [order for order in SOME if read_in(parted, HEADS, order) != MEANT] == []


def test_one_and_the_same_row_in_two_papers_has_two_sources_of_its_own() -> None:
    one = read(HEADING + with_tabs([HEADS, *ROWS]), "one.txt").events
    other = read(HEADING + with_pipes([HEADS, *ROWS]), "other.md").events
    for first, second, row in zip(one, other, ROWS, strict=True):
        assert first.sources[0].document == "one.txt"
        assert second.sources[0].document == "other.md"
        assert first.sources[0].text == second.sources[0].text == " | ".join(row)
        assert second.sources[0].line == first.sources[0].line + 1
