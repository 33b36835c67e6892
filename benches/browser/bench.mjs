// Figures of the browser side, all from one run: sizes of the wasm files, article and quotations beside Readability.js in
// Chromium, a page beside libraries of many sources, and the time from a real click to the cleaned page and to the filled
// panel, with a warm and with a stopped worker. Parts can be named: sizes, clicks, libraries, extractors. Ratios are medians
// of the rounds' ratios; absolute times depend on the machine and its load.

import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { launch } from '../../tests/e2e/chromium.mjs';
import { largePage } from '../../tests/e2e/pages.mjs';
import { ROOT } from '../../tests/e2e/reader.mjs';
import { serve } from '../../tests/e2e/server.mjs';
import { until } from '../../tests/e2e/until.mjs';

const CLICKS = 12;
const ISOLATED = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
const SHARED = resolve(ROOT, process.env.QUOTIDIAN_SHARED ?? '../shared');
const REAL_PAGES = 40; // of wcxb/article, at even distances

/** @param {number[]} numbers */
const median = numbers => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
/** @param {number} bytes */
const kib = bytes => `${(bytes / 1024).toFixed(0)} KiB`.padStart(10);
/** @param {number} ms */
const took = ms => `${ms.toFixed(ms < 10 ? 1 : 0)} ms`.padStart(9);

/** Pages by name: the newsroom's, a large one, and those of the shared material when it is there. */
async function samples() {
  /** @type {Record<string, string>} */
  const pages = {};
  for (const outlet of ['courier', 'morgenblatt']) pages[outlet] = await readFile(join(ROOT, 'www', 'newsroom', `${outlet}.html`), 'utf8');
  pages['3 MiB with comments'] = largePage();
  const labelled = join(SHARED, 'pages');
  const more = await readdir(labelled, { recursive: true }).catch(() => []);
  for (const file of more.filter(name => name.endsWith('.html')).sort()) pages[file] = await readFile(join(labelled, file), 'utf8');
  return pages;
}

/** Pages as the web has them, when the shared material is there. */
async function realPages() {
  const folder = join(SHARED, 'corpus', 'wcxb', 'article');
  const files = (await readdir(folder).catch(() => [])).filter(name => name.endsWith('.html.gz')).sort();
  if (!files.length) console.error(`skipped: ${folder} is not there`);
  /** @type {Record<string, string>} */
  const pages = {};
  for (let at = 0; at < files.length; at += files.length / REAL_PAGES) {
    const file = files[Math.floor(at)];
    pages[`wcxb ${basename(file, '.html.gz')}`] = gunzipSync(await readFile(join(folder, file))).toString('utf8');
  }
  return pages;
}

async function sizes() {
  const folder = join(ROOT, 'extension', 'pkg');
  console.log('\nwasm, glue, data                  raw       gzip');
  const built = (await readdir(folder)).filter(file => /\.(?:wasm|js)$/.test(file)).sort().map(name => join(folder, name));
  for (const file of [...built, join(ROOT, 'dist', 'chromium', 'data', 'tables.bin')]) {
    console.log(`${basename(file).padEnd(26)}${kib((await stat(file)).size)}${kib(gzipSync(await readFile(file), { level: 9 }).length)}`);
  }
}

/** @param {Awaited<ReturnType<typeof launch>>} browser @param {string} origin @param {Record<string, string>} pages */
async function extractors(browser, origin, pages) {
  console.log('\nin wasm / Readability.js with DOMParser (30 rounds, 8 to warm up)        article            with quotations      Readability.js');
  const tab = await browser.open(`${origin}/bench/bench.html`);
  await tab.waitForSelector('html[data-ready]');
  /** @type {number[]} */
  const ratios = [];
  /** @type {number[]} */
  const withQuotations = [];
  for (const [name, html] of Object.entries(pages)) {
    const { article, quotations, readability } = await tab.evaluate((url, page) => /** @type {any} */ (globalThis).compare(url, page), `${origin}/${encodeURIComponent(name)}`, html);
    console.log(`${name.padEnd(36)}${kib(html.length)}   ${article.ratio.toFixed(2)} ${took(article.time)}   ${quotations.ratio.toFixed(2)} ${took(quotations.time)}   ${took(readability.time)}`);
    ratios.push(article.ratio);
    withQuotations.push(quotations.ratio);
  }
  if (ratios.length) {
    console.log(`article / Readability.js: median ${median(ratios).toFixed(2)}, worst ${Math.max(...ratios).toFixed(2)}; with quotations: median ${median(withQuotations).toFixed(2)}`);
  }
  await tab.close();
}

/** A page of twenty quotations beside libraries of growing size, and with one article of the story saved five hundred times.
 * @param {Awaited<ReturnType<typeof launch>>} browser @param {string} origin */
