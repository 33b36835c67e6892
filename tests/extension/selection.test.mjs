// The library's list: what filters leave, and how it is handed to other programs.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { answerWith } from './stand_ins.mjs';

const { Refusal } = await import('../../extension/api.js');
const { NONE, choicesOf, isAsked } = await import('../../extension/library/filter.js');
const { formats } = await import('../../extension/library/formats.js');
const { write } = await import('../../extension/library/writing.js');
const { everything, forget, nameOf, page } = await import('../../extension/library/selection.js');

/** @param {string} id @param {Partial<ListItem>} [more] @returns {ListItem} */
const item = (id, more = {}) => ({ id, url: `https://${id}.example/story`, outlet: id, date: '2026-03-12T23:30:00Z', title: id, byline: [], language: 'en-GB', savedAt: '2026-03-14T09:00:00Z', quotations: 1, snippet: null, tags: [], ...more });

const ITEMS = [item('Gazette', { tags: ['harbour', 'loan'] }), item('Tideline', { date: '2026-03-13', language: 'en' }), item('Bote', { language: 'de', tags: ['harbour'] }), item('Undated', { date: null, outlet: null })];
/** @param {Partial<import('../../extension/library/filter.js').Filter>} filter */
const left = filter => ITEMS.filter(one => isAsked(one, { ...NONE, ...filter }, nameOf)).map(({ id }) => id);

test('filters leave what fits all of them', () => {
  assert.deepEqual(left({}), ['Gazette', 'Tideline', 'Bote', 'Undated']);
  assert.deepEqual(left({ language: 'en' }), ['Gazette', 'Tideline', 'Undated']);
  assert.deepEqual(left({ tag: 'harbour', language: 'de' }), ['Bote']);
  assert.deepEqual(left({ outlet: 'undated.example' }), ['Undated'], 'an outlet without a name goes by its host');
});

test('a range of dates holds its first and last day, and nothing undated', () => {
  assert.deepEqual(left({ from: '2026-03-12', to: '2026-03-12' }), ['Gazette', 'Bote']);
  assert.deepEqual(left({ from: '2026-03-13' }), ['Tideline']);
  assert.deepEqual(left({ to: '2030-01-01' }), ['Gazette', 'Tideline', 'Bote']);
});

test('each choice says how many sources it leaves', () => {
  const choices = choicesOf(ITEMS, nameOf);
  assert.deepEqual(choices.tag, [['harbour', 2], ['loan', 1]]);
  for (const [language, count] of choices.language) assert.equal(left({ language }).length, count, language);
});

test('filters reach beyond the page of the list, with a search and without', async () => {
  const many = Array.from({ length: 250 }, (_, at) => item(`s${at}`, { language: at % 10 ? 'en' : 'fr' }));
  answerWith(async ({ query, offset, limit }) => { const found = query ? many.slice(0, 230) : many; return { total: found.length, items: found.slice(offset, offset + limit) }; });
  forget();
  assert.equal((await everything()).length, 250);
  const second = await page({ query: '', filter: { ...NONE, language: 'fr' }, offset: 20, limit: 20 }, () => true);
  assert.deepEqual([second.total, second.items.map(({ id }) => id)], [25, ['s200', 's210', 's220', 's230', 's240']]);
  assert.equal((await page({ query: 'dam', filter: { ...NONE, language: 'fr' }, offset: 0, limit: 20 }, () => true)).total, 23);
});

const KNOWN = formats({ untitled: 'Untitled', unnamed: 'Speaker not named' });
const said = (/** @type {string} */ text, /** @type {string | null} */ name, kind = 'direct') => ({ text, kind, speaker: name ? { name, mention: name, role: 'harbour master', relay: null, doubtful: false } : null });
const RECORD = { source: { url: 'https://gazette.example/lock', outlet: 'The Harrow Gazette', date: '2026-03-12T09:30:00+01:00', title: 'Cracked "lock" gate', byline: ['Ida Lindqvist'], language: 'en' }, savedAt: '2026-03-14T09:00:00Z' };

/** @param {keyof typeof KNOWN} format @param {{ record: unknown, quotations: unknown[] }[]} found @param {string[]} [tags] */
async function written(format, found, tags = []) {
  let at = 0;
  answerWith(async () => found[at++] ?? null);
  const { file, count } = await write(found.map((_, id) => item(String(id), { tags })), KNOWN[format], { signal: new AbortController().signal, progress: () => {} });
  // `text()` of a blob leaves the mark at its start away.
  return { text: Buffer.from(await file.arrayBuffer()).toString('utf8'), count };
}

