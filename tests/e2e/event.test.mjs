// Sources side by side: what each cell says, and what it unfolds. One source is in a language without a pack.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ROOT, panelShows, press, saveAndClose, startBrowser } from './reader.mjs';
import { serve } from './server.mjs';
import { until } from './until.mjs';

/** @type {import('./reader.mjs').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
/** @type {import('puppeteer-core').Page} */
let event;

before(async () => {
  server = await serve({ folders: { '/': join(ROOT, 'www') } });
  browser = await startBrowser();
  /** @param {string} outlet */
  const visit = outlet => browser.open(server.at(outlet, `/newsroom/${outlet}.html`));
  for (const [outlet, title] of [['meridian', 'Hundreds evacuated'], ['morgenblatt', 'Seewies in einer Nacht']]) {
    await saveAndClose(browser, await visit(outlet), title);
  }
  await browser.click(await visit('courier'));
  await panelShows(browser, panel => panel.title.startsWith('Seewies empties') && panel.cards.some(card => card.sources.length > 0), 'what others carry');
  await press(browser, '#compare');
  event = await browser.openedPage('event/event.html');
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** @param {string} selector */
const texts = selector => event.evaluate(given => [...document.querySelectorAll(given)].map(found => (found.textContent ?? '').replace(/\s+/g, ' ').trim()), selector);
/** @param {string} selector */
const pressThere = selector => event.evaluate(given => /** @type {HTMLElement} */ (document.querySelector(given)).click(), selector);
/** @param {string} selector @param {string} name */
const attribute = (selector, name) => event.evaluate((given, key) => document.querySelector(given)?.getAttribute(key), selector, name);

test('a source that cannot be compared has a question mark that says so, and unfolds why', async () => {
  assert.equal(await attribute('td .unknown', 'aria-label'), 'not comparable: Walderner Morgenblatt');
  assert.equal((await texts('td .unknown'))[0], '?');
  await pressThere('td .unknown');
  assert.equal(await attribute('td .unknown', 'aria-expanded'), 'true');
  assert.match((await texts('.detail')).join(), /^Walderner Morgenblatt.*another language \(German\), and no language pack links it.*Language packs/);
  assert.match(String(await attribute('.detail a:not(.outlet)', 'href')), /options\.html#languages$/);
  await pressThere('td .unknown');
  assert.deepEqual(await texts('.detail'), []);
});

test('nothing is called missing here that only a source in a language without a pack carries', async () => {
  assert.deepEqual((await texts('#rows > tr > th')).filter(words => /Ich warte|Heute Nacht|Sirene/.test(words)), []);
});

test('a cell unfolds the source’s words under its row, in marks where they are quoted, and says what the verdict means', async () => {
  await pressThere('td .verbatim');
  assert.match((await texts('.detail .words q')).join(), /^I will not wait for the mountain/);
  assert.match((await texts('.detail .why')).join(), /^The same words\./);
  assert.match((await texts('.detail .why')).join(), /first known: The earliest of these sources/);
  assert.equal(await attribute('.detail a.outlet', 'target'), '_blank');
  await pressThere('td .verbatim');
  assert.deepEqual(await texts('.detail'), []);
});

test('in a row one source is unfolded at a time', async () => {
  await event.evaluate(() => { for (const button of document.querySelectorAll('#rows > tr:has(.verbatim) button')) /** @type {HTMLElement} */ (button).click(); });
  assert.equal((await texts('.detail')).length, 1);
  assert.equal((await texts('#rows [aria-expanded="true"]')).length, 1);
});

test('what is unfolded stays so when the table is drawn anew', async () => {
  const words = await texts('.detail .words');
  await event.evaluate(async () => {
    const api = /** @type {any} */ (globalThis).browser ?? globalThis.chrome;
    /** @type {any} */ (window).old = document.querySelector('.detail');
    const key = `tab:${new URLSearchParams(location.search).get('tab')}`;
    const state = (await api.storage.session.get(key))[key];
    await api.storage.session.set({ [key]: { ...state, at: state.at + 1 } });
  });
  await until(() => event.evaluate(() => /** @type {any} */ (window).old.isConnected === false), 'it is drawn anew');
  assert.deepEqual(await texts('.detail .words'), words);
  assert.equal((await texts('#rows [aria-expanded="true"]')).length, 1);
});

test('while the page is compared again the table stays', async () => {
  await event.evaluate(async () => {
    const api = /** @type {any} */ (globalThis).browser ?? globalThis.chrome;
    const key = `tab:${new URLSearchParams(location.search).get('tab')}`;
    const state = (await api.storage.session.get(key))[key];
    await api.storage.session.set({ [key]: { ...state, corroborated: null } });
    await new Promise(done => setTimeout(done, 200));
    /** @type {any} */ (window).rows = document.querySelectorAll('#rows > tr').length;
    /** @type {any} */ (window).isHidden = /** @type {HTMLElement} */ (document.querySelector('#main')).hidden;
    await api.storage.session.set({ [key]: state });
  });
  assert.deepEqual(await event.evaluate(() => [/** @type {any} */ (window).rows > 0, /** @type {any} */ (window).isHidden]), [true, false]);
});

test('the cell that is unfolded can be told from the others', async () => {
  const paper = (/** @type {string} */ selector) => event.evaluate(given => getComputedStyle(/** @type {Element} */ (document.querySelector(given))).backgroundColor, selector);
  assert.notEqual(await paper('td [aria-expanded="true"]'), await paper('td [aria-expanded="false"]'));
});

test('the heads of the columns stay in sight while the page scrolls', async () => {
  const top = await event.evaluate(() => {
    document.body.style.paddingBottom = '3000px';
    document.documentElement.style.scrollBehavior = 'auto';
    scrollTo(0, document.querySelectorAll('#rows > tr')[3].getBoundingClientRect().top + scrollY);
    const found = document.querySelector('thead th:last-child')?.getBoundingClientRect().top;
    scrollTo(0, 0);
    document.body.style.paddingBottom = '';
    return found;
  });
  assert.equal(top, 0);
});

test('where there is nothing to lay side by side the library is at hand', async () => {
  const gone = await browser.extensionPage('event/event.html?tab=99999');
  assert.equal(await gone.evaluate(() => document.querySelector('#library')?.checkVisibility()), true);
  await gone.close();
});

/** Firefox gives a page of the extension no other size. */
const skip = process.env.QUOTIDIAN_BROWSER === 'firefox';

test('what is unfolded stays in sight where the table is wider than the window', { skip }, async () => {
  await event.setViewport({ width: 420, height: 800 });
  const { right, width } = await event.evaluate(() => /** @type {Element} */ (document.querySelector('.detail .unfolded')).getBoundingClientRect().toJSON());
  assert.ok(width > 200 && right <= 420, `${width} wide, ends at ${right}`);
});

test('a table wider than the window keeps its heads in sight, too, and is not cut on paper', { skip }, async () => {
  await event.setViewport({ width: 420, height: 500 });
  await until(() => event.evaluate(() => document.querySelector('#sheet')?.classList.contains('wide')), 'it scrolls in a box of its own');
  const { head, box, left } = await event.evaluate(() => {
    const sheet = /** @type {HTMLElement} */ (document.querySelector('#sheet'));
    sheet.scrollTo({ top: 300, left: 100, behavior: 'instant' });
    const top = (/** @type {Element | null} */ element) => element?.getBoundingClientRect().top;
    const found = { head: top(sheet.querySelector('thead th:last-child')), box: top(sheet), left: sheet.scrollLeft };
    sheet.scrollTo({ top: 0, left: 0, behavior: 'instant' });
    return found;
  });
  assert.equal(head, box);
  assert.ok(left > 0);
  await event.emulateMediaType('print');
  assert.equal(await event.evaluate(() => getComputedStyle(/** @type {Element} */ (document.querySelector('#sheet'))).overflowX), 'visible');
  await event.emulateMediaType();
});

test('on paper, which has no colours behind words, lines tell what a source added', { skip }, async () => {
  await pressThere('td .variant, td .near-verbatim, td .partial');
  const line = () => event.evaluate(() => getComputedStyle(/** @type {Element} */ (document.querySelector('.detail .words ins'))).textDecorationLine);
  assert.equal(await line(), 'none');
  await event.emulateMediaType('print');
  assert.equal(await line(), 'underline');
  await event.emulateMediaType();
});
