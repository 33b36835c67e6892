// The demo newsroom, as a reader meets it: five outlets, their walls and bars, and the same people quoted in five ways.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ROOT, isSeen, markupOf, panelShows, press, readPanel, saveAndClose, startBrowser } from './reader.mjs';
import { serve } from './server.mjs';
import { until } from './until.mjs';

/** @type {import('./reader.mjs').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
/** @type {import('puppeteer-core').Page} */
let page;
let markup = '';

/** @param {string} outlet */
const visit = outlet => browser.open(server.at(outlet, `/newsroom/${outlet}.html`));

before(async () => {
  server = await serve({ folders: { '/': join(ROOT, 'www') } });
  browser = await startBrowser();
  for (const [outlet, title] of [['meridian', 'Hundreds evacuated'], ['lantern', 'The night the goats']]) {
    await saveAndClose(browser, await visit(outlet), title);
  }
  page = await visit('courier');
  await page.waitForSelector('.newsletter-dialog');
  markup = await markupOf(page);
  await browser.click(page);
  await panelShows(browser, panel => panel.title.startsWith('Seewies empties') && panel.cards.some(card => card.sources.length > 0), 'what others carry');
});
after(async () => {
  await browser?.close();
  await server?.close();
});

test('cookie wall, dialog, donation bar, advertisements and comments are gone; the article is there', async () => {
  for (const clutter of ['.consent', '.newsletter-dialog', '.support-bar', 'article iframe', '.rail iframe', '.newsletter', '.more', '.comments', '.bottom']) {
    assert.equal(await isSeen(page, clutter), false, clutter);
  }
  for (const kept of ['h1', '.standfirst', 'figcaption', 'article > p:last-of-type', 'article h2']) assert.equal(await isSeen(page, kept), true, kept);
});

test('the scroll lock of the cookie wall is lifted', async () => {
  const scrolled = await page.evaluate(() => { scrollTo({ top: 300, behavior: 'instant' }); return scrollY; });
  assert.equal(scrolled, 300);
});

test('the panel tells how each quotation is carried: word for word, nearly, in part, in other words, reported, or only perhaps', async () => {
  const panel = await readPanel(browser);
  const relations = new Set(panel.cards.flatMap(card => card.sources.map(source => source.relation)));
  assert.deepEqual([...relations].sort(), ['near-verbatim', 'partial', 'perhaps reported', 'reported', 'variant', 'verbatim']);
  const mayor = panel.cards.find(card => card.words.includes('make up its mind'));
  assert.match(mayor?.who ?? '', /Verena Kolbein/);
  assert.ok(mayor?.sources.some(source => source.outlet === 'Meridian Wire' && source.relation === 'verbatim'));
});

test('a link to another source opens it at the sentence', async () => {
  const panel = await readPanel(browser);
  const link = panel.cards.flatMap(card => card.sources).find(source => source.outlet === 'Meridian Wire')?.href ?? '';
  assert.match(link, /^http:\/\/meridian\.localhost:\d+\/newsroom\/meridian\.html#:~:text=/);
  const view = await browser.panel();
  const missing = await view.evaluate(() => [...document.querySelectorAll('#missing-cards li a:first-of-type')].map(found => found.getAttribute('href') ?? ''));
  for (const address of missing) assert.match(address, /#:~:text=/, 'what is missing here, too');
});

test('the badge counts the sources that share a quotation', async () => {
  const tool = await browser.extensionPage('options/options.html');
  await until(() => tool.evaluate(async () => {
    const api = /** @type {any} */ (globalThis).browser ?? globalThis.chrome;
    const tabs = await api.tabs.query({});
    const badges = await Promise.all(tabs.map((/** @type {{ id: number }} */ tab) => api.action.getBadgeText({ tabId: tab.id })));
    return badges.includes('2');
  }), 'the badge says 2');
  await tool.close();
});

test('sources stand side by side: statements in rows, outlets in columns, their words on demand', async () => {
  await press(browser, '#compare');
  const event = await browser.openedPage('event/event.html');
  /** @param {string} selector */
  const texts = selector => event.evaluate((/** @type {string} */ given) => [...document.querySelectorAll(given)].map(found => found.textContent ?? ''), selector);
  /** @param {string} selector */
  const pressThere = selector => event.evaluate((/** @type {string} */ given) => /** @type {HTMLElement} */ (document.querySelector(given)).click(), selector);
  assert.deepEqual(await texts('thead th a'), ['The Alpine Courier', 'Meridian Wire', 'The Lantern']);
  const all = await texts('#rows > tr > th');
  await pressThere('[data-filter="elsewhere"]');
  const carried = await texts('#rows > tr > th');
  assert.ok(carried.length > 0 && carried.length < all.length, `${carried.length} of ${all.length}`);
  await pressThere('#rows button.variant');
  assert.match((await texts('.detail .words')).join(), /mountain/);
  await pressThere('#rows button.variant');
  assert.deepEqual(await texts('.detail'), []);
  await event.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const printed = await texts('.detail .words');
  assert.ok(printed.length >= carried.length && printed.some(words => words.includes('mountain')), 'on paper every source has its words');
  await event.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.deepEqual(await texts('.detail'), []);
  await event.close();
});

test('a second click puts every wall back where it was', async () => {
  await browser.click(page);
  await until(() => page.evaluate(given => document.documentElement.outerHTML === given, markup), 'the page is as before');
  assert.equal(await isSeen(page, '.consent'), true);
});
