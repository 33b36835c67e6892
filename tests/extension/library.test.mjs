// The library in the background: what a change of it, or of the language packs, sets going.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { session, standIn } from './stand_ins.mjs';

const { checkLibrary, library } = await import('../../extension/background/library.js');
const { packs } = await import('../../extension/background/packs.js');

/** A core that answers as `answers` says and writes down what it was asked.
 * @param {Record<string, (request: any) => any>} answers */
function coreWith(answers) {
  /** @type {string[]} */
  const asked = [];
  const copy = { init: async () => {}, handle: async (/** @type {any} */ request) => { asked.push(request.kind); return answers[request.kind]?.(request) ?? null; } };
  standIn({ first: copy, again: copy, other: copy });
  return asked;
}
/** @param {() => boolean} is */
async function until(is) {
  for (let turn = 0; turn < 200 && !is(); turn++) await new Promise(done => setTimeout(done, 5));
  assert.ok(is());
}
const rested = () => ({ read: 0, unread: 0, tied: 0, untied: 0 });

test('a language pack that comes or goes has sources tied anew at once', async () => {
  for (const request of [{ kind: 'packs.add', data: '' }, { kind: 'packs.remove', language: 'de' }]) {
    let left = 2;
    const asked = coreWith({ 'packs.add': () => ({}), 'library.tend': () => { left -= 1; return { ...rested(), tied: 1, untied: left }; } });
    const before = session['library:revision'] ?? 1;
    await packs(request);
    await until(() => left === 0);
    assert.equal(asked[0], request.kind);
    assert.equal(session['library:revision'], before + 1, 'comparisons made before are stale');
  }
});

test('every round of tending asks something of the browser, which stops an idle background', async () => {
  let writes = 0;
  const { set } = chrome.storage.session;
  chrome.storage.session.set = async given => { if ('library:unread' in given) writes += 1; return set(given); };
  let left = 5;
  coreWith({ 'library.save': () => ({ id: 'a' }), 'library.tend': () => { left -= 1; return { ...rested(), tied: 10, untied: left }; } });
  await library({ kind: 'library.save' });
  await until(() => left === 0 && writes === 5);
  chrome.storage.session.set = set;
});

test('sources that a backup brings back are missing no more', async () => {
  coreWith({ 'library.check': () => ({ sources: 3, missing: 5, repaired: 0 }), 'library.tend': rested, 'library.import': ({ lines }) => ({ added: lines.length, updated: 0, unchanged: 0, failed: [] }) });
  await checkLibrary();
  await library({ kind: 'library.import', lines: ['{}', '{}', '{}', '{}'] });
  assert.equal(session['library:check'].missing, 1);
  await library({ kind: 'library.import', lines: ['{}', '{}'] });
  assert.equal(session['library:check'].missing, 0);
});
