// The row of filters above the list: outlet, language, tag, dates of publication.

import { byId } from '../look/screen.js';
import { languageName, message, numeral } from '../look/words.js';
import { NONE, choicesOf, isActive } from './filter.js';
import { nameOf } from './selection.js';

/** @typedef {import('./filter.js').Filter} Filter */

const LISTS = /** @type {const} */ (['outlet', 'language', 'tag']);
const BOUNDS = /** @type {const} */ (['from', 'to']);

/** @type {Filter} */
let filter = { ...NONE };

export const chosen = () => filter;

/** @param {string} name of the filter */
const control = name => /** @type {HTMLSelectElement | HTMLInputElement} */ (byId(`filter-${name}`));

/** @param {Partial<Filter>} change */
export function choose(change) {
  filter = { ...filter, ...change };
  for (const name of [...LISTS, ...BOUNDS]) if (control(name).value !== filter[name]) control(name).value = filter[name];
  byId('clear-filters').hidden = !isActive(filter);
}

/** Draws what there is to choose from among all saved sources. What is chosen stays to be seen, though nothing has it any more.
 * @param {ListItem[]} items */
export function drawFilters(items) {
  const choices = choicesOf(items, nameOf);
  for (const name of LISTS) {
    const list = choices[name];
    if (filter[name] && !list.some(([value]) => value === filter[name])) list.push([filter[name], 0]);
    const say = (/** @type {string} */ value) => (name === 'language' ? languageName(value) : value);
    control(name).replaceChildren(new Option(message(`every_${name}`), ''), ...list.map(([value, count]) => new Option(`${say(value)} (${numeral(count)})`, value)));
    control(name).value = filter[name];
    // One outlet or language is no choice; one tag is.
    control(name).hidden = list.length < (name === 'tag' ? 1 : 2) && !filter[name];
  }
  byId('filters').hidden = items.length < 2 && !isActive(filter);
}

/** @param {() => void} changed */
export function listenToFilters(changed) {
  for (const name of [...LISTS, ...BOUNDS]) control(name).addEventListener('change', () => { choose({ [name]: control(name).value }); changed(); });
  byId('clear-filters').addEventListener('click', () => {
    choose(NONE);
    changed();
    byId('query').focus();
  });
}
