"""The labelled articles in one form: articles for corroboration_rows, the quotations labelled in them, their links."""

import json
import os
import re
from collections import defaultdict

RELATIONS = ["verbatim", "near-verbatim", "partial", "variant", "reported"]
NAMES = {"contained": "partial", "translation": "variant"}


def load(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as handle:
        return json.load(handle)


class Gold:
    """`articles` {id: article}, `quotes` {id: quote}, `links` {(quote, article): [(start, end, relation, tier)]}.

    Offsets are code points; `group` of an article is its event.
    """

    def __init__(self):
        self.articles, self.quotes, self.links, self.group = {}, {}, defaultdict(list), {}

    def events(self):
        return sorted(set(self.group.values()))

    def add(self, other):
        self.articles.update(other.articles)
        self.quotes.update(other.quotes)
        self.links.update(other.links)
        self.group.update(other.group)
        return self


def written(folder):
    """The written events."""
    gold = Gold()
    for a in load(folder, "articles.json")["articles"]:
        gold.articles[a["id"]] = {key: a[key] for key in ("id", "outlet", "date", "title", "text")}
        gold.group[a["id"]] = a["event"]
    for q in load(folder, "quotes.json"):
        gold.quotes[q["id"]] = dict(q, skip=q["optional"])
    for link in load(folder, "links.json"):
        for a, b in ((link["a"], link["b"]), (link["b"], link["a"])):
            if a in gold.quotes and b in gold.quotes:
                t = gold.quotes[b]
                relation = NAMES.get(link["relation"], link["relation"])
                gold.links[(a, t["article"])].append((t["start"], t["end"], relation, link["tier"]))
    return gold


MARKS = re.compile(r"[“‘\"]|(?<!\w)'(?=\w)")  # outlets have curly, straight or single ones
STATEMENT = re.compile(r"\[\[(\??)([\w,]+): (.*?)\]\]", re.S)


def own(folder, label="own "):
    """The events of `events/` or `check/`: `== letter | outlet | date | title`, then the text with `[[s1: a statement]]`.

    Statements of one number are one utterance; `[[?s1: ...]]` neither has to be found nor counts against.
    """
    gold = Gold()
    for name in sorted(os.listdir(folder)):
        event = label + name.removesuffix(".txt")
        with open(os.path.join(folder, name), encoding="utf-8") as handle:
            articles = handle.read().split("== ")[1:]
        carriers = defaultdict(list)
        for part in articles:
            head, text = part.split("\n", 1)
            letter, outlet, date, title = head.split(" | ")
            article, plain, end = f"{name}/{letter}", "", 0
            text = text.strip()
            for number, found in enumerate(STATEMENT.finditer(text)):
                plain += text[end : found.start()]
                optional, statements, words = found.groups()
                quote = dict(id=f"{article}-{number}", article=article, start=len(plain), skip=bool(optional), marked=[], speaker=None)
                plain += words
                end = found.end()
                quote.update(end=len(plain), text=words, type="direct" if MARKS.search(words) else "reported")
                gold.quotes[quote["id"]] = quote
                for statement in statements.split(","):
                    carriers[statement].append(quote)
            gold.articles[article] = dict(id=article, outlet=outlet, date=date, title=title, text=plain + text[end:])
            gold.group[article] = event
        for quotes in carriers.values():
            for a in quotes:
                for b in (b for b in quotes if b["article"] != a["article"]):
                    both = a["type"] == b["type"] == "direct"
                    tier = "optional" if a["skip"] or b["skip"] else "core"
                    link = (b["start"], b["end"], "variant" if both else "reported", tier)
                    gold.links[(a["id"], b["article"])].append(link)
    return gold


def seeds(folder, texts):
    """The seed articles, from the lines labelled as their bodies."""
    gold = Gold()
    meta, lines = load(folder, "articles.json"), load(folder, "lines.json")
    places = {}
    for a, m in meta.items():
        with open(os.path.join(texts, m["file"]), encoding="utf-8", newline="") as handle:
            source = handle.read()
        text, places[a] = "", {}
        for line in lines[a]:
            if line["label"] == "article-body":
                places[a][line["line"]] = (line["start"], len(text))
                text += source[line["start"] : line["end"]] + "\n\n"
        article = dict(id=a, outlet=m["outlet"], date=m["event_date"], title=m["title"], text=text.rstrip("\n"))
        gold.articles[a], gold.group[a] = article, "seeds"

    def moved(article, x):
        if x["line"] not in places[article]:
            return None
        old, new = places[article][x["line"]]
        return x["start"] - old + new, x["end"] - old + new

    for q in load(folder, "quotes.json"):
        at = moved(q["article"], q)
        if at:
            marked = [dict(zip(("start", "end"), (m["start"] - q["start"] + at[0], m["end"] - q["start"] + at[0]))) for m in q["marked"]]
            gold.quotes[q["id"]] = dict(q, start=at[0], end=at[1], marked=marked, skip=False)
    for link in load(folder, "links.json"):
        for x, y in ((link["a"], link["b"]), (link["b"], link["a"])):
            at = moved(y["article"], y)
            if at and x["quote"] in gold.quotes:
                relation = NAMES.get(link["relation"], link["relation"])
                gold.links[(x["quote"], y["article"])].append((*at, relation, link["tier"]))
    return gold


def for_rows(gold, labelled):
    """Articles for corroboration_rows; with `labelled` the quotations are those of the gold, else the product's."""
    out = []
    for a in gold.articles.values():
        article = dict(a)
        if labelled:
            text = a["text"]
            byte = lambda at: len(text[:at].encode("utf-8"))
            span = lambda start, end: dict(start=byte(start), end=byte(end))
            article["quotations"] = []
            for q in sorted((q for q in gold.quotes.values() if q["article"] == a["id"]), key=lambda q: q["start"]):
                words = span(q["start"], q["end"])
                if q["type"] != "reported" and q["marked"]:
                    words = span(q["marked"][0]["start"], q["marked"][-1]["end"])
                speaker = dict(mention=dict(start=0, end=0), name=q["speaker"], role=None, relay=None) if q.get("speaker") else None
                article["quotations"].append(
                    dict(kind=q["type"], words=words, statement=span(q["start"], q["end"]), speaker=speaker, cue=None)
                )
        out.append(article)
    return dict(articles=out)
