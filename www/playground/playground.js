// The core in an ordinary page: paste a page or a text, see the article, what stands beside it, and who said what.

import init, { handle } from '/pkg/quotidian.js';

/** @param {string} id @returns {HTMLElement} */
const byId = id => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {string} name @param {string} text @param {string} [className] */
function element(name, text, className = '') {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

/** A block's text with its quotations marked. Offsets count UTF-16 code units, as JavaScript does.
 * @param {Block} block @param {Quotation[]} quotations of this block, in order */
function blockOf(block, quotations) {
  const line = element('p', '', block.kind);
  line.dir = 'auto';
  let at = 0;
  for (const { start, end } of quotations) {
    line.append(block.text.slice(at, start), element('mark', block.text.slice(start, end)));
    at = end;
  }
  line.append(block.text.slice(at));
  return line;
}

/** @param {Quotation} quotation */
function quotationOf(quotation) {
  const item = element('li', '', quotation.kind === 'reported' ? 'plain' : '');
  const words = element('q', quotation.text);
  words.dir = 'auto';
  const { speaker } = quotation;
  const who = speaker ? [speaker.name, speaker.role].filter(Boolean).join(', ') : 'Speaker not named';
  item.append(words, element('p', `${who} · ${quotation.kind}`));
  return item;
}

/** @param {Clutter} block */
function clutterOf(block) {
  const item = element('li', '');
  item.append(element('b', block.kind), block.text.slice(0, 200) || 'without text', element('div', block.evidence, 'soft'));
  return item;
}

/** @param {Reading} reading */
function draw({ article, quotations }) {
  byId('reading').hidden = false;
  byId('from').textContent = [article.site, article.byline.join(', '), article.published?.slice(0, 10), article.language].filter(Boolean).join(' · ');
  byId('title').textContent = article.title ?? 'Untitled';
  byId('quotations-count').textContent = String(quotations.length);
  byId('quotations').replaceChildren(...quotations.map(quotationOf));
  byId('blocks-count').textContent = article.isArticle ? String(article.blocks.length) : (article.reason ?? '');
  byId('blocks').replaceChildren(...article.blocks.map((block, index) => blockOf(block, quotations.filter(quotation => quotation.block === index))));
  byId('clutter-count').textContent = String(article.clutter.length);
  byId('clutter').replaceChildren(...article.clutter.map(clutterOf));
}

async function read() {
  const given = /** @type {HTMLTextAreaElement} */ (byId('input')).value;
  byId('failure').hidden = true;
  byId('reading').hidden = true;
  try {
    await ready;
    const start = performance.now();
    const isPage = /<(?:html|body|p|div|article)[\s>]/i.test(given);
    draw(await handle(isPage ? { kind: 'page.read', snapshot: { url: '', html: given, hints: [], viewport: [0, 0] } } : { kind: 'text.read', text: given }));
    byId('time').textContent = `${Math.round(performance.now() - start)} ms`;
  } catch (error) {
    byId('failure').hidden = false;
    byId('failure').textContent = /** @type {Failure} */ (error)?.message ?? String(error);
  }
}

const ready = init({ module_or_path: '/pkg/quotidian_bg.wasm' });
byId('read').addEventListener('click', read);
byId('example').addEventListener('click', async () => {
  const page = await fetch('/newsroom/courier.html');
  /** @type {HTMLTextAreaElement} */ (byId('input')).value = await page.text();
  await read();
});
