"""What the command line says: values as lines of plain text, and the larger JSON shapes."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from desktop.core.dates.wording import words
from desktop.core.document import DocumentKind, Unread
from desktop.core.drafts.draft import Draft, Paragraph
from desktop.core.event import Event
from desktop.core.found import Found
from desktop.core.links.ties import Link, LinkState
from desktop.core.recurrence.words import repeats_words
from desktop.desk import shapes
from desktop.desk.dossier import Dossier
from desktop.desk.exporting.outcome import ExportReport
from desktop.desk.importing.reading_back import told_of
from desktop.desk.importing.rows import ImportPlan, ImportRow, Verdict, Way

if TYPE_CHECKING:
    from desktop.core.drafts.proposal import Proposal


class LinkRow(NamedTuple):
    """A link with what its two ends are called."""

    link: Link
    path: str
    title: str
    draft: Draft


def of_found(found: Found) -> Iterable[str]:
    """Tell what was found in one file."""
    document = found.document
    if document.kind is DocumentKind.NOTHING:
        yield (
            f"{document.name}: nothing found that looks like a calendar, a letter or a draft"
            f" resolution ({len(document.unread)} lines)."
        )
        return
    yield f"{document.name}: {document.title}"
    for letter in found.letters:
        dated = letter.date.isoformat() if letter.date else "no date"
        yield f"  letter, {dated}, {letter.sender}: {letter.subject}"
    for draft in found.drafts:
        yield f"  draft: {draft.draft.title}, {draft.draft.version}"
        yield f"    {_paragraph_count(p.kind for p in draft.paragraphs)}"
    for event in found.events:
        yield from (f"  {line}" for line in _event_lines(event, ()))
        yield from (f"      note: {remark}" for remark in event.remarks)
    yield from (f"  note: {remark}" for remark in found.remarks)
    yield from _unread(document.unread)


def _paragraph_count(kinds: Iterable[str]) -> str:
    return ", ".join(f"{number} {kind}" for kind, number in Counter(kinds).items())


def _unread(lines: Iterable[Unread]) -> Iterable[str]:
    for line in lines:
        yield f"  not read, line {line.line}: {line.text.strip()} ({line.reason})"


def of_events(events: Iterable[Event], paths: Mapping[str, tuple[str, ...]]) -> Iterable[str]:
    """Tell the agenda, a line or two an event."""
    for event in events:
        yield from _event_lines(event, paths.get(event.uid, ()))


def _event_lines(event: Event, paths: Iterable[str]) -> Iterable[str]:
    mark = "x" if event.mine else " "
    sure = "" if event.sure else " [look]"
    open_ = " (cancelled)" if event.cancelled else " (tbc)" if event.is_open else ""
    yield f"[{mark}] {words(event.when)}{open_}  {event.title}{sure}"
    facts = [*event.processes, event.place.words, repeats_words(event), *paths, event.uid]
    yield "      " + " · ".join(fact for fact in facts if fact)


def links_with_names(dossier: Dossier) -> tuple[LinkRow, ...]:
    """Return each link with the names of its two ends, in the drafts' order."""
    cited = {
        paragraph.id: (number, paragraph.path, draft)
        for draft in dossier.drafts()
        for number, paragraph in enumerate(dossier.paragraphs(draft.id))
    }
    place = {draft.id: number for number, draft in enumerate(dossier.drafts())}
    titles = {event.uid: event.title for event in dossier.events()}

    def order(row: LinkRow) -> tuple[int, int, float, str]:
        return place[row.draft.id], cited[row.link.paragraph][0], -row.link.score, row.title

    rows = (
        LinkRow(link, cited[link.paragraph][1], titles[link.uid], cited[link.paragraph][2])
        for link in dossier.links()
    )
    return tuple(sorted(rows, key=order))


def of_links(rows: Iterable[LinkRow]) -> Iterable[str]:
    """Tell the links, a line each, under the version in which the paragraphs stand."""
    last: Draft | None = None
    for link, path, title, draft in rows:
        if draft is not last:
            last = draft
            yield from of_drafts((draft,))
        yield f"{path}  {title}  ({link.state}: {link.reason})  {link.uid}"


