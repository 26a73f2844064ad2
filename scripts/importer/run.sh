#!/usr/bin/env bash
# Tells what a program that imports the library downloads. For each package in
# pkg/, a module of its own imports it and is built with an empty module cache; the
# modules of which `go build` then fetched the source are listed (of the others it
# reads the go.mod only). Fails if there is one that is not expected below. Skips
# where no module can be fetched.
#
#   scripts/importer/run.sh                all packages
#   scripts/importer/run.sh pkg/dianming   one
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
root=$PWD
readonly root
module=$(go list -m)
readonly module

work=$(mktemp -d)
readonly work
trap 'rm -rf "$work"' EXIT

export GOWORK=off GOTOOLCHAIN=local GOFLAGS="-mod=mod -modcacherw"

# expected PACKAGE prints the modules that its importers may have to download.
expected() {
    case $1 in
    pkg/dianming | pkg/export | pkg/gazetteer) # slips of the pen, by internal/typo
        echo github.com/mozillazg/go-pinyin
        echo github.com/sajari/fuzzy
        ;;
    pkg/jieba)
        echo github.com/yanyiwu/gojieba
        ;;
    pkg/render)
        echo github.com/aymanbagabas/go-osc52/v2
        echo github.com/lucasb-eyer/go-colorful
        echo github.com/mattn/go-isatty
        echo github.com/muesli/termenv
        echo github.com/rivo/uniseg
        echo golang.org/x/sys
        ;;
    esac
}

# fetched CACHE KIND prints the modules of which a module cache has the zip (the
# source) or the mod (the go.mod alone).
fetched() {
    (cd "$1/cache/download" && find . -name "*.$2") | sed 's#^\./##; s#/@v/.*##' | sort -u
}

# build PACKAGE CACHE builds a program that imports a package.
build() {
    local folder=$work/${1//\//-}
    mkdir "$folder"
    if [ "$1" = pkg/dianming ]; then
        cp "$root/scripts/importer/main.go" "$folder"
    else
        printf 'package main\n\nimport _ "%s/%s"\n\nfunc main() {}\n' "$module" "$1" >"$folder/main.go"
    fi
    printf 'module example.com/importer\n\ngo %s\n\nrequire %s v0.0.0\n\nreplace %s => %s\n' \
        "$(go list -m -f '{{.GoVersion}}')" "$module" "$module" "$root" >"$folder/go.mod"
    (
        cd "$folder"
        GOMODCACHE=$2 go build -o importer . 2>build.log || {
            cat build.log >&2
            exit 1
        }
        ./importer
    )
}

probe=$(go list -m -f '{{.Path}}@{{.Version}}' github.com/sajari/fuzzy)
if ! GOMODCACHE=$work/probe go mod download "$probe" 2>"$work/probe.log"; then
    echo "skipped: no module can be fetched: $(tail -n 1 "$work/probe.log")"
    exit 0
fi

packages=("$@")
if [ $# -eq 0 ]; then
    packages=(pkg/*)
fi
failed=0
for package in "${packages[@]}"; do
    cache=$work/cache-${package//\//-}
    mkdir -p "$cache/cache/download"
    build "$package" "$cache"
    fetched "$cache" zip >"$work/downloaded"
    printf '%s: the source of %d modules, the go.mod of %d others\n' "$package" "$(wc -l <"$work/downloaded")" \
        "$(fetched "$cache" mod | grep -cvxF -f "$work/downloaded")"
    sed 's/^/    /' "$work/downloaded"
    if ! surplus=$(grep -vxF -f <(expected "$package") "$work/downloaded"); then
        continue
    fi
    printf '    not expected: %s\n' $surplus
    failed=1
done
exit "$failed"
