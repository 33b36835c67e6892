"""News texts that word counts are made from: the article half of WCXB and one half of PolNeAR.

Only counts and numbers leave this module, no text of the corpora.
"""

import glob
import json
import os
import re
import unicodedata

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def fold(text):
    """Lower case without accents, as the product folds words."""
    text = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text))
    return "".join(c for c in text if not unicodedata.combining(c)).lower()


def documents(corpus):
    """Texts of the corpus folder, in a fixed order."""
    for path in sorted(glob.glob(os.path.join(corpus, "wcxb", "article", "*.json"))):
        with open(path, encoding="utf-8") as handle:
            text = json.load(handle)["text"]
        if text:
            yield text
    with open(os.path.join(corpus, "quotes", "polnear-dev.jsonl"), encoding="utf-8") as handle:
        for line in handle:
            yield json.loads(line)["text"]


def words(text):
    """The folded words of a text, possessive endings cut."""
    for found in WORD.finditer(text):
        word = re.sub(r"['’].*$", "", fold(found.group()))
        if word:
            yield word


def wordnet_counts(folder):
    """How often WordNet's tagged texts hold a word: fills the list beyond the news corpus."""
    with open(os.path.join(folder, "cntlist.rev"), encoding="latin-1") as handle:
        for line in handle:
            key, _, count = line.split()
            word = key.split("%")[0].lower()
            if word.isalpha() and len(word) > 1:
                yield word, int(count)
