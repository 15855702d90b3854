"""The words in which English papers print dates, as data: one row a meaning.

A row is the kind of token, its value and the phrases that mean it, parted by `|`. Phrases are
matched without regard to capitals, the longest first. What stands in no row is no date word.
"""

from enum import Enum, auto


class Kind(Enum):
    """What a token means to the grammar; its value is given in the remark."""

    NUMBER = auto()  # the number
    ORDINAL = auto()  # "5th", "second"; -1 for "last"
    YEAR = auto()  # 1900 to 2199
    DATE = auto()  # a date in figures, "24/05/2017"; read where it is used
    PAIR = auto()  # "12/13"
    CLOCK = auto()  # minutes after midnight
    COUNT = auto()  # "three"
    MONTH = auto()  # 1 to 12
    WEEKDAY = auto()  # 0 Monday to 6
    GROUP = auto()  # EDTF's number: a season or "Q2"
    UNIT = auto()  # EDTF's first number of the unit, or WEEK
    PORTION = auto()  # EARLY, MID, LATE, END
    BLANK = auto()  # a day left open: "…", "xx", "[ ]"
    DASH = auto()
    SLASH = auto()
    COMMA = auto()
    SEMICOLON = auto()
    DOT = auto()
    COLON = auto()
    QUESTION = auto()
    LEFT = auto()
    RIGHT = auto()
    TO = auto()
    UNTIL = auto()
    AND = auto()
    OR = auto()
    BY = auto()
    BEFORE = auto()
    AFTER = auto()
    FROM = auto()
    BETWEEN = auto()
    ABOUT = auto()
    LATEST = auto()
    ONWARDS = auto()
    WEEK_OF = auto()
    OPEN = auto()  # to be confirmed
    DOUBT = auto()  # "tentative"
    SUBJECT = auto()  # what is to be confirmed: DATE_SUBJECT or OTHER_SUBJECT
    RULE = auto()  # "every", "normally"
    SESSION = auto()  # a session instead of a date
    DAYS = auto()  # days in one: "three days"
    ZONE = auto()  # number of a row in ZONES
    TIME = auto()  # "time", "hours" after a clock or a place
    OF = auto()
    FILLER = auto()
    WORD = auto()  # known only as part of a phrase
    OTHER = auto()
    STOP = auto()  # after the last token


EARLY, MID, LATE, END = 1, 2, 3, 4
WEEK = 7
DATE_SUBJECT, OTHER_SUBJECT = 1, 2

MONTH_WORDS = (
    "january|jan",
    "february|feb",
    "march|mar",
    "april|apr",
    "may",
    "june|jun",
    "july|jul",
    "august|aug",
    "september|sept|sep",
    "october|oct",
    "november|nov",
    "december|dec",
)
WEEKDAY_WORDS = (
    "monday|mon",
    "tuesday|tues|tue",
    "wednesday|weds|wed",
    "thursday|thurs|thur|thu",
    "friday|fri",
    "saturday|sat",
    "sunday|sun",
)
NUMBER_WORDS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen"),
)
ORDINAL_WORDS = ("first", "second", "third", "fourth", "fifth")
_SETTLED = (
    *("confirmed", "determined", "announced", "decided", "defined", "fixed", "scheduled", "set"),
    *("agreed", "advised", "arranged", "communicated", "specified", "finalized", "finalised"),
    *("known", "available", "established", "settled"),
)

_ROMANS = ("i", "ii", "iii", "iv")

