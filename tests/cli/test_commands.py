"""The command line as others call it: results on stdout, notices on stderr, codes that mean it."""

import json
from pathlib import Path

import pytest


def test_reading_needs_no_dossier_and_tells_all(run, shipped: list[str], tmp_path: Path) -> None:
    code, out, _ = run("read", *shipped, "--json")
    files = json.loads(out)
    assert [file["kind"] for file in files] == ["calendar", "mixed"]
    origins = [event["origin"] for event in files[1]["events"]]
    assert (len(files[0]["events"]), origins.count("calendar")) == (62, 67)
    assert code == (1 if any(file["unread"] for file in files) else 0)
    assert not (tmp_path / "own.dossier").exists()


def test_an_import_tells_what_was_new_and_what_the_same(run, shipped: list[str]) -> None:
    _, out, _ = run("import", *shipped, "--json")
    told = json.loads(out)
    assert len(told["changed"]) + len(told["same"]) == 6
    code, out, _ = run("import", *shipped)
    assert code == 0
    assert out.count("in the dossier already") == 2


def test_doubtful_events_stay_out_when_only_sure_ones_are_wanted(run, shipped: list[str]) -> None:
    run("import", *shipped, "--accept", "sure")
    _, out, _ = run("events", "--json")
    assert all(event["sure"] for event in json.loads(out))


def test_the_agenda_of_a_month(run) -> None:
    code, out, err = run("events", "--from", "2017-05-24", "--to", "2017-05-24", "--json")
    events = json.loads(out)
    assert code == 0
    assert "Made a new dossier" in err
    assert 'Thematic Workshop on "Migration and Climate"' in {event["title"] for event in events}
    promised = (
        "origin title description when place processes focal_points regional repeats sources"
        " remarks sure uid mine paragraphs sequence status"
    )
    assert list(events[0])[:17] == promised.split()


def test_ticking_by_the_beginning_of_a_uid(run) -> None:
    _, out, _ = run("events", "--find", "Pan-African Forum", "--json")
    uid = json.loads(out)[0]["uid"]
    assert run("mine", "add", uid[:16])[1] == "1 in my agenda.\n"
    _, out, _ = run("events", "--mine", "--json")
    assert [event["uid"] for event in json.loads(out)] == [uid]
    assert run("mine", "remove", uid)[1] == "0 in my agenda.\n"


def test_a_draft_with_its_paragraphs_and_links(run) -> None:
    _, out, _ = run("drafts", "--json")
    (draft,) = json.loads(out)
    code, out, _ = run("draft", "first draft", "--json")
    told = json.loads(out)
    assert code == 0
    assert told["title"] == draft["title"]
    paths = [paragraph["path"] for paragraph in told["paragraphs"]]
    assert "OP 14 A (b)" in paths
    assert all(link["path"] in paths for link in told["links"])


def test_linking_and_unlinking_by_citation(run) -> None:
    _, out, _ = run("events", "--find", "Mayoral", "--json")
    uid = json.loads(out)[0]["uid"]
    assert run("link", "op 1", uid)[0] == 0
    _, out, _ = run("links", "--json")
    mine = [link for link in json.loads(out) if (link["path"], link["uid"]) == ("OP 1", uid)]
    assert mine[0]["state"] == "confirmed"
    run("unlink", "OP 1", uid)
    _, out, _ = run("links", "--json")
    mine = [link for link in json.loads(out) if (link["path"], link["uid"]) == ("OP 1", uid)]
    assert mine[0]["state"] == "dismissed"


def test_export_tells_what_could_not_go(run, tmp_path: Path) -> None:
    target = tmp_path / "all.ics"
    code, out, _ = run("export", str(target))
    assert code == 0
    assert target.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert "could not go out" in out


def test_a_printed_agenda_is_a_pdf(run, tmp_path: Path) -> None:
    target = tmp_path / "agenda.pdf"
    code, out, _ = run("print", "agenda", "--out", str(target), "--from", "2017-05-01")
    assert code == 0
    assert target.read_bytes().startswith(b"%PDF")
    assert "page" in out


def test_a_comparison_needs_two_versions(run, tmp_path: Path) -> None:
    target = str(tmp_path / "a.pdf")
    assert "Only one version" in run("print", "compare", "--out", target)[2]
    assert "Two names" in run("print", "compare", "first", "--out", target)[2]
    assert "both mean" in run("print", "compare", "first", "draft", "--out", target)[2]


def test_a_printed_timeline_is_a_pdf(run, tmp_path: Path) -> None:
    target = tmp_path / "timeline.pdf"
    year = ("--from", "2017-01-01", "--to", "2017-12-31", "--paper", "Letter")
    code, out, _ = run("print", "timeline", "--out", str(target), *year)
    assert code == 0
    assert target.read_bytes().startswith(b"%PDF")
    assert "page" in out


