"""Whether the words round a date tell of what was or of what is to come, in four languages."""

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache

from desktop.core.dates.languages import languages_of


class Tense(Enum):
    """What the nearest verb says of a date: a meeting that was, another past, or a plan."""

    HELD = "held"
    PAST = "past"
    AHEAD = "ahead"
    NONE = "none"


_DONE = (
    r"opened|closed|concluded|ended|began|begun|started|gathered|visited|launched|adopted|approved"
    r"|agreed|decided|established|created|signed|circulated|issued|distributed|submitted|presented"
    r"|published|completed|finali[sz]ed|transmitted|sent|received|elected|appointed|entered into"
    r"|requested|attended|rose|fell|grew|increased|decreased|reached|joined|acceded|ratified|came"
    r"|recalled|noted|underlined|reported|expressed|said|told|welcomed|died|killed|saw|made|gave"
    r"|took|became|went|returned|proposed|announced|informed|posted|shared|released|uploaded"
)
_ENGLISH = (
    (
        Tense.HELD,
        r"(?:was|were|has been|have been|had been|been) (?:\w+ly )?(?:held|convened|organi[sz]ed"
        r"|hosted)"
        r"|(?:has|have|had) taken place|(?<!be )(?<!to )(?:held|took place|met|convened|hosted"
        r"|gathered)"
        r"|(?:has|have|had) met|(?:was|were)(?= (?:on|from|in the week of) )",
    ),
    (
        Tense.PAST,
        r"(?:was|were|had been)(?: (?:originally|initially|first|previously))?"
        r" (?:scheduled|planned|foreseen|due|set|expected)"
        r"|(?:originally|initially|previously) (?:scheduled|planned|foreseen|set)"
        rf"|(?:did|does|do|will|shall)(?: not|n[’']t) \w+|cannot \w+|was|were|had|did"
        rf"|has been(?! (?:\w+ly )?(?:re)?(?:scheduled|set|planned|moved"
        rf"|postponed))"
        rf"|have been(?! (?:re)?(?:scheduled|set|planned|moved|postponed))"
        rf"|(?<!be )(?<!be \w\wly )(?:{_DONE})",
    ),
    (
        Tense.AHEAD,
        r"will|shall|would|should|must|(?-i:may)(?! \d)|can|could|cannot|is|are|isn[’']t|to be"
        r"|takes? place|meets?|opens?|closes?|begins?|starts?|runs?|ends?|follows?|returns?"
        r"|resumes?"
        r"|continues?|concludes?|goes|go|leaves?|arrives?|has been (?:\w+ly )?(?:re)?(?:scheduled"
        r"|set|planned|moved|postponed)|(?:re)?scheduled|planned|foreseen|expected|envisaged|slated"
        r"|due|please|kindly|invit(?:e|es|ed|ation)|deadline|next|upcoming|forthcoming|remember"
        r"|remind(?:er|s|ed)?|hold(?:s|ing)?|convenes?|hosts?|save the date|presents?|submits?"
        r"|sends?",
    ),
)
_FRENCH = (
    (
        Tense.HELD,
        r"s[’']était tenue?s?|s[’']est (?:tenue?|réunie?|déroulée?)s?|se sont (?:tenu|réuni"
        r"|déroulé)e?s"
        r"|(?:a|ont|avait|avaient) eu lieu|eut lieu|(?:a|ont) (?:tenu|organisé|accueilli|convoqué)"
        r"|tenue?s?(?= (?:le|du|à|en)\b)",
    ),
    (
        Tense.PAST,
        r"s[’']est|se sont|(?:a|ont) été|avait|avaient|avons|avez|était|étaient|fut|furent"
        r"|(?:a|ont|ai) (?:\w+(?:é|u|i|is|it|ert)e?s?)|initialement",
    ),
    (
        Tense.AHEAD,
        r"\w{2,}(?:ra|ront)|(?:est|sont|reste) (?:\w+ment )?(?:prévu|fixé|programmé|reporté"
        r"|convoqué"
        r"|envisagé|invité|prié)e?s?|prochaine?s?|doit|doivent|devrait|est|sont|débute|commence"
        r"|s[’']ouvre"
        r"|s[’']achève|se tient|se réunit|a lieu|ont lieu|prière|merci de|veuillez|délai|échéance"
        r"|propos\w+ (?:d[’']|de )",
    ),
)
_SPANISH = (
    (
        Tense.HELD,
        r"(?:tuvo|tuvieron|había tenido) lugar|se (?:celebró|celebraron|realizó|realizaron|reunió"
        r"|reunieron|llevó a cabo)|se había (?:celebrado|realizado|reunido)|celebrad[oa]s?",
    ),
    (
        Tense.PAST,
        r"fue|fueron|había|habían|ha sido|han sido|era|eran|estaba|\w{2,}ó(?!\w)|\w{3,}(?:aron"
        r"|ieron)"
        r"|inicialmente",
    ),
    (
        Tense.AHEAD,
        r"\w{2,}(?:rá|rán)|está(?:n)? previst[oa]s?|próxim[oa]s?|vencen?|deben?|se (?:invita|ruega"
        r"|solicita)|plazo|es|son|está|tiene lugar|se celebra|se reúne|comienza|empieza|inicia"
        r"|sírvanse",
    ),
)
_GERMAN = (
    (
        Tense.HELD,
        r"fand|fanden|tagten?|trafen|traf|stattgefunden|abgehalten|wurden? (?=[^.;]*\babgehalten)"
        r"|haben? (?=[^.;]*\b(?:getagt|stattgefunden))",
    ),
    (Tense.PAST, r"war|waren|wurden?|hatten?|ursprünglich|\w{3,}(?:ierte|ierten)"),
    (
        Tense.AHEAD,
        r"wird|werden|findet|finden|ist|sind|soll|sollen|muss|müssen|kann|können|tagt|tagen|trifft"
        r"|treffen sich|beginnt|beginnen|endet|enden|läuft|vorgesehen|geplant|angesetzt"
        r"|nächste[nrs]?"
        r"|bis zum|spätestens|Frist|bitte|folgt|lädt|laden|dauert|dauern|bitten?|übersenden",
    ),
)


