"""Fits the weights of both passes on the labelled articles and judges them on events that they were not fitted on.

    python fit.py --rows BINARY --gold GOLD [--seeds-gold SG --seeds TEXTS] [--tables FILE] --work FOLDER
        [--train own|odd|even|written] [--labelled] [--out judgement.bin]

The first pass is fitted on our own events and on none, half or all of the labelled ones. The second pass needs first-pass probabilities of events that
the first pass has not seen, so it is fitted on rows made with an eighth of the events left out at a time.
"""

import argparse
import json
import os
import shutil
import struct
import subprocess
import sys
from collections import Counter, defaultdict

import lightgbm as lgb
import numpy as np
from gold import RELATIONS, for_rows, own, seeds, written

sys.path.append(os.path.join(os.path.dirname(__file__), ".."))
import pack

# The sign that the weight of an evidence must have; what is in neither list may have any.
PLUS = set(
    "coverage exact mass run run_mass run_share run_whole marks_covered numbers_shared speaker role cue stated margin "
    "reciprocity window_covered whole mutual_margin mutual_reciprocity names_shared "
    "accord accord_margin accord_reciprocity speaker_same words_met verbs predicate negated_both neighbours order score story first back both path path_margin assigned".split()
)
MINUS = set(
    "short numbers_conflict numbers_missing negation negation_in_run modality antonym speaker_conflict "
    "speaker_conflict_alone speaker_other person_other verbs_apart one_word names_conflict two_sentences position days rival_window rival_statement".split()
)
# Log loss of events left out is 1,207, with half the leaves 1,225, with twice the trees of half the weight 1,203.
TREES = 100
PARAMETERS = dict(objective="binary", learning_rate=0.1, num_leaves=16, min_data_in_leaf=30, min_sum_hessian_in_leaf=3, lambda_l2=5,
                  feature_fraction=0.5, bagging_fraction=0.8, bagging_freq=1, monotone_constraints_method="advanced", seed=1,
                  verbose=-1, num_threads=1, deterministic=True, force_row_wise=True)
OTHER_STORY = 0.5
TYPICAL = 80.0  # weight of the windows of a typical event
# The reason stands beside SHOWN in src/corroboration/weights.rs.
THRESHOLD = 0.6
FAR = 0.3  # weight of the events of `far/`: at 1 the text dumps lost 0.06 of F1, at 0 unseen reported statements 0.02
FOLDS = 8  # parts of the events that are left out in turn for the second pass
FAR_LABEL = "own, far "
DROPPED = set()  # numbers that are to be left out


class Trees:
    """Boosted trees that rise with an evidence of PLUS and fall with one of MINUS."""

    def __init__(self, names):
        self.signs = [1 if n in PLUS else -1 if n in MINUS else 0 for n in names]

    def fit(self, x, y, w):
        data = lgb.Dataset(x, y, weight=w)
        self.model = lgb.train(dict(PARAMETERS, monotone_constraints=self.signs), data, TREES)
        return self

    def probability(self, x):
        return self.model.predict(x, num_threads=1)


def stamp(names):
    """FNV-1a of the names, as src/corroboration/weights.rs takes it."""
    value = 0xCBF29CE484222325
    for byte in "\t".join(names).encode():
        value = (value ^ byte) * 0x100000001B3 % 2**64
    return struct.pack("<Q", value)


def write_weights(path, names, first, second):
    with open(path, "wb") as handle:
        handle.write(stamp(names) + pack.packed(first.model, second.model))


class Rows:
    """What corroboration_rows printed: one line per window."""

    def __init__(self, text):
        lines = text.rstrip("\n").split("\n")
        names = lines[0].split("\t")[1:]
        cut = names.index("first")
        self.first_names, self.names = names[:cut], names
        kept = np.array([float(name not in DROPPED) for name in names])
        fields = [line.split("\t") for line in lines[1:]]
        self.page = [f[0] for f in fields]
        self.words = [(int(f[1]), int(f[2])) for f in fields]
        self.kind = [f[3] for f in fields]
        self.source = [f[4] for f in fields]
        self.window = [(int(f[5]), int(f[6])) for f in fields]
        self.span = [(int(f[7]), int(f[8])) for f in fields]
        values = np.array([[float(v) for v in f[9:]] for f in fields]) * kept
        self.first, self.second = values[:, :cut], values


