#!/bin/sh
# Pins what pyproject.toml asks for, with hashes, for every platform and Python from 3.11 on.
# Run by `make lock`. Each of build, extract, reader, dev, browser is part of the next: one version each.
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
pin dev --extra extract --extra model --group setup --group dev
pin reader --extra extract --extra model --group setup -c requirements/dev.txt
pin extract --extra extract --group setup -c requirements/dev.txt
pin browser --extra extract --extra model --group setup --group dev --group browser -c requirements/dev.txt
pin build --group setup -c requirements/dev.txt
cd bench/peers
"${UV:-uv}" pip compile requirements.in --quiet --universal --python-version 3.11 \
    --generate-hashes --only-binary :all: --no-header --no-emit-index-url \
    --custom-compile-command "make lock" -o requirements.txt
