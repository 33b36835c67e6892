// The side panel: what was found on the page of the active tab. It draws what the background keeps of that tab and
// passes on what the reader asks for; it knows nothing of its own.

import { activeTab, ask, onKept, onLoad, onOtherTab, onSetting, onUnmarked, openPage, recall, shortcut } from '../api.js';
import { byId, keepingFocus, prepare, put, toast } from '../look/screen.js';
import { putSentence } from '../look/sentence.js';
import { counted, dated, listed, message, outletName } from '../look/words.js';
import { drawMissing } from './missing.js';
import { drawQuotations, forgetCurrent } from './quotations.js';
import { drawRemoved } from './removed.js';
import { drawTagging } from './tags.js';

/** A browser's tests look at one tab from another: `panel.html?tab=7`. */
const fixedTab = Number(new URLSearchParams(location.search).get('tab')) || null;

let tabId = fixedTab ?? -1;

/** @param {unknown} error */
const tellError = error => { toast(error instanceof Error ? error.message : String(error)); };

/** @param {{ kind: string, [key: string]: unknown }} request */
async function tell(request) {
  try {
    return await ask(request);
  } catch (error) {
    tellError(error);
    return null;
  }
}

/** @param {'head' | 'main' | 'empty' | 'progress'} name @param {boolean} isVisible */
const show = (name, isVisible) => { byId(name).hidden = !isVisible; };

/** @param {string} title @param {string} text @param {{ more?: string, again?: string }} [what] */
function drawEmpty(title, text, { more = '', again = '' } = {}) {
  show('empty', true);
  put(byId('empty-title'), title);
  put(byId('empty-text'), text);
  byId('empty-text').removeAttribute('lang');
  put(byId('empty-more'), more);
  put(byId('again'), again);
}

/** @param {TabState} state */
function drawHead(state) {
  const { article, saved, url } = state;
  if (!article) return;
  const outlet = byId('from');
  const date = document.createElement('time');
  date.textContent = dated(article.published);
  const name = document.createElement('span');
  name.textContent = outletName(article.site, article.url ?? url);
  name.title = name.textContent;
  name.className = 'outlet';
  name.dir = 'auto';
  outlet.replaceChildren(name, ...(date.textContent ? [' ', date] : []));
  put(byId('title'), article.title || message('no_title'));
  byId('title').dir = 'auto';
  byId('title').title = article.title ?? '';
  if (article.language) byId('title').lang = article.language;
  put(byId('byline'), article.byline.length ? listed(article.byline) : '');
  byId('byline').dir = 'auto';
  const { activeElement } = document;
  byId('save').hidden = saved !== null;
  byId('keeping').hidden = saved === null;
  put(byId('kept'), saved ? message('saved_on', dated(saved.savedAt, 'short')) : '');
  const { passages = 0, quotations = 0 } = (!state.isCut && saved?.differing) || {};
  byId('changed').hidden = !passages;
  put(byId('changed-words'), passages > 0 ? message('changed', listed([counted('passages', passages), ...(quotations ? [counted('quotations', quotations)] : [])])) : '');
  const tagging = drawTagging(saved, article.title, tellError);
  // A button that goes away hands the focus on, but never to what would undo it.
  if (saved && (activeElement === byId('save') || (!passages && activeElement === byId('save-again')))) void tagging.then(() => /** @type {HTMLElement | null} */ (document.querySelector('#tagging button'))?.focus());
  if (!saved && byId('keeping').contains(activeElement)) byId('save').focus();
  byId('toggle').textContent = message(state.isMoved ? 'read_anew' : state.phase === 'restored' ? 'clean_again' : 'bring_back');
}

/** The button that had the focus when it went out of sight, for the time of a reading.
 * @type {HTMLElement | null} */
let leftOn = null;

/** Draws, and gives the focus back to a button that comes again.
 * @param {() => void} work */
function drawAround(work) {
  const active = /** @type {HTMLElement | null} */ (document.activeElement);
  keepingFocus(work);
  if (active?.isConnected && !active.checkVisibility()) leftOn = active;
  if (!leftOn?.checkVisibility()) return;
  if (!document.activeElement?.checkVisibility() || document.activeElement === document.body) leftOn.focus({ preventScroll: true });
  leftOn = null;
}

/** Only the state that came last is drawn to the end. */
let turn = 0;

/** @param {TabState | undefined} state */
async function draw(state) {
  const own = ++turn;
  const key = state ? '' : await shortcut();
  if (own !== turn) return;
  drawAround(() => drawState(state, key));
  const words = state?.phase === 'reading' || state?.phase === 'refused' || !state ? '' : await noticeWords(state);
  if (own === turn) put(byId('notice'), words);
}