def test_a_picture_has_the_size_asked_for(run, tmp_path: Path) -> None:
    target = tmp_path / "month.png"
    assert run("shot", "month", "--out", str(target), "--size", "1000x640")[0] == 0
    header = target.read_bytes()[:24]
    assert (int.from_bytes(header[16:20]), int.from_bytes(header[20:24])) == (1000, 640)


def test_health_copy_and_way_back(run, tmp_path: Path) -> None:
    copy = tmp_path / "copy.dossier"
    assert run("check")[0] == 0
    assert run("backup", str(copy))[0] == 0
    code, out, _ = run("restore", str(copy))
    assert code == 0
    assert "as in the copy" in out
    assert run("check")[1].startswith("Sound: ")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("read", "missing.txt"), "There is no file missing.txt"),
        (("events", "--from", "soon"), "is no day"),
        (("draft", "unheard of"), "No draft is called"),
        (("mine", "add", "nobody"), "No event has the uid"),
        (("link", "OP 99", "x"), "No paragraph is cited"),
        (("shot", "month", "--out", "x.png", "--size", "big"), "is no size"),
        (("restore", "missing.dossier"), "There is no file"),
        (("events", "--process", "unheard of"), "No meeting here is of a process called"),
        (("events", "--from", "2017-06-01", "--to", "2017-05-01"), "comes after"),
        (("print", "agenda", "--out", "agenda.txt"), "does not end in .pdf"),
        (("shot", "month", "--out", "month.jpg"), "does not end in .png"),
        (("print", "agenda"), "Missing option '--out'. “rostrum print --help” shows how."),
        (("export", "-"), "An export goes into files"),
        (("compare", "first draft", __file__), "There is no file first draft; compare two files"),
        (("shot", "month", "--out", "month.png", "--lang", "xx"), "is no language"),
        (("draft", ""), "No draft is called “”"),
        (("--today", "0001-01-01", "check"), "No clock goes to 0001-01-01"),
    ],
)
def test_a_problem_is_one_sentence_and_code_2(run, words: tuple[str, ...], sentence: str) -> None:
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert sentence in err.splitlines()[-1]
    assert "Traceback" not in err


def test_global_options_may_stand_behind_the_command(run, tmp_path: Path) -> None:
    place = tmp_path / "other.dossier"
    code, out, err = run("check", "--dossier", place, "--quiet", "--today=2017-05-24")
    assert (code, err) == (0, "")
    assert out.startswith("Sound: ")
    assert place.exists()
    code, _, err = run("check", "--dossier")
    assert (code, "--dossier" in err) == (2, True)


def test_an_unknown_command_is_code_2(run) -> None:
    assert run("fly")[0] == 2


def test_every_command_has_an_example(run) -> None:
    import click

    from desktop.cli import main as commands

    def walk(command: click.Command):
        if isinstance(command, click.Group):
            for inner in command.commands.values():
                yield from walk(inner)
        else:
            yield command

    assert [one.name for one in walk(commands) if "Example:" not in (one.help or "")] == []


def test_a_process_is_found_in_any_case(run) -> None:
    _, out, _ = run("events", "--process", "bali process", "--json")
    assert {"Bali Process"} <= {name for event in json.loads(out) for name in event["processes"]}


def test_nothing_found_is_told_beside_an_empty_result(run) -> None:
    code, out, err = run("events", "--find", "nowhere at all", "--json")
    assert (code, json.loads(out)) == (0, [])
    assert "No event is in this choice." in err


def test_the_text_says_what_is_to_be_confirmed(run) -> None:
    _, out, _ = run("events", "--find", "Migration Data working group")
    assert out.startswith("[ ] 29 May 2017 (tbc)  Migration Data")


def test_the_text_says_what_is_cancelled_and_what_comes_again(run, tmp_path: Path) -> None:
    entries = [
        "UID:a\nSUMMARY:Off\nDTSTART;VALUE=DATE:20170524\nSTATUS:CANCELLED",
        "UID:b\nSUMMARY:Weekly\nDTSTART;VALUE=DATE:20170525\nRRULE:FREQ=WEEKLY;COUNT=3",
    ]
    events = "".join(f"BEGIN:VEVENT\n{one}\nEND:VEVENT\n" for one in entries)
    file = tmp_path / "a.ics"
    file.write_text(f"BEGIN:VCALENDAR\nVERSION:2.0\n{events}END:VCALENDAR\n")
    run("import", str(file))
    _, out, _ = run("events")
    assert "24 May 2017 (cancelled)  Off" in out
    assert "every week on Thursday" in out


