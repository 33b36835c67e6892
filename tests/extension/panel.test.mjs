// The panel's quotations: which are shown, and how one is copied.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import './stand_ins.mjs';

const { choose } = await import('../../extension/panel/choice.js');
const { citationOf } = await import('../../extension/panel/citation.js');
const { foldsOf, namesOf } = await import('../../extension/panel/folds.js');
const { speakerWords } = await import('../../extension/panel/speaker.js');
const { carriersOf, countCarried } = await import('../../extension/panel/carriers.js');

/** @param {string} text @param {string | null} name @param {Quotation['kind']} [kind] @returns {Quotation} */
const quotation = (text, name, kind = 'direct') => ({ text, kind, speaker: name ? { name, mention: name, role: null, relay: null, doubtful: false } : null, block: 0, start: 0, end: text.length, element: null });

const QUOTATIONS = [quotation('a', 'Nora Vael'), quotation('b', 'Nora Vael', 'reported'), quotation('c', 'Ilja Tamm'), quotation('d', null, 'reported')];
const CARRIED = [true, false, false, true];
const ALL = { carried: /** @type {const} */ ('all'), isQuotedOnly: false, speaker: '' };

test('without a choice every quotation is shown', () => {
  const { shown, speakers } = choose(QUOTATIONS, CARRIED, ALL);
  assert.deepEqual(shown, [0, 1, 2, 3]);
  assert.deepEqual(speakers, [['Nora Vael', 2, 0], ['Ilja Tamm', 1, 0]]);
});

test('the choice of speakers tells how many of their words are only probably theirs', () => {
  const doubtful = (/** @type {Quotation} */ one) => ({ ...one, speaker: one.speaker && { ...one.speaker, doubtful: true } });
  const { speakers } = choose([QUOTATIONS[0], doubtful(QUOTATIONS[1]), doubtful(QUOTATIONS[2])], [false, false, false], ALL);
  assert.deepEqual(speakers, [['Nora Vael', 2, 1], ['Ilja Tamm', 1, 1]]);
});

test('reported statements can be left out', () => {
  assert.deepEqual(choose(QUOTATIONS, CARRIED, { ...ALL, isQuotedOnly: true }).shown, [0, 2]);
});

test('one speaker can be followed', () => {
  assert.deepEqual(choose(QUOTATIONS, CARRIED, { ...ALL, speaker: 'Nora Vael' }).shown, [0, 1]);
});

test('a button counts what a press on it shows', () => {
  const wanted = { ...ALL, speaker: 'Nora Vael', isQuotedOnly: true };
  const { carried, quoted } = choose(QUOTATIONS, CARRIED, wanted);
  for (const which of /** @type {const} */ (['all', 'elsewhere', 'only'])) assert.equal(choose(QUOTATIONS, CARRIED, { ...wanted, carried: which }).shown.length, carried[which], which);
  assert.equal(quoted, 1);
});

test('a speaker whom a choice leaves without words can still be seen to be chosen', () => {
  const { shown, speakers, choice } = choose(QUOTATIONS, CARRIED, { ...ALL, carried: 'elsewhere', speaker: 'Ilja Tamm' });
  assert.deepEqual([shown, choice.speaker], [[], 'Ilja Tamm']);
  assert.ok(speakers.some(([name, count]) => name === 'Ilja Tamm' && count === 0));
});

test('a speaker of another page is no choice on this one', () => {
  const { shown, choice } = choose(QUOTATIONS, CARRIED, { ...ALL, speaker: 'Somebody Else' });
  assert.deepEqual([shown.length, choice.speaker], [4, '']);
});

test('an outlet to which words were told is no relay on its own pages', () => {
  const told = (/** @type {string} */ relay) => ({ ...quotation('a', 'Nora Vael'), speaker: { name: 'Nora Vael', mention: 'Vael', role: 'mayor', relay, doubtful: false } });
  assert.deepEqual(speakerWords(told('the Gazette'), 'The Harrow Gazette'), { name: 'Nora Vael', more: ', mayor' });
  for (const site of ['Tideline News', 'Gazettes of the North', null]) assert.deepEqual(speakerWords(told('the Gazette'), site), { name: 'Nora Vael', more: ', mayor ·\u00a0relayed the Gazette' });
});

