"""What has to be told beside an entry of a draft: derived bounds, windows, brackets."""

from collections.abc import Iterator

from desktop.core.dates.printed import DateMention, MentionKind
from desktop.reading.drafts.dates import month
from desktop.reading.drafts.scenes import Scene


def remarks_of(scene: Scene, mention: DateMention) -> Iterator[str]:
    """What has to be told: derived bounds, windows around, phases that narrow a limit."""
    when = mention.when
    if mention.kind is MentionKind.PLACEHOLDER:
        yield from _within(scene, mention)
    elif when.guess and when.is_dated:
        yield f"The day is a guess from “{when.text}”: {when.guess}."
    if not when.is_dated and mention.kind is MentionKind.RELATIVE:
        yield f"No date is printed: “{when.text}”."
    yield from _narrowed(scene, mention)
    if is_bracketed(scene, mention):
        yield "It stands in square brackets: it is not agreed."


def is_bracketed(scene: Scene, mention: DateMention) -> bool:
    """Whether the date stands in square brackets, however wide they are."""
    before = scene.paragraph.text[: mention.end]
    return before.count("[") > before.count("]") or "]" in mention.text


def _within(scene: Scene, mention: DateMention) -> Iterator[str]:
    yield f"The paper leaves the date open: “{mention.when.text}”."
    for one in reversed(scene.above):
        for other in one.dates:
            if other.kind is MentionKind.WINDOW and other.when.is_dated:
                yield f"To be held “{other.when.text}” ({one.path})."
                return


def _narrowed(scene: Scene, mention: DateMention) -> Iterator[str]:
    """A limit under the heading of a phase: the two bounds together."""
    phase, last = scene.phase, mention.when.latest
    if phase is None or mention.when.earliest is not None or last is None:
        return
    first = phase.when.earliest
    if first is None or first > last or mention.when.guess:
        return
    same = (first.year, first.month) == (last.year, last.month)
    left = f"only {month(last)}" if same else f"{month(first)} to {month(last)}"
    yield f"Under {phase.name}, which begins in {month(first)} ({phase.path}): {left} is left."
