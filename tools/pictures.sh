#!/bin/sh
# Takes the pictures of docs/images from the built site. Run by `make pictures`; needs Chromium.
set -eu
cd "$(dirname "$0")/.."
for name in ${CHROMIUM:-} chromium chromium-browser google-chrome chrome; do
    browser=$(command -v "$name") && break
done
if [ -z "${browser:-}" ]; then
    echo 'pictures: no Chromium was found; install it, or name it: make pictures CHROMIUM=/path/to/it' >&2
    exit 1
fi
# Without a sandbox only for the administrator, who has none.
[ "$(id -u)" = 0 ] && sandbox=--no-sandbox || sandbox=
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
picture() { # NAME WIDTH HEIGHT PAGE
    "$browser" --headless $sandbox --disable-gpu --hide-scrollbars --user-data-dir="$profile" \
        --window-size="$2,$3" --screenshot="docs/images/$1.png" "file://$PWD/output/$4" 2> /dev/null
    echo "docs/images/$1.png"
}
mkdir -p docs/images
picture race-desktop 1280 1000 races/il-secretary-of-state-2022/index.html
picture compare-desktop 1280 1000 'races/il-chicago-mayor-2023/compare/index.html#brandon-johnson,paul-vallas'