const ARTICLE = /** @type {Article} */ (/** @type {unknown} */ ({ url: 'https://gazette.example/lock', site: 'The Harrow Gazette', title: 'Cracked lock gate', published: '2026-03-12' }));

test('a speaker who was only inferred is shown and copied as probable', () => {
  const inferred = { ...quotation('We sent a letter,', 'Maren Holt'), speaker: { name: 'Maren Holt', mention: 'she', role: 'harbour master', relay: null, doubtful: true } };
  assert.deepEqual(speakerWords(inferred, null), { name: 'speaker_probable Maren Holt', more: ', harbour master' });
  assert.match(citationOf(inferred, ARTICLE, ''), /“We sent a letter” — Maren Holt, harbour master \(\?\)/u);
});

test('a copied quotation names speaker, outlet, title, date and address', () => {
  const said = { ...quotation('We sent a letter,', 'Maren Holt'), speaker: { name: 'Maren Holt', mention: 'Holt', role: 'harbour master', relay: null, doubtful: false } };
  assert.equal(citationOf(said, ARTICLE, ''), '“We sent a letter” — Maren Holt, harbour master (The Harrow Gazette, “Cracked lock gate”, March 12, 2026, https://gazette.example/lock)');
});

test('what is reported without marks gets none when it is copied, and nobody is invented', () => {
  const text = citationOf(quotation('the gate was inspected', null, 'reported'), { ...ARTICLE, url: null, published: null }, 'https://other.example/');
  assert.equal(text, 'the gate was inspected (The Harrow Gazette, “Cracked lock gate”, https://other.example/)');
});

/** @param {string} id @param {boolean} sure @param {string | null} [copyOf] @returns {Match} */
const match = (id, sure, copyOf = null) => ({
  source: { id, url: `https://${id}.example/`, outlet: id, date: null, title: null, language: 'en', comparable: true },
  copyOf, relation: 'reported', spanText: 'words', inMarks: true, score: sure ? 0.9 : 0.55, sure, sameOccasion: true, edits: [], grounds: [], href: null,
});

test('sources that only perhaps carry a quotation stand behind the sure ones, copies with their original', () => {
  const carriers = carriersOf([match('weak', false), match('twin', false, 'weak'), match('good', true), match('other', true)]);
  assert.deepEqual(carriers.map(carrier => [carrier.match.source.id, carrier.copies.map(copy => copy.source.id)]), [['good', []], ['other', []], ['weak', ['twin']]]);
});

test('of the sure ones those nearest to the words stand first', () => {
  /** @type {[string, Relation][]} */
  const given = [['told', 'reported'], ['same', 'verbatim'], ['also told', 'reported'], ['other words', 'variant']];
  const carriers = carriersOf(given.map(([id, relation]) => ({ ...match(id, true), relation })));
  assert.deepEqual(carriers.map(carrier => carrier.match.source.id), ['same', 'other words', 'told', 'also told']);
});

test('quotations with weak matches alone are counted as perhaps carried', () => {
  assert.deepEqual(countCarried([[match('a', true), match('b', false)], [match('b', false)], [], [match('a', false)]]), { sure: 1, perhaps: 2 });
});

test('reported statements that no source carries fold up where three or more stand in a row, in reading order', () => {
  const quiet = new Set([1, 2, 4, 5, 6, 8]);
  assert.deepEqual(foldsOf([0, 1, 2, 3, 4, 5, 6, 7, 8], index => quiet.has(index)), [0, 1, 2, 3, [4, 5, 6], 7, 8]);
});

test('a page that only reports folds nothing away', () => assert.deepEqual(foldsOf([0, 1, 2, 3], () => true), [0, 1, 2, 3]));

test('of a fold with many speakers the first are named and the rest counted', () => {
  assert.deepEqual(namesOf(['Holt', '', 'Reents', 'Holt', 'Vael', 'Tamm']), { names: ['Holt', 'Reents', 'Vael', 'Tamm'], others: 0 });
  assert.deepEqual(namesOf(['Holt', 'Reents', 'Vael', 'Tamm', 'Onz', 'Brandt']), { names: ['Holt', 'Reents', 'Vael'], others: 3 });
});
