#!/bin/sh
# Open the program; where there is no screen, draw every page into tour/ instead.
set -eu
cd "$(dirname "$0")/.."

if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
    echo "There is no display here, so no window can open."
    echo "Drawing every page as a picture instead. This takes a moment."
    QT_QPA_PLATFORM=offscreen .venv/bin/family-app tour --out tour
    echo "Done: look at the pictures in $(pwd)/tour"
else
    exec .venv/bin/family-app
fi
