// One click, from the tab to the panel: collect the page, let the core read it, clean the page in place, tell what the
// library knows of its quotations.

import { Refusal, inject, lendVoice, message, setBadge } from '../api.js';
import { counted } from '../look/words.js';
import { core, loadTables, otherOpinion, start } from './core.js';
import { differing } from './differing.js';
import { explain } from './failure.js';
import { revision } from './library.js';
import { alter, dropState, setState, stateOf } from './tabs.js';

/** The content scripts, in the order in which they build on each other; the last one's value is the page. */
const COLLECT = ['walk', 'measure', 'change', 'unlock', 'clean', 'late', 'moved', 'point', 'click'].map(name => `content/${name}.js`);

/** What the reader wants beyond a click on the toolbar button: the page read even if it is no article; what a button of the
 * panel names, whatever has become of the page meanwhile.
 * @typedef {{ isForced?: boolean, isNamed?: boolean }} Wish */

/** Work under way, by tab: a second click waits for the first.
 * @type {Map<number, Promise<void>>} */
const underWay = new Map();

/** @param {number} tabId @param {string} url @param {() => Promise<unknown>} read what is to be done next in this tab */
function inTurn(tabId, url, read) {
  const work = (underWay.get(tabId) ?? Promise.resolve()).then(read).catch(error => fail(tabId, url, error)).then(() => {});
  underWay.set(tabId, work);
  work.finally(() => { if (underWay.get(tabId) === work) underWay.delete(tabId); });
  return work;
}

/** What a click in a tab does: clean the page, or bring it back.
 * @param {number} tabId @param {string} url @param {Wish} [wish] */
export const toggle = (tabId, url, wish = {}) => inTurn(tabId, url, () => click(tabId, url, wish));

/** How long a page may take to hand itself over, in milliseconds: the largest takes seconds, one that shows a dialog of its
 * own never does, and a browser stops a background that has waited for half a minute. */
const PATIENCE = 25_000;

/** What a page answers, unless it takes too long.
 * @template T @param {Promise<T>} answer @returns {Promise<T>} */
function inPatience(answer) {
  let over = 0;
  /** @type {Promise<never>} */
  const silence = new Promise((_, refuse) => { over = setTimeout(() => refuse(new Refusal('silent', message('error_silent'))), PATIENCE); });
  return Promise.race([answer, silence]).finally(() => clearTimeout(over));
}

/** @type {Omit<TabState, 'phase' | 'url'>} */
const BLANK = { token: '', article: null, quotations: [], corroborated: null, saved: null, failure: null, shown: [], revision: 0, at: 0 };

/** @param {number} tabId @param {string} url @param {Wish} wish */
async function click(tabId, url, { isForced = false, isNamed = false }) {
  // Compiled while the page is being collected.
  start().catch(() => {});
  const before = await stateOf(tabId);
  if (!isForced && (await takeUp(tabId, url, true))) return;
  const isCleaned = before?.phase === 'cleaned' && !before.isMoved;
  // What was cleaned of a page that is no article comes back first: it is read as it stands.
  if (isForced || (isNamed && before?.phase === 'cleaned')) await restorePage(tabId);
  if (isNamed && isCleaned) return showRestored(tabId, before);
  if (!isCleaned) await setState(tabId, { ...BLANK, phase: 'reading', url });
  /** @type {Clicked | null} */
  const clicked = await inPatience(inject(tabId, { files: COLLECT }));
  if (clicked === null) throw new Refusal('silent', message('error_silent'));
  if ('refused' in clicked) throw new Refusal('refused', message('error_not_html', clicked.refused));
  if ('tooLarge' in clicked) throw new Refusal('tooLarge', message('error_too_large', Math.round(clicked.tooLarge / (1 << 20))));
  if ('restored' in clicked) return showRestored(tabId, before);
  const token = await read(tabId, clicked, url, isForced);
  if (token) watch(tabId, token, url, isForced);
}

