"""Who said it, in eighteen languages: what `quotidian quotes` finds in fictional articles whose quotations are labelled.

score.py [--set thirty|plain]... [--language TAG]... [--show] -- quotidian quotes

`thirty.jsonl` holds thirty articles with what makes quotations hard (namesakes, relays, crowds, dialogue, documents), `plain.jsonl`
thirty-four of ordinary reporting. Each line: {"id", "lang", "text", "quotes": [{"text", "start", "kind", "speaker"}]}; offsets count
code points. A quotation is found when a span covers six tenths of both together. A speaker is right when it shares half of the
words of the name, each by its first five letters (languages have cases), or two signs where words are not spaced. What lies within
a labelled quotation, and a reporter's question, may be found or not. `title` marks what is nobody's words.
"""
import argparse
import collections
import json
import os
import re
import subprocess
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
SAME_PLACE = 0.6
STEM = 5


def end(quote):
    return quote["start"] + len(quote["text"])


def stems(name):
    folded = unicodedata.normalize("NFC", name).casefold()
    return {word[:STEM] for word in re.findall(r"\w+", folded)}


def is_same(found, labelled):
    """Whether two speakers are one, or both nobody."""
    if not found or not labelled:
        return not found and not labelled
    if re.search("[\u3040-\u9fff]", found + labelled):
        shared = set(found) & set(labelled)
        return found in labelled or labelled in found or len(shared) >= min(2, len(set(found)), len(set(labelled)))
    a, b = stems(found), stems(labelled)
    return 2 * len(a & b) >= min(len(a), len(b)) > 0 and bool(a & b)


def matched(quotes, found):
    """For each labelled quotation the number of the one found at its place, best first."""
    pairs = []
    for i, quote in enumerate(quotes):
        for j, one in enumerate(found):
            both = min(end(quote), one["end"]) - max(quote["start"], one["start"])
            around = max(end(quote), one["end"]) - min(quote["start"], one["start"])
            if both > 0 and both / around >= SAME_PLACE:
                pairs.append((both / around, i, j))
    chosen, taken = {}, set()
    for _, i, j in sorted(pairs, reverse=True):
        if i not in chosen and j not in taken:
            chosen[i] = j
            taken.add(j)
    return chosen


def is_optional(quotes, i):
    """Whether a quotation that is not found is no loss: it lies in another, or holds marked words that count by themselves."""
    quote = quotes[i]
    others = [other for k, other in enumerate(quotes) if k != i and other["kind"] != "title"]
    within = any(o["start"] <= quote["start"] and end(quote) <= end(o) and len(o["text"]) > len(quote["text"]) and o["kind"] != "reported" for o in others)
    holds = quote["kind"] == "reported" and any(quote["start"] <= o["start"] < end(quote) for o in others)
    return within or holds


def score(article, found, count, show):
    quotes = article["quotes"]
    chosen = matched(quotes, found)
    for i, quote in enumerate(quotes):
        one = found[chosen[i]] if i in chosen else None
        kind = "reported" if quote["kind"] == "reported" else "marked"
        if quote["kind"] == "title":
            count["titles with a speaker"] += bool(one and one["speaker"])
            continue
        if quote["kind"] == "dialogue" and quote["speaker"] is None or one is None and is_optional(quotes, i):
            continue
        count[kind] += 1
        if one is None:
            show(article["id"], "not found", quote["kind"], quote["text"][:80], quote["speaker"])
            continue
        count[kind + " found"] += 1
        count[kind + " doubtful"] += one["doubtful"]
        count[kind + " nobody"] += one["speaker"] is None
        right = is_same(one["speaker"], quote["speaker"])
        count[kind + " right"] += right
        count[kind + " doubtful right"] += right and one["doubtful"]
        if not right:
            show(article["id"], "speaker", quote["text"][:60], quote["speaker"], "found:", one["speaker"], "doubtful" * one["doubtful"])
    for j, one in enumerate(found):
        if j not in chosen.values() and not any(q["start"] <= one["start"] < end(q) for q in quotes):
            count[("reported" if one["kind"] == "reported" else "marked") + " too many"] += 1


def line(name, count):
    parts = []
    for kind in ("marked", "reported"):
        sure = count[kind + " found"] - count[kind + " doubtful"] - count[kind + " nobody"]
        sure_right = count[kind + " right"] - count[kind + " doubtful right"]
        parts.append(
            f"{kind}: {count[kind + ' found']} of {count[kind]} found, {count[kind + ' right']} with the right speaker, "
            f"{count[kind + ' nobody']} with none; {count[kind + ' doubtful']} doubtful; {max(sure - sure_right, 0)} wrong without a doubt; "
            f"{count[kind + ' too many']} too many"
        )
    print(f"{name:5} " + " | ".join(parts))


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--set", action="append", choices=["thirty", "plain"])
    arguments.add_argument("--language", action="append")
    arguments.add_argument("--show", action="store_true")
    arguments.add_argument("command", nargs=argparse.REMAINDER)
    arguments = arguments.parse_args()
    command = [part for part in arguments.command if part != "--"]
    show = print if arguments.show else (lambda *_: None)
    for name in arguments.set or ["thirty", "plain"]:
        articles = [json.loads(row) for row in open(os.path.join(HERE, name + ".jsonl"), encoding="utf-8")]
        articles = [a for a in articles if not arguments.language or a["lang"] in arguments.language]
        asked = "".join(json.dumps({key: a[key] for key in ("id", "text", "lang")}) + "\n" for a in articles)
        answers = subprocess.run(command, input=asked, capture_output=True, text=True, check=True).stdout
        found = {answer["id"]: answer["quotes"] for answer in map(json.loads, answers.splitlines())}
        by_language = collections.defaultdict(collections.Counter)
        for article in articles:
            score(article, found[article["id"]], by_language[article["lang"]], show)
        print(f"== {name}")
        for language, count in by_language.items():
            line(language, count)
        line("all", sum(by_language.values(), collections.Counter()))


if __name__ == "__main__":
    main()
