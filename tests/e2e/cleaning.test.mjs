// What goes and what comes into sight: pages that hide themselves, repeat themselves, or put something over themselves.

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
  server = await serve({ pages: {
    '/discussed': () => ({ body: pages.discussedPage() }),
    '/reworded': () => ({ body: pages.reworded() }),
    '/veiled': () => ({ body: pages.veiledPage() }),
    '/late': () => ({ body: pages.latePage() }),
    '/walled': () => ({ body: pages.walledFrontPage() }),
    '/folded': () => ({ body: pages.foldedPage() }),
    '/held': () => ({ body: pages.heldFrontPage() }),
  } });
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const TITLE = 'Cracked lock gate';

test('comments go even where they repeat the title of the article', async () => {
  const page = await browser.open(`${server.origin}/discussed`);
  await clean(browser, page, TITLE);
  assert.equal(await isSeen(page, '#comments'), false);
  assert.equal(await isSeen(page, 'h1'), true);
  await page.close();
});

test('the headline stays although the page states its title in other words, and what stands beside it goes', async () => {
  const page = await browser.open(`${server.origin}/reworded`);
  const before = await markupOf(page);
  await clean(browser, page, TITLE);
  assert.equal(await isSeen(page, 'h1'), true);
  for (const clutter of ['#share', '#menu', '#menu h2', '#related h2']) assert.equal(await isSeen(page, clutter), false, clutter);
  await browser.click(page);
  await until(async () => (await markupOf(page)) === before, 'the page is as before');
  await page.close();
});

test('a page that waits for its scripts to show it is seen when it is clean, and waits again afterwards', async () => {
  const page = await browser.open(`${server.origin}/veiled`);
  const before = await markupOf(page);
  await clean(browser, page, TITLE);
  const isClear = () => page.evaluate(() => document.querySelector('article p')?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) === true);
  await until(isClear, 'the article is seen');
  await browser.click(page);
  await until(async () => (await markupOf(page)) === before, 'the page is as before');
  await page.close();
});

test('what a button would unfold is there to be read when the button goes, and folded again afterwards', async () => {
  const page = await browser.open(`${server.origin}/folded`);
  const before = await markupOf(page);
  const look = () => page.evaluate(() => {
    const fold = /** @type {Element} */ (document.querySelector('#fold'));
    const clamped = /** @type {Element} */ (document.querySelector('#fold p:nth-of-type(4)'));
    const last = /** @type {Element} */ (document.querySelector('#fold p:last-of-type'));
    return {
      isWhole: last.getBoundingClientRect().bottom <= fold.getBoundingClientRect().bottom,
      isParagraphWhole: clamped.scrollHeight <= clamped.clientHeight,
      isVeiled: getComputedStyle(fold, '::after').opacity !== '0' || document.querySelector('#veil')?.checkVisibility() === true,
    };
  });
  assert.deepEqual(await look(), { isWhole: false, isParagraphWhole: false, isVeiled: true });
  await clean(browser, page, TITLE);
  assert.equal(await isSeen(page, '#rest'), false);
  assert.deepEqual(await look(), { isWhole: true, isParagraphWhole: true, isVeiled: false });
  await browser.click(page);
  await until(async () => (await markupOf(page)) === before, 'the page is as before');
  assert.deepEqual(await look(), { isWhole: false, isParagraphWhole: false, isVeiled: true });
  await page.close();
});

test('a dialog that comes late is taken away and scrolling is free', async () => {
  const page = await browser.open('about:blank');
  await page.goto(`${server.origin}/late`, { waitUntil: 'domcontentloaded' });
  await browser.click(page);
  await page.waitForFunction(() => document.querySelector('#late') !== null);
  await until(async () => !(await isSeen(page, '#late')), 'the late dialog is gone');
  await until(() => page.evaluate(() => getComputedStyle(document.body).overflowY !== 'hidden'), 'scrolling is free');
  await page.close();
});

test('a front page loses its cookie wall and its plea for money, and nothing else', async () => {
  const page = await browser.open(`${server.origin}/walled`);
  const before = await markupOf(page);
  await browser.click(page);
  const panel = await panelShows(browser, found => found.empty.title.includes('not one article') && found.removed.some(group => group.kind !== ''), 'that this is no article, and what was removed');
  assert.deepEqual(panel.removed.map(group => group.kind).sort(), ['Cookie notices', 'Donation appeals']);
  assert.equal(await isSeen(page, '#cookie'), false);
  assert.equal(await isSeen(page, '#donation'), false);
  for (const kept of ['nav a', '.card:first-child h2', '.card:nth-of-type(24) p', 'footer']) assert.equal(await isSeen(page, kept), true, kept);
  assert.equal(await page.evaluate(() => { scrollTo({ top: 200, behavior: 'instant' }); return scrollY; }), 200);
  await browser.click(page);
  await until(() => page.evaluate(given => document.documentElement.outerHTML === given, before), 'the page is as before');
  await browser.click(page);
  await panelShows(browser, found => found.removed.some(group => group.kind === 'Cookie notices'), 'what was removed');
  await press(browser, '#again');
  await panelShows(browser, found => found.title !== '' && found.empty.title === '', 'what is there, because the reader asked for it');
  await page.close();
});

test('a front page that is held fast under a consent wall keeps its pictures', async () => {
  const page = await browser.open(`${server.origin}/held`);
  await browser.click(page);
  const panel = await panelShows(browser, found => found.empty.title.includes('not one article') && found.removed.some(group => group.kind !== ''), 'that this is no article, and what was removed');
  assert.deepEqual(panel.removed.map(group => group.kind).sort(), ['Cookie notices', 'Donation appeals']);
  assert.equal(await page.evaluate(() => [...document.querySelectorAll('img')].every(picture => picture.checkVisibility())), true);
  await page.close();
});
