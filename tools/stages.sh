#!/bin/sh
# Runs stages of the tracker one after the other: `stages.sh PYTHON extract build`.
# Exit code 1 of a stage means "done, but some input was refused": the next stage still runs and
# the last line says so. Any other failure ends it there, with its code.
python=$1
shift
refused=
for stage in "$@"; do
    echo "$stage:"
    "$python" -m generator "$stage"
    code=$?
    case $code in
        0) ;;
        1) refused="$refused $stage" ;;
        *) exit $code ;;
    esac
done
if [ -n "$refused" ]; then
    echo "Done, but some input was left out by:$refused (see above; \`make check\` lists every problem)."
else
    echo "Done."
fi
