#!/bin/sh
# Fills vendor/ of the module in the current directory (or in the one given), so
# that `go build -mod=vendor` works with cgo too. `go mod vendor` copies only
# directories that hold Go files; gojieba's C++ headers and dictionaries lie in
# others and are copied here from the module cache.
#
# Usage: scripts/vendor.sh [module directory]
set -eu

module=github.com/yanyiwu/gojieba
cd "${1:-.}"

go mod vendor
if [ ! -d "vendor/$module" ]; then
    echo "vendor.sh: no package of this module imports $module; nothing to add" >&2
    exit 0
fi
go mod download "$module"
source=$(go list -mod=readonly -m -f '{{.Dir}}' "$module")
if [ ! -d "$source/deps" ]; then
    echo "vendor.sh: no deps directory in $source" >&2
    exit 1
fi
rm -rf "vendor/$module/deps"
cp -R "$source/deps" "vendor/$module/deps"
# The module cache is read-only; vendor/ must be removable.
chmod -R u+w "vendor/$module/deps"
