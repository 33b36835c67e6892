#!/usr/bin/env python3
"""Fits the article model: two passes of boosted trees on the rows that `article_features` writes.

usage: fit.py WORK FEATURES OUT.bin

WORK is a folder for intermediate files (and holds peers.SET.json of peers.py), FEATURES the built example
`article_features`, OUT.bin the weights that the crate compiles in. Running it again gives the same file. See SOURCES.md
for the sets.
"""
import json
import os
import subprocess
import sys
import zlib

import lightgbm as lgb
import numpy as np
from rapidfuzz.distance import LCSseq

import augment
import corpus
import shingles

sys.path.append(os.path.join(os.path.dirname(__file__), ".."))
import pack

WORD = corpus.WORD
LEFT_OUT = {"caption", "credit", "byline", "date"}  # decided by rules, and missing in most references
FOLDS = 3
TREES = 200
PARAMETERS = dict(objective="binary", learning_rate=0.08, num_leaves=16, min_data_in_leaf=40, feature_fraction=0.3,
                  bagging_fraction=0.8, bagging_freq=1, lambda_l2=2.0, extra_trees=True, verbose=-1, num_threads=1,
                  max_bin=127, seed=1, deterministic=True, force_row_wise=True)
# Columns that are zeroed on a share of the pages, so that nothing hangs on class names or on English phrases.
NAMED = ("near.", "middle.", "far.", "between.", "has class")
STATED = ("has stated body", "in stated body")
UNNAMED_PAGES = 0.35
# Columns of what words tell of the voice, by the distance of the passage; they are zeroed on a share of the pages, as they
# would be in a language that nobody wrote lines in.
VOICES = {"voice": 0, "before3.voice": -3, "before2.voice": -2, "before.voice": -1, "after.voice": 1, "after2.voice": 2,
          "after3.voice": 3}
VOICE_APART = "voice apart"
UNHEARD_PAGES = 0.1
# Passages by which the voice of the running text is told (src/article/features/tables.rs).
VOICES_HEARD, FEWEST_VOICES = 64, 4
# Weight of the pages written for this project beside those of `wcxb`, and words that the shortest of their lines counts as.
WRITTEN = float(os.environ.get("WRITTEN", "1.6"))
LINE_WORDS = 8
# Weight of a line of the article beside one that is none: losing text costs more than leaving clutter.
KEEPING = float(os.environ.get("KEEPING", "2"))


def shares(passages, reference):
    """Share of each passage's words on the longest common subsequence with the reference's words."""
    ids = {}
    number = lambda words: [ids.setdefault(w, len(ids)) for w in words]
    words = [WORD.findall(p["text"]) for p in passages]
    flat = number([w for ws in words for w in ws])
    hit = np.zeros(len(flat), bool)
    for op in LCSseq.opcodes(flat, number(WORD.findall(reference))):
        if op.tag == "equal":
            hit[op.src_start:op.src_end] = True
    out, at = [], 0
    for ws in words:
        out.append(hit[at:at + len(ws)].mean() if ws else 0.0)
        at += len(ws)
    return np.array(out)


def marked(passages, must, must_not):
    """nan where nothing is known, else 1 or 0 by the snippets that must or must not occur."""
    labels = np.full(len(passages), np.nan)
    squeezed = lambda s: " ".join(s.split())
    for value, strings in ((0.0, must_not), (1.0, must)):
        for string in map(squeezed, strings):
            length = len(WORD.findall(string))
            hits = [i for i, p in enumerate(passages) if length and string in p["text"]]
            if value == 0.0:
                hits = [i for i in hits if passages[i]["words"] <= 3 * length or length >= 5]
            elif len(hits) > 1:
                most = max(passages[i]["words"] for i in hits)
                hits = [i for i in hits if passages[i]["words"] == most]
            if not (length < 2 and len(hits) > 2):
                labels[hits] = value
    return labels


def voice(model, buckets):
    """What the product computes of a text's buckets: `model` is its step, its constant, then a weight for each bucket."""
    return model[1] + model[0] * model[2:][buckets].sum() / len(buckets) ** 0.5 if buckets else 0.0


