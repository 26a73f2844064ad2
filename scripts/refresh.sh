#!/usr/bin/env bash
# Writes anew what follows from the rules: the golden files, and the tables of
# accuracy in the READMEs and in docs/accuracy.md. Read `git diff` afterwards.
# The screen of output in the READMEs is kept by hand; a test of examples/extract
# tells where it is no longer what the command prints.
#
#   scripts/refresh.sh [FOLDER]
#
# FOLDER (../shared/gold if none is named) holds the collections that are not
# published. Where one of them is absent, the tables with their columns stay as
# they are; the table of genres needs none of them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

go test ./pkg/dianming ./examples/extract ./examples/whoswho -args -update

accuracy() { go run ./benchmarks/accuracy "$@"; }
accuracy -write docs/accuracy.md
accuracy

readonly folder=${1:-../shared/gold}
measured=() halves=()
for name in dev dev2 dev3; do
    file=$folder/$name.jsonl
    if [ ! -f "$file" ]; then
        echo "refresh.sh: no $file: the tables by collection are as they were" >&2
        exit 0
    fi
    measured+=("$file:half1")
    halves+=("$file:half0" "$file:half1")
done
readonly bulletin=testdata/bulletin.json corpus=testdata/corpus/corpus.jsonl
accuracy -write docs/accuracy.md "$bulletin" "$corpus:blind" "${halves[@]}"
for readme in README.md README.zh.md; do
    accuracy -short -write "$readme" "$bulletin" "$corpus:blind" "${measured[@]}"
done
accuracy -short "$bulletin" "$corpus:blind" "${measured[@]}"
