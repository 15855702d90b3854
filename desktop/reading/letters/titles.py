"""What a letter's entry is called: the subject of "will take place", else what is asked for."""

import re

from desktop.core.dates.printed import DateMention
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.reading.drafts.names import is_name, is_pointer, short
from desktop.reading.drafts.silence import says_silence
from desktop.reading.drafts.titles import named_of, second_of
from desktop.reading.letters.items import Item, trimmed
from desktop.reading.prose import capital

ANNOUNCED = re.compile(
    r"\b(?:(?:will|shall|would|may|might|could|should) "
    r"(?:also |then |now |thus |again |instead |[a-z]+ly )?"
    r"(?:take place|start|begin|open|commence|end|close|expire"
    r"|be (?:held|convened|organi[sz]ed|hosted)|be(?= (?:on|from|at|between|in the week)\b))"
    r"|(?:is|are) to (?:take place|be (?:held|convened|on)|begin|start|open)"
    r"|(?:is|are|remains?|stays?|has been|have been)"
    r" (?:now |tentatively |provisionally |currently |re)*"
    r"(?:scheduled|planned|foreseen|expected|envisaged|set|postponed|moved)"
    r"(?: (?:for|to|to (?:be held|take place)))?"
    r"|(?:opens?|closes?|begins?|starts?|ends?|commences?|expires?|runs?)"
    r"(?= (?:on|at|from|in|by|until)\b)|(?<!to )takes? place"
    r"|(?:qui |que )?(?:se tiendr(?:a|ont)|aur(?:a|ont) lieu|ser(?:a|ont) (?:tenu|convoqué|organisé"
    r")e?s?|(?:est|sont) (?:prévu|fixé|programmé|reporté)e?s?(?: (?:au|pour))?"
    r"|se (?:celebrará|realizará|llevará a cabo)n?|tendrán? lugar"
    r"|está(?:n)? previst[oa]s?(?: para)?"
    r"))\b"
)
_IN_ROMANCE = re.compile(r"\s?(?:qui |que )?(?:se |aur|ser[aá]|est |sont |tendr|está)")
# "Registration opens on 1 March and closes on 30 April": which of them is the date's.
_DOES = re.compile(r"(?:will )?(?P<verb>open|close|expire)s?")
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
_LEAD = re.compile(r".*(?:\bthat |, (?:and )?|; |: )", re.DOTALL)
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
_MOVED_TAIL = re.compile(r"\s*[→➔:–—]\s*(?:moved|postponed|rescheduled)(?: from| to)?$", re.I)
_AND_ONLY = re.compile(r"\b(?:and|but|then) $")
_ORDINAL_ONE = re.compile(r"(?P<which>[\w-]+) ones?", re.IGNORECASE)
_ORDINALS = (
    r"(?:next|last|final|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|\d{1,2}(?:st|nd|rd|th))"
)
_ADDRESS = re.compile(r"\S*@\S*|\S+://\S*")
_CONDITION = re.compile(
    r"(?:If|Should|Were|Where|In case|Unless)\b[^,]{3,120}, (?:please |kindly )?(?=\S)"
)
_TAIL = re.compile(r" (?:itself|themselves|in question)$")
_ROMANCE = re.compile(r"^(?:la|le|les|l['’]|une?|el|los|las)\b\s?", re.IGNORECASE)
_NO_NAME = re.compile(
    r"^(?:on|at|from|by|in|the|a|an|and|or)\b ?"
    r"|\b(?:on|at|from|by|in|and|or|is|are|be|will|shall|should|must)$",
    re.IGNORECASE,
)
_SECOND_CLAUSE = re.compile(r".*\band (?=(?:the|an?|its|our|their) )", re.DOTALL)
_WELCOME = re.compile(
    r"\b(?:(?:grateful|thankful|obliged) (?:for|to receive)|(?:appreciate|welcome)(?: receiving)?) "
    r"(?:(?:the|your|any|all|their) )*(?P<what>[^,;:.]{3,90})$"
)
_REACHES = re.compile(
    r"(?P<what>[^,;:]{3,90}?) (?:should|must|shall|will|may|can|need to|are to|is to) "
    r"(?:reach|arrive|be with|be in)\b"
    r"|(?P<dont>[^,;:]{3,90}?) (?:devr(?:a|ont)|doi(?:t|vent)|deber(?:á|án)|sont priées? de)"
    r" (?:nous )?(?:parvenir|être|llegar|enviarse|presentarse|ser)\b"
)


