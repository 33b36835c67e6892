// The event page: what each source of an event carries, for the page of a tab (`?tab=7`) or a saved source (`?source=ID`).

import { ask, onKept, openPage, recall } from '../api.js';
import { COMMA, drawRelation, isTranslated, relationOf, versionOf } from '../look/version.js';
import { reasonOf } from '../look/reason.js';
import { byId, copy, keepingFocus, linkTo, prepare, put, toast } from '../look/screen.js';
import { counted, dated, languageName, listed, message, numeral, outletName } from '../look/words.js';
import { sheetOf } from './sheet.js';
import { carriersOf, tableOf } from './table.js';

/** @typedef {import('./table.js').Table} Table */
/** @typedef {import('./table.js').Row} Row */
/** @typedef {import('./table.js').Column} Column */
/** @typedef {import('./table.js').Cell} Cell */

const given = new URLSearchParams(location.search);
const tabId = given.get('tab');
const sourceId = given.get('source');

/** @type {Record<string, (row: Row) => boolean>} */
const FILTERS = {
  all: () => true,
  elsewhere: row => !row.isMissing && carriersOf(row) > 0,
  missing: row => row.isMissing,
  only: row => !row.isMissing && carriersOf(row) === 0,
  quoted: row => row.isMarked,
};
let filter = 'all';
/** @type {string | null} */
let pageLanguage = null;
/** Which source is unfolded in the row of these words: drawing anew keeps it open.
 * @type {Map<string, string>} */
const unfolded = new Map();

/** @param {Column} column */
const nameOf = ({ source }) => outletName(source.outlet, source.url);

/** @param {Column} column */
const copiesOf = ({ copies }) => listed(copies.map(source => outletName(source.outlet, source.url)));

/** @param {Column} column */
function columnHead(column) {
  const { root, part } = copy('column');
  const outlet = /** @type {HTMLAnchorElement} */ (part('outlet'));
  outlet.textContent = nameOf(column);
  outlet.title = column.source.title ?? '';
  linkTo(outlet, column.source.url);
  put(part('date'), [dated(column.source.date, 'short'), column.isPage && !sourceId ? message('this_page') : ''].filter(Boolean).join(' · '));
  put(part('copies'), column.copies.length ? counted('copies', column.copies.length) : '');
  part('copies').title = copiesOf(column);
  return root;
}

/** How words are carried that get no quotation marks: they had none, or it is not known whether they had. */
const PLAIN = new Set(['reported', 'carried']);

/** What stands first in what a cell unfolds: whose words they are.
 * @param {(name: string) => HTMLElement} part @param {Column} column @param {string | null} [href] of the statement */
function nameSource(part, column, href = null) {
  const outlet = /** @type {HTMLAnchorElement} */ (part('outlet'));
  outlet.textContent = nameOf(column);
  linkTo(outlet, href || column.source.url);
  put(part('date'), dated(column.source.date, 'short'));
}

/** @param {Cell} cell @param {Column} column @param {boolean} isFirst whether it is the first that is known to carry the statement */
function detailOf(cell, column, isFirst) {
  const { root, part } = copy('detail');
  nameSource(part, column, cell.href);
  drawRelation(part('relation'), cell);
  const version = document.createElement(PLAIN.has(cell.relation) ? 'span' : 'q');
  version.append(...(cell.relation === 'own' || cell.relation === 'carried' ? [cell.spanText.replace(COMMA, '')] : versionOf({ ...cell, relation: cell.relation }, isTranslated(pageLanguage, column.source.language))));
  if (column.source.language) version.lang = column.source.language;
  part('words').append(version);
  part('words').dir = 'auto';
  put(part('why'), column.isPage && cell.relation === 'reported' ? message('without_marks_means') : reasonOf(cell, column.source.language));
  put(part('first'), isFirst ? `${message('first_known')}: ${message('first_known_means')}` : '');
  put(part('copies'), column.copies.length ? `${counted('copies', column.copies.length)}: ${copiesOf(column)}` : '');
  return root;
}

/** The cell of a source that was compared and does not carry the statement. */
function emptyCell() {
  const empty = document.createElement('td');
  const dash = document.createElement('span');
  dash.className = 'none';
  dash.textContent = '–';
  dash.setAttribute('aria-label', message('not_carried'));
  dash.setAttribute('role', 'img');
  empty.append(dash);
  return empty;
}