/** Reads the page of a tab again that is cleaned while its reading is forgotten: of many tabs the oldest are, and a page that
 * was left comes back as it was. Gives whether it was one.
 * @param {number} tabId @param {string} [url] @param {boolean} [isClicked] whether the reader asks for it */
async function takeUp(tabId, url = '', isClicked = false) {
  if ((await stateOf(tabId))?.article) return false;
  /** @type {Begun & { isForced: boolean } | null} */
  const begun = await inPatience(inject(tabId, { func: () => {
    const page = globalThis.quotidian;
    if (!page || page.cleaned === null) return null;
    const { isForced } = page.cleaned;
    const again = page.begin();
    // Nobody waits for what comes late to a page that is not read.
    if (!('token' in again)) { page.watch?.end(); return null; }
    return { ...again, isForced, text: document.contentType === 'text/plain' ? document.body.innerText : undefined };
  } }, isClicked)).catch(error => {
    if (isClicked && error instanceof Refusal) throw error;
    return null;
  });
  if (!begun) return false;
  await setState(tabId, { ...BLANK, phase: 'reading', url: begun.snapshot.url || url });
  const token = await read(tabId, begun, url, begun.isForced);
  if (token) watch(tabId, token, url, begun.isForced);
  return true;
}

/** Takes up what nobody asked for: where that fails nothing is told, least of all of a page that came meanwhile.
 * @param {number} tabId */
const takeUpUnasked = tabId => inTurn(tabId, '', () => takeUp(tabId).catch(() => {
  inject(tabId, { func: () => globalThis.quotidian?.watch?.end() }).catch(() => {});
  return dropState(tabId);
}));

/** @param {number} tabId */
const restorePage = tabId => inject(tabId, { func: () => globalThis.quotidian?.restore() });

/** What was found stays when the page is as its site made it.
 * @param {number} tabId @param {TabState | undefined} state */
async function showRestored(tabId, state) {
  if (state?.article) await setState(tabId, { ...state, phase: 'restored', shown: [], isMoved: false });
  else await dropState(tabId);
}

/** Reads a collected page and cleans it. Gives the token of the reading, null when there was nothing to clean.
 * @param {number} tabId @param {Begun} begun @param {string} url @param {boolean} isForced @returns {Promise<string | null>} */
async function read(tabId, { snapshot, token, text }, url, isForced) {
  /** @type {Reading} */
  let reading = await core(text === undefined ? { kind: 'page.read', snapshot, asArticle: isForced } : { kind: 'text.read', text, url: snapshot.url });
  if (reading.wantsSecondOpinion) {
    const opinion = await otherOpinion(snapshot.html, snapshot.url);
    if (opinion) reading = await core({ kind: 'page.weigh', snapshot, opinion });
  }
  const { article, quotations, saved } = reading;
  const isRefused = !article.isArticle && !isForced;
  /** @type {TabState} */
  const state = { ...BLANK, ...(await known(tabId, quotations)), phase: isRefused ? 'noArticle' : 'cleaned', url: snapshot.url || url, token, article, quotations: isRefused ? [] : quotations, saved, isForced };
  if (isRefused && article.clutter.every(block => block.elements.length === 0)) {
    await restorePage(tabId);
    await setState(tabId, { ...state, article: { ...article, clutter: [] } });
    return null;
  }
  /** @type {Order} */
  const order = {
    token,
    title: article.title ?? '',
    isForced,
    clutter: article.clutter.flatMap(block => block.elements),
    article: article.blocks.flatMap(block => (block.element === undefined ? [] : [block.element])),
  };
  /** @type {{ shown: number[] } | null} */
  const cleaned = await inject(tabId, { func: (/** @type {Order} */ given) => globalThis.quotidian?.clean(given) ?? null, args: [order] });
  // The reader went to another page meanwhile: nothing of this one concerns the tab any more.
  if (cleaned === null) { await dropState(tabId); return null; }
  const shown = new Set(cleaned.shown);
  state.shown = article.clutter.flatMap((block, index) => (block.elements.length && block.elements.every(number => shown.has(number)) ? [index] : []));
  if (saved && !isRefused) state.saved = (await savedOf(state, true)) ?? saved;
  await setState(tabId, state);
  if (!isRefused) await compare(tabId, state);
  return token;
}

