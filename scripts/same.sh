#!/usr/bin/env bash
# Compares what the library finds in the working tree with what it finds at a commit:
# builds extract in both, runs both over the same texts, and says how many documents were
# compared and whether the JSONL bytes are identical; else which documents differ, and
# where first. Exits with 1 if anything differs.
#
#   scripts/same.sh                          against HEAD
#   scripts/same.sh v1.0                     against another commit
#   scripts/same.sh -texts FILE.jsonl HEAD   with this collection (may be given again)
#
# The texts are the project's own, as scripts/texts of the working tree makes them, and
# the collections: those given, or those of the measuring data that are there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly shared=../shared        # measuring data that is no part of the module
collections=()
ref=HEAD
while [ $# -gt 0 ]; do
    case $1 in
    -texts)
        collections+=("${2:?same.sh: -texts wants a file}")
        shift
        ;;
    -*)
        echo "usage: scripts/same.sh [-texts FILE.jsonl]... [COMMIT]" >&2
        exit 2
        ;;
    *) ref=$1 ;;
    esac
    shift
done
if [ ${#collections[@]} -eq 0 ]; then
    for file in "$shared"/gold/dev.jsonl "$shared"/gold/dev2.jsonl "$shared"/gold/dev3.jsonl "$shared"/cases/*.jsonl; do
        if [ -f "$file" ]; then
            collections+=("$file")
        fi
    done
fi

work=$(mktemp -d)
readonly work
clean_up() {
    git worktree remove --force "$work/then" 2>/dev/null || true
    rm -rf "$work"
}
trap clean_up EXIT

git worktree add --quiet --detach "$work/then" "$ref"
# Built in its own directory, so that it may be a module of its own.
(cd "$work/then/examples/extract" && go build -o "$work/extract-then" .)
(cd examples/extract && go build -o "$work/extract-now" .)
go build -o "$work/" ./scripts/texts ./scripts/same
"$work/texts" ${collections[@]+"${collections[@]}"} >"$work/texts.jsonl"
for when in then now; do
    "$work/extract-$when" --input jsonl --format jsonl "$work/texts.jsonl" >"$work/$when.jsonl"
done
"$work/same" "$work/texts.jsonl" "$work/then.jsonl" "$work/now.jsonl"
