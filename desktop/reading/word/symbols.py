"""Signs that Word takes from fonts of pictures, as letters that every font has."""

# The font "Symbol" has Greek in the places of Latin letters (its own encoding, as Adobe published).
_LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖαβχδεφγηιϕκλμνοπθρστυϖωξψζ"
_SYMBOL = dict(zip(map(ord, _LATIN), _GREEK, strict=True)) | {
    0xA3: "≤",
    0xA5: "∞",
    0xAE: "→",
    0xB0: "°",
    0xB1: "±",
    0xB3: "≥",
    0xB4: "×",
    0xB7: "•",
    0xB9: "≠",
    0xBB: "≈",
}
_PICTURE = "•"


def symbol(font: str, code: str) -> str:
    """Return the sign with a hexadecimal `code` of a font; "•" for one that is only a picture."""
    try:
        number = int(code, 16)
    except ValueError:
        return _PICTURE
    # Codes of such fonts are moved to a place where no letters are.
    private = 0xF000 <= number <= 0xF0FF
    place = number - 0xF000 if private else number
    if font.strip().lower() == "symbol" and place < 0x100:
        return _SYMBOL.get(place, chr(place) if 0x20 <= place < 0x80 else _PICTURE)
    return _PICTURE if private or number < 0x20 or number > 0xFFFF else chr(number)
