"""Makes words.tsv (word, count, documents, vector) and documents.txt: what pack.py's caller turns into the tables.

A word's vector is the mean of its contextual vectors over news sentences, filled from the vector of the word alone
(a ridge map from the one to the other), mean removed, reduced by principal components.

    python word_vectors.py --corpus CORPUS --model MODEL --wordnet WORDNET --out OUT
"""

import argparse
import os
import random
from collections import Counter

import numpy as np
from corpus import documents, sentences, wordnet_counts, words
from sentence_encoder import SentenceEncoder


def unit(matrix):
    return matrix / np.maximum(np.linalg.norm(matrix, axis=1, keepdims=True), 1e-9)


def count(corpus, wordnet):
    """Counts of words in the corpus, their documents, WordNet's counts added for the order of the list."""
    documents_with, occurrences, total = Counter(), Counter(), 0
    for text in documents(corpus):
        found = Counter(word for word, _, _ in words(text))
        documents_with.update(found.keys())
        occurrences.update(found)
        total += 1
    ranked = Counter(occurrences)
    for word, n in wordnet_counts(wordnet):
        ranked[word] += max(n, 1)
    return documents_with, ranked, total


def contextual(encoder, texts, index):
    """Sum and number of contextual vectors per word of `index`."""
    total, seen = np.zeros((len(index), encoder.dimensions), np.float64), np.zeros(len(index))
    for first in range(0, len(texts), 1024):
        part = texts[first : first + 1024]
        for text, (_, pieces) in zip(part, encoder.encode(part)):
            for word, start, end in words(text):
                row = index.get(word)
                vectors = [v for a, b, v in pieces if a < end and b > start] if row is not None else []
                if vectors:
                    total[row] += np.mean(vectors, 0)
                    seen[row] += 1
        print(first + len(part), "sentences", flush=True)
    return total, seen


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("corpus", "model", "wordnet", "out"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--words", type=int, default=18000)
    parser.add_argument("--dimensions", type=int, default=32)
    parser.add_argument("--sentences", type=int, default=12000)
    options = parser.parse_args()
    documents_with, ranked, total_documents = count(options.corpus, options.wordnet)
    with open(os.path.join(options.out, "documents.tsv"), "w", encoding="utf-8") as handle:
        handle.write(f"#documents\t{total_documents}\n")
        for word, n in sorted(documents_with.items()):
            if n >= 2:
                handle.write(f"{word}\t{n}\n")
    listed = [w for w, _ in sorted(ranked.items(), key=lambda x: (-x[1], x[0])) if w.isascii() and len(w) > 1]
    listed = listed[: options.words]
    index = {w: i for i, w in enumerate(listed)}
    encoder = SentenceEncoder(options.model)
    alone = np.stack([vector for vector, _ in encoder.encode(listed, batch=256)])
    texts = sorted({s for text in documents(options.corpus) for s in sentences(text) if 20 <= len(s) <= 300})
    random.Random(1).shuffle(texts)
    total, seen = contextual(encoder, texts[: options.sentences], index)
    weight = np.sqrt(np.minimum([ranked[w] for w in listed], 200))
    alone = unit(alone - (weight / weight.sum()) @ alone)
    known = np.where(seen >= 3)[0]
    context = total[known] / seen[known, None]
    context = unit(context - (weight[known] / weight[known].sum()) @ context)
    scale = np.sqrt(np.minimum(seen[known], 50))[:, None]
    inputs, targets = alone[known] * scale, context * scale
    ridge = np.linalg.solve(inputs.T @ inputs + 20 * np.eye(inputs.shape[1]), inputs.T @ targets)
    full = alone @ ridge
    share = seen[known, None] / (seen[known, None] + 4)
    full[known] = share * context + (1 - share) * full[known]
    joined = np.hstack([unit(full), 0.7 * alone])
    joined -= (weight / weight.sum()) @ joined
    _, components = np.linalg.eigh((joined * (weight / weight.sum())[:, None]).T @ joined)
    vectors = joined @ components[:, ::-1][:, : options.dimensions]
    with open(os.path.join(options.out, "vectors.tsv"), "w", encoding="utf-8") as handle:
        for word, row in zip(listed, vectors):
            handle.write(f"{word}\t{ranked[word]}\t" + " ".join(f"{x:.4f}" for x in row) + "\n")
    print(len(listed), "words", len(known), "seen in context")


if __name__ == "__main__":
    main()
