// How a page differs from what was saved of it. Data only.

/** A line shorter than this that is no sentence may hold a clock or a counter ("Updated 3 hours ago", "12 comments"): its
 * digits say nothing of the article. */
const SHORT = 60;

/** A line as it is compared. @param {string} line */
function bare(line) {
  const words = line.replace(/\s+/g, ' ').trim();
  return words.length < SHORT && !/[.!?…。！？]\P{L}*$/u.test(words) ? words.replace(/\p{N}+/gu, '#') : words;
}

/** @param {string} text */
const linesOf = text => text.split('\n').map(bare).filter(Boolean);

/** How many of two lists are not in both; what took the place of another counts once.
 * @param {string[]} now @param {string[]} before */
function countDiffering(now, before) {
  const old = new Set(before);
  const fresh = new Set(now);
  return Math.max([...fresh].filter(one => !old.has(one)).length, [...old].filter(one => !fresh.has(one)).length);
}

/** Null where the page still says what was saved.
 * @param {Pick<Article, 'title' | 'blocks'>} article @param {Quotation[]} quotations
 * @param {{ record: { source: { title: string | null, text: { text: string } } }, quotations: Quotation[] }} kept what `library.get` gives
 * @returns {Differing | null} */
export function differing(article, quotations, { record: { source }, quotations: before }) {
  const now = [article.title ?? '', ...article.blocks.map(block => block.text)].flatMap(linesOf);
  const passages = countDiffering(now, [source.title ?? '', source.text.text].flatMap(linesOf));
  const words = (/** @type {Quotation[]} */ list) => list.map(({ text }) => text);
  return passages ? { passages, quotations: countDiffering(words(quotations), words(before)) } : null;
}
