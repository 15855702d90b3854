"""Which words name an entry, and which are only a fragment or point at a name before them."""

import re

_POINTER = re.compile(
    r"(?:(?:and|or|the|an?|its|their|this|that|these|those|each|every|both|all|same|such) )*"
    r"(?:another|others?|ones?|it|they|them|we|he|she|who|i|which|this|that|these|those|former"
    r"|latter|first|second|third|fourth|fifth|sixth|seventh|last|next|same|two|three|four|five|six"
    r"|following|date|dates|day|days|week|month|year|time|period|thereafter|respectively)"
    r"(?: (?:ones?|time|day|date|of (?:them|these|which)))?(?: after (?:that|this|it))?",
    re.IGNORECASE,
)
_FRAGMENT = re.compile(
    r"^(?:and|or|but|nor|than|then|every|by|of|on|in|at|to|from|until|with|for|be|is|are|was|were"
    r"|after|before|via|per|through|will|shall|if|à|aux?|avec|dans|en|con)\b|\b(?:be|is|are|was|were|will|shall|to|of|and|or|the|an?|on|in|at|by|from"
    r"|no later than)$|@|://|^\W",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{3,}|\b[A-Z]{2,}|[^\W\d_]+\d")
LONGEST = 90
_DANGLING = re.compile(r"(?:,? (?:and|or|to|for|on|in|at|from|scheduled|due|planned))+$")
_END_OF_NAME = re.compile(
    r",| with | in order |(?<!right)(?<!rights) to (?!the\b|a\b)[a-z]+| by | at the | at its "
    r"| (?:in|at) [A-Z]| between "
    r"| (?:no|not) later | before | prior to | during | which | that | who | as | from | for (?:the"
    r" (?:duration|purpose|consideration)|their|its|a|three|one|two)\b| (?:co-)?chaired"
    r"| (?:co-)?presided| to be | until | through | within | on an? | on \d| in (?:\d|the (?:first"
    r"|second|third|fourth))| immediately| starting| beginning| under the"
    r"| and (?:to|shall|will|that) "
    r"| (?:à|en) [A-Z]| (?:le|el|du|del) \d| d['’]une durée de| au siège\b| en la sede\b|\s?[:;(\[]"
)
DETERMINERS = re.compile(
    r"^(?:(?:une?|una?|la|le|les|el|los|las|sa|son|ses|leurs?|sus?|an?|the|its|their|his|her|this|these|those|such|each|all|one"
    r"|further) "
    r"|(?:additional )?series of |(?:at least|up to|a maximum of|no more than) [\w-]+ (?:working )?"
    r"(?:days?|weeks?|hours?) of |(?:one|two|three|four|five|six)-day )+",
    re.IGNORECASE,
)
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))


def is_name(words: str) -> bool:
    """Whether the words can stand alone as a title.

    No pronoun or number that points elsewhere ("another"), no rest of a sentence ("and every
    year"), no address, no bracket without its other half.
    """
    words = words.strip(" ,.;:")
    if not _WORD.search(words) or _POINTER.fullmatch(words):
        return False
    if any(words.count(left) != words.count(right) for left, right in _PAIRS):
        return False
    return _FRAGMENT.search(words) is None


def is_pointer(words: str) -> bool:
    """Whether the words point at a name before them: "another", "the second one"."""
    return _POINTER.fullmatch(words.strip(" ,.;:")) is not None


def raw_name(text: str) -> str:
    """The words of a name up to where something else begins, its article kept."""
    stop = _END_OF_NAME.search(text, 1)
    return text[: stop.start()] if stop else text


def name_at(text: str) -> str:
    """A name without article, number of days and what follows it."""
    bare = DETERMINERS.sub("", text.strip(" ,"))
    return short(raw_name(f" {bare}").strip(" ,.;:"))


def short(text: str) -> str:
    """At most about ninety letters, ended at a word."""
    text = _DANGLING.sub("", text.strip(" ,.;:"))
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,.;:") + "…"