@cache
def _pattern(rows: tuple[tuple[Tense, str], ...]) -> re.Pattern[str]:
    named = "|".join(f"(?P<{tense.value}>{words})" for tense, words in rows)
    return re.compile(rf"(?<!\w)(?:{named})(?!\w)", re.IGNORECASE)


_TONGUES = (_FRENCH, _SPANISH, _GERMAN)


def tense_at(sentence: str, start: int, end: int) -> Tense:
    """What the last verb before a date says of it, else the first one behind it.

    A clause that begins behind the date ("…, which will …") is not asked where one stands before.
    """
    patterns = _patterns(sentence)
    before = max(_last(patterns, sentence[:start]), default=(0, Tense.NONE), key=lambda one: one[0])
    if before[1] is not Tense.NONE:
        return before[1]
    behind = (found for one in patterns if (found := one.search(sentence, end)))
    first = min(behind, default=None, key=lambda found: found.start())
    return _tense(first) if first else Tense.NONE


def has_verb(sentence: str) -> bool:
    """Whether any word of the sentence is a verb that tells a time."""
    return any(one.search(sentence) for one in _patterns(sentence))


def has_any_verb(words: str) -> bool:
    """Whether any word is such a verb in any of the languages, of which a piece tells none."""
    return any(one.search(words) for one in map(_pattern, (_ENGLISH, *_TONGUES)))


def _patterns(sentence: str) -> tuple[re.Pattern[str], ...]:
    foreign = tuple(_pattern(_TONGUES[place]) for place in languages_of(sentence))
    return foreign or (_pattern(_ENGLISH),)


def _last(patterns: tuple[re.Pattern[str], ...], before: str) -> Iterator[tuple[int, Tense]]:
    for pattern in patterns:
        found = list(pattern.finditer(before))
        if found:
            yield found[-1].end(), _tense(found[-1])


def _tense(found: re.Match[str]) -> Tense:
    return Tense(found.lastgroup)
