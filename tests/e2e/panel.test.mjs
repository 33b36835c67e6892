// What a reader does in the panel: choose among the quotations, copy one, go on with the keyboard.

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

before(async () => {
  server = await serve({ pages: { '/plain': () => ({ body: pages.newsPage() }), '/next': () => ({ body: pages.newsPage() }), '/reported': () => ({ body: pages.reportedPage() }), '/corrected': () => ({ body: corrected }), '/unmarked': () => ({ body: pages.unmarkedPage() }) } });
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** A page that its newsroom goes on writing. */
let corrected = pages.newsPage();

const TITLE = 'Cracked lock gate';

/** In Firefox the sidebar's document can be reached, but not what its script calls. */
const skip = process.env.QUOTIDIAN_BROWSER === 'firefox';

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

test('Escape in the panel takes the mark on the page away', { skip }, async () => {
  const page = await browser.open(`${server.origin}/plain`);
  await clean(browser, page, TITLE);
  await press(browser, '#cards .card:nth-child(2) .quotation');
  await until(() => isSeen(page, 'quotidian-mark'), 'the quotation is marked');
  const panel = await browser.panel();
  await panel.evaluate(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })));
  await until(async () => (await page.$('quotidian-mark')) === null, 'nothing is marked');
  assert.equal(await panel.evaluate(() => document.querySelector('.card.current')), null);
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

test('where nobody is quoted in marks, there is no choice of marks', async () => {
  const page = await browser.open(`${server.origin}/unmarked`);
  await clean(browser, page, TITLE);
  const panel = await browser.panel();
  assert.equal(await panel.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('#quoted')).hidden), true);
  await page.close();
});

test('what is saved again after its removal has nothing to undo', async () => {
  const page = await browser.open(`${server.origin}/plain`);
  await clean(browser, page, TITLE);
  await press(browser, '#save');
  await panelShows(browser, ({ saved }) => saved !== '', 'that it is saved');
  await press(browser, '#unsave');
  await panelShows(browser, ({ toast, canSave }) => canSave && toast.startsWith('Removed'), 'that it is removed');
  await press(browser, '#save');
  await panelShows(browser, ({ saved, toast }) => saved !== '' && toast === '', 'that it is saved, and no removal');
  await press(browser, '#unsave');
  await press(browser, '.toast:last-child button');
  await panelShows(browser, ({ saved }) => saved !== '', 'that the removal is undone');
  await press(browser, '#unsave');
  await panelShows(browser, ({ canSave }) => canSave, 'that it is no longer saved');
  await page.close();
});

test('a page can be tagged where it is saved, and a tag leads to what else has it', { skip }, async () => {
  const page = await browser.open(`${server.origin}/plain`);
  await clean(browser, page, TITLE);
  const panel = await browser.panel();
  assert.equal(await panel.$('#tagging [data-part="tag"]'), null, 'what is not saved has no tags');
  await press(browser, '#save');
  await panelShows(browser, ({ count }) => count.endsWith('save other sources to compare'), 'that the page is not compared with itself');
  await press(browser, '#tagging [data-part="tag"]');
  await panel.evaluate(() => {
    const input = /** @type {HTMLInputElement} */ (document.querySelector('#tagging input'));
    input.value = 'harbour, steel';
    input.form?.requestSubmit();
  });
  await until(() => panel.evaluate(() => document.querySelectorAll('#tagging .tag').length === 2), 'both tags are shown');
  await press(browser, '#tagging .tag');
  const library = await browser.openedPage('library/library.html?tag=harbour');
  assert.equal(await library.evaluate(() => document.querySelectorAll('.item').length), 1);
  await library.close();
  await press(browser, '#unsave');
  await panelShows(browser, ({ canSave }) => canSave, 'that it is no longer saved');
  await until(async () => (await panel.$('#tagging [data-part="tag"]')) === null, 'there is nothing to tag');
  await page.close();
});

