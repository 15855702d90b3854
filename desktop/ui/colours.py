"""The one table of colours, light and dark, and the arithmetic that keeps every text readable."""

from functools import lru_cache

from desktop.core.quick.tuples import NamedTuple

READABLE = 4.5  # WCAG 2.2, 1.4.3: contrast of text and ground
WHITE, BLACK = "#ffffff", "#0c1016"


class Colours(NamedTuple):
    """Every colour of the window by its use, as "#rrggbb".

    `quiet` is for small print that must still be read; `faint` only for what is no text.
    """

    dark: bool
    page: str
    side: str
    field: str
    weekend: str
    backdrop: str
    ink: str
    soft: str
    quiet: str
    faint: str
    line: str
    hairline: str
    accent: str
    on_accent: str
    accent_ground: str
    selection: str
    current: str
    ribbon: str
    ribbon_line: str
    chip_line: str
    good: str
    good_ground: str
    bad: str
    bad_ground: str
    doubt: str
    differs: str
    quote: str
    quote_ground: str
    quote_line: str
    mark_ground: str
    mark_line: str


LIGHT = Colours(
    dark=False,
    page="#ffffff",
    side="#faf9f7",
    field="#f6f5f2",
    weekend="#fcfbf9",
    backdrop="#e9e7e1",
    ink="#1c2430",
    # One step below the picture's #5d6775, which is 4.4994 on the selection.
    soft="#5c6674",
    quiet="#666f7e",
    faint="#949ca8",
    line="#e4e2dc",
    hairline="#efede8",
    accent="#1b66a8",
    on_accent="#ffffff",
    accent_ground="#e6f0f9",
    selection="#d5e6f6",
    current="#f3f8fd",
    ribbon="#eef4fa",
    ribbon_line="#d4e3f1",
    chip_line="#cfe0f0",
    good="#23703a",
    good_ground="#e9f4ec",
    bad="#a33f17",
    bad_ground="#fbe9e2",
    doubt="#80641a",
    differs="#5b4b9a",
    quote="#4b4636",
    quote_ground="#fbf8f1",
    quote_line="#dccf9f",
    mark_ground="#fdf1c9",
    mark_line="#dfb53a",
)

DARK = Colours(
    dark=True,
    page="#15191f",
    side="#1b2027",
    field="#20262e",
    weekend="#181c23",
    backdrop="#0f1217",
    ink="#e6e9ee",
    soft="#a3adba",
    quiet="#949eac",
    faint="#6c7683",
    line="#2b323c",
    hairline="#242a33",
    accent="#6fb1ea",
    on_accent="#0f1a26",
    accent_ground="#1e2f41",
    selection="#263f57",
    current="#1a222c",
    ribbon="#1b2735",
    ribbon_line="#2b3f55",
    chip_line="#33506c",
    good="#7cc793",
    good_ground="#1b2f23",
    bad="#f0936b",
    bad_ground="#3a231a",
    doubt="#d6b25a",
    differs="#b3a8dd",
    quote="#d3cbb4",
    quote_ground="#221f18",
    quote_line="#6d6138",
    mark_ground="#3d3415",
    mark_line="#b8922a",
)

# Twelve calm colours of equal weight for processes, on a light ground; a process knows its place.
PROCESS_COLOURS = (
    "#1b66a8",  # blue
    "#5b4b9a",  # violet
    "#b4532a",  # rust
    "#127a72",  # teal
    "#37657f",  # slate
    "#a4762a",  # ochre
    "#64704a",  # olive
    "#8a2e5d",  # plum
    "#3f7a3a",  # green
    "#44538f",  # indigo
    "#7a5a44",  # brown
    "#a8385a",  # rose
)
NEUTRAL = "#7a828e"


class Tint(NamedTuple):
    """How a process is drawn: `edge` and dot, `fill` under text, `strong` with `on_strong` text."""

    edge: str
    fill: str
    strong: str
    on_strong: str


def mixed(colour: str, ground: str, share: float) -> str:
    """Return `share` (0 to 1) of `colour` over `ground`."""
    pairs = zip(_channels(colour), _channels(ground), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@lru_cache(maxsize=256)
def tint(colour: int | None, colours: Colours) -> Tint:
    """Give the four uses of a process colour by its place in the table; `None` is a grey one."""
    base = NEUTRAL if colour is None else PROCESS_COLOURS[colour % len(PROCESS_COLOURS)]
    if colours.dark:
        edge = mixed(base, WHITE, 0.58)
        return Tint(edge, mixed(edge, colours.page, 0.2), edge, BLACK)
    return Tint(base, mixed(base, colours.page, 0.14), _deep_enough(base), WHITE)


def _deep_enough(colour: str) -> str:
    while contrast(colour, WHITE) < READABLE:
        colour = mixed(colour, BLACK, 0.92)
    return colour


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
