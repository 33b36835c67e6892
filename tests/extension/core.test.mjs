// The core in the background: one instance, a second one after a panic, errors passed on as they are.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standIn } from './stand_ins.mjs';

/** A fresh copy of the module: it keeps its instance for as long as it lives. */
const load = () => import(`../../extension/background/core.js?${Math.random()}`);

/** @param {(request: any) => any} handle */
function copy(handle) {
  const made = { starts: 0, init: async () => { made.starts += 1; }, handle: async (/** @type {any} */ request) => handle(request) };
  return made;
}
const panics = () => { throw new WebAssembly.RuntimeError('unreachable'); };

test('one instance answers everything', async () => {
  const first = copy(request => request.kind);
  standIn({ first, again: copy(panics), other: copy(() => null) });
  const { core } = await load();
  assert.deepEqual(await Promise.all([core({ kind: 'a' }), core({ kind: 'b' })]), ['a', 'b']);
  assert.equal(first.starts, 1);
});

test('after a panic the reader is told, and the next request finds a new instance', async () => {
  const again = copy(request => `again ${request.kind}`);
  standIn({ first: copy(panics), again, other: copy(() => null) });
  const { core } = await load();
  await assert.rejects(core({ kind: 'a' }), { kind: 'panic' });
  assert.equal(await core({ kind: 'b' }), 'again b');
  assert.equal(again.starts, 1);
});

test('an error of the core is passed on and costs no instance', async () => {
  const first = copy(request => { if (request.kind === 'bad') throw { kind: 'empty', message: 'The page is empty.' }; return 'fine'; });
  standIn({ first, again: copy(panics), other: copy(() => null) });
  const { core } = await load();
  await assert.rejects(core({ kind: 'bad' }), { kind: 'empty' });
  assert.equal(await core({ kind: 'good' }), 'fine');
});

test('when the core cannot start, the next request tries again', async () => {
  const first = copy(() => 'fine');
  const { init } = first;
  first.init = async () => { if (first.starts++ === 0) throw new Error('out of memory'); return init(); };
  standIn({ first, again: copy(panics), other: copy(() => null) });
  const { core } = await load();
  await assert.rejects(core({ kind: 'a' }), { kind: 'core' });
  assert.equal(await core({ kind: 'b' }), 'fine');
});

test('a second opinion that fails is no opinion', async () => {
  standIn({ first: copy(() => 'fine'), again: copy(panics), other: { init: async () => {}, handle: panics } });
  const { otherOpinion } = await load();
  assert.equal(await otherOpinion('<p>', ''), null);
});
