"""The shipped letter and draft, compared with what a reader found with their own eyes."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from desktop import paths
from desktop.core.dates.printed import MentionKind
from desktop.core.document import PASSING, DocumentKind
from desktop.core.drafts.draft import Paragraph, ParagraphKind
from desktop.core.event import Event, Kind, Origin
from desktop.core.found import Found
from desktop.reading.document import read_file
from desktop.reading.names import load

TRUTH = tomllib.loads(
    (Path(__file__).parents[1] / "expected" / "draft.toml").read_text(encoding="utf-8")
)
FIVE = {kind.value for kind in MentionKind} - {"mention"}


@pytest.fixture(scope="module")
def found() -> Found:
    paper = paths.DATA / "modalities-first-draft-and-mapping.txt"
    return read_file(paper, load(paths.NAMES))


def paragraphs(found: Found) -> tuple[Paragraph, ...]:
    return found.drafts[0].paragraphs


def differences(wanted: dict[str, Any], got: dict[str, Any], where: str) -> list[str]:
    return [
        f"{where} {name}: wanted {value!r}, got {got.get(name)!r}"
        for name, value in wanted.items()
        if got.get(name) != value
    ]


def day(value: object) -> str:
    return str(value) if value else ""


def test_the_head_is_read(found: Found) -> None:
    draft, head = found.drafts[0].draft, TRUTH["header"]
    assert len(found.drafts) == 1
    assert draft.title == head["title"]
    assert draft.organ == head["organ"]
    assert draft.version == head["version"]
    assert draft.symbol == head["symbol"]
    assert str(draft.date) == head["date_guess"]


def test_every_paragraph_is_read(found: Found) -> None:
    got = paragraphs(found)
    by_id = {one.id: one for one in got}
    wrong: list[str] = []
    for wanted, one in zip(TRUTH["paragraph"], got, strict=False):
        parent = by_id[one.parent].path if one.parent else ""
        read = {
            "line": one.source.line,
            "kind": one.kind.value,
            "label": one.label,
            "path": one.path,
            "parent": parent,
            "opening": one.opening,
            "starts": " ".join(one.text.split()[:5]),
            "ends": " ".join(one.text.split()[-4:]),
        }
        plain = {name: wanted[name] for name in read if name in wanted}
        plain["starts"] = " ".join(wanted["starts"].split()[:5])
        wrong += differences(plain, read, f"line {wanted['line']}")
    assert len(got) == len(TRUTH["paragraph"])
    assert not wrong, "\n".join(wrong)


def test_the_counts_of_paragraphs_hold(found: Found) -> None:
    counts = TRUTH["counts"]
    got = paragraphs(found)
    for kind in ("preambular", "operative", "sub", "heading", "footnote"):
        assert sum(one.kind.value == kind for one in got) == counts[kind], kind
    marks = [(one.path, sign) for one in got for _, sign in one.footnotes]
    assert marks == [("OP 6 (b)", "1"), ("OP 6 (c)", "2")]
    paths_ = [one.path for one in got if one.path]
    assert len(set(paths_)) == len(paths_)
    assert len({one.id for one in got}) == len(got)


def test_a_torn_paragraph_keeps_both_its_lines(found: Found) -> None:
    torn = next(one for one in paragraphs(found) if one.path == "OP 5")
    assert "the intergovernmental conference as well as their preparatory process" in torn.text
    assert torn.source.text.count("\n") == 1


def test_every_date_in_the_draft_is_read(found: Found) -> None:
    wrong: list[str] = []
    left = [(one.path, m) for one in paragraphs(found) for m in one.dates if m.kind.value in FIVE]
    for wanted in TRUTH["date"]:
        where = f"{wanted['path']} {wanted['text']!r}"
        match = next(
            (m for path, m in left if path == wanted["path"] and wanted["text"] in m.text), None
        )
        if match is None:
            wrong.append(f"{where}: not found")
            continue
        left.remove((wanted["path"], match))
        kinds = [wanted["kind"], *wanted.get("may_be", [])]
        if match.kind.value not in kinds:
            wrong.append(f"{where}: kind {match.kind.value}, wanted {kinds}")
        if wanted.get("loose"):
            continue
        when = match.when
        read = {
            "edtf": when.edtf or "",
            "earliest": day(when.earliest),
            "latest": day(when.latest),
        }
        wrong += differences({name: wanted[name] for name in read}, read, where)
    wrong += [f"{path} {m.text!r} {m.kind}: nobody saw it" for path, m in left]
    assert not wrong, "\n".join(wrong)


def test_dates_of_the_past_and_figures_set_nothing(found: Found) -> None:
    for wanted in (*TRUTH["past"], *TRUTH["no_date"]):
        one = next(one for one in paragraphs(found) if one.path == wanted["path"])
        start = one.text.index(wanted["text"])
        stop = start + len(wanted["text"])
        set_there = [
            m.text
            for m in one.dates
            if m.kind.value in FIVE and m.kind is not MentionKind.RELATIVE
            if m.start < stop and start < m.end and m.days is None
        ]
        assert not set_there, (wanted, set_there)


def test_the_counts_of_dates_hold(found: Found) -> None:
    setting = [one for one in paragraphs(found) if one.kind is not ParagraphKind.PREAMBULAR]
    kinds = [m.kind.value for one in setting for m in one.dates]
    counts = TRUTH["counts"]
    for kind in ("deadline", "window", "placeholder", "relative"):
        assert kinds.count(kind) == counts[kind], kind
    assert kinds.count("meeting") == counts["round"]


def plain_target(name: str) -> str:
    return " ".join(re.sub(r"\b(?:resolution|paragraph)\b|,", " ", name).split())


def test_every_reference_is_found(found: Found) -> None:
    wanted = {(one["path"], one["text"]): tuple(one["to"]) for one in TRUTH["reference"]}
    got = {
        (one.path, ref.text): tuple(plain_target(name) for name in ref.to)
        for one in paragraphs(found)
        for ref in one.references
    }
    assert got == wanted


def test_references_stand_where_they_say(found: Found) -> None:
    for one in paragraphs(found):
        for ref in one.references:
            assert one.text[ref.start : ref.end] == ref.text
        for mention in one.dates:
            assert one.text[mention.start : mention.end] == mention.text


def test_both_letters_are_found(found: Found) -> None:
    assert len(found.letters) == len(TRUTH["letter"])
    for wanted, letter in zip(TRUTH["letter"], found.letters, strict=True):
        assert letter.line == wanted["line"] or letter.line < wanted["line"] <= letter.line + 3
        assert str(letter.date) == wanted["date"]
        assert letter.sender == wanted["from"]
        for word in wanted["subject_contains"]:
            assert word.lower() in letter.subject.lower()


def test_the_letter_announces_one_meeting(found: Found) -> None:
    wanted = next(one["meeting"] for one in TRUTH["letter"] if "meeting" in one)
    [event] = [one for one in found.events if one.origin is Origin.LETTER]
    assert event.title in wanted["title"]
    assert len(event.title) > 20
    when, place = event.when, event.place
    assert wanted["text"] in when.text
    assert when.edtf == wanted["edtf"]
    assert day(when.earliest) == wanted["earliest"]
    assert day(when.latest) == wanted["latest"]
    assert when.precision.value == wanted["precision"]
    assert when.tentative is wanted["tentative"]
    assert f"{when.start:%H:%M}" == wanted["start"]
    assert f"{when.end:%H:%M}" == wanted["end"]
    assert when.timezone == wanted["timezone"]
    assert place.text == wanted["place_text"]
    assert place.venue == wanted["venue"]
    assert place.city == wanted["city"]
    assert when.guess is not None
    assert "year" in when.guess
    assert "New York" in when.guess
    assert "time zone" in when.guess
    assert event.sources[0].line == wanted["line"]


def kinds_of(event: Event) -> set[str]:
    """A phase is a window with a name."""
    return {"window", "phase"} if event.kind is Kind.PHASE else {event.kind.value}


def is_it(event: Event, path: str, wanted: dict[str, Any]) -> bool:
    title = event.title.lower()
    named = path == wanted["path"] and all(w.lower() in title for w in wanted["title_words"])
    return named and (event.when.edtf or "") == wanted["edtf"]


def test_every_entry_that_the_draft_sets_is_there(found: Found) -> None:
    by_id = {one.id: one.path for one in paragraphs(found)}
    left = [
        (by_id[one.paragraph], one)
        for one in found.events
        if one.origin is Origin.DRAFT and one.paragraph
    ]
    wrong: list[str] = []
    for wanted in TRUTH["entry"]:
        match = next(((p, e) for p, e in left if is_it(e, p, wanted)), None)
        if match is None:
            wrong += [] if wanted.get("optional") else [f"{wanted['path']} {wanted['title']}"]
            continue
        left.remove(match)
        event = match[1]
        read = {
            "earliest": day(event.when.earliest),
            "latest": day(event.when.latest),
            "place": event.place.text,
        }
        wrong += differences({name: wanted[name] for name in read}, read, event.title)
        if not kinds_of(event) & {wanted["kind"], *wanted.get("may_be", [])}:
            wrong.append(f"{event.title}: kind {event.kind}, wanted {wanted['kind']}")
    wrong += [f"{path} {event.title}: nobody saw it" for path, event in left]
    assert not wrong, "\n".join(wrong)


def test_two_bounds_that_meet_are_told(found: Found) -> None:
    [meeting] = [one for one in found.events if one.title.startswith("Preparatory meeting")]
    assert any("only November 2017 is left" in remark for remark in meeting.remarks)


def test_the_document_holds_four_papers(found: Found) -> None:
    document = found.document
    assert document.kind is DocumentKind.MIXED
    assert [part.title for part in document.parts] == [
        "Letter, 22 December 2016",
        "Letter, 22 December 2016",
        f"{TRUTH['header']['title']}, {TRUTH['header']['version']}",
        "Mapping, ver. 2 as of 6 December 2016",
    ]
    assert [(part.first, part.last) for part in document.parts[:3]] == [
        (3, 14),
        (20, 38),
        (40, 121),
    ]
    in_passing = [one for one in document.unread if one.line < 123]
    assert [(one.line, one.reason) for one in in_passing] == [
        (line, PASSING) for line in (8, 28, 28)
    ]
