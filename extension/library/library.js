// The library page: the saved sources, searched, filtered and listed in pages; backup and restore.

import { ask, onKept, onSetting, openPage, recall, setSetting, setting } from '../api.js';
import { COMMA } from '../look/version.js';
import { byId, copy, keepingFocus, linkTo, prepare, put, toast } from '../look/screen.js';
import { lineWords } from '../look/sentence.js';
import { shownName } from '../look/speaker.js';
import { drawTags } from '../look/tagging.js';
import { counted, dated, listed, message, numeral, outletName } from '../look/words.js';
import { exportAll, importFile } from './backup.js';
import { NONE, isActive } from './filter.js';
import { choose, chosen, drawFilters, listenToFilters } from './filters.js';
import { leftOut, listenToFormats } from './hand-out.js';
import { allowJobs, download, isWorking, job, tellError, today } from './jobs.js';
import { everything, forget, page, selected } from './selection.js';
import { marked } from './snippet.js';

const PAGE = 25;
/** Typing is over when no key came for this long. */
const TYPING = 150;

const given = new URLSearchParams(location.search);
let query = given.get('q') ?? '';
let offset = 0;
/** Sources that the list shows, on all its pages. */
let total = 0;
/** Sources in the library. */
let saved = 0;
/** Only the answer to the last question is drawn. */
let asked = 0;

/** @param {ListItem} item */
function itemOf(item) {
  const { root, part } = copy('item');
  root.dataset.key = `item ${item.id}`;
  part('outlet').textContent = outletName(item.outlet, item.url);
  part('date').textContent = dated(item.date);
  const title = /** @type {HTMLAnchorElement} */ (part('title'));
  title.textContent = item.title || message('no_title');
  title.dir = 'auto';
  linkTo(title, item.url);
  part('snippet').hidden = !item.snippet && !item.unreadable;
  part('snippet').append(...(item.unreadable ? [message('error_damaged')] : marked(item.snippet ?? '', query)));
  put(part('byline'), item.byline.length ? listed(item.byline) : '');
  put(part('saved'), item.savedAt ? message('saved_on', dated(item.savedAt, 'short')) : '');
  const more = part('more');
  more.textContent = counted('quotations', item.quotations);
  more.toggleAttribute('disabled', item.quotations === 0 || Boolean(item.unreadable));
  more.addEventListener('click', () => unfold(item.id, more, part('quotations')).catch(tellError));
  part('compare').hidden = item.quotations === 0 || Boolean(item.unreadable);
  part('compare').setAttribute('aria-label', `${message('compare')}: ${title.textContent}`);
  part('compare').addEventListener('click', () => openPage(`event/event.html?source=${encodeURIComponent(item.id)}`));
  drawTags(item, part, { follow: tag => { choose({ tag }); again(); }, tellError });
  part('remove').addEventListener('click', () => remove(item).catch(tellError));
  part('remove').setAttribute('aria-label', `${message('remove')}: ${title.textContent}`);
  return root;
}

/** @param {string} id @param {HTMLElement} button @param {HTMLElement} list */
async function unfold(id, button, list) {
  list.hidden = !list.hidden;
  button.setAttribute('aria-expanded', String(!list.hidden));
  if (list.hidden || list.childElementCount) return;
  /** @type {{ quotations: Quotation[] }} */
  const { quotations } = await ask({ kind: 'library.get', id });
  list.replaceChildren(...quotations.map(quotation => {
    const { root, part } = copy('quotation');
    root.classList.toggle('plain', quotation.kind === 'reported');
    part('words').textContent = quotation.text.replace(COMMA, '');
    part('words').dir = 'auto';
    const { speaker } = quotation;
    part('who').textContent = speaker ? [shownName(speaker), speaker.role].filter(Boolean).join(', ') : message('speaker_unknown');
    return root;
  }));
}

