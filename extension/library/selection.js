// The sources that search and filters leave, a page at a time or all of them.

import { ask } from '../api.js';
import { outletName } from '../look/words.js';
import { isActive, isAsked } from './filter.js';

/** @typedef {import('./filter.js').Filter} Filter */

/** Headings asked for at a time: a message with them stays below a mebibyte. */
const HEADINGS = 2000;
/** Found sources asked for at a time: each is read in full for the words around the find. */
const FOUND = 100;

/** @param {ListItem} item */
export const nameOf = item => outletName(item.outlet, item.url);

/** Everything that a query finds, portion by portion.
 * @param {string} query */
async function* found(query) {
  const limit = query ? FOUND : HEADINGS;
  for (let offset = 0; ;) {
    /** @type {Listing} */
    const { items, total } = await ask({ kind: 'library.list', query, offset, limit });
    yield items;
    offset += items.length;
    if (!items.length || offset >= total) return;
  }
}

/** All saved sources; an answer is kept until `forget`.
 * @type {Promise<ListItem[]> | null} */
let headings = null;

export const forget = () => { headings = null; };

/** @returns {Promise<ListItem[]>} */
export function everything() {
  headings ??= gather('').catch(error => { forget(); throw error; });
  return headings;
}

/** @param {string} query @param {() => boolean} [isWanted] whether somebody still waits */
async function gather(query, isWanted = () => true) {
  /** @type {ListItem[]} */
  const all = [];
  for await (const items of found(query)) {
    all.push(...items);
    if (!isWanted()) break;
  }
  return all;
}

/** All sources that search and filters leave.
 * @param {string} query @param {Filter} filter @param {() => boolean} [isWanted] */
export async function selected(query, filter, isWanted) {
  const all = query ? await gather(query, isWanted) : await everything();
  return isActive(filter) ? all.filter(item => isAsked(item, filter, nameOf)) : all;
}

/** One page of them.
 * @param {{ query: string, filter: Filter, offset: number, limit: number }} asked @param {() => boolean} isWanted
 * @returns {Promise<Listing>} */
export async function page({ query, filter, offset, limit }, isWanted) {
  if (!isActive(filter)) return ask({ kind: 'library.list', query, offset, limit });
  const items = await selected(query, filter, isWanted);
  return { total: items.length, items: items.slice(offset, offset + limit) };
}
