"""A delegate's weeks with one text: propose, note, link; the next version; to Word and back."""

import re
from datetime import date
from pathlib import Path

from desktop import app, paths
from desktop.core.clock import Clock
from desktop.core.drafts.draft import Paragraph
from desktop.core.drafts.proposal import Position, Proposal, Stance
from desktop.core.links.ties import LinkState, on_paragraph
from desktop.core.query import EventQuery
from desktop.desk.dossier import Dossier
from desktop.desk.drafts.proposing import Byline, ask_for_words, ask_to_add, take_position
from desktop.desk.edits import tie, write_note
from desktop.desk.entrance import Entrance
from desktop.desk.exporting.to_word import Wishes, export_word
from desktop.desk.importing.plan import plan_import
from desktop.desk.importing.reading import read_files
from desktop.desk.importing.takeover import edit_of
from desktop.desk.lookup import paragraph_called
from desktop.desk.versions.comparing import compare_drafts
from desktop.desk.versions.following import follow
from desktop.desk.versions.wordings import other_wordings

SHIPPED = paths.DATA / "modalities-first-draft-and-mapping.txt"
MEXICO = Byline("Mexico", "to leave room", date(2017, 1, 16))
EU = Byline("European Union")
NEW = "- 5. Welcomes the offer of the Government of Mexico to host the preparatory meeting;\n"
OLD_DATE, NEW_DATE = "no later than November 2017", "from 4 to 6 December 2017"


def second_version(folder: Path) -> Path:
    """The shipped text two weeks later: a paragraph more, all behind it renumbered, a new date."""
    lines = SHIPPED.read_text(encoding="utf-8").splitlines(keepends=True)
    found: list[str] = []
    for line in lines:
        counted = re.match(r"- (\d+)\. ", line)
        number = int(counted[1]) if counted else 0
        if number == 5:
            found.append(NEW)
        if counted and number >= 5:
            line = f"- {number + 1}. {line[counted.end() :]}"
        found.append(line.replace(OLD_DATE, NEW_DATE) if number == 20 else line)
    text = "".join(found).replace("First Draft of the Resolution", "Second Draft of the Resolution")
    path = folder / "second.txt"
    path.write_text(text, encoding="utf-8")
    return path


def bring_in(dossier: Dossier, path: Path) -> str:
    """Import a paper and let its draft follow; its version's id."""
    plan = plan_import(dossier, read_files((path,), dossier.gazetteer))
    dossier.do(edit_of(plan, dossier))
    follow(dossier, [one.draft for found in plan.found for one in found.drafts])
    return dossier.drafts()[-1].id


def at(dossier: Dossier, draft: str, path: str) -> Paragraph:
    return next(one for one in dossier.paragraphs(draft) if one.path == path)


def words_of(dossier: Dossier, draft: str) -> list[tuple[str, str, str]]:
    """What stands there; footnotes last, since a Word file has no other place for them."""
    told = [(str(one.kind), one.path, one.text) for one in dossier.paragraphs(draft)]
    return sorted(told, key=lambda one: one[0] == "footnote")


def asked(dossier: Dossier, draft: str) -> set[tuple[str, str, str, str, str]]:
    """Who asks for what, and where."""
    return {_told(dossier, one) for one in dossier.proposals(draft)}


def _told(dossier: Dossier, one: Proposal) -> tuple[str, str, str, str, str]:
    place = dossier.paragraph(one.paragraph or one.after)
    return one.delegation, str(one.kind), place.path if place else "", one.base, one.text


def test_all_that_hangs_on_a_text_finds_its_place_in_the_next_one_and_in_word(
    dossier: Dossier, tmp_path: Path, clock: Clock
) -> None:
    first = dossier.drafts()[0]
    op20 = at(dossier, first.id, "OP 20")
    wanted = op20.text.replace("three days", "four days")
    dossier.do(ask_for_words(dossier, op20, wanted, MEXICO))
    dossier.do(ask_to_add(dossier, at(dossier, first.id, "OP 27"), EU, "Thanks all donors;"))
    on_words = dossier.proposals_of("Mexico")[0]
    said = Position(on_words.id, "Switzerland", Stance.CAN_GO_ALONG, said=date(2017, 1, 16))
    dossier.do(take_position(dossier, first.id, said))
    linked = at(dossier, first.id, "OP 14 A (b)")
    dossier.do(write_note(on_paragraph(linked.id), "", "Ask the capital."))
    event = next(one for one in dossier.events(EventQuery(words="bali process")) if not one.mine)
    dossier.do(tie(linked.id, event.uid, None))

    second = dossier.draft(bring_in(dossier, second_version(tmp_path)))
    assert second is not None
    found = compare_drafts(dossier, first, second)
    moved = [row for row in found.rows if row.dates]
    assert [(row.path, row.before.path if row.before else "") for row in moved] == [
        ("OP 21", "OP 20")
    ]
    assert "Preparatory meeting (three days)" in {one.event.title for one in found.affected}
    assert {row.path for row in found.rows if row.before is None} == {"OP 5"}

    now = at(dossier, second.id, "OP 21")
    assert asked(dossier, second.id) == {
        ("Mexico", "change", "OP 21", now.text, now.text.replace("three days", "four days")),
        ("European Union", "add", "OP 28", "", "Thanks all donors;"),
    }
    assert [one.stance for one in dossier.positions(second.id)] == [Stance.CAN_GO_ALONG]
    heir = at(dossier, second.id, "OP 15 A (b)")
    assert dossier.note(on_paragraph(heir.id)) == "Ask the capital."
    states = {one.uid: one.state for one in dossier.links_of_paragraph(heir.id)}
    assert states[event.uid] is LinkState.CONFIRMED
    assert [one.paragraphs[0].path for one in other_wordings(dossier, heir)] == ["OP 14 A (b)"]
    (meeting,) = [one for one in dossier.events() if one.paragraph == now.id]
    assert (meeting.when.earliest, meeting.when.latest) == (date(2017, 12, 4), date(2017, 12, 6))

    target = tmp_path / "second.docx"
    assert export_word(dossier, second, target, Wishes.TRACKED, notes=True) == 2
    other = app.open_dossier(
        Entrance(tmp_path / "other.dossier", clock.today()), str, shipped=False
    )
    back = bring_in(other, target)
    assert words_of(other, back) == words_of(dossier, second.id)
    assert asked(other, back) == asked(dossier, second.id)
    noted = " ".join(other.note(on_paragraph(one.id)) for one in other.paragraphs(back))
    assert "Ask the capital." in noted
    assert "Switzerland can go along (Mexico)" in noted
    other.close()
    assert paragraph_called(dossier, "OP 29").draft == second.id