/** @param {ListItem} item */
async function remove(item) {
  const entry = document.querySelector(`[data-key="${CSS.escape(`item ${item.id}`)}"]`);
  const hasFocus = entry?.contains(document.activeElement);
  const next = (entry?.nextElementSibling ?? entry?.previousElementSibling)?.getAttribute('data-key');
  const { removed, tags } = await ask({ kind: 'library.remove', id: item.id });
  const undo = () => ask({ kind: 'library.put', record: removed, tags }).then(reload).catch(tellError);
  // What can no longer be read does not come back.
  toast(message('named_removed', item.title || message('no_title')), removed ? { label: message('undo'), act: undo } : null);
  await reload();
  if (hasFocus) focusAfter(next);
}

/** Where the focus goes when its entry is gone: to the same button of the one that took its place.
 * @param {string | null | undefined} key of that entry */
function focusAfter(key) {
  const button = key && document.querySelector(`[data-key="${CSS.escape(key)}"] [data-part="remove"]`);
  /** @type {HTMLElement} */ (button || box).focus();
}

/** What the head of the list says: how many there are, or were found.
 * @param {number} saved sources in all */
function totalWords(saved) {
  if (isActive(chosen())) return message('filtered', numeral(total), counted('sources', saved));
  return query ? counted('hits', total) : total ? counted('sources', total) : '';
}

/** Why the list is empty. */
function drawEmpty() {
  const isFiltered = isActive(chosen());
  byId('empty').hidden = total > 0;
  byId('empty-clear').hidden = !isFiltered;
  put(byId('empty-title'), message(isFiltered ? 'none_filtered' : query ? 'no_hits' : 'library_empty_title'));
  put(byId('empty-text'), isFiltered ? message('none_filtered_text') : query ? message('no_hits_text', query) : message('library_empty_text'));
}

async function load() {
  const turn = ++asked;
  const isWanted = () => turn === asked;
  const [all, listing] = await Promise.all([everything(), page({ query, filter: chosen(), offset, limit: PAGE }, isWanted)]);
  if (!isWanted()) return;
  if (listing.items.length === 0 && offset > 0) { offset = Math.max(0, offset - PAGE); await load(); return; }
  total = listing.total;
  saved = all.length;
  put(byId('total'), totalWords(saved));
  const unreadable = all.filter(item => item.unreadable).length;
  put(byId('unreadable'), unreadable ? counted('sources_unreadable', unreadable) : '');
  drawFilters(all);
  keepingFocus(() => byId('items').replaceChildren(...listing.items.map(itemOf)));
  drawEmpty();
  byId('formats').hidden = total === 0;
  byId('pages').hidden = total <= PAGE;
  byId('range').textContent = message('range', ...[offset + 1, Math.min(offset + PAGE, total), total].map(value => numeral(value)));
  byId('previous').toggleAttribute('disabled', offset === 0);
  byId('next').toggleAttribute('disabled', offset + PAGE >= total);
  allowJobs({ isEmpty: saved === 0, isNothingShown: total === 0 });
  await showBackup();
}

/** Lists what is saved now. */
function reload() {
  forget();
  return load();
}

/** Lists from the beginning, for another question. */
function again() {
  offset = 0;
  load().catch(tellError);
}

async function saveBackup() {
  const made = await job(message('exporting'), work => exportAll({ ...work, total: saved }));
  if (!made) return;
  download(made.file, `quotidian-${today()}.jsonl`);
  toast([counted('exported', made.count), leftOut(made.unreadable)].filter(Boolean).join(' '));
  if (made.unreadable) await reload();
  await setSetting('backedUp', new Date().toISOString());
  await showBackup();
}

/** When the library was last exported: its sources lie in this browser only. */
async function showBackup() {
  /** @type {string | undefined} */
  const when = await setting('backedUp');
  put(byId('backed-up'), when ? message('backed_up', dated(when)) : saved ? message('never_backed_up') : '');
}

