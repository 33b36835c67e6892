// From a card of the panel to the words on the page.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as pages from './pages.mjs';
import { clean, isSeen, markupOf, panelShows, press, startBrowser } from './reader.mjs';
import { serve } from './server.mjs';
import { until } from './until.mjs';

/** @type {import('./reader.mjs').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;

before(async () => {
  server = await serve({ pages: { '/plain': () => ({ body: pages.newsPage() }), '/statement': () => ({ body: pages.statementPage() }), '/exclusive': () => ({ body: pages.exclusivePage() }) } });
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const TITLE = 'Cracked lock gate';

test('a quotation in a folded part is unfolded when it is shown, and folded again with the page as its site made it', async () => {
  const page = await browser.open(`${server.origin}/statement`);
  const before = await markupOf(page);
  const { cards } = await clean(browser, page, TITLE);
  const at = cards.findIndex(({ words }) => words.includes('Every option was weighed'));
  assert.ok(at >= 0, 'it is among the quotations');
  await press(browser, `#cards > .card:nth-child(${at + 1}) .quotation`);
  await until(() => isSeen(page, 'quotidian-mark'), 'the quotation is marked');
  assert.equal(await isSeen(page, '#statement p'), true);
  await browser.click(page);
  await until(async () => (await markupOf(page)) === before, 'the page is as before');
  await page.close();
});

test('a part that folds when the one with the quotation is unfolded is unfolded again with the page as its site made it', async () => {
  const page = await browser.open(`${server.origin}/exclusive`);
  const before = await markupOf(page);
  const { cards } = await clean(browser, page, TITLE);
  // There, back and there again.
  for (const [opening, open, folded] of [['Every option was weighed', '#statement', '#ferry'], ['The north pier was built', '#ferry', '#statement'], ['Every option was weighed', '#statement', '#ferry']]) {
    const at = cards.findIndex(({ words }) => words.includes(opening));
    assert.ok(at >= 0, 'it is among the quotations');
    await press(browser, `#cards > .card:nth-child(${at + 1}) .quotation`);
    await until(() => isSeen(page, `${open} p`), 'the quotation is seen');
    assert.equal(await isSeen(page, `${folded} p`), false);
  }
  await browser.click(page);
  await until(async () => (await markupOf(page)) === before, 'the page is as before');
  await page.close();
});

test('of a quotation that can no longer be seen the panel says so', async () => {
  const page = await browser.open(`${server.origin}/plain`);
  await clean(browser, page, TITLE);
  await page.evaluate(() => { for (const paragraph of document.querySelectorAll('article p')) /** @type {HTMLElement} */ (paragraph).style.display = 'none'; });
  await press(browser, '#cards .card:nth-child(2) .quotation');
  await panelShows(browser, ({ toast }) => toast.startsWith('These words were not found'), 'that they were not found');
  assert.equal(await page.$('quotidian-mark'), null);
  await page.close();
});

test('Escape on the page takes the mark away, and the card is none that is shown', async () => {
  const page = await browser.open(`${server.origin}/plain`);
  await clean(browser, page, TITLE);
  await press(browser, '#cards .card:nth-child(2) .quotation');
  await until(() => isSeen(page, 'quotidian-mark'), 'the quotation is marked');
  const panel = await browser.panel();
  const current = () => panel.evaluate(() => document.querySelectorAll('.card.current').length);
  assert.equal(await current(), 1);
  await page.evaluate(() => { document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })); });
  await until(async () => (await current()) === 0, 'no card is marked');
  assert.equal(await page.$('quotidian-mark'), null);
  await page.close();
});
