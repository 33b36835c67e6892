// Words of the screens in the reader's language, and the small forms that depend on it: counts, dates, lists.

import { language, message } from '../api.js';

const locale = language();
const plurals = new Intl.PluralRules(locale);
const lists = new Intl.ListFormat(locale, { type: 'conjunction' });

export { message };

/** @param {number} value @param {Intl.NumberFormatOptions} [how] */
export const numeral = (value, how) => value.toLocaleString(locale, how);

/** A phrase with a count: the message `key_one` or `key_other`, as the language asks.
 * @param {string} key @param {number} count @param {...(string | number)} more */
export function counted(key, count, ...more) {
  const number = numeral(count);
  return message(`${key}_${plurals.select(count)}`, number, ...more) || message(`${key}_other`, number, ...more);
}

/** @param {string[]} items */
export const listed = items => lists.format(items);

/** The same with each item as a node.
 * @template T @param {T[]} items @param {(item: T) => Node} node */
export function listedWith(items, node) {
  const places = items.map((_, at) => String(at));
  return lists.formatToParts(places).map(({ type, value }) => (type === 'element' ? node(items[Number(value)]) : value));
}

/** An ISO date as people write it; the text itself when it is none.
 * @param {string | null | undefined} iso @param {'long' | 'short'} [length] */
export function dated(iso, length = 'long') {
  if (!iso) return '';
  const bare = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  const date = new Date(bare ? `${iso}T12:00:00` : iso);
  if (Number.isNaN(date.getTime())) return iso;
  const isThisYear = date.getFullYear() === new Date().getFullYear();
  return date.toLocaleDateString(locale, {
    day: 'numeric',
    month: length === 'long' ? 'long' : 'short',
    ...(length === 'short' && isThisYear ? {} : { year: 'numeric' }),
  });
}

/** The name of a language.
 * @param {string | null} tag BCP 47 */
export function languageName(tag) {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag ?? '') ?? message('language_unknown');
  } catch {
    return message('language_unknown');
  }
}

/** The outlet's name, or the host of its address.
 * @param {string | null | undefined} outlet @param {string | null | undefined} url */
export function outletName(outlet, url) {
  if (outlet) return outlet;
  try {
    return new URL(url ?? '').host.replace(/^www\./, '');
  } catch {
    return message('no_outlet');
  }
}

/** Fills every element that names its words: `data-words` for its text, `data-words-NAME` for an attribute.
 * @param {Document | DocumentFragment | Element} root */
export function fillWords(root) {
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('*'))) {
    for (const [name, key] of Object.entries(element.dataset)) {
      if (!key || !name.startsWith('words')) continue;
      if (name === 'words') element.textContent = message(key);
      else element.setAttribute(name.slice(5).replace(/[A-Z]/g, (letter, at) => (at ? '-' : '') + letter.toLowerCase()), message(key));
    }
    if (element instanceof HTMLTemplateElement) fillWords(element.content);
  }
}
