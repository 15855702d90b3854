"""Pictures of every view in both themes, two sizes and two scales, in out/shots.

One dossier of their own and a fixed day: the same checkout gives the same pictures.
"""

import sys
from datetime import date
from itertools import product
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from desktop import app
from desktop.desk.entrance import VIEWS, Entrance, Picture

OUT = Path(__file__).parents[2] / "out" / "shots"
TODAY = date(2017, 5, 16)


def main() -> None:
    """Make all pictures anew."""
    rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    with TemporaryDirectory() as own:
        entrance = Entrance(Path(own) / "shots.dossier", TODAY, quiet=True)
        dossier = app.open_dossier(entrance, lambda _sentence: None)
        try:
            for view, theme, size, scale in product(
                VIEWS, ("light", "dark"), ((1440, 900), (1000, 640)), (1, 2)
            ):
                target = OUT / f"{view}-{theme}-{size[0]}x{size[1]}@{scale}x.png"
                app.shoot(entrance, dossier, Picture(view, size, scale, theme), target)
                sys.stdout.write(f"out/shots/{target.name}\n")
        finally:
            dossier.close()


if __name__ == "__main__":
    main()
