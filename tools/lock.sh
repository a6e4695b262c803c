#!/bin/sh
# Pins what pyproject.toml asks for, with hashes, for every platform and Python from 3.11 on.
# Run by `make lock`. build.txt is part of extract.txt, extract.txt of dev.txt, that
# of browser.txt, that of methods.txt: one version each.
set -eu
cd "$(dirname "$0")/.."
pin() { # FILE OPTION...: what stands in FILE is kept where it still fits; `rm` it to move on
    file=requirements/$1.txt
    shift
    "${UV:-uv}" pip compile pyproject.toml --quiet --universal --python-version 3.11 \
        --generate-hashes --only-binary :all: --no-header --no-emit-index-url \
        --custom-compile-command "make lock" "$@" -o "$file"
    echo "$file: $(grep -c == "$file") packages"
}
pin dev --extra extract --group setup --group dev
pin extract --extra extract --group setup -c requirements/dev.txt
pin browser --extra extract --group setup --group dev --group browser -c requirements/dev.txt
pin methods --extra extract --group setup --group dev --group browser --group methods \
    -c requirements/browser.txt
pin build --group setup -c requirements/dev.txt
cd bench/peers
"${UV:-uv}" pip compile requirements.in --quiet --universal --python-version 3.11 \
    --generate-hashes --only-binary :all: --no-header --no-emit-index-url \
    --custom-compile-command "make lock" -o requirements.txt
