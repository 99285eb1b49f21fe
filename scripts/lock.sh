#!/bin/sh
# Write requirements/dev.txt and fuzz.txt anew: one lock each for Python 3.11 to 3.13 on Linux, macOS and Windows.
# The resolver lives in a throw-away environment; it is not needed to run or test the program.
set -eu
cd "$(dirname "$0")/.."

tools=build/lock-tools
[ -x "$tools/bin/uv" ] || {
    .venv/bin/python -m venv "$tools"
    "$tools/bin/pip" install --quiet uv
}
resolve() {
    "$tools/bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --strip-extras --no-header --no-emit-index-url --no-emit-find-links \
        --no-emit-build-options "$@"
}
resolve --extra dev pyproject.toml requirements/dev.in --output-file requirements/dev.txt
resolve requirements/fuzz.in --output-file requirements/fuzz.txt
