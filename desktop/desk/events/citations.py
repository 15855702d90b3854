"""Which paragraphs point to which event, as people cite them."""

from collections.abc import Iterable, Mapping

from desktop.core.event import Event
from desktop.core.links.ties import LinkState
from desktop.desk.dossier import Dossier


def citations(
    dossier: Dossier, events: Iterable[Event] | None = None
) -> Mapping[str, tuple[str, ...]]:
    """Return for each uid the citation paths that point to it, in the order of the draft.

    Dismissed links are left out. The paragraph that sets an event points to it too; `events` are
    those of which that is asked, when they are known already.
    """
    paths = {
        paragraph.id: paragraph.path
        for draft in dossier.drafts()
        for paragraph in dossier.paragraphs(draft.id)
        if paragraph.path
    }
    pairs = {
        (link.paragraph, link.uid)
        for link in dossier.links()
        if link.state is not LinkState.DISMISSED
    }
    listed = dossier.events() if events is None else events
    pairs |= {(event.paragraph, event.uid) for event in listed if event.paragraph}
    order = {paragraph: number for number, paragraph in enumerate(paths)}
    found: dict[str, list[str]] = {}
    for paragraph, uid in sorted(pairs, key=lambda pair: order.get(pair[0], -1)):
        path = paths.get(paragraph)
        if path and path not in found.setdefault(uid, []):
            found[uid].append(path)
    return {uid: tuple(cited) for uid, cited in found.items()}


def joined(paths: Iterable[str]) -> str:
    """Return paths in one line, the letters before the number said once: "OP 14 A (b), 19 (b)"."""
    shown: list[str] = []
    before = ""
    for path in paths:
        series, _, rest = path.partition(" ")
        shown.append(rest if rest and series == before else path)
        before = series
    return ", ".join(shown)