def _number(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def of_drafts(drafts: Iterable[Draft]) -> Iterable[str]:
    """Tell the versions, a line each."""
    for draft in drafts:
        dated = draft.date.isoformat() if draft.date else "no date"
        yield " · ".join(
            fact for fact in (draft.id, draft.title, draft.version, draft.symbol, dated) if fact
        )


def of_draft(dossier: Dossier, draft: Draft, text: Iterable[Paragraph]) -> Iterable[str]:
    """Tell a version by the paragraphs of its `text`, with its links."""
    yield from of_drafts((draft,))
    titles = {event.uid: event.title for event in dossier.events()}
    proposals: dict[str, list[Proposal]] = {}
    for one in dossier.proposals(draft.id):
        # What is to come in is told with the paragraph behind which it stands.
        proposals.setdefault(one.paragraph or one.after, []).append(one)
    for paragraph in text:
        indent = "  " * paragraph.level
        cited = f"{paragraph.path}  " if paragraph.path else ""
        yield f"{indent}{cited}{paragraph.text}"
        for link in dossier.links_of_paragraph(paragraph.id):
            if link.state is not LinkState.DISMISSED:
                yield f"{indent}    -> {titles[link.uid]} ({link.state}: {link.reason})"
        for proposal in proposals.get(paragraph.id, ()):
            words = f": {proposal.text}" if proposal.text else ""
            told = f"{proposal.delegation}, {proposal.kind}, {proposal.state}"
            yield f"{indent}    ~ {told}{words}"


def draft_shape(dossier: Dossier, draft: Draft, text: Iterable[Paragraph]) -> shapes.Shape:
    """The JSON shape of a version by the paragraphs of its `text`, with links and proposals."""
    paragraphs = tuple(text)
    cited = {paragraph.id: paragraph.path for paragraph in paragraphs}
    rows = [row for row in links_with_names(dossier) if row.link.paragraph in cited]
    return {
        **shapes.of_draft(draft, paragraphs),
        "links": [shapes.of_link(row.link, row.path, row.title) for row in rows],
        "proposals": [
            shapes.of_proposal(one, cited.get(one.paragraph)) for one in dossier.proposals(draft.id)
        ],
    }


def of_import(
    plan: ImportPlan, taken: frozenset[int], ways: Mapping[int, Way] | None = None
) -> Iterable[str]:
    """Tell what an import has done; `ways` is what became of entries whose uid was known."""
    for name in plan.already:
        yield f"{name}: this document is in the dossier already; nothing was changed."
    yield from map(told_of, plan.backs)
    for one in plan.found:
        yield f"{one.document.name}: {one.document.title}"
        rows = [row for row in plan.rows if row.document == one.document.name]
        numbers = Counter(row.verdict for row in rows)
        going = [row for row in rows if row.goes_on is not None]
        numbers[Verdict.NEW] -= len(going)
        counted = ", ".join(f"{numbers[verdict]} {verdict}" for verdict in Verdict)
        if going:
            counted += f", {len(going)} known from the older version"
        unread = _number(len(one.document.unread), "line")
        yield f"  {_number(len(rows), 'event')}: {counted}; {unread} not read"
        yield from (f"  note: {remark}" for remark in one.remarks)
        yield from _unread(one.document.unread)
    for number, row in enumerate(plan.rows):
        # An entry that comes back as it was is counted above, and is no news.
        told = row.verdict is not Verdict.NEW and not (row.twin and row.verdict is Verdict.SAME)
        if told or number not in taken or _is_news(row):
            yield f"  {_row_line(row)}{_became(number, taken, ways or {})}"


def _is_news(row: ImportRow) -> bool:
    """Whether an entry that an older version has too has another date now."""
    return row.goes_on is not None and row.goes_on.when != row.found.when


_BECAME = {
    Way.UPDATE: " — updated",
    Way.REPLACE: " — updated, what was set by hand too",
    Way.SKIP: " — left as it was",
    Way.COPY: " — taken as a copy",
}


def _became(number: int, taken: frozenset[int], ways: Mapping[int, Way]) -> str:
    if number not in taken:
        return " — left out"
    return _BECAME[ways[number]] if number in ways else ""


def _row_line(row: ImportRow) -> str:
    told = "; ".join((*filter(None, (row.reason,)), *row.differences))
    verdict = str(row.verdict)
    if row.goes_on is not None:
        before, after = row.goes_on.when.text, row.found.when.text
        verdict, told = "goes on", f"{before} → {after}" if _is_news(row) else before
    return f"{verdict}: {row.found.title} ({told})" if told else f"{verdict}: {row.found.title}"


def import_shape(
    plan: ImportPlan, taken: frozenset[int], ways: Mapping[int, Way] | None = None
) -> shapes.Shape:
    """The JSON shape of what an import has done; `ways` as in `of_import`."""
    return {
        "already": list(plan.already),
        "again": [
            {
                "file": one.document,
                "draft": one.draft.id,
                "proposals": [each.id for each in one.proposals],
                "comments": len(one.remarks),
            }
            for one in plan.backs
        ],
        "files": [one.document.name for one in plan.found],
        **{
            str(verdict): [
                _row_shape(row, number in taken, (ways or {}).get(number))
                for number, row in enumerate(plan.rows)
                if row.verdict is verdict
            ]
            for verdict in Verdict
        },
        "unread": [
            {
                "file": one.document.name,
                "page": line.page,
                "line": line.line,
                "text": line.text,
                "reason": line.reason,
            }
            for one in plan.found
            for line in one.document.unread
        ],
    }


def _row_shape(row: ImportRow, taken: bool, way: Way | None) -> shapes.Shape:
    return {
        **({"way": str(way)} if way else {}),
        "uid": row.known.uid
        if row.known and row.verdict is not Verdict.DOUBTFUL
        else row.found.uid,
        "title": row.found.title,
        "known": row.known.uid if row.known else None,
        **({"goes_on": row.goes_on.uid} if row.goes_on else {}),
        "reason": row.reason,
        "differences": list(row.differences),
        "taken": taken,
    }


def of_export(report: ExportReport) -> Iterable[str]:
    """Tell what an export has written, what to delete first, what could not go, and the way in."""
    for path in report.paths:
        yield str(path)
    yield f"{_number(len(report.written), 'event')} written."
    if report.left_out:
        yield f"{len(report.left_out)} could not go out:"
        yield from (f"  {event.title} ({reason})" for event, reason in report.left_out)
    yield from report.said
    if report.slip:
        yield f"\n{report.slip}\nThe same is in {report.slip_path}\n"
    if report.hint:
        yield report.hint
