"""What a letter's entry is called: the subject of "will take place", else what is asked for."""

import re

from desktop.core.dates.languages import languages_of
from desktop.core.dates.printed import DateMention
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.reading.drafts.names import is_name, is_pointer, short
from desktop.reading.drafts.silence import says_silence
from desktop.reading.drafts.titles import named_of, second_of
from desktop.reading.letters.announcing import ANNOUNCED, bare
from desktop.reading.letters.items import Item
from desktop.reading.letters.near_names import (
    ORDINAL_ONE,
    elliptic,
    gathering,
    holding,
    in_bracket,
    pointed,
)
from desktop.reading.prose import capital

_IN_ROMANCE = re.compile(r"\s?(?:qui |que )?(?:se |aur|ser[aá]|est |sont |tendr|está)")
# "Registration opens on 1 March and closes on 30 April": which of them is the date's.
_DOES = re.compile(r"(?:will )?(?P<verb>open|close|expire|end)s?")
_GATHERS = re.compile(r"\b(?:meeting|session|conference|round|forum|summit|workshop|exhibition)s?$")
_INVITED = re.compile(
    r"\b(?:invit(?:e|es|ed|ing)|invitation|pleasure|remind(?:s|ed|ing)?|welcome|convene[sd]?"
    r"|inviter|invitar(?:le)?)\b"
    r"(?: (?!to\b)[^,;:]{1,60}?)? (?:to|for|à|a) (?:attend |participate in |take part in |join )?"
    r"(?=(?P<what>(?:the|an?|its|our|their|this|la|le|l['’]|une?|el|los?|las?)[ '’].+))",
    re.IGNORECASE | re.DOTALL,
)
_IN_ROMANCE_ASKED = re.compile(r"invit(?:er|ar)", re.IGNORECASE)
_AND_TO = re.compile(
    r".*\b(?:and|as well as|followed by) (?:to |for )?(?=(?:the|an?|its|our) )", re.DOTALL
)
_BRACKETED = re.compile(r".*\b(?:the|an?|its|their|our) (?=[^.;:]{4,90}\($)", re.DOTALL)
_STATED = re.compile(
    r",? (?:(?:originally|initially|previously|first|now) )?(?:scheduled|planned|foreseen|announced"
    r"|hosted|organi[sz]ed|chaired|convened|to be held|taking place)\b.*|,? qui\b.*"
    r"| (?:of|on) \d.*",
    re.DOTALL,
)
# What was planned first stands between the name and its verb.
_ONCE = re.compile(r", (?:originally|initially|previously|first) [^,;]{3,80},")
_LEAD = re.compile(r".*(?:\bthat |\bque |\bqu[’']|, (?:and )?|; |: )", re.DOTALL)
_ASKED = re.compile(
    r"(?P<what>[^,;:]{3,90}?) (?:may|can|could|should|must|shall|will|are to|is to)(?: kindly)? be "
    r"(?P<verb>sent|submitted|addressed|directed|returned|received|communicated|transmitted"
    r"|forwarded|made|provided|shared)\b"
)
_ASKED_OF = re.compile(r"\b(?:are|is) (?:\w+ly )?(?:invited|requested|asked|encouraged|required)$")
_TO_DO = re.compile(
    r"\b(?:invited|requested|asked|encouraged|required|urged|advised|reminded) to "
    r"(?:kindly |please )?(?P<what>(?!(?:attend|participate|join|take part)\b)"
    r"[a-z]+\b[^,;:]{0,90})$"
)
_AND_ONLY = re.compile(r"\b(?:and|but|then) $")
_ADDRESS = re.compile(r"\S*@\S*|\S+://\S*")
# "It will now be held": what is held stands in the sentence before.
_PRONOUN = re.compile(
    r"(?:its|their|our|his|her|this|these|that|now|it|we|they|he|she|there|i|you|who|which|be|been"
    r"|take|takes|let[’']s|let|please|kindly|keep|hope|hopefully|also) ",
    re.IGNORECASE,
)
_MEANT = re.compile(r"(?:its?|they|this|these|which|now|be|been|takes?) ", re.IGNORECASE)
_MODAL = re.compile(r" (?:could|would|may|might|can|should|to)$")
_NO_TITLE = re.compile(
    r"(?:instead|statt|again|only|accordingly|tomorrow|today|qui|que|y|et|und|then|dates?|weitere|elles?|ils?|sie|er|es|ella|ello"
    r"|termine?)",
    re.IGNORECASE,
)
_VERBAL = re.compile(
    r"(?:now|it|we|they|he|she|there|i|you|who|which|be|been|takes?|let[’']s|let|keep|hope) ", re.I
)
_CONDITION = re.compile(
    r"(?:If|Should|Were|Where|In case|Unless)\b[^,]{3,120}, (?:please |kindly )?(?=\S)"
)
_TAIL = re.compile(r" (?:itself|themselves|in question)$")
_ROMANCE = re.compile(r"^(?:la|le|les|l['’]|une?|el|los|las)\b\s?", re.IGNORECASE)
_SECOND_CLAUSE = re.compile(r".*\band (?=(?:the|an?|its|our|their) )", re.DOTALL)
_WELCOME = re.compile(
    r"\b(?:(?:grateful|thankful|obliged) (?:for|to receive)|(?:appreciate|welcome|need|require"
    r"|await)(?: receiving)?) "
    r"(?:(?:the|your|any|all|their) )*(?P<what>[^,;:.]{3,90})$"
)
_REACHES = re.compile(
    r"(?P<what>(?:[^,;:]|(?<=\d),(?=\d)){3,90}?) (?:should|must|shall|will|may|can|need to|are to"
    r"|is to) "
    r"(?:reach|arrive|be with|be in)\b"
    r"|(?P<dont>[^,;:]{3,90}?) (?:devr(?:a|ont)|doi(?:t|vent)|deber(?:á|án)|sont priées? de)"
    r" (?:nous )?(?:parvenir|être|llegar|enviarse|presentarse|ser)\b"
)


