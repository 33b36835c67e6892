// The sources that carry a quotation, as its card lists them. Data only, nothing of the screen.

/** Nearest to the words first. @type {Relation[]} */
const RELATIONS = ['verbatim', 'near-verbatim', 'partial', 'variant', 'reported'];

/** Each source with the copies of its text: those that surely carry the quotation first, of these the ones nearest to its
 * words, else in the core's order.
 * @param {Match[]} matches @returns {{ match: Match, copies: Match[] }[]} */
export function carriersOf(matches) {
  const originals = matches.filter(match => !match.copyOf);
  const carriers = originals.map(match => ({ match, copies: matches.filter(other => other.copyOf === match.source.id) }));
  const place = (/** @type {Match} */ { relation }) => RELATIONS.indexOf(relation);
  return carriers.toSorted((a, b) => Number(b.match.sure) - Number(a.match.sure) || place(a.match) - place(b.match));
}

/** How many quotations saved sources surely carry, and how many more perhaps.
 * @param {Match[][]} matches by quotation */
export function countCarried(matches) {
  const sure = matches.filter(list => list.some(match => match.sure)).length;
  return { sure, perhaps: matches.filter(list => list.length > 0).length - sure };
}
