// The library page: search, removal and its undo, backup and restore.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
/** @type {string} */
let folder;
/** The backup that one scenario makes and the next ones read. */
let backup = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quotidian-library-'));
  server = await serve({ pages: { '/first': () => ({ body: pages.newsPage() }), '/second': () => ({ body: pages.otherOutlet() }) } });
  browser = await startBrowser();
  for (const [path, title] of [['/first', 'Cracked lock gate'], ['/second', 'Harbour gate failure']]) {
    await saveAndClose(browser, await browser.open(server.origin + path), title);
  }
  library = await browser.extensionPage('library/library.html');
});
after(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

const titles = () => library.evaluate(() => [...document.querySelectorAll('.item h2')].map(title => title.textContent));
/** @param {string} words */
const search = words => library.evaluate(given => {
  const box = /** @type {HTMLInputElement} */ (document.querySelector('#query'));
  box.value = given;
  box.dispatchEvent(new Event('input'));
}, words);
/** @param {string} selector */
const pressHere = selector => library.evaluate(given => /** @type {HTMLElement} */ (document.querySelector(given)).click(), selector);
/** @param {string} text */
const restore = async text => {
  const file = join(folder, 'backup.jsonl');
  await writeFile(file, text);
  await pressHere('#report-close');
  await browser.upload(library, '#file', [file]);
  await library.waitForSelector('#report:not([hidden])');
  return library.evaluate(() => ({
    counts: document.querySelector('#report-words')?.textContent ?? '',
    failures: [...document.querySelectorAll('#report-lines li')].map(line => line.textContent ?? ''),
  }));
};

test('saved sources are listed, with their quotations at hand', async () => {
  assert.equal((await titles()).length, 2);
  await pressHere('.item [data-part="more"]');
  await library.waitForSelector('.quotations li');
});

test('search finds sources by words of their text and says when there are none', async () => {
  await search('nets ladder');
  await until(async () => (await titles()).length === 1, 'one source is found');
  assert.match(String((await titles())[0]), /Harbour gate failure/);
  await search('zeppelin');
  await library.waitForSelector('#empty:not([hidden])');
  await search('');
  await until(async () => (await titles()).length === 2, 'all are listed again');
});

test('a removed source comes back by undo', async () => {
  const before = await titles();
  await pressHere('.item [data-part="remove"]');
  await until(async () => (await titles()).length === 1, 'one is gone');
  await pressHere('.toast button');
  await until(async () => (await titles()).length === 2, 'it is back');
  assert.deepEqual((await titles()).toSorted(), before.toSorted());
});

test('words that are dropped on a field are left to it', async () => {
  const isTaken = await library.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', 'gate');
    return !document.querySelector('#query')?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
  });
  assert.equal(isTaken, false);
});

test('the focus goes to what takes the place of a removed source', async () => {
  const first = (await titles())[0];
  await library.evaluate(() => { const button = /** @type {HTMLElement} */ (document.querySelector('.item [data-part="remove"]')); button.focus(); button.click(); });
  await until(async () => (await titles()).length === 1, 'one is gone');
  await until(() => library.evaluate(() => document.activeElement?.getAttribute('data-part') === 'remove'), 'the other can be removed');
  await pressHere('.toast button');
  await until(async () => (await titles())[0] === first, 'it is back');
});

test('of two sources removed one after the other each comes back', async () => {
  const before = await titles();
  for (const left of [1, 0]) {
    await pressHere('.item [data-part="remove"]');
    await until(async () => (await titles()).length === left, 'one less');
  }
  for (const back of [1, 2]) {
    await pressHere('.toast button');
    await until(async () => (await titles()).length === back, 'one more');
  }
  assert.deepEqual((await titles()).toSorted(), before.toSorted());
});

test('a backup holds every source, one to a line', async () => {
  await library.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = blob => { /** @type {any} */ (window).made = blob; return make.call(URL, blob); };
    HTMLAnchorElement.prototype.click = () => {};
  });
  const told = () => library.evaluate(() => document.querySelector('#backed-up')?.textContent ?? '');
  assert.match(await told(), /no backup/);
  await pressHere('#export');
  backup = await until(() => library.evaluate(() => /** @type {Blob | undefined} */ (/** @type {any} */ (window).made)?.text()), 'the backup is made');
  await until(async () => (await told()).startsWith('Last backup'), 'the day of the backup is told');
  const lines = backup.trim().split('\n');
  assert.ok(lines.length >= 2);
  for (const line of lines) JSON.parse(line);
  assert.match(backup, /ninety years/);
});

