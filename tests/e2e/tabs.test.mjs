// Many tabs, pages that a reader leaves and comes back to, and a background that was stopped meanwhile.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as pages from './pages.mjs';
import { clean, isSeen, panelShows, press, startBrowser } from './reader.mjs';
import { serve } from './server.mjs';
import { until } from './until.mjs';

/** @type {import('./reader.mjs').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
/** What the page that changes says of the crack. */
let crack = 'The crack is as long as a hand.';

before(async () => {
  server = await serve({ pages: { '/plain': () => ({ body: pages.newsPage() }), '/front': () => ({ body: pages.frontPage() }), '/changing': () => ({ body: pages.newsPage().replace('Schools along', `${crack} Schools along`) }) } });
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const TITLE = 'Cracked lock gate';
const isRead = (/** @type {{ title: string, cards: unknown[] }} */ { title, cards }) => title.includes(TITLE) && cards.length > 0;
/** More tabs than readings are kept of. */
const MANY = 7;

/** Goes back, perhaps to a page that the browser kept: then nothing loads.
 * @param {import('puppeteer-core').Page} page */
async function goBack(page) {
  await page.evaluate(() => history.back());
  await until(() => page.evaluate(() => location.pathname === '/plain' && document.readyState === 'complete').catch(() => false), 'the page is back');
}

test('of many cleaned tabs each is known when it is looked at, and its next click restores it', async () => {
  const opened = [];
  for (let tab = 0; tab < MANY; tab++) {
    const page = await browser.open(`${server.origin}/plain`);
    await clean(browser, page, TITLE);
    opened.push(page);
  }
  const [first] = opened;
  await first.bringToFront();
  await panelShows(browser, isRead, 'what was found in the first tab');
  assert.equal(await isSeen(first, '#donation'), false);
  await browser.click(first);
  await panelShows(browser, panel => panel.notice.startsWith('The page is as its site made it') && isRead(panel), 'that it was restored');
  assert.equal(await isSeen(first, '#donation'), true);
  for (const page of opened) await page.close();
});

test('a cleaned page that the reader goes back to is known again', async () => {
  const page = await browser.open(`${server.origin}/plain`);
  await clean(browser, page, TITLE);
  await page.goto(`${server.origin}/front`);
  await panelShows(browser, ({ empty }) => empty.title.startsWith('Nothing read'), 'nothing of the next page');
  await goBack(page);
  // Where the browser loads the page anew, there is nothing cleaned.
  if (!(await isSeen(page, '#donation'))) await panelShows(browser, isRead, 'what was found in it');
  await page.close();
});

test('back from another site a cleaned page is read by the next click at the latest', async () => {
  const page = await browser.open(server.at('gazette', '/plain'));
  await clean(browser, page, TITLE);
  await page.goto(server.at('tideline', '/front'));
  await panelShows(browser, ({ empty }) => empty.title.startsWith('Nothing read'), 'nothing of the next page');
  await goBack(page);
  // Firefox still lets a page be touched that it kept: there it is read without a click.
  if (browser.name === 'chromium') {
    await until(() => isSeen(page, '#donation'), 'the page of which nothing is known is as its site made it');
    await browser.click(page);
  }
  await panelShows(browser, isRead, 'what was found in it');
  assert.equal(await isSeen(page, '#donation'), false);
  await browser.click(page);
  await until(() => isSeen(page, '#donation'), 'the page is restored');
  await page.close();
});

test('the click that restores a page opens no panel, though the background was stopped', async () => {
  const page = await browser.open(`${server.origin}/plain`);
  await clean(browser, page, TITLE);
  await browser.closePanel();
  await browser.stopBackground();
  await browser.click(page);
  await until(() => isSeen(page, '#donation'), 'the page is restored');
  assert.equal(await browser.isPanelOpen(), false);
  await clean(browser, page, TITLE);
  await page.close();
});

test('what is saved in one tab is known in another, and a version that replaces it can be taken back', async () => {
  const first = await browser.open(`${server.origin}/changing`);
  await clean(browser, first, TITLE);
  crack = 'The crack is as long as a man.';
  const second = await browser.open(`${server.origin}/changing`);
  await clean(browser, second, TITLE);
  await first.bringToFront();
  await panelShows(browser, ({ canSave }) => canSave, 'that it is not saved');
  await press(browser, '#save');
  await panelShows(browser, ({ saved, changed }) => saved !== '' && changed === '', 'that it is saved');
  await second.bringToFront();
  await panelShows(browser, ({ saved, changed }) => saved !== '' && changed.includes('1 passage'), 'that it is saved, in another version');
  await press(browser, '#save-again');
  await panelShows(browser, ({ changed, toast }) => changed === '' && toast.startsWith('The saved text was replaced'), 'that it was replaced');
  await press(browser, '.toast button');
  await panelShows(browser, ({ saved, changed }) => saved !== '' && changed.includes('1 passage'), 'that the first version is back');
  await first.bringToFront();
  await panelShows(browser, ({ saved, changed }) => saved !== '' && changed === '', 'that the first tab shows what is saved');
  await first.close();
  await second.close();
});
