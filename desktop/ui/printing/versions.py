"""Which version of a text is printed, or which two are compared."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox

from desktop.core.drafts.draft import Draft
from desktop.core.versions.naming import undated, version_name
from desktop.desk.dossier import Dossier
from desktop.desk.versions.following import previous_of
from desktop.ui.dates import DateWords


def versions_field(name: str, drafts: Sequence[Draft], chosen: str) -> QComboBox:
    """Make a list of the versions with one of them chosen by its id, else the last."""
    field = QComboBox()
    field.setAccessibleName(name)
    field.setToolTip(name)
    field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    field.setMinimumContentsLength(26)
    dates = DateWords()
    for draft in drafts:
        words = version_name(draft, drafts)
        day = dates.middle_day(draft.date) if draft.date and not undated(draft) else ""
        field.addItem(" ".join(filter(None, (words.name, day, words.apart))), draft.id)
    place = field.findData(chosen)
    field.setCurrentIndex(place if place >= 0 else field.count() - 1)
    return field


def older_than(dossier: Dossier, newer: str) -> str:
    """Return the version (its id) that one is compared with when nobody has said which."""
    here = dossier.draft(newer)
    before = previous_of(dossier, here) if here else None
    others = [one for one in dossier.drafts() if one.id != newer]
    return before.id if before else others[-1].id if here and others else ""
