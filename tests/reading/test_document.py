"""Whole documents: what is refused, what is found, what is told as unread."""

import os
from datetime import date
from pathlib import Path

import pytest

from desktop.core.document import DocumentKind
from desktop.core.found import Letter
from desktop.core.problem import Problem
from desktop.reading.document import read_document, read_file
from desktop.reading.drafts.rows import rows_of
from desktop.reading.part_titles import calendar_title, letter_title
from desktop.reading.readers import NOTHING
from desktop.reading.text import number_lines
from tests.papers import gazetteer, read


def refused(path: Path) -> str:
    with pytest.raises(Problem) as caught:
        read_file(path, gazetteer())
    return caught.value.sentence


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert "There is no file" in refused(tmp_path / "gone.txt")


def test_a_folder_is_no_document(tmp_path: Path) -> None:
    assert "is a folder" in refused(tmp_path)


def test_the_folder_one_stands_in_has_its_name() -> None:
    assert refused(Path()).startswith("“.” is a folder")


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    assert "is empty" in refused(tmp_path / "empty.txt")


def test_a_binary_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "picture.txt").write_bytes(bytes(range(256)) * 20)
    assert "picture.txt" in refused(tmp_path / "picture.txt")


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    assert "has 50 MB" in refused(tmp_path / "huge.txt")


@pytest.mark.parametrize(
    ("ending", "instead"),
    [
        (".rtf", "save it as a Word file"),
        (".ODS", "save it as .xlsx or CSV"),
        (".zip", "unpack it"),
    ],
)
def test_a_format_that_is_not_read_says_what_to_do(
    tmp_path: Path, ending: str, instead: str
) -> None:
    path = tmp_path / f"paper{ending}"
    path.write_bytes(b"something")
    assert "cannot be read yet; " in refused(path)
    assert instead in refused(path)


