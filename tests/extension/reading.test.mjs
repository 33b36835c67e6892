// Reading a tab: what the screens see of it meanwhile.

import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { session, standIn } from './stand_ins.mjs';

const { forgetIfLeft, refresh, showRemoved, toggle } = await import('../../extension/background/reading.js');
const { cleanedTabs, setState, stateOf } = await import('../../extension/background/tabs.js');

const article = { isArticle: true, title: 'A', blocks: [], clutter: [] };
const corroborated = { matches: [[]], missing: [], sharing: 0, sources: 3, incomparable: 0 };

/** A core that finds these words in the first reading, the second and so on. @param {string[]} words */
function coreThatFinds(words) {
  let reading = 0;
  const copy = { init: async () => {}, handle: async (/** @type {any} */ { kind }) => {
    if (kind === 'page.read') return { article, quotations: [{ text: words[reading++], kind: 'direct' }], saved: null, wantsSecondOpinion: false };
    return kind === 'page.corroborate' ? corroborated : null;
  } };
  standIn({ first: copy, again: copy, other: copy });
}

/** Reads a tab in which something comes late, so that it is read twice; gives the states that the screens saw.
 * @param {number} tabId */
async function statesOf(tabId) {
  let late = 1;
  /** @type {any} */ (chrome).scripting = { executeScript: async (/** @type {any} */ { files, func }) => {
    if (files) return [{ result: { snapshot: { url: 'https://a.example/' }, token: 'first' } }];
    if (String(func).includes('wait(')) return [{ result: late-- > 0 ? { snapshot: { url: 'https://a.example/' }, token: 'second' } : null }];
    return [{ result: String(func).includes('clean(') ? { shown: [] } : null }];
  } };
  /** @type {TabState[]} */
  const states = [];
  const { set } = chrome.storage.session;
  chrome.storage.session.set = async given => { const state = given[`tab:${tabId}`]; if (state) states.push(state); return set(given); };
  await toggle(tabId, 'https://a.example/');
  for (let turn = 0; turn < 200 && !(session[`tab:${tabId}`].token === 'second' && states.at(-1)?.revision); turn++) await new Promise(done => setTimeout(done, 5));
  chrome.storage.session.set = set;
  return states.filter(({ token }) => token === 'second').map(state => state.corroborated !== null);
}

test('a page that is read again keeps what sources carry of the same quotations until it is compared', async () => {
  coreThatFinds(['the same', 'the same']);
  assert.deepEqual(await statesOf(7), [true, true]);
});

test('other quotations begin with nothing', async () => {
  coreThatFinds(['one', 'another']);
  assert.deepEqual(await statesOf(8), [false, true]);
});

test('a page that gives no answer is told as such, not read for ever', async () => {
  coreThatFinds([]);
  mock.timers.enable({ apis: ['setTimeout'] });
  let isAsked = false;
  /** @type {any} */ (chrome).scripting = { executeScript: () => { isAsked = true; return new Promise(() => {}); } };
  const reading = toggle(9, 'https://a.example/');
  while (!isAsked) await new Promise(setImmediate);
  await new Promise(setImmediate);
  mock.timers.tick(25_000);
  await reading;
  mock.timers.reset();
  assert.deepEqual([session['tab:9'].phase, session['tab:9'].failure.kind], ['refused', 'silent']);
});

/** A tab whose page answers what lies in it. @param {boolean} isCleaned */
function tabThatIs(isCleaned) {
  /** @type {string[]} */
  const asked = [];
  /** @type {any} */ (chrome).scripting = { executeScript: async (/** @type {any} */ { files, func }) => {
    const begun = { snapshot: { url: 'https://a.example/' }, token: 'again' };
    if (files) { asked.push('collected'); return [{ result: isCleaned ? { restored: true } : begun }]; }
    if (String(func).includes('begin(')) return [{ result: isCleaned ? begun : null }];
    return [{ result: String(func).includes('clean(') ? { shown: [] } : null }];
  } };
  return asked;
}

test('a cleaned page of which nothing is known is read by the click, not restored; one that is known is restored', async () => {
  coreThatFinds(['words', 'words']);
  const asked = tabThatIs(true);
  await toggle(10, 'https://a.example/');
  assert.deepEqual([asked, session['tab:10'].phase, session['tab:10'].quotations.length], [[], 'cleaned', 1]);
  await toggle(10, 'https://a.example/');
  assert.deepEqual([asked, session['tab:10'].phase, session['tab:10'].quotations.length], [['collected'], 'restored', 1]);
});

test('looked at, a cleaned page of which nothing is known is read again, any other is left alone', async () => {
  coreThatFinds(['words']);
  tabThatIs(false);
  await refresh(11);
  assert.equal(session['tab:11'], undefined);
  tabThatIs(true);
  await refresh(11);
  assert.equal(session['tab:11'].phase, 'cleaned');
});