def test_ticking_the_same_meeting_twice_is_ticking_it(run) -> None:
    _, out, _ = run("events", "--find", "Mayoral", "--json")
    uid = json.loads(out)[0]["uid"]
    assert run("mine", "add", uid, uid)[:2] == (0, "1 in my agenda.\n")


def test_an_empty_file_is_not_taken_for_a_new_dossier(run, tmp_path: Path) -> None:
    empty = tmp_path / "own.dossier"
    empty.touch()
    code, _, err = run("events")
    assert code == 2
    assert "is empty" in err
    assert empty.stat().st_size == 0


def test_a_folder_that_takes_no_dossier_is_told_by_the_name_that_was_asked_for(
    run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    code, _, err = run("events")
    assert code == 2
    assert f"{tmp_path / 'own.dossier'} cannot be made" in err


def test_a_copy_never_takes_the_place_of_another_file(run, tmp_path: Path) -> None:
    precious = tmp_path / "precious.txt"
    precious.write_text("words")
    code, _, err = run("backup", str(precious))
    assert (code, precious.read_text()) == (2, "words")
    assert "is no dossier" in err


def test_reading_tells_in_text_what_was_found_and_what_not(run, shipped: list[str]) -> None:
    code, out, _ = run("read", *shipped)
    assert code == 1
    assert "letter, 2016-12-22, Peter Thomson" in out
    assert "First Draft of the Resolution" in out
    assert "4 preambular, 28 operative" in out.replace("heading, ", "").replace("text, ", "")
    assert "note: " in out
    assert "not read, line 322: Compiled by" in out


def test_a_paper_without_any_of_it_is_told_in_a_sentence(run, tmp_path: Path) -> None:
    paper = tmp_path / "list.txt"
    paper.write_text("milk\neggs\n")
    _, out, _ = run("read", str(paper))
    assert "nothing found that looks like a calendar, a letter or a draft" in out


def test_drafts_and_links_in_text(run) -> None:
    _, out, _ = run("drafts")
    assert "First Draft of the Resolution · 2016-12-22" in out
    _, out, _ = run("draft", "first draft")
    assert "OP 14 A (b)  Addressing man-made" in out
    assert "-> Thematic Workshop" in out
    _, out, _ = run("links")
    assert "OP 14 A (b)  Thematic Workshop on" in out


def test_an_import_in_text_tells_differences(run, shipped: list[str]) -> None:
    _, out, _ = run("import", *shipped)
    assert "changed: " in out
    assert "62 events: " in out


def test_a_folder_and_a_thing_that_is_no_file_are_told(run, tmp_path: Path) -> None:
    import os

    assert "is a folder" in run("read", str(tmp_path))[2]
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        assert "is no ordinary file" in run("read", str(tmp_path / "pipe"))[2]


def test_a_tour_whose_folder_cannot_be_made_is_told(run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    code, _, err = run("tour", "--out", str(tmp_path / "file" / "out"))
    assert code == 2
    assert "cannot be made" in err


def test_two_files_are_compared_paragraph_by_paragraph(run, data: Path, tmp_path: Path) -> None:
    older = next(data.glob("*draft*.txt"))
    newer = tmp_path / "second.txt"
    words = older.read_text(encoding="utf-8")
    moved = words.replace("no later than November 2017", "from 4 to 6 December 2017")
    newer.write_text(moved, encoding="utf-8")
    code, out, _ = run("compare", str(older), str(newer), "--json")
    found = json.loads(out)
    changed = [one for one in found["pairs"] if one["change"] != "same"]
    assert code == 0
    assert [(one["a"], one["b"], one["change"]) for one in changed] == [
        ("OP 20", "OP 20", "changed")
    ]
    assert changed[0]["dates_changed"][0]["before"]["edtf"] == "../2017-11"
    assert [one["path"] for one in found["affected_events"]] == ["OP 20"]


def test_versions_that_are_not_there_are_not_compared(run) -> None:
    code, _, err = run("compare", "first draft", "second draft")
    assert code == 2
    assert "No draft is called “second draft”" in err


def test_a_draft_goes_to_word_and_is_the_same_when_it_is_read_again(run, tmp_path: Path) -> None:
    target = tmp_path / "draft.docx"
    code, out, _ = run("word", "first draft", "--out", str(target))
    assert code == 0
    assert "0 proposals (tracked)" in out
    _, out, _ = run("draft", "first draft", "--json")
    known = json.loads(out)
    _, out, _ = run("read", str(target), "--json")
    (back,) = json.loads(out)[0]["drafts"]
    named = [(one["path"], one["text"]) for one in known["paragraphs"] if one["path"]]
    assert named == [(one["path"], one["text"]) for one in back["paragraphs"] if one["path"]]
    assert len(named) == 4 + 28 + 24


def test_only_a_word_file_is_written(run, tmp_path: Path) -> None:
    code, _, err = run("word", "first draft", "--out", str(tmp_path / "draft.txt"))
    assert code == 2
    assert "does not end in .docx" in err


def test_entries_of_a_calendar_that_come_again(run, tmp_path: Path) -> None:
    def calendar(name: str, *lines: str) -> Path:
        own = "\n".join(("UID:one", "SUMMARY:Round", *lines))
        path = tmp_path / name
        path.write_text(f"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{own}\nEND:VEVENT\nEND:VCALENDAR\n")
        return path

    first = calendar("a.ics", "DTSTART:20170522T100000Z", "RRULE:FREQ=WEEKLY;COUNT=3")
    older = calendar("b.ics", "DTSTART:20170523T100000Z", "LAST-MODIFIED:20170101T000000Z")
    assert run("import", first)[0] == 0
    assert run("mine", "add", "one#2017-05-29T10:00")[1] == "1 in my agenda.\n"
    shown = json.loads(
        run("events", "--mine", "--from", "2017-05-01", "--to", "2017-06-30", "--json")[1]
    )
    assert [one["uid"] for one in shown] == ["one#2017-05-29T10:00"]
    told = run("import", older, "--known", "skip")[1]
    assert told.endswith(" — left as it was\n")
    (changed,) = json.loads(run("import", older, "--known", "copy", "--json")[1])["changed"]
    assert (changed["way"], changed["taken"]) == ("copy", True)
    assert "one-2" in run("events")[1]


def test_a_second_version_doubles_nothing_that_both_set(run, data: Path, tmp_path: Path) -> None:
    older = next(data.glob("*draft*.txt"))
    newer = tmp_path / "second.txt"
    words = older.read_text(encoding="utf-8").replace("First Draft", "Second Draft")
    moved = words.replace("no later than November 2017", "from 4 to 6 December 2017")
    newer.write_text(moved, encoding="utf-8")
    _, out, _ = run("events", "--json")
    before = [one for one in json.loads(out) if one["origin"] in ("draft", "letter")]
    _, _, err = run("import", str(newer))
    assert "“Second Draft of the Resolution” follows “First Draft of the Resolution”" in err
    assert "moved: Preparatory meeting (three days): no later than November 2017 → from 4" in err
    _, out, _ = run("events", "--json")
    after = [one for one in json.loads(out) if one["origin"] in ("draft", "letter")]
    assert [one["uid"] for one in after if one["uid"] not in {b["uid"] for b in before}] == []
    assert len(after) == len(before)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("agenda --from 2030-01-01 --to 2030-02-01", "Nothing would be printed"),
        ("timeline --from 2030-01-01 --to 2030-02-01", "Nothing would be printed"),
        ("pack", "Nothing is in your agenda"),
    ],
)
def test_where_nothing_would_be_printed_a_sentence_says_so_and_no_file_is_written(
    run, tmp_path: Path, words: str, sentence: str
) -> None:
    target = tmp_path / "a.pdf"
    code, _, err = run("print", *words.split(), "--out", target)
    assert code == 2
    assert sentence in err.splitlines()[-1]
    assert not target.exists()