class Set:
    """The described pages of one set."""

    def __init__(self, name, pages, work, command):
        self.name, self.work, self.command = name, work, command
        self.pages = [p for p in pages if p.get("html")]
        self.rows(self.name)

    @property
    def base(self):
        return f"{self.work}/{self.name}"

    def describe(self, base, first=None):
        process = subprocess.Popen([self.command, base], stdin=subprocess.PIPE)
        for page in self.pages:
            item = self.item(page)
            if first is not None:
                item["first"] = [float(p) for p in first[page["id"]]]
            process.stdin.write((json.dumps(item) + "\n").encode("utf-8", "replace"))
        process.stdin.close()
        if process.wait():
            raise SystemExit("article_features failed")

    def item(self, page):
        return {"id": page["id"], "html": page["html"]}

    def rows(self, name, first=None):
        base = f"{self.work}/{name}"
        self.describe(base, first)
        self.passages = {}
        with open(base + ".jsonl", encoding="utf-8") as handle:
            for line in handle:
                page = json.loads(line)
                self.passages[page["id"]] = page["passages"]
        with open(base + ".columns.json") as handle:
            self.columns = json.load(handle)
        total = sum(len(p) for p in self.passages.values())
        matrix = np.fromfile(base + ".f32", np.float32)
        matrix = matrix.reshape(total, len(matrix) // max(1, total))
        out, at = {}, 0
        for page in self.pages:
            n = len(self.passages[page["id"]])
            out[page["id"]] = self.hear(page["id"], matrix[at:at + n].copy())
            at += n
        self.x = out

    def hear(self, key, rows):
        """Puts in what is said of the voices of a page by a model that was not fitted on it (see fit_voice.py)."""
        path = f"{self.work}/voices.npy"
        if not os.path.exists(path) or not len(rows):
            return rows
        model = np.load(path, mmap_mode="r")[fold_of(key)]
        said = np.array([voice(model, p["voice"]) for p in self.passages[key]])
        at = {c: i for i, c in enumerate(self.columns["first"])}
        for name, distance in VOICES.items():
            there = np.arange(len(said)) + distance
            known = (there >= 0) & (there < len(said))
            rows[:, at[name]] = np.where(known, said[np.clip(there, 0, len(said) - 1)], 0.0)
        text = said[(rows[:, at["inside"]] > 0) & (rows[:, at["good"]] > 0)][:VOICES_HEARD]
        rows[:, at[VOICE_APART]] = said - np.sort(text)[len(text) // 2] if len(text) >= FEWEST_VOICES else 0.0
        return rows


def fold_of(key):
    return zlib.crc32(key.split("#")[0].encode()) % FOLDS


def weights(words, labels):
    kept = max(1.0, (words * labels).sum())
    return np.minimum(words + 3, 60) ** 0.5 / max(kept, 100) ** 0.35


class Sample:
    """One page as training rows."""

    def __init__(self, group, key, labels, weight, reference):
        self.group, self.key, self.x, self.y, self.weight = group, key, group.x[key], labels >= 0.5, weight
        self.passages, self.reference = group.passages[key], reference
        self.fold = fold_of(key)
        self.seen = self.x  # what a model is fitted on; `x` is what the page says
        self.out = None  # what a model that was not fitted on the page says of `seen`
        self.shown = None  # and of `x`

    def f1(self, kept):
        mine = "\n".join(p["text"] for p, k in zip(self.passages, kept) if k and p["kind"] not in LEFT_OUT)
        return shingles.Page(self.key, self.reference, mine)

    def judge(self, model):
        self.out = predict(model, self.seen)
        self.shown = self.out if self.seen is self.x else predict(model, self.x)


def with_reference(group, scale=1.0):
    out = []
    for page in group.pages:
        passages = group.passages[page["id"]]
        if not passages:
            continue
        labels = shares(passages, page["text"])
        weight = weights(np.array([p["words"] for p in passages]), labels >= 0.5) * scale
        weight[[p["kind"] in LEFT_OUT for p in passages]] = 0.0
        out.append(Sample(group, page["id"], labels, weight, page["text"]))
    return out


def with_lines(group, scale):
    """Pages of which every line is labelled. A line counts by itself, however short it is: a leaked button is a fault too."""
    squeezed = lambda text: "".join(WORD.findall(text.lower()))
    out = []
    for page in group.pages:
        passages = group.passages[page["id"]]
        labels = shares(passages, page["text"])
        beside, either = (set(map(squeezed, page[name])) for name in ("beside", "either"))
        lines = set(map(squeezed, page["text"].split("\n")))
        weight = np.zeros(len(passages))
        for i, passage in enumerate(passages):
            text = squeezed(passage["text"])
            if text in beside and text not in lines:
                labels[i] = 0.0
            elif text in lines:
                labels[i] = 1.0
            is_told = text not in either and passage["kind"] not in LEFT_OUT
            weight[i] = min(max(passage["words"], LINE_WORDS) + 3, 60) ** 0.5 if is_told else 0.0
            weight[i] *= KEEPING if labels[i] >= 0.5 else 1.0
        kept = max(1.0, sum(p["words"] * label for p, label in zip(passages, labels)))
        out.append(Sample(group, page["id"], labels, weight * scale / max(kept, 100) ** 0.35, page["text"]))
    return out


def ballots_of(passages, answers):
    """For each other extractor, which passages it kept."""
    return [shares(passages, answers[name]) >= 0.5 for name in ("precise", "default", "readability")]


def with_votes(group, votes, teacher, scale):
    """Pages without a reference: other extractors and the teacher vote, the snippets overrule."""
    out = []
    for page in group.pages:
        passages = group.passages[page["id"]]
        if len(passages) < 3 or page["id"] not in votes:
            continue
        x = group.x[page["id"]]
        ballots = ballots_of(passages, votes[page["id"]])
        vote = (sum(b.astype(float) for b in ballots) + 1.5 * teacher.predict(x)) / 4.5
        margin = np.abs(2 * vote - 1) ** 0.7
        known = marked(passages, page["must"], page["must_not"])
        told = ~np.isnan(known)
        labels = (vote >= 0.5).astype(float)
        if told.any():
            agreement = (labels[told] == known[told]).mean()
            if agreement < 1:
                margin *= max(0.1, 2 * agreement - 1)
            labels[told], margin[told] = known[told], 1.5
        words = np.array([p["words"] for p in passages])
        if (labels * words).sum() < 60:
            continue
        weight = weights(words, labels) * margin * scale
        weight[[p["kind"] in LEFT_OUT for p in passages]] = 0.0
        out.append(Sample(group, page["id"], labels, weight, ""))
    return out


def mask(samples, columns, seed):
    """Zeroes the class names on a share of the pages and the stated body on half of those that have one."""
    draw = np.random.RandomState(seed)
    named = [i for i, c in enumerate(columns) if c.startswith(NAMED)]
    stated = [i for i, c in enumerate(columns) if c in STATED]
    voices = [i for i, c in enumerate(columns) if c in VOICES or c == VOICE_APART]
    for sample in samples:
        sample.seen = sample.x.copy()
        if draw.rand() < UNNAMED_PAGES:
            sample.seen[:, named] = 0
        if draw.rand() < 0.5:
            sample.seen[:, stated] = (0, -1)
        if draw.rand() < UNHEARD_PAGES:
            sample.seen[:, voices] = 0


class Rows:
    """The rows of some samples, binned once; a sure negative in four stands for the others."""

    def __init__(self, samples, columns):
        at = {c: i for i, c in enumerate(columns)}
        draw = np.random.RandomState(3)
        xs, ys, ws, folds = [], [], [], []
        for sample in samples:
            get = lambda name: sample.seen[:, at[name]]
            sure = ~sample.y & (get("inside") == 0) & (get("good") == 0) & (get("link") > 0.5)
            keep = (sample.weight > 0) & (~sure | (draw.rand(len(sure)) < 0.25))
            xs.append(sample.seen[keep])
            ys.append(sample.y[keep])
            ws.append((sample.weight * np.where(sure, 4.0, 1.0))[keep])
            folds.append(np.full(keep.sum(), sample.fold))
        self.folds = np.concatenate(folds)
        weight = np.concatenate(ws)
        self.data = lgb.Dataset(np.vstack(xs), np.concatenate(ys), weight=weight / weight.mean(), params=PARAMETERS)
        self.data.construct()

    def fit(self, without=None):
        if without is None:
            return lgb.train(PARAMETERS, self.data, TREES)
        return lgb.train(PARAMETERS, self.data.subset(np.flatnonzero(self.folds != without)), TREES)


def predict(model, x):
    return model.predict(x, num_threads=1) if len(x) else np.zeros(0)


def out_of_fold(samples, rows):
    """Judges each page by a model that was not fitted on its fold; the last of these models."""
    for fold in range(FOLDS):
        model = rows.fit(fold)
        for sample in samples:
            if sample.fold == fold:
                sample.judge(model)
    return model


def report(name, samples, threshold):
    scores(name, threshold, [s.f1(s.shown >= threshold) for s in samples if s.reference])


def scores(name, threshold, pages):
    total = shingles.corpus(pages)
    print("%-28s %.2f  P %.4f  R %.4f  F1 %.4f" % (name, threshold, total["precision"], total["recall"], total["f1"]), flush=True)


def second_rows(groups, samples):
    """The rows of the second pass, from the first pass's probabilities on pages it had not seen."""
    for group in groups:
        mine = [s for s in samples if s.group is group]
        width = len(group.columns["first"])
        for judged, rows in (("out", "seen"), ("shown", "x")):
            described(group, mine, ".second", judged)
            for sample in mine:
                setattr(sample, rows, np.hstack([getattr(sample, rows)[:, :width], group.x[sample.key][:, width:]]))


def described(group, samples, name, judged):
    """Describes a group again, with probabilities of some of its pages."""
    first = {page["id"]: np.zeros(len(group.passages[page["id"]])) for page in group.pages}
    first.update({s.key: getattr(s, judged) for s in samples})
    group.rows(group.name + name, first)


def report_settled(name, group, samples):
    """What the rules make of the probabilities on pages that no model has seen."""
    mine = [s for s in samples if s.group is group]
    described(group, mine, ".settled", "shown")
    scores(name, 0, [s.f1([p["kept"] for p in group.passages[s.key]]) for s in mine if s.reference])
    told = [(label, p["kept"]) for s in mine for label, weight, p in zip(s.y, s.weight, group.passages[s.key]) if weight > 0]
    lost, left = (sum(label == of and kept != of for label, kept in told) for of in (True, False))
    print("%-28s lines of articles lost: %d of %d, lines beside them left: %d of %d" % (
        name, lost, sum(label for label, _ in told), left, sum(not label for label, _ in told)), flush=True)


def show_own(samples):
    """What goes wrong on our own labelled pages, which are not trained on."""
    for sample in samples:
        for passage, label, p in zip(sample.passages, sample.y, sample.shown):
            if label != (p >= 0.5) and passage["kind"] not in LEFT_OUT and passage["words"] > 2:
                print("  %-20s %s %.2f %s" % (sample.key, "LOST" if label else "LEFT", p, passage["text"][:100]))


def main():
    work, command, out = sys.argv[1:4]
    votes = {}
    for name in ("wcxb", "snippets"):
        path = f"{work}/peers.{name}.json"
        votes[name] = json.load(open(path, encoding="utf-8")) if os.path.getsize(path) else {}
    wcxb = Set("wcxb", corpus.wcxb(), work, command)
    mozilla = Set("mozilla", corpus.mozilla(), work, command)
    snippets = Set("snippets", corpus.snippets(), work, command)
    added = Set("added", augment.pages(wcxb.pages, wcxb), work, command)
    own = Set("own", corpus.labelled(), work, command)
    written = Set("written", corpus.written(), work, command)
    groups = (wcxb, mozilla, snippets, added, own, written)
    columns = wcxb.columns["first"]

    # References that no model can follow are left out, single passages on which all peers side against them weighed down.
    references = with_reference(wcxb)
    out_of_fold(references, Rows(references, columns))
    report("first look wcxb", references, 0.5)
    trusted = {s.key for s in references if s.f1(s.shown >= 0.45).f1 >= 0.75}
    for sample in references:
        if sample.key not in votes["wcxb"]:
            continue
        ayes = sum(b.astype(int) for b in ballots_of(sample.passages, votes["wcxb"][sample.key]))
        wrong = sample.y & (ayes == 0) & (sample.out < 0.4) | ~sample.y & (ayes >= 2) & (sample.out > 0.6)
        sample.weight = np.where(wrong, 0.15 * sample.weight, sample.weight)
    gold = [s for s in references if s.key in trusted]
    doubtful = [s for s in references if s.key not in trusted]
    samples = (gold + with_reference(mozilla, 0.7) + with_votes(snippets, votes["snippets"], Rows(gold, columns).fit(), 0.7)
               + [s for s in with_reference(added, 0.8) if s.key.split("#")[0] in trusted] + with_lines(written, WRITTEN))
    ours = with_reference(own)
    mask(samples, columns, 7)

    def run(name):
        rows = Rows(samples, columns)
        out_of_fold(samples, rows)
        model = rows.fit()
        for sample in doubtful + ours:
            sample.judge(model)
        for threshold in (0.4, 0.45, 0.5, 0.55):
            report(name + " wcxb", gold + doubtful, threshold)
        for group in (mozilla, written):
            report(name + " " + group.name, [s for s in samples if s.group is group], 0.45)
        show_own(ours)
        return model

    first = run("first pass")
    second_rows(groups, samples + doubtful + ours)
    second = run("second pass")
    for group in (wcxb, mozilla, own, written):
        report_settled("with rules " + group.name, group, samples + doubtful + ours)
    with open(out, "wb") as handle:
        handle.write(pack.packed(first, second))
    print("weights", os.path.getsize(out), "bytes")


if __name__ == "__main__":
    main()
