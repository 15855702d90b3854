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
