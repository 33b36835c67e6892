// How a page differs from what was saved of it. Data only.

/** A line shorter than this that is no sentence, or one of so few words, may hold a clock or a counter ("Updated 3 hours ago.",
 * "12 comments"): with a number in it it says nothing of the article. */
const SHORT = 60;
const FEW_WORDS = 4;

/** Kinds of blocks whose numbers count in any line: the title is one of them. */
const TELLING = new Set(['heading', 'table']);
/** Kinds that sites print anew by the clock. */
const CHANGING = new Set(['byline', 'date']);

/** A line as it is compared; empty where it is not. @param {string} line @param {string} kind */
function bare(line, kind) {
  const words = line.replace(/\s+/g, ' ').trim();
  if (CHANGING.has(kind)) return '';
  if (TELLING.has(kind) || words.length >= SHORT || !/\p{N}/u.test(words)) return words;
  const isSentence = /[.!?…。！？]\P{L}*$/u.test(words) && words.split(' ').length > FEW_WORDS;
  return isSentence ? words : '';
}

/** @param {{ kind: string, text: string }[]} blocks */
const linesOf = blocks => blocks.flatMap(({ kind, text }) => text.split('\n').map(line => bare(line, kind))).filter(Boolean);

/** The blocks of a saved text: an empty line stands between two of them.
 * @param {{ text: string, stretches?: { kind: string }[] }} saved */
function blocksOf({ text, stretches = [] }) {
  const texts = text.split('\n\n');
  const isKnown = texts.length === stretches.length;
  return texts.map((one, at) => ({ text: one, kind: (isKnown && stretches[at]?.kind) || 'paragraph' }));
}

/** How many of two lists are not in both; what took the place of another counts once.
 * @param {string[]} now @param {string[]} before */
function countDiffering(now, before) {
  const old = new Set(before);
  const fresh = new Set(now);
  return Math.max([...fresh].filter(one => !old.has(one)).length, [...old].filter(one => !fresh.has(one)).length);
}

/** How many of a list stand nowhere on the page, be it the article or what was removed around it.
 * @param {string[]} before @param {Pick<Article, 'title' | 'blocks' | 'clutter'>} article */
function countGone(before, { title, blocks, clutter }) {
  const onPage = [title ?? '', ...blocks.map(({ text }) => text), ...clutter.map(({ text }) => text)];
  const page = onPage.join(' ').replace(/\s+/g, ' ');
  return new Set(before.filter(one => !page.includes(one))).size;
}

/** Null where the page still says what was saved. Where that was told from the rest of its page by other rules, a passage more
 * or less tells of the rules: there only what can no longer be read on the page counts.
 * @param {Pick<Article, 'title' | 'blocks' | 'clutter'>} article @param {Quotation[]} quotations
 * @param {{ record: { source: { title: string | null, text: { text: string, stretches?: { kind: string }[] } } }, sameExtraction: boolean,
 * quotations: Quotation[] }} kept what `library.get` gives
 * @returns {Differing | null} */
export function differing(article, quotations, { record: { source }, sameExtraction, quotations: before }) {
  const titled = (/** @type {string | null} */ title) => ({ kind: 'heading', text: title ?? '' });
  const words = (/** @type {Quotation[]} */ list) => list.map(({ text }) => text.replace(/\s+/g, ' '));
  const saved = linesOf([titled(source.title), ...blocksOf(source.text)]);
  if (!sameExtraction) {
    const passages = countGone(saved, article);
    return passages ? { passages, quotations: countGone(words(before), article) } : null;
  }
  const passages = countDiffering(linesOf([titled(article.title), ...article.blocks]), saved);
  return passages ? { passages, quotations: countDiffering(words(quotations), words(before)) } : null;
}
