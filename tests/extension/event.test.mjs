// Sources side by side: which column stands where, what shares one, who was first.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sheetOf } from '../../extension/event/sheet.js';
import { carriersOf, tableOf } from '../../extension/event/table.js';

/** @param {string} id @param {string | null} [date] @returns {SourceCard} */
const source = (id, date = null) => ({ id, url: `https://${id}.example/story`, outlet: id, date, title: `Story of ${id}`, language: 'en', comparable: true });

/** @param {SourceCard} of @param {string | null} [copyOf] @returns {Match} */
const match = (of, copyOf = null) => ({ source: of, copyOf, relation: 'variant', spanText: 'words', inMarks: true, score: 0.9, sure: true, sameOccasion: true, edits: [], grounds: [], href: null });

/** @param {string} text @returns {Quotation} */
const quotation = text => ({ text, kind: 'direct', speaker: null, block: 0, start: 0, end: text.length, element: null });

/** @param {Match[][]} matches @param {Missing[]} [missing] @returns {Corroborated} */
const corroborated = (matches, missing = []) => ({ matches, missing, sharing: 0, sources: 9, incomparable: 0 });

const PAGE = source('page', '2026-05-04');

test('the page stands first, then sources by date, undated ones last', () => {
  const sources = [source('late', '2026-05-06'), source('undated'), source('early', '2026-05-03T08:00:00Z')];
  const { columns } = tableOf(PAGE, [quotation('a')], corroborated([sources.map(one => match(one))]));
  assert.deepEqual(columns.map(column => column.source.id), ['page', 'early', 'late', 'undated']);
});

test('copies of one text share a column and are named there', () => {
  const [wire, copy, own] = [source('wire', '2026-05-05'), source('copy', '2026-05-05'), source('own', '2026-05-05')];
  const { columns, rows } = tableOf(PAGE, [quotation('a'), quotation('b')], corroborated([[match(wire), match(copy, 'wire'), match(own)], [match(copy, 'wire')]]));
  assert.deepEqual(columns.map(({ source, copies }) => [source.id, copies.map(other => other.id)]), [['page', []], ['own', []], ['wire', ['copy']]]);
  assert.deepEqual(rows.map(carriersOf), [2, 1]);
});

test('copies that name each other still have a column', () => {
  const [one, two] = [source('one'), source('two')];
  const { columns } = tableOf(PAGE, [quotation('a'), quotation('b')], corroborated([[match(one), match(two, 'one')], [match(two), match(one, 'two')]]));
  assert.equal(columns.length, 2);
});

test('a statement that the page lacks is a row without the page', () => {
  const other = source('other', '2026-05-05');
  const { rows } = tableOf(PAGE, [quotation('a')], corroborated([[]], [{ text: 'lacking', speaker: 'Nora Vael', carriers: [{ source: other, copies: [], spanText: 'lacking', inMarks: true, href: null }] }]));
  assert.deepEqual(rows.map(row => [row.words, row.isMissing, row.cells.map(cell => cell?.relation ?? null)]), [['a', false, ['own', null]], ['lacking', true, [null, 'carried']]]);
});

test('what only sources in other languages carry is no lack of the page, and they keep their column', () => {
  const [foreign, other] = [{ ...source('foreign', '2026-05-05'), comparable: false }, source('other', '2026-05-06')];
  const carrier = (/** @type {SourceCard} */ one, /** @type {string} */ spanText) => ({ source: one, copies: [], spanText, inMarks: true, href: null });
  const { columns, rows } = tableOf(PAGE, [quotation('a')], corroborated([[]], [
    { text: 'fremd', speaker: null, carriers: [carrier(foreign, 'fremd')] },
    { text: 'beide', speaker: null, carriers: [carrier(foreign, 'beide'), carrier(other, 'both')] },
  ]));
  assert.deepEqual(columns.map(column => column.source.id), ['page', 'foreign', 'other']);
  assert.deepEqual(rows.map(row => row.words), ['a', 'both']);
});

test('the first known carrier is the one whose date is before all others', () => {
  const { rows: [row] } = tableOf(PAGE, [quotation('a')], corroborated([[match(source('before', '2026-05-03')), match(source('after', '2026-05-07'))]]));
  assert.equal(row.first, 1);
});

test('of two sources of one day none is called the first', () => {
  const { rows: [row] } = tableOf(PAGE, [quotation('a')], corroborated([[match(source('same', '2026-05-04T06:00:00Z'))]]));
  assert.equal(row.first, null);
});

test('an undated source is never called the first', () => {
  const { rows: [row] } = tableOf(source('page'), [quotation('a')], corroborated([[match(source('undated'))]]));
  assert.equal(row.first, null);
});

test('a weak match is never called the first, and leaves open whether another was', () => {
  const weak = { ...match(source('weak', '2026-05-01')), sure: false };
  const { rows: [row] } = tableOf(PAGE, [quotation('a')], corroborated([[weak, match(source('later', '2026-05-07'))]]));
  assert.deepEqual([row.first, row.cells.map(cell => cell?.sure)], [null, [true, false, true]]);
});

test('of two copies of one text a column shows the surer match', () => {
  const [wire, copy] = [source('wire'), source('copy')];
  const { rows: [row] } = tableOf(PAGE, [quotation('a')], corroborated([[{ ...match(wire), sure: false }, match(copy, 'wire')]]));
  assert.equal(row.cells[1]?.sure, true);
});

test('a copied table has a line for each statement, and nothing in it computes', () => {
  const table = tableOf(PAGE, [quotation('=HYPERLINK("x")\nover two\tlines')], corroborated([[match(source('other', '2026-05-05'))]]));
  const lines = sheetOf(table, ['Statement', 'Speaker', 'page', 'other'], cell => (cell ? `${cell.relation}: ${cell.spanText}` : '')).split('\n');
  assert.equal(lines.length, 2);
  const cells = lines[1].split('\t');
  assert.equal(cells[0], '\'=HYPERLINK("x") over two lines');
  assert.equal(cells[3], 'variant: words');
});

test('a copied table marks a speaker who was only inferred', () => {
  const speaker = { name: 'Nora Vael', mention: 'she', role: null, relay: null, doubtful: true };
  const lines = sheetOf(tableOf(PAGE, [{ ...quotation('a'), speaker }, { ...quotation('b'), speaker: { ...speaker, doubtful: false } }], corroborated([[], []])), [], () => '').split('\n');
  assert.deepEqual(lines.slice(1).map(line => line.split('\t')[1]), ['Nora Vael (?)', 'Nora Vael']);
});

test('in a copied table a source that cannot be compared is told from one that carries nothing', () => {
  const [mute, other] = [{ ...source('mute', '2026-05-05'), language: 'fr', comparable: false }, source('other', '2026-05-06')];
  const table = tableOf(PAGE, [quotation('a'), quotation('b')], corroborated([[match(mute), match(other)], []]));
  const lines = sheetOf(table, [], (cell, column) => (cell ? 'words' : column.source.comparable ? '' : 'unknown')).split('\n');
  assert.equal(lines[2], 'b\t\twords\tunknown\t');
});
