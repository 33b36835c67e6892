// The card of a quotation: its words, who said them, and the saved sources that carry them.

import { linkedTo } from '../look/links.js';
import { reasonOf } from '../look/reason.js';
import { copy, linkTo, put, toast } from '../look/screen.js';
import { counted, dated, message, outletName } from '../look/words.js';
import { COMMA, drawRelation, isTranslated, versionOf } from '../look/version.js';
import { carriersOf } from './carriers.js';
import { citationOf } from './citation.js';
import { speakerWords } from './speaker.js';

/** Sources shown under a quotation before the reader asks for the rest. */
const FIRST_SOURCES = 3;
/** A quotation longer than this is cut on its card; the page has the whole. */
const LONG = 420;

/** What the reader opened and went to on the page that is drawn, by the words of quotations: drawing anew keeps it.
 * @typedef {{ opened: Set<string>, current: string }} Memory */

/** @param {Match} match @param {Match[]} copies of its text @param {boolean} isRepeated whether the same words stand on the card already
 * @param {string | null | undefined} language of the page */
function sourceItem(match, copies, isRepeated, language) {
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
  version.append(...versionOf(match, isTranslated(language, match.source.language)));
  if (match.source.language) version.lang = match.source.language;
  words.append(version);
  words.dir = 'auto';
  put(part('why'), reasonOf(match, match.source.language));
  part('copies').hidden = copies.length === 0;
  part('copies').append(`${counted('copies', copies.length)}: `, linkedTo(copies.map(copy => copy.source)));
  return root;
}

/** @param {Quotation} quotation @param {Article} article @param {string} url of the page */
function copyQuotation(quotation, article, url) {
  navigator.clipboard.writeText(citationOf(quotation, article, url)).then(() => toast(message('copied')), error => toast(String(error?.message ?? error)));
}

/** @param {TabState} state @param {number} index of the quotation @param {Match[] | null} matches null while the library is asked
 * @param {Memory} memory @param {(index: number, card: HTMLElement) => void} point */
export function cardOf({ article, url, quotations }, index, matches, memory, point) {
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
  root.classList.toggle('current', quotation.text === memory.current);
  button.addEventListener('click', () => {
    memory.current = quotation.text;
    point(index, root);
  });
  if (article) part('copy').addEventListener('click', () => copyQuotation(quotation, article, url));
  part('copy').setAttribute('aria-label', `${message('copy')}: ${quotation.text.slice(0, 60)}`);
  const { name, more } = speakerWords(quotation, article?.site);
  part('speaker').textContent = name;
  part('speaker').classList.toggle('unknown', !quotation.speaker);
  part('speaker').classList.toggle('probable', quotation.speaker?.doubtful ?? false);
  if (quotation.speaker?.doubtful) part('speaker').title = message('speaker_probable_means');
  part('speaker').dir = 'auto';
  part('role').textContent = more + (quotation.kind === 'reported' ? ` ·\u00a0${message('without_marks')}` : '');
  const sources = part('sources');
  root.classList.toggle('alone', matches !== null && matches.length === 0);
  const carriers = carriersOf(matches ?? []);
  const items = carriers.map(({ match, copies }, at) => sourceItem(match, copies, match.relation === 'verbatim' && carriers[at - 1]?.match.relation === 'verbatim', article?.language));
  const first = memory.opened.has(quotation.text) ? items.length : FIRST_SOURCES;
  sources.append(...items.slice(0, first));
  const rest = items.slice(first);
  if (rest.length) {
    const button = part('more');
    button.hidden = false;
    button.textContent = counted('more_sources', rest.length);
    button.addEventListener('click', () => {
      memory.opened.add(quotation.text);
      button.remove();
      sources.append(...rest);
      rest[0].querySelector('a')?.focus();
    });
  }
  return root;
}
