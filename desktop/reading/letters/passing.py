"""Dates in passing: of resolutions, letters and reports, of the paper itself, of what was done."""

import re

from desktop.reading.dated import is_of_paper

_ENGLISH = (
    r"resolutions?|decisions?|letters?|notes? verbales?|notes?|reports?|communications?"
    r"|memorandums?"
    r"|memoranda|documents?|drafts?|texts?|versions?|circulars?|agreements?|treaty|treaties"
    r"|protocols?|charter|minutes|summary|press release|statements?|messages?|e-?mails?|mails?"
    r"|laws?"
    r"|acts?|regulations?|judge?ments?|opinions?|articles?|proposals?|publications?|papers?"
    r"|accords?"
    r"|declarations?|mandates?|requests?|invitations?|replies|reply|announcements?|figures?|data"
)
_TONGUES = (
    r"résolutions?|décisions?|lettres?|rapports?|courriers?|courriels?|accords?|lois?|règlements?"
    r"|comptes? rendus?|procès-verb(?:al|aux)|déclarations?"
    r"|resolución|resoluciones|decisión|decisiones|cartas?|notas?|informes?|documentos?|versión"
    r"|correos?|acuerdos?|ley|actas?|declaración"
    r"|beschluss|beschlüsse|schreiben|berichts?|vermerks?|entscheidung|fassung|entwurfs?|dokuments?"
    r"|gesetz|erklärung|abkommen|übereinkommen|verbalnote|protokolls?"
)
_PAPER = rf"(?:{_ENGLISH}|{_TONGUES})"
_NUMBER = r"[\w./()-]*\d[\w./()-]*"
# "resolution 71/280 of 6 April 2017", "my letter dated", "the report of May 2020".
_OF_PAPER = re.compile(
    rf"\b{_PAPER}\b(?: (?:no\.? ?|n[°º] ?)?{_NUMBER}(?: [AB])?(?:,? (?:and|et|y|und) {_NUMBER})?)?"
    r"[^.;:,]{0,40}?"
    r"(?:,? (?:of|dated|from|du|de|del|des|vom|von|en date (?:du|de)|de fecha|"
    r"as of)(?: (?:the|le|el|den))?)\s*$",
    re.IGNORECASE,
)
# "The report (A/71/728, 6 April 2017)", "resolution 78/241 (22 December 2023)".
_BEHIND_PAPER = re.compile(
    rf"\b{_PAPER}\b(?: (?:no\.? ?|n[°º] ?)?{_NUMBER})?\s*[,(]\s*(?:{_NUMBER},\s*)?$", re.IGNORECASE
)
# "The minutes of the 6th meeting (14 June 2021)".
_RECORD_OF = re.compile(
    rf"\b{_PAPER} (?:of|de|du|del|des|der|d[’'])[^.;:,()]{{0,40}}\($", re.IGNORECASE
)
# "resolution 65/283 on 22 June 2011": a number must stand between.
_NUMBERED = re.compile(rf"\b{_PAPER} {_NUMBER}[^.;:]{{0,30}}$", re.IGNORECASE)
_SYMBOL = re.compile(r"\b[A-Z]{1,8}\d{0,3}(?:/[\w.()-]+)+[,;)]?\s*(?:of|\(|dated|,|du|de|vom)?\s*$")
_ACT = re.compile(
    r"(?<!be )(?<!is )(?<!are )\b(?:adopted|signed|approved|ratified|issued|dated|published|born"
    r"|entered into force|opened for signature|established|founded|submitted|circulated|distributed"
    r"|proclaimed|endorsed|updated|revised|accessed|retrieved|as (?:of|at)|version(?: of)?|stand:?|"
    r"adopté|signée?|publiée?|datée?|firmad[oa]|aprobad[oa]|angenommen|verabschiedet|unterzeichnet"
    r"|en date du|de fecha)"
    r"(?: by (?:the )?[^,;.]{1,60}?)?(?: (?:on|in|le|el|am|at))?\s*$",
    re.IGNORECASE,
)
# "The draft dated 5 March": whatever day that is, it is no meeting's.
_DATED = re.compile(
    r"\b(?:dated|en date (?:du|de)|de fecha|datiert vom|updated(?: on)?|stand:?)\s*[\"'‘’“]?$",
    re.IGNORECASE,
)
_DAYS_SINCE = re.compile(r"\b(?:since|depuis|desde|seit)(?: \w+)?\s*$", re.IGNORECASE)


def is_of_document(sentence: str, start: int) -> bool:
    """Whether the date at `start` is that of a resolution or another paper, or of an act."""
    before = sentence[max(0, start - 160) : start]
    return any(one.search(before) for one in _OF_DOCUMENTS)


def says_dated(sentence: str, start: int) -> bool:
    """Whether the words before `start` say that a paper is dated so, be it a day to come."""
    return _DATED.search(sentence, max(0, start - 30), start) is not None


def is_of_this_paper(text: str) -> bool:
    """Whether a short line tells the day of the paper itself: "Version of 5 May", "as of"."""
    return len(text) < _LONGEST and (is_of_paper(text) or _STATUS.match(text) is not None)


_OF_DOCUMENTS = (_OF_PAPER, _BEHIND_PAPER, _RECORD_OF, _NUMBERED, _SYMBOL, _ACT, _DAYS_SINCE)
_LONGEST = 120
_STATUS = re.compile(r"(?:stand|état au|mis à jour|actualizado)\b", re.IGNORECASE)