test('a table has a row for each quotation, and nothing in it computes', async () => {
  const { text } = await written('csv', [{ record: RECORD, quotations: [said('Nobody pays “twice”,\nnobody', 'Maren Holt'), said('=HYPERLINK("https://evil.example")', null, 'reported'), said(' +1', '@holt')] }], ['harbour', 'loan']);
  const [head, ...rows] = text.split('\r\n').filter(Boolean);
  assert.equal(head, '\uFEFFquotation,kind,speaker,role,doubtful,outlet,date,title,url,tags');
  assert.equal(rows.length, 3);
  assert.equal(rows[0], '"Nobody pays “twice”,\nnobody","direct","Maren Holt","harbour master","","The Harrow Gazette","2026-03-12T09:30:00+01:00","Cracked ""lock"" gate","https://gazette.example/lock","harbour, loan"');
  assert.ok(rows[1].startsWith(`"'=HYPERLINK(""https://evil.example"")","reported","",""`), rows[1]);
  assert.ok(rows[2].startsWith(`"' +1","direct","'@holt"`), rows[2]);
});

test('notes name the source and who said what, and no words of a page are markup', async () => {
  const { text } = await written('md', [{ record: { ...RECORD, source: { ...RECORD.source, title: null, url: 'javascript:alert(1)' } }, quotations: [said('We <b>sent</b> [a letter](x),', 'Maren Holt'), said('1. the gate', null, 'reported')] }], ['old locks']);
  assert.equal(text, '# Untitled\n\nThe Harrow Gazette · 2026-03-12 · Ida Lindqvist\n\n\\#old-locks\n\n- “We \\<b\\>sent\\</b\\> \\[a letter\\](x)” — Maren Holt, harbour master\n- 1\\. the gate — Speaker not named\n\n');
});

test('references are one list of items, without what a source does not say', async () => {
  const bare = { source: { ...RECORD.source, date: null, byline: [], outlet: null, language: null }, savedAt: RECORD.savedAt };
  const { text, count } = await written('csl', [{ record: RECORD, quotations: [] }, { record: bare, quotations: [] }]);
  const items = JSON.parse(text);
  assert.equal(count, 2);
  assert.deepEqual(items[0], { id: 'source1', type: 'article-newspaper', title: 'Cracked "lock" gate', 'container-title': 'The Harrow Gazette', author: [{ literal: 'Ida Lindqvist' }], issued: { 'date-parts': [[2026, 3, 12]] }, accessed: { 'date-parts': [[2026, 3, 14]] }, language: 'en', URL: 'https://gazette.example/lock' });
  assert.deepEqual(Object.keys(items[1]), ['id', 'type', 'title', 'accessed', 'URL']);
});

test('cells, titles, addresses, quotations and references are written as the command line writes them', async () => {
  const vectors = JSON.parse(await readFile(new URL('../exchange/vectors.json', import.meta.url), 'utf8'));
  const kept = (/** @type {object} */ source, /** @type {Quotation[]} */ quotations = []) => ({ source: { ...RECORD.source, ...source }, savedAt: RECORD.savedAt, quotations, tags: [] });
  const one = /** @type {Quotation} */ (said('One.', null));
  for (const [title, cell] of vectors.cells) assert.ok(KNOWN.csv.each(kept({ title }, [one]), 1).endsWith(`,${cell},"${RECORD.source.url}",""\r\n`), cell);
  for (const [title, line] of vectors.titles) assert.ok(KNOWN.md.each(kept({ title }), 1).startsWith(`# ${line}\n\n`), line);
  for (const [url, link] of vectors.addresses) assert.ok(KNOWN.md.each(kept({ url }), 1).endsWith(`Ida Lindqvist\n\n${link && `${link}\n\n`}`), link);
  for (const { text, kind, name, role, doubtful = false, line } of vectors.quotations) {
    const quotation = /** @type {Quotation} */ ({ text, kind, speaker: name ? { name, mention: name, role, relay: null, doubtful } : null });
    assert.equal(KNOWN.md.each(kept({}, [quotation]), 1).trimEnd().split('\n').at(-1), line);
  }
  for (const { source, savedAt, item: expected } of vectors.references) assert.deepEqual(JSON.parse(KNOWN.csl.each({ source, savedAt, quotations: [], tags: [] }, 1)), expected);
});

test('a source that was removed meanwhile is left out', async () => {
  answerWith(async ({ id }) => (id === '0' ? null : { record: RECORD, quotations: [] }));
  const { file, count } = await write([item('0'), item('1')], KNOWN.csl, { signal: new AbortController().signal, progress: () => {} });
  assert.deepEqual([count, JSON.parse(await file.text()).length], [1, 1]);
});

test('a source that can no longer be read is left out of a file and counted, any other failure stops it', async () => {
  const failing = (/** @type {string} */ kind) => answerWith(async ({ id }) => { if (id === 'torn') throw new Refusal(kind, kind); return { record: RECORD, quotations: [said('One.', null)] }; });
  const all = () => write([item('0'), item('torn'), item('1')], KNOWN.csv, { signal: new AbortController().signal, progress: () => {} });
  failing('damaged');
  const { count, unreadable } = await all();
  assert.deepEqual([count, unreadable], [2, 1]);
  failing('unavailable');
  await assert.rejects(all(), { kind: 'unavailable' });
});
