// Every screen, in light and dark, by axe: names, roles, contrast, order. The panel is also walked with keys alone.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import * as pages from './pages.mjs';
import { ROOT, clean, panelShows, press, startBrowser } from './reader.mjs';
import { serve } from './server.mjs';

/** @type {import('./reader.mjs').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
/** @type {string} */
let axe;

before(async () => {
  axe = await readFile(join(ROOT, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
  server = await serve({ pages: { '/plain': () => ({ body: pages.newsPage() }), '/other': () => ({ body: pages.otherOutlet() }), '/reported': () => ({ body: pages.reportedPage() }) } });
  browser = await startBrowser();
  const saved = await browser.open(`${server.origin}/plain`);
  await clean(browser, saved, 'Cracked lock gate');
  await press(browser, '#save');
  await panelShows(browser, panel => panel.saved !== '', 'that it is saved');
  await saved.close();
  const page = await browser.open(`${server.origin}/other`);
  await browser.click(page);
  await panelShows(browser, panel => panel.title.includes('Harbour gate') && panel.cards.some(card => card.sources.length > 0), 'a match');
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** @param {any} page */
async function check(page) {
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.evaluate(axe);
    const violations = await page.evaluate(() => /** @type {any} */ (globalThis).axe.run({ resultTypes: ['violations'] }).then((/** @type {any} */ found) => found.violations.map((/** @type {any} */ one) => `${one.id}: ${one.nodes.map((/** @type {any} */ node) => node.target.join(' ')).slice(0, 4).join(', ')}`)));
    assert.deepEqual(violations, [], scheme);
  }
}

test('the panel has no barriers', async () => {
  const panel = /** @type {any} */ (await browser.panel());
  await panel.evaluate(() => { for (const group of document.querySelectorAll('#groups details')) /** @type {HTMLDetailsElement} */ (group).open = true; });
  await check(panel);
});

test('the library has no barriers, with filters, tags and their form', async () => {
  const page = await browser.extensionPage('library/library.html');
  const pressHere = (/** @type {string} */ selector) => page.evaluate(given => /** @type {HTMLElement} */ (document.querySelector(given)).click(), selector);
  await pressHere('[data-part="tag"]');
  await page.evaluate(() => {
    /** @type {HTMLInputElement} */ (document.querySelector('[data-part="tag-input"]')).value = 'harbour';
    /** @type {HTMLFormElement} */ (document.querySelector('.item form')).requestSubmit();
  });
  await page.waitForSelector('.tag');
  await page.evaluate(() => { /** @type {HTMLElement} */ (document.querySelector('#filters')).hidden = false; });
  await pressHere('[data-part="tag"]');
  await pressHere('[data-part="more"]');
  await page.waitForSelector('.quotations li');
  await check(page);
  await page.close();
});

test('what is folded in the panel has no barriers, folded or open', async () => {
  const page = await browser.open(`${server.origin}/reported`);
  await clean(browser, page, 'Binnenschifffahrt');
  const panel = /** @type {any} */ (await browser.panel());
  await check(panel);
  await panel.evaluate(() => { for (const details of document.querySelectorAll('.fold details')) /** @type {HTMLDetailsElement} */ (details).open = true; });
  await check(panel);
  await page.close();
});

for (const path of ['options/options.html', 'welcome/welcome.html']) {
  test(`${path} has no barriers`, async () => {
    const page = await browser.extensionPage(path);
    await check(page);
    await page.close();
  });
}

test('the sources side by side have no barriers', async () => {
  await press(browser, '#compare');
  const event = /** @type {any} */ (await browser.openedPage('event/event.html'));
  await event.evaluate(() => /** @type {HTMLElement | null} */ (document.querySelector('td .verbatim'))?.click());
  await check(event);
  await event.close();
});

test('arrow keys go from quotation to quotation', async () => {
  const panel = /** @type {any} */ (await browser.panel());
  await panel.focus('#cards .card:first-child .quotation');
  await panel.keyboard.press('ArrowDown');
  const at = await panel.evaluate(() => [...document.querySelectorAll('.quotation')].indexOf(/** @type {Element} */ (document.activeElement)));
  assert.equal(at, 1);
});
