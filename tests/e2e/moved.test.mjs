// Pages that alter their own address, and sites that go from story to story without loading a page.

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
  server = await serve({ pages: { '/plain': () => ({ body: pages.newsPage() }) } });
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const TITLE = 'Cracked lock gate';

test('a page that alters its own address is brought back all the same, and what it puts into a removed box stays removed', async () => {
  const page = await browser.open(`${server.origin}/plain?from=letter`);
  const before = await markupOf(page);
  for (const [address, bringBack] of /** @type {const} */ ([['/plain', () => press(browser, '#toggle')], ['/plain?page=2', () => browser.click(page)]])) {
    await clean(browser, page, TITLE);
    await page.evaluate(given => {
      history.replaceState({}, '', given);
      /** @type {Element} */ (document.querySelector('.ad-label')).textContent = 'Advertisement, another one';
    }, address);
    await new Promise(done => setTimeout(done, 1000));
    assert.equal(await isSeen(page, '#ad'), false);
    await bringBack();
    await panelShows(browser, panel => panel.notice.includes('as its site made it'), 'that the page is restored');
    await page.evaluate(() => { /** @type {Element} */ (document.querySelector('.ad-label')).textContent = 'Advertisement'; });
    assert.equal(await markupOf(page), before);
  }
  await page.close();
});

/** Goes on to the next story as sites do by script: each element gets other words, whatever it held before.
 * @param {import('puppeteer-core').Page} page @param {string} address */
const goOn = (page, address) => page.evaluate((given, { title, paragraphs }) => {
  history.pushState({}, '', given);
  document.title = `${title} | The Harrow Gazette`;
  /** @type {Element} */ (document.querySelector('h1')).textContent = title;
  const elements = [...document.querySelectorAll('article > p:not(.byline), #ad')];
  for (const [at, element] of elements.entries()) element.textContent = paragraphs[at] ?? '';
}, address, pages.NEXT_STORY);

test('a site that goes on to its next story hides nothing of it, and the panel offers to read it', async () => {
  const page = await browser.open(`${server.origin}/plain`);
  await clean(browser, page, TITLE);
  assert.equal(await isSeen(page, '#ad'), false);
  await goOn(page, '/story/2');
  await panelShows(browser, panel => panel.title.includes(TITLE) && panel.notice.includes('shows something else'), 'that the page has changed');
  assert.equal(await isSeen(page, '#ad'), true, 'what holds a paragraph now is seen');
  assert.equal(await isSeen(page, '#comments'), false, 'what is as it was stays hidden');
  await press(browser, '#toggle');
  await panelShows(browser, panel => panel.title.includes(pages.NEXT_STORY.title) && panel.notice === '' && panel.cards.length > 0, 'the next story');
  await page.close();
});

test('a site that goes back to the story that was read is as it was read', async () => {
  const page = await browser.open(`${server.origin}/plain`);
  await page.evaluate(() => { /** @type {any} */ (globalThis).first = [...document.querySelectorAll('h1, article > p:not(.byline), #ad')].map(element => [element, element.textContent]); });
  await clean(browser, page, TITLE);
  await goOn(page, '/story/2');
  await panelShows(browser, panel => panel.notice.includes('shows something else'), 'that the page has changed');
  await page.evaluate(() => {
    history.pushState({}, '', '/plain');
    // Words alone come late to no page: it is not read again for them.
    for (const [element, words] of /** @type {any} */ (globalThis).first) element.textContent = words;
  });
  await panelShows(browser, panel => panel.title.includes(TITLE) && panel.notice === '', 'the first story');
  await until(async () => !(await isSeen(page, '#ad')), 'what was hidden is hidden again');
  await browser.click(page);
  await panelShows(browser, panel => panel.notice.includes('as its site made it'), 'that the page is restored');
  await page.close();
});

test('the next story of a site that keeps its routes behind a hash is read by the next click', async () => {
  const page = await browser.open(`${server.origin}/plain`);
  await clean(browser, page, TITLE);
  await goOn(page, '#/story/2');
  await browser.click(page);
  await panelShows(browser, panel => panel.title.includes(pages.NEXT_STORY.title) && panel.cards.length > 0, 'the next story');
  assert.equal(await isSeen(page, '#comments'), false);
  await page.close();
});
