"""What other extractors keep of the pages of a set: one JSON object of texts a page.

usage: peers.py SET OUT.json     (SET: wcxb, snippets, mozilla; needs trafilatura and readability-lxml)
Their answers are votes on what a page's article is, where no reference or a doubtful one is at hand.
"""
import json
import sys

import corpus
import trafilatura
from readability import Document


def answers(markup):
    out = {}
    for name, how in (("precise", {"favor_precision": True}), ("default", {})):
        try:
            out[name] = trafilatura.extract(markup, include_comments=False, **how) or ""
        except Exception:
            out[name] = ""
    try:
        out["readability"] = corpus.flatten(Document(markup).summary())
    except Exception:
        out["readability"] = ""
    return out


def main():
    pages = getattr(corpus, sys.argv[1])()
    with open(sys.argv[2], "w", encoding="utf-8") as handle:
        json.dump({page["id"]: answers(page["html"]) for page in pages}, handle)


if __name__ == "__main__":
    main()
