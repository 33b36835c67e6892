"""Makes neighbours.tsv: pairs of words that a sentence model puts close to one another, in hundredths of an equal word.

WordNet lacks pairs that newspapers use for one another ("cash" and "money" are there, "redundancies" and "layoffs" are
not). A vector for each word (32 numbers each, 250 KB) earned nothing; the nearest pairs of the full vectors do.
Opposites stand in the same sentences and are close too, so WordNet's and those of its synonyms are left out.

    python word_neighbours.py --model MODEL --out OUT

OUT holds words.tsv of word_counts.py and wordnet.tsv of wordnet.py.
"""

import argparse
import os
from collections import defaultdict

import numpy as np
from sentence_encoder import SentenceEncoder

# Cosines below the first mean nothing; what the second and above say is told as MOST of an equal word.
CLOSE, SAME, MOST = 0.24, 0.78, 80
LEAST = 0.44  # at 0.5 and twelve neighbours unseen log loss is 1 % higher, the file 30 KB smaller
NEIGHBOURS = 16
LEAST_WORTH = 40  # hundredths below which the product takes words for different
SYNONYM = 75  # hundredths from which a pair of WordNet shares its opposites
AT_ONCE = 1000


def lines(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as handle:
        for line in handle:
            yield line.rstrip("\n").split("\t")


def opposites(folder):
    """{word: its opposites and those of its synonyms}."""
    synonyms, opposed = defaultdict(set), defaultdict(set)
    for kind, a, b, value in lines(folder, "wordnet.tsv"):
        if kind == "antonym" or kind == "alike" and int(value) >= SYNONYM:
            table = opposed if kind == "antonym" else synonyms
            table[a].add(b)
            table[b].add(a)
    words = set(synonyms) | set(opposed)
    return {word: set().union(*(opposed.get(alike, set()) for alike in {word} | synonyms[word])) for word in words}


def neighbours(words, counts, vectors):
    """{(place, place): cosine} of each word's nearest; what all words share, weighed by how frequent they are, is taken off."""
    weight = np.sqrt(np.minimum(counts, 200))
    vectors = vectors - (weight / weight.sum()) @ vectors
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    found = {}
    for first in range(0, len(words), AT_ONCE):
        cosines = vectors[first : first + AT_ONCE] @ vectors.T
        for row, cosine in enumerate(cosines, first):
            near = np.argsort(-cosine, kind="stable")[: NEIGHBOURS + 1]
            for other in near[cosine[near] >= LEAST]:
                if other != row:
                    found[(min(row, int(other)), max(row, int(other)))] = float(cosine[other])
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", required=True)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    words, counts = zip(*lines(options.out, "words.tsv"))
    opposed = opposites(options.out)
    found = neighbours(words, np.array([float(n) for n in counts]), SentenceEncoder(options.model).encode(words))
    kept = 0
    with open(os.path.join(options.out, "neighbours.tsv"), "w", encoding="utf-8") as handle:
        for (a, b), cosine in sorted(found.items()):
            worth = round(MOST * min(1.0, (cosine - CLOSE) / (SAME - CLOSE)))
            apart = words[b] in opposed.get(words[a], ()) or words[a] in opposed.get(words[b], ())
            if worth >= LEAST_WORTH and not apart:
                handle.write(f"{words[a]}\t{words[b]}\t{worth}\n")
                kept += 1
    print(kept, "pairs of neighbours")


if __name__ == "__main__":
    main()
