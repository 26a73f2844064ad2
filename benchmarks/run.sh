#!/bin/sh
# Takes the measurements of this library that are committed in benchmarks/results
# and draws benchmarks/plots. About two minutes; needs cgo for gojieba.
set -eu

cd "$(dirname "$0")/.."
results=benchmarks/results
new=$(mktemp -d)
trap 'rm -rf "$new"' EXIT

# Into place only when all have been taken: a run that is broken off leaves the
# old results whole.
go run ./benchmarks/ratio >"$new/ratio.json"
dense=../shared/gold/dev.jsonl # short texts full of names, measuring data that is no part of the module
if [ -f "$dense" ]; then
    go run ./benchmarks/ratio -texts "$dense" >"$new/dense.json"
fi
go run ./benchmarks/growth >"$new/growth.json"
go run ./benchmarks/flame -stacks "$new/flame.folded" >"$new/flame.txt"
go test ./benchmarks -run '^$' -bench . -benchtime 100ms >"$new/benchmarks.txt"
cp "$new"/* "$results"/
if [ -f "$results/peers.json" ]; then
    go -C benchmarks/plot run .
fi
cat "$results/ratio.json"
