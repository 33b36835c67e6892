// The library page: the saved sources, searched and listed in pages; backup and restore.

import { ask, onKept, openPage, recall, setSetting, setting } from '../api.js';
import { COMMA } from '../look/version.js';
import { byId, copy, linkTo, prepare, put, toast } from '../look/screen.js';
import { counted, dated, listed, message, numeral, outletName } from '../look/words.js';
import { exportAll, importFile } from './backup.js';
import { marked } from './snippet.js';

const PAGE = 25;
/** Typing is over when no key came for this long. */
const TYPING = 150;

let query = new URLSearchParams(location.search).get('q') ?? '';
let offset = 0;
let total = 0;
/** Only the answer to the last question is drawn. */
let asked = 0;

/** @param {unknown} error */
const tellError = error => toast(error instanceof Error ? error.message : String(error));

/** @param {ListItem} item */
function itemOf(item) {
  const { root, part } = copy('item');
  part('outlet').textContent = outletName(item.outlet, item.url);
  part('date').textContent = dated(item.date);
  const title = /** @type {HTMLAnchorElement} */ (part('title'));
  title.textContent = item.title || message('no_title');
  title.dir = 'auto';
  linkTo(title, item.url);
  part('snippet').hidden = !item.snippet;
  part('snippet').append(...marked(item.snippet ?? '', query));
  put(part('byline'), item.byline.length ? listed(item.byline) : '');
  part('saved').textContent = message('saved_on', dated(item.savedAt, 'short'));
  const more = part('more');
  more.textContent = counted('quotations', item.quotations);
  more.toggleAttribute('disabled', item.quotations === 0);
  more.addEventListener('click', () => unfold(item.id, more, part('quotations')).catch(tellError));
  part('compare').hidden = item.quotations === 0;
  part('compare').setAttribute('aria-label', `${message('compare')}: ${title.textContent}`);
  part('compare').addEventListener('click', () => openPage(`event/event.html?source=${encodeURIComponent(item.id)}`));
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
    part('who').textContent = speaker ? [speaker.name, speaker.role].filter(Boolean).join(', ') : message('speaker_unknown');
    return root;
  }));
}

/** @param {ListItem} item */
async function remove(item) {
  const { removed } = await ask({ kind: 'library.remove', id: item.id });
  const undo = () => ask({ kind: 'library.put', record: removed }).then(load).catch(tellError);
  toast(message('was_removed'), { label: message('undo'), act: undo });
  await load();
}

async function load() {
  const turn = ++asked;
  /** @type {Listing} */
  const listing = await ask({ kind: 'library.list', query, offset, limit: PAGE });
  if (turn !== asked) return;
  if (listing.items.length === 0 && offset > 0) { offset = Math.max(0, offset - PAGE); await load(); return; }
  total = listing.total;
  put(byId('total'), query ? counted('hits', total) : total ? counted('sources', total) : '');
  byId('items').replaceChildren(...listing.items.map(itemOf));
  byId('empty').hidden = total > 0;
  put(byId('empty-title'), message(query ? 'no_hits' : 'library_empty_title'));
  put(byId('empty-text'), query ? message('no_hits_text', query) : message('library_empty_text'));
  byId('pages').hidden = total <= PAGE;
  byId('range').textContent = message('range', ...[offset + 1, Math.min(offset + PAGE, total), total].map(value => numeral(value)));
  byId('previous').toggleAttribute('disabled', offset === 0);
  byId('next').toggleAttribute('disabled', offset + PAGE >= total);
  enableJobs();
}

/** Whether a backup is being written or read: one at a time. */
let isBusy = false;

function enableJobs() {
  byId('export').toggleAttribute('disabled', isBusy || (total === 0 && !query));
  byId('import').toggleAttribute('disabled', isBusy);
}

/** Runs a long job with progress and cancel.
 * @template T @param {string} words @param {(job: { signal: AbortSignal, progress: (done: number) => void }) => Promise<T>} work */
