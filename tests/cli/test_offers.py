"""Offered dates, and two events made one, from the command line."""

import json
from pathlib import Path

PAPERS = Path(__file__).parents[1] / "samples" / "versions"


def papers(name: str) -> list[str]:
    return [str(PAPERS / f"{name}_{part}.txt") for part in ("cal", "1", "2")]


def test_offers_are_listed_taken_and_kept(run) -> None:
    for paper in papers("bbnj"):
        _, _, err = run("import", paper)
    assert "offered: Intergovernmental conference" in err
    assert "the calendar has 11-22 May 2026" in err
    code, out, _ = run("offers", "--json")
    [offer] = json.loads(out)
    assert (code, offer["path"], offer["said"]["edtf"]) == (0, "OP 1", "2026-06-15/2026-06-26")
    assert "OP 1 says “from 15 to 26 June 2026”" in run("offers")[1]
    assert "No date is offered" in run("offers", "--take", offer["uid"][:16])[1]
    _, out, _ = run("events", "--find", "fourth session", "--json")
    assert json.loads(out)[0]["when"]["edtf"] == "2026-06-15/2026-06-26"
    assert run("offers", "--keep", offer["uid"])[0] == 2


def test_two_events_are_made_one_and_parted(run) -> None:
    for paper in papers("pan")[:2]:
        run("import", paper)
    _, out, _ = run("events", "--find", "pandemic preparedness", "--json")
    own, told = (event["uid"] for event in json.loads(out))
    assert "one event with 2 sources" in run("join", told, own)[1]
    code, out, _ = run("part", told, "2")
    assert (code, "event of its own" in out) == (0, True)
    _, out, _ = run("events", "--find", "pandemic preparedness", "--json")
    fresh = next(event["uid"] for event in json.loads(out) if event["uid"] != told)
    assert "are two" in run("join", told, fresh, "--apart")[1]
    assert run("part", told, "7")[0] == 2


def test_a_date_left_open_is_filled_and_makes_its_event(run) -> None:
    for paper in papers("inc")[:2]:
        run("import", paper)
    _, out, _ = run("blanks", "--json")
    [blank] = json.loads(out)
    assert (blank["path"], blank["text"], blank["filled"]) == ("OP 3", "(Month)", None)
    code, out, _ = run("fill", "OP 3", "13-15 May 2026")
    assert (code, "13" in out) == (0, True)
    assert json.loads(run("blanks", "--json")[1])[0]["filled"]["edtf"] == "2026-05-13/2026-05-15"
    _, out, _ = run("events", "--find", "regional consultations", "--json")
    assert "2026-05-13/2026-05-15" in {event["when"]["edtf"] for event in json.loads(out)}
    assert run("fill", "OP 3", "some day")[0] == 2
    assert run("fill", "OP 4", "13 May 2026")[0] == 2


def test_a_meeting_of_the_calendar_is_the_one_that_was_left_open(run) -> None:
    for paper in papers("bbnj")[:2]:
        run("import", paper)
    _, out, _ = run("events", "--find", "Our Ocean", "--json")
    uid = json.loads(out)[0]["uid"]
    assert "Our Ocean Conference" in run("fill", "OP 2", uid)[1]
    _, out, _ = run("events", "--find", "Our Ocean", "--json")
    assert [(event["uid"], len(event["sources"])) for event in json.loads(out)] == [(uid, 2)]
    assert len(json.loads(run("events", "--find", "ceremony", "--json")[1])) <= 1