/** What is known already of a page that is read again, because something came late: the same quotations are carried by the
 * same sources until the comparison says otherwise, and screens need not lose them meanwhile.
 * @param {number} tabId @param {Quotation[]} quotations @returns {Promise<Partial<TabState>>} */
async function known(tabId, quotations) {
  const before = await stateOf(tabId);
  const isSame = before?.corroborated && before.quotations.length === quotations.length && quotations.every(({ text }, at) => text === before.quotations[at].text);
  return isSame ? { corroborated: before.corroborated } : {};
}

/** What is saved of the page, and how it differs by now; null when it can no longer be had. What was removed of a page is kept
 * cut: of a text that other rules told from its page nobody knows then what is gone, before the page is read again.
 * @param {TabState} state @param {boolean} isWhole whether the article has all that was removed @returns {Promise<TabState['saved']>} */
async function savedOf({ saved, article, quotations }, isWhole) {
  if (!saved || !article) return null;
  const kept = await core({ kind: 'library.get', id: saved.id }).catch(() => null);
  if (!kept) return null;
  const isKnown = isWhole || kept.sameExtraction;
  return { id: saved.id, savedAt: kept.record.savedAt, differing: isKnown ? differing(article, quotations, kept) : null };
}

/** What is saved of a page, after the library told what it has of it: it may have been saved again, or removed, from elsewhere.
 * @param {TabState} state @param {Corroborated['saved']} saved @returns {Promise<TabState['saved']>} */
async function savedNow(state, saved) {
  if (!saved) return null;
  return saved.savedAt === state.saved?.savedAt ? state.saved : savedOf({ ...state, saved }, false);
}

/** Compares a reading with the library and tells panel and badge.
 * @param {number} tabId @param {TabState} state */
async function compare(tabId, state) {
  if (!state.article) return;
  const made = await revision();
  try {
    await loadTables();
    /** @type {Corroborated} */
    const corroborated = await core({ kind: 'page.corroborate', article: { ...state.article, clutter: [] } });
    const { sharing, saved } = corroborated;
    await alter(tabId, state.token, { corroborated, revision: made, saved: await savedNow(state, saved) });
    await setBadge(tabId, sharing, sharing ? counted('badge_title', sharing) : message('action_title'));
  } catch (error) {
    // The page is clean and its quotations are shown; only the comparison is missing.
    await alter(tabId, state.token, { failure: explain(error), revision: made });
  }
}

/** Whether a reading is of a page that is no article, for its reader neither.
 * @param {TabState} state */
const isNoArticle = state => state.article?.isArticle === false && !state.isForced;

/** Compares again when the library has changed since. A cleaned page of which nothing is known any more is read again.
 * @param {number} tabId */
export async function refresh(tabId) {
  const state = await stateOf(tabId);
  if (!state) { await takeUpUnasked(tabId); return; }
  if (!state.article || state.isCut || isNoArticle(state) || state.revision === (await revision())) return;
  await compare(tabId, state);
}

/** Watches a cleaned page for what comes late, until its time is over.
 * @param {number} tabId @param {string} token @param {string} url @param {boolean} isForced */
async function watch(tabId, token, url, isForced) {
  for (let current = token; ;) {
    /** @type {Begun | null} */
    const begun = await inject(tabId, { func: (/** @type {string} */ given) => globalThis.quotidian?.wait(given) ?? null, args: [current] }).catch(() => null);
    if (!begun) return;
    const next = await read(tabId, begun, url, isForced).catch(() => null);
    if (!next) return;
    current = next;
  }
}

