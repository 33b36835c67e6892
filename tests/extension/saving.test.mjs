// Saving the page of a tab and taking that back.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { session, standIn } from './stand_ins.mjs';

const { refresh } = await import('../../extension/background/reading.js');
const { library } = await import('../../extension/background/library.js');
const { resave, save, unsave } = await import('../../extension/background/saving.js');

const saved = { id: 'lock', savedAt: '2026-03-12T10:00:00Z' };
const LOCK = 'https://a.example/lock';

/** @param {string} url */
const state = url => ({ phase: 'cleaned', url, token: url, article: { isArticle: true, url, title: 'A', blocks: [], clutter: [] }, quotations: [], shown: [], saved: null });

/** Removes the saved source of a tab and undoes it when the tab shows this page.
 * @param {string} next */
async function undoOn(next) {
  /** @type {typeof saved | null} */
  let kept = saved;
  const copy = { init: async () => {}, handle: async (/** @type {any} */ { kind, article }) => {
    if (kind === 'library.put') kept = saved;
    if (kind === 'library.remove') { kept = null; return { removed: { source: { id: 'lock' } } }; }
    if (kind === 'library.get') return kept && { record: { savedAt: kept.savedAt, source: { title: 'A', text: { text: '' } } }, quotations: [] };
    return kind === 'library.tend' ? { read: 0, unread: 0, tied: 0, untied: 0 } : { saved: article?.url === LOCK ? kept : null, matches: [], missing: [], sharing: 0, sources: 0 };
  } };
  standIn({ first: copy, again: copy, other: copy });
  session['tab:4'] = { ...state(LOCK), saved };
  const removed = await unsave(4);
  assert.equal(session['tab:4'].saved, null);
  session['tab:4'] = state(next);
  await resave(4, removed);
  return session['tab:4'].saved;
}

test('a removal that is undone marks its page as saved', async () => {
  assert.deepEqual(await undoOn(LOCK), saved);
});

test('a removal that is undone does not mark the page that the tab shows by then', async () => {
  assert.equal(await undoOn('https://b.example/other'), null);
});

/** Another tab has saved the page of this one at some time, and the core answers so.
 * @param {{ text?: string, sameExtraction?: boolean }} [how] */
function savedElsewhere({ text = '', sameExtraction = true } = {}) {
  const before = { savedAt: saved.savedAt, source: { title: 'A', text: { text } } };
  /** @type {any[]} */
  const puts = [];
  let savedAt = saved.savedAt;
  const copy = { init: async () => {}, handle: async (/** @type {any} */ request) => {
    const { kind } = request;
    if (kind === 'library.save') { savedAt = '2026-03-13T10:00:00Z'; return { id: 'lock', isNew: false, replaced: before, sources: 1 }; }
    if (kind === 'library.put') { savedAt = saved.savedAt; puts.push(request.record); return { id: 'lock' }; }
    if (kind === 'library.get') return { record: { ...before, savedAt }, quotations: [], sameExtraction };
    return kind === 'library.tend' ? { read: 0, unread: 0, tied: 0, untied: 0 } : { saved: { id: 'lock', savedAt }, matches: [], missing: [], sharing: 0, sources: 0 };
  } };
  standIn({ first: copy, again: copy, other: copy });
  return { before, puts };
}

test('a page that was saved from another tab is replaced, and comes back', async () => {
  const { before, puts } = savedElsewhere();
  session['tab:4'] = state(LOCK);
  const { replaced } = await save(4);
  assert.ok(replaced, 'what stood there before is given');
  assert.equal(session['tab:4'].saved.savedAt, '2026-03-13T10:00:00Z');
  await resave(4, replaced);
  assert.deepEqual(puts, [before]);
  assert.equal(session['tab:4'].saved.savedAt, saved.savedAt);
});

test('an undo does not overwrite what was saved since', async () => {
  const { before, puts } = savedElsewhere();
  session['tab:4'] = state(LOCK);
  await assert.rejects(resave(4, { record: before, tags: [], saved: null, url: LOCK, over: null }), { kind: 'newer' });
  const { replaced } = await save(4);
  await assert.rejects(resave(4, { ...replaced, over: '2026-03-12T23:00:00Z' }), { kind: 'newer' });
  assert.deepEqual(puts, []);
});

test('changes of the library take turns, so that a save which comes between is not overwritten', async () => {
  const { before, puts } = savedElsewhere();
  const record = { ...before, source: { id: 'lock' } };
  const saving = library({ kind: 'library.save' });
  await assert.rejects(library({ kind: 'library.put', record, tags: [], over: saved.savedAt }), { kind: 'newer' });
  await saving;
  assert.deepEqual(puts, []);
});

test('a tab learns that its page was saved from another one', async () => {
  savedElsewhere();
  session['tab:4'] = { ...state(LOCK), revision: -1 };
  await refresh(4);
  assert.deepEqual(session['tab:4'].saved, { ...saved, differing: null });
});

test('where other rules told the saved text from its page, what was removed and kept cut is no change', async () => {
  const line = 'Read on where our reporter has gone along the river for a week.';
  const open = (/** @type {boolean} */ sameExtraction) => {
    savedElsewhere({ text: line, sameExtraction });
    session['tab:4'] = { ...state(LOCK), revision: -1 };
    return refresh(4);
  };
  await open(false);
  assert.deepEqual(session['tab:4'].saved, { ...saved, differing: null });
  await open(true);
  assert.deepEqual(session['tab:4'].saved.differing, { passages: 1, quotations: 0 }, 'by the same rules it is one');
});