test('reported statements in a row fold up and stay open once opened', async () => {
  const page = await browser.open(`${server.origin}/reported`);
  await clean(browser, page, 'Binnenschifffahrt');
  const panel = await browser.panel();
  const fold = () => panel.evaluate(() => {
    const details = /** @type {HTMLDetailsElement} */ (document.querySelector('#cards .fold details'));
    return { isOpen: details.open, cards: details.querySelectorAll('.card').length, words: details.querySelector('summary')?.textContent ?? '' };
  });
  const { isOpen, cards, words } = await fold();
  assert.equal(isOpen, false);
  assert.ok(cards >= 3, `${cards} folded`);
  assert.match(words, new RegExp(`^${cards} reported statements · .*Holt`));
  await press(browser, '#cards .fold summary');
  await press(browser, '#save');
  await panelShows(browser, ({ saved }) => saved !== '', 'that it is saved');
  assert.equal((await fold()).isOpen, true);
  await press(browser, '#unsave');
  await panelShows(browser, ({ canSave }) => canSave, 'that it is no longer saved');
  await page.close();
});

test('in a narrow panel nothing is wider than the panel, however long a word', async () => {
  const page = await browser.open(`${server.origin}/reported`);
  await clean(browser, page, 'Binnenschifffahrt');
  const panel = await browser.panel();
  const overhang = await panel.evaluate(() => {
    document.body.style.width = '300px';
    const widest = Math.max(...[...document.querySelectorAll('header *, main *')].filter(element => element.checkVisibility()).map(element => element.getBoundingClientRect().right));
    const wide = /** @type {HTMLElement} */ (document.querySelector('#title')).scrollWidth;
    document.body.style.width = '';
    return Math.max(widest, wide) - 300;
  });
  assert.ok(overhang <= 0, `${overhang} pixels stick out`);
  await page.close();
});

test('arrow keys pass over what is folded', { skip }, async () => {
  const page = await browser.open(`${server.origin}/reported`);
  await clean(browser, page, 'Binnenschifffahrt');
  const panel = await browser.panel();
  const seen = await panel.evaluate(() => {
    /** @type {HTMLDetailsElement} */ (document.querySelector('.fold details')).open = false;
    const buttons = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.quotation')].filter(button => button.checkVisibility()));
    const before = buttons.filter(button => button.compareDocumentPosition(/** @type {Node} */ (document.querySelector('.fold'))) & Node.DOCUMENT_POSITION_FOLLOWING).at(-1);
    before?.focus();
    before?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    return document.activeElement !== before && document.activeElement?.closest('.fold') === null;
  });
  assert.ok(seen, 'the focus is behind the fold');
  await page.close();
});

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

test('a page that changed since it was saved says so, and the new version takes the place of the saved one until that is undone', async () => {
  const read = async () => {
    const page = await browser.open(`${server.origin}/corrected`);
    await clean(browser, page, TITLE);
    return page;
  };
  let page = await read();
  await press(browser, '#save');
  await panelShows(browser, ({ saved, changed }) => saved !== '' && changed === '', 'that it is saved as it is');
  await page.close();
  corrected = pages.newsPage().replace('and it will not serve a ninety-first', 'and it may well serve a ninety-first').replace('Some forty boats', 'Some fifty boats');
  page = await read();
  await panelShows(browser, ({ changed }) => changed.includes('2 passages and 1 quotation') && changed.includes('replaces the saved text'), 'what has changed');
  await press(browser, '#save-again');
  await panelShows(browser, ({ saved, changed, toast }) => saved !== '' && changed === '' && toast.startsWith('The saved text was replaced'), 'that the new version is saved');
  await press(browser, '.toast:last-child button');
  await panelShows(browser, ({ changed }) => changed.includes('2 passages'), 'that the old version is back');
  await press(browser, '#save-again');
  await panelShows(browser, ({ changed }) => changed === '', 'the new version again');
  await page.close();
  page = await read();
  await panelShows(browser, ({ saved, changed }) => saved !== '' && changed === '', 'that what is saved is what it says');
  await press(browser, '#unsave');
  await panelShows(browser, ({ canSave }) => canSave, 'that it is no longer saved');
  await page.close();
});