/** The cell of a source that could not be compared: nothing is known.
 * @param {Column} column @param {HTMLElement} row */
function unknownCell(column, row) {
  const { root, part } = copy('unknown-cell');
  const button = part('unknown');
  button.setAttribute('aria-label', `${message('not_comparable')}: ${nameOf(column)}`);
  name(button, row, column);
  button.addEventListener('click', () => unfold(button, row, () => {
    const detail = copy('unknown');
    nameSource(detail.part, column);
    detail.part('why').textContent = message('not_comparable_means', languageName(column.source.language));
    return detail.root;
  }));
  return root;
}

/** What each button of a source unfolds: on paper it stands there without a press.
 * @type {WeakMap<Element, () => HTMLElement>} */
const foldedUp = new WeakMap();

/** @param {Cell | null} cell @param {Column} column @param {boolean} isFirst @param {HTMLElement} row */
function cellOf(cell, column, isFirst, row) {
  if (!cell) return column.source.comparable ? emptyCell() : unknownCell(column, row);
  const { root, part } = copy('cell');
  const button = part('relation');
  drawRelation(button, cell);
  button.setAttribute('aria-label', `${button.textContent}: ${nameOf(column)}`);
  const make = () => detailOf(cell, column, isFirst);
  name(button, row, column);
  button.addEventListener('click', () => unfold(button, row, make));
  // What the page itself says stands in its row already.
  if (!column.isPage) foldedUp.set(button, make);
  part('first').hidden = !isFirst;
  return root;
}

/** Gives a button its name in `unfolded`.
 * @param {HTMLElement} button @param {HTMLElement} row @param {Column} column */
function name(button, row, column) {
  button.dataset.source = column.isPage ? 'page' : column.source.id;
  button.dataset.row = row.dataset.key;
}

/** Shows one source's words under their row, or folds them up again.
 * @param {HTMLElement} button @param {HTMLElement} row @param {() => HTMLElement} make */
function unfold(button, row, make) {
  const isOpen = button.getAttribute('aria-expanded') === 'true';
  for (const other of row.querySelectorAll('[aria-expanded="true"]')) other.setAttribute('aria-expanded', 'false');
  if (row.nextElementSibling?.classList.contains('detail')) row.nextElementSibling.remove();
  const { row: key = '', source = '' } = button.dataset;
  if (isOpen) unfolded.delete(key);
  else unfolded.set(key, source);
  if (isOpen) return;
  button.setAttribute('aria-expanded', 'true');
  const detail = make();
  putUnder(row, detail);
}

/** @param {Element} row @param {HTMLElement} detail */
function putUnder(row, detail) {
  detail.querySelector('td')?.setAttribute('colspan', String(row.childElementCount));
  row.after(detail);
}

/** Puts the words of every source under their row, for paper. */
function unfoldForPaper() {
  foldAfterPaper();
  for (const row of byId('rows').querySelectorAll(':scope > :not(.detail)')) {
    for (const button of [...row.querySelectorAll('[aria-expanded="false"]')].reverse()) {
      const detail = foldedUp.get(button)?.();
      if (!detail) continue;
      detail.classList.add('paper');
      putUnder(row, detail);
    }
  }
}

function foldAfterPaper() {
  for (const detail of byId('rows').querySelectorAll('.paper')) detail.remove();
}

/** @param {Row} row @param {Column[]} columns */
function rowOf(row, columns) {
  const { root, part } = copy('row');
  root.dataset.key = row.words;
  root.classList.toggle('plain', !row.isMarked);
  part('words').textContent = row.words.replace(COMMA, '');
  part('words').dir = 'auto';
  put(part('speaker'), row.isDoubtful ? message('speaker_probable', row.speaker) : row.speaker);
  root.append(...row.cells.map((cell, at) => cellOf(cell, columns[at], row.first === at, root)));
  return root;
}

/** Copies what is shown, for a spreadsheet.
 * @param {Table} table */
function copyTable(table) {
  const heads = [message('statement'), message('by_speaker'), ...table.columns.map(column => [nameOf(column), dated(column.source.date, 'short')].filter(Boolean).join(', '))];
  const text = sheetOf(table, heads, (cell, column) => {
    if (cell) return `${relationOf(cell)}: ${cell.spanText}`;
    return column.source.comparable ? '' : message('not_comparable');
  });
  navigator.clipboard.writeText(text).then(() => toast(message('table_copied')), error => toast(String(error?.message ?? error)));
}

