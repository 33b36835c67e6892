// The quotations of the page, in reading order, each with the saved sources that carry it.

import { setSetting, setting } from '../api.js';
import { copy, byId, linkTo, put, toast } from '../look/screen.js';
import { counted, dated, listedWith, message, numeral, outletName } from '../look/words.js';
import { COMMA, drawRelation, versionOf } from '../look/version.js';
import { carriersOf, countCarried } from './carriers.js';
import { choose, speakerOf } from './choice.js';
import { citationOf } from './citation.js';

/** Sources shown under a quotation before the reader asks for the rest. */
const FIRST_SOURCES = 3;
/** Missing statements shown at first; those that most sources carry come first. */
const FIRST_MISSING = 5;
/** A quotation longer than this is cut on its card; the page has the whole. */
const LONG = 420;

/** @type {import('./choice.js').Choice} */
let choice = { carried: 'all', isQuotedOnly: (await setting('quotedOnly')) === true, speaker: '' };
/** What the reader chose, opened and went to belongs to the page of this address. */
let shownOn = '';
/** Words of the quotations whose sources were all asked for. Drawing anew keeps them open.
 * @type {Set<string>} */
const opened = new Set();
/** Words of the quotation that was shown on the page last. */
let current = '';
let isAllMissing = false;

/** @param {string} url of the page that is drawn */
function turnTo(url) {
  if (shownOn === url) return;
  shownOn = url;
  choice.speaker = '';
  opened.clear();
  current = '';
  isAllMissing = false;
}

/** @param {Quotation} quotation */
function speakerWords(quotation) {
  const { speaker } = quotation;
  if (!speaker) return { name: message('speaker_unknown'), more: '' };
  const more = [speaker.role ? `, ${speaker.role}` : '', speaker.relay ? ` · ${message('relayed', speaker.relay)}` : ''].join('');
  return { name: speakerOf(quotation), more };
}

/** Names of outlets, each a link to its page. Of one outlet's pages each has its link: the titles tell them apart.
 * @param {SourceCard[]} sources */
const linked = sources => listedWith(sources, linkOf);

/** @param {Match} match @param {Match[]} copies of its text @param {boolean} isRepeated whether the same words stand on the card already */
function sourceItem(match, copies, isRepeated) {
  const { root, part } = copy('source');
  const outlet = /** @type {HTMLAnchorElement} */ (part('outlet'));
  outlet.textContent = outletName(match.source.outlet, match.source.url);
  outlet.title = match.source.title ?? '';
  linkTo(outlet, match.href || match.source.url);
  put(part('date'), dated(match.source.date, 'short'));
  root.classList.toggle('perhaps', !match.sure);
  drawRelation(part('relation'), match);
  const words = part('words');
  words.hidden = isRepeated;
  const version = document.createElement(match.relation === 'reported' ? 'span' : 'q');
  version.append(...versionOf(match));
  words.append(version);
  words.dir = 'auto';
  const reason = [match.reason, match.sameOccasion ? '' : message('other_occasion')].filter(Boolean).join(' ');
  put(part('why'), match.relation === 'verbatim' && match.sameOccasion ? '' : reason);
  part('copies').hidden = copies.length === 0;
  part('copies').append(`${counted('copies', copies.length)}: `, ...linked(copies.map(copy => copy.source)));
  return root;
}

/** @param {Quotation} quotation @param {Article} article @param {string} url of the page */
function copyQuotation(quotation, article, url) {
  navigator.clipboard.writeText(citationOf(quotation, article, url)).then(() => toast(message('copied')), error => toast(String(error?.message ?? error)));
}

/** @param {TabState} state @param {number} index of the quotation @param {Match[] | null} matches null while the library is asked
 * @param {(index: number, card: HTMLElement) => void} point */
function card({ article, url, quotations }, index, matches, point) {
  const quotation = quotations[index];
  const { root, part } = copy('card');
  const button = part('quotation');
  root.dataset.key = `quotation ${index}`;
  const words = part('words');
  words.textContent = quotation.text.replace(COMMA, '');
  if (article?.language) words.lang = article.language;
  words.dir = 'auto';
  button.classList.toggle('plain', quotation.kind === 'reported');
  button.classList.toggle('long', quotation.text.length > LONG);
  root.classList.toggle('current', quotation.text === current);
  button.addEventListener('click', () => {
    current = quotation.text;
    point(index, root);
  });
  if (article) part('copy').addEventListener('click', () => copyQuotation(quotation, article, url));
  part('copy').setAttribute('aria-label', `${message('copy')}: ${quotation.text.slice(0, 60)}`);
  const { name, more } = speakerWords(quotation);
  part('speaker').textContent = name;
  part('speaker').classList.toggle('unknown', !quotation.speaker);
  part('role').textContent = more + (quotation.kind === 'reported' ? ` · ${message('without_marks')}` : '');
  const sources = part('sources');
  root.classList.toggle('alone', matches !== null && matches.length === 0);
  const carriers = carriersOf(matches ?? []);
  const items = carriers.map(({ match, copies }, at) => sourceItem(match, copies, match.relation === 'verbatim' && carriers[at - 1]?.match.relation === 'verbatim'));
  const first = opened.has(quotation.text) ? items.length : FIRST_SOURCES;
  sources.append(...items.slice(0, first));
  const rest = items.slice(first);
  if (rest.length) {
    const button = part('more');
    button.hidden = false;
    button.textContent = counted('more_sources', rest.length);
    button.addEventListener('click', () => {
      opened.add(quotation.text);
      button.remove();
      sources.append(...rest);
      rest[0].querySelector('a')?.focus();
    });
  }
  return root;
}

