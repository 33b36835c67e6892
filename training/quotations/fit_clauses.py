#!/usr/bin/env python3
"""Fits the weights of src/quotation/clause/en.txt: which clauses of a sentence are reported, and where they begin and end.

    cargo build --release --features training --example clauses
    training/quotations/fit_clauses.py target/release/examples/clauses src/quotation/clause/en.txt

Sources (read where they are present, no text of them is kept): polnear-dev.jsonl (519 English news articles). The words
of the file that open a clause only now and then (`opener`) are chosen by hand and stay as they are.

Three logistic regressions (liblinear, L1, so that few weights are left): beginnings, ends, clauses. The third sees the
odds of the first two as they are for articles that those were not fitted on (five folds of articles). A clause is an
example of a reported one when it shares four fifths of its words with a statement of the gold. Prints the figures of
articles not fitted on. The same input gives the same file. Needs training/quotations/requirements.txt.
"""
import json
import math
import os
import pathlib
import re
import subprocess
import sys


import numpy
import scipy.sparse
from sklearn.linear_model import LogisticRegression


HERE = pathlib.Path(__file__).resolve().parent
SHARED = pathlib.Path(os.environ.get("QUOTIDIAN_SHARED", HERE.parent.parent.parent / "shared"))
GOLD = SHARED / "corpus" / "quotes" / "polnear-dev.jsonl"
FOLDS = 5
# Strength against the pull towards zero. Of 0.1, 0.25, 0.5 and 1.0 the smallest that costs nothing on articles not fitted
# on is taken.
STRENGTH = 0.4
# As LEAST_BOUND, MOST_BOUNDS and SUREST of src/quotation/clause.
LEAST_BOUND, MOST_BOUNDS, SUREST = -2.75, 16, 9.21
# Share of words that a clause and a statement of the gold have in common when they are the same, and the words of the
# shortest that counts, as the scorer has it.
SAME, SHORTEST = 0.8, 3
# Weights below this change nothing that can be seen.
LEAST_WEIGHT = 0.05
# Probabilities above which a clause may be taken, and the one that is: precision is worth more to a reader than the last
# half point of recall, so it is higher than where F1 is best.
THRESHOLDS, KEPT = (0.2, 0.25, 0.3, 0.35, 0.4), 0.25
ODDS = ("odds begin", "odds end", "odds begin inside", "odds end inside", "odds both", "odds both without rivals")
WORD = re.compile(r"\w", re.UNICODE)


def fnv(text):
    """The key of a template without values: FNV-1a of its name."""
    key = 0x811C9DC5
    for byte in text.encode():
        key = (key ^ byte) * 0x01000193 & 0xFFFFFFFF
    return key


class Sentence:
    """Where its clauses may begin and end, and those that the gold has."""

    def __init__(self, row, doc, number):
        self.tokens, self.doc, self.fold = row["tokens"], doc, number % FOLDS
        self.begins, self.ends, self.clauses, self.rules = row["begins"], row["ends"], row["clauses"], row["rules"]
        text = doc["text"]
        self.is_word = [bool(WORD.search(text, a, b)) for a, b in self.tokens]
        self.gold, self.gold_begins = [], set()
        for quote in doc["quotes"]:
            inside = [k for k, (a, b) in enumerate(self.tokens) if a < quote["end"] and b > quote["start"]]
            if quote["kind"] == "indirect" and inside:
                self.gold.append((inside[0], inside[-1] + 1))
                # A conjunction in front belongs to the gold's statement and not to ours.
                begin, end = self.tokens[inside[0]]
                self.gold_begins.add(inside[0] + (text[begin:end].lower() == "that"))

    def words(self, begin, end):
        return sum(self.is_word[begin:end])

    def shared(self, begin, end):
        """The largest share of words in common with a statement of the gold."""
        best = 0.0
        for first, last in self.gold:
            both = self.words(max(begin, first), min(end, last))
            best = max(best, both / max(1, self.words(begin, end) + self.words(first, last) - both))
        return best


def read(program):
    docs = [json.loads(line) for line in open(GOLD, encoding="utf-8")]
    feed = "".join(json.dumps({"id": d["id"], "text": d["text"]}) + "\n" for d in docs)
    process = subprocess.run([program], input=feed.encode(), stdout=subprocess.PIPE, check=True)
    by_id = {doc["id"]: (number, doc) for number, doc in enumerate(docs)}
    sentences, templates = [], {}
    for line in process.stdout.splitlines():
        row = json.loads(line)
        if "templates" in row:
            templates = {int(key): name for key, name in row["templates"].items()}
        elif row["begins"]:
            number, doc = by_id[row["id"]]
            sentences.append(Sentence(row, doc, number))
    return docs, sentences, templates


class Columns:
    """Numbers of the features' keys."""

    def __init__(self):
        self.number = {}

    def matrix(self, rows):
        indices, starts = [], [0]
        for row in rows:
            indices.extend(self.number.setdefault(key, len(self.number)) for key in set(row))
            starts.append(len(indices))
        ones = numpy.ones(len(indices), numpy.float32)
        return scipy.sparse.csr_matrix((ones, indices, starts), shape=(len(rows), len(self.number)))


def regression():
    return LogisticRegression(
        C=STRENGTH, l1_ratio=1, solver="liblinear", max_iter=50, random_state=1, fit_intercept=False
    )


def fit(matrix, labels, folds):
    """Weights fitted on all rows, and the log-odds of each row by weights that were not fitted on its fold."""
    odds = numpy.zeros(len(labels))
    for fold in range(FOLDS):
        rest = folds != fold
        weights = regression().fit(matrix[rest], labels[rest]).coef_[0]
        odds[~rest] = matrix[~rest] @ weights
    return regression().fit(matrix, labels).coef_[0], odds.clip(-SUREST, SUREST)