class Labels:
    """Which labelled quotation a row's quotation is, and whether its window lies on a link."""

    def __init__(self, gold, rows):
        self.gold = gold
        by_article = defaultdict(list)
        for q in gold.quotes.values():
            by_article[q["article"]].append(q)
        to_points = {}
        for a, article in gold.articles.items():
            table, points = {}, 0
            for points, c in enumerate(article["text"]):
                table[len(table)] = points
                for _ in range(len(c.encode("utf-8")) - 1):
                    table[len(table)] = points
            table[len(table)] = points + 1
            to_points[a] = table
        known = {}
        self.quote, self.label, self.shown = [], [], []
        for page, words, source, window, span in zip(rows.page, rows.words, rows.source, rows.window, rows.span):
            key = (page, words)
            if key not in known:
                at = tuple(to_points[page][x] for x in words)
                known[key] = max(by_article[page], key=lambda q: overlap(at, (q["start"], q["end"])), default=None)
                if known[key] is not None and overlap(at, (known[key]["start"], known[key]["end"])) < 0.5:
                    known[key] = None
            quote = known[key]
            self.quote.append(quote["id"] if quote else None)
            if quote is None or quote["skip"]:
                self.label.append(-1)
                self.shown.append(False)
                continue
            at, shown = (tuple(to_points[source][x] for x in place) for place in (window, span))
            links = gold.links.get((quote["id"], source), [])
            on = [g for g in links if overlap(at, g) >= 0.3]
            self.label.append(0 if not on else 1 if any(g[3] == "core" for g in on) else -1)
            self.shown.append(any(same_place(shown, g) for g in links))
        self.label, self.shown = np.array(self.label), np.array(self.shown)


def overlap(a, b):
    both = max(0, min(a[1], b[1]) - max(a[0], b[0]))
    return both / max(1, min(a[1] - a[0], b[1] - b[0])) if both else 0.0


def same_place(a, g):
    both = max(0, min(a[1], g[1]) - max(a[0], g[0]))
    return both >= 0.3 * min(a[1] - a[0], g[1] - g[0]) and a[1] - a[0] <= max(400, 2 * (g[1] - g[0]))


def evaluate(gold, rows, labels, scores, events, threshold=None):
    """The scorer's figures, windows for spans: {kind: (found, false, missed, Counter by relation)}."""
    threshold = THRESHOLD if threshold is None else threshold
    best = {}
    for i, (q, source) in enumerate(zip(labels.quote, rows.source)):
        if (q, source) not in best or scores[i] > scores[best[(q, source)]]:
            best[(q, source)] = i
    out = {}
    for kind in ("marked", "reported"):
        wanted = {i for i, q in gold.quotes.items() if not q["skip"] and (q["type"] == "reported") == (kind == "reported") and gold.group[q["article"]] in events}
        found, total, false, missed = Counter(), Counter(), [], []
        for (q, a), links in gold.links.items():
            core = [g for g in links if g[3] == "core"]
            if q not in wanted or not core:
                continue
            relation = min((g[2] for g in core), key=RELATIONS.index)
            total[relation] += 1
            i = best.get((q, a))
            if i is not None and scores[i] >= threshold and labels.shown[i]:
                found[relation] += 1
            else:
                missed.append((q, a, relation, None if i is None else float(scores[i])))
        for (q, a), i in best.items():
            if q in wanted and scores[i] >= threshold and not labels.shown[i]:
                false.append((q, a, rows.span[i], float(scores[i])))
        out[kind] = dict(found=found, total=total, false=false, missed=missed)
    return out


def pooled(results):
    """Figures of several events as those of one."""
    results = list(results)
    out = {}
    for kind in ("marked", "reported"):
        out[kind] = {key: sum((r[kind][key] for r in results), Counter() if key in ("found", "total") else []) for key in results[0][kind]}
    return out


def told(name, result):
    for kind, r in result.items():
        tp, fp, fn = r["found"].total(), len(r["false"]), len(r["missed"])
        p, c = tp / max(1, tp + fp), tp / max(1, tp + fn)
        by = " ".join(f"{x} {r['found'][x]}/{r['total'][x]}" for x in RELATIONS if r["total"][x])
        print(f"{name:22s} {kind:9s} P {p:.3f} R {c:.3f} F1 {2 * p * c / max(1e-9, p + c):.3f}  false {fp} missed {fn}  {by}", flush=True)


def log_loss(probability, label, weight):
    p = np.clip(np.where(label == 1, probability, 1 - probability), 1e-6, 1)
    return -(weight * np.log(p)).sum()


