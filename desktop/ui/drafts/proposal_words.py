"""What a proposal asks for and what is said to it, in one line each."""

from PySide6.QtCore import QCoreApplication

from desktop.core.drafts.proposal import Position, Proposal, ProposalKind, Stance
from desktop.core.drafts.text_edits import edits_of
from desktop.desk.edits import shortened

translate = QCoreApplication.translate
LETTERS = 160


def asked_words(one: Proposal, behind: str = "") -> str:
    """Say what is asked for: replace “crisis situations” by “crises”; add “…”.

    `behind` names the paragraph behind which one shall stand that is moved.
    """
    if one.kind is ProposalKind.DELETE:
        return translate("Proposals", "delete the paragraph")
    if one.kind is ProposalKind.MOVE:
        if not one.after:
            return translate("Proposals", "move the paragraph to the beginning")
        if not behind:
            return translate("Proposals", "move the paragraph")
        return translate("Proposals", "move the paragraph behind %1").replace("%1", behind)
    if one.kind is ProposalKind.ADD:
        return translate("Proposals", "add “%1”").replace("%1", shortened(one.text, LETTERS))
    return "; ".join(_edits(one))


def _edits(one: Proposal) -> list[str]:
    said: list[str] = []
    for edit in edits_of(one.base, one.text):
        out, put = one.base[edit.start : edit.end].strip(), edit.words.strip()
        if out and put:
            words = translate("Proposals", "replace “%1” by “%2”")
        elif put:
            words = translate("Proposals", "add “%2”")
        elif out:
            words = translate("Proposals", "delete “%1”")
        else:
            continue
        # Both at once: one may have the other's sign in it.
        first, _, rest = words.partition("%1")
        rest = rest if "%1" in words else first
        first = first if "%1" in words else ""
        inner = shortened(out, LETTERS) if "%1" in words else ""
        said.append(f"{first}{inner}{rest.replace('%2', shortened(put, LETTERS))}")
    return said


def stance_name(stance: Stance) -> str:
    """Name what a delegation says to a proposal."""
    return {
        Stance.SUPPORTS: translate("Proposals", "supports"),
        Stance.OPPOSES: translate("Proposals", "opposes"),
        Stance.RESERVES: translate("Proposals", "reserves its position"),
        Stance.CAN_GO_ALONG: translate("Proposals", "can go along"),
    }[stance]


def position_words(one: Position, meeting: str, day: str = "") -> str:
    """Say a position: who says what, for whom, where, on which day and in which words."""
    behalf = translate("Proposals", "for %1").replace("%1", one.on_behalf) if one.on_behalf else ""
    said = f"{one.delegation} {stance_name(one.stance)}"
    words = f"“{one.words}”" if one.words else ""
    return " · ".join(part for part in (said, behalf, meeting, day, words) if part)
