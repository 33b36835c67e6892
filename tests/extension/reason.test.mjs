// Reasons, evidence and refusals of the core in the reader's language.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import './stand_ins.mjs';

const { reasonOf } = await import('../../extension/look/reason.js');
const ROOT = new URL('../../', import.meta.url);

/** @param {Ground[]} grounds @param {{ sure?: boolean, sameOccasion?: boolean | null }} [how] */
const reason = (grounds, { sure = true, sameOccasion = true } = {}) => reasonOf({ relation: 'partial', sure, sameOccasion, grounds }, 'de');

test('a reason tells the verdict, then what speaks for it in one sentence', () => {
  assert.equal(reason([{ kind: 'run', words: 9 }, { kind: 'numbersAgree' }, { kind: 'saidBy', name: 'Ines Calder' }]), 'relation_partial_means Ground_run_other 9; ground_numbersAgree; ground_saidBy Ines Calder.');
});

test('a weak match of another day says so, and nothing where nothing is to be told', () => {
  assert.equal(reason([], { sure: false, sameOccasion: false }), 'perhaps_means relation_partial_means other_occasion');
});

test('of a source without a date nothing is told of the day', () => {
  assert.equal(reason([], { sameOccasion: null }), 'relation_partial_means');
});

test('words that stand for others and languages are named in the reader\'s language', () => {
  assert.equal(reason([{ kind: 'translated', source: 'German', page: 'English' }, { kind: 'pairs', pairs: [{ source: 'Brücke', page: 'bridge' }] }]), 'relation_partial_means Ground_translated German; ground_pair Brücke bridge.');
});

/** Sentences of the core that screens show as they are: in every language there is one for each.
 * @type {[kind: string, files: string[], sentence: RegExp, atLeast: number][]} */
const FIXED = [
  ['evidence', ['src/article/clutter.rs', 'src/article/hiding.rs'], /ClutterKind::\w+, "([^"]+)"/g, 40],
  ['no_article', ['src/article/page_kind/mod.rs', 'src/article/plain_text/mod.rs'], /"(The [^"]+\.)"/g, 6],
];

test('whatever the core says of what it removed or refused has words in every language', async () => {
  const { keyOf } = await import('../../extension/look/sentence.js');
  for (const [kind, files, pattern, atLeast] of FIXED) {
    const code = (await Promise.all(files.map(file => readFile(new URL(file, ROOT), 'utf8')))).join('\n');
    const sentences = new Set([...code.matchAll(pattern)].map(([, sentence]) => sentence));
    assert.ok(sentences.size >= atLeast, `${sentences.size} sentences of ${kind}`);
    for (const language of ['en', 'de']) {
      const words = JSON.parse(await readFile(new URL(`extension/_locales/${language}/messages.json`, ROOT), 'utf8'));
      for (const sentence of sentences) assert.ok(words[keyOf(kind, sentence)]?.message, `${sentence} in ${language}`);
    }
  }
});

test('whyever a line of a backup is not read, it is told in every language, and no two reasons as one', async () => {
  const { lineKey, lineWords } = await import('../../extension/look/sentence.js');
  const code = await readFile(new URL('src/library/exchange/backup.rs', ROOT), 'utf8');
  const [errors] = code.match(/pub enum LineError \{[\s\S]*?\n\}/) ?? [''];
  const sentences = [...errors.matchAll(/#\[error\(\s*"([^"]+)"/g)].map(([, sentence]) => sentence);
  assert.ok(sentences.length >= 4, sentences.join());
  assert.equal(new Set(sentences.map(lineKey)).size, sentences.length);
  for (const language of ['en', 'de']) {
    const words = JSON.parse(await readFile(new URL(`extension/_locales/${language}/messages.json`, ROOT), 'utf8'));
    for (const sentence of sentences) assert.ok(words[lineKey(sentence)]?.message, `${sentence} in ${language}`);
  }
  assert.equal(lineWords('This line holds no saved source: EOF at column 8'), 'line_this_line_holds_no');
});

test('whatever the core counts as a ground has words in every language', async () => {
  const code = await readFile(new URL('src/corroboration/ground.rs', ROOT), 'utf8');
  const kinds = [...code.matchAll(/Ground::(\w+)[^=]*=>/g)].map(([, name]) => `${name[0].toLowerCase()}${name.slice(1)}`);
  assert.ok(kinds.length >= 9, kinds.join());
  const words = JSON.parse(await readFile(new URL('extension/_locales/en/messages.json', ROOT), 'utf8'));
  for (const kind of kinds) assert.ok(['', '_one'].some(form => words[`ground_${kind.replace('pairs', 'pair')}${form}`]), kind);
});
