// The sources that carry a quotation, as its card lists them. Data only, nothing of the screen.

/** Each source with the copies of its text: those that surely carry the quotation first, else in the core's order.
 * @param {Match[]} matches @returns {{ match: Match, copies: Match[] }[]} */
export function carriersOf(matches) {
  const originals = matches.filter(match => !match.copyOf);
  const carriers = originals.map(match => ({ match, copies: matches.filter(other => other.copyOf === match.source.id) }));
  return carriers.toSorted((a, b) => Number(b.match.sure) - Number(a.match.sure));
}

/** How many quotations saved sources surely carry, and how many more perhaps.
 * @param {Match[][]} matches by quotation */
export function countCarried(matches) {
  const sure = matches.filter(list => list.some(match => match.sure)).length;
  return { sure, perhaps: matches.filter(list => list.length > 0).length - sure };
}