@dataclass(frozen=True, slots=True)
class Before:
    """What stands before a date: where the last one ends, its title, the title above the list."""

    since: int | None = None
    last: str = ""
    lead: str = ""


def title_of(
    sentence: str, mention: DateMention, item: Item | None, before: Before
) -> tuple[str, bool]:
    """The title of what the date sets, and whether a rule found it.

    `item` is what an item of a list says beside its date. A pronoun is no title.
    """
    title, named = _title_by_rules(sentence, mention, item, before)
    if _NO_TITLE.fullmatch(title):
        return before.last or _words_beside(sentence, mention), False
    if not _PRONOUN.match(title):
        return title, named
    own = _PRONOUN.sub("", title) if named else ""
    if own and is_name(own) and not _VERBAL.match(title):
        return capital(own), True
    meant = before.last if _MEANT.match(title) else ""
    return meant or _words_beside(sentence, mention), False


def _title_by_rules(
    sentence: str, mention: DateMention, item: Item | None, before: Before
) -> tuple[str, bool]:
    """The first title that a rule finds, the surest rules first."""
    if condition := _CONDITION.match(sentence[: mention.start]):
        cut = condition.end()
        sentence = sentence[cut:]
        mention = replace(mention, start=mention.start - cut, end=mention.end - cut)
    if named := _beside(sentence, mention, before):
        return named, True
    between = sentence[before.since : mention.start] if before.since is not None else ""
    if subject := _subject(sentence, mention, before.since or 0):
        again = re.search(r"\b(?:one|ones|another|latter)\b", between) is not None
        return pointed(subject, before.last), not again and not is_pointer(subject)
    if item is not None and (title := item.under(before.lead)):
        return title, True
    if named := _asked_or_held(sentence, mention, before.since):
        return named, True
    to_do = _to_do(sentence[: mention.start])
    return (to_do, True) if to_do else (_words_beside(sentence, mention), False)


def _beside(sentence: str, mention: DateMention, before: Before) -> str:
    """A name that stands right before the date; that of a foreign sentence."""
    since = before.since or 0
    near = sentence[since : mention.start]
    if says_silence(near):
        return "Silence procedure"
    shared = near if before.since is not None else ""
    named = second_of(shared) or (elliptic(shared, before.last) if shared else "")
    named = named or (gathering(shared) if shared and not ANNOUNCED.search(shared) else "")
    named = named or _bracketed(sentence[: mention.start]) or in_bracket(near)
    return capital(named or _foreign(sentence, mention, before.since) or holding(near))


def _asked_or_held(sentence: str, mention: DateMention, since: int | None) -> str:
    """To what one is invited, what is asked for, the meeting before the date, what is held."""
    if named := _invited(sentence, mention, since) or _asked(sentence[: mention.start]):
        return named
    if named := gathering(sentence[since or 0 : mention.start]):
        return named
    named = named_of(sentence, mention.start, mention.end, since=since)
    return "" if _ASKED_OF.search(named) else named


