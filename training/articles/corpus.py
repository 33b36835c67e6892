"""Page sets that the article model is fitted on, and words laid on words.

Each page: {"id", "html", "text"} with the article's text, or {"id", "html", "must", "must_not"} with snippets.
The folder of the sets is given by the environment variable CORPUS.
"""
import gzip
import html.parser
import json
import os
import re

WORD = re.compile(r"\w+")
CORPUS = os.environ.get("CORPUS", "../shared/corpus")
BLOCK_TAGS = set("""address article aside blockquote body br caption center dd details dialog div dl dt fieldset
figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td
tfoot th thead tr ul""".split())


class Flat(html.parser.HTMLParser):
    """Text of HTML, one line for each block."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts = []

    def handle_starttag(self, tag, attrs):
        self.parts.append("\n" if tag in BLOCK_TAGS else "")

    def handle_endtag(self, tag):
        self.parts.append("\n" if tag in BLOCK_TAGS else "")

    def handle_data(self, data):
        self.parts.append(data)


def flatten(markup):
    parser = Flat()
    parser.feed(markup)
    parser.close()
    return "\n".join(x.strip() for x in "".join(parser.parts).split("\n") if x.strip())


def decode(raw):
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        found = re.search(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_\-]+)", raw[:4096], re.I)
        try:
            return raw.decode(found.group(1).decode("ascii") if found else "cp1252", "replace")
        except LookupError:
            return raw.decode("utf-8", "replace")


def read_bytes(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rb") as handle:
        return handle.read()


def wcxb(part="article"):
    folder = f"{CORPUS}/wcxb/{part}"
    for name in sorted(os.listdir(folder)):
        if name.endswith(".html.gz"):
            with open(f"{folder}/{name[:-8]}.json", encoding="utf-8") as handle:
                page = json.load(handle)
            yield {"id": name[:-8], "html": decode(read_bytes(f"{folder}/{name}")), "text": page.get("text") or "",
                   "url": page.get("url") or ""}


def mozilla():
    folder = f"{CORPUS}/mozilla"
    for name in sorted(os.listdir(folder)):
        if os.path.exists(f"{folder}/{name}/source.html"):
            yield {"id": name, "html": decode(read_bytes(f"{folder}/{name}/source.html")),
                   "text": flatten(decode(read_bytes(f"{folder}/{name}/expected.html")))}


def snippets():
    folder = f"{CORPUS}/snippets"
    with open(f"{folder}/snippets.json", encoding="utf-8") as handle:
        listed = json.load(handle)
    listed = listed if isinstance(listed, list) else [dict(v, id=k) for k, v in listed.items()]
    for page in listed:
        path = f"{folder}/{page['id']}.html.gz"
        if os.path.exists(path):
            yield {"id": page["id"], "html": decode(read_bytes(path)), "url": page.get("url") or "",
                   "must": page.get("with") or [], "must_not": page.get("without") or []}


def labelled(folder=None):
    """Our own labelled pages: the lines of the article."""
    folder = folder or f"{CORPUS}/../pages"
    for name in sorted(os.listdir(folder)):
        if name.endswith(".gold.json"):
            with open(f"{folder}/{name}", encoding="utf-8") as handle:
                gold = json.load(handle)
            with open(f"{folder}/{name[:-10]}.html", "rb") as handle:
                markup = decode(handle.read())
            yield {"id": name[:-10], "html": markup,
                   "text": "\n".join(b["text"] for b in gold["body"] if b["kind"] not in ("byline", "date"))}


def written():
    """The fictional pages written for this project, each with every line labelled: also `beside`, the lines that are none of
    the article, and `either`, those that may be called both."""
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "pages")
    for page in labelled(folder):
        with open(f"{folder}/{page['id']}.gold.json", encoding="utf-8") as handle:
            gold = json.load(handle)
        page["beside"] = [line["text"] for line in gold["clutter"]]
        page["either"] = [line["text"] for line in gold["body"] if line.get("optional")]
        yield page


def kinds():
    """Fictional pages written for this project, with `article`: whether each is one."""
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "kinds")
    with open(f"{folder}/kinds.json", encoding="utf-8") as handle:
        listed = json.load(handle)
    for name, what in listed.items():
        yield {"id": name, "html": decode(read_bytes(f"{folder}/{name}.html")), "article": what["article"]}
