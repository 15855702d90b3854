#!/usr/bin/env bash
# Pictures of the three main views in both themes, both scales and two window sizes,
# from a dossier of their own and with a fixed clock: the same checkout, the same pictures.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=out/shots
rm -rf "$out"
mkdir -p "$out"
export QT_QPA_PLATFORM=offscreen

shot() {
    .venv/bin/python -m desktop --dossier "$out/shots.dossier" --today 2017-05-16 --quiet \
        shot "$@"
}

for view in month agenda reader; do
    for theme in light dark; do
        for size in 1440x900 1000x640; do
            for scale in 1 2; do
                shot "$view" --out "$out/$view-$theme-$size@${scale}x.png" \
                    --size "$size" --scale "$scale" --theme "$theme"
            done
        done
    done
done
rm -f "$out"/shots.dossier*
ls "$out"