def _foreign(sentence: str, mention: DateMention, since: int | None) -> str:
    """The title in a foreign sentence that does not invite."""
    if _INVITED.search(sentence[: mention.start]) or not languages_of(sentence):
        return ""
    # Only sentences of other languages need their patterns, which take long to make.
    from desktop.reading.letters.tongues import named_in_tongue

    return named_in_tongue(sentence, mention, since or 0)


def lead_of(text: str) -> str:
    """What the words above a list announce: "The second round will be held as follows:"."""
    verbs = list(ANNOUNCED.finditer(text)) if text.rstrip().endswith(":") else []
    return capital(_before(text, verbs[-1].start(), 0)) if verbs else ""


def _asked(before: str) -> str:
    """What is asked for: "Proposals may be sent", "Comments should reach us"."""
    if asked := list(_ASKED.finditer(before)):
        what = bare(asked[-1]["what"].rpartition(" that ")[2])
        return capital(f"{what} to be {asked[-1]['verb']}") if is_name(what) else ""
    if welcome := _WELCOME.search(before):
        what = bare(welcome["what"])
        return capital(what) if is_name(what) else ""
    reaches = list(_REACHES.finditer(before))
    what = bare(reaches[-1]["what"] or _ROMANCE.sub("", reaches[-1]["dont"])) if reaches else ""
    return capital(what) if is_name(what) else ""


def _to_do(before: str) -> str:
    """What somebody is asked to do: "those who attend are invited to register"."""
    found = _TO_DO.search(before)
    return capital(short(bare(found["what"]))) if found else ""


def _before(text: str, at: int, since: int) -> str:
    """The name that ends at a verb, from the last verb or clause on."""
    words = _ONCE.sub("", text[since:at])
    for pattern in (_LEAD, _SECOND_CLAUSE if since else None):
        lead = pattern.match(words) if pattern else None
        words = words[lead.end() :] if lead else words
    name = bare(_STATED.sub("", _TAIL.sub("", bare(words))))
    name = _ROMANCE.sub("", name) if _IN_ROMANCE.match(text, at) else name
    return name if is_name(name) or ORDINAL_ONE.fullmatch(name) else ""


def _subject(sentence: str, mention: DateMention, since: int) -> str:
    """The subject of the verb that announces, "" without one."""
    verbs = list(ANNOUNCED.finditer(sentence))
    before = [one for one in verbs if one.start() < mention.start]
    verb = before[-1] if before else next(iter(verbs), None)
    if verb is None or verb.start() == 0:
        return ""
    begin = max(before[-2].end(), since if since < verb.start() else 0) if len(before) > 1 else 0
    name = _before(sentence, verb.start(), begin)
    if len(before) > 1 and _AND_ONLY.search(sentence[: verb.start()]):
        name = _before(sentence, before[-2].start(), 0) or name
    if verb["meets"]:
        name = _MODAL.sub("", name)
        return f"{name} meeting" if name and not _GATHERS.search(name) else name
    does = _DOES.fullmatch(verb.group())
    closes = does is not None and (does["verb"] == "end" or not _GATHERS.search(name))
    return f"{name} {does['verb']}s" if name and does and closes else name


def _bracketed(before: str) -> str:
    """What stands right before a date in brackets: "the working group (5 May)"."""
    match = _BRACKETED.match(before)
    words = bare(before[match.end() :]) if match else ""
    return capital(short(words)) if is_name(words) and not ANNOUNCED.search(words) else ""


def _invited(sentence: str, mention: DateMention, since: int | None) -> str:
    """To what one is invited: "invite you to a briefing on 3 May and to the reception on 4 May"."""
    begin = _INVITED.search(sentence[: mention.start])
    if begin is None:
        return ""
    words = sentence[begin.start("what") : mention.start]
    if since is not None and since > begin.start("what"):
        words = sentence[since : mention.start]
        match = _AND_TO.match(words)
        words = words[match.end() :] if match else ""
    words = _ROMANCE.sub("", words) if _IN_ROMANCE_ASKED.match(begin.group()) else words
    name = bare(_STATED.sub("", bare(words)))
    return capital(short(name)) if is_name(name) else ""


def _words_beside(sentence: str, mention: DateMention) -> str:
    """The other words of the sentence, where no rule knows what is held."""
    before, after = sentence[: mention.start], sentence[mention.end :]
    parts = [bare(_ADDRESS.sub("", words)) for words in (before, after, sentence)]
    return capital(short(next((words for words in parts if is_name(words)), parts[-1])))