/** @param {number} total @param {Corroborated | null} corroborated */
function countWords(total, corroborated) {
  const found = counted('found', total);
  if (!corroborated) return found;
  if (corroborated.sources === 0) return `${found} · ${message('library_empty')}`;
  const { sure, perhaps } = countCarried(corroborated.matches);
  if (!sure && !perhaps) return `${found} · ${counted('none_carried', corroborated.sources)}`;
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

/** @param {import('./choice.js').Chosen} chosen @param {(change: Partial<typeof choice>) => void} change */
function drawSpeakers({ speakers, choice: { speaker } }, change) {
  const select = /** @type {HTMLSelectElement} */ (byId('speaker'));
  select.replaceChildren(...[['', ''], ...speakers].map(([name, count]) => new Option(name ? `${name} (${numeral(Number(count))})` : message('every_speaker'), String(name))));
  select.value = speaker;
  select.onchange = () => change({ speaker: select.value });
  select.hidden = speakers.length < 2 && !speaker;
}

/** @param {import('./choice.js').Chosen} chosen @param {boolean} hasCarried @param {boolean} hasReported
 * @param {(change: Partial<typeof choice>) => void} change */
function drawFilters(chosen, hasCarried, hasReported, change) {
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
  byId('quoted').hidden = !hasReported;
  drawSpeakers(chosen, change);
  byId('kinds').hidden = byId('quoted').hidden && byId('speaker').hidden;
}

/** Draws the section.
 * @param {TabState} state @param {(index: number, card: HTMLElement) => void} point */
export function drawQuotations(state, point) {
  turnTo(state.url);
  const { quotations, corroborated } = state;
  const matches = quotations.map((_, index) => corroborated?.matches[index] ?? (corroborated ? [] : null));
  const isCarried = matches.map(list => list !== null && list.length > 0);
  const hasCarried = isCarried.includes(true);
  put(byId('quotations-count'), countWords(quotations.length, corroborated));
  byId('compare').hidden = !hasCarried && !corroborated?.missing.length;
  if (!hasCarried) choice.carried = 'all';
  const chosen = choose(quotations, isCarried, choice);
  choice = chosen.choice;
  drawFilters(chosen, hasCarried, quotations.some(({ kind }) => kind === 'reported'), change => {
    choice = { ...choice, ...change };
    drawQuotations(state, point);
  });
  byId('cards').replaceChildren(...chosen.shown.map(index => card(state, index, matches[index], point)));
  put(byId('no-cards'), quotations.length === 0 ? message('no_quotations') : chosen.shown.length === 0 ? message('none_chosen') : '');
}

/** @param {SourceCard} source */
function linkOf({ outlet, url, title }) {
  const link = document.createElement('a');
  link.textContent = outletName(outlet, url);
  link.title = title ?? '';
  link.target = '_blank';
  link.rel = 'noreferrer';
  linkTo(link, url);
  return link;
}

/** Statements that others carry and this page does not.
 * @param {TabState} state */
export function drawMissing(state) {
  turnTo(state.url);
  const missing = state.corroborated?.missing ?? [];
  byId('missing').hidden = missing.length === 0;
  put(byId('missing-count'), String(missing.length));
  const cards = missing.toSorted((a, b) => b.carriers.length - a.carriers.length).map(missingCard);
  const first = isAllMissing ? cards.length : FIRST_MISSING;
  byId('missing-cards').replaceChildren(...cards.slice(0, first));
  const rest = cards.slice(first);
  const more = byId('missing-more');
  put(more, rest.length ? counted('more_statements', rest.length) : '');
  more.onclick = () => {
    isAllMissing = true;
    more.hidden = true;
    byId('missing-cards').append(...rest);
    rest[0].querySelector('a')?.focus();
  };
}

/** @param {Missing} statement */
function missingCard(statement) {
  const { root, part } = copy('missing-card');
  part('words').textContent = statement.text;
  part('words').dir = 'auto';
  part('speaker').textContent = statement.speaker ?? '';
  const [before, after] = message('carried_by', '\n').split('\n');
  const carriers = statement.carriers.flatMap(({ source, copies, href }) => [{ ...source, url: href ?? source.url }, ...copies]);
  part('carriers').append(statement.speaker ? ' · ' : '', before, ...linked(carriers), after);
  return root;
}
