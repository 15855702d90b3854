"""The head and the foot of a letter: its day, its place, who writes and what about."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from desktop.core.dates.printed import find_dates, first_day
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.places.place import Place
from desktop.core.quick.dataclasses import dataclass
from desktop.reading.drafts.block import Block
from desktop.reading.letters.mails import fields_in
from desktop.reading.prose import capital, sentences

SALUTATION = re.compile(
    r"(?:Your )?Excellenc(?:y|ies)\s?[,:]?(?:$|\s[A-Z])"
    r"|(?:Dear\b.{0,90}|Sirs?|Madams?|Sir/Madam|Madam/Sir|M(?:r|adam)\.? (?:President|Chair)\w*"
    r"|Distinguished .{3,60}|(?:Dear )?[Cc]olleagues|To whom it may concern"
    r"|(?:Hi|Hello|Good (?:morning|afternoon|day))\b.{0,60})\s?[,:!]$"
    r"|Excellences?\s?,|(?:Monsieur|Madame|Mesdames|Messieurs|Chers? |Chères? )\b.{0,90},$"
    r"|(?:Excelencias?|Excelentísim[oa]s?|Señor(?:es|as?)?|Estimad[oa]s?|Distinguid[oa]s?)\b"
    r".{0,90}[,:]$"
    r"|(?:Bonjour|Bonsoir|Buen[oa]s \w+|Hola|Liebe[rs]?|Hallo|Guten \w+"
    r"|Sehr geehrte[rs]?)\b.{0,90}[,:!]$"
    r"|.{3,200}\bpresents its compliments to\b"
)
CLOSING = re.compile(
    r"\bhighest consideration|\bassurances? of (?:my|our|its)\b"
    r"|^yours (?:sincerely|faithfully|truly)"
    r"|^sincerely\b|^respectfully|^cordially\b|^regards\b"
    r"|^(?:with )?(?:my |our )?(?:kind(?:est)?|best|warm(?:est)?) (?:regards|wishes)\b"
    r"|haute considération|salutations distinguées|^cordialement\b"
    r"|más alta(?: y distinguida)? consideración|^atentamente\b|^cordialmente\b"
    r"|^(?:best|cheers|thanks|many thanks|merci|bien (?:à (?:vous|toi)|cordialement)"
    r"|(?:un )?(?:cordial )?saludos?|(?:mit )?(?:viele[n]?|beste[n]?|freundliche[n]?"
    r"|herzliche[n]?|liebe) "
    r"gr(?:ü|ue)(?:ß|ss)en?|mfg)\b[ \w]{0,20}[,.!]?$",
    re.IGNORECASE,
)
_OFFICE = (
    r"(?:Ambassador|Permanent (?:Representative|Observer)|Co-?[Ff]acilitators?|Co-?[Cc]hairs?"
    r"|(?:Vice-)?President|Chair(?:man|person|woman)?|Minister|(?:Under-|Deputy |Assistant )*"
    r"Secretary(?:-General)?|Director(?:-General)?|(?:Deputy )?High Commissioner|Special \w+"
    r"|Chargée? d[’']affaires|Executive \w+|Head of|Counsellor)\b"
)
_SMALL = r"(?:de|del|della|van|von|der|den|al|bin|bint|da|dos|la|el|ten|y|e)"
_NAME = rf"(?:[^\W\d_a-z][\w’'.-]*)(?:[ -](?:{_SMALL}|[^\W\d_a-z][\w’'.-]*)){{1,5}}"
_STYLE = r"(?:(?:H\.\s?E\.|His Excellency|Her Excellency|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Sir|Dame)\s)*"
_AFTER_OFFICE = re.compile(
    rf"{_OFFICE}(?:,? and {_OFFICE}|,? of (?:the )?[^\W\d_a-z][\w’' -]*? to the United Nations"
    r"(?: (?:Office )?(?:in|at) [A-Z]\w+)?)*"
)
_MARK = re.compile(r"^(?:[(\[]?signed[)\]]?|/s/)[.:]?\s*", re.IGNORECASE)
_ENDS_NAMES = re.compile(r"(?:To|All|CC|cc|Enc|Encl|Attachments?|Annex)\b|Permanent Mission")
_SIGNED = re.compile(rf"{_STYLE}(?P<name>{_NAME}?),?\s*(?={_OFFICE})")
_ONLY_NAME = re.compile(rf"{_STYLE}(?P<name>{_NAME})")
_TWO_NAMES = re.compile(rf"{_STYLE}(?P<name>{_NAME}) (?:and|&|et|y) {_STYLE}(?P<other>{_NAME})")
_POLITE = re.compile(
    r"(?:(?:Please find|Kindly find|Attached please find) (?:attached|enclosed|herewith)?,? ?"
    r"(?:herewith )?|(?:As [\w -]{3,60}, )?(?:I|[Ww]e) "
    r"(?:have the (?:honou?r|pleasure)|am pleased|are pleased|would like|wish|write|am"
    r" writing|are writing|refer)(?: to)? ?"
    r"(?:(?:write to|inform|invite|remind) you ?(?:to )?|refer to "
    r"|transmit |enclose |circulate |share |draw your (?:kind )?attention to )?"
    r"(?:herewith )?(?:with reference to |with regard to )?"
    r"(?:in (?:my|our) capacity as )?(?:that )?)"
)
_VERBALE = re.compile(
    r".{3,200}? presents? (?:its|their) compliments to .{3,300}? and (?:has|have) the honou?r to "
    r"(?:\w+ )?(?:that |to )?"
)
_LONGEST_SUBJECT = 420
_LONGEST_LINE = 60
_BESIDE_A_DAY = re.compile(r"\b(?:le|el|on|the|this|dated?)\b:?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LetterHead:
    """What is known of a letter from its head and foot; `line` is its first line."""

    dated: date | None
    city: Place | None
    sender: str
    subject: str
    line: int


def head_of(blocks: Sequence[Block], gazetteer: Gazetteer) -> LetterHead:
    """Read head and foot of a letter."""
    start = next((n for n, b in enumerate(blocks) if SALUTATION.match(b.ink.text)), len(blocks))
    end = sign_off(blocks)
    head = [block.ink.text for block in blocks[:start]]
    fields = fields_in(head)
    foot = foot_of(blocks[end:])
    printed = fields.get("date")
    lines = [block.ink.text for block in blocks if is_dateline(block.ink.text, gazetteer)]
    dated = _day([printed] if printed else head) or _day(lines[:1]) or _day(foot)
    sender = fields.get("from") or sender_in(foot, gazetteer) or _letterhead(head, blocks, start)
    subject = fields.get("subject") or _first_words(blocks, start)
    return LetterHead(dated, _city(head, foot, gazetteer), sender, subject, blocks[0].line)


def foot_of(blocks: Sequence[Block]) -> list[str]:
    """The words below the closing, each column of a line for itself."""
    return [text for block in blocks for text in _columns(block)]


def _columns(block: Block) -> list[str]:
    """The words of each printed line; signatures may stand side by side on it."""
    return [
        " ".join(part.split())
        for row in block.rows
        for part in re.split(r"\s{3,}|\t|(?<=\w) (?=H\.\s?E\.)", row.printed.strip())
        if part.strip()
    ]


def sign_off(blocks: Sequence[Block]) -> int:
    """The place of the block with which the letter closes; their number when it has none."""
    return next((n for n, b in enumerate(blocks) if CLOSING.search(b.ink.text)), len(blocks))


def _day(texts: Sequence[str]) -> date | None:
    """The first single day that is printed."""
    return next(filter(None, map(first_day, texts)), None)


def is_dateline(text: str, gazetteer: Gazetteer) -> bool:
    """Whether a line says only when a letter was written, and perhaps where: "Geneva, 3 May"."""
    found = find_dates(text) if len(text) < _LONGEST_LINE else ()
    if len(found) != 1 or not found[0].when.is_fixed or found[0].when.start:
        return False
    rest = " ".join(_BESIDE_A_DAY.sub(" ", text[: found[0].start]).split()).strip(" ,.")
    behind = text[found[0].end :].strip(" ,.")
    return not behind and (not rest or gazetteer.looks_like_place(capital_words(rest)))


def _city(head: Sequence[str], foot: Sequence[str], gazetteer: Gazetteer) -> Place | None:
    """Where the letter was written: the city beside its date, else one in head or foot."""
    dated = [text for text in head if find_dates(text)]
    for text in (*dated, *head, *foot):
        for found in gazetteer.places_in(capital_words(text)):
            if found.place.city:
                return found.place
    return None


def capital_words(text: str) -> str:
    """The words with small letters after the first where they stand all in capitals."""
    return re.sub(r"\b[A-Z]{4,}\b", lambda word: word[0].capitalize(), text)


def sender_in(foot: Sequence[str], gazetteer: Gazetteer) -> str:
    """The names in the signature; several run together on one line are told apart.

    To whom it goes and where it was written are no names. "" without any.
    """
    names: list[str] = []
    for text in foot:
        text = CLOSING.sub("", text).strip(" ,.") if len(text) < 40 else text
        text = _MARK.sub("", text)
        if _ENDS_NAMES.match(text) and names:
            break
        if not gazetteer.looks_like_place(capital_words(text)):
            names.extend(_names_in(text))
    return ", ".join(dict.fromkeys(names))


def _names_in(text: str) -> Iterator[str]:
    if CLOSING.search(text) or len(text) > 600:
        return
    whole = _ONLY_NAME.fullmatch(text)
    if whole and not re.search(_OFFICE, text) and "Nations" not in text:
        yield whole["name"]
        return
    rest = _AFTER_OFFICE.sub(lambda office: f"{office.group()}\n", text)
    if whole := _TWO_NAMES.fullmatch(text):
        yield from (whole["name"], whole["other"])
        return
    for line in rest.split("\n"):
        if signed := _SIGNED.search(line.strip()):
            yield signed["name"].strip()


def _letterhead(head: Sequence[str], blocks: Sequence[Block], start: int) -> str:
    """Who writes when nobody signed: a note verbale says it itself, else the letterhead."""
    if start < len(blocks) and "presents its compliments" in blocks[start].ink.text:
        words = blocks[start].ink.text.split(" presents its compliments", 1)[0]
        return words.removeprefix("The ").strip()
    return next((text for text in head if not find_dates(text) and len(text) < 120), "")


def _first_words(blocks: Sequence[Block], start: int) -> str:
    """What the letter is about, when it has no subject line: its first sentence less courtesy."""
    for block in blocks[start:]:
        text = block.ink.text
        if SALUTATION.match(text):
            text = re.sub(r"^(?:Your )?Excellenc(?:y|ies)[,:]?\s*", "", text)
            text = "" if SALUTATION.match(text) and "compliments" not in text else text
        if len(text) > 20 and not CLOSING.search(text):
            first = sentences(text)[0].rstrip(".:")
            bare = _POLITE.sub("", _VERBALE.sub("", first, count=1), count=1)
            return _short(capital(bare))
    return ""


def _short(text: str) -> str:
    if len(text) <= _LONGEST_SUBJECT:
        return text
    return text[:_LONGEST_SUBJECT].rsplit(" ", 1)[0] + "…"
