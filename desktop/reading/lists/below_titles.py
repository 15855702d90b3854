"""Lines of a day and a place that stand below the title of their meeting."""

from dataclasses import replace

from desktop.reading.content import Content
from desktop.reading.lists.around import day_below
from desktop.reading.lists.lines import ListLine, Sort


def with_days_below(lines: list[ListLine], content: Content) -> list[ListLine]:
    """Lines of place and day below a title are its date, with the place for words."""
    found = list(lines)
    for place in _dates_with_places(lines, content):
        found[place] = replace(lines[place], sort=Sort.DATE)
    for place, line in enumerate(lines):
        mention = day_below(lines, place)
        before = line.words[: mention.start].strip(" ,;:–—-") if mention else ""
        if mention and content.is_place(before):
            printed = mention.text[max(0, mention.text.find(mention.when.text)) :]
            found[place] = replace(line, sort=Sort.DATE, date=printed, words=before)
    return found


def _dates_with_places(lines: list[ListLine], content: Content) -> list[int]:
    """The lines of day and place ("5 May 2017, Rome") where such lines stand below titles."""
    alone = [
        place
        for place, line in enumerate(lines)
        if line.sort is Sort.ITEM and not line.bullet and content.is_place(line.words)
    ]
    titled = [at for at in alone if at and lines[at - 1].sort in (Sort.WORDS, Sort.HEADING)]
    several = len(titled) > 1 and 3 * len(titled) >= 2 * len(alone)
    return titled if several else []
