"""Bytes of strangers to numbered lines: the first step for every document that is plain text."""

import codecs
import re
import unicodedata
from typing import NamedTuple

from desktop.core.problem import Problem
from desktop.core.quick.dataclasses import dataclass

LIMIT = 20 * 1024 * 1024
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NO_TEXT = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a packed file, such as a Word document"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"{\\rtf", "a rich text file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
# C0 without tab, line and form feed, carriage return; DEL; C1 without NEL; marks without width.
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\x80-\x84\x86-\x9f\u00ad\u200b\ufeff]")
_DIRECTIONS = re.compile("[\u200e\u200f]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_BREAK = re.compile("\r\n|\r|\n")
_SPACE = re.compile("[\x85\u2028\u2029]")
# No page is so wide; what looks for gaps would look at each of them from each place.
_WIDEST = 400
_EMPTY = re.compile(rf"[ \t]{{{_WIDEST},}}")
_LETTERS_OF_TWO_BYTES = re.compile(rb"[\xc2-\xf4][\x80-\xbf]+")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line; `number` counts from 1, `page` too, where the document marks its pages.

    `whole`: it is a row of a table that the document itself parts from the rows around it. `full`:
    whether the next word found no room on it, where the page itself shows that.
    """

    number: int
    text: str
    page: int | None = None
    whole: bool = False
    full: bool | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """A document as decoded.

    `remarks` says in plain sentences what had to be mended, `lost` what could not be.
    """

    lines: tuple[Line, ...]
    encoding: str
    remarks: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Every line, parted by line feeds."""
        return "\n".join(line.text for line in self.lines)


class Decoded(NamedTuple):
    """The words of a file, its encoding, and what had to be mended or is lost."""

    text: str
    encoding: str
    remarks: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()

    def lines(self) -> list[str]:
        """Its lines, in normal form, without pages: for files that people do not print."""
        text = _SPACE.sub(" ", self.text.replace("\f", ""))
        lines = _BREAK.split(text if text.isascii() else unicodedata.normalize("NFC", text))
        return lines[:-1] if lines and not lines[-1] else lines


def read_text(data: bytes, name: str) -> Text:
    """Decode `data`, the bytes of the file called `name`, into numbered lines.

    Reads UTF-8, UTF-16 and UTF-32, with and without byte order mark, and else Windows-1252.
    Raises `Problem` for a file that is empty, too large (more than `LIMIT` bytes) or no text.
    """
    decoded = decode_text(data, name)
    return Text(number_lines(decoded.text), decoded.encoding, decoded.remarks, decoded.lost)


def decode_text(data: bytes, name: str) -> Decoded:
    """Decode `data` as `read_text` does, and leave its lines together."""
    _refuse(data, name)
    decoded, encoding, remarks, lost = _decode(data, name)
    cleaned, count = _CONTROL.subn("", decoded)
    if count > max(20, len(decoded) // 50):
        raise Problem(
            f"“{name}” is no text: it is full of control characters; choose another file."
        )
    if not _RIGHT_TO_LEFT.search(cleaned):
        # Marks of direction say nothing where all words run one way; what turns them is shown.
        cleaned = _DIRECTIONS.sub("", cleaned)
    if not cleaned.strip():
        raise Problem(f"“{name}” holds no words; choose another file.")
    return Decoded(cleaned, encoding, remarks, lost)


def number_lines(text: str) -> tuple[Line, ...]:
    """Part decoded text into lines with their numbers; a form feed begins a new page."""
    pages = "\f" in text
    page = 1
    lines = []
    for number, printed in enumerate(_BREAK.split(text), 1):
        page += printed.count("\f")
        words = unicodedata.normalize("NFC", _SPACE.sub(" ", printed.replace("\f", "")))
        words = _EMPTY.sub(" " * _WIDEST, words)
        lines.append(Line(number, words, page if pages else None))
    if lines and not lines[-1].text:
        lines.pop()
    return tuple(lines)


def _refuse(data: bytes, name: str) -> None:
    if not data.strip():
        raise Problem(f"“{name}” is empty; choose another file.")
    if len(data) > LIMIT:
        size = len(data) / (1024 * 1024)
        raise Problem(
            f"“{name}” has {size:.0f} MB; the most that is read is 20 MB: cut it into parts."
        )
    for start, kind in _NO_TEXT:
        if data.startswith(start):
            raise Problem(
                f"“{name}” is {kind}, not plain text; save it as text and read that file."
            )


def _decode(data: bytes, name: str) -> Decoded:
    encoding, body = _marked(data)
    if encoding is None and b"\x00" in data[:4096]:
        encoding = _sixteen(data)
        if encoding is None:
            raise Problem(f"“{name}” is no text: it holds binary data; choose another file.")
    if encoding is not None and encoding != "utf-8":
        return _wide(body, encoding, name)
    try:
        return Decoded(body.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _mixed(body, name)


def _marked(data: bytes) -> tuple[str | None, bytes]:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding, data[len(mark) :]
    return None, data


def _sixteen(data: bytes) -> str | None:
    """UTF-16 without its mark: in Latin text every other byte is NUL."""
    sample = data[:4096]
    if len(data) % 2:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    if odd > 0.6 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.6 * half and odd < 0.1 * half:
        return "utf-16-be"
    return None


def _wide(body: bytes, encoding: str, name: str) -> Decoded:
    try:
        plain = encoding.removesuffix("-le").removesuffix("-be")
        return Decoded(body.decode(encoding), plain)
    except UnicodeDecodeError as error:
        raise Problem(
            f"“{name}” is marked as {encoding.upper()} but breaks off in the middle of a letter "
            f"at byte {error.start}; save it again as UTF-8."
        ) from error


def _mixed(body: bytes, name: str) -> Decoded:
    """Not UTF-8 throughout: either all Windows-1252, or UTF-8 with some strange bytes."""
    good = len(_LETTERS_OF_TWO_BYTES.findall(body))
    as_utf8 = body.decode("utf-8", errors="surrogateescape")
    strange = [letter for letter in as_utf8 if "\udc80" <= letter <= "\udcff"]
    if good >= len(strange):
        mended = "".join(_windows(letter) for letter in as_utf8)
        told = f"{_count(strange)} not UTF-8 and read as Windows-1252"
        return Decoded(mended, "utf-8", (told,))
    text = body.decode("cp1252", errors="replace")
    lost = text.count("\ufffd")
    if lost > max(5, len(text) // 100):
        raise Problem(f"“{name}” is no text in an encoding that is known; save it again as UTF-8.")
    remark = f"“{name}” is not UTF-8 and was read as Windows-1252: look at accented letters"
    told = f"{lost} bytes of “{name}” mean nothing in Windows-1252 and show as “\ufffd”"
    return Decoded(text, "cp1252", (remark,), (told,) if lost else ())


def _windows(letter: str) -> str:
    if "\udc80" <= letter <= "\udcff":
        return bytes([ord(letter) - 0xDC00]).decode("cp1252", errors="replace")
    return letter


def _count(strange: list[str]) -> str:
    return "1 byte is" if len(strange) == 1 else f"{len(strange)} bytes are"