/** @param {TabState | undefined} state @param {string} key the shortcut, when there is no state */
function drawState(state, key) {
  document.documentElement.dataset.tab = String(tabId);
  for (const part of /** @type {const} */ (['head', 'main', 'empty', 'progress'])) show(part, false);
  if (!state || !(state.article || state.phase === 'reading' || state.phase === 'refused')) {
    drawEmpty(message('idle_title'), message('idle_text'), { more: key ? message('idle_shortcut', key) : '' });
    return;
  }
  if (state.phase === 'reading') {
    show('progress', true);
    byId('progress-words').textContent = message('reading');
    return;
  }
  if (state.phase === 'refused') {
    const kind = state.failure?.kind ?? 'unknown';
    drawEmpty(message(`failed_${kind}`) || message('failed_other'), state.failure?.message ?? '', { again: kind === 'refused' ? '' : message('try_again') });
    return;
  }
  const isArticle = state.article?.isArticle || state.isForced === true;
  if (!isArticle) {
    const isCleaned = state.phase === 'noArticle' && (state.article?.clutter.length ?? 0) > 0;
    drawEmpty(message('no_article'), '', { more: message(isCleaned ? 'page_little' : 'page_untouched'), again: message('read_anyway') });
    putSentence(byId('empty-text'), 'no_article', state.article?.reason);
    show('main', isCleaned);
  } else {
    show('head', true);
    show('main', true);
    drawHead(state);
    drawQuotations(state, point);
  }
  byId('quotations').hidden = !isArticle;
  drawMissing(state);
  drawRemoved(state, (indices, isShown) => tell({ kind: 'tab.removed', tabId, indices, show: isShown }));
  byId('removed').hidden = state.phase === 'restored';
}

/** What the reader should know before reading on.
 * @param {TabState} state */
async function noticeWords(state) {
  if (state.failure) return state.failure.message;
  if (state.isMoved) return message('moved');
  if (state.phase === 'restored') return message('restored');
  /** @type {Checked | undefined} */
  const check = await recall('library:check');
  return check?.missing ? counted('sources_missing', check.missing) : '';
}

/** @param {number} index @param {HTMLElement} card */
async function point(index, card) {
  for (const other of document.querySelectorAll('.card.current')) other.classList.remove('current');
  card.classList.add('current');
  await tell({ kind: 'tab.point', tabId, index });
}

/** No quotation is marked on the page any more. */
function unmark() {
  document.querySelector('.card.current')?.classList.remove('current');
  forgetCurrent();
}

/** Escape takes the mark away, from here as on the page itself.
 * @param {KeyboardEvent} event */
function leave(event) {
  if (event.key !== 'Escape' || event.defaultPrevented || !document.querySelector('.card.current')) return;
  unmark();
  void tell({ kind: 'tab.unpoint', tabId });
}

/** Of several changes of tab only the last is followed. */
let change = 0;

/** Goes over to the active tab. What is drawn and what the buttons act on change together: a tab that is asked about
 * slowly must not leave the page before it on the screen under the new tab's number. */
async function follow() {
  const own = ++change;
  const next = fixedTab ?? (await activeTab())?.id ?? -1;
  const state = await recall(`tab:${next}`);
  if (own !== change) return;
  tabId = next;
  await draw(state);
  ask({ kind: 'tab.refresh', tabId: next }).catch(() => {});
}

/** By tab, the toast that brings its removed or replaced source back: saved again, there is nothing to undo.
 * @type {Map<number, HTMLElement>} */
const undoing = new Map();

async function removeSource() {
  // The reader may be in another tab when the removal is undone.
  const from = tabId;
  const undone = await tell({ kind: 'tab.unsave', tabId: from });
  if (!undone) return;
  undoing.get(from)?.remove();
  // What can no longer be read does not come back.
  const undo = undone.record ? { label: message('undo'), act: () => tell({ kind: 'tab.resave', tabId: from, ...undone }) } : null;
  undoing.set(from, toast(message('was_removed'), undo));
}

async function saveSource() {
  const from = tabId;
  const kept = await tell({ kind: 'tab.save', tabId: from });
  if (!kept) return;
  undoing.get(from)?.remove();
  if (!kept.replaced) return;
  const undo = { label: message('undo'), act: () => tell({ kind: 'tab.resave', tabId: from, ...kept.replaced }) };
  undoing.set(from, toast(message('was_replaced'), undo));
}

/** Arrow keys go from quotation to quotation.
 * @param {KeyboardEvent} event */
function walk(event) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const buttons = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.quotation'))].filter(button => button.checkVisibility());
  const at = buttons.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  if (at < 0) return;
  event.preventDefault();
  buttons[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
}

await prepare();
// What keys walk to does not stop under the head.
new ResizeObserver(() => document.documentElement.style.setProperty('--head', `${byId('head').offsetHeight}px`)).observe(byId('head'));
for (const id of ['save', 'save-again']) byId(id).addEventListener('click', saveSource);
byId('unsave').addEventListener('click', removeSource);
byId('toggle').addEventListener('click', () => tell({ kind: 'tab.toggle', tabId }));
byId('again').addEventListener('click', async () => {
  /** @type {TabState | undefined} */
  const state = await recall(`tab:${tabId}`);
  await tell({ kind: 'tab.toggle', tabId, isForced: state?.article?.isArticle === false });
});
byId('cards').addEventListener('keydown', walk);
addEventListener('keydown', leave);
onUnmarked(from => { if (from === tabId) unmark(); });
byId('compare').addEventListener('click', () => openPage(`event/event.html?tab=${tabId}`));
for (const button of document.querySelectorAll('[data-act="library"]')) button.addEventListener('click', () => openPage('library/library.html'));
onKept(changes => {
  const key = `tab:${tabId}`;
  if (key in changes) draw(changes[key].newValue);
  else if ('library:revision' in changes) ask({ kind: 'tab.refresh', tabId }).catch(() => {});
});
onSetting(async changes => { if ('tags' in changes) await draw(await recall(`tab:${tabId}`)); });
if (!fixedTab) onOtherTab(follow);
// A page that the reader goes back to may be cleaned still.
onLoad((loaded, isStart) => { if (loaded === tabId && !isStart) ask({ kind: 'tab.refresh', tabId }).catch(() => {}); });
await follow();
document.documentElement.dataset.ready = '';
