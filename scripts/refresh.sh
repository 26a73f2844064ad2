#!/usr/bin/env bash
# Writes anew what follows from the rules: the weights of the confidence, the golden
# files, and the tables of accuracy in the READMEs and in docs/accuracy.md. Read `git diff` afterwards.
# The screen of output in the READMEs is kept by hand; a test of examples/extract
# tells where it is no longer what the command prints.
#
#   scripts/refresh.sh [FOLDER]
#
# FOLDER (../shared/gold if none is named) holds the collections that are not
# published. Where one of them is absent, the tables with their columns stay as
# they are, the weights too; the table of genres needs none of them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly folder=${1:-../shared/gold}
readonly bulletin=testdata/bulletin.json corpus=testdata/corpus/corpus.jsonl
if [ -f "$folder/dev.jsonl" ] && [ -f "$folder/dev2.jsonl" ] && [ -f "$folder/dev3.jsonl" ]; then
    go run ./benchmarks/confidence -fit "$folder/dev.jsonl:half0" "$folder/dev3.jsonl:half0" "$corpus"
    go run ./benchmarks/confidence -write docs/accuracy.md -json benchmarks/results/confidence.json \
        "$folder/dev.jsonl:half1+$folder/dev3.jsonl:half1" "$folder/dev2.jsonl"
    go -C benchmarks/plot run .
fi

go test ./pkg/dianming ./examples/extract ./examples/whoswho -args -update

accuracy() { go run ./benchmarks/accuracy "$@"; }
accuracy -write docs/accuracy.md
accuracy

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
accuracy -write docs/accuracy.md "$bulletin" "$corpus:blind" "${halves[@]}"
for readme in README.md README.zh.md; do
    accuracy -short -write "$readme" "$bulletin" "$corpus:blind" "${measured[@]}"
done
accuracy -short "$bulletin" "$corpus:blind" "${measured[@]}"