ROWS: tuple[tuple[Kind, int, str], ...] = (
    *((Kind.MONTH, n, words) for n, words in enumerate(MONTH_WORDS, 1)),
    *((Kind.WEEKDAY, n, words) for n, words in enumerate(WEEKDAY_WORDS)),
    *((Kind.COUNT, n, word) for n, word in enumerate(NUMBER_WORDS, 1)),
    *((Kind.ORDINAL, n, word) for n, word in enumerate(ORDINAL_WORDS, 1)),
    (Kind.ORDINAL, -1, "last|final"),
    (Kind.GROUP, 21, "spring"),
    (Kind.GROUP, 22, "summer"),
    (Kind.GROUP, 23, "autumn|fall"),
    (Kind.GROUP, 24, "winter"),
    (Kind.UNIT, 33, "quarter|quarters|qtr|trimester|trimesters"),
    (Kind.UNIT, 40, "half|halves|half year|half-year|semester|semesters|fortnight"),
    *(
        (Kind.GROUP, n, f"{number} quarter|{number} trimestre")
        for n, number in enumerate(_ROMANS, 33)
    ),
    *((Kind.GROUP, n, f"{number} semestre") for n, number in enumerate(_ROMANS[:2], 40)),
    (Kind.UNIT, WEEK, "week|weeks|wk"),
    (Kind.PORTION, EARLY, "early|beginning|beginning of|start|start of|beg."),
    (Kind.PORTION, MID, "mid|middle|middle of"),
    (Kind.PORTION, LATE, "late"),
    (Kind.PORTION, END, "end|end of|close of"),
    (Kind.TO, 0, "to|through|thru|up to"),
    (Kind.UNTIL, 0, "until|till|up until|valid until|open until"),
    (Kind.AND, 0, "and|&|as well as"),
    (Kind.OR, 0, "or|and/or"),
    (Kind.BY, 0, "by|no later than|not later than|by no later than|by not later than|latest by"),
    (Kind.BY, 0, "on or before|not after|not beyond|due|due by|due on|deadline|at the latest by"),
    (Kind.BEFORE, 0, "before|prior to|ahead of|in advance of"),
    (Kind.AFTER, 0, "after|following|subsequent to"),
    (Kind.FROM, 0, "from|since|not earlier than|no earlier than|not before|no sooner than"),
    (Kind.FROM, 0, "starting|starting on|starting from|beginning on|beginning from|commencing"),
    (Kind.FROM, 0, "commencing on|as of|as from|on or after|with effect from|effective"),
    (Kind.BETWEEN, 0, "between|any time between"),
    (Kind.ABOUT, 0, "around|about|approximately|approx|approx.|circa|ca|ca.|c.|~|≈|roughly"),
    (Kind.LATEST, 0, "at the latest|at latest|latest|or earlier|or before"),
    (Kind.ONWARDS, 0, "onwards|onward|forward|or later|and later|and beyond|and after|ongoing"),
    (Kind.ONWARDS, 0, "at the earliest|at earliest"),
    (Kind.WEEK_OF, 0, "week of|the week of|week commencing|week beginning|week starting|wk of"),
    (Kind.WEEK_OF, 0, "one day of|a day of|some day of"),
    (Kind.WEEK_OF, 0, "w/c|w/b|wc|week starting on|week beginning on|during the week of"),
    (Kind.OPEN, 0, "tbc|tbd|tba|t.b.c.|t.b.d.|t.b.a.|t.b.c|t.b.d|t.b.a|pending|unknown"),
    (Kind.OPEN, 0, "undetermined|not set|no date|no date yet|none yet|n/a|n.a.|n.a|to follow"),
    (Kind.OPEN, 0, "|".join(f"to be {word}" for word in _SETTLED)),
    (Kind.OPEN, 0, "|".join(f"not yet {word}" for word in _SETTLED)),
    (Kind.OPEN, 0, "|".join(f"not {word}" for word in _SETTLED)),
    (Kind.OPEN, 0, "à confirmer|à déterminer|à préciser|à définir|à fixer|à communiquer"),
    (Kind.OPEN, 0, "por confirmar|por determinar|por definir|a confirmar|a determinar"),
    (Kind.OPEN, 0, "to be agreed upon|to be scheduled later|to be confirmed later"),
    (Kind.DOUBT, 0, "tentative|tentatively|provisional|provisionally|indicative|proposed|prov"),
    (Kind.DOUBT, 0, "preliminary|likely|probably|possibly|expected|estimated|unconfirmed|maybe"),
    (Kind.DOUBT, 0, "perhaps|subject to confirmation|subject to change|under consideration"),
    (Kind.SUBJECT, DATE_SUBJECT, "date|dates|exact|precise|specific|month|date(s)"),
    (Kind.SUBJECT, DATE_SUBJECT, "final date|final dates|exact date|exact dates"),
    (Kind.SUBJECT, OTHER_SUBJECT, "venue|place|location|title|times|timing|host|city|country"),
    (Kind.SUBJECT, OTHER_SUBJECT, "format|agenda|theme|participants|modality|duration|exact title"),
    (Kind.RULE, 0, "each|every|annually|annual|yearly|normally|usually|generally|typically"),
    (Kind.RULE, 0, "regularly|regular|biennial|biennially|biannual|biannually|semi-annual|once"),
    (Kind.RULE, 0, "twice|thrice|per|monthly|weekly|quarterly|periodically|recurrent|recurring"),
    (Kind.RULE, 0, "often|times a year|a year|rotating|alternate|ad hoc|as required|as needed"),
    (Kind.SESSION, 0, "session|sessions|sitting|ga|unga|general assembly|assembly|hrc|ecosoc"),
    (Kind.DAYS, 1, "day|days|working day|working days|meeting day|meeting days"),
    (Kind.CLOCK, 720, "noon|midday"),
    (Kind.CLOCK, 1440, "midnight"),
    (Kind.TIME, 0, "time|hours|hrs|hr|o'clock|local time"),
    (Kind.OF, 0, "of"),
    (Kind.FILLER, 0, "in|on|at|the|during|within|throughout|over|for|course|sometime|some time"),
    (Kind.FILLER, 0, "yet|still|held|planned|scheduled|confirmed|new|all day|full day|half day"),
    (
        Kind.FILLER,
        0,
        "morning|afternoon|evening|a.m.|p.m.|determined|all-day|all|when|@|*|year",
    ),
    (Kind.FILLER, 0, "courant|weekend of|the weekend of|weekend"),
    (
        Kind.FILLER,
        0,
        "some time in|sometime in|a day in|one day in|only|now|rescheduled|dated",
    ),
    (Kind.FILLER, 0, "postponed to|postponed until|postponed from|moved to|moved from"),
    (Kind.FILLER, 0, "rescheduled to|rescheduled for|rescheduled from|deferred to|deferred until"),
    (Kind.FILLER, 0, "brought forward to|brought forward from|was|were|originally|formerly"),
    (Kind.FILLER, 0, "was originally|previously|initially|instead of|old date|old dates"),
    (Kind.FILLER, 0, "new date|new dates|cancelled|canceled|annulé|annulée|cancelado|cancelada"),
    (Kind.DOUBT, 0, "postponed|on hold|suspended|deferred|until further notice|sine die"),
    (Kind.DOUBT, 0, "postponed until further notice|postponed sine die|postponed to a later date"),
    (Kind.BLANK, 0, "xx|xxx|…|...|__|??|dd|[ ]|[…]|[...]|[date]|[day]|[xx]|[__]"),
)

