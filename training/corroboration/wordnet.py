"""Makes wordnet.tsv: pairs of words that mean alike (hundredths) or are opposites, and how often a word is a verb, from the
WordNet 3.0 data files.

Alike are members of one synset by the rank of the sense (85, 75, 60), derived forms (75), and direct hypernyms and
similar adjectives of the first two senses (55).

    python wordnet.py --wordnet WORDNET --out OUT
"""

import argparse
import os
from collections import defaultdict

FILES = (("n", "noun"), ("v", "verb"), ("a", "adj"), ("r", "adv"))
UNTAGGED = 0.5  # an untagged sense, beside uses in tagged texts
ANTONYM, DERIVED, NEAR = "!", ("+", "\\", "<"), ("@", "&", "*", ">", "$", "^")


def read(folder):
    """Synsets {(pos, offset): (words, pointers)} and ranks of senses {(word, pos, offset): rank}."""
    synsets, rank = {}, {}
    for pos, name in FILES:
        for line in open(os.path.join(folder, "data." + name), encoding="latin-1"):
            if line.startswith("  "):
                continue
            field = line.split("|")[0].split()
            count = int(field[3], 16)
            words = [field[4 + 2 * i].split("(")[0].lower() for i in range(count)]
            first = 4 + 2 * count
            pointers = []
            for k in range(int(field[first])):
                symbol, offset, target, ends = field[first + 1 + 4 * k : first + 5 + 4 * k]
                pointers.append((symbol, "a" if target == "s" else target, offset, int(ends[:2], 16), int(ends[2:], 16)))
            synsets[(pos, field[0])] = (words, pointers)
        for line in open(os.path.join(folder, "index." + name), encoding="latin-1"):
            if not line.startswith("  "):
                field = line.split()
                for number, offset in enumerate(field[-int(field[2]) :], 1):
                    rank[(field[0].lower(), pos, offset)] = number
    return synsets, rank


def pairs(folder):
    synsets, rank = read(folder)
    alike, opposite = defaultdict(int), set()

    def joined(word):
        """Newspapers write "ceasefire" where WordNet has "cease-fire"."""
        return word.replace("-", "")

    def single(word):
        return word.isalpha() and word.isascii() and len(word) >= 3

    def add(a, b, value):
        a, b = joined(a), joined(b)
        if single(a) and single(b) and a != b:
            key = tuple(sorted((a, b)))
            alike[key] = max(alike[key], value)

    for (pos, offset), (words, pointers) in synsets.items():
        ranks = {word: rank.get((word, pos, offset), 9) for word in words}
        for i, a in enumerate(words):
            for b in words[i + 1 :]:
                worst = max(ranks[a], ranks[b])
                if worst <= 6:
                    add(a, b, 85 if worst <= 2 else 75 if worst <= 4 else 60)
        for symbol, target_pos, target, source_word, target_word in pointers:
            other = synsets.get((target_pos, target))
            if other is None:
                continue
            if symbol == ANTONYM and source_word and target_word:
                a, b = words[source_word - 1], other[0][target_word - 1]
                if single(a) and single(b) and a != b:
                    opposite.add(tuple(sorted((a, b))))
            elif symbol in DERIVED and source_word and target_word:
                add(words[source_word - 1], other[0][target_word - 1], 75)
            elif symbol in NEAR:
                for a in words[:4]:
                    for b in other[0][:4]:
                        if max(ranks[a], rank.get((b, target_pos, target), 9)) <= 2:
                            add(a, b, 55)
    return alike, opposite


def verbs(folder):
    """{word: (how often it is a verb, how often it is anything)} by the tagged texts, an untagged sense counting half."""
    found = defaultdict(lambda: [0.0, 0.0])

    def note(word, is_verb, count):
        if word.isalpha() and word.isascii() and len(word) >= 3:
            found[word][1] += count
            found[word][0] += count * is_verb

    for pos, name in FILES:
        for line in open(os.path.join(folder, "index." + name), encoding="latin-1"):
            if not line.startswith("  "):
                field = line.split()
                note(field[0].replace("-", "").lower(), pos == "v", UNTAGGED * int(field[2]))
    with open(os.path.join(folder, "cntlist.rev"), encoding="latin-1") as handle:
        for line in handle:
            key, _, count = line.split()
            word, kind = key.split("%")
            note(word.replace("-", "").lower(), kind.startswith("2"), int(count))
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wordnet", required=True)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    alike, opposite = pairs(options.wordnet)
    with open(os.path.join(options.out, "wordnet.tsv"), "w", encoding="utf-8") as handle:
        for (a, b), value in sorted(alike.items()):
            handle.write(f"alike\t{a}\t{b}\t{value}\n")
        for a, b in sorted(opposite):
            handle.write(f"antonym\t{a}\t{b}\t0\n")
        for word, (verb, all_uses) in sorted(verbs(options.wordnet).items()):
            if verb:
                handle.write(f"verb\t{word}\t{verb}\t{all_uses}\n")
    print(len(alike), "pairs alike,", len(opposite), "opposites")


if __name__ == "__main__":
    main()
