#!/usr/bin/env bash
# Runs the slow tests: those behind the build tag slow (files *_slow_test.go), with the
# other tests of the packages that have any. They are the big versions of tests that
# `go test ./...` runs small: streams and lines of megabytes, whole dictionaries against
# gojieba, generators, runs that are stopped at many places.
#
#   scripts/slow.sh [FLAGS OF GO TEST]     scripts/slow.sh -v -run LongLine
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# By module, as go test takes packages of one at a time.
declare -A packages=()
while read -r dir; do
    module=$(cd "$dir" && go env GOMOD)
    packages[$module]+=" ./$(realpath --relative-to="$(dirname "$module")" "$dir")"
done < <(find . -name '*_slow_test.go' -not -path './vendor/*' -not -path './.git/*' -exec dirname {} \; | sort -u)
if [ ${#packages[@]} -eq 0 ]; then
    echo "slow.sh: no *_slow_test.go" >&2
    exit 1
fi
for module in "${!packages[@]}"; do
    # shellcheck disable=SC2086 # several words
    (cd "$(dirname "$module")" && go test -tags slow "$@" ${packages[$module]})
done
