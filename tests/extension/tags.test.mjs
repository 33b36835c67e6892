// Tags of saved sources: they go where the sources go.

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { settings, standIn } from './stand_ins.mjs';

const { library } = await import('../../extension/background/library.js');

/** A core that holds two sources. */
const copy = { init: async () => {}, handle: async (/** @type {any} */ request) => ({
  'library.list': { total: 2, items: [{ id: 'a' }, { id: 'b' }] },
  'library.remove': { removed: { source: { id: request.id } } },
  'library.put': { id: request.record?.source.id },
  'library.export': { lines: ['{"quotidian":"backup","version":1}', '{"source":{"id":"a"},"savedAt":"2026"}', '{"source":{"id":"b"},"savedAt":"2026"}'], next: null },
  'library.import': { added: 0, updated: 0, unchanged: 0, failed: (request.lines ?? []).flatMap((/** @type {string} */ line, /** @type {number} */ at) => (line.includes('foreign') ? [{ line: at + 1, message: '' }] : [])) },
  'library.tend': { read: 0, unread: 0, tied: 0, untied: 0 },
}[/** @type {string} */ (request.kind)] ?? null) };

beforeEach(() => { delete settings.tags; standIn({ first: copy, again: copy, other: copy }); });

/** @returns {Promise<string[][]>} */
const listed = async () => (await library({ kind: 'library.list' })).items.map((/** @type {ListItem} */ { tags }) => tags);

test('a source is listed with its tags, each once however it is capitalised', async () => {
  const { before, tags } = await library({ kind: 'library.tag', id: 'a', tags: [' lock  gate ', 'Lock Gate', '', 7, 'harbour'] });
  assert.deepEqual([before, tags], [[], ['lock gate', 'harbour']]);
  assert.deepEqual(await listed(), [['lock gate', 'harbour'], []]);
});

test('a removed source takes its tags with it and brings them back', async () => {
  await library({ kind: 'library.tag', id: 'a', tags: ['harbour'] });
  const { removed, tags } = await library({ kind: 'library.remove', id: 'a' });
  assert.deepEqual(await listed(), [[], []]);
  await library({ kind: 'library.put', record: removed, tags });
  assert.deepEqual(await listed(), [['harbour'], []]);
});

test('a backup holds the tags; restored, they join those given since', async () => {
  await library({ kind: 'library.tag', id: 'a', tags: ['harbour', 'it says "$&"}'] });
  const { lines } = await library({ kind: 'library.export' });
  assert.deepEqual(lines.map((/** @type {string} */ line) => JSON.parse(line).tags), [undefined, ['harbour', 'it says "$&"}'], undefined]);
  await library({ kind: 'library.tag', id: 'a', tags: ['later'] });
  await library({ kind: 'library.import', lines });
  assert.deepEqual(await listed(), [['later', 'harbour', 'it says "$&"}'], []]);
});

test('a line of a backup that is refused changes no tags, and neither does what is no tag', async () => {
  await library({ kind: 'library.import', lines: ['{"source":{"id":"a"},"foreign":1,"tags":["x"]}', '{"source":{"id":"b"},"tags":"x"}', '{"tags":["x"]}', '{"source":{"id":"b"},"tags":["x"]', '{"source":{"id":"__proto__"},"tags":["x"]}'] });
  assert.deepEqual(await listed(), [[], []]);
});

test('tags given at the same time do not overwrite each other', async () => {
  await Promise.all(['a', 'b'].map(id => library({ kind: 'library.tag', id, tags: [id] })));
  assert.deepEqual(await listed(), [['a'], ['b']]);
});