test('restoring merges: what is there stays, what was removed returns', async () => {
  assert.match((await restore(backup)).counts, /^0 added, 0 updated, 2 unchanged/);
  await pressHere('.item [data-part="remove"]');
  await until(async () => (await titles()).length === 1, 'one is gone');
  assert.match((await restore(backup)).counts, /^1 added, 0 updated, 1 unchanged/);
  await until(async () => (await titles()).length === 2, 'both are there');
});

test('a damaged backup is read as far as it goes, and each bad line is named', async () => {
  const lines = backup.trim().split('\n');
  const { failures } = await restore([...lines, '{"broken', 'not json at all'].join('\n'));
  assert.equal(failures.length, 2);
  assert.match(failures[0], new RegExp(`^Line ${lines.length + 1}:`));
  assert.equal((await titles()).length, 2);
});

test('what is no backup is told as such, and a backup cut in half as not complete', async () => {
  const lines = backup.trim().split('\n');
  assert.match((await restore('')).counts, /^This file is no backup/);
  assert.match((await restore('Not a line of it is a source.\n')).counts, /^This file is no backup/);
  const { counts, failures } = await restore([...lines.slice(0, -1), lines.at(-1)?.slice(0, 200)].join('\n'));
  assert.match(counts, /^The file is not complete: of 2 sources that it announces it holds 1\./);
  assert.deepEqual(failures, []);
});

test('a source whose day of saving is not told is not called saved without one', async () => {
  await restore(backup.replaceAll(/"savedAt":"[^"]*"/g, '"savedAt":""').replaceAll('/first', '/third').replaceAll('/second', '/fourth'));
  const words = await library.evaluate(() => [...document.querySelectorAll('.item [data-part="saved"]')].map(found => found.textContent?.trim()));
  assert.ok(words.every(word => word !== 'Saved'), words.join());
});

test('a file dropped on the page is restored', async () => {
  await pressHere('#report-close');
  await library.evaluate(text => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'backup.jsonl'));
    dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true, bubbles: true }));
  }, backup);
  await library.waitForSelector('#report:not([hidden])');
});

test('a source that can no longer be read is marked, left out of a backup, and comes back by a restore', async () => {
  await restore(backup);
  const all = (await titles()).length;
  await library.evaluate(() => new Promise((done, failed) => {
    const opening = indexedDB.open('quotidian');
    opening.onerror = failed;
    opening.onsuccess = () => {
      const change = opening.result.transaction('records', 'readwrite');
      const records = change.objectStore('records');
      records.getAllKeys().onsuccess = event => records.put('torn', /** @type {IDBRequest<string[]>} */ (event.target).result.find(key => key.endsWith('/first')));
      change.oncomplete = () => { opening.result.close(); done(null); };
      change.onabort = failed;
    };
  }));
  await library.evaluate(() => { delete /** @type {any} */ (window).made; });
  await pressHere('#export');
  const without = await until(() => library.evaluate(() => /** @type {Blob | undefined} */ (/** @type {any} */ (window).made)?.text()), 'the backup is made');
  assert.equal(without.trim().split('\n').length, all);
  assert.doesNotMatch(without, /"id":"[^"]*\/first"/);
  const marked = () => library.evaluate(() => [...document.querySelectorAll('.item')].filter(item => item.textContent?.includes('can no longer be read')).map(item => item.querySelector('a')?.href));
  await until(async () => (await marked()).length === 1, 'it is marked');
  assert.match(String((await marked())[0]), /\/first$/);
  await restore(backup);
  await until(async () => (await marked()).length === 0, 'it can be read again');
  assert.equal((await titles()).length, all);
});

test('of many sources removed in a row every one comes back', async () => {
  const line = backup.split('\n').find(text => text.includes('/first')) ?? '';
  const names = ['one', 'two', 'three', 'four', 'five', 'six'];
  await restore(names.map(name => line.replaceAll('/first', `/${name}`)).join('\n'));
  const all = (await titles()).length;
  for (let left = all - 1; left >= all - names.length; left -= 1) {
    await pressHere('.item [data-part="remove"]');
    await until(async () => (await titles()).length === left, 'one less');
  }
  const shown = () => library.evaluate(() => [...document.querySelectorAll('.toast')].filter(toast => toast.checkVisibility()).length);
  assert.equal(await shown(), 4);
  for (let back = all - names.length + 1; back <= all; back += 1) {
    await pressHere('.toast:last-child button');
    await until(async () => (await titles()).length === back, 'one more');
  }
});
