// Which saved sources a reader's filters leave, and what there is to filter by. Data only, nothing of the screen.

/** @typedef {{ outlet: string, language: string, tag: string, from: string, to: string }} Filter empty where nothing is asked */

/** @type {Filter} */
export const NONE = { outlet: '', language: '', tag: '', from: '', to: '' };

/** @param {Filter} filter */
export const isActive = filter => Object.values(filter).some(Boolean);

/** The language without its region: a reader who asks for English wants British pages, too.
 * @param {string | null} tag BCP 47 */
const languageOf = tag => tag?.split('-')[0].toLowerCase() ?? '';

/** Whether a source is among those asked for. One without a date is in no range of dates.
 * @param {ListItem} item @param {Filter} filter @param {(item: ListItem) => string} nameOf its outlet's name */
export function isAsked(item, { outlet, language, tag, from, to }, nameOf) {
  const day = item.date?.slice(0, 10) ?? '';
  return (!outlet || nameOf(item) === outlet)
    && (!language || languageOf(item.language) === language)
    && (!tag || item.tags.includes(tag))
    && (!from || day >= from)
    && (!to || (day !== '' && day <= to));
}

/** @param {string[]} values @returns {[string, number][]} each with its count, by name */
function counted(values) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a.localeCompare(b));
}

/** What there is to choose from, by the name of the filter.
 * @param {ListItem[]} items @param {(item: ListItem) => string} nameOf */
export const choicesOf = (items, nameOf) => ({
  outlet: counted(items.map(nameOf)),
  language: counted(items.map(item => languageOf(item.language))),
  tag: counted(items.flatMap(item => item.tags)),
});