def fit_bounds(sentences, bounds, gold):
    """Fits beginnings or ends; gives keys with weights and the odds, a list a sentence."""
    rows = [(s, place, keys) for s in sentences for place, _, keys in bounds(s)]
    columns = Columns()
    matrix = columns.matrix([keys for _, _, keys in rows])
    labels = numpy.array([place in gold(s) for s, place, _ in rows])
    weights, odds = fit(matrix, labels, numpy.array([s.fold for s, _, _ in rows]))
    lists, at = [], 0
    for sentence in sentences:
        count = len(bounds(sentence))
        lists.append(odds[at : at + count])
        at += count
    return dict(zip(columns.number, weights)), lists


def likelier(odds, bounds):
    """As `likelier` of src/quotation/clause/mod.rs."""
    kept = [k for k in range(len(odds)) if odds[k] > LEAST_BOUND or bounds[k][1]]
    return set(sorted(kept, key=lambda k: -odds[k])[:MOST_BOUNDS])


def odds_of(sentence, begin, end, begins, ends):
    """As `Odds` of src/quotation/clause/features.rs."""
    probability = lambda odds: 1 / (1 + math.exp(-odds))
    first, last = sentence.begins[begin][0], sentence.ends[end][0]
    inner_begins = [begins[k] for k in range(begin + 1, len(begins)) if sentence.begins[k][0] < last]
    inner_ends = [ends[k] for k in range(end) if sentence.ends[k][0] > first]
    rival_begin, rival_end = max(inner_begins, default=-SUREST), max(inner_ends, default=-SUREST)
    both = probability(begins[begin]) * probability(ends[end])
    alone = both * (1 - probability(rival_begin)) * (1 - probability(rival_end))
    return [begins[begin], ends[end], rival_begin, rival_end, both, alone]


def likeliest(candidates, tokens, least):
    """As `likeliest` of src/quotation/clause/choice.rs, over (begin, end, probability)."""
    gains, taken = [0.0] * (tokens + 1), [None] * (tokens + 1)
    for end in range(1, tokens + 1):
        gains[end] = gains[end - 1]
        for begin, last, probability in candidates:
            if last == end and probability > least and gains[begin] + probability - least > gains[end]:
                gains[end], taken[end] = gains[begin] + probability - least, begin
    found, end = [], tokens
    while end > 0:
        if taken[end] is None:
            end -= 1
        else:
            found.append((taken[end], end))
            end = taken[end]
    return found


def report(docs, sentences, places, odds):
    """Prints precision, recall and F1 of the clauses of at least three words at each threshold."""
    gold = sum(q["kind"] == "indirect" and len(q["text"].split()) >= SHORTEST for d in docs for q in d["quotes"])
    by_sentence = {}
    for (k, begin, end), value in zip(places, odds):
        by_sentence.setdefault(k, []).append((begin, end, 1 / (1 + math.exp(-value))))
    for least in THRESHOLDS:
        found = hits = 0
        for k, sentence in enumerate(sentences):
            taken = likeliest(by_sentence.get(k, []), len(sentence.tokens), least)
            alone = lambda rule: not any(begin < rule[1] and rule[0] < end for begin, end in taken)
            for begin, end in taken + [rule for rule in sentence.rules if alone(rule)]:
                if sentence.words(begin, end) >= SHORTEST:
                    found += 1
                    hits += sentence.shared(begin, end) >= SAME
        precision, recall = hits / max(1, found), hits / gold
        print(f"least {least}: precision {precision:.3f} recall {recall:.3f} F1 {2 * hits / (found + gold):.3f}", flush=True)


def write(path, templates, *parts):
    """Writes the weights, by template and key, behind the words and remarks that the file has."""
    kept = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith(("#", "opener"))]
    templates = templates | {fnv(name): name for name in ODDS}
    lines = sorted(
        f"{templates[key]} {key:08x} {weight:.3f}" for part in parts for key, weight in part.items() if abs(weight) >= LEAST_WEIGHT
    )
    path.write_text("\n".join(kept + [f"least {KEPT}"] + lines) + "\n", encoding="utf-8")
    print(len(lines), "weights")


def main():
    program, path = sys.argv[1], pathlib.Path(sys.argv[2])
    docs, sentences, templates = read(program)
    begin_weights, begins = fit_bounds(sentences, lambda s: s.begins, lambda s: s.gold_begins)
    end_weights, ends = fit_bounds(sentences, lambda s: s.ends, lambda s: {end for _, end in s.gold})
    rows, numbers, labels, folds, places = [], [], [], [], []
    for k, sentence in enumerate(sentences):
        likely_begins, likely_ends = likelier(begins[k], sentence.begins), likelier(ends[k], sentence.ends)
        for b, e, keys in sentence.clauses:
            if b in likely_begins and e in likely_ends:
                first, last = sentence.begins[b][0], sentence.ends[e][0]
                rows.append(keys)
                numbers.append(odds_of(sentence, b, e, begins[k], ends[k]))
                labels.append(sentence.shared(first, last) >= SAME)
                folds.append(sentence.fold)
                places.append((k, first, last))
    columns = Columns()
    matrix = scipy.sparse.hstack([columns.matrix(rows), scipy.sparse.csr_matrix(numpy.array(numbers, numpy.float32))]).tocsr()
    weights, odds = fit(matrix, numpy.array(labels), numpy.array(folds))
    report(docs, sentences, places, odds)
    clause_keys = list(columns.number) + [fnv(name) for name in ODDS]
    write(path, templates, begin_weights, end_weights, dict(zip(clause_keys, weights)))


if __name__ == "__main__":
    main()
