#!/usr/bin/env python3
"""Fits the model that tells articles from listings, forums and shops.

usage: fit_kind.py WORK FEATURES OUT.bin

WORK is a folder for intermediate files, FEATURES the built example `article_features`, OUT.bin the weights that the crate
compiles in. The shipped model of passages was fitted on the articles, so these are described by what a model says of
their passages that has not seen them (one pass, by folds); the other pages are new to it anyway. Running it again is
meant to give the same file.

Besides `wcxb`, whose articles are mostly guides and reviews in English, the pages of `snippets` count, half of them
German, with the kinds of kinds.txt, the articles of `mozilla`, those of `pages` and the pages of `kinds`, written for
this project: hard cases of either kind.
"""
import json
import os
import subprocess
import sys

import lightgbm as lgb
import numpy as np

import corpus
import fit
import pack

PARAMETERS = dict(objective="binary", learning_rate=0.06, num_leaves=6, min_data_in_leaf=8, feature_fraction=0.12,
                  bagging_fraction=0.8, bagging_freq=1, lambda_l2=2.0, extra_trees=True, verbose=-1, num_threads=1,
                  max_bin=63, seed=1, deterministic=True, force_row_wise=True)
TREES = 500
FOLDS = 5
DIVISIONS = (2, 3, 4, 5)  # seeds of the divisions into folds; one of 111 pages moves a figure by a percent
THRESHOLD = 0.6
FEWEST_WORDS = 150  # of the text of a page of `mozilla`; many shorter ones are made up for a test
FIRST_PAGES = ("nytimes-5",)  # pages of `mozilla` that are no article
# Weights of articles and of others: those of `wcxb`, of the pages written for this, hard ones of either kind, and of the rest.
WEIGHTS = {"wcxb": (1.0, 2.5), "kinds": (3.0, 2.0), "more": (0.5, 4.0)}


def judged_unseen(work, command):
    """What a first pass says of the passages of each article that it was not fitted on."""
    wcxb = fit.Set("wcxb", corpus.wcxb(), work, command)
    pages = fit.with_reference(wcxb)
    model = fit.out_of_fold(pages, fit.Rows(pages, wcxb.columns["first"]))
    judged = {("wcxb", page.key): page.out for page in pages}
    others = (("mozilla", corpus.mozilla()), ("snippets", corpus.snippets()), ("written", corpus.written()), ("kinds", corpus.kinds()))
    for name, pages in others:
        judged.update({(name, key): fit.predict(model, x) for key, x in fit.Set(name, pages, work, command).x.items()})
    return {key: [round(float(p), 4) for p in out] for key, out in judged.items()}


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


def listed():
    """The kinds of the pages of `snippets` that are no article, or may be called either."""
    kinds = {}
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "kinds.txt"), encoding="utf-8") as handle:
        for line in handle:
            if not line.startswith("#"):
                kind, pages = line.split(":")
                kinds.update({page: kind for page in pages.split()})
    return kinds


def labelled():
    """Set, page and label (1 for an article) of all pages."""
    kinds = listed()
    for label, part in ((1, "article"), (0, "other")):
        for page in corpus.wcxb(part):
            yield "wcxb", page, label
    for page in corpus.mozilla():
        if len(page["text"].split()) >= FEWEST_WORDS or page["id"] in FIRST_PAGES:
            yield "mozilla", page, int(page["id"] not in FIRST_PAGES)
    for page in corpus.snippets():
        if kinds.get(page["id"]) != "either":
            yield "snippets", page, int(page["id"] not in kinds)
    for page in corpus.written():
        yield "written", page, 1
    for page in corpus.kinds():
        yield "kinds", page, int(page["article"])


def main():
    work, command, out = sys.argv[1:4]
    judged = judged_unseen(work, command)
    rows, labels, sets, names = [], [], [], []
    pages = list(labelled())
    for group in ("wcxb", "mozilla", "snippets", "written", "kinds"):
        for label in (1, 0):
            some = [page for name, page, kind in pages if name == group and kind == label]
            if not some:
                continue
            unseen = {page["id"]: judged[group, page["id"]] for page in some if (group, page["id"]) in judged}
            found = described(work, command, some, unseen)
            rows += [found[page["id"]] for page in some if page["id"] in found]
            names += [page["id"] for page in some if page["id"] in found]
            labels += [label] * len(found)
            sets += [group] * len(found)
    x, y = np.array(rows, np.float32), np.array(labels)
    own, made = (np.array([name == of for name in sets]) for of in ("wcxb", "kinds"))
    weight = np.array([WEIGHTS.get(name, WEIGHTS["more"])[1 - label] for name, label in zip(sets, y)])
    p = np.zeros((len(DIVISIONS), len(y)))
    for division, seed in enumerate(DIVISIONS):
        fold = np.random.RandomState(seed).permutation(len(y)) % FOLDS
        for f in range(FOLDS):
            model = lgb.train(PARAMETERS, lgb.Dataset(x[fold != f], y[fold != f], weight=weight[fold != f]), TREES)
            p[division, fold == f] = model.predict(x[fold == f])
    for threshold in (0.45, 0.5, 0.55, THRESHOLD, 0.62, 0.65):
        share = lambda group, label: 100 * (p[:, group & (y == label)] < threshold).mean()
        figures = [share(group, label) for group in (own, made, ~own & ~made) for label in (0, 1)]
        print("threshold %.2f: others told, articles refused: wcxb %.1f, %.1f %%; kinds %.1f, %.1f %%; more %.1f, %.1f %%" % (
            threshold, *figures), flush=True)
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
    print("weights", os.path.getsize(out), "bytes")


if __name__ == "__main__":
    main()
