// A library of many sources: how long a page of twenty quotations takes to compare, beside the reading of the index.
// Texts are small words and made-up rare ones: words that no table knows weigh the same, so frequent ones among them would
// make every two texts one story.

import init, { handle } from '/pkg/quotidian.js';

const WORDS = 20_000;
const SMALL = ['the', 'of', 'and', 'to', 'in', 'that', 'is', 'was', 'for', 'on', 'with', 'as', 'by', 'at', 'from', 'it'];
const SHARE_OF_SMALL = 0.4;
const QUOTATIONS = 20;
const STORY = 8;
const ROUNDS = 10;
const PORTION = 100;

/** Reproducible numbers from 0 to 1 (mulberry32). @param {number} seed */
function chance(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @param {() => number} next */
function word(next) {
  if (next() < SHARE_OF_SMALL) return SMALL[Math.floor(next() * SMALL.length)];
  let number = Math.floor(WORDS * next());
  let text = '';
  for (let part = 0; part < 3; part++) {
    text += 'bcdfghklmnprstvw'[number % 16] + 'aeiou'[number % 5];
    number = Math.floor(number / 11);
  }
  return text;
}

/** @param {() => number} next */
const sentence = next => Array.from({ length: 14 }, () => word(next)).join(' ');

/** @param {number} seed */
function unrelated(seed) {
  const next = chance(seed);
  return Array.from({ length: 20 }, (_, n) => (n % 4 ? `The ${sentence(next)}.` : `"We ${sentence(next)}," said Mayor Orlen.`));
}

const statements = (() => { const next = chance(77); return Array.from({ length: QUOTATIONS }, () => sentence(next)); })();

/** @param {number} seed @param {(n: number) => boolean} keeps */
function story(seed, keeps) {
  const next = chance(seed);
  return statements.flatMap((said, n) => [`The ${sentence(next)}.`, `"We ${keeps(n) ? said : said.split(' ').reverse().join(' ')}," said Mayor Calder.`]);
}

/** A line of a backup. @param {string} id @param {string[]} paragraphs */
function line(id, paragraphs) {
  let at = 0;
  const stretches = paragraphs.map(text => {
    const range = { start: at, end: at + text.length };
    at = range.end + 2;
    return { kind: 'paragraph', range };
  });
  const text = { text: paragraphs.join('\n\n'), stretches };
  const source = { id, url: id, outlet: 'Outlet', date: '2024-03-04', title: null, byline: [], language: 'en', text, quotations: [] };
  return JSON.stringify({ source, savedAt: '2024-03-05T00:00:00Z' });
}

const page = {
  isArticle: true, reason: null, url: 'https://page.example/', title: 'A page', byline: [], site: 'Page', published: '2024-03-04', modified: null,
  language: 'en', direction: 'ltr', picture: null, clutter: [], certainty: 1,
  blocks: story(1, () => true).map(text => ({ kind: 'paragraph', text })),
};

/** Adds the sources of these numbers, and those of the story. @param {number} from @param {number} end @param {boolean} copies whether all are one article */
globalThis.fill = async (from, end, copies) => {
  await ready;
  const all = [...Array(STORY).keys()].map(n => line(`https://story.example/${n}`, story(100 + n, at => (at + n) % 3 === 0)));
  for (let n = from; n < end; n++) all.push(line(`https://other.example/${n}`, copies ? story(100, at => at % 3 === 0) : unrelated(1000 + n)));
  for (let at = 0; at < all.length; at += PORTION) await handle({ kind: 'library.import', lines: all.slice(at, at + PORTION) });
};

/** A part of what the background does when nobody waits for it: its time, 0 when nothing is left. */
globalThis.tend = async () => {
  await ready;
  await loadTables();
  const start = performance.now();
  const { read, tied } = await handle({ kind: 'library.tend', limit: PORTION });
  return read + tied ? performance.now() - start : 0;
};

const loadTables = async () => {
  const bytes = new Uint8Array(await (await fetch('/data/tables.bin')).arrayBuffer());
  await handle({ kind: 'tables.load', bytes });
};

globalThis.ask = async () => {
  await ready;
  await loadTables();
  const times = [];
  let found;
  for (let round = -3; round < ROUNDS; round++) {
    globalThis.gc?.();
    const start = performance.now();
    found = await handle({ kind: 'page.corroborate', article: page });
    if (round >= 0) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { took: times[times.length >> 1], sources: found.sources, matches: found.matches.flat().length };
};

/** Opens the stored library anew: what a stopped background does at its next request. */
globalThis.open = async () => {
  const start = performance.now();
  await ready;
  await handle({ kind: 'library.check' });
  return performance.now() - start;
};

const ready = init({ module_or_path: '/pkg/quotidian_bg.wasm' });
await ready;
document.documentElement.dataset.ready = '';
