// The library's list: filtered, tagged, handed to other programs.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as pages from './pages.mjs';
import { saveAndClose, startBrowser } from './reader.mjs';
import { serve } from './server.mjs';
import { until } from './until.mjs';

/** @type {import('./reader.mjs').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
/** @type {import('puppeteer-core').Page} */
let library;

const SAVED = /** @type {const} */ ([['/first', 'Cracked lock gate', () => pages.newsPage()], ['/second', 'Harbour gate failure', () => pages.otherOutlet()], ['/arabic', 'براكووتر', () => pages.rtlPage()]]);

before(async () => {
  server = await serve({ pages: Object.fromEntries(SAVED.map(([path, , body]) => [path, () => ({ body: body() })])) });
  browser = await startBrowser();
  for (const [path, title] of SAVED) {
    await saveAndClose(browser, await browser.open(server.origin + path), title);
  }
  library = await browser.extensionPage('library/library.html');
  await library.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = blob => { /** @type {any} */ (window).made = blob; return make.call(URL, blob); };
    HTMLAnchorElement.prototype.click = function () { /** @type {any} */ (window).madeAs = this.download; };
  });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const titles = () => library.evaluate(() => [...document.querySelectorAll('.item h2')].map(title => title.textContent ?? ''));
const total = () => library.evaluate(() => document.querySelector('#total')?.textContent ?? '');
/** @param {string} selector */
const pressHere = selector => library.evaluate(given => /** @type {HTMLElement} */ (document.querySelector(given)).click(), selector);
/** @param {string} selector @param {string} value */
const enter = (selector, value) => library.evaluate((given, text) => {
  const control = /** @type {HTMLInputElement} */ (document.querySelector(given));
  control.value = text;
  for (const name of ['input', 'change']) control.dispatchEvent(new Event(name, { bubbles: true }));
}, selector, value);
/** @param {string} selector */
const options = selector => library.evaluate(given => [.../** @type {HTMLSelectElement} */ (document.querySelector(given)).options].map(option => option.textContent ?? ''), selector);
/** @param {number} count */
const shows = count => until(async () => (await titles()).length === count, `${count} are listed`);

test('filters say how many sources each choice leaves, and leave them', async () => {
  assert.deepEqual(await options('#filter-language'), ['Every language', 'Arabic (1)', 'English (2)']);
  assert.ok((await options('#filter-outlet')).includes('Tideline News (1)'));
  await enter('#filter-language', 'en');
  await shows(2);
  assert.equal(await total(), '2 of 3 sources');
  await enter('#filter-from', '2026-03-13');
  await shows(1);
  assert.match((await titles())[0], /Harbour gate failure/);
});

test('where filters leave nothing the list says so and offers to clear them', async () => {
  await enter('#filter-to', '2026-03-01');
  await library.waitForSelector('#empty:not([hidden])');
  assert.match(await library.evaluate(() => document.querySelector('#empty-title')?.textContent ?? ''), /fits these filters/);
  assert.equal(await library.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('#formats')).hidden), true);
  await pressHere('#empty-clear');
  await shows(3);
  assert.equal(await total(), '3 sources');
});

test('filters and search work together', async () => {
  await enter('#query', 'county');
  await shows(2);
  await enter('#filter-outlet', 'Tideline News');
  await shows(1);
  await pressHere('#clear-filters');
  await shows(2);
  await enter('#query', '');
  await shows(3);
});

/** @param {string} tags */
async function tagFirst(tags) {
  await pressHere('.item [data-part="tag"]');
  await enter('.item [data-part="tag-input"]', tags);
  await library.evaluate(() => /** @type {HTMLFormElement} */ (document.querySelector('.item form')).requestSubmit());
}
const tags = () => library.evaluate(() => [...document.querySelectorAll('.tag')].map(tag => tag.textContent ?? ''));

test('a source gets tags, is found by them, and loses them by undo', async () => {
  await tagFirst('harbour, <b>loan</b>');
  await until(async () => (await tags()).length === 2, 'both tags are shown');
  assert.deepEqual(await tags(), ['harbour', '<b>loan</b>']);
  await pressHere('.tag');
  await shows(1);
  assert.equal(await total(), '1 of 3 sources');
  await pressHere('#clear-filters');
  await shows(3);
  await pressHere('.toast button');
  await until(async () => (await tags()).length === 0, 'no tag is left');
});

test('a removed source comes back with its tags', async () => {
  await tagFirst('harbour');
  await until(async () => (await tags()).length === 1, 'it is tagged');
  await pressHere('.item [data-part="remove"]');
  await shows(2);
  assert.deepEqual(await tags(), []);
  await pressHere('.toast:last-child button');
  await shows(3);
  await until(async () => (await tags()).join() === 'harbour', 'its tag is back');
});

/** @param {string} format */
async function handOut(format) {
  await library.evaluate(() => { /** @type {any} */ (window).made = null; });
  await pressHere(`[data-format="${format}"]`);
  const text = await until(() => library.evaluate(() => /** @type {any} */ (window).made?.text()), 'the file is made');
  return { text: String(text), name: await library.evaluate(() => String(/** @type {any} */ (window).madeAs)) };
}

test('what is listed, and no more, becomes a table, notes or references', async () => {
  await enter('#filter-outlet', 'Tideline News');
  await shows(1);
  const table = await handOut('csv');
  assert.match(table.name, /^quotidian-quotations-\d{4}-\d\d-\d\d\.csv$/);
  assert.match(table.text, /"The gate has served this town[^"]*","direct","Maren Holt"/);
  assert.ok(!table.text.includes('Harrow Gazette'));
  assert.match((await handOut('md')).text, /^# Harbour gate failure traps fishing fleet\n\nTideline News · 2026-03-13/);
  const references = JSON.parse((await handOut('csl')).text);
  assert.deepEqual(references.map((/** @type {{ title: string }} */ { title }) => title), ['Harbour gate failure traps fishing fleet']);
  await pressHere('#clear-filters');
  await shows(3);
  assert.equal(JSON.parse((await handOut('csl')).text).length, 3);
});
