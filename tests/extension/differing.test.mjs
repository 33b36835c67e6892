// Whether a page still says what was saved of it.

import assert from 'node:assert/strict';
import { test } from 'node:test';

const { differing } = await import('../../extension/background/differing.js');

/** @param {string} title @param {string[]} texts @param {string[]} [quoted] @returns {any} */
const page = (title, texts, quoted = []) => ({ article: { title, blocks: texts.map(text => ({ kind: 'paragraph', text })), clutter: [] }, quotations: quoted.map(text => ({ text })) });

/** What differs when the second is saved and the first is read. @param {any} now @param {any} before @param {boolean} [sameExtraction] */
const between = (now, before, sameExtraction = true) => differing(now.article, now.quotations, {
  record: { source: { title: before.article.title, text: { text: before.article.blocks.map((/** @type {Block} */ { text }) => text).join('\n\n') } } },
  sameExtraction,
  quotations: before.quotations,
});

const saved = page('The weir', ['The weir at Ousby gave way.', 'Nobody was hurt, the county said.'], ['Nobody was hurt']);

test('a page that says the same differs in nothing, however its lines are spaced', () => {
  assert.equal(between(saved, saved), null);
  assert.equal(between(page('The weir', ['The weir  at Ousby gave way. ', 'Nobody was hurt,\u00a0the county said.'], ['Nobody was hurt']), saved), null);
});

test('what was written anew, added, or taken away is counted once', () => {
  const now = page('The weir', ['The weir at Ousby gave way.', 'Two were hurt, the county said.', 'Divers are searching.'], ['Two were hurt']);
  assert.deepEqual(between(now, saved), { passages: 2, quotations: 1 });
  assert.deepEqual(between(page('The weir', ['The weir at Ousby gave way.']), saved), { passages: 1, quotations: 1 });
  assert.deepEqual(between(page('The weir and the mill', ['The weir at Ousby gave way.', 'Nobody was hurt, the county said.'], ['Nobody was hurt']), saved), { passages: 1, quotations: 0 });
});

test('clocks and counters of the page are no change, numbers in sentences are', () => {
  const at = (/** @type {number} */ hours, /** @type {number} */ hurt) => page('The weir', [`Updated ${hours} hours ago`, `The county counts ${hurt} hurt.`]);
  assert.equal(between(at(5, 2), at(3, 2)), null);
  assert.deepEqual(between(at(3, 4), at(3, 2)), { passages: 1, quotations: 0 });
});

test('what the clock prints anew is no change, whatever its words', () => {
  const at = (/** @type {string} */ line) => page('The weir', [line, 'The weir at Ousby gave way.']);
  for (const [now, before] of [['Updated 2 hours ago', 'Updated 59 minutes ago'], ['2 comments', '1 comment'], ['Updated 3:30 p.m.', 'Updated 12:30 p.m.'], ['Updated 4 hours ago.', 'Updated 3 hours ago.'], ['vor 2 Stunden', 'vor 50 Minuten']]) {
    assert.equal(between(at(now), at(before)), null, now);
  }
});

test('a number in a headline, a heading or a table is a change', () => {
  assert.deepEqual(between(page('At least 34 dead in flood', []), page('At least 12 dead in flood', [])), { passages: 1, quotations: 0 });
  const table = (/** @type {string} */ row) => ({ article: { title: 'Vote', clutter: [], blocks: [{ kind: 'table', text: `Party\t2022\n${row}` }] }, quotations: [] });
  const saved = { record: { source: { title: 'Vote', text: { text: 'Party\t2022\nLabour\t34', stretches: [{ kind: 'table' }] } } }, sameExtraction: true, quotations: [] };
  const read = (/** @type {any} */ now) => differing(now.article, now.quotations, /** @type {any} */ (saved));
  assert.deepEqual(read(table('Labour\t21')), { passages: 1, quotations: 0 });
  assert.equal(read(table('Labour\t34')), null);
});

test('what other rules took for the article is no change while the page still says it', () => {
  const before = page('The weir', ['The weir at Ousby gave way.', 'Read more about weirs in our dossier.', 'Nobody was hurt, the county said.'], ['Nobody was hurt']);
  const now = page('The weir', ['The weir at Ousby gave way. Nobody was hurt, the county said.', 'A caption that was not found before.'], ['Nobody was hurt']);
  now.article.clutter = [{ kind: 'related', text: 'Read more about weirs\nin our dossier.' }];
  assert.equal(between(now, before, false), null);
  assert.deepEqual(between(now, before), { passages: 3, quotations: 0 }, 'by the same rules the site has changed them');
});

test('what can no longer be read on the page has changed by whatever rules', () => {
  const now = page('The weir', ['The weir at Ousby gave way.', 'Two were hurt, the county said.'], ['Two were hurt']);
  assert.deepEqual(between(now, saved, false), { passages: 1, quotations: 1 });
});
