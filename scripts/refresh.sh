#!/usr/bin/env bash
# Writes anew what follows from the rules: the golden files, and the tables of
# accuracy in the READMEs and in docs/accuracy.md. Read `git diff` afterwards.
# The screen of output in the READMEs is kept by hand; a test of examples/extract
# tells where it is no longer what the command prints.
#
#   scripts/refresh.sh COLLECTION.jsonl    with the collection that is shown by halves
#   scripts/refresh.sh                     golden files only
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

go test ./pkg/dianming ./examples/extract ./examples/whoswho -args -update
if [ $# -eq 0 ]; then
    echo "refresh.sh: no collection given: the tables are as they were" >&2
    exit 0
fi
tables() { go run ./benchmarks/accuracy -halves "$collection" "$@" testdata/bulletin.json; }
collection=$1
tables -write docs/accuracy.md
for readme in README.md README.zh.md; do
    tables -short -write "$readme"
done
tables -short
