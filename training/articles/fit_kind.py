#!/usr/bin/env python3
"""Fits the model that tells articles from listings, forums and shops.

usage: fit_kind.py WORK FEATURES OUT.bin

WORK is a folder for intermediate files, FEATURES the built example `article_features`, OUT.bin the weights that the crate
compiles in. The shipped model of passages was fitted on the articles, so these are described by what a model says of
their passages that has not seen them (one pass, by folds); the other pages are new to it anyway. Running it again gives
the same file.
"""
import json
import subprocess
import sys

import lightgbm as lgb
import numpy as np

import corpus
import fit
import pack

PARAMETERS = dict(objective="binary", learning_rate=0.06, num_leaves=6, min_data_in_leaf=8, feature_fraction=0.2,
                  bagging_fraction=0.8, bagging_freq=1, lambda_l2=2.0, extra_trees=True, verbose=-1, num_threads=2,
                  max_bin=63, seed=1, deterministic=True, force_row_wise=True)
TREES = 250
FOLDS = 5
DIVISIONS = (2, 3, 4, 5)  # seeds of the divisions into folds; one of 113 pages moves a figure by a percent
THRESHOLD = 0.45


def judged_unseen(work, command):
    """What a first pass says of the passages of each article that it was not fitted on."""
    wcxb = fit.Set("wcxb", corpus.wcxb(), work, command)
    pages = fit.with_reference(wcxb)
    fit.out_of_fold(pages, fit.Rows(pages, wcxb.columns["first"]))
    return {page.key: [round(float(p), 4) for p in page.out] for page in pages}


def described(work, command, pages, judged):
    base = f"{work}/kind"
    process = subprocess.Popen([command, base], stdin=subprocess.PIPE)
    for page in pages:
        item = {"id": page["id"], "html": page["html"]}
        if page["id"] in judged:
            item["first"] = judged[page["id"]]
        process.stdin.write((json.dumps(item) + "\n").encode("utf-8", "replace"))
    process.stdin.close()
    process.wait()
    with open(base + ".jsonl", encoding="utf-8") as handle:
        return {page["id"]: page["page"] for page in map(json.loads, handle) if page["page"]}


def main():
    work, command, out = sys.argv[1:4]
    judged = judged_unseen(work, command)
    rows, labels, names = [], [], []
    for label, part in ((1, "article"), (0, "other")):
        pages = list(corpus.wcxb(part))
        found = described(work, command, pages, judged if label else {})
        for page in pages:
            if page["id"] in found:
                rows.append(found[page["id"]])
                labels.append(label)
                names.append(page["id"])
    x, y = np.array(rows, np.float32), np.array(labels)
    weight = np.where(y == 1, 1.0, 2.5)
    p = np.zeros((len(DIVISIONS), len(y)))
    for division, seed in enumerate(DIVISIONS):
        fold = np.random.RandomState(seed).permutation(len(y)) % FOLDS
        for f in range(FOLDS):
            model = lgb.train(PARAMETERS, lgb.Dataset(x[fold != f], y[fold != f], weight=weight[fold != f]), TREES)
            p[division, fold == f] = model.predict(x[fold == f])
    for threshold in (0.25, 0.3, 0.35, 0.4, 0.45, 0.5):
        print("threshold %.2f: others told %.1f %%, articles refused %.1f %%" % (
            threshold, 100 * (p[:, y == 0] < threshold).mean(), 100 * (p[:, y == 1] < threshold).mean()))
    p = p.mean(axis=0)
    model = lgb.train(PARAMETERS, lgb.Dataset(x, y, weight=weight), TREES)
    with open(f"{work}/kind.columns.json") as handle:
        columns = json.load(handle)["page"]
    gain = sorted(zip(model.feature_importance("gain"), columns), reverse=True)
    print([name for _, name in gain[:20]])
    print("others taken for articles:", [n for n, q, l in zip(names, p, y) if l == 0 and q >= THRESHOLD])
    print("articles refused:", [n for n, q, l in zip(names, p, y) if l == 1 and q < THRESHOLD])
    with open(out, "wb") as handle:
        handle.write(pack.packed(model))


if __name__ == "__main__":
    main()
