"""What is held or asked for in French, Spanish and German sentences, as a title."""

import re

from desktop.core.dates.languages import languages_of
from desktop.core.dates.printed import DateMention
from desktop.reading.drafts.names import is_name, short
from desktop.reading.letters.items import trimmed
from desktop.reading.prose import capital

# What is sent in: "faire parvenir leurs observations", "enviar sus comentarios".
_SENT = re.compile(
    r"\b(?:faire parvenir|(?:m|nous |lui |leur )?[’']?envoyer|envoyer|soumettre|présenter"
    r"|transmettre|communiquer"
    r"|adresser|remettre|enviar(?:me|nos)?|presentar|remitir|someter|transmitir|comunicar"
    r"|hacer llegar"
    r"|formular)\s+(?P<what>[^,;:.]{3,90}?)\s*(?:\b(?:au|à|al?|ante)\s[^,;:.]{2,60})?$",
    re.IGNORECASE,
)
# What is held by somebody: "organiser un atelier", "acogerá la conferencia".
_HOLDS = re.compile(
    r"\b(?:organiser|accueillir|convoquer|tenir|ouvrir|(?:organis|accueill|convoqu|tiend)\w*r(?:a"
    r"|ont)"
    r"|organizar|acoger|convocar|celebrar|(?:organiz|acog|convoc)\w*r(?:á|án)"
    r"|(?<!se )celebrar(?:á|án))\s+"
    r"(?P<what>(?:une?|la|le|l[’']|sa|son|una?|el|su|los|las|les)[ ’']?[^,;:.()]{3,120})$",
    re.IGNORECASE,
)
# The verb of a clause whose subject stands before it.
_SUBJECT = re.compile(
    r"\b(?:s[’']est (?:tenu|réuni|déroul)\w*|se sont (?:tenu|réuni|déroul)\w*"
    r"|(?:a|ont) (?:eu lieu|été)|se (?:tiendra|tiendront|tient|réunira|réuniront|réunit|déroulera)"
    r"|aura lieu|auront lieu|a lieu|ont lieu|(?:sera|seront) \w+|(?:est|sont|reste) \w+"
    r"|(?:débutera|commencera|débute|commence|s[’']ouvrira|s[’']ouvre|s[’']achève|prendra fin"
    r"|suivra|suit)"
    r"|(?:doi(?:t|vent)|devr(?:a|ont|ait|aient)) (?:nous |être |lui |leur )?\w+"
    r"|(?:tuvo|tuvieron|tendrá|tendrán|tiene) lugar|se (?:celebr|realiz|llev|reun|distribu|publica"
    r"|present|envia|inici|convoca)\w*|(?:está|están|será|serán|es|fue|fueron|queda)\b(?: \w+)?"
    r"|(?:deberá|deberán|debe|deben) \w+|(?:comenzará|comienza|inicia|iniciará|vence|vencen"
    r"|sigue))\b",
    re.IGNORECASE,
)
# "Los días 22 y 23 de mayo se llevará a cabo en Lima la segunda sesión": verb, place, subject.
_INVERTED = re.compile(
    rf",?\s?(?:{_SUBJECT.pattern})(?: (?:a cabo|lugar|lieu))?(?: (?:en|à|au|aux) [A-ZÀ-Ý][^,;.]*?)?"
    r"\s(?P<what>(?:la|el|los|las|le|les|l[’']|une?|una?)[ ’']?[^,;.()]{3,90})",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r".*(?:[,;:]\s+(?:et |y |mais |pero )?|\b(?:que|qu[’']|où|et que|y que)\s?|\b(?:et"
    r"|y) (?=(?:la|le|l[’']|el|los|las|les) ))",
    re.DOTALL | re.IGNORECASE,
)
_WHO = re.compile(r",? (?:qui|que|lequel|laquelle|el cual|la cual)\s*$", re.IGNORECASE)
_LAST_NAME = re.compile(
    r".*(?:\b(?:à|de|pour|sur|avec|para|sobre|con|a)\s|,\s)(?=(?:la|le|les|l[’']|une?|el|los"
    r"|una?)\b)",
    re.DOTALL,
)
_MEETING = re.compile(
    r".*(?:^|\b(?:la|le|les|l[’']|une?|el|los|una?|die|der|das|den|dem|eine?[nmr]?|zur|zum)\b\s?)"
    r"(?P<name>[^,;:.()]*?(?:réunion|session|séance|conférence|atelier|consultation|table ronde"
    r"|forum"
    r"|visite|audition|sesión|reunión|conferencia|taller|consulta|mesa redonda|foro|visita|tagung"
    r"|sitzung|konferenz|treffen|besprechung|runde|gespräch|reise|anhörung"
    r"|workshop)\w*[^,;:.()]{0,60}?)"
    r"(?:\s(?:du|le|les|au|del?|el|vom|am))?\s*$",
    re.IGNORECASE | re.DOTALL,
)
_ARTICLE = re.compile(
    r"^(?:(?:la|le|les|l[’']|une?|el|los|las|una?|sus?|ses|sa|son|leurs?|vos|votre|nos|notre|des"
    r"|d[’']|der|die|das|den|dem|des|eine?[nmrs]?|ihre?[nmrs]?|unsere?[nmrs]?)\b\s?|[’']\s?)+",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s(?:(?:du|au|le|les|en|à|à la|aux|el|los|del?|al|los días|a la|en la|vom|am|im|zum|zur|von"
    r"|in|für)"
    r"(?: [A-ZÀ-Ý][\w’'-]*(?: [A-ZÀ-Ý][\w’'-]*)*(?: \([^()]*\))?)?)+$"
    r"|\s(?:à|en|in|nach) [A-ZÀ-Ý][^,;]*$|\s?\([^()]*\)?$"
)
_ENDS = re.compile(r"\s(?:vencen?|expire(?:nt)?|prend fin|est|sont|es|será)\b.*$")
_GERMAN_VERB = (
    r"(?:findet|finden|fand|fanden|tagt|tagen|tagten?|trifft|treffen|traf|trafen|beginnt|beginnen"
    r"|endet|ist|sind|wird|werden|war|waren|wurden?|soll|sollen|muss|müssen|folgt|kann|können|läuft"
    r"|hat|haben|hatten?)"
)
_V2 = re.compile(rf"(?<!\w){_GERMAN_VERB}(?!\w)")
_BEHIND_VERB = re.compile(
    r"\s*(?:sich |auch |erneut |voraussichtlich |dann )*(?P<what>(?:der|die|das|ein|eine|unsere?"
    r"|ihre?)\s[^,;.]*?)"
    r"(?=\s(?:in|im|am|vom|zum|zur|statt|um|auf|an|für|bis|mit|nach|durch|bei|ab|stattfinden"
    r"|zusammen)\b|[,;.]|$)"
)
_ADVERBIAL = re.compile(r"(?:am|vom|im|in|nach|für|bis|zum|seit|ab|vor|dann|danach|hier)\b", re.I)
_GERMAN_CLAUSE = re.compile(r".*(?:[;:,]\s+(?:und |dass |aber )?)", re.DOTALL | re.IGNORECASE)
_GERMAN, _REACH = 2, 300


def named_in_tongue(sentence: str, mention: DateMention, since: int) -> str:
    """The title of what the date of a foreign sentence sets; "" in English or where none is found.

    `since` is where the date before it ends.
    """
    languages = languages_of(sentence)
    if not languages:
        return ""
    if _GERMAN in languages and _V2.search(sentence):
        return _titled(_german(sentence, mention))
    before = sentence[since : mention.start].rstrip(" ,(")
    before = re.sub(r"\s(?:du|le|les|au|el|los|los días|del?|al)$", "", before)
    if sent := _SENT.search(_without_limit(before)):
        return _titled(_ENDS.sub("", sent["what"]))
    if held := _HOLDS.search(_without_place(before)):
        return _titled(held["what"])
    verbs = list(_SUBJECT.finditer(before))
    if not verbs and since:
        return ""
    if not verbs and (turned := _INVERTED.match(sentence, mention.end)):
        return _titled(turned["what"])
    if not verbs and _SUBJECT.search(sentence, mention.end):
        return _titled(_clause(sentence[: mention.start]))
    named = _titled(_clause(before[: verbs[-1].start()])) if verbs else ""
    meeting = _MEETING.match(before[-_REACH:]) if not named else None
    return _titled(meeting["name"]) if meeting else named


def _without_limit(before: str) -> str:
    return re.sub(
        r"\s(?:au plus tard|avant|d[’']ici|antes|a más tardar|jusqu[’']|hasta)\b.*$", "", before
    )


def _without_place(before: str) -> str:
    """The words without the place with which they end: "un atelier à Montreux"."""
    return re.sub(r"\s(?:à|en|au|aux) (?:la )?[A-ZÀ-Ý][^,;:.]*$", "", before)


def _clause(words: str) -> str:
    """The last clause of some words: their subject, where a verb follows; what "qui" stands for."""
    if relative := _WHO.search(words):
        named = _LAST_NAME.match(words[: relative.start()])
        return words[named.end() : relative.start()] if named else words[: relative.start()]
    match = _CLAUSE.match(words)
    return words[match.end() :] if match else words


def _german(sentence: str, mention: DateMention) -> str:
    """The subject before the verb, behind it where a date or a place comes first."""
    verbs = [
        one for one in _V2.finditer(sentence) if not mention.start <= one.start() < mention.end
    ]
    if not verbs:
        return ""
    before = [one for one in verbs if one.end() <= mention.start]
    verb = before[-1] if before else verbs[0]
    head = _GERMAN_CLAUSE.sub("", sentence[: min(verb.start(), len(sentence))])
    if before and not _ADVERBIAL.match(head.strip()):
        return head
    if not before and not _ADVERBIAL.match(head.strip()):
        return _TAIL.sub(
            "", sentence[: mention.start].rpartition(";")[2].rpartition(", ")[2].strip()
        )
    found = _BEHIND_VERB.match(sentence, verb.end())
    return found["what"] if found else ""


def _titled(words: str) -> str:
    bare = _TAIL.sub("", trimmed(_ARTICLE.sub("", trimmed(words))))
    bare = trimmed(bare)
    return capital(short(bare)) if bare and is_name(bare) else ""
