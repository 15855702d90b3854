"""Where a draft stands is shown when it is certain, asked when it is not, and a person decides."""

from datetime import date

from pytestqt.qtbot import QtBot

from desktop.core.versions.kinship import Certainty, Kinship
from desktop.desk.versions.standing import OWN, Kin, Question, Standing
from desktop.ui.importing.version_choice import VersionChoice, question_words
from desktop.ui.theme import Theme
from tests import make

KNOWN = make.draft("a", version="Zero draft", title="Coral reefs", date=date(2024, 3, 1))
NEW = make.draft("b", version="Rev. 1", title="Coral reefs", date=date(2024, 4, 1))


def question(certainty: Certainty, order: int, standing: Standing = OWN) -> Question:
    kin = Kin(KNOWN, Kinship(certainty, 0.9, ("the same title",)), order)
    return Question(NEW, (kin,), standing)


def test_what_is_certain_is_chosen_and_can_be_refused(qtbot: QtBot, theme: Theme) -> None:
    asking = VersionChoice(theme)
    qtbot.addWidget(asking)
    asking.ask((question(Certainty.SURE, 1, Standing("a")),))
    (chooser,) = asking.choosers
    assert not asking.isHidden()
    assert chooser.currentText() == "A newer version of “Zero draft, Coral reefs”"
    assert asking.told() == {"b": Standing("a")}
    chooser.setCurrentIndex(0)
    assert asking.told() == {"b": OWN}
    asking.ask((question(Certainty.SURE, 1, Standing("a")),))
    assert asking.told() == {"b": OWN}
    asking.ask(())
    assert asking.isHidden()


def test_what_is_doubtful_is_a_text_of_its_own_until_said(qtbot: QtBot, theme: Theme) -> None:
    asking = VersionChoice(theme)
    qtbot.addWidget(asking)
    asking.ask((question(Certainty.MAYBE, -1),))
    (chooser,) = asking.choosers
    assert asking.told() == {"b": OWN}
    chooser.setCurrentIndex(1)
    assert chooser.currentText() == "An older version of “Zero draft, Coral reefs”"
    assert asking.told() == {"b": Standing("a", newer=False)}
    assert chooser.accessibleName().startswith("Is “Rev. 1, Coral reefs” a newer version of")


def test_the_question_says_what_is_in_doubt() -> None:
    which = question_words(question(Certainty.SURE, 0))
    assert which.startswith("“Rev. 1, Coral reefs” and “Zero draft, Coral reefs” are one text.")
    assert question_words(question(Certainty.MAYBE, 1)).endswith("? (the same title)")