class Fitting:
    def __init__(self, options):
        self.options = options
        self.gold = written(options.gold)
        self.gold.add(own(options.events))
        self.gold.add(own(options.far, FAR_LABEL))
        self.gold.add(own(options.check, "check "))
        if options.seeds_gold:
            self.gold.add(seeds(options.seeds_gold, options.seeds))
        self.path = os.path.join(options.work, "articles.json")
        with open(self.path, "w", encoding="utf-8") as handle:
            json.dump(for_rows(self.gold, options.labelled), handle, ensure_ascii=False)

    def rows(self, weights=None, pages=None):
        command = [self.options.rows, self.path]
        command += ["--tables", self.options.tables] if self.options.tables else []
        command += ["--without", self.options.without] if self.options.without else []
        command += ["--weights", weights] if weights else []
        command += ["--pages", ",".join(pages)] if pages else []
        return Rows(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout.decode("utf-8"))

    def weigh(self, rows, labels, events):
        group = self.gold.group
        use = np.array([labels.label[i] >= 0 and group[rows.page[i]] in events for i in range(len(rows.page))])
        weight = np.array([1.0 if group[a] == group[b] else OTHER_STORY for a, b in zip(rows.page, rows.source)])
        # An event counts by the square root of its windows: a long one must not drown the others.
        event = np.array([group[a] for a in rows.page])
        for name in events:
            weight[event == name] *= np.sqrt(TYPICAL / max(1.0, weight[(event == name) & use].sum()))
            weight[event == name] *= FAR if name.startswith(FAR_LABEL) else 1.0
        return use, weight

    def first(self, rows, labels, events):
        use, weight = self.weigh(rows, labels, events)
        return Trees(rows.first_names).fit(rows.first[use], labels.label[use].astype(float), weight[use])

    def run(self, train, judge):
        """Fits both passes on `train`; gives them and the figures on `judge`."""
        rows = self.rows()
        labels = Labels(self.gold, rows)
        first = self.first(rows, labels, train)
        x, y, w, left_out = [], [], [], []
        path = os.path.join(self.options.work, "fold.txt")
        for number in range(FOLDS):
            events = set(sorted(train)[number::FOLDS])
            fold = self.first(rows, labels, train - events)
            write_weights(path, rows.names, fold, fold)  # the second pass is not asked
            part = self.rows(path, [a for a, g in self.gold.group.items() if g in events])
            part_labels = Labels(self.gold, part)
            left_out.append((events, part, part_labels))
            use, weight = self.weigh(part, part_labels, events)
            x.append(part.second[use])
            y.append(part_labels.label[use].astype(float))
            w.append(weight[use])
        second = Trees(rows.names).fit(np.vstack(x), np.concatenate(y), np.concatenate(w))
        final = os.path.join(self.options.work, "judgement.bin")
        write_weights(final, rows.names, first, second)
        result, loss = {"left out": []}, 0.0
        for number, (events, part, part_labels) in enumerate(left_out):
            others = [i for i in range(FOLDS) if i != number]
            unseen = Trees(rows.names).fit(*(np.concatenate([z[i] for i in others]) for z in (x, y, w)))
            loss += log_loss(unseen.probability(x[number]), y[number], w[number])
            result["left out"].append(evaluate(self.gold, part, part_labels, unseen.probability(part.second), events))
        result["left out"] = pooled(result["left out"])
        told("left out, both passes", result["left out"])
        print(f"left out, log loss of both passes: {loss:.1f} over {len(train)} events", flush=True)
        if judge:
            judged = set().union(*judge.values())
            rows = self.rows(final, [a for a, g in self.gold.group.items() if g in judged])
            labels = Labels(self.gold, rows)
            for name, scores in (("first pass", first.probability(rows.first)), ("both passes", second.probability(rows.second))):
                for label, events in judge.items():
                    result[label] = evaluate(self.gold, rows, labels, scores, events)
                    told(f"{label}, {name}", result[label])
                    use, weight = self.weigh(rows, labels, events)
                    print(f"{label}, {name}: log loss {log_loss(scores[use], labels.label[use], weight[use]):.1f}", flush=True)
        return final, result


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", required=True)
    parser.add_argument("--gold", required=True)
    parser.add_argument("--events", default=os.path.join(os.path.dirname(__file__), "events"), help="folder of our own events")
    parser.add_argument("--far", default=os.path.join(os.path.dirname(__file__), "far"), help="folder of our own events in which outlets share few words")
    parser.add_argument("--check", default=os.path.join(os.path.dirname(__file__), "check"), help="folder of our own events that are never fitted on")
    parser.add_argument("--seeds-gold")
    parser.add_argument("--seeds")
    parser.add_argument("--tables")
    parser.add_argument("--without", help="synonyms, antonyms: what of the tables to leave out")
    parser.add_argument("--work", required=True)
    parser.add_argument("--train", choices=["own", "odd", "even", "written"], default="own", help="what to fit on beside our own events")
    parser.add_argument("--labelled", action="store_true", help="quotations of the gold, not the product's")
    parser.add_argument("--drop", default="", help="numbers to leave out, with commas")
    parser.add_argument("--out")
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    DROPPED.update(options.drop.split(","))
    fitting = Fitting(options)
    mine = {e for e in fitting.gold.events() if e.startswith("own")}
    check = {e for e in fitting.gold.events() if e.startswith("check ")}
    events = [e for e in fitting.gold.events() if e != "seeds" and e not in mine | check]
    train = mine | set(dict(own=[], odd=events[::2], even=events[1::2], written=events)[options.train])
    judge = {"unseen": set(events) - train} if set(events) - train else {"written (seen)": set(events)}
    judge["check"] = check
    if "seeds" in fitting.gold.events():
        judge["seeds"] = {"seeds"}
    final, result = fitting.run(train, judge)
    for label, figures in result.items():
        for kind, r in figures.items():
            for x in r["missed"][: options.show]:
                print("MISSED", label, kind, *x)
            for x in r["false"][: options.show]:
                print("FALSE", label, kind, *x)
    if options.out:
        shutil.copyfile(final, options.out)


if __name__ == "__main__":
    main()
