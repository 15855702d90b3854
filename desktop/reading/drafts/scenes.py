"""A paragraph with what stands over it, as far as it tells what the paragraph sets."""

from collections.abc import Iterator, Sequence

from desktop.core.drafts.draft import Paragraph, ParagraphKind
from desktop.core.quick.dataclasses import dataclass
from desktop.core.when import When
from desktop.reading.drafts.references import STAGE

SETTING = (ParagraphKind.OPERATIVE, ParagraphKind.SUB, ParagraphKind.ANNEX)


@dataclass(frozen=True, slots=True)
class Phase:
    """A phase that the draft dates."""

    name: str
    path: str
    when: When


@dataclass(frozen=True, slots=True)
class Scene:
    """A paragraph with what stands over it, outermost first, and the phase of its heading."""

    paragraph: Paragraph
    above: tuple[Paragraph, ...]
    phase: Phase | None

    @property
    def lead(self) -> str:
        """The words of the paragraph right over it."""
        return self.above[-1].text if self.above else ""


def scenes_of(paragraphs: Sequence[Paragraph]) -> Iterator[Scene]:
    """Every paragraph that can set something."""
    by_id = {one.id: one for one in paragraphs}
    phases = {phase.name.lower(): phase for one in paragraphs if (phase := _phase(one))}
    current: Phase | None = None
    for one in paragraphs:
        if one.kind is ParagraphKind.HEADING:
            named = STAGE.match(one.text)
            current = phases.get(named.group().lower()) if named else None
        elif one.kind in SETTING:
            yield Scene(one, tuple(_above(one, by_id)), current)


def _phase(paragraph: Paragraph) -> Phase | None:
    named = STAGE.match(paragraph.text)
    dated = [one for one in paragraph.dates if one.when.is_dated]
    if named is None or not dated or paragraph.kind not in SETTING:
        return None
    return Phase(named.group(), paragraph.path, dated[0].when)


def _above(paragraph: Paragraph, by_id: dict[str, Paragraph]) -> list[Paragraph]:
    above: list[Paragraph] = []
    parent = by_id.get(paragraph.parent or "")
    while parent is not None:
        above.insert(0, parent)
        parent = by_id.get(parent.parent or "")
    return above
