// Backup and restore in portions.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerWith } from './stand_ins.mjs';

const { exportAll, importFile } = await import('../../extension/library/backup.js');

const job = () => {
  const cancelled = new AbortController();
  /** @type {number[]} */
  const seen = [];
  return { cancelled, seen, signal: cancelled.signal, progress: (/** @type {number} */ done) => { seen.push(done); } };
};

/** Accepts every line that is JSON. @param {string[][]} portions */
const merging = portions => answerWith(async ({ lines }) => {
  portions.push(lines);
  const failed = lines.flatMap((/** @type {string} */ text, /** @type {number} */ at) => (text.startsWith('{') ? [] : [{ line: at + 1, message: 'no JSON' }]));
  return { added: lines.length - failed.length, updated: 0, unchanged: 0, failed };
});

test('a backup is made portion by portion until there is no next; its first line says how many sources it holds, what cannot be read is counted', async () => {
  const lines = ['{"quotidian":"backup","sources":121}', ...Array.from({ length: 120 }, (_, n) => `{"n":${n}}`)];
  answerWith(async ({ after, limit }) => {
    const start = after === null ? 0 : Number(after);
    const end = start + limit;
    return { lines: lines.slice(start, end), next: end < lines.length ? String(end) : null, unreadable: start ? [] : ['torn'] };
  });
  const work = job();
  const { file, count, unreadable } = await exportAll({ ...work, total: 121 });
  assert.deepEqual([count, unreadable], [120, 1]);
  assert.equal(await file.text(), `${['{"quotidian":"backup","sources":120}', ...lines.slice(1)].join('\n')}\n`);
  assert.equal(work.seen.at(-1), 1);
});

test('a cancelled backup leaves no file', async () => {
  answerWith(async () => ({ lines: ['{}'], next: 'more', unreadable: [] }));
  const work = job();
  const made = exportAll({ ...work, total: 9, progress: () => work.cancelled.abort() });
  await assert.rejects(made, { name: 'AbortError' });
});

test('failed lines are named by their place in the file, blank lines count', async () => {
  /** @type {string[][]} */
  const portions = [];
  merging(portions);
  const text = [...Array.from({ length: 60 }, () => '{}'), '', 'broken', '{}'].join('\n');
  const sum = await importFile(new File([text], 'backup.jsonl'), job());
  assert.equal(portions.length, 2);
  assert.deepEqual(sum, { added: 61, updated: 0, unchanged: 0, announced: null, failed: [{ line: 62, message: 'no JSON' }], cancelled: false, stopped: '', flaw: null });
});

test('a line longer than any source is refused as one, and those after it keep their numbers', async () => {
  /** @type {string[][]} */
  const portions = [];
  merging(portions);
  const long = 'x'.repeat(25 << 20);
  const sum = await importFile(new File(['{}\n', long, '\n{}\nbroken\n'], 'backup.jsonl'), job());
  assert.deepEqual([sum.added, sum.failed.map(failed => failed.line)], [2, [2, 4]]);
  assert.ok(portions.flat().every(line => line.length < 1000));
});

test('a file of any bytes is answered, not choked on', async () => {
  merging([]);
  const bytes = new Uint8Array(300_000).map((_, at) => (at * 7919) % 256);
  const sum = await importFile(new File([bytes], 'backup.jsonl'), job());
  assert.ok(sum.failed.length > 0);
});

test('a restore that is cancelled keeps what was merged until then', async () => {
  const work = job();
  let merged = 0;
  answerWith(async ({ lines }) => { merged += lines.length; work.cancelled.abort(); return { added: lines.length, updated: 0, unchanged: 0, failed: [] }; });
  const sum = await importFile(new File([Array.from({ length: 200 }, () => '{}').join('\n')], 'backup.jsonl'), work);
  assert.equal(sum.cancelled, true);
  assert.equal(sum.added, merged);
  assert.ok(merged < 200);
});

test('a restore that is stopped by a full disk tells why and what was merged until then', async () => {
  let merged = 0;
  answerWith(async ({ lines }) => {
    if (merged >= 100) throw new Error('There is no room left.');
    merged += lines.length;
    return { added: lines.length, updated: 0, unchanged: 0, failed: [] };
  });
  const sum = await importFile(new File([Array.from({ length: 200 }, () => '{}').join('\n')], 'backup.jsonl'), job());
  assert.deepEqual([sum.added, sum.stopped, sum.cancelled], [100, 'There is no room left.', false]);
});

/** Reads lines as the core does, which says of the first how many it announces. */
const reading = () => answerWith(async ({ lines }) => {
  const failed = lines.flatMap((/** @type {string} */ text, /** @type {number} */ at) => (text.startsWith('{') && text.endsWith('}') ? [] : [{ line: at + 1, message: 'This line holds no saved source: EOF' }]));
  const headers = lines.filter((/** @type {string} */ line) => line.includes('"sources"'));
  return { added: lines.length - failed.length - headers.length, updated: 0, unchanged: 0, announced: headers.length ? JSON.parse(headers[0]).sources : null, failed };
});

test('a file that is no backup is told as such, one that breaks off as not complete, one with a bad line as neither', async () => {
  reading();
  const read = async (/** @type {string} */ text) => { const { flaw, added, failed } = await importFile(new File([text], 'backup.jsonl'), job()); return [flaw, added, failed.length]; };
  assert.deepEqual(await read(''), ['none', 0, 0]);
  assert.deepEqual(await read('\u0089PNG\nbytes'), ['none', 0, 2]);
  assert.deepEqual(await read('{"sources":3}\n{}\n{"text":"The w'), ['cut', 1, 0]);
  assert.deepEqual(await read('{"sources":3}\n{}\n'), ['cut', 1, 0]);
  assert.deepEqual(await read('{"sources":2}\n{}\nbroken\n'), [null, 1, 1]);
  assert.deepEqual(await read('{"sources":0}\n'), [null, 0, 0]);
});