async function libraries(browser, origin) {
  console.log('\npage of 20 quotations beside a library (median of 10), and opening it');
  let tab = await browser.open(`${origin}/bench/library.html`);
  for (const [from, end, copies] of /** @type {[number, number, boolean][]} */ ([[0, 1_000, false], [1_000, 10_000, false], [10_000, 10_500, true]])) {
    await tab.waitForSelector('html[data-ready]');
    await tab.evaluate((...what) => /** @type {any} */ (globalThis).fill(...what), from, end, copies);
    await tab.close();
    tab = await browser.open(`${origin}/bench/library.html`);
    await tab.waitForSelector('html[data-ready]');
    const opened = await tab.evaluate(() => /** @type {any} */ (globalThis).open());
    const untied = await tab.evaluate(() => /** @type {any} */ (globalThis).ask());
    console.log(`${`${untied.sources} sources${copies ? ', of them 500 one article' : ''}`.padEnd(36)}${took(untied.took)}   ${untied.matches} matches   opened in ${took(opened)}`);
    // Tying ten thousand takes minutes, and the sources of the story are the same.
    if (end > 1_000) continue;
    let tended = 0;
    for (let part = 1; part; tended += part) part = await tab.evaluate(() => /** @type {any} */ (globalThis).tend());
    const { took: asked, matches } = await tab.evaluate(() => /** @type {any} */ (globalThis).ask());
    console.log(`${'  the same, tied to one another'.padEnd(36)}${took(asked)}   ${matches} matches   tied in ${took(tended)}`);
  }
  await tab.close();
}

/** Notes when the page is clean and when the panel is filled, on one clock.
 * @param {Awaited<ReturnType<typeof launch>>} browser @param {import('puppeteer-core').Page} page */
async function timeClick(browser, page) {
  const panel = await browser.panel().catch(() => null);
  const note = (/** @type {string} */ selector) => {
    const now = () => performance.timeOrigin + performance.now();
    /** @type {any} */ (window).noted = new Promise(done => {
      const look = () => {
        const element = document.querySelector(selector);
        const is = selector === '#cards' ? document.querySelectorAll('#cards .source').length > 0 : element?.getClientRects().length === 0;
        if (is) { observer.disconnect(); done(now()); }
      };
      const observer = new MutationObserver(look);
      observer.observe(document.documentElement, { subtree: true, childList: true, attributes: true });
    });
  };
  await page.evaluate(note, '.support-bar');
  await panel?.evaluate(() => document.querySelector('#cards')?.replaceChildren());
  await panel?.evaluate(note, '#cards');
  const start = performance.timeOrigin + performance.now();
  await browser.click(page);
  const cleaned = await page.evaluate(() => /** @type {any} */ (window).noted);
  const filled = panel ? await panel.evaluate(() => /** @type {any} */ (window).noted) : Number.NaN;
  return { cleaned: cleaned - start, filled: filled - start };
}

/** @param {Awaited<ReturnType<typeof launch>>} browser @param {Awaited<ReturnType<typeof serve>>} server */
async function clicks(browser, server) {
  const saved = await browser.open(server.at('meridian', '/newsroom/meridian.html'));
  await browser.click(saved);
  const panel = await browser.panel();
  await panel.waitForSelector('#head:not([hidden])');
  await panel.click('#save');
  await panel.waitForSelector('#kept:not([hidden])');
  await saved.close();

  const page = await browser.open(server.at('courier', '/newsroom/courier.html'));
  const isBack = () => until(() => page.evaluate(() => document.querySelector('.support-bar')?.getClientRects().length), 'the page is back');
  /** @type {Record<'warm' | 'cold', { cleaned: number, filled: number }[]>} */
  const rounds = { warm: [], cold: [] };
  for (let round = -1; round < CLICKS; round++) {
    for (const kind of /** @type {const} */ (round % 2 ? ['warm', 'cold'] : ['cold', 'warm'])) {
      if (kind === 'cold') await browser.stopBackground();
      const times = await timeClick(browser, page);
      if (round >= 0) rounds[kind].push(times);
      await browser.click(page);
      await isBack();
    }
  }
  console.log(`\nclick on the toolbar button, page of the newsroom, one saved source (${CLICKS} rounds)`);
  for (const what of /** @type {const} */ (['cleaned', 'filled'])) {
    const ratio = median(rounds.cold.map((times, round) => times[what] / rounds.warm[round][what]));
    console.log(`to the ${what === 'cleaned' ? 'cleaned page' : 'filled panel'}   warm ${took(median(rounds.warm.map(times => times[what])))}   stopped worker ${took(median(rounds.cold.map(times => times[what])))}   ratio ${ratio.toFixed(2)}`);
  }
}

const server = await serve({
  folders: {
    '/': join(ROOT, 'www'), '/pkg/': join(ROOT, 'extension', 'pkg'), '/bench/': join(ROOT, 'benches', 'browser'),
    '/data/': join(ROOT, 'dist', 'chromium', 'data'), '/alone/': join(ROOT, 'target', 'article-alone'),
    '/readability/': join(ROOT, 'node_modules', '@mozilla', 'readability'),
  },
  headers: ISOLATED,
});
const browser = await launch(join(ROOT, 'dist', 'chromium'), { args: ['--disable-background-timer-throttling', '--disable-renderer-backgrounding', '--js-flags=--expose-gc'] });
const named = process.argv.slice(2);
const wants = (/** @type {string} */ part) => named.length === 0 || named.includes(part);
try {
  if (wants('sizes')) await sizes();
  if (wants('clicks')) await clicks(browser, server);
  if (wants('libraries')) await libraries(browser, server.origin);
  if (wants('extractors')) for (const pages of [await samples(), await realPages()]) await extractors(browser, server.origin, pages);
} finally {
  await browser.close();
  await server.close();
}
