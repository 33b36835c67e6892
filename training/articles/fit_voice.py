#!/usr/bin/env python3
"""Fits the model of voices: whether the words of a line are the article's or the house's (src/article/voice.rs).

usage: fit_voice.py WORK FEATURES OUT.bin

A linear model over hashed words, from the lines of `lines` and of `pages`, which were written for this project. With the
passages of `wcxb` too, at weights of 0.05 to 1, it told lines of unseen news pages worse: much there is not news, and says "you"
to everybody. To be run before `fit.py`, which must not learn to trust what is said of lines that it was fitted on: each
fold's pages are heard by a model without them, kept in WORK/voices.npy, with the whole model last.
"""
import glob
import json
import os
import subprocess
import sys

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

import corpus
import fit

BUCKETS = 1 << 16
# Inverse strength of the penalty on weights: of 0.3, 1, 3, 10 and 30 the one that tells lines of pages left out best.
TRUST = 3
# Steps to the greatest weight: with 127 the file has 45 KB gzipped, with 21 it has 25, and tells lines as well.
MOST = 21
IN_ALL_FOLDS = -1


def written_lines():
    """Single lines with a kind each; `article` are those of articles."""
    for path in sorted(glob.glob(os.path.join(os.path.dirname(os.path.abspath(__file__)), "lines", "*.tsv"))):
        with open(path, encoding="utf-8") as handle:
            for line in handle:
                kind, text = line.rstrip("\n").split("\t")
                yield text, kind == "article"


def heard(command, work, texts):
    """The buckets of each text."""
    base = f"{work}/voice.lines"
    page = json.dumps({"id": "lines", "lines": texts}) + "\n"
    subprocess.run([command, base], input=page.encode(), check=True)
    with open(base + ".jsonl", encoding="utf-8") as handle:
        return json.loads(handle.read())["voices"]


class Lines:
    """Lines with their buckets, labels and folds."""

    def __init__(self):
        self.buckets, self.labels, self.folds = [], [], []

    def add(self, buckets, label, fold):
        if buckets:
            self.buckets.append(buckets)
            self.labels.append(bool(label))
            self.folds.append(fold)

    def add_pages(self, samples):
        """Passages of labelled pages; a text that a page has twice counts once."""
        for sample in samples:
            told = {}
            for passage, label, weighs in zip(sample.passages, sample.y, sample.weight):
                if weighs > 0:
                    told[passage["text"]] = (passage["voice"], label)
            for buckets, label in told.values():
                self.add(buckets, label, sample.fold)

    def rows(self):
        at = np.concatenate([[0], np.cumsum([len(b) for b in self.buckets])])
        values = np.repeat([len(b) ** -0.5 for b in self.buckets], np.diff(at))
        return csr_matrix((values, np.concatenate(self.buckets), at), shape=(len(self.buckets), BUCKETS))

    def fit(self, rows, without):
        labels, folds = np.array(self.labels), np.array(self.folds)
        use = (folds != without) | (folds == IN_ALL_FOLDS)
        # Both voices weigh the same, so that zero is where they are even.
        weights = np.where(labels, 1 / (use & labels).sum(), 1 / (use & ~labels).sum())
        model = LogisticRegression(C=TRUST * use.sum(), max_iter=300)
        model.fit(rows[use], labels[use], sample_weight=weights[use] / 2)
        step = np.abs(model.coef_).max() / MOST
        return np.concatenate([[step, model.intercept_[0]], np.rint(model.coef_[0] / step)]).astype(np.float32)


def main():
    work, command, out = sys.argv[1:4]
    lines = Lines()
    texts = list(written_lines())
    for buckets, (_, label) in zip(heard(command, work, [text for text, _ in texts]), texts):
        lines.add(buckets, label, IN_ALL_FOLDS)
    print(len(lines.labels), "lines,", sum(lines.labels), "of articles", flush=True)
    written = fit.with_lines(fit.Set("written", corpus.written(), work, command), 1.0)
    lines.add_pages(written)
    print(len(lines.labels), "with pages", flush=True)
    rows = lines.rows()
    models = [lines.fit(rows, fold) for fold in range(fit.FOLDS)] + [lines.fit(rows, None)]
    np.save(f"{work}/voices.npy", np.array(models))
    told = [(fit.voice(models[s.fold], p["voice"]), y) for s in written for p, y, w in zip(s.passages, s.y, s.weight) if w > 0]
    said, label = np.array([t[0] for t in told]), np.array([t[1] for t in told])
    ranks = np.argsort(np.argsort(said))
    inside = label.sum()
    area = (ranks[label].sum() - inside * (inside - 1) / 2) / (inside * (len(label) - inside))
    print(f"left out: {area:.4f} of the pairs of a line of an article and one beside it are in order", flush=True)
    with open(out, "wb") as handle:
        handle.write(models[-1][:2].tobytes() + models[-1][2:].astype(np.int8).tobytes())


if __name__ == "__main__":
    main()
