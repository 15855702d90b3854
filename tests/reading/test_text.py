"""Bytes of strangers to numbered lines."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.problem import Problem
from desktop.reading.text import LIMIT, number_lines, read_text

WORDS = "Réunion – 12 mai\nŁódź, Genève"
NO_TEXT = [
    b"%PDF-1.7 ...",
    b"PK\x03\x04....",
    b"\xd0\xcf\x11\xe0....",
    b"\x89PNG\r\n",
    b"{\\rtf1 x",
]


def texts(data: bytes) -> list[str]:
    return [line.text for line in read_text(data, "a.txt").lines]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_with_and_without_its_mark(encoding: str) -> None:
    words = WORDS if encoding != "utf-16-be" else f"{WORDS}\nplain words of a calendar"
    text = read_text(words.encode(encoding), "a.txt")
    assert [line.text for line in text.lines] == words.split("\n")
    assert text.remarks == ()
    assert text.encoding == encoding.removesuffix("-sig").removesuffix("-le").removesuffix("-be")


def test_windows_letters_are_read_with_a_remark() -> None:
    text = read_text("Réunion à Genève – “été”".encode("cp1252"), "réunions.txt")
    assert text.lines[0].text == "Réunion à Genève – “été”"
    assert text.encoding == "cp1252"
    assert "Windows-1252" in text.remarks[0]
    assert "réunions.txt" in text.remarks[0]


def test_one_strange_byte_does_not_spoil_the_other_letters() -> None:
    text = read_text("Genève, Zürich, Málaga".encode() + b" \x96 Bern", "a.txt")
    assert text.lines[0].text == "Genève, Zürich, Málaga – Bern"
    assert text.encoding == "utf-8"
    assert text.remarks == ("1 byte is not UTF-8 and read as Windows-1252",)


def test_several_strange_bytes_are_counted() -> None:
    text = read_text("Genève, Zürich, Málaga".encode() + b" \x96 \x93Bern\x94", "a.txt")
    assert text.remarks == ("3 bytes are not UTF-8 and read as Windows-1252",)


def test_bytes_that_mean_nothing_are_counted() -> None:
    text = read_text("Réunion à Genève".encode("cp1252") + b" \x81", "a.txt")
    assert text.lines[0].text.endswith("\ufffd")
    assert "1 bytes" in text.lost[0]


@pytest.mark.parametrize("data", NO_TEXT)
def test_what_is_no_text_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(Problem, match=r"“a\.txt” is .*save it as text"):
        read_text(data, "a.txt")


@pytest.mark.parametrize("data", [b"", b"  \r\n\t"])
def test_an_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(Problem, match=r"“a\.txt” is empty"):
        read_text(data, "a.txt")


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 20,
        b"\x00\x01\x02\x03" * 100,
        b"some words \x00" * 3,
        b"\x01\x02\x03\x04 words" * 40,
        b"\x81\x8d\x8f\x90\x9d" * 30,
    ],
)
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(Problem, match=r"“a\.txt” is no text"):
        read_text(data, "a.txt")


def test_a_file_of_control_characters_holds_no_words() -> None:
    with pytest.raises(Problem, match="holds no words"):
        read_text(b"\x01 \x02", "a.txt")


def test_a_broken_wide_file_says_where() -> None:
    with pytest.raises(Problem, match=r"UTF-16.*at byte"):
        read_text("Genève".encode("utf-16") + b"\x00", "a.txt")


def test_a_huge_file_is_refused_with_its_size() -> None:
    with pytest.raises(Problem, match="21 MB; the most that is read is 20 MB"):
        read_text(b"a" * (LIMIT + 1024 * 1024), "a.txt")


def test_control_characters_leave_the_words() -> None:
    assert texts(b"Gen\x1beva\x07 and\x7f \xc2\xadBern\n\tRome") == ["Geneva and Bern", "\tRome"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_keep_their_numbers_whatever_ends_them(end: str) -> None:
    lines = read_text(end.join(["a", "", "b", ""]).encode(), "a.txt").lines
    assert [(line.number, line.text) for line in lines] == [(1, "a"), (2, ""), (3, "b")]


def test_line_separators_inside_a_line_are_spaces() -> None:
    assert texts("a\u2028b\x85c".encode()) == ["a b c"]


def test_a_form_feed_begins_a_page() -> None:
    lines = read_text(b"a\nb\n\x0cc\nd", "a.txt").lines
    assert [(line.page, line.text) for line in lines] == [(1, "a"), (1, "b"), (2, "c"), (2, "d")]
    assert read_text(b"a", "a.txt").lines[0].page is None


def test_letters_and_their_accents_are_one() -> None:
    assert texts("Gene\u0300ve".encode()) == ["Genève"]


@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp"]), min_size=1))
def test_no_letter_of_a_text_is_lost(words: str) -> None:
    kept = "".join(line.text for line in number_lines(words))
    assert kept == unicodedata.normalize("NFC", words)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_in_one_sentence(data: bytes) -> None:
    try:
        said = read_text(data, "a.txt").text
    except Problem as problem:
        said = problem.sentence
    assert said.strip()
