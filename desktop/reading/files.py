"""A file's bytes and what kind of file they are: all that must be known before it is read."""

import re
from pathlib import Path

from desktop.core.problem import Problem
from desktop.reading.text import LIMIT

_WORD = "open it in your word processor and save it as a Word file (.docx)"
_TABLE = "open it there and save it as .xlsx or CSV"
_NOT_YET = {
    ".doc": ("an old Word document", _WORD),
    ".odt": ("a text of an office program", _WORD),
    ".rtf": ("a rich text document", _WORD),
    ".xls": ("a spreadsheet", _TABLE),
    ".ods": ("a spreadsheet", _TABLE),
    ".pptx": ("a presentation", "save it as PDF"),
    ".zip": ("a packed file", "unpack it and choose the files that are in it"),
}
_BEGINS_CALENDAR = re.compile(rb"(?:^|[\r\n])[ \t]*BEGIN:V(?:CALENDAR|EVENT)\b", re.IGNORECASE)
# How many lines a mail program may leave before a calendar that is not named as one.
_STRAY_LINES = 5


def bytes_of(path: Path) -> bytes:
    """Return the bytes of the file at `path`.

    Raises `Problem` in one sentence when the file is missing, a folder, larger than 20 MB, not
    permitted, or of a format that cannot be read yet.
    """
    unread = _NOT_YET.get(path.suffix.lower())
    if path.is_dir():
        raise Problem(f"“{path}” is a folder; choose a file in it.")
    if not path.exists():
        raise Problem(f"There is no file “{path}”; look at its name and folder.")
    if unread is not None:
        kind, instead = unread
        raise Problem(f"“{path.name}” is {kind}, which cannot be read yet; {instead}.")
    try:
        if path.stat().st_size > LIMIT:
            size = path.stat().st_size / (1024 * 1024)
            raise Problem(
                f"“{path.name}” has {size:.0f} MB; at most 20 MB are read: cut it in parts."
            )
        return path.read_bytes()
    except PermissionError as error:
        raise Problem(f"“{path.name}” may not be read; ask for the right to read it.") from error
    except OSError as error:
        reason = error.strerror or "the system refused it"
        raise Problem(
            f"“{path.name}” could not be read: {reason}; copy it and try again."
        ) from error


def is_calendar_file(name: str, data: bytes) -> bool:
    """Whether a calendar file begins soon, in whatever encoding; by its name it may begin late."""
    plain = data.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    begins = _BEGINS_CALENDAR.search(plain)
    if begins is None:
        return False
    return name.lower().endswith(".ics") or plain.count(b"\n", 0, begins.end()) <= _STRAY_LINES


def is_word_file(name: str, data: bytes) -> bool:
    """Whether the bytes are a Word document, by their content where the name says nothing."""
    named = name.lower().endswith((".docx", ".docm", ".dotx"))
    return named or (data.startswith(b"PK\x03\x04") and b"word/document.xml" in data)


def is_workbook(name: str, data: bytes) -> bool:
    """Whether the bytes are a workbook, by their content where the name says nothing."""
    named = name.lower().endswith((".xlsx", ".xlsm"))
    return named or (data.startswith(b"PK\x03\x04") and b"xl/workbook.xml" in data)
