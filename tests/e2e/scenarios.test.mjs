// Scenarios, each with a real click on the toolbar button. QUOTIDIAN_BROWSER names the browser: chromium or firefox.

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

const STRICT = { 'content-security-policy': "default-src 'none'; script-src 'self'" };

before(async () => {
  server = await serve({ pages: {
    '/plain': () => ({ body: pages.newsPage() }),
    '/strict': () => ({ body: pages.newsPage(), headers: STRICT }),
    '/large': () => ({ body: pages.largePage() }),
    '/shadow': () => ({ body: pages.shadowPage() }),
    '/frame': () => ({ body: pages.framePage() }),
    '/inner': () => ({ body: pages.innerPage() }),
    '/rtl': () => ({ body: pages.rtlPage() }),
    '/other': () => ({ body: pages.otherOutlet() }),
    '/front': () => ({ body: pages.frontPage() }),
    '/empty': () => ({ body: pages.emptyPage() }),
    '/text': () => ({ body: pages.textFile(), type: 'text/plain; charset=utf-8' }),
    '/file.pdf': () => ({ body: pages.pdf(), type: 'application/pdf' }),
  } });
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const TITLE = 'Cracked lock gate';

test('an ordinary page: clutter goes, the article stays, the panel shows who said what', async () => {
  const page = await browser.open(`${server.origin}/plain`);
  const panel = await clean(browser, page, TITLE);
  assert.match(panel.from, /The Harrow Gazette/);
  assert.match(panel.byline, /Ida Lindqvist/);
  assert.ok(panel.cards.some(card => card.words.includes('without new steel')), 'the harbour master is quoted');
  assert.ok(panel.removed.length >= 3, 'what was removed is listed by kind');
  for (const clutter of ['#donation', '#ad', '#related', '#comments']) assert.equal(await isSeen(page, clutter), false, `${clutter} is gone`);
  assert.equal(await isSeen(page, 'article p:nth-of-type(3)'), true);
  await page.close();
});

test('a second click brings the page back to the letter', async () => {
  const page = await browser.open(`${server.origin}/plain`);
  const before = await markupOf(page);
  await clean(browser, page, TITLE);
  assert.notEqual(await markupOf(page), before);
  await browser.click(page);
  await panelShows(browser, panel => panel.notice.includes('as its site made it'), 'that the page is restored');
  assert.equal(await markupOf(page), before);
  await browser.click(page);
  await until(async () => !(await isSeen(page, '#donation')), 'the third click cleans again');
  await page.close();
});

test('a click on a quotation shows it on the page, and restoring removes the mark', async () => {
  const page = await browser.open(`${server.origin}/plain`);
  const before = await markupOf(page);
  await clean(browser, page, TITLE);
  await press(browser, '#cards .card:last-child .quotation');
  await until(() => isSeen(page, 'quotidian-mark'), 'the quotation is marked');
  // A mark that the watch for late boxes took for one would be hidden within this time.
  await new Promise(done => setTimeout(done, 1000));
  assert.equal(await isSeen(page, 'quotidian-mark'), true, 'the mark stays');
  await browser.click(page);
  await until(async () => (await markupOf(page)) === before, 'the page is as before');
  await page.close();
});

test('on the page as its site made it a quotation is still shown', async () => {
  const page = await browser.open(`${server.origin}/plain`);
  await clean(browser, page, TITLE);
  await browser.click(page);
  await panelShows(browser, panel => panel.notice.includes('as its site made it'), 'that the page is restored');
  await press(browser, '#cards .card:last-child .quotation');
  await until(() => isSeen(page, 'quotidian-mark'), 'the quotation is marked');
  assert.equal((await panelShows(browser, () => true, '')).toast, '');
  await page.close();
});

test('a removed kind can be shown again and hidden again', async () => {
  const page = await browser.open(`${server.origin}/plain`);
  await clean(browser, page, TITLE);
  assert.equal(await isSeen(page, '#comments'), false);
  const pressComments = () => browser.panel().then(panel => panel.evaluate(() => {
    const group = [...document.querySelectorAll('#groups > .group')].find(found => found.querySelector('.kind')?.textContent === 'Comments');
    /** @type {HTMLElement | null | undefined} */ (group?.querySelector(':scope > button'))?.click();
  }));
  await pressComments();
  await until(() => isSeen(page, '#comments .comment'), 'the comments are back');
  await panelShows(browser, () => true, '');
  await until(() => browser.panel().then(panel => panel.evaluate(() => document.querySelector('.group.shown') !== null)), 'the panel knows that they are shown');
  await pressComments();
  await until(async () => !(await isSeen(page, '#comments .comment')), 'the comments are hidden again');
  await page.close();
});

test('a page with a strict content security policy is cleaned and restored like any other', async () => {
  const page = await browser.open(`${server.origin}/strict`);
  const before = await markupOf(page);
  await clean(browser, page, TITLE);
  assert.equal(await isSeen(page, '#donation'), false);
  await browser.click(page);
  await until(async () => (await markupOf(page)) === before, 'the page is as before');
  await page.close();
});

test('a page of three mebibytes is read', async () => {
  const page = await browser.open(`${server.origin}/large`);
  const panel = await clean(browser, page, TITLE);
  assert.ok(panel.cards.length >= 2);
  await page.close();
});

test('an article in a shadow root is found, and its quotation is marked', async () => {
  const page = await browser.open(`${server.origin}/shadow`);
  const panel = await clean(browser, page, TITLE);
  assert.ok(panel.cards.some(card => card.words.includes('without new steel')));
  assert.equal(await isSeen(page, '#story'), true);
  await press(browser, '#cards .quotation');
  await until(() => isSeen(page, 'quotidian-mark'), 'the quotation is marked');
  await page.close();
});

test('an article in a frame of the same origin is found and the frame cleaned', async () => {
  const page = await browser.open(`${server.origin}/frame`);
  const panel = await clean(browser, page, TITLE);
  assert.ok(panel.cards.some(card => card.words.includes('without new steel')));
  assert.equal(await isSeen(page, '#story'), true);
  const inner = await page.evaluate(() => /** @type {HTMLIFrameElement} */ (document.querySelector('#story')).contentDocument?.querySelector('#comments')?.getClientRects().length);
  assert.equal(inner, 0, 'comments inside the frame are gone');
  await page.close();
});

test('a page that runs from right to left is read, and its words are set so in the panel', async () => {
  const page = await browser.open(`${server.origin}/rtl`);
  const panel = await clean(browser, page, 'براكووتر');
  assert.ok(panel.cards.some(card => card.words.includes('فولاذ')));
  const direction = await browser.panel().then(found => found.evaluate(() => window.getComputedStyle(/** @type {Element} */ (document.querySelector('.quotation q'))).direction));
  assert.equal(direction, 'rtl');
  const indents = await browser.panel().then(found => found.evaluate(() => [...document.querySelectorAll('.quotation')].map(button => {
    const lines = document.createRange();
    lines.selectNodeContents(/** @type {Node} */ (button.querySelector('q')));
    const { paddingRight } = window.getComputedStyle(button);
    return button.getBoundingClientRect().right - parseFloat(paddingRight) - Math.min(...[...lines.getClientRects()].filter(({ width }) => width > 40).map(line => line.right));
  })));
  assert.ok(indents.length > 0 && indents.every(indent => indent < 12), `lines begin at the right: ${indents}`);
  await page.close();
});

test('after the browser has stopped the background, the next click works as the first', async () => {
  const page = await browser.open(`${server.origin}/plain`);
  await clean(browser, page, TITLE);
  await browser.stopBackground();
  await browser.click(page);
  await until(() => isSeen(page, '#donation'), 'the page is restored by a new background');
  await browser.stopBackground();
  await browser.click(page);
  await until(async () => !(await isSeen(page, '#donation')), 'a third background cleans the page again');
  await panelShows(browser, panel => panel.title.includes(TITLE) && panel.notice === '', 'what it found');
  await page.close();
});

test('a jump within the page leaves the panel as it is, another page empties it', async () => {
  const page = await browser.open(`${server.origin}/plain`);
  await clean(browser, page, TITLE);
  await page.evaluate(() => { location.hash = 'footer'; history.pushState({}, '', '?read=1'); });
  await press(browser, '#cards .quotation');
  await until(() => isSeen(page, 'quotidian-mark'), 'the quotation is marked');
  await panelShows(browser, panel => panel.title.includes(TITLE), 'what was found');
  await page.goto(`${server.origin}/plain?again`);
  await panelShows(browser, panel => panel.empty.title.includes('Nothing read'), 'that nothing was read on the new page');
  await page.close();
});

test('a front page is left as it is, and the panel says why', async () => {
  const page = await browser.open(`${server.origin}/front`);
  const before = await markupOf(page);
  await browser.click(page);
  const panel = await panelShows(browser, found => found.empty.title.includes('not one article'), 'that this is no article');
  assert.notEqual(panel.empty.text, '');
  assert.equal(await markupOf(page), before);
  await press(browser, '#again');
  await panelShows(browser, found => found.title !== '' && found.empty.title === '', 'what is there, because the reader asked for it');
  await page.close();
});

test('an empty page gets a clear message', async () => {
  const page = await browser.open(`${server.origin}/empty`);
  await browser.click(page);
  await panelShows(browser, found => found.empty.title === 'There is nothing to read here' && found.empty.text.includes('empty'), 'a message about the empty page');
  await page.close();
});

test('a page that the browser keeps closed gets a clear message', async () => {
  const page = await browser.extensionPage('options/options.html');
  await browser.click(page);
  await panelShows(browser, found => found.empty.title.includes('cannot be read'), 'that the page cannot be read');
  await page.close();
});

test('a page that did not load gets a clear message', async () => {
  const page = await browser.open(`${server.origin}/plain`);
  await page.goto('http://localhost:1/').catch(() => {});
  // Chromium's own page comes after the failure is told, and its coming ends what was known of the tab. Firefox lets nobody ask.
  const stands = () => page.evaluate(() => document.readyState === 'complete' && document.URL.includes('error')).catch(() => false);
  if (process.env.QUOTIDIAN_BROWSER !== 'firefox') await until(stands, 'the page of the error');
  await browser.click(page);
  await panelShows(browser, found => found.empty.text.includes('could not be loaded'), 'that the page did not load');
  await page.close();
});

test('a PDF file gets a clear message', async () => {
  const page = await browser.open('about:blank');
  await page.evaluate(address => { location.href = address; }, `${server.origin}/file.pdf`);
  await until(() => Promise.resolve(page.url().endsWith('.pdf')), 'the file is open');
  await browser.click(page);
  await panelShows(browser, found => found.empty.title.includes('cannot be read'), 'that the file cannot be read');
  await page.close();
});

test('a text file is read by its lines', async () => {
  const page = await browser.open(`${server.origin}/text`);
  const panel = await clean(browser, page, TITLE);
  assert.ok(panel.cards.some(card => card.words.includes('without new steel')));
  await press(browser, '#cards .quotation');
  await until(() => isSeen(page, 'quotidian-mark'), 'the quotation is marked');
  await press(browser, '#save');
  await panelShows(browser, found => found.saved.startsWith('Saved'), 'that the text is saved');
  await page.close();
  const again = await browser.open(`${server.origin}/text`);
  await browser.click(again);
  await panelShows(browser, found => found.title.includes(TITLE) && found.saved.startsWith('Saved'), 'that the text is saved already');
  await press(browser, '#unsave');
  await panelShows(browser, found => found.canSave, 'that the text is no longer saved');
  await again.close();
});

test('a source saved on one page is seen beside the same words on another', async () => {
  const first = await browser.open(`${server.origin}/plain`);
  await clean(browser, first, TITLE);
  await press(browser, '#save');
  await panelShows(browser, panel => panel.saved.startsWith('Saved'), 'that the source is saved');
  await first.close();

  const second = await browser.open(`${server.origin}/other`);
  await browser.click(second);
  const panel = await panelShows(browser, found => found.title.includes('Harbour gate failure') && found.cards.some(card => card.sources.length > 0), 'a matching source');
  const [match] = panel.cards.flatMap(card => card.sources);
  assert.equal(match.outlet, 'The Harrow Gazette');
  assert.equal(match.relation, 'verbatim');
  assert.match(match.href, new RegExp(`^${server.origin}/plain`));
  await second.close();

  const again = await browser.open(`${server.origin}/plain`);
  await browser.click(again);
  await panelShows(browser, found => found.title.includes(TITLE) && found.saved.startsWith('Saved'), 'that the page is saved already');
  await again.close();
});
