#!/usr/bin/env python3
"""Fits the weights of src/quotation/keep.txt: which marked stretches are somebody's words.

    cargo build --release --features training --example marked_stretches
    training/quotations/fit_keep.py target/release/examples/marked_stretches > src/quotation/keep.txt

Sources (read where they are present, no text of them is kept): polnear-dev.jsonl (519 English news articles), for the
set `en`. The set `other` has the same weights with the prior of what looks like a name lowered by hand: in other languages
names of papers, ships and parties stand in marks. A stretch is an example of what it is when its ends agree with a
quotation of the gold; one that touches a quotation of the gold otherwise is left out. Plain gradient descent from
zero, no randomness: the same input gives the same file. Python 3 only.
"""
import json
import math
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
SHARED = pathlib.Path(os.environ.get("QUOTIDIAN_SHARED", HERE.parent.parent.parent / "shared"))
CORPUS = SHARED / "corpus" / "quotes"
# Strength of the pull towards zero, and steps; 3,000 steps are enough for four digits.
RIDGE, STEPS, RATE = 1.0, 3000, 0.5
# Weight of recall against precision where the threshold is chosen: in English, where fewer names stand in marks, a title
# taken for a quotation harms a reader less than a quotation lost.
LEAN = {"en": 1.4, "other": 1.0}
# The set is political news: songs, ships and the like are rarer in it than in newspapers.
ENGLISH = {"silent_name": -1.0}
# Outside English names of papers, bodies and things stand in marks: short stretches and those that begin with a capital
# letter are words of somebody less often, and what is called or glossed is a name.
OTHER = {
    "one_word": -0.9, "two_words": -0.5, "all_capitals": -0.7, "nobody": -0.5, "after_noun": -1.3, "before_bracket": -1.5,
    "silent_name": -0.7, "first_capital": -0.7, "first_small": 0.3, "after_work": -1.0, "behind": -0.4, "called": -3.0,
    "after_bracket": -2.5, "opens_sentence": -0.8,
}
TRIM = set("\"'`´‘’‚‛“”„‟«»‹›「」『』–—―- \t\r\n\u00a0.,;:")


def trim(text, start, end):
    while start < end and text[start] in TRIM:
        start += 1
    while end > start and text[end - 1] in TRIM:
        end -= 1
    return start, end


def examples(program, path):
    docs = [json.loads(line) for line in open(path, encoding="utf-8")]
    feed = "".join(json.dumps({"id": d["id"], "text": d["text"], "lang": "en"}) + "\n" for d in docs)
    answer = subprocess.run([program], input=feed.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    names, rows = [], []
    for doc, line in zip(docs, answer.splitlines()):
        got = json.loads(line)
        names = got["names"]
        gold = [(q["start"], q["end"], q["kind"]) for q in doc["quotes"]]
        marked = {trim(doc["text"], s, e) for s, e, kind in gold if kind != "indirect"}
        for row in got["rows"]:
            s, e = trim(doc["text"], row["start"], row["end"])
            if (s, e) in marked:
                rows.append((row["values"], 1.0))
            elif not any(a < e and s < b for a, b in marked):
                rows.append((row["values"], 0.0))
    return names, rows


def fit(names, rows):
    w, b = [0.0] * len(names), 0.0
    # Sparse rows: most features are zero.
    sparse = [([(i, v) for i, v in enumerate(values) if v], y) for values, y in rows]
    grad2 = [1e-6] * (len(names) + 1)
    for _ in range(STEPS // 10):
        grad = [RIDGE * x for x in w]
        gb = 0.0
        for values, y in sparse:
            z = b + sum(w[i] * v for i, v in values)
            p = 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, z))))
            d = p - y
            gb += d
            for i, v in values:
                grad[i] += d * v
        for i, g in enumerate(grad + [gb]):
            grad2[i] += g * g
            step = RATE * g / math.sqrt(grad2[i])
            if i < len(w):
                w[i] -= step
            else:
                b -= step
    return w, b


def best_threshold(rows, w, b, lean):
    """Shift of the bias that gives the best F on the examples, recall weighing `lean` times as much as precision."""
    scored = sorted(((b + sum(x * v for x, v in zip(w, values)), y) for values, y in rows), reverse=True)
    total, hits, best = sum(y for _, y in rows), 0.0, (0.0, 0.0)
    for n, (z, y) in enumerate(scored, 1):
        hits += y
        best = max(best, ((1 + lean) * hits / (n + lean * total), z))
    return -best[1]


def main():
    names, rows = examples(sys.argv[1], CORPUS / "polnear-dev.jsonl")
    w, b = fit(names, rows)
    shifts = {name: best_threshold(rows, w, b, lean) for name, lean in LEAN.items()}
    print("# Weights of src/quotation/keep.rs: set, feature, weight. Written by training/quotations/fit_keep.py;")
    print("# sources: polnear-dev (519 English news articles).")
    for name, extra in (("en", ENGLISH), ("other", OTHER)):
        print("%s bias %.3f" % (name, b + shifts[name] + 1e-3))
        for feature, weight in zip(names, w):
            weight += extra.get(feature, 0.0)
            if abs(weight) >= 0.005:
                print("%s %s %.3f" % (name, feature, weight))
    keep = sum((b + shifts["en"] + 1e-3 + sum(x * v for x, v in zip(w, values)) > 0) == (y > 0) for values, y in rows)
    print("%d examples, %d right" % (len(rows), keep), file=sys.stderr)


if __name__ == "__main__":
    main()