def test_what_may_not_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "locked.txt"
    path.write_text("words")

    def deny(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", deny)
    assert "may not be read" in refused(path)


def test_a_disk_that_fails_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "broken.txt"
    path.write_text("words")

    def fail(_: Path) -> bytes:
        raise OSError(5, os.strerror(5))

    monkeypatch.setattr(Path, "read_bytes", fail)
    assert "could not be read" in refused(path)


def test_a_text_of_nothing_is_an_empty_result() -> None:
    found = read("Dinner was good.\n\nWe had fish.\n")
    assert found.document.kind is DocumentKind.NOTHING
    assert found.document.title == "paper.txt"
    assert (found.events, found.drafts, found.letters) == ((), (), ())
    assert [(one.line, one.reason) for one in found.document.unread] == [(1, NOTHING), (3, NOTHING)]


def test_words_around_the_papers_are_told() -> None:
    draft = "Zero draft\n\nThe General Assembly,\n\nDecides to meet."
    found = read(f"Hello all, see below.\n\n---\n\n{draft}")
    assert [(one.line, one.text) for one in found.document.unread] == [(1, "Hello all, see below.")]
    assert found.document.kind is DocumentKind.DRAFT


DAYS = """
12 January 2031: First reading, Geneva
14 January 2031: Second reading, Geneva
20 January 2031: Third reading, Geneva
"""


def test_a_list_of_days_in_a_letter_is_the_letters() -> None:
    found = read(
        "4 January 2031\n\nExcellency,\n\nWe meet as follows:\n"
        f"{DAYS}\nPlease accept, Excellency, the assurances of my highest consideration."
    )
    assert found.document.kind is DocumentKind.LETTER
    assert [one.title for one in found.events] == [
        "First reading",
        "Second reading",
        "Third reading",
    ]


def test_a_list_of_days_between_paragraphs_is_the_drafts() -> None:
    found = read(
        f"The General Assembly,\n\n1. Decides to meet on these days:\n{DAYS}\n2. Urges all to come."
    )
    assert found.document.kind is DocumentKind.DRAFT


def test_a_table_after_a_draft_is_a_calendar() -> None:
    table = "Date\tMeeting\n12 January 2031\tTalk\n14 January 2031\tWalk\n20 January 2031\tRest"
    found = read(f"The General Assembly,\n\nDecides to meet.\n\n{table}\n\nA last word of others.")
    assert [part.kind for part in found.document.parts] == [
        DocumentKind.DRAFT,
        DocumentKind.CALENDAR,
    ]
    assert [one.text for one in found.document.unread] == ["A last word of others."]


def test_letters_in_another_encoding_are_mended_and_told() -> None:
    found = read_document("old.txt", "Décision du café\n".encode("cp1252"), gazetteer())
    assert "Windows-1252" in found.remarks[0]


def test_a_calendar_file_is_known_by_its_content() -> None:
    event = "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Talk\r\nDTSTART;VALUE=DATE:20300504\r\nEND:VEVENT\r\n"
    data = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{event}END:VCALENDAR\r\n".encode()
    found = read_document("talk.txt", data, gazetteer())
    assert found.document.kind is DocumentKind.ICS
    assert [one.title for one in found.events] == ["Talk"]


TALK = """BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:x\r
BEGIN:VEVENT\r
UID:1\r
SUMMARY:Décision\r
DTSTART;VALUE=DATE:20300504\r
END:VEVENT\r
END:VCALENDAR\r
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("stray", ["", "\r\n", "From the office\r\n"])
@pytest.mark.parametrize("name", ["talk.ics", "talk.txt"])
def test_a_calendar_file_is_known_in_every_encoding(encoding: str, stray: str, name: str) -> None:
    found = read_document(name, f"{stray}{TALK}".encode(encoding), gazetteer())
    assert found.document.kind is DocumentKind.ICS
    assert [one.title for one in found.events] == ["Décision"]


def test_a_calendar_file_by_name_may_begin_with_much_else() -> None:
    text = "A line of the mail\r\n" * 30 + TALK
    assert read_document("talk.ICS", text.encode(), gazetteer()).document.kind is DocumentKind.ICS


def test_a_letter_with_the_name_of_a_calendar_file_is_a_letter() -> None:
    text = "4 May 2030\n\nDear all,\n\nWe shall meet on 9 May 2030.\n\nKind regards\n"
    found = read_document("talk.ics", text.encode(), gazetteer())
    assert found.document.kind is DocumentKind.LETTER


def test_a_document_is_kept_whole(data: Path) -> None:
    path = data / "modalities-first-draft-and-mapping.txt"
    found = read_file(path, gazetteer())
    assert len(found.document.digest) == 64
    assert found.document.text.splitlines()[2] == "22 December 2016"
    assert found == read_file(path, gazetteer())


def test_the_other_shipped_paper_is_one_calendar(data: Path) -> None:
    found = read_file(data / "iscm-calendar-2017.txt", gazetteer())
    assert found.document.kind is DocumentKind.CALENDAR
    assert found.document.title.startswith("2017 Calendar of Meetings")
    assert len(found.events) == 62


def titled(above: str, letters: str = "") -> tuple[str, date | None]:
    rows = rows_of(number_lines(f"{above}\n\nDate\tEvent\n4 May 2030\tTalk\n"))
    return calendar_title(rows, letters, "paper.txt")


def test_a_calendar_is_called_by_its_own_words() -> None:
    assert titled("# Talks of 2030") == ("Talks of 2030", None)
    assert titled("Talks of 2030\n\nas of 3 March 2030") == (
        "Talks of 2030, as of 3 March 2030",
        date(2030, 3, 3),
    )
    assert titled("") == ("paper.txt", None)


def test_a_calendar_with_a_version_only_is_called_as_the_letter_calls_it() -> None:
    letter = "We circulate the revised version of the calendar elaborated by the Secretariat."
    assert (
        titled("### Ver. 3 as of 3 March 2030", letter)[0] == "Calendar, ver. 3 as of 3 March 2030"
    )


def test_a_letter_is_called_by_its_day() -> None:
    assert letter_title(Letter(date(2030, 5, 4), "", "", 1)) == "Letter, 4 May 2030"
    assert letter_title(Letter(None, "", "", 1)) == "Letter"


def test_line_ends_and_blanks_at_them_make_no_other_paper() -> None:
    text = "22 May 2017\tGeneva\tGFMD\tWorkshop\n23 May 2017\tGeneva\tGFMD\tPanel\n"
    digests = {
        read_document("a.txt", data.encode(), gazetteer()).document.digest
        for data in (text, text.replace("\n", "\r\n"), text.replace("\n", "  \n"))
    }
    assert len(digests) == 1


LETTER = (
    "To: experts\nFrom: secretariat\nSubject: this week\n\nDear colleagues,\n\n{}\n\n"
    "Best regards,\nSecretariat\n10 March 2019\n"
)


def test_hours_of_a_letter_that_no_entry_tells_of_are_listed() -> None:
    text = LETTER.format("It goes on:\n10:00 Formal meeting, CR 3")
    found = read_document("mail.txt", text.encode(), gazetteer())
    assert [one.text for one in found.document.unread] == ["10:00 Formal meeting, CR 3"]


def test_a_list_in_a_letter_whose_lines_need_those_above_is_read_as_a_list() -> None:
    listed = "Mon 11/3\n10:00 Formal meeting, CR 3\n15:00 Informals on pensions, CR 5"
    found = read_document("mail.txt", LETTER.format(listed).encode(), gazetteer())
    assert [(one.when.edtf, one.title) for one in found.events] == [
        ("2019-03-11T10:00", "Formal meeting"),
        ("2019-03-11T15:00", "Informals on pensions"),
    ]
    assert not found.document.unread