ZERO = """Zero draft of 3 June 2024

Protection of coral reefs

The General Assembly,

1. Decides to hold a workshop on lagoons in Suva from 3 to 5 September 2024;

2. Requests the Secretary-General to prepare a report on bleaching of corals.
"""


def test_a_text_that_only_sounds_alike_takes_nothing_over_unless_told(run, tmp_path) -> None:
    first, other = tmp_path / "first.txt", tmp_path / "other.txt"
    first.write_text(ZERO)
    changed = ZERO.replace("3 June", "1 July").replace("coral reefs", "coral reefs and mangroves")
    other.write_text(
        changed.replace("Suva from 3 to 5", "Apia from 10 to 12").replace("Zero", "New")
    )
    run("import", str(first))
    _, out, err = run("import", str(other), "--apart", "--json")
    assert json.loads(out)["versions"] == []
    assert "follows" not in err
    days = {one["when"]["text"] for one in json.loads(run("events", "--json")[1])}
    assert len(days) == 2
    _, out, err = run("import", str(other), "--follows", "zero draft", "--json")
    (done,) = json.loads(out)["versions"]
    assert done["carried"] is True
    assert "follows “Zero draft of 3 June 2024”" in err
    (event,) = json.loads(run("events", "--json")[1])
    assert "10 to 12 September 2024" in event["when"]["text"]
    assert run("import", str(other), "--follows", "zero draft", "--apart")[0] == 2