/** Forgets what was found in a tab when the page it was found in is gone. A jump within the page leaves it where it is.
 * @param {number} tabId @param {boolean} isStart whether loading starts */
export async function forgetIfLeft(tabId, isStart) {
  const state = await stateOf(tabId);
  if (!state || state.phase === 'reading') return;
  // A page that could not be read knows nothing of us; it is left when something else begins to load.
  if (!state.token && !isStart) return;
  const reading = state.token && (await inject(tabId, { func: () => globalThis.quotidian?.reading ?? null }).catch(() => null));
  if (reading && reading === state.token) return isStart ? undefined : followPage(tabId);
  if ((await stateOf(tabId))?.token !== state.token) return;
  await dropState(tabId);
  // What the reader went back to may be cleaned still.
  await takeUpUnasked(tabId);
}

/** A page that goes away and comes back more often without changing its address is watched no longer. */
const MOST_TURNS = 8;

/** Watches whether a page that changed its address puts another article in place of the one that was read, and whether it
 * comes back to it.
 * @param {number} tabId */
async function followPage(tabId) {
  for (let turns = 0; turns < MOST_TURNS; turns++) {
    /** @type {{ token: string, isMoved: boolean } | null} */
    const seen = await inject(tabId, { func: () => globalThis.quotidian?.follow?.() ?? null }).catch(() => null);
    if (!seen) return;
    await alter(tabId, seen.token, { isMoved: seen.isMoved });
  }
}

/** @param {number} tabId @param {string} url @param {unknown} error */
async function fail(tabId, url, error) {
  // Not waited for: the page may be the one that gives no answer.
  restorePage(tabId).catch(() => {});
  await setState(tabId, { ...BLANK, phase: 'refused', url, failure: explain(error, url) });
}

/** Shows removed blocks again, or hides them again.
 * @param {number} tabId @param {number[]} indices of the article's clutter @param {boolean} show */
export async function showRemoved(tabId, indices, show) {
  const state = await stateOf(tabId);
  if (!state?.article) return;
  const clutter = state.article.clutter;
  const elements = indices.flatMap(index => clutter[index]?.elements ?? []);
  const order = { token: state.token, elements, show };
  const done = await inject(tabId, { func: (/** @type {typeof order} */ given) => globalThis.quotidian?.toggle(given) ?? false, args: [order] });
  if (!done) throw new Refusal('gone', message('error_gone'));
  const shown = new Set(state.shown);
  const visible = new Set(state.shown.flatMap(index => clutter[index]?.elements ?? []));
  for (const index of indices) if (show) shown.add(index); else shown.delete(index);
  for (const element of elements) if (show) visible.add(element); else visible.delete(element);
  // Blocks that stand in one element come and go together.
  clutter.forEach((block, index) => {
    if (!block.elements.length) return;
    if (block.elements.every(element => visible.has(element))) shown.add(index); else shown.delete(index);
  });
  await alter(tabId, state.token, { shown: [...shown] });
}

/** Takes the mark of a quotation away.
 * @param {number} tabId */
export const unpoint = tabId => inject(tabId, { func: () => globalThis.quotidian?.unmark?.() });

/** Scrolls to a quotation and marks it, on the page as it was, too.
 * @param {number} tabId @param {number} index of the reading's quotations */
export async function point(tabId, index) {
  const state = await stateOf(tabId);
  const quotation = state?.quotations[index];
  if (!state || !quotation) return null;
  const order = { token: state.token, element: quotation.element ?? null, text: quotation.text };
  await lendVoice(tabId);
  const found = await inject(tabId, { func: (/** @type {typeof order} */ given) => globalThis.quotidian?.point(given) ?? null, args: [order] });
  if (found === null) throw new Refusal('gone', message('error_gone'));
  if (found === 'nowhere') throw new Refusal('nowhere', message('error_nowhere'));
  return found;
}
