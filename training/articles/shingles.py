"""Agreement of a kept text with a reference, by runs of four neighbouring words (F1 of mean precision and recall)."""
import re
from collections import Counter

WORD = re.compile(r"\w+")
WIDTH = 4


def runs(text):
    words = WORD.findall(text or "")
    if len(words) < WIDTH:
        return Counter([tuple(words)]) if words else Counter()
    return Counter(zip(*(words[k:] for k in range(WIDTH))))


class Page:
    def __init__(self, key, reference, mine):
        a, b = runs(reference), runs(mine)
        both = sum((a & b).values())
        a, b = sum(a.values()), sum(b.values())
        self.key = key
        self.precision = both / b if b else None
        self.recall = both / a if a else None
        self.f1 = 2 * both / (a + b) if a + b else 1.0


def corpus(pages):
    mean = lambda values: sum(values) / max(1, len(values))
    p = mean([x.precision for x in pages if x.precision is not None])
    r = mean([x.recall for x in pages if x.recall is not None])
    return {"precision": p, "recall": r, "f1": 2 * p * r / (p + r) if p + r else 0.0}
