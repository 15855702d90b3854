"""What stands in the margin of a Word file: remarks, reasons, and wishes that are told in words."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from docx.oxml.ns import qn

from desktop.core.drafts.aside_words import told_reason
from desktop.core.drafts.proposal import Proposal
from desktop.core.found import Comment
from desktop.writing.word.marks import safe

_UNFIT = "Proposal that no longer fits these words: “%”"


class Remarks:
    """Numbers the comments of one file."""

    def __init__(self, document: Any, now: datetime) -> None:
        self._document, self._now = document, now

    def add(self, author: str, made: date | None, text: str) -> int:
        """Write a comment; returns the number by which the words beside it name it."""
        comments = self._document.part._comments_part.comments
        comment = comments.add_comment(safe(text), safe(author), safe(author)[:2].upper())
        moment = f"{made:%Y-%m-%d}T00:00:00Z" if made else f"{self._now:%Y-%m-%dT%H:%M:%S}Z"
        comment._comment_elm.set(qn("w:date"), moment)
        return int(comment.comment_id)


def remarks_by_place(
    comments: Iterable[Comment], proposals: Iterable[Proposal]
) -> dict[str, list[Comment]]:
    """Return comments and the reasons of proposals by paragraph, or by what would add one."""
    found: dict[str, list[Comment]] = {}
    reasons = (
        Comment(one.paragraph or one.id, one.signed, one.made, told_reason(one.reason))
        for one in proposals
        if one.reason
    )
    for comment in (*comments, *reasons):
        found.setdefault(comment.paragraph, []).append(comment)
    return found


def unfit_remark(one: Proposal) -> Comment:
    """Return the words of a proposal that can stand nowhere in its paragraph any more."""
    return Comment(one.paragraph, one.signed, one.made, _UNFIT.replace("%", one.text))