async function job(words, work) {
  if (isBusy) { toast(message('busy')); return null; }
  isBusy = true;
  enableJobs();
  const cancelled = new AbortController();
  byId('cancel').onclick = () => cancelled.abort();
  byId('job').hidden = false;
  byId('report').hidden = true;
  /** @param {number} done */
  const progress = done => {
    /** @type {HTMLProgressElement} */ (byId('job-bar')).value = done;
    byId('job-words').textContent = `${words} ${Math.round(done * 100)} %`;
  };
  progress(0);
  try {
    return await work({ signal: cancelled.signal, progress });
  } catch (error) {
    if (cancelled.signal.aborted) toast(message('cancelled'));
    else tellError(error);
    return null;
  } finally {
    byId('job').hidden = true;
    isBusy = false;
    enableJobs();
  }
}

async function saveBackup() {
  const { total } = /** @type {Listing} */ (await ask({ kind: 'library.list', query: '', offset: 0, limit: 1 }));
  const made = await job(message('exporting'), work => exportAll({ ...work, total }));
  if (!made) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(made.file);
  link.download = `quotidian-${new Date().toISOString().slice(0, 10)}.jsonl`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  toast(counted('exported', made.count));
  await setSetting('backedUp', new Date().toISOString());
  await showBackup();
}

/** When the library was last exported: its sources lie in this browser only. */
async function showBackup() {
  /** @type {string | undefined} */
  const when = await setting('backedUp');
  put(byId('backed-up'), when ? message('backed_up', dated(when)) : total ? message('never_backed_up') : '');
}

/** @param {File | undefined} file */
async function restoreBackup(file) {
  if (!file) return;
  const sum = await job(message('importing', file.name), work => importFile(file, work));
  offset = 0;
  await load();
  if (!sum) return;
  byId('report').hidden = false;
  const counts = message('imported', sum.added, sum.updated, sum.unchanged);
  put(byId('report-words'), [sum.stopped, sum.cancelled ? message('cancelled') : '', counts].filter(Boolean).join(' '));
  byId('report-failures').hidden = sum.failed.length === 0;
  byId('report-count').textContent = counted('failed_lines', sum.failed.length);
  byId('report-lines').replaceChildren(...sum.failed.slice(0, 200).map(({ line, message: why }) => {
    const item = document.createElement('li');
    item.textContent = message('failed_line', line, why);
    return item;
  }));
}

function listenToDrops() {
  /** @param {DragEvent} event */
  const holdsFile = event => event.dataTransfer?.types.includes('Files') ?? false;
  addEventListener('dragover', event => { if (holdsFile(event)) { event.preventDefault(); byId('drop').hidden = false; } });
  addEventListener('dragleave', event => { if (!event.relatedTarget) byId('drop').hidden = true; });
  addEventListener('drop', event => {
    event.preventDefault();
    byId('drop').hidden = true;
    restoreBackup(event.dataTransfer?.files[0]).catch(tellError);
  });
}

/** @param {number} by */
function turnPage(by) {
  offset = Math.max(0, offset + by);
  load().then(() => scrollTo({ top: 0 })).catch(tellError);
}

await prepare();
const box = /** @type {HTMLInputElement} */ (byId('query'));
box.value = query;
let typing = 0;
box.addEventListener('input', () => {
  clearTimeout(typing);
  typing = window.setTimeout(() => { query = box.value.trim(); offset = 0; load().catch(tellError); }, TYPING);
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
  if (event.key !== '/' || event.target === box) return;
  event.preventDefault();
  box.focus();
});
listenToDrops();
// What is under way would stop half-way.
addEventListener('beforeunload', event => { if (isBusy) event.preventDefault(); });
onKept(changes => { if ('library:revision' in changes) load().catch(tellError); });
await load().catch(tellError);
await showBackup();
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
