#!/bin/sh
# Takes the pictures of docs/images from the built site and the review page. Run by `make pictures`;
# needs Chromium. The review is that of a copy, which nothing is written into.
set -eu
cd "$(dirname "$0")/.."
for name in ${CHROMIUM:-} chromium chromium-browser google-chrome chrome; do
    browser=$(command -v "$name") && break
done
if [ -z "${browser:-}" ]; then
    echo 'pictures: no Chromium was found; install it, or name it: make pictures CHROMIUM=/path/to/it' >&2
    exit 1
fi
python=${1:-.venv/bin/python}
case $python in /*) ;; *) python=$PWD/$python ;; esac
# Without a sandbox only for the administrator, who has none.
[ "$(id -u)" = 0 ] && sandbox=--no-sandbox || sandbox=
scratch=$(mktemp -d)
served=
trap '[ -z "$served" ] || kill "$served"; rm -rf "$scratch"' EXIT
picture() { # NAME WIDTH HEIGHT ADDRESS
    "$browser" --headless $sandbox --disable-gpu --hide-scrollbars --user-data-dir="$scratch/profile" \
        --window-size="$2,$3" --screenshot="docs/images/$1.png" "$4" 2> /dev/null
    echo "docs/images/$1.png"
}
mkdir -p docs/images
site=file://$PWD/output
picture race-desktop 1280 1000 "$site/races/il-secretary-of-state-2022/index.html"
picture compare-desktop 1280 1000 \
    "$site/races/il-chicago-mayor-2023/compare/index.html#brandon-johnson,paul-vallas"

mkdir "$scratch/site"
cp -R content "$scratch/site/content"
repository=$PWD
cd "$scratch/site"
git init --quiet && git config user.name "Jo Roe"
PYTHONPATH=$repository "$python" -u -m generator serve --port 0 > log 2>&1 &
served=$!
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    review=$(sed -n 's/^Review.*: \(http.*\)$/\1/p' log)
    [ -n "$review" ] && [ -f output/index.html ] && break
    sleep 1
done
first=$(PYTHONPATH=$repository "$python" -m generator review --list --format json | "$python" -c '
import json, sys, urllib.parse
first = json.load(sys.stdin)[0]
kind = {"endorsement": "endorsements", "candidate": "candidates", "event": "events"}[first["kind"]]
print(urllib.parse.urlencode({"path": first["path"], "kind": kind, "fact": first["id"]}))')
cd "$repository"
picture review-list 1280 720 "$review"
picture review-fact 1280 900 "${review}article?$first"
picture review-add 1280 900 "${review}add"
