"""Pages with lines put between their paragraphs: captions, credits, appeals, link lines, author boxes.

News pages carry such lines inside the article's own container, and the public sets have few of them. The texts are
those of other pages that the reference left out, and the appeals of appeals.txt, written for this project; the markup
around them is drawn at random, so that only words and place can tell.
"""
import html
import os
import random
import re

import corpus

PAGES = 450
CREDITS = ["Photo: %s", "(Photo by %s)", "%s", "Foto: %s", "Image: %s", "Credit: %s", "© %s", "Crédit : %s", "Фото: %s"]
OWNERS = ["Reuters", "AFP", "Getty Images", "AP", "dpa", "EPA", "Anna Lind", "J. Moreau", "NTB", "Imago"]
LEADS = ["Related: ", "Read more: ", "Also read: ", "READ MORE: ", "Lesen Sie auch: ", "À lire aussi : ", "Lea también: ",
         "More: ", "", "", "See also: ", "Leia também: ", "Les også: ", ">> ", "Läs även: ", "Читайте также: ",
         "Czytaj też: ", "Leggi anche: ", "اقرأ أيضا: "]
PARAGRAPH = re.compile(r"<p\b[^>]*>(.*?)</p\s*>", re.S | re.I)


def appeals():
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "appeals.txt")
    with open(path, encoding="utf-8") as handle:
        return [[line.strip() for line in block.split("\n") if line.strip() and not line.startswith("#")]
                for block in handle.read().split("\n\n") if block.strip() and not block.startswith("#")]


def pools(pages, group):
    """Texts beside the article, by what they are."""
    columns = {c: i for i, c in enumerate(group.columns["first"])}
    captions, links, bios, calls = set(), set(), set(), []
    for page in pages:
        reference = " ".join(page["text"].split())
        rows, passages = group.x[page["id"]], group.passages[page["id"]]
        for row, passage in zip(rows, passages):
            text, words = passage["text"], passage["words"]
            if text in reference:
                continue
            get = lambda name: row[columns[name]]
            if passage["kind"] == "caption" and 4 <= words <= 45:
                captions.add(text)
            elif get("says.author") and 12 <= words <= 80:
                bios.add(text)
            elif get("link") > 0.8 and 5 <= words <= 18 and not get("in.nav") and not get("in.footer"):
                links.add(text)
            elif 7 <= words <= 60 and get("link") < 0.5 and (get("says.newsletter") or get("says.donation")):
                calls.append([text])
    return sorted(captions), calls, sorted(links), sorted(bios)


def class_of(draw):
    name = draw.choice(["", "", "", "b%d" % draw.randrange(99), "css-%06x" % draw.randrange(1 << 24),
                        "c-" + draw.choice("xyzuv"), "mt-4 mb-2", "wrap", "inner", "block-%d" % draw.randrange(30)])
    return ' class="%s"' % name if name else ""


def appeal_markup(draw, lines):
    kind, name = draw.random(), class_of(draw)
    button = draw.choice(["", "<a href='/give'>%s</a>" % lines[-1] if len(lines[-1].split()) < 6 else ""])
    if kind < 0.30:
        return "<div%s>%s%s</div>" % (name, "".join("<p>%s</p>" % x for x in lines), button)
    if kind < 0.50:
        return "<div%s><div><h3>%s</h3>%s</div></div>" % (name, lines[0], "".join("<div>%s</div>" % x for x in lines[1:]))
    if kind < 0.72:
        return "".join("<p>%s</p>" % x for x in lines)
    if kind < 0.82:
        return "<p><strong>%s</strong></p>" % "<br>".join(lines)
    if kind < 0.90:
        return "<hr><p><em>%s</em></p><hr>" % " ".join(lines)
    return "<section%s>%s<form><input type=email><button>OK</button></form></section>" % (name, "".join("<p>%s</p>" % x for x in lines))


def snippet(draw, pool, own):
    captions, calls, links, bios = pool
    kind = draw.random()
    if kind < 0.25:
        caption, credit = html.escape(draw.choice(captions)), html.escape(draw.choice(CREDITS) % draw.choice(OWNERS))
        name, picture = class_of(draw), '<img src="i%d.jpg">' % draw.randrange(99)
        return draw.choice([
            "<div%s>%s<p>%s</p></div>" % (name, picture, caption),
            "<div%s><div>%s</div><div>%s</div><div>%s</div></div>" % (name, picture, caption, credit),
            "<p>%s</p><p>%s</p>" % (picture, caption),
            "<div%s>%s<p>%s</p><p>%s</p></div>" % (name, picture, caption, credit)])
    if kind < 0.65:
        lines = draw.choice(own) if draw.random() < 0.6 else draw.choice(calls)
        return appeal_markup(draw, [html.escape(x) for x in lines])
    if kind < 0.72 and bios:
        bio = html.escape(draw.choice(bios))
        return draw.choice(["<div%s><p>%s</p></div>" % (class_of(draw), bio), "<hr><p><em>%s</em></p>" % bio])
    lead = draw.choice(LEADS)
    chosen = [html.escape(draw.choice(links)) for _ in range(draw.choice([1, 1, 1, 3]))]
    return "".join(draw.choice(["<p><strong>%s<a href='/x'>%s</a></strong></p>", "<p>%s<a href='/x'>%s</a></p>",
                                "<div><span>%s</span><a href='/x'>%s</a></div>"]) % (html.escape(lead), x) for x in chosen)


def pages(source, group):
    draw = random.Random(5)
    pool, own = pools(source, group), appeals()
    order = sorted(source, key=lambda p: p["id"])
    draw.shuffle(order)
    made = 0
    for page in order:
        if made == PAGES:
            return
        reference, places = " ".join(page["text"].split()), []
        for match in PARAGRAPH.finditer(page["html"]):
            text = " ".join(html.unescape(re.sub(r"<[^>]+>", "", match.group(1))).split())
            if len(corpus.WORD.findall(text)) >= 15 and text[:50] in reference:
                places.append(match.end())
        if len(places) < 5:
            continue
        markup = page["html"]
        count = min(len(places), draw.choice([1, 2, 2, 3, 4, 5]))
        chosen = draw.sample(places[:-1], count - 1) + [places[-1] if draw.random() < 0.5 else draw.choice(places)]
        for place in sorted(set(chosen), reverse=True):
            markup = markup[:place] + snippet(draw, pool, own) + markup[place:]
        made += 1
        yield {"id": page["id"] + "#", "html": markup, "text": page["text"]}
