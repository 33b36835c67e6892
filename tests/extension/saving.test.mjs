// Saving the page of a tab and taking that back.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { session, standIn } from './stand_ins.mjs';

const { resave, unsave } = await import('../../extension/background/saving.js');

const saved = { id: 'lock', savedAt: '2026-03-12T10:00:00Z' };
/** @param {string} url */
const state = url => ({ phase: 'cleaned', url, token: url, article: { isArticle: true, title: 'A', blocks: [], clutter: [] }, quotations: [], shown: [], saved: null });

/** Removes the saved source of a tab and undoes it when the tab shows this page.
 * @param {string} next */
async function undoOn(next) {
  const copy = { init: async () => {}, handle: async (/** @type {any} */ { kind }) => {
    if (kind === 'library.remove') return { removed: { source: { id: 'lock' } } };
    if (kind === 'library.get') return { record: { savedAt: saved.savedAt, source: { title: 'A', text: { text: '' } } }, quotations: [] };
    return kind === 'library.tend' ? { read: 0, unread: 0, tied: 0, untied: 0 } : { matches: [], missing: [], sharing: 0, sources: 0 };
  } };
  standIn({ first: copy, again: copy, other: copy });
  session['tab:4'] = { ...state('https://a.example/lock'), saved };
  const removed = await unsave(4);
  assert.equal(session['tab:4'].saved, null);
  session['tab:4'] = state(next);
  await resave(4, removed);
  return session['tab:4'].saved;
}

test('a removal that is undone marks its page as saved', async () => {
  assert.deepEqual(await undoOn('https://a.example/lock'), { ...saved, differing: null });
});

test('a removal that is undone does not mark the page that the tab shows by then', async () => {
  assert.equal(await undoOn('https://b.example/other'), null);
});
