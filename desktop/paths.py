"""Where the program's own files are, run from source or from a packaged folder."""

import sys
from pathlib import Path

_HOME = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent))

RESOURCES = _HOME / "resources"
DATA = _HOME / "data"
NAMES = RESOURCES / "names"
FONTS = RESOURCES / "fonts"
ICON = RESOURCES / "icons" / "rostrum.svg"