# IANA zone and the words that surely mean it. CET and EST are those of the two headquarters.
ZONES: tuple[tuple[str, str], ...] = (
    ("America/New_York", "new york|est|edt|eastern time|eastern standard time|ny|nyc"),
    (
        "America/New_York",
        "eastern daylight time|us eastern|washington|washington, dc",
    ),
    ("Europe/Zurich", "geneva|cet|cest|central european time|central european summer time|bern"),
    ("UTC", "utc|gmt|greenwich mean time|universal time"),
    ("Europe/Vienna", "vienna"),
    ("Africa/Nairobi", "nairobi|eat|east africa time"),
    ("Africa/Addis_Ababa", "addis ababa"),
    ("Asia/Bangkok", "bangkok"),
    ("Asia/Beirut", "beirut"),
    ("America/Santiago", "santiago"),
    ("Europe/Amsterdam", "the hague"),
    ("Europe/Paris", "paris"),
    ("Europe/Rome", "rome"),
    ("Europe/Brussels", "brussels"),
    ("Europe/London", "london"),
    ("Europe/Berlin", "berlin|bonn"),
    ("America/Montreal", "montreal"),
    ("Asia/Tokyo", "tokyo"),
    ("Africa/Cairo", "cairo"),
    ("Asia/Manila", "manila"),
)
