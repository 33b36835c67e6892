// Language packs: added on the options page, kept, removed and brought back; then a saved source in another language is
// found.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import * as pages from './pages.mjs';
import { clean, panelShows, press, startBrowser } from './reader.mjs';
import { serve } from './server.mjs';
import { until } from './until.mjs';

/** A pack as its format is described in src/corroboration/language_pack. @param {Record<string, string>} words */
function packOf(words) {
  const bytes = (/** @type {string} */ text) => [...new TextEncoder().encode(text)];
  const number = (/** @type {number} */ n) => { const out = []; for (; n >= 128; n >>= 7) out.push(n & 127 | 128); return [...out, n]; };
  const text = (/** @type {string} */ given) => [...number(bytes(given).length), ...bytes(given)];
  const english = [...new Set(Object.values(words))].sort();
  const stems = Object.keys(words).sort();
  const body = [
    ...['de', 'German – English', '3', 'Words of this test', 'Do with it as you like.'].flatMap(text),
    ...number(english.length), ...english.flatMap(word => [0, ...text(word)]),
    ...number(stems.length), ...stems.flatMap(stem => [0, ...text(stem), 1, ...number(english.indexOf(words[stem])), 255]),
  ];
  let sum = 0xcbf29ce484222325n;
  for (const byte of body) sum = (sum ^ BigInt(byte)) * 0x100000001b3n & 0xffffffffffffffffn;
  const checksum = Array.from({ length: 8 }, (_, at) => Number(sum >> BigInt(8 * at) & 255n));
  return Uint8Array.from([...bytes('QUOTPACK'), 1, ...checksum, ...number(body.length), ...body]);
}

const WORDS = { schleus: 'lock', tor: 'gate', stadt: 'town', neunzig: 'nineti', gedient: 'serv', jahr: 'year', neu: 'new', stahl: 'steel', dien: 'serv' };

const germanOutlet = () => pages.newsPage({
  title: 'Schleusentor von Brackwater gerissen',
  site: 'Dünenbote',
  lang: 'de',
  date: '2026-03-13',
  body: pages.article([
    'Dutzende Boote können den Hafen von Brackwater nicht verlassen, weil das Tor der Seeschleuse gerissen ist, und es kann Monate dauern, bis das erste wieder auf das offene Wasser kommt.',
    '„Das Tor hat dieser Stadt neunzig Jahre gedient, und es wird ihr ohne neuen Stahl kein weiteres Jahr dienen“, sagte die Hafenmeisterin Maren Holt vor Journalisten neben der Schleuse.',
    'Die Besatzungen trugen ihre Netze am Donnerstagabend mit den Händen über vier Decks bis zur Leiter. Der Fischmarkt öffnete wie immer und schloss eine Stunde früher.',
    'Der Kreistag kommt am zweiten des Monats zusammen. Er muss entscheiden, ob vor den Wahlen noch ein Kredit für das Tor aufgenommen werden darf, was mehrere Mitglieder bezweifeln.',
  ]),
});

/** @type {import('./reader.mjs').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
/** @type {any} */
let options;
/** @type {string} */
let folder;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quotidian-packs-'));
  const pack = packOf(WORDS);
  await writeFile(join(folder, 'de.quotpack'), pack);
  await writeFile(join(folder, 'cut.quotpack'), pack.subarray(0, pack.length - 20));
  server = await serve({ pages: { '/page': () => ({ body: pages.newsPage() }), '/german': () => ({ body: germanOutlet() }) } });
  browser = await startBrowser();
  options = await browser.extensionPage('options/options.html');
});
after(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** @returns {Promise<string[]>} */
const listed = () => options.evaluate(() => [...document.querySelectorAll('.pack')].map(pack => pack.textContent ?? ''));
/** @returns {Promise<string>} */
const toast = () => options.evaluate(() => document.querySelector('.toast')?.textContent ?? '');
/** @param {string} selector */
const pressHere = selector => options.evaluate((/** @type {string} */ given) => /** @type {HTMLElement} */ (document.querySelector(given)).click(), selector);

test('a pack that was cut short is refused with the reason, and nothing is added', async () => {
  await browser.upload(options, '#pack-file', [join(folder, 'cut.quotpack')]);
  await until(async () => (await toast()).includes('cut short'), 'the reason is told');
  assert.deepEqual(await listed(), []);
});

test('an added pack is listed with its size and licence', async () => {
  await browser.upload(options, '#pack-file', [join(folder, 'de.quotpack')]);
  await until(async () => (await listed()).length === 1, 'it is listed');
  const [pack] = await listed();
  for (const part of ['German – English', '9 words', '1 KB', 'Words of this test', 'Do with it as you like.']) assert.ok(pack.includes(part), pack);
});

test('a removed pack comes back by undo', async () => {
  await pressHere('.pack [data-part="remove"]');
  await until(async () => (await listed()).length === 0, 'it is gone');
  await pressHere('.toast button');
  await until(async () => (await listed()).length === 1, 'it is back');
});

test('a pack is still there when the background was stopped', async () => {
  await options.close();
  await browser.stopBackground();
  options = await browser.extensionPage('options/options.html');
  await until(async () => (await listed()).length === 1, 'it is listed again');
});

test('with the pack a saved source in its language is found', async () => {
  const saved = await browser.open(`${server.origin}/german`);
  await clean(browser, saved, 'Schleusentor');
  await press(browser, '#save');
  await panelShows(browser, panel => panel.title.includes('Schleusentor') && panel.saved !== '', 'that it is saved');
  await saved.close();
  await browser.stopBackground();
  const page = await browser.open(`${server.origin}/page`);
  await clean(browser, page, 'Cracked lock gate');
  await panelShows(browser, panel => panel.cards.some(card => card.sources.length > 0), 'the German source');
});
