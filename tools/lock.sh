#!/bin/sh
# Pins what pyproject.toml asks for, with hashes, for every platform and Python from 3.11 on.
# Run by `make lock`. build.txt is part of extract.txt, extract.txt of dask.txt and reader.txt,
# reader.txt of dev.txt, dev.txt of browser.txt, that of methods.txt: one version each.
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
pin browser --extra extract --extra model --group setup --group dev --group browser \
    -c requirements/dev.txt
pin methods --extra extract --extra model --group setup --group dev --group browser --group methods \
    -c requirements/browser.txt
pin dask --extra extract --extra dask --group setup -c requirements/dev.txt
pin build --group setup -c requirements/dev.txt
for place in bench/peers tools/quality; do
    (cd "$place" && "${UV:-uv}" pip compile requirements.in --quiet --universal \
        --python-version 3.11 --generate-hashes --only-binary :all: --no-header \
        --no-emit-index-url --custom-compile-command "make lock" -o requirements.txt)
done
