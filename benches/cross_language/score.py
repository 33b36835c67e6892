"""Links across languages: what `quotidian corroborate` finds between outlets that tell one event in different languages.

score.py [--event NAME]... [--show] -- quotidian corroborate [--pack FILE]...

An event is a file NAME.txt beside this one. A statement that two outlets of different languages carry is one link in each
direction. A shown match is right when quotation and span lie in the same statement on both sides."""
import argparse
import collections
import json
import os
import re
import subprocess
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
SAME_PLACE = 0.3


def read_event(name):
    """Articles, and per article the places of statements, in code points."""
    articles, places = [], {}
    for part in open(os.path.join(HERE, name + ".txt"), encoding="utf-8").read().split("\n== ")[1:]:
        head, marked = part.split("\n", 1)
        language, outlet, date, title = head.split(" | ")
        text, found, start = "", [], None
        for piece in re.split(r"(\{\d+ |\})", marked.strip()):
            if piece.startswith("{"):
                start = (int(piece[1:]), len(text))
            elif piece == "}":
                found.append((start[0], start[1], len(text)))
            else:
                text += piece
        text = text.replace("\n", "\n\n")
        shift = lambda at: at + marked_breaks(text, at)
        articles.append({"id": language, "outlet": outlet, "date": date, "title": title, "language": language, "text": text})
        places[language] = [(number, shift(a), shift(b)) for number, a, b in found]
    return articles, places


def marked_breaks(text, at):
    """Line breaks were doubled: how many stand before a place of the text as it was."""
    doubled, place = 0, 0
    for c in re.finditer(r"\n\n", text):
        if c.start() - doubled >= at:
            break
        doubled += 1
    return doubled


def same_place(a, b):
    both = min(a[1], b[1]) - max(a[0], b[0])
    return both > 0 and both >= SAME_PLACE * min(a[1] - a[0], b[1] - b[0])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--event", action="append")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    for event in options.event or ["tunnel", "water"]:
        articles, places = read_event(event)
        found, needed, false = collections.Counter(), collections.Counter(), collections.Counter()
        with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as library:
            json.dump({"articles": articles}, library, ensure_ascii=False)
            library.flush()
            for article in articles:
                here = article["id"]
                answer = json.loads(subprocess.run([*options.command, "--library", library.name, here], check=True, capture_output=True).stdout)
                links = {(n, there) for n, *_ in places[here] for there in places if there != here for m, *_ in places[there] if m == n}
                got = set()
                for quote in answer["quotes"]:
                    own = {n for n, a, b in places[here] if same_place((quote["start"], quote["end"]), (a, b))}
                    for match in quote["matches"]:
                        there = match["id"]
                        theirs = {n for n, a, b in places[there] if same_place((match["start"], match["end"]), (a, b))}
                        pair = "-".join(sorted((here, there)))
                        if own & theirs:
                            got |= {(n, there) for n in own & theirs}
                        else:
                            false[pair] += 1
                            if options.show:
                                print(f"FALSE {here}>{there} {match['score']:.2f} {quote['text']!r} : {match['spanText']!r}")
                for n, there in links:
                    pair = "-".join(sorted((here, there)))
                    needed[pair] += 1
                    found[pair] += (n, there) in got
                    if options.show and (n, there) not in got:
                        print(f"MISSED {here}>{there} {n}")
        everything = {"all": list(needed), "with en": [p for p in needed if "en" in p.split("-")]}
        everything |= {p: [p] for p in sorted(needed) if "en" in p.split("-")}
        for name, pairs in everything.items():
            hit, need, wrong = (sum(c[p] for p in pairs) for c in (found, needed, false))
            print(f"{event:8} {name:8} recall {hit / max(1, need):.2f} ({hit} of {need})   precision {hit / max(1, hit + wrong):.2f} ({wrong} false)")


if __name__ == "__main__":
    main()
