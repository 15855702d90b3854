"""One meeting told in two languages: words say nothing then, but days and city may."""

from desktop.core.event import Kind
from desktop.core.matching.pairs import Bond, Judged, Judgement, both_fixed, numbers_differ, shared
from desktop.core.search.fold import fold

_SMALL_WORDS = {
    "english": "a an and at by for from in of on the to with",
    "french": "a au aux d dans de des du en et l la le les par pour sur un une",
    "spanish": "a al con de del el en la las los para por sobre un una y",
    "portuguese": "a ao as com da das de do dos e em na no o os para por sobre um uma",
    "german": "am an auf bei das dem den der des die fur im in mit und von zu zum zur",
}
_WORDS = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}


def tongues(title: str) -> frozenset[str]:
    """The languages that a title may be in, by its small words; none where it has none."""
    words = fold(title).replace("'", " ").replace("’", " ").split()
    counts = {name: sum(word in small for word in words) for name, small in _WORDS.items()}
    most = max(counts.values())
    return (
        frozenset(name for name, count in counts.items() if count == most) if most else frozenset()
    )


def day_and_city(entry: Judged) -> str:
    """What two tellings of one meeting share in any language; "" where it is not known."""
    event = entry.event
    if event.kind is not Kind.MEETING or not event.when.is_fixed or not entry.spot[1]:
        return ""
    return f"{event.when.spans()} {entry.spot}"


def doubtful_tongue(one: Judged, other: Judged) -> Judgement | None:
    """Papers in two languages that tell of the very same days in one city."""
    if one.document == other.document or not both_fixed(one, other) or numbers_differ(one, other):
        return None
    strangers = one.mark.processes and other.mark.processes and not shared(one, other)
    if strangers or one.mark.side_event != other.mark.side_event:
        return None
    here, there = tongues(one.event.title), tongues(other.event.title)
    if not here or not there or here & there or day_and_city(one) != day_and_city(other):
        return None
    reason = "the same days in the same city, told in another language"
    return Judgement(Bond.MAYBE_SAME, reason) if day_and_city(one) else None
