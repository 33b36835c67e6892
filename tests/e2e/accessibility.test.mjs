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
  server = await serve({ pages: { '/plain': () => ({ body: pages.newsPage() }), '/other': () => ({ body: pages.otherOutlet() }) } });
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

for (const path of ['library/library.html', 'options/options.html', 'welcome/welcome.html']) {
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