/** @param {File | undefined} file */
async function restoreBackup(file) {
  if (!file) return;
  const sum = await job(message('importing', file.name), work => importFile(file, work));
  offset = 0;
  await reload();
  if (!sum) return;
  byId('report').hidden = false;
  const counts = message('imported', sum.added, sum.updated, sum.unchanged);
  const cut = sum.flaw === 'cut' ? message('import_cut', counted('sources', sum.announced ?? 0), numeral(sum.added + sum.updated + sum.unchanged)) : '';
  const words = [sum.stopped, sum.cancelled ? message('cancelled') : '', cut, counts].filter(Boolean).join(' ');
  put(byId('report-words'), sum.flaw === 'none' ? message('import_none') : words);
  byId('report-failures').hidden = sum.failed.length === 0;
  byId('report-count').textContent = counted('failed_lines', sum.failed.length);
  byId('report-lines').replaceChildren(...sum.failed.slice(0, 200).map(({ line, message: why }) => {
    const item = document.createElement('li');
    item.textContent = message('failed_line', line, lineWords(why));
    item.title = why;
    return item;
  }));
}

function listenToDrops() {
  /** @param {DragEvent} event */
  const holdsFile = event => event.dataTransfer?.types.includes('Files') ?? false;
  addEventListener('dragover', event => { if (holdsFile(event)) { event.preventDefault(); byId('drop').hidden = false; } });
  addEventListener('dragleave', event => { if (!event.relatedTarget) byId('drop').hidden = true; });
  addEventListener('drop', event => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    byId('drop').hidden = true;
    restoreBackup(event.dataTransfer?.files[0]).catch(tellError);
  });
}

/** @param {number} by */
function turnPage(by) {
  offset = Math.max(0, offset + by);
  const pressed = document.activeElement;
  load().then(() => {
    scrollTo({ top: 0 });
    // The button that is of no use at an end of the list hands the focus to the other one.
    if (pressed?.matches('#pages :disabled')) byId(by > 0 ? 'previous' : 'next').focus({ preventScroll: true });
  }).catch(tellError);
}

await prepare();
const box = /** @type {HTMLInputElement} */ (byId('query'));
box.value = query;
let typing = 0;
box.addEventListener('input', () => {
  clearTimeout(typing);
  typing = window.setTimeout(() => { query = box.value.trim(); again(); }, TYPING);
});
byId('previous').addEventListener('click', () => turnPage(-PAGE));
byId('next').addEventListener('click', () => turnPage(PAGE));
byId('export').addEventListener('click', () => saveBackup().catch(tellError));
byId('import').addEventListener('click', () => byId('file').click());
byId('file').addEventListener('change', event => {
  const input = /** @type {HTMLInputElement} */ (event.target);
  restoreBackup(input.files?.[0]).catch(tellError).finally(() => { input.value = ''; });
});
byId('report-close').addEventListener('click', () => { byId('report').hidden = true; });
addEventListener('keydown', event => {
  if (event.key !== '/' || event.target instanceof HTMLInputElement) return;
  event.preventDefault();
  box.focus();
});
const followed = given.get('tag');
if (followed) choose({ tag: followed });
listenToDrops();
listenToFilters(again);
listenToFormats(() => selected(query, chosen()), reload);
byId('empty-clear').addEventListener('click', () => { choose(NONE); again(); box.focus(); });
onSetting(changes => { if ('tags' in changes && !isWorking()) reload().catch(tellError); });
// A restore changes the library many times; its end is listed.
onKept(changes => { if ('library:revision' in changes && !isWorking()) reload().catch(tellError); });
await load().catch(tellError);
/** @param {Checked | undefined} check what the check at the start found */
const showMissing = check => put(byId('notice'), check?.missing ? counted('sources_missing', check.missing) : '');
/** @type {Checked | undefined} */
const check = await recall('library:check');
showMissing(check);
/** @param {number | undefined} left sources whose quotations are still to be found anew */
const showUnread = left => put(byId('unread'), left ? counted('unread', left) : '');
showUnread(await recall('library:unread'));
onKept(changes => {
  if ('library:unread' in changes) showUnread(changes['library:unread'].newValue);
  if ('library:check' in changes) showMissing(changes['library:check'].newValue);
});
document.documentElement.dataset.ready = '';
