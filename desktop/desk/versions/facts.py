"""What a version of a text is called, corrected by hand: papers print it in many ways."""

from datetime import date

from desktop.core.dates.printed import read_when
from desktop.core.drafts.draft import Draft
from desktop.core.edit import Change, Edit
from desktop.core.problem import Problem
from desktop.core.quick.dataclasses import replace
from desktop.core.versions.naming import own_name


def call_version(draft: Draft, title: str, version: str, symbol: str, day: str) -> Edit:
    """Give a version a title, a label, a symbol and a day; the empty edit where all are as before.

    `day` is a date in words, "" for none. Raises `Problem` without a title, or where `day` is no
    single day with its year.
    """
    title, version, symbol = (" ".join(words.split()) for words in (title, version, symbol))
    if not title:
        raise Problem("A text needs a title; write one.")
    after = replace(draft, title=title, version=version, symbol=symbol, date=_day(day))
    label = f"what “{own_name(draft)}” is called"
    return Edit(label, (Change(draft, after),) if after != draft else ())


def _day(words: str) -> date | None:
    if not words.strip():
        return None
    when = read_when(words.strip())
    if not when.is_fixed or when.earliest != when.latest:
        raise Problem(f"“{words.strip()}” is no single day; write it with its year: 14 March 2024.")
    return when.earliest