def announces(sentence: str, at: int) -> bool:
    """Whether a verb before offset `at` says that something is held, opens or ends then."""
    return any(verb.end() <= at for verb in ANNOUNCED.finditer(sentence))


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

    `item` is what an item of a list says beside its date.
    """
    if condition := _CONDITION.match(sentence[: mention.start]):
        cut = condition.end()
        sentence = sentence[cut:]
        mention = replace(mention, start=mention.start - cut, end=mention.end - cut)
    since = before.since
    between = sentence[since : mention.start] if since is not None else ""
    if says_silence(sentence[since or 0 : mention.start]):
        return "Silence procedure", True
    if second := second_of(between):
        return capital(second), True
    if named := _bracketed(sentence[: mention.start]):
        return named, True
    if subject := _subject(sentence, mention, since or 0):
        again = re.search(r"\b(?:one|ones|another|latter)\b", between) is not None
        return _pointed(subject, before.last), not again and not is_pointer(subject)
    if item is not None and (title := item.under(before.lead)):
        return title, True
    if named := _invited(sentence, mention, since):
        return named, True
    if asked := _asked(sentence[: mention.start]):
        return asked, True
    named = named_of(sentence, mention.start, mention.end, since=since)
    if named and not _ASKED_OF.search(named):
        return named, True
    to_do = _to_do(sentence[: mention.start])
    return (to_do, True) if to_do else (_words_beside(sentence, mention), False)


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
    words = text[since:at]
    for pattern in (_LEAD, _SECOND_CLAUSE if since else None):
        lead = pattern.match(words) if pattern else None
        words = words[lead.end() :] if lead else words
    name = bare(_STATED.sub("", _TAIL.sub("", bare(words))))
    name = _ROMANCE.sub("", name) if _IN_ROMANCE.match(text, at) else name
    return name if is_name(name) or _ORDINAL_ONE.fullmatch(name) else ""


def _subject(sentence: str, mention: DateMention, since: int) -> str:
    """The subject of the verb that announces, "" without one."""
    verbs = list(ANNOUNCED.finditer(sentence))
    before = [one for one in verbs if one.start() < mention.start]
    verb = before[-1] if before else next(iter(verbs), None)
    if verb is None or verb.start() == 0:
        return ""
    begin = max(before[-2].end(), since if since < verb.start() else 0) if len(before) > 1 else 0
    name = _before(sentence, verb.start(), begin)
    if not name and len(before) > 1 and _AND_ONLY.search(sentence[: verb.start()]):
        name = _before(sentence, before[-2].start(), 0)
    does = _DOES.fullmatch(verb.group())
    return f"{name} {does['verb']}s" if name and does and not _GATHERS.search(name) else name


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


def _pointed(name: str, last: str) -> str:
    """The name, or what "third one" stands for: the third of what was named before."""
    one = _ORDINAL_ONE.fullmatch(name)
    if one is None or not last:
        return capital(name)
    what = re.sub(rf"^{_ORDINALS} ", "", last, flags=re.IGNORECASE)
    return capital(f"{one['which']} {what[:1].lower()}{what[1:]}")


def _words_beside(sentence: str, mention: DateMention) -> str:
    """The other words of the sentence, where no rule knows what is held."""
    before, after = sentence[: mention.start], sentence[mention.end :]
    parts = [bare(_ADDRESS.sub("", words)) for words in (before, after, sentence)]
    return capital(short(next((words for words in parts if is_name(words)), parts[-1])))


def bare(words: str) -> str:
    """A name without article and without little words that hang at its ends."""
    before = ""
    words = _MOVED_TAIL.sub("", " ".join(trimmed(words).split()))
    while words != before:
        before, words = words, trimmed(_NO_NAME.sub("", words))
    return words
