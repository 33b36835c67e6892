// Failures in plain words, whoever they come from.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import './stand_ins.mjs';

const { explain } = await import('../../extension/background/failure.js');
const { Refusal } = await import('../../extension/api.js');

test('what the core calls its failures has the panel\'s names and the reader\'s language', () => {
  assert.deepEqual(explain({ kind: 'emptyPage', message: 'The page is empty.' }), { kind: 'empty', message: 'error_empty' });
  assert.deepEqual(explain({ kind: 'storeFull', message: 'No room.' }), { kind: 'full', message: 'error_full' });
  assert.deepEqual(explain({ kind: 'storeDamaged', message: 'torn' }), { kind: 'damaged', message: 'error_damaged' });
});

test('a pack that cannot be used is refused in the reader\'s language', async () => {
  const code = await readFile(new URL('../../src/corroboration/language_pack/mod.rs', import.meta.url), 'utf8');
  const kinds = [...code.matchAll(/PackError::\w+(?:\(_\))? => "(\w+)"/g)].map(([, kind]) => kind);
  assert.ok(kinds.length >= 6, kinds.join());
  // These two name what they are about, or have the file's name before the core sees it.
  for (const kind of kinds.filter(name => name !== 'packLanguage' && name !== 'packTooLarge')) assert.match(explain({ kind, message: 'Copy it again.' }).message, /^error_pack_/, kind);
});

test('where the core alone knows the details its words stay', () => {
  assert.deepEqual(explain({ kind: 'pageTooLarge', message: '70000000 bytes' }), { kind: 'tooLarge', message: '70000000 bytes' });
  assert.deepEqual(explain({ kind: 'badRequest', message: 'Reload it.' }), { kind: 'badRequest', message: 'Reload it.' });
});

test('browsers say in many ways that a page is closed to extensions, or gone', () => {
  for (const words of ['Cannot access a chrome:// URL', 'The extensions gallery cannot be scripted.', 'Missing host permission for the tab']) assert.equal(explain(new Error(words)).kind, 'refused', words);
  for (const words of ['No tab with id: 7', 'The tab was closed.']) assert.equal(explain(new Error(words)).kind, 'gone', words);
  for (const words of ['Cannot access contents of the page. Extension manifest must request permission.', 'Missing host permission for the tab']) assert.equal(explain(new Error(words), 'https://a.example/').message, 'error_not_there', words);
  assert.equal(explain(new Error('Missing host permission for the tab'), 'about:config').message, 'error_refused');
  assert.equal(explain(new Error('QuotaExceededError')).kind, 'full');
});

test('a refusal of our own is passed on as it is', () => assert.deepEqual(explain(new Refusal('nothing', 'Nothing to save.')), { kind: 'nothing', message: 'Nothing to save.' }));
