"""A workbook of tables (.xlsx) as lines, one a row: what its cells show, not what they hold."""

import re
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from typing import Any, NamedTuple, TypeAlias

from desktop.core.dates.words import MONTH_WORDS
from desktop.core.document import Unread
from desktop.core.problem import Problem
from desktop.reading.text import Line
from desktop.reading.word.package import BROKEN, ENCRYPTED, refuse_too_large

_MONTHS = tuple(words.split("|")[0].capitalize() for words in MONTH_WORDS)
_MOST_CELLS = 200_000
_NAMED_BY_PROGRAM = re.compile(r"(?:sheet|tabelle|feuil|hoja|foglio|planilha|лист)\s?\d*", re.I)
# What a number format says besides its figures: words in quotes, colours, single signs.
_ASIDES = re.compile(r"\"[^\"]*\"|\[[^\]]*\]|\\.")
_MERGED = re.compile(rb"mergeCell\s[^>]*?ref=.([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})")
_CELL = re.compile(rb"<(?:\w+:)?c[\s>]")
_HIDDEN = "on a hidden sheet of the workbook"
_REMARK = "a remark on a cell of the workbook"
# What the library raises for workbooks of which parts are missing or overwritten.
_DAMAGED = (SyntaxError, LookupError, TypeError, OSError)
# The library has no types.
Sheet: TypeAlias = Any
Cell: TypeAlias = Any


class Workbook(NamedTuple):
    """The rows of all sheets that are shown, and what stands in none of them."""

    lines: tuple[Line, ...]
    unread: tuple[Unread, ...]


def read_workbook(data: bytes, name: str) -> Workbook:
    """Read the bytes of the workbook called `name`, every sheet in its order.

    A cell that is merged over rows stands in each of them, as in tables of text. Raises `Problem`
    when it is damaged, locked, too large, or holds no words.
    """
    lines: list[Line] = []
    unread: list[Unread] = []
    for sheet in _sheets(data, name):
        if sheet.sheet_state != "visible":
            unread.append(Unread(max(len(lines), 1), sheet.title, _HIDDEN))
            continue
        for row in (*_headed(sheet), _NOTHING):
            text = _told(row)
            lines.append(Line(len(lines) + 1, text, whole=text.startswith("|")))
            unread += [Unread(len(lines), words, _REMARK) for words in row.remarks]
    if not any(line.text.strip() for line in lines):
        raise Problem(f"“{name}” holds no words; choose another file.")
    return Workbook(tuple(lines), tuple(unread))


class _Row(NamedTuple):
    """What the cells of a row show, those that are merged filled in; remarks are apart.

    `across`: its only words are those of a cell that lies over several columns.
    """

    cells: tuple[str, ...]
    remarks: tuple[str, ...] = ()
    across: bool = False


_NOTHING = _Row(())


def _sheets(data: bytes, name: str) -> list[Sheet]:
    # Only workbooks need their library.
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    if data.startswith(ENCRYPTED):
        raise Problem(
            f"“{name}” is locked by a password or of an old kind; save it as a plain .xlsx file."
        )
    damaged = f"“{name}” is damaged or no workbook; get it anew, or save it as CSV."
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            refuse_too_large(archive, name)
            if _cells_in(archive) > _MOST_CELLS:
                raise Problem(_too_much(name))
        with warnings.catch_warnings():
            # It warns of what it leaves out of the looks of a file, which nobody asks for here.
            warnings.simplefilter("ignore")
            book = load_workbook(BytesIO(data), data_only=True, keep_links=False)
    except (*BROKEN, *_DAMAGED, InvalidFileException) as error:
        raise Problem(damaged) from error
    except RuntimeError as error:
        raise Problem(f"“{name}” is locked by a password; save it without one.") from error
    if sum(sheet.max_row * sheet.max_column for sheet in book.worksheets) > _MOST_CELLS:
        raise Problem(_too_much(name))
    return list(book.worksheets)


