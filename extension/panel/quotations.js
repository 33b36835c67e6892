// The quotations of the page, in reading order, each with the saved sources that carry it.

import { setSetting, setting } from '../api.js';
import { byId, copy, put } from '../look/screen.js';
import { counted, listed, message, numeral } from '../look/words.js';
import { cardOf } from './card.js';
import { countCarried } from './carriers.js';
import { choose, speakerOf } from './choice.js';
import { foldsOf, namesOf } from './folds.js';

/** @type {import('./choice.js').Choice} */
let choice = { carried: 'all', isQuotedOnly: (await setting('quotedOnly')) === true, speaker: '' };
/** What the reader chose, opened and went to belongs to the page of this address. */
let shownOn = '';
/** @type {import('./card.js').Memory} */
const memory = { opened: new Set(), current: '' };
/** Words of the first quotation of each fold that the reader opened.
 * @type {Set<string>} */
const unfolded = new Set();

/** No quotation is marked on the page any more. */
export const forgetCurrent = () => { memory.current = ''; };

/** @param {string} url of the page that is drawn */
function turnTo(url) {
  if (shownOn === url) return;
  shownOn = url;
  choice.speaker = '';
  memory.opened.clear();
  memory.current = '';
  unfolded.clear();
}

/** Reported statements in a row that no source carries: folded up, with whose they are.
 * @param {HTMLElement[]} cards @param {Quotation[]} quotations theirs */
function foldOf(cards, quotations) {
  const { root, part } = copy('fold');
  const details = /** @type {HTMLDetailsElement} */ (root.querySelector('details'));
  const key = quotations[0].text;
  root.dataset.key = `fold ${key}`;
  const { names, others } = namesOf(quotations.map(speakerOf));
  const speakers = listed(others ? [...names, counted('others', others)] : names);
  part('count').textContent = counted('folded', quotations.length);
  put(part('speakers'), speakers && ` · ${speakers}`);
  part('cards').append(...cards);
  details.open = unfolded.has(key) || quotations.some(({ text }) => text === memory.current);
  details.addEventListener('toggle', () => { if (details.open) unfolded.add(key); else unfolded.delete(key); });
  return root;
}

/** @param {number} total @param {Corroborated | null} corroborated @param {boolean} isSaved whether the page is a source itself */
function countWords(total, corroborated, isSaved) {
  const found = counted('found', total);
  if (!corroborated) return found;
  // A page is not compared with itself.
  const others = corroborated.sources - (isSaved ? 1 : 0);
  const { incomparable } = corroborated;
  if (others <= 0 && !incomparable) return `${found} · ${message(isSaved ? 'library_only_this' : 'library_empty')}`;
  const { sure, perhaps } = countCarried(corroborated.matches);
  if (!sure && !perhaps) return `${found} · ${[others > 0 && counted('none_carried', others), incomparable && counted('incomparable', incomparable)].filter(Boolean).join(', ')}`;
  return [found, counted('carried', sure), perhaps ? counted('perhaps_carried', perhaps) : ''].filter(Boolean).join(', ');
}

/** @param {HTMLElement} button @param {string} words @param {number} count @param {boolean} isPressed @param {() => void} press */
function drawFilter(button, words, count, isPressed, press) {
  const number = document.createElement('span');
  number.className = 'n';
  number.textContent = numeral(count);
  button.replaceChildren(words, number);
  button.setAttribute('aria-pressed', String(isPressed));
  button.onclick = press;
}

/** A speaker with the number of quotations; to whom no sentence gives any of them by name is only probable.
 * @param {string} name @param {number} count @param {number} doubtful so many of them */
function speakerChoice(name, count, doubtful) {
  if (doubtful === 0) return `${name} (${numeral(count)})`;
  if (doubtful === count) return `${message('speaker_probable', name)} (${numeral(count)})`;
  return `${name} (${numeral(count)}, ${message('speaker_probable_count', numeral(doubtful))})`;
}

/** @param {import('./choice.js').Chosen} chosen @param {(change: Partial<typeof choice>) => void} change */
function drawSpeakers({ speakers, choice: { speaker } }, change) {
  const select = /** @type {HTMLSelectElement} */ (byId('speaker'));
  select.replaceChildren(new Option(message('every_speaker'), ''), ...speakers.map(speaker => new Option(speakerChoice(...speaker), speaker[0])));
  select.value = speaker;
  select.onchange = () => change({ speaker: select.value });
  select.hidden = speakers.length < 2 && !speaker;
}

/** @param {import('./choice.js').Chosen} chosen @param {boolean} hasCarried @param {{ hasMarked: boolean, hasReported: boolean }} kinds
 * @param {(change: Partial<typeof choice>) => void} change */
function drawFilters(chosen, hasCarried, { hasMarked, hasReported }, change) {
  const filters = byId('filters');
  filters.hidden = !hasCarried;
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (filters.querySelectorAll('button'))) {
    const carried = /** @type {typeof choice.carried} */ (button.dataset.filter);
    drawFilter(button, message(`filter_${carried}`), chosen.carried[carried], chosen.choice.carried === carried, () => change({ carried }));
  }
  const { isQuotedOnly } = chosen.choice;
  drawFilter(byId('quoted'), message('quoted_only'), chosen.quoted, isQuotedOnly, () => {
    void setSetting('quotedOnly', !isQuotedOnly);
    change({ isQuotedOnly: !isQuotedOnly });
  });
  byId('quoted').hidden = !hasReported || !(hasMarked || isQuotedOnly);
  drawSpeakers(chosen, change);
  byId('kinds').hidden = byId('quoted').hidden && byId('speaker').hidden;
}

/** Draws the section.
 * @param {TabState} state @param {(index: number, card: HTMLElement) => void} point */
export function drawQuotations(state, point) {
  turnTo(state.url);
  const { quotations, corroborated, saved } = state;
  const matches = quotations.map((_, index) => corroborated?.matches[index] ?? (corroborated ? [] : null));
  const isCarried = matches.map(list => list !== null && list.length > 0);
  const hasCarried = isCarried.includes(true);
  put(byId('quotations-count'), quotations.length ? countWords(quotations.length, corroborated, saved !== null) : '');
  byId('compare').hidden = !hasCarried && !corroborated?.missing.length;
  if (!hasCarried) choice.carried = 'all';
  const chosen = choose(quotations, isCarried, choice);
  choice = chosen.choice;
  const hasReported = quotations.some(({ kind }) => kind === 'reported');
  const hasMarked = quotations.some(({ kind }) => kind !== 'reported');
  drawFilters(chosen, hasCarried, { hasMarked, hasReported }, change => {
    choice = { ...choice, ...change };
    drawQuotations(state, point);
  });
  const cardAt = (/** @type {number} */ index) => cardOf(state, index, matches[index], memory, point);
  // Whoever asks for one speaker wants all of what is theirs.
  const isQuiet = (/** @type {number} */ index) => choice.speaker === '' && quotations[index].kind === 'reported' && !isCarried[index];
  const places = foldsOf(chosen.shown, isQuiet);
  byId('cards').replaceChildren(...places.map(place => (typeof place === 'number' ? cardAt(place) : foldOf(place.map(cardAt), place.map(index => quotations[index])))));
  put(byId('no-cards'), quotations.length === 0 ? message('no_quotations') : chosen.shown.length === 0 ? message('none_chosen') : '');
}
