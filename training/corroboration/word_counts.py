"""Makes documents.tsv (word, documents that hold it) and words.tsv (the most frequent words, with WordNet's own counts
added): how rare words are, and which of them pairs of words alike are kept for.

    python word_counts.py --corpus CORPUS --wordnet WORDNET --out OUT
"""

import argparse
import os
from collections import Counter

from corpus import documents, wordnet_counts, words

LISTED = 18_000


def count(corpus, wordnet):
    documents_with, ranked, total = Counter(), Counter(), 0
    for text in documents(corpus):
        found = Counter(words(text))
        documents_with.update(found.keys())
        ranked.update(found)
        total += 1
    for word, n in wordnet_counts(wordnet):
        ranked[word] += max(n, 1)
    return documents_with, ranked, total


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("corpus", "wordnet", "out"):
        parser.add_argument("--" + name, required=True)
    options = parser.parse_args()
    documents_with, ranked, total = count(options.corpus, options.wordnet)
    with open(os.path.join(options.out, "documents.tsv"), "w", encoding="utf-8") as handle:
        handle.write(f"#documents\t{total}\n")
        for word, n in sorted(documents_with.items()):
            if n >= 2:
                handle.write(f"{word}\t{n}\n")
    listed = [w for w, _ in sorted(ranked.items(), key=lambda x: (-x[1], x[0])) if w.isascii() and len(w) > 1]
    with open(os.path.join(options.out, "words.tsv"), "w", encoding="utf-8") as handle:
        for word in listed[:LISTED]:
            handle.write(f"{word}\t{ranked[word]}\n")


if __name__ == "__main__":
    main()