/** @param {Table} table */
function draw(table) {
  const filters = byId('filters');
  filters.hidden = false;
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (filters.querySelectorAll('[data-filter]'))) {
    const which = button.dataset.filter ?? 'all';
    const number = document.createElement('span');
    number.className = 'n';
    number.textContent = numeral(table.rows.filter(FILTERS[which]).length);
    button.replaceChildren(message(`filter_${which}`), number);
    button.setAttribute('aria-pressed', String(which === filter));
    button.onclick = () => { filter = which; draw(table); };
  }
  byId('copy').onclick = () => copyTable({ ...table, rows: table.rows.filter(FILTERS[filter]) });
  const corner = document.createElement('th');
  corner.scope = 'col';
  corner.textContent = message('statement');
  byId('columns').replaceChildren(corner, ...table.columns.map(columnHead));
  keepingFocus(() => byId('rows').replaceChildren(...table.rows.filter(FILTERS[filter]).map(row => rowOf(row, table.columns))));
  for (const [row, source] of [...unfolded]) byId('rows').querySelector(`[data-row="${CSS.escape(row)}"][data-source="${CSS.escape(source)}"]`)?.dispatchEvent(new Event('click'));
}

/** @param {string} title @param {string} text */
function drawEmpty(title, text) {
  byId('empty').hidden = false;
  byId('main').hidden = true;
  byId('filters').hidden = true;
  put(byId('count'), '');
  put(byId('empty-title'), title);
  put(byId('empty-text'), text);
}

/** What is to be laid side by side: null when it is gone, undefined while it is read or compared.
 * @returns {Promise<SourceEvent | null | undefined>} */
async function event() {
  if (sourceId) return ask({ kind: 'library.corroborate', id: sourceId });
  /** @type {TabState | undefined} */
  const state = await recall(`tab:${tabId}`);
  if (state?.phase === 'reading') return undefined;
  if (!state?.article) return null;
  if (!state.corroborated && state.failure) throw new Error(state.failure.message);
  if (!state.corroborated) return undefined;
  const { article, quotations, corroborated } = state;
  const source = { id: '', url: article.url ?? state.url, outlet: article.site, date: article.published, title: article.title, language: article.language, comparable: true };
  return { source, quotations, corroborated };
}

async function load() {
  const found = await event();
  if (found === undefined) return undefined;
  if (!found) return drawEmpty(message('event_gone_title'), message('event_gone_text'));
  const { source, quotations, corroborated } = found;
  pageLanguage = source.language;
  const title = source.title || message('no_title');
  put(byId('title'), title);
  byId('title').dir = 'auto';
  document.title = `${message('event_title')}: ${title}`;
  const table = tableOf(source, quotations, corroborated);
  if (table.columns.length === 1) return drawEmpty(message('event_alone_title'), message('event_alone_text'));
  byId('empty').hidden = true;
  byId('main').hidden = false;
  put(byId('count'), `${counted('statements', table.rows.length)} · ${counted('sources', table.columns.length - 1)}`);
  draw(table);
}

/** Only a table wider than the window scrolls in a box of its own, of which the heads are held; else the page holds them. */
function fitSheet() {
  const sheet = byId('sheet');
  const isWide = /** @type {HTMLElement} */ (sheet.firstElementChild).offsetWidth > sheet.clientWidth;
  sheet.classList.toggle('wide', isWide);
  // What scrolls can be reached with keys.
  if (isWide) sheet.tabIndex = 0;
  else sheet.removeAttribute('tabindex');
}

/** @param {unknown} error */
const tellError = error => drawEmpty(message('failed_other'), error instanceof Error ? error.message : String(error));

await prepare();
byId('library').addEventListener('click', () => openPage('library/library.html'));
new ResizeObserver(fitSheet).observe(byId('sheet'));
window.addEventListener('beforeprint', unfoldForPaper);
window.addEventListener('afterprint', foldAfterPaper);
onKept(changes => {
  const isOurs = sourceId ? 'library:revision' in changes : `tab:${tabId}` in changes;
  if (isOurs) load().catch(tellError);
});
await load().catch(tellError);
document.documentElement.dataset.ready = '';
