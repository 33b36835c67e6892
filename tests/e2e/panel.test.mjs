// What a reader does in the panel: choose among the quotations, copy one, go on with the keyboard.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as pages from './pages.mjs';
import { clean, panelShows, press, startBrowser } from './reader.mjs';
import { serve } from './server.mjs';
import { until } from './until.mjs';

/** @type {import('./reader.mjs').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;

before(async () => {
  server = await serve({ pages: { '/plain': () => ({ body: pages.newsPage() }), '/next': () => ({ body: pages.newsPage() }) } });
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const TITLE = 'Cracked lock gate';

test('reported statements can be left out, and stay out on the next page', async () => {
  const page = await browser.open(`${server.origin}/plain`);
  const all = await clean(browser, page, TITLE);
  assert.ok(all.cards.some(card => card.who.includes('reported')));
  await press(browser, '#quoted');
  const isQuoted = (/** @type {{ cards: { who: string }[] }} */ { cards }) => cards.length > 0 && cards.every(card => !card.who.includes('reported'));
  await panelShows(browser, isQuoted, 'quotations in marks only');
  await browser.click(page);
  await browser.click(page);
  await panelShows(browser, isQuoted, 'the same after the page was read again');
  await press(browser, '#quoted');
  await panelShows(browser, panel => panel.cards.length === all.cards.length, 'all of them again');
  await page.close();
});

test('the focus stays on a button that was pressed while the panel is drawn anew', async () => {
  const page = await browser.open(`${server.origin}/plain`);
  await clean(browser, page, TITLE);
  const panel = await browser.panel();
  await panel.evaluate(() => { const button = /** @type {HTMLElement} */ (document.querySelector('.group > button')); button.focus(); button.click(); });
  await until(() => panel.evaluate(() => document.querySelector('.group.shown') !== null), 'the panel is drawn anew');
  assert.equal(await panel.evaluate(() => document.activeElement?.parentElement?.classList.contains('shown')), true);
  await page.close();
});

test('the quotation that was shown last stays marked while the panel is drawn anew', async () => {
  const page = await browser.open(`${server.origin}/plain`);
  await clean(browser, page, TITLE);
  await press(browser, '#cards .card:nth-child(2) .quotation');
  const panel = await browser.panel();
  const current = () => panel.evaluate(() => [...document.querySelectorAll('#cards > .card')].findIndex(card => card.classList.contains('current')));
  assert.equal(await current(), 1);
  await press(browser, '#save');
  await panelShows(browser, ({ saved }) => saved !== '', 'that the page is saved');
  assert.equal(await current(), 1);
  await press(browser, '#unsave');
  await panelShows(browser, ({ canSave }) => canSave, 'that it is no longer saved');
  await page.close();
});

test('one speaker can be followed, and the next page begins with all of them', async () => {
  const page = await browser.open(`${server.origin}/plain`);
  await clean(browser, page, TITLE);
  const panel = await browser.panel();
  await panel.evaluate(() => {
    const select = /** @type {HTMLSelectElement} */ (document.querySelector('#speaker'));
    select.value = 'Tobias Reents';
    select.dispatchEvent(new Event('change'));
  });
  await panelShows(browser, ({ cards }) => cards.length > 0 && cards.every(card => card.who.startsWith('Tobias Reents')), 'what he said');
  await page.close();
  const next = await browser.open(`${server.origin}/next`);
  await clean(browser, next, TITLE);
  await panelShows(browser, ({ cards }) => cards.some(card => card.who.startsWith('Maren Holt')), 'what others said');
  await next.close();
});

/** In Firefox the sidebar's document can be reached, but not what its script calls. */
const skip = process.env.QUOTIDIAN_BROWSER === 'firefox';

test('a quotation is copied with its speaker and where it stands', { skip }, async () => {
  const page = await browser.open(`${server.origin}/plain`);
  await clean(browser, page, TITLE);
  const panel = await browser.panel();
  await panel.evaluate(() => { navigator.clipboard.writeText = async text => { /** @type {any} */ (window).copied = text; }; });
  await press(browser, '#cards .card:nth-child(3) [data-part="copy"]');
  const copied = await panel.evaluate(() => String(/** @type {any} */ (window).copied));
  for (const part of ['Maren Holt', 'The Harrow Gazette', TITLE, '/plain']) assert.ok(copied.includes(part), copied);
  await panelShows(browser, ({ toast }) => toast.startsWith('Copied'), 'that it is copied');
  await page.close();
});
