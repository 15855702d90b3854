"""What the self-test asks of a copy of the program: that it has its typefaces and paints."""

from pathlib import Path

from PySide6.QtGui import QFontDatabase, QImage

from desktop.core.problem import Problem
from desktop.ui.theme import INTERFACE, READING

_SAMPLE = 64
_FEWEST_SHADES = 8


def look(folder: Path) -> int:
    """Look at all pictures in `folder` and return their number.

    Raises `Problem` where a typeface is missing, or a picture is, or nothing is painted in it.
    """
    if missing := {INTERFACE, READING} - set(QFontDatabase.families()):
        raise Problem(f"The typeface {min(missing)} is missing here; install Rostrum anew.")
    pictures = sorted(folder.glob("*.png"))
    for picture in pictures:
        if shades(QImage(str(picture))) < _FEWEST_SHADES:
            raise Problem(f"Nothing was painted in {picture.name}; install Rostrum anew.")
    return len(pictures)


def shades(image: QImage) -> int:
    """Count the different greys of a picture made small; 0 when it could not be read."""
    if image.isNull():
        return 0
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8).scaled(_SAMPLE, _SAMPLE)
    return len(set(bytes(grey.constBits())))
