"""The title of a meeting without its theme, for where there is no room for all of it."""

import re

# A theme stands in quotation marks, which may have been left open, and ends the title.
_THEME = re.compile(r"[“„«\"][^“„«\"”»]{3,}[”»\"“]?[\s.,;)]*$")
# What leads from the name to the theme.
_LEADING = re.compile(
    r"(?:\W|\b(?:on|of|for|about|entitled|titled|theme|the|under|with|sur|intitulée?|thème|le|sobre"
    r"|titulad[oa]|tema|el|zum|zur|über|thema|das))+$"
)


def without_theme(title: str) -> str:
    """Return "1st IDM Workshop" of '1st IDM Workshop on “Strengthening …”'.

    The title as it is where it has no such theme, or where too little of a name would be left.
    """
    match = _THEME.search(title)
    name = _LEADING.sub("", title[: match.start()]) if match else ""
    return name if len(name.split()) > 1 else title
