// The quotations of the page, in reading order, each with the saved sources that carry it.

import { copy, byId, linkTo, put } from '../look/screen.js';
import { counted, dated, listedWith, message, outletName } from '../look/words.js';
import { COMMA, versionOf } from '../look/version.js';

/** Sources shown under a quotation before the reader asks for the rest. */
const FIRST_SOURCES = 3;
/** Missing statements shown at first; those that most sources carry come first. */
const FIRST_MISSING = 5;
/** A quotation longer than this is cut on its card; the page has the whole. */
const LONG = 420;

/** @type {'all' | 'elsewhere' | 'only'} */
let filter = 'all';

/** @param {Quotation} quotation */
function speakerWords(quotation) {
  const { speaker } = quotation;
  if (!speaker) return { name: message('speaker_unknown'), more: '' };
  const more = [speaker.role ? `, ${speaker.role}` : '', speaker.relay ? ` · ${message('relayed', speaker.relay)}` : ''].join('');
  return { name: speaker.name || speaker.mention, more };
}

/** Names of outlets, each a link to its page.
 * @param {SourceCard[]} sources */
const linked = sources => {
  const addresses = new Map(sources.map(source => [outletName(source.outlet, source.url), source.url]));
  return listedWith([...addresses.keys()], name => linkOf(name, addresses.get(name) ?? ''));
};

/** @param {Match} match @param {Match[]} copies of its text @param {boolean} isRepeated whether the same words stand on the card already */
function sourceItem(match, copies, isRepeated) {
  const { root, part } = copy('source');
  const outlet = /** @type {HTMLAnchorElement} */ (part('outlet'));
  outlet.textContent = outletName(match.source.outlet, match.source.url);
  outlet.title = match.source.title ?? '';
  linkTo(outlet, match.href || match.source.url);
  put(part('date'), dated(match.source.date, 'short'));
  const relation = part('relation');
  relation.textContent = message(`relation_${match.relation}`);
  relation.classList.add(match.relation);
  relation.title = message(`relation_${match.relation}_means`);
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

/** @param {Quotation} quotation @param {number} index @param {Match[] | null} matches null while the library is asked
 * @param {string | null} language @param {(index: number, card: HTMLElement) => void} point */
function card(quotation, index, matches, language, point) {
  const { root, part } = copy('card');
  const button = part('quotation');
  const words = part('words');
  words.textContent = quotation.text.replace(COMMA, '');
  if (language) words.lang = language;
  words.dir = 'auto';
  button.classList.toggle('plain', quotation.kind === 'reported');
  button.classList.toggle('long', quotation.text.length > LONG);
  button.addEventListener('click', () => point(index, root));
  const { name, more } = speakerWords(quotation);
  part('speaker').textContent = name;
  part('speaker').classList.toggle('unknown', !quotation.speaker);
  part('role').textContent = more + (quotation.kind === 'reported' ? ` · ${message('without_marks')}` : '');
  const sources = part('sources');
  root.classList.toggle('alone', matches !== null && matches.length === 0);
  const originals = (matches ?? []).filter(match => !match.copyOf);
  const items = originals.map((match, at) => {
    const copies = (matches ?? []).filter(other => other.copyOf === match.source.id);
    return sourceItem(match, copies, match.relation === 'verbatim' && originals[at - 1]?.relation === 'verbatim');
  });
  sources.append(...items.slice(0, FIRST_SOURCES));
  const rest = items.slice(FIRST_SOURCES);
  if (rest.length) {
    const button = part('more');
    button.hidden = false;
    button.textContent = counted('more_sources', rest.length);
    button.addEventListener('click', () => {
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
  const carried = corroborated.matches.filter(list => list.length > 0).length;
  return carried ? `${found}, ${counted('carried', carried)}` : `${found} · ${counted('none_carried', corroborated.sources)}`;
}

/** Draws the section.
 * @param {TabState} state @param {(index: number, card: HTMLElement) => void} point */
export function drawQuotations(state, point) {
  const { quotations, corroborated } = state;
  const matches = quotations.map((_, index) => corroborated?.matches[index] ?? (corroborated ? [] : null));
  const elsewhere = matches.filter(list => list && list.length > 0).length;
  put(byId('quotations-count'), countWords(quotations.length, corroborated));
  byId('compare').hidden = elsewhere === 0 && !corroborated?.missing.length;
  const filters = byId('filters');
  filters.hidden = !corroborated || elsewhere === 0;
  if (filters.hidden) filter = 'all';
  const counts = { all: quotations.length, elsewhere, only: quotations.length - elsewhere };
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (filters.querySelectorAll('button'))) {
    const which = /** @type {keyof typeof counts} */ (button.dataset.filter);
    const number = document.createElement('span');
    number.className = 'n';
    number.textContent = String(counts[which]);
    button.replaceChildren(message(`filter_${which}`), number);
    button.setAttribute('aria-pressed', String(which === filter));
    button.onclick = () => { filter = which; drawQuotations(state, point); };
  }
  const language = state.article?.language ?? null;
  const cards = quotations.flatMap((quotation, index) => {
    const isCarried = (matches[index]?.length ?? 0) > 0;
    if ((filter === 'elsewhere' && !isCarried) || (filter === 'only' && isCarried)) return [];
    return [card(quotation, index, matches[index], language, point)];
  });
  byId('cards').replaceChildren(...cards);
  put(byId('no-cards'), quotations.length === 0 ? message('no_quotations') : '');
}

/** @param {string} name @param {string} address */
function linkOf(name, address) {
  const link = document.createElement('a');
  link.textContent = name;
  link.target = '_blank';
  link.rel = 'noreferrer';
  linkTo(link, address);
  return link;
}

/** Statements that others carry and this page does not.
 * @param {TabState} state */
export function drawMissing(state) {
  const missing = state.corroborated?.missing ?? [];
  byId('missing').hidden = missing.length === 0;
  put(byId('missing-count'), String(missing.length));
  const cards = missing.toSorted((a, b) => b.carriers.length - a.carriers.length).map(missingCard);
  byId('missing-cards').replaceChildren(...cards.slice(0, FIRST_MISSING));
  const rest = cards.slice(FIRST_MISSING);
  const more = byId('missing-more');
  put(more, rest.length ? counted('more_statements', rest.length) : '');
  more.onclick = () => {
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
  const carriers = statement.carriers.flatMap(({ source, copies }) => [source, ...copies]);
  part('carriers').append(statement.speaker ? ' · ' : '', before, ...linked(carriers), after);
  return root;
}
