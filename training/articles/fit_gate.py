#!/usr/bin/env python3
"""Fits the small model that settles passages which are surely beside the article, before the two passes see them.

usage: fit_gate.py WORK FEATURES OUT.bin

WORK is a folder for intermediate files, FEATURES the built example `article_features` with the weights of both passes
compiled in, OUT.bin the weights that the crate compiles in. It is fitted to what the two passes say, not to references:
a passage matters when they give it LEAST or more, the smallest probability that a rule asks for (src/article/settle).
What it settles has a probability of zero from then on, about what it had. It is fitted anew after fit.py and after every
change of the columns. Running it again is meant to give the same file.
"""
import os
import sys

import lightgbm as lgb
import numpy as np

import corpus
import fit
import pack

PARAMETERS = dict(objective="binary", learning_rate=0.3, num_leaves=16, min_data_in_leaf=100, verbose=-1, num_threads=1,
                  max_bin=127, seed=1, deterministic=True, force_row_wise=True)
TREES = 24
LEAST = 0.02
LIKELY = 0.1
LOST = 1e-4  # share of the likely passages that may be settled


def main():
    work, command, out = sys.argv[1:4]
    x, p, folds = [], [], []
    sets = (("wcxb", corpus.wcxb()), ("mozilla", corpus.mozilla()), ("snippets", corpus.snippets()), ("written", corpus.written()))
    for name, pages in sets:
        described = fit.Set(name, pages, work, command)
        first = described.columns["first"]
        columns = [first.index(column) for column in described.columns["gate"]]
        for key, rows in described.x.items():
            x.append(rows[:, columns])
            p += [passage["probability"] for passage in described.passages[key]]
            folds += [fit.fold_of(key)] * len(rows)
    x, p, folds = np.vstack(x), np.array(p), np.array(folds)
    y = (p >= LEAST).astype(int)
    unseen = np.zeros(len(y))
    for fold in range(fit.FOLDS):
        model = lgb.train(PARAMETERS, lgb.Dataset(x[folds != fold], y[folds != fold]), TREES)
        unseen[folds == fold] = model.predict(x[folds == fold])
    likely = np.sort(unseen[p >= LIKELY])
    threshold = likely[int(LOST * len(likely))]
    settled = unseen < threshold
    print("unseen: below %.4f are %.1f %% of %d passages, %d of %d that are likely, %d above %.2f" % (
        threshold, 100 * settled.mean(), len(y), (settled & (p >= LIKELY)).sum(), len(likely),
        (settled & (p >= LEAST)).sum(), LEAST))
    model = lgb.train(PARAMETERS, lgb.Dataset(x, y), TREES)
    settled = model.predict(x) < threshold
    print("seen: %.1f %%, %d likely, %d above %.2f" % (
        100 * settled.mean(), (settled & (p >= LIKELY)).sum(), (settled & (p >= LEAST)).sum(), LEAST))
    with open(out, "wb") as handle:
        handle.write(pack.packed(model))
    print("weights", os.path.getsize(out), "bytes")


if __name__ == "__main__":
    main()
