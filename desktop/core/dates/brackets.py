"""Square brackets mark what is not agreed in a draft: within a date, and between its rivals."""

from collections.abc import Sequence

from desktop.core.dates.tokens import Token
from desktop.core.dates.words import Kind

_DATES = (Kind.MONTH, Kind.NUMBER, Kind.ORDINAL, Kind.YEAR, Kind.GROUP, Kind.DATE)


def without_brackets(tokens: Sequence[Token]) -> list[Token]:
    """Leave the brackets out; between two dates of which one is to be struck, "or" stands.

    "[March] [June] 2022" is a choice, "[5] [May] [2022]" one date.
    """
    kept: list[Token] = []
    for at, token in enumerate(tokens):
        if token.word not in ("[", "]"):
            kept.append(token)
        elif token.word == "]" and at and _rivals(tokens, at):
            kept.append(token._replace(kind=Kind.OR, word="or"))
    return kept


def _rivals(tokens: Sequence[Token], at: int) -> bool:
    """Whether the bracket that closes at `at` and the next one hold dates of one kind."""
    before, opening, behind = tokens[at - 1], tokens[at + 1], tokens[at + 2 : at + 3]
    if opening.word != "[" or not behind or before.kind not in _DATES:
        return False
    # A year ends a whole date: "[March 2022] [June 2022]".
    ended = before.kind is Kind.YEAR and behind[0].kind in (Kind.MONTH, Kind.NUMBER)
    return before.kind is behind[0].kind or ended