test('blocks that stand in one element are shown and hidden together', async () => {
  coreThatFinds([]);
  /** @type {any} */ (chrome).scripting = { executeScript: async () => [{ result: true }] };
  const block = (/** @type {number[]} */ elements) => ({ kind: 'related', text: '', evidence: '', elements });
  session['tab:12'] = { token: 'one', phase: 'cleaned', article: { ...article, clutter: [block([4]), block([4]), block([5]), block([])] }, quotations: [], shown: [] };
  await showRemoved(12, [1], true);
  assert.deepEqual(session['tab:12'].shown.toSorted(), [0, 1]);
  await showRemoved(12, [0, 1, 2, 3], true);
  assert.deepEqual(session['tab:12'].shown.toSorted(), [0, 1, 2, 3]);
  await showRemoved(12, [0], false);
  assert.deepEqual(session['tab:12'].shown.toSorted(), [2, 3]);
});

test('what the reader took for an article is taken up as one', async () => {
  /** @type {any[]} */
  const told = [];
  const copy = { init: async () => {}, handle: async (/** @type {any} */ request) => {
    told.push(request.asArticle);
    return request.kind === 'page.read' ? { article: { ...article, isArticle: false }, quotations: [], saved: null, wantsSecondOpinion: false } : corroborated;
  } };
  standIn({ first: copy, again: copy, other: copy });
  /** @type {any} */ (chrome).scripting = { executeScript: async (/** @type {any} */ { func, args }) => {
    if (String(func).includes('begin(')) return [{ result: { snapshot: { url: 'https://a.example/' }, token: 'again', isForced: true } }];
    if (String(func).includes('clean(')) { told.push(args[0].isForced); return [{ result: { shown: [] } }]; }
    return [{ result: null }];
  } };
  await refresh(13);
  assert.deepEqual([told.slice(0, 2), session['tab:13'].phase, session['tab:13'].isForced], [[true, true], 'cleaned', true]);
});

test('what is taken up unasked and fails leaves nothing behind, and the page is watched no longer', async () => {
  const copy = { init: async () => {}, handle: async () => { throw new Error('no'); } };
  standIn({ first: copy, again: copy, other: copy });
  tabThatIs(true);
  const { scripting } = /** @type {any} */ (chrome);
  /** @type {string[]} */
  const asked = [];
  /** @type {any} */ (chrome).scripting = { executeScript: (/** @type {any} */ order) => { asked.push(String(order.func)); return scripting.executeScript(order); } };
  await refresh(14);
  assert.equal(session['tab:14'], undefined);
  assert.ok(asked.at(-1)?.includes('end('));
  assert.ok(!asked.some(func => func.includes('restore(')));
});

test('a page that shows something else and comes back is told to be as it was read', async () => {
  coreThatFinds([]);
  await setState(15, /** @type {any} */ ({ token: 'one', phase: 'cleaned', article, quotations: [], shown: [] }));
  const seen = [{ token: 'one', isMoved: true }, { token: 'one', isMoved: false }, null];
  /** @type {(boolean | undefined)[]} */
  const states = [];
  /** @type {any} */ (chrome).scripting = { executeScript: async (/** @type {any} */ { func }) => {
    if (!String(func).includes('follow')) return [{ result: 'one' }];
    states.push((await stateOf(15))?.isMoved);
    return [{ result: seen.shift() }];
  } };
  await forgetIfLeft(15, false);
  assert.deepEqual(states, [undefined, true, false]);
});

test('a page that has gone on is restored by no click, whatever was cleaned of it', async () => {
  const clutter = [{ kind: 'consent', text: '', evidence: '', elements: [4] }];
  for (const phase of ['cleaned', 'noArticle']) {
    for (const isMoved of [false, true]) {
      await setState(16, /** @type {any} */ ({ token: 'one', phase, isMoved, article: { ...article, clutter }, quotations: [], shown: [] }));
      assert.equal(cleanedTabs.has(16), !isMoved, phase);
    }
  }
});

test('a page that has become too large is taken up no more, nor watched', async () => {
  coreThatFinds([]);
  let isWatched = true;
  const page = { cleaned: { isForced: false }, begin: () => ({ tooLarge: 1 }), watch: { end: () => { isWatched = false; } } };
  /** @type {any} */ (globalThis).quotidian = page;
  /** @type {any} */ (chrome).scripting = { executeScript: async (/** @type {any} */ { func }) => [{ result: func() }] };
  await refresh(17);
  delete /** @type {any} */ (globalThis).quotidian;
  assert.deepEqual([session['tab:17'], isWatched], [undefined, false]);
});
