"""The openings of paragraphs are those that one long pattern would find."""

import random
import re

from desktop.reading.drafts.openings import Openings, small

VERBS = ("Takes note of", "Takes note", "Notes", "Requests", "Decides", "Once more asks")
FEELS = ("Expresses", "Reiterates")
ADVERBS = ("also", "once", "once again", "further", "strongly")
ADJECTIVES, NOUNS = ("deep", "grave"), ("concern", "deep regret", "regret")


def any_of(*words: str) -> str:
    return f"(?:{'|'.join(sorted(words, key=len, reverse=True))})"


def pattern() -> re.Pattern[str]:
    feeling = f"(?:{any_of(*ADJECTIVES)} )*{any_of(*NOUNS)}"
    tail = rf"(?: {any_of(*ADVERBS)}(?! and\b))*(?: with {feeling}(?: and {any_of(*NOUNS)})?)?"
    lead = f"{any_of(*(one.capitalize() for one in ADVERBS))} (?:{any_of(*ADVERBS)} )*"
    felt = f"{any_of(*FEELS)}(?: also| further| again| once again)?"
    its = f"(?: (?:its|their|his|her|our))? {feeling}(?: and {feeling})?"
    felt_on, verb_on = any_of(*small(FEELS)), any_of(*small(VERBS))
    return re.compile(
        f"(?:{felt}{its}|{lead}{felt_on}{its}|{any_of(*VERBS)}{tail}|{lead}{verb_on}{tail}"
        rf"|{felt}|{lead}{felt_on})(?![\w’'-])"
    )


def test_an_opening_ends_where_one_pattern_for_all_of_them_ends() -> None:
    known, openings = pattern(), Openings(VERBS, FEELS, ADVERBS, ADJECTIVES, NOUNS)
    chance = random.Random(3)
    first = (*VERBS, *FEELS, *(one.capitalize() for one in ADVERBS), "The")
    later = (*ADVERBS, *ADJECTIVES, *NOUNS, *small(VERBS), *small(FEELS))
    others = ("and", "and-so", "with", "with", "its", "their", "the", "deeply")
    found = 0
    for _ in range(4_000):
        words = [chance.choice(first), *chance.choices((*later, *others), k=chance.randint(0, 6))]
        text = "".join(word + chance.choice((" ",) * 12 + (", ", "  ", ".", "-")) for word in words)
        match = known.match(text)
        found += match is not None
        assert openings.end(text, 0) == (match.end() if match else None), text
    assert found > 1_000
