"""A printed agenda as plain words: everything is decided here, so that painting needs no rules."""

from desktop.core.quick.dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """One row of the agenda, in its columns from left to right.

    `day` ("22–25", "May", "by 30 Nov 2017") is set strong; `mark` ("(tbc)", "(cancelled)", "")
    stands behind it in the softer colour; `weekday` ("Mon – Thu") is the small print below.
    `detail` is the small print under `title`. `firm` is false where the date may still change.
    `paragraphs` are the citation paths that point here ("OP 14 A (b), 19 (b)"). `description` is
    what the papers say of it, in whole lines of their own.
    """

    day: str
    weekday: str
    title: str
    detail: str = ""
    place: str = ""
    paragraphs: str = ""
    firm: bool = True
    mark: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class SheetSection:
    """Rows under a heading; a heading must not stand alone at the foot of a page."""

    heading: str
    entries: tuple[SheetEntry, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole agenda to print.

    `footer_left` stands at the left foot of every page; the page's number is the painter's.
    `paragraphs` has the column of paths, `blank` an empty one to write in.
    """

    title: str
    subtitle: str
    sections: tuple[SheetSection, ...]
    footer_left: str
    paragraphs: bool = True
    blank: bool = False
