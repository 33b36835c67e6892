#!/usr/bin/env python3
"""Fits the article model of text dumps: two passes of boosted trees on pages turned into dumps.

usage: fit_dump.py WORK FEATURES OUT.bin

To be run after `fit.py` with the example built again: what the references leave out (captions, credits, bylines, dates) is
labelled by what the rules keep of the page, and pages without a reference by what the model of pages says. See SOURCES.md.
"""
import os
import sys
import zlib

import numpy as np

import corpus
import fit
import pack

# What a dump looks like: as a browser writes it, bare lines, or a blank line around each; and the article by itself.
FORMS = ("browser", "bare", "parted")
ALONE = "alone"
ALONE_PAGES = 0.35
# Share of a page's words that the rules keep rightly from which its reference is believed.
TRUSTED = 0.75
# Probabilities of the model of pages beyond which a label against it counts little, and how little.
SURE_BESIDE, SURE_INSIDE, DOUBTED = 0.2, 0.8, 0.15
TEACHER = 0.5  # weight of pages that the model of pages labels, beside those with a reference
fit.TREES = 120


class Dumps(fit.Set):
    """The pages of one set as dumps; the labels of lines are those of the passages."""

    def __init__(self, name, samples, work, command):
        self.name, self.work, self.command = "dump." + name, work, command
        self.pages, self.labels = [], {}
        for sample in samples:
            kept = [i for i, p in enumerate(sample.passages) if any(c.isalnum() for c in p["text"])]
            draw = zlib.crc32(sample.key.encode()) % 1000 / 1000
            self.add(sample, kept, FORMS[int(draw * 97) % len(FORMS)] if draw < 0.5 else FORMS[0])
            alone = [i for i in kept if sample.y[i]]
            if draw % 0.1 < 0.1 * ALONE_PAGES and len(alone) >= 4:
                self.add(sample, alone, ALONE)
        self.rows(self.name)

    def add(self, sample, indices, form):
        key = f"{sample.key}#{form}"
        lines = [dressed(sample.passages[i], form) for i in indices]
        self.pages.append({"id": key, "html": True, "dump": "\n".join(lines)})
        self.labels[key] = (sample, indices)

    def item(self, page):
        return {"id": page["id"], "dump": page["dump"]}

    def samples(self):
        out = []
        for page in self.pages:
            sample, indices = self.labels[page["id"]]
            passages = self.passages[page["id"]]
            if [squeezed(p["text"]) for p in passages] != [squeezed(sample.passages[i]["text"]) for i in indices]:
                continue  # a line that looks like a bullet, or holds a line break
            y, weight = sample.y[indices], sample.weight[indices]
            out.append(fit.Sample(self, page["id"], y.astype(float), weight, sample.reference if page["id"].endswith("#browser") else ""))
        return out


def squeezed(text):
    return "".join(corpus.WORD.findall(text))


def dressed(passage, form):
    """A passage as a line of a dump."""
    text = " ".join(passage["text"].split())
    if form == "browser":
        if passage["kind"] == "list-item":
            return "  • " + text
        return f"\n{text}\n" if passage["kind"] in ("paragraph", "heading", "caption", "quote") and passage["words"] > 3 else text
    return f"{text}\n" if form in ("parted", ALONE) else text


def by_rules(sample):
    """What references leave out is labelled by the rules, and labels that the model of pages contradicts count little."""
    for i, passage in enumerate(sample.passages):
        if passage["kind"] in fit.LEFT_OUT:
            sample.y[i] = passage["kept"]
            sample.weight[i] = np.median(sample.weight[sample.weight > 0]) if (sample.weight > 0).any() else 0.0
        elif sample.y[i] and passage["probability"] < SURE_BESIDE or not sample.y[i] and passage["probability"] > SURE_INSIDE:
            sample.weight[i] *= DOUBTED if sample.group.name != "written" else 1.0
    return sample


def taught(group):
    """Pages without a reference: the model of pages and the rules say what the article is."""
    out = []
    for page in group.pages:
        passages = group.passages[page["id"]]
        labels = np.array([float(p["kept"]) for p in passages])
        words = np.array([p["words"] for p in passages])
        if len(passages) < 3 or (labels * words).sum() < 60:
            continue
        margin = np.array([abs(2 * p["probability"] - 1) if p["kind"] not in fit.LEFT_OUT else 1.0 for p in passages])
        out.append(fit.Sample(group, page["id"], labels, fit.weights(words, labels >= 0.5) * margin * TEACHER, ""))
    return out


def is_trusted(sample):
    return sample.f1([p["kept"] for p in sample.passages]).f1 >= TRUSTED


def told(name, samples):
    """Lines lost and left by the model alone and with the rules, of pages that it was not fitted on."""
    for label, kept in (("model", lambda s: s.shown >= 0.45), ("rules", lambda s: [p["kept"] for p in s.passages])):
        lost = left = inside = beside = 0
        for s in samples:
            for y, weight, k in zip(s.y, s.weight, kept(s)):
                if weight > 0:
                    inside, beside = inside + y, beside + (not y)
                    lost, left = lost + (y and not k), left + (k and not y)
        print("%-22s %s: lost %d of %d, left %d of %d" % (name, label, lost, inside, left, beside), flush=True)


def main():
    work, command, out = sys.argv[1:4]
    pages = {name: fit.Set(name, read(), work, command) for name, read in (
        ("wcxb", corpus.wcxb), ("mozilla", corpus.mozilla), ("snippets", corpus.snippets), ("written", corpus.written))}
    samples = {
        "wcxb": [by_rules(s) for s in fit.with_reference(pages["wcxb"]) if is_trusted(s)],
        "mozilla": [by_rules(s) for s in fit.with_reference(pages["mozilla"], 0.7) if is_trusted(s)],
        "snippets": taught(pages["snippets"]),
        "written": [by_rules(s) for s in fit.with_lines(pages["written"], fit.WRITTEN)],
    }
    dumps = {name: Dumps(name, of_set, work, command) for name, of_set in samples.items()}
    groups, lines = list(dumps.values()), []
    for group in groups:
        lines += group.samples()
    print(len(lines), "dumps", flush=True)

    def run(name):
        rows = fit.Rows(lines, groups[0].columns["first"])
        fit.out_of_fold(lines, rows)
        for group in groups:
            told(f"{name} {group.name}", [s for s in lines if s.group is group])
        return rows.fit()

    first = run("first pass")
    fit.second_rows(groups, lines)
    second = run("second pass")
    for group in groups:
        mine = [s for s in lines if s.group is group]
        fit.described(group, mine, ".settled", "shown")
        for sample in mine:
            sample.passages = group.passages[sample.key]
        told("with rules " + group.name, mine)
    with open(out, "wb") as handle:
        handle.write(pack.packed(first, second))
    print("weights", os.path.getsize(out), "bytes")


if __name__ == "__main__":
    main()
