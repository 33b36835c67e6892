// What is known of each tab. It lives in `storage.session`: the background dies after thirty idle seconds, the panel
// must still tell what it found.

import { forget, keep, recall, recallAll } from '../api.js';

/** `storage.session` holds 10 MB. One reading may take this much of it; beyond, the removed blocks' texts go first. */
const LARGEST_STATE = 1_500_000;
/** Readings kept at a time; of more tabs the oldest are forgotten, their pages stay as they are. */
const MOST_TABS = 6;
/** Quotations kept of a text too long to keep whole. */
const MOST_QUOTATIONS = 1000;
/** Text of a removed block that the panel shows. */
const EXCERPT = 240;

/** @param {number} tabId */
export const keyOf = tabId => `tab:${tabId}`;

/** @param {number} tabId @returns {Promise<TabState | undefined>} */
export const stateOf = tabId => recall(keyOf(tabId));

/** @param {TabState} state @returns {TabState} */
function slim(state) {
  if (!state.article) return state;
  const clutter = state.article.clutter.map(block => (block.text.length > EXCERPT ? { ...block, text: `${block.text.slice(0, EXCERPT)}…` } : block));
  const slimmed = { ...state, article: { ...state.article, clutter } };
  if (isSmall(slimmed)) return slimmed;
  slimmed.article.clutter = clutter.map(block => ({ ...block, text: '' }));
  if (isSmall(slimmed)) return slimmed;
  // A text of this length is a book. It stays readable on its page; to save it the panel has too little of it.
  slimmed.article.blocks = [];
  return { ...slimmed, isCut: true, quotations: state.quotations.slice(0, MOST_QUOTATIONS) };
}

/** @param {TabState} state */
const isSmall = state => JSON.stringify(state).length <= LARGEST_STATE;

/** Tabs whose page is cleaned: their next click restores and needs no panel. It is asked within the click, when nothing can be
 * awaited any more.
 * @type {Set<number>} */
export const cleanedTabs = new Set();

/** Keys of tabs, as numbers. @param {string} key */
const tabOf = key => Number(key.slice('tab:'.length));

/** @param {string} key */
const isTab = key => key.startsWith('tab:');

/** @param {TabState} state */
const isCleaned = ({ phase, article, isMoved }) => !isMoved && (phase === 'cleaned' || (phase === 'noArticle' && Boolean(article?.clutter.length)));

/** @param {string} key @param {TabState} state */
function mark(key, state) {
  if (isCleaned(state)) cleanedTabs.add(tabOf(key));
  else cleanedTabs.delete(tabOf(key));
}

/** Reading and writing a state take turns: two events must not write over each other.
 * @type {Promise<unknown>} */
let turn = Promise.resolve();

/** @param {() => Promise<void>} work @returns {Promise<void>} */
function inTurn(work) {
  const done = turn.then(work);
  turn = done.catch(() => {});
  return done;
}

/** @param {number} tabId @param {TabState} state */
async function write(tabId, state) {
  await makeRoom(tabId);
  mark(keyOf(tabId), state);
  await keep(keyOf(tabId), slim({ ...state, at: Date.now() }));
}

/** @param {number} tabId @param {TabState} state */
export const setState = (tabId, state) => inTurn(() => write(tabId, state));

/** Changes part of a tab's state, if it is still that of the same reading.
 * @param {number} tabId @param {string} token @param {Partial<TabState>} change */
export const alter = (tabId, token, change) => inTurn(async () => {
  const state = await stateOf(tabId);
  if (state?.token === token) await write(tabId, { ...state, ...change });
});

/** @param {string[]} keys */
function drop(keys) {
  for (const key of keys) cleanedTabs.delete(tabOf(key));
  return forget(keys);
}

/** @param {number} tabId */
export const dropState = tabId => drop([keyOf(tabId)]);

/** @param {number} tabId */
async function makeRoom(tabId) {
  const others = Object.entries(await recallAll())
    .filter(([key]) => isTab(key) && key !== keyOf(tabId))
    .sort(([, a], [, b]) => b.at - a.at);
  const old = others.slice(MOST_TABS - 1).map(([key]) => key);
  if (old.length) await drop(old);
}

// What a background knew that was stopped, as a rule before the click is heard that starts it again.
recallAll().then(kept => { for (const [key, state] of Object.entries(kept)) if (isTab(key)) mark(key, state); }, () => {});