def _cells_in(archive: zipfile.ZipFile) -> int:
    """How many cells the sheets write down and merge: the library makes each before one can ask."""
    sheets = [archive.read(part) for part in archive.namelist() if "/worksheets/" in part]
    merged = (match for sheet in sheets for match in _MERGED.finditer(sheet))
    sizes = (_size(*(one.decode() for one in match.groups())) for match in merged)
    return sum(len(_CELL.findall(sheet)) for sheet in sheets) + sum(sizes)


def _size(left: str, top: str, right: str, bottom: str) -> int:
    from openpyxl.utils import column_index_from_string as number

    wide = abs(int(number(right)) - int(number(left))) + 1
    return wide * (abs(int(bottom) - int(top)) + 1)


def _too_much(name: str) -> str:
    return f"“{name}” holds more cells than can be read at once; cut it into parts."


def _headed(sheet: Sheet) -> Iterator[_Row]:
    """The rows of a sheet; where a person has named it, its name stands above the table.

    It may be the month or the year of the rows. What stands over all columns is the title.
    """
    name = sheet.title.strip()
    wanted = [] if _NAMED_BY_PROGRAM.fullmatch(name) else [_NOTHING, _Row((name,)), _NOTHING]
    for row in _rows(sheet):
        if wanted and any(row.cells) and not row.across:
            yield from wanted
            wanted = []
        yield row


def _rows(sheet: Sheet) -> Iterator[_Row]:
    """The rows of a sheet, in order, without columns that are empty from top to bottom."""
    over = {
        (row, column): merged
        for merged in sheet.merged_cells.ranges
        for row in range(merged.min_row, merged.max_row + 1)
        for column in range(merged.min_col, merged.max_col + 1)
    }
    rows = [_row(sheet, cells, over) for cells in sheet.iter_rows()]
    used = [n for n in range(sheet.max_column) if any(row.cells[n] for row in rows)]
    for row in rows:
        yield row._replace(cells=tuple(row.cells[n] for n in used))


def _row(sheet: Sheet, cells: tuple[Cell, ...], over: dict[tuple[int, int], Any]) -> _Row:
    shown: list[str] = []
    for cell in cells:
        merged = over.get((cell.row, cell.column))
        first = merged is None or cell.column == merged.min_col
        whose = cell if merged is None else sheet.cell(merged.min_row, merged.min_col)
        shown.append(_words(whose) if first else "")
    filled = [cell for cell, words in zip(cells, shown, strict=True) if words]
    merged = over.get((filled[0].row, filled[0].column)) if len(filled) == 1 else None
    across = merged is not None and merged.max_col > merged.min_col
    remarks = (getattr(cell, "comment", None) for cell in cells)
    told = tuple(" ".join(one.text.split()) for one in remarks if one is not None)
    return _Row(tuple(shown), told, across)


def _told(row: _Row) -> str:
    """A row as a line; words over several columns are a heading of the rows below them."""
    if not any(row.cells):
        return ""
    if row.across or len(row.cells) == 1:
        return next(filter(None, row.cells)).replace("<br>", " ")
    return f"| {' | '.join(row.cells)} |"


def _words(cell: Cell) -> str:
    """What a cell shows: a date as far as its format prints it, struck words as struck."""
    value = cell.value
    if isinstance(value, datetime | date):
        words = _date_words(value, str(cell.number_format))
    elif isinstance(value, time):
        words = f"{value:%H:%M}"
    elif isinstance(value, float) and value.is_integer():
        words = str(int(value))
    else:
        words = "" if value is None else str(value)
    words = "<br>".join(line.strip() for line in words.splitlines() if line.strip())
    words = words.replace("|", "/").replace("\t", " ")
    return f"<s>{words}</s>" if words and cell.font.strike else words


def _date_words(value: date, pattern: str) -> str:
    """Print a date; a format that shows its month alone means no day.

    Formats as in ECMA-376, part 1, 18.8.31: d, m and y stand for day, month and year.
    """
    shown = _ASIDES.sub("", pattern).lower()
    month = _MONTHS[value.month - 1]
    if "d" not in shown and "y" in shown:
        return f"{month} {value.year}" if "m" in shown else str(value.year)
    words = f"{value.day} {month} {value.year}"
    if isinstance(value, datetime) and value.time() != time():
        words += f" {value:%H:%M}"
    return words
